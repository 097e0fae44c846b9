"""What centres say of the hours and of the language learnt."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, issue_day, preparing
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    A4_WIDE,
    A5_WIDE,
    BOOK,
    PLAIN,
    THIN,
    TYPED,
    amid,
    apart_seal,
    at_right,
    below,
    big,
    born,
    box_on,
    colon,
    down,
    figures,
    filed,
    frame,
    grid,
    house,
    house_of_learning,
    inset,
    leaders,
    margin_title,
    of,
    on,
    page,
    parts,
    place,
    row_of_hands,
    said,
    seal,
    siret,
    small,
    small_print,
    speciality,
    stack,
    stroke,
    table_of_hands,
    third,
    town,
    two,
)
from specimens.people import invent_firm


@opened_layout("training_attestation", "planning_office_wide_table_quarter_by_quarter", defects=HOURS)
def planning_office_wide_table_quarter_by_quarter(case: Case, paper: Paper) -> str:
    """A wide sheet: hours of each term by nature, the sum below, two hands and the stamp apart."""
    school, rng, who = house_of_learning(case, "Institut Fictif du Soir", "GRETA-CFA Modèle", "AFPA Spécimen"), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    page(paper, A4_WIDE, (13, 18, 12, 18), (*PLAIN, *THIN), 9.4)
    terms = [(f"{french.MONTHS[m - 1]} – {french.MONTHS[n - 1]} {start.year + y}", y) for y, m, n in ((0, 9, 12), (1, 1, 3), (1, 4, 7), (1, 9, 12), (2, 1, 3), (2, 4, 6))]
    left, body = hours or 0, []
    for number, (name, _) in enumerate(terms):
        part = left if number == 5 else int((hours or 0) / 6 * rng.uniform(0.9, 1.1)) // 7 * 7
        left -= part
        common = part * 2 // 5 // 7 * 7
        body.append((txt(name), str(common) if hours else "", str(part - common) if hours else "", str(part) if hours else ""))
    return (
        two(big(paper.put("organisation", school.name), 13) + f" \\ {stack(school.address)}", at_right(big(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION D'HEURES DE FORMATION")), 14) + f" \\ {small('préparation au brevet de technicien supérieur', 8.5)}"), "(1fr, 130mm)") + stroke(1)
        + below([*parts(paper, "nom de naissance", "nom d'usage", "prénom", one=True), ("date de naissance", on(paper, "birth_date", who.birth_date)), ("spécialité", txt(speciality(case))), ("premier jour", on(paper, "start", start)), ("dernier jour", on(paper, "end", end)), ("statut", rng.choice(("salarié en formation", "demandeur d'emploi", "alternant")))], 4)
        + down(1) + grid(("Trimestre", "Heures – domaines généraux", "Heures – domaines professionnels", "Heures du trimestre"), body, "(1fr, 52mm, 58mm, 46mm)", pad=1.1)
        + at_right(frame(f"Nombre total d'heures de formation en centre : {big(hours_said(paper, hours, ' h'), 12)}", 2))
        + two(f"Le responsable certifie que le parcours ci-dessus a été suivi ou est programmé jusqu'aux épreuves. \\ Fait à {txt(school.place.town)}, le {on(paper, 'issue_date', day)}", place(paper, ("training_centre", f"{school.director}, {school.director_title.lower()}", seal(school)), wide=72, words="left"), "(1fr, 138mm)", 3)
    )


@opened_layout("training_attestation", "funding_file_form_with_crossed_status_and_dotted_rows", defects=HOURS)
def funding_file_form_with_crossed_status_and_dotted_rows(case: Case, paper: Paper) -> str:
    """A form for funders: parts titled in the margin, status crossed, dots to values, stamp apart."""
    school, firm, rng, who = house_of_learning(case, "Centre de formation Exemple & Fils", "Pôle Compétences Modèle", "Maison de la promotion sociale fictive"), invent_firm(case.rng), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    page(paper, A4, (16, 18, 16, 18), (*PLAIN, "DejaVu Sans"), 9.6)
    small_print(paper, f"{school.name} – déclaration d'activité {rng.randrange(10, 99)} {rng.randrange(10**4, 10**5)} {rng.randrange(10, 99)} – cet enregistrement ne vaut pas agrément de l'État")
    status = rng.randrange(3)
    words = ("salarié en contrat de professionnalisation", "salarié en congé de transition", "demandeur d'emploi")
    return (
        amid(big(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION À L'EXAMEN")), 14.5)) + stroke(0.6) + down(2)
        + margin_title("1 Organisme", leaders([("Nom", big(paper.put("organisation", school.name))), ("Adresse", txt(school.address)), ("SIRET", txt(siret(school)))], 40))
        + margin_title("2 Stagiaire", leaders([*parts(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", on(paper, "birth_date", who.birth_date))], 40) + " \\ ".join(box_on(n == status, w) for n, w in enumerate(words)))
        + margin_title("3 Action", leaders([("Intitulé", txt("BTS " + speciality(case))), ("Débute le", on(paper, "start", start)), ("S'achève le", on(paper, "end", end)), ("Durée", big(hours_said(paper, hours, paper.choose(" heures", " h")))), ("Lieu", txt(school.place.town)), ("Modalité", rng.choice(("en présence", "mixte, en présence et à distance")))], 40))
        + margin_title("4 Financeur", leaders([("Prise en charge", txt(rng.choice(("Opco Exemple", "Région fictive", "France Travail")))), ("Entreprise", txt(f"{firm.name}, {firm.place.town}" if status < 2 else "sans objet")), ("Référent", txt(third(case)))], 40)) + down(3)
        + f"Je certifie exacts les renseignements des parties 1 à 3.\n\n{txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(2)
        + apart_seal(paper, ("training_centre", f"Le représentant de l'organisme|{school.director}", seal(school)), caption="Cachet de l'organisme") + down(3)
        + place(paper, ("candidate", "Le stagiaire, pour accord :", None), wide=66, words="left")
    )


@opened_layout("training_attestation", "evening_courses_slip_typed_hours_in_letters", defects=HOURS)
def evening_courses_slip_typed_hours_in_letters(case: Case, paper: Paper) -> str:
    """A half sheet typed by machine; the hours in words and in figures; one hand."""
    school, rng = house_of_learning(case, "Cours du soir de l'Exemple", "Association philotechnique fictive", "CNFP Modèle"), case.rng
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    page(paper, A5_WIDE, (12, 16, 9, 16), TYPED, 9)
    volume = paper.blank() if hours is None else paper.put("training_hours", hours, f"{french.in_words(hours)} heures ({hours} h)")
    return (
        two(paper.put("organisation", school.name) + f" \\ {stack(school.street, town(school))}", at_right(f"N° {rng.randrange(100, 999)}/{start.year}"), "(1fr, 40mm)") + down(2)
        + amid(f"#underline[{txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE PREPARATION'))}]") + down(2)
        + f"Le secrétaire général atteste que {said(paper)}, {born(paper)}, est {case.person.agree('inscrit', 'inscrite')} du {on(paper, 'start', start, figures(start))} au {on(paper, 'end', end, figures(end))} à nos cours préparant le BTS {txt(speciality(case))}.\n\nDurée de la formation : {volume}.\n" + down(1)
        + two(f"{txt(school.place.town)}, \\ le {on(paper, 'issue_date', day)}", place(paper, ("training_centre", "Le secrétaire général", seal(school)), wide=72, words="over"), "(1fr, 80mm)")
    )


@opened_layout("training_attestation", "guild_house_letter_with_two_years_summed_in_text", defects=HOURS)
def guild_house_letter_with_two_years_summed_in_text(case: Case, paper: Paper) -> str:
    """A guild's letter: each year's hours in a sentence, their sum in bold; provost and learner."""
    school, rng, who = house_of_learning(case, "Compagnonnage fictif du Tour", "Maison des bâtisseurs Exemple", "Fédération Modèle des métiers"), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    page(paper, A4, (24, 26, 20, 26), BOOK, 11.2)
    one = (hours or 0) * rng.randrange(48, 56) // 100
    by_year = f"La première année en compte {one}, la seconde {hours - one}." if hours else "Le détail par année figure au livret."
    return (
        amid(f"{big(paper.put('organisation', school.name), 15, 'rgb(120,20,20)')} \\ {small(f'association reconnue d’utilité publique – {school.address}', 8.5)}") + stroke(0.5, "rgb(120,20,20)") + down(8)
        + big(txt(paper.choose("Attestation de suivi de formation", "Attestation de formation"))) + f" – {filed(paper)}\n" + down(4)
        + f"Monsieur le Recteur,\n\nNous attestons que {who.civility} {txt(who.birth_name)}, {born(paper)}, suit dans notre maison {txt(of(school.place.town))} la préparation au brevet de technicien supérieur {txt(speciality(case))}. La formation a commencé le {on(paper, 'start', start)} et se terminera le {on(paper, 'end', end)}.\n\n"
        + f"Elle représente au total {big(hours_said(paper, hours, paper.choose(' heures', ' h')))} dispensées en centre. {by_year} Les périodes en entreprise s'y ajoutent et ne sont pas comprises dans ce nombre.\n\nL'assiduité est contrôlée par émargement à la demi-journée.\n" + down(6)
        + f"À {txt(school.place.town)}, {on(paper, 'issue_date', day)}\n" + down(4)
        + row_of_hands(paper, [("training_centre", f"Le prévôt, {third(case)}", seal(school)), ("candidate", "L'itinérant" + who.agree("", "e"), None)], total=158, words="under")
    )


@opened_layout("language_attestation", "embassy_cultural_service_course_roll")
def embassy_cultural_service_course_roll(case: Case, paper: Paper) -> str:
    """A cultural institute's roll of courses with level per term; teacher and director."""
    place_, rng, who = house_of_learning(case, "Institut culturel fictif", "Maison des langues Exemple", "Centre culturel Modèle"), case.rng, case.person
    tongue = case.fact("language", rng.choice(("portugais", "arabe", "chinois", "russe", "polonais", "turc", "hébreu")))
    day = issue_day(case, 5, 200)
    page(paper, A4, (18, 20, 18, 20), (*BOOK, "Lato"), 10.6)
    body = [(f"{term} {day.year - n}", level, f"{h} h", txt(third(case))) for (term, n), level, h in zip((("Automne", 2), ("Printemps", 1), ("Automne", 1)), ("A2", "B1", "B1+"), rng.sample((36, 40, 45, 48, 52), 3), strict=True)]
    return (
        amid(f"{big(txt(place_.name), 15)} \\ {small(f'{place_.address} – {place_.phone}', 8.5)}") + stroke(0.8, "rgb(150,100,20)") + down(5)
        + amid(big(txt(paper.choose("ATTESTATION DE FORMATION EN LANGUE VIVANTE", "ATTESTATION DE COURS DE LANGUE")), 14)) + down(4)
        + colon([("Langue enseignée", big(paper.put("language", tongue), 12)), *parts(paper, "Nom", "Nom d'usage", "Prénom", one=True), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("Carte d'étudiant", txt(f"L-{rng.randrange(1000, 9999)}"))], 46) + down(2)
        + grid(("Session", "Niveau atteint", "Durée", "Professeur"), body, "(1fr, 34mm, 26mm, 1fr)") + down(2)
        + "L'élève a suivi ces cours avec assiduité et peut présenter cette langue à une épreuve d'examen.\n" + down(4)
        + inset(0, f"Délivrée le {txt(house(paper, day)) if not case.has('undated') else paper.blank()}\n") + down(2)
        + table_of_hands(paper, [("training_centre", "Le professeur", None), ("training_centre", "La direction", seal(place_))])
    )
