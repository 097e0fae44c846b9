"""Periods: « du … au … », « depuis le … », « de mars 2022 à juin 2024 », « à compter du … ».

Dates may be partial (a month, a year): the value keeps them so, and the ledger reckons with it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pieces.parse.dates import FoundDate, find_dates
from pieces.parse.folding import fold
from pieces.parse.months import month_of


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """`end` None: no end is given. `ongoing` is True where the text says that it still goes on
    (« à ce jour »), False where an end is given or nothing is said. `begin` None: « jusqu'au »."""

    begin: FoundDate | None
    finish: FoundDate | None
    ongoing: bool
    start: int
    end: int
    text: str


_OPENERS = (
    r"(?:pour la )?periode(?:\s+allant)?\s+(?:du|de)|a\s+(?:compter|partir|dater)\s+(?:du|de|d')|"
    r"depuis(?:\s+le)?|entre(?:\s+le)?|des\s+le|"
    r"allant\s+(?:du|de)|\bdu\b|\bde\b|\bd'|\bdate de debut\b|"
    r"date d'(?:entree|embauche|effet)|\bdebut\b|\bentree\b|\ble\b|date de depart"
)
_BETWEEN = re.compile(
    r"\s*(?:inclus|compris)?\s*(?:\([a-z][a-z ,]{3,30}\)\s*)?[,;(]?"
    r"\s*(?:[a-z]+(?: [a-z]+){0,3} ?/ )?"  # « tot en met / au »
    r"(?:(?:sans (?:interruption|discontinu\w+)|de (?:facon|maniere) continue)\s*,?\s*)?"
    r"(?:(?:et\s+)?(?:jusqu'?\s?(?:au|a|en)|au|a|-|"
    r"et(?:\s+le)?|→|->|>|/|"
    r"jusqu'?\s?a (?:sa|son|la) (?:demission|depart|licenciement|sortie|mutation|retraite|"
    r"rupture|fin)[^\d\n]{0,40}?\b(?:le|du|au)|"
    r"et (?:a )?pris fin le|et s'est termine le|"
    r"(?:et|pour|puis) (?:s'etei(?:nt|ndra)|pren(?:d|dra|ant) fin|(?:se )?termine(?:ra|r)?|"
    r"fini(?:r|t|ra)|expire(?:ra|r)?|s'acheve(?:ra)?|cesse(?:ra|r)?|echoit) (?:le|au)|"
    r"et sorti(?:e|\(e\))? le|puis sorti(?:e)? le|"
    r"(?:date de )?(?:fin(?! (?:d'|de (?:la )?)(?:periode d')?essai)|sortie)[^\n:\d]{0,30}[:.]?)"
    r"\s*:?\s*(?:le\s+)?)"
    r"(?:la fin (?:du|de)\s+|fin\s+(?:de\s+|du\s+)?|debut\s+)?(?:mois de\s+)?",
)
_ONGOING = re.compile(
    r"\s*,?\s*(?:[-→]\s*)?(?:jusqu'?\s?a|a|au|et)?\s*(?:ce jour|aujourd'?\s?hui|l'heure actuelle|"
    r"present|maintenant|(?:poste|emploi|fonctions?) actuel(?:le)?s?|"
    r"actuel(?:lement)?|la date de ce jour|jour de la presente|en cours)\b"
    # « du 24 mai 2021 et fait encore partie de notre personnel »
    r"|\s*,?\s*(?:et|qui)\s+(?:fait\s+(?:encore|toujours|actuellement)\s+partie\b"
    r"|(?:y\s+)?(?:est|travaille|exerce|figure)\s+(?:encore|toujours|actuellement)\b)"
)
# Said outright, it goes on; said in passing (« depuis », « CDI »), unless the text is in the past.
_STILL = re.compile(
    r"\ba ce jour\b|\bactuellement\b|\ben poste\b|\btoujours (?:\w+ )?(?:en poste|salarie|employe|"
    r"present|en activite|dans|effectif)|\bfait (?:toujours |actuellement )?partie|\ben cours\b"
)
_PERHAPS_STILL = re.compile(
    r"\bdepuis\b|\best (?:bien )?(?:salarie|employe|embauche)|\bcdi\b|\bduree indeterminee\b"
)
_ENDED = re.compile(
    r"\blibre de tout engagement\b|\bnous quitte|\ba quitte|\ba (?:ete|travaille|exerce|occupe)\b"
)
_SHORT_DAY = re.compile(
    r"\b(?:du|de|entre le|d'|depuis le)\s*(1\s?er|premier|\d{1,2})(?:\s+([a-z]{3,9})\.?)?"
    r"\s+(?:au|et le|→|jusqu'au)\s+$"
)
_BARE_DAY = re.compile(
    r"(?:^|[\n\t:(]|\b(?:stage|formation|session|dates?|periode|suivie?))\s*"
    r"(1\s?er|premier|\d{1,2})(?:\s+([a-z]{3,9})\.?)?\s*(?:au|→|-)\s*$"
)
_SHORT_MONTH = re.compile(
    r"\b(?:de|d'|entre|du mois de)\s*([a-z]{3,9})\s+(?:a|au|et|-)\s+(?:fin\s+)?$"
)
_SHORT_NUMERIC = re.compile(r"\b(?:du|de)\s*(\d{1,2})[/.](\d{1,2})\s+au\s+$")
# « les 18, 19 et 20 novembre 2024 »: the days of one training, one after the other.
_LISTED_DAYS = re.compile(
    r"(?:\ble|\bles|\bdates?|^|[\n\t:(])\s*:?\s*(1\s?er|\d{1,2})(?:\s+([a-z]{3,9})\.?)?"
    r"(?:\s*,\s*(?:1\s?er|\d{1,2})(?:\s+[a-z]{3,9}\.?)?)*\s*(?:,|et(?:\s+le)?|&)\s*$"
)
_UNTIL = re.compile(r"(?:jusqu'?\s?(?:au|a|en)|prend(?:ra)? fin le|echeance(?: le)?)\s*(?:le\s+)?$")
_OPENS = re.compile(rf"(?:{_OPENERS})\s*(?:mois de\s+|l'annee\s+)?[:.]?\s*$")
_SINCE = re.compile(
    r"(?:depuis(?:\s+le)?|a\s+(?:compter|partir|dater)\s+(?:du|de|d')|des\s+le)\s*$"
)


