"""Safety papers: fluids, rescue, electricity, scaffolds."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import (
    aside,
    bar,
    corner,
    grid,
    ink_cross,
    pairs_in,
    place,
    ribbon,
    ring,
    row_of,
    tick,
    under,
)
from specimens.opened.thirteenth.wording import (
    BOOK,
    ONE,
    PLAIN,
    SCHOOLS,
    birth,
    body_named,
    born,
    boxed_day,
    end_right,
    fat,
    foot,
    inset_right,
    letters,
    lines,
    mark,
    mid,
    name_pairs,
    num,
    page,
    passer_by,
    pen,
    prose,
    siret,
    told,
    town,
    two,
    wee,
)
from specimens.people import invent_firm, invent_training_body


@opened_layout("refrigerant_attestation", "two_column_sheet_with_scope_beside_results")
def two_column_sheet_with_scope_beside_results(case: Case, paper: Paper) -> str:
    """An evaluating body: the scope of each category in the left column, results in the right."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    when = issue_day(case, 5, 500)
    kind = case.fact("category", rng.choice(("I", "I", "I", "II", "IV")))
    page(paper, 14, 16)
    letters(paper, PLAIN, 9.6)
    scope = (("I", "toutes interventions, toutes charges"), ("II", "équipements de moins de 2 kg"), ("III", "récupération du fluide"), ("IV", "contrôle d'étanchéité"))  # fmt: skip
    left = fat("Portée des catégories") + "\n" + grid(("Cat.", "Opérations"), [(k, wee(v, 8.2)) for k, v in scope], "(12mm, 1fr)", inset=1.3) + wee("Arrêté relatif à la délivrance des attestations d'aptitude, articles R. 543-99 et R. 543-106 du code de l'environnement.", 7)  # fmt: skip
    right = pairs_in([*name_pairs(paper, "Nom", "Nom d'usage", "Prénom", first=True), ("Né(e) le", birth(paper)), ("Épreuve théorique", f"{rng.randrange(13, 21)} / 20"), ("Épreuve pratique", f"{rng.randrange(14, 21)} / 20"), ("Évaluateur", txt(passer_by(case))), ("Catégorie obtenue", fat(paper.put("category", kind), 15))], 36)  # fmt: skip
    sign = aside(paper, "training_centre", "Le responsable", "de l'organisme évaluateur", stamp=mark(body, f"agrément {rng.randrange(100, 999)}"), wide=66)  # fmt: skip
    foot(paper, f"{body.name} {body.form} – {body.address} – SIRET {siret(body)}")
    return f"""{ribbon(body, txt(body.name), "rgb(20,70,110)", "Organisme évaluateur agréé")}
#v(4mm)
{mid(fat(txt(paper.choose("ATTESTATION D'APTITUDE – FLUIDES FRIGORIGÈNES", "ATTESTATION D'APTITUDE À LA MANIPULATION DES FLUIDES FRIGORIGÈNES")), 14))}
{mid(f"n° {rng.randrange(10, 99)}-{rng.randrange(10000, 99999)}")}
#v(4mm)
{two(ring(left, 3, "luma(248)"), right, "(72mm, 1fr)", 8)}
#v(3mm)
{who.agree("Le titulaire", "La titulaire")} peut, dans la limite de sa catégorie, être {who.agree("employé", "employée")} par un opérateur titulaire de l'attestation de capacité. Attestation délivrée sans limite de durée le {told(paper, "issue_date", when)}.
#v(4mm)
{sign}
"""


@opened_layout("first_aid_attestation", "half_sheet_of_the_works_infirmary")
def half_sheet_of_the_works_infirmary(case: Case, paper: Paper) -> str:
    """A half sheet that an occupational nurse typed after an SST course."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    when = issue_day(case, 5, 500)
    page(paper, 10, 14, 8, size=(210, 148.5))
    letters(paper, BOOK, 10.4)
    number = f"{rng.randrange(100000, 999999)}/{when.year}"
    sign = aside(paper, "training_centre", passer_by(case), "formatrice en secourisme du travail", wide=58, high=20)  # fmt: skip
    return f"""{two(lines(fat(txt(firm.name), 12), txt(f"{firm.street}, {town(firm)}"), "Infirmerie d'entreprise"), end_right(f"Certificat {txt(number)}"))}
