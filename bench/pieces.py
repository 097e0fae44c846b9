"""Pieces one by one: type, fields, machine-readable zones, places of signature, stamps, direction,
legibility, on specimens with their truth."""

from __future__ import annotations

import json
import os
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bench.calibration import Calibration
from bench.fields import judge
from bench.reading import read_files
from bench.tally import Tally, table
from dossiers.reading import Reading
from ocr.legibility import POOR_BELOW

CHANNELS = ("text", "scan", "photo", "poor")
NEEDED = frozenset(
    {
        "birth_name", "usage_name", "given_names", "full_name", "birth_date", "issue_date",
        "signed_on", "session_date", "training_start", "training_end", "start", "end",
        "expiry_date", "training_hours", "periods", "session", "school_year", "annexes", "scores",
    }
)  # fmt: skip
# Clockwise degrees, counted in a page's rotation; 4, 5 and 7 are seen in a mirror besides.
_EXIF_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
_DEFECTS = ("blurred", "dark", "cut_off", "blank", "low_resolution", "faded", "glare")
_TOLD_AS = {  # what a clerk may call it as well
    "dark": {"dark", "low_contrast"}, "faded": {"low_contrast"}, "blurred": {"blurred"},
    "cut_off": {"cut_off"}, "blank": {"blank"}, "glare": {"glare"},
    "low_resolution": {"low_resolution", "blurred"},
}  # fmt: skip
_ROWS = {
    "nature de la pièce": "type",
    "sous-type d'identité": "subtype",
    "champs nécessaires, exacts": "needed",
    "tous les champs, exacts": "fields",
    "MRZ, lignes exactes": "mrz",
    "signature présente ou absente, juste": "zone",
    "… quand la machine répond": "zone told",
    "cachet vu": "stamps",
    "page sans cachet, aucun vu": "no stamp",
    "page mise droite": "upright",
    "fichier lisible non refusé": "refused",
    "illisible, signalé": "illegible",
}


@dataclass
class PiecesMeasured:
    """Tallies by channel; by (channel, type), (channel, field) and (channel, party)."""

    by_channel: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_type: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_field: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_party: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    calibration: Calibration = field(default_factory=Calibration)
    legibility: dict[bool, list[float]] = field(default_factory=lambda: {True: [], False: []})


def make_pieces(
    folder: Path,
    seed: int,
    channels: Sequence[str],
    share: float,
    *,
    apart: bool = False,
    draws: int = 1,
) -> list[dict[str, Any]]:
    """The set, made once: `draws` specimens a layout and channel, each of other people, on other
    paper; one in the channel `poor`. Returns the truths."""
    truth = folder / "truth.jsonl"
    if not truth.exists():
        from specimens.make import layouts_of, piece_types

        folder.mkdir(parents=True, exist_ok=True)
        names = [(t, layout.name) for t in piece_types() for layout in layouts_of(t, apart=apart)]
        chosen = random.Random(seed).sample(names, max(1, round(share * len(names))))
        jobs = [
            (folder, f"{seed}.{draw}" if draw else str(seed), *name, channel)
            for name in chosen
            for channel in channels
            for draw in range(1 if channel == "poor" else draws)
        ]
        # Spawned: a process that has drawn or read before holds threads that a fork would lose.
        with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as executor:
            made = executor.map(_make_one, *zip(*jobs, strict=True))
            truth.write_text("".join(json.dumps(t, ensure_ascii=False) + "\n" for t in made))
    return [json.loads(line) for line in truth.read_text().splitlines()]


def _make_one(
    folder: Path, seed: str, piece_type: str, layout: str, channel: str
) -> dict[str, Any]:
    """One place of signature in three stays empty."""
    from specimens.make import make_specimen, new_case

    number = random.Random(f"{seed}/{piece_type}/{layout}/{channel}").random()
    case = new_case(
        f"{seed}/{channel}", piece_type, layout, defects=("unsigned",) if number < 1 / 3 else ()
    )
    draw = seed.partition(".")[2]
    stem = "-".join(part for part in (piece_type, layout, channel, draw) if part)
    specimen = make_specimen(case, channel, stem)
    (folder / specimen.name).write_bytes(specimen.data)
    return specimen.truth


