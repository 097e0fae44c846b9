"""What the state and town halls issue: defence day, census, identity."""

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
from specimens.mrz import doctored, td1, td3
from specimens.opened.twenty_ninth.wording import (
    birth,
    bold,
    clerk,
    columns,
    day_of,
    dotted,
    face,
    framed,
    gap,
    house_day,
    inset,
    lined,
    middle,
    of,
    plus_years,
    posted,
    republic,
    sheet,
    signed,
    signed_over,
    sized,
    slashed,
    spoken,
    stroke,
    told_names,
)
from specimens.people import Person, invent_place, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
Entry = tuple[float, float, str, str, object, str]  # x, y, label, field, value, words


@opened_layout("jdc_certificate", "third_of_a_sheet_with_square_code_and_article")
def third_of_a_sheet_with_square_code_and_article(case: Case, paper: Paper) -> str:
    """The certificate handed out at the end of the day: half a sheet, square code, colonel's hand."""
    p, day, where = case.person, defence_day(case), invent_place(case.rng)
    sheet(paper, (9, 12, 8, 12), (210, 148))
    face(paper, 9.2, "Liberation Sans", "Open Sans", "Carlito")
    return (
        columns("1fr, auto", republic("Ministère des armées", "Secrétariat général pour l'administration", f"Centre du service national et de la jeunesse {of(where.town)}"), square_code(paper, 16))
        + middle(bold(txt(paper.choose("CERTIFICAT INDIVIDUEL DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ (JDC)")), 11.5))
        + gap(1)
        + lined([*told_names(paper, "NOM de naissance", "NOM d'usage", "Prénom(s)", between=" "), ("Né(e) le", f"{paper.birth_date(form=slashed(p.birth_date))} {txt('à ' + p.birth_place.upper())}"), ("Identifiant défense", f"{case.rng.randrange(10**9, 10**10)}")], 44, 1.6)
        + f"\na participé à la journée défense et citoyenneté le {bold(day_of(paper, 'session_date', day))} et satisfait à ce titre aux obligations de l'article L. 114-2 du code du service national.\n"
        + columns(
            "1fr, 84mm",
            sized("Ce certificat est exigé pour se présenter aux examens et concours soumis au contrôle de l'autorité publique, jusqu'à l'âge de vingt-cinq ans. Il n'en sera pas délivré de duplicata au-delà.", 8),
            signed(paper, "authority", "Le chef du centre du service national", ["CSNJ", where.town.upper()], 74, 28),
        )
    )  # fmt: skip


@opened_layout("jdc_certificate", "letter_that_replaces_a_lost_certificate")
def letter_that_replaces_a_lost_certificate(case: Case, paper: Paper) -> str:
    """The centre's letter in reply to who lost the certificate: it states the day and stands for it."""
    p, day, where = case.person, defence_day(case), invent_place(case.rng)
    face(paper, 10.5, "Liberation Serif", "Carlito", "Liberation Sans")
    number = case.rng.randrange(10**9, 10**10)
    return (
        columns("1fr, 78mm", f"{republic('Ministère des armées', 'Direction du service national et de la jeunesse')}\n\n{sized(txt(f'CSNJ {of(where.town)} – bureau administration'), 9)} \\ {sized(txt(f'N° {case.rng.randrange(1000, 9999)}/CSNJ/BA'), 9)}", f"#v(20mm){posted(case)}")
        + gap(10)
        + f"{bold('Objet')} : {txt(paper.choose('duplicata du certificat de participation à la journée défense et citoyenneté', 'attestation tenant lieu de certificat de participation à la JDC'))}\n\n{p.civility},\n\n"
        + f"En réponse à votre demande, je certifie que {spoken(paper)}, {birth(paper)}, identifiant défense {number}, a effectué sa journée défense et citoyenneté (JDC) le {day_of(paper, 'session_date', day)} sur le site {txt(of(invent_place(case.rng).town))}.\n\n"
        + "Le présent document tient lieu de certificat de participation pour toute inscription à un examen, à un concours ou à la conduite automobile. Je vous invite à le conserver.\n\nJe vous prie d'agréer mes salutations distinguées.\n"
        + gap(8)
        + inset(80, signed_over(paper, "authority", "Pour le commandant du centre et par ordre", clerk(case), ["MINISTÈRE DES ARMÉES", "CSNJ", where.town.upper()], 76, 30))
    )  # fmt: skip


