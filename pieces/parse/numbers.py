"""French number words to numbers: « mille trois cent cinquante », « quatre-vingt-dix-sept »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from pieces.parse.folding import fold

_UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_SCALES = {"cent": 100, "cents": 100, "mille": 1000, "mil": 1000}
_WORDS = {**_UNITS, **_TENS, "vingts": 20, **_SCALES}
NUMBER_WORDS = tuple(sorted(_WORDS, key=len, reverse=True))
_WORD = "|".join(NUMBER_WORDS)
# « et » only links inside a number: « soixante et onze »; « vingt- » at the end of a line, « deux »
# on the next, are one word once they are joined.
_GLUED = "|".join(rf"(?<={ten})" for ten in _TENS) + "|(?<=quatre)(?=vingt)"
# A stain between the halves of eighty: « quatre-' :-vingt-seize ».
_STAIN = r"(?<=quatre)[^\w\n]{1,8}(?=vingt)"
_LINK = rf"(?:(?:\s*-\s*|\s+)(?:et(?:\s*-\s*|\s+))?|{_GLUED}|{_STAIN})"
_RUN = re.compile(rf"\b(?:{_WORD})(?:{_LINK}(?:{_WORD}))*\b")
_WORDS_OF = re.compile(rf"{_WORD}|\w+")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    value: int
    start: int
    end: int
    text: str


def parse_number_words(text: str) -> int | None:
    """The number that the words say, None where they do not make one (« deux trois », « mot »)."""
    if re.search(r"[^\w\s-]", text):
        return None
    words = [w for w in _WORDS_OF.findall(fold(text)) if w != "et"]
    if not words or any(w not in _WORDS for w in words):
        return None
    total, hundreds, last = 0, 0, 10_000_000
    for word in words:
        value = _WORDS[word]
        if value == 1000:
            if total >= 1000:
                return None
            total, hundreds, last = (hundreds or 1) * 1000, 0, 1000
        elif value == 100:
            if hundreds >= 20:  # « dix-neuf cent » is 1900
                return None
            hundreds, last = (hundreds or 1) * 100, 100
        elif value == 20 and hundreds % 100 == 4:  # quatre-vingts
            hundreds, last = hundreds + 76, 20
        elif _follows(value, hundreds % 100, last):
            hundreds, last = hundreds + value, value
        else:
            return None
    return total + hundreds


def _follows(value: int, below_hundred: int, last: int) -> bool:
    """Whether `value` can come next: a ten on nothing, a unit on a ten, ten to 16 on 60, 80."""
    if below_hundred == 0:
        return last != 0
    if value >= 20 or (below_hundred % 10 and below_hundred != 10):
        return False
    if below_hundred == 10 and last == 10:
        return 7 <= value <= 9
    if below_hundred in (70, 90) and last == 10:
        return 7 <= value <= 9
    return 1 <= value <= 9 or (below_hundred in (60, 80) and value <= 16)


def find_numbers(text: str) -> list[FoundNumber]:
    """Numbers written in words, longest runs first; a run that makes no number is left out."""
    found = []
    for match in _RUN.finditer(fold(text)):
        value = parse_number_words(re.sub(r"[^\w\s-]", " ", match.group()))
        if value is not None:
            start, end = match.span()
            found.append(FoundNumber(value, start, end, text[start:end]))
    return found


_ONES = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
]  # fmt: skip
_DIZAINES = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt"]


def in_words(number: int) -> str:
    """`number` (0 … 9999) in French words. ValueError outside that range."""
    if not 0 <= number <= 9999:
        raise ValueError(f"number out of range: {number}")
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = "mille" if thousands == 1 else f"{in_words(thousands)} mille"
        return head if rest == 0 else f"{head} {in_words(rest)}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{_ONES[hundreds]} cent"
        if rest == 0:
            return head if hundreds == 1 else head + "s"
        return f"{head} {in_words(rest)}"
    return _below_hundred(number)


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, unit = divmod(number, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    head = _DIZAINES[tens]
    if unit == 0:
        return head + ("s" if tens == 8 else "")
    link = " et " if unit in (1, 11) and tens != 8 else "-"
    return f"{head}{link}{_ONES[unit]}"


# Shorter words have too many neighbours to be told from a misspelling.
_LEAST_MISSPELT = 4


def misspelt_number(folded: str, at: int) -> FoundNumber | None:
    """The unit or ten that the word right after `at` is but for one letter (« quafre », « virgt »);
    None where it is none, or says it rightly."""
    match = re.compile(r"[ -]([a-z]{4,9})\b").match(folded, at)
    if match is None or match[1] in _WORDS:
        return None
    near = {
        value
        for word, value in (*_UNITS.items(), *_TENS.items())
        if len(word) >= _LEAST_MISSPELT
        and Levenshtein.distance(word, match[1], score_cutoff=1) == 1
    }
    if len(near) != 1:
        return None
    return FoundNumber(near.pop(), match.start(1), match.end(1), match[1])
