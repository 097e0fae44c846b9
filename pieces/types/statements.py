"""The sentence by which a paper does its office: « certifie que … a été employé », « dispense »…

A statement is written as slots with a few words allowed between: « est|été employé|salarié » stands
for « est actuellement employée », « a bien été salarié ». Words misread by a letter still count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from pieces.parse.folding import fold
from pieces.parse.numbers import find_numbers
from pieces.parse.spoilt import shortened, with_a_hole

_GAP_WORDS = 4
_FUZZY_LETTERS = 6
_ENDINGS = ("", "e", "s", "es", "ee", "ees", "x", "nt")
# Who is spoken of, born when and living where stand between a verb and what it says: « avoir
# accueilli Mme Anne ROUX, née le 2 août 2001 à Nice, en stage ».
_NAME_WORD = r"(?:[A-ZÀ-Þ][\w'’-]*|d[eu]s?|la|le)"
_DAY = r"(?:\d{1,2}|1er|premier)[\s./-]+(?:\d{1,2}|[a-zûé]{3,9}\.?)[\s./-]+\d{2,4}"
_ASIDE = re.compile(
    rf"\b(?:M\.|Mr\.?|Mme|Mlle|Monsieur|Madame|Mademoiselle)(?:\s*[/,]\s*(?:M\.|Mme|Monsieur|Madame))?"
    rf"(?:\s+{_NAME_WORD}){{1,6}}"
    rf"|\bn[ée]{{1,2}}(?:\(e\))?\s+le\s+{_DAY}(?:,?\s+à\s+{_NAME_WORD}(?:[\s-]+{_NAME_WORD}){{0,3}})?"
    rf"(?:\s*\(\w{{2,12}}\))?"
    rf"|\b(?:du\s+(?:\d{{1,2}}|1er)(?:\s+[a-zûé]{{3,9}})?\s+au\s+{_DAY})"
    rf"|\b(?:(?:depuis|du|au|à compter du|à partir du|jusqu'au)\s+)?(?:le\s+)?{_DAY}"
    rf"|\b(?:demeurant|domicilié(?:e|\(e\))?)\s[^.;\n]{{5,90}}?,"
    rf"|\({_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}}\)"
    rf"|\bà\s+(?:la\s+date\s+(?:de\s+l['’]examen|du\s+jour|de\s+ce\s+jour)|ce\s+jour|son\s+terme)\b"
)
_THOUSANDS = re.compile(r"(?<=\b\d)[ \u00a0\u202f](?=\d{3}\b)")  # « 1 350 heures » is two words
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=[a-z])")  # « s'élève » is one


class Speech:
    """The words of some text, ready for statements to be looked for."""

    def __init__(self, text: str) -> None:
        told = _in_figures(_THOUSANDS.sub("", fold(_ASIDE.sub(" ", text))))
        told = _ELIDED.sub("", told)
        self.words = re.findall(r"[a-z0-9]+", told)
        self._known: dict[tuple[str, ...], set[int]] = {}
        self._same_as: dict[str, list[int]] = {}

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            places.setdefault(word, []).append(index)
        return places

    def holds(self, statement: str) -> bool:
        """Whether the slots of `statement` stand in order, near each other."""
        slots = _slots(statement)
        ends = self._starts(slots[0])
        for slot in slots[1:]:
            here = self._starts(slot)
            ends = {p for p in here if any(p - g - 1 in ends for g in range(_GAP_WORDS + 1))}
            if not ends:
                return False
        return bool(ends)

    def _starts(self, slot: tuple[str, ...]) -> set[int]:
        if slot not in self._known:
            found: set[int] = set()
            for wanted in slot:
                found.update(self._of_wanted(wanted))
            self._known[slot] = found
        return self._known[slot]

    def _of_wanted(self, wanted: str) -> list[int]:
        """The places of every word that may be `wanted`."""
        if wanted not in self._same_as:
            places = self._places
            words = {word for word in _readings(wanted) if word in places}
            if len(wanted) >= _FUZZY_LETTERS:
                for spoilt in _holed(wanted):
                    if spoilt in self._spoilt:
                        words.update(self._spoilt[spoilt])
            self._same_as[wanted] = [place for word in words for place in places[word]]
        return self._same_as[wanted]

    @cached_property
    def _spoilt(self) -> dict[str, list[str]]:
        """The words by what each is with one letter unknown, and with one too many taken out."""
        spoilt: dict[str, list[str]] = {}
        for word in self._places:
            if len(word) >= _FUZZY_LETTERS - 1:
                for other in {*with_a_hole(word), *shortened(word)}:
                    spoilt.setdefault(other, []).append(word)
        return spoilt


def _in_figures(folded: str) -> str:
    """The text with each number of several words as one: « mille quatre cent soixante-dix »."""
    for number in reversed(find_numbers(folded)):
        if not number.text.isalpha():
            folded = f"{folded[: number.start]}{number.value}{folded[number.end :]}"
    return folded


@lru_cache(maxsize=1024)
def _slots(statement: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(slot).split("|")) for slot in statement.split())


@lru_cache(maxsize=4096)
def _readings(wanted: str) -> tuple[str, ...]:
    """The word with its endings and, where one letter may be wrong, with each of them lost."""
    endings = tuple(wanted + ending for ending in _ENDINGS)
    return (*endings, *shortened(wanted)) if len(wanted) >= _FUZZY_LETTERS else endings


@lru_cache(maxsize=4096)
def _holed(wanted: str) -> tuple[str, ...]:
    """The word, and with each letter unknown: of the wordings that this program knows alone."""
    return (wanted, *with_a_hole(wanted))


def stated(speech: Speech, statements: Iterable[str]) -> list[str]:
    """Those of `statements` that the text makes."""
    return [s for s in statements if speech.holds(s)]


def readable(statement: str) -> str:
    """A statement for people: the first word of each slot, « est employé »."""
    return " … ".join(slot.split("|")[0] for slot in statement.split())


def weight_of(found: Sequence[float], certified: bool) -> float:
    """The heaviest statement and a quarter of the next ones; half where nobody answers for it."""
    if not found:
        return 0.0
    ranked = sorted(found, reverse=True)
    return (ranked[0] + 0.25 * sum(ranked[1:3])) * (1.0 if certified else 0.5)
