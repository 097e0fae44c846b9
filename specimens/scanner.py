"""Through a scanner or a photocopier: askew on the glass, two papers beside each other, dust,
stripes, hard contrast, one of three modes, packed as PDF, TIFF, JPEG or PNG."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image

from specimens.drawing import pdf_of_pictures
from specimens.ink import Picture
from specimens.layout import Drawn
from specimens.optics import HOPELESS, Matrix, levels, pictures, sensor, spoil, turn
from specimens.sent import Sent, fractions

_SMALL_MM = 180  # a card, a slip, an A5
_LARGEST_BYTES = 20_000_000  # that a site takes; what is larger is scanned again, as PDF


def scan(
    drawn: Drawn,
    rng: random.Random,
    defects: list[str],
    scale: float,
    severity: float,
    *,
    stripes: bool | None = None,
    on_glass: bool | None = None,
    upright_pdf: bool = False,
) -> Sent:
    """The piece through a scanner. `stripes` of a worn drum and a small paper `on_glass`, on the
    whole width of it, come by chance unless said; papers `side_by_side` when the case says so;
    `upright_pdf` allows no quarter turn and no other container."""
    dpi = rng.choice((150, 200, 200, 300, 300)) * scale
    quarter = rng.choice((90, 180, 270)) if rng.random() < 0.1 and not upright_pdf else 0
    mode = rng.choices(("grey", "colour", "lines"), (5, 4, 1))[0]
    copied = rng.random() < 0.45 or "faded" in defects
    if stripes is None:
        stripes = copied and rng.random() < 0.35
    if on_glass is None:
        on_glass = drawn.width_mm < _SMALL_MM and rng.random() < 0.4
    if on_glass:
        dpi = max(dpi, 200 * scale)  # small print on a large glass
    noise = np.random.default_rng(rng.getrandbits(64))
    sent = Sent("", b"", quarter, 1, dpi, not HOPELESS & set(defects))
    sent.effects = [mode, f"{dpi:.0f} dpi", *(["photocopied"] if copied else []), *defects]
    sent.effects += ["stripes"] * stripes + ["on the glass"] * on_glass
    pages: list[Picture] = []
    for sheet in _sheets(drawn, pictures(drawn, dpi), dpi, rng, on_glass=on_glass):
        page, matrix = _skew(sheet.picture, rng, severity)
        page = _age_sheet(page, rng, noise, severity)
        if copied:
            page = _photocopy(page, rng, noise, severity)
        if stripes:
            page = _striped(page, rng, noise)
        page = spoil(page, defects, rng, noise)
        page = sensor(page, noise, rng.uniform(1.5, 5 + 6 * severity), rng.uniform(0.2, 0.9))
        for size, place in sheet.papers:
            sent.maps.append(fractions(matrix @ place, size, page.shape))
            sent.shown_on.append(len(pages) + 1)
        pages.append(turn(_in_mode(page, mode), -quarter))
    quality = rng.randint(40, 90)
    forms = (
        [("pdf", 1)]
        if upright_pdf
        else [("pdf", 6), ("tiff", 1), *([("jpg", 3), ("png", 1)] if len(pages) == 1 else [])]
    )
    form = rng.choices([f for f, _ in forms], [w for _, w in forms])[0]
    data = _packed(pages, form, dpi, quality)
    if len(data) > _LARGEST_BYTES:
        form = "pdf"
        data = _packed(pages, form, dpi, quality)
    sent.suffix, sent.data = f".{form}", data
    return sent


@dataclass(slots=True)
class _Sheet:
    """One picture that the scanner takes, and the papers on it: their size in pixels and the matrix
    from their pixels to the picture's."""

    picture: Picture
    papers: list[tuple[tuple[int, ...], Matrix]]


def _sheets(
    drawn: Drawn, printed: list[Picture], dpi: float, rng: random.Random, *, on_glass: bool
) -> list[_Sheet]:
    if drawn.case.has("side_by_side") and len(printed) > 1:
        return [_beside(printed[k : k + 2]) for k in range(0, len(printed), 2)]
    if on_glass:
        return [_on_glass(picture, dpi, rng) for picture in printed]
    return [_Sheet(picture, [(picture.shape, np.eye(3))]) for picture in printed]


