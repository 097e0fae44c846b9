"""Runs of print on a page, and which of them end a place to sign, or are of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.page import Word
from ocr.marks.parties import folded
from ocr.marks.runs import Label
from ocr.marks.sheet import Sheet
from ocr.marks.wording import FIELD_START, NAME, OF_SIGNER, SAID_ON

_FIELD = re.compile(r"^([^\W\d][^\d:]{1,28}?)\s?:")
_STAMP_FIELDS = frozenset({"tel", "siret", "siren", "fax", "ape", "naf", "rcs", "port", "mail"})
_LEGIBLE = 0.4  # confidence from which a word counts as print
_HEAD_WORDS = 4
_GAP_EM, _LOST_EM = 2.5, 7.0  # between two runs of a line; where a word was not read
_TEXT_WIDTH_EM = 16.0  # a narrower line may be a name or a stamp's
_SURE, _SHORTEST = 0.7, 2  # confidence and letters of a word by which a sentence runs on


def runs_of_print(words: Sequence[Word], sheet: Sheet, labels: Sequence[Label]) -> list[list[Word]]:
    """Runs of print that is no label's."""
    own = {w for label in labels for w in label.words}
    runs: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.line, w.box.x0)):
        if word in own or word.confidence < _LEGIBLE:
            continue
        last = runs[-1][-1] if runs else None
        far = (_LOST_EM if _goes_on(word) else _GAP_EM) * sheet.em_px / sheet.width
        if last is not None and last.line == word.line and word.box.x0 - last.box.x1 < far:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _goes_on(word: Word) -> bool:
    """Whether a sentence may run on with a word: before it another was not read."""
    return word.text[:1].islower() and len(word.text) >= _SHORTEST and word.confidence > _SURE


def is_head(run: Sequence[Word]) -> bool:
    """Whether a run is what a form asks for in a cell of its own, without a colon: « Date »."""
    return len(run) <= _HEAD_WORDS and FIELD_START.match(folded(run[0].text)) is not None


def ends_a_place(run: Sequence[Word], sheet: Sheet) -> bool:
    """Whether a run of words is running text or a field's label: a place ends where one starts; a
    name, a title, the lines of a stamp and what recognition makes of pen strokes are not."""
    text = " ".join(w.text for w in run)
    solid = [w for w in run if sum(c.isalnum() for c in w.text) > 1]
    wide = sum(w.box.width for w in solid) * sheet.width
    if len(solid) >= 7 or wide > _TEXT_WIDTH_EM * sheet.em_px:
        return True
    field = _FIELD.match(text) if text[:1].isupper() else None
    return bool(field) and folded(str(field and field.group(1))) not in _STAMP_FIELDS


def is_signers(run: Sequence[Word]) -> bool:
    """Whether a run is what a form asks of who signs, in his own cell: « Date : 06/03/2023 »."""
    field = _FIELD.match(" ".join(w.text for w in run))
    return field is not None and OF_SIGNER.fullmatch(folded(field.group(1))) is not None


def says_when(run: Sequence[Word]) -> bool:
    """« Pris connaissance le 05/03/2023 », over who did so in his cell."""
    return SAID_ON.match(folded(" ".join(w.text for w in run))) is not None


def is_name_of_signer(run: Sequence[Word]) -> bool:
    """« Ana PETIT, service de la formation »: who signs, however long."""
    name, comma, _ = " ".join(w.text for w in run).partition(",")
    return bool(comma) and NAME.match(name) is not None
