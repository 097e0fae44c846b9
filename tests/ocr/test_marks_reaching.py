"""The only place of a page, carried to the ink beside it."""

from __future__ import annotations

import cv2
import pytest

from tests.ocr.drawn_paper import BLUE, WIDTH, Paper


def signed_far_right(label: str = "Le responsable du centre", y: int = 1000) -> Paper:
    paper = Paper()
    paper.body()
    paper.text(110, 1080, label)
    paper.sign(820, y, 220, 80, BLUE, 5)
    return paper


def test_who_signs_alone_may_sign_far_beside_his_label() -> None:
    zone = signed_far_right().zone()
    assert zone.state == "signed"
    assert zone.box.x1 > 1000 / WIDTH


def test_ink_above_the_text_is_not_his() -> None:
    assert signed_far_right(y=20).zone().state != "signed"


def test_ink_level_with_one_of_two_labels_does_not_sign_for_the_other() -> None:
    paper = signed_far_right()
    paper.text(110, 1330, "Le stagiaire")
    states = {zone.label: zone.state for zone in paper.zones()}
    assert states["Le stagiaire"] != "signed"


@pytest.mark.parametrize("high", [34, 20])
def test_a_ruled_cell_ends_where_its_lines_are(high: int) -> None:
    paper = signed_far_right(y=1250 - 2 * high)
    cv2.rectangle(paper.picture, (100, 1050), (560, 1200), (30, 30, 30), 2)
    assert paper.zone().box.x1 < 600 / WIDTH


def test_a_field_filled_in_by_pen_is_not_his_signature() -> None:
    paper = Paper()
    paper.body()
    paper.text(820, 1080, "Le responsable du centre")
    paper.text(110, 1080, "A Nice, le")
    paper.sign(215, 1045, 160, 60, BLUE, 5)
    assert paper.zone().state != "signed"


@pytest.mark.parametrize(
    ("label", "signed"), [("Signature du candidat", False), ("Le responsable du centre", True)]
)
def test_a_stamped_signature_far_beside_is_no_mere_person_s(label: str, signed: bool) -> None:
    paper = signed_far_right(label)
    paper.stamp(800, 990, (90, 45, 140))
    assert (paper.zone().state == "signed") is signed


def test_ink_level_with_a_bare_place_and_far_from_the_other_is_his() -> None:
    paper = Paper()
    paper.body()
    paper.text(110, 700, "Le recteur")
    paper.text(110, 1300, "Signature du candidat")
    paper.sign(900, 1290, 220, 80, BLUE, 5)
    states = {zone.label: zone.state for zone in paper.zones()}
    assert states == {"Le recteur": "empty", "Signature du candidat": "signed"}


def columns(*, pen: int) -> dict[str, str]:
    paper = Paper()
    paper.body()
    paper.text(110, 1100, "Lu par la titulaire")
    paper.text(640, 1100, "La direction de l'entreprise")
    paper.sign(720, 1140, 160, 70, BLUE, 7)
    paper.sign(pen, 1140, 150, 70, BLUE, 5)
    return {zone.party: zone.state for zone in paper.zones()}


@pytest.mark.parametrize("pen", [130, 330])
def test_the_room_behind_a_short_label_is_his_whose_label_is_nearest(pen: int) -> None:
    assert columns(pen=pen) == {"candidate": "signed", "employer": "signed"}


def test_ink_right_before_the_next_label_is_not_his() -> None:
    assert columns(pen=540)["candidate"] != "signed"
