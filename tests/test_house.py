"""House law: names that are ours alone, a container file that tells the truth."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

from config import service
from config.settings import VARIABLES, SettingsError, from_environment

PROJECT = Path(__file__).resolve().parent.parent
ROOMS = sorted(p.parent.name for p in PROJECT.glob("*/__init__.py"))


def test_no_installed_distribution_provides_a_room_of_ours() -> None:
    provided = importlib.metadata.packages_distributions()
    theirs = {
        room: [d for d in provided.get(room, []) if d.lower() != "conforme"] for room in ROOMS
    }
    assert not {room: names for room, names in theirs.items() if names}


def test_dockerfile_copies_every_room() -> None:
    copied = {
        line.split()[1]
        for line in (PROJECT / "Dockerfile").read_text().splitlines()
        if line.startswith("COPY")
    }
    assert set(ROOMS) - {"bench"} <= copied


def test_every_setting_is_in_the_readme() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert [name for name in VARIABLES if f"`{name}`" not in readme] == []


def test_every_setting_of_the_service_is_in_its_docs() -> None:
    docs = (PROJECT / "docs" / "service.md").read_text(encoding="utf-8")
    assert [name for name in service.VARIABLES if f"`{name}`" not in docs] == []


def test_a_command_imports_only_what_it_needs() -> None:
    """The parent process never loads what reads pages: that is the readers' work."""
    program = (
        "import sys, intake.commands.check, intake.commands.circulars, queues.pool\n"
        "heavy = {'cv2', 'tesserocr', 'pytesseract', 'pdfplumber', 'numpy'} & set(sys.modules)\n"
        "sys.exit(','.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_reading_is_told_without_the_rules() -> None:
    """Circulars, their files and what compares names are a check's: `read` does without."""
    program = (
        "import sys, intake.commands.read, reports.json_form\n"
        "rules = {'circulars.pack', 'circulars.describe', 'yaml', 'rapidfuzz'} & set(sys.modules)\n"
        "sys.exit(','.join(sorted(rules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_settings_come_from_the_environment_and_errors_come_together() -> None:
    assert from_environment({"CONFORME_MAX_MB": "2,5"}).max_bytes == 2_500_000
    assert from_environment({}).max_pages == 30
    with pytest.raises(SettingsError) as caught:
        from_environment({"CONFORME_MAX_PAGES": "0", "CONFORME_TRUST_DIR": "/nonexistent"})
    assert "CONFORME_MAX_PAGES" in str(caught.value)
    assert "CONFORME_TRUST_DIR" in str(caught.value)
