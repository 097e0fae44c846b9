"""Sends a printed piece down the road it takes to reach the rectorat: as it was born, through a
scanner or a photocopier, or under somebody's phone; and says what that did to it."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image

from specimens.drawing import compile_pictures, pdf_of_pictures
from specimens.ink import Picture
from specimens.layout import Drawn

CHANNELS = ("text", "scan", "photo", "poor")
PICTURE_DEFECTS = ("blurred", "dark", "cut_off", "blank", "low_resolution", "faded", "glare")
# What is left of the page cannot be read by a careful clerk.
_HOPELESS = frozenset({"blurred", "dark", "blank", "low_resolution", "cut_off"})
_EXIF_OF_TURN = {0: 1, 90: 8, 180: 3, 270: 6}

Matrix = NDArray[np.float64]


@dataclass(slots=True)
class Sent:
    """The file as it is uploaded.

    `rotation`: clockwise quarter turn in degrees that sets the pages upright once EXIF is applied.
    `exif`: EXIF orientation written (1 when none). `maps`: for each page, the 3 × 3 matrix from
    fractions of the printed page to fractions of the upright picture. `legible`: to a careful
    clerk. `effects` names what was done, for the reader of the truth.
    """

    suffix: str
    data: bytes
    rotation: int = 0
    exif: int = 1
    dpi: float | None = None
    legible: bool = True
    maps: list[Matrix] = field(default_factory=list)
    effects: list[str] = field(default_factory=list)


def send(drawn: Drawn, channel: str, rng: random.Random, *, scale: float = 1.0) -> Sent:
    """The piece through `channel`; `scale` shrinks the pictures for quick tests.

    Picture defects of the case (PICTURE_DEFECTS) strike in every channel but `text`.
    """
    if channel == "text":
        return _text(drawn)
    defects = [d for d in PICTURE_DEFECTS if drawn.case.has(d)]
    if channel == "scan":
        return _scan(drawn, rng, defects, scale, severity=rng.uniform(0.15, 0.7))
    if channel == "photo":
        return _photo(drawn, rng, defects, scale, severity=rng.uniform(0.15, 0.7))
    if channel == "poor":
        return _poor(drawn, rng, defects, scale)
    raise ValueError(f"unknown channel {channel}")


def _pictures(drawn: Drawn | None, dpi: float) -> list[Picture]:
    """All pages of the file, those of a second piece included."""
    if drawn is None:
        return []
    own = compile_pictures(drawn.source, drawn.assets, dpi)
    return [*own, *_pictures(drawn.followed_by, dpi)]


def _text(drawn: Drawn) -> Sent:
    behind = 0 if drawn.followed_by is None else drawn.followed_by.page_count
    sent = Sent(".pdf", drawn.pdf, maps=[np.eye(3)] * (drawn.page_count + behind))
    if drawn.case.has("blank"):
        sent.legible = False
    return sent


def _poor(drawn: Drawn, rng: random.Random, defects: list[str], scale: float) -> Sent:
    """A bad photocopy or a very bad photo: one fault at least, seldom a hopeless one."""
    fault = rng.choice(("faded", "blurred", "dark", "cut_off", "low_resolution", "glare", "none"))
    chosen = [*defects, *([fault] if fault != "none" and not defects else [])]
    by_copier = fault == "faded" or rng.random() < 0.4
    road = _scan if by_copier else _photo
    return road(drawn, rng, chosen, scale, severity=rng.uniform(0.85, 1.0))


# -- scanner and photocopier ----------------------------------------------------------------


def _scan(
    drawn: Drawn, rng: random.Random, defects: list[str], scale: float, severity: float
) -> Sent:
    dpi = rng.choice((150, 200, 200, 300, 300)) * scale
    quarter = rng.choice((90, 180, 270)) if rng.random() < 0.1 else 0
    mode = rng.choices(("grey", "colour", "lines"), (5, 4, 1))[0]
    copied = rng.random() < 0.45 or "faded" in defects
    noise = np.random.default_rng(rng.getrandbits(64))
    sent = Sent("", b"", quarter, 1, dpi, not _HOPELESS & set(defects))
    sent.effects = [mode, f"{dpi:.0f} dpi", *(["photocopied"] if copied else []), *defects]
    pages: list[Picture] = []
    for picture in _pictures(drawn, dpi):
        page, matrix = _skew(picture, rng, severity)
        page = _age_sheet(page, rng, noise, severity)
        if copied:
            page = _photocopy(page, rng, noise, severity)
        page = _spoil(page, defects, rng, noise)
        page = _sensor(page, noise, rng.uniform(1.5, 5 + 6 * severity), rng.uniform(0.2, 0.9))
        sent.maps.append(_fractions(matrix, picture.shape, page.shape))
        pages.append(_turn(_in_mode(page, mode), -quarter))
    quality = rng.randint(45, 90)
    forms = [("pdf", 6), ("tiff", 1), *([("jpg", 3), ("png", 1)] if len(pages) == 1 else [])]
    form = rng.choices([f for f, _ in forms], [w for _, w in forms])[0]
    sent.suffix, sent.data = f".{form}", _packed(pages, form, dpi, quality)
    return sent


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
        for y in (0.36, 0.64):
            cv2.circle(
                out, (int(0.045 * columns), int(y * rows)), int(0.014 * columns), (90, 90, 90), -1
            )
    if rng.random() < 0.25 * severity + 0.05:
        x = int(noise.integers(columns))
        out[:, x : x + 2] *= rng.uniform(0.6, 0.9)
    return np.clip(out, 0, 255).astype(np.uint8)


def _photocopy(
    page: Picture, rng: random.Random, noise: np.random.Generator, severity: float
) -> Picture:
    """Grey, hard contrast, pepper, dark edges where the lid stood open."""
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY).astype(np.float32)
    grey = cv2.GaussianBlur(grey, (0, 0), 0.4 + 0.7 * severity)
    middle = rng.uniform(120, 185)
    grey = 255 / (1 + np.exp(-(grey - middle) / rng.uniform(16, 38)))
    pepper = noise.random(grey.shape) < 0.0006 * (1 + 6 * severity)
    grey[pepper] = rng.uniform(20, 110)
    if rng.random() < 0.5 * severity:
        columns = grey.shape[1]
        ramp = np.clip(np.arange(columns) / (0.04 * columns), 0.15, 1)
        grey *= (ramp if rng.random() < 0.5 else ramp[::-1])[None, :]
    return np.repeat(np.clip(grey, 0, 255).astype(np.uint8)[..., None], 3, axis=2)


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


# -- phone ----------------------------------------------------------------------------------


def _photo(
    drawn: Drawn, rng: random.Random, defects: list[str], scale: float, severity: float
) -> Sent:
    nearer = min(2.4, max(1.0, 190 / drawn.width_mm))  # one holds the phone closer to a small card
    dpi = rng.uniform(170, 240) * scale * nearer
    noise = np.random.default_rng(rng.getrandbits(64))
    turn = rng.choices((0, 90, 180, 270), (60, 18, 6, 16))[0]
    tagged = rng.random() < 0.8
    sent = Sent("", b"", 0 if tagged else turn, 1, None, not _HOPELESS & set(defects))
    sent.effects = ["phone", *defects]
    stored: list[Picture] = []
    for picture in _pictures(drawn, dpi):
        shot, matrix = _on_table(picture, rng, noise, severity)
        shot = _light(shot, rng, severity)
        shot = _spoil(shot, defects, rng, noise)
        shot = _sensor(
            shot, noise, rng.uniform(2, 4 + 8 * severity), rng.uniform(0.4, 0.8 + severity)
        )
        sent.maps.append(_fractions(matrix, picture.shape, shot.shape))
        stored.append(_turn(shot, -turn))
    quality = rng.randint(50, 90)
    orientation = _EXIF_OF_TURN[-turn % 360] if tagged else 1
    heic = rng.random() < 0.15
    if len(stored) > 1:
        upright = [_turn(page, turn) if tagged else page for page in stored]
        sent.suffix, sent.data = ".pdf", pdf_of_pictures(upright, 150, quality)
        return sent
    sent.exif = orientation
    sent.suffix, sent.data = (
        (".heic" if heic else ".jpg"),
        _shot_bytes(stored[0], quality, orientation, heic),
    )
    return sent


def _on_table(
    picture: Picture, rng: random.Random, noise: np.random.Generator, severity: float
) -> tuple[Picture, Matrix]:
    """The sheet in perspective, slightly bent, on a table, a bed or a desk mat."""
    rows, columns = picture.shape[:2]
    margin = rng.uniform(0.02, 0.16)
    wide, high = int(columns * (1 + 2 * margin)), int(rows * (1 + 1.4 * margin))
    jitter = 0.012 + 0.05 * severity
    left, top = (wide - columns) / 2, (high - rows) / 2
    corners = np.array(
        [(left, top), (left + columns, top), (left + columns, top + rows), (left, top + rows)]
    )
    moved = corners + np.array(
        [
            (rng.uniform(-jitter, jitter) * columns, rng.uniform(-jitter, jitter) * rows)
            for _ in corners
        ]
    )
    angle = np.deg2rad(rng.gauss(0, 1 + 3 * severity))
    centre = np.array([wide / 2, high / 2])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved = (moved - centre) @ turn.T + centre
    flat = np.array([(0, 0), (columns, 0), (columns, rows), (0, rows)], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, moved.astype(np.float32))
    table = _table(high, wide, rng, noise)
    bent = _bend(picture, rng, severity)
    sheet = cv2.warpPerspective(bent, matrix, (wide, high), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((rows, columns), 255, np.uint8), matrix, (wide, high))
    edge = cv2.GaussianBlur(mask, (0, 0), 1.2).astype(np.float32)[..., None] / 255
    cast = cv2.GaussianBlur(mask, (0, 0), 14).astype(np.float32)[..., None] / 255
    ground = table.astype(np.float32) * (1 - 0.45 * cast)
    return (sheet * edge + ground * (1 - edge)).astype(np.uint8), np.asarray(matrix, np.float64)


def _bend(picture: Picture, rng: random.Random, severity: float) -> Picture:
    """A sheet that was folded or does not lie flat: lines wave by up to half a per cent."""
    rows, columns = picture.shape[:2]
    if rng.random() > 0.5 + 0.4 * severity:
        return picture
    x, y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
    depth, waves = 0.005 * severity * rows, rng.uniform(0.6, 1.6)
    y_shifted = y + depth * np.sin(x / columns * np.pi * waves + rng.uniform(0, 6)).astype(
        np.float32
    )
    return np.asarray(
        cv2.remap(picture, x, y_shifted, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
        np.uint8,
    )


def _table(rows: int, columns: int, rng: random.Random, noise: np.random.Generator) -> Picture:
    """Wood, cloth or a plain desk: low frequencies stretched along one side."""
    base = np.array(
        rng.choice(
            (
                (120, 84, 56),
                (60, 58, 62),
                (176, 150, 120),
                (205, 204, 200),
                (70, 90, 120),
                (40, 34, 30),
            )
        ),
        np.float32,
    )
    grain = noise.random((max(2, rows // rng.choice((4, 20, 90))), max(2, columns // 60))).astype(
        np.float32
    )
    grain = cv2.resize(grain, (columns, rows), interpolation=cv2.INTER_CUBIC) - 0.5
    fine = noise.random((rows // 2 + 1, columns // 2 + 1)).astype(np.float32) - 0.5
    fine = cv2.resize(fine, (columns, rows))
    mixed = base[None, None, :] * (1 + 0.5 * grain + 0.12 * fine)[..., None]
    return np.clip(mixed, 0, 255).astype(np.uint8)


def _light(shot: Picture, rng: random.Random, severity: float) -> Picture:
    """A lamp on one side, the phone's own shadow, a warm or cold bulb, vignetting."""
    rows, columns = shot.shape[:2]
    x, y = np.meshgrid(
        np.linspace(-1, 1, columns, dtype=np.float32), np.linspace(-1, 1, rows, dtype=np.float32)
    )
    way = rng.uniform(0, 2 * np.pi)
    field_ = 1 - (0.06 + 0.3 * severity) * (0.5 + 0.5 * (x * np.cos(way) + y * np.sin(way)))
    field_ -= 0.12 * severity * (x * x + y * y) / 2
    if rng.random() < 0.3 + 0.5 * severity:
        depth = rng.uniform(0.15, 0.25 + 0.35 * severity)
        edge_way = rng.uniform(0, 2 * np.pi)
        side = x * np.cos(edge_way) + y * np.sin(edge_way) - rng.uniform(-0.3, 0.7)
        field_ *= 1 - depth / (1 + np.exp(-side * rng.uniform(4, 18)))
    bulb = rng.choice(((1, 1, 1), (1.0, 0.96, 0.86), (1, 0.98, 0.93), (0.93, 0.98, 1)))
    gain = rng.uniform(0.78, 1.02)
    lit = shot.astype(np.float32) * field_[..., None] * np.array(bulb, np.float32) * gain
    return np.clip(lit, 0, 255).astype(np.uint8)


