"""Statements of internships and of hours of training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, preparing
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_sixth.wording import (
    AWAY,
    CENTRES,
    DAY,
    LYCEES,
    bar,
    beside,
    block_head,
    body_named,
    bold,
    born_said,
    bullets,
    captioned,
    day,
    emblem,
    face,
    foot_line,
    frame,
    gap,
    home,
    identity,
    inward,
    leaning,
    lined,
    logo_head,
    middle,
    note,
    of,
    one_hand,
    pad,
    pen_day,
    person_listed,
    person_said,
    republic,
    rightward,
    sheet,
    siret,
    sized,
    slashes,
    somebody,
    span,
    strip,
    subject,
    table,
    tick,
    underlined,
    usual,
    words_above,
    words_below,
    words_left,
)
from specimens.people import invent_firm, invent_place

Period = tuple[dt.date, dt.date, float]


def _periods(case: Case, count: int, weeks: int) -> tuple[list[Period], int]:
    """Stays that begin on Mondays and end on Fridays, and their weeks together."""
    rng = case.rng
    monday = dt.date(case.session - 1, rng.choice((1, 2)), rng.randrange(8, 25))
    monday -= monday.weekday() * DAY
    found: list[Period] = []
    for k in range(count):
        length = weeks // count + (weeks % count if k == 0 else 0)
        found.append((monday, monday + (7 * length - 3) * DAY, 1.0))
        monday += (7 * length + 7 * rng.randrange(3, 8)) * DAY
    return case.fact("periods", found), case.fact("weeks", weeks)


def _issue(case: Case, last: dt.date) -> dt.date:
    written = min(case.today, last + case.rng.randrange(0, 12) * DAY)
    return case.fact("issue_date", case.day_before(1, 9) if case.has("future_date") else written)


# -- internships ---------------------------------------------------------------------------------


@opened_layout("internship_attestation", "university_annex_with_legal_notes_and_grant")
def university_annex_with_legal_notes_and_grant(case: Case, paper: Paper) -> str:
    """The annex to a university agreement: frames, days of presence, grant, notes on pensions."""
    firm, school, rng = invent_firm(case.rng), body_named(case, LYCEES), case.rng
    periods, weeks = _periods(case, 1, rng.choice((6, 8, 10)))
    (start, end, share) = periods[0]
    one, last = span(paper, "periods", start, end, share)
    issued = _issue(case, end)
    sheet(paper, (13, 17, 12, 17))
    face(paper, 9.4, "Liberation Sans", "Carlito", "Open Sans")
    host = f"Nom ou dénomination sociale : {bold(paper.put('employer', firm.name))} \\ Adresse : {txt(firm.address)} \\ Téléphone : {txt(firm.phone)}"
    names = " #h(6mm) ".join(f"{txt(k)} : {bold(v)}" for k, v in identity(paper, "Nom", "Nom d'usage", "Prénom"))  # fmt: skip
    trainee = f"{names} \\ {txt('Né(e) le')} : {paper.birth_date(form=slashes(case.person.birth_date))} \\ Adresse : {txt(home(case))} \\ Étudiant(e) en : BTS {txt(subject(case))} \\ au sein de : {txt(school.name)}, {txt(school.place.town)}"
    return (
        frame(middle(f"{bold(txt('ATTESTATION DE STAGE'), 16)} \\ à remettre au stagiaire à l'issue du stage"), 2.5, "1pt", "luma(240)")
        + strip("L'organisme d'accueil", "rgb(70,90,120)")
        + host + "\n\ncertifie que\n"
        + strip("Le stagiaire", "rgb(70,90,120)")
        + trainee + "\n\na effectué un stage prévu dans le cadre de ses études\n"
        + strip("Durée du stage", "rgb(70,90,120)")
        + f"Dates de début et de fin du stage : du {bold(txt(one))} au {bold(txt(last))}\n\nReprésentant une durée totale de {bold(paper.put('weeks', weeks, f'{weeks} semaines'))}, soit {weeks * 5} jours de présence effective.\n\n{note('La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire dans l’organisme, sous réserve des droits à congés et autorisations d’absence prévus à l’article L. 124-13 du code de l’éducation.', 7.6)}\n"
        + strip("Montant de la gratification versée au stagiaire", "rgb(70,90,120)")
        + f"Le stagiaire a perçu une gratification de stage pour un montant total de {rng.choice((0, 412, 655)) } €.\n\n{note('L’attestation de stage est indispensable pour pouvoir, sous réserve du versement d’une cotisation, faire prendre en compte le stage dans les droits à retraite (loi n° 2014-788 du 10 juillet 2014).', 7.6)}\n"
        + gap(3)
        + beside([f"FAIT À {txt(firm.place.town.upper())} \\ LE {day(paper, 'issue_date', issued)}", words_above(paper, "employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", pad(firm), 76, 32, f"{firm.director}, {firm.director_title}")], "(1fr, 92mm)")
    )  # fmt: skip


@opened_layout("internship_attestation", "half_sheet_slip_of_the_logbook_by_pen")
def half_sheet_slip_of_the_logbook_by_pen(case: Case, paper: Paper) -> str:
    """A slip of half a sheet from a logbook: the tutor fills dotted lines by pen."""
    firm, school, p = invent_firm(case.rng), body_named(case, LYCEES), case.person
    periods, weeks = _periods(case, 1, case.rng.choice((4, 5, 6)))
    start, end, share = periods[0]
    paper.add("periods", {"start": start.isoformat(), "end": end.isoformat(), "share": share}, [slashes(start), slashes(end)])  # fmt: skip
    issued = _issue(case, end)
    one_hand(paper)
    sheet(paper, (10, 12, 9, 14), 210, 148)
    face(paper, 9.6, "Liberation Serif", "Carlito")
    name = f"{p.birth_name} {p.first_name}"
    if p.usage_name:
        name = f"{p.usage_name} {p.first_name}, {p.born} {p.birth_name}"
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slashes(p.birth_date))
    paper.put("employer", firm.name)
    paper.put("weeks", weeks, f"{weeks} semaines")
    dates = f"{paper.handwritten(slashes(start), 14)} #h(3mm) au #h(3mm) {paper.handwritten(slashes(end), 14)}"  # fmt: skip
    return (
        beside([f"{bold(txt(school.name), 10)} \\ {note('Livret de suivi – section de techniciens supérieurs', 8)}", rightward(bold(txt("ATTESTATION DE STAGE"), 14))], "(1fr, 1fr)")
        + bar("black", 0.8)
        + gap(1)
        + underlined([("L'entreprise", paper.handwritten(firm.name, 14)), ("Ville", paper.handwritten(firm.place.town, 14)), ("atteste que l'étudiant(e)", paper.handwritten(name, 14)), ("né(e) le", paper.handwritten(slashes(p.birth_date), 14)), ("a effectué un stage du", dates), ("soit au total", paper.handwritten(f"{weeks} semaines", 14))], 46)
        + gap(2)
        + beside([f"Date : {pen_day(paper, 'issue_date', issued, 14)} \\ \\ {note('Feuillet 3/5 – à photocopier pour le dossier d’examen', 7)}", words_left(paper, "employer", "Le tuteur : signature et cachet", pad(firm), 68, 30)], "(62mm, 1fr)")
    )  # fmt: skip


@opened_layout("internship_attestation", "site_manager_letter_on_firm_paper")
def site_manager_letter_on_firm_paper(case: Case, paper: Paper) -> str:
    """A firm's letter about two stays, with what was done in a list, hand over a dashed rule."""
    firm, rng = invent_firm(case.rng), case.rng
    periods, weeks = _periods(case, 2, rng.choice((8, 10, 12)))
    said = [span(paper, "periods", *p) for p in periods]
    issued = _issue(case, periods[-1][1])
    face(paper, 10.8, "Caladea", "Lato", "Liberation Serif")
    foot_line(
        paper, f"{firm.name} {firm.form} – {firm.address} – SIRET {siret(firm)} – {firm.phone}"
    )
    tasks = rng.sample(["le relevé de cotes sur chantier", "la mise au net des plans", "l'établissement de devis", "la préparation des commandes", "l'accueil des clients", "le suivi des interventions", "le classement du fonds documentaire"], 3)  # fmt: skip
    ink = rng.choice(("rgb(0,90,60)", "rgb(20,60,130)", "rgb(110,70,20)"))
    return (
        rightward(f"{bold(paper.put('employer', firm.name), 17, ink)} \\ {note(firm.address, 8)}")
        + gap(12)
        + bold(txt(paper.choose("Attestation de stage", "ATTESTATION DE FIN DE STAGE")), 15, ink)
        + gap(6)
        + f"Je soussigné(e), {txt(firm.director)}, {txt(firm.director_title.lower())}, atteste que {person_said(paper)}, {born_said(paper)}, étudiant(e) en BTS {txt(subject(case))}, a été accueilli(e) comme stagiaire dans notre société :\n\n"
        + bullets([f"du {txt(said[0][0])} au {txt(said[0][1])}", f"puis du {txt(said[1][0])} au {txt(said[1][1])}"])
        + f"\nsoit {paper.put('weeks', weeks, paper.choose(f'{weeks} semaines', f'{french.in_words(weeks)} semaines'))} de stage à temps plein. Les travaux suivants ont été confiés :\n\n"
        + bullets([txt(t) for t in tasks])
        + f"\nNous avons apprécié le sérieux et la ponctualité de {case.person.agree('ce stagiaire', 'cette stagiaire')}.\n"
        + gap(5)
        + f"{txt(firm.place.town)}, le {day(paper, 'issue_date', issued)}\n"
        + gap(3)
        + words_below(paper, "employer", f"{firm.director}, {firm.director_title.lower()}", pad(firm), 72, 32)
    )  # fmt: skip


