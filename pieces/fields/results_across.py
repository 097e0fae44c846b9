"""A relevé de notes laid out across: the units head columns, their scores stand on a line below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.unit_legend import with_explained
from pieces.fields.unit_order import units_between
from pieces.parse.folding import fold
from pieces.parse.scores import FoundUnit, find_benefits, find_scores, find_statuses, find_units

# So many units on one line, without a score between them, head columns.
LEAST_COLUMNS = 3
# How sure a score is on a line said to be that of the scores, with its decimals, without either.
TOLD, MARKED, BARE = 0.9, 0.75, 0.5
# Where some unit's heading was not read, what stands under the others may be its neighbour's.
UNHEADED = 0.4
# What « oui » and « non » are said of could not be read: of the benefits, most likely.
UNREAD_LINE = 0.7

# Of their lower height, that heads of one line share; how far, in steps of the columns, one of
# them stands from its place.
LEVEL, EVEN = 0.6, 0.2

# What one cell through several columns may say in a table.
MOST_WORDS = 4

_SCORE_LINE = re.compile(r"\bnotes?\b|sur\s*20|/\s?20|\bresultats?\b")
_OTHER_LINE = re.compile(
    r"coef|points?\b|moyenne|ects|credit|duree|rang|session|date|seuil|max|min\b"
)
_BENEFIT_LINE = re.compile(r"benef|report|conserv|acquis")
_POINTLESS = re.compile(r"\d(?:00|25|50|75)")  # « 600 » for « 6,00 » on a line of scores
_YES = re.compile(r"oui|yes|o|[x×✓✔☑☒■]|(?:19|20)\d\d|b(?:en\w*)?\.?")
_YES_OR_NO = re.compile(rf"{_YES.pattern}|non?|no|-|–|—|/")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class AcrossScores:
    """Entries as `scores_field` lists them, where their heading stands, and the least sure one."""

    entries: tuple[dict[str, Any], ...]
    span: Span
    sure: float


@dataclass(frozen=True, slots=True)
class _Band:
    """A line of units with the lines under it, up to the next such line. Each of `lines` is what
    stands before the first column, then what stands in each; `astray`: a score stands under none,
    so that a unit's own heading was not read."""

    units: tuple[FoundUnit, ...]
    lines: tuple[tuple[str, ...], ...]
    astray: bool


def scores_across(flow: Flow) -> AcrossScores | None:
    """The scores that stand under their units; None where no line of units heads columns."""
    entries: list[dict[str, Any]] = []
    sure: list[float] = []
    span: Span | None = None
    for band in _bands(flow):
        for column, unit in enumerate(band.units, 1):
            entry, weight = _entry(unit, band, column)
            if entry is None or any(e["unit"] == unit.unit for e in entries):
                continue
            span = span or Span(band.units[0].start, band.units[-1].end)
            entries.append(entry)
            sure.append(min(weight, UNHEADED) if band.astray else weight)
    return AcrossScores(tuple(entries), span, min(sure)) if span is not None else None


def _bands(flow: Flow) -> Iterator[_Band]:
    heads = list(_heads(flow))
    for index, units in enumerate(heads):
        cell = flow.cell_of(units[0].start)
        if cell is None:
            continue
        start = flow.line_span(units[-1].end).end
        last = heads[index + 1][0].start if index + 1 < len(heads) else len(flow.text)
        columns = list(_columns(flow, units, Span(start, last)))
        if columns:
            astray = any(s.marked for _, beside in columns for s in find_scores(beside))
            yield _Band(tuple(units), tuple(line for line, _ in columns), astray)


def _heads(flow: Flow) -> Iterator[list[FoundUnit]]:
    by_line: dict[int, list[FoundUnit]] = {}
    for unit in find_units(flow.text):
        by_line.setdefault(flow.line_span(unit.start).start, []).append(unit)
    for start, read in _level_lines(flow, by_line):
        first = _first_of_cells(flow, read)
        units = _with_misread(flow, start, first) if flow.is_ocr else first
        between = flow.text[start : flow.line_span(read[-1].start).end]
        cells = {flow.cell_of(u.start) for u in units}
        if (
            len(units) >= LEAST_COLUMNS
            and len(cells) == len({u.unit for u in units})
            and not any(s.marked for s in find_scores(between))
        ):
            yield sorted(units, key=lambda u: u.start)


def _level_lines(
    flow: Flow, by_line: dict[int, list[FoundUnit]]
) -> Iterator[tuple[int, list[FoundUnit]]]:
    """Where each line of units begins, and its units with those of the next line, if these go on
    right of them and level with them: a rule or a bend of the page parted them."""
    before: tuple[int, list[FoundUnit]] | None = None
    for start, read in sorted(by_line.items()):
        if before is not None and flow.is_ocr and _goes_on(flow, before[1][-1], read[0]):
            before = (before[0], [*before[1], *read])
            continue
        if before is not None:
            yield before
        before = (start, read)
    if before is not None:
        yield before


