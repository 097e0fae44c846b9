"""Papers of working life: certificates, job descriptions, contracts, internships."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence

from dossiers.reading import Field
from pieces.fields.births import birth_dates
from pieces.fields.cell_columns import shares_column, unnumbered
from pieces.fields.cut_days import cut_days
from pieces.fields.days import dates_of
from pieces.fields.firms import employer_field
from pieces.fields.flow import Flow, Span
from pieces.fields.job_titles import job_title_field
from pieces.fields.jobs import employments, periods_field
from pieces.fields.labels import Value, suffix_of, values
from pieces.fields.name_sections import is_anothers_part
from pieces.fields.other_columns import as_amended, in_total, of_holders_row
from pieces.fields.own_dates import issue_date_field
from pieces.fields.people import person_fields
from pieces.fields.stacked_terms import stacked_term
from pieces.fields.stay_weeks import weeks_field
from pieces.fields.term_labels import END_LABELS, START_LABELS
from pieces.parse.dates import FoundDate
from pieces.parse.periods import find_periods

Fields = dict[str, Field]


def work_certificate(flow: Flow) -> Fields:
    """Employer, job, stretches of work with their share of full time, and the day it was made."""
    fields = person_fields(flow) | employer_field(flow)
    fields |= job_title_field(flow)
    fields |= periods_field(flow)
    return fields | issue_date_field(flow, skip=_inside(flow))


def _inside(flow: Flow, *, internship: bool = False) -> list[Span]:
    """Where the stretches of work stand, whose days are not the day the paper was made."""
    return [job.span for job in employments(flow, internship=internship)]


def job_description(flow: Flow) -> Fields:
    """Fiche de poste: whose, at which firm, for which job."""
    return (
        person_fields(flow) | employer_field(flow) | job_title_field(flow) | issue_date_field(flow)
    )


def employer_attestation(flow: Flow) -> Fields:
    """The employer confirms an apprentice's status."""
    fields = person_fields(flow) | employer_field(flow)
    return fields | job_title_field(flow) | issue_date_field(flow, skip=_inside(flow))


def employment_contract(flow: Flow) -> Fields:
    """Parties, job, first and last day."""
    fields = person_fields(flow) | employer_field(flow)
    fields |= job_title_field(flow)
    return fields | term_fields(flow) | issue_date_field(flow, skip=_inside(flow))


def internship_attestation(flow: Flow) -> Fields:
    """Where and when the internship took place, its weeks as said or as the days make them."""
    fields = person_fields(flow) | employer_field(flow, letterhead=False)
    fields |= periods_field(flow, internship=True)
    fields |= weeks_field(flow, fields.get("periods"))
    return fields | issue_date_field(flow, skip=_inside(flow, internship=True))


_BEGINS = re.compile(
    r"\b(?:prend(?:ra)? effet|debut(?:e|era|ant)|commenc\w+|demarr\w+|ouver(?:te?|ture)|ouvr(?:e|ira|ant)|courant|a compter|a partir|engagee?(?:\(e\))?|embauchee?(?:\(e\))?|entre(?:ra)? en (?:fonctions?|vigueur|service)|entree en (?:fonctions?|service|vigueur)|prise de (?:poste|fonctions?)|a effet|date d'effet|avec effet|date de debut[^:\n]{0,40}|suit|nommee?|recrutee?(?:\(e\))?|salariee?|employee?)\s*(?:\w+\s+){0,4}?(?:le|du|au|depuis le)?\s*:?\s*$"
)
_ENDS = re.compile(
    r"\b(?:jusqu'?au|prend(?:ra)? fin|(?:\S?e )?termin(?:e|era|ant)|sortie? (?:\w+ ){0,4}|s'ach(?:eve|evera|evant)|s'eteint|s'eteindra|se cl(?:ot|oturera|oture)|clo(?:se?|turee?)|expire(?:ra)?|cesse(?:ra)?|arrive(?:ra)? a (?:echeance|terme|expiration)|a pour terme|echeance(?!\s+d(?:e|u|es)\b)|terme (?:est )?fixe|prenant fin|fin (?:du|de) [^:\n]{0,40})(?:\s*,[^,;.:\d]{2,50},)?\s*(?:[\w']+\s+){0,5}?(?:le|au)?\s*:?\s*$"
    r"|\bau(?:\s*,[^,;.:\d]{2,50},)?\s*(?:\w+\s+){0,2}?(?:le)?\s*:?\s*$"
)


