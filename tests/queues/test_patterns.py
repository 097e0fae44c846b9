"""Kept patterns are those that would have been compiled; without them all is compiled as ever."""

from __future__ import annotations

import marshal
import re
import sys
from pathlib import Path

import pytest

from queues.loading import for_good
from queues.patterns import kept_patterns, recorded, write

PATTERNS: list[tuple[str | bytes, int]] = [
    (r"(?P<day>\d{1,2})(er)?[ ./-](?P<month>janv(?:ier)?|févr(?:ier)?)", re.IGNORECASE),
    (r"(?P<day>\d{1,2})(er)?[ ./-](?P<month>janv(?:ier)?|févr(?:ier)?)", 0),
    (r"(?x) ^ (?<!\w) [A-ZÀ-Ý][\w'’-]+ (?=\s) # a name", re.MULTILINE),
    (rb"\x89PNG", 0),
    (r"\x89PNG", 0),
]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    re.purge()
    with recorded() as codes:
        for pattern, flags in PATTERNS:
            re.compile(pattern, flags)
    write(codes, tmp_path / "kept")
    return tmp_path / "kept"


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_kept_pattern_equals_the_compiled_one(
    kept: Path, pattern: str | bytes, flags: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_ever = re.compile(pattern, flags)
    re.purge()
    with monkeypatch.context() as within, kept_patterns(kept):
        within.setattr("re._parser.parse", None)  # it would be called
        taken = re.compile(pattern, flags)
    assert taken is not as_ever
    assert taken == as_ever
    assert (taken.groups, taken.groupindex) == (as_ever.groups, as_ever.groupindex)


def test_a_pattern_that_was_not_kept_is_compiled(kept: Path) -> None:
    re.purge()
    with kept_patterns(kept):
        assert re.compile("fév+rier").search("le 3 févvrier")
        with pytest.raises(re.error):
            re.compile("(")


@pytest.mark.parametrize(
    "held",
    [None, b"", b"nothing", marshal.dumps(1), marshal.dumps(("3.0", {("a", 0): (32, b"", 0)}))],
)
def test_a_file_that_is_amiss_is_none(tmp_path: Path, held: bytes | None) -> None:
    path = tmp_path / "kept"
    if held is not None:
        path.write_bytes(held)
    as_ever = sys.modules["re._compiler"].compile
    with kept_patterns(path):
        assert sys.modules["re._compiler"].compile is as_ever


def test_python_compiles_as_ever_afterwards(kept: Path) -> None:
    compiler = sys.modules["re._compiler"]
    before = (compiler.compile, compiler._sre)
    with pytest.raises(ZeroDivisionError), for_good(), kept_patterns(kept), recorded():
        raise ZeroDivisionError
    assert (compiler.compile, compiler._sre) == before
