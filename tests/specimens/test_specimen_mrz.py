"""Machine-readable zones against the worked examples of ICAO 9303."""

from __future__ import annotations

import datetime as dt

import pytest

from specimens.layout import Drawn, Layout, draw_case, layouts_of
from specimens.make import new_case
from specimens.mrz import check_digit, old_card, td1, td3
from tests.specimens.rotation import in_turn, is_opened

_CARDS = [e for e in layouts_of("identity_document") if "mrz_digits" in e.defects]
# So many of the cards opened since are drawn.
OPENED = 16
CARDS = [
    *(e for e in _CARDS if not is_opened(e)),
    *in_turn([e for e in _CARDS if is_opened(e)], OPENED),
]
BIRTH_AT = {30: 0, 44: 13, 36: 27}


def test_check_digit_of_the_standards_examples() -> None:
    # ICAO 9303 part 3, 4.9 and appendix A; part 4, appendix B (UTO passport of L898902C3)
    assert check_digit("520727") == "3"
    assert check_digit("AB2134<<<") == "5"
    assert check_digit("L898902C3") == "6"
    assert check_digit("740812") == "2"
    assert check_digit("120415") == "9"


def test_passport_lines_of_the_standards_example() -> None:
    lines = td3(
        "L898902C3", "Eriksson", ("Anna", "Maria"), dt.date(1974, 8, 12), "F",
        dt.date(2012, 4, 15), "UTO",
    )  # fmt: skip
    assert lines[0] == "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    # the example fills the optional data; without it the first 28 characters are the same
    assert lines[1][:28] == "L898902C36UTO7408122F1204159"
    assert len(lines[1]) == 44


def test_card_of_2021_has_three_lines_of_thirty() -> None:
    lines = td1(
        "ID", "X4RTBPFW4", "MARTIN", ("Maëlys", "Gaëlle", "Marie"), dt.date(1990, 7, 13), "F",
        dt.date(2030, 2, 11), "FRA",
    )  # fmt: skip
    assert lines == [
        "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<",
        "9007138F3002119FRA<<<<<<<<<<<6",
        "MARTIN<<MAELYS<GAELLE<MARIE<<<",
    ]


def test_old_card_has_two_lines_of_thirty_six() -> None:
    lines = old_card("880692310285", "923001", "BERTHIER", ("Corinne",), dt.date(1965, 12, 6), "F")
    assert [len(line) for line in lines] == [36, 36]
    assert lines[0].startswith("IDFRABERTHIER<<<<")
    assert lines[1].startswith("8806923102858CORINNE<<<<<<<6512068F")


def _card(entry: Layout, seed: str, defect: str) -> Drawn:
    kind, subtype = "identity_document", entry.subtypes[0]
    return draw_case(new_case(seed, kind, entry.name, defects=(defect,), subtype=subtype))


def _birth_fits(lines: list[str]) -> bool:
    start = BIRTH_AT[len(lines[1])]
    return check_digit(lines[1][start : start + 6]) == lines[1][start + 6]


@pytest.mark.parametrize("entry", CARDS, ids=lambda e: e.name)
def test_a_doctored_card_has_digits_that_do_not_fit(entry: Layout) -> None:
    for seed in ("1", "2", "3"):
        drawn = _card(entry, seed, "mrz_digits")
        assert drawn.fields["mrz_valid"] is False
        assert drawn.fields["mrz"] == drawn.mrz
        assert not _birth_fits(drawn.mrz)


@pytest.mark.parametrize("entry", CARDS, ids=lambda e: e.name)
def test_an_inconsistent_card_has_good_digits_and_another_persons_zone(entry: Layout) -> None:
    for seed in ("1", "2", "3", "4"):
        drawn = _card(entry, seed, "mrz_inconsistent")
        case = drawn.case
        assert drawn.fields["mrz_valid"] is True
        assert _birth_fits(drawn.mrz)
        start = BIRTH_AT[len(drawn.mrz[1])]
        same_day = drawn.mrz[1][start : start + 6] == f"{case.person.birth_date:%y%m%d}"
        surname = td3("1", case.person.birth_name, (), case.today, "F", case.today, "FRA")[0][5:12]
        same_name = any(
            line.startswith(surname.rstrip("<"), at) for line in drawn.mrz for at in (0, 5)
        )
        assert not (same_day and same_name)
