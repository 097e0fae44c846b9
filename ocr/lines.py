"""Words to visual lines: a label and its value on one row share a line, however far apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from dossiers.page import Word

_SHARED_HEIGHT = 0.5  # overlap of two words of one row, as a share of the lower one


@dataclass(slots=True)
class _Row:
    words: list[Word] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return median((w.box.y0 + w.box.y1) / 2 for w in self.words)


def numbered(words: Sequence[Word]) -> tuple[Word, ...]:
    """The same words, in reading order, with `line` numbered from 0 downwards.

    Words are taken from left to right; each joins the row whose last word stands beside it. So a
    row may drift a little (paper that is not flat) without being broken.
    """
    rows: list[_Row] = []
    for word in sorted(words, key=lambda w: (w.box.x0, w.box.y0)):
        best = max(rows, key=lambda row: _shared(row.words[-1], word), default=None)
        if best is not None and _shared(best.words[-1], word) >= _SHARED_HEIGHT:
            best.words.append(word)
        else:
            rows.append(_Row([word]))
    rows.sort(key=lambda row: row.middle)
    return tuple(
        replace(word, line=number) for number, row in enumerate(rows) for word in row.words
    )


def _shared(left: Word, right: Word) -> float:
    a, b = left.box, right.box
    lower = min(a.height, b.height)
    if lower <= 0:
        return 1.0 if a.y0 <= b.y0 <= a.y1 else 0.0
    return (min(a.y1, b.y1) - max(a.y0, b.y0)) / lower
