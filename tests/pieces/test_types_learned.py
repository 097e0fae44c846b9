"""The second opinion of the words: chances that add up, and modest where little is known."""

from __future__ import annotations

import pytest

from pieces.types.learned import chances_by_words, features_of, words_of

_CERTIFICATE = (
    "CERTIFICAT DE TRAVAIL. Je soussigné, gérant de la société, certifie que Madame a été employée "
    "dans notre entreprise en qualité de technicienne du 3 mai 2021 au 30 juin 2024. Elle quitte "
    "l'entreprise libre de tout engagement. Fait pour servir et valoir ce que de droit."
)


def _likeliest(*pages: str) -> tuple[str, float]:
    chances = chances_by_words([words_of(page) for page in pages])
    return max(chances.items(), key=lambda item: item[1])


def test_chances_add_up_to_one_whatever_the_words() -> None:
    for text in ("", "xqzt wvfk", _CERTIFICATE):
        assert sum(chances_by_words([words_of(text)]).values()) == pytest.approx(1.0)


def test_a_plain_certificate_is_told_by_its_words_and_never_beyond_doubt() -> None:
    likeliest, chance = _likeliest(_CERTIFICATE)
    assert likeliest == "work_certificate"
    assert 0.5 < chance < 0.95


def test_a_few_words_say_little() -> None:
    _, chance = _likeliest("travail")
    assert chance < 0.3


def test_the_head_of_a_page_counts_on_the_first_one_only() -> None:
    words = words_of("Relevé de notes, session 2024")
    assert "^releve" in features_of(words)
    assert "^releve" not in features_of(words, is_first_page=False)


def test_numbers_are_all_alike_and_letters_alone_are_left_out() -> None:
    assert words_of("E 4 : 12,5 à Nîmes") == ["0", "0", "0", "nimes"]
