"""Objects go in whole or not at all, and come back checked: the same tests on each store."""

from __future__ import annotations

import hashlib
import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.addresses import store as address
from storage.stores.folder import FolderStore
from storage.stores.s3 import S3Store
from storage.stores.sealed import SealedStore
from storage.stores.store import (
    ObjectDamaged,
    ObjectMissing,
    ObjectStore,
    Stored,
    StoreUnavailable,
    TooLarge,
    UploadBroken,
    fetch,
    keep,
)
from tests.service.servers import ACCESS, S3, SECRET, free_port

SIX_MB = b"0123456789abcdef" * 400_000  # more than one part of an S3 upload


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3]:
    server = S3(tmp_path_factory.mktemp("s3"))
    with server.running():
        yield server


@pytest.fixture(params=["folder", "s3", "sealed"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ObjectStore:
    """An empty store of each kind."""
    if request.param == "folder":
        return FolderStore(tmp_path / "objects")
    if request.param == "sealed":
        return SealedStore(FolderStore(tmp_path / "objects"), [bytes(32)])
    store = S3Store(address(request.getfixturevalue("s3").url), ACCESS, SECRET)
    for key, _ in store.entries():
        store.delete(key)
    return store


def test_wrong_keys_are_refused(s3: S3) -> None:
    with pytest.raises(StoreUnavailable):
        S3Store(address(s3.url), ACCESS, SECRET + "x").check()


def test_a_bucket_that_is_not_there_is_said(s3: S3) -> None:
    with pytest.raises(StoreUnavailable):
        S3Store(address(s3.url + "x"), ACCESS, SECRET).check()


def test_a_bucket_is_made_once(s3: S3) -> None:
    store = S3Store(address(s3.url + "new"), ACCESS, SECRET)
    store.prepare()
    store.prepare()
    store.check()


def test_a_server_that_does_not_answer_is_said() -> None:
    nobody = S3Store(address(f"s3+http://127.0.0.1:{free_port()}/seau"), ACCESS, SECRET)
    for ask in (nobody.check, lambda: keep(nobody, io.BytesIO(b"x"), 10)):
        with pytest.raises(StoreUnavailable):
            ask()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", SIX_MB], ids=["empty", "small", "large"])
def test_what_goes_in_comes_back(store: ObjectStore, tmp_path: Path, data: bytes) -> None:
    stored = keep(store, io.BytesIO(data), max_bytes=len(data))
    assert (stored.size_bytes, stored.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    fetch(store, stored, tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == data
    kept = list(store.entries())
    assert [key for key, _ in kept] == [stored.key]


def test_one_byte_too_many_and_nothing_is_kept(store: ObjectStore) -> None:
    with pytest.raises(TooLarge):
        keep(store, io.BytesIO(b"12345"), max_bytes=4)
    assert list(store.entries()) == []


def test_an_upload_that_breaks_off_leaves_nothing(store: ObjectStore) -> None:
    class Broken:
        def read(self, size: int = -1, /) -> bytes:
            raise ConnectionResetError

    with pytest.raises(UploadBroken):
        keep(store, Broken(), max_bytes=10)
    assert list(store.entries()) == []


def test_other_bytes_than_those_put_in_are_noticed(store: ObjectStore, tmp_path: Path) -> None:
    stored = keep(store, io.BytesIO(b"right"), max_bytes=10)
    other = Stored(stored.key, hashlib.sha256(b"wrong").hexdigest(), 5)
    with pytest.raises(ObjectDamaged):
        fetch(store, other, tmp_path / "back")


def test_what_was_deleted_is_missing(store: ObjectStore, tmp_path: Path) -> None:
    stored = keep(store, io.BytesIO(b"gone"), max_bytes=10)
    store.delete(stored.key)
    store.delete(stored.key)
    with pytest.raises(ObjectMissing):
        fetch(store, stored, tmp_path / "back")


def test_a_key_cannot_lead_out_of_the_store(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"no")
    with (
        pytest.raises(ObjectMissing),
        FolderStore(tmp_path / "objects").chunks("../../secret") as chunks,
    ):
        next(chunks)


def test_a_store_that_works_says_so(store: ObjectStore) -> None:
    store.check()


def test_what_a_crash_left_half_written_is_tidied_up(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "objects")
    kept = keep(store, io.BytesIO(b"whole"), max_bytes=10)
    (tmp_path / "objects" / "incoming" / "half").write_bytes(b"ha")
    assert store.tidy(0.0) == 0
    assert store.tidy(1e12) == 1
    assert [key for key, _ in store.entries()] == [kept.key]


def test_a_full_disk_keeps_nothing_and_says_so(tmp_path: Path) -> None:
    """On a file system of 1 MB, where this machine lets us make one."""
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(small)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        store = FolderStore(small / "objects")
        first = keep(store, io.BytesIO(b"x" * 500_000), max_bytes=10**7)
        with pytest.raises(StoreUnavailable):
            keep(store, io.BytesIO(b"y" * 2_000_000), max_bytes=10**7)
        assert [key for key, _ in store.entries()] == [first.key]
        keep(store, io.BytesIO(b"z" * 100_000), max_bytes=10**7)
    finally:
        subprocess.run(["umount", str(small)], check=True)
