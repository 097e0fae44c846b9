"""Safety training as other trainers attest it: opinions to the employer, cards, certificates on their
side, tables of modules, prints with a code."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt
from specimens.furniture import made_at, stamp_lines
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school, invent_training_body
from specimens.signing import Party, parties_in_a_row, place_to_sign


def _issued(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(20, 500))


def _issued_or_blank(paper: Paper, issued: dt.date, *, form: str | None = None) -> str:
    return paper.date("issue_date", issued, form=form)


def _frame(paper: Paper, shade: str) -> None:
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm, paper.setup.size_pt = (18, 24, 14, 24), 13.5
    paper.setup.background = f"#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 2.5pt + {shade}, radius: 4mm))"


@layout("electrical_safety_attestation", "opinion_to_employer")
def electrical_opinion(case: Case, paper: Paper) -> str:
    """The trainer's opinion by symbol: a table of symbols with the opinion, two signatures."""
    body, issued, rng = invent_training_body(case.rng), _issued(case), case.rng
    symbols = rng.sample(("B0 / H0", "BS", "BE Manœuvre", "B1V", "BR", "B2V", "BC"), 4)
    rows = ", ".join(
        f"[{s}], [{rng.choice(('Favorable', 'Favorable', 'Non évalué'))}], [{rng.choice((3, 3, 2))} ans]"
        for s in symbols
    )
    day = issued - dt.timedelta(days=rng.randrange(0, 4))
    return (
        f"#grid(columns: (1fr, auto), [*{txt(body.name.upper())}* \\ {txt(body.address)}], [Réf. HAB-{rng.randrange(1000, 9999)}])\n#v(4mm)\n#block(fill: rgb(255,215,0), width: 100%, inset: 3mm)[#align(center)[#text(size: 1.15em, weight: \"bold\")[{paper.choose('AVIS DE FIN DE FORMATION – PRÉPARATION À L’HABILITATION ÉLECTRIQUE', 'HABILITATION ÉLECTRIQUE NF C 18-510 : ATTESTATION', 'Attestation de formation – prévention du risque électrique')}]]]\n#v(3mm)\n"
        f"Stagiaire : {paper.listed_name(civility=True)} – {case.person.born} le {paper.birth_date()} \\ Session : {txt(french.date_slashes(day))} (théorie et pratique, 21 h) – Formateur : {txt(body.director)}\n\n#table(columns: (1fr, 1fr, 1fr), inset: 2mm, align: center, [*Symbole*], [*Avis du formateur*], [*Recyclage*], {rows})\n"
        f"Cet avis permet à l'employeur de délivrer le titre d'habilitation ; il ne vaut pas habilitation.\n\n{made_at(paper, body.place.town, 'issue_date', issued)}\n"
        + parties_in_a_row(
            paper,
            [
                Party("training_centre", "Pour l'organisme, le formateur", stamp_lines(body)),
                Party("candidate", "Le stagiaire"),
            ],
            frame=rng.random() < 0.5,
        )
    )  # fmt: skip


