"""What befell the person of a paper: jobs, courses, marks, days, drawn by chance as a case asks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.layout import Case, Paper
from specimens.specialities import TITLES

JOBS = ("too_short", "wrong_job", "open_ended", "part_time")
HOURS = ("hours_too_few", "hours_missing")
CONTRACTS = (*HOURS, "one_year")
MARKS = ("benefit_below_ten", "benefit_unmarked")
YEARS = ("wrong_year",)
ONE = dt.timedelta(days=1)
Stay = tuple[dt.date, dt.date | None, float]


def issue_day(case: Case, least: int = 4, most: int = 350) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


# -- work --------------------------------------------------------------------------------------


def stays(case: Case, count: int = 1, *, over: bool | None = None) -> list[Stay]:
    """Stays with one employer, oldest first; `over` settles whether the last has ended."""
    rng = case.rng
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 1.0, 0.8, 0.5))
    length = rng.randrange(45, 170) if case.has("too_short") else rng.randrange(400, 1400)
    chance = rng.random() < 0.55
    left = case.today - rng.randrange(10, 320) * ONE
    ended = not case.has("open_ended") and (chance if over is None else over)
    last = left if ended else None
    found: list[Stay] = [((last or case.today) - length * ONE, last, share)]
    while len(found) < count and not case.has("too_short"):
        until = found[0][0] - rng.randrange(2, 120) * ONE
        found.insert(0, (until - rng.randrange(70, 260) * ONE, until, 1.0))
    return case.fact("periods", found)


def keep(paper: Paper, stay: Stay, *shown: str) -> None:
    start, end, share = stay
    value = {"start": start.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add("periods", value, list(shown))


def job_of(case: Case) -> str:
    """The job held, of the speciality's domain unless `wrong_job`."""
    pool = case.title.jobs
    if case.has("wrong_job"):
        away = case.rng.choice([t for t in TITLES if t.code != case.title.code])
        pool = (away.jobs[0], "Équipier polyvalent de restauration", "Agent d'entretien")
    return case.fact("job_title", case.rng.choice(pool))


def day_after(case: Case, end: dt.date | None) -> dt.date:
    """The day a certificate is written: on leaving, or lately where the job goes on."""
    if case.has("future_date") or end is None:
        return case.fact("issue_date", case.day_before(1, 30))
    return case.fact("issue_date", min(end + case.rng.choice((0, 1, 3, 8)) * ONE, case.today))


# -- learning ----------------------------------------------------------------------------------


def contract_span(case: Case) -> tuple[dt.date, dt.date]:
    years = 1 if case.has("one_year") else int(case.fact("years", 2))
    month, day = case.rng.choice(((8, 25), (9, 1), (9, 4), (9, 15), (7, 10)))
    start = dt.date(case.session - years, month, day)
    end = dt.date(case.session, *case.rng.choice(((8, 31), (7, 31), (7, 12), (8, 24))))
    return case.fact("start", start), case.fact("end", end)


def hours_of(case: Case) -> int | None:
    """Hours in the centre; None with `hours_missing`."""
    short = case.has("one_year") or int(case.facts.get("years", 2)) == 1
    more = (
        -case.rng.choice((30, 125, 280))
        if case.has("hours_too_few")
        else case.rng.choice((0, 0, 14, 50, 120, 190))
    )
    hours = int(case.fact("training_hours", (675 if short else 1350) + more))
    return None if case.has("hours_missing") else hours


def hours_said(paper: Paper, hours: int | None, unit: str = " h") -> str:
    if hours is None:
        return paper.blank()
    number = paper.rng.choice((str(hours), str(hours), f"{hours:,}".replace(",", " ")))
    return paper.put("training_hours", hours, number + unit)


def preparing(case: Case) -> tuple[dt.date, dt.date]:
    start = dt.date(case.session - 2, 9, case.rng.randrange(2, 22))
    end = dt.date(case.session, case.rng.choice((5, 6)), case.rng.randrange(4, 29))
    return case.fact("start", start), case.fact("end", end)


