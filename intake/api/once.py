"""A write, done once however often it is sent under one `Idempotency-Key`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from intake.api.problems import Problem
from storage import idempotency
from storage.idempotency import Answer
from storage.models import Client

T = TypeVar("T")
HEADER = "Idempotency-Key"
KEY_LENGTH = 200


def once(
    request: HttpRequest,
    client: Client,
    prepare: Callable[[], T],
    write: Callable[[T], Answer],
    body: bytes = b"",
) -> Answer:
    """`prepare` (slow, outside of any transaction), then `write` and the memory of its answer in
    one transaction. Under a key already answered: that answer, and nothing is done."""
    key = request.headers.get(HEADER)
    if key is None:
        prepared = prepare()
        with transaction.atomic():
            return write(prepared)
    begun = _begin(client, key, _fingerprint(request, body))
    if begun is not None:
        return begun
    try:
        prepared = prepare()
        with transaction.atomic():
            answer = write(prepared)
            idempotency.finish(client, key, _plain(answer))
        return answer
    except BaseException:
        idempotency.abandon(client, key)
        raise


def _begin(client: Client, key: str, fingerprint: str) -> Answer | None:
    if not key or len(key) > KEY_LENGTH or not key.isprintable():
        raise Problem(
            "invalid",
            f"{HEADER} : un texte de 1 à {KEY_LENGTH} caractères est attendu.",
            f"{HEADER}: a text of 1 to {KEY_LENGTH} characters is expected.",
        )
    try:
        return idempotency.begin(client, key, fingerprint, timezone.now())
    except idempotency.KeyReused as error:
        raise Problem(
            "key_reused",
            "Cette clé a servi pour une autre demande : prenez-en une nouvelle.",
            "This key was used for another request: take a new one.",
        ) from error
    except idempotency.KeyBusy as error:
        raise Problem(
            "key_busy",
            "La première demande sous cette clé est encore en cours.",
            "The first request under this key is still in progress.",
            headers={"Retry-After": "2"},
        ) from error


def _fingerprint(request: HttpRequest, body: bytes) -> str:
    """What makes a request this one: an upload counts by its length, its bytes are not kept."""
    parts = [request.method, request.get_full_path(), request.headers.get("Content-Length", "")]
    return hashlib.sha256("\n".join(map(str, parts)).encode() + b"\n" + body).hexdigest()


def _plain(answer: Answer) -> Answer:
    body: Any = json.loads(json.dumps(answer.body, cls=DjangoJSONEncoder))
    return Answer(answer.status, body)