@opened_layout("internship_attestation", "state_service_table_of_two_stays")
def state_service_table_of_two_stays(case: Case, paper: Paper) -> str:
    """A ministry's local service: head of the state, a table of stays with weeks, delegated hand."""
    rng, place = case.rng, invent_place(case.rng)
    periods, weeks = _periods(case, 2, rng.choice((8, 10)))
    issued = _issue(case, periods[-1][1])
    sheet(paper, (14, 18, 14, 18))
    face(paper, 10, "Liberation Sans", "Open Sans", "DejaVu Sans")
    rows = []
    for k, (start, end, share) in enumerate(periods, 1):
        one, last = span(paper, "periods", start, end, share)
        rows.append((f"Période {k}", txt(one), txt(last), f"{round(((end - start).days + 3) / 7)}"))
    service = f"Direction interdépartementale des routes {of(place.town)}"
    return (
        beside([republic("Ministère chargé des transports"), rightward(f"{bold(paper.put('employer', service), 10)} \\ {txt(place.post_code)} {txt(place.town)} \\ Pôle formation")], "(1fr, 1fr)")
        + gap(8)
        + middle(bold(txt("ATTESTATION DE STAGE"), 15))
        + gap(5)
        + f"Le directeur certifie que {person_said(paper)}, {born_said(paper)}, a accompli un stage obligatoire au sein du service, dans le cadre de sa formation au brevet de technicien supérieur {txt(subject(case))}, selon le détail ci-après.\n"
        + table(("Stage", "Premier jour", "Dernier jour", "Semaines"), rows, "(1fr, 1fr, 1fr, 26mm)", inset=2.2)
        + f"Durée cumulée : {bold(paper.put('weeks', weeks, f'{weeks} semaines'))}. Tuteur : {txt(somebody(case))}, technicien supérieur principal.\n"
        + gap(8)
        + inward(f"À {txt(place.town)}, le {day(paper, 'issue_date', issued)}\n\n{words_above(paper, 'employer', 'Pour le directeur et par délégation, le chef du pôle formation', ['DIR', place.town.upper()], 72, 32)}", 78)
    )  # fmt: skip


