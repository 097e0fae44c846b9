"""Who may do what through the API, and in which words the others are refused."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.service.api.asking import Api, Dossier, code

pytestmark = pytest.mark.usefixtures("rows")


def test_who_may_do_what(sent: list[Any], dossier: Dossier) -> None:
    writer, reader = Api("read,write", "nice"), Api("read")
    other = Api("read,write", "toulouse")
    assert writer.put(dossier).status_code == 201
    path = f"/dossiers/{dossier['id']}"
    assert reader.call("GET", path).status_code == 200
    assert code(reader.put(dossier)) == (403, "forbidden")
    assert code(other.put(dossier)) == (403, "forbidden")
    assert code(other.call("GET", path)) == (404, "not_found")
    assert code(other.upload(dossier["id"], b"x")) == (404, "not_found")
    piece = writer.upload(dossier["id"], b"x").json()["id"]
    assert code(other.call("GET", f"/pieces/{piece}")) == (404, "not_found")
    assert code(other.call("DELETE", f"/pieces/{piece}")) == (404, "not_found")
    assert other.call("GET", "/dossiers").json()["dossiers"] == []


def test_wrong_and_revoked_tokens(api: Api) -> None:
    from django.utils import timezone

    from storage.clients import revoke_client

    for authorization in ("", "Bearer", "Bearer x", "Basic eDp5", f"Bearer {api.token}x"):
        response = api.call("GET", "/dossiers", Authorization=authorization)
        assert code(response) == (401, "unauthorized")
        assert response["WWW-Authenticate"] == "Bearer"
    assert revoke_client(api.row.name, timezone.now())
    assert code(api.call("GET", "/dossiers")) == (401, "unauthorized")


def test_a_token_serves_until_its_day_is_over(sent: list[Any]) -> None:
    from django.utils import timezone

    from storage.models import Client

    api, now = Api("read"), timezone.now()
    Client.objects.filter(pk=api.row.pk).update(expires_at=now + dt.timedelta(hours=1))
    assert api.call("GET", "/dossiers").status_code == 200
    Client.objects.filter(pk=api.row.pk).update(expires_at=now)
    assert code(api.call("GET", "/dossiers")) == (401, "unauthorized")


def test_problems_are_said_in_the_language_asked_for(api: Api) -> None:
    french = api.call("GET", "/dossiers/X")
    english = api.call("GET", "/dossiers/X", **{"Accept-Language": "en-GB,en;q=0.9,fr;q=0.2"})
    assert (french["Content-Language"], french.json()["title"]) == ("fr", "Introuvable")
    assert (english["Content-Language"], english.json()["title"]) == ("en", "Not found")


def test_the_document_names_every_route(api: Api) -> None:
    document = api.call("GET", "/openapi.json").json()
    paths = {path.removeprefix("/api/v1") for path in document["paths"]}
    assert {"/dossiers", "/dossiers/{number}", "/dossiers/{number}/result", "/circulars"} <= paths
    upload = document["paths"]["/api/v1/dossiers/{number}/pieces"]["post"]
    assert "application/octet-stream" in upload["requestBody"]["content"]


def test_a_host_that_is_not_ours(api: Api) -> None:
    assert code(api.call("GET", "/dossiers", Host="elsewhere.example")) == (422, "invalid")
