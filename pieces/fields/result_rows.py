"""The rows of a relevé de notes: each line that names a unit, in whatever way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pieces.fields.flow import Flow, Span
from pieces.fields.unit_order import skips, units_between
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
    for unit in (*find_units(flow.text), *_misread_units(flow)):
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
    return _with_unnumbered(flow, rows) if flow.is_ocr else rows


def _told_apart(rows: list[Row]) -> list[Row]:
    """« E3 / U31 » over « E3 / U32 »: rows of one épreuve, named by their units then."""
    parts = [r.part for r in rows if r.part is not None]
    firsts = [r.unit for r in rows if r.part is not None]
    if len(set(firsts)) == len(firsts) or len(set(parts)) < len(parts):
        return rows
    return [replace(r, unit=r.part or r.unit) for r in rows]


# A row whose number was not read, told by its place between two others.
UNNUMBERED = 0.75
_NO_ROW = re.compile(
    r"total|moyenne|points|session|resultat|decision|note|date|coef|\bne\W*e?\W*\ble\b"
)


def _with_unnumbered(flow: Flow, rows: Sequence[Row]) -> list[Row]:
    """The rows, with those between them that hold a title and a score but no number, where the
    order of units leaves one list."""
    found: list[Row] = []
    previous: Row | None = None
    before = (None, *rows)  # one more than there are rows
    unread = [list(_rows_without_number(flow, *pair)) for pair in zip(before, rows, strict=False)]
    neighbours = zip(pairwise(rows), unread[1:], strict=True)
    if skips([(a.unit, b.unit) for (a, b), between in neighbours if not between]):
        return list(rows)
    for row, between in zip(rows, unread, strict=True):
        last = None if previous is None else previous.unit
        units = units_between(last, row.unit, len(between)) if between else None
        if units is not None and (previous is None or _holds_score(flow, previous.span)):
            found += [Row(u, s, UNNUMBERED) for u, s in zip(units, between, strict=True)]
        found.append(row)
        previous = row
    return found


def _rows_without_number(flow: Flow, previous: Row | None, row: Row) -> Iterator[Span]:
    at = max(0, row.span.start - HEADING_REACH // 3) if previous is None else previous.span.end + 1
    while at < row.span.start:
        line = flow.line_span(at)
        text = flow.folded[line.start : line.end]
        if re.search(r"[a-z]{4}", text) and not _NO_ROW.search(text) and _holds_score(flow, line):
            yield line
        at = line.end + 1


def _holds_score(flow: Flow, span: Span) -> bool:
    return any(s.marked for s in find_scores(flow.text[span.start : span.end]))


def _all_other(units: Sequence[FoundUnit]) -> bool:
    """Whether none of the units is another's number or a part of it (E3, U31)."""
    numbers = [re.sub(r"\D", "", u.unit) for u in units]
    return not any(
        a.startswith(b) or b.startswith(a) for i, a in enumerate(numbers) for b in numbers[i + 1 :]
    )


_MISREAD_NUMBER = re.compile(r"(?:^|\n)(?:[^\w\n] ?|[eo°] )?([EU])([Séèê])(?=[\t ,.:])")


def _misread_units(flow: Flow) -> Iterator[FoundUnit]:
    """« ES » at the head of a recognised row is E5, « Eé » is E6."""
    if flow.is_ocr:
        for match in _MISREAD_NUMBER.finditer(flow.text):
            start, end = match.start(1), match.end()
            number = 5 if match[2] == "S" else 6
            yield FoundUnit(f"{match[1]}{number}", start, end, flow.text[start:end], True)


def _opens_row(flow: Flow, at: int) -> bool:
    """A unit opens a table's row or a cell; inside a sentence it is only spoken of."""
    cell = flow.cell_of(at)
    if cell is None:
        return False
    before = flow.folded[cell.start : at].strip()
    return (
        not before
        or re.fullmatch(
            r"(?:epreuve|sous-epreuve|unite|ue|[-|•*(\[]|[eu]\.?\s?\d[\d.]*\s?[-/]?|\W|_)+", before
        )
        is not None
        or re.search(r"[:;,\d]\s*$|\d\s*[|/–-]\s*$", before) is not None
        # « Culture générale (E1) : 11,50 »
        or (before.endswith("(") and _tells_score(flow.text[at : flow.line_span(at).end]))
        # A tick or a rule of the table read as letters: « LA E31 … », « ‘A E32 … ».
        or (flow.is_ocr and re.fullmatch(r"\W?[a-z]{1,2}\W?", before) is not None)
    )


def _tells_score(text: str) -> bool:
    return bool(any(s.marked for s in find_scores(text)) or find_statuses(text))
