"""Dossiers through the API: put once, every error told; what the circular asks of each."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.service.api.asking import Api, Dossier, code

pytestmark = pytest.mark.usefixtures("rows")


def test_a_dossier_is_put_once(api: Api, dossier: Dossier, sent: list[Any]) -> None:
    assert api.put(dossier).status_code == 201
    assert api.put(dossier).status_code == 200
    assert [name for name, _ in sent] == ["check_dossier_now"]
    state = api.call("GET", f"/dossiers/{dossier['id']}").json()
    assert (state["circular"], state["verdict"], state["up_to_date"]) == ("nice-2026", None, False)


def test_every_error_of_a_dossier_is_told(api: Api, dossier: Dossier) -> None:
    wrong = dossier | {"route": "vélo", "circular": "nice-2062", "couleur": "bleu"}
    response = api.put(wrong)
    assert code(response) == (422, "invalid")
    assert {e["key"] for e in response.json()["errors"]} == {"route", "circular", "couleur"}


@pytest.mark.parametrize(
    "change", [{"id": "AUTRE"}, {"pieces": [{"file": "a.pdf", "rubrique": "identity"}]}]
)
def test_a_dossier_has_its_own_number_and_no_pieces(
    api: Api, dossier: Dossier, change: Dossier
) -> None:
    body = json.dumps(dossier | change).encode()
    assert code(api.call("PUT", f"/dossiers/{dossier['id']}", body)) == (422, "invalid")


def test_what_is_no_json_is_refused(api: Api) -> None:
    for body in (b"", b"{", b"[]", b"\xff\xfe", b'{"id": NaN'):
        assert code(api.call("PUT", "/dossiers/X", body)) == (422, "invalid")


def test_requirements_are_those_of_the_command(api: Api, dossier: Dossier) -> None:
    api.put(dossier)
    asked = api.call("GET", f"/dossiers/{dossier['id']}/requirements").json()
    rubriques = [r["rubrique"] for r in asked["requirements"]]
    assert "identity" in rubriques
    assert all(r["source"]["quote"] for r in asked["requirements"])


def test_what_a_client_reads_is_on_the_trail(api: Api, dossier: Dossier) -> None:
    from django.utils import timezone

    from storage.models import AuditEntry, Run
    from storage.models import Dossier as Row

    api.put(dossier)
    for path in ("", "/requirements", "/result"):  # no result yet: nothing was read
        for _ in range(3):  # a program that asks again and again
            api.call("GET", f"/dossiers/{dossier['id']}{path}")
    now = timezone.now()
    Run.objects.create(
        dossier=Row.objects.get(), number=1, revision=1, as_of=now, due_passed=0, report={},
        verdict="conforme", seconds=0.1, created_at=now,
    )  # fmt: skip
    assert api.call("GET", f"/dossiers/{dossier['id']}/result").status_code == 200
    acts = AuditEntry.objects.filter(subject__startswith="dossier:").order_by("number")
    assert [entry.action for entry in acts] == [
        "dossier.created", "dossier.seen", "requirements.seen", "result.seen",
    ]  # fmt: skip
    assert {entry.actor for entry in acts} == {acts[0].actor}
    assert acts[3].details == {"run": 1}


def test_before_the_first_check_there_is_no_result(api: Api, dossier: Dossier) -> None:
    api.put(dossier)
    assert code(api.call("GET", f"/dossiers/{dossier['id']}/result")) == (404, "not_found")


def test_characters_that_a_database_cannot_hold(api: Api, dossier: Dossier) -> None:
    for path in ("/dossiers/a%00b", "/dossiers?circular=%00", "/dossiers/X/result?run=%00"):
        assert code(api.call("GET", path)) == (422, "invalid")
    spoilt = json.loads(json.dumps(dossier))
    spoilt["candidate"]["birth_place"] = "A\0B\ud800"
    assert api.put(spoilt).status_code == 201
    assert api.call("GET", f"/dossiers/{dossier['id']}/requirements").status_code == 200


def test_moments_at_the_edge_of_time(api: Api, dossier: Dossier) -> None:
    for moment in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"):
        response = api.put(dossier | {"registered_at": moment})
        assert response.status_code in (200, 201, 422)
        if response.status_code != 422:
            path = f"/dossiers/{dossier['id']}/requirements"
            assert api.call("GET", path).status_code == 200


def test_a_body_that_is_no_dossier_by_its_length(api: Api) -> None:
    assert code(api.call("PUT", "/dossiers/X", b" " * 2_000_000)) == (413, "file_too_large")


def test_circulars(api: Api) -> None:
    assert "nice-2026" in [c["id"] for c in api.call("GET", "/circulars").json()]
