"""Attestations of work placements and of preparation followed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import HOURS, Stay, hours_of, keep, preparing
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirtieth.hands import Look, Press, approved, on_dots, pen, sign, vacant
from specimens.opened.thirtieth.wording import (
    CENTRES,
    DAY,
    REMOTE,
    SCHOOLS,
    at,
    birth_words,
    body_of,
    bold,
    digits,
    drop,
    gap,
    hour_words,
    lines_of,
    name_rows,
    note,
    page,
    par,
    plain_name,
    row,
    someone,
    studied,
    table,
    tick,
    told,
    town,
    whole,
)
from specimens.people import invent_firm


def _placements(case: Case, count: int = 1) -> tuple[list[Stay], int, dt.date]:
    """Placements with one firm, oldest first, their weeks together, the day of issue."""
    rng = case.rng
    parts = [
        rng.choice((4, 5, 6, 8)) if count == 1 else rng.choice((3, 4, 5)) for _ in range(count)
    ]
    last = case.today - rng.randrange(30, 250) * DAY
    last -= last.weekday() * DAY - 4 * DAY
    found: list[Stay] = []
    for part in parts:
        first = last - (7 * part - 3) * DAY
        found.insert(0, (first, last, 1.0))
        last = first - (3 + 7 * rng.randrange(9, 20)) * DAY
    weeks = case.fact("weeks", sum(parts))
    day = found[-1][1] or case.today
    issued = case.day_before(1, 9) if case.has("future_date") else day + rng.choice((0, 0, 3)) * DAY
    return case.fact("periods", found), weeks, case.fact("issue_date", issued)


@opened_layout("internship_attestation", "lycee_form_by_pen_with_day_beside_the_tutors_hand")
def lycee_form_by_pen_with_day_beside_the_tutors_hand(case: Case, paper: Paper) -> str:
    """A lycée's form that the firm fills by pen; the day by pen stands left of the tutor's hand."""
    firm, school, p = invent_firm(case.rng), body_of(case, SCHOOLS), case.person
    [(start, end, share)], weeks, day = _placements(case)
    end = end or case.today
    page(paper, 10.8, "Liberation Sans", (16, 18, 14, 18))
    paper.setup.leading_em = 1.1
    keep(paper, (start, end, share), digits(start), digits(end))
    name = plain_name(paper)
    cells = [
        f"Date \\ #v(6mm) {paper.hand_date('issue_date', day)}", f"Signature du tuteur \\ {sign(paper, 'employer', 52, 26, Look('ball', 'script', 36, 12))}",
        f"Cachet de l'entreprise \\ #v(2mm) {paper.stamp(lines_of(firm), shape='rectangle', colour='violet', width_mm=46)}",
    ]  # fmt: skip
    return (
        gap(8)
        + row([f"{bold(txt(school.name), 12)} \\ {txt(school.address)} \\ Bureau des entreprises", at("right", f"BTS {txt(studied(case))} \\ {note('document à joindre au dossier d’examen', 8)}")], "(1fr, 80mm)")
        + gap(5)
        + f"#block(fill: luma(228), width: 100%, inset: 3mm)[{at('center', bold(txt('ATTESTATION DE STAGE EN ENTREPRISE'), 14))}]\n"
        + par("Je soussigné(e) ", on_dots(paper.handwritten(firm.director, 14)))
        + par("responsable de l'entreprise ", on_dots(pen(paper, firm.name, "employer")))
        + par("située à ", on_dots(paper.handwritten(f"{firm.place.post_code} {firm.place.town}", 14)))
        + par("certifie que l'étudiant(e) ", on_dots(pen(paper, name, "full_name")))
        + par("né(e) le ", on_dots(pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat()), "54mm"))
        + par("a effectué un stage dans notre entreprise du ", on_dots(paper.handwritten(digits(start), 14), "42mm"), " au ", on_dots(paper.handwritten(digits(end), 14)))
        + par("soit ", on_dots(pen(paper, f"{weeks}", "weeks", weeks), "18mm"), " semaines effectives. Nombre de jours d'absence : ", on_dots(paper.handwritten("0", 14), "16mm"))
        + par("Activités confiées : ", on_dots(paper.handwritten(case.rng.choice(("relevés, plans, suivi de dossiers", "accueil, devis, suivi des clients", "contrôles et mises en service")), 13)))
        + gap(4)
        + whole(table(cells, "(44mm, 1fr, 56mm)", inset=2, align="left + top"))
    )  # fmt: skip


@opened_layout("internship_attestation", "legal_model_letter_with_director_hand_centred_on_a_rule")
def legal_model_letter_with_director_hand_centred_on_a_rule(case: Case, paper: Paper) -> str:
    """The attestation of the code of education on a firm's paper: durations in cells, a centred rule."""
    firm, school, rng = invent_firm(case.rng), body_of(case, SCHOOLS), case.rng
    [(start, end, share)], weeks, day = _placements(case)
    end = end or case.today
    page(paper, 10, rng.choice(("Carlito", "Open Sans")), (17, 20, 15, 20))
    keep(paper, (start, end, share), told(start), told(end))
    presence = weeks * 5
    cells = [
        note("ORGANISME D’ACCUEIL", 7.5), f"{bold(paper.put('employer', firm.name))} \\ {txt(firm.address)} \\ Téléphone {txt(firm.phone)}",
        note("STAGIAIRE", 7.5), f"{bold(paper.full_name(civility=True))} \\ {birth_words(paper)}",
        note("FORMATION", 7.5), f"BTS {txt(studied(case))} \\ {txt(school.name)}, {txt(school.place.town)}",
        note("DURÉE DU STAGE", 7.5), f"Dates de début et de fin : du {bold(txt(told(start)))} au {bold(txt(told(end)))} \\ représentant une durée totale de {bold(paper.put('weeks', weeks, f'{weeks} semaines'))} ({presence} jours de présence effective)",
        note("GRATIFICATION", 7.5), rng.choice(("sans objet", "aucune gratification n'a été versée")),
    ]  # fmt: skip
    mark = sign(
        paper,
        "employer",
        80,
        30,
        Look("dark", "ribbon", 50, 14, dy=4),
        press=Press(lines_of(firm), "round", "red", 30, dx=-22, over=True),
    )
    return (
        at("center", bold(txt("ATTESTATION DE STAGE"), 17) + f" \\ {note('à remettre au stagiaire à l’issue du stage – article D. 124-9 du code de l’éducation', 8)}")
        + gap(5)
        + table(cells, "(44mm, 1fr)", inset=3, stroke="0.5pt + rgb(60,90,140)", fill="(x, y) => if x == 0 { rgb(235,240,248) }")
        + par("L'attestation de stage est indispensable pour pouvoir, sous réserve du versement d'une cotisation, faire prendre en compte le stage dans les droits à retraite.")
        + gap(6)
        + whole(f"#align(center)[Fait à {txt(firm.place.town)}, le {paper.date('issue_date', day, form=told(day))} \\ #v(2mm) Nom, fonction et signature du représentant de l'organisme d'accueil \\ {txt(firm.director)}, {txt(firm.director_title.lower())} \\ {mark} \\ #v(-3mm) #line(length: 80mm, stroke: 0.5pt)]")
    )  # fmt: skip


