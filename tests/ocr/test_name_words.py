"""Doubted words of names, looked at closer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from ocr.engines.engine import Gray, RawWord
from ocr.name_words import with_names_checked

_X_HEIGHT = 12.0
_PAGE = np.full((400, 1200), 255, np.uint8)


def _word(text: str, x0: int, y0: int = 100, confidence: float = 0.95) -> RawWord:
    return RawWord(text, x0, y0, x0 + 12 * len(text), y0 + 18, confidence, 1)


def _looks(*told: tuple[str, float]) -> Callable[[Gray, RawWord, float], Sequence[RawWord]]:
    """What the closer looks say, at each size."""
    by_size = dict(zip((1.0, 2.0), told, strict=True))

    def read(gray: Gray, word: RawWord, size: float) -> Sequence[RawWord]:
        text, confidence = by_size[size]
        return [_word(part, word.x0, word.y0, confidence) for part in text.split()]

    return read


def _read(
    words: list[RawWord], looks: Callable[[Gray, RawWord, float], Sequence[RawWord]]
) -> tuple[str, float]:
    found = with_names_checked(_PAGE, words, _X_HEIGHT, looks)
    assert len(found) == len(words)
    return found[-1].text, found[-1].confidence


DOUBTED = _word("AHMEÏD,", 300, confidence=0.7)
ALIKE = _looks(("AHMED,", 0.9), ("AHMED", 0.85))


@pytest.mark.parametrize(
    "cue",
    [_word("Monsieur", 100), _word("né", 420), _word("Nom", 20), _word("NAISSANCE", 290, 70)],
)
def test_a_name_that_two_closer_looks_read_alike_is_taken_and_not_sure(cue: RawWord) -> None:
    assert _read([cue, DOUBTED], ALIKE) == ("AHMED,", 0.75)


def test_a_look_that_reads_the_same_keeps_the_word() -> None:
    looks = _looks(("AHMÉID", 0.9), ("AHMED", 0.85))
    assert _read([_word("Monsieur", 100), DOUBTED], looks) == ("AHMEÏD,", 0.7)


def test_three_readings_make_a_doubt() -> None:
    words = [_word("Monsieur", 100), DOUBTED]
    assert _read(words, _looks(("AHNED", 0.75), ("AHMED", 0.72))) == ("AHMEÏD,", 0.55)
    assert _read(words, _looks(("AHNED", 0.75), ("AHMED", 0.92))) == ("AHMED", 0.55)


@pytest.mark.parametrize("looks", [("AH MED", 0.9), ("AHMED", 0.5)])
def test_a_look_in_pieces_or_unsure_tells_nothing(looks: tuple[str, float]) -> None:
    words = [_word("Monsieur", 100), DOUBTED]
    assert _read(words, _looks(("AHMED", 0.9), looks)) == ("AHMEÏD,", 0.7)


def test_another_word_altogether_is_not_taken() -> None:
    words = [_word("Monsieur", 100), DOUBTED]
    assert _read(words, _looks(("CACHET", 0.95), ("CACHET", 0.95))) == ("AHMEÏD,", 0.55)


@pytest.mark.parametrize(
    "words",
    [
        [_word("Fait", 100), DOUBTED],  # nothing asks for a name
        [_word("Monsieur", 100, 300), DOUBTED],  # on another line
        [_word("né", 100), DOUBTED],  # before it
        [_word("Monsieur", 100), _word("AHMEÏD,", 300)],  # surely read
        [_word("Monsieur", 100), _word("suivait", 300, confidence=0.7)],
        [_word("Nom", 100), _word("LYS", 300, confidence=0.7)],
    ],
)
def test_other_words_are_not_looked_at(words: list[RawWord]) -> None:
    assert _read(words, ALIKE) == (words[-1].text, words[-1].confidence)


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ("Lépez,", "López,"),
        ("LÉPEZ", "LÓPEZ"),
        ("Pérez", "Pérez"),  # as frequent as it stands
        ("Gérin", "Gérin"),  # French, though « Gorin » is a name too
        ("Zérez", "Zérez"),  # neither is known
    ],
)
def test_an_o_with_the_accent_of_spanish_is_known_in_a_frequent_name(read: str, told: str) -> None:
    words = [_word("Monsieur", 100), _word(read, 300, confidence=0.7)]
    assert _read(words, _looks((read, 0.8), (read, 0.8)))[0] == told


def test_a_name_read_surely_keeps_its_letters() -> None:
    words = [_word("Monsieur", 100), _word("Lépez", 300, confidence=0.95)]
    assert _read(words, _looks(("Lépez", 0.8), ("Lépez", 0.8))) == ("Lépez", 0.95)
