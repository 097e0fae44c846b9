"""What the papers of the seventeenth generation share: heads, frames, days, names, places to sign."""

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

Rows = Sequence[tuple[str, str]]
Stamp = Sequence[str] | None

FORENAMES = ("Régine", "Thierry", "Corinne", "Pascal", "Élodie", "Saïd", "Brigitte", "Fabrice", "Ludivine", "Gilles")  # fmt: skip
FAMILIES = ("ARNOULD", "BESSIÈRE", "CAPELLE", "DOUCET", "FERRAND", "GRANIER", "JOUBERT", "LEGRIS", "MONTEIL", "PUJOL", "SABATIER", "VIDALENC")  # fmt: skip
SCHOOLS = ("Lycée Louise-Modèle", "Lycée du Bâtiment Antoine-Spécimen", "Lycée polyvalent de l'Exemple", "Lycée technologique Camille-Fictif")  # fmt: skip
CENTRES = ("CFA Modèle des Compagnons", "Pôle apprentissage Spécimen", "CFA interprofessionnel Exemple", "Campus fictif de l'alternance")  # fmt: skip
ADULTS = ("GRETA Spécimen Sud", "Institut Modèle de formation continue", "Centre Exemple de promotion sociale", "Formaspé Conseil")  # fmt: skip


# -- print -------------------------------------------------------------------------------------


def bold(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = f", size: {pt}pt" if pt else ""
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}]'


def note(words: str, pt: float = 7.2, ink: str = "luma(60)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def sheet(paper: Paper, wide: float, high: float, margins: tuple[float, float, float, float]) -> None:  # fmt: skip
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = wide, high, margins


def title(words: str, pt: float = 15, align: str = "center", ink: str = "black") -> str:
    return f"#align({align})[{bold(txt(words), pt, ink)}]\n"


def heading(words: str, ink: str = "luma(40)") -> str:
    """A heading on a thin strip at the left."""
    return f"#block(above: 3mm, below: 2mm, stroke: (left: 2.2pt + {ink}), inset: (left: 2mm, y: 0.6mm))[{bold(txt(words), None, ink)}]\n"


def coloured(words: str, ink: str, pt: float = 10, align: str = "left") -> str:
    return f"#block(width: 100%, fill: {ink}, inset: 1.8mm, above: 2.5mm, below: 2.5mm)[#align({align})[{bold(txt(words), pt, 'white')}]]\n"


def bottom(paper: Paper, words: str, pt: float = 6.6) -> None:
    paper.setup.footer = f"#align(center)[{note(words, pt)}]"


# -- the examination ---------------------------------------------------------------------------


def trade(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def town_of(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d’" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def school_of(case: Case, names: Sequence[str]) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def third(case: Case) -> str:
    """Somebody else whom the paper names."""
    return f"{case.rng.choice(FORENAMES)} {case.rng.choice(FAMILIES)}"


# -- days --------------------------------------------------------------------------------------


def num(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def told_day(paper: Paper, day: dt.date) -> str:
    """One way of writing a day, the same all over one paper."""
    forms = (num(day), french.date_long(day), f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}", f"{day:%d} {french.MONTHS[day.month - 1]} {day.year}")  # fmt: skip
    habit = random.Random(f"{paper.case.seed}/{paper.case.layout}/days17")
    return habit.choices(forms, (6, 6, 1, 1, 2))[0]


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or told_day(paper, day))


def unkept(paper: Paper, day: dt.date) -> str:
    """A day of signature that is no field of the type."""
    return paper.blank() if paper.case.has("undated") else txt(told_day(paper, day))


def squares(paper: Paper, name: str | None, day: dt.date) -> str:
    parts = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on", None):
        parts = ["\u00a0" * len(p) for p in parts]
    elif name:
        paper.put(name, day.isoformat(), " ".join(parts))
    return " #h(0.8mm) ".join(f'#comb("{p}")' for p in parts)


# -- persons -----------------------------------------------------------------------------------


def person(paper: Paper, *, polite: bool = True) -> str:
    """The person in a sentence."""
    who, rng = paper.case.person, paper.rng
    first, own, other = who.first_name, who.birth_name, who.usage_name
    shown = f"{first} {own}"
    if other:
        shown = rng.choice((f"{first} {other} ({who.born} {own})", f"{other} {first}, {who.born} {own}"))  # fmt: skip
    elif rng.random() < 0.4:
        shown = rng.choice((f"{own} {first}", f"{first} {french.titled(own)}"))
    return (txt(who.civility + " ") if polite else "") + paper.put("full_name", shown)


def filed(paper: Paper) -> str:
    """Surname first, as programs list."""
    who = paper.case.person
    usage = f" ({who.born} {who.birth_name})" if who.usage_name else ""
    return paper.put("full_name", f"{who.usage_name or who.birth_name}{usage} {who.first_name}")


def apart(paper: Paper, own: str, usage: str, given: str, sep: str = ", ") -> list[tuple[str, str]]:
    rows = [(own, paper.birth_name())]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(sep))]


def birth(paper: Paper, *, place: bool = True) -> str:
    who = paper.case.person
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {paper.birth_date(form=told_day(paper, who.birth_date))}{txt(where)}"


def birth_row(paper: Paper, label: str = "Né(e) le") -> tuple[str, str]:
    return (label, paper.birth_date(form=num(paper.case.person.birth_date)))


# -- heads -------------------------------------------------------------------------------------


def rubber(body: Firm, *more: str) -> list[str]:
    return [x.upper() for x in (body.name, body.place.town, *more)]


def spaced_siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def head(body: Firm, named: str, ink: str, *more: str) -> str:
    """A disc with two letters, the name, then the address in one line."""
    letters = "".join(w[0] for w in strip_accents(body.name).upper().split() if w[0].isalpha())[:2]
    lines = "".join(f" \\ {note(x, 7.5)}" for x in (f"{body.street} – {body.place.post_code} {body.place.town}", *more))  # fmt: skip
    return f"#grid(columns: (15mm, 1fr), column-gutter: 3mm, align: horizon, [#circle(radius: 6.5mm, fill: {ink})[#align(center + horizon)[{bold(letters, 11, 'white')}]]], [{bold(named, 13, ink)}{lines}])\n#v(1mm)\n"


def plain_head(body: Firm, named: str, *more: str) -> str:
    lines = "".join(f" \\ {txt(x)}" for x in (body.street, f"{body.place.post_code} {body.place.town}", *more))  # fmt: skip
    return f"{bold(named, 12)}{lines}\n"


def republic(*services: str) -> str:
    rest = "".join(f" \\ {txt(x)}" for x in services[1:])
    return f'#grid(columns: (46mm, 1fr), column-gutter: 5mm, [#box(width: 42mm, stroke: (left: 3pt + rgb(0,0,145)), inset: (left: 2mm, y: 1mm))[{bold("RÉPUBLIQUE", 9)} \\ {bold("FRANÇAISE", 9)} \\ #text(size: 6pt, style: "italic")[Liberté, Égalité, Fraternité]]], [#align(right)[{bold(txt(services[0]), 11)}{rest}]])\n#v(3mm)\n'


def addressee(paper: Paper, left: float = 92) -> str:
    who = paper.case.person
    return f"#pad(left: {left}mm)[{txt(f'{who.civility} {who.first_name} {who.usage_name or who.birth_name}')} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)}]\n"


# -- frames ------------------------------------------------------------------------------------


def listing(rows: Rows, label_mm: float = 48, sep: str = " :", step: float = 2.6) -> str:
    cells = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 3mm, row-gutter: {step}mm, {cells})\n"  # fmt: skip


