"""A speciality's title to its end: of a closed list, what follows « option A » is known, wherever
the line breaks and whatever stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from dossiers.specialities import OPTION_TITLES, SPECIALITIES
from pieces.fields.cell_columns import column_under
from pieces.fields.flow import Cell, Flow
from pieces.parse.folding import fold

# Likeness of letters under which words are not that title; higher where no « option » leads them.
_LIKE, _LIKE_UNLED, _SAME = 86.0, 93.0, 100.0
_LEAST_BEGUN = 5  # letters by which a title broken off is known
LINES = 2  # under its first, on which a title goes on
_LEAD = re.compile(
    r"\W*\b(?P<word>opt(?:ions?)?\b\.?|opt(?:ion)?(?=[a-d]\b))\W*(?:(?<=\W)(?P<letter>[a-z0-9])\b|[a-d]\b)?\W*"
)
_LETTERS = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Ending:
    """What ends a title: the words, as printed where they were well read, its option, and whether
    all of it was read."""

    text: str
    option: str | None
    whole: bool


def ending_of(flow: Flow, code: str, end: int) -> Ending | None:
    """What follows the title of `code` that ends at a place of the flow; None where its option or
    its second half is not named there."""
    broken = None
    for text, breaks_off in _following(flow, end):
        for option, title in _endings(code):
            found = _ending(text, option, title, breaks_off)
            if found is not None and found.whole:
                return found
            broken = broken or found
    return broken


def _endings(code: str) -> Iterator[tuple[str | None, str]]:
    yield from OPTION_TITLES.get(code, {}).items()
    _, colon, second = SPECIALITIES[code].title.partition(" : ")
    if colon:
        yield None, second


def _ending(text: str, option: str | None, title: str, breaks_off: bool) -> Ending | None:
    folded = fold(text)
    lead = _LEAD.match(folded) if option else None
    at = lead.end() if lead else 0
    words = list(_LETTERS.finditer(folded, at))
    wanted = "".join(_LETTERS.findall(fold(title)))
    alike, count = _likest([w.group() for w in words], wanted)
    whole = alike >= (_LIKE if lead or option is None else _LIKE_UNLED)
    if not whole and not (breaks_off and (lead or option is None) and _begins(words, wanted)):
        return None
    end = words[(count if whole else len(words)) - 1].end()
    letter = lead["letter"] if lead else None
    if whole and alike == _SAME and letter == (option and option.lower()):
        return Ending(" ".join(text[:end].split()), option, whole)
    printed = text[words[0].start() : end]
    said = title.upper() if printed.isupper() else title
    if option is None:
        return Ending(f": {said}", None, whole)
    word = text[lead.start("word") : lead.end("word")] if lead else "option"
    return Ending(f"{word} {option} : {said}", option, whole)


def _likest(words: Sequence[str], wanted: str) -> tuple[float, int]:
    """How like the first words are to the title, and how many of them are."""
    best, count, letters = 0.0, 0, ""
    for number, word in enumerate(words, 1):
        letters += word
        if len(letters) > len(wanted) + 3:
            break
        alike = fuzz.ratio(letters, wanted)
        if alike > best:
            best, count = alike, number
    return best, count


def _begins(words: Sequence[re.Match[str]], wanted: str) -> bool:
    letters = "".join(w.group() for w in words)
    begun = _LEAST_BEGUN <= len(letters) < len(wanted)
    return begun and fuzz.ratio(letters, wanted[: len(letters)]) >= _LIKE_UNLED


def _following(flow: Flow, end: int) -> Iterator[tuple[str, bool]]:
    """What may go on behind a place: under its cell, in the cell beside, in the cell alone, where
    it may break off; in the running text."""
    cell = flow.cell_of(end - 1)
    if cell is None:
        return
    rest = flow.text[end : cell.end]
    under = [_text(flow, c) for c in column_under(flow, cell, LINES)]
    yield " ".join([rest, *under]), False
    yield " ".join([rest, *under[1:]]), False
    beside = next((c for c in flow.cells if c.start > cell.start), None)
    if beside is not None and (beside.page, beside.line) == (cell.page, cell.line):
        yield f"{rest} {_text(flow, beside)}", False
    yield " ".join(flow.text[end : end + 160].split()), False
    yield rest, True


def _text(flow: Flow, cell: Cell) -> str:
    return flow.text[cell.start : cell.end]
