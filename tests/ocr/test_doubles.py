"""Words that the engine read twice, in two rows."""

from __future__ import annotations

from ocr.doubles import says_again, without_doubles
from ocr.engines.engine import RawWord

_X_HEIGHT = 12.0


def _word(
    text: str, x0: int, x1: int, row: int, confidence: float = 0.96, y0: int = 100
) -> RawWord:
    return RawWord(text, x0, y0, x1, y0 + 18, confidence, row)


def _texts(words: list[RawWord], row: int) -> list[str]:
    return [w.text for w in words if w.row == row]


def test_a_row_read_twice_keeps_each_word_once_where_it_begins() -> None:
    words = [
        _word("E1", 20, 45, 1), _word("Culture", 60, 130, 1), _word("générale", 140, 220, 1),
        _word("et", 228, 245, 1), _word("ale", 190, 220, 2), _word("et", 228, 245, 2, 0.99),
        _word("17,50", 500, 540, 2),
    ]  # fmt: skip
    kept = without_doubles(words, _X_HEIGHT)
    assert _texts(kept, 1) == ["E1", "Culture", "générale", "et"]
    assert _texts(kept, 2) == ["17,50"]
    assert next(w for w in kept if w.text == "et").confidence == 0.99


def test_a_misread_piece_inside_a_sure_word_goes() -> None:
    words = [_word("générale", 140, 220, 1), _word("ile", 190, 219, 2)]
    assert _texts(without_doubles(words, _X_HEIGHT), 2) == []


def test_a_figure_surer_than_the_number_it_lies_on_stays() -> None:
    words = [_word("13", 500, 530, 1, 0.5), _word("3", 515, 530, 2, 0.95)]
    assert len(without_doubles(words, _X_HEIGHT)) == 2


def test_words_over_each_other_and_words_of_one_row_stay() -> None:
    over = [_word("Nom", 20, 80, 1), _word("Nom", 20, 80, 2, y0=125)]
    assert without_doubles(over, _X_HEIGHT) == over
    doubled = [_word("le", 20, 40, 1), _word("le", 22, 42, 1)]
    assert without_doubles(doubled, _X_HEIGHT) == doubled


def test_small_print_inside_a_tall_stamp_stays() -> None:
    stamp = RawWord("RECTORAT", 100, 80, 300, 140, 0.95, 1)
    small = _word("ORA", 180, 220, 2)
    assert small in without_doubles([stamp, small], _X_HEIGHT)


def test_a_row_read_with_the_next_says_a_word_again() -> None:
    read = [RawWord("09", 378, 1005, 402, 1030, 0.95, 14)]
    again = RawWord("09", 375, 991, 402, 1033, 0.96, 1)
    assert says_again([again, RawWord("Date", 548, 996, 576, 1006, 0.95, 1)], read)


def test_another_word_there_or_the_same_elsewhere_is_none() -> None:
    read = [RawWord("09", 378, 1005, 402, 1030, 0.95, 14)]
    assert not says_again([RawWord("DÉLIVRANCE", 375, 991, 526, 1019, 0.9, 1)], read)
    assert not says_again([RawWord("09", 478, 1005, 502, 1030, 0.9, 1)], read)
