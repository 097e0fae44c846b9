"""What the State and town halls issue: defence day, census, identity papers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.facts import census_day, defence_day
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.twenty_seventh.wording import (
    at_right,
    b,
    born,
    called,
    civil,
    clerk,
    cols,
    face,
    gap,
    later,
    listed,
    mid,
    num,
    of,
    over,
    pushed,
    rule,
    s,
    sheet,
    to_person,
    when,
)
from specimens.people import Person, invent_place, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
# x, y, label, field ("" for none), value as truth, words as printed
Cell = tuple[float, float, str, str, object, str]


# -- defence and census ---------------------------------------------------------------------------


@opened_layout("jdc_certificate", "half_sheet_certificate_with_slanted_flag")
def half_sheet_certificate_with_slanted_flag(case: Case, paper: Paper) -> str:
    """The certificate on a half sheet: flag in a corner, number, sentence, commander's hand."""
    rng, place, day = case.rng, invent_place(case.rng), defence_day(case)
    sheet(paper, 13, 16, 9, 30, 210, 148)
    face(paper, 10, "Liberation Sans", "Open Sans", "Carlito")
    paper.setup.background = "#place(top + left, polygon(fill: rgb(0,0,145), (0mm, 0mm), (10mm, 0mm), (4mm, 148mm), (0mm, 148mm)))#place(top + left, dx: 5mm, polygon(fill: rgb(225,0,15), (10mm, 0mm), (15mm, 0mm), (9mm, 148mm), (4mm, 148mm)))"
    return (
        cols(f"{b('MINISTÈRE DES ARMÉES', 10)} \\ {s('Direction du service national et de la jeunesse', 8)} \\ {s(txt('Centre du service national ' + of(place.town)), 8)}", at_right(s(txt(f"N° {rng.randrange(10**9, 10**10)}"), 8.5)))
        + gap(3)
        + mid(b("JOURNÉE DÉFENSE ET CITOYENNETÉ", 14) + " \\ " + b("CERTIFICAT DE PARTICIPATION", 12))
        + gap(3)
        + listed([*civil(paper, "NOM", "Nom d'usage", "PRÉNOMS", " "), ("NÉ(E) LE", when(paper, "birth_date", case.person.birth_date, num(case.person.birth_date))), ("À", txt(case.person.birth_place))], 34, space=1.7)
        + f"\na participé à la session du {b(when(paper, 'session_date', day))} et se trouve en règle au regard du code du service national (article L. 114-2).\n"
        + gap(1)
        + cols(s("À conserver sans limite de durée. Il n'est pas délivré de duplicata après l'âge de 25 ans.", 8), over(paper, "authority", "Le chef de centre", ["SERVICE NATIONAL", place.town.upper()], 66), wide="(1fr, 76mm)")
    )  # fmt: skip


@opened_layout("jdc_certificate", "letter_of_the_centre_with_attached_strip")
def letter_of_the_centre_with_attached_strip(case: Case, paper: Paper) -> str:
    """A letter that carries the certificate in a frame to cut out, rules to know above it."""
    rng, place, day, p = case.rng, invent_place(case.rng), defence_day(case), case.person
    sheet(paper, 15, 20, 14, 20)
    face(paper, 10, "Liberation Serif", "Carlito", "Caladea", leading=0.88)
    return (
        cols(f"{b('RÉPUBLIQUE FRANÇAISE', 9)} \\ Ministère des armées \\ {s(txt('Établissement du service national – antenne ' + of(place.town)), 8.5)}", f"#v(5mm){to_person(case)}", wide="(1fr, 76mm)")
        + gap(9.5)
        + f"{txt(p.civility)},\n\nVous trouverez ci-dessous le certificat individuel de participation à la journée défense et citoyenneté. Il vous sera demandé pour vous inscrire aux examens et concours soumis au contrôle de l'autorité publique ainsi que pour le permis de conduire.\n\nDétachez-le et conservez-le avec soin. Tout changement de domicile est à signaler à l'établissement jusqu'à vos 25 ans.\n"
        + gap(9.5)
        + '#block(width: 100%, inset: 5mm, stroke: (thickness: 0.8pt, dash: "dashed"))['
        + mid(b("CERTIFICAT INDIVIDUEL DE PARTICIPATION", 13) + " \\ à la journée défense et citoyenneté (JDC)")
        + gap(2)
        + f"Le directeur de l'établissement certifie que {b(called(paper))}, {born(paper)}, identifiant défense {rng.randrange(10**9, 10**10)}, a effectué la journée défense et citoyenneté le {b(when(paper, 'session_date', day))} à {txt(place.town)}.\n"
        + gap(5.7)
        + pushed(over(paper, "authority", "Pour le directeur,", ["SERVICE NATIONAL", place.town.upper()], 66, 30, clerk(case)), 78)
        + "]\n"
    )  # fmt: skip


