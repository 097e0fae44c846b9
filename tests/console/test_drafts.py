"""A circular's draft: its errors by line, who may keep it, and a day in force."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.console.building import DAY, Office, card, confirmation, text
from tests.console.drafting import (
    NICE,
    activated,
    changed,
    kept,
    replayed,
    sent_in,
    softer,
    without_school,
)


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
    app = settings.CONFORME.app._replace(circulars_dir=tmp_path)
    monkeypatch.setattr(settings, "CONFORME", replace(settings.CONFORME, app=app))
    office.person("zoe", "administrateur", academy="")
    client = office.client("zoe")
    for path in ("circulaires", "administration/conservation"):
        assert "nice-2026" in text(client.get(f"/gestion/{path}"))
    assert '<option value="nice">' in text(client.get("/gestion/administration"))
