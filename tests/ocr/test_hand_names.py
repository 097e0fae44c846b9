"""Names written by hand behind the words that ask for one: given where they can be read, never in
the place of print, and never sure."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.asked import names_asked
from ocr.hand.decode import chances_of_names
from ocr.hand.heard import name_heard
from ocr.hand.known import Kind, known_names, log_before, nearest_known, resembled, share_known
from ocr.hand.names import (
    AGREED,
    SURE,
    _candidates,
    _parted,
    _with_accents,
    told,
    with_hand_names,
)
from ocr.hand.network import BLANK, LETTERS
from validators.settings import DEFAULT

HIGH, WIDE, X_HEIGHT = 300, 1400, 16.0
Gray = NDArray[np.uint8]


def word(text: str, x: float, confidence: float = 0.96, y: float = 120) -> Word:
    wide = 11 * len(text)
    return Word(text, Box(x / WIDE, y / HIGH, (x + wide) / WIDE, (y + 28) / HIGH), confidence, 0)


def page(text: str, x: int = 300) -> Gray:
    """A blank with that written on its dots, letter after letter as a pen draws them."""
    paper = np.full((HIGH, WIDE), 255, np.uint8)
    cv2.putText(paper, text, (x, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 60, 2, cv2.LINE_AA)
    return cv2.GaussianBlur(paper, (0, 0), 0.8).astype(np.uint8)


def added(words: tuple[Word, ...], even: Gray) -> list[Word]:
    return [w for w in with_hand_names(words, even, X_HEIGHT) if w not in words]


BOTH = (word("Nom", 60), word("et", 110), word("prénom", 140), word(":", 220))
NAME, GIVEN = (word("Nom", 150), word(":", 200)), (word("Prénom", 150), word(":", 230))


def test_some_plain_names_are_read_and_none_is_sure() -> None:
    names = ("MARTINET", "ROLAND", "BAUDRY", "CASTELLAN", "VERNIER", "DUMONTEL", "FERRAND")
    said = [added(NAME, page(name)) for name in names]
    right = [[w.text for w in one] == [name] for name, one in zip(names, said, strict=True)]
    assert sum(right) >= 3
    assert all(
        w.confidence == SURE < DEFAULT.surely_read and w.line == 0 for one in said for w in one
    )


def test_a_given_name_has_one_capital() -> None:
    said = [w.text for name in ("ROLAND", "VERNIER", "FERRAND") for w in added(GIVEN, page(name))]
    assert said and all(text == text.title() for text in said)


def test_a_name_that_recognition_read_stays() -> None:
    read = word("MARTINEL", 300, confidence=0.85)
    assert added((*NAME, read), page("MARTINET")) == []


@pytest.mark.parametrize(
    ("label", "heard", "drawn", "said"),
    [
        (NAME, "DUMONTEI", "DUMONTEL", "DUMONTEL"),
        (NAME, "DÙMONTEI", "DUMONTEL", "DÙMONTEL"),  # its accents are the engine's
        (NAME, "UMCNTEL", "DUMONTEL", "DUMONTEL"),
        (GIVEN, "Rcland", "ROLAND", "Roland"),
        (BOTH, "FERRARD", "FERRAND", "FERRAND"),
    ],
)  # fmt: skip
def test_what_both_readers_hardly_read_is_what_both_may_mean(
    label: tuple[Word, ...], heard: str, drawn: str, said: str
) -> None:
    read = word(heard, 310, confidence=0.6)
    assert [(w.text, w.confidence) for w in added((*label, read), page(drawn))] == [(said, SURE)]


def test_what_both_readers_say_is_surer() -> None:
    read = word("DUMONTEL", 300, confidence=0.55)
    assert [(w.text, w.confidence) for w in added((*NAME, read), page("DUMONTEL"))] == [
        ("DUMONTEL", AGREED)
    ]


def test_a_stroke_read_as_a_mark_within_a_name_is_left_out() -> None:
    read = word("DUMON/TEL", 300, confidence=0.55)
    told = [w.text for w in added((*NAME, read), page("DUMONTEL"))]
    assert told == ["DUMONTEL"]


def test_a_reading_that_the_network_does_not_share_stays() -> None:
    read = word("BAUDRIER", 300, confidence=0.6)
    assert added((*NAME, read), page("CASTELLAN")) == []


def test_a_name_ends_where_another_field_begins() -> None:
    even = page("ROLAND")
    cv2.putText(even, "ne le", (600, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 60, 2, cv2.LINE_AA)
    read = (word("Rcland", 300, confidence=0.4), word("né(e)", 600, confidence=0.7))
    assert [w.text for w in added((*GIVEN, *read), even)] == ["Roland"]


def test_both_names_by_hand_alone_are_left() -> None:
    assert added(BOTH, page("ROLAND")) == []


def test_a_name_in_the_middle_of_a_line_and_behind_que_is_asked_for() -> None:
    words, x = [], 40.0
    for text in "2. Apprenti - Nom de naissance : GARCIA LOPET Prénom : Nbal".split():
        words.append(word(text, x, {"GARCIA": 0.75, "LOPET": 0.75, "Nbal": 0.3}.get(text, 0.96)))
        x += 11 * len(text) + 12
    assert [a.kind for a in names_asked(words, (HIGH, WIDE), X_HEIGHT)] == ["family", "given"]
    asks = [word("que", 60), word("(nom,", 110), word("prénom)", 180), word(":", 270)]
    assert [a.kind for a in names_asked(asks, (HIGH, WIDE), X_HEIGHT)] == ["both"]
    mother = [
        word(text, 60 + 90 * k) for k, text in enumerate("Nom de naissance de la mère".split())
    ]
    assert names_asked(mother, (HIGH, WIDE), X_HEIGHT) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("muller zoe", "muller zoe"),
        ("zoe muller", "zoe muller"),
        ("muller", ""),  # one of them
        ("berthier zoq", ""),
        ("vermandot zoe", ""),  # no frequent name
    ],
)
def test_both_names_that_recognition_passed_over_are_said_where_nothing_else_may_be_meant(
    text: str, read: str
) -> None:
    assert told([_chances_of(text)] * 3, "both") == read


def test_both_names_passed_over_are_left_where_a_letter_is_in_doubt() -> None:
    doubted = [_chances_of("muller zoe", doubted=9, other="a")] * 3
    assert told(doubted, "both") == ""


@pytest.mark.parametrize(
    ("text", "heard", "shown"),
    [
        ("lecoeur chloe", "LECŒUR Chleé", "LECŒUR Chloé"),
        ("lecoeur", "LECEUR", "LECoEUR"),
        ("lecoubre", "LECŒBRE", "LECouBRE"),
        ("zoe", "Zoé", "Zoé"),
    ],
)
def test_accents_and_ligatures_are_those_that_the_engine_saw(
    text: str, heard: str, shown: str
) -> None:
    assert _with_accents(text, heard) == shown


@pytest.mark.parametrize(
    ("text", "heard", "parted"),
    [
        ("de latour gael", "la jour", "de la tour gael"),
        ("legall", "le gall", "le gall"),
        ("legall", "legall", "legall"),
        ("lambert", "la vie", "lambert"),
        ("marie latour", "marie dupont", "marie latour"),
    ],
)
def test_a_blank_that_the_engine_saw_behind_a_particle_is_kept(
    text: str, heard: str, parted: str
) -> None:
    assert _parted(text, heard) == parted


def test_an_empty_blank_and_a_dotted_one_give_none() -> None:
    dotted = page("")
    dotted[144:146, 300:1200:8] = 60
    dotted[144:146, 301:1201:8] = 60
    assert added(NAME, page("")) == []
    assert added(NAME, dotted) == []


def _chances_of(text: str, doubted: int = -1, other: str = "") -> NDArray[np.float32]:
    """Steps that spell a text, its letter number `doubted` as likely another."""
    logs = np.full((2 * len(text) + 1, len(LETTERS) + 1), -9.0, np.float32)
    logs[::2, -1] = -0.01
    for k, letter in enumerate(text):
        logs[2 * k + 1, LETTERS.index(letter)] = -0.1
        if k == doubted:
            logs[2 * k + 1, LETTERS.index(letter)] = -0.9
            logs[2 * k + 1, LETTERS.index(other)] = -0.6
    return logs


@pytest.mark.parametrize(
    ("text", "doubted", "other", "kind", "heard", "said"),
    [
        ("yasmine", 3, "n", "given", "", "yasmine"),  # « yasnine » is nobody's
        ("jean-baptiste", 9, "l", "given", "", "jean-baptiste"),
        ("marie", 0, "k", "given", "", "marie"),
        ("lea", 2, "o", "given", "", ""),  # « leo » is as frequent
        ("lea", 1, "i", "given", "", "lea"),  # few are called Lia
        ("lia", -1, "", "given", "", "lia"),
        ("karim", 4, "n", "given", "", ""),
        ("renaud", 2, "w", "family", "", "renaud"),
        ("renaud", 2, "m", "family", "", ""),  # some are called Remaud
        ("renaud", 2, "m", "family", "rcnaud", "renaud"),
        ("vorbin", 4, "o", "family", "", ""),  # neither is known
        ("vorbin", 4, "u", "family", "vorbin", "vorbin"),
        ("agnes camille marie", 8, "n", "given", "", "agnes camille marie"),
        ("jean-baptiste", 0, "s", "given", "", "jean-baptiste"),  # none is called Sean-Baptiste
        ("jean", 0, "s", "given", "", ""),
        ("le gall", 3, "c", "family", "le call", "le gall"),
        ("martin", 0, "n", "family", "mar tin", "martin"),  # the engine cut it in two
        ("le gall", 3, "c", "family", "le gall", "le gall"),
    ],
)
def test_a_frequent_name_is_said_where_no_other_is_like_it(
    text: str, doubted: int, other: str, kind: Kind, heard: str, said: str
) -> None:
    assert told([_chances_of(text, doubted, other)] * 3, kind, heard) == said


@pytest.mark.parametrize(
    ("nothing", "mark", "said"),
    [(-3.0, -0.1, "n'diaye noemie"), (-0.01, -3.0, "ndiaye noemie")],
)
def test_an_apostrophe_is_told_by_the_writing_alone(nothing: float, mark: float, said: str) -> None:
    logs = _chances_of("n'diaye noemie")  # lists of names write NDIAYE
    logs[3, -1], logs[3, LETTERS.index("'")] = nothing, mark
    assert told([logs] * 3, "both", "diaye noemie") == said


@pytest.mark.parametrize(
    ("nothing", "mark", "heard", "said"),
    [
        (-0.3, -1.5, "n'jdiaye", "n'diaye"),
        (-0.3, -1.5, "njdiaye", "ndiaye"),
        (-0.3, -1.5, "nd'iaye", "ndiaye"),
        (-0.01, -9.0, "n'jdiaye", "ndiaye"),  # a speck above the writing
    ],
)
def test_an_apostrophe_that_the_engine_read_too_counts_for_more(
    nothing: float, mark: float, heard: str, said: str
) -> None:
    logs = _chances_of("n'diaye")
    logs[3, -1], logs[3, LETTERS.index("'")] = nothing, mark
    assert told([logs] * 3, "family", heard, 0.5) == said


def test_an_apostrophe_that_was_read_apart_belongs_to_what_follows() -> None:
    assert name_heard([word("N’", 300), word("DIAYE", 340)]) == "n'diaye"
    assert name_heard([word("LUCIEN'", 300), word("DIAYE", 400)]) == "lucien diaye"


def test_each_part_of_a_name_may_be_a_frequent_one() -> None:
    assert "saint-martin" in resembled("saunt-martn", "family")
    assert "le gall" in resembled("lc gall", "family")
    assert "xandrin-tchibo" in resembled("xandrin-tchibo", "family")


def test_the_names_that_a_string_is_like_are_the_same_in_every_run() -> None:
    asks = "from ocr.hand.known import resembled; print(sorted(resembled('mare', 'both')))"
    told = {
        subprocess.run(
            [sys.executable, "-c", asks],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


@pytest.mark.parametrize("text", ["dupnt", "nguyem", "aa", "é0", "n'dyaie", "m" * 300])
def test_names_that_share_too_few_letters_with_a_string_are_none_that_it_is_like(text: str) -> None:
    most = max(1, round(0.4 * len(text)))
    near = sorted(
        (Levenshtein.distance(text, name), name)
        for name in known_names("both")
        if Levenshtein.distance(text, name) <= most
    )
    like = {name for _, name in near[:12]}
    assert like <= resembled(text, "both")


def test_a_name_with_a_part_that_is_none_is_not_half_known() -> None:
    for one, other in (("saint-martin", "sant-martin"), ("da silva", "da sliva")):
        assert log_before(one, "family") > log_before(other, "family") + 5


def test_a_name_that_more_people_have_is_likelier() -> None:
    assert log_before("martin", "family") > log_before("mantin", "family") + 3
    assert log_before("jean-noel", "given") > log_before("sean-noel", "given") + 3
    assert log_before("solene", "given") > log_before("selene", "given") + 2
    assert log_before("anne-sophie", "given") > log_before("anne-lorie", "given") + 2


def test_a_frequent_name_behind_a_particle_is_one_beside_a_given_name_too() -> None:
    assert log_before("n'diaye noemie", "both") > log_before("n'diane noemie", "both") + 2
    assert log_before("le gall marie", "both") > log_before("le goll marie", "both") + 3


def test_both_names_are_one_of_a_family_and_given_ones_in_either_order() -> None:
    assert log_before("de la tour gael", "both") > log_before("de la tour gail", "both") + 2
    assert log_before("lambert julie", "both") > log_before("lambert dupont", "both") + 1
    assert log_before("julie lambert", "both") > log_before("dupont lambert", "both") + 1
    assert log_before("julie lambert", "both") == log_before("lambert julie", "both")


def test_what_the_engine_read_of_one_of_two_names_serves_where_the_network_read_the_other() -> None:
    steps = [_chances_of("d'orvalc fatonata")] * 3
    assert "d'orval fatoumata" in _candidates(steps, "both", "d'orval f tante")
    assert "d'orval fatoumata" not in _candidates(steps, "both", "")


def test_a_name_that_no_list_has_is_as_likely_as_its_letters() -> None:
    assert log_before("vermandot", "family") > log_before("vxrmqndwt", "family") + 10


def test_the_frequent_names_nearest_to_an_ink_are_those_whose_letters_it_says_in_order() -> None:
    near = nearest_known(_chances_of("lefebvre"), "family")
    assert near[0] == "lefebvre" and "lefevre" in near[:20] and "martin" not in near
    empty = np.full((12, len(LETTERS) + 1), -9.0, np.float32)
    empty[:, -1] = -0.001
    assert nearest_known(empty, "family") == []


def test_a_frequent_name_is_tried_however_its_letters_are_read() -> None:
    logs = _chances_of("ludovic")
    for letter in range(1, 6):  # nothing sure of its middle: « l     c »
        logs[2 * letter + 1] = -2.5
        logs[2 * letter + 1, LETTERS.index("h")] = -1.0
        logs[2 * letter + 1, LETTERS.index("ludovic"[letter])] = -1.3
    assert told([logs] * 3, "given") == "ludovic"


@pytest.mark.parametrize(
    ("label", "asks"),
    [
        ("Nom de l'élève ou de l'apprenti :", True),
        ("Nom de la candidate :", True),
        ("Nom de l'étudiant(e) :", True),
        ("Nom de l'élève ou du tuteur :", False),
        ("Nom de la société :", False),
        ("atteste que M. / Mme", True),
        ("Le tuteur certifie que l'étudiant(e)", True),
        ("Stagiaire (nom, prénom)", True),
        ("certifie que (nom, prénom) :", True),
        ("certifie que (raison sociale) :", False),
        ("Stagiaire (nom. prénom) :", True),
        ("Formateur (nom, prénom)", False),
        ("Je certifie avoir examiné ce jour", True),
        ("certifie avoir examiné M. / Mme", True),
        ("certifie avoir examiné le dossier de", False),
        ("certifie que l'entreprise", False),
    ],
)
def test_whose_name_is_asked_for(label: str, asks: bool) -> None:
    words, x = [], 40.0
    for text in label.split():
        words.append(word(text, x))
        x += 11 * len(text) + 10
    assert bool(names_asked((*words, word("DUMONTEI", x, 0.6)), (HIGH, WIDE), X_HEIGHT)) is asks


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Je soussigné(e), Nom, prénom :", "both"),
        ("2. Nom et prénom :", "both"),
        ("Classe de Nomeny Prénom :", "given"),
        ("Sexe : F Prénom :", "given"),
    ],
)
def test_which_name_a_label_farther_on_its_line_asks_for(label: str, kind: Kind) -> None:
    words, x = [], 40.0
    for text in label.split():
        words.append(word(text, x))
        x += 11 * len(text) + 10
    asked = names_asked((*words, word("DUMONTEI", x, 0.6)), (HIGH, WIDE), X_HEIGHT)
    assert [one.kind for one in asked] == [kind]


def test_a_short_given_name_is_looked_at() -> None:
    assert [w.text for w in added(GIVEN, page("INES"))] == ["Ines"]


@pytest.mark.parametrize("name", ["xandrin", "tchibozo", "vaubourg", "kerdoncuff", "maizeroi"])
def test_a_rare_name_plainly_written_is_not_made_a_frequent_one(name: str) -> None:
    assert told([_chances_of(name)] * 3, "family") in ("", name)


@pytest.mark.parametrize(("written", "sure"), [("cre", 0.0), ("faarens", 0.0), ("tavre", 0.7)])
def test_a_frequent_name_far_from_what_is_written_is_not_said(written: str, sure: float) -> None:
    assert told([_chances_of(written)] * 3, "given", "", sure) in ("", written)


def test_a_frequent_name_near_what_was_read_is_said_however_sure_that_was() -> None:
    logs = [_chances_of("perez")] * 3
    assert told(logs, "family", "peret", 0.77) == "perez"
    assert told(logs, "family", "lac", 0.7) == "perez"
    assert told(logs, "family", "bastien", 0.8) == ""


def test_an_apostrophe_that_the_engine_lost_is_kept() -> None:
    assert told([_chances_of("d'orcin")] * 3, "family", "dorcin", 0.48) == "d'orcin"
    assert told([_chances_of("dorcin")] * 3, "family", "dorcin", 0.48) == "dorcin"


@pytest.mark.parametrize(
    ("name", "kind", "share"),
    [
        ("le gall", "family", 1.0),  # a particle, and « legall »
        ("du plessis", "family", 1.0),
        ("dupont-morel", "family", 1.0),
        ("dupont-xqwz", "family", 0.6),
        ("la de", "family", 0.0),  # particles alone
        ("le gall", "given", 0.0),
        ("jean-baptiste", "given", 1.0),
    ],
)
def test_how_much_of_a_name_is_known(name: str, kind: Kind, share: float) -> None:
    assert share_known(name, kind) == pytest.approx(share)


HIGHER = 96.0  # the words of a pen stand on the rule, above those of the label


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ((*NAME, replace(word("FERRARD", 320, 0.5, HIGHER), line=1)), ["FERRARD"]),
        (
            (
                *NAME,
                replace(word("LE", 320, 0.95, HIGHER), line=1),
                replace(word("CALL", 350, 0.6, HIGHER), line=1),
            ),
            ["LE", "CALL"],
        ),
        ((*NAME, replace(word("FERRAND", 320, 0.95, HIGHER), line=1)), None),  # printed
        ((*NAME, replace(word("FERRARD", 320, 0.5, 20), line=1)), []),  # a line farther up
        ((*NAME, replace(word("FERRARD", 40, 0.5, HIGHER), line=1)), []),  # not to the right
        (
            (*NAME, word("LEFEVRF", 240, 0.6), word("usage:", 400), word("RIVIER", 480, 0.6)),
            ["LEFEVRF"],
        ),
        ((*NAME, word("LEFEVRF", 240, 0.6), word("demeurant", 330, 0.95)), ["LEFEVRF"]),
    ],
)
def test_what_was_read_where_a_name_is_asked_for(
    words: tuple[Word, ...], written: list[str] | None
) -> None:
    asked = names_asked(words, (HIGH, WIDE), X_HEIGHT)
    first = [w.text for w in asked[0].written] if asked else None
    assert first == written


def test_a_name_behind_another_is_asked_for_too() -> None:
    words = (*NAME, word("LEFEVRF", 240, 0.6), word("usage:", 400), word("RIVIER", 480, 0.6))
    asked = names_asked(words, (HIGH, WIDE), X_HEIGHT)
    assert [(a.kind, [w.text for w in a.written]) for a in asked] == [
        ("family", ["LEFEVRF"]),
        ("family", ["RIVIER"]),
    ]


def test_a_misread_label_above_that_of_the_given_name_is_that_of_the_name() -> None:
    given = below(word("Prénom", 150, y=180), word("Léa", 260, 0.7, 180))
    read = word("DUMONTEI", 260, 0.6)
    assert _kinds((word("nou", 150, 0.69), read, *given)) == ["given", "family"]
    assert _kinds((word("nou", 150, 0.95), read, *given)) == ["given"]
    assert _kinds((word("nou", 150, 0.69), read)) == []


def below(*words: Word) -> tuple[Word, ...]:
    return tuple(replace(w, line=1) for w in words)


def _kinds(words: tuple[Word, ...]) -> list[str]:
    return [asked.kind for asked in names_asked(words, (HIGH, WIDE), X_HEIGHT)]


def test_the_name_of_the_trainee_is_whole_where_nothing_else_asks_for_a_given_name() -> None:
    whose = (word("Nom", 40), word("du", 90), word("stagiaire", 120), word(":", 230))
    given = below(word("Prénom", 40, y=180), word("Léa", 260, 0.7, 180))
    read = word("DUMONTEI", 260, 0.6)
    assert _kinds((*whose, read)) == ["both"]
    assert _kinds((*whose, read, *given)) == ["family", "given"]


@pytest.mark.parametrize(
    "label",
    [
        "Nom du responsable :",
        "Nom de l'entreprise :",
        "Le nom",
        "Nombre d'heures :",
        "Téléphone :",
        "Adresse :",
        "Signature",
        "Fait à",
    ],
)
def test_words_that_ask_for_nobody_s_own_name_are_left(label: str) -> None:
    words, x = [], 60.0
    for text in label.split():
        words.append(word(text, x))
        x += 11 * len(text) + 10
    if label != "Le nom":
        assert added(tuple(words), page("MARTINET", x=round(x) + 20)) == []


def test_figures_are_no_names() -> None:
    logs = np.full((30, len(LETTERS) + 1), -12.0, np.float32)
    logs[:, LETTERS.index("7")] = -0.1
    logs[:, LETTERS.index("a")] = -3.0
    assert not any(c.isdigit() for text in chances_of_names(logs) for c in text)
    assert len(LETTERS) == BLANK + 2
