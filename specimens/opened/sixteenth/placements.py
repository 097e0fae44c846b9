"""Attestations of placements, contracts of employment, a sheet of duties."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, Stay, day_after, job_of, keep
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    LYCEUMS,
    b,
    born,
    capped,
    cells_to_sign,
    civil,
    dotted,
    down,
    filed,
    foot,
    grid_of,
    hand,
    hand_over,
    hand_right,
    head,
    ink_birth,
    ink_names,
    logo,
    mark_of,
    named,
    num,
    on,
    pairs,
    passer,
    pill,
    plain_day,
    school,
    sheet,
    siret,
    small,
    subject,
    table,
    title,
    told_day,
    tops,
    two,
)
from specimens.people import invent_firm


def _stays(case: Case, count: int = 1) -> list[Stay]:
    """Whole weeks, Monday to Friday, over before the upload."""
    found: list[Stay] = []
    for year, month in ((case.session - 2, 5), (case.session - 1, 1))[-count:]:
        first = dt.date(year, month, case.rng.randrange(3, 15))
        first += (-first.weekday() % 7) * ONE
        found.append((first, first + (7 * case.rng.choice((4, 5, 6)) - 3) * ONE, 1.0))
    return case.fact("periods", found)


def _weeks(stay: Stay) -> int:
    return ((stay[1] or stay[0]) - stay[0]).days // 7 + 1


def _kept(paper: Paper, stay: Stay, *, figures: bool = True) -> tuple[str, str]:
    say = num if figures else (lambda d: told_day(paper, d))
    one, last = say(stay[0]), say(stay[1] or stay[0])
    keep(paper, stay, one, last)
    return txt(one), txt(last)


@opened_layout("internship_attestation", "host_letter_to_whom_with_place_of_site")
def host_letter_to_whom_with_place_of_site(case: Case, paper: Paper) -> str:
    """A host's letter: days in a sentence of their own, weeks after, the head signs at the centre."""
    firm, who = invent_firm(case.rng), case.person
    stay = _stays(case)[0]
    one, last = _kept(paper, stay, figures=False)
    day, weeks = day_after(case, stay[1]), _weeks(stay)
    return (
        logo(firm, paper.put("employer", firm.name), "rgb(60,90,40)", firm.phone)
        + down(6)
        + title(paper.choose("ATTESTATION DE STAGE", "Attestation de fin de stage"), 15, "left")
        + down(5)
        + f"{named(paper)}, {born(paper)}, étudiant{who.agree('', 'e')} en BTS {txt(subject(case))}, a accompli un stage dans nos ateliers de {txt(firm.place.town)}.\n\nLe stage a commencé le {one} et pris fin le {last}. Il a compté {paper.put('weeks', weeks, f'{weeks} semaines')}, sans interruption, à plein temps.\n\nTuteur : {txt(passer(case))}, {txt(case.title.jobs[0].lower())}.\n\n"
        + f"Attestation remise à {who.agree('l’intéressé', 'l’intéressée')} le {on(paper, 'issue_date', day)}.\n"
        + down(6)
        + f"#align(center)[{hand(paper, 'employer', firm.director_title, firm.director, stamp=mark_of(firm))}]\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "school_grid_two_stays_hosts_hand")
def school_grid_two_stays_hosts_hand(case: Case, paper: Paper) -> str:
    """A school's grid that the host fills by program: trainee in cells, a row per stay, the host
    and the teacher sign."""
    firm, body = invent_firm(case.rng), school(case, LYCEUMS)
    found = _stays(case, 2)
    day = day_after(case, found[-1][1])
    sheet(paper, 210, 297, 15, 9.4)
    rows = [(str(k), *_kept(paper, stay), f"{_weeks(stay)} semaines", "35 h") for k, stay in enumerate(found, 1)]  # fmt: skip
    return (
        f"{txt(body.name)}, {txt(body.place.town)} #h(1fr) {small('Document à joindre au dossier d’examen', 8)}\n"
        + pill(paper.choose("ATTESTATION DE STAGE EN ENTREPRISE", "ATTESTATION DE STAGE"), "rgb(226,236,220)", 14)
        + grid_of([*civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date))), ("Section", txt(f"BTS {subject(case)}"))], 1, "40mm")
        + grid_of([("Entreprise d'accueil", b(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Responsable", txt(firm.director)), ("Tuteur", txt(passer(case)))], 2, "34mm")
        + table(("Stage", "Premier jour", "Dernier jour", "Durée", "Horaire hebdo."), rows, "(16mm, 1fr, 1fr, 1fr, 1fr)")
        + f"L'entreprise certifie l'exactitude de ces renseignements. {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + cells_to_sign(paper, [("employer", "L'entreprise d'accueil (cachet)", mark_of(firm)), ("training_centre", f"Le professeur, {passer(case)}", None)], 24, 180)
    )  # fmt: skip


@opened_layout("internship_attestation", "half_sheet_by_pen_from_a_site_hut")
def half_sheet_by_pen_from_a_site_hut(case: Case, paper: Paper) -> str:
    """A half sheet across, printed words and ink, the stamp over the hand at the right."""
    firm = invent_firm(case.rng)
    stay = _stays(case)[0]
    one, last = _kept(paper, stay)
    day, weeks = day_after(case, stay[1]), _weeks(stay)
    sheet(paper, 210, 165, 13, 10.5)
    paper.put("employer", firm.name)
    paper.put("weeks", weeks, f"{weeks} semaines")
    del one, last
    return (
        title(paper.choose("ATTESTATION DE STAGE", "Attestation de stage en milieu professionnel"), 14)
        + dotted("L'entreprise", paper.handwritten(firm.name))
        + "certifie avoir reçu en stage :\n"
        + two(ink_names(paper, "Nom", "Nom d'usage", "Prénom"), ink_birth(paper, "Né(e) le"))
        + f"du {paper.handwritten(num(stay[0]))} au {paper.handwritten(num(stay[1] or stay[0]))} #h(3mm) soit {paper.handwritten(f'{weeks} semaines')}\n"
        + dotted("Service, chantier", paper.handwritten(f"atelier de {firm.place.town}", 13))
        + two(f"Fait le {paper.hand_date('issue_date', day)}", hand_right(paper, "employer", "Signature, cachet", stamp=mark_of(firm)))
    )  # fmt: skip


@opened_layout("internship_attestation", "platform_print_trainee_host_school_columns")
def platform_print_trainee_host_school_columns(case: Case, paper: Paper) -> str:
    """A placement program's print: three columns of parties, the stay in a bar, the host's hand."""
    firm, body, who = invent_firm(case.rng), school(case, LYCEUMS), case.person
    stay = _stays(case)[0]
    one, last = _kept(paper, stay)
    day, weeks = day_after(case, stay[1]), _weeks(stay)
    sheet(paper, 210, 297, 15, 9.2, "Lato", "Open Sans", "Carlito")
    foot(
        paper,
        f"Convention n° {case.rng.randrange(1000, 9999)} – gratification : néant – document produit le {num(day)}",
        7,
    )
    return (
        capped(paper.choose("ATTESTATION DE STAGE", "Attestation de stage"), "rgb(0,80,130)", 16)
        + f"#grid(columns: (1fr,) * 3, column-gutter: 5mm, [{b('Stagiaire')} \\ {b(filed(paper))} \\ {born(paper)} \\ BTS {txt(subject(case))}], [{b('Organisme d’accueil')} \\ {paper.put('employer', firm.name)} \\ {txt(firm.address)} \\ Tuteur : {txt(passer(case))}], [{b('Établissement')} \\ {txt(body.name)} \\ {txt(body.place.town)} \\ Référent : {txt(passer(case))}])\n"
        + down(3)
        + head("Période de stage", "rgb(224,236,246)")
        + pairs([("Début", one), ("Fin", last), ("Durée effective", f"{paper.put('weeks', weeks, f'{weeks} semaines')} ({weeks * 5} jours)"), ("Absences", "0 jour")], 40)
        + f"L'organisme d'accueil atteste que {who.agree('le stagiaire', 'la stagiaire')} a été présent{who.agree('', 'e')} sur toute la période.\n"
        + down(5)
        + f"À {txt(firm.place.town)}, le {on(paper, 'issue_date', day, num(day))}\n"
        + hand_over(paper, "employer", "Pour l'organisme d'accueil", firm.director, stamp=mark_of(firm))
    )  # fmt: skip


@opened_layout("employment_contract", "permanent_contract_in_lettered_points")
def permanent_contract_in_lettered_points(case: Case, paper: Paper) -> str:
    """An open-ended contract in lettered points, the employee at the left, the firm at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(120, 1200) * ONE)
    paper.setup.size_pt = 10
    return (
        title(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "CONTRAT À DURÉE INDÉTERMINÉE"), 14)
        + down(3)
        + f"Entre {b(paper.put('employer', firm.name))}, {txt(firm.address)}, Siret {txt(siret(firm))}, et {named(paper)}, {born(paper)}, {txt(who.street)}, {txt(who.place.town)}, il a été convenu ce qui suit.\n\n"
        + f"*a) Emploi* – {paper.put('job_title', job_of(case))}, catégorie technicien, coefficient {rng.randrange(200, 420)}.\n\n*b) Date d'effet* – L'engagement prend effet le {on(paper, 'start', start)} pour une durée indéterminée, à l'issue d'une période d'essai de deux mois.\n\n*c) Horaire* – 35 heures par semaine.\n\n*d) Salaire* – {rng.randrange(1850, 2900)} euros bruts par mois.\n\n*e) Lieu* – {txt(firm.place.town)} et chantiers du département.\n\n*f) Divers* – La convention collective du bâtiment s'applique ; le préavis est celui qu'elle fixe.\n\n"
        + f"Fait en double à {txt(firm.place.town)}, le {plain_day(paper, start - rng.randrange(1, 15) * ONE)}\n"
        + down(4)
        + two(hand(paper, "candidate", "Le salarié", high=31), hand(paper, "employer", "L'employeur", firm.director, stamp=mark_of(firm)))
    )  # fmt: skip


@opened_layout("employment_contract", "fixed_term_print_of_a_hiring_tool")
def fixed_term_print_of_a_hiring_tool(case: Case, paper: Paper) -> str:
    """A hiring tool's fixed-term contract: captions over cells, terms in small print, two cells to
    sign."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(60, 400) * ONE)
    end = case.fact("end", dt.date(case.session, 8, 31))
    sheet(paper, 210, 297, 14, 9, "Open Sans", "Carlito", "Liberation Sans")
    return (
        capped(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "Contrat de travail – CDD"), "rgb(70,40,110)", 15)
        + tops([("EMPLOYEUR", b(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("ADRESSE", txt(firm.address)), ("REPRÉSENTÉ PAR", txt(firm.director))])
        + tops([*civil(paper, "NOM DU SALARIÉ", "NOM D'USAGE", "PRÉNOMS"), ("NÉ(E) LE", paper.birth_date(form=num(who.birth_date))), ("ADRESSE DU SALARIÉ", txt(f"{who.street}, {who.place.town}")), ("NATIONALITÉ", txt(who.nationality_word))], 3)
        + tops([("EMPLOI", paper.put("job_title", job_of(case))), ("DÉBUT", on(paper, "start", start, num(start))), ("TERME", on(paper, "end", end, num(end))), ("MOTIF", "accroissement temporaire d'activité"), ("HORAIRE", "151,67 h par mois"), ("SALAIRE BRUT", f"{rng.randrange(1820, 2500)} €")], 3)
        + small("Le contrat prend fin de plein droit à son terme, sans préavis. Une indemnité de fin de contrat de 10 % est versée, sauf embauche en contrat à durée indéterminée. Retraite complémentaire : Caisse fictive. Le salarié déclare n'être lié à aucun autre employeur.", 8)
        + f"\n\nSigné à {txt(firm.place.town)} le {plain_day(paper, start - 2 * ONE)}\n"
        + cells_to_sign(paper, [("employer", "L'employeur", mark_of(firm)), ("candidate", "Le salarié (lu et approuvé)", None)], 26, 180)
    )  # fmt: skip


@opened_layout("job_description", "post_sheet_with_chain_and_working_time")
def post_sheet_with_chain_and_working_time(case: Case, paper: Paper) -> str:
    """A post's sheet of a small firm: holder and chain in cells, duties numbered, two hands."""
    firm, rng = invent_firm(case.rng), case.rng
    duties = rng.sample(("relever les cotes et les quantités", "préparer les plans d'exécution", "commander les fournitures", "suivre l'avancement et le coût", "tenir à jour le dossier des ouvrages", "animer la réunion de chantier", "former les nouveaux arrivants"), 5)  # fmt: skip
    return (
        two(b(paper.put("employer", firm.name), 13), f"#align(right)[{small(f'Indice {rng.randrange(1, 6)} – {num(case.today - rng.randrange(40, 500) * ONE)}', 8)}]")
        + pill(paper.choose("FICHE DE POSTE", "FICHE DE POSTE INDIVIDUELLE"), "luma(225)", 14)
        + grid_of([("Nom et prénom", b(filed(paper))), ("Poste occupé", paper.put("job_title", job_of(case))), ("Supérieur", txt(passer(case))), ("Horaire", "35 h, du lundi au vendredi"), ("Lieu", txt(firm.address))], 1, "40mm")
        + head("Tâches du poste")
        + "\n".join(f"+ {txt(d)}" for d in duties)
        + "\n"
        + head("Compétences")
        + f"Lecture de plans, métré, règles de sécurité, {rng.choice(('tableur', 'dessin assisté', 'planification'))}.\n"
        + down(4)
        + two(hand(paper, "employer", "Le responsable", firm.director, stamp=mark_of(firm)), hand(paper, "candidate", "Le titulaire", high=31))
    )  # fmt: skip
