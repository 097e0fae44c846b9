"""A picture of a screen: a PDF on a computer's viewer or on a phone, with the bars, buttons and the
clock that stand around it; several pages one below the other, as a scrolled capture shows them."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from specimens.ink import Picture
from specimens.layout import Drawn
from specimens.optics import HOPELESS, pictures, spoil
from specimens.sent import Sent, fractions

_GAP_PX = 18


def screen(
    drawn: Drawn, rng: random.Random, defects: list[str], scale: float, kind: str | None = None
) -> Sent:
    """A PNG of the whole piece on a `phone`, in a computer's `viewer` or in a `browser`."""
    chosen = kind or rng.choice(("phone", "viewer", "browser"))
    noise = np.random.default_rng(rng.getrandbits(64))
    wide = {"phone": 1080, "viewer": rng.choice((1150, 1300)), "browser": rng.choice((1200, 1400))}
    page_px = int(wide[chosen] * scale)
    dpi = page_px / drawn.width_mm * 25.4
    pages = [spoil(p, defects, rng, noise) for p in pictures(drawn, min(dpi, 300.0 * scale))]
    shot, corners = _framed(pages, chosen, rng, scale)
    sent = Sent(".png", b"", dpi=None, legible=not HOPELESS & set(defects))
    sent.effects = [f"screen of a {chosen}", *defects]
    for page, (left, top) in zip(pages, corners, strict=True):
        matrix = np.array([[1.0, 0.0, left], [0.0, 1.0, top], [0.0, 0.0, 1.0]])
        sent.maps.append(fractions(matrix, page.shape, shot.shape))
        sent.shown_on.append(1)
    out = io.BytesIO()
    Image.fromarray(shot).save(out, "PNG")
    sent.data = out.getvalue()
    return sent


def _framed(
    pages: Sequence[Picture], kind: str, rng: random.Random, scale: float
) -> tuple[Picture, list[tuple[int, int]]]:
    """The pages below one another between the bars of the program; their corners."""
    gap = max(2, int(_GAP_PX * scale))
    head, foot, side = _bars(kind, rng, scale)
    dark = rng.random() < 0.5
    back = rng.choice((38, 56, 82)) if dark else rng.choice((205, 225, 240))
    wide = max(p.shape[1] for p in pages) + 2 * side
    high = sum(p.shape[0] + gap for p in pages) + gap + head + foot
    shot = np.full((high, wide, 3), back, np.uint8)
    corners: list[tuple[int, int]] = []
    top = head + gap
    for page in pages:
        left = (wide - page.shape[1]) // 2
        shot[top : top + page.shape[0], left : left + page.shape[1]] = page
        corners.append((left, top))
        top += page.shape[0] + gap
    _furnish(shot, kind, head, foot, rng, dark=dark, scale=scale)
    return shot, corners


def _bars(kind: str, rng: random.Random, scale: float) -> tuple[int, int, int]:
    """Height of the bars above and below, width beside the page."""
    if kind == "phone":
        return int(210 * scale), int(130 * scale), 0
    beside = rng.choice((60, 140, 260))
    return int(rng.choice((90, 130)) * scale), int(rng.choice((0, 46)) * scale), int(beside * scale)


def _furnish(
    shot: Picture, kind: str, head: int, foot: int, rng: random.Random, *, dark: bool, scale: float
) -> None:
    """Writes the bars: clock, file name, page count, buttons."""
    rows, columns = shot.shape[:2]
    bar, ink = ((30, 32, 36), (230, 230, 230)) if dark else ((246, 246, 248), (40, 42, 46))
    cv2.rectangle(shot, (0, 0), (columns, head), bar, -1)
    if foot:
        cv2.rectangle(shot, (0, rows - foot), (columns, rows), bar, -1)
    image = Image.fromarray(shot)
    pen = ImageDraw.Draw(image)
    small, large = (ImageFont.load_default(size=max(6, int(s * scale))) for s in (30, 40))
    clock = f"{rng.randrange(7, 23):02d}:{rng.randrange(60):02d}"
    name = rng.choice(("document.pdf", "scan_0012.pdf", "Attestation (1).pdf", "IMG-doc.pdf"))
    edge = int(30 * scale)
    if kind == "phone":
        pen.text((edge, int(24 * scale)), clock, ink, small)
        pen.text(
            (columns - int(170 * scale), int(24 * scale)), f"{rng.randrange(9, 99)} %", ink, small
        )
        pen.text((int(110 * scale), int(110 * scale)), name, ink, large)
        pen.text((edge, int(105 * scale)), "<", ink, large)
        for k in range(3):
            x = int(columns * (2 * k + 1) / 6)
            y, r = rows - foot // 2, int(16 * scale)
            pen.ellipse((x - r, y - r, x + r, y + r), outline=ink, width=max(1, int(4 * scale)))
    else:
        shown = f"https://exemple.example/{name}" if kind == "browser" else name
        pen.text((edge, int(24 * scale)), shown, ink, small)
        zoom = f"1 / {rng.randrange(1, 3)}   -  {rng.randrange(60, 140)} %  +"
        pen.text((columns // 2, int(24 * scale)), zoom, ink, small)
    shot[:] = np.asarray(image)
