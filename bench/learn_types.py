"""Learns which words speak for which type, from the ordinary layouts and the written papers of the
tests, and writes the weights.

    python -m bench.learn_types [--count 3] [--seed 881] [--out pieces/types/words.npz]

Whole layouts and whole written papers are held out in turn for the figures that it prints; the
layouts kept apart are never seen.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.written import written_papers
from ocr import text_layer
from ocr.lines import numbered
from ocr.opening import open_file
from ocr.settings import DEFAULT
from ocr.sources import PageSource
from pieces.types.learned import SHARPNESS, WEIGHTS, features_of, words_of
from specimens.make import make_set

_MISREAD = 0.2  # share of words lost or misread in the second copy of each paper
_LEAST_LAYOUTS = 3  # a word that fewer layouts bear is theirs, not their type's
_STEPS, _RATE, _DECAY, _MOMENTUM = 300, 2.0, 1e-4, 0.9
_FOLDS = 5

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Paper:
    """`pages`: words of each page, in reading order. `layout`: or the written paper itself."""

    piece_type: str
    layout: str
    pages: tuple[tuple[str, ...], ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=3, help="papers a layout")
    parser.add_argument("--seed", type=int, default=881)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = parser.parse_args()
    papers = [*_drawn(chosen.seed, chosen.count), *_written()]
    print(f"{len(papers)} papiers, {len({p.layout for p in papers})} dessins ou écrits")
    data = _Data(papers, random.Random(chosen.seed))
    right, lost = _held_out(data, np.random.default_rng(chosen.seed))
    print(f"tenus à part tour à tour : {right:.1%} justes, perte {lost:.3f}")
    weights, bias = _learned(data.samples, data.answers, len(data.types))
    np.savez_compressed(
        chosen.out,
        features="\n".join(data.features),
        types="\n".join(data.types),
        weights=weights.astype(np.float16),
        bias=bias,
    )
    print(f"{chosen.out} : {len(data.features)} mots, {chosen.out.stat().st_size // 1024} ko")


def _drawn(seed: int, count: int) -> Iterator[Paper]:
    for made in make_set(seed, count=count, channels=["text"]):
        truth = made.truth
        with open_file(made.data, DEFAULT) as opened:
            pages = tuple(tuple(words_of(_text(page))) for page in opened.pages())
        if sum(map(len, pages)) >= 8:
            yield Paper(truth["piece_type"], f"{truth['piece_type']}/{truth['layout']}", pages)


def _written() -> Iterator[Paper]:
    for name, case in written_papers():
        yield Paper(case["type"], name, (tuple(words_of(case["text"])),))


def _text(page: PageSource) -> str:
    size_pt = page.size_pt or (595.0, 842.0)
    words = numbered(text_layer.words_of(page.characters, size_pt))
    lines: dict[int, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda w: (w.line, w.box.x0)):
        lines[word.line].append(word.text)
    return "\n".join(" ".join(line) for line in lines.values())


class _Data:
    """Samples as rows: each paper as printed, and once more as if misread."""

    def __init__(self, papers: Sequence[Paper], rng: random.Random) -> None:
        self.types = sorted({p.piece_type for p in papers})
        self.layouts = sorted({p.layout for p in papers})
        copies = [(p, _features(p.pages)) for p in papers]
        copies += [(p, _features([_misread(w, rng) for w in p.pages])) for p in papers]
        bearers: dict[str, set[str]] = defaultdict(set)
        for paper, found in copies:
            for feature in found:
                bearers[feature].add(paper.layout)
        self.features = sorted(f for f, by in bearers.items() if len(by) >= _LEAST_LAYOUTS)
        place = {feature: column for column, feature in enumerate(self.features)}
        self.samples = np.zeros((len(copies), len(self.features)), np.float32)
        for row, (_, found) in enumerate(copies):
            columns = [place[f] for f in found if f in place]
            self.samples[row, columns] = 1 / max(1.0, len(columns)) ** 0.5
        self.answers = np.array([self.types.index(p.piece_type) for p, _ in copies])
        self.layout_of = np.array([self.layouts.index(p.layout) for p, _ in copies])


def _features(pages: Sequence[Sequence[str]]) -> set[str]:
    found: set[str] = set()
    for index, words in enumerate(pages):
        found |= features_of(words, is_first_page=index == 0)
    return found


def _misread(words: Sequence[str], rng: random.Random) -> list[str]:
    found = []
    for word in words:
        if rng.random() < _MISREAD:
            if len(word) < 4 or rng.random() < 0.5:
                continue
            at = rng.randrange(len(word))
            word = word[:at] + rng.choice("aeilnorstu") + word[at + 1 :]
        found.append(word)
    return found


def _held_out(data: _Data, rng: np.random.Generator) -> tuple[float, float]:
    """Share of papers told rightly by a model that has not seen their layout, and the mean
    negative log-likelihood of the right type."""
    fold_of = (rng.permutation(len(data.layouts)) % _FOLDS)[data.layout_of]
    scores = np.zeros((len(data.answers), len(data.types)), np.float32)
    for fold in range(_FOLDS):
        out = fold_of == fold
        weights, bias = _learned(data.samples[~out], data.answers[~out], len(data.types))
        scores[out] = data.samples[out] @ weights + bias
    chances = _softmax(scores * SHARPNESS)
    told = chances[np.arange(len(data.answers)), data.answers]
    return float(np.mean(scores.argmax(axis=1) == data.answers)), float(-np.log(told).mean())


def _learned(samples: Matrix, answers: NDArray[np.int64], count: int) -> tuple[Matrix, Matrix]:
    """Multinomial logistic regression by gradient descent; rare types weigh more."""
    rarity = np.sqrt(len(answers) / np.bincount(answers, minlength=count).clip(1))[answers]
    balance = (rarity / rarity.mean()).astype(np.float32)[:, None]
    wanted = np.eye(count, dtype=np.float32)[answers]
    weights = np.zeros((samples.shape[1], count), np.float32)
    bias = np.zeros(count, np.float32)
    speed = np.zeros_like(weights)
    for _ in range(_STEPS):
        away = (_softmax(samples @ weights + bias) - wanted) * balance
        speed = _MOMENTUM * speed - _RATE * (samples.T @ away / len(samples) + _DECAY * weights)
        weights += speed
        bias -= _RATE * away.mean(axis=0)
    return weights, bias


def _softmax(scores: Matrix) -> Matrix:
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True), dtype=np.float32)


if __name__ == "__main__":
    main()