@opened_layout("internship_attestation", "two_stays_with_a_hand_in_each_row_of_the_table")
def two_stays_with_a_hand_in_each_row_of_the_table(case: Case, paper: Paper) -> str:
    """Two placements in one firm: a row each, signed in the row; the school's visa below is empty."""
    firm, school, p = invent_firm(case.rng), body_of(case, SCHOOLS), case.person
    found, weeks, day = _placements(case, 2)
    page(paper, 9.6, case.rng.choice(("Lato", "Liberation Sans Narrow")), (15, 16, 14, 16))
    body = [bold(txt(w)) for w in ("Stage", "Période", "Semaines", "Signature du tuteur et cachet")]
    looks = (Look("sky", "spikes", 34, 13, dx=14), Look("sky", "spikes", 38, 12, dx=12))
    for k, (stay, look) in enumerate(zip(found, looks, strict=False), 1):
        start, end = stay[0], stay[1] or case.today
        keep(paper, (start, end, stay[2]), digits(start), digits(end))
        part = round(((end - start).days + 3) / 7)
        body += [f"{'1er' if k == 1 else '2e'} stage", f"du {txt(digits(start))} \\ au {txt(digits(end))}", str(part), sign(paper, "employer", 84, 24, look, press=Press(lines_of(firm), "plain", "blue", 44, dx=-18))]  # fmt: skip
    identity = [*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), "Né(e) le", paper.birth_date(form=digits(p.birth_date)), "Section", txt(f"BTS {studied(case)}"), "Entreprise d'accueil", f"{bold(paper.put('employer', firm.name))}, {txt(firm.address)}"]  # fmt: skip
    return (
        row([bold(txt(school.name), 13, "rgb(0,80,70)"), at("right", note(f"{town(school)} – année de préparation {case.session - 2}-{case.session}", 8))], "(1fr, auto)")
        + "#line(length: 100%, stroke: 2pt + rgb(0,80,70))\n"
        + par(bold(txt("Attestation de stages – récapitulatif à faire signer par l’entreprise"), 13.5))
        + table(identity, "(42mm, 1fr)", inset=1.8, stroke="none")
        + gap(2)
        + table(body, "(22mm, 38mm, 22mm, 1fr)", inset=1.6, fill="(x, y) => if y == 0 { rgb(224,238,234) }")
        + par("Total des semaines accomplies : ", bold(paper.put("weeks", weeks, f"{weeks} semaines")), ". L'étudiant(e) a donné satisfaction.")
        + par("Attestation arrêtée le ", paper.date("issue_date", day, form=digits(day)), f" à {txt(firm.place.town)}.")
        + gap(2)
        + whole(table([f"Visa de l'établissement (facultatif) \\ {vacant(paper, 'training_centre', 74, 20)}", f"Le ou la stagiaire \\ {sign(paper, 'candidate', 74, 22, Look('lilac'))}"], "(1fr, 1fr)", inset=2, stroke="0.4pt + luma(140)", align="left + top"))
    )  # fmt: skip


