"""Electronic signatures held in a PDF: intact or altered, by whom, trusted by the list or not.

pyHanko answers; nothing is fetched from the network. It takes half a second to import, so that is
done only for a file that holds a signature or a field for one.
"""

from __future__ import annotations

import datetime as dt
import io
import logging
from typing import Any

from dossiers.box import Box
from dossiers.mark import Seal
from ocr.seals.trust import NO_TRUST, TrustList, der

logger = logging.getLogger(__name__)

MOST_SIGNATURES = 20
MOST_PAGES = 200
MOST_LEVELS = 20


def read_pdf_signatures(data: bytes, trust: TrustList = NO_TRUST) -> tuple[Seal, ...]:
    """One seal for each signature, document timestamp or empty signature field of the PDF.

    Never raises: what cannot be parsed is `invalid`, what cannot be opened `unverifiable`.
    `covers_whole_file` tells whether the signature covers the file to its last byte; a later
    signature or an allowed form entry leaves an earlier one right without covering all.
    """
    if not _may_hold_signatures(data):
        return ()
    _hush()
    try:
        return _read_all(data, trust)
    except Exception as error:  # a hostile file must not stop the reading of its pages
        logger.warning("signatures could not be read: %s", type(error).__name__)
        if not _filled(data):
            return ()
        return (Seal("pdf_signature", "unverifiable", "unreadable", None, None),)


def _hush() -> None:
    """pyHanko logs signers by name, and our logs carry none."""
    for library in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)


def _may_hold_signatures(data: bytes) -> bool:
    """A cheap look: a signature has a /ByteRange in the clear; a field may be in an object
    stream, and then the catalogue or a widget says /SigFlags or /FT/Sig only once unpacked."""
    if b"/ByteRange" in data or b"/SigFlags" in data or b"/Sig" in data:
        return True
    return b"/ObjStm" in data and (b"/AcroForm" in data or _form_inside(data))


def _form_inside(data: bytes) -> bool:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            form = pdf.Root.get("/AcroForm")
            return isinstance(form, pikepdf.Dictionary) and "/SigFlags" in form
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError):
        return False


def _filled(data: bytes) -> bool:
    return b"/ByteRange" in data


def _read_all(data: bytes, trust: TrustList) -> tuple[Seal, ...]:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    reader = PdfFileReader(io.BytesIO(data), strict=False)
    if reader.encrypted and not _opened(reader):
        if not _filled(data):
            return ()
        return (Seal("pdf_signature", "unverifiable", "encrypted", None, None),)
    seals = []
    for _, value, reference in list(enumerate_sig_fields(reader))[:MOST_SIGNATURES]:
        field = reference.get_object()
        page, box = _place(reader, field)
        if value is None:
            seals.append(Seal("pdf_signature", "empty", "field_empty", page, box))
        else:
            seals.append(_judged(reader, field, trust, page, box))
    return tuple(seals)


def _opened(reader: Any) -> bool:
    """Whether the empty password opens the file."""
    from pyhanko.pdf_utils.crypt import AuthStatus

    try:
        return bool(reader.decrypt(b"").status != AuthStatus.FAILED)
    except Exception as error:
        logger.info("encrypted PDF not opened: %s", type(error).__name__)
        return False


def _judged(reader: Any, field: Any, trust: TrustList, page: int | None, box: Box | None) -> Seal:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    try:
        signature = EmbeddedPdfSignature(reader, field, str(field.get("/T", "")))
        return _validated(signature, trust, page, box)
    except Exception as error:  # pyHanko lets many kinds through for spoilt structures
        logger.info("malformed signature: %s", type(error).__name__)
        return Seal("pdf_signature", "invalid", "malformed", page, box)


def _validated(signature: Any, trust: TrustList, page: int | None, box: Box | None) -> Seal:
    from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    is_timestamp = signature.sig_object.get("/Type") == "/DocTimeStamp"
    signed_at = signature.self_reported_timestamp
    context = _context(trust, signed_at)
    status: Any
    if is_timestamp:
        status = validate_pdf_timestamp(signature, validation_context=context)
        signed_at = status.timestamp
    else:
        status = validate_pdf_signature(
            signature, signer_validation_context=context, ts_validation_context=context
        )
    state, reason = _verdict(status, trust)
    return Seal(
        kind="pdf_signature",
        state=state,
        reason=reason,
        page=page,
        box=box,
        document_type="horodatage" if is_timestamp else None,
        signer=_name(status.signing_cert),
        signed_at=signed_at,
        covers_whole_file=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
    )


