"""Which BTS speciality a text names: official titles, common short ones, OCR forgiven."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from pieces.parse.folding import fold

_LEAST_SCORE = 88.0
_SHORT = 9  # letters under which a title must be read exactly, as words of their own
_INITIALS = 3  # letters under which initials are read in capitals alone


@dataclass(frozen=True, slots=True)
class FoundSpeciality:
    """`code` is the slug; `option` A … D where one is named right after; `score` 0 … 1."""

    code: str
    option: str | None
    score: float
    start: int
    end: int
    text: str


_OPTION = re.compile(r"\s*[,:(\-]?\s*\boptions?\s*:?\s*\"?\(?([a-d])\b")


def find_specialities(text: str, titles: Mapping[str, Sequence[str]]) -> list[FoundSpeciality]:
    """Specialities named in `text`, the best match first; `titles` gives each slug its wordings.

    A title that lies inside a longer one that also matches (« bâtiment » in « enveloppe des
    bâtiments ») is left out.
    """
    flat, places = _flatten(text)
    found: list[FoundSpeciality] = []
    for code, wordings in titles.items():
        best: FoundSpeciality | None = None
        for wording in wordings:
            one = _match(text, flat, places, code, wording)
            if one and (
                best is None
                or (one.score, one.end - one.start) > (best.score, best.end - best.start)
            ):
                best = one
        if best:
            found.append(best)
    kept = [
        f
        for f in found
        if not any(
            o is not f
            and o.start <= f.start
            and f.end <= o.end
            and o.end - o.start > f.end - f.start
            for o in found
        )
    ]
    return sorted(kept, key=lambda f: (-round(f.score, 2), f.start - f.end))


def _flatten(text: str) -> tuple[str, list[int]]:
    """Folded letters and digits with single spaces, and where each stands in `text`."""
    flat: list[str] = []
    places: list[int] = []
    for place, char in enumerate(fold(text)):
        if char.isalnum():
            flat.append(char)
            places.append(place)
        elif flat and flat[-1] != " ":
            flat.append(" ")
            places.append(place)
    return "".join(flat), places


@lru_cache(maxsize=1024)
def _wanted(wording: str) -> str:
    return _flatten(wording)[0].strip()


def _match(
    text: str, flat: str, places: list[int], code: str, wording: str
) -> FoundSpeciality | None:
    wanted = _wanted(wording)
    if not wanted:
        return None
    if len(wanted) < _SHORT:
        words = re.finditer(rf"(?<![a-z0-9]){re.escape(wanted)}(?![a-z0-9])", flat)
        exact = next((m for m in words if not _is_pointing(text, places, m)), None)
        if exact is None:
            return None
        begin, end, score = exact.start(), exact.end(), 1.0
    else:
        aligned = fuzz.partial_ratio_alignment(wanted, flat, score_cutoff=_LEAST_SCORE)
        if aligned is None or len(flat) < len(wanted) * 0.8:
            return None
        begin, end, score = aligned.dest_start, aligned.dest_end, aligned.score / 100
        if begin and flat[begin - 1].isalnum() and flat[begin].isalnum() and score == 1.0:
            return None  # inside another word
    start, stop = places[begin], places[end - 1] + 1
    option = _OPTION.match(fold(text), stop)
    letter = option[1].upper() if option else None
    return FoundSpeciality(code, letter, score, start, stop, text[start:stop])


def _is_pointing(text: str, places: list[int], initials: re.Match[str]) -> bool:
    """« BTS ci-contre », « BTS ci contre »: small letters that lead elsewhere, not « BTS CI »."""
    stop = places[initials.end() - 1] + 1
    word = initials.group().split()[-1]
    return len(word) < _INITIALS and text[stop - len(word) : stop].islower()
