"""A folder watched by looking at it again and again: what is new in it, once it stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from storage.folder import DOSSIER_FILE

Signature = tuple[tuple[str, int, int], ...]


class Watch:
    """`take` is given a dossier folder or a CSV, and says whether it is done with it; if not, the
    next look gives it again. One that is done is given again when something in it changes."""

    def __init__(self, roots: Sequence[Path], take: Callable[[Path], bool], ignored: Path | None):
        self._roots, self._take = roots, take
        self._ignored = ignored.resolve() if ignored else None
        self._seen: dict[Path, Signature] = {}
        self._done: dict[Path, Signature] = {}

    def look(self) -> None:
        """One look. What has changed since the last one may still be being copied: it waits."""
        for path in self._found():
            signature = _signature(path)
            if signature is None or signature == self._done.get(path):
                continue
            if signature != self._seen.get(path):
                self._seen[path] = signature
            elif self._take(path):
                self._done[path] = signature

    def _found(self) -> Iterator[Path]:
        for root in self._roots:
            if (root / DOSSIER_FILE).is_file():
                yield root
            yield from sorted(file.parent for file in root.glob(f"*/{DOSSIER_FILE}"))
            yield from (
                file for file in sorted(root.glob("*.csv")) if file.resolve() != self._ignored
            )


def _signature(path: Path) -> Signature | None:
    """Names, sizes and times of its files; None where it went away while being looked at."""
    files = [path] if path.is_file() else sorted(f for f in path.rglob("*") if f.is_file())
    try:
        stats = [(file.name, file.stat()) for file in files]
    except OSError:
        return None
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)
