"""Contracts of employment, attestations and certificates that employers write."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_eighth.wording import (
    CFAS,
    COMPANIES,
    DAY,
    academy,
    bar,
    born,
    boxes,
    by_pen,
    cols,
    columns_of,
    company,
    course,
    dated,
    fat,
    filed,
    footer,
    form_cells,
    frame,
    french_long,
    gap,
    house,
    indent,
    ledger,
    lives,
    loose,
    mid,
    name_rows,
    of,
    pad,
    post,
    right,
    shape,
    sheet,
    siret,
    slashes,
    somebody,
    spoken,
    strip,
    tick,
    wee,
    window_address,
    word_then_hand,
)
from specimens.people import strip_accents


def _rate(share: float) -> str:
    if share >= 0.999:
        return "temps plein"
    return f"temps partiel, {share * 100:.0f} % d'un temps plein"


def _apprenticed(case: Case) -> tuple[dt.date, dt.date]:
    """First and last day of the contract that the employer speaks of."""
    start = dt.date(case.session - 2, 9, case.rng.randrange(1, 20))
    end = dt.date(case.session, 8, case.rng.choice((24, 30, 31)))
    return case.fact("start", start), case.fact("end", end)


# -- contracts of employment ---------------------------------------------------------------------


@opened_layout("employment_contract", "hiring_letter_countersigned_by_the_employee", defects=("wrong_job",))  # fmt: skip
def hiring_letter_countersigned_by_the_employee(case: Case, paper: Paper) -> str:
    """A letter of engagement worth a contract: the employee signs « bon pour accord » below."""
    firm, rng, p = company(case), case.rng, case.person
    start, job = case.fact("start", case.today - rng.randrange(140, 1100) * DAY), job_of(case)
    sheet(paper, 10.8, ("Carlito", "Caladea", "Liberation Sans"), (20, 24, 16, 24))
    footer(paper, f"{firm.name}, {firm.form} – siège social : {firm.address} – SIREN {firm.siren}")
    return (
        f"{fat(paper.put('employer', firm.name), 13)} \\ {post(firm)} \\ Tél. {txt(firm.phone)}\n"
        + window_address(case, 92)
        + gap(4)
        + right(f"{txt(firm.place.town)}, le {loose(paper, start - rng.randrange(2, 20) * DAY)}")
        + gap(3)
        + f"{fat('Objet :')} {txt(paper.choose('contrat de travail à durée indéterminée – lettre d’engagement', 'lettre d’embauche valant contrat de travail'))} \\ Lettre remise en main propre contre décharge\n\n{p.civility},\n\n"
        + f"À la suite de nos entretiens, nous avons le plaisir de vous confirmer votre engagement dans notre société à compter du {fat(dated(paper, 'start', start))}, pour une durée indéterminée, aux conditions du présent contrat de travail.\n\n"
        + f"Concerne : {spoken(paper)}, {born(paper)}.\n\n"
        + f"Vous exercerez les fonctions de {fat(paper.put('job_title', job))}, statut {rng.choice(('ETAM', 'employé', 'agent de maîtrise'))}, au sein de notre établissement {txt('de ' + firm.place.town)}. Votre rémunération brute mensuelle est fixée à {rng.randrange(1850, 2700)} euros pour 151,67 heures.\n\n"
        + "La période d'essai est de deux mois. Vous bénéficierez des congés payés légaux et du régime de prévoyance de l'entreprise. Votre contrat est soumis à notre convention collective, dont un exemplaire est tenu à votre disposition.\n\nNous vous prions de nous retourner le double de cette lettre, daté et signé.\n"
        + gap(4)
        + cols(word_then_hand(paper, ("employer", f"{firm.director}, pour la société", pad(firm)), 66), word_then_hand(paper, ("candidate", "Bon pour accord – le salarié", None), 62, 28))
    )  # fmt: skip


@opened_layout("employment_contract", "association_part_time_contract_in_two_columns", defects=("wrong_job",))  # fmt: skip
def association_part_time_contract_in_two_columns(case: Case, paper: Paper) -> str:
    """An association's fixed-term contract, small print in two columns, hands across the foot."""
    firm, rng = company(case), case.rng
    name = rng.choice(("Association Les Deux Rives d'Arvigne", "Association Ozémont Solidaire", "Union Locale Brévans Habitat"))  # fmt: skip
    start = case.fact("start", case.today - rng.randrange(80, 420) * DAY)
    end, job = case.fact("end", start + rng.randrange(200, 540) * DAY), job_of(case)
    sheet(paper, 10, ("Liberation Serif", "Libertinus Serif", "Carlito"), (15, 15, 14, 15))
    paper.setup.justify = True
    clauses = (
        ("Engagement", f"L'employeur engage le salarié à compter du {dated(paper, 'start', start)} et jusqu'au {dated(paper, 'end', end)}, terme du contrat."),
        ("Motif", "Le contrat est conclu pour faire face à un accroissement temporaire d'activité lié à un programme subventionné."),
        ("Fonctions", f"Le salarié est recruté en qualité de {fat(paper.put('job_title', job))}. Il rend compte à la direction."),
        ("Durée du travail", "La durée hebdomadaire est de trente-cinq heures, réparties du lundi au vendredi."),
        ("Rémunération", f"Salaire brut mensuel : {rng.randrange(1840, 2300)},{rng.randrange(10, 99)} €, versé le dernier jour ouvré."),
        ("Essai", "La période d'essai est d'un mois, conformément à l'article L1242-10 du code du travail."),
        ("Congés", "Deux jours et demi ouvrables par mois de travail effectif."),
        ("Protection sociale", "Retraite complémentaire et prévoyance sont assurées par les organismes auxquels adhère l'association."),
        ("Confidentialité", "Le salarié s'engage à la discrétion sur ce dont il a connaissance dans ses fonctions, pendant et après le contrat."),
        ("Indemnité", "À l'échéance du terme, une indemnité de fin de contrat de 10 % est due, sauf exceptions légales."),
    )  # fmt: skip
    lines = [f"{fat(txt(f'{k}. {head}.'))} {words}" for k, (head, words) in enumerate(clauses, 1)]
    return (
        mid(f"{fat(txt('CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE'), 14)} \\ {wee(txt('secteur associatif – convention collective des acteurs du lien social'), 8.5)}")
        + bar("black", 0.8)
        + cols(f"{fat(txt('L’employeur'))} \\ {paper.put('employer', name)} \\ {post(firm)} \\ représentée par {txt(somebody(case))}", f"{fat(txt('Le salarié'))} \\ {spoken(paper)} \\ {born(paper)} \\ {lives(case)}")
        + bar("black", 0.8)
        + gap(1)
        + cols("\n\n".join(lines[:5]), "\n\n".join(lines[5:]), gutter=7)
        + gap(4)
        + f"Fait en double exemplaire, à {txt(firm.place.town)}, le {loose(paper, start)}. \\ Parapher chaque page, signature précédée de « lu et approuvé ».\n"
        + gap(2)
        + boxes(paper, [("candidate", "Le ou la salarié(e)", None), ("employer", "Pour l’association", [name, firm.place.town])], 178, 26)
    )  # fmt: skip


