"""Days whose first figure, or the word before it, recognition set apart or ran together."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENS = r"(?:\A|(?<=[\n\t\f;])|(?<=du )|(?<=au )|(?<=le ))"
# « 1 4/06/2024 » alone in its cell, or behind « au ».
_PARTED = re.compile(rf"{_OPENS}([0-3]) (\d)([/.\-])([01]\d)\3((?:19|20)\d\d)(?![\w/\-]|\.\d)")
# « 4/06/2024 »: on a page that writes a day so, one figure before it may be a row's number.
_UNPADDED = re.compile(r"(?<![\d/.\-] )(?<![\w/.\-])\d[/.\-]\d\d?[/.\-](?:19|20)\d\d")
# « le 29.10.2025 » opening its cell, read « 1.29.10.2025 ».
_RUN_ON = re.compile(
    r"(?:\A|(?<=[\n\t\f;]))[1il|!][.,]([0-3]\d)([/.\-])([01]\d)\2((?:19|20)\d\d)(?![\w/\-]|\.\d)"
)


def parted_days(folded: str) -> Iterator[tuple[int, int, tuple[int, int, int]]]:
    """Start, end, and year, month, day of each such day in a folded text."""
    if not _UNPADDED.search(folded):
        for match in _PARTED.finditer(folded):
            yield *match.span(), (int(match[5]), int(match[4]), int(match[1] + match[2]))
    for match in _RUN_ON.finditer(folded):
        yield *match.span(), (int(match[4]), int(match[3]), int(match[1]))
