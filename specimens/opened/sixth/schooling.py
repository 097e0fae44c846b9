"""Papers of schools, of apprentices' centres and of bodies that teach adults."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.bodies import (
    CAMPUSES,
    CENTRES,
    DISTANT,
    NETWORKS,
    body_of,
    local_school,
)
from specimens.opened.sixth.facts import (
    HOUR_DEFECTS,
    YEAR_DEFECTS,
    hours_due,
    hours_shown,
    preparation,
    school_time,
)
from specimens.opened.sixth.wording import (
    addressee,
    beside,
    born_on,
    boxes,
    cell,
    corner,
    day_said,
    down,
    filed_name,
    headed,
    issued,
    legal_foot,
    listing,
    logo_head,
    numeric,
    of,
    on_day,
    option_of,
    sheet,
    signs_under,
    siret_of,
    spoken_name,
    stamp_of,
    stranger,
    strong,
    tab,
    tiny,
    title_line,
    told_apart,
)
from specimens.people import invent_firm, invent_school


def _year(paper: Paper, begins: int) -> str:
    shown = paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}")  # fmt: skip
    return paper.put("school_year", f"{begins}-{begins + 1}", shown)


@opened_layout("school_certificate", "apprentice_centre_program_sheet", defects=YEAR_DEFECTS)
def apprentice_centre_program_sheet(case: Case, paper: Paper) -> str:
    """A centre's management program: frames for the learner, the course and the firm, the contract's
    days as distractors."""
    school, firm, rng, who = body_of(case, CENTRES), invent_firm(case.rng), case.rng, case.person
    study, begins, day = school_time(case)
    first = dt.date(begins - study + 1, 9, 1)
    legal_foot(paper, f"{school.name} – SIRET {siret_of(school)} – déclaration d'activité n° 93 {rng.randrange(10, 99)} {rng.randrange(10**5, 10**6)} (ne vaut pas agrément de l'État)")  # fmt: skip
    level = paper.put("year_of_study", study, paper.choose(("1re année", "2e année")[study - 1], ("Année 1", "Année 2")[study - 1]))  # fmt: skip
    return (
        logo_head(school, paper.put("organisation", school.name), rng.choice(("rgb(0,120,90)", "rgb(190,70,0)", "rgb(70,50,130)")), f"Service administratif \\ {txt(school.phone)}")
        + tab(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT DE SCOLARITÉ – APPRENTISSAGE"), "rgb(60,60,70)", "white")
        + down(2)
        + tab("Apprenant")
        + boxes([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), ("Date de naissance", paper.birth_date(form=numeric(who.birth_date))), ("Code apprenant", txt(f"A{rng.randrange(10**4, 10**5)}")), ("Représentant légal", "sans objet (majeur)")])
        + tab("Formation suivie")
        + boxes([("Libellé", txt("BTS ") + paper.put("speciality", option_of(case))), ("Niveau", level), ("Période scolaire", _year(paper, begins)), ("Groupe", txt(f"BTS{study}-{rng.choice('ABC')}"))])
        + tab("Contrat d'apprentissage")
        + boxes([("Entreprise", txt(f"{firm.name} ({firm.place.town})")), ("Dates du contrat", txt(f"du {numeric(first)} au {numeric(dt.date(begins - study + 3, 8, 31))}")), ("Maître d'apprentissage", txt(stranger(case))), ("Fin de validité de ce certificat", txt(f"31/08/{begins + 1}"))])
        + down(2)
        + "Le directeur du centre certifie que l'apprenti(e) ci-dessus suit régulièrement les enseignements prévus au contrat.\n\n"
        + beside(f"{txt(school.place.town)}, le {on_day(paper, 'issue_date', day)}", signs_under(paper, "training_centre", "Le directeur du centre de formation", stamp=stamp_of(school)))
    )  # fmt: skip


@opened_layout("training_attestation", "centre_hours_statement_three_lines", defects=HOUR_DEFECTS)
def centre_hours_statement_three_lines(case: Case, paper: Paper) -> str:
    """An apprentices' centre for the registration: « atteste » and three lines on the course, the
    hours in the firm told apart from those in the centre."""
    school, rng, who = body_of(case, CENTRES), case.rng, case.person
    start, end = preparation(case)
    hours = hours_due(case)
    day = issued(case, 1, 30)
    firm = invent_firm(rng)
    return (
        logo_head(school, paper.put("organisation", school.name), rng.choice(("rgb(0,90,160)", "rgb(200,40,40)")), txt(school.address))
        + down(4)
        + title_line(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE FORMATION AU CFA", "ATTESTATION DU VOLUME HORAIRE DE FORMATION"), 15)
        + "#align(center)[_à joindre au dossier d'inscription à l'examen_]\n"
        + down(4)
        + f"Je soussigné(e) {txt(school.director)}, agissant en qualité de {rng.choice(('responsable pédagogique', 'directeur ou directrice du centre', 'coordonnateur de l’apprentissage'))}, atteste que {spoken_name(paper)}, {born_on(paper)}, apprenti{who.agree('', 'e')} de l'entreprise {txt(firm.name)},\n\n"
        + f"- est {who.agree('inscrit', 'inscrite')} au centre de formation en BTS {txt(option_of(case))} ;\n- suit les cours du {on_day(paper, 'start', start)} au {on_day(paper, 'end', end)} ;\n- aura reçu, à la date de l'examen, {strong(hours_shown(paper, hours, paper.choose(' heures', ' h')))} de formation en centre, non compris les {rng.randrange(50, 62)} semaines passées en entreprise.\n\n"
        + f"Il est rappelé que l'assiduité conditionne l'inscription. Absences constatées au {numeric(case.today - dt.timedelta(days=33))} : {rng.randrange(0, 6)} demi-journées.\n\n"
        + f"Le {on_day(paper, 'issue_date', day)}, à {txt(school.place.town)}.\n"
        + down(3)
        + f"#align(right)[{paper.stamp(stamp_of(school))} #h(4mm) {paper.sign('training_centre', width_mm=56, height_mm=24)}]\n"
    )  # fmt: skip


@opened_layout("training_attestation", "adult_network_grid_of_modules", defects=HOUR_DEFECTS)
def adult_network_grid_of_modules(case: Case, paper: Paper) -> str:
    """A public network for adults: funder, agreement, modules with their hours and a sum."""
    school, rng = body_of(case, NETWORKS), case.rng
    start, end = preparation(case)
    hours = hours_due(case)
    day = issued(case, 1, 30)
    paper.setup.size_pt = 9.5
    legal_foot(paper, f"Groupement d'établissements – lycée support {invent_school(rng).name} – SIRET {siret_of(school)} – NDA 82 {rng.randrange(10, 99)} P{rng.randrange(1000, 9999)} {rng.randrange(10, 99)}")  # fmt: skip
    total = hours or 0
    parts = [total * 4 // 27, total * 3 // 27, total * 5 // 27, total * 10 // 27]
    parts.append(total - sum(parts))
    names = ("Culture générale et expression", "Anglais", "Mathématiques et sciences", "Enseignements professionnels", "Accompagnement, projet, contrôle en cours de formation")  # fmt: skip
    rows = [(txt(n), f"{h} h" if hours else "", txt(rng.choice(("présentiel", "présentiel", "distanciel")))) for n, h in zip(names, parts, strict=True)]  # fmt: skip
    rows.append(("#align(right)[*Durée totale en centre*]", f"*{hours_shown(paper, hours, ' h')}*", ""))  # fmt: skip
    return (
        beside(strong(paper.put("organisation", school.name), 14, "rgb(200,60,90)") + " \\ " + txt(school.address), f"#align(right)[Formation tout au long de la vie \\ Dossier n° {rng.randrange(10**4, 10**5)}]")
        + "#line(length: 100%, stroke: 1pt + rgb(200,60,90))\n"
        + title_line(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE PARCOURS DE FORMATION", "ATTESTATION DE PRÉSENCE EN FORMATION"), 14)
        + down(2)
        + listing([*told_apart(paper, "Nom de naissance du stagiaire", "Nom d'usage", "Prénom", one=True), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("Action de formation", txt(f"Préparation au BTS {option_of(case)}")), ("Dates", f"du {on_day(paper, 'start', start)} au {on_day(paper, 'end', end)}"), ("Financement", txt(rng.choice(("Projet de transition professionnelle", "Conseil régional", "Contrat de professionnalisation – OPCO")))), ("Convention", txt(f"n° {rng.randrange(100, 999)} du {numeric(start - dt.timedelta(days=24))}"))], 58)
        + down(2)
        + headed(("Module", "Durée", "Modalité"), rows, "(1fr, 34mm, 34mm)")
        + "Stage en entreprise : 280 h, en sus de la durée ci-dessus.\n\n"
        + f"Attestation établie le {on_day(paper, 'issue_date', day)} pour l'inscription à l'examen, session {case.session}.\n"
        + down(3)
        + f"#table(columns: (1fr, 1fr), stroke: 0.5pt, inset: 2mm, [{cell(paper, 'candidate', 'Le stagiaire', wide=70)}], [{cell(paper, 'training_centre', 'Le conseiller en formation continue, ' + stranger(case), stamp_of(school), 70, 26)}])\n"
    )  # fmt: skip


@opened_layout("training_attestation", "distance_letter_with_reference_block", defects=HOUR_DEFECTS)
def distance_letter_with_reference_block(case: Case, paper: Paper) -> str:
    """A distance school's letter: the references in a left column, the hours in the text."""
    school, rng, who = body_of(case, DISTANT), case.rng, case.person
    start, end = preparation(case)
    hours = hours_due(case)
    day = issued(case, 1, 30)
    paper.setup.size_pt, paper.setup.leading_em = 10, 0.75
    side = f"#text(size: 0.8em)[*Vos références* \\ N° d'inscription {rng.randrange(10**7, 10**8)} \\ Code formation 0{rng.randrange(100, 999)}BTS \\ \\ *Votre contact* \\ {txt(stranger(case))} \\ {txt(school.phone)} \\ \\ *Horaires* \\ 9 h – 17 h]"
    main = (
        strong(txt(paper.choose("Attestation de suivi", "Attestation de suivi de la préparation", "Attestation d'inscription et de suivi")), 13)
        + "\n\n"
        + f"L'organisme certifie que {spoken_name(paper)}, {born_on(paper, place=False)}, suit à distance la préparation complète au BTS {txt(option_of(case))} depuis le {on_day(paper, 'start', start)}. Le parcours s'achève le {on_day(paper, 'end', end)}. Il représente {hours_shown(paper, hours, paper.choose(' heures', ' h'))} de travail pédagogique : cours, devoirs corrigés et classes virtuelles.\n\n"
        + f"{rng.randrange(12, 30)} devoirs sur {rng.randrange(31, 40)} ont été rendus à ce jour. La présente attestation ne préjuge pas de la réussite à l'examen.\n\n"
        + f"Fait à {txt(school.place.town)}, {on_day(paper, 'issue_date', day)}\n"
        + signs_under(paper, "training_centre", "Pour la direction,", "le service des examens", stamp=stamp_of(school))
    )  # fmt: skip
    return (
        corner(school, paper.put("organisation", school.name), "Enseignement à distance – établissement privé déclaré")
        + addressee(paper)
        + down(8)
        + f"#grid(columns: (44mm, 1fr), column-gutter: 6mm, [{side}], [{main}])\n"
        + tiny(f"{who.civility}, conservez ce document : il vous sera demandé par le service des examens.", 7)
    )  # fmt: skip


