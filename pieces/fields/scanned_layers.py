"""Text layers that a scanner's recognition made: their words may be misspelt as ours are, though
nothing says how surely they were read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pieces.fields.anchors import is_anchor, mended

# Letters and figures that nobody types within a word: « empIoyé », « TRAVAlL », « C0NTRAT ».
_SMALL_MIXED = re.compile(r"(?:[^\W\d_]['’])?[A-ZÀ-Þ]?[a-zà-ÿ]+(?:I[a-zà-ÿ]*|[01]{1,2}[a-zà-ÿ]+)")
_CAPITALS_MIXED = re.compile(r"(?:[A-ZÀ-Þ]['’])?[A-ZÀ-Þ]+[l01][A-ZÀ-Þ]+")
_ELIDED = re.compile(r"[DLdl]['’]")
LEAST_LETTERS = 5
# So many words of such letters tell it whatever they mean, else one that papers are read by.
LEAST_MIXED = 3


def is_scanned(tokens: Iterable[str]) -> bool:
    """Whether words among them are spelt as only recognition spells them."""
    mixed = [core for core in map(_core, tokens) if _is_mixed(core)]
    return len(mixed) >= LEAST_MIXED or any(_is_misread(core) for core in mixed)


def _core(token: str) -> str:
    return token.strip(".,;:()«»\"'’")


@lru_cache(maxsize=4096)
def _is_mixed(core: str) -> bool:
    shapes = (_SMALL_MIXED, _CAPITALS_MIXED)
    return len(core) >= LEAST_LETTERS and any(shape.fullmatch(core) for shape in shapes)


def _is_misread(core: str) -> bool:
    word = _ELIDED.sub("", core)
    put_right = mended(word)
    return put_right != word and is_anchor(put_right)
