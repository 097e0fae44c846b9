"""How right the machine is, on specimens of a seed that nobody tuned on; writes docs/accuracy.md.

    make bench                            a third of the layouts, drawn by lot, in each channel
    python -m bench.accuracy --layouts 1  every layout

Two sets: pieces (every layout, by channel: type, fields, machine-readable zones, signatures,
stamps, direction) and dossiers (every scenario through `check`: verdicts, false refusals, false
acceptances).
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.calibration import Calibration
from bench.fields import judge
from config.settings import AppSettings
from dossiers.finding import Severity, Verdict
from dossiers.reading import Reading
from dossiers.report import DossierReport
from queues.pool import Job, read_all

CHANNELS = ("text", "scan", "photo", "poor")
SEED = 90210  # of no set used while the reader was written
DOSSIER_SEEDS = (90211,)
PAGE = Path("docs/accuracy.md")
EXIF_TURNS = {3: 180, 6: 90, 8: 270}  # clockwise degrees, counted in a page's rotation
NEEDED = frozenset(
    {
        "birth_name", "usage_name", "given_names", "full_name", "birth_date", "issue_date",
        "signed_on", "session_date", "training_start", "training_end", "start", "end",
        "expiry_date", "training_hours", "periods", "session", "school_year", "annexes", "scores",
    }
)  # fmt: skip


@dataclass
class Tally:
    """Counts of right answers among those that could be right, by what is measured."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, what: str, right: bool, failure: str = "") -> None:
        self.all[what] += 1
        self.right[what] += right
        if not right and failure:
            self.failures.append(failure)

    def cell(self, what: str) -> str:
        total = self.all[what]
        return f"{self.right[what] / total:.1%} ({self.right[what]}/{total})" if total else "–"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/bench"))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--layouts", type=float, default=0.3, help="share of the layouts")
    parser.add_argument("--channels", default=",".join(CHANNELS))
    parser.add_argument("--no-dossiers", action="store_true")
    parser.add_argument("--page", type=Path, default=PAGE)
    chosen = parser.parse_args()
    channels = tuple(chosen.channels.split(","))
    pieces = measure_pieces(
        chosen.out / f"pieces-{chosen.seed}", chosen.seed, channels, chosen.layouts
    )
    lines = list(pieces_tables(*pieces, channels))
    if not chosen.no_dossiers:
        lines += dossiers_tables(measure_dossiers(chosen.out, DOSSIER_SEEDS))
    text = "\n".join(lines) + "\n"
    print(text)
    chosen.page.write_text(_introduction() + text, encoding="utf-8")
    return 0


def make_pieces(
    folder: Path, seed: int, channels: tuple[str, ...], share: float
) -> list[dict[str, Any]]:
    """The set, made once: one specimen a layout and channel. Returns the truths."""
    truth = folder / "truth.jsonl"
    if not truth.exists():
        import specimens.papers  # noqa: F401  (registers the layouts)
        from specimens.layout import layouts_of, piece_types

        folder.mkdir(parents=True, exist_ok=True)
        names = [(t, layout.name) for t in piece_types() for layout in layouts_of(t)]
        chosen = random.Random(seed).sample(names, max(1, round(share * len(names))))
        with ProcessPoolExecutor(os.cpu_count()) as executor:
            made = executor.map(
                _make_one,
                *zip(*[(folder, seed, *n, c) for n in chosen for c in channels], strict=True),
            )
            truth.write_text("".join(json.dumps(t, ensure_ascii=False) + "\n" for t in made))
    return [json.loads(line) for line in truth.read_text().splitlines()]


def _make_one(
    folder: Path, seed: int, piece_type: str, layout: str, channel: str
) -> dict[str, Any]:
    from specimens.make import make_specimen, new_case

    specimen = make_specimen(
        new_case(f"{seed}/{channel}", piece_type, layout),
        channel,
        f"{piece_type}-{layout}-{channel}",
    )
    (folder / specimen.name).write_bytes(specimen.data)
    return specimen.truth


def read_files(paths: Iterable[Path]) -> Iterator[Reading]:
    jobs = [Job(path, path.name) for path in paths]
    workers = len(os.sched_getaffinity(0))
    for number, reading in enumerate(read_all(jobs, AppSettings(), workers), 1):
        if number % 25 == 0:
            print(f"{number}/{len(jobs)} lus", file=sys.stderr)
        yield reading