@opened_layout("language_attestation", "saturday_school_sheet")
def saturday_school_sheet(case: Case, paper: Paper) -> str:
    """A parents' association that teaches a language: half a sheet, the president signs."""
    rng, school = case.rng, invent_firm(case.rng)
    language = case.fact("language", rng.choice(("arménien", "polonais", "vietnamien", "turc", "russe", "hébreu", "portugais", "chinois")))  # fmt: skip
    day = issued(case, 3, 100)
    name = f"Association culturelle {of(school.place.town)}"
    sheet(paper, 210, 148, (13, 18, 10, 18))
    shown = paper.choose(language, language.capitalize(), language.upper())
    return (
        f"#align(center)[{strong(txt(name), 13)} \\ {tiny('Association loi 1901 – cours de langue du samedi – ' + school.address, 7.5)}]\n"
        + title_line(paper.choose("ATTESTATION DE SUIVI DE COURS", "Attestation – cours de langue", "ATTESTATION D'ENSEIGNEMENT D'UNE LANGUE VIVANTE"), 13)
        + f"Je soussigné(e), {txt(school.director)}, président(e), atteste que {spoken_name(paper)}, {born_on(paper, place=False)}, suit nos cours de {strong(paper.put('language', language.capitalize(), shown))} depuis le {txt(numeric(dt.date(case.session - 3, 10, rng.randrange(3, 20))))}, à raison de {rng.choice((2, 3))} heures par semaine, et se présente dans cette langue à l'épreuve obligatoire du BTS.\n\n"
        + f"{txt(school.place.town)}, le {on_day(paper, 'issue_date', day)}\n"
        + beside(f"Le professeur, {txt(stranger(case))} \\ {paper.sign('training_centre', width_mm=55, height_mm=20)}", f"Le président \\ {paper.sign('training_centre', width_mm=60, height_mm=22, stamp=stamp_of(school, 'cours de langue')[-2:])}")
    )  # fmt: skip


