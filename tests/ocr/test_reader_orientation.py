"""Which way up: what could not be read in time speaks for no direction."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import pytest

from ocr.engines.engine import Gray, Layout, RawWord, RecognitionTimeout
from ocr.first_look import FirstLook, NotPlain
from ocr.geometry import turned_by
from ocr.letters import letters_of
from ocr.levelling import steadiness
from ocr.light import evened, gray_of
from ocr.orientation import presumed_turn, turn_of

_WORDS = ("relevé", "de", "notes", "du", "brevet", "technicien", "supérieur", "session") * 3


class Slow:
    """An engine that is too late for the attempts named, and reads the others as it is told."""

    def __init__(self, late: set[int], confidence: dict[int, float]) -> None:
        self.late, self.confidence, self.attempt = late, confidence, -1

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        self.attempt += 1
        if self.attempt in self.late:
            raise RecognitionTimeout
        sure = self.confidence.get(self.attempt, 0.0)
        return [RawWord(word, 0, 0, 1, 1, sure) for word in _WORDS]

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return None


def _page(rows: int = 8) -> np.ndarray:
    page = np.full((160 + 80 * rows, 600, 3), 255, np.uint8)
    for row in range(rows):
        cv2.putText(
            page, "releve de notes du brevet", (40, 80 + 80 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.0,
            (0, 0, 0), 2,
        )  # fmt: skip
    return page


@pytest.mark.parametrize(
    ("late", "confidence", "turn"),
    [
        (set(), {0: 0.3, 1: 0.9}, 180),
        (set(), {0: 0.9, 1: 0.3}, 0),
        ({0}, {1: 0.7}, 0),
        ({1}, {0: 0.3}, 0),
        ({0, 1}, {}, 0),
    ],
)
def test_a_direction_that_took_too_long_is_not_called_illegible(
    late: set[int], confidence: dict[int, float], turn: int
) -> None:
    even = evened(gray_of(_page()))
    assert turn_of(even, letters_of(even), Slow(late, confidence)) == turn


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_letters_stand_on_their_lines(turn: int) -> None:
    page = turned_by(gray_of(_page()), turn)
    upright = steadiness(letters_of(turned_by(page, -turn)))
    on_its_head = steadiness(letters_of(turned_by(page, 180 - turn)))
    assert upright > 0.5 > -0.5 > on_its_head


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_the_likeliest_direction_is_read_first_and_no_other_where_that_is_plain(turn: int) -> None:
    even = evened(turned_by(gray_of(_page()), -turn))
    engine = Slow(set(), {0: 0.95})
    assert turn_of(even, letters_of(even), engine) == turn
    assert engine.attempt == 0


def test_a_direction_that_reads_far_better_than_the_other_needs_no_second_look() -> None:
    even = evened(turned_by(gray_of(_page()), 180))
    engine = Slow(set(), {0: 0.78, 1: 0.53})  # of a pen's letters none is read plainly
    assert turn_of(even, letters_of(even), engine) == 180
    assert engine.attempt == 1


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_many_letters_tell_in_which_direction_a_page_is_read_at_once(turn: int) -> None:
    even = evened(turned_by(gray_of(_page(rows=18)), -turn))
    assert presumed_turn(letters_of(even)) == turn


@pytest.mark.parametrize(("lies", "presumed"), [(0, 0), (180, 0), (90, None), (270, None)])
def test_the_few_letters_of_a_card_do_not_tell(lies: int, presumed: int | None) -> None:
    even = evened(turned_by(gray_of(_page()), -lies))
    assert presumed_turn(letters_of(even)) == presumed


GRAY = np.full((20, 20), 255, np.uint8)


@dataclass
class Mixed:
    """Reads that many words of five letters surely, and as many with a confidence of 0.3."""

    sure: int
    doubtful: int

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        told = self.sure * [0.9] + self.doubtful * [0.3]
        return [RawWord("texte", 0, 0, 9, 9, confidence) for confidence in told]

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return None


def test_a_page_that_reads_plainly_is_read_once() -> None:
    engine = Slow(set(), {0: 0.95})
    look = FirstLook(engine)
    assert [word.text for word in look.words(GRAY, 200, "sparse", 1.0)] == list(_WORDS)
    assert engine.attempt == 0


def test_a_page_with_much_that_is_sure_among_noise_is_read_once() -> None:
    engine = Mixed(sure=45, doubtful=60)
    assert len(FirstLook(engine).words(GRAY, 200, "sparse", 1.0)) == 105


def test_a_page_with_little_that_is_sure_among_noise_may_lie_otherwise() -> None:
    with pytest.raises(NotPlain):
        FirstLook(Mixed(sure=10, doubtful=60)).words(GRAY, 200, "sparse", 1.0)


@pytest.mark.parametrize("late", [set(), {0}])
def test_a_page_that_does_not_read_plainly_is_given_up_at_once(late: set[int]) -> None:
    with pytest.raises(NotPlain):
        FirstLook(Slow(late, {0: 0.4})).words(GRAY, 200, "sparse", 1.0)


def test_a_page_given_up_is_not_read_again_unless_it_was_turned() -> None:
    engine = Slow(set(), {0: 0.4, 1: 0.9})
    look = FirstLook(engine)
    with pytest.raises(NotPlain):
        look.words(GRAY, 200, "sparse", 1.0)
    assert {word.confidence for word in look.words(GRAY.copy(), 200, "sparse", 1.0)} == {0.4}
    assert {word.confidence for word in look.words(GRAY[::-1] // 2, 200, "sparse", 1.0)} == {0.9}
