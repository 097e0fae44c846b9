"""Papers of training: contracts of apprenticeship and professionnalisation, attestations of the
preparation, school certificates."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from dossiers.box import union
from dossiers.mark import Zone
from dossiers.page import Page
from dossiers.reading import Field, Sheets, Source
from pieces.fields.births import birth_dates
from pieces.fields.continued import gone_on, joined_text
from pieces.fields.employment import employment_contract
from pieces.fields.firms import employer_field, organisation_field
from pieces.fields.flow import Fields, Flow
from pieces.fields.job_tables import table_rows
from pieces.fields.labelled_days import labelled_day
from pieces.fields.labels import values
from pieces.fields.own_dates import issue_date_field
from pieces.fields.people import person_fields
from pieces.fields.specialities import speciality_fields
from pieces.fields.studies import school_year_fields
from pieces.fields.terms import term_fields
from pieces.fields.training_hours import training_hours_field
from pieces.parse.folding import fold, squeeze
from pieces.parse.periods import find_periods

PARTIES = ("apprentice", "employer", "training_centre")
# Zones of these parties stand for the apprentice's own place on a contract.
_OWN_PLACE = ("apprentice", "candidate")
CONFIDENT_ZONE = 0.5
LEAST_TRAINING_DAYS = 28


def contract(flow: Flow, pages: Sequence[Page], sheets: Sheets) -> Fields:
    """CERFA 10103 or 12434, or the same contract on plain paper."""
    fields = person_fields(flow, youngest=True)
    fields |= employer_field(flow, letterhead=False)
    fields |= term_fields(flow)
    fields |= training_hours_field(flow)
    fields |= _diploma(flow)
    fields |= signed_by_field(pages, sheets)
    return fields | (
        issue_date_field(flow, guess=False) or _concluded(flow) or issue_date_field(flow)
    )


def work_contract(flow: Flow) -> Fields:
    """An employment contract; one that alternates work and training tells its hours of training."""
    fields = employment_contract(flow)
    if _ALTERNATES.search(flow.folded):
        fields |= training_hours_field(flow) | _diploma(flow)
    return fields


_ALTERNATES = re.compile(r"professionnalisation|apprentissage|en alternance")


def _concluded(flow: Flow) -> Fields:
    """The day the contract was concluded dates it where « Fait le » was left empty."""
    found = labelled_day(flow, ("date de conclusion", "date de conclusion du contrat"))
    if found is None:
        return {}
    return {"issue_date": flow.field("issue_date", found[0], found[1], found[2], 0.8 * found[3])}


_DIPLOMA_LABELS = (
    "diplome ou titre vise par l'apprenti", "diplome ou titre vise", "intitule precis", "diplome prepare", "diplome vise",
    "intitule du diplome ou titre vise", "intitule du diplome", "intitule precis de la formation", "qualification visee",
    "diplome ou titre prepare", "intitule de la qualification preparee", "certification visee", "intitule de la formation", "formation preparee",
    "intitule", "diplome, titre ou qualification vise", "intitule precis du diplome", "certification preparee",
)  # fmt: skip


# « Intitulé précis du dernier diplôme ou titre préparé »: what he had before.
_EARLIER = re.compile(
    r"\b(?:detenu|deja\s+obtenu)|\bderniere?\b[^\n:]{0,20}(?:diplome|titre|classe)|plus eleve"
)


# « BTS Maintenance des systèmes option A : systèmes … »: an option is no label of its own there.
_OPTION = re.compile(r"\W*opt(?:ion)?\b")
# « L'action de professionnalisation conduit au BTS X. Elle … » under « Qualification visée »: the
# diploma is within the sentence.
_IN_PROSE = re.compile(
    r"L(?:['’]|[ae]s? )(?:[a-zß-ÿ'’-]+ ){2,}(?:au|à un|vers|le|du) ?(?=BTS\b|[Bb]revet\b)"
)


def _diploma(flow: Flow) -> Fields:
    fields = speciality_fields(flow)
    best: Field | None = None
    for value in values(flow, _DIPLOMA_LABELS):
        if _EARLIER.search(
            flow.folded, flow.line_span(value.label.start).start, value.label.end + 45
        ):
            continue
        if _IN_PROSE.match(flow.text, value.start):
            continue
        cell = flow.cell_of(value.end - 1)
        goes_on = cell is not None and _OPTION.match(flow.folded, value.end, cell.end)
        end = cell.end if cell is not None and goes_on else value.end
        text = joined_text(flow, gone_on(flow, flow.strip(value.start, end)))
        if sum(c.isalpha() for c in text) >= 3 and re.search(
            r"bts|brevet|technicien|bac|cap|licence|titre|dut|but|[A-Z]", text
        ):
            sure = 0.9 * (0.85 + 0.15 * value.sure)
            if (
                best is None
                or ("intitule" in value.label.phrase and _CODED.match(str(best.value)))
                or ("bts" in text.lower() and "bts" not in str(best.value).lower())
            ):
                best = flow.field("diploma", text, value.start, value.end, sure)
    if best is None:
        match = re.search(
            r"\b(?:b\.?t\.?s\.?|brevet\s+de\s+technicien\s+superieur)\b(?:[^\n\t.;(,]|(?<=\bopt)\.){0,90}",
            flow.folded_prose,
        )
        if match:
            end = match.start() + len(_DIPLOMA_ENDS.split(match.group())[0])
            span = flow.strip(match.start(), end)
            text = joined_text(flow, gone_on(flow, span))
            text = text[: len(_DIPLOMA_ENDS.split(fold(text))[0])].strip()
            best = flow.field("diploma", text, span.start, span.end, 0.75)
    named = fields.get("speciality")
    if named is not None and (best is None or _KIND_ALONE.fullmatch(fold(str(best.value)))):
        best = replace(named, name="diploma")
    elif named is not None and best is not None and "speciality_code" in fields:
        best = _with_whole_title(best, named)
    return fields if best is None else {**fields, "diploma": best}


# « Certification : Brevet de technicien supérieur », with its speciality on another line.
_KIND = (
    r"(?:\d+ ?[-–] ?)?(?:b\.?t\.?s\.?|brevet de technicien superieur)(?: \(?bts\)?)?"
    r"(?:,? (?:en|de|mention|specialite)\b)?"
)
_KIND_ALONE, _KIND_AHEAD = re.compile(_KIND), re.compile(_KIND + r"\W*")
_SOME_DIPLOMA = re.compile(
    r"\b(?:bts|brevet|technicien|bac|baccalaureat|cap|licence|titre|dut|but|master|diplome)\b"
)
_LEAST_SHARED, _ALIKE = 6, 85.0


def _with_whole_title(diploma: Field, named: Field) -> Field:
    """The diploma with the speciality's title to its end, and nothing behind it; where it names no
    diploma at all, the speciality."""
    text, title = str(diploma.value), str(named.value)
    if diploma.confidence > named.confidence:
        named = replace(named, confidence=diploma.confidence)
    kind = _KIND_AHEAD.match(fold(text))
    said, whole = squeeze(text[kind.end() :] if kind else text), squeeze(title)
    shared = min(len(said), len(whole))
    if shared >= _LEAST_SHARED and fuzz.ratio(said[:shared], whole[:shared]) >= _ALIKE:
        if "opt" in said[shared : shared + 5]:  # more than the speciality named elsewhere
            return diploma
        ahead = text[: kind.end()] if kind else ""
        return replace(named, name="diploma", value=ahead + title)
    if kind or _SOME_DIPLOMA.search(fold(text)):
        return diploma
    return replace(named, name="diploma")


# What stands behind a diploma's name where no mark ends it.
_DIPLOMA_ENDS = re.compile(
    r"\b(?:est|dispense|au sein|aupres|chez|a compter|qui|session|dans|pour|du \d|suivi|comprend|et\s+comprend"
    r"|cours\s+du|greta|cfa|heures?|duree|(?<!l')(?<!d')actions?)\b"
)
# « 54 – BTS »: the code of a kind of diploma, not which.
_CODED = re.compile(r"\d{1,2}\b")

# -- signatures -----------------------------------------------------------------------------------


# As surely is told who signed where whether another party did could not be seen, or where no place
# was found of one that the contract binds.
PARTY_UNTOLD, _UNTOLD, _BOUND = 0.6, ("unclear", "signed"), {"apprentice", "employer"}


def signed_by_field(pages: Sequence[Page], sheets: Sheets) -> Fields:
    """`signed_by`: parties whose place is signed. Absent where no place was found at all."""
    numbers = {p.number for p in pages}
    zones = [z for z in sheets.zones if z.page in numbers]
    known = [z for z in zones if _party(z) in PARTIES]
    if not known:
        return {}
    signed = [z for z in known if z.state == "signed" and z.confidence >= CONFIDENT_ZONE]
    parties = [p for p in PARTIES if any(_party(z) == p for z in signed)]
    shown = signed or known
    first = shown[0].page
    box = union(z.box for z in shown if z.page == first)
    sure = (
        min(z.confidence for z in known if z.state != "unclear")
        if any(z.state != "unclear" for z in known)
        else 0.4
    )
    untold = any(_party(z) not in parties and z.state in _UNTOLD for z in known)
    if untold or not {_party(z) for z in known} >= _BOUND:
        sure = min(sure, PARTY_UNTOLD)
    read = ", ".join(z.label for z in shown)
    page = next(p for p in pages if p.number == first)
    source: Source = "embedded" if page.text_source == "embedded" else "ocr"
    return {"signed_by": Field("signed_by", parties, first, box, read, round(sure, 3), source)}


def _party(zone: Zone) -> str:
    return "apprentice" if zone.party in _OWN_PLACE else zone.party


# -- attestations and certificates ----------------------------------------------------------------


def training_attestation(flow: Flow) -> Fields:
    """Hours of the preparation, its days, and who gives it."""
    fields = person_fields(flow)
    fields |= training_hours_field(flow)
    term = _year_by_year(flow) or _beside_contract(flow)
    term = term or term_fields(flow, of_training=True)
    fields |= term if len(term) == len(("start", "end")) else term | _followed(flow)
    fields |= organisation_field(flow)
    fields |= speciality_fields(flow)
    return fields | issue_date_field(flow)


_TAUGHT = re.compile(r"formation|suivi|\bcours\b|enseignement|preparation|presence|\bcfa\b")


def _beside_contract(flow: Flow) -> Fields:
    """The days of the training, where those of the apprentice's contract are told beside them."""
    contract, own = False, None
    for period in find_periods(flow.text):
        first, last = period.begin, period.finish
        if first is None or last is None or first.precision != "day" or last.precision != "day":
            continue
        before = flow.folded_prose[max(0, period.start - 110) : period.start]
        long = (last.date - first.date).days >= LEAST_TRAINING_DAYS
        if "contrat" in before[-60:]:
            contract = True
        elif own is None and long and _TAUGHT.search(before):
            own = (first, last)
    if own is None or not contract:
        return {}
    return {
        name: flow.field(name, day.iso, day.start, day.end, 0.88)
        for name, day in zip(("start", "end"), own, strict=True)
    }


