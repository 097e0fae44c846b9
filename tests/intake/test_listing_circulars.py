"""`conforme circulars`: at once, and still telling of a broken file."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import circulars
from circulars import listing as listing_module
from circulars.describe import summary_form
from circulars.files import PACKS
from circulars.listing import LISTED, listing, written
from intake.command import main
from reports.listing import HEADINGS, show_circulars

PROJECT = Path(__file__).resolve().parents[2]
NICE = (PACKS / "nice-2026.yaml").read_text(encoding="utf-8")


def test_what_is_kept_of_our_files_is_what_they_say() -> None:
    """Otherwise: `python -m circulars.listing`."""
    assert LISTED.read_text(encoding="utf-8") == written()


def test_the_list_is_that_of_the_packs_read_whole() -> None:
    whole = [summary_form(circulars.load(name)) for name in circulars.ids()]
    assert listing() == whole
    assert len(json.loads(LISTED.read_bytes())) == len(whole)


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    title = circulars.load("nice-2026").title
    changed = NICE.replace(title, "Un autre titre", 1)
    (tmp_path / "nice-2026.yaml").write_text(changed, encoding="utf-8")
    told = {form["id"]: form["title"] for form in listing([tmp_path])}
    assert told["nice-2026"] == "Un autre titre"


def test_without_what_was_kept_all_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = listing()
    monkeypatch.setattr(listing_module, "LISTED", tmp_path / "none.json")
    assert listing() == usual


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_broken_file_is_told_with_its_line(
    form: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    broken = NICE.replace("session: 2026", "session: deux mille", 1)
    (tmp_path / "autre.yaml").write_text(broken, encoding="utf-8")
    monkeypatch.setenv("CONFORME_CIRCULARS_DIR", str(tmp_path))
    assert main(["circulars", "--format", form]) == 2
    told = capsys.readouterr()
    line = broken.split("session: deux")[0].count("\n") + 1
    assert f"autre.yaml:{line}:" in told.err
    assert "deux mille" in told.err
    assert told.out == ""


def test_the_list_needs_neither_rules_nor_tables() -> None:
    program = (
        "import sys\n"
        "from intake.command import main\n"
        "main(['circulars'])\n"
        "heavy = {'rich', 'yaml', 'circulars.schema', 'circulars.pack', 'dataclasses', 'django'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "nice-2026" in done.stdout


def _form(name: str) -> Mapping[str, Any]:
    return {
        "id": name,
        "academy": "nice",
        "session": 2026,
        "opens": "2025-10-09T15:00:00+02:00",
        "closes": "2025-11-12T17:00:00+01:00",
        "common_due": "2025-11-14T23:59:59+01:00",
    }


def test_columns_take_the_width_there_is_and_nothing_is_cut() -> None:
    stream = io.StringIO()
    show_circulars([_form("nice-2026"), _form("n-2026")], stream)
    head, *lines = stream.getvalue().splitlines()
    assert {len(line) for line in (head, *lines)} == {80}
    at = head.index("Inscriptions")
    assert [line[at:].split("  ")[0].strip() for line in lines] == [
        "09/10/2025 15h00", "12/11/2025 17h00",
    ] * 2  # fmt: skip
    assert [heading in head for heading in HEADINGS] == [True] * len(HEADINGS)
    assert "14/11/2025 23h" not in stream.getvalue()
    long = "c" * 90
    show_circulars([_form(long)], stream)
    assert long in stream.getvalue()
