"""A circular's draft: its errors by line, a replay over dossiers of before, a day in force."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

import circulars
from tests.console.building import DAY, Office, card, confirmation, text

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


@pytest.fixture
def head(office: Office) -> Any:
    office.person("rose", role="responsable")
    return office.client("rose")


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


def test_a_draft_without_error_is_kept_once(office: Office, head: Any) -> None:
    from storage.models import AuditEntry, Draft

    draft = kept(head, softer())
    assert (draft.circular, draft.academy, draft.session) == ("nice-2026", "nice", 2026)
    assert kept(head, softer() + b"# autre remarque\n") == draft
    assert Draft.objects.count() == 1
    assert AuditEntry.objects.filter(action="draft.kept").count() == 1
    page = text(head.get(f"/gestion/circulaires/brouillons/{draft.pk}/regles"))
    assert "années de scolarité (à vérifier)" in page
    assert "années de scolarité (bloquant)" not in page
    assert "brouillon.yaml" in text(head.get("/gestion/circulaires"))


def test_errors_are_told_by_line_and_nothing_is_kept(office: Office, head: Any) -> None:
    from storage.models import Draft

    spoilt = changed(("session: 2026", "session: demain"))
    page = text(sent_in(head, spoilt))
    line = spoilt.decode()[: spoilt.decode().index("session: demain")].count("\n") + 1
    assert f"<td>{line}</td>" in page
    assert "demain" in page
    assert Draft.objects.count() == 0
    assert head.post("/gestion/circulaires/brouillon").status_code == 422


@pytest.mark.parametrize(
    ("role", "more"),
    [("gestionnaire", {}), ("responsable", {"specialities": ["tourisme"]}),
     ("responsable", {"academy": "toulouse"}), ("administrateur", {"academy": "toulouse"})],
)  # fmt: skip
def test_who_cannot_rule_over_the_academy_only_has_it_verified(
    office: Office, head: Any, role: str, more: dict[str, Any]
) -> None:
    from storage.models import Activation, Draft

    office.blocked("NCE-1")
    draft = kept(head, softer())
    replay = replayed(office, head, draft)
    office.person("max", role, **more)
    client = office.client("max")
    assert "est valide" in text(sent_in(client, without_school()))
    assert Draft.objects.count() == 1
    here = f"/gestion/circulaires/brouillons/{draft.pk}"
    for path in (here, f"{here}/regles", f"/gestion/circulaires/rejeux/{replay.pk}",
                 f"/gestion/circulaires/rejeux/{replay.pk}.csv"):  # fmt: skip
        assert client.get(path).status_code == 404
    for path in ("rejeu", "activation", "suppression"):
        assert client.post(f"{here}/{path}", {"day": "2025-11-20"}).status_code == 404
    assert Activation.objects.count() == 0


def test_whoever_only_looks_on_does_nothing_of_it(office: Office, head: Any) -> None:
    draft = kept(head, softer())
    office.person("luc", "lecteur")
    client = office.client("luc")
    assert "brouillon" not in text(client.get("/gestion/circulaires"))
    for path in ("brouillon", f"brouillons/{draft.pk}/activation", f"brouillons/{draft.pk}/rejeu"):
        assert client.post(f"/gestion/circulaires/{path}").status_code == 403


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


def activated(client: Any, draft: Any, day: dt.date) -> Any:
    address = f"/gestion/circulaires/brouillons/{draft.pk}/activation"
    return client.post(address, {"day": day.isoformat()})


def test_on_its_day_the_draft_is_in_force_and_its_dossiers_are_checked_again(
    office: Office, head: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    from queues import recovery
    from storage import drafts, shelf
    from storage.models import Activation, AuditEntry, Dossier

    dossier = office.blocked("NCE-1")
    other = office.dossier("AIX-1", circular="aix-marseille-2026", confirmation=confirmation())
    draft = kept(head, softer())
    assert activated(head, draft, DAY.date() + dt.timedelta(days=3)).status_code == 302
    activation = Activation.objects.get()
    assert activation.starts_at == dt.datetime(2025, 11, 5, 23, tzinfo=dt.UTC)  # midnight in Paris
    office.person("luc", "lecteur")
    for path in ("circulaires", "circulaires/nice-2026"):
        page = text(office.client("luc").get(f"/gestion/{path}"))
        assert "entrent en vigueur le jeudi 6 novembre 2025" in page
    assert office.shop.pack("nice-2026").content_hash != draft.pack_sha256
    assert drafts.note_begun(timezone.now()) == 0
    Dossier.objects.update(check_sent_at=DAY - dt.timedelta(days=1))

    later = activation.starts_at + dt.timedelta(minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert office.shop.pack("nice-2026").content_hash == draft.pack_sha256
    assert shelf.shelf((), later).source("nice-2026") == softer()
    assert drafts.note_begun(later) == 1
    assert drafts.note_begun(later) == 0
    begun = AuditEntry.objects.get(action="circular.in_force")
    assert (begun.actor, begun.subject) == ("worker", "circular:nice-2026")
    rose = office.client("rose")
    assert "1\u00a0dossier à contrôler de nouveau" in text(
        rose.get("/gestion/circulaires/nice-2026")
    )
    swept: list[tuple[str, int]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recovery, "send", lambda name, pk, bulk: not swept.append((name, pk)))
        patch.setattr(recovery, "_is_empty", lambda broker: True)
        recovery.sweep(office.shop, None, later)  # type: ignore[arg-type]
    assert ("check_dossier", dossier.pk) in swept
    assert ("check_dossier", other.pk) not in swept
    office.check(dossier)
    assert office.codes(dossier)["school_year_missing"] == "review"
    assert "à contrôler de nouveau" not in text(rose.get("/gestion/circulaires/nice-2026"))


def test_an_activation_is_cancelled_before_its_day_and_not_after(
    office: Office, head: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    from storage.models import Activation, AuditEntry, Person

    draft = kept(head, softer())
    activated(head, draft, DAY.date() + dt.timedelta(days=3))
    activation = Activation.objects.get()
    address = f"/gestion/circulaires/activations/{activation.pk}/annulation"
    assert "Activation annulée" in text(head.post(address, follow=True))
    by = AuditEntry.objects.get(action="circular.activation_cancelled").actor
    assert by == f"person:{Person.objects.get(login='rose').pk}"
    monkeypatch.setattr(timezone, "now", lambda: activation.starts_at + dt.timedelta(days=1))
    assert office.shop.pack("nice-2026").content_hash != draft.pack_sha256
    rose = office.client("rose")
    activated(rose, draft, timezone.localdate())
    second = Activation.objects.order_by("pk").last()
    address = f"/gestion/circulaires/activations/{second.pk}/annulation"
    assert "déjà en vigueur" in text(rose.post(address, follow=True))
    assert office.shop.pack("nice-2026").content_hash == draft.pack_sha256
    assert "Ce brouillon a été activé" in text(
        rose.post(f"/gestion/circulaires/brouillons/{draft.pk}/suppression", follow=True)
    )


def test_a_day_gone_by_is_no_day(office: Office, head: Any) -> None:
    from storage.models import Activation

    draft = kept(head, softer())
    for day in (DAY.date() - dt.timedelta(days=1), DAY.date() + dt.timedelta(days=800)):
        assert activated(head, draft, day).status_code == 422
    assert Activation.objects.count() == 0
    assert head.post(f"/gestion/circulaires/brouillons/{draft.pk}/suppression").status_code == 302


def test_a_new_circular_is_known_from_its_day(office: Office, head: Any) -> None:
    new = changed(("id: nice-2026", "id: nice-2027"), ("\nsession: 2026", "\nsession: 2027"))
    draft = kept(head, new)
    assert "nice-2027" not in office.shop.shelf().ids()
    activated(head, draft, DAY.date())
    assert office.shop.pack("nice-2027").session == 2027
    assert "nice-2027" in text(head.get("/gestion/circulaires"))
    row = office.dossier("NCE-9", circular="nice-2027", identity=card())
    assert office.row(row).verdict


def test_the_rules_in_force_are_had_as_a_file(office: Office, head: Any) -> None:
    answer = head.get("/gestion/circulaires/nice-2026.yaml")
    assert answer.content.decode() == NICE
    office.person("tom", academy="toulouse")
    assert office.client("tom").get("/gestion/circulaires/nice-2026.yaml").status_code == 404


def test_a_circular_that_cannot_be_read_hides_no_other(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from django.conf import settings

    (tmp_path / "lutece.yaml").write_text("id: lutece-2027\n")
    app = replace(settings.CONFORME.app, circulars_dir=tmp_path)
    monkeypatch.setattr(settings, "CONFORME", replace(settings.CONFORME, app=app))
    office.person("zoe", "administrateur", academy="")
    client = office.client("zoe")
    for path in ("circulaires", "administration/conservation"):
        assert "nice-2026" in text(client.get(f"/gestion/{path}"))
    assert '<option value="nice">' in text(client.get("/gestion/administration"))
