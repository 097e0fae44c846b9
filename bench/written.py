"""Papers written as text, with their truth, as pages of a typewriter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from dossiers.box import Box
from dossiers.page import Page, Word

PAPERS = Path(__file__).resolve().parent.parent / "tests" / "pieces" / "papers"


def written_papers(folder: Path = PAPERS) -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of each paper, and what its file says of it: `type`, `fields`, `text`."""
    for path in sorted(folder.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield f"{path.stem}: {case['name']}", case


def page_of(text: str, number: int = 1) -> Page:
    """A typewritten sheet: blanks make columns."""
    words = [
        Word(
            match.group(),
            Box(
                (5 + match.start()) / 120, (3 + row) / 70, (5 + match.end()) / 120, (3.7 + row) / 70
            ),
            1.0,
            row,
        )
        for row, line in enumerate(text.splitlines())
        for match in re.finditer(r"\S+", line)
    ]
    return Page(number, 1654, 2339, 0, "embedded", tuple(words), 1.0)
