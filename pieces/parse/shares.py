"""Share of a full-time job: « mi-temps », « 80 % », « 17h30 hebdomadaires », « temps complet ».

Hours are compared with the legal durations of French work, below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pieces.parse.folding import fold
from pieces.parse.hours import Per, amount, find_hours
from pieces.parse.numbers import find_numbers

# Code du travail: L3121-27 (35 h a week), L3121-41 (1 607 h a year); 35 × 52 / 12 = 151.67 a month.
FULL_TIME_HOURS: dict[Per, float] = {"day": 7.0, "week": 35.0, "month": 151.67, "year": 1607.0}
_LEAST_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class FoundShare:
    """`share` is 0 … 1 (1.0 = full time); None where the job is part time and no more is said."""

    share: float | None
    start: int
    end: int
    text: str


_FRACTIONS = {
    "mi": 0.5, "demi": 0.5, "trois quarts": 0.75, "trois quart": 0.75, "3/4": 0.75,
    "quatre cinquiemes": 0.8, "4/5": 0.8, "4/5eme": 0.8, "1/2": 0.5, "un demi": 0.5,
    "deux tiers": 0.67, "2/3": 0.67,
}  # fmt: skip
_FULL = re.compile(
    r"(?:a\s+)?(?:temps|tps)\s*(?:plein|complet)\b|(?:a\s+)?plein[\s-]*temps\b|\bfull[\s-]time\b"
)
_MOSTLY = re.compile(
    r"\b(?:a\s+)?(mi|demi|trois quarts?|3/4|quatre cinquiemes|4/5(?:eme)?|1/2|deux tiers|2/3)"
    r"\s?(?:de\s|d'un\s|-|\s)?\s?[tlf]emps\b"
)
# « à 4/5e de temps », « aux 9/10e d'un temps complet »
_PART = re.compile(
    r"(?<![\d/,.])([1-9])/(2|3|4|5|10)\s?(?:i?e(?:mes?)?)?\s+(?:de\s+|d'(?:un\s+)?|du\s+)?(?:temps|tps|plein[\s-]temps)\b"
)
_PERCENT = re.compile(
    r"\b(?:temps|quotite|taux|activite|partiel(?:le)?|duree|(?<!taux )horaire)\b"
    r"(?!\s*(?:de reussite|horaire|major))"
    r"(?:[^\n%.;]|\.(?=\s[a-z])){0,45}?(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|pour\s?cents?|p\.\s?100)"
)
_PERCENT_OF = re.compile(
    r"(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|pour\s?cents?)\s*(?:d'un|du|de)?\s*"
    r"(?:temps|plein[\s-]temps|etp|equivalent)(?:\s*(?:plein|complet|partiel))?"
)
# « 80 % (temps partiel) », alone in its cell: behind other words the hundredths may be of a wage.
_PERCENT_ALONE = re.compile(
    r"(?:^|(?<=[\n\t\f]))\s*(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|pour\s?cents?)\s?"
    r"\(\s?(?:a\s+)?temps\s+(?:partiel|incomplet|non complet)\s?\)"
)
# « Temps de travail : 28/35 »: the same without its unit, behind what it is of.
_RATIO_BEHIND = re.compile(
    r"\b(?:temps|quotite|horaires?|duree)\b[^\n\d]{0,30}(\d{1,2}(?:[.,]\d{1,2})?)\s?/\s?(3[5-9]|40)\b(?![/.,]\d)"
)
# « 17,5 heures sur 35 », « 28 h pour 35 h »: the same, in words.
_RATIO_TOLD = re.compile(
    r"(?<![\d,./])(\d{1,2}(?:[.,]\d{1,2}|\s?h\s?[0-5]\d)?)\s?(?:h(?:eures?)?\.?\s+)(?:hebdomadaires?\s+)?"
    r"(?:sur|pour|au lieu de)\s+(3[5-9]|40)(?:\s?h(?:eures?)?)?\b"
    r"(?!\s?(?:min|%|[.,/]\d|ans?\b|jours?\b|semaines?\b|mois\b|apprentis?\b|personnes?\b))"
)
_FTE = re.compile(r"(?<![\d,.])([01][.,]\d{1,2}|1)\s?(?:etp|equivalent[s]? temps plein)\b")
_PERCENT_IN_WORDS = re.compile(
    r"\s*(?:\(\s?\d{1,3}\s?(?:%|pour\s?cents?)?\s?\)\s*)?pour\s?cents?\b"
)
_OF_TIME = re.compile(r"\b(?:temps|quotite|taux|partiel(?:le)?|hauteur|raison)\b[^\n%.;]{0,45}$")
_QUOTA = re.compile(r"\bquotite\b[^\n\d]{0,30}(\d{1,3})(?:\s?%|\b(?![.,/]\d)(?!\s?h(?:eures?)?\b))")
# « 28/35e », « 19 h / 38 h »: hours a week over full time.
_RATIO = re.compile(
    r"(?<![\d,./])(?<!\dh)(?<!\d h )(\d{1,2}(?:[.,]\d{1,2}|\s?h\s?[0-5]\d)?)"
    r"\s?(?:h(?:eures?)?)?\s?/\s?(3[5-9]|40)\s?(?:i?e(?:mes?)?|h(?:eures?)?)\b"
)
# « 17,5 h / 35 »: the unit of the hours told once.
_RATIO_OF_HOURS = re.compile(
    r"(?<![\d,./])(?<!\dh)(?<!\d h )(\d{1,2}(?:[.,]\d{1,2})?)\s?h(?:eures?)?\.?\s?/\s?(3[5-9]|40)\b"
    r"(?!\s?(?:h|min|%|€|[.,/]\d|ans?\b|jours?\b|semaines?\b|mois\b|apprentis?\b|stagiaires?\b|personnes?\b))"
)
# « temps partiel 50 », alone at the end of its cell, the sign not read: no week has so many hours.
_UNSIGNED = re.compile(r"\btemps\s*partiel\s*:?\s*(4\d|[5-9]\d)(?=\s*(?:[\n\t]|$))")
# « le temps plein de la branche étant de 40 heures », « pour un temps complet de 39 h »: what the
# hours told beside are a share of.
_FULL_TIME_TOLD = re.compile(
    r"(?:\b(?:(?:temps|tps)\s+(?:plein|complet)"
    r"|(?:duree|horaire)\s+(?:collecti\w+|conventionnel\w*|de\s+reference))\b[^.;:,\d]{0,40}?"
    r"\b(?:etant|est|equivaut|equivalant|correspond\w*|represent\w*|s'enten\w*|fixee?)\b[^.;:,\d]{0,25}?"
    r"|\b(?:pour|sur|base)\s+(?:la\s+base\s+)?(?:d'un\s+|un\s+)?temps\s+(?:plein|complet)\s+(?:de\s+)?)"
    r"\s*(\d{2,3}(?:[.,]\d{1,2})?)\s?h(?:eures?)?\b"
)
# What a full time may be, in hours a week or a month.
_FULL_TIMES: tuple[tuple[Per, int, int], ...] = (("week", 30, 48), ("month", 130, 208))
_PARTIAL = re.compile(r"\b(?:a\s+)?temps\s*(?:partiel|incomplet|reduit|non complet)\b")


def share_of_hours(hours: float, per: Per) -> float:
    """`hours` over the legal full time, at most 1."""
    return round(min(1.0, hours / FULL_TIME_HOURS[per]), 3)


def find_shares(text: str) -> list[FoundShare]:
    """All shares that `text` states, in order; the more exact of two that overlap.

    « à temps partiel » alone is a share that is not told; beside a percentage or weekly hours it
    adds nothing and is left out. Clock times and lone percentages are no shares.
    """
    folded = fold(text)
    found: list[FoundShare] = []
    of_all = [(per, hours, match.span()) for per, hours, match in _full_times(folded)]
    for share, start, end in (
        *_percents(folded),
        *_worded_percents(folded),
        *_wordings(folded),
        *_hours(text, {per: hours for per, hours, _ in of_all}),
    ):
        if any(start < b and a < end for _, _, (a, b) in of_all):
            continue
        if share is not None and not _LEAST_SHARE <= share <= 1.0:
            continue
        if not any(start < f.end and f.start < end for f in found):
            found.append(FoundShare(share, start, end, text[start:end]))
    if not any(f.share is not None and f.share < 1 for f in found):
        for match in _PARTIAL.finditer(folded):
            found.append(FoundShare(None, match.start(), match.end(), text[slice(*match.span())]))
    return sorted(found, key=lambda f: f.start)


def _percents(folded: str) -> list[tuple[float | None, int, int]]:
    found: list[tuple[float | None, int, int]] = []
    for pattern in (_PERCENT_OF, _PERCENT_ALONE, _PERCENT, _QUOTA, _UNSIGNED):
        for match in pattern.finditer(folded):
            found.append((round(amount(match[1]) / 100, 3), match.start(), match.end()))
    ratios = (_RATIO, _RATIO_OF_HOURS, _RATIO_TOLD, _RATIO_BEHIND)
    for match in (m for p in ratios for m in p.finditer(folded)):
        hours, _, minutes = match[1].partition("h")
        part = amount(hours.strip()) + int(minutes or 0) / 60
        found.append((round(part / amount(match[2]), 3), match.start(), match.end()))
    for match in _PART.finditer(folded):
        found.append((round(int(match[1]) / int(match[2]), 3), match.start(), match.end()))
    for match in _FTE.finditer(folded):
        found.append((round(amount(match[1]), 3), match.start(), match.end()))
    return found


def _worded_percents(folded: str) -> list[tuple[float | None, int, int]]:
    """« à temps partiel, à hauteur de quatre-vingts pour cent »"""
    found: list[tuple[float | None, int, int]] = []
    for number in find_numbers(folded):
        unit = _PERCENT_IN_WORDS.match(folded, number.end)
        if unit and _OF_TIME.search(folded, max(0, number.start - 70), number.start):
            found.append((number.value / 100, number.start, unit.end()))
    return found


def _wordings(folded: str) -> list[tuple[float | None, int, int]]:
    found: list[tuple[float | None, int, int]] = []
    for match in _MOSTLY.finditer(folded):
        if match[1] in _FRACTIONS:
            found.append((_FRACTIONS[match[1]], match.start(), match.end()))
    found.extend((1.0, *match.span()) for match in _FULL.finditer(folded))
    return found


def _full_times(folded: str) -> Iterator[tuple[Per, float, re.Match[str]]]:
    """What the text says that a full time is, the hours a week or a month."""
    for match in _FULL_TIME_TOLD.finditer(folded):
        hours = amount(match[1])
        for per, least, most in _FULL_TIMES:
            if least <= hours <= most:
                yield per, hours, match


def _hours(text: str, full: dict[Per, float]) -> list[tuple[float | None, int, int]]:
    """Shares told by hours, over those of a full time that the text tells, else over the law's."""
    return [
        (
            share_of_hours(h.hours, h.per)
            if h.per not in full
            else round(min(1.0, h.hours / full[h.per]), 3),
            h.start,
            h.end,
        )
        for h in find_hours(text)
        if h.per is not None and not h.clock
    ]
