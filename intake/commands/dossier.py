"""`conforme dossier`: one person's link, their data handed over or erased, a circular's purged."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from intake.command import CANNOT, OK, Failure
from intake.commands.service import start

if TYPE_CHECKING:
    from config.service import ServiceSettings
    from storage.models import Dossier
    from storage.stores.store import ObjectStore


def run(options: argparse.Namespace) -> int:
    settings = start()
    from storage.stores.opening import open_store

    store = open_store(settings)
    if options.action == "link":
        return _link(options, settings)
    if options.action == "unlink":
        return _unlink(options)
    actions = {"export": _export, "erase": _erase, "purge": _purge}
    return actions[options.action](options, store)


def _link(options: argparse.Namespace, settings: ServiceSettings) -> int:
    import datetime as dt

    from django.utils import timezone

    from intake.candidate.links import address
    from storage.candidate_links import make_link

    lasts = dt.timedelta(days=options.days)
    link, secret = make_link(_dossier(options.number), "command", timezone.now(), lasts)
    print(address(settings, secret))  # noqa: T201
    until = f"{timezone.localtime(link.expires_at):%d/%m/%Y à %H h %M}"
    print(f"Ce lien ouvre jusqu'au {until} et ne sera plus montré.", file=sys.stderr)  # noqa: T201
    return OK


def _unlink(options: argparse.Namespace) -> int:
    from django.utils import timezone

    from storage.candidate_links import revoke_links

    gone = revoke_links(_dossier(options.number), "command", timezone.now())
    print(f"{gone} liens n'ouvrent plus ce dossier.")  # noqa: T201
    return OK


def _export(options: argparse.Namespace, store: ObjectStore) -> int:
    from django.utils import timezone

    from storage import audit
    from storage.erasure import export

    dossier = _dossier(options.number)
    try:
        files = export(dossier, store, Path(options.output))
    except OSError as error:
        raise Failure(f"{options.output} : impossible d'écrire ici ({error.strerror})") from error
    audit.append("command", "dossier.exported", f"dossier:{dossier.pk}", timezone.now())
    print(f"{options.output} : fichiers du candidat ({files}), et tout ce qui en a été dit.")  # noqa: T201
    return OK


def _erase(options: argparse.Namespace, store: ObjectStore) -> int:
    return _erase_all([_dossier(options.number)], options.yes, store)


def _purge(options: argparse.Namespace, store: ObjectStore) -> int:
    from storage.models import Dossier

    dossiers = Dossier.objects.filter(circular=options.circular)
    if not dossiers.exists():
        raise Failure(f"aucun dossier de la circulaire « {options.circular} ».")
    return _erase_all(dossiers.iterator(chunk_size=100), options.yes, store)


def _dossier(number: str) -> Dossier:
    from storage.models import Dossier

    dossier = Dossier.objects.filter(number=number).first()
    if dossier is None:
        raise Failure(f"aucun dossier ne porte le numéro « {number} ».")
    return dossier


def _erase_all(dossiers: Iterable[Dossier], sure: bool, store: ObjectStore) -> int:
    """Rows first, then bytes: what could not be deleted is an orphan, and is said."""
    from django.utils import timezone

    from storage.retention import erase

    number = pieces = runs = 0
    left: list[str] = []
    for dossier in dossiers:
        number += 1
        if not sure:
            continue
        erased, orphans = erase(dossier, store, "command", timezone.now())
        pieces, runs = pieces + erased.pieces, runs + erased.runs
        left += orphans
    if not sure:
        print(f"{number} dossiers seraient effacés. Ajoutez --yes pour le faire.")  # noqa: T201
        return OK
    print(f"Effacés : {number} dossiers, {pieces} fichiers, {runs} contrôles.")  # noqa: T201
    if left:
        print(  # noqa: T201
            f"{len(left)} objets n'ont pas pu être ôtés du magasin : « conforme objects sweep » le "
            "fera quand il répondra."
        )
        return CANNOT
    return OK