def _shot_bytes(picture: Picture, quality: int, orientation: int, heic: bool) -> bytes:
    image = Image.fromarray(picture)
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    if heic:
        upright = Image.fromarray(_turn(picture, {1: 0, 3: 180, 6: 90, 8: 270}[orientation]))
        heif = pillow_heif.from_pillow(upright)
        heif.save(out, quality=quality)
    else:
        image.save(out, "JPEG", quality=quality, exif=exif.tobytes())
    return out.getvalue()


# -- both -----------------------------------------------------------------------------------


def _sensor(page: Picture, noise: np.random.Generator, grain: float, blur_px: float) -> Picture:
    """The optics' softness and the sensor's noise (`grain` in grey levels)."""
    soft = cv2.GaussianBlur(page, (0, 0), max(blur_px, 0.05)).astype(np.float32)
    speckle = noise.normal(0, grain, page.shape[:2]).astype(np.float32)[..., None]
    return np.clip(soft + speckle, 0, 255).astype(np.uint8)


def _spoil(
    page: Picture, defects: Sequence[str], rng: random.Random, noise: np.random.Generator
) -> Picture:
    """The faults for which a clerk sends a paper back."""
    rows, columns = page.shape[:2]
    out = page
    if "blank" in defects:
        out = np.full_like(out, 252)
    if "low_resolution" in defects:
        # about 35 dpi: an x-height of three pixels
        small = cv2.resize(
            out, (max(8, columns // 6), max(8, rows // 6)), interpolation=cv2.INTER_AREA
        )
        out = np.asarray(
            cv2.resize(small, (columns, rows), interpolation=cv2.INTER_LINEAR), np.uint8
        )
    if "blurred" in defects:
        length = max(9, int(0.011 * rows))
        kernel = np.zeros((length, length), np.float32)
        cv2.line(kernel, (0, rng.randrange(length)), (length - 1, rng.randrange(length)), 1.0, 2)
        out = np.asarray(cv2.filter2D(out, -1, kernel / kernel.sum()), np.uint8)
        out = np.asarray(cv2.GaussianBlur(out, (0, 0), 0.0022 * rows), np.uint8)
    if "dark" in defects:
        dim = (
            out.astype(np.float32) * rng.uniform(0.035, 0.06)
            + noise.normal(0, 5, out.shape[:2])[..., None]
        )
        out = np.clip(dim, 0, 255).astype(np.uint8)
    if "faded" in defects:
        out = np.clip(255 - (255 - out.astype(np.float32)) * rng.uniform(0.22, 0.4), 0, 255).astype(
            np.uint8
        )
    if "glare" in defects:
        out = _glare(out, rng)
    if "cut_off" in defects:
        keep = rng.uniform(0.5, 0.68)
        out = np.ascontiguousarray(
            out[:, : int(columns * keep)] if rng.random() < 0.5 else out[: int(rows * keep)]
        )
    return out


def _glare(page: Picture, rng: random.Random) -> Picture:
    rows, columns = page.shape[:2]
    x, y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
    cx, cy = rng.uniform(0.3, 0.7) * columns, rng.uniform(0.2, 0.6) * rows
    size = rng.uniform(0.1, 0.17) * columns
    flash = 260 * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * size * size))
    return np.clip(page.astype(np.float32) + flash[..., None], 0, 255).astype(np.uint8)


def _turn(picture: Picture, clockwise: int) -> Picture:
    turns = -(clockwise // 90) % 4
    return np.ascontiguousarray(np.rot90(picture, turns))


def _fractions(matrix: Matrix, before: tuple[int, ...], after: tuple[int, ...]) -> Matrix:
    """The pixel matrix as one from page fractions to picture fractions."""
    inward = np.diag([before[1], before[0], 1.0])
    outward = np.diag([1 / after[1], 1 / after[0], 1.0])
    return outward @ matrix @ inward


def moved_box(
    box: tuple[float, float, float, float], matrix: Matrix
) -> tuple[float, float, float, float]:
    """The upright hull of a page box after `matrix`, clipped to the picture."""
    x0, y0, x1, y1 = box
    corners = np.array([(x0, y0, 1), (x1, y0, 1), (x1, y1, 1), (x0, y1, 1)]).T
    moved = matrix @ corners
    xs, ys = np.clip(moved[:2] / moved[2], 0, 1)
    return tuple(round(float(v), 4) for v in (xs.min(), ys.min(), xs.max(), ys.max()))  # type: ignore[return-value]


__all__ = ["CHANNELS", "PICTURE_DEFECTS", "Sent", "moved_box", "send"]
