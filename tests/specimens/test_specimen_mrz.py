"""Machine-readable zones against the worked examples of ICAO 9303."""

from __future__ import annotations

import datetime as dt

from specimens.mrz import check_digit, old_card, td1, td3


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
