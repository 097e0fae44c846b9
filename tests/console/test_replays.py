"""A draft replayed over dossiers of before: which would turn, why, and nothing of them changed."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from tests.console.building import DAY, Office, card, confirmation, text
from tests.console.drafting import (
    NICE,
    activated,
    kept,
    replayed,
    softer,
    without_school,
)


def test_a_replay_says_which_dossiers_turn_and_why_and_changes_none(
    office: Office, head: Any
) -> None:
    from storage.models import ReplayLine, Run

    turning = office.blocked("NCE-1")
    office.flagged("NCE-2")
    runs = Run.objects.count()
    replay = replayed(office, head, kept(head, softer()))
    assert (replay.total, replay.done, replay.left_out, replay.failed) == (2, 2, 0, 0)
    (line,) = ReplayLine.objects.filter(turns=True)
    assert (line.dossier_id, line.before, line.after) == (turning.pk, "non_conforme", "a_verifier")
    assert ["school_certificate", "school_year_missing", "blocking", "review"] in line.changes
    page = text(head.get(f"/gestion/circulaires/rejeux/{replay.pk}"))
    assert "1\u00a0dossier sur 2 changerait de verdict" in page
    assert "Année de scolarité manquante (bloquant → à vérifier)" in page
    assert "NCE-1" in page
    assert Run.objects.count() == runs
    assert office.codes(turning)["school_year_missing"] == "blocking"
    file = head.get(f"/gestion/circulaires/rejeux/{replay.pk}.csv")
    assert "NCE-1" in file.content.decode("utf-8-sig")
    chosen = text(head.get(f"/gestion/circulaires/rejeux/{replay.pk}?verdicts=conforme+conforme"))
    assert "NCE-1" not in chosen


def test_findings_that_come_and_go_are_told_by_rubrique(office: Office, head: Any) -> None:
    office.dossier("NCE-1", confirmation=confirmation(), identity=card())
    gone = replayed(office, head, kept(head, without_school()))
    assert gone.tally["findings"] == {"school_certificate piece_missing missing -": 1}
    page = text(head.get(f"/gestion/circulaires/rejeux/{gone.pk}"))
    assert "(manque, en moins)" in page
    draft = kept(head, NICE.encode())
    activated(head, kept(head, without_school()), DAY.date())
    come = replayed(office, head, draft)
    assert come.tally["findings"] == {"school_certificate piece_missing - missing": 1}
    assert "(manque, en plus)" in text(head.get(f"/gestion/circulaires/rejeux/{come.pk}"))


def test_the_same_rules_change_nothing(office: Office, head: Any) -> None:
    office.blocked("NCE-1")
    replay = replayed(office, head, kept(head, NICE.encode()))
    assert replay.tally["findings"] == {}
    assert "Rien ne changerait" in text(head.get(f"/gestion/circulaires/rejeux/{replay.pk}"))


def test_next_years_rules_are_tried_on_the_days_of_this_one(office: Office, head: Any) -> None:
    """Else everybody of this session would have registered outside next session's window."""
    office.blocked("NCE-1")
    next_year = re.sub(r"\b20\d\d(?=-\d\d-\d\d)", lambda m: str(int(m[0]) + 1), NICE)
    next_year = next_year.replace("id: nice-2026", "id: nice-2027")
    next_year = next_year.replace("session: 2026", "session: 2027", 1)
    draft = kept(head, next_year.encode())
    assert draft.circular == "nice-2027"
    replay = replayed(office, head, draft)
    assert replay.tally["findings"] == {}
    page = text(head.get(f"/gestion/circulaires/rejeux/{replay.pk}"))
    assert "ses dates sont ramenées" in page


def test_what_people_said_holds_in_a_replay(office: Office, head: Any) -> None:
    """A finding that they put aside is not lost by the draft: it was not counted."""
    from storage.models import ReplayLine

    dossier = office.blocked("NCE-1")
    office.person("alice")
    told = {"constat": office.key(dossier, "school_year_missing"), "motif": "1"}
    office.client("alice").post(f"/gestion/dossiers/{dossier.pk}/constat", told)
    office.check(dossier)
    assert "school_year_missing" not in office.codes(dossier)
    replayed(office, head, kept(head, softer()))
    assert not ReplayLine.objects.filter(turns=True).exists()


