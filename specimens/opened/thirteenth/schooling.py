"""Schools, centres and hosts: certificates of schooling, placements, hours followed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import (
    HOURS,
    YEARS,
    Stay,
    hours_of,
    hours_said,
    issue_day,
    keep,
    preparing,
    school_year,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import (
    aside,
    bar,
    corner,
    grid,
    over,
    pairs_in,
    place,
    ribbon,
    row_of,
    ruled,
    under,
)
from specimens.opened.thirteenth.wording import (
    ADULT,
    BOOK,
    CFAS,
    ONE,
    PLAIN,
    SCHOOLS,
    TIGHT,
    TYPED,
    birth,
    body_named,
    born,
    day,
    end_right,
    fat,
    foot,
    home,
    inset_right,
    letters,
    lines,
    mark,
    mid,
    name_pairs,
    num,
    page,
    passer_by,
    pen,
    prose,
    region,
    rolled,
    siret,
    steady_boxes,
    subject,
    told,
    town,
    two,
    wee,
)
from specimens.people import invent_firm


def _placement(case: Case) -> tuple[Stay, int]:
    """Whole weeks from a Monday to a Friday, and their count."""
    rng = case.rng
    first = dt.date(case.session - 1, rng.choice((1, 2, 5, 6)), rng.randrange(2, 12))
    first += (-first.weekday() % 7) * ONE
    count = rng.choice((3, 4, 5, 6, 8))
    spells: list[Stay] = case.fact("periods", [(first, first + (7 * count - 3) * ONE, 1.0)])
    start, end, _ = spells[0]
    return spells[0], round(((end or case.today) - start).days / 7 + 0.4)


def _after(case: Case, end: dt.date | None) -> dt.date:
    lag = case.rng.randrange(0, 9)
    if case.has("future_date"):
        return case.day_before(1, 9)
    return case.fact("issue_date", min((end or case.today) + lag * ONE, case.today))


@opened_layout("internship_attestation", "host_form_in_numbered_boxes_with_school_visa")
def host_form_in_numbered_boxes_with_school_visa(case: Case, paper: Paper) -> str:
    """A school's numbered form filled on a screen: host, trainee, dates in boxes, three places."""
    firm, school, rng = invent_firm(case.rng), body_named(case, SCHOOLS), case.rng
    (stay, weeks), who = _placement(case), case.person
    start, end, _ = stay
    last = end or case.today
    when = _after(case, end)
    page(paper, 12, 15)
    letters(paper, TIGHT, 9.8)
    keep(paper, stay, num(start), num(last))
    span = f"du {steady_boxes(start)} au {steady_boxes(last)}"
    host = pairs_in([("Raison sociale", fat(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm))), ("Tuteur de stage", txt(f"{passer_by(case)}, {case.title.jobs[0].lower()}"))], 34)  # fmt: skip
    trainee = pairs_in([*name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", birth(paper, num(who.birth_date))), ("Formation", txt(f"BTS {subject(case)}"))], 34)  # fmt: skip
    hands = row_of(paper, [("employer", "Le responsable de l'entreprise (cachet)", mark(firm)), ("candidate", "Le stagiaire", None), ("training_centre", "Visa de l'établissement", mark(school))], total=178)  # fmt: skip
    return f"""{two(fat(txt(school.name), 12), end_right(wee(f"Imprimé STG-{rng.randrange(1, 9)} – à remettre en fin de stage", 8)))}
{bar(paper.choose("ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL", "ATTESTATION DE FIN DE STAGE"), "rgb(40,40,90)", "white", 13)}
{bar("1. Organisme d'accueil", "luma(230)", "black")}
{host}
{bar("2. Stagiaire", "luma(230)", "black")}
{trainee}
{bar("3. Stage", "luma(230)", "black")}
Période : {span}

Durée effective : {paper.put("weeks", weeks, f"{weeks} semaines")}, soit {weeks * 35} heures de présence. Absences : {rng.choice(("aucune", "1 jour, justifié", "néant"))}.

Activités confiées : {txt(rng.choice(("relevés, métrés et suivi de fournitures", "assistance au conducteur de travaux, comptes rendus de réunion", "plans d'exécution et préparation d'un chantier")))}.
{bar("4. Certification", "luma(230)", "black")}
Je certifie l'exactitude des mentions ci-dessus. Fait à {txt(firm.place.town)}, le {told(paper, "issue_date", when)}
#v(1mm)
{hands}
"""


@opened_layout("internship_attestation", "architects_office_card_with_hand_right_of_date")
def architects_office_card_with_hand_right_of_date(case: Case, paper: Paper) -> str:
    """A small upright sheet of an office: a paragraph, the day by pen, hand and stamp at its right."""
    firm, rng = invent_firm(case.rng), case.rng
    stay, weeks = _placement(case)
    start, end, _ = stay
    last = end or case.today
    when = _after(case, end)
    page(paper, 14, 15, 10, size=(148, 210))
    letters(paper, BOOK, 10.4, 0.7)
    one, two_ = day(paper, start), day(paper, last)
    keep(paper, stay, one, two_)
    shown = paper.hand_date("issue_date", when, 14)
    return f"""{end_right(lines(fat(paper.put("employer", firm.name), 12), wee(firm.street, 8), wee(town(firm), 8), wee(firm.phone, 8)))}
#v(8mm)
{fat(txt(paper.choose("Attestation de stage", "ATTESTATION DE STAGE")), 15)}
#v(5mm)
{txt(firm.director)}, {txt(firm.director_title.lower())}, atteste avoir reçu {prose(paper)}, {born(paper, place=False)}, étudiant{case.person.agree("", "e")} en BTS {txt(subject(case))}, pour un stage de {paper.put("weeks", weeks, f"{weeks} semaines")} à temps complet.

Ce stage s'est déroulé sans interruption du {txt(one)} au {txt(two_)}. {case.person.agree("Il", "Elle")} y a tenu les tâches d'un assistant {txt(rng.choice(("de chantier", "d'études", "du bureau des méthodes")))} et nous a donné satisfaction.

Elle est délivrée pour le dossier d'examen.
#v(8mm)
#grid(columns: (1fr, 62mm), align: top, [{txt(firm.place.town)}, \\ le {shown}], [{paper.sign("employer", width_mm=62, height_mm=32, stamp=mark(firm))}])
"""


@opened_layout("school_certificate", "ministry_model_with_parents_and_regime", defects=YEARS)
def ministry_model_with_parents_and_regime(case: Case, paper: Paper) -> str:
    """A pupil program's certificate over parents' names, regime and class, the day edited apart."""
    school, rng, who = body_named(case, SCHOOLS), case.rng, case.person
    study, begins, when = school_year(case)
    page(paper, 15, 18)
    letters(paper, PLAIN, 10)
    parent = passer_by(case)
    span = f"{begins}-{begins + 1}"
    level = ("première", "seconde")[study - 1]
    foot(
        paper,
        f"Document édité par un logiciel de vie scolaire fictif le {num(when)} – {school.name}",
    )
    rows = ruled([*name_pairs(paper, "Nom de naissance de l'élève", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper, num(who.birth_date))), ("N° national", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGH')}")), ("Classe", txt(f"{study}BTS{rng.choice(('1', '2', ''))} – BTS ") + paper.put("speciality", subject(case))), ("Régime", rng.choice(("externe", "demi-pensionnaire", "interne"))), ("Responsable légal", txt(f"{parent.split()[0]} {who.birth_name}, {home(case)}"))], "52mm", 2)  # fmt: skip
    sign = aside(paper, "training_centre", school.director_title, school.director, stamp=mark(school), wide=60)  # fmt: skip
    return f"""{corner(school, paper.put("organisation", school.name), f"Tél. {school.phone} – UAI 0{rng.randrange(10**5, 10**6)}K")}
#v(6mm)
{mid(fat(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT DE SCOLARITE")), 17))}
{mid(fat(f"Année scolaire {paper.put('school_year', span, paper.choose(span, f'{begins} / {begins + 1}'))}", 12))}
#v(3mm)
Le chef d'établissement soussigné certifie que l'élève ci-dessous est {who.agree("inscrit", "inscrite")} et fréquente régulièrement les cours de {paper.put("year_of_study", study, f"{level} année")} de section de techniciens supérieurs :
{rows}
Certificat délivré pour servir et valoir ce que de droit.
#v(4mm)
Fait à {txt(school.place.town)}, le {told(paper, "issue_date", when)}
#v(3mm)
{end_right(sign)}
"""


@opened_layout("school_certificate", "distance_campus_slip_across_the_page", defects=YEARS)
def distance_campus_slip_across_the_page(case: Case, paper: Paper) -> str:
    """A distance school's slip on a third of a sheet: one sentence, a file number, a printed hand."""
    school, rng = body_named(case, ("Institut Modèle à distance", "Campus Lointain fictif", "Centre national fictif d'enseignement à distance")), case.rng  # fmt: skip
    study, begins, when = school_year(case)
    page(paper, 9, 14, 7, size=(210, 110))
    letters(paper, PLAIN, 9.8)
    span = f"{begins}-{begins + 1}"
    ordinal = ("1re", "2e")[study - 1]
    sign = place(paper, "training_centre", school.director, wide=52, high=18, over_it=False)
    return f"""{two(fat(paper.put("organisation", school.name), 12, "rgb(0,80,120)"), end_right(wee(f"Dossier {rng.randrange(10**6, 10**7)} – {town(school)}", 8)))}
#line(length: 100%, stroke: 0.7pt + rgb(0,80,120))
{fat(txt(paper.choose("Certificat de scolarité", "Certificat d'inscription et de scolarité")), 13)}
#v(1mm)
Nous certifions que {prose(paper)}, {born(paper)}, est inscrit{case.person.agree("", "e")} à notre préparation à distance du BTS {fat(paper.put("speciality", subject(case)))}, en {paper.put("year_of_study", study, f"{ordinal} année")}, au titre de l'année scolaire {paper.put("school_year", span, span)}, et en suit les devoirs.
#v(1mm)
{two(f"{txt(school.place.town)}, le {told(paper, 'issue_date', when)}", sign, "(1fr, 60mm)")}
"""


@opened_layout("training_attestation", "centre_ledger_of_terms_with_apprentice_hand", defects=HOURS)
def centre_ledger_of_terms_with_apprentice_hand(case: Case, paper: Paper) -> str:
    """An apprentices' centre: hours planned and done by term in a ledger, two hands at the foot."""
    body, rng = body_named(case, CFAS), case.rng
    (start, end), hours = preparing(case), hours_of(case)
    when = issue_day(case, 2, 40)
    page(paper, 14, 16)
    letters(paper, PLAIN, 9.8)
    total = hours or 1350
    parts = [total // 6 + rng.randrange(-18, 19) for _ in range(5)]
    parts.append(total - sum(parts))
    names = [f"{season} {start.year + 1 + k}" for k in range(2) for season in ("Hiver", "Printemps", "Été")]  # fmt: skip
    rows = [(txt(n), f"{p} h" if hours else "", txt(rng.choice(("cours et évaluations", "cours, regroupement", "cours, oraux blancs")))) for n, p in zip(names, parts, strict=True)]  # fmt: skip
    hands = row_of(paper, [("training_centre", f"Pour le centre, {body.director}", mark(body)), ("apprentice", "L'apprenti(e)", None)], total=176)  # fmt: skip
    return f"""{ribbon(body, paper.put("organisation", body.name), "rgb(150,40,20)", f"UAI 0{rng.randrange(10**5, 10**6)}B")}
#v(5mm)
{mid(fat(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS")), 15))}
#v(2mm)
{over([("Apprenti(e)", fat(rolled(paper))), ("Né(e) le", birth(paper)), ("Diplôme préparé", txt(f"BTS {subject(case)}"))], 3)}
Formation suivie en apprentissage du {told(paper, "start", start, num(start))} au {told(paper, "end", end, num(end))}.
{grid(("Période", "Heures", "Nature"), rows, "(1fr, 44mm, 66mm)")}
{fat(f"Durée totale de l'enseignement suivi ou programmé jusqu'à l'examen : {hours_said(paper, hours, ' heures')}", 11)}
#v(1mm)
{wee("Le présent état comprend les cours, les évaluations et les regroupements ; il ne comprend ni les congés ni le temps passé en entreprise.", 8.5)}
#v(2mm)
Établi à {txt(body.place.town)}, le {told(paper, "issue_date", when)}
{hands}
"""


@opened_layout("training_attestation", "adult_body_short_form_hours_by_pen", defects=HOURS)
def adult_body_short_form_hours_by_pen(case: Case, paper: Paper) -> str:
    """A training body's blank where name, hours and days were written by pen, hand at the right."""
    body, rng, who = body_named(case, ADULT), case.rng, case.person
    (start, end), hours = preparing(case), hours_of(case)
    when = issue_day(case, 2, 60)
    page(paper, 18, 20)
    letters(paper, BOOK, 11)
    name = pen(paper, "full_name", f"{who.first_name} {who.birth_name}", f"{who.first_name} {who.birth_name}", 15)  # fmt: skip
    said = paper.blank() if hours is None else pen(paper, "training_hours", hours, f"{hours} heures", 15)  # fmt: skip
    first = pen(paper, "start", start.isoformat(), num(start), 14)
    last = pen(paper, "end", end.isoformat(), num(end), 14)
    blank = under([("Nom du stagiaire :", name), ("a suivi la préparation au BTS :", txt(subject(case))), ("du :", f"{first} #h(6mm) au : {last}"), ("pour une durée de :", said)])  # fmt: skip
    sign = place(paper, "training_centre", "Le responsable de la formation", "(cachet et signature)", stamp=mark(body), wide=72)  # fmt: skip
    return f"""{mid(lines(fat(paper.put("organisation", body.name), 14), txt(f"{body.street} – {town(body)}"), wee(f"Déclaration d'activité n° 93 {rng.randrange(10**8, 10**9)} – SIRET {siret(body)}", 8.5)))}
#v(10mm)
{mid(fat(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE FORMATION")), 18))}
#v(6mm)
Le centre soussigné atteste que la personne désignée ci-dessous
{blank}
conformément au référentiel du diplôme, hors temps passé en entreprise.

Le stagiaire satisfait de ce fait aux conditions de durée demandées aux candidats.
#v(5mm)
Fait le {paper.hand_date("issue_date", when)}
#v(4mm)
{end_right(sign)}
"""


@opened_layout("training_attestation", "lyceum_apprentice_section_letter_two_years", defects=HOURS)
def lyceum_apprentice_section_letter_two_years(case: Case, paper: Paper) -> str:
    """A school with apprentices: a letter with the hours of each year in one sentence, sums below."""
    school, rng = body_named(case, SCHOOLS), case.rng
    (start, end), hours = preparing(case), hours_of(case)
    when = issue_day(case, 2, 60)
    page(paper, 20, 24)
    letters(paper, TYPED, 9.8, 0.72)
    half = (hours or 1350) // 2 + rng.randrange(-15, 16)
    detail = f"{half} heures la première année et {(hours or 1350) - half} heures la seconde" if hours else "heures à compléter par le centre"  # fmt: skip
    return f"""{lines(fat(paper.put("organisation", school.name)), "Unité de formation par apprentissage", txt(school.street), txt(town(school)))}
#v(9mm)
{inset_right(lines("Madame, Monsieur le chef du bureau", "des examens", f"académie {txt(region(case))}"), 84)}
#v(6mm)
OBJET : {fat(txt(paper.choose("attestation de suivi de la formation par apprentissage", "attestation d'assiduité et de durée de formation")))}
#v(4mm)
Madame, Monsieur,

J'atteste que {prose(paper)}, {born(paper)}, suit dans notre établissement la préparation au BTS {txt(subject(case))} du {told(paper, "start", start)} au {told(paper, "end", end)}, date de la fin des cours.

La durée des enseignements dispensés à l'apprenti(e), telle que prévue à la convention, est de {hours_said(paper, hours, " heures")} : {txt(detail)}. Les absences ont été récupérées ou justifiées.

La présente attestation lui est remise pour son inscription en qualité de candidat individuel.
#v(6mm)
A {txt(school.place.town)}, le {told(paper, "issue_date", when)}
#v(3mm)
{place(paper, "training_centre", school.director_title, school.director, stamp=mark(school), wide=64)}
"""
