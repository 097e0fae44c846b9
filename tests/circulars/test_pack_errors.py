"""A draft's errors: all at once, each with its line, column, key, what was seen and is allowed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import circulars
from circulars.tree import PackError

DRAFT = Path(__file__).with_name("packs") / "lutece-2027.yaml"
CASES = yaml.safe_load((Path(__file__).with_name("errors.yaml")).read_text(encoding="utf-8"))


def errors_of(text: str, folder: Path) -> list[PackError]:
    path = folder / "brouillon.yaml"
    path.write_text(text, encoding="utf-8")
    return circulars.validate_file(path)


def place_of(text: str, words: str) -> tuple[int, int]:
    """1-based line and column of the first of these words."""
    before = text[: text.index(words)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


@pytest.mark.parametrize("case", CASES, ids=lambda c: str(c["case"]))
def test_an_error_is_named(case: dict[str, str], tmp_path: Path) -> None:
    text = DRAFT.read_text(encoding="utf-8")
    assert text.count(case["replace"]) >= 1
    draft = text.replace(case["replace"], case["by"], 1)
    found = errors_of(draft, tmp_path)
    assert [e.key for e in found] == [case["key"]]
    (error,) = found
    assert case["seen"] in error.seen
    assert case["allowed"] in error.allowed
    if "at" in case:
        assert (error.line, error.column) == place_of(draft, case["at"])
    assert str(error).startswith(f"{error.line}:{error.column} : {error.key} : lu ")


def test_all_errors_come_out_together(tmp_path: Path) -> None:
    text = DRAFT.read_text(encoding="utf-8")
    for case in CASES:
        if case.get("alone"):
            continue
        text = text.replace(case["replace"], case["by"], 1)
    found = errors_of(text, tmp_path)
    assert len(found) >= 12
    assert [(e.line, e.column) for e in found] == sorted((e.line, e.column) for e in found)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", "autre chose"),
        ("- une\n- liste\n", "autre chose"),
        ("id: [ouvert\n", ""),
        ("id: a\n\tsession: 1\n", ""),
        ("id: &x a\nsession: *y\n", ""),
    ],
)
def test_what_is_no_pack_at_all(text: str, seen: str, tmp_path: Path) -> None:
    found = errors_of(text, tmp_path)
    assert len(found) == 1 and seen in found[0].seen and found[0].line >= 1


def test_a_loop_of_anchors_is_an_error(tmp_path: Path) -> None:
    assert any("sans fin" in e.seen for e in errors_of("id: &x [*x]\n", tmp_path))


def test_blocks_without_bottom_and_aliases_without_number_are_errors(tmp_path: Path) -> None:
    (error,) = errors_of("id: " + "[" * 100_000, tmp_path)
    assert (error.line, error.column) == (1, 54)
    assert "plus de 50 blocs" in error.seen
    doubled = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    (error,) = errors_of(f"a0: &a0 [x]\n{doubled}", tmp_path)
    assert "50000 valeurs" in error.seen


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("academy_name: Lutèce".encode("latin-1"))
    (error,) = circulars.validate_file(path)
    assert error.allowed == "un texte UTF-8"


def test_a_missing_file_and_a_missing_key(tmp_path: Path) -> None:
    assert len(circulars.validate_file(tmp_path / "absent.yaml")) == 1
    text = DRAFT.read_text(encoding="utf-8")
    keys = {e.key for e in errors_of(re.sub(r"^academy: .*\n", "", text, flags=re.M), tmp_path)}
    assert "academy" in keys


def test_loading_a_bad_pack_says_why(tmp_path: Path) -> None:
    path = tmp_path / "mauvais.yaml"
    path.write_text("id: mauvais-2027\n", encoding="utf-8")
    assert "mauvais-2027" in circulars.ids([tmp_path])
    with pytest.raises(circulars.BadPack, match=r"mauvais\.yaml:1:1 : academy : lu clé absente"):
        circulars.load("mauvais-2027", [tmp_path])


def test_an_unknown_circular_offers_the_nearest() -> None:
    with pytest.raises(circulars.UnknownCircular, match="la plus proche : nice-2026"):
        circulars.load("nice-2025")
    with pytest.raises(circulars.UnknownCircular, match="n'existe pas"):
        circulars.load("nulle-part.yaml")


TEXT = """note
de Lutèce
du 12 octobre 2026 à 10 heures au 20 novembre 2026 à midi
au plus tard le 30 novembre 2026
résidant à Paris ou en Corse-du-Sud
les apprentis donnent un numéro de mobile

- la **confirmation** signée
- le passeport en cours de validité
- pour les jeunes de moins de 20 ans
- pour le portugais et le créole
- toute formation au travail en hauteur
- inscrits à partir du 1er novembre : un stage ou un certificat de travail

les notes d'au moins 12
examens@lutece.example
"""


def test_quotes_are_checked_where_the_circular_lies_beside(tmp_path: Path) -> None:
    draft = DRAFT.read_text(encoding="utf-8")
    (tmp_path / "lutece_2027.txt").write_text(TEXT, encoding="utf-8")
    assert errors_of(draft, tmp_path) == []
    wrong = draft.replace('quote: "la confirmation signée"', 'quote: "la confirmation datée"')
    (error,) = errors_of(wrong, tmp_path)
    assert (error.key, error.seen) == ("rows[0].quote", "« la confirmation datée »")
    assert (error.line, error.column) == place_of(wrong, '"la confirmation datée"')
    assert "les mots mêmes de la ligne 8 de lutece_2027.txt" in error.allowed
