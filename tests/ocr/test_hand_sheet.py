"""Papers written wholly by hand: their lines found, read and worded; print is left as it is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand import sheet
from ocr.hand.network import LETTERS
from ocr.hand.sentences import columns_of, said_by
from ocr.hand.sheet import with_sheet_by_hand
from ocr.hand.vocabulary import is_word, log_chance, log_paired, plain
from ocr.hand.written_lines import WrittenLine, written_lines
from ocr.read import read_bytes

HIGH, WIDE = 1400, 1400
Gray = NDArray[np.uint8]
LETTER = (
    "Objet : renonciation au benefice de note",
    "Madame, Monsieur,",
    "Je soussigne Karim VASSEUR",
    "demande a repasser cette epreuve",
    "et renonce au benefice de la note",
    "Je suis candidat au BTS batiment",
    "Signature du candidat",
)


def page(lines: tuple[str, ...], squared: bool = False, climb: float = 0.0) -> Gray:
    """Lines one below the other in a drawn hand, on squared paper or not, rising to the right."""
    paper = np.full((HIGH, WIDE), 255, np.uint8)
    for k, line in enumerate(lines):
        at, face = (140, 200 + 130 * k), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX
        cv2.putText(paper, line, at, face, 1.5, 50, 3, cv2.LINE_AA)
    move = np.array([[1, 0, 0], [-climb, 1, 0]], np.float64)
    paper = np.asarray(cv2.warpAffine(paper, move, (WIDE, HIGH), borderValue=255), np.uint8)
    if squared:
        paper[::44] = np.minimum(paper[::44], 120)
        paper[:, ::44] = np.minimum(paper[:, ::44], 120)
    return np.asarray(cv2.GaussianBlur(paper, (0, 0), 0.8), np.uint8)


def word(text: str, line: int, confidence: float, x: int = 140) -> Word:
    y = 160 + 130 * line
    wide = 30 * len(text)
    return Word(text, Box(x / WIDE, y / HIGH, (x + wide) / WIDE, (y + 50) / HIGH), confidence, line)


def misread(lines: tuple[str, ...]) -> tuple[Word, ...]:
    """What recognition makes of such a page: of each line a few letters, doubtful."""
    return tuple(word("Qbjzl ruuf"[: 4 + k], k, 0.35) for k, _ in enumerate(lines))


def words_of(text: str) -> set[str]:
    return {w.strip(".,:") for w in plain(text).split()}


@pytest.mark.parametrize("squared", [False, True])
@pytest.mark.parametrize("climb", [0.0, 0.03])
def test_each_line_is_found_though_it_climbs_on_squared_paper(squared: bool, climb: float) -> None:
    lines = written_lines(page(LETTER, squared, climb))
    wide = [line for line in lines if line.box[2] - line.box[0] > 300]
    assert len(wide) == len(LETTER)
    tops = [line.box[1] for line in wide]
    assert tops == sorted(tops)
    assert all(ink.ink.max() > 0.5 for ink in wide)


def test_a_letter_by_hand_that_recognition_lost_is_read_word_by_word() -> None:
    found = with_sheet_by_hand(misread(LETTER), page(LETTER))
    said = words_of(" ".join(w.text for w in found))
    meant = words_of(" ".join(LETTER))
    assert len(said & meant) >= 0.6 * len(meant)
    assert {"candidat", "renonce", "signature"} <= said
    assert all(w.confidence <= 0.75 for w in found)


def test_its_words_stand_where_they_are_written() -> None:
    found = with_sheet_by_hand(misread(LETTER), page(LETTER))
    (candidate,) = [w for w in found if plain(w.text) == "candidat" and w.box.y0 > 0.65]
    assert 0.2 < candidate.box.x0 < candidate.box.x1 < 0.62
    (renounces,) = [w for w in found if plain(w.text) == "renonce"]
    assert 0.44 < (renounces.box.y0 + renounces.box.y1) / 2 < 0.56


def test_a_printed_page_is_not_even_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_even: Gray) -> None:
        pytest.fail("its lines were looked for")

    monkeypatch.setattr(sheet, "written_lines", never)
    printed = tuple(
        word(text, k, 0.96, 140 + 300 * n)
        for k, line in enumerate(LETTER)
        for n, text in enumerate(line.split()[:3])
    )
    doubtful = (*printed, word("Qbjzl", 7, 0.2))
    assert with_sheet_by_hand(doubtful, page(LETTER)) is doubtful
    few = misread(LETTER[:3])
    assert with_sheet_by_hand(few, page(LETTER)) is few


def test_a_line_that_recognition_read_keeps_its_words() -> None:
    read = tuple(
        word(text, 1, 0.93, 140 + 330 * n) for n, text in enumerate(("Madame,", "Monsieur,"))
    )
    others = tuple(w for w in misread((*LETTER, *LETTER)) if w.line != 1)
    found = with_sheet_by_hand((*others, *read), page(LETTER))
    assert {"Madame,", "Monsieur,"} <= {w.text for w in found}


def test_scribbles_that_make_no_sense_leave_the_page_as_it_was() -> None:
    paper = np.full((HIGH, WIDE), 255, np.uint8)
    rng = np.random.default_rng(3)
    for k in range(7):
        points = np.stack((
            np.linspace(140, 1000, 120) + rng.normal(0, 8, 120),
            200 + 130 * k + rng.normal(0, 16, 120),
        ), axis=1)  # fmt: skip
        cv2.polylines(paper, [points.astype(np.int32).reshape(-1, 1, 2)], False, 40, 3)
    words = misread(LETTER)
    found = with_sheet_by_hand(words, paper)
    assert {w.text for w in found} == {w.text for w in words}


def test_a_ground_whose_longest_lines_say_nothing_is_soon_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[int] = []

    def says_nothing(line: WrittenLine) -> list[object]:
        tried.append(line.box[2])
        return []

    ink = np.zeros((40, 300), np.float32)
    ground = [WrittenLine(ink, (100, 100, 400 + k, 140)) for k in range(60)]
    monkeypatch.setattr(sheet, "written_lines", lambda _even: ground)
    monkeypatch.setattr(sheet, "_read", says_nothing)
    words = misread(LETTER)
    assert with_sheet_by_hand(words, page(LETTER)) is words
    assert tried == [459, 458, 457]


def test_a_page_with_a_machine_readable_zone_is_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "written_lines", lambda _even: pytest.fail("lines looked for"))
    words = (*misread(LETTER), word("IDFRAMAUREL<<JADE", 8, 0.5))
    assert with_sheet_by_hand(words, page(LETTER)) is words


def steps(text: str, doubtful: dict[int, str] | None = None) -> NDArray[np.float32]:
    """The network's answer were it sure of each letter of `text`, or as sure of another one."""
    chances = np.full((3 * len(text) + 1, len(LETTERS) + 1), 1e-6, np.float32)
    chances[:, -1] = 1.0
    for k, char in enumerate(text):
        row = chances[3 * k + 1]
        row[:] = 1e-6
        row[LETTERS.index(char)] = 0.5 if k in (doubtful or {}) else 1.0
        if doubtful and k in doubtful:
            row[LETTERS.index(doubtful[k])] = 0.5
    return np.asarray(np.log(chances / chances.sum(axis=1, keepdims=True)), np.float32)


