"""Hours of training that a contract or an attestation counts in all."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from dossiers.reading import Field
from pieces.fields.cell_columns import column_under, headings_in, shares_column, unnumbered
from pieces.fields.days import texts_above
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.hours_tables import (
    LEAST_TRAINING_HOURS,
    MOST_TRAINING_HOURS,
    grand_total,
    hours_of,
)
from pieces.fields.label_short import shortened
from pieces.fields.labels import suffix_of, values
from pieces.fields.other_columns import as_amended
from pieces.fields.rows_of_people import in_row_of_holder
from pieces.parse.hours import FoundHours, find_hours

# A table of a year's matters has no more rows.
MOST_ROWS = 30

_TRAINING = re.compile(
    r"duree\s+(?:totale\s+)?(?:de\s+(?:la\s+)?|des?\s+)?(?:formation|preparation|actions?|enseignements?|cycle)|heures?\s+de\s+(?:formation|cours|preparation|enseignement)|volume\s+(?!hebdo|mensuel)\w+|nombre\s+(?:total\s+)?d'heures|formation\s+d'une\s+duree|preparation[^.]{0,60}d'une\s+duree|total\s+des\s+heures|duree\s+(?:de|en)\s+(?:la\s+)?formation"
)
_WORKING = re.compile(
    r"hebdomadaire|par semaine|travail|absence|supplementaire|mensuel|en\s+entreprise|stage|par jour|smic|a distance|e-learning|dont\b"
)


def training_hours_field(flow: Flow) -> dict[str, Field]:
    """`training_hours`: hours of training in all, or nothing. Those « dont » are parts, those per
    week are work."""
    told = [h for h in find_hours(flow.prose) if _may_be_training(flow, h)]
    sums = _sums(flow, told)
    ranked = sorted(
        ((SUM_TOLD if h in sums else _hours_weight(flow, h), h.hours, h) for h in told),
        key=lambda r: (r[0], r[1]),
        reverse=True,
    )
    ranked = [r for r in ranked if r[0] > 0]
    weight, hours, best = ranked[0] if ranked else (0.0, 0.0, None)
    if best is None or weight < HOURS_IN_COLUMN:
        bare = _labelled_hours(flow, below=False) or _hours_in_column(flow) or _line_of_hours(flow)
        if (whole := grand_total(flow)) is not None and not bare:
            return _field(flow, whole.hours, whole.span, HOURS_IN_COLUMN)
        bare = bare or ({} if _stretches(flow, told) else _labelled_hours(flow))
        if bare or best is None:
            return bare
    if (cut := _cut_in_two(flow, best)) is not None:
        return cut
    if best not in sums and (parts := _stretches(flow, told)):
        # Each year or semester is told and no total: their sum is what the paper says of it.
        total = sum(p.hours for p in parts)
        if all(h in parts or h.hours == total for _, _, h in ranked if h.hours >= hours / 2):
            span = Span(parts[0].start, parts[-1].end)
            return _field(flow, total, span, SUM_MADE)
    if best.per == "year":
        return _field(flow, hours * _years(flow), Span(best.start, best.end), YEARLY)
    rivals = {r[1] for r in ranked if r[0] >= weight - 0.05} - {hours}
    # Another as large, of as much weight: each may be a part, of a year or of a matter.
    parts_likely = any(r >= hours / 2 for r in rivals)
    doubt = PARTS_LIKELY if parts_likely else 0.2 if rivals else 0.0
    sure = weight - doubt - (0.15 if best.repaired else 0.0)
    return _field(flow, hours, Span(best.start, best.end), sure)


# « 13 60 h »: four figures, one a box, parted where no number is.
_FIRST_HALF, HALVES_JOINED = re.compile(r"(?<![\d,.])(\d\d) $"), 0.6


def _cut_in_two(flow: Flow, found: FoundHours) -> dict[str, Field] | None:
    head = _FIRST_HALF.search(flow.text, max(0, found.start - 4), found.start)
    if head is None or not flow.is_ocr or not 10 <= found.hours < 100 or found.hours % 1:
        return None
    hours = float(f"{head[1]}{int(found.hours)}")
    if not LEAST_TRAINING_HOURS <= hours <= MOST_TRAINING_HOURS:
        return None
    return _field(flow, hours, Span(head.start(1), found.end), HALVES_JOINED)


def _field(flow: Flow, hours: float, span: Span, weight: float) -> dict[str, Field]:
    value = int(hours) if hours == int(hours) else hours
    return {"training_hours": flow.field("training_hours", value, span.start, span.end, weight)}


# -- beside a label, under a heading --------------------------------------------------------------

_HOURS_LABELS = (
    "heures de formation", "nombre d'heures", "nombre d'heures de formation", "nombre total d'heures", "total des heures",
    "hrs realisees", "hrs effectuees", "hrs suivies", "nb hrs", "total hrs", "heures real.", "heures realisees", "heures suivies", "heures effectuees", "total heures", "nb d'heures", "volume horaire", "duree en heures",
    "duree (en heures)", "duree (h)", "heures au cfa", "volume horaire total", "volume horaire total (heures)", "volume horaire (heures)", "volume horaire (h)", "duree totale", "duree de la formation",
    "nombre d'heures d'enseignement", "nb d'heures d'enseignement", "heures d'enseignement", "nombre d'heures de cours", "volume d'heures",
    "duree de formation", "nombre d'heures suivies", "nombre d'heures realisees", "duree de la formation (heures)", "duree de la formation (h)", "duree (heures)", "duree de la formation, en heures", "duree totale, en heures", "duree, en heures",
    "total d'heures", "total general (h)", "total (h)", "total general", "nb heures", "nbre d'heures", "heures totales", "heures",
    *shortened("heures realisees", "heures suivies", "heures effectuees", "total heures", "heures totales", "duree totale", "heures formation", "nombre heures"),
)  # fmt: skip


# « Heures  1350 » alone in a line, « heures  1 140 en tout »
_LINE = re.compile(
    r"(?:^|(?<=[\n\t]))[ ]*(?:nb\s|nombre d')?(?:heures?|h\.|hrs)(?:\s(?:real\w*|suiv\w*|eff\w*|tot\w*)\.?)?\s?:?[ \t]+(?P<count>\d[ .]\d{3}|\d{3,4})(?:,00)?\s*(?=\n|\t|\f|$|en tout|au total|h\b)"
)


def _line_of_hours(flow: Flow) -> dict[str, Field]:
    found = list(_LINE.finditer(flow.folded))
    hours = {hours_of(flow, Span(*m.span("count"))) for m in found} - {None}
    if len(hours) != 1:
        return {}
    return _field(flow, hours.pop() or 0, Span(*found[0].span("count")), HOURS_IN_COLUMN)


def _labelled_hours(flow: Flow, *, below: bool = True) -> dict[str, Field]:
    """A bare number in the cell beside « Heures de formation », or in the one `below` it."""
    found = values(flow, _HOURS_LABELS, below, lambda span: hours_of(flow, span) is not None)
    said = [(suffix_of(flow, value), value) for value in found]
    # « Heures effectivement suivies » before « Heures prévues au contrat », « Heures d'absence » never.
    taught = [(s, v) for s, v in said if not _NOT_TAUGHT.search(s)]
    for _, value in sorted(taught, key=lambda one: _PLANNED.search(one[0]) is not None):
        value = as_amended(flow, value, lambda span: hours_of(flow, span) is not None)
        span = Span(value.start, value.end)
        hours = hours_of(flow, span)
        if value.label.phrase == "heures" and (hours or 0) < LEAST_BARELY_TOLD:
            continue  # of a week, of a day's absence
        if hours is not None:
            return _field(flow, hours, span, HOURS_IN_COLUMN)
    return {}


LEAST_BARELY_TOLD = 200
_HOURS_HEAD = re.compile(
    r"(?!.*(?:hebdo|semaine|\bsem\b|absence|travail|stage|entreprise|\bentr\.|date))(?:.*\bheures?\b.*|.*\b(?:duree|volume|total)\b.*\(?\bh\b\)?.*|.*\((?:en )?h\)|volume horaire|nbh?)"
)
HOURS_IN_COLUMN = 0.85
LONGEST_HEADING = 110


# « Prévu | Suivi », on a paper that counts hours.
_DONE_HEAD = re.compile(r"(?:suivi|realise|effectue)e?s?")
_PLANNED = re.compile(
    r"\b(?:prevue?s?|planifiee?s?|theoriques?|conventionnee?s?|programme(?:e?s)?)\b"
)


def _hours_in_column(flow: Flow) -> dict[str, Field]:
    """A bare number under a heading of hours: that of the row « total », else the only one, else
    that of the row which names whom the paper is about."""
    parts = [part for cell in flow.cells for part in headings_in(flow, cell)]
    headings = [(_heading(flow, part), part) for part in parts]
    # « Heures suivies » before « Heures prévues ».
    for heading, head in sorted(headings, key=lambda h: _PLANNED.search(h[0]) is not None):
        if len(heading) > LONGEST_HEADING or re.search(r"\d", heading):
            continue
        done = _DONE_HEAD.fullmatch(heading) is not None and "heures" in flow.folded
        if not done and not _HOURS_HEAD.fullmatch(heading):
            continue
        rows = [c for c in column_under(flow, head, MOST_ROWS) if hours_of(flow, c)]
        totals = [
            c for c in rows if "total" in flow.folded[flow.line_span(c.start).start : c.start]
        ]
        if not totals and _are_stretches(flow, rows):
            continue
        for cell in totals or (rows if len(rows) == 1 else in_row_of_holder(flow, rows)):
            hours = hours_of(flow, cell)
            if hours is not None:
                return _field(flow, hours, Span(cell.start, cell.end), HOURS_IN_COLUMN)
    return {}


def _heading(flow: Flow, cell: Cell) -> str:
    """What a cell says, behind the line over it where it goes on with that one (« … et » over
    « d'enseignement (h) »)."""
    own = unnumbered(flow.folded[cell.start : cell.end])
    above = texts_above(flow, cell.start, 1)
    if above and _GOES_ON.match(own) and not re.search(r"[\d:.]", above[0]):
        return f"{above[0]} {own}"
    return own


_GOES_ON = re.compile(r"(?:(?:et|ou|de|du|des|la|le|les|en|au|aux|pour|sur)\b|[dl]'|\()")


# -- in a sentence, in a row ----------------------------------------------------------------------


def _may_be_training(flow: Flow, hours: FoundHours) -> bool:
    """Not a time of day, not per week or month, as many as a training has."""
    return (
        not hours.clock
        and hours.per not in ("day", "week", "month")
        and LEAST_TRAINING_HOURS <= hours.hours <= MOST_TRAINING_HOURS
        and not _OF_WORK.search(_EXCLUDED.sub("", _column_head(flow, hours)))
    )


_OF_WORK = re.compile(r"hebdo|semaine|entreprise|stage|absence|travail|employeur")


def _column_head(flow: Flow, hours: FoundHours) -> str:
    """What heads the column of a number of hours that has a cell of its own: the nearest cell over
    it that bears no figure."""
    cell = flow.cell_of(hours.start)
    if cell is None or hours.end - hours.start < (cell.end - cell.start) - len(" h."):
        return ""
    above = (
        flow.folded[c.start : c.end]
        for c in reversed(flow.cells)
        if c.page == cell.page and c.line < cell.line and shares_column(c, cell)
    )
    head = next((t for t in above if not re.search(r"\d", t)), "")
    return head if len(head) <= LONGEST_HEADING else ""


# « 1350 h en centre, 1820 h en entreprise »
_SPENT_AT_WORK = re.compile(
    r"[^\S\n\t]*(?:de\s+|d')?(?:en\s+entreprise|chez\s+(?:l'|son\s+)employeur|stages?\b|en\s+milieu\s+professionnel|de\s+pratique\b)"
)
# « 1 350 h dont 400 h en entreprise »: the training's own are fewer.
_WORK_WITHIN = re.compile(
    r"[\s,;(–-]*dont\b\W*[^.;\n\t]{0,45}?\b(?:en\s+entreprise|(?:de|en)\s+stages?|en\s+milieu\s+professionnel|en\s+immersion|chez\s+l'employeur)\b"
)
WORK_WITHIN = 0.35
# « 29 % de la durée totale du contrat (3 990 heures) »: the work's and the training's together.
_OF_CONTRACT = re.compile(
    r"(?:(?:%|pour\s?cents?)\s+(?:de\s+)?la\s+|(?:^|[\n\t\f.;:])\W*(?:la\s+)?)duree\s+(?:totale\s+)?(?:du|de\s+ce)\s+(?:contrat|cdd)\b[^\d.;\n]{0,20}$"
)
# « 33 semaines de 35 heures, soit 1 155 heures », « 193 jours × 7 h = 1 351 h »
_TIMES = re.compile(
    r"(?<![\d,.])(\d{1,3})\s+(?:semaines?|jours?|journees?|demi-?\s?journees?)\s*(?:de\s+(?:formation|cours)\s+)?(?:de|a|d'|x|×|\*)\s*(\d{1,2}(?:[.,]\d{1,2})?)\s?h(?:eures?)?\b[^\d.;]{0,30}$"
)


def _is_product(before: str, hours: FoundHours) -> bool:
    """Whether so many weeks or days of so many hours, told right before, make the number."""
    match = _TIMES.search(before)
    if match is None:
        return False
    return int(match[1]) * float(match[2].replace(",", ".")) == hours.hours


# « Durée de l'action, hors stage  1 400 heures », « (stages exclus) »: what the hours leave out is
# told before them.
_LEFT_OUT = r"(?:stages?|entreprise|alternance|pfmp|e-learning|examens?|evaluations?|absences?)(?:\s+en\s+entreprise)?"
_EXCLUDED = re.compile(
    r"[,(–-]?\s*\b(?:"
    r"(?:hors|sans|non\s+compris(?:es?)?|a l'exclusion d[eu]s?)\s+(?:l[ea]s?\s+|l')?(?:periodes?\s+)?(?:d[eu]s?\s+|en\s+)?"
    rf"{_LEFT_OUT}|{_LEFT_OUT}\s+(?:exclue?s?|non\s+compris(?:es?)?|deduite?s?)"
    r")\s*\)?(?=[\s:]*$)"
)


def _hours_weight(flow: Flow, hours: FoundHours) -> float:
    """0…1: how firmly the words around a number of hours say that it is the training's in all."""
    before = _EXCLUDED.sub("", flow.folded[max(0, hours.start - 90) : hours.start])
    after = flow.folded[hours.end : hours.end + 50]
    near = before[-45:]
    weight = 0.55
    if _TRAINING.search(before) or re.match(
        r"\s*(?:\([^)]*\)\s*)?(?:de|d')\s*(?:formation|cours|enseignement|preparation)", after
    ):
        weight = 0.93
    elif re.search(r"formation|preparation|suivi|assiduite|parcours|bts", before):
        weight = 0.85
    line = before[max(before.rfind("\n"), before.rfind("\f")) + 1 :]
    if re.search(r"\btotal", line) and "absence" not in line:
        weight = max(weight, 0.94)
    own = re.split(r"[.;\n]", before)[-1]
    worked = _NOT_TAUGHT.search(own) and not _TAUGHT.search(own)
    if not worked and _is_product(before, hours):
        return 0.92
    soit = re.search(r"\bsoit\s*(?:un total de\s*)?$", near) and hours.per is None
    if soit and not worked and re.search(r"formation|preparation|enseignement|cours\b", before):
        return 0.92
    # « Heures d'absence : 19 » over « Volume horaire réalisé : … » says nothing of it.
    beside = near.rpartition("\n")[2] if _TRAINING.search(line) else near
    if worked or (
        _WORKING.search(beside) and not re.search(r"formation|preparation|cours\b", near)
    ):
        weight -= 0.4
    if hours.per == "year":
        weight -= 0.35
    if _SPENT_AT_WORK.match(flow.folded_prose, hours.end) or _OF_CONTRACT.search(before):
        weight -= 0.4
    if _WORK_WITHIN.match(flow.folded_prose, hours.end):
        weight -= WORK_WITHIN
    if re.search(r"\bdont\s*:?\s*$|minimum|au moins|reduite|inferieure|requise?s?\s*$", near[-25:]):
        weight -= 0.2
    if re.search(r"\bnon\s+compris\w*|\bhors\b|\bs'ajout\w*|\ben\s+(?:sus|plus)\b", near):
        weight -= 0.4  # « non comprises les 35 heures de la semaine d'accueil »
    if re.search(
        r"conventionn|contractuel|previsionnel|theorique|\bprevue?s?\s+(?:de|a|(?:au|par\s+le)\s+(?:contrat|programme|plan)\s*:?|:)\s*$|initialement\s+prevu|\bhrs\s+prevues?\b",
        near[-30:],
    ):
        weight -= 0.1  # what was planned, beside what was done
    if _PLANNED.search(_column_head(flow, hours)):
        weight -= 0.1
    return max(0.0, weight)


# « 1 180 h d'enseignement + 20 h d'évaluation, soit 1 200 h »; a table of semesters and their sum.
SUM_TOLD = 0.96
_TAUGHT = re.compile(r"formation|preparation|enseign|\bcours\b|\bcfa\b|\bcentre\b")
_NOT_TAUGHT = re.compile(r"entreprise|stage|travail|absence|heures? supplementaires?")


def _sums(flow: Flow, told: Sequence[FoundHours]) -> list[FoundHours]:
    """The numbers of hours that two or more right before or right behind them add up to."""
    return [
        one
        for place, one in enumerate(told)
        if _adds_up(flow, one, told[place + 1 :]) or _adds_up(flow, one, told[:place][::-1])
    ]


def _adds_up(flow: Flow, whole: FoundHours, parts: Sequence[FoundHours]) -> bool:
    """Whether the first of these parts, none of them hours of work, make the whole."""
    sums = list(accumulate(p.hours for p in parts))
    if whole.hours not in sums[1:]:
        return False
    count = sums.index(whole.hours) + 1
    return not any(_NOT_TAUGHT.search(_told_by(flow, p)) for p in parts[:count])


# Summed here, not by the paper: to be shown, not to be believed against the candidate.
SUM_MADE, YEARLY, PARTS_LIKELY = 0.6, 0.5, 0.4
_YEARS = re.compile(r"\b(?:(deux|2)|(trois|3))\s+(?:ans|annees)\b")


def _years(flow: Flow) -> int:
    """How many years « 675 heures par an » are given, one where it is not said."""
    match = _YEARS.search(flow.folded)
    return 1 if match is None else 2 if match[1] else 3


_STRETCH = re.compile(
    r"\b(?:(1ere?|2e(?:me)?|3e(?:me)?|premiere?|deuxieme|seconde?|troisieme|1re|2nde)\s+(?:annee|semestre|trimestre|periode)"
    r"|(?:annee|semestre|trimestre|s)\s?(?:n\s?[°o]\s?)?([1-6])|(20\d\d\s?[-/]\s?(?:20)?\d\d))\b"
)


def _stretches(flow: Flow, told: Sequence[FoundHours]) -> list[FoundHours]:
    """The hours of each year or semester of the training, where two or more are told apart."""
    found: dict[str, FoundHours] = {}
    for one in told:
        line = flow.folded[flow.line_span(one.start).start : one.start]
        near = (
            list(_STRETCH.finditer(line))
            or list(_STRETCH.finditer(flow.folded[one.end : one.end + 30].split("\n")[0]))[:1]
        )
        if not near or _NOT_TAUGHT.search(_told_by(flow, one)):
            continue
        key = next(g for g in near[-1].groups() if g)
        if key in found:
            return []  # two numbers for one year: which is the training's is not told
        found[key] = one
    return list(found.values()) if len(found) > 1 else []


def _are_stretches(flow: Flow, rows: Sequence[Cell]) -> bool:
    """Whether cells stand each in the row of another year or semester: parts of what is not read."""
    told = [_STRETCH.findall(flow.folded, flow.line_span(c.start).start, c.start) for c in rows]
    return len(told) > 1 and all(told) and len({str(t[-1]) for t in told}) == len(told)


def _told_by(flow: Flow, hours: FoundHours) -> str:
    """The line up to a number of hours, from the number before it on."""
    line = flow.folded[flow.line_span(hours.start).start : hours.start]
    return re.split(r"\d", line)[-1] + flow.folded[hours.end : hours.end + 35].split("\n")[0]
