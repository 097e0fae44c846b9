"""Each place to sign judged: signed, empty, or for a person to look at.

`empty` leads to a refusal and `signed` to none, so both must be sure: whatever lies between is
`unclear`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import cv2
import numpy as np

from dossiers.mark import Zone, ZoneState
from dossiers.page import Page
from ocr.marks.asked_stamps import asked_stamps
from ocr.marks.astray import strays
from ocr.marks.bare_neighbours import Held, given_to_bare
from ocr.marks.bent import is_bent
from ocr.marks.blobs import Blob
from ocr.marks.dates import dated
from ocr.marks.faint import faint_stroke, slanted_stroke
from ocr.marks.glare import in_bad_light
from ocr.marks.in_row import nearest_in_row
from ocr.marks.kinds import OFF_RING, Seen, chances_of
from ocr.marks.leftover import in_doubt, perhaps_empty, without_guesses
from ocr.marks.parties import folded
from ocr.marks.places import text_span
from ocr.marks.printed import Printed
from ocr.marks.reaching import HANDS, fills_field, reaching
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import ANCHORS
from ocr.marks.same_places import without_doubles
from ocr.marks.sheet import Sheet
from ocr.marks.stamps import words_of_a_stamp
from ocr.marks.tails import LOW_EM, is_low, is_one_signature, is_tail
from ocr.marks.unframed import beyond_ring
from ocr.marks.wording import MENTION_ASKED, SIGNED_ON_SCREEN
from ocr.marks.zigzags import has_zigzag

# From this chance of a signature a place is signed. On drawn pages that the networks had not seen
# 8 in 1000 blobs of print and clutter reach it and none of handwriting; 5 in 100 stamps alone do,
# as many as reach 0.6.
_SURE = 0.5
# Ink of a pen's shape that is no stamp needs less in a place to sign: of 470 places on layouts that
# the networks had not seen 183 of 184 empty ones stayed below 0.05, and the 9 such signatures below
# 0.5 were above this.
_LIKELY, _TOLD_LIKELY = 0.3, 0.7
_BENT, _NOTHING_ELSE = 0.2, 0.1  # of one stroke that turns to and fro, like nothing else
CROWD = 12  # blobs beside the text: holes, folds and a signature are fewer
_LONG_ASPECT = 8.0  # more is a streak's
# Of 364 signatures the lowest was 1.1 em high, the narrowest 1.4 em wide and then 3.5 high.
_SLIGHT, _SHORT_EM = 0.15, 3.0
_MOST_OF_LOW = 0.3  # chance that ink so low may have: it leaves a doubt
_WITHIN, _SAID_EM = 0.5, 6.0  # share of a word that the place holds; how far below its label
_AS_WRITING = 0.5  # chance of handwriting from which ink behind print fills in a field
_PIECE = 0.35  # from this chance a blob may be a piece of a signature
_NONE = 0.05  # below it, nothing there is one: so are 2 in 100 signatures,
_STICKS_OUT_EM = 0.45  # of a ring: grain and what is left of rules end sooner
_PEN_WIDE_EM, _PEN_HIGH_EM = 2.2, 1.0  # hence ink this large must be surely something else
_WITHIN_RING = 0.7  # share of a round stamp, smaller than which a part is none of its rings
_NARROW_EM, _NARROW_HIGH_EM = 1.4, 1.8  # the narrowest signature is as high at least
_NO_PEN, _NO_PEN_ON_STAMP = 0.01, 0.03
_SURELY = 0.9
_HELD = 0.35  # share of a blob that a place holds
_MOSTLY = 0.55  # share of a part that lies in two places, from which it is one's
_OVER = 0.15  # share from which a blob reaches into a place
_STAMPED = 0.4  # from this chance of a stamp a place is stamped: 1 in 100 that is not reaches it
_LEAST_STAMP_EM = 1.2  # the shorter side of one
# The share of its chance that counts of ink so held.
_OWN: dict[Held, float] = {"whole": 1.0, "part": 0.9, "beside": 0.9, "near": 0.7, "out": 0.49}
_INSIDE: frozenset[Held] = frozenset({"whole", "part"})
LARGEST_EM = (26.0, 20.0)  # width and height of such ink
_NEAR_EM = 4.0  # a signature this near its place belongs to it


def zones_of(
    places: Sequence[Place],
    seen: Sequence[Seen],
    frames: Sequence[PixelBox],
    sheet: Sheet,
    printed: Printed,
    page: Page,
    last: bool,
) -> tuple[Zone, ...]:
    """The zones of a page, from its places, the blobs of its ink and the frames of its stamps.

    Where the text ends without a label, nobody signs if a page follows (not `last`): there an
    empty place says nothing.
    """
    near = on_paper(seen, page, sheet)
    asked = asked_stamps(seen, places, sheet, page)
    places = reaching(places, near, sheet, page, asked)
    shared = _shared_out(places, seen, sheet, page, asked)
    printed = _with_bare_rings(printed, seen)
    zones = [
        _judged(place, own, near, places, frames, sheet, printed, page)
        for place, own in zip(places, shared, strict=True)
    ]
    zones = without_guesses(zones, places, seen, sheet, page)
    if not last:
        zones = [
            replace(zone, state="unclear", confidence=0.5)
            if zone.state == "empty" and place.label.kind in ("made_at", "closing")
            else zone
            for zone, place in zip(zones, places, strict=True)
        ]
    return tuple(without_doubles(zones, places))


def on_paper(seen: Sequence[Seen], page: Page, sheet: Sheet) -> Sequence[Seen]:
    """The ink without that beside the text where it is a crowd: the grain of a table."""
    beside = {id(one) for one in beside_text(seen, page, sheet)}
    return [one for one in seen if id(one) not in beside] if len(beside) > CROWD else seen


def beside_text(seen: Sequence[Seen], page: Page, sheet: Sheet) -> list[Seen]:
    """The ink that stands to the left or the right of the text."""
    left, right = text_span(page.words, sheet)
    return [one for one in seen if not left < (one.box[0] + one.box[2]) / 2 < right]


def _with_bare_rings(printed: Printed, seen: Sequence[Seen]) -> Printed:
    """The print, and with it the round stamps that nobody signed over: their small letters hang
    together in bad light, and would pass for a pale stroke."""
    words = printed.words.astype(np.uint8)
    for x0, y0, x1, y1 in (one.box for one in seen if one.blob.bare and one.stamp > _SURELY):
        middle, half = ((x0 + x1) // 2, (y0 + y1) // 2), ((x1 - x0) // 2, (y1 - y0) // 2)
        cv2.ellipse(words, middle, half, 0, 0, 360, 1, cv2.FILLED)
    return replace(printed, words=words.astype(bool))


def _shared_out(
    places: Sequence[Place],
    seen: Sequence[Seen],
    sheet: Sheet,
    page: Page,
    asked: Collection[int],
) -> list[list[tuple[Seen, Held]]]:
    """Blobs given to places, each with how it is the place's own: to the one that holds
    most of it, a likely signature also to the nearest one, but for stamps `asked` for elsewhere
    and what fills in a field above it."""
    em = sheet.em_px
    written = (one for one in seen if one.handwriting > _AS_WRITING)
    filled = {id(one) for one in written if fills_field(one, page, sheet)}
    shared: list[list[tuple[Seen, Held]]] = [[] for _ in places]
    if not places:
        return shared
    for one in seen:
        shares = _shares_of_named(one.box, places)
        best = int(np.argmax(shares))
        over_two = sum(share > _OVER for share in shares) > 1
        out = not over_two and shares[best] <= _HELD
        under = _named_under(one, places, sheet)
        if under is not None:
            shared[under].append((one, "whole"))
            continue
        parted = (over_two and not is_one_signature(one, em)) or out
        if parted and _share_parts(one, places, shared) and not out:
            continue
        if shares[best] > _HELD:
            answers = id(one) in filled and one.handwriting > one.signature
            above = answers and one.box[3] < sheet.pixels(places[best].label.box)[1]
            if not above and not is_tail(one.blob, places[best]):
                shared[best].append((one, "whole"))
            continue
        if id(one) in asked:
            continue
        gaps = [place.distance_to(*one.box) for place in places]
        nearest = min(range(len(places)), key=lambda k: (gaps[k], -shares[k]))
        nearest = nearest_in_row(one, gaps, nearest, places, sheet)
        if id(one) in filled and one.box[3] < sheet.pixels(places[nearest].label.box)[1]:
            continue
        if _is_loose_pen(one, em) and gaps[nearest] < _NEAR_EM * em:
            held: Held = "beside" if gaps[nearest] < em else "near"
            out = places[nearest].ruled and gaps[nearest] > 0
            shared[nearest].append((one, "out" if out else held))
    return given_to_bare(shared, places, em)


def _shares_of_named(box: PixelBox, places: Sequence[Place]) -> list[float]:
    """The share of ink that each place holds; of ink that a party's place holds most of, « Fait à …
    », which names nobody, holds none."""
    shares = [place.share_of(*box) for place in places]
    bare = [p.label.kind in ANCHORS and p.label.party == "unknown" for p in places]
    named = max((s for s, is_bare in zip(shares, bare, strict=True) if not is_bare), default=0.0)
    if named <= _MOSTLY:
        return shares
    return [0.0 if is_bare else s for s, is_bare in zip(shares, bare, strict=True)]


def _named_under(one: Seen, places: Sequence[Place], sheet: Sheet) -> int | None:
    """The place that a party's label below the ink makes, where those that name nobody hold of it
    too: « Signatures des parties » or « Fait à … » above, « Le salarié » under his signature."""
    if one.signature < _SURE:
        return None
    middle = (one.box[1] + one.box[3]) / 2 / sheet.height
    shares = [place.share_of(*one.box) for place in places]
    holds = [k for k, share in enumerate(shares) if share > _OVER]
    named = [
        k
        for k in holds
        if places[k].label.party != "unknown" and places[k].label.kind not in ANCHORS
    ]
    above = all(places[k].label.box.y1 < middle for k in holds if k not in named)
    if not named or len(named) == len(holds) or not above:
        return None
    *fewer, under = sorted(named, key=lambda k: shares[k])
    if any(shares[k] > shares[under] / 2 for k in fewer):
        return None
    return under if shares[under] > _HELD and places[under].label.box.y0 > middle else None


def _is_loose_pen(one: Seen, em: float) -> bool:
    """Whether ink out of place is likely a signature, no larger than one over its stamp."""
    wide, high = (one.box[k + 2] - one.box[k] for k in (0, 1))
    sized = wide < LARGEST_EM[0] * em and high < LARGEST_EM[1] * em
    return sized and one.signature > _SURE


def _share_parts(one: Seen, places: Sequence[Place], shared: list[list[tuple[Seen, Held]]]) -> bool:
    """Strokes of a blob that no place holds (stamps of two places that touch), each given to the
    place that holds it; False where none is."""
    given = False
    for layer, chance in zip(one.blob.layers, one.parts, strict=True):
        shares = _shares_of_named((layer.x0, layer.y0, layer.x1, layer.y1), places)
        best = int(np.argmax(shares))
        several = sum(share > _OVER for share in shares) > 1
        held = shares[best] > (_MOSTLY if several else _HELD)
        if chance > _PIECE and held and not (several and is_tail(layer, places[best])):
            _, stamp, hand = chances_of(layer)
            part = replace(one, blob=layer, signature=chance, stamp=stamp, handwriting=hand)
            shared[best].append((part, "part"))
            given = True
    return given


def _judged(
    place: Place,
    own: Sequence[tuple[Seen, Held]],
    seen: Sequence[Seen],
    places: Sequence[Place],
    frames: Sequence[PixelBox],
    sheet: Sheet,
    printed: Printed,
    page: Page,
) -> Zone:
    # « Lu et » « approuvé » by hand is as likely as a signature in two pieces.
    mentioned = MENTION_ASKED.search(folded(place.label.text)) is not None
    own = [(one, held) for one, held in own if not _is_of_who_stamps(one, held, place)]
    chances = [
        min(one.signature * _OWN[held], _MOST_OF_LOW if is_low(one, sheet.em_px) else 1.0)
        for one, held in own
        if not is_scrap(one, sheet)
    ]
    chance = max(chances, default=0.0) if mentioned else _together(chances)
    stamped = any(_is_stamp(one, sheet.em_px) for one, held in own if held == "whole")
    stamped = stamped or any(place.share_of(*box) > _HELD for box in frames)
    stamped = stamped or bool(words_of_a_stamp(place, page, sheet))
    state, confidence = _state(place, chance, stamped, sheet, printed, page)
    if state == "empty" and any(may_be_pen(one, sheet) for one, _ in own):
        state, confidence = "unclear", 0.5
    inside = [one for one, held in own if held in _INSIDE and not mentioned]
    if state == "unclear" and any(_is_likely(one, sheet.em_px, stamped) for one in inside):
        state, confidence = "signed", _TOLD_LIKELY
    box = sheet.fractions(place.x0, place.y0, place.x1, place.y1)
    zone = Zone(
        party=place.label.party,
        page=page.number,
        box=box,
        state=state,
        confidence=round(confidence, 3),
        label=place.label.text,
        stamped=stamped,
        dated=dated(place, seen, sheet, page.words),
    )
    return _unless_astray(zone, place, own, seen, places, sheet.em_px)


def _unless_astray(
    zone: Zone,
    place: Place,
    own: Sequence[tuple[Seen, Held]],
    seen: Sequence[Seen],
    places: Sequence[Place],
    em: float,
) -> Zone:
    """The zone, less surely empty, or not, while a signature near it may be its own."""
    if zone.state != "empty" or not strays(seen, own, place, places, em, touching=False):
        return zone
    astray = strays(seen, own, place, places, em, touching=True)
    return in_doubt(zone) if astray else perhaps_empty(zone)


def _is_of_who_stamps(one: Seen, held: Held, place: Place) -> bool:
    """Whether ink on a stamp stands beside the place of a mere person, who has none."""
    stamped = max(one.stamp, one.under) > _STAMPED
    return stamped and held in ("beside", "near", "out") and place.label.party in HANDS


def _is_stamp(one: Seen, em: float) -> bool:
    """Whether ink looks like a stamp and is large enough for one: a rule's end is not."""
    wide, high = one.box[2] - one.box[0], one.box[3] - one.box[1]
    return max(one.stamp, one.under) > _STAMPED and min(wide, high) > _LEAST_STAMP_EM * em


