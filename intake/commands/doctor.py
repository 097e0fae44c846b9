"""`conforme doctor`: what is missing or misconfigured, each with what to do about it."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from config.service import ServiceSettings, from_environment
from config.variables import SettingsError
from intake.command import NOT_CONFORME, OK

LEAST_FREE_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Ill:
    """What is wrong, in words, and what to do."""

    wrong: str
    cure: str


@dataclass(frozen=True, slots=True)
class Note:
    """Nothing is wrong, and one thing is worth knowing."""

    text: str


Examination = Callable[[ServiceSettings], Ill | Note | None]


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    try:
        settings = from_environment()
    except SettingsError as error:
        print(f"✗ réglages à corriger\n{error}")  # noqa: T201
        return NOT_CONFORME
    print("✓ réglages")  # noqa: T201
    well = True
    for name, found in _examine(settings):
        well = well and not isinstance(found, Ill)
        print(_told(name, found))  # noqa: T201
    return OK if well else NOT_CONFORME


def _told(name: str, found: Ill | Note | None) -> str:
    if isinstance(found, Ill):
        return f"✗ {name} : {found.wrong}\n    → {found.cure}"
    return f"• {name} : {found.text}" if found else f"✓ {name}"


def _examine(settings: ServiceSettings) -> Iterator[tuple[str, Ill | Note | None]]:
    examinations: tuple[tuple[str, Examination], ...] = (
        ("base de données", _database),
        ("magasin d'objets", _store),
        ("courtier de messages", _broker),
        ("antivirus", _antivirus),
        ("tesseract et le français", _tesseract),
        ("lecteurs enfermés", _confines),
        ("chiffrement des objets", _encryption),
        ("durées de garde", _retention),
        ("place sur le disque", _disk),
    )
    for name, examine in examinations:
        try:
            yield name, examine(settings)
        except Exception as error:  # one broken examination does not hide the others
            yield name, Ill(f"ne répond pas ({type(error).__name__})", "vérifiez son adresse")


def _database(settings: ServiceSettings) -> Ill | Note:
    from config.start import start_django

    start_django()
    from storage.schema import pending_migrations

    pending = pending_migrations()
    if pending:
        return Ill(
            f"{len(pending)} changements de forme à faire",
            "lancez « conforme migrate » (« conforme serve » le fait de lui-même)",
        )
    address = settings.database
    if address and address.is_server:
        return Note(f"PostgreSQL, {address.name} sur {address.host}:{address.port}")
    return Note(f"SQLite, {address.path if address else settings.data_dir / 'conforme.sqlite3'}")


def _store(settings: ServiceSettings) -> Ill | None:
    from storage.stores.opening import open_store
    from storage.stores.store import StoreError

    try:
        open_store(settings).check()
    except StoreError as error:
        return Ill(f"ne prend pas d'objet ({error})", "vérifiez CONFORME_STORE_URL et ses clés")
    return None


def _broker(settings: ServiceSettings) -> Note | None:
    from queues.broker import check_broker, open_broker

    check_broker(open_broker(settings))
    if settings.is_embedded:
        return Note("en mémoire : « conforme serve » seul, ni « web » ni « worker »")
    return None


def _antivirus(settings: ServiceSettings) -> Ill | Note | None:
    from queues.antivirus import ScannerDown, check_scanner

    if settings.scanner is None:
        return Note("aucun (CONFORME_CLAMD n'est pas donné)")
    try:
        check_scanner(settings.scanner)
    except ScannerDown as error:
        return Ill(f"ne répond pas ({error})", "vérifiez CONFORME_CLAMD : les pièces attendent")
    return None


def _tesseract(settings: ServiceSettings) -> Ill | None:  # noqa: ARG001
    program = shutil.which("tesseract")
    cure = "installez les paquets tesseract-ocr, tesseract-ocr-fra et tesseract-ocr-osd"
    if program is None:
        return Ill("absent", cure)
    told = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
    )
    absent = {"fra", "osd"} - set(told.stdout.split())
    return Ill(f"sans {', '.join(sorted(absent))}", cure) if absent else None


def _confines(settings: ServiceSettings) -> Note | None:  # noqa: ARG001
    from queues import confines

    known = confines.version()
    if known >= confines.CALLS_FROM:
        return None
    if known:
        return Note(
            "sans écrire sur le disque, mais ce noyau leur laisse le réseau (avant Linux 6.7)"
        )
    return Note("en mémoire et en temps, mais ce noyau leur laisse le disque et le réseau")


def _encryption(settings: ServiceSettings) -> Note | None:
    if settings.encryption_keys:
        return None
    return Note(
        "aucun (CONFORME_ENCRYPTION_KEYS n'est pas donné) ; celui du disque, s'il y en a un"
    )


def _retention(settings: ServiceSettings) -> Ill | Note | None:
    """A name that no circular bears would erase nothing, ever."""
    import circulars

    folder = settings.app.circulars_dir
    known = set(circulars.ids((folder,) if folder else ()))
    unknown = sorted({name for name, _ in settings.retention} - known)
    if not settings.retention:
        return Note("aucune (CONFORME_RETENTION n'est pas donné) : rien ne s'efface de soi-même")
    if not unknown:
        return None
    return Ill(f"circulaires inconnues : {', '.join(unknown)}", "corrigez CONFORME_RETENTION")


def _disk(settings: ServiceSettings) -> Ill | None:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.data_dir).free
    if free >= LEAST_FREE_BYTES:
        return None
    return Ill(f"{free / 1e9:.1f} Go libres", "libérez de la place dans CONFORME_DATA_DIR")
