"""What the papers of the fourteenth generation share: sheets, type, days, names, heads, frames."""

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
DAY = dt.timedelta(days=1)
A4, A4_WIDE, A5_WIDE, A5 = (210.0, 297.0), (297.0, 210.0), (210.0, 148.5), (148.5, 210.0)
PLAIN = ("Liberation Sans", "Carlito", "Open Sans", "Lato", "DejaVu Sans")
BOOK = ("Liberation Serif", "Caladea", "Libertinus Serif", "New Computer Modern")
SLIM = ("Liberation Sans Narrow", "Carlito", "Liberation Sans")
TYPED = ("Liberation Mono", "DejaVu Sans Mono")


# -- sheet and type ----------------------------------------------------------------------------


def sheet(paper: Paper, size: tuple[float, float], margins: tuple[float, float, float, float], faces: Sequence[str], pt: float) -> None:
    """Size, margins (top, right, bottom, left), one of the faces, its size."""
    s = paper.setup
    s.width_mm, s.height_mm = size
    s.margin_mm, s.size_pt = margins, pt
    s.font = paper.rng.choice(tuple(faces))


def strong(markup: str, pt: float = 0, ink: str = "") -> str:
    more = (f"size: {pt}pt, " if pt else "") + (f"fill: {ink}, " if ink else "")
    return f'#text({more}weight: "bold")[{markup}];'


