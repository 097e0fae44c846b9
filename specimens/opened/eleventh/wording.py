"""What the papers of the eleventh generation share: heads, frames, days, names, hands."""

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
Lines = Sequence[str] | None

NAVY, RUST, PINE, PLUM, SLATE = "rgb(18,44,92)", "rgb(158,62,28)", "rgb(24,92,66)", "rgb(96,34,92)", "rgb(62,70,80)"  # fmt: skip


# -- plain typography --------------------------------------------------------------------------


def bold(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f", size: {pt}pt"
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}]'


def tiny(words: str, pt: float = 7.4, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def hair(ink: str = "black", pt: float = 0.6, length: str = "100%") -> str:
    return f"#line(length: {length}, stroke: {pt}pt + {ink})\n"


def leaf(paper: Paper, size: tuple[float, float], edge: tuple[float, float, float, float], *fonts: str, pt: float = 0) -> None:  # fmt: skip
    """Size of the sheet, its margins (top, right, bottom, left), one of the faces, its points."""
    paper.setup.width_mm, paper.setup.height_mm = size
    paper.setup.margin_mm = edge
    if fonts:
        paper.setup.font = paper.rng.choice(fonts)
    if pt:
        paper.setup.size_pt = pt


FULL, WIDE, HALF, TALL_HALF = (210.0, 297.0), (297.0, 210.0), (210.0, 148.0), (148.0, 210.0)


def head_line(words: str, pt: float = 15, ink: str = "black", where: str = "center") -> str:
    return f"#align({where})[{bold(txt(words), pt, ink)}]\n"


def slab(words: str, ink: str = SLATE, pt: float = 11) -> str:
    """White words on a bar of colour."""
    return f"#block(width: 100%, fill: {ink}, inset: (x: 2.5mm, y: 1.5mm), above: 3mm, below: 2.4mm)[{bold(txt(words), pt, 'white')}]\n"


def double_ruled(words: str, pt: float = 14) -> str:
    """A title over two rules, a thick and a thin one."""
    return f"#align(center)[{bold(txt(words), pt)}]\n#v(-2mm)\n{hair(pt=1.6)}#v(-3.2mm)\n{hair(pt=0.4)}"


def rounded(markup: str, ink: str = "black", fill: str = "none", inset: float = 3) -> str:
    return f"#block(width: 100%, stroke: 0.7pt + {ink}, radius: 2mm, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def footing(paper: Paper, words: str, pt: float = 6.6) -> None:
    paper.setup.footer = f"#align(center)[{tiny(words, pt, 'luma(70)')}]"


# -- about the examination ---------------------------------------------------------------------


def field_of(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy_name(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def rectorate(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy_name(case))  # fmt: skip


def of(name: str) -> str:
    """« de Metz », « d'Albi », « du Puy »."""
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def house(case: Case, names: Sequence[str], *, near: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    if not near:
        return made
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


SCHOOLS = ("Lycée Suzanne-Inventée", "Lycée polyvalent du Val-Spécimen", "Lycée technologique Paul-Modèle", "Lycée général, technologique et professionnel Les Exemples")  # fmt: skip
CENTRES = ("CFA Horizon fictif", "CFA interprofessionnel Modèle", "UFA du lycée Paul-Modèle", "Maison familiale fictive – CFA", "CFA public Spécimen")  # fmt: skip
FIRST = ("Corinne", "Thierry", "Sandrine", "Abdel", "Maud", "Gérard", "Clarisse", "Sylvain", "Joëlle", "Mehdi", "Frédéric", "Pascale")  # fmt: skip
WOMEN_AMONG_FIRST = ("Corinne", "Sandrine", "Maud", "Clarisse", "Joëlle", "Pascale")
LAST = ("AUBERTIN", "BONNAFOUS", "CASTANIER", "DUCROCQ", "ESTÈVE", "FOULON", "GRANGER", "JOUBERT", "LAGARDE", "MONTEIL", "PUJOL", "QUÉRÉ", "REYNAUD", "SABATIER", "VIDALENC")  # fmt: skip


def other(case: Case) -> str:
    """Another person than the paper's own."""
    return f"{case.rng.choice(FIRST)} {case.rng.choice(LAST)}"


# -- days --------------------------------------------------------------------------------------


def manner(paper: Paper, day: dt.date, *, spelt: bool = False) -> str:
    """The day as whoever wrote this paper writes days."""
    forms = [
        (french.date_long(day), 7), (f"{day:%d/%m/%Y}", 7), (f"{day:%d.%m.%Y}", 1), (f"{day:%d-%m-%Y}", 1),
        (f"{day:%d/%m/%y}", 1), (f"{day:%d} {french.MONTHS[day.month - 1]} {day.year}", 3),
        (french.date_long(day).upper().replace("1ER", "1er"), 1),
    ]  # fmt: skip
    if spelt:
        forms.append((french.date_in_words(day), 3))
    own = random.Random(f"{paper.case.seed}/{paper.case.layout}/manner-of-days")
    return own.choices([f for f, _ in forms], [w for _, w in forms])[0]


def slashes(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def told_on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or manner(paper, day))


def signed_at(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signing that is no field of the type; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or manner(paper, day))


def squares(words: str) -> str:
    return f'#comb("{words}")'


def squared_day(paper: Paper, name: str, day: dt.date) -> str:
    """Eight boxes in three groups, empty when `undated`."""
    parts = (f"{day:%d}", f"{day:%m}", f"{day:%Y}")
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        return " #h(0.8mm) ".join(squares("\u00a0" * len(p)) for p in parts)
    paper.put(name, day.isoformat(), " ".join(parts))
    return " #h(0.8mm) ".join(squares(p) for p in parts)


# -- names -------------------------------------------------------------------------------------


def in_text(paper: Paper, *, polite: bool = True) -> str:
    """The person in running text."""
    who, rng = paper.case.person, paper.rng
    first, birth, usage = who.first_name, who.birth_name, who.usage_name
    word = rng.choice((who.civility, who.civility, who.agree("M.", "Mme")))
    if usage:
        forms = [f"{usage} {first}, {who.born} {birth}", f"{first} {usage} {who.born} {birth}", f"{birth} {first} (nom d'usage {usage})"]  # fmt: skip
    else:
        forms = [f"{first} {birth}", f"{birth} {first}", f"{first} {french.titled(birth)}", f"{birth} {' '.join(who.given_names)}"]  # fmt: skip
    return (txt(word + " ") if polite else "") + paper.put("full_name", rng.choice(forms))


def surname_first(paper: Paper) -> str:
    who = paper.case.person
    tail = f" ({who.agree('usage', 'ép.')} {who.usage_name})" if who.usage_name else ""
    return paper.put("full_name", f"{who.birth_name}{tail} {who.first_name}")


def apart(paper: Paper, birth: str, usage: str, given: str, *, sep: str = ", ", one: bool = False) -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names where labels tell them apart; `one`: the first given name alone."""
    who = paper.case.person
    rows = [(birth, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    first = paper.put("given_names", [who.first_name], who.first_name) if one else paper.given_names(sep)  # fmt: skip
    return [*rows, (given, first)]


def birth(paper: Paper, *, where: bool = True, spelt: bool = False) -> str:
    who = paper.case.person
    day = paper.birth_date(form=manner(paper, who.birth_date, spelt=spelt))
    return f"{who.born} le {day}" + (txt(f" à {who.birth_place} ({who.birth_department})") if where else "")  # fmt: skip


# -- heads -------------------------------------------------------------------------------------


def number_of(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def rubber(body: Firm, *more: str) -> list[str]:
    return [x.upper() for x in (body.name, body.street, f"{body.place.post_code} {body.place.town}", *more)]  # fmt: skip


def sender(body: Firm, named: str, *lines: str, pt: float = 11.5) -> str:
    """The sender at the top left, typed, nothing more."""
    rest = "".join(f" \\ {txt(x)}" for x in (body.street, f"{body.place.post_code} {body.place.town}", *lines))  # fmt: skip
    return f"{bold(named, pt)}{rest}\n"


def emblem(shape: str, ink: str, high: float = 14) -> str:
    """A made-up sign: rings, bars or a gable."""
    if shape == "rings":
        return f"#box(width: {high * 1.5}mm, height: {high}mm)[#place(left + horizon, circle(radius: {high * 0.4}mm, stroke: 2pt + {ink}))#place(right + horizon, circle(radius: {high * 0.4}mm, stroke: 2pt + {ink}))]"
    if shape == "bars":
        bars = ", ".join(f"rect(width: {high * 0.22}mm, height: {high * k}mm, fill: {ink})" for k in (0.4, 0.7, 1.0))  # fmt: skip
        return f"#box(stack(dir: ltr, spacing: {high * 0.1}mm, {bars}))"
    return f"#box(polygon(fill: {ink}, (0mm, {high * 0.5}mm), ({high * 0.6}mm, 0mm), ({high * 1.2}mm, {high * 0.5}mm), ({high * 1.2}mm, {high}mm), (0mm, {high}mm)))"


def with_emblem(body: Firm, named: str, shape: str, ink: str, *right: str) -> str:
    far = " \\ ".join(tiny(x, 8) for x in right)
    return f"#grid(columns: (auto, 1fr, auto), column-gutter: 4mm, align: (left + horizon, left + horizon, right + horizon), [{emblem(shape, ink)}], [{bold(named, 13, ink)} \\ {tiny(body.address, 8)}], [{far}])\n"


def ministry(left: Sequence[str], right: Sequence[str] = ()) -> str:
    """The State's head: a small flag and who writes at the left, what it is about at the right."""
    flag = "#box(stack(dir: ltr, ..(rgb(0,0,145), white, rgb(225,0,15)).map(c => rect(width: 4.4mm, height: 2.8mm, fill: c, stroke: 0.15pt + luma(170)))))"
    first = " \\ ".join([bold(txt(left[0]), 10), *(txt(x) for x in left[1:])])
    second = " \\ ".join(txt(x) for x in right)
    return f"#grid(columns: (1fr, auto), [{flag} \\ {first}], [#align(right)[{second}]])\n"


def addressee(paper: Paper, left: float = 100, *, over: str = "") -> str:
    who = paper.case.person
    call = f"{who.civility} {who.first_name} {who.usage_name or who.birth_name}"
    first = f"{tiny(over, 6.8)} \\ " if over else ""
    return f"#pad(left: {left}mm)[{first}{txt(call)} \\ {txt(who.street)} \\ {txt(who.place.post_code + ' ' + who.place.town)}]\n"


# -- rows and tables ---------------------------------------------------------------------------


def facing(rows: Rows, label_mm: float = 48, mark: str = ":", step: float = 2.2, align: str = "left") -> str:  # fmt: skip
    """Label, mark, value, in three columns."""
    cells = ", ".join(f"[#align({align})[{txt(k)}]], [{txt(mark)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({label_mm}mm, auto, 1fr), column-gutter: 2mm, row-gutter: {step}mm, {cells})\n"


def dotted(rows: Rows, label_mm: float = 62) -> str:
    """Leaders of dots between the label and its value."""
    cells = ", ".join(f"[{txt(k)} #box(width: 1fr, repeat[#text(fill: luma(130))[.]])], [{v}]" for k, v in rows)  # fmt: skip
    return f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 2mm, row-gutter: 2.4mm, {cells})\n"


def tiles(rows: Rows, count: int = 2, stroke: str = "0.4pt + luma(110)", pt: float = 6.8, inset: float = 1.7, ink: str = "luma(80)") -> str:  # fmt: skip
    """Cells with the label in small print at their top and the value below."""
    cells = [f"[#text(size: {pt}pt, fill: {ink})[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {stroke}, {', '.join(cells)})\n"


def banded(rows: Rows, label: str = "45mm", shade: str = "luma(238)", inset: float = 1.6) -> str:
    """Two columns, no upright rules, every other row shaded."""
    cells = ", ".join(f"[{txt(k)}], [{v}]" for k, v in rows)
    return f"#table(columns: ({label}, 1fr), inset: {inset}mm, stroke: none, fill: (_, y) => if calc.even(y) {{ {shade} }}, {cells})\n"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, *, shade: str = "none", inset: float = 1.6, stroke: str = "0.45pt") -> str:  # fmt: skip
    top = ", ".join(f"table.cell(fill: {shade})[*{txt(h)}*]" for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top + ', ' if heads else ''}{body})\n"


def two(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:  # fmt: skip
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{right}])\n"  # fmt: skip


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(0.8mm) {txt(words)}]"


def pen_blank(label: str, ink: str) -> str:
    """A printed label, ink over its rule."""
    return f"#block(width: 100%, stroke: (bottom: 0.4pt + luma(140)), inset: (bottom: 0.6mm), above: 2.6mm, below: 2.6mm)[{txt(label)} #h(2mm) {ink}]\n"


# -- hands -------------------------------------------------------------------------------------


def hand(paper: Paper, party: str, label: str, *, stamp: Lines = None, wide: float = 60, high: float = 21, style: str = "under") -> str:  # fmt: skip
    """A place to sign under, over or beside its label (lines parted by |), or in a frame."""
    words = " \\ ".join(txt(x) for x in label.split("|"))
    if stamp is not None:
        high, wide = max(high, 28), max(wide, 62)
    zone = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)
    if style == "over":
        return f"#block(breakable: false)[{zone} \\ {words}]\n"
    if style == "beside":
        return f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{words}], [{zone}])\n"
    if style == "framed":
        return f"#block(breakable: false, stroke: 0.6pt, inset: 2mm)[#text(size: 0.88em)[{words}] \\ {zone}]\n"
    return f"#block(breakable: false)[{words} \\ {zone}]\n"


Place = tuple[str, str, Lines]


def hands_across(paper: Paper, places: Sequence[Place], *, high: float = 22, total: float = 170, stroke: str = "0.5pt") -> str:  # fmt: skip
    """A row of labels over a row of places."""
    wide = total / len(places) - 4.4
    tall = 29 if any(s is not None for _, _, s in places) else high
    top = ", ".join(f"[#align(center)[#text(size: 0.88em)[{txt(label)}]]]" for _, label, _ in places)  # fmt: skip
    low = ", ".join(f"[{paper.sign(p, width_mm=wide, height_mm=max(high, tall), stamp=s)}]" for p, _, s in places)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: {stroke}, {top}, {low})]\n"
