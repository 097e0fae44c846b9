"""National service and identity: the defence day, an exemption from it, a card, a passport."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.facts import ONE, defence_day, issue_day, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1, td3
from specimens.opened.eleventh.wording import (
    FULL,
    HALF,
    NAVY,
    addressee,
    apart,
    birth,
    bold,
    dotted,
    footing,
    gap,
    hair,
    hand,
    head_line,
    in_text,
    leaf,
    manner,
    ministry,
    of,
    other,
    rounded,
    signed_at,
    slashes,
    tiles,
    tiny,
    told_on,
    two,
)
from specimens.people import Person, other_birth_date, other_person

_CENTRES = ("Bordeaux", "Lille", "Strasbourg", "Nîmes", "Poitiers", "Tours", "Valence", "Nancy")


@opened_layout("jdc_certificate", "replacement_attestation_from_the_archives")
def replacement_attestation_from_the_archives(case: Case, paper: Paper) -> str:
    """The attestation that replaces a lost certificate: addressee, the archive's reference, the session
    in the sentence, the day of the letter elsewhere, a hand at the left."""
    rng, who, town = case.rng, case.person, case.rng.choice(_CENTRES)
    day = defence_day(case)
    written = case.today if case.has("future_date") else min(case.today, day + rng.randrange(30, 500) * ONE)  # fmt: skip
    leaf(paper, FULL, (16, 20, 16, 20), "Liberation Sans", "Carlito", "Liberation Serif", pt=10.4)
    footing(paper, f"Centre du service national et de la jeunesse {of(town)} – caserne Spécimen – CS {rng.randrange(10000, 99999)} – il n'est pas délivré de second duplicata")  # fmt: skip
    return (
        ministry(("MINISTÈRE DES ARMÉES", "Secrétariat général pour l'administration", "Direction du service national et de la jeunesse"), (f"CSNJ {of(town)}", f"N° {rng.randrange(10**4, 10**5)}/ARM/SGA/DSNJ"))
        + gap(5) + addressee(paper, 95) + gap(5)
        + f"{txt(town)}, le {signed_at(paper, written)}\n" + gap(4)
        + rounded(f"#align(center)[{bold(txt(paper.choose('ATTESTATION DE SITUATION ADMINISTRATIVE', 'ATTESTATION TENANT LIEU DE CERTIFICAT DE PARTICIPATION')), 12.5)} \\ journée défense et citoyenneté (J.D.C.)]", NAVY)
        + gap(4)
        + dotted([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=manner(paper, who.birth_date))), ("Commune de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Identifiant", f"{rng.randrange(10**9, 10**10)}")])
        + gap(4)
        + f"Après consultation de nos archives, il apparaît que {who.agree('l’intéressé', 'l’intéressée')} a participé à la journée défense et citoyenneté le {told_on(paper, 'session_date', day)}. {who.agree('Il', 'Elle')} est en règle avec les obligations du service national et peut s'inscrire aux examens et concours soumis au contrôle de l'autorité publique.\n\nLa présente attestation remplace le certificat individuel de participation, déclaré perdu.\n"
        + gap(8)
        + hand(paper, "authority", f"{other(case)},|service du contentieux et des archives", stamp=["CSNJ", town.upper(), "ARCHIVES"], style="over")
    )  # fmt: skip


@opened_layout("jdc_certificate", "cut_out_leaf_with_two_hands")
def cut_out_leaf_with_two_hands(case: Case, paper: Paper) -> str:
    """The leaf handed out on the day, half a sheet: text of law in a column at the left, civil status
    and place in tiles, the holder and the officer sign side by side."""
    rng, who, town = case.rng, case.person, case.rng.choice(_CENTRES)
    day = defence_day(case)
    leaf(paper, HALF, (9, 12, 8, 12), "Liberation Sans", "DejaVu Sans", "Open Sans", pt=8.8)
    old = day < dt.date(2011, 1, 1)
    title = "APPEL DE PRÉPARATION À LA DÉFENSE" if old else "JOURNÉE DÉFENSE ET CITOYENNETÉ"
    law = f"{bold('Code du service national', 7.6, NAVY)} \\ #text(size: 6.8pt)[Art. L. 114-6 : avant l'âge de vingt-cinq ans, pour être autorisée à s'inscrire aux examens et concours soumis au contrôle de l'autorité publique, la personne assujettie doit être en règle avec l'obligation de participer à la journée. \\ \\ Ce certificat n'est délivré qu'une fois.]"
    main = (
        f"{bold(txt(paper.choose('CERTIFICAT DE PARTICIPATION', 'CERTIFICAT INDIVIDUEL DE PARTICIPATION')), 13, NAVY)} \\ {bold(txt(title), 10)}\n"
        + tiles([*apart(paper, "NOM", "NOM D'USAGE", "PRÉNOMS", sep=" "), ("NÉ(E) LE", paper.birth_date(form=slashes(who.birth_date))), ("À", txt(f"{who.birth_place} ({who.birth_department})")), ("N° D'ORDRE", f"{rng.randrange(1000, 9999)} {rng.randrange(100, 999)}")], 2, inset=1.2)
        + f"a effectué la journée du {bold(told_on(paper, 'session_date', day))} sur le site {txt(rng.choice(('de la caserne Exemple', 'du quartier Modèle', 'de la base fictive')))}, {txt(town)}.\n"
        + two(hand(paper, "candidate", "Le titulaire", wide=52, high=20), hand(paper, "authority", "Le commandant de la session", stamp=["D.S.N.", town.upper()], wide=62, high=24), "(56mm, 1fr)", 3)
    )  # fmt: skip
    return two(f"#block(height: 118mm, inset: (right: 3mm), stroke: (right: 0.6pt + {NAVY}))[{law}]", main, "(40mm, 1fr)", 4)  # fmt: skip


@opened_layout("jdc_exemption", "individual_statement_by_the_centre")
def individual_statement_by_the_centre(case: Case, paper: Paper) -> str:
    """The individual statement of exemption: motives by article ticked beside lines of identity, valid
    for good, the day and the head's hand low at the right."""
    rng, who, town = case.rng, case.person, case.rng.choice(_CENTRES)
    day = issue_day(case, 30, 800)
    if not case.has("future_date"):
        day = min(case.today, max(day, years_old(case, 17) + 5 * ONE))
    leaf(paper, FULL, (18, 22, 18, 22), pt=10.4)
    ground = rng.randrange(2)
    marks = " \\ ".join(f"#check({'true' if k == ground else 'false'}) #h(1mm) {txt(w)}" for k, w in enumerate(("article L. 114-7 : maladie invalidante, infirmité ou handicap", "article R. 112-9 : situation reconnue par la commission médicale")))  # fmt: skip
    return (
        f"#align(center)[RÉPUBLIQUE FRANÇAISE \\ {bold('MINISTÈRE DES ARMÉES', 12)} \\ Centre du service national et de la jeunesse {txt(of(town))}]\n"
        + hair() + gap(8)
        + head_line(paper.choose("ATTESTATION INDIVIDUELLE D'EXEMPTION", "ATTESTATION D'EXEMPTION DE LA JOURNÉE DÉFENSE ET CITOYENNETÉ"), 13.5)
        + gap(6)
        + f"Le chef du centre atteste que {in_text(paper)}, {birth(paper)}, domicilié{who.agree('', 'e')} {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}, est exempté{who.agree('', 'e')} de la participation à la journée défense et citoyenneté sur le fondement suivant :\n\n{marks}\n\n"
        + f"Recensement effectué le {txt(manner(paper, years_old(case, 16) + 18 * ONE))} en mairie {txt(of(who.place.town))}. L'exemption est définitive. L'intéressé(e) est réputé(e) en règle au regard du service national.\n\n"
        + tiny("La présente attestation est à produire pour l'inscription aux examens et concours, au permis de conduire et à l'université.", 8.5)
        + gap(10)
        + f"#pad(left: 80mm)[À {txt(town)}, le {told_on(paper, 'issue_date', day)} \\ {hand(paper, 'authority', f'Le chef du centre,|{other(case)}', stamp=['MINISTÈRE DES ARMÉES', 'CSNJ ' + town.upper()], wide=66)}]\n"
    )  # fmt: skip


