"""Rules on the years of preparation: school certificates against the session."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossiers.finding import Finding, Severity
from dossiers.reading import Document
from validators import french
from validators.case import Case, RubriqueCase
from validators.findings import believed, on_piece, on_rubrique, said, severity_if, shown

YEAR_WORDS = {1: "première année", 2: "deuxième année"}


def school_year_missing(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """school_year_missing: the certificates must cover both years of preparation, over all the
    files of the rubrique. A certificate whose year cannot be read may be the missing one."""
    demand = rubrique.requirement.demand("school_years")
    found = rubrique.documents("school_certificate")
    if demand is None or not found:
        return
    covered = [_years_covered(case, d) for _, d in found]
    absent = [y for y in demand.params["years"] if not any(y in years for years in covered)]
    if not absent:
        return
    unread = covered.count(set()) + len(rubrique.doubtful)
    sure = not unread and all(_is_sure(case, d) for _, d in found)
    severity = severity_if(sure, demand.severity)
    read = french.every([_certificate_words(d) for _, d in found])
    missing = french.every([f"{YEAR_WORDS[y]} ({school_year(case, y)})" for y in absent])
    yield on_rubrique(
        rubrique,
        "school_year_missing",
        severity,
        _missing_message(missing, unread),
        said(read, french.every([school_year(case, y) for y in demand.params["years"]])),
        demand.source,
    )


def _missing_message(missing: str, unread: int) -> str:
    if unread:
        return (
            f"On n'a pas trouvé le certificat de scolarité de : {missing}, et l'année d'un "
            "certificat au moins n'a pas pu être lue. Vérifiez que chaque année y figure."
        )
    return (
        f"Il manque le certificat de scolarité de : {missing}. Déposez un certificat pour chacune "
        "des deux années de préparation."
    )


def school_year_out_of_range(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """date_out_of_range: a school year that is not one of the two before this session's exam. For a
    person, since no line gives the years; one who sat the exam before may have older ones."""
    demand = rubrique.requirement.demand("school_years")
    if demand is None or case.dossier.previous_session:
        return
    expected = [school_year(case, y) for y in demand.params["years"]]
    for piece, document in rubrique.documents("school_certificate"):
        field = document.fields.get("school_year")
        if field is None or _normal(str(field.value)) in (None, *expected):
            continue
        yield on_piece(
            piece,
            "date_out_of_range",
            Severity.REVIEW,
            f"L'année scolaire lue, {field.value}, n'est pas l'une des deux années qui précèdent "
            f"la session {case.pack.session}. Une personne vérifiera.",
            shown(field, french.either(expected)),
            demand.source,
        )


def school_year(case: Case, year_of_study: int) -> str:
    """« 2024-2025 » for the first year before session 2026: the second one ends with the exam."""
    ends = case.pack.session - len(YEAR_WORDS) + year_of_study
    return f"{ends - 1}-{ends}"


def _years_covered(case: Case, document: Document) -> set[int]:
    """1, 2 or both, where one paper speaks of several school years (`school_years`); empty when
    the certificate's year could not be read, or is neither."""
    several = believed(document, "school_years", case.settings)
    single = {n: believed(document, n, case.settings) for n in ("school_year", "year_of_study")}
    rows = several.value if several else [{n: f and f.value for n, f in single.items()}]
    years = [_year_of(case, row.get("school_year"), row.get("year_of_study")) for row in rows]
    return {year for year in years if year is not None}


def _year_of(case: Case, school_year_read: object, stated: object) -> int | None:
    if isinstance(stated, int) and stated in YEAR_WORDS:
        return stated
    read = _normal(str(school_year_read or ""))
    return next((y for y in YEAR_WORDS if read == school_year(case, y)), None)


def _normal(text: str) -> str | None:
    years = re.findall(r"(?:19|20)\d{2}", text)
    return f"{years[0]}-{years[1]}" if len(years) > 1 else None


def _is_sure(case: Case, document: Document) -> bool:
    fields = [document.fields.get(n) for n in ("year_of_study", "school_year")]
    read = [f.confidence for f in fields if f is not None]
    return bool(read) and min(read) >= case.settings.surely_read


def _certificate_words(document: Document) -> str:
    stated = YEAR_WORDS.get(document.value("year_of_study") or 0)
    words = [w for w in (stated, document.value("school_year")) if w]
    return " ".join(words) or "année non lue"
