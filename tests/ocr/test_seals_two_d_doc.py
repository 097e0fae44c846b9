"""2D-Doc: parsed by the published table, verified, and no altered character passes."""

from __future__ import annotations

import base64
import datetime as dt
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from dossiers.box import Box
from ocr.seals import NO_TRUST, TrustList, load_trust, read_2d_docs
from ocr.seals.payload import field_rules, looks_like_2d_doc, parse_payload
from ocr.seals.two_d_doc import read_payload

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="shared/data is not beside us")

KEY = ec.derive_private_key(20_260_101, ec.SECP256R1())
BODY = "01FRB0ZOE/MARIE LOU\x1dB2TESTARD\x1dB3\x1dB712052003BF7EABJBATIMENT\x1d"


def certificate(key: ec.EllipticCurvePrivateKey, name: str, issuer: str) -> x509.Certificate:
    def named(value: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, value)])

    return (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2030, 1, 1, tzinfo=dt.UTC))
        .sign(key, hashes.SHA256())
    )


TRUST = TrustList({("FR99", "TST1"): certificate(KEY, "TST1", "FR99")})


def sealed(body: str = BODY, version: str = "04", issuer: str = "FR99TST1") -> bytes:
    message = f"DC{version}{issuer}1D4C1D4CB0{body}".encode()
    r, s = decode_dss_signature(KEY.sign(message, ec.ECDSA(hashes.SHA256())))
    signature = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    if version == "01":
        return message + signature
    return message + b"\x1f" + base64.b32encode(signature).rstrip(b"=")


def test_a_right_seal_gives_the_contract_s_fields() -> None:
    seal = read_payload(sealed(), 1, None, TRUST)
    assert (seal.state, seal.reason) == ("verified", None)
    assert seal.document_type == "diplôme"
    assert seal.fields["birth_name"] == "TESTARD"
    assert seal.fields["given_names"] == "ZOE, MARIE LOU"
    assert seal.fields["birth_date"] == "2003-05-12"
    assert seal.fields["school_year"] == "2025-2026"
    assert seal.fields["2ddoc:B3"] == ""
    assert "usage_name" not in seal.fields
    assert seal.signed_at is not None
    assert seal.signed_at.date() == dt.date(2020, 7, 14)


def test_nothing_is_trusted_by_default() -> None:
    seal = read_payload(sealed(), 1, None, NO_TRUST)
    assert (seal.state, seal.reason) == ("unverifiable", "certificate_unknown")


def test_version_one_holds_a_binary_signature() -> None:
    seal = read_payload(sealed(BODY[4:], version="01"), 1, None, TRUST)
    assert seal.state == "verified"


def flips(data: bytes, at: int) -> list[bytes]:
    others = {data[at] ^ 1, data[at] ^ 4, ord("A"), ord("0")} - {data[at]}
    return [data[:at] + bytes([o]) + data[at + 1 :] for o in sorted(others)]


@pytest.mark.parametrize("version", ["01", "02", "03", "04"])
def test_every_flipped_character_is_invalid(version: str) -> None:
    cut = {"01": 4, "02": 4, "03": 2, "04": 0}[version]
    data = sealed(BODY[cut:], version=version)
    assert read_payload(data, 1, None, TRUST).state == "verified"
    for at in range(4, len(data)):
        for spoilt in flips(data, at):
            assert looks_like_2d_doc(spoilt)
            assert read_payload(spoilt, 1, None, TRUST).state == "invalid", (at, spoilt)


def test_a_flipped_start_never_passes() -> None:
    data = sealed()
    for at in range(4):
        for spoilt in flips(data, at):
            assert looks_like_2d_doc(spoilt)
            assert read_payload(spoilt, 1, None, TRUST).state in ("invalid", "unverifiable")


def test_an_altered_citation_is_told_from_an_unknown_one() -> None:
    altered = sealed().replace(b"FR99TST1", b"FR99TST2")
    assert read_payload(altered, 1, None, TRUST).reason == "header_altered"
    foreign = sealed(issuer="FR03AB12")
    assert read_payload(foreign, 1, None, TRUST).reason == "certificate_unknown"


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_a_verdict(data: bytes) -> None:
    for tail in (data, b"DC04FR99TST1" + data, sealed()[: len(data)]):
        assert read_payload(tail, 1, None, TRUST).state in ("invalid", "unverifiable")


