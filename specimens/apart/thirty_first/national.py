"""Papers of the national service and of identity."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.apart.thirty_first.wording import (
    ONE,
    across,
    bar,
    bold,
    captions,
    frame,
    full,
    gap,
    grid2,
    head,
    lean,
    listed,
    marianne,
    mid,
    of,
    on,
    plus_years,
    push,
    rows_of_names,
    set_type,
    sheet,
    signed_between,
    signed_over,
    signed_right_of,
    signed_under,
    slash,
    small,
    someone,
)
from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.facts import census_day, defence_day
from specimens.layout import Case, Paper, apart_layout
from specimens.mrz import doctored, td1, td3
from specimens.people import Person, invent_place, other_birth_date, other_person

_ZONES = ("mrz_inconsistent", "mrz_digits")
_SIGNS = "0123456789BCDFGHJKLMNPRTVWXYZ"
Spot = tuple[float, float, str, str, object, str]  # x, y, label, field or "", truth, printed


# -- national service ----------------------------------------------------------------------------


@apart_layout("jdc_certificate", "modern_certificate_with_code_and_rights_reminder")
def modern_certificate_with_code_and_rights_reminder(case: Case, paper: Paper) -> str:
    """The certificate as the service sends it: code, identity in cells, the day, reminder of rights."""
    p, rng, centre, day = case.person, case.rng, invent_place(case.rng), defence_day(case)
    set_type(paper, 10, "Liberation Sans", "Carlito", "Lato")
    return (
        across(marianne("Ministère des Armées et des anciens combattants", "Direction du service national et de la jeunesse", f"Établissement du service national et de la jeunesse – {centre.town}"), f"#align(right)[{square_code(paper, 20)}]", widths="1fr, 28mm")
        + gap(8)
        + mid(f"{head('CERTIFICAT INDIVIDUEL DE PARTICIPATION', 15)} \\ {bold('à la journée défense et citoyenneté')}")
        + gap(5)
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Lieu de naissance", txt(p.birth_place)), ("Identifiant défense", f"{rng.randrange(10**9, 10**10)}")], 2, 2.2)
        + gap(4)
        + f"a participé à la journée défense et citoyenneté (JDC) le {bold(on(paper, 'session_date', day, full(day)))}, sur le site de {txt(centre.town)}, et a satisfait à l'obligation prévue par l'article L. 114-2 du code du service national.\n"
        + gap(6)
        + push(signed_between(paper, "authority", f"Le chef du centre du service national de {centre.town}", someone(case), ["SERVICE NATIONAL", centre.town.upper()], 70, 28), 82)
        + gap(6)
        + frame(f"{bold('À conserver.')} Ce certificat est demandé jusqu'à vingt-cinq ans pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique. Tout changement de domicile ou de situation est à signaler avant vingt-cinq ans. Il n'est pas délivré de duplicata au-delà.", 3, "0.4pt", "luma(246)")
    )  # fmt: skip


@apart_layout("jdc_certificate", "half_sheet_strip_with_tear_line_and_stamp")
def half_sheet_strip_with_tear_line_and_stamp(case: Case, paper: Paper) -> str:
    """A strip of a sheet laid across: the holder's part at the right of a perforation."""
    p, centre, day = case.person, invent_place(case.rng), defence_day(case)
    sheet(paper, 9, 11, 8, 11, 210, 105)
    set_type(paper, 8.8, "Liberation Sans", "Liberation Sans Narrow", "DejaVu Sans")
    left = f"{small('Partie à conserver par le centre', 7)} \\ #v(2mm) {small('JDC', 20)} \\ {small(f'Session {case.rng.randrange(100, 999)}', 8)} \\ {small(f'Groupe {case.rng.randrange(1, 5)}', 8)}"  # fmt: skip
    rows = listed([*rows_of_names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", f"{paper.birth_date(form=slash(p.birth_date))} à {txt(p.birth_place)}")], 26, space=1.6)  # fmt: skip
    right = (
        f"{bold('RÉPUBLIQUE FRANÇAISE')} #h(1fr) {small('Ministère des armées – service national', 7.5)}\n"
        + mid(head("CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", 9.5))
        + rows
        + f"#v(1mm)\na pris part à la journée défense et citoyenneté le {bold(on(paper, 'session_date', day))} à {txt(centre.town)}.\n"
        + gap(5)
        + signed_right_of(paper, "authority", "Le commandant du centre", ["CSNJ", centre.town.upper()], 62, 26)
    )  # fmt: skip
    return f'#grid(columns: (34mm, 0.5pt, 1fr), column-gutter: 4mm, [{left}], line(angle: 90deg, length: 84mm, stroke: (thickness: 0.6pt, dash: "dashed")), [{right}])\n'  # fmt: skip


@apart_layout("census_attestation", "town_hall_letterhead_with_register_entry_and_parents")
def town_hall_letterhead_with_register_entry_and_parents(case: Case, paper: Paper) -> str:
    """A town hall's attestation: register number, parents, reminder on the defence day."""
    p, rng, where, day = case.person, case.rng, invent_place(case.rng), census_day(case)
    set_type(paper, 10.2, "Caladea", "Liberation Sans", "Libertinus Serif")
    return (
        across(f"{head('MAIRIE ' + of(where.town).upper(), 14)} \\ Service de l'état civil et du recensement citoyen", f"#align(right)[Département {where.department} \\ Registre n° {rng.randrange(1, 400)}/{day.year}]")
        + bar(0.8)
        + gap(8)
        + mid(f"{head('ATTESTATION DE RECENSEMENT', 17)} \\ {small('articles L. 113-1 et R. 111-7 du code du service national', 8.5)}")
        + gap(6)
        + f"Le Maire {txt(of(where.town))} certifie que la personne désignée ci-dessous s'est fait recenser dans cette mairie :\n"
        + gap(1)
        + grid2([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=full(p.birth_date))), ("Lieu de naissance", txt(p.birth_place)), ("Domicile", txt(f"{p.street}, {p.place.town}")), ("Nationalité", txt(p.nationality_word))], 48, 2.2)
        + gap(3)
        + "Cette attestation est à présenter pour s'inscrire à un examen ou à un concours public avant la convocation à la journée défense et citoyenneté. Elle ne remplace pas, après dix-huit ans, le certificat de participation à cette journée.\n"
        + gap(6)
        + across(f"En mairie, le {on(paper, 'issue_date', day, full(day))}", signed_under(paper, "authority", "Pour le Maire, l'officier d'état civil délégué", [f"MAIRIE {of(where.town).upper()}", "ÉTAT CIVIL"], 72, 28), widths="1fr, 86mm")
        + gap(4)
        + across(lean(txt("Signature du ou de la recensé(e) :")), signed_over(paper, "candidate", "", None, 60, 18), widths="70mm, 1fr")
    )  # fmt: skip


