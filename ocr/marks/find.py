"""The marks of one page: signatures, stamps and handwriting, and the zones to be signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from dossiers.box import union
from dossiers.mark import Mark, MarkKind, Zone
from dossiers.page import Page, Word
from ocr.marks.alone import with_pen_alone
from ocr.marks.blobs import MEASURES, Blob, blobs_of
from ocr.marks.frames import frames_of
from ocr.marks.glare import under_glare
from ocr.marks.kinds import Seen, seen_as
from ocr.marks.labels import find_labels
from ocr.marks.mentions import without_mentions
from ocr.marks.months import without_months
from ocr.marks.of_text import is_of_text
from ocr.marks.offices import words_of_offices
from ocr.marks.pale import pale_rows
from ocr.marks.parties import folded
from ocr.marks.places import doubted_words, places_of
from ocr.marks.printed import print_words, printed_of, usual_darkness
from ocr.marks.room import PixelBox, Place
from ocr.marks.rows import in_their_lines
from ocr.marks.runs import ANCHORS
from ocr.marks.sheet import Sheet, sheet_of
from ocr.marks.solids import without_solids
from ocr.marks.stacked import beside_stacked
from ocr.marks.stamps import is_beside, words_beside, words_of_a_stamp
from ocr.marks.traces import traces_of
from ocr.marks.unlabelled import places_of_ink, without_weak
from ocr.marks.zones import CROWD, beside_text, zones_of

_STAMP_IN_PLACE = 0.4
_IN_PLACE = 0.5  # chance from which ink in a place to sign is told as a mark
_LOWER_HALF = 0.9  # elsewhere logos and drawings are commoner,
_ELSEWHERE = 0.985  # the more so at the head, or where the page says where to sign
_STAMP = 0.65  # out of place a stamp is told by its look and its size:
_STAMP_AT_HEAD = 0.8  # logos are about as likely as stamps at the head
_STAMP_WIDE_EM, _STAMP_HIGH_EM = (4.2, 26.0), (1.3, 15.0)
# Confidence of a stamp that was read, of one told by its frame, of one told by its letters.
_READ, _FRAMED, _LETTERED = 0.7, 0.9, 0.6
_LETTERS, _REGULAR = float(np.log(8.5)), 0.3  # logarithm of their number; spread of their heights
# Under a pen some letters are lost: of 14 signatures without a stamp none held more than one.
_SOME_LETTERS, _UNEVEN = float(np.log(6.5)), 0.5
_NO_PEN = 0.05  # chance of a signature below which a place's ink may be a table's
_UNLIKE_STAMP = 0.05  # chance of a stamp in the whole below which a part's letters are dust
_CUT, _CUT_LINES = 0.1, 2  # share of a word on either side of an end; lines of such words
_TYPED = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{3,}\W*")  # of a name, not of a stamp's capitals
_EDGE, _STAMP_AT_EDGE = 0.06, 0.88  # running heads stand there
_NO_BOXES = 0.1  # chance of a stamp or a signature that a row of boxes never has
_LETTERED_BELOW = 0.3  # of a page with a text layer: what it shows in letters there is a stamp's
_HEAD, _LOGO_ASPECT = 0.25, 1.6  # where logos stand, and how they are shaped
_CARD = re.compile(
    r"carte nationale d identite|titre de sejour|permis de conduire|passeport|passport|passaporte"
    r"|pasaporte|reisepass|passaporto|identity card|residence permit|driving licence|citizen card"
    r"|carta d identita|cartao de cidadao|documento nacional|personalausweis|identiteitskaart"
    r"|dowod osobisty|given names? sex|surname given names?"
)
# Of 16 signatures over a stamp that was less than sure all had 5 letters or more.
_SURE_PEN, _SURE_STAMP, _FEW_LETTERS = 0.8, 0.92, float(np.log(5.5))
_LETTERS_AT = MEASURES.index("letters")
_BUTTON_EM, _BUTTON_WORDS = 3.0, 2  # height of one at most; words in it
_MOST_STAMPS = 5  # of a page
_FILLERS = 3  # of a machine-readable zone
_SURE_WORD, _LEAST_WORD = 0.7, 3  # confidence and letters of a word that bounds the paper
_TALL = 2.0  # times its width: no stamp, but a streak
_PIECES_EM = 2.5  # strokes of one signature stand no farther apart
_BELOW_PRINT_EM = 14.0  # farther below the last print nobody signs
_AROUND_EM = 7.0  # a mark stands so far from the nearest print at most; beyond lies the table


def find_marks(
    picture: NDArray[np.uint8], page: Page, *, last: bool = True, before: Sequence[Page] = ()
) -> tuple[tuple[Mark, ...], tuple[Zone, ...]]:
    """Marks and zones of an upright RGB picture (H × W × 3, uint8) whose words are in `page`;
    `last`: no page follows it; `before`: the file's pages that come first.

    Boxes are fractions of the picture. A page without words has marks but no zones.
    """
    page = replace(page, words=tuple(in_their_lines(page.words)))
    sheet = sheet_of(picture, page)
    labels = find_labels(page, before)
    told = [word for label in labels for word in label.words]
    printed = printed_of(sheet, page, told, doubted_words(labels, page))
    words = print_words(page)
    darkness = usual_darkness(sheet, words)
    found = seen_as(blobs_of(sheet, printed, darkness))
    seen = [without_solids(one, sheet, printed, darkness) for one in found]
    seen = [with_pen_alone(one, sheet, printed, darkness) for one in seen]
    seen = _above_foot(seen, page, sheet)
    seen = without_mentions(without_months(seen, page, sheet), page, sheet)
    places = places_of(labels, sheet, printed, _standing(page, words))
    places = beside_stacked(places, seen, sheet)
    if not _is_card(page):
        places += places_of_ink(seen, places, sheet, page, before)
        places = without_weak(places, seen, page)
    places = under_glare(places, picture, sheet, page)
    frames = [box for box in frames_of(sheet, page, places) if not _is_button(box, places, sheet)]
    pale = [] if _is_card(page) else pale_rows(places, page, sheet)
    zones = zones_of(places, seen, [*frames, *pale], sheet, printed, page, last)
    marks = [
        *_marks(seen, places, sheet, page),
        *_read_stamps(places, sheet, page),
        *(Mark("stamp", page.number, sheet.fractions(*box), _FRAMED) for box in frames),
        *(Mark("stamp", page.number, sheet.fractions(*box), _LETTERED) for box in pale),
    ]
    joined = _joined(marks, _PIECES_EM * sheet.em_px / sheet.width)
    traces = traces_of(seen, sheet, printed, page)
    return (*_without_pattern(joined), *traces), zones


def _without_pattern(marks: Sequence[Mark]) -> list[Mark]:
    """The marks without the stamps that nobody signed over where there are many: the pattern that a
    card is printed on, or that of the table below the paper."""
    stamps = [mark for mark in marks if mark.kind == "stamp"]
    if len(stamps) <= _MOST_STAMPS:
        return list(marks)
    pens = [mark for mark in marks if mark.kind == "signature"]
    return [
        mark
        for mark in marks
        if mark not in stamps or any(mark.box.intersection(pen.box) > 0 for pen in pens)
    ]


def _read_stamps(places: Sequence[Place], sheet: Sheet, page: Page) -> list[Mark]:
    """Stamps that recognition read, so that their letters count as print."""
    if _is_card(page):
        return []
    read = [words_of_a_stamp(place, page, sheet) for place in places]
    read += [words_beside(places, page, sheet), words_of_offices(page)]
    return [
        Mark("stamp", page.number, union(w.box for w in words), _READ) for words in read if words
    ]


def _standing(page: Page, printed: Sequence[Word]) -> Sequence[Word]:
    """Words that bound a place: all that were recognised, but a text layer's own alone."""
    return printed if page.text_source == "embedded" else page.words


