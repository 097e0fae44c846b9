"""Names that stand alone in a cell, without a label or a sentence, as on cards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pieces.fields.cell_columns import column_under, shares_column
from pieces.fields.days import texts_above
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import cells_below
from pieces.fields.name_labels import OTHER_SECTION
from pieces.fields.person import Part, Person, person_of, split_same_case
from pieces.fields.spoken_names import AFTER_OFFICE, NO_PERSON
from pieces.fields.unread_headings import given_cell_beside, given_cell_under
from pieces.parse.folding import fold
from pieces.parse.names import FoundName, read_name

# The chance that a name alone is that of whom the paper is about: where his birth follows, where
# nothing tells, at the foot, where whoever signs has his own.
BEFORE_BIRTH, ALONE, AT_FOOT = 0.9, 0.44, 0.25
FOOT = 0.7
# How many lines under a name his birth may be told.
BIRTH_REACH = 3
_BIRTH = re.compile(r"\bn[eé]{1,2}\s?(?:\(\s?e\s?\))?\s+(?:le|en|a)\b|\bnaissance\b|\bborn\b")
_DAY_BEHIND = re.compile(r"[\s,|–-]+\d{2}[/.-]\d{2}[/.-]\d{4}$")
_LEAST_WORDS, _MOST_WORDS = 2, 8


# A letter says « vous »; it opens with a name and a comma, or bears one over a street.
ADDRESSED = 0.5
_SPEAKS_TO = re.compile(r"\b(?:vous|votre|vos)\b")
_STREET = re.compile(
    r"(?:n\s?°\s?)?\d{1,4}\s?(?:bis|ter|quater)?,?\s+(?:rue|avenue|av\.|boulevard|bd|chemin|impasse|allee"
    r"|place|route|quai|cours|square|passage|sentier|voie|villa|hameau|residence|lotissement|faubourg)\b"
)
_TITLE = re.compile(r"(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+")
_TWO_WORDS = re.compile(
    r"[A-ZÀ-Þ][\w'’]+(?:-[A-ZÀ-Þ][\w'’]+)*(?: [A-ZÀ-Þ][\w'’-]+){1,3}(?P<comma>,?)"
)


def _addressed(flow: Flow) -> Iterator[Person]:
    """« Rose-Andrée Célestin, » alone on its line; « Dragomir Ilić » or « Mlle Aliénor Jaouen »
    over « 16 chemin du … », whatever office another column names beside."""
    if _SPEAKS_TO.search(flow.folded) is None:
        return
    for cell, under in pairwise(flow.cells):
        title = _TITLE.match(flow.text, cell.start, cell.end)
        start = title.end() if title else cell.start
        text = flow.text[start : cell.end]
        match = _TWO_WORDS.fullmatch(text)
        if match is None or cell.line == flow.cells[0].line or NO_PERSON.search(fold(text)):
            continue
        street = _STREET.match(flow.folded, under.start) and shares_column(cell, under)
        name = read_name(text) if street or (match["comma"] and not title) else None
        if name is not None and len(name.full_name) + len(match["comma"]) == len(text):
            placed = replace(name, start=name.start + start, end=name.end + start)
            yield from person_of(flow, placed, ADDRESSED)


def is_over_street(flow: Flow, name: int) -> bool:
    """Whether a name and its civility fill a cell over a street, as an addressee's do."""
    cell = flow.cell_of(name)
    if cell is None or _TITLE.fullmatch(flow.text, cell.start, name) is None:
        return False
    under = [c for c in flow.cells if (c.page, c.line) == (cell.page, cell.line + 1)]
    return any(_STREET.match(flow.folded, c.start) and shares_column(cell, c) for c in under)


def lone_people(flow: Flow) -> Iterator[Person]:
    """People whose whole name is all that a cell says, or to whom a letter is addressed."""
    yield from _addressed(flow)
    for index, cell in enumerate(flow.cells):
        name = _name_of(flow, cell)
        if name is not None:
            yield from person_of(flow, name, _weight(flow, index))
        yield from _beside(flow, index)


