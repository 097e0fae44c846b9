"""Names that a form prints beside another's office: the tutor's, the teacher's, the firm's."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from pieces.fields.flow import Flow

# « Référent | adjudant-chef Pantalacci François-Marie, né le … », « tuteur de promotion / class tutor »
_OFFICE_CELL = re.compile(
    r"\W*(?:l[ea]s?\s+)?(?:tuteur|tutrice|maitre\s+d(?:e\s+|')\w+|referente?|encadrante?|formateur|formatrice|professeu\w+"
    r"|enseignante?|interlocut\w+|correspondante?|represente\w*(?:\s?\(e\))?\s+par|conseill\w+|medecin|temoin"
    r"|responsable(?:\s+(?:pedagogique|legal|de\s+(?:la\s+)?formation|de\s+stage|du\s+\w+))?)\b[^\n\t:,;]{0,40}\W*"
)
_RANK_BEFORE = re.compile(
    r"[a-zß-ÿ'’. -]*(?:(?:M|Mme|Mlle|Mr|Dr)\.?|Monsieur|Madame|Mademoiselle)?\W*"
)
_OF_CANDIDATE = re.compile(
    r"\b(?:apprentie?|stagiaire|candidate?|eleve|etudiante?|salariee?|alternante?)\b"
)


def stands_beside_office(flow: Flow, start: int) -> bool:
    """Whether the cell before that of a name, which begins at `start`, is on its line the label of
    another's office, and only small letters or a civility stand before the name in its own."""
    cell = flow.cell_of(start)
    index = 0 if cell is None else flow.cells.index(cell)
    if cell is None or not index or _RANK_BEFORE.fullmatch(flow.text, cell.start, start) is None:
        return False
    before = flow.cells[index - 1]
    if (before.page, before.line) != (cell.page, cell.line):
        return False
    label = flow.folded[before.start : before.end]
    return _OFFICE_CELL.fullmatch(label) is not None and not _OF_CANDIDATE.search(label)
