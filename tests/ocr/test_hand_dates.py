"""Dates written by hand on drawn pages: read where they can be, never made of anything else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
from numpy.random import Generator
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.heard import heard_of, weighed
from ocr.hand.places import Place, is_print, places_of, print_boxes, with_le_apart, years_of
from ocr.hand.read import SURE, UNSURE, HandDate, with_hand_dates
from ocr.hand.spelling import (
    Years,
    date_said,
    may_become_date,
    nearly_said,
    perhaps_said,
    usual,
)
from ocr.hand.strips import Run
from ocr.hand.training.lines import Materials, scribble, written
from ocr.hand.unread import unread_places
from validators.settings import DEFAULT

HIGH, WIDE, X_HEIGHT = 300, 1400, 16.0
YEARS = Years(1990, 2039)
Gray = NDArray[np.uint8]


def word(text: str, x: float, y: float = 120, confidence: float = 0.96, line: int = 0) -> Word:
    wide = 11 * len(text)
    return Word(text, Box(x / WIDE, y / HIGH, (x + wide) / WIDE, (y + 28) / HIGH), confidence, line)


def page(ink: NDArray[np.float32] | None, x: int = 330, y: int = 104) -> Gray:
    paper = np.full((HIGH, WIDE), 255.0)
    if ink is not None:
        small = ink[::2, ::2]
        part = paper[y : y + small.shape[0], x : x + small.shape[1]]
        part[:] = np.minimum(part, 255 - 200 * small[:, : part.shape[1]])
    return paper.astype(np.uint8)


def by_pen(text: str, rng: Generator) -> NDArray[np.float32]:
    line = written(text, "strokes", Materials([]), rng)
    assert line is not None
    return line.ink


LABEL = (word("Fait", 40), word("à", 95), word("Lyon,", 130), word("le", 290))


def read(even: Gray, words: tuple[Word, ...] = LABEL) -> list[str]:
    before = {(w.text, w.box) for w in words}
    after = with_hand_dates(words, even, X_HEIGHT)
    return [w.text for w in after if (w.text, w.box) not in before]


def test_most_dates_are_read_and_none_wrong() -> None:
    rng = np.random.default_rng(5)
    right = 0
    for k in range(30):
        day = dt.date(2025, 1, 9) + dt.timedelta(days=31 * k)
        found = read(page(by_pen(f"{day:%d/%m/%Y}", rng)))
        assert found in ([], [f"{day:%d/%m/%Y}"])
        right += bool(found)
    assert right >= 20


def test_what_is_no_date_gives_none() -> None:
    rng = np.random.default_rng(6)
    for text in (
        "06 12 34 56 78",
        "0478129934",
        "69003",
        "12.50",
        "123/456",
        "31/02/2025",
        "12/14/2025",
    ):
        for _ in range(4):
            assert read(page(by_pen(text, rng))) == []


def test_a_signature_in_its_place_gives_none() -> None:
    rng = np.random.default_rng(7)
    for _ in range(30):
        assert read(page(scribble(rng).ink)) == []


def test_an_empty_place_and_a_dotted_one_give_none() -> None:
    dotted = page(None)
    dotted[146:149, 330:800:8] = 60
    dotted[146:149, 331:801:8] = 60
    assert read(page(None)) == []
    assert read(dotted) == []


def test_a_date_read_as_print_is_left() -> None:
    printed = (*LABEL, word("12/09/2025", 330))
    assert places_of(printed, (HIGH, WIDE), X_HEIGHT) == []


def test_print_behind_the_label_leaves_no_room() -> None:
    prose = (*LABEL, word("titulaire", 330), word("atteste", 460))
    assert places_of(prose, (HIGH, WIDE), X_HEIGHT) == []


def test_the_words_made_of_the_writing_give_way() -> None:
    rng = np.random.default_rng(5)
    misread = word("4/1/2O", 335, confidence=0.4)
    for _ in range(12):
        even = page(by_pen("12/09/2025", rng))
        words = with_hand_dates((*LABEL, misread), even, X_HEIGHT)
        if misread not in words:
            assert [w.text for w in words if w.confidence in (SURE, UNSURE)] == ["12/09/2025"]
            assert {w.line for w in words} == {0}
            break
    else:
        pytest.fail("none of twelve plain dates was read")


def test_a_possible_date_hardly_read_yields_to_the_network() -> None:
    rng = np.random.default_rng(9)
    read_instead = 0
    for _ in range(12):
        misread = word("12/09/2028", 335, confidence=0.7)
        words = with_hand_dates((*LABEL, misread), page(by_pen("12/09/2025", rng)), X_HEIGHT)
        dates = [w.text for w in words if "/" in w.text]
        assert dates in (["12/09/2028"], ["12/09/2025"])
        read_instead += dates == ["12/09/2025"]
    assert read_instead >= 6


def test_a_date_plainly_read_stays_whatever_the_network_would_say() -> None:
    plainly = word("12/09/2028", 335, confidence=0.9)
    words = (*LABEL, plainly)
    even = page(by_pen("12/09/2025", np.random.default_rng(5)))
    assert with_hand_dates(words, even, X_HEIGHT) == words


@pytest.mark.parametrize(
    ("typed", "sure", "chance", "told"),
    [
        ("12-09-2028", 0.77, 0.6, "12-09-2028"),
        ("12-09-2028.", 0.77, 0.6, "12-09-2028."),
        ("12-09-2028", 0.77, 0.95, "19/09/2028"),
        ("12-09-2028", 0.7, 0.6, "19/09/2028"),
        ("12-69-2028", 0.77, 0.6, "19/09/2028"),
        ("12-09-2028", 0.75, 0.6, "19/09/2028"),  # taller than print: a pen's
    ],
)
def test_a_typed_date_nearly_sure_stays_where_the_network_wavers_at_another(
    typed: str, sure: float, chance: float, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(run: Run, *_: object) -> HandDate:
        return HandDate(dt.date(2028, 9, 19), chance, run.box)

    monkeypatch.setattr("ocr.hand.read.date_of", other)
    words = (*LABEL, word(typed, 335, confidence=sure))
    even = page(by_pen("12/09/2025", np.random.default_rng(5)))
    assert told in [w.text for w in with_hand_dates(words, even, X_HEIGHT)]


ELSEWHERE = (word("Session", 40, 20, line=1), word("2025", 140, 20, line=1))


def test_a_line_of_ink_that_nothing_was_read_of_is_looked_at() -> None:
    rng = np.random.default_rng(5)
    found = [read(page(by_pen("12/09/2025", rng)), ELSEWHERE) for _ in range(12)]
    assert all(one in ([], ["12/09/2025"]) for one in found)
    assert found.count(["12/09/2025"]) >= 6


def test_print_passed_over_and_scribbles_are_no_dates() -> None:
    rng = np.random.default_rng(8)
    for _ in range(10):
        assert read(page(scribble(rng).ink), ELSEWHERE) == []
    for text in ("06 12 34 56 78", "5873692961", "12/14/2025", "123/456"):
        assert read(page(by_pen(text, rng)), ELSEWHERE) == []


def test_a_background_of_many_lines_is_left() -> None:
    rng = np.random.default_rng(5)
    tall = np.full((HIGH * 6, WIDE), 255, np.uint8)
    for k in range(10):
        tall[k * 160 : k * 160 + 200] = np.minimum(
            tall[k * 160 : k * 160 + 200], page(by_pen("12/09/2025", rng))[:200]
        )
    assert unread_places(ELSEWHERE, tall, X_HEIGHT) == []


@pytest.mark.parametrize(
    ("texts", "confidence", "asks"),
    [
        (("30", "ectebre", "1014"), 0.55, True),
        (("03101013",), 0.6, True),
        (("(2/09/202S",), 0.6, False),  # a letter among the figures of its year
        (("12/09/2O25",), 0.6, False),
        (("1/9/25",), 0.6, True),
        (("30", "octobre", "2024"), 0.95, False),  # plainly read
        (("03101013",), 0.95, False),
        (("06", "12", "34", "56", "78"), 0.6, False),
        (("5873692961",), 0.6, False),
        (("rue", "des", "Lilas"), 0.6, False),
        (("12,50",), 0.6, False),
    ],
)
def test_what_is_read_nearly_as_a_date_is_looked_at_without_a_label(
    texts: tuple[str, ...], confidence: float, asks: bool
) -> None:
    words, x = [], 300.0
    for text in texts:
        words.append(word(text, x, confidence=confidence))
        x += 11 * len(text) + 12
    assert bool(places_of(words, (HIGH, WIDE), X_HEIGHT)) is asks


def test_a_date_is_given_once_where_two_places_hold_it() -> None:
    rng = np.random.default_rng(5)
    misread = word("4/1/20", 335, confidence=0.4)
    for _ in range(8):
        words = with_hand_dates((*LABEL, misread), page(by_pen("12/09/2025", rng)), X_HEIGHT)
        assert sum(w.text == "12/09/2025" for w in words) <= 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("terminéle", ["terminé", "le"]),
        ("Né(e)le", ["Né(e)", "le"]),
        ("Modèle", ["Modèle"]),
        ("terminé", ["terminé"]),
        ("fidèle", ["fidèle"]),
    ],
)
def test_le_joined_to_what_was_done_is_a_word_of_its_own(text: str, parts: list[str]) -> None:
    found = with_le_apart((word(text, 40),))
    assert [w.text for w in found] == parts
    assert found[0].box.x0 == word(text, 40).box.x0
    assert found[-1].box.x1 == pytest.approx(word(text, 40).box.x1)


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (("Le27", "mad", "2024"), "Le 27 mad 2024"),
        (("Faite", "U8/10/13"), "Fait le U8/10/13"),
        (("Faite", "pour", "2024"), "Faite pour 2024"),
        (("Lens", "27"), "Lens 27"),
        (("du/9/01/2075", "au"), "du /9/01/2075 au"),
        (("du14", "mai"), "du14 mai"),
        (("Leu09/01/2075",), "Leu09/01/2075"),
    ],
)
def test_le_joined_to_its_day_or_to_what_was_done(read: tuple[str, ...], told: str) -> None:
    words = tuple(word(text, 40 + 90 * k, confidence=0.6) for k, text in enumerate(read))
    assert " ".join(w.text for w in with_le_apart(words)) == told
    sure = with_le_apart((word("Faite", 40), word("12/10/2023", 130)))
    assert [w.text for w in sure] == ["Faite", "12/10/2023"]
    asks, date = with_le_apart((word("du/9/01/2075", 40, confidence=0.2),))
    assert (asks.confidence, date.confidence) == (0.5, 0.2)


@pytest.mark.parametrize("apart", [46, 60])
def test_a_date_on_the_line_above_takes_no_place_from_the_next(
    monkeypatch: pytest.MonkeyPatch, apart: int
) -> None:
    def some(run: Run, *_: object) -> HandDate:
        return HandDate(dt.date(2025, 1, run.box[1] % 9 + 1), 0.95, run.box)

    monkeypatch.setattr("ocr.hand.read.date_of", some)
    even = np.full((HIGH, WIDE), 255, np.uint8)
    for y in (104, 104 + apart):
        even = np.minimum(even, page(by_pen("12/09/2025", np.random.default_rng(5)), y=y))
    below = (word("Fait", 40, 120 + apart, line=1), word("le", 290, 120 + apart, line=1))
    found = [w for w in with_hand_dates((*LABEL, *below), even, X_HEIGHT) if "2025" in w.text]
    assert {w.line for w in found} == {0, 1}


@pytest.mark.parametrize(("top", "line"), [(96, 3), (118, 3), (60, 1)])
def test_a_date_on_the_rule_beside_print_is_of_that_line(
    monkeypatch: pytest.MonkeyPatch, top: int, line: int
) -> None:
    heading = word("Contrat", 40, y=20, line=0)
    words = (heading, *(word(text, x, line=3) for text, x in (("prend", 40), ("fin", 120))))
    box = (300, top, 600, top + 42)
    years = Years(1990, 2039)
    said = HandDate(dt.date(2026, 7, 12), 0.99, box)
    monkeypatch.setattr("ocr.hand.read.unread_places", lambda *_: [Place(box, None, 0, years)])
    monkeypatch.setattr("ocr.hand.read.runs_at", lambda *_: [Run(np.zeros((42, 300)), box)])
    monkeypatch.setattr("ocr.hand.read.date_of", lambda *_: said)
    found = with_hand_dates(words, page(np.zeros((4, 4))), X_HEIGHT)
    assert [w.line for w in found if w.text == "12/07/2026"] == [line]


def test_the_end_of_a_date_is_not_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    even, words = page(by_pen("16 03 2024", rng)), (word("Le", 250),)
    whole = HandDate(dt.date(2024, 3, 16), 0.99, (300, 110, 600, 150))
    rest = HandDate(dt.date(2024, 3, 1), 0.7, (400, 110, 600, 150))
    said = iter([whole, rest])
    monkeypatch.setattr("ocr.hand.read.date_of", lambda *_: next(said, None))
    assert read(even, words) == ["16/03/2024"]


def test_no_check_may_refuse_on_it() -> None:
    assert DEFAULT.surely_read > SURE > UNSURE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12/09/2025", dt.date(2025, 9, 12)),
        ("12092025", dt.date(2025, 9, 12)),
        ("1/9/25", dt.date(2025, 9, 1)),
        ("12.09-25", dt.date(2025, 9, 12)),
        ("1erseptembre2025", dt.date(2025, 9, 1)),
        ("12sept.2025", dt.date(2025, 9, 12)),
        ("31/02/2025", None),
        ("12/13/2025", None),
        ("12/09/20", None),  # the end of the year may not have been seen
        ("12/09/1875", None),
        ("0612345678", None),
        ("le12/09/2025", dt.date(2025, 9, 12)),
        ("les12/09/2025", None),
    ],
)
def test_what_strings_say(text: str, said: dt.date | None) -> None:
    assert date_said(text, YEARS) == said


def test_two_figures_of_a_birth_year_have_one_century() -> None:
    assert date_said("12/09/98", Years(1940, 2015)) == dt.date(1998, 9, 12)
    assert date_said("12/09/07", Years(1940, 2015)) == dt.date(2007, 9, 12)


@pytest.mark.parametrize("text", ["12/09/2025", "1/9/25", "1erseptembre2025", "12092025"])
def test_each_beginning_of_a_date_may_become_one(text: str) -> None:
    assert all(may_become_date(text[:k], YEARS) for k in range(len(text) + 1))
    assert not may_become_date(text + "x", YEARS)


@pytest.mark.parametrize(
    ("label", "asks"),
    [
        ("Fait à Lyon, le", True),
        ("Date :", True),
        ("Faitle", True),
        ("Né(e)le", True),
        ("Stage terminéle", True),
        ("Stage à mi-parcours terminé", False),
        ("Modèle", False),
        ("Michèle", False),
        ("Date et signature du candidat :", True),
        ("Né(e) le", True),
        ("Date de fin du contrat :", True),
        ("Début du contrat", True),
        ("Date de la 2e visite", True),
        ("jusqu'au", True),
        ("Signature du candidat", False),
        ("Adresse :", False),
        ("Téléphone :", False),
        ("Nom :", False),
    ],
)
def test_which_words_ask_for_a_date(label: str, asks: bool) -> None:
    words, x = [], 40.0
    for text in label.split():
        words.append(word(text, x))
        x += 11 * len(text) + 12
    assert bool(places_of(words, (HIGH, WIDE), X_HEIGHT)) is asks


def test_a_small_word_that_leads_on_to_print_is_none_of_a_date() -> None:
    day, small = word("14/1/1000,", 330, confidence=0.6), word("a", 446)
    words = (*LABEL, day, small, word("fait", 468))
    assert all(p.box[2] <= 446 + X_HEIGHT for p in places_of(words, (HIGH, WIDE), X_HEIGHT))
    assert (446, 120, 457, 148) in print_boxes(words, (HIGH, WIDE))
    other = (*LABEL, day, small, word("12/05", 468, confidence=0.6))
    assert (446, 120, 457, 148) not in print_boxes(other, (HIGH, WIDE))


@pytest.mark.parametrize(
    ("before", "le", "behind", "asks"),
    [
        ("exact,", "le", "21", True),
        ("exact,", "le", "stage", False),
        ("exact,", "de", "21", False),
        ("e]", "le", "21", False),
    ],
)
def test_le_hardly_read_asks_between_print_and_figures(
    before: str, le: str, behind: str, asks: bool
) -> None:
    words = (
        word("Certifié", 40), word(before, 140), word(le, 220, confidence=0.14),
        word(behind, 300, confidence=0.6), word("110", 350, confidence=0.6),
    )  # fmt: skip
    assert bool(places_of(words, (HIGH, WIDE), X_HEIGHT)) is asks


@pytest.mark.parametrize("read", [("21/1", "O/.", "2", "025"), ("5", "ect", "cbre", "TOUS")])
def test_a_misread_day_is_no_part_of_the_words_that_ask(read: tuple[str, ...]) -> None:
    words, x = [word("Date", 40)], 100.0
    for text in read:
        words.append(word(text, x, confidence=0.5 if text != "cbre" else 0.88))
        x += 11 * len(text) + 12
    place = places_of(tuple(words), (HIGH, WIDE), X_HEIGHT)[0]
    assert place.box[0] < 110 and place.box[2] > x


@pytest.mark.parametrize("text", ["nombre", "membre", "libre", "vierge", "arbre"])
def test_words_that_end_as_a_month_are_print(text: str) -> None:
    assert is_print(word(text, 40, confidence=0.9))


def test_years_that_the_page_speaks_of_are_likelier() -> None:
    place = places_of((*LABEL, word("Session 2026", 40, y=20, line=1)), (HIGH, WIDE), X_HEIGHT)[0]
    assert place.years.weight(2025) == place.years.weight(2026) == 1.0
    assert 0.1 > place.years.weight(2032) > 0
    law = places_of((*LABEL, word("loi de 1901", 40, y=20, line=1)), (HIGH, WIDE), X_HEIGHT)[0]
    assert law.years.weight(2025) == 1.0
    born = places_of((word("Né(e)", 40), word("le", 110)), (HIGH, WIDE), X_HEIGHT)[0]
    assert born.years.last < 2020


def test_years_of_days_by_pen_that_agree_are_likelier_where_print_tells_none() -> None:
    one, other = word("01/09/2022", 300, confidence=0.75), word("31/07/2024", 300, 200, 0.75)
    assert years_of((one, other)).likely == {2022, 2024}
    assert years_of((one,)).likely == frozenset()  # nothing speaks for it
    assert years_of((one, word("31/07/2029", 300, 200, 0.75))).likely == frozenset()
    assert years_of((one, word("31/07/2024", 300, 200, 0.6))).likely == frozenset()
    assert years_of((one, other, word("2018", 60))).likely == {2018}  # print is surer


def test_what_the_engine_misread_speaks_for_the_date_that_it_resembles() -> None:
    one, other = dt.date(2025, 11, 4), dt.date(2025, 11, 1)
    chances = {one: 0.5, other: 0.3}
    heard = heard_of([word("04/11/2995", 330, confidence=0.6)])
    assert weighed(chances, heard)[one] > 0.6
    assert weighed(chances, heard_of([word("Lu", 330), word("7f", 400)])) == chances
    garbled = weighed(chances, heard_of([word("8836214471", 330)]))
    assert garbled[one] == pytest.approx(0.5) and garbled[other] == pytest.approx(0.3)


@pytest.mark.parametrize("text", ["12/09/2025", "12.09.25", "1erjuin2025", "12juin2025", "120925"])
def test_two_figures_for_day_and_month_are_usual(text: str) -> None:
    assert usual(text) == 1.0


@pytest.mark.parametrize("text", ["2/09/2025", "12/9/2025", "2juin2025"])
def test_one_figure_is_rarer(text: str) -> None:
    assert usual(text) < 0.5


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("20octure2024", 10),
        ("12decenbre2024", 12),
        ("4fevier2023", 2),
        ("9mars2024", 3),
        ("20ortuure2024", None),
        ("3mau2024", None),  # « mai » or « mars »
        ("3toulouse2024", None),
        ("octobre2024", None),
        ("le9octavre2023", 10),
        ("39octobre2023", None),
    ],
)
def test_a_month_misspelt_is_known_where_no_other_resembles_it(
    text: str, month: int | None
) -> None:
    said = nearly_said(text)
    assert (said and said.month) == month


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("12dctjbre2024", 10),  # « decembre » ends alike
        ("20sptmbre2023", 9),
        ("12jcture2024", 10),
        ("3toulouse2024", None),
        ("3mau2024", None),
        ("12/09/2025", None),
        ("41octbre2024", None),
    ],
)
def test_of_months_that_end_alike_the_nearer_is_likelier(text: str, month: int | None) -> None:
    said = perhaps_said(text)
    likeliest = max(said, key=lambda d: said[d], default=None)
    assert (likeliest and likeliest.month) == month
    assert sum(said.values()) <= 1.0 + 1e-9
    assert month is None or 0.5 < max(said.values()) < 1.0


@pytest.mark.parametrize(
    ("first", "x", "confidence", "begins"),
    [
        ("l", 300, 0.7, True),  # the « 1 » of « 13/12/2023 », read apart
        ("l", 300, 0.95, False),
        ("l", 200, 0.7, False),  # far from it
        ("du", 295, 0.7, False),
    ],
)
def test_a_figure_read_apart_begins_the_date(
    first: str, x: float, confidence: float, begins: bool
) -> None:
    date = word("3/17/1013", 316, confidence=0.56)
    places = places_of((word(first, x, confidence=confidence), date), (HIGH, WIDE), X_HEIGHT)
    assert (min(place.box[0] for place in places) < 300) is begins


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lernovemre2024", "2024-11-01"),
        ("1ernovemre2024", "2024-11-01"),
        ("le1ernovemre2024", "2024-11-01"),
        ("ternovemre2024", "None"),
        ("lenovembre2024", "None"),
    ],
)
def test_the_first_of_a_month_may_begin_with_a_letter(text: str, said: str) -> None:
    assert str(nearly_said(text)) == said


def test_a_label_s_box_drawn_over_the_writing_behind_it_hides_none_of_it() -> None:
    rng = np.random.default_rng(5)
    label = replace(word("Date", 250), box=Box(250 / WIDE, 120 / HIGH, 420 / WIDE, 148 / HIGH))
    figures = word("12", 335, confidence=0.7)
    found = [read(page(by_pen("12/09/2025", rng)), (label, figures)) for _ in range(8)]
    assert found.count(["12/09/2025"]) >= 4
    boxes = print_boxes((label, figures), (HIGH, WIDE))
    assert [box[2] for box in boxes] == [335]
    assert print_boxes((label, figures), (HIGH, WIDE), spared=(label,)) == []
