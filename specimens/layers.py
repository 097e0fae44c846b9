"""A scan with a hidden layer of text, as scanners' programs make it: the words lie invisible over
their picture, well read, badly read, or as signs that mean nothing."""

from __future__ import annotations

import io
import random

import pdfplumber
import pikepdf

from specimens.drawing import HAND_FONTS, saved
from specimens.layout import Drawn
from specimens.people import strip_accents
from specimens.scanner import scan
from specimens.sent import Sent, moved_box

QUALITIES = ("good", "poor", "signs")
_COURIER_WIDTH = 0.6  # of its size, every character
# What recognisers take for one another.
_CONFUSED = {
    "l": "1", "1": "l", "O": "0", "0": "O", "o": "c", "e": "c", "c": "e", "rn": "m", "S": "5",
    "5": "S", "i": "l", "a": "o", "n": "u", "u": "n", "h": "b", "B": "8", "8": "B", "g": "q",
}  # fmt: skip

Word = tuple[int, str, tuple[float, float, float, float]]


def layered(
    drawn: Drawn,
    rng: random.Random,
    defects: list[str],
    scale: float,
    quality: str | None = None,
) -> Sent:
    """A scanned PDF whose pages carry a hidden layer of `quality` (one of QUALITIES). The effects
    name it: « layer good »."""
    chosen = quality or rng.choices(QUALITIES, (60, 25, 15))[0]
    sent = scan(drawn, rng, defects, scale, rng.uniform(0.1, 0.5), on_glass=False, upright_pdf=True)
    words = [
        (sent.page_of(page), _read(text, chosen, rng), moved_box(box, sent.maps[page - 1]))
        for page, text, box in _printed_words(drawn)
    ]
    sent.data = _with_layer(sent.data, words)
    sent.effects.append(f"layer {chosen}")
    return sent


def _printed_words(drawn: Drawn) -> list[Word]:
    """The words of the file as printed: page, text, box in fractions; none that a hand wrote."""
    found: list[Word] = []
    hands = tuple(name.replace(" ", "").lower() for name in HAND_FONTS)
    with pdfplumber.open(io.BytesIO(drawn.pdf)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            for word in page.extract_words(extra_attrs=["fontname"]):
                if any(hand in word["fontname"].replace("-", "").lower() for hand in hands):
                    continue
                box = (
                    word["x0"] / page.width, word["top"] / page.height,
                    word["x1"] / page.width, word["bottom"] / page.height,
                )  # fmt: skip
                found.append((number, word["text"], box))
    return found


def _read(text: str, quality: str, rng: random.Random) -> str:
    if quality == "good":
        return text
    if quality == "signs":
        return "".join(chr(33 + (ord(c) * 7 + 11) % 30) for c in text)
    plain = strip_accents(text) if rng.random() < 0.5 else text
    return "".join(_CONFUSED.get(c, "~") if rng.random() < 0.12 else c for c in plain)


def _with_layer(data: bytes, words: list[Word]) -> bytes:
    whole = pikepdf.open(io.BytesIO(data))
    font = whole.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Courier,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
    )
    for number, page in enumerate(whole.pages, start=1):
        wide, high = float(page.mediabox[2]), float(page.mediabox[3])
        own = [_shown(text, box, wide, high) for at, text, box in words if at == number]
        page.Resources.Font = pikepdf.Dictionary(F0=font)
        layer = b"BT 3 Tr\n" + b"\n".join(own) + b"\nET"
        page.contents_add(pikepdf.Stream(whole, layer))
    return saved(whole)


def _shown(
    text: str, box: tuple[float, float, float, float], page_wide: float, page_high: float
) -> bytes:
    """One invisible word stretched over its box, in the page's points."""
    x0, y0, x1, y1 = box
    size = max(2.0, (y1 - y0) * page_high)
    natural = _COURIER_WIDTH * size * max(1, len(text))
    stretch = 100 * max(0.5, (x1 - x0) * page_wide) / natural
    left, base = x0 * page_wide, (1 - y1) * page_high + 0.22 * size
    hexed = text.encode("cp1252", "replace").hex()
    return (
        f"/F0 {size:.2f} Tf {stretch:.2f} Tz 1 0 0 1 {left:.2f} {base:.2f} Tm <{hexed}> Tj".encode()
    )
