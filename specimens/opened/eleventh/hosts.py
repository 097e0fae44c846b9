"""Contracts of employment, placements and an apprentice's status, from firms and schools."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import ONE, Stay, day_after, issue_day, job_of, keep, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eleventh.wording import (
    FULL,
    HALF,
    NAVY,
    RUST,
    SCHOOLS,
    apart,
    birth,
    bold,
    dotted,
    double_ruled,
    facing,
    field_of,
    footing,
    gap,
    hair,
    hand,
    head_line,
    house,
    in_text,
    leaf,
    manner,
    number_of,
    of,
    other,
    rounded,
    rubber,
    sender,
    signed_at,
    slashes,
    surname_first,
    table,
    tick,
    tiles,
    tiny,
    told_on,
    two,
)
from specimens.people import invent_firm


def _hired(case: Case, *, limited: bool) -> tuple[dt.date, dt.date | None]:
    grown = min(years_old(case, 18), case.today - 30 * ONE)
    start = case.fact("start", max(case.today - case.rng.randrange(200, 1500) * ONE, grown))
    last = start + case.rng.choice((182, 273, 364)) * ONE if limited else None
    return start, case.fact("end", last)


@opened_layout("employment_contract", "open_ended_terms_after_a_table", defects=("wrong_job",))
def open_ended_terms_after_a_table(case: Case, paper: Paper) -> str:
    """An open-ended contract: who engages whom in a ruled table, what is agreed in lettered points,
    both hands beside one another, the employee's on the left."""
    firm, rng, job = invent_firm(case.rng), case.rng, job_of(case)
    start, _ = _hired(case, limited=False)
    signed = start - rng.randrange(1, 20) * ONE
    leaf(paper, FULL, (15, 20, 16, 20), pt=10)
    points = (
        ("a) Engagement.", f"La salariée ou le salarié est engagé(e) à compter du {told_on(paper, 'start', start)} pour une durée indéterminée, sous réserve de la visite d'information et de prévention."),
        ("b) Emploi.", f"L'emploi confié est celui de {bold(paper.put('job_title', job))}, statut {rng.choice(('ETAM', 'agent de maîtrise', 'employé'))}, niveau {rng.choice('DEF')}."),
        ("c) Essai.", f"La période d'essai est de {rng.choice(('deux', 'trois'))} mois, renouvelable une fois par accord écrit."),
        ("d) Temps de travail.", "La durée du travail est de 35 heures par semaine, du lundi au vendredi."),
        ("e) Salaire.", f"La rémunération brute mensuelle est de {rng.randrange(1900, 2900)} euros pour 151,67 heures, payée le dernier jour ouvré du mois."),
        ("f) Lieu.", f"Le travail s'exécute au siège {txt(of(firm.place.town))} et sur les chantiers de l'entreprise."),
        ("g) Congés et prévoyance.", "La convention collective applicable régit les congés, la retraite complémentaire et la prévoyance."),
        ("h) Rupture.", "Passé l'essai, chaque partie respecte le préavis conventionnel."),
    )  # fmt: skip
    return (
        head_line(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "Contrat de travail – CDI"), 15)
        + gap(2)
        + table((), [("Employeur", f"{bold(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)}, SIRET {txt(number_of(firm))}, représentée par {txt(firm.director)}"), ("Salarié(e)", f"{in_text(paper)}, {birth(paper)}, de nationalité {txt(case.person.nationality_word.lower())}, domicilié(e) {txt(case.person.street)}, {txt(case.person.place.post_code)} {txt(case.person.place.town)}")], "(28mm, 1fr)", inset=2.2)
        + gap(2)
        + "\n\n".join(f"*{txt(k)}* {v}" for k, v in points)
        + gap(4)
        + f"Établi en deux originaux, à {txt(firm.place.town)}, le {signed_at(paper, signed)}.\n"
        + gap(3)
        + two(hand(paper, "candidate", "Le ou la salarié(e)|(précédé de « bon pour accord »)"), hand(paper, "employer", f"L'employeur,|{firm.director}", stamp=rubber(firm)))
    )  # fmt: skip


