"""« Attestation de formation – ROUX Inès » over « … que Madame ROUX suit … »: a title tells whole
whom the text calls by the surname."""

from __future__ import annotations

import re
from dataclasses import replace

from pieces.fields.flow import SURNAME_ALONE, Flow
from pieces.fields.person import Person, person_of
from pieces.parse.folding import fold
from pieces.parse.names import read_name

_TITLE = re.compile(
    r"(?:^|(?<=[\n\f]))[ ]*(?:attestation|certificat|releve|decision|notification|objet)\b"
    r"[^\n\f]{0,70}?[ \t][–—:-][ \t]+(?P<name>[^\n\f\t]+)"
)


def named_in_title(flow: Flow, person: Person) -> Person:
    """The person with the parts of the name that a title tells, where only the surname is known
    and one title alone bears it; else as given."""
    surname = person.full
    if surname is None or person.birth or person.given or person.usage:
        return person
    if SURNAME_ALONE.fullmatch(surname.text) is None:
        return person
    found: list[Person] = []
    for match in _TITLE.finditer(flow.folded):
        span = flow.strip(*match.span("name"))
        text = flow.text[span.start : span.end]
        name = read_name(text)
        if name is None or name.full_name != text or not name.given_names:
            continue
        if fold(surname.text) in (fold(name.birth_name or ""), fold(name.usage_name or "")):
            placed = replace(name, start=span.start + name.start, end=span.start + name.end)
            found += person_of(flow, placed, person.weight)
    return found[0] if len(found) == 1 else person