# Stretches inside a contract that are not its own.
_OF_ELSE = re.compile(r"\b(?:essai|sej\w*|titre de sejour)\W*(?:valide|valable)?\W*$")
_BESIDE = re.compile(r"essai|preavis|conges|remuneration|annee|absence|retard")


_TERM_LABELS = {"start": START_LABELS, "end": END_LABELS}


def term_fields(flow: Flow, *, of_training: bool = False) -> Fields:
    """`start` and `end` of a contract, or of a training: labelled boxes first, then « du … au … »,
    then words."""
    born = {r.found.date for r in birth_dates(flow)}
    stacked = {} if of_training else _stacked(flow)
    fields = stacked or labelled_term(flow, born, of_training=of_training)
    labels = {n: at for n, at in _TERM_LABELS.items() if n not in fields}
    cut = cut_days(flow, labels) if flow.is_ocr else {}
    fields |= {n: found for n, found in cut.items() if found and _in_order(fields, n, found.value)}
    if "start" not in fields:
        fields |= _in_words(flow, "start", _TAKES_EFFECT, born, fields)
    if "start" not in fields:
        fields |= _spoken_term(flow, fields)
    for name, pattern in (("start", _BEGINS), ("end", _ENDS)):
        if name not in fields:
            fields |= _in_words(flow, name, pattern, born, fields)
    fields |= _amended_end(flow, fields)
    return {n: f for n, f in fields.items() if n not in cut or cut[n]}


_CONTRACT_HEAD = re.compile(r"\b(?:contrat|engagement)\b(?! (?:de )?formation)")


def _stacked(flow: Flow) -> Fields:
    """« Exécution du contrat » over « du 11/03/2024 » over « au 10/03/2026 »."""
    days = stacked_term(flow, _CONTRACT_HEAD)
    return {
        name: flow.field(name, day.iso, day.start, day.end, 0.9)
        for name, day in zip(("start", "end"), days or (), strict=False)
    }


# « Le contrat prend effet le … », before any other stretch that the paper tells.
FIRMLY_BEGUN, SAID = 0.9, 0.75
_TAKES_EFFECT = re.compile(
    r"\b(?:prend(?:ra)?|a pris|ayant pris|prenant) effet\s*(?:a compter du|le|au)?\s*:?\s*$"
)


# « Le présent avenant entre en vigueur le 1er janvier 2025 »: later than what it amends.
_OF_AVENANT = re.compile(r"\bavenant\b[^.;\d]{0,45}$")


def _in_words(
    flow: Flow, name: str, pattern: re.Pattern[str], born: Collection[dt.date], known: Fields
) -> Fields:
    """The first day that such words stand before, where the term would be in order."""
    for date in dates_of(flow.text):
        before = flow.folded_prose[max(0, date.start - 70) : date.start]
        if date.precision != "day" or date.date in born or not _in_order(known, name, date.iso):
            continue
        if pattern.search(before) and not _BESIDE.search(before) and not _OF_AVENANT.search(before):
            sure = FIRMLY_BEGUN if pattern is _TAKES_EFFECT else SAID
            return {name: flow.field(name, date.iso, date.start, date.end, sure)}
    return {}


# « Nouvelle date de fin du contrat : … », « Son terme est reporté au … »: an avenant's own end.
_AMENDED = re.compile(
    r"\bnouve(?:lle|au)\s+(?:date\s+de\s+fin|fin|terme|echeance)\b[^\n\d;]{0,40}$"
    r"|\b(?:report|prorog|prolong|renouvel)\w*\b[^.;\d]{0,40}\b(?:au|jusqu'?\s?au)\s*(?:le\s+)?$"
)


def _amended_end(flow: Flow, fields: Fields) -> Fields:
    """The last of the ends that a term was moved to, where it comes after the one told."""
    told = str(fields["end"].value) if "end" in fields else ""
    moved = [
        d
        for d in dates_of(flow.text)
        if d.precision == "day"
        and d.iso > told
        and (
            _AMENDED.search(flow.folded_prose, max(0, d.start - 90), d.start)
            or _is_amended_column(flow, d)
            or _is_amended_row(flow, d)
        )
    ]
    if not moved:
        return {}
    last = max(moved, key=lambda d: d.iso)
    return {"end": flow.field("end", last.iso, last.start, last.end, 0.88)}


