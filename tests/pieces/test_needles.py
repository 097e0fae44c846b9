"""Words without which a pattern is nowhere in a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pieces.parse.needles import needles_of
from pieces.types.voices import _SAID

PATTERNS = [one.pattern for _, said in _SAID for one in said]


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        (r"\bdevis\b[^\n]{0,20}(?:n°|\d)|^\W*facture\b", {"devis", "facture"}),
        (r"\b(?:tarifs?|prix)\b ttc", {"tarif", "prix"}),
        (r"(?:avis de )?paiement", {"paiement"}),
        (r"(?:somme due){2}", {"somme due"}),
        (r"fin\nde mois", {"de mois"}),
        (r"\bh ?/ ?f\b", None),
        (r"facture|\d+ €", None),
        (r"(?i:facture)", None),
    ],
)
def test_the_words_that_a_pattern_asks_for(pattern: str, needles: set[str] | None) -> None:
    assert needles_of(re.compile(pattern)) == needles


def test_letters_that_may_be_capitals_are_none() -> None:
    assert needles_of(re.compile("facture", re.IGNORECASE)) is None


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.pattern)
@given(data=st.data())
def test_what_a_voice_says_holds_one_of_its_needles(
    pattern: re.Pattern[str], data: st.DataObject
) -> None:
    needles = needles_of(pattern)
    if needles is not None:
        found = data.draw(st.from_regex(pattern)).replace("\n", " ")
        assert any(needle in found for needle in needles)
