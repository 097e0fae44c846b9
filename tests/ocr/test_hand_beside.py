"""Pens on pages with text of their own: read where the text asks and gives nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import typst
from PIL import Image

from dossiers.page import Page
from ocr.engines.engine import engine_of
from ocr.hand.training.lines import Materials, written
from ocr.opening import open_file
from ocr.page_reader import PageReader
from ocr.settings import Settings
from ocr.stopwatch import Stopwatch

_SETTINGS = Settings()


def form(tmp_path: Path, written_day: str, typed_day: str = "", seed: int = 5) -> Page:
    """A page of text whose day is typed, or drawn behind « le » as a pen's picture."""
    drawn = ""
    if written_day:
        line = written(written_day, "strokes", Materials([]), np.random.default_rng(seed))
        assert line is not None
        Image.fromarray((255 - 215 * line.ink).astype(np.uint8)).save(tmp_path / "pen.png")
        drawn = '#box(height: 9pt, baseline: 1pt, image("pen.png", height: 16pt))'
    source = f"""#set page(width: 150mm, height: 110mm, margin: 12mm)
#set text(lang: "fr", size: 11pt)
Je soussigné certifie que l'apprenti travaille dans l'entreprise sous contrat d'apprentissage
et qu'il a suivi la formation prévue pour la session 2026 de l'examen qu'il prépare.

Fait à Lyon, le {typed_day} {drawn}

Le directeur"""
    (tmp_path / "form.typ").write_text(source, encoding="utf-8")
    data = bytes(typst.compile(str(tmp_path / "form.typ")))
    reader = PageReader(_SETTINGS, engine_of(_SETTINGS), Stopwatch(60))
    with open_file(data, _SETTINGS) as opened:
        return reader.read(opened.page(1)).page


def days(page: Page) -> list[tuple[str, float]]:
    return [(w.text, w.confidence) for w in page.words if w.text.count("/") == 2]


def test_a_day_that_a_pen_wrote_beside_the_text_is_read(tmp_path: Path) -> None:
    found = [days(form(tmp_path, "12/09/2025", seed=seed)) for seed in range(5, 9)]
    assert all(not one or (one[0][0] == "12/09/2025" and one[0][1] <= 0.6) for one in found)
    assert sum(bool(one) for one in found) >= 2


def test_what_is_no_day_is_left(tmp_path: Path) -> None:
    page = form(tmp_path, "06 12 34 56 78")
    assert page.text_source == "embedded" and days(page) == []


def test_where_the_text_gives_the_day_nothing_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("ocr.hand.beside.evened", never)
    assert days(form(tmp_path, "", "12/09/2025")) == [("12/09/2025", 1.0)]
    assert days(form(tmp_path, "06 12 34 56 78", "12/09/2025")) == [("12/09/2025", 1.0)]
