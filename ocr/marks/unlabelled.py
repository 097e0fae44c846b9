"""Signatures that no label asks for: it lies under a stamp, or the paper has none. Who signs such a
paper, and has no place on it yet, signed there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from dossiers.mark import Party
from dossiers.page import Page, Word
from ocr.marks.issuers import signer_of
from ocr.marks.kinds import Seen
from ocr.marks.naming import is_contract, missing_of_contract
from ocr.marks.parties import folded
from ocr.marks.reaching import HANDS, is_near
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import ANCHORS, PROSE, Label, Piece, em_of, pieces_of
from ocr.marks.sheet import Sheet

_SURELY = 0.7  # chance of a signature from which ink needs no label
_WIDE_EM, _HIGH_EM = (2.0, 26.0), (0.9, 20.0)
_HELD = 0.2  # share of the ink that a place may hold and yet not own it
_STAMPED = 0.4  # chance of a stamp from which ink has one
_LEAST_STAMP_EM = 3.0  # the shorter side of one
_PEN = 0.05  # chance of a signature from which ink may be a pen's
_NEAR_EM = 4.0  # ink this near a place is that place's
_LINES_BELOW = 3  # of text: one signs at the end
_SEVERAL = 2  # places, of which one may be no true one
_AS_WRITING = 0.5  # chance of handwriting from which ink behind rows of print fills them in
_ASKS_NAME = re.compile(r"\b(?:pre)?noms?\b")
_BEFORE_TOWN = re.compile(r"(?:fait )?a")
_BEHIND_EM = 1.5  # from « À » to the town that a pen wrote behind it
_HEAD = 0.2  # logos and emblems stand there, where no text is above


def places_of_ink(
    seen: Sequence[Seen], places: Sequence[Place], sheet: Sheet, page: Page, before: Sequence[Page]
) -> list[Place]:
    """A place about each sure signature far from the places that labels make, if the paper tells
    whose it is; about the only stamp below the text, where his only place is a name at the head."""
    found = _of_letterhead(seen, places, sheet, page)
    loose = [one for one in seen if _stands_alone(one, places, sheet)]
    loose = [one for one in loose if not is_answer_asked(one, sheet, page)]
    rows = print_of(page) if loose else []
    loose = [one for one in loose if not fills_rows(one, rows, sheet)]
    lines = _lines_of_text(page) if loose else []
    own = [place for place in places if not _is_weak(place, seen, lines)]
    for one in sorted(loose, key=lambda one: -one.signature):
        top = one.box[1] / sheet.height
        headed = top < _HEAD and not any(y < top for y in lines)
        if headed or not _ends_text(one, lines, sheet):
            continue
        if any(place.distance_to(*one.box) < _NEAR_EM * sheet.em_px for place in found):
            continue  # a stroke of the same signature
        taken = {place.label.party for place in (*own, *found)}
        party: Party = "unknown"
        if len(loose) == len(places) == 1 and is_near(one, places[0], sheet.em_px):
            party = _of_bare_place(places[0], seen, page, before)
        if party == "unknown" and _beside(one.box, places, sheet.em_px):
            stamped = max(one.stamp, one.under) > _STAMPED
            party = missing_of_contract(taken, page, before, stamped=stamped)
        if party == "unknown":
            no_part: set[Party] = {"authority"} if is_contract(page, before) else set()
            party = signer_of(page, before, frozenset(get_args(Party)) - taken - no_part)
        if party != "unknown":
            found.append(_about(one.box, party, sheet))
    return found


def _of_letterhead(
    seen: Sequence[Seen], places: Sequence[Place], sheet: Sheet, page: Page
) -> list[Place]:
    """« Docteur Untel » in the letterhead, the paper's only place, and one stamp below the text,
    which may be signed, however surely: his, whatever the pen on it looks like."""
    lines = _lines_of_text(page) if len(places) == 1 else []
    if not lines or not _is_weak(places[0], seen, lines) or places[0].label.kind in ANCHORS:
        return []
    first = min(lines) * sheet.height
    stamps = [one for one in seen if _is_stamped(one, sheet.em_px)]
    stamps = [one for one in stamps if one.box[1] > first and _ends_text(one, lines, sheet)]
    return [_about(one.box, places[0].label.party, sheet) for one in stamps[:1] if len(stamps) == 1]


def _ends_text(one: Seen, lines: Sequence[float], sheet: Sheet) -> bool:
    """Whether little text runs on below ink: one signs at the end."""
    return sum(y > one.box[3] / sheet.height for y in lines) <= _LINES_BELOW


def _is_stamped(one: Seen, em: float) -> bool:
    sized = min(one.box[2] - one.box[0], one.box[3] - one.box[1]) > _LEAST_STAMP_EM * em
    return sized and max(one.stamp, one.under) > _STAMPED


def _of_bare_place(place: Place, seen: Sequence[Seen], page: Page, before: Sequence[Page]) -> Party:
    """The party of the page's only place, where that holds no ink and is asked of who signs such a
    paper: he signed beside it."""
    if place.label.kind in ANCHORS:
        return "unknown"
    party = place.label.party
    bare = not any(one.signature > _PEN and place.share_of(*one.box) > _HELD for one in seen)
    return party if bare and party == signer_of(page, before) else "unknown"


def without_weak(places: Sequence[Place], seen: Sequence[Seen], page: Page) -> list[Place]:
    """The places without those above the text that hold no ink, where the same party has another:
    « Docteur Untel » or « Le recteur » at a paper's head, « Délivré le … » over a table."""
    if len(places) < _SEVERAL:
        return list(places)
    lines = _lines_of_text(page)
    weak = [_is_weak(place, seen, lines) for place in places]
    elsewhere = {p.label.party for p, is_weak in zip(places, weak, strict=True) if not is_weak}
    return [
        place
        for place, is_weak in zip(places, weak, strict=True)
        if not is_weak or place.label.party not in elsewhere - {"unknown"}
    ]


