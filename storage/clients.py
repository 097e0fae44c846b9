"""Clients of the API: a token is shown once, when made; only its hash is kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import secrets
from collections.abc import Sequence

from storage.models import Client

SCOPES = {
    "read": "lire les dossiers, les demandes de la circulaire et les constats",
    "write": "créer et modifier des dossiers, déposer, remplacer et retirer des pièces",
    "pictures": "voir les pages des pièces",
    "links": "faire les liens personnels par lesquels les candidats voient leurs pages",
    "backdate": "donner soi-même la date de dépôt d'une pièce (reprise, relais d'un autre portail)",
}
PREFIX = "cfm"


def create_client(
    name: str,
    scopes: Sequence[str],
    academy: str,
    now: dt.datetime,
    expires_at: dt.datetime | None = None,
) -> tuple[Client, str]:
    """A new client and its token, which cannot be had again."""
    public_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    client = Client.objects.create(
        name=name,
        public_id=public_id,
        secret_sha256=_digest(secret),
        scopes=sorted(set(scopes)),
        academy=academy,
        created_at=now,
        expires_at=expires_at,
    )
    return client, f"{PREFIX}_{public_id}_{secret}"


def client_of(token: str, now: dt.datetime) -> Client | None:
    """The client that bears this token; None where it is wrong, revoked or expired."""
    prefix, _, rest = token.partition("_")
    public_id, _, secret = rest.partition("_")
    if prefix != PREFIX or not secret:
        return None
    client = Client.objects.filter(public_id=public_id, revoked_at=None).first()
    if client is None or not hmac.compare_digest(client.secret_sha256, _digest(secret)):
        return None
    return None if client.expires_at and client.expires_at <= now else client


def revoke_client(name: str, now: dt.datetime) -> bool:
    """False: no client of that name had a token in force."""
    return bool(Client.objects.filter(name=name, revoked_at=None).update(revoked_at=now))


def _digest(secret: str) -> str:
    """The secret holds 256 bits of chance: a plain hash cannot be searched backwards."""
    return hashlib.sha256(secret.encode()).hexdigest()
