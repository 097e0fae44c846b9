"""Papers and dossiers for the service's tests, and rows in a database of their own."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from config.settings import AppSettings
from queues.crew import Crew
from specimens.layout import layouts_of
from specimens.make import Specimen, make_specimen, new_case
from tests.service.sites import Servers, Site


@pytest.fixture(scope="session")
def certificate() -> Specimen:
    """A school certificate as a PDF with its text: quick to read."""
    case = new_case(
        "service", "school_certificate", layouts_of("school_certificate")[0].name,
        session=2026, academy="nice", today=dt.date(2025, 11, 3),
    )  # fmt: skip
    return make_specimen(case, "text", "certificat")


@pytest.fixture(scope="session")
def dossier(certificate: Specimen) -> dict[str, Any]:
    """The registration of the person of the certificate."""
    truth = certificate.truth
    return {
        "id": "NCE-2026-000001",
        "circular": "nice-2026",
        "registered_at": "2025-10-20T10:00:00+02:00",
        "candidate": {
            **{k: v for k, v in truth["person"].items() if k != "nationality"},
            "department": "06",
            "email": "candidat@example.org",
            "phone": "0600000000",
        },
        "speciality": truth["speciality"],
        "route": "scolaire",
        "distance_learning": True,
    }


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with this version's form; Django is started on it."""
    folder = tmp_path_factory.mktemp("rows")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONFORME_DATA_DIR", str(folder))
        patch.setenv("CONFORME_MAX_MB", "1")
        patch.setenv("CONFORME_RETRY_MIN_SECONDS", "0.05")
        patch.setenv("CONFORME_RETRY_MAX_SECONDS", "0.1")
        patch.setenv("CONFORME_MAX_RETRIES", "2")
        patch.setenv("CONFORME_ALLOWED_HOSTS", "testserver")
        from config.start import start_django

        start_django()
    from django.db import connection

    from storage.schema import apply_migrations

    apply_migrations()
    connection.close()
    # Django is started once: with the fixture in two folders of tests, the first one's stands.
    return Path(connection.settings_dict["NAME"])


@pytest.fixture
def rows(migrated: Path, tmp_path: Path) -> Iterator[Path]:
    """Rows of this test alone. Gives the file they are in."""
    from django.db import connections

    own = tmp_path / "rows.sqlite3"
    shutil.copy(migrated, own)
    connection = connections["default"]
    kept = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = str(own)
    yield own
    connections.close_all()
    connection.settings_dict["NAME"] = kept


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """Real servers, each started once when a test first asks for it."""
    with ExitStack() as stack:
        yield Servers(tmp_path_factory.mktemp("servers"), stack)


@pytest.fixture
def site(tmp_path: Path, servers: Servers) -> Iterator[Site]:
    """A web process and workers on them, with a database and an empty broker of its own."""
    with ExitStack() as stack:
        yield Site(tmp_path, stack, servers)


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    crew = Crew(1, memory_bytes=1_500_000_000)
    yield crew
    crew.close()


@pytest.fixture
def shop(rows: Path, tmp_path: Path, crew: Crew, monkeypatch: pytest.MonkeyPatch) -> Any:
    from django.conf import settings

    from queues import workshop
    from storage.stores.folder import FolderStore

    monkeypatch.setattr(workshop, "GRACE_S", 0.5)
    quick = replace(settings.CONFORME, app=AppSettings(file_seconds=1.0), workers=1)
    return workshop.Workshop(
        quick, FolderStore(tmp_path / "objects"), crew, "tests.service.quick_readers:as_told"
    )


@pytest.fixture
def broker(shop: Any) -> Iterator[Any]:
    """A broker in memory with a worker's actors and what surrounds them; nobody works yet."""
    from queues.actors import declare_actors
    from queues.around import DatabaseConnections, DeadLetters
    from queues.broker import open_broker

    broker = open_broker(shop.settings, DatabaseConnections(), DeadLetters())
    declare_actors(broker, shop)
    yield broker
    broker.close()