@opened_layout("census_attestation", "town_hall_attestation_with_arms_and_law")
def town_hall_attestation_with_arms_and_law(case: Case, paper: Paper) -> str:
    """A town hall's attestation: arms drawn at the left, the law in small print, registrar's hand."""
    rng, place, day = case.rng, invent_place(case.rng), census_day(case)
    sheet(paper, 26, 20, 14, 20)
    face(paper, 10.6, "Caladea", "Liberation Serif", "Open Sans", leading=0.8)
    arms = "#box(width: 18mm, height: 22mm)[#place(polygon(fill: rgb(30,70,150), stroke: 0.8pt, (0mm,0mm),(18mm,0mm),(18mm,13mm),(9mm,22mm),(0mm,13mm)))#place(dx: 5mm, dy: 4mm, polygon.regular(fill: rgb(240,200,60), size: 8mm, vertices: 5))]"
    return (
        cols(arms, f"{b(txt('VILLE ' + of(place.town).upper()), 14)} \\ Service de l'état civil et des formalités citoyennes \\ {s(txt(f'Place de l’Hôtel-de-Ville – {place.post_code} {place.town}'), 8)}", wide="(20mm, 1fr)", align="horizon")
        + gap(13.6)
        + mid(b("ATTESTATION DE RECENSEMENT", 17) + " \\ " + s("Article L. 113-1 du code du service national", 9))
        + gap(11.9)
        + f"Le Maire atteste que {b(called(paper))}, {born(paper)}, domicilié(e) {txt(case.person.street)}, a accompli en mairie la formalité du recensement citoyen sous le n° {rng.randrange(10, 400)}.\n\n"
        + "La présente attestation est délivrée pour permettre à l'intéressé(e) de s'inscrire aux examens et concours soumis au contrôle de l'autorité publique. Elle sera remplacée, après la journée défense et citoyenneté, par le certificat de participation.\n"
        + gap(11.9)
        + f"Fait à {txt(place.town)}, le {when(paper, 'issue_date', day)}\n"
        + gap(2)
        + pushed(over(paper, "authority", "Pour le Maire, l'officier d'état civil délégué", [f"MAIRIE {of(place.town).upper()}", place.post_code], 70, 30, clerk(case)), 80)
        + gap(6.8)
        + rule(0.4)
        + s("L'administration informera l'intéressé(e) de la date de sa convocation. Tout changement de situation doit être signalé au centre du service national.", 8)
    )  # fmt: skip


# -- identity -------------------------------------------------------------------------------------


