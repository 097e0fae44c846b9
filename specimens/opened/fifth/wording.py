"""What the papers of the fifth generation share: heads, frames, places to sign, days and names."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_place, invent_school
from specimens.specialities import ACADEMIES

Rows = Sequence[tuple[str, str]]


def bold(words: str, size: float = 1.0) -> str:
    return f'#text(weight: "bold", size: {size}em)[{words}]'


def small(words: str, size_pt: float = 7.5) -> str:
    return f"#text(size: {size_pt}pt)[{txt(words)}]"


def gap(mm: float) -> str:
    return f"#v({mm}mm)\n"


def speciality(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def de_academie(case: Case) -> str:
    """« de Nice », « d'Aix-Marseille »."""
    name = academy(case)
    return f"d'{name}" if name.startswith("A") else f"de {name}"


def seat(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy(case))  # fmt: skip


def of_town(town: str) -> str:
    return f"d'{town}" if town[0] in "AEÉIOU" else f"de {town}"


def school_nearby(case: Case) -> Firm:
    place = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(invent_school(case.rng), place=place)


def written_day(paper: Paper, day: dt.date) -> str:
    """A day as hands and programs write it, the rarer ways included."""
    long = french.date_long(day)
    first_words = f"{long.rsplit(' ', 1)[0]} {french.in_words(day.year)}"
    weekday = long if day == paper.case.person.birth_date else french.date_with_weekday(day)
    return paper.rng.choices(
        (
            f"{day:%d/%m/%Y}", long, f"{day.day}/{day.month}/{day.year}", f"{day:%d.%m.%y}",
            f"{day:%d-%m-%Y}", weekday, first_words, long.upper(),
        ),
        (7, 7, 3, 2, 1, 2, 1, 1),
    )[0]  # fmt: skip


def dated(paper: Paper, name: str, day: dt.date) -> str:
    return paper.date(name, day, form=written_day(paper, day))


def given_on(case: Case, least: int = 4, most: int = 420) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def whole_name(paper: Paper, *, polite: bool = True) -> str:
    """The name in one go, in running text."""
    who, rng = paper.case.person, paper.rng
    first, born, usage = who.first_name, who.birth_name, who.usage_name
    if usage:
        shown = rng.choice(
            (
                f"{born} {first}, {who.agree('époux', 'épouse')} {usage}",
                f"{first} {usage} ({who.born} {born})",
                f"{usage} {first}, {who.born} {born}",
                f"{first} {born} (nom {who.agree('d’usage', 'marital')} : {usage})",
            )
        )
    else:
        shown = rng.choice(
            (f"{first} {born}", f"{born} {first}", f"{first} {french.titled(born)}", " ".join((*who.given_names, born)))
        )  # fmt: skip
    polite_word = rng.choice((who.civility, who.agree("M.", "Mme")))
    return (txt(polite_word + " ") if polite else "") + paper.put("full_name", shown)


def civil_rows(
    paper: Paper,
    born: str = "Nom de naissance",
    usage: str = "Nom d'usage",
    given: str = "Prénom(s)",
    *,
    separator: str = " ",
) -> list[tuple[str, str]]:
    """Names told apart; the row of the usage name only where there is one."""
    rows = [(born, paper.birth_name())]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(separator))]


def born_words(paper: Paper, *, place: bool = True) -> str:
    who = paper.case.person
    where = f" à {who.birth_place}" if place else ""
    shown = paper.birth_date(form=written_day(paper, who.birth_date))
    return f"{txt(who.born)} le {shown}{txt(where)}"


def siret_groups(body: Firm) -> str:
    n = body.siret
    return " ".join((n[:3], n[3:6], n[6:9], n[9:]))


def siren_groups(body: Firm) -> str:
    return siret_groups(body).rsplit(" ", 1)[0]


def pressed(*lines: str) -> list[str]:
    """Lines as an engraver cuts them: capitals, the curled apostrophe."""
    return [line.upper().replace("'", "’") for line in lines]


def stamp_lines(body: Firm, *more: str) -> list[str]:
    return pressed(body.name, body.street, f"{body.place.post_code} {body.place.town}", *more)


# -- heads -----------------------------------------------------------------------------------


