"""Where each thing stands in each kind of zone, and what each check digit covers.

Sources: ICAO Doc 9303 parts 4 to 7 (TD3, TD1, TD2, visas); the French laminated identity card's
own 2 × 36 (1988 to 2021, arrêté du 24 avril 1991); ISO/IEC 18013 and the French driving licence's
single line of 30.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossiers.mark import Format

FILLER = "<"
_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# One letter of a pattern: what may stand at a place.
KINDS: dict[str, str] = {
    "L": _LETTERS,
    "A": _LETTERS + FILLER,
    "D": _DIGITS,
    "N": _DIGITS + FILLER,
    "X": _DIGITS + _LETTERS + FILLER,
    "S": "MFX" + FILLER,
    "P": "P",
    "V": "V",
    "I": "I",
    "d": "D",
    "1": "1",
    "f": "F",
    "r": "R",
    "a": "A",
    "C": "ACIRT",  # TD1, TD2: A, C, I of the standard; T, R of older residence permits
}


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `stop` (excluded) of row `row`."""

    row: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Check:
    """A check digit: its name in `MachineZone.checks`, its place, and what it is computed over."""

    name: str
    place: Span
    over: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """`patterns` has one string a row, one letter of KINDS a character."""

    format: Format
    patterns: tuple[str, ...]
    fields: dict[str, Span]
    checks: tuple[Check, ...]

    @property
    def columns(self) -> int:
        return len(self.patterns[0])

    @property
    def rows(self) -> int:
        return len(self.patterns)


def _digit(name: str, row: int, place: int, *over: tuple[int, int, int]) -> Check:
    return Check(name, Span(row, place, place + 1), tuple(Span(*span) for span in over))


_SECOND_ROW = {
    "document_number": Span(1, 0, 9),
    "nationality": Span(1, 10, 13),
    "birth_date": Span(1, 13, 19),
    "sex": Span(1, 20, 21),
    "expiry_date": Span(1, 21, 27),
}
_SECOND_ROW_CHECKS = (
    _digit("document_number", 1, 9, (1, 0, 9)),
    _digit("birth_date", 1, 19, (1, 13, 19)),
    _digit("expiry_date", 1, 27, (1, 21, 27)),
)
_SECOND_ROW_PATTERN = "X" * 9 + "N" + "AAA" + "N" * 6 + "N" + "S" + "N" * 6 + "N"


def _two_rows(
    name: Format, first: str, columns: int, tail: str, checks: tuple[Check, ...]
) -> Layout:
    return Layout(
        name,
        (first + "A" * (columns - 2), _SECOND_ROW_PATTERN + tail),
        {
            "document_code": Span(0, 0, 2),
            "issuer": Span(0, 2, 5),
            "names": Span(0, 5, columns),
            **_SECOND_ROW,
            "optional": Span(1, 28, columns),
        },
        _SECOND_ROW_CHECKS + checks,
    )


TD3 = _two_rows(
    "TD3",
    "PA",
    44,
    "X" * 14 + "ND",
    (
        _digit("optional", 1, 42, (1, 28, 42)),
        _digit("composite", 1, 43, (1, 0, 10), (1, 13, 20), (1, 21, 43)),
    ),
)
TD2 = _two_rows(
    "TD2",
    "CA",
    36,
    "X" * 7 + "D",
    (_digit("composite", 1, 35, (1, 0, 10), (1, 13, 20), (1, 21, 35)),),
)
MRVA = _two_rows("MRVA", "VA", 44, "X" * 16, ())
MRVB = _two_rows("MRVB", "VA", 36, "X" * 8, ())
TD1 = Layout(
    "TD1",
    (
        "CA" + "AAA" + "X" * 9 + "N" + "X" * 15,
        "N" * 6 + "N" + "S" + "N" * 6 + "N" + "AAA" + "X" * 11 + "D",
        "A" * 30,
    ),
    {
        "document_code": Span(0, 0, 2),
        "issuer": Span(0, 2, 5),
        "document_number": Span(0, 5, 14),
        "birth_date": Span(1, 0, 6),
        "sex": Span(1, 7, 8),
        "expiry_date": Span(1, 8, 14),
        "nationality": Span(1, 15, 18),
        "names": Span(2, 0, 30),
    },
    (
        _digit("document_number", 0, 14, (0, 5, 14)),
        _digit("birth_date", 1, 6, (1, 0, 6)),
        _digit("expiry_date", 1, 14, (1, 8, 14)),
        _digit("composite", 1, 29, (0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29)),
    ),
)
CNI = Layout(
    "CNI",
    (
        "Id" + "fra" + "A" * 25 + "X" * 6,
        "DDDD" + "XXX" + "DDDDD" + "D" + "A" * 14 + "N" * 6 + "D" + "S" + "D",
    ),
    {
        "document_code": Span(0, 0, 2),
        "issuer": Span(0, 2, 5),
        "surname": Span(0, 5, 30),
        "document_number": Span(1, 0, 12),
        "given_names": Span(1, 13, 27),
        "birth_date": Span(1, 27, 33),
        "sex": Span(1, 34, 35),
    },
    (
        _digit("document_number", 1, 12, (1, 0, 12)),
        _digit("birth_date", 1, 33, (1, 27, 33)),
        _digit("composite", 1, 35, (0, 0, 36), (1, 0, 35)),
    ),
)
DL = Layout(
    "DL",
    ("d1" + "fra" + "X" * 9 + "D" + "D" * 6 + "A" * 8 + "D",),
    {
        "document_code": Span(0, 0, 2),
        "issuer": Span(0, 2, 5),
        "document_number": Span(0, 5, 14),
        "expiry_date": Span(0, 15, 21),
        "surname": Span(0, 21, 29),
    },
    (
        _digit("document_number", 0, 14, (0, 0, 14)),
        _digit("composite", 0, 29, (0, 0, 29)),
    ),
)

# The French card first: its first row also fits TD2's pattern.
LAYOUTS: tuple[Layout, ...] = (CNI, TD3, MRVA, TD2, MRVB, TD1, DL)


def fits(layout: Layout, lines: tuple[str, ...]) -> bool:
    """Whether the lines have the layout's size and each character may stand where it stands."""
    return len(lines) == layout.rows and all(
        len(line) == len(pattern)
        and all(char in KINDS[kind] for char, kind in zip(line, pattern, strict=True))
        for line, pattern in zip(lines, layout.patterns, strict=True)
    )


def cut(lines: tuple[str, ...], span: Span) -> str:
    return lines[span.row][span.start : span.stop]
