"""The dossiers of the demo: who the candidate is, what is uploaded, and what a careful clerk would
find, over the five circulars (spec: requirements matrix, sections 1 to 5)."""

# ruff: noqa: E501
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Upload:
    """One file: `rubrique`, what is in it, how it was made, and how many days after the
    registration it was uploaded. `same_as` repeats the bytes of an earlier file."""

    stem: str
    rubrique: str
    piece_type: str
    layout: str
    channel: str = "text"
    defects: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    subtype: str | None = None
    days_after: int = 3
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that must come out: code, severity, and the rubrique it is about."""

    code: str
    severity: str
    rubrique: str | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One dossier. `profile` is merged into dossier.json. `registered` and `as_of` are Paris times
    without offset; `age` bounds the candidate's age at registration."""

    name: str
    title: str
    circular: str
    registered: dt.datetime
    as_of: dt.datetime
    speciality: tuple[str, str | None]
    route: str
    department: str
    verdict: str
    uploads: tuple[Upload, ...]
    expected: tuple[Expected, ...] = ()
    age: tuple[int, int] = (19, 22)
    nationality: str = "FRA"
    profile: Mapping[str, Any] = field(default_factory=dict)
    claims: Mapping[str, Any] = field(default_factory=dict)


_D = dt.datetime
_YEAR_ONE_2026 = {"year_of_study": 1, "school_year": "2024-2025"}
_YEAR_TWO_2026 = {"year_of_study": 2, "school_year": "2025-2026"}
_YEAR_ONE_2024 = {"year_of_study": 1, "school_year": "2022-2023"}
_YEAR_TWO_2024 = {"year_of_study": 2, "school_year": "2023-2024"}


def _confirmation(layout: str = "state_form", **more: Any) -> Upload:
    return Upload("confirmation", "confirmation", "registration_confirmation", layout, **more)


def _identity(layout: str = "card_2021_sheet", **more: Any) -> Upload:
    return Upload("piece_identite", "identity", "identity_document", layout, **more)


def _school(number: int, facts: Mapping[str, Any], layout: str = "letter", **more: Any) -> Upload:
    return Upload(
        f"scolarite_{number}",
        "school_certificate",
        "school_certificate",
        layout,
        facts=facts,
        **more,
    )