def measure_pieces(
    folder: Path, seed: int, channels: tuple[str, ...], share: float
) -> tuple[dict[str, Tally], dict[tuple[str, str], Tally], Calibration]:
    """Tallies by channel, tallies by (channel, piece type), and what confidences were worth."""
    truths = make_pieces(folder, seed, channels, share)
    by_channel: dict[str, Tally] = defaultdict(Tally)
    by_type: dict[tuple[str, str], Tally] = defaultdict(Tally)
    calibration = Calibration()
    readings = read_files(folder / truth["file"] for truth in truths)
    for truth, reading in zip(truths, readings, strict=True):
        if not truth["legible"]:
            by_channel[truth["channel"]].add(
                "illegible", _said_illegible(reading), f"{truth['file']} : illisible, non signalé"
            )
            continue
        for tally in (by_channel[truth["channel"]], by_type[truth["channel"], truth["piece_type"]]):
            judge_piece(tally, truth, reading)
        main = reading.main
        calibration.add(main.confidence, main.piece_type == truth["piece_type"])
    return by_channel, by_type, calibration


def judge_piece(tally: Tally, truth: dict[str, Any], reading: Reading) -> None:
    name, main = truth["file"], reading.main
    right_type = main.piece_type == truth["piece_type"]
    tally.add("type", right_type, f"{name} : lu {main.piece_type} ({main.confidence:.2f})")
    tally.add(
        "refused", not any(f.severity is Severity.BLOCKING for f in reading.sheets.findings),
        f"{name} : fichier lisible refusé ({', '.join(f.code for f in reading.sheets.findings)})",
    )  # fmt: skip
    if truth["subtype"]:
        tally.add("subtype", main.subtype == truth["subtype"], f"{name} : sous-type {main.subtype}")
    pages = reading.sheets.pages
    if pages:
        turn = (truth["rotation"] + pages[0].rotation) % 360
        turn = 0 if turn == EXIF_TURNS.get(truth["exif"]) else turn  # the camera's own note counts
        tally.add(
            "upright",
            turn == 0 or pages[0].text_source == "embedded",
            f"{name} : tournée de {turn}°",
        )
    for field_name, outcome in judge(truth["fields"], main.fields).items():
        good = outcome == "right"
        tally.add("fields", good)
        if field_name in NEEDED:
            tally.add(
                "needed",
                good,
                f"{name} : {field_name} {outcome}, attendu {truth['fields'][field_name]!r}",
            )
    if truth["mrz"]:
        lines = [line for zone in reading.sheets.machine_zones for line in zone.lines]
        tally.add("mrz", _flat(truth["mrz"]) == lines, f"{name} : MRZ {lines}")
    for zone in truth["zones"]:
        _judge_zone(tally, name, zone, reading)
    stamps = sum(m.kind == "stamp" for m in reading.sheets.marks)
    if truth["stamps"]:
        tally.add("stamps", stamps > 0, f"{name} : cachet non vu")


def _judge_zone(tally: Tally, name: str, zone: dict[str, Any], reading: Reading) -> None:
    """A signing party's place: the machine's answer where it gives one, and whether it gave one."""
    states = {z.state for z in reading.sheets.zones if z.party == zone["party"]}
    told = states - {"unclear"}
    tally.add("zone told", bool(told))
    if told:
        answer = "signed" if "signed" in told else "empty"
        tally.add(
            "zone",
            answer == zone["state"],
            f"{name} : {zone['party']} lu {answer}, vrai {zone['state']}",
        )


def _said_illegible(reading: Reading) -> bool:
    return any(f.code == "illegible" for f in reading.sheets.findings)


def _flat(zones: list[Any]) -> list[str]:
    return [line for zone in zones for line in (zone if isinstance(zone, list) else [zone])]


@dataclass(frozen=True)
class Checked:
    """One dossier: what was expected of it and what came."""

    name: str
    truth: dict[str, Any]
    report: DossierReport


def measure_dossiers(out: Path, seeds: Iterable[int]) -> list[Checked]:
    import circulars
    from specimens.dossiers import make_dossiers
    from storage.folder import load
    from validators.check import check

    found = []
    for seed in seeds:
        folder = out / f"dossiers-{seed}"
        truth_file = folder / "truth.jsonl"
        if not truth_file.exists():
            make_dossiers(folder, seed)
        truths = [json.loads(line) for line in truth_file.read_text().splitlines()]
        dossiers = [load(folder / t["folder"], circulars.ids()).dossier for t in truths]
        paths = [
            folder / t["folder"] / p.file
            for t, d in zip(truths, dossiers, strict=True)
            for p in d.pieces
        ]
        readings = read_files(paths)
        for truth, dossier in zip(truths, dossiers, strict=True):
            of_dossier = {p.file: next(readings) for p in dossier.pieces}
            as_of = dt.datetime.fromisoformat(truth["as_of"])
            report = check(dossier, circulars.load(dossier.circular), of_dossier, as_of)
            found.append(Checked(f"{truth['folder']}/{seed}", truth, report))
    return found


