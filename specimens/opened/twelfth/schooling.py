"""What schools and hosts of placements certify."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import YEARS, day_after, keep, school_year
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twelfth.befell import week_count, weeks_away
from specimens.opened.twelfth.seats import bench, ladder, seat
from specimens.opened.twelfth.wording import (
    FLAT_A5,
    ONE,
    PORTRAIT,
    SANS,
    SERIF,
    TIGHT,
    banner,
    bare_squares,
    birth,
    boxed,
    branch,
    bystander,
    cage,
    chart,
    city,
    custom,
    dated,
    digits,
    fat,
    foot,
    gap,
    halves,
    lay,
    lines,
    mast,
    middle,
    mini,
    panel,
    plate,
    right,
    rolled,
    rows,
    ruled,
    school_named,
    seal_of,
    siret,
    split_names,
    tick,
    tiles,
    within,
)
from specimens.people import invent_firm

_LYCEES = ("Lycée Rosa-Exemple", "Lycée des métiers du bâtiment fictif", "Lycée polyvalent Imaginaire", "Lycée Saint-Modèle")
_ORDINAL = (("1re année", "première année", "1ère année"), ("2e année", "deuxième année", "2ème année"))


@opened_layout("school_certificate", "slip_of_the_office_typed_with_day_in_ink", defects=YEARS)
def slip_of_the_office_typed_with_day_in_ink(case: Case, paper: Paper) -> str:
    """A half sheet from the school's office: typed lines, the day written by pen, stamp and hand."""
    school, who = school_named(case, *_LYCEES), case.person
    study, begins, day = school_year(case)
    lay(paper, FLAT_A5, (11, 15, 9, 15), SANS, 10)
    return (
        halves(fat(paper.put("organisation", school.name), 13) + f" \\ {lines(school.street, city(school))}", right(fat(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 13)), "(1fr, 80mm)") + ruled(0.9)
        + rows([*split_names(paper, "L'élève (nom)", "Nom d'usage", "Prénom", first_only=True), (f"{who.born} le", dated(paper, "birth_date", who.birth_date)), ("est " + who.agree("inscrit", "inscrite") + " en", paper.put("year_of_study", study, paper.choose(*_ORDINAL[study - 1])) + txt(" de section de techniciens supérieurs")), ("spécialité", paper.put("speciality", branch(case))), ("pour l'année scolaire", fat(paper.put("school_year", f"{begins}-{begins + 1}", f"{begins}/{begins + 1}"))), ("régime", case.rng.choice(("externe", "demi-pensionnaire", "interne")))], 46, pad=0.9)
        + gap(1) + halves(f"Fait à {txt(school.place.town)}, \\ \\ le {paper.hand_date('issue_date', day, 16)}", seat(paper, ("training_centre", school.director_title, seal_of(school)), wide=70), "(1fr, 76mm)")
    )


