"""Asks clamd whether a file is known to be harmful; its silence is never taken for an answer."""

from __future__ import annotations

import socket
import struct
from pathlib import Path

from config.addresses import Scanner
from queues.faults import MachineFault

CHUNK_BYTES = 1 << 16
TIMEOUT_S = 30.0
LONGEST_ANSWER = 4096


class ScannerDown(MachineFault):
    """clamd does not answer, or not what it was asked: the file is held back until it does."""


def scan(scanner: Scanner, path: Path, timeout_s: float = TIMEOUT_S) -> str | None:
    """The name of what was found in the file, None where nothing was. `timeout_s`: the longest
    silence. Raises ScannerDown."""
    try:
        with _connected(scanner, timeout_s) as wire, path.open("rb") as source:
            wire.sendall(b"zINSTREAM\0")
            while chunk := source.read(CHUNK_BYTES):
                wire.sendall(struct.pack("!L", len(chunk)) + chunk)
            wire.sendall(struct.pack("!L", 0))
            answer = _answer(wire)
    except OSError as error:
        raise ScannerDown(type(error).__name__) from error
    return _found(answer)


def check_scanner(scanner: Scanner) -> None:
    """Raises ScannerDown where it does not answer."""
    try:
        with _connected(scanner, TIMEOUT_S) as wire:
            wire.sendall(b"zPING\0")
            answer = _answer(wire)
    except OSError as error:
        raise ScannerDown(type(error).__name__) from error
    if answer != "PONG":
        raise ScannerDown("no PONG")


def _found(answer: str) -> str | None:
    """« stream: OK », « stream: Name FOUND », or an error."""
    word = answer.removeprefix("stream:").strip()
    if word == "OK":
        return None
    if word.endswith(" FOUND"):
        return word.removesuffix(" FOUND").strip()
    raise ScannerDown("ERROR")


def _connected(scanner: Scanner, timeout_s: float) -> socket.socket:
    if scanner.path is None:
        return socket.create_connection((scanner.host, scanner.port), timeout=timeout_s)
    wire = socket.socket(socket.AF_UNIX)
    wire.settimeout(timeout_s)
    try:
        wire.connect(str(scanner.path))
    except OSError:
        wire.close()
        raise
    return wire


def _answer(wire: socket.socket) -> str:
    seen = b""
    while not seen.endswith(b"\0") and len(seen) < LONGEST_ANSWER:
        part = wire.recv(LONGEST_ANSWER)
        if not part:
            break
        seen += part
    return seen.rstrip(b"\0").decode("utf-8", "replace").strip()
