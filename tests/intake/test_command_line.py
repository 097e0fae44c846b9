"""The program as people and other programs call it: exit status, JSON of the contract, French."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

PROJECT = Path(__file__).resolve().parents[2]
SCHEMAS = PROJECT / "tests" / "schemas"
GOOD, BAD = "clermont-batiment-complet", "clermont-annexe-manquante"
Made = tuple[Path, dict[str, dict[str, Any]]]


def conforme(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "intake", *map(str, arguments)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        **more,  # type: ignore[call-overload]
    )


def validator(name: str) -> Draft202012Validator:
    forms = [json.loads(p.read_text()) for p in SCHEMAS.glob("*.schema.json")]
    registry: Registry[Any] = Registry().with_resources(
        (form["$id"], Resource.from_contents(form)) for form in forms
    )
    (schema,) = [f for f in forms if f["$id"] == f"{name}.schema.json"]
    return Draft202012Validator(schema, registry=registry)


def without_timing(line: str) -> dict[str, Any]:
    form: dict[str, Any] = json.loads(line)
    form.pop("timing")
    return form


@pytest.mark.slow
def test_check_of_two_dossiers(made: Made) -> None:
    folder, truths = made
    as_of = truths[GOOD]["as_of"]
    first = conforme("check", folder / GOOD, folder / BAD, "--format", "json", "--as-of", as_of)
    assert first.returncode == 1, first.stderr
    lines = first.stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [truths[n]["id"] for n in (GOOD, BAD)]
    for line in lines:
        validator("check").validate(json.loads(line))
    codes = {f["code"] for p in json.loads(lines[1])["pieces"] for f in p["findings"]}
    assert "annex_missing" in codes
    again = conforme("check", folder, "--format", "json", "--as-of", as_of, "--jobs", "1")
    assert {x["id"]: x for x in map(without_timing, again.stdout.splitlines())} == {
        x["id"]: x for x in map(without_timing, lines)
    }


@pytest.mark.slow
def test_the_report_is_one_file_that_shows_the_place(made: Made, tmp_path: Path) -> None:
    folder, truths = made
    page = tmp_path / "rapport.html"
    done = conforme(
        "check", folder / BAD, "--format", "html", "--output", page,
        "--as-of", truths[BAD]["as_of"],
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    text = page.read_text(encoding="utf-8")
    assert truths[BAD]["id"] in text
    assert "annex_missing" in text
    assert "data:image/jpeg;base64," in text
    assert not re.search(r"""(?:src|href)=["']?(?!#)""", text), "nothing is fetched from elsewhere"
    assert "non conforme" in text


@pytest.mark.slow
def test_read_gives_a_line_a_file_in_order(made: Made) -> None:
    folder, truths = made
    files = [folder / GOOD / f["file"] for f in truths[GOOD]["files"]]
    done = conforme("read", *files, "--format", "json", "--text")
    assert done.returncode == 0, done.stderr
    forms = [json.loads(line) for line in done.stdout.splitlines()]
    assert [f["file"] for f in forms] == [str(p) for p in files]
    assert [f["piece_type"] for f in forms] == [t["piece_type"] for t in truths[GOOD]["files"]]
    for form in forms:
        validator("read").validate(form)
        assert form["text"].strip()


@pytest.mark.slow
def test_read_draws_what_was_seen(made: Made, tmp_path: Path) -> None:
    folder, truths = made
    file = folder / GOOD / truths[GOOD]["files"][0]["file"]
    done = conforme("read", file, "--debug", tmp_path / "vu")
    assert done.returncode == 0, done.stderr
    (drawn, *_) = sorted((tmp_path / "vu").glob("*.png"))
    assert drawn.read_bytes().startswith(b"\x89PNG")
    assert "Sûreté" in done.stdout


def test_a_file_that_is_not_there_is_a_finding(made: Made, tmp_path: Path) -> None:
    folder, truths = made
    copy = tmp_path / "dossier"
    copy.mkdir()
    shutil.copy(folder / GOOD / "dossier.json", copy)
    done = conforme("check", copy, "--format", "json", "--as-of", truths[GOOD]["as_of"])
    assert done.returncode == 1
    form = json.loads(done.stdout)
    validator("check").validate(form)
    assert {f["code"] for p in form["pieces"] for f in p["findings"]} == {"file_corrupt"}
    assert all("n'est pas dans le dossier" in p["findings"][0]["message"] for p in form["pieces"])


