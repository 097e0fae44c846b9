"""Finds the circulars' files (our own and those of other folders), loads each once, and checks the
ones somebody is writing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from circulars.citations import absent_quotes
from circulars.condition import plain
from circulars.files import SUFFIXES, files
from circulars.pack import Pack
from circulars.schema import read_pack
from circulars.tree import Errors, PackError, Spot, compose
from dossiers.finding import Citation
from dossiers.nearest import nearest


class CircularError(Exception):
    """A circular cannot be had. Final: trying again changes nothing."""


class UnknownCircular(CircularError):
    """No file has that id."""


class BadPack(CircularError):
    """The file is there and has errors, all of them in `errors`."""

    def __init__(self, path: Path, errors: Iterable[PackError]) -> None:
        self.path = path
        self.errors = tuple(errors)
        super().__init__("\n".join(f"{path}:{error}" for error in self.errors))


def ids(search_dirs: Iterable[Path] = ()) -> tuple[str, ...]:
    """The ids of all circulars, sorted. Only the `id:` line of each file is looked at."""
    return tuple(sorted(files(search_dirs)))


def load(circular: str | Path, search_dirs: Iterable[Path] = ()) -> Pack:
    """The circular of that id, from `search_dirs` first, else from our own; or of that file, for a
    Path or a name that ends in .yaml. Raises UnknownCircular, BadPack."""
    path = Path(circular)
    if path.suffix in SUFFIXES:
        if not path.is_file():
            raise UnknownCircular(f"{path} : ce fichier n'existe pas")
        return _load(path)
    return _load(_file_of(str(circular), search_dirs))


def in_force(academy: str, session: int, search_dirs: Iterable[Path] = ()) -> Pack:
    """The circular of an academy (« nice » or « Nice ») for a session. Raises UnknownCircular."""
    slug = re.sub(r"[^a-z0-9]+", "-", plain(academy)).strip("-")
    return load(f"{slug}-{session}", search_dirs)


def validate_file(path: Path) -> list[PackError]:
    """Every error of a pack's file, in the order of its lines; empty when it can be used.

    Where the circular's own text (the file that `text` names) lies beside the pack, the quotes are
    checked against their lines too.
    """
    _, errors = _read(path, with_quotes=True)
    return errors


def source(circular: str, search_dirs: Iterable[Path] = ()) -> bytes:
    """The file of a circular as it was written. Raises UnknownCircular."""
    return _file_of(circular, search_dirs).read_bytes()


def pack_hash(pack: Pack) -> str:
    """SHA-256 of what the pack says; comments and layout of its file do not count."""
    return pack.content_hash


def _file_of(circular: str, search_dirs: Iterable[Path]) -> Path:
    found = files(search_dirs)
    if circular not in found:
        raise unknown(circular, found)
    return found[circular]


def unknown(circular: str, known: Iterable[str]) -> UnknownCircular:
    """Said with the nearest of those that are known."""
    names = sorted(known)
    near = nearest(circular, names)
    hint = f" ; la plus proche : {near[0]}" if near else ""
    return UnknownCircular(
        f"circulaire inconnue : « {circular} » ; connues : {', '.join(names)}{hint}"
    )


def _load(path: Path) -> Pack:
    stat = path.stat()
    return _load_once(path.resolve(), stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=64)
def _load_once(path: Path, mtime_ns: int, size: int) -> Pack:
    """Read once for each state of the file (`mtime_ns`, `size` are the state)."""
    del mtime_ns, size
    pack, errors = _read(path)
    if errors or pack is None:
        raise BadPack(path, errors)
    return pack


def read_draft(content: bytes) -> tuple[Pack | None, list[PackError]]:
    """A pack's file as bytes, and all its errors in the order of its lines; where there are any,
    the pack is not to be used. Quotes are not compared with the circular's text."""
    pack, _, errors = _understood(content)
    return pack, _in_order(errors)


def _read(path: Path, with_quotes: bool = False) -> tuple[Pack | None, list[PackError]]:
    try:
        content = path.read_bytes()
    except OSError as error:
        errors = Errors()
        errors.add(None, "", error.strerror or "un fichier illisible", "un fichier à lire")
        return None, errors.found
    pack, places, errors = _understood(content)
    if pack is None:
        return None, errors.found
    circular = path.with_name(pack.text_file) if pack.text_file else path
    if with_quotes and circular != path and circular.is_file():
        _refuse_absent_quotes(pack, places, circular.read_text(encoding="utf-8"))
    return pack, _in_order(errors)


def _understood(content: bytes) -> tuple[Pack | None, Mapping[Citation, Spot], Errors]:
    errors = Errors()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        errors.add(None, "", f"l'octet {error.start}, qui n'est pas de l'UTF-8", "un texte UTF-8")
        return None, {}, errors
    try:
        top = compose(text, errors)
        if top is None:
            return None, {}, errors
        return *read_pack(top), errors
    except RecursionError:
        errors.add(None, "", "des blocs emboîtés sans fin", "un YAML sans renvoi à soi-même")
        return None, {}, errors


def _in_order(errors: Errors) -> list[PackError]:
    return sorted(errors.found, key=lambda e: (e.line, e.column))


def _refuse_absent_quotes(pack: Pack, places: Mapping[Citation, Spot], text: str) -> None:
    for citation in absent_quotes(pack, text):
        first, last = citation.lines
        where = f"de la ligne {first}" if first == last else f"des lignes {first} à {last}"
        if citation in places:
            places[citation].refuse(f"les mots mêmes {where} de {pack.text_file}, […] pour couper")
