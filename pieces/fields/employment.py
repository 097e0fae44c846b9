"""Papers of working life: certificates, job descriptions, contracts, internships."""

from __future__ import annotations

from pieces.fields.firms import employer_field
from pieces.fields.flow import Fields, Flow, Span
from pieces.fields.job_titles import job_title_field
from pieces.fields.jobs import employments, periods_field
from pieces.fields.own_dates import issue_date_field
from pieces.fields.people import person_fields
from pieces.fields.stay_weeks import weeks_field
from pieces.fields.terms import term_fields


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
