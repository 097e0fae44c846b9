"""What employers write: of apprentices they have, of work done for them, of internships."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, Stay, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_seventh.wording import (
    BUILDERS,
    CENTRES,
    DAY,
    HOUSES,
    LYCEES,
    at_right,
    b,
    bar,
    born,
    caged,
    called,
    civil,
    clerk,
    cols,
    dotted,
    face,
    firm_of,
    fmt,
    foot,
    frame,
    gap,
    grid,
    home,
    indexed,
    it,
    lined,
    listed,
    mid,
    num,
    of,
    over,
    pad_of,
    panel,
    pen,
    pen_day,
    pen_names,
    pushed,
    rule,
    s,
    school_of,
    sheet,
    siret,
    spot,
    study,
    tick,
    when,
)
from specimens.people import invent_place, strip_accents


def _time(share: float) -> str:
    if share >= 0.999:
        return "à temps plein"
    return f"à temps partiel ({share * 35:g} heures par semaine)".replace(".", ",")


def _said(paper: Paper, stay: Stay) -> tuple[str, str]:
    """Keeps a stay; its days as the paper writes them, the last one empty where it goes on."""
    one, last = fmt(paper, stay[0]), fmt(paper, stay[1]) if stay[1] else ""
    keep(paper, stay, one, *([last] if last else []))
    return one, last


# -- apprentices confirmed by their employers -----------------------------------------------------


@opened_layout("employer_attestation", "letter_of_the_staff_office_on_the_apprentice")
def letter_of_the_staff_office_on_the_apprentice(case: Case, paper: Paper) -> str:
    """A letter with a coloured rule at the left of the head, « à qui de droit »."""
    firm, school, day, rng = (
        firm_of(case, HOUSES),
        school_of(case, CENTRES),
        issue_day(case),
        case.rng,
    )
    ink = rng.choice(("rgb(150,20,50)", "rgb(0,90,110)", "luma(50)"))
    sheet(paper, 28, 24, 18, 24)
    face(paper, 11, "Carlito", "Lato", "Caladea", leading=0.88)
    foot(
        paper,
        f"{firm.name}, {firm.form} au capital de {rng.randrange(10, 90)} 000 € – {firm.address} – RCS {firm.place.town} {firm.siren}",
    )
    return (
        f"#block(stroke: (left: 2.5pt + {ink}), inset: (left: 4mm, y: 1mm))[{b(paper.put('employer', firm.name), 18, ink)} \\ {s('Direction des ressources humaines', 9)} \\ {s(txt('Dossier suivi par ' + clerk(case)), 9)}]\n"
        + gap(19.0)
        + at_right(f"{txt(firm.place.town)}, le {when(paper, 'issue_date', day)}")
        + gap(15.2)
        + b("ATTESTATION DE L'EMPLOYEUR", 14)
        + " \\ "
        + b("Statut d'apprenti dans l'entreprise")
        + gap(7.6)
        + f"À qui de droit,\n\nNous confirmons que {called(paper)}, {born(paper)}, est actuellement {case.person.agree('employé', 'employée')} au sein de notre société avec le statut d'{case.person.agree('apprenti', 'apprentie')}, au titre d'un contrat d'apprentissage régulièrement déposé.\n\n"
        + f"{case.person.agree('Il', 'Elle')} prépare dans ce cadre le BTS {txt(study(case))} au {txt(school.name)} et travaille auprès de {txt(clerk(case))}, maître d'apprentissage.\n\nLa présente attestation est établie pour être jointe au dossier d'inscription à l'examen.\n\n"
        + gap(15.2)
        + pushed(over(paper, "employer", firm.director_title, pad_of(firm), 70, 30, firm.director), 78)
    )  # fmt: skip


@opened_layout("employer_attestation", "centre_form_filled_by_the_master_with_a_pen")
def centre_form_filled_by_the_master_with_a_pen(case: Case, paper: Paper) -> str:
    """A training centre's blank that the firm fills by pen and stamps."""
    firm, school, day, p = firm_of(case), school_of(case, CENTRES), issue_day(case), case.person
    sheet(paper, 14, 18, 14, 18)
    face(paper, 10.4, "Open Sans", "Liberation Sans", "DejaVu Sans")
    year = f"{case.session - 1}-{case.session}"
    return (
        cols(f"{b(txt(school.name), 12)} \\ {s(txt(school.address), 8)}", at_right(s(txt(f"Imprimé A7 – à retourner au secrétariat – {year}"), 8)))
        + gap(4)
        + "#block(width: 100%, fill: luma(235), inset: 3.5mm, radius: 2mm)["
        + mid(b("Attestation employeur", 16) + " \\ confirmant le statut d’apprenti(e) du candidat au BTS")
        + "]\n"
        + gap(2)
        + b("Partie à compléter par l'entreprise")
        + dotted([("L'entreprise (raison sociale) :", pen(paper, "employer", firm.name, firm.name)), ("située :", paper.handwritten(firm.street + ", " + firm.place.town, 13)), ("représentée par :", paper.handwritten(firm.director.title(), 13))], 3.4)
        + "\natteste que la personne ci-dessous :\n"
        + dotted([*pen_names(paper), ("Date de naissance :", pen_day(paper, "birth_date", p.birth_date))], 3.4)
        + f"\n{tick(True, 'est apprenti(e) dans l’entreprise à la date de signature')} \\ #v(1mm) {tick(False, 'a quitté l’entreprise')}\n\n"
        + f"et prépare le BTS {b(txt(study(case)))} par la voie de l'apprentissage.\n"
        + gap(3)
        + cols(f"Date : {paper.hand_date('issue_date', day)}", over(paper, "employer", "Cachet et signature de l'employeur", pad_of(firm), 78), wide="(1fr, 90mm)")
        + rule(0.4, "luma(120)", "dashed")
        + s("Le centre se réserve le droit de vérifier ces informations auprès de l'opérateur de compétences.", 8)
    )  # fmt: skip


