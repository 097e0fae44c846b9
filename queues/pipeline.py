"""fetch → read → understand: what a worker does with one file."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from config.settings import AppSettings
from dossiers.box import Box
from dossiers.page import GOOD_LEGIBILITY, Page, Word
from dossiers.reading import Reading, Sheets
from ocr.engines.engine import EngineDied, EngineMissing, engine_of
from ocr.read import read_bytes
from ocr.seals.trust import load_trust
from ocr.settings import Settings
from pieces.roles.chances import models as role_models
from pieces.understand import understand
from queues.faults import ReaderLost


def read_file(path: Path, name: str, app: AppSettings) -> Reading:
    """Read one file whole. Never raises for what the file holds; MemoryError and OSError pass.
    Raises ReaderLost where the engine, as a program of its own, died on a page."""
    settings = reading_settings(app)
    data = fetch(path, settings.max_bytes)
    try:
        sheets = read_bytes(data, settings)
    except EngineDied as error:
        raise ReaderLost(str(error)) from error
    return Reading(name, hashlib.sha256(data).hexdigest(), sheets, understand(sheets))


def prepare(app: AppSettings) -> None:
    """Loads what nearly every file asks for, of whatever kind: the engine and its model, and the
    tables by which papers are told apart. Nothing that starts a thread."""
    for opens in ("ocr.pdf_file", "ocr.picture_file", "pdfplumber.utils.text"):
        import_module(opens)
    role_models()
    with suppress(EngineMissing):  # each file will say so
        engine_of(reading_settings(app))
    word = Word("attestation", Box(0.1, 0.1, 0.3, 0.12), 1.0, 0)
    understand(Sheets("", (Page(1, 1000, 1400, 0, "ocr", (word,), 1.0, GOOD_LEGIBILITY),)))


def fetch(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file, and not more than one above the limit: the gate refuses the rest."""
    with path.open("rb") as stream:
        return stream.read(max_bytes + 1)


@lru_cache(maxsize=4)
def reading_settings(app: AppSettings) -> Settings:
    """The reader's own settings, from the program's. Certificates are loaded here, in the worker:
    they do not travel between processes."""
    return Settings(
        max_bytes=app.max_bytes,
        max_pages=app.max_pages,
        max_pixels=app.max_pixels,
        page_seconds=app.page_seconds,
        file_seconds=app.file_seconds,
        engine=app.ocr_engine,
        trust=load_trust(app.trust_dir),
    )
