"""Work placements and attended training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.apart.thirty_second.wording import (
    ADULTS,
    CFA,
    DAYS,
    LYCEE,
    REMOTE,
    below,
    birth,
    born,
    civil,
    east,
    fence,
    filed,
    fine,
    footer,
    gap,
    heavy,
    home,
    house,
    inward,
    labels,
    mid,
    named,
    on,
    over,
    pad,
    page,
    pen_day,
    penned,
    row,
    said,
    side,
    siret,
    slash,
    somebody,
    strip,
    stroke,
    table,
    tick,
    title_of,
    town_of,
)
from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, keep, preparing
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_firm

Placement = tuple[dt.date, dt.date, float]


def _placements(case: Case, count: int) -> tuple[list[Placement], int, dt.date]:
    """Placements in whole weeks, the weeks of all, the day of the attestation."""
    rng, total = case.rng, 0
    found: list[Placement] = []
    for k in range(count):
        weeks = rng.choice((4, 5, 6)) if count > 1 else rng.choice((6, 8, 8, 10))
        day = dt.date(case.session - 1, (5, 1)[k % 2] if count == 1 else (1, 5)[k], rng.randrange(9, 16))  # fmt: skip
        start = day - day.weekday() * DAYS
        found.append((start, start + (7 * weeks - 3) * DAYS, 1.0))
        total += weeks
    stays = case.fact("periods", found)
    day = case.day_before(1, 9) if case.has("future_date") else min(case.today, stays[-1][1] + rng.randrange(4) * DAYS)  # fmt: skip
    return stays, int(case.fact("weeks", total)), case.fact("issue_date", day)


@apart_layout("internship_attestation", "model_of_the_code_with_pay_and_pension_note")
def model_of_the_code_with_pay_and_pension_note(case: Case, paper: Paper) -> str:
    """The model that goes with agreements: host, trainee, length, pay; a note on pensions."""
    firm, school, p = invent_firm(case.rng), house(case, LYCEE), case.person
    stays, weeks, day = _placements(case, 1)
    stay = stays[-1]
    one, last = slash(stay[0]), slash(stay[1])
    keep(paper, stay, one, last)
    page(paper, 9.4, ("Liberation Sans", "Carlito", "Open Sans"), (14, 18, 12, 18))
    names = " #h(6mm) ".join(f"{txt(k)} : {heavy(v)}" for k, v in civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"))  # fmt: skip
    return (
        mid(fence(heavy("ATTESTATION DE STAGE", 16) + " \\ " + fine("à remettre au stagiaire à l'issue du stage – article D. 124-9 du code de l'éducation", 8), 3, "1.2pt"))
        + strip("ORGANISME D'ACCUEIL", "luma(225)", "black")
        + f"Nom ou dénomination sociale : {heavy(paper.put('employer', firm.name))} \\ Adresse : {txt(firm.address)} \\ Téléphone : {txt(firm.phone)}\n\nCertifie que\n"
        + strip("LE OU LA STAGIAIRE", "luma(225)", "black")
        + f"{names} \\ Sexe : {tick(p.sex == 'F', 'F')} {tick(p.sex == 'M', 'M')} #h(6mm) Né(e) le : {birth(paper)} \\ Adresse : {home(case)} \\ Étudiant(e) en : BTS {txt(title_of(case))} \\ Au sein de : {txt(school.name)}, {txt(school.place.town)}\n\na effectué un stage prévu dans le cadre de ses études\n"
        + strip("DURÉE DU STAGE", "luma(225)", "black")
        + f"Dates de début et de fin du stage : du {txt(one)} au {txt(last)} \\ Représentant une durée totale de {heavy(paper.put('weeks', weeks, f'{weeks} semaines'))}. \\ {fine('La durée est appréciée compte tenu de la présence effective du stagiaire ; sept heures de présence valent un jour.', 8)}\n"
        + strip("MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE", "luma(225)", "black")
        + f"Le stagiaire a perçu une gratification pour un montant total de {case.rng.choice((0, 0, 450, 900, 1180))} €.\n"
        + gap(3)
        + fine("L'attestation de stage est indispensable pour pouvoir, sous réserve du versement d'une cotisation, faire prendre en compte le stage dans les droits à retraite. La demande est à faire par l'étudiant dans les deux années suivant la fin du stage.", 7.4)
        + gap(4)
        + side(f"FAIT À {txt(firm.place.town)} \\ LE {on(paper, 'issue_date', day, slash(day))}", below(paper, ("employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", pad(firm)), 84), wide="(62mm, 1fr)")
    )  # fmt: skip


@apart_layout("internship_attestation", "school_table_of_two_placements")
def school_table_of_two_placements(case: Case, paper: Paper) -> str:
    """A lyceum's form: both placements in the same firm in a table, firm and school sign."""
    firm, school = invent_firm(case.rng), house(case, LYCEE)
    stays, weeks, day = _placements(case, 2)
    page(paper, 10, ("Carlito", "Liberation Sans", "DejaVu Sans"), (15, 18, 14, 18))
    rows = []
    for k, stay in enumerate(stays, 1):
        one, last = said(paper, stay[0]), said(paper, stay[1])
        keep(paper, stay, one, last)
        rows.append((f"Période n° {k}", txt(one), txt(last), f"{((stay[1] - stay[0]).days + 3) // 7} semaines", "0 j"))  # fmt: skip
    return (
        side(f"{heavy(txt(school.name), 12)} \\ {txt(school.street)} \\ {town_of(school)}", east(f"BTS {txt(title_of(case))} \\ Session {case.session}"))
        + stroke("luma(100)", 1)
        + gap(4)
        + mid(heavy(txt(paper.choose("ATTESTATION DE STAGES EN ENTREPRISE", "ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL")), 15))
        + gap(4)
        + f"L'entreprise {heavy(paper.put('employer', firm.name))}, {txt(firm.address)}, représentée par {txt(firm.director)}, tuteur, atteste avoir accueilli en stage :\n"
        + inward(labels([*civil(paper, "NOM", "Nom d'usage", "Prénoms", join=" "), ("Date de naissance", birth(paper))], 40), 8)
        + gap(1)
        + table(rows, "(34mm, 1fr, 1fr, 34mm, 26mm)", ("Stage", "Début", "Fin", "Durée", "Absences"), inset=2.2)
        + f"Soit un total de {heavy(paper.put('weeks', weeks, f'{weeks} semaines'))}, à raison de 35 heures par semaine.\n\nActivités confiées : suivi d'un dossier technique, visites, relevés, participation aux réunions.\n"
        + gap(3)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + row(paper, [("employer", "Le tuteur en entreprise (signature et cachet)", pad(firm)), ("training_centre", "Visa du lycée", pad(school))], 170, 33, "0.5pt")
    )  # fmt: skip


