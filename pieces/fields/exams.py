"""Papers of the examination: registration, transcripts, decisions, waivers, notices."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from pieces.fields.continued import text_of
from pieces.fields.days import dates_of, texts_above
from pieces.fields.flow import Fields, Flow
from pieces.fields.jury_words import result_field
from pieces.fields.labels import values
from pieces.fields.own_dates import issue_date_field, made_dates
from pieces.fields.people import person_fields
from pieces.fields.results import scores_field
from pieces.fields.signed_days import EDITED, LOWER_PART, PRINTED, placed_at_foot, signed_on_field
from pieces.fields.specialities import speciality_fields
from pieces.fields.studies import academy_fields, session_field
from pieces.parse.dates import FoundDate

_NUMBER_LABELS = (
    "numero de candidat", "n° de candidat", "n° candidat", "numero candidat", "n° du candidat", "numero du candidat", "matricule",
    "numero d'inscription", "n° d'inscription", "n° inscription", "numero de dossier", "n° de dossier", "candidat n°", "numero de candidature",
    "n° de candidat cyclades", "identifiant candidat", "n°candidat", "code candidat",
)  # fmt: skip


def registration_confirmation(flow: Flow) -> Fields:
    """What the candidate registered for, and the two days: that of the print and that of his
    signature."""
    fields = person_fields(flow, self_declared=True)
    fields |= session_field(flow) | academy_fields(flow) | speciality_fields(flow)
    fields |= candidate_number_field(flow)
    edited = _edited(flow)
    if edited is not None:
        fields["edited_on"] = flow.field("edited_on", edited.iso, edited.start, edited.end, 0.92)
    signed = signed_on_field(flow, skip=edited) or placed_at_foot(flow)
    return (fields if edited else fields | _letters_day(flow, signed)) | signed


LETTERS_DAY = 0.85


def _letters_day(flow: Flow, signed: Fields) -> Fields:
    """`edited_on` of a letter: the day in its upper part, before the one that it is signed on."""
    upper = [d for d in made_dates(flow) if d.found.start < LOWER_PART * len(flow.text)]
    day = upper[0].found if upper else None
    if day is None or ("signed_on" in signed and day.iso > str(signed["signed_on"].value)):
        return {}
    if any(f.read == day.text for f in signed.values()):
        return {}
    return {"edited_on": flow.field("edited_on", day.iso, day.start, day.end, LETTERS_DAY)}


def candidate_number_field(flow: Flow) -> Fields:
    """`candidate_number` as printed, without blanks."""
    for value in values(flow, _NUMBER_LABELS):
        text = text_of(flow, value)
        match = re.match(r"[A-Z0-9][A-Z0-9 ./-]{4,24}", text)
        number = re.sub(r"\s", "", match.group()).strip("./-") if match else ""
        if sum(c.isdigit() for c in number) >= 5:
            sure = 0.93 * (0.85 + 0.15 * value.sure)
            return {
                "candidate_number": flow.field(
                    "candidate_number", number, value.start, value.end, sure
                )
            }
    match = re.search(
        r"(?:(?:candidat|inscription|dossier|sous\s+le)\s*(?:n\s?[°o]|numero)\s*:?"
        r"|\bnumero\s+(?:(?:de\s+)?candidate?|de\s+(?:candidature|dossier)|d'inscription)"
        r"|(?:^|(?<=[\n\t]))dossier\s*:)\s*([a-z0-9]{6,14})\b",
        flow.folded,
    )
    if match and sum(c.isdigit() for c in match[1]) >= 5:
        text = flow.text[match.start(1) : match.end(1)]
        return {
            "candidate_number": flow.field(
                "candidate_number", text, match.start(1), match.end(1), 0.85
            )
        }
    return {}


def _edited(flow: Flow) -> FoundDate | None:
    """The day of the print; where the paper tells none, that of the registration."""
    days = [d for d in dates_of(flow.text) if d.precision == "day"]
    for pattern in (PRINTED, EDITED):
        for date in days:
            if pattern.search(flow.folded, max(0, date.start - 60), date.start):
                return date
    under = (d for d in days if any(EDITED.search(t) for t in texts_above(flow, d.start, 1)))
    return next(under, None) or next((d for d in days if _heads_print(flow, d)), None)


# « 08/11/2025 21:14 », alone in its cell among the first lines: what a browser prints over a page.
_WITH_HOUR = re.compile(r"[ ,]*(?:a |- ?)?[012]?\d ?[h:] ?[0-5]\d(?:[h:][0-5]\d)?[ .]*$")
HEAD_LINES = 3


def _heads_print(flow: Flow, day: FoundDate) -> bool:
    cell = flow.cell_of(day.start)
    if cell is None or cell.start != day.start:
        return False
    lines = flow.text.count("\n", 0, cell.start)
    return lines < HEAD_LINES and _WITH_HOUR.match(flow.folded[day.end : cell.end]) is not None


def transcript(flow: Flow) -> Fields:
    """Session, speciality, the scores of each unit with their benefits, and the result."""
    fields = person_fields(flow)
    fields |= session_field(flow) | academy_fields(flow) | speciality_fields(flow)
    fields |= candidate_number_field(flow)
    fields |= scores_field(flow) | result_field(flow)
    return fields | issue_date_field(flow)


def student_engagement_form(flow: Flow) -> Fields:
    """Who asks for the optional épreuve, for which session, signed when."""
    fields = person_fields(flow, self_declared=True)
    fields |= session_field(flow) | academy_fields(flow) | speciality_fields(flow)
    return fields | signed_on_field(flow)


def benefit_waiver(flow: Flow) -> Fields:
    """Refus or report of benefits, which the candidate signs himself."""
    fields = person_fields(flow, self_declared=True)
    fields |= speciality_fields(flow) | session_field(flow) | academy_fields(flow)
    signed = signed_on_field(flow) or _made_as_signed(flow)
    return fields | candidate_number_field(flow) | signed | scores_field(flow)


def _made_as_signed(flow: Flow) -> Fields:
    return issue_date_field(flow, "signed_on", guess=False)


def decision(flow: Flow) -> Fields:
    """Positionnement, aménagement, dispense, VAE: whom it is for and its day."""
    fields = person_fields(flow)
    return fields | speciality_fields(flow) | academy_fields(flow) | issue_date_field(flow)


def accommodation_notice(flow: Flow) -> Fields:
    """Whose aménagements, for which session."""
    fields = person_fields(flow)
    return fields | session_field(flow) | academy_fields(flow) | issue_date_field(flow)