def _marks(seen: Sequence[Seen], places: Sequence[Place], sheet: Sheet, page: Page) -> list[Mark]:
    hull, card, coded = _text_hull(page, sheet), _is_card(page), _holds_code(page)
    marks = []
    for one in seen:
        placed = _in_place(one, places)
        outside = not placed and not _on_text(one, hull)
        if outside and page.text_source != "embedded":
            continue
        needed = _IN_PLACE if placed else _needed_elsewhere(one, places, sheet)
        by_place = placed or is_beside(one.box, places, sheet)
        layered = page.text_source == "embedded"
        lettering = layered and _is_wide(one, sheet) and _holds_lettering(one)
        sure = lettering and one.stamp > _SURE_STAMP
        printed = is_of_text(sheet.fractions(*one.box), page) and not sure
        lettered = lettering and not printed and (by_place or _is_small_picture(one, sheet, card))
        over = by_place and placed and not card and _is_over_letters(one, sheet, page)
        if not coded and (lettered or over):
            marks.append(Mark("stamp", page.number, sheet.fractions(*one.box), _LETTERED))
        for_stamp = _stamp_needed_elsewhere(one, sheet, card)
        if placed and not card and for_stamp < float("inf") and _is_wide(one, sheet):
            for_stamp = _STAMP_IN_PLACE
        bounds = not placed or (one.signature < _NO_PEN and not one.blob.ring)
        if bounds and _is_of_table(one, sheet, page):
            for_stamp = float("inf")
        if printed or _is_button(one.box, places, sheet):
            for_stamp = float("inf")
        chances: tuple[tuple[MarkKind, float], ...] = (
            ("signature", one.signature),
            ("stamp", 0.0 if _is_bare_pen(one) else max(one.stamp, one.under)),
            ("handwriting", one.handwriting),
        )
        for kind, chance in chances:
            if outside and kind != "stamp":
                continue
            if chance >= (for_stamp if kind == "stamp" else needed):
                marks.append(Mark(kind, page.number, sheet.fractions(*one.box), round(chance, 3)))
    return marks


