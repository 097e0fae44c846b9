"""Which annexes of recommendation R408 an attestation is for: named, ticked, or told by what the
training was about."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossiers.page import Page, Word
from dossiers.reading import Field
from pieces.fields.cell_columns import column_under
from pieces.fields.cross_columns import crossed
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import ALIGNED
from pieces.fields.rows_of_people import in_row_of_holder
from pieces.fields.tick_boxes import (
    EMPTY,
    MARK,
    REFUSED,
    TICK,
    State,
    last_box,
    misread_box,
    state_of,
)
from pieces.parse.folding import as_digits, fold

# « Annexes validées : 3 - 4 » and nothing more; « Annexes : 3 feuillets » counts sheets.
_AFTER_MARK = (
    r"(?:(?:(?:valid|suivi|obtenu|concern|vise|acquis|etudi|trait|certifi)\w*\s*)?:\s*"
    r"(?=[345iv ,;/&+et-]{1,25}(?:[\n\t\f.)(]|$)))?"
)
# « annexes 3 (montage et démontage) et 5 (réception) »
_SAID_OF_IT = r"(?:[ \n]*\([^()\d]{3,80}\))?"
# A box that stands before the word may have been read as a part of it: « C]JAnnexe 3 ».
_ANNEX = re.compile(
    rf"(?:\b|(?<=[\[\]{{}}()|])|(?<=[\[\]{{}}()|][a-z])|(?<=[\[\]{{}}()|][a-z]{{2}}))(?:an?|n)nexe(?:s|5(?=\s+[345]))?(?:\(s\))?\s*(?:n\s?[°o]s?\s*|numeros?\s*)?{_AFTER_MARK}((?:[345]|(?<![a-z])s|iii|iv|v)(?![a-z0-9])(?:{_SAID_OF_IT}[ \n]*(?:,|;|/|&|et(?:\s*/\s*ou)?|\+|-|puis|ainsi que)\s*(?:l'\s?|de\s+l'\s?|les\s+)?(?:annexes?\s*)?(?:n\s?[°o]\s*)?(?:[345]|(?<![a-z])s|iii|iv|v)(?![a-z0-9]))*)"
)
_ROMAN = {"iii": 3, "iv": 4, "v": 5}
# What each annex is about, in the recommendation's own words and in those of attestations: 3, who
# erects, changes and takes down; 4, who receives and maintains... uses; 5, who uses.
_MEANING: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        3,
        re.compile(
            r"\bmont(?:er|age|eur)[^.\n]{0,50}(?:et|,|/|ou|-)\s*(?:de\s+|a\s+)?(?:(?:modifi|transform|utilis)\w+[^.\n]{0,20})?demont|\bmonteurs?\b|montage[\s,/]+(?:et\s+)?demontage|monter,?\s+(?:modifier,?\s+)?(?:et\s+)?demonter"
        ),
    ),
    (
        4,
        re.compile(
            r"verifi\w+[^.\n]{0,60}(?:echafaud|reception|mise en service)|reception\w*(?!\s+(?:et|ou)?\s*(?:clients?|accueil))|receptionn\w+|maintenance\s+(?:des\s+|d')?echafaud|reception\s+et\s+(?:a\s+)?(?:la\s+)?maintenance|exploit\w+"
        ),
    ),
    (
        5,
        re.compile(
            r"\butilis(?:er|ateur|atrice|ation)\w*|travailler sur (?:un|des|les) echafaud|personnel utilisateur"
        ),
    ),
)
# A row's tick may not have been read; a table to tick, whose ticks were not seen at all.
TICK_UNSEEN, NO_TICK_SEEN, BOXES_GUESSED = 0.55, 0.45, 0.65
NAMED, MEANT = 0.93, 0.5
# How many lines under a column's head its tick may stand.
LINES_TO_TICK = 3
# A list of those who were trained together has no more rows.
MOST_PEOPLE = 16


@dataclass(frozen=True, slots=True)
class _Mention:
    """Annexes named together, where, and whether a box beside them is ticked or empty (None: no
    box was read). `own`: they open a row or a cell of their own. `boxed`: what the marks before
    them may be, where a box was taken for letters. `x0`: where the row's words begin."""

    numbers: frozenset[int]
    start: int
    end: int
    state: State | None
    own: bool
    boxed: State | None
    x0: float = 0.0


