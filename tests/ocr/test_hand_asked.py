"""Ink is looked at where a date may lack: not where print told it, nor where words were read."""

from __future__ import annotations

import numpy as np
import pytest

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.dated import is_dated
from ocr.hand.heard import says_no_date
from ocr.hand.read import with_hand_dates

HIGH, WIDE, X_HEIGHT = 300, 1400, 16.0


def line(text: str, confidence: float = 0.95) -> tuple[Word, ...]:
    words, x = [], 40.0
    for part in text.split():
        wide = 11 * len(part)
        box = Box(x / WIDE, 120 / HIGH, (x + wide) / WIDE, 148 / HIGH)
        words.append(Word(part, box, confidence, 0))
        x += wide + 10
    return tuple(words)


@pytest.mark.parametrize(
    "text",
    [
        "Fait à Lyon, le 12/09/2025",
        "Lyon, le 12 septembre 2025",
        "À Clermont-Ferrand, le 12.09.2025",
        "Date : 12/09/2025",
        "Document délivré le 12/09/2025",
        "Édité le 12/09/2025 à 10:42",
    ],
)
def test_print_tells_the_day_of_the_paper(text: str) -> None:
    assert is_dated(line(text))
    assert not is_dated(line(text, confidence=0.7))


@pytest.mark.parametrize(
    "text",
    [
        "Né(e) le 12/09/2005",
        "ARRIVÉ LE 12 octobre 2025",
        "Date de naissance : 12/09/2005",
        "Date de début du contrat : 12/09/2025",
        "employé depuis le 12 septembre 2025",
        "du 12/09/2025 au 15/09/2025",
        "Fait à Lyon, le",
    ],
)
def test_another_day_is_not_that_of_the_paper(text: str) -> None:
    assert not is_dated(line(text))


@pytest.mark.parametrize(
    ("text", "confidence", "none"),
    [
        ("l'exploitant agricole", 0.6, True),
        ("l'exploitant agricole", 0.4, False),  # hardly read: may be anything
        ("30 ectebre 2024", 0.7, False),
        ("le ontobre deux", 0.7, False),
        ("le on", 0.9, False),
    ],
)
def test_words_read_without_a_figure_or_a_month_are_no_date(
    text: str, confidence: float, none: bool
) -> None:
    words = line(text, confidence)
    box = (40, 118, round(words[-1].box.x1 * WIDE), 150)
    assert says_no_date(words, box, (HIGH, WIDE)) is none


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Né(e) le 02 08 2004", "02/08/2004"),
        ("Né(e) le 02082004", "02/08/2004"),
        ("Né(e) le 42 08 2004", None),  # no date
        ("Né(e) le 02 08 2004 12", None),  # may go on
        ("Téléphone 02 08 2004", None),  # nothing asks
    ],
)
def test_a_date_spelt_surely_without_marks_is_given_them(text: str, said: str | None) -> None:
    words = line(text)
    after = with_hand_dates(words, np.full((HIGH, WIDE), 255, np.uint8), X_HEIGHT)
    if said is None:
        assert after == words
    else:
        assert [(w.text, w.confidence) for w in after][-1] == (said, 0.95)
