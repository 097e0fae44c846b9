"""What is studied, where and when: session, academy, speciality, school years, years of study."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from dossiers.reading import Field
from dossiers.specialities import SPECIALITIES
from pieces.fields.continued import gone_on, joined_text, text_of
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
from pieces.parse.specialities import find_specialities

# Initials that papers print for the long titles (those of Toulouse's annex 3, and common ones).
_INITIALS: dict[str, tuple[str, ...]] = {
    "fluides-energies-domotique": ("BTS FED",),
    "management-economique-de-la-construction": ("BTS MEC", "Étude et économie de la construction"),
    "systemes-constructifs-bois-et-habitat": ("BTS SCBH",),
    "negociation-et-digitalisation-de-la-relation-client": ("NDRC",),
    "management-commercial-operationnel": ("BTS MCO",),
    "services-informatiques-aux-organisations": ("BTS SIO",),
    "gestion-de-la-pme": ("GPME", "Gestion de la petite et moyenne entreprise"),
    "support-a-l-action-manageriale": ("BTS SAM",),
    "services-et-prestations-des-secteurs-sanitaire-et-social": ("SP3S",),
    "comptabilite-et-gestion": ("BTS CG",),
    "maintenance-des-systemes": ("BTS MS",),
    "commerce-international": ("BTS CI",),
    "conception-et-realisation-de-systemes-automatiques": ("CRSA",),
    "conception-des-processus-de-realisation-de-produits": ("CPRP",),
    "metiers-du-geometre-topographe-et-de-la-modelisation-numerique": ("MGTMN",),
    "architectures-en-metal": ("AMCR",),
}
SPECIALITY_LABELS = (
    "specialite", "bts specialite", "specialite du bts", "specialite de bts", "examen", "intitule de la formation",
    "formation suivie", "diplome prepare", "diplome", "formation", "specialite et option", "specialite / option",
    "examen et specialite", "intitule du diplome", "specialite preparee", "bts", "serie/specialite", "formation preparee",
    "diplome ou titre vise par l'apprenti", "diplome vise", "examen presente", "serie / specialite", "section", "intitule",
    "examen prepare", "specialite choisie", "diplome ou titre vise",
)  # fmt: skip
_OPTION_TAIL = re.compile(
    r"\s*[,:(\-]?\s*\(?opt(?:ion)?\.?\s*:?\s*\"?\(?([a-d])\b\"?\)?(?:\s*[:\-,]?\s*[a-z][^\n\t.;,()\"]{3,60})?"
)
_BTS = re.compile(
    r"\b(?:b\.?\s?t\.?\s?s\.?|brevet\s+de\s+technicien\s+superieur)\s*(?:\(bts\))?\s*(?:\s(?:specialite|mention|option|en|de la specialite)\b)?\s*[:,\-\"«]*\s*"
)
_TITLE_STOP = re.compile(
    r"\t|\n|\f|\.\s|\.$|;|\"|»|”|\(|,\s|\s-\s|\bsession\b|\bacademie\b|\bannee\b|\bau titre\b|\bau sein\b|\ben\s+(?:1|2|premiere|deuxieme|vue|qualite|alternance|apprentissage|formation)|\bpour\b|\bdans\b|\bdu\s+\d|\bde\s+\d|\bdepuis\b|\ba\s+(?:la session|distance|compter)|\bpar\b|\bdurant\b|\bnee?\b|\bsuivi|\best\b|\ba\s+ete\b|\bau\s+(?:lycee|cfa|cours|titre|rectorat)|\d{4}|\bsous\b|\ben\s+cours\b|\b[12](?:e|ere|eme|re|nde)\s+ann"
)


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[str, ...]]:
    titles: dict[str, tuple[str, ...]] = {}
    for slug, name in SPECIALITIES.items():
        short = name.title.split(" : ")[0]
        # « Métiers de la mode : chaussure » must not answer to « Métiers de la mode ».
        wordings = [name.title, *_INITIALS.get(slug, ())]
        if short != name.title and not any(
            o.title == short for s, o in SPECIALITIES.items() if s != slug
        ):
            wordings.append(short)
        titles[slug] = tuple(wordings)
    return titles


def speciality_fields(flow: Flow) -> dict[str, Field]:
    """`speciality` as read, with `speciality_code` and `speciality_option` where it is one of the
    contract's; nothing where none is named."""
    for span, weight in _speciality_places(flow):
        return _speciality_at(flow, span, weight)
    known = _known(flow, Span(0, len(flow.text)))
    if known is None:
        return {}
    return _speciality_of(flow, known, 0.75)