def annexes_field(flow: Flow) -> dict[str, Field]:
    """`annexes` (of 3, 4, 5): the numbers as printed, else what the training covered (less sure)."""
    run = _run_of_boxes(flow)
    if run is not None:
        unboxed = _ANOTHER.match(flow.folded, run.end) is not None  # its box was not read
        weight = TICK_UNSEEN if unboxed else RUN_RECOGNISED if flow.is_ocr else NAMED
        return {"annexes": _field(flow, [run], weight)}
    behind = _listed_behind(flow, _FOLLOWING)
    if behind is not None:
        return {"annexes": _field(flow, [behind], NAMED)}
    named = [*_mentions(flow), *_rows_of_table(flow)]
    named += _rows_under_number(flow, named) if flow.is_ocr else []
    named += _unnumbered(flow, named) if flow.is_ocr else []
    named = _of_nobody_else(flow, named)
    rows = [m for m in named if m.own and len(m.numbers) == 1]
    guessed = _guessed(rows)
    if guessed:
        weight = BOXES_GUESSED if all(m.state or m.boxed for m in rows) else NO_TICK_SEEN
        return {"annexes": _field(flow, guessed, weight)}
    told = [m for m in rows if m.state is not None]
    found, weight = [m for m in named if m.state != "off"], NAMED
    if len(rows) > 1:
        ticked = [m for m in rows if m.state == "on"]
        if ticked:
            found = ticked
        if flow.is_ocr and told and len(told) < len(rows):
            weight = TICK_UNSEEN
        elif not told and _TICK_HEAD.search(flow.folded[: rows[0].start]):
            weight = NO_TICK_SEEN
    if not found:
        beside = _listed_behind(flow, _CELL_BESIDE)
        return {"annexes": _field(flow, [beside], NAMED)} if beside else _meant(flow)
    numbers = frozenset[int]().union(*(m.numbers for m in found))
    others = (p for n, p in _MEANING if n not in numbers)
    if flow.is_ocr and rows and any(p.search(flow.folded) for p in others):
        weight = min(weight, TICK_UNSEEN)  # another row's number may not have been read
    return {"annexes": _field(flow, found, weight)}


# « … des annexes (3, 4, 5) de la recommandation R408 suivantes : 4 et 5 »
_LIST = r"(?P<own>[345](?:\s*(?:,|;|/|&|et|-)\s*[345]){0,2})"
_FOLLOWING = re.compile(
    rf"\bannexes?\b[^\n:]{{0,80}}\bsuivantes?\s*:\s*{_LIST}(?![\d,.]\d|\s*(?:h|jours?)\b)"
)
# « Modules (annexes de la R408) | 5 »: a cell that asks for those of the R408, and one of nothing
# else. « Annexes jointes | 3 » and « Nombre d'annexes | 3 » count.
_CELL_BESIDE = re.compile(
    rf"(?<!nombre d')\bannexes?\b[^\n\t:\d]{{0,40}}\br\W{{0,2}}408[^\n\t:\d]{{0,20}}\t\s*{_LIST}[ .]*(?=[\n\f]|$)"
)


def _listed_behind(flow: Flow, pattern: re.Pattern[str]) -> _Mention | None:
    """The annexes that stand as a list behind what asks for them."""
    match = pattern.search(flow.folded)
    if match is None:
        return None
    numbers = frozenset(int(n) for n in re.findall(r"[345]", match["own"]))
    return _Mention(numbers, *match.span("own"), "on", True, None)


# « - COMES Fabien   annexe 5   favorable »: a list of several, a row each.
_IN_LIST = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:(?:M\.|Mme|Mlle)\s+)?(?P<name>[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+){1,5})\s*[:|–—-]?\s*"
)
LEAST_LISTED = 2


def _of_nobody_else(flow: Flow, named: Sequence[_Mention]) -> list[_Mention]:
    """The mentions without those of a list of several people, a row each behind a name, where the
    paper tells its own annexes elsewhere."""
    listed = [m for m in named if _is_listed(flow, m)]
    rest = [m for m in named if m not in listed]
    return rest if len(listed) >= LEAST_LISTED and rest else list(named)