# -- attestations of the employer ----------------------------------------------------------------


@opened_layout("employer_attestation", "sworn_letter_of_a_small_workshop")
def sworn_letter_of_a_small_workshop(case: Case, paper: Paper) -> str:
    """A small employer types a few lines on a sheet with a stamp for a head."""
    firm, p = company(case), case.person
    start, end = _apprenticed(case)
    day = case.fact("issue_date", case.day_before(2, 45))
    sheet(paper, 11.5, ("Liberation Serif", "Carlito", "Comic Neue"), (22, 26, 20, 26))
    return (
        f"{paper.put('employer', firm.name)} \\ {post(firm)} \\ {txt(firm.phone)}\n"
        + gap(16)
        + mid(f"#underline[{fat(txt(paper.choose('ATTESTATION DE L’EMPLOYEUR', 'Attestation employeur')), 14)}]")
        + gap(9)
        + f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())}, atteste sur l'honneur que {spoken(paper)}, {born(paper)}, est {p.agree('employé', 'employée')} dans mon entreprise en qualité d'{p.agree('apprenti', 'apprentie')} et prépare par cette voie le BTS {txt(course(case))}.\n\nSon contrat d'apprentissage court du {txt(shape(paper, start))} au {txt(shape(paper, end))} ; il est toujours en cours à ce jour.\n\nCette attestation est établie à la demande de l'{p.agree('intéressé', 'intéressée')} pour son inscription à l'examen.\n"
        + gap(8)
        + f"À {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + gap(3)
        + indent(word_then_hand(paper, ("employer", "Signature et tampon de l’entreprise", pad(firm, firm.phone)), 70, 30), 70)
    )  # fmt: skip


