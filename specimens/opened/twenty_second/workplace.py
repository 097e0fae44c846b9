"""What employers and hosts attest: apprentices, work done, periods of training; a firm's register."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, Stay, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_second.wording import (
    CFA,
    LYCEES,
    ONE,
    academy,
    along,
    at,
    bar,
    beneath,
    birth,
    bold,
    box,
    cells,
    colleague,
    cols,
    course,
    filed,
    fine,
    frame,
    gap,
    grid,
    hand,
    head,
    home,
    inward,
    lines,
    logo,
    mid,
    name_rows,
    of,
    over,
    pen,
    pen_names,
    plain_rows,
    right,
    row_of,
    say,
    school_of,
    seal_of,
    sheet,
    sides,
    siret,
    slashed,
    tag,
    town_of,
    two_tone,
    under_page,
    walled,
    when,
    whom,
)
from specimens.people import invent_firm, invent_place, luhn_number


def _share(share: float) -> str:
    if share >= 0.999:
        return "temps complet (35 heures par semaine)"
    return f"temps partiel ({share * 35:g} heures par semaine)".replace(".", ",")


def _kept(paper: Paper, stay: Stay) -> tuple[str, str]:
    """First and last day as this paper writes them, kept; the last empty where it goes on."""
    start, end, _ = stay
    first, last = say(paper, start), say(paper, end) if end else ""
    keep(paper, stay, first, *([last] if end else []))
    return txt(first), txt(last) if end else ""


# -- apprentices -------------------------------------------------------------------------------


@opened_layout("employer_attestation", "site_office_letter_to_the_examination_division")
def site_office_letter_to_the_examination_division(case: Case, paper: Paper) -> str:
    """A firm writes to the rectorate that its apprentice is one."""
    firm, rng = invent_firm(case.rng), case.rng
    day = issue_day(case, 1, 40)
    sheet(paper, 11, "Liberation Sans", "Caladea", "Lato", margins=(20, 23, 18, 23), leading=0.75)
    under_page(paper, f"{firm.name} – {firm.form} – SIRET {siret(firm)} – {firm.phone}")
    status = paper.choose("d'apprenti", "d'apprenti en contrat avec notre entreprise")
    return (
        f"{bold(paper.put('employer', firm.name), 15)} \\ {txt(firm.address)}\n"
        + inward(f"Rectorat de l'académie {txt(of(academy(case)))} \\ Division des examens et concours \\ Bureau des BTS", 95)
        + gap(6)
        + right(f"{txt(firm.place.town)}, le {when(paper, 'issue_date', day)}")
        + f"{bold('Objet')} : {paper.choose('attestation de l’employeur – candidat apprenti', 'confirmation du statut d’apprenti')}\n\nMadame, Monsieur,\n\n"
        + f"Par la présente, nous attestons employer {whom(paper)}, {birth(paper)}, en qualité {status}, depuis le {txt(say(paper, dt.date(case.session - 2, 9, rng.randrange(1, 25))))}, pour la préparation du BTS {txt(course(case))} à la session {case.session}.\n\n"
        + f"Le contrat d'apprentissage est en cours d'exécution à la date de ce courrier. Son maître d'apprentissage est {txt(colleague(case))}.\n\nNous restons à votre disposition pour tout renseignement et vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.\n"
        + gap(7)
        + inward(over(paper, "employer", f"{firm.director_title},", seal_of(firm, f"SIRET {siret(firm)}"), 74, name=firm.director), 80)
    )  # fmt: skip


@opened_layout("employer_attestation", "staff_portal_sheet_with_square_code")
def staff_portal_sheet_with_square_code(case: Case, paper: Paper) -> str:
    """A staff program's attestation: tinted table, a code, the staff officer's hand."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 40)
    begins = dt.date(case.session - 2, rng.choice((8, 9)), rng.randrange(1, 27))
    sheet(paper, 9.8, "Open Sans", "Lato", "Carlito", margins=(15, 17, 14, 17))
    ink = rng.choice(("rgb(20,90,150)", "rgb(120,30,80)", "rgb(30,110,90)"))
    under_page(paper, f"Document issu du logiciel de gestion du personnel – {firm.name} – code employeur {rng.randrange(100, 999)}")  # fmt: skip
    return (
        cols(logo(bold(paper.put("employer", firm.name), 13, ink), ink, rng.choice(("disc", "bars"))), right(square_code(paper, 17)), w="(1fr, 20mm)", align="horizon")
        + gap(3)
        + bold(paper.choose("Attestation employeur – salarié en apprentissage", "Attestation d'emploi d'un apprenti par l'employeur"), 15, ink)
        + gap(2)
        + two_tone([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Matricule", f"{rng.randrange(1000, 99999)}"), ("Nature du contrat", "Contrat d'apprentissage (loi du 5 septembre 2018)"), ("Entrée dans l'entreprise", slashed(begins)), ("Terme prévu", slashed(dt.date(case.session, 8, 31))), ("Établissement d'affectation", txt(firm.place.town)), ("Diplôme préparé", txt(f"BTS {course(case)}")), ("CFA", txt(school_of(case, CFA).name))], 55)
        + gap(2)
        + "L'employeur certifie que la personne désignée ci-dessus a la qualité d'apprenti et figure à ce titre au registre unique du personnel à la date de délivrance de cette attestation.\n"
        + gap(3)
        + cols(f"Délivrée le {when(paper, 'issue_date', day)} \\ à {txt(firm.place.town)}", over(paper, "employer", "Le service du personnel, pour l'employeur", seal_of(firm), 76), w="(1fr, 84mm)")
    )  # fmt: skip


@opened_layout("employer_attestation", "half_sheet_form_of_the_centre_filled_by_the_firm_with_pen")
def half_sheet_form_of_the_centre_filled_by_the_firm_with_pen(case: Case, paper: Paper) -> str:
    """A centre's half sheet that the firm completes with a pen and stamps."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, CFA)
    day = issue_day(case, 1, 40)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    sheet(paper, 9.6, "Liberation Sans", "DejaVu Sans", margins=(9, 13, 8, 13))
    names = pen_names(paper, "Nom de l'apprenti(e)", "Nom d'usage", "Prénom", 13)
    return (
        cols(f"{bold(txt(school.name), 10)} \\ {fine(school.address, 7.5)}", right(fine(f"Imprimé EXA-{rng.randrange(10, 99)} – à retourner au secrétariat des examens", 7.5)))
        + bar("black", 0.8)
        + mid(bold(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION D'APPRENTISSAGE À REMPLIR PAR L'EMPLOYEUR"), 13))
        + plain_rows([("Entreprise", pen(paper, "employer", firm.name, firm.name, 13)), *names, (p.agree("Né le", "Née le"), pen(paper, "birth_date", p.birth_date.isoformat(), slashed(p.birth_date), 13))], 42, 3)
        + f"\nL'employeur soussigné certifie que la personne ci-dessus est titulaire d'un contrat d'apprentissage en cours dans son entreprise et qu'elle s'inscrit avec son accord à l'examen du BTS, session {case.session}.\n"
        + gap(1)
        + cols(f"Fait à {paper.handwritten(firm.place.town, 13)} \\ #v(1mm) le {paper.hand_date('issue_date', day, 13)}", along(paper, "employer", "Signature de l'employeur et cachet de l'entreprise", seal_of(firm), 66), w="(58mm, 1fr)")
    )  # fmt: skip


# -- work --------------------------------------------------------------------------------------


@opened_layout("work_certificate", "typewritten_old_copy_of_a_workshop", defects=JOBS)
def typewritten_old_copy_of_a_workshop(case: Case, paper: Paper) -> str:
    """Typed on a machine, one sentence, the master's hand and stamp."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    found, job = stays(case, over=True), job_of(case)
    paper.setup.font = typewriter_font(rng)
    sheet(paper, 10.5, margins=(24, 22, 20, 26), leading=0.95)
    stay = found[-1]
    first, last = _kept(paper, stay)
    until = f"du {first} au {last}" if last else f"sans interruption depuis le {first}"
    left = p.agree("Il nous quitte libre", "Elle nous quitte libre") + " de tout engagement."
    still = p.agree("Il", "Elle") + " fait partie de notre personnel à ce jour."
    day = day_after(case, stay[1])
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(town_of(firm))} \\ Tel. {firm.phone}\n"
        + gap(14)
        + mid(f"#underline[{paper.choose('C E R T I F I C A T #h(4mm) D E #h(4mm) T R A V A I L', 'CERTIFICAT DE TRAVAIL')}]")
        + gap(10)
        + f"Je, soussigné, {txt(firm.director)}, {txt(firm.director_title.lower())} de l'entreprise ci-dessus, certifie avoir employé {whom(paper)}, {birth(paper)}, demeurant {txt(home(case))}, {until}, en qualité de {paper.put('job_title', job)}, à {txt(_share(stay[2]))}.\n\n"
        + f"{txt(left if last else still)}\n\nEn foi de quoi je lui délivre le présent certificat pour servir et valoir ce que de droit.\n"
        + gap(8)
        + f"Fait à {txt(firm.place.town)}, le {when(paper, 'issue_date', day)}\n"
        + gap(4)
        + inward(over(paper, "employer", "Signature de l'employeur", seal_of(firm), 70), 70)
    )  # fmt: skip


