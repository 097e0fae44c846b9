"""Under somebody's phone: perspective, a bent or crumpled sheet on a table, a hand, lamps and
shadows, JPEG or HEIC with the EXIF orientation that the phone wrote."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

import cv2
import numpy as np
import pillow_heif
from PIL import Image

from specimens.creases import bent, crumpled, folded
from specimens.drawing import pdf_of_pictures
from specimens.grounds import GROUNDS, ground
from specimens.hands import hold
from specimens.ink import Picture
from specimens.lamps import light, phone_shadow
from specimens.layout import Drawn
from specimens.optics import HOPELESS, Matrix, pictures, sensor, shaken, spoil, turn
from specimens.sent import Sent, fractions

# EXIF orientations by the clockwise quarter turn that a viewer gives the stored picture; with the
# second one the viewer also mirrors it (front cameras).
_EXIF_OF_TURN = {0: (1, 2), 90: (6, 7), 180: (3, 4), 270: (8, 5)}
# What undoes the viewer's turn of each orientation.
_INVERSE = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
_CARD_MM = 140  # a passport's page and its edge


@dataclass(slots=True)
class Scene:
    """What is in the way of one photo; `effects()` names it for the truth."""

    ground: str = "plain"
    paper: str = "flat"  # flat, bent, folded, crumpled
    steep: bool = False  # taken from the side
    warm: bool = False  # an evening lamp
    shadow: bool = False  # the phone's own
    shaken: bool = False
    hand: bool = False
    together: bool = False  # both sides of a card on one photo

    def effects(self) -> list[str]:
        named = ("steep", "warm", "shadow", "shaken", "hand", "together")
        seen = [name for name in named if getattr(self, name)]
        paper = [self.paper] if self.paper != "flat" else []
        return ["phone", f"on {self.ground}", *paper, *seen]


def invent_scene(rng: random.Random, severity: float, *, card: bool, sides: int) -> Scene:
    """A kitchen at night has several of these at once, an office none."""
    wrecked = 0.4 + 0.6 * severity
    papers = ("flat", "bent", "folded", "crumpled")
    paper = rng.choices(papers, (40, 30 * wrecked, 16 * wrecked, 10 * wrecked))[0]
    return Scene(
        ground=rng.choices(tuple(GROUNDS), (30, 30, 14, 12, 14))[0],
        paper="flat" if card else paper,
        steep=rng.random() < 0.16 * wrecked,
        warm=rng.random() < 0.24,
        shadow=rng.random() < 0.3 * wrecked,
        shaken=rng.random() < 0.14 * wrecked,
        hand=card and sides == 1 and rng.random() < 0.3,
        together=card and sides > 1 and rng.random() < 0.6,
    )


def photo(
    drawn: Drawn,
    rng: random.Random,
    defects: list[str],
    scale: float,
    severity: float,
    scene: Scene | None = None,
) -> Sent:
    """The piece under a phone; `scene` says what is in the way, else chance does."""
    nearer = min(2.4, max(1.0, 190 / drawn.width_mm))  # one holds the phone closer to a small card
    dpi = rng.uniform(170, 240) * scale * nearer
    noise = np.random.default_rng(rng.getrandbits(64))
    quarter = rng.choices((0, 90, 180, 270), (58, 18, 7, 17))[0]
    tagged = rng.random() < 0.8
    mirrored = tagged and rng.random() < 0.12
    card = drawn.width_mm <= _CARD_MM
    pages = pictures(drawn, dpi)
    alone = drawn.followed_by is None and drawn.preceded_by is None
    sides = drawn.page_count if alone else 1
    setting = scene or invent_scene(rng, severity, card=card, sides=sides)
    sent = Sent("", b"", 0 if tagged else quarter, 1, None, not HOPELESS & set(defects))
    sent.effects = [*setting.effects(), *defects]
    shots: list[Picture] = []
    for number, group in enumerate(_groups(pages, setting), start=1):
        shot, matrices = _on_table(group, rng, noise, severity, setting)
        shot = _seen(shot, rng, noise, severity, setting, defects)
        for page, matrix in zip(group, matrices, strict=True):
            sent.maps.append(fractions(matrix, page.shape, shot.shape))
            sent.shown_on.append(number)
        shots.append(shot)
    _pack(sent, shots, rng, quarter if tagged else None, mirrored=mirrored)
    return sent


def _groups(pages: list[Picture], setting: Scene) -> list[list[Picture]]:
    """The printed pages of each photo."""
    return [pages] if setting.together else [[page] for page in pages]


def _pack(
    sent: Sent, shots: list[Picture], rng: random.Random, tag: int | None, *, mirrored: bool
) -> None:
    """Writes the photos as the phone stored them: `tag` is the turn that the file tells a viewer,
    None where it tells nothing and the pages stay turned by `sent.rotation`."""
    quality, heic = rng.randint(40, 90), rng.random() < 0.15
    lying = [turn(shot, -sent.rotation) for shot in shots]
    if len(shots) > 1:
        stored = [turn(shot, -(tag or 0)) for shot in lying]
        sent.suffix, sent.data = ".pdf", pdf_of_pictures(stored, 150, quality, rotate=tag or 0)
    elif heic:
        sent.suffix, sent.data = ".heic", _heic(lying[0], quality)
    else:
        sent.exif = 1 if tag is None else _EXIF_OF_TURN[tag][mirrored]
        sent.suffix, sent.data = ".jpg", jpeg_shot(lying[0], quality, sent.exif)


def _on_table(
    group: list[Picture],
    rng: random.Random,
    noise: np.random.Generator,
    severity: float,
    setting: Scene,
) -> tuple[Picture, list[Matrix]]:
    """The sheets of one photo in perspective on their ground, one below the other."""
    rows, columns = group[0].shape[:2]
    margin = rng.uniform(0.02, 0.16) + (0.1 if setting.steep else 0.0)
    gap = int(0.14 * rows)
    if len(group) > 1:
        margin += 0.12  # each is tilted by itself and needs room
    wide = int(columns * (1 + 2 * margin + (0.25 if len(group) > 1 else 0)))
    high = int(rows * (len(group) + 1.4 * margin)) + gap * (len(group) - 1)
    shot = ground(setting.ground, high, wide, rng, noise)
    matrices: list[Matrix] = []
    for number, picture in enumerate(group):
        slack = 0.2 * columns if len(group) > 1 else 0.0
        left = (wide - columns) / 2 + rng.uniform(-0.5, 0.5) * slack
        top = 0.7 * margin * rows + number * (rows + gap)
        spread = 5.0 if len(group) > 1 else 1 + 3 * severity
        matrix = _perspective(
            (rows, columns), (left, top), rng, severity, spread, steep=setting.steep
        )
        shot = _laid(shot, _used(picture, rng, noise, severity, setting), matrix)
        matrices.append(matrix)
    if setting.hand:
        shot = hold(shot, matrices[0], group[0].shape, rng)
    return shot, matrices


def _used(
    picture: Picture,
    rng: random.Random,
    noise: np.random.Generator,
    severity: float,
    setting: Scene,
) -> Picture:
    if setting.paper == "crumpled":
        return crumpled(picture, rng, noise)
    if setting.paper == "folded":
        return folded(picture, rng)
    return bent(picture, rng, severity) if setting.paper == "bent" else picture


def _perspective(
    size: tuple[int, int],
    corner: tuple[float, float],
    rng: random.Random,
    severity: float,
    spread_degrees: float,
    *,
    steep: bool,
) -> Matrix:
    """Where the sheet's corners come to lie; `steep` draws its far edge in by up to a fifth."""
    rows, columns = size
    left, top = corner
    jitter = 0.012 + 0.05 * severity
    moved = np.array(
        [(left, top), (left + columns, top), (left + columns, top + rows), (left, top + rows)]
    )
    moved = moved + [
        (rng.uniform(-jitter, jitter) * columns, rng.uniform(-jitter, jitter) * rows) for _ in moved
    ]
    if steep:
        far = rng.uniform(0.07, 0.11)
        edge = rng.randrange(4)  # which edge is far: top, right, bottom, left
        first, second = edge, (edge + 1) % 4
        along = moved[second] - moved[first]
        moved[first] += far * along
        moved[second] -= far * along
    angle = np.deg2rad(np.clip(rng.gauss(0, spread_degrees), -14, 14))
    centre = moved.mean(axis=0)
    turned = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved = (moved - centre) @ turned.T + centre
    flat = np.array([(0, 0), (columns, 0), (columns, rows), (0, rows)], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(flat, moved.astype(np.float32)), np.float64)