@opened_layout("employer_attestation", "hospital_note_with_reference_table")
def hospital_note_with_reference_table(case: Case, paper: Paper) -> str:
    """A public hospital's staff office: head table, sentence in the third person, deputy's hand."""
    rng, place, day = case.rng, invent_place(case.rng), issue_day(case)
    house = rng.choice((f"Centre hospitalier {of(place.town)}", f"Hôpital local {of(place.town)}"))
    sheet(paper, 15, 20, 15, 20)
    face(paper, 10.2, "Liberation Sans", "Liberation Serif", "DejaVu Serif", leading=0.8)
    return (
        f"#table(columns: (58mm, 1fr), inset: 2.5mm, stroke: 0.5pt, [{b(paper.put('employer', house), 11)} \\ {s('Direction du personnel et de la formation', 8)}], [Réf. : DRH/{rng.randrange(100, 999)}/{day.year} \\ Affaire suivie par : {txt(clerk(case))} \\ Poste : {rng.randrange(20, 99)} {rng.randrange(10, 99)}])\n"
        + gap(15.3)
        + mid(f"#underline(offset: 3pt)[{b('ATTESTATION D’EMPLOI EN QUALITÉ D’APPRENTI', 13)}]")
        + gap(11.9)
        + f"La direction du personnel de l'établissement certifie que {called(paper)}, {born(paper)}, domicilié(e) {txt(home(case))}, fait partie des effectifs de l'établissement sous contrat d'apprentissage.\n\n"
        + f"L'intéressé(e) est affecté(e) au service {rng.choice(('technique et maintenance', 'des travaux', 'des achats', 'informatique et gestion'))} et suit en alternance la préparation du brevet de technicien supérieur {txt(study(case))}.\n\n"
        + "En foi de quoi la présente attestation a été délivrée pour servir et valoir ce que de droit.\n"
        + gap(17.0)
        + f"{txt(place.town)}, le {when(paper, 'issue_date', day)}\n"
        + gap(5.1)
        + over(paper, "employer", "Pour le directeur et par délégation,", [house.upper(), "DRH"], 72, 30, clerk(case))
    )  # fmt: skip


# -- work done ------------------------------------------------------------------------------------


