"""Frozen values ↔ bytes of a row: JSON by the dataclasses' own fields, compressed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
import zlib
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def packed(value: Any) -> bytes:
    """A dataclass of `dossiers` as compressed JSON. `unpacked` gives it back, equal."""
    text = json.dumps(_plain(value), separators=(",", ":"))  # ASCII: any character is taken
    return zlib.compress(text.encode("ascii"), level=6)


def unpacked(kind: type[T], data: bytes) -> T:
    """The value that `packed` wrote. Fields added since take their default; fields that are gone
    are passed over. ValueError, KeyError or TypeError where the bytes are not of that kind."""
    return cast(T, _valued(kind, json.loads(zlib.decompress(data))))


def storable(value: Any) -> Any:
    """JSON-ready data with what PostgreSQL cannot hold (NUL, lone surrogates) replaced."""
    if isinstance(value, str):
        text = value.replace("\0", "\ufffd")
        return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
    if isinstance(value, Mapping):
        return {storable(k): storable(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [storable(item) for item in value]
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dt.date):  # datetime too
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _valued(kind: Any, plain: Any) -> Any:
    """`plain` as a value of the annotation `kind`."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        if plain is None:
            return None
        (kind,) = (a for a in arguments if a is not type(None))
        return _valued(kind, plain)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_valued(arguments[0], item) for item in plain)
        return tuple(_valued(a, item) for a, item in zip(arguments, plain, strict=True))
    if origin is dict:
        return {key: _valued(arguments[1], item) for key, item in plain.items()}
    if kind is Any or origin is Literal:
        return plain
    if dataclasses.is_dataclass(kind):
        return _dataclass(cast(type, kind), plain)
    return _scalar(kind, plain)


def _scalar(kind: Any, plain: Any) -> Any:
    if issubclass(kind, Enum):
        return kind(plain)
    if issubclass(kind, dt.date):
        return kind.fromisoformat(plain)
    if kind is float and isinstance(plain, int):
        return float(plain)
    if not isinstance(plain, kind):
        raise TypeError(f"{type(plain).__name__} instead of {kind.__name__}")
    return plain


def _dataclass(kind: type, plain: Mapping[str, Any]) -> Any:
    hints = _hints(kind)
    return kind(**{name: _valued(hints[name], v) for name, v in plain.items() if name in hints})


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def page_sizes(data: bytes) -> dict[int, tuple[int, int]]:
    """Width and height in pixels of each page of a packed Reading, by number; nothing else of it is
    made into values."""
    plain = json.loads(zlib.decompress(data))
    return {page["number"]: (page["width"], page["height"]) for page in plain["sheets"]["pages"]}
