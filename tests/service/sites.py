"""A web process and workers on real servers, as a test asks for them."""

from __future__ import annotations

import signal
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.service.running import Caller, Process, conforme, start, token
from tests.service.servers import ACCESS, S3, SECRET, PostgreSQL, RabbitMQ, Redis

QUICK = ["-m", "tests.service.quick_service"]


class Servers:
    """Each server is started when first asked for, once for all who share them."""

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


class Site:
    """A web process and workers that share a broker, a database of their own, and a store."""

    def __init__(self, folder: Path, stack: ExitStack, servers: Servers) -> None:
        self.folder, self._stack, self._servers = folder, stack, servers
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

    def set_up(
        self,
        broker: str | Redis,
        database: str | PostgreSQL,
        store: str | S3,
        address: str = "",
        scopes: str = "read,write",
        program: Sequence[str] = QUICK,
    ) -> Caller:
        """Each by name, or a server that the test has started itself (a database then with its
        `address`); sqlite and folder ask for no server. `program`: what `web` runs."""
        self.environment["CONFORME_BROKER_URL"] = self._server(broker).url
        if database != "sqlite":
            address = address or self._server(database).new_database()
            self.environment["CONFORME_DATABASE_URL"] = address
        if store != "folder":
            self.environment["CONFORME_STORE_URL"] = self._server(store).url
        assert conforme(self.environment, "migrate").returncode == 0
        key = token(self.environment, "essais", scopes)
        self.web = self.start("web", program)
        return Caller(self.web.port, key)

    def start(self, command: str, program: Sequence[str] = QUICK) -> Process:
        process = start([*program, command], self.environment)
        self._stack.callback(process.stop, signal.SIGKILL)
        return process

    def database(self) -> Any:
        """A connection to its rows, where they are in PostgreSQL."""
        import psycopg

        return psycopg.connect(self.environment["CONFORME_DATABASE_URL"], autocommit=True)

    def objects(self) -> list[Path]:
        """Files of the folder that is the object store."""
        return [path for path in self.folder.glob("objects/*/*") if path.is_file()]

    def _server(self, server: Any) -> Any:
        if not isinstance(server, str):
            return server
        known = self._servers[server]
        if isinstance(known, Redis):
            known.wipe()  # what a test before left behind is none of this one's
        return known


def send_pieces(caller: Caller, dossier: dict[str, Any], data: list[bytes]) -> None:
    assert caller.put_dossier(dossier).status == 201
    for number, content in enumerate(data):
        sent = caller.upload(dossier["id"], content, rubrique="identity", file=f"{number}.pdf")
        assert sent.status == 201, sent.body


def assert_each_read_once(caller: Caller, number: str, pieces: int) -> None:
    result = caller.wait_checked(number, pieces)
    files = sorted(f"{n}.pdf" for n in range(pieces))
    assert sorted(p["file"] for p in result["pieces"]) == files
    state = caller.state(number)
    assert sorted((p["file"], p["state"], p["version"]) for p in state["pieces"]) == [
        (file, "read", 1) for file in files
    ]


def assert_nothing_lost(
    environment: Mapping[str, str], caller: Caller, pieces: Mapping[str, int]
) -> None:
    """How every fault ends: each piece of each dossier has one current result, every byte that was
    acknowledged is readable and is what was sent, and the audit trail is whole."""
    for number, count in pieces.items():
        assert_each_read_once(caller, number, count)
    objects, audit = (conforme(environment, what, "verify") for what in ("objects", "audit"))
    assert (objects.returncode, audit.returncode) == (0, 0), objects.stdout + audit.stdout
    assert int(objects.stderr.split()[0]) == sum(pieces.values())
