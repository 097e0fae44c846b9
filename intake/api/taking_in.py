"""The bytes of an upload, from the request to the store: measured on the way, never held whole."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.http import HttpRequest

from intake.api.problems import Problem
from intake.api.rates import slow_down, upload_limit
from intake.services import services
from storage.models import Client
from storage.scratch import scratch
from storage.stores.store import (
    CHUNK_BYTES,
    Measured,
    Readable,
    Stored,
    StoreError,
    StoreUnavailable,
    TooLarge,
    UploadBroken,
    keep,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Taken:
    """An object in the store, and what the gate found of the file."""

    stored: Stored
    findings: list[dict[str, Any]]


def take_in(request: HttpRequest, client: Client) -> Taken:
    """Keep the request's body as an object. Raises Problem; then nothing is kept."""
    slow_down(upload_limit(), client)
    max_bytes = services().settings.app.max_bytes
    if (request.content_type or "").startswith("multipart/"):
        raise Problem(
            "unsupported_media_type",
            "Le corps de la demande doit être le fichier lui-même, sans formulaire autour.",
            "The request's body must be the file itself, with no form around it.",
        )
    if _announced(request) > max_bytes:
        raise _too_large(max_bytes)
    return take(request)


def take(source: Readable) -> Taken:
    """Keep all that `source` gives as an object. Raises Problem; then nothing is kept."""
    max_bytes = services().settings.app.max_bytes
    try:
        with scratch() as folder:
            return _through_the_gate(source, folder / "piece", max_bytes)
    except TooLarge as error:
        raise _too_large(max_bytes) from error
    except UploadBroken as error:
        raise Problem("invalid", "L'envoi s'est interrompu.", "The upload broke off.") from error
    except (StoreUnavailable, OSError) as error:
        raise Problem(
            "unavailable",
            "Le fichier n'a pas pu être mis en sûreté : envoyez-le de nouveau dans un moment.",
            "The file could not be stored safely: send it again in a moment.",
            headers={"Retry-After": "10"},
        ) from error


def _through_the_gate(source: Readable, path: Path, max_bytes: int) -> Taken:
    """The bytes go to a file of this machine, are looked at, and go on to the store."""
    measured = Measured(source, max_bytes)
    with path.open("wb") as out:
        while chunk := measured.read(CHUNK_BYTES):
            out.write(chunk)
    if not measured.size_bytes:
        raise Problem(
            "file_empty",
            "Ce fichier est vide : déposez de nouveau votre document.",
            "This file is empty: upload your document again.",
        )
    findings = services().gate.look(path)
    with path.open("rb") as whole:
        return Taken(keep(services().store, whole, max_bytes), findings)


def drop(stored: Stored) -> None:
    """Delete bytes that no row names. Those that cannot be now are orphans, logged by key."""
    try:
        services().store.delete(stored.key)
    except StoreError as error:
        log.warning("orphan object", extra={"key": stored.key, "cause": str(error)})


def _announced(request: HttpRequest) -> int:
    try:
        return int(request.headers.get("Content-Length") or 0)
    except ValueError:
        return 0


def _too_large(max_bytes: int) -> Problem:
    most = f"{max_bytes / 1_000_000:g}"
    return Problem(
        "file_too_large",
        f"Ce fichier dépasse {most} Mo : envoyez-en un plus léger.",
        f"This file exceeds {most} MB: send a lighter one.",
    )
