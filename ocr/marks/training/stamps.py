"""Stamps laid on a page: round or square, worn, turned, in any ink."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.random import Generator

from ocr.marks.training.drawn import WORDS, Drawn, Layer, fonts, ink, recognise, text_alpha, turned

STAMP_INKS = (
    (30, 50, 150), (60, 40, 140), (150, 30, 40), (25, 25, 30), (20, 100, 60), (90, 60, 150),
    (70, 70, 75), (20, 110, 150),
)  # fmt: skip
STAMP_HEADS = (
    "SARL MARTIN BTP", "CFA DU BÂTIMENT", "LYCÉE JEAN MOULIN", "Entreprise Durand", "REÇU",
    "MAIRIE DE NICE", "PAYÉ LE", "RECTORAT", "ARRIVÉ LE", "REÇU LE", "COPIE CERTIFIÉE",
)  # fmt: skip
STAMP_LINES = (
    "12 rue des Lilas", "06000 NICE", "Tél. 04 93 00 00 00", "SIRET 123 456 789 00012",
    "APE 4120A", "contact@exemple.fr", "13 OCT. 2025", "Service des examens",
    "CONFORME À L'ORIGINAL", "Le Directeur", "4 NOV. 2024",
)  # fmt: skip


def stamp(
    page: Drawn, rng: Generator, x: float, y: float
) -> tuple[float, float, tuple[int, ...], Sequence[int]]:
    """A stamp with its corner at x, y. Gives its middle, its size in pixels, its ink."""
    em = page.em
    alpha = _round_stamp(rng, em) if rng.random() < 0.5 else _square_stamp(rng, em)
    alpha = alpha * np.float32(rng.uniform(0.55, 1))
    worn = cv2.resize(rng.random((9, 14)).astype(np.float32), alpha.shape[::-1])
    strength = rng.uniform(0, 0.9)
    alpha = alpha * np.clip(
        1.15 - strength * worn - 0.35 * strength * rng.random(alpha.shape), 0.05, 1
    )
    alpha = turned(np.asarray(alpha, np.float32), rng.normal(0, 5))
    colour = STAMP_INKS[int(rng.integers(len(STAMP_INKS)))]
    ink(page, alpha, x, y, colour, "stamp")
    if rng.random() < 0.5:
        _recognised_lines(page, rng, x, y, alpha.shape)
    return x + alpha.shape[1] / 2, y + alpha.shape[0] / 2, alpha.shape, colour


def _recognised_lines(
    page: Drawn, rng: Generator, x: float, y: float, shape: tuple[int, ...]
) -> None:
    rows = int(rng.integers(1, 5))
    for k in range(rows):
        top = y + shape[0] * (0.12 + 0.76 * k / rows)
        at = x + shape[1] * 0.1
        for _ in range(int(rng.integers(1, 4))):
            wide = page.em * rng.uniform(1, 4)
            if at + wide < x + shape[1] * 0.95:
                word = str(rng.choice(WORDS))
                box = (at, top, at + wide, top + shape[0] * 0.7 / rows)
                recognise(page, rng, word, box, rng.uniform(0.3, 0.9), beside=True)
            at += wide + page.em * 0.4


def _square_stamp(rng: Generator, em: float) -> Layer:
    rows = int(rng.integers(2, 6))
    font = str(rng.choice(fonts(False)))
    lines = []
    for k in range(rows):
        text = _stamp_line(rng, k)
        lines.append(text_alpha(text, font, em * rng.uniform(0.55, 1.1 if k == 0 else 0.85)))
    gap = em * rng.uniform(0.15, 0.5)
    pad = em * rng.uniform(0.4, 1.0)
    wide = max(a.shape[1] for a in lines) + 2 * pad
    high = sum(a.shape[0] for a in lines) + gap * (rows - 1) + 2 * pad
    out = np.zeros((int(high) + 4, int(wide) + 4), np.float32)
    y = pad
    for line in lines:
        x = (wide - line.shape[1]) / 2 if rng.random() < 0.8 else pad
        spot = out[int(y) : int(y) + line.shape[0], int(x) : int(x) + line.shape[1]]
        spot[:] = np.maximum(spot, line[: spot.shape[0], : spot.shape[1]])
        y += line.shape[0] + gap
    for k in range(int(rng.choice((0, 1, 1, 2)))):
        inset = int(k * 0.35 * em)
        corner = (out.shape[1] - 2 - inset, out.shape[0] - 2 - inset)
        cv2.rectangle(
            out, (1 + inset, 1 + inset), corner, 1.0, max(1, round(em * rng.uniform(0.05, 0.15)))
        )
    return out


def _stamp_line(rng: Generator, row: int) -> str:
    return str(rng.choice(STAMP_HEADS if row == 0 else STAMP_LINES))


def _round_stamp(rng: Generator, em: float) -> Layer:
    radius = em * rng.uniform(3.0, 5.5)
    side = int(2 * radius + 6)
    out = np.zeros((side, side), np.float32)
    middle = (side / 2, side / 2)
    thick = max(1, round(em * rng.uniform(0.05, 0.16)))
    squash = rng.uniform(0.6, 1.0) if rng.random() < 0.2 else 1.0
    inner = float(rng.uniform(0.55, 0.75))
    for share in (1.0, *((inner,) if rng.random() < 0.7 else ())):
        axes = (radius * share, radius * share * squash)
        cv2.ellipse(out, (middle, (2 * axes[0], 2 * axes[1]), 0), 1.0, thick, cv2.LINE_AA)
    font = str(rng.choice(fonts(False)))
    text = str(
        rng.choice(
            (
                "RÉPUBLIQUE FRANÇAISE",
                "CFA DU BÂTIMENT * NICE *",
                "LYCÉE JEAN MOULIN",
                "MAIRIE",
                "Entreprise Martin & fils",
                "* RECTORAT *",
                "Secours et prévention du Sud * *",
            )
        )
    )
    step = min(2 * np.pi / max(len(text), 1), float(rng.uniform(0.2, 0.4)))
    for k, letter in enumerate(text):
        if letter == " ":
            continue
        turn = k * step - step * (len(text) - 1) / 2
        glyph = turned(text_alpha(letter, font, em * 0.62), -np.rad2deg(turn))
        x = middle[0] + 0.84 * radius * np.sin(turn) - glyph.shape[1] / 2
        y = middle[1] - 0.84 * radius * squash * np.cos(turn) - glyph.shape[0] / 2
        spot = out[int(y) : int(y) + glyph.shape[0], int(x) : int(x) + glyph.shape[1]]
        spot[:] = np.maximum(spot, glyph[: spot.shape[0], : spot.shape[1]])
    for k in range(int(rng.integers(0, 4))):
        line = text_alpha(_stamp_line(rng, k), font, em * 0.55)
        line = line[:, : int(1.25 * radius)]
        x, y = middle[0] - line.shape[1] / 2, middle[1] + (k - 1) * em * 0.8
        spot = out[int(y) : int(y) + line.shape[0], int(x) : int(x) + line.shape[1]]
        spot[:] = np.maximum(spot, line[: spot.shape[0], : spot.shape[1]])
    return out
