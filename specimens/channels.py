"""Sends a printed piece down the road it takes to reach the rectorat: as it was born, through a
scanner or a photocopier, or under somebody's phone; and says what that did to it."""

from __future__ import annotations

import random

import numpy as np

from specimens.layers import layered
from specimens.layout import Drawn
from specimens.optics import PICTURE_DEFECTS
from specimens.phone import photo
from specimens.scanner import scan
from specimens.screens import screen
from specimens.sent import Sent

CHANNELS = ("text", "scan", "photo", "poor")


def send(drawn: Drawn, channel: str, rng: random.Random, *, scale: float = 1.0) -> Sent:
    """The piece through `channel`; `scale` shrinks the pictures for quick tests.

    Besides CHANNELS, two that a set takes only when asked: `layered`, a scan with a hidden layer of
    text, and `screen`, a screen's picture. Picture defects of the case (PICTURE_DEFECTS) strike in
    every channel but `text`.
    """
    if channel == "text":
        return _text(drawn)
    defects = [d for d in PICTURE_DEFECTS if drawn.case.has(d)]
    if channel == "scan":
        return scan(drawn, rng, defects, scale, severity=rng.uniform(0.15, 0.7))
    if channel == "photo":
        return photo(drawn, rng, defects, scale, severity=rng.uniform(0.15, 0.7))
    if channel == "layered":
        return layered(drawn, rng, defects, scale)
    if channel == "screen":
        return screen(drawn, rng, defects, scale)
    if channel == "poor":
        return _poor(drawn, rng, defects, scale)
    raise ValueError(f"unknown channel {channel}")


def _text(drawn: Drawn) -> Sent:
    behind = 0 if drawn.followed_by is None else drawn.followed_by.page_count
    pages = drawn.pages_before + drawn.page_count + behind
    sent = Sent(".pdf", drawn.pdf, maps=[np.eye(3)] * pages)
    if drawn.zones and any(zone.state == "signed" for zone in drawn.zones):
        sent.effects = [f"ink as {drawn.ink_way}"]
    if drawn.case.has("blank"):
        sent.legible = False
    return sent


def _poor(drawn: Drawn, rng: random.Random, defects: list[str], scale: float) -> Sent:
    """A bad photocopy or a very bad photo: a fault in most cases, hopeless in about half."""
    fault = rng.choice(("faded", "blurred", "dark", "cut_off", "low_resolution", "glare", "none"))
    chosen = [*defects, *([fault] if fault != "none" and not defects else [])]
    by_copier = fault == "faded" or rng.random() < 0.4
    road = scan if by_copier else photo
    return road(drawn, rng, chosen, scale, severity=rng.uniform(0.85, 1.0))
