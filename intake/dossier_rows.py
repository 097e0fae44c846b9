"""Rows of a CSV → dossiers: a row is read as dossier.json would be, its errors told by column."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossiers.dossier import Dossier
from dossiers.dossier_json import DossierError, Problem, read_dossier
from storage.folder import FolderError

MAX_BYTES = 200_000_000
_WORDS = {
    **dict.fromkeys(("oui", "o", "vrai", "true", "1", "x"), True),
    **dict.fromkeys(("non", "n", "faux", "false", "0"), False),
}
_FRENCH_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?))?")


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `line` is that of its end in the file. `dossier` None: `problems` say why, with
    columns for keys."""

    line: int
    number: str
    content: Mapping[str, Any]
    dossier: Dossier | None
    problems: tuple[Problem, ...] = ()


def _boolean(text: str) -> Any:
    return _WORDS.get(text.lower(), text)


def _integer(text: str) -> Any:
    return int(text) if text.isascii() and text.isdigit() else text


def _number(text: str) -> Any:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return text


def _moment(text: str) -> str:
    """« 20/10/2025 10:00 » as ISO; anything else as it is."""
    found = _FRENCH_DATE.fullmatch(text)
    if found is None:
        return text
    day = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    return f"{day}T{found[4]:0>5}" if found[4] else day


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _benefits(text: str) -> list[dict[str, Any]]:
    """« U41=12,5=2024-06-30 », « U42 »."""
    out = []
    for item in _listed(text):
        unit, score, day = ([part.strip() for part in item.split("=", 2)] + ["", ""])[:3]
        found: dict[str, Any] = {"unit": unit}
        found |= {"score": _number(score)} if score else {}
        out.append(found | ({"obtained_on": _moment(day)} if day else {}))
    return out


def _pieces(text: str) -> list[dict[str, Any]]:
    """« identity=cni.pdf »."""
    pairs = (item.partition("=") for item in _listed(text))
    return [{"rubrique": rubrique.strip(), "file": file.strip()} for rubrique, _, file in pairs]


# Each column: where its value goes in dossier.json, and how its text is read.
COLUMNS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "id": ("id", str),
    "circular": ("circular", str),
    "registered_at": ("registered_at", _moment),
    "birth_name": ("candidate.birth_name", str),
    "usage_name": ("candidate.usage_name", str),
    "given_names": ("candidate.given_names", _listed),
    "birth_date": ("candidate.birth_date", _moment),
    "birth_place": ("candidate.birth_place", str),
    "nationality": ("candidate.nationality", str),
    "department": ("candidate.department", str),
    "email": ("candidate.email", str),
    "phone": ("candidate.phone", str),
    "previous_candidate_number": ("candidate.previous_candidate_number", str),
    "speciality": ("speciality.code", str),
    "option": ("speciality.option", str),
    "route": ("route", str),
    "distance_learning": ("distance_learning", _boolean),
    "previous_session": ("previous_session", _boolean),
    "exam_form": ("exam_form", str),
    "training_situation": ("training_situation", str),
    "apprenticeship_years": ("apprenticeship_years", _integer),
    "benefits": ("claims.benefits", _benefits),
    "exemptions": ("claims.exemptions", _listed),
    "duration_decision": ("claims.duration_decision", _boolean),
    "student_engagement": ("claims.student_engagement", _boolean),
    "r408_exemption": ("claims.r408_exemption", _boolean),
    "internship_passed": ("claims.internship_passed", _boolean),
    "rare_language": ("claims.rare_language", str),
    "accommodation": ("claims.accommodation", str),
    "pieces": ("pieces", _pieces),
    "uploaded_at": ("uploaded_at", _moment),
}
NEEDED = ("id", "circular", "registered_at", "birth_name", "given_names", "birth_date",
          "speciality", "route")  # fmt: skip
_COLUMN_OF = {key: column for column, (key, _) in COLUMNS.items()}


def read_rows(path: Path, known_circulars: Collection[str]) -> Iterator[Row]:
    """Each row of the file, in order. Raises FolderError for a file that is no such CSV."""
    reader = _reader(path)
    seen: dict[str, int] = {}
    try:
        for cells in reader:
            if any(text and text.strip() for text in cells.values() if isinstance(text, str)):
                yield _row(reader.line_num, cells, known_circulars, seen)
    except csv.Error as error:
        why = "guillemets mal fermés ou case trop longue"
        raise FolderError(f"{path} : après la ligne {reader.line_num} : {why}.") from error


def _reader(path: Path) -> csv.DictReader[str]:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise FolderError(f"{path} : illisible ({error.strerror or error}).") from error
    if len(data) > MAX_BYTES:
        raise FolderError(f"{path} : plus de {MAX_BYTES // 1_000_000} Mo.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:  # what a spreadsheet of yesterday writes
        text = data.decode("cp1252", "replace")
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names = [name.strip() for name in reader.fieldnames or ()]
    reader.fieldnames = names
    wrong = [f"« {name} » : colonne inconnue" for name in names if name not in COLUMNS]
    wrong += [f"« {name} » : colonne absente" for name in NEEDED if name not in names]
    wrong += [
        f"« {name} » : colonne en double" for name in {n for n in names if names.count(n) > 1}
    ]
    if wrong:
        raise FolderError(f"{path} : les colonnes ne vont pas.\n  - " + "\n  - ".join(wrong))
    return reader


def _row(
    line: int, cells: Mapping[str, Any], known_circulars: Collection[str], seen: dict[str, int]
) -> Row:
    number = str(cells.get("id") or "").strip()
    if None in cells or None in cells.values():
        wrong = Problem("", "trop ou trop peu de cases", "une case par colonne")
        return Row(line, number, {}, None, (wrong,))
    content = _content(cells)
    try:
        dossier = read_dossier(json.dumps(content).encode(), known_circulars)
    except DossierError as error:
        return Row(line, number, content, None, tuple(map(_by_column, error.problems)))
    if number in seen:
        wrong = Problem("id", f"« {number} »", f"un numéro qui n'est pas celui d'une autre ligne "
                        f"(ligne {seen[number]})")  # fmt: skip
        return Row(line, number, content, None, (wrong,))
    seen[number] = line
    return Row(line, number, content, dossier)


def _content(cells: Mapping[str, str]) -> dict[str, Any]:
    """The row as dossier.json; an empty cell is a key that is not there."""
    tree: dict[str, Any] = {"candidate": {}, "speciality": {}}
    for column, text in cells.items():
        if not text.strip():
            continue
        key, read = COLUMNS[column]
        parent, _, name = key.rpartition(".")
        place = tree.setdefault(parent, {}) if parent else tree
        place[name] = read(text.strip())
    uploaded_at = tree.pop("uploaded_at", None)
    for piece in tree.get("pieces", ()):
        piece |= {"uploaded_at": uploaded_at} if uploaded_at else {}
    return tree


def _by_column(problem: Problem) -> Problem:
    """The same, named as the person who wrote the row knows it."""
    if problem.key.endswith(".uploaded_at"):
        return Problem("uploaded_at", problem.seen, problem.allowed)
    key = re.sub(r"\[\d+\].*", "", problem.key)
    return Problem(_COLUMN_OF.get(key, key), problem.seen, problem.allowed)
