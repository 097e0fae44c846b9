"""Recognised papers with a letter or a mark misread where a rule looks: what they say all the same,
and what they do not."""

from __future__ import annotations

from typing import Any

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Sheets
from pieces.fields.flow import flow_of
from pieces.understand import understand
from tests.pieces.written import page_of


def read(text: str, confidence: float = 0.9) -> dict[str, Any]:
    """The fields of a page recognised with that confidence."""
    page = page_of(text, source="ocr", confidence=confidence)
    return {n: f.value for n, f in understand(Sheets("image/png", (page,)))[0].fields.items()}


def scores_of(text: str) -> list[tuple[str, float | None]]:
    return [(s["unit"], s["score"]) for s in read(text).get("scores", ())]


def test_a_tile_whose_score_stands_under_its_title_keeps_it() -> None:
    assert scores_of(
        """
# RELEVÉ DE NOTES
BTS ÉLECTROTECHNIQUE    session 2024
TESSIER Nadège
E4 Étude technique                  7,5 / 20   E51 Réponse à une affaire               9 / 20
coefficient 5                                  coefficient 3

E52 Préparation de chantier de production      E6 Activité en milieu professionnel  13,5 / 20
10,5 / 20                                      coefficient 2
coefficient 3
"""
    ) == [("E4", 7.5), ("E51", 9.0), ("E52", 10.5), ("E6", 13.5)]


def test_what_stands_under_the_tile_beside_is_not_its_score() -> None:
    scores = scores_of(
        """
# RELEVÉ DE NOTES
BTS ÉLECTROTECHNIQUE    session 2024
TESSIER Nadège
E4 Étude technique                  7,5 / 20   E51 Réponse à une affaire               9 / 20
coefficient 5                                  coefficient 3

E52 Préparation de chantier de production      E6 Activité en milieu professionnel
coefficient 3                                  13,5 / 20
"""
    )
    assert ("E52", 13.5) not in scores and ("E6", 13.5) in scores


def line_of(*words: tuple[str, float, float]) -> str:
    """The text of a recognised line of words, each between shares of the page's width."""
    placed = (Word(text, Box(x0, 0.2, x1, 0.21), 0.9, 0) for text, x0, x1 in words)
    return flow_of([Page(1, 1654, 2339, 0, "ocr", tuple(placed), 0.9)]).text.strip()


def test_words_that_lie_over_each_other_are_no_halves_of_one() -> None:
    assert line_of(("GARCIA", 0.1, 0.28), ("LOPEZ", 0.15, 0.2)) == "GARCIA LOPEZ"
    assert line_of(("KOW", 0.1, 0.13), ("ALSKI", 0.1305, 0.17)) == "KOWALSKI"
