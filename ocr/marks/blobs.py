"""The ink that is no print, gathered into blobs, and each blob measured.

A blob is what a person would see as one mark: a signature, a stamp, a line of handwriting, or
print that recognition missed. Lengths are in em (body text size), so that measures do not depend
on the picture's resolution.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.marks.gathering import SMALLEST_EM, gathered
from ocr.marks.printed import Printed
from ocr.marks.sheet import Sheet
from ocr.marks.unframed import without_rings
from ocr.strokes import Mask, Strokes

_TALL_EM = 1.6  # a stroke higher than print
_LONG_EM = 1.8  # a stroke longer than letters
_MOST_STROKES = 3  # looked at on their own in one blob
_FEWEST_COLOURED_PX = 120
_COLOURED = 40.0  # difference of channels
_SHADED_EM = 3.0  # a narrower blob is not parted by shade
_SHADES_APART = 0.22  # of two inks, where white is 1
_COLOURS_APART = 0.22  # between two tints, as vectors of length 1
_TURNS = 18  # directions by which strokes are counted, in half a turn;
_TURNED = np.minimum(np.arange(181) * _TURNS // 180, _TURNS - 1)  # that of each degree

Rows = NDArray[np.float32]

MEASURES = (
    "width", "height", "aspect", "ink", "density", "parts", "tall_parts", "tall_share",
    "first_width", "first_height", "first_share", "first_density", "first_stroke",
    "first_length", "first_straightness", "first_holes", "first_turns", "first_hull",
    "second_width", "second_height", "stroke", "stroke_spread", "thickest", "turning",
    "upright_share", "darkness", "contrast_to_print", "chroma", "blueness", "chroma_spread",
    "letters", "letter_share", "letter_regularity", "rows", "word_share", "line_share", "ring",
    "frame", "edge_roughness",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Blob:
    """One blob: its pixel box x0, y0, x1, y1, its ink within that box, and its measures.

    `layers` are parts of it that may be a mark of their own, laid over each other: the ink of each
    colour, and each long stroke (a signature over a stamp). `ring`: whether it has a round stamp's
    ring; `bare`: whether it has nothing else but small letters. `off_ring`: of a layer, the share
    that is neither its whole's rings nor their small letters.
    """

    x0: int
    y0: int
    x1: int
    y1: int
    mask: Mask
    measures: NDArray[np.float32]
    layers: tuple[Blob, ...] = ()
    ring: bool = False
    bare: bool = False
    off_ring: float = 1.0

    @property
    def ink_px(self) -> int:
        return int(self.mask.sum())


@dataclass(frozen=True, slots=True)
class _Parts:
    """Connected strokes of a blob, the longest first: rows are x, y, w, h, area."""

    stats: NDArray[np.int32]
    labels: NDArray[np.int32]
    order: NDArray[np.int64]


def blobs_of(sheet: Sheet, printed: Printed, print_darkness: float) -> list[Blob]:
    """All blobs of a page that are large enough to be a mark."""
    return [
        _blob(sheet, printed, corner, mask, print_darkness)
        for corner, mask in gathered(printed.rest, sheet.em_px, printed.rest.size)
    ]


def _blob(
    sheet: Sheet, printed: Printed, corner: tuple[int, int], mask: Mask, print_darkness: float
) -> Blob:
    strokes = Strokes(mask)
    whole = _part(sheet, printed, corner, strokes, print_darkness)
    unframed = without_rings(mask, sheet.em_px)
    found = [*_inks(sheet, whole), *_long_strokes(strokes, sheet.em_px)]
    bare = unframed is not None and not unframed.any()
    if unframed is not None and not bare:
        found += [unframed, *_long_strokes(Strokes(unframed), sheet.em_px)]
    parts = (part_of(sheet, printed, corner, layer, print_darkness) for layer in found)
    layers = [part for part in parts if part is not None]
    if unframed is not None:
        layers = [replace(part, off_ring=_share_in(unframed, part, corner)) for part in layers]
    return replace(whole, layers=tuple(layers), ring=unframed is not None, bare=bare)


def _share_in(mask: Mask, part: Blob, corner: tuple[int, int]) -> float:
    """The share of a part's ink that a mask, whose own corner is given, holds."""
    x, y = part.x0 - corner[0], part.y0 - corner[1]
    high, wide = part.mask.shape
    return float((mask[y : y + high, x : x + wide] & part.mask).sum() / max(part.ink_px, 1))