@opened_layout("internship_attestation", "host_abroad_certificate_in_two_languages")
def host_abroad_certificate_in_two_languages(case: Case, paper: Paper) -> str:
    """A host beyond the border: Italian or Spanish under each French label, one hand."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    tongue = rng.choice((("Certificato di tirocinio", "Azienda ospitante", "Tirocinante", "Nato/a il", "Dal", "Al", "Durata", "Firma e timbro", "Torino (Italie)"), ("Certificado de prácticas", "Empresa", "Estudiante", "Nacido/a el", "Desde", "Hasta", "Duración", "Firma y sello", "Gérone (Espagne)")))  # fmt: skip
    periods, weeks = _periods(case, 1, rng.choice((4, 6, 8)))
    start, end, share = periods[0]
    one, last = span(paper, "periods", start, end, share)
    issued = _issue(case, end)
    face(paper, 10.4, "Lato", "Open Sans", "Libertinus Serif")
    host = f"{firm.name.split()[0]} {rng.choice(('Europa', 'Iberia', 'Alpina'))}"

    def label(words: str, other: str) -> str:
        return f"{txt(words)} \\ {sized(leaning(txt(other)), 8.4, 'luma(90)')}"

    rows = [
        (label("Entreprise d'accueil", tongue[1]), bold(paper.put("employer", host)) + txt(f", {tongue[8]}")),
        (label("Stagiaire", tongue[2]), person_listed(paper)),
        (label("Date de naissance", tongue[3]), paper.birth_date(form=slashes(p.birth_date))),
        (label("Stage du", tongue[4]), txt(one)),
        (label("au", tongue[5]), txt(last)),
        (label("Durée", tongue[6]), paper.put("weeks", weeks, f"{weeks} semaines") + txt(" – 35 h / semaine")),
        (label("Formation suivie en France", "Francia"), txt(f"BTS {subject(case)}")),
    ]  # fmt: skip
    return (
        f"#block(width: 100%, stroke: (left: 3pt + rgb(0,130,90)), inset: (left: 4mm))[{bold(txt('CERTIFICAT DE STAGE'), 20)} \\ {sized(leaning(txt(tongue[0])), 13, 'luma(90)')}]\n"
        + gap(6)
        + table((), rows, "(62mm, 1fr)", inset=2.6, line="0.3pt + luma(150)")
        + gap(3)
        + "Le stage s'est déroulé conformément à la convention, dans le cadre de la mobilité européenne des étudiants.\n"
        + gap(6)
        + f"Fait à {txt(tongue[8])}, le {day(paper, 'issue_date', issued)}\n\n"
        + rightward("#box[#set align(left)\n" + words_above(paper, "employer", f"Pour l'entreprise, signature et cachet / {tongue[7]}", [host, tongue[8]], 78, 32, somebody(case)) + "]")
    )  # fmt: skip


# -- hours of training ---------------------------------------------------------------------------


def _completed(case: Case) -> tuple[dt.date, dt.date]:
    """Two years that ended in the last summer: a candidate who sits the examination afterwards."""
    start = dt.date(case.session - 3, 9, case.rng.randrange(2, 22))
    end = dt.date(case.session - 1, 6, case.rng.randrange(4, 29))
    return case.fact("start", start), case.fact("end", end)


@opened_layout("training_attestation", "centre_hours_by_year_with_two_tables", defects=HOURS)
def centre_hours_by_year_with_two_tables(case: Case, paper: Paper) -> str:
    """A training centre's attestation of having followed the course: hours by year, grand total."""
    centre, rng = body_named(case, CENTRES), case.rng
    start, end = preparing(case)
    hours, issued = hours_of(case), case.fact("issue_date", case.day_before(2, 30))
    sheet(paper, (14, 18, 14, 18))
    face(paper, 10, "Open Sans", "Carlito", "Liberation Sans")
    first = (hours or 0) // 2 + rng.randrange(-40, 40)
    shown = ("–", "–") if hours is None else (f"{first} h", f"{hours - first} h")
    total = hours_said(paper, hours)
    rows = [(txt(f"1re année ({start.year}-{start.year + 1})"), txt(shown[0])), (txt(f"2e année ({start.year + 1}-{start.year + 2})"), txt(shown[1])), ("*Total sur le cycle de formation*", bold(total))]  # fmt: skip
    ink = rng.choice(("rgb(0,70,140)", "rgb(160,60,0)"))
    return (
        logo_head(centre, paper.put("organisation", centre.name), ink, f"UAI 0{rng.randrange(10**5, 10**6)}R – NDA {rng.randrange(10**10, 10**11)}")
        + gap(5)
        + frame(middle(bold(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "Attestation de suivi de la préparation au BTS")), 14, ink)), 3, f"1pt + {ink}", radius=2)
        + gap(3)
        + f"Je soussigné(e) {txt(centre.director)}, représentant légal du centre, atteste que l'apprenti(e) :\n"
        + lined([*identity(paper), ("Date de naissance", paper.birth_date(form=slashes(case.person.birth_date))), ("Entreprise", txt(f"{invent_firm(rng).name} (contrat d'apprentissage conclu le {usual(paper, start - rng.randrange(3, 40) * DAY)})"))], 50)
        + f"\nsuit la préparation au brevet de technicien supérieur {bold(txt(subject(case)))}, du {day(paper, 'start', start)} au {day(paper, 'end', end)}, pour les volumes suivants :\n"
        + table(("Année de formation", "Heures de formation"), rows, "(1fr, 46mm)", inset=2)
        + gap(4)
        + f"#table(columns: (1fr, 92mm), inset: 3mm, stroke: 0.6pt + {ink}, [Attestation délivrée pour servir à l'inscription à l'examen. \\ \\ À {txt(centre.place.town)}, le {day(paper, 'issue_date', issued)}], [{words_above(paper, 'training_centre', 'Le directeur du CFA (signature et cachet)', pad(centre), 80, 32)}])\n"
    )  # fmt: skip


