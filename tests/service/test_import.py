"""Dossier folders taken into the service: once, again after a stop, with every refusal said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import Caller, conforme, start, token


@pytest.fixture
def folders(tmp_path: Path, dossier: dict[str, Any]) -> Path:
    """Two dossiers; the second has a file that is not there and one that is too large."""
    root = tmp_path / "dossiers"
    for number, files in (("A", ["1.pdf", "2.pdf"]), ("B", ["1.pdf", "absent.pdf", "lourd.pdf"])):
        folder = root / number
        folder.mkdir(parents=True)
        pieces = [
            {"file": f, "rubrique": "identity", "uploaded_at": "2025-11-03T10:00:00+01:00"}
            for f in files
        ]
        (folder / "dossier.json").write_text(json.dumps(dossier | {"id": number, "pieces": pieces}))
        for file in files:
            if file != "absent.pdf":
                size = 2_000_000 if file == "lourd.pdf" else 10
                (folder / file).write_bytes(f"%PDF {number} {file}".encode() + b"x" * size)
    return root


def test_folders_are_taken_in_once_and_refusals_are_said(
    folders: Path, tmp_path: Path, dossier: dict[str, Any]
) -> None:
    environment = {
        "CONFORME_DATA_DIR": str(tmp_path / "data"),
        "CONFORME_PORT": "0",
        "CONFORME_WORKERS": "1",
        "CONFORME_SWEEP_SECONDS": "1",
        "CONFORME_MAX_MB": "1",
    }
    conforme(environment, "migrate")
    first = conforme(environment, "import", str(folders))
    assert first.returncode == 1
    lines = first.stdout.splitlines()
    assert lines[0] == "A\tnouveau\t2 pièces prises, 0 connues"
    assert lines[1] == "B\tnouveau\t1 pièces prises, 0 connues"
    assert ["absent.pdf" in lines[2], "lourd.pdf" in lines[3]] == [True, True]
    again = conforme(environment, "import", str(folders / "A"))
    assert (again.returncode, again.stdout) == (0, "A\tconnu\t0 pièces prises, 2 connues\n")
    assert conforme(environment, "import", str(tmp_path / "data")).returncode == 2
    served = start(["-m", "tests.service.quick_service", "serve"], environment)
    try:
        caller = Caller(served.port, token(environment, "essais", "read"))
        result = caller.wait_checked("A", pieces=2)
        assert [p["file"] for p in result["pieces"]] == ["1.pdf", "2.pdf"]
        codes = {f["code"] for p in result["pieces"] for f in p["findings"]}
        assert "late_upload" not in codes  # the dates are those of the folder
    finally:
        assert served.stop() == 0
    assert conforme(environment, "objects", "sweep", "--older-than", "0").stdout.startswith("0 ")
