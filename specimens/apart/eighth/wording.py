"""What the papers of the eighth generation share: print, days, names, heads, frames, hands."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Row = tuple[str, str]

SANS = ("Liberation Sans", "Carlito", "Open Sans", "Lato", "DejaVu Sans")
SERIF = ("Liberation Serif", "Caladea", "Libertinus Serif", "DejaVu Serif")
MONO = ("Liberation Mono", "DejaVu Sans Mono")

HIGH = ("Lycée Paul-Inventé", "Lycée professionnel et technologique du Val-Exemple", "Lycée des métiers Simone-Modèle", "Lycée Les Quatre-Spécimens")  # fmt: skip
CENTRES = ("CFA Interpro fictif", "CFA des Métiers du Val-Exemple", "Maison de l'apprentissage Modèle", "CFA du Pont-Spécimen", "UFA Les Compagnons fictifs")  # fmt: skip
ADULTS = ("Greta Val-Exemple", "Organisme Horizon-Modèle", "AFP Spécimen", "Formapro Fictif")

_FIRST = ("Brigitte", "Samir", "Laurence", "Thierry", "Corinne", "Mehdi", "Véronique", "Arnaud", "Delphine", "Gilles")  # fmt: skip
_LAST = ("AUBRY", "BONNAFOUS", "CAZENAVE", "DESCHAMPS", "FONTANEL", "GRANIER", "JOUVE", "LEBLOND", "MAURIN", "PELLISSIER", "QUÉRÉ", "VIGNON")  # fmt: skip


# -- the sheet ---------------------------------------------------------------------------------


def sheet(paper: Paper, *margins: float, size: tuple[float, float] | None = None) -> None:
    """Margins as of a style sheet: all round; top and bottom, sides; or the four."""
    top, right, low, left = {1: margins * 4, 2: margins * 2, 4: margins}[len(margins)]
    paper.setup.margin_mm = (top, right, low, left)
    if size is not None:
        paper.setup.width_mm, paper.setup.height_mm = size


def face(paper: Paper, fonts: Sequence[str], pt: float, leading: float | None = None) -> None:
    paper.setup.font, paper.setup.size_pt = paper.rng.choice(list(fonts)), pt
    if leading is not None:
        paper.setup.leading_em = leading


def footer(paper: Paper, words: str, pt: float = 6.5, align: str = "center") -> None:
    paper.setup.footer = f"#align({align})[{tiny(words, pt)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def strong(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f", size: {pt}pt"
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}]'


def tiny(words: str, pt: float = 7.5, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def br(*parts: str) -> str:
    """Lines one below the other; empty ones fall out."""
    return " \\ ".join(part for part in parts if part)


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def at_right(markup: str) -> str:
    """A block at the right whose lines begin at the left."""
    return f"#align(right)[#box[#set align(left)\n{markup}]]\n"


def centre(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def beside(left: str, other: str, columns: str = "(1fr, 1fr)", gutter: float = 7, align: str = "top") -> str:  # fmt: skip
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{other}])\n"


# -- examination, places, people ---------------------------------------------------------------


def trade(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def region(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def rectorate_town(case: Case) -> str:
    return {"Aix-Marseille": "Aix-en-Provence", "Nancy-Metz": "Nancy"}.get(
        region(case), region(case)
    )


def of(name: str) -> str:
    """« de Nancy », « d'Épinal », « du Puy-en-Velay »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return f"d'{name}" if strip_accents(name)[0] in "AEIOUYH" else f"de {name}"


def school(case: Case, names: Sequence[str]) -> Firm:
    """A school of one of these names, in the academy."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def bystander(case: Case) -> str:
    """Somebody whom a paper names besides its subject."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def grown(case: Case) -> dt.date:
    """The day on which somebody of that kind was born."""
    return dt.date(case.rng.randrange(1961, 1990), case.rng.randrange(1, 13), case.rng.randrange(1, 28))  # fmt: skip


def siret(body: Firm) -> str:
    number = body.siret
    return " ".join((number[:3], number[3:6], number[6:9], number[9:]))


