"""Rule packs: each academy's circular as data, and what it asks of one candidate.

`ids`, `load` and `in_force` find a circular; `requirements`, `offered`, `admission_rules`,
`benefit_policy` and `contacts` apply it to a dossier; `validate_file` checks a draft.
"""

from circulars.loader import (
    BadPack,
    CircularError,
    UnknownCircular,
    ids,
    in_force,
    load,
    pack_hash,
    validate_file,
)
from circulars.resolve import admission_rules, benefit_policy, contacts, offered, requirements
from circulars.tree import PackError

__all__ = [
    "BadPack",
    "CircularError",
    "PackError",
    "UnknownCircular",
    "admission_rules",
    "benefit_policy",
    "contacts",
    "ids",
    "in_force",
    "load",
    "offered",
    "pack_hash",
    "requirements",
    "validate_file",
]
