"""What the papers of the fifteenth generation share: days, names, heads, frames, places to sign."""

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

Rows = Sequence[tuple[str, str]]
DAY = dt.timedelta(days=1)
A4, A4_WIDE, A5, A5_WIDE = (210.0, 297.0), (297.0, 210.0), (148.0, 210.0), (210.0, 148.0)
PLAIN = ("Liberation Sans", "Carlito", "Lato", "Open Sans")
BOOK = ("Liberation Serif", "Caladea", "Libertinus Serif", "New Computer Modern")
THIN = ("Liberation Sans Narrow", "Carlito", "Liberation Sans")
TYPED = ("Liberation Mono", "DejaVu Sans Mono")


def page(paper: Paper, size: tuple[float, float], margins: tuple[float, float, float, float], faces: Sequence[str], pt: float, leading: float = 0) -> None:
    """Sheet, margins (top, right, bottom, left), face, size of letters."""
    s = paper.setup
    s.width_mm, s.height_mm, s.margin_mm = *size, margins
    airy = size == A4 and not leading
    s.font, s.size_pt = paper.rng.choice(tuple(faces)), pt + (paper.rng.choice((0, 0.4, 0.8)) if airy else 0)
    s.leading_em = leading or (paper.rng.choice((0.62, 0.72, 0.85)) if airy else s.leading_em)


# -- letters -----------------------------------------------------------------------------------


def big(markup: str, pt: float = 0, ink: str = "") -> str:
    more = (f"size: {pt}pt, " if pt else "") + (f"fill: {ink}, " if ink else "")
    return f'#text({more}weight: "bold")[{markup}];'


