"""Places to sign as papers have them besides a label over a blank: beside the label, over a typed
name, next to a stamp, in a row of several parties, with words written by hand."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from specimens.drawing import txt
from specimens.layout import Paper

SHAPES = ("below", "beside", "named", "stamp_beside", "framed")


@dataclass(frozen=True, slots=True)
class Party:
    """Who signs, under which words; `stamp` its lines, `name` typed under the place, `approval`
    words that the party writes by hand before signing."""

    party: str
    label: str
    stamp: Sequence[str] | None = None
    name: str = ""
    approval: str = ""


def place_to_sign(
    paper: Paper,
    who: Party,
    *,
    shape: str | None = None,
    align: str = "left",
    width_mm: float = 58,
    height_mm: float = 22,
) -> str:
    """The place in one of SHAPES, drawn at `align` (left, center, right) of what holds it."""
    chosen = shape or paper.choose(*SHAPES)
    stamped = chosen != "stamp_beside"
    zone = paper.sign(
        who.party,
        width_mm=width_mm,
        height_mm=height_mm,
        stamp=who.stamp if stamped else None,
        frame=chosen == "framed",
    )
    words = _approval(paper, who)
    label = txt(who.label)
    if chosen == "beside":
        body = f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{label} {words}], [{zone}])"
    elif chosen == "named":
        body = f"{label} {words} \\ {zone} \\ *{txt(who.name or '')}*"
    elif chosen == "stamp_beside" and who.stamp is not None:
        body = f"#grid(columns: (auto, auto), column-gutter: 2mm, align: horizon, [{paper.stamp(who.stamp)}], [{label} {words} \\ {zone}])"
    else:
        body = f"{label} {words} \\ {zone}"
    return f"#align({align})[#block(breakable: false)[#set align(left)\n{body}]]\n"


def _approval(paper: Paper, who: Party) -> str:
    """The words in the party's hand; who does not sign does not write them."""
    if not who.approval or not paper.signs(who.party):
        return ""
    return " \\ " + paper.handwritten(who.approval, 12)


def parties_in_a_row(
    paper: Paper, parties: Sequence[Party], *, frame: bool = False, height_mm: float = 22
) -> str:
    """Two or three places side by side, in a frame or not."""
    width_mm = 150 / len(parties) - 4
    cells = ", ".join(
        f"[{place_to_sign(paper, p, shape='below', width_mm=width_mm, height_mm=height_mm)}]"
        for p in parties
    )
    stroke = "0.5pt" if frame else "none"
    columns = ", ".join("1fr" for _ in parties)
    return f"#table(columns: ({columns}), stroke: {stroke}, inset: 2mm, {cells})\n"


def parties_in_rows(paper: Paper, parties: Sequence[Party], *, height_mm: float = 19) -> str:
    """A table with a row a party: its words on the left, its place on the right."""
    rows = ", ".join(
        f"[{txt(p.label)} {_approval(paper, p)}], [{paper.sign(p.party, width_mm=70, height_mm=height_mm, stamp=p.stamp)}]"
        for p in parties
    )
    return f"#table(columns: (1fr, 74mm), stroke: 0.5pt, inset: 2mm, align: horizon, {rows})\n"


def who_signed(paper: Paper) -> list[str]:
    """The parties whose place is signed, in the contract's order of words."""
    return sorted(z.party for z in paper.zones if z.state == "signed")