@opened_layout("school_certificate", "private_campus_tiles_hand_over_its_words", defects=YEARS)
def private_campus_tiles_hand_over_its_words(case: Case, paper: Paper) -> str:
    """A private campus: coloured band, figures on tiles, calendar, hand over its words."""
    school, rng = school_named(case, "Campus Novo-Exemple", "École supérieure Modèle", "Groupe Spécimen Formation", near=False), case.rng
    study, begins, day = school_year(case)
    ink = rng.choice(("rgb(190,40,80)", "rgb(20,120,90)", "rgb(40,40,120)"))
    lay(paper, PORTRAIT, (14, 18, 14, 18), ("Lato", "Open Sans", "Carlito", "Liberation Sans"), 10.2)
    foot(paper, f"{school.name} – enseignement supérieur privé – {school.address} – SIRET {siret(school)}")
    return (
        banner(paper.put("organisation", school.name), ink, "service de la scolarité") + gap(7)
        + fat(txt(paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ – ÉTUDIANT")), 18, ink) + gap(3)
        + f"Nous certifions que {within(paper, loud=True)}, {birth(paper)}, suit régulièrement les cours de notre établissement.\n" + gap(2)
        + tiles([("Année scolaire", fat(paper.put("school_year", f"{begins}-{begins + 1}"), 12)), ("Niveau", fat(paper.put("year_of_study", study, paper.choose(f"BTS {_ORDINAL[study - 1][0]}", f"BTS {study}")), 12)), ("Spécialité", paper.put("speciality", branch(case))), ("Statut", "étudiant – formation initiale"), ("Rentrée", txt(f"{rng.randrange(2, 20)} septembre {begins}")), ("Identifiant", txt(f"{rng.randrange(10**6, 10**7)}"))], 3)
        + gap(2) + "Présence : assiduité contrôlée par demi-journée. Le présent certificat est valable jusqu'à la fin de l'année indiquée.\n" + gap(4)
        + f"{txt(school.place.town)}, {dated(paper, 'issue_date', day)}\n"
        + seat(paper, ("training_centre", f"{bystander(case)}|responsable de la scolarité", seal_of(school)), wide=70, words="under")
    )


@opened_layout("school_certificate", "ministry_program_with_day_of_entry", defects=YEARS)
def ministry_program_with_day_of_entry(case: Case, paper: Paper) -> str:
    """The ministry's program: a certificate with the guardian, the class and the day of entry, above a
    note on its use; head signs at the centre."""
    school, rng, who = school_named(case, *_LYCEES), case.rng, case.person
    study, begins, day = school_year(case)
    lay(paper, PORTRAIT, (16, 20, 14, 20), (*TIGHT, *SERIF), 10.6)
    entered = case.today.replace(year=begins - study + 1, month=9, day=rng.randrange(1, 6))
    guardian = f"{rng.choice(('Nathalie', 'Philippe', 'Samira', 'Hervé'))} {who.birth_name}"
    return (
        halves(lines("Ministère de l'éducation nationale", "Enseignement du second degré et post-baccalauréat"), right(mini("Base élèves établissement – état n° 14", 7.6)), "(1fr, 64mm)") + gap(3)
        + boxed(fat(paper.put("organisation", school.name), 12) + f" \\ {lines(school.address, 'Tél. ' + school.phone)}", 3) + gap(5)
        + middle(fat(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT D’INSCRIPTION ET DE SCOLARITÉ")), 16) + f" \\ année {paper.put('school_year', f'{begins}-{begins + 1}', f'{begins} - {begins + 1}')}") + gap(4)
        + f"Le chef d'établissement certifie que l'étudiant{who.agree('', 'e')} désigné{who.agree('', 'e')} ci-dessous fréquente l'établissement :\n" + gap(1)
        + rows([("Nom, prénom", fat(rolled(paper))), ("Naissance", dated(paper, "birth_date", who.birth_date) + txt(f", {who.birth_place}")), ("Formation", "brevet de technicien supérieur " + paper.put("speciality", branch(case))), ("Classe", txt(f"{study}TS{rng.choice('ABC')}") + " – " + paper.put("year_of_study", study, _ORDINAL[study - 1][rng.randrange(2)])), ("Entrée dans l'établissement", txt(custom(paper, entered))), ("Responsable", txt(guardian)), ("INE", txt(f"{rng.randrange(10**8, 10**9)}{rng.choice('ABCDEFGH')}{rng.choice('KLMN')}"))], 40)
        + gap(3) + f"Certificat remis le {dated(paper, 'issue_date', day)}\n" + gap(2)
        + middle(seat(paper, ("training_centre", f"{school.director_title}, {school.director}", seal_of(school)), wide=72))
        + gap(3) + mini("L'original est remis une seule fois ; l'intéressé en fait lui-même les copies nécessaires. Ne vaut pas relevé d'assiduité.", 8)
    )


# -- placements --------------------------------------------------------------------------------


@opened_layout("internship_attestation", "school_model_squares_for_days_hours_counted")
def school_model_squares_for_days_hours_counted(case: Case, paper: Paper) -> str:
    """A model of the school typed by the host: days in squares, absences, trainee and host sign."""
    firm, school, rng, who = invent_firm(case.rng), school_named(case, *_LYCEES), case.rng, case.person
    stay = weeks_away(case)[0]
    start, end = stay[0], stay[1]
    keep(paper, stay, digits(start), digits(end))
    weeks, day = week_count(start, end), day_after(case, end)
    lay(paper, PORTRAIT, (15, 17, 14, 17), SANS, 9.8)
    return (
        halves(lines(school.name, city(school)), right(mini("Document à joindre au dossier d'examen", 8)), "(1fr, 70mm)")
        + plate(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE FIN DE STAGE EN MILIEU PROFESSIONNEL")), 14)
        + panel("L'organisme d'accueil", rows([("Dénomination", fat(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Tuteur", txt(bystander(case)))], 34, pad=1))
        + panel("Le ou la stagiaire", rows([*split_names(paper, "Nom", "Nom d'usage", "Prénom", first_only=True), ("Né(e) le", dated(paper, "birth_date", who.birth_date, digits(who.birth_date))), ("Section", txt(f"BTS {branch(case)}"))], 34, pad=1))
        + panel("Le stage", f"Début #h(2mm) {bare_squares(start, '/')} #h(8mm) Fin #h(2mm) {bare_squares(end, '/')} \\ #v(1mm) Durée effective : {paper.put('weeks', weeks, f'{weeks} semaines')}, à raison de 35 heures par semaine. Absences : {rng.choice(('aucune', 'une demi-journée', 'aucune'))}. \\ Activités : {rng.choice(('participation aux études et au suivi des travaux', 'maintenance et relevés sur site', 'accueil des clients et devis'))}.")
        + f"Établie à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n" + gap(1)
        + bench(paper, [("candidate", "Le stagiaire", None), ("employer", "Pour l'organisme d'accueil|(nom, qualité, cachet)", seal_of(firm))], total=174)
    )


@opened_layout("internship_attestation", "workshop_half_sheet_words_left_of_the_hand")
def workshop_half_sheet_words_left_of_the_hand(case: Case, paper: Paper) -> str:
    """A half sheet of a workshop: a sentence with the days, the visit of the teacher, the tasks,
    the hand right of its words."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = weeks_away(case)[0]
    start, end = stay[0], stay[1]
    one, two = custom(paper, start), custom(paper, end)
    keep(paper, stay, one, two)
    weeks, day = week_count(start, end), day_after(case, end)
    lay(paper, FLAT_A5, (11, 16, 9, 16), (*SANS, "Caladea"), 10.3)
    return (
        halves(fat(paper.put("employer", firm.name), 14) + f" \\ {mini(f'{firm.address} – SIRET {siret(firm)}', 8)}", right(fat(txt(paper.choose("ATTESTATION DE STAGE", "Attestation de stage")), 14)), "(1fr, 70mm)") + ruled(0.6) + gap(1)
        + f"Nous attestons que {within(paper)}, {birth(paper)}, élève de BTS {txt(branch(case))}, a effectué un stage dans nos ateliers :\n" + gap(1)
        + f"du {fat(txt(one))} au {fat(txt(two))}, soit {paper.put('weeks', weeks, f'{weeks} semaines')} à 35 heures.\n\n{who.agree('Il', 'Elle')} a pris part {rng.choice(('aux relevés et à la préparation des pièces', 'à la mise en service des installations', 'au suivi des commandes'))} sous la conduite de {txt(bystander(case))}, chef d'atelier. Visite du professeur référent, {txt(bystander(case))}, le {txt(custom(paper, start + rng.randrange(8, 15) * ONE))}.\n" + gap(1)
        + halves(f"À {txt(firm.place.town)}, \\ le {dated(paper, 'issue_date', day)}", seat(paper, ("employer", "Le responsable", seal_of(firm)), wide=72, words="left"), "(1fr, 104mm)", gutter=2)
    )


@opened_layout("internship_attestation", "tripartite_record_of_two_stays_in_rows")
def tripartite_record_of_two_stays_in_rows(case: Case, paper: Paper) -> str:
    """A record of two stays in one firm, a row each, sum of weeks; host, trainee, school sign in
    rows."""
    firm, school, rng, who = invent_firm(case.rng), school_named(case, *_LYCEES), case.rng, case.person
    found = weeks_away(case, 2)
    body = []
    for number, stay in enumerate(found, 1):
        one, two = custom(paper, stay[0]), custom(paper, stay[1])
        keep(paper, stay, one, two)
        body.append((f"Période {number}", txt(one), txt(two), rng.choice(("bureau d'études", "chantier", "atelier", "service commercial"))))
    weeks = sum(week_count(s[0], s[1]) for s in found)
    day = day_after(case, found[-1][1])
    lay(paper, PORTRAIT, (16, 20, 15, 20), (*SERIF, "Open Sans"), 10.2)
    return (
        mast(txt(school.name), school.address, "Section de techniciens supérieurs") + gap(3)
        + middle(fat(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGES EN ENTREPRISE")), 14)) + gap(2)
        + cage([("Stagiaire", fat(rolled(paper))), ("Naissance", dated(paper, "birth_date", who.birth_date)), ("Entreprise d'accueil", fat(paper.put("employer", firm.name))), ("Lieu", txt(f"{firm.address}")), ("Diplôme préparé", txt(f"BTS {branch(case)}")), ("Professeur référent", txt(bystander(case)))], 2)
        + gap(1) + chart(("", "Du", "Au", "Affectation"), body, "(26mm, 1fr, 1fr, 1fr)")
        + f"Durée totale : {fat(paper.put('weeks', weeks, f'{weeks} semaines'))}. {tick(True, 'stage accompli en totalité')} #h(4mm) {tick(False, 'stage interrompu')}\n" + gap(1)
        + f"Le {dated(paper, 'issue_date', day)}, à {txt(firm.place.town)}\n" + gap(1)
        + ladder(paper, [("employer", f"L'entreprise d'accueil|{firm.director}", seal_of(firm)), ("candidate", "L'étudiant stagiaire", None), ("training_centre", f"L'établissement|{school.director}", None)], wide=78, high=20)
    )
