"""The rows of a relevé de notes: each line that names a unit, in whatever way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from dossiers.box import Box
from pieces.fields.flow import Flow, Span
from pieces.fields.result_points import comes_out
from pieces.fields.unit_order import (
    likely_after,
    likely_between,
    lone_between,
    skips,
    units_between,
)
from pieces.parse.scores import FoundUnit, find_scores, find_statuses, find_units

# A table's heading stands within so many characters of its first row.
HEADING_REACH = 600


@dataclass(frozen=True, slots=True)
class Row:
    """A unit's row: its code, where it stands, and how surely the code was read."""

    unit: str
    span: Span
    sure: float
    part: str | None = None  # « E3 / U31 »: the unit told behind the épreuve


def rows_of(flow: Flow) -> list[Row]:
    """A row for each visual line that names a unit; several where the line holds several scores."""
    by_line: dict[int, list[FoundUnit]] = {}
    read = find_units(flow.text)
    found = [*read, *_misread_units(flow, read)]
    for unit in found or _spelt_units(flow):
        if _opens_row(flow, unit.start):
            by_line.setdefault(flow.line_span(unit.start).start, []).append(unit)
    rows: list[Row] = []
    for start, units in sorted(by_line.items()):
        end = flow.line_span(start).end
        units.sort(key=lambda u: u.start)
        between = flow.text[units[0].end : units[-1].start]
        marked = [s for s in find_scores(between) if s.marked]
        # « E1 U1 Culture générale 12,5 » names one row twice; « E1 12,5  E2 14 » are two rows, and
        # so are two cells « U1 – coef. 3 » and « U2 – coef. 2 ».
        if len(units) > 1 and (len(marked) >= len(units) - 1 or _all_other(units)):
            stops = [u.start for u in units[1:]] + [end]
            rows += [
                Row(u.unit, Span(u.start, stop), 0.85 if u.repaired else 1.0)
                for u, stop in zip(units, stops, strict=True)
            ]
        else:
            sure = 0.85 if units[0].repaired else 1.0
            part = units[-1].unit if len(units) > 1 else None
            rows.append(Row(units[0].unit, Span(start, end), sure, part))
    rows = _told_apart(rows)
    if flow.is_ocr:
        rows = _of_one_kind([r for r in rows if r.sure == 1 or not _is_stray(flow, r, rows)])
    if not flow.is_ocr:
        return rows
    rows = _with_unnumbered(flow, _with_other_panel(flow, rows))
    return [*rows, *_last_of_first_panel(flow, rows)]


def _with_other_panel(flow: Flow, rows: Sequence[Row]) -> list[Row]:
    """The rows, each that holds the score of the panel beside too parted in two, where the order of
    units names the other: « E31 11/20 | l'es 7/20 » among lines of two units."""
    begun = [flow.line_span(r.span.start).start for r in rows]
    doubled = [r for r, b in zip(rows, begun, strict=True) if b != r.span.start and b in begun]
    edges = [box.x1 for _, box in (_end_of_score(flow, r.span) for r in doubled)]
    found: list[Row] = []
    for row, after in zip(rows, [*rows[1:], None], strict=False):
        text = flow.text[row.span.start : row.span.end]
        marked = [s for s in find_scores(text) if s.marked]
        unit = None if after is None else units_between(row.unit, after.unit, 1)
        if unit is None or len(marked) != PANELS:
            found.append(row)
            continue
        cut = row.span.start + marked[0].end
        _, box = _end_of_score(flow, Span(cut, row.span.end))
        beside = any(abs(box.x1 - edge) < SAME_END for edge in edges)
        parts = (
            Row(row.unit, Span(row.span.start, cut), row.sure),
            Row(unit[0], Span(cut, row.span.end), UNNUMBERED),
        )
        found += parts if beside else [row]
    return found


def _is_stray(flow: Flow, row: Row, rows: Sequence[Row]) -> bool:
    """Whether a unit whose number had to be put right tells nothing and stands in no column with
    those that were read: « ES » among what the ground beside a page was read as."""
    if _tells_score(flow.text[row.span.start : row.span.end]):
        return False
    page, word = flow.words[flow.at[row.span.start]]
    codes = (flow.words[flow.at[r.span.start]] for r in rows if r is not row)
    return all(p is not page or abs(w.box.x0 - word.box.x0) > COLUMN_SLACK for p, w in codes)


_SPELT = re.compile(
    r"(?:sous-)?(?P<kind>epreuve|unite)\s+(?:n\s?[°o]\s?)?(?P<number>\d)(?:[.-]?(?P<part>\d))?(?![\d.,])"
)


