"""What the papers of the thirteenth generation share: sheets, days, names, frames, places to sign."""

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

Pair = tuple[str, str]
ONE = dt.timedelta(days=1)

PLAIN = ("Liberation Sans", "Carlito", "Lato", "Open Sans")
BOOK = ("Liberation Serif", "Caladea", "Libertinus Serif", "New Computer Modern")
TYPED = ("Liberation Mono", "DejaVu Sans Mono")
TIGHT = ("Liberation Sans Narrow", "Carlito", "Liberation Sans")

SCHOOLS = ("Lycée Rosa-Modèle", "Lycée général et technologique du Mont-Fictif", "Lycée polyvalent de la Plaine-Exemple", "Ensemble scolaire Saint-Spécimen")  # fmt: skip
CFAS = ("CFA des Deux-Rives fictives", "BTP Exemple CFA", "CFA Académique Spécimen", "Pôle alternance Inventé", "CFA de la Chambre fictive")  # fmt: skip
ADULT = (
    "Greta des Trois-Modèles",
    "Centre Perspectives fictives",
    "Institut de formation Exemplia",
)

_GIVEN = ("Sylvie", "Farid", "Nadine", "Olivier", "Patricia", "Hakim", "Martine", "Stéphane", "Florence", "Bruno", "Sandrine", "Alain")  # fmt: skip
_OWN = ("ARNOULD", "BESSIÈRE", "CARPENTIER", "DELMAS", "ESCOFFIER", "FABREGUE", "GIRARDIN", "HUMBERT", "LACOMBE", "MONTEL", "PRADIER", "TISSERAND")  # fmt: skip


# -- the sheet ---------------------------------------------------------------------------------


def page(paper: Paper, top: float, side: float, low: float | None = None, *, size: tuple[float, float] = (210, 297)) -> None:  # fmt: skip
    paper.setup.margin_mm = (top, side, top if low is None else low, side)
    paper.setup.width_mm, paper.setup.height_mm = size


def letters(paper: Paper, fonts: Sequence[str], pt: float, leading: float = 0.62) -> None:
    paper.setup.font, paper.setup.size_pt = paper.rng.choice(list(fonts)), pt
    paper.setup.leading_em = leading


def foot(paper: Paper, words: str, pt: float = 6.5, align: str = "center") -> None:
    paper.setup.footer = f"#align({align})[#text(size: {pt}pt, fill: luma(70))[{txt(words)}]]"


