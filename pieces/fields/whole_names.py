"""Whole names beside one label: « Nom et prénom : … », « Stagiaire : … », with what stands near."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pieces.fields.cell_columns import shares_column
from pieces.fields.flow import Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import cells_below
from pieces.fields.labels import Value
from pieces.fields.name_blocks import completed
from pieces.fields.name_labels import BIRTH_LABELS, LOGGED_IN
from pieces.fields.name_sections import section
from pieces.fields.name_values import (
    SIGNATORY,
    given_parts,
    nearest,
    own_values,
    part_at,
    spouse_under,
)
from pieces.fields.person import Person, person_of
from pieces.fields.small_letters import small_name, surname_in
from pieces.fields.spoken_names import AFTER_OFFICE, NO_PERSON
from pieces.parse.folding import fold
from pieces.parse.names import FoundName, given_names_of, read_name, surname_of


def name_at(name: FoundName, offset: int) -> FoundName:
    """A name read in a value, with where it stands in the flow: `offset` characters further."""
    return replace(name, start=name.start + offset, end=name.end + offset)


_OF_BIRTH = re.compile(r"naissance|naiss\b|jeune fille|patronym")


def with_birth(flow: Flow, person: Person, value: Value, given: Sequence[Value]) -> Person:
    """« Mme PROUST Aurore » beside « nom de naissance : SZYMANSKI »: the first is the name she goes
    by, unless a given name beside the second says that it is somebody's own."""
    if person.birth is None or person.usage is not None or section(flow, value) <= SIGNATORY:
        return person
    own = (v for v in own_values(flow, BIRTH_LABELS) if _OF_BIRTH.search(v.label.phrase))
    near = nearest(flow, value, [v for v in own if section(flow, v) > SIGNATORY])
    name = None if near is None else surname_in(flow.text[near.start : near.end])
    if near is None or name is None or fold(name) == fold(person.birth.text):
        return person
    if near.start < value.end and value.start < near.end:
        return person
    beside = nearest(flow, near, given)
    if beside is not None and not _is_given(flow, person, beside):
        return person
    return replace(person, birth=part_at(flow, near, name), usage=person.birth)


def _is_given(flow: Flow, person: Person, value: Value) -> bool:
    """« NADAUD CORALIE » over « nom naiss. LANDRIEUX » over « prénom CORALIE »: the same one's."""
    named = [fold(p.text) for p in person.given]
    return bool(named) and [fold(p.text) for p in given_parts(flow, value)][: len(named)] == named


def with_usage(flow: Flow, person: Person, value: Value, usage: Sequence[Value]) -> Person:
    """« Stagiaire : TRAORÉ Thi Mai – nom d'usage : BOUCHÈRE »"""
    line = flow.line_span(value.start)
    beside = [u for u in usage if line.start <= u.label.start < line.end + 1]
    name = surname_of(flow.text[beside[0].start : beside[0].end]) if beside else None
    if name is None or person.usage is not None or person.birth is None:
        return person
    if fold(name) == fold(person.birth.text):
        return person
    return replace(person, usage=part_at(flow, beside[0], name))


_OTHER_NAME = re.compile(r"\W*(?:ep(?:ouse|\.|se)|nee?|veuve|nom d'usage)\s")


def _stacked(flow: Flow, value: Value) -> Person | None:
    """« NOM, Prénom » over the surname over the given names, as residence permits print them."""
    label = flow.folded[value.label.start : value.label.end]
    cell = flow.cell_of(value.start)
    both = re.match(r"noms?\b.*prenom", label) is not None
    if cell is None or cell.start <= value.label.start < cell.end:
        return None
    surname = surname_of(flow.text[value.start : value.end])
    under = next(cells_below(flow, cell), None)
    if surname is None or not surname.isupper() or under is None:
        return None
    line = flow.text[under.start : under.end]
    given = given_names_of(line)
    if _OTHER_NAME.match(fold(line)):  # « SERRANO » over « épouse BOISSEAU » over « Émeline »
        own = Person(part_at(flow, value, surname), None, (), None, 0.9, value.start)
        whole = completed(flow, replace(own, weight=0.9 * section(flow, value)))
        return whole if whole.given else None
    if not given or len(given) < len(line.replace(",", " ").split()):
        return None
    if not both and not all(is_given_name(fold(part)) for part in given):
        return None  # « Alternant » over « CISSOKHO » over « Aïssatou »
    below = Value(under.start, under.end, value.sure, value.label)
    weight = 0.9 * section(flow, value)
    parts = tuple(given_parts(flow, below))
    birth, usage = part_at(flow, value, surname), spouse_under(flow, below)
    name = read_name(flow.text[value.start : value.end])
    if name is not None and name.birth_name and name.usage_name:  # « Mme KOFFI née DARRAS »
        birth, usage = (part_at(flow, value, n) for n in (name.birth_name, name.usage_name))
    return Person(birth, usage, parts, None, weight, value.start)