def _beside(papers: list[Picture]) -> _Sheet:
    """Papers left and right on one picture, their tops in line; a dark seam where they meet."""
    high = max(p.shape[0] for p in papers)
    wide = sum(p.shape[1] for p in papers)
    glass = np.full((high, wide, 3), 250, np.uint8)
    placed: list[tuple[tuple[int, ...], Matrix]] = []
    left = 0
    for paper in papers:
        rows, columns = paper.shape[:2]
        glass[:rows, left : left + columns] = paper
        if left:
            glass[:rows, left : left + max(1, columns // 400)] = 150
        placed.append((paper.shape, _moved(left, 0)))
        left += columns
    return _Sheet(glass, placed)


def _on_glass(paper: Picture, dpi: float, rng: random.Random) -> _Sheet:
    """A small paper somewhere on an A4 glass, upright or on its side."""
    long, short = round(297 / 25.4 * dpi), round(210 / 25.4 * dpi)
    high, wide = (short, long) if rng.random() < 0.4 else (long, short)
    rows, columns = paper.shape[:2]
    high, wide = max(high, rows), max(wide, columns)
    glass = np.full((high, wide, 3), rng.choice((255, 250, 244)), np.uint8)
    left, top = (int(rng.uniform(0.02, 0.98) * (a - b)) for a, b in ((wide, columns), (high, rows)))
    glass[top : top + rows, left : left + columns] = paper
    cv2.rectangle(glass, (left, top), (left + columns - 1, top + rows - 1), (205, 205, 205), 1)
    return _Sheet(glass, [(paper.shape, _moved(left, top))])


def _moved(left: float, top: float) -> Matrix:
    return np.array([[1.0, 0.0, left], [0.0, 1.0, top], [0.0, 0.0, 1.0]])


def _striped(page: Picture, rng: random.Random, noise: np.random.Generator) -> Picture:
    """Grey bands along the feed and thin dark lines, as a worn drum and a dirty glass leave them;
    print stays readable through them."""
    out = page.astype(np.float32)
    rows, columns = page.shape[:2]
    for _ in range(rng.randrange(1, 5)):
        x, wide = int(noise.integers(columns)), max(2, int(columns * rng.uniform(0.004, 0.03)))
        out[:, x : x + wide] *= rng.uniform(0.78, 0.93)
    for _ in range(rng.randrange(1, 4)):
        x, wide = int(noise.integers(columns)), max(1, columns // 900)
        broken = noise.random(rows) < rng.uniform(0.5, 1.0)
        out[broken, x : x + wide] = rng.uniform(40, 130)
    if rng.random() < 0.4:
        period, depth = rows / rng.uniform(18, 60), rng.uniform(4, 14)
        out -= (depth * (1 + np.sin(2 * np.pi * np.arange(rows) / period)))[:, None, None]
    return levels(out)


def _skew(picture: Picture, rng: random.Random, severity: float) -> tuple[Picture, Matrix]:
    """Laid a little askew on the glass; the scanner's lid fills the rest."""
    rows, columns = picture.shape[:2]
    angle = float(np.clip(rng.gauss(0, 1.4 * severity + 0.2), -4, 4))
    matrix = np.vstack([cv2.getRotationMatrix2D((columns / 2, rows / 2), angle, 1.0), [0, 0, 1]])
    matrix[0, 2] += rng.uniform(-0.008, 0.008) * columns
    matrix[1, 2] += rng.uniform(-0.008, 0.008) * rows
    lid = rng.choice((255, 250, 240, 60 if severity > 0.5 else 245))
    turned = cv2.warpPerspective(
        picture, matrix, (columns, rows), flags=cv2.INTER_CUBIC, borderValue=(lid, lid, lid)
    )
    return np.asarray(turned, np.uint8), matrix


def _age_sheet(
    page: Picture, rng: random.Random, noise: np.random.Generator, severity: float
) -> Picture:
    """Paper tint, dust, punch holes, a staple's shadow, streaks of a dirty roller."""
    out = page.astype(np.float32)
    out *= np.array([1, rng.uniform(0.985, 1), rng.uniform(0.95, 1)], np.float32)
    rows, columns = page.shape[:2]
    for _ in range(int(severity * rng.randint(0, 60))):
        x, y = int(noise.integers(columns)), int(noise.integers(rows))
        cv2.circle(out, (x, y), int(noise.integers(1, 3)), (70, 70, 70), -1)
    if rng.random() < 0.2:
        for height in (0.36, 0.64):
            cv2.circle(
                out,
                (int(0.045 * columns), int(height * rows)),
                int(0.014 * columns),
                (90, 90, 90),
                -1,
            )
    if rng.random() < 0.25 * severity + 0.05:
        x = int(noise.integers(columns))
        out[:, x : x + 2] *= rng.uniform(0.6, 0.9)
    return levels(out)


def _photocopy(
    page: Picture, rng: random.Random, noise: np.random.Generator, severity: float
) -> Picture:
    """Grey, hard contrast, pepper, dark edges where the lid stood open."""
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY).astype(np.float32)
    grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), 0.4 + 0.7 * severity), np.float32)
    middle = rng.uniform(120, 185)
    grey = 255 / (1 + np.exp(-(grey - middle) / rng.uniform(16, 38)))
    pepper = noise.random(grey.shape) < 0.0006 * (1 + 6 * severity)
    grey[pepper] = rng.uniform(20, 110)
    if rng.random() < 0.5 * severity:
        columns = grey.shape[1]
        ramp = np.clip(np.arange(columns) / (0.04 * columns), 0.15, 1)
        grey *= (ramp if rng.random() < 0.5 else ramp[::-1])[None, :]
    return np.repeat(levels(grey)[..., None], 3, axis=2)


def _in_mode(page: Picture, mode: str) -> Picture:
    if mode == "colour":
        return page
    grey = np.asarray(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), np.uint8)
    if mode == "lines":
        _, grey = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)  # type: ignore[assignment]
    return np.ascontiguousarray(grey)


def _packed(pages: Sequence[Picture], form: str, dpi: float, quality: int) -> bytes:
    if form == "pdf":
        return pdf_of_pictures(pages, dpi, quality)
    images = [Image.fromarray(p) for p in pages]
    out = io.BytesIO()
    resolution = (dpi, dpi)
    if form == "tiff":
        images[0].save(
            out,
            "TIFF",
            save_all=True,
            append_images=images[1:],
            compression="tiff_lzw",
            dpi=resolution,
        )
    elif form == "png":
        images[0].save(out, "PNG", dpi=resolution)
    else:
        images[0].save(out, "JPEG", quality=quality, dpi=resolution)
    return out.getvalue()
