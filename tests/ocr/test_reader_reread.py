"""The second look at a page: what was passed over, doubted, or read in pieces."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ocr.engines.engine import Gray, Layout, RawWord
from ocr.reread import reread

_X_HEIGHT = 14.0
_ROW = (60, 90)


class _Engine:
    """Says for each strip what it is told to say, once a strip."""

    def __init__(self, *answers: tuple[str, float]) -> None:
        self.answers = list(answers)
        self.strips: list[tuple[int, ...]] = []

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        self.strips.append(gray.shape)
        text, sure = self.answers.pop(0)
        parts = text.split()
        step = gray.shape[1] // max(1, len(parts))
        return [RawWord(t, i * step, 14, (i + 1) * step, 40, sure) for i, t in enumerate(parts)]

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return None


def _page(text: str = "") -> Gray:
    page = np.full((150, 600), 255, np.uint8)
    cv2.putText(page, text, (40, 88), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2)
    return page


def _word(text: str, x0: int, x1: int, confidence: float = 0.9, row: int = 1) -> RawWord:
    return RawWord(text, x0, *_ROW[:1], x1, _ROW[1], confidence, row)


def _texts(words: list[RawWord]) -> list[str]:
    return [w.text for w in sorted(words, key=lambda w: w.x0)]


def test_pieces_of_a_date_are_one_word() -> None:
    pieces = [
        _word("2", 40, 60),
        _word("9/1", 58, 98),
        _word("1/2", 101, 140),
        _word("023", 142, 190),
    ]
    (whole,) = reread(_page(), pieces, _X_HEIGHT, 200, _Engine())
    assert (whole.text, whole.x0, whole.x1) == ("29/11/2023", 40, 190)


def test_a_typed_date_in_doubtful_pieces_is_read_whole() -> None:
    pieces = [_word("314", 40, 70, 0.65), _word("08-", 72, 110, 0.82), _word("2026", 111, 170)]
    for before, told in ((pieces, ["31-08-2026"]), (pieces[1:], ["08-2026"])):
        engine = _Engine(("31-08-2026", 0.97))
        assert _texts(reread(_page(), before, _X_HEIGHT, 200, engine)) == told
    sure = [_word("2024-", 40, 110), _word("2025", 112, 170)]
    assert _texts(reread(_page(), sure, _X_HEIGHT, 200, _Engine())) == ["2024-2025"]
    apart = [_word("2024", 40, 100), _word("-", 112, 120), _word("2025", 132, 190)]
    assert len(reread(_page(), apart, _X_HEIGHT, 200, _Engine())) == len(apart)


def test_figures_a_blank_apart_and_figures_beside_letters_stay_as_they_are() -> None:
    words = [_word("26", 40, 70), _word("11", 79, 100), _word("h", 101, 115), _word("30", 116, 140)]
    assert _texts(reread(_page(), words, _X_HEIGHT, 200, _Engine())) == ["26", "11", "h", "30"]


def test_a_doubted_word_is_not_given_up_for_less() -> None:
    doubted = [_word("GUERIN", 40, 150, 0.42), _word("Candidat", 200, 350)]
    read = reread(_page(), doubted, _X_HEIGHT, 200, _Engine(("GU R", 0.6)))
    assert _texts(read) == ["GUERIN", "Candidat"]
    read = reread(_page(), doubted, _X_HEIGHT, 200, _Engine(("GUÉRIN", 0.9)))
    assert _texts(read) == ["GUÉRIN", "Candidat"]


def test_doubted_marks_are_not_looked_at_again_nor_taken_for_text() -> None:
    bits = [
        RawWord("—", 40, 70, 90, 76, 0.3, 1),
        RawWord("CE", 100, 60, 130, 90, 0.2, 1),
        RawWord("En", 140, 60, 560, 70, 0.1, 1),
    ]
    engine = _Engine()
    assert _texts(reread(_page(), bits, _X_HEIGHT, 200, engine)) == ["—", "CE", "En"]
    assert engine.strips == []


def test_figures_doubted_and_those_read_as_two_letters_are_looked_at_again() -> None:
    engine = _Engine(("82", 0.97), ("1355", 0.54))
    doubted = [_word("2", 40, 60, 0.43), _word("Le.", 200, 300, 0.37)]
    assert _texts(reread(_page(), doubted, _X_HEIGHT, 200, engine)) == ["82", "1355"]


def test_doubted_figures_are_read_without_the_rule_of_their_cell() -> None:
    page = _page("01 11 2020")
    page[98:100, 20:] = 200
    box = RawWord("01112020", 40, 60, 240, 102, 0.35, 1)
    engine = _Engine(("os", 0.3), ("01/11/2020", 0.96))
    assert _texts(reread(page, [box], _X_HEIGHT, 200, engine)) == ["01/11/2020"]
    high, low = (strip[0] for strip in engine.strips)
    assert low < high - 10


def test_doubted_letters_and_figures_without_a_rule_are_read_once() -> None:
    for word in (_word("01112020", 40, 240, 0.1), RawWord("LECOEUR", 40, 60, 240, 102, 0.35, 1)):
        engine = _Engine(("LECŒUR", 0.9))
        reread(_page("01 11 2020"), [word], _X_HEIGHT, 200, engine)
        assert len(engine.strips) == 1


def test_a_word_read_in_part_is_read_whole() -> None:
    page = _page("MARTINEAU")
    engine = _Engine(("MARTINEAU", 0.9))
    (read,) = reread(page, [_word("MAR", 40, 105)], _X_HEIGHT, 200, engine)
    assert (read.text, read.row) == ("MARTINEAU", 1)


def test_two_lines_taken_for_one_doubtful_word_hide_nothing() -> None:
    page = _page("Anne Sophie")
    tall = RawWord("Jons-toil", 30, 20, 300, 100, 0.1, 1)
    read = reread(page, [tall], _X_HEIGHT, 200, _Engine(("", 0.0), ("Anne Sophie", 0.9)))
    assert {"Anne", "Sophie"} <= set(_texts(read))


def test_a_doubtful_word_four_lines_of_small_letters_high_hides_nothing() -> None:
    page = _page("ROSSI")
    tall = RawWord("de", 40, 60, 140, 125, 0.4, 1)
    first = RawWord("R", 40, 60, 62, 90, 0.8, 1)
    engine = _Engine(("ke", 0.2), ("ROSSI", 0.9))
    assert "ROSSI" in _texts(reread(page, [first, tall], _X_HEIGHT, 200, engine))
    surer = replace(tall, confidence=0.7)
    assert "ROSSI" not in _texts(reread(page, [first, surer], _X_HEIGHT, 200, _Engine()))


def test_such_a_word_goes_where_it_is_found_in_another() -> None:
    page = _page("Mme Louise")
    tall = RawWord("Louis", 135, 40, 230, 110, 0.34, 1)
    words = [_word("Mme", 40, 115, 0.96), tall]
    for sure, told in ((0.96, ["Mme", "Louise"]), (0.4, ["Mme", "Louis"])):
        answers = ("Lou", 0.2), *[("Mme Louise", sure)] * 4
        assert _texts(reread(page, words, _X_HEIGHT, 200, _Engine(*answers))) == told


def test_an_elided_word_read_alike_twice_is_believed() -> None:
    for twice, told in (("d'usage", 0.7), ("d’usage", 0.7), ("d'issage", 0.0), ("usage", 0.0)):
        engine = _Engine((twice, 0.0))
        (read,) = reread(_page(), [_word("d'usage", 40, 150, 0.0)], _X_HEIGHT, 200, engine)
        assert (read.text, read.confidence) == ("d'usage", told)
    (read,) = reread(
        _page(), [_word("Canille", 40, 150, 0.1)], _X_HEIGHT, 200, _Engine(("Canille", 0.1))
    )
    assert read.confidence == 0.1


def _run_together(foot: int) -> tuple[Gray, list[RawWord]]:
    """A word whose letters are one mark, right of a word that ends on the line of `foot`."""
    page = np.full((150, 2600), 255, np.uint8)
    cv2.putText(page, "240820", (300, 88), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 5)
    page[74:78, 305:410] = 20
    return page, [RawWord("Terme", 40, foot - 30, 150, foot, 0.9, 1)]


def test_a_word_whose_letters_are_one_mark_is_read_where_a_line_is() -> None:
    page, words = _run_together(90)
    read = reread(page, words, _X_HEIGHT, 200, _Engine(("24/08/2026", 0.9)))
    assert _texts(read) == ["Terme", "24/08/2026"]
    page, words = _run_together(140)
    assert _texts(reread(page, words, _X_HEIGHT, 200, _Engine())) == ["Terme"]


def test_the_dark_edge_of_a_sheet_is_not_read() -> None:
    page = np.full((150, 2600), 255, np.uint8)
    for x in range(40, 1200, 220):
        page[20:50, x : x + 120] = 20
        page[28:42, x + 50 : x + 68] = 255
    assert reread(page, [], _X_HEIGHT, 200, _Engine()) == []


def _row_of_marks(gap: int) -> tuple[Gray, list[RawWord]]:
    """« 8,50 » that nobody read, after three words so many pixels apart."""
    page = np.full((150, 1400), 255, np.uint8)
    cv2.putText(page, "85", (1100, 88), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2)
    words = [_word(t, 40 + i * gap, 100 + i * gap) for i, t in enumerate(("12", "9,5", "14"))]
    return page, words


def test_a_cell_passed_over_in_a_row_of_cells_is_read() -> None:
    page, words = _row_of_marks(300)
    engine = _Engine(("8,5", 0.9))
    assert _texts(reread(page, words, _X_HEIGHT, 200, engine)) == ["12", "9,5", "14", "8,5"]


def test_a_short_cell_in_which_nothing_is_seen_is_read_larger() -> None:
    page, words = _row_of_marks(300)
    engine = _Engine(("", 0.0), ("8,5", 0.9))
    assert "8,5" in _texts(reread(page, words, _X_HEIGHT, 200, engine))


def test_two_letters_beside_running_text_are_no_cell() -> None:
    page, words = _row_of_marks(75)
    assert len(reread(page, words, _X_HEIGHT, 200, _Engine())) == len(words)


def _between_lines() -> tuple[Gray, list[RawWord]]:
    """A line that nobody read, between two that were: its letters are joined by pale strokes."""
    page = np.full((330, 700), 255, np.uint8)
    cv2.putText(page, "TRAORE", (60, 178), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2)
    page[165:169, 62:180] = np.minimum(page[165:169, 62:180], 190)
    page[70:74, 40:640] = page[280:284, 40:640] = 20
    words = [RawWord("Nom", 40, 60, 640, 90, 0.9, 1), RawWord("Sexe", 40, 270, 640, 300, 0.9, 2)]
    return page, words


def test_a_line_whose_letters_run_together_is_not_passed_over() -> None:
    page, words = _between_lines()
    assert "TRAORE" in _texts(reread(page, words, _X_HEIGHT, 200, _Engine(("TRAORE", 0.9))))


def test_a_line_in_which_nothing_is_seen_is_read_much_larger() -> None:
    page, words = _between_lines()
    engine = _Engine(("", 0.0), ("", 0.0), ("TRAORE", 0.9))
    assert "TRAORE" in _texts(reread(page, words, _X_HEIGHT, 200, engine))
    assert engine.strips[2][1] > 1.8 * engine.strips[0][1]


class _Threshold(_Engine):
    """Reads nothing where grey joins the letters at the level of an engine's own threshold."""

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        self.strips.append(gray.shape)
        joined = ((gray > 120) & (gray < 220)).mean() > 0.04
        return [] if joined else [RawWord("TRAORE", 0, 14, gray.shape[1], 40, 0.9)]


