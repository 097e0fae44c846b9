"""The service as its users have it: real processes, asked over HTTP."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

PROJECT = Path(__file__).resolve().parents[2]
READY = re.compile(r"http://127\.0\.0\.1:(\d+)/ est prêt|(lecteurs au travail|dossiers surveillés)")
T = TypeVar("T")


@dataclass(slots=True)
class Process:
    """A process of the service; its stderr is kept, to be shown when a test fails."""

    popen: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    port: int = 0
    is_ready: bool = False
    listener: threading.Thread | None = None

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ends this process, and this one alone; gives its exit status."""
        if self.popen.poll() is None:
            self.popen.send_signal(how)
        status = self.popen.wait(timeout=40)
        if self.listener:
            self.listener.join(timeout=10)
        return status

    @property
    def log(self) -> str:
        return "".join(self.lines)


def start(arguments: list[str], environment: Mapping[str, str]) -> Process:
    """Start it and wait until it says that it is ready."""
    popen = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**os.environ, **environment},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    process = Process(popen)
    ready = threading.Event()
    process.listener = threading.Thread(target=_listen, args=(process, ready), daemon=True)
    process.listener.start()
    if not ready.wait(timeout=60) or not process.is_ready:
        process.stop(signal.SIGKILL)
        raise AssertionError(f"{arguments} did not start:\n{process.log}")
    return process


def _listen(process: Process, ready: threading.Event) -> None:
    assert process.popen.stderr
    with process.popen.stderr as stream:
        for line in stream:
            process.lines.append(line)
            if found := READY.search(line):
                process.port, process.is_ready = int(found[1] or 0), True
                ready.set()
    ready.set()


def conforme(environment: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "intake", *arguments],
        cwd=PROJECT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def token(environment: Mapping[str, str], name: str, scopes: str, academy: str = "") -> str:
    done = conforme(environment, "client", "create", name, "--scopes", scopes, "--academy", academy)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Caller:
    """Calls the API with one token."""

    port: int
    token: str

    def call(
        self, method: str, path: str, body: bytes | None = None, /,
        headers: Mapping[str, str] | None = None, **query: Any,
    ) -> Answer:  # fmt: skip
        address = f"http://127.0.0.1:{self.port}/api/v1{path}"
        if query:
            address += "?" + urlencode(query)
        request = urllib.request.Request(address, data=body, method=method)
        request.add_header("Authorization", f"Bearer {self.token}")
        request.add_header("Content-Type", "application/octet-stream")
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=60) as got:
                return Answer(got.status, dict(got.headers), got.read())
        except urllib.error.HTTPError as refused:
            with refused:
                return Answer(refused.code, dict(refused.headers), refused.read())

    def put_dossier(self, dossier: Mapping[str, Any], **query: Any) -> Answer:
        path = f"/dossiers/{quote(dossier['id'], safe='')}"
        return self.call("PUT", path, json.dumps(dossier).encode(), **query)

    def upload(self, number: str, data: bytes, /, **query: Any) -> Answer:
        headers = query.pop("headers", None)
        return self.call("POST", f"/dossiers/{number}/pieces", data, headers=headers, **query)

    def state(self, number: str) -> Any:
        return self.call("GET", f"/dossiers/{number}").json

    def result(self, number: str) -> Any:
        return self.call("GET", f"/dossiers/{number}/result").json

    def wait_checked(self, number: str, pieces: int, seconds: float = 60) -> Any:
        """The result once it is of all that the dossier has now."""

        def done() -> Any:
            state = self.state(number)
            return state["up_to_date"] and len(state["pieces"]) == pieces

        wait_for(done, seconds)
        return self.result(number)


def wait_for(condition: Callable[[], T], seconds: float = 60) -> T:
    """What `condition` gives once it is true; the time is a bound against hanging, no measure."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(0.1)
    raise AssertionError(f"{condition} did not come true in {seconds} s")