@opened_layout("training_attestation", "ministry_model_of_completion_by_a_distance_school", defects=HOURS)  # fmt: skip
def ministry_model_of_completion_by_a_distance_school(case: Case, paper: Paper) -> str:
    """The ministry's model filled by a distance school, with ticks, a note and a stamp at the left."""
    school, rng = body_named(case, AWAY), case.rng
    start, end = _completed(case)
    hours, issued = hours_of(case), case.fact("issue_date", case.day_before(2, 30))
    sheet(paper, (18, 24, 16, 24))
    face(paper, 10.6, "Carlito", "Liberation Sans")
    firm = invent_firm(rng)
    return (
        rightward(emblem("ED", "rgb(80,0,120)", "circle"))
        + middle(bold(txt("CERTIFICAT DE RÉALISATION"), 17))
        + gap(5)
        + f"Je soussigné(e) {txt(school.director)}, représentant légal du dispensateur de l'action concourant au développement des compétences {bold(paper.put('organisation', school.name))},\n\natteste que :\n\n{bold(person_said(paper))}, {born_said(paper)},\n\nsalarié(e) de l'entreprise {txt(firm.name)},\n\na suivi l'action : préparation au BTS {txt(subject(case))}\n\nNature de l'action concourant au développement des compétences :\n\n"
        + inward("\n\n".join([tick(False, "action de formation"), tick(False, "bilan de compétences"), tick(False, "action de validation des acquis de l'expérience"), tick(True, "action de formation par apprentissage")]), 8)
        + f"\nqui s'est déroulée du {day(paper, 'start', start, slashes(start))} au {day(paper, 'end', end, slashes(end))}\n\npour une durée de {bold(hours_said(paper, hours, ' heures'))}.\n\n"
        + "Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat pendant une durée de trois ans.\n"
        + gap(3)
        + f"Fait à : {txt(school.place.town)} \\ Le : {day(paper, 'issue_date', issued, slashes(issued))}\n"
        + gap(2)
        + words_above(paper, "training_centre", "Cachet et signature du responsable du dispensateur de formation", pad(school), 76, 32)
        + note("Dans le cadre des formations à distance, prendre en compte la réalisation des activités pédagogiques et le temps estimé pour les réaliser.", 7.4)
    )  # fmt: skip


