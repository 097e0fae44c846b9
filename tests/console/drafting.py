"""Drafts of Nice's circular, sent in and replayed as its pages have it done."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import circulars
from tests.console.building import Office

NICE = (Path(circulars.__file__).parent / "packs" / "nice-2026.yaml").read_text(encoding="utf-8")
ASKED = "  - asks: school_certificate\n    when: {distance_learning: true, route: scolaire}"


def changed(*pairs: tuple[str, str]) -> bytes:
    """Nice's rules with some words in the place of others."""
    rules = NICE
    for old, new in pairs:
        assert old in rules, old
        rules = rules.replace(old, new)
    return rules.encode()


def softer() -> bytes:
    """A missing year of school no longer blocks."""
    blocking = "demand: school_years\n        severity: blocking"
    return changed((blocking, blocking.replace("blocking", "review")))


def without_school() -> bytes:
    """School certificates are no longer asked of whom all the dossiers here are."""
    return changed((ASKED, ASKED.replace("scolaire", "experience")))


def sent_in(client: Any, content: bytes) -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("brouillon.yaml", content)
    return client.post("/gestion/circulaires/brouillon", {"fichier": file})


def kept(client: Any, content: bytes) -> Any:
    from storage.models import Draft

    answer = sent_in(client, content)
    assert answer.status_code == 302
    return Draft.objects.get(pk=int(answer.url.rpartition("/")[2]))


def replayed(office: Office, client: Any, draft: Any, over: str = "nice-2026") -> Any:
    """Every batch worked at, as the messages would have it."""
    from queues.replaying import replay_draft
    from storage.models import Replay

    address = f"/gestion/circulaires/brouillons/{draft.pk}/rejeu"
    answer = client.post(address, {"circular": over})
    replay = Replay.objects.get(pk=int(answer.url.rpartition("/")[2]))
    while replay.ended_at is None:
        replay_draft(office.shop, replay.pk)
        replay.refresh_from_db()
    return replay


def activated(client: Any, draft: Any, day: dt.date) -> Any:
    address = f"/gestion/circulaires/brouillons/{draft.pk}/activation"
    return client.post(address, {"day": day.isoformat()})
