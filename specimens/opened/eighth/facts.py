"""What befell the person of a paper of the eighth generation: work, study, marks, days."""

from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.specialities import TITLES

JOBS = ("too_short", "wrong_job", "open_ended", "part_time")
HOURS = ("hours_too_few", "hours_missing")
CONTRACTS = (*HOURS, "one_year")
MARKS = ("benefit_below_ten", "benefit_unmarked")
YEARS = ("wrong_year",)
ONE = dt.timedelta(days=1)

Spell = tuple[dt.date, dt.date | None, float]


def written_on(case: Case, least: int = 3, most: int = 300) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def birthday(case: Case, years: int) -> dt.date:
    day = case.person.birth_date
    return dt.date(day.year + years, day.month, min(day.day, 28))


# -- work --------------------------------------------------------------------------------------


def spells(case: Case, count: int = 1, *, left: bool | None = None) -> list[Spell]:
    """Spells with one employer, the oldest first; `left`: whether the last one is over."""
    rng = case.rng
    share = rng.choice((1.0, 1.0, 1.0, 1.0, 0.8, 0.5))
    share = 0.5 if case.has("part_time") else share
    days = rng.randrange(430, 1500)
    days = rng.randrange(40, 160) if case.has("too_short") else days
    gone, ago = rng.random() < 0.6, rng.randrange(12, 300)
    over = (gone if left is None else left) and not case.has("open_ended")
    last = case.today - ago * ONE
    made: list[Spell] = [
        ((last if over else case.today) - days * ONE, last if over else None, share)
    ]
    while len(made) < count and not case.has("too_short"):
        until = made[0][0] - rng.randrange(1, 90) * ONE
        made.insert(0, (until - rng.randrange(60, 240) * ONE, until, 1.0))
    return case.fact("periods", made)


