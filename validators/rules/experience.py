"""Rules on work: how long, from all the certificates together, and at what level."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dossiers.finding import Evidence, Finding, Severity
from dossiers.reading import Document
from dossiers.requirement import Demand
from validators import french, ledger
from validators.case import Case, PieceCase, RubriqueCase
from validators.findings import believed, date_value, on_rubrique, said, severity_if
from validators.ledger import Slice, Stretch

Jobs = list[tuple[PieceCase, Document]]
PROOFS = ("work_certificate", "business_registration", "employment_contract")
_YEAR = re.compile(r"(?<![\d,])(?:19|20)\d{2}\b(?![.,]\d)")
_DAY = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}")
Test = Callable[[Sequence[Slice], dt.date], bool]


@dataclass(frozen=True, slots=True)
class Bar:
    """What is to be reached. `surely` and `perhaps` take slices and an exam day: they differ where
    the line does not say if part time counts in full."""

    surely: Test
    perhaps: Test
    expected: str
    demand: Demand


def experience_too_short(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """experience_too_short, experience_projected, experience_not_found: the length of work that the
    circular asks, at the exam. Days are counted once; a partial date or a part time leaves a lowest
    and a highest sum, and the machine speaks only where both agree."""
    jobs = [(p, d) for p, d in rubrique.documents(*PROOFS) if p.is_expected]
    bar = _bar(case, rubrique)
    if bar is None or not jobs or _pair_is_served(case, rubrique):
        return
    stretches = _stretches(case, jobs)
    if not stretches:
        yield _not_found(rubrique, bar, jobs)
        return
    exam = case.pack.exam_period
    days = (exam.earliest, exam.latest)
    now_sure = ledger.sure_slices(stretches)
    if all(bar.surely(now_sure, day) for day in days):
        return
    then_sure = all(bar.surely(ledger.sure_slices(stretches, until=d), d) for d in days)
    now_perhaps = any(bar.perhaps(ledger.possible_slices(stretches), d) for d in days)
    then_perhaps = any(bar.perhaps(ledger.possible_slices(stretches, until=d), d) for d in days)
    if not then_perhaps:
        yield _too_short(case, rubrique, bar, jobs, stretches)
    elif then_sure or not now_perhaps:
        yield _projected(rubrique, bar, jobs, stretches)
    else:
        yield _cannot_tell(rubrique, bar, jobs, stretches)


def job_to_confirm(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """job_to_confirm: whether the job is at least a technician's, in the domain of the speciality,
    is for a person to judge, always."""
    del case
    demand = rubrique.requirement.demand("job_level")
    jobs = [(p, d) for p, d in rubrique.documents(*PROOFS) if p.is_expected]
    if demand is None or not jobs:
        return
    titles = [str(t) for _, d in jobs if (t := d.value("job_title"))]
    field = next((d.fields["job_title"] for _, d in jobs if "job_title" in d.fields), None)
    read = french.every([f"« {t} »" for t in titles]) or "emploi non lu"
    expected = "un emploi de technicien au moins, dans le domaine de la spécialité"
    yield on_rubrique(
        rubrique,
        "job_to_confirm",
        Severity.REVIEW,
        f"Emploi occupé : {read}. Une personne dira s'il est d'un niveau au moins égal à celui de "
        "technicien et dans le domaine de la spécialité.",
        Evidence(read, expected, field.page, field.box)
        if field and len(jobs) == 1
        else said(read, expected),
        demand.source,
    )


def _bar(case: Case, rubrique: RubriqueCase) -> Bar | None:
    demand = rubrique.requirement.demand("experience")
    if demand is not None:
        return _length_bar(demand)
    demand = rubrique.requirement.demand("continuing_experience")
    return None if demand is None else _continuing_bar(case, demand)


def _length_bar(demand: Demand) -> Bar:
    least = float(demand.params["months"])

    def surely(slices: Sequence[Slice], exam: dt.date) -> bool:
        return ledger.full_time_equivalent(_before(slices, exam)) >= least

    def perhaps(slices: Sequence[Slice], exam: dt.date) -> bool:
        return ledger.on_the_calendar(_before(slices, exam)) >= least

    return Bar(surely, perhaps, f"{french.months(least)} d'activité", demand)


def _before(slices: Sequence[Slice], exam: dt.date) -> list[Slice]:
    return ledger.within(slices, dt.date.min, exam)


def _continuing_bar(case: Case, demand: Demand) -> Bar:
    """So many months at full time shortly before the exam, or more months at part time over a
    longer while; full time serves for part time."""
    full, full_within = _pair(demand, "full_time_months", "full_time_within_months")
    part, part_within = _pair(demand, "part_time_months", "part_time_within_months")
    at_full_time = ledger.at_full_time(case.settings.full_time_share)

    def reached(slices: Sequence[Slice], exam: dt.date) -> bool:
        last = ledger.within(slices, ledger.months_after(exam, -full_within), exam)
        longer = ledger.within(slices, ledger.months_after(exam, -part_within), exam)
        return at_full_time(last) >= full or ledger.on_the_calendar(longer) >= part

    expected = (
        f"{french.months(full)} à plein temps dans les {french.months(full_within)} avant l'examen,"
        f" ou {french.months(part)} à temps partiel dans les {french.months(part_within)} avant"
    )
    return Bar(reached, reached, expected, demand)


def _pair(demand: Demand, months: str, within: str) -> tuple[int, int]:
    return int(demand.params[months]), int(demand.params[within])


def _pair_is_served(case: Case, rubrique: RubriqueCase) -> bool:
    """« A OU B »: when B is there, A need not reach anything."""
    others = [n for n in rubrique.requirement.any_of if n != rubrique.requirement.rubrique]
    return any(p.is_expected for name in others for p in case.files_in(name))


def _stretches(case: Case, jobs: Jobs) -> list[Stretch]:
    return [s for piece, document in jobs for s in _of_document(case, piece, document)]


def _of_document(case: Case, piece: PieceCase, document: Document) -> Iterator[Stretch]:
    """The periods of one paper; a registered business is worked in since its registration."""
    made_on = date_value(believed(document, "issue_date", case.settings))
    stated_on = made_on or case.seen_on(piece)
    read = believed(document, "periods", case.settings)
    periods = list(read.value) if read else []
    if "periods" not in document.fields and document.piece_type == "business_registration":
        periods = [{"start": document.value("registered_on"), "end": None}]
    if not periods and document.value("start"):
        periods = [{"start": document.value("start"), "end": document.value("end")}]
    for period in periods:
        found = ledger.stretch(period, stated_on)
        if found is not None:
            yield found


def _surely_read(case: Case, rubrique: RubriqueCase, jobs: Jobs) -> bool:
    """Every paper gave its periods surely, and no file of the rubrique may hold more."""
    names = ("periods", "start", "registered_on")
    fields = [[d.fields[n] for n in names if n in d.fields] for _, d in jobs]
    sure = all(f and f[0].confidence >= case.settings.surely_read for f in fields)
    whole = not any(_tells_of_other_years(case, p, d) for p, d in jobs)
    return sure and whole and not rubrique.doubtful


def _tells_of_other_years(case: Case, piece: PieceCase, document: Document) -> bool:
    """Whether a paper names years that are neither of the periods read on it, nor of its other
    days: a period may have been missed."""
    known: set[int] = set()
    for job in _of_document(case, piece, document):
        last = job.end.last if job.end else case.as_of_day
        known.update(range(job.start.first.year, last.year + 1))
    values = (f.value for f in document.fields.values())
    known.update(int(v[:4]) for v in values if isinstance(v, str) and _DAY.match(v))
    return bool({int(year) for year in _YEAR.findall(piece.text())} - known)


def _words(stretches: Sequence[Stretch]) -> str:
    """The periods and the sum, in French."""
    periods = "; ".join(_period_words(s) for s in sorted(stretches, key=lambda s: s.start.first))
    low = ledger.full_time_equivalent(ledger.sure_slices(stretches))
    high = ledger.on_the_calendar(ledger.possible_slices(stretches))
    total = french.months(low) if round(low, 1) == round(high, 1) else _between(low, high)
    return f"{periods} ; total à ce jour : {total}".replace("; ", " ; ").replace("  ;", " ;")


def _between(low: float, high: float) -> str:
    return f"entre {french.number(low)} et {french.months(high)}"


def _period_words(job: Stretch) -> str:
    start = french.span(job.start.first, job.start.last)
    end = "en cours" if job.end is None else f"au {french.span(job.end.first, job.end.last)}"
    share = "" if job.share >= ledger.FULL_TIME else f" à {french.number(job.share * 100)} %"
    if job.share == 0:
        share = " à temps partiel"
    return f"du {start}, {end}{share}" if job.end is None else f"du {start} {end}{share}"


def _evidence(jobs: Jobs, read: str, expected: str) -> Evidence:
    field = jobs[0][1].fields.get("periods")
    if len(jobs) == 1 and field is not None:
        return Evidence(read, expected, field.page, field.box)
    return said(read, expected)


def _too_short(
    case: Case, rubrique: RubriqueCase, bar: Bar, jobs: Jobs, stretches: Sequence[Stretch]
) -> Finding:
    severity = severity_if(_surely_read(case, rubrique, jobs), bar.demand.severity)
    return on_rubrique(
        rubrique,
        "experience_too_short",
        severity,
        f"L'expérience justifiée est trop courte ({_words(stretches)}). Il faut {bar.expected}. "
        f"Déposez les certificats de travail qui manquent.",
        _evidence(jobs, _words(stretches), bar.expected),
        bar.demand.source,
    )


def _cannot_tell(
    rubrique: RubriqueCase, bar: Bar, jobs: Jobs, stretches: Sequence[Stretch]
) -> Finding:
    return on_rubrique(
        rubrique,
        "experience_too_short",
        severity_if(False, bar.demand.severity),
        f"Les dates ou le temps partiel ne permettent pas de dire si l'expérience suffit "
        f"({_words(stretches)}). Il faut {bar.expected}. Une personne vérifiera.",
        _evidence(jobs, _words(stretches), bar.expected),
        bar.demand.source,
    )


def _projected(
    rubrique: RubriqueCase, bar: Bar, jobs: Jobs, stretches: Sequence[Stretch]
) -> Finding:
    return on_rubrique(
        rubrique,
        "experience_projected",
        Severity.REVIEW,
        f"L'expérience ne sera suffisante que si l'emploi continue jusqu'à l'examen "
        f"({_words(stretches)}). Il faut {bar.expected}. Une personne vérifiera ; "
        "gardez vos prochains certificats.",
        _evidence(jobs, _words(stretches), bar.expected),
        bar.demand.source,
    )


def _not_found(rubrique: RubriqueCase, bar: Bar, jobs: Jobs) -> Finding:
    return on_rubrique(
        rubrique,
        "experience_not_found",
        Severity.REVIEW,
        f"Aucune période d'emploi n'a pu être lue ; il faut {bar.expected}. Vérifiez que les dates "
        "de début et de fin figurent sur la pièce ; une personne vérifiera.",
        _evidence(jobs, "aucune période lue", bar.expected),
        bar.demand.source,
    )
