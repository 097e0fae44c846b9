"""2D-Docs of a page: found and decoded (zxing-cpp), taken apart, verified."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterator

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.mark import Seal
from ocr.reduced import bounded_side
from ocr.seals.meaning import sealed_fields
from ocr.seals.payload import (
    MalformedCode,
    UnknownVersion,
    document_types,
    looks_like_2d_doc,
    parse_payload,
)
from ocr.seals.trust import NO_TRUST, TrustList
from ocr.strokes import boxes_of

logger = logging.getLogger(__name__)

Picture = NDArray[np.uint8]
QUIET_PX = 24
CROP_PX = 700  # a crop around a code is brought to about this size
MOST_CANDIDATES = 6
_EDGES_PX = 9  # of a side of the window in which edges are counted
_DENSE = 15 * _EDGES_PX**2  # from which they are a code's


def read_2d_docs(
    picture: Picture,
    page: int,
    trust: TrustList = NO_TRUST,
    part: Callable[[Box], Picture] | None = None,
) -> tuple[Seal, ...]:
    """Each 2D-Doc of an upright RGB picture (H × W × 3, uint8), boxes in fractions of it.

    Other codes are passed over. The picture is decoded as it is; where that gives nothing, square
    dense patches are enlarged and tried again, in other directions too (a small code, a photo, a
    code that lies across). `part` gives what stands in a box of the picture, larger.
    """
    gray = _gray_of(picture)
    found: dict[bytes, Box] = {}
    for data, box in _decoded(gray, turned=False):
        found.setdefault(data, box)
    if not found:
        for patch in _square_patches(gray):
            for data, box in _decoded_patch(gray, patch, part):
                found.setdefault(data, box)
    return tuple(
        read_payload(data, page, box, trust)
        for data, box in found.items()
        if looks_like_2d_doc(data)
    )


def read_payload(data: bytes, page: int | None, box: Box | None, trust: TrustList) -> Seal:
    """The seal that a code's bytes give: one that is malformed is `invalid`."""
    try:
        payload = parse_payload(data)
    except MalformedCode as error:
        logger.info("malformed 2D-Doc: %s", error)
        return Seal("2d_doc", "invalid", "malformed", page, box)
    except UnknownVersion:
        return Seal("2d_doc", "unverifiable", "version_unknown", page, box)
    from ocr.seals.verdict import verify  # cryptography, for a page with a code alone

    state, reason = verify(payload, trust)
    return Seal(
        kind="2d_doc",
        state=state,
        reason=reason,
        page=page,
        box=box,
        document_type=document_types().get(payload.document_type, payload.document_type),
        signer=f"{payload.authority}/{payload.certificate}",
        signed_at=_midnight(payload.signed_on),
        fields=sealed_fields(payload),
    )


def _midnight(day: dt.date | None) -> dt.datetime | None:
    return None if day is None else dt.datetime.combine(day, dt.time(), dt.UTC)


def _decoded(gray: Picture, *, turned: bool) -> Iterator[tuple[bytes, Box]]:
    """Codes and where they stand; `turned`: those that do not stand upright too, which takes twice
    the time."""
    height, width = gray.shape
    results = zxingcpp.read_barcodes(
        np.ascontiguousarray(gray),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix),
        try_rotate=turned,
        try_invert=False,  # a 2D-Doc is printed dark on light
    )
    for result in results:
        p = result.position
        corners = (p.top_left, p.top_right, p.bottom_left, p.bottom_right)
        xs, ys = [c.x / width for c in corners], [c.y / height for c in corners]
        yield bytes(result.bytes), Box(min(xs), min(ys), max(xs), max(ys)).grown(0, 0)


def _decoded_patch(
    gray: Picture, patch: tuple[int, int, int, int], part: Callable[[Box], Picture] | None
) -> Iterator[tuple[bytes, Box]]:
    """Codes of one patch (x0, y0, x1, y1 in pixels), enlarged within a white margin."""
    x0, y0, x1, y1 = patch
    height, width = gray.shape
    place = Box(x0 / width, y0 / height, x1 / width, y1 / height)
    crop = gray[y0:y1, x0:x1] if part is None else _gray_of(part(place))
    scale = max(1.0, CROP_PX / max(crop.shape))
    large = cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    framed = cv2.copyMakeBorder(large, *(QUIET_PX,) * 4, cv2.BORDER_CONSTANT, value=255)
    tall, wide = framed.shape
    for data, b in _decoded(np.asarray(framed, np.uint8), turned=True):
        across, down = place.width / (wide - 2 * QUIET_PX), place.height / (tall - 2 * QUIET_PX)
        xs = [place.x0 + (f * wide - QUIET_PX) * across for f in (b.x0, b.x1)]
        ys = [place.y0 + (f * tall - QUIET_PX) * down for f in (b.y0, b.y1)]
        yield data, Box(xs[0], ys[0], xs[1], ys[1]).grown(0, 0)


def _gray_of(picture: Picture) -> Picture:
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return np.asarray(grey, np.uint8)


def _square_patches(page: Picture) -> list[tuple[int, int, int, int]]:
    """Patches that could hold a small code: near square, dense with edges both ways."""
    height, width = page.shape
    if max(height, width) < CROP_PX:
        return [(0, 0, width, height)]
    scale = min(1.0, 1000 / max(height, width))
    gray = bounded_side(page, 1000)
    dense = (cv2.min(_edges(gray, 1, 0), _edges(gray, 0, 1)) > _DENSE).astype(np.uint8)
    closed = cv2.morphologyEx(dense, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    patches = []
    for x, y, w, h, area in sorted(
        boxes_of(np.asarray(closed, np.uint8)).tolist(), key=lambda s: -s[4]
    ):
        if min(w, h) >= 16 and max(w, h) < 1.5 * min(w, h) and area > 0.5 * w * h:
            grow = max(w, h) // 6
            box = (x - grow, y - grow, x + w + grow, y + h + grow)
            limits = (width, height, width, height)
            patches.append(
                tuple(min(max(int(v / scale), 0), m) for v, m in zip(box, limits, strict=True))
            )
    return [(p[0], p[1], p[2], p[3]) for p in patches[:MOST_CANDIDATES]]


def _edges(gray: Picture, across: int, down: int) -> NDArray[np.uint16]:
    """How many edges that run one way lie about each point: a sum of quarters of levels."""
    steps = cv2.convertScaleAbs(cv2.Sobel(gray, cv2.CV_16S, across, down), alpha=0.25)
    sums = cv2.boxFilter(steps, cv2.CV_16U, (_EDGES_PX, _EDGES_PX), normalize=False)
    return np.asarray(sums, np.uint16)