@opened_layout("training_attestation", "regional_body_prose_with_funders_line", defects=HOURS)
def regional_body_prose_with_funders_line(case: Case, paper: Paper) -> str:
    """A body for adults: funders' line, one long sentence, modules as a list, hand at the right."""
    rng, body = case.rng, body_named(case, ("GRETA-CFA du Pays Fictif", "AFPI Modèle", "Institut Rural Spécimen"))  # fmt: skip
    start, end = _completed(case)
    hours, issued = hours_of(case), case.fact("issue_date", case.day_before(2, 30))
    face(paper, 10.8, "Liberation Serif", "Caladea", "Open Sans")
    foot_line(
        paper,
        "Action cofinancée par la Région et par l'Union européenne (fonds social européen plus)",
    )
    said = hours_said(paper, hours, " heures") if hours is None or rng.random() < 0.6 else paper.put("training_hours", hours, f"{french.in_words(hours)} heures ({hours} h)")  # fmt: skip
    modules = ["enseignement général", "enseignement technologique et professionnel", "accompagnement au projet", "entraînement aux épreuves"]  # fmt: skip
    return (
        beside([block_head(body, paper.put("organisation", body.name), f"Tél. {body.phone}", ink="rgb(120,0,60)"), rightward("#stack(dir: ltr, spacing: 2mm, rect(width: 12mm, height: 8mm, fill: rgb(0,51,153)), circle(radius: 4mm, fill: rgb(240,120,0)))")], "(1fr, 50mm)")
        + gap(10)
        + middle(bold(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE PRÉPARATION")), 16))
        + gap(6)
        + f"La direction atteste que {person_said(paper)}, {born_said(paper)}, stagiaire de la formation professionnelle continue, a suivi de façon régulière, du {day(paper, 'start', start)} au {day(paper, 'end', end)}, la préparation au brevet de technicien supérieur, spécialité {txt(subject(case))}, d'une durée totale de {bold(said)}.\n\nLa préparation comprend :\n\n"
        + bullets(modules)
        + "\nCette attestation est établie pour l'inscription à l'examen.\n"
        + gap(6)
        + rightward(f"{txt(body.place.town)}, le {day(paper, 'issue_date', issued)}")
        + inward(words_above(paper, "training_centre", "La conseillère en formation continue", pad(body), 72, 34, somebody(case, True)), 88)
    )  # fmt: skip


@opened_layout("training_attestation", "attendance_program_print_by_quarter", defects=HOURS)
def attendance_program_print_by_quarter(case: Case, paper: Paper) -> str:
    """A presence program's print: quarters in rows, planned and followed hours, total in a strip."""
    centre, rng = body_named(case, CENTRES), case.rng
    start, end = _completed(case)
    hours, issued = hours_of(case), case.fact("issue_date", case.day_before(2, 20))
    sheet(paper, (12, 14, 12, 14))
    face(paper, 8.8, "DejaVu Sans", "Open Sans", "Liberation Sans")
    paper.setup.header = note(f"YpareoModèle – édition standard AT-{rng.randrange(10, 99)}", 6.5)
    quarters = [f"{m} {start.year + y + k}" for y in (0, 1) for k, m in ((0, "sept.–déc."), (1, "janv.–mars"), (1, "avril–juin"))]  # fmt: skip
    whole = hours or 0
    each = [whole // 6 + rng.randrange(-15, 15) for _ in range(5)]
    each.append(whole - sum(each))
    rows = [(str(k), txt(q), "–" if hours is None else f"{n} h") for k, (q, n) in enumerate(zip(quarters, each, strict=True), 1)]  # fmt: skip
    return (
        beside([f"{bold(paper.put('organisation', centre.name), 12)} \\ {note(centre.address, 8)}", rightward(f"{note('Apprenant n°', 8)} {rng.randrange(10**4, 10**5)}")], "(1fr, 50mm)")
        + strip(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION D'ASSIDUITÉ ET DE SUIVI DE LA PRÉPARATION AU BTS"), "rgb(30,60,90)", "white", 12)
        + captioned([("Apprenant", bold(person_listed(paper))), ("Né(e) le", paper.birth_date(form=slashes(case.person.birth_date))), ("Formation", txt(f"BTS {subject(case)}")), ("Début de formation", day(paper, "start", start, slashes(start))), ("Fin de formation", day(paper, "end", end, slashes(end))), ("Statut", rng.choice(("apprenti", "stagiaire de la formation continue")))], "(1fr, 1fr, 1fr)")
        + gap(1)
        + table(("Rang", "Période", "Heures suivies"), rows, "(16mm, 1fr, 40mm)", fill="rgb(215,225,235)")
        + f"#block(width: 100%, fill: rgb(240,240,200), inset: 2.4mm)[Durée totale de la préparation suivie en centre #h(1fr) {bold(hours_said(paper, hours), 11)}]\n"
        + gap(2)
        + "Le responsable du centre atteste l'exactitude des volumes ci-dessus, justifiés par les feuilles d'émargement.\n"
        + gap(4)
        + beside([words_left(paper, "training_centre", "Pour le centre, la responsable administrative", pad(centre), 70, 32), f"Le {day(paper, 'issue_date', issued)}"], "(1fr, 40mm)")
    )  # fmt: skip
