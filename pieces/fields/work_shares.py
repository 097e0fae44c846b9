"""For which share of full time somebody worked: said in a sentence, in a row, or under a heading."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pieces.fields.cell_columns import column_under, in_column
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.job_tables import Employment
from pieces.fields.tick_boxes import state_of
from pieces.parse.dates import find_dates
from pieces.parse.hours import amount
from pieces.parse.shares import FoundShare, find_shares, share_of_hours


def with_share(flow: Flow, jobs: Sequence[Employment], job: Employment) -> Employment:
    """The job with the share of time that the paper states for it: said in its sentence or row,
    else the only one of the paper."""
    if job.share is not None:
        return job
    found = [s for s in _shares_of(flow) if _is_of_work(flow, s)]
    if not found:
        return _of_unread_quota(flow, job)
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
    if told := _told_ahead(jobs, found):
        return replace(job, share=told[index], part_time=told[index].share is None)
    low = job.span.start if index else 0
    high = jobs[index + 1].span.start if index + 1 < len(jobs) else len(flow.text)
    mine = [s for s in found if low <= s.start < high and (s.start >= job.span.start or index == 0)]
    if mine:
        within = [s for s in mine if job.span.start <= s.start < job.span.end]
        nearest = min(within or mine, key=lambda s: abs(s.start - job.span.end))
        return replace(job, share=nearest, part_time=nearest.share is None)
    if flow.is_ocr and _heads_others(flow, jobs, job):
        return replace(job, part_time=True, weight=min(job.weight, QUOTA_UNREAD))
    return job


def _heads_others(flow: Flow, jobs: Sequence[Employment], job: Employment) -> bool:
    """Whether a heading of shares tells that of another row, and nothing was read in this one's."""
    rows = [flow.line_span(other.span.start) for other in jobs if other is not job]
    return any(row.start <= s.start < row.end for s in headed_shares(flow) for row in rows)


# « Quotité de travail », none that may be seized of a wage or bequeathed.
_QUOTA = re.compile(r"\bquotite\b(?! (?:saisissable|cessible|disponible|insaisissable))")
QUOTA_UNREAD = 0.55


def _of_unread_quota(flow: Flow, job: Employment) -> Employment:
    """The job without a share where a recognised paper has a place for it and nothing of it was
    read: no full time is known from that."""
    if not flow.is_ocr or not _QUOTA.search(flow.folded):
        return job
    return replace(job, part_time=True, weight=min(job.weight, QUOTA_UNREAD))


def _told_ahead(jobs: Sequence[Employment], shares: Sequence[FoundShare]) -> list[FoundShare]:
    """« à mi-temps du … au …, puis à temps complet du … au … »: the share said right before each
    stretch; none where one is not told so."""
    if shares[-1].start > jobs[-1].span.start:
        return []
    opens = [0, *(job.span.end for job in jobs[:-1])]
    ahead = [
        [s for s in shares if low <= s.start < job.span.start]
        for low, job in zip(opens, jobs, strict=True)
    ]
    return [told[-1] for told in ahead] if all(ahead) else []


def _is_of_work(flow: Flow, share: FoundShare) -> bool:
    """Hours of a lesson or of a legal reminder are no share of a job."""
    before = flow.folded[max(0, share.start - 50) : share.start]
    if _MAKES_FULL_TIME.match(flow.folded, share.end) or _MADE_FULL_TIME.search(before):
        return False
    return not re.search(
        r"duree legale|formation|heures? de cours|\bstage|enseignement|reunion|majoree", before
    )


# « 35 h par semaine correspondent à un temps plein. »: what full time is, under the rows of a table.
_MAKES = r"(?:correspond(?:ent|ant)?|equiva(?:ut|lent|lant))\s+a\s+un\s+"
_MAKES_FULL_TIME = re.compile(rf"\s*{_MAKES}temps\s+(?:plein|complet)\b")
_MADE_FULL_TIME = re.compile(rf"\bh(?:eures?)?\b[^.;\n\d]{{0,20}}{_MAKES}$")


def _shares_of(flow: Flow) -> list[FoundShare]:
    told = find_shares(flow.prose)
    headed = [
        h
        for h in (*headed_shares(flow), *_ending_rows(flow))
        if not any(h.start < t.end and t.start < h.end for t in told)
    ]
    return sorted(_of_ticked(flow, (*told, *headed)), key=lambda s: s.start)


