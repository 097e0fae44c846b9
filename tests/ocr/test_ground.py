"""What lies around a page in a photo is left out; nothing of a page ever is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.engines.engine import Gray, Layout, RawWord
from ocr.geometry import turned_by
from ocr.ground import page_within, whitened
from ocr.letters import letters_of
from ocr.light import evened
from ocr.upright import laid, set_upright

WIDTH, HEIGHT = 1200, 1600
SHEET = np.array([[220, 190], [960, 240], [1000, 1380], [180, 1340]])
LINES = tuple(range(320, 1000, 48))


def carpet(seed: int = 5) -> Gray:
    """Coarse grain, dark enough to be told from paper."""
    rng = np.random.default_rng(seed)
    grain = rng.normal(120, 40, (HEIGHT // 7, WIDTH // 7)).clip(30, 220).astype(np.uint8)
    return np.asarray(cv2.resize(grain, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)


def with_sheet(gray: Gray, corners: NDArray[np.int64], lines: tuple[int, ...] = LINES) -> Gray:
    """A sheet with its corners there, and lines of print from its left side."""
    cv2.fillConvexPoly(gray, corners.astype(np.int32), 235)
    left, right = int(corners[:, 0].min()) + 80, int(corners[:, 0].max()) - 80
    for y in lines:
        for x in range(left, right - 20, 21):
            cv2.putText(gray, "nea"[x % 3], (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 30, 2)
    return gray


def told(gray: Gray) -> NDArray[np.float64] | None:
    """The outline of its page, in fractions of the picture."""
    even = evened(gray)
    within = page_within(even, letters_of(even))
    return None if within is None else within.outline / (WIDTH, HEIGHT)


def test_a_page_on_a_carpet_is_told_with_all_its_corners() -> None:
    outline = told(with_sheet(carpet(), SHEET))
    assert outline is not None
    around = (outline * (WIDTH, HEIGHT)).astype(np.float32)
    for x, y in SHEET.tolist():
        assert 0 < cv2.pointPolygonTest(around, (float(x), float(y)), True) < 60


def test_the_carpet_is_white_and_the_page_as_it_was() -> None:
    gray = with_sheet(carpet(), SHEET)
    outline = told(gray)
    assert outline is not None
    shown = whitened(gray, outline)
    assert (shown[:90] == 255).all()
    assert (shown[-100:] == 255).all()
    assert np.array_equal(shown[400:1200, 300:900], gray[400:1200, 300:900])


def test_nothing_is_left_out_of_a_scan() -> None:
    edges = np.array([[0, 0], [WIDTH, 0], [WIDTH, HEIGHT], [0, HEIGHT]])
    assert told(with_sheet(np.full((HEIGHT, WIDTH), 245, np.uint8), edges)) is None


def test_two_sheets_are_kept_together() -> None:
    left = np.array([[60, 200], [700, 200], [700, 1300], [60, 1300]])
    right = np.array([[790, 300], [1150, 300], [1150, 1100], [790, 1100]])
    outline = told(with_sheet(with_sheet(carpet(), right), left))
    assert outline is not None
    around = (outline * (WIDTH, HEIGHT)).astype(np.float32)
    for x, y in [*left.tolist(), *right.tolist()]:
        assert cv2.pointPolygonTest(around, (float(x), float(y)), False) > 0


def test_lines_on_a_rough_part_of_the_page_stay() -> None:
    """A band of pattern crosses the sheet's foot, with a last line under it."""
    gray = with_sheet(carpet(), SHEET, (*LINES, 1290))
    gray[1100:1200] = carpet(7)[1100:1200]
    outline = told(gray)
    around = np.array([[0, 0], [WIDTH, 0], [WIDTH, HEIGHT], [0, HEIGHT]], np.float32)
    if outline is not None:
        around = (outline * (WIDTH, HEIGHT)).astype(np.float32)
    for x in (280, 600, 880):
        assert cv2.pointPolygonTest(around, (float(x), 1282.0), False) > 0


def test_paper_beyond_the_streak_of_a_drum_is_no_ground() -> None:
    edges = np.array([[0, 0], [900, 0], [900, HEIGHT], [0, HEIGHT]])
    gray = with_sheet(np.full((HEIGHT, WIDTH), 235, np.uint8), edges, LINES[:8])
    gray[:, 900:960] //= 2
    gray[np.arange(HEIGHT) % 24 < 12, 960:] -= 20
    assert told(gray) is None


def test_paper_beyond_the_edge_of_a_shadow_is_no_ground() -> None:
    """As an arm throws it across a corner."""
    edges = np.array([[0, 0], [WIDTH, 0], [WIDTH, HEIGHT], [0, HEIGHT]])
    gray = with_sheet(np.full((HEIGHT, WIDTH), 235, np.uint8), edges, LINES[:6])
    shade = np.ones((HEIGHT, WIDTH), np.float32)
    cv2.line(shade, (WIDTH, 640), (250, HEIGHT), 0.45, 70)
    shaded = gray * cv2.GaussianBlur(shade, (0, 0), 8)
    assert told(shaded.astype(np.uint8)) is None


def test_paper_in_the_shade_is_no_ground() -> None:
    """What is left of it once evenly lit: grey, and smooth, beside a rough table."""
    sheet = np.array([[100, 100], [1100, 100], [1100, 1500], [100, 1500]])
    even = with_sheet(carpet(), sheet, LINES[:6])
    cv2.fillConvexPoly(even, np.array([[1100, 900], [1100, 1500], [300, 1500]]), 190)
    even[even == 235] = 255
    assert page_within(even, letters_of(even)) is None


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_page_keeps_its_way_back_to_the_picture(
    turn: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocr.upright.find_sheet", lambda picture, gray: None)
    lying = laid(np.dstack([turned_by(with_sheet(carpet(), SHEET), turn)] * 3))
    assert lying.outline is not None
    upright = set_upright(lying, _Mute())
    assert upright.warp is not None
    assert upright.outline is not None
    back = cv2.perspectiveTransform(upright.outline[None], np.asarray(upright.warp))[0]
    seen = _turned(cv2.perspectiveTransform(lying.outline[None], lying.warp)[0], upright.turn)
    assert np.abs(np.sort(back, axis=0) - np.sort(seen, axis=0)).max() < 0.01


def _turned(points: NDArray[np.float64], turn: int) -> NDArray[np.float64]:
    """Fractions of a picture, in the same turned clockwise."""
    for _ in range(turn // 90 % 4):
        points = np.column_stack([1 - points[:, 1], points[:, 0]])
    return points


class _Mute:
    """An engine that reads nothing."""

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        return []

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return None
