"""Objects in a folder of this machine: a file each, spread over 256 sub-folders."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.stores.store import CHUNK_BYTES, ObjectMissing, Readable, StoreUnavailable


class FolderStore:
    """An object is written beside, flushed to the disk, then given its name: it is there whole or
    not at all."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._incoming = root / "incoming"

    def put(self, key: str, source: Readable) -> None:
        part = self._incoming / f"{key}.{secrets.token_hex(4)}"
        try:
            self._incoming.mkdir(parents=True, exist_ok=True)
            with part.open("xb") as out:
                while chunk := source.read(CHUNK_BYTES):
                    out.write(chunk)
                out.flush()
                os.fsync(out.fileno())
            path = self._path(key)
            path.parent.mkdir(exist_ok=True)
            part.replace(path)
            _flush_folder(path.parent)
        except OSError as error:
            raise StoreUnavailable(error.strerror or "disk") from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink()

    @contextmanager
    def chunks(self, key: str) -> Iterator[Iterator[bytes]]:
        try:
            stream = self._path(key).open("rb")
        except FileNotFoundError as error:
            raise ObjectMissing(key) from error
        except OSError as error:
            raise StoreUnavailable(error.strerror or "disk") from error
        with stream:
            yield iter(lambda: stream.read(CHUNK_BYTES), b"")

    def delete(self, key: str) -> None:
        try:
            self._path(key).unlink(missing_ok=True)
        except OSError as error:
            raise StoreUnavailable(error.strerror or "disk") from error

    def entries(self) -> Iterator[tuple[str, float]]:
        for path in self._root.glob("??/*"):
            yield path.name, path.stat().st_mtime

    def tidy(self, put_before_s: float) -> int:
        old = [p for p in self._incoming.glob("*") if p.stat().st_mtime < put_before_s]
        for part in old:
            part.unlink(missing_ok=True)
        return len(old)

    def prepare(self) -> None:
        try:
            self._incoming.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnavailable(error.strerror or "disk") from error

    def check(self) -> None:
        probe = self._incoming / f"probe.{secrets.token_hex(4)}"
        self.prepare()
        try:
            probe.write_bytes(b"ok")
            probe.unlink()
        except OSError as error:
            raise StoreUnavailable(error.strerror or "disk") from error

    def _path(self, key: str) -> Path:
        if not key.isalnum():
            raise ObjectMissing(key)
        return self._root / key[:2] / key


def _flush_folder(folder: Path) -> None:
    """The new name itself survives a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
