"""The pen over a stamp looked at alone, where the two together leave a doubt."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from ocr.marks import alone
from ocr.marks.alone import with_pen_alone
from ocr.marks.blobs import blobs_of
from ocr.marks.kinds import Seen, seen_as
from ocr.marks.printed import printed_of
from ocr.marks.sheet import sheet_of
from tests.ocr.drawn_paper import BLACK, FONT, GREEN, VIOLET, Paper

DARK = 30.0  # grey of the print


def told(*, signed: bool, doubt: float = 0.3, stamp: float = 0.9) -> Seen:
    """A stamp in a black frame, with a pen of the same ink over it or without, in doubt."""
    paper = Paper()
    paper.body()
    paper.stamp(700, 1100, BLACK)
    if signed:
        paper.sign(720, 1120, 220, 90, BLACK, 7)
    sheet = sheet_of(paper.picture, paper.page())
    printed = printed_of(sheet, paper.page())
    seen = seen_as(blobs_of(sheet, printed, DARK))
    largest = max(seen, key=lambda one: one.blob.ink_px)
    return with_pen_alone(replace(largest, signature=doubt, stamp=stamp), sheet, printed, DARK)


def test_what_is_left_of_a_signed_stamp_is_the_pen() -> None:
    assert told(signed=True).signature > 0.5


def test_nothing_is_left_of_a_stamp_that_nobody_signed() -> None:
    assert told(signed=False).signature == 0.3


@pytest.mark.parametrize(("doubt", "stamp"), [(0.01, 0.9), (0.3, 0.1)])
def test_only_a_doubt_on_a_stamp_is_looked_at_again(doubt: float, stamp: float) -> None:
    assert told(signed=True, doubt=doubt, stamp=stamp).signature == doubt


def zigzag(colour: tuple[int, int, int], *, part: float) -> Seen:
    """A framed violet stamp with a short stroke to and fro over it, in doubt; each of its layers
    like a pen to the share `part`."""
    paper = Paper()
    paper.body()
    paper.stamp(700, 1100, VIOLET)
    turns = np.array([(780, 1160), (788, 1126), (796, 1160), (804, 1126), (812, 1158)], np.int32)
    cv2.polylines(paper.picture, [turns], False, colour, 3, cv2.LINE_AA)
    sheet = sheet_of(paper.picture, paper.page())
    printed = printed_of(sheet, paper.page())
    largest = max(seen_as(blobs_of(sheet, printed, DARK)), key=lambda one: one.blob.ink_px)
    parts = tuple(part for _ in largest.blob.layers)
    doubted = replace(largest, signature=0.25, stamp=0.9, parts=parts)
    return with_pen_alone(doubted, sheet, printed, DARK)


@pytest.mark.parametrize(
    ("colour", "part", "signature"),
    [(GREEN, 0.25, 0.6), (VIOLET, 0.25, 0.25), (GREEN, 0.1, 0.25)],
    ids=["another ink", "the stamp's own", "nothing like a pen"],
)
def test_a_bent_stroke_of_another_ink_than_its_stamp_is_a_pen(
    colour: tuple[int, int, int], part: float, signature: float
) -> None:
    assert zigzag(colour, part=part).signature == signature


def ring(*, signed: bool, letters: str) -> Seen:
    """A round violet stamp in doubt, signed within its rings in its own ink or not."""
    paper = Paper()
    paper.body()
    for radius in (100, 66):
        cv2.circle(paper.picture, (800, 1200), radius, VIOLET, 2, cv2.LINE_AA)
    cv2.putText(paper.picture, letters, (765, 1195), FONT, 0.6, VIOLET, 1, cv2.LINE_AA)
    if signed:
        turns = [(758, 1228), (778, 1200), (780, 1232), (802, 1206), (806, 1230), (832, 1222)]
        cv2.polylines(paper.picture, [np.array(turns, np.int32)], False, VIOLET, 2, cv2.LINE_AA)
    sheet = sheet_of(paper.picture, paper.page())
    printed = printed_of(sheet, paper.page())
    largest = max(seen_as(blobs_of(sheet, printed, DARK)), key=lambda one: one.blob.ink_px)
    doubted = replace(largest, signature=0.17, stamp=0.9, parts=(0.0,) * len(largest.parts))
    return with_pen_alone(doubted, sheet, printed, DARK)


@pytest.mark.parametrize(
    ("chances", "signature"),
    [
        ((0.2, 0.01, 0.1), 0.6),
        ((0.2, 0.01, 0.3), 0.17),
        ((0.2, 0.2, 0.1), 0.17),
        ((0.1, 0.01, 0.05), 0.17),
    ],
    ids=["a pen's", "writing", "a stamp's", "nothing like a pen"],
)
def test_what_is_left_of_a_round_stamp_is_a_pen_s_or_not(
    monkeypatch: pytest.MonkeyPatch, chances: tuple[float, float, float], signature: float
) -> None:
    monkeypatch.setattr(alone, "chances_of", lambda _: chances)
    assert ring(signed=True, letters="NICE").signature == signature


@pytest.mark.parametrize("letters", ["NICE", "06000", "N 124"])
def test_the_words_within_a_ring_are_no_pen(letters: str) -> None:
    assert ring(signed=False, letters=letters).signature == 0.17
