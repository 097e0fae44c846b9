"""The work: each message done once whatever happens, each fault with its own end."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("rows")


def work_off(broker: Any) -> None:
    """Do all that is waiting, retries included."""
    from dramatiq import Worker

    worker = Worker(broker, worker_timeout=50, worker_threads=1)
    worker.start()
    for queue in ("now", "bulk"):
        broker.join(queue, timeout=30_000, fail_fast=False)
    worker.stop()


def new_dossier(dossier: dict[str, Any]) -> Any:
    from django.utils import timezone

    from storage.register import put_dossier

    content = dict(dossier)
    return put_dossier(content["id"], "nice-2026", "nice", content, False, timezone.now()).dossier


def sent(shop: Any, dossier: Any, data: bytes, file: str = "a.pdf") -> Any:
    from django.utils import timezone

    from queues.send import READ_PIECE, send
    from storage.register import Upload, add_piece
    from storage.stores.store import keep

    now = timezone.now()
    stored = keep(shop.store, io.BytesIO(data), 1000)
    version, _ = add_piece(dossier, "identity", Upload(file, stored, now), now)
    send(READ_PIECE, version.pk)
    return version


def states(dossier: Any) -> list[str]:
    from storage.register import current_versions

    return [version.state for version in current_versions(dossier)]


def codes(dossier: Any) -> dict[str, set[str]]:
    """Finding codes of each file in the last run."""
    from storage.runs import latest_run

    run = latest_run(dossier)
    assert run
    return {p["file"]: {f["code"] for f in p["findings"]} for p in run.report["pieces"]}


def test_a_piece_is_read_and_its_dossier_checked(
    shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    from storage import audit
    from storage.models import Run

    row = new_dossier(dossier)
    version = sent(shop, row, b"%PDF")
    work_off(broker)
    row.refresh_from_db()
    assert states(row) == ["read"]
    assert row.verdict
    assert row.revision == row.checked_revision
    run = Run.objects.get()
    assert run.report["pieces"][0]["file"] == version.file
    assert list(audit.problems()) == []


def test_messages_sent_twice_have_their_effect_once(
    shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    from queues.send import CHECK_DOSSIER, READ_PIECE, send
    from storage.models import Reading, Run

    row = new_dossier(dossier)
    version = sent(shop, row, b"%PDF")
    for _ in range(3):
        send(READ_PIECE, version.pk)
        send(CHECK_DOSSIER, row.pk)
    work_off(broker)
    assert (Reading.objects.count(), Run.objects.count()) == (1, 1)


def test_the_same_content_is_read_once_for_two_dossiers(
    shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    from storage.models import Reading, Run

    rows = [new_dossier(dossier | {"id": number}) for number in ("A", "B")]
    for row in rows:
        sent(shop, row, b"%PDF", file=f"{row.number}.pdf")
    work_off(broker)
    assert (Reading.objects.count(), Run.objects.count()) == (1, 2)
    assert [list(codes(row)) for row in rows] == [["A.pdf"], ["B.pdf"]]


@pytest.mark.parametrize(
    ("data", "code"), [(b"hang", "illegible"), (b"kill", "file_corrupt")], ids=["hang", "kill"]
)
def test_a_fatal_file_is_a_finding(
    shop: Any, broker: Any, dossier: dict[str, Any], data: bytes, code: str
) -> None:
    from storage.models import DeadLetter

    row = new_dossier(dossier)
    sent(shop, row, data)
    work_off(broker)
    assert states(row) == ["read"]
    assert code in codes(row)["a.pdf"]
    assert not DeadLetter.objects.exists()


@pytest.mark.parametrize(
    ("data", "cause", "attempts"),
    [(b"disk", "OSError", 3), (b"bug", "ReaderBroke ValueError", 1)],
    ids=["machine", "ours"],
)
def test_work_given_up_is_laid_aside_and_the_dossier_is_for_a_person(
    shop: Any, broker: Any, dossier: dict[str, Any], data: bytes, cause: str, attempts: int
) -> None:
    from storage.models import DeadLetter

    row = new_dossier(dossier)
    version = sent(shop, row, data)
    work_off(broker)
    letter = DeadLetter.objects.get()
    assert (letter.actor, letter.subject) == ("read_piece", str(version.pk))
    assert (letter.cause, letter.attempts) == (cause, attempts)
    assert states(row) == ["failed"]
    assert "check_failed" in codes(row)["a.pdf"]
    row.refresh_from_db()
    assert row.revision == row.checked_revision


def test_what_was_laid_aside_is_sent_again(
    shop: Any, broker: Any, dossier: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from queues import work
    from queues.resend import resend
    from storage.models import DeadLetter

    row = new_dossier(dossier)
    with monkeypatch.context() as patch:
        patch.setattr(work, "fetch", _no_store)
        sent(shop, row, b"%PDF")
        work_off(broker)
    letter = DeadLetter.objects.get()
    assert (letter.cause, states(row)) == ("StoreUnavailable", ["failed"])
    assert resend(letter.pk)
    assert not resend(letter.pk)
    work_off(broker)
    assert states(row) == ["read"]
    assert "check_failed" not in codes(row)["a.pdf"]


def _no_store(*_: Any) -> None:
    from storage.stores.store import StoreUnavailable

    raise StoreUnavailable("down")


def test_a_lost_queue_is_made_again_from_the_rows(
    shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    from django.utils import timezone

    from queues.recovery import sweep
    from storage.models import Run

    row = new_dossier(dossier)
    for number in range(3):
        sent(shop, row, b"%%PDF %d" % number, file=f"{number}.pdf")
    broker.flush_all()
    later = timezone.now() + dt.timedelta(minutes=2)
    assert sweep(shop, broker, later) == 3
    assert sweep(shop, broker, later) == 0
    work_off(broker)
    assert states(row) == ["read"] * 3
    assert Run.objects.count() == 1


def test_a_check_that_was_never_sent_is_found(
    shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    from django.utils import timezone

    from queues.recovery import sweep

    row = new_dossier(dossier)
    assert sweep(shop, broker, timezone.now() + dt.timedelta(hours=1)) == 1
    work_off(broker)
    row.refresh_from_db()
    assert row.verdict


def test_a_due_date_that_passes_has_the_dossier_checked_again(
    shop: Any, broker: Any, dossier: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    from queues import recovery, work
    from storage.models import Run

    due = shop.pack("nice-2026").common_due
    clock = {"now": due - dt.timedelta(days=1)}
    monkeypatch.setattr(work.timezone, "now", lambda: clock["now"])
    row = new_dossier(dossier)
    assert recovery.sweep(shop, broker, clock["now"] + dt.timedelta(hours=1)) == 1
    work_off(broker)
    assert recovery.sweep(shop, broker, clock["now"] + dt.timedelta(hours=5)) == 0
    clock["now"] = due + dt.timedelta(days=1)
    assert recovery.sweep(shop, broker, clock["now"]) == 1
    work_off(broker)
    row.refresh_from_db()
    verdicts = list(Run.objects.values_list("verdict", flat=True))
    assert verdicts == ["incomplet", "non_conforme"]
    assert row.verdict == "non_conforme"
    assert timezone.now() == clock["now"]


def test_another_engine_reads_again_when_asked_and_the_result_stands_until_then(
    shop: Any, broker: Any, dossier: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    from queues import versions
    from queues.recovery import sweep
    from storage.left_behind import read_again
    from storage.models import Reading, Run

    row = new_dossier(dossier)
    sent(shop, row, b"%PDF")
    work_off(broker)
    assert read_again(versions.engine_version(shop.settings.app)) == 0
    monkeypatch.setattr(versions, "engine_version", lambda app: "read-other")
    assert read_again("read-other", "toulouse-2024") == 0
    assert read_again("read-other", "nice-2026") == 1
    row.refresh_from_db()
    assert row.verdict
    assert sweep(shop, broker, timezone.now()) == 1
    assert broker.queues["bulk"].qsize() == 1
    work_off(broker)
    assert states(row) == ["read"]
    assert set(Reading.objects.values_list("engine", flat=True)) >= {"read-other"}
    engines = list(Run.objects.values_list("engine", flat=True))
    assert len(engines) == 2
    assert engines[1] == "read-other"


def test_what_was_done_is_counted(shop: Any, broker: Any, dossier: dict[str, Any]) -> None:
    from django.test import Client

    row = new_dossier(dossier)
    sent(shop, row, b"%PDF")
    sent(shop, row, b"bug", file="b.pdf")
    work_off(broker)
    text = Client().get("/metrics").content.decode()
    assert 'conforme_stage_passes_total{stage="read"} 1.0' in text
    assert 'conforme_failures_total{actor="read_piece",cause="ReaderBroke ValueError"} 1.0' in text
    assert 'conforme_findings_total{code="check_failed"}' in text
    assert 'conforme_dead_letters{actor="read_piece"} 1.0' in text


def test_a_reading_that_was_stopped_is_tried_again_when_asked(
    shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    from queues.versions import engine_version
    from storage.left_behind import read_again
    from storage.models import Reading, Run

    row = new_dossier(dossier)
    sent(shop, row, b"kill")
    work_off(broker)
    assert not Reading.objects.get().is_whole
    quick = replace(shop, reader="tests.service.quick_readers:in_better_days")
    assert read_again(engine_version(shop.settings.app)) == 1
    from queues.work import read_piece
    from storage.register import current_versions

    read_piece(quick, current_versions(row).get().pk)
    work_off(broker)
    assert Reading.objects.get().is_whole
    assert "file_corrupt" not in codes(row)["a.pdf"]
    assert Run.objects.count() == 2


def test_a_circular_that_is_being_spoilt_stops_no_sweep(
    shop: Any, broker: Any, dossier: dict[str, Any], tmp_path: Path
) -> None:
    from django.utils import timezone

    from queues.recovery import sweep

    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "brouillon.yaml").write_text("id: brouillon-2027\nacademy: [")
    app = shop.settings.app._replace(circulars_dir=tmp_path / "packs")
    other = replace(shop, settings=replace(shop.settings, app=app))
    new_dossier(dossier)
    assert sweep(other, broker, timezone.now() + dt.timedelta(hours=1)) == 1
