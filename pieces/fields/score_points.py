"""Scores of a recognised relevé put right where the page says how all of them are written: the
slash of « /20 » taken for a one, the point between two pairs of figures not seen, the comma of
« 11,5 » lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
# « 15 », « ll », « 05, »; « 50 », « .50 », « 50* ».
_WHOLE, _BEHIND_POINT = re.compile(r"([\dlI|]{1,2})([.,]?)"), re.compile(r"([.,]?)(\d\d)(\*?)")
# So many numbers with decimals, whose right ends stand so near, make a column; « 15 50 » is one of
# them if it begins where numbers of as many figures do, in shares of the page.
LEAST_IN_COLUMN, SAME_EDGE = 2, 0.008
# Where no number of a column has its point: so many pairs that stand so, all with quarters behind
# a blank that is that of a point, in widths of their figures (1.2 to 1.5 in a typed listing).
LEAST_PAIRS, WIDEST_POINT = 3, 1.7
COLUMNS_APART = 4.0  # in the same widths: the blank between two columns
_QUARTERS = frozenset(("00", "25", "50", "75"))
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
    which none was seen; decimals whose whole number was not read are no score."""
    printed = [(p, w) for p, w in flow.words if _DECIMALS.fullmatch(w.text)]
    pairs = list(_pairs(flow))
    of_pairs = [p for p in pairs if _is_of_pairs(p, pairs)]
    text = flow.text
    for pair in pairs:
        if not pair.pointed and (pair in of_pairs or _is_one(pair, printed)):
            text = f"{text[: pair.at]},{text[pair.at + 1 :]}"
    for start, end in _lone_decimals(flow, pairs, of_pairs):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return replace(flow, text=text)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two neighbours « 15 » and « 50 »: where the blank between them stands, the second's index
    among the words, where they begin and end without the sign of « 50* », and their figures;
    `pointed`: one of them has the point (« 05, » « .50 »)."""

    at: int
    second: int
    page: Page
    x0: float
    gap: tuple[float, float]
    x1: float
    whole: str
    decimals: str
    pointed: bool


def _pairs(flow: Flow) -> Iterator[_Pair]:
    for at, (before, after) in enumerate(zip(flow.at, flow.at[2:], strict=False), 1):
        if flow.text[at] not in " \t" or not after == before + 1 >= 1:
            continue
        (page, one), (_, other) = flow.words[before], flow.words[after]
        whole, rest = _WHOLE.fullmatch(one.text), _BEHIND_POINT.fullmatch(other.text)
        width = one.box.width / len(one.text)
        if whole is None or rest is None or other.box.x0 - one.box.x1 > COLUMNS_APART * width:
            continue
        share = 1 - len(rest[3]) / len(other.text)
        yield _Pair(
            at, after, page, one.box.x0, (one.box.x1, other.box.x0),
            other.box.x0 + share * other.box.width, whole[1], rest[2], bool(whole[2] or rest[1]),
        )  # fmt: skip


def _is_one(pair: _Pair, printed: Sequence[tuple[Page, Word]]) -> bool:
    """Whether two words take the very place of the numbers with decimals around them."""
    like = [
        w
        for p, w in printed
        if p is pair.page
        and len(w.text) == len(pair.whole) + 3
        and abs(w.box.x1 - pair.x1) < SAME_EDGE
    ]
    if len(like) < LEAST_IN_COLUMN:
        return False
    return abs(median(w.box.x0 for w in like) - pair.x0) < SAME_EDGE


def _is_of_pairs(pair: _Pair, pairs: Sequence[_Pair]) -> bool:
    """Whether a pair stands in a column that is all of pairs like it."""
    column = [p for p in pairs if p.page is pair.page and abs(p.x1 - pair.x1) < SAME_EDGE]
    return len(column) >= LEAST_PAIRS and all(
        abs(p.x0 - pair.x0) < SAME_EDGE
        and len(p.whole) == len(p.decimals)
        and p.decimals in _QUARTERS
        and (p.pointed or p.gap[1] - p.gap[0] < WIDEST_POINT * (p.gap[0] - p.x0) / len(p.whole))
        for p in column
    )


def _lone_decimals(
    flow: Flow, pairs: Sequence[_Pair], column: Sequence[_Pair]
) -> Iterator[tuple[int, int]]:
    """Where « 00 » stands alone in the place of the decimals of a column of pairs."""
    seconds = {p.second for p in pairs}
    for index, (page, word) in enumerate(flow.words):
        if index in seconds or word.text not in _QUARTERS:
            continue
        under = (p for p in column if p.page is page and abs(p.gap[1] - word.box.x0) < SAME_EDGE)
        if any(abs(p.x1 - word.box.x1) < SAME_EDGE for p in under) and index in flow.at:
            start = flow.at.index(index)
            yield start, start + len(word.text)


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