def keep_spell(paper: Paper, spell: Spell, *shown: str) -> None:
    start, end, share = spell
    value = {"start": start.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add("periods", value, list(shown))


def job(case: Case) -> str:
    """Of the speciality's domain unless `wrong_job`."""
    pool: tuple[str, ...] = case.title.jobs
    if case.has("wrong_job"):
        away = case.rng.choice([t for t in TITLES if t.code != case.title.code])
        pool = (away.jobs[0], "Employé de libre-service", "Préparateur de commandes")
    return case.fact("job_title", case.rng.choice(pool))


def left_on(case: Case, end: dt.date | None) -> dt.date:
    """When the certificate was written: on leaving, or lately where the job goes on."""
    if end is None or case.has("future_date"):
        return case.fact("issue_date", case.day_before(1, 25))
    return case.fact("issue_date", min(end + case.rng.choice((0, 0, 2, 6)) * ONE, case.today))


# -- study -------------------------------------------------------------------------------------


def study_year(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, calendar year in which it began, day of issue."""
    rng = case.rng
    study = int(case.fact("year_of_study", rng.choice((1, 2))))
    autumn = case.session - 3 + study - (2 if case.has("wrong_year") else 0)
    autumn = int(str(case.fact("school_year", f"{autumn}-{autumn + 1}"))[:4])
    first = dt.date(autumn, 9, 6)
    span = max(1, (min(case.today, dt.date(autumn + 1, 6, 24)) - first).days)
    day = first + rng.randrange(span) * ONE
    soon = case.day_before(2, 8)
    return study, autumn, case.fact("issue_date", soon if case.has("future_date") else day)


def contract_days(case: Case) -> tuple[dt.date, dt.date]:
    years = 1 if case.has("one_year") else int(case.fact("years", 2))
    month, day = case.rng.choice(((9, 1), (9, 2), (8, 28), (9, 11), (10, 2)))
    end = dt.date(case.session, *case.rng.choice(((8, 31), (7, 31), (8, 27), (7, 15))))
    return case.fact("start", dt.date(case.session - years, month, day)), case.fact("end", end)


def contract_hours(case: Case) -> int | None:
    """Hours in the centre; None with `hours_missing`."""
    rng = case.rng
    short = case.has("one_year") or int(case.facts.get("years", 2)) == 1
    more, less = rng.choice((0, 0, 0, 10, 35, 70, 150)), rng.choice((40, 110, 250))
    hours = (675 if short else 1350) + (-less if case.has("hours_too_few") else more)
    hours = int(case.fact("training_hours", hours))
    return None if case.has("hours_missing") else hours


def put_hours(paper: Paper, hours: int | None, unit: str = " h") -> str:
    if hours is None:
        return paper.blank()
    number = paper.rng.choice((str(hours), f"{hours:,}".replace(",", " ")))
    return paper.put("training_hours", hours, number + unit)


def preparation(case: Case) -> tuple[dt.date, dt.date]:
    start = dt.date(case.session - 2, 9, case.rng.randrange(3, 24))
    end = dt.date(case.session, case.rng.choice((5, 6)), case.rng.randrange(3, 28))
    return case.fact("start", start), case.fact("end", end)


def course_days(case: Case, most: int = 560) -> tuple[dt.date, dt.date, dt.date]:
    """First day, last day, day of issue of a short course."""
    day = case.fact("issue_date", case.day_before(4, most))
    end = case.fact("training_end", day - case.rng.choice((0, 0, 1, 5)) * ONE)
    return case.fact("training_start", end - case.rng.choice((1, 2, 3)) * ONE), end, day


def placement(case: Case) -> Spell:
    """Whole weeks, Monday to Friday, over before the upload."""
    rng = case.rng
    first = dt.date(case.session - 1, rng.choice((1, 5)), rng.randrange(3, 12))
    first += (-first.weekday() % 7) * ONE
    spell = (first, first + (7 * rng.choice((4, 5, 6, 8)) - 3) * ONE, 1.0)
    periods: list[Spell] = case.fact("periods", [spell])
    return periods[0]


def served_on(case: Case) -> dt.date:
    """The day of the defence journey, after the seventeenth birthday."""
    soon = case.day_before(1, 8)
    if case.has("future_date"):
        return soon
    first = birthday(case, 17)
    room = max(8, min(500, (case.today - first).days - 4))
    return case.fact("session_date", first + case.rng.randrange(4, room) * ONE)


def counted_on(case: Case) -> dt.date:
    """The day of the census, within three months of the sixteenth birthday."""
    soon = case.day_before(1, 7)
    if case.has("future_date"):
        return soon
    return case.fact("issue_date", birthday(case, 16) + case.rng.randrange(1, 88) * ONE)


# -- marks -------------------------------------------------------------------------------------

Unit = tuple[str, str, int]

_BUILD: tuple[Unit, ...] = (
    ("E1", "Culture générale et expression", 3),
    ("E2", "Langue vivante : anglais", 2),
    ("E31", "Mathématiques", 2),
    ("E32", "Sciences physiques et chimiques", 2),
    ("E4", "Conception et étude technique", 6),
    ("E51", "Organisation et préparation des travaux", 3),
    ("E52", "Implantation, contrôle, essais", 2),
    ("E6", "Rapport de stage et soutenance", 4),
)
_TRADE: tuple[Unit, ...] = (
    ("E1", "Culture générale et expression", 4),
    ("E2", "Langue vivante étrangère", 3),
    ("E3", "Culture économique, juridique et managériale", 3),
    ("E41", "Développement de la relation client", 3),
    ("E42", "Animation et dynamisation", 3),
    ("E5", "Gestion opérationnelle", 4),
    ("E6", "Management de l'équipe", 4),
)


def units(case: Case) -> tuple[Unit, ...]:
    office = ("gestion-de-la-pme", "negociation", "management-commercial", "comptabilite")
    return _TRADE if case.title.code.startswith(office) else _BUILD


def results(case: Case) -> tuple[list[tuple[Unit, dict[str, Any]]], bool]:
    """Each unit with what the paper says of it, and whether the candidate passed."""
    rng, all_units = case.rng, units(case)
    lucky = rng.random() < 0.15
    spoilt = case.has("benefit_below_ten") or case.has("benefit_unmarked")
    passed = bool(case.fact("passed", lucky and not spoilt))
    fixed: dict[str, float] = {"E2": 7.5} if case.has("benefit_below_ten") else {}
    fixed = case.fact("scores", fixed)
    low, high = (21, 36) if passed else (8, 31)
    score = {code: rng.randrange(low, high) / 2 for code, _, _ in all_units}
    score |= {code: mark for code, mark in fixed.items() if code in score}
    free = [code for code, _, _ in all_units if code not in fixed]
    while not passed and free and sum((score[c] - 10) * w for c, _, w in all_units) >= 0:
        score[free.pop()] = 6.5
    named: list[str] | None = case.facts.get("benefits")
    rows = []
    for unit in all_units:
        mark = score[unit[0]]
        kept = not passed and (mark >= 10 if named is None else unit[0] in named)
        kept = (kept or (case.has("benefit_below_ten") and unit[0] in fixed)) and not case.has(
            "benefit_unmarked"
        )
        rows.append((unit, {"unit": unit[0], "score": mark, "benefit": kept}))
    return rows, passed


def put_mark(paper: Paper, row: dict[str, Any], form: int) -> str:
    """Keeps the row as truth; gives the mark as printed: « 12,50 », « 12.5 », « 12,5 »."""
    mark = row["score"]
    shown = (f"{mark:.2f}".replace(".", ","), f"{mark:.1f}", f"{mark:g}".replace(".", ","))[form]
    paper.add("scores", row, [row["unit"], shown])
    return txt(shown)


def put_result(paper: Paper, passed: bool, *, forms: tuple[str, str] | None = None) -> str:
    word = "ADMIS" if passed else "REFUSÉ"
    shown = (forms or ("ADMIS", "REFUSÉ"))[0 if passed else 1]
    return paper.put("result", word, shown)


def sat_in(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))