def _is_listed(flow: Flow, mention: _Mention) -> bool:
    line = flow.line_span(mention.start)
    match = _IN_LIST.fullmatch(flow.text, line.start, mention.start)
    return match is not None and any(is_given_name(fold(word)) for word in match["name"].split())


def _field(flow: Flow, found: Sequence[_Mention], weight: float) -> Field:
    numbers = sorted(frozenset[int]().union(*(m.numbers for m in found)))
    return flow.field("annexes", numbers, found[0].start, found[0].end, weight)


def _meant(flow: Flow) -> dict[str, Field]:
    told = [(n, m) for n, p in _MEANING if (m := p.search(flow.folded))]
    if not told:
        return {}
    numbers, first = sorted(n for n, _ in told), told[0][1]
    return {"annexes": flow.field("annexes", numbers, first.start(), first.end(), MEANT)}


_BOX = rf"(?:{MARK}|{EMPTY})"
_BOXED = (rf"{_BOX}\s*[345](?!\d)", rf"(?<!\d)[345]\s*{_BOX}")  # the box before its number, behind
_RUN = re.compile(
    r"\bannexes?\b[^\d☐☒]{0,30}?(?:"
    + "|".join(rf"(?:{boxed}[\s,;/–-]*){{2,3}}" for boxed in _BOXED)
    + ")"
)
RUN_RECOGNISED = 0.85
_ANOTHER = re.compile(r"\W*[345](?!\d)")


def _run_of_boxes(flow: Flow) -> _Mention | None:
    """« annexes [ ] 3 [X] 4 [X] 5 »: those ticked, where the word is said once for all."""
    match = _RUN.search(flow.folded)
    if match is None:
        return None
    first, box = (re.search(p, match.group()) for p in (r"[345]", _BOX))
    before = first is not None and box is not None and box.start() < first.start()
    boxes = re.findall(_BOXED[0 if before else 1], match.group())
    ticked = frozenset(int(re.sub(r"\D", "", b)) for b in boxes if re.search(MARK, b))
    return _Mention(ticked, match.start(), match.end(), "on", True, None) if ticked else None


# -- mentions, in sentences, in rows, in columns ---------------------------------------------------

_TICK_HEAD = re.compile(r"\b(?:valide|acquis|coche|oui|non)\w*\s*$", re.M)
_NEGATED = re.compile(r"\b(?:hors|sauf|non|pas|excep\w+|sans)\s+(?:\w+\s+){0,2}$")
_NO_WORDS = re.compile(rf"{MARK}|{EMPTY}|\bl'|\b(?:r\s?408|recommandation)\b")


