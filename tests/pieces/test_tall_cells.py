"""A day that two lines of its cell hold, in a table whose other cells have one."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Sheets
from pieces.fields.extract import extract

HEAD = (("Emploi", 0.1, 0.3), ("Du", 0.42, 0.3), ("Au", 0.6, 0.3))
ROW = (("Conductrice", 0.1, 0.35), ("09/01/2021", 0.42, 0.35))
NEXT = (("Apprentie", 0.1, 0.39), ("02/01/2019", 0.42, 0.39))


def periods(*placed: tuple[str, float, float]) -> tuple[object, float]:
    heights = sorted({y for _, _, y in placed})
    words = tuple(
        Word(text, Box(x, y, x + 0.009 * len(text), y + 0.01), 0.95, heights.index(y))
        for text, x, y in placed
    )
    page = Page(1, 1654, 2339, 0, "ocr", words, 0.95)
    field = extract("work_certificate", None, (page,), Sheets("image/png", (page,)))[0]["periods"]
    return [(p["start"], p["end"]) for p in field.value], field.confidence


def test_the_day_across_the_middle_of_its_row_is_the_last() -> None:
    tall = (("14", 0.6, 0.343), ("septembre", 0.625, 0.343), ("2023", 0.6, 0.357))
    assert periods(*HEAD, *ROW, *tall)[0] == [("2021-01-09", "2023-09-14")]


FIRST_TALL = (("15", 0.42, 0.343), ("octobre", 0.445, 0.343), ("2021", 0.42, 0.357))


def test_the_last_day_in_one_line_at_the_middle_of_a_first_day_in_two() -> None:
    last = (("14/09/2023", 0.6, 0.35), ("Conductrice", 0.1, 0.35))
    assert periods(*HEAD, *FIRST_TALL, *last)[0] == [("2021-10-15", "2023-09-14")]
    under = (("14/09/2023", 0.6, 0.38), ("Conductrice", 0.1, 0.35))
    assert periods(*HEAD, *FIRST_TALL, *under)[0] != [("2021-10-15", "2023-09-14")]


@pytest.mark.parametrize("lower", [0.37, 0.39])
def test_the_last_day_of_another_row_is_not_this_one_s(lower: float) -> None:
    told, sure = periods(*HEAD, *ROW, *NEXT, ("14/09/2020", 0.6, lower))
    assert ("2021-01-09", "2020-09-14") not in told
    assert ("2021-01-09", None) in told and sure < 0.8


def hours_under(first: str) -> object:
    """A number under a heading of two parts with a gap between them."""
    end = 0.516 + 0.008 * len(first)
    placed = (
        ("Qualification", 0.1, 0.3, 0.01), (first, 0.5, 0.3, 0.01), ("en", end, 0.3, 0.007),
        ("heures", end + 0.022, 0.3, 0.01), ("Technicien", 0.1, 0.32, 0.01),
        ("1350", 0.5, 0.32, 0.01),
    )  # fmt: skip
    words = tuple(
        Word(text, Box(x, y, x + 0.008 * len(text), y + high), 0.95, int(y > 0.31))
        for text, x, y, high in placed
    )
    page = Page(1, 1654, 2339, 0, "ocr", words, 0.95)
    fields = extract("training_attestation", None, (page,), Sheets("image/png", (page,)))[0]
    return fields["training_hours"].value if "training_hours" in fields else None


def test_a_heading_goes_on_behind_a_comma() -> None:
    assert hours_under("Enseignement,") == 1350
    assert hours_under("Enseignement") is None


def since(under: str, value: float) -> object:
    """The first day at `value` of the page's height, right of a label over another line."""
    placed = (
        ("Entrée", 0.1, 0.3), ("en", 0.17, 0.3), ("service", 0.2, 0.3), (under, 0.1, 0.318),
        ("16.01.2021", 0.4, value), ("Ensuite", 0.1, 0.4),
    )  # fmt: skip
    heights = sorted({y for _, _, y in placed})
    words = tuple(
        Word(text, Box(x, y, x + 0.009 * len(text), y + 0.009), 0.95, heights.index(y))
        for text, x, y in placed
    )
    page = Page(1, 1654, 2339, 0, "ocr", words, 0.95)
    fields = extract("work_certificate", None, (page,), Sheets("image/png", (page,)))[0]
    return fields["periods"].value[0]["start"] if "periods" in fields else None


