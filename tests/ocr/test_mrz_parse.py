"""Check digits and fields of machine-readable lines: every layout, and lines gone wrong."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.mrz import parse_lines
from ocr.mrz.digits import check_digit, holds
from ocr.mrz.layouts import KINDS, LAYOUTS, TD3, fits

NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def with_digit(text: str) -> str:
    return text + str(check_digit(text))


def passport(
    surname: str = "BERNARD",
    given: str = "ZOE<LEA",
    number: str = "13AA00002",
    birth: str = "040315",
    expiry: str = "310101",
    optional: str = "",
    state: str = "FRA",
) -> tuple[str, str]:
    first = f"P<{state}{surname}<<{given}"[:44].ljust(44, "<")
    second = with_digit(number.ljust(9, "<")) + state + with_digit(birth) + "F" + with_digit(expiry)
    second += with_digit(optional.ljust(14, "<"))
    return first, second + str(check_digit(second[:10] + second[13:20] + second[21:43]))


def card(
    code: str = "ID",
    number: str = "D2H6862M2",
    rest: str = "",
    nationality: str = "FRA",
    birth: str = "040315",
    expiry: str = "340101",
) -> tuple[str, str, str]:
    if len(number) > 9:
        first = f"{code}FRA{number[:9]}<{number[9:]}{check_digit(number)}<"
    else:
        first = f"{code}FRA{with_digit(number.ljust(9, '<'))}"
    first = (first + rest).ljust(30, "<")
    second = (with_digit(birth) + "M" + with_digit(expiry) + nationality).ljust(29, "<")
    covered = first[5:] + second[:7] + second[8:15] + second[18:29]
    return first, second + str(check_digit(covered)), "LEROY<<JEAN<PAUL".ljust(30, "<")


def french_card(
    surname: str = "LE<GOFF",
    given: str = "ANNE<MARIE<<ZOE",
    number: str = "131275P00123",
    birth: str = "950620",
) -> tuple[str, str]:
    first = f"IDFRA{surname.ljust(25, '<')[:25]}75P012"
    second = with_digit(number) + given.ljust(14, "<")[:14] + with_digit(birth) + "F"
    return first, second + str(check_digit(first + second))


def two_rows(code: str, columns: int) -> tuple[str, str]:
    first = f"{code}UTOERIKSSON<<ANNA<MARIA".ljust(columns, "<")
    second = with_digit("D23145890") + "UTO" + with_digit("740812") + "F" + with_digit("120415")
    if code[0] == "V":
        return first, second.ljust(columns, "<")
    second = second.ljust(columns - 1, "<")
    return first, second + str(check_digit(second[:10] + second[13:20] + second[21:]))


def licence(number: str = "13AA00002", expiry: str = "281231") -> tuple[str]:
    line = with_digit("D1FRA" + number) + expiry + "MARTIN<<"
    return (with_digit(line),)


def test_the_standards_own_example_of_a_check_digit() -> None:
    assert check_digit("520727") == 3  # Doc 9303-3, 4.9, example 1
    assert check_digit("AB2134<<<") == 5  # example 2


@given(st.text(alphabet="0123456789", min_size=1, max_size=20), st.data())
def test_no_single_wrong_digit_goes_unseen(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from([c for c in "0123456789" if c != number[place]]))
    wrong = number[:place] + other + number[place + 1 :]
    assert holds(number, str(check_digit(number)))
    assert not holds(wrong, str(check_digit(number)))


def test_a_filler_is_the_digit_of_an_empty_field_only() -> None:
    assert holds("<<<<", "<")
    assert not holds("12<<", "<")


def test_a_passport() -> None:
    zone = parse_lines(passport())
    assert zone is not None
    assert (zone.format, zone.valid, zone.document_kind) == ("TD3", True, "passport")
    assert set(zone.checks) == {
        "document_number",
        "birth_date",
        "expiry_date",
        "optional",
        "composite",
    }
    assert (zone.surname, zone.given_names) == ("BERNARD", ("ZOE", "LEA"))
    assert zone.document_number == "13AA00002"
    assert (zone.birth_date, zone.expiry_date) == (dt.date(2004, 3, 15), dt.date(2031, 1, 1))
    assert (zone.issuer, zone.nationality, zone.sex) == ("FRA", "FRA", "F")
    assert not zone.name_truncated


def test_an_identity_card_of_three_lines() -> None:
    zone = parse_lines(card())
    assert zone is not None
    assert (zone.format, zone.valid, zone.document_kind) == ("TD1", True, "national_id_card")
    assert (zone.document_number, zone.sex) == ("D2H6862M2", "M")
    assert (zone.surname, zone.given_names) == ("LEROY", ("JEAN", "PAUL"))
    assert zone.birth_date == dt.date(2004, 3, 15)


def test_a_long_number_runs_on_into_the_optional_data() -> None:
    zone = parse_lines(card(number="590330101123"))
    assert zone is not None
    assert zone.valid is True
    assert zone.document_number == "590330101123"


@pytest.mark.parametrize(
    ("code", "nationality", "kind"),
    [
        ("ID", "FRA", "national_id_card"),
        ("I<", "FRA", "national_id_card"),
        ("IR", "DZA", "residence_permit"),
        ("AR", "MAR", "residence_permit"),
        ("TS", "SEN", "residence_permit"),
        ("ID", "TUN", "residence_permit"),
        ("AC", "FRA", None),
    ],
)
def test_what_a_card_is(code: str, nationality: str, kind: str | None) -> None:
    zone = parse_lines(card(code=code, nationality=nationality))
    assert zone is not None
    assert zone.valid is True
    assert zone.document_kind == kind


def test_the_french_laminated_card() -> None:
    zone = parse_lines(french_card())
    assert zone is not None
    assert (zone.format, zone.valid, zone.document_kind) == ("CNI", True, "national_id_card")
    assert set(zone.checks) == {"document_number", "birth_date", "composite"}
    assert zone.surname == "LE GOFF"
    assert zone.given_names == ("ANNE-MARIE", "ZO")
    assert zone.name_truncated
    assert (zone.issue_month, zone.expiry_date) == ("2013-12", None)
    assert (zone.birth_date, zone.nationality) == (dt.date(1995, 6, 20), "FRA")


def test_the_french_card_of_another_century() -> None:
    zone = parse_lines(french_card(number="880692310285", birth="651206"))
    assert zone is not None
    assert zone.issue_month == "1988-06"
    assert zone.birth_date == dt.date(1965, 12, 6)


@pytest.mark.parametrize(
    ("code", "columns", "layout", "kind"),
    [
        ("I<", 36, "TD2", "national_id_card"),
        ("V<", 44, "MRVA", "visa"),
        ("VC", 36, "MRVB", "visa"),
    ],
)
def test_two_line_documents(code: str, columns: int, layout: str, kind: str) -> None:
    zone = parse_lines(two_rows(code, columns))
    assert zone is not None
    assert (zone.format, zone.valid, zone.document_kind) == (layout, True, kind)
    assert zone.birth_date == dt.date(1974, 8, 12)


def test_the_french_driving_licence() -> None:
    zone = parse_lines(licence())
    assert zone is not None
    assert (zone.format, zone.valid, zone.document_kind) == ("DL", True, "driving_licence")
    assert (zone.document_number, zone.surname) == ("13AA00002", "MARTIN")
    assert zone.expiry_date == dt.date(2028, 12, 31)


@pytest.mark.parametrize(
    ("birth", "expiry", "year"),
    [
        ("991231", "310101", 1999),
        ("000101", "310101", 2000),
        ("310101", "310101", 2031),
        ("310102", "310101", 1931),
        ("040315", "991231", 1904),
    ],
)
def test_a_birth_is_not_after_the_documents_end(birth: str, expiry: str, year: int) -> None:
    zone = parse_lines(passport(birth=birth, expiry=expiry))
    assert zone is not None
    assert zone.birth_date is not None
    assert zone.birth_date.year == year


def test_a_birth_date_that_is_partly_unknown_gives_no_date_but_its_digit_holds() -> None:
    zone = parse_lines(passport(birth="04<<<<"))
    assert zone is not None
    assert zone.birth_date is None
    assert zone.checks["birth_date"]


def test_a_day_that_no_calendar_has_gives_no_date() -> None:
    zone = parse_lines(passport(birth="040231"))
    assert zone is not None
    assert zone.birth_date is None


def test_a_name_as_long_as_its_field_is_perhaps_truncated() -> None:
    zone = parse_lines(passport(surname="PAPANDROPOULOUS", given="JONATHON<ALEC<MARIA<TREVORIUS"))
    assert zone is not None
    assert zone.name_truncated
    assert zone.surname == "PAPANDROPOULOUS"


def test_a_bearer_with_one_name_only() -> None:
    zone = parse_lines(passport(surname="ARKFREITH", given=""))
    assert zone is not None
    assert (zone.surname, zone.given_names) == ("ARKFREITH", ())


def test_spaces_small_letters_and_angle_quotes_of_a_text_layer() -> None:
    first, second = passport()
    zone = parse_lines([first.replace("<<", "«").lower(), " ".join(second)])
    assert zone is not None
    assert zone.lines == (first, second)


@pytest.mark.parametrize(
    "lines",
    [(), ("",), ("BONJOUR",), ("A" * 44,), ("P<FRA" + "É" * 39, "0" * 44), ("<" * 30,) * 2],
)
def test_what_is_no_zone(lines: tuple[str, ...]) -> None:
    assert parse_lines(lines) is None


def test_lines_of_the_right_size_that_no_layout_allows_are_not_whole() -> None:
    zone = parse_lines(("P<FRA" + "5" * 39, "0" * 44))
    assert zone is not None
    assert zone.valid is None
    assert zone.surname is None


@given(st.data())
def test_one_wrong_digit_is_never_valid(data: st.DataObject) -> None:
    makers = [passport, card, french_card, licence, lambda: two_rows("I<", 36)]
    lines = list(data.draw(st.sampled_from(makers))())
    places = [(r, p) for r, line in enumerate(lines) for p, c in enumerate(line) if c.isdigit()]
    row, place = data.draw(st.sampled_from(places))
    if len(lines) == 1 and place < 5:
        return  # the licence's « D1 » is its layout
    other = data.draw(st.sampled_from([c for c in "0123456789" if c != lines[row][place]]))
    lines[row] = lines[row][:place] + other + lines[row][place + 1 :]
    zone = parse_lines(lines)
    assert zone is None or zone.valid is not True


@given(
    surname=st.text(NAMES, min_size=1, max_size=18),
    given=st.lists(st.text(NAMES, min_size=1, max_size=5), min_size=1, max_size=3),
    number=st.text(NAMES + "0123456789", min_size=1, max_size=9),
    birth=st.dates(dt.date(1940, 1, 1), dt.date(2010, 12, 31)),
    expiry=st.dates(dt.date(2015, 1, 1), dt.date(2039, 12, 31)),
)
def test_what_is_written_is_what_is_read(
    surname: str, given: list[str], number: str, birth: dt.date, expiry: dt.date
) -> None:
    lines = passport(
        surname, "<".join(given), number, f"{birth:%y%m%d}", f"{expiry:%y%m%d}", "", "SEN"
    )
    zone = parse_lines(lines)
    assert zone is not None
    assert zone.valid is True
    assert (zone.surname, list(zone.given_names)) == (surname, given)
    assert zone.document_number == number
    assert zone.expiry_date == expiry
    assert zone.birth_date == birth


@given(st.lists(st.text(max_size=50), max_size=4))
def test_no_text_whatever_breaks_the_parser(lines: list[str]) -> None:
    zone = parse_lines(lines)
    assert zone is None or zone.format in {layout.format for layout in LAYOUTS}


def test_every_layout_is_even_and_its_places_exist() -> None:
    for layout in LAYOUTS:
        assert {len(pattern) for pattern in layout.patterns} == {layout.columns}
        assert all(kind in KINDS for pattern in layout.patterns for kind in pattern)
        for check in layout.checks:
            assert check.place.stop == check.place.start + 1 <= layout.columns
    assert fits(TD3, passport())
