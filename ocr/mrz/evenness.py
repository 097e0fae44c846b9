"""Tells rows of evenly spaced characters from ordinary print, cheaply, before any of it is read."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from ocr.mrz.rows import Row
from ocr.mrz.strips import Pyramid, sample

_CAP_PX = 8  # capitals as they are looked at
_PITCH_CAPS = (0.35, 1.8)  # short of a letter's width: a row's height may be overestimated
_LONGEST_PITCH_CAPS = 5.0  # slower changes are shade, not print
_PIECES = 3
_SPREAD = 6  # of a peak, in quarters of a frequency: one piece's window, a little perspective
_LIKE = 0.13  # how much (logarithm) the spacing may change from a piece to the next
_HEIGHTS_CAPS = (-0.3, 0.0, 0.3)  # where a piece may lie off the row's straight middle line


def evenness(pyramid: Pyramid, row: Row) -> float:
    """Share of the row's changes that repeat at one spacing, 0 … 1, in its best two pieces.

    Pieces, since in perspective, or on a page that bends, neither the spacing nor the middle line
    is the same from end to end; two neighbours must agree on it. Measured on 53 rows of real
    specimens and 480 of text pages and forms: never under 0.48 for the first, over 0.36 for one
    in ten of the others.
    """
    count = max(96, int(row.aspect * _CAP_PX)) // _PIECES * _PIECES
    along = (np.arange(count, dtype=np.float32) + 0.5) * np.float32(row.length / count)
    tall = 2 * _CAP_PX
    across = (np.arange(tall, dtype=np.float32) - (tall - 1) / 2) * row.cap_px / _CAP_PX
    band = sample(pyramid, row, along, np.repeat(across[:, None], count, axis=1))
    inks = np.stack([_ink(band, height) for height in _HEIGHTS_CAPS])
    shares, pitches = _strongest(inks.reshape(len(_HEIGHTS_CAPS), _PIECES, -1))
    best = shares.argmax(axis=0)
    share, pitch = (a[best, np.arange(_PIECES)] for a in (shares, pitches))
    return max(
        min(share[i], share[i + 1]) if abs(np.log(pitch[i] / pitch[i + 1])) < _LIKE else 0.0
        for i in range(_PIECES - 1)
    )


def _ink(band: np.ndarray[Any, Any], height_caps: float) -> np.ndarray[Any, Any]:
    """Print by column, shade and contrast evened out, in a band of half the height given."""
    middle = len(band) / 2 + height_caps * _CAP_PX
    first = int(middle - 0.4 * _CAP_PX)
    ink = band[first : first + int(0.8 * _CAP_PX)].mean(axis=0)[None]
    ink = ink - cv2.blur(ink, (4 * _CAP_PX + 1, 1))
    spread = np.sqrt(np.maximum(cv2.blur(ink * ink, (8 * _CAP_PX + 1, 1)), 0))
    return np.asarray((ink / (spread + 2))[0])


def _strongest(
    inks: np.ndarray[Any, Any],
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """The share of power about the strongest spacing, and that spacing, for … × columns."""
    count = inks.shape[-1]
    power = np.abs(np.fft.rfft(inks * np.hanning(count), 4 * count)) ** 2
    frequency = np.fft.rfftfreq(4 * count)
    shortest, longest = (_CAP_PX * pitch for pitch in _PITCH_CAPS)
    inside = (frequency > 1 / longest) & (frequency < 1 / shortest)
    total = power[..., frequency > 1 / (_LONGEST_PITCH_CAPS * _CAP_PX)].sum(axis=-1)
    sums = np.cumsum(power, axis=-1)
    about = sums[..., 2 * _SPREAD :] - sums[..., : -2 * _SPREAD]
    about = about * inside[_SPREAD : _SPREAD + about.shape[-1]]
    peak = about.argmax(axis=-1)
    share = np.asarray(about.max(axis=-1) / np.maximum(total, 1e-9))
    return share, np.asarray(1 / frequency[peak + _SPREAD])
