"""Surnames told by an electronic address alone: « agnes.abdallah@… » of one Agnès."""

from __future__ import annotations

import re

from dossiers.reading import Field
from pieces.fields.flow import Flow
from pieces.parse.folding import fold

# An address has no blanks, particles or accents, and may be made of the name in use: never sure.
BY_MAIL = 0.5
_ADDRESS = re.compile(
    r"(?<![\w.@-])(?P<first>[a-z]+(?:-[a-z]+)*)[._](?P<second>[a-z]+(?:-[a-z]+)*)\d{0,4} ?@ ?\w"
)


def surname_by_mail(flow: Flow, fields: dict[str, Field]) -> dict[str, Field]:
    """`birth_name` where given names were read alone and the only address that opens or ends with
    the first of them has one other part."""
    told = fields.get("given_names")
    if told is None or {"birth_name", "usage_name", "full_name"} & fields.keys():
        return {}
    own = [_plain(name) for name in told.value]
    found = {
        _plain(surname): match
        for match in _ADDRESS.finditer(flow.folded)
        for given, surname in (match.groups(), match.groups()[::-1])
        if _plain(given) == own[0] and _plain(surname) not in own
    }
    if len(found) != 1:
        return {}
    match = next(iter(found.values()))
    name = next(part for part in ("second", "first") if _plain(match[part]) != own[0])
    text = flow.text[slice(*match.span(name))].upper()
    return {"birth_name": flow.field("birth_name", text, *match.span(name), BY_MAIL)}


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", fold(name))
