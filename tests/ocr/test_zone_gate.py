"""Which pages are looked over for a machine-readable zone."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import GOOD_LEGIBILITY, Page, TextSource, Word
from ocr.page_reader import Read
from ocr.read import may_hold_zone, written_zones


def _page(*texts: str, confidence: float = 0.9, source: TextSource = "ocr") -> Page:
    words = tuple(Word(text, Box(0.1, 0.1, 0.2, 0.12), confidence, 0) for text in texts)
    return Page(1, 1000, 1400, 0, source, words, confidence, GOOD_LEGIBILITY)


_SEEN = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<"


@pytest.mark.parametrize(
    ("page", "unread", "looked_over"),
    [
        (_page(*["mot"] * 45), 12, False),  # all that is printed was read, and none of it is a zone
        (_page(*["mot"] * 45), 75, True),  # rows of letters that nobody read
        (_page(*["mot"] * 130), 75, False),  # more words than a card has
        (_page(*["mot"] * 30), 12, True),  # a card of which little was read
        (_page(*["mot"] * 45, confidence=0.4), 12, True),
        (_page(*["mot"] * 45, _SEEN), 0, True),
        (_page(*["mot"] * 200, "CRFRABB123CD4567VFABCDEF"), 0, True),
    ],
)
def test_a_page_that_was_read_without_a_zone_is_not_looked_over(
    page: Page, unread: int, looked_over: bool
) -> None:
    assert may_hold_zone(page, 1.0, unread) is looked_over


@pytest.mark.parametrize(("pictured", "looked_over"), [(0.0, False), (0.3, True)])
def test_a_text_layer_is_looked_over_for_its_pictures(pictured: float, looked_over: bool) -> None:
    assert may_hold_zone(_page("mot", source="embedded"), pictured, 0) is looked_over


@pytest.mark.parametrize(
    ("word", "confidence", "source", "looked_over"),
    [
        ("PROFESSIONNALISATION", 1.0, "embedded", False),  # a layer says all of what it has
        ("PROFESSIONNALISATION", 0.9, "ocr", False),  # a word of the language, read surely
        ("IDFRABERTHIERKKKKKK", 0.6, "ocr", True),  # recognition read « < » as a letter
        ("CRFRABB123CD4567VFABCDEF", 0.9, "ocr", True),  # no word has figures in it
        (_SEEN, 1.0, "embedded", True),
    ],
)
def test_a_long_word_in_capitals_is_no_row_where_it_is_plainly_a_word(
    word: str, confidence: float, source: TextSource, looked_over: bool
) -> None:
    page = _page(*["mot"] * 200, word, source=source, confidence=confidence)
    assert may_hold_zone(page, 0.0, 0) is looked_over


_LINES = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6")


@pytest.mark.parametrize(
    ("source", "pictured", "spelt"), [("embedded", 0.01, 1), ("embedded", 0.3, 0), ("ocr", 0.0, 0)]
)
def test_a_zone_that_a_text_layer_spells_out_is_not_sought_again(
    source: TextSource, pictured: float, spelt: int
) -> None:
    words = tuple(
        Word(text, Box(0.1, 0.1 + line / 20, 0.9, 0.12 + line / 20), 1.0, line)
        for line, text in enumerate(_LINES)
    )
    page = Page(1, 1000, 1400, 0, source, words, 1.0, GOOD_LEGIBILITY)

    zones = written_zones(Read(page, None, pictured=pictured))

    assert [zone.lines for zone in zones] == [_LINES] * spelt
