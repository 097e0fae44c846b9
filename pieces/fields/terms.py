"""First and last day of a contract or of a training: labelled boxes, then « du … au … », then words."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

from pieces.fields.amended_terms import amended_end
from pieces.fields.births import birth_dates
from pieces.fields.cut_days import cut_days
from pieces.fields.days import dates_of
from pieces.fields.flow import Fields, Flow
from pieces.fields.jobs import employments
from pieces.fields.labelled_days import STRETCH_INSIDE
from pieces.fields.labelled_terms import TERM_LABELS, is_in_order, labelled_term
from pieces.fields.stacked_terms import stacked_term

_BEGINS = re.compile(
    r"\b(?:prend(?:ra)? effet|debut(?:e|era|ant)|commenc\w+|demarr\w+|ouver(?:te?|ture)|ouvr(?:e|ira|ant)|courant|a compter|a partir|engagee?(?:\(e\))?|embauchee?(?:\(e\))?|entre(?:ra)? en (?:fonctions?|vigueur|service)|entree en (?:fonctions?|service|vigueur)|prise de (?:poste|fonctions?)|prend(?:rez|ra) (?:vos|votre|ses|son) (?:fonctions?|poste|service)|a effet|date d'effet|avec effet|date de debut[^:\n]{0,40}|suit|nommee?|recrutee?(?:\(e\))?|salariee?|employee?)\s*(?:\w+\s+){0,4}?(?:le|du|au|depuis le)?\s*:?\s*$"
)
_ENDS = re.compile(
    r"\b(?:jusqu'?au|prend(?:ra)? fin|(?:\S?e )?termin(?:e|era|ant)|sortie? (?:\w+ ){0,4}|fini(?:r|t|ra|ssant)\b|s'ach(?:eve|evera|evant)|s'eteint|s'eteindra|se cl(?:ot|oturera|oture)|clo(?:se?|turee?)|expire(?:ra)?|cesse(?:ra)?|arrive(?:ra)? a (?:echeance|terme|expiration)|a pour terme|echeance(?!\s+d(?:e|u|es)\b)|terme (?:est )?fixe|prenant fin|fin (?:du|de) [^:\n]{0,40})(?:\s*,[^,;.:\d]{2,50},)?\s*(?:[\w']+\s+){0,5}?(?:le|au)?\s*:?\s*$"
    r"|\bau(?:\s*,[^,;.:\d]{2,50},)?\s*(?:\w+\s+){0,2}?(?:le)?\s*:?\s*$"
)


def term_fields(flow: Flow, *, of_training: bool = False) -> Fields:
    """`start` and `end` of a contract, or of a training: labelled boxes first, then « du … au … »,
    then words."""
    born = {r.found.date for r in birth_dates(flow)}
    stacked = {} if of_training else _stacked(flow)
    fields = stacked or labelled_term(flow, born, of_training=of_training)
    labels = {n: at for n, at in TERM_LABELS.items() if n not in fields}
    cut = cut_days(flow, labels) if flow.is_ocr else {}
    fields |= {
        n: found for n, found in cut.items() if found and is_in_order(fields, n, found.value)
    }
    if "start" not in fields:
        fields |= _in_words(flow, "start", _TAKES_EFFECT, born, fields)
    if "start" not in fields:
        fields |= _spoken_term(flow, fields)
    for name, pattern in (("start", _BEGINS), ("end", _ENDS)):
        if name not in fields:
            fields |= _in_words(flow, name, pattern, born, fields)
    fields |= amended_end(flow, fields)
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
        if date.precision != "day" or date.date in born or not is_in_order(known, name, date.iso):
            continue
        if (
            pattern.search(before)
            and not STRETCH_INSIDE.search(before)
            and not _OF_AVENANT.search(before)
        ):
            sure = FIRMLY_BEGUN if pattern is _TAKES_EFFECT else SAID
            return {name: flow.field(name, date.iso, date.start, date.end, sure)}
    return {}


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
