"""What an object store can do, and how bytes go in and come back with their hash checked."""

from __future__ import annotations

import hashlib
import io
import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

CHUNK_BYTES = 1 << 16


class StoreError(Exception):
    """A fault of the store. Retryable: the bytes may be had later."""


class StoreUnavailable(StoreError):
    """The store does not answer, refuses us, or is full."""


class ObjectMissing(StoreError):
    """No object has that key."""


class ObjectDamaged(StoreError):
    """What came back is not what was put in: its hash differs."""


class TooLarge(Exception):
    """More bytes than allowed came in; nothing was kept."""


class UploadBroken(Exception):
    """The bytes stopped coming in; nothing was kept."""


class Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


class ObjectStore(Protocol):
    """Keys are opaque. Every method may raise StoreUnavailable."""

    def put(self, key: str, source: Readable) -> None:
        """Keep all that `source` gives, whole or not at all, safe against a crash of the machine.
        What `source` raises passes through, and then nothing is kept."""

    def chunks(self, key: str) -> AbstractContextManager[Iterator[bytes]]:
        """The object's bytes, piece by piece. Raises ObjectMissing."""

    def delete(self, key: str) -> None:
        """The object is no more; it may already have been gone."""

    def entries(self) -> Iterator[tuple[str, float]]:
        """Every key, with the time at which it was put (seconds since 1970)."""

    def tidy(self, put_before_s: float) -> int:
        """Remove what uploads cut off before then have left; how many there were."""

    def prepare(self) -> None:
        """Make the folder or the bucket that objects go to, where it is not there."""

    def check(self) -> None:
        """Raises StoreUnavailable where objects can be neither put nor had."""


@dataclass(frozen=True, slots=True)
class Stored:
    key: str
    sha256: str
    size_bytes: int


class Measured:
    """A stream that counts and hashes what passes through it, and stops above a limit."""

    def __init__(self, source: Readable, max_bytes: int) -> None:
        self._source = source
        self._left = max_bytes
        self._hash = hashlib.sha256()
        self.size_bytes = 0

    def read(self, size: int = -1, /) -> bytes:
        wanted = self._left + 1 if size < 0 else min(size, self._left + 1)
        try:
            data = self._source.read(wanted)
        except OSError as error:  # the sender's fault: it must not look like the store's
            raise UploadBroken from error
        if len(data) > self._left:
            raise TooLarge
        self._left -= len(data)
        self.size_bytes += len(data)
        self._hash.update(data)
        return data

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()


def keep(store: ObjectStore, source: Readable, max_bytes: int) -> Stored:
    """Put a stream under a new key. Raises TooLarge, UploadBroken, StoreUnavailable."""
    key = secrets.token_hex(20)
    measured = Measured(source, max_bytes)
    store.put(key, measured)
    return Stored(key, measured.sha256, measured.size_bytes)


def fetch(store: ObjectStore, stored: Stored, path: Path) -> None:
    """Write an object's bytes to `path`. Raises ObjectDamaged if they are not those put in."""
    with path.open("wb") as out:
        _fetch(store, stored, out)


def fetch_bytes(store: ObjectStore, stored: Stored) -> bytes:
    """The bytes of a small object, checked in the same way."""
    out = io.BytesIO()
    _fetch(store, stored, out)
    return out.getvalue()


def _fetch(store: ObjectStore, stored: Stored, out: IO[bytes]) -> None:
    seen = hashlib.sha256()
    with store.chunks(stored.key) as chunks:
        for chunk in chunks:
            seen.update(chunk)
            out.write(chunk)
    if seen.hexdigest() != stored.sha256:
        raise ObjectDamaged(stored.key)
