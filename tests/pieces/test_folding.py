"""One spelling for what looks alike, character for character."""

from __future__ import annotations

import sys

import pytest

import pieces.parse.folding
from pieces.parse.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Né le 1ᵉʳ", "ne le 1er"),
        ("« L’ŒUVRE » – Straße\t½", '" l\'ouvre " - strase 1'),
        ("ne\u0301e", "ne\u0301e"),  # an accent that stands alone keeps its place
        ("", ""),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_all_of_unicode_keeps_its_length_and_little_of_it_is_kept() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert len(fold(every)) == len(every)
    assert fold("Œ") == fold("Œ") == "o"
    assert len(pieces.parse.folding._FOLDED) <= 4096
