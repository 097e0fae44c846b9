"""Stamps told by their frame: a rectangle set askew or in colour, or a ring, with letters inside.

Recognition often reads a stamp's words, and its frame looks ruled, so that little loose ink is
left of it; the frame is then the surest sign. Boxes of forms and framed titles stand straight and
are black.
"""

from __future__ import annotations

import re

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.page import Page
from ocr.marks.crossed import rectangle_in
from ocr.marks.parties import folded
from ocr.marks.sheet import Sheet

_WIDE_EM, _HIGH_EM = (5.0, 26.0), (1.6, 15.0)
_RING_EM = (6.0, 16.0)
_NEAR_EM = 0.3  # of its side a frame's ink stands
_COVERED = 0.7  # share of each side that must be drawn
_ON_RIM = 0.6  # share of the frame's own ink that is its sides
_FULL = 0.4  # share of its box that a frame's own ink covers, with what hangs on it
_ASKEW_DEG, _ASKEW_DRAWN_DEG = 1.4, 0.5
_COLOURED = 45.0
_STAMP_HIGH_EM = 2.6  # coloured boxes of forms are lower
_OFFICE = re.compile(
    r"\b(copie certifiee|certifiee? conforme|conforme a l ?original|courrier arrive"
    r"|(recu|arrive|paye)e? le)"
)
# What a form says of a box that it keeps for somebody, or asks for.
_ASKED = re.compile(r"\b(reserve|fournir|joindre|cadre|cocher|produire|signature)\b")
_LETTERS = (0.03, 0.45)  # share of the inside that ink covers

PixelBox = tuple[int, int, int, int]
Points = NDArray[np.float64]


def frames_of(sheet: Sheet, page: Page) -> list[PixelBox]:
    """The frames of stamps on a page: boxes x0, y0, x1, y1 in pixels of the sheet."""
    drawn = page.text_source == "embedded"  # all its print stands quite straight
    least_askew_deg = _ASKEW_DRAWN_DEG if drawn else _ASKEW_DEG
    em = sheet.em_px
    found = []
    for k in _of_frame_size(sheet):
        x, y, w, h = (int(v) for v in sheet.strokes.stats[k, :4])
        own = sheet.strokes.labels[y : y + h, x : x + w] == k
        inside = sheet.ink[y : y + h, x : x + w] & ~own
        ys, xs = np.nonzero(own)
        points = np.stack((xs, ys), axis=1).astype(np.float64)
        chroma = sheet.chroma[y : y + h, x : x + w]
        coloured = bool(chroma[own].mean() > _COLOURED)
        if _is_rectangle(points, em, coloured=coloured) or _is_ring(points, w, h, em):
            filled = inside.sum() / max(w * h, 1)
            if _LETTERS[0] < filled < _LETTERS[1]:
                found.append((x, y, x + w, y + h))
            continue
        crossed = rectangle_in(points, em)
        if crossed is None:
            continue
        box = crossed.box_at(x, y)
        rim = chroma[crossed.rim[:, 1], crossed.rim[:, 0]].mean() > _COLOURED
        told = (
            (rim and box[3] - box[1] > _STAMP_HIGH_EM * em)
            or abs(crossed.angle_deg) > least_askew_deg
            or _says_stamp(sheet, page, box)
        )
        if told and _holds_letters(sheet, box):
            found.append(box)
    return found


def _of_frame_size(sheet: Sheet) -> list[int]:
    """Strokes as large as a stamp's frame, and as empty."""
    w, h, area = sheet.strokes.stats[:, 2:].T
    sized = [
        (low * sheet.em_px < side) & (side < high * sheet.em_px)
        for side, (low, high) in ((w, _WIDE_EM), (h, _HIGH_EM))
    ]
    return [int(k) for k in np.flatnonzero(sized[0] & sized[1] & (area <= _FULL * w * h))]


def _says_stamp(sheet: Sheet, page: Page, box: PixelBox) -> bool:
    """Whether the words inside are an office's stamp: « Copie certifiée conforme », « Reçu le »."""
    frame = sheet.fractions(*box)
    read = " ".join(w.text for w in page.words if frame.contains(*w.box.centre))
    said = _OFFICE.search(folded(read))
    if said is None or _ASKED.search(folded(read)):
        return False
    return said[2] is None or any(c.isdigit() for c in read)  # « reçu le …… », to be filled in


def _holds_letters(sheet: Sheet, box: PixelBox) -> bool:
    x0, y0, x1, y1 = box
    inner = round(2 * _NEAR_EM * sheet.em_px)
    inside = sheet.ink[y0 + inner : y1 - inner, x0 + inner : x1 - inner]
    return bool(inside.size and _LETTERS[0] < inside.mean() < _LETTERS[1])


def _is_rectangle(points: Points, em: float, *, coloured: bool) -> bool:
    (cx, cy), (w, h), angle = cv2.minAreaRect(points.astype(np.float32))
    if min(w, h) < _HIGH_EM[0] * em:
        return False
    askew = min(angle % 90, 90 - angle % 90)
    if askew < _ASKEW_DEG and not coloured:
        return False
    turn = np.deg2rad(angle)
    u = (points[:, 0] - cx) * np.cos(turn) + (points[:, 1] - cy) * np.sin(turn)
    v = -(points[:, 0] - cx) * np.sin(turn) + (points[:, 1] - cy) * np.cos(turn)
    near = _NEAR_EM * em
    rim = (np.abs(np.abs(u) - w / 2) < near) | (np.abs(np.abs(v) - h / 2) < near)
    sides = [
        *(_share(v[np.abs(u - s * w / 2) < near], h, near) for s in (-1, 1)),
        *(_share(u[np.abs(v - s * h / 2) < near], w, near) for s in (-1, 1)),
    ]
    return bool(rim.mean() > _ON_RIM and min(sides) > _COVERED)


def _share(along: Points, length: float, step: float) -> float:
    return float(np.unique((along / step).astype(int)).size * step / max(length, 1.0))


def _is_ring(points: Points, wide: int, high: int, em: float) -> bool:
    if not _RING_EM[0] * em < min(wide, high) <= max(wide, high) < _RING_EM[1] * em:
        return False
    if max(wide, high) > 1.25 * min(wide, high):
        return False
    across = (points[:, 0] - wide / 2) / (wide / 2)
    down = (points[:, 1] - high / 2) / (high / 2)
    rim = np.abs(np.hypot(across, down) - 1) < 2 * _NEAR_EM * em / min(wide, high)
    turns = np.unique((np.arctan2(down[rim], across[rim]) * 12 / np.pi).astype(int)).size / 24
    return bool(rim.mean() > _ON_RIM and turns > 0.9)
