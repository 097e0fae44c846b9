"""Objects in a bucket of MinIO or of any S3 server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import urllib3
from minio import Minio
from minio.error import MinioException, S3Error

from config.addresses import Store
from storage.stores.store import CHUNK_BYTES, ObjectMissing, Readable, StoreUnavailable

PART_BYTES = 5 * 1024 * 1024  # the least that S3 allows: what is in memory of one upload
_ABSENT = ("NoSuchKey", "NoSuchObject", "NotFound")
_FAULTS = (MinioException, urllib3.exceptions.HTTPError, OSError)


class S3Store:
    def __init__(self, address: Store, access_key: str, secret_key: str) -> None:
        self._bucket = address.bucket
        self._client = Minio(
            address.endpoint,
            access_key=access_key,
            secret_key=secret_key,
            secure=address.is_secure,
            region="us-east-1",
            http_client=_connections(),
        )

    def put(self, key: str, source: Readable) -> None:
        """The server shows an object only once it has all of it."""
        try:
            self._client.put_object(
                self._bucket, key, cast(Any, source), length=-1, part_size=PART_BYTES
            )
        except _FAULTS as error:
            raise StoreUnavailable(_cause(error)) from error

    @contextmanager
    def chunks(self, key: str) -> Iterator[Iterator[bytes]]:
        try:
            answer = self._client.get_object(self._bucket, key)
        except _FAULTS as error:
            if self._is_absent(key):  # some servers answer 404 without saying of what
                raise ObjectMissing(key) from error
            raise StoreUnavailable(_cause(error)) from error
        try:
            yield answer.stream(CHUNK_BYTES)
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise StoreUnavailable(_cause(error)) from error
        finally:
            answer.close()
            answer.release_conn()

    def _is_absent(self, key: str) -> bool:
        try:
            self._client.stat_object(self._bucket, key)
        except S3Error as error:
            return error.code in _ABSENT
        except _FAULTS:
            return False
        return False

    def delete(self, key: str) -> None:
        try:
            self._client.remove_object(self._bucket, key)
        except _FAULTS as error:
            raise StoreUnavailable(_cause(error)) from error

    def entries(self) -> Iterator[tuple[str, float]]:
        try:
            for found in self._client.list_objects(self._bucket, recursive=True):
                moment = found.last_modified
                yield str(found.object_name), moment.timestamp() if moment else 0.0
        except _FAULTS as error:
            raise StoreUnavailable(_cause(error)) from error

    def tidy(self, put_before_s: float) -> int:  # noqa: ARG002
        """Nothing: the server shows no unfinished object, and its own rules clear their parts."""
        return 0

    def prepare(self) -> None:
        try:
            if not self._client.bucket_exists(self._bucket):
                self._client.make_bucket(self._bucket)
        except _FAULTS as error:
            raise StoreUnavailable(_cause(error)) from error

    def check(self) -> None:
        try:
            if not self._client.bucket_exists(self._bucket):
                raise StoreUnavailable("NoSuchBucket")
        except _FAULTS as error:
            raise StoreUnavailable(_cause(error)) from error


def _connections() -> urllib3.PoolManager:
    return urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=5, read=30),
        maxsize=32,
        retries=urllib3.Retry(total=2, backoff_factor=0.2, status_forcelist=[502, 503, 504]),
    )


def _cause(error: Exception) -> str:
    """A word for the logs; the message could name the key or the address."""
    return str(getattr(error, "code", None) or type(error).__name__)
