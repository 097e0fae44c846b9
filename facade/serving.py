"""Serves the static files from where they lie, compressed once: nothing has to be collected."""

from __future__ import annotations

import atexit
import contextlib
import gzip
import secrets
import shutil
import tempfile
from pathlib import Path
from typing import Any
from wsgiref.headers import Headers

from django.conf import settings
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

from facade.static_files import served

WORTH_BYTES = 4000  # what is smaller fits in a few packets as it is
_TEXT = frozenset({".css", ".js", ".svg"})


class StaticFiles(WhiteNoiseMiddleware):
    """Answers what begins with STATIC_URL from the files known at the start; all of them are
    immutable, since the address changes with their content."""

    def __init__(self, get_response: Any = None) -> None:
        super().__init__(get_response)
        self._folder = _writable(settings.STATIC_COMPRESSED)
        for name, path in served(settings.STATIC_FOLDERS):
            self.add_file_to_dictionary(self.static_prefix + name, str(path))

    def immutable_file_test(self, path: str, url: str) -> bool:  # noqa: ARG002
        return True

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:  # noqa: ARG002
        headers = Headers([])
        self.add_mime_headers(headers, path, url)
        self.add_cache_headers(headers, path, url)
        source, encodings = Path(path), {}
        if source.suffix in _TEXT and source.stat().st_size >= WORTH_BYTES:
            encodings["gzip"] = str(self._compressed(source, url))
        return StaticFile(path, headers.items(), encodings=encodings)

    def _compressed(self, source: Path, url: str) -> Path:
        """Made at the first start with these contents; processes that start together agree."""
        target = self._folder / (url.strip("/").replace("/", "--") + ".gz")
        if not target.exists():
            draft = target.with_suffix(f".{secrets.token_hex(4)}")
            draft.write_bytes(gzip.compress(source.read_bytes(), mtime=0))
            draft.replace(target)
        return target


def _writable(wanted: Path) -> Path:
    """The folder wanted; where the disk is read-only, one of this process that ends with it."""
    with contextlib.suppress(OSError):
        wanted.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=wanted):
            return wanted
    own = tempfile.mkdtemp(prefix="conforme-static-")
    atexit.register(shutil.rmtree, own, ignore_errors=True)
    return Path(own)