# Days of the week and hours beside a day: « du lundi 20 mai (9 h) au vendredi 28 juin ».
_BESIDE_DAYS = re.compile(
    r"\(?\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b\)?,?|\(\s?\d{1,2}\s?h(?:\s?\d\d)?\s?\)"
)
# « du / from 2019-10-01   au / to 2023-02-28 »
_IN_ENGLISH = re.compile(r"(?<=[du]) ?/ ?(?:from|since|to|until|till)\b")


def find_periods(text: str) -> list[FoundPeriod]:
    """All periods of `text`, in order. Two dates joined by « au », « à », « - » make one; a lone
    date makes one after « depuis », « à compter de », or before « à ce jour »; after « jusqu'au »
    it makes one without a beginning."""
    folded = fold(text)
    for aside in (_BESIDE_DAYS, _IN_ENGLISH):
        folded = aside.sub(lambda m: " " * len(m.group()), folded)
    dates = _told_once(folded, find_dates(text, years=True))
    found: list[FoundPeriod] = []
    index = 0
    while index < len(dates):
        date = dates[index]
        following = dates[index + 1] if index + 1 < len(dates) else None
        joined = following is not None and (
            _joins(folded, date, following) or _as_above(folded, found, date, following)
        )
        if joined and following is not None and date.date <= following.last:
            begin = _opening(folded, date.start)
            found.append(
                FoundPeriod(
                    date, following, False, begin, following.end, text[begin : following.end]
                )
            )
            index += 2
            continue
        period = _completed(folded, text, date) or _lone(folded, text, date)
        if period is not None:
            found.append(period)
        index += 1
    return found


# « premier septembre deux mille quatorze (01.09.2014) »
_OPENS_BRACKET = re.compile(r"\s*\(\s*(?:soit\s+)?(?:le\s+)?")
_CLOSES_BRACKET = re.compile(r"\s*\)")


def _told_once(folded: str, dates: Sequence[FoundDate]) -> list[FoundDate]:
    """The dates, a day that brackets tell again behind it being one with it."""
    found: list[FoundDate] = []
    for date in dates:
        last = found[-1] if found else None
        closing = _CLOSES_BRACKET.match(folded, date.end)
        if last is None or closing is None or (last.date, last.precision) != (date.date, "day"):
            found.append(date)
        elif _OPENS_BRACKET.fullmatch(folded, last.end, date.start):
            found[-1] = replace(last, end=closing.end())
        else:
            found.append(date)
    return found


def _joins(folded: str, first: FoundDate, second: FoundDate) -> bool:
    between = folded[first.end : second.start]
    if first.date == second.date and between.strip() == "/":
        return False  # one day told twice: « 2 May 2023 / 02/05/2023 »
    if not between.strip() and first.precision == second.precision == "day":
        # An arrow or a dash between the two that was not read.
        return "\n" not in between and _STRETCH.search(folded, 0, first.start) is not None
    if _OPENS_PAIR.search(folded, 0, first.start):
        between = _ASIDE.sub(" ", between)
    between = re.sub(r"(?:[ .…_]*[.…_]{3,}[ .…_]*)", " ", between)
    between = re.sub(r"(?<=[a-z,])\n(?=[a-z])", " ", between)  # « … 2023 et prend / fin le … »
    if len(between) > 60 or _BETWEEN.fullmatch(between) is None:
        return False
    if "year" in (first.precision, second.precision):
        # « 2022 - 2023 » may be a school year or a number: only after an opening word.
        return first.precision == second.precision or _opening(folded, first.start) < first.start
    return True


