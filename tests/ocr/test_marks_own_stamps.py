"""The stamp of a body and who signs for it, side by side."""

from __future__ import annotations

from dataclasses import replace

from dossiers.box import Box
from dossiers.mark import Party
from ocr.marks.own_stamps import with_their_stamps
from ocr.marks.runs import Kind, Label


def label(party: Party, kind: Kind, x: float, y: float = 0.5) -> Label:
    return Label(party, kind, "", Box(x, y, x + 0.2, y + 0.01), ())


STAMP = label("employer", "stamp", 0.1)


def parties(told: list[Label], named: list[Party]) -> list[Party]:
    labels = [replace(x, party=party) for x, party in zip(told, named, strict=True)]
    return [x.party for x in with_their_stamps(told, labels)]


def test_who_signs_beside_his_firm_s_stamp_is_no_school_s() -> None:
    told = [STAMP, label("employer", "role", 0.4)]
    assert parties(told, ["employer", "training_centre"]) == ["employer", "employer"]


def test_where_the_paper_names_both_alike_they_stay() -> None:
    told = [STAMP, label("employer", "role", 0.4)]
    assert parties(told, ["training_centre"] * 2) == ["training_centre"] * 2


def test_another_body_beside_or_one_further_down_is_left() -> None:
    for other in (label("training_centre", "role", 0.4), label("employer", "role", 0.4, 0.7)):
        assert parties([STAMP, other], ["employer", "authority"]) == ["employer", "authority"]


def test_two_who_sign_side_by_side_are_no_stamp_and_signer() -> None:
    told = [label("employer", "role", 0.1), label("employer", "role", 0.4)]
    assert parties(told, ["employer", "training_centre"]) == ["employer", "training_centre"]
