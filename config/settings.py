"""What can be set from outside, each with its default, all wrong values named together."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

MEGA = 1_000_000
Engine = Literal["tesserocr", "pytesseract"]


class SettingsError(Exception):
    """One or more variables of the environment have a wrong value; the text names each."""


@dataclass(frozen=True, slots=True)
class AppSettings:
    """Limits of one file, and where rule packs and trusted certificates are looked for.

    `circulars_dir`: more rule packs, one YAML file each. `trust_dir`: certificates (PEM) whose
    seals are believed; None believes nobody. `worker_memory_bytes` bounds a reader's address space.
    """

    circulars_dir: Path | None = None
    trust_dir: Path | None = None
    max_bytes: int = 20 * MEGA
    max_pages: int = 30
    max_pixels: int = 50 * MEGA
    page_seconds: float = 20.0
    file_seconds: float = 45.0
    ocr_engine: Engine = "tesserocr"
    worker_memory_bytes: int = 3_000 * MEGA


@dataclass(frozen=True, slots=True)
class _Variable:
    field: str
    parse: Callable[[str], Any]
    allowed: str


def _megas(text: str) -> int:
    return int(_positive(text) * MEGA)


def _positive(text: str) -> float:
    value = float(text.replace(",", "."))
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise ValueError(text)
    return value


def _folder(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_dir():
        raise ValueError(text)
    return path


def _engine(text: str) -> str:
    if text not in get_args(Engine):
        raise ValueError(text)
    return text


VARIABLES = {
    "CONFORME_CIRCULARS_DIR": _Variable("circulars_dir", _folder, "un dossier qui existe"),
    "CONFORME_TRUST_DIR": _Variable("trust_dir", _folder, "un dossier qui existe"),
    "CONFORME_MAX_MB": _Variable("max_bytes", _megas, "un nombre de Mo, positif"),
    "CONFORME_MAX_PAGES": _Variable("max_pages", _count, "un nombre de pages, 1 ou plus"),
    "CONFORME_MAX_MEGAPIXELS": _Variable("max_pixels", _megas, "un nombre, positif"),
    "CONFORME_PAGE_SECONDS": _Variable("page_seconds", _positive, "un nombre de secondes"),
    "CONFORME_FILE_SECONDS": _Variable("file_seconds", _positive, "un nombre de secondes"),
    "CONFORME_OCR_ENGINE": _Variable("ocr_engine", _engine, "tesserocr ou pytesseract"),
    "CONFORME_WORKER_MEMORY_MB": _Variable("worker_memory_bytes", _megas, "un nombre de Mo"),
}


def from_environment(environment: Mapping[str, str] | None = None) -> AppSettings:
    """The settings in force. Raises SettingsError naming every wrong variable."""
    environment = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    wrong = []
    for name, variable in VARIABLES.items():
        text = environment.get(name, "").strip()
        if not text:
            continue
        try:
            values[variable.field] = variable.parse(text)
        except ValueError:
            wrong.append(f"{name} : lu « {text} » ; attendu : {variable.allowed}")
    if wrong:
        raise SettingsError("\n".join(wrong))
    return AppSettings(**values)
