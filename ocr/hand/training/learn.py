"""Fits the network that reads strips of handwriting and writes its weights.

    python -m ocr.hand.training.learn --fonts FOLDER --figures digits.csv.gz --minutes 40
    python -m ocr.hand.training.learn --names --start ocr/hand/letters.npz --fonts …
    python -m ocr.hand.training.learn --papers tests/pieces/papers --start ocr/hand/letters.npz …

Needs torch, which the product does not. FOLDER holds fonts that look like handwriting; the figures
are those of scikit-learn's `load_digits` (13 people, 8 × 8), the first thousand of them.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found,unused-ignore]
from torch import nn  # type: ignore[import-not-found,unused-ignore]

from dossiers.family_names import FAMILY_NAMES
from dossiers.given_names import GIVEN_NAMES
from ocr.hand.network import (
    ALPHABET,
    LETTERS,
    STRIDE_PX,
    STRIP_HEIGHT_PX,
    WEIGHTS,
    WEIGHTS_OF_LETTERS,
    WEIGHTS_OF_WORDS,
    WIDENING,
)
from ocr.hand.training.digits import Ink
from ocr.hand.training.lines import Materials, Specimen, specimen
from ocr.hand.training.phrases import phrases_of

logger = logging.getLogger(__name__)

LEARNT_FIGURES = 1000  # the others are kept for trials
_BATCH = 32
_RATE, _LATER_RATE = 2.5e-3, 1e-3
_SAVED_S = 180.0
_WIDEST, _STEPS = 110, 1.5  # steps, at most; a character, at least
_TOLD = 0.3  # share of the time
_NAMES = 0.85  # of the lines, for the network that reads names
_WORDED, _NAMED = 0.6, 0.6  # for the one that reads papers: words; of the others, names


def real_figures(path: Path, first: int, last: int) -> list[list[Ink]]:
    """Pictures of each figure, of the rows `first` … `last` of that file."""
    with gzip.open(path) as stream:
        rows = np.loadtxt(stream, delimiter=",")[first:last]
    kept: list[list[Ink]] = [[] for _ in range(10)]
    for row in rows:
        picture = np.asarray(row[:64].reshape(8, 8) / 16, np.float32)
        columns = np.flatnonzero(picture.max(axis=0) > 0.1)
        kept[int(row[64])].append(picture[:, columns[0] : columns[-1] + 1])
    return kept


def network(alphabet: str, folded: bool) -> Any:
    """As `ocr.hand.network` runs it, strip by strip; its layers are evened out by each batch, or by
    nothing any more where that is `folded` into them. That of LETTERS is widened."""
    rows: list[Any] = []
    shape = (
        ("c1", 1, 16, (5, 5), (2, 2), None), ("c2", 16, 32, (3, 3), (1, 1), (2, 2)),
        ("c3", 32, 64, (3, 3), (1, 1), (2, 1)), ("c4", 64, 96, (3, 3), (1, 1), (2, 1)),
        ("c5", 96, 128, (2, 5), (0, 2), None), ("c6", 128, 128, (1, 5), (0, 2), None),
        ("c7", 128, len(alphabet) + 1, (1, 1), (0, 0), None),
    )  # fmt: skip
    for name, before, after, kernel, pad, pool in shape:
        last, stride = name == "c7", 2 if name == "c1" else 1
        rows.append((name, nn.Conv2d(before, after, kernel, stride, pad, bias=last or folded)))
        if not last and not folded:
            rows.append((f"{name}_even", nn.BatchNorm2d(after)))
        if not last:
            rows.append((f"{name}_bent", nn.ReLU()))
        if pool:
            rows.append((f"{name}_pool", nn.MaxPool2d(pool)))
        if name == "c6" and alphabet == LETTERS:
            rows += [(wide, Widening(128)) for wide in WIDENING]
    made = nn.Sequential()
    for name, layer in rows:
        made.add_module(name, layer)
    return made


class Widening(nn.Conv2d):  # type: ignore[misc,unused-ignore]
    """Adds to each step what its neighbours, seven wide, say of it; hardly anything at first."""

    def __init__(self, channels: int) -> None:
        super().__init__(channels, channels, (1, 7), padding=(0, 3))
        with torch.no_grad():
            self.weight.mul_(0.1)
            self.bias.zero_()

    def forward(self, layer: Any) -> Any:
        return layer + torch.relu(super().forward(layer))


class Supply:
    """Specimens, each given out a few times, those of like width together."""

    def __init__(self, materials: Materials, seed: int) -> None:
        self._materials, self._rng = materials, np.random.default_rng(seed)
        self._kept: list[Specimen] = []
        self._waiting: list[list[Specimen]] = []

    def batch(self) -> list[Specimen]:
        if not self._waiting:
            self._refill()
        return self._waiting.pop()

    def _refill(self) -> None:
        rng = self._rng
        kept = [self._kept[k] for k in rng.permutation(len(self._kept))[: 16 * _BATCH]]
        while len(kept) < 24 * _BATCH:
            one = specimen(self._materials, rng)
            steps = one.strip.shape[1] // STRIDE_PX
            if _STEPS * len(one.text) < steps < _WIDEST:
                kept.append(one)
        self._kept = kept
        self._kept.sort(key=lambda one: one.strip.shape[1])
        batches = [kept[k : k + _BATCH] for k in range(0, len(kept), _BATCH)]
        self._waiting = [batches[k] for k in rng.permutation(len(batches))]


def tensors(drawn: Sequence[Specimen], alphabet: str, rng: np.random.Generator) -> tuple[Any, ...]:
    """Strips padded with paper and moved a little, what each step should say (the last code for
    nothing, -1 where either will do), their texts, and the lengths of strips and texts."""
    wide = max(one.strip.shape[1] for one in drawn)
    texts: list[list[int]] = []
    pixels = np.zeros((len(drawn), 1, STRIP_HEIGHT_PX, wide), np.float32)
    steps = np.full((len(drawn), wide // STRIDE_PX), len(alphabet))
    for k, one in enumerate(drawn):
        moved = np.roll(one.strip, int(rng.integers(-1, 2)), axis=0) * rng.uniform(0.8, 1.1)
        pixels[k, 0, :, : one.strip.shape[1]] = moved
        said = [k for k, c in enumerate(one.text) if c in alphabet]
        at = np.clip((one.middles[said] / STRIDE_PX).astype(int), 0, wide // STRIDE_PX - 1)
        for near in (-1, 1):
            steps[k, np.clip(at + near, 0, wide // STRIDE_PX - 1)] = -1
        texts.append([alphabet.index(one.text[k]) for k in said])
        steps[k, at] = texts[-1]
    codes = torch.tensor([code for text in texts for code in text], dtype=torch.long)
    long = torch.tensor([one.strip.shape[1] // STRIDE_PX for one in drawn])
    lengths = torch.tensor([len(text) for text in texts])
    return torch.from_numpy(pixels), torch.from_numpy(steps), codes, long, lengths


def fit(
    materials: Materials, alphabet: str, minutes: float, seed: int, path: Path, start: Path | None
) -> None:
    """Adam, its rate falling to nothing at the end of the time. At first each step is told what it
    should say, later the CTC loss alone; from weights to `start` with, that loss from the start."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    supply, rng = Supply(materials, seed), np.random.default_rng(seed)
    made = network(alphabet, folded=start is not None).to(memory_format=torch.channels_last)
    highest = _RATE
    if start is not None:
        highest = _LATER_RATE
        made.load_state_dict(begun(start, made.state_dict()))
    optimiser = torch.optim.AdamW(made.parameters(), lr=highest, weight_decay=1e-4)
    joined = nn.CTCLoss(blank=len(alphabet), zero_infinity=True)
    weighed = torch.ones(len(alphabet) + 1)
    weighed[-1] = 0.3
    each = nn.CrossEntropyLoss(weighed, ignore_index=-1)
    started = saved = time.monotonic()
    mean, step = 0.0, 0
    while (gone := (time.monotonic() - started) / (60 * minutes)) < 1:
        rate = highest * min(1.0, (step + 1) / 100) * (0.5 + 0.5 * np.cos(np.pi * gone))
        for group in optimiser.param_groups:
            group["lr"] = rate
        pixels, steps, codes, long, lengths = tensors(supply.batch(), alphabet, rng)
        with torch.autocast("cpu", torch.bfloat16):
            inner = made[:-1](pixels.to(memory_format=torch.channels_last))
        said = made[-1](inner.float())[:, :, 0]
        told = max(0.0, 1 - gone / _TOLD) if start is None else 0.0
        spelt = joined(said.permute(2, 0, 1).log_softmax(2), codes, long, lengths)
        loss = spelt * (1 - told) + 3 * told * each(said, steps)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(made.parameters(), 2.0)
        optimiser.step()
        step += 1
        mean += (float(spelt.detach()) - mean) * max(0.02, 1 / step)
        if step % 50 == 0:
            logger.info("%5d steps, %4.1f min, loss %.3f", step, gone * minutes, mean)
        if time.monotonic() - saved > _SAVED_S:
            saved = time.monotonic()
            write(made, path)
    write(made, path)


