"""Two papers scanned on one sheet, one above the other or side by side: where it may be cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from dossiers.page import Page, Word
from pieces.types.evidence import PageEvidence, scores

# A second title's prominence where another one heads the page, see evidence.py.
_SECOND_HEAD = 0.55
# A page whose second type weighs less is of one paper: no cut is tried.
_SECOND_STRENGTH = 5.0
# Where two papers of a sheet may part, in shares of its height, or of its width.
_MIDDLE_HEIGHT, _MIDDLE_WIDTH = (0.3, 0.7), (0.4, 0.6)
_LEAST_WORDS = 15
_GUTTER = 0.015
_MOST_GAPS = 2

Parts = tuple[Page, Page]


def cuts(page: Page, evidence: PageEvidence) -> Iterator[Parts]:
    """The ways to cut the page in two that are worth trying, the likeliest first. Each part keeps
    the page's number and the boxes of its words."""
    if not _speaks_twice(evidence):
        return
    for height in (*_second_titles(evidence), *_gaps(page)):
        yield from _parts(page, partial(_is_above, height))
    gutter = _gutter(page)
    if gutter is not None:
        yield from _parts(page, partial(_is_left, gutter))


def _is_above(height: float, word: Word) -> bool:
    return word.box.centre[1] < height


def _is_left(gutter: float, word: Word) -> bool:
    return word.box.centre[0] < gutter


def _speaks_twice(evidence: PageEvidence) -> bool:
    by_type: dict[str, float] = {}
    for key, score in scores([evidence]).items():
        kind = key.split("/")[0]
        by_type[kind] = max(score.total, by_type.get(kind, 0.0))
    by_type.pop("unknown", None)
    return sum(total >= _SECOND_STRENGTH for total in by_type.values()) > 1


def _second_titles(evidence: PageEvidence) -> Iterator[float]:
    """Just above a title of another type that heads the lower part."""
    heads = sorted(
        (
            t
            for t in evidence.titles
            if t.weight >= 5.0 and t.hit.coverage >= 0.55 and t.prominence >= _SECOND_HEAD
        ),
        key=lambda t: t.hit.box.y0,
    )
    for title in heads:
        top, kind = title.hit.box.y0, title.kind.split("/")[0]
        if not 0.3 < top < 0.85 or kind == "unknown":
            continue
        if any(t.kind.split("/")[0] == kind and t.hit.box.y0 < 0.3 for t in heads):
            continue
        yield top - 0.01
        return


def _gaps(page: Page) -> list[float]:
    """The middles of the tallest blank bands across the middle of the page."""
    low, high = _MIDDLE_HEIGHT
    edges = sorted((w.box.y0, w.box.y1) for w in page.words)
    found: list[tuple[float, float]] = []
    bottom = 0.0
    for top, end in edges:
        if top > bottom and low < (top + bottom) / 2 < high:
            found.append((top - bottom, (top + bottom) / 2))
        bottom = max(bottom, end)
    return [at for _, at in sorted(found, reverse=True)[:_MOST_GAPS]]


def _gutter(page: Page) -> float | None:
    """The middle of the widest blank band from top to bottom near the page's middle."""
    low, high = _MIDDLE_WIDTH
    best: tuple[float, float] | None = None
    right = 0.0
    for start, end in sorted((w.box.x0, w.box.x1) for w in page.words):
        wide, middle = start - right, (right + start) / 2
        if wide > _GUTTER and low < middle < high and (best is None or wide > best[0]):
            best = (wide, middle)
        right = max(right, end)
    return best[1] if best else None


def _parts(page: Page, is_first: Callable[[Word], bool]) -> Iterator[Parts]:
    first = tuple(w for w in page.words if is_first(w))
    second = tuple(w for w in page.words if not is_first(w))
    if min(len(first), len(second)) >= _LEAST_WORDS:
        yield replace(page, words=first), replace(page, words=second)
