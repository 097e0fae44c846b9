"""Scaffolds, work at height, electrical risk: what training bodies and schools give out."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from collections.abc import Sequence

from specimens.cards import portrait
from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_sixth.wording import (
    LYCEES,
    SAFETY,
    academy,
    bar,
    beside,
    block_head,
    body_named,
    bold,
    born_said,
    bullets,
    captioned,
    day,
    emblem,
    face,
    foot_line,
    frame,
    gap,
    identity,
    inward,
    lined,
    logo_head,
    middle,
    note,
    of,
    one_hand,
    pad,
    pen_day,
    person_said,
    republic,
    rightward,
    sheet,
    siret,
    slashes,
    somebody,
    strip,
    subject,
    table,
    tick,
    underlined,
    words_above,
    words_below,
    words_left,
)
from specimens.people import invent_firm

_SKILLS = {
    3: "monter et démonter un échafaudage de pied conformément à la notice du fabricant",
    4: "vérifier, réceptionner et maintenir en conformité un échafaudage de pied",
    5: "utiliser un échafaudage de pied en sécurité : accéder, circuler, travailler, stocker",
}
_SHORT = {3: "Montage et démontage", 4: "Réception et maintenance", 5: "Utilisation"}


def _annexes(case: Case) -> list[int]:
    chosen = case.fact("annexes", case.rng.choice(([4], [5], [4, 5], [3, 4, 5], [4, 5])))
    return [] if case.has("annex_missing") else list(chosen)


def _keep(paper: Paper, annexes: Sequence[int], form: str = "{}") -> list[str]:
    """Each annex kept as truth; how each is printed."""
    return [paper.add("annexes", a, form.format(a)) for a in annexes]


# -- scaffolds -----------------------------------------------------------------------------------


@opened_layout("r408_attestation", "school_sheet_with_skills_and_two_trainers", defects=("annex_missing",))  # fmt: skip
def school_sheet_with_skills_and_two_trainers(case: Case, paper: Paper) -> str:
    """A lyceum's sheet after the order of 2016: annexes in rows with their skills, head and trainer."""
    school = body_named(case, LYCEES)
    start, end, issued = short_course(case)
    annexes = _annexes(case)
    sheet(paper, (14, 18, 14, 18))
    face(paper, 9.9, "Liberation Sans", "Carlito", "Open Sans")
    rows = [(bold("Annexe " + shown), txt(_SKILLS[a]), "acquis") for a, shown in zip(annexes, _keep(paper, annexes), strict=True)]  # fmt: skip
    if not rows:
        rows = [("–", "prévention des chutes de hauteur, notions générales", "suivi")]
    return (
        beside([republic("Académie " + of(academy(case))), rightward(f"{bold(paper.put('organisation', school.name), 11)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}")], "(1fr, 1fr)")
        + gap(5)
        + middle(f"{bold(txt(paper.choose('ATTESTATION DE FORMATION R408', 'ATTESTATION DE FORMATION – RECOMMANDATION R 408')), 15)} \\ Prévention des risques liés au montage, au démontage et à l'utilisation des échafaudages de pied")
        + gap(3)
        + note("Arrêté du 14 avril 2016 relatif aux BTS dont le référentiel comporte des travaux temporaires en hauteur – recommandation R. 408 de la Caisse nationale d'assurance maladie", 7.8)
        + gap(3)
        + f"Le chef d'établissement atteste que {person_said(paper)}, {born_said(paper)}, en formation de BTS {txt(subject(case))}, a suivi la formation du {day(paper, 'training_start', start)} au {day(paper, 'training_end', end)} et a été évalué(e) favorablement sur les compétences suivantes :\n"
        + table(("Référence R408", "Compétences", "Évaluation"), rows, "(34mm, 1fr, 26mm)", inset=2.2)
        + gap(4)
        + f"{txt(school.place.town)}, le {day(paper, 'issue_date', issued)}\n"
        + gap(2)
        + beside([words_above(paper, "training_centre", "Le formateur", None, 58, 35, somebody(case, False)), words_above(paper, "training_centre", school.director_title, pad(school), 74, 30)], "(1fr, 1fr)")
    )  # fmt: skip