def begun(path: Path, state: dict[str, Any]) -> dict[str, Any]:
    """The weights kept at `path`; those of layers and characters that it lacks as they are in
    `state`. The characters that it has stand first, PEN and nothing last."""
    with np.load(path) as kept:
        for name in kept.files:
            value = torch.from_numpy(kept[name].astype(np.float32))
            lacking = len(state[name]) - len(value)
            if lacking:
                value = torch.cat((value[:-2], 0.1 * state[name][:lacking], value[-2:]))
            state[name] = value
    return state


def write(made: Any, path: Path) -> None:
    """The layers with their evening folded into them, in half precision."""
    state = {name: value.detach().numpy() for name, value in made.state_dict().items()}
    plain = ("c7", *WIDENING)
    kept: dict[str, Any] = {n: v for n, v in state.items() if n.split(".")[0] in plain}
    for name in ("c1", "c2", "c3", "c4", "c5", "c6"):
        even = f"{name}_even"
        if f"{even}.weight" not in state:
            kept[f"{name}.weight"], kept[f"{name}.bias"] = (
                state[f"{name}.weight"], state[f"{name}.bias"],
            )  # fmt: skip
            continue
        factor = state[f"{even}.weight"] / np.sqrt(state[f"{even}.running_var"] + 1e-5)
        kept[f"{name}.weight"] = state[f"{name}.weight"] * factor[:, None, None, None]
        kept[f"{name}.bias"] = state[f"{even}.bias"] - state[f"{even}.running_mean"] * factor
    light = {name: np.asarray(value, np.float16) for name, value in kept.items()}
    np.savez_compressed(path, allow_pickle=False, **light)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--figures", type=Path)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--names", action="store_true", help="the network that reads names")
    parser.add_argument("--papers", type=Path, help="written papers, for the one of whole lines")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    figures = real_figures(options.figures, 0, LEARNT_FIGURES) if options.figures else []
    fonts = sorted(options.fonts.iterdir())
    materials = Materials(fonts, figures)
    alphabet, path = ALPHABET, WEIGHTS
    given, family = tuple(sorted(GIVEN_NAMES)), FAMILY_NAMES
    if options.names:
        alphabet, path = LETTERS, WEIGHTS_OF_LETTERS
        materials = Materials(fonts, figures, _NAMES, given, family)
    if options.papers:
        alphabet, path = LETTERS, WEIGHTS_OF_WORDS
        phrases = phrases_of(options.papers)
        materials = Materials(fonts, figures, _NAMED, given, family, phrases, _WORDED)
    fit(materials, alphabet, options.minutes, options.seed, options.out or path, options.start)


if __name__ == "__main__":
    main()