def _is_button(frame: PixelBox, places: Sequence[Place], sheet: Sheet) -> bool:
    """Whether ink is a low frame about words that the page's own text ends with: « Valider mes
    dépôts » on a screen. A stamp set over a label is higher."""
    if frame[3] - frame[1] > _BUTTON_EM * sheet.em_px:
        return False
    box = sheet.fractions(*frame)
    return any(
        sum(box.contains(*word.box.centre) for word in place.label.words) >= _BUTTON_WORDS
        for place in places
        if place.label.kind in ANCHORS
    )


def _is_bare_pen(one: Seen) -> bool:
    """Whether a sure signature looks a little like a stamp, but has no ring and no letters: it was
    written in a box, or over its date."""
    parts = () if one.stamp < _UNLIKE_STAMP else one.blob.layers
    letters = max(float(b.measures[_LETTERS_AT]) for b in (one.blob, *parts))
    unsure = one.signature >= _SURE_PEN and max(one.stamp, one.under) < _SURE_STAMP
    return unsure and not one.blob.ring and letters < _FEW_LETTERS


def _holds_lettering(one: Seen) -> bool:
    """Whether ink, or one of its colours, has letters in rows. By a place to sign of a page with a
    text layer, whose print is all known, they are a picture's: a stamp without a frame."""
    return any(_has_letters(blob, _LETTERS, _REGULAR) for blob in (one.blob, *one.blob.layers))


def _is_small_picture(one: Seen, sheet: Sheet, card: bool) -> bool:
    """Whether ink is as large as a stamp may be, not all like the boxes of a form, and below the
    head, where logos are."""
    sized = _stamp_needed_elsewhere(one, sheet, card) == _STAMP
    drawn = max(one.stamp, one.signature) > _NO_BOXES
    return drawn and sized and one.blob.y0 > _LETTERED_BELOW * sheet.height


def _is_of_table(one: Seen, sheet: Sheet, page: Page) -> bool:
    """Whether words of print run across the left or right end of ink, on two lines or more: it is
    what is left of a table's rules."""
    box = sheet.fractions(*one.box)
    cut = set()
    for word in page.words:
        shared = word.box.intersection(box) / max(word.box.area, 1e-9)
        across = word.box.x0 < box.x0 < word.box.x1 or word.box.x0 < box.x1 < word.box.x1
        if across and _is_text(word) and _CUT < shared < 1 - _CUT:
            cut.add(word.line)
    return len(cut) >= _CUT_LINES


def _is_over_letters(one: Seen, sheet: Sheet, page: Page) -> bool:
    """Whether a pen's ink holds small letters in rows that are no typed name's: those of a stamp
    without a frame, in the pen's colour on a grey copy."""
    if one.signature < _IN_PLACE or page.text_source == "embedded":
        return False
    box = sheet.fractions(*one.box)
    if any(box.contains(*w.box.centre) and _TYPED.fullmatch(w.text) for w in page.words):
        return False
    return _has_letters(one.blob, _SOME_LETTERS, _UNEVEN)


def _has_letters(blob: Blob, least: float, most_uneven: float) -> bool:
    measures = dict(zip(MEASURES, blob.measures, strict=True))
    return bool(measures["letters"] > least and measures["letter_regularity"] < most_uneven)


