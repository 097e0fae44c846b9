"""What happened to the person whom a paper of this generation speaks of: jobs, training, marks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.layout import Case, Paper
from specimens.specialities import TITLES

JOB_DEFECTS = ("too_short", "wrong_job", "open_ended", "part_time")
HOUR_DEFECTS = ("hours_too_few", "hours_missing")
CONTRACT_DEFECTS = (*HOUR_DEFECTS, "one_year")
MARK_DEFECTS = ("benefit_below_ten", "benefit_unmarked")


def employments(case: Case, before: int = 0) -> list[tuple[dt.date, dt.date | None, float]]:
    """Jobs held with the same employer, the latest at the end."""
    rng, day = case.rng, dt.timedelta(days=1)
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 0.8))
    stays = rng.randrange(70, 190) if case.has("too_short") else rng.randrange(400, 1600)
    left = case.today - rng.randrange(6, 260) * day
    gone = not case.has("open_ended") and rng.random() < 0.7
    jobs: list[tuple[dt.date, dt.date | None, float]] = []
    jobs.append(((left if gone else case.today) - stays * day, left if gone else None, share))
    while len(jobs) <= before and not case.has("too_short"):
        until = jobs[0][0] - rng.randrange(1, 120) * day
        jobs.insert(0, (until - rng.randrange(80, 380) * day, until, 1.0))
    return case.fact("periods", jobs)


def keep_period(
    paper: Paper, start: dt.date, end: dt.date | None, share: float, shown: list[str]
) -> None:
    last = end.isoformat() if end else None
    paper.add("periods", {"start": start.isoformat(), "end": last, "share": share}, shown)


def occupation(case: Case) -> str:
    jobs = case.title.jobs
    if case.has("wrong_job"):
        away = case.rng.choice([t for t in TITLES if t.code != case.title.code])
        jobs = (away.jobs[0], "Agent de nettoyage", "Serveur")
    return case.fact("job_title", case.rng.choice(jobs))


def certificate_day(case: Case, last: dt.date | None) -> dt.date:
    """The day of the leaving, or some days later; lately where the job goes on."""
    if case.has("future_date") or last is None:
        return case.fact("issue_date", case.day_before(1, 30))
    shortly = last + dt.timedelta(days=case.rng.choice((0, 0, 1, 4)))
    return case.fact("issue_date", min(shortly, case.today))


def contract_span(case: Case) -> tuple[dt.date, dt.date]:
    years = 1 if case.has("one_year") else int(case.fact("years", 2))
    month = case.rng.choice((8, 9, 9))
    start = dt.date(case.session - years, month, case.rng.randrange(1, 28))
    end = dt.date(case.session, *case.rng.choice(((7, 31), (8, 31), (7, 12))))
    return case.fact("start", start), case.fact("end", end)


def taught_hours(case: Case) -> int | None:
    """Hours in the centre; None with `hours_missing`."""
    one = case.has("one_year") or int(case.facts.get("years", 2)) == 1
    least = 675 if one else 1350
    more = case.rng.choice((0, 0, 10, 65, 140))
    if case.has("hours_too_few"):
        more = -case.rng.choice((30, 110, 275))
    hours = int(case.fact("training_hours", least + more))
    return None if case.has("hours_missing") else hours


def hours_said(paper: Paper, hours: int | None, unit: str = "") -> str:
    """The hours as printed; a blank where they are missing."""
    if hours is None:
        return paper.blank()
    spaced = f"{hours:,}".replace(",", " ")
    shown = paper.rng.choice((str(hours), spaced))
    return paper.put("training_hours", hours, shown + unit)


def enrolment(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first calendar year of the school year, day of issue within it."""
    rng = case.rng
    study = int(case.fact("year_of_study", rng.choice((1, 2))))
    begins = case.session + study - 3 - (2 if case.has("wrong_year") else 0)
    begins = int(str(case.fact("school_year", f"{begins}-{begins + 1}"))[:4])
    opens = dt.date(begins, 9, 4)
    room = max(1, (min(case.today, dt.date(begins + 1, 6, 28)) - opens).days)
    written = opens + dt.timedelta(days=rng.randrange(room))
    if case.has("future_date"):
        written = case.day_before(3, 9)
    return study, begins, case.fact("issue_date", written)


def age_reached(case: Case, years: int) -> dt.date:
    born = case.person.birth_date
    return dt.date(born.year + years, born.month, min(born.day, 28))


def defence_day(case: Case) -> dt.date:
    """A day between seventeen and eighteen and a half, before the upload."""
    opens = age_reached(case, 17)
    room = max(10, min(500, (case.today - opens).days - 4))
    return case.fact("session_date", opens + dt.timedelta(days=case.rng.randrange(5, room)))


UNITS = (
    ("E1", "Culture générale et expression", 3), ("E2", "Langue vivante : anglais", 2),
    ("E31", "Mathématiques", 2), ("E32", "Physique-chimie", 2), ("E41", "Étude et conception", 3),
    ("E42", "Dossier technique", 3),
    ("E5", "Organisation et conduite", 4), ("E6", "Activité professionnelle", 3),
)  # fmt: skip


def marks(case: Case) -> list[dict[str, Any]]:
    """A mark for each unit; benefits for those of ten and more unless asked otherwise."""
    low = {"E32": 6.5} if case.has("benefit_below_ten") else {}
    wanted: dict[str, float] = case.fact("scores", low)
    named: list[str] | None = case.facts.get("benefits")
    rows = []
    for unit, score in _scores(case, wanted).items():
        kept = score >= 10 if named is None else unit in named
        kept = kept or (case.has("benefit_below_ten") and unit in wanted)
        benefit = kept and not case.has("benefit_unmarked")
        rows.append({"unit": unit, "score": score, "benefit": benefit})
    return rows


def _scores(case: Case, wanted: dict[str, float]) -> dict[str, float]:
    """Marks whose mean fits the jury's word: below ten unless the candidate passed."""
    passed = bool(case.facts.get("passed"))
    lowest, highest = (20, 36) if passed else (9, 30)
    drawn = {unit: case.rng.randrange(lowest, highest) / 2 for unit, _, _ in UNITS}
    drawn |= {unit: score for unit, score in wanted.items() if unit in drawn}
    weights = {unit: weight for unit, _, weight in UNITS}
    free = sorted((u for u in drawn if u not in wanted), key=lambda u: drawn[u])
    while not passed and free and sum((drawn[u] - 10) * weights[u] for u in drawn) >= 0:
        drawn[free.pop(len(free) // 2)] = 6.0
    return drawn


def sat_in(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))


def result_word(case: Case, paper: Paper) -> str:
    if case.fact("passed", False) and not case.has("benefit_below_ten"):
        return paper.put("result", "ADMIS", paper.choose("ADMIS", "Admis"))
    return paper.put("result", "REFUSÉ", paper.choose("REFUSÉ", "Refusé", "AJOURNÉ", "NON ADMIS"))