def down(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def fat(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f"size: {pt}pt, "
    return f'#text({size}weight: "bold", fill: {ink})[{markup}]'


def wee(words: str, pt: float = 7.5, ink: str = "luma(40)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def lines(*parts: str) -> str:
    return " \\ ".join(p for p in parts if p)


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def end_right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def inset_right(markup: str, left_mm: float = 90) -> str:
    return f"#pad(left: {left_mm}mm)[{markup}]\n"


def two(left: str, other: str, widths: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:  # fmt: skip
    return f"#grid(columns: {widths}, column-gutter: {gutter}mm, align: {align}, [{left}], [{other}])\n"


# -- places, bodies, people --------------------------------------------------------------------


def region(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def seat(case: Case) -> str:
    """The town where the rectorate is."""
    return {"Aix-Marseille": "Aix-en-Provence", "Nancy-Metz": "Nancy"}.get(region(case), region(case))  # fmt: skip


def of(name: str) -> str:
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return f"d'{name}" if strip_accents(name)[0] in "AEIOUYH" else f"de {name}"


def subject(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def body_named(case: Case, names: Sequence[str]) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def passer_by(case: Case) -> str:
    return f"{case.rng.choice(_GIVEN)} {case.rng.choice(_OWN)}"


def adult_birth(case: Case) -> dt.date:
    return dt.date(case.rng.randrange(1962, 1989), case.rng.randrange(1, 13), case.rng.randrange(1, 28))  # fmt: skip


def town(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def siret(body: Firm) -> str:
    s = body.siret
    return f"{s[:3]} {s[3:6]} {s[6:9]} {s[9:]}"


def mark(body: Firm, *more: str) -> list[str]:
    """The lines of a body's stamp."""
    return [x.upper() for x in (body.name, *more, town(body))]


def home(case: Case) -> str:
    who = case.person
    return f"{who.street}, {who.place.post_code} {who.place.town}"


# -- days --------------------------------------------------------------------------------------


def day(paper: Paper, when: dt.date, *, words: bool = False) -> str:
    """A day as this paper's writer says days."""
    month = french.MONTHS[when.month - 1]
    forms = [
        (f"{when:%d/%m/%Y}", 6), (french.date_long(when), 8), (f"{when:%d} {month} {when.year}", 2),
        (f"{when:%d.%m.%Y}", 1), (f"{when:%d-%m-%Y}", 1), (french.date_with_weekday(when), 1),
    ]  # fmt: skip
    if words:
        forms.append((french.date_in_words(when), 3))
    habit = random.Random(f"{paper.case.seed}/{paper.case.layout}/13")
    return habit.choices([f for f, _ in forms], [w for _, w in forms])[0]


def num(when: dt.date) -> str:
    return f"{when:%d/%m/%Y}"


def years_later(when: dt.date, years: int) -> dt.date:
    last = 28 if when.month == 2 else when.day
    return dt.date(when.year + years, when.month, min(when.day, last))


def told(paper: Paper, name: str, when: dt.date, form: str | None = None) -> str:
    """A day that is a field."""
    return paper.date(name, when, form=form or day(paper, when))


def loose(paper: Paper, when: dt.date, form: str | None = None) -> str:
    """A day of signature that is no field: blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or day(paper, when))


def cells_of(words: str) -> str:
    return f'#comb("{words}")'


def steady_boxes(when: dt.date) -> str:
    """A day in boxes that stays where it is, dated or not."""
    return " / ".join(cells_of(p) for p in (f"{when:%d}", f"{when:%m}", f"{when:%Y}"))


def boxed_day(paper: Paper, name: str | None, when: dt.date) -> str:
    """Two, two and four boxes with bars between them; empty when `undated`."""
    parts = [f"{when:%d}", f"{when:%m}", f"{when:%Y}"]
    if paper.case.has("undated") and name in (None, "issue_date", "signed_on"):
        parts = ["\u00a0" * len(p) for p in parts]
    elif name is not None:
        paper.put(name, when.isoformat(), " ".join(parts))
    return " / ".join(cells_of(p) for p in parts)


# -- names -------------------------------------------------------------------------------------


def prose(paper: Paper, *, polite: bool = True) -> str:
    """The person in a sentence."""
    who, rng = paper.case.person, paper.rng
    own, usage, first = who.birth_name, who.usage_name, who.first_name
    if usage:
        shown = rng.choice((f"{first} {usage}, {who.born} {own}", f"{usage} {first} {who.born} {own}", f"{own} {first} (nom d'usage {usage})"))  # fmt: skip
    else:
        shown = rng.choice((f"{first} {own}", f"{own} {first}", f"{first} {french.titled(own)}", f"{own} {' '.join(who.given_names)}"))  # fmt: skip
    word = rng.choice((who.civility, who.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", shown)


def rolled(paper: Paper) -> str:
    """Surname first, as programs list people."""
    who = paper.case.person
    shown = f"{who.birth_name} {who.first_name}"
    if who.usage_name:
        shown = f"{who.usage_name} {who.born} {shown}"
    return paper.put("full_name", shown)


def name_pairs(paper: Paper, own: str, usage: str, given: str, *, sep: str = ", ", first: bool = False) -> list[Pair]:  # fmt: skip
    who = paper.case.person
    pairs = [(own, paper.birth_name())]
    if who.usage_name:
        pairs.append((usage, paper.usage_name()))
    shown = paper.put("given_names", [who.first_name], who.first_name) if first else paper.given_names(sep)  # fmt: skip
    return [*pairs, (given, shown)]


def pen(paper: Paper, name: str, value: object, words: str, pt: float = 14) -> str:
    """A field filled in by hand."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


def pen_names(paper: Paper, own: str, given: str, pt: float = 14) -> list[Pair]:
    who = paper.case.person
    return [(own, pen(paper, "birth_name", who.birth_name, who.birth_name, pt)), (given, pen(paper, "given_names", [who.first_name], who.first_name, pt))]  # fmt: skip


def birth(paper: Paper, form: str | None = None) -> str:
    when = paper.case.person.birth_date
    usual = day(paper, when)
    return paper.birth_date(form=form or (usual if usual[0].isdigit() else french.date_long(when)))


def born(paper: Paper, *, place: bool = True) -> str:
    who = paper.case.person
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {birth(paper)}{txt(where)}"


# -- frames ------------------------------------------------------------------------------------


def state(*words: str) -> str:
    """The State's words below a small tricolour."""
    bars = ", ".join(f"rect(width: 4mm, height: 2.6mm, fill: {c})" for c in ("rgb(0,0,145)", "luma(238)", "rgb(225,0,15)"))  # fmt: skip
    first, *rest = words
    return f"#stack(dir: ltr, {bars})\n#v(-1.5mm)\n{fat(txt(first), 10)}" + "".join(f" \\ {txt(w)}" for w in rest) + "\n"  # fmt: skip


def ribbon(body: Firm, named: str, ink: str, *more: str) -> str:
    """A filled band with the name, the address at its right."""
    side = " \\ ".join(txt(x) for x in (body.street, town(body), *more))
    return f"#block(width: 100%, fill: {ink}, inset: 3.5mm)[#grid(columns: (1fr, auto), align: horizon, [#text(fill: white)[{fat(named, 15, 'white')}]], [#align(right)[#text(fill: white, size: 8pt)[{side}]]])]\n"


def corner(body: Firm, named: str, *more: str) -> str:
    """A sender's block at the top left."""
    return lines(fat(named, 11.5), *(txt(x) for x in (body.street, town(body), *more))) + "\n"


def to_person(paper: Paper, left_mm: float = 95) -> str:
    who = paper.case.person
    name = f"{who.agree('M.', 'Mme')} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left_mm}mm)[{txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)}]\n"


def pairs_in(pairs: Sequence[Pair], label_mm: float = 50, sep: str = " :", space: float = 2.4) -> str:  # fmt: skip
    inner = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in pairs)
    return (
        f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 2mm, row-gutter: {space}mm, {inner})\n"
    )


def ruled(pairs: Sequence[Pair], label: str = "48mm", inset: float = 1.8, fill: str = "luma(243)", stroke: str = "0.4pt + luma(120)") -> str:  # fmt: skip
    inner = ", ".join(f"table.cell(fill: {fill})[{txt(k)}], [{v}]" for k, v in pairs)
    return f"#table(columns: ({label}, 1fr), inset: {inset}mm, stroke: {stroke}, align: horizon, {inner})\n"


def over(pairs: Sequence[Pair], count: int = 3, pt: float = 6.8, stroke: str = "0.4pt + luma(140)") -> str:  # fmt: skip
    """Small captions over the values, in cells."""
    inner = [f"[#text(size: {pt}pt, fill: luma(60))[{txt(k)}] \\ {v}]" for k, v in pairs]
    inner += ["[]"] * (-len(inner) % count)
    return f"#table(columns: (1fr,) * {count}, inset: 1.7mm, stroke: {stroke}, {', '.join(inner)})\n"  # fmt: skip


def under(pairs: Sequence[Pair]) -> str:
    """A label, the value on a thin line."""
    return "".join(
        f"#grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, [{txt(k)}], [{v} #v(-2.6mm) #line(length: 100%, stroke: 0.3pt + luma(110))])\n#v(0.6mm)\n"
        for k, v in pairs
    )


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, *, fill: str = "luma(230)", inset: float = 1.6, stroke: str = "0.4pt") -> str:  # fmt: skip
    top = ", ".join(f"table.cell(fill: {fill})[*{txt(h)}*]" for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {widths}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}, {body})\n"


def bar(words: str, fill: str = "luma(60)", ink: str = "white", pt: float = 9.5) -> str:
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.2mm), above: 2.4mm, below: 2mm)[{fat(txt(words), pt, ink)}]\n"


def ring(markup: str, inset: float = 3, fill: str = "none", stroke: str = "0.7pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(1mm) {txt(words)}]"


def ink_cross(paper: Paper, on: bool = True) -> str:
    """A square, with a ball pen's cross in it if `on`."""
    a, b, c = (paper.rng.uniform(-0.5, 0.9) for _ in range(3))
    ink = "stroke: 1.1pt + rgb(28,52,148)"
    strokes = f"#place(top + left, line(start: ({a:.2f}mm, {b:.2f}mm), end: (4.6mm, 4.4mm), {ink}))#place(top + left, line(start: (4.5mm, {c:.2f}mm), end: ({b:.2f}mm, 4.6mm), {ink}))" if on else ""  # fmt: skip
    return f"#box(width: 4.4mm, height: 4.4mm, stroke: 0.6pt, baseline: 15%)[{strokes}]"


def bullets(*points: str) -> str:
    return "".join(f"- {p}\n" for p in points)


# -- places to sign ----------------------------------------------------------------------------


def place(paper: Paper, party: str, *label: str, stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22, over_it: bool = True, frame: bool = False) -> str:  # fmt: skip
    """A place to sign below its label, or above it."""
    high = high if stamp is None else max(high, 30)
    words = " \\ ".join(txt(x) for x in label)
    spot = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp, frame=frame)
    inner = f"{words} \\ {spot}" if over_it else f"{spot} \\ {words}"
    return f"#block(breakable: false)[{inner}]\n"


def aside(paper: Paper, party: str, *label: str, stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """A place to sign at the right of its label."""
    high = high if stamp is None else max(high, 30)
    words = " \\ ".join(txt(x) for x in label)
    spot = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)
    return f"#block(breakable: false)[#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{words}], [{spot}])]\n"


Signer = tuple[str, str, Sequence[str] | None]


def row_of(paper: Paper, signers: Sequence[Signer], *, total: float = 170, high: float = 22, stroke: str = "0.4pt", label_low: bool = False) -> str:  # fmt: skip
    """A cell a party, side by side."""
    wide = round(total / len(signers) - 4, 1)
    tall = max(high if s is None else max(high, 30) for _, _, s in signers)
    cells = []
    for party, label, stamp in signers:
        spot = paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp)
        said = f"#text(size: 0.9em)[{txt(label)}]"
        cells.append(f"[{spot} \\ {said}]" if label_low else f"[{said} \\ {spot}]")
    return f"#table(columns: (1fr,) * {len(signers)}, inset: 1.6mm, stroke: {stroke}, {', '.join(cells)})\n"
