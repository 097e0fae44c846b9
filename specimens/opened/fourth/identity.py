"""Identity: the two French cards, a passport, a residence permit, a typed family book."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from specimens import french
from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.fourth.wording import beside, strong
from specimens.people import Person, other_birth_date, other_person, strip_accents

_ZONE = ("mrz_inconsistent", "mrz_digits")

_INK = "rgb(55,60,70)"


def _years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _life(case: Case, years: int, since: dt.date | None = None) -> tuple[dt.date, dt.date]:
    """Days of issue and of expiry; both sides of the upload unless `expired`."""
    rng = case.rng
    grown = max(200, (case.today - _years_on(case.person.birth_date, 18)).days)
    oldest = min(years * 365 - 150, grown)
    if since is not None:
        oldest = min(oldest, (case.today - since).days)
    ago = rng.randrange(30, max(60, oldest))
    if case.has("expired"):
        years = min(years, 5)
        ago = years * 366 + rng.randrange(50, 900)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=ago))
    return issued, case.fact("expiry_date", _years_on(issued, years))


def _of_the_zone(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/fourth-zone")
    if rng.random() < 0.5:
        return other_birth_date(rng, case.person)
    stranger = other_person(rng, case.person, case.today)
    return replace(case.person, birth_name=stranger.birth_name, given_names=stranger.given_names)


class _Sides:
    """Which sides are shown; what only a hidden one says is no truth."""

    def __init__(self, paper: Paper) -> None:
        asked = "recto" if paper.case.has("verso_missing") else paper.case.fact("faces", "both")
        self.paper = paper
        self.shown = ["recto", "verso"] if asked == "both" else [asked]
        paper.sides = list(self.shown)
        paper.fields["sides"] = list(self.shown)

    def put(self, side: str, name: str, value: object, printed: str) -> str:
        return self.paper.put(name, value, printed) if side in self.shown else txt(printed)

    def zone(self, side: str, lines: list[str]) -> list[str]:
        """The machine's lines, doctored where asked, kept where shown."""
        case, paper = self.paper.case, self.paper
        if case.has("mrz_digits"):
            lines = doctored(lines, random.Random(f"{case.seed}/fourth-digits"))
        if side in self.shown:
            paper.mrz = lines
            paper.fields["mrz"] = lines
            paper.fields["mrz_valid"] = not case.has("mrz_digits")
        return lines


def _own_hand(paper: Paper, card: Card, x: float, y: float, w: float, h: float) -> None:
    card.at(x, y, f"#box(width: {w}mm, height: {h}mm)[{paper.ink(w, h)}]")


def _size_for(shown: str, room_mm: float, most_pt: float = 7.2) -> float:
    """The size that lets a bold line fit in the room that it has."""
    return round(min(most_pt, room_mm / (0.235 * max(1, len(shown)))), 2)


