"""Objects sealed before they leave us (AES-256-GCM), whatever the store beneath: who carries it
off has noise. Chunk by chunk: nothing is ever whole in memory."""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.stores.store import CHUNK_BYTES, ObjectDamaged, ObjectStore, Readable

# header: mark, name of the key, 7 bytes of nonce; then each chunk sealed with its tag behind it
MARK = b"\x89conforme-sealed1"
_KEY_ID_BYTES, _NONCE_BYTES, _TAG_BYTES = 8, 7, 16
_HEADER_BYTES = len(MARK) + _KEY_ID_BYTES + _NONCE_BYTES
_SEALED_BYTES = CHUNK_BYTES + _TAG_BYTES


class SealedStore:
    """`keys`: 32 bytes each. The first seals, any opens; an object put in before there was a key
    comes back as it is (its content hash is checked by who asked for it)."""

    def __init__(self, inner: ObjectStore, keys: Sequence[bytes]) -> None:
        self._inner = inner
        self._keys = {_key_id(key): AESGCM(key) for key in keys}
        self._first = _key_id(keys[0])

    def put(self, key: str, source: Readable) -> None:
        self._inner.put(key, _Sealing(source, self._first, self._keys[self._first], key))

    @contextmanager
    def chunks(self, key: str) -> Iterator[Iterator[bytes]]:
        """Raises ObjectDamaged, while the bytes are taken, for what was altered, cut or put under
        another key, or whose key is not among ours."""
        with self._inner.chunks(key) as found:
            yield self._opened(key, found)

    def _opened(self, key: str, found: Iterator[bytes]) -> Iterator[bytes]:
        stream = _Pieces(found)
        header = stream.take(_HEADER_BYTES)
        if not header.startswith(MARK):
            yield header
            yield from stream.rest()
            return
        key_id = header[len(MARK) : len(MARK) + _KEY_ID_BYTES]
        nonce = header[len(MARK) + _KEY_ID_BYTES :]
        cipher = self._keys.get(key_id)
        if cipher is None or len(nonce) != _NONCE_BYTES:
            raise ObjectDamaged(key)
        sealed, position = stream.take(_SEALED_BYTES), 0
        while True:
            following = stream.take(_SEALED_BYTES)
            try:
                yield cipher.decrypt(_nonce(nonce, position, not following), sealed, key.encode())
            except (InvalidTag, ValueError) as error:
                raise ObjectDamaged(key) from error
            if not following:
                return
            sealed, position = following, position + 1

    def delete(self, key: str) -> None:
        self._inner.delete(key)

    def entries(self) -> Iterator[tuple[str, float]]:
        return self._inner.entries()

    def tidy(self, put_before_s: float) -> int:
        return self._inner.tidy(put_before_s)

    def prepare(self) -> None:
        self._inner.prepare()

    def check(self) -> None:
        self._inner.check()


class _Sealing:
    """A stream that gives the sealed form of another. The last chunk says that it is the last:
    an object cut between two chunks does not open."""

    def __init__(self, source: Readable, key_id: bytes, cipher: AESGCM, name: str) -> None:
        self._source, self._cipher, self._name = source, cipher, name.encode()
        self._prefix = os.urandom(_NONCE_BYTES)
        self._out = MARK + key_id + self._prefix
        self._next: bytes | None = None
        self._position = 0
        self._is_over = False

    def read(self, size: int = -1, /) -> bytes:
        while not self._is_over and (size < 0 or len(self._out) < size):
            self._seal_one()
        given, self._out = (self._out, b"") if size < 0 else (self._out[:size], self._out[size:])
        return given

    def _seal_one(self) -> None:
        chunk = _filled(self._source) if self._next is None else self._next
        self._next = _filled(self._source)
        nonce = _nonce(self._prefix, self._position, not self._next)
        self._out += self._cipher.encrypt(nonce, chunk, self._name)
        self._position += 1
        self._is_over = not self._next


class _Pieces:
    """Bytes that come in any lengths, taken in the lengths asked for."""

    def __init__(self, found: Iterator[bytes]) -> None:
        self._found, self._kept = found, b""

    def take(self, size: int) -> bytes:
        """Fewer only at the end."""
        while len(self._kept) < size:
            more = next(self._found, b"")
            if not more:
                break
            self._kept += more
        given, self._kept = self._kept[:size], self._kept[size:]
        return given

    def rest(self) -> Iterator[bytes]:
        yield self._kept
        yield from self._found


def _filled(source: Readable) -> bytes:
    """A whole chunk; fewer bytes only at the end."""
    out = b""
    while len(out) < CHUNK_BYTES and (more := source.read(CHUNK_BYTES - len(out))):
        out += more
    return out


def _nonce(prefix: bytes, position: int, is_last: bool) -> bytes:
    return prefix + struct.pack("!I?", position, is_last)


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"conforme key id" + key).digest()[:_KEY_ID_BYTES]
