"""The same cards as telephones and flatbed scanners frame them: both sides close together, enlarged
on a sheet on its side, a permit copied in grey."""

from __future__ import annotations

from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.identity import new_card_faces, old_card_faces, sides_shown


def _tight(case: Case, paper: Paper, width_mm: float, height_mm: float, gap_mm: float) -> None:
    """A page cut to the sides shown, one below the other, on a table's colour."""
    shown = sides_shown(case)
    paper.sides, paper.fields["sides"] = list(shown), list(shown)
    paper.setup.width_mm = width_mm + 10
    paper.setup.height_mm = height_mm * len(shown) + gap_mm * (len(shown) - 1) + 10
    paper.setup.margin_mm = (5, 5, 5, 5)
    paper.setup.fill = case.rng.choice(("rgb(92,70,52)", "luma(70)", "rgb(225,225,220)"))


@opened_layout(
    "identity_document", "new_card_both_close", defects=("verso_missing",),
    subtypes=("national_id_card",),
)  # fmt: skip
def new_card_both_close(case: Case, paper: Paper) -> str:
    """Both sides of the card of 2021 put together in one picture on a table."""
    faces = new_card_faces(case, paper, ("#8fb8d0", "#d9b0bd"), "rgb(238,243,247)")
    _tight(case, paper, 85.6, 54, 4)
    cards = ", ".join(f"[{faces[side].markup()}]" for side in paper.sides)
    return f"#stack(dir: ttb, spacing: 4mm, {cards})\n"


@opened_layout(
    "identity_document", "old_card_landscape", defects=("verso_missing", "expired"),
    subtypes=("national_id_card",),
)  # fmt: skip
def old_card_landscape(case: Case, paper: Paper) -> str:
    """The card of before 2021 enlarged, its sides beside each other on a sheet on its side."""
    faces = old_card_faces(case, paper)
    shown = sides_shown(case)
    paper.sides, paper.fields["sides"] = list(shown), list(shown)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (case.rng.uniform(25, 60), 10, 10, 14)
    cards = ", ".join(
        f"[#scale(126%, origin: top + left, reflow: true)[{faces[side].markup()}]]"
        for side in shown
    )
    return f"#grid(columns: ({', '.join(['auto'] * len(shown))}), column-gutter: 5mm, {cards})\n"
