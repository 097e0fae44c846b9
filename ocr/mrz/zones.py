"""Finds and reads every machine-readable zone of a picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np

from dossiers.box import Box
from dossiers.mark import MachineZone
from dossiers.page import Word
from ocr.mrz.decode import Decoded, decode
from ocr.mrz.evenness import evenness
from ocr.mrz.layouts import FILLER, LAYOUTS
from ocr.mrz.network import ALPHABET, BLANK, log_probabilities
from ocr.mrz.parse import parse_lines
from ocr.mrz.prose import without_prose
from ocr.mrz.rows import Picture, Row, candidate_rows
from ocr.mrz.spacing import Ends, Placed, place
from ocr.mrz.strips import Pyramid, Strip, straighten
from ocr.mrz.words import zones_in_words

_LEAST_SCORE = 1.6  # below this a row is no row of a zone
_SEED_SCORE = 2.6  # a row that is worth looking for its fellows
_PLAIN_SCORE = 4.5  # a row that scores less may have been cut out at the wrong height
_SURE = 0.9  # a zone read so surely is not read again
_LEAST_OF_NEIGHBOUR = 0.35  # of its neighbour's score, for a row that only stands beside it
_MOST_ROWS_GLANCED_AT = 40
_MOST_ROWS_READ = 16
_LEAST_EVENNESS = 0.38
_GLANCE_PX = 208
_MOST_FILLERS = 0.94  # of a row: the shortest of names leaves less
_LEAST_GLANCE = 0.22  # mean chance of the likeliest character, by column
_HEIGHT_FACTORS = (1.0, 0.86, 1.16)
_LINE_SPACINGS = (1.75, 2.3, 2.9)  # of the rows of a zone, in capitals
_LEAST_EXPLAINED = 0.85  # of what the rows hold at their best lengths, at the layout's length
_LEAST_PRESENCE = -3.5  # log-odds below which a place of the line bears no character
_GUESS = math.log(0.4)  # the chance under which a character is guessed rather than read
_MOST_GUESSED = 1
_MOST_DENIED = 0.35  # average logarithm lost to the layout, by character


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of the picture (turned the way it reads) with its placings by length."""

    row: Row
    placed: dict[int, Placed]

    @property
    def total(self) -> float:
        return max(n * p.score for n, p in self.placed.items())

    @property
    def length(self) -> int:
        return max(self.placed, key=lambda n: n * self.placed[n].score)

    @property
    def score(self) -> float:
        return self.placed[self.length].score


def find_machine_zones(
    picture: np.ndarray[Any, np.dtype[np.uint8]],
    page: int,
    words: Sequence[Word] = (),
    whole: Callable[[], np.ndarray[Any, np.dtype[np.uint8]]] | None = None,
) -> tuple[MachineZone, ...]:
    """Every zone of `picture` (RGB uint8 H×W×3), in any of the four directions, ±15° askew.

    Boxes are fractions of the picture as given. `words` may hold a text layer or recognised words
    of the page; lines of them that make up a zone are taken where the picture shows none. `whole`
    gives the picture larger, to read what is found in it.
    """
    gray = _gray_of(picture)
    pyramid = Pyramid(gray)
    candidates = _even_rows(pyramid, without_prose(candidate_rows(gray), words, gray.shape))
    if candidates and whole is not None:
        pyramid = Pyramid(_gray_of(whole()))
        grown = max(pyramid.full.shape) / max(gray.shape)
        gray, candidates = pyramid.full, [row.scaled(grown) for row in candidates]
    rows = _read_rows(pyramid, candidates)
    zones = []
    while rows:
        seed = max(rows, key=lambda r: r.total)
        if seed.score < _SEED_SCORE:
            break
        fellows = _fellows(pyramid, seed, rows)
        rows = [r for r in rows if not any(_same_place(r.row, f.row) for f in fellows)]
        zone = _zone(fellows, gray.shape, page)
        if zone is None or not zone.valid or zone.confidence < _SURE:
            fellows = _in_step(pyramid, [_improved(pyramid, r) for r in fellows])
            again = _zone(fellows, gray.shape, page)
            zone = max((z for z in (zone, again) if z), key=_worth, default=None)
        if zone is not None:
            zones.append(zone)
    zones = _reconciled(zones, zones_in_words(words, page))
    return tuple(sorted(zones, key=lambda z: (z.box.y0, z.box.x0)))


