"""A page being drawn: its print, and the ink of its marks kept apart, kind by kind."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from dossiers.box import Box
from dossiers.page import Word

Picture = NDArray[np.uint8]
Layer = NDArray[np.float32]  # H × W, 0…1

HANDS = ("Dancing Script", "Kristi", "Breip", "Ecolier_court", "femkeklaver")
WORDS = (
    "le la les de du des et à en pour dans formation session contrat candidat nom prénom né "
    "attestation certificat durée heures entreprise adresse examen académie brevet technicien "
    "supérieur bâtiment option année scolaire inscription date lieu numéro référence document"
).split()


@dataclass(slots=True)
class Drawn:
    """A page being drawn, as it would be on white paper, at `em` pixels of body text.

    `layers` keeps the ink of each kind of mark: `signature`, `stamp`, `handwriting`. `beside` are
    the words that recognition makes of marks: no text layer has them.
    """

    rgb: NDArray[np.float32]
    em: float
    layers: dict[str, Layer]
    words: list[Word] = field(default_factory=list)
    beside: list[Word] = field(default_factory=list)
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)

    @property
    def height(self) -> int:
        return int(self.rgb.shape[0])

    @property
    def width(self) -> int:
        return int(self.rgb.shape[1])


@cache
def fonts(handwritten: bool) -> tuple[str, ...]:
    """Font files of the system, by fontconfig: hands, or everything that prints French."""
    listed = subprocess.run(
        ["fc-list", ":lang=fr", "file", "family"], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(": ", 1) for line in listed.splitlines() if ": " in line]
    found = [
        path
        for path, family in rows
        if any(h in family for h in HANDS) == handwritten and "OCR" not in family
    ]
    return tuple(sorted(p for p in found if p.endswith((".ttf", ".otf"))))


def blank(rng: Generator) -> Drawn:
    em = float(rng.uniform(14, 25))
    height, width = int(em * rng.uniform(44, 60)), int(em * rng.uniform(52, 66))
    white = np.full((height, width, 3), 255, np.float32)
    kinds = ("signature", "stamp", "handwriting")
    return Drawn(white, em, {k: np.zeros((height, width), np.float32) for k in kinds})


def ink(
    page: Drawn, alpha: Layer, x: float, y: float, colour: Sequence[int], kind: str | None
) -> None:
    """Lays a mark with its top left corner at x, y; what falls off the page is lost."""
    left, top = int(x), int(y)
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(page.width, left + alpha.shape[1]), min(page.height, top + alpha.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    part = alpha[y0 - top : y1 - top, x0 - left : x1 - left]
    window = page.rgb[y0:y1, x0:x1]
    window[:] = window * (1 - part[..., None]) + np.asarray(colour, np.float32) * part[..., None]
    if kind:
        own = page.layers[kind][y0:y1, x0:x1]
        own[:] = np.maximum(own, part)


def text_alpha(text: str, font: str, size: float) -> Layer:
    """A line of text as a tight layer with a pixel to spare."""
    face = ImageFont.truetype(font, max(6, round(size)))
    x0, y0, x1, y1 = face.getbbox(text)
    image = Image.new("L", (int(x1 - x0) + 4, int(y1 - y0) + 4))
    ImageDraw.Draw(image).text((2 - x0, 2 - y0), text, fill=255, font=face)
    return np.asarray(np.asarray(image, np.float32) / 255, np.float32)


def print_line(
    page: Drawn, rng: Generator, text: str, x: float, y: float, *,
    font: str, size: float, colour: Sequence[int] = (20, 20, 20), seen: float = 0.95,
    confidence: float = 0.93,
) -> float:  # fmt: skip
    """Prints words one after the other from x with their feet on y; each is recognised with the
    chance `seen`. Gives where the line ends."""
    face = ImageFont.truetype(font, max(6, round(size)))
    space = face.getlength(" ")
    for word in text.split():
        x0, y0, x1, y1 = face.getbbox(word, anchor="ls")
        image = Image.new("L", (int(x1 - x0) + 2, int(y1 - y0) + 2))
        ImageDraw.Draw(image).text((1 - x0, 1 - y0), word, fill=255, font=face, anchor="ls")
        alpha = np.asarray(np.asarray(image, np.float32) / 255, np.float32)
        ink(page, alpha, x + x0, y + y0, colour, None)
        if rng.random() < seen:
            box = (x + x0, y + y0, x + x1, y + y1)
            recognise(page, rng, word, box, confidence)
        x += face.getlength(word) + space
    page.taken.append((x - 1, y - size, x, y))
    return x


def recognise(
    page: Drawn, rng: Generator, text: str, box: tuple[float, float, float, float], sure: float,
    *, beside: bool = False,
) -> None:  # fmt: skip
    shake = rng.normal(0, 0.03 * page.em, 4)
    x0, y0, x1, y1 = (float(v) for v in np.asarray(box) + shake)
    place = Box(x0 / page.width, y0 / page.height, x1 / page.width, y1 / page.height)
    certain = float(np.clip(rng.normal(sure, 0.12), 0.05, 0.99))
    (page.beside if beside else page.words).append(Word(text, place.grown(0, 0), certain, 0))


def paragraph(
    page: Drawn, rng: Generator, x: float, y: float, wide: float, rows: int, seen: float
) -> None:
    font = str(rng.choice(fonts(False)))
    if rng.random() < 0.3:
        top = round(y - 1.2 * page.em + int(rng.integers(rows)) * 1.35 * page.em)
        shade = (int(rng.integers(150, 240)),) * 3
        corner = (round(x + wide), top + round(1.5 * page.em))
        cv2.rectangle(page.rgb, (round(x), top), corner, shade, -1)
    for k in range(rows):
        text, count = "", int(rng.integers(3, 12))
        for word in rng.choice(WORDS, count):
            if len(text) * 0.5 * page.em > wide - 3 * page.em:
                break
            text += f" {word}"
        print_line(page, rng, text.strip() or "le", x, y + k * 1.35 * page.em, font=font,
                   size=page.em * 0.95, seen=seen)  # fmt: skip


def box_lines(page: Drawn, rng: Generator, x: float, y: float, w: float, h: float) -> None:
    thick = max(1, round(page.em * rng.uniform(0.03, 0.12)))
    shade = int(rng.integers(0, 150))
    corners = (round(x), round(y)), (round(x + w), round(y + h))
    if rng.random() < 0.7:
        cv2.rectangle(page.rgb, *corners, (shade,) * 3, thick)
    else:
        cv2.line(page.rgb, (corners[0][0], corners[1][1]), corners[1], (shade,) * 3, thick)


def dotted(page: Drawn, rng: Generator, x: float, y: float, wide: float) -> None:
    step, size = page.em * rng.uniform(0.2, 0.5), max(1, round(page.em * 0.06))
    for at in np.arange(x, x + wide, step):
        cv2.circle(page.rgb, (round(at), round(y)), size, (40, 40, 40), -1, cv2.LINE_AA)


def turned(alpha: Layer, degrees: float) -> Layer:
    high, wide = alpha.shape
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (int(high * sin + wide * cos) + 2, int(high * cos + wide * sin) + 2)
    matrix[0, 2] += (size[0] - wide) / 2
    matrix[1, 2] += (size[1] - high) / 2
    return np.asarray(
        cv2.warpAffine(alpha, matrix, size, flags=cv2.INTER_CUBIC).clip(0, 1), np.float32
    )
