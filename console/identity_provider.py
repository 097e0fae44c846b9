"""What an identity provider says of who has signed in there: OpenID Connect, code flow with PKCE
(OpenID Connect Core 1.0, RFC 7636). Its word counts only when its signature does."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import json
import secrets
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256

from config.addresses import Provider

TIMEOUT_S = 10.0
MOST_BYTES = 200_000
SKEW_S = 60  # two clocks may differ by so much
ALGORITHM = "RS256"


class NotBelieved(Exception):
    """The provider's answer cannot be taken; the text says why, without a word of the person."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What one sign-in is known by, kept in the browser's session until it comes back."""

    state: str
    nonce: str
    verifier: str


def new_errand() -> Errand:
    return Errand(*(secrets.token_urlsafe(32) for _ in range(3)))


def way_out(provider: Provider, errand: Errand, back: str) -> str:
    """The provider's address to send the browser to. Raises NotBelieved, OSError."""
    challenge = _b64(hashlib.sha256(errand.verifier.encode()).digest())
    query = {
        "response_type": "code", "client_id": provider.client_id, "redirect_uri": back,
        "scope": "openid email", "state": errand.state, "nonce": errand.nonce,
        "code_challenge": challenge, "code_challenge_method": "S256",
    }  # fmt: skip
    return f"{_document(provider.issuer)['authorization_endpoint']}?{urlencode(query)}"


def email_of(
    provider: Provider, errand: Errand, state: str, code: str, back: str, now: dt.datetime
) -> str:
    """The verified address of who signed in. Raises NotBelieved, OSError."""
    if not hmac.compare_digest(state.encode(), errand.state.encode()):
        raise NotBelieved("state")
    told = _asked(
        _document(provider.issuer)["token_endpoint"],
        {
            "grant_type": "authorization_code", "code": code, "redirect_uri": back,
            "client_id": provider.client_id, "client_secret": provider.client_secret,
            "code_verifier": errand.verifier,
        },
    )  # fmt: skip
    claims = _verified(provider, str(told.get("id_token", "")))
    return _believed(claims, provider, errand, int(now.timestamp()))


def _believed(claims: Mapping[str, Any], provider: Provider, errand: Errand, now_s: int) -> str:
    audience = claims.get("aud")
    to_us = audience == provider.client_id or (
        isinstance(audience, list)
        and provider.client_id in audience
        and claims.get("azp") == provider.client_id
    )
    checks = {
        "issuer": claims.get("iss") == provider.issuer,
        "audience": to_us,
        "expiry": isinstance(claims.get("exp"), int) and claims["exp"] > now_s - SKEW_S,
        "nonce": hmac.compare_digest(str(claims.get("nonce")).encode(), errand.nonce.encode()),
        "email": isinstance(claims.get("email"), str) and claims.get("email_verified") is True,
    }
    if wrong := [name for name, is_right in checks.items() if not is_right]:
        raise NotBelieved(", ".join(wrong))
    return str(claims["email"])


def _verified(provider: Provider, token: str) -> Mapping[str, Any]:
    """The claims of a token that one of the provider's keys has signed."""
    try:
        head, body, signature = token.split(".")
        header, claims = json.loads(_bytes(head)), json.loads(_bytes(body))
        signed = _bytes(signature)
    except ValueError as error:
        raise NotBelieved("token") from error
    if not isinstance(header, dict) or header.get("alg") != ALGORITHM:
        raise NotBelieved("algorithm")
    keys = _asked(_document(provider.issuer)["jwks_uri"]).get("keys", [])
    for key in keys:
        if key.get("kty") == "RSA" and header.get("kid") in (None, key.get("kid")):
            try:
                _rsa(key).verify(signed, f"{head}.{body}".encode(), PKCS1v15(), SHA256())
            except InvalidSignature:
                continue
            if isinstance(claims, dict):
                return claims
    raise NotBelieved("signature")


def _rsa(key: Mapping[str, str]) -> Any:
    numbers = (int.from_bytes(_bytes(key[part]), "big") for part in ("e", "n"))
    return RSAPublicNumbers(*numbers).public_key()


@lru_cache(maxsize=4)
def _document(issuer: str) -> Mapping[str, Any]:
    """Where the provider's parts are, asked once a process."""
    told = _asked(f"{issuer}/.well-known/openid-configuration")
    if told.get("issuer") != issuer:
        raise NotBelieved("issuer")
    return told


def _asked(address: str, form: Mapping[str, str] | None = None) -> Mapping[str, Any]:
    data = urlencode(form).encode() if form is not None else None
    request = urllib.request.Request(address, data=data, headers={"Accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
            told = json.loads(answer.read(MOST_BYTES))
    except urllib.error.HTTPError as error:
        error.close()
        raise NotBelieved(f"HTTP {error.code}") from error
    except ValueError as error:
        raise NotBelieved("JSON") from error
    if not isinstance(told, dict):
        raise NotBelieved("JSON")
    return told


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
