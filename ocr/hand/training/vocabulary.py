"""Writes the words that papers use, which follow which, and how often, as `ocr.hand.vocabulary`
reads them.

python -m ocr.hand.training.vocabulary tests/pieces/papers
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import yaml

from ocr.hand.training.lines import folded
from ocr.hand.training.phrases import phrases_of
from ocr.hand.vocabulary import FIGURES, LINE, PAIRS, WORDS, plain

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ]+['’]?")
_SMALL = 0.3  # share of its uses in small letters from which a word is written so
_ALONE = frozenset("aymnh")  # letters that are words: the others are of numbered lists and boxes
_NO_LETTER = frozenset((LINE, FIGURES, *"cdjlst"))  # « l'épreuve » is two words here
_LEAST_PAIRED = 2  # times that two words follow one another


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
        if len(said) > 1 or said in _ALONE:
            rows.append((often.most_common(1)[0][0], sum(uses.values())))
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def paired(folder: Path) -> list[tuple[str, str, int]]:
    """Words (plain letters) that follow one another, LINE before the first of a line and FIGURES
    for any number."""
    pairs: Counter[tuple[str, str]] = Counter()
    for line in phrases_of(folder):
        words = re.findall(r"[a-z]+|[0-9]+", plain(line))
        said = [FIGURES if word[0].isdigit() else word for word in words]
        pairs.update(pairwise((LINE, *said)))
    often = [
        (*pair, n)
        for pair, n in pairs.items()
        if n >= _LEAST_PAIRED and all(len(w) > 1 or w in _ALONE | _NO_LETTER for w in pair)
    ]
    return sorted(often, key=lambda row: (-row[2], row[:2]))


def main() -> None:
    folder = Path(sys.argv[1])
    for path, rows in ((WORDS, counted(folder)), (PAIRS, paired(folder))):
        lines = ("\t".join(map(str, row)) for row in rows)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
