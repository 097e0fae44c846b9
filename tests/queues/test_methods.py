"""Kept methods are those that would have been compiled; without them all is compiled as ever."""

from __future__ import annotations

import dataclasses
import marshal
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest

from queues.loading import for_good
from queues.methods import kept_methods, recorded, write


def _made(default: float) -> Any:
    """A class of the same text each time, with a value of its own."""

    @dataclass(frozen=True, slots=True, order=True)
    class Measure:
        name: str
        width_px: float = default

    return Measure


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    with recorded() as codes:
        _made(1.0)
    write(codes, tmp_path / "kept")
    return tmp_path / "kept"


def test_a_class_of_kept_methods_is_as_another(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_ever = _made(2.0)
    with monkeypatch.context() as within, kept_methods(kept):
        within.setattr("queues.methods._compiled", None)  # it would be called
        taken = _made(2.0)
    assert [f.type for f in fields(taken)] == [f.type for f in fields(as_ever)]
    assert taken.__init__.__annotations__ == as_ever.__init__.__annotations__
    assert taken("a").width_px == 2.0
    assert repr(taken("a")) == repr(as_ever("a"))
    assert taken("a") == taken("a", 2.0) < taken("b")
    assert hash(taken("a")) == hash(as_ever("a"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        taken("a").name = "b"


def test_a_class_that_was_not_kept_is_compiled(kept: Path) -> None:
    with kept_methods(kept):

        @dataclass
        class Other:
            height_px: int

    assert Other(3) == Other(3) != Other(4)


@pytest.mark.parametrize(
    "held", [None, b"", b"nothing", marshal.dumps(1), marshal.dumps(("3.0", {"def a(): pass": 1}))]
)
def test_a_file_that_is_amiss_is_none(tmp_path: Path, held: bytes | None) -> None:
    path = tmp_path / "kept"
    if held is not None:
        path.write_bytes(held)
    before = vars(dataclasses).get("exec")
    with kept_methods(path):
        assert vars(dataclasses).get("exec") is before


def test_python_compiles_as_ever_afterwards(kept: Path) -> None:
    with pytest.raises(ZeroDivisionError), for_good(), kept_methods(kept), recorded():
        raise ZeroDivisionError
    assert vars(dataclasses).get("exec", exec) is exec