@apart_layout("internship_attestation", "design_office_letter_of_end_of_placement")
def design_office_letter_of_end_of_placement(case: Case, paper: Paper) -> str:
    """An office's letter, coloured margin at the left, the text narrow at the right of it."""
    firm, school, p = invent_firm(case.rng), house(case, LYCEE), case.person
    stays, weeks, day = _placements(case, 1)
    stay = stays[-1]
    one, last = said(paper, stay[0]), said(paper, stay[1])
    keep(paper, stay, one, last)
    page(paper, 10.6, ("Lato", "Open Sans", "Libertinus Serif"), (20, 22, 18, 66))
    ink = case.rng.choice(("rgb(235,240,230)", "rgb(230,236,246)", "rgb(246,236,228)"))
    column = f"#set text(size: 8.4pt)\n{heavy(txt(firm.name), 12)} \\ \\ {txt(firm.form)} \\ {txt(firm.street)} \\ {town_of(firm)} \\ \\ {txt(firm.phone)} \\ \\ SIRET \\ {txt(siret(firm))}"  # fmt: skip
    paper.setup.background = f"#place(top + left, rect(width: 54mm, height: 297mm, fill: {ink}, inset: 8mm)[#v(14mm)\n{column}])"  # fmt: skip
    words = f"{french.in_words(weeks)} ({weeks}) semaines"
    return (
        heavy(txt(paper.choose("ATTESTATION DE FIN DE STAGE", "Attestation de stage")), 16)
        + gap(8)
        + f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())} de la société {paper.put('employer', firm.name)}, atteste que {named(paper)}, {born(paper)}, {p.agree('étudiant', 'étudiante')} en BTS {txt(title_of(case))} au {txt(school.name)}, a effectué un stage au sein de notre structure :\n\n"
        + mid(heavy(f"du {txt(one)} au {txt(last)}"))
        + f"soit {paper.put('weeks', weeks, words)}.\n\nDurant cette période, {p.agree('il', 'elle')} a participé aux études en cours et fait preuve de sérieux et de curiosité.\n\nCette attestation lui est délivrée pour servir et valoir ce que de droit.\n"
        + gap(6)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n\n"
        + over(paper, ("employer", "Pour la société", pad(firm)), firm.director, 70)
    )  # fmt: skip


