"""Papers that talk of a piece without being one: a price, an application, a mail, a blank model.

A programme, a quote or a letter names what a certificate names. What tells them apart is who
speaks: one who sells, asks, applies or rules; and that nobody answers for a person. Each voice
speaks for a kind of paper that is none of the contract's, and against every piece that attests.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from pieces.parse.needles import Needles, needles_of
from pieces.types.certifying import plain_lines
from pieces.types.voice_table import VOICES, Voice

_CAP, _LEAST = 7.0, 3.0
# A certificate may bear its programme on its back, a letter may certify: there a voice says less.
_WHERE_CERTIFIED = 0.35
_LEAST_BLANKS, _LEAST_HEADS = 4, 3
_UNCLEAR, _BARELY_CLEAR, _HEAD_LETTERS = 0.6, 0.75, 200

_MAIL = "unknown/page d'un site ou d'un courriel"
_MAIL_HEADS = tuple(
    re.compile(rf"^[\s>|]*(?:{head})\s*:", re.MULTILINE)
    for head in ("de|from", "a|to|pour", "envoye|date|sent|le", "objet|sujet|subject|obj")
)
_REPLIED = re.compile(
    r"\b(?:re|tr|fwd?) ?: |^\s*>{1,3} |\bmessage (?:d'origine|transfere)\b", re.MULTILINE
)
_MODEL = "unknown/modèle à remplir"
_BLANK = re.compile(r"\.{5,}|…{2,}|_{4,}|(?:\. ){4,}")
# « [nom, prénom, qualité] »
_PLACEHOLDER = re.compile(
    r"\[[a-z][^\]\n\d]{2,60}\]|<[a-z][^>\n\d@]{2,60}>|«\s?[a-z]+ (?:a|du) [a-z ]{2,30}\s?»"
)
# What a pattern that looks at lines is written with.
_OF_LINES = re.compile(r"\^|\$|\\n|\.\*")
# One that forbids what follows it or stands before it may find at the end of a line what it does
# not where a blank is there.
_FORBIDS = re.compile(r"\(\?<?!")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d\d\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a voice may say, and how much that weighs. It is sought line by line, and as if there
    were no lines, unless what it finds in the one it finds in the other too. One of the `needles`
    is in every text that says it."""

    pattern: re.Pattern[str]
    needles: Needles | None
    weight: float
    within_lines: bool
    across_lines: bool

    def may_be_in(self, flat: str) -> bool:
        return self.needles is None or any(needle in flat for needle in self.needles)


def _said(voice: Voice) -> tuple[_Said, ...]:
    patterns = [
        (re.compile(says, re.MULTILINE), says, weight) for says, weight in voice.says.items()
    ]
    return tuple(
        _Said(
            pattern,
            needles_of(pattern),
            weight,
            _OF_LINES.search(says) is not None or _FORBIDS.search(says) is not None,
            _OF_LINES.search(says) is None,
        )
        for pattern, says, weight in patterns
    )


# All patterns are compiled once: `re` keeps fewer than a page is searched for.
_SAID = tuple((voice, _said(voice)) for voice in VOICES)


@dataclass(frozen=True, slots=True)
class Heard:
    """One voice on a page: the key of the kind that it makes, its weight, its words; `holds` as in
    the table."""

    kind: str
    weight: float
    wording: str
    holds: bool


def voices(text: str) -> tuple[Heard, ...]:
    """The voices that speak on a page."""
    lines = plain_lines(text)
    flat = lines.replace("\n", " ")  # a sentence goes on over the end of its line
    found = [
        Heard(voice.kind, weight, voice.wording, voice.holds)
        for voice, said in _SAID
        if (weight := _loudness(said, lines, flat))
    ]
    return (*found, *_mail(lines), *_model(lines))


def weighed(found: Iterable[Heard], share: float) -> dict[str, float]:
    """Kind → how loudly it speaks in a document: `share` of it, but for voices that hold."""
    loud: dict[str, float] = {}
    for one in found:
        loud[one.kind] = max(one.weight * (1.0 if one.holds else share), loud.get(one.kind, 0.0))
    return loud


def share_of(answered: bool, clarity: float) -> float:
    """What a voice weighs where somebody certifies, where nobody does, and in between where the
    words that would do so may have been misread. `clarity`: mean confidence of the words."""
    heard = 0.0 if answered else min(1.0, max(0.0, (clarity - _UNCLEAR) / (1 - _UNCLEAR)))
    return _WHERE_CERTIFIED + (1 - _WHERE_CERTIFIED) * heard


def silence(answered: bool, clarity: float) -> float:
    """0 … 1: how surely nobody certifies anything on a document; `clarity` as above."""
    return 0.0 if answered else min(1.0, max(0.0, (clarity - _BARELY_CLEAR) / (1 - _BARELY_CLEAR)))


def against_attesting(loud: Iterable[float]) -> float:
    """How much the voices of a document speak against its attesting anything."""
    return min(_CAP, sum(loud))


def _loudness(said: Iterable[_Said], lines: str, flat: str) -> float:
    total = sum(
        one.weight
        for one in said
        if one.may_be_in(flat)
        and (
            (one.within_lines and one.pattern.search(lines))
            or (one.across_lines and one.pattern.search(flat))
        )
    )
    return _CAP * (1 - math.exp(-total / _CAP)) if total >= _LEAST else 0.0


def _mail(lines: str) -> list[Heard]:
    if sum(head.search(lines) is not None for head in _MAIL_HEADS) < _LEAST_HEADS:
        return []
    replied = _REPLIED.search(lines) is not None
    return [Heard(_MAIL, 6.0 if replied else 4.0, "en-tête de courriel", holds=False)]


def _model(lines: str) -> list[Heard]:
    """Dots where a person and days would stand, and no year anywhere."""
    named = re.search(r"\bmodele\b", lines[:_HEAD_LETTERS]) is not None
    if named and len(_PLACEHOLDER.findall(lines)) >= _LEAST_BLANKS:
        return [Heard(_MODEL, 7.0, "ses crochets ne sont pas remplis", holds=True)]
    if len(_BLANK.findall(lines)) < _LEAST_BLANKS or _YEAR.search(lines):
        return []
    return [Heard(_MODEL, 7.0 if named else 5.0, "rien n'y est rempli", holds=True)]
