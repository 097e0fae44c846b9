"""What the papers of the twelfth generation share: days, names, heads, frames, stays."""

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
from specimens.people import Firm, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Pairs = Sequence[tuple[str, str]]
ONE = dt.timedelta(days=1)
PORTRAIT, LANDSCAPE, FLAT_A5, TALL_A5 = (210.0, 297.0), (297.0, 210.0), (210.0, 148.0), (148.0, 210.0)


# -- type --------------------------------------------------------------------------------------


def fat(markup: str, pt: float = 0, ink: str = "") -> str:
    size = f"size: {pt}pt, " if pt else ""
    colour = f"fill: {ink}, " if ink else ""
    return f'#text({size}{colour}weight: "bold")[{markup}];'


def mini(words: str, pt: float = 7.4, ink: str = "luma(55)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}];"


def slant(markup: str, pt: float = 0) -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}style: "italic")[{markup}];'


def gap(mm: float) -> str:
    return f"\n\n#v({mm}mm)\n"


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def middle(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def lines(*words: str) -> str:
    return " \\ ".join(txt(w) for w in words if w)


def ruled(pt: float = 0.6, ink: str = "black") -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def lay(paper: Paper, size: tuple[float, float], margins: tuple[float, float, float, float], fonts: Sequence[str], pt: float) -> None:
    """Sheet, margins (top, right, bottom, left), one of the faces, its size."""
    paper.setup.width_mm, paper.setup.height_mm = size
    paper.setup.margin_mm = margins
    paper.setup.font = paper.rng.choice(tuple(fonts))
    paper.setup.size_pt = pt


SANS = ("Liberation Sans", "Carlito", "Open Sans", "Lato", "DejaVu Sans")
SERIF = ("Liberation Serif", "Caladea", "Libertinus Serif", "DejaVu Serif")
TIGHT = ("Liberation Sans Narrow", "Liberation Sans", "Carlito")


def foot(paper: Paper, words: str, pt: float = 6.8) -> None:
    paper.setup.footer = f"#align(center)[{mini(words, pt)}]"


# -- days --------------------------------------------------------------------------------------


def digits(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def custom(paper: Paper, day: dt.date) -> str:
    """The one way in which this office writes its days."""
    own = random.Random(f"{paper.case.seed}/{paper.case.layout}/custom").random()
    if own < 0.38:
        return french.date_long(day)
    if own < 0.74:
        return digits(day)
    if own < 0.84:
        return f"{day:%d.%m.%Y}"
    if own < 0.93:
        return f"{day:%d} {french.MONTHS[day.month - 1]} {day.year}"
    return f"{day:%d-%m-%Y}"


def dated(paper: Paper, name: str, day: dt.date, form: str = "") -> str:
    return paper.date(name, day, form=form or custom(paper, day))


def side_day(paper: Paper, day: dt.date) -> str:
    """A day of signature that the type has no field for."""
    return paper.blank() if paper.case.has("undated") else txt(custom(paper, day))


def squares(words: str) -> str:
    return f'#comb("{words}");'


def square_day(paper: Paper, name: str, day: dt.date, mark: str = "") -> str:
    """A day one digit a square, kept as truth; empty squares where `undated`."""
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        return f" {mark} ".join(squares("\u00a0" * n) for n in (2, 2, 4))
    shown = (f"{day:%d}", f"{day:%m}", f"{day:%Y}")
    paper.put(name, day.isoformat(), (mark or " ").join(shown))
    return f" {mark} ".join(squares(s) for s in shown)


def bare_squares(day: dt.date, mark: str = "") -> str:
    return f" {mark} ".join(squares(s) for s in (f"{day:%d}", f"{day:%m}", f"{day:%Y}"))


# -- people ------------------------------------------------------------------------------------


def within(paper: Paper, *, title: bool = True, loud: bool = False) -> str:
    """The person in a sentence, with the title."""
    who, rng = paper.case.person, paper.rng
    first, family = who.first_name, who.birth_name
    if who.usage_name:
        shown = rng.choice((f"{first} {who.usage_name}, {who.born} {family}", f"{who.usage_name} {first} ({who.born} {family})", f"{first} {family} {who.agree('dit', 'épouse')} {who.usage_name}"))
    else:
        shown = rng.choice((f"{first} {family}", f"{family} {first}", f"{first} {french.titled(family)}"))
    kept = paper.put("full_name", shown)
    return (txt(rng.choice((who.civility, who.agree("M.", "Mme"))) + " ") if title else "") + (fat(kept) if loud else kept)


def rolled(paper: Paper) -> str:
    """The person as a program lists people."""
    who = paper.case.person
    tail = f" {who.agree('usage', 'ép.')} {who.usage_name}" if who.usage_name else ""
    return paper.put("full_name", f"{who.birth_name}{tail} {who.first_name}")


def split_names(paper: Paper, family: str, usage: str, given: str, *, first_only: bool = False, between: str = ", ") -> list[tuple[str, str]]:
    """Rows with a label for each part of the name."""
    who = paper.case.person
    rows = [(family, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    shown = paper.put("given_names", [who.first_name], who.first_name) if first_only else paper.given_names(between)
    return [*rows, (given, shown)]


def birth(paper: Paper, *, town: bool = True) -> str:
    who = paper.case.person
    day = dated(paper, "birth_date", who.birth_date)
    return f"{who.born} le {day}" + (txt(f" à {who.birth_place}") if town else "")


_CALLED = ("Maryse", "Olivier", "Nadège", "Serge", "Ghislaine", "Fabien", "Odile", "Rachid", "Sabine", "Yannick", "Coralie", "Pascal")
_SURNAMED = ("ARNOULD", "BLANCHET", "CASTANIER", "DELMAS", "FOUCHER", "GRANDJEAN", "JOUBERT", "LACAZE", "MONNIER", "PASQUET", "RIVOIRE", "TAVERNIER", "VERDIER")


def bystander(case: Case) -> str:
    """Somebody else who has a part in the paper."""
    return f"{case.rng.choice(_CALLED)} {case.rng.choice(_SURNAMED)}"


def window(paper: Paper, left_mm: float = 98) -> str:
    """Name and address for the envelope's window."""
    who = paper.case.person
    return f"#pad(left: {left_mm}mm)[{lines(f'{who.civility} {who.first_name} {who.usage_name or who.birth_name}', who.street, f'{who.place.post_code} {who.place.town.upper()}')}]\n"


# -- pen ---------------------------------------------------------------------------------------


def pen(paper: Paper, name: str, value: object, words: str, pt: float = 15) -> str:
    """A blank filled in by pen."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


def pen_names(paper: Paper, pt: float = 15) -> tuple[str, str]:
    """Family name (usage name after it) and first given name in ink."""
    who = paper.case.person
    family = pen(paper, "birth_name", who.birth_name, who.birth_name, pt)
    if who.usage_name:
        family += " #h(2mm) " + txt("usage : ") + pen(paper, "usage_name", who.usage_name, who.usage_name, pt)
    return family, pen(paper, "given_names", [who.first_name], who.first_name, pt)


def filled(label: str, markup: str) -> str:
    """A printed label, the ink on a thin line to the margin."""
    return f"#grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, [{txt(label)}], [#box(width: 100%, stroke: (bottom: 0.4pt + luma(90)), inset: (bottom: 0.8mm))[{markup} #h(1fr)]])\n"


# -- bodies ------------------------------------------------------------------------------------


def branch(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def seat_town(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy(case))


def school_named(case: Case, *names: str, near: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(names))
    if near:
        made = replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))
    return made


def city(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def siret(body: Firm) -> str:
    s = body.siret
    return f"{s[:3]} {s[3:6]} {s[6:9]} {s[9:]}"


def seal_of(body: Firm, *more: str) -> list[str]:
    return [w.upper() for w in (body.name, *more, city(body))]


def rectorate_seal(case: Case) -> list[str]:
    return ["RÉGION ACADÉMIQUE", "RECTORAT " + of(seat_town(case)).upper(), "EXAMENS"]


# -- heads and frames --------------------------------------------------------------------------


def banner(markup: str, ink: str, more: str = "") -> str:
    """A coloured band over the width, white words in it."""
    tail = f'#h(1fr) #text(fill: white, size: 8pt)[{txt(more)}];' if more else ""
    return f'#block(width: 100%, fill: {ink}, inset: (x: 4mm, y: 3mm))[#text(fill: white, size: 13pt, weight: "bold")[{markup}]; {tail}]\n'


def mast(name: str, *more: str) -> str:
    """A name in the middle, its lines below, a double rule."""
    return middle(f"{fat(name, 14)} \\ #text(size: 0.84em)[{lines(*more)}]") + "#line(length: 100%, stroke: 1.2pt)\n#v(-3.6mm)\n#line(length: 100%, stroke: 0.4pt)\n"


def tricolour(*left: str, aside: Sequence[str] = ()) -> str:
    """A state service's head: the motto small, the service in lines, references at the right."""
    flag = "#box(width: 5mm, height: 3mm, fill: rgb(0,0,145))#box(width: 5mm, height: 3mm, fill: white, stroke: 0.2pt + luma(180))#box(width: 5mm, height: 3mm, fill: rgb(225,0,15))"
    first = f"{flag} \\ " + fat(txt(left[0])) + "".join(f" \\ {txt(x)}" for x in left[1:]) + f" \\ {slant(txt('Liberté · Égalité · Fraternité'), 7)}"
    return f"#grid(columns: (1fr, 72mm), [#set par(leading: 0.5em)\n{first}], [#align(right)[#text(size: 0.86em)[{lines(*aside)}]]])\n"


def plate(markup: str, pt: float = 14, fill: str = "luma(238)") -> str:
    """A title on a grey plate."""
    return f"#block(width: 100%, fill: {fill}, inset: 3mm)[#align(center)[{fat(markup, pt)}]]\n"


def rows(pairs: Pairs, label_mm: float = 48, *, thin: bool = True, sep: str = "", pad: float = 1.2) -> str:
    """Label and value a line, hairlines between."""
    cells = ", ".join(f"[#text(fill: luma(70))[{txt(k + sep)}]], [{v}]" for k, v in pairs)
    stroke = "(x: none, y: 0.3pt + luma(190))" if thin else "none"
    return f"#table(columns: ({label_mm}mm, 1fr), inset: (x: 1mm, y: {pad}mm), stroke: {stroke}, {cells})\n"


def tiles(pairs: Pairs, columns: int = 3, fill: str = "luma(245)", pt: float = 6.9) -> str:
    """Small words over a value, each on its tile."""
    cells = [f"[{mini(k, pt)} \\ {v}]" for k, v in pairs]
    cells += ["[]"] * (-len(cells) % columns)
    return f"#table(columns: (1fr,) * {columns}, inset: 2mm, gutter: 1.2mm, stroke: none, fill: {fill}, {', '.join(cells)})\n"


def cage(pairs: Pairs, columns: int = 2, pt: float = 6.7, inset: float = 1.5) -> str:
    """Cells with hard lines, the label in the corner."""
    cells = [f"[{mini(k, pt)} \\ {v}]" for k, v in pairs]
    cells += ["[]"] * (-len(cells) % columns)
    return f"#table(columns: (1fr,) * {columns}, inset: {inset}mm, stroke: 0.45pt, {', '.join(cells)})\n"


def panel(title: str, markup: str, ink: str = "luma(60)") -> str:
    """A frame whose title sits in a dark strip at its top."""
    return f'#block(width: 100%, stroke: 0.6pt + {ink}, above: 3mm, below: 3mm, breakable: false)[#block(width: 100%, fill: {ink}, inset: (x: 2mm, y: 1.1mm), below: 0mm)[#text(fill: white, size: 0.9em, weight: "bold")[{txt(title)}]] #block(inset: 2mm, above: 0mm, width: 100%)[{markup}]]\n'


def chart(heads: Sequence[str], body: Sequence[Sequence[str]], columns: str, *, fill: str = "luma(228)", stroke: str = "0.4pt + luma(90)", inset: float = 1.5) -> str:
    top = "".join(f"table.cell(fill: {fill})[{fat(txt(h))}], " for h in heads)
    cells = ", ".join(f"[{c}]" for row in body for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}{cells})\n"


def halves(left: str, right_: str, columns: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{right_}])\n"


def tick(on: bool, words: str) -> str:
    return f"#check({'true' if on else 'false'}); #h(0.6mm) {txt(words)}"


def boxed(markup: str, inset: float = 3, stroke: str = "0.5pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, inset: {inset}mm)[{markup}]\n"
