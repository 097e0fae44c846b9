"""Regular expressions kept as they were compiled when the program was set up: compiling them anew
is a third of what a reader's start costs.

    python -m queues.patterns

writes them beside the compiled modules; `scripts/setup.sh` does it. Python's parser makes a code of
a pattern, which `_sre.compile` checks and takes: the code is kept, by pattern and flags, for one
version of Python. What is not kept is compiled as ever, and so is all where anything is amiss.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parent / "__pycache__" / f"patterns.{sys.implementation.cache_tag}"
READER = "queues.pipeline"
_CODE = "I"  # of array: `_sre` takes 32 bits

Text = str | bytes
# Final flags, code, number of groups, groups by name, names by group: what `_sre.compile` takes.
Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
Codes = dict[tuple[Text, int], Compiled]
Compile = Callable[[Any, int], "re.Pattern[Any]"]


@contextmanager
def kept_patterns(path: Path = KEPT) -> Iterator[None]:
    """Patterns compiled within are taken from those that were kept, as far as they are there."""
    codes = _read(path)
    if not codes:
        yield
        return
    sre = import_module("_sre")

    def kept(as_ever: Compile) -> Compile:
        def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
            found = codes.get((pattern, int(flags))) if isinstance(pattern, Text) else None
            if found is None:
                return as_ever(pattern, flags)
            final, code, groups, by_name, names = found
            made: re.Pattern[Any] = sre.compile(
                pattern, final, array(_CODE, code).tolist(), groups, by_name, names
            )
            return made

        return compiled

    with _compiling(kept):
        yield


@contextmanager
def recorded() -> Iterator[Codes]:
    """The patterns that are compiled within, complete at its end."""
    compiler: Any = import_module("re._compiler")
    sre, codes, last = import_module("_sre"), Codes(), list[Compiled]()

    class Overheard:
        def __getattr__(self, name: str) -> Any:
            return getattr(sre, name)

        def compile(
            self, pattern: Any, flags: int, code: list[int], groups: int,
            by_name: dict[str, int], names: tuple[str | None, ...],
        ) -> Any:  # fmt: skip
            last[:] = [(flags, array(_CODE, code).tobytes(), groups, dict(by_name), names)]
            return sre.compile(pattern, flags, code, groups, by_name, names)

    def overheard(as_ever: Compile) -> Compile:
        def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
            made = as_ever(pattern, flags)
            if isinstance(pattern, Text):
                codes[pattern, int(flags)] = last[0]
            return made

        return compiled

    compiler._sre = Overheard()
    try:
        with _compiling(overheard):
            yield codes
    finally:
        compiler._sre = sre


def write(codes: Codes, path: Path = KEPT) -> None:
    path.parent.mkdir(exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_bytes(marshal.dumps((sys.version, codes)))
    new.replace(path)


def _read(path: Path) -> Codes:
    try:
        version, codes = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return codes if version == sys.version and array(_CODE).itemsize == 4 else {}


@contextmanager
def _compiling(around: Callable[[Compile], Compile]) -> Iterator[None]:
    """Within, `re` compiles as the function that `around` makes of its own does."""
    compiler: Any = import_module("re._compiler")
    as_ever = compiler.compile
    compiler.compile = around(as_ever)
    try:
        yield
    finally:
        compiler.compile = as_ever


def main() -> int:
    with recorded() as codes:
        from config.settings import AppSettings

        import_module(READER).prepare(AppSettings())
    write(codes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
