"""Fits the ink classifier on drawn pages and writes its weights.

    python -m ocr.marks.training.learn --pages 1300 --seed 21

A small network (one hidden layer) over the blobs' measures, three answers: holds a signature,
holds a stamp, holds handwriting. Held-out pages give the figures that it prints.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ocr.marks.blobs import MEASURES, Blob, blobs_of
from ocr.marks.kinds import answer
from ocr.marks.printed import print_words, printed_of, usual_darkness
from ocr.marks.sheet import sheet_of
from ocr.marks.training.drawn import Layer
from ocr.marks.training.pages import draw_page
from ocr.marks.training.wear import sent

logger = logging.getLogger(__name__)

KINDS = ("signature", "stamp", "handwriting")
WEIGHTS = Path(__file__).parents[1] / "ink.npz"
_HOLDS = 0.3  # share of a mark's own ink from which a blob holds it
_TRACE = 0.06  # below this share it does not; between the two it is left out
_UNSURE = np.nan

Matrix = NDArray[np.float32]


def samples(seed: int) -> tuple[Matrix, Matrix, Matrix]:
    """Measures, answers (nan where unsure) and page number of every blob of one drawn page."""
    rng = np.random.default_rng(seed)
    picture, page, layers = sent(draw_page(rng), rng)
    sheet = sheet_of(picture, page)
    printed = printed_of(sheet, page)
    found = blobs_of(sheet, printed, usual_darkness(sheet, print_words(page)))
    blobs = [b for blob in found for b in (blob, *blob.layers)]
    layer = [k > 0 for blob in found for k in range(1 + len(blob.layers))]
    scale = sheet.width / picture.shape[1]
    answers = [[_answer(b, layers[k], scale, sheet.em_px) for k in KINDS] for b in blobs]
    for row, part in zip(answers, layer, strict=True):
        if part:  # layers are asked for signatures alone
            row[1] = row[2] = _UNSURE
    measures = np.array([b.measures for b in blobs], np.float32).reshape(-1, len(MEASURES))
    return (
        measures,
        np.array(answers, np.float32).reshape(-1, len(KINDS)),
        np.full((len(blobs), 1), seed, np.float32),
    )


def _answer(blob: Blob, layer: Layer, scale: float, em: float) -> float:
    """1 where the blob holds a good part of one mark of the kind, 0 where next to nothing."""
    ys, xs = np.nonzero(blob.mask)
    rows = np.clip(((ys + blob.y0) / scale).astype(int), 0, layer.shape[0] - 1)
    columns = np.clip(((xs + blob.x0) / scale).astype(int), 0, layer.shape[1] - 1)
    within = (layer[rows, columns] > 0.25).sum() / max(len(xs), 1)
    y0, y1 = int(blob.y0 / scale - em), int(blob.y1 / scale + em)
    x0, x1 = int(blob.x0 / scale - em), int(blob.x1 / scale + em)
    near = layer[max(0, y0) : y1, max(0, x0) : x1]
    whole = (near > 0.25).sum() * scale**2
    caught = (layer[rows, columns] > 0.25).sum() / max(whole, 1.0)
    if within < _TRACE:
        return 0.0
    return 1.0 if caught > _HOLDS and within > 2 * _TRACE else _UNSURE


def fit(x: Matrix, y: Matrix, hidden: int, seed: int, rounds: int = 400) -> dict[str, Matrix]:
    """Adam on the mean cross-entropy; answers that are nan do not count."""
    rng = np.random.default_rng(seed)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-3
    z = ((x - mean) / spread).clip(-6, 6)
    known = ~np.isnan(y)
    target = np.nan_to_num(y)
    w = {
        "a": rng.normal(0, (2 / x.shape[1]) ** 0.5, (x.shape[1], hidden)),
        "b": np.zeros(hidden),
        "c": rng.normal(0, (1 / hidden) ** 0.5, (hidden, y.shape[1])),
        "d": np.zeros(y.shape[1]),
    }
    first = {k: np.zeros_like(v) for k, v in w.items()}
    second = {k: np.zeros_like(v) for k, v in w.items()}
    step = 0
    for turn in range(rounds):
        order = rng.permutation(len(z))
        rate = 0.004 * (0.5 + 0.5 * np.cos(np.pi * turn / rounds))
        for start in range(0, len(z), 256):
            pick = order[start : start + 256]
            noisy = z[pick] + rng.normal(0, 0.06, (len(pick), z.shape[1]))
            inner = np.maximum(noisy @ w["a"] + w["b"], 0)
            kept = inner * (rng.random(inner.shape) < 0.85) / 0.85
            said = 1 / (1 + np.exp(-(kept @ w["c"] + w["d"])))
            off = (said - target[pick]) * known[pick] / len(pick)
            back = (off @ w["c"].T) * (inner > 0)
            slopes = {
                "a": noisy.T @ back + 3e-4 * w["a"], "b": back.sum(axis=0),
                "c": kept.T @ off + 3e-4 * w["c"], "d": off.sum(axis=0),
            }  # fmt: skip
            step += 1
            for k, slope in slopes.items():
                first[k] = 0.9 * first[k] + 0.1 * slope
                second[k] = 0.999 * second[k] + 0.001 * slope**2
                w[k] = w[k] - rate * (first[k] / (1 - 0.9**step)) / (
                    np.sqrt(second[k] / (1 - 0.999**step)) + 1e-8
                )
    return {"mean": mean, "spread": spread, **w}


def fit_several(x: Matrix, y: Matrix, hidden: int, networks: int = 3) -> dict[str, Matrix]:
    """Networks that differ by their start alone, in rows."""
    fitted = [fit(x, y, hidden, seed, rounds=250) for seed in range(1, networks + 1)]
    return {name: np.stack([w[name] for w in fitted]).astype(np.float32) for name in fitted[0]}


def report(said: Matrix, y: Matrix) -> None:
    for k, kind in enumerate(KINDS):
        known = ~np.isnan(y[:, k])
        p, t = said[known, k], y[known, k] > 0.5
        low, high = p < 0.1, p > 0.9
        logger.info(
            "%s: %d of %d; right %.4f; sure %.3f, of these right %.4f; missed below 0.1: %d; "
            "false above 0.9: %d",
            kind, t.sum(), t.size, ((p > 0.5) == t).mean(), (low | high).mean(),
            (t[low | high] == high[low | high]).mean(), (t & low).sum(), (~t & high).sum(),
        )  # fmt: skip


def gathered(seed: int, pages: int, keep: Path | None) -> tuple[Matrix, Matrix, Matrix]:
    """Samples of all pages, read from `keep` where an earlier run left them there."""
    if keep is not None and keep.exists():
        kept = np.load(keep)
        return kept["x"], kept["y"], kept["number"]
    drawn = [samples(seed * 100_000 + k) for k in range(pages)]
    x, y, number = (np.vstack([d[k] for d in drawn]) for k in range(3))
    if keep is not None:
        np.savez_compressed(keep, x=x, y=y, number=number)
    return x, y, number


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1300)
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("--keep", type=Path, help="file that keeps the samples between runs")
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="samples of earlier runs")
    parser.add_argument("--hidden", type=int, default=56)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    x, y, number = gathered(options.seed, options.pages, options.keep)
    for path in options.also:
        kept = np.load(path)
        x, y = np.vstack((x, kept["x"])), np.vstack((y, kept["y"]))
        number = np.vstack((number, kept["number"]))
    held = number[:, 0] % 5 == 0
    report(answer(fit_several(x[~held], y[~held], options.hidden), x[held]), y[held])
    weights = fit_several(x, y, options.hidden)
    light = {k: np.asarray(v, np.float32) for k, v in weights.items()}
    np.savez_compressed(WEIGHTS, allow_pickle=False, **light)


if __name__ == "__main__":
    main()
