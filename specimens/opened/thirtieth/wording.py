"""What the papers of the thirtieth generation share: letters, grids, ways to say days and names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, Place, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

DAY = dt.timedelta(days=1)
CENTRES = (
    "CFA des Deux Vallées", "CFA Compagnonnique d'Exemple", "Pôle Alternance Fictif",
    "CFA Métiers et Territoires", "École Technique du Modèle", "CFA Sup' Imaginaire",
)  # fmt: skip
REMOTE = (
    "Étudis Fictif", "Institut Lointain des Métiers", "Académie Courriel Modèle",
    "Centre Exemple d'études à distance",
)  # fmt: skip
SCHOOLS = (
    "Lycée polyvalent des Trois-Ponts", "Lycée Gaspard-Modèle",
    "Lycée technologique du Vallon fictif",
    "Lycée professionnel et technologique Augustine-Exemple",
)  # fmt: skip
BODIES = (
    "Altitude Formation Exemple", "Prévent'Échaf Fictif", "Sécuri-Pro Modèle",
    "Formabât Imaginaire",
    "Centre Compagnon de prévention",
)  # fmt: skip
_FIRST = ("Corinne", "Yannick", "Bruno", "Séverine", "Malika", "Thierry", "Laurence", "Gérald")
_LAST = ("AUBERTIN", "CAZENAVE", "DORNIER", "FOURCADE", "HUGON", "LAMBALLE", "RISPAL", "VERDIER")


# -- letters -------------------------------------------------------------------------------------


def page(paper: Paper, pt: float, font: str, margins: tuple[float, float, float, float]) -> None:
    """Size of the letters, their face, margins (top, right, bottom, left); answers by pen are in
    a hand whose figures differ."""
    if paper.hand == "Kristi":
        paper.hand = paper.rng.choice(("Breip", "Dancing Script"))
    paper.setup.size_pt, paper.setup.font, paper.setup.margin_mm = pt, font, margins


def bold(markup: str, pt: float = 0, ink: str = "black") -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def note(words: str, pt: float = 7.5, ink: str = "luma(60)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def drop(share: int = 1) -> str:
    """Pushes what follows down the sheet, by a share of what is left."""
    return f"\n#v({share}fr)\n"


def at(side: str, markup: str) -> str:
    return f"#align({side})[{markup}]\n"


def par(*parts: str) -> str:
    """A paragraph of its own."""
    return "\n\n" + "".join(parts) + "\n\n"


# -- frames --------------------------------------------------------------------------------------


def row(cells: Sequence[str], widths: str, gutter: float = 5, align: str = "left + top") -> str:
    body = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: {widths}, column-gutter: {gutter}mm, align: {align}, {body})\n"


def table(
    cells: Sequence[str],
    widths: str,
    *,
    inset: float = 2,
    stroke: str = "0.5pt",
    fill: str = "none",
    align: str = "left + horizon",
) -> str:
    body = ", ".join(f"[{c}]" for c in cells)
    return (
        f"#table(columns: {widths}, inset: {inset}mm, stroke: {stroke}, fill: {fill}, "
        f"align: {align}, {body})\n"
    )


def whole(markup: str) -> str:
    """What must not be torn over two pages."""
    return f"#block(breakable: false, width: 100%)[{markup}]\n"


def sheet_edge(inset_mm: float, stroke: str, paper: Paper) -> None:
    """A border around the whole sheet."""
    wide, high = paper.setup.width_mm - 2 * inset_mm, paper.setup.height_mm - 2 * inset_mm
    paper.setup.background += (
        f"#place(center + horizon, rect(width: {wide}mm, height: {high}mm, stroke: {stroke}))"
    )


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) {txt(words)}]"


# -- who and when --------------------------------------------------------------------------------


def someone(case: Case) -> str:
    """A person of the office, not the paper's own."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def body_of(case: Case, names: Sequence[str], *, close: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(tuple(names)))
    return replace(made, place=near(case)) if close else made


def near(case: Case) -> Place:
    """A town of the paper's academy."""
    return invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def studied(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def of(name: str) -> str:
    """« de Metz », « du Puy », « d'Albi »."""
    if name.startswith("Le "):
        return "du " + name[3:]
    vowel = strip_accents(name)[0] in "AEIOUYH"
    return ("d'" if vowel else "de ") + name


def town(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def lines_of(body: Firm, *more: str) -> list[str]:
    """What its stamp says."""
    return [body.name, body.street, town(body), *more]


def digits(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def told(day: dt.date) -> str:
    return french.date_long(day)


def free_day(paper: Paper, day: dt.date, form: str = "") -> str:
    """A printed day that is no field of the contract; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or digits(day))


def concluded(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - case.rng.randrange(2, 30) * DAY)


def name_rows(paper: Paper, birth: str, usage: str, given: str, gap: str = ", ") -> list[str]:
    """Labels and values of the names by turns; the usage name only where there is one."""
    cells = [birth, paper.birth_name()]
    if paper.case.person.usage_name:
        cells += [usage, paper.usage_name()]
    return [*cells, given, paper.given_names(gap)]


def birth_words(paper: Paper, form: str = "") -> str:
    p = paper.case.person
    shown = form or told(p.birth_date)
    return f"{p.born} le {paper.birth_date(form=shown)} à {txt(p.birth_place)}"


def home(paper: Paper) -> str:
    p = paper.case.person
    return txt(f"{p.street}, {p.place.post_code} {p.place.town}")


def plain_name(paper: Paper) -> str:
    """The name as one writes it by pen."""
    p = paper.case.person
    if p.usage_name:
        return f"{p.birth_name} {p.first_name}, usage {p.usage_name}"
    return f"{p.birth_name} {p.first_name}"


def hour_words(paper: Paper, hours: int | None, unit: str = "heures") -> str:
    if hours is None:
        return paper.blank()
    return paper.put("training_hours", hours, f"{hours} {unit}")