@opened_layout("employer_attestation", "academy_model_to_complete_by_the_firm")
def academy_model_to_complete_by_the_firm(case: Case, paper: Paper) -> str:
    """An academy's model for apprentices at a distance: captions printed, answers by pen."""
    firm, school, p = company(case), house(case, CFAS), case.person
    start, end = _apprenticed(case)
    day = case.fact("issue_date", case.day_before(1, 40))
    sheet(paper, 10.5, ("Liberation Sans", "Lato"), (15, 17, 14, 17))
    shown = f"{p.usage_name or p.birth_name} {p.first_name}" if not p.usage_name else f"{p.usage_name} {p.born} {p.birth_name} {p.first_name}"  # fmt: skip
    paper.put("full_name", shown)
    paper.put("employer", firm.name)
    if not case.has("undated"):
        paper.put("issue_date", day.isoformat(), slashes(day))
    when = "" if case.has("undated") else by_pen(paper, slashes(day), 15)

    def line(words: str, answer: str) -> str:
        return f"#block(above: 4mm)[{txt(words)} #h(2mm) {by_pen(paper, answer, 15)}]\n"

    return (
        cols(f"{fat(txt(f'Académie {of(academy(case))}'), 11)} \\ Division des examens et concours", right(fat(txt(f"BTS – session {case.session}"), 11)))
        + gap(2)
        + frame(mid(f"{fat(txt('ATTESTATION DE L’EMPLOYEUR'), 15)} \\ confirmant le statut d'apprenti du candidat"), 3, "1pt")
        + wee(txt("À compléter par l’entreprise d’accueil et à déposer par le candidat dans son espace d’inscription."), 8.5)
        + strip("Entreprise")
        + line("Raison sociale :", firm.name)
        + line("Adresse :", f"{firm.street}, {firm.place.town}")
        + line("Représentée par :", firm.director)
        + strip("Candidat")
        + line("certifie que (nom, prénom) :", shown)
        + f"#block(above: 4mm)[né(e) le : #h(2mm) {paper.comb('birth_date', p.birth_date.isoformat(), f'{p.birth_date:%d%m%Y}')}]\n"
        + f"#block(above: 4mm)[a, dans l'entreprise, le statut de : #h(2mm) {tick(True, 'apprenti(e)')} #h(3mm) {tick(False, 'salarié(e) en contrat de professionnalisation')} #h(3mm) {tick(False, 'autre')}]\n"
        + line("depuis le :", slashes(start))
        + line("jusqu’au (date prévue) :", slashes(end))
        + line("centre de formation :", school.name)
        + gap(5)
        + cols(f"Date : #h(2mm) {when}", word_then_hand(paper, ("employer", "Cachet de l’entreprise et signature de l’employeur", pad(firm)), 76, 30), widths="(60mm, 1fr)")
    )  # fmt: skip


