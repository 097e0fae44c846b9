"""What somebody worked as, when, and for which share of full time."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dossiers.reading import Field
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.labels import text_of, values
from pieces.fields.own_dates import birth_dates, dates_of
from pieces.parse.dates import FoundDate
from pieces.parse.periods import find_periods
from pieces.parse.shares import FoundShare, find_shares

# -- job title ------------------------------------------------------------------------------------

JOB_LABELS = (
    "emploi occupe", "poste occupe", "intitule du poste", "intitule de l'emploi", "intitule du poste occupe",
    "fonction occupee", "fonctions exercees", "fonction exercee", "emploi", "poste", "fonction", "fonctions",
    "qualification", "nature de l'emploi", "intitule de la fonction", "emploi exerce", "poste de travail",
    "nature de l'emploi occupe", "libelle du poste", "metier", "emplois occupes", "fonction(s)", "intitule",
    "nature de l'emploi ou des emplois", "denomination du poste", "titre du poste", "libelle emploi",
    "profession", "qualite", "emploi(s) occupe(s)", "dernier emploi occupe", "poste a pourvoir",
)  # fmt: skip
_JOB: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern + r"\s*:?\s*[\"«]?\s*"), weight)
    for pattern, weight in (
        (r"\b(?:en|avec la)\s+qualite\s+(?:de\s+|d')(?:l')?", 0.93),
        (r"\ben\s+tant\s+que?\s*", 0.9),
        (r"\b(?:au|le|sur\s+(?:le|un)|du|un|notre|son|ce)\s+(?:poste|emploi)\s+(?:de\s+travail\s+)?(?:de\s+|d')", 0.93),
        (r"\bl'emploi\s+(?:de\s+|d')", 0.93),
        (r"\b(?:la|les|des|une|ses|de)\s+fonctions?\s+(?:principales?\s+)?(?:de\s+|d')", 0.92),
        (r"\b(?:au|a)\s+titre\s+(?:de\s+|d')", 0.75),
        (r"\b(?:recrutee?|embauchee?|employee?|engagee?|travaille|exerce|occupee?)(?:\(e\))?\s+(?:\w+\s+){0,3}?comme\s+", 0.9),
        (r"\bmetier\s+(?:de\s+|d')", 0.8),
        (r"\bfiche\s+de\s+(?:poste|fonction)s?\s*[-–:]\s*", 0.85),
    )
)  # fmt: skip
_JOB_OFFICER = re.compile(
    r"agissant[^.;]{0,40}$|\b(?:ma|sa)\s+$|soussigne[^.;]{0,90}$|represente\w*[^.;]{0,80}$|\bmoi\b[^.;]{0,30}$"
)
_JOB_STOP = re.compile(
    r",|;|\.(?:\s|$)|\(|\n\s*\n|\bdu\s+(?:\d|1er|premier|lundi|mois)|\bdu\s+le\b|\bdepuis\b|\ba\s+(?:compter|temps|partir|mi-temps|plein|raison|ce jour|l'agence|hauteur)\b"
    r"|\bau\s+(?:sein|\d|coefficient|niveau|salaire|statut)|\bniveau\s|\bstatut\b|\bcoefficient\b|\bpour\s+(?:une|la|un|le)\b|\bdans\s|\bde\s+(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
    r"|\bsous\b|\bchez\b|\ben\s+(?:contrat|cdi|cdd|alternance|date)\b|\bet\s+(?:ce|ceci|qu|a\b|il\b|elle\b|nous|libre)|\best\b|\bqui\b|\bselon\b|\bavec\b|\bpar\b|\bentre\s+le\b|\bclasse|\bcategorie\b|\bdurant\b|\bpendant\b|\bsur\b|\bil\b|\belle\b|[\"»”]"
    r"|\s-\s|\bperiode\b|\bjusqu|\bquotite\b|\bservice\s*:|\bcontrat\b|\bremuneration\b|\btype\b|\blieu\b|\bdate\b|\bduree\b|\d{2}/\d{2}"
)


def job_title_field(flow: Flow) -> dict[str, Field]:
    """`job_title`: the job of whom the piece is about, or nothing."""
    born = {r.found.date for r in birth_dates(flow)}
    rows = [job.title for job in table_rows(flow, born) if job.title is not None]
    told = [(span, text_of(flow, span), 0.94) for span in rows[-1:]]
    found = sorted(
        (*told, *_labelled_jobs(flow), *_spoken_jobs(flow)), key=lambda f: (-f[2], f[0].start)
    )
    for span, text, weight in found:
        return {"job_title": flow.field("job_title", text, span.start, span.end, weight)}
    return {}


def _labelled_jobs(flow: Flow) -> Iterator[tuple[Span, str, float]]:
    for value in values(flow, JOB_LABELS):
        label = flow.folded[value.label.start : value.start]
        line = flow.line_span(value.label.start)
        context = flow.folded[max(0, line.start - 120) : value.label.start]
        if re.search(r"signataire|represent|tuteur|maitre|responsable|superieur", label):
            continue
        weight = 0.92 if "qualite" not in label and "profession" not in label else 0.6
        if re.search(r"signataire|tuteur|maitre d'apprent|representant|superieur hier", context):
            weight *= 0.5
        span = _cut_job(flow, Span(value.start, value.end))
        text = text_of(flow, span)
        if _looks_like_job(text):
            yield span, text, weight * (0.85 + 0.15 * value.sure)


def _spoken_jobs(flow: Flow) -> Iterator[tuple[Span, str, float]]:
    for pattern, weight in _JOB:
        for match in pattern.finditer(flow.folded):
            if _JOB_OFFICER.search(flow.folded[max(0, match.start() - 110) : match.start()]):
                continue
            span = _cut_job(flow, Span(match.end(), min(len(flow.text), match.end() + 110)))
            text = text_of(flow, span)
            if _looks_like_job(text):
                yield span, text, weight


def _cut_job(flow: Flow, span: Span) -> Span:
    end = span.end
    stop = _JOB_STOP.search(flow.folded, span.start + 1, end)
    if stop:
        end = stop.start()
    for char in "\f\t":
        at = flow.text.find(char, span.start, end)
        end = at if at >= 0 else end
    return flow.strip(span.start, end, ' \t\n\f:;,.-_*•|…«»“”"')


def _looks_like_job(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return (
        letters >= 3
        and len(text) <= 80
        and len(text.split()) <= 11
        and letters > 0.7 * len(text.replace(" ", ""))
    )


# -- periods --------------------------------------------------------------------------------------

_OTHER_PERIOD = re.compile(
    r"(?:valable|validite|essai|preavis|conges?|annee scolaire|vacances|fermeture|formation|garantie|exercice|mandat)\w*[^.;\n]{0,30}$"
)
_TRAINING_PERIOD = re.compile(r"\bstages?\b[^.;\n]{0,30}$")
_START_LABELS = (
    "date d'entree", "date d'embauche", "date de debut", "debut", "entree le", "date d'entree dans l'entreprise",
    "date de debut de contrat", "date de debut du contrat", "embauche le", "entre le", "date de prise de poste", "debut du contrat",
    "date d'effet", "entre(e) le", "embauche(e) le", "du", "debut de contrat", "date de debut d'execution du contrat", "date d'anciennete",
)  # fmt: skip
_END_LABELS = (
    "date de sortie", "date de fin", "fin", "sortie le", "date de depart", "date de fin de contrat", "fin de contrat",
    "date de fin du contrat", "fin du contrat", "au", "date de sortie de l'entreprise", "sorti le", "sorti(e) le", "date de rupture", "depart le",
)  # fmt: skip
_ENTERED = re.compile(
    r"\b(?:entree?(?:\(e\))?|embauchee?(?:\(e\))?|recrutee?(?:\(e\))?|engagee?(?:\(e\))?|debut(?:e|ant)?|a pris ses fonctions|prise? de poste|entree en fonctions?)\s+(?:\w+\s+){0,5}?(?:le|en|au|du)\s*:?\s*$"
)
_LEFT = re.compile(
    r"\b(?:sortie?(?:\(e\))?|quitte\w*(?:\s+\w+){0,6}?|parti\w*|jusqu'?au|demission\w*|licencie\w*|fin de (?:contrat|fonctions?)|a pris fin|termine\w*|depart|a cesse)(?:\s+\w+){0,4}?\s*(?:le|en|au)?\s*:?\s*$"
)
_STILL = re.compile(
    r"a ce jour|actuellement|toujours|en poste|jusqu'a (?:ce jour|aujourd|maintenant|present)|en cours|est (?:employe|salarie|titulaire|embauche|engage)|fait partie (?:de notre|du personnel|des effectifs|de l'effectif)|duree indeterminee|\bcdi\b|(?:occupe|exerce|travaille)\b(?! en son temps)|aujourd'hui"
)


@dataclass(frozen=True, slots=True)
class Employment:
    """A stretch of work: first and last day as ISO (perhaps a month or a year), where it stands."""

    start: str | None
    end: str | None
    share: FoundShare | None
    span: Span
    weight: float
    part_time: bool = False
    title: Span | None = None  # the job, where a table has a column for it


def periods_field(flow: Flow, *, internship: bool = False) -> dict[str, Field]:
    """`periods`: a list of {start, end or None while it goes on, share}, or nothing.

    `share` is 1.0 where the paper says nothing of part time, None where it says part time and no
    more. `internship`: the periods are those of a stage, always full time.
    """
    found = employments(flow, internship=internship)
    if not found:
        return {}
    rows = [e if internship else _with_share(flow, found, e) for e in found]
    value: list[dict[str, Any]] = [_row(e) for e in rows]
    weight = min(e.weight for e in rows) - 0.03 * (len(rows) - 1)
    start, end = min(e.span.start for e in rows), max(e.span.end for e in rows)
    if len(rows) > 1:  # the evidence is the first row, lest the box swallow the page
        start, end = rows[0].span.start, rows[0].span.end
    return {"periods": flow.field("periods", value, start, end, max(0.3, weight))}


def _row(job: Employment) -> dict[str, Any]:
    row: dict[str, Any] = {"start": job.start, "end": job.end, "share": 1.0}
    if job.share is not None:
        row["share"] = job.share.share
    if job.part_time:
        row["share"] = None
    return row


def employments(flow: Flow, *, internship: bool = False) -> list[Employment]:
    """Stretches of work in reading order: from tables, labels, then sentences."""
    born = {r.found.date for r in birth_dates(flow)}
    table = list(table_rows(flow, born))
    if table:
        return table
    spoken = list(_spoken_periods(flow, born, internship))
    labelled = _labelled_period(flow, born)
    if labelled is not None and not any(s.start == labelled.start and s.end for s in spoken):
        return [labelled] if not spoken or labelled.end else spoken
    if spoken:
        return _merged(spoken)
    entered = _entered(flow, born)
    return [entered] if entered else []


def _merged(found: Sequence[Employment]) -> list[Employment]:
    """The same stretch told twice is one; « depuis » beside « du … au » of the same day too."""
    kept: list[Employment] = []
    for job in (j for j in found if not _is_sum(j, found)):
        same = [k for k in kept if k.start == job.start or (k.start is None and k.end == job.end)]
        if not same:
            kept.append(job)
        elif same[0].end is None and job.end is not None:
            kept[kept.index(same[0])] = job
    return kept


def _is_sum(whole: Employment, found: Sequence[Employment]) -> bool:
    """Whether two stretches or more of `found` begin and end where `whole` does."""
    inside = [
        j
        for j in found
        if j is not whole
        and (j.start or "") >= (whole.start or "")
        and (j.end or "9999") <= (whole.end or "9999")
        and (j.start, j.end) != (whole.start, whole.end)
    ]
    return (
        len(inside) > 1
        and min(j.start or "" for j in inside) == whole.start
        and max(j.end or "9999" for j in inside) == (whole.end or "9999")
    )


def _spoken_periods(flow: Flow, born: set[dt.date], internship: bool) -> Iterator[Employment]:
    for period in find_periods(flow.text):
        dates = [d for d in (period.begin, period.finish) if d is not None]
        if any(d.date in born for d in dates):
            continue
        before = flow.folded[max(0, period.start - 60) : period.start]
        if _OTHER_PERIOD.search(before) and not re.search(r"employ|travail|contrat", before[-30:]):
            continue
        if period.begin is None or (not internship and _TRAINING_PERIOD.search(before)):
            continue
        end = None if period.finish is None else period.finish.iso
        weight = 0.93 if all(d.precision == "day" and not d.repaired for d in dates) else 0.85
        if end is None and not period.ongoing:
            weight = (
                0.85 if _STILL.search(_sentence_around(flow, period.start, period.end)) else 0.7
            )
        yield Employment(period.begin.iso, end, None, Span(period.start, period.end), weight)


def _sentence_around(flow: Flow, start: int, end: int, reach: int = 200) -> str:
    before = flow.folded[max(0, start - reach) : start]
    after = flow.folded[end : end + reach]
    cut = max(before.rfind(". "), before.rfind(".\n"))
    stop = re.search(r"\.\s", after)
    return before[cut + 1 :] + flow.folded[start:end] + after[: stop.start() if stop else reach]


def _entered(flow: Flow, born: set[dt.date]) -> Employment | None:
    """« est entré(e) dans notre société le … » with « en est sorti(e) le … », or still there."""
    begin = finish = None
    for date in dates_of(flow.text):
        before = flow.folded[max(0, date.start - 90) : date.start]
        if date.date in born:
            continue
        if begin is None and _ENTERED.search(before):
            begin = date
        elif (
            begin is not None
            and finish is None
            and _LEFT.search(before)
            and date.date >= begin.date
        ):
            finish = date
    if begin is None:
        return None
    end = finish or begin
    weight = 0.88 if finish else 0.8
    return Employment(
        begin.iso, finish.iso if finish else None, None, Span(begin.start, end.end), weight
    )


def _labelled_period(flow: Flow, born: set[dt.date]) -> Employment | None:
    begin = _labelled_date(flow, _START_LABELS, born)
    finish = _labelled_date(flow, _END_LABELS, born)
    if begin is None:
        return None
    if finish is not None and finish.last < begin.date:
        finish = None
    start, end = begin.start, begin.end
    if finish is not None:
        start, end = min(start, finish.start), max(end, finish.end)
    return Employment(
        begin.iso, finish.iso if finish else None, None, Span(start, end), 0.9 if finish else 0.82
    )


def _labelled_date(flow: Flow, labels: Sequence[str], born: set[dt.date]) -> FoundDate | None:
    for value in values(flow, labels):
        for date in dates_of(flow.text):
            if value.start <= date.start < value.end and date.date not in born:
                return date
    return None


# -- tables ---------------------------------------------------------------------------------------

_HEAD_START = re.compile(
    r"\b(?:debut|du|entree|date d'entree|date de debut|embauche|depuis|a compter)\b"
)
_HEAD_END = re.compile(r"\b(?:fin|au|sortie|date de sortie|date de fin|jusqu'au|terme|depart)\b")
_HEAD_JOB = re.compile(r"\b(?:emploi|poste|fonction|qualification|metier|intitule)s?\b")


def table_rows(flow: Flow, born: set[dt.date]) -> Iterator[Employment]:
    """Rows of a table whose headings say « début » and « fin », or « du » and « au »."""
    for cell in flow.cells:
        heading = flow.folded[cell.start : cell.end]
        if not _HEAD_START.search(heading) or len(heading) > 30 or re.search(r"\d", heading):
            continue
        right = [
            c
            for c in flow.cells
            if c.page == cell.page and c.line == cell.line and c.start > cell.start
        ]
        finish = next(
            (
                c
                for c in right
                if _HEAD_END.search(flow.folded[c.start : c.end]) and c.end - c.start <= 30
            ),
            None,
        )
        if finish is None:
            continue
        heads = [c for c in flow.cells if c.page == cell.page and c.line == cell.line]
        job = next((c for c in heads if _HEAD_JOB.search(flow.folded[c.start : c.end])), None)
        rows = list(_rows_under(flow, cell, finish, job, born))
        if rows:
            yield from rows
            return


def _rows_under(
    flow: Flow, start: Cell, finish: Cell, job: Cell | None, born: set[dt.date]
) -> Iterator[Employment]:
    misses = 0
    lines = sorted({c.line for c in flow.cells if c.page == start.page and c.line > start.line})
    for line in lines:
        cells = [c for c in flow.cells if c.page == start.page and c.line == line]
        if misses > 2:
            return
        span = Span(cells[0].start, cells[-1].end)
        dates = [
            d
            for d in dates_of(flow.text)
            if span.start <= d.start < span.end and d.date not in born
        ]
        begin = next((d for d in dates if _near(flow, d, start)), None)
        end = next((d for d in dates if d is not begin and _near(flow, d, finish)), None)
        if begin is None:
            misses += 1
            continue
        misses = 0
        share = next(iter(find_shares(flow.text[span.start : span.end])), None) or _bare_share(
            flow, span
        )
        title = None if job is None else _under(cells, job)
        yield Employment(begin.iso, end.iso if end else None, share, span, 0.9, title=title)


def _under(cells: Sequence[Cell], column: Cell) -> Span | None:
    """The cell of a row that stands under a heading."""
    for cell in cells:
        if min(cell.box.x1, column.box.x1) - max(cell.box.x0, column.box.x0) > 0:
            return Span(cell.start, cell.end)
    return None


def _near(flow: Flow, date: FoundDate, column: Cell) -> bool:
    words = flow.words_of(date.start, date.end)
    x0, x1 = words[0][1].box.x0, words[-1][1].box.x1
    return x0 < column.box.x1 + 0.04 and x1 > column.box.x0 - 0.04


def _bare_share(flow: Flow, span: Span) -> FoundShare | None:
    """« 80 % » alone in a cell of the row."""
    match = re.search(r"(?<![\d,.])(\d{2,3})\s?%", flow.folded[span.start : span.end])
    if match is None or not 5 <= int(match[1]) <= 100:
        return None
    start, end = span.start + match.start(), span.start + match.end()
    return FoundShare(int(match[1]) / 100, start, end, flow.text[start:end])


# -- share of time --------------------------------------------------------------------------------


def _with_share(flow: Flow, jobs: Sequence[Employment], job: Employment) -> Employment:
    """The job with the share of time that the paper states for it: said in its sentence or row,
    else the only one of the paper."""
    if job.share is not None:
        return job
    found = [s for s in find_shares(flow.text) if _is_of_work(flow, s)]
    if not found:
        return job
    if len(jobs) == 1:
        partial = [s for s in found if s.share is not None and s.share < 1]
        full = [s for s in found if s.share == 1.0]
        vague = [s for s in found if s.share is None]
        if partial and full:
            nearest = min((*partial, *full), key=lambda s: abs(s.start - job.span.end))
            return replace(job, share=nearest, weight=job.weight - 0.15)
        if partial:
            agree = len({s.share for s in partial}) == 1
            return replace(
                job,
                share=min(partial, key=lambda s: abs(s.start - job.span.end)),
                weight=job.weight - (0 if agree else 0.1),
            )
        if full:
            return replace(job, share=full[0])
        return replace(job, share=vague[0], part_time=True, weight=job.weight - 0.1)
    index = list(jobs).index(job)
    low = job.span.start if index else 0
    high = jobs[index + 1].span.start if index + 1 < len(jobs) else len(flow.text)
    mine = [s for s in found if low <= s.start < high and (s.start >= job.span.start or index == 0)]
    if mine:
        nearest = min(mine, key=lambda s: abs(s.start - job.span.end))
        return replace(job, share=nearest, part_time=nearest.share is None)
    return job


def _is_of_work(flow: Flow, share: FoundShare) -> bool:
    """Hours of a lesson or of a legal reminder are no share of a job."""
    before = flow.folded[max(0, share.start - 50) : share.start]
    return not re.search(
        r"duree legale|formation|heures? de cours|\bstage|enseignement|reunion|majoree", before
    )
