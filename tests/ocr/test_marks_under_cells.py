"""What stands under the cells of a table that is signed: the label of another party, more rows."""

from __future__ import annotations

import cv2
import pytest

from tests.ocr.drawn_paper import BLUE, Paper

INK = (20, 20, 20)


def ruled(paper: Paper, columns: tuple[int, ...], rows: tuple[int, ...]) -> None:
    for x in columns:
        cv2.line(paper.picture, (x, rows[0]), (x, rows[-1]), INK, 2)
    for y in rows:
        cv2.line(paper.picture, (columns[0], y), (columns[-1], y), INK, 2)


def states(paper: Paper) -> dict[str, str]:
    return {zone.party: zone.state for zone in paper.zones()}


@pytest.mark.parametrize("signed", [False, True])
def test_a_label_under_a_signed_table_is_signed_below(signed: bool) -> None:
    paper = Paper()
    paper.body()
    ruled(paper, (80, 460, 840), (840, 890, 1110))
    paper.text(90, 875, "Signature de l'employeur")
    paper.text(470, 875, "Signature de l'apprenti")
    paper.sign(140, 950, 200, 80, BLUE, 1)
    paper.sign(520, 950, 200, 80, BLUE, 2)
    paper.text(80, 1138, "Signature du représentant légal :")
    if signed:
        paper.sign(120, 1170, 200, 80, BLUE, 3)
    told = states(paper)
    assert told.pop("legal_representative") == ("signed" if signed else "empty")
    assert set(told.values()) == {"signed"}


def test_a_label_under_a_bare_line_is_signed_on_it() -> None:
    paper = Paper()
    paper.body()
    for k, (party, y) in enumerate((("Signature de l'employeur", 900), ("L'apprenti", 1138))):
        cv2.line(paper.picture, (80, y - 26), (460, y - 26), INK, 2)
        paper.text(80, y, party)
        if k:
            paper.sign(120, y - 120, 200, 80, BLUE, 3)
    assert states(paper)["apprentice"] == "signed"


def test_the_next_row_of_a_signed_column_leaves_no_doubt_on_another_place() -> None:
    paper = Paper()
    paper.body()
    ruled(paper, (80, 460, 1100), (600, 640, 790, 940))
    paper.text(90, 630, "Période")
    paper.text(470, 630, "Signature du tuteur et cachet")
    for y in (730, 880):
        paper.text(90, y, "stage de cinq semaines")
        paper.sign(520, y - 40, 200, 70, BLUE, y)
    ruled(paper, (80, 600, 1100), (1040, 1240))
    paper.text(90, 1070, "Visa de l'établissement")
    paper.text(610, 1070, "Le stagiaire")
    paper.sign(680, 1110, 200, 80, BLUE, 4)
    told = states(paper)
    assert (told["employer"], told["training_centre"], told["candidate"]) == (
        "signed",
        "empty",
        "signed",
    )
