"""Where the circulars' files are: our own and those of other folders, and the id of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

PACKS = Path(__file__).with_name("packs")
SUFFIXES = (".yaml", ".yml")
_ID = re.compile(r"^id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


def files(search_dirs: Iterable[Path]) -> dict[str, Path]:
    """id → file; a folder named earlier wins, our own comes last."""
    found: dict[str, Path] = {}
    for folder in (*search_dirs, PACKS):
        for path in sorted(p for p in Path(folder).glob("*.y*ml") if p.suffix in SUFFIXES):
            found.setdefault(_id_of(path), path)
    return found


def _id_of(path: Path) -> str:
    """The id that the file declares, else its name: a broken file is still there to be told of."""
    match = _ID.search(path.read_text(encoding="utf-8", errors="replace"))
    return match.group(1) if match else path.stem