def test_a_value_at_the_middle_of_a_label_of_two_lines() -> None:
    assert since("Eintritt", 0.309) == "2021-01-16"
    assert since("Prénom", 0.309) is None, "a label of its own"
    assert since("Eintritt", 0.316) is None, "at the height of the second line"


def stay(first: str, last: str) -> object:
    """The stay told by days right of « Stage du » and « au », each over its word in Spanish."""
    placed = (
        ("Stage", 0.1, 0.3), ("du", 0.16, 0.3), (first, 0.4, 0.309), ("Desde", 0.1, 0.318),
        ("au", 0.1, 0.342), (last, 0.4, 0.351), ("Hasta", 0.1, 0.36), ("Ensuite", 0.1, 0.4),
    )  # fmt: skip
    heights = sorted({y for _, _, y in placed})
    words = tuple(
        Word(text, Box(x, y, x + 0.009 * len(text), y + 0.009), 0.95, heights.index(y))
        for text, x, y in placed
    )
    page = Page(1, 1654, 2339, 0, "ocr", words, 0.95)
    fields = extract("internship_attestation", None, (page,), Sheets("image/png", (page,)))[0]
    return fields["periods"].value if "periods" in fields else None


def test_a_stay_told_by_labels_in_two_languages() -> None:
    told = [{"start": "2024-01-22", "end": "2024-03-15", "share": 1.0}]
    assert stay("22/01/2024", "15/03/2024") == told
    assert stay("15/03/2024", "22/01/2024") is None


TWO_LINES = (("Date", 0.42, 0.292), ("d'entrée", 0.42, 0.308))
ONE_LINE = (("Fonction", 0.1, 0.3), ("Date", 0.6, 0.3), ("de", 0.645, 0.3), ("sortie", 0.668, 0.3))


def test_a_heading_of_two_lines_is_beside_those_of_one() -> None:
    days = (*ROW, ("14/09/2023", 0.6, 0.35))
    assert periods(*TWO_LINES, *ONE_LINE, *days)[0] == [("2021-01-09", "2023-09-14")]


def test_headings_near_each_other_are_parted_by_their_gaps() -> None:
    share = (("Quotité", 0.735, 0.3), ("Position", 0.81, 0.3))
    days = (*ROW, ("14/09/2023", 0.6, 0.35), ("100", 0.735, 0.35), ("%", 0.765, 0.35))
    assert periods(*TWO_LINES, *ONE_LINE, *share, *days)[0] == [("2021-01-09", "2023-09-14")]


def test_a_last_day_between_headings_is_read_without_its_own() -> None:
    heads = (("Emploi", 0.1, 0.3), ("Du", 0.42, 0.3), ("Quotité", 0.75, 0.3))
    row = (("Conductrice", 0.1, 0.32), ("09/01/2021", 0.42, 0.32))
    days = (*row, ("14/09/2023", 0.6, 0.32), ("100", 0.75, 0.32), ("%", 0.785, 0.32))
    told, sure = periods(*heads, *days)
    assert told == [("2021-01-09", "2023-09-14")] and sure < 0.8


def test_a_day_right_of_all_headings_ends_no_row() -> None:
    heads = (("Emploi", 0.1, 0.3), ("Du", 0.42, 0.3), ("Nature", 0.55, 0.3))
    row = (("09/01/2021", 0.42, 0.32), ("CDI", 0.55, 0.32), ("14/09/2023", 0.75, 0.32))
    told, _ = periods(*heads, ("Conductrice", 0.1, 0.32), *row)
    assert ("2021-01-09", "2023-09-14") not in told
