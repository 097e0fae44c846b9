"""What the service can be told from outside: where rows, objects and messages are; its limits."""

from __future__ import annotations

import base64
import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from config import settings as reader
from config.addresses import (
    Broker,
    Database,
    Provider,
    Scanner,
    Smtp,
    Store,
    broker,
    database,
    provider,
    scanner,
    smtp,
    store,
)
from config.settings import AppSettings
from config.variables import SettingsError, Variable, count, port, positive, read_variables

DEFAULT_DATA_DIR = Path("conforme-data")
KEY_BYTES = 32  # AES-256
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """`database`, `broker` and `store` None: the embedded default, under `data_dir`.

    Seconds: `resend_after_s` is how long a piece may wait before its message is sent again,
    `sweep_s` how often that is looked at, `retry_min_s`…`retry_max_s` the back-off after a fault
    of a machine. `scanner` None: no antivirus. `secret_key` None: one is drawn at the first start
    and kept in `data_dir`. `smtp` None: messages are files under `data_dir`. `letters`: an office's
    own words for them. `oidc`: where people may sign in
    besides. `encryption_keys`: objects are sealed with the first, opened with any;
    none: they are kept as they are. `retention`: from which day the dossiers of a circular go.
    """

    app: AppSettings = field(default_factory=AppSettings)
    data_dir: Path = DEFAULT_DATA_DIR
    database: Database | None = None
    broker: Broker | None = None
    store: Store | None = None
    store_access_key: str = field(default="", repr=False)
    store_secret_key: str = field(default="", repr=False)
    encryption_keys: tuple[bytes, ...] = field(default=(), repr=False)
    retention: tuple[tuple[str, dt.date], ...] = ()
    scanner: Scanner | None = None
    secret_key: str | None = field(default=None, repr=False)
    host: str = "127.0.0.1"
    port: int = 8000
    allowed_hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    public_url: str | None = None
    web_threads: int = 8
    workers: int = field(default_factory=lambda: len(os.sched_getaffinity(0)))
    requests_per_minute: int = 1200
    uploads_per_minute: int = 300
    smtp: Smtp | None = None
    mail_from: str = "ne-pas-repondre@localhost"
    letters: Path | None = None
    oidc: Provider | None = None
    max_retries: int = 6
    retry_min_s: float = 5.0
    retry_max_s: float = 600.0
    resend_after_s: float = 900.0
    sweep_s: float = 30.0
    log_level: str = "INFO"

    @property
    def is_embedded(self) -> bool:
        """Whether messages stay in this process: no other one can then do the work."""
        return self.broker is None

    @property
    def origin(self) -> str:
        """What stands before the path in the links that people are given."""
        return self.public_url or f"http://{self.host}:{self.port}"


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in text.split(",") if host.strip())
    if not hosts:
        raise ValueError(text)
    return hosts


def _origin(text: str) -> str:
    address = urlsplit(text.strip().rstrip("/"))
    if address.scheme not in ("http", "https") or not address.hostname or address.path:
        raise ValueError(text)
    return f"{address.scheme}://{address.netloc}"


def _address(text: str) -> str:
    name, at, host = text.partition("@")
    if not (name and at and host) or any(c.isspace() for c in text):
        raise ValueError(text)
    return text