def measure_pieces(folder: Path, truths: Sequence[Mapping[str, Any]]) -> PiecesMeasured:
    measured = PiecesMeasured()
    readings = read_files(folder / truth["file"] for truth in truths)
    for truth, reading in zip(truths, readings, strict=True):
        channel, piece_type = truth["channel"], truth["piece_type"]
        recognised = [p for p in reading.sheets.pages if p.text_source == "ocr"]
        measured.legibility[truth["legible"]] += [p.legibility.score for p in recognised]
        if not truth["legible"]:
            measured.by_channel[channel].add(
                "illegible", _said_illegible(reading), f"{truth['file']} : illisible, non signalé"
            )
            continue
        for tally in (measured.by_channel[channel], measured.by_type[channel, piece_type]):
            judge_piece(tally, truth, reading)
        for name, outcome in judge(truth["fields"], reading.main.fields).items():
            measured.by_field[channel, name].add("exact", outcome == "right")
        for zone in truth["zones"]:
            _judge_zone(measured.by_party[channel, zone["party"]], zone, reading)
        main = reading.main
        measured.calibration.add(main.confidence, main.piece_type == piece_type)
    return measured


def judge_piece(tally: Tally, truth: Mapping[str, Any], reading: Reading) -> None:
    """Adds what one legible piece says to its tally."""
    name, main, sheets = truth["file"], reading.main, reading.sheets
    right_type = main.piece_type == truth["piece_type"]
    tally.add("type", right_type, f"{name} : lu {main.piece_type} ({main.confidence:.2f})")
    codes = [f.code for f in sheets.findings if f.severity.value == "blocking"]
    tally.add("refused", not codes, f"{name} : fichier lisible refusé ({', '.join(codes)})")
    if truth["subtype"]:
        tally.add("subtype", main.subtype == truth["subtype"], f"{name} : sous-type {main.subtype}")
    if sheets.pages and sheets.pages[0].text_source != "embedded" and not name.endswith(".pdf"):
        turn = (
            sheets.pages[0].rotation - truth["rotation"] - _EXIF_TURNS.get(truth["exif"], 0)
        ) % 360
        tally.add("upright", turn == 0, f"{name} : tournée de {turn}°")
    asked = {} if truth["piece_type"] == "unknown" else truth["fields"]  # contract: it has none
    for field_name, outcome in judge(asked, main.fields).items():
        good = outcome == "right"
        tally.add("fields", good)
        if field_name in NEEDED:
            wanted = asked[field_name]
            tally.add("needed", good, f"{name} : {field_name} {outcome}, attendu {wanted!r}")
    if truth["mrz"]:
        lines = [line for zone in sheets.machine_zones for line in zone.lines]
        for line in _flat(truth["mrz"]):
            tally.add("mrz", line in lines, f"{name} : MRZ {line} non lue")
    for zone in truth["zones"]:
        _judge_zone(tally, zone, reading, name)
    stamped = any(m.kind == "stamp" for m in sheets.marks)
    if truth["stamps"]:
        tally.add("stamps", stamped, f"{name} : cachet non vu")
    else:
        tally.add("no stamp", not stamped, f"{name} : cachet vu où il n'y en a pas")


def _judge_zone(tally: Tally, zone: Mapping[str, Any], reading: Reading, name: str = "") -> None:
    """A party's place: an answer that is missing or unclear is not right."""
    states = {z.state for z in reading.sheets.zones if z.party == zone["party"]}
    answer = "signed" if "signed" in states else "empty" if "empty" in states else "unclear"
    said = f"{name} : {zone['party']} lu {answer}, vrai {zone['state']}" if name else ""
    tally.add("zone", answer == zone["state"], said)
    if answer != "unclear":
        tally.add("zone told", answer == zone["state"])
    if answer == "signed":
        tally.add("precision", zone["state"] == "signed")
    if zone["state"] == "signed":
        tally.add("recall", answer == "signed")


def _said_illegible(reading: Reading) -> bool:
    return any(f.code == "illegible" for f in reading.sheets.findings)


def _flat(zones: Sequence[Any]) -> list[str]:
    return [line for zone in zones for line in (zone if isinstance(zone, list) else [zone])]