# « Il est certifié que » over « VASSEUR » over « Anaïs Noémie » over « née le … »
_NAMES_NEXT = re.compile(r"(?:\bque|:|\b(?:m\.|mme|mlle|monsieur|madame|mademoiselle))\s*$")


def given_under_surnames(flow: Flow) -> set[int]:
    """Where the given names stand that fill a line under their surname in capitals, where the line
    before it says that a name comes."""
    found = set()
    for person in lone_people(flow):
        if person.birth is None or not person.birth.text.isupper() or not person.given:
            continue
        cell, first = flow.cell_of(person.birth.start), person.given[0].start
        if cell is None or first < cell.end:
            continue
        before = flow.cells[flow.cells.index(cell) - 1]
        if before.start < cell.start and _NAMES_NEXT.search(flow.folded, before.start, before.end):
            found.add(first)
    return found


# A letter's sender, at its head.
SENDER, SIGNED, FROM, _HEAD_CELLS = 0.6, 0.8, 0.85, 3


# « De : Abdoulaye CISSÉ <a.cisse@example.org> »
_FROM = re.compile(r"(?:^|(?<=[\n\t\f]))(?:De|From|Expéditeur) ?: *(?P<name>[^\n\t<@]{5,60}?) *<")


def sender(flow: Flow) -> Iterator[Person]:
    """Who writes: whom a message is from; else a name that fills one of the first cells, its first
    word a known given name."""
    for match in _FROM.finditer(flow.text):
        name = read_name(match["name"])
        if name is not None and len(name.full_name) == len(match["name"].strip()):
            at = match.start("name")
            yield from person_of(
                flow, replace(name, start=name.start + at, end=name.end + at), FROM
            )
            return
    for cell in flow.cells[:_HEAD_CELLS]:
        text = flow.text[cell.start : cell.end]
        words = text.split()
        signs = _signs_below(flow, words)
        known = signs or is_given_name(fold(words[0]).split("-")[0])
        if not 2 <= len(words) <= 4 or not known:
            continue
        name = read_name(text)
        if name is None or name.full_name != text or NO_PERSON.search(fold(text)):
            continue
        placed = replace(name, start=name.start + cell.start, end=name.end + cell.start)
        yield from person_of(flow, placed, SIGNED if signs else SENDER)


def _signs_below(flow: Flow, words: Sequence[str]) -> bool:
    """« Yohann Prigent » at the head and « Y. Prigent », or the whole name, in the last cell."""
    last = flow.text[flow.cells[-1].start : flow.cells[-1].end].strip()
    return len(words) > 1 and last in (f"{words[0][0]}. {' '.join(words[1:])}", " ".join(words))


def _beside(flow: Flow, index: int) -> Iterator[Person]:
    """A surname in capitals beside or over known given names, in two cells whose headings were not
    read or that have none."""
    cell = flow.cells[index]
    surname = flow.text[cell.start : cell.end].strip(" :|")
    if not SURNAME_ALONE.fullmatch(surname) or NO_PERSON.search(fold(surname)):
        return
    born = _born_under(flow, cell)
    span = given_cell_beside(flow, cell) or given_cell_under(flow, cell if born is None else born)
    span = span or (None if born is None else _given_over_birth(flow, born))
    given = "" if span is None else flow.text[span.start : span.end]
    if span is None or given.isupper():
        return
    names = [" ".join(n.split()) for n in re.split(r"," if "," in given else r"\s+", given)]
    parts = tuple(Part(n, span.start, span.end, 0.9) for n in names if n)
    birth, usage = Part(surname, cell.start, cell.end, 0.9), None
    if born is not None:
        told = flow.text[born.start : born.end].split(maxsplit=1)[1]
        birth, usage = Part(told, born.start, born.end, 0.9), birth
    yield Person(birth, usage, parts, None, _weight(flow, index), cell.start)