@opened_layout("employer_attestation", "personnel_office_attestation_with_reference_block")
def personnel_office_attestation_with_reference_block(case: Case, paper: Paper) -> str:
    """A large firm's personnel office: references at the left margin, text at the right."""
    firm, rng, p = company(case), case.rng, case.person
    start, _ = _apprenticed(case)
    day = case.fact("issue_date", case.day_before(1, 40))
    sheet(paper, 10.3, ("Open Sans", "Lato", "Carlito"), (16, 20, 16, 15))
    ink = rng.choice(("rgb(0,90,70)", "rgb(90,20,90)", "rgb(0,60,130)"))
    side = f"{wee('Vos références', 7)} \\ matricule {rng.randrange(10**4, 10**5)} \\ \\ {wee('Affaire suivie par', 7)} \\ {txt(somebody(case))} \\ {txt(firm.phone)} \\ \\ {wee('Date', 7)} \\ {dated(paper, 'issue_date', day)}"  # fmt: skip
    text = (
        f"{fat(txt(paper.choose('Attestation de présence d’un apprenti', 'Attestation de l’employeur – statut d’apprenti')), 14, ink)}\n\n"
        + f"La société {paper.put('employer', firm.name)} atteste compter dans ses effectifs, au titre d'un contrat d'apprentissage :\n\n"
        + columns_of([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=shape(paper, p.birth_date))), ("Présent depuis le", txt(shape(paper, start))), ("Fonction", p.agree("apprenti", "apprentie")), ("Diplôme préparé", txt(f"BTS {course(case)}"))], 42)
        + "\nLe contrat n'a été ni rompu ni suspendu. L'entreprise autorise la production de ce document auprès des services d'examen.\n"
        + gap(6)
        + word_then_hand(paper, ("employer", "Pour le directeur des ressources humaines, par délégation", pad(firm)), 74, 30, somebody(case))
    )  # fmt: skip
    return f"#block(fill: {ink}, width: 52mm, inset: 3mm)[{fat(txt(firm.name), 12, 'white')}]\n" + gap(12) + cols(side, text, widths="(38mm, 1fr)", gutter=10) + gap(10) + wee(txt(f"{firm.name} – {firm.form} – {firm.address} – SIRET {siret(firm)}"), 7)  # fmt: skip


# -- certificates of work ------------------------------------------------------------------------


@opened_layout("work_certificate", "end_of_contract_folder_sheet_of_payroll_maker", defects=JOBS)
def end_of_contract_folder_sheet_of_payroll_maker(case: Case, paper: Paper) -> str:
    """A payroll maker's sheet among those of the end of contract: employer left, employee right."""
    firm, rng, p = company(case), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = slashes(start), slashes(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, 10, ("Liberation Sans", "Liberation Sans Narrow", "Carlito"), (12, 14, 12, 14))
    until = f"au {fat(last)}" if end else "à ce jour, le contrat étant toujours en cours"
    return (
        cols(f"{fat(paper.put('employer', firm.name))} \\ {post(firm)} \\ SIRET : {txt(siret(firm))} \\ APE : 43{rng.randrange(10, 39)}B \\ Convention : {rng.choice(('ETAM du bâtiment', 'Métallurgie', 'Commerces de gros'))}", f"#v(22mm){frame(window_address(case, 4), 2, '0.4pt')}", gutter=18)
        + gap(6)
        + frame(mid(fat(txt("CERTIFICAT DE TRAVAIL"), 15)), 2.5, "0.8pt", "luma(235)")
        + gap(4)
        + f"Je soussigné(e), {txt(firm.director)}, agissant en qualité de {txt(firm.director_title.lower())}, certifie avoir employé\n\n"
        + columns_of(
            [("Salarié", fat(filed(paper))), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date))), ("N° SS", f"{1 if p.sex == 'M' else 2} {p.birth_date:%y %m} {rng.randrange(10, 95)} {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(10, 97)}"), ("Matricule", f"{rng.randrange(10, 9999):05d}")], 40
        )
        + f"\ndu {fat(one)} {until}, dans l'emploi suivant :\n"
        + ledger(("Emploi occupé", "Horaire", "Classification"), [(paper.put("job_title", job), txt(_rate(share)), rng.choice(("niveau E", "N III – E 2", "coef. 250")))], "(1fr, 58mm, 34mm)", inset=2)
        + ("\nLe salarié nous quitte libre de tout engagement.\n\nPortabilité : le salarié conserve, à titre gratuit, les garanties santé et prévoyance pour la durée prévue à l'article L911-8 du code de la sécurité sociale.\n" if end else "\nCertificat établi à la demande du salarié.\n")
        + gap(6)
        + cols(f"Fait à {txt(firm.place.town)}, \\ le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("employer", "Signature et cachet de l’employeur", pad(firm)), 72, 30))
    )  # fmt: skip


