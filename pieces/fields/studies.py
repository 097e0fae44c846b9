"""Where and when one studies: session, academy, school years, years of study."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections import Counter

from dossiers.reading import Field
from pieces.fields.continued import text_of
from pieces.fields.flow import Flow, Span
from pieces.fields.labels import values
from pieces.fields.ticked_years import in_ticked_row
from pieces.parse.academies import find_academies
from pieces.parse.dates import find_dates
from pieces.parse.folding import as_digits, fold
from pieces.parse.periods import find_periods
from pieces.parse.school_years import (
    FoundSchoolYear,
    FoundStudyYear,
    find_school_years,
    find_sessions,
    find_study_years,
)
from pieces.parse.scores import find_scores, find_units

# « bénéfice de la session 2022 »: the session of a kept score, not the exam's; who « a obtenu à la
# session 2024 les notes suivantes » sat it.
_OF_BENEFIT = re.compile(
    r"\b(?:benef\w*|conserv\w*|acquise?s?|(?<!\ba )obtenue?s?)\b[^\n\t;,]{0,25}\Z"
)
# « refusé à la session 2024 », « le relevé de notes de la session 2024 »: an earlier one, where
# another is named.
_EARLIER = re.compile(
    r"\b(?:report\w*|echou\w*|ajourne\w*|refusee?|(?:l[ea]s?|une?|du|ce|[vn]otre|son|mon)\s+releves?\s+de\s+notes|precedente|anterieure)\b"
    r"[^\n\t;,]{0,25}\Z"
)


def _in_row(flow: Flow, position: int) -> bool:
    """Whether a place stands in the row of a unit and its score: of when that one was sat."""
    line = flow.line_span(position)
    text = flow.text[line.start : line.end]
    return bool(find_units(text)) and any(s.marked for s in find_scores(text))


def session_field(flow: Flow) -> dict[str, Field]:
    """`session`: the year of the exam, or nothing. Two years named as often lower it."""
    own = [f for f in find_sessions(flow.text) if not _OF_BENEFIT.search(flow.folded[: f.start])]
    own = [f for f in own if not _in_row(flow, f.start)] or own
    # « rappel | session » over « 2024 | 2025 »: the line under may go on in another column.
    own = [f for f in own if "\n" not in flow.text[f.start : f.end]] or own
    found = [f for f in own if not _EARLIER.search(flow.folded[: f.start])] or own
    if found:
        counts = Counter(f.year for f in found)
        year, best = counts.most_common(1)[0]
        first = next(f for f in found if f.year == year)
        opening = found[0]
        if counts[opening.year] == best:
            first = opening
        weight = (
            0.95 if len(counts) == 1 else (0.85 if best > 1 and counts[first.year] == best else 0.7)
        )
        return {"session": flow.field("session", first.year, first.start, first.end, weight)}
    return _labelled_session(flow)


_SESSION_LABELS = (
    "session", "session d'examen", "session de l'examen", "annee de session", "annee d'examen", "annee de l'examen",
    "examen et session", "session et examen", "diplome et session", "session choisie", "session d'inscription",
    "session du bts", "session presentee", "bts et session", "specialite et session", "session et specialite",
    "session de", "annee de passage", "annee du diplome", "inscription pour la session", "session demandee",
    "examen / session", "examen - session", "examen, session", "annee de la session", "session prevue",
)  # fmt: skip
# Not part of a day, of a school year or of an amount.
_YEAR_ALONE = re.compile(r"(?<![\d/.\-])(?<!\d )20[0-9oli]{2}(?!\d|\s?[/.\-]\s?\d)")


def _labelled_session(flow: Flow) -> dict[str, Field]:
    """The year beside « Session », « Examen et session »: the last of its value."""

    def years(span: Span) -> list[re.Match[str]]:
        return list(_YEAR_ALONE.finditer(flow.folded, span.start, span.end))

    for value in values(flow, _SESSION_LABELS, accept=lambda span: bool(years(span))):
        year = years(Span(value.start, value.end))[-1]
        return {
            "session": flow.field(
                "session", int(as_digits(year.group())), year.start(), year.end(), 0.9
            )
        }
    return _only_year(flow)


_NO_SESSION = re.compile(r"article|decret|\bloi\b|arrete|©|€|annee|rentree|n°|depuis|obtenu|benef")
ONLY_YEAR = 0.5
# An earlier year alone is one of birth.
FIRST_SESSION = 2012


def _only_year(flow: Flow) -> dict[str, Field]:
    """The only year that a paper of the examination names alone, its label being unread."""
    dated = [(d.start, d.end) for d in find_dates(flow.text)]
    dated += [(y.start, y.end) for y in find_school_years(flow.text)]
    found = [
        match
        for match in _YEAR_ALONE.finditer(flow.folded)
        if int(as_digits(match.group())) >= FIRST_SESSION
        and not any(start <= match.start() < end for start, end in dated)
        and not _NO_SESSION.search(flow.folded[flow.line_span(match.start()).start : match.start()])
    ]
    if len({m.group() for m in found}) != 1:
        return {}
    year = int(as_digits(found[0].group()))
    return {"session": flow.field("session", year, *found[0].span(), ONLY_YEAR)}


def academy_fields(flow: Flow) -> dict[str, Field]:
    """`academy`, by the name people write (« Nice », « Aix-Marseille »), and its slug."""
    found = find_academies(flow.text)
    if not found:
        return _labelled_academy(flow)
    counts = Counter(f.slug for f in found)
    named = [f for f in found if "@" not in f.text and not fold(f.text).startswith("ac-")]
    best = (named or found)[0]
    weight = 0.95 if len(counts) == 1 else 0.75
    weight *= 0.9 if best.repaired else 1.0
    return {
        "academy": flow.field("academy", best.name, best.start, best.end, weight),
        "academy_code": flow.field("academy_code", best.slug, best.start, best.end, weight),
    }


def _labelled_academy(flow: Flow) -> dict[str, Field]:
    for value in values(
        flow, ("academie", "academie d'inscription", "academie de passage", "rectorat")
    ):
        text = text_of(flow, value)
        found = find_academies(f"Académie de {text}")
        if found:
            one = found[0]
            return {
                "academy": flow.field("academy", one.name, value.start, value.end, 0.9),
                "academy_code": flow.field("academy_code", one.slug, value.start, value.end, 0.9),
            }
    return {}


# -- school years ---------------------------------------------------------------------------------


REPAIRED = 0.6  # a year one of whose figures was lost


def school_year_fields(flow: Flow) -> dict[str, Field]:
    """`school_year`, `year_of_study`, and `school_years` (all pairs, an extension) where a paper
    covers several."""
    years = in_ticked_row(flow, find_school_years(flow.text))
    years = [y for y in years if not y.repaired] or years
    study = _study_years(flow)
    fields: dict[str, Field] = {}
    pairs = _pairs(flow)
    if years:
        named = [y for y in years if y.named] or years
        distinct = sorted({y.value for y in named})
        chosen = next(y for y in named if y.value == distinct[-1])
        weight = (0.95 if chosen.named else 0.85) - (0.2 if len(distinct) > 1 else 0.0)
        weight = min(weight, REPAIRED) if chosen.repaired else weight
        fields["school_year"] = flow.field(
            "school_year", chosen.value, chosen.start, chosen.end, weight
        )
    else:
        fields.update(_dated_school_year(flow))
    if study:
        values_ = sorted({s.year for s in study if s.year in (1, 2)})
        if values_:
            last = next(s for s in study if s.year == values_[-1])
            if len(pairs) > 1 and "school_year" in fields:
                matched = next((p for p in pairs if p[0] == fields["school_year"].value), None)
                last = next((s for s in study if matched and s.year == matched[1]), last)
            weight = 0.93 if len(values_) == 1 else 0.7
            fields["year_of_study"] = flow.field(
                "year_of_study", last.year, last.start, last.end, weight
            )
    if len(pairs) > 1:
        rows = [{"school_year": y, "year_of_study": s} for y, s, _ in pairs]
        spans = [p[2] for p in pairs]
        fields["school_years"] = flow.field(
            "school_years", rows, spans[0].start, spans[0].end, 0.85
        )
    return fields


_SHORT_YEAR = re.compile(r"(?<![a-z0-9/.,])([12])\s?a(?=\s+(?:du\s+|de\s+|en\s+)?b\.?t\.?s)")


def _study_years(flow: Flow) -> list[FoundStudyYear]:
    """Years of study, « 2A du BTS » too where nothing longer says it."""
    found = find_study_years(flow.prose)
    if found:
        return found
    return [
        FoundStudyYear(int(m[1]), m.start(), m.end(), m.group())
        for m in _SHORT_YEAR.finditer(flow.folded)
    ]


def _pairs(flow: Flow) -> list[tuple[str, int | None, Span]]:
    """School years with the year of study said on the same line, or nearest to it."""
    years = find_school_years(flow.text)
    study = [s for s in _study_years(flow) if s.year in (1, 2)]
    found: dict[str, tuple[str, int | None, Span]] = {}
    for year in years:
        line = flow.line_span(year.start)

        def distance(
            study_year: FoundStudyYear, y: FoundSchoolYear = year, row: Span = line
        ) -> int:
            gap = min(abs(study_year.start - y.end), abs(y.start - study_year.end))
            return gap if row.start <= study_year.start < row.end else gap + 60

        near = min(study, key=distance, default=None)
        told = near.year if near is not None and distance(near) < 150 else None
        known = found.get(year.value)
        if known is None or (known[1] is None and told is not None):
            found[year.value] = (year.value, told, Span(year.start, year.end))
    return [found[k] for k in sorted(found)]


def _dated_school_year(flow: Flow) -> dict[str, Field]:
    """« du 2 septembre 2024 au 4 juillet 2025 » is the school year 2024-2025."""
    for period in find_periods(flow.text):
        if period.begin is None or period.finish is None:
            continue
        first, last = period.begin.date, period.finish.last
        if first.month >= 8 and last.year == first.year + 1 and 4 <= last.month <= 8:
            value = f"{first.year}-{last.year}"
            return {"school_year": flow.field("school_year", value, period.start, period.end, 0.85)}
    for date in find_dates(flow.text):
        if re.search(
            r"rentree\s+(?:du\s+|de\s+|le\s+)?$", flow.folded[max(0, date.start - 20) : date.start]
        ):
            value = f"{date.date.year}-{date.date.year + 1}"
            return {"school_year": flow.field("school_year", value, date.start, date.end, 0.75)}
    return {}