def plain_head(body: Firm, named: str, below: str = "") -> str:
    """The sender's block of a letter, top left, as a word processor leaves it."""
    more = f" \\ {txt(below)}" if below else ""
    return f"{bold(named, 1.1)}{more} \\ {txt(body.street)} \\ {txt(body.place.post_code)} {txt(body.place.town)} \\ Tél. : {txt(body.phone)}\n\n"


def side_band(paper: Paper, named: str, colour: str, wide_mm: float = 9) -> str:
    """A coloured band down the left edge; the name at its head."""
    paper.setup.background += f"#place(top + left, rect(width: {wide_mm}mm, height: 100%, fill: {colour}))"  # fmt: skip
    top, right, bottom, _ = paper.setup.margin_mm
    paper.setup.margin_mm = (top, right, bottom, wide_mm + 13)
    return f"#text(fill: {colour})[{bold(named, 1.45)}]\n#v(1mm)\n"


def square_mark(colour: str, letters: str, size_mm: float = 15) -> str:
    """A logo of a square and letters."""
    return f'#box(width: {size_mm}mm, height: {size_mm}mm, fill: {colour}, radius: 2mm)[#align(center + horizon)[#text(fill: white, weight: "bold", size: {size_mm * 1.05:.1f}pt)[{txt(letters)}]]]'


def head_with_mark(body: Firm, named: str, colour: str) -> str:
    letters = "".join(w[0] for w in body.name.replace("&", "").split()[:2]).upper()
    right = f"#align(right)[#text(size: 0.8em)[{txt(body.street)} \\ {txt(body.place.post_code)} {txt(body.place.town)} \\ {txt(body.phone)} – accueil\\@example.invalid]]"
    return f"#grid(columns: (auto, 1fr, 58mm), column-gutter: 4mm, align: horizon, [{square_mark(colour, letters)}], [{bold(named, 1.2)}], [{right}])\n#v(4mm)\n"


def state_head(*lines: str) -> str:
    """The motto's block on the left above the services' names."""
    band = "#stack(dir: ltr, rect(width: 4mm, height: 2.6mm, fill: rgb(0,0,145)), rect(width: 4mm, height: 2.6mm, fill: luma(250)), rect(width: 4mm, height: 2.6mm, fill: rgb(225,0,15)))"
    services = " \\ ".join(bold(txt(x)) if not k else txt(x) for k, x in enumerate(lines))
    return f"{band}\n#v(-2mm)\n#text(size: 0.82em)[*RÉPUBLIQUE* \\ *FRANÇAISE* \\ _Liberté_ \\ _Égalité_ \\ _Fraternité_]\n#v(1mm)\n#text(size: 0.92em)[{services}]\n#v(4mm)\n"


def window(paper: Paper, dx_mm: float = 95) -> str:
    """The recipient where an envelope has its window."""
    who = paper.case.person
    line = f"{who.agree('M.', 'Mme')} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {dx_mm}mm)[{txt(line.upper())} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town.upper())}]\n"


def foot_line(paper: Paper, body: Firm) -> None:
    n = paper.rng.randrange(10**3, 10**4)
    words = f"{body.name} – SIRET {siret_groups(body)} – NAF {n}Z – {body.address}"
    paper.setup.footer = f"#align(center)[{small(words, 6.5)}]"


def sideways(paper: Paper, margin_mm: float = 18) -> None:
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (margin_mm, margin_mm, margin_mm, margin_mm)


# -- frames ----------------------------------------------------------------------------------


def heading(words: str, *, size: float = 1.35, align: str = "center", after_mm: float = 5) -> str:
    return f"#align({align})[{bold(txt(words), size)}]\n#v({after_mm}mm)\n"


def band(words: str, fill: str = "luma(60)", ink: str = "white") -> str:
    return f'#block(width: 100%, fill: {fill}, inset: (x: 2.5mm, y: 1.4mm), above: 3.5mm, below: 2.5mm)[#text(fill: {ink}, weight: "bold")[{txt(words)}]]\n'


def under_rule(words: str) -> str:
    """A heading with a rule below."""
    return f"#block(above: 4mm, below: 2.5mm)[{bold(txt(words))} #v(-2.5mm) #line(length: 100%, stroke: 0.7pt)]\n"


def pairs(rows: Rows, *, gutter_mm: float = 6, colon: str = " :") -> str:
    cells = ", ".join(f"[{txt(label + colon)}], [{value}]" for label, value in rows)
    return f"#grid(columns: (auto, 1fr), column-gutter: {gutter_mm}mm, row-gutter: 3mm, {cells})\n"


