"""Readings go into a row and come back the same."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dossiers.box import Box
from dossiers.finding import Citation, Evidence, Finding, Severity
from dossiers.mark import MachineZone, Mark, Seal, Zone
from dossiers.page import Legibility, Page, Word
from dossiers.reading import Document, Field, Reading, Sheets
from storage.values import packed, storable, unpacked

texts = st.text(max_size=20)
shares = st.floats(0, 1, allow_nan=False)
boxes = st.builds(Box, shares, shares, shares, shares)
moments = st.datetimes(timezones=st.just(dt.UTC))
findings = st.builds(
    Finding,
    code=texts,
    severity=st.sampled_from(Severity),
    message=texts,
    evidence=st.none() | st.builds(Evidence, read=texts, expected=texts, box=st.none() | boxes),
    source=st.none() | st.builds(Citation, texts, st.tuples(st.integers(), st.integers()), texts),
)
words = st.builds(Word, text=texts, box=boxes, confidence=shares, line=st.integers(0, 99))
pages = st.builds(
    Page,
    number=st.integers(1, 30),
    words=st.lists(words, max_size=3).map(tuple),
    mean_confidence=shares,
    legibility=st.builds(Legibility, st.sampled_from(["good", "poor"]), shares, texts, boxes),
    dpi=st.none() | shares,
    warp=st.none() | st.lists(shares, min_size=9, max_size=9).map(tuple),
)
values = st.one_of(texts, st.integers(), shares, st.lists(texts, max_size=2))
fields = st.builds(
    Field, name=texts, value=values, page=st.integers(), box=boxes, confidence=shares
)
documents = st.builds(
    Document,
    confidence=shares,
    pages=st.lists(st.integers(), max_size=2).map(tuple),
    fields=st.dictionaries(texts, fields, max_size=2),
    alternatives=st.lists(st.tuples(texts, shares), max_size=2).map(tuple),
    evidence=st.lists(texts, max_size=2).map(tuple),
)
zones = st.builds(
    MachineZone,
    box=boxes,
    confidence=shares,
    checks=st.dictionaries(texts, st.booleans(), max_size=2),
    lines=st.lists(texts, max_size=2).map(tuple),
    given_names=st.lists(texts, max_size=2).map(tuple),
    birth_date=st.none() | st.dates(),
)
sheets = st.builds(
    Sheets,
    pages=st.lists(pages, max_size=2).map(tuple),
    machine_zones=st.lists(zones, max_size=1).map(tuple),
    seals=st.lists(st.builds(Seal, signed_at=st.none() | moments, box=boxes), max_size=1).map(
        tuple
    ),
    marks=st.lists(st.builds(Mark, box=boxes, confidence=shares), max_size=1).map(tuple),
    zones=st.lists(st.builds(Zone, box=boxes, confidence=shares), max_size=1).map(tuple),
    findings=st.lists(findings, max_size=1).map(tuple),
    timing=st.dictionaries(texts, shares, max_size=2),
)
readings = st.builds(
    Reading, sheets=sheets, documents=st.lists(documents, min_size=1, max_size=2).map(tuple)
)


@given(readings)
def test_a_reading_comes_back_equal(reading: Reading) -> None:
    assert unpacked(Reading, packed(reading)) == reading


def test_a_field_of_another_version_is_passed_over_and_one_not_written_takes_its_default() -> None:
    import json
    import zlib

    plain = {"file": "a.pdf", "sha256": "0", "sheets": {"media_type": None, "of_later": 1}}
    data = zlib.compress(json.dumps(plain).encode())
    assert unpacked(Reading, data) == Reading("a.pdf", "0", Sheets(None))


def test_what_a_database_cannot_hold_is_replaced() -> None:
    assert storable({"lu": ["a\0b", "\ud800é", 1, None]}) == {"lu": ["a\ufffdb", "?é", 1, None]}
