"""Heads, frames, ways of writing a day or a name and places to sign, for the layouts drawn apart
and for no other."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, Person

INTERVALS = {1.0: "temps complet", 0.8: "80 %", 0.6: "60 %", 0.5: "mi-temps (50 %)"}


def said(day: dt.date, way: str) -> str:
    """The day as people write it: `way` is one of the keys below."""
    month = french.MONTHS[day.month - 1]
    first = "1er" if day.day == 1 else str(day.day)
    return {
        "slash": f"{day:%d/%m/%Y}",
        "dots": f"{day:%d.%m.%Y}",
        "short": f"{day:%d.%m.%y}",
        "blanks": f"{day:%d %m %Y}",
        "long": f"{first} {month} {day.year}",
        "zero": f"{day.day:02d} {month} {day.year}",
        "upper": f"{first} {month} {day.year}".upper().replace("1ER", "1er"),
        "words": french.date_in_words(day),
        "weekday": french.date_with_weekday(day),
        "tiret": f"{day:%d-%m-%Y}",
    }[way]


def when(paper: Paper, name: str, day: dt.date, *ways: str) -> str:
    """A day kept under `name`, in one of `ways`."""
    way = paper.choose(*(ways or ("slash", "long", "long", "zero", "dots")))
    return paper.date(name, day, form=said(day, way))


def plain_day(paper: Paper, day: dt.date, *ways: str) -> str:
    """A day that is no field of the piece."""
    return txt(said(day, paper.choose(*(ways or ("slash", "long")))))


def named(paper: Paper, *, civil: bool = True) -> str:
    """The candidate in running text; `full_name` is truth, without the civility."""
    person = paper.case.person
    first, surname, usage = person.first_name, person.birth_name, person.usage_name
    every = ", ".join(person.given_names)
    if usage:
        shown = paper.choose(
            f"{first} {usage}, {person.born} {surname}",
            f"{usage} {first}, {person.born} {surname}",
            f"{usage} {person.born} {surname} {first}",
        )
    else:
        shown = paper.choose(
            f"{first} {surname}", f"{surname} {every}", f"{surname} {first}", f"{every} {surname}",
            f"{first} {french.titled(surname)}",
        )  # fmt: skip
    lead = (
        paper.choose("Mme ", "Madame ") if person.sex == "F" else paper.choose("M. ", "Monsieur ")
    )
    return txt(lead if civil else "") + paper.put("full_name", shown)


def born(paper: Paper, *ways: str, town: bool = True) -> str:
    """« née le 3 mai 2004 à Grasse (06) »."""
    person = paper.case.person
    day = when(paper, "birth_date", person.birth_date, *(ways or ("slash", "long", "zero", "dots")))
    where = f" à {person.birth_place} ({person.birth_department})" if town else ""
    return f"{txt(person.born)} le {day}{txt(where)}"


def civil_rows(paper: Paper, *labels: str) -> str:
    """Rows of a grid: birth name, usage name (only if there is one), given names, day of birth,
    under the four labels given."""
    person = paper.case.person
    birth, usage, given, day = labels
    rows = f"[{txt(birth)}], [*{paper.birth_name()}*], "
    if person.usage_name:
        rows += f"[{txt(usage)}], [{paper.usage_name()}], "
    rows += f"[{txt(given)}], [{paper.given_names()}], "
    return rows + f"[{txt(day)}], [{when(paper, 'birth_date', person.birth_date, 'slash', 'long')}]"


def tiny(label: str, value: str) -> str:
    """A grey label above its value, as programs print them."""
    return f"[#text(size: 0.7em, fill: luma(95))[{txt(label)}] \\ {value}]"


def boxes(columns: str, *cells: str, fill: str = "none", stroke: str = "0.5pt") -> str:
    """A table of cells, each already in brackets."""
    return f"#table(columns: ({columns}), inset: 2mm, fill: {fill}, stroke: {stroke}, {', '.join(cells)})\n"


def letters(firm: Firm) -> list[str]:
    """A stamp's lines."""
    return [firm.name, firm.street, f"{firm.place.post_code} {firm.place.town}"]


def address(firm: Firm | Person) -> str:
    """Street and town on two lines."""
    return f"{txt(firm.street)} \\ {txt(f'{firm.place.post_code} {firm.place.town}')}"


def band(name: str, below: str, colour: str) -> str:
    """A coloured band over the whole width with the maker's name in white."""
    return (
        f'#block(width: 100%, fill: {colour}, inset: 4mm)[#text(fill: white, size: 1.35em, weight: "bold")[{name}] '
        f"#h(1fr) #text(fill: white, size: 0.75em)[{below}]]\n"
    )


def republic(service: str) -> str:
    """The state's block: device, then the service."""
    return (
        '#block[#rect(width: 14mm, height: 4.5mm, inset: 0pt, stroke: none, fill: gradient.linear((rgb("#000091"), 0%), (rgb("#000091"), 33%), (white, 33%), (white, 66%), (rgb("#e1000f"), 66%), (rgb("#e1000f"), 100%)))\n'
        f'#text(size: 0.95em, weight: "bold")[{service}] \\ #text(size: 0.6em, style: "italic")[Liberté · Égalité · Fraternité]]\n'
    )


def foot(firm: Firm) -> str:
    """The maker's identity in small print for the page's foot."""
    return (
        f"#align(center, text(size: 7pt, fill: luma(80))[{txt(f'{firm.name} – {firm.form} – {firm.address}')} \\ "
        f"{txt(f'SIRET {firm.siret} – Tél. {firm.phone}')}])"
    )


def spot(
    paper: Paper,
    party: str,
    label: str,
    where: str,
    *,
    stamp: Sequence[str] | None = None,
    wide: float = 60,
    high: float = 24,
) -> str:
    """A place to sign with its label `above`, `under`, `left` of it, or `over`printed by the ink."""
    zone = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)
    shown = txt(label)
    if where == "over":
        return (
            f"#block(breakable: false)[#place(top + left, dy: {high / 2 - 2}mm, [{shown}])\n{zone}]"
        )
    if where == "left":
        return f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{shown}], [{zone}])\n"
    if where == "under":
        return f"#block(breakable: false)[{zone} \\ {shown}]\n"
    return f"#block(breakable: false)[{shown} \\ {zone}]\n"


def right(markup: str) -> str:
    """Set against the right margin, its own lines flush left."""
    return f"#align(right)[#box[#set align(left)\n{markup}]]\n"


def kept_hours(case: Case, *, two_years: int = 1350) -> int:
    """Hours in the training centre, short where the case asks for it."""
    least = two_years // 2 if case.has("one_year") or case.fact("years", 2) == 1 else two_years
    enough = case.rng.choice((least, least + 12, least + 35, least + 110))
    return int(case.fact("training_hours", least - 140 if case.has("hours_too_few") else enough))


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


def by_hand(paper: Paper, name: str, value: object, shown: str, size_pt: float = 15) -> str:
    """A field filled in by hand on a printed form."""
    paper.put(name, value, shown)
    return paper.handwritten(shown, size_pt)
