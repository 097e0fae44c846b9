"""What the papers of the twenty-first generation share: sheets, heads, frames, days, names, hands."""

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
from specimens.people import Firm, invent_place, invent_school
from specimens.specialities import ACADEMIES

Pairs = Sequence[tuple[str, str]]
Seal = Sequence[str] | None
Hand = tuple[str, str, Seal]
A_DAY = dt.timedelta(days=1)
PLAIN = ("Liberation Sans", "Carlito", "Open Sans", "Lato", "DejaVu Sans")
ROMAN = ("Liberation Serif", "Libertinus Serif", "Caladea", "DejaVu Serif", "New Computer Modern")
FIXED = ("Liberation Mono", "DejaVu Sans Mono")
TIGHT = ("Liberation Sans Narrow", "Carlito")
FORENAMES = ("Véronique", "Hakim", "Édith", "Mathias", "Rachida", "Gilles", "Nadine", "Stéphane", "Odile", "Rémi", "Carole", "Yannick", "Fabienne")
FAMILIES = ("AUCLAIR", "BONNEVAL", "CARRÈRE", "DESCHAMPS", "ESCANDE", "FERRAND", "GAUTHERIN", "JOUBERT", "LACROIX", "MERCADIER", "PONTIER", "RIGAUD", "SOULIER", "TEYSSIER")
LEARNING = ("CFA Métiers et Modèles", "BTP-CFA Fictif", "Formaposte Exemple", "CFA de la Plaine Imaginaire", "École des apprentis Spécimen")
STATE_SCHOOLS = ("Lycée Simone-Exemple", "Lycée des Trois-Rivières fictif", "Lycée général et technologique Paul-Modèle", "Lycée du bâtiment Spécimen", "Lycée polyvalent Les Acacias d'Exemple")
FAR_SCHOOLS = ("École Modèle en ligne", "Cours Exemple & Fils", "CampusFictif.pro", "Institut Spécimen à domicile", "Enseignement Imaginaire à distance")


# -- sheets and type ---------------------------------------------------------------------------


def leaf(paper: Paper, fonts: Sequence[str], pt: float, edge: Sequence[float] = (20, 21, 18, 21), size: tuple[float, float] = (210, 297)) -> None:
    """Face, body size, then edges: top, right, bottom, left."""
    s = paper.setup
    s.font, s.size_pt = paper.rng.choice(list(fonts)), pt
    s.margin_mm = (edge[0], edge[1], edge[2], edge[3])
    s.width_mm, s.height_mm = size


def page(*parts: str) -> str:
    """Parts one below another, a paragraph each."""
    return "\n\n".join(x for x in parts if x) + "\n"


def air(mm: float) -> str:
    return f"#v({mm}mm)"


def big(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}weight: "bold", fill: {ink})[{markup}]'


def fine(words: str, pt: float = 7.5) -> str:
    return f"#text(size: {pt}pt, fill: luma(50))[{txt(words)}]"


def slant(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def centre(markup: str) -> str:
    return f"#align(center)[{markup}]"


def far(markup: str) -> str:
    return f"#align(right)[{markup}]"


def inset(markup: str, left: float, other: float = 0) -> str:
    return f"#pad(left: {left}mm, right: {other}mm)[{markup}]"


def rule(thick: float = 0.5, wide: str = "100%", ink: str = "black") -> str:
    return f"#line(length: {wide}, stroke: {thick}pt + {ink})"


def abreast(*parts: str, widths: str = "", gutter: float = 6, level: str = "top") -> str:
    columns = widths or ", ".join("1fr" for _ in parts)
    return f"#grid(columns: ({columns},), column-gutter: {gutter}mm, align: {level} + left, {', '.join('[' + x + ']' for x in parts)})"


def ends(left: str, right: str) -> str:
    return f"#grid(columns: (1fr, auto), column-gutter: 5mm, [{left}], [#align(right)[{right}]])"


def lines(*words: str) -> str:
    return " \\ ".join(txt(w) for w in words)


def foot(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[{fine(words, pt)}]"


# -- frames ------------------------------------------------------------------------------------


def leaders(rows: Pairs, space: float = 2.6) -> str:
    """Label, dots that lead to the value at the right edge."""
    return f" \\ #v({space}mm, weak: true) ".join(f"{txt(k)} #box(width: 1fr, repeat[.]) {v}" for k, v in rows)


def said(rows: Pairs, wide: float = 46, mark: str = " :", space: float = 2.5) -> str:
    """Labels in a left column, values beside."""
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), row-gutter: {space}mm, column-gutter: 2.5mm, {cells})"