@opened_layout("work_certificate", "temping_house_statement_of_missions", defects=JOBS)
def temping_house_statement_of_missions(case: Case, paper: Paper) -> str:
    """A temporary employment house: missions in a table, the post, the agency's hand."""
    firm, rng = (
        firm_of(case, ("Intérim Morvel", "Ressourcéa Travail temporaire", "Tempéra Emploi")),
        case.rng,
    )
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    day = day_after(case, found[-1][1])
    sheet(paper, 24, 16, 14, 16)
    face(paper, 9.8, "Lato", "Liberation Sans", "Carlito", leading=0.88)
    foot(
        paper,
        f"{firm.name} – entreprise de travail temporaire – garantie financière fictive n° {rng.randrange(1000, 9999)}",
    )
    rows = []
    for stay in found:
        one, last = _said(paper, stay)
        rows.append(
            (
                f"M{rng.randrange(10**5, 10**6)}",
                txt(one),
                txt(last or "en cours"),
                txt(rng.choice(BUILDERS)),
                txt(f"{stay[2] * 35:g} h".replace(".", ",")),
            )
        )
    return (
        cols(f"{b(paper.put('employer', firm.name), 16, 'rgb(200,70,0)')} \\ {s(txt('Agence ' + of(firm.place.town)), 9)}", at_right(f"{txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ {txt(firm.phone)}"))
        + rule(2, "rgb(200,70,0)")
        + gap(7.6)
        + b("CERTIFICAT DE TRAVAIL – PERSONNEL INTÉRIMAIRE", 14)
        + gap(2)
        + f"Nous soussignés, {txt(firm.name)}, entreprise de travail temporaire, certifions avoir employé {called(paper)}, {born(paper)}, dans le cadre des contrats de mission suivants, pour l'emploi de {b(paper.put('job_title', job))} :\n"
        + gap(1)
        + grid(("Contrat", "Du", "Au", "Entreprise utilisatrice", "Horaire hebdo."), rows, "(24mm, 32mm, 32mm, 1fr, 28mm)", "rgb(255,232,212)", 2)
        + gap(1)
        + s("L'horaire hebdomadaire de référence à temps complet est de 35 h. Le salarié est libre de tout engagement pour les missions échues.", 8)
        + gap(11.4)
        + cols(f"Fait à {txt(firm.place.town)}, \\ le {when(paper, 'issue_date', day)}", over(paper, "employer", "La responsable d'agence", pad_of(firm), 72), wide="(1fr, 90mm)")
    )  # fmt: skip


@opened_layout("work_certificate", "typewritten_copy_of_an_old_workshop", defects=JOBS)
def typewritten_copy_of_an_old_workshop(case: Case, paper: Paper) -> str:
    """A workshop's typewriter: no head but a few centred lines, double space, hand at the right."""
    firm = firm_of(
        case, ("Établissements Garamel", "Ateliers Pontevin", "Menuiserie Astruc et Fils")
    )
    stay, job = stays(case)[-1], job_of(case)
    day = day_after(case, stay[1])
    sheet(paper, 22, 24, 20, 28)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = (
        typewriter_font(case.rng),
        10.5,
        1.0,
    )
    paper.setup.fill = "rgb(250,247,238)"
    one, last = _said(paper, stay)
    who = "engagé" if case.person.sex == "M" else "engagée"
    span = (
        f"du {txt(one)} au {txt(last)}"
        if last
        else f"depuis le {txt(one)} et jusqu'à ce jour, le contrat étant en cours"
    )
    return (
        mid(f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())} \\ TEL. {txt(firm.phone)}")
        + gap(18.0)
        + mid("#underline(offset: 3.5pt)[C E R T I F I C A T #h(3mm) D E #h(3mm) T R A V A I L]")
        + gap(15.0)
        + f"Je soussigné(e) {txt(firm.director)}, à la tête de l'entreprise, certifie que :\n\n#h(10mm){called(paper)}, {born(paper)},\n\na été {who} dans mon entreprise {span}, {_time(stay[2])}, comme :\n\n#h(10mm){paper.put('job_title', job)}.\n\n"
        + ("Nous quitte ce jour libre de tout engagement.\n\n" if last else "")
        + "En foi de quoi je lui délivre le présent certificat.\n"
        + gap(12.0)
        + pushed(f"{txt(firm.place.town)}, le {when(paper, 'issue_date', day)} \\ {spot(paper, 'employer', pad_of(firm), 68)} \\ Le dirigeant", 66)
    )  # fmt: skip


