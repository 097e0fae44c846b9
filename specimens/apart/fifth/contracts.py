"""Contracts of the two ways of training at work, an employment contract, extracts of registers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.facts import (
    CONTRACT_DEFECTS,
    contract_span,
    hours_said,
    occupation,
    taught_hours,
)
from specimens.opened.fifth.wording import (
    band,
    bold,
    born_words,
    cell_to_sign,
    civil_rows,
    dated,
    foot_line,
    framed_cells,
    gap,
    halves,
    heading,
    siret_groups,
    small,
    speciality,
    stamp_lines,
    ticks,
    whole_name,
    written_day,
)
from specimens.people import invent_firm, invent_school
from specimens.signing import who_signed


@apart_layout("professional_training_contract", "three_columns_dense", defects=CONTRACT_DEFECTS)
def three_columns_dense(case: Case, paper: Paper) -> str:
    """The form 12434 in frames of three columns; employer, employee and centre sign in cells."""
    firm, school, rng, who = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person
    start, end = contract_span(case)
    hours = taught_hours(case)
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 12, 12, 12)
    shown = speciality(case)
    signs = [
        cell_to_sign(paper, "employer", "L'employeur", stamp_lines(firm)),
        cell_to_sign(paper, "apprentice", "Le salarié"),
        cell_to_sign(paper, "training_centre", "L'organisme de formation", stamp_lines(school)),
    ]
    out = (
        f"#align(center)[{small('Ministère chargé de l’emploi – cerfa n° 12434*' + str(rng.choice((3, 4, 5))) + ' – EJ 20')} \\ {bold('CONTRAT DE PROFESSIONNALISATION', 1.5)} \\ {ticks(('contrat initial', 'avenant', 'renouvellement'), (0,), between=' #h(5mm) ')}]\n"
        + band("1. EMPLOYEUR", "rgb(205,225,205)", "black")
        + framed_cells([("Nom et prénom ou dénomination", paper.put("employer", firm.name)), ("SIRET", txt(siret_groups(firm))), ("Adresse", txt(firm.address)), ("Code NAF", txt(f"{rng.randrange(4100, 4399)}Z")), ("Effectif", txt(str(rng.randrange(3, 60)))), ("Caisse de retraite", "Pro Exemple")], 3)
        + band("2. SALARIÉ(E)", "rgb(205,225,205)", "black")
        + framed_cells([*civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom"), ("Date de naissance", paper.birth_date(form=f"{who.birth_date:%d/%m/%Y}")), ("Nationalité", txt(who.nationality_word)), ("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}")), ("Niveau de formation avant contrat", "4"), ("Inscrit à France Travail", ticks(("oui", "non"), (1,), between=" ")), ("Travailleur handicapé", ticks(("oui", "non"), (1,), between=" "))], 3)
        + band("3. TUTEUR", "rgb(205,225,205)", "black")
        + framed_cells([("Nom et prénom", txt(invent_firm(rng).director)), ("Emploi occupé", txt(rng.choice(case.title.jobs))), ("Expérience", txt(f"{rng.randrange(3, 25)} ans"))], 3)
        + band("4. CONTRAT", "rgb(205,225,205)", "black")
        + framed_cells([("Nature du contrat", "CDD"), ("Date de début d'exécution", dated(paper, "start", start)), ("Date de fin (CDD ou action)", dated(paper, "end", end)), ("Emploi occupé pendant le contrat", txt(occupation(case))), ("Durée hebdomadaire", "35 h"), ("Salaire mensuel brut", txt(f"{rng.randrange(990, 1650)},00 €"))], 3)
        + band("5. FORMATION", "rgb(205,225,205)", "black")
        + framed_cells([("Organisme de formation principal", txt(school.name)), ("N° de déclaration d'activité", txt(f"93 {rng.randrange(10, 99)} {rng.randrange(10**5):05d} 13")), ("Type de qualification visée", "Diplôme d'État"), ("Intitulé de la qualification", txt("BTS ") + paper.put("diploma", shown)), ("Durée des actions d'évaluation et d'enseignement", hours_said(paper, hours, " heures")), ("dont enseignements généraux", txt(f"{rng.choice((420, 560))} heures"))], 3)
        + f"Fait à {txt(firm.place.town)}\n#table(columns: (1fr, 1fr, 1fr), inset: 1.5mm, stroke: 0.5pt, {', '.join(signs)})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@apart_layout("employment_contract", "fixed_term_with_reason")
def fixed_term_with_reason(case: Case, paper: Paper) -> str:
    """A fixed-term contract in narrow lines, the reason of the term, approval by hand."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    job = occupation(case)
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(60, 700)))
    end = case.fact("end", start + dt.timedelta(days=rng.choice((182, 364, 546))))
    foot_line(paper, firm)
    when = paper.blank() if case.has("undated") else txt(written_day(paper, start))
    said = paper.handwritten("Lu et approuvé", 13) if paper.signs("candidate") else ""
    return (
        heading(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "Contrat à durée déterminée (CDD)", "CDD – contrat de travail"), size=1.4)
        + f"L'employeur : {bold(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)} \\ Code NAF {rng.randrange(4100, 4399)}Z – SIRET {txt(siret_groups(firm))}\n\nLe salarié : {whole_name(paper)}, {born_words(paper)}, {txt(who.street)}, {txt(who.place.town)}\n\n"
        f"*Motif.* Le présent contrat est conclu en raison d'un accroissement temporaire d'activité.\n\n*Terme.* Il commence le {dated(paper, 'start', start)} et prendra fin de plein droit le {dated(paper, 'end', end)}.\n\n*Emploi.* {who.agree('Le salarié est engagé', 'La salariée est engagée')} en tant que {paper.put('job_title', job, job[:1].lower() + job[1:])}, {txt(french.any_share(1.0, rng))}.\n\n"
        f"*Salaire.* {rng.randrange(1900, 2500)} € bruts par mois. *Essai.* Un jour par semaine de contrat, dans la limite de deux semaines.\n\n*Fin de contrat.* Une indemnité de précarité de 10 % est due, sauf poursuite en CDI.\n\n*Convention collective.* Bâtiment, ETAM.\n\nÉtabli en double exemplaire à {txt(firm.place.town)}, le {when}.\n"
        + gap(5)
        + halves(f"L'employeur \\ {txt(firm.director)} \\ {paper.sign('employer', width_mm=62, height_mm=24, stamp=stamp_lines(firm))}", f"{who.agree('Le salarié', 'La salariée')} {said} \\ {paper.sign('candidate', width_mm=62, height_mm=24)}")
    )  # fmt: skip