def is_scrap(one: Seen, sheet: Sheet) -> bool:
    """Whether ink that hardly looks like a signature is too small for one as well, or as high and
    narrow as a fold."""
    high, wide = (side / sheet.em_px for side in one.blob.mask.shape)
    small = high < LOW_EM and wide < _SHORT_EM
    upright = wide < _PEN_WIDE_EM and high > _LONG_ASPECT * wide
    return one.signature < _SLIGHT and (small or upright) and not is_bent(one.blob)


def _together(chances: Sequence[float]) -> float:
    """The chance of a place from those of its blobs: a signature in pieces counts as one."""
    likely = [c for c in chances if c > _PIECE]
    if not likely:
        return max(chances, default=0.0)
    return 1.0 - float(np.prod([1.0 - c for c in likely]))


def _state(
    place: Place, chance: float, stamped: bool, sheet: Sheet, printed: Printed, page: Page
) -> tuple[ZoneState, float]:
    if chance >= _SURE:
        return "signed", chance
    if chance > _NONE:
        return "unclear", 1 - abs(2 * chance - 1)
    if place.label.kind == "stamp" and stamped:
        return "unclear", 0.5  # a stamp was asked for and stands there; nobody asked for more
    if _says_signed(place, sheet, page):
        return "unclear", 0.5
    if place.cut or in_bad_light(page) or faint_stroke(place, sheet, printed):
        return "unclear", 0.5
    if slanted_stroke(place, sheet, printed):
        return "unclear", 0.5
    return "empty", 1 - chance


