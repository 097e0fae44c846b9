"""Places to sign and stamps: what the reader says of each, against what was drawn.

    python -m bench.marks --seed 90411 --layouts 0.3 --channels text,scan,photo

One specimen a layout and channel, three in five with a place left empty, without a stamp, or with
a stamp alone. A place
is right only where the machine says `signed` or `empty` and is right; what went wrong is told by
cause, with the processor time of the marks a page.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from dossiers.mark import Mark, Zone
from dossiers.reading import Sheets
from ocr.read import read_bytes

OUTCOMES = ("right", "unclear", "no zone", "empty called signed", "signed called empty")
SEED = 81135  # of no set used while the marks were written


@dataclass
class Marks:
    """Counts of one channel."""

    outcomes: Counter[str] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)
    stamped: int = 0
    stamps_seen: int = 0
    unstamped: int = 0
    stamps_false: int = 0
    pages: int = 0
    marks_s: float = 0.0
    failures: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--layouts", type=float, default=0.3, help="share of the layouts")
    parser.add_argument("--channels", default="text,scan,photo")
    chosen = parser.parse_args()
    channels = chosen.channels.split(",")
    tallies: dict[str, Marks] = defaultdict(Marks)
    for truth, data in specimens_of(chosen.seed, chosen.layouts, channels):
        judge(tallies[truth["channel"]], truth, data)
    print("\n".join(table(tallies, channels)))
    return 0


def specimens_of(
    seed: int, share: float, channels: Sequence[str]
) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Truth and bytes of the specimens: each layout drawn once a channel."""
    import specimens.papers  # noqa: F401  (registers the layouts)
    from specimens.layout import draw_case, layouts_of, piece_types
    from specimens.make import make_specimen, new_case

    names = [(kind, chosen.name) for kind in piece_types() for chosen in layouts_of(kind)]
    for kind, name in random.Random(seed).sample(names, max(1, round(share * len(names)))):
        for channel in channels:
            rng = random.Random(f"{seed}/{channel}/{kind}/{name}")
            case_seed = f"{seed}/{channel}"
            parties = sorted({z.party for z in draw_case(new_case(case_seed, kind, name)).zones})
            case = new_case(case_seed, kind, name, defects=_defects(parties, rng))
            made = make_specimen(case, channel, f"{kind}-{name}-{channel}")
            yield made.truth, made.data


def _defects(parties: Sequence[str], rng: random.Random) -> list[str]:
    drawn = rng.random()
    if not parties or drawn > 0.75:
        return []
    if drawn > 0.6:
        return ["only_stamped"]
    if drawn > 0.5:
        return ["no_stamp"]
    return ["unsigned"] if drawn < 0.25 else [f"unsigned:{rng.choice(parties)}"]


def judge(tally: Marks, truth: dict[str, Any], data: bytes) -> None:
    sheets = _read(tally, data)
    if not truth["legible"]:
        return
    for zone in truth["zones"]:
        own = [z for z in sheets.zones if z.party == zone["party"]]
        outcome = outcome_of(zone["state"], own)
        tally.outcomes[outcome] += 1
        if outcome != "right":
            cause = cause_of(zone, own, sheets.zones)
            tally.causes[cause] += 1
            tally.failures.append(f"{truth['file']} : {zone['party']}, {outcome}, {cause}")
    seen = _stamps(sheets.marks)
    if truth["stamps"]:
        tally.stamped += 1
        tally.stamps_seen += bool(seen)
    else:
        tally.unstamped += 1
        tally.stamps_false += bool(seen)


def _read(tally: Marks, data: bytes) -> Sheets:
    from ocr import read

    find = read.find_marks

    def timed(*args: Any, **options: Any) -> Any:
        start = time.process_time()
        found = find(*args, **options)
        tally.marks_s += time.process_time() - start
        tally.pages += 1
        return found

    read.find_marks = timed
    try:
        return read_bytes(data)
    finally:
        read.find_marks = find


def outcome_of(state: str, own: Sequence[Zone]) -> str:
    """What the machine says of one party's place: the zones of that party on the whole file."""
    states = {zone.state for zone in own}
    if not states:
        return "no zone"
    if states == {"unclear"}:
        return "unclear"
    said = "signed" if "signed" in states else "empty"
    return "right" if said == state else f"{state} called {said}"


def cause_of(zone: dict[str, Any], own: Sequence[Zone], zones: Sequence[Zone]) -> str:
    if own:
        return "ink undecided" if {z.state for z in own} == {"unclear"} else "ink or place"
    if any(z.page == zone["page"] for z in zones):
        return "party unknown or other"
    return "label not found"


def _stamps(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind == "stamp"]


def table(tallies: dict[str, Marks], channels: Sequence[str]) -> Iterator[str]:
    yield "| | " + " | ".join(channels) + " |"
    yield "| --- |" + " --- |" * len(channels)
    for outcome in OUTCOMES:
        cells = []
        for channel in channels:
            counts = tallies[channel].outcomes
            cells.append(f"{counts[outcome] / max(counts.total(), 1):.1%} ({counts[outcome]})")
        yield f"| {outcome} | " + " | ".join(cells) + " |"
    rows = {
        "stamped papers with a stamp seen": lambda t: f"{t.stamps_seen}/{t.stamped}",
        "papers without, one seen": lambda t: f"{t.stamps_false}/{t.unstamped}",
        "processor seconds of the marks a page": lambda t: f"{t.marks_s / max(t.pages, 1):.2f}",
        "causes": lambda t: ", ".join(f"{c} {n}" for c, n in t.causes.most_common()),
    }
    for title, cell in rows.items():
        yield f"| {title} | " + " | ".join(cell(tallies[c]) for c in channels) + " |"
    for channel in channels:
        yield from (f"- {failure}" for failure in tallies[channel].failures)


if __name__ == "__main__":
    sys.exit(main())
