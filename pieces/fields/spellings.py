"""Which spelling of a surname is his, where a paper reads in two ways a letter apart."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from pieces.fields.best_person import MENDED
from pieces.fields.flow import Flow
from pieces.fields.person import Part, Person

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