SCENARIOS: tuple[Scenario, ...] = (
    Scenario(
        "nice-scolaire-complet",
        "Scolaire à distance, dossier complet et en règle",
        "nice-2026", _D(2025, 10, 20, 10), _D(2025, 11, 17, 9), ("gestion-de-la-pme", None),
        "scolaire", "06", "conforme",
        (
            _confirmation(),
            _identity(channel="photo"),
            Upload("jdc", "jdc", "jdc_certificate", "certificate", "scan"),
            _school(1, _YEAR_ONE_2026, channel="scan"),
            _school(2, _YEAR_TWO_2026, "national_form"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "nice-scolaire-a-refaire",
        "Scolaire à distance : confirmation non signée, recto seul, recensement au lieu de la JDC",
        "nice-2026", _D(2025, 10, 15, 18, 30), _D(2025, 11, 17, 9),
        ("management-commercial-operationnel", None), "scolaire", "83", "non_conforme",
        (
            _confirmation("letter_summary", defects=("unsigned",), channel="scan"),
            _identity("card_2021_close", defects=("verso_missing",), channel="photo"),
            Upload("jdc", "jdc", "census_attestation", "town_hall", "scan"),
            _school(1, _YEAR_ONE_2026),
            _school(2, _YEAR_TWO_2026, "distance_centre", channel="scan"),
        ),
        (
            Expected("signature_missing", "blocking", "confirmation"),
            Expected("verso_missing", "blocking", "identity"),
            Expected("census_not_accepted", "blocking", "jdc"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "nice-apprenti-visa-manquant",
        "Apprenti à distance : contrat sans visa de l'employeur et 1 200 heures seulement",
        "nice-2026", _D(2025, 10, 22, 9), _D(2025, 11, 17, 9), ("electrotechnique", None),
        "apprentissage", "06", "non_conforme",
        (
            _confirmation("columns"),
            _identity("passport_close", channel="photo"),
            Upload("jdc", "jdc", "jdc_certificate", "sentence", "scan"),
            Upload(
                "contrat", "apprenticeship_contract", "apprenticeship_contract", "official_form", "scan",
                defects=("unsigned:employer",), facts={"training_hours": 1200},
            ),
            Upload("employeur", "employer_attestation", "employer_attestation", "apprentice_status", "text"),
            _school(1, _YEAR_ONE_2026),
            _school(2, _YEAR_TWO_2026),
        ),
        (
            Expected("visa_missing", "blocking", "apprenticeship_contract"),
            Expected("hours_too_few", "blocking", "apprenticeship_contract"),
        ),
        profile={"distance_learning": True, "apprenticeship_years": 2},
    ),
    Scenario(
        "nice-deux-pieces-en-une",
        "Scolaire à distance : deux documents dans un fichier, dépôt d'un certificat hors délai",
        "nice-2026", _D(2025, 11, 10, 20), _D(2025, 11, 20, 9), ("comptabilite-et-gestion", None),
        "scolaire", "06", "non_conforme",
        (
            _confirmation(defects=("two_documents",)),
            _identity("card_1988_sheet", channel="scan"),
            Upload("jdc", "jdc", "jdc_certificate", "certificate"),
            _school(1, _YEAR_ONE_2026),
            _school(2, _YEAR_TWO_2026, days_after=6),
        ),
        (
            Expected("multiple_documents", "blocking", "confirmation"),
            Expected("late_upload", "blocking", "school_certificate"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "nice-jdc-a-venir",
        "Scolaire à distance, avant la date : la JDC manque encore",
        "nice-2026", _D(2025, 10, 12, 11), _D(2025, 10, 30, 9), ("electrotechnique", None),
        "scolaire", "83", "incomplet",
        (
            _confirmation("letter_summary"),
            _identity(channel="scan"),
            _school(1, _YEAR_ONE_2026, "distance_centre"),
            _school(2, _YEAR_TWO_2026),
        ),
        (Expected("piece_missing", "missing", "jdc"),),
        profile={"distance_learning": True},
    ),
    Scenario(
        "aix-experience-a-apprecier",
        "Expérience professionnelle de plus d'un an : l'emploi reste à apprécier",
        "aix-marseille-2026", _D(2025, 10, 14, 12), _D(2025, 12, 1, 9), ("gestion-de-la-pme", None),
        "experience", "13", "a_verifier",
        (
            _confirmation("state_form", channel="scan"),
            _identity("passport_sheet", channel="scan"),
            Upload(
                "travail", "work_certificate", "work_certificate", "legal_letter", "scan",
                facts={"periods": [(dt.date(2022, 3, 1), dt.date(2025, 6, 30), 1.0)]},
            ),
        ),
        (Expected("job_to_confirm", "review", "work_certificate"),),
        age=(27, 40),
    ),
    Scenario(
        "aix-experience-trop-courte",
        "Expérience de quatre mois, terminée : moins d'un an à la date de l'examen",
        "aix-marseille-2026", _D(2025, 10, 28, 8), _D(2025, 12, 1, 9), ("comptabilite-et-gestion", None),
        "experience", "84", "non_conforme",
        (
            _confirmation("columns", channel="photo"),
            _identity("card_1988_close", channel="photo"),
            Upload(
                "travail", "work_certificate", "work_certificate", "employment_attestation", "text",
                facts={"periods": [(dt.date(2025, 3, 1), dt.date(2025, 6, 30), 1.0)]},
            ),
        ),
        (Expected("experience_too_short", "blocking", "work_certificate"),),
        age=(25, 35),
    ),
    Scenario(
        "aix-distance-carte-perimee",
        "À distance : carte d'identité périmée, première année de scolarité absente",
        "aix-marseille-2026", _D(2025, 11, 3, 16), _D(2025, 12, 1, 9), ("electrotechnique", None),
        "scolaire", "13", "non_conforme",
        (
            _confirmation(channel="scan"),
            _identity("card_1988_sheet", defects=("expired",), channel="scan"),
            _school(2, _YEAR_TWO_2026, "distance_centre"),
        ),
        (
            Expected("expired", "blocking", "identity"),
            Expected("school_year_missing", "blocking", "school_certificate"),
        ),
        age=(26, 29),
        profile={"distance_learning": True},
    ),
    Scenario(
        "aix-redoublant-sans-mention",
        "Redoublant : le relevé ne porte pas la mention du bénéfice demandé",
        "aix-marseille-2026", _D(2025, 10, 16, 9), _D(2025, 12, 1, 9), ("batiment", None),
        "scolaire", "05", "non_conforme",
        (
            _confirmation("letter_summary", channel="scan"),
            _identity("card_2021_sheet"),
            Upload(
                "releve", "transcript", "transcript", "state_table",
                facts={"transcript_session": 2025, "scores": {"E31": 14.0}, "benefits": []},
            ),
            Upload("r408", "r408", "r408_attestation", "table", "scan", facts={"annexes": [4, 5]}),
        ),
        (Expected("benefit_not_on_transcript", "blocking", "transcript"),),
        profile={"previous_session": True},
        claims={"benefits": [{"unit": "E31", "score": 14.0, "obtained_on": "2025-07-04"}]},
    ),
    Scenario(
        "toulouse-distance-complet",
        "Scolaire à distance, dossier complet : diplôme, scolarité, stages",
        "toulouse-2024", _D(2023, 10, 18, 15), _D(2023, 11, 27, 9), ("comptabilite-et-gestion", None),
        "scolaire", "31", "conforme",
        (
            _confirmation(),
            _identity(channel="scan"),
            Upload("jdc", "jdc", "jdc_certificate", "certificate"),
            Upload("bac", "diploma", "diploma", "success_attestation", "scan",
                   facts={"title": "Baccalauréat général", "level": "4"}),
            _school(1, _YEAR_ONE_2024),
            _school(2, _YEAR_TWO_2024, "national_form", channel="scan"),
            Upload("stage", "internship", "internship_attestation", "host_statement", "scan"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "toulouse-experience-passeport",
        "Expérience : passeport au lieu de la carte nationale, emploi à apprécier",
        "toulouse-2024", _D(2023, 11, 2, 15), _D(2023, 11, 27, 9), ("gestion-de-la-pme", None),
        "experience", "81", "a_verifier",
        (
            _confirmation("columns"),
            _identity("passport_close", channel="photo"),
            Upload("diplome", "diploma", "diploma", "parchment", "scan",
                   facts={"title": "Baccalauréat professionnel – Gestion-administration", "level": "4"}),
            Upload(
                "travail", "work_certificate", "work_certificate", "table_of_periods", "scan",
                facts={"periods": [
                    (dt.date(2019, 9, 2), dt.date(2020, 8, 31), 0.5),
                    (dt.date(2021, 1, 4), dt.date(2023, 9, 30), 1.0),
                ]},
            ),
        ),
        (
            Expected("subtype_not_listed", "review", "identity"),
            Expected("job_to_confirm", "review", "work_certificate"),
        ),
        age=(27, 40),
    ),
    Scenario(
        "clermont-batiment-complet",
        "À distance, BTS Bâtiment : R408 annexe 4 et JDC en règle",
        "clermont-2024", _D(2023, 10, 25, 10), _D(2023, 11, 21, 9), ("batiment", None),
        "scolaire", "63", "conforme",
        (
            _confirmation("letter_summary", channel="scan"),
            Upload("jdc", "jdc", "jdc_certificate", "sentence", "photo"),
            Upload("r408", "r408", "r408_attestation", "letter", "scan", facts={"annexes": [4]}),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "clermont-annexe-manquante",
        "À distance, Architectures en métal : annexe 5 absente, JDC déposée hors délai",
        "clermont-2024", _D(2023, 11, 14, 10), _D(2023, 11, 24, 9), ("architectures-en-metal", None),
        "scolaire", "15", "non_conforme",
        (
            _confirmation(),
            Upload("jdc", "jdc", "jdc_certificate", "certificate", "scan", days_after=8),
            Upload("r408", "r408", "r408_attestation", "table", "scan", facts={"annexes": [4]}),
        ),
        (
            Expected("annex_missing", "blocking", "r408"),
            Expected("late_upload", "blocking", "jdc"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "clermont-hors-academie",
        "À distance, inscrit après la clôture et domicilié hors de l'académie",
        "clermont-2024", _D(2023, 11, 16, 8), _D(2023, 11, 24, 9), ("electrotechnique", None),
        "scolaire", "31", "non_conforme",
        (
            _confirmation(),
            Upload("jdc", "jdc", "jdc_certificate", "certificate", days_after=1),
        ),
        (
            Expected("out_of_academy", "blocking"),
            Expected("registered_out_of_window", "blocking"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "nancy-scolaire-complet",
        "Scolaire à distance : confirmation et pièce d'identité en règle",
        "nancy-metz-2025", _D(2024, 10, 21, 9, 30), _D(2024, 11, 20, 9),
        ("comptabilite-et-gestion", None), "scolaire", "54", "conforme",
        (
            _confirmation("columns", channel="scan"),
            _identity("permit_close", subtype="residence_permit", channel="photo"),
        ),
        nationality="other",
        profile={"distance_learning": True},
    ),
    Scenario(
        "nancy-apprenti-heures",
        "Apprenti : confirmation non datée, contrat de 1 100 heures",
        "nancy-metz-2025", _D(2024, 10, 30, 14), _D(2024, 11, 20, 9), ("travaux-publics", None),
        "apprentissage", "57", "non_conforme",
        (
            _confirmation("state_form", defects=("undated",), channel="scan"),
            _identity("card_2021_sheet", channel="scan"),
            Upload("contrat", "apprenticeship_contract", "apprenticeship_contract", "centre_summary",
                   facts={"training_hours": 1100}),
            Upload("r408", "r408", "r408_attestation", "letter", facts={"annexes": [4, 5]}),
        ),
        (
            Expected("undated", "blocking", "confirmation"),
            Expected("hours_too_few", "blocking", "apprenticeship_contract"),
        ),
        profile={"apprenticeship_years": 2},
    ),
    Scenario(
        "nancy-redoublant-autre-personne",
        "Redoublant : le relevé de notes est celui d'une autre personne",
        "nancy-metz-2025", _D(2024, 10, 18, 9), _D(2024, 11, 20, 9), ("gestion-de-la-pme", None),
        "scolaire", "88", "non_conforme",
        (
            _confirmation("letter_summary"),
            _identity("card_1988_close", channel="photo"),
            Upload("releve", "transcript", "transcript", "online_list", defects=("other_person",),
                   facts={"transcript_session": 2024}),
        ),
        (Expected("name_mismatch", "blocking", "transcript"),),
        age=(20, 24),
        profile={"previous_session": True},
    ),
    Scenario(
        "nancy-maintenance-en-cours",
        "Maintenance des systèmes B : les attestations de sécurité sont attendues en janvier",
        "nancy-metz-2025", _D(2024, 10, 20, 9), _D(2024, 11, 20, 9), ("maintenance-des-systemes", "B"),
        "scolaire", "55", "incomplet",
        (
            _confirmation(),
            _identity("card_2021_sheet", channel="photo"),
        ),
        (
            Expected("piece_missing", "missing", "electrical_safety"),
            Expected("piece_missing", "missing", "first_aid"),
            Expected("piece_missing", "missing", "refrigerant"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "nancy-photo-illisible",
        "Scolaire à distance : photo illisible de la pièce d'identité, mauvaise pièce",
        "nancy-metz-2025", _D(2024, 11, 4, 9), _D(2024, 11, 20, 9), ("electrotechnique", None),
        "scolaire", "54", "non_conforme",
        (
            Upload("confirmation", "confirmation", "school_certificate", "letter"),
            _identity("card_2021_sheet", channel="photo", defects=("blurred", "dark")),
        ),
        (
            Expected("wrong_type", "blocking", "confirmation"),
            Expected("illegible", "blocking", "identity"),
        ),
        profile={"distance_learning": True},
    ),
    Scenario(
        "nancy-carte-retouchee",
        "Scolaire à distance : les clés de la zone de lecture de la carte ne tombent pas juste",
        "nancy-metz-2025", _D(2024, 11, 5, 9), _D(2024, 11, 20, 9), ("electrotechnique", None),
        "scolaire", "57", "a_verifier",
        (
            _confirmation(),
            _identity("card_2021_sheet", defects=("mrz_digits",)),
        ),
        (Expected("mrz_inconsistent", "review", "identity"),),
        profile={"distance_learning": True},
    ),
)  # fmt: skip
