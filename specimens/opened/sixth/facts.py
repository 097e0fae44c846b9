"""What befell the person of a paper of the sixth generation: jobs, training, marks, days."""

from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.layout import Case, Paper
from specimens.specialities import TITLES

JOB_DEFECTS = ("too_short", "wrong_job", "open_ended", "part_time")
HOUR_DEFECTS = ("hours_too_few", "hours_missing")
CONTRACT_DEFECTS = (*HOUR_DEFECTS, "one_year")
MARK_DEFECTS = ("benefit_below_ten", "benefit_unmarked")
YEAR_DEFECTS = ("wrong_year",)
ONE = dt.timedelta(days=1)

Spell = tuple[dt.date, dt.date | None, float]


def spells(case: Case, *, extra: int = 0, gone: bool | None = None) -> list[Spell]:
    """Stays with one employer in order; the last may go on (`gone` settles it)."""
    rng = case.rng
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 1.0, 0.8))
    length = rng.randrange(60, 180) if case.has("too_short") else rng.randrange(380, 1500)
    chance = rng.random() < 0.6
    left = case.today - rng.randrange(8, 300) * ONE
    over = not case.has("open_ended") and (chance if gone is None else gone)
    last = left if over else None
    found: list[Spell] = [((last or case.today) - length * ONE, last, share)]
    while len(found) <= extra and not case.has("too_short"):
        until = found[0][0] - rng.randrange(1, 150) * ONE
        found.insert(0, (until - rng.randrange(60, 300) * ONE, until, 1.0))
    return case.fact("periods", found)