def _spelt_units(flow: Flow) -> Iterator[FoundUnit]:
    """« ÉPREUVE 1 : … », « Unité 3.1 – … » at the head of cells, where no unit has its letter."""
    for cell in flow.cells:
        match = _SPELT.match(flow.folded, cell.start, cell.end)
        if match is not None:
            unit = f"{match['kind'][0].upper()}{match['number']}{match['part'] or ''}"
            yield FoundUnit(unit, match.start(), match.end(), match.group())


def _told_apart(rows: list[Row]) -> list[Row]:
    """« E3 / U31 » over « E3 / U32 »: rows of one épreuve, named by their units then."""
    parts = [r.part for r in rows if r.part is not None]
    firsts = [r.unit for r in rows if r.part is not None]
    if len(set(firsts)) == len(firsts) or len(set(parts)) < len(parts):
        return rows
    return [replace(r, unit=r.part or r.unit) for r in rows]


def _of_one_kind(rows: list[Row]) -> list[Row]:
    """In a table whose rows say « E1 U1 », « E2 U2 », the row of which but « U31 » was read is that
    of E31, and so is « ES U31 »."""
    paired = [r for r in rows if r.part is not None and twins(r.unit, r.part)]
    if len(paired) < LEAST_PAIRED or len({r.unit[0] for r in paired}) > 1:
        return rows
    letter = paired[0].unit[0]
    parted = [r.part or r.unit if r.sure < 1 or r.part is None else r.unit for r in rows]
    return [
        r if r.unit == name else replace(r, unit=name, sure=min(r.sure, MISNAMED))
        for r, name in zip(rows, (letter + p[1:] for p in parted), strict=True)
    ]


LEAST_PAIRED, MISNAMED = 2, 0.85
# How far aside, in shares of the page, the codes of one column begin.
COLUMN_SLACK = 0.015


def twins(first: str, second: str) -> bool:
    """E41 and U41: the épreuve and its unit."""
    return first[1:] == second[1:] and first[0] != second[0]


# A row whose number was not read, told by its place between two others.
UNNUMBERED, LIKELY = 0.75, 0.5
NO_ROW = re.compile(
    r"total|moyenne|points|session|resultat|decision|note|date|coef(?!\.\s?\d)|\bne\W*e?\W*\ble\b"
)
OPTIONAL = re.compile(r"facultati|option|bonus|engagement")


def _with_unnumbered(flow: Flow, rows: Sequence[Row]) -> list[Row]:
    """The rows, with those between them that hold a title and a score but no number, where the
    order of units leaves one list."""
    found: list[Row] = []
    previous: Row | None = None
    before = (None, *rows)  # one more than there are rows
    unread = [
        list(_rows_without_number(flow, *pair, rows)) for pair in zip(before, rows, strict=False)
    ]
    neighbours = zip(pairwise(rows), unread[1:], strict=True)
    if skips([(a.unit, b.unit) for (a, b), between in neighbours if not between]):
        return list(rows)
    for row, between in zip(rows, unread, strict=True):
        last = None if previous is None else previous.unit
        units, sure = _told_between(last, row.unit, len(between), row is rows[-1])
        if units is not None and (previous is None or _holds_score(flow, previous.span)):
            found += [Row(u, s, sure) for u, s in zip(units, between, strict=True)]
        found.append(row)
        previous = row
    return [*found, *_last_unnumbered(flow, rows)]


def _last_of_first_panel(flow: Flow, rows: Sequence[Row]) -> Iterator[Row]:
    """The row that ends the left one of two tables, where its number was not read and the order of
    units names it: « Physique-chimie 2 10,50 » under E31, E4 at the head of the other table."""
    places = [flow.words[flow.at[r.span.start]] for r in rows]
    if not rows or len({page.number for page, _ in places}) > 1:
        return
    edge = places[0][1].box.x0 + COLUMN_SLACK
    left = [r for r, (_, w) in zip(rows, places, strict=True) if w.box.x0 < edge]
    right = [(r, w) for r, (_, w) in zip(rows, places, strict=True) if w.box.x0 >= edge]
    if min(len(left), len(right)) < LEAST_PAIRED:
        return
    begun = {flow.line_span(r.span.start).start for r in left}
    beside = [r for r, _ in right if flow.line_span(r.span.start).start in begun]
    unit = units_between(left[-1].unit, right[0][0].unit, 1)
    if len(beside) < LEAST_PAIRED or unit is None:
        return
    wall = min(w.box.x0 for _, w in right)
    _, above = _end_of_score(flow, left[-1].span)
    found = [s for s in _left_of(flow, wall, left[-1].span.end) if _is_row_under(flow, s, above)]
    if len(found) == 1:
        yield Row(unit[0], found[0], UNNUMBERED)


