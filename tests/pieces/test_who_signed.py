"""Who signed, by all the means there are; what they were told by is not said."""

from __future__ import annotations

from dossiers.box import Box
from dossiers.mark import Mark, Zone
from dossiers.page import Legibility, Page
from dossiers.reading import Document, Sheets
from pieces.signing.who_signed import with_who_signed

PLACE = Box(0.6, 0.7, 0.9, 0.8)


def test_a_trace_tells_who_signed_and_is_not_told_itself() -> None:
    page = Page(1, 1, 1, 0, "ocr", (), 1.0, Legibility("good", 0.5))
    marks = (Mark("trace", 1, PLACE, 0.95), Mark("stamp", 1, Box(0.1, 0.7, 0.3, 0.8), 0.9))
    sheets = Sheets(None, pages=(page,), marks=marks)
    read = with_who_signed(sheets, (Document("work_certificate", None, 0.99, (1,)),))
    assert [(zone.party, zone.state) for zone in read.zones] == [("employer", "signed")]
    assert [mark.kind for mark in read.marks] == ["stamp"]


def test_what_a_label_told_stays() -> None:
    page = Page(1, 1, 1, 0, "ocr", (), 1.0, Legibility("good", 0.5))
    zone = Zone("employer", 1, PLACE, "empty", 0.95, "L'employeur")
    sheets = Sheets(None, pages=(page,), zones=(zone,))
    document = Document("work_certificate", None, 0.99, (1,))
    assert with_who_signed(sheets, (document,)) is sheets