def town(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def seal_lines(body: Firm, *more: str) -> list[str]:
    return [line.upper() for line in (body.name, *more, town(body))]


# -- days --------------------------------------------------------------------------------------


def day_of(paper: Paper, day: dt.date, *, words: bool = False) -> str:
    """A day in the one way that this paper's writer has of saying days."""
    month = french.MONTHS[day.month - 1]
    forms = [
        (f"{day:%d/%m/%Y}", 7), (french.date_long(day), 7), (f"{day:%d} {month} {day.year}", 2),
        (f"{day:%d.%m.%Y}", 1), (f"{day:%d-%m-%Y}", 1), (f"{day:%d} {month.capitalize()} {day.year}", 1),
        (french.date_with_weekday(day), 1), (f"{day.day}.{day.month}.{day.year}", 1),
    ]  # fmt: skip
    if words:
        forms.append((french.date_in_words(day), 4))
    habit = random.Random(f"{paper.case.seed}/{paper.case.layout}/days")
    return habit.choices([f for f, _ in forms], [w for _, w in forms])[0]


def put_day(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or day_of(paper, day))


def num(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def free_day(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """The day of a hand where it is no field: blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or day_of(paper, day))


def boxes(words: str) -> str:
    return f'#comb("{words}")'


def day_in_boxes(paper: Paper, name: str, day: dt.date) -> str:
    """Eight boxes in three groups; left empty when `undated`."""
    groups = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        groups = ["\u00a0" * len(g) for g in groups]
    else:
        paper.put(name, day.isoformat(), " ".join(groups))
    return " ".join(boxes(g) for g in groups)


def loose_boxes(paper: Paper, day: dt.date) -> str:
    """The same for a day of signature that is no field."""
    groups = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated"):
        groups = ["\u00a0" * len(g) for g in groups]
    return " ".join(boxes(g) for g in groups)


# -- names -------------------------------------------------------------------------------------


def in_prose(paper: Paper, *, polite: bool = True, usage: bool = True) -> str:
    """The person in a sentence."""
    who, rng = paper.case.person, paper.rng
    first, own, other = who.first_name, who.birth_name, who.usage_name
    if other and usage:
        bound = who.agree("nom d'usage", "épouse")
        forms = (
            f"{first} {other} née {own}" if who.sex == "F" else f"{first} {other} né {own}",
            f"{own} {bound} {other} {first}",
            f"{other} {first} ({who.born} {own})",
            f"{first} {own}, {bound} {other}",
        )
    else:
        forms = (
            f"{first} {own}",
            f"{own} {first}",
            f"{first} {french.titled(own)}",
            f"{own} {' '.join(who.given_names)}",
        )
    word = rng.choice((who.civility, who.agree("M.", "Mme"), who.civility))
    return (txt(word + " ") if polite else "") + paper.put("full_name", rng.choice(forms))


def in_list(paper: Paper) -> str:
    """Surname first, for programs and tables."""
    who = paper.case.person
    own = f"{who.birth_name} {who.first_name}"
    if who.usage_name:
        own = f"{who.usage_name} {who.born} {who.birth_name} {who.first_name}"
    return paper.put("full_name", own)


def name_rows(paper: Paper, own: str, usage: str, given: str, *, sep: str = ", ", first: bool = False) -> list[Row]:  # fmt: skip
    """The names told apart; with `first` only one given name is printed."""
    who = paper.case.person
    rows = [(own, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    shown = paper.put("given_names", [who.first_name], who.first_name) if first else paper.given_names(sep)  # fmt: skip
    return [*rows, (given, shown)]


def ink_rows(paper: Paper, own: str, usage: str, given: str, pt: float = 15) -> list[Row]:
    """The same rows in a hand, one given name."""
    who = paper.case.person
    paper.birth_name()
    rows = [(own, paper.handwritten(who.birth_name, pt))]
    if who.usage_name:
        paper.usage_name()
        rows.append((usage, paper.handwritten(who.usage_name, pt)))
    paper.put("given_names", [who.first_name], who.first_name)
    return [*rows, (given, paper.handwritten(who.first_name, pt))]


def birth(paper: Paper, form: str | None = None) -> str:
    day = paper.case.person.birth_date
    return paper.birth_date(form=form or day_of(paper, day))


def born_in(paper: Paper, *, place: bool = True, words: bool = False) -> str:
    who = paper.case.person
    shown = birth(paper, day_of(paper, who.birth_date, words=words))
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {shown}{txt(where)}"


# -- heads -------------------------------------------------------------------------------------


def marianne(*lines: str, ink: str = "rgb(0,0,120)") -> str:
    """A ministry's block of words beside a bar in three colours."""
    bars = "".join(f"rect(width: 1.4mm, height: 15mm, fill: {c})," for c in ("rgb(0,0,145)", "luma(235)", "rgb(225,0,15)"))  # fmt: skip
    first, *rest = lines
    words = "".join(f" \\ {txt(x)}" for x in rest)
    return f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [#stack(dir: ltr, {bars})], [{strong(txt(first), 10, ink)}{words}])\n"


def letterhead(body: Firm, named: str, ink: str, *lines: str) -> str:
    """A name over a thin coloured rule, the address in small print below it."""
    more = " – ".join(txt(x) for x in (body.street, town(body), *lines))
    return f"{strong(named, 15, ink)}\n#v(-2.6mm)\n#line(length: 100%, stroke: 0.9pt + {ink})\n#v(-2.6mm)\n#text(size: 8pt, fill: luma(70))[{more}]\n"


def sender(body: Firm, named: str, *lines: str) -> str:
    more = "".join(f" \\ {txt(x)}" for x in (body.street, town(body), *lines))
    return f"{strong(named)}{more}\n"


def addressee(paper: Paper, left: float = 92) -> str:
    who = paper.case.person
    name = f"{who.agree('M.', 'Mme')} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left}mm)[{txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town.upper())}]\n"


# -- titles and frames -------------------------------------------------------------------------


def heading(words: str, pt: float = 15, ink: str = "black") -> str:
    return f"#align(center)[{strong(txt(words), pt, ink)}]\n"


def shaded(words: str, fill: str = "luma(225)", ink: str = "black", pt: float = 11) -> str:
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.4mm), above: 2.6mm, below: 2.2mm)[{strong(txt(words), pt, ink)}]\n"


def rounded(words: str, pt: float = 14, ink: str = "black") -> str:
    return f"#align(center)[#box(stroke: 1pt + {ink}, radius: 3mm, inset: (x: 7mm, y: 3mm))[{strong(txt(words), pt, ink)}]]\n"


def leaders(rows: Sequence[Row], sep: str = " ") -> str:
    """A label, dots, the value at the right end."""
    return "".join(
        f"#block(above: 2.1mm, below: 2.1mm, width: 100%)[{txt(k + sep)}#box(width: 1fr, repeat[.]) {v}]\n"
        for k, v in rows
    )


def dotted(rows: Sequence[Row], space: float = 3.2) -> str:
    """A label, the value on it, dots up to the margin: a blank somebody filled in."""
    return "".join(
        f"#block(above: {space}mm, below: {space}mm, width: 100%)[{txt(k)} #h(1.2mm) {v} #box(width: 1fr, repeat[#text(fill: luma(150))[.]])]\n"
        for k, v in rows
    )


def columns(rows: Sequence[Row], label_mm: float = 46, mark: str = " :", space: float = 2.2) -> str:
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return (
        f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 2mm, row-gutter: {space}mm, {cells})\n"
    )


def cells(rows: Sequence[Row], label: str = "42mm", per_row: int = 1, fill: str = "luma(240)", inset: float = 1.7, stroke: str = "0.4pt") -> str:  # fmt: skip
    """Labels and values in a ruled table."""
    width = ", ".join((label, "1fr") * per_row)
    inner = [f"table.cell(fill: {fill})[#text(size: 0.9em)[{txt(k)}]], [{v}]" for k, v in rows]
    inner += ["[], []"] * (-len(inner) % per_row)
    return f"#table(columns: ({width}), inset: {inset}mm, stroke: {stroke}, align: horizon, {', '.join(inner)})\n"


def stacked(rows: Sequence[Row], count: int = 2, pt: float = 6.8, ink: str = "luma(40)", frame: bool = False) -> str:  # fmt: skip
    """Small labels over their values, `count` in a row."""
    inner = ", ".join(f"[#text(size: {pt}pt, fill: {ink})[{txt(k)}] \\ {v}]" for k, v in rows)
    stroke = "0.4pt + luma(130)" if frame else "none"
    return f"#table(columns: (1fr,) * {count}, inset: (x: 1.6mm, y: 1.7mm), stroke: {stroke}, {inner})\n"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, *, fill: str = "luma(228)", inset: float = 1.6, stroke: str = "0.4pt") -> str:  # fmt: skip
    top = ", ".join(f"table.cell(fill: {fill})[*{txt(h)}*]" for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {widths}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top + ', ' if heads else ''}{body})\n"


