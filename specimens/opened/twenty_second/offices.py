"""What offices of state, doctors and town halls issue: identity, defence, census, health."""

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
from specimens.opened.twenty_second.wording import (
    ONE,
    at,
    bar,
    birth,
    bold,
    box,
    colleague,
    cols,
    fine,
    frame,
    gap,
    grid,
    hand,
    home,
    inward,
    italic,
    keyed,
    lines,
    mid,
    motto,
    name_rows,
    of,
    over,
    pen,
    plain_rows,
    right,
    say,
    sheet,
    sides,
    slashed,
    two_tone,
    under_page,
    when,
    whom,
    window,
    years_after,
)
from specimens.people import (
    Person,
    invent_place,
    invent_training_body,
    other_birth_date,
    other_person,
)

_ZONE = ("mrz_inconsistent", "mrz_digits")
# x, y, label, field ("" for none), value as truth, words as printed
Mark = tuple[float, float, str, str, object, str]


# -- identity ----------------------------------------------------------------------------------


def _of_zone(case: Case) -> Person:
    """Of whom the machine-readable lines speak."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/zone-22")
    other = other_person(rng, case.person, case.today)
    mixed = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((mixed, other_birth_date(rng, case.person)))


def _zone(paper: Paper, rows: list[str], shown: bool) -> list[str]:
    case = paper.case
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/digits-22"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _faces(paper: Paper) -> list[str]:
    case = paper.case
    asked = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if asked == "both" else [asked]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _fill(paper: Paper, card: Card, kept: bool, marks: Sequence[Mark], pt: float, small: float, ink: str) -> None:  # fmt: skip
    for x, y, label, name, value, words in marks:
        if label:
            card.label(x, y, label, small, ink)
        card.value(x, y + small * 0.5, paper.put(name, value, words) if name and kept else txt(words), pt)  # fmt: skip


def _pen(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _span(case: Case, opens: dt.date, years: int) -> tuple[dt.date, dt.date]:
    """Issue and expiry; both past with `expired`."""
    rng = case.rng
    most = max(30, min((case.today - opens).days, years * 365 - 40))
    start = case.today - rng.randrange(15, most) * ONE
    if case.has("expired"):
        start = years_after(case.today - rng.randrange(30, 300) * ONE, -years)
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", years_after(start, years) - ONE)


def _blank_card(paper: Paper, wide: float, high: float, fill: str, waves: tuple[str, str]) -> Card:
    card = Card(wide, high, fill)
    card.items.append(guilloche(paper, wide, high, waves))
    return card


def _new_card_back(case: Case, paper: Paper, kept: bool, start: dt.date, rows: list[str]) -> Card:
    p, rng, ink = case.person, case.rng, "rgb(40,60,110)"
    back = _blank_card(paper, 85.6, 54, "rgb(240,240,234)", ("#c8d4b8", "#b9c9e2"))
    _fill(paper, back, kept, [
        (26, 4, "ADRESSE / Address", "", "", p.street.upper()),
        (26, 9.4, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
        (26, 15.6, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 95)} m"),
        (26, 22, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
    ], 6.4, 3.9, ink)  # fmt: skip
    back.at(6, 5, square_code(paper, 16))
    back.machine_lines(3.5, 36, rows, 78.5)
    specimen_word(back)
    return back


@opened_layout("identity_document", "new_card_photocopied_front_left_back_right_on_wide_sheet", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def new_card_photocopied_front_left_back_right_on_wide_sheet(case: Case, paper: Paper) -> str:
    """The card of 2021, both faces side by side across a sheet on its side, enlarged a little."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _span(case, max(dt.date(2021, 8, 2), years_after(p.birth_date, 18)), 10)
    number = case.fact("document_number", "".join(rng.choice("0123456789BCDFGHJKLMNPRTVWXYZ") for _ in range(9)))  # fmt: skip
    ink = "rgb(40,60,110)"
    front = _blank_card(paper, 85.6, 54, "rgb(231,237,247)", ("#b4cbe6", "#e4bfc8"))
    front.at(3, 2.4, '#text(size: 6.6pt, weight: "bold", fill: rgb(0,0,120))[RÉPUBLIQUE FRANÇAISE]')
    front.at(45, 2.6, "#text(size: 4.4pt)[CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD]")
    front.at(3, 11, portrait(rng, 25, 32))
    marks: list[Mark] = [
        (31, 8, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (31, 14, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (31, 20, "SEXE / Sex", "sex", p.sex, p.sex),
        (43, 20, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (64, 20, "DATE DE NAISS. / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (31, 26, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 38, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 38, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        marks.append((31, 32, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    _fill(paper, front, "recto" in shown, marks, 6.6, 3.9, ink)
    _pen(paper, front, 31, 44.5, 28, 8)
    specimen_word(front)
    z = _of_zone(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back = _new_card_back(case, paper, "verso" in shown, start, _zone(paper, rows, "verso" in shown))  # fmt: skip
    faces = {"recto": front, "verso": back}
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (rng.uniform(30, 80), 20, 15, 20)
    inside = ", ".join(f"[#scale(135%, reflow: true)[#rotate({rng.uniform(-0.8, 0.8):.2f}deg)[{faces[s].markup()}]]]" for s in shown)  # fmt: skip
    return f"#grid(columns: {len(shown)}, column-gutter: 10mm, {inside})\n"


def _permit_front(case: Case, paper: Paper, kept: bool, number: str, nation: str, end: dt.date) -> Card:  # fmt: skip
    p, rng, ink = case.person, case.rng, "rgb(110,40,90)"
    front = _blank_card(paper, 85.6, 54, "rgb(243,233,241)", ("#dba9c3", "#a8bfe0"))
    front.at(3, 2, '#text(size: 7pt, weight: "bold")[TITRE DE SÉJOUR]')
    front.at(60, 2.4, "#text(size: 5pt)[RÉPUBLIQUE FRANÇAISE]")
    front.at(3, 12, portrait(rng, 24, 31))
    marks: list[Mark] = [
        (58, 5, "", "document_number", number, number),
        (30, 9, "NOM / SURNAME", "birth_name", p.birth_name, p.birth_name),
        (30, 15.4, "PRÉNOMS / FORENAMES", "given_names", list(p.given_names), " ".join(p.given_names)),
        (30, 21.8, "SEXE", "sex", p.sex, p.sex),
        (40, 21.8, "NATIONALITÉ", "nationality", nation, nation),
        (59, 21.8, "DATE DE NAISSANCE", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (30, 28.2, "TYPE DE TITRE", "", "", rng.choice(("CARTE DE RÉSIDENT", "CARTE DE SÉJOUR PLURIANNUELLE", "VIE PRIVÉE ET FAMILIALE"))),
        (30, 34.6, "VALABLE JUSQU'AU / EXPIRY DATE", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        marks.append((59, 34.6, "NOM D'USAGE", "usage_name", p.usage_name, p.usage_name))
    _fill(paper, front, kept, marks, 6.8, 4, ink)
    front.label(30, 42, "SIGNATURE DU TITULAIRE", 4, ink)
    _pen(paper, front, 30, 44, 30, 8)
    specimen_word(front)
    return front


@opened_layout("identity_document", "residence_permit_each_face_at_the_foot_of_its_page", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def residence_permit_each_face_at_the_foot_of_its_page(case: Case, paper: Paper) -> str:
    """A residence permit, a page a face, each low on the sheet as the scanner's glass took it."""
    paper.subtype = "residence_permit"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _span(case, years_after(p.birth_date, 16), rng.choice((4, 10)))
    number = case.fact("document_number", "".join(rng.choice("0123456789ABCDEFGHJKLMNPRTUVWXYZ") for _ in range(9)))  # fmt: skip
    nation = p.nationality if p.nationality != "FRA" else "TUN"
    front = _permit_front(case, paper, "recto" in shown, number, nation, end)
    back = _blank_card(paper, 85.6, 54, "rgb(238,236,245)", ("#a8bfe0", "#dba9c3"))
    _fill(paper, back, "verso" in shown, [
        (4, 3, "DÉLIVRÉ LE / DATE OF ISSUE", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (44, 3, "PAR / ISSUED BY", "", "", f"PRÉFECTURE ({p.place.department})"),
        (4, 10, "LIEU DE NAISSANCE / PLACE OF BIRTH", "", "", p.birth_place.upper()),
        (4, 17, "REMARQUES / REMARKS", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
        (4, 24, "ADRESSE / ADDRESS", "", "", f"{p.street.upper()} {p.place.post_code} {p.place.town.upper()}"),
    ], 5.8, 3.8, "rgb(110,40,90)")  # fmt: skip
    z = _of_zone(case)
    rows = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, nation)
    back.machine_lines(3.5, 36, _zone(paper, rows, "verso" in shown), 78.5)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    paper.setup.margin_mm = (10, 15, 10, 15)
    pages = [f"#place(bottom + left, dx: {rng.uniform(2, 85):.0f}mm, dy: -{rng.uniform(4, 45):.0f}mm)[#rotate({rng.uniform(-2.2, 2.2):.2f}deg)[{faces[s].markup()}]]" for s in shown]  # fmt: skip
    return "\n#pagebreak()\n".join(x + "\n#box[]" for x in pages)


@opened_layout("identity_document", "passport_opened_with_facing_page_above", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_opened_with_facing_page_above(case: Case, paper: Paper) -> str:
    """A passport opened flat: notes of the bearer's page above, the data page below the fold."""
    paper.subtype = "passport"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    start, end = _span(case, max(dt.date(2013, 6, 1), years_after(p.birth_date, 18)), 10)
    number = case.fact("document_number", f"{rng.randrange(14, 25)}{rng.choice('ACDFHK')}{rng.choice('EFTVX')}{rng.randrange(10**5):05d}")  # fmt: skip
    ink = "rgb(70,40,80)"
    upper = _blank_card(paper, 125, 86, "rgb(240,236,240)", ("#d6c3dc", "#c3d3e3"))
    upper.at(8, 8, '#text(size: 6.5pt, style: "italic")[Ce passeport contient 32 pages]')
    upper.at(8, 18, f"#text(size: 5.5pt, fill: {ink})[Domicile / Residence]")
    upper.at(8, 22, f"#text(size: 7.5pt)[{txt(p.street.upper())} \\ {txt(p.place.post_code)} {txt(p.place.town.upper())}]")  # fmt: skip
    upper.at(8, 40, f"#text(size: 5.5pt, fill: {ink})[Taille / Height #h(14mm) Couleur des yeux / Colour of eyes]")  # fmt: skip
    upper.at(8, 44, f"#text(size: 7.5pt)[1,{rng.randrange(54, 95)} m #h(17mm) {rng.choice(('MARRON', 'BLEU', 'VERT'))}]")  # fmt: skip
    page = _blank_card(paper, 125, 88, "rgb(243,235,238)", ("#e0bcc8", "#c6cfe4"))
    page.at(5, 2.5, '#text(size: 7pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE #h(6mm) PASSEPORT / PASSPORT]')  # fmt: skip
    page.at(4, 16, portrait(rng, 34, 44))
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    marks: list[Mark] = [
        (43, 8, "Type", "", "", "P"), (56, 8, "Code pays", "", "", "FRA"),
        (86, 8, "N° du passeport / Passport No", "document_number", number, number),
        (43, 15, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (43, 22, "Prénoms / Given names (2)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (43, 29, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (86, 29, "Sexe / Sex (5)", "sex", p.sex, p.sex),
        (43, 36, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (86, 36, "Lieu de naissance / Place of birth (6)", "", "", p.birth_place),
        (43, 43, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (86, 43, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
        (43, 50, "Autorité / Authority (9)", "", "", f"Préfecture ({p.place.department})"),
    ]  # fmt: skip
    if p.usage_name:
        marks.append((43, 57, "Nom d'usage / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    _fill(paper, page, True, marks, 7.6, 4.6, ink)
    page.label(86, 50, "Signature du titulaire / Holder's signature", 4.6, ink)
    _pen(paper, page, 86, 53, 34, 10)
    z = _of_zone(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    page.machine_lines(5, 72, _zone(paper, rows, True), 115)
    specimen_word(page)
    paper.setup.margin_mm = (rng.uniform(18, 60), 15, 10, 15)
    turn = rng.uniform(-1.3, 1.3)
    return f"#align(center)[#rotate({turn:.2f}deg)[#stack(dir: ttb, {', '.join(f'[{c.markup()}]' for c in (upper, page))})]]\n"


# -- defence, census ---------------------------------------------------------------------------


@opened_layout("jdc_certificate", "ministry_letter_page_with_stub_for_examinations")
def ministry_letter_page_with_stub_for_examinations(case: Case, paper: Paper) -> str:
    """The ministry's certificate on a full sheet: considered text, identity, hand with a stamp."""
    p, rng, place = case.person, case.rng, invent_place(case.rng)
    day = defence_day(case)
    sheet(paper, 10.4, "Liberation Sans", "Open Sans", "Carlito", margins=(16, 20, 14, 20))
    under_page(
        paper,
        "Certificat à conserver – aucun duplicata n'est délivré après 25 ans – document fictif",
    )
    return (
        cols(motto("Ministère des Armées", "Direction du service national et de la jeunesse", f"Établissement {of(place.town)}"), right(f"N° d'identifiant défense \\ {bold(str(rng.randrange(10**9, 10**10)))}"), w="(1fr, 60mm)")
        + gap(10)
        + mid(frame(mid(f"{bold(paper.choose('CERTIFICAT INDIVIDUEL DE PARTICIPATION', 'CERTIFICAT DE PARTICIPATION'), 14)} \\ {bold('à la Journée défense et citoyenneté (JDC)', 12)}"), 3, "0.8pt", "none", "130mm"))
        + gap(5)
        + f"Vu les articles L. 114-2 à L. 114-13 du code du service national, il est certifié que {p.agree('le jeune administré', 'la jeune administrée')} dont l'identité suit a accompli sa journée le {bold(when(paper, 'session_date', day))} à {txt(place.town)}.\n"
        + gap(2)
        + sides([("Nom de naissance", bold(paper.birth_name())), ("Prénoms", paper.given_names()), (p.agree("Né le", "Née le"), paper.birth_date(form=say(paper, p.birth_date))), ("À", txt(p.birth_place)), ("Domicile", txt(home(case)))], 46, 3, " :")
        + gap(3)
        + "L'intéressé(e) est en règle avec les obligations du service national et peut s'inscrire aux examens et concours soumis au contrôle de l'autorité publique.\n"
        + gap(8)
        + inward(over(paper, "authority", "Le chef de l'établissement du service national,", ["SERVICE NATIONAL", place.town.upper()], 72, name=colleague(case)), 85)
    )  # fmt: skip


@opened_layout("jdc_certificate", "half_sheet_with_typed_answers_and_notice_column")
def half_sheet_with_typed_answers_and_notice_column(case: Case, paper: Paper) -> str:
    """A half sheet: the certificate with typed answers at the left, a notice in a grey column."""
    p, rng, place = case.person, case.rng, invent_place(case.rng)
    day = defence_day(case)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    sheet(paper, 9.2, "Liberation Sans", "Carlito", margins=(10, 11, 9, 12))
    notice = f"#block(fill: luma(230), inset: 3mm, width: 100%, height: 100mm)[#set text(size: 7.2pt)\n{bold('À SAVOIR')}\n\nCe certificat est demandé pour se présenter aux examens et concours de l'État jusqu'à 25 ans.\n\nConservez l'original ; remettez des photocopies.\n\nTout changement de domicile est à signaler au centre du service national jusqu'à 25 ans.]"  # fmt: skip
    main = (
        mid(f"{bold(paper.choose('Journée défense et citoyenneté', 'JOURNÉE DÉFENSE ET CITOYENNETÉ'), 12)} \\ {bold('CERTIFICAT DE PARTICIPATION')}")
        + gap(1)
        + lines([("NOM", keyed(paper.birth_name(), 10)), ("PRÉNOMS", keyed(paper.given_names(" "), 10)), ("DATE DE NAISSANCE", keyed(paper.birth_date(form=slashed(p.birth_date)), 10)), ("LIEU DE NAISSANCE", keyed(txt(p.birth_place.upper()), 10)), ("A PARTICIPÉ À LA JDC LE", keyed(when(paper, "session_date", day, slashed(day)), 10)), ("SITE", keyed(txt(place.town.upper()), 10))], space=3)
        + gap(1)
        + over(paper, "authority", "Le responsable du site (signature et cachet)", ["C.S.N.J.", place.town.upper()], 70, 26)
    )  # fmt: skip
    return (
        cols(f"{bold('MINISTÈRE DES ARMÉES', 9)} \\ Centre du service national et de la jeunesse {txt(of(place.town))}", right(f"n° {rng.randrange(10**6, 10**7)}"), w="(1fr, 40mm)")
        + bar("black", 0.6)
        + cols(main, notice, w="(1fr, 52mm)")
    )  # fmt: skip


@opened_layout("census_attestation", "town_form_with_register_line_and_civil_officer")
def town_form_with_register_line_and_civil_officer(case: Case, paper: Paper) -> str:
    """A town hall's sheet: arms, register line, identity with parents, the officer's hand."""
    p, rng = case.person, case.rng
    place, day = p.place, census_day(case)
    sheet(paper, 10.8, "Liberation Serif", "Caladea", "Libertinus Serif", margins=(17, 20, 15, 20))
    mother = f"{rng.choice(('Sylvie', 'Fatima', 'Carole'))} {rng.choice(('AUDIBERT', 'LACROIX', 'SERRES'))}"
    return (
        cols("#box(width: 14mm, height: 17mm, stroke: 0.8pt + rgb(120,20,30), radius: (bottom: 7mm), fill: rgb(245,225,190))", f"{bold(txt('VILLE ' + of(place.town).upper()), 13)} \\ Département {txt(place.department)} \\ Service de l'état civil et du recensement", right("République française"), w="(18mm, 1fr, 45mm)", align="horizon")
        + gap(8)
        + mid(bold(paper.choose("ATTESTATION DE RECENSEMENT", "ATTESTATION DE RECENSEMENT CITOYEN"), 16))
        + mid(italic("(articles L. 113-1 à L. 113-8 du code du service national)"))
        + gap(5)
        + f"Le maire de la commune atteste que {p.agree('le jeune homme', 'la jeune fille')} désigné(e) ci-après a été inscrit(e) sur la liste de recensement, sous le n° {rng.randrange(1, 400)} :\n"
        + gap(2)
        + plain_rows([("Nom de naissance", bold(paper.birth_name())), ("Prénoms", paper.given_names()), (p.agree("Né le", "Née le"), paper.birth_date(form=say(paper, p.birth_date))), ("Lieu de naissance", txt(p.birth_place)), ("Mère", txt(mother)), ("Domicile", txt(home(case)))], 44, 3)
        + gap(3)
        + "L'intéressé(e) sera convoqué(e) à la Journée défense et citoyenneté. Jusqu'à cette date, la présente attestation est à produire lors de l'inscription aux examens.\n"
        + gap(6)
        + cols(f"{txt(place.town)}, le {when(paper, 'issue_date', day)}", over(paper, "authority", "Pour le maire, l'officier de l'état civil délégué", ["MAIRIE", of(place.town).upper()], 74), w="(1fr, 82mm)")
    )  # fmt: skip


# -- health ------------------------------------------------------------------------------------


@opened_layout("disability_recognition", "department_house_notification_with_periods_table", defects=("expired",))  # fmt: skip
def department_house_notification_with_periods_table(case: Case, paper: Paper) -> str:
    """A department house's notification: letter, a table with the right and its period, remedies."""
    p, rng = case.person, case.rng
    years = rng.choice((2, 3, 5, 10))
    start = case.today - rng.randrange(60, 650) * ONE
    end = years_after(start, years) - ONE
    if case.has("expired"):
        end = case.today - rng.randrange(20, 300) * ONE
        start = years_after(end, -years) + ONE
    start, end = case.fact("start", start), case.fact("end", end)
    met = start - rng.randrange(2, 9) * ONE
    sheet(paper, 9.8, "Open Sans", "Liberation Sans", "Lato", margins=(15, 18, 14, 18))
    under_page(paper, f"MDPH {p.place.department} – maison fictive – accueil sur rendez-vous – dossier consultable en ligne")  # fmt: skip
    return (
        cols(f"{bold(txt('Maison départementale des personnes handicapées'), 12, 'rgb(110,20,90)')} \\ Département {txt(p.place.department)} \\ Dossier n° {rng.randrange(10**5, 10**6)}", window(paper, 2), w="(1fr, 76mm)")
        + gap(5)
        + bold(paper.choose("Notification de décision de la CDAPH", "Notification de la décision – reconnaissance de la qualité de travailleur handicapé"), 13)
        + f"\n\n{p.civility},\n\nLa commission des droits et de l'autonomie des personnes handicapées, réunie le {txt(say(paper, met))}, a examiné la demande de {whom(paper)}, {birth(paper)}. Au vu de l'évaluation de l'équipe pluridisciplinaire, elle a pris la décision suivante :\n"
        + grid(("Droit", "Décision", "Valable du", "au"), [("Reconnaissance de la qualité de travailleur handicapé (RQTH)", "Accord", bold(when(paper, "start", start)), bold(when(paper, "end", end)))], "(1fr, 24mm, 36mm, 36mm)", fill="rgb(238,222,236)", inset=2.2)
        + "\nCette reconnaissance vous ouvre l'obligation d'emploi et les mesures d'accompagnement vers l'emploi et la formation. Le renouvellement est à demander six mois avant l'échéance.\n\n"
        + fine("Recours : recours administratif préalable dans les deux mois auprès de la MDPH, puis tribunal judiciaire. Conciliation possible par une personne qualifiée.", 7.5)
        + gap(6)
        + inward(over(paper, "authority", "La présidente de la commission (CDAPH)", ["MDPH", f"Département {p.place.department}"], 74), 88)
    )  # fmt: skip


@opened_layout("medical_certificate", "occupational_service_form_with_ticked_conclusion")
def occupational_service_form_with_ticked_conclusion(case: Case, paper: Paper) -> str:
    """An occupational health service's certificate: boxes for the conclusion, the physician's hand."""
    p, rng = case.person, case.rng
    service, day = invent_training_body(rng), case.fact("issue_date", case.day_before(3, 90))
    doctor = f"Dr {colleague(case)}"
    sheet(paper, 10, "Liberation Sans", "Carlito", "Open Sans", margins=(15, 17, 13, 17))
    choices = [(False, "ne présente pas de contre-indication"), (True, "présente un handicap incompatible avec la formation au montage, à la réception et à l'utilisation des échafaudages de pied (recommandation R408)"), (False, "à revoir")]  # fmt: skip
    ticks = "\n\n".join(box(on, words) for on, words in choices)
    return (
        cols(f"{bold('Service de prévention et de santé au travail', 12)} \\ {txt(service.address)} \\ {service.phone}", right(f"Secteur {rng.randrange(1, 9)} \\ {txt(doctor)} \\ médecin du travail"), w="(1fr, 60mm)")
        + bar("rgb(0,110,130)", 1.5)
        + gap(3)
        + mid(bold(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL À L'USAGE DU SERVICE DES EXAMENS"), 14))
        + gap(2)
        + two_tone([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Qualité", "Candidat au BTS")], 46)
        + f"\nJe soussigné(e), {txt(doctor)}, certifie avoir examiné ce jour la personne ci-dessus, qui, au plan médical :\n\n{ticks}\n"
        + "\nCertificat établi à la demande de l'intéressé(e) et remis en main propre, sans mention de pathologie.\n"
        + gap(5)
        + cols(f"Fait à {txt(service.place.town)}, le {when(paper, 'issue_date', day, slashed(day))}", over(paper, "authority", "Signature et cachet du médecin", [doctor, "Médecin du travail", service.place.town], 74), w="(1fr, 82mm)")
    )  # fmt: skip


@opened_layout("medical_certificate", "small_prescription_sheet_written_by_hand")
def small_prescription_sheet_written_by_hand(case: Case, paper: Paper) -> str:
    """A physician's A5 sheet, head printed, the certificate written with a pen."""
    p, rng = case.person, case.rng
    place, day = invent_place(rng), case.fact("issue_date", case.day_before(3, 90))
    doctor = colleague(case)
    paper.setup.width_mm, paper.setup.height_mm = 148, 210
    sheet(paper, 9.4, "Liberation Sans", "Libertinus Serif", "Lato", margins=(12, 13, 10, 13), leading=0.8)  # fmt: skip
    name = f"{p.first_name} {p.birth_name}"
    usage = ""
    if p.usage_name:
        usage = f" {paper.handwritten('(nom d’usage ' + p.usage_name + ')', 13)}"
    write = paper.handwritten
    return (
        cols(f"{bold(txt('Docteur ' + doctor), 12)} \\ Médecine générale \\ Faculté de médecine \\ RPPS {rng.randrange(10**10, 10**11)}", right(f"{rng.randrange(2, 90)}, place de l'Exemple \\ {txt(place.post_code)} {txt(place.town)} \\ 04 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}"), w="(1fr, 52mm)")
        + bar("luma(120)", 0.5)
        + gap(2)
        + right(f"{txt(place.town)}, le {paper.hand_date('issue_date', day, 14)}")
        + gap(2)
        + mid(bold("CERTIFICAT MÉDICAL", 12))
        + gap(2)
        + f"{write('Je soussigné certifie que', 14)} \\ #v(1.5mm) {pen(paper, 'full_name', name, name, 15)}{usage} \\ #v(1.5mm) {write(p.born + ' le', 14)} {pen(paper, 'birth_date', p.birth_date.isoformat(), slashed(p.birth_date), 14)} \\ #v(1.5mm) {write('présente un handicap incompatible avec', 14)} \\ #v(1.5mm) {write('la formation échafaudage', 14)} {write('R408', 14)} {write('(travail', 14)} \\ #v(1.5mm) {write('en hauteur contre-indiqué).', 14)}\n"
        + gap(4)
        + f"Signature et cachet du médecin \\ {hand(paper, 'authority', ['Dr ' + doctor, 'Médecine générale', place.town], 72, 32)}\n"
        + gap(1)
        + at(7, "Membre d'une association de gestion agréée, le règlement par chèque est accepté.")
    )  # fmt: skip
