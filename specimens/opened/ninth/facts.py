"""What befell the person of a paper of the ninth generation: stays, years, hours, marks, days."""

from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.layout import Case, Paper
from specimens.specialities import TITLES

DAY = dt.timedelta(days=1)
STAYS = ("too_short", "wrong_job", "open_ended", "part_time")
HOURS = ("hours_too_few", "hours_missing")
SPANS = (*HOURS, "one_year")
MARKS = ("benefit_below_ten", "benefit_unmarked")
Stay = tuple[dt.date, dt.date | None, float]
Unit = tuple[str, str, int]


def issued(case: Case, least: int = 4, most: int = 340) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def birthday(case: Case, years: int) -> dt.date:
    born = case.person.birth_date
    return dt.date(born.year + years, born.month, min(born.day, 28))


# -- work --------------------------------------------------------------------------------------


def worked(case: Case, count: int = 1, *, over: bool | None = None) -> list[Stay]:
    """Stays with one employer, oldest first; `over` settles whether the last has ended."""
    rng = case.rng
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 1.0, 0.8, 0.6))
    days = rng.randrange(40, 160) if case.has("too_short") else rng.randrange(420, 1500)
    gone = rng.random() < 0.6 if over is None else over
    last = None if case.has("open_ended") or not gone else case.today - rng.randrange(12, 300) * DAY
    found: list[Stay] = [((last or case.today) - days * DAY, last, share)]
    while len(found) < count and not case.has("too_short"):
        until = found[0][0] - rng.randrange(5, 90) * DAY
        found.insert(0, (until - rng.randrange(80, 300) * DAY, until, 1.0))
    return case.fact("periods", found)