def _is_wide(one: Seen, sheet: Sheet) -> bool:
    """Whether ink is as wide and high as a stamp may be: streaks and ticks are not."""
    wide, high = one.blob.mask.shape[1], one.blob.mask.shape[0]
    least_wide, least_high = _STAMP_WIDE_EM[0] * sheet.em_px / 2, _STAMP_HIGH_EM[0] * sheet.em_px
    return bool(wide > least_wide and high > least_high)


def _needed_elsewhere(one: Seen, places: Sequence[Place], sheet: Sheet) -> float:
    low = one.blob.y0 + one.blob.y1 > sheet.height
    return _LOWER_HALF if low and not places else _ELSEWHERE


def _stamp_needed_elsewhere(one: Seen, sheet: Sheet, card: bool) -> float:
    wide, high = one.blob.mask.shape[1] / sheet.em_px, one.blob.mask.shape[0] / sheet.em_px
    (narrowest, widest), (lowest, highest) = _STAMP_WIDE_EM, _STAMP_HIGH_EM
    if wide > widest or high > highest or high > _TALL * wide:
        return float("inf")
    if card or wide < narrowest or high < lowest:
        return _ELSEWHERE
    if one.blob.y1 < _EDGE * sheet.height:
        return _STAMP_AT_EDGE
    at_head = one.blob.y1 < _HEAD * sheet.height and wide < _LOGO_ASPECT * high
    return _STAMP_AT_HEAD if at_head else _STAMP


def _joined(marks: Sequence[Mark], reach: float) -> list[Mark]:
    """Marks of one kind that stand close together made one: a signature in several strokes."""
    joined: list[Mark] = []
    for mark in marks:
        near = next(
            (
                other
                for other in joined
                if other.kind == mark.kind
                and other.box.grown(reach, reach / 2).intersection(mark.box) > 0
            ),
            None,
        )
        if near is None:
            joined.append(mark)
            continue
        joined.remove(near)
        sure = max(near.confidence, mark.confidence)
        joined.append(Mark(mark.kind, mark.page, union((near.box, mark.box)), sure))
    return joined


def _is_card(page: Page) -> bool:
    """Whether an identity document is on the page: its backgrounds look like stamps."""
    return _holds_code(page) or bool(_CARD.search(folded(page.text)))


def _holds_code(page: Page) -> bool:
    """Whether a machine-readable zone is on the page."""
    return page.text.count("<") >= _FILLERS


def _in_place(one: Seen, places: Sequence[Place]) -> bool:
    return any(place.share_of(*one.box) > 0.35 for place in places)


def _text_hull(page: Page, sheet: Sheet) -> tuple[float, float, float, float]:
    """The part of the picture that print covers, with a margin; all of it where there is none."""
    boxes = [sheet.pixels(word.box) for word in page.words if word.confidence > 0.5]
    if len(boxes) < 5:
        return 0.0, 0.0, float(sheet.width), float(sheet.height)
    far = _AROUND_EM * sheet.em_px
    sure = [sheet.pixels(word.box) for word in page.words if _is_text(word)] or boxes
    return (
        min(b[0] for b in sure) - far / 2,
        min(b[1] for b in boxes) - far / 4,
        max(b[2] for b in sure) + far / 2,
        max(b[3] for b in boxes) + far,
    )


def _above_foot(seen: list[Seen], page: Page, sheet: Sheet) -> list[Seen]:
    """The ink without that far below all print, where a crowd of it beside the text tells that the
    paper lies on a table."""
    if page.text_source == "embedded" or len(beside_text(seen, page, sheet)) <= CROWD:
        return seen
    last = max((sheet.pixels(w.box)[3] for w in page.words if _is_text(w)), default=sheet.height)
    return [one for one in seen if one.box[1] < last + _BELOW_PRINT_EM * sheet.em_px]


def _is_text(word: Word) -> bool:
    """Whether a word was surely read: of a table's grain recognition makes short ones."""
    return word.confidence > _SURE_WORD and sum(c.isalnum() for c in word.text) >= _LEAST_WORD


def _on_text(one: Seen, hull: tuple[float, float, float, float]) -> bool:
    x0, y0, x1, y1 = one.box
    return x0 >= hull[0] and y0 >= hull[1] and x1 <= hull[2] and y1 <= hull[3]
