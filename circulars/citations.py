"""Checks that every quote of a pack stands in the circular's text, on the lines it names."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from circulars.pack import Pack
from dossiers.finding import Citation

CUT = "[…]"
_MARKUP = (
    (re.compile(r"<(?:https?|mailto)[^>]*>"), " "),  # bare links
    (re.compile(r"</?(?:li|ol|ul|p|br)\b[^>]*>"), " "),
    (re.compile(r"<[a-z/][^>]*>"), ""),  # <b>, <u>, <sup>: inside a word
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),  # [address](mailto:…)
    (re.compile(r"^\s*(?:#+|[-➤✚]|\d+\.)\s+"), ""),
    (re.compile(r"\*"), ""),
    (re.compile(r"(?<=\s)- (?=\S)"), ""),  # bullets of a list joined in one line
)


def absent_quotes(pack: Pack, text: str) -> list[Citation]:
    """The citations of the pack's own circular whose words are not on their lines of `text`."""
    lines = text.split("\n")
    return [
        c
        for c in dict.fromkeys(citations(pack))
        if c.file == pack.text_file and not stands(c, lines)
    ]


def citations(value: Any) -> Iterator[Citation]:
    """Every citation inside a pack (or any of its values)."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from citations(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from citations(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from citations(getattr(value, field.name))


def stands(citation: Citation, lines: list[str]) -> bool:
    """Whether the quote's parts (`[…]` cuts) follow one another on the named lines.

    `lines` is the whole text, split at LF. Markup is taken out of both, blanks count once.
    """
    first, last = citation.lines
    if not 1 <= first <= last <= len(lines):
        return False
    passage = _bare(lines[first - 1 : last])
    place = 0
    for part in citation.quote.split(CUT):
        wanted = _bare([part])
        found = passage.find(wanted, place)
        if not wanted or found < 0:
            return False
        place = found + len(wanted)
    return True


def _bare(lines: list[str]) -> str:
    for pattern, replacement in _MARKUP:
        lines = [pattern.sub(replacement, line) for line in lines]
    return " ".join(" ".join(lines).split())
