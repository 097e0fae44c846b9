"""What centres and schools attest: hours of preparation, enrolment."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import HOURS, YEARS, hours_of, hours_said, issue_day, preparing, school_year
from specimens.french import in_words
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w
from specimens.people import invent_firm

ADULTS = ("Greta des Trois-Vallées fictives", "Afpexemple", "Institut Modèle des adultes", "Cnam Fictif – centre régional")


@opened_layout("training_attestation", "distance_house_letter_with_progress_lines", defects=HOURS)
def distance_house_letter_with_progress_lines(case: Case, paper: Paper) -> str:
    """A distance school's attestation: sentence, then labels after a rule, total hours among them."""
    school, p, rng = w.house(case, w.FAR_SCHOOLS, near=False), case.person, case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 35)
    ink = rng.choice(("rgb(220,60,90)", "rgb(0,120,130)", "rgb(70,70,160)"))
    w.leaf(paper, ("Open Sans", "Lato", "Carlito"), 10.2)
    w.foot(paper, f"{school.name} – établissement privé d'enseignement à distance soumis au contrôle pédagogique de l'État – {school.address}")
    return w.page(
        w.ends(w.big(paper.put("organisation", school.name), 16, ink), w.fine(f"espace élève n° {rng.randrange(10**5, 10**6)}", 8)),
        w.rule(1, "100%", ink),
        w.air(6),
        w.big(txt(paper.choose("Attestation de suivi de formation", "Attestation de suivi de la préparation à l'examen")), 16),
        w.air(3),
        f"Nous soussignés attestons que {w.person(paper)}, {w.born(paper)}, suit à distance, au sein de notre école, une préparation complète au BTS {txt(w.course(case))}.",
        w.air(1),
        w.turned([("Ouverture de la formation", w.dated(paper, "start", start)), ("Fin prévue", w.dated(paper, "end", end)), ("Volume total de la formation", w.big(hours_said(paper, hours, " heures"))), ("Devoirs remis", f"{rng.randrange(20, 60)} sur 64"), ("Tutrice ou tuteur", txt(w.someone(case))), ("Stage", f"{rng.choice((6, 8, 10))} semaines, en sus")], 58, 4),
        w.air(2),
        f"Ce document est remis à {p.agree('l’intéressé', 'l’intéressée')} pour son inscription à la session {case.session}.",
        w.air(3),
        f"{txt(school.place.town)}, le {w.dated(paper, 'issue_date', day)}",
        w.hand(paper, ("training_centre", school.director, w.seal(school)), "over", 64),
    )


