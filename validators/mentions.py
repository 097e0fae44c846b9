"""What a paper's whole text says beside the field that was read: a field that the rest of the paper
contradicts is not surely read."""

from __future__ import annotations

import datetime as dt
import re

from validators import french, specialities
from validators.spelling import without_accents, words

_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?((?:19|20)\d{2})(?!\d)")
_OF_ACADEMY = frozenset({"ACADEMIE", "ACADEMIQUE", "RECTORAT", "RECTEUR", "RECTRICE"})
_WORDS_BEFORE = 3  # « académie de », « rectorat de l'académie de »
_WORDS_BETWEEN = 3  # « session ordinaire de juin 2026 »


def _plain(text: str) -> str:
    """Small letters without accents: recognition drops those of « février » and « août »."""
    return without_accents(text).lower()


_MONTHS = [_plain(month) for month in french.MONTHS]
_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})(?:er)?\s+({'|'.join(_MONTHS)})\s+((?:19|20)\d{{2}})")


def names_session(text: str, year: int) -> bool:
    """Whether the text speaks of that session: « Session de juin 2026 », « BTS 2026 »."""
    between = rf"\W*(?:[^\W\d]+\W+){{0,{_WORDS_BETWEEN}}}"
    return re.search(rf"\b(?:session|bts|examen)\b{between}{year}\b", _plain(text)) is not None


def names_academy(text: str, name: str) -> bool:
    """Whether the text names that academy as one: « rectorat de Nice », not the town alone."""
    wanted, said = words(name), words(text)
    size = len(wanted)
    return any(
        said[at : at + size] == wanted and _OF_ACADEMY & set(said[max(0, at - _WORDS_BEFORE) : at])
        for at in range(len(said) - size + 1)
    )


def names_speciality(text: str, code: str) -> bool:
    """Whether a line of the text bears the whole title of that speciality."""
    return any(specialities.is_named(line, code) for line in text.splitlines())


def days_named(text: str) -> set[dt.date]:
    """Every day that the text writes, in figures or with its month's name."""
    found = [(d, int(m), y) for d, m, y in _FIGURES.findall(text)]
    found += [(d, _MONTHS.index(m) + 1, y) for d, m, y in _WORDS.findall(_plain(text))]
    days = (_day(int(y), m, int(d)) for d, m, y in found)
    return {day for day in days if day is not None}


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
