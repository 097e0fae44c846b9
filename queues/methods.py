"""The methods that data classes write for themselves, kept as they were compiled when the program
was set up: compiling them anew is a seventh of what a reader's start costs.

    python -m queues.methods

writes them beside the compiled modules; `scripts/setup.sh` does it. `dataclasses` writes each as
text and runs it: a text that was kept is not compiled again by the version of Python that kept it.
Another is compiled as ever, and so are all where anything is amiss.
"""

from __future__ import annotations

import dataclasses
import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

KEPT = Path(__file__).parent / "__pycache__" / f"methods.{sys.implementation.cache_tag}"
READER = "queues.pipeline"

Codes = dict[str, CodeType]


@contextmanager
def kept_methods(path: Path = KEPT) -> Iterator[None]:
    """Data classes made within take their methods from those that were kept, as far as they are
    there."""
    codes = _read(path)
    if not codes:
        yield
        return

    def code_of(text: str) -> CodeType:
        return codes.get(text) or _compiled(text)

    with _compiling(code_of):
        yield


@contextmanager
def recorded() -> Iterator[Codes]:
    """What the data classes made within compile, complete at its end."""
    codes = Codes()

    def code_of(text: str) -> CodeType:
        return codes.setdefault(text, _compiled(text))

    with _compiling(code_of):
        yield codes


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
    return codes if version == sys.version else {}


def _compiled(text: str) -> CodeType:
    return compile(text, "<string>", "exec", dont_inherit=True)


@contextmanager
def _compiling(code_of: Callable[[str], CodeType]) -> Iterator[None]:
    """Within, `dataclasses` runs a text by the code that `code_of` has of it."""
    module: Any = dataclasses
    as_ever = vars(module).get("exec", exec)

    def run(text: str, names: dict[str, Any], into: dict[str, Any]) -> None:
        exec(code_of(text), names, into)

    module.exec = run
    try:
        yield
    finally:
        module.exec = as_ever


def main() -> int:
    with recorded() as codes:
        from config.settings import AppSettings

        import_module(READER).prepare(AppSettings())
    write(codes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
