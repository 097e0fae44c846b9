"""Places a fixed number of evenly spaced characters on a row that the network has looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ocr.mrz.network import ALPHABET, BLANK, STRIDE_PX

Array = np.ndarray[Any, np.dtype[np.float32]]

_FINER = 2  # places considered for each column of the network
_STEP_PX = STRIDE_PX / _FINER
_PITCH_PX = (11.0, 34.0)
_UNEVENNESS_COST = 0.35  # for a step one place off the pitch, squared
_ASTRAY_COST = 2.0  # for each place that an end lies off where it must be
_MOST_EVIDENCE = 5.0  # no single column may say more than this for or against a character
_LENGTHS = (30, 36, 44)


@dataclass(frozen=True, slots=True)
class Ends:
    """Middles of the first and the last of `length` characters, in pixels of the strip."""

    first_px: float
    last_px: float
    length: int

    @property
    def pitch_px(self) -> float:
        return (self.last_px - self.first_px) / (self.length - 1)


@dataclass(frozen=True, slots=True)
class Placed:
    """A row read with `len(centres_px)` characters.

    `letters` is characters × 37 natural logarithms (each row sums to one), `score` how much better
    the characters explain the row than bare paper, by character; `presence` tells for each place
    the log-odds that anything is printed there.
    """

    centres_px: Array
    letters: Array
    presence: Array
    score: float
    pitch_px: float

    @property
    def text(self) -> str:
        return "".join(ALPHABET[i] for i in self.letters.argmax(axis=1))


def place(log_probs: Array, ends: Ends | None = None) -> dict[int, Placed]:
    """The best placing of 30, 36 and 44 characters, by length; none where the row is too short.

    `ends` says where the first and last of how many characters must be, as a neighbouring row has
    them: then that length only, even where glare or a finger hides part of the row.
    """
    evidence = _evidence(log_probs)
    best: dict[int, Placed] = {}
    for pitch in _pitches(evidence) if ends is None else [ends.pitch_px / _STEP_PX]:
        for length, (score, centres) in _align(evidence, pitch, ends).items():
            if length not in best or score / length > best[length].score:
                letters = _letters(log_probs, centres)
                best[length] = Placed(
                    centres * _STEP_PX,
                    letters,
                    _presence(evidence, centres),
                    score / length,
                    pitch * _STEP_PX,
                )
    return best


def _evidence(log_probs: Array) -> Array:
    """For each place, log-odds that a character's middle is there rather than a gap."""
    blank = np.minimum(log_probs[:, BLANK], -1e-4)
    odds = np.clip(np.log1p(-np.exp(blank)) - blank, -_MOST_EVIDENCE, _MOST_EVIDENCE)
    columns = np.arange(len(odds))
    places = np.arange(len(odds) * _FINER) / _FINER + (0.5 / _FINER - 0.5)
    return np.asarray(np.interp(places, columns, odds), np.float32)


def _pitches(evidence: Array) -> list[float]:
    """Up to three spacings, in places, at which the row repeats itself best."""
    seen = np.clip(evidence, -3, 3)
    seen = seen - seen.mean()
    low, high = (int(p / _STEP_PX) for p in _PITCH_PX)
    if len(seen) <= high + 2:
        return []
    likeness = np.array([float(np.mean(seen[lag:] * seen[:-lag])) for lag in range(1, high + 2)])
    peaks = [
        lag
        for lag in range(low, high + 1)
        if likeness[lag - 1] >= likeness[lag - 2] and likeness[lag - 1] >= likeness[lag]
    ]
    peaks.sort(key=lambda lag: -likeness[lag - 1])
    return [_between(likeness, lag) for lag in peaks[:3]]


def _between(likeness: np.ndarray[Any, Any], lag: int) -> float:
    """The top of the parabola through a peak and its neighbours."""
    before, top, after = likeness[lag - 2], likeness[lag - 1], likeness[lag]
    bend = before - 2 * top + after
    return lag + (0.5 * (before - after) / bend if bend < 0 else 0.0)


def _align(evidence: Array, pitch: float, ends: Ends | None) -> dict[int, tuple[float, Array]]:
    """For each length, the best score and places of that many characters about `pitch` apart."""
    size = len(evidence)
    width = max(1, round(0.2 * pitch))
    kernel = np.ones(2 * width + 1, np.float32)
    gain = np.convolve(evidence, kernel / kernel.sum(), "same") * 2.0
    steps = [d for d in range(1, size) if abs(d - pitch) <= max(2.0, 0.22 * pitch)]
    costs = np.array([_UNEVENNESS_COST * (d - pitch) ** 2 for d in steps], np.float32)
    places = np.arange(size, dtype=np.float32)
    score = gain.copy()
    if ends is not None:
        score -= _ASTRAY_COST * np.abs(places - ends.first_px / _STEP_PX)
    came: list[np.ndarray[Any, Any]] = []
    result: dict[int, tuple[float, Array]] = {}
    for count in range(2, _LENGTHS[-1] + 1):
        options = np.full((len(steps), size), -np.inf, np.float32)
        for k, d in enumerate(steps):
            options[k, d:] = score[:-d] - costs[k]
        chosen = options.argmax(axis=0)
        came.append(np.asarray(steps)[chosen])
        score = options[chosen, np.arange(size)] + gain
        if count not in _LENGTHS or (ends is not None and count != ends.length):
            continue
        final = score
        if ends is not None:
            final = score - _ASTRAY_COST * np.abs(places - ends.last_px / _STEP_PX)
        last = int(final.argmax())
        if np.isfinite(final[last]):
            result[count] = (float(score[last]), _walk_back(came, last))
    return result


def _walk_back(came: list[np.ndarray[Any, Any]], last: int) -> Array:
    places = [last]
    for steps in reversed(came):
        places.append(places[-1] - int(steps[places[-1]]))
    return np.array(places[::-1], np.float32) + 0.5


def _presence(evidence: Array, places: Array) -> Array:
    near = np.clip(places[:, None] + np.arange(-2, 3), 0, len(evidence) - 1).astype(int)
    return np.asarray(evidence[near].max(axis=1))


def _letters(log_probs: Array, places: Array) -> Array:
    """What each character is, from the columns around its middle."""
    columns = places / _FINER - 0.5
    index = np.clip(np.round(columns)[:, None] + np.array([-1, 0, 1]), 0, len(log_probs) - 1)
    index = index.astype(int)
    away = np.abs(index - columns[:, None])
    weights = np.clip(1.25 - away, 0.05, 1.0)
    # A column that sees no character there has nothing to say about which one it is.
    weights = weights * (1 - np.exp(np.minimum(log_probs[index, BLANK], 0)) + 0.02)
    weights /= weights.sum(axis=1, keepdims=True)
    seen = log_probs[index][:, :, :BLANK]
    seen = seen - np.logaddexp.reduce(seen, axis=2, keepdims=True)
    mixed = (seen * weights[:, :, None]).sum(axis=1)
    return np.asarray(mixed - np.logaddexp.reduce(mixed, axis=1, keepdims=True), np.float32)
