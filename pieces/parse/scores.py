"""What a relevé de notes prints beside each épreuve: units, scores, dispenses, benefits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pieces.parse.folding import as_digits, fold, true_digits

_MOST = 20.0


@dataclass(frozen=True, slots=True)
class FoundScore:
    """A score out of 20. `marked` is True where « /20 » or decimals say that it is one; a bare
    whole number may as well be a coefficient. `repaired` where letters were taken for digits."""

    score: float
    start: int
    end: int
    text: str
    marked: bool
    repaired: bool = False

    @property
    def out_of_20(self) -> bool:
        return "/" in self.text or "sur" in fold(self.text)


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """`unit` is letters and digits alone: « E 3.1 » is E31, « U4.1 » is U41, « EF1 » stays."""

    unit: str
    start: int
    end: int
    text: str
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class FoundBenefit:
    """« bénéfice en 2023 »: `year` is None where the mention stands without one."""

    year: int | None
    start: int
    end: int
    text: str


Status = Literal["exempt", "absent", "not_valid", "validated", "refused", "admitted"]


@dataclass(frozen=True, slots=True)
class FoundStatus:
    """A word that stands for a score or a result."""

    status: Status
    start: int
    end: int
    text: str


_D = "[0-9oli|]"
_OUT_OF = re.compile(
    r"(?:(?<![0-9a-z.,/])|(?<=[\s.]\.))"  # « .13/20 »: the dot is of a leader
    rf"({_D}{{1,2}}(?:\s?[.,]{{1,2}}\s?{_D}{{1,2}})?)\s?(?:[/|]|\bsur\b)\s?2[0o]\b(?![.,]\d)"
)
_DECIMAL = re.compile(
    rf"(?<![0-9a-z.,/])({_D}{{1,2}}\s?[.,]{{1,2}}\s?{_D}{{1,2}})(?![0-9d-z/%]|[a-c][a-z0-9]|[.,/]\d|\s?(?:%|€|euros?|ects))"
)
# « 135/20 » for « 13,5/20 »: the comma was not seen.
_COMMALESS = re.compile(r"(?<![0-9a-z.,/\-])(1?\d[05])\s?/\s?20\b(?![.,]\d)")
# « 1225 » for « 12,25 »: the point was not seen.
_POINTLESS = re.compile(r"(?<![0-9a-z.,/\-])([01]\d(?:00|25|50|75))(?![0-9a-z/%.,\-])")
_WHOLE = re.compile(
    r"(?<![0-9a-z.,/\-])(\d{1,2})(?![0-9a-z/%.,\-\"”]|\s?(?:%|€|/|ects|ans?\b|h\b|heures?))"
)


# « 64.25 » for « 04.25 »: a slashed nought.
_ZERO_MISREAD = re.compile(r"[689]\d\.\d\d")


# « coefficient 2 . 6/20 »: the dot is of a leader, and the score stands behind it.
_COEFFICIENT_BEFORE = re.compile(r"coef\w*[ .:]{0,3}$")
_BEHIND_DOT = re.compile(rf"{_D}{{1,2}}\s+[.,]{{1,2}}\s*")


# « Épreuve 3.1 », « Unité n° 4.2 »
_SPELT_UNIT = re.compile(r"\b(?:epreuve|unite)\s+(?:n\s?[°o]\s?)?\d[.-]\d(?![\d,])")


def find_scores(text: str, *, whole: bool = False) -> list[FoundScore]:
    """Scores from 0 to 20, in order; bare whole numbers only where `whole` is True."""
    folded = fold(text)
    found: list[FoundScore] = []
    units = [(u.start, u.end) for u in find_units(text)]  # the 3.1 of « E 3.1 » is no score
    units += [match.span() for match in _SPELT_UNIT.finditer(folded)]
    patterns = [(_OUT_OF, True), (_COMMALESS, True), (_DECIMAL, True), (_POINTLESS, True)]
    patterns += [(_WHOLE, False)] if whole else []
    for pattern, marked in patterns:
        for match in pattern.finditer(folded):
            (start, end), figures = match.span(), match[1]
            behind = _BEHIND_DOT.match(figures)
            if behind and _COEFFICIENT_BEFORE.search(folded[:start]):
                start, figures = start + behind.end(), figures[behind.end() :]
            if any(start < f.end and f.start < end for f in found) or not true_digits(figures):
                continue
            if any(start < b and a < end for a, b in units):
                continue
            digits = re.sub(r"[.,]+", ".", as_digits(re.sub(r"\s", "", figures)))
            unpointed = pattern in (_POINTLESS, _COMMALESS)
            if unpointed:
                point = 2 if pattern is _POINTLESS else len(digits) - 1
                digits = f"{digits[:point]}.{digits[point:]}"
            spoilt = _ZERO_MISREAD.match(digits)
            value = float(f"0{digits[1:]}" if spoilt else digits)
            if value <= _MOST:
                places = sum(c not in ".,| " for c in figures) + figures.count("|")
                repaired = true_digits(figures) < places or bool(spoilt) or unpointed
                found.append(FoundScore(value, start, end, text[start:end], marked, repaired))
    return sorted(found, key=lambda f: f.start)


_UNIT = re.compile(
    r"(?<![A-Za-z0-9À-ÿ'’.\-])([EUÉ])\x20?\.?\x20?(F?)\x20?([0-9lIO|]{1,2}|S5[1-9]|[S0-9][0-9lIi]|[0-9]S|i(?=\s*[|.,:])|(?:S?T|L)(?=\s*[|.,:]))(?:\s?[.\-]\s?([0-9lI]))?([A-D])?(?![A-Za-z0-9À-ÿ'’])"
)


def find_units(text: str) -> list[FoundUnit]:
    """Épreuves (E…) and units (U…) in capitals. Without one true digit (« EI », « Ul ») only at
    the beginning of a line, where a table prints them."""
    found = []
    for match in _UNIT.finditer(text):
        digits = match[3] + (match[4] or "")
        if len(match[3]) > 2:  # « ES52 »: the 5 read twice
            digits = digits.removeprefix("S")
        sure = true_digits(digits)
        if not sure and not _opens_line(text, match):
            continue
        if re.match(r"\s*[.\-]?\s*\d", text[match.end() :]) and match[4] is None and not sure:
            continue
        letter = "E" if match[1] == "É" else match[1]
        unit = letter + match[2] + as_digits(fold(digits.replace("T", "1"))) + (match[5] or "")
        repaired = sure < len(match[3] + (match[4] or ""))
        found.append(FoundUnit(unit, match.start(), match.end(), match.group(), repaired))
    return found


def _opens_line(text: str, match: re.Match[str]) -> bool:
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return not before.strip(" |*•") and bool(
        re.match(r"\s*[:\-–|.,)]|\s+[A-ZÉ]", text[match.end() :])
    )


_BENEFIT = re.compile(
    r"\bben[ec]f[il1t][ceo][ec]s?(?:\s+(?:de\s+(?:la\s+)?)?notes?)?(?:\s*(?:obtenu|acquis|conserve|valable)e?s?)?"
    r"(?:\s*[:(]?\s*(?:en|de|du|session|depuis|[l1i]a|[a-z]{2}|juin|septembre|an|annee)){0,4}\s*[:.(]?\s*((?:19|20)[0-9o]{2})?"
)
_KEPT = re.compile(
    r"\bnotes?\s+(?:conserv(?:ee?s?|ables?)|report(?:ee?s?|ables?)|beneficiee?s?|acquises?)(?:\s*\(?(?:en|de|session)){0,2}\s*[:.(]?\s*"
    r"((?:19|20)\d{2})?"
)
_KEPT_FOR_YEARS = re.compile(r"\bconservee?s?\s+(?:pendant\s+)?(?:[1-5]|cinq)\s+ans\b")
_REPORTED = re.compile(
    r"\breport(?:ee?s?)?\s+\(?\s*(?:(?:de|la|sa|note|obtenue|en|session)\s+){0,6}((?:19|20)\d{2})"
)
# « sans bénéfice », « bénéfice : non ».
_DENIED_BEFORE = re.compile(r"\b(?:sans|aucune?|pas\s+de|non|ni)\s+$")
_DENIED_BEHIND = re.compile(
    r"[a-z]+(?:\s+de\s+(?:la\s+)?notes?)?\s*[:=]?\s*(?:\(\s*)?(?:non\b|neant|aucun)"
)
_BENEFIT_SHORT = re.compile(
    r"\b(?:benef?|be)\.?\s*(?:en\s*)?((?:19|20)\d{2})\b|\(\s*b(?:ef)?\.?\s*((?:19|20)\d{2})\s*\)"
)
# The type of a score in a cell of its own: BE, EP, DI.
_BENEFIT_TYPE = re.compile(r"(?<=\t)BE\.?(?=\s*(?:\t|$))")


def find_benefits(text: str) -> list[FoundBenefit]:
    """Mentions that a score is kept from an earlier session."""
    folded = fold(text)
    found: list[FoundBenefit] = []
    for pattern in (_BENEFIT, _KEPT, _KEPT_FOR_YEARS, _REPORTED, _BENEFIT_SHORT, _BENEFIT_TYPE):
        for match in pattern.finditer(text if pattern is _BENEFIT_TYPE else folded):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            if _DENIED_BEFORE.search(folded[: match.start()]) or _DENIED_BEHIND.match(
                folded, match.start()
            ):
                continue
            year = next((g for g in match.groups() if g), None)
            span = (match.start(), match.start() + len(match.group().rstrip()))
            value = int(as_digits(year)) if year else None
            found.append(FoundBenefit(value, *span, text[slice(*span)]))
    return sorted(found, key=lambda f: f.start)


_STATUSES: tuple[tuple[str, Status], ...] = (
    (r"d[il1]spen[sc]e?e?s?|\bdisp\b|\bdi\b(?=\s*(?:\n|$))", "exempt"),
    (r"absente?(?:\(e\))?|\babs\b|\bab\b(?=\s|$)", "absent"),
    (r"non[\s-]?valid[ae]e?|\bnv\b|non evalue", "not_valid"),
    (r"valid[ae]e?\b", "validated"),
    (
        r"ajourne(?:\(?e\)?)?|refus[ae]e?(?:\(e\))?|non admis(?:\(?e\)?)?|elimine(?:\(?e\)?)?",
        "refused",
    ),
    (r"admis(?:\(?e\)?)?\b|re[cç]u(?:\(?e\)?)?\b", "admitted"),
)


# The type of a score, in a cell of its own.
_EXEMPT_TYPE = re.compile(r"(?<=\t)DI\.?(?=\s*(?:\t|$))")


def find_statuses(text: str) -> list[FoundStatus]:
    """Dispenses, absences and results; « non admis » is refused, not admitted."""
    folded = fold(text)
    found: list[FoundStatus] = []
    for pattern, status in _STATUSES:
        for match in re.finditer(rf"(?<![a-z])(?:{pattern})", folded):
            if not any(match.start() < f.end and f.start < match.end() for f in found):
                span = match.span()
                found.append(FoundStatus(status, *span, text[slice(*span)]))
    for match in _EXEMPT_TYPE.finditer(text):
        if not any(match.start() < f.end and f.start < match.end() for f in found):
            found.append(FoundStatus("exempt", *match.span(), match.group()))
    return sorted(found, key=lambda f: f.start)
