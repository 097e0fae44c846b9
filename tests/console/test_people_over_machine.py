"""A person's word over the machine's: applied by the next check, kept beside it, undone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.console.building import DAY, NAMES, Office, certificate, confirmation, read_as

LATER = DAY + dt.timedelta(hours=1)


def test_what_is_put_aside_is_told_no_more_and_never_lost(office: Office) -> None:
    from storage.corrections import judge, undo_correction
    from storage.models import CorrectionKind, Run

    dossier, alice = office.blocked("NCE-1"), office.person("alice")
    assert office.codes(dossier)["school_year_missing"] == "blocking"
    key = office.key(dossier, "school_year_missing")
    kept = judge(dossier, alice, key, CorrectionKind.DISMISSED, "année en Erasmus", LATER)
    row = office.check(dossier)
    assert "school_year_missing" not in office.codes(dossier)
    assert row.verdict == "a_verifier"
    first, second = Run.objects.filter(dossier=dossier).order_by("number")
    assert "dismissed" not in first.report
    assert [f["code"] for f in second.report["dismissed"]] == ["school_year_missing"]
    assert kept.machine["code"] == "school_year_missing"
    assert undo_correction(dossier, kept.pk, alice, LATER)
    assert not undo_correction(dossier, kept.pk, alice, LATER)
    assert office.check(dossier).verdict == "non_conforme"


def test_a_doubt_that_a_person_confirms_blocks(office: Office) -> None:
    from storage.corrections import judge
    from storage.models import CorrectionKind

    dossier, alice = office.flagged("NCE-1"), office.person("alice")
    key = office.key(dossier, "signature_missing")
    judge(dossier, alice, key, CorrectionKind.CONFIRMED, "", LATER)
    assert office.check(dossier).verdict == "non_conforme"
    assert office.codes(dossier)["signature_missing"] == "blocking"


def test_a_corrected_field_is_checked_and_the_machines_is_kept(office: Office) -> None:
    from storage.corrections import correct_field
    from storage.register import current_versions

    other = read_as("school_certificate", birth_name="AUTRE", given_names=["Zoé"],
                    birth_date="1999-01-01", school_year="2025-2026", year_of_study=2)  # fmt: skip
    dossier = office.dossier("NCE-1", school_certificate=[other, certificate("2024-2025", 1)])
    alice = office.person("alice")
    assert {"name_mismatch", "birth_date_mismatch"} <= set(office.codes(dossier))
    version = current_versions(dossier)[0]
    for name, value in NAMES.items():
        kept = correct_field(version, alice, name, value, LATER)
        assert kept.machine["confidence"] == 0.97
    office.check(dossier)
    assert not {"name_mismatch", "birth_date_mismatch"} & set(office.codes(dossier))
    assert version.reading.pk == current_versions(dossier)[0].reading.pk


def test_a_corrected_type_is_checked_as_that_type(office: Office) -> None:
    from storage.corrections import correct_type
    from storage.register import current_versions

    dossier, alice = office.dossier("NCE-1", identity=confirmation()), office.person("alice")
    assert office.codes(dossier)["wrong_type"] == "blocking"
    version = current_versions(dossier)[0]
    kept = correct_type(version, alice, "identity_document", "national_id_card", LATER)
    assert kept.machine["piece_type"] == "registration_confirmation"
    office.check(dossier)
    assert "wrong_type" not in office.codes(dossier)


def test_a_word_on_an_upload_does_not_outlive_it(office: Office) -> None:
    from storage.corrections import in_force, judge
    from storage.models import CorrectionKind
    from storage.register import withdraw_piece

    dossier, alice = office.flagged("NCE-1"), office.person("alice")
    key = office.key(dossier, "signature_missing")
    kept = judge(dossier, alice, key, CorrectionKind.DISMISSED, "signée", LATER)
    assert kept.version.file == "confirmation.pdf"
    assert list(in_force(dossier)) == [kept]
    withdraw_piece(kept.version.piece, LATER)
    assert list(in_force(dossier)) == []


def test_what_is_no_longer_said_cannot_be_judged(office: Office) -> None:
    from storage.corrections import Outdated, judge
    from storage.models import Correction, CorrectionKind

    dossier, alice = office.flagged("NCE-1"), office.person("alice")
    with pytest.raises(Outdated):
        judge(dossier, alice, "0" * 32, CorrectionKind.DISMISSED, "x", LATER)
    assert not Correction.objects.exists()


def test_a_word_on_an_upload_is_not_taken_for_the_one_that_came_since(office: Office) -> None:
    from storage.corrections import Outdated, correct_type, judge
    from storage.models import Correction, CorrectionKind
    from storage.register import Upload, current_versions, replace_piece
    from storage.stores.store import Stored

    dossier, alice = office.flagged("NCE-1"), office.person("alice")
    key = office.key(dossier, "signature_missing")
    seen = next(v for v in current_versions(dossier) if v.file == "confirmation.pdf")
    upload = Upload("confirmation.pdf", Stored("other", "f" * 64, 10), LATER)
    newer, _ = replace_piece(seen.piece, upload, LATER)
    with pytest.raises(Outdated):
        judge(dossier, alice, key, CorrectionKind.DISMISSED, "signée", LATER)
    for version in (seen, newer):
        with pytest.raises(Outdated):
            correct_type(version, alice, "transcript", None, LATER)
    assert not Correction.objects.exists()


def test_nothing_is_accepted_over_what_blocks(office: Office) -> None:
    from storage.corrections import judge
    from storage.decisions import StillBlocking, decide
    from storage.models import CorrectionKind, Decision, DecisionKind

    dossier, alice = office.blocked("NCE-1"), office.person("alice")
    with pytest.raises(StillBlocking):
        decide(dossier, alice, DecisionKind.ACCEPTED, LATER)
    assert not Decision.objects.exists()
    key = office.key(dossier, "school_year_missing")
    judge(dossier, alice, key, CorrectionKind.DISMISSED, "vu", LATER)
    decide(dossier, alice, DecisionKind.ACCEPTED, LATER)
    assert office.row(dossier).standing == "accepted"


def test_accepting_puts_aside_the_doubts_and_undoing_brings_all_back(office: Office) -> None:
    from storage.decisions import decide, last_act, undo_decision
    from storage.models import Decision, DecisionKind

    dossier, alice = office.flagged("NCE-1"), office.person("alice")
    before = office.codes(dossier)
    decide(dossier, alice, DecisionKind.ACCEPTED, LATER)
    row = office.check(dossier)
    assert (row.standing, row.verdict) == ("accepted", "conforme")
    last = last_act(dossier, alice)
    assert isinstance(last, Decision)
    assert undo_decision(last, alice, LATER)
    row = office.check(dossier)
    assert (row.standing, row.verdict) == ("waiting", "a_verifier")
    assert office.codes(dossier) == before
    assert not undo_decision(last, alice, LATER)


def test_a_decision_holds_when_a_rule_changes_and_not_when_a_file_comes(office: Office) -> None:
    from storage.decisions import decide
    from storage.models import DecisionKind

    dossier, alice = office.flagged("NCE-1"), office.person("alice")
    decide(dossier, alice, DecisionKind.ACCEPTED, LATER)
    assert office.check(dossier).standing == "accepted"
    office.upload(dossier, "identity", certificate("2023-2024"), LATER + dt.timedelta(hours=1))
    row = office.check(dossier)
    assert (row.standing, row.keeper_id) == ("answered", alice.pk)


def test_a_decision_does_not_outlive_a_withdrawn_file_nor_other_data(office: Office) -> None:
    from storage.decisions import decide
    from storage.models import DecisionKind
    from storage.register import current_versions, put_dossier, withdraw_piece

    first, second, alice = office.flagged("NCE-1"), office.flagged("NCE-2"), office.person("alice")
    for dossier in (first, second):
        decide(dossier, alice, DecisionKind.ACCEPTED, LATER)
    withdraw_piece(current_versions(first)[0].piece, LATER + dt.timedelta(hours=1))
    row = office.check(first)
    assert (row.standing, row.keeper_id) == ("answered", alice.pk)
    content = second.content | {"route": "apprentissage"}
    put_dossier("NCE-2", "nice-2026", "nice", content, False, LATER)
    assert office.row(second).standing == "answered"
    assert office.check(second).standing == "answered"


def test_a_message_is_in_force_until_it_is_undone_or_decided_otherwise(office: Office) -> None:
    from storage.correspondence import answered, current_message
    from storage.decisions import Letter, decide, undo_decision
    from storage.models import DecisionKind

    dossier, alice = office.blocked("NCE-1"), office.person("alice")
    assert current_message(dossier) is None
    letter = Letter("Objet", "Texte", "anais@example.org")
    asked = decide(dossier, alice, DecisionKind.TO_CORRECT, LATER, letter=letter)
    told = current_message(dossier)
    assert told is not None
    assert (told.body, office.row(dossier).standing) == ("Texte", "asked")
    assert answered(dossier, LATER)
    assert not answered(dossier, LATER)
    assert (office.row(dossier).standing, office.row(dossier).keeper_id) == ("answered", alice.pk)
    assert undo_decision(asked, alice, LATER)
    assert current_message(dossier) is None


def test_a_message_is_sent_once_with_a_link(office: Office, tmp_path: Any) -> None:
    from django.core import mail
    from django.test.utils import override_settings
    from django.utils import timezone

    from queues.mailing import send_message
    from storage.correspondence import current_message, due
    from storage.decisions import Letter, decide
    from storage.models import DecisionKind

    dossier, alice = office.blocked("NCE-1"), office.person("alice")
    letter = Letter("Objet", "Texte", "anais@example.org")
    decide(dossier, alice, DecisionKind.TO_CORRECT, timezone.now(), letter=letter)
    told = current_message(dossier)
    assert told is not None
    assert list(due(timezone.now())) == [told.pk]
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        mail.outbox = []
        for _ in range(2):
            send_message(office.shop, told.pk)
        (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["anais@example.org"], "Objet")
    assert "/acces/" in sent.body
    assert "/acces/" not in current_message(dossier).body  # type: ignore[union-attr]
    assert list(due(timezone.now() + dt.timedelta(days=1))) == []


def test_a_mail_server_that_is_down_is_asked_again(office: Office) -> None:
    from django.test.utils import override_settings
    from django.utils import timezone

    from queues.mailing import send_message
    from storage.correspondence import current_message, due
    from storage.decisions import Letter, decide
    from storage.models import DecisionKind

    dossier, alice = office.blocked("NCE-1"), office.person("alice")
    letter = Letter("Objet", "Texte", "anais@example.org")
    decide(dossier, alice, DecisionKind.TO_CORRECT, timezone.now(), letter=letter)
    told = current_message(dossier)
    assert told is not None
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    with override_settings(EMAIL_BACKEND=smtp, EMAIL_HOST="127.0.0.1", EMAIL_PORT=1):
        send_message(office.shop, told.pk)
    told.refresh_from_db()
    assert (told.sent_at, told.last_cause) == (None, "ConnectionRefusedError")
    assert list(due(timezone.now() + dt.timedelta(minutes=5))) == [told.pk]


def test_the_trail_says_each_act_by_numbers(office: Office) -> None:
    from storage import audit
    from storage.decisions import decide
    from storage.models import AuditEntry, DecisionKind

    dossier, alice = office.flagged("NCE-1"), office.person("alice")
    decide(dossier, alice, DecisionKind.ACCEPTED, LATER)
    entry = AuditEntry.objects.get(action="decision.accepted")
    assert (entry.actor, entry.subject) == (f"person:{alice.pk}", f"dossier:{dossier.pk}")
    assert list(audit.problems()) == []


def test_a_persons_data_hold_what_was_decided_of_them(office: Office, tmp_path: Any) -> None:
    import json
    from zipfile import ZipFile

    from storage.corrections import judge
    from storage.decisions import Letter, decide
    from storage.erasure import export
    from storage.models import CorrectionKind, DecisionKind

    dossier, alice = office.blocked("NCE-1"), office.person("alice")
    key = office.key(dossier, "school_year_missing")
    judge(dossier, alice, key, CorrectionKind.CONFIRMED, "vu", LATER)
    decide(dossier, alice, DecisionKind.TO_CORRECT, LATER, letter=Letter("Objet", "Texte"))
    export(dossier, office.shop.store, tmp_path / "donnees.zip")
    with ZipFile(tmp_path / "donnees.zip") as kept:
        decided, corrected = json.loads(kept.read("actes.json"))
    assert (decided["decision"], decided["message"]["body"]) == ("to_correct", "Texte")
    assert (corrected["correction"], corrected["machine"]["code"]) == (
        "confirmed", "school_year_missing",
    )  # fmt: skip
    assert "alice" not in json.dumps([decided, corrected]).lower()


def test_an_erased_dossier_takes_its_acts_with_it(office: Office) -> None:
    from storage.corrections import judge
    from storage.decisions import Letter, decide
    from storage.erasure import erase_rows
    from storage.models import (
        Correction,
        CorrectionKind,
        Decision,
        DecisionKind,
        Handling,
        Message,
        SearchWord,
    )

    dossier, alice = office.blocked("NCE-1"), office.person("alice")
    key = office.key(dossier, "school_year_missing")
    judge(dossier, alice, key, CorrectionKind.DISMISSED, "vu", LATER)
    letter = Letter("Objet", "Texte", "anais@example.org")
    decide(dossier, alice, DecisionKind.TO_CORRECT, LATER, letter=letter)
    erase_rows(dossier)
    kinds = (Correction, Decision, Message, Handling, SearchWord)
    assert [kind.__name__ for kind in kinds if kind.objects.exists()] == []