@opened_layout("work_certificate", "staff_program_two_posts_with_working_time_column", defects=JOBS)
def staff_program_two_posts_with_working_time_column(case: Case, paper: Paper) -> str:
    """An export of pay software: head with ids, a line a stay, notes on cover and training account."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    found, job = stays(case, 2, over=True), job_of(case)
    day = day_after(case, found[-1][1])
    sheet(paper, 9.3, "Carlito", "Liberation Sans", "Open Sans", margins=(14, 15, 13, 15))
    shown = paper.put("job_title", job)
    rows = []
    for stay in found:
        first, last = _kept(paper, stay)
        rows.append((first, last or "(en cours)", txt("CDD" if stay is not found[-1] else "CDI"), txt(_share(stay[2]))))  # fmt: skip
    free = "est libre de tout engagement à notre égard" if found[-1][1] else "est toujours présent à l'effectif"  # fmt: skip
    return (
        cols(f"{bold(paper.put('employer', firm.name), 12)} \\ {txt(firm.street)} \\ {txt(town_of(firm))} \\ Siret : {siret(firm)} \\ Urssaf : {rng.randrange(100, 999)} {rng.randrange(10**6, 10**7)}", frame(f"{txt(p.civility)} {filed(paper)} \\ {txt(p.street)} \\ {txt(town_of_person(case))}", 2.5, "0.4pt"), w="(1fr, 82mm)")
        + gap(4)
        + mid(f"#block(fill: luma(225), inset: 2.5mm, width: 100%)[{bold('CERTIFICAT DE TRAVAIL', 13)}]")
        + f"\nNous certifions que la personne désignée ci-dessus, {p.agree('né', 'née')} le {paper.birth_date(form=say(paper, p.birth_date))}, a été employée dans notre entreprise comme {bold(shown)} pendant les périodes suivantes :\n"
        + grid(("Entrée", "Sortie", "Contrat", "Durée du travail"), rows, "(32mm, 32mm, 24mm, 1fr)", fill="rgb(60,70,90)", white=True)
        + f"\nÀ la date de délivrance, l'intéressé(e) {free}.\n\n"
        + fine("Portabilité : le salarié garde à titre gratuit les garanties de prévoyance et de frais de santé dans les conditions de l'article L. 911-8 du code de la sécurité sociale.", 7.5)
        + gap(5)
        + cols(f"Fait à {txt(firm.place.town)} \\ le {when(paper, 'issue_date', day)}", over(paper, "employer", "Pour l'entreprise (nom, qualité, cachet)", seal_of(firm), 74, name=f"{firm.director}, {firm.director_title}"), w="(1fr, 84mm)")
    )  # fmt: skip


def town_of_person(case: Case) -> str:
    return f"{case.person.place.post_code} {case.person.place.town}"


@opened_layout("work_certificate", "temporary_agency_list_of_missions", defects=JOBS)
def temporary_agency_list_of_missions(case: Case, paper: Paper) -> str:
    """An agency's certificate: missions one under the other, the qualification told once."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    found, job = stays(case, 3, over=True), job_of(case)
    day = day_after(case, found[-1][1])
    sheet(paper, 10, "Lato", "Open Sans", "Liberation Sans", margins=(17, 18, 15, 18))
    ink = rng.choice(("rgb(200,80,0)", "rgb(0,120,110)", "rgb(160,20,60)"))
    agency = f"{firm.name} Intérim"
    closing = "Certificat remis à l'issue de la dernière mission" if found[-1][1] else "Certificat remis en cours de mission"  # fmt: skip
    under_page(paper, f"{agency}, entreprise de travail temporaire – garantie financière Caisse Exemple – SIREN {firm.siren}")  # fmt: skip
    rows = []
    for stay in found:
        first, last = _kept(paper, stay)
        rows.append((first, last or "en cours", txt("100 %" if stay[2] > 0.99 else f"{stay[2] * 100:.0f} %"), txt(invent_place(rng).town)))  # fmt: skip
    return (
        cols(bold(paper.put("employer", agency), 16, ink), right(f"Agence de {txt(firm.place.town)} \\ {txt(firm.street)} \\ {firm.phone}"))
        + bar(ink, 2)
        + gap(3)
        + bold(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail temporaire"), 14)
        + "\n"
        + lines([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=say(paper, p.birth_date))), ("Qualification", bold(paper.put("job_title", job)))])
        + "\nLa personne ci-dessus a effectué pour notre compte les missions suivantes :\n"
        + grid(("Mission du", "au", "Horaire (100 % = 35 h)", "Lieu"), rows, "(1fr, 1fr, 1.1fr, 1fr)", fill="luma(240)", line="(x, y) => (bottom: 0.4pt)")
        + f"\nLes périodes intermédiaires ne donnent lieu à aucun contrat. {closing}, pour valoir ce que de droit.\n"
        + gap(4)
        + f"{txt(firm.place.town)}, le {when(paper, 'issue_date', day)}\n"
        + gap(2)
        + beneath(paper, "employer", "Le responsable d'agence", [agency, firm.street, town_of(firm)], 74)
    )  # fmt: skip


