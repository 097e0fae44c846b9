"""Boxes to tick as text has them: a cross, an empty square, a word that says yes or no, or the
letters that recognition took a box for."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from typing import Literal

from dossiers.page import Page, Word

State = Literal["on", "off"]


MARK = r"[×☒☑✓✔✗✘■⊠]|\bx\b|\[\s?x\s?\]|\(x\)"
# A tick, or the word for it, at the end of a table's row.
TICK = re.compile(
    rf"{MARK}|\b(?:oui|acquise?s?|validee?s?|conforme|apte|favorable|satisfaisant\w*|reussie?"
    r"|obtenue?|atteinte?|maitrisee?|positif|suivie?|satisfait|admise?)\b"
)
_TICK_BEFORE = re.compile(rf"(?:{MARK})\s*[\[({{|]?(?:l')?$")
EMPTY = r"☐|□|❏|❑|◻|\[[\s_]*\]|\(\s\)"
_EMPTY_BEFORE = re.compile(rf"(?:{EMPTY})\s*[\[({{|]?(?:l')?$")
_EMPTY_AFTER = re.compile(rf"^[\s:.…]*(?:{EMPTY})")
REFUSED = re.compile(
    r"\bnon\b|\binapte\b|defavorable|insuffisan|\bpas\b|refuse|ajourne|\ba revoir\b|en cours|sans objet"
    r"|non[\s-]?(?:acquis|valide|suivi)"
)


def says_yes(row: str) -> bool:
    """Whether a row's end ticks it, or says « acquis », « apte »; « non acquis » does not."""
    return TICK.search(row) is not None and REFUSED.search(row) is None


# « ☒ acquis  ☐ non acquis »: a yes and a no, each behind its box.
_ANSWER = re.compile(rf"(?P<box>{MARK}|{EMPTY})\s*(?P<said>[^\W\d_][^☒☑☐□×]*)")


def answered(after: str) -> State | None:
    """What a row says that ends with two boxes, a yes behind one and a no behind the other, of
    which one is ticked."""
    answers = list(_ANSWER.finditer(after))
    if len(answers) != 2 or answers[1].end() != len(after):
        return None
    denied = [REFUSED.match(a["said"]) is not None for a in answers]
    marked = [re.fullmatch(EMPTY, a["box"]) is None for a in answers]
    told = all(no or TICK.match(a["said"]) for a, no in zip(answers, denied, strict=True))
    if not told or sum(denied) != 1 or sum(marked) != 1:
        return None
    return "off" if denied[marked.index(True)] else "on"


def state_of(before: str, after: str) -> State | None:
    told = answered(after)
    if told is not None:
        return told
    if _TICK_BEFORE.search(before):
        return "on"
    if _EMPTY_BEFORE.search(before) or _EMPTY_AFTER.match(after) or REFUSED.search(after):
        return "off"
    return "on" if TICK.search(after) else None


def last_box(after: str) -> State | None:
    """« ☒  ☐ » at a row's end, followed and then not validated: the last column decides."""
    boxes = re.search(rf"(?:(?:{MARK}|{EMPTY})\s*)+$", after)
    if boxes is None:
        return None
    return "off" if re.search(rf"(?:{EMPTY})\s*$", boxes.group()) else "on"


# Letters that an empty box is read as: its sides.
_EMPTY_SHAPES = frozenset("[](){}|lI1CJLDOUQ0_c ")
LONGEST_BOX = 4
# How far a box may stand from its label, in heights of the label, and what both share in height.
BOX_GAP, BOX_BESIDE = 1.5, 0.5


# Bullets of a list; « (annexe 3) ».
_NO_BOX = frozenset("+*-–—•°·.,:>»e(")
_GLUED_BOX = re.compile(r"[^\w\s]*[\[\](){}|]+\w{0,2}?(?=\w{4})|\S{1,4}(?=[Aa]nnexe)")


def misread_box(page: Page, word: Word) -> State | None:
    """Whether the mark to the left of a word, on the page, looks like an empty box, or like one
    with something in it; None without a mark."""
    glued = _GLUED_BOX.match(word.text)
    marks = glued.group() if glued else _mark_beside(page, word)
    if not marks or len(marks) > LONGEST_BOX or marks in _NO_BOX:
        return None
    return "off" if set(marks) <= _EMPTY_SHAPES else "on"


def _mark_beside(page: Page, word: Word) -> str:
    """The word that stands closest before another, most beside it; nothing where it is far."""
    best = (BOX_BESIDE * word.box.height, "")
    for other in page.words:
        shared = min(other.box.y1, word.box.y1) - max(other.box.y0, word.box.y0)
        gap = (word.box.x0 - other.box.x1) / word.box.height
        if other is not word and -BOX_BESIDE < gap < BOX_GAP:
            best = max(best, (shared, other.text))
    return best[1]
