"""Which of the dates on a paper is the day of birth."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.reading import Field
from pieces.fields.born_blocks import born_in_block
from pieces.fields.cell_columns import shares_column, unnumbered
from pieces.fields.days import (
    LAW,
    LINK,
    PERIOD_OPEN,
    SEEN,
    RoleDate,
    dates_of,
    days_beside,
    texts_above,
    words_before,
)
from pieces.fields.flow import Cell, Flow
from pieces.fields.label_shapes import opens_with_label
from pieces.fields.name_labels import OTHER_SECTION
from pieces.fields.name_sections import is_anothers_part
from pieces.fields.relatives import heads_another, parents_born, stood_by
from pieces.parse.dates import FoundDate

OLDEST_BIRTH_YEAR, YOUNGEST_BIRTH_YEAR = 1930, 2015
BIRTH = re.compile(
    r"(?:\bn[eé6]{1,2}\s?(?:\(\s?e\s?\)|e|\.e|·e|/e)?\)?\s*(?:le|1e|ie|l\s?e)|\bne\s?\(e\)(?:\s+le)?"
    r"|\bdates?\s+(?:et\s+lieu\s+)?(?:de|of)\s+(?:naissance|birth)(?:\s+et\s+lieu)?"
    r"|\bdate\s+de\s+nais\w*\.?(?:\s*/\s*date\s+of\s+birth)?|\bnaissance|\bdate\s+of\s+birth"
    r"|\bnee?\s?(?:\(e\))?\s+[a-z][a-z' -]{2,30}\s+le|\bdate\s+naiss\w*\.?|\bd\.?d\.?n\b\.?|\bnee?\s?(?:\(e\))?\s+a\s+[\w\s'()-]{2,40}?,?\s*le"
    r"|\b(?:lieu\s+et\s+date|dates?\s+et\s+lieu)\s+de\s+naissance\s*:?\s*(?:a\s+)?[a-z' ()0-9-]{2,45}?[\s,-]+(?:le)?)"
    r"(?:\s*\(?(?:jj|dd)[/ .-]?mm[/ .-]?aaaa\)?)?(?:\s*\([^)\n]{0,25}\))?(?:\s*/\s*[a-z ]{3,20})?"
    + LINK
)
# « né », « née » as recognition writes them.
_BORN_MISREAD = re.compile(
    r"[\s,(][nmuhr][ecoa6]{1,3}\s?[(\[{tf]?[ec]?[)\]}]?(?:\.[ec])?\s+(?:le|1e|ie|lc|ic|l e)\s*:?\s*$"
    r"|\bdat[ec]s?\s+d[ec]\s+nai\w*\s?\w*[\s:.]*$"
)
# « NE 16/09/2001 DUNKERQUE », « NAISS 08/04/1968 »
_BORN_BARE = re.compile(r"(?:^|[\s,;(])(?:nee?(?:\s?\(e\))?|naiss\.?)\s*:?\s*$")
# « NE(E) LE vu | 29/11/2002 »: the leaders of a form read as letters.
_STRAY_TAIL = re.compile(r"(?<=[\w)])\s[a-z]{1,3}\t$")
YOUNGEST_AGE = 14
# How far behind a birth « qui l'a formé » may stand.
STOOD_BY_REACH = 110
SURELY_BORN = 0.97
# A day of birth that only its place and its age tell, and how many letters behind the name.
LIKELY_BORN, BIRTH_REACH = 0.6, 120
# The only day of another time, alone in its cell, anywhere on the paper.
FAR_BORN = 0.5
# « Le 22 avril 2007 à 8 heures est né à … », as registers write it.
_BORN_AFTER = re.compile(
    r"(?:[^.;\n]{0,45}|[^.;\n\d]{0,20}\n[^.;\n\d]{0,35})[\s,](?:est|etait)\s+nee?\b"
)


def birth_dates(flow: Flow) -> list[RoleDate]:
    """Days of birth, the most surely labelled first; a father's and a mother's are left out."""
    found = []
    parents = parents_born(flow.folded)
    for date in dates_of(flow.text):
        if date.precision != "day" or not _may_be_birth(date.date):
            continue
        if any(start <= date.start < end for start, end in parents):
            continue
        before = words_before(flow, date.start)
        if flow.is_ocr:
            before = _STRAY_TAIL.sub("\t", before)
        if BIRTH.search(before) or _BORN_BARE.search(before):
            found.append(RoleDate(date, 0.8 if date.repaired else 0.97))
        elif _BORN_AFTER.match(flow.folded_prose, date.end):
            found.append(RoleDate(date, 0.75 if date.repaired else SURELY_BORN))
        elif _under_birth_label(flow, date):
            alone = _is_alone(flow, date)
            found.append(RoleDate(date, 0.75 if date.repaired else SURELY_BORN if alone else 0.93))
        elif born_in_block(flow, date):
            found.append(RoleDate(date, SURELY_BORN))
        elif _BORN_MISREAD.search(before) and _long_before(flow, date.date):
            found.append(RoleDate(date, 0.8))
    told = {r.found.start for r in found}
    plain = SURELY_BORN if found else 0.9  # as sure as those that words tell
    labelled = [d for d in days_beside(flow, _BIRTH_LABELS) if _may_be_birth(d.date)]
    spoilt = flow.is_ocr and _is_said_unread(flow)
    for date in (d for d in labelled if d.start not in told):
        if spoilt and not _is_alone(flow, date):
            continue
        sure = CUT_DAY if spoilt else plain if _is_alone(flow, date) else 0.9
        found.append(RoleDate(date, 0.75 if date.repaired else sure))
    found = [r for r in found if not _is_of_who_stood_by(flow, r.found)]
    return _not_after_another(flow, [_doubted_if_cut(flow, r) for r in found])


def _is_of_who_stood_by(flow: Flow, date: FoundDate) -> bool:
    return stood_by(flow.folded_prose[date.end : date.end + STOOD_BY_REACH])


# « née le 16    1997 à Béziers »: the day is there, its month was not read.
_SAID_UNREAD = re.compile(r"\bn[eé]e?(?:\(e\))?\s+le\s+\d[^\n]{0,25}\b(?:19|20)\d\d\b")


def _is_said_unread(flow: Flow) -> bool:
    """Whether « né le » is followed on its line by a year and figures that make no day."""
    return any(
        not any(match.start() < d.start < match.end() for d in dates_of(flow.text))
        for match in _SAID_UNREAD.finditer(flow.folded)
    )


# « e 3/11/2006 »: the day's first figure may have been read as a letter.
_FIGURE_LOST = re.compile(r"(?:^|[\s|])[b-z]\s$")
CUT_DAY = 0.5


def _doubted_if_cut(flow: Flow, one: RoleDate) -> RoleDate:
    start = one.found.start
    lone = re.match(r"\d(?!\d)", one.found.text) is not None
    if not flow.is_ocr or not lone:
        return one
    if _FIGURE_LOST.search(flow.folded, 0, start) or _read_otherwise(flow, start):
        return replace(one, weight=min(one.weight, CUT_DAY))
    return one


def _read_otherwise(flow: Flow, start: int) -> bool:
    """« 2 janvier 2000 » with « 26 » alone right under its first figure: two readings of a hand's
    day."""
    page, word = flow.words_of(start, start + 1)[0]
    for cell in flow.cells:
        text = flow.text[cell.start : cell.end]
        if cell.page != page.number or not re.fullmatch(rf"{flow.text[start]}\d", text):
            continue
        beside = min(cell.box.x1, word.box.x1) > max(cell.box.x0, word.box.x0)
        if beside and abs(cell.box.y0 - word.box.y0) < 2 * max(cell.box.height, word.box.height):
            return True
    return False


_BIRTH_LABELS = (
    "ne(e) le", "nee le", "ne le", "ne (e) le", "date de naissance", "naissance", "date naiss.", "date naiss", "ddn",
    "dt naiss.", "dt naiss", "dt nais", "date nais.", "date nais", "naiss.", "nais.", "d. naiss.",
    "date de nais.", "date et lieu de naissance", "date of birth", "ne ou nee le", "ne / nee le", "nele",
)  # fmt: skip


def _not_after_another(flow: Flow, found: list[RoleDate]) -> list[RoleDate]:
    """Without the days that come so long after a surely labelled one of no other person that they
    are of something else, however near the label they stand."""
    sure = [
        r.found.date.year
        for r in found
        if r.weight >= SURELY_BORN and not is_anothers_part(flow, r.found.start)
    ]
    if not sure:
        return found
    return [
        r for r in found if r.weight >= SURELY_BORN or r.found.date.year - min(sure) < YOUNGEST_AGE
    ]


def _may_be_birth(date: dt.date) -> bool:
    return OLDEST_BIRTH_YEAR <= date.year <= YOUNGEST_BIRTH_YEAR


def _long_before(flow: Flow, day: dt.date) -> bool:
    """Whether some day of the paper comes late enough for `day` to be one of birth."""
    years = [d.date.year for d in dates_of(flow.text)]
    years += map(int, re.findall(r"\bsession\D{0,20}(20\d\d)\b", flow.folded))
    return any(year - day.year >= YOUNGEST_AGE for year in years)


def _likely_births(flow: Flow, near: int | None) -> list[RoleDate]:
    """The one day right behind the person's name that comes long before all others, where « né le »
    or its label could not be read or was not printed; on a page that was recognised, the only such
    day, alone in its cell, wherever it stands."""
    found = [
        RoleDate(d, LIKELY_BORN)
        for d in dates_of(flow.text)
        if d.precision == "day"
        and _may_be_birth(d.date)
        and _long_before(flow, d.date)
        and not _is_of_who_stood_by(flow, d)
        and not any(p.search(words_before(flow, d.start)) for p in (LAW, PERIOD_OPEN, SEEN))
    ]
    close = [r for r in found if near is not None and near < r.found.start < near + BIRTH_REACH]
    if len(close) == 1:
        return close
    alone = flow.is_ocr and len(found) == 1 and _is_alone(flow, found[0].found)
    return [replace(found[0], weight=FAR_BORN)] if alone else []


_BIRTH_HEADING = re.compile(
    r"\bdate\s+(?:et\s+lieu\s+)?de\s+nais|\bdate\s+naiss|\bd\.?d\.?n\b|\bnee?\s?\(?e?\)?\s+le\b|date\s+of\s+birth|\bnaiss\w*"
)


def _under_birth_label(flow: Flow, date: FoundDate) -> bool:
    """Whether the cell right above says « date de naissance »: a table's heading or a box's."""
    cell = flow.cell_of(date.start)
    if cell is None:
        return False
    above = (unnumbered(text) for text in texts_above(flow, date.start))
    return any(_BIRTH_HEADING.search(text) and not re.search(r"\d", text) for text in above)


# « 3.11.1988 à Sartène »
_PLACE_BEHIND = re.compile(r"(?:,?\s+[àaÀA]\s+[A-ZÀ-Þ][^\d:]{1,40}(?:\(\w{2,3}\))?)?")


def _is_alone(flow: Flow, date: FoundDate) -> bool:
    """Whether the day, with the town it may name, is all that its cell says."""
    cell = flow.cell_of(date.start)
    if cell is None or cell.start != date.start:
        return False
    return _PLACE_BEHIND.fullmatch(flow.text, date.end, cell.end) is not None


# So many lines under a name in the second column of a form his birth may be told.
COLUMN_LINES = 5


def in_column(flow: Flow, found: Sequence[RoleDate], near: int | None) -> list[RoleDate]:
    """The days without those of the column beside: where one stands under the person's name in its
    column, another on its line does not count (« née le 07/07/1975 | née le 09/08/2002 »), nor,
    where the name's is the second column, one that opens a line between the two, nor one that
    stands higher than the name in the column to its right. Where none is left, all of them,
    doubted: the name itself may be another's."""
    name = None if near is None else flow.cell_of(near)
    if name is None:
        return list(found)
    cells = [(r, flow.cell_of(r.found.start)) for r in found]
    own = [
        c for _, c in cells
        if c is not None and c.page == name.page and c.line > name.line and shares_column(name, c)
    ]  # fmt: skip
    rows = {c.line for c in own}
    near_rows = [c.line for c in own if c.line - name.line <= COLUMN_LINES]
    last = max(near_rows, default=name.line) if _is_second_column(flow, name) else name.line

    def is_beside(cell: Cell) -> bool:
        between = name.line <= cell.line <= last and cell.box.x1 < name.box.x0
        right = bool(near_rows) and cell.box.x0 > name.box.x1
        over = right and cell.line < name.line
        low = right and name.line < cell.line < max(near_rows)
        aside = low and _is_in_other_block(flow, name, cell)
        return cell.page == name.page and (cell.line in rows or between or over or aside)

    kept = [r for r, c in cells if c is None or c in own or not is_beside(c)]
    return kept or [replace(r, weight=min(r.weight, ANOTHERS)) for r in found]


