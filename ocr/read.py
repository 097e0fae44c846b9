"""The whole road of one file: bytes in, upright pages with their words out."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean

from dossiers.page import Legibility, Page, Word
from dossiers.reading import Sheets
from ocr import legibility, text_layer
from ocr.engines.engine import Engine, RecognitionTimeout, engine_of
from ocr.geometry import Matrix
from ocr.opening import open_file
from ocr.recognise import recognise
from ocr.refusals import FaultyFile
from ocr.settings import DEFAULT, Settings
from ocr.sources import PageSource, Picture
from ocr.stopwatch import Stopwatch
from ocr.upright import set_upright

_POINTS_TO_PX = 200 / 72


def read_bytes(data: bytes, settings: Settings = DEFAULT) -> Sheets:
    """Reads one file. What is wrong with the file is in `findings`; never raises for it.

    Raises EngineMissing where the recognition engine is not installed.
    """
    watch = Stopwatch(settings.file_seconds)
    try:
        with watch.stage("open"):
            opened = open_file(data, settings)
    except FaultyFile as fault:
        return Sheets(None, findings=(fault.finding,), timing=watch.stages)
    reader = _Reader(settings, engine_of(settings), watch)
    with opened:
        pages = []
        for number in range(1, len(opened) + 1):
            try:
                with watch.stage("open"):
                    source = opened.page(number)
            except FaultyFile as fault:
                if len(opened) == 1:
                    return Sheets(opened.media_type, findings=(fault.finding,), timing=watch.stages)
                pages.append(_unread(number, Legibility("nothing", 0.0, "unreadable")))
                continue
            pages.append(reader.page(source).page)
    return Sheets(
        opened.media_type,
        tuple(pages),
        findings=legibility.findings(pages),
        timing=watch.stages,
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    page: Page
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class _Reader:
    settings: Settings
    engine: Engine
    watch: Stopwatch

    def page(self, source: PageSource) -> _Seen:
        if text_layer.trusted(source.characters) and source.size_pt is not None:
            return self._embedded(source, source.size_pt)
        return self._recognised(source)

    def _embedded(self, source: PageSource, size_pt: tuple[float, float]) -> _Seen:
        words = text_layer.words_of(source.characters, size_pt)
        width, height = (round(v * _POINTS_TO_PX) for v in size_pt)
        page = Page(source.number, width, height, source.base_turn, "embedded", words, 1.0)
        return _Seen(page, None)

    def _recognised(self, source: PageSource) -> _Seen:
        with self.watch.stage("render"):
            picture = source.picture(self.settings.working_pixels)
        with self.watch.stage("upright"):
            upright = set_upright(picture, self.engine)
        picture = upright.picture
        height, width = picture.shape[:2]
        turn = (source.base_turn + upright.turn) % 360
        words: tuple[Word, ...] = ()
        dpi: float | None = None
        try:
            with self.watch.stage("recognise"):
                found = recognise(picture, self.engine, self._page_seconds())
            words, dpi = found.words, found.dpi
            judged = legibility.judge(picture, words)
        except RecognitionTimeout:
            judged = Legibility("nothing", 0.0, "unreadable")
        page = Page(
            source.number, width, height, turn, "ocr", words,
            round(fmean(w.confidence for w in words), 3) if words else 0.0,
            judged, dpi, _flat(upright.warp),
        )  # fmt: skip
        return _Seen(page, picture)

    def _page_seconds(self) -> float:
        return max(0.1, min(self.settings.page_seconds, self.watch.left_s))


def _unread(number: int, judged: Legibility) -> Page:
    return Page(number, 1, 1, 0, "ocr", (), 0.0, judged)


def _flat(warp: Matrix | None) -> tuple[float, ...] | None:
    return None if warp is None else tuple(float(v) for v in warp.ravel())
