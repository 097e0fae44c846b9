"""What the papers of the sixth generation share: heads, frames, ways to say a day and a name."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, strip_accents
from specimens.specialities import ACADEMIES

Cells = Sequence[tuple[str, str]]


def strong(markup: str, pt: float | None = None, fill: str = "black") -> str:
    size = f", size: {pt}pt" if pt else ""
    return f'#text(weight: "bold", fill: {fill}{size})[{markup}]'


def tiny(words: str, pt: float = 7) -> str:
    return f"#text(size: {pt}pt)[{txt(words)}]"


def down(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def title_line(words: str, pt: float = 14, align: str = "center") -> str:
    return f"#align({align})[{strong(txt(words), pt)}]\n"


def sheet(
    paper: Paper, wide: float, high: float, margins: tuple[float, float, float, float]
) -> None:
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = wide, high, margins


# -- words about the examination -------------------------------------------------------------


def option_of(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy_of(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    """« de Nice », « d'Aix-Marseille », « du Puy »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return f"d'{name}" if strip_accents(name)[0] in "AEIOUY" else f"de {name}"


def rector_town(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(
        case.academy, academy_of(case)
    )


# -- days and names --------------------------------------------------------------------------


def day_said(paper: Paper, day: dt.date, *, spelt: bool = False) -> str:
    """A day in the ways that offices, programs and hands have: the same all over one paper."""
    case = paper.case
    long = french.date_long(day)
    forms = [
        (f"{day:%d/%m/%Y}", 7), (long, 7), (f"{day:%d.%m.%Y}", 2), (f"{day:%d.%m.%y}", 1),
        (f"{day:%d/%m/%y}", 1), (f"{day:%d-%m-%Y}", 1), (day.isoformat(), 1),
        (f"{day.day:02d} {french.MONTHS[day.month - 1].capitalize()} {day.year}", 2),
    ]  # fmt: skip
    if spelt:
        forms.append((french.date_in_words(day), 4))
    habit = random.Random(f"{case.seed}/{case.layout}/days")
    return habit.choices([f for f, _ in forms], [w for _, w in forms])[0]


def on_day(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or day_said(paper, day))


def numeric(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def issued(case: Case, least: int = 3, most: int = 400) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def spoken_name(paper: Paper, *, polite: bool = True, upper: bool = False) -> str:
    """The name in a sentence, its order and case as they come."""
    who, rng = paper.case.person, paper.rng
    first, born, usage = who.first_name, who.birth_name, who.usage_name
    if usage:
        shown = rng.choice(
            (
                f"{usage} {first} {who.born} {born}",
                f"{first} {french.titled(usage)}, {who.born} {french.titled(born)}",
                f"{born} {first} {who.agree('époux', 'épouse')} {usage}",
                f"{first} {usage} ({who.born} {born})",
            )
        )
    else:
        shown = rng.choice(
            (f"{first} {born}", f"{born} {first}", f"{first} {french.titled(born)}", f"{born} {' '.join(who.given_names)}")
        )  # fmt: skip
    shown = shown.upper() if upper else shown
    word = rng.choice((who.civility, who.agree("M.", "Mme"), who.civility.upper()))
    return (txt(word + " ") if polite else "") + paper.put("full_name", shown)


def filed_name(paper: Paper) -> str:
    """Surname first, as programs file people; the whole is one value."""
    who, rng = paper.case.person, paper.rng
    plain = rng.random() < 0.4
    born = strip_accents(who.birth_name) if plain else who.birth_name
    first = strip_accents(who.first_name).upper() if plain else who.first_name
    if who.usage_name:
        usage = strip_accents(who.usage_name) if plain else who.usage_name
        return paper.put("full_name", f"{usage} {who.agree('NE', 'NEE') if plain else who.born} {born} {first}")  # fmt: skip
    return paper.put("full_name", f"{born} {first}")


def told_apart(
    paper: Paper, born: str, usage: str, given: str, *, sep: str = ", ", one: bool = False
) -> list[tuple[str, str]]:
    """Rows for the names; `one`: only the first given name is printed."""
    who = paper.case.person
    rows = [(born, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    if one:
        kept = paper.put("given_names", [who.first_name], who.first_name)
    else:
        kept = paper.given_names(sep)
    return [*rows, (given, kept)]


def born_on(paper: Paper, *, place: bool = True, spelt: bool = False) -> str:
    who = paper.case.person
    shown = paper.birth_date(form=day_said(paper, who.birth_date, spelt=spelt))
    return f"{txt(who.born)} le {shown}" + (txt(f" à {who.birth_place}") if place else "")


def stranger(case: Case) -> str:
    """Another person's name, of those a paper names besides its subject."""
    first = case.rng.choice(("Sylvie", "Patrick", "Nadia", "Frédéric", "Corinne", "Laurent", "Maud", "Gilles"))  # fmt: skip
    return f"{first} {case.rng.choice(('DELMAS', 'ROUVIÈRE', 'CASTEL', 'BOYER', 'HENRY', 'PASCAL', 'MEUNIER', 'ARNAUD'))}"


def siret_of(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def engraved(*lines: str) -> list[str]:
    return [line.upper().replace("'", "’") for line in lines]


def stamp_of(body: Firm, *more: str) -> list[str]:
    return engraved(body.name, f"{body.place.post_code} {body.place.town}", *more)


# -- heads -----------------------------------------------------------------------------------


def corner(body: Firm, named: str, *lines: str, pt: float = 12) -> str:
    """Top left, one thing a line, as a word processor's model has it."""
    more = "".join(f" \\ {txt(x)}" for x in lines)
    return f"{strong(named, pt)}{more} \\ {txt(body.street)} \\ {txt(body.place.post_code + ' ' + body.place.town)}\n\n"


def roundel(colour: str, letters: str, mm: float = 16) -> str:
    return f'#box(width: {mm}mm, height: {mm}mm, fill: {colour}, radius: 50%)[#align(center + horizon)[#text(fill: white, weight: "bold", size: {mm * 0.9:.1f}pt)[{txt(letters)}]]]'


def initials(name: str) -> str:
    words = [w for w in name.replace("&", " ").replace("-", " ").split() if len(w) > 2]
    return "".join(w[0] for w in words[:2]).upper()


def logo_head(body: Firm, named: str, colour: str, right: str = "") -> str:
    return f"#grid(columns: (auto, 1fr, auto), column-gutter: 4mm, align: horizon, [{roundel(colour, initials(body.name))}], [{strong(named, 13, colour)}], [#align(right)[#text(size: 8pt)[{right}]]])\n#v(2mm)\n"


def marianne(*lines: str) -> str:
    """The State's block: three bars, motto, then the service at the right of it."""
    bars = "#stack(dir: ltr, rect(width: 6mm, height: 3.4mm, fill: rgb(0,0,145)), rect(width: 6mm, height: 3.4mm, fill: luma(248)), rect(width: 6mm, height: 3.4mm, fill: rgb(225,0,15)))"
    services = " \\ ".join(strong(txt(x), 11) if not k else txt(x) for k, x in enumerate(lines))
    return f"#grid(columns: (44mm, 1fr), align: (left, right), [{bars} #v(-2mm) #text(size: 8.5pt)[*RÉPUBLIQUE FRANÇAISE*] \\ #text(size: 7pt)[_Liberté Égalité Fraternité_]], [{services}])\n#v(3mm)\n"


def addressee(paper: Paper, left_mm: float = 100) -> str:
    who = paper.case.person
    name = f"{who.agree('M.', 'MME')} {who.usage_name or who.birth_name} {who.first_name}".upper()
    return f"#pad(left: {left_mm}mm)[{txt(name)} \\ {txt(who.street.upper())} \\ {txt(who.place.post_code + ' ' + who.place.town.upper())}]\n"


def legal_foot(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[#line(length: 100%, stroke: 0.3pt) #v(-2mm) {tiny(words, pt)}]"  # fmt: skip


# -- frames ----------------------------------------------------------------------------------


def listing(rows: Cells, label_mm: float = 55, sep: str = " :", gap_mm: float = 2.6) -> str:
    cells = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({label_mm}mm, 1fr), row-gutter: {gap_mm}mm, column-gutter: 2mm, {cells})\n"


def boxes(rows: Cells, columns: str | int = 2, pt: float = 6.8, fill: str = "none") -> str:
    """A frame a field, its label in its upper corner."""
    count = columns if isinstance(columns, int) else columns.count(",") + 1
    widths = f"(1fr,) * {columns}" if isinstance(columns, int) else columns
    cells = [f"[#text(size: {pt}pt, fill: luma(80))[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: {widths}, inset: 1.7mm, stroke: 0.5pt, fill: {fill}, {', '.join(cells)})\n"


def dotted(label: str, value: str) -> str:
    """A label, its value over the dots that lead to the margin."""
    return f"#block(above: 2.8mm, below: 2.8mm)[{txt(label)} {value} #box(width: 1fr, repeat[#text(fill: luma(120))[.]])]\n"


def captions(rows: Cells, columns: str) -> str:
    """Values in a row, each with its label in small print below."""
    cells = ", ".join(f"[{v} #v(-2.2mm) #line(length: 92%, stroke: 0.4pt) #v(-2.4mm) #text(size: 6.6pt)[{txt(k)}]]" for k, v in rows)  # fmt: skip
    return f"#grid(columns: {columns}, column-gutter: 3mm, row-gutter: 4mm, {cells})\n"


def headed(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, *, fill: str = "luma(225)", inset: float = 1.6) -> str:  # fmt: skip
    """A table with a shaded row of heads."""
    top = ", ".join(f"[*{txt(h)}*]" for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: 0.5pt, align: horizon, fill: (x, y) => if y == 0 {{ {fill} }}, {top}, {body})\n"


def tab(words: str, fill: str = "luma(215)", ink: str = "black") -> str:
    return f'#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.2mm), above: 3mm, below: 2.2mm)[#text(fill: {ink}, weight: "bold", size: 0.95em)[{txt(words)}]]\n'


def beside(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6) -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, [{left}], [{right}])\n"


def tick(on: bool, words: str) -> str:
    return f"#check({'true' if on else 'false'}) {txt(words)}"


def framed(markup: str, inset: float = 3) -> str:
    return f"#block(width: 100%, stroke: 0.6pt, inset: {inset}mm)[{markup}]\n"


# -- hands -----------------------------------------------------------------------------------


def signs_under(
    paper: Paper,
    party: str,
    *above: str,
    below: str = "",
    stamp: Sequence[str] | None = None,
    wide: float = 58,
    high: float = 22,
) -> str:
    """Lines, the hand, perhaps a typed name below it."""
    first = " \\ ".join(txt(x) for x in above)
    last = f" \\ {txt(below)}" if below else ""
    return f"#block(breakable: false)[{first} \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}{last}]\n"


def cell(
    paper: Paper,
    party: str,
    label: str,
    stamp: Sequence[str] | None = None,
    wide: float = 50,
    high: float = 22,
) -> str:
    return f"#text(size: 0.85em)[{txt(label)}] \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}"