@opened_layout("r408_attestation", "bordered_certificate_across_with_number", defects=("annex_missing",))  # fmt: skip
def bordered_certificate_across_with_number(case: Case, paper: Paper) -> str:
    """A training body's certificate across the sheet in a double border, number and validity."""
    body, rng = body_named(case, SAFETY), case.rng
    start, end, issued = short_course(case)
    annexes = _annexes(case)
    sheet(paper, (22, 28, 18, 28), 297, 210)
    face(paper, 12, "Caladea", "Libertinus Serif", "Lato")
    ink = rng.choice(("rgb(190,60,0)", "rgb(0,80,110)", "rgb(60,90,20)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 283mm, height: 196mm, stroke: 3pt + {ink}))#place(center + horizon, rect(width: 276mm, height: 189mm, stroke: 0.7pt + {ink}))"  # fmt: skip
    shown = _keep(paper, annexes)
    said = f"au titre {'de l’annexe' if len(shown) == 1 else 'des annexes'} {' et '.join(shown) if len(shown) < 3 else ', '.join(shown)} de la recommandation" if shown else "au titre de la recommandation"  # fmt: skip
    tasks = "".join(f"- {txt(_SKILLS[a])}\n" for a in annexes)
    return (
        beside([emblem(body.name[:2].upper(), ink), f"{bold(paper.put('organisation', body.name), 15, ink)} \\ {note(body.address + ' – organisme enregistré sous le n° ' + str(rng.randrange(10**10, 10**11)), 8)}", rightward(f"Certificat n° {rng.randrange(1000, 9999)}-{issued.year}")], "(20mm, 1fr, 60mm)", 4, "horizon")
        + gap(6)
        + middle(f"{bold(txt(paper.choose('ATTESTATION DE COMPÉTENCES', 'ATTESTATION DE FORMATION')), 26, ink)} \\ #v(1mm) Échafaudages de pied – R408")
        + gap(4)
        + middle(f"délivrée à \\ #v(1mm) {bold(person_said(paper), 17)} \\ #v(1mm) {born_said(paper)}")
        + gap(3)
        + f"Cette attestation est délivrée {said} R 408 de l'assurance maladie, à l'issue du stage tenu du {day(paper, 'training_start', start)} au {day(paper, 'training_end', end)}.\n\n{tasks}"
        + gap(2)
        + beside([f"Établie à {txt(body.place.town)}, \\ le {day(paper, 'issue_date', issued)}", words_above(paper, "training_centre", "Le directeur de l'organisme", pad(body), 78, 33)], "(1fr, 110mm)")
    )  # fmt: skip


@opened_layout("r408_attestation", "firm_trainer_letter_in_prose_with_annex_words", defects=("annex_missing",))  # fmt: skip
def firm_trainer_letter_in_prose_with_annex_words(case: Case, paper: Paper) -> str:
    """A scaffold maker's trainer writes a plain letter: annexes in the sentence, no table."""
    body, rng = body_named(case, SAFETY), case.rng
    start, end, issued = short_course(case)
    annexes = _annexes(case)
    face(paper, 10.9, "Liberation Serif", "Carlito", "DejaVu Serif")
    foot_line(paper, f"{body.name} – {body.address} – SIRET {siret(body)} – {body.phone}")
    shown = [f"{s} ({_SHORT[a].lower()})" for a, s in zip(annexes, _keep(paper, annexes, "annexe {}"), strict=True)]  # fmt: skip
    said = f", {' et '.join(shown)}" if shown else ""
    hours = rng.choice((14, 21))
    return (
        block_head(body, paper.put("organisation", body.name), "Location – vente – montage d'échafaudages", ink="rgb(180,30,30)")
        + gap(10)
        + rightward(f"{txt(body.place.town)}, le {day(paper, 'issue_date', issued)}")
        + gap(8)
        + bold(txt(paper.choose("Objet : attestation de formation échafaudage R408", "Attestation de fin de formation – échafaudages R 408")), 12)
        + gap(5)
        + f"Je soussigné {txt(somebody(case, False))}, formateur, certifie que {person_said(paper)}, {born_said(paper)}, a suivi du {day(paper, 'training_start', start)} au {day(paper, 'training_end', end)}, pour une durée de {hours} heures, la formation relative aux échafaudages de pied prévue par la recommandation R 408 de la CNAM{said}.\n\nLa formation a comporté une partie théorique et une mise en situation sur échafaudage, toutes deux validées.\n\nLes connaissances sont à actualiser tous les cinq ans.\n\nFait pour valoir ce que de droit.\n"
        + gap(8)
        + words_left(paper, "training_centre", "Le formateur, cachet de l'organisme", pad(body), 76, 35)
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "pocket_card_both_faces_on_one_sheet", defects=("annex_missing",)
)
def pocket_card_both_faces_on_one_sheet(case: Case, paper: Paper) -> str:
    """A pocket card enlarged by the copier: holder in front, annexes ticked and hand at the back."""
    body, rng = body_named(case, SAFETY), case.rng
    start, end, issued = short_course(case)
    annexes = _annexes(case)
    sheet(paper, (25, 20, 20, 20))
    face(paper, 9.6, "Liberation Sans", "Lato", "Open Sans")
    ink = rng.choice(("rgb(230,140,0)", "rgb(0,100,160)"))
    card = f"#block(width: 140mm, height: 88mm, stroke: 1pt + {ink}, radius: 4mm, clip: true, inset: 4mm)"
    head = f"#block(width: 100%, fill: {ink}, inset: 2mm)[{bold(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE COMPÉTENCES')), 12, 'white')} #h(1fr) {bold('R408', 14, 'white')}]"
    rows = []
    for annex in (3, 4, 5):
        on = annex in annexes
        if on:
            paper.add("annexes", annex, f"Annexe {annex}")
        rows.append(tick(on, f"Annexe {annex} – {_SHORT[annex].lower()} d'échafaudages de pied"))
    photo = f"#place(bottom + right)[{portrait(rng, 24, 30)}]"
    front = (
        f"{photo}{head}\n{note('Échafaudages de pied – recommandation de la CNAM', 8.4, 'black')}\n\n"
        + lined(
            [
                *identity(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"),
                ("Né(e) le", paper.birth_date(form=slashes(case.person.birth_date))),
                ("Organisme", paper.put("organisation", body.name)),
                (
                    "Formation",
                    f"du {day(paper, 'training_start', start, slashes(start))} au {day(paper, 'training_end', end, slashes(end))}",
                ),
            ],
            36,
            " :",
            2,
        )
    )
    back = (
        f"{bold('Compétences validées')}\n\n"
        + "\n\n".join(rows)
        + f"\n\nDélivrée le {day(paper, 'issue_date', issued, slashes(issued))} à {txt(body.place.town)}\n\n"
        + words_left(paper, "training_centre", "Le responsable de l'organisme", pad(body), 70, 33)
    )
    return middle(f"{card}[#set align(left)\n{front}]\n#v(14mm)\n{card}[#set align(left)\n{back}]")


@opened_layout("r408_attestation", "individual_record_of_evaluation_with_pen_marks", defects=("annex_missing",))  # fmt: skip
def individual_record_of_evaluation_with_pen_marks(case: Case, paper: Paper) -> str:
    """A prevention fund's blank: trainee by pen, annex cells ticked, trainee's and trainer's hands."""
    body, p = body_named(case, SAFETY), case.person
    start, end, issued = short_course(case)
    annexes = _annexes(case)
    one_hand(paper)
    sheet(paper, (13, 16, 12, 16))
    face(paper, 9.8, "Open Sans", "Liberation Sans", "DejaVu Sans")
    rows = []
    for annex in (3, 4, 5):
        on = annex in annexes
        if on:
            paper.add("annexes", annex, f"Annexe {annex}")
        rows.append(
            (f"*Annexe {annex}*", txt(_SKILLS[annex]), tick(on, "oui"), tick(not on, "non"))
        )
    name = f"{p.birth_name} {p.first_name}"
    if p.usage_name:
        name = f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})"
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slashes(p.birth_date))
    paper.put("organisation", body.name)
    paper.put("training_start", start.isoformat(), slashes(start))
    paper.put("training_end", end.isoformat(), slashes(end))
    dates = f"{paper.handwritten(slashes(start), 14)} #h(2mm) au #h(2mm) {paper.handwritten(slashes(end), 14)}"  # fmt: skip
    return (
        beside([bold(txt(paper.choose("ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES", "ATTESTATION INDIVIDUELLE DE FORMATION R408")), 14), rightward("Recommandation R408")], "(1fr, 46mm)", 3, "horizon")
        + bar("rgb(0,110,60)", 2)
        + underlined([("Organisme de formation", paper.handwritten(body.name, 14)), ("Stagiaire (nom, prénom)", paper.handwritten(name, 14)), ("Date de naissance", paper.handwritten(slashes(p.birth_date), 14)), ("Formation suivie du", dates)], 50)
        + gap(3)
        + "Le stagiaire a suivi la formation et satisfait au contrôle des connaissances et du savoir-faire pour :\n"
        + table(("Module", "Capacités visées", "Validé", "Non validé"), rows, "(24mm, 1fr, 20mm, 24mm)", fill="rgb(215,235,220)", inset=2)
        + gap(3)
        + f"Attestation établie le {pen_day(paper, 'issue_date', issued)}\n"
        + gap(3)
        + beside([words_above(paper, "candidate", "Signature du stagiaire", None, 62, 35), words_above(paper, "training_centre", "Signature et cachet de l'organisme", pad(body), 78, 33)], "(1fr, 1fr)")
    )  # fmt: skip


