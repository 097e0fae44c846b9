"""Which spelling of a name is his, where a paper reads in two ways a letter apart."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from pieces.fields.best_person import MENDED
from pieces.fields.flow import Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.person import Part, Person
from pieces.parse.folding import fold

# Shorter surnames have neighbours that are other people's; so much surer one reading must be.
LEAST_RESPELT, SURER = 5, 0.1


def surest_spelling(flow: Flow, person: Person) -> Person:
    """« KOWALSKT » in a line and « KOWALSKI » in another beside the same given name: of two
    readings a letter apart, the one that recognition was surer of."""
    own = person.birth
    if own is None or not flow.is_ocr or len(own.text) < LEAST_RESPELT:
        return person
    if _trust(flow, own) < DOUBTED and (kin := _spelt_elsewhere(flow, own)) is not None:
        return replace(person, birth=kin)
    if " " in own.text:
        return person
    given = "|".join(re.escape(p.text) for p in person.given)
    beside = re.compile(rf"(?:{given})[ ,]+([A-ZÀ-Þ'’-]+)\b|\b([A-ZÀ-Þ'’-]+)[ ,]+(?:{given})")
    others = [
        Part(flow.text[start:end], start, end, own.sure)
        for match in (beside.finditer(flow.text) if given else ())
        for start, end in [match.span(match.lastindex or 0)]
        if Levenshtein.distance(flow.text[start:end], own.text, score_cutoff=1) == 1
    ]
    best = max(others, key=lambda part: _trust(flow, part), default=None)
    if best is None:
        return person
    chosen = best if _trust(flow, best) > _trust(flow, own) + SURER else own
    return replace(person, birth=replace(chosen, sure=MENDED * chosen.sure))


# A surname read less surely is looked for elsewhere, be it a parent's: never sure, then.
DOUBTED, OF_KIN = 0.75, 0.7


def _spelt_elsewhere(flow: Flow, own: Part) -> Part | None:
    """« ÎLE GALL », doubted, where « LE GALL » stands elsewhere: the same but for a letter, and
    read surely."""
    more = len(own.text.split()) - 1
    capitals = re.compile(rf"(?<![\w'’-])(?=([A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ'’-]+){{{more}}})(?![\w'’-]))")
    found = [
        Part(match[1], *match.span(1), OF_KIN)
        for match in capitals.finditer(flow.text)
        if Levenshtein.distance(match[1], own.text, score_cutoff=1) == 1
    ]
    best = max(found, key=lambda part: _trust(flow, part), default=None)
    return best if best and _trust(flow, best) > max(DOUBTED, _trust(flow, own) + SURER) else None


def _trust(flow: Flow, part: Part) -> float:
    return min((w.confidence for _, w in flow.words_of(part.start, part.end)), default=0.0)


# A given name shorter than this is a letter from too many others.
LEAST_GIVEN = 4
_GIVEN = r"([A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?)"


def known_spellings(flow: Flow, person: Person) -> Person:
    """« Jea ne, Camille » beside its label and « Jeanne DE LA TOUR » over a signature: of a given
    name that nobody bears, the known one a letter off that stands elsewhere beside the surname."""
    surnames = [p.text for p in (person.birth, person.usage) if p is not None]
    if not surnames or not flow.is_ocr:
        return person
    own = "|".join(map(re.escape, surnames))
    beside = re.compile(rf"\b{_GIVEN}[ ,]+(?:{own})\b|\b(?:{own})[ ,]+{_GIVEN}")
    known = {
        name
        for match in beside.finditer(flow.text)
        for name in match.groups()
        if name is not None and is_given_name(fold(name))
    }
    return replace(person, given=tuple(_as_known(flow, p, known) for p in person.given))


def _as_known(flow: Flow, part: Part, known: set[str]) -> Part:
    if is_given_name(fold(part.text).replace(" ", "-")):
        return part
    read = _ONE_NAME.match(flow.text, part.start)
    said = part.text if read is None else re.sub(r"[^\w-]", "", read.group())
    near = [
        name
        for name in known
        if len(name) >= LEAST_GIVEN
        and Levenshtein.distance(fold(name), fold(said), score_cutoff=1) <= 1
    ]
    return replace(part, text=near[0], sure=MENDED * part.sure) if len(near) == 1 else part


# « Jea ne », a name up to what parts it from the next one.
_ONE_NAME = re.compile(r"[^\W\d_]+(?: [a-zß-ÿ]+)*")
