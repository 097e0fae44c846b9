"""What the papers of the nineteenth generation share: sheets, titles, heads, days, names, hands."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_place, invent_school, invent_training_body, strip_accents
from specimens.specialities import ACADEMIES

Rows = Sequence[tuple[str, str]]
DAY = dt.timedelta(days=1)
SANS = ("Liberation Sans", "Carlito", "Open Sans", "Lato", "DejaVu Sans")
SERIF = ("Liberation Serif", "Libertinus Serif", "Caladea", "DejaVu Serif")
NARROW = ("Liberation Sans Narrow", "Carlito", "Liberation Sans")
MONO = ("Liberation Mono", "DejaVu Sans Mono")
FIRST = ("Sylvie", "Gérard", "Aurélie", "Thierry", "Malika", "Bruno", "Corinne", "Régis", "Sandrine", "Moussa", "Estelle", "Pascal")
LAST = ("ARNOUX", "BASTIDE", "CORDIER", "DUHAMEL", "ESTÈVE", "FABREGUES", "GRANIER", "HERVIEU", "IMBERT", "LABORDE", "NOGUÈS", "PELLISSIER", "VIGNAL")


def sheet(paper: Paper, fonts: Sequence[str], pt: float = 10.5, margin: tuple[float, float, float, float] = (18, 20, 16, 20), size: tuple[float, float] = (210, 297), lead: float = 0.62) -> None:
    paper.setup.width_mm, paper.setup.height_mm = size
    paper.setup.margin_mm = margin
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = paper.rng.choice(list(fonts)), pt, lead


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def strong(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f", size: {pt}pt"
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}];'


def little(words: str, pt: float = 7.5, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}];"


def small(markup: str, pt: float = 8.5) -> str:
    return f"#text(size: {pt}pt)[{markup}];"


def side(markup: str, where: str = "right") -> str:
    return f"#align({where})[{markup}]\n"


def head_line(words: str, pt: float = 15, where: str = "center", ink: str = "black") -> str:
    return side(strong(txt(words), pt, ink), where)


def plate(words: str, pt: float = 13, fill: str = "luma(228)", ink: str = "black", where: str = "center") -> str:
    """A title on a filled plate with round corners."""
    return f"#block(width: 100%, fill: {fill}, radius: 1.5mm, inset: 2.6mm)[#align({where})[{strong(txt(words), pt, ink)}]]\n"


def barred(words: str, ink: str = "black", pt: float = 13) -> str:
    """A title with a thick bar at its left."""
    return f"#block(stroke: (left: 3pt + {ink}), inset: (left: 3mm, y: 1mm))[{strong(txt(words), pt, ink)}]\n"


def subject(words: str, ink: str = "black") -> str:
    """A small heading, followed by a thin rule to the margin."""
    return f"#block(above: 3mm, below: 2mm, width: 100%)[{strong(txt(words), None, ink)} #h(1.5mm) #box(width: 1fr, baseline: -0.25em, line(length: 100%, stroke: 0.4pt + {ink}))]\n"


def rule(pt: float = 0.6, ink: str = "black") -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def tick(on: bool, words: str) -> str:
    return f"#check({'true' if on else 'false'}) {txt(words)}"


# -- words -------------------------------------------------------------------------------------


def speciality(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def rector_town(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy(case))


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def named_school(case: Case, *names: str) -> Firm:
    near = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(invent_school(case.rng), name=case.rng.choice(names), place=near)


def named_body(case: Case, *names: str) -> Firm:
    return replace(invent_training_body(case.rng), name=case.rng.choice(names))


def third(case: Case) -> str:
    """Another person, of those a paper names besides its subject."""
    return f"{case.rng.choice(FIRST)} {case.rng.choice(LAST)}"


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def siren(body: Firm) -> str:
    return f"{body.siren[:3]} {body.siren[3:6]} {body.siren[6:]}"


def imprint(body: Firm, *more: str) -> list[str]:
    """The lines of a stamp."""
    return [body.name.upper(), *[m for m in more if m], f"{body.place.post_code} {body.place.town.upper()}"]


# -- days --------------------------------------------------------------------------------------


def slashes(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def usual(paper: Paper, day: dt.date) -> str:
    """The day as this paper's writer always writes days."""
    habit = random.Random(f"{paper.case.seed}/{paper.case.layout}/nineteenth-days")
    way = habit.choices(range(7), (7, 7, 2, 1, 1, 1, 1))[0]
    return (
        slashes(day), french.date_long(day), f"{day:%d} {french.MONTHS[day.month - 1]} {day.year}", f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}", french.date_with_weekday(day), f"{day:%d/%m/%y}",
    )[way]


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or usual(paper, day))


