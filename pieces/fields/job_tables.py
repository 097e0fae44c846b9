"""Stretches of work that a table tells, one a row, with the job and the share of time beside."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossiers.box import union
from pieces.fields.cell_columns import at_height, column_under, headings_in, in_column, unnumbered
from pieces.fields.days import LAW, RECEIVED, dates_of
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.label_sides import is_written_over
from pieces.fields.made_weights import made_weight
from pieces.parse.dates import FoundDate
from pieces.parse.hours import amount
from pieces.parse.shares import FoundShare, find_shares


@dataclass(frozen=True, slots=True)
class Employment:
    """A stretch of work: first and last day as ISO (perhaps a month or a year), where it stands."""

    start: str | None
    end: str | None
    share: FoundShare | None
    span: Span
    weight: float
    part_time: bool = False
    title: Span | None = None  # the job, where a table has a column for it


_HEAD_START = re.compile(
    r"\b(?:debut|du|entree|embauche|depuis|a compter|effet|ouverture|commencement|a partir"
    r"|premier jour)\b"
)
_HEAD_END = re.compile(
    r"\b(?:fin|au|sortie|jusqu'au|terme|depart|echeance|expiration|cessation|dernier jour)\b"
)
_STRAY = re.compile(r"\s[^\w\s(]+\b")  # « Premier ‘jour »
_NUMBER = re.compile(r"\d(?!er\b|re\b)")  # « Début (1er jour) » is a heading
# As firmly as this a day under a table is that of the paper.
MADE_UNDER = 0.88
# As firmly as a day behind a town, where no last day stands beside it.
PLACED_UNDER = 0.85
LEAST_LETTERS = 3
HEAD_JOB = re.compile(r"\b(?:emploi|poste|fonction|qualification|metier|intitule)s?\b")


def table_rows(flow: Flow, born: set[dt.date]) -> Iterator[Employment]:
    """Rows of a table whose headings say « début » and « fin », or « du » and « au »."""
    for cell in flow.cells:
        heading = unnumbered(flow.folded[cell.start : cell.end])
        heading = _STRAY.sub(" ", heading) if flow.is_ocr else heading
        if (
            not _HEAD_START.search(heading)
            or len(heading) > LONGEST_HEAD
            or _NUMBER.search(heading)
        ):
            continue
        if heading.startswith("(") or is_written_over(flow, cell):
            continue  # a caption of what stands over it
        if _has_day(flow, flow.line_span(cell.start)):
            continue  # « Contrat du 26/08/2024 au 31/08/2026 »: labels of their own line
        heads = list(at_height(flow, _with_line_over(flow, cell)))
        right = [c for c in heads if c.box.x0 > cell.box.x0]
        finish = _end_among(flow, right)
        finish = finish or _end_among(flow, [p for c in right for p in headings_in(flow, c)])
        finish = finish or _unread_end(flow, right)
        most = 1.0 if finish else HEADLESS
        finish = finish or _end_without_head(flow, cell, right)
        if finish is None:
            continue
        jobs = [c for c in heads if HEAD_JOB.search(flow.folded[c.start : c.end])]
        rows = _without_sum(flow, list(_rows_under(flow, cell, finish, jobs, born)))
        if rows:
            most = SPOILT if _is_spoilt(flow, rows) else most
            yield from (replace(row, weight=min(row.weight, most)) for row in rows)
            return


def _end_among(flow: Flow, heads: Sequence[Cell]) -> Cell | None:
    short = (c for c in heads if c.end - c.start <= LONGEST_HEAD)
    return next((c for c in short if _HEAD_END.search(flow.folded[c.start : c.end])), None)


LONGEST_HEAD = 30
_GOES_ON = re.compile(r"(?:de |du |d')")


def _with_line_over(flow: Flow, cell: Cell) -> Cell:
    """« Date » over « d'entrée »: a heading of two lines, between which those of one line stand."""
    if _GOES_ON.match(flow.folded, cell.start) is None:
        return cell
    for over in flow.cells:
        gap = cell.box.y0 - over.box.y1
        near = over.page == cell.page and abs(gap) < LINES_APART * cell.box.height
        if near and over.line < cell.line and abs(over.box.x0 - cell.box.x0) < CELL_ALIGNED:
            return replace(cell, box=union((over.box, cell.box)))
    return cell


