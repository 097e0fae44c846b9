"""Diplomas: their title, their level and the day they were obtained."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossiers.reading import Field
from pieces.fields.births import birth_dates
from pieces.fields.continued import gone_on, joined_text
from pieces.fields.days import LAW, dates_of
from pieces.fields.flow import Fields, Flow, Span
from pieces.fields.own_dates import issue_date_field, made_dates
from pieces.fields.people import person_fields
from pieces.fields.specialities import speciality_fields
from pieces.fields.studies import academy_fields, session_field
from pieces.parse.folding import fold

# Level of the national framework (décret 2019-14), and the titles that carry it.
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        5,
        re.compile(
            r"brevet\s+de\s+technicien\s+superieur|\bb\.?t\.?s\.?\b|\bd\.?u\.?t\.?\b|diplome\s+universitaire\s+de\s+technologie|\bdeug\b|\bdeust\b"
        ),
    ),
    (
        4,
        re.compile(
            r"baccalaureat|\bbac\b|brevet\s+professionnel|brevet\s+de\s+technicien\b(?!\s+superieur)|\bdaeu\b|diplome\s+d'acces\s+aux\s+etudes\s+universitaires|capacite\s+en\s+droit|brevet\s+des\s+metiers\s+d'art|\bbp\b|\bbma\b"
        ),
    ),
    (
        6,
        re.compile(
            r"licence|bachelor|\bb\.?u\.?t\.?\b|\bbut\b(?=\s+[a-z])|maitrise|diplome\s+(?:national\s+)?des?\s+metiers\s+d'art\s+et\s+du\s+design|\bdnmade\b"
        ),
    ),
    (7, re.compile(r"\bmaster\b|diplome\s+d'ingenieur|titre\s+d'ingenieur|\bdea\b|\bdess\b")),
    (8, re.compile(r"doctorat")),
    (
        3,
        re.compile(
            r"certificat\s+d'aptitude\s+professionnelle|\bc\.?a\.?p\.?\b|brevet\s+d'etudes\s+professionnelles|\bb\.?e\.?p\.?\b"
        ),
    ),
)
_LEVEL_PRINTED = re.compile(r"\bniveau\s*:?\s*([3-8]|iii|iv|v|ii|i)\b")
# The nomenclature before 2019 counted down in Roman figures.
_OLD_LEVELS = {"v": 3, "iv": 4, "iii": 5, "ii": 6, "i": 7}
_TITLE_LINE = re.compile(
    r"\b(?:baccalaureat|brevet\s+(?:de\s+technicien|professionnel|d'etudes|des\s+metiers)|certificat\s+d'aptitude|licence|master|diplome\s+(?:universitaire|d'acces|d'ingenieur|national|d'etat)|bachelor|titre\s+professionnel|doctorat|\bbts\b|\bbac\b\s+(?:pro|techno|general)|capacite en droit)"
)
_TITLE_END = re.compile(
    r"\t|\n|,?\s*\b(?:diplome\s+)?classee?\s+(?:au|de)\s+niveau|\b(?:de\s+|au\s+)?niveau\s+(?:[3-8]|i{1,3}v?|iv|v)\b|\f|;|\(|\.\s|\best\b|\bdelivre|\benregistree?\b|\binscrite?\b|\bobtenu|\ba ete\b|\bsession\b|\bau titre\b|\bnee?\b|\ble\s+\d|\bavec\b|\bmention\b|\bpar\b|\bvu\b|\ba\s+(?:m\b|m\.|mme|monsieur|madame)|\bsous\b|\bdans\b|\bla\s+(?:session|rectrice)"
)
# The office's stamp, a line of its own: « REÇU LE 22 OCT 2023 », not « a été déclaré / reçu le … ».
_STAMPED = re.compile(r"(?:^|(?<!declare)(?<!declaree)(?<!ete)(?<!est)\n)\W*recue?\s+le\W*$")
_OBTAINED = re.compile(
    r"(?:obtenu\w*|obtention|delibera\w+|jury|decision|admis\w*|session|delivre\w*|recu\w*|juillet|en date)[^\n\d]{0,60}$"
)


# Kinds of diplomas, of which a title names one.
_OF_WHAT = ("titre", "diplome", "brevet", "baccalaureat")
# The line on which a title goes on, no label: « spécialité Travaux publics », « série S ».
_GOES_ON = re.compile(r"(?:specialite|serie|option)\s+(?=[^\W\d_])")


def diploma(flow: Flow) -> Fields:
    """Title, level (3 to 8) and the day it was obtained: the jury's, else that of the paper."""
    fields = person_fields(flow)
    fields |= _title(flow)
    fields |= _level(flow, fields.get("title"))
    fields |= speciality_fields(flow) | session_field(flow) | academy_fields(flow)
    fields |= _obtained_on(flow)
    return fields | issue_date_field(flow)


