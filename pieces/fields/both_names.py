"""The name of birth and the one in use, where different places of a paper tell them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from pieces.fields.flow import Flow
from pieces.fields.label_hits import label_hits
from pieces.fields.lone_names import is_over_street
from pieces.fields.name_labels import USAGE_LABELS
from pieces.fields.person import Person
from pieces.fields.spellings import LEAST_RESPELT
from pieces.parse.folding import fold

# A mention of both surnames without a given name must be this sure of whom it speaks.
BOTH_NAMES = 0.7


# A letter addresses by the name that is used.
ADDRESSED_AS = 0.7


def as_addressed(flow: Flow, person: Person, found: Sequence[Person]) -> Person:
    """« Madame Anne-Sophie BENALI » over « Nom de naissance : DA SILVA » and « Nom d'usage : »,
    where what stands beside that label was not read; or over a street, where nothing but the name
    of birth has a label."""
    if person.birth is None or person.usage is not None or not person.given:
        return person
    asked = bool(label_hits(flow, USAGE_LABELS))
    line = flow.line_span(person.birth.start)
    of_birth = _BIRTH_NAME.search(flow.folded, line.start, person.birth.start) is not None
    if not (flow.is_ocr if asked else of_birth):
        return person
    given = [fold(p.text) for p in person.given[:1]]
    used = [
        p.birth
        for p in found
        if p.birth is not None
        and p.usage is None
        and [fold(g.text) for g in p.given[:1]] == given
        and fold(p.birth.text) != fold(person.birth.text)
        and Levenshtein.distance(p.birth.text, person.birth.text) >= LEAST_RESPELT
        and (asked or is_over_street(flow, p.start))
    ]
    names = {fold(part.text) for part in used}
    return replace(person, usage=replace(used[0], sure=ADDRESSED_AS)) if len(names) == 1 else person


def with_civil_name(flow: Flow, person: Person, found: Sequence[Person]) -> Person:
    """« SAL. MME LEFRANC HANANE » over « NOM NAIS. BOUZIANE »: the surname beside a label of birth,
    and right before it, with a civility, the name in use of the only other person."""
    own = person.birth
    if own is None or person.usage is not None or person.given:
        return person
    line = flow.line_span(own.start)
    if not _BIRTH_NAME.search(flow.folded, line.start, own.start):
        return person
    before = flow.line_span(max(0, line.start - 1))
    beside = [
        p
        for p in found
        if p.birth is not None
        and p.usage is None
        and p.given
        and before.start <= p.start < line.start
        and _CIVIL.search(flow.folded, before.start, p.birth.start)
    ]
    if len(beside) != 1 or beside[0].birth is None:
        return person
    return replace(person, usage=beside[0].birth, given=beside[0].given, full=None)


_BIRTH_NAME = re.compile(r"\bnom (?:de )?(?:naiss?\w*|jeune fille)\.?[\s:]*$")
_CIVIL = re.compile(r"\b(?:mme|m\.|mr|mlle|madame|monsieur)\s[^\n]*$")


def with_both_names(person: Person, found: Sequence[Person]) -> Person:
    """« Je soussignée Élodie DA SILVA » under « Mme ROUSSEAU épouse DA SILVA »: the name she goes
    by, and elsewhere both."""
    if person.birth is None or person.usage is not None or not person.given:
        return person
    for other in found:
        if other.birth is None or other.usage is None:
            continue
        same_given = [fold(p.text) for p in other.given[:1]] == [fold(person.given[0].text)]
        if not same_given and (other.given or other.weight < BOTH_NAMES):
            continue
        if fold(other.usage.text) == fold(person.birth.text):
            return replace(person, birth=other.birth, usage=other.usage)
        if same_given and fold(other.birth.text) == fold(person.birth.text):
            return replace(person, usage=other.usage)
    return person
