"""A dossier kept as a folder: dossier.json and the candidate's files beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dossiers.dossier import Dossier
from dossiers.dossier_json import DossierError, is_inside, read_dossier

DOSSIER_FILE = "dossier.json"
MAX_DOSSIER_BYTES = 4_000_000


class FolderError(Exception):
    """A folder that is no dossier, or whose dossier.json cannot be taken: mend the folder."""


@dataclass(frozen=True, slots=True)
class DossierFolder:
    path: Path
    dossier: Dossier


def find_dossiers(paths: Iterable[Path]) -> Iterator[Path]:
    """The dossier folders named, in the order given: each path is one, or holds several.

    Raises FolderError for a path that is neither.
    """
    for path in paths:
        path = path.parent if path.name == DOSSIER_FILE and path.is_file() else path
        if not path.is_dir():
            raise FolderError(f"{path} : ce dossier n'existe pas.")
        if (path / DOSSIER_FILE).is_file():
            yield path
            continue
        inside = sorted(p.parent for p in path.glob(f"*/{DOSSIER_FILE}"))
        if not inside:
            raise FolderError(
                f"{path} : ni {DOSSIER_FILE} ici, ni sous-dossier qui en contienne un."
            )
        yield from inside


def load(path: Path, known_circulars: Collection[str]) -> DossierFolder:
    """The dossier of one folder. Raises FolderError with every error of its dossier.json."""
    file = path / DOSSIER_FILE if path.is_dir() else path
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_DOSSIER_BYTES + 1)
        if len(data) > MAX_DOSSIER_BYTES:
            raise FolderError(f"{file} : plus de {MAX_DOSSIER_BYTES // 1_000_000} Mo.")
        return DossierFolder(file.parent, read_dossier(data, known_circulars))
    except OSError as error:
        raise FolderError(f"{file} : illisible ({error.strerror or error}).") from error
    except DossierError as error:
        lines = "\n".join(f"  - {problem}" for problem in error.problems)
        raise FolderError(f"{file} : le dossier ne peut pas être lu.\n{lines}") from error


def piece_path(folder: Path, name: str) -> Path:
    """The file of a piece. Raises FolderError if it is not there or leads out of the folder."""
    path = folder / name
    if not is_inside(name) or not path.resolve().is_relative_to(folder.resolve()):
        raise FolderError("ce nom de fichier sort du dossier")
    if not path.is_file():
        raise FolderError("ce fichier est annoncé dans dossier.json mais n'est pas dans le dossier")
    return path
