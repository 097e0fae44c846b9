"""Two labels of one party about one place: one zone, told as the surer of signing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossiers.mark import Zone
from ocr.marks.room import Place

# Shares of the smaller of two places that are one; that are so where one is empty and the other
# not: of « Signature du représentant » and of the name that he sets under his signature.
_ONE_PLACE, _NAMED_UNDER = 0.5, 0.25


def without_doubles(zones: Sequence[Zone], places: Sequence[Place]) -> list[Zone]:
    """One zone where two labels of a party share a place; the maître d'apprentissage's counts for
    the employer only where the employer has none."""
    kept: list[Zone] = []
    mentors = [place.label.mentor for place in places]
    employer = any(
        zone.party == "employer" and not mentor for zone, mentor in zip(zones, mentors, strict=True)
    )
    for zone, mentor in zip(zones, mentors, strict=True):
        current = replace(zone, party="unknown") if mentor and employer else zone
        twin = next((k for k in kept if _same_place(k, current)), None)
        if twin is None:
            kept.append(current)
        else:
            kept[kept.index(twin)] = _better(twin, current)
    return kept


def _same_place(a: Zone, b: Zone) -> bool:
    if a.party != b.party and "unknown" not in (a.party, b.party):
        return False
    doubted = a.party == b.party != "unknown" and (a.state == "empty") != (b.state == "empty")
    least = _NAMED_UNDER if doubted else _ONE_PLACE
    return a.box.intersection(b.box) > least * min(a.box.area, b.box.area)


def _better(a: Zone, b: Zone) -> Zone:
    """Of two readings of one place the signed one, then the unclear one; the named party."""
    order: dict[str, int] = {"signed": 0, "unclear": 1, "empty": 2}
    first, second = sorted((a, b), key=lambda zone: order[zone.state])
    party = first.party if first.party != "unknown" else second.party
    return replace(
        first,
        party=party,
        stamped=bool(first.stamped or second.stamped),
        dated=first.dated if first.dated is not None else second.dated,
    )
