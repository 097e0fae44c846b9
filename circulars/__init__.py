"""Rule packs: each academy's circular as data, and what it asks of one candidate.

`ids`, `load` and `in_force` find a circular; `requirements`, `offered`, `admission_rules`,
`benefit_policy` and `contacts` apply it to a dossier; `validate_file` and `read_draft` check a
draft; `moved_to` has its rules speak of another session.

A name is imported when first asked for: `circulars.listing` tells of the circulars without them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from circulars.loader import (
        BadPack,
        CircularError,
        UnknownCircular,
        ids,
        in_force,
        load,
        pack_hash,
        read_draft,
        source,
        unknown,
        validate_file,
    )
    from circulars.moving import moved_to
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
    "moved_to",
    "pack_hash",
    "read_draft",
    "requirements",
    "source",
    "unknown",
    "validate_file",
]
_HOMES = ("loader", "moving", "resolve")


def __getattr__(name: str) -> Any:
    if name in __all__:
        for home in _HOMES:
            found = vars(import_module(f"circulars.{home}")).get(name)
            if found is not None:
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