def _is_weak(place: Place, seen: Sequence[Seen], lines: Sequence[float]) -> bool:
    """Whether a place that no words ask for stands above the text, and holds no ink of a pen."""
    label = place.label
    if label.kind not in ANCHORS and (label.kind != "role" or label.box.y1 > _HEAD):
        return False
    above = label.kind in ANCHORS or any(y > label.box.y1 for y in lines)
    return above and not any(
        one.signature > _PEN and place.share_of(*one.box) > _HELD for one in seen
    )


def _beside(place: PixelBox, places: Sequence[Place], em: float) -> bool:
    """Whether ink stands level with a labelled place, or below it: parties sign side by side."""
    return any(place[3] > other.y0 - _NEAR_EM * em for other in places)


def _stands_alone(one: Seen, places: Sequence[Place], sheet: Sheet) -> bool:
    em = sheet.em_px
    wide, high = (one.box[2] - one.box[0]) / em, (one.box[3] - one.box[1]) / em
    return (
        one.signature >= _SURELY
        and one.handwriting < one.signature
        and _WIDE_EM[0] < wide < _WIDE_EM[1]
        and _HIGH_EM[0] < high < _HIGH_EM[1]
        and not any(_may_own(place, one, em) for place in places)
    )


def is_answer_asked(one: Seen, sheet: Sheet, page: Page) -> bool:
    """Whether ink stands behind « Prénom : » on its line, or right behind « À » alone: a name, or a
    town, that was not read."""
    x0, y0, _, y1 = one.box
    before = [
        word
        for word in page.words
        if y0 < (word.box.y0 + word.box.y1) / 2 * sheet.height < y1
        and word.box.x1 * sheet.width < x0 + sheet.em_px
    ]
    *_, label, behind = ["", *" ".join(w.text for w in sorted(before, key=_left)).split(":")]
    asks = _ASKS_NAME.search(folded(label)) is not None and "sign" not in folded(label)
    return (asks and not behind.strip()) or _is_town(one, before, sheet)


def _is_town(one: Seen, before: Sequence[Word], sheet: Sheet) -> bool:
    """Whether « À » or « Fait à » begins the line of ink that stands right behind it."""
    row = sorted(before, key=_left)
    near = bool(row) and one.box[0] - row[-1].box.x1 * sheet.width < _BEHIND_EM * sheet.em_px
    return near and _BEFORE_TOWN.fullmatch(folded(" ".join(w.text for w in row))) is not None


def print_of(page: Page) -> list[Piece]:
    """What is printed on a page, cut where words stand apart."""
    pieces = pieces_of(page, em_of(page) * page.height / max(page.width, 1))
    return [piece for piece in pieces if piece.is_print]


def fills_rows(one: Seen, rows: Sequence[Piece], sheet: Sheet) -> bool:
    """Whether ink that is likely writing stands behind two `rows` of print or more: the answers to
    « L'entreprise » and « Ville » of a form, run together."""
    x0, y0, _, y1 = one.box
    if one.handwriting < _AS_WRITING:
        return False
    before = {
        piece.line
        for piece in rows
        if y0 < (piece.box.y0 + piece.box.y1) / 2 * sheet.height < y1
        and piece.box.x1 * sheet.width < x0 + sheet.em_px
    }
    return len(before) > 1


def _left(word: Word) -> float:
    return word.box.x0


def _may_own(place: Place, one: Seen, em: float) -> bool:
    """Whether ink is in a place, or near it where no line bounds it."""
    if place.share_of(*one.box) > _HELD:
        return True
    if place.label.party in HANDS and max(one.stamp, one.under) > _STAMPED:
        return False  # a mere person has no stamp
    return not place.ruled and place.distance_to(*one.box) < _NEAR_EM * em


def _lines_of_text(page: Page) -> list[float]:
    """The tops of the lines of running text."""
    em = em_of(page)
    pieces = pieces_of(page, em * page.height / max(page.width, 1))
    return list({p.line: p.box.y0 for p in pieces if len(p.words) > PROSE and p.is_print}.values())


def _about(box: PixelBox, party: Party, sheet: Sheet) -> Place:
    label = Label(party, "ink", "", sheet.fractions(*box), ())
    return Place(label, *box, ruled=False)