def small(words: str, pt: float = 7.6, ink: str = "luma(60)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}];"


def sloped(words: str, pt: float = 0) -> str:
    return f'#text({f"size: {pt}pt, " if pt else ""}style: "italic")[{txt(words)}];'


def stack(*words: str) -> str:
    return " \\ ".join(txt(w) for w in words if w)


def down(mm: float) -> str:
    return f"\n\n#v({mm}mm)\n"


def at_right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def amid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def inset(mm: float, markup: str) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def stroke(pt: float = 0.5, ink: str = "black", dash: str = "solid") -> str:
    return f'#line(length: 100%, stroke: (thickness: {pt}pt, paint: {ink}, dash: "{dash}"))\n'


def small_print(paper: Paper, words: str, pt: float = 6.6) -> None:
    paper.setup.footer = f"#set par(leading: 0.4em)\n#align(center)[{small(words, pt)}]"


# -- days --------------------------------------------------------------------------------------


def figures(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def house(paper: Paper, day: dt.date) -> str:
    """The way this house writes all its days."""
    own = random.Random(f"{paper.case.seed}/{paper.case.layout}/calendar").randrange(20)
    if own < 7:
        return french.date_long(day)
    if own < 14:
        return figures(day)
    if own < 16:
        return f"{day:%d} {french.MONTHS[day.month - 1]} {day.year}"
    if own < 18:
        return f"{day.day} {french.SHORT_MONTHS[day.month - 1].lower()} {day.year}"
    return f"{day:%d.%m.%Y}"


def on(paper: Paper, name: str, day: dt.date, form: str = "") -> str:
    return paper.date(name, day, form=form or house(paper, day))


def unkept(paper: Paper, day: dt.date) -> str:
    """A day of signing that the type has no field for."""
    return paper.blank() if paper.case.has("undated") else txt(house(paper, day))


def cells(words: str) -> str:
    """One sign a box."""
    return f'#comb("{words}");'


def day_in_cells(paper: Paper, name: str, day: dt.date) -> str:
    """A day one digit a box, kept; empty boxes where `undated`."""
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        return " ".join(cells("\u00a0" * n) for n in (2, 2, 4))
    parts = (f"{day:%d}", f"{day:%m}", f"{day:%Y}")
    paper.put(name, day.isoformat(), " ".join(parts))
    return " ".join(cells(p) for p in parts)


def later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


# -- persons -----------------------------------------------------------------------------------


def said(paper: Paper, *, titled: bool = True, heavy: bool = False) -> str:
    """The person within a sentence."""
    who, rng = paper.case.person, paper.rng
    first, own = who.first_name, who.birth_name
    if who.usage_name:
        shown = rng.choice((f"{first} {who.usage_name} ({who.born} {own})", f"{first} {who.usage_name} {who.born} {own}", f"{who.usage_name} {first}, {who.born} {own}"))
    else:
        shown = rng.choice((f"{first} {own}", f"{first} {own}", f"{own} {first}", f"{first} {french.titled(own)}"))
    kept = paper.put("full_name", shown)
    front = rng.choice((who.civility, who.agree("M.", "Mme"))) + " " if titled else ""
    return txt(front) + (big(kept) if heavy else kept)


def filed(paper: Paper) -> str:
    """The person as a file lists people."""
    who = paper.case.person
    used = f" ({who.agree('usage', 'ép.')} {who.usage_name})" if who.usage_name else ""
    return paper.put("full_name", f"{who.birth_name}{used} {who.first_name}")


def parts(paper: Paper, family: str, used: str, given: str, *, one: bool = False, between: str = ", ") -> list[tuple[str, str]]:
    """A label for each part of the name; the used name only where there is one."""
    who = paper.case.person
    shown = paper.put("given_names", [who.first_name], who.first_name) if one else paper.given_names(between)
    extra = [(used, paper.usage_name())] if who.usage_name else []
    return [(family, big(paper.birth_name())), *extra, (given, shown)]


def born(paper: Paper, *, town: bool = True) -> str:
    who = paper.case.person
    return f"{who.born} le {on(paper, 'birth_date', who.birth_date)}" + (txt(f" à {who.birth_place}") if town else "")


_FIRST = ("Brigitte", "Patrice", "Sylvain", "Murielle", "Driss", "Corinne", "Laurent", "Bénédicte", "Franck", "Assia", "Régis", "Estelle", "Bruno", "Valérie")
_LAST = ("AUBRY", "BESNARD", "CHAPUIS", "DUMOULIN", "ESCOFFIER", "FERRAND", "GAUDIN", "HUMBERT", "JACQUET", "LAGARDE", "MAURIN", "NAVARRO", "PELLETIER", "SERRANO", "VIDALIE")


def third(case: Case) -> str:
    """Somebody else whom the paper names."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def addressee(paper: Paper, left_mm: float = 100) -> str:
    who = paper.case.person
    return inset(left_mm, stack(f"{who.civility} {who.first_name} {who.usage_name or who.birth_name}", who.street, f"{who.place.post_code} {who.place.town}"))


# -- pen ---------------------------------------------------------------------------------------


def inked(paper: Paper, name: str, value: object, words: str, pt: float = 15) -> str:
    """A blank that somebody filled in by pen."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


def blank_line(label: str, ink: str) -> str:
    """A printed label, dots under the ink."""
    return f'#grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, [{label}], [#box(width: 100%, stroke: (bottom: (thickness: 0.5pt, dash: "dotted")), inset: (bottom: 0.7mm))[{ink} #h(1fr)]])\n'


# -- bodies ------------------------------------------------------------------------------------


def speciality(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return ("d'" if name[0] in "AEIOUYÉÈÊHaeiouéh" else "de ") + name


def seat_of(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy(case))


def house_of_learning(case: Case, *names: str) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(names))
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def town(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def siret(body: Firm) -> str:
    s = body.siret
    return f"{s[:3]} {s[3:6]} {s[6:9]} {s[9:]}"


def seal(body: Firm, *more: str) -> list[str]:
    return [w.upper() for w in (body.name, *more, town(body))]


# -- frames ------------------------------------------------------------------------------------


def two(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{right}])\n"


def colon(rows: Rows, mm: float = 52, space: float = 2.2) -> str:
    """Labels pushed to the right of their column, a colon, the value."""
    body = ", ".join(f"[#align(right)[{txt(k)} :]], [{v}]" for k, v in rows)
    return f"#grid(columns: ({mm}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, {body})\n"


def leaders(rows: Rows, mm: float = 78, space: float = 2.4) -> str:
    """Label, dots, value."""
    return "".join(f"#block(above: {space}mm, below: {space}mm)[#box(width: {mm}mm)[{txt(k)} #box(width: 1fr, repeat[.])] {v}]\n" for k, v in rows)


def stripes(rows: Rows, mm: float = 55, ink: str = "luma(240)", pad: float = 1.6) -> str:
    """Every other row shaded, no lines."""
    body = ", ".join(f"[{txt(k)}], [{v}]" for k, v in rows)
    return f"#table(columns: ({mm}mm, 1fr), stroke: none, inset: (x: 2mm, y: {pad}mm), fill: (_, y) => if calc.even(y) {{ {ink} }}, {body})\n"


def below(rows: Rows, columns: int = 2, pt: float = 7) -> str:
    """The value on a line, its small label under the line."""
    body = [f"[#box(width: 100%, stroke: (bottom: 0.4pt), inset: (bottom: 1mm))[{v} #h(1fr)] #v(-2.4mm) {small(k, pt)}]" for k, v in rows]
    body += ["[]"] * (-len(body) % columns)
    return f"#grid(columns: (1fr,) * {columns}, column-gutter: 5mm, row-gutter: 3mm, {', '.join(body)})\n"


def grid(heads: Sequence[str], body: Sequence[Sequence[str]], columns: str, *, rule: str = "0.5pt + luma(110)", fill: str = "luma(232)", pad: float = 1.5) -> str:
    first = "".join(f"table.cell(fill: {fill})[{big(txt(h), 0)}], " for h in heads)
    rest = ", ".join(f"[{c}]" for row in body for c in row)
    return f"#table(columns: {columns}, stroke: {rule}, inset: {pad}mm, align: horizon, {first}{rest})\n"


def fieldset(title: str, markup: str, ink: str = "luma(90)") -> str:
    """A frame whose upper line is cut by its title."""
    return f"#block(width: 100%, stroke: 0.6pt + {ink}, inset: (x: 3mm, top: 4mm, bottom: 2.6mm), above: 5mm, below: 3mm, breakable: false)[#place(top + left, dy: -6mm)[#box(fill: white, inset: (x: 1.2mm, y: 0.4mm))[{big(txt(title), 0, ink)}]] {markup}]\n"


def margin_title(title: str, markup: str, mm: float = 34, ink: str = "rgb(40,60,100)") -> str:
    """A title in the margin, its matter at the right of it."""
    return f"#block(breakable: false, above: 3mm)[#grid(columns: ({mm}mm, 1fr), column-gutter: 4mm, [{big(txt(title), 0, ink)}], [{markup}])]\n"


def ring(number: object, title: str, markup: str, ink: str = "rgb(30,80,90)") -> str:
    """A number in a disc, a title, the matter under it."""
    disc = f'#circle(radius: 2.7mm, fill: {ink}, align(center + horizon, text(fill: white, size: 8pt, weight: "bold")[{number}]))'
    return f"#block(breakable: false, above: 3.4mm)[#grid(columns: (7.5mm, 1fr), [{disc}], [#v(0.8mm) {big(txt(title), 0, ink)} \\ {markup}])]\n"


def frame(markup: str, pad: float = 3, line: str = "0.6pt", radius: float = 0) -> str:
    return f"#block(width: 100%, stroke: {line}, inset: {pad}mm, radius: {radius}mm)[{markup}]\n"


def box_on(yes: bool, words: str = "") -> str:
    return f"#check({'true' if yes else 'false'}); #h(0.8mm) {txt(words)}"


def ribbon(words: str, ink: str, pt: float = 14) -> str:
    """White words on a band at the left, a thin line on to the margin."""
    return f"#block(width: 100%, stroke: (bottom: 1pt + {ink}))[#box(fill: {ink}, inset: (x: 4mm, y: 2.4mm))[{big(txt(words), pt, 'white')}]]\n"


def republic(*lines: str, aside: str = "") -> str:
    """Head of a service of the state: words between two thin lines."""
    first = big(txt(lines[0].upper()), 10) + "".join(f" \\ {txt(x)}" for x in lines[1:])
    mark = f"#box(stroke: (left: 2.4pt + rgb(0,0,145), right: 2.4pt + rgb(225,0,15)), inset: (x: 3mm, y: 1mm))[#align(center)[{big('RÉPUBLIQUE FRANÇAISE', 7.5)}]]"
    return f"#grid(columns: (46mm, 1fr, auto), column-gutter: 5mm, [{mark}], [{first}], [#align(right)[#text(size: 0.85em)[{aside}]]])\n"


# -- hands -------------------------------------------------------------------------------------

Place = tuple[str, str, Sequence[str] | None]  # party, words cut at « | », stamp


def place(paper: Paper, who: Place, *, wide: float = 62, high: float = 22, words: str = "over", edge: bool = False) -> str:
    """A place to sign, its words `over`, `under`, at the `left` or the `right` of it."""
    party, label, stamp = who
    tall = max(high, 35) if stamp is not None else high
    spot = paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp, frame=edge)
    tell = stack(*label.split("|"))
    order = {"over": f"{tell} \\ {spot}", "under": f"{spot} \\ {tell}"}.get(words, "")
    if words == "left":
        order = f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{tell}], [{spot}])"
    if words == "right":
        order = f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{spot}], [{tell}])"
    return f"#block(breakable: false)[{order}]\n"


