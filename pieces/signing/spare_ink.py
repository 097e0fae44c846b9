"""The signatures of a document that are nobody's yet: in no place, in one that names nobody, beside
another's in his place, in the second place of a party that signs once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossiers.box import Box
from dossiers.mark import Mark, Zone
from ocr.marks.parties import is_mentor
from ocr.marks.reaching import HANDS

# Chance of a signature in no place; of a trace that is one; of one on a stamp, which alone looks
# like a signature now and then.
_SIGNATURE, _PEN, _ON_STAMP = 0.6, 0.7, 0.85
TOUCHES, HELD = 0.2, 0.5  # share of ink that a place has of it; that makes it the place's alone
_SAME = 0.2  # share of the smaller of two places that are one
_STAMPED = 0.3  # share of ink that lies on a stamp
# From one hand's strokes to another's: shares of the page's width and height, about 2 and 1 em.
_ACROSS, _DOWN = 0.03, 0.015


@dataclass(frozen=True, slots=True)
class Ink:
    """A signature that is nobody's; `zone`: the place that holds it and names nobody else.
    `stamped`: a mere person's it is not."""

    page: int
    box: Box
    confidence: float
    zone: Zone | None = None
    stamped: bool = False


def spare_inks(zones: Sequence[Zone], marks: Sequence[Mark], *, each_once: bool) -> list[Ink]:
    """The signatures that are nobody's; `each_once`: no party signs such a paper twice."""
    spare: list[Ink] = []
    known: list[Zone] = []
    for zone in (z for z in zones if z.state == "signed" and not is_mentor(z.label)):
        if any(_is_same(zone, other) for other in known):
            continue
        again = each_once and zone.party in {other.party for other in known}
        if again or zone.party == "unknown" or not zone.label:
            spare.append(Ink(zone.page, zone.box, zone.confidence, zone, bool(zone.stamped)))
        known.append(zone)
    signed = [zone for zone in zones if zone.state == "signed"]
    loose = loose_inks(signed, marks)
    if each_once:
        loose += [pen for zone in signed for pen in held_besides(zone, _pens(marks))]
    return [*spare, *loose]


def loose_inks(zones: Sequence[Zone], marks: Sequence[Mark]) -> list[Ink]:
    """The signatures that lie in none of some places."""
    pens = _pens(marks)
    return [pen for pen in pens if not any(share(pen, zone) > TOUCHES for zone in zones)]


def held_besides(zone: Zone, pens: Sequence[Ink]) -> list[Ink]:
    """The signatures in a place but for its party's own: that on a stamp, where a body signs, in
    its midst else."""
    held = [pen for pen in pens if share(pen, zone) > TOUCHES]
    middle, person = sum(zone.box.centre), zone.party in HANDS
    own = [(pen.stamped is person, abs(sum(pen.box.centre) - middle)) for pen in held]
    return [pen for _, pen in sorted(zip(own, held, strict=True), key=lambda pair: pair[0])][1:]


def crowded(zones: Sequence[Zone], marks: Sequence[Mark]) -> bool:
    """Whether a signed place holds more than one signature."""
    pens = _pens(marks)
    return any(held_besides(zone, pens) for zone in zones if zone.state == "signed")


def share(mark: Mark | Ink, zone: Zone) -> float:
    """The share of a mark that lies in a place."""
    if zone.page != mark.page:
        return 0.0
    return zone.box.intersection(mark.box) / max(mark.box.area, 1e-9)


def _pens(marks: Sequence[Mark]) -> list[Ink]:
    """Signatures in a place or not, each once: strokes of one hand stand close together."""
    stamps = [mark for mark in marks if mark.kind == "stamp"]
    pens: list[Ink] = []
    for mark in sorted(marks, key=lambda mark: mark.kind):  # signatures before traces
        on = any(
            stamp.page == mark.page and stamp.box.intersection(mark.box) > _STAMPED * mark.box.area
            for stamp in stamps
        )
        ink = Ink(mark.page, mark.box, mark.confidence, stamped=on)
        if _is_pen(mark, on) and not any(_is_near(ink, pen) for pen in pens):
            pens.append(ink)
    return pens


def _is_pen(mark: Mark, stamped: bool) -> bool:
    if mark.kind == "trace":
        return mark.confidence >= (_ON_STAMP if stamped else _PEN)
    return mark.kind == "signature" and mark.confidence >= _SIGNATURE


def _is_near(a: Ink, b: Ink) -> bool:
    return a.page == b.page and a.box.grown(_ACROSS, _DOWN).intersection(b.box) > 0


def _is_same(a: Zone, b: Zone) -> bool:
    if a.page != b.page:
        return False
    return a.box.intersection(b.box) > _SAME * min(a.box.area, b.box.area)
