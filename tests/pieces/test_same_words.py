"""A table of known words gives the same as comparing each with the word."""

from __future__ import annotations

import pytest

from pieces.lines import same_word
from pieces.same_words import known_words

KNOWN = ("attestation", "attestations", "acte", "date", "diplome", "stage", "permis", "contrat")


@pytest.mark.parametrize(
    "word",
    ["attestation", "atteslatlon", "aotc", "dipl0me", "stages", "datee", "contra", "pemis", "tat"],
)
def test_known_words_are_those_that_each_comparison_finds(word: str) -> None:
    assert known_words(KNOWN).same_as(word) == {one for one in KNOWN if same_word(word, one)}


def test_a_word_of_lookalikes_alone_is_found_however_many_there_are() -> None:
    assert known_words(KNOWN).same_as("5tage") == {"stage"}
    assert known_words(("loi1",)).same_as("1oll") == {"loi1"}  # three letters apart