def keep_stay(paper: Paper, stay: Stay, *shown: str) -> None:
    start, end, share = stay
    said = {"start": start.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add("periods", said, [s for s in shown if s])


def held_job(case: Case) -> str:
    pool: tuple[str, ...] = case.title.jobs
    if case.has("wrong_job"):
        far = case.rng.choice([t for t in TITLES if t.code != case.title.code])
        pool = (far.jobs[0], "Agent d'accueil", "Chauffeur-livreur")
    return case.fact("job_title", case.rng.choice(pool))


def certified_on(case: Case, end: dt.date | None) -> dt.date:
    if case.has("future_date") or end is None:
        return case.fact("issue_date", case.day_before(1, 32))
    return case.fact("issue_date", min(end + case.rng.choice((0, 1, 2, 6)) * DAY, case.today))


def placements(case: Case, count: int = 1) -> list[Stay]:
    """Whole weeks, Monday to Friday, all over before the upload."""
    rng = case.rng
    found: list[Stay] = []
    for year, month in ((case.session - 2, 6), (case.session - 1, 1))[-count:]:
        first = dt.date(year, month, rng.randrange(1, 12))
        first += (-first.weekday() % 7) * DAY
        found.append((first, first + (7 * rng.choice((3, 4, 5, 6)) - 3) * DAY, 1.0))
    return case.fact("periods", found)


def weeks_of(stay: Stay) -> int:
    return ((stay[1] or stay[0]) - stay[0]).days // 7 + 1


# -- learning ----------------------------------------------------------------------------------


def bound(case: Case) -> tuple[dt.date, dt.date]:
    """First and last day of a contract."""
    rng = case.rng
    years = 1 if case.has("one_year") else int(case.fact("years", 2))
    start = dt.date(case.session - years, *rng.choice(((8, 28), (9, 2), (9, 11), (10, 1), (8, 1))))
    end = dt.date(case.session, *rng.choice(((8, 31), (7, 10), (8, 27), (9, 15), (7, 31))))
    return case.fact("start", start), case.fact("end", end)


def taught(case: Case) -> int | None:
    """Hours in the centre; None with `hours_missing`."""
    short = case.has("one_year") or int(case.facts.get("years", 2)) == 1
    few = case.has("hours_too_few")
    more = -case.rng.choice((45, 150, 310)) if few else case.rng.choice((0, 0, 10, 35, 80, 150))
    hours = int(case.fact("training_hours", (675 if short else 1350) + more))
    return None if case.has("hours_missing") else hours


def hours_in(paper: Paper, hours: int | None, unit: str = " heures") -> str:
    if hours is None:
        return paper.blank()
    number = paper.rng.choice((str(hours), f"{hours:,}".replace(",", " ")))
    return paper.put("training_hours", hours, number + unit)


def course(case: Case) -> tuple[dt.date, dt.date]:
    start = dt.date(case.session - 2, 9, case.rng.randrange(1, 25))
    end = dt.date(case.session, case.rng.choice((5, 6)), case.rng.randrange(2, 30))
    return case.fact("start", start), case.fact("end", end)


def enrolled(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, calendar year in which the school year begins, day of issue."""
    rng = case.rng
    study = int(case.fact("year_of_study", rng.choice((1, 2))))
    begins = case.session + study - 3 - (2 if case.has("wrong_year") else 0)
    begins = int(str(case.fact("school_year", f"{begins}-{begins + 1}"))[:4])
    first = dt.date(begins, 9, 9)
    room = max(1, (min(case.today, dt.date(begins + 1, 6, 15)) - first).days)
    day = first + rng.randrange(room) * DAY
    day = case.day_before(2, 8) if case.has("future_date") else day
    return study, begins, case.fact("issue_date", day)


def trained(case: Case, most: int = 600) -> tuple[dt.date, dt.date, dt.date]:
    """First and last day of a short course, then the day of issue."""
    day = case.fact("issue_date", case.day_before(3, most))
    end = case.fact("training_end", day - case.rng.choice((0, 1, 4)) * DAY)
    return case.fact("training_start", end - case.rng.choice((1, 2, 3)) * DAY), end, day


def annexes_of(case: Case) -> list[int]:
    drawn = case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [3, 4, 5], [3], [5]))
    held = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else held


# -- national service --------------------------------------------------------------------------


def called_up(case: Case) -> dt.date:
    if case.has("future_date"):
        return case.day_before(1, 8)
    first = birthday(case, 17)
    room = max(10, min(430, (case.today - first).days - 6))
    return case.fact("session_date", first + case.rng.randrange(6, room) * DAY)


def counted(case: Case) -> dt.date:
    if case.has("future_date"):
        return case.day_before(1, 8)
    return case.fact("issue_date", birthday(case, 16) + case.rng.randrange(3, 80) * DAY)


# -- marks -------------------------------------------------------------------------------------

_BUILDING: tuple[Unit, ...] = (
    ("E1", "Culture générale et expression", 3),
    ("E2", "Langue vivante étrangère : anglais", 2),
    ("E31", "Mathématiques", 2),
    ("E32", "Sciences physiques et chimiques", 2),
    ("E4", "Études techniques", 4),
    ("E51", "Préparation technique et économique", 3),
    ("E52", "Conduite et suivi", 3),
    ("E6", "Projet et milieu professionnel", 4),
)
_OFFICE: tuple[Unit, ...] = (
    ("E1", "Culture générale et expression", 4),
    ("E2", "Langue vivante étrangère 1", 3),
    ("E3", "Culture économique, juridique et managériale", 3),
    ("E41", "Développement de la relation client", 3),
    ("E42", "Animation et mise en œuvre", 3),
    ("E5", "Gestion opérationnelle", 3),
    ("E6", "Étude de situations professionnelles", 3),
)
_SERVICE = ("gestion-de-la-pme", "negociation", "management-commercial", "comptabilite")


def units(case: Case) -> tuple[Unit, ...]:
    return _OFFICE if case.title.code.startswith(_SERVICE) else _BUILDING


def jury(case: Case) -> tuple[list[tuple[Unit, dict[str, Any]]], bool]:
    """A row a unit with its mark and whether it is kept; whether the candidate passed."""
    rng, listed = case.rng, units(case)
    spoilt = case.has("benefit_below_ten") or case.has("benefit_unmarked")
    lucky = rng.random() < 0.2
    passed = bool(case.fact("passed", lucky and not spoilt))
    low_one = {"E2": 8.0} if case.has("benefit_below_ten") else {}
    fixed: dict[str, float] = case.fact("scores", low_one)
    low, high = (20, 36) if passed else (8, 31)
    score = {u: rng.randrange(low, high) / 2 for u, _, _ in listed}
    score.update({u: s for u, s in fixed.items() if u in score})
    weight = {u: w for u, _, w in listed}
    loose = sorted((u for u in score if u not in fixed), key=lambda u: (score[u], u))
    while not passed and loose and sum((score[u] - 10) * weight[u] for u in score) >= 0:
        score[loose.pop(len(loose) // 2)] = 5.5
    chosen: list[str] | None = case.facts.get("benefits")
    rows = []
    for unit in listed:
        mark = score[unit[0]]
        kept = (mark >= 10 if chosen is None else unit[0] in chosen) and not passed
        kept = kept or (case.has("benefit_below_ten") and unit[0] in fixed)
        kept = kept and not case.has("benefit_unmarked")
        rows.append((unit, {"unit": unit[0], "score": mark, "benefit": kept}))
    return rows, passed


def mark_in(paper: Paper, said: dict[str, Any], form: int) -> str:
    """Keeps a row of marks as truth and gives the mark as printed."""
    mark = said["score"]
    shown = (f"{mark:.2f}".replace(".", ","), f"{mark:.2f}", f"{mark:g}".replace(".", ","))[form]
    paper.add("scores", said, [said["unit"], shown])
    return shown


def ruling(paper: Paper, passed: bool) -> str:
    words = ("ADMIS", "Admis(e)") if passed else ("REFUSÉ", "Refusé(e)")
    return paper.put("result", "ADMIS" if passed else "REFUSÉ", paper.choose(*words))