@opened_layout("training_attestation", "adult_centre_form_with_periods_grid_and_trainee_hand", defects=HOURS)
def adult_centre_form_with_periods_grid_and_trainee_hand(case: Case, paper: Paper) -> str:
    """An adult centre's form: numbered cells, a grid of subjects with the total row, two hands."""
    school, p, rng = w.house(case, ADULTS), case.person, case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 35)
    whole = hours or 1350
    parts = [whole * k // 100 for k in (22, 34, 18)]
    subjects = ("Disciplines générales", "Disciplines professionnelles", "Projet et accompagnement", "Mise en situation, entraînements")
    rows = [(txt(x), f"{n} h" if hours else "–") for x, n in zip(subjects, (*parts, whole - sum(parts)), strict=True)]
    rows.append((w.big("TOTAL DES HEURES"), w.big(hours_said(paper, hours))))
    w.leaf(paper, ("Liberation Sans", "Carlito", "DejaVu Sans"), 9.6, (14, 17, 14, 17))
    return w.page(
        w.abreast(w.big(paper.put("organisation", school.name), 12), w.far(w.fine(f"{school.address} – SIRET {w.siret(school)}", 7.5)), widths="auto, 1fr"),
        w.centre(w.fenced(w.big(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE LA FORMATION")), 14), 2.5, "1pt")),
        w.roof([*w.names(paper, "1. Nom de naissance", "1 bis. Nom d'usage", "2. Prénoms"), ("3. Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("4. Action", txt(f"BTS {w.course(case)}")), ("5. Voie", rng.choice(("formation continue", "reconversion", "projet de transition")))], 3),
        w.roof([("6. Date d'entrée en formation", w.dated(paper, "start", start, w.digits(start))), ("7. Date de fin", w.dated(paper, "end", end, w.digits(end))), ("8. Lieu", txt(school.place.town))], 3),
        w.ledger(("9. Matières", "Heures"), rows, "1fr, 44mm", pad=1.7),
        "Le centre certifie que le stagiaire suit cette formation avec assiduité ; les feuilles d'émargement peuvent être produites.",
        f"Attestation établie le #h(2mm) {w.boxed_day(paper, 'issue_date', day)}",
        w.hands(paper, [("candidate", "Le stagiaire", None), ("training_centre", f"{school.director_title} – cachet", w.seal(school))], total=174, line="0.4pt"),
    )


@opened_layout("training_attestation", "apprentice_training_centre_sentence_hours_in_letters", defects=HOURS)
def apprentice_training_centre_sentence_hours_in_letters(case: Case, paper: Paper) -> str:
    """A centre's prose with hours in letters then figures, firm named, director's hand at the right."""
    school, firm, p = w.house(case, w.LEARNING), invent_firm(case.rng), case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 35)
    figure = paper.blank() if hours is None else txt(in_words(hours) + " heures (") + paper.put("training_hours", hours, f"{hours} h") + ")"
    w.leaf(paper, (*w.ROMAN, "Carlito"), 11, (20, 24, 18, 24))
    return w.page(
        w.centre(f"{w.big(paper.put('organisation', school.name), 15)} \\ {txt(school.address)} \\ {w.fine(school.phone, 8)}"),
        w.rule(0.4),
        w.air(10),
        w.centre(w.big(f"#underline[{txt(paper.choose('ATTESTATION', 'ATTESTATION DE FORMATION'))}]", 15)),
        w.air(5),
        f"{txt(school.director_title)} du centre certifie que {w.person(paper)}, {w.born(paper)}, {p.agree('apprenti', 'apprentie')} de l'entreprise {txt(firm.name)}, est {p.agree('inscrit', 'inscrite')} en BTS {txt(w.course(case))} pour la période allant du {w.dated(paper, 'start', start)} au {w.dated(paper, 'end', end)}.",
        f"Sur cette période, l'enseignement dispensé dans nos locaux s'élève à {figure}.",
        "Les absences éventuelles ont fait l'objet d'une récupération.",
        w.air(4),
        w.far(f"{txt(school.place.town)}, le {w.dated(paper, 'issue_date', day)}"),
        w.far(w.hand(paper, ("training_centre", school.director_title, w.seal(school)), "name", 64, name=school.director)),
    )


@opened_layout("training_attestation", "planning_tool_sheet_by_year_with_banded_rows", defects=HOURS)
def planning_tool_sheet_by_year_with_banded_rows(case: Case, paper: Paper) -> str:
    """A planning tool's print: two years in banded rows, cumulative sum, electronic reference."""
    school, p, rng = w.house(case, ("Campus des Métiers Fictif", "École Modèle du Bâtiment", "Sup'Spécimen"), near=False), case.person, case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 30)
    whole = hours or 1350
    first = whole * rng.choice((48, 50, 52)) // 100
    y = case.session - 2
    rows = [(f"1re année {y}-{y + 1}", f"{first} h" if hours else "–", rng.choice(("34", "35", "36"))), (f"2e année {y + 1}-{y + 2}", f"{whole - first} h" if hours else "–", rng.choice(("29", "30", "32")))]
    w.leaf(paper, (*w.TIGHT, "Open Sans", "DejaVu Sans"), 9.8, (14, 18, 14, 18))
    paper.setup.header = f"#align(right)[{w.fine(f'ref. {rng.randrange(10**6, 10**7)}-ASF', 6.5)}]"
    return w.page(
        w.ends(f"{w.big(paper.put('organisation', school.name), 13)} \\ {txt(school.address)}", f"N° d'activité {rng.randrange(10**10, 10**11)} \\ UAI 0{rng.randrange(10**5, 10**6)}P"),
        w.flag(paper.choose("ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS", "ATTESTATION D'HEURES DE FORMATION"), "rgb(80,40,0)"),
        w.said([("Apprenant", w.big(w.entry(paper))), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Parcours", txt(f"BTS {w.course(case)}")), ("Dates du parcours", f"{w.dated(paper, 'start', start, w.digits(start))} – {w.dated(paper, 'end', end, w.digits(end))}"), ("Coordination", txt(w.someone(case)))], 38),
        w.air(1),
        w.ledger(("Année", "Heures au centre", "Semaines"), rows, "1fr, 1fr, 1fr", look="bands", pad=2),
        f"Durée de la formation sur les deux années : {w.big(hours_said(paper, hours, ' heures'))}, hors périodes en entreprise.",
        "L'organisme s'engage à signaler toute rupture du parcours au service des examens.",
        w.air(3),
        w.abreast(f"Attestation délivrée le {w.dated(paper, 'issue_date', day, w.digits(day))} \\ à {txt(school.place.town)}", w.hand(paper, ("training_centre", f"Pour la direction, {w.someone(case)}", w.seal(school)), "under", 66)),
    )


def _span(paper: Paper, begins: int) -> str:
    return paper.put("school_year", f"{begins}-{begins + 1}", paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} – {begins + 1}"))


@opened_layout("school_certificate", "lyceum_print_captions_below_values_with_guardian", defects=YEARS)
def lyceum_print_captions_below_values_with_guardian(case: Case, paper: Paper) -> str:
    """A school office's print: values over their captions, guardian, head's hand in the middle."""
    school, p, rng = w.house(case, w.STATE_SCHOOLS), case.person, case.rng
    study, begins, day = school_year(case)
    guardian = f"{rng.choice(('Régis', 'Leïla', 'Martine'))} {p.birth_name}"
    w.leaf(paper, w.PLAIN, 10, (15, 19, 15, 19))
    return w.page(
        w.ends(f"{w.big(paper.put('organisation', school.name), 12)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}", f"Académie {txt(w.of(w.realm(case)))} \\ UAI 0{rng.randrange(10**5, 10**6)}T \\ {txt(school.phone)}"),
        w.air(6),
        w.centre(f"{w.big(txt(paper.choose('CERTIFICAT DE SCOLARITÉ', 'Certificat de scolarité')), 16)} \\ année scolaire {w.big(_span(paper, begins))}"),
        w.air(3),
        "Le chef d'établissement certifie que l'élève désigné ci-dessous est inscrit et suit les cours :",
        w.floor([*w.names(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Division", paper.put("year_of_study", study, ("STS 1re année", "STS 2e année")[study - 1])), ("Spécialité du BTS", paper.put("speciality", w.course(case))), ("Qualité", rng.choice(("demi-pensionnaire", "externe", "interne"))), ("Responsable légal ou personne à prévenir", txt(guardian))], 2, 7.5),
        w.air(3),
        f"Certificat remis le {w.dated(paper, 'issue_date', day)} pour valoir ce que de droit.",
        w.centre(w.hand(paper, ("training_centre", f"{school.director_title}, {school.director}", w.seal(school)), "under", 70)),
    )


@opened_layout("school_certificate", "far_school_statement_of_both_year_and_level_in_a_paragraph", defects=YEARS)
def far_school_statement_of_both_year_and_level_in_a_paragraph(case: Case, paper: Paper) -> str:
    """A distance school's half sheet: one paragraph, a line of rights, small hand at the left."""
    school, p = w.house(case, w.FAR_SCHOOLS, near=False), case.person
    study, begins, day = school_year(case)
    w.leaf(paper, ("Lato", "Caladea", "Open Sans"), 9.8, (12, 16, 11, 16), (210, 148))
    w.foot(paper, f"{school.name} – {school.address} – SIRET {w.siret(school)}", 6)
    return w.page(
        w.ends(w.big(paper.put("organisation", school.name), 14, "rgb(90,30,100)"), f"{txt(school.place.town)}, {w.dated(paper, 'issue_date', day)}"),
        w.rule(0.8, "100%", "rgb(90,30,100)"),
        w.big(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité – enseignement à distance")), 13),
        f"{w.person(paper)}, {w.born(paper)}, demeurant {w.dwelling(case)}, est régulièrement {p.agree('inscrit', 'inscrite')} dans notre école en {paper.put('year_of_study', study, ('première année', 'deuxième année')[study - 1])} du BTS {paper.put('speciality', w.course(case))} au titre de l'année {_span(paper, begins)}.",
        f"La formation est suivie à temps plein et comprend des stages en entreprise. {p.agree('L’étudiant', 'L’étudiante')} relève de la sécurité sociale de droit commun.",
        w.hand(paper, ("training_centre", f"Le secrétariat des études|{w.someone(case)}", w.seal(school)), "beside", 64),
    )