@opened_layout("employment_contract", "fixed_term_for_a_site_with_tiles", defects=("wrong_job",))
def fixed_term_for_a_site_with_tiles(case: Case, paper: Paper) -> str:
    """A payroll office's fixed-term contract: three bands of tiles, the reason ticked, the firm's place
    over its caption at the left, the employee's at the right."""
    firm, rng, who, job = invent_firm(case.rng), case.rng, case.person, job_of(case)
    start, end = _hired(case, limited=True)
    last = end or start + 182 * ONE
    signed = start - rng.randrange(0, 9) * ONE
    leaf(paper, FULL, (13, 16, 13, 16), "Liberation Sans", "DejaVu Sans", "Carlito", pt=9.4)
    footing(paper, f"Document édité par le cabinet de paie Exemple & Associés – dossier {rng.randrange(1000, 9999)} – matricule {rng.randrange(10, 400):05d}")  # fmt: skip
    reasons = (
        "Remplacement d'un salarié absent",
        "Accroissement temporaire d'activité",
        "Emploi saisonnier",
    )
    return (
        rounded(f"#align(center)[{bold(txt(paper.choose('CONTRAT À DURÉE DÉTERMINÉE', 'CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE')), 14, RUST)}]", RUST)
        + bold("Les parties", 10.5, RUST)
        + tiles([("Employeur", bold(paper.put("employer", firm.name))), ("SIRET – APE", txt(f"{number_of(firm)} – 43{rng.randrange(10, 99)}Z")), ("Siège", txt(firm.address)), ("Signataire", txt(f"{firm.director}, {firm.director_title}"))], 2)
        + tiles([*apart(paper, "Nom de naissance du salarié", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashes(who.birth_date))), ("N° de sécurité sociale", f"{1 if who.sex == 'M' else 2} {who.birth_date:%y} {who.birth_date:%m} 99 000 {rng.randrange(100, 999)}"), ("Adresse", txt(f"{who.street}, {who.place.town}"))], 2)
        + bold("L'engagement", 10.5, RUST)
        + tiles([("Emploi", bold(paper.put("job_title", job))), ("Début", told_on(paper, "start", start, slashes(start))), ("Terme", told_on(paper, "end", last, slashes(last))), ("Horaire", "35 h hebdomadaires"), ("Salaire horaire brut", f"{rng.randrange(12, 17)},{rng.randrange(10, 99)} €"), ("Période d'essai", "14 jours")], 3)
        + "Motif du recours : " + " #h(4mm) ".join(tick(k == 1, r) for k, r in enumerate(reasons)) + "\n"
        + gap(1)
        + "À l'échéance, une indemnité de fin de contrat égale à 10 % de la rémunération brute est versée, sauf poursuite des relations par un contrat à durée indéterminée. Le présent contrat ne se renouvelle pas par tacite reconduction. Le salarié est affilié à la caisse de congés payés de la branche et au régime de prévoyance de l'entreprise ; il reconnaît avoir reçu le règlement intérieur.\n"
        + gap(2)
        + f"En deux exemplaires, {txt(firm.place.town)}, le {signed_at(paper, signed, slashes(signed))}\n"
        + gap(2)
        + two(hand(paper, "employer", "L'employeur ou son représentant", stamp=rubber(firm), style="over"), hand(paper, "candidate", "Le salarié", style="over", high=28))
    )  # fmt: skip


def _placement(case: Case, month: int, year: int) -> Stay:
    first = dt.date(year, month, case.rng.randrange(2, 12))
    first += (-first.weekday() % 7) * ONE
    return first, first + (7 * case.rng.choice((4, 5, 6, 8)) - 3) * ONE, 1.0


def _weeks(stay: Stay) -> int:
    return ((stay[1] or stay[0]) - stay[0]).days // 7 + 1


@opened_layout("internship_attestation", "host_letter_tasks_listed_school_named")
def host_letter_tasks_listed_school_named(case: Case, paper: Paper) -> str:
    """A study office's letter: subject, the sentence, tasks one a line, the director's hand low at the
    left, tutor named in the text."""
    firm, school, rng = invent_firm(case.rng), house(case, SCHOOLS), case.rng
    stay = case.fact("periods", [_placement(case, rng.choice((1, 5)), case.session - 1)])[0]
    start, end, _ = stay
    one, two_ = manner(paper, start), manner(paper, end or start)
    keep(paper, stay, one, two_)
    weeks = _weeks(stay)
    day = day_after(case, end)
    tasks = rng.sample(("relevés sur site et mise au propre des plans", "consultation des fournisseurs", "tenue du tableau de suivi", "participation aux réunions de chantier", "préparation des dossiers des ouvrages exécutés"), 3)  # fmt: skip
    return (
        sender(firm, paper.put("employer", firm.name), f"Tél. {firm.phone}", f"SIRET {number_of(firm)}", pt=13)
        + hair(NAVY, 0.8, "60mm")
        + gap(10)
        + f"#align(right)[{txt(firm.place.town)}, le {told_on(paper, 'issue_date', day)}]\n"
        + gap(8)
        + head_line(paper.choose("ATTESTATION DE STAGE", "Attestation de fin de stage", "CERTIFICAT DE STAGE"), 15, NAVY, "left")
        + gap(4)
        + f"{in_text(paper)}, {birth(paper, where=False)}, {case.person.agree('étudiant', 'étudiante')} en BTS {txt(field_of(case))} au {txt(school.name)} {txt(of(school.place.town))}, a accompli dans notre bureau un stage du {txt(one)} au {txt(two_)}, à temps plein, d'une durée de {paper.put('weeks', weeks, f'{french.in_words(weeks)} semaines')}.\n\n"
        + f"Sous la conduite de {txt(other(case))}, tuteur, {case.person.agree('il', 'elle')} a pris part aux travaux suivants :\n\n"
        + "".join(f"#h(6mm) • {txt(t)} \\ " for t in tasks)
        + "\n\nNous n'avons eu qu'à nous louer de ses services.\n"
        + gap(8)
        + hand(paper, "employer", f"{firm.director},|{firm.director_title}", stamp=rubber(firm))
    )  # fmt: skip


