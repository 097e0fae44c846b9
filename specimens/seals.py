"""Seals fictitious papers with 2D-Doc codes: an authority of our own whose key grows from a fixed
seed, its certificate for a trust folder, and the DataMatrix that carries the signed fields."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import zxingcpp
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.x509.oid import NameOID

from specimens.people import strip_accents

AUTHORITY, CERTIFICATE = "FX00", "0001"
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_EPOCH = dt.date(2000, 1, 1)
GROUP_END, UNIT_END = "\x1d", "\x1f"

# A field of the code: identifier, value, whether its length is fixed (no separator then).
SealField = tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class SealTruth:
    """A code as printed. `holds`: the signature fits the payload; `speaks_of_print`: its fields
    are those that the paper prints."""

    kind: str
    payload: str
    holds: bool
    speaks_of_print: bool
    authority: str = AUTHORITY
    certificate: str = CERTIFICATE


def _key(name: str) -> ec.EllipticCurvePrivateKey:
    """The key that belongs to that name; the same on every machine, good for tests alone."""
    seed = hashlib.sha256(f"conforme specimens {name}".encode()).digest()
    return ec.derive_private_key(int.from_bytes(seed, "big") % (_ORDER - 1) + 1, ec.SECP256R1())


def plain(text: str) -> str:
    """A name as the codes write it: capitals without accents, blanks for hyphens."""
    upper = strip_accents(text).upper()
    return " ".join("".join(c if c.isalnum() else " " for c in upper).split())


def given(names: Sequence[str]) -> str:
    return "/".join(plain(name) for name in names)


def day(date: dt.date) -> str:
    return f"{date:%d%m%Y}"


def message(kind: str, fields: Sequence[SealField], issued: dt.date, signed: dt.date) -> str:
    """Header (version 4) and fields, without the signature."""
    dates = "".join(f"{(d - _EPOCH).days:04X}" for d in (issued, signed))
    body = "".join(f"{name}{value}{'' if fixed else GROUP_END}" for name, value, fixed in fields)
    return f"DC04{AUTHORITY}{CERTIFICATE}{dates}{kind}01FR{body}"


def signature(text: str) -> str:
    """ECDSA over P-256 and SHA-256, r and s in base 32 without padding."""
    how = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
    r, s = decode_dss_signature(_key("certificate").sign(text.encode("ascii"), how))
    raw = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    return base64.b32encode(raw).decode().rstrip("=")


def seal(
    kind: str,
    fields: Sequence[SealField],
    issued: dt.date,
    *,
    broken: random.Random | None = None,
    speaks_of_print: bool = True,
) -> SealTruth:
    """Signs the fields; `broken` then flips one letter or digit of a value."""
    text = message(kind, fields, issued, issued)
    sign = signature(text)
    if broken is not None:
        text = _flipped(kind, fields, issued, broken)
    return SealTruth(kind, f"{text}{UNIT_END}{sign}", broken is None, speaks_of_print)


def _flipped(kind: str, fields: Sequence[SealField], issued: dt.date, rng: random.Random) -> str:
    """The message with one character of one value replaced by another of its class."""
    altered = list(fields)
    at = rng.choice([k for k, (_, value, _) in enumerate(fields) if any(map(str.isalnum, value))])
    name, value, fixed = altered[at]
    place = rng.choice([k for k, c in enumerate(value) if c.isalnum()])
    pool = "0123456789" if value[place].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    other = rng.choice([c for c in pool if c != value[place]])
    altered[at] = (name, value[:place] + other + value[place + 1 :], fixed)
    return message(kind, altered, issued, issued)


def code_svg(payload: str) -> bytes:
    """The payload as a square DataMatrix with its quiet zone, one unit a module."""
    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.DataMatrix, force_square=True)
    cells = np.array(code.to_image(scale=1, add_quiet_zones=False))
    rows, columns = cells.shape
    dark = "".join(
        f'<rect x="{x + 2}" y="{y + 2}" width="1.02" height="1.02"/>'
        for y, x in zip(*np.nonzero(cells < 128), strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns + 4} {rows + 4}" '
        f'width="{columns + 4}" height="{rows + 4}"><rect width="100%" height="100%" fill="white"/>'
        f"{dark}</svg>"
    ).encode()


def _name(common: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "FR"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def certificate_pem() -> bytes:
    """The certificate of the key that signs, issued by our own authority."""
    made = (
        x509.CertificateBuilder()
        .subject_name(_name(CERTIFICATE, "EMETTEUR FICTIF"))
        .issuer_name(_name(AUTHORITY, "AUTORITE FICTIVE DE SPECIMENS"))
        .public_key(_key("certificate").public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2010, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2050, 1, 1, tzinfo=dt.UTC))
        .sign(_key("authority"), hashes.SHA256(), ecdsa_deterministic=True)
    )
    return made.public_bytes(serialization.Encoding.PEM)


def write_trust(folder: Path) -> Path:
    """Writes the certificate where a trust folder has those of 2D-Docs; gives the file."""
    target = folder / "2d-doc" / f"{AUTHORITY}_{CERTIFICATE}.pem"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(certificate_pem())
    return target