def _as_above(
    folded: str, found: Sequence[FoundPeriod], first: FoundDate, second: FoundDate
) -> bool:
    """Whether two days stand side by side in the row under two that make a stretch so: the rows of
    one table, whose dashes were not read."""
    above = found[-1] if found else None
    if above is None or above.begin is None or above.finish is None:
        return False
    days = (above.begin, above.finish, first, second)
    return (
        all(day.precision == "day" for day in days)
        and not folded[above.begin.end : above.finish.start].strip()
        and not folded[first.end : second.start].strip()
        and "\n" not in folded[first.end : second.start]
        and folded.count("\n", above.finish.end, first.start) == 1
    )


# « entre le 2 septembre 2019, jour de la rentrée, et le 5 juillet 2024 »
_OPENS_PAIR = re.compile(r"\b(?:entre(?:\s+le)?|du)\s*$")
_ASIDE = re.compile(r"^\s*,\s*[a-z][a-z' ]{2,38},\s*(?=(?:et|au|jusqu)\b)")
_STRETCH = re.compile(
    r"\b(?:periodes?|parcours|validite|valable\w*|dates?|formation|session|stage|contrat|mission"
    r"|emploi|du)\b[^\n\d]{0,40}$"
)


def _opening(folded: str, start: int) -> int:
    match = _OPENS.search(folded, max(0, start - 40), start)
    return match.start() if match else start


def _completed(folded: str, text: str, end: FoundDate) -> FoundPeriod | None:
    """« du 3 au 28 juin 2024 », « de mars à juin 2024 », « les 3, 4 et 5 juin 2024 »: the first
    date borrows from the last."""
    before = folded[max(0, end.start - 60) : end.start]
    offset = end.start - len(before)
    for pattern in (_SHORT_DAY, _BARE_DAY, _LISTED_DAYS, _SHORT_NUMERIC, _SHORT_MONTH):
        match = pattern.search(before)
        if match is None:
            continue
        begin = _borrowed(match, pattern, end)
        if begin is None or begin.date > end.last:
            continue
        start = offset + match.start()
        placed = replace(begin, start=start, end=end.start, text=text[start : end.start])
        return FoundPeriod(placed, end, False, start, end.end, text[start : end.end])
    return None


def _borrowed(match: re.Match[str], pattern: re.Pattern[str], end: FoundDate) -> FoundDate | None:
    try:
        if pattern is _SHORT_MONTH:
            month = month_of(match[1])
            if month is None or end.precision == "year":
                return None
            return FoundDate(dt.date(end.date.year, month[0], 1), 0, 0, "month", "", month[1])
        if end.precision != "day":
            return None
        number = 1 if match[1].startswith(("1e", "1 e", "p")) else int(match[1])
        if pattern is _SHORT_NUMERIC:
            return FoundDate(dt.date(end.date.year, int(match[2]), number), 0, 0, "day", "")
        month = month_of(match[2]) if match[2] else (end.date.month, False)
        if month is None:
            return None
        return FoundDate(dt.date(end.date.year, month[0], number), 0, 0, "day", "", month[1])
    except ValueError:
        return None


def _lone(folded: str, text: str, date: FoundDate) -> FoundPeriod | None:
    line_end = folded.find("\n", date.end)
    after = folded[date.end : len(folded) if line_end < 0 else line_end + 1]
    ongoing = _ONGOING.match(folded, date.end)
    if ongoing is not None:
        begin = _opening(folded, date.start)
        return FoundPeriod(date, None, True, begin, ongoing.end(), text[begin : ongoing.end()])
    before = folded[max(0, date.start - 40) : date.start]
    if _UNTIL.search(before):
        begin = date.start - len(before) + (_UNTIL.search(before) or re.match("", before)).start()  # type: ignore[union-attr]
        return FoundPeriod(None, date, False, begin, date.end, text[begin : date.end])
    since = _SINCE.search(before)
    if since is None:
        return None
    begin = date.start - len(before) + since.start()
    sentence = _sentence(folded, begin) + after
    still = _goes_on(sentence)
    return FoundPeriod(date, None, still, begin, date.end, text[begin : date.end])


def _goes_on(sentence: str) -> bool:
    if _STILL.search(sentence) and "libre de tout engagement" not in sentence:
        return True
    return bool(_PERHAPS_STILL.search(sentence)) and not _ENDED.search(sentence)


def _sentence(folded: str, at: int) -> str:
    """The text of the sentence up to where the date ends; sentences end at a stop and a space."""
    begin = max(folded.rfind(". ", 0, at), folded.rfind(".\n", 0, at), at - 300, 0)
    stop = re.search(r"\.\s|$", folded[at:])
    return folded[begin : at + (stop.start() if stop else 0)]
