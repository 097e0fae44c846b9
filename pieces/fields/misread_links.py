"""Small words and marks between others, put right where recognition misread them: « le » and « au »
before a day, a bracket that none opens, a row of dots."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.page import Word
from pieces.fields.given_names import is_given_name
from pieces.parse.folding import fold

_LE_MISREAD = frozenset(
    ("1e", "lc", "ic", "ie", "Ie", "Lc", "l", "LF", "lé", "Lé", "LÉ", "|e", "!e", "|c")
)
_COLON_MISREAD = frozenset("HiîIl!t")  # « Date H 26 01 2024 »
_AU_MISREAD = frozenset(("av", "ou", "aü", "ao", "aw", "an", "eu", "ov", "AV", "OU"))
# « e30.10.2024 », « le02/05/2024 »: the article run into its day.
_GLUED_LE = re.compile(r"^[lI1|]?[ec](?=[0-3]\d[./][01]\d[./]20\d\d\b)")
_WEEKDAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())


# « 1e diplôme », but « 1e année ».
_ARTICLES = {"1e": "le", "1es": "les", "1a": "la"}
_ORDINAL_OF = re.compile(r"ann|sem|cl|tour|niv|degre|ex|cat|\d")


def linked_to_date(token: str, cell: Sequence[Word], index: int) -> str:
    """Articles, « le » and « au » before a day or run into one, put right."""
    return _GLUED_LE.sub("le ", _link_before_date(token, cell, index))


def _link_before_date(token: str, cell: Sequence[Word], index: int) -> str:
    """Articles, « le » and « au » before a day, put right: « du 03/04/2025 av 06/06/2025 »."""
    following = cell[index + 1] if index + 1 < len(cell) else None
    if following is None:
        return token
    if token in _ARTICLES and not _ORDINAL_OF.match(fold(following.text)):
        return _ARTICLES[token]
    if not (_is_figure(following) or fold(following.text) in _WEEKDAYS):
        return token
    if token in _COLON_MISREAD and index and fold(cell[index - 1].text) == "date":
        return ":"
    if token in _LE_MISREAD or (index == 0 and _may_be_le(cell[0], following)):
        return "le"
    before = cell[index - 1].text.rstrip(".,") if index else ""
    return "au" if token in _AU_MISREAD and before[-1:].isdigit() else token


# « née DUPONT:MOREL », « Fatoumata DUPONT:MOREL »
_PARTED_NAME = re.compile(r"([A-ZÀ-Þ]{3,}):([A-ZÀ-Þ]{3,}[,.;)]?)")
_BORN = frozenset(("ne", "nee"))


def hyphened(token: str, cell: Sequence[Word], index: int) -> str:
    """A surname's hyphen put right where it was read as a colon: behind « née » or a given name,
    where no label stands."""
    parted = _PARTED_NAME.fullmatch(token)
    before = fold(cell[index - 1].text) if parted and index else ""
    if parted is None or not (before in _BORN or is_given_name(before)):
        return token
    return f"{parted[1]}-{parted[2]}"


_WHOLE_DAY = re.compile(r"[0-3]?\d([./-])[01]?\d\1(?:20)?\d\d\.?")
# What may stand before a day that its line begins with.
_BEFORE_DAYS = frozenset("du au le en a ne nee des".split())
_LE_BELOW = 0.8


def _may_be_le(word: Word, following: Word) -> bool:
    """« ue 20/10/2024 »: two letters that are no word, before a day at the head of its line."""
    unsure = word.confidence < _LE_BELOW and len(word.text) == 2 and word.text.isalpha()
    known = fold(word.text) in _BEFORE_DAYS
    return unsure and not known and _WHOLE_DAY.fullmatch(following.text) is not None


def _is_figure(word: Word) -> bool:
    return word.text[:1].isdigit()


# « ......,..... »: a row of dots, one of them taken for a comma.
_DOTS = re.compile(r"[.,…·]{6,}")


def dotted(token: str) -> str:
    """A row of dots without the commas that were read in it; other words as they are."""
    return token.replace(",", ".") if _DOTS.fullmatch(token) else token


# « MARCHAND), née le … »: a bracket that none opens.
_CLOSING = re.compile(r"(?<=[A-ZÀ-Þa-zß-ÿ]{3})\)(?=[,;.]?$)")
_OPENED_WITHIN = 40  # words


def closed(token: str, before: Sequence[str]) -> str:
    """A recognised word without the bracket that it does not close."""
    if "(" in token or _CLOSING.search(token) is None:
        return token
    near = "".join(before[-_OPENED_WITHIN:])
    return token if near.count("(") > near.count(")") else _CLOSING.sub("", token)
