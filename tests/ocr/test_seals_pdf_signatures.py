"""Electronic signatures of PDFs: each state, on files signed here and on real ones."""

from __future__ import annotations

import datetime as dt
import io
import logging
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from ocr.seals import NO_TRUST, TrustList, read_pdf_signatures

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="shared/data is not beside us")


def plain_pdf() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


@pytest.fixture(scope="module")
def signer() -> tuple[bytes, x509.Certificate]:
    key = ec.derive_private_key(7_071_707, ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "CFA Specimen")])
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(5)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2100, 1, 1, tzinfo=dt.UTC))
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, False, False, False, False), True
        )
        .sign(key, hashes.SHA256())
    )
    bundle = pkcs12.serialize_key_and_certificates(
        b"s", key, built, None, BestAvailableEncryption(b"s")
    )
    return bundle, built


@pytest.fixture(scope="module")
def signed(signer: tuple[bytes, x509.Certificate]) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    bundle, _ = signer
    simple = signers.SimpleSigner.load_pkcs12_data(bundle, other_certs=[], passphrase=b"s")
    writer = IncrementalPdfFileWriter(io.BytesIO(plain_pdf()))
    fields.append_signature_field(
        writer, fields.SigFieldSpec("Employeur", box=(300, 100, 500, 160))
    )
    meta = signers.PdfSignatureMetadata(field_name="Employeur")
    out: Any = signers.sign_pdf(writer, meta, signer=simple)
    return bytes(out.getvalue())


def states(data: bytes, trust: TrustList = NO_TRUST) -> list[tuple[str, str | None]]:
    return [(s.state, s.reason) for s in read_pdf_signatures(data, trust)]


def test_intact_and_not_listed(signed: bytes) -> None:
    (seal,) = read_pdf_signatures(signed)
    assert (seal.state, seal.reason) == ("intact", "not_trusted")
    assert (seal.signer, seal.page, seal.covers_whole_file) == ("CFA Specimen", 1, True)
    assert seal.signed_at is not None
    assert seal.box is not None
    assert seal.box.as_list() == [0.5042, 0.81, 0.8403, 0.8812]


def test_listed_is_verified(signed: bytes, signer: tuple[bytes, x509.Certificate]) -> None:
    assert states(signed, TrustList(pdf=(signer[1],))) == [("verified", None)]


def test_a_changed_byte_is_invalid(signed: bytes, signer: tuple[bytes, x509.Certificate]) -> None:
    at = signed.index(b"595")
    spoilt = signed[:at] + b"596" + signed[at + 3 :]
    assert states(spoilt, TrustList(pdf=(signer[1],))) == [("invalid", "digest_wrong")]


def test_content_added_afterwards_is_invalid(signed: bytes) -> None:
    from pyhanko.pdf_utils.generic import NameObject, NumberObject
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    page = writer.root["/Pages"]["/Kids"][0]
    page[NameObject("/Rotate")] = NumberObject(180)
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    (seal,) = read_pdf_signatures(out.getvalue())
    assert (seal.state, seal.reason) == ("invalid", "changed_after_signing")
    assert seal.covers_whole_file is False


def test_a_truncated_file_does_not_raise(signed: bytes) -> None:
    for part in (0.3, 0.6, 0.9, 0.99):
        for state, _ in states(signed[: int(len(signed) * part)]):
            assert state in ("invalid", "unverifiable", "empty")


def test_the_signer_s_name_is_not_logged(signed: bytes, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read_pdf_signatures(signed)
    assert "Specimen" not in caplog.text


def test_a_file_without_signatures_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [m for m in sys.modules if m == "pyhanko" or m.startswith("pyhanko.")]:
        monkeypatch.delitem(sys.modules, name)
    assert read_pdf_signatures(plain_pdf()) == ()
    assert read_pdf_signatures(b"") == ()
    assert "pyhanko" not in sys.modules


CASES = {
    "certified-with-indirect-refs-in-dir": [("intact", "not_trusted")],
    "coverage-anomalies_base": [("invalid", "malformed")],
    "coverage-anomalies_one-byterange": [("invalid", "coverage_unclear")],
    "coverage-anomalies_signature-gap-too-big": [("invalid", "coverage_unclear")],
    "coverage-anomalies_tail-uncovered": [("invalid", "changed_after_signing")],
    "coverage-anomalies_weird-byterange": [("invalid", "coverage_unclear")],
    "ed448-shake256-nolen": [("intact", "not_trusted")],
    "extensions-update-direct": [("intact", "not_trusted")] * 2,
    "form-update-ap-indirect-sneaky-trailer": [
        ("invalid", "changed_after_signing"),
        ("intact", "not_trusted"),
    ],
    "form-update-no-override-appearance-stream-ap-indirect-sneaky": [
        ("invalid", "changed_after_signing"),
        ("intact", "not_trusted"),
    ],
    "form-update-original-ap-type-wrong": [("intact", "not_trusted")] * 2,
    "form-update-override-appearance-stream-sneaky": [
        ("invalid", "changed_after_signing"),
        ("intact", "not_trusted"),
    ],
    "minimal-signed-twice-both-created": [("intact", "not_trusted")] * 2,
    "minimal-two-fields-signed-twice": [("intact", "not_trusted")] * 2,
    "minimal-two-fields": [("empty", "field_empty")] * 2,
    "minimal-with-field": [("empty", "field_empty")],
    "pades-lta-dss-indirect-arrs-test": [("intact", "not_trusted")] * 2,
    "pades-with-old-style-signing-cert-attr": [("intact", "not_trusted")],
    "pdf-sig-with-econtent": [("invalid", "malformed")],
    "separate-annots-kids-indir": [("intact", "not_trusted")] * 2,
    "sig-no-signed-attrs": [("intact", "not_trusted")],
    "signed-encrypted-pubkey-with-catalog-ref": [("unverifiable", "encrypted")],
}


@needs_shared
@pytest.mark.parametrize("name", sorted(CASES))
def test_real_files_get_their_verdict(name: str) -> None:
    data = (SHARED / "signed-pdf" / "pyhanko" / f"{name}.pdf").read_bytes()
    assert states(data) == CASES[name]


@needs_shared
def test_hostile_files_never_raise() -> None:
    every = sorted((SHARED / "hostile").rglob("*.pdf"))
    light = [path for path in every if path.stat().st_size < 2_000_000]
    assert light
    for path in light:
        seals = read_pdf_signatures(path.read_bytes())
        assert {seal.state for seal in seals} <= {"empty", "unverifiable"}, path.name