def _laid(shot: Picture, picture: Picture, matrix: Matrix) -> Picture:
    """The sheet over the ground, with the shadow that it casts."""
    rows, columns = picture.shape[:2]
    high, wide = shot.shape[:2]
    sheet = cv2.warpPerspective(picture, matrix, (wide, high), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((rows, columns), 255, np.uint8), matrix, (wide, high))
    edge = cv2.GaussianBlur(mask, (0, 0), 1.2).astype(np.float32)[..., None] / 255
    cast = cv2.GaussianBlur(mask, (0, 0), 14).astype(np.float32)[..., None] / 255
    below = shot.astype(np.float32) * (1 - 0.45 * cast)
    return np.asarray(sheet * edge + below * (1 - edge), np.uint8)


def _seen(
    shot: Picture,
    rng: random.Random,
    noise: np.random.Generator,
    severity: float,
    setting: Scene,
    defects: list[str],
) -> Picture:
    """Lamps, shadows, a trembling hand, and the sensor."""
    shot = light(shot, rng, severity, warm=setting.warm)
    if setting.shadow:
        shot = phone_shadow(shot, rng)
    shot = spoil(shot, defects, rng, noise)
    if setting.shaken:
        shot = shaken(shot, rng)
    return sensor(shot, noise, rng.uniform(2, 4 + 8 * severity), rng.uniform(0.4, 0.8 + severity))


def jpeg_shot(upright: Picture, quality: int, orientation: int) -> bytes:
    """JPEG bytes stored so that a viewer which honours `orientation` (1 to 8) shows `upright`."""
    image = Image.fromarray(upright)
    if orientation != 1:
        image = image.transpose(_INVERSE[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, exif=exif.tobytes())
    return out.getvalue()


def _heic(picture: Picture, quality: int) -> bytes:
    out = io.BytesIO()
    pillow_heif.from_pillow(Image.fromarray(picture)).save(out, quality=quality)
    return out.getvalue()