# The lines of one heading stand as close, in heights of their letters.
LINES_APART = 0.9
_SUM = re.compile(r"\W*(?:total|cumul|ensemble\b|duree\s+totale)")


def _is_day(iso: str | None) -> bool:
    return iso is not None and len(iso) == len("2025-09-01")


def _without_sum(flow: Flow, rows: Sequence[Employment]) -> list[Employment]:
    """The rows without a last one that sums them up: « Total du cycle », or from the first day of
    the first to the last of those over it. Where it tells other days than theirs, none is sure."""
    parts, last = list(rows[:-1]), rows[-1] if rows else None
    if last is None or len(parts) < 2 or not (_is_day(last.start) and _is_day(last.end)):
        return list(rows)
    whole = (min(r.start or "" for r in parts), max(r.end or "" for r in parts))
    if whole == (last.start, last.end):
        return parts
    if not _SUM.match(flow.folded, last.span.start):
        return list(rows)
    return [replace(row, weight=min(row.weight, SPOILT)) for row in parts]


# « Fin » in letters that were misread.
LONGEST_UNREAD = 4


def _unread_end(flow: Flow, right: Sequence[Cell]) -> Cell | None:
    """« Début | ru »: the heading next to that of the first days, a few letters that were misread,
    with a day in the cell under it."""
    nearest = min(right, key=lambda c: c.box.x0, default=None)
    if not flow.is_ocr or nearest is None or nearest.end - nearest.start > LONGEST_UNREAD:
        return None
    under = next(column_under(flow, nearest), None)
    if under is None or not _has_day(flow, Span(under.start, under.end)):
        return None
    return nearest


# A column of last days whose heading was not read.
HEADLESS = 0.75


def _end_without_head(flow: Flow, start: Cell, right: Sequence[Cell]) -> Cell | None:
    """« Du |      | Quotité »: a day beside the first one, over which no heading was read."""
    first = next(column_under(flow, start), None) if flow.is_ocr else None
    if first is None or not _has_day(flow, Span(first.start, first.end)):
        return None
    line = flow.line_span(first.start)
    beside = next((c for c in flow.cells if first.end <= c.start < line.end), None)
    if beside is None or not _has_day(flow, Span(beside.start, beside.end)):
        return None
    if not any(head.box.x0 > beside.box.x1 for head in right):
        return None  # a stamp's day, right of the table
    return None if any(_shares(beside, head) for head in right) else beside


# A row whose figures make no day: its stretch, or its end, is not known.
SPOILT, FIGURES_OF_A_DAY = 0.45, 5


def _is_spoilt(flow: Flow, rows: Sequence[Employment]) -> bool:
    """Whether some row of a recognised table bears more figures than its days are made of: a day of
    it was not read."""
    if not flow.is_ocr:
        return False
    last = max(row.span.end for row in rows)
    lines = {flow.line_span(c.start) for c in flow.cells if rows[0].span.start <= c.start < last}
    for line in lines:
        text = flow.text[line.start : line.end]
        days = [d for d in dates_of(flow.text) if line.start <= d.start < line.end]
        for day in days:
            text = text.replace(flow.text[day.start : day.end], " ")
        if re.search(rf"(?:\d[/.(:!|]?){{{FIGURES_OF_A_DAY},}}", text):
            return True
    return False


def _has_day(flow: Flow, line: Span) -> bool:
    return any(line.start <= d.start < line.end for d in dates_of(flow.text))


