"""Finding the layouts: every module of a package is imported, and registers its own."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable


def import_all(folders: Iterable[str], package: str) -> None:
    """Imports each module below `package`, whose `__path__` is `folders`."""
    for module in pkgutil.walk_packages(folders, f"{package}."):
        importlib.import_module(module.name)
