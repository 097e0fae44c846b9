"""Two tables of a relevé side by side: whose score is whose, and whose benefit."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.flow import flow_of
from pieces.fields.results import scores_field

_Line = tuple[float, tuple[tuple[float, str], ...]]


def _scores(*lines: _Line) -> dict[str, tuple[float, object]]:
    words = []
    for row, (y, cells) in enumerate(lines):
        for left, text in cells:
            x = left
            for token in text.split():
                wide = 0.008 * len(token)
                words.append(Word(token, Box(x, y, x + wide, y + 0.01), 1.0, row))
                x += wide + 0.006
    page = Page(1, 1654, 2339, 0, "embedded", tuple(words), 1.0)
    field = scores_field(flow_of([page])).get("scores")
    return {} if field is None else {s["unit"]: (s["score"], s["benefit"]) for s in field.value}


def _two(left: str, right: str, *, box: str = "☒") -> tuple[tuple[float, str], ...]:
    """A row of both tables, the left one's box right before the other's title."""
    (one, first), (other, second) = (row.split(" = ") for row in (left, right))
    mark = f"{first} {box}".strip()
    return (0.08, one), (0.46 - 0.008 * len(mark), mark), (0.47, other), (0.85, f"{second} {box}")


_LEGEND = (0.46, ((0.08, "B : bénéfice de la note, conservable cinq ans. Notes sur 20."),))


@pytest.mark.parametrize("box", ["☒", "☐", "B"])
def test_a_box_between_two_tables_ends_the_first_ones_row(box: str) -> None:
    found = _scores(
        (0.30, _two("E1 Culture générale = 12,00", "E2 Anglais = 10,00", box=box)),
        (0.34, _two("E31 Mathématiques = 8,00", "E32 Physique = 6,50", box="")),
        (0.38, _two("E4 Étude technique = 10,50", "E51 Affaire = 13,00", box=box)),
        _LEGEND,
    )
    assert {unit: score for unit, (score, _) in found.items()} == {
        "E1": 12.0, "E2": 10.0, "E31": 8.0, "E32": 6.5, "E4": 10.5, "E51": 13.0,
    }  # fmt: skip


def test_a_sign_behind_the_score_keeps_it_in_both_tables() -> None:
    found = _scores(
        (0.30, _two("E1 Culture générale = 12,00", "E2 Anglais = 10,00", box="B")),
        (0.34, _two("E31 Mathématiques = 8,00", "E32 Physique = 6,50", box="")),
        _LEGEND,
    )
    assert found == {"E1": (12.0, True), "E2": (10.0, True), "E31": (8.0, None), "E32": (6.5, None)}


def _frames(kept: str, *more: _Line) -> dict[str, tuple[float, object]]:
    return _scores(
        (0.30, ((0.08, "E1 Culture générale et expression"), (0.50, "E42 Relation fournisseurs"))),
        (0.31, ((0.41, "6,00"), (0.85, "14,00"))),
        (0.32, ((0.08, "coefficient 4"), (0.50, f"coefficient 3 – {kept}"))),
        (0.35, ((0.08, "E2 Langue vivante étrangère 1"), (0.50, "E5 Gestion et risques"))),
        (0.36, ((0.41, "7,00"), (0.85, "9,50"))),
        (0.37, ((0.08, "coefficient 3"), (0.50, "coefficient 4"))),
        (0.39, ((0.08, "E3 Culture économique, juridique et"), (0.50, "E6 Soutenance"))),
        (0.40, ((0.85, "12,50"),)),
        (0.41, ((0.08, "managériale"), (0.41, "13,00"), (0.50, "coefficient 4"))),
        (0.42, ((0.08, "coefficient 4"),)),
        *more,
    )


def test_a_benefit_told_beside_a_coefficient_is_of_its_unit_alone() -> None:
    assert _frames("note conservée au titre du bénéfice") == {
        "E1": (6.0, None),
        "E2": (7.0, None),
        "E3": (13.0, None),
        "E42": (14.0, True),
        "E5": (9.5, None),
        "E6": (12.5, None),
    }


def test_a_sentence_under_the_tables_still_names_its_units() -> None:
    said = "Le candidat conserve le bénéfice des notes obtenues aux épreuves E42 et E5."
    found = _frames(
        "oral", (0.50, ((0.08, "Décision du jury : ajourné"),)), (0.55, ((0.08, said),))
    )
    assert [unit for unit, (_, kept) in found.items() if kept] == ["E42", "E5"]


def test_units_of_two_tables_are_listed_in_their_order() -> None:
    assert list(_frames("oral")) == ["E1", "E2", "E3", "E42", "E5", "E6"]
