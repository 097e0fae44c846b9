"""A few words that follow one another in papers, as people write them by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import yaml
from numpy.random import Generator

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ0-9][\wÀ-ÿŒœ’'./,:;()°-]*")
_LONGEST = 26  # signs
_CAPITALS = 0.12  # of the phrases, besides those that are so printed


def phrases_of(folder: Path) -> tuple[str, ...]:
    """The lines of the written papers in `folder` (YAML, `text` of each), blanks made one."""
    lines: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        for paper in yaml.safe_load(path.read_text(encoding="utf-8")):
            lines += _lines(str(paper.get("text", "")))
    return tuple(dict.fromkeys(lines))


def _lines(text: str) -> list[str]:
    """Each stretch of two words and more between wide blanks, frames and leaders."""
    stretches = re.split(r"\n| {3,}|[│|_…☐☒─]|\.{3,}", text)
    kept = (" ".join(_WORD.findall(one)) for one in stretches)
    return [one for one in kept if " " in one]


def phrase_text(phrases: Sequence[str], rng: Generator) -> str:
    """One to five words that follow one another, as printed, in small letters or capitals."""
    words = phrases[int(rng.integers(len(phrases)))].split()
    first = int(rng.integers(len(words)))
    text = words[first]
    for word in words[first + 1 : first + 1 + int(rng.integers(5))]:
        if len(text) + len(word) >= _LONGEST:
            break
        text += f" {word}"
    how = rng.random()
    if how < _CAPITALS:
        return text.upper()
    return text.lower() if how < 2 * _CAPITALS else text