def _speciality_places(flow: Flow) -> list[tuple[Span, float]]:
    """Where a speciality is announced, the surest first: a known title after « BTS » or a label,
    then any title there."""
    places: list[tuple[Span, float]] = []
    for value in values(flow, SPECIALITY_LABELS):
        places.append((Span(value.start, value.end), 0.93 * (0.85 + 0.15 * value.sure)))
    for match in _BTS.finditer(flow.folded):
        places.append((Span(match.end(), min(len(flow.text), match.end() + 110)), 0.92))
        # « BTS » on its own line: the speciality is announced under it.
    known = [(s, w) for s, w in places if _known(flow, s) is not None]
    if known:
        return sorted(known, key=lambda p: -p[1])
    titled = [(s, w * 0.85) for s, w in places if _free_title(flow, s) is not None]
    return sorted(titled, key=lambda p: -p[1])


def _speciality_at(flow: Flow, span: Span, weight: float) -> dict[str, Field]:
    known = _known(flow, span)
    if known is not None:
        return _speciality_of(flow, known, weight)
    free = _free_title(flow, span)
    if free is None:
        return {}
    text = joined_text(flow, gone_on(flow, free))
    return {"speciality": flow.field("speciality", text, free.start, free.end, weight)}


# « Édition du 15/10/2025 » beside « Brevet de technicien supérieur »: a day of printing.
_PRINTED_ON = re.compile(r"edition\W{0,3}(?:du|le|n\W{1,2}o?)?\W{0,3}\d")


def _known(flow: Flow, span: Span) -> tuple[Span, str, str | None, float] | None:
    """The contract's speciality named in a span: where, slug, option, score."""
    named = find_specialities(flow.text[span.start : span.end], _titles())
    found = [f for f in named if not _PRINTED_ON.match(flow.folded, span.start + f.start)]
    if not found:
        return None
    best = found[0]
    start, end, option = span.start + best.start, span.start + best.end, best.option
    rest = flow.folded[end : end + 2]
    if rest[:1].isalpha():  # OCR glued or plural
        end += len(re.match(r"[a-z]*", flow.folded[end:])[0])  # type: ignore[index]
    tail = re.match(r"\s*[:\-–,]?\s*(conception et realisation)", flow.folded[end : end + 40])
    if tail and "conception" not in flow.folded[start:end]:
        end += tail.end()
    optional = _OPTION_TAIL.match(flow.folded_prose, end)
    if optional:
        option = optional[1].upper()
        end = flow.strip(start, _title_end(flow, optional.start(1) + 1, optional.end())).end
    return Span(start, end), best.code, option, best.score


def _title_end(flow: Flow, start: int, end: int) -> int:
    stop = _TITLE_STOP.search(flow.folded_prose, start, end)
    return stop.start() if stop else end


def _speciality_of(
    flow: Flow, known: tuple[Span, str, str | None, float], weight: float
) -> dict[str, Field]:
    span, code, option, score = known
    sure = weight * (1.0 if score > 0.99 else 0.8)
    tab = flow.text.find("\t", span.start, span.end)
    if tab >= 0:  # the title goes on under its cell, not in the next
        span = flow.strip(span.start, tab)
    goes_on = tab >= 0 or option is not None
    text = joined_text(flow, gone_on(flow, span)) if goes_on else text_of(flow, span)
    if score < 1.0 and flow.is_ocr:  # a closed list: the title itself, not what became of it
        tail = _OPTION_TAIL.search(fold(text))
        text = SPECIALITIES[code].title + (text[tail.start() :] if tail else "")
    rows: dict[str, Any] = {"speciality": text, "speciality_code": code}
    if option:
        rows["speciality_option"] = option
    return {n: flow.field(n, v, span.start, span.end, sure) for n, v in rows.items()}


def _free_title(flow: Flow, span: Span) -> Span | None:
    """A title that is none of the list, up to where it ends; None where the words are no title."""
    end = _title_end(flow, span.start, span.end)
    lead = _BTS.match(flow.folded, span.start, end)
    start = lead.end() if lead else span.start
    kept = flow.strip(start, end, ' \t\n\f:;,.-_*•|…«»“”"()')
    text = flow.text[kept.start : kept.end]
    if sum(c.isalpha() for c in text) < 5 or len(text) > 90 or not text[:1].isupper():
        return None
    if re.match(
        r"session|academie|epreuve|releve|attestation|certificat|inscription|madame|monsieur|centre|option [a-d]$",
        fold(text),
    ):
        return None
    return kept


# « bénéfice de la session 2022 »: the session of a kept score, not the exam's.
_OF_BENEFIT = re.compile(r"\b(?:benef\w*|conserv\w*|acquise?s?|obtenue?s?)\b[^\n\t;,]{0,25}\Z")
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


def school_year_fields(flow: Flow) -> dict[str, Field]:
    """`school_year`, `year_of_study`, and `school_years` (all pairs, an extension) where a paper
    covers several."""
    years = in_ticked_row(flow, find_school_years(flow.text))
    study = _study_years(flow)
    fields: dict[str, Field] = {}
    pairs = _pairs(flow)
    if years:
        named = [y for y in years if y.named] or years
        distinct = sorted({y.value for y in named})
        chosen = next(y for y in named if y.value == distinct[-1])
        weight = (0.95 if chosen.named else 0.85) - (0.2 if len(distinct) > 1 else 0.0)
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
