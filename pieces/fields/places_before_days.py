"""Whether the words before a day may be the town where the paper was made."""

from __future__ import annotations

import re

from pieces.fields.days import WEEKDAY
from pieces.fields.flow import Cell, Flow
from pieces.parse.folding import fold

_PLACE_LINKS = frozenset(
    "le la les l d sur sous en de du des a à aux et lès les cedex mairie rectorat".split()
)


# « Examiné le », « Embauchée le »: what was done on a day, not a town.
_DONE = re.compile(
    r"(?:r?(?:examin|consult|embauch|convoqu|inscri|obten|obtint|valid|effectu|oper|hospitalis|recrut|engag|affect"
    r"|nomm|fini|mari|raye|radi|scolaris|sorti|entr|commenc|termin|achev|debut|reuni|sieg|deliber|rencontr|auditionn))\w*$"
    r"|(?:edit|imprim|gener|envoy|adress|depos|enregistr|vis|tir)ee?s?$|(?:transmis|recu)e?s?$"
)


# « … recensée par la mairie de » over « Corte le 19 septembre 2022 »: a sentence goes on.
_GOES_ON = re.compile(r"[a-z] (?:de|a|en|par|dans|sur|pour|chez|commune de|ville de)\n$")
# « landéda-plage, le 22 septembre »: a note in small letters throughout.
_TYPED_SMALL = re.compile(r"[a-zà-ÿ'’-]+(?: [a-zà-ÿ'’-]+)?, le ")


def opens_with_place(flow: Flow, position: int) -> bool:
    """Whether the words before a day on its line may be a town's: names and their links, not a
    sentence (« la période commençant le »)."""
    cell = flow.cell_of(position)
    line = flow.line_span(position)
    start = cell.start if cell is not None and cell.start < position else line.start
    if start == line.start and _GOES_ON.search(flow.folded, max(0, start - 30), start):
        return False
    if _TYPED_SMALL.fullmatch(flow.text, start, position):
        return True
    if start == position:  # « … ; le parcours se termine le » over « 04/06/2025 »
        start = flow.line_span(start - 1).start if start else start
    if not re.search(r"[^\W\d_]{3}", flow.text[start:position]):
        start = _left_of(flow, cell, start)  # « Tâches pratiques validées | le 20/05/2025 »
    said = re.split(r"[;»\"]|\.\s+(?=[^\W\d_])", flow.text[start:position])[-1]
    said = said.rpartition(",")[0].rpartition(",")[2] or said
    words = re.findall(r"[^\W\d_]+", said)
    if words and re.fullmatch(WEEKDAY, words[-1].lower()):
        words = words[:-1]
    if words and words[-1] in ("le", "Le", "LE", "1e", "ie"):
        words = words[:-1]
    # « Mariée le … », « mariée à Nice le … », but « Pont-Sainte-Marie, vendredi … »
    if words and (len(words) == 1 or words[-1].islower()) and _DONE.match(fold(words[-1])):
        return False
    strange = [w for w in words if not w[0].isupper() and w.lower() not in _PLACE_LINKS]
    return not strange


def _left_of(flow: Flow, cell: Cell | None, start: int) -> int:
    """Where the cell before another on its line begins; `start` where there is none."""
    index = flow.cells.index(cell) if cell is not None else 0
    left = flow.cells[index - 1] if index else None
    if cell is None or left is None or (left.page, left.line) != (cell.page, cell.line):
        return start
    return left.start
