"""Which words are given names, to tell « Jean Dupont » where capitals do not: a split is only taken
where one end of the name is a known one and the other is not."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dossiers.given_names import GIVEN_NAMES
from pieces.parse.folding import fold


def is_given_name(folded: str) -> bool:
    """Whether a folded word is a given name; each half of a compound one must be."""
    return all(part in GIVEN_NAMES for part in folded.split("-") if part) and bool(folded)


# Shorter names have too many neighbours to be guessed.
LEAST_MENDED = 4


@lru_cache(maxsize=1024)
def mended_given_name(name: str) -> str | None:
    """`name` with the one letter put right that recognition misread (« Bastier », « Ihéo »), its
    other letters as they are; None where it is a given name already, or may be several."""
    plain = fold(name)
    if len(plain) < LEAST_MENDED or not plain.isalpha() or plain in GIVEN_NAMES:
        return None
    near = [
        known
        for known in GIVEN_NAMES
        if len(known) == len(plain) and Levenshtein.distance(known, plain, score_cutoff=1) == 1
    ]
    if len(near) != 1:
        return None
    at = next(i for i, (a, b) in enumerate(zip(plain, near[0], strict=True)) if a != b)
    letter = near[0][at].upper() if at == 0 or name.isupper() else near[0][at]
    return name[:at] + letter + name[at + 1 :]