def pieces_tables(
    by_channel: dict[str, Tally],
    by_type: dict[tuple[str, str], Tally],
    calibration: Calibration,
    channels: tuple[str, ...],
) -> Iterator[str]:
    rows = {
        "nature de la pièce": "type",
        "sous-type d'identité": "subtype",
        "champs nécessaires, exacts": "needed",
        "tous les champs, exacts": "fields",
        "MRZ, toutes lignes exactes": "mrz",
        "signature, réponse juste quand il y en a une": "zone",
        "signature, part des places où la machine répond": "zone told",
        "cachet vu": "stamps",
        "page mise droite": "upright",
        "fichier lisible non refusé": "refused",
        "illisible, signalé": "illegible",
    }
    yield "## Pièces, par canal\n"
    yield "| mesure | " + " | ".join(channels) + " |"
    yield "| --- |" + " --- |" * len(channels)
    for title, what in rows.items():
        yield f"| {title} | " + " | ".join(by_channel[c].cell(what) for c in channels) + " |"
    yield "\n## Par nature : nature reconnue / champs nécessaires exacts\n"
    yield "| nature | " + " | ".join(channels) + " |"
    yield "| --- |" + " --- |" * len(channels)
    for piece_type in sorted({t for _, t in by_type}):
        cells = (by_type[c, piece_type] for c in channels)
        yield (
            f"| {piece_type} | "
            + " | ".join(f"{t.cell('type')} / {t.cell('needed')}" for t in cells)
            + " |"
        )
    yield from calibration.table()
    yield "\n## Ce qui a manqué\n"
    for channel in channels:
        yield f"\n### {channel}\n"
        yield from (f"- {failure}" for failure in by_channel[channel].failures)


def dossiers_tables(checked: list[Checked]) -> Iterator[str]:
    """Verdicts, then false refusals and acceptances piece by piece, each named."""
    right = sum(c.report.verdict.value == c.truth["verdict"] for c in checked)
    refused: list[str] = []
    accepted: list[str] = []
    good = bad = 0
    for c in checked:
        expected = {
            (e["rubrique"], e["code"]) for e in c.truth["expected"] if e["severity"] == "blocking"
        }
        faulty = {rubrique for rubrique, _ in expected}
        for piece in c.report.pieces:
            codes = {f.code for f in piece.findings if f.severity is Severity.BLOCKING}
            unexpected = {k for k in codes if (piece.piece.rubrique, k) not in expected}
            if piece.piece.rubrique not in faulty:
                good += 1
                if codes:
                    refused.append(f"{c.name}/{piece.piece.file} : {', '.join(sorted(codes))}")
            else:
                bad += 1
                group = [p for p in c.report.pieces if p.piece.rubrique == piece.piece.rubrique]
                if all(p.verdict is Verdict.CONFORME for p in group):
                    accepted.append(f"{c.name}/{piece.piece.file} : attendu {sorted(expected)}")
                if unexpected:
                    refused.append(f"{c.name}/{piece.piece.file} : de trop, {sorted(unexpected)}")
    yield "\n## Dossiers\n"
    yield f"- verdicts attendus : {right} sur {len(checked)}"
    yield f"- pièces bonnes avec un constat bloquant (refus à tort) : {len(refused)} sur {good}"
    yield f"- pièces mauvaises dites conformes (acceptation à tort) : {len(accepted)} sur {bad}"
    for title, found in (("Refus à tort", refused), ("Acceptations à tort", accepted)):
        yield f"\n### {title}\n"
        yield from [f"- {line}" for line in found] or ["aucun"]
    yield "\n### Verdicts différents\n"
    for c in checked:
        if c.report.verdict.value != c.truth["verdict"]:
            codes = sorted(
                {f.code for p in c.report.pieces for f in p.findings}
                | {f.code for f in c.report.findings}
            )
            told, wanted = c.report.verdict.value, c.truth["verdict"]
            yield f"- {c.name} : {told}, attendu {wanted} ({', '.join(codes)})"


def _introduction() -> str:
    return (
        "# Exactitude\n\n"
        "Cette page est écrite par `make bench`. Les pièces sont fictives et tirées d'une graine "
        "qui n'a pas servi à mettre le lecteur au point ; les dessins des papiers, eux, sont ceux "
        "du générateur du projet. Les canaux : `text` (PDF né numérique), `scan`, `photo` "
        "(téléphone), `poor` (mauvaise photocopie ou très mauvaise photo ; ce qu'un agent "
        "soigneux ne lirait pas est compté à part).\n\n"
    )


if __name__ == "__main__":
    sys.exit(main())
