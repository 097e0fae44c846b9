"""The same road on real servers: each broker, database and store, and their faults."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import Caller, Process, conforme, start, token, wait_for
from tests.service.servers import ACCESS, S3, SECRET, PostgreSQL, RabbitMQ, Redis

pytestmark = pytest.mark.slow
QUICK = ["-m", "tests.service.quick_service"]


class Servers:
    """Each server is started when first asked for, once for this module."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._kept: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._kept:
            folder = self._folder / name
            folder.mkdir()
            kinds = {"redis": Redis, "rabbitmq": RabbitMQ, "postgresql": PostgreSQL, "s3": S3}
            self._kept[name] = kinds[name](folder)
            self._stack.enter_context(self._kept[name].running())
        return self._kept[name]


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with ExitStack() as stack:
        yield Servers(tmp_path_factory.mktemp("servers"), stack)


class Site:
    """A web process and workers that share a broker, a database of their own, and a store."""

    def __init__(self, folder: Path, stack: ExitStack, servers: Servers) -> None:
        self._stack, self._servers = stack, servers
        self.environment = {
            "CONFORME_DATA_DIR": str(folder),
            "CONFORME_PORT": "0",
            "CONFORME_WORKERS": "1",
            "CONFORME_SWEEP_SECONDS": "1",
            "CONFORME_FILE_SECONDS": "3",
            "CONFORME_RETRY_MIN_SECONDS": "0.2",
            "CONFORME_SECRET_KEY": "une clé d'essai, la même pour tous les processus",
            "CONFORME_STORE_ACCESS_KEY": ACCESS,
            "CONFORME_STORE_SECRET_KEY": SECRET,
        }

    def set_up(self, broker: str | Redis, database: str, store: str) -> Caller:
        """`broker`, `database` and `store` by name; sqlite and folder ask for no server."""
        server = self._servers[broker] if isinstance(broker, str) else broker
        self.environment["CONFORME_BROKER_URL"] = server.url
        if database != "sqlite":
            self.environment["CONFORME_DATABASE_URL"] = self._servers[database].new_database()
        if store != "folder":
            self.environment["CONFORME_STORE_URL"] = self._servers[store].url
        assert conforme(self.environment, "migrate").returncode == 0
        key = token(self.environment, "essais", "read,write")
        return Caller(self.start("web").port, key)

    def start(self, command: str) -> Process:
        process = start([*QUICK, command], self.environment)
        self._stack.callback(process.stop, signal.SIGKILL)
        return process


@pytest.fixture
def site(tmp_path: Path, servers: Servers) -> Iterator[Site]:
    with ExitStack() as stack:
        yield Site(tmp_path, stack, servers)


def send_pieces(caller: Caller, dossier: dict[str, Any], data: list[bytes]) -> None:
    assert caller.put_dossier(dossier).status == 201
    for number, content in enumerate(data):
        sent = caller.upload(dossier["id"], content, rubrique="identity", file=f"{number}.pdf")
        assert sent.status == 201, sent.body


def assert_each_read_once(caller: Caller, number: str, pieces: int) -> None:
    result = caller.wait_checked(number, pieces)
    files = [f"{n}.pdf" for n in range(pieces)]
    assert [p["file"] for p in result["pieces"]] == files
    state = caller.state(number)
    assert [(p["file"], p["state"], p["version"]) for p in state["pieces"]] == [
        (file, "read", 1) for file in files
    ]


@pytest.mark.parametrize(
    ("broker", "database", "store"),
    [
        ("redis", "postgresql", "s3"),
        ("rabbitmq", "postgresql", "folder"),
        ("redis", "sqlite", "folder"),
        ("rabbitmq", "sqlite", "s3"),
    ],
)
def test_the_road_on_every_server(
    site: Site, dossier: dict[str, Any], broker: str, database: str, store: str
) -> None:
    caller = site.set_up(broker, database, store)
    send_pieces(caller, dossier, [b"%%PDF %d" % n for n in range(3)])
    large = dossier | {"id": "NCE-2026-000009"}
    send_pieces(caller, large, [b"%PDF" + b"x" * 6_000_000])
    worker = site.start("worker")
    assert_each_read_once(caller, dossier["id"], 3)
    assert_each_read_once(caller, large["id"], 1)
    assert worker.stop() == 0
    assert conforme(site.environment, "audit", "verify").returncode == 0
    doctor = conforme(site.environment, "doctor")
    assert "✗ base" not in doctor.stdout
    assert "✗ magasin" not in doctor.stdout
    assert "✗ courtier" not in doctor.stdout


@pytest.mark.parametrize("broker", ["redis", "rabbitmq"])
def test_a_worker_killed_in_the_middle_of_a_page(
    site: Site, dossier: dict[str, Any], broker: str
) -> None:
    caller = site.set_up(broker, "postgresql", "folder")
    first = site.start("worker")
    send_pieces(caller, dossier, [b"slow", b"%PDF 1", b"%PDF 2"])
    wait_for(lambda: "reading" in {p["state"] for p in caller.state(dossier["id"])["pieces"]})
    first.stop(signal.SIGKILL)
    site.start("worker")
    assert_each_read_once(caller, dossier["id"], 3)


def test_a_broker_that_came_back_empty(site: Site, tmp_path: Path, dossier: dict[str, Any]) -> None:
    (tmp_path / "broker").mkdir()
    own = Redis(tmp_path / "broker")
    with own.running():
        caller = site.set_up(own, "postgresql", "folder")
        send_pieces(caller, dossier, [b"%PDF 0", b"%PDF 1"])
    # killed: it kept nothing
    sent = caller.upload(dossier["id"], b"%PDF 2", rubrique="identity", file="2.pdf")
    assert sent.status == 201  # safe, although nobody can be told
    with own.running():
        site.start("worker")
        assert_each_read_once(caller, dossier["id"], 3)
