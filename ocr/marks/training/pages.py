"""Draws pages of print, pen, stamps and dirt, each mark's own pixels kept, and the words that
recognition would give."""

from __future__ import annotations

import string
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
from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks.training.pen import cursive, fitted, signature

Picture = NDArray[np.uint8]
Layer = NDArray[np.float32]  # H × W, 0…1

HANDS = ("Dancing Script", "Kristi", "Breip", "Ecolier_court", "femkeklaver")
PEN_INKS = (
    (25, 45, 150), (15, 60, 190), (30, 30, 60), (20, 20, 25), (10, 10, 10), (40, 40, 45),
    (20, 100, 60), (90, 40, 130), (170, 30, 40), (60, 80, 170), (110, 110, 115),
)  # fmt: skip
STAMP_INKS = (
    (30, 50, 150), (60, 40, 140), (150, 30, 40), (25, 25, 30), (20, 100, 60), (90, 60, 150),
    (70, 70, 75), (20, 110, 150),
)  # fmt: skip
WORDS = (
    "le la les de du des et à en pour dans formation session contrat candidat nom prénom né "
    "attestation certificat durée heures entreprise adresse examen académie brevet technicien "
    "supérieur bâtiment option année scolaire inscription date lieu numéro référence document"
).split()
LABELS = (
    "Signature du candidat", "Signature", "L'employeur (cachet et signature)", "Le directeur",
    "Signature de l'apprenti(e)", "Cachet et visa du CFA", "Le responsable", "Date et signature :",
    "Le représentant légal", "Pour l'entreprise", "Lu et approuvé", "Fait à Nice, le 12/10/2025",
)  # fmt: skip
MENTIONS = ("Lu et approuvé", "lu et approuvé", "Bon pour accord", "Nice", "Marseille", "Vu", "OK")
STAMP_HEADS = (
    "SARL MARTIN BTP", "CFA DU BÂTIMENT", "LYCÉE JEAN MOULIN", "Entreprise Durand", "REÇU",
    "MAIRIE DE NICE", "PAYÉ LE", "RECTORAT", "ARRIVÉ LE", "REÇU LE", "COPIE CERTIFIÉE",
)  # fmt: skip
STAMP_LINES = (
    "12 rue des Lilas", "06000 NICE", "Tél. 04 93 00 00 00", "SIRET 123 456 789 00012",
    "APE 4120A", "contact@exemple.fr", "13 OCT. 2025", "Service des examens",
    "CONFORME À L'ORIGINAL", "Le Directeur", "4 NOV. 2024",
)  # fmt: skip
NAMES = ("M. Dupont", "Jean MARTIN", "Mme Lefèvre, directrice", "P. Durand", "Le Directeur adjoint")


# What a place to sign may hold, and how often.
CONTENTS = {
    "sign": 0.2, "both": 0.26, "stamp": 0.15, "write": 0.1, "write_sign": 0.07, "none": 0.06,
    "clutter": 0.06, "unseen": 0.1,
}  # fmt: skip


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


# -- print ----------------------------------------------------------------------------------


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
            _recognise(page, rng, word, box, confidence)
        x += face.getlength(word) + space
    page.taken.append((x - 1, y - size, x, y))
    return x


