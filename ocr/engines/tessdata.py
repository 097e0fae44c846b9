"""Where tesseract's language data lies on this machine."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from ocr.engines.engine import EngineMissing

_PLACES = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tesseract-ocr/tessdata",
    "/usr/share/tessdata",
    "/usr/share/tesseract/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


@cache
def tessdata_folder(language: str) -> Path:
    """The folder that holds `language`.traineddata; raises EngineMissing where there is none."""
    for folder in _folders():
        if (folder / f"{language}.traineddata").is_file():
            return folder
    raise EngineMissing(
        f"Les données de langue « {language} » de Tesseract sont introuvables. Installez-les "
        "(apt-get install tesseract-ocr tesseract-ocr-fra tesseract-ocr-osd) ou indiquez leur "
        "dossier dans TESSDATA_PREFIX."
    )


def _folders() -> list[Path]:
    named = os.environ.get("TESSDATA_PREFIX")
    folders = [Path(named), Path(named) / "tessdata"] if named else []
    for place in _PLACES:
        root, _, pattern = place[1:].partition("*")
        if pattern:
            folders += sorted(Path("/" + root).glob("*" + pattern), reverse=True)
        else:
            folders.append(Path(place))
    return [folder for folder in folders if folder.is_dir()]