@opened_layout("internship_attestation", "garage_note_typed_with_pen_in_the_sentence")
def garage_note_typed_with_pen_in_the_sentence(case: Case, paper: Paper) -> str:
    """A small firm's typed note: the owner's hand follows « signature » within the last sentence."""
    firm = invent_firm(case.rng)
    [(start, end, share)], weeks, day = _placements(case)
    end = end or case.today
    page(paper, 11.2, typewriter_font(case.rng), (26, 24, 20, 24))
    paper.setup.leading_em = 1.0
    keep(paper, (start, end, share), told(start), told(end))
    mark = sign(paper, "employer", 58, 22, Look("ball", "monogram", 24, 13, dx=-8))
    stamp = paper.stamp(
        [*lines_of(firm), f"SIRET {firm.siret}"], shape="plain", colour="blue", width_mm=54
    )
    words = ("quatre", "cinq", "six", "sept", "huit")
    shown = f"{words[weeks - 4]} semaines ({weeks})" if 4 <= weeks <= 8 else f"{weeks} semaines"
    return (
        gap(8)
        + row([stamp, at("right", f"{txt(firm.place.town)}, le {paper.date('issue_date', day, form=told(day))}")], "(60mm, 1fr)", 4, "left + horizon")
        + gap(14)
        + at("center", f"#underline[{txt('Attestation de stage')}]")
        + gap(8)
        + par("L'entreprise ", paper.put("employer", firm.name), " atteste avoir reçu en stage ", paper.full_name(), ", ", birth_words(paper), f", du {txt(told(start))} au {txt(told(end))}, soit ", paper.put("weeks", weeks, shown), ".")
        + par(f"Ce stage entrait dans la préparation du BTS {txt(studied(case))}. Le stagiaire a pris part au travail de l'équipe et s'est montré ponctuel.")
        + par(f"Attesté sincère par {txt(firm.director)}, chef d'entreprise, dont la signature suit : {mark}")
    )  # fmt: skip


# -- preparation followed ------------------------------------------------------------------------


def _modules(hours: int | None) -> list[str]:
    """Rows of an account of hours that add up; blanks where no number is given."""
    names = (
        "Enseignements généraux",
        "Enseignements professionnels",
        "Accompagnement et évaluations",
    )
    if hours is None:
        return [c for n in names for c in (n, "")]
    first, last = hours * 35 // 100, 60
    return [names[0], f"{first} h", names[1], f"{hours - first - last} h", names[2], f"{last} h"]