@layout("electrical_safety_attestation", "student_booklet")
def electrical_booklet(case: Case, paper: Paper) -> str:
    """A page of the student's training booklet: levels by task with the teacher's initials."""
    school, issued, rng = invent_school(case.rng), _issued(case), case.rng
    paper.setup.size_pt = 10
    levels = ("Exécutant hors tension", "Chargé d'intervention BT", "Chargé de consignation")
    rows = ", ".join(
        f"[{txt(level)}], [{rng.choice(('12,5', '15', '17'))}/20], [#check(true)], [{paper.handwritten('vu', 11)}]"
        for level in levels
    )
    usage = f"#h(4mm) Nom d'usage : {paper.usage_name()}" if case.person.usage_name else ""
    return (
        f"#align(center)[Livret individuel \\ #text(size: 1.3em)[*{paper.choose('PRÉVENTION DES RISQUES D’ORIGINE ÉLECTRIQUE', 'Formation à la prévention des risques électriques (PRE)')}*] \\ Attestation de formation – référentiel des diplômes de l'enseignement technique]\n#v(3mm)\n#block(stroke: 0.6pt, inset: 3mm, width: 100%)[Établissement : {txt(school.name)} – {txt(school.place.town)} \\ NOM : {paper.birth_name()} {usage} #h(4mm) Prénom : {paper.given_names(' ')} \\ Né(e) le : {paper.birth_date()}]\n"
        f"#table(columns: (1fr, 25mm, 20mm, 22mm), inset: 2mm, align: (left, center, center, center), [*Niveau*], [*Contrôle*], [*Validé*], [*Visa*], {rows})\nLe titulaire a reçu la formation et peut prétendre à une habilitation délivrée par son employeur.\n\nDélivrée le : {_issued_or_blank(paper, issued)}\n\n"
        + place_to_sign(
            paper,
            Party("training_centre", "Le chef d'établissement,", stamp_lines(school), school.director),
            shape=paper.choose("named", "stamp_beside"),
            align=paper.choose("center", "right"),
        )
    )  # fmt: skip


@layout("first_aid_attestation", "pocket_card")
def first_aid_pocket(case: Case, paper: Paper) -> str:
    """A card for the wallet, photocopied large on a sheet: small labels, validity, holder."""
    body, issued, rng = invent_training_body(case.rng), _issued(case), case.rng
    limit = issued.replace(year=issued.year + 2, day=min(issued.day, 28))
    number = f"{rng.randrange(100, 999)}-{rng.randrange(10**6, 10**7)}"
    issue = _issued_or_blank(paper, issued, form=french.date_slashes(issued))
    return (
        f"#v({rng.randrange(5, 60)}mm)\n#align(center)[#box(width: 150mm, height: 95mm, stroke: 1pt + rgb(200,20,30), radius: 4mm, inset: 6mm)[#set align(left)\n#set text(size: 11pt)\n#grid(columns: (1fr, auto), [#text(fill: rgb(200,20,30), size: 1.2em)[*{paper.choose('CARTE DE SAUVETEUR SECOURISTE DU TRAVAIL', 'SST – Sauveteur secouriste du travail', 'Certificat de sauveteur-secouriste du travail')}*]], [#text(size: 20pt, fill: rgb(0,130,70))[✚]])\n"
        f"Certificat n° {number} \\ Titulaire : {paper.listed_name()} \\ Né(e) le {paper.birth_date(form=french.date_slashes(case.person.birth_date))} \\ Certificat obtenu le {issue} \\ Fin de validité : {txt(french.date_slashes(limit))} \\ Entité habilitée : {txt(body.name)}\n"
        + place_to_sign(
            paper,
            Party("training_centre", "Le formateur SST", stamp_lines(body)),
            shape="beside",
            align="left",
            width_mm=50,
            height_mm=20,
        )
        + "]]\n"
    )


@layout("first_aid_attestation", "citizen_diploma")
def first_aid_citizen(case: Case, paper: Paper) -> str:
    """The citizen's first-aid certificate on its side: large title, two authorities."""
    body, issued, rng = invent_training_body(case.rng), _issued(case), case.rng
    shade = rng.choice(("rgb(230,120,0)", "rgb(0,60,140)", "rgb(190,20,40)"))
    _frame(paper, shade)
    name = paper.choose(
        "PREMIERS SECOURS CITOYEN (PSC)",
        "Prévention et secours civiques de niveau 1",
        "CERTIFICAT DE COMPÉTENCES « PSC 1 »",
    )
    return (
        f"#align(center)[RÉPUBLIQUE FRANÇAISE – Ministère de l'intérieur \\ {txt(body.name)}, organisme agréé\n#v(6mm)\n#text(size: 2.1em, weight: \"bold\", fill: {shade})[{name}]\n#v(5mm)\nVu l'arrêté relatif à l'unité d'enseignement, vu le procès-verbal n° {rng.randrange(100, 999)}, \\ le présent certificat est délivré à \\ #text(size: 1.6em)[{paper.full_name()}] \\ {case.person.born} le {paper.birth_date()} à {txt(case.person.birth_place)} \\ pour avoir suivi la formation aux premiers secours.]\n#v(5mm)\n"
        f"{made_at(paper, body.place.town, 'issue_date', issued)}\n"
        + parties_in_a_row(
            paper,
            [
                Party("training_centre", "Le formateur"),
                Party("training_centre", "Le président de l'organisme", stamp_lines(body)),
                Party("candidate", "Le titulaire"),
            ],
        )
    )  # fmt: skip