def part_of(
    sheet: Sheet, printed: Printed, corner: tuple[int, int], layer: Mask, print_darkness: float
) -> Blob | None:
    """A blob of a part of the ink, as a mask from `corner` on; None where that is too small."""
    box = _tight(layer)
    if box is None:
        return None
    left, top, right, bottom = box
    if max(right - left, bottom - top) < SMALLEST_EM * sheet.em_px:
        return None
    start = (corner[0] + left, corner[1] + top)
    ink = Strokes(layer[top:bottom, left:right])
    return _part(sheet, printed, start, ink, print_darkness)


def _part(
    sheet: Sheet, printed: Printed, corner: tuple[int, int], ink: Strokes, print_darkness: float
) -> Blob:
    x0, y0 = corner
    place = (x0, y0, x0 + ink.mask.shape[1], y0 + ink.mask.shape[0])
    return Blob(*place, ink.mask, _measured(sheet, printed, place, ink, print_darkness))


def _inks(sheet: Sheet, blob: Blob) -> list[Mask]:
    """The blob's ink parted in two where it has two: of two colours, by what the inks take from
    white, or of two shades (a black pen over a pale stamp on a grey copy)."""
    if blob.ink_px < _FEWEST_COLOURED_PX:
        return []
    window = (slice(blob.y0, blob.y1), slice(blob.x0, blob.x1))
    if sheet.chroma[window][blob.mask].max() >= _COLOURED:
        soft = cv2.GaussianBlur(sheet.even[window], (0, 0), 1.0).astype(np.float32)
        taken = np.asarray(255 - soft[blob.mask], np.float32)
        strength = np.linalg.norm(taken, axis=1)
        tint = np.asarray(taken / np.maximum(strength[:, None], 20), np.float32)
        parted = _parted(blob.mask, tint, strength > 70, _COLOURS_APART)
        if parted:
            return parted
    if blob.x1 - blob.x0 < _SHADED_EM * sheet.em_px:
        return []
    depth = cv2.erode(sheet.gray[window], np.ones((3, 3), np.uint8))[blob.mask]
    shade = np.asarray(depth[:, None] / 255, np.float32)
    return _parted(blob.mask, shade, np.ones(len(shade), bool), _SHADES_APART)


def _parted(mask: Mask, values: Rows, clear: Mask, apart: float) -> list[Mask]:
    """The mask's pixels in two groups by their values, if these stand far enough apart."""
    if clear.sum() < _FEWEST_COLOURED_PX:
        return []
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 1e-3)
    cv2.setRNGSeed(1)
    _, _, centres = cv2.kmeans(
        values[clear], 2, np.empty((0, 1), np.int32), stop, 2, cv2.KMEANS_PP_CENTERS
    )
    if np.linalg.norm(centres[0] - centres[1]) < apart:
        return []
    first, second = (np.linalg.norm(values - centre, axis=1) for centre in centres)
    parted = []
    for own in (first < second, first >= second):
        if own.mean() > 0.06:
            layer = np.zeros_like(mask)
            layer[mask] = own
            parted.append(layer)
    return parted if len(parted) == 2 else []


def _long_strokes(strokes: Strokes, em: float) -> list[Mask]:
    """Each connected stroke that is longer than letters, where there is other ink besides."""
    if strokes.count <= 2:
        return []
    size = strokes.stats[:, 2:4].max(axis=1)
    longest = np.argsort(-size)[:_MOST_STROKES]
    return [np.asarray(strokes.labels == k) for k in longest if size[k] > _LONG_EM * em]


def _tight(mask: Mask) -> tuple[int, int, int, int] | None:
    ys, xs = np.nonzero(mask)
    if xs.size == 0:
        return None
    return int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1


