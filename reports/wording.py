"""The French words and forms that every report shares."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from dossiers import specialities
from dossiers.dossier import Speciality
from dossiers.dossier_json import PARIS
from dossiers.finding import Citation, Evidence, Finding, Severity, Verdict
from dossiers.report import DossierReport
from dossiers.vocabulary import PIECE_TYPES, SUBTYPES
from reports.moments import written

VERDICTS = {
    Verdict.CONFORME: "conforme",
    Verdict.A_VERIFIER: "à vérifier",
    Verdict.INCOMPLET: "incomplet",
    Verdict.NON_CONFORME: "non conforme",
}
SEVERITIES = {
    Severity.BLOCKING: "À corriger",
    Severity.MISSING: "Il manque",
    Severity.REVIEW: "À vérifier par une personne",
    Severity.INFO: "Pour information",
}
_MANY = {
    Verdict.CONFORME: "conformes",
    Verdict.A_VERIFIER: "à vérifier",
    Verdict.INCOMPLET: "incomplets",
    Verdict.NON_CONFORME: "non conformes",
}
STATUSES = {
    "filled": "déposée",
    "missing": "manque",
    "not_due": "plus tard",
    "satisfied_by": "remplacée",
}


def by_verdict(reports: Sequence[DossierReport]) -> str:
    """« 2 conformes, 1 à vérifier »: how many dossiers bear each verdict that any of them bears."""
    count = Counter(report.verdict for report in reports)
    return ", ".join(
        f"{count[v]} {(VERDICTS if count[v] == 1 else _MANY)[v]}" for v in Verdict if count[v]
    )


def type_name(piece_type: str, subtype: str | None) -> str:
    if subtype:
        return SUBTYPES.get(piece_type, {}).get(subtype, subtype)
    return PIECE_TYPES[piece_type]


def speciality_name(speciality: Speciality) -> str:
    """« Bâtiment », « Systèmes photoniques, option B »; the code where it is not one known."""
    title = specialities.title(speciality.code)
    return f"{title}, option {speciality.option}" if speciality.option else title


def day(moment: dt.datetime | None) -> str:
    """As `written`, at the hour of Paris."""
    return written(moment and moment.astimezone(PARIS))


def where(finding: Finding) -> str:
    """« cni.jpg, page 1 », or the rubrique, or « dossier »."""
    page = finding.evidence.page if finding.evidence else None
    place = finding.file or finding.rubrique or "dossier"
    return f"{place}, page {page}" if page and finding.file else place


def read_and_expected(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    parts = [
        f"{word} : {text}"
        for word, text in (("lu", evidence.read), ("attendu", evidence.expected))
        if text
    ]
    return " · ".join(parts)


def cited(source: Citation | None) -> str:
    """« circulaire, ligne 96 : « … » », empty for None."""
    if source is None:
        return ""
    first, last = source.lines
    lines = f"ligne {first}" if first == last else f"lignes {first} à {last}"
    return f"circulaire, {lines} : « {source.quote} »"


def all_findings(report: DossierReport) -> list[Finding]:
    """Every finding of a dossier, worst first, in the order of its pieces."""
    found = [f for piece in report.pieces for f in piece.findings] + list(report.findings)
    return sorted(found, key=lambda f: -f.severity)
