"""The table of what each kind of paper says of itself, read once from cues.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from dossiers.vocabulary import PIECE_TYPES, SUBTYPES

_TABLE = Path(__file__).with_name("cues.yaml")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as quick where it is


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of paper: a contract type, with subtype, or a named paper that is none of them.

    `titles`, `says`, `states` and `against` map a wording to its weight (logarithm of odds).
    """

    piece_type: str
    subtype: str | None
    french: str
    titles: dict[str, float]
    says: dict[str, float]
    states: dict[str, float]
    against: dict[str, float]

    @property
    def key(self) -> str:
        """`work_certificate`, `identity_document/passport`, `unknown/facture ou devis`."""
        second = self.subtype or (self.french if self.piece_type == "unknown" else None)
        return f"{self.piece_type}/{second}" if second else self.piece_type


@lru_cache(maxsize=1)
def kinds() -> tuple[Kind, ...]:
    """All kinds of the table. ValueError where an entry names a type that the contract lacks."""
    entries = yaml.load(_TABLE.read_text(encoding="utf-8"), Loader=_LOADER)
    return tuple(_kind(entry) for entry in entries)


@lru_cache(maxsize=1)
def phrases() -> tuple[str, ...]:
    """Every wording of the table, once."""
    return tuple(
        dict.fromkeys(p for k in kinds() for table in (k.titles, k.says, k.against) for p in table)
    )


def _kind(entry: dict[str, Any]) -> Kind:
    piece_type, subtype = entry["type"], entry.get("subtype")
    if piece_type not in PIECE_TYPES:
        raise ValueError(f"cues.yaml: no such piece type: {piece_type}")
    if subtype is not None and subtype not in SUBTYPES.get(piece_type, {}):
        raise ValueError(f"cues.yaml: no such subtype of {piece_type}: {subtype}")
    french = entry.get("kind") or (
        SUBTYPES[piece_type][subtype] if subtype else PIECE_TYPES[piece_type]
    )
    return Kind(
        piece_type,
        subtype,
        french,
        _weights(entry.get("titles")),
        _weights(entry.get("says")),
        _weights(entry.get("states")),
        _weights(entry.get("against")),
    )


def _weights(tiers: dict[float, list[Any]] | None) -> dict[str, float]:
    """The heaviest weight of each wording."""
    table: dict[str, float] = {}
    for weight, wordings in (tiers or {}).items():
        for wording in wordings:
            table[str(wording)] = max(float(weight), table.get(str(wording), 0.0))
    return table