def _is_in_other_block(flow: Flow, name: Cell, cell: Cell) -> bool:
    """« prénom | Djénéba | naissance | 23/01/1960 » under « Apprentie | KONATÉ | Employeur | … »:
    whether what heads the labels beside a day, from the name's line on, is another's."""
    before = flow.cells[flow.cells.index(cell) - 1]
    if (before.page, before.line) != (cell.page, cell.line) or before.box.x0 < name.box.x1:
        return False
    return any(
        c.page == cell.page
        and name.line <= c.line < cell.line
        and abs(c.box.x0 - before.box.x0) < SAME_MARGIN
        and OTHER_SECTION.search(flow.folded, c.start, c.end) is not None
        for c in flow.cells
    )


# Labels of one block begin no further apart, in shares of the page.
SAME_MARGIN = 0.02


def _is_second_column(flow: Flow, cell: Cell) -> bool:
    """Whether what stands before a cell on its line is no label of it."""
    before = flow.cells[flow.cells.index(cell) - 1]
    same = (before.page, before.line) == (cell.page, cell.line) and before is not cell
    return same and (
        not opens_with_label(flow, before)
        or _FILLED_IN.search(flow.text, before.start, before.end) is not None
    )


_FILLED_IN = re.compile(r"\d{3}|: \w")