# -- identity ----------------------------------------------------------------------------------

Item = tuple[float, float, str, str, object, str]


def _write(paper: Paper, card: Card, items: Sequence[Item], pt: float, label_pt: float, *, kept: bool = True) -> None:  # fmt: skip
    """x, y, label, field (or nothing), its truth, its print; `kept`: this side is on the sheet."""
    for x, y, label, name, value, words in items:
        if label:
            card.label(x, y, label, label_pt, "rgb(60,60,100)")
        shown = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.54 * label_pt, shown, pt)


def _names(who: Person, x: float, y: float, labels: Sequence[str], step: float) -> list[Item]:
    found: list[Item] = [
        (x, y, labels[0], "birth_name", who.birth_name, who.birth_name),
        (x, y + step, labels[1], "given_names", list(who.given_names), ", ".join(who.given_names)),
    ]
    if who.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return found


def _in_the_zone(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/eleventh-zone")
    away = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def _zone(paper: Paper, rows: list[str], *, shown: bool = True) -> list[str]:
    case = paper.case
    spoilt = case.has("mrz_digits")
    if spoilt:
        rows = doctored(rows, random.Random(f"{case.seed}/eleventh-digits"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not spoilt
    return rows


def _valid(case: Case, years: int, first: dt.date) -> tuple[dt.date, dt.date]:
    room = (case.today - max(first, years_old(case, 18))).days
    start = case.today - case.rng.randrange(15, max(40, min(room, years * 365 - 150))) * ONE
    if case.has("expired"):
        years = min(years, 5)
        start = case.today - (years * 366 + case.rng.randrange(40, 300)) * ONE
    start = case.fact("issue_date", start)
    end = dt.date(start.year + years, start.month, min(start.day, 28))
    return start, case.fact("expiry_date", end)


def _letters(case: Case, count: int) -> str:
    return "".join(case.rng.choice("0123456789CFGHJKLMNPRTVWXYZ") for _ in range(count))


def _blank_card(paper: Paper, fill: str) -> Card:
    card = Card(85.6, 54, fill)
    card.items.append(guilloche(paper, 85.6, 54, ("#a9c3d6", "#d3b9c6")))
    return card


@opened_layout("identity_document", "new_card_two_sides_diagonal_on_sheet", defects=("verso_missing", "expired", "mrz_inconsistent", "mrz_digits"), subtypes=("national_id_card",))  # fmt: skip
def new_card_two_sides_diagonal_on_sheet(case: Case, paper: Paper) -> str:
    """The card of 2021, its front at the top left of a sheet and its back at the lower right, both
    enlarged a little."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    sides = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides, paper.fields["sides"] = list(sides), list(sides)
    start, end = _valid(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", _letters(case, 9))
    front, back = _blank_card(paper, "rgb(226,236,242)"), _blank_card(paper, "rgb(230,236,240)")
    front.at(3.5, 2, '#text(size: 6.6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(38, 2, '#text(size: 5pt, weight: "bold")[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')
    front.at(3.5, 9, portrait(rng, 26, 34))
    _write(paper, front, [
        *_names(who, 32, 7.6, ("NOM / Surname", "Prénoms / Given names", "NOM D'USAGE / Alternate name"), 6.1),
        (32, 26.4, "SEXE / Sex", "sex", who.sex, who.sex), (43, 26.4, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 26.4, "DATE DE NAISS. / Birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (32, 32.6, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (32, 38.8, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 38.8, "DATE D'EXPIR. / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 6.3, 3.8, kept="recto" in sides)  # fmt: skip
    front.at(34, 45, f"#box(width: 28mm, height: 7mm)[{paper.ink(28, 7)}]")
    specimen_word(front)
    _write(paper, back, [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 95)} m"), (4, 10, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 16, "ADRESSE / Address", "", "", who.street.upper()), (4, 18.6, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
    ], 6, 3.8, kept="verso" in sides)  # fmt: skip
    back.at(67, 3.5, square_code(paper, 15))
    zone = _in_the_zone(case)
    rows = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")  # fmt: skip
    back.machine_lines(3.5, 35.5, _zone(paper, rows, shown="verso" in sides), 78.5)
    specimen_word(back)
    return _across_the_sheet(paper, {"recto": front, "verso": back}, sides)


def _across_the_sheet(paper: Paper, cards: dict[str, Card], sides: Sequence[str]) -> str:
    """The front at the top left, the back at the right lower down."""
    scale = paper.rng.choice((1.0, 1.15, 1.3))
    paper.setup.margin_mm = (18, 16, 16, 16)
    spots = {"recto": ("top + left", paper.rng.uniform(0, 30)), "verso": ("top + right", paper.rng.uniform(110, 165))}  # fmt: skip
    return "".join(f"#place({spots[s][0]}, dy: {spots[s][1]:.0f}mm, scale({scale * 100:.0f}%, reflow: true)[{cards[s].markup()}])\n" for s in sides) + "#box[]\n"  # fmt: skip


@opened_layout("identity_document", "passport_sheet_under_a_copy_heading", defects=("expired", "mrz_inconsistent", "mrz_digits"), subtypes=("passport",))  # fmt: skip
def passport_sheet_under_a_copy_heading(case: Case, paper: Paper) -> str:
    """A passport's data page, copied at the middle of a sheet in grey under a line that a copy shop
    prints."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.sides, paper.fields["sides"] = ["recto"], ["recto"]
    start, end = _valid(case, 10, dt.date(2009, 7, 1))
    number = case.fact("document_number", f"{start:%y}{rng.choice('ABCDFHKP')}{rng.choice('EFHKRTV')}{rng.randrange(10**5):05d}")  # fmt: skip
    page = Card(125, 88, "luma(235)", radius_mm=1.5)
    page.items.append(guilloche(paper, 125, 88, ("#c4c4c4", "#b4b4b4")))
    page.at(5, 3, '#text(size: 7pt, weight: "bold")[UNION EUROPÉENNE – RÉPUBLIQUE FRANÇAISE]')
    page.at(5, 8, "#text(size: 6pt)[Passeport / Passport / Pasaporte]")
    page.at(5, 15, portrait(rng, 34, 44))
    _write(paper, page, [
        (43, 7.5, "Type", "", "", "P"), (56, 7.5, "Code", "", "", "FRA"), (84, 7.5, "Passeport N° / Passport No", "document_number", number, number),
        *_names(who, 43, 14, ("Nom / Surname", "Prénoms / Given names", "Nom d'usage / Name used"), 6.3),
        (43, 33, "Nationalité / Nationality", "nationality", "FRA", "Française"), (88, 33, "Sexe / Sex", "sex", who.sex, who.sex),
        (43, 39.4, "Date de naissance / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"), (88, 39.4, "Taille / Height", "", "", f"1,{rng.randrange(54, 95)} m"),
        (43, 45.8, "Lieu de naissance / Place of birth", "", "", who.birth_place.upper()),
        (43, 52.2, "Délivré le / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (88, 52.2, "Autorité / Authority", "", "", f"Préfecture {of(who.place.town)}"),
        (43, 58.6, "Expire le / Date of expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 6.8, 4)  # fmt: skip
    page.at(86, 59, f"#box(width: 34mm, height: 9mm)[{paper.ink(34, 9)}]")
    zone = _in_the_zone(case)
    rows = td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")
    page.machine_lines(5, 74, _zone(paper, rows), 115)
    specimen_word(page)
    paper.setup.margin_mm = (14, 16, 14, 16)
    return f"{tiny(f'Copie Express Modèle – {french.date_long(case.today)} – 1 page', 8)}\n" + gap(rng.uniform(60, 100)) + f"#align(center)[{page.markup()}]\n"  # fmt: skip