def turned(rows: Pairs, wide: float = 46, space: float = 2.6) -> str:
    """Labels pushed against a thin rule, values after it."""
    cells = ", ".join(f"[#align(right)[#text(fill: luma(70))[{txt(k)}]]], [{v}]" for k, v in rows)
    return f"#table(columns: ({wide}mm, 1fr), inset: (x: 2.5mm, y: {space / 2}mm), stroke: (x, y) => if x == 1 {{ (left: 0.6pt) }} else {{ none }}, {cells})"


def roof(rows: Pairs, count: int = 2, pt: float = 6.8, pad: float = 1.6, stroke: str = "0.4pt") -> str:
    """Cells, the caption small at the top."""
    cells = [f"[#text(size: {pt}pt, fill: luma(60))[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {pad}mm, stroke: {stroke}, {', '.join(cells)})"


def floor(rows: Pairs, count: int = 2, pt: float = 6.8) -> str:
    """Values on a line, the caption small below it."""
    cells = [f"[#stack(spacing: 1mm, [#h(1mm){v}], line(length: 100%, stroke: 0.4pt), text(size: {pt}pt, style: \"italic\")[{txt(k)}])]" for k, v in rows]
    return f"#grid(columns: (1fr,) * {count}, column-gutter: 6mm, row-gutter: 3mm, {', '.join(cells)})"


def ledger(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, *, look: str = "all", pad: float = 1.5, tint: str = "luma(228)") -> str:
    """A table: `all` its lines, lines `below` rows, `bands` of grey, `none`."""
    stroke = {"all": "0.4pt", "below": "(rest: none, bottom: 0.4pt + luma(120))", "bands": "none", "none": "none"}[look]
    fill = "fill: (x, y) => if calc.odd(y) { luma(243) }, " if look == "bands" else ""
    top = "".join(f"table.cell(fill: {tint})[{big(txt(h))}], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: ({widths},), inset: {pad}mm, {fill}stroke: {stroke}, align: horizon + left, {top}{body})"


def fenced(markup: str, pad: float = 3, stroke: str = "0.6pt", fill: str = "none", radius: float = 0) -> str:
    return f"#block(width: 100%, inset: {pad}mm, stroke: {stroke}, fill: {fill}, radius: {radius}mm)[{markup}]"


def flag(words: str, ink: str = "rgb(30,60,100)") -> str:
    """A title in the ink of the house over a rule of the same."""
    return f"#block(above: 3.4mm, below: 2mm, width: 100%)[{big(txt(words), None, ink)} \\ #v(-2.6mm) #line(length: 100%, stroke: 0.8pt + {ink})]"


def shade(words: str, fill: str = "luma(220)") -> str:
    return f"#block(above: 3mm, below: 1.8mm, width: 100%, fill: {fill}, inset: 1.2mm)[{big(txt(words))}]"


def crossed(yes: bool, words: str) -> str:
    return f"#box[#check({'true' if yes else 'false'}) #h(1mm) {txt(words)}]"


# -- days --------------------------------------------------------------------------------------


def digits(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def habit(paper: Paper, day: dt.date) -> str:
    """A day as this one paper writes all its days."""
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/twenty-first").randrange(10)
    return (
        french.date_long(day), french.date_long(day), french.date_long(day), digits(day), digits(day), digits(day),
        f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}", digits(day),
    )[pick]


def dated(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or habit(paper, day))


def loose(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signing without a field of its own; a blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or habit(paper, day))


def boxed_day(paper: Paper, name: str | None, day: dt.date) -> str:
    """A digit a box; `name` None: a day of signing that is no field."""
    parts = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on", None):
        parts = ["\u00a0" * len(x) for x in parts]
    elif name:
        paper.put(name, day.isoformat(), " ".join(parts))
    return " #h(1mm) ".join(f'#comb("{x}")' for x in parts)


def boxed_words(words: str) -> str:
    return " #h(2mm) ".join(f'#comb("{w}")' for w in words.split())


def later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


# -- people ------------------------------------------------------------------------------------


def someone(case: Case) -> str:
    """Somebody besides the paper's own person."""
    return f"{case.rng.choice(FORENAMES)} {case.rng.choice(FAMILIES)}"


def course(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def realm(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if name[0] in "AEIOUYHÉÈÎ" else "de ") + name


def house(case: Case, names: Sequence[str], *, near: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    if not near:
        return made
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def seal(body: Firm, *more: str) -> list[str]:
    return [body.name, f"{body.place.post_code} {body.place.town.upper()}", *more]


def person(paper: Paper, *, polite: bool = True) -> str:
    """The person in a sentence: `full_name`."""
    p, plain = paper.case.person, french.titled(paper.case.person.birth_name)
    if p.usage_name:
        shown = paper.choose(f"{p.first_name} {p.usage_name} ({p.born} {p.birth_name})", f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}", f"{p.usage_name} {p.first_name}, {p.born} {p.birth_name}")
    else:
        shown = paper.choose(f"{p.first_name} {p.birth_name}", f"{p.first_name} {plain}", f"{p.birth_name} {p.first_name}", f"{p.first_name.upper()} {p.birth_name}")
    return (txt(paper.choose(p.civility, p.agree("M.", "Mme")) + " ") if polite else "") + paper.put("full_name", shown)


def entry(paper: Paper) -> str:
    """The person as a list has them: surname first."""
    p = paper.case.person
    tail = f", usage : {p.usage_name}" if p.usage_name else ""
    return paper.put("full_name", f"{p.birth_name} {p.first_name}{tail}")


def names(paper: Paper, family: str, usage: str, given: str, *, sep: str = ", ", first: bool = False, empty: str | None = None) -> list[tuple[str, str]]:
    """Labelled names; the usage name where there is one, or `empty` in its place."""
    p = paper.case.person
    rows = [(family, big(paper.birth_name()))]
    if p.usage_name or empty is not None:
        rows.append((usage, paper.usage_name(empty or "")))
    return [*rows, (given, paper.put("given_names", [p.first_name], p.first_name) if first else paper.given_names(sep))]


def birth(paper: Paper, form: str | None = None) -> str:
    return paper.birth_date(form=form or habit(paper, paper.case.person.birth_date))


def born(paper: Paper, *, where: bool = True) -> str:
    p = paper.case.person
    return f"{p.born} le {birth(paper)}" + (txt(f" à {p.birth_place}") if where else "")


def dwelling(case: Case) -> str:
    p = case.person
    return txt(f"{p.street}, {p.place.post_code} {p.place.town}")


def mailed(case: Case, left: float = 95) -> str:
    """The person's address in an envelope's window; no truth, the paper names them elsewhere."""
    p = case.person
    return inset(lines(f"{p.civility.upper()} {p.usage_name or p.birth_name} {p.first_name.upper()}", p.street.upper(), f"{p.place.post_code} {p.place.town.upper()}"), left)


def marianne(*services: str) -> str:
    """The State's block, centred in a narrow column."""
    return f'#box(width: 62mm)[#align(center)[#text(size: 9pt, weight: "bold", tracking: 1pt)[RÉPUBLIQUE FRANÇAISE] \\ #text(size: 6.5pt, style: "italic")[Liberté – Égalité – Fraternité] \\ #v(0.5mm) #text(size: 8.5pt)[{lines(*services)}]]]'


def pen(paper: Paper, words: str, pt: float = 14) -> str:
    return paper.handwritten(words, pt)


# -- hands -------------------------------------------------------------------------------------


def hand(paper: Paper, who: Hand, way: str = "under", wide: float = 62, high: float = 23, name: str = "") -> str:
    """A place to sign: `under`, `over` or `beside` its label, or between label and typed `name`."""
    party, label, stamp = who
    ink = paper.sign(party, width_mm=wide, height_mm=high if stamp is None else max(high, 29), stamp=stamp)
    words = lines(*label.split("|"))
    inside = {
        "under": f"{words} \\ {ink}",
        "over": f"{ink} \\ {words}",
        "beside": f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{words}], [{ink}])",
        "name": f"{words} \\ {ink} \\ {txt(name)}",
        "bare": ink,
    }[way]
    return f"#block(breakable: false)[{inside}]"


def hands(paper: Paper, places: Sequence[Hand], *, total: float = 168, high: float = 23, line: str = "none", pt: str = "0.88em") -> str:
    """Places beside one another."""
    wide = total / len(places) - 5
    tall = max(high if s is None else max(high, 29) for _, _, s in places)
    cells = ", ".join(f"[#text(size: {pt})[{lines(*label.split('|'))}] \\ {paper.sign(party, width_mm=wide, height_mm=tall, stamp=s)}]" for party, label, s in places)
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(places)}, inset: 1.8mm, stroke: {line}, {cells})]"


def rows_of_hands(paper: Paper, places: Sequence[tuple[str, str, Seal, str]], *, wide: float = 66, high: float = 20, line: str = "0.4pt") -> str:
    """A row a party: words, the day it signed, its place."""
    cells = ", ".join(f"[{txt(label)}], [{day}], [{paper.sign(party, width_mm=wide, height_mm=high if s is None else max(high, 33), stamp=s)}]" for party, label, s, day in places)
    return f"#block(breakable: false)[#table(columns: (1fr, auto, {wide + 4}mm), inset: 1.8mm, stroke: {line}, align: horizon, {cells})]"
