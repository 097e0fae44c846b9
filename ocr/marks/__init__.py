"""Signatures, stamps and handwriting on a page, and the places where parties are to sign."""

from __future__ import annotations

from ocr.marks.find import find_marks

__all__ = ["find_marks"]