def test_the_wording_decides_where_the_letters_do_not() -> None:
    assert said_by(steps("se soussigne", {0: "j"})).text == "je soussigne"
    assert said_by(steps("certifecat de travail", {6: "i"})).text == "certificat de travail"


def test_a_number_and_a_name_that_nobody_knows_stay_as_they_are_written() -> None:
    assert said_by(steps("ne le12/04/2001a paris")).text == "ne le12/04/2001a paris"
    assert said_by(steps("monsieur wrzesk")).text == "monsieur wrzesk"


def test_words_written_together_are_parted_where_both_are_words() -> None:
    assert said_by(steps("certificatde travail")).text == "certificat de travail"


def test_characters_are_found_at_their_steps() -> None:
    assert columns_of("le 12", steps("le 12")).tolist() == [1, 4, 7, 10, 13]


def test_the_vocabulary_knows_words_names_and_what_follows_what() -> None:
    assert is_word("certificat") and is_word("vasseur") and not is_word("qbjzl")
    assert log_chance("certifica", "t") > log_chance("certifica", "x") + 3
    assert log_chance("l", "'") > log_chance("ville", "'")
    assert log_paired("je", "soussigne") > 1 > log_paired("se", "soussigne")


def test_a_letter_written_by_hand_is_read_so_from_its_file() -> None:
    paper = np.full((1980, WIDE), 255, np.uint8)
    paper[:HIGH] = page(LETTER)
    sheets = read_bytes(cv2.imencode(".png", paper)[1].tobytes())
    said = words_of(" ".join(w.text for w in sheets.pages[0].words))
    assert {"renonciation", "renonce", "benefice"} <= said  # recognition alone reads none of them