@opened_layout("census_attestation", "town_hall_notice_with_register_entry_and_framed_warning")
def town_hall_notice_with_register_entry_and_framed_warning(case: Case, paper: Paper) -> str:
    """The town hall's attestation of census: entry of the register by dotted lines, a warning below."""
    p, day, where = case.person, census_day(case), case.person.place
    sheet(paper, (16, 20, 14, 20))
    face(paper, 10.4, "Liberation Serif", "Caladea", "DejaVu Serif")
    return (
        middle(f"{republic('République française', motto=False)} #v(-1mm){bold(txt('MAIRIE ' + of(where.town).upper()), 13)} \\ {sized(txt(f'Service de l’état civil – recensement citoyen – {where.post_code} {where.town}'), 9)}")
        + gap(4)
        + stroke(1)
        + gap(3)
        + middle(f"{bold(txt(paper.choose('ATTESTATION DE RECENSEMENT', 'Attestation de recensement militaire')), 17)} \\ (articles L. 113-1 et suivants du code du service national)")
        + gap(4)
        + f"Le Maire certifie que la personne désignée ci-après a été portée sur la liste de recensement sous le numéro {case.rng.randrange(10, 400)} :\n"
        + gap(1)
        + dotted([(f"{k} :", bold(v)) for k, v in told_names(paper, "Nom", "Nom d'usage", "Prénoms")], 3)
        + dotted([(p.agree("Né le :", "Née le :"), f"{paper.birth_date(form=house_day(paper, p.birth_date))} {txt('à ' + p.birth_place)}"), ("Nationalité :", txt(p.nationality_word.lower())), ("Domicile :", txt(p.street))], 3)
        + gap(4)
        + columns("1fr, 1fr", f"Fait en mairie, le {day_of(paper, 'issue_date', day)}", signed(paper, "authority", "L'officier de l'état civil, par délégation du Maire", ["MAIRIE", where.town.upper()], 74, 30))
        + gap(3)
        + framed(sized("La présente attestation doit être conservée. Elle est à produire, jusqu'à la convocation à la journée défense et citoyenneté, pour s'inscrire aux examens et concours. Tout changement de domicile est à signaler au centre du service national.", 9), "0.5pt + black", 3)
    )  # fmt: skip


# -- identity ------------------------------------------------------------------------------------


