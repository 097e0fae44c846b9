"""How a civil-status name may be written in a machine-readable zone (ICAO 9303-3, section 6)."""

from __future__ import annotations

import itertools
import unicodedata

# Letters that states write in more than one way; the table's own way comes first. Any letter not
# listed loses its accent (É → E), which is the table's way for all of them.
_LETTERS: dict[str, tuple[str, ...]] = {
    "Ä": ("AE", "A"),
    "Å": ("AA", "A"),
    "Æ": ("AE",),
    "Ð": ("D",),
    "Đ": ("D",),
    "Ħ": ("H",),
    "İ": ("I",),
    "ı": ("I",),
    "Ĳ": ("IJ",),
    "ĸ": ("Q", "K"),
    "Ł": ("L",),
    "Ñ": ("N", "NXX"),
    "Ŋ": ("N",),
    "Ö": ("OE", "O"),
    "Ø": ("OE", "O"),
    "Œ": ("OE",),
    "ẞ": ("SS",),
    "ß": ("SS",),
    "Þ": ("TH",),
    "Ŧ": ("T",),
    "Ü": ("UE", "U", "UXX"),
    "Ə": ("E",),
}
_APOSTROPHES = "'’ʼ`´‘ʻʹ"
_MOST_FORMS = 64


def transliterate(name: str) -> frozenset[str]:
    """Every form that `name` may take in a machine-readable zone, `<` written as a space.

    Capitals A to Z and single spaces only. A letter with several spellings takes one of them
    throughout the name; an apostrophe is left out (the standard) or written as a filler (French
    cards); hyphens and spaces are fillers; full stops and commas vanish. Letters of other scripts
    are dropped, so that an unreadable name gives an empty set. At most 64 forms are made: past
    that, the table's own spelling stands for the remaining letters.
    """
    composed = unicodedata.normalize("NFC", name)
    capitals = "".join(c if c in "ßı" else c.upper() for c in composed)
    special = sorted({c for c in capitals if len(_LETTERS.get(c, ())) > 1})
    choices = [_LETTERS[c] for c in special]
    while _count(choices) > _MOST_FORMS // 2:
        longest = max(range(len(choices)), key=lambda i: len(choices[i]))
        choices[longest] = choices[longest][:1]
    forms = set()
    for picked in itertools.product(*choices):
        chosen = dict(zip(special, picked, strict=True))
        for apostrophe in ("", " "):
            forms.add(_write(capitals, chosen, apostrophe))
    return frozenset(forms - {""})


def _count(choices: list[tuple[str, ...]]) -> int:
    product = 1
    for choice in choices:
        product *= len(choice)
    return product


def _write(capitals: str, chosen: dict[str, str], apostrophe: str) -> str:
    written = []
    for char in capitals:
        if char in _APOSTROPHES:
            written.append(apostrophe)
        elif char.isspace() or unicodedata.category(char) == "Pd":
            written.append(" ")
        elif char in _LETTERS:
            written.append(chosen.get(char, _LETTERS[char][0]))
        else:
            written.append(_without_accent(char))
    return " ".join("".join(written).split())


def _without_accent(char: str) -> str:
    plain = unicodedata.normalize("NFD", char)
    return "".join(c for c in plain if "A" <= c <= "Z")
