"""Draws by hand: signatures and initials as splines with pressure, and stamps worn by use, each as
a transparent picture that a page can carry."""

# ruff: noqa: E501
from __future__ import annotations

import base64
import random
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

INKS: dict[str, tuple[int, int, int]] = {
    "blue": (28, 52, 148),
    "royal": (20, 70, 190),
    "black": (25, 25, 32),
    "green": (20, 105, 60),
    "violet": (90, 40, 130),
    "red": (176, 28, 40),
    "turquoise": (10, 120, 150),
}
STYLES = ("loops", "zigzag", "initials", "flourish", "circle", "wave", "tiny", "crossed")
_INK_PX_PER_MM = 10.0

Picture = NDArray[np.uint8]
Points = list[tuple[float, float]]


def _spline(points: Points, steps: int = 14) -> Points:
    """Catmull-Rom through the points."""
    if len(points) < 3:
        return points
    padded = [points[0], *points, points[-1]]
    out: Points = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for k in range(steps):
            t = k / steps
            out.append(
                tuple(  # type: ignore[arg-type]
                    0.5
                    * (
                        2 * b
                        + (c - a) * t
                        + (2 * a - 5 * b + 4 * c - d) * t * t
                        + (3 * b - a - 3 * c + d) * t * t * t
                    )
                    for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
                )
            )
    out.append(points[-1])
    return out


def _strokes(style: str, rng: random.Random) -> list[Points]:
    """Control points of a signature in a box one unit wide and one high (y downwards)."""
    u = rng.uniform
    if style == "loops":
        count = rng.randrange(4, 8)
        points: Points = [(0.03, u(0.5, 0.8)), (0.12, u(0.02, 0.2)), (0.16, u(0.6, 0.95))]
        for k in range(count):
            x = 0.2 + 0.62 * k / count
            high = u(0.15, 0.5) if rng.random() < 0.4 else u(0.4, 0.55)
            points += [(x, u(0.6, 0.72)), (x + 0.06, high), (x + 0.03, u(0.62, 0.78))]
        return [_spline([*points, (0.97, u(0.35, 0.6))])]
    if style == "zigzag":
        teeth = rng.randrange(5, 11)
        line: Points = [(0.05, u(0.1, 0.9))]
        for k in range(teeth):
            line.append((0.08 + 0.85 * (k + 1) / teeth, u(0.1, 0.4) if k % 2 else u(0.55, 0.9)))
        return [line if rng.random() < 0.5 else _spline(line)]
    if style == "initials":
        letters = [_capital(rng, 0.08 + 0.3 * k, 0.3) for k in range(rng.choice((1, 2, 2)))]
        x = 0.1 + 0.3 * len(letters)
        tail = _spline([(x - 0.15, 0.6), (x + 0.15, u(0.7, 0.9)), (0.97, u(0.2, 0.7))])
        return [*letters, tail] if rng.random() < 0.7 else letters
    if style == "flourish":
        name = _strokes("loops", rng)
        under = _spline([(0.9, 0.6), (0.98, 0.85), (0.4, 0.88), (0.05, u(0.8, 0.98)), (0.75, 0.97)])
        return [*name, under]
    if style == "circle":
        ring = _spline(
            [(0.5, 0.05), (0.95, 0.4), (0.6, 0.95), (0.1, 0.75), (0.15, 0.25), (0.7, 0.1)]
        )
        return [ring, *_strokes(rng.choice(("zigzag", "wave")), rng)]
    if style == "wave":
        count = rng.randrange(3, 6)
        points = [(0.02, 0.5)]
        for k in range(count):
            points += [(0.1 + 0.8 * k / count, u(0.1, 0.4)), (0.2 + 0.8 * k / count, u(0.6, 0.9))]
        return [_spline([*points, (0.99, u(0.4, 0.6))])]
    if style == "tiny":
        return [
            _spline([(0.3, 0.7), (0.38, 0.3), (0.44, 0.72), (0.52, 0.4), (0.6, 0.66), (0.72, 0.5)])
        ]
    body = _strokes(rng.choice(("loops", "initials")), rng)
    return [*body, [(u(0.1, 0.3), u(0.7, 0.95)), (u(0.7, 0.95), u(0.05, 0.3))]]


def _capital(rng: random.Random, left: float, width: float) -> Points:
    """A capital as a hasty hand draws it: a stem and two or three bows of any shape."""
    u = rng.uniform
    points = [(left + u(0, 0.1) * width, u(0.8, 0.95)), (left + u(0.1, 0.5) * width, u(0.03, 0.2))]
    for _ in range(rng.randrange(2, 5)):
        points.append((left + u(0.2, 1.0) * width, u(0.1, 0.9)))
    return _spline([*points, (left + width, u(0.4, 0.95))])


