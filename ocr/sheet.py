"""Find the sheet or card in a photo: the four corners to flatten, only where they are clear."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.letters import Letters, in_rows, letters_of
from ocr.light import evened, rgb_of
from ocr.quadrilateral import Points, four_sided
from ocr.reduced import bounded_side
from ocr.sources import Picture

Channels = NDArray[np.float32]  # H × W × 4, see `_channels`, or some of its points

_SIDE_PX = 640
_BORDER = 0.03  # of the shorter side
_SMALLEST_AREA, _LARGEST_AREA = 0.12, 0.97  # of the picture
_LEAST_STEP = 10.0  # levels of lightness or colour between the sheet and what it lies on
_LEAST_GRAIN_STEP = 16.0  # in quarters of a level of lightness
_LEAST_SUPPORT = 0.7  # share of a side along which the step is seen
_SAMPLES = 48
_SMOOTH = 20.0  # in quarters of a level: more than paper in the shade has, less than cloth or stone
_TELL = 20_000  # points tell a median as well as all do
_TEXT_SIDE_PX = 1200
_AWAY_PX = 6.0
_FEW_ROWS = 40  # letters in rows: 96 of 106 sheets not told by colour alone have more
_FEW_LETTERS = 8  # grain and marble make a row by chance
_LEAST_PARTING = 30.0  # levels between the colours of sheet and ground
_MOST_LEFT_OUT = 0.1  # letters around the sheet against letters on it
_PLAINLY_SEEN = 0.9  # share of each side along which the step is seen
_PARALLEL_COS = 0.99  # of the angle between opposite sides: 8 degrees
_ONE_HUE, _ONE_LIGHT = 0.12, 1.6  # between the sides' grounds: 73 of 76 photos have less, and 1.5
_BLACK = 16.0  # of CIE lightness: colour and lightness less it are shaded by one factor
_FEW_CUT, _BESIDE = 3, 2.0  # rows cut by chance; how near its next letter is, in heights
_FARTHEST_CORNER = 0.05  # a corner may lie outside of the picture by that much
_LEAST_ANGLE_COS = 0.5  # corners between 60 and 120 degrees


def find_sheet(picture: Picture | Gray, gray: Gray) -> Points | None:
    """Corners in fractions of the picture, clockwise from the top left, or None. `gray` is its
    grey, and may be the picture itself.

    None for scans (nothing around the sheet), for a sheet whose sides leave the picture, and
    wherever sheet and ground cannot be told apart: a page cut by mistake cannot be mended later.
    """
    small = rgb_of(bounded_side(picture, _SIDE_PX, least_px=8))
    height, width = small.shape[:2]
    if _is_framed_in_white(small):
        return None
    lab = _channels(small)
    best: tuple[float, Points] | None = None
    for quad in _candidates(lab):
        score = _score(quad, lab, best[0] if best else 0.0)
        if score is not None:
            best = (score, quad)
    if best is None or _lies_on_paper(_around(best[1], lab), lab):
        return None
    corners = best[1] / [width, height]
    apart = _parts_by_colour(best[1], lab)
    if apart and _is_plain(best[1], lab) and _lies_on_one_ground(best[1], lab):
        return np.asarray(corners)
    spoilt = _cuts_rows if apart else _leaves_text_out
    return None if spoilt(corners, gray) else np.asarray(corners)


def _channels(small: Picture) -> Channels:
    """Lightness, two of colour, and grain: paper is smooth where stone, cloth and wood are not."""
    lab = cv2.split(cv2.cvtColor(cv2.medianBlur(small, 5), cv2.COLOR_RGB2LAB))
    light = cv2.extractChannel(cv2.cvtColor(small, cv2.COLOR_RGB2LAB), 0).astype(np.float32)
    square = cv2.boxFilter(light * light, -1, (7, 7))
    mean = cv2.boxFilter(light, -1, (7, 7))
    grain = np.sqrt(np.maximum(0, square - mean * mean))
    rough = np.minimum(4 * cv2.medianBlur(grain, 5), 255)
    return np.asarray(cv2.merge([*(plane.astype(np.float32) for plane in lab), rough]))


def _candidates(lab: Channels) -> Iterator[Points]:
    """Quadrilaterals around the large even regions of several simple segmentations."""
    height, width = lab.shape[:2]
    for mask in _masks(lab):
        contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:2]:
            hull = cv2.convexHull(contour)[:, 0, :].astype(np.float64)
            if cv2.contourArea(hull.astype(np.float32)) < _SMALLEST_AREA * width * height:
                continue
            quad = four_sided(hull)
            if quad is not None:
                yield _clockwise(_refined(quad, lab))


def _masks(lab: Channels) -> Iterator[NDArray[np.uint8]]:
    lightness, *colours, grain = cv2.split(lab)
    light = lightness.astype(np.uint8)
    chroma = cv2.magnitude(*(colour - 128 for colour in colours))
    paper = np.clip(lightness - 1.5 * chroma, 0, 255).astype(np.uint8)
    closing = np.ones((15, 15), np.uint8)
    opening = np.ones((9, 9), np.uint8)
    for channel in (light, paper):
        _, mask = cv2.threshold(channel, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        for side in (mask, 255 - mask):
            closed = cv2.morphologyEx(side, cv2.MORPH_CLOSE, closing)
            yield np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, opening), dtype=np.uint8)
    spread = cv2.GaussianBlur(grain, (0, 0), 3)
    _, rough = cv2.threshold(
        np.clip(spread, 0, 255).astype(np.uint8), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU
    )
    smooth = cv2.morphologyEx(255 - rough, cv2.MORPH_CLOSE, np.ones((35, 35), np.uint8))
    yield np.asarray(cv2.morphologyEx(smooth, cv2.MORPH_OPEN, closing), dtype=np.uint8)
    # Where letters are what is roughest, the ground falls on the paper's side of such a level.
    quiet = cv2.morphologyEx((spread < _SMOOTH).astype(np.uint8), cv2.MORPH_CLOSE, opening)
    yield np.asarray(cv2.morphologyEx(quiet, cv2.MORPH_OPEN, opening), dtype=np.uint8)
    edges = cv2.Canny(light, 20, 60)
    walls = cv2.dilate(edges, np.ones((3, 3), np.uint8))
    yield np.asarray(cv2.morphologyEx(walls, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8)))
    ground = _ground_of_borders(lab)
    apart = [plane - own for plane, own in zip((lightness, *colours), ground, strict=True)]
    distance = cv2.magnitude(cv2.magnitude(apart[0], apart[1]), apart[2])
    _, mask = cv2.threshold(
        np.clip(distance, 0, 255).astype(np.uint8), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU
    )
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, closing)
    yield np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, opening), dtype=np.uint8)


def _ground_of_borders(lab: Channels) -> Channels:
    """The colour of what lies around: the median of the picture's own border."""
    edge = max(2, round(_BORDER * min(lab.shape[:2])))
    strips = (lab[:edge], lab[-edge:], lab[:, :edge], lab[:, -edge:])
    return _middle(np.concatenate([s.reshape(-1, lab.shape[2]) for s in strips]))


