"""What a child that opens candidates' files may not do, whatever a file makes of it: it takes no
more memory than allowed, writes in its own folder alone, and calls nobody."""

from __future__ import annotations

import ctypes
import logging
import os
import resource
import signal
import struct
import sys
import tempfile
from pathlib import Path

log = logging.getLogger(__name__)
FILE_BYTES = 500_000_000  # of one file that it writes

# landlock(7), which any process may use on itself. Numbers of the system calls are the same on all
# machines that we run on; rights are those of <linux/landlock.h>.
_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION_ASKED = 1
_BENEATH = 1
_NO_NEW_PRIVILEGES = 38  # of prctl(2)
_WRITE_FILE, _TRUNCATE = 1 << 1, 1 << 14
# write, remove, and make whatever there is to make; reading and running stay as they are
_WRITES = _WRITE_FILE | sum(1 << bit for bit in range(4, 13))
_BIND, _CONNECT = 1 << 0, 1 << 1  # TCP
CALLS_FROM = 4  # the version that knows of TCP
_OTHERS = 0b11  # abstract sockets and signals to whoever is outside, from version 6 on


# A child has one processor: native threads beside it spin where they wait for each other, and may
# double what a file costs.
_ONE_THREAD = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")


# mallopt(3) of glibc. What one picture gave back serves for the next: taken from the system anew,
# each page of it is cleared first (5 to 8 % of a file's time). As much as a common page takes at
# most stays free; what is larger than any picture of one is given back at once.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENAS = -1, -3, -8
_KEPT_BYTES, _MAPPED_BYTES = 256 << 20, 64 << 20


def limit(memory_bytes: int) -> None:
    """Bounds on memory, on threads (before any library is loaded) and on files written, no core
    file (it would hold what was read), and a group of its own, to be ended with whatever it has
    started."""
    os.setpgid(0, 0)
    keep_to_one_thread()
    keep_memory()
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def keep_to_one_thread() -> None:
    """Of libraries that are yet to be loaded."""
    os.environ |= dict.fromkeys(_ONE_THREAD, "1")


def keep_memory() -> None:
    """This process gives no freed memory back but in large pieces. Nothing where the C library is
    not glibc."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
        mallopt(_MMAP_THRESHOLD, _MAPPED_BYTES)
        mallopt(_ARENAS, 1)  # two threads take from one store, which is no larger than for one


def expire_in(seconds: float) -> None:
    """The system ends this process then, even inside native code and though its parent be gone.
    0.0: it does not."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def version() -> int:
    """Of landlock, as the kernel has it; 0 where it has none."""
    if sys.platform != "linux":
        return 0
    return max(0, _libc().syscall(_CREATE, None, 0, _VERSION_ASKED))


def shut_in(folder: Path) -> None:
    """From now on this process writes in `folder` alone (its temporary files go there), and opens
    no TCP connection. Before any library starts threads: those would stay free. Where the kernel
    has no landlock nothing is forbidden: `conforme doctor` says so."""
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    try:
        if known := version():
            _forbid(folder, known)
    except OSError as error:  # a reader that is not shut in still reads
        log.warning("not shut in", extra={"cause": error.strerror})


def _forbid(folder: Path, known: int) -> None:
    libc = _libc()
    writes = _WRITES | (1 << 13 if known >= 2 else 0) | (_TRUNCATE if known >= 3 else 0)
    calls = (_BIND | _CONNECT) if known >= CALLS_FROM else 0
    asked = struct.pack("QQQ", writes, calls, _OTHERS if known >= 6 else 0)
    size = 24 if known >= 6 else 16 if known >= CALLS_FROM else 8
    rules = _done(libc.syscall(_CREATE, asked[:size], size, 0))
    try:
        _allow(libc, rules, folder, writes)
        _allow(libc, rules, Path(os.devnull), writes & (_WRITE_FILE | _TRUNCATE))
        _done(libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
        _done(libc.syscall(_RESTRICT, rules, 0))
    finally:
        os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, path: Path, rights: int) -> None:
    descriptor = os.open(path, os.O_PATH)
    try:
        _done(libc.syscall(_ADD, rules, _BENEATH, struct.pack("=Qi", rights, descriptor), 0))
    finally:
        os.close(descriptor)


def _done(answer: int) -> int:
    if answer < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return answer


def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return libc
