"""Contracts with a centre: apprenticeship and professionalisation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, ONE, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventeenth.wording import (
    ADULTS,
    CENTRES,
    apart,
    birth,
    birth_row,
    bold,
    bottom,
    captions,
    cells,
    coloured,
    gap,
    hand,
    hand_over,
    hands,
    head,
    heading,
    listing,
    note,
    num,
    on,
    pen_line,
    person,
    rubber,
    school_of,
    sheet,
    spaced_siret,
    squares,
    table,
    third,
    tick,
    title,
    told_day,
    trade,
    two,
    unkept,
)
from specimens.people import Firm, invent_firm
from specimens.signing import who_signed

Deal = tuple[Firm, Firm, dt.date, dt.date, int | None, dt.date]


def _deal(case: Case, schools: tuple[str, ...] = CENTRES) -> Deal:
    firm, school = invent_firm(case.rng), school_of(case, schools)
    start, end = contract_span(case)
    hours = hours_of(case)
    return firm, school, start, end, hours, start - case.rng.randrange(3, 40) * ONE


def _elder(case: Case) -> dt.date:
    rng = case.rng
    return dt.date(rng.randrange(1962, 1994), rng.randrange(1, 13), rng.randrange(1, 28))


def _kept(paper: Paper, out: str) -> str:
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "cerfa_style_two_sheets_squares", defects=CONTRACTS)
def cerfa_style_two_sheets_squares(case: Case, paper: Paper) -> str:
    firm, school, start, end, hours, signed = _deal(case)
    rng, who, ink = case.rng, case.person, "rgb(0,110,140)"
    sheet(paper, 210, 297, (11, 13, 11, 13))
    paper.setup.size_pt, paper.setup.font = 9.2, "Liberation Sans"
    day = paper.birth_date(form=f"{who.birth_date:%d %m %Y}")
    return _kept(
        paper,
        two(f"{bold('CONTRAT D’APPRENTISSAGE', 16)} \\ {note('Code du travail, articles L. 6221-1 et suivants. Remplir en majuscules.')}", f"#align(right)[cerfa FA13 \\ n° 10103\\*{rng.randrange(9, 15)}]", "(1fr, 34mm)")
        + coloured("EMPLOYEUR", ink)
        + f"{tick(True, 'privé')} #h(5mm) {tick(False, 'public')}\n"
        + listing([("Dénomination", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", f'#comb("{firm.siret}")'), ("Effectif", str(rng.randrange(3, 120))), ("Régime complémentaire", "sans objet")])
        + coloured("APPRENTI", ink)
        + listing([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", " "), ("Date de naissance", day), ("Département", f'#comb("{who.birth_department}")'), ("Commune", txt(who.birth_place)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Téléphone, courriel", txt(f"{who.phone} – {who.email}")), ("Représentant légal (mineur)", "néant")])
        + coloured("MAÎTRE D'APPRENTISSAGE", ink)
        + listing([("Nom et prénom", txt(third(case))), ("Date de naissance", squares(paper, "", _elder(case)))])
        + coloured("DURÉE DU CONTRAT", ink)
        + listing([("Conclu le", squares(paper, None, signed)), ("Début d'exécution", squares(paper, "start", start)), ("Fin du contrat", squares(paper, "end", end))])
        + "#pagebreak()\n"
        + coloured("RÉMUNÉRATION", ink)
        + table(("Année", "Part du SMIC", "Du", "Au"), [("1", f"{rng.randrange(43, 54)} %", txt(num(start)), txt(num(dt.date(start.year + 1, start.month, start.day) - ONE)))], "(18mm, 1fr, 1fr, 1fr)")
        + coloured("FORMATION", ink)
        + listing([("CFA", txt(school.name)), ("Adresse", txt(school.address)), ("SIRET", f'#comb("{school.siret}")'), ("Diplôme ou titre visé", "Brevet de technicien supérieur"), ("Intitulé", bold(paper.put("diploma", trade(case)))), ("Nombre d'heures de formation", hours_said(paper, hours, ""))])
        + gap(3)
        + f"{tick(True, 'L’employeur dispose des pièces justificatives.')} #h(6mm) Fait à {txt(firm.place.town)}\n"
        + gap(2)
        + hands(paper, [("employer", "Employeur", rubber(firm)), ("apprentice", "Apprenti(e)", None), ("training_centre", "CFA (visa du directeur)", rubber(school))], 182)
        + coloured("ENREGISTREMENT", "luma(120)")
        + f"Organisme : OPCO fictif. Numéro : {rng.randrange(10**8, 10**9)}. Reçu le {txt(num(signed + 12 * ONE))}.\n",
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "town_services_apprentice_by_articles", defects=CONTRACTS)
def town_services_apprentice_by_articles(case: Case, paper: Paper) -> str:
    firm, school, start, end, hours, signed = _deal(case)
    town = f"Commune de {firm.place.town}"
    paper.setup.size_pt, paper.setup.justify = 10, True
    stamp = ["MAIRIE", firm.place.town.upper()]
    return _kept(
        paper,
        title("CONTRAT D'APPRENTISSAGE", 15)
        + f"#align(center)[Secteur public non industriel et commercial – délibération n° {case.rng.randrange(10, 99)}]\n"
        + gap(3)
        + f"Entre la {bold(paper.put('employer', town))}, {txt(firm.street)}, employeur, et {person(paper)}, {birth(paper)}, ci-après l'apprenti, il est arrêté ce qui suit.\n"
        + heading("Article premier : objet")
        + f"La collectivité forme l'apprenti au brevet de technicien supérieur {bold(paper.put('diploma', trade(case)))} dans ses services techniques. Maître d'apprentissage : {txt(third(case))}, {txt('né(e) le ' + num(_elder(case)))}.\n"
        + heading("Article 2 : durée")
        + f"Date de début : {on(paper, 'start', start)}. Date de fin : {on(paper, 'end', end)}. Les quarante-cinq premiers jours en entreprise permettent à chacun de rompre librement.\n"
        + heading("Article 3 : enseignement")
        + f"L'enseignement est donné par le {txt(school.name)}, à {txt(school.place.town)} ; son volume total est de {hours_said(paper, hours, paper.choose(' heures', ' h'))}.\n"
        + heading("Article 4 : rémunération")
        + "La rémunération suit les articles D. 6222-26 et suivants du code du travail.\n"
        + gap(4)
        + f"Fait en trois exemplaires à {txt(firm.place.town)}, le {unkept(paper, signed)}\n"
        + gap(3)
        + two(hand(paper, "apprentice", "L'apprenti(e)", wide=62, high=26), hand(paper, "employer", "Le Maire", stamp=stamp, wide=66))
        + hand(paper, "training_centre", "Visa du centre de formation", stamp=rubber(school), wide=66, where="center"),
    )  # fmt: skip


@opened_layout(
    "apprenticeship_contract", "operator_extract_sideways_three_blocks", defects=CONTRACTS
)
def operator_extract_sideways_three_blocks(case: Case, paper: Paper) -> str:
    firm, school, start, end, hours, signed = _deal(case)
    rng = case.rng
    sheet(paper, 297, 210, (12, 14, 12, 14))
    paper.setup.size_pt = 9
    bottom(paper, f"Contrat d'apprentissage n° {rng.randrange(10**7, 10**8)} – édité par l'espace adhérents de l'OPCO fictif le {num(signed + 30 * ONE)}")  # fmt: skip
    left = heading("Employeur") + listing([("Entreprise", bold(paper.put("employer", firm.name))), ("SIRET", txt(spaced_siret(firm))), ("Ville", txt(f"{firm.place.post_code} {firm.place.town}")), ("Maître d'appr.", txt(third(case))), ("Signataire", txt(firm.director))], 27)  # fmt: skip
    middle = heading("Apprenti(e)") + listing([*apart(paper, "Nom", "Nom d'usage", "Prénoms"), birth_row(paper), ("Sexe", case.person.sex), ("Ville", txt(case.person.place.town)), ("RQTH", "non")], 27)  # fmt: skip
    right = heading("Formation") + listing([("CFA", txt(school.name)), ("Diplôme", txt("BTS ") + paper.put("diploma", trade(case))), ("Volume", bold(hours_said(paper, hours))), ("Examen", txt(f"juin {case.session}"))], 22)  # fmt: skip
    return _kept(
        paper,
        two(bold("Contrat d’apprentissage", 18, "rgb(150,30,90)"), f"#align(right)[Formulaire 10103 dématérialisé \\ Conclusion : {unkept(paper, signed)}]")
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 6mm, [{left}], [{middle}], [{right}])\n"
        + gap(3)
        + cells([("Exécution à partir du", on(paper, "start", start, num(start))), ("Jusqu'au", on(paper, "end", end, num(end))), ("Heures par semaine", "35,00"), ("Salaire à l'embauche", txt(f"{rng.randrange(800, 1350)},00 €"))], 4, "28mm")
        + gap(3)
        + hands(paper, [("training_centre", "Pour le CFA", rubber(school)), ("employer", "Pour l'entreprise", rubber(firm)), ("apprentice", "L'apprenti(e)", None)], 265),
    )  # fmt: skip


@opened_layout(
    "apprenticeship_contract", "small_firm_form_with_parent_and_ink_days", defects=CONTRACTS
)
def small_firm_form_with_parent_and_ink_days(case: Case, paper: Paper) -> str:
    firm, school, start, end, hours, signed = _deal(case)
    rng, who = case.rng, case.person
    parent = f"{rng.choice(('Monique', 'Abdel', 'Laurence', 'Patrick'))} {who.birth_name}"
    pen = paper.handwritten
    paper.put("start", start.isoformat(), num(start))
    paper.put("end", end.isoformat(), num(end))
    day = paper.blank() if case.has("undated") else pen(num(signed))
    paper.setup.size_pt = 9.8
    rows = ", ".join(
        f"[{txt(label)}], [{paper.sign(party, width_mm=80, height_mm=29, stamp=stamp)}]"
        for party, label, stamp in (("apprentice", "Signature de l'apprenti(e)", None), ("employer", "Signature et tampon de l'employeur", rubber(firm)), ("training_centre", "Visa du centre", rubber(school)))
    )  # fmt: skip
    return _kept(
        paper,
        title(paper.choose("Contrat d'apprentissage", "CONTRAT D'APPRENTISSAGE (type cerfa 10103)"), 15, "left")
        + cells([("Entreprise", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(spaced_siret(firm))), ("Maître d'apprentissage", txt(third(case)))])
        + cells([*apart(paper, "Apprenti(e) : nom", "Nom d'usage", "Prénoms"), birth_row(paper), ("Personne à prévenir", txt(f"{parent} (parent)"))])
        + cells([("Centre de formation", txt(f"{school.name}, {school.place.town}")), ("Diplôme", txt("BTS ") + paper.put("diploma", trade(case))), ("Durée de la formation", hours_said(paper, hours, " heures au total"))])
        + pen_line("Le contrat commence le", pen(num(start)))
        + pen_line("Le contrat se termine le", pen(num(end)))
        + pen_line("Date de signature", day)
        + gap(1)
        + f"#table(columns: (60mm, 1fr), inset: 1.5mm, stroke: 0.5pt, align: horizon, {rows})\n",
    )  # fmt: skip


@opened_layout("professional_training_contract", "insurer_group_annexed_sheet", defects=CONTRACTS)
def insurer_group_annexed_sheet(case: Case, paper: Paper) -> str:
    firm, school, start, end, hours, signed = _deal(case, ADULTS)
    ink = case.rng.choice(("rgb(0,70,130)", "rgb(110,0,60)"))
    paper.setup.size_pt = 9.6
    return _kept(
        paper,
        head(firm, paper.put("employer", firm.name), ink, f"SIRET {spaced_siret(firm)}", "Direction de l'alternance")
        + coloured("CONTRAT DE PROFESSIONNALISATION", ink, 14, "center")
        + captions([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date))), ("Diplôme le plus élevé", "Baccalauréat"), ("Situation avant embauche", case.rng.choice(("Étudiant", "Demandeur d'emploi")))])
        + heading("Conditions", ink)
        + captions([("Type", "CDD"), ("Début", on(paper, "start", start)), ("Fin", on(paper, "end", end)), ("Emploi", txt(case.title.jobs[0])), ("Tuteur", txt(third(case))), ("Rémunération", f"{case.rng.randrange(65, 86)} % du SMIC")])
        + heading("Action de professionnalisation", ink)
        + captions([("Organisme", txt(school.name)), ("Certification", txt("BTS ") + paper.put("diploma", trade(case))), ("Enseignements et évaluations", hours_said(paper, hours, " heures"))])
        + gap(3)
        + f"À {txt(firm.place.town)}, le {unkept(paper, signed)}. Le contrat est adressé à l'opérateur de compétences dans les cinq jours.\n"
        + gap(5)
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 3mm, [{hand_over(paper, 'employer', 'L’employeur', stamp=rubber(firm), wide=53)}], [{hand_over(paper, 'apprentice', 'Le salarié', wide=53, high=29)}], [{hand_over(paper, 'training_centre', 'L’organisme', stamp=rubber(school), wide=53)}])\n",
    )  # fmt: skip


@opened_layout("professional_training_contract", "form_lettered_frames_squares", defects=CONTRACTS)
def form_lettered_frames_squares(case: Case, paper: Paper) -> str:
    firm, school, start, end, hours, signed = _deal(case, ADULTS)
    who = case.person
    sheet(paper, 210, 297, (12, 13, 12, 13))
    paper.setup.size_pt, paper.setup.font = 9, "Liberation Sans"
    shade = "rgb(250,240,220)"
    return _kept(
        paper,
        two(title("CONTRAT DE PROFESSIONNALISATION", 14, "left"), f"#align(right)[{note('cerfa 12434*03', 9)}]", "(1fr, 40mm)")
        + cells([("A1 Employeur", bold(paper.put("employer", firm.name))), ("A2 SIRET", f'#comb("{firm.siret}")'), ("A3 Adresse", txt(firm.address)), ("A4 Activité", txt(f"NAF 43{case.rng.randrange(10, 99)}A"))], 1, "42mm", shade)
        + cells([*[(f"B{k} {label}", v) for k, (label, v) in enumerate(apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), 1)], ("B7 Date de naissance", squares(paper, "birth_date", who.birth_date)), ("B8 Adresse", txt(f"{who.street}, {who.place.town}"))], 1, "42mm", shade)
        + cells([("C1 Tuteur", txt(third(case))), ("C2 Né(e) le", squares(paper, "", _elder(case)))], 1, "42mm", shade)
        + cells([("D1 Début du contrat", squares(paper, "start", start)), ("D2 Fin du contrat", squares(paper, "end", end)), ("D3 Conclusion", squares(paper, None, signed)), ("D4 Essai", "un mois")], 2, "36mm", shade)
        + cells([("E1 Organisme de formation", txt(f"{school.name}, {school.place.town}")), ("E2 Diplôme préparé", txt("Brevet de technicien supérieur ") + paper.put("diploma", trade(case))), ("E3 Durée de formation (h)", hours_said(paper, hours, ""))], 1, "42mm", shade)
        + gap(2)
        + hands(paper, [("employer", "F1 Employeur (cachet)", rubber(firm)), ("apprentice", "F2 Salarié(e)", None)], 182)
        + note("Les données sont traitées par l'opérateur de compétences et conservées cinq ans.", 7),
    )  # fmt: skip


@opened_layout("professional_training_contract", "family_firm_prose_signatures_stacked", defects=CONTRACTS)  # fmt: skip
def family_firm_prose_signatures_stacked(case: Case, paper: Paper) -> str:
    firm, school, start, end, hours, signed = _deal(case, ADULTS)
    paper.setup.size_pt, paper.setup.justify = 10.3, True
    return _kept(
        paper,
        title(paper.choose("CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE", "Contrat de professionnalisation"), 14)
        + gap(4)
        + f"L'entreprise {bold(paper.put('employer', firm.name))} ({txt(firm.form)}), dont le siège est {txt(firm.address)}, engage {person(paper)}, {birth(paper)}, en contrat de professionnalisation, au poste de {txt(case.title.jobs[-1].lower())}.\n\n"
        + f"Le contrat prend effet le {on(paper, 'start', start)} et cesse de plein droit le {on(paper, 'end', end)}. Le salarié prépare le BTS {bold(paper.put('diploma', trade(case)))} auprès de {txt(school.name)} ({txt(school.place.town)}), à raison d'un total de {hours_said(paper, hours, ' heures')} d'enseignement, comprises dans le temps de travail.\n\n"
        + f"Le tuteur désigné est {txt(third(case))}, en poste depuis {txt(str(case.session - case.rng.randrange(5, 20)))}. Le salaire mensuel brut est fixé à {case.rng.randrange(1100, 1800)} €.\n\n"
        + f"Signé à {txt(firm.place.town)}, le {txt(told_day(paper, signed)) if not case.has('undated') else paper.blank()}\n"
        + gap(3)
        + hand(paper, "employer", f"Pour l'entreprise, {firm.director}", stamp=rubber(firm), wide=70)
        + hand(paper, "apprentice", "Le salarié en formation", wide=70, high=24, where="right")
        + hand(paper, "training_centre", "Pour l'organisme de formation", stamp=rubber(school), wide=70),
    )  # fmt: skip
