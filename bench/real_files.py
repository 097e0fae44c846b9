"""Real files that nobody here drew: zones, seals, forms, scans with their text."""

from __future__ import annotations

import csv
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.reading import read_files
from bench.tally import Tally, table
from dossiers.reading import Reading

_FORMS = {  # what each is, as the manifest says; all others of the folder are no piece of a dossier
    "forms/cerfa_10103/cerfa_10103-09_empty.pdf": "apprenticeship_contract",
}
_OFFICIAL_CERTIFICATE = "2ddoc/la_taupe/certificate_FR00_0001_test.pem"
_INTACT = re.compile(r"intact\+valid|form filling only")
_CHANGED = re.compile(
    r"UNCLEAR|appended|modified after|disallowed|structurally invalid|no parsable"
)
_EMPTY = re.compile(r"NOT signed")


def real_tables(folder: Path) -> Iterator[str]:
    """The tables, from the manifest of `folder`; a sentence where the folder is not at hand."""
    yield "\n## Fichiers réels\n"
    if not (folder / "MANIFEST.tsv").exists():
        yield "Le dossier des fichiers réels n'était pas présent : rien n'a été mesuré."
        return
    with (folder / "MANIFEST.tsv").open(encoding="utf-8") as stream:
        truths = {
            r["path"]: r["ground_truth"] or "" for r in csv.DictReader(stream, delimiter="\t")
        }
    tally = Tally()
    with TemporaryDirectory() as trusted:
        (Path(trusted) / "2d-doc").mkdir()
        shutil.copy(folder / _OFFICIAL_CERTIFICATE, Path(trusted) / "2d-doc" / "FR00_0001.pem")
        wanted = [path for path in truths if _is_measured(path, truths[path])]
        readings = read_files((folder / path for path in wanted), Path(trusted))
        read = dict(zip(wanted, readings, strict=True))
    for path, reading in read.items():
        _judge(tally, path, truths[path], reading, folder)
    _judge_orientations(tally, read)
    yield from table(("mesure", "résultat"), ((what, tally.cell(what)) for what in tally.all))
    yield "\n### Ce qui a manqué (fichiers réels)\n"
    yield from (f"- {failure}" for failure in tally.failures)


def _is_measured(path: str, truth: str) -> bool:
    if path.startswith("mrz/"):
        return bool(_zone_lines(truth)) and not path.endswith(".json")
    if path.startswith("2ddoc/"):
        return "VALID" in truth and path.endswith((".png", ".pdf"))
    if path.startswith(("forms/", "signature/")):
        return path.endswith((".pdf", ".jpg"))
    if path.startswith("ocr-gt/tapuscorpus/"):
        return path.endswith(".jpg")
    names = ("signed-pdf/", "hostile/exif-orientation/", "skew/ocrmypdf/")
    return path.startswith(names) and not path.endswith(".txt")


def _zone_lines(truth: str) -> list[str]:
    match = re.match(r"MRZ=(.*?) ;", truth)
    return match[1].split(" | ") if match else []


def _judge(tally: Tally, path: str, truth: str, reading: Reading, folder: Path) -> None:
    sheets = reading.sheets
    if path.startswith("mrz/"):
        lines = [line for zone in sheets.machine_zones for line in zone.lines]
        tally.add("MRZ : pièces dont chaque ligne est exacte", lines == _zone_lines(truth), path)
    elif path.startswith("2ddoc/"):
        states = [s.state for s in sheets.seals if s.kind == "2d_doc"]
        tally.add("2D-Doc décodés et vérifiés", "verified" in states, f"{path} : {states}")
    elif path.startswith("signed-pdf/"):
        states = [s.state for s in sheets.seals if s.kind == "pdf_signature"]
        tally.add("signatures de PDF, verdict juste", _fits(truth, states), f"{path} : {states}")
    elif path.startswith("forms/"):
        wanted, told = _FORMS.get(path, "unknown"), reading.main
        said = f"{path} : lu {told.piece_type} ({told.confidence:.2f})"
        tally.add("formulaires et papiers étrangers, nature", told.piece_type == wanted, said)
    elif path.startswith("signature/"):
        seen = any(m.kind == "signature" for m in sheets.marks)
        tally.add("signature sur un papier réel", seen, path)
    elif path.startswith("ocr-gt/"):
        text = (folder / f"{path}.gt.txt").read_text(encoding="utf-8")
        share = _words_found(text, reading)
        tally.add(
            "tapuscrits : mots retrouvés à 80 % au moins", share >= 0.8, f"{path} : {share:.0%}"
        )
    elif path.startswith("skew/") and ("linn" in truth or path.endswith("linn.pdf")):
        text = (folder / "skew/ocrmypdf/linn.txt").read_text(encoding="utf-8")
        share = _words_found(text, reading)
        tally.add("page tournée ou de travers, relue à 80 %", share >= 0.8, f"{path} : {share:.0%}")


def _fits(truth: str, states: list[str]) -> bool:
    """Whether the states say what the manifest says of the file."""
    if _CHANGED.search(truth):
        return "invalid" in states
    if _INTACT.search(truth):
        return bool(states) and set(states) == {"intact"}
    if _EMPTY.search(truth):
        return set(states) <= {"empty"}
    return set(states) <= {"unverifiable"}


def _words(text: str) -> Counter[str]:
    return Counter(w for w in re.findall(r"[^\W\d_]{3,}", text.lower()))


def _words_found(text: str, reading: Reading) -> float:
    wanted = _words(text)
    read = _words(" ".join(page.text for page in reading.sheets.pages))
    return sum((wanted & read).values()) / max(1, sum(wanted.values()))


def _judge_orientations(tally: Tally, read: Mapping[str, Reading]) -> None:
    """Eight files of one picture (a landscape): the same answer eight times. The eight of a paper
    with fields are tried in tests/pieces/test_eight_orientations.py."""
    told = {
        path: (
            r.main.piece_type,
            {name: f.value for name, f in r.main.fields.items()},
            [f.code for f in r.sheets.findings],
            sorted(p.legibility.reason or "" for p in r.sheets.pages),
        )
        for path, r in read.items()
        if path.startswith("hostile/exif-orientation/")
    }
    first = next(iter(told.values()), None)
    for path, answer in told.items():
        tally.add("huit orientations EXIF, même réponse", answer == first, path)