def _recognise(
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


# -- pen ------------------------------------------------------------------------------------


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
    ink(page, _turned(alpha, rng.uniform(-4, 4)), x, y, colour, "handwriting")
    if rng.random() < 0.4:
        _garbage(page, rng, x, y, alpha.shape)


def _garbage(page: Drawn, rng: Generator, x: float, y: float, shape: tuple[int, ...]) -> None:
    """What recognition makes of pen strokes: short nonsense, seldom sure of itself."""
    letters = list(string.ascii_letters + ",.;'")
    text = "".join(rng.choice(letters, int(rng.integers(1, 6))))
    w, h = shape[1] * rng.uniform(0.3, 1), shape[0] * rng.uniform(0.4, 1)
    _recognise(page, rng, text, (x, y, x + w, y + h), rng.uniform(0.15, 0.6), beside=True)


# -- stamps ---------------------------------------------------------------------------------


def stamp(page: Drawn, rng: Generator, x: float, y: float) -> None:
    em = page.em
    alpha = _round_stamp(rng, em) if rng.random() < 0.4 else _square_stamp(rng, em)
    alpha = alpha * np.float32(rng.uniform(0.55, 1))
    worn = cv2.resize(rng.random((9, 14)).astype(np.float32), alpha.shape[::-1])
    strength = rng.uniform(0, 0.9)
    alpha = alpha * np.clip(
        1.15 - strength * worn - 0.35 * strength * rng.random(alpha.shape), 0.05, 1
    )
    alpha = _turned(np.asarray(alpha, np.float32), rng.normal(0, 5))
    colour = STAMP_INKS[int(rng.integers(len(STAMP_INKS)))]
    ink(page, alpha, x, y, colour, "stamp")
    if rng.random() < 0.5:
        _recognised_lines(page, rng, x, y, alpha.shape)


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
                _recognise(page, rng, word, box, rng.uniform(0.3, 0.9), beside=True)
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
    for share in (1.0, *((0.68,) if rng.random() < 0.6 else ())):
        axes = (radius * share, radius * share * squash)
        cv2.ellipse(out, (middle, (2 * axes[0], 2 * axes[1]), 0), 1.0, thick, cv2.LINE_AA)
    font = str(rng.choice(fonts(False)))
    text = str(
        rng.choice(
            ("RÉPUBLIQUE FRANÇAISE", "CFA DU BÂTIMENT * NICE *", "LYCÉE JEAN MOULIN", "MAIRIE")
        )
    )
    step = min(2 * np.pi / max(len(text), 1), 0.3)
    for k, letter in enumerate(text):
        if letter == " ":
            continue
        turn = k * step - step * (len(text) - 1) / 2
        glyph = _turned(text_alpha(letter, font, em * 0.62), -np.rad2deg(turn))
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


def _turned(alpha: Layer, degrees: float) -> Layer:
    high, wide = alpha.shape
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (int(high * sin + wide * cos) + 2, int(high * cos + wide * sin) + 2)
    matrix[0, 2] += (size[0] - wide) / 2
    matrix[1, 2] += (size[1] - high) / 2
    return np.asarray(
        cv2.warpAffine(alpha, matrix, size, flags=cv2.INTER_CUBIC).clip(0, 1), np.float32
    )


# -- things that are no marks ---------------------------------------------------------------


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


# -- a whole page ---------------------------------------------------------------------------


def draw_page(rng: Generator) -> Drawn:
    """Text above, two or three places to sign in a row or a column, clutter anywhere."""
    page = blank(rng)
    em = page.em
    seen = 1 - rng.choice((0.0, 0.04, 0.1, 0.35))
    paragraph(page, rng, 3 * em, 3 * em, page.width - 6 * em, int(rng.integers(3, 9)), seen)
    for _ in range(int(rng.integers(0, 3))):
        clutter(page, rng, rng.uniform(2, 45) * em, rng.uniform(1, 14) * em)
    columns = int(rng.integers(1, 4))
    top = 16 * em
    for row in range(int(rng.integers(1, 3))):
        wide = (page.width - 4 * em) / columns
        for k in range(columns):
            _place(
                page,
                rng,
                2 * em + k * wide,
                top + row * 14 * em,
                wide - em,
                rng.uniform(8, 12) * em,
                seen,
            )
    paragraph(page, rng, 3 * em, page.height - 3 * em, page.width / 2, 2, seen)
    return page


def _place(
    page: Drawn, rng: Generator, x: float, y: float, w: float, h: float, seen: float
) -> None:
    em = page.em
    font = str(rng.choice(fonts(False)))
    if rng.random() < 0.4:
        box_lines(page, rng, x - em * 0.5, y - 1.6 * em, w, h + 1.8 * em)
    print_line(page, rng, str(rng.choice(LABELS)), x, y, font=font, size=em, seen=seen)
    if rng.random() < 0.3:
        foot = (x + rng.uniform(0, 2) * em, y + rng.uniform(1.5, 7) * em)
        print_line(page, rng, str(rng.choice(NAMES)), *foot, font=font, size=em, seen=seen)
    if rng.random() < 0.2:
        dotted(page, rng, x, y + rng.uniform(1.5, 6) * em, w * 0.7)
    marks = str(rng.choice(tuple(CONTENTS), p=tuple(CONTENTS.values())))
    if marks in ("both", "stamp"):
        stamp(page, rng, x + w * rng.uniform(0, 0.4), y + em * rng.uniform(0.3, 3))
    if marks in ("write", "write_sign"):
        write(page, rng, x + em * rng.uniform(0, 2), y + em * rng.uniform(0.3, 1.5))
    if marks in ("sign", "both", "write_sign"):
        sign(page, rng, x, y + em * rng.uniform(-0.6, 2.5), w, h - 2 * em)
    if marks == "clutter":
        clutter(page, rng, x, y + em)
    if marks == "unseen":
        colour = (
            (20, 20, 20) if rng.random() < 0.7 else tuple(int(v) for v in rng.integers(0, 160, 3))
        )
        for k in range(int(rng.integers(1, 4))):
            text = " ".join(rng.choice(WORDS, 3))
            print_line(page, rng, text, x, y + (2 + 1.4 * k) * em, font=font,
                       size=em * rng.uniform(0.7, 1.6), colour=colour, seen=0.2)  # fmt: skip


# -- wear -----------------------------------------------------------------------------------


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
