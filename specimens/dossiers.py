"""Writes whole dossier folders (dossier.json and files) for the scenarios, with what is to be found
in each."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import sys
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from specimens.layout import layouts_of
from specimens.make import Specimen, is_general, make_specimen, new_case
from specimens.optics import PICTURE_DEFECTS
from specimens.people import Person, invent_person
from specimens.scenarios import SCENARIOS, Scenario, Upload
from specimens.specialities import title_of

_PARIS = ZoneInfo("Europe/Paris")
_CARD_ALONE = ("toulouse-2024",)  # circulars that list no passport: one is a matter of its own


def make_dossiers(
    out: Path,
    seed: int = 1,
    names: Iterable[str] = (),
    *,
    scale: float = 1.0,
    channel: str | None = None,
    apart: bool = False,
) -> list[dict[str, Any]]:
    """Writes one folder a scenario into `out` (all of them, or those named), and `truth.jsonl`.

    `channel`: for every file, in place of its own; `apart`: each paper in a layout kept apart.

    Gives the truths, in the scenarios' order: `folder` (under `out`), `title`, `circular`, `as_of`
    (the instant to check at), `verdict`, `expected` findings, and the truth of each file.
    """
    wanted = frozenset(names)
    out.mkdir(parents=True, exist_ok=True)
    truths = [
        _write(
            out, _sent_by(_drawn_apart(scenario, seed) if apart else scenario, channel), seed, scale
        )
        for scenario in SCENARIOS
        if not wanted or scenario.name in wanted
    ]
    lines = "".join(json.dumps(truth, ensure_ascii=False) + "\n" for truth in truths)
    (out / "truth.jsonl").write_text(lines, encoding="utf-8")
    return truths


def _sent_by(scenario: Scenario, channel: str | None) -> Scenario:
    if channel is None:
        return scenario
    uploads = (  # a defect of a picture wants a picture
        u if channel == "text" and set(u.defects) & set(PICTURE_DEFECTS)
        else replace(u, channel=channel)
        for u in scenario.uploads
    )  # fmt: skip
    return replace(scenario, uploads=tuple(uploads))


def _drawn_apart(scenario: Scenario, seed: int) -> Scenario:
    """The scenario in layouts kept apart that can show its defects and its kind of document."""
    uploads = []
    for upload in scenario.uploads:
        fitting = [
            x.name
            for x in layouts_of(upload.piece_type, apart=True)
            if all(is_general(d) or d in x.defects for d in upload.defects)
            and (not x.subtypes or _subtypes(scenario, upload).intersection(x.subtypes))
            and not (scenario.nationality == "FRA" and "foreign" in x.name)
        ]
        rng = random.Random(f"{seed}/{scenario.name}/{upload.stem}/layout")
        uploads.append(replace(upload, layout=rng.choice(fitting)) if fitting else upload)
    return replace(scenario, uploads=tuple(uploads))


def _subtypes(scenario: Scenario, upload: Upload) -> set[str]:
    """The identity documents that fit the scenario; it is about one that may be shown alone."""
    if upload.subtype is not None:
        return {upload.subtype}
    if upload.layout.startswith("passport"):
        return {"passport"}
    if scenario.nationality != "FRA":
        return {"residence_permit", "passport"}
    if scenario.circular in _CARD_ALONE:
        return {"national_id_card"}
    return {"national_id_card", "passport"}


def _write(out: Path, scenario: Scenario, seed: int, scale: float) -> dict[str, Any]:
    folder = out / scenario.name
    folder.mkdir(exist_ok=True)
    person = _candidate(scenario, seed)
    pieces: list[dict[str, str]] = []
    files: list[dict[str, Any]] = []
    for upload in scenario.uploads:
        uploaded = scenario.registered + dt.timedelta(
            days=upload.days_after, minutes=len(pieces) * 7
        )
        specimen = _specimen(scenario, upload, person, seed, scale, uploaded.date())
        (folder / specimen.name).write_bytes(specimen.data)
        pieces.append(
            {"file": specimen.name, "rubrique": upload.rubrique, "uploaded_at": _instant(uploaded)}
        )
        files.append(specimen.truth)
    dossier = _dossier(scenario, person, pieces, seed)
    text = json.dumps(dossier, ensure_ascii=False, indent=2) + "\n"
    (folder / "dossier.json").write_text(text, encoding="utf-8")
    return {
        "folder": scenario.name,
        "title": scenario.title,
        "id": dossier["id"],
        "circular": scenario.circular,
        "as_of": _instant(scenario.as_of),
        "verdict": scenario.verdict,
        "expected": [asdict(e) for e in scenario.expected],
        "files": files,
    }


def _instant(local: dt.datetime) -> str:
    return local.replace(tzinfo=_PARIS).isoformat()


def _candidate(scenario: Scenario, seed: int) -> Person:
    rng = random.Random(f"{seed}/{scenario.name}/candidate")
    return invent_person(
        rng,
        age_on=scenario.registered.date(),
        age_years=scenario.age,
        nationality=scenario.nationality,
        department=scenario.department,
    )


def _specimen(
    scenario: Scenario, upload: Upload, person: Person, seed: int, scale: float, day: dt.date
) -> Specimen:
    academy, year = scenario.circular.rsplit("-", 1)
    facts = dict(upload.facts)
    if upload.piece_type == "registration_confirmation":
        # printed on the day of the registration, signed between then and the upload
        facts.setdefault("edited_on", scenario.registered.date())
        facts.setdefault("signed_on", day - dt.timedelta(days=upload.days_after // 2))
    case = new_case(
        f"{seed}/{scenario.name}/{upload.stem}",
        upload.piece_type,
        upload.layout,
        defects=upload.defects,
        person=person,
        session=int(year),
        academy=academy,
        title=title_of(*scenario.speciality),
        today=day,
        subtype=upload.subtype,
        facts=facts,
    )
    return make_specimen(case, upload.channel, upload.stem, scale=scale)


def _dossier(
    scenario: Scenario, person: Person, pieces: list[dict[str, str]], seed: int
) -> dict[str, Any]:
    code, option = scenario.speciality
    academy, year = scenario.circular.rsplit("-", 1)
    rank = [s.name for s in SCENARIOS].index(scenario.name) + 1
    return {
        "id": f"{academy[:3].upper()}-{year}-{seed % 1000:03d}{rank:03d}",
        "circular": scenario.circular,
        "registered_at": _instant(scenario.registered),
        "candidate": {
            "birth_name": person.birth_name,
            "usage_name": person.usage_name,
            "given_names": list(person.given_names),
            "birth_date": person.birth_date.isoformat(),
            "birth_place": person.birth_place,
            "nationality": person.nationality,
            "department": scenario.department,
            "email": person.email,
            "phone": person.phone.replace(" ", ""),
            "previous_candidate_number": None,
        },
        "speciality": {"code": code, "option": option},
        "route": scenario.route,
        **scenario.profile,
        "claims": dict(scenario.claims),
        "pieces": pieces,
    }


def main() -> int:
    """`python -m specimens.dossiers --out DIR [--seed N] [--names a,b]`."""
    parser = argparse.ArgumentParser(
        prog="python -m specimens.dossiers", description="Fabrique des dossiers fictifs complets."
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--names", default="")
    parser.add_argument("--scale", type=float, default=1.0)
    chosen = parser.parse_args()
    names = [n for n in chosen.names.split(",") if n]
    truths = make_dossiers(chosen.out, chosen.seed, names, scale=chosen.scale)
    sys.stdout.write(f"{len(truths)} dossiers dans {chosen.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