@opened_layout("school_certificate", "pupil_software_certificate", defects=YEAR_DEFECTS)
def pupil_software_certificate(case: Case, paper: Paper) -> str:
    """A school-life program's page: head of the school in the upper corner, the pupil's lines in
    bold, the class with its code, status of boarder."""
    school, rng, who = local_school(case), case.rng, case.person
    study, begins, day = school_time(case)
    code = f"{study}BTS{rng.choice(('1', '2', 'A', 'B'))}"
    said = paper.put("year_of_study", study, ("1ère année", "2ème année")[study - 1])
    paper.setup.font = rng.choice(("DejaVu Sans", "Liberation Sans", "Carlito"))
    return (
        corner(school, paper.put("organisation", school.name), f"UAI : 0{rng.randrange(10**5, 10**6)}{rng.choice('ABCDEFGH')}")
        + f"#text(size: 0.9em)[Tél. {txt(school.phone)} – vie.scolaire\\@exemple.invalid]\n"
        + down(14)
        + title_line(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité"), 17)
        + down(8)
        + f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title)}, certifie que l'élève\n\n"
        + f"#pad(left: 14mm)[{strong(filed_name(paper), 12)} \\ {born_on(paper)} \\ INE : {rng.randrange(10**8, 10**9)}{rng.choice('ABCDEFGHJK')}{rng.choice('ABCDEFGHJK')}]\n\n"
        + f"est {who.agree('inscrit', 'inscrite')} dans l'établissement pour l'année scolaire {_year(paper, begins)} en classe de {strong(txt(code))}, {said} du BTS {paper.put('speciality', option_of(case))}, en qualité {rng.choice(('d’externe', 'de demi-pensionnaire', 'd’interne'))}, depuis le {txt(numeric(dt.date(begins, 9, rng.randrange(1, 5))))}.\n\n"
        + "Certificat délivré pour servir et valoir ce que de droit.\n"
        + down(6)
        + f"#pad(left: 88mm)[À {txt(school.place.town)}, le {on_day(paper, 'issue_date', day)} \\ {signs_under(paper, 'training_centre', school.director_title, stamp=stamp_of(school), high=26)}]"
    )  # fmt: skip


