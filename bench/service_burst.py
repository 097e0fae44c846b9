"""Many uploads from many callers at once: what became of each, and of the memory meanwhile."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.service_meter import tree
from bench.service_papers import SLIP, small_pdf
from tests.service.running import Caller, Process, conforme
from tests.service.sites import Site

CALLERS, DOSSIERS_EACH, PIECES = 50, 8, 5
UPLOADS = CALLERS * DOSSIERS_EACH * PIECES
QUARTERS = tuple(UPLOADS * part // 4 for part in range(1, 5))


@dataclass(slots=True)
class Burst:
    """`memory`: megabytes of `web` and of the workers, children included, at each quarter of the
    readings. `amiss`: what is not as it has to be; empty where all is well."""

    answers: Counter[int] = field(default_factory=Counter)
    upload_s: float = 0.0
    drain_s: float = 0.0
    memory: dict[int, tuple[float, float]] = field(default_factory=dict)
    amiss: list[str] = field(default_factory=list)

    def told(self) -> list[str]:
        answers = ", ".join(f"{number} × {status}" for status, number in self.answers.items())
        return [
            f"## Rafale de {UPLOADS} dépôts",
            "",
            f"{CALLERS} appelants à la fois, {CALLERS * DOSSIERS_EACH} dossiers de {PIECES} petits "
            "PDF, tous différents ; un `web`, deux `worker` d'un lecteur chacun, PostgreSQL, Redis "
            f"; les lecteurs lisent pendant les dépôts. Réponses aux dépôts : {answers}, en "
            f"{self.upload_s:.0f} s ; tout lu et contrôlé {self.drain_s:.0f} s plus tard.",
            "",
            "Chaque pièce déposée a une version courante et une seule, lue ; chaque dossier un "
            "contrôle à jour ; chaque octet accusé est relu et son empreinte vérifiée : "
            + (" ; ".join(self.amiss) if self.amiss else "tout est juste, rien n'est perdu ni "
            "doublé") + ".",
            "",
            "Mémoire : somme de la mémoire résidente des processus (ce qu'ils partagent y compte "
            "plusieurs fois) ; un fils fait place à un autre toutes les 300 lectures.",
            "",
            "| pièces lues | mémoire de `web` et de ses fils | mémoire des deux `worker` et de "
            "leurs fils |",
            "| --- | --- | --- |",
            *(f"| {read} | {web:.0f} Mo | {workers:.0f} Mo |"
              for read, (web, workers) in self.memory.items()),
        ]  # fmt: skip


def burst(
    site: Site, caller: Caller, registration: Mapping[str, Any], work: Callable[[], list[Process]]
) -> Burst:
    told = Burst()
    workers = [worker.popen.pid for worker in work()]
    watch = threading.Thread(target=_watch, args=(site, workers, told))
    watch.start()
    started = time.monotonic()
    callers = [
        threading.Thread(target=_send, args=(caller, number, registration, told.answers))
        for number in range(CALLERS)
    ]
    for thread in callers:
        thread.start()
    for thread in callers:
        thread.join()
    told.upload_s = time.monotonic() - started
    watch.join()
    told.drain_s = time.monotonic() - started - told.upload_s
    told.amiss = list(_amiss(site))
    return told


def _send(
    caller: Caller, number: int, registration: Mapping[str, Any], answers: Counter[int]
) -> None:
    for rank in range(DOSSIERS_EACH):
        dossier = f"N-{number}-{rank}"
        assert caller.put_dossier({**registration, "id": dossier}).status == 201
        for piece in range(PIECES):
            data = small_pdf((number * DOSSIERS_EACH + rank) * PIECES + piece, SLIP)
            sent = caller.upload(dossier, data, rubrique="school_certificate", file=f"{piece}.pdf")
            answers[sent.status] += 1


def _watch(site: Site, workers: list[int], told: Burst) -> None:
    """Until all is read and checked."""
    left = list(QUARTERS)
    with site.database() as rows:
        while left or _number(rows, "dossier WHERE revision <> checked_revision"):
            read = _number(rows, "pieceversion WHERE state = 'read'")
            while left and read >= left[0]:
                uses = tree([site.web.popen.pid]), tree(workers)
                told.memory[left.pop(0)] = uses[0].memory_bytes / 1e6, uses[1].memory_bytes / 1e6
            time.sleep(0.5)


def _amiss(site: Site) -> list[str]:
    with site.database() as rows:
        counted = {
            "versions courantes lues": "pieceversion WHERE is_current AND state = 'read'",
            "versions": "pieceversion",
            "pièces": "piece",
            "lectures": "reading",
            "objets": "storedobject",
        }
        wrong = [
            f"{name} : {found} au lieu de {UPLOADS}"
            for name, table in counted.items()
            if (found := _number(rows, table)) != UPLOADS
        ]
    for command in ("objects", "audit"):
        done = conforme(site.environment, command, "verify")
        if done.returncode:
            wrong.append(f"« conforme {command} verify » : {done.stdout}")
    return wrong


def _number(rows: Any, table: str) -> int:
    (number,) = rows.execute(f"SELECT count(*) FROM storage_{table}").fetchone()
    return int(number)