def test_letters_that_a_blur_joins_are_read_once_they_are_thinner() -> None:
    page, words = _between_lines()
    engine = _Threshold()
    assert "TRAORE" in _texts(reread(page, words, _X_HEIGHT, 200, engine))
    assert engine.strips[0] == engine.strips[1]


def test_letters_read_at_once_are_not_read_thinner() -> None:
    page, words = _between_lines()
    engine = _Engine(("TRAORE", 0.9))
    reread(page, words, _X_HEIGHT, 200, engine)
    assert len(engine.strips) == 1


def test_marks_outside_the_lines_of_a_page_are_not_read_twice() -> None:
    page, words = _between_lines()
    above = [RawWord(w.text, w.x0, w.y0 + 170, w.x1, w.y1 + 170, 0.9, w.row) for w in words[:1]]
    assert len(reread(page, above, _X_HEIGHT, 200, _Engine(*[("", 0.0)] * 3))) == 1


def test_letters_on_a_word_whose_box_is_short_are_not_read_again() -> None:
    page, words = _between_lines()
    short = RawWord("TRAORE", 50, 160, 280, 168, 0.9, 3)
    read = reread(page, [*words, short], _X_HEIGHT, 200, _Engine(("TRAORE", 0.9)))
    assert _texts(read).count("TRAORE") == 1


