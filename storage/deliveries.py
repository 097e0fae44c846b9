"""Calls to clients' systems, as rows: announced with the run, tried until told or given up."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

from django.db.models import Q

from storage.models import Client, Run, WebhookDelivery

CHECKED = "dossier.checked"
FIRST_WAIT_S, LONGEST_WAIT_S = 30.0, 6 * 3600.0
MOST_ATTEMPTS = 14  # about two days
A_SWEEP = 500


def announce(run: Run, now: dt.datetime) -> list[int]:
    """A call for each client that asked to be told and may know of the dossier; their keys. Numbers
    and codes only: what was found is to be asked for, with a token."""
    dossier = run.dossier
    body = json.dumps(
        {
            "event": CHECKED, "dossier": dossier.number, "circular": dossier.circular,
            "run": run.number, "verdict": run.verdict, "as_of": run.as_of.isoformat(),
        }
    )  # fmt: skip
    told = Client.objects.filter(revoked_at=None).exclude(webhook_url="")
    calls = [
        WebhookDelivery.objects.create(
            client=client, dossier=dossier, event=CHECKED, body=body, next_at=now, created_at=now
        )
        for client in told.filter(Q(academy="") | Q(academy=dossier.academy))
    ]
    return [call.pk for call in calls]


def due(now: dt.datetime) -> Iterator[int]:
    """Calls whose hour has come."""
    late = WebhookDelivery.objects.filter(_is_due(now)).order_by("next_at")
    yield from late.values_list("pk", flat=True)[:A_SWEEP]


def _is_due(now: dt.datetime) -> Q:
    """Its hour has come, or is further away than any we set: the clock was set back since."""
    return Q(next_at__lte=now) | Q(next_at__gt=now + dt.timedelta(seconds=2 * LONGEST_WAIT_S))


def take(pk: int, now: dt.datetime) -> WebhookDelivery | None:
    """The call, ours to try now; None where its hour has not come, or another worker has it. Its
    next hour is set at once: a worker that dies loses nothing."""
    call = WebhookDelivery.objects.select_related("client").filter(_is_due(now), pk=pk).first()
    if call is None:
        return None
    attempts = call.attempts + 1
    mine = WebhookDelivery.objects.filter(pk=pk, attempts=call.attempts, next_at=call.next_at)
    if not mine.update(attempts=attempts, next_at=next_hour(attempts, now)):
        return None
    call.refresh_from_db()
    return call


def next_hour(attempts: int, now: dt.datetime) -> dt.datetime | None:
    """When to try again after so many attempts: twice as long each time; None: no more."""
    if attempts >= MOST_ATTEMPTS:
        return None
    wait_s = min(FIRST_WAIT_S * 2 ** (attempts - 1), LONGEST_WAIT_S)
    return now + dt.timedelta(seconds=wait_s)


def note(call: WebhookDelivery, status: str, is_told: bool, now: dt.datetime) -> None:
    """What came of an attempt: an HTTP status or the name of what failed."""
    fields = {"last_status": status[:60]}
    told = {"delivered_at": now, "next_at": None} if is_told else {}
    WebhookDelivery.objects.filter(pk=call.pk).update(**fields, **told)


def untold() -> list[WebhookDelivery]:
    """Calls tried at least once that did not get through."""
    calls = WebhookDelivery.objects.select_related("client", "dossier")
    return list(calls.filter(delivered_at=None, attempts__gt=0)[:1000])


def again(pk: int, now: dt.datetime) -> bool:
    """Have a call made again, from the first attempt on. False where it got through."""
    calls = WebhookDelivery.objects.filter(pk=pk, delivered_at=None)
    return bool(calls.update(attempts=0, next_at=now))