@opened_layout("work_certificate", "bilingual_statement_of_an_international_group", defects=JOBS)
def bilingual_statement_of_an_international_group(case: Case, paper: Paper) -> str:
    """An international group's statement of employment: French over English in every row."""
    firm, rng, p = firm_of(case, HOUSES), case.rng, case.person
    stay, job = stays(case)[-1], job_of(case)
    day = day_after(case, stay[1])
    sheet(paper, 26, 20, 16, 20)
    face(paper, 10, "Open Sans", "Lato", "Liberation Sans", leading=0.8)
    one, last = _said(paper, stay)
    until = b(txt(last)) if last else "en cours / ongoing"

    def row(fr: str, en: str, value: str) -> str:
        return f"[{txt(fr)} \\ {s(it(txt(en)), 8)}], [{value}]"

    usage = [row("Nom d'usage", "Married / used name", paper.usage_name())] if p.usage_name else []
    rows = [
        row("Nom de naissance", "Birth name", b(paper.birth_name())), *usage,
        row("Prénoms", "Given names", paper.given_names(" ")),
        row("Date de naissance", "Date of birth", when(paper, "birth_date", p.birth_date)),
        row("Emploi occupé", "Position held", b(paper.put("job_title", job))),
        row("Entrée dans l'entreprise", "Hire date", b(txt(one))),
        row("Sortie de l'entreprise", "Termination date", until),
        row("Durée du travail", "Working time", txt(_time(stay[2])) + s(txt(f" – {stay[2] * 100:.0f} % FTE"), 8)),
    ]  # fmt: skip
    return (
        cols(f"{b(paper.put('employer', firm.name), 15)} \\ {s('Human Resources – Services administratifs', 8)}", at_right(f"#box(fill: rgb(20,50,90), inset: 2.5mm)[#text(fill: white, size: 8pt)[EMP-{rng.randrange(1000, 9999)}]]"))
        + gap(10.2)
        + f"{b('Attestation d’emploi', 17)} #h(3mm) {it('Statement of employment')}\n"
        + rule(0.8)
        + f"\nLa direction atteste que la personne désignée ci-dessous {'a été' if last else 'est'} {p.agree('salarié', 'salariée')} de la société. \\ {s(it('The management hereby certifies that the person named below ' + ('was' if last else 'is') + ' an employee of the company.'), 8.5)}\n"
        + gap(2)
        + f"#table(columns: (62mm, 1fr), inset: 2mm, stroke: (x, y) => (bottom: 0.3pt + luma(150)), align: horizon, {', '.join(rows)})\n"
        + gap(6.8)
        + f"{txt(firm.place.town)}, {when(paper, 'issue_date', day)}\n"
        + gap(2)
        + lined(paper, "employer", f"{clerk(case)} – Responsable RH / HR Manager", pad_of(firm), 74)
    )  # fmt: skip


