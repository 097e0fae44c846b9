"""What employers write of the work done with them, of posts and of engagements."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import above, between, caged, spot, under
from specimens.opened.twentieth.wording import (
    DAY,
    band,
    born,
    boxed,
    called,
    cased,
    centre,
    choice,
    colleague,
    corner,
    dated,
    de,
    down,
    far,
    figures,
    foot,
    hairline,
    halves,
    indexed,
    leaders,
    ledger,
    loose,
    manner,
    names,
    pad_of,
    pairs,
    rubric,
    ruled,
    shifted,
    siret,
    strong,
    tiles,
    tiny,
    typed,
)
from specimens.people import invent_firm, invent_place


def _worked(share: float) -> str:
    if share >= 0.999:
        return "à temps complet"
    hours = share * 35
    return f"à temps partiel, {hours:g} heures par semaine".replace(".", ",")


@opened_layout("work_certificate", "accountant_model_with_short_lines_right_address", defects=JOBS)
def accountant_model_with_short_lines_right_address(case: Case, paper: Paper) -> str:
    """A small firm's accountant types it: address at the right, short lines, hand at the left."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = manner(paper, start), manner(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    typed(paper, 11, "Carlito", "Liberation Serif", "Liberation Sans")
    until = f"et jusqu'au {txt(last)} inclus" if end else "et qu'à ce jour le contrat se poursuit"
    return (
        corner(firm, paper.put("employer", firm.name), f"SIRET {siret(firm)}", f"Tél. {firm.phone}")
        + down(14)
        + centre(strong(txt(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail")), 16))
        + down(8)
        + f"Je soussigné{'e' if firm.director_title == 'Directrice' else ''} {txt(firm.director)}, {txt(firm.director_title.lower())}, certifie\n\n"
        + f"que {called(paper)}, {born(paper)},\n\ndemeurant {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)},\n\n"
        + f"n° de sécurité sociale {1 if p.sex == 'M' else 2} {p.birth_date:%y %m} {rng.randrange(10, 99)} {rng.randrange(100, 999)} {rng.randrange(100, 999)},\n\n"
        + f"travaille ou a travaillé pour notre compte à dater du {txt(one)}, {until},\n\nau poste de {paper.put('job_title', job)}, {txt(_worked(share))}.\n\n"
        + ("Les droits au maintien de la mutuelle et de la prévoyance lui ont été rappelés.\n" if end else "La présente est remise à sa demande.\n")
        + down(6)
        + f"{txt(firm.place.town)}, {dated(paper, 'issue_date', day)}\n"
        + down(2)
        + f"{spot(paper, 'employer', pad_of(firm), 68, 31)}\n"
    )  # fmt: skip


@opened_layout("work_certificate", "payroll_sheet_of_career_with_tiles", defects=JOBS)
def payroll_sheet_of_career_with_tiles(case: Case, paper: Paper) -> str:
    """A group's payroll program: tiles, a table of positions, one hand over a typed name."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = figures(start), figures(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    ink = rng.choice(("rgb(0,80,140)", "rgb(150,30,30)", "rgb(40,100,60)"))
    typed(paper, 9.5, "Open Sans", "Lato", "Liberation Sans")
    foot(paper, f"{firm.name} {firm.form} – SIREN {firm.siren} – siège : {firm.address}")
    shown = paper.put("job_title", job)
    return (
        band(paper.put("employer", firm.name), ink, 13, "Service paie et administration du personnel")
        + down(2)
        + halves(strong(txt(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL")), 17), far(f"Matricule {rng.randrange(1000, 99999)} \\ Édité le {dated(paper, 'issue_date', day, figures(day))}"))
        + down(2)
        + tiles([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Établissement", txt(firm.place.town)), ("Type de contrat", rng.choice(("CDI", "CDI", "CDD")) if end else "CDI")], 3)
        + tiles([("Date d'embauche", strong(txt(one))), ("Date de sortie des effectifs", strong(txt(last)) if end else "sans (salarié présent)"), ("Durée du travail", txt(_worked(share)))], 3)
        + ledger(("Poste occupé", "Statut", "Indice", "Service"), [(shown, rng.choice(("ETAM", "Technicien", "Cadre")), rng.choice(("D", "E", "F", "240")), rng.choice(("Exploitation", "Études", "Travaux", "Agence")))], "(1fr, 30mm, 20mm, 34mm)")
        + ("La personne désignée ci-dessus nous quitte libre de tout engagement.\n" if end else "La personne désignée ci-dessus fait toujours partie de l'entreprise à la date d'édition.\n")
        + down(5)
        + far(between(paper, "employer", "Pour la société,", f"{firm.director}, {firm.director_title}", pad_of(firm), 72))
    )  # fmt: skip


@opened_layout("work_certificate", "town_council_attestation_of_services_with_quota", defects=JOBS)
def town_council_attestation_of_services_with_quota(case: Case, paper: Paper) -> str:
    """A town's personnel office: considered text, a table of services, the mayor's hand."""
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, rng.choice((1, 2))), job_of(case)
    day = day_after(case, found[-1][1])
    town = f"Ville {de(place.town)}"
    rows = []
    for start, end, share in found:
        one, last = manner(paper, start), manner(paper, end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append((txt(one), txt(last or "en cours"), txt(f"{share * 100:.0f} %"), "contractuel"))
    typed(paper, 10.5, "Liberation Serif", "Caladea", "Carlito")
    return (
        halves(f"{strong(paper.put('employer', town), 14)} \\ Direction des ressources humaines \\ Réf. : {txt(colleague(case))}", far(f"Hôtel de Ville \\ {txt(place.post_code)} {txt(place.town)}"))
        + hairline()
        + down(6)
        + centre(strong(txt(paper.choose("ATTESTATION D'EMPLOI", "ATTESTATION DE SERVICES VALANT CERTIFICAT DE TRAVAIL")), 14))
        + down(5)
        + f"Le Maire,\n\nVu les contrats passés au titre du code général de la fonction publique,\n\nAtteste que {called(paper)}, {born(paper)}, compte dans les services municipaux, sur l'emploi de {strong(paper.put('job_title', job))}, les services suivants :\n"
        + ledger(("Du", "Au", "Quotité de travail", "Qualité"), rows, "(1fr, 1fr, 1fr, 1fr)", inset=2)
        + "\nAttestation délivrée à l'agent pour faire valoir ses droits auprès du service des examens.\n"
        + down(5)
        + shifted(f"{txt(place.town)}, le {dated(paper, 'issue_date', day)}\n\n{under(paper, 'employer', 'Pour le Maire et par délégation, la directrice générale adjointe', ['MAIRIE', place.town.upper()], 70)}", 80)
    )  # fmt: skip


@opened_layout("work_certificate", "printed_email_style_note_of_the_manager", defects=JOBS)
def printed_email_style_note_of_the_manager(case: Case, paper: Paper) -> str:
    """A manager's attestation sent by e-mail, printed, then signed and stamped below the text."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = stays(case, over=False)[-1], job_of(case)
    day = day_after(case, end)
    one = manner(paper, start)
    keep(paper, (start, end, share), one, *([manner(paper, end)] if end else []))
    typed(paper, 10, "Liberation Sans", "DejaVu Sans", "Carlito")
    manager = colleague(case)
    sender = manager.lower().replace(" ", ".").replace("é", "e")
    closing = f", et l'a quitté le {txt(manner(paper, end))}" if end else " et en fait toujours partie à ce jour"  # fmt: skip
    return (
        f"{tiny('Messagerie professionnelle – impression d’un message', 8)}\n"
        + hairline("black", 0.8)
        + pairs([("De", txt(f"{manager} <{sender}@entreprise.example>")), ("Date", dated(paper, "issue_date", day)), ("Objet", strong(txt(paper.choose("Attestation d'emploi", "Votre attestation d'emploi"))))], 18, " :", 1.8)
        + hairline()
        + down(3)
        + f"Bonjour,\n\nPar ce message, que je signe et tamponne pour votre dossier d'examen, je confirme que {called(paper)}, {born(paper, where=False)}, a rejoint {paper.put('employer', firm.name)} le {txt(one)}{closing}.\n\n"
        + f"Fonction : {strong(paper.put('job_title', job))}. Durée du travail : {txt(_worked(share))}. Lieu : {txt(firm.place.town)}.\n\n"
        + "Les tâches confiées relèvent bien du domaine du diplôme présenté. Je reste à votre disposition.\n\nCordialement,\n\n"
        + f"{txt(manager)} \\ {txt(rng.choice(('Responsable d’agence', 'Directeur technique', 'Responsable d’exploitation')))} \\ {txt(firm.name)}, {txt(firm.address)} \\ SIRET {txt(siret(firm))}\n"
        + down(2)
        + f"{spot(paper, 'employer', pad_of(firm), 70, 30)}\n"
    )  # fmt: skip


@opened_layout("work_certificate", "craft_chamber_blank_with_pen_days", defects=JOBS)
def craft_chamber_blank_with_pen_days(case: Case, paper: Paper) -> str:
    """A chamber's blank: firm and person typed, job typed, dates of the stay and of issue by pen."""
    firm = invent_firm(case.rng)
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    one, last = figures(start), figures(end) if end else "ce jour"
    keep(paper, (start, end, share), one, *([last] if end else []))
    typed(paper, 10.2, "Liberation Sans", "DejaVu Serif", "Carlito")
    person = names(paper, "NOM de naissance", "NOM d'usage", "Prénom", first_only=True)
    return (
        f"{tiny('Chambre de métiers fictive – modèle n° 14', 8)} #h(1fr) {tiny('Art. L. 1234-19 du code du travail', 8)}\n"
        + down(3)
        + boxed(centre(strong(txt("CERTIFICAT DE TRAVAIL"), 16)), 3, "1pt")
        + rubric("L'entreprise")
        + leaders([("Nom ou enseigne", paper.put("employer", firm.name)), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm)))])
        + rubric("Le salarié")
        + leaders([*person, ("Date de naissance", paper.birth_date(form=figures(case.person.birth_date)))])
        + rubric("L'emploi")
        + leaders([("Emploi tenu", paper.put("job_title", job)), ("Horaire", txt(_worked(share)))])
        + f"\nEntré dans l'entreprise le #h(2mm) {paper.handwritten(one, 15)} #h(6mm) Sorti le #h(2mm) {paper.handwritten(last, 15)}\n\n"
        + "Le salarié est libre de tout engagement envers l'entreprise.\n"
        + down(3)
        + halves(f"Fait à {txt(firm.place.town)} \\ \\ le #h(1mm) {paper.hand_date('issue_date', day)}", under(paper, "employer", "Signature du chef d'entreprise et cachet", pad_of(firm), 72), "(64mm, 1fr)")
    )  # fmt: skip


