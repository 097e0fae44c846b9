"""Heads, frames, days, names and hands of the sixteenth generation."""

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

FIRST = ("Sandrine", "Pascal", "Ludivine", "Frédéric", "Samira", "Gilles", "Corinne", "Thierry", "Maud", "Abdel", "Sylvain", "Régine")  # fmt: skip
LAST = ("AUBERTIN", "BARTHÉLEMY", "CAZENAVE", "DUMOULIN", "FERRIER", "GRANDJEAN", "HOARAU", "LAVIGNE", "MERCADIER", "PONCET", "RIVOIRE", "VILLARD")  # fmt: skip
LYCEUMS = ("Lycée Simone-Exemple", "Lycée polyvalent du Val-Fictif", "Lycée technologique Émile-Modèle", "Lycée des métiers de l'Estérel fictif")  # fmt: skip
CENTRES = ("CFA des Cimes Exemple", "CFA interprofessionnel Modèle", "UFA du Lycée Fictif", "Compagnons Spécimen – CFA", "IFA Exemple du bâtiment")  # fmt: skip
BODIES = ("Greta Spécimen", "Sup'Alternance Exemple", "Institut Fictif des techniques", "Form'Action Modèle")  # fmt: skip
REMOTE = ("Distance-Études Exemple", "Skolé Fictif", "Centre Modèle d'études par correspondance")


# -- type --------------------------------------------------------------------------------------


def b(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = f", size: {pt}pt" if pt else ""
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}]'


def small(words: str, pt: float = 7.5, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def down(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def sheet(paper: Paper, wide: float, high: float, edge: float, pt: float | None = None, *faces: str) -> None:  # fmt: skip
    """Size of the page, the same margin all round, size and face of the print."""
    paper.setup.width_mm, paper.setup.height_mm = wide, high
    paper.setup.margin_mm = (edge, edge, edge, edge)
    if pt:
        paper.setup.size_pt = pt
    if faces:
        paper.setup.font = paper.rng.choice(faces)


def title(words: str, pt: float = 15, align: str = "center", ink: str = "black") -> str:
    return f"#align({align})[{b(txt(words), pt, ink)}]\n"


def capped(words: str, ink: str, pt: float = 13) -> str:
    """A title over a thick rule in colour."""
    return f"\n\n{b(txt(words), pt, ink)}\n#v(-2mm)\n#line(length: 100%, stroke: 2pt + {ink})\n"


def pill(words: str, fill: str, pt: float = 13) -> str:
    return f"#align(center)[#box(fill: {fill}, radius: 2mm, inset: (x: 7mm, y: 2.6mm))[{b(txt(words), pt)}]]\n"


def head(words: str, fill: str = "luma(228)", ink: str = "black") -> str:
    """The bar over a part of a form."""
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.2mm), above: 2.6mm, below: 2mm)[{b(txt(words), None, ink)}]\n"


def foot(paper: Paper, words: str, pt: float = 6.5, align: str = "center") -> None:
    paper.setup.footer = f"#align({align})[{small(words, pt)}]"


# -- the examination ---------------------------------------------------------------------------


