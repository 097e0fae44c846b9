"""School years by hand: two years that follow each other, behind their label, or nothing."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.school_years import SURE, with_hand_school_years
from ocr.hand.training.lines import Materials, written
from validators.settings import DEFAULT

HIGH, WIDE, X_HEIGHT = 300, 1400, 16.0
Gray = NDArray[np.uint8]


def line(text: str, confidence: float = 0.95, x: float = 40.0) -> tuple[Word, ...]:
    words = []
    for part in text.split():
        wide = 11 * len(part)
        box = Box(x / WIDE, 120 / HIGH, (x + wide) / WIDE, 148 / HIGH)
        words.append(Word(part, box, confidence, 0))
        x += wide + 10
    return tuple(words)


LABEL = line("pour l'année scolaire")


def by_pen(text: str, seed: int) -> Gray:
    paper = np.full((HIGH, WIDE), 255.0)
    drawn = written(text, "strokes", Materials([]), np.random.default_rng(seed))
    assert drawn is not None
    small = drawn.ink[::2, ::2]
    part = paper[104 : 104 + small.shape[0], 330 : 330 + small.shape[1]]
    part[:] = np.minimum(part, 255 - 200 * small[:, : part.shape[1]])
    return paper.astype(np.uint8)


def added(words: tuple[Word, ...], even: Gray) -> list[tuple[str, float]]:
    after = with_hand_school_years(words, even, X_HEIGHT)
    return [(w.text, w.confidence) for w in after if w not in words]


def test_two_years_that_follow_each_other_are_read() -> None:
    found = [added(LABEL, by_pen("2024/2025", seed)) for seed in range(12)]
    assert all(one in ([], [("2024-2025", SURE)]) for one in found)
    assert sum(bool(one) for one in found) >= 6
    assert DEFAULT.surely_read > SURE


@pytest.mark.parametrize("text", ["2024/2026", "2025/2024", "2024", "12/09/2024", "06 12 34 56 78"])
def test_other_figures_give_none(text: str) -> None:
    assert [added(LABEL, by_pen(text, seed)) for seed in range(4)] == [[]] * 4


def test_years_read_as_print_stay() -> None:
    even = by_pen("2024/2025", 5)
    assert added((*LABEL, *line("2023-2024", x=330)), even) == []
    assert added((*LABEL, *line("2023 / 2024", x=330)), even) == []


def test_years_hardly_read_give_way() -> None:
    hardly = line("2093 / 2024", 0.55, x=330)
    after = [
        with_hand_school_years((*LABEL, *hardly), by_pen("2024/2025", k), X_HEIGHT)
        for k in range(8)
    ]
    read = [[w.text for w in one if w not in LABEL] for one in after]
    assert all(one in (["2093", "/", "2024"], ["2024-2025"]) for one in read)
    assert read.count(["2024-2025"]) >= 3


def test_without_the_label_nothing_is_looked_at() -> None:
    assert added(line("pour la session"), by_pen("2024/2025", 5)) == []
