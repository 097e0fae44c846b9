"""What is kept can be read back whole, handed over, and erased without a trace but numbers."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any, cast
from zipfile import ZipFile

import pytest

from config.service import SettingsError, from_environment
from tests.service.running import conforme, wait_for

NOW = dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC)


@pytest.fixture
def store(rows: Path, tmp_path: Path) -> Any:
    from storage.stores.folder import FolderStore

    return FolderStore(tmp_path / "objects")


def filled(store: Any, number: str, dossier: dict[str, Any], contents: list[bytes]) -> Any:
    """A dossier with pieces that were read, one of them replaced, and a run."""
    from dossiers.reading import Reading, Sheets
    from storage import reading_work
    from storage.models import Run
    from storage.register import Upload, add_piece, put_dossier, replace_piece
    from storage.stores.store import keep

    row = put_dossier(number, "nice-2026", "nice", dossier, False, NOW).dossier
    for rank, content in enumerate(contents):
        stored = keep(store, io.BytesIO(content), 1000)
        version, _ = add_piece(row, "identity", Upload(f"{rank}.pdf", stored, NOW), NOW)
        held = reading_work.claim(version.pk, 60, NOW)
        assert held
        reading = Reading("piece", stored.sha256, Sheets(None))
        reading_work.save_read(held, reading_work.keep_reading(reading, "e", 1.0, NOW), NOW)
    newer = keep(store, io.BytesIO(b"newer " + number.encode()), 1000)
    replace_piece(version.piece, Upload("mieux.pdf", newer, NOW), NOW)
    Run.objects.create(
        dossier=row, number=1, key="k", revision=1, engine="e", rules="r", pack_sha256="p",
        as_of=NOW, due_passed=0, verdict="incomplet", report={"id": number}, seconds=0.1,
        created_at=NOW,
    )  # fmt: skip
    return row


def objects(tmp_path: Path) -> set[bytes]:
    return {path.read_bytes() for path in (tmp_path / "objects").glob("??/*")}


def test_erasing_leaves_nothing_but_what_others_share(
    store: Any, tmp_path: Path, dossier: dict[str, Any]
) -> None:
    from storage.erasure import erase_rows
    from storage.models import Dossier, PieceVersion, Reading, Run, StoredObject

    row = filled(store, "A", dossier, [b"alone", b"shared"])
    filled(store, "B", dossier, [b"shared"])
    erased = erase_rows(row)
    assert (erased.pieces, erased.runs, len(erased.keys)) == (3, 1, 3)
    for key in erased.keys:
        store.delete(key)
    assert objects(tmp_path) == {b"shared", b"newer B"}
    assert [d.number for d in Dossier.objects.all()] == ["B"]
    assert (PieceVersion.objects.count(), Run.objects.count()) == (2, 1)
    assert (StoredObject.objects.count(), Reading.objects.count()) == (2, 1)


def test_all_that_is_kept_of_a_person_is_handed_over(
    store: Any, tmp_path: Path, dossier: dict[str, Any]
) -> None:
    from storage.erasure import export

    row = filled(store, "A", dossier, [b"one", b"two"])
    assert export(row, store, tmp_path / "a.zip") == 3
    with ZipFile(tmp_path / "a.zip") as opened:
        names = opened.namelist()
        assert json.loads(opened.read("dossier.json")) == dossier
        assert json.loads(opened.read("controles/0001.json")) == {"id": "A"}
        contents = {opened.read(name) for name in names if name.startswith("pieces/")}
    assert contents == {b"one", b"two", b"newer A"}


def test_orphans_are_found_once_they_are_old(
    store: Any, tmp_path: Path, dossier: dict[str, Any]
) -> None:
    from storage.orphans import orphans
    from storage.stores.store import keep

    filled(store, "A", dossier, [b"one"])
    lost = keep(store, io.BytesIO(b"nobody's"), 1000)
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1)
    assert list(orphans(store, soon - dt.timedelta(hours=1))) == []
    assert list(orphans(store, soon)) == [lost.key]


def test_bytes_that_are_not_those_acknowledged_are_found(
    store: Any, tmp_path: Path, dossier: dict[str, Any]
) -> None:
    from storage.orphans import damaged

    filled(store, "A", dossier, [b"one", b"two"])
    assert list(damaged(store)) == []
    paths = {path.read_bytes(): path for path in (tmp_path / "objects").glob("??/*")}
    paths[b"one"].write_bytes(b"eno")
    paths[b"two"].unlink()
    assert sorted(what for _, what in damaged(store)) == ["altered", "missing"]


def test_on_the_command_line(store: Any, rows: Path, tmp_path: Path, dossier: Any) -> None:
    from django.db import connection

    filled(store, "A", dossier, [b"one", b"two"])
    filled(store, "B", dossier, [b"three"])
    connection.close()
    data = {
        "CONFORME_DATA_DIR": str(tmp_path),
        "CONFORME_DATABASE_URL": f"sqlite://{rows}",
        "CONFORME_STORE_URL": f"file://{tmp_path}/objects",
    }
    assert conforme(data, "objects", "verify").returncode == 0
    assert conforme(data, "dossier", "erase", "A").stdout.startswith("1 dossiers seraient")
    assert conforme(data, "dossier", "erase", "nobody", "--yes").returncode == 2
    done = conforme(data, "dossier", "erase", "A", "--yes")
    assert (done.returncode, done.stdout.strip()) == (
        0, "Effacés : 1 dossiers, 3 fichiers, 1 contrôles."
    )  # fmt: skip
    assert conforme(data, "dossier", "purge", "--circular", "nice-2026", "--yes").returncode == 0
    assert objects(tmp_path) == set()
    assert conforme(data, "objects", "sweep", "--yes").stdout.strip() == "0 objets ôtés."
    assert conforme(data, "audit", "verify").returncode == 0


def test_a_circular_goes_on_its_day(store: Any, tmp_path: Path, dossier: dict[str, Any]) -> None:
    from storage.models import AuditEntry, Dossier
    from storage.retention import expire

    filled(store, "A", dossier, [b"a"])
    filled(store, "B", dossier, [b"b"])
    Dossier.objects.filter(number="B").update(circular="toulouse-2024")
    retention = (("nice-2026", dt.date(2026, 10, 31)), ("lutece-2027", dt.date(2020, 1, 1)))
    assert expire(retention, store, dt.date(2026, 10, 30), NOW) == 0
    assert expire(retention, store, dt.date(2026, 10, 31), NOW) == 1
    assert expire(retention, store, dt.date(2026, 11, 1), NOW) == 0
    assert [d.number for d in Dossier.objects.all()] == ["B"]
    assert objects(tmp_path) == {b"b", b"newer B"}
    (told,) = AuditEntry.objects.filter(action="dossier.erased")
    assert (told.actor, told.details["pieces"]) == ("retention", 2)


def test_a_worker_erases_what_the_settings_say(rows: Path, store: Any, dossier: Any) -> None:
    from dataclasses import replace

    from django.conf import settings

    from queues.broker import open_broker
    from queues.recovery import Sweeper
    from queues.workshop import Workshop
    from storage.models import Dossier

    filled(store, "A", dossier, [b"a"])
    kept = (("nice-2026", dt.date(2020, 1, 1)),)
    quick = replace(settings.CONFORME, retention=kept, sweep_s=0.1)
    broker = open_broker(quick)
    sweeper = Sweeper(Workshop(quick, store, cast(Any, None)), broker)
    sweeper.start()
    try:
        wait_for(lambda: not Dossier.objects.exists(), 30)
    finally:
        sweeper.stop()
        broker.close()


@pytest.mark.parametrize(
    "text", ["nice-2026", "nice-2026=demain", "=2026-01-01", "a=2026-01-01,a=2027-01-01"]
)
def test_a_wrong_retention_is_said(text: str) -> None:
    with pytest.raises(SettingsError, match="CONFORME_RETENTION"):
        from_environment({"CONFORME_RETENTION": text})


def test_a_retention_of_nothing_known_is_seen_by_the_doctor(tmp_path: Path) -> None:
    data = {"CONFORME_DATA_DIR": str(tmp_path), "CONFORME_RETENTION": "nice-2062=2030-01-01"}
    conforme({"CONFORME_DATA_DIR": str(tmp_path)}, "migrate")
    told = conforme(data, "doctor")
    assert (told.returncode, "nice-2062" in told.stdout) == (1, True)
