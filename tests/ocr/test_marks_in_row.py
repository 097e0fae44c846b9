"""Ink between two labels of a row."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from dossiers.box import Box
from ocr.marks.in_row import nearest_in_row

SHEET = SimpleNamespace(em_px=25.0, pixels=lambda b: (b.x0, b.y0, b.x1, b.y1))


def place(x0: float, x1: float, y0: float = 1100, kind: str = "role") -> SimpleNamespace:
    return SimpleNamespace(label=SimpleNamespace(box=Box(x0, y0, x1, y0 + 20), kind=kind))


def given(ink: tuple[int, int], first: SimpleNamespace, gaps: tuple[float, float]) -> int:
    one = SimpleNamespace(box=(ink[0], 1180, ink[1], 1250))
    return nearest_in_row(one, gaps, 1, [first, place(840, 1040)], SHEET)  # type: ignore[arg-type, list-item]


def test_ink_behind_a_short_label_is_his_though_the_next_place_begins_sooner() -> None:
    assert given((520, 650), place(150, 400), (8.0, 0.0)) == 0


@pytest.mark.parametrize(
    ("ink", "first", "gaps"),
    [
        ((640, 780), place(150, 400), (8.0, 0.0)),  # right before the next label
        ((700, 900), place(150, 690), (8.0, 0.0)),  # reaching under it
        ((520, 650), place(150, 400), (80.0, 0.0)),  # far from the first one's place
        ((520, 650), place(150, 400, y0=900), (8.0, 0.0)),  # of another row
        ((520, 650), place(150, 400, kind="made_at"), (8.0, 0.0)),  # of nobody
    ],
)
def test_other_ink_stays_with_the_nearest_place(
    ink: tuple[int, int], first: SimpleNamespace, gaps: tuple[float, float]
) -> None:
    assert given(ink, first, gaps) == 1
