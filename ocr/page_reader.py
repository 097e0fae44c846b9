"""One page: its own text where that says what is seen, recognition where it does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from statistics import fmean

import numpy as np

from dossiers.mark import Seal
from dossiers.page import GOOD_LEGIBILITY, Legibility, Page, Word
from ocr import legibility, text_layer
from ocr.coverage import Coverage, coverage
from ocr.engines.engine import Engine, RecognitionTimeout
from ocr.first_look import FirstLook, NotPlain
from ocr.folded import folded_about
from ocr.geometry import Matrix, turned_by, turned_size
from ocr.hand.beside import with_pen_beside
from ocr.hand.hours import with_hand_hours
from ocr.hand.names import with_hand_names
from ocr.hand.read import with_hand_dates
from ocr.hand.school_years import with_hand_school_years
from ocr.hand.sheet import with_sheet_by_hand
from ocr.hand.taller import with_pen_doubted
from ocr.lines import numbered
from ocr.meanwhile import begun
from ocr.pasted import largest_with_letters
from ocr.quadrilateral import Points
from ocr.recognise import Recognised, recognise
from ocr.seals import read_2d_docs
from ocr.settings import Settings
from ocr.sources import PageSource, Picture
from ocr.stopwatch import Stopwatch
from ocr.upright import Upright, laid, set_upright

_TEXT_DPI = 200.0  # `Page.width` and `height` of a text layer are points × 200/72
_LEAST_SEEN = 0.6  # share of the layer's words that must stand on ink
_BARE_LETTERS = 40  # letter-like marks without a word, before they are worth reading
_MOSTLY_BARE = 0.8  # share of them from which the layer is a stamp on a scan
_WHOLE_PAGE = 0.85  # share of the page that a scan covers
_FOUND_BESIDE = 0.5  # confidence asked of words recognised beside a text layer
_SURE = 0.6  # confidence from which a word was read
_ON_A_WORD = 0.1  # share of such a word that lies on one of the layer: background read as letters

Seals = Callable[[], tuple[Seal, ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """A page and its upright picture (None where there was none to be had), which `whole` gives as
    large as it was sent where that is larger. `late`: there was no time left to read it. `seals`:
    gives the 2D-Docs of the page. `pictured`: share of the page that the largest picture covers
    that may hold a machine-readable zone. `unread`: letters in rows that no sure word covers."""

    page: Page
    picture: Picture | None
    late: bool = False
    pictured: float = 1.0
    unread: int = 0
    whole: Callable[[], Picture] | None = None
    seals: Seals = tuple


def unread(number: int, late: bool = False) -> Read:
    """A page that could not be taken at all."""
    nothing = Legibility("nothing", 0.0, "unreadable")
    return Read(Page(number, 1, 1, 0, "ocr", (), 0.0, nothing), None, late)


@dataclass(frozen=True, slots=True)
class PageReader:
    settings: Settings
    engine: Engine
    watch: Stopwatch

    def read(self, source: PageSource) -> Read:
        if self.watch.left_s <= 0:
            return unread(source.number, late=True)
        if source.size_pt is not None and text_layer.trusted(source.characters):
            read = self._embedded(source, source.size_pt)
            if read is not None:
                return read
        return self._recognised(source)

    def _embedded(self, source: PageSource, size_pt: tuple[float, float]) -> Read | None:
        """The page by its own text; None where that is not what the page shows."""
        turn = -text_layer.direction(source.characters) % 360
        with self.watch.stage("render"):
            picture = turned_by(source.picture(self.settings.working_pixels, _TEXT_DPI), turn)
        with self.watch.stage("text"):
            own, aslant = text_layer.parted(text_layer.turned(source.characters, turn))
            crossing = text_layer.letters_apart(aslant)
            words = text_layer.words_of(own, text_layer.turned_pt(size_pt, turn)) + crossing
            shown = coverage(picture, words)
        if len(shown.seen) < _LEAST_SEEN * len(words):
            return None
        pictured = sum(e.box.area for e in source.embedded)
        if len(shown.bare) >= _BARE_LETTERS:
            if len(shown.bare) > _MOSTLY_BARE * shown.letters and pictured > _WHOLE_PAGE:
                return None
            words = _lined([*shown.seen, *self._beside(picture, shown)], crossing)
        else:
            words = _lined(shown.seen, crossing)
        with self.watch.stage("hand"):
            words = with_pen_beside(words, picture)
        width, height = turned_size(
            (round(size_pt[0] * _TEXT_DPI / 72), round(size_pt[1] * _TEXT_DPI / 72)), turn
        )
        rotation = (source.base_turn + turn) % 360
        mostly_own = 2 * len(shown.seen) >= len(words)
        page = Page(
            source.number, width, height, rotation, "embedded" if mostly_own else "ocr",
            words, _mean(words),
            GOOD_LEGIBILITY if words else Legibility("nothing", 0.0, "blank"),
        )  # fmt: skip
        seals = partial(read_2d_docs, picture, page.number, self.settings.trust)
        held = largest_with_letters(source.embedded, turn, shown.bare, picture.shape)
        return Read(page, picture, pictured=held, seals=seals)

    def _beside(self, picture: Picture, shown: Coverage) -> list[Word]:
        """What is shown and not in the layer: text in a picture, or drawn as curves."""
        words = shown.seen
        rest = folded_about(picture, words, shown.bare)
        found = self._words(rest.picture, self.engine)
        if found is None:
            return []
        beside = (replace(w, box=rest.unfolded(w.box)) for w in found.words)
        return [
            w
            for w in beside
            if w.confidence >= _FOUND_BESIDE
            and any(c.isalnum() for c in w.text)
            and not any(w.box.intersection(o.box) > _ON_A_WORD * w.box.area for o in words)
        ]

    def _recognised(self, source: PageSource) -> Read:
        upright, found, seals = self._upright(source)
        height, width = upright.picture.shape[:2]
        turn = (source.base_turn + upright.turn) % 360
        if found is None:
            nothing = Legibility("nothing", 0.0, "unreadable")
            late = Page(source.number, width, height, turn, "ocr", (), 0.0, nothing)
            return Read(late, upright.picture, late=True, seals=seals)
        judged = begun(
            lambda: legibility.judge(
                upright.picture, found, upright.scale, whole_sheet=upright.sheet_found
            )
        )
        with self.watch.stage("hand"):
            words = with_sheet_by_hand(found.words, found.even)
            words = with_pen_doubted(words, found.even, found.x_height)
            words = with_hand_dates(words, found.even, found.x_height)
            words = with_hand_names(words, found.even, found.x_height)
            words = with_hand_school_years(words, found.even, found.x_height)
            words = with_hand_hours(words, found.even, found.x_height)
        with self.watch.stage("legibility"):
            legible = judged()
        page = Page(
            source.number, width, height, turn, "ocr", words, _mean(found.words), legible,
            round(found.dpi, 1), _flat(upright.warp),
        )  # fmt: skip
        return Read(
            page, upright.picture, unread=_unread(found), whole=_larger(upright), seals=seals
        )

    def _upright(self, source: PageSource) -> tuple[Upright, Recognised | None, Seals]:
        """The page upright, what is read of it (None where it takes longer than it may), and its
        2D-Docs, which are looked for meanwhile."""
        look = FirstLook(self.engine)
        with self.watch.stage("render"):
            stored = source.picture(self.settings.working_pixels)
        with self.watch.stage("upright"):
            lying = laid(stored)
            del stored  # in grey, `lying` has a copy of a third of its size
            upright = set_upright(lying, self.engine, presume=True)
        seals = self._seals(upright, source.number)
        if not upright.presumed:
            del lying  # what is asked of it was told; the engine needs the room
            return upright, self._words(upright.picture, self.engine, upright.outline), seals
        try:
            return upright, self._words(upright.picture, look, upright.outline), seals
        except NotPlain:
            with self.watch.stage("upright"):
                upright = set_upright(lying, self.engine)
            seals = self._seals(upright, source.number)
            return upright, self._words(upright.picture, look, upright.outline), seals

    def _seals(self, upright: Upright, number: int) -> Seals:
        picture, part = upright.picture, upright.part if upright.scale < 1 else None
        return begun(lambda: read_2d_docs(picture, number, self.settings.trust, part))

    def _words(
        self, picture: Picture, engine: Engine, outline: Points | None = None
    ) -> Recognised | None:
        seconds = min(self.settings.page_seconds, self.watch.left_s)
        try:
            with self.watch.stage("recognise"):
                return recognise(picture, engine, max(0.1, seconds), outline)
        except RecognitionTimeout:
            return None


def _larger(upright: Upright) -> Callable[[], Picture] | None:
    """What gives the picture as it was sent, where that is larger."""
    return upright.whole if upright.scale < 1 else None


def _lined(words: Sequence[Word], crossing: Sequence[Word]) -> tuple[Word, ...]:
    """The words in their lines; the letters that run across these make a last one."""
    aslant = set(crossing)
    lined = numbered([w for w in words if w not in aslant])
    last = 1 + max((w.line for w in lined), default=-1)
    return lined + tuple(replace(w, line=last) for w in words if w in aslant)


def _mean(words: Sequence[Word]) -> float:
    return round(fmean(w.confidence for w in words), 3) if words else 0.0


def _unread(found: Recognised) -> int:
    height, width = found.even.shape
    sure = [w.box for w in found.words if w.confidence >= _SURE]
    boxes = np.array([(b.x0, b.y0, b.x1, b.y1) for b in sure]).reshape(-1, 4, 1)
    x, y = (found.rows.centres / (width, height)).T
    left, top, right, foot = boxes[:, 0], boxes[:, 1], boxes[:, 2], boxes[:, 3]
    covered = (left <= x) & (x <= right) & (top <= y) & (y <= foot)
    return int((~covered.any(axis=0)).sum())


def _flat(warp: Matrix | None) -> tuple[float, ...] | None:
    return None if warp is None else tuple(float(v) for v in warp.ravel())