def _left_of(flow: Flow, wall: float, after: int) -> Iterator[Span]:
    """What the lines behind a place say left of a wall, on its page."""
    page = flow.words[flow.at[after - 1]][0].number
    own = [c for c in flow.cells if c.start > after and c.page == page and c.box.x1 < wall]
    for _, cells in groupby(own, key=lambda c: c.line):
        held = list(cells)
        yield Span(held[0].start, held[-1].end)


def _is_row_under(flow: Flow, span: Span, above: Box) -> bool:
    """Whether a title stands there and one score, right under the column of another."""
    text = flow.folded[span.start : span.end]
    titled = re.search(r"[a-z]{4}", text) and not NO_ROW.search(text) and not OPTIONAL.search(text)
    page, box = _end_of_score(flow, span)
    return bool(titled) and page is not None and abs(box.x1 - above.x1) < SAME_END


PANELS = 2  # side by side
# A table's next row stands no further, in distances of its last two; scores end at one place.
NEXT_ROW, SAME_END = 1.6, 0.02


def _last_unnumbered(flow: Flow, rows: Sequence[Row]) -> Iterator[Row]:
    """The row under the last that holds a title and a score under its own but no number."""
    if len(rows) < LEAST_PAIRED or rows[-1].span.end >= len(flow.text):
        return
    line = flow.line_span(rows[-1].span.end + 1)
    text = flow.folded[line.start : line.end]
    if re.search(r"[a-z]{4}", text) is None or NO_ROW.search(text) or find_units(text.upper()):
        return
    ends = [_end_of_score(flow, span) for span in (rows[-2].span, rows[-1].span, line)]
    pages = {page for page, _ in ends}
    if None in pages or len(pages) > 1 or OPTIONAL.search(text):
        return
    before, last, under = (box for _, box in ends)
    if under.y0 - last.y0 > NEXT_ROW * (last.y0 - before.y0) or under.y0 < last.y1:
        return
    unit = likely_after(rows[-1].unit)
    if unit is not None and abs(under.x1 - last.x1) < SAME_END:
        yield Row(unit, line, LIKELY)


def _end_of_score(flow: Flow, span: Span) -> tuple[int | None, Box]:
    """The page and the box of the only marked score of a row; no page where it has another
    number of them."""
    marked = [s for s in find_scores(flow.text[span.start : span.end]) if s.marked]
    if len(marked) != 1:
        return None, Box(0, 0, 0, 0)
    page, word = flow.words_of(span.start + marked[0].start, span.start + marked[0].end)[-1]
    return page.number, word.box


def _told_between(
    first: str | None, last: str, count: int, ends: bool
) -> tuple[tuple[str, ...] | None, float]:
    """The units of `count` rows without a number, and how sure; `ends`: `last` ends the table."""
    alone = lone_between(first, last) if first is not None and count == 1 and ends else None
    if alone is not None:
        return (alone,), LIKELY
    units = units_between(first, last, count) if count else None
    return (units, UNNUMBERED) if units else (likely_between(first, last, count), LIKELY)