@opened_layout(
    "training_attestation",
    "distance_school_account_of_hours_with_stamped_hand_low_right",
    defects=HOURS,
)
def distance_school_account_of_hours_with_stamped_hand_low_right(case: Case, paper: Paper) -> str:
    """A distance school's attestation: hours by module, total, a round stamp pressed over the pen."""
    school, p = body_of(case, REMOTE, close=False), case.person
    (start, end), hours, day = preparing(case), hours_of(case), case.fact("issue_date", case.day_before(2, 40))  # fmt: skip
    page(paper, 10.2, "Open Sans", (15, 18, 14, 18))
    ink = "rgb(180,40,90)"
    mark = sign(paper, "training_centre", 72, 36, Look("blue", "stroke", 42, 16, dx=-6), press=Press([school.name, "Scolarité", school.place.town], "round", "blue", 34, dx=12, over=True))  # fmt: skip
    total = hour_words(paper, hours, "heures")
    return (
        row([f"#polygon.regular(fill: {ink}, size: 11mm, vertices: 3)", f"{bold(paper.put('organisation', school.name), 14, ink)} \\ {note(f'Établissement d’enseignement à distance – {school.address}', 8)}"], "(14mm, 1fr)", 3, "left + horizon")
        + gap(7)
        + bold(txt(paper.choose("Attestation de suivi de la préparation au BTS", "ATTESTATION DE SUIVI DE FORMATION")), 16)
        + gap(3)
        + table([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), "Date de naissance", paper.birth_date(form=digits(p.birth_date)), "Formation suivie", txt(f"BTS {studied(case)}"), "Période de préparation", f"du {paper.date('start', start, form=digits(start))} au {paper.date('end', end, form=digits(end))}"], "(50mm, 1fr)", inset=2.2, stroke="(x, y) => (bottom: 0.3pt + luma(170))")
        + par("La durée de la préparation, réalisée à distance et en regroupements, se répartit ainsi :")
        + table([*_modules(hours), bold(txt("Durée totale de la formation")), bold(total)], "(1fr, 46mm)", inset=2.2, stroke="0.4pt + luma(120)")
        + par("Attestation établie à la demande de l'étudiant(e) pour le service des examens.")
        + drop(2)
        + gap(3)
        + whole(row([f"{txt(school.place.town)}, {paper.date('issue_date', day, form=told(day))}", f"Pour le service de la scolarité, \\ {txt(someone(case))} \\ {mark}"], "(1fr, 76mm)"))
    )  # fmt: skip


