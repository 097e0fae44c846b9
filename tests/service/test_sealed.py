"""Objects sealed at rest: noise to who carries them off, and no alteration goes unseen."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from config.service import SettingsError, from_environment
from storage.stores.folder import FolderStore
from storage.stores.opening import open_store
from storage.stores.sealed import MARK, SealedStore
from storage.stores.store import CHUNK_BYTES, ObjectDamaged, Stored, fetch_bytes, keep

OLD, NEW = b"o" * 32, b"n" * 32
TAGGED = CHUNK_BYTES + 16
HEADER = len(MARK) + 15


class Drip(io.RawIOBase):
    """A sender that gives 1,000 bytes at most at a time."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1, /) -> bytes:
        return self._data.read(1000 if size < 0 else min(size, 1000))


def raw(folder: Path) -> Path:
    (found,) = folder.glob("??/*")
    return found


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES]
)
@pytest.mark.parametrize("sender", [io.BytesIO, Drip])
def test_what_went_in_comes_back(
    tmp_path: Path, size: int, sender: Callable[[bytes], io.BytesIO]
) -> None:
    store = SealedStore(FolderStore(tmp_path), [NEW])
    data = b"NOM: SPECIMEN. " * (size // 15 + 1)
    stored = keep(store, sender(data[:size]), size)
    assert (stored.size_bytes, stored.sha256) == (size, hashlib.sha256(data[:size]).hexdigest())
    assert fetch_bytes(store, stored) == data[:size]
    assert b"SPECIMEN" not in raw(tmp_path).read_bytes()


def swapped(data: bytes) -> bytes:
    first, second = data[HEADER : HEADER + TAGGED], data[HEADER + TAGGED : HEADER + 2 * TAGGED]
    return data[:HEADER] + second + first + data[HEADER + 2 * TAGGED :]


@pytest.mark.parametrize(
    "alter",
    [
        lambda d: d[:-1],
        lambda d: d + b"x",
        lambda d: d[: HEADER + TAGGED],  # cut between two chunks
        lambda d: d[:HEADER],
        lambda d: d[: HEADER - 3],
        lambda d: d[:200] + bytes([d[200] ^ 1]) + d[201:],
        swapped,
    ],
    ids=["cut", "longer", "last chunk gone", "header alone", "half a header", "a bit", "swapped"],
)
def test_what_was_altered_does_not_open(tmp_path: Path, alter: Callable[[bytes], bytes]) -> None:
    store = SealedStore(FolderStore(tmp_path), [NEW])
    stored = keep(store, io.BytesIO(b"z" * 3 * CHUNK_BYTES), 10**6)
    path = raw(tmp_path)
    path.write_bytes(alter(path.read_bytes()))
    with pytest.raises(ObjectDamaged):
        fetch_bytes(store, stored)


def test_one_object_is_not_taken_for_another(tmp_path: Path) -> None:
    store = SealedStore(FolderStore(tmp_path), [NEW])
    stored = keep(store, io.BytesIO(b"mine"), 100)
    path = raw(tmp_path)
    other = "a" * 40
    (tmp_path / "aa").mkdir(exist_ok=True)  # one key in 256 begins so
    path.rename(tmp_path / "aa" / other)
    with pytest.raises(ObjectDamaged):
        fetch_bytes(store, Stored(other, stored.sha256, stored.size_bytes))


def test_keys_are_changed_without_losing_what_is_there(tmp_path: Path) -> None:
    plain = FolderStore(tmp_path)
    before = keep(plain, io.BytesIO(b"before there was a key"), 100)
    old = keep(SealedStore(plain, [OLD]), io.BytesIO(b"old"), 100)
    both = SealedStore(plain, [NEW, OLD])
    new = keep(both, io.BytesIO(b"new"), 100)
    assert [fetch_bytes(both, stored) for stored in (before, old, new)] == [
        b"before there was a key", b"old", b"new",
    ]  # fmt: skip
    assert fetch_bytes(SealedStore(plain, [NEW]), new) == b"new"
    with pytest.raises(ObjectDamaged):
        fetch_bytes(SealedStore(plain, [NEW]), old)


def test_the_settings_name_the_keys(tmp_path: Path) -> None:
    key = base64.b64encode(NEW).decode()
    environment = {"CONFORME_DATA_DIR": str(tmp_path), "CONFORME_ENCRYPTION_KEYS": key}
    settings = from_environment(environment)
    assert isinstance(open_store(settings), SealedStore)
    assert "nnnn" not in repr(settings)
    assert isinstance(open_store(from_environment({})), FolderStore)
    for wrong in ("trop-court", key[:20], f"{key},x", "clé"):
        with pytest.raises(SettingsError) as caught:
            from_environment({"CONFORME_ENCRYPTION_KEYS": wrong})
        assert "CONFORME_ENCRYPTION_KEYS" in str(caught.value)
        assert f"« {wrong} »" not in str(caught.value)
