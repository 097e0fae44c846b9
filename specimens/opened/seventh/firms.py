"""What firms, agencies and public bodies write about those who work for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens.drawing import txt
from specimens.facts import JOBS, ONE, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    born,
    branch,
    called,
    chart,
    dated,
    de,
    figures,
    fine,
    foot,
    halves,
    hands_row,
    indexed,
    ledger,
    lines,
    loose_day,
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


@opened_layout("work_certificate", "payroll_software_narrow_half_sheet", defects=JOBS)
def payroll_software_narrow_half_sheet(case: Case, paper: Paper) -> str:
    """The half sheet of a payroll program: shaded labels at the left, small print on cover, the
    stamp and hand in the last cell."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    page_of(paper, 148, 210, 10, 10, 8, 10)
    paper.setup.size_pt, paper.setup.font = (
        8.6,
        rng.choice(("Liberation Sans", "Carlito", "DejaVu Sans")),
    )
    one, two = figures(start), figures(end) if end else "toujours dans l'entreprise"
    keep(paper, (start, end, share), one, *([two] if end else []))
    return (
        f"{thick(paper.put('employer', firm.name), 11)} – {txt(firm.form)} \\ {txt(firm.address)} \\ SIRET {txt(siret(firm))} – NAF 43{rng.randrange(10, 99)}A – Urssaf {rng.randrange(100, 999)}\n"
        + rise(2)
        + f"#align(center)[{thick(txt(paper.choose('CERTIFICAT DE TRAVAIL', 'Certificat de travail')), 13)}]\n"
        + ledger([*names(paper, "Nom", "Nom marital", "Prénom", first=True), ("N° Séc. soc.", txt(f"{1 if case.person.sex == 'M' else 2} {case.person.birth_date:%y %m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)}")), ("Né(e) le", paper.birth_date(form=figures(case.person.birth_date))), ("Entrée", txt(one)), ("Sortie", txt(two)), ("Emploi occupé", paper.put("job_title", job)), ("Horaire", txt(_share(share))), ("Classification", txt(f"Niveau {rng.choice('ABCDEF')} – coefficient {rng.randrange(150, 400)}"))], 1, label="32mm", inset=1.4)
        + fine("Maintien des garanties frais de santé et prévoyance à titre gratuit, article L. 911-8 du code de la sécurité sociale, sous réserve d'indemnisation par l'assurance chômage.", 6.8)
        + rise(1)
        + f"#table(columns: (1fr, 66mm), inset: 2mm, stroke: 0.45pt, [Fait à {txt(firm.place.town)} \\ le {dated(paper, 'issue_date', day)}], [L'employeur \\ {paper.sign('employer', width_mm=58, height_mm=25, stamp=seal_of(firm))}])\n"
    )  # fmt: skip


