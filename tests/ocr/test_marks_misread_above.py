"""A pen over its label that recognition took for a word is still a pen; print badly read there is
print."""

from __future__ import annotations

import cv2
import numpy as np

from dossiers.box import Box
from dossiers.page import Word
from tests.ocr.drawn_paper import BLUE, HEIGHT, WIDTH, Paper


def to_sign(misread: float | None, beside: bool = False) -> Paper:
    """A sentence, room to sign, and under it the day and the label; over the label a pen, or
    `beside` it print, that recognition read as « ANT », so surely."""
    paper = Paper()
    paper.body()
    paper.text(110, 1000, "Je certifie les renseignements ci-dessus et demande une inscription")
    if beside:
        paper.text(700, 1090, "Exemplaire de la candidate")
        paper.words[-3:] = [
            Word(w.text, w.box, 0.6 if k else 0.9, 0) for k, w in enumerate(paper.words[-3:])
        ]
    else:
        peaks = np.array(
            [(760, 1100), (775, 1072), (790, 1098), (812, 1074), (828, 1094), (868, 1080)]
        )
        cv2.polylines(paper.picture, [peaks], False, BLUE, 3, cv2.LINE_AA)
        if misread is not None:
            box = Box(756 / WIDTH, 1068 / HEIGHT, 872 / WIDTH, 1104 / HEIGHT)
            paper.words.append(Word("ANT", box, misread, 0))
    paper.text(110, 1180, "Fait le 24/10/2025")
    paper.text(680, 1180, "Signature du candidat :")
    return paper


def test_a_pen_over_its_label_signs_though_it_was_read_as_a_word() -> None:
    assert to_sign(None).zone().state == "signed"
    assert to_sign(0.61).zone().state == "signed"


def test_print_over_a_label_that_is_badly_read_in_part_is_no_pen() -> None:
    assert to_sign(None, beside=True).zone().state == "empty"
