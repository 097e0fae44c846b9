"""Two words that differ by one letter share what is left of them."""

from __future__ import annotations

import pytest
from rapidfuzz.distance import Levenshtein

from pieces.parse.spoilt import shortened, with_a_hole
from pieces.types.statements import Speech

_WORDS = "certifie certifle certifi ccertifie certifiee attestation attestaton attesta certifies"


@pytest.mark.parametrize("first", _WORDS.split())
@pytest.mark.parametrize("second", _WORDS.split())
def test_a_letter_apart_is_what_they_share(first: str, second: str) -> None:
    shared = (
        not {first, *with_a_hole(first)}.isdisjoint((second, *with_a_hole(second)))
        or first in shortened(second)
        or second in shortened(first)
    )
    assert shared == (Levenshtein.distance(first, second) <= 1)


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("a été employé dans nos services", True),
        ("a été emplové dans nos services", True),  # a letter misread
        ("a été employ dans nos services", True),  # a letter lost
        ("a été empployé dans nos services", True),  # a letter too many
        ("a été employées dans nos services", True),  # another ending
        ("a été emplavé dans nos services", False),
        ("a été mployés dans nos services", False),
        ("a ete employeur dans nos services", False),
    ],
)
def test_a_statement_is_heard_though_one_letter_of_a_word_is_wrong(
    text: str, is_said: bool
) -> None:
    assert Speech(text).holds("a|est ete employe") is is_said


ADDS_UP = "enseignement|formation élève|élevait|atteint heures|h"


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("L'enseignement dispensé ici s'élève à mille quatre cent soixante-dix heures.", True),
        ("L’enseignement dispensé dans nos locaux s’élève à 1470 heures.", True),
        ("Sa formation atteint mille trois cent cinquante heures.", True),
        ("L'enseignement est suivi par un élève absent à deux reprises trois heures", False),
    ],
)
def test_a_number_in_words_and_an_article_cut_short_part_no_statement(
    text: str, is_said: bool
) -> None:
    assert Speech(text).holds(ADDS_UP) is is_said