def subject(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def capital(case: Case) -> str:
    """The town of the rectorate."""
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy(case))  # fmt: skip


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def school(case: Case, names: Sequence[str], *, near: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    if not near:
        return made
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def passer(case: Case) -> str:
    """A person whom the paper names besides its own."""
    return f"{case.rng.choice(FIRST)} {case.rng.choice(LAST)}"


def parent(case: Case) -> str:
    return f"{case.rng.choice(('Nadège', 'Laurent', 'Soraya', 'Patrick', 'Béatrice'))} {case.person.birth_name}"


# -- days --------------------------------------------------------------------------------------


def told_day(paper: Paper, day: dt.date) -> str:
    """A day in this paper's one way of writing days."""
    forms = (
        (french.date_long(day), 7), (f"{day:%d/%m/%Y}", 7), (f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}", 2),
        (f"{day:%d.%m.%Y}", 1), (f"{day:%d-%m-%Y}", 1), (f"{day:%d/%m/%y}", 1), (french.date_with_weekday(day), 1),
    )  # fmt: skip
    way = random.Random(f"{paper.case.seed}/{paper.case.layout}/sixteenth")
    return way.choices([f for f, _ in forms], [w for _, w in forms])[0]


def num(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or told_day(paper, day))


def plain_day(paper: Paper, day: dt.date) -> str:
    """A day of signature that is no field; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(told_day(paper, day))


def squares(words: str) -> str:
    return f'#comb("{words}")'


def day_squares(day: dt.date) -> str:
    return " ".join(squares(x) for x in (f"{day:%d}", f"{day:%m}", f"{day:%Y}"))


def squared(paper: Paper, name: str, day: dt.date) -> str:
    """A field's day, a digit a box; empty boxes when `undated`."""
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        return " ".join(squares("\u00a0" * n) for n in (2, 2, 4))
    paper.put(name, day.isoformat(), f"{day:%d %m %Y}")
    return day_squares(day)


# -- names -------------------------------------------------------------------------------------


def named(paper: Paper, *, polite: bool = True) -> str:
    """The person in a sentence."""
    who, rng = paper.case.person, paper.rng
    first, own, other = who.first_name, who.birth_name, who.usage_name
    if other:
        shown = rng.choice((f"{first} {other} {who.born} {own}", f"{first} {own} (nom d'usage {other})", f"{own} {first}, nom d'usage {other}"))  # fmt: skip
    else:
        shown = rng.choice((f"{first} {own}", f"{own} {first}", f"{first} {french.titled(own)}", f"{own} {' '.join(who.given_names)}"))  # fmt: skip
    word = rng.choice((who.civility, who.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", shown)


def filed(paper: Paper) -> str:
    """Surname first, as programs list people."""
    who = paper.case.person
    extra = f" ép. {who.usage_name}" if who.usage_name and who.sex == "F" else ""
    extra = f" (usage {who.usage_name})" if who.usage_name and not extra else extra
    return paper.put("full_name", f"{who.birth_name}{extra} {who.first_name}")


def civil(paper: Paper, own: str, usage: str, given: str, sep: str = ", ") -> list[tuple[str, str]]:
    """Rows of the names told apart."""
    rows = [(own, paper.birth_name())]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(sep))]


def born(paper: Paper, *, place: bool = True) -> str:
    who = paper.case.person
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {paper.birth_date(form=told_day(paper, who.birth_date))}{txt(where)}"


# -- heads -------------------------------------------------------------------------------------


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def mark_of(body: Firm, *more: str) -> list[str]:
    return [x.upper() for x in (body.name, f"{body.place.post_code} {body.place.town}", *more)]


def logo(body: Firm, words: str, ink: str, *more: str) -> str:
    """A disc with two letters at the right, the name and its lines at the left."""
    two = strip_accents(body.name).upper()[:2]
    lines = "".join(f" \\ {small(x, 8)}" for x in (body.address, *more))
    return f'#grid(columns: (1fr, auto), align: horizon, [{b(words, 14, ink)}{lines}], [#circle(radius: 8mm, fill: {ink})[#align(center + horizon)[#text(size: 14pt, weight: "bold", fill: white)[{two}]]]])\n#v(3mm)\n'


def corner(body: Firm, words: str, *more: str) -> str:
    """Name and address in the left corner, typed."""
    return f"{b(words)} \\ " + " \\ ".join(txt(x) for x in (body.street, f"{body.place.post_code} {body.place.town}", *more)) + "\n"  # fmt: skip


def republic(*services: str) -> str:
    """The Republic's words at the left, a rule, the services below."""
    lines = " \\ ".join(txt(x) for x in services[1:])
    return f"#grid(columns: (32mm, 1fr), column-gutter: 4mm, [#rect(width: 9mm, height: 1.5mm, fill: rgb(0,0,145)) #v(-3mm) {b('RÉPUBLIQUE', 8)} \\ {b('FRANÇAISE', 8)}], [{b(txt(services[0]), 11)} \\ {lines}])\n#v(4mm)\n"


def posted(paper: Paper, left: float = 100) -> str:
    """The addressee's block."""
    who = paper.case.person
    name = f"{who.agree('M.', 'Mme')} {who.usage_name or who.birth_name} {who.first_name}"
    return f"#pad(left: {left}mm)[{txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)}]\n"


# -- frames ------------------------------------------------------------------------------------


def pairs(rows: Rows, label_mm: float = 46, sep: str = " :", gap: float = 2.6) -> str:
    cells = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in rows)
    return (
        f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 3mm, row-gutter: {gap}mm, {cells})\n"
    )


