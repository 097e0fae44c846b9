"""The key that signs what the service hands out: named by settings, or drawn once and kept."""

from __future__ import annotations

import contextlib
import os
import secrets

from config.service import ServiceSettings


def secret_key(settings: ServiceSettings) -> str:
    """The key in force. Without one in the settings it is kept, readable by its owner alone, in
    `data_dir`: two processes that start together agree on the first one written."""
    if settings.secret_key:
        return settings.secret_key
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    path = settings.data_dir / "secret-key"
    draft = settings.data_dir / f"secret-key.{secrets.token_hex(4)}"
    if not path.exists():
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(secrets.token_urlsafe(48))
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text(encoding="ascii")
