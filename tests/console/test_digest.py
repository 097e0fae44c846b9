"""The daily figures by e-mail: who gets them, what they say, and that nobody is named."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.console.building import Office, card, confirmation


@pytest.fixture
def head(office: Office) -> Any:
    return office.person("rose", role="responsable", email="rose@example.org")


def test_those_who_lead_and_have_an_address_are_told(office: Office, head: Any) -> None:
    from storage.digest import readers

    office.person("alice", email="alice@example.org")
    office.person("rene", role="responsable")
    assert [person.login for person in readers()] == ["rose"]


def test_the_figures_are_of_what_the_person_sees(
    office: Office, head: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    from storage.digest import digest_of

    office.flagged("NCE-1")
    lacking = office.dossier("NCE-2", confirmation=confirmation(), identity=card())
    office.dossier("AIX-1", circular="aix-marseille-2026")
    office.person("alice")
    office.decide(office.client("alice"), office.flagged("NCE-3"))
    next_day = timezone.now() + dt.timedelta(days=1)
    said = digest_of(head, next_day)
    assert (said.to_do, said.incomplete, said.checked, said.decided) == (2, 1, 3, 1)
    assert said.missing == (("school_certificate", 1),)
    assert (said.near, said.late) == (0, 0)
    late = digest_of(head, office.row(lacking).due_at + dt.timedelta(days=3))
    assert (late.late, late.decided, late.median_h) == (1, 0, None)


def test_limited_rules_are_those_of_the_academy_or_of_all(office: Office, head: Any) -> None:
    from django.utils import timezone

    from storage.digest import digest_of
    from storage.models import Limit

    everywhere = office.person("max", role="administrateur", academy="")
    for academy, code, until in (
        ("nice", "stamp_missing", None),
        ("toulouse", "school_year_missing", None),
        ("toulouse", "stamp_missing", None),
        ("toulouse", "identity_expired", timezone.now()),
    ):
        Limit.objects.create(
            academy=academy, code=code, since=timezone.now(), until=until, right=1, wrong=30
        )
    assert digest_of(head, timezone.now()).limited == ("stamp_missing",)
    assert digest_of(everywhere, timezone.now()).limited == (
        "school_year_missing", "stamp_missing",
    )  # fmt: skip


def test_the_mail_says_numbers_and_names_nobody(
    office: Office, head: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.conf import settings
    from django.core import mail
    from django.utils import timezone

    from queues.digesting import send_digest
    from storage.digest import digest_of

    monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
    monkeypatch.setattr(mail, "outbox", [], raising=False)
    office.dossier("NCE-1", confirmation=confirmation(), identity=card())
    send_digest(head, digest_of(head, timezone.now()), "https://conforme.example.org")
    (sent,) = mail.outbox
    (html, kind) = sent.alternatives[0]
    assert sent.to == ["rose@example.org"]
    assert sent.subject.startswith("Dossiers BTS : 1 à traiter")
    assert "Dossiers incomplets : 1" in sent.body
    assert "Certificats de scolarité : 1" in sent.body
    assert kind == "text/html"
    assert "https://conforme.example.org/gestion/tableaux/" in html
    for said in (sent.subject, sent.body, html):
        assert "SPECIMEN" not in said
        assert "NCE-1" not in said
    assert "style=" not in html


def test_a_server_that_does_not_answer_is_told(
    office: Office, head: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.mail import EmailMultiAlternatives
    from django.utils import timezone

    from queues.digesting import NotSent, send_digest
    from storage.digest import digest_of

    def fails(self: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailMultiAlternatives, "send", fails)
    with pytest.raises(NotSent) as told:
        send_digest(head, digest_of(head, timezone.now()), "https://conforme.example.org")
    assert told.value.cause == "ConnectionRefusedError"
