"""School years by hand behind « année scolaire »: two years that follow each other, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray
from ocr.hand.asked import room_behind
from ocr.hand.decode import chances_of_strings
from ocr.hand.network import log_probabilities
from ocr.hand.places import PLAINLY, Pixels, lines_of, pixels, plain, print_boxes
from ocr.hand.strips import SHARES, Run, runs_at, strips_of

GIVEN_FROM, SURE = 0.6, 0.6
_ASKS = re.compile(r"annee\s(?:scolaire|universitaire)[\s:.…_]*$")
_LABEL = 5  # words of a label, at most
_YEARS = re.compile(r"(20[0-4]\d)[/.-]?(20[0-4]\d)")
_PRINTED = re.compile(r"20[0-4]\d\s?[/–-]\s?(?:20)?[0-4]\d\b")


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    box: Pixels


def with_hand_school_years(
    words: tuple[Word, ...], even: Gray, x_height: float
) -> tuple[Word, ...]:
    """The words of a page with the school years that a hand wrote behind their label
    (« 2024-2025 »), instead of what recognition hardly read there."""
    for line in lines_of(words):
        k = _asking(line)
        said = None if k is None else _said_behind(line, k, words, even, x_height)
        if k is None or said is None:
            continue
        high, wide = even.shape
        x0, y0, x1, y1 = said.box
        gone = {id(w) for w in line[k + 1 :] if x0 < sum(_ends(w.box, even)) / 2 < x1}
        box = Box(x0 / wide, y0 / high, x1 / wide, y1 / high)
        kept = [w for w in words if id(w) not in gone]
        words = (*kept, Word(said.text, box, SURE, line[k].line))
    return words


def _asking(line: Sequence[Word]) -> int | None:
    """The last word of a line's label that asks for a school year which was not read plainly."""
    for k in range(len(line)):
        if not _ASKS.search(plain(" ".join(w.text for w in line[max(0, k + 1 - _LABEL) : k + 1]))):
            continue
        behind = [w for w in line[k + 1 :] if any(c.isalnum() for c in w.text)]
        figures = [w.confidence for w in behind[:2] if any(c.isdigit() for c in w.text)]
        text = " ".join(w.text for w in line[k + 1 : k + 4])
        read = _PRINTED.match(text) is not None and min(figures, default=0.0) >= PLAINLY
        return None if read else k
    return None


def _said_behind(
    line: Sequence[Word], k: int, words: Sequence[Word], even: Gray, x_height: float
) -> _Said | None:
    size = even.shape[0], even.shape[1]
    behind = line[k + 1 :]
    place = room_behind(line, k, words, size, x_height, behind)
    if place is None:
        return None
    for run in runs_at(even, place, print_boxes(words, size, behind), x_height):
        text, chance = years_of_run(run)
        if chance >= GIVEN_FROM:
            return _Said(text, run.box)
    return None


def years_of_run(run: Run) -> tuple[str, float]:
    """The likeliest school year that a run says and nothing besides, and its chance."""
    mean: dict[str, float] = {}
    for share, strip in zip(SHARES, strips_of(run), strict=False):
        for text, chance in chances_of_strings(log_probabilities(strip)).items():
            match = _YEARS.fullmatch(text)
            if match is not None and int(match[2]) == int(match[1]) + 1:
                said = f"{match[1]}-{match[2]}"
                mean[said] = mean.get(said, 0.0) + share * chance
        if not mean:
            return "", 0.0
    best = max(mean, key=lambda t: mean[t], default="")
    return best, mean.get(best, 0.0)


def _ends(box: Box, even: Gray) -> tuple[int, int]:
    x0, _, x1, _ = pixels(box, even.shape)
    return x0, x1