# A birth told behind the heading of another person's part of the paper.
ANOTHERS = 0.5


# « Je soussigné Gérald PELLOUX, né le 14/02/1968, certifie que Madame … »: who certifies.
_SIGNATORY_SPEAKS = re.compile(r"\bsoussignee?s?\b(?!.*\b(?:certifi|attest|confirm|declar)\w*)")
_SAYS_THEN = re.compile(
    r"\b(?:certifi|attest|confirm|declar)\w*\b.{0,60}?\b(?:que|qu'|avoir)", re.S
)
SIGNATORY_REACH = 160


def _is_of_signatory(flow: Flow, date: FoundDate, near: int) -> bool:
    before = flow.folded[max(0, date.start - SIGNATORY_REACH) : date.start].replace("\n", " ")
    return (
        date.end < near
        and _SIGNATORY_SPEAKS.search(before) is not None
        and _SAYS_THEN.search(flow.folded, date.end, near) is not None
    )


# « Tuteur : Ludivine DUMOULIN, né(e) le 13/08/1987 »: whose office opens the cell.
_COMPANION = re.compile(
    r"\W*(?:l[ea]\s+)?(?:tut(?:eur|rice)|ma[iî]tre\s+(?:d['’]\s?app\w*|de\s+stage)|formateur|formatrice"
    r"|gerante?|employeur|referente?|dirigeante?|representante?(?:\s+leg\w*)?)\b[^:\n\t]{0,30}:[^:\n\t]*"
)


