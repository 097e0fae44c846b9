"""One line written by hand, as it stands in a strip cut out of a scan or a photo, and its text."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ocr.hand.network import FIGURE_PX, PEN, STRIP_HEIGHT_PX
from ocr.hand.strips import figure_of, levelled
from ocr.hand.training.digits import SHAPES, TOP, UNIT_PX, Ink, Writer
from ocr.hand.training.names import name_text
from ocr.hand.training.phrases import phrase_text
from ocr.marks.training.pen import cursive, fitted, signature

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
_SHORT = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
          "nov.", "déc.")  # fmt: skip
_WORDS = (
    "le", "fait à", "Lyon", "Paris", "Nice", "lu et approuvé", "Martin", "heures", "date", "oui",
    "bon pour", "accord", "Toulouse", "du", "au", "ans", "non", "néant", "Dupont", "élève", "BTS",
    "rue des Lilas", "monsieur", "madame", "apprenti", "candidat", "signature", "Moreau", "CDI",
    "semaine",
)  # fmt: skip


_ACCENTED = "éèêëàâùûüîïôöçœÉÈÊËÀÂÎÏÔÖÜÇŒ"
_SAID = frozenset(string.ascii_lowercase + string.digits + "/.-'")
_CUT = (0.8, 1.24)  # as the sizes of `strips_of`, a little farther
_SPARE = 120  # above and below a strip, where what does not fit is cut off
_STRETCH, _NARROW = (0.85, 1.2), (0.7, 1.25)


@dataclass(frozen=True, slots=True)
class Line:
    """Ink (0 paper … 1 full) and the columns where its characters have their middles."""

    ink: Ink
    middles: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Specimen:
    """A strip (STRIP_HEIGHT_PX × W, 0 paper … 1 ink), what it says as the network spells it, and
    the columns of its characters."""

    strip: NDArray[np.float32]
    text: str
    middles: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Materials:
    """`fonts`: files of fonts that look like handwriting. `figures`: for each figure, pictures of
    real ones (ink 0 … 1, any size). `names`: how many of the lines are names, not dates, made of
    `given_names` and after their letters and those of `family_names`; `worded`: how many are a few
    words of `phrases`."""

    fonts: Sequence[Path]
    figures: Sequence[Sequence[Ink]] = ()
    names: float = 0.0
    given_names: tuple[str, ...] = ()
    family_names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    worded: float = 0.0


def written(text: str, source: str, materials: Materials, rng: Generator) -> Line | None:
    """The text as ink, figures about UNIT_PX high; None where the source lacks a character.
    `source`: `strokes`, `real` (figures of people) or the path of a font."""
    if source not in ("strokes", "real"):
        return _typed(text, source, rng)
    if any(c not in SHAPES and c != " " for c in text):
        return None
    writer = Writer(rng)
    glyphs = []
    for c in text:
        if c == " ":
            glyphs.append(_blank(rng))
        elif source == "real" and c.isdigit():
            glyphs.append(_real(materials.figures[int(c)], rng))
        else:
            glyphs.append(writer.figure(c))
    return _joined(text, glyphs, rng)


def _blank(rng: Generator) -> Ink:
    wide = round(rng.uniform(0.1, 0.6) * UNIT_PX)
    return np.zeros((round(1.8 * UNIT_PX), wide), np.float32)


def _real(figures: Sequence[Ink], rng: Generator) -> Ink:
    figure = figures[int(rng.integers(len(figures)))]
    wide = max(4, round(UNIT_PX * figure.shape[1] / figure.shape[0] * rng.uniform(0.6, 1.0)))
    large = cv2.resize(figure, (wide, UNIT_PX), interpolation=cv2.INTER_CUBIC)
    canvas = np.zeros((round(1.8 * UNIT_PX), wide), np.float32)
    canvas[round(TOP * UNIT_PX) : round(TOP * UNIT_PX) + UNIT_PX] = np.clip(large, 0, 1)
    return canvas


def _joined(text: str, glyphs: Sequence[Ink], rng: Generator) -> Line:
    """Figures side by side, apart or touching, up and down as a hand goes."""
    gap = max(-0.06, rng.normal(0.11, 0.09)) * UNIT_PX
    high = glyphs[0].shape[0]
    canvas = np.zeros((high, sum(g.shape[1] for g in glyphs) + len(glyphs) * UNIT_PX), np.float32)
    x, middles = 4.0, []
    for said, glyph in zip(spelt(text), glyphs, strict=True):
        size = rng.uniform(0.88, 1.12)
        down = high * (1 - size) / 2 + rng.normal(0, 0.05) * UNIT_PX
        placed = cv2.warpAffine(
            glyph,
            np.array([[size, 0, 0], [0, size, down]]),
            (round(glyph.shape[1] * size) + 1, high),
        )
        at = max(0, round(x))
        part = canvas[:, at : at + placed.shape[1]]
        np.maximum(part, placed[:, : part.shape[1]], out=part)
        middles += [at + placed.shape[1] / 2] * len(said)
        x = at + placed.shape[1] + gap + rng.normal(0, 0.05) * UNIT_PX
    return Line(canvas[:, : round(max(x, 8)) + 4], np.array(middles))


@lru_cache(maxsize=200)
def _face(path: str) -> tuple[ImageFont.FreeTypeFont, frozenset[str]]:
    """A font at the size where its figures are UNIT_PX high, and the letters that it has."""
    face = ImageFont.truetype(path, 64)
    own = face.getbbox("0")
    face = ImageFont.truetype(path, round(64 * UNIT_PX / max(own[3] - own[1], 8)))
    nothing = face.getmask("\uffff").getbbox(), face.getlength("\uffff")
    every = string.ascii_letters + string.digits + "/.-',:;()°" + _ACCENTED
    return face, frozenset(
        c for c in every
        if face.getmask(c).getbbox() and (face.getmask(c).getbbox(), face.getlength(c)) != nothing
    )  # fmt: skip


def _typed(text: str, path: str, rng: Generator) -> Line | None:
    """By a font: as it sets the line, or letter by letter."""
    face, known = _face(path)
    text = "".join(
        c if c in known or c in "œŒ" else unicodedata.normalize("NFD", c)[0] for c in text
    )
    if set(text) - known - {" "}:
        return None
    pen = int(rng.choice((0, 0, 1, 2)))
    if rng.random() < 0.5 or any(c.isalpha() for c in text):
        return _set(text, face, pen)
    return _joined(text, [_set(c, face, pen).ink if c != " " else _blank(rng) for c in text], rng)


def _set(text: str, face: ImageFont.FreeTypeFont, pen: int) -> Line:
    """Set with the figures' tops TOP below the picture's."""
    high, left = round(1.8 * UNIT_PX), UNIT_PX // 2
    image = Image.new("L", (round(face.getlength(text)) + UNIT_PX, high), 0)
    top = TOP * UNIT_PX - face.getbbox("0")[1]
    ImageDraw.Draw(image).text((left, top), text, 255, font=face, stroke_width=pen)
    ink = np.asarray(np.asarray(image) / 255, np.float32)
    columns = np.flatnonzero(ink.max(axis=0) > 0.2)
    ends = [face.getlength(text[: k + 1]) for k in range(len(text))]
    middles = [
        left + end - face.getlength(c) / 2 - columns[0]
        for c, end, said in zip(text, ends, spelt(text), strict=True)
        for _ in said
    ]
    return Line(ink[:, columns[0] : columns[-1] + 1], np.array(middles))


def date_text(rng: Generator, year: int | None = None) -> tuple[str, tuple[int, int, int]]:
    """A date in one of the ways people write it, and its year, month and day."""
    year = int(rng.integers(1950, 2042)) if year is None else year
    if rng.random() < 0.5:
        year = int(rng.integers(2019, 2030))
    month, day = int(rng.integers(1, 13)), int(rng.integers(1, 32))
    day = min(day, (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1])
    two = rng.random() < 0.8
    d, m = (f"{day:02}", f"{month:02}") if two else (str(day), str(month))
    y = str(year) if rng.random() < 0.75 else f"{year % 100:02}"
    if rng.random() < 0.3:
        name = (MONTHS if rng.random() < 0.85 else _SHORT)[month - 1]
        name = str(rng.choice((name, name, name.capitalize(), name.upper())))
        d = "1er" if day == 1 and rng.random() < 0.7 else d
        return f"{d} {name} {year}", (year, month, day)
    mark = str(rng.choice(("/", "/", "/", ".", "-", " ", "  ", " / ", " . ")))
    return mark.join((d, m, y)), (year, month, day)


def other_text(rng: Generator) -> str:
    """What is no date: telephone numbers, hours, amounts, towns, names, loose letters."""
    kind = rng.integers(6)
    digits = "".join(rng.choice(list(string.digits), 10))
    if kind == 0:
        between = str(rng.choice((" ", ".", "-", "", "/")))
        return between.join(digits[k : k + 2] for k in range(0, 10, 2))
    if kind == 1:
        return digits[: rng.integers(1, 10)]
    if kind == 2:
        a, b, c = digits[:2], digits[2:4], digits[4:8]
        ways = (f"{a} h {b}", f"{a}{b[0]}.{b}", f"{a}{c[:3]} Lyon", f"{a}{b}-{c}", f"{a}/{b}")
        return str(rng.choice(ways))
    if kind == 3:
        letters = rng.choice(list(string.ascii_letters), rng.integers(2, 9))
        return "".join(letters)
    return " ".join(rng.choice(_WORDS, rng.integers(1, 3)))


def folded(text: str) -> str:
    """As the network spells it: small letters without accents, blanks between letters alone, no
    other signs."""
    return "".join(spelt(text))


def spelt(text: str) -> list[str]:
    """What the network says of each character: nothing of a blank beside a figure or a mark."""
    said = []
    for k, c in enumerate(text):
        if c == " ":
            beside = text[k - 1 : k].isalpha() and text[k + 1 : k + 2].isalpha()
            said.append(" " if beside else "")
            continue
        plain = unicodedata.normalize("NFD", c.lower().replace("œ", "oe").replace("’", "'"))
        said.append("".join(c for c in plain if c in _SAID))
    return said


def scribble(rng: Generator) -> Line:
    """A signature, a run of loops, a stroke through."""
    high = round(1.8 * UNIT_PX)
    wide = int(rng.integers(60, 420))
    strokes = signature(rng) if rng.random() < 0.7 else [cursive(rng, int(rng.integers(3, 12)))]
    canvas = np.zeros((high, wide + 40), np.uint8)
    pen = int(rng.integers(3, 8))
    for stroke in fitted(strokes, wide, high * rng.uniform(0.5, 0.95)):
        points = np.round((stroke + 4) * 8).astype(np.int32).reshape(-1, 1, 2)
        cv2.polylines(canvas, [points], False, 255, pen, cv2.LINE_AA, 3)
    return Line(np.asarray(canvas / 255, np.float32), np.array([wide / 2]))


def specimen(
    materials: Materials, rng: Generator, text: str | None = None, source: str | None = None
) -> Specimen:
    """A strip that says `text` (dates mostly, if None), written by `source` (any, if None)."""
    kind = rng.random()
    if text is None and kind < 0.06:
        return worn(scribble(rng), PEN, rng)
    if text is None and kind < 0.08:
        return worn(Line(np.zeros((100, 200), np.float32), np.zeros(0)), "", rng)
    line, said = None, text
    worded = text is None and rng.random() < materials.worded
    named = text is None and not worded and rng.random() < materials.names
    while line is None:
        name = name_text(materials.given_names, materials.family_names, rng) if named else ""
        said = text or name or (phrase_text(materials.phrases, rng) if worded else _any_text(rng))
        line = written(said, source or _source(materials, rng), materials, rng)
    return worn(_by_hand(line, rng), folded(str(said)), rng, as_cut=named)


def _any_text(rng: Generator) -> str:
    text = date_text(rng)[0] if rng.random() < 0.78 else other_text(rng)
    return f"le {text}" if rng.random() < 0.04 else text


def _source(materials: Materials, rng: Generator) -> str:
    kind = rng.random()
    if kind < 0.25:
        return "strokes"
    if kind < 0.35 and materials.figures:
        return "real"
    return str(materials.fonts[int(rng.integers(len(materials.fonts)))])


def _by_hand(line: Line, rng: Generator) -> Line:
    """Leaning, bent, pressed harder or lighter than the model it follows."""
    pad = line.ink.shape[0] // 3
    ink = np.pad(line.ink, ((6, 6), (pad, pad)))
    high, wide = ink.shape
    rows, columns = (np.asarray(v, np.float32) for v in np.mgrid[0:high, 0:wide])
    lean, climb = rng.normal(0, 0.16), rng.normal(0, 0.012)
    far = rng.uniform(0, 3.5)
    bend = [
        cv2.resize(
            rng.normal(0, 1, (5, max(3, wide // 28))).astype(np.float32), (wide, high),
            interpolation=cv2.INTER_CUBIC,
        )
        for _ in range(2)
    ]  # fmt: skip
    at_x = columns + lean * (rows - high / 2) + far * bend[0]
    at_y = rows + climb * (columns - wide / 2) + far * bend[1]
    bent = cv2.remap(ink, at_x, at_y, cv2.INTER_LINEAR)
    thick = rng.random()
    if thick < 0.15:
        bent = cv2.dilate(bent, np.ones((3, 3), np.uint8))
    elif thick < 0.3:
        bent = cv2.erode(bent, np.ones((2, 2), np.uint8))
    if rng.random() < 0.35:  # a pen that skips
        spots = rng.random((max(2, high // 9), max(2, wide // 9))).astype(np.float32)
        grain = cv2.resize(spots, (wide, high), interpolation=cv2.INTER_CUBIC)
        bent = bent * np.clip(rng.uniform(2.0, 4.0) * grain, 0, 1)
    return Line(np.asarray(bent, np.float32), line.middles + pad)


def worn(line: Line, text: str, rng: Generator, as_cut: bool = False) -> Specimen:
    """The ink in a strip: small, blurred, noisy, with what a form leaves around it; as large and as
    high there as the product cuts it (`as_cut`), or about as large as figures would be."""
    high, wide = line.ink.shape
    figure, middle = figure_of(line.ink) if as_cut else (float(UNIT_PX), high / 2)
    small_or_large = (0.8, 1.22) if any(c.isdigit() for c in text) else (0.72, 1.35)
    scale = FIGURE_PX / figure * rng.uniform(*(_CUT if as_cut else small_or_large))
    stretch = scale * rng.uniform(*(_NARROW if as_cut else _STRETCH))
    coarse = rng.uniform(0.45, 1.0) if rng.random() < 0.5 else 1.0  # seen with fewer pixels
    size = (max(8, round(wide * stretch * coarse)), max(8, round(high * scale * coarse)))
    small = cv2.resize(line.ink, size, interpolation=cv2.INTER_AREA)
    if coarse < 1:
        size = (max(8, round(wide * stretch)), max(8, round(high * scale)))
        small = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
    left, right = int(rng.integers(2, 24)), int(rng.integers(2, 24))
    total = -(-(size[0] + left + right) // 4) * 4
    strip = np.zeros((STRIP_HEIGHT_PX + 2 * _SPARE, total), np.float32)
    top = round(strip.shape[0] / 2 - middle * size[1] / high + rng.normal(0, 1.8))
    top = int(np.clip(top, 0, strip.shape[0] - size[1]))
    strip[top : top + size[1], left : left + size[0]] = small * rng.uniform(0.55, 1.0)
    strip = strip[_SPARE:-_SPARE]
    _furnish(strip, rng)
    strip = cv2.GaussianBlur(strip, (0, 0), rng.uniform(0.3, 1.1 if rng.random() < 0.8 else 1.7))
    if rng.random() < 0.2:  # as a scanner hardens it: what is pale breaks off, what is dark fills
        hard, at = rng.uniform(3.0, 12.0), rng.uniform(0.25, 0.5)
        strip = np.asarray(1 / (1 + np.exp(-hard * (strip - at))), np.float32)
    strip = strip + rng.normal(0, rng.uniform(0.0, 0.07), strip.shape)
    if rng.random() < 0.3:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 85))]
        picture = np.asarray((1 - strip).clip(0, 1) * 255, np.uint8)
        back = cv2.imdecode(cv2.imencode(".jpg", picture, quality)[1], cv2.IMREAD_GRAYSCALE)
        strip = 1 - np.asarray(back, np.float32) / 255
    middles = left + line.middles * size[0] / wide
    return Specimen(levelled(np.asarray(strip, np.float32)), text, middles)


def _furnish(strip: NDArray[np.float32], rng: Generator) -> None:
    """Rests of rules, dots and boxes, print at the edges, specks."""
    high, wide = strip.shape
    gray = rng.uniform(0.15, 0.9)
    if rng.random() < 0.25:  # the line that is written on
        y = int(rng.integers(high // 2 + 4, high - 2))
        rest = rng.random(wide) < rng.uniform(0.1, 1.0)
        period = int(rng.choice((1, 1, 4, 6)))
        at_dots = np.flatnonzero(rest & (np.arange(wide) % period < max(1, period // 2)))
        strip[y, at_dots] = np.maximum(strip[y, at_dots], gray)
    if rng.random() < 0.12:  # walls of boxes
        pitch, at = int(rng.integers(14, 26)), int(rng.integers(0, 20))
        for x in range(at, wide, pitch):
            rows = slice(*sorted(rng.integers(0, high, 2)))
            strip[rows, x] = np.maximum(strip[rows, x], gray * rng.uniform(0.2, 0.8))
    for _ in range(int(rng.integers(0, 4)) if rng.random() < 0.4 else 0):  # bits of print
        y = int(rng.choice((rng.integers(0, 5), rng.integers(high - 5, high))))
        x, length = int(rng.integers(0, wide)), int(rng.integers(2, 14))
        strip[y : y + 3, x : x + length] = rng.uniform(0.3, 1.0)
    if rng.random() < 0.1:  # a wall at an end
        strip[:, int(rng.choice((0, 1, wide - 1, wide - 2)))] = gray
    for _ in range(int(rng.integers(0, 5)) if rng.random() < 0.2 else 0):
        y, x = int(rng.integers(0, high)), int(rng.integers(0, wide))
        strip[y : y + 2, x : x + 2] = gray