def draw_signature(
    rng: random.Random,
    width_mm: float,
    height_mm: float,
    *,
    ink: str | None = None,
    style: str | None = None,
) -> Picture:
    """A signature as RGBA uint8, `height_mm * 10` rows by `width_mm * 10` columns."""
    colour = INKS[ink or rng.choice(("blue", "blue", "royal", "black", "black", "green", "violet"))]
    chosen = style or rng.choice(STYLES)
    scale = 2
    rows = int(height_mm * _INK_PX_PER_MM) * scale
    columns = int(width_mm * _INK_PX_PER_MM) * scale
    alpha = np.zeros((rows, columns), np.uint8)
    pen_px = rng.uniform(0.45, 0.95) * _INK_PX_PER_MM * scale * 0.75
    slant = rng.uniform(-0.12, 0.18)
    for stroke in _strokes(chosen, rng):
        _draw_stroke(alpha, stroke, pen_px, slant, rng)
    soft = cv2.GaussianBlur(alpha, (0, 0), 1.0 * scale / 2)
    soft = cv2.resize(soft, (columns // scale, rows // scale), interpolation=cv2.INTER_AREA)
    return _tint(np.asarray(soft, np.uint8), colour)


@dataclass(frozen=True, slots=True)
class Strokes:
    """A signature as lines: runs of points in fractions of its box (y downwards) with their width
    in millimetres, and the colour of the ink."""

    runs: tuple[tuple[float, Points], ...]
    colour: tuple[int, int, int]


def draw_strokes(rng: random.Random) -> Strokes:
    """A signature as a pen on a screen leaves it: runs whose width follows the pen's speed."""
    colour = INKS[rng.choice(("blue", "royal", "black", "black"))]
    pen_mm, slant = rng.uniform(0.3, 0.6), rng.uniform(-0.12, 0.18)
    runs: list[tuple[float, Points]] = []
    for stroke in _strokes(rng.choice(STYLES), rng):
        placed = [(0.06 + 0.88 * (x + slant * (0.5 - y) * 0.4), 0.06 + 0.88 * y) for x, y in stroke]
        for start in range(0, max(1, len(placed) - 1), 8):
            runs.append((pen_mm * rng.uniform(0.75, 1.15), placed[start : start + 9]))
    return Strokes(tuple(runs), colour)


def strokes_svg(
    strokes: Strokes, width_mm: float, height_mm: float, *, shown: bool = True
) -> bytes:
    """The strokes as lines of an SVG of that size; an empty one of the same size when not `shown`."""
    ink = "rgb({},{},{})".format(*strokes.colour)
    lines = "".join(
        f'<polyline fill="none" stroke="{ink}" stroke-width="{wide:.2f}" stroke-linecap="round" '
        'stroke-linejoin="round" points="'
        + " ".join(f"{x * width_mm:.2f},{y * height_mm:.2f}" for x, y in run)
        + '"/>'
        for wide, run in strokes.runs
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_mm}mm" height="{height_mm}mm" '
        f'viewBox="0 0 {width_mm} {height_mm}">{lines if shown else ""}</svg>'
    ).encode()


def _draw_stroke(
    alpha: Picture, stroke: Points, pen_px: float, slant: float, rng: random.Random
) -> None:
    """Lines whose thickness falls where the pen runs fast and trembles a little."""
    rows, columns = alpha.shape
    pressure = rng.uniform(0.7, 1.1)
    previous: tuple[int, int] | None = None
    for x, y in stroke:
        px = int((0.06 + 0.88 * (x + slant * (0.5 - y) * 0.4)) * columns)
        py = int((0.06 + 0.88 * y) * rows)
        if previous is not None:
            speed = np.hypot(px - previous[0], py - previous[1]) / max(pen_px, 1)
            pressure = 0.8 * pressure + 0.2 * rng.uniform(0.55, 1.15)
            thickness = max(1, round(pen_px * pressure / (1 + 0.10 * speed)))
            cv2.line(alpha, previous, (px, py), 255, thickness, cv2.LINE_AA)
        previous = (px, py)


def _tint(alpha: Picture, colour: tuple[int, int, int]) -> Picture:
    out = np.empty((*alpha.shape, 4), np.uint8)
    out[..., :3] = colour
    out[..., 3] = alpha
    return out


def wear(picture: Picture, rng: random.Random, strength: float) -> Picture:
    """Uneven inking: takes patches and grains away from a stamp's alpha (`strength` 0…1)."""
    noise = np.random.default_rng(rng.getrandbits(64))
    rows, columns = picture.shape[:2]
    small = noise.random((max(2, rows // 40), max(2, columns // 40))).astype(np.float32)
    patches = cv2.resize(small, (columns, rows), interpolation=cv2.INTER_CUBIC)
    grain = noise.random((rows, columns)).astype(np.float32)
    keep = np.clip(1.05 - strength * (0.75 * patches + 0.45 * grain), 0.12, 1.0)
    out = picture.copy()
    out[..., 3] = (picture[..., 3] * keep).astype(np.uint8)
    return out


def to_png(picture: Picture) -> bytes:
    """PNG bytes of an RGBA or RGB picture."""
    code = cv2.COLOR_RGBA2BGRA if picture.shape[2] == 4 else cv2.COLOR_RGB2BGR
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, code), [cv2.IMWRITE_PNG_COMPRESSION, 6])
    if not done:
        raise ValueError("the picture could not be written as PNG")
    return bytes(data.tobytes())


def to_svg(picture: Picture) -> bytes:
    """The picture inside an SVG, which is text: typst takes only text files from memory."""
    rows, columns = picture.shape[:2]
    data = base64.b64encode(to_png(picture)).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{columns}" height="{rows}" '
        f'viewBox="0 0 {columns} {rows}"><image width="{columns}" height="{rows}" '
        f'href="data:image/png;base64,{data}"/></svg>'
    ).encode()


def from_png(data: bytes) -> Picture:
    """RGBA uint8 picture of PNG bytes."""
    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if decoded is None:
        raise ValueError("the bytes are no picture")
    code = cv2.COLOR_BGRA2RGBA if decoded.shape[2] == 4 else cv2.COLOR_BGR2RGBA
    return np.asarray(cv2.cvtColor(decoded, code), np.uint8)


def stamp_markup(shape: str, lines: Sequence[str], colour: str, width_mm: float) -> str:
    """Typst source of a stamp alone on a transparent page.

    `shape`: `rectangle`, `round`, `dater` (a date in the middle line of a double ring), `plain`.
    """
    red, green, blue = INKS[colour]
    ink = f"rgb({red},{green},{blue})"
    if shape in ("round", "dater"):
        return _round_stamp(lines, ink, width_mm, double=shape == "dater")
    frame = f"stroke: 0.7pt + {ink}, radius: 1mm," if shape == "rectangle" else ""
    sizes = ('size: 8.2pt, weight: "bold"', 'size: 6.4pt, weight: "regular"')
    rows = "\\ ".join(
        f"#text({sizes[min(k, 1)]})[#{_literal(line)};]" for k, line in enumerate(lines)
    )
    return (
        f"#set page(width: {width_mm}mm, height: auto, margin: 0.6mm, fill: none)\n"
        f'#set text(fill: {ink}, font: "Liberation Sans Narrow", hyphenate: false)\n'
        f"#block(width: 100%, inset: 1.4mm, {frame} align(center)[#par(leading: 0.4em)[{rows}]])\n"
    )


def _round_stamp(lines: Sequence[str], ink: str, width_mm: float, *, double: bool) -> str:
    """First line around the rim, the others in the middle."""
    rim = f"★ {lines[0]} ★"
    radius = width_mm / 2 - 1
    step = min(360 / max(len(rim), 1), 16)
    start = -step * (len(rim) - 1) / 2
    letters = "".join(
        f"#place(center + horizon, rotate({start + k * step:.2f}deg, box(height: {2 * radius - 2.2:.2f}mm, "
        f'align(top, text(size: 6.6pt, weight: "bold")[#{_literal(letter)};]))))\n'
        for k, letter in enumerate(rim)
        if letter != " "
    )
    middle = "\\ ".join(f"#{_literal(line)};" for line in lines[1:])
    inner = radius - 4 if double else radius - 5.2
    return (
        f"#set page(width: {width_mm}mm, height: {width_mm}mm, margin: 0pt, fill: none)\n"
        f'#set text(fill: {ink}, font: "Liberation Sans", size: 6pt, hyphenate: false)\n'
        f"#place(center + horizon, circle(radius: {radius}mm, stroke: 1pt + {ink}))\n"
        f"#place(center + horizon, circle(radius: {inner}mm, stroke: 0.5pt + {ink}))\n"
        f"{letters}"
        f"#place(center + horizon, box(width: {2 * inner - 2}mm, align(center)[#par(leading: 0.35em)[{middle}]]))\n"
    )


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
