"""What the papers of the eighth generation share: print, days, names, heads, frames, hands."""

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

Row = tuple[str, str]

SANS = ("Liberation Sans", "Carlito", "Open Sans", "Lato", "DejaVu Sans")
SERIF = ("Liberation Serif", "Caladea", "Libertinus Serif", "DejaVu Serif")
MONO = ("Liberation Mono", "DejaVu Sans Mono")

HIGH = ("Lycée Paul-Inventé", "Lycée professionnel et technologique du Val-Exemple", "Lycée des métiers Simone-Modèle", "Lycée Les Quatre-Spécimens")  # fmt: skip
CENTRES = ("CFA Interpro fictif", "CFA des Métiers du Val-Exemple", "Maison de l'apprentissage Modèle", "CFA du Pont-Spécimen", "UFA Les Compagnons fictifs")  # fmt: skip
ADULTS = ("Greta Val-Exemple", "Organisme Horizon-Modèle", "AFP Spécimen", "Formapro Fictif")

_FIRST = ("Brigitte", "Samir", "Laurence", "Thierry", "Corinne", "Mehdi", "Véronique", "Arnaud", "Delphine", "Gilles")  # fmt: skip
_LAST = ("AUBRY", "BONNAFOUS", "CAZENAVE", "DESCHAMPS", "FONTANEL", "GRANIER", "JOUVE", "LEBLOND", "MAURIN", "PELLISSIER", "QUÉRÉ", "VIGNON")  # fmt: skip


# -- the sheet ---------------------------------------------------------------------------------


def sheet(paper: Paper, *margins: float, size: tuple[float, float] | None = None) -> None:
    """Margins as of a style sheet: all round; top and bottom, sides; or the four."""
    top, right, low, left = {1: margins * 4, 2: margins * 2, 4: margins}[len(margins)]
    paper.setup.margin_mm = (top, right, low, left)
    if size is not None:
        paper.setup.width_mm, paper.setup.height_mm = size


def face(paper: Paper, fonts: Sequence[str], pt: float, leading: float | None = None) -> None:
    paper.setup.font, paper.setup.size_pt = paper.rng.choice(list(fonts)), pt
    if leading is not None:
        paper.setup.leading_em = leading


def footer(paper: Paper, words: str, pt: float = 6.5, align: str = "center") -> None:
    paper.setup.footer = f"#align({align})[{tiny(words, pt)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def strong(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f", size: {pt}pt"
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}]'


def tiny(words: str, pt: float = 7.5, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def br(*parts: str) -> str:
    """Lines one below the other; empty ones fall out."""
    return " \\ ".join(part for part in parts if part)


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def at_right(markup: str) -> str:
    """A block at the right whose lines begin at the left."""
    return f"#align(right)[#box[#set align(left)\n{markup}]]\n"


def centre(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def beside(left: str, other: str, columns: str = "(1fr, 1fr)", gutter: float = 7, align: str = "top") -> str:  # fmt: skip
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{other}])\n"


# -- examination, places, people ---------------------------------------------------------------


