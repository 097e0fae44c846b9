"""The work itself: a piece is fetched, read and saved; a dossier is gathered, checked and saved."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import time
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

from django.db import DatabaseError, transaction
from django.utils import timezone

from dossiers import reading as values
from dossiers.finding import Finding
from dossiers.report import DossierReport
from queues import outcome, versions
from queues.antivirus import scan
from queues.correcting import judged
from queues.faults import ReaderFull, ReaderLost, ReaderStopped
from queues.gathering import Gathered, gather
from queues.limiting import limited
from queues.send import CHECK_DOSSIER, TELL_CLIENT, send
from queues.workshop import Workshop
from reports.json_form import check_form
from storage import audit, deliveries, reading_work, tallies
from storage.models import PieceVersion, Reading, Run
from storage.runs import Checked, save_run
from storage.scratch import scratch
from storage.stores.store import Stored, fetch
from validators.check import check

log = logging.getLogger(__name__)


def read_piece(shop: Workshop, version_pk: int) -> None:
    """fetch → read → save, then have the dossier checked. Twice gives the same as once."""
    version = reading_work.claim(version_pk, shop.lease_s, timezone.now())
    if version is None:
        return
    try:
        reading = _reading(shop, version)
        saved = reading_work.save_read(version, reading, timezone.now())
    except BaseException:
        with contextlib.suppress(DatabaseError):  # then its lease ends by itself
            reading_work.release(version)
        raise
    if saved:
        dossier = version.piece.dossier
        send(CHECK_DOSSIER, dossier.pk, bulk=dossier.is_bulk)


def check_dossier(shop: Workshop, dossier_pk: int) -> None:
    """gather → check → save. Nothing while a piece is still being read: reading the last one sends
    this again. A dossier that changed meanwhile is checked again."""
    gathered = gather(shop, dossier_pk, timezone.now())
    if gathered is None:
        return
    started = time.monotonic()
    report, own_weights, aside = said_of(gathered)
    seconds = time.monotonic() - started
    checked = Checked(
        **gathered.marks,
        verdict=report.verdict.value,
        report=check_form(report, {"wall_s": seconds}, aside)
        | ({"limited": own_weights} if own_weights else {}),
        seconds=seconds,
    )
    now = timezone.now()
    if not save_run(dossier_pk, checked, now, lambda run: _note(run, now)):
        send(CHECK_DOSSIER, dossier_pk)


def said_of(
    gathered: Gathered,
) -> tuple[DossierReport, dict[str, str], tuple[Finding, ...]]:
    """The check's report with what people say of it and what is limited; the machine's own weights
    of what was made lighter; and the findings put aside."""
    said = check(gathered.dossier, gathered.pack, gathered.readings, gathered.as_of)
    said, own_weights = limited(said, gathered.limited)
    report, aside = judged(said, gathered.judged)
    return report, own_weights, aside


def _note(run: Run, now: dt.datetime) -> None:
    found = Counter(f["code"] for p in [run.report, *run.report["pieces"]] for f in p["findings"])
    tallies.add(tallies.FINDINGS, dict.fromkeys(found, 0.0), found)
    tallies.add(tallies.STAGES, {"check": run.seconds})
    for pk in deliveries.announce(run, now):
        transaction.on_commit(partial(send, TELL_CLIENT, pk, bulk=True))
    audit.append(
        "worker", "dossier.checked", f"dossier:{run.dossier_id}", now,
        run=run.number, verdict=run.verdict, rules=run.rules, pack=run.pack_sha256,
        engine=run.engine,
    )  # fmt: skip


def _reading(shop: Workshop, version: PieceVersion) -> Reading:
    """What this engine reads of the content: read now, unless it was before."""
    engine = versions.engine_version(shop.settings.app)
    kept = version.object
    known = reading_work.known_reading(kept.sha256, engine)
    if known:
        return known
    started = time.monotonic()
    with scratch() as folder:
        path = folder / "piece"
        fetch(shop.store, Stored(kept.key, kept.sha256, kept.size_bytes), path)
        infection = scan(shop.settings.scanner, path) if shop.settings.scanner else None
        if infection:
            reading = outcome.unread("piece", outcome.infected_finding(infection))
        else:
            reading = _read(shop, path, version)
    reading = replace(reading, sha256=kept.sha256)
    seconds = time.monotonic() - started
    tallies.add(tallies.STAGES, {**reading.sheets.timing, "read": seconds})
    log.info("piece read", extra={"version": version.pk, "seconds": round(seconds, 3)})
    return reading_work.keep_reading(reading, engine, seconds, timezone.now())


def _read(shop: Workshop, path: Path, version: PieceVersion) -> values.Reading:
    """One reading in a child. A child lost once may be the machine's fault; lost twice, the
    file's."""
    for attempt in (1, 2):
        try:
            reading: values.Reading = shop.crew.call(
                shop.reader, path, "piece", shop.settings.app, seconds=shop.hard_seconds
            )
            return reading
        except ReaderStopped:
            return outcome.unread("piece", outcome.timeout_finding())
        except ReaderFull:
            return outcome.unread("piece", outcome.died_finding(None))
        except ReaderLost as lost:
            log.warning(
                "reader lost",
                extra={"version": version.pk, "attempt": attempt, "cause": str(lost)},
            )
    return outcome.unread("piece", outcome.died_finding(None))