def _line_begun_short(second: int) -> Gray:
    """« Le », then a row of letters from `second` on: nobody read either."""
    page = np.full((200, 900), 255, np.uint8)
    cv2.putText(page, "Le", (40, 88), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 20, 2)
    cv2.putText(page, "octobre", (second, 88), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 20, 2)
    return page


def test_a_line_passed_over_is_read_with_its_short_beginning() -> None:
    engine = _Engine(("Le octobre", 0.9))
    words = reread(_line_begun_short(110), [], _X_HEIGHT, 200, engine)
    assert _texts(words) == ["Le", "octobre"]
    assert [wide > 1.4 * 180 for _, wide in engine.strips] == [True]


def test_what_stands_a_column_away_is_not_its_beginning() -> None:
    engine = _Engine(("octobre", 0.9))
    reread(_line_begun_short(500), [], _X_HEIGHT, 200, engine)
    assert engine.strips[0][1] < 1.4 * 300


def test_pieces_of_a_doubtful_name_are_read_whole() -> None:
    pieces = [_word("KOWALS", 40, 130, 0.58), _word("KI", 133, 150)]
    (whole,) = reread(_page(), pieces, _X_HEIGHT, 200, _Engine(("KOWALSKI", 0.93)))
    assert (whole.text, whole.confidence) == ("KOWALSKI", 0.93)


