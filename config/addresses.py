"""Addresses of the database, the broker and the object store, taken apart once at start."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Database:
    """`path` for SQLite, the rest for PostgreSQL."""

    path: Path | None = None
    host: str = ""
    port: int = 5432
    name: str = ""
    user: str = ""
    password: str = field(default="", repr=False)

    @property
    def is_server(self) -> bool:
        return self.path is None


@dataclass(frozen=True, slots=True)
class Broker:
    """`url` as its client library takes it; `scheme` is redis, rediss, amqp or amqps."""

    scheme: str
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Store:
    """`path` for a folder; `endpoint` (host:port) and `bucket` for S3."""

    scheme: str
    path: Path | None = None
    endpoint: str = ""
    bucket: str = ""

    @property
    def is_secure(self) -> bool:
        return self.scheme == "s3"


@dataclass(frozen=True, slots=True)
class Scanner:
    """clamd: `path` of its socket, or `host` and `port`."""

    path: Path | None = None
    host: str = ""
    port: int = 3310


@dataclass(frozen=True, slots=True)
class Smtp:
    """A mail server. `scheme` is smtp (no TLS), smtp+starttls or smtps."""

    scheme: str
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)


def smtp(text: str) -> Smtp:
    """`smtp://host`, `smtp+starttls://user:password@host:587`, `smtps://…`. ValueError for any
    other."""
    parts = urlsplit(text)
    usual = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
    if parts.scheme not in usual or not parts.hostname or parts.path.strip("/"):
        raise ValueError(text)
    return Smtp(
        parts.scheme,
        parts.hostname,
        parts.port or usual[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
    )


@dataclass(frozen=True, slots=True)
class Provider:
    """An OpenID Connect provider, and what we are to it."""

    issuer: str
    client_id: str
    client_secret: str = field(default="", repr=False)


def provider(text: str) -> Provider:
    """`https://client:secret@issuer/path`; http for this machine alone. ValueError otherwise."""
    parts = urlsplit(text)
    local = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")
    if not (parts.scheme == "https" or local) or not parts.hostname or not parts.username:
        raise ValueError(text)
    host = parts.hostname if parts.port is None else f"{parts.hostname}:{parts.port}"
    issuer = f"{parts.scheme}://{host}{parts.path.rstrip('/')}"
    return Provider(issuer, unquote(parts.username), unquote(parts.password or ""))


def scanner(text: str) -> Scanner:
    """`/run/clamav/clamd.ctl` or `host:port`. ValueError otherwise."""
    if text.startswith("/"):
        return Scanner(path=Path(text))
    parts = urlsplit(f"tcp://{text}")
    if not parts.hostname or parts.path or parts.username:
        raise ValueError(text)
    return Scanner(host=parts.hostname, port=parts.port or 3310)


def database(text: str) -> Database:
    """`sqlite:///chemin` or `postgresql://user:password@host:port/name`. ValueError otherwise."""
    parts = urlsplit(text)
    if parts.scheme == "sqlite":
        return Database(path=_path(parts))
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in ("postgresql", "postgres") or not parts.hostname or not name:
        raise ValueError(text)
    return Database(
        host=parts.hostname,
        port=parts.port or 5432,
        name=name,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def broker(text: str) -> Broker | None:
    """`redis://…`, `amqp://…`; None for `memory://`. ValueError otherwise."""
    parts = urlsplit(text)
    if parts.scheme == "memory":
        return None
    if parts.scheme not in ("redis", "rediss", "amqp", "amqps") or not parts.hostname:
        raise ValueError(text)
    return Broker(parts.scheme, text)


def store(text: str) -> Store:
    """`file:///chemin`, `s3://host:port/bucket` (TLS) or `s3+http://host:port/bucket`."""
    parts = urlsplit(text)
    if parts.scheme == "file":
        return Store("file", path=_path(parts))
    bucket = parts.path.strip("/")
    if parts.scheme not in ("s3", "s3+http") or not parts.hostname or not bucket or "/" in bucket:
        raise ValueError(text)
    _ = parts.port  # ValueError for a port that is none
    return Store(parts.scheme, endpoint=parts.netloc, bucket=bucket)


def django_mail(address: Smtp | None, data_dir: Path) -> dict[str, Any]:
    """Django's EMAIL_ settings, by name: that server, or one file a message."""
    if address is None:
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(data_dir / "messages"),
        }
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": address.host,
        "EMAIL_PORT": address.port,
        "EMAIL_HOST_USER": address.user,
        "EMAIL_HOST_PASSWORD": address.password,
        "EMAIL_USE_TLS": address.scheme == "smtp+starttls",
        "EMAIL_USE_SSL": address.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


def _path(parts: SplitResult) -> Path:
    """`scheme:///absolute` and `scheme://relative` alike."""
    text = unquote(parts.netloc + parts.path)
    if not text.strip("/"):
        raise ValueError(text)
    return Path(text).expanduser()


def django_database(address: Database | None, data_dir: Path) -> dict[str, Any]:
    """One entry of Django's DATABASES."""
    if address and address.is_server:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": address.host,
            "PORT": address.port,
            "NAME": address.name,
            "USER": address.user,
            "PASSWORD": address.password,
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"connect_timeout": 5},
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(address.path if address and address.path else data_dir / "conforme.sqlite3"),
        "OPTIONS": {
            "timeout": 30,
            # a transaction that will write takes the lock at once, and waits for it
            "transaction_mode": "IMMEDIATE",
            # FULL: what was acknowledged survives a power cut
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }
