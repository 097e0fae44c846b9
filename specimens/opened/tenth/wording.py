"""What the papers of the tenth generation share: print, titles, heads, frames, days, names, hands."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, Person, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Pairs = Sequence[tuple[str, str]]
Stamp = Sequence[str] | None


# -- print -------------------------------------------------------------------------------------


def strong(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f", size: {pt}pt"
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}]'


def tiny(words: str, pt: float = 7, ink: str = "luma(70)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def sheet(paper: Paper, size: tuple[float, float], margins: tuple[float, float, float, float], pt: float = 0) -> None:  # fmt: skip
    """Page size and margins (top, right, bottom, left); `pt` changes the size of print."""
    paper.setup.width_mm, paper.setup.height_mm = size
    paper.setup.margin_mm = margins
    if pt:
        paper.setup.size_pt = pt


def face(paper: Paper, *fonts: str) -> None:
    paper.setup.font = paper.rng.choice(fonts)


def headline(words: str, pt: float = 15, side: str = "center", ink: str = "black") -> str:
    return f"#align({side})[{strong(txt(words), pt, ink)}]\n"


def thin_rule(ink: str = "black", pt: float = 0.5) -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def shaded(words: str, fill: str = "luma(225)", ink: str = "black", pt: float = 10) -> str:
    """A heading on a strip over the column's width."""
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.3mm), above: 3mm, below: 2mm)[{strong(txt(words), pt, ink)}]\n"


def cartouche(words: str, under: str = "", pt: float = 14) -> str:
    """A title in a rounded frame with a line below it."""
    more = f" \\ {tiny(under, 8.5)}" if under else ""
    return f"#align(center)[#block(stroke: 0.9pt, radius: 2.5mm, inset: (x: 8mm, y: 3mm))[{strong(txt(words), pt)}{more}]]\n"


