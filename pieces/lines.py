"""Where a wording stands on a page, accents, case, spacing and OCR's mistakes forgiven.

The page is read as runs: neighbouring words of one visual line, parted from the next run by a wide
gap. A phrase is looked for in the letters alone, so that « CERT1FICAT  DETRAVAIL » still is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from statistics import median

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from dossiers.box import Box, union
from dossiers.page import Page, Word
from pieces.parse.folding import as_digits, fold, squeeze

# A gap wider than this many letter heights parts two runs of one visual line.
RUN_GAP_HEIGHTS = 2.5
# How much of a phrase's letters must be there (0…100), by the number of its letters: about one
# letter wrong in ten, two in seventeen. Under the first length only the very letters count.
_CUTOFFS = ((16, 87.0), (11, 90.0), (8, 93.0))
_LEAST_CUTOFF = 87.0
_UNDER_IN_HEIGHTS = 1.5


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one line. `height` is that of its letters, as a multiple of the page's
    usual one; `capitals` the share of its letters in capitals."""

    words: tuple[Word, ...]
    letters: int
    box: Box
    height: float
    capitals: float

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


@dataclass(frozen=True, slots=True)
class PhraseHit:
    """A phrase on a page. `score` 0…1: how much of its letters is there. `coverage` 0…1: how much
    of the runs it stands in is the phrase itself, 1 for a line that says nothing else."""

    phrase: str
    score: float
    coverage: float
    start: int
    end: int
    runs: tuple[int, ...]
    words: tuple[Word, ...]

    @property
    def box(self) -> Box:
        return union(w.box for w in self.words)

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