@opened_layout("job_description", "engineering_office_sheet_with_missions_and_levels", defects=("wrong_job",))  # fmt: skip
def engineering_office_sheet_with_missions_and_levels(case: Case, paper: Paper) -> str:
    """A quality office's sheet: a head table with version, missions with shares, three hands."""
    firm, rng = invent_firm(case.rng), case.rng
    job = job_of(case)
    made = case.today - rng.randrange(40, 600) * DAY
    typed(paper, 9.3, "Liberation Sans", "Lato", "Carlito")
    missions = rng.sample(("Analyser les pièces du marché", "Rédiger les notes techniques", "Métrer et chiffrer", "Préparer les interventions", "Suivre les sous-traitants", "Contrôler les travaux exécutés", "Mettre à jour les plans", "Rendre compte à la direction"), 5)  # fmt: skip
    parts = (30, 25, 20, 15, 10)
    rows = [(txt(m), f"{s} %", rng.choice(("autonome", "sous contrôle"))) for m, s in zip(missions, parts, strict=True)]  # fmt: skip
    return (
        ledger((), [(strong(paper.put("employer", firm.name), 11), centre(strong(txt("FICHE DE POSTE"), 14)), tiny(f"QUAL-FP-{rng.randrange(10, 99)} \\ version {rng.randrange(1, 6)} \\ {figures(made)}".replace(" \\ ", " – "), 7.5))], "(1fr, 1.2fr, 42mm)", inset=3)
        + down(2)
        + ruled([("Dénomination du poste", strong(paper.put("job_title", job))), ("Titulaire", indexed(paper)), ("Rattachement hiérarchique", txt(colleague(case))), ("Convention, statut", txt(f"IDCC {rng.randrange(1000, 3100)} – {rng.choice(('ETAM niveau E', 'technicien N3', 'employé qualifié'))}")), ("Lieu d'affectation", txt(firm.place.town)), ("Temps de travail", "151,67 heures par mois")], 52)
        + rubric("Missions confiées et part du temps")
        + ledger(("Mission", "Part", "Degré d'autonomie"), rows, "(1fr, 20mm, 40mm)")
        + rubric("Compétences attendues")
        + "Savoirs : réglementation du domaine, lecture de plans, bureautique. Savoir-être : rigueur, sens du service, esprit d'équipe. Formation souhaitée : niveau 4 ou 5, ou expérience équivalente.\n"
        + rubric("Moyens et risques du poste")
        + "Véhicule de service, téléphone, équipements de protection individuelle. Risques : circulation, bruit, chute de plain-pied.\n"
        + down(3)
        + caged(paper, [("employer", "Direction", pad_of(firm)), ("employer", "Responsable hiérarchique", None), ("candidate", "Titulaire du poste", None)], 170)
    )  # fmt: skip