def _reconciled(
    pictured: Sequence[MachineZone], written: Sequence[MachineZone]
) -> list[MachineZone]:
    """One zone for each place: a text layer's lines are exact; words that were recognised stand
    only where the picture gave nothing valid."""
    result = list(written)
    for zone in pictured:
        rivals = [w for w in result if _overlap(w, zone)]
        if not rivals:
            result.append(zone)
        elif zone.valid and max(w.confidence for w in rivals) < 1.0:
            result = [w for w in result if w not in rivals] + [zone]
    return result


def _overlap(first: MachineZone, second: MachineZone) -> bool:
    shared = first.box.intersection(second.box)
    return shared > 0.3 * min(first.box.area, second.box.area)


def _worth(zone: MachineZone) -> tuple[bool, float]:
    return zone.valid is True, zone.confidence


def _gray_of(picture: np.ndarray[Any, np.dtype[np.uint8]]) -> Picture:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def _even_rows(pyramid: Pyramid, candidates: Sequence[Row]) -> list[Row]:
    """Those whose characters are evenly spaced, the evenest first."""
    even = [(evenness(pyramid, row), row) for row in candidates]
    likely = sorted((e for e in even if e[0] >= _LEAST_EVENNESS), key=lambda e: -e[0])
    return [row for _, row in likely[:_MOST_ROWS_GLANCED_AT]]


def _read_rows(pyramid: Pyramid, candidates: Sequence[Row]) -> list[ReadRow]:
    """The rows that read as lines of a zone, turned the way they read."""
    turned = [_turned(straighten(pyramid, row)) for row in candidates]
    promising = sorted((t for t in turned if t[0] >= _LEAST_GLANCE), key=lambda t: -t[0])
    found = []
    for _, strip in promising[:_MOST_ROWS_READ]:
        read = _read_strip(strip)
        if read is not None and _LEAST_SCORE <= read.score < _PLAIN_SCORE:
            read = _improved(pyramid, read)
        if read is not None and read.score >= _LEAST_SCORE:
            found.append(read)
    return found


