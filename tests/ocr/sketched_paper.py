"""A page sketched in characters, 100 columns by 70 rows of an A4 sheet: its text where it stands,
its rules, pens and stamps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import cv2

from dossiers.box import Box
from dossiers.mark import Zone
from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks import find_marks
from tests.ocr.drawn_paper import BLUE, FONT, HEIGHT, VIOLET, WIDTH, Paper

COLUMNS, ROWS = 100, 70
_WIDE, _HIGH = WIDTH / COLUMNS, HEIGHT / ROWS
_BLACK = (20, 20, 20)
_LETTERS = 0.62  # of a row's height


def zones_of_sketch(sketch: Mapping[str, Any]) -> tuple[Zone, ...]:
    """The zones of the sketched page, read as one whose text layer is known."""
    paper = Paper()
    grid = sketch["page"].split("\n")
    _rule(paper, grid)
    for row, line in enumerate(grid):
        for column, text in _words(line):
            _print(paper, row, column, text)
    for seed, party in enumerate(sketch["parties"]):
        if party["state"] == "signed":
            x, y, w, h = _box(party["ink"])
            paper.sign(x, y, w, h, BLUE, seed + 3)
    for stamp in sketch.get("stamps", ()):
        x, y, _, _ = _box(stamp)
        paper.stamp(x, y, VIOLET)
    page = Page(1, WIDTH, HEIGHT, 0, "embedded", numbered(paper.words), 1.0)
    return find_marks(paper.picture, page)[1]


def states_of(zones: Sequence[Zone]) -> dict[str, str]:
    """Each party's state: signed where one of its places is; those of nobody left out."""
    told: dict[str, str] = {}
    for zone in zones:
        if told.get(zone.party) != "signed" and zone.party != "unknown":
            told[zone.party] = zone.state
    return told


def _box(place: Mapping[str, int]) -> tuple[int, int, int, int]:
    return (
        round(place["col"] * _WIDE), round(place["row"] * _HIGH),
        round(place["cols"] * _WIDE), round(place["rows"] * _HIGH),
    )  # fmt: skip


def _words(line: str) -> Iterator[tuple[int, str]]:
    """The words of a line with their columns."""
    plain = "".join(" " if _is_rule(c) else c for c in line)
    for found in re.finditer(r"\S+", plain):
        yield found.start(), found[0]


def _print(paper: Paper, row: int, column: int, text: str) -> None:
    x, y = round(column * _WIDE), round((row + 0.75) * _HIGH)
    plain = text.encode("ascii", "replace").decode().replace("?", "e")
    wide, high = round(len(text) * _WIDE), round(_LETTERS * _HIGH)
    (natural, _), _ = cv2.getTextSize(plain, FONT, 0.5, 1)
    scale = min(0.5, 0.5 * (wide - 2) / max(natural, 1))
    cv2.putText(paper.picture, plain, (x, y), FONT, scale, _BLACK, 1, cv2.LINE_AA)
    box = Box(x / WIDTH, (y - high) / HEIGHT, (x + wide - 2) / WIDTH, (y + 4) / HEIGHT)
    paper.words.append(Word(text, box, 1.0, 0))


def _is_rule(char: str) -> bool:
    return "\u2500" <= char <= "\u257f"


def _rule(paper: Paper, grid: Sequence[str]) -> None:
    """The arms of each box drawing character, from the middle of its cell to its sides."""
    for row, line in enumerate(grid):
        for column, char in enumerate(line):
            if not _is_rule(char):
                continue
            x, y = (column + 0.5) * _WIDE, (row + 0.5) * _HIGH
            name = unicodedata.name(char)
            arms = {
                (-1, 0): "LEFT" in name or "HORIZONTAL" in name,
                (1, 0): "RIGHT" in name or "HORIZONTAL" in name,
                (0, -1): " UP" in name or "VERTICAL" in name,
                (0, 1): "DOWN" in name or "VERTICAL" in name,
            }
            for (dx, dy), drawn in arms.items():
                end = (round(x + dx * _WIDE / 2), round(y + dy * _HIGH / 2))
                if drawn:
                    cv2.line(paper.picture, (round(x), round(y)), end, _BLACK, 2)
