"""Ink that may be a pen's, wherever it is on the paper, in a place to sign or not."""

from __future__ import annotations

import pytest

from dossiers.mark import Mark
from tests.ocr.drawn_paper import BLUE, Paper


@pytest.fixture
def paper() -> Paper:
    made = Paper()
    made.body()
    return made


def traces(paper: Paper) -> list[Mark]:
    return [mark for mark in paper.marks() if mark.kind == "trace"]


def test_a_pen_that_no_label_asks_for_leaves_a_trace(paper: Paper) -> None:
    paper.sign(700, 1115, 300, 120, BLUE, 4)
    assert [trace.confidence > 0.7 for trace in traces(paper)] == [True]


def test_print_alone_leaves_none(paper: Paper) -> None:
    assert traces(paper) == []


def test_a_stamp_leaves_no_likely_one(paper: Paper) -> None:
    paper.stamp(660, 1120, BLUE)
    assert all(trace.confidence < 0.2 for trace in traces(paper))


def test_pale_strokes_leave_one_that_is_hardly_likely(paper: Paper) -> None:
    paper.sign(700, 460, 300, 120, (222, 222, 222), 4)
    assert [trace.confidence < 0.7 for trace in traces(paper)] == [True]


def test_what_stands_above_the_text_is_a_letterheads(paper: Paper) -> None:
    paper.sign(200, 20, 300, 80, BLUE, 4)
    assert traces(paper) == []