def frame(markup: str, inset: float = 3, fill: str = "none", stroke: str = "0.6pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(0.8mm) {txt(words)}]"


def pen_cross(rng: random.Random) -> str:
    """A cross that a ball pen drew, two strokes."""
    a, b, c, d = (rng.uniform(0, 0.7) for _ in range(4))
    pen = "stroke: 1pt + rgb(28,52,148)"
    return (
        f"#box(width: 4.6mm, height: 4.2mm)[#place(top + left, line(start: ({a:.2f}mm, {b:.2f}mm), end: (4.3mm, 4mm), {pen}))"
        f"#place(top + left, line(start: (4.2mm, {c:.2f}mm), end: ({d:.2f}mm, 4.1mm), {pen}))]"
    )


# -- hands -------------------------------------------------------------------------------------


def hand(paper: Paper, party: str, *label: str, where: str = "below", stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """A place to sign: `below` or `above` its label, or `beside` it."""
    high = high if stamp is None else max(high, 31)
    words = " \\ ".join(txt(x) for x in label)
    place = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)
    if where == "beside":
        return f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{words}], [{place}])\n"
    if where == "above":
        return f"#block(breakable: false)[{place} \\ {words}]\n"
    return f"#block(breakable: false)[{words} \\ {place}]\n"


Hand = tuple[str, str, Sequence[str] | None]


def hands(paper: Paper, places: Sequence[Hand], *, total: float = 170, high: float = 22, stroke: str = "0.4pt") -> str:  # fmt: skip
    """A ruled row: a cell a party, its label at the top."""
    wide = total / len(places) - 4
    high = max(high if stamp is None else max(high, 31) for _, _, stamp in places)
    inner = ", ".join(
        f"[#text(size: 0.88em)[{txt(label)}] \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}]"
        for party, label, stamp in places
    )
    return f"#table(columns: (1fr,) * {len(places)}, inset: 1.6mm, stroke: {stroke}, {inner})\n"
