"""A closer look at the words of names that the engine half doubts: « AHMEÏD, » is a name as well as
« AHMED, », and no dictionary tells which stands there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from dossiers.family_names import FAMILY_NAMES
from ocr.engines.engine import Gray, RawWord

ReadAlone = Callable[[Gray, RawWord, float], Sequence[RawWord]]

# Of 66 such words in names of 240 scans and photos, 7 were wrong; of the surer ones, hardly any.
_DOUBTED_BELOW, _FEWEST_LETTERS = 0.88, 4
_SIZES = (1.0, 2.0)
_MOST_WORDS = 8
# How sure a word is that two closer looks read alike and the first did not; that each reads
# otherwise.
_TWICE, _DISPUTED = 0.75, 0.55
_SURER = 0.1  # than the first look, the one taken where all dispute
_BELIEVED_FROM = 0.7  # a closer look
# Where a name stands, in heights of small letters: behind its cue, before « né », under a label.
_BEHIND, _BEFORE, _UNDER, _LEVEL = 60.0, 12.0, 3.5, 0.7
_NAME = re.compile(r"[(«\"]?[A-ZÀ-ÞŒ][^\W\d_]*(?:[-'’][^\W\d_]+)*[.,;:)»\"]?")
_CALLS = frozenset("m mr mme mlle monsieur madame mademoiselle".split())
_LABELS = frozenset("nom noms prenom prenoms naissance usage epouse".split())
# A Spanish name ends so behind the vowel that bears its accent.
_ACCENT_BEFORE_EZ = re.compile(r"é(?=[^\W\daeiouyéèêà]+ez\b)|É(?=[^\W\dAEIOUYÉÈÊÀ]+EZ\b)")
_BORN = frozenset("ne nee nele neele".split())


def with_names_checked(
    gray: Gray, words: Sequence[RawWord], x_height: float, read_alone: ReadAlone
) -> list[RawWord]:
    """`words`, where small letters are `x_height` pixels high, with the doubted ones of names as
    two closer looks read them alike; doubted more where each look reads another word. `read_alone`
    gives what the picture shows where a word stands, so many times as large."""
    doubted = [w for w in words if w.confidence < _DOUBTED_BELOW and _may_be_name(w)]
    cues = [(kind, w) for w in words if (kind := _kind(w.text))] if doubted else []
    named = [w for w in doubted if any(_points_at(k, cue, w, x_height) for k, cue in cues)]
    named.sort(key=lambda w: w.confidence)
    again = {w: _with_own_o(_checked(w, gray, read_alone)) for w in named[:_MOST_WORDS]}
    return [again.get(w, w) for w in words]


def _may_be_name(word: RawWord) -> bool:
    return len(_plain(word.text)) >= _FEWEST_LETTERS and _NAME.fullmatch(word.text) is not None


def _kind(text: str) -> str:
    plain = _plain(text)
    kinds = (("call", _CALLS), ("label", _LABELS), ("born", _BORN))
    return next((kind for kind, told in kinds if plain in told), "")


def _points_at(kind: str, cue: RawWord, word: RawWord, x_height: float) -> bool:
    """Whether a cue says that a name may stand where the word does."""
    off = (word.y0 + word.y1 - cue.y0 - cue.y1) / 2 / x_height
    behind, before = (word.x0 - cue.x1) / x_height, (cue.x0 - word.x1) / x_height
    if abs(off) < _LEVEL:
        return 0 <= before < _BEFORE if kind == "born" else 0 <= behind < _BEHIND
    under = kind == "label" and 0 < off < _UNDER
    return under and -_BEFORE < (word.x0 - cue.x0) / x_height < _BEFORE


def _checked(word: RawWord, gray: Gray, read_alone: ReadAlone) -> RawWord:
    looks = [_one_word(read_alone(gray, word, size)) for size in _SIZES]
    told = [look for look in looks if look is not None and look.confidence >= _BELIEVED_FROM]
    if len(told) < len(_SIZES) or any(_plain(t.text) == _plain(word.text) for t in told):
        return word
    best = max(told, key=lambda t: t.confidence)
    fits = _NAME.fullmatch(best.text) is not None and _alike(best.text, word.text)
    if len({_plain(t.text) for t in told}) == 1 and fits:
        return replace(word, text=best.text, confidence=_TWICE)
    taken = best.text if fits and best.confidence >= word.confidence + _SURER else word.text
    return replace(word, text=taken, confidence=min(word.confidence, _DISPUTED))


def _with_own_o(word: RawWord) -> RawWord:
    """« López » for « Lépez »: an engine that knows the letters of French alone has no « ó ». Only
    where that is a frequent name and the other is none."""
    for at in _ACCENT_BEFORE_EZ.finditer(word.text):
        o = "ó" if at[0] == "é" else "Ó"
        text = word.text[: at.start()] + o + word.text[at.end() :]
        if _plain(text) in _families() and _plain(word.text) not in _families():
            return replace(word, text=text, confidence=min(word.confidence, _TWICE))
    return word


@cache
def _families() -> frozenset[str]:
    return frozenset(FAMILY_NAMES)


def _one_word(read: Sequence[RawWord]) -> RawWord | None:
    return read[0] if len(read) == 1 else None


def _alike(one: str, other: str) -> bool:
    """Whether two readings have as many letters, but for two, and most of them in common."""
    first, second = _plain(one), _plain(other)
    shared = len(set(first) & set(second)) / max(1, len(set(first) | set(second)))
    return abs(len(first) - len(second)) <= 2 and 2 * shared > 1


def _plain(text: str) -> str:
    """The letters of a text, small and without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text).lower() if c.isalpha())
