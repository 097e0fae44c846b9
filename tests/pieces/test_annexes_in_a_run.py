"""Annexes ticked in a row of boxes behind the word said once."""

from __future__ import annotations

import pytest

from bench.written import page_of
from pieces.fields.annexes import annexes_field
from pieces.fields.flow import flow_of


@pytest.mark.parametrize(
    ("line", "annexes"),
    [
        ("annexes : ☐ 3  ☒ 4  ☒ 5", [4, 5]),
        ("Annexe(s)  3 ☒   4 ☐   5 ☒", [3, 5]),
        ("décrites aux annexes\n   [ ] 3      [X] 4      [X] 5\nde la recommandation", [4, 5]),
        ("annexes [x] 3 [ ] 4 [ ] 5 de la R408", [3]),
        ("annexes 3, 4 et 5", [3, 4, 5]),
        ("annexe 3 ☐  annexe 4 ☒  annexe 5 ☒", [4, 5]),
    ],
)  # fmt: skip
def test_the_boxes_say_which(line: str, annexes: list[int]) -> None:
    assert annexes_field(flow_of([page_of(line)]))["annexes"].value == annexes


@pytest.mark.parametrize("line", ["annexe ☐ 3 ☐ 4 ☐ 5", "annexes : voir ☒ page 3"])
def test_nothing_ticked_says_nothing(line: str) -> None:
    assert annexes_field(flow_of([page_of(line)])) == {}


def test_a_number_whose_box_was_not_read_leaves_a_doubt() -> None:
    read = annexes_field(flow_of([page_of("annexes : ☐ 3  ☒ 4  5")]))["annexes"]
    assert read.value == [4] and read.confidence < 0.6
