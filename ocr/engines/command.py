"""Tesseract as a command (pytesseract): slower, and everywhere to be had."""

from __future__ import annotations

import os
import re

import pytesseract
from PIL import Image

from ocr.engines.engine import (
    EngineDied,
    EngineMissing,
    Gray,
    Layout,
    RawWord,
    RecognitionTimeout,
    may_be_reversed,
)
from ocr.engines.tessdata import tessdata_folder

# OpenMP's threads fight each other: 1.3 s a page with one, 8 s with it left alone.
os.environ["OMP_THREAD_LIMIT"] = "1"

_MODES = {"page": 3, "block": 6, "line": 7, "sparse": 11}
_MISSING = (
    "Le programme tesseract est introuvable : apt-get install tesseract-ocr tesseract-ocr-fra"
)


class CommandEngine:
    """See `Engine`. Each call is a process of its own."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._options = f'--tessdata-dir "{tessdata_folder(language)}"'

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        options = f"{self._options} --oem 1 --psm {_MODES[layout]} --dpi {dpi}"
        options += f" -c tessedit_do_invert={int(may_be_reversed(gray, layout))}"
        try:
            seen = pytesseract.image_to_data(
                Image.fromarray(gray),
                lang=self._language,
                config=options,
                timeout=timeout_s,
                output_type=pytesseract.Output.DICT,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise EngineMissing(_MISSING) from error
        except pytesseract.TesseractError as error:
            raise EngineDied(f"tesseract {error.status}") from error
        except RuntimeError as error:
            if "timeout" in str(error).lower():
                raise RecognitionTimeout from error
            raise
        columns = ("text", "left", "top", "width", "height", "conf")
        places = zip(seen["block_num"], seen["par_num"], seen["line_num"], strict=True)
        rows: dict[tuple[int, ...], int] = {}
        words = []
        for place, (text, left, top, width, height, conf) in zip(
            places, zip(*(seen[c] for c in columns), strict=True), strict=True
        ):
            if text.strip():
                sure = max(0.0, float(conf)) / 100
                row = rows.setdefault(place, len(rows))
                words.append(
                    RawWord(text.strip(), left, top, left + width, top + height, sure, row)
                )
        return words

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        options = f"{self._options} --psm 0 --dpi {dpi}"
        try:
            seen = pytesseract.image_to_osd(Image.fromarray(gray), lang="osd", config=options)
        except pytesseract.TesseractNotFoundError as error:
            raise EngineMissing(_MISSING) from error
        except pytesseract.TesseractError:
            return None  # « Too few characters »
        turn = re.search(r"Rotate:\s*(\d+)", seen)
        sure = re.search(r"Orientation confidence:\s*([\d.]+)", seen)
        return (int(turn[1]), float(sure[1])) if turn and sure else None
