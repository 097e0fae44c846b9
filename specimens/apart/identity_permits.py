"""Residence permits, of the recent model and of the one before."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.cards import lay_out
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.identity_cards import (
    ZONE_DEFECTS,
)
from specimens.opened.third.identity_permits import _permit


@apart_layout("identity_document", "permit_close_up", defects=("verso_missing", "expired", *ZONE_DEFECTS), subtypes=("residence_permit",))  # fmt: skip
def permit_close_up(case: Case, paper: Paper) -> str:
    """The permit of before 2020, framed close, a side a page."""
    paper.subtype = "residence_permit"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    return lay_out(paper, list(_permit(case, paper, recent=False).values()), "close")
