"""Ink that is neither pen nor stamp: logos, codes, portraits, boxes, bars."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.random import Generator

from ocr.marks.training.drawn import Drawn, fonts, ink, print_line


def clutter(page: Drawn, rng: Generator, x: float, y: float) -> None:
    """A logo, a code, a portrait, a check box, an arrow: ink that is neither pen nor stamp."""
    em = page.em
    kind = rng.choice(("logo", "code", "portrait", "boxes", "outline", "bars", "crest"))
    side = em * rng.uniform(2.5, 7)
    colour = tuple(int(v) for v in rng.integers(0, 200, 3))
    at = (round(x), round(y))
    if kind == "logo":
        points = (rng.random((int(rng.integers(3, 8)), 2)) * side + np.array(at)).astype(np.int32)
        cv2.fillPoly(page.rgb, [points], colour, cv2.LINE_AA)
        print_line(page, rng, "BTP Sud", x + side, y + side / 2, font=str(rng.choice(fonts(False))),
                   size=em * rng.uniform(1, 2.2), colour=colour, seen=0.5)  # fmt: skip
    elif kind == "code":
        cells = (rng.random((24, 24)) < 0.5).astype(np.float32)
        code = cv2.resize(cells, (int(side), int(side)), interpolation=cv2.INTER_NEAREST)
        ink(page, np.asarray(code, np.float32), x, y, (0, 0, 0), None)
    elif kind == "portrait":
        face = cv2.GaussianBlur(rng.random((40, 30)).astype(np.float32), (0, 0), 3)
        face = (face - face.min()) / max(float(np.ptp(face)), 1e-3)
        shade = cv2.resize(face, (int(side), int(side * 1.3))) * 0.8
        ink(page, np.asarray(shade, np.float32), x, y, (60, 45, 40), None)
    elif kind == "boxes":
        for k in range(int(rng.integers(1, 4))):
            a = (at[0], round(y + k * 1.6 * em))
            b = (round(a[0] + em * 0.8), round(a[1] + em * 0.8))
            cv2.rectangle(page.rgb, a, b, (20, 20, 20), 1)
            if rng.random() < 0.6:
                cv2.line(page.rgb, a, b, (20, 20, 60), 2, cv2.LINE_AA)
                cv2.line(page.rgb, (a[0], b[1]), (b[0], a[1]), (20, 20, 60), 2, cv2.LINE_AA)
    elif kind == "outline":
        turn = np.arange(int(rng.integers(3, 8))) / 8 * 2 * np.pi * rng.uniform(0.9, 1.15)
        points = (np.stack((np.cos(turn), np.sin(turn)), axis=1) * side / 2 + at).astype(np.int32)
        cv2.polylines(page.rgb, [points], True, colour, max(1, round(em * 0.1)), cv2.LINE_AA)
    elif kind == "bars":
        for k in np.cumsum(rng.integers(2, 7, 40)):
            cv2.line(
                page.rgb,
                (at[0] + int(k), at[1]),
                (at[0] + int(k), round(y + 2 * em)),
                (0, 0, 0),
                int(rng.integers(1, 4)),
            )
    else:
        middle = (round(x + side / 2), round(y + side / 2))
        cv2.circle(
            page.rgb, middle, round(side / 2.4), colour, max(2, round(em * 0.3)), cv2.LINE_AA
        )
        font = str(rng.choice(fonts(False)))
        print_line(page, rng, "RF", x + side * 0.3, y + side * 0.6, font=font, size=em * 1.4,
                   colour=colour, seen=0.3)  # fmt: skip
