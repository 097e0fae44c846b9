"""Text without its accents, whatever characters it has."""

from __future__ import annotations

import unicodedata

import pytest

from ocr.marks.accents import without_accents


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Élève à Noël", "Eleve a Noel"), ("ﬁn ½", "fin 1⁄2"), ("œuvre n° 3", "œuvre n° 3"), ("", "")],
)
def test_accents_are_taken_off(text: str, plain: str) -> None:
    assert without_accents(text) == plain


def test_every_character_is_taken_apart_alike() -> None:
    text = "".join(map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x3000, -1)]))
    apart = unicodedata.normalize("NFKD", text)
    assert without_accents(text) == "".join(c for c in apart if not unicodedata.combining(c))
