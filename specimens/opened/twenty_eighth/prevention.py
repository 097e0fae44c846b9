"""Scaffolding (R408), work at height, electrical risk: what training bodies hand out."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_eighth.wording import (
    CFAS,
    LYCEES,
    academy,
    bar,
    born,
    cols,
    columns_of,
    course,
    dated,
    fat,
    footer,
    form_cells,
    frame,
    gap,
    house,
    indent,
    ital,
    ledger,
    lined_rows,
    mid,
    name_rows,
    of,
    pad,
    post,
    right,
    shape,
    sheet,
    slashes,
    somebody,
    spoken,
    tick,
    trainer,
    wee,
    word_then_hand,
)

_TASKS = {3: "Monter, démonter et modifier un échafaudage de pied", 4: "Vérifier, réceptionner et maintenir en conformité un échafaudage de pied", 5: "Utiliser un échafaudage de pied en sécurité"}  # fmt: skip


def _taught(case: Case) -> list[int]:
    chosen = case.fact("annexes", case.rng.choice(([3], [3, 5], [4], [4, 5], [3, 4, 5], [5])))
    return [] if case.has("annex_missing") else list(chosen)


def _days(paper: Paper, start: dt.date, end: dt.date) -> str:
    return f"du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)}"


@opened_layout("r408_attestation", "table_of_annexes_with_outcome_in_words", defects=("annex_missing",))  # fmt: skip
def table_of_annexes_with_outcome_in_words(case: Case, paper: Paper) -> str:
    """A training body's attestation; the annexes taught in a table, « acquis » beside each."""
    body, annexes = trainer(case), _taught(case)
    start, end, day = short_course(case)
    rows = []
    for n in annexes:
        paper.add("annexes", n, f"Annexe {n}")
        rows.append((fat(f"Annexe {n}"), txt(_TASKS[n]), "Acquis"))
    if not rows:
        rows.append(("–", "Sensibilisation aux échafaudages de pied", "Acquis"))
    sheet(paper, 10.2, ("Liberation Sans", "Lato", "Open Sans"), (14, 17, 14, 17))
    footer(paper, f"{body.name} – {body.form} – {body.address} – déclaration d’activité n° 84 63 {case.rng.randrange(10000, 99999)} 63")  # fmt: skip
    return (
        cols(f"#rect(fill: rgb(240,190,0), inset: 3mm)[{fat(paper.put('organisation', body.name), 13)}]", right(f"{post(body)} \\ {txt(body.phone)}"))
        + gap(6)
        + mid(f"{fat(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE COMPÉTENCES')), 16)} \\ Échafaudages de pied – recommandation R408 de la CNAM")
        + gap(5)
        + form_cells([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=shape(paper, case.person.birth_date))), ("Lieu de la formation", txt(body.place.town)), ("Durée", f"{case.rng.choice((14, 21, 28))} heures")], 2, inset=2)
        + gap(2)
        + f"a suivi {_days(paper, start, end)} la formation désignée ci-dessus et a satisfait aux épreuves d'évaluation théorique et pratique.\n"
        + ledger(("Référence R408", "Compétence", "Résultat"), rows, "(32mm, 1fr, 26mm)", inset=2)
        + gap(2)
        + f"Formateur : {txt(somebody(case))}.\n"
        + gap(6)
        + cols(f"Délivrée à {txt(body.place.town)}, \\ le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("training_centre", "Le directeur de l’organisme", pad(body)), 74, 34))
    )  # fmt: skip


@opened_layout("r408_attestation", "lycee_certificate_by_the_trainer_of_the_school", defects=("annex_missing",))  # fmt: skip
def lycee_certificate_by_the_trainer_of_the_school(case: Case, paper: Paper) -> str:
    """A building lycée whose own teachers train: prose, two hands."""
    school, annexes, p = house(case, LYCEES), _taught(case), case.person
    start, end, day = short_course(case)
    for n in annexes:
        paper.add("annexes", n, str(n))
    word = "à l'annexe" if len(annexes) == 1 else "aux annexes"
    said = f", correspondant {word} {' et '.join(map(str, annexes)) if len(annexes) < 3 else '3, 4 et 5'} de cette recommandation" if annexes else ""  # fmt: skip
    sheet(paper, 10.8, ("Caladea", "Carlito", "Liberation Serif"), (15, 20, 14, 20))
    return (
        cols(f"Académie {txt(of(academy(case)))} \\ {fat(paper.put('organisation', school.name), 12)} \\ {post(school)}", right(f"Section de techniciens supérieurs \\ {txt(course(case))}"))
        + bar()
        + gap(8)
        + mid(f"{fat(txt('ATTESTATION DE FORMATION R408'), 16)} \\ {ital('prévention du risque de chute de hauteur lors de l’utilisation d’échafaudages de pied')}")
        + gap(8)
        + f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title.lower())}, atteste que {spoken(paper)}, {born(paper)}, a suivi avec succès, {_days(paper, start, end)}, la formation au montage, à la réception et à l'utilisation des échafaudages de pied prévue par la recommandation R408{txt(said)}.\n\nLa formation a été dispensée par {txt(somebody(case))}, formateur certifié par le réseau Assurance maladie – risques professionnels et l'INRS.\n\nCette attestation vaut pour l'inscription de {p.agree('l’étudiant', 'l’étudiante')} à l'examen.\n"
        + gap(8)
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + gap(3)
        + cols(word_then_hand(paper, ("training_centre", "Le chef d’établissement", pad(school)), 72, 34), word_then_hand(paper, ("training_centre", "Le formateur", None), 60, 34))
    )  # fmt: skip