# -- work at height ------------------------------------------------------------------------------


@opened_layout("work_at_height_attestation", "harness_course_certificate_with_programme")
def harness_course_certificate_with_programme(case: Case, paper: Paper) -> str:
    """A body's certificate for harness work: aims in two columns, result, trainer's hand."""
    body, rng = body_named(case, SAFETY), case.rng
    issued = issue_day(case, 10, 500)
    face(paper, 10.2, "Carlito", "Lato", "Liberation Sans")
    left = bullets(["réglementation et responsabilités", "facteur de chute, tirant d'air", "points d'ancrage"])  # fmt: skip
    right = bullets(["vérifier et ajuster son harnais", "progresser sur ligne de vie", "porter secours à une victime suspendue"])  # fmt: skip
    return (
        logo_head(body, txt(body.name), "rgb(0,90,140)", f"SIRET {siret(body)}", shape="circle")
        + gap(8)
        + middle(f"{bold(txt('ATTESTATION DE FORMATION'), 17)} \\ #v(1mm) {bold(txt('Travaux en hauteur et port du harnais'), 13, 'rgb(0,90,140)')}")
        + gap(6)
        + f"Nous attestons que {person_said(paper)}, {born_said(paper)}, a participé à la formation « Travail en hauteur : utiliser les équipements de protection individuelle contre les chutes », d'une durée de {rng.choice((7, 14))} heures.\n"
        + gap(2)
        + beside([f"*Connaissances*\n{left}", f"*Savoir-faire*\n{right}"], "(1fr, 1fr)", 8)
        + gap(2)
        + "Évaluation théorique et pratique : satisfaisante.\n"
        + gap(6)
        + middle(f"À {txt(body.place.town)}, le {day(paper, 'issue_date', issued)}")
        + gap(3)
        + middle(words_below(paper, "training_centre", f"{somebody(case, False)}, formateur", pad(body), 74, 34))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "wind_farm_trainer_record_with_modules")
