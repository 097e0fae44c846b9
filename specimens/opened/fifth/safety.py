"""Attestations of training in safety: scaffolds, electricity, rescue, refrigerants, height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.wording import (
    academy,
    band,
    bold,
    born_words,
    by_order,
    cell_to_sign,
    civil_rows,
    dated,
    foot_line,
    framed_cells,
    gap,
    given_on,
    halves,
    head_with_mark,
    heading,
    name_then_hand,
    one_line_table,
    pairs,
    plain_head,
    pressed,
    school_nearby,
    screen_signed,
    sideways,
    siret_groups,
    small,
    speciality,
    square_mark,
    stamp_lines,
    ticks,
    under_rule,
    whole_name,
    written_day,
    zebra,
)
from specimens.people import invent_firm, invent_training_body

_ANNEX = ("annex_missing",)

_ROLES = {
    3: ("Monter, utiliser et démonter un échafaudage de pied", "Monteur"),
    4: ("Réceptionner, vérifier et maintenir un échafaudage de pied", "Vérificateur"),
    5: ("Utiliser un échafaudage de pied", "Utilisateur"),
}


def _acquired(case: Case) -> list[int]:
    drawn = case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [4], [5], [3]))
    granted = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else granted


def _course(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """First and last day of the course, and the day of issue."""
    issued = given_on(case, 5, 700)
    end = case.fact("training_end", issued - dt.timedelta(days=case.rng.choice((0, 0, 2, 6))))
    return case.fact("training_start", end - dt.timedelta(days=case.rng.choice((1, 2, 3)))), end, issued  # fmt: skip


@opened_layout("r408_attestation", "network_certificate", defects=_ANNEX)
def network_certificate(case: Case, paper: Paper) -> str:
    """The certificate that a school prints from the prevention network's tool: a role and its annex,
    number, trainer's number, the head signs."""
    school, rng, who = school_nearby(case), case.rng, case.person
    start, end, issued = _course(case)
    granted = _acquired(case)
    roles = [
        f"- {bold(txt(_ROLES[k][1] + ' d’échafaudage de pied'))} (référence : annexe {paper.add('annexes', k, str(k))} de la recommandation R408)"
        for k in granted
    ]
    skills = "\n".join(roles) or "- travail en sécurité sur échafaudage de pied"
    return (
        f"#grid(columns: (auto, 1fr, auto), align: horizon, column-gutter: 5mm, [{square_mark('rgb(0,80,150)', 'RP')}], [Réseau prévention – dispositif « Échafaudages de pied »], [{small('Réf. R408 / ' + str(rng.randrange(2017, 2024)))}])\n"
        + gap(8)
        + heading(paper.choose("CERTIFICAT", "Certificat de formation", "CERTIFICAT DE COMPÉTENCES"), size=2, after_mm=2)
        + f"#align(center)[n° {rng.randrange(10**6, 10**7)}]\n"
        + gap(5)
        + f"{paper.put('organisation', school.name)}, {txt(school.address)}, entité habilitée sous le n° H{rng.randrange(1000, 9999)}/{issued.year - 3}, atteste que\n\n#align(center)[#text(size: 1.25em)[{whole_name(paper)}] \\ {born_words(paper)}]\n\n"
        f"a suivi et validé du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)} la formation conforme au document de référence, en qualité de :\n\n{skills}\n\n"
        + f"Formateur certifié : {txt(invent_firm(rng).director)}, n° {rng.randrange(10**4, 10**5)}, certificat valable jusqu'au {txt(french.date_slashes(issued + dt.timedelta(days=rng.randrange(90, 700))))}.\n"
        + gap(5)
        + halves(f"Délivré le {dated(paper, 'issue_date', issued)} \\ {who.agree('Le titulaire', 'La titulaire')} \\ {paper.sign('candidate', width_mm=55, height_mm=20)}", f"Le responsable de l'entité \\ {paper.sign('training_centre', width_mm=60, height_mm=24, stamp=stamp_lines(school))}")
    )  # fmt: skip


