"""How people write a date: which strings say one, and which may still become one."""

from __future__ import annotations

import contextlib
import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

MONTHS: tuple[tuple[str, ...], ...] = (
    ("janvier", "janv", "janv.", "jan", "jan."), ("fevrier", "fevr", "fevr.", "fev", "fev."),
    ("mars",), ("avril", "avr", "avr."), ("mai",), ("juin",), ("juillet", "juil", "juil."),
    ("aout",), ("septembre", "sept", "sept."), ("octobre", "oct", "oct."),
    ("novembre", "nov", "nov."), ("decembre", "dec", "dec."),
)  # fmt: skip
# « 12/09/20 » may be a year whose end was not seen.
_CUT_SHORT = (19, 20)
_NEARLY = re.compile(r"(?:le)?(\d\d?|[1li]er)([a-z./-]{3,11})(\d{4})")
_ALIKE = 0.45  # of a month's name that may be misspelt
# Letters of a name that may be told from several others'; how much less likely each that differs
# makes it, as a logarithm: « septembre » and « octobre » end alike.
_FEWEST_OF_MONTH, _A_LETTER_OF_MONTH = 5, 1.5
_APART = ((1, 1.0), (3, 0.2), (200, 0.05))  # years from a likely one, and their weights
_ONE_FIGURE, _RARER = re.compile(r"(?<!\d)\d(?=[/.-])|^(?:le)?(?!1er)\d(?=[a-z])"), 0.25


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a date may lie in, both ends in; `likely` are those that the page speaks of
    (it may be any, where that is empty). `short`: they may be written with two figures."""

    first: int
    last: int
    likely: frozenset[int] = frozenset()
    short: bool = True

    def weight(self, year: int) -> float:
        """How likely a year is before anything is read."""
        if not self.likely:
            return 1.0
        apart = min(abs(year - other) for other in self.likely)
        return next(weight for years, weight in _APART if apart <= years)


def date_said(text: str, years: Years) -> dt.date | None:
    """The date that a string says, spelt as the network does, « le » before it or not; None where
    it says none."""
    match = _whole(years).fullmatch(text)
    if match is None:
        return None
    day = int(match["day"] or match["short_day"] or match["named_day"].removesuffix("er"))
    if match["name"]:
        month = next(k for k, names in enumerate(MONTHS, 1) if match["name"] in names)
    else:
        month = int(match["month"] or match["short_month"])
    said = next(y for y in (match["year"], match["short_year"], match["named_year"]) if y)
    full = int(said) if len(said) == 4 else _of_century(int(said), years)
    try:
        return dt.date(full, month, day)
    except ValueError:
        return None


def nearly_said(text: str) -> dt.date | None:
    """The date of « 20octure2024 »: letters between figures that one month's name resembles."""
    match = _NEARLY.fullmatch(text)
    if match is None:
        return None
    far = sorted(
        (Levenshtein.distance(match[2], names[0]) / len(names[0]), k)
        for k, names in enumerate(MONTHS, 1)
    )
    (least, month), (next_least, _) = far[:2]
    if least > _ALIKE or next_least - least < _ALIKE / 2:
        return None
    try:
        return dt.date(int(match[3]), month, _day(match[1]))
    except ValueError:
        return None


def _day(text: str) -> int:
    return 1 if text.endswith("er") else int(text)


def perhaps_said(text: str) -> dict[dt.date, float]:
    """The dates of « 12dctjbre2024 », whose letters resemble several months' names, and how likely
    each is: the fewer letters differ, the likelier. None where they resemble no name."""
    match = _NEARLY.fullmatch(text)
    if match is None or len(match[2]) < _FEWEST_OF_MONTH:
        return {}
    differing = {k: Levenshtein.distance(match[2], names[0]) for k, names in enumerate(MONTHS, 1)}
    if min(n / len(MONTHS[k - 1][0]) for k, n in differing.items()) > _ALIKE:
        return {}
    weights = {k: math.exp(-_A_LETTER_OF_MONTH * n) for k, n in differing.items()}
    total, said = sum(weights.values()), {}
    for month, weight in weights.items():
        with contextlib.suppress(ValueError):  # 31 septembre
            day = dt.date(int(match[3]), month, _day(match[1]))
            said[day] = weight / total
    return said


def usual(text: str) -> float:
    """How usual it is to write a date so: « 2/6/2025 » is rarer than « 02/06/2025 », and is also
    what is left of « 22/06/2025 » where two like figures were taken for one."""
    return _RARER ** len(_ONE_FIGURE.findall(text))


@lru_cache(maxsize=20_000)
def may_become_date(text: str, years: Years) -> bool:
    """Whether more characters may make a date of it, or none need be added."""
    return bool(_begun(years).fullmatch(text))


def _of_century(two: int, years: Years) -> int:
    return next(c + two for c in (2000, 1900) if years.first <= c + two <= years.last)


def _days() -> list[str]:
    return [f"{d:02}" for d in range(1, 32)]


def _short_years(years: Years) -> list[str]:
    """Two figures that stand for one year alone."""
    if not years.short:
        return []
    every = [y % 100 for y in range(years.first, years.last + 1)]
    return [f"{y:02}" for y in every if every.count(y) == 1 and y not in _CUT_SHORT]


def _parts(years: Years) -> dict[str, list[str]]:
    long = [str(y) for y in range(years.first, years.last + 1)]
    single = [str(d) for d in range(1, 10)]
    return {
        "day": _days(),
        "month": _days()[:12],
        "short_day": single + _days(),
        "short_month": single + _days()[:12],
        "named_day": ["1er", *single, *_days()],
        "name": [name for names in MONTHS for name in names],
        "year": long + _short_years(years),
        "named_year": long,
    }


_MARK, _MARK_OR_NONE = "[/.-]", "[/.-]?"
_WAYS = (
    ("day", _MARK_OR_NONE, "month", _MARK_OR_NONE, "year"),
    ("short_day", _MARK, "short_month", _MARK, "year"),
    ("named_day", "", "name", "", "named_year"),
)


@lru_cache(maxsize=8)
def _whole(years: Years) -> re.Pattern[str]:
    parts = _parts(years)
    ways = []
    for number, way in enumerate(_WAYS):
        text = ""
        for piece in way:
            name = "short_year" if piece == "year" and number == 1 else piece
            text += f"(?P<{name}>{_any(parts[piece])})" if piece in parts else piece
        ways.append(text)
    return re.compile("(?:le)?(?:" + "|".join(ways) + ")")


@lru_cache(maxsize=8)
def _begun(years: Years) -> re.Pattern[str]:
    """Each way cut after each of its parts, the last of these begun."""
    parts = _parts(years)
    ways = ["l?"]
    for way in _WAYS:
        before = "(?:le)?"
        for piece in way:
            if piece in parts:
                starts = {text[:k] for text in parts[piece] for k in range(len(text) + 1)}
                ways.append(before + _any(starts))
                before += _any(parts[piece])
            else:
                before += piece
    return re.compile("|".join(ways))


def _any(texts: Iterable[str]) -> str:
    longest_first = sorted(texts, key=lambda t: (-len(t), t))
    return "(?:" + "|".join(re.escape(t) for t in longest_first) + ")"