def _says_signed(place: Place, sheet: Sheet, page: Page) -> bool:
    """Whether a platform has printed in the place, or below its label, that it was signed: no pen
    is needed then."""
    foot = sheet.pixels(place.label.box)[3] + round(_SAID_EM * sheet.em_px)
    near = replace(place, y1=max(place.y1, foot))
    inside = [w for w in page.words if near.share_of(*sheet.pixels(w.box)) > _WITHIN]
    return SIGNED_ON_SCREEN.search(folded(" ".join(w.text for w in inside))) is not None


def _is_likely(one: Seen, em: float, stamped: bool) -> bool:
    """Whether ink in a place is a pen's, by its size and because nothing else looks like that."""
    if stamped and has_zigzag(one.blob, em):
        return True
    wide, high = (one.box[2] - one.box[0]) / em, (one.box[3] - one.box[1]) / em
    bent = max(one.stamp, one.handwriting) < _NOTHING_ELSE and is_bent(one.blob)
    return (
        one.signature > max(_BENT if bent else _LIKELY, one.handwriting)
        and one.stamp < _STAMPED
        and (wide > _PEN_WIDE_EM or (wide > _NARROW_EM and high > _NARROW_HIGH_EM))
        and high > (LOW_EM if bent else _PEN_HIGH_EM)
        and max(wide, high) < _LONG_ASPECT * min(wide, high)
    )


