"""Names of months as papers print and shorten them, and as recognition and hands leave them."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from pieces.parse.folding import fold

MONTHS: dict[str, int] = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip
SHORT_MONTHS: dict[str, int] = {
    "jan": 1, "janv": 1, "jano": 1, "fev": 2, "fevr": 2, "mar": 3, "avr": 4, "jun": 6, "jui": 6,
    "jul": 7, "juil": 7, "juill": 7, "aou": 8, "sep": 9, "sept": 9, "oct": 10, "octo": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
# What recognition makes of the short ones, of which only the letters' shapes can tell.
_MISREAD_MONTHS: dict[str, int] = {
    "mi": 5, "jin": 6, "uin": 6, "mors": 3, "rnars": 3, "nars": 3, "mats": 3, "marz": 3,
    "maro": 3, "inars": 3, "mal": 5,
    "rnai": 5, "moi": 5, "nai": 5, "mat": 5, "inai": 5, "aai": 5, "maj": 5, "mei": 5,
    "juln": 6, "jum": 6, "juim": 6, "jvin": 6,
    "juir": 6, "juiri": 6, "iuin": 6, "aoul": 8, "aouf": 8, "acut": 8, "aoat": 8,
    "oout": 8, "aeut": 8,
}  # fmt: skip
# Foreign passports print « 12 AUG/AOÛT 85 »; English alone on many.
_ENGLISH_MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "feb": 2,
    "apr": 4, "aug": 8,
}  # fmt: skip
EXACT = {**_ENGLISH_MONTHS, **SHORT_MONTHS, **MONTHS}
_LETTERS_OF_DIGITS = str.maketrans("01!|5", "oills")


@lru_cache(maxsize=2048)
def month_of(word: str) -> tuple[int, bool] | None:
    """Month number of a word, and whether a misspelling was put right; None if it is no month.

    One wrong letter is forgiven from five letters on, two from eight; « mai », « mars », « juin »
    and abbreviations must be exact, being one letter from each other.
    """
    plain = fold(word).strip(" .,'")
    if plain in EXACT:
        return EXACT[plain], False
    lettered = plain.translate(_LETTERS_OF_DIGITS)
    if lettered in EXACT:
        return EXACT[lettered], True
    if lettered in _MISREAD_MONTHS:
        return _MISREAD_MONTHS[lettered], True
    if len(lettered) < 4:
        return None
    if lettered.translate(_HAND) in _BY_HAND:
        return _BY_HAND[lettered.translate(_HAND)], True
    alike = [number for name, number in MONTHS.items() if _merged(name) == _merged(lettered)]
    if len(alike) == 1:
        return alike[0], True
    allowed = 2 if len(lettered) >= 7 else 1
    near = sorted(
        (Levenshtein.distance(lettered, name, score_cutoff=allowed), number)
        for name, number in MONTHS.items()
        if len(name) >= (7 if allowed == 2 else 5) or (name == "aout" and lettered[0] == "a")
    )
    if near and near[0][0] <= allowed and (len(near) == 1 or near[1][0] > near[0][0]):
        return near[0][1], True
    return None


# A hand's letters are told by their height alone: « eclebre », « ectalre » for « octobre ».
_HAND = str.maketrans("oeacsutfljhkbdnmvrw", "ooooonllllllllnnnnn")
_BY_HAND = {
    shape: number
    for name, number in MONTHS.items()
    if len(name) >= 5
    and [n.translate(_HAND) for n in MONTHS].count(shape := name.translate(_HAND)) == 1
}


def _merged(word: str) -> str:
    """Pairs of letters that OCR runs together made one: « février » and « févner » agree."""
    for pair, one in (("rn", "m"), ("ri", "n"), ("cl", "d"), ("ii", "u")):
        word = word.replace(pair, one)
    return word