def _is_of_companion(flow: Flow, date: FoundDate) -> bool:
    cell = flow.cell_of(date.start)
    if cell is None:
        return False
    left = flow.cells[max(0, flow.cells.index(cell) - 1)]
    beside = (left.page, left.line) == (cell.page, cell.line)
    before = flow.folded[left.start if beside else cell.start : date.start].replace("\t", " ")
    return _COMPANION.fullmatch(before) is not None


def birth_date_field(flow: Flow, near: int | None = None) -> dict[str, Field]:
    """`birth_date`, or nothing. Of several days the one that follows `near` (where the person's
    name stands) most closely; less sure then."""
    found = birth_dates(flow) or _likely_births(flow, near)
    found = [r for r in found if near is None or not _is_of_signatory(flow, r.found, near)]
    if not found:
        return {}
    if len({r.found.date for r in found}) > 1:
        found = [r for r in found if not is_anothers_part(flow, r.found.start)] or found
        found = [r for r in found if not _is_of_companion(flow, r.found)] or found
    found = in_column(flow, found, near)
    days = [r.found.date for r in found]

    def rank(one: RoleDate) -> tuple[float, float, int]:
        # A day before the name is as far as one three times as far behind it.
        gap = 0 if near is None else one.found.start - near
        far = gap if gap >= 0 else -3 * gap
        return (-days.count(one.found.date) if near is None else far, -one.weight, one.found.start)

    best = min(found, key=rank)
    alone = len(set(days)) == 1
    weight = best.weight if alone else min(best.weight, 0.85 if near is not None else 0.6)
    behind = near is not None and heads_another(flow.folded, near, max(near, best.found.start))
    if behind or _is_of_companion(flow, best.found):
        weight = min(weight, ANOTHERS)
    value = best.found.date.isoformat()
    return {"birth_date": flow.field("birth_date", value, best.found.start, best.found.end, weight)}