@opened_layout("employment_contract", "open_contract_with_figured_articles", defects=("wrong_job",))  # fmt: skip
def open_contract_with_figured_articles(case: Case, paper: Paper) -> str:
    """An open-ended contract by articles with figures, hands above their captions."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(150, 1300) * DAY)
    job = job_of(case)
    typed(paper, 9.9, "Liberation Sans", "Libertinus Serif", "Caladea")

    def article(k: int, title: str, words: str) -> str:
        return f"#block(above: 3mm)[*Article {k} – {txt(title)}.* {words}]\n"

    return (
        centre(strong(txt(paper.choose("CONTRAT DE TRAVAIL", "CONTRAT DE TRAVAIL À TEMPS PLEIN")), 15) + " \\ à durée indéterminée")
        + down(3)
        + f"Entre d'une part\n\n{strong(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)}, code APE 43{rng.randrange(10, 99)}Z, ayant pour représentant {txt(firm.director)},\n\net d'autre part\n\n{called(paper)}, {born(paper)}, de nationalité {txt(p.nationality_word.lower())}, demeurant {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)},\n\nil est arrêté ce qui suit :\n"
        + article(1, "Embauche", f"Le salarié entre au service de l'employeur le {dated(paper, 'start', start)} à huit heures, pour une durée indéterminée. La déclaration préalable a été faite à l'Urssaf.")
        + article(2, "Emploi", f"Il occupe l'emploi de {strong(paper.put('job_title', job))}, classé au coefficient {rng.randrange(150, 400)}.")
        + article(3, "Période d'essai", f"Elle est de {rng.choice(('deux', 'trois'))} mois de travail effectif.")
        + article(4, "Horaire", "La durée du travail est celle de l'entreprise, soit trente-cinq heures hebdomadaires.")
        + article(5, "Rémunération", f"Le salaire mensuel brut est de {rng.randrange(1830, 2950)} euros.")
        + article(6, "Lieu de travail", f"{txt(firm.place.town)} et chantiers de la région ; les déplacements sont indemnisés.")
        + article(7, "Fin du contrat", "Chaque partie peut y mettre fin en observant le préavis conventionnel.")
        + down(3)
        + f"Fait à {txt(firm.place.town)} en deux exemplaires le {loose(paper, start - rng.randrange(1, 15) * DAY)}\n"
        + down(2)
        + halves(above(paper, "employer", f"{firm.director}, pour l'employeur", pad_of(firm), 72), above(paper, "candidate", "Le salarié", None, 66, 29))
    )  # fmt: skip


@opened_layout("employment_contract", "fixed_term_web_model_with_ticked_reason", defects=("wrong_job",))  # fmt: skip
def fixed_term_web_model_with_ticked_reason(case: Case, paper: Paper) -> str:
    """A fixed-term contract from a web model: boxes to tick, cells, clauses, hands caged."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(90, 450) * DAY)
    end = case.fact("end", start + rng.randrange(160, 540) * DAY)
    job = job_of(case)
    typed(paper, 9.4, "Carlito", "Open Sans", "Liberation Sans")
    reason = rng.random() < 0.5
    return (
        band("Contrat à durée déterminée", "rgb(50,60,75)", 15, "modèle conforme à l'article L. 1242-12")
        + cased([("Employeur", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Représenté par", txt(firm.director))])
        + cased([*names(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Adresse", txt(f"{p.street}, {p.place.town}"))])
        + f"Recours : {choice(reason, 'surcroît temporaire d’activité')} #h(4mm) {choice(not reason, 'remplacement d’un salarié absent')} #h(4mm) {choice(False, 'emploi saisonnier')}\n"
        + cased([("Qualification et emploi", strong(paper.put("job_title", job))), ("Durée du travail", "35 h hebdomadaires"), ("Début du contrat", dated(paper, "start", start)), ("Fin du contrat", dated(paper, "end", end)), ("Salaire mensuel brut", f"{rng.randrange(1800, 2600)} €"), ("Période d'essai", "1 mois")])
        + "#text(size: 0.9em)[Le salarié relève du régime général de la sécurité sociale ; la retraite complémentaire et la prévoyance sont gérées par la Caisse fictive. Il reçoit, au terme du contrat, une indemnité égale à dix pour cent des salaires versés. Le contrat peut être renouvelé deux fois dans la limite légale. Toute clause contraire à la convention collective est réputée non écrite. Le salarié reconnaît avoir pris connaissance du règlement intérieur et des consignes de sécurité.]\n"
        + down(3)
        + f"Signé le {loose(paper, start - rng.randrange(0, 5) * DAY)} à {txt(firm.place.town)}.\n"
        + caged(paper, [("candidate", "Salarié(e)", None), ("employer", "Employeur (nom, qualité, cachet)", pad_of(firm))], 170, 24)
    )  # fmt: skip