@layout("refrigerant_attestation", "side_certificate")
def refrigerant_certificate(case: Case, paper: Paper) -> str:
    """A certificate on its side with the category in large letters."""
    body, issued, rng = invent_training_body(case.rng), _issued(case), case.rng
    category = case.fact("category", rng.choice(("I", "I", "II", "III", "IV")))
    _frame(paper, "rgb(0,130,160)")
    shown = paper.put("category", category, paper.choose(f"CATÉGORIE {category}", f"Catégorie {category}"))  # fmt: skip
    return (
        f"#grid(columns: (1fr, auto), [*{txt(body.name)}* \\ Organisme évaluateur certifié n° {rng.randrange(100, 999)}], [{square_code(paper, 20)}])\n#align(center)[#text(size: 1.7em, weight: \"bold\")[{paper.choose('ATTESTATION D’APTITUDE', 'Attestation d’aptitude fluides frigorigènes', 'CERTIFICAT D’APTITUDE – FLUIDES')}] \\ à la manipulation des fluides frigorigènes (règlement UE 2015/2067, art. R. 543-106 du code de l'environnement)\n#v(4mm)\n#text(size: 1.9em, fill: rgb(0,110,140))[*{shown}*]\n#v(4mm)\n"
        f"{paper.listed_name(civility=True)} – {case.person.born} le {paper.birth_date()}]\n#v(4mm)\nAttestation n° {rng.randrange(10**6, 10**7)} – délivrée le {_issued_or_blank(paper, issued)} à la suite des épreuves théorique et pratique.\n"
        + place_to_sign(
            paper,
            Party("training_centre", "Le responsable de l'évaluation", stamp_lines(body), body.director),
            shape=paper.choose("named", "stamp_beside", "below"),
            align=paper.choose("center", "right"),
        )
    )  # fmt: skip


@layout("refrigerant_attestation", "evaluation_record")
def refrigerant_record(case: Case, paper: Paper) -> str:
    """The record of the evaluation: categories in a table, one crossed, parties below."""
    school, issued, rng = invent_school(case.rng), _issued(case), case.rng
    category = case.fact("category", rng.choice(("I", "II", "III", "IV")))
    scope = {
        "I": "Toutes activités, toutes charges",
        "II": "Maintenance, charge inférieure à 2 kg",
        "III": "Récupération, charge inférieure à 2 kg",
        "IV": "Contrôle d'étanchéité seul",
    }
    paper.put("category", category, category)
    rows = ", ".join(
        f"[{k}], [{txt(words)}], [#check({'true' if k == category else 'false'})]"
        for k, words in scope.items()
    )
    usage = f"[Nom d'usage], [{paper.usage_name()}], " if case.person.usage_name else ""
    return (
        f"{txt(school.name)} – plateau technique froid et climatisation\n#v(3mm)\n#text(size: 1.3em)[*{paper.choose('Fluides frigorigènes : attestation d’aptitude', 'PROCÈS-VERBAL ET ATTESTATION D’APTITUDE – FLUIDES FRIGORIGÈNES', 'Attestation de réussite – manipulation des fluides frigorigènes')}*]\n#line(length: 100%)\n"
        f"#table(columns: (45mm, 1fr), inset: 1.8mm, stroke: none, [Nom], [{paper.birth_name()}], {usage}[Prénom(s)], [{paper.given_names()}], [Né(e) le], [{paper.birth_date()}], [Évaluation du], [{txt(french.date_slashes(issued - dt.timedelta(days=2)))}])\n#table(columns: (18mm, 1fr, 25mm), inset: 2mm, align: (center, left, center), [*Cat.*], [*Activités*], [*Obtenue*], {rows})\n\n{made_at(paper, school.place.town, 'issue_date', issued)}\n"
        + parties_in_a_row(
            paper,
            [
                Party("training_centre", "L'évaluateur"),
                Party("training_centre", "Le chef d'établissement", stamp_lines(school)),
                Party("candidate", "Le candidat"),
            ],
            frame=True,
        )
    )