def may_be_pen(one: Seen, sheet: Sheet) -> bool:
    """Ink as large as a pen's that is not surely print, nor handwriting without a signature."""
    wide, high = one.blob.mask.shape[1] / sheet.em_px, one.blob.mask.shape[0] / sheet.em_px
    if wide < _PEN_WIDE_EM or high < _PEN_HIGH_EM:
        return False
    if _leaves_a_stroke(one, sheet):
        return True
    least = _NO_PEN_ON_STAMP if one.stamp > _SURELY else _NO_PEN
    return one.signature > least and one.handwriting < _SURELY


def _leaves_a_stroke(one: Seen, sheet: Sheet) -> bool:
    """Whether more is on a round stamp than its rings and letters: a pen's stroke, hardly seen, or
    any that makes the ink wider or higher than the ring, if only by the end of a small pen whose
    other pieces went with the rings."""
    if not one.blob.ring:
        return False
    out = beyond_ring(one.blob.mask, sheet.em_px, _STICKS_OUT_EM)
    if out is not None and out.any():
        return True
    if one.blob.bare:
        return False
    off = [layer for layer in one.blob.layers if layer.off_ring >= OFF_RING]
    return any(_is_in_ring(x, one, sheet) or _is_beyond_ring(x, one.blob) for x in off)


def _is_in_ring(layer: Blob, one: Seen, sheet: Sheet) -> bool:
    """Whether a part of the ink is as large as a pen's, and smaller than the whole's ring."""
    high, wide = layer.mask.shape
    sized = wide > _PEN_WIDE_EM * sheet.em_px and high > _PEN_HIGH_EM * sheet.em_px
    return bool(sized and max(high, wide) < _WITHIN_RING * max(one.blob.mask.shape))


def _is_beyond_ring(layer: Blob, whole: Blob) -> bool:
    """Whether a part that is no ring ends the whole to one side: nothing within the ring does."""
    ends = ((layer.x0, whole.x0), (layer.y0, whole.y0), (layer.x1, whole.x1), (layer.y1, whole.y1))
    return any(own == outer for own, outer in ends)