@opened_layout("work_certificate", "farm_wages_office_with_receipt_under_the_cut", defects=JOBS)
def farm_wages_office_with_receipt_under_the_cut(case: Case, paper: Paper) -> str:
    """An accounting office's model: the certificate, below a cut the employee's receipt."""
    firm, rng, p = firm_of(case, HOUSES), case.rng, case.person
    stay, job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, stay[1])
    sheet(paper, 14, 18, 12, 18)
    face(paper, 9.9, "Caladea", "Liberation Serif", "Libertinus Serif")
    one, last = _said(paper, stay)
    return (
        frame(f"Employeur : {b(paper.put('employer', firm.name), 12)} \\ {txt(firm.address)} \\ SIRET {txt(siret(firm))} #h(8mm) NAF {rng.randrange(10, 99)}{rng.randrange(10, 99)}Z #h(8mm) URSSAF : {rng.randrange(100, 999)} {rng.randrange(10**5, 10**6)}", 3)
        + mid(b("CERTIFICAT DE TRAVAIL", 15) + " \\ " + s("(articles L. 1234-19 et D. 1234-6 du code du travail)", 8))
        + gap(1)
        + listed([("Salarié(e)", b(indexed(paper))), ("Né(e) le", when(paper, "birth_date", p.birth_date)), ("Adresse", txt(home(case))), ("Emploi", b(paper.put("job_title", job))), ("Date d'entrée", b(txt(one))), ("Date de sortie", b(txt(last)) if last else "néant, contrat en cours"), ("Horaire", txt(_time(stay[2])))], 40, space=3)
        + gap(1)
        + "Le salarié peut bénéficier du maintien des garanties de frais de santé et de prévoyance dans les conditions de l'article L. 911-8 du code de la sécurité sociale.\n\n"
        + cols(f"À {txt(firm.place.town)}, le {when(paper, 'issue_date', day)}", over(paper, "employer", "L'employeur (signature et cachet)", pad_of(firm), 74), wide="(1fr, 88mm)")
        + gap(2)
        + rule(0.6, "black", "dashed")
        + s("Volet à conserver par l'employeur", 8)
        + f"\n\nReçu ce jour le certificat de travail ci-dessus, remis en main propre.\n\n#align(right)[#box[{over(paper, 'candidate', 'Le (la) salarié(e), signature :', None, 62, 24)}]]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "department_statement_of_services_in_table", defects=JOBS)
def department_statement_of_services_in_table(case: Case, paper: Paper) -> str:
    """A departmental council: « état des services », table with quota, hand of the head of office."""
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, rng.choice((1, 2))), job_of(case)
    day = day_after(case, found[-1][1])
    house = rng.choice(
        (
            "Conseil départemental du Haut-Morvel",
            "Syndicat mixte du Val Fictif",
            "Métropole Roque-Littoral",
        )
    )
    sheet(paper, 14, 18, 14, 18)
    face(paper, 10, "Liberation Sans", "Open Sans", "Carlito", leading=0.95)
    rows = []
    for stay in found:
        one, last = _said(paper, stay)
        rows.append(
            (
                txt(job),
                txt(one),
                txt(last or "en fonctions"),
                "temps complet" if stay[2] > 0.999 else txt(f"{stay[2] * 100:.0f} %"),
                rng.choice(("CDD", "CDI de droit public")),
            )
        )
    paper.put("job_title", job)
    return (
        cols(f"#box(fill: rgb(0,110,90), width: 9mm, height: 13mm) #h(2mm) #box[{b(paper.put('employer', house), 12)} \\ {s('Pôle ressources – gestion des carrières', 8)}]", at_right(s(txt(f"Attestation n° {rng.randrange(1000, 9999)}"), 9)), align="horizon")
        + gap(9.0)
        + mid(b("ÉTAT DES SERVICES ACCOMPLIS", 15) + " \\ valant certificat de travail")
        + gap(4.5)
        + caged([*civil(paper), ("Date de naissance", when(paper, "birth_date", case.person.birth_date)), ("Lieu de naissance", txt(case.person.birth_place)), ("Matricule", str(rng.randrange(10**5, 10**6)))], 3, "0.4pt + luma(120)", 2)
        + gap(2)
        + grid(("Emploi", "Du", "Au", "Quotité", "Position"), rows, "(1fr, 32mm, 32mm, 26mm, 34mm)", "rgb(215,235,230)", 2)
        + gap(2)
        + "Le présent état est certifié exact d'après les pièces du dossier administratif de l'agent.\n"
        + gap(9.0)
        + cols(f"{txt(place.town)}, le {when(paper, 'issue_date', day)}", over(paper, "employer", "Le chef du service des carrières,", [house.upper(), "RESSOURCES HUMAINES"], 74, 30, clerk(case)), wide="(1fr, 90mm)")
    )  # fmt: skip


# -- internships ----------------------------------------------------------------------------------


def _weeks_of(case: Case, count: int = 1) -> tuple[list[Stay], int, dt.date]:
    """Periods of whole weeks, their sum, the day of issue."""
    rng = case.rng
    lengths = [rng.choice((4, 5, 6, 8)) for _ in range(count)]
    start = dt.date(case.session - 1, 1, 8) + rng.randrange(0, 3) * 7 * DAY
    start -= start.weekday() * DAY
    found: list[Stay] = []
    for weeks in lengths:
        found.append((start, start + (7 * weeks - 3) * DAY, 1.0))
        start += 7 * (weeks + rng.choice((4, 6, 8))) * DAY
    periods = case.fact("periods", found)
    last = periods[-1][1] or case.today
    day = (
        case.day_before(1, 9)
        if case.has("future_date")
        else min(case.today, last + rng.randrange(0, 12) * DAY)
    )
    return periods, int(case.fact("weeks", sum(lengths))), case.fact("issue_date", day)


