"""How the papers kept apart say names and days, and the heads, frames and seals they share: none
of it is taken from the ordinary papers' furniture."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from specimens import french
from specimens.drawing import txt
from specimens.layout import Paper
from specimens.people import Firm, strip_accents

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_SHORT = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip


# -- days ----------------------------------------------------------------------------------


def say(date: dt.date, style: str) -> str:
    """The day in one style: `dots`, `slash`, `dash`, `short` (two-digit year), `abbr`, `long`,
    `padded`, `weekday`, `caps`, `words`."""
    month = french.MONTHS[date.month - 1]
    return {
        "dots": f"{date:%d.%m.%Y}",
        "slash": f"{date:%d/%m/%Y}",
        "dash": f"{date:%d-%m-%Y}",
        "short": f"{date:%d/%m/%y}",
        "abbr": f"{date.day} {_SHORT[date.month - 1]} {date.year}",
        "long": french.date_long(date),
        "padded": f"{date.day:02d} {month} {date.year}",
        "weekday": f"{_WEEKDAYS[date.weekday()]} {french.date_long(date)}",
        "caps": f"{date.day:02d} {strip_accents(month).upper()} {date.year}",
        "words": french.date_in_words(date),
    }[style]


def day(paper: Paper, name: str, date: dt.date, *styles: str) -> str:
    """Prints a date field in one of the styles (slashes when none is named)."""
    return paper.date(name, date, form=say(date, paper.rng.choice(styles or ("slash",))))


def born_on(paper: Paper, *styles: str) -> str:
    return day(paper, "birth_date", paper.case.person.birth_date, *styles)


# -- names ---------------------------------------------------------------------------------


def civil(paper: Paper, *, short: bool = False) -> str:
    """« Mme » or « Madame » with the blank after it."""
    person = paper.case.person
    word = person.agree("M.", "Mme") if short else person.civility
    return txt(word + " ")


def who(paper: Paper, style: str = "last_first") -> str:
    """The whole name as one field: `last_first`, `first_last`, `all_first`, `last_all`, `caps`.
    A usage name comes with the word that tells it apart."""
    person = paper.case.person
    last, first, given = person.birth_name, person.first_name, " ".join(person.given_names)
    if person.usage_name:
        usage = person.usage_name
        shown = {
            "last_first": f"{usage} {person.born} {last} {first}",
            "first_last": f"{first} {last} (nom d'usage {usage})",
            "all_first": f"{given} {usage}, {person.born} {last}",
            "last_all": f"{last} {given}, nom d'usage {usage}",
            "caps": strip_accents(f"{usage} {person.born} {last} {first}").upper(),
        }[style]
    else:
        shown = {
            "last_first": f"{last} {first}",
            "first_last": f"{first} {french.titled(last)}",
            "all_first": f"{given} {last}",
            "last_all": f"{last} {', '.join(person.given_names)}",
            "caps": strip_accents(f"{last} {first}").upper(),
        }[style]
    return paper.put("full_name", shown)


def birth_and_usage(paper: Paper, birth: str, usage: str, between: str = " \\ ") -> str:
    """« label : NAME », with the usage name's label only where there is one."""
    line = f"{txt(birth)} {paper.birth_name()}"
    if paper.case.person.usage_name:
        line += f"{between}{txt(usage)} {paper.usage_name()}"
    return line


def usage_row(paper: Paper, label: str) -> tuple[tuple[str, str], ...]:
    """The row of the usage name, where there is one."""
    if not paper.case.person.usage_name:
        return ()
    return ((label, paper.usage_name()),)


# -- markup --------------------------------------------------------------------------------


def grid(columns: str, *cells: str, more: str = "") -> str:
    inside = ", ".join(f"[{cell}]" for cell in cells)
    return f"#grid(columns: ({columns}), {more}{',' if more else ''} {inside})\n"


def table(columns: str, *cells: str, more: str = "inset: 1.8mm, stroke: 0.4pt") -> str:
    inside = ", ".join(f"[{cell}]" for cell in cells)
    return f"#table(columns: ({columns}), {more}, {inside})\n"


def lines(*rows: tuple[str, str], width: str = "52mm", gap_mm: float = 2.2, end: str = " :") -> str:
    """Labels in a column, values beside them."""
    cells = [cell for label, value in rows for cell in (txt(label + end), value)]
    return grid(f"{width}, 1fr", *cells, more=f"column-gutter: 3mm, row-gutter: {gap_mm}mm")


def stacked(*rows: tuple[str, str], columns: int = 2) -> str:
    """Small grey labels, each above its value, as web pages print them."""
    cells = [
        f"#text(size: 0.75em, fill: luma(95))[{txt(label)}] \\ {value}" for label, value in rows
    ]
    return grid(", ".join(["1fr"] * columns), *cells, more="column-gutter: 5mm, row-gutter: 3.4mm")


def big(text: str, size_em: float = 1.4, *, fill: str = "black", align: str = "center") -> str:
    return f'#align({align})[#text(size: {size_em}em, weight: "bold", fill: {fill})[{txt(text)}]]\n'


def gap(mm: float) -> str:
    return f"#v({mm}mm)\n"


def band(text: str, fill: str = "luma(220)", ink: str = "black") -> str:
    return f'#block(width: 100%, fill: {fill}, inset: 1.6mm, above: 3mm, below: 2mm)[#text(weight: "bold", fill: {ink})[{txt(text)}]]\n'


