"""The order in which a relevé lists its units, to tell the ones whose number was not read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# Épreuves (E) or units (U), the number of the épreuve and that of its part (0: it has none).
_Place = tuple[int, int]
_CODE = re.compile(r"([EU])(\d)(\d?)")


# An épreuve seldom has more parts.
USUAL_PARTS = 2


def in_order(unit: str) -> tuple[int, int]:
    """What to sort units of one kind by: E31 and E32 stand between E2 and E4."""
    return int(unit[1]), int(unit[2:] or 0)


def of_one_kind(units: Sequence[str]) -> bool:
    """Whether all are épreuves, or all units, each with a number of one or two figures."""
    return all(map(_CODE.fullmatch, units)) and len({u[0] for u in units}) == 1


def units_between(first: str | None, last: str, count: int) -> tuple[str, ...] | None:
    """The `count` units that stand between two others (None: the table's beginning), where only
    one list fits: one between E1 and E31 is E2, two between E31 and E51 are E32 and E4."""
    lists = _lists_between(first, last, count)
    return lists[0] if len(lists) == 1 else None


def likely_between(first: str | None, last: str, count: int) -> tuple[str, ...] | None:
    """The same where several lists fit, and only one without an épreuve of three parts: two
    between E32 and E5 are rather E41 and E42 than E33 and E4."""
    usual = [
        units
        for units in _lists_between(first, last, count)
        if all(int(unit[2:] or 0) <= USUAL_PARTS for unit in units)
    ]
    return usual[0] if len(usual) == 1 else None


def lone_between(first: str, last: str) -> str | None:
    """The only unit between two others where the table's last épreuve has a numbered part alone:
    between E42 and such an E61 it is rather E51 than E5."""
    begin, end = _CODE.fullmatch(first), _CODE.fullmatch(last)
    if begin is None or end is None or begin[1] != end[1] or end[3] != "1":
        return None
    number = int(end[2]) - 1
    return f"{end[1]}{number}1" if int(begin[2]) == number - 1 and begin[3] else None


def likely_after(last: str) -> str | None:
    """The unit that ends a table behind that one: E6 behind E5 or E52, E42 behind E41."""
    code = _CODE.fullmatch(last)
    if code is None:
        return None
    number, part = int(code[2]), int(code[3] or 0)
    return f"{code[1]}{number}{part + 1}" if part == 1 else f"{code[1]}{number + 1}"


def _lists_between(first: str | None, last: str, count: int) -> list[tuple[str, ...]]:
    end = _CODE.fullmatch(last)
    begin = _CODE.fullmatch(first) if first is not None else None
    if end is None or (first is not None and (begin is None or begin[1] != end[1])):
        return []
    start = (int(begin[2]), int(begin[3] or 0)) if begin else (0, 0)
    chains = _chains(start, (int(end[2]), int(end[3] or 0)), count)
    return [tuple(f"{end[1]}{number}{part or ''}" for number, part in chain) for chain in chains]


def skips(neighbours: Sequence[tuple[str, str]]) -> bool:
    """Whether some unit does not follow the one right before it: a relevé that lists but some of
    the épreuves tells nothing of those whose number was not read."""
    for first, last in neighbours:
        begin, end = _CODE.fullmatch(first), _CODE.fullmatch(last)
        if begin is None or end is None or begin[1] != end[1]:
            continue
        place = (int(end[2]), int(end[3] or 0))
        if place not in (*_following((int(begin[2]), int(begin[3] or 0))), (int(begin[2]), 1)):
            return True
    return False


def leaps(units: Sequence[str]) -> bool:
    """Whether units of one kind leave one out, or do not begin with the first: « E2, E32 ». Where
    the last has a first part alone (« E51, E61 »), so may others."""
    ordered = sorted(units, key=in_order) if of_one_kind(units) else []
    if not ordered:
        return False
    lone = {u for u in ordered if u[2:] == "1" and f"{u[:2]}2" not in ordered}
    if ordered[-1] in lone:
        ordered = [u[:2] if u in lone else u for u in ordered]
    return skips([(f"{ordered[0][0]}0", ordered[0]), *pairwise(ordered)])


def _chains(start: _Place, end: _Place, count: int) -> list[tuple[_Place, ...]]:
    """Every list of `count` places from one to another, each following the one before."""
    if count == 0:
        return [()] if end in _following(start) else []
    return [
        (place, *rest)
        for place in _following(start)
        if place < end
        for rest in _chains(place, end, count - 1)
    ]


def _following(place: _Place) -> tuple[_Place, ...]:
    """What may follow: an épreuve in parts has two of them at least."""
    number, part = place
    nexts = ((number + 1, 0), (number + 1, 1))
    if part == 1:
        return ((number, 2),)
    return ((number, part + 1), *nexts) if part else nexts