def test_a_code_is_found_on_a_page_with_its_box() -> None:
    code = zxingcpp.create_barcode(sealed(), zxingcpp.BarcodeFormat.DataMatrix)
    picture = np.asarray(code.to_image(scale=5))
    page = np.full((2200, 1600, 3), 255, np.uint8)
    height, width = picture.shape
    page[300 : 300 + height, 200 : 200 + width] = picture[:, :, None]
    cv2.putText(page, "ATTESTATION", (200, 200), cv2.FONT_HERSHEY_SIMPLEX, 3, (0, 0, 0), 4)
    (seal,) = read_2d_docs(page, 2, TRUST)
    assert (seal.state, seal.page) == ("verified", 2)
    assert seal.box is not None
    assert seal.box.contains((200 + width / 2) / 1600, (300 + height / 2) / 2200)


def test_a_code_too_small_to_decode_is_cut_from_the_larger_picture() -> None:
    code = zxingcpp.create_barcode(sealed(), zxingcpp.BarcodeFormat.DataMatrix)
    drawn = np.asarray(code.to_image(scale=3))
    large = np.full((4125, 3000, 3), 255, np.uint8)
    height, width = drawn.shape
    large[1200 : 1200 + height, 900 : 900 + width] = drawn[:, :, None]
    small = cv2.resize(large, (600, 825), interpolation=cv2.INTER_AREA)
    asked: list[Box] = []

    def part(box: Box) -> NDArray[np.uint8]:
        asked.append(box)
        columns = slice(round(box.x0 * 3000), round(box.x1 * 3000))
        return large[round(box.y0 * 4125) : round(box.y1 * 4125), columns]

    assert read_2d_docs(small, 1, TRUST) == ()
    (seal,) = read_2d_docs(small, 1, TRUST, part)
    assert seal.state == "verified"
    assert seal.box is not None
    middle = (900 + width / 2) / 3000, (1200 + height / 2) / 4125
    assert seal.box.contains(*middle)
    assert max(abs(a - b) for a, b in zip(seal.box.centre, middle, strict=True)) < 0.01
    assert all(box.area < 0.1 for box in asked)


def test_a_blank_page_has_none() -> None:
    assert read_2d_docs(np.full((900, 600, 3), 255, np.uint8), 1, TRUST) == ()


def test_a_folder_of_certificates_is_the_list(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding

    folder = tmp_path / "2d-doc"
    folder.mkdir()
    (folder / "FR99_TST1.pem").write_bytes(
        TRUST.two_d_doc["FR99", "TST1"].public_bytes(Encoding.PEM)
    )
    (folder / "by-name.der").write_bytes(
        certificate(KEY, "TST7", "FR98").public_bytes(Encoding.DER)
    )
    (folder / "spoilt.pem").write_bytes(b"-----BEGIN nothing")
    (folder / "notes.txt").write_text("not looked at")
    trust = load_trust(tmp_path)
    assert set(trust.two_d_doc) == {("FR99", "TST1"), ("FR98", "TST7")}
    assert read_payload(sealed(), 1, None, trust).state == "verified"
    assert load_trust(tmp_path / "absent") == NO_TRUST == load_trust(None)


@pytest.fixture(scope="module")
def ants_trust() -> TrustList:
    pem = SHARED / "2ddoc" / "la_taupe" / "certificate_FR00_0001_test.pem"
    return TrustList({("FR00", "0001"): x509.load_pem_x509_certificate(pem.read_bytes())})


def _examples() -> list[Path]:
    found = sorted((SHARED / "2ddoc" / "ants_spec_examples").glob("*.png"))
    assert len(found) >= 30
    return found


@needs_shared
def test_every_official_example_is_read_and_verified(ants_trust: TrustList) -> None:
    for path in [*_examples(), SHARED / "2ddoc" / "la_taupe" / "justificatif_de_domicile.png"]:
        picture = cv2.cvtColor(cv2.imread(str(path)), cv2.COLOR_BGR2RGB)
        seals = read_2d_docs(picture, 1, ants_trust)
        assert [s.state for s in seals] == ["verified"], path.name
        assert [s.state for s in read_2d_docs(picture, 1)] == ["unverifiable"], path.name


@needs_shared
def test_official_payloads_are_cut_at_the_right_places(ants_trust: TrustList) -> None:
    """Each identifier of the examples is one of the table: a wrong length would derail the rest."""
    for path in _examples():
        matrix = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)
        (code,) = zxingcpp.read_barcodes(cv2.imread(str(path)), formats=matrix)
        values = parse_payload(code.bytes).values
        assert {i for i, _ in values} <= set(field_rules()), path.name
        (seal,) = [read_payload(code.bytes, 1, None, ants_trust)]
        assert seal.state == "verified"
        for at in range(4, len(code.bytes), 7):
            spoilt = flips(code.bytes, at)[0]
            assert read_payload(spoilt, 1, None, ants_trust).state == "invalid"


@needs_shared
def test_a_picture_without_a_code_has_none() -> None:
    picture = cv2.imread(str(SHARED / "2ddoc" / "la_taupe" / "la_taupe.png"))
    assert read_2d_docs(picture, 1) == ()
