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
        paper.put(name, when.isoformat(), "/".join(parts))
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
