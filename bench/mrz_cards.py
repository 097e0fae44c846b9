"""Draws fictitious identity cards with a machine-readable zone, and wears them like scans and
phone photos; shares no drawing with the lines that the reader was trained on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

_VALUES = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
_SURNAMES = (
    "MARTIN BERNARD LEFEBVRE<DUBOIS NGUYEN DA<SILVA O<CONNOR DIOP TRAORE MOREAU LEROY".split()
)
_GIVEN = "JULIE ANAIS JEAN<PIERRE LEA MOHAMED CHLOE INES QUENTIN ZOE YANIS MARGAUX BAPTISTE".split()
_STATES = "FRA DZA MAR TUN SEN CIV PRT ESP ITA TUR CHN VNM BRA COL".split()
PX_A_MM = 24  # of the clean drawing: about 600 dpi


def check(text: str) -> str:
    return str(sum(_VALUES[c] * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


@dataclass(frozen=True)
class Card:
    """A clean drawing (grey, 0 black … 255) and the lines printed on it."""

    format: str
    lines: tuple[str, ...]
    picture: np.ndarray


def zone(kind: str, rng: np.random.Generator) -> tuple[str, ...]:
    """Lines of a zone whose digits all hold, of a person who does not exist."""

    def pick(chars: str, count: int) -> str:
        return "".join(rng.choice(list(chars), count))

    surname = str(rng.choice(_SURNAMES))
    given = "<".join(rng.choice(_GIVEN, int(rng.integers(1, 4)), replace=False))
    state = str(rng.choice(_STATES))
    birth = f"{rng.integers(60, 109) % 100:02d}{rng.integers(1, 13):02d}{rng.integers(1, 29):02d}"
    expiry = f"{rng.integers(20, 36):02d}{rng.integers(1, 13):02d}{rng.integers(1, 29):02d}"
    number = pick("0123456789", 2) + pick("CDEFGHJKLMNPRTVWXYZ", 2) + pick("0123456789", 5)
    sex = pick("MF", 1)
    birth, expiry_c, number_c = birth + check(birth), expiry + check(expiry), number + check(number)
    if kind == "CNI":
        first = ("IDFRA" + surname)[:30].ljust(30, "<") + pick("0123456789", 6)
        head = f"{rng.integers(5, 21):02d}{rng.integers(1, 13):02d}" + pick("0123456789", 8)
        tail = given.replace("<", "<<")[:14].ljust(14, "<") + birth + sex
        second = head + check(head) + tail
        return first, second + check(first + second)
    if kind == "TD1":
        code = "ID" if state == "FRA" else "IR"
        first = code + "FRA" + number_c + ("" if state == "FRA" else pick("0123456789", 10))
        first = first.ljust(30, "<")
        second = (birth + sex + expiry_c + state).ljust(29, "<")
        second += check(first[5:] + second[:7] + second[8:15] + second[18:29])
        return first, second, f"{surname}<<{given}"[:30].ljust(30, "<")
    if kind == "DL":
        line = "D1FRA" + number
        line += check(line) + expiry + surname.replace("<", "")[:8].ljust(8, "<")
        return (line + check(line),)
    columns = 44 if kind in ("TD3", "MRVA") else 36
    code = {"TD3": "P<", "TD2": "I<"}.get(kind, "V<")
    issuer = "FRA" if code == "V<" else state
    first = f"{code}{issuer}{surname}<<{given}"[:columns].ljust(columns, "<")
    second = number_c + state + birth + sex + expiry_c
    if kind == "TD3":
        optional = pick("0123456789", 10).ljust(14, "<") if rng.random() < 0.3 else "<" * 14
        second += optional + (check(optional) if optional.strip("<") else "<0"[rng.integers(2)])
        second += check(second[:10] + second[13:20] + second[21:43])
    elif kind == "TD2":
        second = second.ljust(35, "<")
        second += check(second[:10] + second[13:20] + second[21:35])
    return first, second.ljust(columns, "<")


SIZES_MM = {
    "TD1": (85.6, 54.0),
    "DL": (85.6, 54.0),
    "TD2": (105.0, 74.0),
    "CNI": (105.0, 74.0),
    "MRVB": (105.0, 74.0),
    "TD3": (125.0, 88.0),
    "MRVA": (120.0, 80.0),
}


def card(kind: str, font: Path, rng: np.random.Generator) -> Card:
    """A drawn card of the kind's own size: title, labels, a portrait, waves, and the zone."""
    lines = zone(kind, rng)
    width, height = (int(v * PX_A_MM) for v in SIZES_MM[kind])
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    paper = np.full((height, width), rng.uniform(200, 250), np.float32)
    for _ in range(int(rng.integers(0, 4))):
        period, angle = rng.uniform(20, 160), rng.uniform(0, 3.2)
        bend = rng.uniform(0, 4) * np.sin(y / rng.uniform(60, 400))
        paper += rng.uniform(2, 14) * np.sin(
            (x * np.cos(angle) + y * np.sin(angle)) / period * 6.28 + bend
        )
    image = Image.fromarray(np.clip(paper, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    label = ImageFont.truetype(str(font), int(2.2 * PX_A_MM))
    pen.rectangle((60, 260, 60 + 20 * PX_A_MM, 260 + height // 4), fill=int(rng.uniform(90, 170)))
    for i, text in enumerate(
        (
            "RÉPUBLIQUE FICTIVE",
            "Nom",
            *(w for w in lines[-1].split("<")[:4] if w.isalpha()),
            "SPECIMEN",
        )
    ):
        where = (60 if i == 0 else 32 * PX_A_MM, 80 + i * 4 * PX_A_MM)
        pen.text(where, text, font=label, fill=int(rng.uniform(10, 110)))
    _print_zone(pen, lines, width, height, font, rng)
    return Card(kind, lines, np.asarray(image))


def _print_zone(
    pen: ImageDraw.ImageDraw,
    lines: tuple[str, ...],
    width: int,
    height: int,
    font: Path,
    rng: np.random.Generator,
) -> None:
    probe = ImageFont.truetype(str(font), 200)
    pitch = min(2.54 * PX_A_MM, (width - 6 * PX_A_MM) / len(lines[0]))
    size = int(200 * min(pitch / probe.getlength("0"), 1.0 * PX_A_MM * 3.4 / 200))
    face = ImageFont.truetype(str(font), size)
    left = (width - pitch * len(lines[0])) / 2
    step = rng.uniform(4.2, 6.3) * PX_A_MM
    shade = int(rng.uniform(0, 70))
    foot = height - rng.uniform(4, 7) * PX_A_MM - step * len(lines)
    for i, line in enumerate(lines):
        for j, char in enumerate(line):
            place = left + pitch * (j + 0.5) - face.getlength(char) / 2
            pen.text((place, foot + i * step), char, font=face, fill=shade)


Wear = Callable[[np.ndarray, np.random.Generator], np.ndarray]


def scanned(drawing: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The card somewhere on an A4 page, 150 to 300 dpi, a little askew, any way up (RGB)."""
    dpi = int(rng.choice([150, 200, 200, 300]))
    scale = dpi / 25.4 / PX_A_MM
    small = cv2.resize(drawing, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    height, width = int(297 / 25.4 * dpi), int(210 / 25.4 * dpi)
    page = np.full((height, width), 252, np.uint8)
    top = int(rng.integers(10, height - small.shape[0] - 10))
    left = int(rng.integers(10, width - small.shape[1] - 10))
    page[top : top + small.shape[0], left : left + small.shape[1]] = small
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.normal(0, 2.0), 1)
    page = cv2.warpAffine(page, turn, (width, height), borderValue=252, flags=cv2.INTER_LINEAR)
    page = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.2, 0.9))
    return _finished(page, rng, noise=rng.uniform(0, 8), quality=int(rng.integers(55, 95)))


def photographed(drawing: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The card on a table, in perspective, unevenly lit, 1300 to 3000 pixels wide (RGB)."""
    width = int(rng.integers(1300, 3000))
    height = int(width * rng.choice([0.75, 1.33]))
    table = cv2.resize(
        rng.normal(120, 25, (max(2, height // 40), max(2, width // 40))).astype(np.float32),
        (width, height),
        interpolation=cv2.INTER_CUBIC,
    )
    card_h, card_w = drawing.shape
    share = rng.uniform(0.5, 0.95)
    scale = min(width / card_w, height / card_h) * share
    half = np.array([card_w, card_h]) * scale / 2
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    angle = np.radians(rng.normal(0, 6))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = corners @ turn.T + rng.normal(0, 0.025, (4, 2)) * half.max() * 2
    corners += np.array([width, height]) / 2
    source = np.array([[0, 0], [card_w, 0], [card_w, card_h], [0, card_h]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners.astype(np.float32))
    soft = cv2.GaussianBlur(drawing, (0, 0), max(0.3, 0.4 / scale))
    photo = cv2.warpPerspective(soft, matrix, (width, height)).astype(np.float32)
    cover = cv2.warpPerspective(np.ones_like(drawing), matrix, (width, height))
    photo = np.where(cover > 0, photo, table)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    direction = rng.uniform(0, 6.28)
    ramp = (x / width - 0.5) * np.cos(direction) + (y / height - 0.5) * np.sin(direction)
    photo *= rng.uniform(0.55, 1.0) * (1 + rng.uniform(0, 0.7) * ramp)
    if rng.random() < 0.5:  # the shadow of a hand or a phone
        edge = rng.uniform(-0.3, 0.3)
        photo *= 1 - rng.uniform(0.1, 0.45) / (1 + np.exp(-(ramp - edge) * rng.uniform(10, 60)))
    if rng.random() < 0.25:  # a lamp on the laminate
        spot = np.exp(
            -(((x - rng.uniform(0, width)) / width * 9) ** 2)
            - ((y - rng.uniform(0, height)) / height * 9) ** 2
        )
        photo += rng.uniform(30, 120) * spot
    photo = cv2.GaussianBlur(photo, (0, 0), rng.uniform(0.4, 1.0) * width / 1500)
    page = np.clip(photo, 0, 255).astype(np.uint8)
    return _finished(page, rng, noise=rng.uniform(1, 12), quality=int(rng.integers(45, 92)))


def _finished(page: np.ndarray, rng: np.random.Generator, noise: float, quality: int) -> np.ndarray:
    noisy = np.clip(page + rng.normal(0, noise, page.shape), 0, 255).astype(np.uint8)
    noisy = np.rot90(noisy, int(rng.integers(4)))
    tint = np.array([rng.uniform(0.9, 1), rng.uniform(0.9, 1), rng.uniform(0.8, 1)])
    colour = (noisy[:, :, None] * tint).astype(np.uint8)
    _, packed = cv2.imencode(".jpg", colour, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.ascontiguousarray(cv2.imdecode(packed, cv2.IMREAD_COLOR))