@opened_layout("work_certificate", "frontier_employer_in_french_and_english", defects=JOBS)
def frontier_employer_in_french_and_english(case: Case, paper: Paper) -> str:
    """An international firm's certificate: each line in French, its English in grey below."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    stay, job = stays(case)[-1], job_of(case)
    day = day_after(case, stay[1])
    sheet(paper, 10.4, "Lato", "Carlito", "Liberation Sans", margins=(22, 22, 16, 22))
    first, last = _kept(paper, stay)

    def both(fr: str, en: str) -> str:
        return f'#block(above: 3mm, below: 3mm)[{fr} \\ #text(size: 0.8em, fill: luma(90), lang: "en")[{txt(en)}]]\n'

    title = both(bold("Certificat de travail" if stay[1] else "Attestation d'emploi", 17), "Certificate of employment")  # fmt: skip
    span = f"a travaillé dans notre société du {first} au {last}" if last else f"travaille dans notre société depuis le {first}, contrat en cours"  # fmt: skip
    return (
        right(f"{bold(paper.put('employer', firm.name), 14, 'rgb(0,60,110)')} \\ {fine(firm.address, 8.5)} \\ {fine('TVA FR ' + str(rng.randrange(10, 99)) + ' ' + firm.siren, 8.5)}")
        + gap(8)
        + title
        + both(f"Nous certifions que {whom(paper)}, {birth(paper)},", "We hereby certify that the above-named person,")
        + both(f"{span},", "has been employed by our company for the period stated above,")
        + both(f"dans la fonction de {bold(paper.put('job_title', job))},", "in the position stated above,")
        + both(f"à {txt(_share(stay[2]))}.", "with the working time stated above.")
        + both(txt(p.agree("L'intéressé", "L'intéressée") + (" est libre de tout engagement." if last else " n'est pas démissionnaire et n'est pas en période d'essai.")), "For all legal purposes.")
        + gap(6)
        + f"{txt(firm.place.town)}, le {when(paper, 'issue_date', day)}\n"
        + gap(3)
        + over(paper, "employer", f"{firm.director}, {firm.director_title} / for the company", seal_of(firm), 74)
    )  # fmt: skip


@opened_layout("work_certificate", "hospital_state_of_services_with_decision_number", defects=JOBS)
def hospital_state_of_services_with_decision_number(case: Case, paper: Paper) -> str:
    """A public hospital's attestation of employment, its job still held, framed for the director."""
    rng, place, p = case.rng, invent_place(case.rng), case.person
    found, job = stays(case, over=False), job_of(case)
    stay = found[-1]
    day = day_after(case, stay[1])
    name = f"Centre hospitalier {of(place.town)}"
    sheet(paper, 10.2, "Liberation Sans", "Carlito", "DejaVu Sans", margins=(16, 19, 15, 19))
    first, last = _kept(paper, stay)
    now = f"jusqu'au {last}" if last else "sans interruption à ce jour"
    return (
        cols(f"{bold(paper.put('employer', name), 13, 'rgb(0,80,140)')} \\ Direction des ressources humaines \\ Bureau des carrières – tél. 04 00 00 {rng.randrange(10, 99)} 00", right(f"N/Réf. DRH/{rng.randrange(100, 999)}/{day.year} \\ FINESS {rng.randrange(10**8, 10**9)}"))
        + gap(8)
        + mid(f"#box(stroke: 0.8pt, inset: 3mm, radius: 2mm)[{bold(paper.choose('ATTESTATION D’EMPLOI', 'ATTESTATION D’EMPLOI ET DE SERVICES'), 14)}]")
        + gap(5)
        + "Le directeur du centre hospitalier, soussigné, atteste que :\n"
        + gap(1)
        + sides([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), (p.agree("Né le", "Née le"), f"{paper.birth_date(form=say(paper, p.birth_date))} à {txt(p.birth_place)}"), ("Employé(e) en qualité de", bold(paper.put("job_title", job))), ("Service", "Direction des travaux et de la maintenance"), ("Quotité", txt(_share(stay[2])))], 48, 2.8)
        + gap(2)
        + f"exerce ses fonctions dans l'établissement depuis le {bold(first)}, {now}, en qualité d'agent contractuel de droit public.\n\n"
        + "La présente attestation est délivrée à la demande de l'agent.\n"
        + gap(6)
        + cols(f"{txt(place.town)}, le {when(paper, 'issue_date', day)}", walled(paper, "employer", "Pour le directeur, l'attachée d'administration hospitalière", ["CENTRE HOSPITALIER", place.town.upper(), "Ressources humaines"], 78), w="(1fr, 86mm)")
    )  # fmt: skip


