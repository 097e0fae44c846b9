"""Rules on the R408 training, and on rubriques that several documents must fill together."""

from __future__ import annotations

from collections.abc import Iterator

from dossiers.finding import Finding
from dossiers.vocabulary import PIECE_TYPES
from validators import french
from validators.case import Case, RubriqueCase
from validators.findings import believed, on_page, on_rubrique, said, severity_if, shown_as


def annex_missing(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """annex_missing: the R408 attestation must name the annexes of the speciality. Refused where
    both are asked and one is surely absent; one of two, or none read, is for a person (A24)."""
    demand = rubrique.requirement.demand("annexes")
    found = [d for _, d in rubrique.documents("r408_attestation")]
    if demand is None or not found:
        return
    fields = [f for d in found if (f := believed(d, "annexes", case.settings)) is not None]
    named = sorted({int(a) for f in fields for a in f.value})
    every, one = demand.params.get("all_of", []), demand.params.get("any_of", [])
    lacking = [a for a in every if a not in named]
    if not lacking and (every or any(a in named for a in one)):
        return
    sure = bool(every and named) and not rubrique.doubtful and len(fields) == len(found)
    sure = sure and all(f.confidence >= case.settings.surely_read for f in fields)
    severity = severity_if(sure, demand.severity)
    expected = _annexes(every, "et") if every else _annexes(one, "ou")
    read = _annexes(named, "et") if named else "aucune annexe lue"
    evidence = shown_as(fields[0], read, expected) if fields else on_page(found[0], read, expected)
    yield on_rubrique(
        rubrique,
        "annex_missing",
        severity,
        f"L'attestation R408 doit couvrir : {expected} ; lu : {read}. Déposez l'attestation "
        "qui les porte, ou celle qui manque."
        if named
        else f"Les annexes que couvre l'attestation R408 n'ont pas pu être lues : {expected} "
        "attendues. Vérifiez qu'elles y figurent.",
        evidence,
        demand.source,
    )


def _annexes(numbers: list[int], word: str) -> str:
    numerals = [str(n) for n in numbers]
    joined = french.every(numerals) if word == "et" else french.either(numerals)
    return f"annexe{'s' if len(numbers) > 1 else ''} {joined}"


def exemption_incomplete(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """exemption_incomplete: the rubrique needs documents of several types together (RQTH and
    medical certificate), and only some are there."""
    del case
    demand = rubrique.requirement.demand("documents")
    if demand is None:
        return
    types = list(demand.params["types"])
    there = {d.piece_type for p in rubrique.pieces if p.is_read for d in p.reading.documents}
    absent = [t for t in types if t not in there]
    if not absent or len(absent) == len(types):
        return
    severity = severity_if(not rubrique.doubtful, demand.severity)
    present = french.every([PIECE_TYPES[t] for t in types if t in there])
    missing = french.every([PIECE_TYPES[t] for t in absent])
    yield on_rubrique(
        rubrique,
        "exemption_incomplete",
        severity,
        f"Il faut plusieurs documents ensemble. Déposé : {present}. Il manque : {missing}. "
        f"Ajoutez ce document dans la même rubrique.",
        said(present, french.every([PIECE_TYPES[t] for t in types])),
        demand.source,
    )
