"""Signatures and handwriting laid on a page with a pen, and what recognition makes of them."""

from __future__ import annotations

import string
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from ocr.marks.training.drawn import Drawn, Layer, fonts, ink, recognise, text_alpha, turned
from ocr.marks.training.pen import cursive, fitted, signature

PEN_INKS = (
    (25, 45, 150), (15, 60, 190), (30, 30, 60), (20, 20, 25), (10, 10, 10), (40, 40, 45),
    (20, 100, 60), (90, 40, 130), (170, 30, 40), (60, 80, 170), (110, 110, 115),
)  # fmt: skip
MENTIONS = ("Lu et approuvé", "lu et approuvé", "Bon pour accord", "Nice", "Marseille", "Vu", "OK")
STAMP_HEADS = (
    "SARL MARTIN BTP", "CFA DU BÂTIMENT", "LYCÉE JEAN MOULIN", "Entreprise Durand", "REÇU",
    "MAIRIE DE NICE", "PAYÉ LE", "RECTORAT", "ARRIVÉ LE", "REÇU LE", "COPIE CERTIFIÉE",
)  # fmt: skip


def pen_alpha(rng: Generator, strokes: list[NDArray[np.float64]], em: float) -> Layer:
    """Strokes with pressure, trembling and a ball pen's gaps, drawn at twice the size."""
    every = np.vstack(strokes)
    margin = em
    size = np.ptp(every, axis=0) + 2 * margin
    low = every.min(axis=0) - margin
    canvas = np.zeros((int(size[1] * 2) + 2, int(size[0] * 2) + 2), np.uint8)
    pen = (
        em
        * rng.choice((0.05, 0.09, 0.12, 0.15, 0.2, 0.3), p=(0.08, 0.2, 0.3, 0.23, 0.13, 0.06))
        * 2
    )
    hard = rng.uniform(0.0, 0.6)
    for stroke in strokes:
        points = (stroke - low) * 2 + rng.normal(0, 0.008 * em, stroke.shape)
        swell = np.convolve(rng.normal(0, 1, len(points) + 20), np.ones(20) / 20, "same")[
            : len(points)
        ]
        for k in range(1, len(points)):
            thick = pen * float(np.clip(1 + hard * 3 * swell[k], 0.35, 1.6))
            a, b = points[k - 1].round().astype(int), points[k].round().astype(int)
            cv2.line(canvas, a.tolist(), b.tolist(), 255, max(1, round(thick)), cv2.LINE_AA)
    small = cv2.resize(canvas, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    alpha = small.astype(np.float32) / 255
    grain = rng.uniform(0.0, 0.35)
    if rng.random() < 0.2:  # a pen that runs dry along the way
        fading = np.linspace(1, rng.uniform(0.3, 1), alpha.shape[1])[None, :]
        alpha = alpha * (fading if rng.random() < 0.5 else fading[:, ::-1])
    return np.asarray(
        alpha * (1 - grain * rng.random(alpha.shape)) * rng.uniform(0.6, 1), np.float32
    )


def sign(page: Drawn, rng: Generator, x: float, y: float, w: float, h: float) -> None:
    """A signature about the middle of a place, of any usual size, at times out of its place."""
    wide = page.em * rng.uniform(2.5, 18)
    high = page.em * rng.uniform(1.0, 6.5) * min(1.0, 0.5 + wide / (12 * page.em))
    strokes = fitted(signature(rng), wide, high)
    alpha = pen_alpha(rng, strokes, page.em)
    colour = PEN_INKS[int(rng.integers(len(PEN_INKS)))]
    px = x + w * rng.uniform(0.0, 0.7) - page.em
    py = y + max(h - alpha.shape[0], 0) * rng.uniform(0, 1)
    _lay(page, rng, alpha, (px, py), colour)


def sign_over(
    page: Drawn, rng: Generator, middle: tuple[float, float], size: tuple[int, ...],
    own: Sequence[int],
) -> None:  # fmt: skip
    """A signature across a stamp of `size` about `middle`, at times in the stamp's `own` ink."""
    wide = page.em * rng.uniform(3, 14)
    strokes = fitted(signature(rng), wide, page.em * rng.uniform(1.2, 5))
    alpha = pen_alpha(rng, strokes, page.em)
    colour = own if rng.random() < 0.35 else PEN_INKS[int(rng.integers(len(PEN_INKS)))]
    px = middle[0] - alpha.shape[1] / 2 + rng.normal(0, 0.25) * size[1]
    py = middle[1] - alpha.shape[0] / 2 + rng.normal(0, 0.2) * size[0]
    _lay(page, rng, alpha, (px, py), colour)


def _lay(
    page: Drawn, rng: Generator, alpha: Layer, at: tuple[float, float], colour: Sequence[int]
) -> None:
    px, py = at
    ink(page, alpha, px, py, colour, "signature")
    if rng.random() < 0.25:
        _garbage(page, rng, px, py, alpha.shape)


def write(page: Drawn, rng: Generator, x: float, y: float, text: str | None = None) -> None:
    """A date, a mention or a place name by hand: by a hand's font, or by the pen itself."""
    colour = PEN_INKS[int(rng.integers(len(PEN_INKS)))]
    if text is None or rng.random() < 0.75:
        said = text or str(rng.choice(MENTIONS))
        if rng.random() < 0.5 and text is None:
            year = rng.choice(("2025", "25", "2024"))
            said = f"{rng.integers(1, 29)}/{rng.integers(1, 13):02d}/{year}"
        font = str(rng.choice(fonts(True)))
        alpha = text_alpha(said, font, page.em * rng.uniform(1.2, 2.0))
    else:
        runs = [
            cursive(rng, int(rng.integers(2, 6))) * page.em * 0.45
            + np.array([k * 2.9 * page.em, 0])
            for k in range(int(rng.integers(2, 4)))
        ]
        alpha = pen_alpha(rng, runs, page.em)
    ink(page, turned(alpha, rng.uniform(-4, 4)), x, y, colour, "handwriting")
    if rng.random() < 0.4:
        _garbage(page, rng, x, y, alpha.shape)


def _garbage(page: Drawn, rng: Generator, x: float, y: float, shape: tuple[int, ...]) -> None:
    """What recognition makes of pen strokes: short nonsense, seldom sure of itself."""
    letters = list(string.ascii_letters + ",.;'")
    text = "".join(rng.choice(letters, int(rng.integers(1, 6))))
    w, h = shape[1] * rng.uniform(0.3, 1), shape[0] * rng.uniform(0.4, 1)
    recognise(page, rng, text, (x, y, x + w, y + h), rng.uniform(0.15, 0.6), beside=True)
