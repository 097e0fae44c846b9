"""The whole road of one file: bytes in, upright pages with their words and marks out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from dossiers.mark import MachineZone, Mark, Seal, Zone
from dossiers.page import Page, TurnedWord, Word
from dossiers.reading import Sheets
from ocr import legibility
from ocr.engines.engine import engine_of
from ocr.engines.halves import Halved
from ocr.marks import find_marks
from ocr.meanwhile import begun
from ocr.mrz import find_machine_zones, zones_in_words
from ocr.opening import open_file
from ocr.page_reader import PageReader, Read, unread
from ocr.refusals import FaultyFile
from ocr.seals import read_pdf_signatures
from ocr.settings import DEFAULT, Settings
from ocr.sources import Picture
from ocr.stopwatch import Stopwatch
from ocr.tick_boxes import with_tick_boxes

if TYPE_CHECKING:
    from ocr.opening import Opened

_SECONDS_A_PAGE = 1.5  # kept for the words of each page still to come
_FULL_OF_WORDS = 120  # sure words, more than any identity document bears
_MANY_WORDS, _SURE = 40, 0.6  # so many sure ones are enough where hardly a letter is left unread:
_LETTERS_OF_A_ROW = 30  # the shortest of a zone, which has two of them
_SMALLEST_CARD = 0.04  # of the page
_ZONE_LENGTH = 15  # letters of a line that might be a machine-readable one
_PLAINLY_READ = 0.85  # « ELECTROTECHNIQUE » and the like: 0.89 at least, 29 words of 411 pages


def read_bytes(data: bytes, settings: Settings = DEFAULT) -> Sheets:
    """Reads one file. What is wrong with it is in `findings`: nothing is raised for a file.

    Raises EngineMissing where the recognition engine is not installed.
    """
    watch = Stopwatch(settings.file_seconds)
    try:
        with watch.stage("open"):
            opened = open_file(data, settings)
        with opened:
            return _read(data, opened, settings, watch)
    except FaultyFile as fault:
        return Sheets(fault.media_type, findings=(fault.finding,), timing=watch.stages)


def _read(data: bytes, opened: Opened, settings: Settings, watch: Stopwatch) -> Sheets:
    found = _Found()
    for read in _pages(opened, settings, watch):
        found.pages.append(read.page)
        if read.late:
            found.late.add(read.page.number)
        pages_left = len(opened) - read.page.number
        blank = read.page.legibility.reason == "blank"
        if read.picture is not None and not blank and watch.left_s > pages_left * _SECONDS_A_PAGE:
            _look(read, found, watch, last=pages_left == 0)
    if opened.media_type == "application/pdf":
        with watch.stage("seals"):
            found.seals += read_pdf_signatures(data, settings.trust)
    return Sheets(
        opened.media_type,
        tuple(found.pages),
        tuple(found.machine_zones),
        tuple(found.seals),
        tuple(found.marks),
        tuple(found.zones),
        legibility.findings(found.pages, found.late),
        watch.stages,
    )


@dataclass(slots=True)
class _Found:
    pages: list[Page] = field(default_factory=list)
    machine_zones: list[MachineZone] = field(default_factory=list)
    seals: list[Seal] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    late: set[int] = field(default_factory=set)


def _pages(opened: Opened, settings: Settings, watch: Stopwatch) -> Iterator[Read]:
    """Each page read, in order. A page that cannot be taken is said to be, unless it is the only
    one: then the file is at fault."""
    engine = Halved(engine_of(settings), partial(engine_of, settings))
    reader = PageReader(settings, engine, watch)
    for number in range(1, len(opened) + 1):
        try:
            with watch.stage("open"):
                source = opened.page(number)
        except FaultyFile:
            if len(opened) == 1:
                raise
            yield unread(number)
            continue
        yield reader.read(source)


def may_hold_zone(page: Page, pictured: float, unread: int) -> bool:
    """Whether it is worth looking for a machine-readable zone: not on a page full of words none of
    which looks like one, nor on one that was read but for a few letters (`unread`), nor on a text
    layer without a picture that spells out none."""
    if any("<" in w.text for w in page.words):
        return True
    if page.text_source == "embedded":
        return pictured >= _SMALLEST_CARD
    if any(map(_is_zone_like, page.words)):
        return True
    sure = sum(w.confidence >= _SURE and len(w.text) > 1 for w in page.words)
    return sure < (_MANY_WORDS if unread < _LETTERS_OF_A_ROW else _FULL_OF_WORDS)


def written_zones(read: Read) -> tuple[MachineZone, ...]:
    """The zones that a text layer spells out, on a page without a picture that may hold another:
    they are exact, and need not be sought among its points."""
    if read.page.text_source != "embedded" or read.pictured >= _SMALLEST_CARD:
        return ()
    return tuple(zones_in_words(read.page.words, read.page.number))


def _is_zone_like(word: Word) -> bool:
    """Whether a word may be of a row whose « < » was misread: long, in capitals, and not a word of
    the language (« PROFESSIONNALISATION »), which is read surely and has no figures."""
    text = word.text
    if len(text) < _ZONE_LENGTH or not text.isalnum() or text.upper() != text:
        return False
    return word.confidence < _PLAINLY_READ or any(map(str.isdigit, text))


def _look(read: Read, found: _Found, watch: Stopwatch, *, last: bool) -> None:
    """What stands on the page besides print; `last`: no page follows it."""
    page, picture = read.page, read.picture
    if picture is None:
        return
    with watch.stage("marks"):
        page = found.pages[-1] = with_tick_boxes(page, picture)
    sought = may_hold_zone(page, read.pictured, read.unread)
    held = begun(lambda: _machine_zones(read, page, picture)) if sought else tuple
    with watch.stage("marks"):
        upright = replace(page, words=tuple(w for w in page.words if not isinstance(w, TurnedWord)))
        marks, zones = find_marks(picture, upright, last=last, before=found.pages[:-1])
    found.marks += marks
    found.zones += zones
    if sought:
        with watch.stage("mrz"):
            zones_read = held()
        found.machine_zones += zones_read
        if any(zone.valid for zone in zones_read):
            found.pages[-1] = legibility.with_zone(page)
    with watch.stage("seals"):
        found.seals += read.seals()


def _machine_zones(read: Read, page: Page, picture: Picture) -> tuple[MachineZone, ...]:
    return written_zones(read) or find_machine_zones(picture, page.number, page.words, read.whole)
