"""A page drawn for a test: print whose words are known, pens, stamps."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.mark import Mark, Zone
from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks import find_marks
from ocr.marks.training.pen import fitted, signature

WIDTH, HEIGHT, EM = 1240, 1754, 22
BLUE, BLACK, GREEN, VIOLET = (30, 50, 150), (25, 25, 30), (20, 105, 60), (90, 45, 140)
FONT = cv2.FONT_HERSHEY_SIMPLEX


def printed_rows() -> NDArray[np.uint8]:
    """A grey page of eight lines of print."""
    page = np.full((900, 700), 252, np.uint8)
    for row in range(8):
        at = (60, 100 + 90 * row)
        cv2.putText(page, "Attestation du 12 mai 2003", at, FONT, 1.1, 30, 2)
    return page


@dataclass
class Paper:
    picture: NDArray[np.uint8] = field(
        default_factory=lambda: np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    )
    words: list[Word] = field(default_factory=list)

    def text(self, x: int, y: int, text: str, colour: tuple[int, int, int] = (20, 20, 20)) -> None:
        """Prints words with their feet on y; each is recognised as what it is."""
        for token in text.split():
            plain = token.encode("ascii", "ignore").decode() or "a"
            (wide, high), _ = cv2.getTextSize(plain, FONT, 0.62, 2)
            cv2.putText(self.picture, plain, (x, y), FONT, 0.62, colour, 2, cv2.LINE_AA)
            box = Box(x / WIDTH, (y - high) / HEIGHT, (x + wide) / WIDTH, (y + 3) / HEIGHT)
            self.words.append(Word(token, box, 0.95, 0))
            x += wide + 8

    def body(self) -> None:
        for k in range(9):
            self.text(
                110, 140 + 34 * k, "Le present document concerne la session en cours et son suivi"
            )

    def sign(self, x: int, y: int, w: int, h: int, colour: tuple[int, int, int], seed: int) -> None:
        rng = np.random.default_rng(seed)
        for stroke in fitted(signature(rng), w, h):
            points = ((stroke + np.array((x, y))) * 8).astype(np.int32)
            cv2.polylines(self.picture, [points], False, colour, 3, cv2.LINE_AA, 3)

    def stamp(self, x: int, y: int, colour: tuple[int, int, int]) -> None:
        cv2.rectangle(self.picture, (x, y), (x + 250, y + 110), colour, 2, cv2.LINE_AA)
        for k, line in enumerate(
            ("SARL EXEMPLE", "12 rue des Lilas", "06000 NICE", "Tel 0400000000")
        ):
            cv2.putText(
                self.picture, line, (x + 20, y + 28 + 23 * k), FONT, 0.55, colour, 1, cv2.LINE_AA
            )

    def page(self, **more: object) -> Page:
        return Page(1, WIDTH, HEIGHT, 0, "ocr", numbered(self.words), 0.95, **more)  # type: ignore[arg-type]

    def zone(self) -> Zone:
        (zone,) = self.zones()
        return zone

    def zones(self) -> tuple[Zone, ...]:
        return find_marks(self.picture, self.page())[1]

    def marks(self) -> tuple[Mark, ...]:
        return find_marks(self.picture, self.page())[0]


def labelled(paper: Paper) -> Paper:
    paper.text(640, 1100, "Signature du candidat")
    return paper