@opened_layout("r408_attestation", "employer_pays_columns", defects=_ANNEX)
def employer_pays_columns(case: Case, paper: Paper) -> str:
    """A body's end-of-course attestation in zebra rows; a grid tells each annex and its result."""
    body, client, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    start, end, issued = _course(case)
    granted = _acquired(case)
    foot_line(paper, body)
    cells = []
    for k in (3, 4, 5) if granted else ():
        on = k in granted
        number = paper.add("annexes", k, str(k)) if on else str(k)
        cells.append(f"[Annexe {number}], [{txt(_ROLES[k][0])}], [{'Acquis' if on else 'Non évalué'}]")  # fmt: skip
    grid = f"#table(columns: (24mm, 1fr, 30mm), inset: 1.8mm, stroke: 0.5pt, {', '.join(cells)})\n" if cells else ""  # fmt: skip
    return (
        head_with_mark(body, paper.put("organisation", body.name), rng.choice(("rgb(210,80,0)", "rgb(60,60,60)", "rgb(0,100,80)")))
        + heading(paper.choose("ATTESTATION INDIVIDUELLE DE FORMATION", "Attestation de fin de formation", "ATTESTATION DE FORMATION SÉCURITÉ"), after_mm=1)
        + "#align(center)[Échafaudages de pied – recommandation R408 du 10 juin 2004 de la CNAMTS]\n"
        + gap(4)
        + zebra([*civil_rows(paper, "Nom de naissance du stagiaire"), ("Entreprise", txt(client.name)), ("Convention", txt(f"n° C{rng.randrange(1000, 9999)} signée le {french.date_slashes(start - dt.timedelta(days=rng.randrange(12, 60)))}")), ("Session", f"du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)} – {txt(body.place.town)}"), ("Durée", txt(f"{rng.choice((14, 21))} heures")), ("Texte", txt("Code du travail, articles R. 4323-69 et R. 4323-3"))])
        + gap(3)
        + grid
        + gap(3)
        + f"Recyclage conseillé avant {issued.year + 5}.\n\n{txt(body.place.town)}, le {dated(paper, 'issue_date', issued)}\n"
        + gap(2)
        + by_order(paper, "training_centre", paper.choose("La direction", "Le responsable de formation"), stamp_lines(body))
    )  # fmt: skip