@opened_layout("employer_attestation", "group_letter_to_the_rectorate")
def group_letter_to_the_rectorate(case: Case, paper: Paper) -> str:
    """A staff office's letter to the examination office: the tutor and the centre are named, the
    head of staff signs."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 45)
    begun = dt.date(case.session - 2, 9, rng.randrange(1, 25))
    foot(paper, f"{firm.name} {firm.form} – siège : {firm.address} – SIREN {firm.siren}")
    return (
        mast(firm, paper.put("employer", firm.name), rng.choice(("rgb(40,80,60)", "rgb(90,60,120)")), "Direction des ressources humaines", "Pôle alternance")
        + "#pad(left: 95mm)[Rectorat \\ Division des examens et concours \\ Bureau des BTS]\n"
        + rise(6)
        + f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n\n*Objet :* {paper.choose('attestation de statut d’apprenti', 'attestation de l’employeur', 'confirmation du statut d’apprenti')}\n\nMadame, Monsieur,\n\n"
        + f"Nous confirmons que {called(paper)}, {born(paper, place=False)}, est lié{who.agree('', 'e')} à notre société par un contrat d'apprentissage depuis le {txt(said(paper, begun))} et en fait toujours partie à la date de la présente. {who.agree('Il', 'Elle')} prépare le BTS {txt(branch(case))} sous la conduite de {txt(someone(case))}, maître d'apprentissage, et suit ses cours au CFA Spécimen {txt(de(firm.place.town))}.\n\n"
        + "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.\n"
        + rise(5)
        + f"#align(center)[{under(paper, 'employer', firm.director, firm.director_title, stamp=seal_of(firm), wide=64, high=26)}]\n"
    )  # fmt: skip


@opened_layout("job_description", "two_tables_with_manager")
def two_tables_with_manager(case: Case, paper: Paper) -> str:
    """A firm's job sheet from a spreadsheet: holder, manager, duties with a share of time."""
    firm, rng = invent_firm(case.rng), case.rng
    job = job_of(case)
    duties = rng.sample(("Établir les métrés et les devis", "Suivre les chantiers et les sous-traitants", "Préparer les commandes de matériel", "Contrôler la conformité des ouvrages", "Animer les réunions hebdomadaires", "Rédiger les comptes rendus", "Planifier les interventions", "Assurer la relation avec les clients"), 5)  # fmt: skip
    shares = (35, 25, 20, 10, 10)
    paper.setup.size_pt = 9.5
    return (
        chart((), [(thick(paper.put("employer", firm.name), 12), thick(txt(paper.choose("FICHE DE POSTE", "DÉFINITION DE FONCTION – FICHE DE POSTE", "Fiche de poste")), 14), f"Version {rng.randrange(1, 6)} \\ page 1/1")], "(1fr, 1.4fr, 28mm)")
        + ledger([("Titulaire du poste", indexed(paper)), ("Intitulé", thick(paper.put("job_title", job))), ("Rattachement", txt(f"{someone(case)}, responsable d'exploitation")), ("Lieu", txt(firm.place.town)), ("Formation requise", "Bac + 2 du domaine"), ("Encadrement", txt(f"{rng.randrange(0, 5)} personne(s)"))], 1)
        + rise(1)
        + chart(("Missions", "Part du temps"), [(txt(d), f"{s} %") for d, s in zip(duties, shares, strict=True)], "(1fr, 32mm)")
        + chart(("Compétences attendues", "Niveau"), [(txt(a), rng.choice("BCD")) for a in ("Lecture de plans", "Outils bureautiques", "Règles de sécurité", "Travail en équipe")], "(1fr, 32mm)")
        + rise(1)
        + f"Mise à jour du {txt(figures(case.today - rng.randrange(20, 600) * ONE))}\n"
        + hands_row(paper, [("employer", "Le responsable hiérarchique", None), ("candidate", "Le titulaire", None)], 20)
    )  # fmt: skip


@opened_layout("employment_contract", "numbered_clauses_both_sign_low")
def numbered_clauses_both_sign_low(case: Case, paper: Paper) -> str:
    """A contract of employment in numbered clauses, the parties in two columns at the top, both
    hands over their rules at the end."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    fixed = rng.random() < 0.4
    start = case.fact("start", case.today - rng.randrange(90, 900) * ONE)
    end = case.fact("end", dt.date(case.session, 8, 31)) if fixed else None
    job = job_of(case)
    paper.setup.size_pt, paper.setup.justify = 9.8, True
    length = f"Il est conclu pour une durée déterminée, du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}, pour accroissement temporaire d'activité." if end else f"Il est conclu pour une durée indéterminée et prend effet le {dated(paper, 'start', start)}."  # fmt: skip
    clauses = (
        ("Engagement", f"Le salarié est engagé en qualité de {paper.put('job_title', job)}, statut ETAM, niveau {rng.choice('CDE')}."),
        ("Durée", length), ("Essai", "La période d'essai est fixée à un mois, renouvelable une fois par écrit."),
        ("Temps de travail", "La durée hebdomadaire est de 35 heures, du lundi au vendredi."),
        ("Rémunération", txt(f"Le salaire mensuel brut est de {rng.randrange(1850, 2700)} euros, versé le dernier jour ouvré du mois.")),
        ("Congés et protection", "Le salarié bénéficie des congés payés légaux et du régime de prévoyance de la branche."),
    )  # fmt: skip
    words = "\n".join(f"*{k}. {txt(t)}* – {w}\n" for k, (t, w) in enumerate(clauses, 1))
    title = ("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "CONTRAT DE TRAVAIL (CDD)") if fixed else ("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "CONTRAT DE TRAVAIL (CDI)")  # fmt: skip
    return (
        ruled(paper.choose(*title), 14)
        + halves(f"*L'employeur* \\ {paper.put('employer', firm.name)}, {txt(firm.form)} \\ {txt(firm.address)} \\ SIRET {txt(siret(firm))} \\ représenté par {txt(firm.director)}", f"*Le salarié* \\ {called(paper)} \\ {born(paper)} \\ {txt(who.street)}, {txt(who.place.town)} \\ nationalité : {txt(who.nationality_word.lower())}")
        + rise(3)
        + words
        + f"\nFait en deux originaux à {txt(firm.place.town)}, le {loose_day(paper, start - rng.randrange(1, 20) * ONE)}\n"
        + rise(2)
        + halves(over(paper, "candidate", "Le salarié", "(« lu et approuvé »)"), over(paper, "employer", f"Pour la société, {firm.director}", stamp=seal_of(firm), high=26))
    )  # fmt: skip
