"""Stamps told by their frame: a rectangle set askew or in colour, or a ring, with letters inside.

Recognition often reads a stamp's words, and its frame looks ruled, so that little loose ink is
left of it; the frame is then the surest sign. Boxes of forms and framed titles stand straight and
are black.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.page import Page
from ocr.marks.crossed import rectangle_in
from ocr.marks.parties import folded
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import OF_LAYER
from ocr.marks.sheet import Sheet
from ocr.marks.streaks import TALL_EM, without_streaks
from ocr.marks.wording import SIGNED_ON_SCREEN
from ocr.strokes import Mask

_WIDE_EM, _HIGH_EM = (5.0, 26.0), (1.6, 15.0)
_RING_EM = (6.0, 16.0)
_NEAR_EM = 0.3  # of its side a frame's ink stands
_COVERED = 0.7  # share of each side that must be drawn
_ON_RIM = 0.6  # share of the frame's own ink that is its sides
_FULL = 0.4  # share of its box that a frame's own ink covers, with what hangs on it
_ASKEW_DEG, _ASKEW_DRAWN_DEG = 1.4, 0.5
_COLOURED = 45.0
_COLOURED_PICTURE = 30.0
_MORE_COLOURED = 16.0  # than the page's ink, by the upper quarter of each
_UPPER = 75
_OWN_INK = 0.3  # of its frame's colour: a stamp's letters, though thinner, have more
_RIM = np.ones((3, 3), np.uint8)
_TWO_INKS = (0.08, 0.92)  # share of a stroke's ink that is coloured
_STAMP_HIGH_EM, _MOST_LOW = 2.6, 2  # boxes of forms are lower, and many
_IN_PLACE, _SURE, _FEWEST_WORDS = 0.6, 0.6, 2
_WIDEST = 0.45  # of the page; cards and frames around a text are wider
_OFFICE = re.compile(
    r"\b(copie certifiee|certifiee? conforme|conforme a l ?original|courrier arrive"
    r"|(recu|arrive|paye)e? le)"
)
_POST_CODE = re.compile(r"\b(0[1-9]|[1-8]\d|9[0-8])\s?\d{3}\b")
_STREET = re.compile(r"\b(rue|avenue|route|allee|impasse|boulevard|chemin|quai|bp|cedex|tel)\b")
# What a form says of a box that it keeps for somebody, or asks for.
_ASKED = re.compile(r"\b(reserve|fournir|joindre|cadre|cocher|produire|signature)\b")
_ADDRESSEE = re.compile(r"\W*(M\.|MM\.|Mr|Mme|Mlle|Madame|Monsieur|MADAME|MONSIEUR|MME)(?!\w)")
_LONG_EM = 8.5  # a pen draws no two straight lines as long
_LETTER_EM, _FEWEST_LETTERS = (0.2, 1.4), 3
_MANY_LETTERS = 8  # are words, though they could not be read
_LETTERS = (0.03, 0.45)  # share of the inside that ink covers

Points = NDArray[np.float64]


def frames_of(sheet: Sheet, page: Page, places: Sequence[Place] = ()) -> list[PixelBox]:
    """The frames of stamps on a page: boxes x0, y0, x1, y1 in pixels of the sheet. `places` are
    where it asks for signatures."""
    usual = _chroma(sheet.chroma[sheet.ink])
    sure: list[PixelBox] = []
    low: list[PixelBox] = []
    for at, own in _candidates(sheet, usual):
        box = _frame_in(at, own, sheet, page, places, usual)
        if box is None or _is_form_s(sheet, page, box) or _is_of_layer(sheet, page, box):
            continue
        straight = box[3] - box[1] < _STAMP_HIGH_EM * sheet.em_px
        (low if straight else sure).append(box)
    return [*sure, *(low if len(low) <= _MOST_LOW else [])]


def _is_form_s(sheet: Sheet, page: Page, box: PixelBox) -> bool:
    """Whether a frame is printed around who is written to, or around a signature that a platform
    has set: « Mme Untel », « Signé électroniquement »."""
    frame = sheet.fractions(*box)
    inside = [w for w in page.words if frame.contains(*w.box.centre)]
    read = " ".join(w.text for w in inside if w.confidence >= _SURE)
    return bool(_ADDRESSEE.match(read) or SIGNED_ON_SCREEN.search(folded(read)))


def _is_of_layer(sheet: Sheet, page: Page, box: PixelBox) -> bool:
    """Whether all letters in a frame are the text layer's: a title, a row of boxes. A stamp is a
    picture, and has letters of its own, set over print or not."""
    if page.text_source != "embedded":
        return False
    frame = sheet.fractions(*box)
    words = [w for w in page.words if w.confidence >= OF_LAYER and frame.contains(*w.box.centre)]
    held = [sheet.pixels(w.box) for w in words]
    return bool(held) and _loose(sheet, box, held) < _FEWEST_LETTERS


def _candidates(sheet: Sheet, usual: float) -> Iterator[tuple[tuple[int, int], Mask]]:
    """The corner and the ink of each stroke of a frame's size: connected ink, that without a
    streak through it, and its coloured part where black ink hangs on it."""
    strokes = sheet.strokes
    for k in _of_frame_size(sheet):
        x, y, w, h = (int(v) for v in strokes.stats[k, :4])
        own = np.asarray(strokes.labels[y : y + h, x : x + w] == k)
        yield (x, y), own
        coloured = own & (sheet.chroma[y : y + h, x : x + w] > usual + _MORE_COLOURED)
        if _TWO_INKS[0] < coloured.sum() / own.sum() < _TWO_INKS[1]:
            yield from _parts((x, y), coloured, sheet.em_px)
    for tall in np.flatnonzero(strokes.stats[1:, 3] > TALL_EM * sheet.em_px):
        k = int(tall) + 1
        x, y, w, h = (int(v) for v in strokes.stats[k, :4])
        own = np.asarray(strokes.labels[y : y + h, x : x + w] == k)
        yield from _parts((x, y), without_streaks(own, sheet.em_px), sheet.em_px, bridge=9)


def _parts(
    at: tuple[int, int], own: Mask, em: float, bridge: int = 3
) -> Iterator[tuple[tuple[int, int], Mask]]:
    """The parts of a frame's size, gaps of `bridge` pixels closed."""
    closed = cv2.dilate(own.astype(np.uint8), np.ones((1, bridge), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    for k in range(1, count):
        x, y, w, h = (int(v) for v in stats[k, :4])
        if _WIDE_EM[0] * em < w < _WIDE_EM[1] * em and _HIGH_EM[0] * em < h < _HIGH_EM[1] * em:
            window = (slice(y, y + h), slice(x, x + w))
            yield (at[0] + x, at[1] + y), np.asarray(own[window] & (labels[window] == k))


def _frame_in(
    at: tuple[int, int],
    own: Mask,
    sheet: Sheet,
    page: Page,
    places: Sequence[Place],
    usual: float,
) -> PixelBox | None:
    """The frame that ink is, or that other ink runs through; None where it is none of a stamp."""
    em = sheet.em_px
    drawn = page.text_source == "embedded"  # all its print stands quite straight
    (x, y), (h, w) = at, own.shape
    if w > _WIDEST * sheet.width:
        return None
    ys, xs = np.nonzero(own)
    points = np.stack((xs, ys), axis=1).astype(np.float64)
    chroma = sheet.chroma[y : y + h, x : x + w]
    least = min(_COLOURED, usual + _MORE_COLOURED)
    if drawn and not _holds_words(sheet, page, (x, y, x + w, y + h)):
        least = min(least, _COLOURED_PICTURE)  # letters of a picture, whatever colours the page has
    in_its_ink = _has_own_ink(sheet, (x, y), own)
    coloured = in_its_ink and _chroma(chroma[own]) > least
    if _is_rectangle(points, em, coloured=coloured) or _is_ring(points, w, h, em):
        inside = sheet.ink[y : y + h, x : x + w] & ~own
        filled = inside.sum() / max(w * h, 1)
        return (x, y, x + w, y + h) if _LETTERS[0] < filled < _LETTERS[1] else None
    crossed = rectangle_in(points, em)
    if crossed is None:
        return None
    box = crossed.box_at(x, y)
    rim = in_its_ink and _chroma(chroma[crossed.rim[:, 1], crossed.rim[:, 0]]) > least
    askew = abs(crossed.angle_deg) > (_ASKEW_DRAWN_DEG if drawn else _ASKEW_DEG)
    told = (
        rim
        or askew
        or _says_stamp(sheet, page, box)
        or any(_was_set_in(place, box, sheet, page) for place in places)
    )
    held = _holds_letters(sheet, box) and (crossed.length > _LONG_EM * em or _has_loose(sheet, box))
    return box if told and held else None


def _has_own_ink(sheet: Sheet, at: tuple[int, int], own: Mask) -> bool:
    """Whether what stands inside a coloured frame is coloured too, as a stamp's letters are, or
    empty: a form prints black in a coloured box."""
    (x, y), (h, w) = at, own.shape
    inner = sheet.ink[y : y + h, x : x + w] & ~cv2.dilate(own.astype(np.uint8), _RIM).astype(bool)
    chroma = sheet.chroma[y : y + h, x : x + w]
    return not inner.any() or _chroma(chroma[inner]) > _OWN_INK * _chroma(chroma[own])


def _holds_words(sheet: Sheet, page: Page, box: PixelBox) -> bool:
    frame = sheet.fractions(*box)
    return any(frame.contains(*w.box.centre) for w in page.words)


def _has_loose(sheet: Sheet, box: PixelBox) -> bool:
    """Whether letters stand in a frame that the pen through it has not caught: in a pen's own loop
    there are none."""
    return _loose(sheet, box) >= _FEWEST_LETTERS


def _loose(sheet: Sheet, box: PixelBox, without: Sequence[PixelBox] = ()) -> int:
    """How many strokes of a letter's size stand whole in a box, those `without` others."""
    x, y, w, h = sheet.strokes.stats[1:, :4].T
    inside = (x >= box[0]) & (y >= box[1]) & (x + w <= box[2]) & (y + h <= box[3])
    across, down = x + w / 2, y + h / 2
    for x0, y0, x1, y1 in without:
        inside &= ~((x0 <= across) & (across <= x1) & (y0 <= down) & (down <= y1))
    low, high = (side * sheet.em_px for side in _LETTER_EM)
    return int((inside & (h > low) & (h < high) & (w < high)).sum())


def _chroma(values: NDArray[np.uint8]) -> float:
    """How coloured ink is; thin lines are blurred with the paper, hence not the middle."""
    return float(np.percentile(values, _UPPER)) if values.size else 0.0


def _of_frame_size(sheet: Sheet) -> list[int]:
    """Strokes as large as a stamp's frame, and as empty."""
    w, h, area = sheet.strokes.stats[:, 2:].T
    sized = [
        (low * sheet.em_px < side) & (side < high * sheet.em_px)
        for side, (low, high) in ((w, _WIDE_EM), (h, _HIGH_EM))
    ]
    return [int(k) for k in np.flatnonzero(sized[0] & sized[1] & (area <= _FULL * w * h))]


def _was_set_in(place: Place, box: PixelBox, sheet: Sheet, page: Page) -> bool:
    """Whether a frame that a pen runs through stands in a place to sign with words of its own,
    read or not: a form's box there is empty, or holds the label."""
    if place.share_of(*box) < _IN_PLACE:
        return False
    frame = sheet.fractions(*box)
    inside = [w for w in page.words if frame.contains(*w.box.centre)]
    read = [w for w in inside if w.confidence >= _SURE and sum(c.isalpha() for c in w.text) > 2]
    asked = set(place.label.words) & set(inside) or any(":" in w.text for w in inside)
    lettered = len(read) >= _FEWEST_WORDS or _loose(sheet, box) >= _MANY_LETTERS
    return lettered and not asked


def _says_stamp(sheet: Sheet, page: Page, box: PixelBox) -> bool:
    """Whether the words inside are a stamp's: an address, « Copie certifiée conforme », « Reçu
    le »."""
    frame = sheet.fractions(*box)
    read = " ".join(w.text for w in page.words if frame.contains(*w.box.centre))
    if _POST_CODE.search(read) and _STREET.search(folded(read)):
        return True
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
