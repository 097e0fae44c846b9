"""Scores of a recognised relevé put right where the page says how all of them are written: the
slash of « /20 » taken for a one, the point between two pairs of figures not seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from dossiers.page import Page, Word
from pieces.fields.flow import Flow

# « 7,5120 », « 8120 », « 4,51 20 »: the slash of « /20 » read as a one.
_SLASH_LOST = re.compile(
    r"(?<![\d.,/])(\d{1,2}(?:[.,]\d{1,2})?)[1lI](20)(?![\d.,])"
    r"|(?<![\d.,/])(\d{1,2}[.,]\d{1,2})[1lI]([ \t]20)(?![\d.,])"
)
_OUT_OF_20 = re.compile(r"\d\s?/\s?20(?!\d)")
LEAST_OUT_OF_20 = 2
_DECIMALS = re.compile(r"\d{1,2}([.,])\d\d")
_HALVES = re.compile(r"\d{1,2} \d\d")
# So many numbers with decimals, whose right ends stand so near, make a column; « 15 50 » is one of
# them if it begins where numbers of as many figures do, in shares of the page.
LEAST_IN_COLUMN, SAME_EDGE = 2, 0.008


def with_written_scores(flow: Flow) -> Flow:
    """The flow with such slashes and points; a text layer stays as it is."""
    return _with_points(_with_slashes(flow)) if flow.is_ocr else flow


def _with_slashes(flow: Flow) -> Flow:
    """With the slashes taken for ones, where others of the scores are told out of 20."""
    if len(_OUT_OF_20.findall(flow.text)) < LEAST_OUT_OF_20:
        return flow

    def slashed(match: re.Match[str]) -> str:
        return f"{match[1] or match[3]}/{match[2] or match[4]}"

    return replace(flow, text=_SLASH_LOST.sub(slashed, flow.text))


def _with_points(flow: Flow) -> Flow:
    """With the points of numbers that stand in a column of others which have theirs."""
    printed = [(p, w) for p, w in flow.words if _DECIMALS.fullmatch(w.text)]
    if len(printed) < LEAST_IN_COLUMN:
        return flow
    text = flow.text
    for at, first in _halves(flow):
        if _is_one(flow.words[first], flow.words[first + 1], printed):
            text = f"{text[:at]},{text[at + 1 :]}"
    return replace(flow, text=text)


def _halves(flow: Flow) -> Iterator[tuple[int, int]]:
    """Where a blank or a tab stands between two neighbours « 15 » and « 50 », and the first's
    index among the words."""
    for at, (before, after) in enumerate(zip(flow.at, flow.at[2:], strict=False), 1):
        if flow.text[at] in " \t" and after == before + 1 >= 1:
            (_, one), (_, other) = flow.words[before], flow.words[after]
            if _HALVES.fullmatch(f"{one.text} {other.text}"):
                yield at, before


def _is_one(
    first: tuple[Page, Word], second: tuple[Page, Word], printed: Sequence[tuple[Page, Word]]
) -> bool:
    """Whether two words take the very place of the numbers with decimals around them."""
    page, one = first
    _, other = second
    like = [
        w
        for p, w in printed
        if p is page
        and len(w.text) == len(one.text) + 3
        and abs(w.box.x1 - other.box.x1) < SAME_EDGE
    ]
    if len(like) < LEAST_IN_COLUMN:
        return False
    return abs(median(w.box.x0 for w in like) - one.box.x0) < SAME_EDGE
