"""Tesseract as a program of its own that ends on a page: the file is given back, not refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytesseract
import pytest

from config.settings import AppSettings
from ocr.engines.command import CommandEngine
from ocr.engines.engine import EngineDied
from queues import pipeline
from queues.faults import ReaderLost


def test_how_it_ended_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def ends(*_: object, **__: object) -> None:
        raise pytesseract.TesseractError(-11, "")

    monkeypatch.setattr(pytesseract, "image_to_data", ends)
    engine = CommandEngine("fra")
    with pytest.raises(EngineDied, match="tesseract -11"):
        engine.words(np.full((40, 40), 255, np.uint8), 200, "block", 5.0)


def test_the_reader_is_said_to_be_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ends(*_: object) -> None:
        raise EngineDied("tesseract -9")

    monkeypatch.setattr(pipeline, "read_bytes", ends)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4")
    with pytest.raises(ReaderLost, match="tesseract -9"):
        pipeline.read_file(path, "a.pdf", AppSettings())