def _context(trust: TrustList, moment: dt.datetime | None) -> Any:
    """No network; certificates judged at the time of signing, which a paper outlives."""
    from asn1crypto import x509
    from pyhanko_certvalidator import ValidationContext

    roots = [x509.Certificate.load(der(c)) for c in trust.pdf]
    return ValidationContext(trust_roots=roots, moment=moment, allow_fetching=False)


def _verdict(status: Any, trust: TrustList) -> tuple[Any, str | None]:
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    if not status.intact:
        return "invalid", "digest_wrong"
    if not status.valid:
        return "invalid", "signature_wrong"
    if status.coverage == SignatureCoverageLevel.UNCLEAR:
        return "invalid", "coverage_unclear"
    if not _changes_allowed(status):
        return "invalid", "changed_after_signing"
    if status.trusted or _listed(status.signing_cert, trust):
        return "verified", None
    return "intact", "not_trusted"


def _changes_allowed(status: Any) -> bool:
    """Whether what came after the signature is nothing but what it allows (form entries, further
    signatures). A document timestamp says nothing of it (None): then any such change is allowed."""
    from pyhanko.sign.diff_analysis import ModificationLevel

    if status.docmdp_ok is None:
        return bool(status.modification_level != ModificationLevel.OTHER)
    return bool(status.docmdp_ok)


def _listed(certificate: Any, trust: TrustList) -> bool:
    """Whether the signer's own certificate is in the list."""
    return any(certificate.dump() == der(c) for c in trust.pdf)


def _name(certificate: Any) -> str | None:
    subject = certificate.subject.native
    name = subject.get("common_name") or subject.get("organization_name")
    return name if isinstance(name, str) else None


def _place(reader: Any, field: Any) -> tuple[int | None, Box | None]:
    """Page number from 1, and the widget's box; None where it is not shown on any page."""
    widget = field if "/Rect" in field or not field.get("/Kids") else field["/Kids"][0]
    try:
        for index in range(min(int(reader.root["/Pages"].get("/Count", 0)), MOST_PAGES)):
            page = reader.find_page_for_modification(index)[0].get_object()
            if any(annotation.get_object() == widget for annotation in page.get("/Annots", ())):
                return index + 1, _fractions(page, widget)
    except Exception as error:  # a page tree that is spoilt does not unsay the signature
        logger.info("signature's place not found: %s", type(error).__name__)
    return None, None


def _fractions(page: Any, widget: Any) -> Box | None:
    """The widget's rectangle on the page as displayed (its /Rotate followed)."""
    frame = _inherited(page, "/CropBox") or _inherited(page, "/MediaBox")
    if frame is None or "/Rect" not in widget:
        return None
    x0, y0, x1, y1 = (float(v) for v in frame)
    a0, b0, a1, b1 = (float(v) for v in widget["/Rect"])
    if x1 <= x0 or y1 <= y0 or a0 == a1 or b0 == b1:
        return None
    left, right = sorted(((a0 - x0) / (x1 - x0), (a1 - x0) / (x1 - x0)))
    top, bottom = sorted((1 - (b0 - y0) / (y1 - y0), 1 - (b1 - y0) / (y1 - y0)))
    turned = {
        90: (1 - bottom, left, 1 - top, right),
        180: (1 - right, 1 - bottom, 1 - left, 1 - top),
        270: (top, 1 - right, bottom, 1 - left),
    }.get(int(_inherited(page, "/Rotate") or 0) % 360, (left, top, right, bottom))
    return Box(*turned).grown(0, 0)


def _inherited(page: Any, key: str) -> Any:
    """A page attribute, from the page or the nodes above it; None where none has it."""
    for _ in range(MOST_LEVELS):
        if key in page:
            return page[key]
        if "/Parent" not in page:
            return None
        page = page["/Parent"]
    return None
