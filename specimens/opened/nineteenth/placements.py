"""Placements in firms and certificates of schooling."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import YEARS, Stay, day_after, keep, school_year
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    MONO,
    NARROW,
    SANS,
    SERIF,
    academy,
    barred,
    birthday,
    born,
    boxed,
    cells,
    day_cells,
    dotted,
    filed,
    foot,
    gap,
    grid,
    hand,
    hands,
    head_line,
    imprint,
    inked,
    letterhead,
    listed,
    little,
    named_school,
    of,
    on,
    plate,
    republic,
    rule,
    sheet,
    side,
    siret,
    slashes,
    small,
    speciality,
    strong,
    tabled,
    third,
    three,
    tick,
    topped,
    two,
    usual,
    whole,
)
from specimens.people import invent_firm

LYCEES = ("Lycée Rosa-Fictive", "Lycée technologique du Vallon imaginaire", "Lycée des métiers Modèle-Exemple", "Lycée polyvalent Antoine-Spécimen")
HIGHER = ("École supérieure Exemple de commerce et gestion", "Institut à distance Modèle", "Campus privé Spécimen", "Cours supérieur fictif du bâtiment")


def _stages(case: Case, count: int = 1) -> list[Stay]:
    """Placements of whole weeks, Monday to Friday, over before the upload."""
    rng = case.rng
    found: list[Stay] = []
    for year, month in ((case.session - 2, 5), (case.session - 1, 1))[-count:]:
        first = dt.date(year, month, rng.randrange(3, 15))
        first += (-first.weekday() % 7) * DAY
        found.append((first, first + (7 * rng.choice((4, 5, 6, 8)) - 3) * DAY, 1.0))
    return case.fact("periods", found)


def _weeks(stay: Stay) -> int:
    start, end, _ = stay
    return ((end or start) - start).days // 7 + 1


@opened_layout("internship_attestation", "town_works_office_note_with_service_block")
def town_works_office_note_with_service_block(case: Case, paper: Paper) -> str:
    """A community of communes welcomes a trainee: service block, sentence with days, hand centred."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = _stages(case)[0]
    start, end, _ = stay
    one, last = usual(paper, start), usual(paper, end or start)
    keep(paper, stay, one, last)
    weeks, day = _weeks(stay), day_after(case, end)
    host = f"Communauté de communes {of(firm.place.town)}"
    sheet(paper, (*SERIF, *SANS), 11)
    return (
        two(f"{strong(paper.put('employer', host), 13)} \\ Direction des services techniques \\ {small(txt(firm.address))}", side(f"Affaire suivie par \\ {txt(third(case))} \\ {txt(firm.phone)}"), "(1fr, 55mm)") + gap(10)
        + head_line(paper.choose("ATTESTATION DE STAGE", "Attestation d'accueil en stage", "ATTESTATION DE FIN DE STAGE"), 15) + gap(6)
        + f"La présidente de la communauté de communes certifie avoir reçu en stage {whole(paper)}, {born(paper)}, {who.agree('étudiant', 'étudiante')} en BTS {txt(speciality(case))}.\n\n"
        + f"Ce stage, conventionné par le {txt(named_school(case, *LYCEES).name)}, a commencé le {txt(one)} et s'est terminé le {txt(last)} ; il compte donc {paper.put('weeks', weeks, f'{french.in_words(weeks)} ({weeks}) semaines')} de trente-cinq heures.\n\n"
        + f"Tuteur : {txt(third(case))}, chef du bureau d'études. Sujet traité : {rng.choice(('relevé et chiffrage de bâtiments communaux', 'suivi de travaux de voirie', 'rénovation thermique des écoles'))}.\n\n" + gap(3)
        + f"Attestation délivrée à {txt(firm.place.town)} le {on(paper, 'issue_date', day)}\n" + gap(5)
        + side(hand(paper, ("employer", "La présidente", ["COMMUNAUTÉ DE COMMUNES", firm.place.town.upper()]), wide=64), "center")
    )


