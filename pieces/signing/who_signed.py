"""Who signed a file's documents, once their kinds and their holders are known: by what each kind of
paper is, by the holder's name at a place, by the ink that is left, by what was learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossiers.reading import Document, Sheets
from pieces.signing.holders_hand import with_holders_hand
from pieces.signing.page_ends import without_page_ends
from pieces.signing.second_look import with_second_look
from pieces.signing.signers import with_signers
from pieces.signing.unplaced import with_unplaced


def with_who_signed(sheets: Sheets, documents: Sequence[Document]) -> Sheets:
    """The sheets with their places named and told, the surest means first, and without the traces
    of ink by which this was done."""
    steps = (with_signers, with_holders_hand, without_page_ends, with_unplaced, with_second_look)
    for told in steps:
        sheets = told(sheets, documents)
    marks = tuple(mark for mark in sheets.marks if mark.kind != "trace")
    return sheets if len(marks) == len(sheets.marks) else replace(sheets, marks=marks)
