"""A page with a text layer: what stands in a frame or in letters, not in the layer, is a stamp;
a framed title and the boxes of a form are not. And whose a signature without a label is."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from dossiers.mark import Mark
from ocr.lines import numbered
from ocr.marks import find_marks
from ocr.marks.naming import is_contract, missing_of_contract
from tests.ocr.drawn_paper import BLACK, FONT, VIOLET, Paper


def stamps_of(paper: Paper) -> list[Mark]:
    words = numbered([replace(word, confidence=1.0) for word in paper.words])
    page = replace(paper.page(), text_source="embedded", words=words)
    return [mark for mark in find_marks(paper.picture, page)[0] if mark.kind == "stamp"]


@pytest.fixture
def paper() -> Paper:
    made = Paper()
    made.body()
    return made


def test_a_coloured_frame_about_the_layer_s_words_is_a_title(paper: Paper) -> None:
    cv2.rectangle(paper.picture, (380, 560), (760, 620), VIOLET, 2, cv2.LINE_AA)
    paper.text(410, 598, "CERTIFICAT DE SCOLARITE", VIOLET)
    assert stamps_of(paper) == []


def test_a_coloured_frame_about_other_words_is_a_stamp(paper: Paper) -> None:
    paper.stamp(700, 900, VIOLET)
    assert len(stamps_of(paper)) == 1


def test_a_stamp_over_a_word_of_the_layer_is_one(paper: Paper) -> None:
    paper.text(720, 1000, "Directeur")
    paper.stamp(700, 900, VIOLET)
    assert len(stamps_of(paper)) == 1


def test_a_row_of_boxes_is_no_stamp(paper: Paper) -> None:
    for k, digit in enumerate("1 3 1 0 2 0 2 3".split()):
        x = 400 + 32 * k
        cv2.rectangle(paper.picture, (x, 800), (x + 32, 836), BLACK, 1)
        paper.text(x + 8, 828, digit)
    assert stamps_of(paper) == []


def contract(*, title: str) -> Paper:
    made = Paper()
    made.text(110, 90, title)
    made.body()
    return made


@pytest.mark.parametrize(
    ("title", "taken", "stamped", "party"),
    [
        ("Contrat d'apprentissage", {"employer", "apprentice"}, True, "training_centre"),
        ("Contrat d'apprentissage", {"employer", "apprentice"}, False, "unknown"),
        ("Contrat d'apprentissage", {"apprentice"}, False, "employer"),
        ("Contrat de travail", {"employer", "candidate"}, True, "unknown"),
        ("Certificat de travail", {"employer", "candidate"}, True, "unknown"),
    ],
)
def test_who_is_missing_of_a_contract(
    title: str, taken: set[str], stamped: bool, party: str
) -> None:
    page = contract(title=title).page()
    assert missing_of_contract(taken, page, (), stamped=stamped) == party  # type: ignore[arg-type]
    assert is_contract(page, ()) == title.startswith("Contrat")


def test_the_grain_of_a_table_far_below_the_paper_is_no_signature() -> None:
    made = Paper()
    made.text(110, 90, "Certificat de travail")
    made.body()
    made.text(640, 560, "Modele, le 3 mai 2024")
    grain = np.random.default_rng(5)
    for _ in range(40):
        x, y = int(grain.choice([20, 1180])), int(grain.integers(20, 1700))
        cv2.line(made.picture, (x, y), (x + 30, y + 24), BLACK, 3)
    made.sign(640, 1500, 230, 80, BLACK, 3)
    cv2.putText(made.picture, "~", (900, 1600), FONT, 0.6, BLACK)
    assert not any(zone.state == "signed" for zone in made.zones())