def test_pieces_reads_no_file(made: Made, tmp_path: Path) -> None:
    folder, _ = made
    copy = tmp_path / "dossier.json"
    shutil.copy(folder / GOOD / "dossier.json", copy)
    done = conforme("pieces", copy, "--format", "json", "--as-of", "2023-11-20")
    assert done.returncode == 0, done.stderr
    form = json.loads(done.stdout)
    validator("pieces").validate(form)
    assert form["as_of"] == "2023-11-20T00:00:00+01:00"
    assert "r408" in [r["rubrique"] for r in form["requirements"]]
    assert "R408" in conforme("pieces", copy).stdout


def test_circulars() -> None:
    done = conforme("circulars", "--format", "json")
    forms = json.loads(done.stdout)
    validator("circulars").validate(forms)
    assert [f["id"] for f in forms] == [
        "aix-marseille-2026", "clermont-2024", "nancy-metz-2025", "nice-2026", "toulouse-2024",
    ]  # fmt: skip
    for form in forms:
        assert conforme("circulars", form["id"]).returncode == 0
        whole = json.loads(conforme("circulars", form["id"], "--format", "json").stdout)
        assert whole["id"] == form["id"]


def test_validate_names_line_column_and_key(tmp_path: Path) -> None:
    good = PROJECT / "circulars" / "packs" / "nice-2026.yaml"
    assert conforme("circulars", "--validate", good).returncode == 0
    draft = tmp_path / "brouillon.yaml"
    draft.write_text(good.read_text().replace("identity_document", "identity_documant", 1))
    done = conforme("circulars", "--validate", draft)
    assert done.returncode == 2
    assert re.search(r"brouillon\.yaml:\d+:\d+", done.stderr)
    assert "identity_document" in done.stderr
    errors = json.loads(conforme("circulars", "--validate", draft, "--format", "json").stdout)
    assert errors["errors"][0]["line"] > 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "il manque : DOSSIER"),
        (["check", "/nonexistent"], "n'existe pas"),
        (["read", "/nonexistent.pdf"], "n'existent pas"),
        (["pieces", "/nonexistent.json"], "illisible"),
        (["circulars", "paris-2031"], "circulaire inconnue"),
        (["circulars", "--validate", "/nonexistent.yaml"], "n'existe pas"),
        (["check", ".", "--as-of", "demain"], "n'est pas une date ISO"),
        (["check", ".", "--jobs", "0"], "1 ou plus"),
        (["check", ".", "--format", "xml"], "au choix"),
        (["chek"], "n'existe pas"),
        ([], "il manque : COMMANDE"),
    ],
)
def test_what_cannot_be_done_is_said_in_french_with_status_2(
    arguments: list[str], said: str
) -> None:
    done = conforme(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_one_bad_dossier_does_not_stop_the_others(made: Made, tmp_path: Path) -> None:
    folder, truths = made
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "dossier.json").write_text('{"id": 3}')
    form = json.loads((folder / GOOD / "dossier.json").read_text()) | {"pieces": []}
    (tmp_path / "b" / "dossier.json").write_text(json.dumps(form))
    done = conforme("check", tmp_path, "--format", "json", "--as-of", truths[GOOD]["as_of"])
    assert done.returncode == 2
    assert "candidate.birth_date" not in done.stdout
    assert "circular : lu rien" in done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [truths[GOOD]["id"]]


def test_wrong_settings_are_named_together(made: Made) -> None:
    folder, _ = made
    done = conforme(
        "check", folder / GOOD,
        env={"PATH": "/usr/bin:/bin", "CONFORME_MAX_MB": "beaucoup", "CONFORME_OCR_ENGINE": "x"},
    )  # fmt: skip
    assert done.returncode == 2
    assert "CONFORME_MAX_MB" in done.stderr
    assert "CONFORME_OCR_ENGINE" in done.stderr


def test_help_is_in_french() -> None:
    done = conforme("--help")
    assert done.returncode == 0
    assert "usage :" in done.stdout
    assert "show this help" not in done.stdout
