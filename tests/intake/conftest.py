"""Fictitious dossiers that the command line is tried on, made once a session."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from specimens.dossiers import make_dossiers


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, dict[str, Any]]]:
    """A folder with two dossiers, a good one and a bad one, and their truths by name."""
    folder = tmp_path_factory.mktemp("dossiers")
    names = ["clermont-batiment-complet", "clermont-annexe-manquante"]
    truths = make_dossiers(folder, 2026, names, scale=0.7)
    return folder, {truth["folder"]: truth for truth in truths}
