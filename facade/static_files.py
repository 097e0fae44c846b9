"""Static files where they lie, ours and DSFR's: their address changes with their content."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
from collections.abc import Iterable, Sequence
from pathlib import Path

DSFR = "django-dsfr"  # of this distribution, the files alone are used
PARTS = ("dsfr.main.min.css", "dsfr.module.min.js", "favicon", "fonts", "icons", "utility/icons")
_SHOWN = frozenset({".css", ".js", ".svg", ".woff2", ".ico", ".png", ".webmanifest"})


def dsfr_folder() -> Path:
    """Where DSFR's compiled files are. The package itself is not imported."""
    found = importlib.util.find_spec("dsfr")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(f"le paquet {DSFR} n'est pas installé")
    return Path(found.submodule_search_locations[0]) / "static" / "dsfr" / "dist"


def static_url(folders: Sequence[Path]) -> str:
    """Where static files are served: another address whenever one of them is another, so that a
    browser may keep for good what it has."""
    seen = hashlib.sha256(importlib.metadata.version(DSFR).encode())
    for folder in folders:
        for path in sorted(_files(folder)):
            seen.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return f"/static/{seen.hexdigest()[:12]}/"


def served(folders: Sequence[Path]) -> Iterable[tuple[str, Path]]:
    """Each file that is served, with its name under the static address."""
    dsfr = dsfr_folder()
    for part in PARTS:
        whole = dsfr / part
        for path in [whole] if whole.is_file() else _files(whole):
            yield f"dsfr/{path.relative_to(dsfr).as_posix()}", path
    for folder in folders:
        for path in _files(folder):
            yield path.relative_to(folder).as_posix(), path


def _files(folder: Path) -> Iterable[Path]:
    return (p for p in folder.rglob("*") if p.suffix in _SHOWN and p.is_file())
