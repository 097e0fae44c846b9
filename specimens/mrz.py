"""Writes machine-readable zones with right check digits (ICAO 9303 parts 4 and 5, and the French
card of 1988-2021 with its two lines of 36)."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from specimens.people import strip_accents

_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """ICAO 9303 part 3, section 4.9: digits as such, A = 10 … Z = 35, filler 0, weights 7 3 1."""
    total = 0
    for place, sign in enumerate(text):
        value = 0 if sign == "<" else int(sign, 36)
        total += value * _WEIGHTS[place % 3]
    return str(total % 10)


def latin(name: str) -> str:
    """A name as an MRZ writes it: no accents, apostrophes dropped, blanks and hyphens as filler."""
    plain = strip_accents(name).upper().replace("'", "").replace("’", "")
    return "".join(c if c.isalnum() else "<" for c in plain)


def _pad(text: str, length: int) -> str:
    return text[:length].ljust(length, "<")


def _day(date: dt.date) -> str:
    return f"{date:%y%m%d}"


def _names(surname: str, given: Sequence[str], length: int) -> str:
    return _pad(f"{latin(surname)}<<{'<'.join(latin(g) for g in given)}", length)


def td1(
    kind: str,
    number: str,
    surname: str,
    given: Sequence[str],
    birth: dt.date,
    sex: str,
    expiry: dt.date,
    nationality: str,
) -> list[str]:
    """Three lines of 30: the card of 2021 (`ID`), the residence permit (`IR`)."""
    number9 = _pad(number, 9)
    first = _pad(f"{kind}FRA{number9}{check_digit(number9)}", 30)
    second = (
        f"{_day(birth)}{check_digit(_day(birth))}{sex}"
        f"{_day(expiry)}{check_digit(_day(expiry))}{nationality}"
    )
    second = _pad(second, 29)
    composite = check_digit(first[5:] + second[:7] + second[8:15] + second[18:29])
    return [first, second + composite, _names(surname, given, 30)]


def td3(
    number: str,
    surname: str,
    given: Sequence[str],
    birth: dt.date,
    sex: str,
    expiry: dt.date,
    nationality: str,
) -> list[str]:
    """Two lines of 44: a passport issued by the state of `nationality`."""
    first = "P<" + nationality + _names(surname, given, 39)
    number9 = _pad(number, 9)
    optional = "<" * 14
    head = (
        f"{number9}{check_digit(number9)}{nationality}{_day(birth)}{check_digit(_day(birth))}{sex}"
        f"{_day(expiry)}{check_digit(_day(expiry))}{optional}<"
    )
    composite = check_digit(head[:10] + head[13:20] + head[21:43])
    return [first, head + composite]


def old_card(
    number: str, office: str, surname: str, given: Sequence[str], birth: dt.date, sex: str
) -> list[str]:
    """Two lines of 36: `number` has 12 characters, `office` 6 (department and prefecture)."""
    first = f"IDFRA{_pad(latin(surname), 25)}{_pad(office, 6)}"
    names = _pad("<<".join(latin(g) for g in given), 14)
    head = f"{number}{check_digit(number)}{names}{_day(birth)}{check_digit(_day(birth))}{sex}"
    return [first, head + check_digit(first + head)]


def doctored(lines: Sequence[str], rng: random.Random) -> list[str]:
    """The lines with the year of birth or its check digit altered and nothing else mended: the
    birth date's own digit no longer fits, and with the date the last one neither."""
    start = {30: 0, 44: 13, 36: 27}[len(lines[1])]
    place = start + rng.choice((1, 6))
    before = int(lines[1][place])
    after = (before + rng.randrange(1, 10)) % 10
    second = lines[1][:place] + str(after) + lines[1][place + 1 :]
    return [lines[0], second, *lines[2:]]