def _goes_on(flow: Flow, last: FoundUnit, unit: FoundUnit) -> bool:
    """Whether a unit opens the next line, right of the last one and level with it."""
    (page, one), (other_page, other) = (flow.words_of(u.start, u.end)[0] for u in (last, unit))
    opens = flow.line_span(unit.start).start == flow.line_span(last.start).end + 1
    follows = opens and not flow.text[flow.line_span(unit.start).start : unit.start].strip()
    level = min(one.box.y1, other.box.y1) - max(one.box.y0, other.box.y0)
    return (
        follows
        and page is other_page
        and other.box.x0 > one.box.x1
        and level > LEVEL * min(one.box.height, other.box.height)
    )


def _first_of_cells(flow: Flow, units: Sequence[FoundUnit]) -> list[FoundUnit]:
    """« E1 (U1) »: the épreuve of each cell, not its unit. Where recognition left but the unit
    (« rai (U31) »), the épreuve has its number."""
    cells: dict[Cell | None, list[FoundUnit]] = {}
    for unit in units:
        cells.setdefault(flow.cell_of(unit.start), []).append(unit)
    if None in cells or len(cells) < LEAST_COLUMNS:
        return list(units)
    paired = [
        found[0].unit[0]
        for found in cells.values()
        if len({u.unit[1:] for u in found}) == 1 and len({u.unit[0] for u in found}) == len(found)
        if len(found) > 1
    ]
    if 2 * len(paired) <= len(cells) or len(set(paired)) != 1:
        return list(units)
    return [
        found[0]
        if found[0].unit[0] == paired[0]
        else replace(found[0], unit=paired[0] + found[0].unit[1:], repaired=True)
        for found in cells.values()
    ]


# « El », « Est », « U 1 » in a line of units: a unit whose number was misread.
_MISREAD_UNIT = re.compile(r"[EUÉ][\w.]{0,3}")


def _with_misread(flow: Flow, start: int, read: Sequence[FoundUnit]) -> list[FoundUnit]:
    """The units of a line with those misread between them, where only one list fits there."""
    end = flow.line_span(read[-1].start).end
    cells = [c for c in flow.cells if start <= c.start < end]
    explained = with_explained(flow, cells, read) if len(read) >= LEAST_COLUMNS else None
    if explained is not None:
        return explained
    found: list[FoundUnit] = []
    unread: list[Cell] = []
    for cell in cells:
        unit = next((u for u in read if cell.start <= u.start < cell.end), None)
        if unit is None:
            misread = _MISREAD_UNIT.fullmatch(flow.text[cell.start : cell.end])
            if misread or _stands_evenly(flow, cell, read):
                unread.append(cell)
            continue
        told = units_between(found[-1].unit if found else None, unit.unit, len(unread))
        for name, place in zip(told or (), unread, strict=False):
            text = flow.text[place.start : place.end]
            found.append(FoundUnit(name, place.start, place.end, text, True))
        found.append(unit)
        unread = []
    return found


def _stands_evenly(flow: Flow, cell: Cell, read: Sequence[FoundUnit]) -> bool:
    """Whether a cell heads a column as far from those beside it as they stand from each other."""
    middles = [flow.words_of(u.start, u.end)[0][1].box.centre[0] for u in read]
    steps = [b - a for a, b in pairwise(middles)]
    if len(read) < LEAST_COLUMNS or min(steps) <= 0 or cell.box.width > min(steps):
        return False
    step = min(steps)
    even = all(abs(s / step - round(s / step)) < EVEN for s in steps)
    off = (cell.box.centre[0] - middles[0]) / step
    return even and 0 < off < len(read) + 1 and abs(off - round(off)) < EVEN


def _columns(
    flow: Flow, units: Sequence[FoundUnit], below: Span
) -> Iterator[tuple[tuple[str, ...], str]]:
    """What each line under the heads says in each of their columns, told by the words' middles,
    and what it says beside them all."""
    words = [flow.words_of(u.start, u.end)[0] for u in units]
    page = words[0][0].number
    middles = [w.box.centre[0] for _, w in words]
    if any(p.number != page for p, _ in words) or middles != sorted(middles):
        return
    half = min(b - a for a, b in pairwise(middles)) / 2
    first = middles[0] - half
    above: tuple[Span, list[str]] | None = None
    at = below.start + 1
    while at < below.end:
        line = flow.line_span(at)
        if _is_prose(flow, line, middles):
            return
        found, beside = [""] * (len(units) + 1), ""
        for token in re.finditer(r"\S+", flow.text[line.start : line.end]):
            place, word = flow.words_of(line.start + token.start(), line.start + token.end())[0]
            if place.number != page:
                return
            x = word.box.centre[0]
            cell = flow.cell_of(line.start + token.start())
            if cell is not None and cell.box.x0 < first and cell.box.x1 < middles[0]:
                x = cell.box.x0  # « Note sur 20 » ends near the first column, and is a label
            under = next((n for n, m in enumerate(middles, 1) if abs(x - m) <= half), None)
            if under is not None or x < first:
                found[under or 0] += f" {token.group()}"
            else:
                beside += f" {token.group()}"
        if above is not None and not found[0] and _is_level(flow, above[0], line):
            found = _gone_on(above[1], found)
        above = line, found
        yield tuple(f.strip() for f in found), beside
        at = line.end + 1