class PageWriting:
    """The letters of one page with what is needed to find phrases in them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.runs = tuple(_runs(page))
        letters: list[str] = []
        self._word_of: list[int] = []
        self._opens: list[bool] = []
        self._words: list[Word] = []
        self._run_of_word: list[int] = []
        for number, run in enumerate(self.runs):
            for word in run.words:
                inside = False
                for char in fold(word.text):
                    if char.isalnum():
                        letters.append(char)
                        self._word_of.append(len(self._words))
                        self._opens.append(not inside)
                    inside = char.isalnum()
                self._words.append(word)
                self._run_of_word.append(number)
        self.letters = "".join(letters)

    @cached_property
    def _as_digits(self) -> str:
        """The letters with every lookalike of a digit turned to it: « r4o8 », « l1234 »."""
        return as_digits(self.letters)

    @property
    def letter_count(self) -> int:
        return len(self.letters)

    def find(self, phrase: str) -> list[PhraseHit]:
        """Every place of `phrase`; see `find_all` for many phrases at once."""
        return self.find_all([phrase]).get(phrase, [])

    def find_all(self, phrases: Sequence[str]) -> dict[str, list[PhraseHit]]:
        """The places of each phrase that stands on the page: all exact ones, else the one that
        resembles it most."""
        found: dict[str, list[PhraseHit]] = {}
        unseen: list[_Sought] = []
        letters, digits = self.letters, self._as_digits
        for sought in _all_sought(tuple(phrases)):
            stands = sought.digits in digits if sought.digits else sought.letters in letters
            if stands and (hits := list(self._exact(sought))):
                found[sought.phrase] = hits
            elif sought.may_differ and len(sought.letters) <= len(letters):
                unseen.append(sought)
        for sought in self._likely(unseen):
            hit = self._nearest(sought.phrase, sought.letters)
            if hit:
                found[sought.phrase] = [hit]
        return found

    def hit_of_runs(self, phrase: str, score: float, runs: Sequence[int]) -> PhraseHit:
        """A hit that is all the letters of some neighbouring runs."""
        places = [i for i, w in enumerate(self._word_of) if self._run_of_word[w] in runs]
        return self._hit(phrase, score, places[0], places[-1] + 1)

    def follows_another(self, run: int) -> bool:
        """Whether another run stands before this one on its visual line."""
        here = self.runs[run].words[0].line
        return run > 0 and self.runs[run - 1].words[0].line == here

    def answers(self, run: int) -> list[str]:
        """What a form may answer to a label: the run to its right, and the one that begins under
        it."""
        here = self.runs[run]
        found = []
        if run + 1 < len(self.runs) and self.follows_another(run + 1):
            found.append(self.runs[run + 1].text)
        reach = _UNDER_IN_HEIGHTS * here.box.height
        for other in self.runs[run + 1 :]:
            under = here.box.y1 - 0.3 * here.box.height <= other.box.y0 <= here.box.y1 + reach
            if under and abs(other.box.x0 - here.box.x0) <= here.box.height:
                found.append(other.text)
                break
        return found

    def before(self, hit: PhraseHit, count: int) -> str:
        """The `count` letters in front of a hit, squeezed."""
        return self.letters[max(0, hit.start - count) : hit.start]

    def after(self, hit: PhraseHit, count: int) -> str:
        return self.letters[hit.end : hit.end + count]

    def _exact(self, sought: _Sought) -> Iterator[PhraseHit]:
        wanted, mixed = sought.letters, bool(sought.digits)
        text, letters = (self._as_digits, sought.digits) if mixed else (self.letters, wanted)
        at = text.find(letters) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if mixed and not _same_code(wanted, self.letters[at:end]):
                at = text.find(letters, at + 1)
                continue
            closed = end == len(text) or self._opens[end]
            if self._opens[at] and (closed or (sought.may_bend and self._plural(end))):
                yield self._hit(sought.phrase, 1.0, at, end)
            at = text.find(letters, at + 1)

    def _plural(self, end: int) -> bool:
        """Whether only an s or e ends the word after the phrase."""
        stop = end
        while stop < len(self.letters) and not self._opens[stop]:
            stop += 1
        return self.letters[end:stop] in ("s", "e", "es", "x")

    def _likely(self, unseen: Sequence[_Sought]) -> list[_Sought]:
        if not unseen:
            return []
        scores = process.cdist(
            [sought.letters for sought in unseen], [self.letters],
            scorer=fuzz.partial_ratio, score_cutoff=_LEAST_CUTOFF,
        )  # fmt: skip
        return [unseen[int(i)] for i in np.flatnonzero(scores[:, 0])]

    def _nearest(self, phrase: str, wanted: str) -> PhraseHit | None:
        cutoff = _cutoff(wanted)
        aligned = fuzz.partial_ratio_alignment(wanted, self.letters, score_cutoff=cutoff)
        if aligned is None:
            return None
        start, end = aligned.dest_start, aligned.dest_end
        # A letter or two inside a longer word (« information » for « formation ») is no hit.
        if not any(self._opens[max(0, start - 1) : start + 2]):
            return None
        if not _word_by_word(phrase, self.letters[max(0, start - 1) : end + 1]):
            return None
        return self._hit(phrase, aligned.score / 100, start, end)

    def _hit(self, phrase: str, score: float, start: int, end: int) -> PhraseHit:
        numbers = sorted(set(self._word_of[start:end]))
        runs = tuple(sorted({self._run_of_word[n] for n in numbers}))
        # A run that the phrase only brushes (its last letter) does not count as its line.
        total = sum(self.runs[r].letters for r in runs) or 1
        words = tuple(self._words[n] for n in numbers)
        return PhraseHit(phrase, score, min(1.0, (end - start) / total), start, end, runs, words)


@dataclass(frozen=True, slots=True)
class _Sought:
    """A phrase with what is looked for of it: its letters alone and, where there are digits among
    them, all of them as digits, else none. `may_differ`: whether a letter may be wrong; `may_bend`:
    whether it may end as a plural, which initials do not: « Inès » is no INE."""

    phrase: str
    letters: str
    digits: str
    may_differ: bool
    may_bend: bool


@lru_cache(maxsize=64)
def _all_sought(phrases: tuple[str, ...]) -> tuple[_Sought, ...]:
    return tuple(map(_sought, phrases))


def _sought(phrase: str) -> _Sought:
    letters = squeeze(phrase)
    digits = as_digits(letters) if _has_digit(letters) else ""
    return _Sought(phrase, letters, digits, _cutoff(letters) <= 100, not phrase.isupper())


@lru_cache(maxsize=8192)
def _has_digit(wanted: str) -> bool:
    return any(c.isdigit() for c in wanted)


@lru_cache(maxsize=8192)
def _cutoff(wanted: str) -> float:
    """The least likeness for a phrase of that many letters; above 100 where none may be wrong.

    Digits are never forgiven beyond their lookalikes: R408 is not R457."""
    if _has_digit(wanted):
        return 101.0
    return next((cutoff for length, cutoff in _CUTOFFS if len(wanted) >= length), 101.0)


def _same_code(wanted: str, read: str) -> bool:
    """Whether `read`, alike once lookalikes are digits, is the code: its letters are letters, or
    one digit at most in their place; its digits are digits, most of them."""
    letters = [(w, r) for w, r in zip(wanted, read, strict=True) if not w.isdigit()]
    digits = [r for w, r in zip(wanted, read, strict=True) if w.isdigit()]
    spoilt = sum(w != r for w, r in letters)
    if spoilt > (1 if len(wanted) > 4 else 0):
        return False
    return 2 * sum(r.isdigit() for r in digits) >= len(digits)


# Letters that print and OCR take for one another, brought to one of them.
_SKELETON = str.maketrans("1l|0qev58", "iiioocusb")


def skeleton(letters: str) -> str:
    """Folded letters with lookalikes made the same: « acte » and « aotc » agree, « date » not."""
    return letters.translate(_SKELETON)


@lru_cache(maxsize=8192)
def _words_of(phrase: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"[a-z0-9]+", fold(phrase)) if len(w) > 1)


def _word_by_word(phrase: str, region: str) -> bool:
    """Whether each word of the phrase is in the letters found: « date de naissance » is near « acte
    de naissance » as a whole, but « acte » is not in it."""
    bones = skeleton(region)
    for word in _words_of(phrase):
        if word in region or (len(word) > 3 and skeleton(word) in bones):
            continue
        if len(word) < 6 or fuzz.partial_ratio(word, region) < 79:
            return False
    return True


def same_word(word: str, wanted: str) -> bool:
    """Two folded words that are one but for an ending or OCR's mistakes (one in six letters)."""
    if word == wanted or (word.startswith(wanted) and word[len(wanted) :] in _ENDINGS):
        return True
    if abs(len(word) - len(wanted)) > 2:
        return False
    if len(wanted) < 6:
        return len(wanted) > 3 and skeleton(word) == skeleton(wanted)
    allowed = 2 if len(wanted) >= 11 else 1
    return Levenshtein.distance(word, wanted, score_cutoff=allowed) <= allowed


_ENDINGS = ("e", "s", "es", "x")


def _runs(page: Page) -> Iterator[Run]:
    words = [w for w in page.words if any(c.isalnum() for c in w.text)]
    if not words:
        return
    usual = median(w.box.height for w in words if w.box.height > 0) if words else 0.0
    for line in page.lines:
        usable = [w for w in line.words if any(c.isalnum() for c in w.text)]
        if not usable:
            continue
        height_px = median(w.box.height for w in usable) * page.height
        current = [usable[0]]
        for word in usable[1:]:
            gap_px = (word.box.x0 - current[-1].box.x1) * page.width
            if gap_px > RUN_GAP_HEIGHTS * max(height_px, 1.0):
                yield _run(current, usual)
                current = []
            current.append(word)
        yield _run(current, usual)


def _run(words: Sequence[Word], usual: float) -> Run:
    chars = [c for w in words for c in w.text if c.isalpha()]
    count = sum(c.isalnum() for w in words for c in w.text)
    height = median(w.box.height for w in words)
    capitals = sum(c.isupper() for c in chars) / len(chars) if chars else 0.0
    ratio = height / usual if usual else 1.0
    return Run(tuple(words), count, union(w.box for w in words), ratio, capitals)