def _rows_without_number(
    flow: Flow, previous: Row | None, row: Row, rows: Sequence[Row]
) -> Iterator[Span]:
    at = max(0, row.span.start - HEADING_REACH // 3) if previous is None else previous.span.end + 1
    while at < row.span.start:
        line = flow.line_span(at)
        text = flow.folded[line.start : line.end]
        said = text.replace("benefice", "")  # « 13,00   2   bénéfice » titles nothing
        titled = re.search(r"[a-z]{4}", said) and not NO_ROW.search(text)
        if titled and (_holds_score(flow, line) or _holds_under_scores(flow, line, rows)):
            yield line
        at = line.end + 1


def _holds_under_scores(flow: Flow, span: Span, rows: Sequence[Row]) -> bool:
    """Whether a row's « 14 » stands in the column of other rows' « 12,5 », « 13,5 »."""
    bare = _scores_in(flow, span, marked=False)
    told = [place for row in rows for place in _scores_in(flow, row.span, marked=True)]
    return any(
        sum(p == page and min(b.x1, box.x1) > max(b.x0, box.x0) for p, b in told) >= LEAST_PAIRED
        for page, box in bare
    )


def _scores_in(flow: Flow, span: Span, *, marked: bool) -> list[tuple[int, Box]]:
    found = find_scores(flow.text[span.start : span.end], whole=True)
    words = (
        flow.words_of(span.start + s.start, span.start + s.end) for s in found if s.marked == marked
    )
    return [(held[0][0].number, held[0][1].box) for held in words if held]


def _holds_score(flow: Flow, span: Span) -> bool:
    """Whether a row tells a score: with decimals, out of 20, or by the points that it makes."""
    marked = any(s.marked for s in find_scores(flow.text[span.start : span.end]))
    return marked or comes_out(flow, span)


def _all_other(units: Sequence[FoundUnit]) -> bool:
    """Whether none of the units is another's number or a part of it (E3, U31)."""
    numbers = [re.sub(r"\D", "", u.unit) for u in units]
    return not any(
        a.startswith(b) or b.startswith(a) for i, a in enumerate(numbers) for b in numbers[i + 1 :]
    )


_MISREAD_NUMBER = re.compile(
    r"(?:^|(?<=[\n\t]))(?:[^\w\n] ?|[eo°] )?([EU€£])"
    r"(?:([Sséèê])([1lI|2]?)(?=[\t\n ,.:])|([Ttl!])(?=[\t\n])"
    r"|([TtLi!])(?=[\t\n]| [A-ZÀ-Þ])|(\d)(\d?)(?=[\t ]))"
)
SPECKS = (".", "'", "’", "-")  # before a unit, part of another word elsewhere
_MISREAD_FIGURES = {"S": "5", "s": "5", "é": "6", "è": "6", "ê": "6"}


def _misread_units(flow: Flow, read: Sequence[FoundUnit]) -> Iterator[FoundUnit]:
    """At the head of a recognised row, or in one column with two units of those `read`, « ES » is
    E5, « Eé1 » is E61, « ET » and « Ei » are E1, « €31 » is E31, « .E6 » E6."""
    if flow.is_ocr:
        known = {u.start for u in read}
        for match in _MISREAD_NUMBER.finditer(flow.text):
            start, end = match.start(1), match.end()
            if start in known:
                continue  # « El » that opens a line
            specked = flow.text[max(0, start - 1) : start] in SPECKS
            if match[6] and match[1] in "EU" and not specked:
                continue  # as printed
            lone = flow.text[:start].rstrip(" |").endswith("\t") or flow.text[end] == "\n"
            lone = lone or match[5] is not None
            if lone and not _under(flow, start, read):
                continue
            letter = "U" if match[1] == "U" else "E"
            part = "" if not match[3] else "2" if match[3] == "2" else "1"
            number = _MISREAD_FIGURES.get(match[2] or "") or match[6] or "1"
            unit = f"{letter}{number}{part or match[7] or ''}"
            yield FoundUnit(unit, start, end, flow.text[start:end], True)


def _under(flow: Flow, at: int, units: Sequence[FoundUnit]) -> bool:
    """Whether what begins there stands in the column of two of the units."""
    page, word = flow.words[flow.at[at]]
    others = (flow.words[flow.at[u.start]] for u in units)
    aligned = [p for p, w in others if p is page and abs(w.box.x0 - word.box.x0) < COLUMN_SLACK]
    return len(aligned) >= LEAST_PAIRED


def _opens_row(flow: Flow, at: int) -> bool:
    """A unit opens a table's row or a cell; inside a sentence it is only spoken of."""
    cell = flow.cell_of(at)
    if cell is None:
        return False
    before = flow.folded[cell.start : at].strip()
    return (
        not before
        or re.fullmatch(
            r"(?:\d{1,2}\s?[.)]\s?)?(?:epreuve|sous-epreuve|unite|ue|[-|•*(\[]|[eu]\.?\s?\d[\d.]*\s?[-/]?|\W|_)*",
            before,
        )
        is not None
        or re.search(r"[:;,\d][\s☒☑☐□]*$|[.,]\d\d? [a-z]$|\d\s*[|/–-]\s*$", before) is not None
        # « Culture générale (E1) : 11,50 »
        or (before.endswith("(") and _tells_score(flow.text[at : flow.line_span(at).end]))
        # A tick or a rule of the table read as letters: « LA E31 … », « ‘A E32 … ».
        or (flow.is_ocr and re.fullmatch(r"\W?[a-z]{1,2}\W?", before) is not None)
    )


def _tells_score(text: str) -> bool:
    return bool(any(s.marked for s in find_scores(text)) or find_statuses(text))
