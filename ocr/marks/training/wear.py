"""The road of a drawn page: born digital, scanned, copied or photographed."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks.training.drawn import Drawn, Layer, Picture


def sent(page: Drawn, rng: Generator) -> tuple[Picture, Page, dict[str, Layer]]:
    """The page as it arrives: born digital, scanned, copied or photographed."""
    road = rng.choice(("text", "scan", "copy", "photo"), p=(0.2, 0.3, 0.2, 0.3))
    rgb, layers = page.rgb.clip(0, 255), dict(page.layers)
    if road != "text":
        rgb, layers = _askew(rgb, layers, rng.normal(0, 0.5))
    if road == "photo":
        rgb = _lit(rgb, rng)
    if road == "copy":
        gray = rgb.mean(axis=2)
        gray = cv2.GaussianBlur(gray, (0, 0), rng.uniform(0.4, 1.0))
        gray = 255 / (1 + np.exp(-(gray - rng.uniform(120, 190)) / rng.uniform(14, 40)))
        rgb = np.repeat(gray[..., None], 3, axis=2)
    if road in ("scan", "copy") and rng.random() < 0.5:
        rgb = np.repeat(rgb.mean(axis=2)[..., None], 3, axis=2)
    if road != "text":
        rgb = cv2.GaussianBlur(rgb, (0, 0), rng.uniform(0.3, 1.3) * page.em / 22)
        rgb = rgb + rng.normal(0, rng.uniform(1, 9), rgb.shape[:2])[..., None]
        rgb = _dirty(np.asarray(rgb, np.float32), rng, page.em)
    picture = np.asarray(rgb.clip(0, 255), np.uint8)
    if road == "copy" and rng.random() < 0.25:
        gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        _, hard = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        picture = np.repeat(np.asarray(hard, np.uint8)[..., None], 3, axis=2)
    if road != "text":
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 92))]
        picture = np.asarray(cv2.imdecode(cv2.imencode(".jpg", picture, quality)[1], 1), np.uint8)
    source = "embedded" if road == "text" else "ocr"
    words = tuple(numbered([*page.words, *page.beside]))
    if road == "text":
        words = tuple(
            Word(w.text, w.box.grown(0, 0.15 * w.box.height), 1.0, w.line)
            for w in numbered(page.words) if w.confidence > 0.7
        )  # fmt: skip
    mean = float(np.mean([w.confidence for w in words])) if words else 0.0
    return picture, Page(1, picture.shape[1], picture.shape[0], 0, source, words, mean), layers  # type: ignore[arg-type]


def _askew(
    rgb: NDArray[np.float32], layers: dict[str, Layer], degrees: float
) -> tuple[NDArray[np.float32], dict[str, Layer]]:
    high, wide = rgb.shape[:2]
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), float(np.clip(degrees, -0.8, 0.8)), 1)
    turned = cv2.warpAffine(rgb, matrix, (wide, high), borderValue=(255, 255, 255))
    return np.asarray(turned, np.float32), {
        k: np.asarray(cv2.warpAffine(v, matrix, (wide, high)), np.float32)
        for k, v in layers.items()
    }


def _lit(rgb: NDArray[np.float32], rng: Generator) -> NDArray[np.float32]:
    high, wide = rgb.shape[:2]
    x, y = np.meshgrid(np.linspace(-1, 1, wide), np.linspace(-1, 1, high))
    way = rng.uniform(0, 2 * np.pi)
    light = rng.uniform(0.6, 1) * (
        1 - rng.uniform(0, 0.35) * (x * np.cos(way) + y * np.sin(way)) / 1.5
    )
    if rng.random() < 0.5:
        side = x * np.cos(way + 1) + y * np.sin(way + 1) - rng.uniform(-0.5, 0.5)
        light = light * (1 - rng.uniform(0.1, 0.45) / (1 + np.exp(-side * rng.uniform(3, 15))))
    bulb = np.array([1, rng.uniform(0.93, 1), rng.uniform(0.82, 1)])
    return np.asarray(rgb * light[..., None] * bulb, np.float32)


def _dirty(rgb: NDArray[np.float32], rng: Generator, em: float) -> NDArray[np.float32]:
    out = np.ascontiguousarray(rgb, np.float32)
    high, wide = out.shape[:2]
    for _ in range(int(rng.integers(0, 30))):
        spot = (int(rng.integers(wide)), int(rng.integers(high)))
        cv2.circle(out, spot, int(rng.integers(1, 3)), (70, 70, 70), -1)
    if rng.random() < 0.2:
        x = int(rng.integers(wide))
        cv2.line(
            out,
            (x, 0),
            (x + int(rng.normal(0, em)), high),
            (120, 120, 120),
            int(rng.integers(1, 3)),
            cv2.LINE_AA,
        )
    if rng.random() < 0.1:
        cv2.circle(
            out, (round(1.3 * em), int(rng.integers(high))), round(0.9 * em), (90, 90, 90), -1
        )
    return out
