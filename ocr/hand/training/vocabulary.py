"""Writes the words that papers use, and how often, as `ocr.hand.vocabulary` reads them.

python -m ocr.hand.training.vocabulary tests/pieces/papers
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import yaml

from ocr.hand.training.lines import folded
from ocr.hand.vocabulary import WORDS

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ]+['’]?")
_SMALL = 0.3  # share of its uses in small letters from which a word is written so
_LEAST = 1  # times that a word is used


def counted(folder: Path) -> list[tuple[str, int]]:
    """Each word of the written papers as it is most often written, the most frequent first."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(folder.glob("*.yaml")):
        for paper in yaml.safe_load(path.read_text(encoding="utf-8")):
            for word in _WORD.findall(str(paper.get("text", ""))):
                forms[folded(word)][word.replace("’", "'")] += 1
    rows = []
    for said, uses in forms.items():
        small = Counter({form: n for form, n in uses.items() if form.islower()})
        often = small if sum(small.values()) >= _SMALL * sum(uses.values()) else uses
        if said.strip("'") and sum(uses.values()) >= _LEAST:
            rows.append((often.most_common(1)[0][0], sum(uses.values())))
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def main() -> None:
    rows = counted(Path(sys.argv[1]))
    WORDS.write_text("".join(f"{form}\t{count}\n" for form, count in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
