"""One spelling for all that looks alike: case, accents, quotes and the digits that OCR takes for
letters, always character for character, so that offsets still hold."""

from __future__ import annotations

import unicodedata

_SAME = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‒": "-", "­": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\t": " ", "\u200b": " ",
    "{": "(", "}": ")",  # as recognition writes the brackets of « Prénom(s) »
    "“": '"', "”": '"', "«": '"', "»": '"', "„": '"',
    "œ": "o", "Œ": "o", "æ": "a", "Æ": "a", "ß": "s", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ı": "i",
}  # fmt: skip

# What OCR writes for a digit, on folded (lower-case) text.
DIGIT_LOOKALIKES = {
    "o": "0", "q": "0", "d": "0", "l": "1", "i": "1", "|": "1", "!": "1", "z": "2", "s": "5",
    "b": "8", "g": "9",
}  # fmt: skip
# A character that is, or may stand for, a digit: only the pairs that are seen in print.
DIGIT = r"[0-9oli|!zsb]"
_TO_DIGITS = str.maketrans(DIGIT_LOOKALIKES)
_MOST_KEPT = 4096


class _Folded(dict[int, str]):
    """By character, for `str.translate`: what each is folded to, kept from when it is first met; no
    more of them than writing has, whatever a file is made of."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        if len(self) < _MOST_KEPT:
            self[code] = folded
        return folded


_FOLDED = _Folded()


def _fold_char(char: str) -> str:
    same = _SAME.get(char)
    if same is not None:
        return same
    plain = unicodedata.normalize("NFKD", char)[0]
    lower = plain.lower()
    return lower if len(lower) == 1 else lower[0]


def fold(text: str) -> str:
    """`text` in lower case without accents, same length: `fold("Né le 1ᵉʳ")` is "ne le 1er".

    A combining accent that stands alone (text not in NFC) keeps its place.
    """
    return text.translate(_FOLDED)


def squeeze(text: str) -> str:
    """Letters and digits of the folded text alone: what two spellings of a phrase share."""
    return "".join(c for c in fold(text) if c.isalnum())


def as_digits(folded: str) -> str:
    """The digits that a folded string stands for, OCR's letters put right, the rest kept."""
    return folded.translate(_TO_DIGITS)


def true_digits(folded: str) -> int:
    """How many characters are digits without repair."""
    return sum("0" <= c <= "9" for c in folded)