# -- internships -------------------------------------------------------------------------------


def _internship(case: Case, count: int = 1) -> tuple[list[tuple[dt.date, dt.date]], int, dt.date]:
    """Periods of whole weeks, Monday to Friday, their weeks together, day of issue."""
    rng = case.rng
    lengths = [rng.choice((4, 5, 6, 8)) for _ in range(count)]
    begin = dt.date(case.session - 1, 1, 5) + rng.randrange(3, 12) * 7 * ONE
    begin -= begin.weekday() * ONE
    spans = []
    for weeks in lengths:
        spans.append((begin, begin + (7 * weeks - 3) * ONE))
        begin += 7 * (weeks + rng.randrange(5, 9)) * ONE
    fixed = case.facts.get("periods")
    if fixed:
        spans = [(a, b) for a, b, _ in fixed]
    total = case.fact("weeks", sum(((b - a).days + 3) // 7 for a, b in spans))
    least = spans[-1][1] + rng.randrange(0, 6) * ONE
    day = case.day_before(1, 9) if case.has("future_date") else min(case.today, least)
    return spans, int(total), case.fact("issue_date", day)


def _span(paper: Paper, first: dt.date, last: dt.date, form: bool = False) -> tuple[str, str]:
    shown = (slashed(first), slashed(last)) if form else (say(paper, first), say(paper, last))
    paper.add("periods", {"start": first.isoformat(), "end": last.isoformat(), "share": 1.0}, shown)
    return txt(shown[0]), txt(shown[1])


@opened_layout("internship_attestation", "model_of_the_code_with_host_trainee_length_grant")
def model_of_the_code_with_host_trainee_length_grant(case: Case, paper: Paper) -> str:
    """The model attestation that is annexed to agreements: host, trainee, length, grant."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, LYCEES)
    spans, weeks, day = _internship(case)
    first, last = _span(paper, *spans[0])
    sheet(paper, 9.8, "Liberation Sans", "Carlito", "Open Sans", margins=(15, 17, 13, 17))

    def part(words: str, markup: str) -> str:
        return frame(f"{bold(txt(words))}\n\n{markup}", 3, "0.6pt", "none")

    return (
        right(fine("À remettre au stagiaire à l'issue du stage", 8))
        + mid(f"#block(fill: rgb(30,60,110), inset: 3mm, width: 100%)[{bold('ATTESTATION DE STAGE', 15, 'white')}]")
        + part("ORGANISME D'ACCUEIL", lines([("Nom ou dénomination sociale", paper.put("employer", firm.name)), ("Adresse", txt(firm.address)), ("Téléphone", firm.phone)]) + "Certifie que")
        + part("LE STAGIAIRE", lines([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), ("Sexe", f"{box(p.sex == 'F', 'F')} #h(2mm) {box(p.sex == 'M', 'M')}"), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("Étudiant(e) en", txt(f"BTS {course(case)}")), ("Au sein de", txt(f"{school.name}, {school.place.town}"))]) + "a effectué un stage prévu dans le cadre de ses études.")
        + part("DURÉE DU STAGE", f"Dates de début et de fin du stage : du {bold(first)} au {bold(last)}, représentant une durée totale de {paper.put('weeks', weeks, f'{weeks} semaines')}.\n\n{fine('La durée totale tient compte de la présence effective du stagiaire, sous réserve des congés et autorisations d’absence.', 7.5)}")
        + part("MONTANT DE LA GRATIFICATION", f"Le stagiaire a perçu une gratification de {txt(rng.choice(('0,00', '609,00', '1 180,20')))} euros.")
        + cols(f"FAIT À {txt(firm.place.town)}, LE {when(paper, 'issue_date', day)}", over(paper, "employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", seal_of(firm), 78, name=f"{firm.director}, {firm.director_title}"), w="(1fr, 88mm)")
    )  # fmt: skip


@opened_layout("internship_attestation", "architect_short_letter_weeks_in_words")
def architect_short_letter_weeks_in_words(case: Case, paper: Paper) -> str:
    """A small office's letter in a wide margin, weeks in words, hand under the text."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    spans, weeks, day = _internship(case)
    first, last = _span(paper, *spans[0])
    sheet(paper, 11, "Lato", "Libertinus Serif", "Open Sans", margins=(26, 24, 20, 58), leading=0.85)  # fmt: skip
    margin = f"{bold(txt(firm.name), 11)} \\ #v(2mm) {txt(firm.street)} \\ {txt(town_of(firm))} \\ {firm.phone} \\ SIRET {siret(firm)}"  # fmt: skip
    paper.setup.background = f"#place(top + left, dx: 14mm, dy: 26mm, box(width: 36mm)[{at(8.5, margin)}])"  # fmt: skip
    words = french.in_words(weeks)
    return (
        f"{txt(firm.place.town)}, {when(paper, 'issue_date', day, french.date_long(day))}\n"
        + gap(10)
        + bold(paper.choose("Attestation de stage", "ATTESTATION DE FIN DE STAGE"), 15)
        + gap(4)
        + f"Nous attestons avoir accueilli à l'agence {paper.put('employer', firm.name)} {whom(paper)}, {birth(paper, place=False)}, {p.agree('étudiant', 'étudiante')} en BTS {txt(course(case))}, pour un stage de {paper.put('weeks', weeks, f'{words} semaines')}, du {first} au {last}.\n\n"
        + f"{p.agree('Il', 'Elle')} a pris part au relevé d'un bâtiment existant, à la mise au net des pièces graphiques et aux réunions de chantier. Nous avons apprécié son sérieux.\n\nAttestation établie pour les besoins de l'examen.\n"
        + gap(8)
        + hand(paper, "employer", seal_of(firm), 72, 24)
        + f"\n\n{txt(firm.director)} \\ {txt(rng.choice(('architecte, maître de stage', 'cogérante, maître de stage', 'responsable de l’agence')))}\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "lyceum_table_of_two_periods_with_absences")
def lyceum_table_of_two_periods_with_absences(case: Case, paper: Paper) -> str:
    """A lyceum's form: two periods in one firm, absences, three hands of which the tutor's counts."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, LYCEES)
    spans, weeks, day = _internship(case, 2)
    sheet(paper, 9.6, "Liberation Sans", "DejaVu Sans", "Carlito", margins=(13, 15, 12, 15))
    rows = []
    for k, (a, b) in enumerate(spans, 1):
        first, last = _span(paper, a, b, True)
        rows.append((f"Période n° {k}", first, last, str(((b - a).days + 3) // 7), rng.choice(("0", "0", "1 j"))))  # fmt: skip
    return (
        cols(f"{bold(txt(school.name), 11)} \\ {txt(school.address)} \\ Section de techniciens supérieurs", right(f"Session {case.session} \\ Annexe pédagogique"))
        + mid(bold(paper.choose("ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL", "Attestation de stages – section de technicien supérieur"), 14))
        + tag("Étudiant(e)", "black", "luma(228)")
        + cells([*name_rows(paper, "NOM de naissance", "NOM d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Spécialité", txt(course(case)))], 3)
        + tag("Entreprise d'accueil", "black", "luma(228)")
        + cells([("Raison sociale", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Tuteur", txt(colleague(case))), ("Activité", txt(rng.choice(("Bâtiment", "Bureau d'études", "Services"))))], 2)
        + tag("Périodes effectuées", "black", "luma(228)")
        + grid(("", "Du", "Au", "Semaines", "Absences"), rows, "(1fr, 30mm, 30mm, 24mm, 24mm)", fill="luma(240)")
        + f"\nDurée totale : {bold(paper.put('weeks', weeks, f'{weeks} semaines'))}\n\nLe responsable de l'entreprise atteste que l'étudiant(e) a accompli ces périodes et rempli les tâches prévues par la convention.\n"
        + gap(1)
        + f"Date : {when(paper, 'issue_date', day, slashed(day))}\n"
        + row_of(paper, [("employer", "Le responsable de l'entreprise (cachet)", seal_of(firm)), ("training_centre", "Le chef d'établissement", seal_of(school)), ("candidate", "L'étudiant(e)", None)], 180, 26, "0.4pt")
    )  # fmt: skip


@opened_layout("internship_attestation", "shop_blank_with_lines_completed_by_pen")
def shop_blank_with_lines_completed_by_pen(case: Case, paper: Paper) -> str:
    """A school's simple blank; the shop wrote everything on its dotted lines."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    spans, weeks, day = _internship(case)
    a, b = spans[0]
    sheet(paper, 11, "Liberation Serif", "Caladea", "Carlito", margins=(20, 22, 18, 22), leading=1.25)  # fmt: skip
    span = {"start": a.isoformat(), "end": b.isoformat(), "share": 1.0}
    paper.add("periods", span, [slashed(a), slashed(b)])
    name = f"{p.first_name} {p.birth_name}"
    return (
        f"{bold('Lycée – bureau des stages', 11)} #h(1fr) {fine(f'feuille {rng.randrange(2, 9)}', 8)}\n"
        + mid(f"#block(stroke: (top: 1pt, bottom: 1pt), inset: 3mm, width: 100%)[{bold('ATTESTATION DE STAGE', 17)}]")
        + gap(3)
        + f"Je soussigné(e) {paper.handwritten(firm.director, 14)}, responsable de l'entreprise {pen(paper, 'employer', firm.name, firm.name, 14)}, dont l'adresse est {paper.handwritten(firm.street, 13)}, {paper.handwritten(town_of(firm), 13)},\n\n"
        + f"atteste que l'élève {pen(paper, 'full_name', name, name, 14)}, {p.born} le {pen(paper, 'birth_date', p.birth_date.isoformat(), slashed(p.birth_date), 14)}, a fait un stage dans mon entreprise\n\n"
        + f"du #h(2mm) {paper.handwritten(slashed(a), 14)} #h(2mm) au #h(2mm) {paper.handwritten(slashed(b), 14)} #h(2mm) soit #h(2mm) {pen(paper, 'weeks', weeks, str(weeks), 14)} #h(2mm) semaines.\n\n"
        + f"Appréciation : {paper.handwritten(rng.choice(('très bon stagiaire, volontaire', 'travail sérieux, bonne ponctualité', 'bien dans l’équipe')), 13)}\n"
        + gap(4)
        + cols(f"Le {paper.hand_date('issue_date', day, 14)}", over(paper, "employer", "Signature du responsable et cachet de l'entreprise", seal_of(firm), 78), w="(1fr, 88mm)")
    )  # fmt: skip


# -- register ----------------------------------------------------------------------------------


@opened_layout("business_registration", "national_register_attestation_for_a_sole_trader")
def national_register_attestation_for_a_sole_trader(case: Case, paper: Paper) -> str:
    """The national register's attestation for a person in business: blocks, no hand, a code."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    day = case.fact("issue_date", case.day_before(2, 80))
    since = case.fact("registered_on", case.today - rng.randrange(500, 2600) * ONE)
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    trade = case.fact("activity", rng.choice(("Installation électrique dans tous locaux", "Travaux de menuiserie bois", "Bureau d'études techniques", "Plomberie et chauffage")))  # fmt: skip
    sheet(paper, 9.6, "Open Sans", "Lato", "Liberation Sans", margins=(15, 16, 14, 16))
    under_page(paper, "Registre national des entreprises – organisme unique – document fictif à usage d'exemple")  # fmt: skip
    ink = "rgb(0,70,130)"
    return (
        cols(f"{bold('RNE', 20, ink)} \\ Registre national des entreprises", right(f"{square_code(paper, 16)}"), align="horizon")
        + bar(ink, 1.5)
        + bold(paper.choose("Attestation d'immatriculation au Registre national des entreprises", "Extrait d'immatriculation au RNE – entrepreneur individuel"), 14, ink)
        + f"\n\nDonnées à jour au {when(paper, 'issue_date', day, slashed(day))}\n"
        + head("Identité de l'entreprise", ink)
        + sides([("Numéro SIREN", bold(paper.put("siren", number, f"{number[:3]} {number[3:6]} {number[6:]}"))), ("Date d'immatriculation au RNE", when(paper, "registered_on", since, slashed(since))), ("Forme", "Entrepreneur individuel"), ("Nature de l'activité", "Artisanale réglementée")], 62)
        + head("Identité de la personne", ink)
        + sides([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{paper.birth_date(form=slashed(p.birth_date))} – {txt(p.birth_place)}"), ("Nationalité", txt(p.nationality_word)), ("Commune de résidence", txt(p.place.town))], 62)
        + head("Établissement principal", ink)
        + sides([("SIRET", f"{number[:3]} {number[3:6]} {number[6:]} 00017"), ("Adresse", txt(firm.address)), ("Activité principale exercée", paper.put("activity", trade)), ("Code APE", f"43.{rng.randrange(10, 99)}A"), ("Effectif salarié", rng.choice(("0", "1", "2")))], 62)
        + gap(4)
        + frame("Cette attestation est délivrée par l'opérateur du registre à la demande de l'entreprise. Son authenticité se vérifie au moyen du code ci-dessus ; elle n'est pas signée.", 2.5, "0.4pt", "luma(245)")
    )  # fmt: skip
