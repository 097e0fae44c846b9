"""What stands on one page: its words, where they are, and how far they can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossiers.box import Box, union

TextSource = Literal["embedded", "ocr"]


@dataclass(frozen=True, slots=True)
class Word:
    """One printed or recognised word.

    `line` numbers the visual lines of the page from 0, top to bottom (words of one table row that
    stand far apart may be on one line). `confidence` is 0…1; 1.0 for a text layer.
    """

    text: str
    box: Box
    confidence: float
    line: int

    @property
    def place(self) -> float:
        """Where the word begins along its line: grows from the line's first word to its last."""
        return self.box.x0


@dataclass(frozen=True, slots=True)
class TurnedWord(Word):
    """A word that lies across an upright page, as on a card copied sideways beside another.

    `angle` is the direction of writing in degrees clockwise: 90 downwards, 180 upside down, 270
    upwards. The lines of such words are numbered after all others.
    """

    angle: int

    @property
    def place(self) -> float:
        box = self.box
        return {90: box.y0, 180: -box.x1, 270: -box.y1}[self.angle]


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one visual line, in the order of reading."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def box(self) -> Box:
        return union(w.box for w in self.words)


@dataclass(frozen=True, slots=True)
class Legibility:
    """How well a page can be read. `reason` is None while it is legible.

    reason: `blank`, `blurred`, `dark`, `glare`, `low_contrast`, `low_resolution`, `cut_off`,
    `unreadable`. `score` is 0 (nothing) … 1 (clean print). `grade` is what the checks act on:
    `nothing` (no text can be had from it), `poor` (part of it), `good`.
    """

    grade: Literal["good", "poor", "nothing"]
    score: float
    reason: str | None = None
    box: Box | None = None


GOOD_LEGIBILITY = Legibility("good", 1.0)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as displayed upright.

    `width` and `height` are pixels of the upright picture (points × 200/72 for a text layer).
    `rotation` is the clockwise turn in degrees (0, 90, 180, 270) that set it upright, EXIF and
    /Rotate included. `dpi` is the resolution the words were read at, None when unknown.
    `warp` is the 3 × 3 homography, row by row, from fractions of the upright page to fractions of
    the stored picture once turned by `rotation`; None where turning alone sets it upright.
    """

    number: int
    width: int
    height: int
    rotation: int
    text_source: TextSource
    words: tuple[Word, ...]
    mean_confidence: float
    legibility: Legibility = GOOD_LEGIBILITY
    dpi: float | None = None
    warp: tuple[float, ...] | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        grouped: dict[int, list[Word]] = {}
        for word in self.words:
            grouped.setdefault(word.line, []).append(word)
        return tuple(
            Line(tuple(sorted(grouped[n], key=lambda w: w.place))) for n in sorted(grouped)
        )

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)
