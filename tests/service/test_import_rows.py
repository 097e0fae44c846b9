"""A CSV of dossiers, each refusal named by line and column; a folder watched."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from facade.csv_cells import cell
from intake.dossier_rows import COLUMNS, read_rows
from intake.watching import Watch
from storage.folder import FolderError
from tests.service.running import PROJECT, conforme, start, wait_for

HEADER = (
    "id;circular;registered_at;birth_name;given_names;birth_date;speciality;route;"
    "distance_learning;benefits;apprenticeship_years;pieces;uploaded_at"
)
GOOD = (
    "A1;nice-2026;20/10/2025 9:05;LEFÈVRE;Anaïs|Marie;12/05/2003;batiment;scolaire;oui;"
    "U41=12,5=30/06/2024|U42;2;identity=cni.pdf;2025-11-03"
)


def written(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\n".join([HEADER, *lines]).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_row_is_read_as_dossier_json_would_be(tmp_path: Path, encoding: str) -> None:
    (row,) = read_rows(
        written(tmp_path / "d.csv", GOOD, ";" * 12, encoding=encoding), ["nice-2026"]
    )
    found = row.dossier
    assert found and row.line == 2
    assert (found.candidate.birth_name, found.candidate.given_names) == (
        "LEFÈVRE",
        ("Anaïs", "Marie"),
    )
    assert found.candidate.birth_date.isoformat() == "2003-05-12"
    assert found.registered_at.isoformat() == "2025-10-20T09:05:00+02:00"
    assert (found.distance_learning, found.apprenticeship_years) == (True, 2)
    first, second = found.claims.benefits
    assert (first.unit, first.score, str(first.obtained_on)) == ("U41", 12.5, "2024-06-30")
    assert (second.unit, second.score, second.obtained_on) == ("U42", None, None)
    (piece,) = found.pieces
    assert (piece.rubrique, piece.file) == ("identity", "cni.pdf")
    assert piece.uploaded_at and piece.uploaded_at.isoformat() == "2025-11-03T00:00:00+01:00"


@pytest.mark.parametrize(
    ("old", "new", "columns"),
    [
        ("nice-2026", "nice-2062", ["circular"]),
        ("12/05/2003", "31/02/2003", ["birth_date"]),
        ("batiment", "", ["speciality"]),
        ("Anaïs|Marie", "", ["given_names"]),
        (";oui;", ";peut-être;", ["distance_learning"]),
        ("12,5", "25", ["benefits"]),
        ("identity=", "identité=", ["pieces"]),
        ("cni.pdf", "../cni.pdf", ["pieces"]),
        ("2025-11-03", "hier", ["uploaded_at"]),
        (";2;", ";trois;", ["apprenticeship_years"]),
        ("A1;nice-2026", ";", ["circular", "id"]),
        ("2025-11-03", "2025-11-03;de trop", [""]),
    ],
)
def test_each_error_is_told_by_column(
    tmp_path: Path, old: str, new: str, columns: list[str]
) -> None:
    path = written(tmp_path / "d.csv", GOOD.replace(old, new), GOOD.replace("A1", "A2"))
    wrong, right = read_rows(path, ["nice-2026"])
    assert sorted(problem.key for problem in wrong.problems) == columns
    assert (wrong.dossier, right.number, right.problems) == (None, "A2", ())


def test_a_number_on_two_rows_is_refused_the_second_time(tmp_path: Path) -> None:
    first, second = read_rows(written(tmp_path / "d.csv", GOOD, GOOD), ["nice-2026"])
    assert (first.problems, second.dossier) == ((), None)
    assert "ligne 2" in second.problems[0].allowed


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("id;nom", "« nom » : colonne inconnue"),
        ("id;circular", "« birth_date » : colonne absente"),
        (HEADER + ";id", "« id » : colonne en double"),
        ("", "« id » : colonne absente"),
    ],
)
def test_a_file_that_is_no_such_csv_is_refused_whole(
    tmp_path: Path, header: str, told: str
) -> None:
    path = tmp_path / "d.csv"
    path.write_text(header)
    with pytest.raises(FolderError, match=told):
        list(read_rows(path, ["nice-2026"]))
    path.write_bytes(HEADER.encode() + b'\nA;"never closed')
    with pytest.raises(FolderError, match="après la ligne 1"):
        list(read_rows(path, ["nice-2026"]))


def test_the_columns_are_in_the_docs() -> None:
    docs = (PROJECT / "docs" / "service.md").read_text(encoding="utf-8")
    assert [name for name in COLUMNS if f"`{name}`" not in docs] == []


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2", "@x", "\tx"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_rows_are_taken_in_once_and_the_report_says_which_were_not(tmp_path: Path) -> None:
    environment = {"CONFORME_DATA_DIR": str(tmp_path / "data")}
    conforme(environment, "migrate")
    (tmp_path / "cni.pdf").write_bytes(b"%PDF A1")
    bad = GOOD.replace("A1", "B1").replace("batiment", "=batimant")
    lost = GOOD.replace("A1", "C1").replace("cni.pdf", "absent.pdf")
    path, report = written(tmp_path / "d.csv", GOOD, bad, lost), tmp_path / "refus.csv"
    first = conforme(environment, "import", str(path), "--report", str(report))
    assert first.returncode == 1
    lines = first.stdout.splitlines()
    assert lines[0] == "A1\tnouveau\t1 pièces prises, 0 connues"
    assert lines[2] == "C1\tnouveau\t0 pièces prises, 0 connues"
    with report.open(encoding="utf-8-sig", newline="") as stream:
        told = list(csv.DictReader(stream, delimiter=";"))
    assert [(row["source"], row["id"], row["colonne"]) for row in told] == [
        (f"{path}:3", "B1", "speciality"),
        (f"{path}:4", "C1", "pieces"),
    ]
    assert "=batimant" in told[0]["lu"] and told[1]["lu"] == "absent.pdf"
    (tmp_path / "absent.pdf").write_bytes(b"%PDF C1")
    again = conforme(environment, "import", str(path))  # as after a stop: what is missing
    lines = again.stdout.splitlines()
    assert lines[0] == "A1\tconnu\t0 pièces prises, 1 connues"
    assert lines[2] == "C1\tconnu\t1 pièces prises, 0 connues"


def test_a_watch_takes_what_stands_still_once(tmp_path: Path) -> None:
    taken: list[str] = []
    is_done = True

    def take(path: Path) -> bool:
        taken.append(path.name)
        return is_done

    watch = Watch([tmp_path], take, ignored=tmp_path / "refus.csv")
    (tmp_path / "refus.csv").touch()
    folder = tmp_path / "A"
    folder.mkdir()
    (folder / "1.pdf").write_bytes(b"1")
    watch.look()
    (folder / "dossier.json").write_text("{}")
    watch.look()
    (folder / "1.pdf").write_bytes(b"12")  # still being copied
    watch.look()
    assert taken == []
    watch.look()
    watch.look()
    assert taken == ["A"]
    (tmp_path / "d.csv").write_text("id")
    is_done = False
    watch.look()
    watch.look()
    watch.look()
    assert taken == ["A", "d.csv", "d.csv"]  # what failed is tried again
    is_done = True
    watch.look()
    os.utime(folder / "1.pdf", ns=(0, 0))
    watch.look()
    watch.look()
    assert taken == ["A", "d.csv", "d.csv", "d.csv", "A"]


def test_a_watched_folder_on_the_command_line(tmp_path: Path) -> None:
    environment = {"CONFORME_DATA_DIR": str(tmp_path / "data"), "PYTHONUNBUFFERED": "1"}
    conforme(environment, "migrate")
    inbox, report = tmp_path / "inbox", tmp_path / "refus.csv"
    inbox.mkdir()
    (inbox / "cni.pdf").write_bytes(b"%PDF A1")
    watching = start(
        [
            "-m",
            "intake",
            "import",
            str(inbox),
            "--watch",
            "--every",
            "0.2",
            "--report",
            str(report),
        ],
        environment,
    )
    try:
        written(inbox / "d.csv", GOOD, GOOD.replace("A1", "B1").replace("scolaire", "ailleurs"))
        wait_for(lambda: "route" in report.read_text(encoding="utf-8-sig"))
    finally:
        assert watching.stop() == 0
    again = conforme(environment, "import", str(inbox / "d.csv"))
    assert again.stdout.startswith("A1\tconnu\t0 pièces prises, 1 connues")