def _turned(strip: Strip) -> tuple[float, Strip]:
    """The strip the way it reads, and how plainly a piece of it shows characters, 0 … 1."""
    start = max(0, (strip.picture.shape[1] - _GLANCE_PX) // 2)
    glances = []
    for way in (strip, strip.reversed()):
        log_probs = log_probabilities(way.picture[:, start : start + _GLANCE_PX])
        glances.append((float(np.exp(log_probs[:, :BLANK].max(axis=1)).mean()), way))
    return max(glances, key=lambda glance: glance[0])


def _read(pyramid: Pyramid, row: Row, height_factor: float = 1.0) -> ReadRow | None:
    return _read_strip(straighten(pyramid, row, height_factor))


def _read_strip(strip: Strip) -> ReadRow | None:
    placed = place(log_probabilities(strip.picture))
    if not placed:
        return None
    length = max(placed, key=lambda n: n * placed[n].score)
    fillers = placed[length].letters.argmax(axis=1) == ALPHABET.index(FILLER)
    if fillers.mean() > _MOST_FILLERS:
        return None  # dots or dashes
    centres = placed[length].centres_px
    return ReadRow(strip.row(float(centres[0]), float(centres[-1])), placed)


def _improved(pyramid: Pyramid, read: ReadRow) -> ReadRow:
    """The row read again where its letters were found, at the height that suits it best."""
    half_pitch = read.row.length / max(1, read.length - 1) / 2
    dx, dy = read.row.direction
    row = Row(
        (read.row.start[0] - dx * half_pitch, read.row.start[1] - dy * half_pitch),
        (read.row.end[0] + dx * half_pitch, read.row.end[1] + dy * half_pitch),
        read.row.cap_px,
    )
    tries = [_read(pyramid, row, factor) for factor in _HEIGHT_FACTORS]
    return max([read, *(t for t in tries if t is not None)], key=lambda r: _sureness(r))


def _in_step(pyramid: Pyramid, rows: Sequence[ReadRow]) -> list[ReadRow]:
    """The rows, those that do not start and end under the surest one read again so that they do."""
    surest = max(rows, key=lambda r: r.score)
    pitch = surest.row.length / (surest.length - 1)
    return [
        r
        if r is surest or (r.length == surest.length and _ends_astray(surest.row, r.row) < pitch)
        else _read_between(pyramid, surest, r) or r
        for r in rows
    ]


def _ends_astray(first: Row, second: Row) -> float:
    """How far (pixels) the second row starts or ends from under the first one's ends."""
    dx, dy = first.direction
    starts = (second.start[0] - first.start[0]) * dx + (second.start[1] - first.start[1]) * dy
    ends = (second.end[0] - first.end[0]) * dx + (second.end[1] - first.end[1]) * dy
    return max(abs(starts), abs(ends))


def _read_between(pyramid: Pyramid, surest: ReadRow, read: ReadRow) -> ReadRow | None:
    """`read`'s row, its characters put between the ends that the surest row has."""
    dx, dy = read.row.direction
    ends = []
    for x, y in (surest.row.start, surest.row.end):
        along = (x - read.row.start[0]) * dx + (y - read.row.start[1]) * dy
        ends.append((read.row.start[0] + along * dx, read.row.start[1] + along * dy))
    row = Row(ends[0], ends[1], read.row.cap_px)
    if row.length < 0.5 * surest.row.length:
        return None
    strip = straighten(pyramid, row)
    columns = strip.picture.shape[1]
    margin = columns * row.margin_px / (row.length + 2 * row.margin_px)
    placed = place(
        log_probabilities(strip.picture), Ends(margin, columns - margin, surest.length)
    ).get(surest.length)
    if placed is None:
        return None
    centres = placed.centres_px
    return ReadRow(strip.row(float(centres[0]), float(centres[-1])), {surest.length: placed})


def _sureness(read: ReadRow) -> float:
    placed = read.placed[read.length]
    return read.total + 4.0 * float(placed.letters.max(axis=1).sum())


def _fellows(pyramid: Pyramid, seed: ReadRow, rows: Sequence[ReadRow]) -> list[ReadRow]:
    """The rows of the seed's zone from top to bottom, those not yet found looked for."""
    known = [r for r in rows if r is seed or _belongs(seed.row, r.row)]
    for side in (-1, 1):
        edge = seed
        for _ in range(2):
            nearer = [r for r in known if 0.8 < side * _steps(edge.row, r.row) < 3.6]
            if nearer:
                edge = min(nearer, key=lambda r: side * _steps(edge.row, r.row))
                continue
            new = _look_beside(pyramid, edge, side)
            if new is None:
                break
            known.append(new)
            edge = new
    return sorted(known, key=lambda r: _steps(seed.row, r.row))


def _look_beside(pyramid: Pyramid, edge: ReadRow, side: int) -> ReadRow | None:
    best: ReadRow | None = None
    for spacing in _LINE_SPACINGS:
        row = edge.row.shifted(side * spacing * edge.row.cap_px)
        read = _read(pyramid, row)
        if read is None or not _belongs(edge.row, read.row):
            continue
        if read.score < max(_LEAST_SCORE, _LEAST_OF_NEIGHBOUR * edge.score):
            continue
        if not 0.8 < side * _steps(edge.row, read.row) < 3.6:
            continue
        if best is None or read.total > best.total:
            best = read
    return best


def _steps(first: Row, second: Row) -> float:
    """How far below the first row the second one's middle lies, in capitals."""
    nx, ny = first.normal
    mx = (second.start[0] + second.end[0]) / 2 - (first.start[0] + first.end[0]) / 2
    my = (second.start[1] + second.end[1]) / 2 - (first.start[1] + first.end[1]) / 2
    return (mx * nx + my * ny) / first.cap_px


def _belongs(first: Row, second: Row) -> bool:
    """Whether two rows run the same way, over the same width, close to each other."""
    cosine = first.direction[0] * second.direction[0] + first.direction[1] * second.direction[1]
    if cosine < math.cos(math.radians(4)) or not 0.6 < first.cap_px / second.cap_px < 1.7:
        return False
    dx, dy = first.direction
    starts = (second.start[0] - first.start[0]) * dx + (second.start[1] - first.start[1]) * dy
    ends = (second.end[0] - first.end[0]) * dx + (second.end[1] - first.end[1]) * dy
    slack = 0.1 * first.length
    return abs(starts) < slack and abs(ends) < slack and 0.6 < abs(_steps(first, second)) < 8


def _same_place(first: Row, second: Row) -> bool:
    if abs(_steps(first, second)) > 0.6 or abs(_steps(second, first)) > 0.6:
        return False
    dx, dy = first.direction
    mx = (second.start[0] + second.end[0] - first.start[0] - first.end[0]) / 2
    my = (second.start[1] + second.end[1] - first.start[1] - first.end[1]) / 2
    return abs(mx * dx + my * dy) < first.length


def _zone(rows: Sequence[ReadRow], shape: tuple[int, ...], page: int) -> MachineZone | None:
    """The zone that the rows make up under the layout that suits them best; None if none does."""
    best: tuple[float, Decoded, Sequence[ReadRow]] | None = None
    everything = sum(r.total for r in rows)
    for layout in LAYOUTS:
        for first in range(len(rows) - layout.rows + 1):
            chosen = rows[first : first + layout.rows]
            if any(layout.columns not in r.placed for r in chosen):
                continue
            explained = [layout.columns * r.placed[layout.columns].score for r in chosen]
            if sum(explained) < _LEAST_EXPLAINED * sum(r.total for r in chosen):
                continue
            decoded = decode(layout, [r.placed[layout.columns].letters for r in chosen])
            share = sum(decoded.checks.values()) / len(decoded.checks)
            rank = 0.5 * share - decoded.denied + 2.0 * sum(explained) / everything
            if decoded.denied <= _MOST_DENIED and (best is None or rank > best[0]):
                best = rank, decoded, chosen
    return None if best is None else _spoken(best[1], best[2], shape, page)


def _spoken(
    decoded: Decoded, rows: Sequence[ReadRow], shape: tuple[int, ...], page: int
) -> MachineZone | None:
    box = _box(rows, shape)
    confidence = math.exp(max(decoded.log_chance, -20.0))
    zone = parse_lines(decoded.lines, page, box, confidence)
    if zone is None:
        return None
    length = len(decoded.lines[0])
    present = min(float(r.placed[length].presence.min()) for r in rows)
    unsure_failure = zone.valid is False and decoded.may_be_misread
    guessed = sum(doubt < _GUESS for doubt in decoded.doubts)
    if unsure_failure or present < _LEAST_PRESENCE or guessed > _MOST_GUESSED:
        return replace(zone, valid=None, confidence=min(confidence, 0.5))
    return zone


def _box(rows: Sequence[ReadRow], shape: tuple[int, ...]) -> Box:
    height, width = shape[:2]
    xs, ys = [], []
    for read in rows:
        row = read.row
        (dx, dy), (nx, ny), cap = row.direction, row.normal, row.cap_px
        for (x, y), along in ((row.start, -0.8), (row.end, 0.8)):
            for across in (-0.75, 0.75):
                xs.append((x + along * cap * dx + across * cap * nx) / width)
                ys.append((y + along * cap * dy + across * cap * ny) / height)
    return Box(max(0.0, min(xs)), max(0.0, min(ys)), min(1.0, max(xs)), min(1.0, max(ys)))
