"""Annexes named in sentences and in rows, and whether a box beside them is ticked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossiers.page import Page, Word
from pieces.fields.annex_words import ANNEX, MEANING, Mention, annex_numbers
from pieces.fields.cell_columns import column_under, shares_column
from pieces.fields.cross_columns import crossed
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.label_places import ALIGNED
from pieces.fields.rows_of_people import in_row_of_holder
from pieces.fields.tick_boxes import (
    EMPTY,
    MARK,
    REFUSED,
    TICK,
    State,
    answered,
    misread_box,
    state_of,
)

# How many lines under a column's head its tick may stand.
LINES_TO_TICK = 3
# A list of those who were trained together has no more rows.
MOST_PEOPLE = 16
_NEGATED = re.compile(r"\b(?:hors|sauf|non|pas|excep\w+|sans)\s+(?:\w+\s+){0,2}$")
# « Il n'a pas suivi le module de vérification (annexe 4). »
_DENIED = re.compile(
    r"\b(?:n'|ne\s+)[a-z]+\s+(?:pas|jamais)\b(?:(?!\b(?:mais|et\s+a|seulement)\b)[^.;:])*$"
)
_DENIED_REACH = 90
_NO_WORDS = re.compile(rf"{MARK}|{EMPTY}|\bl'|\b(?:r\s?408|recommandation)\b")


def mentions(flow: Flow) -> Iterator[Mention]:
    """The annexes named, but for those left out (« hors annexe 4 »)."""
    matches = [m for m in ANNEX.finditer(flow.folded) if any(annex_numbers(m[1]))]
    closing = _closing(flow, matches)
    for match in matches:
        line = flow.line_span(match.start())
        beside = [m for m in matches if line.start <= m.start() < line.end]
        if _NEGATED.search(flow.folded[max(line.start, match.start() - 20) : match.start()]):
            continue
        if _DENIED.search(flow.folded_prose[max(0, match.start() - _DENIED_REACH) : match.start()]):
            continue
        numbers = frozenset(annex_numbers(match[1]))
        if match in closing:
            yield _row_of(flow, line, match, numbers)
            continue
        part = _part(flow, line, beside, match)
        before, after = flow.folded[part.start : match.start()], flow.folded[match.end() : part.end]
        own = flow.words_of(match.start(), match.start() + 1)[0]
        boxed = misread_box(*own) if flow.is_ocr else None
        yield Mention(
            numbers,
            match.start(),
            match.end(),
            (crossed(flow, line) if len(beside) == 1 else None)
            or state_of(before, after)
            or _state_between(flow, line, match)
            or _state_level(flow, line, match)
            or (_state_under(flow, match) if len(beside) > 1 else None),
            # « Contenu : ANNEXE 4 »
            not _in_sentence(flow, line, match)
            and (
                _opens_cell(flow, match)
                or not re.search(r"\w", _NO_WORDS.sub("", before.rpartition(":")[2]))
                or boxed is not None
            ),
            boxed,
            own[1].box.x0,
        )


def _state_between(flow: Flow, line: Span, match: re.Match[str]) -> State | None:
    """« × | 18/20 | favorable » under « Annexe 3 – Monter … » and over « de pied », or beside it:
    what a row says level with its title, which takes two lines."""
    title = flow.cell_of(match.start())
    goes_on = _title_goes_on(flow, line, match)
    if title is None or goes_on is None:
        return None
    beside = [c for c in flow.cells if goes_on.start <= c.start < goes_on.end]
    left = " ".join(_said(flow, c) for c in beside if c.box.x1 < title.box.x0)
    right = " ".join(_said(flow, c) for c in beside if c.box.x0 > title.box.x1)
    return state_of(left, right)


def _state_level(flow: Flow, line: Span, match: re.Match[str]) -> State | None:
    """« ☒ oui | ☐ non » level with « Annexe 4 » alone in its cell, read on another line than it:
    between the lines of what the row is about."""
    own = flow.cell_of(match.start())
    if own is None or not _ONE_ANNEX.fullmatch(flow.folded, own.start, own.end):
        return None
    lines = {
        flow.line_span(c.start)
        for c in flow.cells
        if c.page == own.page
        and c.box.x0 > own.box.x1
        and c.box.y0 < own.box.centre[1] < c.box.y1
        and re.search(rf"{MARK}|{EMPTY}", _said(flow, c))
    } - {line}
    row = next(iter(lines)) if len(lines) == 1 else None
    if row is None or ANNEX.search(flow.folded, row.start, row.end):
        return None
    return crossed(flow, row) or state_of("", flow.folded[row.start : row.end])


def _title_goes_on(flow: Flow, line: Span, match: re.Match[str]) -> Span | None:
    """The lines under a row's first over which its title goes on in small letters, in its column;
    None where it does not."""
    title = flow.cell_of(match.start())
    heads = [c for c in flow.cells if line.start <= c.start < line.end]
    if sum(ANNEX.match(flow.folded, c.start) is not None for c in heads) > 1:
        return None  # « Annexe 3 | Annexe 4 | Annexe 5 »: headings over their answers
    at = line.end + 1
    for _ in range(TITLE_LINES):
        under = flow.line_span(min(at, len(flow.text) - 1))
        cells = [c for c in flow.cells if under.start <= c.start < under.end]
        if title is None or not cells or cells[0].page != title.page:
            return None
        far = TITLE_LINES_APART * title.box.height
        if any(c.box.y0 - title.box.y1 > far for c in cells):
            return None
        if ANNEX.search(flow.folded, under.start, under.end):
            return None
        rest = [c for c in cells if shares_column(title, c)]
        if rest:
            small = flow.text[rest[0].start].islower()
            return Span(line.end + 1, under.end) if small else None
        at = under.end + 1
    return None


def _said(flow: Flow, cell: Cell) -> str:
    return flow.folded[cell.start : cell.end]


# How many lines a title goes on over, and how far under it, in heights of its letters.
TITLE_LINES, TITLE_LINES_APART = 2, 2.0


def _opens_cell(flow: Flow, match: re.Match[str]) -> bool:
    """« NIVEAU | ANNEXE 3 : MONTEUR | OUI », over or under another row of the same column."""
    cell = flow.cell_of(match.start())
    if cell is None or cell.start != match.start():
        return False
    under = next(column_under(flow, cell), None)
    if under is not None and ANNEX.match(flow.folded, under.start):
        return True
    named = [c for c in flow.cells if c is not cell and ANNEX.match(flow.folded, c.start)]
    if any(c.page == cell.page and abs(c.box.x0 - cell.box.x0) < ALIGNED for c in named):
        return True
    others = (c for c in named if c.start < cell.start)
    return any(next(column_under(flow, other), None) is cell for other in others)


def _in_sentence(flow: Flow, line: Span, match: re.Match[str]) -> bool:
    """« … et utilisation (annexe 5) », in brackets behind words."""
    return re.search(r"\w.*\(\s*$", flow.folded[line.start : match.start()]) is not None


_NO_NUMBER = re.compile(
    rf"(?:^|\n)\W*?(?P<box>{MARK}|{EMPTY})?\W*annexes?\s*(?=:|-)(?P<said>[^\n]+)"
)

# « e4: » over « annexe : réceptionner »: what is left of the number, alone on its line.
_NUMBER_OVER = re.compile(r"(?:^|\n)\W{0,2}[a-z]{0,2}\s?([345])\s?[:.]?\s*$")


def unnumbered_rows(flow: Flow, named: Sequence[Mention]) -> Iterator[Mention]:
    """« ☒ annexe : utiliser un échafaudage »: a row whose number was not read, told by what it is
    about where no other row is for that annex; one without a box among two without any, or whose
    number was read over it."""
    known = frozenset[int]().union(*(m.numbers for m in named))
    rows = [m for m in named if m.own and len(m.numbers) == 1]
    plain = len(rows) > 1 and all(m.state is None and m.boxed is None for m in rows)
    for match in _NO_NUMBER.finditer(flow.folded):
        told = [n for n, p in MEANING if p.search(match["said"]) and n not in known]
        over = _NUMBER_OVER.search(flow.folded, 0, match.start())
        lost = over is not None and int(over[1]) in told
        if len(told) == 1 and (match["box"] or plain or lost):
            state = _state_of_box(match["box"])
            yield Mention(frozenset(told), match.start("said"), match.end(), state, True, None)


# « ☒ annexe » under « rene 3 : montage … » at one height: a row read as two lines, its word twice.
_ALONE = re.compile(rf"(?:^|\n)\W*?(?P<box>{MARK}|{EMPTY})?[^\w\n]*annexe[^\w\n]*(?=\n|$)")
_NUMBER_FIRST = re.compile(r"[^\w\n]*(?:[a-z]{1,6}\s+)?(?P<number>[345])\s*[:–-]")


def parted_rows(flow: Flow, named: Sequence[Mention]) -> Iterator[Mention]:
    """The annexes whose box and word stand alone, their number level with them on the line over."""
    known = frozenset[int]().union(*(m.numbers for m in named))
    for match in _ALONE.finditer(flow.folded):
        over = flow.line_span(max(0, match.start() - 1))
        number = _NUMBER_FIRST.match(flow.folded, over.start, over.end)
        if number is None or int(number["number"]) in known or over.end > match.start():
            continue
        own, above = (flow.words_of(a, b) for a, b in (match.span(), number.span("number")))
        low, high = own[-1][1].box, above[0][1].box
        if own[-1][0] is above[0][0] and min(low.y1, high.y1) > max(low.y0, high.y0):
            state = _state_of_box(match["box"])
            numbers = frozenset((int(number["number"]),))
            yield Mention(numbers, over.start, match.end(), state, True, None)


def _state_of_box(box: str | None) -> State | None:
    if box is None:
        return None
    return "on" if re.fullmatch(MARK, box) else "off"


# How far the words of rows that follow each other may begin apart, in shares of the page.
ROW_ALIGNED = 0.03


def _closing(flow: Flow, matches: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Those of the mentions in brackets that end the rows of a list: « Utiliser un échafaudage
    (annexe 5) » under « Réceptionner … (annexe 4) »."""
    found = []
    for match in matches:
        line = flow.line_span(match.start())
        before, after = flow.folded[line.start : match.start()], flow.folded[match.end() : line.end]
        alone = sum(line.start <= m.start() < line.end for m in matches) == 1
        if alone and re.search(r"\w.*\(\s*$", before) and re.match(r"\s*\)?\W*$", after):
            found.append(match)
    firsts = [flow.words_of(flow.line_span(m.start()).start, m.start()) for m in found]
    return [
        m
        for m, own in zip(found, firsts, strict=True)
        if any(_follow(own, other) for other in firsts if other is not own)
    ]