def loose(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signing that is no field; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or usual(paper, day))


def cells(words: str) -> str:
    return f'#comb("{words}")'


def day_cells(paper: Paper, name: str, day: dt.date) -> str:
    """One digit a box; empty boxes when `undated`."""
    parts = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        parts = ["\u00a0" * len(p) for p in parts]
    else:
        paper.put(name, day.isoformat(), " ".join(parts))
    return " #h(0.8mm) ".join(cells(p) for p in parts)


# -- names -------------------------------------------------------------------------------------


def whole(paper: Paper, *, polite: bool = True) -> str:
    """The person in a sentence; `full_name` is truth."""
    who, rng = paper.case.person, paper.rng
    first, family = who.first_name, who.birth_name
    if who.usage_name:
        shown = rng.choice((f"{first} {who.usage_name} ({who.born} {family})", f"{who.usage_name} {first}, {who.born} {family}", f"{first} {family}, nom d'usage {who.usage_name}"))
    else:
        shown = rng.choice((f"{first} {family}", f"{first} {family}", f"{family} {first}", f"{first} {french.titled(family)}", f"{' '.join(who.given_names)} {family}"))
    word = rng.choice((who.civility, who.civility, who.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", shown)


def filed(paper: Paper) -> str:
    """Surname first, as programs list people."""
    who = paper.case.person
    shown = f"{who.birth_name} {who.first_name}"
    if who.usage_name:
        shown = f"{who.usage_name} {who.first_name} ({who.born} {who.birth_name})"
    return paper.put("full_name", shown)


def three(paper: Paper, born: str = "Nom de naissance", usage: str = "Nom d'usage", given: str = "Prénom(s)", *, sep: str = ", ", one: bool = False) -> list[tuple[str, str]]:
    """Rows of the names told apart; `one`: only the first given name."""
    who = paper.case.person
    rows = [(born, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    kept = paper.put("given_names", [who.first_name], who.first_name) if one else paper.given_names(sep)
    return [*rows, (given, kept)]


def birthday(paper: Paper, form: str | None = None) -> str:
    return paper.birth_date(form=form or usual(paper, paper.case.person.birth_date))


def born(paper: Paper, *, place: bool = True) -> str:
    who = paper.case.person
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {birthday(paper)}{txt(where)}"


def address(case: Case) -> str:
    who = case.person
    return txt(f"{who.street}, {who.place.post_code} {who.place.town}")


def mailed_to(case: Case, left: float = 92) -> str:
    who = case.person
    name = f"{who.civility} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left}mm)[{txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code + ' ' + who.place.town.upper())}]\n"


# -- frames ------------------------------------------------------------------------------------


def listed(rows: Rows, label_mm: float = 48, sep: str = " :", gap_mm: float = 2.5) -> str:
    body = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 2mm, row-gutter: {gap_mm}mm, {body})\n"


def tabled(rows: Rows, pairs: int = 1, label: str = "40mm", fill: str = "none", inset: float = 1.8, line: str = "0.4pt") -> str:
    columns = ", ".join([label, "1fr"] * pairs)
    body = [f"table.cell(fill: {fill})[{small(txt(k), 8.4)}], [{v}]" for k, v in rows]
    body += ["[], []"] * (-len(rows) % pairs)
    return f"#table(columns: ({columns}), inset: {inset}mm, stroke: {line}, align: horizon, {', '.join(body)})\n"


def topped(rows: Rows, columns: int = 2, pt: float = 7, ink: str = "luma(90)", gap_mm: float = 3.2) -> str:
    """Small labels above their values."""
    body = ", ".join(f"[{little(k, pt, ink)} \\ {v}]" for k, v in rows)
    return f"#grid(columns: (1fr,) * {columns}, column-gutter: 5mm, row-gutter: {gap_mm}mm, {body})\n"


def dotted(label: str, value: str) -> str:
    """A label, its value, dots to the margin."""
    return f"#block(above: 3.2mm, below: 3.2mm, width: 100%)[{txt(label)} #h(1.2mm) {value} #h(1mm) #box(width: 1fr, repeat[#text(fill: luma(150))[.]])]\n"


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, fill: str = "luma(232)", inset: float = 1.6, line: str = "0.4pt", align: str = "horizon") -> str:
    top = "".join(f"table.cell(fill: {fill})[{strong(txt(h))}], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {line}, align: {align}, {top}{body})\n"


def two(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{right}])\n"


def boxed(markup: str, inset: float = 3, fill: str = "none", stroke: str = "0.6pt", width: str = "100%") -> str:
    return f"#block(width: {width}, stroke: {stroke}, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def foot(paper: Paper, words: str, pt: float = 6.8) -> None:
    paper.setup.footer = f"#align(center)[{little(words, pt, 'luma(70)')}]"


def republic(*service: str, where: str = "left") -> str:
    """The State's mark and the service below it, one block."""
    flag = "#box(stack(dir: ltr, rect(width: 4mm, height: 2.6mm, fill: rgb(0,0,145)), rect(width: 4mm, height: 2.6mm, fill: white, stroke: 0.2pt + luma(190)), rect(width: 4mm, height: 2.6mm, fill: rgb(225,0,15))))"
    lines = " \\ ".join([strong(txt(service[0]), 10.5), *[small(txt(s), 9) for s in service[1:]]])
    return f"#align({where})[{flag} \\ {lines}]\n"


def letterhead(body: Firm, named: str, ink: str, *lines: str) -> str:
    """The firm at the right in colour, its lines at the left below a rule."""
    words = " – ".join([body.address, *lines])
    return f"{side(strong(named, 16, ink))}#v(-2mm)\n{rule(1, ink)}#v(-2mm)\n{little(words, 8)}\n"


# -- hands -------------------------------------------------------------------------------------

Hand = tuple[str, str, Sequence[str] | None]


def hand(paper: Paper, who: Hand, *, wide: float = 60, high: float = 22, words: str = "above") -> str:
    """A place to sign; `|` parts the label's lines; `words`: above, below, left."""
    party, label, stamp = who
    high = max(high, 31) if stamp else high
    said = " \\ ".join(txt(x) for x in label.split("|"))
    zone = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)
    if words == "left":
        return f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{said}], [{zone}])\n"
    if words == "below":
        return f"#block(breakable: false)[{zone} \\ {small(said, 9)}]\n"
    return f"#block(breakable: false)[{said} \\ {zone}]\n"


def hands(paper: Paper, whom: Sequence[Hand], *, high: float = 23, total: float = 170, framed: bool = True, words: str = "above") -> str:
    """Places in a row."""
    wide = total / len(whom) - 5
    high = max([high, *[31.0 for _, _, s in whom if s]])
    body = ", ".join(f"[#set text(size: 0.86em)\n{hand(paper, w, wide=wide, high=high, words=words)}]" for w in whom)
    return f"#table(columns: (1fr,) * {len(whom)}, inset: 2mm, stroke: {'0.5pt' if framed else 'none'}, {body})\n"


def inked(paper: Paper, name: str | None, value: object, shown: str, pt: float = 14) -> str:
    """A value written by pen; truth when it has a name."""
    if name:
        paper.put(name, value, shown)
    return paper.handwritten(shown, pt)
