"""Boxes that hold a place to sign: right under its label, or about two of them."""

from __future__ import annotations

import cv2
import pytest

from dossiers.mark import Zone
from tests.ocr.drawn_paper import BLACK, BLUE, VIOLET, WIDTH, Paper

ISSUER = "Le responsable du centre"


def boxed(*boxes: tuple[int, int, int, int]) -> Paper:
    paper = Paper()
    paper.body()
    for x0, y0, x1, y1 in boxes:
        cv2.rectangle(paper.picture, (x0, y0), (x1, y1), BLACK, 2)
    return paper


def by_label(paper: Paper) -> dict[str, Zone]:
    return {zone.label: zone for zone in paper.zones()}


def test_a_label_above_its_box_is_signed_in_it() -> None:
    paper = boxed((110, 800, 560, 940), (640, 800, 1090, 940))
    paper.text(112, 780, "L'employeur :")
    paper.text(642, 780, "L'apprentie :")
    paper.sign(200, 830, 420, 70, BLUE, 5)
    states = {label: zone.state for label, zone in by_label(paper).items()}
    assert states == {"L'employeur :": "signed", "L'apprentie :": "empty"}


@pytest.mark.parametrize("left", [110, 330])
def test_a_frame_that_does_not_begin_with_the_label_is_a_stamp_s(left: int) -> None:
    paper = boxed((left, 800, left + 450, 940))
    paper.text(112, 780, ISSUER)
    assert (paper.zone().box.x0 < 112 / WIDTH < paper.zone().box.x1) is True
    assert (paper.zone().box.y1 * 1754 < 950) is (left == 110)


def test_two_labels_in_one_box_share_it() -> None:
    paper = boxed((110, 760, 1090, 940))
    paper.text(122, 790, "L'employeur")
    paper.text(650, 790, "L'apprentie")
    paper.sign(700, 820, 200, 70, BLUE, 5)
    zones = by_label(paper)
    assert zones["L'apprentie"].state == "signed"
    assert zones["L'employeur"].state == "empty"
    assert zones["L'employeur"].box.x1 < zones["L'apprentie"].box.x1


@pytest.mark.parametrize(("label", "signed"), [("Le candidat", False), (ISSUER, True)])
def test_who_signs_over_a_stamp_beside_a_place_is_no_mere_person(label: str, signed: bool) -> None:
    paper = boxed()
    paper.text(122, 830, label)
    paper.stamp(610, 815, VIOLET)
    paper.sign(620, 830, 220, 80, BLUE, 5)
    assert (by_label(paper)[label].state == "signed") is signed


def visa() -> Paper:
    """« Visa du CFA » with its sentence in one cell of a row, another cell beside it, below the
    cells of the employer and of the apprentice."""
    paper = boxed((110, 560, 600, 720), (600, 560, 1090, 720))
    for x0, x1 in ((110, 700), (700, 1090)):
        cv2.rectangle(paper.picture, (x0, 760), (x1, 980), BLACK, 2)
    paper.text(122, 585, "L'employeur")
    paper.text(612, 585, "L'apprentie")
    paper.sign(200, 610, 250, 80, BLUE, 3)
    paper.sign(700, 610, 250, 80, BLUE, 4)
    paper.text(122, 860, "VISA DU CFA (cachet et signature du directeur)")
    paper.text(122, 890, "Le centre atteste que l'apprentie suit la formation ci-dessus")
    return paper


def centre(paper: Paper) -> Zone:
    (zone,) = [zone for zone in paper.zones() if zone.party == "training_centre"]
    return zone


def test_a_label_over_its_sentence_is_signed_in_the_cell_beside() -> None:
    paper = visa()
    paper.stamp(780, 810, VIOLET)
    paper.sign(760, 830, 290, 90, BLUE, 5)
    assert (centre(paper).state, centre(paper).stamped) == ("signed", True)


def test_a_cell_beside_with_a_label_of_its_own_is_another_s() -> None:
    paper = visa()
    paper.text(712, 785, "Le magasinier")
    paper.sign(760, 830, 250, 90, BLUE, 5)
    assert centre(paper).box.x1 * WIDTH < 760


def test_who_signs_under_his_sentence_leaves_the_cell_beside() -> None:
    paper = visa()
    paper.sign(160, 900, 250, 70, BLUE, 5)
    assert centre(paper).box.x1 * WIDTH < 760


def test_a_cell_beside_without_a_pen_is_no_part_of_the_place() -> None:
    zone = centre(visa())
    assert (zone.state, zone.box.x1 * WIDTH < 760) == ("empty", True)