def _follow(words: Sequence[tuple[Page, Word]], others: Sequence[tuple[Page, Word]]) -> bool:
    """Whether two rows stand close over one another, with or without a box before their words."""
    (page, first), (other_page, other) = words[0], others[0]
    starts = [w.box.x0 for _, w in words[:2]]
    aligned = any(abs(w.box.x0 - x0) < ROW_ALIGNED for _, w in others[:2] for x0 in starts)
    apart = abs(other.box.y0 - first.box.y0)
    return page.number == other_page.number and aligned and apart < ROWS_APART * first.box.height


# Rows of one list follow each other, in heights of their letters.
ROWS_APART = 5.0
# What an opening box leaves of its row's first word.
_LONG_WORD = 5


def _first_word(flow: Flow, line: Span) -> tuple[Page, Word]:
    """The first word of a row that is no box, whatever the box was read as."""
    words = flow.words_of(line.start, line.end)
    return next((w for w in words if sum(c.isalpha() for c in w[1].text) >= _LONG_WORD), words[0])


def _row_of(flow: Flow, line: Span, match: re.Match[str], numbers: frozenset[int]) -> Mention:
    """A row of a list that its annex ends and that its box, if any, opens."""
    opening = flow.folded[line.start : match.start()].lstrip()
    state: State | None = None
    if re.match(MARK, opening):
        state = "on"
    elif re.match(EMPTY, opening):
        state = "off"
    first = _first_word(flow, line)
    boxed = misread_box(*first) if flow.is_ocr and state is None else None
    return Mention(numbers, match.start(), match.end(), state, True, boxed, first[1].box.x0)


