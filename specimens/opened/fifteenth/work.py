"""What those who employ write about their people."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, contract_span, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    BOOK,
    DAY,
    PLAIN,
    THIN,
    amid,
    apart_seal,
    at_right,
    big,
    blank_line,
    born,
    colon,
    down,
    figures,
    filed,
    frame,
    grid,
    house,
    house_of_learning,
    inked,
    inset,
    leaders,
    margin_title,
    of,
    on,
    page,
    parts,
    place,
    ring,
    row_of_hands,
    said,
    seal,
    siret,
    sloped,
    small,
    small_print,
    speciality,
    stack,
    stroke,
    third,
    town,
    two,
)
from specimens.people import invent_firm


def _share(share: float) -> str:
    return "temps plein, 35 h par semaine" if share > 0.99 else f"temps partiel, {share * 35:g} h par semaine ({share * 100:.0f} %)".replace(".", ",")


@opened_layout("work_certificate", "service_desk_reply_with_ticket", defects=JOBS)
def service_desk_reply_with_ticket(case: Case, paper: Paper) -> str:
    """A shared personnel desk answers a ticket: labels against a colon, hand at the left."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    one, two_ = house(paper, start), house(paper, end) if end else ""
    keep(paper, stay, one, *([two_] if end else []))
    page(paper, A4, (16, 20, 20, 20), PLAIN, 10.2)
    small_print(paper, f"{firm.name} – {firm.form} – {siret(firm)} – document produit par le centre de services du personnel, ticket clos automatiquement après 30 jours")
    rows = [*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("Matricule", txt(f"P{rng.randrange(10**4, 10**5)}")), ("Société", big(paper.put("employer", firm.name))), ("Poste occupé", paper.put("job_title", job)), ("Présence dans l'effectif", f"du {txt(one)} au {txt(two_)}" if end else f"depuis le {txt(one)} (contrat en cours)"), ("Durée du travail", txt(_share(share))), ("Établissement", txt(f"{firm.place.town} ({firm.place.department})"))]
    return (
        two(big("Centre de services du personnel", 12, "rgb(0,90,120)") + " \\ " + small("du lundi au vendredi, 9 h – 16 h 30"), at_right(frame(f"Ticket {rng.randrange(10**5, 10**6)} \\ Traité par {txt(third(case))}", 2, "0.5pt + luma(150)", 1.5)), "(1fr, 62mm)")
        + down(6) + big(txt(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL")), 18) + down(2)
        + f"Bonjour {who.civility},\n\nVous nous avez demandé un justificatif de votre activité. Nous certifions l'exactitude des éléments suivants, tirés de votre dossier administratif :\n" + down(2)
        + colon(rows, 52) + down(3)
        + ("Vous avez quitté la société libre de tout engagement.\n" if end else "Aucune des parties n'a dénoncé le contrat à ce jour.\n")
        + down(3) + f"Pour valoir ce que de droit, le {on(paper, 'issue_date', day)}.\n" + down(2)
        + place(paper, ("employer", f"{third(case)}|gestion administrative", seal(firm)), wide=66, words="under")
    )


@opened_layout("work_certificate", "inclusion_firm_with_row_per_contract", defects=JOBS)
def inclusion_firm_with_row_per_contract(case: Case, paper: Paper) -> str:
    """A firm that helps people back to work: each contract on a row, social worker and head."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    held = stays(case, rng.choice((2, 3)))
    job, day = job_of(case), day_after(case, held[-1][1])
    page(paper, A4, (18, 19, 18, 19), (*BOOK, "Open Sans"), 10.4)
    body = []
    for number, stay in enumerate(held, 1):
        one, last = house(paper, stay[0]), house(paper, stay[1]) if stay[1] else "en cours"
        keep(paper, stay, one, *([last] if stay[1] else []))
        kind = "CDI" if stay[1] is None else ("CDDI" if number == 1 else "CDD")
        body.append((kind, txt(one), txt(last), txt(f"{stay[2] * 35:g} h".replace(".", ","))))
    return (
        amid(f"{big(paper.put('employer', firm.name), 15)} \\ {small('entreprise d’insertion conventionnée par l’État', 9)} \\ {small(f'{firm.address} – {firm.phone}', 9)}") + stroke(0.7, "rgb(120,80,20)") + down(7)
        + at_right(big(txt(paper.choose("Attestation d'emploi", "CERTIFICAT DE TRAVAIL", "Certificat de travail")), 15)) + down(5)
        + f"Je soussigné{'e' if firm.director.split()[0][-1] == 'e' else ''} {txt(firm.director)}, en charge de la direction, certifie avoir employé {said(paper, heavy=True)}, {born(paper)}, domicilié{who.agree('', 'e')} à {txt(who.place.town)}, comme {big(paper.put('job_title', job))}.\n" + down(1)
        + f"{who.agree('Il', 'Elle')} a signé avec nous les contrats que voici, sans autre absence que les congés légaux :\n" + down(1)
        + grid(("Contrat", "Premier jour", "Dernier jour", "Horaire hebdomadaire"), body, "(24mm, 1fr, 1fr, 42mm)", fill="rgb(246,238,222)") + down(3)
        + "Son accompagnement a été assuré par " + txt(third(case)) + f", du pôle insertion. La personne a reçu ses documents de fin de contrat {'à son départ' if held[-1][1] else 'pour les contrats échus'}.\n" + down(5)
        + two(f"{txt(firm.place.town)}, \\ le {on(paper, 'issue_date', day)}", place(paper, ("employer", "La direction", seal(firm)), wide=70, edge=True), "(1fr, 84mm)")
    )


@opened_layout("work_certificate", "quote_pad_of_a_craftsman_by_ballpoint", defects=JOBS)
def quote_pad_of_a_craftsman_by_ballpoint(case: Case, paper: Paper) -> str:
    """A craftsman takes a leaf of his pad of quotes and writes what matters on the lines."""
    firm, who = invent_firm(case.rng), case.person
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    one, last = figures(start), figures(end) if end else ""
    keep(paper, stay, one, *([last] if end else []))
    page(paper, A4, (16, 18, 16, 18), PLAIN, 10.8)
    until = paper.handwritten(last, 16) if end else paper.handwritten("aujourd'hui (toujours présent)" if who.sex == "M" else "aujourd'hui (toujours présente)", 14)
    time = paper.handwritten("temps plein" if share > 0.99 else f"temps partiel {share * 100:.0f} %", 15)
    usage = blank_line("nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name)) if who.usage_name else ""
    return (
        frame(two(big(paper.put("employer", firm.name), 17, "rgb(150,30,30)") + f" \\ {stack(firm.street, town(firm), 'Tél. ' + firm.phone)}", at_right(f"{small('SIRET ' + siret(firm))} \\ {small('Garantie décennale n° 000 000 – Assurances fictives')} \\ #v(2mm) {big('N°', 9)} {paper.rng.randrange(1000, 9999)}"), "(1fr, 78mm)"), 3, "1pt + rgb(150,30,30)", 2)
        + down(6) + amid(big(txt(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT D'EMPLOI")), 16)) + down(4)
        + "Le chef d'entreprise certifie que la personne ci-dessous a travaillé dans l'entreprise :\n" + down(1)
        + blank_line("nom", inked(paper, "birth_name", who.birth_name, who.birth_name, 16)) + usage + blank_line("prénom", inked(paper, "given_names", [who.first_name], who.first_name, 16)) + blank_line("né(e) le", inked(paper, "birth_date", who.birth_date.isoformat(), figures(who.birth_date)))
        + blank_line("emploi occupé", inked(paper, "job_title", job, job)) + two(blank_line("du", paper.handwritten(one, 16)), blank_line("au", until)) + blank_line("horaire", time)
        + down(3) + "et qu'elle a droit au maintien des garanties santé et prévoyance prévues par la loi.\n" + down(5)
        + two(blank_line("Le", paper.hand_date("issue_date", day, 16)), blank_line("à", paper.handwritten(firm.place.town, 15))) + down(3)
        + apart_seal(paper, ("employer", "Signature", seal(firm)), caption="Cachet de l'entreprise")
    )


@opened_layout("work_certificate", "questions_of_the_employee_answered_by_the_firm", defects=JOBS)
def questions_of_the_employee_answered_by_the_firm(case: Case, paper: Paper) -> str:
    """A firm's page in three numbered answers: who writes, about whom, what work and when."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    one, last = house(paper, start), house(paper, end) if end else ""
    keep(paper, stay, one, *([last] if end else []))
    page(paper, A4, (20, 22, 18, 22), PLAIN, 10.6)
    span = f"L'embauche a eu lieu le {big(txt(one))} ; le contrat a pris fin le {big(txt(last))}." if end else f"L'embauche a eu lieu le {big(txt(one))} ; {who.agree('il', 'elle')} travaille toujours chez nous à la date de cette attestation."
    return (
        at_right(big(txt(paper.choose("ATTESTATION DE TRAVAIL", "ATTESTATION D'EMPLOI")), 16) + f" \\ {small('à l’attention du service des examens', 9)}") + down(5)
        + ring(1, "L'employeur", f"{big(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)}, immatriculée sous le numéro {txt(siret(firm))}, représentée par {txt(firm.director)} ({txt(firm.director_title.lower())}).")
        + ring(2, "Le salarié" if who.sex == "M" else "La salariée", f"{said(paper)}, {born(paper)}, demeurant {txt(who.street)} à {txt(who.place.town)}. Numéro au registre du personnel : {rng.randrange(3, 250)}.")
        + ring(3, "Le travail", f"Emploi : {big(paper.put('job_title', job))}. {span} Horaire : {txt(_share(share))}. Convention collective : {rng.choice(('bâtiment ETAM', 'travaux publics', 'métallurgie', 'commerces de gros'))}.")
        + ring(4, "Pourquoi ce papier", f"{who.agree('L’intéressé', 'L’intéressée')} souhaite s'inscrire à un examen au titre de son expérience. Les feuilles de paie peuvent être produites sur demande.")
        + down(4) + inset(7.5, f"Attestation sincère et véritable, faite à {txt(firm.place.town)} le {on(paper, 'issue_date', day)}.") + down(3)
        + at_right(place(paper, ("employer", f"{firm.director}|{firm.director_title}", seal(firm)), wide=72, words="left"))
    )


# -- apprentices -------------------------------------------------------------------------------


@opened_layout("employer_attestation", "centre_sheet_firm_confirms_presence_master_and_head")
def centre_sheet_firm_confirms_presence_master_and_head(case: Case, paper: Paper) -> str:
    """A sheet of the apprentices' centre that the firm fills in: dots, then two hands of the firm."""
    firm, school, who = invent_firm(case.rng), house_of_learning(case, "CFA Modèle-Avenir", "CFA Spécimen Bâtiment", "CFA des Compagnons fictifs"), case.person
    start, end = contract_span(case)
    day = issue_day(case, 2, 30)
    page(paper, A4, (17, 20, 16, 20), (*PLAIN, *THIN), 10.4)
    return (
        two(stack(school.name, school.address), at_right(small(f"Imprimé à rendre au CFA – session {case.session}", 8)), "(1fr, 64mm)") + down(5)
        + amid(big(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION DE L'EMPLOYEUR – APPRENTISSAGE")), 15)) + down(4)
        + margin_title("L'entreprise", leaders([("Raison sociale", big(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm)))], 44))
        + margin_title("L'apprenti" + who.agree("", "e"), leaders([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", on(paper, "birth_date", who.birth_date)), ("Diplôme préparé", txt("BTS " + speciality(case)))], 44))
        + margin_title("Le contrat", leaders([("Date de début", txt(house(paper, start))), ("Date de fin prévue", txt(house(paper, end))), ("Maître d'apprentissage", txt(third(case)))], 44)) + down(2)
        + f"L'employeur atteste que la personne nommée ci-dessus est titulaire d'un contrat d'apprentissage dans son entreprise, que ce contrat est en cours d'exécution et qu'elle a bien le statut d'apprenti{who.agree('', 'e')}.\n" + down(3)
        + f"Attestation remplie le {on(paper, 'issue_date', day)}\n" + down(2)
        + row_of_hands(paper, [("employer", "Le maître d'apprentissage", None), ("employer", f"Le chef d'entreprise|{firm.director}", seal(firm))])
    )


@opened_layout("employer_attestation", "family_firm_tells_the_academy_head_at_the_foot")
def family_firm_tells_the_academy_head_at_the_foot(case: Case, paper: Paper) -> str:
    """A family firm's letter whose whole head stands at the foot; a sentence, hand at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start, end = contract_span(case)
    day = issue_day(case, 2, 30)
    page(paper, A4, (26, 26, 30, 26), BOOK, 11.6)
    paper.setup.footer = stroke(0.4) + amid(f"{big(paper.put('employer', firm.name), 11)} \\ {small(f'maison fondée en {rng.randrange(1931, 1998)} – {firm.address} – {firm.phone} – SIRET {siret(firm)}', 8)}")
    return (
        at_right(f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}") + down(10)
        + sloped(paper.choose("Confirmation d'un contrat d'apprentissage", "Attestation de statut d'apprenti")) + down(6)
        + f"Madame, Monsieur,\n\n{txt(third(case))}, notre comptable, nous dit que vous souhaitez savoir si notre contrat avec {said(paper, heavy=True)}, {born(paper)}, tient toujours. Nous vous le confirmons : {who.agree('il', 'elle')} est bien apprenti{who.agree('', 'e')} chez nous depuis le {txt(house(paper, start))} et le restera jusqu'au {txt(house(paper, end))}, pour préparer le BTS {txt(speciality(case))}.\n\n"
        + f"{who.agree('Il', 'Elle')} travaille sous la responsabilité de {txt(third(case))}, partage son temps entre nos ateliers et le centre de formation, et donne satisfaction.\n\nVeuillez croire, Madame, Monsieur, à nos sentiments dévoués.\n" + down(7)
        + inset(80, place(paper, ("employer", f"{firm.director}|{firm.director_title}", seal(firm)), wide=70, words="under"))
    )


@opened_layout("job_description", "card_of_post_with_share_of_time_per_task")
def card_of_post_with_share_of_time_per_task(case: Case, paper: Paper) -> str:
    """A card of the post: how much time each task takes, who stands above, two hands at the foot."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    job = job_of(case)
    page(paper, A4, (15, 18, 15, 18), PLAIN, 9.8)
    shares = rng.choice(((35, 25, 20, 20), (40, 30, 15, 15), (30, 30, 25, 15)))
    tasks = rng.sample(("Établir les études et les métrés d'exécution", "Préparer les commandes et suivre les livraisons", "Suivre le planning et rendre compte chaque semaine", "Contrôler la qualité et lever les réserves", "Conseiller les clients et chiffrer leurs demandes", "Tenir à jour les dossiers techniques"), 4)
    made = case.today - rng.randrange(20, 500) * DAY
    return (
        two(big(paper.put("employer", firm.name), 14), at_right(small(f"FP-{rng.randrange(10, 99)} – version {rng.randrange(1, 6)} du {figures(made)}", 8)), "(1fr, 70mm)") + stroke(1.2, "rgb(30,80,90)") + down(2)
        + amid(big(txt(paper.choose("FICHE DE POSTE", "FICHE DE FONCTION ET DE POSTE")), 16)) + down(1)
        + colon([("Intitulé du poste", big(paper.put("job_title", job), 12)), ("Titulaire", filed(paper)), ("Statut", rng.choice(("ETAM niveau E", "technicien, coefficient 285", "agent de maîtrise"))), ("Rattachement", txt(f"{third(case)}, responsable de service")), ("Lieu", txt(f"{firm.place.town} et déplacements"))], 42)
        + down(1) + "Raison d'être : assurer la bonne marche technique et économique des affaires confiées par la direction.\n" + down(1)
        + grid(("Activité", "Part du temps", "Autonomie"), [(txt(t), f"{s} %", rng.choice(("seul", "avec contrôle", "en équipe"))) for t, s in zip(tasks, shares, strict=True)], "(1fr, 30mm, 34mm)")
        + ring("A", "Savoirs demandés", "Lecture de plans, normes du métier, logiciels de bureau d'études, règles de sécurité.") + ring("B", "Moyens", f"Véhicule de service, {rng.choice(('ordinateur portable', 'tablette de chantier'))}, équipements de protection individuelle.") + ring("C", "Liens", f"En interne : atelier, achats, comptabilité. En externe : clients, fournisseurs, {txt('bureau de contrôle ' + of('Exemple'))}.")
        + down(4) + row_of_hands(paper, [("candidate", "Lu par " + who.agree("le titulaire", "la titulaire"), None), ("employer", "La hiérarchie", None)], high=20)
    )