def _year_by_year(flow: Flow) -> Fields:
    """The first day of the first row and the last of the last, where a table tells each year."""
    rows = list(table_rows(flow, {r.found.date for r in birth_dates(flow)}))
    days = [day for row in rows for day in (row.start, row.end)]
    told = [d for d in days if d is not None and len(d) == len("2025-09-01")]
    if len(rows) < 2 or len(told) < len(days) or told != sorted(told):
        return {}
    first, last = rows[0].span, rows[-1].span
    sure = min(0.88, *(row.weight for row in rows))
    return {
        "start": flow.field("start", told[0], first.start, first.end, sure),
        "end": flow.field("end", told[-1], last.start, last.end, sure),
    }


def _followed(flow: Flow) -> Fields:
    """« Période de formation : 04.09.2024 – 17.05.2026 »: the first stretch of weeks or more."""
    for period in find_periods(flow.text):
        first, last = period.begin, period.finish
        if first is None or last is None or first.precision != "day" or last.precision != "day":
            continue
        before = flow.folded[max(0, period.start - 50) : period.start]
        if (last.date - first.date).days < LEAST_TRAINING_DAYS or re.search(
            r"valab|validite|vacances|conges|annee scolaire|agrement", before
        ):
            continue
        return {
            "start": flow.field("start", first.iso, first.start, first.end, 0.85),
            "end": flow.field("end", last.iso, last.start, last.end, 0.85),
        }
    return {}


def school_certificate(flow: Flow) -> Fields:
    """Which years of study, in what speciality, at which school."""
    fields = person_fields(flow)
    fields |= school_year_fields(flow)
    fields |= speciality_fields(flow)
    fields |= organisation_field(flow)
    if _CONTINUING.search(flow.folded):
        fields |= training_hours_field(flow) | _followed(flow)
    return fields | issue_date_field(flow)


_CONTINUING = re.compile(
    r"formation (?:professionnelle )?continue|formation pour adultes|\bheures de formation"
)