def _part(flow: Flow, line: Span, beside: Sequence[re.Match[str]], match: re.Match[str]) -> Span:
    """What of its line belongs to one of the annexes named there: all of it, or its own cell where
    others have theirs, up to its neighbours in it."""
    cell = flow.cell_of(match.start())
    if len(beside) == 1 or cell is None:
        return Span(line.start, _before_other_label(flow, match, line))
    near = [m for m in beside if cell.start <= m.start() < cell.end]
    place = near.index(match)
    start = near[place - 1].end() if place else _with_lone_box(flow, cell)
    end = near[place + 1].start() if place + 1 < len(near) else cell.end
    # « Annexe 3 ☐  Annexe 4 ☒ »: the boxes stand behind, unless one opens the cell.
    if state_of(flow.folded[cell.start : near[0].start()], "") is None:
        return Span(start if place == 0 else match.start(), end)
    return Span(start, end if end == cell.end else match.end())


# A block of labels with their values has so many lines beside those of the annexes.
_BLOCK_LINES = 2
# « Évaluation : réussie », label and value in one cell
_LABELLED = re.compile(r"[a-z][^:\n]{3,30}?\s?:\s*\S")


def _before_other_label(flow: Flow, match: re.Match[str], line: Span) -> int:
    """Where a row ends: before the cell of another block (« Évaluation | réussie » under « Lieu |
    Foix »), which begins where lines of no annex begin too, and no other row's cell."""
    cells = [c for c in flow.cells if match.end() < c.start < line.end]
    rows = [_whole_row(flow, m) for m in ANNEX.finditer(flow.folded)]
    whole = [c for c in cells[-1:] if _LABELLED.match(flow.folded, c.start, c.end)]
    for cell in (*cells[:-1], *whole):
        if answered(flow.folded[cell.start : line.end]) is not None:
            continue
        aligned = [
            c
            for c in flow.cells
            if c.page == cell.page
            and not line.start <= c.start < line.end
            and abs(c.box.x0 - cell.box.x0) < ALIGNED
        ]
        label = _label_of(flow, cell)
        of_rows = [
            c
            for c in aligned
            if any(r.start <= c.start < r.end for r in rows)
            and (label is None or _label_of(flow, c) in (label, None))
        ] or _around_a_row(flow, aligned)
        if not of_rows and len(aligned) >= _BLOCK_LINES:
            return cell.start
    return line.end


