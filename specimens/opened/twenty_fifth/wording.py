"""What the papers of the twenty-fifth generation share: type, days, persons, seats for a hand."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, Place, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Cells = Sequence[tuple[str, str]]
Lines = Sequence[str] | None
ONE = dt.timedelta(days=1)
_WOMEN = ("Brigitte", "Séverine", "Laurence", "Karine", "Mireille", "Delphine", "Sylvie")
_MEN = ("Thierry", "Bruno", "Pascal", "Olivier", "Frédéric", "Yannick", "Hamid")
_LAST = ("AUBRY", "BOISSEAU", "CARPENTIER", "DUMAS", "FOURNEL", "HUGUET", "LACOMBE", "MONTEL", "PRADIER", "SERRANO", "VIDAL")  # fmt: skip


# -- type ----------------------------------------------------------------------------------------


def page(paper: Paper, pt: float, font: str | Sequence[str], margins: tuple[float, float, float, float] | None = None, size: tuple[float, float] | None = None, leading: float = 0.62) -> None:  # fmt: skip
    """Type, margins (top, right, bottom, left) and size of the sheet."""
    setup = paper.setup
    setup.size_pt, setup.leading_em = pt, leading
    setup.font = font if isinstance(font, str) else paper.rng.choice(list(font))
    if size:
        setup.width_mm, setup.height_mm = size
    if margins:
        setup.margin_mm = margins


def bold(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}weight: "bold", fill: {ink})[{markup}]'


def fine(words: str, pt: float = 7, ink: str = "luma(60)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def italic(markup: str) -> str:
    return f"#emph[{markup}]"


def skip(mm: float) -> str:
    return f"\n#v({mm}mm, weak: false)\n"


def at(where: str, markup: str) -> str:
    return f"#align({where})[{markup}]\n"


def columns(widths: str, *cells: str, gutter: float = 5, align: str = "top") -> str:
    inner = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: ({widths}), column-gutter: {gutter}mm, align: {align}, {inner})\n"


def table(widths: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, inset: float = 1.6, stroke: str = "0.4pt", fill: str = "none") -> str:  # fmt: skip
    """Heads are words, the other cells markup."""
    cells = [f"[*{txt(h)}*]" for h in heads] + [f"[{c}]" for row in rows for c in row]
    return f"#table(columns: ({widths}), inset: {inset}mm, stroke: {stroke}, fill: {fill}, align: horizon, {', '.join(cells)})\n"


def frame(markup: str, *, inset: float = 3, stroke: str = "0.5pt", fill: str = "none", radius: float = 0) -> str:  # fmt: skip
    return f"#block(width: 100%, inset: {inset}mm, stroke: {stroke}, fill: {fill}, radius: {radius}mm)[{markup}]\n"


def listed(rows: Cells, wide: float, *, space: float = 2.2, sign: str = " :") -> str:
    cells = ", ".join(f"[{txt(k + sign)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, {cells})\n"


def stroke(ink: str = "black", pt: float = 0.5) -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) {txt(words)}]"


def below(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[{fine(words, pt)}]"


# -- days ----------------------------------------------------------------------------------------


def digits(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def shown(paper: Paper, day: dt.date) -> str:
    """A day in the manner that this paper keeps to throughout."""
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/25").randrange(8)
    if pick < 3:
        return digits(day)
    if pick < 6:
        return french.date_long(day)
    return f"{day:%d.%m.%Y}" if pick == 6 else f"{day:%d-%m-%Y}"


def day_of(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or shown(paper, day))


def unkept_day(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signing that is no field; a blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or shown(paper, day))


def years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def monday(day: dt.date) -> dt.date:
    return day + (-day.weekday() % 7) * ONE


# -- who -----------------------------------------------------------------------------------------


def somebody(case: Case, woman: bool | None = None) -> str:
    """A clerk, a tutor, a teacher: never the paper's own person."""
    female = case.rng.random() < 0.5 if woman is None else woman
    return f"{case.rng.choice(_WOMEN if female else _MEN)} {case.rng.choice(_LAST)}"


def in_prose(paper: Paper) -> str:
    """Civility and name as a sentence has them."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        form = rng.choice((f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}", f"{p.usage_name} {p.born} {p.birth_name} {p.first_name}"))  # fmt: skip
    else:
        form = rng.choice((f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}", f"{p.first_name} {french.titled(p.birth_name)}"))  # fmt: skip
    return f"{txt(p.civility + ' ')}{paper.put('full_name', form)}"


def surname_first(paper: Paper) -> str:
    p = paper.case.person
    form = f"{p.usage_name} {p.born} {p.birth_name} {p.first_name}" if p.usage_name else f"{p.birth_name} {p.first_name}"  # fmt: skip
    return paper.put("full_name", form)


def split_name(paper: Paper, birth: str, usage: str, given: str, comma: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names; the usage name's own row where there is one."""
    rows = [(birth, bold(paper.birth_name()))]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(comma))]


def born_on(paper: Paper, *, town: bool = True, form: str | None = None) -> str:
    p = paper.case.person
    place = f" à {p.birth_place}" if town else ""
    return f"{txt(p.born + ' le ')}{paper.birth_date(form=form or shown(paper, p.birth_date))}{txt(place)}"


def post(case: Case) -> str:
    """The person's lines as in the window of an envelope."""
    p = case.person
    return " \\ ".join(txt(x) for x in (f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}", p.street, f"{p.place.post_code} {p.place.town}"))  # fmt: skip


def pen(paper: Paper, name: str, value: object, words: str, pt: float = 14) -> str:
    """A field that somebody wrote in a hand."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


# -- what ----------------------------------------------------------------------------------------


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def seat_town(case: Case) -> str:
    """Where the rectorate sits."""
    name = academy(case)
    return {"Nancy-Metz": "Nancy", "Aix-Marseille": "Aix-en-Provence"}.get(name, name)


def of(name: str) -> str:
    """« d'Aix-Marseille », « du Puy », « de Nice »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return f"d'{name}" if strip_accents(name)[0] in "AEIOUYH" else f"de {name}"


def speciality(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def house(case: Case, *pool: str, near: bool = True) -> Firm:
    """A school or body under one of these names; in the academy when `near`."""
    made = replace(invent_school(case.rng), name=case.rng.choice(pool))
    town = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=town) if near else made


def town_of(case: Case) -> Place:
    return invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def rubber(body: Firm, *more: str) -> list[str]:
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


def week_hours(share: float) -> str:
    return f"{share * 35:g}".replace(".", ",")


# -- hands ---------------------------------------------------------------------------------------


def seat(paper: Paper, party: str, stamp: Lines = None, wide: float = 64, high: float = 24) -> str:
    """The bare place for a hand; higher where a stamp comes too."""
    tall = high if stamp is None else max(high, 38)
    return paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp)


def captioned(paper: Paper, party: str, words: str, stamp: Lines = None, wide: float = 64, high: float = 24) -> str:  # fmt: skip
    """Words, then the place."""
    return f"#block(breakable: false)[{txt(words)} \\ {seat(paper, party, stamp, wide, high)}]\n"


def name_below(paper: Paper, party: str, words: str, name: str, stamp: Lines = None, wide: float = 64) -> str:  # fmt: skip
    """Words, the place, the typed name of who signs."""
    return f"#block(breakable: false)[{txt(words)} \\ {seat(paper, party, stamp, wide)} \\ {txt(name)}]\n"
