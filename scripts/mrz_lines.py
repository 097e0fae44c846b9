"""Makes pictures of single machine-readable lines, worn as scans and phone photos wear them, for
training the reader of `ocr/mrz`; every name and number is drawn at random.

A sample is a strip as the reader cuts it: STRIP_HEIGHT_PX high, capitals about CAP_HEIGHT_PX, with
one label for each column of four pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

STRIP_HEIGHT_PX = 32
CAP_HEIGHT_PX = 19
STRIDE_PX = 4
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
BLANK = len(ALPHABET)
IGNORED = -1
MASTER_CAP_PX = 36  # capitals of the clean drawing, before any wear


@dataclass(frozen=True)
class Drawing:
    """A clean line: dark on white, `centres` and `pitch` in its own pixels."""

    picture: np.ndarray
    centres: np.ndarray
    pitch: float
    cap_top: float
    cap_height: float


def fonts_from(folder_list: Path) -> list[Path]:
    """Font files named one a line in `folder_list`; OCR-B ones come first and are drawn most."""
    return [Path(line) for line in folder_list.read_text().split("\n") if line.strip()]


def random_line(rng: np.random.Generator) -> str:
    """Names, numbers, dates and fillers in the proportions of real zones, or plain noise."""
    letters, digits = ALPHABET[10:36], ALPHABET[:10]

    def pick(chars: str, count: int) -> str:
        return "".join(rng.choice(list(chars), count))

    def name() -> str:
        return pick(letters if rng.random() < 0.6 else "AEIORSTNLDMC", int(rng.integers(2, 12)))

    kind = rng.random()
    if kind < 0.35:
        text = pick("PICAVRT", 1) + pick(letters + "<<<", 1) + pick(letters, 3) + name()
        text += "<<" + "<".join(name() for _ in range(int(rng.integers(1, 4))))
        text += "<" * int(rng.integers(0, 25))
    elif kind < 0.75:
        text = pick(digits + letters, int(rng.integers(2, 10))) + pick(digits, 1) + pick(letters, 3)
        text += pick(digits, 7) + pick("MF<", 1) + pick(digits, 7) + pick(letters, 3)
        text += "<" * int(rng.integers(0, 14)) + pick(digits, int(rng.integers(0, 4)))
    elif kind < 0.85:
        text = pick(digits, 13) + name() + "<<" + name() + "<" * int(rng.integers(0, 8))
        text += pick(digits, 7) + pick("MF", 1) + pick(digits, 1)
    else:
        text = pick(ALPHABET, 44)
    start = int(rng.integers(0, max(1, len(text) - 24)))
    return text[start : start + int(rng.integers(14, 25))]


def draw(text: str, font_file: Path, rng: np.random.Generator) -> Drawing:
    """The line in the given font, each glyph set on a fixed pitch chosen at random."""
    font = _font(font_file)
    top, bottom = font.getbbox("H")[1], font.getbbox("H")[3]
    cap = bottom - top
    advance = font.getlength("0")
    ocr_b = "ocr" in font_file.name.lower()
    pitch = advance * rng.uniform(0.95, 1.12) if ocr_b else advance * rng.uniform(1.0, 1.45)
    if rng.random() < 0.12:
        pitch *= rng.uniform(1.0, 1.25)
    margin = int(2.5 * pitch)
    width = int(pitch * len(text) + 2 * margin)
    image = Image.new("L", (width, cap * 4), 0)
    pen = ImageDraw.Draw(image)
    centres = margin + pitch * (np.arange(len(text)) + 0.5)
    drop = 1.5 * cap
    for char, centre in zip(text, centres, strict=True):
        pen.text((centre - font.getlength(char) / 2, drop - top), char, font=font, fill=255)
    return Drawing(np.asarray(image), centres, pitch, drop, float(cap))


_FONTS: dict[Path, ImageFont.FreeTypeFont] = {}


def _font(file: Path) -> ImageFont.FreeTypeFont:
    if file not in _FONTS:
        probe = ImageFont.truetype(str(file), 100)
        cap = probe.getbbox("H")[3] - probe.getbbox("H")[1]
        _FONTS[file] = ImageFont.truetype(str(file), round(100 * MASTER_CAP_PX / cap))
    return _FONTS[file]


def background(shape: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """Paper between 0 and 1: shade, guilloche waves, stains, card edges."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    paper = np.full(shape, rng.uniform(0.45, 0.97), np.float32)
    paper += rng.normal(0, 0.12) * (x / width - 0.5) + rng.normal(0, 0.08) * (y / height - 0.5)
    if rng.random() < 0.55:
        for _ in range(int(rng.integers(1, 4))):
            period = rng.uniform(2.5, 40) * height / 64
            angle = rng.uniform(0, np.pi)
            bend = rng.uniform(0, 3) * np.sin(x / width * rng.uniform(1, 30) + rng.uniform(0, 6))
            wave = np.sin(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / period + bend)
            if rng.random() < 0.5:
                wave = np.maximum(0, wave - rng.uniform(0.3, 0.9)) * 2
            paper += rng.uniform(0.01, 0.12) * wave
    if rng.random() < 0.3:
        blobs = rng.normal(0, 1, (max(2, height // 16), max(2, width // 16))).astype(np.float32)
        paper += rng.uniform(0, 0.1) * cv2.resize(blobs, (width, height), interpolation=3)
    if rng.random() < 0.15:
        edge = int(rng.uniform(0, width))
        paper[:, edge:] += rng.normal(0, 0.2)
    if rng.random() < 0.15:
        glare_x, glare_w = rng.uniform(0, width), rng.uniform(0.3, 3) * height
        glare = np.exp(-(((x - glare_x) / glare_w) ** 2)) * rng.uniform(0, 0.3)
        paper += glare.astype(np.float32)
    return paper


def clutter(ink: np.ndarray, drawing: Drawing, rng: np.random.Generator, fonts: list[Path]) -> None:
    """Writes, in place, what stands above and below a zone: the next line, labels, a card edge."""
    width = ink.shape[1]
    cap, top = drawing.cap_height, drawing.cap_top
    image = Image.fromarray(ink)
    pen = ImageDraw.Draw(image)
    for side in (-1, 1):
        draw_of = rng.random()
        gap = cap * rng.uniform(0.2, 1.2)
        y = top - gap - cap if side < 0 else top + cap + gap
        if draw_of < 0.45:
            font = _font(fonts[int(rng.integers(len(fonts)))])
            text = "".join(rng.choice(list(ALPHABET), 40))
            pen.text((rng.uniform(-50, 10), y - font.getbbox("H")[1]), text, font=font, fill=255)
        elif draw_of < 0.6:
            edge = y + (cap if side < 0 else 0)
            pen.line((0, edge, width, edge + rng.normal(0, 4)), fill=255, width=int(cap / 10) + 1)
    ink[:] = np.asarray(image)


def strip(
    drawing: Drawing,
    rng: np.random.Generator,
    fonts: list[Path],
    cap_px: float | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """One worn strip (float32 0…1, STRIP_HEIGHT_PX × W) and the centres of its characters.

    `cap_px` is how high the capitals stood in the picture that was uploaded.
    """
    ink = drawing.picture.copy()
    clutter(ink, drawing, rng, fonts)
    ink = _weight(ink, rng)
    cap_px = cap_px or float(np.exp(rng.uniform(np.log(5.0), np.log(34.0))))
    scale = cap_px / drawing.cap_height
    stretch = scale * np.exp(rng.normal(0, 0.08))
    slant = rng.normal(0, 0.06)
    tilt = rng.normal(0, 0.004)
    keystone = rng.normal(0, 0.03)
    height, width = int(ink.shape[0] * scale), int(ink.shape[1] * stretch)
    matrix = np.array([[stretch, slant * scale, -slant * scale * drawing.cap_top],
                       [tilt * stretch, scale, -tilt * width / 2],
                       [0, 0, 1]], np.float64)  # fmt: skip
    persp = np.eye(3)
    persp[2, 0] = keystone / max(width, 1)
    matrix = persp @ matrix
    if scale < 0.7:  # a lens averages what falls on one pixel
        ink = cv2.GaussianBlur(ink, (0, 0), 0.42 / scale)
    small = cv2.warpPerspective(ink, matrix, (width, height), flags=cv2.INTER_LINEAR)
    alpha = small.astype(np.float32) / 255
    alpha = _defects(alpha, cap_px, rng)
    paper = background(alpha.shape, rng)
    contrast = rng.uniform(0.25, 0.95) * min(1.0, float(paper.mean()))
    shade = 1 + rng.normal(0, 0.1) * np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    picture = paper * shade - contrast * alpha
    picture = _camera(picture, cap_px, rng)
    points = np.stack([drawing.centres, np.full_like(drawing.centres, drawing.cap_top)])
    middle = points[1] + drawing.cap_height / 2
    moved = matrix @ np.stack([points[0], middle, np.ones_like(middle)])
    moved = moved[:2] / moved[2]
    return _cut(picture, moved, cap_px, rng)


def _weight(ink: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    size = int(rng.integers(-3, 5))
    if size > 0:
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size + 1, size + 1))
        return cv2.dilate(ink, kernel)
    if size < 0:
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (-size, -size))
        return cv2.erode(ink, kernel)
    return ink


def _defects(alpha: np.ndarray, cap_px: float, rng: np.random.Generator) -> np.ndarray:
    if rng.random() < 0.3:  # worn ink, dotted print
        noise = rng.normal(0, 1, alpha.shape).astype(np.float32)
        noise = cv2.GaussianBlur(noise, (0, 0), max(0.3, cap_px * rng.uniform(0.02, 0.3)))
        noise /= noise.std() + 1e-6
        alpha = alpha * np.clip(1 - rng.uniform(0, 0.35) * (noise + 1), 0, 1)
    if rng.random() < 0.1:  # a scratch or a fold
        height, width = alpha.shape
        a, b = rng.uniform(0, width, 2)
        canvas = np.zeros(alpha.shape, np.float32)
        cv2.line(canvas, (int(a), 0), (int(b), height), rng.uniform(-0.8, 0.8), 1, cv2.LINE_AA)
        alpha = np.clip(alpha + canvas, 0, 1)
    if rng.random() < 0.08:  # a word stamped across, a stroke of a signature
        height, width = alpha.shape
        points = rng.uniform((0, -height), (width, 2 * height), (4, 2)).astype(np.int32)
        canvas = np.zeros(alpha.shape, np.float32)
        thick = max(1, round(cap_px * rng.uniform(0.05, 0.2)))
        cv2.polylines(canvas, [points], False, rng.uniform(0.15, 0.6), thick, cv2.LINE_AA)
        alpha = np.maximum(alpha, canvas)
    return alpha


def _camera(picture: np.ndarray, cap_px: float, rng: np.random.Generator) -> np.ndarray:
    draw_of = rng.random()
    if draw_of < 0.45:
        picture = cv2.GaussianBlur(picture, (0, 0), max(0.2, cap_px * rng.uniform(0.01, 0.11)))
    elif draw_of < 0.6:
        length = max(2, round(cap_px * rng.uniform(0.05, 0.28)))
        kernel = np.zeros((length, length), np.float32)
        if rng.random() < 0.5:
            kernel[length // 2, :] = 1
        elif rng.random() < 0.5:
            kernel[:, length // 2] = 1
        else:
            np.fill_diagonal(kernel, 1)
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
    noise = rng.normal(0, rng.uniform(0, 0.09) ** 1.3, picture.shape)
    picture = np.clip(picture + noise, 0, 1)
    if rng.random() < 0.3:
        picture = picture ** rng.uniform(0.6, 1.7)
    bytes_ = (picture * 255).astype(np.uint8)
    draw_of = rng.random()
    if draw_of < 0.6:
        quality = int(rng.integers(25, 96))
        ok, packed = cv2.imencode(".jpg", bytes_, [cv2.IMWRITE_JPEG_QUALITY, quality])
        bytes_ = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE) if ok else bytes_
    elif draw_of < 0.66 and cap_px > 9:  # a fax, a black and white copier
        low, high = np.percentile(bytes_, (5, 95))
        level = low + (high - low) * rng.uniform(0.4, 0.65)
        bytes_ = np.where(bytes_ > level, 255, 0).astype(np.uint8)
    if rng.random() < 0.1:
        sharp = cv2.GaussianBlur(bytes_, (0, 0), 1.2)
        bytes_ = cv2.addWeighted(bytes_, 1.8, sharp, -0.8, 0)
    return bytes_.astype(np.float32) / 255


def _cut(
    picture: np.ndarray, centres: np.ndarray, cap_px: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """The strip as the reader would cut it, its own errors of height and place included."""
    scale = CAP_HEIGHT_PX / cap_px * np.exp(rng.normal(0, 0.09))
    stretch = scale * np.exp(rng.normal(0, 0.07))
    middle_y = centres[1].mean() * scale
    left = centres[0, 0] * stretch - rng.uniform(-6, 40)
    width = int(centres[0, -1] * stretch - left + rng.uniform(-6, 40))
    width = max(64, width // STRIDE_PX * STRIDE_PX)
    top = middle_y - STRIP_HEIGHT_PX / 2 + rng.normal(0, 1.3)
    matrix = np.array([[stretch, 0, -left], [0, scale, -top]], np.float64)
    flag = cv2.INTER_AREA if scale < 1 else (cv2.INTER_LINEAR if rng.random() < 0.5 else 2)
    if scale < 0.8:
        picture = cv2.GaussianBlur(picture, (0, 0), 0.35 / scale)
        flag = cv2.INTER_LINEAR
    cut = cv2.warpAffine(
        picture, matrix, (width, STRIP_HEIGHT_PX), flags=flag, borderMode=cv2.BORDER_REPLICATE
    )
    return cut.astype(np.float32), centres[0] * stretch - left


def labels(text: str, centres: np.ndarray, width: int) -> np.ndarray:
    """A class a column: the character near its centre, BLANK between, IGNORED where unclear."""
    columns = (np.arange(width // STRIDE_PX) + 0.5) * STRIDE_PX
    result = np.full(len(columns), BLANK, np.int64)
    pitch = float(np.median(np.diff(centres)))
    for char, centre in zip(text, centres, strict=True):
        away = np.abs(columns - centre) / pitch
        result[(away < 0.3) & (result == BLANK)] = IGNORED
        result[away < 0.2] = ALPHABET.index(char)
    return result


def negative(
    rng: np.random.Generator, ocr_fonts: list[Path], other_fonts: list[Path]
) -> tuple[np.ndarray, np.ndarray]:
    """A strip that holds no line to read: upside-down print, running text, bare background."""
    kind = rng.random()
    if kind < 0.45:
        font = ocr_fonts[int(rng.integers(len(ocr_fonts)))]
        cut, _ = strip(draw(random_line(rng), font, rng), rng, ocr_fonts)
        cut = np.ascontiguousarray(cut[::-1, ::-1])
    elif kind < 0.85:
        font = _font(other_fonts[int(rng.integers(len(other_fonts)))])
        letters = list("abcdefghijklmnopqrstuvwxyzaeinorst   éèà,.-'ABCDE0123456789  ")
        text = "".join(rng.choice(letters, 40))
        top, bottom = font.getbbox("H")[1], font.getbbox("H")[3]
        cap = bottom - top
        image = Image.new("L", (int(font.getlength(text)) + 40, cap * 4), 0)
        ImageDraw.Draw(image).text((20, 1.5 * cap - top), text, font=font, fill=255)
        width = image.size[0]
        centres = np.linspace(20, min(width, cap * 30), 20)
        drawing = Drawing(np.asarray(image), centres, cap * 1.0, 1.5 * cap, float(cap))
        cut, _ = strip(drawing, rng, other_fonts)
    else:
        cut = _camera(background((STRIP_HEIGHT_PX, 320), rng), CAP_HEIGHT_PX, rng)
    return cut, np.full(cut.shape[1] // STRIDE_PX, BLANK, np.int64)
