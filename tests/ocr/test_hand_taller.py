"""What stands taller than print in a blank is a pen's, however surely the engine read it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.taller import DOUBTED, with_pen_doubted
from validators.settings import DEFAULT

HIGH, WIDE, X_HEIGHT = 500, 1400, 14.0
PRINTED, WRITTEN = 0.72, 1.5  # scales of a drawn letter
Gray = NDArray[np.uint8]


def drawn(paper: Gray, text: str, x: int, y: int, scale: float, line: int) -> Word:
    """A word on the paper, its foot at y, as the engine would say it."""
    (wide, high), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, 2)
    cv2.putText(paper, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, 40, 2, cv2.LINE_AA)
    box = Box(x / WIDE, (y - high - 2) / HIGH, (x + wide) / WIDE, (y + 3) / HIGH)
    return Word(text, box, 0.95, line)


def page(label: str, value: str, scale: float, label_scale: float = PRINTED) -> tuple[Word, ...]:
    """Some lines of print, then a label with a value behind it; the last word is the value."""
    paper = np.full((HIGH, WIDE), 255, np.uint8)
    words = [
        drawn(paper, text, 60 + 260 * k, 60 + 50 * row, PRINTED, row)
        for row in range(2)
        for k, text in enumerate(("travaille", "entreprise", "contrat", "jusque"))
    ]
    words.append(drawn(paper, label, 60, 300, label_scale, 5))
    words.append(drawn(paper, value, 500, 300, scale, 5))
    return with_pen_doubted(tuple(words), paper, X_HEIGHT)


def test_what_is_written_taller_than_print_is_doubted() -> None:
    for label, value in (("Date", "12/09/2025"), ("Nom", "MARTINET"), ("Prenom", "Roland")):
        words = page(label, value, WRITTEN)
        assert words[-1].confidence == DOUBTED < DEFAULT.surely_read
        assert all(w.confidence == 0.95 for w in words[:-1])


def test_print_stays_sure() -> None:
    for label, value in (("Date", "12/09/2025"), ("Nom", "MARTINET"), ("Prenom", "Roland")):
        assert page(label, value, PRINTED)[-1].confidence == 0.95
        assert page(label, value, 1.25 * PRINTED)[-1].confidence == 0.95


def test_a_heading_tall_from_its_beginning_stays_sure() -> None:
    assert page("Session", "2025", WRITTEN, WRITTEN)[-1].confidence == 0.95


def test_tall_words_that_no_label_asks_for_stay_sure() -> None:
    assert page("certificat", "APPRENTISSAGE", WRITTEN)[-1].confidence == 0.95


def test_too_little_print_tells_nothing() -> None:
    paper = np.full((HIGH, WIDE), 255, np.uint8)
    words = (drawn(paper, "Date", 60, 300, PRINTED, 5), drawn(paper, "12/09/25", 300, 300, 1.5, 5))
    assert with_pen_doubted(words, paper, X_HEIGHT) == words