@opened_layout("school_certificate", "private_campus_dark_band", defects=YEAR_DEFECTS)
def private_campus_dark_band(case: Case, paper: Paper) -> str:
    """A private campus: dark band, « année académique », the course and its rank in the cycle, a
    barred stamp of the registrar in the middle."""
    school, rng, who = body_of(case, CAMPUSES), case.rng, case.person
    study, begins, day = school_time(case)
    shade = rng.choice(("rgb(25,30,60)", "rgb(90,20,40)", "rgb(20,70,70)"))
    paper.setup.font, paper.setup.leading_em = rng.choice(("Lato", "Open Sans")), 0.8
    rank = paper.put("year_of_study", study, (paper.choose("première année", "1ère année"), paper.choose("deuxième année", "seconde année", "2nde année"))[study - 1])  # fmt: skip
    return (
        f"#block(width: 100%, fill: {shade}, inset: 6mm)[{strong(paper.put('organisation', school.name), 16, 'white')} \\ #text(fill: white, size: 9pt)[Établissement d’enseignement supérieur privé]]\n"
        + down(8)
        + title_line(paper.choose("Attestation de scolarité", "Certificat d'inscription et de scolarité", "CERTIFICAT DE SCOLARITÉ"), 18, "left")
        + f"#text(fill: luma(100))[Année académique {_year(paper, begins)}]\n"
        + down(8)
        + f"Le service de la scolarité atteste l'inscription de {spoken_name(paper)}, {born_on(paper, place=False)}, en {rank} du cycle de deux ans conduisant au Brevet de technicien supérieur « {paper.put('speciality', option_of(case))} ».\n\n"
        + f"{who.agree('L’étudiant', 'L’étudiante')} relève du statut {rng.choice(('étudiant', 'd’étudiant en initial', 'd’alternant'))} et s'est {who.agree('acquitté', 'acquittée')} de la contribution de vie étudiante (n° {rng.choice('ABCD')}{rng.randrange(10**5, 10**6)}). Rentrée : {txt(day_said(paper, dt.date(begins, 9, rng.randrange(6, 25))))}.\n"
        + down(10)
        + f"#align(center)[{txt(school.place.town)}, le {on_day(paper, 'issue_date', day)} \\ {paper.sign('training_centre', width_mm=65, height_mm=28, stamp=stamp_of(school, 'Scolarité'))} \\ {txt(stranger(case))}, responsable de la scolarité]\n"
    )  # fmt: skip
