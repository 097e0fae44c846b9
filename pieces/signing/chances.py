"""Whose signature an ink is, and whose place a piece of print asks for: two linear models learned
from drawn papers, and inks shared out one to a party. `python -m bench.learn_signing` learns anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dossiers.mark import Party
from pieces.roles.chances import Model

WEIGHTS = Path(__file__).parent / "signing.npz"
NOBODY = 0  # row of who signs nothing
PARTIES: tuple[Party, ...] = (
    "candidate", "apprentice", "legal_representative", "employer", "training_centre", "authority",
)  # fmt: skip
ROLES = ("none", *PARTIES)
_LEAST = 1e-4  # a smaller chance is none
_AGAIN = 0.2  # how much less likely one more signature of a party is

Chances = NDArray[np.float32]


@lru_cache(maxsize=1)
def models() -> tuple[Model, Model]:
    """Of inks and of pieces of print, both over `ROLES`; `asked`: the parties that sign each type
    of paper."""
    with np.load(WEIGHTS) as stored:
        asked = _asked(str(stored["asked"]))
        inks, pieces = (
            Model(
                ROLES,
                np.cumsum(stored[f"{of}_keys"], dtype=np.uint32),
                stored[f"{of}_weights"] * stored[f"{of}_step"],
                stored[f"{of}_bias"],
                asked,
            )
            for of in ("ink", "piece")
        )
    return inks, pieces


def one_to_one(chances: Chances) -> Chances:
    """Inks × `ROLES`: the chances of each ink where a party signs once: those of all ways to share
    the inks out, each as likely as its chances multiplied."""
    every = _ways(chances)
    if every <= 0:
        return chances
    told = np.zeros_like(chances)
    for at, role in np.argwhere(chances > _LEAST).tolist():
        held = chances.copy()
        held[at] = 0
        held[at, role] = chances[at, role]
        told[at, role] = _ways(held) / every
    return told


def _ways(chances: Chances) -> float:
    """The chances of all ways together, by which parties have signed so far."""
    ways: Mapping[int, float] = {0: 1.0}
    for row in chances.tolist():
        further: dict[int, float] = defaultdict(float)
        for signed, weight in ways.items():
            further[signed] += weight * row[NOBODY]
            for role, chance in enumerate(row[1:]):
                if chance > _LEAST:
                    again = _AGAIN if signed >> role & 1 else 1.0
                    further[signed | 1 << role] += weight * chance * again
        ways = further
    return sum(ways.values())


def _asked(text: str) -> dict[str, frozenset[str]]:
    lines = (line.split() for line in text.splitlines())
    return {piece_type: frozenset(parties) for piece_type, *parties in lines}