@opened_layout("r408_attestation", "academy_annex_ticked", defects=_ANNEX)
def academy_annex_ticked(case: Case, paper: Paper) -> str:
    """The academy's model for the examination: names in frames, boxes per annex, two cells."""
    school, rng = school_nearby(case), case.rng
    start, end, issued = _course(case)
    granted = _acquired(case)
    boxes = []
    for k in (3, 4, 5) if granted else ():
        on = k in granted
        number = paper.add("annexes", k, str(k)) if on else str(k)
        boxes.append(f"#check({'true' if on else 'false'}) {txt(_ROLES[k][0])} (annexe {number})")
    shown = " \\ ".join(boxes) or "#check(true) Formation aux échafaudages de pied"
    signs = [
        cell_to_sign(paper, "training_centre", f"Le formateur : {invent_firm(rng).director}"),
        cell_to_sign(paper, "training_centre", "Le chef d'établissement", stamp_lines(school)),
    ]
    return (
        f"{bold(txt('ACADÉMIE ' + ('D’' if academy(case).startswith('A') else 'DE ') + academy(case).upper()))} #h(1fr) Annexe à joindre au dossier d'inscription\n#line(length: 100%)\n"
        + heading(paper.choose("Attestation de formation « travail en hauteur – échafaudages de pied (R408) »", "ATTESTATION R408 – TRAVAUX TEMPORAIRES EN HAUTEUR"), size=1.2)
        + framed_cells([("Établissement de formation", paper.put("organisation", school.name)), ("Commune", txt(school.place.town)), *civil_rows(paper, "NOM de naissance du candidat", "NOM d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=f"{case.person.birth_date:%d/%m/%Y}")), ("Spécialité de BTS", txt(speciality(case)))])
        + gap(2)
        + f"Le candidat désigné ci-dessus a suivi, conformément à la recommandation R408, une formation du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)} portant sur :\n\n#pad(left: 8mm)[{shown}]\n\n"
        f"et a satisfait aux évaluations prévues.\n\nFait le {dated(paper, 'issue_date', issued)}, à {txt(school.place.town)}\n"
        + gap(2)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.6pt, {', '.join(signs)})\n"
        + small("Le formateur doit être titulaire de l'attestation de formateur délivrée depuis moins de quatre ans.", 7)
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "title_of_clearance_card")
def title_of_clearance_card(case: Case, paper: Paper) -> str:
    """A school's individual attestation with the levels in a table, then two hands side by side."""
    school, rng = school_nearby(case), case.rng
    issued = given_on(case)
    level = rng.choice(("B1V – exécutant électricien", "BR – chargé d'intervention générale", "BS – chargé d'intervention élémentaire", "B2V – chargé de travaux"))  # fmt: skip
    rows = ", ".join(f"[{txt(task)}], [{rng.choice(('validée', 'acquise'))}]" for task in ("Connaissances théoriques (tronc commun)", "Travaux hors tension, consignation", "Mesurages et essais en présence de tension"))  # fmt: skip
    return (
        plain_head(school, txt(school.name), "Enseignement technologique supérieur")
        + heading(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES", "Certificat de formation – prévention des risques d'origine électrique (PRE)"), size=1.15)
        + f"Le chef d'établissement atteste que {whole_name(paper)}, {born_words(paper)}, a suivi et validé la formation prévue par l'accord-cadre et le référentiel de l'Éducation nationale, établi d'après la norme NF C 18-510.\n"
        + gap(2)
        + f"#table(columns: (1fr, 40mm), inset: 2mm, stroke: 0.5pt, [*Tâche professionnelle*], [*Évaluation*], {rows})\n"
        + f"Niveau visé : {bold(txt(level))}. L'habilitation elle-même relève du futur employeur (article R. 4544-9 du code du travail).\n\n{txt(school.place.town)}, {dated(paper, 'issue_date', issued)}\n"
        + gap(3)
        + halves(f"Le professeur formateur \\ {paper.sign('training_centre', width_mm=58, height_mm=22)}", f"{txt(school.director_title)} \\ {paper.sign('training_centre', width_mm=58, height_mm=22, stamp=stamp_lines(school))}")
    )  # fmt: skip


@opened_layout("first_aid_attestation", "workplace_rescuer_sheet")
def workplace_rescuer_sheet(case: Case, paper: Paper) -> str:
    """The sheet of a workplace rescuer: a green band, number, end of validity, the trainer."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = given_on(case, 5, 600)
    trainer = invent_firm(rng).director
    valid = dt.date(issued.year + 2, issued.month, min(issued.day, 28))
    return (
        f"#block(width: 100%, fill: rgb(0,130,90), inset: 4mm)[#text(fill: white)[{bold('SST – Sauveteur secouriste du travail', 1.3)}]]\n"
        + gap(3)
        + heading(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", "Certificat SST", "Certificat d'acteur SST"), after_mm=4)
        + halves(pairs([*civil_rows(paper), ("Né(e) le", paper.birth_date(form=written_day(paper, case.person.birth_date)))]), pairs([("N° de certificat", txt(f"{rng.randrange(10**8, 10**9)}")), ("Délivré le", dated(paper, "issue_date", issued)), ("Valable jusqu'au", txt(f"{valid:%d/%m/%Y}"))]))
        + gap(4)
        + f"Le titulaire a satisfait aux épreuves certificatives de la formation de 14 heures organisée par {txt(body.name)}, entité habilitée n° {rng.randrange(10**4, 10**6)}/{issued.year - 2}/SST-01/O/13. Il devra suivre une session de maintien et d'actualisation des compétences (MAC) avant la fin de validité.\n"
        + gap(5)
        + halves(name_then_hand(paper, "training_centre", "Le formateur SST", trainer), f"Pour l'entité habilitée \\ {paper.sign('training_centre', width_mm=58, height_mm=23, stamp=stamp_lines(body))}")
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "firm_inner_training")
def firm_inner_training(case: Case, paper: Paper) -> str:
    """A letter-like attestation for harness and lifelines with a list of skills."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    issued = given_on(case, 5, 600)
    foot_line(paper, body)
    return (
        f"#align(center)[{bold(txt(body.name), 1.3)} \\ Formations à la sécurité – {txt(body.place.town)}]\n"
        + gap(5)
        + band(paper.choose("ATTESTATION DE FORMATION : TRAVAUX EN HAUTEUR ET PORT DU HARNAIS", "Travail en hauteur – attestation de stage"), "rgb(245,200,0)", "black")
        + gap(2)
        + f"Nous certifions que {whole_name(paper)}, {born_words(paper, place=False)}, a participé au stage « Travailler en hauteur en sécurité » ({rng.choice((7, 14))} heures) et {who.agree('qu’il', 'qu’elle')} a été {who.agree('évalué', 'évaluée')} favorablement sur :\n\n"
        + ticks(("la réglementation des travaux en hauteur", "la vérification et le réglage du harnais", "l'amarrage, les lignes de vie et les points d'ancrage", "l'évacuation d'une victime suspendue"), (0, 1, 2, 3))
        + "\n"
        + under_rule("Suites")
        + f"Recyclage à prévoir en {issued.year + 3}. Ce stage ne vaut ni CACES ni formation au montage d'échafaudages.\n\n{txt(body.place.town)}, {dated(paper, 'issue_date', issued)}\n"
        + gap(4)
        + f"#align(center)[{paper.sign('training_centre', width_mm=60, height_mm=24, stamp=pressed(body.name, 'organisme de formation'))} \\ {txt(body.director)} \\ {txt(body.director_title)}]\n"
    )  # fmt: skip


@opened_layout("refrigerant_attestation", "numbered_aptitude_sideways")
def numbered_aptitude_sideways(case: Case, paper: Paper) -> str:
    """The attestation of aptitude on its side: one row of data, category in a square, traced hand."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = given_on(case, 5, 900)
    category = case.fact("category", rng.choice(("I", "I", "II", "III")))
    sideways(paper)
    mark = f'#box(stroke: 1.2pt, inset: 4mm)[#align(center)[Catégorie \\ #text(size: 2.4em, weight: "bold")[{paper.put("category", category)}]]]'
    return (
        f"{bold(txt(body.name), 1.2)} – organisme évaluateur agréé #h(1fr) SIRET {txt(siret_groups(body))}\n#line(length: 100%, stroke: 1.5pt + rgb(0,120,170))\n"
        + heading(paper.choose("ATTESTATION D'APTITUDE – MANIPULATION DES FLUIDES FRIGORIGÈNES", "Attestation d'aptitude prévue à l'article R. 543-106 du code de l'environnement"), size=1.3)
        + f"#grid(columns: (1fr, auto), column-gutter: 10mm, align: horizon, [Délivrée à {whole_name(paper)}, {born_words(paper)}, à l'issue des épreuves théorique et pratique passées le {txt(french.date_long(issued - dt.timedelta(days=rng.randrange(0, 9))))}.], [{mark}])\n"
        + gap(4)
        + one_line_table([("N° d'attestation", txt(f"{rng.randrange(100, 999)}-{issued.year}-{rng.randrange(1000, 9999)}")), ("Épreuve théorique", f"{rng.randrange(14, 20)}/20"), ("Épreuve pratique", "satisfaisante"), ("Date de délivrance", dated(paper, "issue_date", issued))])
        + gap(3)
        + small("Cette attestation est délivrée sans limitation de durée, sous réserve de l'évolution de la réglementation européenne. L'attestation de capacité de l'entreprise reste nécessaire.", 8)
        + "\n"
        + gap(4)
        + f"#align(right)[#block(width: 70mm)[#set align(left)\nL'évaluateur, {txt(invent_firm(rng).director)} \\ {screen_signed(paper, 'training_centre', body.name)}]]\n"
    )  # fmt: skip
