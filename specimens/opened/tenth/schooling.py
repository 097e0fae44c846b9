"""What schools, centres and hosts write: certificates of schooling, placements, hours followed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import (
    HOURS,
    ONE,
    YEARS,
    Stay,
    day_after,
    hours_of,
    hours_said,
    issue_day,
    keep,
    preparing,
    school_year,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    addressee,
    birth,
    cartouche,
    cells_above,
    civil_rows,
    course,
    day_of,
    face,
    footer,
    gap,
    grid_table,
    habit,
    hand,
    hand_first,
    hands_table,
    headline,
    house,
    left_head,
    named,
    outlined,
    rubber,
    sheet,
    slashes,
    somebody,
    spaced_siret,
    strong,
    surname_first,
    tiny,
    two,
    wide_head,
)
from specimens.people import invent_firm


def _year(paper: Paper, begins: int) -> str:
    shown = paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}")  # fmt: skip
    return paper.put("school_year", f"{begins}-{begins + 1}", shown)


def _class(paper: Paper, study: int, first: str, second: str) -> str:
    return paper.put("year_of_study", study, (first, second)[study - 1])


@opened_layout("school_certificate", "distance_body_letter_in_the_portal", defects=YEARS)
def distance_body_letter_in_the_portal(case: Case, paper: Paper) -> str:
    """A distance body's PDF: reference block, window address, one paragraph, a frame that sums up,
    hand of the direction printed at the left."""
    school, rng, who = house(case, "Cned-Modèle", "Institut Fictif à distance", "EAD Spécimen", near=False), case.rng, case.person  # fmt: skip
    study, begins, day = school_year(case)
    ink = rng.choice(("rgb(226,0,70)", "rgb(0,130,120)", "rgb(70,40,130)"))
    face(paper, "Open Sans", "Lato", "Carlito")
    footer(paper, f"{school.name} – {school.address} – SIRET {spaced_siret(school)}")
    return (
        wide_head(school, paper.put("organisation", school.name), ink, "Service scolarité", f"N° client {rng.randrange(10**7, 10**8)}")
        + gap(4)
        + two(f"{tiny('Formation', 7.5)} \\ {rng.randrange(2, 9)}BTS{rng.randrange(100, 999)} \\ {tiny('Inscription du', 7.5)} \\ {txt(slashes(dt.date(begins, 8, rng.randrange(1, 30))))}", addressee(paper, 8))
        + gap(6)
        + headline(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité"), 16, "left", ink)
        + f"Nous certifions que {named(paper)}, {birth(paper)}, est régulièrement {who.agree('inscrit', 'inscrite')} à nos cours par correspondance et en ligne pour l'année scolaire {_year(paper, begins)}, en {_class(paper, study, *rng.choice((('première année', 'deuxième année'), ('1re année', '2e année'))))} du BTS {paper.put('speciality', course(case))}.\n"
        + gap(2)
        + outlined(f"Type d'inscription : {rng.choice(('scolarité complète réglementée', 'formation complète libre'))} #h(1fr) Validité : jusqu'au {txt(slashes(dt.date(begins + 1, 8, 31)))}", 2.6)
        + "Il incombe à l'inscrit(e) de remettre ce certificat aux organismes qui en font la demande.\n"
        + gap(4)
        + f"Fait le {day_of(paper, 'issue_date', day)}\n"
        + gap(2)
        + hand_first(paper, "training_centre", somebody(case), "directeur de la scolarité", wide=58)
    )  # fmt: skip


@opened_layout("school_certificate", "pupil_program_half_sheet_across", defects=YEARS)
def pupil_program_half_sheet_across(case: Case, paper: Paper) -> str:
    """Half a sheet from the school's program: cells with small labels, the parent's address below,
    head's stamp and hand at the right."""
    school, rng, who = house(case, "Lycée polyvalent des Exemples", "Lycée Émile-Spécimen", "Lycée technologique Fictif"), case.rng, case.person  # fmt: skip
    study, begins, day = school_year(case)
    sheet(paper, (210, 148), (11, 14, 9, 14), 8.8)
    face(paper, "Liberation Sans", "DejaVu Sans", "Carlito")
    parent = f"{rng.choice(('M. et Mme', 'Mme', 'M.'))} {who.birth_name}"
    return (
        f"{strong(paper.put('organisation', school.name), 11)} \\ {txt(school.address)} – {txt(school.phone)} #h(1fr) UAI 0{rng.randrange(10**5, 10**6)}P\n"
        + headline(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT D'INSCRIPTION ET DE SCOLARITÉ"), 13)
        + "Le chef d'établissement certifie que l'élève désigné ci-après fréquente l'établissement :\n"
        + cells_above([*civil_rows(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashes(who.birth_date))), ("Année scolaire", strong(_year(paper, begins))), ("Classe", _class(paper, study, *rng.choice((("1BTS – 1ère année", "2BTS – 2ème année"), ("STS 1re année", "STS 2e année"))))), ("Spécialité", paper.put("speciality", course(case))), ("Régime", rng.choice(("externe", "demi-pensionnaire", "interne"))), ("Entrée le", txt(slashes(dt.date(begins, 9, 2)))), ("N° national", f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGHJK')}{rng.choice('ABCDEFGHJK')}")], 3, 1.4)
        + two(f"{tiny('Représentants légaux', 7)} \\ {txt(parent)} \\ {txt(who.street)}, {txt(who.place.town)} \\ #v(1mm) {txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}", hand(paper, "training_centre", school.director_title, stamp=rubber(school), wide=64), "(1fr, 1.1fr)")
    )  # fmt: skip


@opened_layout("school_certificate", "centre_of_apprentices_with_calendar", defects=YEARS)
def centre_of_apprentices_with_calendar(case: Case, paper: Paper) -> str:
    """A centre's statement for an apprentice: the two years of the cycle in a table, the running
    one marked, employer named, the hand at the centre of the foot."""
    school, rng, who = house(case, "CFA Modèle des Trois-Vallées", "CFA Exemple Industrie", "Centre fictif d'apprentissage"), case.rng, case.person  # fmt: skip
    study, begins, day = school_year(case)
    firm = invent_firm(rng)
    current = f"{_class(paper, study, '1re année', '2e année')} de BTS"
    return (
        left_head(school, paper.put("organisation", school.name), school.phone, f"SIRET {spaced_siret(school)}")
        + f"#align(right)[{txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}]\n"
        + gap(6)
        + cartouche(paper.choose("CERTIFICAT DE SCOLARITÉ", "ATTESTATION DE SCOLARITÉ"), "apprentissage")
        + gap(4)
        + f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title[0].lower() + school.director_title[1:])}, certifie que l'apprenti(e)\n"
        + f"#align(center)[{strong(named(paper), 12)} \\ {birth(paper)}]\n"
        + f"suit dans notre centre, pour l'année {_year(paper, begins)}, les enseignements de {current} {strong(paper.put('speciality', course(case)))}.\n"
        + gap(2)
        + grid_table(("Rythme", "Au centre", "En entreprise"), [(txt(rng.choice(("2 semaines / 2 semaines", "1 semaine / 3 semaines"))), f"{rng.randrange(18, 22)} semaines", f"{rng.randrange(25, 30)} semaines")], "(1fr, 1fr, 1fr)", "luma(240)")
        + f"Entreprise d'accueil : {txt(firm.name)}, {txt(firm.place.town)}. Maître d'apprentissage : {txt(somebody(case))}.\n\nCertificat remis à l'intéressé{who.agree('', 'e')} sur sa demande.\n"
        + gap(8)
        + f"#align(center)[#block[#set align(left)\n{hand(paper, 'training_centre', 'Pour le centre,', stamp=rubber(school), wide=68)}]]\n"
    )  # fmt: skip


def placements(case: Case, number: int = 1) -> list[Stay]:
    """Placements of whole weeks, from a Monday to a Friday, before the upload."""
    found: list[Stay] = []
    for year, month in ((case.session - 2, 5), (case.session - 1, 1))[-number:]:
        first = dt.date(year, month, case.rng.randrange(2, 15))
        first += (-first.weekday() % 7) * ONE
        found.append((first, first + (7 * case.rng.choice((4, 5, 6, 7)) - 3) * ONE, 1.0))
    return case.fact("periods", found)


def _weeks(stay: Stay) -> int:
    return ((stay[1] or stay[0]) - stay[0]).days // 7 + 1


@opened_layout("internship_attestation", "host_letter_tutor_and_head_sign")
def host_letter_tutor_and_head_sign(case: Case, paper: Paper) -> str:
    """The host's letterhead: days in the sentence, duties, hours of presence; tutor at the left and
    head of the firm at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = placements(case)[0]
    start, end = stay[0], stay[1] or stay[0]
    one, last, weeks = habit(paper, start), habit(paper, end), _weeks(stay)
    keep(paper, stay, one, last)
    day = day_after(case, end)
    return (
        wide_head(firm, paper.put("employer", firm.name), rng.choice(("rgb(20,90,60)", "rgb(150,70,0)", "rgb(50,50,110)")), firm.phone, f"SIRET {spaced_siret(firm)}")
        + gap(8)
        + headline(paper.choose("ATTESTATION DE STAGE", "Attestation de fin de stage", "CERTIFICAT DE STAGE"), 16)
        + gap(5)
        + f"{named(paper)}, {birth(paper)}, {who.agree('étudiant', 'étudiante')} en BTS {txt(course(case))}, a été {who.agree('accueilli', 'accueillie')} en stage dans notre entreprise du {txt(one)} au {txt(last)}, soit {paper.put('weeks', weeks, f'{weeks} semaines')} et {weeks * 35} heures de présence.\n\n"
        + f"Sous la conduite de {txt(somebody(case))}, {who.agree('il', 'elle')} a pris part aux travaux suivants : {txt(rng.choice(('relevés, métrés et préparation des devis', 'suivi de chantier et comptes rendus de réunion', 'mise en service et entretien des installations', 'accueil des clients et gestion des commandes')))}. Aucune absence n'est à signaler.\n\n"
        + f"Fait à {txt(firm.place.town)}, le {day_of(paper, 'issue_date', day)}, à la demande de l'établissement.\n"
        + gap(6)
        + two(hand(paper, "employer", "Le tuteur", wide=58, high=34), hand(paper, "employer", f"{firm.director_title},", firm.director, stamp=rubber(firm), wide=64))
    )  # fmt: skip


@opened_layout("training_attestation", "hours_of_the_two_years_in_a_ledger", defects=HOURS)
def hours_of_the_two_years_in_a_ledger(case: Case, paper: Paper) -> str:
    """A centre's statement for adults: subjects with their hours, the total in bold, days in the
    sentence above, trainee and centre sign."""
    school, rng = house(case, "GRETA Fictif Métropole", "Centre Exemple de formation continue", "Afpa-Modèle"), case.rng  # fmt: skip
    start, end = preparing(case)
    hours = hours_of(case)
    day = issue_day(case, 1, 35)
    subjects = ("Culture générale et expression", "Langue vivante", "Mathématiques", "Sciences physiques", "Enseignements professionnels")  # fmt: skip
    total = hours or 0
    parts = [total * k // 100 for k in (12, 10, 14, 12)]
    parts.append(total - sum(parts))
    rows = [(txt(s), f"{p} h" if hours else "") for s, p in zip(subjects, parts, strict=True)]
    rows.append(("*Total des heures de formation*", strong(hours_said(paper, hours, " h"))))
    footer(paper, f"Déclaration d'activité n° {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10**5, 10**6)} {rng.randrange(10, 99)} – SIRET {spaced_siret(school)}")  # fmt: skip
    return (
        left_head(school, paper.put("organisation", school.name), school.phone)
        + headline(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS"), 14)
        + gap(4)
        + f"Le centre certifie que {surname_first(paper)}, {birth(paper, place=False)}, suit la préparation au brevet de technicien supérieur {txt(course(case))} depuis le {day_of(paper, 'start', start)}, et jusqu'au {day_of(paper, 'end', end)}, selon le programme suivant :\n"
        + gap(1)
        + grid_table(("Enseignement", "Volume sur le cycle"), rows, "(1fr, 52mm)", "luma(235)", 1.9)
        + "La formation en milieu professionnel s'ajoute à ces heures.\n"
        + gap(3)
        + f"À {txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}\n"
        + gap(3)
        + hands_table(paper, [("training_centre", "Le centre de formation", rubber(school)), ("candidate", "Le ou la stagiaire", None)], 168)
    )  # fmt: skip