def right_labels(rows: Rows) -> str:
    """Labels pushed against the values, as web pages print them."""
    cells = ", ".join(f"[#align(right)[#text(fill: luma(90))[{txt(label)}]]], [{value}]" for label, value in rows)  # fmt: skip
    return f"#grid(columns: (42%, 1fr), column-gutter: 5mm, row-gutter: 2.8mm, {cells})\n"


def framed_cells(rows: Rows, columns: int = 2, label_pt: float = 7) -> str:
    """Frames with the label above the value."""
    cells = [f"[#text(size: {label_pt}pt)[{txt(label)}] \\ {value}]" for label, value in rows]
    cells += ["[]"] * (-len(cells) % columns)
    return f"#table(columns: (1fr,) * {columns}, inset: 1.8mm, stroke: 0.5pt, {', '.join(cells)})\n"


def over_labels(rows: Rows) -> str:
    """Values on a rule, the label in small print below it."""
    return "".join(
        f'#block(above: 4.6mm, below: 1.5mm)[{value} #v(-2.4mm) #line(length: 100%, stroke: 0.4pt) #v(-2.6mm) #text(size: 6.8pt, style: "italic")[{txt(label)}]]\n'
        for label, value in rows
    )


def zebra(rows: Rows, label_mm: float = 60) -> str:
    cells = ", ".join(f"[{txt(label)}], [{value}]" for label, value in rows)
    return f"#table(columns: ({label_mm}mm, 1fr), stroke: none, inset: 2mm, fill: (x, y) => if calc.even(y) {{ luma(235) }}, {cells})\n"


def one_line_table(rows: Rows) -> str:
    """Labels as heads of columns, values in the only row."""
    heads = ", ".join(f"[*{txt(label)}*]" for label, _ in rows)
    values = ", ".join(f"[{value}]" for _, value in rows)
    return f"#table(columns: (1fr,) * {len(rows)}, inset: 1.8mm, stroke: 0.5pt, align: center + horizon, {heads}, {values})\n"


def halves(left: str, right: str, columns: str = "(1fr, 1fr)", gutter_mm: float = 8) -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter_mm}mm, [{left}], [{right}])\n"


def ticks(words: Sequence[str], on: Sequence[int], *, between: str = " \\ ") -> str:
    return between.join(f"#check({'true' if k in on else 'false'}) {txt(w)}" for k, w in enumerate(words))  # fmt: skip


# -- hands -----------------------------------------------------------------------------------


def by_order(paper: Paper, party: str, label: str, stamp: Sequence[str] | None = None) -> str:
    """Somebody signs for the head, « P/O » by hand before the signature."""
    mark = paper.handwritten(paper.choose("P/O", "p.o.", "P.O."), 14) if paper.signs(party) else ""
    return f"{txt(label)} \\ #grid(columns: (auto, auto), column-gutter: 2mm, align: horizon, [{mark}], [{paper.sign(party, width_mm=55, height_mm=22, stamp=stamp)}])\n"


def name_then_hand(
    paper: Paper, party: str, office: str, name: str, stamp: Sequence[str] | None = None
) -> str:
    """The signer's typed name first, the hand under it."""
    return f"#block(breakable: false)[{txt(office)} \\ {bold(txt(name))} \\ {paper.sign(party, width_mm=60, height_mm=23, stamp=stamp)}]\n"


def cell_to_sign(
    paper: Paper, party: str, label: str, stamp: Sequence[str] | None = None, high_mm: float = 24
) -> str:
    """A table's cell: words in small print, the hand in the rest of it."""
    return f"[#text(size: 0.85em)[{txt(label)}] \\ {paper.sign(party, width_mm=52, height_mm=high_mm, stamp=stamp)}]"


def screen_signed(paper: Paper, party: str, name: str, width_mm: float = 66) -> str:
    """A frame of a signing platform: the traced hand, a small line with the identifier."""
    code = "".join(paper.rng.choice("0123456789ABCDEF") for _ in range(12))
    note = small(f"Signé électroniquement – {name} – ID {code}", 5.5) if paper.signs(party) else ""
    zone = paper.sign(party, width_mm=width_mm - 4, height_mm=19)
    return f"#block(stroke: 0.7pt + rgb(70,110,200), radius: 1.5mm, inset: 1.5mm, width: {width_mm}mm, breakable: false)[{zone} \\ {note}]\n"
