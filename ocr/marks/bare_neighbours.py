"""Ink beside a place that holds a signature of its own, moved to the bare place on its other side:
labels may all stand to one side of where the parties signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ocr.marks.kinds import Seen
from ocr.marks.room import Place
from ocr.marks.runs import ANCHORS

# How surely ink is a place's own: held whole; a stroke of a blob, held; right beside the place;
# near it; out of the lines that bound it, where it may be the next cell's.
Held = Literal["whole", "part", "beside", "near", "out"]
Shared = list[list[tuple[Seen, Held]]]

_SURE = 0.5  # chance of a signature
_LOOSE: frozenset[Held] = frozenset({"beside", "near"})
_NEAR_EM = 1.0  # from the bare place, at most


def given_to_bare(shared: Shared, places: Sequence[Place], em: float) -> Shared:
    """The ink of each place, each loose signature beside one that holds another given to the only
    bare place of a party that it touches."""
    given = [list(own) for own in shared]
    for at, own in enumerate(shared):
        if not any(held == "whole" and one.signature > _SURE for one, held in own):
            continue
        for one, held in own:
            bare = _bare_beside(one, at, given, places, em) if held in _LOOSE else None
            if bare is not None:
                given[at].remove((one, held))
                given[bare].append((one, "beside"))
    return given


def _bare_beside(
    one: Seen, at: int, given: Shared, places: Sequence[Place], em: float
) -> int | None:
    x0, y0, x1, y1 = one.box
    touched = [
        k
        for k, place in enumerate(places)
        if k != at
        and not given[k]
        and place.label.kind not in ANCHORS
        and place.label.party != "unknown"
        and min(place.y1, y1) > max(place.y0, y0)
        and place.distance_to(x0, y0, x1, y1) < _NEAR_EM * em
    ]
    return touched[0] if len(touched) == 1 else None
