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


Examination = Callable[[ServiceSettings], Ill | None]


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    try:
        settings = from_environment()
    except SettingsError as error:
        print(f"✗ réglages à corriger\n{error}")  # noqa: T201
        return NOT_CONFORME
    print("✓ réglages")  # noqa: T201
    well = True
    for name, ill in _examine(settings):
        well = well and ill is None
        print(f"✗ {name} : {ill.wrong}\n    → {ill.cure}" if ill else f"✓ {name}")  # noqa: T201
    return OK if well else NOT_CONFORME


def _examine(settings: ServiceSettings) -> Iterator[tuple[str, Ill | None]]:
    examinations: tuple[tuple[str, Examination], ...] = (
        ("base de données", _database),
        ("magasin d'objets", _store),
        ("courtier de messages", _broker),
        ("antivirus", _antivirus),
        ("tesseract et le français", _tesseract),
        ("durées de garde", _retention),
        ("place sur le disque", _disk),
    )
    for name, examine in examinations:
        try:
            yield name, examine(settings)
        except Exception as error:  # one broken examination does not hide the others
            yield name, Ill(f"ne répond pas ({type(error).__name__})", "vérifiez son adresse")


def _database(settings: ServiceSettings) -> Ill | None:  # noqa: ARG001
    from config.start import start_django

    start_django()
    from storage.schema import pending_migrations

    pending = pending_migrations()
    if pending:
        return Ill(
            f"{len(pending)} changements de forme à faire",
            "lancez « conforme migrate » (« conforme serve » le fait de lui-même)",
        )
    return None


def _store(settings: ServiceSettings) -> Ill | None:
    from storage.stores.opening import open_store
    from storage.stores.store import StoreError

    try:
        open_store(settings).check()
    except StoreError as error:
        return Ill(f"ne prend pas d'objet ({error})", "vérifiez CONFORME_STORE_URL et ses clés")
    return None


def _broker(settings: ServiceSettings) -> Ill | None:
    from queues.broker import check_broker, open_broker

    check_broker(open_broker(settings))
    return None


def _antivirus(settings: ServiceSettings) -> Ill | None:
    """None is configured: nothing is wrong."""
    from queues.antivirus import ScannerDown, check_scanner

    if settings.scanner is None:
        return None
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


def _retention(settings: ServiceSettings) -> Ill | None:
    """A name that no circular bears would erase nothing, ever."""
    import circulars

    folder = settings.app.circulars_dir
    known = set(circulars.ids((folder,) if folder else ()))
    unknown = sorted({name for name, _ in settings.retention} - known)
    if not unknown:
        return None
    return Ill(f"circulaires inconnues : {', '.join(unknown)}", "corrigez CONFORME_RETENTION")


def _disk(settings: ServiceSettings) -> Ill | None:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.data_dir).free
    if free >= LEAST_FREE_BYTES:
        return None
    return Ill(f"{free / 1e9:.1f} Go libres", "libérez de la place dans CONFORME_DATA_DIR")
