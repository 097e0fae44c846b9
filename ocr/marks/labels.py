"""Printed labels that ask for a signature, found in the words of a page, and who is to sign."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.page import Page
from ocr.marks.asking import asked_by
from ocr.marks.columns import asked_by_columns, words_under
from ocr.marks.endings import (
    comma_signers,
    is_waived,
    letter_end,
    named_below,
    named_beside,
    named_ends,
    typed_signers,
    without_typed_names,
)
from ocr.marks.holders import held_by
from ocr.marks.joining import (
    is_heading,
    joined,
    without_ends,
    without_orders,
    without_twins,
    without_written,
)
from ocr.marks.naming import named_by_paper, named_from_above, without_posts
from ocr.marks.neighbours import beside, cut_off
from ocr.marks.runs import ANCHORS, Label, em_of, pieces_of
from ocr.marks.spoken_of import without_later


def find_labels(page: Page, before: Sequence[Page] = ()) -> tuple[Label, ...]:
    """The labels of a page, those of two lines joined, headings over other labels left out;
    `before` are the pages of the same file that come first."""
    em = em_of(page)
    aspect = page.height / max(page.width, 1)
    pieces = pieces_of(page, em * aspect)
    told = asked_by_columns(pieces, em)
    taken = {word for label in told for word in (*label.words, *words_under(label, pieces, em))}
    asked = (asked_by(p, pieces, em) for p in pieces if not taken & set(p.words))
    seeds = [*told, *(s for s in asked if s is not None)]
    seeds += beside(seeds, pieces, em) or ([] if seeds else cut_off(pieces, em))
    whole = without_orders(without_twins(joined(seeds, pieces, em)), em)
    whole = without_written(whole, em)
    kept = [label for label in whole if not is_heading(label, whole, em)]
    if all(label.kind in ANCHORS for label in kept):
        told = named_ends(pieces) or typed_signers(pieces, em)
        kept = [] if is_waived(pieces) else told or kept or letter_end(pieces, em)
    kept += held_by(kept, pieces, em)
    kept += named_below(kept, pieces, em)
    kept += named_beside(kept, pieces, em)
    kept += [] if is_waived(pieces) else comma_signers(kept, pieces, em)
    kept = [label for label in kept if not is_heading(label, kept, em)]
    kept = without_later(without_typed_names(without_posts(kept), em), pieces)
    above = [named_from_above(label, without_ends(pieces, label, kept), em) for label in kept]
    named = named_by_paper(above, page, before)
    return tuple(sorted(named, key=lambda label: (label.box.y0, label.box.x0)))
