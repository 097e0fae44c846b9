"""Schools and training centres: enrolment, hours followed, internships, a rare language."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    academy_name,
    addressee,
    aligned,
    bar,
    beside,
    born_on,
    boxed,
    dotted,
    foot_notices,
    head_bar,
    head_row,
    issued_on,
    local_school,
    logo,
    made,
    numeric,
    printed_from_browser,
    republic,
    ruled,
    said_name,
    spaced_siret,
    stamp_of,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
    watermark,
)
from specimens.people import invent_firm, invent_school
from specimens.signing import Party, place_to_sign

_YEAR = ("wrong_year",)

_HOURS = ("hours_too_few", "hours_missing")


def _enrolment(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first calendar year, day of issue."""
    rng = case.rng
    year = case.fact("year_of_study", rng.choice((1, 2)))
    first = case.session - (1 if year == 2 else 2) - (rng.choice((2, 3)) if case.has("wrong_year") else 0)  # fmt: skip
    first = int(str(case.fact("school_year", french.school_year(first)))[:4])
    opening = dt.date(first, 9, 2)
    latest = min(case.today, dt.date(first + 1, 7, 1))
    issued = opening + dt.timedelta(days=rng.randrange(max(1, (latest - opening).days)))
    if case.has("future_date"):
        issued = case.today + dt.timedelta(days=30)
    return year, first, case.fact("issue_date", issued)


def _school_year(paper: Paper, first: int) -> str:
    shown = paper.choose(f"{first}-{first + 1}", f"{first}/{first + 1}", f"{first} - {first + 1}")
    return paper.put("school_year", french.school_year(first), shown)


def _year_words(paper: Paper, year: int) -> str:
    said = {1: ("1re année", "première année", "1ère année"), 2: ("2e année", "deuxième année", "2ème année", "seconde année")}[year]  # fmt: skip
    return paper.put("year_of_study", year, paper.choose(*said))


