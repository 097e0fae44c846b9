"""Which pictures of a page of text are large enough, and lettered enough, for a zone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from dossiers.box import Box
from ocr.geometry import turned_box
from ocr.letters import Letters
from ocr.pasted import largest_with_letters
from ocr.sources import Embedded

_HEIGHT, _WIDTH = 1400, 1000
_CARD = Box(0.1, 0.1, 0.5, 0.28)


def _letters(*groups: tuple[Box, int]) -> Letters:
    """So many letters within each box, on a page of that height and width."""
    rows = [
        (box.x0 + box.width * (k + 0.5) / count, (box.y0 + box.y1) / 2)
        for box, count in groups
        for k in range(count)
    ]
    found = [(x * _WIDTH, y * _HEIGHT, 6, 9, 40) for x, y in rows]
    return Letters(np.array(found, np.int32).reshape(-1, 5))


def _share(boxes: Sequence[Box], letters: Letters, turn: int = 0) -> float:
    embedded = [Embedded(box, 400, 300) for box in boxes]
    return largest_with_letters(embedded, turn, letters, (_HEIGHT, _WIDTH))


def test_a_card_copied_into_a_letter_is_one() -> None:
    signature = Box(0.6, 0.8, 0.9, 0.88)
    found = _share([signature, _CARD], _letters((_CARD, 60), (signature, 4)))
    assert found == pytest.approx(_CARD.area)


def test_signatures_and_stamps_are_none_however_many() -> None:
    many = [Box(0.1 + 0.2 * k, 0.7, 0.28 + 0.2 * k, 0.8) for k in range(4)]
    letters = _letters(*((box, 25) for box in many))
    assert sum(box.area for box in many) > 0.04
    assert _share(many, letters) == 0.0


def test_a_drawing_without_letters_is_none() -> None:
    assert _share([_CARD], _letters((Box(0.1, 0.5, 0.9, 0.6), 80))) == 0.0
    assert _share([_CARD], _letters()) == 0.0
    assert _share([], _letters((_CARD, 80))) == 0.0


def test_the_slices_of_a_card_are_one_picture() -> None:
    slices = [Box(0.1, 0.1 + 0.02 * k, 0.5, 0.12 + 0.02 * k) for k in range(9)]
    aside = Box(0.6, 0.1, 0.7, 0.12)
    found = _share([*slices[::-1], aside], _letters((slices[7], 36), (slices[8], 36)))
    assert found == pytest.approx(_CARD.area)


def test_a_page_that_is_mostly_pictures_counts_whole() -> None:
    tiles = [Box(0.3 * k, 0.1, 0.3 * k + 0.28, 0.5) for k in range(3)]
    assert _share(tiles, _letters((tiles[0], 12))) == pytest.approx(3 * 0.28 * 0.4)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pictures_are_turned_with_their_page(turn: int) -> None:
    letters = _letters((turned_box(_CARD, turn), 60))
    assert _share([_CARD], letters, turn) == pytest.approx(_CARD.area)
    assert _share([_CARD], letters) == 0.0
