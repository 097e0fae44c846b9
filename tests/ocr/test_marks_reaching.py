"""The only place of a page, carried to the ink beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import cv2
import numpy as np
import pytest

from dossiers.box import Box
from dossiers.mark import Party, Zone
from dossiers.page import Page, Word
from ocr.marks import find, zones
from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen, seen_as
from ocr.marks.reaching import fills_field
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import Kind, Label
from ocr.marks.sheet import Sheet, sheet_of
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


@pytest.mark.parametrize(
    ("asked", "hand", "signed"),
    [("Nom", 0.7, False), ("Nom", 0.1, True), ("", 0.7, True)],
    ids=["a field's", "a pen's", "behind nothing"],
)
def test_a_field_filled_in_over_a_place_is_none_of_it(
    monkeypatch: pytest.MonkeyPatch, asked: str, hand: float, signed: bool
) -> None:
    def seen_so(blobs: Sequence[Blob]) -> list[Seen]:
        return [replace(one, signature=0.85, handwriting=hand) for one in seen_as(blobs)]

    monkeypatch.setattr(find, "seen_as", seen_so)
    paper = Paper()
    paper.body()
    if asked:
        paper.text(150, 990, asked)
    paper.sign(215, 940, 160, 60, BLUE, 5)
    paper.text(110, 1040, "Le present document est remis au candidat qui le demande")
    paper.text(110, 1110, "Signature du candidat")
    assert (paper.zone().state == "signed") is signed


def letter(*stamps: tuple[int, int]) -> Zone:
    paper = Paper()
    paper.text(110, 60, "Docteur Ana PETIT")
    for y in (440, 474, 508):
        paper.text(110, y, "Le present document concerne la session en cours et son suivi")
    for x, y in stamps:
        paper.stamp(x, y, (90, 45, 140))
    return paper.zone()


def test_who_is_named_in_the_letterhead_alone_signs_over_the_only_stamp() -> None:
    assert letter((700, 700)).box.y0 > 0.3


@pytest.mark.parametrize("stamps", [[(700, 30)], [(700, 700), (200, 900)]])
def test_a_stamp_at_the_head_or_one_of_two_moves_no_place(stamps: list[tuple[int, int]]) -> None:
    assert letter(*stamps).box.x0 < 0.2


def place_of(party: Party, kind: Kind, box: tuple[int, int, int, int]) -> Place:
    return Place(Label(party, kind, "", Box(0, 0, 0, 0), ()), *box, ruled=False)


@pytest.mark.parametrize(
    ("party", "wall", "held"),
    [("unknown", 160, 0.0), ("unknown", 150, 1.0), ("authority", 160, 1.0)],
    ids=["of a party", "of neither for sure", "of who issues it"],
)
def test_a_town_and_day_hold_no_ink_that_is_a_party_s(party: Party, wall: int, held: float) -> None:
    made_at = place_of(party, "made_at", (0, 0, 300, 200))
    parties = [
        place_of("employer", "role", (0, 50, wall, 300)),
        place_of("apprentice", "role", (wall, 50, 300, 300)),
    ]
    shares = zones._shares_of_named((100, 100, 200, 150), [made_at, *parties])
    assert shares == [held, (wall - 100) / 100, (200 - wall) / 100]


def test_ink_that_a_party_s_place_mostly_holds_is_given_to_it_whole() -> None:
    sheet = cast(Sheet, SimpleNamespace(em_px=25.0, height=1000, pixels=lambda _: (0, 0, 9, 9)))
    blob = Blob(100, 100, 200, 150, np.ones((50, 100), bool), np.zeros(1, np.float32))
    made_at = place_of("unknown", "made_at", (0, 0, 300, 200))
    employer = place_of("employer", "role", (0, 50, 190, 300))
    page = Page(1, 1000, 1000, 0, "ocr", (), 1.0)
    ink = Seen(blob, 0.85, 0.0, 0.1)
    assert zones._shared_out([made_at, employer], [ink], sheet, page, ()) == [[], [(ink, "whole")]]


@pytest.mark.parametrize(("label", "given"), [((100, 100, 200, 115), 1), ((100, 260, 200, 275), 0)])
def test_behind_print_below_a_label_no_field_is_filled_in(
    monkeypatch: pytest.MonkeyPatch, label: PixelBox, given: int
) -> None:
    monkeypatch.setattr(zones, "fills_field", lambda *_: True)
    sheet = cast(Sheet, SimpleNamespace(em_px=25.0, height=1000, pixels=lambda _: label))
    blob = Blob(100, 215, 200, 245, np.ones((30, 100), bool), np.zeros(1, np.float32))
    place = place_of("candidate", "signature", (90, 90, 300, 200))
    page = Page(1, 1000, 1000, 0, "ocr", (), 1.0)
    (own,) = zones._shared_out([place], [Seen(blob, 0.85, 0.0, 0.7)], sheet, page, ())
    assert len(own) == given


@pytest.mark.parametrize(
    ("signature", "hand", "top", "given"),
    [
        (0.57, 0.95, 260, 0),
        (0.95, 0.57, 260, 1),  # a signature more than writing
        (0.57, 0.95, 100, 1),  # below its label
    ],
)
def test_an_answer_above_the_label_is_no_signature_though_the_place_holds_it(
    monkeypatch: pytest.MonkeyPatch, signature: float, hand: float, top: int, given: int
) -> None:
    monkeypatch.setattr(zones, "fills_field", lambda *_: True)
    label = (100, top, 200, top + 15)
    sheet = cast(Sheet, SimpleNamespace(em_px=25.0, height=1000, pixels=lambda _: label))
    blob = Blob(100, 215, 200, 245, np.ones((30, 100), bool), np.zeros(1, np.float32))
    place = place_of("employer", "signature", (90, 90, 300, 400))
    page = Page(1, 1000, 1000, 0, "ocr", (), 1.0)
    (own,) = zones._shared_out([place], [Seen(blob, signature, 0.0, hand)], sheet, page, ())
    assert len(own) == given


@pytest.mark.parametrize(
    ("text", "confidence", "fills"),
    [
        ("formation:", 0.76, True),
        ("formation", 0.76, False),  # it asks for nothing, and may be the pen's own
        ("formation", 0.95, True),
        ("fmtn:", 0.4, False),
    ],
)
def test_a_colon_asks_for_what_stands_behind_it(text: str, confidence: float, fills: bool) -> None:
    paper = Paper()
    paper.body()
    sheet = sheet_of(paper.picture, paper.page())
    blob = Blob(300, 1000, 640, 1040, np.ones((40, 340), bool), np.zeros(1, np.float32))
    box = Box(180 / WIDTH, 1008 / sheet.height, 290 / WIDTH, 1030 / sheet.height)
    page = Page(1, WIDTH, sheet.height, 0, "ocr", (Word(text, box, confidence, 0),), 1.0)
    assert fills_field(Seen(blob, 0.5, 0.0, 0.9), page, sheet) is fills
