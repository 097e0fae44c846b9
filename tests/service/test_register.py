"""Rows: pieces come, are replaced, withdrawn, claimed and read, each effect once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("rows")
NOW = dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(minutes=5)


def put(number: str = "NCE-1", **content: Any) -> Any:
    from storage.register import put_dossier

    return put_dossier(number, "nice-2026", "nice", {"id": number, **content}, False, NOW)


def upload(sha: str, file: str = "a.pdf") -> Any:
    from storage.register import Upload
    from storage.stores.store import Stored

    return Upload(file, Stored(f"key{sha}{file}", sha * 64, 10), NOW)


def added(dossier: Any, sha: str, rubrique: str = "identity", file: str = "a.pdf") -> Any:
    from storage.register import add_piece

    return add_piece(dossier, rubrique, upload(sha, file), NOW)


def files(dossier: Any) -> list[str]:
    from storage.register import current_versions

    return [version.file for version in current_versions(dossier)]


def revision(dossier: Any) -> int:
    dossier.refresh_from_db()
    return int(dossier.revision)


def reading(sha: str) -> Any:
    from dossiers.reading import Reading, Sheets

    return Reading("piece", sha * 64, Sheets("application/pdf"))


def test_putting_the_same_dossier_twice_changes_nothing() -> None:
    first, again, changed = put(), put(), put(route="scolaire")
    assert (first.is_new, first.is_changed) == (True, True)
    assert (again.is_new, again.is_changed) == (False, False)
    assert (changed.is_new, changed.is_changed) == (False, True)
    assert revision(changed.dossier) == 2


def test_a_number_of_another_academy_is_not_taken_over() -> None:
    from storage.register import OtherAcademy, put_dossier

    put("NCE-1")
    with pytest.raises(OtherAcademy):
        put_dossier("NCE-1", "toulouse-2024", "toulouse", {"id": "NCE-1", "x": 1}, False, NOW)


def test_the_same_content_in_a_rubrique_is_one_piece_and_in_another_two() -> None:
    dossier = put().dossier
    _, is_new = added(dossier, "1")
    again, is_new_again = added(dossier, "1", file="b.pdf")
    _, is_new_elsewhere = added(dossier, "1", "jdc", "c.pdf")
    assert (is_new, is_new_again, is_new_elsewhere) == (True, False, True)
    assert again.file == "a.pdf"
    assert files(dossier) == ["a.pdf", "c.pdf"]


def test_two_files_of_one_name_are_told_apart() -> None:
    dossier = put().dossier
    added(dossier, "1", file="image.jpg")
    added(dossier, "2", file="C:\\photos\\image.jpg")
    added(dossier, "3", file="../../image.jpg")
    assert files(dossier) == ["image.jpg", "image (2).jpg", "image (3).jpg"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("..", "piece"),
        ("a\0\n\u202eb.pdf", "ab.pdf"),
        ("x" * 400 + ".pdf", "x" * 120 + ".pdf"),
        ("sans suffixe", "sans suffixe"),
        ("Relevé n° 2.PDF", "Relevé n° 2.PDF"),
    ],
)
def test_a_name_is_kept_without_its_tricks(given: str, kept: str) -> None:
    from storage.register import free_name

    assert free_name(given, set()) == kept


def test_a_replaced_piece_has_one_current_version_and_keeps_the_old_one() -> None:
    from storage.models import PieceVersion
    from storage.register import replace_piece

    dossier = put().dossier
    version, _ = added(dossier, "1")
    before = revision(dossier)
    second, is_new = replace_piece(version.piece, upload("2"), LATER)
    same, is_new_again = replace_piece(version.piece, upload("2", "c.pdf"), LATER)
    assert (is_new, is_new_again, same.pk) == (True, False, second.pk)
    numbers = PieceVersion.objects.filter(piece=version.piece).values_list("number", "is_current")
    assert sorted(numbers) == [(1, False), (2, True)]
    assert revision(dossier) == before + 1


def test_a_withdrawn_piece_counts_no_more_and_cannot_be_replaced() -> None:
    from storage.models import PieceVersion
    from storage.register import replace_piece, withdraw_piece

    dossier = put().dossier
    version, _ = added(dossier, "1")
    assert withdraw_piece(version.piece, LATER)
    assert not withdraw_piece(version.piece, LATER)
    assert files(dossier) == []
    with pytest.raises(PieceVersion.DoesNotExist):
        replace_piece(version.piece, upload("2"), LATER)


def test_one_worker_at_a_time_holds_a_piece_until_its_lease_ends() -> None:
    from storage.reading_work import claim, release

    version, _ = added(put().dossier, "1")
    first = claim(version.pk, 60, NOW)
    assert first is not None
    assert claim(version.pk, 60, NOW) is None
    release(first)
    second = claim(version.pk, 60, NOW)
    assert second is not None
    assert claim(version.pk, 60, NOW + dt.timedelta(seconds=61)) is not None


def test_a_reading_is_saved_by_who_holds_the_lease_and_once() -> None:
    from storage.models import Reading
    from storage.reading_work import claim, keep_reading, save_read

    dossier = put().dossier
    version, _ = added(dossier, "1")
    lost = claim(version.pk, 60, NOW)
    held = claim(version.pk, 60, LATER)
    assert lost and held
    rows = [keep_reading(reading("1"), "engine", 1.0, NOW) for _ in range(2)]
    before = revision(dossier)
    assert not save_read(lost, rows[0], LATER)
    assert save_read(held, rows[1], LATER)
    assert not save_read(held, rows[1], LATER)
    assert claim(version.pk, 60, LATER + dt.timedelta(hours=1)) is None
    assert Reading.objects.count() == 1
    assert revision(dossier) == before + 1


def test_what_was_left_behind_is_found_once() -> None:
    from storage.left_behind import take_unread
    from storage.reading_work import claim

    dossier = put().dossier
    waiting, _ = added(dossier, "1")
    abandoned, _ = added(dossier, "2", file="b.pdf")
    claim(abandoned.pk, 60, NOW)
    assert [v.pk for v in take_unread(NOW, LATER, lease_s=60)] == [abandoned.pk]
    assert [v.pk for v in take_unread(LATER, LATER, lease_s=60)] == [waiting.pk]
    assert list(take_unread(LATER, LATER, lease_s=60)) == []


def test_the_same_look_is_noted_once_in_a_while_unless_it_was_rolled_back() -> None:
    from django.db import transaction

    from storage import audit
    from storage.models import AuditEntry

    def look(minute: int, **details: int) -> int:
        at = NOW + dt.timedelta(minutes=minute)
        audit.append_look("client:c", "result.seen", "dossier:9", at, **details)
        return AuditEntry.objects.filter(action="result.seen").count()

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        look(0)
        1 / 0  # noqa: B018
    assert [look(0), look(1), look(9)] == [1, 1, 1]
    assert look(9, run=2) == 2
    assert look(11) == 3


def test_an_audit_trail_that_was_touched_says_where(rows: Path) -> None:
    import sqlite3

    from storage import audit

    for number in range(4):
        audit.append("client:x", "piece.added", f"piece:{number}", NOW, version=1)
    assert list(audit.problems()) == []
    from django.db import connection

    connection.close()
    with sqlite3.connect(rows) as base:  # as somebody would who may do anything
        for verb in ("update", "delete"):
            base.execute(f"DROP TRIGGER storage_auditentry_no_{verb.upper()}")
        base.execute("UPDATE storage_auditentry SET actor='client:y' WHERE number=2")
        base.execute("DELETE FROM storage_auditentry WHERE number=4")
    base.close()
    found = list(audit.problems())
    assert any("entrée 2" in problem for problem in found)
    assert any("fin du journal" in problem for problem in found)


def test_the_database_refuses_to_change_the_trail() -> None:
    from django.db import DatabaseError

    from storage import audit
    from storage.models import AuditEntry

    audit.append("command", "client.created", "client:x", NOW)
    with pytest.raises(DatabaseError):
        AuditEntry.objects.filter(number=1).update(actor="other")
    with pytest.raises(DatabaseError):
        AuditEntry.objects.filter(number=1).delete()
