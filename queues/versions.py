"""What a result rests on: the engine that read, the rules that checked, the pack, the due dates."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Iterable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from circulars.pack import Pack
from config.settings import AppSettings

_PROJECT = Path(__file__).resolve().parent.parent
_READING_ROOMS = ("dossiers", "ocr", "pieces")
_CHECKING_ROOMS = ("dossiers", "circulars", "validators")
_READING_PACKAGES = (
    "numpy", "opencv-python", "pdfplumber", "pikepdf", "pillow", "pillow-heif", "pyhanko",
    "pypdfium2", "pytesseract", "rapidfuzz", "tesserocr", "zxing-cpp",
)  # fmt: skip


@lru_cache(maxsize=4)
def engine_version(app: AppSettings) -> str:
    """Names all that decides what is read of a content: our code and models, the libraries under
    it, and the limits it works in. A change of any gives another name."""
    limits = {
        name: str(getattr(app, name))
        for name in ("max_pages", "max_pixels", "page_seconds", "file_seconds", "ocr_engine",
                     "trust_dir")
    }  # fmt: skip
    packages = {name: _installed(name) for name in _READING_PACKAGES}
    return f"read-{_digest([_rooms(_READING_ROOMS), packages, limits])[:16]}"


@lru_cache(maxsize=1)
def rules_version() -> str:
    """Names the code of the checks. Packs have their own hash."""
    return f"check-{_rooms(_CHECKING_ROOMS)[:16]}"


def due_passed(pack: Pack, as_of: dt.datetime) -> int:
    """How many of the circular's due dates are over: a result changes only when one more is."""
    dues = {row.due for row in pack.rows if row.due} | {pack.common_due}
    return sum(as_of > due for due in dues)


def basis(pack: Pack, as_of: dt.datetime, limited: Collection[str] = ()) -> str:
    """What all runs of a circular rest on today, less the dossier itself. `limited`: the codes that
    its academy has limited."""
    rests_on = [pack.content_hash, rules_version(), due_passed(pack, as_of)]
    return _digest([*rests_on, *sorted(limited)])


def run_key(basis_now: str, content_sha256: str, pieces: Iterable[tuple[str, ...]]) -> str:
    """The key of a result: the same key, the same result."""
    return _digest([basis_now, content_sha256, [list(piece) for piece in pieces]])


@lru_cache(maxsize=8)
def _rooms(rooms: tuple[str, ...]) -> str:
    """One hash over the files of these folders: code, models and data."""
    seen = hashlib.sha256()
    for room in rooms:
        for path in sorted((_PROJECT / room).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and "packs" not in path.parts:
                seen.update(path.relative_to(_PROJECT).as_posix().encode())
                seen.update(hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