def _middle(points: Channels) -> Channels:
    """The median colour of points (N × channels), as some of them tell it."""
    told = points[:: 1 + len(points) // _TELL]
    return np.asarray([np.median(told[:, k]) for k in range(3)], np.float32)


def _clockwise(quad: Points) -> Points:
    """From the top left corner, clockwise in a picture whose y grows downwards."""
    centre = quad.mean(axis=0)
    ordered = quad[np.argsort(np.arctan2(*(quad - centre).T[::-1]))]
    first = int(np.argmin(ordered.sum(axis=1)))
    return np.roll(ordered, -first, axis=0)


def _refined(quad: Points, lab: Channels) -> Points:
    """Each side moved onto the strongest step beside it, then the corners taken anew."""
    reach = max(4, round(max(lab.shape) * 0.015))
    light = lab[:, :, 0]
    sides = []
    for a, b in _sides(quad):
        along, normal = _directions(a, b, quad)
        at = a + along * (np.linspace(0.06, 0.94, _SAMPLES)[:, None] * np.linalg.norm(b - a))
        lines = at[:, None] + normal * np.arange(-reach, reach + 1)[:, None]
        values, seen = _values(light, lines)
        whole = seen.all(axis=1)
        padded = np.zeros((len(values), values.shape[1] + 1), np.float32)
        np.cumsum(values, axis=1, out=padded[:, 1:])
        pairs = padded[:, 2:] - padded[:, :-2]
        step = np.abs(pairs[:, 3:] - pairs[:, :-3])
        strongest = step.argmax(axis=1) + 2
        found = lines[np.arange(_SAMPLES), strongest][whole]
        sides.append(_fitted(found) if len(found) >= _SAMPLES // 3 else (a, along))
    corners = []
    for (p, d), (q, e) in zip([sides[-1], *sides[:-1]], sides, strict=True):
        cross = d[0] * e[1] - d[1] * e[0]
        if abs(cross) < 0.2:
            return quad
        gap = q - p
        corners.append(p + d * ((gap[0] * e[1] - gap[1] * e[0]) / cross))
    return np.array(corners)


def _sides(quad: Points) -> list[tuple[Points, Points]]:
    return [(quad[i], quad[(i + 1) % 4]) for i in range(4)]


def _directions(a: Points, b: Points, quad: Points) -> tuple[Points, Points]:
    """Unit vectors along the side and outwards from it."""
    along = (b - a) / max(1e-9, float(np.linalg.norm(b - a)))
    normal = np.array([along[1], -along[0]])
    if float(np.dot(quad.mean(axis=0) - a, normal)) > 0:
        normal = -normal
    return along, normal


def _values(channels: Channels, points: Points) -> tuple[Channels, NDArray[np.bool_]]:
    """What stands at each of `points` (… × 2), and whether it lies in the picture."""
    whole = np.rint(points).astype(int)
    xs, ys = whole[..., 0], whole[..., 1]
    height, width = channels.shape[:2]
    seen = (xs >= 0) & (ys >= 0) & (xs < width) & (ys < height)
    return channels[ys.clip(0, height - 1), xs.clip(0, width - 1)], seen


def _fitted(points: Points) -> tuple[Points, Points]:
    vx, vy, x, y = cv2.fitLine(points.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
    return np.array([float(x), float(y)]), np.array([float(vx), float(vy)])


def _score(quad: Points, lab: Channels, least: float) -> float | None:
    """How clear the quadrilateral is: its area times the mean support of its sides; None where
    that is not more than `least`, or it is no sheet."""
    height, width = lab.shape[:2]
    area = cv2.contourArea(quad.astype(np.float32)) / (width * height)
    if not max(_SMALLEST_AREA, least) <= area <= _LARGEST_AREA:
        return None
    if not _is_plausible(quad, width, height):
        return None
    supports = []
    for a, b in _sides(quad):
        supports.append(_support(a, b, quad, lab))
        if supports[-1] < _LEAST_SUPPORT:
            return None
    score = float(area * np.mean(supports))
    return score if score > least else None


def _is_plausible(quad: Points, width: int, height: int) -> bool:
    size = np.array([width, height])
    if (np.abs(quad / size - 0.5) > 0.5 + _FARTHEST_CORNER).any():
        return False
    sides = [b - a for a, b in _sides(quad)]
    lengths = [float(np.linalg.norm(s)) for s in sides]
    for (s, t), (m, n) in zip(
        itertools.pairwise([*sides, sides[0]]), itertools.pairwise([*lengths, lengths[0]]),
        strict=True,
    ):  # fmt: skip
        if m * n == 0 or abs(float(np.dot(s, t))) / (m * n) > _LEAST_ANGLE_COS:
            return False
    return all(0.55 < lengths[i] / lengths[i + 2] < 1.8 for i in (0, 1))


def _support(a: Points, b: Points, quad: Points, lab: Channels) -> float:
    """Share of the side's points in the picture where inside and outside differ; 0 where most of
    the side lies on or beyond the picture's border."""
    along, normal = _directions(a, b, quad)
    at = a + along * (np.linspace(0.03, 0.97, _SAMPLES)[:, None] * np.linalg.norm(b - a))
    reach = normal * np.arange(3, 8)[:, None]
    inner, inner_seen = _values(lab, at[:, None] - reach)
    outer, outer_seen = _values(lab, at[:, None] + reach)
    seen = (inner_seen & outer_seen).all(axis=1)
    if seen.sum() < _SAMPLES * 0.5:
        return 0.0
    step = _middles(inner[seen]) - _middles(outer[seen])
    light = np.hypot(step[:, 0], 1.5 * np.hypot(step[:, 1], step[:, 2]))
    return float(np.mean((light > _LEAST_STEP) | (-step[:, 3] > _LEAST_GRAIN_STEP)))


def _middles(lines: Channels) -> Channels:
    """The median along each line (lines × an odd number of points × channels), as `np.median` says
    it, in a third of the time."""
    middle = lines.shape[1] // 2
    return np.asarray(np.partition(lines, middle, axis=1)[:, middle])


def _is_plain(quad: Points, lab: Channels) -> bool:
    """Whether each side is seen nearly all along, and opposite ones run nearly the same way."""
    along = [_directions(a, b, quad)[0] for a, b in _sides(quad)]
    alike = min(-float(np.dot(along[k], along[k + 2])) for k in (0, 1)) >= _PARALLEL_COS
    return alike and all(_support(a, b, quad, lab) >= _PLAINLY_SEEN for a, b in _sides(quad))


def _lies_on_one_ground(quad: Points, lab: Channels) -> bool:
    """Whether what is beside each side is alike in hue and lightness: beyond the edge of a shadow
    it is the sheet itself."""
    found = []
    for a, b in _sides(quad):
        along, normal = _directions(a, b, quad)
        at = a + along * (np.linspace(0.03, 0.97, _SAMPLES)[:, None] * np.linalg.norm(b - a))
        values, seen = _values(lab, at[:, None] + normal * np.arange(3, 8)[:, None])
        light, *colour = np.median(values[seen][:, :3], axis=0)
        shade = light * 100 / 255 + _BLACK
        found.append((shade, *((c - 128) / shade for c in colour)))
    grounds = np.asarray(found)
    hues = grounds[:, None, 1:] - grounds[None, :, 1:]
    alike = float(np.linalg.norm(hues, axis=2).max()) < _ONE_HUE
    return alike and bool(grounds[:, 0].max() < _ONE_LIGHT * grounds[:, 0].min())


def _around(quad: Points, lab: Channels) -> NDArray[np.uint8]:
    """1 outside of the quadrilateral, a little away from its sides; 0 elsewhere."""
    outside = np.ones(lab.shape[:2], np.uint8)
    cv2.fillConvexPoly(outside, np.rint(quad).astype(np.int32), 0)
    return np.asarray(cv2.erode(outside, np.ones((11, 11), np.uint8)), dtype=np.uint8)


def _points_of(mask: NDArray[np.uint8], lab: Channels) -> Channels:
    """The channels of the points (N × channels) at which the mask is not 0."""
    return np.take(lab.reshape(-1, lab.shape[2]), np.flatnonzero(mask), axis=0)


def _is_framed_in_white(small: Picture) -> bool:
    """Whether each border of the picture is white paper: a scan, of which nothing lies around."""
    edge = max(2, round(_BORDER * min(small.shape[:2])))
    strips = (small[:edge], small[-edge:], small[:, :edge], small[:, -edge:])
    return all(
        _is_paper(cv2.cvtColor(np.ascontiguousarray(s), cv2.COLOR_RGB2LAB).reshape(-1, 3))
        for s in strips
    )


def _lies_on_paper(outside: NDArray[np.uint8], lab: Channels) -> bool:
    """Whether what is around looks like white paper itself: a card on a scanned sheet, where more
    may stand beside it."""
    around = _points_of(outside, lab)
    return len(around) >= 50 and _is_paper(around)


def _is_paper(points: NDArray[Any]) -> bool:
    """Whether most points (N × lightness and two of colour) are those of white paper."""
    points = points[:: 1 + len(points) // _TELL]
    light = points[:, 0]
    if np.median(light) <= 225 or np.percentile(light, 25) <= 215:
        return False
    colour = points[:, 1:3].astype(np.float64) - 128
    return bool(np.median(np.hypot(colour[:, 0], colour[:, 1])) < 8)


def _leaves_text_out(quad: Points, gray: Gray) -> bool:
    """Whether rows of letters stand around as well: a frame inside of a page, one page of two.
    Where hardly any are seen, those of a page that lies on its side may be."""
    within = _letters_in(quad, gray)[1]
    if len(within) < _FEW_ROWS:
        sideways = _letters_in(quad[:, ::-1], np.ascontiguousarray(gray.T))[1]
        within = max(within, sideways, key=len)
    outside = int((within < -_AWAY_PX).sum())
    return outside > max(_FEW_LETTERS, _MOST_LEFT_OUT * (len(within) - outside))


def _cuts_rows(quad: Points, gray: Gray) -> bool:
    """Whether rows of letters go on across a side, which no row does over the edge of its sheet,
    whatever the grain of the ground: the side is that of a shadow."""
    rows, within = _letters_in(quad, gray)
    if not len(rows):
        return False
    reach = _BESIDE * float(np.median(rows.boxes[:, 3]))
    inner, outer = (rows.centres[(d > 0) & (d < reach)] for d in (within, -within))
    gaps = np.abs(outer[:, None] - inner[None])
    cut = ((gaps[..., 0] < reach) & (gaps[..., 1] < reach / 4)).any(axis=1)
    return int(cut.sum()) > _FEW_CUT


def _letters_in(quad: Points, gray: Gray) -> tuple[Letters, NDArray[np.float64]]:
    """The letters in rows of a small copy, and how far each lies within the quadrilateral, in its
    pixels; less than nothing outside."""
    even = evened(bounded_side(gray, _TEXT_SIDE_PX, least_px=8))
    height, width = even.shape
    rows = in_rows(letters_of(even), (height, width))
    corners = (quad * (width, height)).astype(np.float32)
    far = [cv2.pointPolygonTest(corners, (float(x), float(y)), True) for x, y in rows.centres]
    return rows, np.asarray(far, np.float64)


def _parts_by_colour(quad: Points, lab: Channels) -> bool:
    """Whether the ground is of one kind, unlike the sheet: a wooden table may have much grain, but
    hardly any of it looks like paper."""
    around = _points_of(_around(quad, lab), lab)
    filled = np.zeros(lab.shape[:2], np.uint8)
    cv2.fillConvexPoly(filled, np.rint(quad).astype(np.int32), 1)
    within = _points_of(np.asarray(cv2.erode(filled, np.ones((9, 9), np.uint8)), np.uint8), lab)
    if len(around) < 50 or not len(within):
        return False
    sheet, ground = _middle(within), _middle(around)
    # nearer to the one than to the other: beyond the plane that parts them
    nearer = around[:, :3] @ (ground - sheet) > (ground @ ground - sheet @ sheet) / 2
    return bool(np.linalg.norm(sheet - ground) > _LEAST_PARTING and nearer.mean() > 0.95)
