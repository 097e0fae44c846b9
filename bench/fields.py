"""How often each field is exactly right, by channel: reads a set of specimens with their truth.

    python -m specimens --out SET --seed 1 --count 3
    python -m bench.fields SET [--errors] [--type T] [--field F]

The type is given, so that reading is measured apart from telling types. Pages are kept beside the
set (`SET/.sheets`), so that a second run costs no recognition.
"""

from __future__ import annotations

import argparse
import json
import pickle
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from dossiers.reading import Field, Sheets
from ocr.read import read_bytes
from pieces.fields.extract import extract
from pieces.parse.folding import fold

NAMES = ("birth_name", "usage_name", "given_names", "full_name")
OUTCOMES = ("right", "wrong", "missing")
# What papers write between the parts of a name.
NAME_LINKS = frozenset("nee ne e epouse epoux ep nom d usage marital veuve veuf mme m".split())


def sheets_of(path: Path) -> Sheets:
    """The file's pages, read once and kept."""
    kept = kept_at(path)
    if kept.exists():
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]
    sheets = read_bytes(path.read_bytes())
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(pickle.dumps(sheets))
    return sheets


def kept_at(path: Path) -> Path:
    return path.parent / ".sheets" / f"{path.name}.pickle"


def plain(value: Any) -> Any:
    """What two spellings of a value share: case, accents and punctuation do not count."""
    if isinstance(value, str):
        return " ".join(re.findall(r"[a-z0-9]+", fold(value)))
    if isinstance(value, list):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def name_words(fields: dict[str, Any]) -> set[str]:
    words: set[str] = set()
    for name in NAMES:
        value = fields.get(name) or ""
        text = " ".join(value) if isinstance(value, list) else str(value)
        words |= set(plain(text).split())
    return words - NAME_LINKS


def judge(truth: dict[str, Any], read: dict[str, Field]) -> dict[str, str]:
    """Each true field's outcome. Where the truth is a whole name, its words must be read."""
    values = {name: field.value for name, field in read.items()}
    found = {}
    for name, wanted in truth.items():
        if name == "full_name":
            told = name_words(values)
            good = told == name_words(truth)
            found[name] = "right" if good else ("wrong" if told else "missing")
        elif name not in values:
            found[name] = "missing"
        else:
            found[name] = "right" if same(name, wanted, values[name]) else "wrong"
    return found


def same(name: str, wanted: Any, read: Any) -> bool:
    if name == "scores":
        return [(r["unit"], r["score"]) for r in wanted] == [(r["unit"], r["score"]) for r in read]
    if name == "given_names":  # « Ana Lucía » without a comma: one name or two, none can tell
        return bool(plain(" ".join(wanted)) == plain(" ".join(read)))
    if name in ("annexes", "sides", "signed_by"):
        return sorted(map(str, wanted)) == sorted(map(str, read))
    if name == "diploma":  # « BTS » before the speciality is part of the diploma's name
        return bool(str(plain(read)).endswith(str(plain(wanted))))
    if name == "level":
        return str(wanted) == str(read)
    return bool(plain(wanted) == plain(read))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", type=Path)
    parser.add_argument("--errors", action="store_true", help="show each value that is not right")
    parser.add_argument("--type", default="")
    parser.add_argument("--field", default="")
    parser.add_argument("--channel", default="")
    parser.add_argument("--kept", action="store_true", help="only files whose pages are kept")
    chosen = parser.parse_args()
    tally: dict[tuple[str, str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    trust: dict[int, list[bool]] = defaultdict(list)
    for line in (chosen.set / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if chosen.type and row["piece_type"] != chosen.type:
            continue
        if (chosen.channel and row["channel"] != chosen.channel) or not row["legible"]:
            continue
        if chosen.kept and not kept_at(chosen.set / row["file"]).exists():
            continue
        sheets = sheets_of(chosen.set / row["file"])
        pages = sheets.pages[: row["own_pages"]]
        read, subtype = extract(row["piece_type"], None, pages, sheets)
        truth = dict(row["fields"])
        if row["subtype"]:
            truth["subtype"] = row["subtype"]
            whole = (
                Field("subtype", subtype, 1, next(iter(read.values())).box, "", 1.0)
                if read
                else None
            )
            read = {**read, "subtype": whole} if whole and subtype else read
        for name, outcome in judge(truth, read).items():
            if chosen.field and name != chosen.field:
                continue
            tally[row["channel"], row["piece_type"], name][outcome] += 1
            if name in read and name != "full_name":
                trust[int(read[name].confidence * 10)].append(outcome == "right")
            if chosen.errors and outcome != "right":
                shown = {n: read[n].value for n in NAMES if n in read} if name == "full_name" else (
                    read[name].value if name in read else None
                )  # fmt: skip
                print(f"{row['file']} {name} {outcome}: {truth[name]!r} | lu {shown!r}")
    report(tally, trust)
    return 0


def report(tally: dict[tuple[str, str, str], dict[str, int]], trust: dict[int, list[bool]]) -> None:
    by_field: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for (channel, _, name), counts in tally.items():
        for outcome, count in counts.items():
            by_field[channel, name][outcome] += count
            by_field[channel, "= all"][outcome] += count
    for (channel, name), counts in sorted(by_field.items()):
        total = sum(counts.values())
        cells = "  ".join(f"{o} {counts[o]:4d}" for o in OUTCOMES)
        print(f"{channel:6} {name:18} {counts['right'] / total:6.1%}  {cells}")
    for tenth, rights in sorted(trust.items()):
        print(f"confidence {tenth / 10:.1f}: {sum(rights) / len(rights):6.1%} of {len(rights)}")


if __name__ == "__main__":
    sys.exit(main())
