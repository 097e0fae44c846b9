"""What one circular says, as frozen values: the loader builds them, the resolver applies them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from circulars.condition import ALWAYS, NEVER, Condition
from dossiers.finding import Citation, Severity
from dossiers.requirement import DemandName, Tolerance


@dataclass(frozen=True, slots=True)
class Window:
    """Registration is open from `opens` to `closes`, both included (aware, Europe/Paris)."""

    opens: dt.datetime
    closes: dt.datetime
    source: Citation


@dataclass(frozen=True, slots=True)
class ExamPeriod:
    """Days between which the session's épreuves are sat. `source` is None where the circular is
    silent: the national habit (May to early July) then stands, as `note` says."""

    earliest: dt.date
    latest: dt.date
    source: Citation | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AdmissionRule:
    """A condition on the dossier's own data. The finding `code` is due when `when` holds.

    `subject` is the dotted name of the datum in dossier.json (`candidate.department`, …), for the
    evidence; `expected` says in French what was expected. `notes` as in Requirement.
    """

    code: str
    severity: Severity
    when: Condition
    subject: str
    expected: str
    source: Citation
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BelowMinimum:
    """What a kept score below the minimum is worth to those whom `when` covers. `severity` None:
    allowed, no finding. The first line that holds is the one that counts."""

    severity: Severity | None
    when: Condition
    source: Citation | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BenefitRules:
    """The circular's rules on kept scores, before they are resolved for one candidate."""

    minimum_score: float
    below: tuple[BelowMinimum, ...]
    years_valid: int
    expired_severity: Severity
    expired_same_year_severity: Severity
    validity_source: Citation | None
    not_unit_severity: Severity | None
    not_unit_before_severity: Severity | None
    unit_rule_since: int | None
    not_unit_source: Citation | None
    mention_required: Severity | None
    mention_source: Citation | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BenefitPolicy:
    """The rules on kept scores, resolved for one candidate.

    - A score under `minimum_score` (out of 20) is `benefit_below_ten` with `below_severity`;
      None: allowed (progressive form), no finding.
    - A score on an épreuve that is no unit is `benefit_not_a_unit`: `not_unit_severity` when the
      transcript shows its sous-épreuves and the score is of session `unit_rule_since` or later
      (None: of any session); for an older score `not_unit_before_severity`; `review` where it
      cannot be told (A43). `not_unit_severity` None: the circular has no such rule, no finding.
    - `mention_required`: severity of a claimed benefit without « bénéfice en 20XX » on the
      transcript (`benefit_not_on_transcript`); None: no mention is asked, and a claimed benefit
      that is not on the transcript is `review`.
    - A score is kept `years_valid` years: `expired_severity` when the session's year is beyond
      the year obtained + `years_valid`; `expired_same_year_severity` when it is equal and the day
      is past by the exam (A42).
    Sources are None where the circular has no line.
    """

    minimum_score: float
    below_severity: Severity | None
    below_source: Citation | None
    years_valid: int
    expired_severity: Severity
    expired_same_year_severity: Severity
    validity_source: Citation | None
    not_unit_severity: Severity | None
    not_unit_before_severity: Severity | None
    unit_rule_since: int | None
    not_unit_source: Citation | None
    mention_required: Severity | None
    mention_source: Citation | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to write to or call. `when` ALWAYS: for everybody; else a speciality's gestionnaire."""

    name: str
    source: Citation
    email: str | None = None
    phone: str | None = None
    about: str | None = None
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Information:
    """A sentence for people, no check behind it. `kind` is one of `vocabulary.INFORMATION`;
    `on` is the day it promises, when it names one."""

    kind: str
    text: str
    source: Citation | None = None
    on: dt.date | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DemandRow:
    """A demand and the candidates it is made of."""

    name: DemandName
    severity: Severity
    params: dict[str, Any]
    when: Condition = ALWAYS
    source: Citation | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the circular that asks for one rubrique, in the circular's order.

    `soft`: for whom the line can be read two ways. `any_of` names the rubriques of which one is
    enough, this one included (empty: asked outright). `due` None: no date in the text. See
    Requirement for the other fields.
    """

    rubrique: str
    title: str
    accepts: tuple[str, ...]
    due: dt.datetime | None
    source: Citation
    when: Condition = ALWAYS
    soft: Condition = NEVER
    subtypes: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    satisfied_by: tuple[str, ...] = ()
    tolerated: tuple[tuple[str, Tolerance], ...] = ()
    demands: tuple[DemandRow, ...] = ()
    soft_if_types: tuple[tuple[str, tuple[str, ...]], ...] = ()
    see: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """One academy's circular for one session.

    `id` is `academy-session`; `academy` its slug, `academy_name` as people write it; `text_file`
    the circular's file that the citations name. `content_hash` is a SHA-256 of the content:
    comments and layout of the file do not change it. `readings` maps a note's id (A1…) to its
    French text.
    """

    id: str
    academy: str
    academy_name: str
    session: int
    text_file: str
    title: str
    window: Window
    common_due: dt.datetime
    common_due_source: Citation
    exam_period: ExamPeriod
    one_document_per_file: Severity
    one_document_source: Citation | None
    admission: tuple[AdmissionRule, ...]
    rows: tuple[Row, ...]
    benefits: BenefitRules
    contacts: tuple[Contact, ...]
    information: tuple[Information, ...]
    readings: dict[str, str]
    content_hash: str
