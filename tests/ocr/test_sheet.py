"""The sheet in a photo: found where shade makes it as dark as what it lies on, told of no table."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.sheet import find_sheet

WIDTH, HEIGHT = 900, 1200
SHEET = np.array([[160, 190], [720, 150], [760, 1040], [120, 1080]])


def carpet(seed: int = 3) -> Gray:
    """Coarse grain about a middle grey."""
    rng = np.random.default_rng(seed)
    grain = rng.normal(150, 22, (HEIGHT // 4, WIDTH // 4)).clip(60, 240).astype(np.uint8)
    return np.asarray(cv2.resize(grain, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)


def with_page(gray: Gray, shade: NDArray[np.float64]) -> Gray:
    """A sheet with lines of print, in that light (share of it, by row)."""
    page = np.full_like(gray, 205)
    for y in range(300, 1000, 44):
        for x in range(200, 660, 19):
            cv2.putText(page, "nea"[x % 3], (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 40, 2)
    inside = np.zeros_like(gray)
    cv2.fillConvexPoly(inside, SHEET.astype(np.int32), 1)
    lit = (page * shade[:, None]).astype(np.uint8)
    return np.asarray(np.where(inside > 0, lit, gray), np.uint8)


def found(gray: Gray) -> NDArray[np.float64] | None:
    return find_sheet(gray, gray)


def test_a_sheet_in_the_shade_is_found_by_its_smoothness() -> None:
    corners = found(with_page(carpet(), np.linspace(0.68, 1.0, HEIGHT)))
    assert corners is not None
    assert np.abs(corners * (WIDTH, HEIGHT) - SHEET).max() < 12


def test_a_smooth_place_with_print_beyond_it_is_no_sheet() -> None:
    """Half a page between two shadows, and the page's lines on either side of it."""
    gray = with_page(carpet(), np.ones(HEIGHT))
    gray[420:460, 130:750] = carpet()[420:460, 130:750]
    corners = found(gray)
    assert corners is None or np.abs(corners * (WIDTH, HEIGHT) - SHEET).max() < 12


def test_a_bare_carpet_holds_no_sheet() -> None:
    assert found(carpet()) is None


def shaded_beside(edge_at: tuple[float, float]) -> NDArray[np.uint8]:
    """A page on a brown table; left of a slanting line (its place at the picture's top and foot, in
    shares of the sheet's width) shade makes its paper as brown as the table."""
    rng = np.random.default_rng(5)
    spots = cv2.resize(rng.normal(0, 14, (24, 18)).astype(np.float32), (WIDTH, HEIGHT))
    table = np.array([128, 100, 66]) + spots[..., None]
    print_ = np.ones((HEIGHT, WIDTH), np.float32)
    for y in range(240, 1000, 34):
        for x in range(172, 690, 15):
            cv2.putText(print_, "nea"[x % 3], (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 0.25, 2)
    edge = np.linspace(*edge_at, HEIGHT)[:, None] * 600 + 130
    shade = np.clip((edge - np.arange(WIDTH)[None]) / 40, 0, 1)[..., None]
    page = (np.array([222, 211, 184]) * (1 - shade) + table * shade) * print_[..., None]
    inside = np.zeros((HEIGHT, WIDTH), np.uint8)
    cv2.fillConvexPoly(inside, SHEET.astype(np.int32), 1)
    picture = np.where(inside[..., None] > 0, page, table).clip(0, 255)
    return np.asarray(cv2.GaussianBlur(picture.astype(np.uint8), (0, 0), 1.2), np.uint8)


def test_the_edge_of_a_shadow_across_print_is_no_side() -> None:
    picture = shaded_beside((0.45, -0.06))
    gray = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    corners = find_sheet(picture, gray)
    assert corners is None or np.abs(corners * (WIDTH, HEIGHT) - SHEET).max() < 12


def half_in_the_shade(table: tuple[int, int, int]) -> NDArray[np.uint8]:
    """A page on a table of that colour, its right side out of the picture, its right half in a
    shadow as straight as its sides, under half of its light."""
    picture = np.full((HEIGHT, WIDTH, 3), table, np.float32)
    picture += np.random.default_rng(5).normal(0, 12, (HEIGHT, WIDTH, 1))
    left, top, right, foot = 60, 90, WIDTH, 1150
    picture[top:foot, left:right] = (222, 205, 160)
    for y in range(200, 480, 34):
        for x in range(110, 830, 15):
            cv2.putText(picture, "nea"[x % 3], (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (40,) * 3, 2)
    dark = np.clip((np.arange(left, right) - 460) / 60, 0, 1)[None, :, None]
    picture[top:foot, left:right] *= 1 - 0.55 * dark
    return np.asarray(cv2.GaussianBlur(picture.clip(0, 255).astype(np.uint8), (0, 0), 1.2))


def test_a_side_whose_ground_is_the_sheet_in_the_shade_is_none() -> None:
    for table in ((110, 62, 30), (60, 90, 70), (120, 120, 118)):
        picture = half_in_the_shade(table)
        corners = find_sheet(picture, np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)))
        assert corners is None or corners[1:3, 0].min() > 0.9, table


def with_panel() -> NDArray[np.uint8]:
    """A page of print that goes on beyond the picture, a tinted panel with a few
    words at its upper left."""
    picture = np.full((HEIGHT, WIDTH, 3), (96, 60, 34), np.float32)
    picture[40:, 40:] = (216, 186, 128)
    picture[100:640, 90:360] = (168, 162, 120)
    for y in range(160, 420, 60):
        for x in range(110, 330, 15):
            cv2.putText(picture, "nea"[x % 3], (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (40,) * 3, 2)
    for y in range(140, 700, 34):
        for x in range(400, 830, 15):
            cv2.putText(picture, "nea"[x % 3], (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (40,) * 3, 2)
    picture += np.random.default_rng(5).normal(0, 3, (HEIGHT, WIDTH, 1))
    return np.asarray(cv2.GaussianBlur(picture.clip(0, 255).astype(np.uint8), (0, 0), 1.2))


def test_a_tinted_panel_of_a_page_is_no_sheet_whichever_way_the_page_lies() -> None:
    upright = with_panel()
    for turns in range(4):
        picture = np.ascontiguousarray(np.rot90(upright, turns))
        corners = find_sheet(picture, np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)))
        assert corners is None or np.ptp(corners, axis=0).min() > 0.8, turns
