"""What is done before what, and what a change of circular has done again: checks, no reading."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.service.test_work import new_dossier, sent, states, work_off

pytestmark = pytest.mark.usefixtures("rows")


def test_who_waits_goes_before_what_nobody_waits_for(
    shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    """Whatever is under way is not stopped: all but the first of the bulk comes after."""
    from queues.send import READ_PIECE, send
    from storage.models import PieceVersion, Reading

    row = new_dossier(dossier)
    pks = [sent(shop, row, b"slow %d" % n, file=f"{n}.pdf").pk for n in range(4)]
    broker.flush_all()
    for pk in pks[:3]:
        send(READ_PIECE, pk, bulk=True)
    send(READ_PIECE, pks[3])
    work_off(broker)
    order = list(Reading.objects.order_by("pk").values_list("pk", flat=True))
    urgent = PieceVersion.objects.get(pk=pks[3]).reading_id
    assert order.index(urgent) <= 1
    assert states(row) == ["read"] * 4


def test_another_circular_has_dossiers_checked_again_and_nothing_read_again(
    shop: Any, broker: Any, dossier: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    from queues.recovery import sweep
    from storage.models import Reading, Run
    from storage.shelf import Shelf

    row = new_dossier(dossier)
    sent(shop, row, b"%PDF")
    work_off(broker)
    before = list(Reading.objects.values_list("pk", "created_at"))
    pack = shop.pack("nice-2026")
    amended = replace(pack, content_hash="0" * 64)
    monkeypatch.setattr(Shelf, "pack", lambda self, name: amended)
    assert sweep(shop, broker, timezone.now() + dt.timedelta(minutes=2)) == 1
    work_off(broker)
    assert list(Run.objects.values_list("pack_sha256", flat=True)) == [
        pack.content_hash, amended.content_hash
    ]  # fmt: skip
    assert list(Reading.objects.values_list("pk", "created_at")) == before
    row.refresh_from_db()
    assert row.revision == row.checked_revision
