"""What every test may lean on: the shared reference material, where it exists."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long the machine takes to invent a value says nothing of the code: it may be busy.
settings.register_profile("conforme", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("conforme")

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference material beside the project; the test is skipped where it is not there."""
    if not SHARED.is_dir():
        pytest.skip("the reference material (../shared) is not beside the project")
    return SHARED