def whole_names(flow: Flow, value: Value) -> Iterator[Person]:
    """The person whose whole name a value holds."""
    value = _with_born_beside(flow, value)
    text = flow.text[value.start : value.end]
    stacked = _stacked(flow, value)
    if stacked is not None:
        yield stacked
        return
    rank = _RANK.match(text)  # « caporal TEHEI Raphaël »
    start = value.start + (rank.end() if rank else _stray_before(flow, value))
    # « FERRÉ / Loïck, Emmanuel »
    said = flow.text[start : value.end].replace(" / ", " , ")
    name = small_name(said) or read_name(said)
    if name is None or len(name.full_name.split()) < 2 or _is_body(name):
        return
    office = _is_before_office(flow, name.end + start)
    weight = 0.95 * section(flow, value) * (0.9 + 0.1 * value.sure) * (0.5 if office else 1.0)
    if value.label.phrase in LOGGED_IN:
        weight *= LOOKED_UP
    if _heads_list(flow, value):
        weight *= ONE_OF_SEVERAL
    if _INITIALS.match(name.full_name):
        weight *= SIGNATORY  # « L'agent : C. DORNE »: nobody but who signs is told by initials
    order = flow.folded[value.label.start : value.label.end]
    moved = name_at(name, start)
    if moved.birth_name is None and name.usage_name is None:
        ordered = _by_label_order(name.full_name, order)
        if ordered is not None:
            moved = replace(moved, birth_name=ordered[0], given_names=ordered[1])
    for person in person_of(flow, moved, weight):
        yield completed(flow, person) if text.count("(") > text.count(")") else person


def _with_born_beside(flow: Flow, value: Value) -> Value:
    """« Candidate : Mme FERRY Nadia » with « née HAMIDOU ALI » of the cell beside, no birthday."""
    cell = flow.cell_of(value.end - 1)
    if cell is None or cell.end != value.end or flow.prose[value.end : value.end + 1] != " ":
        return value
    beside = next((c for c in flow.cells if c.start > cell.start and c.line == cell.line), None)
    if beside is None or beside.page != cell.page or flow.text[cell.end] != "\t":
        return value
    return replace(value, end=beside.end)


# « ES Aïcha LEFÈVRE », its first word doubted: the corner of a box before a whole name.
_STRAY = re.compile(r"[A-ZÀ-Þ]{1,2} (?=(?P<given>[A-ZÀ-Þ][a-zß-ÿ]+)[\w -]* [A-ZÀ-Þ][A-ZÀ-Þ'’ -]+$)")
STRAY = 0.6


def _stray_before(flow: Flow, value: Value) -> int:
    """How many letters of a value stand before its name, read where a rule or a stain is."""
    found = _STRAY.match(flow.text[value.start : value.end])
    if found is None or not is_given_name(fold(found["given"])):
        return 0
    (_, word) = flow.words_of(value.start, value.start + 1)[0]
    return found.end() if word.confidence < STRAY else 0


# How far behind a name what somebody is may be told, in letters.
OFFICE_REACH = 40


def _is_before_office(flow: Flow, end: int) -> bool:
    """Whether an office follows a name that ends at `end`, in its cell, behind it or under it;
    « M. LAMBERT Yohan » ends a line whose next begins with « Gérant : … » in another column."""
    office = AFTER_OFFICE.match(flow.folded[end : end + OFFICE_REACH])
    own = flow.cell_of(end - 1)
    told = None if office is None else flow.cell_of(end + office.end() - 1)
    if own is None or told is None:
        return office is not None
    return told.line == own.line or shares_column(own, told)


LOOKED_UP = 0.75
# The first of the people whom a column lists, where nothing else tells whose the paper is.
ONE_OF_SEVERAL = 0.7


def _heads_list(flow: Flow, value: Value) -> bool:
    """Whether another whole name stands right under one that stands under its label."""
    cell = flow.cell_of(value.start)
    if cell is None or cell.start <= value.label.start < cell.end:
        return False
    under = next((c for c in cells_below(flow, cell) if c.page == cell.page), None)
    name = None if under is None else read_name(flow.text[under.start : under.end])
    if name is None or name.birth_name is None or not name.given_names:
        return False
    return name.birth_name.isupper() and is_given_name(fold(name.given_names[0]))


_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[ -]?)+[A-ZÀ-Þ]{2}")
_RANK = re.compile(r"(?:\d{0,2}[a-zß-ÿ][a-zß-ÿ'’-]+ ){1,4}(?=[A-ZÀ-Þ]{2})")


def _is_body(name: FoundName) -> bool:
    """Whether the words are an institution's (« Campus Imaginaire » stamped under « Le candidat »):
    they hold a word of one and no given name."""
    words = fold(name.full_name)
    return NO_PERSON.search(words) is not None and not any(
        is_given_name(part) for part in re.split(r"[\s-]+", words)
    )


def _by_label_order(full: str, label: str) -> tuple[str, tuple[str, ...]] | None:
    """« Nom et prénom » over two words in one case: the label says which comes first."""
    words = full.split()
    if len(words) != 2 or "prenom" not in label or not re.search(r"\bnoms?\b", label):
        return None
    if label.index("prenom") > label.index("nom"):
        return words[0], (words[1],)
    return words[1], (words[0],)