def _measured(
    sheet: Sheet,
    printed: Printed,
    place: tuple[int, int, int, int],
    ink: Strokes,
    print_darkness: float,
) -> NDArray[np.float32]:
    """The measures of one blob, in the order of MEASURES."""
    em, mask = sheet.em_px, ink.mask
    x0, y0, x1, y1 = place
    window = (slice(y0, y1), slice(x0, x1))
    wide, high = (x1 - x0) / em, (y1 - y0) / em
    parts = _parts_of(ink)
    heights, widths = parts.stats[:, 3] / em, parts.stats[:, 2] / em
    areas = parts.stats[:, 4].astype(float)
    total = max(areas.sum(), 1.0)
    tall = (heights > _TALL_EM) | (widths > 3.5 * _TALL_EM)
    padded = cv2.distanceTransform(_rimmed(mask), cv2.DIST_L2, 3)
    depth = np.asarray(padded[1:-1, 1:-1], np.float32)
    inside = depth[mask]
    letters = (heights > 0.3) & (heights < 1.4) & (widths < 1.6)
    gray = sheet.gray[window][mask].astype(float)
    chroma, blue = sheet.chroma[window][mask], sheet.blue[window][mask]
    values = [
        np.log(wide + 0.1), np.log(high + 0.1), np.log((wide + 0.2) / (high + 0.2)),
        np.log(total / em**2 + 0.05), total / mask.size, np.log(len(areas) + 1),
        np.log(tall.sum() + 1), areas[tall].sum() / total,
        *_first(parts, depth, total, em),
        *(_sorted_sides(parts, 1, em)),
        4 * inside.mean() / em, inside.std() / max(inside.mean(), 1e-3), inside.max() / em,
        *_directions(sheet.gray[window], mask),
        gray.mean() / 255, (gray.mean() - print_darkness) / 255,
        chroma.mean() / 128, blue.mean() / 128, chroma.std() / 128,
        np.log(letters.sum() + 1), areas[letters].sum() / total,
        _regularity(heights[letters]), _rows(parts, letters, em),
        printed.words[window].mean(),
        (printed.lines_across[window] | printed.lines_down[window]).sum() / total,
        _ring(mask, em), _frame(sheet.ink[window], em), _roughness(mask, total),
    ]  # fmt: skip
    return np.nan_to_num(np.asarray(values, np.float32), nan=0.0, posinf=5.0, neginf=-5.0)


def _parts_of(ink: Strokes) -> _Parts:
    stats = ink.stats[1:]
    order = np.argsort(-np.hypot(stats[:, 2], stats[:, 3]))
    return _Parts(stats[order], ink.labels, order + 1)