@apart_layout("internship_attestation", "adult_centre_card_filled_by_pen")
def adult_centre_card_filled_by_pen(case: Case, paper: Paper) -> str:
    """A half sheet of an adult training centre: dotted print, the host's pen, two places."""
    firm, school, p = invent_firm(case.rng), house(case, ADULTS), case.person
    stays, weeks, day = _placements(case, 1)
    stay = stays[-1]
    keep(paper, stay, slash(stay[0]), slash(stay[1]))
    page(paper, 10, ("Liberation Sans", "DejaVu Sans", "Liberation Serif"), (12, 14, 10, 14))
    paper.setup.width_mm, paper.setup.height_mm = 210, 170
    usage = f" #h(4mm) Nom d'usage : {penned(paper, 'usage_name', p.usage_name, p.usage_name)}" if p.usage_name else ""  # fmt: skip
    return (
        side(heavy(txt(school.name), 12), east(fine("Formation continue – imprimé STG 04", 8)))
        + mid(heavy(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE PÉRIODE DE STAGE EN ENTREPRISE")), 14))
        + stroke()
        + f"#set par(leading: 1.05em)\nL'entreprise : {penned(paper, 'employer', firm.name, firm.name)} #h(4mm) à : {paper.handwritten(firm.place.town)} \\ atteste avoir reçu en stage \\ Nom de naissance : {penned(paper, 'birth_name', p.birth_name, p.birth_name)}{usage} #h(4mm) Prénom : {penned(paper, 'given_names', [p.first_name], p.first_name)} \\ Né(e) le : {pen_day(paper, 'birth_date', p.birth_date)} \\ du {paper.handwritten(slash(stay[0]), 14)} au {paper.handwritten(slash(stay[1]), 14)}, soit en tout {penned(paper, 'weeks', weeks, str(weeks))} semaines.\n#set par(leading: 0.6em)\n"
        + gap(2)
        + f"Formation suivie : BTS {txt(title_of(case))} \\ \\ Fait le : {paper.hand_date('issue_date', day, 14)}\n"
        + row(paper, [("employer", "Cachet de l'entreprise, signature du responsable", pad(firm)), ("candidate", "Signature du stagiaire", None)], 180, 30, "0.5pt")
    )  # fmt: skip


def _day_of(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(1, 40))


@apart_layout("training_attestation", "centre_statement_with_hours_by_year", defects=HOURS)
def centre_statement_with_hours_by_year(case: Case, paper: Paper) -> str:
    """A centre's statement of the course followed: a table of years with a total in bold."""
    school = house(case, CFA)
    (start, end), hours, day = preparing(case), hours_of(case), _day_of(case)
    page(paper, 10.4, ("Carlito", "Liberation Sans", "Lato"), (16, 20, 16, 20))
    first = (hours or 1350) // 2 + case.rng.choice((0, 20, -15))
    rows = [
        (f"1re année ({case.session - 2}-{case.session - 1})", "" if hours is None else f"{first} h"),
        (f"2e année ({case.session - 1}-{case.session})", "" if hours is None else f"{(hours or 0) - first} h"),
        (heavy("Durée totale de la formation"), heavy(hours_said(paper, hours))),
    ]  # fmt: skip
    return (
        side(f"{heavy(paper.put('organisation', school.name), 13)} \\ {txt(school.address)} \\ N° de déclaration d'activité 93 0{case.rng.randrange(10, 99)} 0{case.rng.randrange(1000, 9999)} 06", east(f"Service examens \\ {txt(somebody(case))}"))
        + stroke(pt=1.2)
        + gap(6)
        + mid(heavy(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS")), 15))
        + gap(5)
        + f"Le directeur du centre de formation atteste que {named(paper)}, {born(paper)}, suit dans l'établissement, par la voie de l'apprentissage, la préparation au BTS {txt(title_of(case))}, du {on(paper, 'start', start)} au {on(paper, 'end', end)}.\n"
        + gap(2)
        + table(rows, "(1fr, 50mm)", ("Année de formation", "Heures en centre"), inset=2.4)
        + gap(2)
        + "L'assiduité est vérifiée par demi-journée à l'aide de feuilles d'émargement tenues à la disposition de l'autorité académique.\n"
        + gap(6)
        + side(f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}", below(paper, ("training_centre", "Le directeur du centre", pad(school)), 72))
    )  # fmt: skip


@apart_layout("training_attestation", "completion_form_of_the_labour_ministry", defects=HOURS)
def completion_form_of_the_labour_ministry(case: Case, paper: Paper) -> str:
    """The ministry's model for trained people: ticks of nature, dates, length, legal small print."""
    school, p = house(case, ADULTS), case.person
    (start, end), hours, day = preparing(case), hours_of(case), _day_of(case)
    page(paper, 10, ("Liberation Sans", "Open Sans", "Carlito"), (16, 20, 14, 20))
    names = " \\ ".join(f"{txt(k)} : {v}" for k, v in civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"))  # fmt: skip
    return (
        fence(mid(f"{heavy('CERTIFICAT DE RÉALISATION', 15)} \\ Attestation de suivi de l'action de formation"), 3, "1pt", "luma(245)")
        + gap(4)
        + f"Je soussigné(e) {txt(school.director)}, représentant(e) légal(e) du dispensateur de l'action concourant au développement des compétences {heavy(paper.put('organisation', school.name))}, {txt(school.address)},\n\natteste que :\n"
        + fence(f"{names} \\ {p.agree('né', 'née')} le : {birth(paper)}", 2.6)
        + "a suivi l'action suivante :\n"
        + fence(f"Préparation au BTS {txt(title_of(case))} (formation continue)", 2.6)
        + f"Nature de l'action concourant au développement des compétences : \\ {tick(True, 'action de formation')} \\ {tick(False, 'bilan de compétences')} \\ {tick(False, 'action de VAE')} \\ {tick(False, 'action de formation par apprentissage')}\n\n"
        + f"qui se déroule du {on(paper, 'start', start, slash(start))} au {on(paper, 'end', end, slash(end))} pour une durée totale de {heavy(hours_said(paper, hours, ' heures'))}.\n\n"
        + fine("Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat pendant une durée de trois ans à compter de la fin de l'année du dernier paiement.", 8)
        + gap(5)
        + f"Fait à : {txt(school.place.town)} \\ Le : {on(paper, 'issue_date', day, slash(day))}\n"
        + inward(below(paper, ("training_centre", "Cachet et signature du responsable du dispensateur de formation", pad(school)), 84), 80)
    )  # fmt: skip


@apart_layout("training_attestation", "remote_platform_export_with_tiles", defects=HOURS)
def remote_platform_export_with_tiles(case: Case, paper: Paper) -> str:
    """A distance school's platform: big number, subjects with their hours, scanned hand."""
    school, rng = house(case, REMOTE), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), _day_of(case)
    page(paper, 9.6, ("Open Sans", "Lato", "Carlito"), (14, 18, 14, 18))
    ink = rng.choice(("rgb(60,30,120)", "rgb(0,110,130)", "rgb(160,40,60)"))
    footer(paper, f"{school.name} · {school.address} · attestation générée depuis l'espace élève")
    subjects = ("Culture générale et expression", "Anglais", "Mathématiques et sciences", "Enseignements professionnels", "Projet et accompagnement")  # fmt: skip
    parts = (0.14, 0.12, 0.2, 0.42)
    split = [round((hours or 0) * k) for k in parts]
    split.append((hours or 0) - sum(split))
    rows = [(txt(s), "–" if hours is None else f"{n} h") for s, n in zip(subjects, split, strict=True)]  # fmt: skip
    tile = f"#block(fill: {ink}, inset: 4mm, radius: 2mm, width: 100%)[#text(fill: white)[Total des heures de formation \\ {heavy(hours_said(paper, hours), 20, 'white')}]]"
    return (
        side(heavy(paper.put("organisation", school.name), 14, ink), east(f"Attestation n° {rng.randrange(10**5, 10**6)}"), align="horizon")
        + gap(5)
        + heavy(txt(paper.choose("Attestation de suivi de formation", "Attestation de formation à distance")), 18)
        + gap(3)
        + side(labels([("Élève", filed(paper)), ("Date de naissance", birth(paper)), ("Parcours", f"BTS {txt(title_of(case))}"), ("Ouverture du parcours", on(paper, "start", start)), ("Fin du parcours", on(paper, "end", end))], 42), tile, wide="(1fr, 58mm)")
        + gap(4)
        + table(rows, "(1fr, 30mm)", ("Domaine", "Durée"), "luma(236)", "(x, y) => (bottom: 0.4pt + luma(170))", 2)
        + gap(2)
        + "Les heures comprennent les cours en ligne, les classes virtuelles et les devoirs corrigés, dans le cadre de la préparation de l'examen.\n"
        + gap(5)
        + east(f"#box(width: 76mm)[#set align(left)\nDélivrée le {on(paper, 'issue_date', day)}\n\n{over(paper, ('training_centre', 'La direction pédagogique', pad(school)), somebody(case), 70)}]")
    )  # fmt: skip


@apart_layout("training_attestation", "adult_centre_letter_to_the_rectorate", defects=HOURS)
def adult_centre_letter_to_the_rectorate(case: Case, paper: Paper) -> str:
    """An adult centre's letter to the examinations' office, hours spelt in the sentence."""
    school, p = house(case, ADULTS), case.person
    (start, end), hours, day = preparing(case), hours_of(case), _day_of(case)
    page(paper, 11, ("Liberation Serif", "Caladea", "Libertinus Serif"), (18, 24, 18, 24))
    said_hours = paper.blank() if hours is None else paper.put("training_hours", hours, paper.choose(f"{hours} heures", f"{french.in_words(hours)} heures ({hours} h)"))  # fmt: skip
    return (
        f"{heavy(paper.put('organisation', school.name), 13)} \\ {txt(school.street)} \\ {town_of(school)} \\ {txt(school.phone)}\n"
        + east(f"Division des examens et concours \\ Bureau des BTS \\ \\ {txt(school.place.town)}, le {on(paper, 'issue_date', day)}")
        + gap(6)
        + f"{heavy('Objet :')} {txt(paper.choose('attestation de suivi de formation', 'candidature au BTS – attestation de formation suivie'))}\n\n"
        + gap(3)
        + f"Je vous confirme que {named(paper)}, {born(paper)}, {p.agree('inscrit', 'inscrite')} dans notre organisme comme stagiaire de la formation professionnelle continue, suit l'ensemble du programme préparant au BTS {txt(title_of(case))}.\n\n"
        + f"La formation a commencé le {on(paper, 'start', start)} et prendra fin le {on(paper, 'end', end)}. Elle représente {said_hours} de cours, hors périodes en entreprise.\n\nLa présente attestation vaut justificatif pour l'inscription à l'examen, session {case.session}.\n"
        + gap(8)
        + inward(below(paper, ("training_centre", f"{school.director}, {school.director_title.lower()}", pad(school)), 72), 82)
    )  # fmt: skip
