"""French spacing of all that people read: no line is broken before : ; ? ! % nor inside « ».

Sentences are written all over the program, and kept in rows, with plain spaces: they are mended
here, once, where a page or a letter goes out. JSON and exported files stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

NBSP = "\u00a0"
_LOOSE = re.compile(r" (?=[:;?!%»]+(?:[\s.,)»]|$))|(?<=«) ")
# What is no sentence: markup itself, and what is to stay as it was typed.
_AS_IS = re.compile(
    r"<(script|style|textarea|pre|code)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE
)


def typographic(text: str) -> str:
    """The same sentences with their spaces made non-breaking where French wants them so."""
    return _LOOSE.sub(NBSP, text)


def typographic_html(page: str) -> str:
    """The same of a page's sentences; its markup, code and what is typed into it stay."""
    parts: list[str] = []
    end = 0
    for mark in _AS_IS.finditer(page):
        parts += (typographic(page[end : mark.start()]), mark.group())
        end = mark.end()
    return "".join((*parts, typographic(page[end:])))


class Typography:
    """Every page on its way out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html")
        if is_page and isinstance(response, HttpResponse):
            response.content = typographic_html(response.content.decode(response.charset))
        return response
