"""What a blob of ink holds: the chances of a signature, a stamp, handwriting.

The weights (`ink.npz`) hold three networks fitted by `ocr.marks.training.learn` on 1,300 drawn
pages, which differ by their start alone; `answer` takes their mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from ocr.marks.blobs import Blob

NAMES = ("mean", "spread", "a", "b", "c", "d")  # one row a network in each

_RING = 0.6  # chance of a stamp where there is a ring, at the least: enough in a place to sign
OFF_RING = 0.5  # share of a part that is neither ring nor small letters, where a pen's may be
_UNDER = 0.6  # chance from which a layer is a stamp: the networks have learnt them of whole blobs

Weights = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A blob and the chance, 0…1, that it holds each kind of mark. A blob may hold several.

    `parts`: a signature's chance in each of the blob's layers, in their order; `under`: the best
    chance of a stamp in one of them, as where a pen of another ink runs over it.
    """

    blob: Blob
    signature: float
    stamp: float
    handwriting: float
    parts: tuple[float, ...] = ()
    under: float = 0.0

    @property
    def box(self) -> tuple[int, int, int, int]:
        return self.blob.x0, self.blob.y0, self.blob.x1, self.blob.y1


@cache
def _weights() -> Weights:
    path = resources.files("ocr.marks").joinpath("ink.npz")
    with path.open("rb") as stream, np.load(stream) as kept:
        return {name: np.asarray(kept[name], np.float32) for name in kept.files}


def seen_as(blobs: Sequence[Blob]) -> list[Seen]:
    """The chances of each blob: a signature's is the best of the whole and of its layers; where
    there is a ring, of the layers that are left without it."""
    seen = []
    for blob in blobs:
        rows = np.stack([b.measures for b in (blob, *blob.layers)])
        said = answer(_weights(), rows)
        stamp, handwriting = (round(float(v), 4) for v in said[0, 1:])
        pens = said[:, 0].copy()
        if blob.ring:
            stamp = max(stamp, _RING)
            pens[0] = 0.0
            pens[1:][[layer.off_ring < OFF_RING for layer in blob.layers]] = 0.0
        best = float(pens.max())
        parts = tuple(round(float(v), 4) for v in pens[1:])
        under = float(said[1:, 1].max(initial=0.0))
        seen.append(
            Seen(blob, round(best, 4), stamp, handwriting, parts, under if under > _UNDER else 0.0)
        )
    return seen


def chances_of(blob: Blob) -> tuple[float, float, float]:
    """Of one blob alone the chances of a signature, a stamp, handwriting."""
    signature, stamp, handwriting = answer(_weights(), blob.measures[None])[0]
    return float(signature), float(stamp), float(handwriting)


def answer(weights: Weights, measures: NDArray[np.float32]) -> NDArray[np.float32]:
    """Chances (rows: blobs; columns: signature, stamp, handwriting) of rows of measures: the mean
    of several networks, which errs less and knows better when it may."""
    said = []
    for mean, spread, a, b, c, d in zip(*(weights[name] for name in NAMES), strict=True):
        scaled = ((measures - mean) / spread).clip(-6, 6)
        inner = np.maximum(scaled @ a + b, 0)
        said.append(1 / (1 + np.exp(-(inner @ c + d))))
    return np.asarray(np.mean(said, axis=0), np.float32)