@opened_layout("r408_attestation", "card_pair_with_ticks_cut_from_a_sheet", defects=("annex_missing",))  # fmt: skip
def card_pair_with_ticks_cut_from_a_sheet(case: Case, paper: Paper) -> str:
    """A half sheet like a passport of competence: ticks before the three annexes, one hand."""
    body, annexes, p = trainer(case), _taught(case), case.person
    start, end, day = short_course(case)
    for n in annexes:
        paper.add("annexes", n, f"Annexe {n}")
    sheet(paper, 9.4, ("Open Sans", "Lato", "Carlito"), (9, 11, 9, 11), (210, 148))
    ticks = " \\ ".join(tick(n in annexes, f"Annexe {n} – {_TASKS[n].lower()}") for n in (3, 4, 5))
    return (
        f"#block(width: 100%, fill: rgb(0,70,90), inset: 2.5mm)[#text(fill: white)[{fat('Passeport échafaudage R408', 13, 'white')} #h(1fr) n° {case.rng.randrange(1000, 9999)}/{day.year}]]\n"
        + cols(
            f"{wee('Attestation de formation délivrée à', 8)} \\ "
            + " \\ ".join(f"{txt(k)} {fat(v)}" for k, v in name_rows(paper, "Nom de naissance :", "Nom d’usage :", "Prénom(s) :", sep=" "))
            + f" \\ Date de naissance : {paper.birth_date(form=slashes(p.birth_date))} \\ Organisme : {paper.put('organisation', body.name)} \\ {txt(body.place.town)}",
            f"{wee('Formation suivie et validée', 8)} \\ {ticks} \\ \\ Session : {_days(paper, start, end)}",
            widths="(1fr, 1.15fr)",
        )
        + gap(2)
        + wee(txt("Seules les annexes cochées ont été enseignées et évaluées. Échafaudages de pied – recommandation R408 (CNAMTS). La validité est laissée à l’appréciation de l’employeur ; recyclage conseillé tous les cinq ans."), 8)
        + gap(1)
        + cols(f"Attestation établie le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("training_centre", "Signature du responsable de l’organisme", pad(body)), 78, 34), widths="(1fr, 84mm)")
    )  # fmt: skip


@opened_layout("r408_attestation", "typed_letter_of_federation_to_the_firm", defects=("annex_missing",))  # fmt: skip
def typed_letter_of_federation_to_the_firm(case: Case, paper: Paper) -> str:
    """A builders' federation writes a few typed lines about one trainee."""
    body, annexes = trainer(case), _taught(case)
    start, end, day = short_course(case)
    lines = []
    for n in annexes:
        paper.add("annexes", n, f"annexe {n}")
        lines.append(f"- R408, annexe {n} : {txt(_TASKS[n][0].lower() + _TASKS[n][1:])}")
    listed = "\n".join(lines) if lines else "- R408 : échafaudages de pied"
    sheet(paper, 10.4, (typewriter_font(case.rng), "Liberation Serif"), (19, 20, 16, 22))
    name = case.rng.choice(("Fédération artisanale du bâtiment d'Arvigne", "Union des maçons et charpentiers de Brenne"))  # fmt: skip
    return (
        f"{fat(paper.put('organisation', name))} \\ Service formation \\ {post(body)}\n"
        + right(f"{txt(body.place.town)}, le {dated(paper, 'issue_date', day)}")
        + gap(8)
        + f"#underline[Objet] : {txt(paper.choose('attestation de formation échafaudages R408', 'attestation R 408'))}\n"
        + gap(5)
        + f"Nous attestons que {spoken(paper)}, {born(paper)}, a participé dans nos locaux, {_days(paper, start, end)}, au stage « échafaudages de pied » et qu'il en est résulté la validation des compétences suivantes :\n\n"
        + listed
        + "\n\nLe contrôle des connaissances (questionnaire et mise en situation sur échafaudage) a été jugé satisfaisant par le formateur.\n\nFait pour servir et valoir ce que de droit.\n"
        + gap(8)
        + indent(word_then_hand(paper, ("training_centre", "Le responsable du service formation", [name, body.place.town]), 72, 34, somebody(case)), 70)
    )  # fmt: skip


@opened_layout("r408_attestation", "landscape_certificate_with_side_programme", defects=("annex_missing",))  # fmt: skip
def landscape_certificate_with_side_programme(case: Case, paper: Paper) -> str:
    """A certificate laid across: the text at the left, the programme in small print at the right."""
    body, annexes = trainer(case), _taught(case)
    start, end, day = short_course(case)
    for n in annexes:
        paper.add("annexes", n, str(n))
    said = f"niveau : annexe{'s' if len(annexes) > 1 else ''} {' + '.join(map(str, annexes))}" if annexes else "niveau : initiation"  # fmt: skip
    sheet(paper, 11, ("Lato", "Libertinus Serif", "Open Sans"), (17, 18, 14, 18), (297, 210))
    paper.setup.background = "#place(top + left, rect(width: 8mm, height: 100%, fill: rgb(190,40,30)))"  # fmt: skip
    programme = "".join(
        f"- {x}\n"
        for x in (
            "Cadre réglementaire, décret du 1er septembre 2004",
            "Rôles et responsabilités de chacun",
            "Notice du fabricant, plan de montage",
            "Appuis, calages, ancrages, contreventements",
            "Charges admissibles",
            "Procès-verbal de réception",
            "Examens : mise en service, journalier, trimestriel",
            "Équipements de protection individuelle",
        )
    )  # fmt: skip
    main = (
        f"{fat(txt(paper.choose('Certificat de formation', 'CERTIFICAT – ATTESTATION DE FORMATION')), 22, 'rgb(190,40,30)')} \\ #text(size: 13pt)[Échafaudages de pied fixes – R408]\n\nDécerné à {fat(spoken(paper), 15)}, \\ {born(paper)},\n\npour avoir suivi et validé la formation {fat(txt(said))}, {_days(paper, start, end)}, à {txt(body.place.town)}.\n\nFait le {dated(paper, 'issue_date', day)}.\n\n"
        + word_then_hand(paper, ("training_centre", f"Pour {body.name}, la direction", pad(body)), 78, 34)
    )  # fmt: skip
    side = f"#block(fill: luma(244), inset: 4mm, width: 100%)[{fat('Programme')} #text(size: 8.5pt)[\n{programme}]]"  # fmt: skip
    return right(f"{fat(paper.put('organisation', body.name), 13)} \\ {wee(txt(body.address), 8)}") + gap(5) + cols(main, side, widths="(1fr, 78mm)", gutter=12)  # fmt: skip


@opened_layout("work_at_height_attestation", "harness_course_attestation_with_ticked_objectives")
def harness_course_attestation_with_ticked_objectives(case: Case, paper: Paper) -> str:
    """A body's end-of-course attestation on harness and work at height, objectives in a table."""
    body, p = trainer(case), case.person
    day = issue_day(case, 10, 500)
    sheet(paper, 10.2, ("Carlito", "Liberation Sans", "Open Sans"), (15, 17, 14, 17))
    goals = ("Connaître la réglementation relative aux travaux en hauteur", "Choisir et régler son harnais", "Vérifier ses équipements avant usage", "Identifier un point d’ancrage, calculer le tirant d’air", "Alerter et porter secours à une personne suspendue")  # fmt: skip
    rows = [(txt(g), mid(tick(True, "")), mid(tick(False, ""))) for g in goals]
    return (
        cols(f"{fat(txt(body.name), 15, 'rgb(0,120,60)')} \\ {wee(txt(body.address), 8)}", right(wee(txt(f"Enregistrement F-{case.rng.randrange(10, 99)} – indice C"), 8)))
        + bar("rgb(0,120,60)", 2)
        + gap(4)
        + mid(f"{fat(txt('ATTESTATION DE FIN DE FORMATION'), 15)} \\ Travaux en hauteur et port du harnais antichute")
        + gap(4)
        + columns_of([*name_rows(paper, "Nom de naissance du stagiaire", "Nom d’usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date))), ("Durée", "7 heures – 1 journée"), ("Animée par", txt(somebody(case)))], 58)
        + gap(2)
        + ledger(("Objectif évalué", "Acquis", "À revoir"), rows, "(1fr, 22mm, 22mm)", inset=1.8)
        + "Cette attestation ne dispense pas l'employeur de la formation au poste (art. R4323-106 du code du travail).\n"
        + gap(6)
        + cols(f"{txt(body.place.town)}, le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("training_centre", "Cachet et signature du formateur", pad(body)), 74, 34))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "wind_turbine_school_letter_in_prose")
def wind_turbine_school_letter_in_prose(case: Case, paper: Paper) -> str:
    """A centre's letter-like attestation on work at height, in prose, bordered."""
    school, p = house(case, CFAS), case.person
    day = issue_day(case, 10, 500)
    sheet(paper, 11.2, ("Libertinus Serif", "Caladea", "Lato"), (26, 27, 22, 27))
    paper.setup.background = '#place(center + horizon, rect(width: 190mm, height: 277mm, stroke: (thickness: 1pt, dash: "dash-dotted")))'  # fmt: skip
    return (
        mid(f"{fat(txt(school.name), 14)} \\ {wee(txt(school.address), 9)}")
        + gap(14)
        + mid(fat(txt(paper.choose("ATTESTATION DE FORMATION AUX TRAVAUX EN HAUTEUR", "Attestation de formation – travail en hauteur")), 15))
        + gap(12)
        + f"Le directeur du centre atteste que {spoken(paper)}, {born(paper)}, {p.agree('apprenti', 'apprentie')} au centre, a suivi la formation « travail en hauteur, accès par échelle et évacuation » d'une durée de {case.rng.choice(('quatorze', 'sept', 'vingt et une'))} heures.\n\nLes essais pratiques ont été réalisés sur le plateau technique du centre, sous la conduite de {txt(somebody(case))}. {p.agree('L’intéressé', 'L’intéressée')} a été {p.agree('déclaré', 'déclarée')} apte à l'issue de l'évaluation.\n"
        + gap(12)
        + f"Fait à {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + gap(4)
        + right(f"#box(width: 78mm)[#set align(left)\n{word_then_hand(paper, ('training_centre', 'La direction du centre', pad(school)), 72, 34, somebody(case))}]")
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "training_opinion_with_symbols_table")
def training_opinion_with_symbols_table(case: Case, paper: Paper) -> str:
    """A trainer's opinion after the course on electrical risk: symbols proposed in a table."""
    body, p, rng = trainer(case), case.person, case.rng
    day = issue_day(case, 10, 500)
    sheet(paper, 9.9, ("Liberation Sans", "Carlito", "DejaVu Sans"), (13, 15, 13, 15))
    rows = [(fat(s), txt(d), txt(v)) for s, d, v in (("B1V", "Exécutant, travaux au voisinage", "BT ≤ 500 V"), ("BR", "Chargé d’intervention générale", "BT ≤ 1000 V"), ("BC", "Chargé de consignation", "BT"))[: rng.choice((2, 3))]]  # fmt: skip
    return (
        cols("#polygon.regular(fill: rgb(255,205,0), stroke: 1pt, size: 13mm, vertices: 3)", f"{fat(txt(body.name), 13)} \\ {post(body)}", right(f"Session {case.rng.randrange(100, 999)}"), widths="(16mm, 1fr, 40mm)")
        + gap(4)
        + frame(mid(f"{fat(txt('ATTESTATION DE FORMATION'), 14)} \\ à la prévention des risques d'origine électrique (NF C 18-510)"), 3, "1.2pt")
        + gap(3)
        + lined_rows([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashes(p.birth_date))), ("Durée de la formation", f"{rng.choice((14, 21))} heures")], 50)
        + gap(2)
        + f"Avis du formateur après évaluation : {tick(True, 'favorable')} #h(4mm) {tick(False, 'défavorable')}\n\nSymboles d'habilitation proposés à l'employeur :\n"
        + ledger(("Symbole", "Qualité", "Domaine de tension"), rows, "(24mm, 1fr, 44mm)", inset=1.8)
        + wee(txt("Cet avis ne vaut pas titre d’habilitation : celui-ci est délivré par l’employeur sous sa responsabilité (art. R4544-9 et R4544-10 du code du travail)."), 8)
        + gap(5)
        + cols(f"Attestation délivrée le {dated(paper, 'issue_date', day)} \\ à {txt(body.place.town)}", word_then_hand(paper, ("training_centre", "Le formateur (signature et cachet de l’organisme)", pad(body)), 78, 34))
    )  # fmt: skip