@opened_layout("internship_attestation", "school_grid_of_two_stays_one_tutor_each")
def school_grid_of_two_stays_one_tutor_each(case: Case, paper: Paper) -> str:
    """A school's model with two stays in the same firm, a line each, and a frame for each hand."""
    firm, school = invent_firm(case.rng), named_school(case, *LYCEES)
    found = _stages(case, 2)
    day = day_after(case, found[-1][1])
    sheet(paper, NARROW, 10, (14, 16, 14, 16))
    rows = []
    for label, stay in zip(("Première année", "Deuxième année"), found, strict=True) if len(found) == 2 else [("Stage", s) for s in found]:
        start, end, _ = stay
        one, last = slashes(start), slashes(end or start)
        keep(paper, stay, one, last)
        rows.append((label, txt(f"du {one} au {last}"), str(_weeks(stay)), txt(third(case))))
    return (
        two(f"{strong(txt(school.name), 12)} \\ {little(school.address, 8)}", side(f"Section de technicien supérieur \\ {small(txt(speciality(case)))}"))
        + plate(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGES EN ENTREPRISE"), 14, "rgb(224,232,246)") + gap(1)
        + topped([*three(paper, "NOM DE L'ÉTUDIANT(E)", "NOM D'USAGE", "PRÉNOM(S)", sep=" "), ("DATE DE NAISSANCE", birthday(paper, slashes(case.person.birth_date)))], 2) + gap(2)
        + tabled([("Organisme d'accueil", strong(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm))), ("Signataire", txt(f"{firm.director}, {firm.director_title.lower()}"))], 1, "44mm", "luma(240)") + gap(1)
        + grid(("", "Dates", "Semaines", "Tuteur dans l'entreprise"), rows, "(32mm, 1fr, 22mm, 1fr)")
        + "Assiduité : #check(true) complète #h(4mm) #check(false) absences (les préciser)\n\n"
        + f"L'organisme d'accueil confirme l'exactitude de ce qui précède. Date : {on(paper, 'issue_date', day, slashes(day))}\n" + gap(1)
        + hands(paper, [("candidate", "L'étudiant(e)", None), ("employer", "L'organisme d'accueil (cachet)", imprint(firm))], total=176)
        + little("Document à conserver dans le dossier d'examen ; toute rature non contresignée l'annule.", 7.5)
    )


