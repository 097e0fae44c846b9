"""Each gate of the reader: what was seen, and what to send instead."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pikepdf
import pytest
from PIL import Image

from dossiers.finding import Finding, Severity
from ocr.opening import open_file
from ocr.read import read_bytes
from ocr.refusals import FaultyFile
from ocr.settings import Settings


def _refusal(data: bytes, settings: Settings | None = None) -> Finding:
    with pytest.raises(FaultyFile) as caught, open_file(data, settings or Settings()) as opened:
        opened.page(1)
    finding = caught.value.finding
    assert finding.severity is Severity.BLOCKING
    assert finding.evidence is not None
    assert finding.evidence.expected
    return finding


def _png(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("1", (width, height), 1).save(buffer, "PNG")
    return buffer.getvalue()


def _pdf(pages: int, **save: object) -> bytes:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(200, 200))
    buffer = io.BytesIO()
    pdf.save(buffer, **save)  # type: ignore[arg-type]
    return buffer.getvalue()


def _zip(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize("data", [b"", b" \r\n ", b"\x00" * 5000])
def test_nothing_in_the_file(data: bytes) -> None:
    assert _refusal(data).code == "file_empty"


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        (_zip("word/document.xml"), "Word"),
        (_zip("xl/workbook.xml"), "Excel"),
        (_zip("pieces/cni.jpg"), "ZIP"),
        (b"<!DOCTYPE html><html><body>bonjour</body></html>", "HTML"),
        (b"Certificat de travail, le 3 mai 2024", "texte"),
        (b"{\\rtf1\\ansi bonjour}", "RTF"),
        (b"Rar!\x1a\x07\x01\x00" + b"\x01" * 50, "RAR"),
        (b"\x00\x00\x00\x18ftypmp42" + b"\x01" * 50, "vidéo"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Word"),
        (bytes(range(1, 255)), "inconnu"),
    ],
)
def test_foreign_formats_are_named(data: bytes, seen: str) -> None:
    finding = _refusal(data)
    assert finding.code == "file_unsupported"
    assert seen in finding.message


def test_the_name_of_the_format_is_not_what_decides() -> None:
    """A JPEG is a JPEG whatever it was called: only bytes are handed in."""
    buffer = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(buffer, "JPEG")
    with open_file(buffer.getvalue(), Settings()) as opened:
        assert opened.media_type == "image/jpeg"


def test_size_on_both_sides_of_the_limit() -> None:
    data = _png(40, 40)
    with open_file(data, Settings(max_bytes=len(data))) as opened:
        assert len(opened) == 1
    assert _refusal(data, Settings(max_bytes=len(data) - 1)).code == "file_too_large"


def test_pages_on_both_sides_of_the_limit() -> None:
    with open_file(_pdf(30), Settings()) as opened:
        assert len(opened) == 30
    finding = _refusal(_pdf(31), Settings())
    assert finding.code == "too_many_pages"
    assert "31 pages" in finding.message


def test_frames_of_a_tiff_are_pages() -> None:
    buffer = io.BytesIO()
    frames = [Image.new("L", (50, 50), 255) for _ in range(4)]
    frames[0].save(buffer, "TIFF", save_all=True, append_images=frames[1:])
    assert _refusal(buffer.getvalue(), Settings(max_pages=3)).code == "too_many_pages"
    with open_file(buffer.getvalue(), Settings(max_pages=4)) as opened:
        assert len(opened) == 4


def test_a_bomb_of_pixels_is_refused_before_it_is_decoded() -> None:
    finding = _refusal(_png(10_000, 6_000))
    assert finding.code == "file_too_large"
    assert "60 mégapixels" in finding.message


def test_a_bomb_inside_a_pdf_is_refused_as_well() -> None:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200))
    picture = pikepdf.Stream(
        pdf, b"\x00", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=35_000,
        Height=35_000, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=1,
    )  # fmt: skip
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=pdf.make_indirect(picture)))
    buffer = io.BytesIO()
    pdf.save(buffer)
    assert _refusal(buffer.getvalue()).code == "file_too_large"


def test_password_needed_and_not_needed() -> None:
    locked = _pdf(1, encryption=pikepdf.Encryption(user="secret", owner="autre"))
    assert _refusal(locked).code == "file_encrypted"
    open_to_all = _pdf(1, encryption=pikepdf.Encryption(user="", owner="autre"))
    with open_file(open_to_all, Settings()) as opened:
        assert len(opened) == 1


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n%%EOF", b"%PDF-1.4\n" + b"garbage " * 40, _pdf(1)[40:], _pdf(0)]
)
def test_broken_pdfs(data: bytes) -> None:
    assert _refusal(data).code == "file_corrupt"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_half_a_picture_is_corrupt(kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), dtype=np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).save(buffer, kind)
    data = buffer.getvalue()
    assert _refusal(data[: len(data) // 2]).code == "file_corrupt"


def test_a_refusal_is_a_reading_with_its_finding() -> None:
    sheets = read_bytes(_pdf(31))
    assert [f.code for f in sheets.findings] == ["too_many_pages"]
    assert sheets.media_type == "application/pdf"
    assert sheets.pages == ()
