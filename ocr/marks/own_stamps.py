"""« Cachet de l'entreprise | Pour l'entreprise, Ana PETIT »: the stamp of who signs beside it, and
no place of another party."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ocr.marks.runs import Label, shared_width


def with_their_stamps(told: Sequence[Label], named: Sequence[Label]) -> list[Label]:
    """The labels as `named` by the paper; a stamp and who signs beside it, of one body as `told` by
    their words, are that body's where the paper named them apart."""
    given = list(named)
    for k, stamp in enumerate(told):
        signer = _signer_beside(stamp, told)
        if signer is not None and named[k].party != named[signer].party:
            given[k] = replace(named[k], party=stamp.party)
            given[signer] = replace(named[signer], party=stamp.party)
    return given


def _signer_beside(stamp: Label, labels: Sequence[Label]) -> int | None:
    """Which of the labels signs, level with it, for the party whose stamp alone one asks for."""
    if stamp.kind != "stamp" or stamp.party == "unknown":
        return None
    beside = (
        k
        for k, other in enumerate(labels)
        if other.kind in ("role", "signature")
        and other.party == stamp.party
        and abs(other.box.y0 - stamp.box.y0) < stamp.box.height
        and shared_width(other.box, stamp.box) <= 0
    )
    return next(beside, None)