def grid_of(rows: Rows, across: int = 1, label: str = "36mm", shade: str = "luma(240)") -> str:
    """Framed cells, `across` label and value pairs a row."""
    cells = [f"table.cell(fill: {shade})[#text(size: 0.87em)[{txt(k)}]], [{v}]" for k, v in rows]
    cells += ["[], []"] * (-len(cells) % across)
    columns = ", ".join([label, "1fr"] * across)
    return f"#table(columns: ({columns}), inset: 1.8mm, stroke: 0.4pt + luma(110), align: horizon, {', '.join(cells)})\n"


def tops(rows: Rows, across: int = 2, pt: float = 7) -> str:
    """Small label over its value, cells with a frame."""
    cells = [f"[#text(size: {pt}pt, fill: luma(80))[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % across)
    return f"#table(columns: (1fr,) * {across}, inset: 1.7mm, stroke: 0.4pt, {', '.join(cells)})\n"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, fill: str = "luma(232)", line: str = "0.4pt") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {fill})[*{txt(h)}*], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return (
        f"#table(columns: {columns}, inset: 1.7mm, stroke: {line}, align: horizon, {top}{body})\n"
    )


def two(left: str, right: str, columns: str = "(1fr, 1fr)", align: str = "top") -> str:
    return f"#grid(columns: {columns}, column-gutter: 6mm, align: {align}, [{left}], [{right}])\n"


def framed(markup: str, inset: float = 3.5, stroke: str = "0.6pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, inset: {inset}mm)[{markup}]\n"


def tick(yes: bool, words: str) -> str:
    return f"#check({'true' if yes else 'false'}) #h(1mm) {txt(words)}"


def dotted(label: str, hand: str) -> str:
    """A printed label, ink at its right over dots."""
    return f"#block(above: 3.2mm, below: 3.2mm)[{txt(label)} #h(2mm) {hand} #h(1mm) #box(width: 1fr, repeat[#text(fill: luma(150))[.]])]\n"


def ink_names(paper: Paper, own: str, usage: str, given: str) -> str:
    """The names, filled in by pen."""
    who = paper.case.person
    paper.birth_name()
    out = dotted(own, paper.handwritten(who.birth_name))
    if who.usage_name:
        paper.usage_name()
        out += dotted(usage, paper.handwritten(who.usage_name))
    paper.put("given_names", [who.first_name], who.first_name)
    return out + dotted(given, paper.handwritten(who.first_name))


def ink_birth(paper: Paper, label: str) -> str:
    day = paper.case.person.birth_date
    paper.put("birth_date", day.isoformat(), num(day))
    return dotted(label, paper.handwritten(num(day)))


# -- hands -------------------------------------------------------------------------------------


def hand(paper: Paper, party: str, label: str, name: str = "", *, stamp: Stamp = None, wide: float = 60, high: float = 21) -> str:  # fmt: skip
    """The label, the place below it, then a typed name."""
    high = high if stamp is None else max(high, 31)
    below = f" \\ {txt(name)}" if name else ""
    return f"#block(breakable: false)[{txt(label)} \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}{below}]\n"


def hand_over(paper: Paper, party: str, *label: str, stamp: Stamp = None, wide: float = 60, high: float = 21) -> str:  # fmt: skip
    """The place over a dotted rule, the label under it."""
    high = high if stamp is None else max(high, 31)
    words = " \\ ".join(txt(x) for x in label)
    return f'#block(breakable: false)[{paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)} #v(-3mm) #line(length: {wide}mm, stroke: (thickness: 0.5pt, dash: "dotted")) #v(-2mm) {words}]\n'


def hand_right(paper: Paper, party: str, label: str, *, stamp: Stamp = None, wide: float = 62, high: float = 21) -> str:  # fmt: skip
    """The label at the left, the place at its right."""
    high = high if stamp is None else max(high, 31)
    return f"#block(breakable: false)[#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{txt(label)}], [{paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}])]\n"


def cells_to_sign(paper: Paper, places: Sequence[tuple[str, str, Stamp]], high: float = 24, total: float = 170) -> str:  # fmt: skip
    wide = total / len(places) - 5
    high = max([high, *(31 for _, _, s in places if s is not None)])
    cells = ", ".join(f"[#text(size: 0.88em)[{txt(label)}] \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}]" for party, label, stamp in places)  # fmt: skip
    return f"#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: 0.5pt, {cells})\n"


def to_right(markup: str) -> str:
    return f"#align(right)[#block[#set align(left)\n{markup}]]\n"