def _title(flow: Flow) -> Fields:
    best: tuple[float, int, int] | None = None
    for match in _TITLE_LINE.finditer(flow.folded):
        before = flow.folded[max(0, match.start() - 60) : match.start()]
        if re.search(r"\bvu\b|article|decret|arrete|reglement|code de", before):
            continue
        line = flow.line_span(match.start())
        stop = _TITLE_END.search(flow.folded, match.end())
        end = min(line.end, stop.start() if stop else line.end)
        alone = match.start() - line.start <= 12
        weight = (0.88 if alone else 0.8) + (
            0.03 if re.search(r"diplome|grade|titre", before) else 0.0
        )
        # « TITRE PROFESSIONNEL » alone heads the paper; the title itself says of what.
        if end - match.end() < 3 and match.group().split()[0] in _OF_WHAT:
            weight -= 0.15
        if best is None or weight > best[0]:
            best = (weight, match.start(), end)
    if best is None:
        return {}
    spans = gone_on(flow, flow.strip(best[1], best[2]), own=_GOES_ON)
    spans = [spans[0], *_until_end(flow, spans[1:])]
    text = joined_text(flow, [s for s in spans if s.end > s.start])
    return {"title": flow.field("title", text, spans[0].start, spans[0].end, best[0])}


def _until_end(flow: Flow, spans: Sequence[Span]) -> Iterator[Span]:
    """The lines that a title goes on over, up to what ends it."""
    for span in spans:
        stop = _TITLE_END.search(flow.folded, span.start, span.end)
        yield span if stop is None else flow.strip(span.start, stop.start())
        if stop is not None:
            return


def _level(flow: Flow, title: Field | None) -> Fields:
    printed = _LEVEL_PRINTED.search(flow.folded)
    where = fold(str(title.value)) if title else ""
    for level, pattern in _LEVELS:
        if title is not None and pattern.search(where):
            return {
                "level": Field(
                    "level",
                    level,
                    title.page,
                    title.box,
                    title.read,
                    round(title.confidence, 3),
                    title.source,
                )
            }
    if printed:
        word = printed[1]
        level = _OLD_LEVELS.get(word) or int(word)
        return {"level": flow.field("level", level, printed.start(), printed.end(), 0.85)}
    for level, pattern in _LEVELS:
        match = pattern.search(flow.folded)
        if match:
            return {"level": flow.field("level", level, match.start(), match.end(), 0.6)}
    return {}


def _obtained_on(flow: Flow) -> Fields:
    """The jury's day, then the day the diploma was made out, then a session's month or year."""
    born = {r.found.date for r in birth_dates(flow)}
    for date in dates_of(flow.text):
        before = flow.folded[max(0, date.start - 80) : date.start].replace("\n", " ")
        if date.precision == "day" and date.date not in born and _OBTAINED.search(before):
            if LAW.search(before) or _STAMPED.search(flow.folded[: date.start]):
                continue
            return {"obtained_on": flow.field("obtained_on", date.iso, date.start, date.end, 0.9)}
    made = made_dates(flow)
    if made:
        best = max(made, key=lambda r: r.weight)
        return {
            "obtained_on": flow.field(
                "obtained_on", best.found.iso, best.found.start, best.found.end, 0.65
            )
        }
    for date in dates_of(flow.text):
        before = flow.folded[max(0, date.start - 60) : date.start]
        if date.precision == "month" and _OBTAINED.search(before):
            return {"obtained_on": flow.field("obtained_on", date.iso, date.start, date.end, 0.8)}
    return {}
