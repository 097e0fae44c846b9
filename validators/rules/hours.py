"""Rule on the hours of training."""

from __future__ import annotations

from collections.abc import Iterator

from dossiers.finding import Finding, Severity
from validators import french
from validators.case import Case, PieceCase
from validators.findings import on_page, on_piece, severity_if, shown


def hours_too_few(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """hours_too_few, hours_not_found: the circular's least number of hours of training, on the
    contract or the attestation. Hours that cannot be read are for a person, and so are those
    between the two thresholds that the line may mean (A51)."""
    demand = piece.requirement.demand("hours") if piece.requirement else None
    if demand is None or not piece.is_expected:
        return
    least = float(demand.params["minimum_h"])
    expected = f"au moins {french.number(least)} heures de formation"
    field = piece.document.fields.get("training_hours")
    if field is None:
        yield on_piece(
            piece,
            "hours_not_found",
            Severity.REVIEW,
            f"Le nombre d'heures de formation n'a pas pu être lu : {expected} sont attendues. "
            "Vérifiez qu'il figure sur la pièce ; une personne vérifiera.",
            on_page(piece.document, None, expected),
            demand.source,
        )
        return
    hours = float(field.value)
    if hours >= least:
        return
    sure = field.confidence >= case.settings.surely_read
    arguable = hours >= float(demand.params.get("review_from_h", least))
    severity = severity_if(sure and not arguable, demand.severity)
    doubt = "" if severity > Severity.REVIEW else " Une personne vérifiera."
    yield on_piece(
        piece,
        "hours_too_few",
        severity,
        f"La pièce indique {french.number(hours)} heures de formation ; il en faut "
        f"{expected.removesuffix(' de formation')}. Déposez une pièce qui les justifie.{doubt}",
        shown(field, expected),
        demand.source,
    )