def school_year(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, calendar year in which the school year begins, day of issue."""
    rng = case.rng
    study = int(case.fact("year_of_study", rng.choice((1, 2))))
    begins = case.session + study - 3 - (2 if case.has("wrong_year") else 0)
    begins = int(str(case.fact("school_year", f"{begins}-{begins + 1}"))[:4])
    first = dt.date(begins, 9, 8)
    room = max(1, (min(case.today, dt.date(begins + 1, 6, 20)) - first).days)
    day = first + rng.randrange(room) * ONE
    return (
        study,
        begins,
        case.fact("issue_date", case.day_before(2, 9) if case.has("future_date") else day),
    )


def short_course(case: Case, most: int = 620) -> tuple[dt.date, dt.date, dt.date]:
    """First and last day, then the day of issue."""
    day = case.fact("issue_date", case.day_before(3, most))
    end = case.fact("training_end", day - case.rng.choice((0, 0, 2, 6)) * ONE)
    start = end - case.rng.choice((1, 2, 3)) * ONE
    return case.fact("training_start", start), end, day


def years_old(case: Case, years: int) -> dt.date:
    day = case.person.birth_date
    return dt.date(day.year + years, day.month, min(day.day, 28))


def defence_day(case: Case) -> dt.date:
    if case.has("future_date"):
        return case.day_before(1, 9)
    first = years_old(case, 17)
    room = max(9, min(460, (case.today - first).days - 5))
    return case.fact("session_date", first + case.rng.randrange(5, room) * ONE)


def census_day(case: Case) -> dt.date:
    if case.has("future_date"):
        return case.day_before(1, 8)
    return case.fact("issue_date", years_old(case, 16) + case.rng.randrange(2, 85) * ONE)


# -- marks -------------------------------------------------------------------------------------

Unit = tuple[str, str, int]


_TECHNICAL: tuple[Unit, ...] = (
    ("E1", "Culture générale et expression", 3),
    ("E2", "Anglais", 2),
    ("E31", "Mathématiques", 2),
    ("E32", "Physique-chimie", 2),
    ("E4", "Étude technique", 5),
    ("E51", "Réponse à une affaire", 3),
    ("E52", "Préparation de chantier ou de production", 3),
    ("E6", "Activité en milieu professionnel", 2),
)


_SERVICES: tuple[Unit, ...] = (
    ("E1", "Culture générale et expression", 4),
    ("E2", "Langue vivante étrangère 1", 3),
    ("E3", "Culture économique, juridique et managériale", 4),
    ("E41", "Relation clients", 3),
    ("E42", "Relation fournisseurs", 3),
    ("E5", "Gestion et risques", 4),
    ("E6", "Soutenance", 4),
)


_TERTIARY = ("gestion-de-la-pme", "negociation", "management-commercial", "comptabilite")


def units_of(case: Case) -> tuple[Unit, ...]:
    return _SERVICES if case.title.code.startswith(_TERTIARY) else _TECHNICAL


def marks(case: Case) -> tuple[list[tuple[Unit, dict[str, Any]]], bool]:
    """A row a unit with what the paper says of it, and whether the jury passed the candidate."""
    rng, units = case.rng, units_of(case)
    spoilt = case.has("benefit_below_ten") or case.has("benefit_unmarked")
    drawn_pass = rng.random() < 0.2
    passed = bool(case.fact("passed", drawn_pass and not spoilt))
    wanted: dict[str, float] = case.fact(
        "scores", {"E2": 7.5} if case.has("benefit_below_ten") else {}
    )
    score = {u: rng.randrange(*((21, 37) if passed else (9, 30))) / 2 for u, _, _ in units}
    score |= {u: s for u, s in wanted.items() if u in score}
    weight = {u: w for u, _, w in units}
    free = sorted((u for u in score if u not in wanted), key=lambda u: (score[u], u))
    while not passed and free and sum((score[u] - 10) * weight[u] for u in score) >= 0:
        score[free.pop(len(free) // 2)] = 6.0
    named: list[str] | None = case.facts.get("benefits")
    rows = []
    for unit in units:
        mark = score[unit[0]]
        kept = (mark >= 10 if named is None else unit[0] in named) and not passed
        kept = kept or (case.has("benefit_below_ten") and unit[0] in wanted)
        said = {
            "unit": unit[0],
            "score": mark,
            "benefit": kept and not case.has("benefit_unmarked"),
        }
        rows.append((unit, said))
    return rows, passed


def told(paper: Paper, said: dict[str, Any], form: int) -> str:
    """Keeps a row of marks as truth, gives the mark as printed: « 12,50 », « 12.50 », « 12,5 »."""
    mark = said["score"]
    shown = (f"{mark:.2f}".replace(".", ","), f"{mark:05.2f}", f"{mark:g}".replace(".", ","))[form]
    paper.add("scores", said, [said["unit"], shown])
    return shown


def outcome(paper: Paper, passed: bool) -> str:
    if passed:
        return paper.put("result", "ADMIS", paper.choose("ADMIS", "Admis", "ADMIS(E)"))
    return paper.put("result", "REFUSÉ", paper.choose("REFUSÉ", "Refusé(e)", "NON ADMIS"))


def sat_in(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))