def keep(paper: Paper, spell: Spell, *shown: str) -> None:
    start, end, share = spell
    value = {"start": start.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add("periods", value, list(shown))


def trade(case: Case) -> str:
    """The job held, of the speciality's domain unless `wrong_job`."""
    jobs = case.title.jobs
    if case.has("wrong_job"):
        other = case.rng.choice([t for t in TITLES if t.code != case.title.code])
        jobs = (other.jobs[-1], "Employé libre-service", "Agent d'accueil")
    return case.fact("job_title", case.rng.choice(jobs))


def after_leaving(case: Case, last: dt.date | None) -> dt.date:
    if case.has("future_date") or last is None:
        return case.fact("issue_date", case.day_before(2, 25))
    return case.fact("issue_date", min(last + case.rng.choice((0, 0, 1, 2, 6)) * ONE, case.today))


def two_years(case: Case) -> tuple[dt.date, dt.date]:
    """First and last day of a contract that ends with the session."""
    years = 1 if case.has("one_year") else int(case.fact("years", 2))
    start = dt.date(case.session - years, case.rng.choice((7, 8, 9, 9)), case.rng.randrange(1, 29))
    end = dt.date(case.session, *case.rng.choice(((7, 31), (8, 31), (7, 5), (8, 30))))
    return case.fact("start", start), case.fact("end", end)


def hours_due(case: Case) -> int | None:
    """Hours of training; None with `hours_missing`."""
    short = case.has("one_year") or int(case.facts.get("years", 2)) == 1
    more = case.rng.choice((0, 0, 5, 50, 115, 200))
    if case.has("hours_too_few"):
        more = -case.rng.choice((25, 140, 310))
    hours = int(case.fact("training_hours", (675 if short else 1350) + more))
    return None if case.has("hours_missing") else hours


def hours_shown(paper: Paper, hours: int | None, unit: str = "") -> str:
    """The hours with their unit; a blank where they were left out."""
    if hours is None:
        return paper.blank()
    spaced = f"{hours:,}".replace(",", " ")
    number = paper.rng.choice((str(hours), str(hours), spaced, f"{hours},00"))
    return paper.put("training_hours", hours, number + unit)


def preparation(case: Case) -> tuple[dt.date, dt.date]:
    start = dt.date(case.session - 2, 9, case.rng.randrange(1, 28))
    end = dt.date(case.session, case.rng.choice((5, 6)), case.rng.randrange(3, 28))
    return case.fact("start", start), case.fact("end", end)


def school_time(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first calendar year of the school year, day of issue within it."""
    rng = case.rng
    study = int(case.fact("year_of_study", rng.choice((1, 2))))
    begins = case.session + study - 3 - (2 if case.has("wrong_year") else 0)
    begins = int(str(case.fact("school_year", f"{begins}-{begins + 1}"))[:4])
    opens = dt.date(begins, 9, 5)
    room = max(1, (min(case.today, dt.date(begins + 1, 6, 25)) - opens).days)
    written = opens + rng.randrange(room) * ONE
    if case.has("future_date"):
        written = case.day_before(3, 9)
    return study, begins, case.fact("issue_date", written)


def birthday(case: Case, years: int) -> dt.date:
    born = case.person.birth_date
    return dt.date(born.year + years, born.month, min(born.day, 28))


def day_of_defence(case: Case) -> dt.date:
    """Between seventeen and eighteen and a half, before the upload."""
    opens = birthday(case, 17)
    room = max(10, min(520, (case.today - opens).days - 4))
    return case.fact("session_date", opens + case.rng.randrange(4, room) * ONE)


def course(case: Case, most: int = 600) -> tuple[dt.date, dt.date, dt.date]:
    """First and last day of a short course, and the day of issue."""
    day = case.fact("issue_date", case.day_before(4, most))
    end = case.fact("training_end", day - case.rng.choice((0, 0, 1, 5)) * ONE)
    return case.fact("training_start", end - case.rng.choice((1, 2, 3)) * ONE), end, day


UNITS = (
    ("E1", "Culture générale et expression", 3), ("E2", "Langue vivante étrangère : anglais", 2),
    ("E31", "Mathématiques", 2), ("E32", "Sciences physiques appliquées", 2),
    ("E41", "Analyse et conception", 3), ("E42", "Étude économique et dossier", 3),
    ("E51", "Préparation et suivi", 3), ("E61", "Compte rendu d'activité en entreprise", 2),
)  # fmt: skip


def scores(case: Case) -> list[dict[str, Any]]:
    """A mark a unit; what the paper marks as kept is a benefit."""
    low = {"E41": 7.5} if case.has("benefit_below_ten") else {}
    wanted: dict[str, float] = case.fact("scores", low)
    named: list[str] | None = case.facts.get("benefits")
    rows = []
    for unit, score in _drawn(case, wanted).items():
        kept = score >= 10 if named is None else unit in named
        kept = kept or (case.has("benefit_below_ten") and unit in wanted)
        shown = kept and not case.has("benefit_unmarked")
        rows.append({"unit": unit, "score": score, "benefit": shown})
    return rows


def _drawn(case: Case, wanted: dict[str, float]) -> dict[str, float]:
    """Marks whose weighted mean agrees with the jury's word."""
    passed = bool(case.facts.get("passed"))
    drawn = {u: case.rng.randrange(*((21, 37) if passed else (8, 31))) / 2 for u, _, _ in UNITS}
    drawn |= {u: s for u, s in wanted.items() if u in drawn}
    weights = {u: w for u, _, w in UNITS}
    free = sorted((u for u in drawn if u not in wanted), key=lambda u: drawn[u])
    while not passed and free and sum((drawn[u] - 10) * weights[u] for u in drawn) >= 0:
        drawn[free.pop(len(free) // 2)] = 5.5
    return drawn


def sat(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))


def verdict(case: Case, paper: Paper) -> str:
    if case.fact("passed", False) and not case.has("benefit_below_ten"):
        return paper.put("result", "ADMIS", paper.choose("ADMIS", "Admis(e)", "Admis"))
    words = paper.choose("REFUSÉ", "Refusé(e)", "Non admis", "AJOURNÉ")
    return paper.put("result", "REFUSÉ", words)
