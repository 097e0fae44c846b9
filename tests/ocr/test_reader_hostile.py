"""Hostile files of other projects: no crash, and the finding that fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocr.engines.engine import engine_of
from ocr.opening import open_file
from ocr.page_reader import PageReader
from ocr.read import read_bytes
from ocr.settings import Settings
from ocr.stopwatch import Stopwatch

_FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "hostile"
_EXPECTED = {
    "demarches-simplifiees/file.pdf": "file_empty",
    "ocrmypdf/hugemono.pdf": "file_too_large",
    "ocrmypdf/enormous.pdf": "file_too_large",
    "ocrmypdf/invalid.pdf": "file_corrupt",
    "mindee/broken_unfixable.pdf": "file_corrupt",
    "mindee/XfaForm.pdf": "file_unsupported",
    "pikepdf/newline-buffer-test.pdf": "file_corrupt",
    "pikepdf/graph-encrypted.pdf": "file_encrypted",
    "pyhanko/broken-objstream1.pdf": "file_corrupt",
    "pyhanko/minimal-aes256.pdf": "file_encrypted",
    "pyhanko/minimal-rc4.pdf": "file_encrypted",
    "pyhanko/minimal-pubkey-aes256.pdf": "file_encrypted",
}
_READ = {
    "pyhanko/minimal-badxref.pdf": "Hello World",
    "pyhanko/minimal-startxref-hopeless.pdf": "Hello World",
    "pikepdf/sandwich.pdf": "Sequence Recorder",
    "ocrmypdf/vector.pdf": "This is text",
    "ocrmypdf/acroform.pdf": "cromulent",
}

# A machine busy with other tests may take long: what is asked here is what is read.
_PATIENT = Settings(page_seconds=300.0, file_seconds=600.0)

pytestmark = pytest.mark.skipif(
    not _FOLDER.is_dir(), reason="shared/data/hostile n'est pas à côté du projet"
)


@pytest.mark.parametrize(("name", "code"), sorted(_EXPECTED.items()))
def test_what_cannot_be_taken_is_said(name: str, code: str) -> None:
    sheets = read_bytes((_FOLDER / name).read_bytes())
    assert [f.code for f in sheets.findings] == [code]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "text"), sorted(_READ.items()))
def test_what_can_be_mended_is_read(name: str, text: str) -> None:
    sheets = read_bytes((_FOLDER / name).read_bytes(), _PATIENT)
    assert text in "\n".join(p.text for p in sheets.pages)


@pytest.mark.slow
def test_one_photo_however_it_was_stored_is_judged_alike() -> None:
    """A landscape without any document: nothing can be read, whichever way it was stored."""
    folder = _FOLDER / "exif-orientation"
    settings = Settings()
    reader = PageReader(settings, engine_of(settings), Stopwatch(300))
    seen = []
    for number in (1, 3, 5, 6):  # all eight of a page of text: test_reader_pages.py
        data = (folder / f"Portrait_{number}.jpg").read_bytes()
        with open_file(data, settings) as opened:
            page = reader.read(opened.page(1)).page
        seen.append((page.rotation, page.width, page.height, page.legibility.grade))
    turns = [0, 180, 270, 90]
    assert seen == [(turn, 1200, 1800, "nothing") for turn in turns]


@pytest.mark.slow
def test_a_page_that_lies_in_each_direction() -> None:
    data = (_FOLDER.parent / "skew" / "ocrmypdf" / "cardinal.pdf").read_bytes()
    settings = Settings()
    reader = PageReader(settings, engine_of(settings), Stopwatch(300))
    with open_file(data, settings) as opened:
        turns = [reader.read(opened.page(n)).page.rotation for n in range(1, 5)]
    assert turns == [0, 270, 180, 90]