def cells(rows: Rows, pairs: int = 1, label: str = "42mm", shade: str = "rgb(238,241,246)", inset: float = 1.7) -> str:  # fmt: skip
    columns = ", ".join([label, "1fr"] * pairs)
    parts = [f"table.cell(fill: {shade})[{txt(k)}], [{v}]" for k, v in rows]
    parts += ["[], []"] * (-len(parts) % pairs)
    return f"#table(columns: ({columns}), inset: {inset}mm, stroke: 0.4pt + luma(120), align: horizon, {', '.join(parts)})\n"


def captions(rows: Rows, columns: int = 3, gutter: float = 3.5) -> str:
    """Captions in small capitals above the values."""
    parts = ", ".join(f"[{note(k.upper(), 6.6, 'luma(90)')} \\ {v}]" for k, v in rows)
    return f"#grid(columns: (1fr,) * {columns}, column-gutter: 4mm, row-gutter: {gutter}mm, {parts})\n"  # fmt: skip


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, shade: str = "luma(228)", inset: float = 1.6, stroke: str = "0.4pt") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {shade})[*{txt(h)}*], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}{body})\n"


def two(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6) -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, [{left}], [{right}])\n"


def framed(markup: str, inset: float = 3, stroke: str = "0.7pt", fill: str = "none") -> str:
    return f"#block(width: 100%, stroke: {stroke}, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def pen_line(label: str, hand: str) -> str:
    """A printed label, ink on the line that follows."""
    return f"#block(width: 100%, above: 2.6mm, below: 2.6mm, stroke: (bottom: 0.3pt + luma(130)), inset: (bottom: 0.6mm))[{txt(label)} #h(2mm) {hand}]\n"


def tick(yes: bool, words: str) -> str:
    return f"#check({'true' if yes else 'false'}) {txt(words)}"


# -- places to sign ----------------------------------------------------------------------------


def high_enough(high: float, stamp: Stamp) -> float:
    return high if stamp is None else max(high, 29)


def hand(paper: Paper, party: str, *label: str, stamp: Stamp = None, wide: float = 60, high: float = 22, where: str = "left") -> str:  # fmt: skip
    """The label, the place below."""
    words = " \\ ".join(txt(x) for x in label)
    place = paper.sign(party, width_mm=wide, height_mm=high_enough(high, stamp), stamp=stamp)
    return f"#align({where})[#block(breakable: false)[{words} \\ {place}]]\n"


def hand_over(paper: Paper, party: str, *label: str, stamp: Stamp = None, wide: float = 60, high: float = 22, where: str = "left") -> str:  # fmt: skip
    """The place, the typed name below it."""
    words = " \\ ".join(txt(x) for x in label)
    place = paper.sign(party, width_mm=wide, height_mm=high_enough(high, stamp), stamp=stamp)
    return f"#align({where})[#block(breakable: false)[{place} \\ {words}]]\n"


def hands(paper: Paper, places: Sequence[tuple[str, str, Stamp]], total: float = 170, high: float = 22, stroke: str = "0.5pt") -> str:  # fmt: skip
    """Places in a row."""
    wide = total / len(places) - 6
    high = max(high_enough(high, s) for _, _, s in places)
    parts = ", ".join(f"[{note(label, 8, 'black')} \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=s)}]" for party, label, s in places)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: {stroke}, {parts})]\n"
