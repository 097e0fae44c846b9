"""Signing in through an identity provider: only whom it vouches for comes in."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from tests.console.building import DAY, Office


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def number(value: int) -> str:
    return b64(value.to_bytes((value.bit_length() + 7) // 8, "big"))


@dataclass
class Provider:
    """It gives whatever claims it is told to; `asked` is what came to its token endpoint."""

    key: Any = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    issuer: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    spoil: bool = False
    asked: dict[str, list[str]] = field(default_factory=dict)

    def token(self) -> str:
        head = b64(json.dumps({"alg": self.algorithm, "kid": "k1"}).encode())
        body = b64(json.dumps(self.claims).encode())
        signed = self.key.sign(f"{head}.{body}".encode(), padding.PKCS1v15(), SHA256())
        return f"{head}.{body}.{b64(signed[::-1] if self.spoil else signed)}"

    def answer(self, path: str) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        public = {"kty": "RSA", "kid": "k1", "e": number(numbers.e), "n": number(numbers.n)}
        return {
            "/.well-known/openid-configuration": {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
            },
            "/keys": {"keys": [public]},
            "/token": {"id_token": self.token()},
        }[path]


@pytest.fixture
def provider(office: Office, monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    from django.conf import settings

    from config.addresses import provider as parsed
    from console import identity_provider

    ours = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply()

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            ours.asked = parse_qs(self.rfile.read(length).decode())
            self.reply()

        def reply(self) -> None:
            body = json.dumps(ours.answer(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    ours.issuer = f"http://127.0.0.1:{server.server_address[1]}"
    named = parsed(ours.issuer.replace("://", "://conforme:un-secret@"))
    monkeypatch.setattr(settings, "CONFORME", replace(settings.CONFORME, oidc=named))
    identity_provider._document.cache_clear()
    yield ours
    server.shutdown()
    server.server_close()
    thread.join()


def signed_in_as(provider: Provider, client: Any, **more: Any) -> Any:
    """To the provider and back, with the claims that it should give but for `more`."""
    left = client.get("/gestion/fournisseur")
    sent = parse_qs(urlsplit(left["Location"]).query)
    assert sent["code_challenge_method"] == ["S256"]
    now_s = int(DAY.timestamp())
    provider.claims = {
        "iss": provider.issuer, "aud": "conforme", "exp": now_s + 300, "nonce": sent["nonce"][0],
        "email": "alice@example.org", "email_verified": True, "sub": "1", **more,
    }  # fmt: skip
    return client.get("/gestion/fournisseur/retour", {"state": sent["state"][0], "code": "abc"})


@pytest.fixture
def client(office: Office) -> Any:
    from django.test import Client

    office.person("alice", email="Alice@example.org", password="")
    return Client(SERVER_NAME="testserver")


def test_who_is_vouched_for_comes_in(provider: Provider, client: Any) -> None:
    from storage.models import AuditEntry

    answer = signed_in_as(provider, client)
    assert (answer.status_code, answer["Location"]) == (302, "/gestion/")
    assert client.get("/gestion/").status_code == 200
    assert provider.asked["client_secret"] == ["un-secret"]
    assert len(provider.asked["code_verifier"][0]) >= 43
    assert AuditEntry.objects.get(action="person.signed_in").details == {"by": "oidc"}
    again = client.get("/gestion/fournisseur/retour", {"state": "x", "code": "abc"})
    assert again.status_code == 403


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://ailleurs.example"}, {"aud": "autre"}, {"aud": ["conforme", "autre"]},
        {"exp": 0}, {"exp": "demain"}, {"nonce": "autre"}, {"nonce": None},
        {"email_verified": False}, {"email_verified": "true"}, {"email": None},
        {"email": "inconnu@example.org"},
    ],
    ids=str,
)  # fmt: skip
def test_nobody_else_comes_in(provider: Provider, client: Any, claims: dict[str, Any]) -> None:
    assert signed_in_as(provider, client, **claims).status_code == 403
    assert client.get("/gestion/").status_code == 302


@pytest.mark.parametrize("fault", ["signature", "algorithm", "state", "closed", "two"])
def test_nor_by_another_way(office: Office, provider: Provider, client: Any, fault: str) -> None:
    from storage.models import Person

    provider.spoil = fault == "signature"
    provider.algorithm = "none" if fault == "algorithm" else "RS256"
    if fault == "closed":
        Person.objects.update(disabled_at=DAY)
    if fault == "two":
        office.person("alice2", password="")  # two of one address were once let be made
        Person.objects.filter(login="alice2").update(email="alice@example.org")
    if fault == "state":
        client.get("/gestion/fournisseur")
        told = {"state": "deviné", "code": "abc"}
        answer = client.get("/gestion/fournisseur/retour", told)
    else:
        answer = signed_in_as(provider, client)
    assert answer.status_code == 403
    assert client.get("/gestion/").status_code == 302


def test_without_a_provider_there_is_no_such_way(office: Office, client: Any) -> None:
    assert client.get("/gestion/fournisseur").status_code == 404
    assert "compte de mon académie" not in client.get("/gestion/connexion").content.decode()


@pytest.mark.parametrize(
    "address",
    ["http://a:b@idp.example", "https://idp.example", "ftp://a:b@idp.example", "https://a:b@"],
)
def test_a_provider_is_named_whole_and_over_tls(address: str) -> None:
    from config.addresses import provider

    with pytest.raises(ValueError):
        provider(address)
