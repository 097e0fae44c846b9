"""The real type of a file, told from its bytes and never from its name."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from ocr import refusals
from ocr.refusals import SEND_INSTEAD

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"heif"}
_PDF_HEADER_WITHIN_BYTES = 1024  # ISO 32000-1, annex H.3, note 13: readers accept it that far

_AS_PDF = "Ouvrez-le, choisissez « Exporter » ou « Enregistrer au format PDF », et déposez ce PDF."
_AS_PICTURE = f"{SEND_INSTEAD[0].upper()}{SEND_INSTEAD[1:]}."
_UNPACKED = f"Ouvrez l'archive et déposez chaque pièce à part : {SEND_INSTEAD}."
_PRINTED = "Ouvrez la page, choisissez « Imprimer → Enregistrer au format PDF », et déposez ce PDF."


@dataclass(frozen=True, slots=True)
class Foreign:
    """A format that is recognised, and not accepted."""

    media_type: str
    seen: str
    advice: str


_FOREIGN: tuple[tuple[bytes, Foreign], ...] = (
    (b"{\\rtf", Foreign("application/rtf", "un document texte (RTF)", _AS_PDF)),
    (b"Rar!\x1a\x07", Foreign("application/vnd.rar", "une archive RAR", _UNPACKED)),
    (b"7z\xbc\xaf\x27\x1c", Foreign("application/x-7z-compressed", "une archive 7z", _UNPACKED)),
    (b"\x1f\x8b", Foreign("application/gzip", "une archive gzip", _UNPACKED)),
    (b"%!PS", Foreign("application/postscript", "un fichier PostScript", _AS_PDF)),
    (b"MZ", Foreign("application/x-msdownload", "un programme Windows", _AS_PICTURE)),
    (b"\x7fELF", Foreign("application/x-elf", "un programme", _AS_PICTURE)),
    (b"ID3", Foreign("audio/mpeg", "un fichier audio", _AS_PICTURE)),
    (b"OggS", Foreign("audio/ogg", "un fichier audio", _AS_PICTURE)),
    (b"\x1aE\xdf\xa3", Foreign("video/webm", "une vidéo", _AS_PICTURE)),
    (b"8BPS", Foreign("image/vnd.adobe.photoshop", "une image Photoshop", _AS_PICTURE)),
)
_OFFICE = {
    "word/": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              "un document Word (.docx)"),
    "xl/": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "un classeur Excel (.xlsx)"),
    "ppt/": ("application/vnd.openxmlformats-officedocument.presentationml.presentation",
             "une présentation PowerPoint (.pptx)"),
    "Index/": ("application/vnd.apple.pages", "un document Pages ou Numbers (Apple)"),
}  # fmt: skip


def media_type(data: bytes) -> str:
    """The media type of an accepted file; FaultyFile (empty, unsupported) for any other."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise refusals.empty()
    accepted = _picture_type(data)
    if accepted is not None:
        return accepted
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN_BYTES]:
        return "application/pdf"
    if b"endobj" in data and (b"%%EOF" in data or b"endstream" in data):
        raise refusals.corrupt("Le PDF", "son début manque ou a été remplacé")
    foreign = _foreign(data)
    raise refusals.unsupported(foreign.seen, foreign.advice, foreign.media_type)


def _picture_type(data: bytes) -> str | None:
    head = data[:16]
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[:4] in (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"):
        return "image/tiff"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and _brands(data) & _HEIF_BRANDS:
        return "image/heic"
    if head[4:8] == b"ftyp" and b"avif" in _brands(data):
        return "image/avif"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head.startswith(b"BM") and data[14:18] in (b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0"):
        return "image/bmp"
    if head.startswith((b"\x00\x00\x00\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51")):
        return "image/jp2"
    return None


def _brands(data: bytes) -> set[bytes]:
    """Major and compatible brands of an ISO base media file (ISO/IEC 14496-12, § 4.3)."""
    length = min(int.from_bytes(data[:4], "big"), 256)
    return {data[8:12]} | {data[i : i + 4] for i in range(16, length, 4)}


def _foreign(data: bytes) -> Foreign:
    for magic, foreign in _FOREIGN:
        if data.startswith(magic):
            return foreign
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data)
    if data[4:8] == b"ftyp":
        return Foreign("video/mp4", "une vidéo", _AS_PICTURE)
    return _textual(data)


def _zipped(data: bytes) -> Foreign:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()[:2000]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        names = []
    for folder, (media, seen) in _OFFICE.items():
        if any(name.startswith(folder) for name in names):
            return Foreign(media, seen, _AS_PDF)
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:120]:
        return Foreign(
            "application/vnd.oasis.opendocument", "un document LibreOffice (OpenDocument)", _AS_PDF
        )
    return Foreign("application/zip", "une archive ZIP", _UNPACKED)


def _compound(data: bytes) -> Foreign:
    """Microsoft's compound files: stream names are in UTF-16 in its directory ([MS-CFB] § 2.6)."""
    kinds = {
        "WordDocument": ("application/msword", "un document Word (.doc)"),
        "Workbook": ("application/vnd.ms-excel", "un classeur Excel (.xls)"),
        "PowerPoint": ("application/vnd.ms-powerpoint", "une présentation PowerPoint (.ppt)"),
        "__substg": ("application/vnd.ms-outlook", "un message Outlook (.msg)"),
        "EncryptedPackage": ("application/encrypted", "un document Office chiffré"),
    }
    for stream, (media, seen) in kinds.items():
        if stream.encode("utf-16-le") in data:
            return Foreign(media, seen, _AS_PDF)
    return Foreign("application/x-ole-storage", "un document Microsoft Office", _AS_PDF)


def _textual(data: bytes) -> Foreign:
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in head:
        return Foreign("image/svg+xml", "un dessin SVG", _AS_PDF)
    if head.startswith((b"<!doctype html", b"<html")) or b"<html" in head or b"<body" in head:
        return Foreign("text/html", "une page web (HTML)", _PRINTED)
    if head.startswith(b"<?xml"):
        return Foreign("application/xml", "un fichier XML", _AS_PDF)
    if b"mime-version:" in head or head.startswith((b"received:", b"return-path:", b"from:")):
        return Foreign("message/rfc822", "un courriel enregistré", _PRINTED)
    if _is_text(data[:4096]):
        return Foreign("text/plain", "un fichier texte", _AS_PDF)
    return Foreign("application/octet-stream", "d'un type inconnu", _AS_PICTURE)


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return controls == 0
