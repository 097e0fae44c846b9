"""Electronic seals: 2D-Doc codes printed on a page, and signatures held in a PDF."""

from __future__ import annotations

from ocr.seals.pdf_signatures import read_pdf_signatures
from ocr.seals.trust import NO_TRUST, TrustList, load_trust
from ocr.seals.two_d_doc import read_2d_docs

__all__ = ["NO_TRUST", "TrustList", "load_trust", "read_2d_docs", "read_pdf_signatures"]
