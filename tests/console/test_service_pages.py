"""The service as an administrator sees it: programs, what is kept how long, work, the trail."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from tests.console.building import DAY, Office, text

HERE = "/gestion/administration"


@pytest.fixture
def admin(office: Office) -> Any:
    office.person("zoe", "administrateur", academy="")
    return office.client("zoe")


def by_zoe(action: str) -> Any:
    """The one entry of that action, which is hers."""
    from storage.models import AuditEntry, Person

    entry = AuditEntry.objects.get(action=action)
    assert entry.actor == f"person:{Person.objects.get(login='zoe').pk}"
    return entry


def test_a_token_is_made_shown_once_used_and_revoked(office: Office, admin: Any) -> None:
    from django.utils import timezone

    from storage.clients import client_of
    from storage.models import Client

    told = {"name": "Cyclades", "academy": "nice", "until": "2026-07-31",
            "scopes": ["read", "write"]}  # fmt: skip
    answer = admin.post(f"{HERE}/programmes", told)
    token = re.search(r"cfm_\w{12}_[\w-]+", text(answer))
    assert token
    assert answer["Cache-Control"] == "no-store"
    assert token[0] not in text(admin.get(f"{HERE}/programmes"))
    client = client_of(token[0], timezone.now())
    assert client
    assert (client.academy, client.scopes) == ("nice", ["read", "write"])
    assert client.expires_at == dt.datetime(2026, 7, 31, 22, tzinfo=dt.UTC)
    assert by_zoe("client.created").subject == f"client:{client.public_id}"
    admin.post(f"{HERE}/programmes/{client.pk}/fermeture")
    assert client_of(token[0], timezone.now()) is None
    assert by_zoe("client.revoked")
    assert Client.objects.count() == 1


@pytest.mark.parametrize(
    ("more", "words"),
    [({"scopes": []}, "obligatoire"), ({"scopes": ["empire"]}, "empire"),
     ({"name": ""}, "obligatoire"), ({"until": "2025-11-01"}, "Ce jour est passé"),
     ({"academy": "atlantide"}, "atlantide"), ({"name": "Pris"}, "Un jeton porte déjà ce nom")],
)  # fmt: skip
def test_a_wrong_token_is_told_and_not_made(
    office: Office, admin: Any, more: dict[str, Any], words: str
) -> None:
    from storage.clients import create_client
    from storage.models import Client

    create_client("Pris", ["read"], "", DAY)
    told = {"name": "Cyclades", "academy": "", "scopes": ["read"]} | more
    answer = admin.post(f"{HERE}/programmes", told)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Client.objects.count() == 1


def test_what_would_go_is_counted_before_anything_does(office: Office, admin: Any) -> None:
    from storage.models import Dossier

    office.flagged("NCE-1"), office.blocked("NCE-2")
    assert "nice-2026" in text(admin.get(f"{HERE}/conservation"))
    page = text(admin.get(f"{HERE}/conservation/nice-2026"))
    for words in ("2\u00a0dossiers", "dont 2 que personne", "7\u00a0fichiers"):
        assert words in page
    assert Dossier.objects.count() == 2
    assert admin.get(f"{HERE}/conservation/atlantide-2026").status_code == 404


def test_a_day_is_set_and_holds_over_the_settings(office: Office, admin: Any) -> None:
    from storage import retention
    from storage.models import Dossier

    from_settings = [("nice-2026", DAY.date()), ("toulouse-2024", DAY.date())]
    office.flagged("NCE-1")
    admin.post(f"{HERE}/conservation/nice-2026", {"day": "2026-10-31"})
    assert by_zoe("retention.set").subject == "circular:nice-2026"
    days = retention.days(from_settings)
    assert days == [("nice-2026", dt.date(2026, 10, 31)), ("toulouse-2024", DAY.date())]
    assert "31/10/2026" in text(admin.get(f"{HERE}/conservation"))
    assert retention.expire(days, office.shop.store, dt.date(2026, 10, 30), DAY) == 0
    assert retention.expire(days, office.shop.store, dt.date(2026, 10, 31), DAY) == 1
    assert Dossier.objects.count() == 0
    admin.post(f"{HERE}/conservation/nice-2026", {"day": ""})
    assert retention.days(from_settings) == [("toulouse-2024", DAY.date())]


def test_a_day_that_is_not_to_come_is_no_setting(office: Office, admin: Any) -> None:
    from storage.models import RetentionDay

    answer = admin.post(f"{HERE}/conservation/nice-2026", {"day": DAY.date().isoformat()})
    assert answer.status_code == 422
    assert RetentionDay.objects.count() == 0


def test_a_purge_is_confirmed_by_its_name(office: Office, admin: Any) -> None:
    from storage import retention
    from storage.models import Dossier, RetentionDay

    office.flagged("NCE-1")
    address = f"{HERE}/conservation/nice-2026/effacement"
    assert admin.post(address, {"confirmation": "oui"}).status_code == 422
    assert RetentionDay.objects.count() == 0
    page = text(admin.post(address, {"confirmation": "nice-2026"}, follow=True))
    assert "commence" in page
    assert "s'effacent depuis" in page
    assert by_zoe("retention.purged")
    retention.expire(retention.days(()), office.shop.store, DAY.date(), DAY)
    assert Dossier.objects.count() == 0


def test_an_academys_administrator_keeps_its_dossiers_alone(office: Office) -> None:
    office.dossier("AIX-1", circular="aix-marseille-2026")
    office.person("tina", "administrateur")
    client = office.client("tina")
    assert "aix" not in text(client.get(f"{HERE}/conservation"))
    address = f"{HERE}/conservation/aix-marseille-2026"
    assert client.get(address).status_code == 404
    told = {"confirmation": "aix-marseille-2026"}
    assert client.post(f"{address}/effacement", told).status_code == 404
    office.person("nora", "administrateur", specialities=["tourisme"])
    assert office.client("nora").get(f"{HERE}/conservation/nice-2026").status_code == 404


def test_work_laid_aside_is_told_and_sent_again(
    office: Office, admin: Any, sent: list[Any]
) -> None:
    from storage.dead_letters import lay_aside

    dossier = office.flagged("NCE-1")
    letters = [
        lay_aside("check_dossier", "now", str(dossier.pk), "OSError", "", 3, DAY) for _ in "ab"
    ]
    page = text(admin.get(f"{HERE}/travaux"))
    assert "Contrôle du dossier NCE-1" in page
    assert "le disque de la machine a failli" in page
    sent.clear()
    admin.post(f"{HERE}/travaux/{letters[0].pk}")
    assert sent == [("check_dossier_now", dossier.pk)]
    assert by_zoe("work.resent")
    admin.post(f"{HERE}/travaux/tous")
    assert sent == [("check_dossier_now", dossier.pk)] * 2
    assert "Rien n'attend une personne" in text(admin.get(f"{HERE}/travaux"))


def test_what_waits_is_counted_even_where_the_broker_does_not_answer(
    office: Office, admin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from console import laid_aside
    from storage.models import PieceVersion

    office.flagged("NCE-1")
    PieceVersion.objects.update(state="received")

    def silent(broker: Any, queue: str) -> int:
        raise ConnectionError

    assert "le courtier ne répond pas" not in text(admin.get(f"{HERE}/travaux"))
    monkeypatch.setattr(laid_aside, "depth", silent)
    page = text(admin.get(f"{HERE}/travaux"))
    assert "<strong>4</strong> <span>pièces en attente de lecture" in page
    assert "le courtier ne répond pas" in page


def actions(page: str) -> list[str]:
    return re.findall(r"<td>((?:\w+\.)+\w+)</td>", page)


def test_the_trail_is_read_by_what_who_and_when(office: Office, admin: Any) -> None:
    from storage.models import Person

    dossier = office.flagged("NCE-1")
    page = text(admin.get(f"{HERE}/journal?objet=dossier:{dossier.pk}"))
    assert set(actions(page)) == {"dossier.checked"}
    zoe = Person.objects.get(login="zoe")
    page = text(admin.get(f"{HERE}/journal?qui=person:{zoe.pk}"))
    assert set(actions(page)) == {"person.signed_in"}
    assert "Zoe" in page
    assert set(actions(text(admin.get(f"{HERE}/journal?acte=person.cre")))) == {"person.created"}
    today = DAY.date().isoformat()
    assert "dossier.checked" in text(admin.get(f"{HERE}/journal?jour={today}"))
    assert "Aucune entrée" in text(admin.get(f"{HERE}/journal?jour=2025-11-01"))
    assert admin.get(f"{HERE}/journal?jour=demain").status_code == 422


def test_the_trail_is_turned_by_its_numbers(
    office: Office, admin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from console import trail
    from storage.models import AuditEntry

    monkeypatch.setattr(trail, "A_PAGE", 2)
    office.flagged("NCE-1")
    last = AuditEntry.objects.order_by("-number").values_list("number", flat=True)[0]
    first = text(admin.get(f"{HERE}/journal"))
    assert f"<td>{last}</td>" in first
    assert f"avant={last - 1}" in first
    second = text(admin.get(f"{HERE}/journal?avant={last - 1}"))
    assert f"<td>{last - 2}</td>" in second
    assert f"<td>{last}</td>" not in second
    assert "Les plus récentes" in second
    assert admin.get(f"{HERE}/journal?avant={10**30}").status_code == 422


def test_the_trail_is_verified(office: Office, admin: Any) -> None:
    office.flagged("NCE-1")
    page = text(admin.post(f"{HERE}/journal"))
    assert "Le journal est entier" in page
    assert by_zoe("audit.verified").details == {"problems": 0}


def test_a_trail_that_was_touched_is_told(
    office: Office, admin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import audit

    office.flagged("NCE-1")
    monkeypatch.setattr(audit, "entry_hash", lambda entry: "0" * 64)
    page = text(admin.post(f"{HERE}/journal"))
    assert "pas entier" in page
    assert "modifiée depuis son écriture" in page


@pytest.mark.parametrize("of_last", [1, 3, 10_000])
def test_the_last_entries_are_verified_alone(office: Office, of_last: int) -> None:
    from storage import audit
    from storage.models import AuditHead

    office.flagged("NCE-1")
    office.flagged("NCE-2")
    head = AuditHead.objects.get()
    assert list(audit.problems(of_last)) == []
    AuditHead.objects.update(sha256="0" * 64)
    assert list(audit.problems(of_last)) == [
        f"la fin du journal manque : {head.number} entrées écrites, {head.number} lues"
    ]


def test_no_page_asks_more_for_more_rows(office: Office, admin: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from storage.clients import create_client
    from storage.dead_letters import lay_aside
    from tests.console.drafting import kept, replayed, softer

    def grow(number: int) -> None:
        dossier = office.blocked(f"NCE-{number}")
        version = dossier.pieces.first().versions.get()
        lay_aside("check_dossier", "now", str(dossier.pk), "OSError", "", 3, DAY)
        lay_aside("read_piece", "now", str(version.pk), "OSError", "", 3, DAY)
        create_client(f"Programme {number}", ["read"], "", DAY)
        replayed(office, admin, draft)

    def cost(path: str) -> int:
        text(admin.get(path))  # what is done once
        with CaptureQueriesContext(connection) as asked:
            text(admin.get(path))
        return len(asked)

    office.blocked("NCE-1")
    draft = kept(admin, softer())
    grow(2)
    pages = ["", "/programmes", "/conservation", "/conservation/nice-2026", "/travaux", "/journal"]
    paths = [HERE + page for page in pages]
    paths += [f"/gestion/circulaires{page}" for page in
              ("", "/nice-2026", f"/brouillons/{draft.pk}", "/rejeux/1")]  # fmt: skip
    few = {path: cost(path) for path in paths}
    for number in (3, 4, 5):
        grow(number)
    paths[-1] = "/gestion/circulaires/rejeux/4"
    many = {path: cost(path) for path in paths}
    assert list(many.values()) == list(few.values())
    assert max(many.values()) <= 12
