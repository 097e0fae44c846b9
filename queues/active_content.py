"""What a PDF holds besides pages: programs, commands, other files. Nothing of it is ever run or
opened here; it is said, so that nobody opens the original unaware."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pikepdf

from dossiers.finding import Evidence, Finding, Severity

MOST_OBJECTS = 100_000  # looked at; a piece of a candidate has some hundreds
SCRIPT, LAUNCH, FILES = "un script", "une commande à lancer", "un fichier joint"


def active_findings(data: bytes) -> tuple[Finding, ...]:
    """One `info` finding, or none. The contract has no code of its own for this: what is said is
    that a part of the file is of a kind that is not taken (`file_unsupported`), while its pages
    are read as any other's. A PDF that does not open has none: its reading says so."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            seen = sorted(
                {kind for thing in islice(pdf.objects, MOST_OBJECTS) for kind in _kinds(thing)}
            )
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return ()
    return (_finding(", ".join(seen)),) if seen else ()


def _kinds(thing: Any) -> Iterator[str]:
    """What an object, or an object written inside of it, asks for."""
    waiting = [thing]
    while waiting:
        part = waiting.pop()
        if isinstance(part, pikepdf.Array):
            waiting += [item for item in part if _is_nested(item)]
        elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            yield from _kinds_of(part)
            waiting += [value for _, value in part.items() if _is_nested(value)]


def _is_nested(value: Any) -> bool:
    """A container written in its parent; others are objects of the file in their own right."""
    return (
        isinstance(value, pikepdf.Object)
        and not value.is_indirect
        and isinstance(value, pikepdf.Dictionary | pikepdf.Array)
    )


def _kinds_of(part: Any) -> Iterator[str]:
    action = part.get("/S")
    if action == "/JavaScript" or "/JS" in part:
        yield SCRIPT
    if action in ("/Launch", "/ImportData", "/SubmitForm"):
        yield LAUNCH
    if part.get("/Type") == "/EmbeddedFile" or "/EF" in part:
        yield FILES


def _finding(seen: str) -> Finding:
    return Finding(
        "file_unsupported",
        Severity.INFO,
        f"Ce PDF contient aussi autre chose que des pages ({seen}) : rien n'en est exécuté ni "
        "ouvert, et seules ses pages sont lues. Si la pièce est dans un fichier joint, déposez ce "
        "fichier à part.",
        evidence=Evidence(read=seen, expected="des pages seulement"),
        rule="gate.active_content",
    )
