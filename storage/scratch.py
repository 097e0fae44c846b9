"""Folders for files on their way, inside one that is this process's own: what a killed process has
left behind is known by its lock, which went with it, and is removed by the next."""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import re
import secrets
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NAME = re.compile(r"conforme-run-[0-9a-f]{16}")
_making = threading.Lock()
_own: list[tuple[Path, int]] = []  # this process's folder and its locked descriptor


@contextmanager
def scratch() -> Iterator[Path]:
    """A new folder, readable by this user alone, removed with all that is in it."""
    with tempfile.TemporaryDirectory(dir=own_folder(), ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def own_folder() -> Path:
    """This process's folder. Making it removes those of processes that are gone."""
    with _making:
        if not _own or not _own[0][0].is_dir():  # whoever tidies the system may have taken it
            _own[:] = [_make()]
            atexit.register(shutil.rmtree, _own[0][0], ignore_errors=True)
            tidy()
        return _own[0][0]


def tidy() -> int:
    """Remove the folders that no living process holds; how many there were."""
    dead = [path for path in Path(tempfile.gettempdir()).glob("conforme-run-*") if _is_dead(path)]
    for path in dead:
        shutil.rmtree(path, ignore_errors=True)
    return len(dead)


def _make() -> tuple[Path, int]:
    """It bears its name only once it is locked: nobody takes it for a dead one's."""
    draft = Path(tempfile.mkdtemp(prefix="conforme-new-"))
    descriptor = os.open(draft, os.O_RDONLY | os.O_DIRECTORY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return draft.rename(draft.with_name(f"conforme-run-{secrets.token_hex(8)}")), descriptor


def _is_dead(path: Path) -> bool:
    with contextlib.suppress(OSError):  # it is another user's, or was removed just now
        if not _NAME.fullmatch(path.name) or path.lstat().st_uid != os.geteuid():
            return False
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        finally:
            os.close(descriptor)
    return False