def _around_a_row(flow: Flow, cells: Sequence[Cell]) -> list[Cell]:
    """Two lines of one cell in the middle of which another row's « Annexe 4 » stands: « Réception,
    vérification et » over it, « maintenance » under it."""
    for match in ANNEX.finditer(flow.folded):
        own = flow.cell_of(match.start())
        if own is None or own.start != match.start():
            continue
        level = [c for c in cells if c.box.y0 < own.box.y1 and c.box.y1 > own.box.y0]
        if len(level) != LINES_AROUND or any(c.box.x0 < own.box.x1 for c in level):
            continue
        middle = sum(c.box.centre[1] for c in level) / LINES_AROUND
        if abs(middle - own.box.centre[1]) < OFF_MIDDLE * own.box.height:
            return level
    return []


# So many lines of a cell stand around its row's, and how far that is off their middle, in heights.
LINES_AROUND, OFF_MIDDLE = 2, 0.3


def _whole_row(flow: Flow, match: re.Match[str]) -> Span:
    """The line of an annex, with those that its title goes on over."""
    line = flow.line_span(match.start())
    goes_on = _title_goes_on(flow, line, match)
    return line if goes_on is None else Span(line.start, goes_on.end)


def _label_of(flow: Flow, cell: Cell) -> str | None:
    """« Formateur » of « Formateur : Hakim DELORME »; None where no colon ends a label."""
    label, colon, _ = flow.folded[cell.start : cell.end].partition(":")
    return label.strip() if colon else None


def _with_lone_box(flow: Flow, cell: Cell) -> int:
    """Where a cell begins, with the box that stands before it and nearer to it than to another."""
    index = flow.cells.index(cell)
    box, before = flow.cells[index - 1 : index], flow.cells[max(0, index - 2) : index - 1]
    if not box or box[0].line != cell.line or box[0].page != cell.page:
        return cell.start
    if not re.fullmatch(rf"{MARK}|{EMPTY}", flow.folded[box[0].start : box[0].end].strip()):
        return cell.start
    gap = cell.box.x0 - box[0].box.x1
    parted = not before or before[0].line != cell.line or box[0].box.x0 - before[0].box.x1 > gap
    return box[0].start if parted else cell.start


_ONE_ANNEX = re.compile(r"\W*an?nexe\W*(?:n\W{0,2})?[345]\W*")


def _state_under(flow: Flow, match: re.Match[str]) -> State | None:
    """What stands under the head of a column: « Oui », « × », « Non acquis »."""
    cell = flow.cell_of(match.start())
    column = () if cell is None else tuple(column_under(flow, cell, MOST_PEOPLE))
    # « BOTREL Corentin | oui | non » over the row of whom the paper is about
    listed = cell is not None and _ONE_ANNEX.fullmatch(flow.folded, cell.start, cell.end)
    own = in_row_of_holder(flow, column) if listed and len(column) > 1 else ()
    near = () if cell is None else tuple(column_under(flow, cell, LINES_TO_TICK))
    for under in own or near:
        text = flow.folded[under.start : under.end].strip()
        if len(text.split()) > 2:
            continue
        if REFUSED.match(text) or re.fullmatch(EMPTY, text):
            return "off"
        if TICK.match(text):
            return "on"
    return None