@opened_layout(
    "training_attestation", "adult_centre_form_by_pen_with_both_hands_on_one_line", defects=HOURS
)
def adult_centre_form_by_pen_with_both_hands_on_one_line(case: Case, paper: Paper) -> str:
    """An adult centre's form: name, days and hours by pen; trainee and centre sign on one line."""
    centre, p = body_of(case, CENTRES), case.person
    (start, end), hours, day = preparing(case), hours_of(case), case.fact("issue_date", case.day_before(2, 40))  # fmt: skip
    page(paper, 11, "Caladea", (20, 20, 16, 22))
    paper.setup.leading_em = 1.15
    length = "" if hours is None else pen(paper, str(hours), "training_hours", hours)
    usage = (
        par("Nom d'usage ", on_dots(pen(paper, p.usage_name, "usage_name"))) if p.usage_name else ""
    )
    hands = [
        f"Le stagiaire {on_dots(sign(paper, 'candidate', 44, 18, Look('pencil', 'script', 34, 11)), '48mm')}",
        f"Le centre {on_dots(sign(paper, 'training_centre', 62, 30, Look('dark', 'knot', 32, 14, dx=14, dy=4), press=Press(lines_of(centre), 'rectangle', 'black', 44, dx=-6, dy=-3)), '64mm')}",
    ]  # fmt: skip
    return (
        f"{bold(paper.put('organisation', centre.name), 13)} \\ {txt(centre.address)} \\ Déclaration d'activité n° 93 {case.rng.randrange(10, 99)} {case.rng.randrange(10**5, 10**6)} 00\n"
        + "#line(length: 100%, stroke: (thickness: 1pt, dash: \"dash-dotted\"))\n"
        + at("center", bold(txt("ATTESTATION DE FORMATION"), 15) + " \\ préparation au brevet de technicien supérieur")
        + par("Le centre de formation atteste que la personne désignée ci-dessous :")
        + par("Nom de naissance ", on_dots(pen(paper, p.birth_name, "birth_name")))
        + usage
        + par("Prénom ", on_dots(pen(paper, " ".join(p.given_names), "given_names", list(p.given_names))))
        + par("Date de naissance ", on_dots(pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat()), "60mm"))
        + par("suit la préparation au BTS ", on_dots(paper.handwritten(studied(case), 13.5)))
        + par("du ", on_dots(pen(paper, digits(start), "start", start.isoformat()), "50mm"), " au ", on_dots(pen(paper, digits(end), "end", end.isoformat()), "50mm"))
        + par("pour une durée totale, sur l'ensemble du parcours, de ", on_dots(length, "30mm"), " heures.")
        + par(tick(True, "formation continue"), " #h(5mm) ", tick(False, "apprentissage"), " #h(5mm) ", tick(False, "autre"))
        + par("Fait à ", on_dots(paper.handwritten(centre.place.town, 14), "60mm"), " le ", on_dots(paper.hand_date("issue_date", day), "60mm"))
        + gap(3)
        + whole(row(hands, "(1fr, 90mm)", 4, "left + bottom"))
    )  # fmt: skip


@opened_layout(
    "training_attestation", "certificate_of_completion_with_two_stacked_signatories", defects=HOURS
)
def certificate_of_completion_with_two_stacked_signatories(case: Case, paper: Paper) -> str:
    """A certificate of completion in sentences; two of the centre sign one above the other."""
    centre, rng = body_of(case, CENTRES), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), case.fact("issue_date", case.day_before(2, 40))  # fmt: skip
    page(paper, 10.8, rng.choice(("Libertinus Serif", "Carlito")), (18, 22, 16, 22))
    stack = (
        f"Pour la coordination pédagogique, {txt(someone(case))} \\ {sign(paper, 'training_centre', 70, 16, Look('lilac', 'monogram', 18, 9, dx=-16))} \\ "
        f"La direction, {txt(someone(case))} \\ {approved(paper, 'training_centre', 'Certifié exact', 12)} \\ {sign(paper, 'training_centre', 78, 32, Look('ball', 'own', 44, 15, dx=-4), press=Press(lines_of(centre, 'UAI 0' + str(rng.randrange(10**5, 10**6)) + 'T'), 'rectangle', 'violet', 50, dx=8, dy=3))}"
    )
    return (
        row([f"{bold(paper.put('organisation', centre.name), 13)} \\ {txt(centre.street)} \\ {txt(town(centre))}", at("right", f"#box(stroke: 0.8pt, inset: 2mm)[{txt('Qualité certifiée – actions de formation')}]")], "(1fr, auto)")
        + gap(9)
        + at("center", f"#text(size: 16pt)[#smallcaps[{txt('Certificat de réalisation')}]] \\ {note('valant attestation de suivi de la préparation à l’examen', 9)}")
        + gap(5)
        + par(f"Je soussigné(e), représentant légal du dispensateur de l'action concourant au développement des compétences, atteste que {paper.full_name()}, {birth_words(paper)}, salarié(e) ou apprenti(e), suit l'action suivante :")
        + at("center", bold(txt(f"Préparation au BTS {studied(case)}"), 12))
        + par("Nature de l'action : action de formation. Elle se déroule du ", paper.date("start", start, form=told(start)), " au ", paper.date("end", end, form=told(end)), ", pour une durée de ", bold(hour_words(paper, hours)), ".")
        + par("Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver les pièces justificatives pendant trois ans.")
        + par(f"Fait à {txt(centre.place.town)}, le ", paper.date("issue_date", day, form=digits(day)), ".")
        + gap(3)
        + whole(f"#pad(left: 74mm)[{stack}]")
    )  # fmt: skip
