"""Whether a date stands beside a signature: printed, written by hand, or a slot left blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.page import Word
from ocr.marks.kinds import Seen
from ocr.marks.parties import folded
from ocr.marks.places import Place
from ocr.marks.sheet import Sheet

_MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    "|janv|fevr|avr|juil|sept|oct|nov|dec"
)
_FIGURES = re.compile(r"\b[0-3]?\d\s?[/.\-]\s?[01]?\d\s?[/.\-]\s?(19|20)?\d\d\b")
_WORDS = re.compile(rf"\b(1er|[0-3]?\d)\s+({_MONTHS})\.?\s+(19|20)\d\d\b")
_SLOT = re.compile(r"^(le|date)$")
_ABOVE_EM = 6.0  # « Fait à … le … » stands so far above a signature at most
_SLOT_EM = 9.0  # a date begins so near its slot
_PRINT_EM = (0.3, 1.7)  # heights of words of print
_SURE_WORD = 0.6


def dated(place: Place, seen: Sequence[Seen], sheet: Sheet, words: Sequence[Word]) -> bool | None:
    """True where a date stands in or just above the place, or ink fills its slot; False where a
    slot (« le …… », « Date : ») is blank; None where nothing tells."""
    em = sheet.em_px
    near = [w for w in words if _is_near(sheet.pixels(w.box), place, em)]
    text = " ".join(w.text for w in sorted(near, key=lambda w: (w.line, w.box.x0)))
    if _FIGURES.search(text) or _WORDS.search(_plain(text)):
        return True
    guides = [w for w in near if _is_guide(w, em, sheet)]
    blank = [w for w in guides if _is_slot(w, near, sheet)]
    if any(_filled(slot, seen, sheet) for slot in blank):
        return True
    unread = any(_is_misread(w, near, sheet) for w in guides)
    return False if blank and not unread else None


def _is_guide(word: Word, em: float, sheet: Sheet) -> bool:
    """« le » or « Date » in print: a signature may be read as such a word too."""
    _x0, y0, _x1, y1 = sheet.pixels(word.box)
    return bool(_SLOT.match(folded(word.text))) and _PRINT_EM[0] < (y1 - y0) / em < _PRINT_EM[1]


def _is_misread(guide: Word, near: Sequence[Word], sheet: Sheet) -> bool:
    """Whether what stands behind it is a date badly read, and not the rest of a sentence."""
    behind = _behind(guide, near, sheet)[:3]
    return any(w.confidence < _SURE_WORD or re.search(r"\d", w.text) for w in behind)


def _plain(text: str) -> str:
    """Lower case without accents, figures kept."""
    import unicodedata

    spread = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in spread if not unicodedata.combining(c))


def _is_near(box: tuple[int, int, int, int], place: Place, em: float) -> bool:
    x0, y0, x1, y1 = box
    return (
        place.y0 - _ABOVE_EM * em < (y0 + y1) / 2 < place.y1
        and place.x0 - 14 * em < x1
        and x0 < place.x1 + 14 * em
    )


def _is_slot(word: Word, near: Sequence[Word], sheet: Sheet) -> bool:
    """« le » with nothing printed but dots behind it, « Date » with a colon or dots behind it."""
    behind = _behind(word, near, sheet)
    if folded(word.text) == "date":
        return not behind and ":" in word.text + _next_text(word, near)
    return not behind


def _behind(word: Word, near: Sequence[Word], sheet: Sheet) -> list[Word]:
    """Words of its line that begin soon after it, in their order."""
    reach = _SLOT_EM * sheet.em_px / sheet.width
    found = [
        other
        for other in near
        if other.line == word.line
        and 0 < other.box.x0 - word.box.x1 < reach
        and re.search(r"\w", other.text)
    ]
    return sorted(found, key=lambda w: w.box.x0)


def _next_text(word: Word, near: Sequence[Word]) -> str:
    after = [w for w in near if w.line == word.line and w.box.x0 > word.box.x0]
    return min(after, key=lambda w: w.box.x0).text if after else ""


def _filled(slot: Word, seen: Sequence[Seen], sheet: Sheet) -> bool:
    """Whether loose ink starts on the slot's line right behind it."""
    em = sheet.em_px
    _x0, y0, x1, y1 = sheet.pixels(slot.box)
    return any(
        one.box[0] - x1 < _SLOT_EM * em
        and one.box[2] > x1 + em
        and one.box[1] < y1 + 0.4 * em
        and one.box[3] > y0 - 0.4 * em
        and one.handwriting + one.signature > 0.4
        for one in seen
    )
