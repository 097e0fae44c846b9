"""Which of many known words a word of a page may be, without comparing it with each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from pieces.lines import same_word, skeleton

_FARTHEST = 2  # letters by which two words that are one differ, but for lookalikes (`same_word`)


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Folded words, and those of each skeleton (`lines.skeleton`)."""

    words: tuple[str, ...]
    by_skeleton: Mapping[str, tuple[str, ...]]

    def same_as(self, word: str) -> frozenset[str]:
        """Those for which `same_word` holds."""
        near = process.extract(
            word, self.words, scorer=Levenshtein.distance, score_cutoff=_FARTHEST, limit=None
        )
        likely = {one for one, *_ in near} | set(self.by_skeleton.get(skeleton(word), ()))
        return frozenset(one for one in likely if same_word(word, one))


def known_words(words: Iterable[str]) -> KnownWords:
    """A table of folded words."""
    told = tuple(sorted(set(words)))
    by_skeleton: dict[str, tuple[str, ...]] = {}
    for word in told:
        by_skeleton[skeleton(word)] = (*by_skeleton.get(skeleton(word), ()), word)
    return KnownWords(told, by_skeleton)
