"""Ink that is one stroke turning to and fro, as a paraph is."""

from __future__ import annotations

from ocr.marks.blobs import MEASURES, Blob

_HOLLOW, _TURNS = 0.6, 0.7  # share of its outline that a bent stroke fills; in how many directions
_PART = 0.9  # of the ink that the stroke is


def is_bent(blob: Blob) -> bool:
    """Whether ink is such a stroke: dust and spots fill their outline."""
    measures = dict(zip(MEASURES, blob.measures, strict=True))
    return bool(
        measures["first_hull"] < _HOLLOW
        and measures["turning"] > _TURNS
        and measures["first_share"] > _PART
    )
