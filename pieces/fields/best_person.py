"""Who of several people the paper is about, and his fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.reading import Field
from pieces.fields.flow import Flow
from pieces.fields.given_names import is_given_name, mended_given_name
from pieces.fields.person import Part, Person
from pieces.parse.folding import fold

# A name that only its place tells, at the foot, where labels tell both other parts of a name.
LEAST_TOLD = 0.3


# « A BDALLAH », « ON F »: a letter parted from its word, or a piece of a stamp.
_LONE_LETTER, BROKEN_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ](?![\w'’-])"), 0.6


# « A B ☒ ALLAH »: a letter in its own box, taken for a cross.
_BOX_BEHIND = re.compile(r" ?[☒☐] ?(?=[^\W\d_])")


def fields_of(flow: Flow, person: Person) -> dict[str, Field]:
    """The contract's fields of one person."""
    fields: dict[str, Field] = {}
    for name, part in (("birth_name", person.birth), ("usage_name", person.usage)):
        if part is not None:
            sure = part.sure * person.weight
            cut = flow.is_ocr or _BOX_BEHIND.match(flow.text, part.end)
            if cut and _LONE_LETTER.search(part.text):
                sure = min(sure, BROKEN_NAME)
            fields[name] = flow.field(name, part.text, part.start, part.end, sure)
    if person.given:
        start, end = min(p.start for p in person.given), max(p.end for p in person.given)
        sure = min(p.sure for p in person.given) * person.weight
        names = [_given_name(flow, p) for p in person.given]
        if names != [p.text for p in person.given]:
            sure *= MENDED
        fields["given_names"] = flow.field("given_names", names, start, end, sure)
    if person.full is not None:
        part = person.full
        sure = part.sure * person.weight
        if is_given_name(fold(part.text)):  # the surname was not read
            sure = min(sure, LEAST_TOLD)
        fields["full_name"] = flow.field("full_name", part.text, part.start, part.end, sure)
    return fields


# A given name with a letter put right is likely, not sure; words read surely are left alone.
MENDED, WELL_READ = 0.85, 0.9


def _given_name(flow: Flow, part: Part) -> str:
    """The name, with the letter put right that recognition doubted."""
    words = [w for p, w in flow.words_of(part.start, part.end) if p.text_source == "ocr"]
    if not words or min(w.confidence for w in words) >= WELL_READ:
        return part.text
    halves = part.text.split("-")
    return "-".join(mended_given_name(h) or h for h in halves)


def best_person(found: Sequence[Person]) -> Person | None:
    """The person the piece is about; the same one met several times weighs more, and is told by
    the mention that tells most. Two that cannot be told apart lower each other."""
    if not found:
        return None
    groups: list[list[Person]] = []
    for person in sorted(found, key=lambda p: -p.weight):
        group = next((g for g in groups if is_same(g[0], person)), None)
        if group is None:
            groups.append([person])
        else:
            group.append(person)
    ranked = sorted(groups, key=_group_weight, reverse=True)
    best = ranked[0]
    chosen = max(best, key=lambda p: (_detail(p) + p.weight, -p.start))
    weight = min(0.99, _group_weight(best))
    if len(ranked) > 1 and _group_weight(ranked[1]) > weight - 0.05:
        weight *= 0.75
    return replace(chosen, weight=weight)


def is_same(first: Person, second: Person) -> bool:
    a, b = first.words, second.words
    return bool(a and b) and (
        len(a & b) >= min(2, len(a), len(b)) and (a <= b or b <= a or len(a & b) >= 2)
    )


def _group_weight(group: Sequence[Person]) -> float:
    return max(p.weight for p in group) + 0.02 * (len(group) - 1)


def _detail(person: Person) -> float:
    parts = [person.birth, person.usage, *person.given[:3]]
    told = [p for p in parts if p is not None]
    return (
        sum(0.3 * p.sure for p in told[:2])
        + 0.1 * len(told[2:])
        + 0.2 * (person.birth is not None and bool(person.given))
    )
