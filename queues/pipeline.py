"""fetch → read → understand: what a worker does with one file."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path

import numpy as np

from config.settings import AppSettings
from dossiers.box import Box
from dossiers.page import GOOD_LEGIBILITY, Page, Word
from dossiers.reading import Reading, Sheets
from ocr.engines.engine import EngineDied, EngineMissing, engine_of
from ocr.marks import find_marks
from ocr.read import read_bytes
from ocr.seals.trust import load_trust
from ocr.settings import Settings
from ocr.upright import laid
from pieces.roles.chances import models as role_models
from pieces.signing.chances import models as signing_models
from pieces.signing.who_signed import with_who_signed
from pieces.types.learned import chances_by_words
from pieces.understand import understand
from queues.faults import ReaderLost

# Modules that the first file would import: what opens PDFs and pictures, numpy's by np.unique, by a
# ring that is looked for, and Python's by the first file of data of a package.
_ASKED_LATE = (
    "ocr.pdf_file", "ocr.picture_file", "pdfplumber.utils.text", "numpy.ma", "numpy.random",
    "importlib.resources.readers",
)  # fmt: skip
_WIDE_PX, _HIGH_PX = 500, 700  # of the blank page that is looked at before any file is


def read_file(path: Path, name: str, app: AppSettings) -> Reading:
    """Read one file whole. Never raises for what the file holds; MemoryError and OSError pass.
    Raises ReaderLost where the engine, as a program of its own, died on a page."""
    settings = reading_settings(app)
    data = fetch(path, settings.max_bytes)
    try:
        sheets = read_bytes(data, settings)
    except EngineDied as error:
        raise ReaderLost(str(error)) from error
    documents = understand(sheets)
    sheets = with_who_signed(sheets, documents)
    return Reading(name, hashlib.sha256(data).hexdigest(), sheets, documents)


def prepare(app: AppSettings) -> None:
    """Loads what nearly every file asks for, of whatever kind: the engine and its model, and the
    tables by which papers are told apart. Nothing that starts a thread."""
    for asked in _ASKED_LATE:
        import_module(asked)
    role_models()
    signing_models()
    chances_by_words([["attestation"]])
    with suppress(EngineMissing):  # each file will say so
        engine_of(reading_settings(app))
    words = (
        Word("attestation", Box(0.1, 0.1, 0.3, 0.12), 1.0, 0),
        Word("signature", Box(0.6, 0.8, 0.7, 0.82), 1.0, 1),
    )
    page = Page(1, _WIDE_PX, _HIGH_PX, 0, "ocr", words, 1.0, GOOD_LEGIBILITY)
    blank = np.full((_HIGH_PX, _WIDE_PX, 3), 255, np.uint8)
    laid(blank)  # OpenCV draws up its tables of colours
    find_marks(blank, page)
    understand(Sheets("", (page,)))


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
