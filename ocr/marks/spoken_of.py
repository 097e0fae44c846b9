"""Words that name who may sign and only speak of him, or of a later day: « L'apprenti relève du
régime général. », « Parents Ahmed PETIT et Ana DURAND », « Recyclage | Date | Visa »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.marks.parties import folded
from ocr.marks.runs import ANCHORS, Label, Piece

_LONGEST_CLOSED = 5  # words of a label that a full stop closes
_HEADED_BY = re.compile(
    r"(le|la|l) (apprentie?|salariee?|candidate?|stagiaire|etudiante?|alternante?|titulaire"
    r"|employeur|entreprise|interessee?|agent) (?P<next>\w+)"
)
_JOINS = re.compile(r"(de|du|des|d|et|ou|en|au|aux|a|par|pour|sous|principale?|majeure?|mineure?)$")
_FAMILY = re.compile(r"(parents|pere|mere) \w")
_NAMED = re.compile(r"[A-ZÀ-Ý]{2,}|\b[A-ZÀ-Ý][a-zà-ÿ]+$")
# What is entered years after the paper was given.
_LATER = re.compile(
    r"(recyclages?|maintien|renouvellements?|revalidations?|prorogations?|prolongations?|avenants?"
    r"|modifications?|mises? a jour)\b"
)


def is_whole_sentence(piece: Piece) -> bool:
    """Whether a full stop closes the piece, and the word behind who is hired or learns neither
    ends his function nor goes on with it: « L'apprenti relève », « Le salarié bénéficie »."""
    told = _HEADED_BY.match(folded(piece.text))
    closed = piece.text.rstrip().endswith(".") and len(piece.words) > _LONGEST_CLOSED
    return bool(told and closed and not _JOINS.match(told["next"]))


def names_family(piece: Piece, told: str) -> bool:
    """Whether the folded text, the piece's own, says of whom somebody is born, by name: a row of
    data, where text goes on below."""
    behind = piece.text.partition(" ")[2]
    return _FAMILY.match(told) is not None and _NAMED.search(behind) is not None


def without_later(labels: Sequence[Label], pieces: Sequence[Piece]) -> list[Label]:
    """The labels without « Visa du formateur » over the rows of a table of what comes later,
    where the paper asks for that party's signature elsewhere too."""
    return [
        label
        for label in labels
        if not _is_of_later(label, pieces)
        or not any(
            other.party == label.party and other.kind not in ANCHORS
            for other in labels
            if other is not label and not _is_of_later(other, pieces)
        )
    ]


def _is_of_later(label: Label, pieces: Sequence[Piece]) -> bool:
    """Whether what is entered later heads the first column of the row that a label stands in."""
    middle = label.box.centre[1]
    level = [p for p in pieces if p.box.y0 < middle < p.box.y1 and p.box.x1 < label.box.x0]
    first = min(level, key=lambda p: p.box.x0, default=None)
    return first is not None and _LATER.match(folded(first.text)) is not None