@opened_layout("school_certificate", "head_certifies_in_prose", defects=_YEAR)
def head_certifies_in_prose(case: Case, paper: Paper) -> str:
    """A lycée's letter: the head certifies in one long sentence; numbers of the school at the top."""
    school, rng = local_school(case), case.rng
    year, first, issued = _enrolment(case)
    paper.setup.footer = foot_notices(paper, school)
    in_year = f"en {_year_words(paper, year)} de brevet de technicien supérieur (BTS) « {paper.put('speciality', title_words(case))} »"
    return (
        republic(f"Académie de {academy_name(case)}", "Rectorat", side="stacked")
        + f"{strong(paper.put('organisation', school.name), 1.15)} \\ {txt(school.address)} \\ UAI : 0{rng.randrange(10**5, 10**6)}{rng.choice('ACDFGJ')} – Tél. : {txt(school.phone)} \\ Affaire suivie par le secrétariat des élèves – réf. {rng.randrange(10, 900)}/{first}\n#v(8mm)\n"
        + title(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité", "ATTESTATION DE SCOLARITÉ"))
        + f"Je soussigné{'e' if school.director_title.startswith('La') else ''}, {txt(school.director)}, chef d'établissement, certifie que l'étudiant{case.person.agree('', 'e')} {said_name(paper)}, {born_on(paper)}, est inscrit{case.person.agree('', 'e')} et suit les cours {in_year} pour l'année scolaire {_school_year(paper, first)}, sous le régime d'externe.\n\n"
        f"Date d'entrée dans l'établissement : {txt(numeric(dt.date(first, 9, rng.randrange(1, 9))))} – INE : {rng.randrange(10**8, 10**9)}{rng.choice('ABCDEFGH')}{rng.choice('ABCDEFGH')}\n\n"
        f"{made(paper, school.place.town, 'issue_date', issued, words=True)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("training_centre", school.director_title, stamp_of(school), school.director), align=paper.choose("right", "center"))
    )  # fmt: skip


@opened_layout("school_certificate", "pupil_software_two_stubs", defects=_YEAR)
def pupil_software_two_stubs(case: Case, paper: Paper) -> str:
    """The school software's sheet: a certificate above, a cut-off student's coupon below."""
    school, rng, person = invent_school(case.rng), case.rng, case.person
    year, first, issued = _enrolment(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "Open Sans Condensed", "DejaVu Sans")), 9.5  # fmt: skip
    paper.setup.margin_mm = (13, 15, 13, 15)
    shown = title_words(case)
    civil = [
        ("Nom de famille", strong(paper.birth_name())), ("Prénom(s)", strong(paper.given_names())), *usage_pair(paper),
        ("Date de naissance", paper.birth_date(form=numeric(person.birth_date))), ("Lieu de naissance", txt(person.birth_place)),
        ("Formation", f"BTS {paper.put('speciality', shown)}"), ("Niveau", f"{_year_words(paper, year)}"),
        ("Statut", txt("Scolaire / à distance")), ("Année scolaire", _school_year(paper, first)), ("N° de dossier", txt(f"{rng.randrange(10**6, 10**7)}")),
    ]  # fmt: skip
    return (
        beside(f"{strong(paper.put('organisation', school.name), 1.1)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}", addressee(person))
        + "#v(7mm)\n"
        + title(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT D'INSCRIPTION ET DE SCOLARITÉ", "Certificat de scolarité"), after_mm=3)
        + "La direction de l'établissement certifie exacts les renseignements ci-après :\n#v(2mm)\n"
        + boxed([*civil, *([("", "")] if len(civil) % 2 else [])])
        + "#v(2mm)\nCertificat délivré pour servir et valoir ce que de droit.\n\n"
        + beside(f"{txt(school.place.town)}, le {paper.date('issue_date', issued)}", place_to_sign(paper, Party("training_centre", school.director_title, stamp_of(school)), shape=paper.choose("below", "stamp_beside"), width_mm=44), "(1fr, 1.7fr)")
        + "#v(6mm)\n#line(length: 100%, stroke: (dash: \"dashed\", thickness: 0.5pt))\n"
        + f"#text(size: 0.85em)[{strong('Coupon à conserver par l’étudiant')} \\ Rentrée : {txt(numeric(dt.date(first, 9, 4)))} – vacances d'automne : du {txt(numeric(dt.date(first, 10, 19)))} au {txt(numeric(dt.date(first, 11, 3)))} – fin des cours : {txt(numeric(dt.date(first + 1, 6, 26)))} \\ Bourse nationale : le présent certificat dispense l'étudiant de fournir une attestation d'assiduité. {tiny('Imprimé n° ' + str(rng.randrange(1000, 9999)))}]\n"
    )  # fmt: skip


def _course(case: Case, paper: Paper) -> tuple[str, str, int, str]:
    """Start, end, hours and hours as printed."""
    rng = case.rng
    start = case.fact("start", dt.date(case.session - 2, rng.choice((9, 9, 10)), rng.randrange(1, 28)))  # fmt: skip
    end = case.fact("end", dt.date(case.session, rng.choice((5, 6)), rng.randrange(1, 29)))
    drawn = rng.choice((800, 1040, 1200)) if case.has("hours_too_few") else rng.choice((1350, 1365, 1420))  # fmt: skip
    value = case.fact("training_hours", drawn)
    said = french.any_hours(value, rng)
    hours = paper.blank() if case.has("hours_missing") else paper.put("training_hours", value, said)
    return paper.date("start", start), paper.date("end", end), value, hours


@opened_layout("training_attestation", "hours_by_semester", defects=_HOURS)
def hours_by_semester(case: Case, paper: Paper) -> str:
    """A distance school's account of hours, semester by semester, then the total in a sentence."""
    school, rng = invent_school(case.rng), case.rng
    issued = issued_on(case, 1, 35)
    start, end, value, hours = _course(case, paper)
    quarter = value // 4
    parts = [quarter + 20, quarter - 10, quarter + 5]
    parts.append(value - sum(parts))
    rows = "" if case.has("hours_missing") else ", ".join(f"[Semestre {k}], [{p} h], [{rng.randrange(88, 100)} %]" for k, p in enumerate(parts, 1))  # fmt: skip
    table = f"#table(columns: (1fr, 36mm, 36mm), inset: 1.8mm, stroke: 0.4pt + luma(120), [*Période*], [*Heures*], [*Assiduité*], {rows})\n#v(3mm)\n" if rows else ""  # fmt: skip
    return (
        head_row(paper, school, paper.put("organisation", school.name))
        + title(paper.choose("Attestation de formation", "ATTESTATION DE PRÉPARATION À L'EXAMEN", "Relevé d'heures et attestation de suivi"), align="left")
        + f"Nous soussignés certifions que {said_name(paper)}, {born_on(paper)}, suit du {start} au {end} la préparation au brevet de technicien supérieur {txt(title_words(case))}, en vue de la session {case.session}.\n#v(3mm)\n"
        + table
        + f"Le volume d'enseignement de cette préparation s'élève à {strong(hours)}, stage en milieu professionnel non compris.\n\n#text(size: 0.88em)[Attestation demandée par le rectorat pour l'inscription à l'examen. Toute rature l'annule.]\n#v(4mm)\n"
        + beside(f"Le {paper.date('issue_date', issued)}, à {txt(school.place.town)}", place_to_sign(paper, Party("training_centre", "Le service de la scolarité", stamp_of(school)), shape=paper.choose("framed", "below", "beside")), "(1fr, 1.4fr)")
    )  # fmt: skip


@opened_layout("internship_attestation", "decree_model")
def decree_model(case: Case, paper: Paper) -> str:
    """The model annexed to the decree of 2014: host, trainee, length, gratification; the pen of the
    host fills in the dotted lines in half of the cases."""
    firm, school, rng, person = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person  # fmt: skip
    weeks = case.fact("weeks", rng.choice((4, 5, 6, 7, 8)))
    first = dt.date(case.session - rng.choice((1, 1, 2)), 1, 4) + dt.timedelta(days=rng.randrange(10, 150))  # fmt: skip
    first -= dt.timedelta(days=first.weekday())
    drawn = (first, first + dt.timedelta(days=7 * weeks - 3), 1.0)
    start, end, _ = case.fact("periods", [drawn])[0]
    issued = case.day_before(1, 20) if case.has("future_date") else case.fact("issue_date", min(case.today, end + dt.timedelta(days=rng.randrange(0, 10))))  # fmt: skip
    by_hand = rng.random() < 0.5
    one, two = numeric(start), numeric(end)
    paper.add("periods", {"start": start.isoformat(), "end": end.isoformat(), "share": 1.0}, [one, two])  # fmt: skip
    paper.put("weeks", weeks)
    name = paper.put("employer", firm.name)

    def ink(words: str) -> str:
        return paper.handwritten(words, 13) if by_hand else strong(txt(words))

    hosted = [("Nom ou dénomination sociale :", ink(firm.name) if by_hand else strong(name)), ("Adresse :", ink(firm.address)), ("Téléphone :", ink(firm.phone))]  # fmt: skip
    usage = [("Nom d'usage :", ink(person.usage_name))] if person.usage_name else []
    if person.usage_name:
        paper.usage_name()
    paper.birth_name()
    paper.put("given_names", [person.first_name], person.first_name)
    trainee = [("Nom de naissance :", ink(person.birth_name)), *usage, ("Prénom :", ink(person.first_name)), ("Né(e) le :", paper.birth_date(form=numeric(person.birth_date))), ("Étudiant(e) en :", txt(f"BTS {title_words(case)}")), ("Établissement :", txt(school.name))]  # fmt: skip
    signed = paper.hand_date("issue_date", issued, 13) if by_hand else paper.date("issue_date", issued)  # fmt: skip
    return (
        f"{logo(paper, 14)} #h(4mm) {tiny('Logo de l’organisme d’accueil')}\n"
        + title(paper.choose("ATTESTATION DE STAGE", "Attestation de stage", "ATTESTATION DE STAGE à remettre au stagiaire à l'issue du stage"), after_mm=3)
        + bar("ORGANISME D'ACCUEIL") + dotted(hosted)
        + "Certifie que\n" + bar("LE STAGIAIRE") + dotted(trainee)
        + "a effectué un stage prévu dans le cadre de ses études\n" + bar("DURÉE DU STAGE")
        + f"Dates de début et de fin du stage : du {ink(one)} au {ink(two)} \\ représentant une durée totale de {ink(str(weeks))} semaines.\n\n#text(size: 0.78em)[La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire dans l'organisme, sous réserve des droits à congés et autorisations d'absence prévus à l'article L. 124-13 du code de l'éducation.]\n"
        + bar("MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE")
        + f"Le stagiaire a perçu une gratification de stage pour un montant total de {rng.choice(('0', '0', '609,00', '1 204,35'))} €.\n#v(3mm)\n"
        + beside(f"Fait à {txt(firm.place.town)} \\ Le {signed}", place_to_sign(paper, Party("employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", stamp_of(firm)), shape="below"))
    )  # fmt: skip


@opened_layout("school_certificate", "distance_account_print", defects=_YEAR)
def distance_account_print(case: Case, paper: Paper) -> str:
    """The certificate that a distance school lets its students print from their account."""
    school, rng, person = invent_school(case.rng), case.rng, case.person
    year, first, issued = _enrolment(case)
    printed_from_browser(paper, max(issued, dt.date(first, 9, 3)), "Mon espace inscrit", f"inscrits.example.invalid/scolarite/{rng.randrange(10**5, 10**6)}/certificat") if not case.has("undated") else None  # fmt: skip
    paper.setup.font = rng.choice(("Carlito", "Lato", "Open Sans"))
    watermark(paper, "ORIGINAL")
    return (
        f"{strong(paper.put('organisation', school.name), 1.4)} \\ {tiny('Établissement public – enseignement à distance')}\n#v(5mm)\n"
        + title(paper.choose("Certificat de scolarité", "CERTIFICAT D'INSCRIPTION", "Certificat de scolarité – enseignement à distance"), align="left", size_em=1.5)
        + f"{strong('Votre inscription')}\n\n"
        + aligned([("Indicatif", txt(f"{rng.randrange(10**7, 10**8)}")), ("Nom de naissance", paper.birth_name()), *usage_pair(paper), ("Prénoms", paper.given_names(" ")), ("Né(e) le", paper.birth_date(form=numeric(person.birth_date))), ("Année scolaire", _school_year(paper, first)), ("Formation", f"BTS {paper.put('speciality', title_words(case))}, {_year_words(paper, year)}"), ("Type d'inscription", txt("Classe complète réglementée")), ("Début des cours", txt(numeric(dt.date(first, 9, rng.randrange(2, 30)))))])
        + f"#v(4mm)\nCe document atteste de l'inscription administrative et de la scolarité pour l'année indiquée ; il ne vaut pas inscription à l'examen.\n\nDocument généré le {paper.date('issue_date', issued)}\n#v(4mm)\n"
        + place_to_sign(paper, Party("training_centre", "Pour le directeur général, le chef du service des inscriptions", stamp_of(school)), shape="below")
    )  # fmt: skip


@opened_layout("training_attestation", "adult_network_rows", defects=_HOURS)
def adult_network_rows(case: Case, paper: Paper) -> str:
    """An adult-training network's attestation of entry and presence, rows ruled below."""
    school, rng = invent_school(case.rng), case.rng
    issued = issued_on(case, 1, 40)
    start, end, _, hours = _course(case, paper)
    paper.setup.footer = foot_notices(paper, school)
    return (
        head_bar(school, paper.put("organisation", school.name), rng.choice(("rgb(0,100,90)", "rgb(110,30,80)", "rgb(30,60,130)")))
        + title(paper.choose("ATTESTATION D'ENTRÉE ET DE PRÉSENCE EN FORMATION", "Attestation de suivi d'une préparation au BTS", "ATTESTATION DE SUIVI DE FORMATION"))
        + ruled([("Stagiaire", said_name(paper)), ("Né(e) le", paper.birth_date()), ("Action de formation", txt(f"Préparation du BTS {title_words(case)}")), ("Dispositif", txt(rng.choice(("Compte personnel de formation", "Plan régional de formation", "Pro-A", "Financement personnel")))), ("Début de l'action", start), ("Fin de l'action", end), ("Durée totale (centre)", strong(hours)), ("Durée en entreprise", txt(f"{rng.choice((280, 350, 420))} h")), ("N° de convention", txt(f"{rng.randrange(10**4, 10**5)}-{case.session - 2}"))], label_mm=50)
        + f"#v(4mm)\nL'organisme de formation atteste que la personne ci-dessus est régulièrement inscrite et assidue ; les feuilles d'émargement sont conservées au secrétariat.\n\n{made(paper, school.place.town, 'issue_date', issued)}\n#v(2mm)\n"
        + place_to_sign(paper, Party("training_centre", paper.choose("La coordonnatrice de formation", "Pour l'organisme de formation", school.director_title), stamp_of(school), school.director), align=paper.choose("left", "center", "right"))
    )  # fmt: skip


@opened_layout("language_attestation", "teacher_private_letter")
def teacher_private_letter(case: Case, paper: Paper) -> str:
    """A letter from the teacher of a language that few learn, to the examination office."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(("polonais", "arabe", "portugais", "italien", "russe", "turc", "vietnamien", "néerlandais", "corse")))  # fmt: skip
    issued = issued_on(case, 3, 90)
    teacher = invent_firm(rng).director
    kept = paper.put("language", language.capitalize(), language)
    return (
        head_row(paper, school, txt(school.name))
        + f"#align(right)[{txt(school.place.town)}, le {paper.date('issue_date', issued)}]\n#v(5mm)\n"
        + title(paper.choose("Attestation de préparation à l'épreuve de langue vivante", "ATTESTATION D'ENSEIGNEMENT DE LANGUE", "Attestation de formation en langue vivante étrangère"), size_em=1.2)
        + f"Je soussigné(e) {txt(teacher)}, enseignant(e) de {kept}, atteste que {said_name(paper)}, {born_on(paper)}, suit depuis le {txt(numeric(dt.date(case.session - 1, 9, rng.randrange(6, 28))))} un enseignement de {txt(language)}, à raison de {rng.choice(('deux', 'trois'))} heures par semaine, et prépare avec moi l'épreuve obligatoire du BTS {txt(title_words(case))}.\n\n"
        f"Niveau visé : {rng.choice(('B1', 'B2'))} du cadre européen commun de référence pour les langues. SIRET de l'organisme : {txt(spaced_siret(school))}.\n#v(4mm)\n"
        + place_to_sign(paper, Party("training_centre", paper.choose("Le professeur de langue", "L'enseignant(e)"), stamp_of(school), teacher), align=paper.choose("left", "right"))
    )  # fmt: skip
