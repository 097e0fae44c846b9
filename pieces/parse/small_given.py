"""Given names in small letters inside a sentence: « PÉREZ inès, nom d'usage FAURE, née le … »."""

from __future__ import annotations

import re

from dossiers.given_names import GIVEN_NAMES
from pieces.parse.folding import fold

# What only stands behind a whole name: its other surname, or the birth.
_NAME_OVER = re.compile(r",? \(?(?:nom d'usage|née?|épouse|ép\.)(?:\(e\))? ")


def is_small_given(text: str, word: re.Match[str]) -> bool:
    """Whether a word of `text` behind a surname is a known given name, its capital not typed or
    misread: « M. DUPONT aime » goes on with a sentence."""
    known = word.group().islower() and fold(word.group()) in GIVEN_NAMES
    return known and _NAME_OVER.match(text, word.end()) is not None
