"""How a variable of the environment becomes a value, and how all wrong ones are told together."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

MEGA = 1_000_000


class SettingsError(Exception):
    """One or more variables of the environment have a wrong value; the text names each."""


class Variable(NamedTuple):
    """A field of the settings, how its text is read, and what is allowed, for a person.

    `parse` raises ValueError for a text that is not allowed. `secret`: its value is never shown.
    """

    field: str
    parse: Callable[[str], Any]
    allowed: str
    secret: bool = False


def read_variables(
    variables: Mapping[str, Variable], environment: Mapping[str, str] | None = None
) -> tuple[dict[str, Any], list[str]]:
    """Values by field of the variables that are set, and one line for each wrong one."""
    environment = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    wrong = []
    for name, variable in variables.items():
        text = environment.get(name, "").strip()
        if not text:
            continue
        try:
            values[variable.field] = variable.parse(text)
        except ValueError:
            seen = "une valeur gardée secrète" if variable.secret else f"« {text} »"
            wrong.append(f"{name} : lu {seen} ; attendu : {variable.allowed}")
    return values, wrong


def megas(text: str) -> int:
    return int(positive(text) * MEGA)


def positive(text: str) -> float:
    value = float(text.replace(",", "."))
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value


def count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise ValueError(text)
    return value


def port(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 65_535:
        raise ValueError(text)
    return value


def folder(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_dir():
        raise ValueError(text)
    return path
