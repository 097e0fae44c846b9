"""Stamps that recognition has read: their letters are then words, and no longer loose ink."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from dossiers.box import union
from dossiers.page import Page, Word
from ocr.marks.parties import folded, says
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import ANCHORS, OF_LAYER
from ocr.marks.sheet import Sheet
from ocr.marks.unlike_print import may_be_set, much_paler, unlike_print
from ocr.marks.wording import SIGNED_ON_SCREEN

_FIRM_WORDS = re.compile(r"\b(siret|siren|ape|naf|rcs|tel|sarl|sas|eurl|sasu|cedex|uai|rne)\b")
_STREETS = re.compile(r"\b(rue|avenue|boulevard|allee|impasse|chemin|route|quai)\b")
_ASKED = re.compile(r"\b(cachet|tampon|sceau)\b")
# Bodies that a stamp names in capitals, and no label below the function of who signs for them.
_BODIES = ("rectorat", "mairie", "greffe", "prefecture", "tribunal", "consulat", "mdph")
_LONG_STREETS = ("boulevard", "avenue", "impasse", "chemin", "allee")
_CODE_LIKE = re.compile(r"\b\d{5,6}\b")  # a post code that a pen runs over
_POST_CODE = re.compile(r"\b(0[1-9]|[1-8]\d|9[0-8])\s?\d{3}\b")
_FIELDS = re.compile(r"\.{4,}|_{3,}")
_TOWN = re.compile(r"\W*((Fait|Signé) [àÀaA]\b|à [A-ZÀ-Ý])")
_SURE = 0.6  # confidence of a word that was read, and is no pen's
_LETTERS = 3  # of such a word, at least
_COLOURED = 28.0  # difference of channels by which a stamp's words are more coloured than its label
_HEAD = 0.33  # of the page
_WIDEST_EM = 26.0  # of a stamp's line; small print at the foot of a page is wider
_BESIDE_EM = 9.0  # a stamp stands so far from the place it was meant for
_IN_PICTURE = 2  # words, from which a picture on a page with a text layer is a stamp's


def words_of_a_stamp(place: Place, page: Page, sheet: Sheet) -> list[Word]:
    """The words of a stamp that stand in the place: a firm's or a school's, since typed labels
    carry no SIRET and no post code; those in another ink than the label; on a page with a text
    layer, those of a picture. Empty where there is none."""
    if place.label.kind == "role" and place.label.box.y1 < _HEAD:
        return []  # a letterhead below a name, or who is written to
    inside = _words_in(place, page, sheet)
    if page.text_source == "embedded":
        drawn = [w for w in inside if w.confidence < OF_LAYER and _is_word(w)]
        return drawn if len(drawn) >= _IN_PICTURE else []
    text = " ".join(word.text for word in inside)
    if _FIELDS.search(text):
        return []  # fields to be filled
    if any(_is_body(word, inside) for word in inside):
        return inside
    hints = len(set(_FIRM_WORDS.findall(folded(text)))) + bool(_POST_CODE.search(text))
    if _ASKED.search(folded(place.label.text)):
        hints += bool(_STREETS.search(folded(text)))
    at_street = any(says(folded(w.text), street) for w in inside for street in _LONG_STREETS)
    addressed = at_street and _CODE_LIKE.search(text) is not None
    told = (
        addressed or hints >= 2 or (hints == 1 and bool(re.search(r"\d{3}\s?\d{3}\s?\d{3}", text)))
    )
    if told:
        return inside
    return (
        _in_other_ink(place, inside, sheet)
        or unlike_print(inside, page, sheet, ())
        or much_paler(inside, page, sheet)
    )


def _is_body(word: Word, inside: Sequence[Word]) -> bool:
    """« RECTORAT », first of its line and in capitals."""
    if not word.text.isupper() or not any(says(folded(word.text), body) for body in _BODIES):
        return False
    return not any(w.line == word.line and w.box.x0 < word.box.x0 for w in inside)


def words_beside(places: Sequence[Place], page: Page, sheet: Sheet) -> list[Word]:
    """The words of stamps set beside the places to sign, as they often are."""
    asked = [place for place in places if place.label.kind not in ANCHORS]  # these have no side
    if page.text_source == "embedded" or not asked:
        return []
    near = [word for word in page.words if is_beside(sheet.pixels(word.box), asked, sheet)]
    near = _set_by_hand(near)
    labels = {word for place in places for word in place.label.words}
    return unlike_print(near, page, sheet, labels)


def is_beside(box: PixelBox, places: Sequence[Place], sheet: Sheet) -> bool:
    """Whether a box stands level with a place to sign, not far from it or in it."""
    middle = (box[1] + box[3]) / 2
    reach = _BESIDE_EM * sheet.em_px
    return any(place.y0 < middle < place.y1 and place.distance_to(*box) < reach for place in places)


def _words_in(place: Place, page: Page, sheet: Sheet) -> list[Word]:
    own = set(place.label.words)
    top = place.y0
    if place.label.kind in ANCHORS:
        top = max(top, sheet.pixels(place.label.box)[1])  # above the end of a text is the text
    inside = []
    for word in page.words:
        x0, y0, x1, y1 = sheet.pixels(word.box)
        if word not in own and place.share_of(x0, y0, x1, y1) > 0.8 and y0 > top:
            inside.append(word)
    wide = _WIDEST_EM * sheet.em_px / sheet.width
    lines = {w.line: [o for o in inside if o.line == w.line] for w in inside}
    return _set_by_hand([w for w in inside if union(o.box for o in lines[w.line]).width < wide])


def _set_by_hand(words: Sequence[Word]) -> list[Word]:
    """The words without the lines that a platform prints under a signature, and without that of
    the town where one signs."""
    lines = {w.line: " ".join(o.text for o in words if o.line == w.line) for w in words}
    kept = [w for w in words if not SIGNED_ON_SCREEN.search(folded(lines[w.line]))]
    return [w for w in kept if not _TOWN.match(lines[w.line])]


def _in_other_ink(place: Place, inside: Sequence[Word], sheet: Sheet) -> list[Word]:
    """The words in colour, where the label is black: nobody types below it in blue, but fields are
    filled in so, « sans objet »."""
    if not place.label.words:
        return []
    usual = _chroma(place.label.words, sheet)
    heads = {w.line: w for w in sorted(inside, key=lambda w: -w.box.x0)}
    asked = [w for w in inside if _is_word(w) and may_be_set(heads[w.line])]
    coloured = [w for w in asked if _chroma([w], sheet) > usual + _COLOURED]
    return coloured if sum(len(w.text) for w in coloured) > 2 * _LETTERS else []


def _is_word(word: Word) -> bool:
    return word.confidence >= _SURE and sum(c.isalpha() for c in word.text) >= _LETTERS


def _chroma(words: Sequence[Word], sheet: Sheet) -> float:
    """How coloured the ink of words is: the median."""
    values = []
    for word in words:
        x0, y0, x1, y1 = sheet.pixels(word.box)
        window = (slice(y0, y1), slice(x0, x1))
        values.append(sheet.chroma[window][sheet.ink[window]])
    ink = np.concatenate(values)
    return float(np.median(ink)) if ink.size else 0.0