def wind_farm_trainer_record_with_modules(case: Case, paper: Paper) -> str:
    """A wind-power trainer's record in French and English: identity cells, modules, validity."""
    firm, rng = invent_firm(case.rng), case.rng
    issued = issue_day(case, 10, 500)
    sheet(paper, (13, 15, 12, 15))
    face(paper, 9.6, "Open Sans", "DejaVu Sans", "Liberation Sans")
    modules = [("Travail en hauteur / Working at heights", "14 h", "réussi"), ("Évacuation et sauvetage / Rescue", "7 h", "réussi"), ("Manutention manuelle / Manual handling", "3 h 30", "réussi")]  # fmt: skip
    return (
        strip("ATTESTATION DE TRAVAIL EN HAUTEUR – WORK AT HEIGHT RECORD", "rgb(10,60,90)", "white", 13)
        + captioned([*identity(paper, "Nom de naissance / Birth name", "Nom d'usage / Known as", "Prénoms / Given names"), ("Date de naissance / Date of birth", paper.birth_date(form=slashes(case.person.birth_date))), ("Numéro de participant / ID", txt(f"FR{rng.randrange(10**6, 10**7)}"))], "(1fr, 1fr)")
        + gap(2)
        + table(("Module", "Durée", "Résultat"), [(txt(a), b, c) for a, b, c in modules], "(1fr, 26mm, 28mm)", inset=2)
        + gap(1)
        + f"Centre d'entraînement : {txt(firm.name)}, {txt(firm.address)}. Milieu : éolien terrestre, nacelle à 80 m.\n\nDate de délivrance / Issued on : {bold(day(paper, 'issue_date', issued))}\n\n{note('Recyclage conseillé tous les deux ans. Refresher every two years.', 8)}\n"
        + gap(4)
        + beside([words_above(paper, "training_centre", "Responsable pédagogique / Training manager", pad(firm), 74, 32), words_above(paper, "candidate", "Participant / Delegate", None, 58, 35)], "(1fr, 1fr)")
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "school_attestation_with_symbols_in_table")
def school_attestation_with_symbols_in_table(case: Case, paper: Paper) -> str:
    """A school's attestation of electrical risk training: symbols, voltage, works, head's hand."""
    school, rng = body_named(case, LYCEES), case.rng
    issued = issue_day(case, 10, 500)
    sheet(paper, (14, 18, 14, 18))
    face(paper, 10, "Liberation Sans", "Carlito", "Lato")
    chosen = rng.sample(("B1V – exécutant de travaux au voisinage", "B2V – chargé de travaux", "BR – chargé d'intervention générale", "BC – chargé de consignation", "BS – intervention élémentaire"), 3)  # fmt: skip
    rows = [(bold(txt(c.split(" – ")[0])), txt(c.split(" – ")[1]), "BT", "formation validée") for c in sorted(chosen)]  # fmt: skip
    return (
        beside([republic("Académie " + of(academy(case))), rightward(f"{bold(txt(school.name), 11)} \\ {txt(school.place.post_code)} {txt(school.place.town)}")], "(1fr, 1fr)")
        + gap(6)
        + frame(middle(f"{bold(txt('ATTESTATION DE FORMATION'), 15)} \\ à la prévention des risques d'origine électrique (NF C 18-510)"), 3, "1pt + rgb(200,150,0)", "rgb(255,250,225)")
        + gap(3)
        + f"Le chef d'établissement atteste que {person_said(paper)}, {born_said(paper)}, élève de la section BTS {txt(subject(case))}, a suivi et validé la formation préparant à l'habilitation électrique pour les symboles suivants :\n"
        + table(("Symbole", "Nature des opérations", "Domaine", "Résultat"), rows, "(22mm, 1fr, 22mm, 40mm)", inset=2)
        + "L'employeur délivre le titre d'habilitation au vu de la présente attestation.\n"
        + gap(5)
        + inward(f"{txt(school.place.town)}, le {day(paper, 'issue_date', issued)}\n\n{words_above(paper, 'training_centre', school.director_title, pad(school), 74, 34)}", 85)
    )  # fmt: skip
