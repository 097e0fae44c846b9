"""What schools, apprentices' centres and distance schools certify about those they teach."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import (
    HOURS,
    YEARS,
    hours_of,
    hours_said,
    issue_day,
    preparing,
    school_year,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    CFAS,
    LYCEES,
    PRIVATE,
    academy,
    aside,
    band,
    born,
    boxed,
    boxed_day,
    branch,
    called,
    centred_head,
    chart,
    dated,
    figures,
    fine,
    foot,
    frame,
    halves,
    hands_row,
    indexed,
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
    school_called,
    seal_of,
    section,
    siret,
    someone,
    spaced,
    state,
    thick,
    under,
    underscored,
    window,
)
from specimens.people import invent_firm


def _span(paper: Paper, begins: int) -> str:
    shown = paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} / {begins + 1}")  # fmt: skip
    return paper.put("school_year", f"{begins}-{begins + 1}", shown)


def _level(paper: Paper, study: int, *forms: tuple[str, str]) -> str:
    return paper.put("year_of_study", study, paper.rng.choice(forms)[study - 1])


@opened_layout("school_certificate", "pupil_file_print_with_parents", defects=YEARS)
def pupil_file_print_with_parents(case: Case, paper: Paper) -> str:
    """A half sheet from a pupil program: the student's block, then those responsible, with their
    names and days; only the school signs, label at the left of the hand."""
    school, rng, who = school_called(case, LYCEES), case.rng, case.person
    study, begins, day = school_year(case)
    page_of(paper, 210, 148, 10, 13, 8, 13)
    paper.setup.size_pt, paper.setup.font = (
        8.8,
        rng.choice(("Liberation Sans", "Open Sans", "Carlito")),
    )
    parent = f"{rng.choice(('Sabine', 'Rachid', 'Hervé', 'Lucinda'))} {who.birth_name}"
    return (
        f"{thick(paper.put('organisation', school.name), 10.5)} – {txt(school.place.post_code)} {txt(school.place.town)} #h(1fr) Année scolaire {_span(paper, begins)}\n"
        + ruled(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité"), 13)
        + halves(
            "*Élève / étudiant* \\ " + pairs([*names(paper, "Nom", "Nom d'usage", "Prénom", first=True), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("N° interne", txt(f"{rng.randrange(1000, 9999)}"))], 26, " ", 1.8),
            "*Responsable légal 1* \\ " + pairs([("Nom", txt(parent)), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Téléphone", txt(f"06 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}"))], 26, " ", 1.8),
        )
        + rise(1)
        + f"est scolarisé(e) dans l'établissement en {_level(paper, study, ('1STS', '2STS'), ('TS1', 'TS2'), ('BTS 1', 'BTS 2'))} – {_level(paper, study, ('1re année', '2e année'), ('1ère année', '2ème année'))} de BTS {paper.put('speciality', branch(case))}, depuis le {txt(figures(dt.date(begins, 9, 2)))}.\n"
        + rise(1)
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + f"#align(right)[{aside(paper, 'training_centre', 'Le chef d’établissement', stamp=seal_of(school), wide=62, high=24)}]\n"
    )  # fmt: skip


@opened_layout("school_certificate", "distance_school_two_year_table", defects=YEARS)
def distance_school_two_year_table(case: Case, paper: Paper) -> str:
    """A distance school's own model: a coloured band, a table whose rows are the year, the level
    and the course, a printed hand of the direction."""
    school, rng, who = school_called(case, ("Centre fictif d'enseignement à distance", "Educexemple à distance", "Cours Modèle en ligne"), near=False), case.rng, case.person  # fmt: skip
    study, begins, day = school_year(case)
    ink = rng.choice(("rgb(0,85,160)", "rgb(215,90,20)", "rgb(60,130,70)"))
    foot(paper, f"{school.name} – {school.address} – SIRET {siret(school)} – établissement soumis au contrôle pédagogique de l'État")  # fmt: skip
    return (
        band(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT DE SCOLARITÉ – ENSEIGNEMENT À DISTANCE"), ink, 15)
        + f"{thick(paper.put('organisation', school.name), 12, ink)} #h(1fr) Indicatif {rng.randrange(10, 99)}-{rng.randrange(10**4, 10**5)}-{rng.randrange(10, 99)}\n"
        + window(paper, 90, above="Certificat adressé à :")
        + rise(4)
        + "La direction de l'établissement certifie l'inscription de la personne suivante :\n"
        + ledger([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=said(paper, who.birth_date))), ("Année scolaire", thick(_span(paper, begins))), ("Niveau", _level(paper, study, ("BTS – 1re année", "BTS – 2e année"), ("Première année", "Seconde année"))), ("Spécialité", paper.put("speciality", branch(case))), ("Nature du cursus", rng.choice(("complet réglementé", "scolarité complète"))), ("Inscription valable jusqu'au", txt(figures(dt.date(begins + 1, 8, 31))))], 1, label="58mm", inset=2.2)
        + rise(3)
        + f"Fait le {dated(paper, 'issue_date', day)}, pour servir en tant que de besoin.\n"
        + rise(3)
        + over(paper, "training_centre", "La directrice de la relation avec les inscrits", someone(case), stamp=seal_of(school), wide=66)
        + rise(3)
        + frame("#text(size: 0.85em)[Ce certificat ne vaut pas attestation d'assiduité. Pour toute question : numéro d'inscription à rappeler.]", 2, "luma(245)")
    )  # fmt: skip


@opened_layout("school_certificate", "private_school_form_boxed_digits", defects=YEARS)
def private_school_form_boxed_digits(case: Case, paper: Paper) -> str:
    """A private school's form from a word processor: boxes to tick for the year, boxed digits for
    the days, director and student sign in cells."""
    school, who = school_called(case, PRIVATE, near=False), case.person
    study, begins, day = school_year(case)
    first = paper.put("year_of_study", 1, "1re année") if study == 1 else "1re année"
    second = paper.put("year_of_study", 2, "2e année") if study == 2 else "2e année"
    return (
        centred_head(school, paper.put("organisation", school.name), "Établissement d'enseignement supérieur privé")
        + rise(4)
        + spaced(paper.choose("CERTIFICAT DE SCOLARITÉ", "ATTESTATION D'INSCRIPTION ET DE SCOLARITÉ"), 14)
        + rise(3)
        + lines([*names(paper, "Nom", "Nom d'usage", "Prénom(s)", sep=" ")])
        + f"Date de naissance #h(3mm) {boxed_day(paper, 'birth_date', who.birth_date)}\n"
        + rise(1)
        + lines([("Formation : BTS", paper.put("speciality", branch(case))), ("Année universitaire", _span(paper, begins))])
        + f"Niveau : #h(4mm) #check({'true' if study == 1 else 'false'}) {first} #h(6mm) #check({'true' if study == 2 else 'false'}) {second} #h(6mm) #check(false) Bachelor\n"
        + rise(2)
        + f"L'étudiant{who.agree('', 'e')} est {who.agree('inscrit', 'inscrite')} régulièrement et a acquitté ses droits pour l'année entière.\n"
        + rise(2)
        + f"Date d'établissement #h(3mm) {boxed_day(paper, 'issue_date', day)}\n"
        + rise(1)
        + hands_row(paper, [("candidate", "L'étudiant(e)", None), ("training_centre", "La direction (signature et cachet)", seal_of(school))], 27)
    )  # fmt: skip


@opened_layout("training_attestation", "end_of_action_form_four_articles", defects=HOURS)
def end_of_action_form_four_articles(case: Case, paper: Paper) -> str:
    """The model that the labour code asks for: nature, aims, length, evaluation as numbered
    headings; trainee and body sign side by side."""
    school, rng, who = school_called(case, ("GRETA des Exemples", "CNAM-Modèle, centre régional", "Afpa Spécimen", "Formation Continue Fictive")), case.rng, case.person  # fmt: skip
    start, end = preparing(case)
    hours = hours_of(case)
    day = issue_day(case, 1, 35)
    foot(paper, f"N° de déclaration d'activité {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10**5, 10**6)} – SIRET {siret(school)}")  # fmt: skip
    return (
        halves(f"{thick(paper.put('organisation', school.name), 13)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}", f"#align(right)[Convention {rng.randrange(100, 999)}-{start.year} \\ Suivi : {txt(someone(case))}]")
        + rise(4)
        + ruled(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI D'UNE ACTION DE FORMATION", "ATTESTATION D'ENTRÉE ET DE SUIVI DE FORMATION"), 13)
        + "#text(size: 0.85em)[(article L. 6353-1 du code du travail)]\n\n"
        + f"Bénéficiaire : {thick(indexed(paper))} #h(6mm) né{who.agree('', 'e')} le {paper.birth_date(form=said(paper, who.birth_date))}\n"
        + section("1 – Nature de l'action") + f"Préparation du brevet de technicien supérieur {txt(branch(case))}, formation certifiante.\n"
        + section("2 – Dates et durée") + f"Du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}. Durée totale prévue en centre : {hours_said(paper, hours, paper.choose(' heures', ' h'))}. Stage en entreprise : {rng.choice((210, 280, 350))} h, non comprises dans ce total.\n"
        + section("3 – Objectifs") + "Acquérir les compétences du référentiel et se présenter aux épreuves ponctuelles.\n"
        + section("4 – Évaluation des acquis") + "Devoirs hebdomadaires, deux examens blancs par an.\n"
        + rise(3)
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + rise(2)
        + halves(under(paper, "candidate", "Le bénéficiaire,"), under(paper, "training_centre", "Pour l'organisme,", stamp=seal_of(school), wide=64, high=26))
    )  # fmt: skip


@opened_layout("language_attestation", "language_school_level_and_teacher")
def language_school_level_and_teacher(case: Case, paper: Paper) -> str:
    """A language school's certificate: level by skill in a table, teacher and director, the second
    alone stamps."""
    school, rng, who = school_called(case, ("Alliance des langues Exemple", "Institut Babel-Fictif", "Centre Modèle des langues"), near=False), case.rng, case.person  # fmt: skip
    language = case.fact("language", rng.choice(("arabe", "italien", "allemand", "portugais", "japonais", "néerlandais", "grec", "berbère")))  # fmt: skip
    day = issue_day(case, 3, 150)
    shown = paper.choose(language, language.capitalize())
    rows = [(skill, rng.choice(("B1", "B1+", "B2"))) for skill in ("Compréhension de l'oral", "Compréhension de l'écrit", "Expression orale", "Expression écrite")]  # fmt: skip
    return (
        centred_head(school, txt(school.name), "Cours du soir et préparation aux examens", pt=16)
        + rise(5)
        + boxed(paper.choose("ATTESTATION DE FORMATION LINGUISTIQUE", "ATTESTATION DE FORMATION EN LANGUE VIVANTE", "JUSTIFICATIF DE FORMATION EN LANGUE"), 13)
        + rise(4)
        + pairs([("Langue", thick(paper.put("language", language.capitalize(), shown))), *names(paper, "Nom", "Nom d'usage", "Prénom", first=True), (who.agree("Né le", "Née le"), paper.birth_date(form=said(paper, who.birth_date))), ("Cours suivis", txt(f"{rng.randrange(40, 130)} heures, de septembre {case.session - 2} à juin {case.session - 1}")), ("En vue de", "l'épreuve obligatoire de langue vivante du BTS")], 46)
        + rise(2)
        + chart(("Compétence", "Niveau atteint"), rows, "(80mm, 40mm)")
        + rise(2)
        + f"Fait à {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + halves(under(paper, "training_centre", f"L'enseignante, {someone(case)}"), under(paper, "training_centre", f"Le directeur, {school.director}", stamp=seal_of(school), high=26))
    )  # fmt: skip


@opened_layout("school_certificate", "vocational_school_prose_boxed_title", defects=YEARS)
def vocational_school_prose_boxed_title(case: Case, paper: Paper) -> str:
    """A public school's certificate in prose: the State's block, the head named as an individual,
    the class in brackets, the hand below « le proviseur »."""
    school, rng, who = school_called(case, LYCEES), case.rng, case.person
    study, begins, day = school_year(case)
    level = _level(paper, study, ("première année", "deuxième année"), ("1ère année", "2ème année"), ("1re année", "2nde année"))  # fmt: skip
    return (
        state(f"Académie {de_academy(case)}", school.name, school.address, f"Tél. : {school.phone}", motto=False)
        + rise(8)
        + boxed(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT DE SCOLARITÉ POST-BAC"), 15, "120mm")
        + rise(8)
        + f"Je soussigné(e), {txt(school.director)}, proviseur du {paper.put('organisation', school.name)}, certifie que l'étudiant{who.agree('', 'e')} {called(paper, polite=False)}, {born(paper)}, est {who.agree('inscrit', 'inscrite')} et suit les cours de l'établissement en {level} de section de technicien supérieur (BTS {paper.put('speciality', branch(case))}), régime {rng.choice(('externe', 'demi-pensionnaire', 'interne'))}, au titre de l'année scolaire {_span(paper, begins)}.\n\n"
        + "Certificat délivré pour servir et valoir ce que de droit.\n"
        + rise(5)
        + f"#align(right)[À {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}]\n"
        + f"#pad(left: 100mm)[{under(paper, 'training_centre', 'Le proviseur,', stamp=seal_of(school), wide=64, high=27)}]"
        + rise(6)
        + fine(f"INE {rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGH')}{rng.choice('KLMN')} – RNE 0{rng.randrange(10**5, 10**6)}X – bourse nationale : {rng.choice(('non', 'échelon 3'))}", 8)
    )  # fmt: skip


def de_academy(case: Case) -> str:
    name = academy(case)
    return f"d'{name}" if name[0] in "AE" else f"de {name}"


@opened_layout("training_attestation", "centre_statement_by_year_and_site", defects=HOURS)
def centre_statement_by_year_and_site(case: Case, paper: Paper) -> str:
    """An apprentices' centre: hours by year in a table with a sum; trainer in charge and director
    named, the director signs over his name."""
    school, firm, rng, who = school_called(case, CFAS), invent_firm(case.rng), case.rng, case.person
    start, end = preparing(case)
    hours = hours_of(case)
    day = issue_day(case, 1, 35)
    total = hours or 0
    one = total // 2 + rng.choice((0, 10, 25))
    rows = [(f"Année {start.year}-{start.year + 1}", f"{one} h" if hours else ""), (f"Année {start.year + 1}-{start.year + 2}", f"{total - one} h" if hours else ""), ("*Total en centre de formation*", thick(hours_said(paper, hours)))]  # fmt: skip
    return (
        mast(school, paper.put("organisation", school.name), rng.choice(("rgb(0,100,100)", "rgb(170,60,20)")), school.phone, f"UAI 0{rng.randrange(10**5, 10**6)}B")
        + rise(4)
        + underscored(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION D'HEURES DE FORMATION"), 14)
        + rise(3)
        + f"La direction du centre atteste que {called(paper)}, {born(paper, place=False)}, apprenti{who.agree('', 'e')} au sein de {txt(firm.name)} ({txt(firm.place.town)}), prépare le BTS {txt(branch(case))} du {dated(paper, 'start', start)} au {dated(paper, 'end', end)} et que la durée de sa formation est la suivante :\n"
        + rise(2)
        + f"#align(center)[#block(width: 120mm)[{chart(('Période', 'Volume'), rows, '(1fr, 40mm)')}]]\n"
        + f"Formateur référent : {txt(someone(case))}. Maître d'apprentissage : {txt(someone(case))}.\n\n"
        + f"Fait à {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}.\n"
        + rise(3)
        + f"#align(right)[#block[#set align(left)\n{over(paper, 'training_centre', school.director, 'Directeur du centre', stamp=seal_of(school), wide=64, high=25)}]]\n"
    )  # fmt: skip