def _of_zone(case: Case) -> Person:
    """Of whom the machine-readable zone speaks."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/29-zone")
    other = other_person(rng, case.person, case.today)
    swapped = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((swapped, other_birth_date(rng, case.person)))


def _zone(paper: Paper, lines: list[str], shown: bool) -> list[str]:
    bad = paper.case.has("mrz_digits")
    kept = doctored(lines, random.Random(f"{paper.case.seed}/29-digits")) if bad else lines
    if shown:
        paper.mrz = paper.fields["mrz"] = kept
        paper.fields["mrz_valid"] = not bad
    return kept


def _faces(paper: Paper) -> list[str]:
    wish = "recto" if paper.case.has("verso_missing") else paper.case.fact("faces", "both")
    found = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides, paper.fields["sides"] = list(found), list(found)
    return found


def _write(
    paper: Paper,
    card: Card,
    shown: bool,
    entries: Sequence[Entry],
    pt: float,
    small: float,
    ink: str,
) -> None:
    for x, y, label, name, value, words in entries:
        if label:
            card.label(x, y, label, small, ink)
        inside = paper.put(name, value, words) if name and shown else txt(words)
        card.value(x, y + 0.55 * small, inside, pt)


def _span(case: Case, years: int, opens: dt.date) -> tuple[dt.date, dt.date]:
    """Day of issue and last day; both past with `expired`."""
    rng = case.rng
    first = max(opens, plus_years(case.person.birth_date, 18))
    room = max(25, min((case.today - first).days, years * 365 - 120))
    start = case.today - rng.randrange(12, room) * dt.timedelta(days=1)
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(30, 300))
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", plus_years(start, years) - dt.timedelta(days=1))


def _autograph(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _spaced(day: dt.date) -> str:
    return f"{day:%d %m %Y}"


def _stay_front(case: Case, number: str, end: dt.date) -> list[Entry]:
    p = case.person
    found: list[Entry] = [
        (56, 4, "N° DE TITRE / PERMIT No", "document_number", number, number),
        (30, 10.5, "NOM / SURNAME", "birth_name", p.birth_name, p.birth_name),
        (30, 16.6, "PRÉNOM(S) / GIVEN NAMES", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (30, 22.7, "SEXE / SEX", "sex", p.sex, p.sex),
        (41, 22.7, "NATIONALITÉ / NATIONALITY", "nationality", p.nationality, p.nationality),
        (62, 22.7, "NÉ(E) LE / DATE OF BIRTH", "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date)),
        (30, 28.8, "TYPE DE TITRE / TYPE OF PERMIT", "", "", case.rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "PLURIANNUELLE – ÉTUDIANT"))),
        (30, 34.9, "FIN DE VALIDITÉ / EXPIRY", "expiry_date", end.isoformat(), _spaced(end)),
    ]  # fmt: skip
    if p.usage_name:
        found.append((30, 41, "NOM D'USAGE / NAME IN USE", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return found


@opened_layout(
    "identity_document",
    "residence_permit_copied_front_and_back_slanting",
    defects=("verso_missing", "expired", *_ZONE),
    subtypes=("residence_permit",),
)
def residence_permit_copied_front_and_back_slanting(case: Case, paper: Paper) -> str:
    """A residence permit copied on one sheet, the back lower and further right than the front."""
    paper.subtype = "residence_permit"
    rng, p = case.rng, case.person
    case.person = p = (
        p if p.nationality != "FRA" else replace(p, nationality="MAR", nationality_word="Marocaine")
    )
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    shown, (start, end) = _faces(paper), _span(case, 4, dt.date(2020, 8, 1))
    number = case.fact(
        "document_number", "".join(rng.choice("0123456789ACDEFGHKLMNPRTUVWXY") for _ in range(9))
    )
    ink = "rgb(110,30,90)"
    front, back = Card(85.6, 54, "rgb(244,232,240)"), Card(85.6, 54, "rgb(240,236,242)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#dca7c4", "#a9b7de")))
    front.at(
        3,
        2.2,
        '#text(size: 7pt, weight: "bold", fill: rgb(90,20,80))[TITRE DE SÉJOUR] #text(size: 5pt)[FRA]',
    )
    front.at(3, 11, portrait(rng, 24, 31))
    _write(paper, front, "recto" in shown, _stay_front(case, number, end), 6.6, 3.7, ink)
    _autograph(paper, front, 60, 43, 22, 8)
    specimen_word(front)
    _write(paper, back, "verso" in shown, [
        (4, 4, "DÉLIVRÉ LE / ISSUED ON", "issue_date", start.isoformat(), _spaced(start)),
        (44, 4, "PAR / BY", "", "", f"PRÉFECTURE {p.place.department}"),
        (4, 11, "LIEU DE NAISSANCE / PLACE OF BIRTH", "", "", p.birth_place.upper()),
        (4, 18, "ADRESSE / ADDRESS", "", "", p.street.upper()),
        (4, 23.6, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
    ], 6.4, 3.7, ink)  # fmt: skip
    back.at(68, 4, square_code(paper, 13))
    z = _of_zone(case)
    rows = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, p.nationality)
    back.machine_lines(3.5, 36.5, _zone(paper, rows, "verso" in shown), 78.5)
    specimen_word(back)
    paper.setup.margin_mm = (rng.uniform(25, 45), 20, 20, 22)
    laid = {"recto": (front, 4, -1.6), "verso": (back, 62, 1.3)}
    return "\n#v(14mm)\n".join(
        f"#pad(left: {laid[s][1]}mm)[#rotate({laid[s][2] + rng.uniform(-0.7, 0.7):.2f}deg)[{laid[s][0].markup()}]]"
        for s in shown
    )


def _card_front(case: Case, number: str, end: dt.date) -> list[Entry]:
    p = case.person
    found: list[Entry] = [
        (31, 9.2, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (31, 15.2, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (31, 21.2, "SEXE / Sex", "sex", p.sex, p.sex),
        (41, 21.2, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 21.2, "DATE DE NAISS. / Date of birth", "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date)),
        (31, 27.2, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 39.6, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 39.6, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), _spaced(end)),
    ]  # fmt: skip
    if p.usage_name:
        found.append((31, 33.4, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return found


@opened_layout(
    "identity_document",
    "recent_card_both_faces_enlarged_side_by_side_across",
    defects=("verso_missing", *_ZONE),
    subtypes=("national_id_card",),
)
def recent_card_both_faces_enlarged_side_by_side_across(case: Case, paper: Paper) -> str:
    """The card of 2021 enlarged by the copier, front and back beside one another on a sheet across."""
    paper.subtype = "national_id_card"
    rng, p = case.rng, case.person
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    shown, (start, end) = _faces(paper), _span(case, 10, dt.date(2021, 8, 2))
    number = case.fact(
        "document_number", "".join(rng.choice("0123456789CFGHJKLMNPRTVWXYZ") for _ in range(9))
    )
    ink = "rgb(20,60,100)"
    front, back = Card(85.6, 54, "rgb(230,238,246)"), Card(85.6, 54, "rgb(238,238,230)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#9fc2d8", "#d8b9bd")))
    front.at(
        3,
        2,
        "#rect(width: 8mm, height: 5.4mm, fill: rgb(0,50,150))[#text(size: 5.4pt, fill: white)[FR]]",
    )
    front.at(
        13.5,
        2.2,
        '#text(size: 5.8pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] \\ #text(size: 4.4pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]',
    )
    front.at(3, 12.5, portrait(rng, 25, 32))
    _write(paper, front, "recto" in shown, _card_front(case, number, end), 6.5, 3.8, ink)
    _autograph(paper, front, 5, 45.5, 22, 7)
    specimen_word(front)
    _write(paper, back, "verso" in shown, [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 94)} m"),
        (30, 4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), _spaced(start)),
        (4, 11, "ADRESSE / Address", "", "", p.street.upper()),
        (4, 16.6, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
        (4, 22.2, "", "", "", "FRANCE"),
    ], 6.2, 3.8, ink)  # fmt: skip
    back.at(67, 5, square_code(paper, 14))
    z = _of_zone(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 36, _zone(paper, rows, "verso" in shown), 78.5)
    specimen_word(back)
    sheet(paper, (rng.uniform(30, 70), 12, 15, 12), (297, 210))
    faces = {"recto": front, "verso": back}
    cells = ", ".join(
        f"[#rotate({rng.uniform(-1.2, 1.2):.2f}deg)[#scale(142%, reflow: true)[{faces[s].markup()}]]]"
        for s in shown
    )
    return f"#grid(columns: (auto, auto), column-gutter: 16mm, {cells})\n"


def _book_entries(case: Case, number: str, start: dt.date, end: dt.date) -> list[Entry]:
    p = case.person
    found: list[Entry] = [
        (43, 7, "Type / Type", "", "", "P"), (55, 7, "Code pays / Country code", "", "", "FRA"),
        (86, 7, "N° du passeport / Passport No", "document_number", number, number),
        (43, 14.2, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (43, 21.4, "Prénoms / Given names (2)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (43, 28.6, "Nationalité / Nationality (3)", "nationality", "FRA", "FRANÇAISE"),
        (43, 35.8, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d/%m/%Y}"),
        (86, 35.8, "Sexe / Sex (6)", "sex", p.sex, p.sex),
        (43, 43, "Lieu de naissance / Place of birth (8)", "", "", p.birth_place.upper()),
        (43, 50.2, "Délivré le / Date of issue (10)", "issue_date", start.isoformat(), f"{start:%d/%m/%Y}"),
        (43, 57.4, "Expire le / Date of expiry (11)", "expiry_date", end.isoformat(), f"{end:%d/%m/%Y}"),
        (86, 50.2, "Autorité / Authority (9)", "", "", f"PRÉFECTURE {p.place.department}"),
    ]  # fmt: skip
    if p.usage_name:
        found.append((86, 28.6, "Nom d'usage / Name in use", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return found


@opened_layout(
    "identity_document",
    "open_passport_with_the_page_above_the_data",
    defects=("expired", *_ZONE),
    subtypes=("passport",),
)
def open_passport_with_the_page_above_the_data(case: Case, paper: Paper) -> str:
    """An open passport laid on the glass: the page of remarks above, the data page below."""
    paper.subtype = "passport"
    rng = case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    start, end = _span(case, 10, dt.date(2013, 9, 1))
    number = case.fact(
        "document_number",
        f"{rng.randrange(14, 26)}{rng.choice('ACDFHK')}{rng.choice('EHTVXZ')}{rng.randrange(10**5):05d}",
    )
    ink = "rgb(90,20,40)"
    above, page = (
        Card(125, 88, "rgb(246,238,232)", radius_mm=2),
        Card(125, 88, "rgb(242,234,238)", radius_mm=2),
    )
    for card in (above, page):
        card.items.append(guilloche(paper, 125, 88, ("#d7b3bb", "#bccbdd")))
    above.at(
        8,
        10,
        "#text(size: 6.5pt)[OBSERVATIONS / REMARKS] \\ #v(3mm) #line(length: 105mm, stroke: 0.3pt) #v(8mm) #line(length: 105mm, stroke: 0.3pt)",
    )
    above.at(8, 60, f"#text(size: 6pt, fill: {ink})[Signature du titulaire / Signature of bearer]")
    _autograph(paper, above, 10, 64, 44, 13)
    above.at(112, 80, "#text(size: 7pt)[2]")
    page.at(
        5,
        2.4,
        '#text(size: 7.4pt, weight: "bold")[PASSEPORT / PASSPORT] #h(12mm) #text(size: 6pt)[RÉPUBLIQUE FRANÇAISE]',
    )
    page.at(4.5, 17, portrait(rng, 35, 45))
    paper.sides, paper.fields["sides"] = ["recto"], ["recto"]
    _write(paper, page, True, _book_entries(case, number, start, end), 7.4, 4.5, ink)
    z = _of_zone(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    page.machine_lines(5, 73, _zone(paper, rows, True), 115)
    specimen_word(page)
    sheet(paper, (rng.uniform(18, 50), 20, 15, 20))
    turn = rng.uniform(-1.3, 1.3)
    return f"#align(center)[#rotate({turn:.2f}deg)[#stack(dir: ttb, {above.markup()[1:]}, {page.markup()[1:]})]]\n"