@opened_layout("work_certificate", "typewritten_carbon_of_an_old_house", defects=JOBS)
def typewritten_carbon_of_an_old_house(case: Case, paper: Paper) -> str:
    """A carbon copy from a typewriter: no accents on capitals, spaced title, one hand."""
    firm = company(case)
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = french_long(start), french_long(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, 11, (typewriter_font(case.rng),), (20, 22, 18, 26))
    paper.setup.fill = case.rng.choice(("rgb(250,246,234)", "white", "rgb(244,244,240)"))
    paper.setup.leading_em = 0.9
    until = f"au {last}" if end else "et fait encore partie de notre personnel"
    return (
        f"{paper.put('employer', firm.name)} \\ {post(firm)} \\ Telephone : {txt(firm.phone)}\n"
        + gap(14)
        + mid("#underline[C E R T I F I C A T #h(5mm) D E #h(5mm) T R A V A I L]")
        + gap(9)
        + f"Nous soussignes, {txt(firm.name)}, certifions que {spoken(paper)}, {born(paper)}, a ete au service de notre maison du {txt(one)} {txt(until)}.\n\nEmploi tenu : {paper.put('job_title', job)}.\n\nDuree du travail : {txt(_rate(share))}.\n\n"
        + (f"{case.person.agree('Il', 'Elle')} nous quitte libre de tout engagement. " if end else "")
        + "En foi de quoi le present certificat est delivre pour valoir ce que de droit.\n"
        + gap(10)
        + indent(f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day, french_long(day))}\n\n{word_then_hand(paper, ('employer', firm.director_title, pad(firm)), 68, 30, strip_accents(firm.director))}", 70)
    )  # fmt: skip


