"""Connected strokes told from their pixels alone, against OpenCV's own count of every pixel."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.outlines import outlined
from ocr.strokes import Strokes, boxes_of, window_of


def speckled(seed: int, share: float, shape: tuple[int, int] = (83, 131)) -> np.ndarray:
    return np.random.default_rng(seed).random(shape) < share


@pytest.mark.parametrize("share", [0.0, 0.02, 0.2, 0.5, 1.0])
@pytest.mark.parametrize("seed", range(4))
def test_boxes_and_areas_are_opencvs(seed: int, share: float) -> None:
    mask = speckled(seed, share)
    strokes = Strokes(mask)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.view(np.uint8), connectivity=8)
    assert strokes.count == count
    assert np.array_equal(strokes.labels, labels)
    assert np.array_equal(strokes.stats[1:], stats[1:])


@pytest.mark.parametrize("share", [0.0, 0.03, 0.3, 1.0])
@pytest.mark.parametrize("shape", [(83, 131), (701, 523)])
def test_boxes_are_the_same_however_they_are_told(share: float, shape: tuple[int, int]) -> None:
    ink = speckled(7, share, shape).astype(np.uint8) * 255
    stats = cv2.connectedComponentsWithStats(ink, connectivity=8)[2]
    assert np.array_equal(boxes_of(ink), stats[1:])


@pytest.mark.parametrize("share", [0.0, 0.02, 0.2, 0.45, 0.6, 0.9, 1.0])
@pytest.mark.parametrize("shape", [(1, 1), (1, 40), (41, 1), (2, 3), (83, 131), (120, 90)])
@pytest.mark.parametrize("seed", range(3))
def test_outlines_tell_the_same(seed: int, share: float, shape: tuple[int, int]) -> None:
    ink = speckled(seed, share, shape).astype(np.uint8)
    stats = cv2.connectedComponentsWithStats(ink, connectivity=8)[2]
    assert np.array_equal(outlined(ink), stats[1:])


def test_outlines_of_what_holds_something_else() -> None:
    """A frame in a frame, a letter in it, a stroke of one pixel, one that hangs into a hole."""
    ink = np.zeros((90, 120), np.uint8)
    cv2.rectangle(ink, (5, 5), (110, 80), 1, 3)
    cv2.rectangle(ink, (20, 20), (90, 60), 1, 1)
    cv2.circle(ink, (50, 40), 9, 1, 2)
    cv2.line(ink, (90, 50), (70, 50), 1, 1)
    cv2.line(ink, (95, 30), (104, 30), 1, 1)
    ink[41, 50] = 1
    stats = cv2.connectedComponentsWithStats(ink, connectivity=8)[2]
    assert len(stats) == 6
    assert np.array_equal(outlined(ink), stats[1:])


def test_a_large_page_of_print_is_told_by_its_outlines() -> None:
    page = np.zeros((900, 700), np.uint8)
    for top in range(40, 860, 24):
        cv2.putText(page, "Certificat de travail", (60, top), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 255, 1)
    stats = cv2.connectedComponentsWithStats(page, connectivity=8)[2]
    assert np.array_equal(boxes_of(page), stats[1:])


@pytest.mark.parametrize("seed", range(4))
def test_parts_of_strokes(seed: int) -> None:
    mask, part = speckled(seed, 0.4), speckled(seed + 100, 0.3)
    strokes = Strokes(mask)
    x0, y0, x1, y1 = strokes.boxes_of(mask & part).T
    shares = strokes.share_of(part)
    for k in range(1, strokes.count):
        own = strokes.labels == k
        assert shares[k] == pytest.approx((own & part).sum() / own.sum())
        ys, xs = np.nonzero(own & part)
        box = (xs.min(), ys.min(), xs.max() + 1, ys.max() + 1) if xs.size else (0, 0, 0, 0)
        assert (x0[k], y0[k], x1[k], y1[k]) == box


def test_a_run_ends_with_its_row() -> None:
    """The last pixel of a row and the first one of the next stand side by side in memory alone."""
    mask = np.zeros((4, 5), bool)
    mask[1, 4] = mask[2, 0] = True
    assert Strokes(mask).stats[1:].tolist() == [[4, 1, 1, 1, 1], [0, 2, 1, 1, 1]]


def test_strokes_kept() -> None:
    mask = speckled(9, 0.3)
    strokes = Strokes(mask)
    keep = strokes.stats[:, 4] >= 3
    assert np.array_equal(strokes.where(keep), keep[strokes.labels] & mask)
    assert not strokes.where(np.zeros(strokes.count, bool)).any()


@pytest.mark.parametrize("corner", [(0, 0), (7, 12), (20, 33)])
def test_strokes_are_numbered_in_their_window_as_in_the_whole(corner: tuple[int, int]) -> None:
    mask = np.zeros((90, 110), bool)
    y, x = corner
    mask[y : y + 51, x : x + 60] = speckled(3, 0.12, (51, 60))
    part = window_of(mask)
    whole, within = Strokes(mask), Strokes(np.ascontiguousarray(mask[part]))
    assert mask[part].sum() == mask.sum()
    assert np.array_equal(whole.labels[part], within.labels)


def test_an_empty_mask_has_an_empty_window() -> None:
    assert np.zeros((8, 9), bool)[window_of(np.zeros((8, 9), bool))].size == 0