def test_sure_words_close_together_stay_apart() -> None:
    pieces = [_word("LE", 40, 60), _word("GALL", 62, 100)]
    assert _texts(reread(_page(), pieces, _X_HEIGHT, 200, _Engine())) == ["LE", "GALL"]


def test_a_doubtful_word_a_blank_away_stays_apart() -> None:
    pieces = [_word("LE", 40, 60, 0.5), _word("GALL", 70, 110)]
    again = reread(_page(), pieces, _X_HEIGHT, 200, _Engine(("LE", 0.9)))
    assert _texts(again) == ["LE", "GALL"]


def test_a_doubtful_code_under_units_is_read_again() -> None:
    units = [_word("E4", 40, 60, row=1), _word("E52", 41, 75, row=2)]
    below = RawWord("Eé", 40, 100, 60, 120, 0.28, 3)
    again = reread(_page(), [*units, below], _X_HEIGHT, 200, _Engine(("E6", 0.8)))
    assert "E6" in _texts(again)


def test_a_doubtful_code_elsewhere_is_not() -> None:
    units = [_word("E4", 40, 60, row=1), _word("E52", 41, 75, row=2)]
    beside = RawWord("Eé", 240, 100, 260, 120, 0.28, 3)
    assert "Eé" in _texts(reread(_page(), [*units, beside], _X_HEIGHT, 200, _Engine()))


def test_a_row_that_says_as_much_in_one_word_takes_the_place_of_its_parts() -> None:
    parts = [_word("MARTI", 40, 103, 0.7), _word("NEAU", 98, 105, 0.8)]
    for sure, kept in ((0.97, set()), (0.72, {"MARTI", "NEAU"})):
        told = _Engine(*[("MARTINEAU", sure)] * 3)
        again = _texts(reread(_page("MARTINEAU"), parts, _X_HEIGHT, 200, told))
        assert {"MARTI", "NEAU"} & set(again) == kept