@opened_layout("internship_attestation", "host_model_with_article_and_reward")
def host_model_with_article_and_reward(case: Case, paper: Paper) -> str:
    """The ministry's model: bodies in frames, the trainee, the length, the reward, the hand."""
    firm, school, rng, p = firm_of(case), school_of(case, LYCEES), case.rng, case.person
    (stay,), weeks, day = _weeks_of(case)
    sheet(paper, 13, 16, 13, 16)
    face(paper, 9.8, "Liberation Sans", "Open Sans", "Carlito")
    one, last = _said(paper, stay)
    return (
        cols(f"{b('ATTESTATION DE STAGE', 16)} \\ à remettre au stagiaire à l'issue du stage", at_right(s("Article D. 124-9 du code de l'éducation", 8)))
        + gap(2)
        + bar("ORGANISME D'ACCUEIL", "rgb(30,60,110)", "white")
        + listed([("Nom ou dénomination sociale", b(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone))], 52)
        + "Certifie que\n"
        + bar("LE OU LA STAGIAIRE", "rgb(30,60,110)", "white")
        + listed([*civil(paper, "Nom", "Nom d'usage", "Prénom"), ("Sexe", f"{tick(p.sex == 'F', 'F')} #h(3mm) {tick(p.sex == 'M', 'M')}"), ("Né(e) le", when(paper, "birth_date", p.birth_date)), ("Étudiant(e) en", txt("BTS " + study(case))), ("Établissement", txt(school.name + ", " + school.place.town))], 52)
        + "a effectué un stage prévu dans le cadre de ses études\n"
        + bar("DURÉE DU STAGE", "rgb(30,60,110)", "white")
        + f"Dates de début et de fin du stage : du {b(txt(one))} au {b(txt(last))}\n\nReprésentant une durée totale de {b(paper.put('weeks', weeks, f'{weeks} semaines'))}.\n\n"
        + s("La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire, sous réserve des droits à congés et autorisations d'absence. Chaque période au moins égale à sept heures de présence est considérée comme équivalente à un jour.", 8)
        + bar("GRATIFICATION", "rgb(30,60,110)", "white")
        + f"Le stagiaire a perçu une gratification d'un montant total de {rng.choice(('0', str(rng.randrange(600, 1300))))} €.\n"
        + gap(4)
        + cols(f"Fait à {txt(firm.place.town)} \\ le {when(paper, 'issue_date', day)} \\ \\ {s('L’attestation permet de faire prendre en compte le stage dans les droits à retraite.', 8)}", over(paper, "employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", pad_of(firm), 80, 30, f"{firm.director}, {firm.director_title.lower()}"), wide="(1fr, 96mm)")
    )  # fmt: skip


@opened_layout("internship_attestation", "booklet_page_of_periods_by_pen")
def booklet_page_of_periods_by_pen(case: Case, paper: Paper) -> str:
    """A page of the internship booklet, A5 across, periods written by pen, three hands."""
    firm, school = firm_of(case), school_of(case, LYCEES)
    found, weeks, day = _weeks_of(case, 2)
    sheet(paper, 12, 14, 10, 14)
    face(paper, 9.6, "Liberation Sans", "DejaVu Sans", "Lato")
    rows = []
    for k, (start, end, share) in enumerate(found):
        last = end or case.today
        keep(paper, (start, end, share), num(start), num(last))
        rows.append(
            (
                f"Période {k + 1}",
                paper.handwritten(num(start), 14),
                paper.handwritten(num(last), 14),
                "35 h / semaine",
            )
        )
    return (
        cols(f"{b(txt(school.name))} \\ {s(txt('Section de techniciens supérieurs – ' + study(case)), 8.5)}", at_right("Livret de stage – page 14"))
        + rule(1)
        + mid(b("ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL", 13))
        + dotted([*pen_names(paper), ("Entreprise d'accueil :", pen(paper, "employer", firm.name, firm.name)), ("Lieu du stage :", paper.handwritten(firm.place.town, 14))], 3.2)
        + gap(1)
        + grid(("Stage", "Du", "Au", "Présence"), rows, "(30mm, 1fr, 1fr, 34mm)", inset=2.6)
        + f"\nNombre total de semaines effectuées : #h(2mm) {pen(paper, 'weeks', weeks, str(weeks), 16)} #h(2mm) semaines\n\nDate : #h(2mm) {paper.hand_date('issue_date', day)}\n\n"
        + "Les absences non justifiées ont été déduites. Le présent document, signé par les trois parties, tient lieu d'attestation.\n"
        + gap(2)
        + panel(paper, [("employer", "Cachet et signature de l'entreprise", pad_of(firm)), ("training_centre", "Visa du professeur référent", None), ("candidate", "Signature de l'étudiant(e)", None)], 180)
    )  # fmt: skip


