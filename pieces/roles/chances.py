"""How likely each role is for a day or a name by what stands around it: two linear models learned
from drawn and written papers. `python -m bench.learn_roles` learns them anew.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pieces.roles.candidates import Candidate
from pieces.roles.surroundings import Features

WEIGHTS = Path(__file__).parent / "roles.npz"
OTHER = "other"
DAY_ROLES = (
    OTHER, "birth_date", "issue_date", "signed_on", "edited_on", "session_date", "start", "end",
    "training_start", "training_end", "expiry_date", "obtained_on", "registered_on",
)  # fmt: skip
# Candidates with their chance to have a role; and those of each role.
Rows = list[tuple[Candidate, float]]
Told = dict[str, Rows]
NAME_ROLES = (OTHER, "birth_name", "usage_name", "given_names", "full_name")


@dataclass(frozen=True, slots=True)
class Model:
    """`keys`: sorted numbers of the known features (`number_of`). `weights`: features × roles.
    `asked`: piece type → the roles that its papers may have."""

    roles: tuple[str, ...]
    keys: NDArray[np.uint32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    asked: Mapping[str, frozenset[str]]

    def asked_of(self, piece_type: str) -> frozenset[str]:
        """The roles that a paper of that type may have."""
        return self.asked.get(piece_type, frozenset())

    def told(self, piece_type: str, rows: Sequence[tuple[Candidate, Features]]) -> Told:
        """Each role but `other` → the candidates with their chances, in reading order."""
        chances = self.chances(piece_type, [features for _, features in rows])
        return {
            role: [(one, float(row[i])) for (one, _), row in zip(rows, chances, strict=True)]
            for i, role in enumerate(self.roles)
            if role != OTHER
        }

    def chances(self, piece_type: str, rows: Sequence[Features]) -> NDArray[np.float32]:
        """Rows × roles, each row adding up to 1."""
        scores = [self._score(numbers(piece_type, row)) for row in rows]
        if not scores:
            return np.zeros((0, len(self.bias)), np.float32)
        away = np.stack(scores)
        told = np.exp(away - away.max(axis=1, keepdims=True))
        return np.asarray(told / told.sum(axis=1, keepdims=True), np.float32)

    def _score(self, seen: NDArray[np.uint32]) -> NDArray[np.float32]:
        at = np.searchsorted(self.keys, seen).clip(max=len(self.keys) - 1)
        known = at[self.keys[at] == seen]
        score: NDArray[np.float32] = self.bias + self.weights[known].sum(axis=0) / np.sqrt(
            max(1, len(known))
        )
        return score


def numbers(piece_type: str, features: Iterable[str]) -> NDArray[np.uint32]:
    """The numbers of the features, sorted: each by itself and, but for pairs of words, as this
    type's."""
    typed = zlib.crc32(f"{piece_type}|".encode())
    found = {zlib.crc32(b"type:", typed)}
    for feature in set(features):
        spelt = feature.encode()
        found.add(zlib.crc32(spelt))
        if b"2:" not in spelt:
            found.add(zlib.crc32(spelt, typed))
    return np.array(sorted(found), np.uint32)


@lru_cache(maxsize=1)
def models() -> tuple[Model, Model]:
    """Of days (`DAY_ROLES`) and of names (`NAME_ROLES`)."""
    with np.load(WEIGHTS) as stored:
        days, names = (
            Model(
                roles,
                stored[f"{of}_keys"],
                stored[f"{of}_weights"].astype(np.float32),
                stored[f"{of}_bias"].astype(np.float32),
                _asked(str(stored[f"{of}_asked"])),
            )
            for of, roles in (("day", DAY_ROLES), ("name", NAME_ROLES))
        )
    return days, names


def _asked(text: str) -> dict[str, frozenset[str]]:
    """« type role role », a line each."""
    lines = (line.split() for line in text.splitlines())
    return {piece_type: frozenset(roles) for piece_type, *roles in lines}
