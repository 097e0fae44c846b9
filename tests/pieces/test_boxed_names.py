"""A name whose letters stand in boxes, one of which was taken for a cross."""

from __future__ import annotations

import pytest

from bench.written import page_of
from pieces.fields.flow import flow_of
from pieces.fields.people import person_fields

UNSURE = 0.8


@pytest.mark.parametrize(
    ("written", "doubted"),
    [
        ("A B ☒ ALLAH", True),
        ("ABDALLAH", False),
        ("ABDALLAH ☒ F ☐ M", False),
        ("ABDALLAH      ☒ F   ☐ M", False),
    ],
)
def test_a_name_cut_by_a_box_is_doubted(written: str, doubted: bool) -> None:
    text = f"L'APPRENTI(E)\nNom de naissance : {written}\nPrénoms : José\nNé(e) le : 13/01/2005\n"
    name = person_fields(flow_of([page_of(text)]))["birth_name"]
    assert (name.confidence < UNSURE) is doubted
