"""Words kept in their lines: of a label with a stamp over its end recognition makes a « word » as
high as the stamp, and all that stands in it would count as print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dossiers.box import union
from dossiers.page import Word

_SURE, _DOUBTED = 0.6, 0.5  # confidence of a word that tells its line's height; of one that may lie
_TALL = 2.2  # times as high as the others of its line
_FEWEST = 2  # words that tell a line's height


def in_their_lines(words: Sequence[Word]) -> Iterator[Word]:
    """The words, those that were hardly read and rise far above or below the others of their line
    cut to these."""
    for _, line in groupby(words, key=lambda word: word.line):
        own = list(line)
        sure = [word for word in own if word.confidence > _SURE]
        if len(sure) < _FEWEST or len(sure) == len(own):
            yield from own
            continue
        row = union(word.box for word in sure)
        for word in own:
            lies = word.confidence < _DOUBTED and word.box.height > _TALL * row.height
            yield replace(word, box=replace(word.box, y0=row.y0, y1=row.y1)) if lies else word
