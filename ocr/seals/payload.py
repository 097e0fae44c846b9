"""A 2D-Doc's bytes cut into header, fields and signature, by the published table.

Source: ANTS (France Titres), « Spécifications techniques des codes à barres 2D-Doc », v3.3,
sections 3 (format), 6 (document types) and 7 (data identifiers); its facts are in `fields.tsv`
and `types.tsv`.
"""

from __future__ import annotations

import base64
import binascii
import csv
import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

GS, RS, US = "\x1d", "\x1e", "\x1f"
EPOCH = dt.date(2000, 1, 1)
NO_DATE = "FFFF"
HEADER_LENGTHS = {1: 22, 2: 22, 3: 24, 4: 26}
BINARY_SIGNATURE_LENGTH = 64  # version 1: raw ECDSA over P-256
HEADER = re.compile(
    r"DC(?P<version>\d\d)(?P<authority>[A-Z]{2}[0-9A-Z]{2})(?P<certificate>[0-9A-Z]{4})"
    r"(?P<issued>[0-9A-F]{4})(?P<signed>[0-9A-F]{4})(?P<type>[0-9A-Z]{2})"
)


class MalformedCode(ValueError):
    """The bytes look like a 2D-Doc and do not follow its format."""


class UnknownVersion(ValueError):
    """A version of the format that this reader has no table for."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One line of the table of data identifiers; `maximum` None means no limit.

    `kind` is how the value is written: `text`, `names` (separated by `/`), `address` (title,
    surname and given name separated by `/`), `day` (JJMMAAAA), `days` (hexadecimal days since
    2000), `school_year`, `country`, `base32`, `mrz`. `name` is the contract's field, or "".
    """

    id: str
    minimum: int
    maximum: int | None
    kind: str
    name: str
    label: str

    @property
    def fixed(self) -> bool:
        return self.minimum == self.maximum


@dataclass(frozen=True, slots=True)
class Payload:
    """A 2D-Doc taken apart. `signed_bytes` is what the signature covers."""

    version: int
    authority: str
    certificate: str
    issued_on: dt.date | None
    signed_on: dt.date | None
    document_type: str
    values: tuple[tuple[str, str], ...]
    signed_bytes: bytes
    signature: bytes


@cache
def field_rules() -> dict[str, FieldRule]:
    """The table of data identifiers, by id."""
    with resources.files("ocr.seals").joinpath("fields.tsv").open(encoding="utf-8") as table:
        return {
            row["id"]: FieldRule(
                row["id"],
                int(row["min"]),
                int(row["max"]) if row["max"] else None,
                row["kind"],
                row["name"],
                row["label"],
            )
            for row in csv.DictReader(table, delimiter="\t")
        }


@cache
def document_types() -> dict[str, str]:
    """French name of each document type, by its code."""
    with resources.files("ocr.seals").joinpath("types.tsv").open(encoding="utf-8") as table:
        return {row["code"]: row["label"] for row in csv.DictReader(table, delimiter="\t")}


def looks_like_2d_doc(data: bytes) -> bool:
    """Whether the bytes are a 2D-Doc, whole or spoilt: by its start, or by its two parts."""
    if data[:2] == b"DC" and data[2:4].isdigit():
        return True
    head = re.match(rb"(?s)..\d\d[A-Z]{2}[0-9A-Z]{6}[0-9A-F]{8}", data)
    half = re.match(rb"(?s)DC..[A-Z]{2}[0-9A-Z]{6}[0-9A-F]{8}", data)
    return bool((head or half) and len(data) > 80) or bool(
        re.search(rb"\x1f[A-Z2-7]{90,}=*$", data)
    )


def parse_payload(data: bytes) -> Payload:
    """Cut the bytes of a code.

    Raises MalformedCode where they do not follow the format, UnknownVersion for a later format.
    """
    header = HEADER.match(data[:22].decode("latin-1"))
    if header is None:
        raise MalformedCode("header")
    version = int(header["version"])
    if version not in HEADER_LENGTHS:
        raise UnknownVersion(header["version"])
    signed, signature = _split(data, version)
    body = _decoded(signed[HEADER_LENGTHS[version] :])
    return Payload(
        version=version,
        authority=header["authority"],
        certificate=header["certificate"],
        issued_on=_day_of(header["issued"]),
        signed_on=_day_of(header["signed"]),
        document_type=header["type"],
        values=tuple(_fields(body)),
        signed_bytes=signed,
        signature=signature,
    )


def _split(data: bytes, version: int) -> tuple[bytes, bytes]:
    """What is signed, and the signature's bytes (r then s)."""
    if version == 1:
        cut = len(data) - BINARY_SIGNATURE_LENGTH
        if cut < HEADER_LENGTHS[version]:
            raise MalformedCode("too short")
        return data[:cut], data[cut:]
    signed, separator, rest = data.partition(US.encode())
    if not separator:
        raise MalformedCode("no signature")
    return signed, _base32(rest.split(GS.encode(), 1)[0])


def _base32(text: bytes) -> bytes:
    """Strict base 32 without padding: unused trailing bits must be zero, so that no two writings
    give one signature."""
    try:
        raw = base64.b32decode(text + b"=" * (-len(text) % 8))
    except binascii.Error as error:
        raise MalformedCode("signature") from error
    if base64.b32encode(raw).rstrip(b"=") != text.rstrip(b"="):
        raise MalformedCode("signature")
    return raw


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("latin-1")


def _fields(body: str) -> list[tuple[str, str]]:
    """Identifier and value pairs. A variable value ends at GS (RS: cut short), or where it has
    its greatest length; an identifier that the table does not know ends at GS."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(body):
        if body[at] in (GS, RS):
            at += 1
            continue
        identifier = body[at : at + 2]
        rule = field_rules().get(identifier)
        start = at + 2
        if rule is not None and rule.fixed:
            at = start + rule.minimum
        else:
            ends = [e for e in (body.find(GS, start), body.find(RS, start)) if e >= 0]
            at = min([*ends, len(body)])
            if rule is not None and rule.maximum is not None:
                at = min(at, start + rule.maximum)
        found.append((identifier, body[start:at]))
    return found


def _day_of(hexadecimal: str) -> dt.date | None:
    if hexadecimal == NO_DATE:
        return None
    return EPOCH + dt.timedelta(days=int(hexadecimal, 16))
