"""What can be set from outside, each with its default, all wrong values named together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from config.variables import (
    MEGA,
    SettingsError,
    Variable,
    count,
    folder,
    megas,
    positive,
    read_variables,
)

__all__ = ["VARIABLES", "AppSettings", "Engine", "SettingsError", "from_environment"]

Engine = Literal["tesserocr", "pytesseract"]


class AppSettings(NamedTuple):
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

    @property
    def circulars_folders(self) -> tuple[Path, ...]:
        """Where rule packs are looked for besides our own."""
        return (self.circulars_dir,) if self.circulars_dir else ()


def _engine(text: str) -> str:
    if text not in get_args(Engine):
        raise ValueError(text)
    return text


VARIABLES = {
    "CONFORME_CIRCULARS_DIR": Variable("circulars_dir", folder, "un dossier qui existe"),
    "CONFORME_TRUST_DIR": Variable("trust_dir", folder, "un dossier qui existe"),
    "CONFORME_MAX_MB": Variable("max_bytes", megas, "un nombre de Mo, positif"),
    "CONFORME_MAX_PAGES": Variable("max_pages", count, "un nombre de pages, 1 ou plus"),
    "CONFORME_MAX_MEGAPIXELS": Variable("max_pixels", megas, "un nombre, positif"),
    "CONFORME_PAGE_SECONDS": Variable("page_seconds", positive, "un nombre de secondes"),
    "CONFORME_FILE_SECONDS": Variable("file_seconds", positive, "un nombre de secondes"),
    "CONFORME_OCR_ENGINE": Variable("ocr_engine", _engine, "tesserocr ou pytesseract"),
    "CONFORME_WORKER_MEMORY_MB": Variable("worker_memory_bytes", megas, "un nombre de Mo"),
}


def from_environment(environment: Mapping[str, str] | None = None) -> AppSettings:
    """The settings in force. Raises SettingsError naming every wrong variable."""
    values, wrong = read_variables(VARIABLES, environment)
    if wrong:
        raise SettingsError("\n".join(wrong))
    return AppSettings(**values)
