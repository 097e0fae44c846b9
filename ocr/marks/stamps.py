"""Stamps that recognition has read: their letters are then words, and no longer loose ink."""

from __future__ import annotations

import re

from dossiers.page import Page, Word
from ocr.marks.parties import folded
from ocr.marks.places import Place
from ocr.marks.sheet import Sheet

_FIRM_WORDS = re.compile(r"\b(siret|siren|ape|naf|rcs|tel|sarl|sas|eurl|sasu|cedex|uai|rne)\b")
_POST_CODE = re.compile(r"\b(0[1-9]|[1-8]\d|9[0-8])\s?\d{3}\b")


def words_of_a_stamp(place: Place, page: Page, sheet: Sheet) -> list[Word]:
    """The words of a firm's or school's stamp that stand in the place, on a page that was read by
    recognition: typed labels do not carry a SIRET or a post code. Empty where there is none."""
    if page.text_source == "embedded":
        return []
    own = set(place.label.words)
    inside = []
    for word in page.words:
        x0, y0, x1, y1 = sheet.pixels(word.box)
        if word not in own and place.share_of(x0, y0, x1, y1) > 0.8 and y0 > place.y0:
            inside.append(word)
    text = " ".join(word.text for word in inside)
    if re.search(r"\.{4,}|_{3,}", text):
        return []  # fields to be filled
    hints = len(set(_FIRM_WORDS.findall(folded(text)))) + bool(_POST_CODE.search(text))
    told = hints >= 2 or (hints == 1 and bool(re.search(r"\d{3}\s?\d{3}\s?\d{3}", text)))
    return inside if told else []
