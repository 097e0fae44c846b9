"""Words that lie across an upright page, laid upright under it so that one geometry reads both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossiers.box import Box
from dossiers.page import Line, Page, TurnedWord, Word

# What is turned is laid so far under the page, in its heights, that it neighbours nothing else.
FAR_UNDER = 1.5


@dataclass(frozen=True, slots=True)
class LaidWord(Word):
    """A turned word as it would stand upright; `printed` is where it is on the page."""

    printed: TurnedWord


def printed(word: Word) -> Word:
    """The word as it stands on its page."""
    return word.printed if isinstance(word, LaidWord) else word


def laid_upright(page: Page) -> list[tuple[Page, Line]]:
    """The lines of a page, turned ones laid upright under the others, each with the page whose
    width and height its boxes are shares of."""
    sideways = replace(page, width=page.height, height=page.width)
    found: list[tuple[Page, Line]] = []
    for line in page.lines:
        turned = [w for w in line.words if isinstance(w, TurnedWord)]
        if len(turned) < len(line.words):
            found.append((page, line))
            continue
        frame = page if turned[0].angle == 180 else sideways
        found.append((frame, Line(_laid(turned))))
    return found


def _laid(words: Sequence[TurnedWord]) -> tuple[LaidWord, ...]:
    return tuple(LaidWord(w.text, _upright(w.box, w.angle), w.confidence, w.line, w) for w in words)


def _upright(box: Box, angle: int) -> Box:
    """The box once the page is turned so that its writing is upright, far under the page."""
    far = FAR_UNDER * (1 + angle / 90)
    x0, y0, x1, y1 = {
        90: (box.y0, 1 - box.x1, box.y1, 1 - box.x0),
        180: (1 - box.x1, 1 - box.y1, 1 - box.x0, 1 - box.y0),
        270: (1 - box.y1, box.x0, 1 - box.y0, box.x1),
    }[angle]
    return Box(x0, y0 + far, x1, y1 + far)