def _recent_sides(case: Case, paper: Paper, sides: _Sides) -> list[Card]:
    person, rng = case.person, case.rng
    issued, expiry = _life(case, 10, since=dt.date(2021, 8, 2))
    pool = "CDEFGHJKLMNPRTVWXYZ0123456789"
    drawn = rng.choice("CDFGHKLMNPRTX") + "".join(rng.choice(pool) for _ in range(8))
    number = case.fact("document_number", drawn)
    front = Card(85.6, 54, "rgb(232,241,243)")
    front.items.append(guilloche(paper, 85.6, 54, ("#88bccb", "#c9a6c4")))
    front.at(3, 2, "#box(width: 7mm, height: 5mm, fill: rgb(0,51,153))[#align(center + horizon)[#text(size: 6.5pt, weight: \"bold\", fill: rgb(255,204,0))[FR]]]")  # fmt: skip
    front.at(12, 1.8, '#text(size: 6.8pt, weight: "bold", fill: rgb(20,40,110))[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    front.at(12, 4.8, f"#text(size: 4.2pt, fill: {_INK})[CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD]")  # fmt: skip
    front.at(4, 10.5, portrait(rng, 24, 31))
    usage = person.usage_name
    rows: list[tuple[float, float, str, str, object, str]] = [
        (31, 9.5, "NOM / Surname", "birth_name", person.birth_name, person.birth_name),
        (31, 15.8, "Prénoms / Given names", "given_names", list(person.given_names), ", ".join(person.given_names)),
        (31, 22.1, "SEXE / Sex", "sex", person.sex, person.sex),
        (40, 22.1, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (60, 22.1, "DATE DE NAISS. / Date of birth", "birth_date", person.birth_date.isoformat(), f"{person.birth_date:%d %m %Y}"),
        (31, 40.4, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (60, 40.4, "DATE D'EXPIR. / Expiry date", "expiry_date", expiry.isoformat(), f"{expiry:%d %m %Y}"),
    ]  # fmt: skip
    if usage:
        rows.append((31, 34.4, "NOM D'USAGE / Alternate name", "usage_name", usage, usage))
    for x, y, label, name, value, shown in rows:
        front.label(x, y, label, 3.9, _INK)
        front.value(x, y + 1.8, sides.put("recto", name, value, shown), _size_for(shown, 52, 7))
    front.label(31, 28.3, "LIEU DE NAISSANCE / Place of birth", 3.9, _INK)
    front.value(31, 30.1, txt(person.birth_place.upper()), 6.6)
    front.at(5, 45, f"#text(size: 7.5pt, weight: \"bold\", fill: luma(90))[{rng.randrange(10**5, 10**6)}]")  # fmt: skip
    _own_hand(paper, front, 32, 46.4, 24, 6.5)
    specimen_word(front)
    back = Card(85.6, 54, "rgb(236,240,246)")
    back.items.append(guilloche(paper, 85.6, 54, ("#c9a6c4", "#88bccb")))
    back.label(4, 4, "TAILLE / Height", 3.9, _INK)
    back.value(4, 5.8, txt(f"1,{rng.randrange(52, 94)} m"), 6.4)
    back.label(24, 4, "DATE DE DÉLIVRANCE / Date of issue", 3.9, _INK)
    back.value(24, 5.8, sides.put("verso", "issue_date", issued.isoformat(), f"{issued:%d %m %Y}"), 6.4)  # fmt: skip
    back.label(4, 12, "ADRESSE / Address", 3.9, _INK)
    for k, line in enumerate((person.street, f"{person.place.post_code} {person.place.town}", "FRANCE")):  # fmt: skip
        back.value(4, 14 + 3 * k, txt(line.upper()), 5.8)
    back.at(65, 5, square_code(paper, 16))
    who = _of_the_zone(case)
    lines = td1("ID", number, who.birth_name, who.given_names, who.birth_date, who.sex, expiry, "FRA")  # fmt: skip
    back.machine_lines(3.5, 36, sides.zone("verso", lines), 78.5)
    specimen_word(back)
    return [front, back]


@opened_layout("identity_document", "credit_card_pair_close", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def credit_card_pair_close(case: Case, paper: Paper) -> str:
    """The card of 2021, its sides one above the other, framed close."""
    paper.subtype = "national_id_card"
    paper.setup.font, paper.setup.leading_em = "Open Sans", 0.45
    sides = _Sides(paper)
    cards = dict(zip(("recto", "verso"), _recent_sides(case, paper, sides), strict=True))
    shown = [cards[s] for s in sides.shown]
    if len(shown) == 1:
        return lay_out(paper, shown, "close")
    paper.setup.width_mm, paper.setup.height_mm = 98, 126
    paper.setup.margin_mm = (6, 6, 5, 6)
    paper.setup.fill = case.rng.choice(("rgb(226,214,196)", "luma(242)", "rgb(214,220,226)"))
    turn = case.rng.uniform(-1.2, 1.2)
    return f"#stack(dir: ttb, spacing: 5mm, [{shown[0].markup()}], [#rotate({turn:.2f}deg)[{shown[1].markup()}]])"


_COUNTRIES = {
    "FRA": ("RÉPUBLIQUE FRANÇAISE", "Française"), "MAR": ("ROYAUME DU MAROC", "Marocaine"),
    "DZA": ("RÉPUBLIQUE ALGÉRIENNE DÉMOCRATIQUE ET POPULAIRE", "Algérienne"), "TUN": ("RÉPUBLIQUE TUNISIENNE", "Tunisienne"),
    "SEN": ("RÉPUBLIQUE DU SÉNÉGAL", "Sénégalaise"), "CIV": ("RÉPUBLIQUE DE CÔTE D'IVOIRE", "Ivoirienne"),
}  # fmt: skip


@opened_layout("identity_document", "burgundy_booklet_flat", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def burgundy_booklet_flat(case: Case, paper: Paper) -> str:
    """The booklet laid flat: address, size and hand on the upper page, portrait and zone below."""
    paper.subtype = "passport"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    person, rng = case.person, case.rng
    sides = _Sides(paper)
    sides.shown = ["recto"]
    paper.sides = paper.fields["sides"] = ["recto"]
    nation = person.nationality if person.nationality in _COUNTRIES else "MAR"
    state, word = _COUNTRIES[nation]
    issued, expiry = _life(case, 10 if nation in ("FRA", "DZA") else 5)
    number = case.fact("document_number", f"{rng.randrange(10, 26)}{rng.choice('ACDFHK')}{rng.choice('AEFHKV')}{rng.randrange(10**5):05d}")  # fmt: skip
    data = Card(125, 88, "rgb(238,231,228)", radius_mm=0)
    data.items.append(guilloche(paper, 125, 88, ("#c9a0a0", "#a0b8c9")))
    data.at(5, 3, f'#text(size: 6.8pt, weight: "bold")[PASSEPORT / #text(style: "italic")[Passport] #h(8mm) {txt(state)}]')  # fmt: skip
    data.at(6, 13, portrait(rng, 34, 44))
    surname = sides.put("recto", "birth_name", person.birth_name, person.birth_name)
    if person.usage_name:
        usage = sides.put("recto", "usage_name", person.usage_name, person.usage_name)
        surname += f" \\ #text(size: 6pt)[{txt('ép. ' if person.sex == 'F' else 'usage ')}{usage}]"
    step = 2.5 if person.usage_name else 0.0
    rows = (
        (44, 8, "Type / Type", txt("P")), (58, 8, "Code du pays / Country code", txt(nation)),
        (90, 8, "Passeport n° / Passport No", sides.put("recto", "document_number", number, number)),
        (44, 14.5, "Nom / Surname (1)", surname),
        (44, 21.2 + step, "Prénoms / Given names (2)", sides.put("recto", "given_names", list(person.given_names), ", ".join(person.given_names))),
        (44, 27.9 + step, "Nationalité / Nationality (3)", sides.put("recto", "nationality", nation, word)),
        (44, 34.6 + step, "Date de naissance / Date of birth (4)", sides.put("recto", "birth_date", person.birth_date.isoformat(), f"{person.birth_date:%d %m %Y}")),
        (44, 41.3 + step, "Sexe / Sex (5)", sides.put("recto", "sex", person.sex, person.sex)),
        (62, 41.3 + step, "Lieu de naissance / Place of birth (6)", txt(person.birth_place.upper())),
        (44, 48 + step, "Date de délivrance / Date of issue (7)", sides.put("recto", "issue_date", issued.isoformat(), f"{issued:%d %m %Y}")),
        (84, 48 + step, "Autorité / Authority (9)", txt(f"Préfecture ({person.place.department})")),
        (44, 54.7 + step, "Date d'expiration / Date of expiry (8)", sides.put("recto", "expiry_date", expiry.isoformat(), f"{expiry:%d %m %Y}")),
    )  # fmt: skip
    for x, y, label, shown in rows:
        data.label(x, y, label, 4.3, _INK)
        data.value(x, y + 1.9, shown, 7.2)
    who = _of_the_zone(case)
    lines = td3(number, who.birth_name, who.given_names, who.birth_date, who.sex, expiry, nation)
    data.machine_lines(5, 73.5, sides.zone("recto", lines), 115)
    specimen_word(data)
    upper = Card(125, 88, "rgb(241,236,230)", radius_mm=0)
    upper.items.append(guilloche(paper, 125, 88, ("#d6c3a8", "#b9c8d6")))
    for y, label, shown in (
        (12, "Domicile / Residence (11)", f"{person.street.upper()}"),
        (22, "", f"{person.place.post_code} {person.place.town.upper()}"),
        (34, "Taille / Height (12)", f"1,{rng.randrange(52, 95)} m"),
        (44, "Couleur des yeux / Colour of eyes (13)", rng.choice(("MARRON", "BLEU", "VERT", "NOISETTE"))),
    ):  # fmt: skip
        upper.label(10, y, label, 4.5, _INK)
        upper.value(10, y + 2.2, txt(shown), 7)
    upper.label(70, 60, "Signature du titulaire / Holder's signature (10)", 4.5, _INK)
    _own_hand(paper, upper, 70, 63, 42, 15)
    spread = Card(125, 176, "white", radius_mm=2)
    spread.at(0, 0, upper.markup())
    spread.at(0, 88, data.markup())
    return lay_out(paper, [spread], rng.choice(("close", "together")))


@opened_layout("identity_document", "permit_of_several_years", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def permit_of_several_years(case: Case, paper: Paper) -> str:
    """The pink plastic permit of a foreigner who studies or works in France."""
    paper.subtype = "residence_permit"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    person, rng = case.person, case.rng
    sides = _Sides(paper)
    issued, expiry = _life(case, rng.choice((2, 4, 10)))
    nation = person.nationality if person.nationality != "FRA" else "SEN"
    number = case.fact("document_number", f"{rng.choice('ABDFHT')}{rng.choice('BDFNTV')}{rng.randrange(10**7):07d}")  # fmt: skip
    front = Card(85.6, 54, "rgb(247,228,232)")
    front.items.append(guilloche(paper, 85.6, 54, ("#dc9fb2", "#9fb9dc")))
    front.at(4, 2.5, f'#text(size: 7.4pt, weight: "bold", fill: rgb(120,20,60))[TITRE DE SÉJOUR] #h(2mm) #text(size: 4.8pt, fill: {_INK})[RESIDENCE PERMIT]')  # fmt: skip
    front.value(62, 2.6, sides.put("recto", "document_number", number, number), 7.4)
    front.at(4, 9, portrait(rng, 24, 31))
    rows: list[tuple[float, float, str, str]] = [
        (31, 8, "NOM / Name", sides.put("recto", "birth_name", person.birth_name, person.birth_name)),
        (31, 14, "PRÉNOMS / Forenames", sides.put("recto", "given_names", list(person.given_names), ", ".join(person.given_names))),
        (31, 26, "SEXE / Sex", sides.put("recto", "sex", person.sex, person.sex)),
        (42, 26, "NATIONALITÉ / Nationality", sides.put("recto", "nationality", nation, nation)),
        (62, 26, "DATE DE NAISSANCE / D.O.B.", sides.put("recto", "birth_date", person.birth_date.isoformat(), f"{person.birth_date:%d %m %Y}")),
        (31, 32, "TYPE DE TITRE / Type of permit", txt("CARTE DE SÉJOUR PLURIANNUELLE")),
        (31, 38, "REMARQUES / Remarks", txt(rng.choice(("ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE", "SALARIÉ")))),
        (4, 42, "FIN DE VALIDITÉ / Card expiry", sides.put("recto", "expiry_date", expiry.isoformat(), f"{expiry:%d %m %Y}")),
    ]  # fmt: skip
    if person.usage_name:
        rows.append((31, 20, "NOM D'USAGE / Alternate name", sides.put("recto", "usage_name", person.usage_name, person.usage_name)))  # fmt: skip
    for x, y, label, shown in rows:
        front.label(x, y, label, 3.9, _INK)
        front.value(x, y + 1.7, shown, 6.8)
    _own_hand(paper, front, 50, 44.5, 30, 7.5)
    specimen_word(front)
    back = Card(85.6, 54, "rgb(249,234,238)")
    back.items.append(guilloche(paper, 85.6, 54, ("#9fb9dc", "#dc9fb2")))
    for y, label, shown in (
        (3, "DATE ET LIEU DE DÉLIVRANCE / Issued", f"{sides.put('verso', 'issue_date', issued.isoformat(), f'{issued:%d %m %Y}')} {txt('PRÉFECTURE ' + person.place.department)}"),
        (10, "LIEU DE NAISSANCE / Place of birth", txt(person.birth_place.upper())),
        (17, "ADRESSE / Address", txt(person.street.upper())),
        (20.5, "", txt(f"{person.place.post_code} {person.place.town.upper()}")),
    ):  # fmt: skip
        back.label(4, y, label, 3.9, _INK)
        back.value(4, y + 1.8, shown, 6.2)
    back.at(66, 6, square_code(paper, 14))
    who = _of_the_zone(case)
    lines = td1("IR", number, who.birth_name, who.given_names, who.birth_date, who.sex, expiry, nation)  # fmt: skip
    back.machine_lines(3.5, 36, sides.zone("verso", lines), 78.5)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in sides.shown], rng.choice(("together", "apart")))


@opened_layout("identity_document", "household_book_typed", subtypes=("family_record_book",))
def household_book_typed(case: Case, paper: Paper) -> str:
    """The family book printed by the registry's program: extracts of two certificates, seal and
    hand below the child's."""
    paper.subtype = "family_record_book"
    person, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 148, (9, 9, 9, 9)
    paper.setup.size_pt, paper.setup.fill = 10, "rgb(250,249,245)"
    parent = other_person(rng, person, case.today)
    told = rng.choice((f"{person.birth_date:%d/%m/%Y}", french.date_long(person.birth_date), french.date_in_words(person.birth_date)))  # fmt: skip
    done = person.birth_date + dt.timedelta(days=rng.randrange(2, 6))
    wed = person.birth_date - dt.timedelta(days=rng.randrange(400, 2400))
    town = person.birth_place
    left = (
        f"#align(center)[{strong('ÉPOUX OU PARENTS')}]\n#v(2mm)\nExtrait de l'acte de mariage n° {rng.randrange(3, 200)} \\ Mairie de {txt(town)} \\ Le {txt(french.date_long(wed))}\n\n"
        f"Nom : {txt(person.birth_name)} \\ Prénoms : {txt(rng.choice(('Marc Olivier', 'Samir', 'Patrick Jean', 'Luís')))} \\ Né le {txt(french.date_long(dt.date(wed.year - 27, 4, 9)))}\n\net\n\n"
        f"Nom : {txt(parent.birth_name)} \\ Prénoms : {txt(rng.choice(('Sylvie Anne', 'Nadia', 'Isabelle', 'Rosa Maria')))} \\ Née le {txt(french.date_long(dt.date(wed.year - 25, 11, 21)))}\n\n"
        "Mentions marginales : néant"
    )
    right = (
        f"#align(center)[{strong(rng.choice(('PREMIER ENFANT', 'DEUXIÈME ENFANT', 'ENFANT')))}]\n#v(2mm)\nExtrait de l'acte de naissance n° {rng.randrange(10, 900)} \\ Mairie de {txt(town)}\n\n"
        f"Nom : {strong(paper.birth_name())} \\ Prénom(s) : {strong(paper.given_names(', '))} \\ {person.agree('Né', 'Née')} le : {paper.birth_date(form=told)} à {rng.randrange(0, 23)} h {rng.randrange(10, 59)} \\ à : {txt(town)} ({txt(person.birth_department)}) \\ Sexe : {paper.put('sex', person.sex, person.agree('masculin', 'féminin'))}\n\n"
        f"Délivré conforme aux registres, le {txt(f'{done:%d/%m/%Y}')} \\ L'officier de l'état civil, \\ {paper.sign('authority', width_mm=60, height_mm=24, stamp=['MAIRIE', town.upper(), 'ÉTAT CIVIL'])}"
    )
    return (
        f"#align(center)[#text(size: 1.25em, tracking: 1.5pt)[LIVRET DE FAMILLE]]\n#v(2mm)\n"
        f"#block(stroke: 0.6pt + rgb(120,30,40), inset: 4mm, width: 100%)[{beside(left, right)}]"
    )


def _upper(names: tuple[str, ...], joiner: str = ", ") -> str:
    return joiner.join(n.upper() for n in names)


@opened_layout("identity_document", "blue_laminated_copy", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def blue_laminated_copy(case: Case, paper: Paper) -> str:
    """The laminated blue card of 1995 to 2021, copied in colour, a side below the other."""
    paper.subtype = "national_id_card"
    person, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    sides = _Sides(paper)
    issued = min(dt.date(2021, 6, 30), case.today - dt.timedelta(days=rng.randrange(1250, 3000)))
    if case.has("expired"):
        issued = case.today - dt.timedelta(days=rng.randrange(16 * 366, 19 * 366))
    issued = case.fact("issue_date", issued)
    grown = issued >= max(_years_on(person.birth_date, 18), dt.date(2014, 1, 1))
    expiry = case.fact("expiry_date", _years_on(issued, 15 if grown else 10))
    drawn = f"{issued:%y%m}{person.place.department}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}"
    number = case.fact("document_number", drawn)
    front, back = Card(105, 74, "rgb(206,224,240)", radius_mm=4), Card(105, 74, "rgb(214,228,241)", radius_mm=4)  # fmt: skip
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#8fb4d8", "#a7c6e0")))
    front.at(28, 3, '#text(size: 9pt, weight: "bold", fill: rgb(20,40,110))[RÉPUBLIQUE FRANÇAISE]')
    front.label(5, 9, "CARTE NATIONALE D'IDENTITÉ N° :", 6, _INK)
    front.value(41, 8.5, sides.put("recto", "document_number", number, number), 7.6)
    front.value(72, 8.8, sides.put("recto", "nationality", "FRA", "Nationalité Française"), 6.4, False)  # fmt: skip
    front.at(6, 15, portrait(rng, 26, 34))
    front.label(36, 14.5, "Nom :", 6, _INK)
    front.value(44, 14, sides.put("recto", "birth_name", person.birth_name, person.birth_name), 8)
    y = 20.0
    if person.usage_name:
        front.label(36, y, "Nom d'usage :" if rng.random() < 0.5 else person.agree("époux", "épouse"), 6, _INK)  # fmt: skip
        front.value(52, y - 0.5, sides.put("recto", "usage_name", person.usage_name, person.usage_name), 7.6)  # fmt: skip
        y += 5.5
    front.label(36, y, "Prénom(s) :", 6, _INK)
    front.value(49, y - 0.5, sides.put("recto", "given_names", list(person.given_names), _upper(person.given_names)), _size_for(_upper(person.given_names), 53))  # fmt: skip
    front.label(36, y + 6.5, "Sexe :", 6, _INK)
    front.value(43.5, y + 6, sides.put("recto", "sex", person.sex, person.sex), 7.4)
    front.label(54, y + 6.5, f"{person.agree('Né', 'Née')} le :", 6, _INK)
    front.value(65, y + 6, sides.put("recto", "birth_date", person.birth_date.isoformat(), f"{person.birth_date:%d.%m.%Y}"), 7.4)  # fmt: skip
    front.label(36, y + 12.5, "à :", 6, _INK)
    front.value(40.5, y + 12, txt(f"{strip_accents(person.birth_place).upper()} ({person.birth_department})"), 7.2)  # fmt: skip
    front.label(36, y + 18, "Taille :", 6, _INK)
    front.value(46, y + 17.5, txt(f"1,{rng.randrange(52, 95)}m"), 7.2)
    front.label(62, y + 18, "Signature", 5, _INK)
    front.label(62, y + 20.2, "du titulaire :", 5, _INK)
    _own_hand(paper, front, 74, y + 17, 27, 10)
    who = _of_the_zone(case)
    office = f"{person.place.department}{rng.randrange(1, 9)}{rng.randrange(100):03d}"[:6]
    lines = old_card(number, office, who.birth_name, who.given_names, who.birth_date, who.sex)
    front.machine_lines(4.5, 59.5, sides.zone("recto", lines), 96)
    specimen_word(front)
    prefect = f"PRÉFECTURE ({person.place.department})"
    for top, label, shown in (
        (8, "Adresse :", txt(person.street.upper())),
        (13, "", txt(f"{person.place.town.upper()} ({person.place.department})")),
        (24, "Carte valable jusqu'au :", sides.put("verso", "expiry_date", expiry.isoformat(), f"{expiry:%d.%m.%Y}")),
        (31, "délivrée le :", sides.put("verso", "issue_date", issued.isoformat(), f"{issued:%d.%m.%Y}")),
        (38, "par :", txt(prefect)),
    ):  # fmt: skip
        back.label(8, top, label, 6, _INK)
        back.value(38, top - 0.5, shown, 7.4)
    back.label(8, 48, "Signature de l'autorité :", 6, _INK)
    _own_hand(paper, back, 42, 46, 34, 14)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in sides.shown], rng.choice(("together", "together", "apart")))  # fmt: skip
