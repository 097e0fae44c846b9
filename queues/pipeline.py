"""fetch → read → understand: what a worker does with one file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dossiers.reading import Reading
from ocr.read import read_bytes
from ocr.settings import Settings
from pieces.understand import understand


def read_file(path: Path, name: str, settings: Settings) -> Reading:
    """Read one file whole. Never raises for what the file holds; MemoryError and OSError pass."""
    data = fetch(path, settings.max_bytes)
    sheets = read_bytes(data, settings)
    return Reading(name, hashlib.sha256(data).hexdigest(), sheets, understand(sheets))


def fetch(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file, and not more than one above the limit: the gate refuses the rest."""
    with path.open("rb") as stream:
        return stream.read(max_bytes + 1)
