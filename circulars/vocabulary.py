"""The words a rule pack may use beyond the contract's own: subjects of conditions, demands and
their parameters, codes of admission rules, kinds of information."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from dossiers.dossier import Accommodation, ExamForm, Route, TrainingSituation
from dossiers.requirement import DemandName

# What a condition's subject may be compared with. None among the words: the datum may be null.
ENUMERATED: dict[str, tuple[str | int | bool | None, ...]] = {
    "route": get_args(Route),
    "training_situation": (*get_args(TrainingSituation), None),
    "previous_session": (True, False),
    "distance_learning": (True, False),
    "exam_form": get_args(ExamForm),
    "apprenticeship_years": (1, 2, None),
    "email": ("absent", "malformed", "present"),
    "phone": ("absent", "mobile", "other"),
    "previous_candidate_number": ("absent", "present"),
    "claims.benefits": (True, False),
    "claims.exemptions": (True, False),
    "claims.duration_decision": (True, False),
    "claims.student_engagement": (True, False),
    "claims.r408_exemption": (True, False),
    "claims.internship_passed": (True, False, None),
    "claims.accommodation": get_args(Accommodation),
}

# Subjects with too many values to enumerate: how each value is checked.
OPEN: dict[str, Literal["country", "department", "speciality", "option", "language"]] = {
    "nationality": "country",
    "department": "department",
    "speciality": "speciality",
    "option": "option",
    "claims.rare_language": "language",
}

# Words of a condition that are no subject.
CONDITION_WORDS = ("age", "registered", "any", "all", "not")

ParamKind = Literal["count", "counts", "parties", "type", "types", "subtypes", "severities"]


@dataclass(frozen=True, slots=True)
class Param:
    kind: ParamKind
    required: bool = True


DEMANDS: Mapping[DemandName, Mapping[str, Param]] = {
    "signed": {},
    "visas": {"parties": Param("parties")},
    "dated": {},
    "stamped": {},
    "valid": {"by_subtype": Param("severities", required=False)},
    "both_sides": {"except_subtypes": Param("subtypes", required=False)},
    "hours": {"minimum_h": Param("count"), "review_from_h": Param("count", required=False)},
    "annexes": {
        "all_of": Param("counts", required=False),
        "any_of": Param("counts", required=False),
    },
    "experience": {"months": Param("count")},
    "continuing_experience": {
        "full_time_months": Param("count"),
        "full_time_within_months": Param("count"),
        "part_time_months": Param("count"),
        "part_time_within_months": Param("count"),
    },
    "job_level": {},
    "school_years": {"years": Param("counts")},
    "documents": {"types": Param("types")},
    "diploma_level": {"level": Param("count")},
    "age_above": {"type": Param("type"), "age": Param("count")},
}

PARTIES = ("apprentice", "employer", "training_centre")

# Codes that an admission rule may give, and the datum of dossier.json that each is about.
ADMISSION_SUBJECTS: dict[str, str] = {
    "out_of_academy": "candidate.department",
    "registered_out_of_window": "registered_at",
    "exam_form_not_allowed": "exam_form",
    "phone_missing": "candidate.phone",
    "email_missing": "candidate.email",
    "previous_number_missing": "candidate.previous_candidate_number",
    "category_not_admitted": "route",
}

# Codes that a tolerated type or subtype may give.
TOLERANCE_CODES = ("subtype_not_listed", "census_not_accepted")

INFORMATION: dict[str, str] = {
    "categories": "Candidats concernés",
    "account": "Compte Cyclades",
    "civil_status": "État civil",
    "preregistration": "Pré-inscription",
    "changes": "Modification de l'inscription",
    "final_choice": "Choix définitifs",
    "experience": "Expérience professionnelle",
    "exemptions": "Dispenses",
    "benefits": "Bénéfices de notes",
    "accommodation": "Aménagement d'épreuves",
    "channel": "Mode de dépôt",
    "lock": "Verrouillage des pièces",
    "acknowledgement": "Accusé de réception",
    "automatic_mail": "Courriels automatiques",
    "incomplete_notice": "Dossier incomplet ou irrégulier",
    "rejection_notice": "Dossier rejeté",
    "statuses": "États du dossier",
    "decision": "Date de la décision",
    "sanction": "Sanction",
    "titles": "Intitulé des pièces",
    "not_asked": "Pièces non demandées",
    "convocation": "Convocation",
}