# « née TRAN », all that a line says between a surname and the given names.
_BORN_LINE = re.compile(r"(?:[Nn]ée?|NÉE?) (?!LE\b)[A-ZÀ-Þ][A-ZÀ-Þ' ’-]+")


_GIVEN_LINE = re.compile(
    r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?:-[A-ZÀ-Þ][a-zß-ÿ'’]+)*(?:,? [A-ZÀ-Þ][\w'’-]+){0,3}"
)


def _given_over_birth(flow: Flow, born: Cell) -> Span | None:
    """« Minh-Anh » under « née TRAN », over the day of birth: given names that no list knows."""
    lines = list(column_under(flow, born, 2))
    if len(lines) < 2 or not _BIRTH.search(flow.folded, lines[1].start, lines[1].end):
        return None
    own = lines[0]
    told = _GIVEN_LINE.fullmatch(flow.text, own.start, own.end)
    return None if told is None or NO_PERSON.search(fold(told[0])) else Span(own.start, own.end)


def _born_under(flow: Flow, cell: Cell) -> Cell | None:
    under = next(cells_below(flow, cell), None)
    if under is None or _BORN_LINE.fullmatch(flow.text, under.start, under.end) is None:
        return None
    return under


def _name_of(flow: Flow, cell: Cell) -> FoundName | None:
    """The name that fills a cell: a surname in capitals beside a given name, one of them known."""
    text = flow.text[cell.start : cell.end].strip(" *•-–:.,|")
    dated = _DAY_BEHIND.search(text)
    text = text[: dated.start()] if dated else text  # « N'DIAYE Maëlys 10/01/2007 »
    words = text.split()
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or any(c.isdigit() for c in text):
        return None
    name = read_name(text)
    if name is None:
        return None
    title = _TITLE.match(text)
    if len(name.full_name) + 1 < len(text) - (title.end() if title else 0):
        return None  # something else is said after it
    if not _is_told(name):
        return None
    # « (nom d'usage …) » is no part of the name that may be that of something else.
    told = (name.birth_name or "", *name.given_names) if name.usage_name else (name.full_name,)
    if NO_PERSON.search(fold(" ".join(told))):
        return None
    offset = flow.text.index(text, cell.start, cell.end)
    return replace(name, start=name.start + offset, end=name.end + offset)


def _is_told(name: FoundName) -> bool:
    """Whether capitals tell the surname from given names of which one is known, or, all being
    capitals, the words themselves do."""
    if name.birth_name is None or not name.given_names:
        return name.full_name.isupper() and split_same_case(name.full_name) is not None
    capitals = name.birth_name.isupper() and not name.given_names[0].isupper()
    return capitals and any(is_given_name(fold(g).split("-")[0]) for g in name.given_names)


def _weight(flow: Flow, index: int) -> float:
    cell = flow.cells[index]
    around = [c for c in flow.cells[max(0, index - 2) : index + 3] if c.page == cell.page]
    above = texts_above(flow, cell.start)
    if any(c is not cell and _is_office(flow.folded[c.start : c.end]) for c in around) or any(
        _is_office(text) or OTHER_SECTION.search(text) for text in above
    ):
        return AT_FOOT
    reach = flow.cells[index + 1 : index + 1 + BIRTH_REACH]
    under = [c for c in reach if c.page == cell.page]
    # « Né(e) », « le » and the day may be cells of their own.
    if under and _BIRTH.search(flow.folded[under[0].start : under[-1].end]):
        return BEFORE_BIRTH
    return AT_FOOT if cell.box.y0 > FOOT else ALONE


_OFFICE = re.compile(
    r"\b(?:signature|cachet|pour\s+l|p/?o\b|delegation|tuteur|tutrice|maitre\s+d|representant)"
)


def _is_office(folded: str) -> bool:
    text = re.sub(r"^\W*(?:l[ea]\s+|l')", "", folded)
    return AFTER_OFFICE.match(text) is not None or _OFFICE.search(text) is not None
