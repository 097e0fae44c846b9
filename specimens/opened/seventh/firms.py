"""What firms, agencies and public bodies write about those who work for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.facts import JOBS, day_after, issue_day, job_of, keep, stays
from specimens.opened.seventh.wording import (
    born,
    branch,
    called,
    chart,
    dated,
    figures,
    halves,
    hands_row,
    ledger,
    lines,
    mast,
    names,
    over,
    page_of,
    pairs,
    rise,
    ruled,
    said,
    seal_of,
    section,
    siret,
    someone,
    thick,
    under,
    underscored,
)
from specimens.people import invent_firm, invent_place


def _share(share: float) -> str:
    """Working time as pay offices put it."""
    if share >= 0.999:
        return "temps complet – 35 h"
    return f"temps partiel – {share * 35:g} h par semaine sur 35".replace(".", ",")


@opened_layout("work_certificate", "small_firm_letter_hand_at_left", defects=JOBS)
def small_firm_letter_hand_at_left(case: Case, paper: Paper) -> str:
    """A craftsman's letter in prose, the day at the top right, the hand below his typed name at
    the left."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, two = said(paper, start), said(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([two] if end else []))
    when = f"du {txt(one)} au {txt(two)} inclus" if end else f"depuis le {txt(one)} sans interruption à ce jour"  # fmt: skip
    return (
        f"{thick(paper.put('employer', firm.name), 13)} \\ {txt(rng.choice(('Artisan', 'Tous corps d’état', 'Neuf et rénovation')))} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ Portable {txt(firm.phone)} \\ Siret {txt(siret(firm))}\n"
        + f"#align(right)[{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}]\n"
        + rise(14)
        + underscored(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL", "Attestation de travail"), 15)
        + rise(6)
        + f"Je soussigné {txt(firm.director)}, responsable de l'entreprise {txt(firm.name)}, certifie avoir employé {called(paper)}, {born(paper)}, {when}, comme {paper.put('job_title', job)}, {txt(_share(share))}.\n\n"
        + (f"{paper.case.person.civility} nous quitte libre de tout engagement.\n\n" if end else "Le contrat est à durée indéterminée.\n\n")
        + "Certificat fait pour servir et valoir ce que de droit.\n"
        + rise(6)
        + f"{txt(firm.director)} \\ {paper.sign('employer', width_mm=60, height_mm=26, stamp=seal_of(firm, 'Siret ' + firm.siret))}\n"
    )  # fmt: skip


@opened_layout("work_certificate", "interim_agency_landscape_missions", defects=("too_short", "wrong_job"))  # fmt: skip
def interim_agency_landscape_missions(case: Case, paper: Paper) -> str:
    """An agency's list on its side: client, reason, job and days by column; the agency employs."""
    rng, agency = case.rng, replace(invent_firm(case.rng), name=case.rng.choice(("Adéquo Intérim", "Proman-Modèle", "Agence Tempo Fictive")))  # fmt: skip
    found, job = stays(case, 3, over=True), job_of(case)
    day = day_after(case, found[-1][1])
    page_of(paper, 297, 210, 14, 15, 12, 15)
    paper.setup.size_pt = 9.5
    rows = []
    for number, (first, last, _) in enumerate(found, 1):
        until = last or case.today
        one, two = figures(first), figures(until)
        keep(paper, (first, until, 1.0), one, two)
        rows.append((f"{rng.randrange(10**5, 10**6)}-{number}", txt(invent_firm(rng).name), txt(rng.choice(("Accroissement temporaire d'activité", "Remplacement"))), txt(job), txt(one), txt(two), "35,00"))  # fmt: skip
    paper.put("job_title", job)
    return (
        mast(agency, paper.put("employer", agency.name), rng.choice(("rgb(200,20,60)", "rgb(0,110,160)")), "Entreprise de travail temporaire", f"Caution financière n° {rng.randrange(1000, 9999)}", agency.phone)
        + f"{thick(txt(paper.choose('CERTIFICAT DE TRAVAIL', 'CERTIFICAT DE TRAVAIL TEMPORAIRE', 'ATTESTATION D’EMPLOI – TRAVAIL TEMPORAIRE')), 15)} #h(1fr) Matricule {rng.randrange(10**4, 10**5)}\n"
        + rise(2)
        + halves(pairs([("Salarié intérimaire", called(paper)), ("Naissance", paper.birth_date(form=figures(case.person.birth_date)))], 40), pairs([("Agence", txt(agency.place.town)), ("Certifié par", txt(someone(case)))], 28))
        + rise(1)
        + chart(("Contrat", "Client", "Motif", "Emploi", "Début", "Fin", "H / sem."), rows, "(24mm, 1fr, 1fr, 1fr, 25mm, 25mm, 18mm)")
        + f"#align(right)[Fait à {txt(agency.place.town)}, le {dated(paper, 'issue_date', day)} \\ {under(paper, 'employer', 'Le responsable d’agence', stamp=seal_of(agency), wide=64, high=26)}]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "county_services_ruled_lines", defects=JOBS)
def county_services_ruled_lines(case: Case, paper: Paper) -> str:
    """A county's statement of services: one line a stay, grade and share, by delegation; the agent
    in charge named above, the director below."""
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    body = f"Conseil départemental – {rng.choice(('direction des routes', 'direction des bâtiments', 'direction de l’éducation'))}"
    rows = []
    for start, end, share in found:
        one, two = figures(start), figures(end) if end else ""
        keep(paper, (start, end, share), one, *([two] if end else []))
        rows.append((txt(one), txt(two) if end else "en cours", txt(rng.choice(("Agent contractuel", "Technicien contractuel"))), f"{share * 100:.0f} %"))  # fmt: skip
    return (
        f"{thick(paper.put('employer', body), 13)} \\ Hôtel du département – {txt(place.post_code)} {txt(place.town)}\n#line(length: 100%, stroke: 0.8pt)\n"
        + halves(f"#text(size: 0.85em)[Gestionnaire de carrière : {txt(someone(case))} \\ Réf. RH{rng.randrange(100, 999)}/{day.year}]", "")
        + rise(5)
        + ruled(paper.choose("CERTIFICAT DE TRAVAIL", "ÉTAT DES SERVICES VALANT CERTIFICAT DE TRAVAIL", "ATTESTATION DE SERVICES"), 14)
        + lines([*names(paper, "Nom de famille", "Nom d'usage", "Prénom", first=True), ("Date de naissance", paper.birth_date(form=figures(case.person.birth_date))), ("Emploi", paper.put("job_title", job))])
        + rise(2)
        + chart(("du", "au", "statut", "quotité"), rows, "(1fr, 1fr, 2fr, 1fr)", "white")
        + "Relevé dressé d’après le dossier administratif de l’agent.\n"
        + rise(3)
        + halves(f"Pour copie conforme au dossier, \\ {txt(place.town)}, le {dated(paper, 'issue_date', day)}", over(paper, "employer", "Pour le président, la directrice des ressources humaines", someone(case), stamp=["DÉPARTEMENT", place.town.upper()], wide=70, high=26))
    )  # fmt: skip


@opened_layout("employer_attestation", "ticked_form_three_people")
def ticked_form_three_people(case: Case, paper: Paper) -> str:
    """A centre's form that the employer fills: firm, apprentice and tutor each in a table; the
    employer and the apprentice sign."""
    firm, who = invent_firm(case.rng), case.person
    day = issue_day(case, 1, 40)
    end = dt.date(case.session, 8, 31)
    paper.setup.size_pt = 9.6
    return (
        f"#align(center)[{thick(txt(paper.choose('ATTESTATION DE L’EMPLOYEUR', 'ATTESTATION DE PRÉSENCE D’UN APPRENTI DANS L’ENTREPRISE', 'STATUT D’APPRENTI – ATTESTATION DE L’EMPLOYEUR')), 14)} \\ Inscription aux examens – session {case.session}]\n"
        + section("Entreprise", "rgb(120,30,30)")
        + ledger([("Raison sociale", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Représentée par", txt(firm.director)), ("Qualité", txt(firm.director_title))], 2, label="30mm")
        + section("Apprenti(e)", "rgb(120,30,30)")
        + ledger([*names(paper, "Nom", "Nom d'usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("Diplôme", txt(f"BTS {branch(case)}"))], 2, label="30mm")
        + section("Maître d'apprentissage", "rgb(120,30,30)")
        + ledger([("Nom", txt(someone(case))), ("Fonction", txt(case.title.jobs[0]))], 2, label="30mm")
        + rise(2)
        + f"#check(true) #h(1mm) Je certifie que l'apprenti(e) ci-dessus est présent(e) dans l'entreprise au titre d'un contrat d'apprentissage qui s'achève le {txt(figures(end))}. \\ #check(false) #h(1mm) Le contrat a été rompu le ........................\n"
        + rise(2)
        + f"Établi le {dated(paper, 'issue_date', day)} à {txt(firm.place.town)}\n"
        + hands_row(paper, [("employer", "L'employeur (cachet)", seal_of(firm)), ("apprentice", "L'apprenti(e)", None)], 26)
    )  # fmt: skip