# « Contrat initial | 01/02/2023 | 31/12/2023 » over « Avenant n° 1 | 01/01/2024 | 31/07/2024 »
_AMENDS_ROW = re.compile(
    r"\W*(?:avenant|renouvellement|prolongation|prorogation|reconduction)\b[^\n\t]{0,25}\t"
)


def _is_amended_row(flow: Flow, day: FoundDate) -> bool:
    """Whether a day of the row of an avenant stands in the column of the ends."""
    cell = flow.cell_of(day.start)
    line = flow.line_span(day.start)
    if cell is None or not _AMENDS_ROW.match(flow.folded, line.start, day.start):
        return False
    over = [
        flow.folded[c.start : c.end]
        for c in flow.cells
        if c.page == cell.page and c.line < cell.line and shares_column(c, cell)
    ]
    return any(_HEADS["end"].match(text) and len(text) <= LONGEST_LABEL for text in over)


# « Fin | 17/09/2025 | 10/07/2026 » under « Contrat initial | Après avenant ».
_AMENDED_HEAD = re.compile(r"\b(?:apres|nouve(?:au|lle)|modifiee?|prolongee?|avenant)\b")


def _is_amended_column(flow: Flow, day: FoundDate) -> bool:
    """Whether a day of the row of the end stands in the column of what an avenant changes."""
    cell = flow.cell_of(day.start)
    line = flow.line_span(day.start)
    if cell is None or not _HEADS["end"].match(flow.folded[line.start : day.start].lstrip()):
        return False
    over = (
        flow.folded[c.start : c.end]
        for c in reversed(flow.cells)
        if c.page == cell.page and c.line < cell.line and shares_column(c, cell)
    )
    head = next((text for text in over if not re.search(r"\d", text)), "")
    return _AMENDED_HEAD.search(head) is not None


# « Date de fin du CDD ou de l'action », « Début du contrat (jj/mm/aaaa) »: said as no list foresees.
_HEADS = {
    "start": re.compile(
        r"(?:date )?(?:previsionnelle |prevue |effective )?(?:d[eu] )?(?:debut|commencement|demarrage|prise d'effet)\b"
    ),
    "end": re.compile(
        r"(?:date )?(?:previsionnelle |prevue |effective )?(?:d[eu] )?(?:fin|terme|cessation|expiration)\b"
    ),
}
LONGEST_LABEL = 75
# « Terme. Il commence le … »: the title of a clause, and its sentence behind it.
_HEADS_SENTENCE = re.compile(r"\w{3}\. \w")
# « Date prévue de fin des épreuves »: of the examination, not of the contract.
_OF_EXAM = re.compile(r"\b(?:epreuves?|examens?|cycle)\b")


def _own_wordings(flow: Flow, head: re.Pattern[str]) -> list[str]:
    """What the cells that open like a label of the first or last day say up to their value, but
    for those of a stretch inside the contract."""
    found = []
    for cell in flow.cells:
        label = re.split(r"\s*:|\s+\d", unnumbered(flow.folded[cell.start : cell.end]))[0]
        if _OF_EXAM.search(label) or _HEADS_SENTENCE.search(label):
            continue
        if len(label) <= LONGEST_LABEL and head.match(label) and not _BESIDE.search(label):
            found.append(label)
    return found


_AVENANT, HEAD_LETTERS = re.compile(r"\bavenant\b"), 400


# The words of labels that tell whose day it is, where another's stands on the paper too.
_TRAININGS = re.compile(
    r"\bform(?:ation|\b)|\bcfa\b|\bcycle|\bcyc\b|\bparcours|(?<!ou de l')\baction\b(?!.*\bcontrat\b)"
)
_CONTRACTS, _AMENDS = re.compile(r"\b(?:contrat|ctr|contr|exec)"), re.compile(r"\beffet\b")


def _firmest_day(
    flow: Flow,
    labels: Sequence[str],
    head: re.Pattern[str],
    born: Collection[dt.date],
    of_training: bool,
) -> tuple[str, int, int, float] | None:
    """The day beside a label of the contract's own, or of the training's; else beside any. « Date
    d'effet : … » of an avenant is its own, where the contract's is told beside."""
    others = [_CONTRACTS if of_training else _TRAININGS]
    if _AVENANT.search(flow.folded, 0, HEAD_LETTERS):
        others.append(_AMENDS)
    worded = _own_wordings(flow, head) if len(others) > 1 else ()
    return (
        labelled_day(flow, labels, born, others)
        or (labelled_day(flow, worded, born, others) if worded else None)
        or labelled_day(flow, labels, born)
    )