@opened_layout("internship_attestation", "two_tongue_letter_from_a_company_abroad")
def two_tongue_letter_from_a_company_abroad(case: Case, paper: Paper) -> str:
    """A firm of Luxembourg writes in French, an English summary in a frame below."""
    firm, rng = (
        firm_of(
            case, ("Letzbau Fictif S.à r.l.", "Ardenne-Technik S.A.", "Mosella Bau & Service S.A.")
        ),
        case.rng,
    )
    (stay,), weeks, day = _weeks_of(case)
    sheet(paper, 20, 24, 16, 24)
    face(paper, 10.4, "Lato", "Carlito", "Libertinus Serif", leading=0.88)
    one, last = _said(paper, stay)
    p = case.person
    return (
        gap(9) + at_right(f"{b(paper.put('employer', firm.name), 15, 'rgb(0,120,160)')} \\ {rng.randrange(2, 90)}, rue de l'Exemple \\ L-{rng.randrange(1000, 9999)} Luxembourg")
        + gap(19.0)
        + b("Attestation de stage", 16)
        + f" #h(2mm) {s(it('Internship certificate'), 10)}\n"
        + gap(7.6)
        + f"Par la présente, nous attestons que {called(paper)}, {born(paper)}, de nationalité {txt(p.nationality_word.lower())}, a accompli chez nous, du {txt(one)} au {txt(last)}, un stage de {b(paper.put('weeks', weeks, f'{french.in_words(weeks)} semaines'))} dans le cadre de sa formation au BTS {txt(study(case))}.\n\n"
        + f"{p.agree('Le stagiaire', 'La stagiaire')} a été {p.agree('intégré', 'intégrée')} à l'équipe de {txt(clerk(case))} et a participé aux travaux courants du service : préparation, suivi, comptes rendus. Nous avons apprécié son sérieux et son esprit d'équipe.\n\n"
        + f"Luxembourg, le {when(paper, 'issue_date', day)}\n"
        + gap(7.6)
        + over(paper, "employer", "La direction", [firm.name, "Luxembourg"], 70, 30, firm.director)
        + gap(5.7)
        + frame(s(it(txt("Summary: full-time internship, 40 hours a week, successfully completed. No salary was paid beyond the legal allowance.")), 8.5), 2.5, "0.4pt + luma(120)")
    )  # fmt: skip


@opened_layout("internship_attestation", "small_shop_half_sheet_in_capitals")
def small_shop_half_sheet_in_capitals(case: Case, paper: Paper) -> str:
    """A half sheet from a small shop, in capitals without accents, stamp beside the hand."""
    firm = firm_of(
        case, ("SARL Quincaillerie Vermeil", "Plomberie Aubazac", "Élec-Confort Brunier")
    )
    (stay,), weeks, day = _weeks_of(case)
    sheet(paper, 12, 16, 8, 16, 210, 148)
    face(paper, 10, "Liberation Sans", "Liberation Sans Narrow", "Carlito")
    one, last = _said(paper, stay)
    p = case.person
    shown = paper.put("full_name", strip_accents(f"{p.birth_name} {p.first_name}").upper())
    return (
        cols(f"{b(paper.put('employer', firm.name), 12)} \\ {txt(firm.address)} \\ {txt(firm.phone)}", at_right(f"{txt(firm.place.town.upper())} LE {when(paper, 'issue_date', day)}"))
        + gap(5)
        + mid(frame(b("ATTESTATION DE FIN DE STAGE", 13), 2, "1pt"))
        + f"JE SOUSSIGNE {txt(strip_accents(firm.director).upper())}, GERANT, CERTIFIE QUE L'ETUDIANT(E) {b(shown)}, {p.born.upper().replace('É', 'E')} LE {paper.birth_date(form=num(p.birth_date))}, A EFFECTUE SON STAGE DE BTS DANS NOTRE ETABLISSEMENT\n\nDU {b(txt(one))} AU {b(txt(last))}, SOIT {b(paper.put('weeks', weeks, f'{weeks} SEMAINES'))} A TEMPS PLEIN.\n"
        + gap(2)
        + cols(paper.stamp(pad_of(firm)), f"LE GERANT \\ {spot(paper, 'employer', None, 62, 24)}", wide="(1fr, 74mm)", align="horizon")
    )  # fmt: skip