def footer(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[{tiny(words, pt)}]"


# -- the examination ---------------------------------------------------------------------------


def course(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def region(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def rectorate_town(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, region(case))  # fmt: skip


def of(name: str) -> str:
    """« d'Albi », « de Nice », « du Puy »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    vowel = strip_accents(name)[0].upper() in "AEIOUYH"
    return f"d'{name}" if vowel else f"de {name}"


def house(case: Case, *names: str, near: bool = True) -> Firm:
    """A school or body of one of these names, in the academy or elsewhere."""
    made = replace(invent_school(case.rng), name=case.rng.choice(names))
    if near:
        made = replace(
            made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
        )
    return made


_FIRST = ("Brigitte", "Laurent", "Sylvie", "Pascal", "Corinne", "Olivier", "Nadège", "Farid", "Martine", "Gilles")  # fmt: skip
_LAST = ("AUBRY", "BLANCHET", "COURTOIS", "DELMAS", "FABRE", "GIRAUDET", "HAMON", "LAPORTE", "MEUNIER", "PASCAL", "RENAUDIN", "VIDAL")  # fmt: skip


def somebody(case: Case) -> str:
    """Another person whom the paper names besides its subject."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


# -- days --------------------------------------------------------------------------------------


def slashes(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def long_day(day: dt.date) -> str:
    return french.date_long(day)


def habit(paper: Paper, day: dt.date) -> str:
    """A day in the one way that this paper's office writes days."""
    short = french.SHORT_MONTHS[day.month - 1].lower()
    forms = (
        (slashes(day), 7), (long_day(day), 7), (f"{day:%d.%m.%Y}", 1),
        (f"{day:%d} {short} {day.year}", 1),
        (f"{day:%d} {french.MONTHS[day.month - 1]} {day.year}", 2), (f"{day:%d-%m-%Y}", 1),
    )  # fmt: skip
    way = random.Random(f"{paper.case.seed}/{paper.case.layout}/tenth-days")
    return way.choices([f for f, _ in forms], [w for _, w in forms])[0]


def day_of(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or habit(paper, day))


def other_day(paper: Paper, day: dt.date) -> str:
    """A day of signature that is no field of the type; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(habit(paper, day))


# -- names -------------------------------------------------------------------------------------


def styled(who: Person, rng: random.Random) -> str:
    """The person as a writer names somebody in a sentence."""
    first, born, usage = who.first_name, who.birth_name, who.usage_name
    if usage:
        return rng.choice(
            (
                f"{first} {usage} {who.born} {born}",
                f"{usage} {first}, {who.born} {born}",
                f"{first} {usage} ({who.agree('nom de naissance', 'née')} {born})",
                f"{first} {born}, nom d'usage {usage}",
            )
        )
    return rng.choice(
        (
            f"{first} {born}",
            f"{born} {first}",
            f"{first} {french.titled(born)}",
            f"{born} {' '.join(who.given_names)}",
        )
    )


def named(paper: Paper, *, title: bool = True) -> str:
    who, rng = paper.case.person, paper.rng
    word = rng.choice((who.civility, who.agree("M.", "Mme"))) + " "
    return (txt(word) if title else "") + paper.put("full_name", styled(who, rng))


def surname_first(paper: Paper) -> str:
    who = paper.case.person
    tail = f" ({who.born} {who.birth_name})" if who.usage_name else ""
    return paper.put("full_name", f"{who.usage_name or who.birth_name} {who.first_name}{tail}")


def civil_rows(paper: Paper, born: str, usage: str, given: str, *, all_given: bool = True, sep: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names told apart; no row for a usage name that the person has not."""
    who = paper.case.person
    rows = [(born, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    shown = paper.given_names(sep) if all_given else paper.put("given_names", [who.first_name], who.first_name)  # fmt: skip
    return [*rows, (given, shown)]


def birth(paper: Paper, *, place: bool = True, form: str | None = None) -> str:
    who = paper.case.person
    shown = paper.birth_date(form=form or habit(paper, who.birth_date))
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {shown}{txt(where)}"


# -- heads -------------------------------------------------------------------------------------


def spaced_siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def rubber(body: Firm, *more: str) -> list[str]:
    """The lines of a body's stamp."""
    return [
        line.upper() for line in (body.name, f"{body.place.post_code} {body.place.town}", *more)
    ]


def town_line(body: Firm) -> str:
    return txt(f"{body.place.post_code} {body.place.town}")


def left_head(body: Firm, name: str, *more: str, pt: float = 12.5, ink: str = "black") -> str:
    lines = "".join(f" \\ {txt(x)}" for x in more)
    return f"#block(below: 4mm)[{strong(name, pt, ink)} \\ {txt(body.street)} \\ {town_line(body)}{lines}]\n"


def round_logo(letters: str, ink: str, mm: float = 15) -> str:
    return f'#circle(radius: {mm / 2}mm, fill: {ink})[#align(center + horizon)[#text(size: {mm * 0.8:.0f}pt, weight: "bold", fill: white)[{txt(letters)}]]]'


def wide_head(body: Firm, name: str, ink: str, *right: str) -> str:
    """A round logo, the name, lines flush right, a thin rule."""
    letters = "".join(w[0] for w in strip_accents(body.name).upper().split() if w[0].isalpha())[:2]
    lines = " \\ ".join(tiny(x, 8) for x in right)
    return f"#grid(columns: (17mm, 1fr, auto), column-gutter: 4mm, align: horizon, [{round_logo(letters, ink)}], [{strong(name, 15, ink)} \\ {tiny(body.address, 8)}], [#align(right)[{lines}]])\n{thin_rule(ink, 0.8)}"


def republic(*office: str) -> str:
    """The State's block, office lines below it, all at the left."""
    bars = "".join(f"rect(width: 6mm, height: 4mm, fill: {c}, stroke: 0.2pt + luma(200)), " for c in ("rgb(0,0,145)", "white", "rgb(225,0,15)"))  # fmt: skip
    lines = "".join(f" \\ {txt(x)}" for x in office[1:])
    return f"#box(stack(dir: ltr, {bars})) \\ #text(size: 7.5pt)[RÉPUBLIQUE FRANÇAISE \\ _Liberté, Égalité, Fraternité_] \\ #v(1mm) {strong(txt(office[0]), 11)}{lines}\n"


def addressee(paper: Paper, left_mm: float = 92) -> str:
    who = paper.case.person
    shown = f"{who.agree('M.', 'Mme')} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left_mm}mm)[{txt(shown)} \\ {txt(who.street)} \\ {txt(who.place.post_code + ' ' + who.place.town)}]\n"


# -- frames ------------------------------------------------------------------------------------


def colon_rows(rows: Pairs, label_mm: float = 46, mark: str = " :", row_mm: float = 2.3, bold: bool = False) -> str:  # fmt: skip
    cells = ", ".join(f"[{txt(k + mark)}], [{strong(v) if bold else v}]" for k, v in rows)
    return f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 3mm, row-gutter: {row_mm}mm, {cells})\n"


def lined_table(rows: Pairs, label: str = "45mm", inset: float = 1.8, stroke: str = "0.4pt + luma(120)") -> str:  # fmt: skip
    """Labels in small capitals' size at the left, horizontal rules only."""
    cells = ", ".join(f"[#text(size: 0.86em, fill: luma(60))[{txt(k)}]], [{v}]" for k, v in rows)
    return f"#table(columns: ({label}, 1fr), stroke: (x, y) => (bottom: {stroke}), inset: {inset}mm, align: horizon, {cells})\n"


def cells_above(rows: Pairs, columns: int = 3, inset: float = 1.8, pt: float = 6.8) -> str:
    """Full cells: a small label at the top, the value below it."""
    cells = [f"[#text(size: {pt}pt)[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % columns)
    return f"#table(columns: (1fr,) * {columns}, inset: {inset}mm, stroke: 0.4pt, {', '.join(cells)})\n"


def grid_table(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, fill: str = "luma(228)", inset: float = 1.6, stroke: str = "0.4pt") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {fill})[*{txt(h)}*], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}{body})\n"


def two(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 7) -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, [{left}], [{right}])\n"


def outlined(markup: str, inset: float = 3.5, stroke: str = "0.6pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, inset: {inset}mm)[{markup}]\n"


def tick(on: bool, words: str) -> str:
    return f"#check({'true' if on else 'false'}) #h(0.8mm) {txt(words)}"


# -- hands -------------------------------------------------------------------------------------


def _high(high: float, stamp: Stamp) -> float:
    return high if stamp is None else max(high, 34)


def hand(paper: Paper, party: str, *label: str, stamp: Stamp = None, wide: float = 60, high: float = 23, after: str = "") -> str:  # fmt: skip
    """Label lines, the place below them, words typed after it."""
    words = " \\ ".join(txt(x) for x in label)
    place = paper.sign(party, width_mm=wide, height_mm=_high(high, stamp), stamp=stamp)
    end = f" \\ {txt(after)}" if after else ""
    return f"#block(breakable: false)[{words} \\ {place}{end}]\n"


def hand_first(paper: Paper, party: str, *label: str, stamp: Stamp = None, wide: float = 60, high: float = 23) -> str:  # fmt: skip
    """The place, then a dotted line and who signed under it."""
    words = " \\ ".join(txt(x) for x in label)
    place = paper.sign(party, width_mm=wide, height_mm=_high(high, stamp), stamp=stamp)
    line = f'#v(-3mm) #line(length: {wide}mm, stroke: (thickness: 0.5pt, dash: "dotted")) #v(-2mm)'
    return f"#block(breakable: false)[{place} {line} {words}]\n"


def hands_table(paper: Paper, places: Sequence[tuple[str, str, Stamp]], total_mm: float = 170, high: float = 25) -> str:  # fmt: skip
    """A row of captions over a row of places."""
    wide = total_mm / len(places) - 5
    tall = max(_high(high, stamp) for _, _, stamp in places)
    top = ", ".join(f"table.cell(fill: luma(238))[#text(size: 0.86em)[{txt(label)}]]" for _, label, _ in places)  # fmt: skip
    low = ", ".join(f"[{paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp)}]" for party, _, stamp in places)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(places)}, inset: 1.8mm, stroke: 0.5pt, {top}, {low})]\n"