@opened_layout("work_certificate", "agency_statement_of_missions_by_firm", defects=JOBS)
def temporary_agency_statement_of_missions(case: Case, paper: Paper) -> str:
    """A temporary-work agency: a table of missions, each with its dates and its share of time."""
    firm, rng, p = company(case), case.rng, case.person
    found, job = stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    paper.put("job_title", job)
    name = rng.choice(("Intérim Brévans", "Helvance Travail Temporaire", "Arvigne Emploi & Missions"))  # fmt: skip
    rows = []
    for start, end, share in found:
        one, last = slashes(start), slashes(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append(
            (
                f"M{rng.randrange(10**5, 10**6)}",
                txt(rng.choice(COMPANIES)),
                txt(job),
                one,
                last or "en cours",
                f"{share * 35:g} h".replace(".", ","),
            )
        )
    sheet(paper, 9.8, ("Lato", "Open Sans", "Liberation Sans"), (14, 15, 14, 15))
    footer(paper, f"{name} – entreprise de travail temporaire – garantie financière fictive – SIRET {siret(firm)}")  # fmt: skip
    return (
        f"#block(width: 100%, fill: rgb(230,240,250), inset: 3mm)[{fat(paper.put('employer', name), 14, 'rgb(0,60,120)')} #h(1fr) agence de {txt(firm.place.town)}]\n"
        + right(f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}")
        + gap(6)
        + fat(txt(paper.choose("Certificat de travail – relevé des missions", "CERTIFICAT DE TRAVAIL")), 15)
        + gap(3)
        + f"Notre agence certifie que {spoken(paper)}, {born(paper)}, demeurant {lives(case)}, a été {p.agree('employé', 'employée')} par nos soins en qualité de salarié(e) intérimaire et a accompli les missions suivantes :\n"
        + ledger(("Contrat", "Entreprise utilisatrice", "Qualification", "Début", "Fin", "Heures par semaine"), rows, "(20mm, 1fr, 1fr, 22mm, 22mm, 21mm)", pt=8.8, inset=1.8)
        + "\n35 h par semaine valent un temps plein. Une mission « en cours » se poursuit à la date du présent certificat.\n\nCe certificat ne comporte aucune appréciation sur la qualité du travail fourni.\n"
        + gap(8)
        + indent(word_then_hand(paper, ("employer", "Le responsable d’agence", [name, firm.place.town, firm.phone]), 72, 30, somebody(case)), 95)
    )  # fmt: skip


@opened_layout("work_certificate", "managers_attestation_of_employment_on_two_sides", defects=JOBS)
def managers_attestation_of_employment_on_two_sides(case: Case, paper: Paper) -> str:
    """A firm that is still employing: attestation in prose above, tasks in bullets, seal."""
    firm, rng, p = company(case), case.rng, case.person
    (start, end, share), job = stays(case, over=False)[-1], job_of(case)
    day = day_after(case, end)
    one, last = shape(paper, start), shape(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, 10.8, ("Caladea", "Libertinus Serif", "Carlito"), (18, 22, 16, 22))
    tasks = rng.sample(("Préparer et suivre les dossiers techniques", "Établir les devis et les métrés", "Organiser l’activité d’une équipe", "Assurer la relation avec la clientèle", "Tenir les tableaux de bord", "Veiller à la sécurité des interventions", "Rendre compte à la direction"), 4)  # fmt: skip
    since = f"du {txt(one)} au {txt(last)}" if end else f"depuis le {txt(one)}"
    return (
        mid(f"{fat(paper.put('employer', firm.name), 16)} \\ #smallcaps[{txt(firm.form)}] · {txt(firm.address)}")
        + bar("luma(60)", 0.4)
        + bar("luma(60)", 1.2)
        + gap(8)
        + mid(fat(txt(paper.choose("ATTESTATION D’EMPLOI", "Attestation d’emploi")), 16))
        + gap(6)
        + f"Je, {txt(firm.director)}, {txt(firm.director_title.lower())} de la société, atteste que {spoken(paper)}, {born(paper)}, {'a travaillé' if end else 'travaille'} chez nous {since} sous contrat de travail, à {txt(_rate(share))}, au poste de {fat(paper.put('job_title', job))}.\n\nÀ ce titre, {p.agree('il', 'elle')} est {p.agree('chargé', 'chargée')} notamment de :\n"
        + "".join(f"- {txt(t)}\n" for t in tasks)
        + f"\n{p.agree('Il', 'Elle')} n'est ni démissionnaire ni en cours de procédure de licenciement.\n\nPour valoir justificatif d'expérience professionnelle auprès de l'administration.\n"
        + gap(7)
        + cols(f"{txt(firm.place.town)}, \\ le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("employer", "Le chef d’entreprise", pad(firm, f"SIREN {firm.siren}")), 70, 31))
    )  # fmt: skip


@opened_layout("work_certificate", "hospital_record_of_services_in_a_table", defects=JOBS)
def hospital_record_of_services_in_a_table(case: Case, paper: Paper) -> str:
    """A public hospital's state of services: grade, dates, share, decision; one hand."""
    firm, rng, p = company(case), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = slashes(start), slashes(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    name = rng.choice(("Centre hospitalier de Saint-Arvigne", "Centre hospitalier intercommunal des Brennes"))  # fmt: skip
    sheet(paper, 9.8, ("Liberation Sans", "DejaVu Sans", "Open Sans"), (14, 16, 14, 16))
    return (
        cols(f"#rect(stroke: 1pt + rgb(0,110,160), inset: 2.4mm)[{fat(paper.put('employer', name), 11, 'rgb(0,110,160)')}]", right(f"Direction des ressources humaines \\ Bureau des contractuels \\ Poste {rng.randrange(1000, 9999)}"))
        + gap(9)
        + mid(f"{fat(txt(paper.choose('CERTIFICAT DE TRAVAIL', 'CERTIFICAT DE TRAVAIL – ÉTAT DES SERVICES')), 14)} \\ {wee(txt('article 44 du décret n° 91-155 relatif aux agents contractuels'), 8)}")
        + gap(4)
        + form_cells([*name_rows(paper, "NOM DE NAISSANCE", "NOM D’USAGE", "PRÉNOMS", sep=" "), ("DATE DE NAISSANCE", paper.birth_date(form=slashes(p.birth_date))), ("LIEU DE NAISSANCE", txt(f"{p.birth_place} ({p.birth_department})")), ("N° AGENT", f"{rng.randrange(10**5, 10**6)}")], 2, inset=2)
        + gap(2)
        + "Le directeur certifie que l'agent désigné ci-dessus a exercé dans l'établissement les fonctions suivantes :\n"
        + ledger(("Fonction", "Date d’entrée", "Date de sortie", "Quotité", "Position"), [(fat(paper.put("job_title", job)), one, last or "sans objet – en fonction", f"{share * 100:.0f} %", "contractuel")], "(1fr, 25mm, 32mm, 18mm, 26mm)", inset=2)
        + gap(2)
        + ("L'agent a été rayé des contrôles à la date de sortie indiquée.\n" if end else "L'agent est toujours en fonction à la date de signature.\n")
        + gap(8)
        + right(f"#box(width: 84mm)[#set align(left)\nFait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n\n{word_then_hand(paper, ('employer', 'Pour le directeur, par délégation', [name, 'D.R.H.']), 74, 30, somebody(case))}]")
    )  # fmt: skip
