"""Whole dossiers through `check`: verdicts, good pieces refused, bad pieces accepted."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import circulars
from bench.reading import read_files
from bench.tally import Tally, table
from dossiers.finding import Severity, Verdict
from dossiers.report import DossierReport
from specimens.dossiers import make_dossiers
from storage.folder import load
from validators.check import check

_COMES_WITH = {"name_mismatch": {"birth_date_mismatch"}}  # somebody else's paper


@dataclass(frozen=True)
class Checked:
    """One dossier: what was expected of it and what came. `channel`: of all its files, or None."""

    name: str
    channel: str | None
    truth: Mapping[str, Any]
    report: DossierReport


def measure_dossiers(
    out: Path, seed: int, *, channel: str | None = None, apart: bool = False
) -> list[Checked]:
    """Every scenario, its files in `channel` (each in its own where None), of the layouts kept
    apart or not."""
    folder = out / f"dossiers-{seed}-{channel or 'mixed'}{'-apart' if apart else ''}"
    truth_file = folder / "truth.jsonl"
    if not truth_file.exists():
        make_dossiers(folder, seed, channel=channel, apart=apart)
    truths = [json.loads(line) for line in truth_file.read_text().splitlines()]
    dossiers = [load(folder / t["folder"], circulars.ids()).dossier for t in truths]
    paths = [
        folder / t["folder"] / p.file
        for t, d in zip(truths, dossiers, strict=True)
        for p in d.pieces
    ]
    readings = read_files(paths)
    found = []
    for truth, dossier in zip(truths, dossiers, strict=True):
        of_dossier = {p.file: next(readings) for p in dossier.pieces}
        as_of = dt.datetime.fromisoformat(truth["as_of"])
        report = check(dossier, circulars.load(dossier.circular), of_dossier, as_of)
        found.append(Checked(f"{truth['folder']}/{seed}", channel, truth, report))
    return found


def judged(checked: Sequence[Checked]) -> dict[str, Tally]:
    """Tallies by channel."""
    tallies: dict[str, Tally] = {}
    for c in checked:
        tally = tallies.setdefault(c.channel or "mêlés", Tally())
        tally.add("verdict", c.report.verdict.value == c.truth["verdict"])
        _judge_pieces(tally, c)
    return tallies


def dossiers_tables(title: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    """Verdicts, then false refusals and acceptances piece by piece, each named."""
    rows = {
        "verdicts attendus": "verdict",
        "bonnes pièces sans constat bloquant": "good",
        "bonnes pièces dites conformes": "plain",
        "pièces mauvaises non dites conformes": "bad",
        "constats bloquants attendus, trouvés": "found",
    }
    yield f"\n## {title}\n"
    yield from table(
        ("mesure", *tallies),
        ((name, *(t.cell(key) for t in tallies.values())) for name, key in rows.items()),
    )
    for channel, tally in tallies.items():
        yield f"\n### {channel} : pièces jugées à tort\n"
        yield from [f"- {line}" for line in tally.failures] or ["aucune"]


def _judge_pieces(tally: Tally, c: Checked) -> None:
    expected = {(e["rubrique"], e["code"]) for e in c.truth["expected"]}
    blocking = {
        (e["rubrique"], e["code"]) for e in c.truth["expected"] if e["severity"] == "blocking"
    }
    faulty = {rubrique for rubrique, _ in expected}
    for rubrique, code in sorted(blocking, key=str):
        if rubrique is not None:
            told = {f.code for f in c.report.findings}
            for piece in c.report.pieces:
                told |= {f.code for f in piece.findings if piece.piece.rubrique == rubrique}
            tally.add("found", code in told)
    for piece in c.report.pieces:
        rubrique, name = piece.piece.rubrique, f"{c.name}/{piece.piece.file}"
        codes = {f.code for f in piece.findings if f.severity is Severity.BLOCKING}
        expected_here = {k for r, k in expected if r == rubrique}
        allowed = expected_here.union(*(_COMES_WITH.get(k, set()) for k in expected_here))
        unexpected = sorted(codes - allowed)
        if rubrique not in faulty:
            tally.add("good", not codes, f"{name} : refusée à tort ({', '.join(unexpected)})")
            tally.add("plain", piece.verdict is Verdict.CONFORME)
            continue
        group = [p for p in c.report.pieces if p.piece.rubrique == rubrique]
        accepted = all(p.verdict is Verdict.CONFORME for p in group)
        wanted = ", ".join(sorted(expected_here))
        tally.add("bad", not accepted, f"{name} : acceptée à tort, attendu {wanted}")
        if unexpected:
            tally.failures.append(f"{name} : constat bloquant de trop ({', '.join(unexpected)})")