def small(words: str, pt: float = 7.6, ink: str = "luma(50)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}];"


def lean(markup: str) -> str:
    return f'#text(style: "italic")[{markup}];'


def down(mm: float) -> str:
    return f"\n\n#v({mm}mm)\n"


def to_right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def centred(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def stacked(*words: str) -> str:
    return " \\ ".join(txt(w) for w in words if w)


def par(markup: str) -> str:
    return f"\n\n{markup}\n\n"


def bar(pt: float = 0.5, ink: str = "black", dash: str = "solid") -> str:
    return f'#line(length: 100%, stroke: (thickness: {pt}pt, paint: {ink}, dash: "{dash}"))\n'


def below_page(paper: Paper, words: str, pt: float = 6.8) -> None:
    paper.setup.footer = f"#align(center)[{small(words, pt)}]"


def pick_ink(case: Case) -> str:
    return case.rng.choice(("rgb(12,74,110)", "rgb(120,28,40)", "rgb(30,92,52)", "rgb(70,50,110)", "luma(45)", "rgb(150,84,10)"))


# -- days --------------------------------------------------------------------------------------


def slashed(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def way(paper: Paper, day: dt.date) -> str:
    """How this writer writes days, the same all over one paper."""
    own = random.Random(f"{paper.case.seed}/{paper.case.layout}/way").random()
    if own < 0.36:
        return french.date_long(day)
    if own < 0.66:
        return slashed(day)
    if own < 0.76:
        return f"{day:%d} {french.MONTHS[day.month - 1]} {day.year}"
    if own < 0.84:
        return f"{day:%d.%m.%Y}"
    if own < 0.92:
        return f"{day:%d-%m-%Y}"
    return f"{day.day} {french.SHORT_MONTHS[day.month - 1].lower()} {day.year}"


def on(paper: Paper, name: str, day: dt.date, form: str = "") -> str:
    return paper.date(name, day, form=form or way(paper, day))


def aside_day(paper: Paper, day: dt.date) -> str:
    """A day of signature for which the type has no field."""
    return paper.blank() if paper.case.has("undated") else txt(way(paper, day))


def cells_of(words: str) -> str:
    return f'#comb("{words}");'


def cells_day(paper: Paper, name: str, day: dt.date) -> str:
    """Eight boxes, kept as truth; empty where `undated`."""
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        return " ".join(cells_of("\u00a0" * n) for n in (2, 2, 4))
    shown = (f"{day:%d}", f"{day:%m}", f"{day:%Y}")
    paper.put(name, day.isoformat(), " ".join(shown))
    return " ".join(cells_of(s) for s in shown)


# -- persons -----------------------------------------------------------------------------------


def called(paper: Paper, *, civil: bool = True, heavy: bool = False) -> str:
    """The person within a sentence."""
    who, rng = paper.case.person, paper.rng
    first, family, usage = who.first_name, who.birth_name, who.usage_name
    if usage:
        shown = rng.choice((f"{first} {usage} ({who.born} {family})", f"{usage} {who.born} {family} {first}", f"{first} {family} {who.agree('dit', 'épouse')} {usage}"))
    else:
        shown = rng.choice((f"{first} {family}", f"{family} {first}", f"{first} {french.titled(family)}", f"{first} {family}"))
    kept = paper.put("full_name", shown)
    return (txt(rng.choice((who.civility, who.agree("M.", "Mme"))) + " ") if civil else "") + (strong(kept) if heavy else kept)


def filed(paper: Paper) -> str:
    """The person as a file lists people: family name first."""
    who = paper.case.person
    more = f" ({who.agree('usage', 'ép.')} {who.usage_name})" if who.usage_name else ""
    return paper.put("full_name", f"{who.birth_name}{more} {who.first_name}")


def parts(paper: Paper, family: str, usage: str, given: str, *, one: bool = False, sep: str = ", ", empty: str = "") -> list[tuple[str, str]]:
    """A label for each part of the name; the usage name's label is left out where there is none,
    unless `empty` stands in its place."""
    who = paper.case.person
    out = [(family, paper.birth_name())]
    if who.usage_name or empty:
        out.append((usage, paper.usage_name(empty)))
    shown = paper.put("given_names", [who.first_name], who.first_name) if one else paper.given_names(sep)
    return [*out, (given, shown)]


def born_on(paper: Paper, *, town: bool = True) -> str:
    who = paper.case.person
    return f"{who.born} le {on(paper, 'birth_date', who.birth_date)}" + (txt(f" à {who.birth_place}") if town else "")


_FIRST = ("Laurence", "Denis", "Mireille", "Gilles", "Sylvette", "Bruno", "Nathalie", "Hakim", "Delphine", "Régis", "Aurélie", "Thierry", "Corinne", "Moussa")
_LAST = ("AUBERTIN", "BOISSIER", "CHARPIN", "DESROCHES", "ESTÈVE", "FONTANEL", "GIRARDOT", "HUGON", "JACQUEMIN", "LABORIE", "MAUREL", "PRADIER", "SABATIER", "VILLEMIN")


def third(case: Case) -> str:
    """Somebody else whose name stands on the paper."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def addressed(paper: Paper, left_mm: float = 100) -> str:
    who = paper.case.person
    return f"#pad(left: {left_mm}mm)[{stacked(f'{who.civility} {who.first_name} {who.usage_name or who.birth_name}', who.street, f'{who.place.post_code} {who.place.town.upper()}')}]\n"


# -- pen ---------------------------------------------------------------------------------------


def ink(paper: Paper, name: str, value: object, words: str, pt: float = 15) -> str:
    """A field written by pen."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


def ink_day(paper: Paper, name: str, day: dt.date, pt: float = 15) -> str:
    return ink(paper, name, day.isoformat(), slashed(day), pt)


def ink_names(paper: Paper, pt: float = 15) -> tuple[str, str]:
    """Family name, usage name behind it, and the first given name, by pen."""
    who = paper.case.person
    family = ink(paper, "birth_name", who.birth_name, who.birth_name, pt)
    if who.usage_name:
        family += " #h(3mm) " + txt("nom d'usage : ") + ink(paper, "usage_name", who.usage_name, who.usage_name, pt)
    return family, ink(paper, "given_names", [who.first_name], who.first_name, pt)


def blank_line(label: str, markup: str, gap: float = 2) -> str:
    """A printed label, what was written on a dotted line to the margin."""
    line = '#box(width: 100%, stroke: (bottom: (thickness: 0.5pt, dash: "dotted")), inset: (bottom: 0.9mm))'
    return f"#grid(columns: (auto, 1fr), column-gutter: {gap}mm, align: bottom, [{txt(label)}], [{line}[{markup} #h(1fr)]])\n"


# -- bodies ------------------------------------------------------------------------------------


def field_name(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def de(name: str) -> str:
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if name.startswith("Les "):
        return f"des {name[4:]}"
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def seat_of(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy(case))


def house(case: Case, *names: str, near: bool = True) -> Firm:
    """A school or centre of one of these names, in the academy unless it teaches from afar."""
    made = replace(invent_school(case.rng), name=case.rng.choice(names))
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))) if near else made


def town(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def number(body: Firm) -> str:
    s = body.siret
    return f"{s[:3]} {s[3:6]} {s[6:9]} {s[9:]}"


def rubber(body: Firm, *more: str) -> list[str]:
    return [w.upper() for w in (body.name, *more, town(body))]


def state_rubber(case: Case) -> list[str]:
    return [f"ACADÉMIE {de(academy(case))}".upper(), "DIVISION DES EXAMENS"]
