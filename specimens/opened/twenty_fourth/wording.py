"""What the papers of the twenty-fourth generation share: type, frames, days, names, hands."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_firm, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

ONE = dt.timedelta(days=1)
FIRMS = (
    "Menuiserie Vial-Fictif", "Groupe Ardance (fictif)", "Sotrabat Modèle", "Énergia Spécimen Est",
    "Cabinet Lortal Exemple", "Toitures Gaubert-Modèle", "Distri-Sud Imaginaire", "Aciers de la Plaine fictive",
    "Clim'Azur Spécimen", "Ateliers Roncevaux fictifs",
)  # fmt: skip
TRAINERS = (
    "CFA des Deux Vallées fictives", "Campus Alterna-Modèle", "CFA Pierre-Spécimen", "Pôle Formation Exemple Sud",
    "Institut Supérieur Fictif de l'Alternance",
)  # fmt: skip
LYCEES = (
    "Lycée Hélène-Spécimen", "Lycée polyvalent des Trois-Exemples", "Lycée Saint-Modèle", "Lycée Auguste-Fictif",
)  # fmt: skip
_FIRST = (
    "Marc",
    "Sylvie",
    "Bruno",
    "Karine",
    "Denis",
    "Mireille",
    "Frédéric",
    "Nadia",
    "Olivier",
    "Claire",
)
_LAST = (
    "ESTÈVE",
    "BRUNEL",
    "CAZAUX",
    "LORRAIN",
    "HUMBERT",
    "VIGUIER",
    "REYNAUD",
    "MASSON",
    "PRADEL",
    "SCHMITT",
)


# -- type ----------------------------------------------------------------------------------------


def sheet(paper: Paper, pt: float, *fonts: str, margins: tuple[float, float, float, float] | None = None, size: tuple[float, float] | None = None) -> None:  # fmt: skip
    s = paper.setup
    s.size_pt, s.font = pt, paper.rng.choice(fonts)
    if margins:
        s.margin_mm = margins
    if size:
        s.width_mm, s.height_mm = size


def bold(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f"size: {pt}pt, "
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def sized(markup: str, pt: float, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{markup}]"


def italic(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def middle(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def at_right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def inset(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def line(stroke: str = "0.5pt") -> str:
    return f"#line(length: 100%, stroke: {stroke})\n"


# -- frames --------------------------------------------------------------------------------------


def side_by_side(columns: str, *cells: str, gutter: float = 5, align: str = "top") -> str:
    inside = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: ({columns}), column-gutter: {gutter}mm, align: {align}, {inside})\n"


def cells(columns: str, rows: Sequence[Sequence[str]], *, stroke: str = "0.5pt", pad: float = 1.6, fill: str = "none", align: str = "horizon", keep: bool = True) -> str:  # fmt: skip
    """A table from rows of markup; `fill` may be a typst function of column and row."""
    inside = ", ".join(f"[{c}]" for row in rows for c in row)
    made = f"#table(columns: ({columns}), stroke: {stroke}, inset: {pad}mm, fill: {fill}, align: {align}, {inside})"
    return f"#block(breakable: false, width: 100%)[{made}]\n" if keep else made + "\n"


HEADED = "(_, y) => if y == 0 { luma(226) }"


def labelled(
    rows: Sequence[tuple[str, str]], wide: float = 48, space: float = 2.6, mark: str = " :"
) -> str:
    inside = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, {inside})\n"


def framed(markup: str, stroke: str = "0.6pt", pad: float = 3, fill: str = "none") -> str:
    return f"#block(width: 100%, stroke: {stroke}, inset: {pad}mm, fill: {fill}, breakable: false)[{markup}]\n"


def tinted_bar(words: str, fill: str = "luma(215)", ink: str = "black", pt: float = 9.5) -> str:
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.1mm), above: 2.6mm, below: 2.2mm)[{bold(txt(words), pt, ink)}]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) {txt(words)}]"


def pen_tick(paper: Paper, on: bool) -> str:
    """A printed square, crossed by pen."""
    mark = f"#place(center + horizon)[{paper.handwritten('X', 13)}]" if on else ""
    return f"#box(width: 4mm, height: 4mm, stroke: 0.5pt)[{mark}]"


def plain_hand(paper: Paper) -> None:
    """Where names stand by pen alone, they are written so that others can read them."""
    if paper.hand == "Kristi":
        paper.hand = "Breip"


def on_dots(markup: str, wide: float) -> str:
    """Something written over a dotted line."""
    return f'#box(width: {wide}mm, stroke: (bottom: (thickness: 0.5pt, dash: "dotted")), outset: (bottom: 1.2mm))[{markup}]'


def foot(paper: Paper, words: str, pt: float = 6.6) -> None:
    paper.setup.footer = f"#align(center)[{sized(txt(words), pt, 'luma(80)')}]"


# -- days ----------------------------------------------------------------------------------------


def digits(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def usual(paper: Paper, day: dt.date) -> str:
    """A day in the one way that this paper keeps to."""
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/days-24")
    forms = (digits(day), french.date_long(day), digits(day), french.date_long(day), f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}")  # fmt: skip
    return forms[pick.randrange(len(forms))]


def dated(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or usual(paper, day))


def untold(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """The day of a signature that is no field of the contract."""
    return paper.blank() if paper.case.has("undated") else txt(form or usual(paper, day))


def years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)


# -- who -----------------------------------------------------------------------------------------


def somebody(case: Case) -> str:
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def firm_of(case: Case) -> Firm:
    return replace(invent_firm(case.rng), name=case.rng.choice(FIRMS))


def centre_of(case: Case, pool: Sequence[str]) -> Firm:
    """A school under one of these names, in the academy of the case."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def de(name: str) -> str:
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def subject(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def pad_lines(body: Firm, *more: str) -> list[str]:
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


def in_prose(paper: Paper, civility: str | None = None) -> str:
    """The person in a sentence, civility first."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        shown = rng.choice((f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}", f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})"))  # fmt: skip
    else:
        shown = rng.choice((f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}", f"{p.first_name} {p.birth_name}"))  # fmt: skip
    return txt((civility or p.civility) + " ") + paper.put("full_name", shown)


def on_a_list(paper: Paper) -> str:
    p = paper.case.person
    born = f" ({p.born} {p.birth_name})" if p.usage_name else ""
    return paper.put("full_name", f"{p.usage_name or p.birth_name} {p.first_name}{born}")


def born(paper: Paper, *, town: bool = True) -> str:
    p = paper.case.person
    end = txt(f" à {p.birth_place}") if town else ""
    return f"{p.born} le {paper.birth_date(form=usual(paper, p.birth_date))}{end}"


def address_of(paper: Paper) -> str:
    p = paper.case.person
    return txt(f"{p.street}, {p.place.post_code} {p.place.town}")


def name_rows(
    paper: Paper, birth: str, usage: str, given: str, sep: str = ", "
) -> list[tuple[str, str]]:
    """Rows of the names as forms have them: the usage name's stands there even when empty."""
    return [
        (birth, bold(paper.birth_name())),
        (usage, paper.usage_name("")),
        (given, bold(paper.given_names(sep))),
    ]


# -- hands ---------------------------------------------------------------------------------------


def hand(paper: Paper, party: str, stamp: Sequence[str] | None = None, wide: float = 64, high: float = 24) -> str:  # fmt: skip
    """The bare place of a hand; a stamp makes it high enough to hold the stamp."""
    return paper.sign(party, width_mm=wide, height_mm=high if stamp is None else max(high, 38), stamp=stamp)  # fmt: skip


def captioned(paper: Paper, party: str, words: str, stamp: Sequence[str] | None = None, wide: float = 64, high: float = 24) -> str:  # fmt: skip
    return f"#block(breakable: false)[{txt(words)} \\ {hand(paper, party, stamp, wide, high)}]\n"


def signers(paper: Paper) -> None:
    """Keeps as truth who signed."""
    paper.fields["signed_by"] = sorted({z.party for z in paper.zones if z.state == "signed"})