def _mentions(flow: Flow) -> Iterator[_Mention]:
    """The annexes named, but for those left out (« hors annexe 4 »)."""
    matches = [m for m in _ANNEX.finditer(flow.folded) if any(_numbers(m[1]))]
    closing = _closing(flow, matches)
    for match in matches:
        line = flow.line_span(match.start())
        beside = [m for m in matches if line.start <= m.start() < line.end]
        if _NEGATED.search(flow.folded[max(line.start, match.start() - 20) : match.start()]):
            continue
        numbers = frozenset(_numbers(match[1]))
        if match in closing:
            yield _row_of(flow, line, match, numbers)
            continue
        part = _part(flow, line, beside, match)
        before, after = flow.folded[part.start : match.start()], flow.folded[match.end() : part.end]
        own = flow.words_of(match.start(), match.start() + 1)[0]
        boxed = misread_box(*own) if flow.is_ocr else None
        yield _Mention(
            numbers,
            match.start(),
            match.end(),
            (crossed(flow, line) if len(beside) == 1 else None)
            or state_of(before, after)
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


def _opens_cell(flow: Flow, match: re.Match[str]) -> bool:
    """« NIVEAU | ANNEXE 3 : MONTEUR | OUI », over rows of the same column."""
    cell = flow.cell_of(match.start())
    under = None if cell is None else next(column_under(flow, cell), None)
    own = cell is not None and cell.start == match.start()
    return own and under is not None and _ANNEX.match(flow.folded, under.start) is not None


def _in_sentence(flow: Flow, line: Span, match: re.Match[str]) -> bool:
    """« … et utilisation (annexe 5) », in brackets behind words."""
    return re.search(r"\w.*\(\s*$", flow.folded[line.start : match.start()]) is not None


_NO_NUMBER = re.compile(
    rf"(?:^|\n)\W*?(?P<box>{MARK}|{EMPTY})\W*annexes?\s*(?=:|-)(?P<said>[^\n]+)"
)


def _unnumbered(flow: Flow, named: Sequence[_Mention]) -> Iterator[_Mention]:
    """« ☒ annexe : utiliser un échafaudage »: a row whose number was not read, told by what it is
    about where no other row is for that annex."""
    known = frozenset[int]().union(*(m.numbers for m in named))
    for match in _NO_NUMBER.finditer(flow.folded):
        told = [n for n, p in _MEANING if p.search(match["said"]) and n not in known]
        if len(told) == 1:
            state: State = "on" if re.fullmatch(MARK, match["box"]) else "off"
            yield _Mention(frozenset(told), match.start("said"), match.end(), state, True, None)


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


def _row_of(flow: Flow, line: Span, match: re.Match[str], numbers: frozenset[int]) -> _Mention:
    """A row of a list that its annex ends and that its box, if any, opens."""
    opening = flow.folded[line.start : match.start()].lstrip()
    state: State | None = None
    if re.match(MARK, opening):
        state = "on"
    elif re.match(EMPTY, opening):
        state = "off"
    first = _first_word(flow, line)
    boxed = misread_box(*first) if flow.is_ocr and state is None else None
    return _Mention(numbers, match.start(), match.end(), state, True, boxed, first[1].box.x0)


# A table headed « Annexe », a bare number opening each row; its boxes, those of the last column.
_HEAD = re.compile(r"\W*annexes?\W*(?:n\s?[°o])?\W*")
_BARE = re.compile(r"\W*([345]|iii|iv|v)\W*")
_MOST_ROWS = 6


def _rows_of_table(flow: Flow) -> Iterator[_Mention]:
    for head in flow.cells:
        if not _HEAD.fullmatch(flow.folded, head.start, head.end):
            continue
        for cell in column_under(flow, head, _MOST_ROWS):
            number = _BARE.fullmatch(flow.folded, cell.start, cell.end)
            if number is not None:
                after = flow.folded[cell.end : flow.line_span(cell.start).end]
                numbers = frozenset(_numbers(number[1]))
                row = crossed(flow, flow.line_span(cell.start))
                state = row or last_box(after) or state_of("", after)
                yield _Mention(numbers, cell.start, cell.end, state, True, None)


# How far aside the numbers of one column begin, in shares of the page.
NUMBERS_ALIGNED = 0.006
_LONE_NUMBER = re.compile(r"^([345])(?=[ \t]+[^\W\d_]{4})", re.M)


def _rows_under_number(flow: Flow, named: Sequence[_Mention]) -> Iterator[_Mention]:
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
            yield _Mention(numbers, *match.span(), state, True, None, word.box.x0)


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
    rows = [flow.line_span(m.start()) for m in _ANNEX.finditer(flow.folded)]
    whole = [c for c in cells[-1:] if _LABELLED.match(flow.folded, c.start, c.end)]
    for cell in (*cells[:-1], *whole):
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
        ]
        if not of_rows and len(aligned) >= _BLOCK_LINES:
            return cell.start
    return line.end


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


def _guessed(rows: Sequence[_Mention]) -> list[_Mention]:
    """The rows whose boxes look ticked, where none is surely and some do not. A row without a mark
    is not ticked: an empty box is lost to recognition more often than one with a cross."""
    if any(m.state == "on" for m in rows) or len(rows) < 2:
        return []
    ticked = [m for m in rows if m.state is None and m.boxed == "on"]
    told = any("off" in (m.boxed, m.state) for m in rows)
    # Boxes hang before words that begin together; a stain would push its own row's aside.
    hanging = all(abs(m.x0 - t.x0) < HANGING for m in rows for t in ticked)
    return ticked if told or (hanging and len(ticked) < len(rows)) else []


HANGING = 0.008


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


def _numbers(text: str) -> Iterator[int]:
    for token in re.findall(r"iii|iv|v|[345s]", re.sub(r"\w*nexes?", "", text)):
        yield _ROMAN[token] if token in _ROMAN else int(as_digits(token))
