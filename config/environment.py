"""What of the environment reaches the children that open candidates' files: no key, no password."""

from __future__ import annotations

import ctypes
import os

# What libraries need to run: where programs, words and temporary files are, how many threads.
KEPT = (
    "PATH", "HOME", "TMPDIR", "TZ", "LANG", "LANGUAGE", "LD_LIBRARY_PATH", "TESSDATA_PREFIX",
    "VIRTUAL_ENV",
)  # fmt: skip
KEPT_BEGINNINGS = ("LC_", "OMP_", "OPENBLAS_", "PYTHON", "MKL_")
_DUMPABLE = 4  # PR_SET_DUMPABLE of prctl(2)


def forget_secrets() -> None:
    """In a child, before it opens anything: all of the environment but what is kept goes, and the
    bytes that the system still shows of it (/proc/self/environ) are blanked."""
    _blank({name for name in os.environ if not _is_kept(name)})
    for name in list(os.environ):
        if not _is_kept(name):
            del os.environ[name]


def keep_memory_to_oneself() -> None:
    """In a parent: its memory and environment are not to be read by another process of the same
    user, its children included (but by root). Does nothing where the system has no such thing."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl:
        prctl(_DUMPABLE, 0, 0, 0, 0)


def _is_kept(name: str) -> bool:
    return name in KEPT or name.startswith(KEPT_BEGINNINGS)


def _blank(names: set[str]) -> None:
    """Overwrite the values where they lie: removing a variable leaves its bytes behind."""
    entries = ctypes.POINTER(ctypes.c_void_p).in_dll(ctypes.CDLL(None), "environ")
    position = 0
    while entries and (address := entries[position]):
        position += 1
        name, _, value = ctypes.string_at(address).partition(b"=")
        if os.fsdecode(name) in names:
            ctypes.memset(address + len(name) + 1, ord("x"), len(value))
