"""What of a page's ink is print: recognised words, ruled and dotted lines, borders, solid fills.

What is left is pen ink, stamps, pictures and print that recognition missed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.page import Page, Word
from ocr.marks.crossings import without_lines
from ocr.marks.level_runs import level_starts
from ocr.marks.runs import OF_LAYER
from ocr.marks.sheet import Sheet
from ocr.marks.streaks import without_streaks
from ocr.strokes import Mask, Strokes, window_of

_LINE_IN_EM = 2.0  # shortest straight run that may belong to a ruled line
_SHORTEST_LINE_IN_EM = 5.0  # a line is this long at least, once its runs are put together
_MOST_ASKEW = 0.04  # a line climbs by this share of its length at most
_THICKEST_LINE_IN_EM = 0.35
_PEN_CHROMA = 45.0  # a line as coloured as this was drawn by a pen
_INSIDE = 0.8  # a stroke that lies within words to this share is theirs
_INITIALS = 3  # letters that recognition may make of a whole signature
_ACROSS_EM = 1.6  # outside words: longer than what sticks out of letters
_STREAK_EM = 0.2  # from its line a streak's ink stands
_MOSTLY_BESIDE = 0.9
_TELL_A_LINE = 20_000  # points tell a line as well as all do
_DOTS, _DOTS_EM = re.compile(r"[.…_]{3,}"), 0.35  # one writes over them, above their feet
_FILL_IN_EM = 0.5  # radius of a disc that no pen stroke holds
_SPOT_IN_EM = 0.3  # the longer side of a spot that is no stroke


@dataclass(frozen=True, slots=True)
class Printed:
    """`words`: boxes of trusted words. `lines_across`, `lines_down`: ruled lines. `rest`: ink that
    is none of these."""

    words: Mask
    lines_across: Mask
    lines_down: Mask
    rest: Mask


def printed_of(
    sheet: Sheet, page: Page, labels: Collection[Word] = (), doubted: Collection[Word] = ()
) -> Printed:
    """The print of a page. The words of `labels` are print, however unsurely they were read;
    `doubted` words are none, their ink is left to be looked at."""
    em = sheet.em_px
    across = _lines(sheet.ink, em, horizontal=True)
    down = _lines(sheet.ink, em, horizontal=False)
    rest = without_lines(sheet.ink, across, down)
    if page.text_source == "ocr":
        rest = without_streaks(rest, em)
    strokes = Strokes(rest)
    trusted = [w for w in print_words(page) if w not in doubted]
    words = word_mask(sheet, [*trusted, *labels])
    rest = _without_words(strokes, words, sheet)
    rest = _without_fills(rest, em)
    rest = _without_straight(rest, sheet)
    return Printed(words, across, down, rest)


def print_words(page: Page) -> list[Word]:
    """Words that are surely print: read with some certainty, made of letters or figures, of a
    height that fits their line. Recognition also makes « words » of pen strokes. On a page with a
    text layer its words are the print, and what was recognised beside them is a picture's."""
    if page.text_source == "embedded":
        return [w for w in page.words if w.confidence >= OF_LAYER]
    heights = [w.box.height for w in page.words if w.confidence > 0.6 and len(w.text) > 2]
    usual = float(np.median(heights)) if heights else 0.012
    return [w for w in page.words if _is_print(w, usual)]


def _is_print(word: Word, usual_height: float) -> bool:
    solid = re.sub(r"[^0-9A-Za-zÀ-ÿ]", "", word.text)
    if re.fullmatch(r"[.…_\-–—:,]{3,}", word.text):
        return True
    if not solid:
        return False
    needed = 0.35 if len(solid) >= 4 else 0.6
    if len(solid) <= 2:
        needed = 0.8
    if word.box.height > 2.2 * usual_height:
        if len(solid) <= _INITIALS:
            return False  # a paraph is read as a tall « A » or « NV », however surely
        needed = max(needed, 0.85)
    return word.confidence >= needed


def word_mask(sheet: Sheet, words: Iterable[Word]) -> Mask:
    mask = np.zeros(sheet.ink.shape, np.uint8)
    grow = max(1, round(0.08 * sheet.em_px))
    for word in words:
        x0, y0, x1, y1 = sheet.pixels(word.box)
        if _DOTS.fullmatch(word.text):
            y0 = max(y0, y1 - round(_DOTS_EM * sheet.em_px))
        mask[max(0, y0 - grow) : y1 + grow, max(0, x0 - grow) : x1 + grow] = 1
    return mask.astype(bool)


