"""French words and typography for what people read: dates, months, lists, spaces."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

NO_BREAK = "\u00a0"
MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)


def typeset(text: str) -> str:
    """Puts the no-break spaces that French asks for around « » and before : ; ? !"""
    text = re.sub(r" ([:;?!»])", NO_BREAK + r"\1", text)
    return text.replace("« ", "«" + NO_BREAK)


def day(date: dt.date) -> str:
    """« 1er septembre 2025 »."""
    number = "1er" if date.day == 1 else str(date.day)
    return f"{number} {MONTHS[date.month - 1]} {date.year}"


def moment(instant: dt.datetime) -> str:
    """« 28 novembre 2025 à 17 h », without the hour at the end of a day."""
    if (instant.hour, instant.minute) == (23, 59):
        return day(instant.date())
    minutes = f" {instant.minute:02d}" if instant.minute else ""
    return f"{day(instant.date())} à {instant.hour}{NO_BREAK}h{minutes}"


def number(value: float) -> str:
    """« 1 350 », « 11,5 »: no decimals when there are none, thousands set apart."""
    figures = f"{value:,.1f}".removesuffix(".0")
    return figures.replace(",", NO_BREAK).replace(".", ",")


def months(value: float) -> str:
    return f"{number(value)}{NO_BREAK}mois"


def either(items: Sequence[str]) -> str:
    """« a, b ou c »."""
    return _joined(items, "ou")


def every(items: Sequence[str]) -> str:
    """« a, b et c »."""
    return _joined(items, "et")


def _joined(items: Sequence[str], word: str) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def span(first: dt.date, last: dt.date) -> str:
    """The day, « mars 2022 » or « 2022 », for the first and last day that a date may mean."""
    if first == last:
        return day(first)
    month = (first.year, first.month) == (last.year, last.month)
    return f"{MONTHS[first.month - 1]} {first.year}" if month else str(first.year)
