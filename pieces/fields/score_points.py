"""Scores of a recognised relevé put right where the page says how all of them are written: the
slash of « /20 » taken for a one, the point between two pairs of figures not seen, the comma of
« 11,5 » lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from statistics import median

from dossiers.page import Page, Word
from pieces.fields.flow import Flow
from pieces.fields.result_points import MOST_SCORE

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
# Where no number of a column has its point: so many pairs that stand so, all with quarters behind
# a blank that is that of a point, in widths of their figures (1.2 to 1.5 in a typed listing).
LEAST_PAIRS, WIDEST_POINT = 3, 1.7
_QUARTERS = frozenset(("00", "25", "50", "75"))
_Placed = tuple[Page, Word]
# « 115 » in a column of « 14,5 » and « 10,5 ».
_COMMALESS, _HALF = re.compile(r"1?\d[05]"), re.compile(r"\d{1,2},[05]")


def with_written_scores(flow: Flow) -> Flow:
    """The flow with such slashes, points and commas; a text layer stays as it is."""
    return _with_commas(_with_points(_with_slashes(flow))) if flow.is_ocr else flow


def _with_slashes(flow: Flow) -> Flow:
    """With the slashes taken for ones, where others of the scores are told out of 20."""
    if len(_OUT_OF_20.findall(flow.text)) < LEAST_OUT_OF_20:
        return flow

    def slashed(match: re.Match[str]) -> str:
        return f"{match[1] or match[3]}/{match[2] or match[4]}"

    return replace(flow, text=_SLASH_LOST.sub(slashed, flow.text))


def _with_points(flow: Flow) -> Flow:
    """With the points of numbers that stand in a column of others which have theirs, or in one of
    which none was seen."""
    printed = [(p, w) for p, w in flow.words if _DECIMALS.fullmatch(w.text)]
    pairs = {at: (flow.words[n], flow.words[n + 1]) for at, n in _halves(flow)}
    text = flow.text
    for at, pair in pairs.items():
        if _is_one(*pair, printed) or _is_of_pairs(pair, pairs.values()):
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


def _is_one(first: _Placed, second: _Placed, printed: Sequence[_Placed]) -> bool:
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


def _is_of_pairs(pair: tuple[_Placed, _Placed], pairs: Collection[tuple[_Placed, _Placed]]) -> bool:
    """Whether a pair stands in a column that is all of pairs like it."""
    (page, _), (_, last) = pair
    column = [
        (one, other)
        for (p, one), (_, other) in pairs
        if p is page and abs(other.box.x1 - last.box.x1) < SAME_EDGE
    ]
    return len(column) >= LEAST_PAIRS and all(
        abs(one.box.x0 - pair[0][1].box.x0) < SAME_EDGE
        and len(one.text) == len(last.text)
        and other.text in _QUARTERS
        and other.box.x0 - one.box.x1 < WIDEST_POINT * one.box.width / len(one.text)
        for one, other in column
    )


def _with_commas(flow: Flow) -> Flow:
    """With the commas of numbers over 20 that take the very place of others with one decimal."""
    halves = [(p, w) for p, w in flow.words if _HALF.fullmatch(w.text)]
    for index, (page, word) in enumerate(flow.words):
        if len(halves) < LEAST_IN_COLUMN or not _is_over(word.text):
            continue
        ending = [w for p, w in halves if p is page and abs(w.box.x1 - word.box.x1) < SAME_EDGE]
        alike = [w.box.x0 for w in ending if len(w.text) == len(word.text) + 1]
        if len(ending) < LEAST_IN_COLUMN or not alike:
            continue
        if abs(median(alike) - word.box.x0) < SAME_EDGE:
            flow = _with_comma(flow, flow.at.index(index) + len(word.text) - 1)
    return flow


def _is_over(text: str) -> bool:
    """Whether a number is above any score, and would be one with its last figure a decimal."""
    return _COMMALESS.fullmatch(text) is not None and int(text) > MOST_SCORE


def _with_comma(flow: Flow, at: int) -> Flow:
    """The flow with a comma before the character there."""
    cells = tuple(
        replace(c, start=c.start + (c.start > at), end=c.end + (c.end > at)) for c in flow.cells
    )
    text = f"{flow.text[:at]},{flow.text[at:]}"
    return replace(flow, text=text, at=(*flow.at[:at], flow.at[at], *flow.at[at:]), cells=cells)
