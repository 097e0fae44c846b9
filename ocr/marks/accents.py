"""Text without its accents."""

from __future__ import annotations

import unicodedata

_KNOWN = 1024  # characters; whoever writes more of them is not remembered


class _Plain(dict[int, int | None]):
    """What is left of a character once it is taken apart: itself, or nothing of an accent."""

    def __missing__(self, code: int) -> int | None:
        plain = None if unicodedata.combining(chr(code)) else code
        if len(self) < _KNOWN:
            self[code] = plain
        return plain


_PLAIN = _Plain()


def without_accents(text: str) -> str:
    """« Élève » as « Eleve », ligatures and wide forms as plain letters."""
    return unicodedata.normalize("NFKD", text).translate(_PLAIN)
