"""Whether print tells the day of the paper itself, surely read: nothing more need be searched."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.page import Word
from ocr.hand.places import IS_DATE, PLAINLY, lines_of, plain

# What stands before such a day: « Fait à Lyon, le », « Lyon, le », « Date : », « Édité le ».
_OWN_DAY = re.compile(
    r"(?:^|[\s(])(?:fait|delivree?|etablie?|editee?|imprimee?|emise?|signee?)\b[^:;]{0,50}[\s:]$"
    r"|^(?:.*\s)?a\s[^\d:;]{2,40},?\sle\s*$|^[^\d:;]{2,40},\sle\s*$"
    r"|(?:^|\s)date(?:\sd['e]\s?(?:emission|edition|delivrance))?\s?:?\s*$"
)


def is_dated(words: Sequence[Word]) -> bool:
    """Whether some line of the page says so."""
    return any(_says_day(line) for line in lines_of(words))


def _says_day(line: Sequence[Word]) -> bool:
    if any(w.confidence < PLAINLY for w in line if any(c.isdigit() for c in w.text)):
        return False
    text = plain(" ".join(w.text for w in line))
    return any(_OWN_DAY.search(text[: date.start()]) for date in IS_DATE.finditer(text))
