"""Signs a finished PDF the way a PDF viewer's pen does: an /Ink annotation with its appearance, the
page's own content untouched."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import pikepdf

from specimens.drawing import saved
from specimens.ink import Strokes

_PT_PER_MM = 72 / 25.4


class Written(Protocol):
    """Strokes in a box of the page: millimetres, a clockwise turn in degrees, fractions."""

    strokes: Strokes
    width_mm: float
    height_mm: float
    turn_degrees: float
    page: int
    box: tuple[float, float, float, float]


def with_ink_annotations(pdf: bytes, pens: Sequence[Written]) -> bytes:
    """The PDF with one annotation for each signature."""
    whole = pikepdf.open(io.BytesIO(pdf))
    for pen in pens:
        page = whole.pages[pen.page - 1]
        corner = (float(page.mediabox[0]), float(page.mediabox[3]))
        runs = [(w * _PT_PER_MM, _on_page(run, pen, corner)) for w, run in pen.strokes.runs]
        note = _annotation(whole, runs, pen.strokes.colour)
        if "/Annots" not in page:
            page.Annots = pikepdf.Array()
        page.Annots.append(whole.make_indirect(note))
    return saved(whole)


def _on_page(
    run: Sequence[tuple[float, float]], pen: Written, origin: tuple[float, float]
) -> list[tuple[float, float]]:
    """Points of the box in the page's own points; the box stands where its truth says."""
    left, top = origin
    page_wide = pen.width_mm / max(1e-6, pen.box[2] - pen.box[0])  # millimetres
    page_high = pen.height_mm / max(1e-6, pen.box[3] - pen.box[1])
    angle = np.deg2rad(pen.turn_degrees)
    out = []
    for x, y in run:
        dx, dy = (x - 0.5) * pen.width_mm, (y - 0.5) * pen.height_mm
        x_mm = pen.box[0] * page_wide + pen.width_mm / 2 + dx * np.cos(angle) - dy * np.sin(angle)
        y_mm = pen.box[1] * page_high + pen.height_mm / 2 + dx * np.sin(angle) + dy * np.cos(angle)
        out.append((left + float(x_mm) * _PT_PER_MM, top - float(y_mm) * _PT_PER_MM))
    return out


def _annotation(
    whole: pikepdf.Pdf,
    runs: Sequence[tuple[float, list[tuple[float, float]]]],
    colour: tuple[int, int, int],
) -> pikepdf.Dictionary:
    points = [p for _, run in runs for p in run]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    box = [min(xs) - 2, min(ys) - 2, max(xs) + 2, max(ys) + 2]
    ink = [round(v / 255, 3) for v in colour]
    drawn = [f"{ink[0]} {ink[1]} {ink[2]} RG 1 J 1 j"]
    for wide, run in runs:
        steps = " ".join(f"{x:.2f} {y:.2f} {'l' if k else 'm'}" for k, (x, y) in enumerate(run))
        drawn.append(f"{wide:.2f} w {steps} S")
    look = pikepdf.Stream(whole, "\n".join(drawn).encode())
    look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    look.BBox = pikepdf.Array([round(v, 2) for v in box])
    look.Resources = pikepdf.Dictionary()
    lines = [[round(v, 2) for point in run for v in point] for _, run in runs]
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Ink,
        Rect=pikepdf.Array([round(v, 2) for v in box]),
        InkList=pikepdf.Array([pikepdf.Array(line) for line in lines]),
        C=pikepdf.Array(ink),
        F=4,  # printed with the page
        AP=pikepdf.Dictionary(N=whole.make_indirect(look)),
    )
