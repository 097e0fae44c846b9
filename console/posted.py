"""Words that a person sent, as rows can hold them."""

from __future__ import annotations

from django.http import HttpRequest

from storage.values import storable


def line(request: HttpRequest, name: str, most: int) -> str:
    """One line: blanks of any kind are one space."""
    return " ".join(block(request, name, most).split())


def block(request: HttpRequest, name: str, most: int) -> str:
    """Text with its lines, in at most so many characters."""
    return str(storable(request.POST.get(name, "")[:most])).strip()


def number(request: HttpRequest, name: str) -> int:
    """0 where it is none."""
    return next(iter(numbers(request, name)), 0)


def numbers(request: HttpRequest, name: str) -> list[int]:
    """Those that can be a row's; whatever else was sent is passed over."""
    sent = request.POST.getlist(name)
    return [int(text) for text in sent if text.isascii() and text.isdigit() and len(text) < 19]
