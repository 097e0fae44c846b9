"""What the service costs beyond the reading itself, and what a burst does to it: real processes,
PostgreSQL, Redis and RabbitMQ, real PDFs with the real reader. Minutes on two processors.

    python -m bench.service > out/bench/service.md

docs/performance.md is written by hand from what this prints.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench.service_burst import Burst, burst
from bench.service_meter import Pace, measured
from bench.service_papers import A4, small_pdf
from tests.service.running import PROJECT, Caller, Process
from tests.service.sites import Servers, Site

PIECES, ROUNDS, READERS = 100, 4, 2
PIECES_A_DOSSIER = 5
BROKERS = ("redis", "rabbitmq")
REAL = ["-m", "intake"]
REGISTRATION = {
    "circular": "nice-2026",
    "registered_at": "2025-10-20T10:00:00+02:00",
    "candidate": {
        "birth_name": "SPECIMEN", "given_names": ["Anaïs"], "birth_date": "2003-05-12",
        "department": "06", "email": "candidat@example.org", "phone": "0600000000",
    },
    "speciality": {"code": "comptabilite-et-gestion"},
    "route": "scolaire",
    "distance_learning": True,
}  # fmt: skip


def main() -> int:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        (folder / "servers").mkdir()
        servers = Servers(folder / "servers", stack)
        bare: list[Pace] = []
        drained: dict[str, list[Pace]] = {broker: [] for broker in BROKERS}
        for number in range(ROUNDS):  # in turns: what else the machine does falls on all alike
            files = _papers(folder / f"papers{number}", number)
            bare.append(_bare(files))
            _say(f"lecture nue {number + 1} : {bare[-1]}")
            for broker in BROKERS:
                with quiet_site(folder / f"{broker}{number}", servers) as site:
                    drained[broker].append(_drained(site, broker, files))
                _say(f"{broker} {number + 1} : {drained[broker][-1]}")
        with quiet_site(folder / "burst", servers) as site:
            told = burst(site, _set_up(site, "redis"), REGISTRATION, lambda: _workers(site))
        _say(str(told))
    print(_page(bare, drained, told))
    return 0


def _papers(folder: Path, round_number: int) -> list[Path]:
    """Files that no other round has: a content that was read is not read again."""
    folder.mkdir()
    files = [folder / f"{number}.pdf" for number in range(PIECES)]
    for number, path in enumerate(files):
        path.write_bytes(small_pdf(round_number * PIECES + number, A4))
    return files


def _bare(files: Sequence[Path]) -> Pace:
    command = [sys.executable, *REAL, "read", "--jobs", str(READERS), "--format", "json"]
    command += map(str, files)
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        return measured(process.stdout, len(files), [process.pid])


@contextmanager
def quiet_site(folder: Path, servers: Servers) -> Iterator[Site]:
    folder.mkdir()
    with ExitStack() as stack:
        site = Site(folder, stack, servers)
        for kept in ("CONFORME_FILE_SECONDS", "CONFORME_RETRY_MIN_SECONDS"):
            site.environment.pop(kept)
        site.environment |= {
            "CONFORME_SWEEP_SECONDS": "30",
            "CONFORME_REQUESTS_PER_MINUTE": "1000000",
            "CONFORME_UPLOADS_PER_MINUTE": "1000000",
            "CONFORME_LOG_LEVEL": "WARNING",
        }
        yield site


def _set_up(site: Site, broker: str) -> Caller:
    return site.set_up(broker, "postgresql", "folder", program=REAL)


def _workers(site: Site) -> list[Process]:
    """As many as there are readers, of one reader each."""
    return [site.start("worker", program=REAL) for _ in range(READERS)]


def _drained(site: Site, broker: str, files: Sequence[Path]) -> Pace:
    """What was put in while nobody worked, read and checked."""
    caller = _set_up(site, broker)
    for number, path in enumerate(files):
        dossier = f"N-{number // PIECES_A_DOSSIER}"
        if number % PIECES_A_DOSSIER == 0:
            assert caller.put_dossier(REGISTRATION | {"id": dossier}).status == 201
        sent = caller.upload(dossier, path.read_bytes(), rubrique="school_certificate", file="a")
        assert sent.status == 201, sent.body
    site.web.stop()
    with site.database() as rows:
        workers = _workers(site)
        pids = [worker.popen.pid for worker in workers]
        pace = measured(readings(rows, len(files)), len(files), pids)
    for worker in workers:
        worker.stop(signal.SIGKILL)
    return pace


def readings(rows: Any, wanted: int) -> Iterator[None]:
    """One thing for each reading that there is, as it comes."""
    given = 0
    while given < wanted:
        (there,) = rows.execute("SELECT count(*) FROM storage_reading").fetchone()
        for _ in range(there - given):
            yield None
        given = there
        time.sleep(0.05)


def _page(bare: list[Pace], drained: dict[str, list[Pace]], told: Burst) -> str:
    lines = [
        "# Débit du service",
        "",
        f"Mesuré par `python -m bench.service` ({dt.date.today().isoformat()}). Machine : "  # noqa: DTZ011
        f"{len(os.sched_getaffinity(0))} processeurs {platform.machine()}, Python "
        f"{platform.python_version()}, charge {os.getloadavg()[2]:.0f} à la fin (15 minutes). "
        "PostgreSQL, Redis et RabbitMQ sur la même machine (leur temps manque donc aux "
        "lecteurs) ; magasin : un dossier.",
        "",
        "## File contre lecture nue",
        "",
        f"{PIECES} PDF d'une page A4 avec texte, tous différents, lus par le vrai lecteur : par "
        f"`conforme read --jobs {READERS}`, puis par {READERS} `conforme worker` d'un lecteur "
        f"chacun, pièces déjà déposées ({PIECES_A_DOSSIER} par dossier, contrôles compris). "
        f"Médiane de {ROUNDS} tours, entremêlés, avec d'autres fichiers à chaque tour ; la mise en "
        "route des processus n'est pas comptée. Le temps de processeur est celui des lecteurs et "
        "de leurs parents.",
        "",
        "| | pièces par seconde | rapport | processeur par pièce | rapport | dont parents | "
        "parents / fils |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        _row("lecture nue", bare, bare),
        *(_row(f"file {broker}", paces, bare) for broker, paces in drained.items()),
        "",
        "Les fils lisent ; les parents font le reste : le bail d'une pièce, ses octets vérifiés, "
        "sa ligne, le contrôle de son dossier. « Parents / fils » compare, dans un même tour et "
        "donc quoi que la machine fasse d'autre, ce que la file ajoute à la lecture. Les débits "
        "pâtissent aussi de ce que la base et le courtier prennent aux processeurs : voyez ce "
        "qu'ils valent d'un tour à l'autre.",
        "",
        "| tour | " + " | ".join(("lecture nue", *BROKERS)) + " |",
        "| --- " * (2 + len(BROKERS)) + "|",
        *(
            _round(number, paces)
            for number, paces in enumerate(zip(bare, *drained.values(), strict=True), 1)
        ),
        "",
        *told.told(),
    ]
    return "\n".join(lines)


def _row(name: str, paces: list[Pace], bare: list[Pace]) -> str:
    """Ratios are medians of each round's own, not ratios of medians."""
    rate = statistics.median(p.rate for p in paces)
    cpu = statistics.median(p.cpu_s for p in paces)
    rates = statistics.median(p.rate / b.rate for p, b in zip(paces, bare, strict=True))
    cpus = statistics.median(p.cpu_s / b.cpu_s for p, b in zip(paces, bare, strict=True))
    parents = statistics.median(p.parents_s for p in paces)
    share = statistics.median(p.share for p in paces)
    return (
        f"| {name} | {rate:.2f} | {rates:.2f} | {1000 * cpu:.0f} ms | {cpus:.2f} | "
        f"{1000 * parents:.0f} ms | {share:.1%} |"
    )


def _round(number: int, paces: Sequence[Pace]) -> str:
    cells = [f"{pace.rate:.2f} /s, {1000 * pace.cpu_s:.0f} ms" for pace in paces]
    return f"| {number} | " + " | ".join(cells) + " |"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
