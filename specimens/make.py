"""Makes specimens: a case from a seed, its paper, its road, and one line of truth a file."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from specimens import apart as _apart  # noqa: F401  (registers the layouts kept apart)
from specimens import opened as _opened  # noqa: F401  (registers those that were)
from specimens import papers  # noqa: F401  (registers the layouts)
from specimens.channels import CHANNELS, send
from specimens.drawing import join_pdfs
from specimens.layout import (
    Case,
    Drawn,
    Layout,
    draw_case,
    is_apart,
    layouts_of,
    piece_types,
)
from specimens.optics import PICTURE_DEFECTS
from specimens.people import Person, invent_person, other_birth_date, other_person
from specimens.seals import write_trust
from specimens.sent import Sent, moved_box
from specimens.specialities import ACADEMIES, TITLES, Title

# Defects that any layout takes on. `unsigned:<party>` leaves one party's place empty.
GENERAL_DEFECTS = (
    "other_person", "other_birth_date", "future_date", "undated", "unsigned", "no_stamp",
    "wrong_session", "wrong_academy", "wrong_speciality", "two_documents", "side_by_side",
    "cover_letter", "typed_signature", "logo_signature", "only_stamped", *PICTURE_DEFECTS,
)  # fmt: skip
SESSIONS = (2024, 2025, 2026)
_GROWN_UP_TYPES = frozenset({"work_certificate", "job_description", "business_registration"})


@dataclass(slots=True)
class Specimen:
    """One uploaded file and its truth."""

    name: str
    data: bytes
    truth: dict[str, Any]
    drawn: Drawn
    sent: Sent


def new_case(
    seed: str,
    piece_type: str,
    layout_name: str,
    *,
    defects: Iterable[str] = (),
    person: Person | None = None,
    session: int | None = None,
    academy: str | None = None,
    title: Title | None = None,
    today: dt.date | None = None,
    subtype: str | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Case:
    """A case whose unnamed parts are drawn from the seed; the same seed gives the same case."""
    rng = random.Random(f"{seed}/{piece_type}/{layout_name}")
    defects = frozenset(defects)
    drawn_session = rng.choice(SESSIONS)
    drawn_academy = rng.choice(sorted(ACADEMIES))
    drawn_title = rng.choice(TITLES)
    chosen_session = session or drawn_session
    upload = dt.date(chosen_session - 1, 10, 20) + dt.timedelta(days=rng.randrange(22))
    day = today or upload
    ages = (24, 45) if piece_type in _GROWN_UP_TYPES else (18, 27)
    invented = invent_person(
        rng,
        age_on=day,
        age_years=ages,
        nationality="other" if subtype == "residence_permit" else None,
        department=rng.choice(ACADEMIES[academy or drawn_academy][1]),
    )
    who = person or invented
    if "other_person" in defects:
        who = other_person(rng, who, day)
    if "other_birth_date" in defects:
        who = other_birth_date(rng, who)
    chosen_title = title or drawn_title
    if "wrong_speciality" in defects:
        chosen_title = rng.choice([t for t in TITLES if t.code != chosen_title.code])
    chosen_academy = academy or drawn_academy
    if "wrong_academy" in defects:
        chosen_academy = rng.choice([a for a in sorted(ACADEMIES) if a != chosen_academy])
    if "wrong_session" in defects:
        chosen_session -= rng.choice((1, 2))
    return Case(
        piece_type=piece_type, layout=layout_name, seed=seed, rng=rng, person=who,
        session=chosen_session, academy=chosen_academy, title=chosen_title, today=day,
        subtype=subtype, defects=defects, facts=dict(facts or {}),
        given_person=person is not None,
    )  # fmt: skip


def make_specimen(case: Case, channel: str, stem: str, *, scale: float = 1.0) -> Specimen:
    """Draws the case, sends it down the channel and writes its truth."""
    drawn = draw_case(case)
    also: list[str] = []
    if case.has("two_documents") or case.has("side_by_side"):
        drawn, also = _with_another(drawn)
    if case.has("cover_letter"):
        drawn = _after_a_letter(drawn)
    rng = random.Random(f"{case.seed}/{case.piece_type}/{case.layout}/{channel}")
    sent = send(drawn, channel, rng, scale=scale)
    name = f"{stem}{sent.suffix}"
    return Specimen(name, sent.data, _truth(name, drawn, sent, channel, also), drawn, sent)


def _with_another(drawn: Drawn) -> tuple[Drawn, list[str]]:
    """The piece with a second one of another type behind it, in one file."""
    case = drawn.case
    rng = random.Random(f"{case.seed}/another")
    apart = is_apart(case.piece_type, case.layout)
    others = [t for t in piece_types() if t not in (case.piece_type, "unknown")]
    kind = rng.choice([t for t in others if layouts_of(t, apart=apart)])
    choice = layouts_of(kind, apart=apart)
    other = draw_case(
        new_case(
            f"{case.seed}/another", kind, rng.choice(choice).name,
            person=case.person, session=case.session, academy=case.academy, title=case.title,
            today=case.today,
        )
    )  # fmt: skip
    drawn.pdf = join_pdfs([drawn.pdf, other.pdf])
    drawn.followed_by = other
    return drawn, [kind]


def _after_a_letter(drawn: Drawn) -> Drawn:
    """The piece with a covering letter before it, in one file."""
    case = drawn.case
    letter = new_case(
        f"{case.seed}/letter", "unknown", "covering_letter", person=case.person, today=case.today
    )
    drawn.preceded_by = draw_case(letter)
    drawn.pdf = join_pdfs([drawn.preceded_by.pdf, drawn.pdf])
    return drawn


def _truth(name: str, drawn: Drawn, sent: Sent, channel: str, also: list[str]) -> dict[str, Any]:
    case = drawn.case

    def placed(mark: Any) -> dict[str, Any]:
        row = asdict(mark)
        row["paper_box"] = list(row["box"])
        printed_page = mark.page + drawn.pages_before
        row["box"] = list(moved_box(row["box"], sent.maps[printed_page - 1]))
        row["page"] = sent.page_of(printed_page)
        return row

    return {
        "file": name,
        "piece_type": case.piece_type,
        "subtype": drawn.subtype,
        "layout": case.layout,
        "channel": channel,
        "fields": drawn.fields,
        "printed": drawn.printed,
        "needed_fields": drawn.needed,
        "zones": [placed(z) for z in drawn.zones],
        "stamps": [placed(s) for s in drawn.stamps],
        "mrz": drawn.mrz,
        "sides": drawn.sides,
        "seals": [asdict(seal) for seal in drawn.seals],
        "pages": sent.page_count,
        "first_page": sent.page_of(drawn.pages_before + 1),
        "own_pages": drawn.page_count,
        "also": also,
        "defects": sorted(case.defects),
        "rotation": sent.rotation,
        "exif": sent.exif,
        "dpi": sent.dpi,
        "legible": sent.legible,
        "effects": sent.effects,
        "person": _civil_status(case.person),
        "speciality": {"code": case.title.code, "option": case.title.option},
        "session": case.session,
        "academy": case.academy,
        "uploaded_on": case.today.isoformat(),
        "seed": case.seed,
    }


def _civil_status(person: Person) -> dict[str, Any]:
    return {
        "birth_name": person.birth_name,
        "usage_name": person.usage_name,
        "given_names": list(person.given_names),
        "birth_date": person.birth_date.isoformat(),
        "nationality": person.nationality,
    }


def make_set(
    seed: int,
    *,
    count: int = 1,
    types: Sequence[str] = (),
    channels: Sequence[str] = CHANNELS,
    layouts: Sequence[str] = (),
    defects: Sequence[str] = (),
    scale: float = 1.0,
    apart: bool = False,
) -> Iterator[Specimen]:
    """`count` specimens for each type × layout × channel asked for, in a fixed order; layouts that
    cannot show one of the defects are left out. `apart`: of the layouts kept apart, none else."""
    for kind in types or piece_types():
        for chosen in layouts_of(kind, apart=apart):
            if layouts and chosen.name not in layouts:
                continue
            if not all(_honours(chosen, defect) for defect in defects):
                continue
            for channel in channels:
                for number in range(count):
                    case_seed = f"{seed}/{channel}/{number}"
                    subtype = _subtype(chosen.subtypes, case_seed)
                    case = new_case(case_seed, kind, chosen.name, defects=defects, subtype=subtype)
                    stem = f"{kind}-{chosen.name}-{channel}-{seed}-{number}"
                    yield make_specimen(case, channel, stem, scale=scale)


def _honours(chosen: Layout, defect: str) -> bool:
    return is_general(defect) or defect in chosen.defects


def is_general(defect: str) -> bool:
    """Whether any layout takes that defect on."""
    return defect.split(":")[0] in GENERAL_DEFECTS


def _subtype(subtypes: tuple[str, ...], seed: str) -> str | None:
    return random.Random(f"{seed}/subtype").choice(subtypes) if subtypes else None


def write_set(out: Path, made: Iterable[Specimen]) -> int:
    """Writes the files and `truth.jsonl` into `out`, and the folder `trust` when one is sealed;
    gives the number of files."""
    out.mkdir(parents=True, exist_ok=True)
    written, sealed = 0, False
    with (out / "truth.jsonl").open("w", encoding="utf-8") as truths:
        for specimen in made:
            (out / specimen.name).write_bytes(specimen.data)
            truths.write(json.dumps(specimen.truth, ensure_ascii=False) + "\n")
            written, sealed = written + 1, sealed or bool(specimen.drawn.seals)
    if sealed:
        write_trust(out / "trust")
    return written
