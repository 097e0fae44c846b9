"""Sealed papers: the code is read back, its signature fits the certificate of the trust folder, and
one character flipped after signing is told as such."""

from __future__ import annotations

import base64
import datetime as dt
import io
import json
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from specimens.layout import Layout, layouts_of, piece_types
from specimens.make import Specimen, make_set, make_specimen, new_case, write_set
from specimens.seals import certificate_pem, plain, write_trust

SEALED = [x for kind in piece_types() for x in layouts_of(kind) if "seal_broken" in x.defects]


def _made(entry: Layout, *defects: str) -> Specimen:
    subtype = entry.subtypes[0] if entry.subtypes else None
    case = new_case("3", entry.piece_type, entry.name, defects=defects, subtype=subtype)
    return make_specimen(case, "text", "x")


def _payloads(pdf: bytes) -> list[str]:
    pages = [page.render(scale=300 / 72).to_pil() for page in pypdfium2.PdfDocument(pdf)]
    codes = [code for page in pages for code in zxingcpp.read_barcodes(page.convert("RGB"))]
    return [c.bytes.decode() for c in codes if c.format == zxingcpp.BarcodeFormat.DataMatrix]


def _holds(payload: str) -> bool:
    key = x509.load_pem_x509_certificate(certificate_pem()).public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    text, coded = payload.split("\x1f")
    raw = base64.b32decode(coded + "=" * (-len(coded) % 8))
    numbers = [int.from_bytes(raw[k : k + 32], "big") for k in (0, 32)]
    try:
        key.verify(encode_dss_signature(*numbers), text.encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def test_there_are_sealed_papers_of_several_types() -> None:
    kinds = {entry.piece_type for entry in SEALED}
    assert {"diploma", "employment_contract", "identity_document", "unknown"} <= kinds


@pytest.mark.parametrize("entry", SEALED, ids=lambda e: f"{e.piece_type}-{e.name}")
@pytest.mark.parametrize("defect", [None, "seal_broken"], ids=["whole", "broken"])
def test_the_code_on_the_page_is_the_one_of_the_truth(entry: Layout, defect: str | None) -> None:
    made = _made(entry, *([defect] if defect else []))
    (seal,) = made.truth["seals"]
    assert seal["payload"] in _payloads(made.data)
    assert seal["holds"] is (defect is None)
    assert _holds(seal["payload"]) is (defect is None)
    assert seal["payload"].startswith(f"DC04{seal['authority']}{seal['certificate']}")
    assert seal["payload"][20:26] == f"{seal['kind']}01FR"


def test_one_character_and_no_more_was_flipped() -> None:
    entry = SEALED[0]
    whole, broken = (
        _made(entry, *defects).truth["seals"][0]["payload"] for defects in ((), ("seal_broken",))
    )
    assert len(whole) == len(broken)
    assert sum(a != b for a, b in zip(whole, broken, strict=True)) == 1


def test_a_mismatch_is_well_signed_and_speaks_of_somebody_else() -> None:
    for entry in SEALED:
        made = _made(entry, "seal_mismatch")
        (seal,) = made.truth["seals"]
        assert seal["speaks_of_print"] is False
        assert _holds(seal["payload"])
        surname = plain(made.drawn.case.person.birth_name)
        assert f"B2{surname}\x1d" not in seal["payload"]
        assert f"62{surname}\x1d" not in seal["payload"]


def test_the_seal_holds_the_printed_birth_date() -> None:
    entry = next(x for x in SEALED if x.name == "sealed_attestation")
    truth = _made(entry).truth
    born = dt.date.fromisoformat(truth["fields"]["birth_date"])
    assert f"B7{born:%d%m%Y}" in truth["seals"][0]["payload"]


def test_the_trust_folder_stands_beside_a_sealed_set(tmp_path: Path) -> None:
    made = make_set(3, types=["diploma"], layouts=["sealed_attestation"], channels=["text"])
    write_set(tmp_path / "sealed", made)
    (certificate,) = (tmp_path / "sealed" / "trust" / "2d-doc").iterdir()
    assert certificate.read_bytes() == write_trust(tmp_path / "again").read_bytes()
    subject = x509.load_pem_x509_certificate(certificate.read_bytes())
    assert "CN=0001" in subject.subject.rfc4514_string()
    assert "CN=FX00" in subject.issuer.rfc4514_string()
    row = json.loads((tmp_path / "sealed" / "truth.jsonl").read_text("utf-8"))
    assert row["seals"][0]["holds"] is True
    plain_set = make_set(3, types=["diploma"], layouts=["parchment"], channels=["text"])
    write_set(tmp_path / "plain", plain_set)
    assert not (tmp_path / "plain" / "trust").exists()


def test_the_same_seed_gives_the_same_seal() -> None:
    entry = SEALED[0]
    first, second = _made(entry), _made(entry)
    assert first.truth["seals"] == second.truth["seals"]
    assert io.BytesIO(first.data).getvalue() == second.data