def labelled_term(flow: Flow, born: Collection[dt.date], *, of_training: bool = False) -> Fields:
    """`start` and `end` beside their labels, or what there is of them, in order."""
    fields = _told_in_cells(flow, of_training=of_training)
    for name, labels in _TERM_LABELS.items():
        if name in fields:
            continue
        found = _firmest_day(flow, labels, _HEADS[name], born, of_training)
        if found is None and (worded := _own_wordings(flow, _HEADS[name])):
            found = labelled_day(flow, worded, born)
        if found and _in_order(fields, name, found[0]):
            fields[name] = flow.field(name, found[0], found[1], found[2], found[3])
            if name == "start":
                fields |= _end_beside(flow, found[1])
            elif "start" in fields and _OF_TRAINING.search(
                flow.folded, flow.line_span(found[1]).start, found[1]
            ):
                fields |= _end_of_same(flow, str(fields["start"].value))
    return fields or ({} if of_training else _from_to(flow, born))


# « Début | contrat : 04/09/2023 | cycle : 11/09/2023 »
_OWN_CELL = re.compile(r"\W*(?:du\s+)?(?:contrat|execution)\s*:\s*(?=\d)")
_TRAININGS_CELL = re.compile(r"\W*(?:du\s+|de la\s+)?(?:cycle|formation|parcours)\s*:\s*(?=\d)")


def _told_in_cells(flow: Flow, *, of_training: bool) -> Fields:
    """`start` and `end` of a row that tells the contract's and the training's, each in a cell of
    its own; nothing where only one stands there."""
    fields: Fields = {}
    own, other = _OWN_CELL, _TRAININGS_CELL
    if of_training:
        own, other = other, own
    for cell in flow.cells:
        match = own.match(flow.folded, cell.start, cell.end)
        line = flow.line_span(cell.start)
        beside = [c for c in flow.cells if line.start <= c.start < line.end and c != cell]
        if match is None or not any(other.match(flow.folded, c.start, c.end) for c in beside):
            continue
        day = next((d for d in dates_of(flow.text) if d.start == match.end()), None)
        name = next((n for n, p in _HEADS.items() if p.match(flow.folded, line.start)), None)
        if day is not None and name is not None and day.precision == "day":
            fields.setdefault(name, flow.field(name, day.iso, day.start, day.end, 0.9))
    return fields


# « Contrat du » over « au », each with its day: a line that the sentence of a period was cut from.
_FROM_LABELS = ("du", "contrat du", "periode du", "execution du", "contrat execute du")
_TO_LABELS = ("au", "jusqu'au")


def _from_to(flow: Flow, born: Collection[dt.date]) -> Fields:
    first, last = labelled_day(flow, _FROM_LABELS, born), labelled_day(flow, _TO_LABELS, born)
    if first is None or last is None or first[0] >= last[0] or first[1] > last[1]:
        return {}
    return {"start": flow.field("start", *first), "end": flow.field("end", *last)}


def _end_beside(flow: Flow, start: int) -> Fields:
    """« Exécution du contrat    20/08/2023 → 31/08/2025 »: the end of a stretch that begins there."""
    for period in find_periods(flow.text):
        first, last = period.begin, period.finish
        if first is None or last is None or first.start != start or last.precision != "day":
            continue
        between = flow.folded[first.end : last.start]
        if first.date < last.date and "\n" not in between and "fin" not in between:
            return {"end": flow.field("end", last.iso, last.start, last.end, 0.93)}
    return {}


def _end_of_same(flow: Flow, start: str) -> Fields:
    """« Fin d'action 20/06/2025 » beside « CDD du 02/10/2023 au 30/09/2025 »: the contract's own
    end, of the only stretch of it that begins on that day."""
    found = [
        p
        for p in find_periods(flow.text)
        if p.begin is not None and p.begin.iso == start
        if _OF_CONTRACT.search(flow.folded, flow.line_span(p.start).start, p.start)
    ]
    first, last = (found[0].begin, found[0].finish) if len(found) == 1 else (None, None)
    if first is None or last is None or last.precision != "day" or last.iso <= start:
        return {}
    if re.search(r"\n|\bfin\b", flow.folded[first.end : last.start]):
        return {}  # « Début : 04/09/2023 » over « Fin de la période d'essai : … »
    return {"end": flow.field("end", last.iso, last.start, last.end, 0.9)}


