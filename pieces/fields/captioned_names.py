"""Names that their captions follow: « AMORIM (nom d'usage), ETCHEGOYEN (nom de naissance) »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pieces.fields.flow import Flow
from pieces.fields.person import Part, Person

CAPTIONED, LABELLED_NEAR = 0.93, 60
_SURNAME = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+){0,3}"
_BORN = re.compile(
    rf"(?P<name>{_SURNAME})\s*\(\s*(?i:nom (?:de (?:naissance|famille)|patronymique))\s*\)"
)
_USED = re.compile(
    rf"(?P<name>{_SURNAME})\s*\(\s*(?i:nom d['’](?:usage|épouse)|nom marital|usage)\s*\)"
)
_GIVEN = re.compile(
    r"(?i:prénoms?(?:\(s\))?)\s*:?\s*(?P<names>[A-ZÀ-Þ][\w'’-]+(?:,? [A-ZÀ-Þ][\w'’-]+)*)"
)


def captioned_people(flow: Flow) -> Iterator[Person]:
    """Who has a name in use and one of birth, each with its caption behind it, in one sentence."""
    for born in _BORN.finditer(flow.prose):
        near = range(born.start() - LABELLED_NEAR, born.end() + LABELLED_NEAR)
        used = next((u for u in _USED.finditer(flow.prose) if u.start() in near), None)
        if used is None:
            continue
        end = max(born.end(), used.end())
        given = _GIVEN.search(flow.prose, end, end + LABELLED_NEAR)
        names = given["names"] if given is not None else ""
        parts = [p for p in re.split(r",\s*" if "," in names else r"\s+", names) if p]
        if given is None or not parts:
            continue
        start = given.start("names")
        yield Person(
            Part(born["name"], *born.span("name"), CAPTIONED),
            Part(used["name"], *used.span("name"), CAPTIONED),
            tuple(Part(p, start, given.end("names"), CAPTIONED) for p in parts),
            None,
            CAPTIONED,
            min(born.start(), used.start()),
        )
