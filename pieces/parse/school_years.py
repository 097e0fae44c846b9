"""School years (« 2024-2025 »), sessions (« session 2026 ») and years of study (« 2e année »)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from pieces.parse.dates import LATEST_YEAR
from pieces.parse.folding import as_digits, fold, true_digits


@dataclass(frozen=True, slots=True)
class FoundSchoolYear:
    """`value` as the contract writes it, « 2024-2025 ». `named` where words say what it is
    (« année scolaire … ») or « rentrée 2024 » was read; `repaired` where the second year was not
    read whole: it follows the first."""

    value: str
    start: int
    end: int
    text: str
    named: bool = False
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class FoundSession:
    year: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FoundStudyYear:
    """`year` is 1 or 2 (3 for a bachelor or a third year)."""

    year: int
    start: int
    end: int
    text: str


FIRST_YEAR = 2000  # of those that school years are written with
_Y = r"2[0o][0-9oli][0-9oli]"
_PAIR = re.compile(rf"(?<![0-9a-z/.\-])({_Y})\s?(?:[-/]|a|\s)\s?({_Y}|\d\d)(?![0-9a-z]|[/\-.]\d)")
_NAMED = re.compile(
    r"(?:annee[s]?(?:\s+(?:scolaires?|universitaires?|academiques?|de formation|d'etudes?))?|"
    r"scolarite|rentree|promotion|a\.?s\.?|(?:academi[ce]|school)\s+year)\s*(?:\(?s\)?)?\s*[:.,]?\s*(?:de\s+)?(?:septembre\s+)?$"
)
# « année scolaire 2 022 = 2 02 3 », one digit a box or written wide.
_WIDE = re.compile(
    r"annee\s+(?:scolaire|universitaire)\s*:?\s*(2[\s|]{0,2}0(?:[\s|]{0,2}\d){2})[\s|=:–/-]{1,5}"
    r"(2[\s|]{0,2}0(?:[\s|]{0,2}\d){2})(?!\d)"
)
# « année scolaire 2024 - 202 », « 2024-2075 »: one figure of the second lost or misread.
_SPOILT_PAIR = re.compile(
    r"(?<![0-9a-z/.\-])(20\d\d)\s?[-–/]\s?(\d{3,4})(?![0-9a-z]|\s?[/\-.]\s?\d|\s\d)"
)
_RETURN = re.compile(rf"\brentree\s+(?:de\s+)?(?:septembre\s+|scolaire\s+)?({_Y})\b")


def find_school_years(text: str) -> list[FoundSchoolYear]:
    """Two years that follow each other; « 2024 2025 » apart by a space only after « année … »."""
    folded = fold(text)
    found: list[FoundSchoolYear] = []
    for match in _PAIR.finditer(folded):
        if true_digits(match[1]) < 3:
            continue
        first, second = int(as_digits(match[1])), as_digits(match[2])
        if int(second[-2:]) != (first + 1) % 100 or (len(second) == 4 and int(second) != first + 1):
            continue
        named = _is_named(folded[max(0, match.start() - 45) : match.start()])
        between = folded[match.end(1) : match.start(2)]
        if not named and (not between.strip() or "a" in between or len(second) == 2):
            continue
        span = match.span()
        found.append(FoundSchoolYear(f"{first}-{first + 1}", *span, text[slice(*span)], named))
    for match in _WIDE.finditer(folded):
        first, last = (int(re.sub(r"\D", "", g)) for g in match.groups())
        if last == first + 1 and not any(match.start() <= f.start < match.end() for f in found):
            span = (match.start(1), match.end())
            found.append(FoundSchoolYear(f"{first}-{last}", *span, text[slice(*span)], True))
    found += (f for f in _spoilt_pairs(folded, text) if not any(f.start < k.end for k in found))
    for match in _RETURN.finditer(folded):
        if not any(f.start < match.end() and match.start() < f.end for f in found):
            first, span = int(as_digits(match[1])), match.span()
            found.append(FoundSchoolYear(f"{first}-{first + 1}", *span, text[slice(*span)], True))
    return sorted(found, key=lambda f: f.start)


def _spoilt_pairs(folded: str, text: str) -> list[FoundSchoolYear]:
    """Pairs that words name, whose second is no year unless one of its figures is put right so that
    it follows the first."""
    pairs = []
    for match in _SPOILT_PAIR.finditer(folded):
        first, second = int(match[1]), match[2]
        if FIRST_YEAR <= int(second) <= LATEST_YEAR or not _is_named(folded[: match.start()][-45:]):
            continue
        if Levenshtein.distance(second, str(first + 1)) == 1:
            span = match.span()
            whole = f"{first}-{first + 1}"
            pairs.append(FoundSchoolYear(whole, *span, text[slice(*span)], True, repaired=True))
    return pairs


# « passage en 2e année » over « 2024-2025 »: a year of study, which ends its line.
_OF_STUDY = re.compile(
    r"(?:\b\d\s?(?:e|re|ere|eme|nde?)|(?:premier|deuxiem|second|troisiem)e)\s+annee\s*\n\s*$"
)


def _is_named(before: str) -> bool:
    return _NAMED.search(before) is not None and _OF_STUDY.search(before) is None


_BOXED_YEAR = r"2 0 [0-9] [0-9](?! ?[0-9/.-])"  # a figure a box
_SESSION = re.compile(
    rf"\b(?:se[sa5]?[s5][il1t]on|sess\b\.?)\s*(?:d'examens?|d[eu]|l'annee|annee|:|n°|\(|mai|juin|septembre|octobre|"
    rf"novembre|[4o]e?\s(?=mai-)|annuelle|ordinaire|normale|principale|unique|civile|/|-|\s)*\s*({_Y}|{_BOXED_YEAR})(?![0-9])"
)
_EXAM = r"\b(?:examens?|bts|brevet de technicien superieur|epreuves?)"
_EXAM_YEAR = re.compile(
    rf"{_EXAM}\s*(?:session)?\s*(?:[-:(,]|d[eu]|en|pour)?\s*"
    rf"({_Y})(?![0-9]|\s?[-/]\s?\d)"
)
# « examens de l'enseignement supérieur – année 2026 »
_YEAR_OF_EXAM = re.compile(
    rf"{_EXAM}\b[^\d.;]{{0,70}}\bannee\s*:?\s*"
    rf"({_Y})(?![0-9]|\s?[-/]\s?\d)|\bannee\s+(?:de\s+l'|d')examen\s*:?\s*({_Y})(?![0-9])"
)


# « aux épreuves du BTS qui se dérouleront en mai-juin 2025 »
_TERM_OF_EXAM = re.compile(
    rf"(?:derouler\w*|auront\s+lieu|aura\s+lieu|organisee?s?|se\s+tiendr\w+|epreuves?|examens?)\b[^.;:\d]{{0,60}}?"
    rf"(?:mai|juin|mai\s?(?:-|/|et)\s?juin|printemps)\s+({_Y})(?![0-9])"
)


def find_sessions(text: str) -> list[FoundSession]:
    """« session 2026 », « session de juin 2025 », else « BTS 2026 »."""
    folded = fold(text)
    found: list[FoundSession] = []
    for pattern in (_SESSION, _EXAM_YEAR, _YEAR_OF_EXAM, _TERM_OF_EXAM):
        for match in pattern.finditer(folded):
            year = next(g for g in match.groups() if g).replace(" ", "")
            if true_digits(year) >= 3 and not any(
                f.start < match.end() and match.start() < f.end for f in found
            ):
                span = match.span()
                found.append(FoundSession(int(as_digits(year)), *span, text[slice(*span)]))
    return sorted(found, key=lambda f: f.start)


_ORDINALS = {
    1: r"(?:[1li]\s?(?:ere|ere|re|er|e)|premiere|prem1ere)",
    2: r"(?:2\s?(?:emes?|nde?|e|de|de)|deuxiemes?|seconde|2°)",
    3: r"(?:3\s?(?:eme|e)|troisieme)",
}
_ANNEE = r"ann?[ée]es?"
_STUDY = [
    (year, re.compile(rf"(?<![a-z0-9])(?:{ordinal})\s*(?:\^?\{{?[a-z]*\}}?\s*)?{_ANNEE}\b"))
    for year, ordinal in _ORDINALS.items()
]
_BOTH = re.compile(
    rf"(?<![a-z0-9])(?:{_ORDINALS[1]})\s*(?:{_ANNEE})?\s*(?:et|&|/)\s*(?:de\s+)?(?:{_ORDINALS[2]})\s*{_ANNEE}\b"
)
# « la première de la section de techniciens supérieurs »
_OF_SECTION = re.compile(
    r"\b(premiere|deuxieme|seconde)\s+(?:annee\s+)?d[eu]\s+(?:la\s+)?(?:section|s\.?t\.?s\b|b\.?t\.?s\b)"
)
_CLASS = re.compile(
    r"(?<![a-z0-9])(?:b\.?t\.?s\.?(?:a)?|s\.?t\.?s\.?)\s?[-–]?\s?([12])(?![0-9.,/]|\s?(?:ans?|annees)\b)"
)
_CLASS_BEFORE = re.compile(
    r"(?<![a-z0-9/.,])([12])\s?(?:e|ere|eme|nde)?\s?-?\s?(?:b?\.?t\.?s|sts|ts)(?:[a-z0-9]{0,6})\b"
)
_ANNEE_N = re.compile(
    rf"\b{_ANNEE}\s*(?:d'etudes?\s*|de formation\s*)?(?:n°\s*|:\s*)?([12])(?![0-9/.,])\b"
)


def find_study_years(text: str) -> list[FoundStudyYear]:
    """Years of study in order; « 1ère et 2ème années » gives both."""
    folded = fold(text)
    found: list[FoundStudyYear] = []

    def add(year: int, start: int, end: int) -> None:
        if not any(f.year == year and start < f.end and f.start < end for f in found):
            found.append(FoundStudyYear(year, start, end, text[start:end]))

    for match in _BOTH.finditer(folded):
        add(1, *match.span())
        add(2, *match.span())
    for year, pattern in _STUDY:
        for match in pattern.finditer(folded):
            add(year, *match.span())
    for match in _OF_SECTION.finditer(folded):
        add(1 if match[1] == "premiere" else 2, *match.span())
    for pattern in (_CLASS, _CLASS_BEFORE, _ANNEE_N):
        for match in pattern.finditer(folded):
            if not any(f.start < match.end() and match.start() < f.end for f in found):
                add(int(match[1]), *match.span())
    return sorted(found, key=lambda f: (f.start, f.year))