@opened_layout("internship_attestation", "school_half_sheet_two_stays")
def school_half_sheet_two_stays(case: Case, paper: Paper) -> str:
    """A school's half sheet on its side, one for each firm: two stays in a table with their weeks, the
    firm's hand in a frame beside the teacher's."""
    firm, school, who = invent_firm(case.rng), house(case, SCHOOLS), case.person
    found = case.fact("periods", [_placement(case, 5, case.session - 2), _placement(case, 1, case.session - 1)])  # fmt: skip
    day = day_after(case, found[-1][1])
    leaf(paper, HALF, (8, 12, 8, 12), "Liberation Sans", "Carlito", "Open Sans", pt=8.8)
    rows = []
    for k, stay in enumerate(found, 1):
        one, two_ = slashes(stay[0]), slashes(stay[1] or stay[0])
        keep(paper, stay, one, two_)
        rows.append((f"Stage {k}", txt(one), txt(two_), f"{_weeks(stay)} semaines"))
    weeks = sum(_weeks(s) for s in found)
    left = facing([*apart(paper, "Nom", "Nom d'usage", "Prénom", one=True), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))), ("Section", txt(f"BTS {field_of(case)}"))], 22, ":", 1.6)  # fmt: skip
    right = facing([("Entreprise", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Responsable", txt(firm.director)), ("Tuteur", txt(other(case)))], 24, ":", 1.6)  # fmt: skip
    return (
        f"{bold(txt(school.name))}, {txt(school.place.town)} #h(1fr) {txt(paper.choose('ATTESTATION DE STAGES EN ENTREPRISE', 'ATTESTATION DE STAGE'))}\n"
        + hair()
        + two(left, right, gutter=5)
        + table(("", "Du", "Au", "Durée"), rows, "(24mm, 1fr, 1fr, 34mm)", shade="luma(230)", inset=1.3)
        + f"Durée cumulée : {paper.put('weeks', weeks, f'{weeks} semaines')}. Attesté le {told_on(paper, 'issue_date', day, slashes(day))} à {txt(firm.place.town)}.\n"
        + gap(0.5)
        + two(hand(paper, "employer", "Le responsable de l'entreprise", stamp=rubber(firm), style="framed", wide=80), hand(paper, "training_centre", "Le professeur chargé du suivi", style="framed", wide=72, high=28))
    )  # fmt: skip


@opened_layout("employer_attestation", "firm_answers_the_rectors_services")
def firm_answers_the_rectors_services(case: Case, paper: Paper) -> str:
    """A firm's page with dotted lines under a double rule: the apprentice, the centre, the contract's
    number; the day and the hand at the right."""
    firm, rng = invent_firm(case.rng), case.rng
    day = issue_day(case, 1, 40)
    rows = [
        ("Apprenti(e)", surname_first(paper)), ("Date de naissance", paper.birth_date(form=manner(paper, case.person.birth_date))),
        ("Entreprise", bold(paper.put("employer", firm.name))), ("SIRET", txt(number_of(firm))), ("Maître d'apprentissage", txt(other(case))),
        ("Diplôme préparé", txt(f"BTS {field_of(case)}")), ("Contrat enregistré sous le n°", f"{rng.randrange(10**9, 10**10)}"), ("Centre de formation", txt(house(case, SCHOOLS).name + " (UFA)")),
    ]  # fmt: skip
    return (
        gap(6)
        + double_ruled(paper.choose("ATTESTATION DE L'EMPLOYEUR", "Attestation de l'employeur d'un apprenti"), 14)
        + f"#align(center)[{tiny(f'à joindre au dossier d’inscription – BTS – session {case.session}', 8.5)}]\n"
        + gap(6)
        + dotted(rows)
        + gap(6)
        + f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())}, atteste que la personne désignée ci-dessus est toujours titulaire, à la date de signature, d'un contrat d'apprentissage dans mon entreprise.\n"
        + gap(8)
        + f"#align(right)[#block(width: 78mm)[#set align(left)\nÀ {txt(firm.place.town)}, le {told_on(paper, 'issue_date', day)} \\ {hand(paper, 'employer', 'Signature et cachet', stamp=rubber(firm))}]]\n"
    )  # fmt: skip