def apart_seal(paper: Paper, who: Place, *, wide: float = 56, high: float = 22, caption: str = "Cachet") -> str:
    """The stamp in its own space at the left, the hand at the right of it."""
    party, label, stamp = who
    mark = paper.stamp(stamp or [], shape=paper.rng.choice(("rectangle", "plain", "round")))
    spot = paper.sign(party, width_mm=wide, height_mm=high)
    return f"#block(breakable: false)[#grid(columns: (62mm, {wide + 4}mm), column-gutter: 5mm, [{txt(caption)} \\ {mark}], [{stack(*label.split('|'))} \\ {spot}])]\n"


def table_of_hands(paper: Paper, whom: Sequence[Place], *, total: float = 170, high: float = 24, line: str = "0.5pt", pt: float = 8.6) -> str:
    """Heads in a shaded row, the places in a row below."""
    wide = total / len(whom) - 6
    tall = max(35 if w[2] is not None else high for w in whom)
    heads = ", ".join(f"table.cell(fill: luma(238))[#text(size: {pt}pt)[{stack(*w[1].split('|'))}]]" for w in whom)
    spots = ", ".join(f"[{paper.sign(p, width_mm=wide, height_mm=tall, stamp=s)}]" for p, _, s in whom)
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(whom)}, stroke: {line}, inset: 2mm, {heads}, {spots})]\n"


def row_of_hands(paper: Paper, whom: Sequence[Place], *, total: float = 170, high: float = 22, words: str = "over") -> str:
    """Places side by side without a frame."""
    wide = total / len(whom) - 5
    body = ", ".join(f"[{place(paper, w, wide=wide, high=high, words=words)}]" for w in whom)
    return f"#block(breakable: false)[#grid(columns: (1fr,) * {len(whom)}, column-gutter: 4mm, align: {'bottom' if words == 'under' else 'top'}, {body})]\n"
