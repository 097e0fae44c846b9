"""Dates in every form French papers give them, OCR's confusions put right where they can be.

Two-digit years: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999. A fixed rule, so that the
same paper reads the same in any year; papers of a BTS dossier are of this century, its candidates
born after 1950, and cards expire before 2050.
"""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pieces.parse.folding import DIGIT, as_digits, fold, true_digits
from pieces.parse.months import EXACT, SHORT_MONTHS, month_of
from pieces.parse.numbers import find_numbers, misspelt_number
from pieces.parse.parted_days import parted_days

Precision = Literal["day", "month", "year"]

EARLIEST_YEAR, LATEST_YEAR = 1900, 2060
_LAST_YEAR_OF_2000 = 49


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands. `date` is the first day that it may mean.

    `repaired` is True where a letter was taken for a digit or a month was misspelt: the value is
    likely, not sure.
    """

    date: dt.date
    start: int
    end: int
    precision: Precision
    text: str
    repaired: bool = False

    @property
    def last(self) -> dt.date:
        """The last day that it may mean."""
        if self.precision == "day":
            return self.date
        month = 12 if self.precision == "year" else self.date.month
        return dt.date(self.date.year, month, calendar.monthrange(self.date.year, month)[1])

    @property
    def iso(self) -> str:
        """« 2025-09-12 », « 2025-09 » or « 2025 », after the precision."""
        return self.date.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


def full_year(two_digits: int) -> int:
    """1950 … 2049 for 0 … 99 (see the module)."""
    return two_digits + (2000 if two_digits <= _LAST_YEAR_OF_2000 else 1900)


# -- the forms ----------------------------------------------------------------------------------

_D = DIGIT
_EDGE = r"(?<![0-9a-z/.\-])"
# « 21/07/20 35,0 h »: two figures that an amount begins with end no year.
_AMOUNT = r"\s?(?:(?:h|euros?|sem|mois|ans?)\b|[%€])"
_NO_AMOUNT = rf"(?![,.]\d|{_AMOUNT})"
_NUMERIC = re.compile(
    rf"(?<![0-9a-z])(?<![0-9][/.\-:])({_D}{{1,2}})(?:er)?\s?([/.\-,])\s?({_D}{{1,2}})\s?[/.\-,]\s?"
    rf"({_D}{{4}}|[12] \d{{3}}|[12]\d \d\d{_NO_AMOUNT}|{_D}{{2}}(?! \d\d(?![\d/.-]){_NO_AMOUNT}))"
    r"(?![0-9a-z]|[/\-.][0-9])"
)
_DAY_AHEAD = re.compile(r"\b(?:le|du|au)\s$")
# « 2.5.22 » alone in its cell, « Porto-Vecchio, 4.7.25 » at the end of a line.
_CELL_OPENS = re.compile(r"(?:^|[\n\t\f;])\s*(?:[a-z][a-z' -]{2,30},\s)?$")
_CELL_ENDS = re.compile(r"\s*(?:$|[\n\t\f;])")


def _stands_alone(folded: str, start: int, end: int) -> bool:
    before = _CELL_OPENS.search(folded, max(0, start - 40), start)
    return before is not None and _CELL_ENDS.match(folded, end) is not None


# Words run together by the text layer or the OCR: « le12/09/2025au », with true digits only.
_GLUED = re.compile(
    r"(?<![0-9])(?<![0-9][/.\-:])(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[/\-.]\d)"
)
# A speck makes a colon of one mark: « 24:05-2025 ».
_COLON = re.compile(
    r"(?<![0-9:])(\d{2})(?::\s?(\d{2})\s?[-/.,:]|[-/.,]\s?(\d{2})\s?:)((?:19|20)\d\d)(?![\d:])"
)
# A mark that was not seen, or a speck beside it: « 02.012000 », « 0201/2000 », « 08/07/: 2024 ».
_UNMARKED = re.compile(
    r"(?<![\d./-])(?<!\d )([0-3]\d)(?:\s?[./-]\s?([01]\d)(?:[./-][:;'|])?|\s?([01]\d)\s?[./-])\s?"
    r"((?:19|20)\d\d)(?![\d./-]*\d)"
)
# A blank inside a number, or a one read as the mark beside it: « 09/1 2/21 », « 3//07/2024 ».
_BROKEN = re.compile(
    r"(?<![\d./-])([0-3]\s?\d|[0-3]/)/([01]\s?\d)/((?:19|20)\s?\d\s?\d|\d\d)(?![\d/])"
)
# « du 13.07.22 au 3101.24 »: the end of a period, its first mark not seen.
_END_UNMARKED = re.compile(
    r"(?<=\d[./]\d\d au\s)([0-3]\d)([01]\d)[./](\d\d)(?![\d,.]|\s?(?:€|euros?|h\b))"
)
# « 2403 2015 », « 21092004 »: no mark was seen.
_RUN_TOGETHER = re.compile(
    r"(?<![a-z\d./,-])(?<!\d )([0-3]\d)([01]\d) ?((?:19|20)\d\d)(?![a-z<]|[\d./,-]*\d| \d)"
)
# « 27105/2022 » alone in its cell, or behind « du »: a stroke read as a one.
_STROKE_AS_ONE = re.compile(
    r"(?:\A|(?<=[\n\t\f;])|(?<=du )|(?<=au )|(?<=le ))([0-3]\d)1([01]\d)/((?:19|20)\d\d)"
    r"(?=\s*(?:[\n\t\f;]|\Z|au\b))"
)
# Boxes of a form whose rules were read as signs: « | 1 | 1]10[9|2[0|2|4| ».
_BOXED = re.compile(r"(?:[|\[\]]\s?|(?<!\w))(?:[0-9o][ |\[\]/]{0,3}){8,10}(?!\w)")
_WALLS_AS_ONES = re.compile(
    r"\b(?:date|debut|fin|nee?(?:\(e\))?|conclu\w*)\b[^\n\t\d]{0,60}:[ \t]*"
    r"((?:\d[ |\[\]/:.,'!]{0,2}){8,11}\d)(?=\s*(?:[\n\t\f;]|$))"
)
_ISO = re.compile(rf"{_EDGE}([12]\d{{3}})[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?!\d|[/\-.]\d)")
_SPACED = re.compile(
    r"(?<![0-9a-z/.,\-])(?<!\d[ \t])(\d{2})(?: {1,3}| ?\| ?)(\d{2})(?: {1,3}| ?\| ?)"
    rf"((?:19|20)\d{{2}})(?![0-9a-z]| \d(?!\d?(?:,\d+)?{_AMOUNT}))"
)
# Boxes of a form, one digit each: « 1 2 0 9 2 0 2 5 », « |1|2| |0|9| |2|0|2|5| ».
_COMB = re.compile(
    r"(?<![0-9a-z])(?<!\d[ \t])([0-3])[ |]{1,3}(\d)[ |/.]{1,5}([01])[ |]{1,3}(\d)[ |/.]{1,5}"
    r"([12])[ |]{1,3}([09])[ |]{1,3}(\d)[ |]{1,3}(\d)(?![0-9a-z]|[ \t]\d)"
)
# The same, some of the boxes run together, alone in a cell: « 22 011997 », « 3 1 072025 ».
_UNEVEN_COMB = re.compile(
    r"(?<![^\n\t\f;:])\s?([0-3]) ?(\d) ?([01]) ?(\d) ?((?:19|20)\d\d|[12] [09] \d \d)\s?"
    r"(?![^\n\t\f;])"
)
# The same behind the label of a day: « Début d'exécution 0 1 0 9 2022 ».
_UNEVEN_ASKED = re.compile(
    r"\b(?:date|debut|fin|nee?|le|du|au|conclu\w*)\b[^\n\t\d:;]{0,60}\s(?=\d \d|\d\d ?\d \d)"
    r"([0-3]) ?(\d) ?([01]) ?(\d) ?((?:19|20)\d\d|[12] [09] \d \d)(?![\w/-]|[.,]\d| \d)"
)
# The same, walls read as signs or as ones: « 3:1 /107 /12:0/26 ».
_W = r"[:;.|!'/ ]?"
_WALLED = re.compile(
    rf"(?<![\d./:])([0-3]){_W}(\d) ?/ ?1?([01]){_W}(\d) ?/ ?1?(2){_W}(0){_W}(\d){_W}(\d)(?![\d/])"
)
# « of7/1l0/1998 », « 02/08/20105 »: walls read as letters, or as a one in the year.
_B, _B1 = r"[:;.,|!'fltij\[\]]?", r"[:;.,|!'fltij1\[\]]?"
_HEMMED = re.compile(
    rf"(?<![\w./:])([0-3o]){_B}(\d){_B}/ ?{_B}([01o]){_B}([\do]){_B}/ ?"
    rf"{_B}([12]){_B1}([09o]){_B1}(\d){_B1}(\d)(?![\w/])"
)
_FIRST = (
    r"(?:[1li|!]\s?(?:er(?:\b|(?=jan|fev|mar|avr|mai|jui|aou|sep|oct|nov|dec))|°|e\b)|premier\b)"
)
_MONTH_WORD = r"(?!\d\d)[a-z0-9|!]{3,10}"  # « le 24février »: its day is no letter of it
_TEXTUAL = re.compile(
    rf"(?<![0-9a-z])({_FIRST}|{_D}{{1,2}})(?:\s*[.\-/,]\s*|\s*)({_MONTH_WORD})\.?"
    rf"(?:\s?/\s?([a-z]{{3,9}})\.?)?(?:\s*[.,\-/]\s*|\s+)(?:de l'an\s+)?('?{_D}{{4}}|'?{_D}{{2}})"
    rf"(?![0-9a-z])"
)
_GLUED_YEAR = re.compile(
    rf"(?<![0-9a-z])({_FIRST}|{_D}{{1,2}})\s*([a-z]{{3,9}}?)\.?\s*((?:19|20)\d\d)(?![0-9a-z])"
)
_MONTH_YEAR = re.compile(
    rf"(?<![a-z0-9])({_MONTH_WORD})\.?(?:\s*[.,\-/]\s*|\s+|\s*')({_D}{{4}})(?![0-9a-z])"
)
_MONTH_SHORT_YEAR = re.compile(r"(?<![a-z0-9])([a-z]{3,9})\.?\s?['\-]\s?(\d{2})(?![0-9a-z/.\-])")
_NUMERIC_MONTH = re.compile(
    rf"(?<![0-9a-z/.\-,])(0?[1-9o]|[1l][0-2o])\s?[/.\-]\s?((?:19|20){_D}{{2}})(?!\d|[/.\-,]\d|\s?[/\-]\s?\d)"
)
_YEAR = re.compile(
    r"(?<![0-9a-z/.,\-])((?:19|20)\d{2})(?![0-9a-z/]|[.,\-]\d|\s?(?:h\b|heures?|€|euros?|eur\b|%))"
)


def find_dates(text: str, *, years: bool = False) -> list[FoundDate]:
    """All dates of `text`, in order, without overlaps; bare years only where `years` is True.

    Impossible days (31 February) are left out. Where a day, a month and a year all fit, the
    longest reading wins: « 12 septembre 2025 » is one day, not a month and a number.
    """
    folded = fold(text)
    found: list[FoundDate] = []
    taken: list[tuple[int, int]] = []
    for form in (_numeric, _textual, _in_words, _month_precision):
        for start, end, date, precision, repaired in form(folded, text):
            if any(start < b and a < end for a, b in taken):
                continue
            taken.append((start, end))
            found.append(FoundDate(date, start, end, precision, text[start:end], repaired))
    if years:
        for match in _YEAR.finditer(folded):
            start, end = match.span(1)
            if not any(start < b and a < end for a, b in taken):
                date = dt.date(int(match[1]), 1, 1)
                found.append(FoundDate(date, start, end, "year", text[start:end]))
    return sorted(found, key=lambda f: f.start)


_Found = tuple[int, int, dt.date, Precision, bool]


def _numeric(folded: str, _text: str) -> Iterator[_Found]:
    for match in _ISO.finditer(folded):
        date = _day(int(match[1]), int(match[2]), int(match[3]))
        if date:
            yield *match.span(), date, "day", False
    for start, end, parts in parted_days(folded):
        date = _day(*parts)
        if date:
            yield start, end, date, "day", True
    for match in (*_NUMERIC.finditer(folded), *_GLUED.finditer(folded)):
        day, month, year = (as_digits(g) for g in (match[1], match[3], match[4]))
        year = year.replace(" ", "")  # « 05/04/2 006 »
        raw = match[1] + match[3] + match[4].replace(" ", "")
        # Half of the digits must be true ones: « il.s.oblige » is no date.
        if true_digits(raw) * 2 < len(raw) or (match[2] == "," and true_digits(raw) < len(raw)):
            continue
        if (
            match[2] == "."
            and len(raw) < 6
            and not _DAY_AHEAD.search(folded, max(0, match.start() - 5), match.start())
            and not _stands_alone(folded, *match.span())
        ):
            continue  # « 1.2.25 » numbers a paragraph
        date, mended = _repaired_day(_year(year), int(month), int(day))
        if date:
            yield *match.span(), date, "day", mended or true_digits(raw) < len(raw)
    for match in (*_COLON.finditer(folded), *_UNMARKED.finditer(folded)):
        date = _day(int(match[4]), int(match[2] or match[3]), int(match[1]))
        if date:
            yield *match.span(), date, "day", True
    for match in _END_UNMARKED.finditer(folded):
        date = _day(full_year(int(match[3])), int(match[2]), int(match[1]))
        if date:
            yield *match.span(), date, "day", True
    for match in _BROKEN.finditer(folded):
        day, month, year = (re.sub(r"\s", "", g) for g in match.groups())
        day = day.replace("/", "1")
        date = _day(_year(year), int(month), int(day))
        if date:
            yield *match.span(), date, "day", True
    for match in (*_RUN_TOGETHER.finditer(folded), *_STROKE_AS_ONE.finditer(folded)):
        date = _day(int(match[3]), int(match[2]), int(match[1]))
        if date:
            yield *match.span(), date, "day", True
    for match in _SPACED.finditer(folded):
        date = _day(int(match[3]), int(match[2]), int(match[1]))
        if date:
            yield *match.span(), date, "day", False
    for match in _COMB.finditer(folded):
        d1, d2, m1, m2, *year_digits = match.groups()
        date = _day(int("".join(year_digits)), int(m1 + m2), int(d1 + d2))
        if date:
            yield *match.span(), date, "day", False
    for match in (*_UNEVEN_COMB.finditer(folded), *_UNEVEN_ASKED.finditer(folded)):
        d1, d2, m1, m2, year = match.groups()
        date = _day(int(year.replace(" ", "")), int(m1 + m2), int(d1 + d2))
        if date:
            yield match.start(1), match.end(5), date, "day", True
    for match in (*_WALLED.finditer(folded), *_HEMMED.finditer(folded)):
        digits = "".join(match.groups()).replace("o", "0")
        date = _day(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
        if date:
            yield *match.span(), date, "day", True
    yield from _boxed(folded)
    yield from _between_walls(folded)


def _boxed(folded: str) -> Iterator[_Found]:
    for match in _BOXED.finditer(folded):
        if sum(match.group().count(c) for c in "|[]") < 3:
            continue
        digits = re.sub(r"\D", "", match.group().replace("o", "0"))
        # One rule too many may have been read as a one.
        spare = range(len(digits)) if len(digits) == 9 else ()
        likely = [digits[:i] + digits[i + 1 :] for i in spare if digits[i] == "1"] or [digits]
        days = {_day(int(d[4:]), int(d[2:4]), int(d[:2])) for d in likely if len(d) == 8}
        date = next(iter(days)) if len(days) == 1 else None
        if date:
            yield *match.span(), date, "day", True


def _between_walls(folded: str) -> Iterator[_Found]:
    """« Date de fin : 1 5 0 71210 2 16 »: a row of boxes some of whose walls were read as ones,
    where a day is asked and only one is left without them."""
    for match in _WALLS_AS_ONES.finditer(folded):
        digits = re.sub(r"\D", "", match[1])
        ones = [k for k, digit in enumerate(digits) if digit == "1"]
        days = set()
        for walls in itertools.combinations(ones, len(digits) - 8):
            d = "".join(digit for k, digit in enumerate(digits) if k not in walls)
            days.add(_day(int(d[4:]), int(d[2:4]), int(d[:2])))
        days.discard(None)
        date = next(iter(days)) if len(days) == 1 else None
        if date:
            yield *match.span(1), date, "day", True


ROUND_YEAR = 2000
_CUT_NUMBER = re.compile(
    r"\s*(?:et\s+)?(?:\w{1,3}\s+)?(?:v[il1]ng|tren|quar|onz|douz|treiz|quat|quin|seiz|di[xs]|s[ie]x|sept|huit|neu[fl])"
)


def _textual(folded: str, _text: str) -> Iterator[_Found]:
    for pattern in (_TEXTUAL, _GLUED_YEAR):
        for match in pattern.finditer(folded):
            month = month_of(match[2])
            if month is None and pattern is _TEXTUAL and match[3]:
                month = month_of(match[3])
            if month is None or not _may_be_day(match[1], folded[match.end(1)]):
                continue
            day, plain_day = _day_number(match[1])
            raw_year = match[match.lastindex or 3].lstrip("'")
            if true_digits(raw_year) * 2 <= len(raw_year) and len(raw_year) < 4:
                continue  # « 4 avril il »: two letters are no year
            date, mended = _repaired_day(_year(as_digits(raw_year)), month[0], day)
            if date and (plain_day or true_digits(raw_year) == len(raw_year)):
                sure = plain_day and not month[1] and true_digits(raw_year) == len(raw_year)
                sure = sure and not mended
                if folded[match.end(1)] == "/" and match[2][0].isalpha() and len(match[1]) == 1:
                    sure = False  # « 2/ octobre »: a figure of the day read as a stroke
                yield *match.span(), date, "day", not sure


def _in_words(folded: str, text: str) -> Iterator[_Found]:
    """« le douze septembre deux mille vingt-cinq », also with one of the two in digits."""
    numbers = {n.start: n for n in find_numbers(text)}
    starts = sorted(numbers)
    for match in re.finditer(r"[a-z]{3,9}", folded):
        month = month_of(match.group())
        if month is None or match.group() in SHORT_MONTHS:
            continue
        after = re.match(r"\s+(?:de l'an\s+)?", folded[match.end() :])
        year_at = match.end() + (after.end() if after else 0)
        if year_at in numbers:
            year, end = numbers[year_at].value, numbers[year_at].end
            if year == ROUND_YEAR and _CUT_NUMBER.match(folded, end):
                continue  # « deux mille le ving ux »: the rest of the year was not read
            rest = misspelt_number(folded, end) if year == ROUND_YEAR else None
            if rest is not None:  # « deux mille quafre »
                year, end, month = year + rest.value, rest.end, (month[0], True)
        else:
            digits = re.match(r"(?:19|20)\d\d(?!\d)", folded[year_at:])
            if digits is None:
                continue
            year, end = int(digits.group()), year_at + 4
        before = [numbers[s] for s in starts if numbers[s].end <= match.start()]
        day = before[-1] if before and not folded[before[-1].end : match.start()].strip() else None
        first = re.search(r"(?:premier|\b1\s?er|\b\d{1,2})\s+$", folded[: match.start()])
        if day is not None:
            start, number = day.start, day.value
        elif first is not None:
            start, number = first.start(), _day_number(first.group().strip())[0]
        else:
            if year_at in numbers and EARLIEST_YEAR <= year <= LATEST_YEAR:
                yield match.start(), end, dt.date(year, month[0], 1), "month", month[1]
            continue
        date = _day(year, month[0], number)
        if date:
            yield start, end, date, "day", month[1]


def _month_precision(folded: str, _text: str) -> Iterator[_Found]:
    for match in _MONTH_YEAR.finditer(folded):
        month, year = month_of(match[1]), _year(as_digits(match[2]))
        if month and true_digits(match[2]) >= 3 and EARLIEST_YEAR <= year <= LATEST_YEAR:
            repaired = month[1] or true_digits(match[2]) < 4
            yield *match.span(), dt.date(year, month[0], 1), "month", repaired
    for match in _NUMERIC_MONTH.finditer(folded):
        number, year = int(as_digits(match[1])), _year(as_digits(match[2]))
        if 1 <= number <= 12:
            repaired = true_digits(match.group()) < len(match[1]) + 4
            yield *match.span(), dt.date(year, number, 1), "month", repaired
    for match in _MONTH_SHORT_YEAR.finditer(folded):
        number_of = EXACT.get(match[1])
        if number_of:
            yield *match.span(), dt.date(full_year(int(match[2])), number_of, 1), "month", False


def _may_be_day(folded: str, following: str) -> bool:
    """One true digit at least, or a lone l or i set apart: the s of « septembre » is no 5."""
    if true_digits(folded) or re.fullmatch(_FIRST, folded):
        return True
    return folded in ("l", "i", "|") and following == " "


def _day_number(folded: str) -> tuple[int, bool]:
    """Day of the month, and whether it stood in true digits."""
    if re.fullmatch(_FIRST, folded):
        return 1, True
    return int(as_digits(folded)), true_digits(folded) == len(folded)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else full_year(int(digits))


def _day(year: int, month: int, day: int) -> dt.date | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _slashed_noughts(number: int, most: int) -> int:
    """« 68 » for « 08 », « 67 » for « 07 »: typewriters' noughts are struck through."""
    return number % 10 if most < number and number // 10 in (6, 8, 9) else number


def _repaired_day(year: int, month: int, day: int) -> tuple[dt.date | None, bool]:
    """The day, and whether a nought had to be put right for it to be one."""
    date = _day(year, month, day)
    if date is not None:
        return date, False
    return _day(year, _slashed_noughts(month, 12), _slashed_noughts(day, 31)), True