_OPTION = re.compile(r"\btemps\s*(?:plein|complet|partiel|incomplet|non complet)\b")
# « temps plein (35 h)  temps partiel : 17,5 h »: no mark was read; one option tells its own hours or
# share, the other's are in its name's brackets. « (au moins 24 h) » and « 24 h minimum » fill nothing.
_FILLED_IN = re.compile(
    r"[\s:=,]*(?:soit|de|a raison de|pour|quotite)?[\s:=]*\d{1,3}(?:[,.]\d{1,2})?\s?(?:h(?:eures?)?\b|%)"
    r"(?![^\n]{0,12}\b(?:min|max|au (?:moins|plus)))(?:\s*(?:/|par)\s*(?:semaine|mois)|\s*hebdo\w*)?"
)
_NOT_FULL = re.compile(r"partiel|incomplet|non complet")
# What stands between two options to choose from, boxes taken for letters among it: no sentence.
_BETWEEN = re.compile(r"(?:\s*\([^()\n]*\))?(?:\W+(?:a|ou|[a-z])(?=\W))*\W*")
# Letters before an option that may hold its box.
BOX_REACH = 12


def _of_ticked(flow: Flow, shares: Sequence[FoundShare]) -> list[FoundShare]:
    """The shares without those behind an option that is not ticked, « ☐ temps plein », where another
    of its line or of the next is: « temps plein  × temps partiel, soit 28 h par semaine »."""
    options = [
        (m.start(), state_of(flow.folded[max(0, m.start() - BOX_REACH) : m.start()], ""))
        for m in _OPTION.finditer(flow.folded)
    ]
    ticked = [at for at, state in options if state == "on"]
    ticked = ticked or list(_filled_in(flow))
    if len(ticked) != 1 or len(options) < 2:
        return list(shares)
    kept = []
    for share in shares:
        before = [at for at, _ in options if at < share.end]
        if not before or before[-1] == ticked[0]:
            kept.append(share)
    return kept


def _filled_in(flow: Flow) -> Iterator[int]:
    """Where the part time stands of two options side by side, where it alone has its hours behind
    it."""
    for first, second in itertools.pairwise(_OPTION.finditer(flow.folded)):
        partial = [m for m in (first, second) if _NOT_FULL.search(m[0])]
        told = [m for m in (first, second) if _FILLED_IN.match(flow.folded, m.end())]
        behind = _FILLED_IN.match(flow.folded, first.end()) if told == [first] else None
        end = first.end() if behind is None else behind.end()
        beside = _BETWEEN.fullmatch(flow.folded, end, second.start()) is not None
        if (
            partial == told
            and len(told) == 1
            and beside
            and "\n" not in flow.folded[end : second.start()]
        ):
            yield told[0].start()


# « du 1er avril 2016 au 31 décembre 2018 ........ 50 % »
_ENDS_ROW = re.compile(
    r"(?<=\d\d)[\s:.…,(–-]{1,60}(?<!\d)(\d{1,3})(?:[,.]0{1,2})?\s?%\)?(?=\s*$)", re.M
)


def _ending_rows(flow: Flow) -> Iterator[FoundShare]:
    """The share that ends the line of a stretch, with nothing but leaders behind its last day."""
    days = {d.end for d in find_dates(flow.text)}
    for match in _ENDS_ROW.finditer(flow.text):
        share = int(match[1]) / 100
        if match.start() in days and "\n" not in match.group() and 0.05 <= share <= 1.0:
            yield FoundShare(share, match.start(1), match.end(), match.group())