def trade(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def region(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def rectorate_town(case: Case) -> str:
    return {"Aix-Marseille": "Aix-en-Provence", "Nancy-Metz": "Nancy"}.get(
        region(case), region(case)
    )


def of(name: str) -> str:
    """« de Nancy », « d'Épinal », « du Puy-en-Velay »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return f"d'{name}" if strip_accents(name)[0] in "AEIOUYH" else f"de {name}"


def school(case: Case, names: Sequence[str]) -> Firm:
    """A school of one of these names, in the academy."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def bystander(case: Case) -> str:
    """Somebody whom a paper names besides its subject."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def grown(case: Case) -> dt.date:
    """The day on which somebody of that kind was born."""
    return dt.date(case.rng.randrange(1961, 1990), case.rng.randrange(1, 13), case.rng.randrange(1, 28))  # fmt: skip


def siret(body: Firm) -> str:
    number = body.siret
    return " ".join((number[:3], number[3:6], number[6:9], number[9:]))


def town(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def seal_lines(body: Firm, *more: str) -> list[str]:
    return [line.upper() for line in (body.name, *more, town(body))]


# -- days --------------------------------------------------------------------------------------


def day_of(paper: Paper, day: dt.date, *, words: bool = False) -> str:
    """A day in the one way that this paper's writer has of saying days."""
    month = french.MONTHS[day.month - 1]
    forms = [
        (f"{day:%d/%m/%Y}", 7), (french.date_long(day), 7), (f"{day:%d} {month} {day.year}", 2),
        (f"{day:%d.%m.%Y}", 1), (f"{day:%d-%m-%Y}", 1), (f"{day:%d} {month.capitalize()} {day.year}", 1),
        (french.date_with_weekday(day), 1), (f"{day.day}.{day.month}.{day.year}", 1),
    ]  # fmt: skip
    if words:
        forms.append((french.date_in_words(day), 4))
    habit = random.Random(f"{paper.case.seed}/{paper.case.layout}/days")
    return habit.choices([f for f, _ in forms], [w for _, w in forms])[0]


def put_day(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or day_of(paper, day))


def num(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def free_day(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """The day of a hand where it is no field: blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or day_of(paper, day))


def boxes(words: str) -> str:
    return f'#comb("{words}")'


def day_in_boxes(paper: Paper, name: str, day: dt.date) -> str:
    """Eight boxes in three groups; left empty when `undated`."""
    groups = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        groups = ["\u00a0" * len(g) for g in groups]
    else:
        paper.put(name, day.isoformat(), " ".join(groups))
    return " ".join(boxes(g) for g in groups)


def loose_boxes(paper: Paper, day: dt.date) -> str:
    """The same for a day of signature that is no field."""
    groups = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated"):
        groups = ["\u00a0" * len(g) for g in groups]
    return " ".join(boxes(g) for g in groups)


# -- names -------------------------------------------------------------------------------------


def in_prose(paper: Paper, *, polite: bool = True, usage: bool = True) -> str:
    """The person in a sentence."""
    who, rng = paper.case.person, paper.rng
    first, own, other = who.first_name, who.birth_name, who.usage_name
    if other and usage:
        bound = who.agree("nom d'usage", "épouse")
        forms = (
            f"{first} {other} née {own}" if who.sex == "F" else f"{first} {other} né {own}",
            f"{own} {bound} {other} {first}",
            f"{other} {first} ({who.born} {own})",
            f"{first} {own}, {bound} {other}",
        )
    else:
        forms = (
            f"{first} {own}",
            f"{own} {first}",
            f"{first} {french.titled(own)}",
            f"{own} {' '.join(who.given_names)}",
        )
    word = rng.choice((who.civility, who.agree("M.", "Mme"), who.civility))
    return (txt(word + " ") if polite else "") + paper.put("full_name", rng.choice(forms))


def in_list(paper: Paper) -> str:
    """Surname first, for programs and tables."""
    who = paper.case.person
    own = f"{who.birth_name} {who.first_name}"
    if who.usage_name:
        own = f"{who.usage_name} {who.born} {who.birth_name} {who.first_name}"
    return paper.put("full_name", own)


def name_rows(paper: Paper, own: str, usage: str, given: str, *, sep: str = ", ", first: bool = False) -> list[Row]:  # fmt: skip
    """The names told apart; with `first` only one given name is printed."""
    who = paper.case.person
    rows = [(own, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    shown = paper.put("given_names", [who.first_name], who.first_name) if first else paper.given_names(sep)  # fmt: skip
    return [*rows, (given, shown)]


def ink_rows(paper: Paper, own: str, usage: str, given: str, pt: float = 15) -> list[Row]:
    """The same rows in a hand, one given name."""
    who = paper.case.person
    paper.birth_name()
    rows = [(own, paper.handwritten(who.birth_name, pt))]
    if who.usage_name:
        paper.usage_name()
        rows.append((usage, paper.handwritten(who.usage_name, pt)))
    paper.put("given_names", [who.first_name], who.first_name)
    return [*rows, (given, paper.handwritten(who.first_name, pt))]


def birth(paper: Paper, form: str | None = None) -> str:
    day = paper.case.person.birth_date
    return paper.birth_date(form=form or day_of(paper, day))


def born_in(paper: Paper, *, place: bool = True, words: bool = False) -> str:
    who = paper.case.person
    shown = birth(paper, day_of(paper, who.birth_date, words=words))
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {shown}{txt(where)}"