#v(2mm)
{mid(fat(txt(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", "SAUVETEUR-SECOURISTE DU TRAVAIL (SST) – CERTIFICAT")), 14))}
#v(2mm)
Il est certifié que {prose(paper)}, {born(paper)}, salarié{who.agree("", "e")} de l'entreprise, a suivi les {rng.choice((14, 14, 15))} heures de la formation initiale les {txt(num(when - 2 * ONE))} et {txt(num(when - ONE))} et a satisfait aux épreuves certificatives : intervenir face à un accident du travail, contribuer à la prévention des risques professionnels.

Maintien et actualisation des compétences à prévoir dans les 24 mois, soit avant le {txt(num(when + 729 * ONE))}.
#v(2mm)
Délivré à {txt(firm.place.town)} le {told(paper, "issue_date", when)}
#v(1mm)
{end_right(sign)}
"""


@opened_layout("electrical_safety_attestation", "school_grid_of_symbols_boxed_days")
def school_grid_of_symbols_boxed_days(case: Case, paper: Paper) -> str:
    """A school's paper with days in boxes, symbols ticked in a grid, two teachers and the head."""
    school, rng, who = body_named(case, SCHOOLS), case.rng, case.person
    when = issue_day(case, 8, 400)
    page(paper, 14, 17)
    letters(paper, PLAIN, 10)
    symbols = ("B0", "H0", "BS", "B1V", "BR", "BC", "BE essai", "B2V")
    held = {"B0", *rng.sample(symbols[2:], rng.choice((1, 2, 3)))}
    rows = [(fat(s), tick(s in held, "avis favorable"), tick(s not in held, "non évalué")) for s in symbols]  # fmt: skip
    ident = under([*name_pairs(paper, "Nom de naissance :", "Nom d'usage :", "Prénoms :"), ("Date de naissance :", boxed_day(paper, "birth_date", who.birth_date)), ("Section :", txt(f"BTS {case.title.printed[0]}"))])  # fmt: skip
    hands = row_of(paper, [("training_centre", "L'enseignant de la spécialité", None), ("training_centre", "Le chef d'établissement", mark(school)), ("candidate", "L'élève", None)], total=174)  # fmt: skip
    return f"""{corner(school, txt(school.name), f"UAI 0{rng.randrange(10**5, 10**6)}{rng.choice('ABCDEFG')}")}
#v(5mm)
{bar(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES", "PRÉVENTION DES RISQUES D'ORIGINE ÉLECTRIQUE – ATTESTATION DE FORMATION"), "luma(220)", "black", 12)}
{ident}
A suivi, selon le référentiel de formation de l'Éducation nationale fondé sur la norme NF C 18-510, l'enseignement théorique et les travaux pratiques, et a été évalué{who.agree("", "e")} :
{grid(("Symbole", "Niveau", ""), rows, "(36mm, 1fr, 1fr)", inset=1.5)}
{wee("Cette attestation ne vaut pas habilitation : seul l'employeur habilite, au vu d'elle.", 8.2)}
#v(2mm)
À {txt(school.place.town)}, le {boxed_day(paper, "issue_date", when)}
#v(2mm)
{hands}
"""


def _annexes(case: Case) -> list[int]:
    if case.has("annex_missing"):
        return [5]
    return list(case.fact("annexes", case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [3, 4, 5], [5]))))


_TRIALS = ("Reconnaissance des éléments d'un échafaudage de pied", "Pose d'ancrages et de stabilisateurs", "Montage en sécurité avec garde-corps définitifs", "Contrôle avant mise en service", "Circulation, charges, tenue du poste")  # fmt: skip
_WORDS = {3: "montage et démontage", 4: "réception et vérification", 5: "utilisation"}


@opened_layout("r408_attestation", "employers_own_trainer_two_pages_with_minutes", defects=("annex_missing",))  # fmt: skip
def employers_own_trainer_two_pages_with_minutes(case: Case, paper: Paper) -> str:
    """A firm trained its own people: the attestation, then the minutes of the test overleaf."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    (start, end, when), held = short_course(case), _annexes(case)
    page(paper, 16, 20)
    letters(paper, BOOK, 10.8)
    paper.setup.numbering = True
    listed = ", ".join(f"annexe {fat(paper.add('annexes', a, str(a)))} ({txt(_WORDS[a])})" for a in held)  # fmt: skip
    trainer = passer_by(case)
    trials = [(txt(t), rng.choice(("réussi", "réussi", "réussi au second essai"))) for t in _TRIALS]
    left = place(paper, "employer", "Le représentant de l'entreprise", firm.director, stamp=mark(firm, f"SIRET {siret(firm)}"), wide=72)  # fmt: skip
    right = place(paper, "candidate", "Le salarié", "(reçoit un exemplaire)", wide=62)
    trainer_hand = inset_right(
        place(paper, "training_centre", "L'évaluateur,", trainer, wide=62), 96
    )
    return f"""{corner(firm, paper.put("organisation", firm.name), f"Téléphone {firm.phone}")}
#v(10mm)
{mid(fat(txt(paper.choose("ATTESTATION DE COMPÉTENCES", "ATTESTATION DE FORMATION")), 17))}
{mid(txt("Échafaudages de pied – recommandation R 408 de la Caisse nationale d'assurance maladie"))}
#v(6mm)
Je soussigné{"e" if firm.director_title in ("Directrice",) else ""}, {txt(firm.director)}, {txt(firm.director_title.lower())}, atteste que {prose(paper)}, {born(paper)}, a été formé{who.agree("", "e")} dans nos ateliers, du {told(paper, "training_start", start)} au {told(paper, "training_end", end)}, par {txt(trainer)}, formateur interne, selon le référentiel de la recommandation R 408.

Au vu des évaluations, {who.agree("il", "elle")} possède les compétences qui correspondent à : {listed}.

Le détail de l'évaluation figure au verso. La présente attestation est remise à l'intéressé{who.agree("", "e")} pour servir à son inscription au BTS et à tout employeur.
#v(5mm)
Fait à {txt(firm.place.town)}, le {told(paper, "issue_date", when)}
#v(4mm)
{two(left, right)}
#pagebreak()
{fat("Procès-verbal d'évaluation", 13)}
#v(3mm)
Échafaudage : {txt(rng.choice(("multidirectionnel", "à cadres", "de façade préfabriqué")))}, hauteur {rng.randrange(6, 14)} m, monté sur le plateau d'exercice de l'entreprise. Plan de montage et notice du fabricant à disposition.
{grid(("Exercice", "Résultat"), trials, "(1fr, 55mm)", inset=2)}
Questionnaire : {rng.randrange(15, 21)} réponses justes sur 20.

Observations : {txt(rng.choice(("néant", "travail soigné, bonne communication en équipe", "attention au port du casque jugulaire attachée")))}.
#v(4mm)
{trainer_hand}
"""


@opened_layout("r408_attestation", "small_sheet_annexes_ticked_by_pen", defects=("annex_missing",))
def small_sheet_annexes_ticked_by_pen(case: Case, paper: Paper) -> str:
    """An upright half sheet from a centre's pad: name and days by pen, a cross for each annex."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    start, end, when = short_course(case)
    held = _annexes(case)
    page(paper, 9, 11, 8, size=(148, 210))
    letters(paper, PLAIN, 9.4)
    boxes = []
    for a in (3, 4, 5):
        on = a in held
        number = paper.add("annexes", a, str(a)) if on else str(a)
        boxes.append(f"{ink_cross(paper, on)} #h(1.5mm) Annexe {number} – {txt(_WORDS[a])}")
    full = pen(paper, "full_name", f"{who.first_name} {who.birth_name}", f"{who.first_name} {who.birth_name}", 15)  # fmt: skip
    first = pen(paper, "training_start", start.isoformat(), num(start), 13)
    last = pen(paper, "training_end", end.isoformat(), num(end), 13)
    sign = place(paper, "training_centre", "Le formateur", stamp=mark(body), wide=70, high=30)
    return f"""{mid(lines(fat(paper.put("organisation", body.name), 13), wee(f"{body.street} – {town(body)} – {body.phone}", 7.5)))}
#line(length: 100%, stroke: 0.8pt)
{mid(fat(txt(paper.choose("ATTESTATION DE FORMATION R408", "ATTESTATION DE STAGE R 408")), 13))}
{mid("Échafaudages de pied")}
#v(2mm)
Nom du stagiaire : {full}
#v(1mm)
Stage du {first} au {last}
#v(2mm)
A satisfait à l'évaluation portant sur :
#v(1mm)
{(" " + chr(92) + " #v(0.6mm) ").join(boxes)}
#v(2mm)
Formation conforme au référentiel de la recommandation R 408 de la CNAM, articles R. 4323-69 et suivants du code du travail.
#v(2mm)
Remis le {paper.hand_date("issue_date", when, 14)}
#v(1mm)
{end_right(sign)}
{wee(f"Session n° {rng.randrange(10, 400)} – carnet {rng.randrange(1, 30)} – original pour le stagiaire, souche au centre, archivage 5 ans", 6.5)}
"""
