"""Whether a 2D-Doc's signature holds: ECDSA against the certificate that its header cites.

The certificate's own dates are not judged: a paper stays good after the certificate that sealed it
has run out, and the date of sealing is a claim of the code itself.
"""

from __future__ import annotations

from typing import Literal

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from ocr.seals.payload import Payload
from ocr.seals.trust import TrustList

State = Literal["verified", "invalid", "unverifiable"]
MOST_TRIED = 2000  # certificates tried for a header that was altered


def verify(payload: Payload, trust: TrustList) -> tuple[State, str | None]:
    """State and reason of a code.

    A code that cites a certificate we do not have is `unverifiable`; but where one of ours proves
    that only the citation was changed, it is `invalid`.
    """
    certificate = trust.two_d_doc.get((payload.authority, payload.certificate))
    if certificate is not None:
        if _holds(payload.signed_bytes, payload.signature, certificate):
            return "verified", None
        return "invalid", "signature_wrong"
    if _citation_altered(payload, trust):
        return "invalid", "header_altered"
    return "unverifiable", "certificate_unknown"


def _holds(signed: bytes, signature: bytes, certificate: x509.Certificate) -> bool:
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return False
    size = (key.curve.key_size + 7) // 8
    if len(signature) != 2 * size:
        return False
    r, s = (int.from_bytes(signature[i : i + size], "big") for i in (0, size))
    try:
        key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(_digest(key.curve.key_size)))
    except InvalidSignature:
        return False
    return True


def _digest(bits: int) -> hashes.HashAlgorithm:
    if bits <= 256:
        return hashes.SHA256()
    return hashes.SHA384() if bits <= 384 else hashes.SHA512()


def _citation_altered(payload: Payload, trust: TrustList) -> bool:
    """Whether the signature holds once the header cites one of the certificates that we have."""
    head, tail = payload.signed_bytes[:4], payload.signed_bytes[12:]
    for (authority, name), certificate in list(trust.two_d_doc.items())[:MOST_TRIED]:
        restored = head + (authority + name).encode() + tail
        if _holds(restored, payload.signature, certificate):
            return True
    return False
