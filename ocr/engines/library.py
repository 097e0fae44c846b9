"""Tesseract as a library (tesserocr): one API object a thread, loaded once."""

from __future__ import annotations

import threading

import numpy as np
import tesserocr

from ocr.engines.engine import (
    EngineMissing,
    Gray,
    Layout,
    RawWord,
    RecognitionTimeout,
    may_be_reversed,
)
from ocr.engines.tessdata import tessdata_folder

_MODES = {
    "page": tesserocr.PSM.AUTO,
    "block": tesserocr.PSM.SINGLE_BLOCK,
    "line": tesserocr.PSM.SINGLE_LINE,
    "sparse": tesserocr.PSM.SPARSE_TEXT,
}
_of_thread = threading.local()
# leptonica tells every odd box on stderr: nothing that a person at a terminal could use
tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)


def library_engine(language: str) -> LibraryEngine:
    """This thread's engine for `language`. Raises EngineMissing."""
    engines = _of_thread.__dict__.setdefault("engines", {})
    if language not in engines:
        engines[language] = LibraryEngine(language)
    found: LibraryEngine = engines[language]
    return found


class LibraryEngine:
    """See `Engine`. Not to be shared between threads."""

    def __init__(self, language: str) -> None:
        self._reader = _loaded(language, tesserocr.OEM.LSTM_ONLY)
        self._compass: tesserocr.PyTessBaseAPI | None = None

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        self._reader.SetPageSegMode(_MODES[layout])
        self._reader.SetVariable("tessedit_do_invert", "01"[may_be_reversed(gray, layout)])
        _show(self._reader, gray, dpi)
        try:
            if not self._reader.Recognize(max(1, int(timeout_s * 1000))):
                raise RecognitionTimeout
            return _words(self._reader.GetTSVText(0))
        finally:
            self._reader.Clear()

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        if self._compass is None:
            self._compass = _loaded("osd", tesserocr.OEM.TESSERACT_ONLY)
        self._compass.SetPageSegMode(tesserocr.PSM.OSD_ONLY)
        _show(self._compass, gray, dpi)
        try:
            seen = self._compass.DetectOrientationScript()
        finally:
            self._compass.Clear()
        if not seen:
            return None
        return (-int(seen["orient_deg"])) % 360, float(seen["orient_conf"])


def _loaded(language: str, mode: int) -> tesserocr.PyTessBaseAPI:
    folder = tessdata_folder(language)
    try:
        return tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=language, oem=mode)
    except RuntimeError as error:
        raise EngineMissing(
            f"Tesseract ne peut pas charger la langue « {language} » : réinstallez "
            "tesseract-ocr-fra et tesseract-ocr-osd."
        ) from error


def _show(api: tesserocr.PyTessBaseAPI, gray: Gray, dpi: int) -> None:
    height, width = gray.shape
    api.SetImageBytes(np.ascontiguousarray(gray).tobytes(), width, height, 1, width)
    api.SetSourceResolution(dpi)


def _words(tsv: str) -> list[RawWord]:
    """Rows of level 5 are words: page, block, paragraph and line, then left, top, width, height,
    confidence (0…100) and text."""
    words = []
    rows: dict[tuple[str, ...], int] = {}
    for line in tsv.splitlines():
        cells = line.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            left, top, width, height = (int(v) for v in cells[6:10])
            words.append(
                RawWord(
                    cells[11].strip(), left, top, left + width, top + height,
                    max(0.0, float(cells[10])) / 100,
                    rows.setdefault(tuple(cells[1:5]), len(rows)),
                )
            )  # fmt: skip
    return words