def _first(parts: _Parts, depth: NDArray[np.float32], total: float, em: float) -> list[float]:
    """The longest stroke: size, share of the ink, thickness, length, shape."""
    x, y, w, h, area = (int(v) for v in parts.stats[0])
    own = parts.labels[y : y + h, x : x + w] == parts.order[0]
    stroke = max(4 * float(depth[y : y + h, x : x + w][own].mean()), 1.0)
    length = area / stroke
    outline, tree = cv2.findContours(_rimmed(own), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    outer = max(outline, key=len)
    corners = cv2.approxPolyDP(outer, 0.12 * em, True)
    hull = cv2.contourArea(cv2.convexHull(outer))
    holes = 0 if tree is None else int((tree[0][:, 3] >= 0).sum())
    return [
        np.log(w / em + 0.1), np.log(h / em + 0.1), area / total, area / (w * h), stroke / em,
        np.log(length / em + 0.1), float(np.hypot(w, h)) / max(length, 1.0),
        np.log(holes + 1), len(corners) / max(length / em, 0.5), area / max(hull, 1.0),
    ]  # fmt: skip


def _rimmed(mask: Mask) -> NDArray[np.uint8]:
    """The mask with a pixel of paper around it."""
    paper, rim = cv2.BORDER_CONSTANT, (1, 1, 1, 1)
    return np.asarray(cv2.copyMakeBorder(mask.view(np.uint8), *rim, paper, value=0), np.uint8)


def _sorted_sides(parts: _Parts, rank: int, em: float) -> tuple[float, float]:
    if len(parts.stats) <= rank:
        return float(np.log(0.1)), float(np.log(0.1))
    return (
        float(np.log(parts.stats[rank, 2] / em + 0.1)),
        float(np.log(parts.stats[rank, 3] / em + 0.1)),
    )


def _directions(gray: NDArray[np.uint8], mask: Mask) -> tuple[float, float]:
    """How evenly strokes run in all directions (entropy 0…1), and the share that runs upright or
    level, as print and frames do."""
    smooth = cv2.GaussianBlur(gray, (0, 0), 1.0)
    dx, dy = (cv2.Sobel(smooth, cv2.CV_32F, x, 1 - x)[mask] for x in (1, 0))
    strength = np.hypot(dx, dy)
    angle = np.rad2deg(np.arctan2(dy, dx)) % 180
    turned = _TURNED[angle.astype(np.intp)]
    share = np.bincount(turned, weights=strength, minlength=_TURNS).astype(np.float32)
    share /= max(share.sum(), 1e-6)
    entropy = -(share * np.log(share + 1e-9)).sum() / np.log(_TURNS)
    upright = strength[(angle < 8) | (angle > 172) | (np.abs(angle - 90) < 8)].sum()
    return float(entropy), float(upright / max(strength.sum(), 1e-6))


def _regularity(heights: NDArray[np.float64]) -> float:
    """Spread of letter heights over their mean; 1 where there are few."""
    if heights.size < 4:
        return 1.0
    return float(heights.std() / max(heights.mean(), 1e-3))


def _rows(parts: _Parts, letters: Mask, em: float) -> float:
    """Logarithm of how many rows the letter-like parts stand in."""
    feet = np.sort((parts.stats[:, 1] + parts.stats[:, 3])[letters] / em)
    if feet.size < 3:
        return 0.0
    return float(np.log(1 + (np.diff(feet) > 0.5).sum() + 1))


def _ring(mask: Mask, em: float) -> float:
    """Best share of a circle's rim that has ink while its near outside has none; circles about the
    blob's own size."""
    high, wide = mask.shape
    if not (4 * em < min(high, wide) and max(high, wide) < 20 * em):
        return 0.0
    ys, xs = np.nonzero(mask)
    best = 0.0
    for cx, cy in ((wide / 2, high / 2), _hull_centre(xs, ys)):
        radius = np.hypot(xs - cx, ys - cy)
        turn = ((np.arctan2(ys - cy, xs - cx) + np.pi) / (2 * np.pi) * 60).astype(int) % 60
        for r in np.arange(2.0 * em, max(high, wide) / 2 + em, 0.25 * em):
            rim = np.abs(radius - r) < 0.22 * em
            covered = np.count_nonzero(np.bincount(turn[rim], minlength=60)) / 60
            thin = rim.sum() / max(2 * np.pi * r * 0.44 * em, 1)
            best = max(best, covered * (1.0 if thin < 0.75 else 0.5))
    return best


def _hull_centre(xs: NDArray[np.int64], ys: NDArray[np.int64]) -> tuple[float, float]:
    points = np.stack((xs, ys), axis=1).astype(np.float32)
    (cx, cy), _ = cv2.minEnclosingCircle(cv2.convexHull(points))
    return float(cx), float(cy)


def _frame(ink: Mask, em: float) -> float:
    """Share of the blob's four sides along which a straight border runs, turned a little or not."""
    ys, xs = np.nonzero(ink)
    if xs.size < 30:
        return 0.0
    (cx, cy), (w, h), angle = cv2.minAreaRect(np.stack((xs, ys), axis=1).astype(np.float32))
    if min(w, h) < 1.5 * em:
        return 0.0
    cos, sin = np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))
    u = (xs - cx) * cos + (ys - cy) * sin
    v = -(xs - cx) * sin + (ys - cy) * cos
    near = 0.35 * em
    shares = [
        _steps(v[np.abs(u - s * w / 2) < near] / (0.3 * em)) * 0.3 * em / h for s in (-1, 1)
    ] + [_steps(u[np.abs(v - s * h / 2) < near] / (0.3 * em)) * 0.3 * em / w for s in (-1, 1)]
    return float(np.clip(np.mean(shares), 0, 1))


def _steps(along: NDArray[np.float64]) -> int:
    """How many whole numbers these come to: np.unique would sort them all."""
    whole = along.astype(int)
    return int(np.count_nonzero(np.bincount(whole - whole.min()))) if whole.size else 0


def _roughness(mask: Mask, total: float) -> float:
    """Outline against ink: worn stamps and grainy copies are rough."""
    eroded = cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8))
    return float((total - eroded.sum()) / total)
