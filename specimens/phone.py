"""Under somebody's phone: perspective, a bent sheet on a table, lamps and shadows, JPEG or HEIC
with the EXIF orientation that the phone wrote."""

from __future__ import annotations

import io
import random

import cv2
import numpy as np
import pillow_heif
from PIL import Image

from specimens.drawing import pdf_of_pictures
from specimens.ink import Picture
from specimens.layout import Drawn
from specimens.optics import HOPELESS, Matrix, levels, pictures, sensor, spoil, turn
from specimens.sent import Sent, fractions

_EXIF_OF_TURN = {0: 1, 90: 8, 180: 3, 270: 6}


def photo(
    drawn: Drawn, rng: random.Random, defects: list[str], scale: float, severity: float
) -> Sent:
    nearer = min(2.4, max(1.0, 190 / drawn.width_mm))  # one holds the phone closer to a small card
    dpi = rng.uniform(170, 240) * scale * nearer
    noise = np.random.default_rng(rng.getrandbits(64))
    quarter = rng.choices((0, 90, 180, 270), (60, 18, 6, 16))[0]
    tagged = rng.random() < 0.8
    sent = Sent("", b"", 0 if tagged else quarter, 1, None, not HOPELESS & set(defects))
    sent.effects = ["phone", *defects]
    stored: list[Picture] = []
    for picture in pictures(drawn, dpi):
        shot, matrix = _on_table(picture, rng, noise, severity)
        shot = _light(shot, rng, severity)
        shot = spoil(shot, defects, rng, noise)
        shot = sensor(
            shot, noise, rng.uniform(2, 4 + 8 * severity), rng.uniform(0.4, 0.8 + severity)
        )
        sent.maps.append(fractions(matrix, picture.shape, shot.shape))
        stored.append(turn(shot, -quarter))
    quality = rng.randint(50, 90)
    orientation = _EXIF_OF_TURN[-quarter % 360] if tagged else 1
    heic = rng.random() < 0.15
    if len(stored) > 1:
        shown = quarter if tagged else 0
        sent.suffix, sent.data = ".pdf", pdf_of_pictures(stored, 150, quality, rotate=shown)
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
    wide = np.asarray(cv2.resize(grain, (columns, rows), interpolation=cv2.INTER_CUBIC)) - 0.5
    fine = noise.random((rows // 2 + 1, columns // 2 + 1)).astype(np.float32) - 0.5
    speck = np.asarray(cv2.resize(fine, (columns, rows)))
    mixed = base[None, None, :] * (1 + 0.5 * wide + 0.12 * speck)[..., None]
    return levels(mixed)


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
    return levels(lit)


def _shot_bytes(picture: Picture, quality: int, orientation: int, heic: bool) -> bytes:
    image = Image.fromarray(picture)
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    if heic:
        upright = Image.fromarray(turn(picture, {1: 0, 3: 180, 6: 90, 8: 270}[orientation]))
        heif = pillow_heif.from_pillow(upright)
        heif.save(out, quality=quality)
    else:
        image.save(out, "JPEG", quality=quality, exif=exif.tobytes())
    return out.getvalue()