# -- identity ------------------------------------------------------------------------------------


def _of_zone(case: Case) -> Person:
    """Of whom the machine-readable zone speaks."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/thirty-first-zone")
    other = other_person(rng, case.person, case.today)
    renamed = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((renamed, other_birth_date(rng, case.person)))


def _zone(paper: Paper, rows: list[str], shown: bool) -> list[str]:
    case = paper.case
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/thirty-first-digits"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _faces(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides, paper.fields["sides"] = list(shown), list(shown)
    return shown


def _write(paper: Paper, card: Card, kept: bool, spots: Sequence[Spot], pt: float, tiny: float, ink: str) -> None:  # fmt: skip
    for x, y, label, name, value, words in spots:
        if label:
            card.label(x, y, label, tiny, ink)
        shown = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.5 * tiny, shown, pt)


def _span(case: Case, opens: dt.date, years: int) -> tuple[dt.date, dt.date]:
    """Issue and expiry of a document of so many years; past with `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - (years * 366 + rng.randrange(40, 380)) * ONE
    else:
        room = min((case.today - opens).days, (years - 1) * 365 + 200)
        start = case.today - rng.randrange(15, max(25, room)) * ONE
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", plus_years(start, years) - ONE)


def _passport_span(case: Case) -> tuple[dt.date, dt.date]:
    """Ten years for a passport given to an adult, five for one given to a minor."""
    adult = plus_years(case.person.birth_date, 18)
    start, end = _span(case, max(adult, dt.date(2014, 1, 6)), 10)
    if start < adult and "expiry_date" not in case.facts:
        end = plus_years(start, 5) - ONE
    return start, end


def _spaced(day: dt.date) -> str:
    return f"{day:%d %m %Y}"


@apart_layout("identity_document", "card_of_2021_two_faces_abreast_on_a_sheet_across", defects=("verso_missing", *_ZONES), subtypes=("national_id_card",))  # fmt: skip
def card_of_2021_two_faces_abreast_on_a_sheet_across(case: Case, paper: Paper) -> str:
    """The card of 2021, front at the left, back at the right, enlarged on a sheet laid across."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _span(case, dt.date(2021, 8, 2), 10)
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    ink = "rgb(20,60,110)"
    front, back = Card(85.6, 54, "rgb(228,238,246)"), Card(85.6, 54, "rgb(238,240,234)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#9fc4dd", "#e4c0c8")))
    front.at(3, 2.4, '#text(size: 6.4pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] #h(2mm) #text(size: 4.8pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD] #h(3mm) #box(fill: rgb(0,50,150), inset: 0.8mm)[#text(size: 5pt, fill: white)[FR]]')  # fmt: skip
    front.at(3, 11, portrait(rng, 25, 32))
    spots: list[Spot] = [
        (31, 8.6, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (31, 14.8, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (31, 21, "SEXE / Sex", "sex", p.sex, p.sex),
        (43, 21, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (64, 21, "DATE DE NAISS. / Date of birth", "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date)),
        (31, 27.2, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 39.6, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 39.6, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), _spaced(end)),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((31, 33.4, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    _write(paper, front, "recto" in shown, spots, 6.6, 3.8, ink)
    front.at(4, 45, f"#box(width: 24mm, height: 7mm)[{paper.ink(24, 7)}]")
    back_spots: list[Spot] = [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 96)} m"),
        (4, 10.4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), _spaced(start)),
        (4, 16.8, "ADRESSE / Address", "", "", p.street.upper()),
        (4, 22, "", "", "", f"{p.place.post_code} {p.place.town.upper()} FRANCE"),
    ]  # fmt: skip
    _write(paper, back, "verso" in shown, back_spots, 6.2, 3.8, ink)
    back.at(66, 5, square_code(paper, 15))
    z = _of_zone(case)
    zone = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 36, _zone(paper, zone, "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    sheet(paper, rng.uniform(20, 60), 14, 12, 14, 297, 210)
    faces = {"recto": front, "verso": back}
    cells = ", ".join(f"[#rotate({rng.uniform(-1, 1):.2f}deg)[#scale(141%, reflow: true)[{faces[s].markup()}]]]" for s in shown)  # fmt: skip
    return f"#grid(columns: (1fr,) * {len(shown)}, column-gutter: 8mm, {cells})\n"


@apart_layout("identity_document", "residence_permit_on_a_grey_glass_front_over_back", defects=("verso_missing", "expired", *_ZONES), subtypes=("residence_permit",))  # fmt: skip
def residence_permit_on_a_grey_glass_front_over_back(case: Case, paper: Paper) -> str:
    """A residence permit copied with the lid open: grey around it, front high, back lower, askew."""
    paper.subtype = "residence_permit"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _span(case, case.today - 320 * ONE, rng.choice((1, 2, 4)))
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    nation = p.nationality if p.nationality != "FRA" else "TUN"
    ink = "rgb(110,40,90)"
    front, back = Card(85.6, 54, "rgb(243,232,240)"), Card(85.6, 54, "rgb(236,238,246)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#d7a6c0", "#a9bfdc")))
    front.at(4, 2, '#text(size: 6.6pt, weight: "bold")[TITRE DE SÉJOUR] #h(3mm) #text(size: 4.8pt)[RESIDENCE PERMIT] #h(6mm) #text(size: 6.2pt)[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    front.at(4, 12, portrait(rng, 24, 31))
    spots: list[Spot] = [
        (62, 6.4, "N° du titre", "document_number", number, number),
        (31, 9.2, "NOM", "birth_name", p.birth_name, p.birth_name),
        (31, 15, "PRÉNOM(S)", "given_names", list(p.given_names), " ".join(p.given_names)),
        (31, 26.6, "SEXE", "sex", p.sex, p.sex),
        (41, 26.6, "NATIONALITÉ", "nationality", nation, nation),
        (60, 26.6, "DATE DE NAISSANCE", "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date)),
        (31, 32.4, "CATÉGORIE DU TITRE", "", "", rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE"))),
        (31, 38.2, "TITRE EXPIRANT LE", "expiry_date", end.isoformat(), _spaced(end)),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((31, 20.8, "NOM D'USAGE", "usage_name", p.usage_name, p.usage_name))
    _write(paper, front, "recto" in shown, spots, 6.6, 3.9, ink)
    front.at(56, 43, f"#box(width: 24mm, height: 8mm)[{paper.ink(24, 8)}]")
    back_spots: list[Spot] = [
        (5, 4, "DATE DE DÉLIVRANCE", "issue_date", start.isoformat(), _spaced(start)),
        (36, 4, "AUTORITÉ", "", "", f"PRÉFECTURE {p.place.department}"),
        (5, 10.2, "LIEU DE NAISSANCE", "", "", p.birth_place.upper()),
        (5, 16.4, "ADRESSE", "", "", f"{p.street.upper()} {p.place.post_code} {p.place.town.upper()}"),
        (5, 22.6, "REMARQUES", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ]  # fmt: skip
    _write(paper, back, "verso" in shown, back_spots, 6, 3.9, ink)
    z = _of_zone(case)
    zone = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, nation)
    back.machine_lines(3.5, 36, _zone(paper, zone, "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    sheet(paper, rng.uniform(18, 50), 14, 12, rng.uniform(18, 60))
    paper.setup.fill = rng.choice(("luma(205)", "luma(222)", "luma(190)"))
    faces = {"recto": front, "verso": back}
    far = f"\n#v({rng.uniform(14, 45):.0f}mm)\n"
    return far.join(f"#h({rng.uniform(0, 22):.0f}mm)#box[#rotate({rng.uniform(-2.4, 2.4):.2f}deg)[#scale(125%, reflow: true)[{faces[s].markup()}]]]" for s in shown) + "\n"  # fmt: skip


@apart_layout("identity_document", "passport_opened_flat_signature_page_over_data_page", defects=("expired", *_ZONES), subtypes=("passport",))  # fmt: skip
def passport_opened_flat_signature_page_over_data_page(case: Case, paper: Paper) -> str:
    """A passport opened flat: the upper page with domicile and hand, the data page below the fold."""
    paper.subtype = "passport"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    start, end = _passport_span(case)
    number = case.fact("document_number", f"{start:%y}{rng.choice('ACDFHK')}{rng.choice('EFTVX')}{rng.randrange(10**5):05d}")  # fmt: skip
    ink = "rgb(80,30,50)"
    upper, page = Card(125, 76, "rgb(240,242,238)", radius_mm=2), Card(125, 88, "rgb(245,236,236)", radius_mm=2)  # fmt: skip
    upper.items.append(guilloche(paper, 125, 76, ("#cdd6c4", "#dcc9cc")))
    page.items.append(guilloche(paper, 125, 88, ("#e0bcc4", "#c6cde2")))
    upper_spots: list[Spot] = [
        (8, 8, "(11) Domicile / Residence", "", "", p.street.upper()),
        (8, 13.4, "", "", "", f"{p.place.post_code} {p.place.town.upper()} (FRANCE)"),
        (8, 22, "(12) Taille / Height", "", "", f"1,{rng.randrange(54, 94)} m"),
        (60, 22, "(13) Couleur des yeux / Colour of eyes", "", "", rng.choice(("MARRON", "BLEU", "VERT", "NOISETTE"))),
    ]  # fmt: skip
    _write(paper, upper, False, upper_spots, 7.4, 4.6, ink)
    upper.label(8, 34, "(10) Signature du titulaire / Holder's signature", 4.6, ink)
    upper.at(14, 38, f"#box(width: 60mm, height: 18mm)[{paper.ink(60, 18)}]")
    page.at(5, 3, '#text(size: 7pt, weight: "bold")[PASSEPORT] #text(size: 5.2pt)[PASSPORT] #h(20mm) #text(size: 6.4pt)[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    page.at(5, 16, portrait(rng, 35, 45))
    paper.sides, paper.fields["sides"] = ["recto"], ["recto"]
    spots: list[Spot] = [
        (44, 9, "Type / Type", "", "", "P"), (58, 9, "Code du pays / Country code", "", "", "FRA"),
        (88, 9, "Passeport n° / Passport No", "document_number", number, number),
        (44, 16, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (44, 23, "Prénoms / Given names (2)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (44, 37, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (88, 37, "Sexe / Sex (5)", "sex", p.sex, p.sex),
        (44, 44, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date)),
        (88, 44, "Lieu de naissance / Place of birth (6)", "", "", p.birth_place),
        (44, 51, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), _spaced(start)),
        (88, 51, "Autorité / Authority (9)", "", "", f"Préfecture ({p.place.department})"),
        (44, 58, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), _spaced(end)),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((44, 30, "Nom d'usage", "usage_name", p.usage_name, p.usage_name))
    _write(paper, page, True, spots, 7.6, 4.6, ink)
    z = _of_zone(case)
    zone = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    page.machine_lines(5, 72, _zone(paper, zone, True), 115)
    specimen_word(page)
    paper.setup.margin_mm = (rng.uniform(16, 40), 12, 12, 12)
    both = f"#stack(dir: ttb, {', '.join(f'[{c.markup()}]' for c in (upper, page))})"
    return f"#align(center)[#rotate({rng.uniform(-1.3, 1.3):.2f}deg)[#scale({rng.choice((100, 115, 130))}%, reflow: true)[{both}]]]\n"  # fmt: skip