# « Congé maternité rémunéré », « Radiation des cadres »: rows of what is no stretch of work.
_NO_WORK = re.compile(
    r"\W*(?:dont\b.*|anciennete\b.*|conges?\b(?!\s+paye)|radiation|disponibilite|demission|licenciement|suspension|interruption|arret\s+(?:de\s+travail|maladie)"
    r"|portabilite|maintien|prevoyance|mutuelle|frais\s+de\s+sante|preavis|periode\s+d'essai)"
)
# « du 14/04/2024 au 13/04/2025 » in one cell: its last day begins no row.
_ENDS_STRETCH = re.compile(r"\d[^\n\t]{0,20}\bau\s*$")
_DATED_LINE = re.compile(r"Le\s+(?:\w+\s+)?(?:[0-3]?\d|1er)\b")
_ATTESTED = re.compile(
    r"\W*(?:visas?|visee?s?|attestee?s?|certifiee?s?|signee?s?|validee?s?|vu)\s+(?:par|de|du|et)\b"
)


def _rows_under(
    flow: Flow, start: Cell, finish: Cell, jobs: Sequence[Cell], born: set[dt.date]
) -> Iterator[Employment]:
    misses = 0
    lines = sorted({c.line for c in flow.cells if c.page == start.page and c.line > start.line})
    for line in lines:
        cells = [c for c in flow.cells if c.page == start.page and c.line == line]
        if misses > 2:
            return
        span = Span(cells[0].start, cells[-1].end)
        dates = [
            d
            for d in dates_of(flow.text)
            if span.start <= d.start < span.end and d.date not in born
        ]
        begin = next((d for d in dates if _near(flow, d, start)), None)
        if begin is not None and _ENDS_STRETCH.search(flow.folded, span.start, begin.start):
            begin = None
        end = next((d for d in dates if d is not begin and _near(flow, d, finish)), None)
        if begin is not None and made_weight(flow, begin) >= (MADE_UNDER if end else PLACED_UNDER):
            return  # « Fait à …, le … », « Aurillac, 28.04.2025 » under the table
        if begin is not None and end is None and _DATED_LINE.match(flow.text, span.start):
            return  # « Le 16 juin 2025    Signature », right under it
        if begin is not None and _NO_WORK.match(flow.folded, span.start):
            continue
        if begin is not None and end is None and _ATTESTED.match(flow.folded, span.start):
            return  # « Attesté par l'entreprise le … » under it
        if begin is not None and LAW.search(flow.folded, span.start, begin.start):
            return  # « Vu le décret du … », not the heading « Arrêté du » over the row
        if begin is not None and RECEIVED.search(flow.folded, span.start, begin.start):
            return  # « Convention reçue le … »
        if begin is None:
            misses += 1
            continue
        misses = 0
        share = _share_of_row(flow, span) or _share_around(flow, cells)
        titles = (_under(flow, cells, job) for job in jobs)
        title = next((t for t in titles if t is not None and _says(flow, t)), None)
        end = end or _day_at_height(flow, finish, begin)
        lost = flow.is_ocr and end is None and not _is_told(flow, cells, finish)
        sure = END_UNTOLD if lost else 0.9
        yield Employment(begin.iso, end.iso if end else None, share, span, sure, title=title)


# A row of a recognised table that tells nothing of its last day: it goes on, or it was not read.
END_UNTOLD = 0.6


def _day_at_height(flow: Flow, column: Cell, begin: FoundDate) -> FoundDate | None:
    """« 14 septembre » over « 2023 », one day in a cell that is higher than its row: it stands
    under that heading, across the middle of the row's first day; or in one line across the middle
    of that day, which takes two."""
    own = flow.cell_of(begin.start)
    page, word = flow.words_of(begin.start, begin.end)[0]
    for date in dates_of(flow.text):
        cell = flow.cell_of(date.start)
        if cell is None or (cell.page, column.page) != (page.number, page.number):
            continue
        across = cell.box.y0 < word.box.centre[1] < cell.box.y1
        beside = own is not None and own.box.y0 < cell.box.centre[1] < own.box.y1
        if (across or beside) and _shares(cell, column) and date != begin:
            return date
    return None


