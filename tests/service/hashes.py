"""Passwords whose hash costs nothing: what it costs is not what is tried."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def quick_hashes(rows: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any process of the service still takes them."""
    from django.contrib.auth.hashers import PBKDF2PasswordHasher

    monkeypatch.setattr(PBKDF2PasswordHasher, "iterations", 1)