@layout("work_at_height_attestation", "modules_table")
def height_modules(case: Case, paper: Paper) -> str:
    """Modules passed with their hours and results; the firm that trained signs on the left."""
    body, issued, rng = invent_training_body(case.rng), _issued(case), case.rng
    modules = rng.sample(
        (
            "Réglementation et responsabilités", "Vérification des EPI antichute", "Déplacement sur structure",
            "Évacuation et sauvetage d'urgence", "Ancrages et longes", "Port du harnais – exercices pratiques",
        ), 4,
    )  # fmt: skip
    rows = ", ".join(
        f"[{txt(m)}], [{rng.choice((2, 3, 4))} h], [{rng.choice(('Acquis', 'Satisfaisant'))}]"
        for m in modules
    )
    return (
        f"*{txt(body.name)}* #h(1fr) N° d'activité {rng.randrange(10**10, 10**11)}\n#v(6mm)\n#align(center)[#text(size: 1.3em)[{paper.choose('CERTIFICAT DE FORMATION – TRAVAUX EN HAUTEUR', 'Formation « travail en hauteur » : attestation individuelle', 'Attestation de stage – accès et travaux en hauteur')}]]\n#v(4mm)\nNous soussignés, {txt(body.name)}, attestons que {paper.full_name()}, {case.person.born} le {paper.birth_date()}, a suivi et réussi les modules suivants :\n\n"
        f"#table(columns: (1fr, 25mm, 32mm), inset: 2mm, [*Module*], [*Durée*], [*Résultat*], {rows})\n\n{made_at(paper, body.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("training_centre", "Le formateur, pour le directeur", stamp_lines(body), body.director),
            align=paper.choose("left", "center"),
        )
    )  # fmt: skip


@layout("work_at_height_attestation", "side_diploma")
def height_diploma(case: Case, paper: Paper) -> str:
    """A certificate on its side: names told apart, validity, code."""
    firm, issued, rng = invent_firm(case.rng), _issued(case), case.rng
    _frame(paper, rng.choice(("rgb(240,130,20)", "rgb(40,40,40)", "rgb(0,90,60)")))
    usage = f" – nom d'usage {paper.usage_name()}" if case.person.usage_name else ""
    limit = issued.replace(year=issued.year + 2, day=min(issued.day, 28))
    return (
        f"#align(center)[#text(size: 1.1em)[{txt(firm.name)} – centre d'entraînement]\n#v(5mm)\n#text(size: 2em, weight: \"bold\")[{paper.choose('TRAVAUX EN HAUTEUR', 'Travail en hauteur et évacuation', 'ATTESTATION – TRAVAUX EN HAUTEUR')}]\n#v(5mm)\ndécerné à \\ #text(size: 1.4em)[{paper.given_names(' ')} {paper.birth_name()}]{usage} \\ {case.person.born} le {paper.birth_date()}\n#v(4mm)\nNiveau : {paper.choose('intervenant sur éolienne', 'opérateur en accès difficile', 'utilisateur d’EPI antichute')} – valable jusqu'au {txt(french.date_long(limit))}]\n#v(5mm)\n"
        f"#grid(columns: (1fr, 1fr), [{made_at(paper, firm.place.town, 'issue_date', issued)} \\ {square_code(paper, 18)}], [{place_to_sign(paper, Party('training_centre', 'Le responsable technique', stamp_lines(firm)), shape='below', align='center')}])\n"
    )
