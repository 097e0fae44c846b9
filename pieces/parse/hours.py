"""Numbers of hours: « 1 350 h », « 1.350 heures », « 675h00 », « mille trois cents heures ».

A dot, comma or space before exactly three digits separates thousands; before one or two it opens
decimals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pieces.parse.folding import as_digits, fold, true_digits
from pieces.parse.months import EXACT
from pieces.parse.numbers import find_numbers, parse_number_words

Per = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class FoundHours:
    """So many hours, `per` day, week, month or year, or in all (None).

    `clock` is True where the words are a time of day (« de 8h30 à 12h »). `repaired` where letters
    were taken for digits.
    """

    hours: float
    per: Per | None
    start: int
    end: int
    text: str
    clock: bool = False
    repaired: bool = False


_GROUPED = r"[0-9oli|]{1,2}[ .,'][0-9oli|]{3}"
_NUMBER = rf"(?:{_GROUPED}|[0-9oli|]{{1,5}})(?:[.,][0-9]{{1,2}})?"
_UNIT = r"(?:h(?:eures?|eure\(s\)|rs?|res?|eur\b)?|hdures|heurcs|heuros)(?![a-df-z])"
# Minutes stand right behind an « h », or are called so: « 1385 heures 13 séances » has none, nor
# « 1100 h   14 10 2024 ».
_MINUTES = (
    r"(?:\s?(\d{2})\s?(?=min|mn)"
    r"|(?<=h)(?:(?=\d\d)| (?!\d\d\s?[a-z]{4}))(\d{2})(?!\d|[/.,]|-\d|\s?h\b|\s\d\d\s\d{4}))"
)
# A year that ends the line over « Heures … » counts none.
_NO_YEAR = r"(?!(?:19[5-9]|20[0-4])\d\s?\n)"
# « GRETA 91 » over « Heures de formation : 700 »: the number ends its line, a label opens the next.
_NO_LABEL = r"(?!\d+(?:[ .]\d{3})?\s*\n\s*heures?\b[^\n\d]{0,50}:)"
# « 1400,00 | H. REALISEES 1352,00 »: the unit of none, another label.
_NEXT_LABEL = r"[^\n\t\d:]{0,30}:|\s[^\n\t\d:]{2,30}[\t ]\s?\d"
_IN_DIGITS = re.compile(
    rf"(?<![0-9a-z.,/])(?<!\d-){_NO_YEAR}{_NO_LABEL}({_NUMBER})\s?\)?"
    rf"(?:[^\S\t]{{0,2}}|[^\S\t]?\t(?!{_UNIT}\.?(?:{_NEXT_LABEL}))){_UNIT}\.?{_MINUTES}?"
)
_AFTER_WORDS = re.compile(rf"\s*(?:\(\s*({_NUMBER})\s*\)\s*)?{_UNIT}")
# « Nombre d'heures : 1350 », « Durée de formation (en heures) 1350 »
_LABELLED = re.compile(
    rf"\b(?:nombre|nbre|nb|total|volume|duree|heures)\b[^\n\d:]{{0,100}}?heures?\b[^\n\d:]{{0,50}}[:=]?\s{{0,4}}"
    rf"({_NUMBER})(?![0-9a-z/%])(?![.,/-]\d)(?!\s?(?:%|h\b|€|ans?\b|annees?|mois|semaines?|jours?))"
)
# « Heures de formation au CFA : 1350 »
_OF_HOURS = re.compile(
    rf"\b(?:heures?|hrs)\s+(?:de|d'|en|au|a|suivies?|prevues?|realisees?|effectuees?|dispensees?)\b[^\n\d:]{{0,50}}:\s{{0,4}}"
    rf"({_NUMBER})(?![0-9a-z/%])(?![.,/-]\d)(?!\s?(?:%|h\b|€|ans?\b|annees?|mois|semaines?|jours?))"
)
# « Durée (en heures) : 1 3 5 0 », « 1 3 5 0 heures », one digit a box.
_BOXED = re.compile(
    r"heures?\b[^\n\d]{0,40}?((?<!\d)\d(?:[ |]{1,3}\d){2,3})(?![ |]{0,3}\d)"
    r"|(?<![\d|])(?<!\d )(\d(?:[ |]{1,3}\d){2,3})(?=[ |]{0,3}heures?\b)"
)
_PER: tuple[tuple[str, Per], ...] = (
    (r"(?:par|/|a la|chaque|de)\s?(?:semaine|sem\b|hebdo)|hebdomadaires?|hebdo\b|/\s?s\b", "week"),
    (r"(?:par|/|au|chaque)\s?mois|mensuel(?:le)?s?", "month"),
    (r"(?:par|/|a l')\s?(?:an\b|annee)|annuel(?:le)?s?", "year"),
    (r"(?:par|/)\s?jour|journalieres?|quotidiennes?", "day"),
)
_PER_BEFORE: tuple[tuple[str, Per], ...] = (
    (r"hebdomadaires?|par semaine", "week"),
    (r"mensuel(?:le)?s?|par mois", "month"),
    (r"annuel(?:le)?s?\s+de\s+travail", "year"),
)
_CLOCK_BEFORE = re.compile(
    r"(?:\b(?:a|de|des|entre|et|vers|jusqu'a|avant|apres|-)|\d\s?h\s?(?:\d\d)?\s?[-/])\s*$"
)
_A_DAY = 24
_HOURS_OF_A_YEAR = 675
_IN_SENTENCE = re.compile(r"[^\W\d_][:,]? [{\[!]$")
_MOST_OF: dict[Per, float] = {"day": 24, "week": 70, "month": 250, "year": 2500}


def find_hours(text: str) -> list[FoundHours]:
    """All numbers of hours of `text`, in order, in digits or in words, without overlaps."""
    folded = fold(text)
    found: list[FoundHours] = []
    for match in _IN_DIGITS.finditer(folded):
        if true_digits(match[1]) == 0:
            continue
        minutes = match[2] or match[3]
        digits = _led_by_one(text, *match.span(1)) + match[1]
        hours = amount(digits) + (int(minutes) / 60 if minutes else 0.0)
        start = match.end(1) - len(digits)
        found.append(_build(text, folded, hours, start, match.end(), digits, minutes))
    _add(found, _worded(text, folded))
    labelled = []
    for match in _BOXED.finditer(folded):
        start, end = match.span(match.lastindex or 0)
        digits = re.sub(r"\D", "", match[0][start - match.start() : end - match.start()])
        labelled.append(_build(text, folded, float(digits), start, end, digits, None))
    for match in (*_LABELLED.finditer(folded), *_OF_HOURS.finditer(folded)):
        start, end = match.span(1)
        if true_digits(match[1]) * 2 > len(match[1]) and not _ends_month(folded, start, end):
            labelled.append(_build(text, folded, amount(match[1]), start, end, match[1], None))
    for one in labelled:
        _add(found, [one])
    return sorted(found, key=lambda f: f.start)


def _led_by_one(text: str, start: int, end: int) -> str:
    """« une durée de {470 heures »: in a sentence, a bracket against three digits that nothing
    closes is a misread « 1 », unless the digits alone are the hours of a year or more."""
    line_end = (text.find("\n", end) + 1 or len(text) + 1) - 1
    opened = _IN_SENTENCE.search(text, max(0, start - 12), start) is not None
    closed = any(c in "}])" for c in text[end:line_end])
    few = end - start == 3 and text[start:end].isdigit() and int(text[start:end]) < _HOURS_OF_A_YEAR
    return "|" if opened and not closed and few else ""


# « heures | juin 2026 »: the year of a month beside.
_MONTH_BEFORE = re.compile(r"\b([a-z]{3,9})\.?\s*$")
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")


def _ends_month(folded: str, start: int, end: int) -> bool:
    before = _MONTH_BEFORE.search(folded, max(0, start - 12), start)
    dated = before is not None and before[1] in EXACT
    return dated and _YEAR.fullmatch(folded, start, end) is not None


def amount(folded: str) -> float:
    """The number that folded digits write: `amount("1.350")` is 1350, `amount("151,67")` 151.67."""
    digits = as_digits(folded)
    digits = re.sub(r"(?<=\d)[ .,'](?=\d{3}(?:\D|$))", "", digits)
    return float(digits.replace(",", ".").replace(" ", "").replace("'", ""))


def _worded(text: str, folded: str) -> list[FoundHours]:
    found = []
    for number in find_numbers(text):
        unit = _AFTER_WORDS.match(folded, number.end)
        if unit is None:
            continue
        # The digits in brackets repeat the words; where they differ, neither is sure.
        value = float(parse_number_words(number.text) or 0)
        built = _build(text, folded, value, number.start, unit.end(), "", None)
        if unit[1] and amount(unit[1]) != value:
            built = FoundHours(
                amount(unit[1]), built.per, built.start, built.end, built.text, False, True
            )
        found.append(built)
    return found


def _add(found: list[FoundHours], more: list[FoundHours]) -> None:
    for one in more:
        over = [f for f in found if f.start < one.end and one.start < f.end]
        if any(f.start <= one.start for f in over):
            continue
        found[:] = [f for f in found if f not in over]
        found.append(one)


def _build(
    text: str, folded: str, hours: float, start: int, end: int, digits: str, minutes: str | None
) -> FoundHours:
    before, after = folded[max(0, start - 50) : start], folded[end : end + 30]
    per, per_end = _rate(before, after)
    if per is not None and hours > _MOST_OF[per]:
        per, per_end = None, 0  # « 35 heures hebdomadaires, soit 1 400 heures »
    clock = (
        hours <= _A_DAY
        and per is None
        and (minutes is not None or hours >= 5)
        and bool(_CLOCK_BEFORE.search(before))
    )
    end += per_end
    return FoundHours(
        hours, per, start, end, text[start:end], clock, true_digits(digits) < _places(digits)
    )


def _places(folded: str) -> int:
    return sum(c.isalnum() or c == "|" for c in folded)


def _rate(before: str, after: str) -> tuple[Per | None, int]:
    """The time that the hours are counted over, and how far its words go past them."""
    for pattern, per in _PER:
        match = re.match(rf"\s*(?:de travail\s*|effectives?\s*)?\(?\s*(?:{pattern})", after)
        if match:
            return per, match.end()
    line = before.rsplit("\n", 1)[-1]
    for pattern, per in _PER_BEFORE:
        if re.search(rf"(?:{pattern})[^\d.;]{{0,25}}$", line):
            return per, 0
    return None, 0