def _zone_of(case: Case) -> Person:
    """Of whom the machine-readable lines speak."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/27-zone")
    other = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def _lines(paper: Paper, rows: list[str], shown: bool = True) -> list[str]:
    if paper.case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{paper.case.seed}/27-digits"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not paper.case.has("mrz_digits")
    return rows


def _faces(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    paper.sides = ["recto", "verso"] if wish == "both" else [wish]
    paper.fields["sides"] = list(paper.sides)
    return paper.sides


def _write(paper: Paper, card: Card, cells: Sequence[Cell], kept: bool, pt: float, small: float, ink: str) -> None:  # fmt: skip
    for x, y, label, name, value, words in cells:
        if label:
            card.label(x, y, label, small, ink)
        shown = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.5 * small, shown, pt)


def _span(case: Case, opens: dt.date, years: int) -> tuple[dt.date, dt.date]:
    """Issue and expiry; both past with `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - (years * 366 + rng.randrange(40, 500)) * dt.timedelta(days=1)
    else:
        floor = max(opens, later(case.person.birth_date, 18))
        room = max(40, min((case.today - floor).days, years * 330))
        start = case.today - rng.randrange(12, room) * dt.timedelta(days=1)
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", later(start, years) - dt.timedelta(days=1))


def _spaced(day: dt.date) -> str:
    return f"{day:%d %m %Y}"


def _pen_hand(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


@opened_layout("identity_document", "credit_size_card_both_faces_side_by_side_on_a_copy", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def credit_size_card_both_faces_side_by_side_on_a_copy(case: Case, paper: Paper) -> str:
    """The card of 2021, front and back copied side by side in grey at the top of a sheet."""
    paper.subtype = "national_id_card"
    p, rng, ink = case.person, case.rng, "rgb(40,60,100)"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _span(case, dt.date(2021, 8, 2), 10)
    number = case.fact(
        "document_number", "".join(rng.choice("0123456789BCDFGHJKLMNPRTVWXYZ") for _ in range(9))
    )
    front, back = Card(85.6, 54, "rgb(236,240,244)"), Card(85.6, 54, "rgb(238,238,234)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#b4cbe0", "#dcc8d0")))
    front.at(3, 2.5, '#rect(width: 8mm, height: 5.5mm, fill: rgb(0,40,130))[#text(size: 6pt, fill: white)[FR]]')  # fmt: skip
    front.at(13, 2.4, '#text(size: 6.4pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(13, 5.2, "#text(size: 4.8pt)[CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD]")
    front.at(3, 11.5, portrait(rng, 24, 31))
    cells: list[Cell] = [
        (30, 9.5, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (30, 16.2, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (30, 22.9, "SEXE / Sex", "sex", p.sex, p.sex),
        (41, 22.9, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 22.9, "DATE DE NAISS. / Date of birth", "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date)),
        (30, 29.6, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (30, 43, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (60, 43, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), _spaced(end)),
    ]  # fmt: skip
    if p.usage_name:
        cells.append((30, 36.3, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    _write(paper, front, cells, "recto" in shown, 6.6, 3.8, ink)
    _pen_hand(paper, front, 4, 44, 22, 7)
    specimen_word(front)
    _write(paper, back, [(4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 96)} m"), (4, 10.4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), _spaced(start)), (4, 16.8, "ADRESSE / Address", "", "", p.street.upper()), (4, 21.6, "", "", "", f"{p.place.post_code} {p.place.town.upper()}")], "verso" in shown, 6.2, 3.8, ink)  # fmt: skip
    back.at(66, 4, square_code(paper, 15))
    z = _zone_of(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 36, _lines(paper, rows, "verso" in shown), 78.5)
    specimen_word(back)
    paper.setup.margin_mm = (rng.uniform(16, 50), 14, 14, 14)
    faces = {"recto": front, "verso": back}
    gutter = f"#h({rng.uniform(2, 7):.1f}mm)"
    return gutter.join(f"#box(rotate({rng.uniform(-0.8, 0.8):.2f}deg)[{faces[k].markup()}])" for k in shown) + "\n"  # fmt: skip


@opened_layout("identity_document", "old_blue_card_enlarged_a_face_a_page", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def old_blue_card_enlarged_a_face_a_page(case: Case, paper: Paper) -> str:
    """The laminated card of 1995 enlarged by the copier, front on one page, back on the next."""
    paper.subtype = "national_id_card"
    p, rng, ink = case.person, case.rng, "rgb(30,60,130)"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    if case.has("expired"):
        start = case.today - dt.timedelta(days=15 * 366 + rng.randrange(40, 600))
    else:
        start = min(dt.date(2021, 6, 1), case.today - dt.timedelta(days=rng.randrange(1100, 3200)))
    start = case.fact("issue_date", start)
    adult = start >= max(later(p.birth_date, 18), dt.date(2014, 1, 1))
    end = case.fact("expiry_date", later(start, 15 if adult else 10) - dt.timedelta(days=1))
    office = f"{p.place.department:0>2}{rng.randrange(1, 5)}"[:3]
    number = case.fact("document_number", f"{start:%y%m}{office[:2].replace('A', '0')}{rng.randrange(1, 4)}{rng.randrange(10**5):05d}")  # fmt: skip
    front, back = Card(105, 74, "rgb(214,226,242)"), Card(105, 74, "rgb(222,230,242)")
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#9fb9de", "#c3d2e8")))
    front.at(4, 2, '#text(size: 6.4pt, weight: "bold", fill: rgb(30,60,130))[RÉPUBLIQUE FRANÇAISE]')
    front.at(4, 15, portrait(rng, 29, 37))
    cells: list[Cell] = [
        (4, 6.2, "CARTE NATIONALE D'IDENTITÉ N° :", "document_number", number, number),
        (66, 6.2, "Nationalité", "nationality", "FRA", "Française"),
        (37, 13.4, "Nom :", "birth_name", p.birth_name, p.birth_name),
        (37, 27, "Prénom(s) :", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (37, 33.8, "Sexe :", "sex", p.sex, p.sex),
        (50, 33.8, p.agree("Né le :", "Née le :"), "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d.%m.%Y}"),
        (37, 40.6, "à :", "", "", f"{p.birth_place.upper()} ({p.birth_department})"),
    ]  # fmt: skip
    if p.usage_name:
        cells.append((37, 20.2, "Nom d'usage :", "usage_name", p.usage_name, p.usage_name))
    _write(paper, front, cells, "recto" in shown, 7.6, 4.8, ink)
    front.label(74, 47.6, "Signature du titulaire :", 4.8, ink)
    _pen_hand(paper, front, 72, 49.6, 28, 7.5)
    z = _zone_of(case)
    rows = old_card(number, f"{office}{rng.randrange(100, 999)}"[:6], z.birth_name, z.given_names, z.birth_date, z.sex)  # fmt: skip
    front.machine_lines(4, 59, _lines(paper, rows, "recto" in shown), 97)
    specimen_word(front)
    _write(paper, back, [(6, 6, "Adresse :", "", "", p.street.upper()), (6, 12, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"), (6, 22, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"), (6, 30, "délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"), (6, 38, "par :", "", "", f"PRÉFECTURE ({p.place.department})")], "verso" in shown, 7.6, 4.8, ink)  # fmt: skip
    back.label(60, 30, "Signature de l'autorité :", 4.8, ink)
    _pen_hand(paper, back, 60, 33, 34, 10)
    specimen_word(back)
    scale = rng.choice((120, 141, 150))
    paper.setup.margin_mm = (rng.uniform(14, 60), 12, 12, 12)
    faces = {"recto": front, "verso": back}
    return "\n#pagebreak()\n".join(f"#align(center)[#rotate({rng.uniform(-1, 1):.2f}deg)[#scale({scale}%, reflow: true)[{faces[k].markup()}]]]" for k in shown) + "\n"  # fmt: skip


@opened_layout("identity_document", "open_passport_copied_with_both_pages", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def open_passport_copied_with_both_pages(case: Case, paper: Paper) -> str:
    """The passport open flat on the glass: the page of address above, the data page below."""
    paper.subtype = "passport"
    p, rng, ink = case.person, case.rng, "rgb(90,25,45)"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    start, end = _span(case, dt.date(2013, 6, 1), 10)
    number = case.fact("document_number", f"{start:%y}{rng.choice('ACDFHK')}{rng.choice('EFTVXY')}{rng.randrange(10**5):05d}")  # fmt: skip
    above, page = Card(125, 88, "rgb(242,236,226)", radius_mm=2), Card(125, 88, "rgb(243,233,232)", radius_mm=2)  # fmt: skip
    for card in (above, page):
        card.items.append(guilloche(paper, 125, 88, ("#d9c0c4", "#cbd3e2")))
    above.at(8, 8, "#text(size: 7pt)[Domicile / Residence]")
    above.at(8, 14, f"#text(size: 8pt)[{txt(p.street.upper())} \\ {txt(p.place.post_code)} {txt(p.place.town.upper())}]")  # fmt: skip
    above.at(8, 30, f"#text(size: 7pt)[Taille / Height : 1,{rng.randrange(52, 96)} m #h(6mm) Couleur des yeux / Colour of eyes : {rng.choice(('MARRON', 'BLEU', 'VERT'))}]")  # fmt: skip
    above.at(8, 76, "#text(size: 5.4pt)[Ce passeport contient 32 pages – This passport contains 32 pages]")  # fmt: skip
    page.at(5, 3, '#text(size: 7pt, weight: "bold")[PASSEPORT] #text(size: 5.4pt)[PASSPORT]')
    page.at(72, 3, "#text(size: 6pt)[RÉPUBLIQUE FRANÇAISE]")
    page.at(5, 16, portrait(rng, 35, 45))
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    cells: list[Cell] = [
        (44, 8, "Type / Type", "", "", "P"), (57, 8, "Code du pays / Country code", "", "", "FRA"),
        (90, 8, "Passeport n° / Passport No", "document_number", number, number),
        (44, 15, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (44, 22, "Prénoms / Given names (2)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (44, 29, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (44, 36, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date)),
        (88, 36, "Sexe / Sex (5)", "sex", p.sex, p.sex),
        (44, 43, "Lieu de naissance / Place of birth (6)", "", "", p.birth_place.upper()),
        (44, 50, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), _spaced(start)),
        (88, 50, "Autorité / Authority (9)", "", "", f"Préfecture ({p.place.department})"),
        (44, 57, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), _spaced(end)),
    ]  # fmt: skip
    if p.usage_name:
        cells.append((88, 29, "Nom d'usage / Used name", "usage_name", p.usage_name, p.usage_name))
    _write(paper, page, cells, True, 7.6, 4.6, ink)
    page.label(88, 57, "Signature du titulaire (10)", 4.6, ink)
    _pen_hand(paper, page, 86, 59.5, 34, 9)
    z = _zone_of(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    page.machine_lines(5, 73, _lines(paper, rows), 115)
    specimen_word(page)
    paper.setup.margin_mm = (rng.uniform(14, 40), 15, 15, 15)
    turn = rng.uniform(-1.2, 1.2)
    return f"#align(center)[#rotate({turn:.2f}deg)[#stack(dir: ttb, spacing: 1mm, [{above.markup()}], [{page.markup()}])]]\n"