def test_a_replay_goes_batch_by_batch_and_no_batch_counts_twice(
    office: Office, head: Any, sent: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from queues import replaying
    from storage.models import Replay, ReplayLine

    for number in range(3):
        office.blocked(f"NCE-{number}")
    draft = kept(head, softer())
    monkeypatch.setattr(replaying, "A_BATCH", 2)
    sent.clear()
    head.post(f"/gestion/circulaires/brouillons/{draft.pk}/rejeu", {"circular": "nice-2026"})
    replay = Replay.objects.get()
    assert sent == [("replay_draft_bulk", replay.pk)]
    tried = replaying.gather

    def overtaken(*arguments: Any) -> Any:
        """Another worker does this very batch meanwhile."""
        monkeypatch.setattr(replaying, "gather", tried)
        replaying.replay_draft(office.shop, replay.pk)
        return tried(*arguments)

    monkeypatch.setattr(replaying, "gather", overtaken)
    replaying.replay_draft(office.shop, replay.pk)
    replay.refresh_from_db()
    assert (replay.done, replay.ended_at) == (2, None)
    replaying.replay_draft(office.shop, replay.pk)
    replay.refresh_from_db()
    assert (replay.done, ReplayLine.objects.count()) == (3, 3)
    assert replay.ended_at


def test_a_replay_left_behind_is_sent_again(office: Office, head: Any) -> None:
    from storage import replays
    from storage.dead_letters import lay_aside
    from storage.models import Replay

    office.blocked("NCE-1")
    draft = kept(head, softer())
    head.post(f"/gestion/circulaires/brouillons/{draft.pk}/rejeu", {"circular": "nice-2026"})
    replay = Replay.objects.get()
    later = replay.asked_at + dt.timedelta(hours=1)
    assert replays.left_behind(replay.asked_at - dt.timedelta(minutes=1), replay.asked_at) == []
    assert replays.left_behind(later, later) == [replay.pk]
    assert replays.left_behind(later, later) == []
    lay_aside("replay_draft", "bulk", str(replay.pk), "OSError", "", 3, later)
    assert replays.left_behind(later + dt.timedelta(hours=1), later) == []


def test_a_dossier_that_breaks_or_is_being_read_hides_no_other(
    office: Office, head: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from queues import replaying
    from storage.models import PieceVersion

    broken, unread, _ = (office.blocked(f"NCE-{n}") for n in range(3))
    PieceVersion.objects.filter(piece__dossier=unread).update(state="received")
    tried = replaying.gather

    def breaking(shop: Any, pk: int, now: dt.datetime) -> Any:
        if pk == broken.pk:
            raise ValueError
        return tried(shop, pk, now)

    monkeypatch.setattr(replaying, "gather", breaking)
    replay = replayed(office, head, kept(head, softer()))
    assert (replay.done, replay.left_out, replay.failed) == (1, 1, 1)
    page = text(head.get(f"/gestion/circulaires/rejeux/{replay.pk}"))
    assert "1\u00a0dossier dont le contrôle s'est interrompu" in page


def test_a_replay_is_stopped(office: Office, head: Any) -> None:
    from queues.replaying import replay_draft
    from storage.models import Replay

    office.blocked("NCE-1")
    draft = kept(head, softer())
    head.post(f"/gestion/circulaires/brouillons/{draft.pk}/rejeu", {"circular": "nice-2026"})
    replay = Replay.objects.get()
    before = text(head.get(f"/gestion/circulaires/rejeux/{replay.pk}"))
    assert "Arrêter le rejeu" in before
    head.post(f"/gestion/circulaires/rejeux/{replay.pk}/arret")
    replay_draft(office.shop, replay.pk)
    replay.refresh_from_db()
    assert (replay.done, replay.stopped_by.login) == (0, "rose")
    state = head.get(f"/gestion/circulaires/rejeux/{replay.pk}/etat").json()
    assert state == {"seen": 0, "has_ended": True}


def test_an_erased_dossier_leaves_no_line(office: Office, head: Any) -> None:
    from storage.erasure import erase_rows
    from storage.models import ReplayLine

    dossier = office.blocked("NCE-1")
    replay = replayed(office, head, kept(head, softer()))
    assert ReplayLine.objects.count() == 1
    erase_rows(dossier)
    assert ReplayLine.objects.count() == 0
    assert text(head.get(f"/gestion/circulaires/rejeux/{replay.pk}"))
