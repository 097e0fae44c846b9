"""Annexes told by the shape of a form: a run of boxes behind one word, a list behind what asks for it,
a column of bare numbers."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pieces.fields.annex_words import Mention, annex_numbers
from pieces.fields.cell_columns import column_under
from pieces.fields.cross_columns import crossed
from pieces.fields.flow import Flow
from pieces.fields.tick_boxes import EMPTY, MARK, State, last_box, state_of

# « … des annexes (3, 4, 5) de la recommandation R408 suivantes : 4 et 5 »
_LIST = r"(?P<own>[345](?:\s*(?:,|;|/|&|et|-)\s*[345]){0,2})"
LIST_FOLLOWS = re.compile(
    rf"\bannexes?\b[^\n:]{{0,80}}\bsuivantes?\s*:\s*{_LIST}(?![\d,.]\d|\s*(?:h|jours?)\b)"
)
# « Modules (annexes de la R408) | 5 »: a cell that asks for those of the R408, and one of nothing
# else. « Annexes jointes | 3 » and « Nombre d'annexes | 3 » count.
LIST_BESIDE = re.compile(
    rf"(?<!nombre d')\bannexes?\b[^\n\t:\d]{{0,40}}\br\W{{0,2}}408[^\n\t:\d]{{0,20}}\t\s*{_LIST}[ .]*(?=[\n\f]|$)"
)


# The same, the strokes between its numbers read as figures: « 3/47/5 ».
LIST_SPOILT = re.compile(
    rf"{LIST_BESIDE.pattern.partition(_LIST)[0]}(?P<own>(?=(?:[^345\n]*[345]){{2}})3?[ /71|]{{0,3}}4?[ /71|]{{0,3}}5?)[ .]*(?=[\n\f]|$)"
)
_GOES_ON = re.compile(r"\W*(?:[a-z]{1,3}\W+)?[345](?![\d,.])|\W*[a-z]{1,2}\W*(?=[\n\f]|$)")


def goes_on(flow: Flow, listed: Mention) -> bool:
    """« suivantes : 3   ed 5 »: whether more stands behind a list, on its line, than was read."""
    line = flow.line_span(listed.start)
    return _GOES_ON.match(flow.folded, listed.end, line.end) is not None


def listed_behind(flow: Flow, pattern: re.Pattern[str]) -> Mention | None:
    """The annexes that stand as a list behind what asks for them."""
    match = pattern.search(flow.folded)
    if match is None:
        return None
    numbers = frozenset(int(n) for n in re.findall(r"[345]", match["own"]))
    return Mention(numbers, *match.span("own"), "on", True, None)


_BOX = rf"(?:{MARK}|{EMPTY})"
_BOXED = (rf"{_BOX}\s*[345](?!\d)", rf"(?<!\d)[345]\s*{_BOX}")  # the box before its number, behind
_RUN = re.compile(
    r"\bannexes?\b[^\d☐☒]{0,30}?(?:"
    + "|".join(rf"(?:{boxed}[\s,;/–-]*){{2,3}}" for boxed in _BOXED)
    + ")"
)
RUN_RECOGNISED = 0.85
NUMBER_UNBOXED = re.compile(r"\W*[345](?!\d)")


def run_of_boxes(flow: Flow) -> Mention | None:
    """« annexes [ ] 3 [X] 4 [X] 5 »: those ticked, where the word is said once for all."""
    match = _RUN.search(flow.folded)
    if match is None:
        return None
    first, box = (re.search(p, match.group()) for p in (r"[345]", _BOX))
    before = first is not None and box is not None and box.start() < first.start()
    boxes = re.findall(_BOXED[0 if before else 1], match.group())
    ticked = frozenset(int(re.sub(r"\D", "", b)) for b in boxes if re.search(MARK, b))
    return Mention(ticked, match.start(), match.end(), "on", True, None) if ticked else None


# A table headed « Annexe », a bare number opening each row; its boxes, those of the last column.
_HEAD = re.compile(r"\W*annexes?\W*(?:n\s?[°o])?\W*")
_BARE = re.compile(r"\W*([345]|iii|iv|v)\W*")
_MOST_ROWS = 6


def rows_of_table(flow: Flow) -> Iterator[Mention]:
    """The rows under a head « Annexe », each opened by a bare number, ticked in its own line."""
    for head in flow.cells:
        if not _HEAD.fullmatch(flow.folded, head.start, head.end):
            continue
        for cell in column_under(flow, head, _MOST_ROWS):
            number = _BARE.fullmatch(flow.folded, cell.start, cell.end)
            if number is not None:
                after = flow.folded[cell.end : flow.line_span(cell.start).end]
                numbers = frozenset(annex_numbers(number[1]))
                row = crossed(flow, flow.line_span(cell.start))
                state = row or last_box(after) or state_of("", after)
                yield Mention(numbers, cell.start, cell.end, state, True, None)


# How far aside the numbers of one column begin, in shares of the page.
NUMBERS_ALIGNED = 0.006
_LONE_NUMBER = re.compile(r"^([345])(?=[ \t]+[^\W\d_]{4})", re.M)


def rows_under_number(flow: Flow, named: Sequence[Mention]) -> Iterator[Mention]:
    """« 4 Vérifier … validée » under « Annexe 3 Monter … validée », its number right under the
    other: the word before it was not read."""
    known = frozenset[int]().union(*(m.numbers for m in named))
    opening = [m for m in named if m.own and flow.line_span(m.start).start == m.start]
    above = [flow.words_of(m.start, m.end)[-1] for m in opening if len(m.numbers) == 1]
    for match in _LONE_NUMBER.finditer(flow.text):
        page, word = flow.words_of(*match.span())[0]
        under = any(p is page and abs(w.box.x0 - word.box.x0) < NUMBERS_ALIGNED for p, w in above)
        if under and int(match[1]) not in known:
            line = flow.line_span(match.start())
            # The row that names its annex may end before its state: « on » would leave it out.
            off = state_of("", flow.folded[match.end() : line.end]) == "off"
            numbers = frozenset((int(match[1]),))
            state: State | None = crossed(flow, line) or ("off" if off else None)
            yield Mention(numbers, *match.span(), state, True, None, word.box.x0)
