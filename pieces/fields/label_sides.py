"""On which side of its labels a page writes its values: beside or under them, as most forms, or
over them, on the line that its labels stand under."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from pieces.fields.cell_columns import shares_column
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import ALIGNED, next_cell
from pieces.fields.label_shapes import opens_with_label
from pieces.parse.dates import find_dates
from pieces.parse.folding import fold

# How far over or under a label its value may stand, in heights of the higher of the two.
NEAR_HEIGHTS = 2.2
# So much must say that a page writes over its labels, and so many times what says the contrary.
# A label in small letters, as nothing but what stands under a line is printed, says it twice.
LEAST_TOLD, TOLD_TIMES = 2, 2
# No page asks for less, and there is nothing to compare in one longer.
LONGEST_LABEL = 60
# « 25 septembre 2003 à Châlons-en-Champagne (Marne) », not the line of a sentence.
LONGEST_DAY = 60

_DAY_LABEL = r"naissance|(?:session|journee|seance|jdc) (?:du|le)|dates?(?: (?:de|d'|du|et|prevue)\b.*)?|nee?(?: ?\(e\))? le|(?:fait|delivree?|etablie?|signee?|emise?) le|(?:1re|1er|premiere?|derniere?) (?:jour|seance|cours).*|debut.*|fin\b.*|(?:entree?|sortie?)(?: le| (?:en|de) formation)?"
_GIVEN_LABEL = (
    r"(?:autres? |(?:le )?(?:premier|1er) )?prenoms?\b(?!.*\bnoms?\b).*|forenames?|given names?"
)
_SURNAME_LABEL = r"noms?\b(?!.*prenom).*|surname"
_WHOLE_LABEL = r"noms?\b.*\bprenoms?\b.*|prenoms?\b.*\bnoms?\b.*|(?:l'|le |la )?(?:candidate?|eleve|etudiante?|stagiaire|apprentie?|salariee?|titulaire|interessee?|recensee?|beneficiaire)(?: ?\(e\))?"
_YEAR_LABEL = r"annee (?:scolaire|universitaire|de formation).*|session.*|exercice"
_HOURS_LABEL = r"(?:nombre d'|total des )?heures(?: (?:de|suivies|realisees).*)?|volume horaire"
_NUMBER_LABEL = r"(?:n°|(?:numero|identifiant|matricule|ine|siret|siren|uai|telephone|code)\b).*"


def _names_of(flow: Flow, cell: Cell) -> list[str]:
    return re.findall(r"[^\W\d_]+", flow.text[cell.start : cell.end])


def _is_day(flow: Flow, cell: Cell) -> bool:
    """A cell that tells a day, and no line of a sentence that tells one too."""
    text = flow.text[cell.start : cell.end]
    return len(text) <= LONGEST_DAY and any(d.precision == "day" for d in find_dates(text))


def _are_given_names(flow: Flow, cell: Cell) -> bool:
    names = _names_of(flow, cell)
    return bool(names) and all(is_given_name(fold(n)) for n in names)


def _is_surname(flow: Flow, cell: Cell) -> bool:
    span = flow.strip(cell.start, cell.end)
    civility = _CIVILITY.match(flow.text, span.start, span.end)
    start = civility.end() if civility else span.start
    return SURNAME_ALONE.fullmatch(flow.text, start, span.end) is not None


def _is_whole_name(flow: Flow, cell: Cell) -> bool:
    names = _names_of(flow, cell)
    return len(names) > 1 and any(is_given_name(fold(n)) for n in names)


def _is_year(flow: Flow, cell: Cell) -> bool:
    return re.match(r"\W*20\d\d\b", flow.text[cell.start : cell.end]) is not None


def _is_number(flow: Flow, cell: Cell) -> bool:
    return re.search(r"\d[\d .-]{2,}", flow.text[cell.start : cell.end]) is not None


_CIVILITY = re.compile(r"(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)(?:\s*:\s*|\s+)")
# What a label asks for, and what has the look of it.
_ASKED: tuple[tuple[re.Pattern[str], Callable[[Flow, Cell], bool]], ...] = tuple(
    (re.compile(pattern), fits)
    for pattern, fits in (
        (_DAY_LABEL, _is_day),
        (_GIVEN_LABEL, _are_given_names),
        (_SURNAME_LABEL, _is_surname),
        (_WHOLE_LABEL, _is_whole_name),
        (_YEAR_LABEL, _is_year),
        (_NUMBER_LABEL, _is_number),
        (_HOURS_LABEL, _is_number),
    )
)


def value_over(flow: Flow, label: Cell) -> Cell | None:
    """What is written over a label, on a page that writes over its labels; None elsewhere, where
    nothing is written there, and for a label with a mark or with something beside it."""
    if label.page not in pages_written_over(flow) or not _may_be_under(flow, label):
        return None
    over = _neighbour(flow, label, -1)
    if over is None or _is_label(flow, over):
        return None
    # Lines of one value stand nearer to each other than to its label, with no rule between them.
    first = _neighbour(flow, over, -1)
    if first is None or first.line != over.line - 1 or _is_label(flow, first):
        return over
    return first if over.box.y0 - first.box.y1 < (label.box.y0 - over.box.y1) / 2 else over


def is_written_over(flow: Flow, label: Cell) -> bool:
    """Whether a cell is a label under the line of its value: it tells nothing of what is below."""
    fits, over = asks(flow, label), _neighbour(flow, label, -1)
    if fits is None or (_heads_days(flow, label) and not (over and fits(flow, over))):
        return False
    return label.page in pages_written_over(flow) and _may_be_under(flow, label)


def _may_be_under(flow: Flow, label: Cell) -> bool:
    """Whether nothing beside a label may be its value, or what it asks for is right over it."""
    if _is_lone(flow, label):
        return True
    fits, over = asks(flow, label), _neighbour(flow, label, -1)
    return fits is not None and over is not None and fits(flow, over)


def has_value_under(flow: Flow, cell: Cell) -> bool:
    """« SIRET » over « 999 566 557 40137 »: whether a label finds right under it what it asks."""
    fits, under = asks(flow, cell), _neighbour(flow, cell, 1)
    return fits is not None and under is not None and fits(flow, under)


def is_written_under(flow: Flow, label: Cell, beside: Cell, under: Cell) -> bool:
    """« Nom d'usage | Voie » over « LECŒUR », on a page that writes under its labels: whether what
    a label asks stands under it, and what is beside it is of another column."""
    fits = asks(flow, label)
    if fits is None or not fits(flow, under) or fits(flow, beside):
        return False
    return label.page in _pages_written_under(flow)


@lru_cache(maxsize=8)
def _pages_written_under(flow: Flow) -> frozenset[int]:
    """The pages whose labels find what they ask under them, not beside them."""
    told: dict[int, list[bool]] = {}
    for cell in flow.cells:
        fits = asks(flow, cell)
        if fits is None or _MARKED.search(flow.text, cell.start, cell.end):
            continue
        beside, under = next_cell(flow, cell), _neighbour(flow, cell, 1)
        if beside is not None and fits(flow, beside):
            told.setdefault(cell.page, []).append(False)
        elif under is not None and fits(flow, under):
            told.setdefault(cell.page, []).append(True)
    return frozenset(
        page
        for page, sides in told.items()
        if sum(sides) >= LEAST_TOLD and sum(sides) > TOLD_TIMES * (len(sides) - sum(sides))
    )


@lru_cache(maxsize=8)
def pages_written_over(flow: Flow) -> frozenset[int]:
    """The pages whose labels find what they ask for over them, not under them."""
    over: dict[int, int] = {}
    under: dict[int, int] = {}
    for cell in flow.cells:
        fits = asks(flow, cell)
        if fits is None:
            continue
        above, below = (_neighbour(flow, cell, side) for side in (-1, 1))
        if not _is_lone(flow, cell) and not _is_beside_another(flow, cell, above):
            continue
        is_over, is_under = (c is not None and fits(flow, c) for c in (above, below))
        if is_over and not is_under:
            # Recognition may have lost the value of the only label, and its capital.
            small = flow.text[cell.start].islower() and not flow.is_ocr
            over[cell.page] = over.get(cell.page, 0) + (2 if small else 1)
        elif is_under and not is_over and not _heads_days(flow, cell):
            under[cell.page] = under.get(cell.page, 0) + 1
    return frozenset(
        page
        for page, told in over.items()
        if told >= LEAST_TOLD and told > TOLD_TIMES * under.get(page, 0)
    )


def _heads_days(flow: Flow, cell: Cell) -> bool:
    """« Date d'entrée | Date de sortie » side by side: the headings of a table, which stand over
    its days on any page."""
    return asks(flow, cell) is _is_day and any(
        c is not cell and (c.page, c.line) == (cell.page, cell.line) and asks(flow, c) is _is_day
        for c in flow.cells
    )


def asks(flow: Flow, cell: Cell) -> Callable[[Flow, Cell], bool] | None:
    """What tells the value of a label, None for a cell that is no label."""
    if cell.end - cell.start > LONGEST_LABEL:
        return None
    text = _NOTE.sub("", flow.folded[cell.start : cell.end].strip(" .*^"))
    return next((fits for pattern, fits in _ASKED if pattern.fullmatch(text)), None)


# What shows that a value follows a label in its own cell or beside it.
_MARKED = re.compile(r"[:=]|\.{3}|…")
# « nom de naissance (1) »
_NOTE = re.compile(r"\s*\(?\d\)?$")


def _is_lone(flow: Flow, cell: Cell) -> bool:
    """Whether a label has no mark, and nothing beside it but other labels."""
    if _MARKED.search(flow.text, cell.start, cell.end):
        return False
    beside = next_cell(flow, cell)
    return beside is None or _is_label(flow, beside) or _is_other_column(flow, cell, beside)


def _is_beside_another(flow: Flow, cell: Cell, over: Cell | None) -> bool:
    """« LÉVÊQUE » over « nom de naissance | Annexe 5 »: whether a label without a mark has over it
    what it asks for, and beside it what it does not."""
    fits, beside = asks(flow, cell), next_cell(flow, cell)
    if fits is None or beside is None or _MARKED.search(flow.text, cell.start, cell.end):
        return False
    return over is not None and fits(flow, over) and not fits(flow, beside)


def _is_other_column(flow: Flow, cell: Cell, beside: Cell) -> bool:
    """« Marie-Dominique | CAISSES » over « prénom | Malakoff Humanis »: whether what stands beside
    a label goes on with a column that has a line beside what is over the label too."""
    fits, over = asks(flow, cell), _neighbour(flow, cell, -1)
    if fits is None or over is None or over.line != cell.line - 1 or not fits(flow, over):
        return False
    above = next_cell(flow, over)
    return (
        above is not None and abs(above.box.x0 - beside.box.x0) < ALIGNED and not fits(flow, beside)
    )


def _is_label(flow: Flow, cell: Cell) -> bool:
    return asks(flow, cell) is not None or opens_with_label(flow, cell)


def _neighbour(flow: Flow, cell: Cell, side: int) -> Cell | None:
    """The nearest cell that says something over (-1) or under (1) another, close to it, in its
    column."""
    near = (
        c
        for c in flow.cells[::side]
        if c.page == cell.page and (c.line - cell.line) * side > 0 and shares_column(cell, c)
    )
    for other in near:
        high, low = (other, cell) if side < 0 else (cell, other)
        if low.box.y0 - high.box.y1 > NEAR_HEIGHTS * max(cell.box.height, other.box.height):
            return None
        if re.search(r"\w", flow.text[other.start : other.end].replace("_", "")):
            return other
    return None
