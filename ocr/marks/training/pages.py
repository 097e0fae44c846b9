"""Draws pages of print, pen, stamps and dirt, each mark's own pixels kept, and the words that
recognition would give."""

from __future__ import annotations

from numpy.random import Generator

from ocr.marks.training.clutter import clutter
from ocr.marks.training.drawn import (
    WORDS,
    Drawn,
    blank,
    box_lines,
    dotted,
    fonts,
    paragraph,
    print_line,
)  # fmt: skip
from ocr.marks.training.penned import sign, sign_over, write
from ocr.marks.training.stamps import stamp

LABELS = (
    "Signature du candidat", "Signature", "L'employeur (cachet et signature)", "Le directeur",
    "Signature de l'apprenti(e)", "Cachet et visa du CFA", "Le responsable", "Date et signature :",
    "Le représentant légal", "Pour l'entreprise", "Lu et approuvé", "Fait à Nice, le 12/10/2025",
)  # fmt: skip
NAMES = ("M. Dupont", "Jean MARTIN", "Mme Lefèvre, directrice", "P. Durand", "Le Directeur adjoint")
# What a place to sign may hold, and how often.
CONTENTS = {
    "sign": 0.2, "both": 0.26, "stamp": 0.15, "write": 0.1, "write_sign": 0.07, "none": 0.06,
    "clutter": 0.06, "unseen": 0.1,
}  # fmt: skip


def draw_page(rng: Generator) -> Drawn:
    """Text above, two or three places to sign in a row or a column, clutter anywhere."""
    page = blank(rng)
    em = page.em
    seen = 1 - rng.choice((0.0, 0.04, 0.1, 0.35))
    paragraph(page, rng, 3 * em, 3 * em, page.width - 6 * em, int(rng.integers(3, 9)), seen)
    for _ in range(int(rng.integers(0, 3))):
        clutter(page, rng, rng.uniform(2, 45) * em, rng.uniform(1, 14) * em)
    columns = int(rng.integers(1, 4))
    top = 16 * em
    for row in range(int(rng.integers(1, 3))):
        wide = (page.width - 4 * em) / columns
        for k in range(columns):
            _place(
                page,
                rng,
                2 * em + k * wide,
                top + row * 14 * em,
                wide - em,
                rng.uniform(8, 12) * em,
                seen,
            )
    paragraph(page, rng, 3 * em, page.height - 3 * em, page.width / 2, 2, seen)
    return page


def _place(
    page: Drawn, rng: Generator, x: float, y: float, w: float, h: float, seen: float
) -> None:
    em = page.em
    font = str(rng.choice(fonts(False)))
    if rng.random() < 0.4:
        box_lines(page, rng, x - em * 0.5, y - 1.6 * em, w, h + 1.8 * em)
    print_line(page, rng, str(rng.choice(LABELS)), x, y, font=font, size=em, seen=seen)
    if rng.random() < 0.3:
        foot = (x + rng.uniform(0, 2) * em, y + rng.uniform(1.5, 7) * em)
        print_line(page, rng, str(rng.choice(NAMES)), *foot, font=font, size=em, seen=seen)
    if rng.random() < 0.2:
        dotted(page, rng, x, y + rng.uniform(1.5, 6) * em, w * 0.7)
    marks = str(rng.choice(tuple(CONTENTS), p=tuple(CONTENTS.values())))
    over = False
    if marks in ("both", "stamp"):
        corner = (x + w * rng.uniform(0, 0.4), y + em * rng.uniform(-0.6, 3))
        *middle, size, own = stamp(page, rng, *corner)
        over = marks == "both" and rng.random() < 0.6
        if over:
            sign_over(page, rng, (middle[0], middle[1]), size, own)
    if marks in ("write", "write_sign"):
        write(page, rng, x + em * rng.uniform(0, 2), y + em * rng.uniform(0.3, 1.5))
    if marks in ("sign", "both", "write_sign") and not over:
        sign(page, rng, x, y + em * rng.uniform(-0.6, 2.5), w, h - 2 * em)
    if marks == "clutter":
        clutter(page, rng, x, y + em)
    if marks == "unseen":
        colour = (
            (20, 20, 20) if rng.random() < 0.7 else tuple(int(v) for v in rng.integers(0, 160, 3))
        )
        for k in range(int(rng.integers(1, 4))):
            text = " ".join(rng.choice(WORDS, 3))
            print_line(page, rng, text, x, y + (2 + 1.4 * k) * em, font=font,
                       size=em * rng.uniform(0.7, 1.6), colour=colour, seen=0.2)  # fmt: skip
