"""Doubted letters before a name beside its label: the corner of a box, or a part of the name."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.flow import flow_of
from pieces.fields.people import person_fields


def name_of(first: str, sure: float, rest: str, gap: float = 0.001) -> tuple[object, ...]:
    words, x = [], 0.5
    for text, confidence in ((first, sure), *((word, 0.95) for word in rest.split())):
        words.append(Word(text, Box(x, 0.2, x + 0.01 * len(text), 0.212), confidence, 0))
        x += 0.01 * len(text) + gap
    label = [
        Word(text, Box(x, 0.2, x + 0.03, 0.212), 0.95, 0)
        for text, x in (("Nom", 0.1), ("et", 0.135), ("prénom", 0.17), (":", 0.21))
    ]
    page = Page(1, 1654, 2339, 0, "ocr", (*label, *words), 0.9)
    fields = person_fields(flow_of([page]))
    return tuple(fields[n].value for n in ("birth_name", "given_names") if n in fields)


def test_the_corner_of_a_box_is_no_part_of_a_name() -> None:
    assert name_of("ES", 0.51, "Aïcha LEFÈVRE") == ("LEFÈVRE", ["Aïcha"])


@pytest.mark.parametrize(
    ("first", "sure", "rest", "gap", "birth"),
    [
        ("LE", 0.95, "GALL Aïcha", 0.006, "LE GALL"),
        ("LE", 0.51, "GALL Aïcha", 0.006, "LE GALL"),  # doubted, and of the name
        ("FRANÇ", 0.51, "OIS Aïcha", 0.001, "FRANÇOIS"),
    ],
)
def test_a_surname_keeps_its_first_letters(
    first: str, sure: float, rest: str, gap: float, birth: str
) -> None:
    assert name_of(first, sure, rest, gap)[:1] == (birth,)