def frame(body: str, inset_mm: float = 3, stroke: str = "0.6pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, inset: {inset_mm}mm, above: 2.5mm, below: 2.5mm)[{body}]\n"


def boxes(text: str) -> str:
    """One character a box, as forms read by machines have them; the text stays one run."""
    cells = "".join(
        f"box(width: 4.4mm, height: 5.2mm, stroke: 0.4pt, align(center + horizon)[{txt(c)}]),"
        for c in text
    )
    return f"#box(baseline: 25%, stack(dir: ltr, {cells}))"


def small(text: str, size_em: float = 0.75) -> str:
    return f"#text(size: {size_em}em)[{text}]\n"


def clear_hand(paper: Paper) -> None:
    """From here on this paper is filled in by a hand that anybody can read."""
    paper.hand = paper.rng.choice(("Comic Neue", "Dancing Script"))


# -- heads ---------------------------------------------------------------------------------


def ministry(paper: Paper, body: Sequence[str], right: Sequence[str] = ()) -> str:
    """The State's block mark at the left, the service at the right."""
    bar = (
        "#stack(dir: ltr, rect(width: 7mm, height: 1.6mm, fill: rgb(0,0,145)), "
        "rect(width: 4mm, height: 1.6mm, fill: luma(240)), rect(width: 7mm, height: 1.6mm, fill: rgb(225,0,15)))"
    )
    name = " \\ ".join(txt(line.upper()) for line in body)
    motto = '#text(size: 6.5pt, style: "italic")[Liberté \\ Égalité \\ Fraternité]'
    beside = " \\ ".join(txt(line) for line in right)
    return grid(
        "70mm, 1fr",
        f'{bar} #v(-1mm) #par(leading: 0.35em)[#text(weight: "bold", size: 1.05em)[{name}]] {motto}',
        f"#align(right)[{beside}]",
    ) + gap(paper.rng.choice((4, 7, 10)))


def town_hall(town: str, department: str, service: str) -> str:
    """A commune's head: arms in a shield at the left."""
    shield = "#box(width: 15mm, height: 18mm, stroke: 1pt + rgb(20,60,120), fill: rgb(225,235,248), radius: (bottom: 7mm))"
    return (
        grid(
            "19mm, 1fr",
            shield,
            f'#text(size: 1.25em, weight: "bold")[Ville de {txt(town)}] \\ Département {txt(department)} \\ #text(size: 0.85em)[{txt(service)}]',
            more="align: horizon",
        )
        + "#line(length: 100%, stroke: 0.4pt + rgb(20,60,120))\n"
        + gap(6)
    )


def firm_head(paper: Paper, firm: Firm, *, name: str | None = None, also: str = "") -> str:
    """A firm's head: monogram, thin rules, or a column of small print at the right."""
    rng = paper.rng
    colour = rng.choice(("rgb(160,20,60)", "rgb(0,95,115)", "rgb(70,70,160)", "rgb(190,120,0)"))
    shown = name or txt(firm.name)
    where = f"{txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())}"
    letters = "".join(word[0] for word in firm.name.split()[:2]).upper()
    shape = rng.randrange(4)
    if shape == 0:
        mark = f'#box(fill: {colour}, inset: 3mm, radius: 9mm)[#text(fill: white, size: 1.5em, weight: "bold")[{txt(letters)}]]'
        return grid(
            "22mm, 1fr, auto",
            mark,
            f'#text(weight: "bold", size: 1.15em)[{shown}] \\ {txt(also or firm.form)}',
            f"#align(right)[#text(size: 0.8em)[{where} \\ {txt(firm.phone)}]]",
            more="align: horizon",
        ) + gap(6)
    if shape == 1:
        return (
            f"#line(length: 100%, stroke: 1.6pt + {colour})#v(-2mm)#align(center)[#text(tracking: 1.5pt, size: 1.2em)[{shown}] \\ "
            f"#text(size: 0.75em)[{txt(also or firm.form)} · {txt(firm.address)} · {txt(firm.phone)}]]#v(-2mm)#line(length: 100%, stroke: 0.5pt + {colour})\n"
            + gap(5)
        )
    if shape == 2:
        return f"{shown} \\ {txt(also or firm.form)} \\ {where}\n{gap(8)}"
    return (
        f'#align(right)[#text(size: 1.3em, weight: "bold", fill: {colour})[{shown}] \\ #text(size: 0.8em)[{txt(also)}{" · " if also else ""}{txt(firm.address)} \\ '
        f"Siret : {txt(firm.siret)}]]\n" + gap(6)
    )


def seal(firm: Firm, *, service: str = "") -> list[str]:
    """The lines of a stamp, shorter than the full address."""
    rows = [firm.name, *([service] if service else []), firm.place.town.upper()]
    return [*rows, f"Tél. {firm.phone}"]


def signed(
    paper: Paper,
    party: str,
    label: str,
    *,
    stamp: list[str] | None = None,
    align: str = "left",
    width_mm: float = 58,
    height_mm: float = 22,
    framed: bool = False,
) -> str:
    """Label and place to sign, kept on one page."""
    place = paper.sign(party, width_mm=width_mm, height_mm=height_mm, stamp=stamp, frame=framed)
    return f"#align({align})[#block(breakable: false)[{label} \\ {place}]]\n"
