"""Names as blanks are filled in: given names, and surnames that may be any."""

from __future__ import annotations

import string
from functools import lru_cache

from numpy.random import Generator

_ACCENTS = {"e": "éèêë", "a": "àâ", "i": "îï", "o": "ôö", "u": "ûü", "c": "ç"}
_PARTICLES = ("le ", "de ", "d'", "du ", "ben ", "van der ", "l'", "o'", "n'", "el ", "la ", "da ")
_BETWEEN = ("de", "et", "du", "da")
_KNOWN = 0.5  # of surnames, those of the list: the others have only its letters
_FREQUENT = 3.0  # how much oftener than others those that stand first in it are drawn
_LONGEST = 14


def name_text(given: tuple[str, ...], family: tuple[str, ...], rng: Generator) -> str:
    """A given name, a surname, or both, in capitals or not."""
    first = "-".join(_accented(_one_of(given, rng), rng) for _ in range(1 + (rng.random() < 0.15)))
    last = _surname(given, family, rng)
    how = rng.random()
    if how < 0.45:
        first, last = first.upper(), last.upper()
    elif how < 0.95:
        first = first.title()
        last = last.upper() if rng.random() < 0.5 else last.title().replace("'S", "'s")
    texts = first, last, f"{first} {last}", f"{last} {first}"
    return texts[int(rng.choice(4, p=(0.35, 0.45, 0.1, 0.1)))]


def _surname(given: tuple[str, ...], family: tuple[str, ...], rng: Generator) -> str:
    """Letters that follow one another as in names, particles and hyphens before and between."""
    name = _part(given, family, rng)
    kind = rng.random()
    if kind < 0.12:
        return str(rng.choice(_PARTICLES)) + name
    if kind < 0.24:
        return name + str(rng.choice(("-", " "))) + _part(given, family, rng)
    if kind < 0.28:
        return f"{name} {rng.choice(_BETWEEN)} {_part(given, family, rng)}"
    return _accented(name, rng)


def _part(given: tuple[str, ...], family: tuple[str, ...], rng: Generator) -> str:
    if family and rng.random() < _KNOWN:
        return family[int(len(family) * rng.random() ** _FREQUENT)]
    return _invented(given + family, rng)


def _one_of(names: tuple[str, ...], rng: Generator) -> str:
    return names[int(rng.integers(len(names)))]


def _invented(known: tuple[str, ...], rng: Generator) -> str:
    """Letters each drawn from those that follow the two before it in names that are known; rare
    ones now and then."""
    follow = _following(known)
    while True:
        text = "^^"
        while not text.endswith("$") and len(text) < _LONGEST:
            if rng.random() < 0.06:
                text += str(rng.choice(list(string.ascii_lowercase)))
            after = follow.get(text[-2:], "$")
            text += after[int(rng.integers(len(after)))]
        name = text.strip("^$")
        if len(name) > 2:
            return name


@lru_cache(maxsize=1)
def _following(known: tuple[str, ...]) -> dict[str, str]:
    follow: dict[str, str] = {}
    for name in known:
        whole = f"^^{name}$"
        for k in range(len(whole) - 2):
            follow[whole[k : k + 2]] = follow.get(whole[k : k + 2], "") + whole[k + 2]
    return follow


def _accented(name: str, rng: Generator) -> str:
    """Some of its vowels with accents, as the list has none."""
    if rng.random() < 0.6:
        return name
    out = "".join(
        str(rng.choice(list(_ACCENTS[c]))) if c in _ACCENTS and rng.random() < 0.3 else c
        for c in name
    )
    return out.replace("oe", "œ") if rng.random() < 0.5 else out