_OF_TRAINING = re.compile(r"\bfin (?:de l'|d')?(?:action|formation)s?\b[^\n\t]*$")
_OF_CONTRACT = re.compile(
    r"\b(?:contrat|cdd|cdi|execution)\b(?![^\n]*\b(?:formation|action|essai)\b)[^\n]*$"
)


def _spoken_term(flow: Flow, known: Fields) -> Fields:
    """« du … au … » of the first stretch that the paper tells."""
    for job in employments(flow):
        if job.start is None or len(job.start) != 10:
            continue
        span, sure = job.span, job.weight * 0.95
        found = {"start": flow.field("start", job.start, span.start, span.end, sure)}
        if job.end and len(job.end) == 10 and "end" not in known:
            found["end"] = flow.field("end", job.end, span.start, span.end, sure)
        if "end" in known and job.start >= str(known["end"].value):
            continue
        return found
    return {}


def _in_order(fields: Fields, name: str, day: str) -> bool:
    """Whether a contract would begin before it ends."""
    other = fields.get("end" if name == "start" else "start")
    if other is None:
        return True
    return day < str(other.value) if name == "start" else day > str(other.value)


# « Embauché le », of a master under his own heading too
_MERE_LINK = re.compile(
    r"(?:en poste |present )?depuis|a compter|a partir|(?:date d')?(?:embauch|engag|recrut|anciennete)"
)


def _in_its_column(flow: Flow, value: Value, days: list[FoundDate]) -> list[FoundDate]:
    """The days of a value, the one under its label first, where a cell holds those of two columns:
    « Effet   Fin » over « 15/09/2022   31/08/2024 »."""
    head, own = flow.cell_of(value.label.start), flow.cell_of(value.start)
    if head is None or own is None or head.line == own.line or len(days) < 2:
        return days
    words = flow.words_of(value.label.start, value.label.end)
    left, right = words[0][1].box.x0, words[-1][1].box.x1

    def shared(day: FoundDate) -> float:
        placed = flow.words_of(day.start, day.end)
        return min(right, placed[-1][1].box.x1) - max(left, placed[0][1].box.x0)

    return sorted(days, key=shared, reverse=True)


def labelled_day(
    flow: Flow,
    labels: Sequence[str],
    born: Collection[dt.date] = (),
    others: Sequence[re.Pattern[str]] = (),
) -> tuple[str, int, int, float] | None:
    """The day beside one of the labels, as ISO, where it stands, and how sure; None without.
    `others`: what says that a label is not of what is asked."""

    def days(span: Span) -> list[FoundDate]:
        parted = any(c.isdigit() for c in flow.text[span.start : span.end])
        end = span.end + (12 if parted else 0)  # boxes may part day, month and year
        return [
            d
            for d in dates_of(flow.text)
            if d.precision == "day" and d.date not in born and span.start <= d.start < end
        ]

    for value in values(flow, labels, accept=lambda span: bool(days(span))):
        ahead = flow.folded[flow.line_span(value.label.start).start : value.label.start]
        suffix = suffix_of(flow, value)
        if any(p.search(f"{value.label.phrase} {suffix}") for p in others):
            continue
        if _MERE_LINK.match(value.label.phrase) and is_anothers_part(flow, value.label.start):
            continue  # « Le tuteur » over « préparateur depuis le 02/05/2003 »
        if _BESIDE.search(suffix) or _OF_ELSE.search(ahead) or _OF_EXAM.search(suffix):
            continue  # « Date de fin de la période d'essai », « ESSAI   JUSQU'AU 12/03/2023 »
        for told_elsewhere in (of_holders_row, in_total, as_amended):
            value = told_elsewhere(flow, value, lambda span: bool(days(span)))
        for date in _in_its_column(flow, value, days(Span(value.start, value.end))):
            weight = 0.93 * (0.85 + 0.15 * value.sure) * (0.85 if date.repaired else 1.0)
            return date.iso, date.start, date.end, weight
    return None