def _file(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_file():
        raise ValueError(text)
    return path


def _level(text: str) -> str:
    if text.upper() not in _LEVELS:
        raise ValueError(text)
    return text.upper()


def _secret(text: str) -> str:
    if len(text) < 32:
        raise ValueError(text)
    return text


def _keys(text: str) -> tuple[bytes, ...]:
    keys = tuple(base64.b64decode(part.strip(), validate=True) for part in text.split(","))
    if any(len(key) != KEY_BYTES for key in keys):
        raise ValueError(text)
    return keys


def _retention(text: str) -> tuple[tuple[str, dt.date], ...]:
    """« nice-2026=2027-10-31, toulouse-2024=2025-12-31 »."""
    pairs = [part.strip().partition("=") for part in text.split(",") if part.strip()]
    found = tuple((name.strip(), dt.date.fromisoformat(day.strip())) for name, _, day in pairs)
    if not found or not all(name for name, _ in found) or len(dict(found)) < len(found):
        raise ValueError(text)
    return found


_SECONDS = "un nombre de secondes, positif"
VARIABLES = {
    "CONFORME_DATA_DIR": Variable("data_dir", lambda t: Path(t).expanduser(), "un dossier"),
    "CONFORME_DATABASE_URL": Variable(
        "database",
        database,
        "sqlite:///chemin ou postgresql://utilisateur:mot-de-passe@hôte:port/base",
        secret=True,
    ),
    "CONFORME_BROKER_URL": Variable(
        "broker",
        broker,
        "memory://, redis://hôte:port/0, rediss://…, amqp://utilisateur:mot-de-passe@hôte:port/ "
        "ou amqps://…",
        secret=True,
    ),
    "CONFORME_STORE_URL": Variable(
        "store", store, "file:///chemin, s3://hôte:port/seau ou s3+http://hôte:port/seau"
    ),
    "CONFORME_STORE_ACCESS_KEY": Variable("store_access_key", str, "un texte", secret=True),
    "CONFORME_STORE_SECRET_KEY": Variable("store_secret_key", str, "un texte", secret=True),
    "CONFORME_ENCRYPTION_KEYS": Variable(
        "encryption_keys",
        _keys,
        "une clé de 32 octets en base64 (openssl rand -base64 32), ou plusieurs séparées par des "
        "virgules, celle en usage d'abord",
        secret=True,
    ),
    "CONFORME_RETENTION": Variable(
        "retention",
        _retention,
        "circulaire=AAAA-MM-JJ, séparées par des virgules : le jour à partir duquel ses dossiers "
        "sont effacés",
    ),
    "CONFORME_CLAMD": Variable("scanner", scanner, "/chemin/de/la/prise ou hôte:port"),
    "CONFORME_SECRET_KEY": Variable("secret_key", _secret, "32 caractères ou plus", secret=True),
    "CONFORME_HOST": Variable("host", str, "une adresse"),
    "CONFORME_PORT": Variable("port", port, "un port, 0 à 65535 (0 : un port libre)"),
    "CONFORME_ALLOWED_HOSTS": Variable(
        "allowed_hosts", _hosts, "des noms séparés par des virgules"
    ),
    "CONFORME_PUBLIC_URL": Variable(
        "public_url", _origin, "l'adresse vue du dehors, par exemple https://conforme.exemple.fr"
    ),
    "CONFORME_SMTP_URL": Variable(
        "smtp",
        smtp,
        "smtp://hôte:25, smtp+starttls://utilisateur:mot-de-passe@hôte:587 ou smtps://…@hôte:465",
        secret=True,
    ),
    "CONFORME_MAIL_FROM": Variable("mail_from", _address, "une adresse électronique"),
    "CONFORME_LETTERS": Variable("letters", _file, "un fichier YAML qui existe"),
    "CONFORME_OIDC": Variable(
        "oidc",
        provider,
        "https://identifiant:secret@émetteur, le fournisseur d'identité des agents",
        secret=True,
    ),
    "CONFORME_WEB_THREADS": Variable("web_threads", count, "un nombre entier, 1 ou plus"),
    "CONFORME_WORKERS": Variable("workers", count, "un nombre entier, 1 ou plus"),
    "CONFORME_REQUESTS_PER_MINUTE": Variable("requests_per_minute", count, "1 ou plus"),
    "CONFORME_UPLOADS_PER_MINUTE": Variable("uploads_per_minute", count, "1 ou plus"),
    "CONFORME_MAX_RETRIES": Variable("max_retries", count, "un nombre entier, 1 ou plus"),
    "CONFORME_RETRY_MIN_SECONDS": Variable("retry_min_s", positive, _SECONDS),
    "CONFORME_RETRY_MAX_SECONDS": Variable("retry_max_s", positive, _SECONDS),
    "CONFORME_RESEND_AFTER_SECONDS": Variable("resend_after_s", positive, _SECONDS),
    "CONFORME_SWEEP_SECONDS": Variable("sweep_s", positive, _SECONDS),
    "CONFORME_LOG_LEVEL": Variable("log_level", _level, ", ".join(_LEVELS)),
}


def from_environment(environment: Mapping[str, str] | None = None) -> ServiceSettings:
    """The service's settings in force, the reader's included. Raises SettingsError naming every
    wrong variable of both."""
    app, wrong_app = read_variables(reader.VARIABLES, environment)
    values, wrong = read_variables(VARIABLES, environment)
    settings = ServiceSettings(app=AppSettings(**app), **values)
    wrong = [*wrong_app, *wrong, *_at_odds(settings)]
    if wrong:
        raise SettingsError("\n".join(wrong))
    return settings


def _at_odds(settings: ServiceSettings) -> list[str]:
    """Values that are right alone and wrong together."""
    wrong = []
    if settings.store and settings.store.bucket:
        wrong += [
            f"{name} : lu rien ; attendu : la clé du magasin {settings.store.scheme}://"
            for name in ("CONFORME_STORE_ACCESS_KEY", "CONFORME_STORE_SECRET_KEY")
            if not getattr(settings, VARIABLES[name].field)
        ]
    if settings.database and settings.database.is_server and not settings.secret_key:
        wrong.append(
            "CONFORME_SECRET_KEY : lu rien ; attendu : 32 caractères ou plus, les mêmes pour tous "
            "les processus qui partagent la base"
        )
    if settings.retry_max_s < settings.retry_min_s:
        wrong.append(
            f"CONFORME_RETRY_MAX_SECONDS : lu {settings.retry_max_s:g} ; attendu : au moins "
            f"CONFORME_RETRY_MIN_SECONDS ({settings.retry_min_s:g})"
        )
    return wrong
