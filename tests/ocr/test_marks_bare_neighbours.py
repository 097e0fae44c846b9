"""Ink between two places: whose it is, and what it leaves of doubt on the other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dossiers.box import Box
from dossiers.mark import Party, Zone
from ocr.marks.astray import strays
from ocr.marks.bare_neighbours import given_to_bare
from ocr.marks.blobs import MEASURES, Blob
from ocr.marks.kinds import Seen
from ocr.marks.leftover import without_guesses
from ocr.marks.room import Place
from ocr.marks.runs import Kind, Label
from ocr.marks.sheet import sheet_of
from ocr.marks.zones import is_scrap
from tests.ocr.drawn_paper import Paper

EM = 20.0


def ink(x0: int, y0: int, x1: int, y1: int, *, stamp: float = 0.0) -> Seen:
    mask = np.ones((y1 - y0, x1 - x0), np.bool_)
    return Seen(Blob(x0, y0, x1, y1, mask, np.zeros(0, np.float32)), 0.95, stamp, 0.0)


def place(party: Party, x: int, y: int = 1000, kind: Kind = "role") -> Place:
    box = Box(x / 1240, y / 1754, (x + 150) / 1240, (y + 20) / 1754)
    return Place(Label(party, kind, party, box, ()), x, y, x + 300, y + 200, ruled=False)


HOLDER, TRAINER, BODY = (
    place("candidate", 100),
    place("training_centre", 500),
    place("authority", 900),
)
OWN, BETWEEN = ink(600, 1050, 750, 1100), ink(350, 1050, 495, 1100)


@pytest.mark.parametrize(
    ("shared", "places", "taken"),
    [
        ([[], [(BETWEEN, "beside"), (OWN, "whole")], []], (HOLDER, TRAINER, BODY), True),
        ([[], [(BETWEEN, "beside")], []], (HOLDER, TRAINER, BODY), False),
        ([[], [(BETWEEN, "whole"), (OWN, "whole")], []], (HOLDER, TRAINER, BODY), False),
        ([[(OWN, "near")], [(BETWEEN, "beside"), (OWN, "whole")]], (HOLDER, TRAINER), False),
        (
            [[], [(BETWEEN, "beside"), (OWN, "whole")]],
            (place("candidate", 100, 1300), TRAINER),
            False,
        ),
        (
            [[], [(BETWEEN, "beside"), (OWN, "whole")]],
            (place("candidate", 100, 1110), TRAINER),
            False,
        ),
        ([[], [(BETWEEN, "beside"), (OWN, "whole")]], (place("unknown", 100), TRAINER), False),
        (
            [[], [(BETWEEN, "beside"), (OWN, "whole")]],
            (place("candidate", 100, kind="made_at"), TRAINER),
            False,
        ),
    ],
)
def test_ink_beside_one_who_has_signed_is_his_whose_bare_place_it_touches(
    shared: list, places: tuple[Place, ...], taken: bool
) -> None:
    before = [list(own) for own in shared]
    given = given_to_bare(shared, places, EM)
    assert (given[0] == [(BETWEEN, "beside")]) is taken
    assert (given == before) is not taken
    assert shared == before


STAMPED = ink(700, 1195, 880, 1300, stamp=0.9)


@pytest.mark.parametrize(
    ("one", "places", "state", "sure"),
    [
        (STAMPED, (HOLDER, TRAINER), "empty", False),
        (replace(STAMPED, stamp=0.0), (HOLDER, TRAINER), "unclear", False),
        (STAMPED, (place("employer", 100), TRAINER), "unclear", False),
        (STAMPED, (HOLDER, place("unknown", 500)), "unclear", False),
        (ink(700, 1230, 880, 1300, stamp=0.9), (HOLDER, TRAINER), "unclear", False),
        (ink(350, 1050, 520, 1100, stamp=0.9), (HOLDER, TRAINER), "unclear", False),
    ],
)
def test_a_stamp_that_touches_the_place_of_a_body_is_no_mere_persons(
    one: Seen, places: tuple[Place, Place], state: str, sure: bool
) -> None:
    paper = Paper()
    paper.body()
    page = paper.page()
    sheet = sheet_of(paper.picture, page)
    own = places[0].label
    zone = Zone(own.party, 1, own.box, "empty", 1.0, own.text)
    other = replace(zone, party=places[1].label.party, state="signed")
    (found, _) = without_guesses([zone, other], places, [one], sheet, page)
    assert (found.state, found.confidence > 0.75) == (state, sure)


def test_ink_that_hangs_from_above_leaves_the_label_below_in_no_doubt() -> None:
    upper, lower = place("candidate", 100, 1000), place("legal_representative", 100, 1180)
    hanging = ink(200, 1130, 400, 1234)
    pair = (upper, lower)
    assert not strays([hanging], [], lower, pair, EM, touching=False)
    below = ink(200, 1170, 400, 1275)
    assert strays([below], [], lower, pair, EM, touching=False)
    twin = (place("legal_representative", 100, 1000), lower)
    assert strays([hanging], [], lower, twin, EM, touching=False)


@pytest.mark.parametrize(
    ("wide", "high", "chance", "scrap"),
    [(18, 300, 0.12, True), (18, 300, 0.2, False), (18, 60, 0.12, False), (80, 300, 0.12, False)],
)
def test_a_fold_is_no_pens(wide: int, high: int, chance: float, scrap: bool) -> None:
    paper = Paper()
    paper.body()
    page = paper.page()
    measures = np.zeros(len(MEASURES), np.float32)
    drawn = ink(700, 1000, 700 + wide, 1000 + high)
    one = replace(drawn, blob=replace(drawn.blob, measures=measures), signature=chance)
    assert is_scrap(one, sheet_of(paper.picture, page)) is scrap