@opened_layout("internship_attestation", "architect_studio_note_with_hours_and_ink_day")
def architect_studio_note_with_hours_and_ink_day(case: Case, paper: Paper) -> str:
    """A studio's spare page: name in wide letters, a few lines, the day by pen, hand at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = _stages(case)[0]
    start, end, _ = stay
    one, last = usual(paper, start), usual(paper, end or start)
    keep(paper, stay, one, last)
    weeks, day = _weeks(stay), day_after(case, end)
    sheet(paper, ("Lato", "Open Sans", "Carlito"), 10, (26, 34, 20, 34), lead=0.75)
    foot(paper, f"{firm.name} · {firm.address} · {firm.phone}")
    return (
        f"#text(size: 17pt, tracking: 3pt)[{paper.put('employer', firm.name)}]\n" + gap(16)
        + f"#text(size: 13pt, tracking: 1pt)[{txt(paper.choose('attestation de stage', 'Attestation de stage'))}]\n" + gap(8)
        + listed([("Stagiaire", whole(paper)), (f"{who.born.capitalize()} le", birthday(paper)), ("Formation", txt(f"BTS {speciality(case)}")), ("Premier jour", txt(one)), ("Dernier jour", txt(last)), ("Durée", f"{paper.put('weeks', weeks, f'{weeks} semaines')}, soit {weeks * 35} heures"), ("Maître de stage", txt(third(case)))], 34, "", 4) + gap(6)
        + f"{who.agree('Il', 'Elle')} a pris part {rng.choice(('aux relevés et aux plans d’exécution', 'à la rédaction des pièces écrites', 'aux réunions de chantier'))} et a donné satisfaction.\n" + gap(8)
        + f"Le #h(2mm) {paper.hand_date('issue_date', day)}\n" + gap(4)
        + side(hand(paper, ("employer", f"{firm.director}", imprint(firm)), wide=58, words="below"))
    )


@opened_layout("internship_attestation", "factory_form_with_digits_per_box_and_appraisal")
def factory_form_with_digits_per_box_and_appraisal(case: Case, paper: Paper) -> str:
    """A plant's form: name by pen, days one digit a box, a grid of appraisals, three places."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = _stages(case)[0]
    start, end, _ = stay
    last = end or start
    keep(paper, stay, f"{start:%d %m %Y}", f"{last:%d %m %Y}")
    weeks, day = _weeks(stay), day_after(case, end)
    sheet(paper, SANS, 9.8, (13, 16, 12, 16))
    marks = [(txt(w), *rng.choice((("×", ""), ("", "×"))), "") for w in ("Ponctualité", "Qualité du travail", "Sécurité", "Initiative")]
    usage = dotted("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name)) if who.usage_name else ""

    def boxes(when: dt.date) -> str:
        return " #h(0.8mm) ".join(cells(p) for p in (f"{when:%d}", f"{when:%m}", f"{when:%Y}"))

    return (
        two(f"{strong(paper.put('employer', firm.name), 14)} \\ {little(firm.address + ' – ' + firm.phone, 8)}", side(little(f"RH-STG-{rng.randrange(10, 99)} rév. {rng.randrange(1, 9)}", 8))) + rule(1.5, "rgb(200,90,0)")
        + barred(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGE ET APPRÉCIATION"), "rgb(200,90,0)", 14)
        + dotted("Nom de naissance", inked(paper, "birth_name", who.birth_name, who.birth_name)) + usage + dotted("Prénom", inked(paper, "given_names", [who.first_name], who.first_name)) + f"Date de naissance #h(2mm) {day_cells(paper, 'birth_date', who.birth_date)}\n"
        + dotted("Établissement", paper.handwritten(named_school(case, *LYCEES).name, 13)) + f"Stage du #h(1mm) {boxes(start)} #h(3mm) au #h(1mm) {boxes(last)} #h(3mm) Semaines #h(1mm) #comb(\"{weeks}\")\n" + gap(1)
        + grid(("", "Bien", "Très bien", "Insuffisant"), marks, "(1fr, 26mm, 26mm, 26mm)", "rgb(252,232,214)", 1.3)
        + f"Date d'établissement #h(2mm) {day_cells(paper, 'issue_date', day)}\n" + gap(1)
        + hands(paper, [("employer", f"Le tuteur, {third(case)}", None), ("employer", "Le directeur du site", imprint(firm)), ("candidate", "Le stagiaire", None)], total=176)
    ) + (paper.put("weeks", weeks, str(weeks)) and "")


@opened_layout("school_certificate", "private_college_certificate_in_english_letter_style", defects=YEARS)
def private_college_certificate_in_english_letter_style(case: Case, paper: Paper) -> str:
    """A college's page: coloured head, lines set flush right of a rule, registrar's hand below."""
    school, rng, who = named_school(case, *HIGHER), case.rng, case.person
    study, begins, day = school_year(case)
    ink = rng.choice(("rgb(90,20,90)", "rgb(0,80,70)", "rgb(20,40,100)"))
    sheet(paper, ("Open Sans", "Lato", "Caladea", "Carlito"), 10.4)
    foot(paper, f"{school.name} – établissement d'enseignement supérieur privé – {school.address} – UAI 0{rng.randrange(10**5, 10**6)}T")
    return (
        letterhead(school, paper.put("organisation", school.name), ink, school.phone) + gap(9)
        + barred(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité", "Attestation d'inscription et de scolarité"), ink, 16) + gap(5)
        + "La responsable de la scolarité certifie l'inscription régulière de :\n" + gap(2)
        + boxed(listed([*three(paper, "Nom", "Nom d'usage", "Prénoms"), ("Naissance", f"{birthday(paper)}, {txt(who.birth_place)}"), ("N° étudiant", txt(f"{rng.randrange(10**6, 10**7)}"))], 32), 4, "none", f"(left: 1.5pt + {ink})") + gap(2)
        + listed([("Diplôme préparé", f"Brevet de technicien supérieur {paper.put('speciality', speciality(case))}"), ("Année universitaire", strong(paper.put("school_year", french.school_year(begins), paper.choose(f"{begins}/{begins + 1}", f"{begins}-{begins + 1}", f"{begins} - {begins + 1}")))), ("Niveau", paper.put("year_of_study", study, paper.choose(f"{'1re' if study == 1 else '2e'} année", f"BTS {study}", f"{'première' if study == 1 else 'deuxième'} année"))), ("Régime", rng.choice(("initial, à distance", "initial, temps plein", "enseignement à distance")))], 46) + gap(5)
        + f"Document remis sur demande {who.agree('de l’intéressé', 'de l’intéressée')} le {on(paper, 'issue_date', day)} à {txt(school.place.town)}.\n" + gap(5)
        + side(hand(paper, ("training_centre", "La responsable de la scolarité", imprint(school)), wide=62))
    )


@opened_layout("school_certificate", "office_program_of_public_lycee_monospace", defects=YEARS)
def office_program_of_public_lycee_monospace(case: Case, paper: Paper) -> str:
    """A public school's program print: fixed-width lines, family's address, the head's hand left."""
    school, rng, who = named_school(case, *LYCEES), case.rng, case.person
    study, begins, day = school_year(case)
    sheet(paper, (*MONO, "Liberation Sans"), 9.8, (15, 18, 14, 18))
    parent = f"{rng.choice(('M. et Mme', 'Mme', 'M.'))} {who.birth_name}"
    year = paper.put("school_year", french.school_year(begins), f"{begins}/{begins + 1}")
    return (
        two(republic(f"Académie {of(academy(case))}", "Enseignement public du second degré"), f"{paper.put('organisation', school.name)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)} \\ Tél. {txt(school.phone)}") + rule()
        + gap(4) + head_line(paper.choose("CERTIFICAT DE SCOLARITE", "CERTIFICAT DE SCOLARITÉ"), 15) + side(f"Année scolaire {year}", "center") + gap(6)
        + f"Je soussigné, {txt(school.director)}, chef de l'établissement, certifie que l'élève\n" + gap(2)
        + f"#pad(left: 14mm)[{strong(filed(paper), 12)} \\ {who.born} le {birthday(paper, slashes(who.birth_date))} à {txt(who.birth_place.upper())} \\ INE {rng.randrange(10**8, 10**9)}{rng.choice('ABCDEFGH')}{rng.choice('JKHG')}]\n" + gap(2)
        + f"est {who.agree('inscrit', 'inscrite')} dans la classe {study}STS{rng.randrange(1, 4)} - {paper.put('year_of_study', study, ('1re' if study == 1 else '2e') + ' année')} de BTS {paper.put('speciality', speciality(case))} - et suit les cours depuis le {txt(slashes(dt.date(begins, 9, rng.randrange(1, 6))))}.\n\n"
        + f"{tick(False, 'interne')} #h(4mm) {tick(rng.random() < 0.5, 'demi-pensionnaire')} #h(6mm) Responsable : {txt(parent)}, {txt(who.place.town)}\n" + gap(6)
        + f"Le {on(paper, 'issue_date', day, slashes(day))}\n" + gap(2)
        + hand(paper, ("training_centre", f"{school.director_title},|{school.director}", imprint(school)), wide=66)
    )