def pieces_tables(title: str, measured: PiecesMeasured, channels: Sequence[str]) -> Iterator[str]:
    """The tables of one set, and every miss in a line."""
    yield f"\n## {title}\n"
    yield from table(
        ("mesure", *channels),
        ((name, *(measured.by_channel[c].cell(k) for c in channels)) for name, k in _ROWS.items()),
    )
    yield "\n### Par nature : nature reconnue / champs nécessaires exacts\n"
    yield from _by_key("nature", measured.by_type, channels, ("type", "needed"))
    yield "\n### Par champ : valeur exacte\n"
    yield from _by_key("champ", measured.by_field, channels, ("exact",))
    yield f"\nChamps nécessaires : {', '.join(sorted(NEEDED))}.\n"
    yield "\n### Par partie : signature, précision / rappel\n"
    yield from _by_key("partie", measured.by_party, channels, ("precision", "recall"))
    yield "\n### Ce qui a manqué\n"
    for channel in channels:
        yield f"\n#### {channel}\n"
        yield from (f"- {failure}" for failure in measured.by_channel[channel].failures)


def _by_key(
    title: str,
    tallies: Mapping[tuple[str, str], Tally],
    channels: Sequence[str],
    measures: Sequence[str],
) -> list[str]:
    keys = sorted({key for _, key in tallies})
    of = {(c, k): tallies.get((c, k), Tally()) for c in channels for k in keys}
    return table(
        (title, *channels),
        ((k, *(" / ".join(of[c, k].cell(m) for m in measures) for c in channels)) for k in keys),
    )


def legibility_scores(measured: PiecesMeasured) -> Iterator[str]:
    """How the score of legibility parts pages that a clerk reads from those that he does not."""
    yield "\n### Note de lisibilité d'une page (confiance moyenne de ses lettres), seuil 0,71\n"
    shares = (0.0, 0.01, 0.05, 0.5, 0.95, 0.99, 1.0)
    yield from table(
        ("pages", "nombre", *(f"{share:.0%}" for share in shares), "sous le seuil"),
        (
            (
                "lisibles pour un agent" if legible else "illisibles pour un agent",
                str(len(scores)),
                *(f"{_quantile(scores, share):.2f}" for share in shares),
                f"{sum(score < POOR_BELOW for score in scores) / len(scores):.1%}",
            )
            for legible, scores in measured.legibility.items()
            if scores
        ),
    )


def _quantile(values: Sequence[float], share: float) -> float:
    return sorted(values)[round(share * (len(values) - 1))]


def legibility_table(folder: Path, seed: int) -> Iterator[str]:
    """What spoilt pictures are said to suffer from: a row a defect, a column an answer."""
    truths = _make_spoilt(folder, seed)
    said: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    readings = read_files(folder / truth["file"] for truth in truths)
    for truth, reading in zip(truths, readings, strict=True):
        page = reading.sheets.pages[0] if reading.sheets.pages else None
        reason = (page.legibility.reason if page else None) or "lisible"
        (defect,) = set(truth["defects"]) & set(_DEFECTS)
        said[defect][reason] += 1
    reasons = sorted({r for answers in said.values() for r in answers})
    yield "\n## Lisibilité : ce qui gâte la photo, et ce que la machine en dit\n"
    yield from table(
        ("défaut", *reasons, "cause juste"),
        (
            (
                defect,
                *(str(said[defect][r] or "") for r in reasons),
                f"{sum(n for r, n in said[defect].items() if r in _TOLD_AS[defect])}"
                f"/{sum(said[defect].values())}",
            )
            for defect in _DEFECTS
        ),
    )


def _make_spoilt(folder: Path, seed: int) -> list[dict[str, Any]]:
    truth = folder / "truth.jsonl"
    if not truth.exists():
        from specimens.make import layouts_of, make_specimen, new_case, piece_types

        folder.mkdir(parents=True, exist_ok=True)
        rng = random.Random(seed)
        names = [(t, x.name) for t in piece_types() for x in layouts_of(t, apart=True)]
        rows = []
        for defect in _DEFECTS:
            for piece_type, layout in rng.sample(names, 4):
                case = new_case(f"{seed}/{defect}", piece_type, layout, defects=(defect,))
                specimen = make_specimen(case, "photo", f"{defect}-{piece_type}-{layout}")
                (folder / specimen.name).write_bytes(specimen.data)
                rows.append(json.dumps(specimen.truth, ensure_ascii=False) + "\n")
        truth.write_text("".join(rows))
    return [json.loads(line) for line in truth.read_text().splitlines()]
