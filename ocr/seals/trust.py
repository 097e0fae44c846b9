"""Whom we believe: the certificates that a folder of the operator names, and no others.

The folder has two parts, `2d-doc/` and `pdf/`, of PEM or DER files. It is empty unless somebody
fills it: nothing is trusted by default, and no certificate comes with the program.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography import x509

logger = logging.getLogger(__name__)

SUFFIXES = frozenset({".pem", ".crt", ".cer", ".der"})
# A participant's certificate may be named as it is cited in the code: FR01_AB12.pem.
NAMED = re.compile(r"^([A-Z]{2}[0-9A-Z]{2})[_-]([0-9A-Z]{4})(?![0-9A-Za-z])")

CertificateId = tuple[str, str]  # authority (FR01), certificate (4 characters)


@dataclass(frozen=True, slots=True)
class TrustList:
    """The certificates of 2D-Doc participants by their identifiers, and those of PDF signers.

    A certificate of `pdf` is trusted as the signer itself or as the root of its chain.
    """

    two_d_doc: Mapping[CertificateId, x509.Certificate] = field(default_factory=dict)
    pdf: tuple[x509.Certificate, ...] = ()


NO_TRUST = TrustList()


@lru_cache(maxsize=8)
def load_trust(folder: Path | None) -> TrustList:
    """The trust list of a folder; an absent folder, or None, trusts nobody.

    A file that is no certificate is passed over and logged: a bad file must not open the list,
    nor close it.
    """
    if folder is None:
        return NO_TRUST
    participants = {
        _identifiers(path, certificate): certificate
        for path, certificate in _certificates(folder / "2d-doc")
    }
    signers = tuple(certificate for _, certificate in _certificates(folder / "pdf"))
    return TrustList(participants, signers)


def _certificates(folder: Path) -> Iterator[tuple[Path, x509.Certificate]]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in SUFFIXES:
            continue
        try:
            for certificate in _parse(path.read_bytes()):
                yield path, certificate
        except ValueError:
            logger.warning("not a certificate, passed over: %s", path.name)


def _parse(data: bytes) -> list[x509.Certificate]:
    from cryptography import x509  # for those alone who trust somebody

    if b"-----BEGIN" in data:
        return x509.load_pem_x509_certificates(data)
    return [x509.load_der_x509_certificate(data)]


def _identifiers(path: Path, certificate: x509.Certificate) -> CertificateId:
    """Authority and certificate ids: from the file's name, else the issuer's and subject's CN."""
    named = NAMED.match(path.name)
    if named:
        return named.group(1), named.group(2)
    return _common_name(certificate.issuer), _common_name(certificate.subject)


def _common_name(name: x509.Name) -> str:
    from cryptography.x509.oid import NameOID

    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else ""


def der(certificate: x509.Certificate) -> bytes:
    """The bytes of a certificate."""
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.DER)