def _shares(cell: Cell, column: Cell) -> bool:
    return min(cell.box.x1, column.box.x1) > max(cell.box.x0, column.box.x0)


def _is_told(flow: Flow, cells: Sequence[Cell], column: Cell) -> bool:
    """Whether the row says something under that heading: « à ce jour »."""
    return any(
        _shares(c, column) and re.search(r"[^\W\d]{2}|[-–—]", flow.text[c.start : c.end])
        for c in cells
    )


def _says(flow: Flow, span: Span) -> bool:
    """Whether a cell says more than a number: « Poste » over « 728 » is that of a list."""
    return sum(c.isalpha() for c in flow.text[span.start : span.end]) >= LEAST_LETTERS


def _under(flow: Flow, cells: Sequence[Cell], column: Cell) -> Span | None:
    """The cell of a row that stands under a heading."""
    for cell in cells:
        if min(cell.box.x1, column.box.x1) - max(cell.box.x0, column.box.x0) > 0:
            return in_column(flow, cell, column)
    return None


def _near(flow: Flow, date: FoundDate, column: Cell) -> bool:
    words = flow.words_of(date.start, date.end)
    x0, x1 = words[0][1].box.x0, words[-1][1].box.x1
    return x0 < column.box.x1 + 0.04 and x1 > column.box.x0 - 0.04


_HUNDREDTHS = re.compile(r"(?<![\d,.])(\d{2,3}(?:[,.]\d{1,2})?)\s?%")


def _share_of_row(flow: Flow, span: Span) -> FoundShare | None:
    """The share that a row states, in its cells or in one that goes on under it: « à temps partiel,
    28 heures par » over « semaine »."""
    told = next(iter(find_shares(flow.text[span.start : span.end])), None)
    cell = None if told is None else flow.cell_of(span.start + told.start)
    if told is None or told.share is not None or cell is None:
        return told or _bare_share(flow, span)
    under = next(column_under(flow, cell), None)
    if under is None or not flow.text[under.start].islower():
        return told
    whole = f"{flow.text[cell.start : cell.end]} {flow.text[under.start : under.end]}"
    return next((s for s in find_shares(whole) if s.share is not None), told)


def _share_around(flow: Flow, cells: Sequence[Cell]) -> FoundShare | None:
    """« temps partiel, 50 % » over a row and « d'un temps complet » under it: what a cell in two
    lines says, right of the row that its middle is level with."""
    page, right = cells[0].page, cells[-1].box.x1
    over, under = (
        [c for c in flow.cells if (c.page, c.line) == (page, line)]
        for line in (cells[0].line - 1, cells[0].line + 1)
    )
    if len(over) != 1 or len(under) != 1 or min(over[0].box.x0, under[0].box.x0) < right:
        return None
    top, foot = over[0].box, under[0].box
    if abs(top.x0 - foot.x0) > CELL_ALIGNED or foot.y0 - top.y1 > CELL_LINES_APART * top.height:
        return None
    whole = " ".join(flow.text[c.start : c.end] for c in (over[0], under[0]))
    return next(iter(find_shares(whole)), None)


# The lines of one cell begin together, in shares of the page, and stand close, in their heights.
CELL_ALIGNED, CELL_LINES_APART = 0.01, 2.0


def _bare_share(flow: Flow, span: Span) -> FoundShare | None:
    """« 80 % », « 66,67 % » alone in a cell of the row."""
    match = _HUNDREDTHS.search(flow.folded[span.start : span.end])
    if match is None or not 5 <= amount(match[1]) <= 100:
        return None
    start, end = span.start + match.start(), span.start + match.end()
    return FoundShare(round(amount(match[1]) / 100, 3), start, end, flow.text[start:end])