def _lines(ink: Mask, em: float, *, horizontal: bool) -> Mask:
    """Pixels of straight thin lines, a little askew or bent allowed. Looked for in the rows (or
    columns) alone in which ink runs straight for long: elsewhere there is none."""
    run, bridge = max(8, round(_LINE_IN_EM * em)), round(em)
    found = np.zeros_like(ink)
    long_run = _kernel(run, horizontal=horizontal)
    inked = ink.view(np.uint8)
    starts = level_starts(inked, run) if horizontal else level_starts(inked.T, run).T
    axis = 0 if horizontal else 1
    held = _held(np.asarray(starts.any(axis=1 - axis)))
    if not len(held):
        return found
    drawn = np.asarray(cv2.dilate(np.take(starts, held, axis), long_run), np.uint8)
    near = np.ones((3, bridge) if horizontal else (bridge, 3), np.uint8)
    strokes = Strokes(np.asarray(cv2.dilate(drawn, near), np.uint8).view(bool))
    lines = drawn.view(bool)
    along, thick = (2, 3) if horizontal else (3, 2)
    stats, numbers = strokes.stats, strokes.labels[lines]
    areas = np.bincount(numbers, minlength=strokes.count)
    length = np.maximum(stats[:, along] - em, 1)
    keep = (length >= _SHORTEST_LINE_IN_EM * em) & (areas / length <= _THICKEST_LINE_IN_EM * em)
    askew = _MOST_ASKEW if horizontal else _MOST_ASKEW / 2
    keep &= stats[:, thick] <= askew * stats[:, along] + 0.3 * em
    lines[lines] = keep[numbers]
    found[held if horizontal else (slice(None), held)] = lines
    return found


def _kernel(length: int, *, horizontal: bool) -> NDArray[np.uint8]:
    return np.ones((1, length) if horizontal else (length, 1), np.uint8)


def _held(holds: Mask) -> NDArray[np.intp]:
    """The rows (or columns) that hold anything, those next to them, and an empty one behind each
    group: lines are few, and the rest of the page need not be gone over."""
    wanted = holds.copy()
    wanted[1:] |= holds[:-1]
    wanted[:-1] |= holds[1:]
    wanted[2:] |= holds[:-2]
    return np.flatnonzero(wanted)


def _without_words(strokes: Strokes, words: Mask, sheet: Sheet) -> Mask:
    """Strokes that lie within words go. Of those that run out of them the part outside stays, and
    all of it where that part is too long for letters: a signature across the print. Coloured
    strokes that run over black words stay whole."""
    ink, inside = strokes.mask, strokes.share_of(words)
    across = _runs_across(strokes, ink & ~words, inside, sheet.em_px)
    rest = strokes.where((inside < _INSIDE) & ~across) & ~words
    if across.any():
        rest |= strokes.where(across)
    coloured = sheet.coloured & ink
    if coloured.any():
        part = window_of(coloured)
        over = Strokes(np.ascontiguousarray(coloured[part]))
        rest[part] |= over.where(over.share_of(words[part]) < 0.6)
    return np.asarray(rest)


def _runs_across(strokes: Strokes, outside: Mask, inside: NDArray[np.float64], em: float) -> Mask:
    """Whether each stroke's part outside the words is longer than what sticks out of letters."""
    across = np.zeros(strokes.count, bool)
    partly = (inside > 0) & (inside < _INSIDE)
    stats = strokes.stats_of(partly)
    for k in np.flatnonzero(partly):
        x, y, w, h = (int(v) for v in stats[k, :4])
        if max(w, h) < _ACROSS_EM * em:
            continue
        window = (slice(y, y + h), slice(x, x + w))
        ys, xs = np.nonzero(outside[window] & (strokes.labels[window] == k))
        across[k] = max(np.ptp(xs), np.ptp(ys)) > _ACROSS_EM * em if xs.size else False
    return across