_HOURS_HEAD = re.compile(
    r"(?:duree|horaire|temps|heures?|nb h|volume)[^\d%]{0,40}(?:hebdo|semaine|travail|/\s?sem)[^\d%]{0,20}|h\s?/\s?sem\w*\.?|horaires?|hebdo(?:madaires?)?\.?"
    r"|(?:heures? )?(?:par |/ ?)sem(?:aine)?\.?"
)
_MONTH_HEAD = re.compile(
    r"(?:duree|horaire|temps|heures?|nb h|volume)[^\d%]{0,40}(?:mensuel(?:le|s|les)?|par mois|/\s?mois|mensualisee?s?)\.?"
)
_TIME_HEAD = re.compile(r"temps[^\d]{0,40}")
_SHARE_HEAD = re.compile(r"(?:quotite|taux(?! horaire)|% ?|pourcentage)[^\d]{0,40}")
_BARE_HOURS = re.compile(
    r"(?=(\d{1,2}))(?:(\d{1,3}[,.]\d{1,2})(?:\s?h)?|\d{1,2}\s?h(?:eures?)?\s?([0-5]\d)?)"
)
_MONTHLY = re.compile(r"(\d{2,3}(?:[,.]\d{1,2})?)(?:\s?h(?:eures?)?)?")
_BARE_SHARE = re.compile(
    r"(?P<hundredths>\d{1,3}(?:[,.]\d{1,2})?)\s?(?:%|/\s?100)|(?P<whole>\d{1,3})"
    r"|(?P<part>[01][,.]\d{1,2})|(?P<zeros>\d{2,3}[,.]\d{1,2})"
)
# « 60 % (congé parental) »: why, behind the share.
_WHY = re.compile(r"\s*\([^()]*\)$")
# Code du travail, L3121-20: nobody works more in one week.
MOST_A_WEEK = 48
# A table of somebody's jobs has no more rows.
MOST_ROWS = 20


def headed_shares(flow: Flow) -> Iterator[FoundShare]:
    """« 17 h 30 » alone in its cell under « Durée hebdomadaire », « 80 » under « Quotité »."""
    for head in flow.cells:
        if not heads_shares(flow, head):
            continue
        for cell in column_under(flow, head, MOST_ROWS):
            own = in_column(flow, cell, head)
            share = share_under(flow, head, own)
            if share is not None:
                yield share


def heads_shares(flow: Flow, head: Cell) -> bool:
    """Whether a cell is the heading of shares of time or of hours of work."""
    heading = flow.folded[head.start : head.end].strip(" :()")
    return any(p.fullmatch(heading) for p, _ in _READERS)


def share_under(flow: Flow, head: Cell, own: Span) -> FoundShare | None:
    """The share that a cell tells under such a heading: « Temps de travail » heads hours of a week
    and hundredths alike."""
    heading = flow.folded[head.start : head.end].strip(" :()")
    said = _WHY.sub("", flow.folded[own.start : own.end].strip())
    readers = [reader for p, reader in _READERS if p.fullmatch(heading)]
    told = (reader(said) for reader in ((_over_full, *readers) if readers else ()))
    share = next((s for s in told if s is not None), None)
    if share is None or not 0.05 <= share <= 1.0:
        return None
    return FoundShare(share, own.start, own.end, flow.text[own.start : own.end])


# « 17h30/35 », « 28/35e »: hours of a week over those of full time, whatever heads them.
_OVER_FULL = re.compile(
    r"(\d{1,2})(?:[,.](\d{1,2})|\s?h\s?([0-5]\d)?)?\s?/\s?(3[5-9]|40)\s?(?:h(?:eures?)?|i?e(?:mes?)?)?"
)


def _over_full(cell: str) -> float | None:
    match = _OVER_FULL.fullmatch(cell)
    if match is None:
        return None
    hours = float(f"{match[1]}.{match[2] or 0}") + int(match[3] or 0) / 60
    return round(hours / int(match[4]), 3)


def _weekly(cell: str) -> float | None:
    match = _BARE_HOURS.fullmatch(cell)
    if match is None:
        return None
    hours = amount(match[2]) if match[2] else int(match[1]) + int(match[3] or 0) / 60
    return share_of_hours(hours, "week" if hours <= MOST_A_WEEK else "month")


def _monthly(cell: str) -> float | None:
    match = _MONTHLY.fullmatch(cell)
    return None if match is None else share_of_hours(amount(match[1]), "month")


def _told(cell: str) -> float | None:
    match = _BARE_SHARE.fullmatch(cell)
    if match is None:
        return None
    if match["part"]:
        return amount(match["part"])
    return round(amount(match["hundredths"] or match["whole"] or match["zeros"]) / 100, 3)


def _timed(cell: str) -> float | None:
    """« 80 », « 28 » under « Temps »: no week has eighty hours, hardly a job is a quarter of one."""
    match = _BARE_SHARE.fullmatch(cell)
    bare = match and (match["whole"] or match["zeros"])
    if bare and amount(bare) <= MOST_A_WEEK:
        return share_of_hours(amount(bare), "week")
    return _told(cell)


_READERS = (
    (_MONTH_HEAD, _monthly),
    (_HOURS_HEAD, _weekly),
    (_TIME_HEAD, _timed),
    (_SHARE_HEAD, _told),
)