def _is_level(flow: Flow, above: Span, line: Span) -> bool:
    """Whether a recognised line goes on right of the one above and level with it: one row of the
    table, on a page that bends."""
    if not flow.is_ocr:
        return False
    last = flow.words_of(above.end - 1, above.end)[-1][1].box
    boxes = (w.box for _, w in flow.words_of(line.start, line.end))
    following = next((b for b in boxes if b.x0 > last.x1), None)
    if following is None:
        return False
    shared = min(last.y1, following.y1) - max(last.y0, following.y0)
    return shared > LEVEL * min(last.height, following.height)


def _gone_on(above: Sequence[str], under: Sequence[str]) -> list[str]:
    """The columns of a row of which the first stand on one line, the others on the next."""
    last = max((n for n, text in enumerate(above) if text), default=0)
    return [*above[: last + 1], *under[last + 1 :]]


def _is_prose(flow: Flow, line: Span, middles: Sequence[float]) -> bool:
    """Whether one cell of a line runs through several columns with words: the table is over."""
    return any(
        sum(cell.box.x0 < m < cell.box.x1 for m in middles) > 1
        and len(re.findall(r"[a-z]{3,}", flow.folded[cell.start : cell.end])) > MOST_WORDS
        for cell in flow.cells
        if line.start <= cell.start < line.end
    )


def _entry(unit: FoundUnit, band: _Band, column: int) -> tuple[dict[str, Any] | None, float]:
    best: tuple[float, float] | None = None
    entry: dict[str, Any] = {"unit": unit.unit, "score": None, "benefit": None}
    status: str | None = None
    least = 1.0
    for line in band.lines:
        label, text = fold(line[0]), line[column]
        if not text:
            continue
        if _BENEFIT_LINE.search(label):
            entry["benefit"] = entry["benefit"] or benefit_of(text)
            continue
        if _is_unread(label) and _YES_OR_NO.fullmatch(fold(text).strip(" .")):
            entry["benefit"], least = entry["benefit"] or benefit_of(text), UNREAD_LINE
            continue
        for found in find_benefits(text)[:1]:
            entry["benefit"] = found.year or True
        for said in find_statuses(text):
            if said.status in ("exempt", "absent", "not_valid"):
                status = status or said.status
        weighed = _score(label, text)
        if weighed is not None and (best is None or weighed[0] > best[0]):
            best = weighed
    if best is not None:
        entry["score"] = best[1]
    elif status is not None:
        entry["status"] = status
    else:
        return None, 0.0
    weight = (best[0] if best else TOLD) * (0.85 if unit.repaired else 1.0)
    return entry, min(weight, least)


def _is_unread(label: str) -> bool:
    """Whether what opens a line is no word that says what the line holds."""
    return bool(label) and not (_SCORE_LINE.search(label) or _OTHER_LINE.search(label))


def _score(label: str, text: str) -> tuple[float, float] | None:
    """How sure, and the score that a line gives in one column."""
    told = _SCORE_LINE.search(label) is not None
    if told and _POINTLESS.fullmatch(text):
        text = f"{text[0]},{text[1:]}"
        scores = [replace(s, repaired=True) for s in find_scores(text)]
    else:
        scores = find_scores(text, whole=True)
    if not scores or (_OTHER_LINE.search(label) and not told) or find_benefits(text):
        return None
    first = next((s for s in scores if s.marked), scores[0])
    alone = first.text.strip() == text.strip(" .,;:|")
    if not first.marked and not alone:
        return None  # « Épreuve 2 »: a figure in a title
    weight = TOLD if told else MARKED if first.marked else BARE
    return weight * (0.85 if first.repaired else 1.0), first.score


def benefit_of(text: str) -> int | bool | None:
    """« oui », a tick or the year of a line of benefits; None for « non » or a dash."""
    plain = fold(text).strip(" .")
    year = _YEAR.search(plain)
    if year:
        return int(year.group())
    return True if _YES.fullmatch(plain) else None
