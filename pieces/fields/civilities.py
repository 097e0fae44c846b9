"""« Monsieur », « Mme » before the name that they announce, as recognition misspells them too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from dossiers.page import Word
from pieces.fields.given_names import is_given_name
from pieces.parse.folding import fold

# One civility of a folded text; up to three of them before a name, or none.
CIVILITY = r"(?:m\.?|mr\.?|mme\.?|mlle\.?|melle\.?|monsieur|madame|mademoiselle)"
CIVILITIES = rf"(?:{CIVILITY}(?:\s*(?:/|ou|,)\s*{CIVILITY}){{0,2}}\s+)?"

_LONG = ("monsieur", "madame", "mademoiselle")
# Letters that are misread in a long civility, at most.
MOST_WRONG = {"monsieur": 2, "madame": 1, "mademoiselle": 3}
# What an m is taken for.
_FOR_M = ("rn", "in")
_SHORT = re.compile(r"M(?:[cne]|[nmru]{1,3}[ceo6]|[ri]n[ce]|i[mn]?e|rn)\.?")
LEAST_SHORT = 3  # « Mine Gaëlle »; « Me Paul » is a lawyer
_SURNAME = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+[,;.]?")
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+[,;.]?")


def misread_civility(token: str, cell: Sequence[Word], index: int) -> str:
    """`token`, or the civility that it must be: « de Mc RENAUD Coralie », « Madernoisclle ROY »."""
    if not token.startswith("M") or index + 1 >= len(cell):
        return token
    following = cell[index + 1].text
    given = len(token) >= LEAST_SHORT and is_given_name(fold(following).rstrip(",;."))
    if _SHORT.fullmatch(token) and (given or _SURNAME.fullmatch(following)):
        inside = index > 0 and cell[index - 1].text.islower()
        return "Mme" if inside or token != "Mc" else token  # « Mc DONALD Paul » opens a cell
    plain = fold(token).rstrip(".")
    if len(plain) < len("madam") or is_given_name(plain) or not _NAME.fullmatch(following):
        return token
    readings = {plain} | {plain.replace(pair, "m") for pair in _FOR_M}
    for civility in _LONG:
        wrong = min(Levenshtein.distance(reading, civility) for reading in readings)
        if plain != civility and wrong <= MOST_WRONG[civility] and not token.isupper():
            return civility.capitalize()
    return token
