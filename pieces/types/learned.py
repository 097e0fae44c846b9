"""How likely each type is by the words of a paper alone: a linear model learned from drawn papers,
a second opinion beside the wordings written down in cues.yaml.

The two err on different papers: of 99 drawings on a photo, the wordings alone are right for 95, the
words alone (learned without that drawing) for 93, both together for 98 (docs/lecture.md).
`python -m bench.learn_types`
learns it anew.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pieces.parse.folding import fold

WEIGHTS = Path(__file__).parent / "words.npz"
# What the held-out log-likelihood asks for: the weights are learned softly.
SHARPNESS = 3.0
_HEAD_WORDS, _HEAD_SHARE = 25, 5
_STEM, _LONG = 6, 7
# One paper in ten of a layout never seen is told wrongly; then it may be anything, and most often
# something that the drawn papers hold no like of.
_MISLED, _THEN_UNKNOWN = 0.1, 0.3
_FEW_KNOWN = 80  # below so many known features the model says proportionally less


@dataclass(frozen=True, slots=True)
class Model:
    """`weights`: features × types."""

    features: dict[str, int]
    types: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]


def words_of(text: str) -> list[str]:
    """The words of a text, folded; any number is « 0 », single letters are left out."""
    found = re.findall(r"[a-z]+|\d+", fold(text))
    return ["0" if w[0].isdigit() else w for w in found if len(w) > 1 or w.isdigit()]


def features_of(words: Sequence[str], *, is_first_page: bool = True) -> frozenset[str]:
    """Words, pairs of words, stems of long words (an ending is often misread), and the words of
    the head of a first page."""
    found = set(words)
    found.update(f"{a} {b}" for a, b in pairwise(words))
    found.update(f"{w[:_STEM]}…" for w in words if len(w) >= _LONG)
    if is_first_page:
        found.update(f"^{w}" for w in words[: max(_HEAD_WORDS, len(words) // _HEAD_SHARE)])
    return frozenset(found)


def chances_by_words(pages: Iterable[Sequence[str]]) -> dict[str, float]:
    """Type → its chance by the words of the document's pages (see `words_of`), over all types."""
    seen: set[str] = set()
    for index, words in enumerate(pages):
        seen |= features_of(words, is_first_page=index == 0)
    model = _model()
    known = [model.features[f] for f in seen if f in model.features]
    scores = model.bias + model.weights[known].sum(axis=0) / math.sqrt(max(1, len(known)))
    sharp = scores * SHARPNESS * min(1.0, len(known) / _FEW_KNOWN)
    chances = np.exp(sharp - sharp.max())
    chances = (1 - _MISLED) * chances / chances.sum() + _MISLED * _otherwise(model.types)
    return dict(zip(model.types, chances.tolist(), strict=True))


def _otherwise(types: Sequence[str]) -> NDArray[np.float64]:
    """What a paper may be where its words mislead."""
    rest = (1 - _THEN_UNKNOWN) / (len(types) - 1)
    return np.array([_THEN_UNKNOWN if t == "unknown" else rest for t in types])


@lru_cache(maxsize=1)
def _model() -> Model:
    with np.load(WEIGHTS) as stored:
        features = str(stored["features"]).split("\n")
        return Model(
            {feature: row for row, feature in enumerate(features)},
            tuple(str(stored["types"]).split("\n")),
            stored["weights"].astype(np.float32),
            stored["bias"].astype(np.float32),
        )