def _without_fills(ink: Mask, em: float) -> Mask:
    """Discs larger than a pen draws belong to logos, bars, pictures: they and their rims go."""
    square = 2 * int(_FILL_IN_EM * em / 2) + 1  # lies well within the disc
    if not cv2.erode(ink.view(np.uint8), np.ones((square, square), np.uint8)).any():
        return ink
    depth = cv2.distanceTransform(ink.view(np.uint8), cv2.DIST_L2, 3)
    core = depth > _FILL_IN_EM * em
    if not core.any():
        return ink
    size = round(2 * (_FILL_IN_EM * em + 3)) | 1
    solid = cv2.dilate(core.astype(np.uint8), np.ones((size, size), np.uint8)).astype(bool)
    return np.asarray(ink & ~solid)


def _without_straight(ink: Mask, sheet: Sheet) -> Mask:
    """Small spots go: dots of dotted lines, dust, the grain of a bad copy. So do folds, staples, a
    scanner's streaks and the sheet's edge: grey, long and straight at any angle, or hanging on the
    picture's border."""
    em = sheet.em_px
    strokes = Strokes(ink)
    height, width = ink.shape
    stats = strokes.stats_of(strokes.areas >= _SPOT_IN_EM * em)
    x, y, w, h, area = stats.T
    longer = np.maximum(w, h)
    kept = longer >= _SPOT_IN_EM * em
    at_border = (x <= 2) | (y <= 2) | (x + w >= width - 2) | (y + h >= height - 2)
    for k in np.flatnonzero(kept & ~at_border & (longer > 4 * em) & (area < longer * 0.4 * em)):
        kept[k] = not _is_straight(strokes.labels, int(k), stats[k], sheet)
    rest = strokes.where(kept & ~at_border)
    for k in np.flatnonzero(kept & at_border & (np.minimum(w, h) > 1.5 * em)):
        window = (slice(y[k], y[k] + h[k]), slice(x[k], x[k] + w[k]))
        beside = _beside_streak(strokes.labels[window] == k, em)
        if beside.any():
            rest[window] |= _inner(beside, (int(x[k]), int(y[k])), (height, width), em)
    return rest


def _is_straight(labels: NDArray[np.int32], k: int, stats: NDArray[np.int32], sheet: Sheet) -> bool:
    """Whether a long stroke is straight, and no pen's."""
    x, y, w, h = (int(v) for v in stats[:4])
    ys, xs = np.nonzero(labels[y : y + h, x : x + w] == k)
    spread = np.linalg.eigvalsh(np.cov(np.stack((xs, ys))))
    straight = spread[0] < (0.12 * sheet.em_px) ** 2 + 0.0001 * spread[1]
    pen = sheet.chroma[y : y + h, x : x + w][ys, xs].mean() > _PEN_CHROMA
    return bool(straight and not pen)


def _beside_streak(stroke: Mask, em: float) -> Mask:
    """What a streak from the picture's border runs through: the ink that does not lie on its line,
    as some of its points tell it."""
    ys, xs = np.nonzero(stroke)
    points = np.stack((xs, ys), axis=1).astype(np.float32)
    told = points[:: 1 + len(points) // _TELL_A_LINE]
    dx, dy, x0, y0 = cv2.fitLine(told, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
    off = np.abs((points[:, 0] - x0) * dy - (points[:, 1] - y0) * dx)
    rest = np.zeros_like(stroke)
    beside = off > _STREAK_EM * em
    if beside.mean() > _MOSTLY_BESIDE:  # no streak, but an edge of any shape
        return rest
    rest[ys[beside], xs[beside]] = True
    return rest


def _inner(rest: Mask, corner: tuple[int, int], size: tuple[int, int], em: float) -> Mask:
    """The strokes of a mask, which stands at that corner of a page of that height and width,
    without those that are as small as print or hang on the page's border."""
    strokes = Strokes(rest)
    x, y, w, h = (strokes.stats[:, k] for k in range(4))
    x, y = x + corner[0], y + corner[1]
    height, width = size
    border = (x <= em) | (y <= em) | (x + w >= width - em) | (y + h >= height - em)
    return strokes.where(~border & (np.maximum(w, h) > em))


def usual_darkness(sheet: Sheet, words: Sequence[Word]) -> float:
    """How dark the print is, in grey levels: the median of the ink within words."""
    inside = sheet.gray[word_mask(sheet, words) & sheet.ink]
    return float(np.median(inside)) if inside.size > 200 else 90.0
