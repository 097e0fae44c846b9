"""Rules on electronic seals: 2D-Doc codes and electronic signatures."""

from __future__ import annotations

from collections.abc import Iterator

from dossiers.finding import Evidence, Finding, Severity
from dossiers.mark import Seal
from dossiers.reading import Field
from validators.case import Case, PieceCase
from validators.findings import on_piece, shown
from validators.names import same_given_names, same_surname
from validators.spelling import Likeness, words
from validators.zones import TRUSTED, is_own_page

KINDS = {"2d_doc": "code 2D-Doc", "pdf_signature": "signature électronique"}
REASONS = {
    "altered": "le fichier a changé depuis la signature",
    "modified": "le fichier a changé depuis la signature",
    "bad_signature": "la signature ne correspond pas",
    "malformed": "le code est mal formé",
    "expired": "le certificat était expiré",
}


def seal_invalid(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """seal_invalid: an electronic signature or a 2D-Doc that does not verify. One that cannot be
    checked (unknown certificate) proves nothing either way and is not reported."""
    del case
    for seal in _own_seals(piece):
        if seal.state != "invalid":
            continue
        why = REASONS.get(seal.reason or "", "la vérification échoue")
        yield on_piece(
            piece,
            "seal_invalid",
            Severity.REVIEW,
            f"Le cachet électronique de cette pièce ({KINDS[seal.kind]}) n'est pas valable : "
            f"{why}. Déposez le fichier d'origine, sans l'imprimer ni le modifier ; "
            "une personne vérifiera.",
            Evidence(seal.reason, "un cachet électronique valable", seal.page, seal.box),
        )


def seal_mismatch(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """seal_mismatch: what an intact seal says is not what the piece prints."""
    for seal in _own_seals(piece):
        if seal.state not in TRUSTED:
            continue
        for name, sealed in seal.fields.items():
            field = piece.document.fields.get(name)
            if field is None or field.source == "seal" or _agree(field, sealed):
                continue
            if field.confidence < case.settings.surely_read:
                continue
            yield on_piece(
                piece,
                "seal_mismatch",
                Severity.REVIEW,
                f"Le cachet électronique de cette pièce dit « {sealed} », le texte imprimé "
                f"« {field.read} ». Une personne vérifiera.",
                shown(field, sealed),
            )


def _own_seals(piece: PieceCase) -> list[Seal]:
    return [s for s in piece.reading.sheets.seals if is_own_page(piece, s.page)]


def _agree(field: Field, sealed: str) -> bool:
    if field.name in ("birth_name", "usage_name"):
        return same_surname(str(field.value), sealed) is not Likeness.DIFFERENT
    if field.name == "given_names":
        names = [field.value] if isinstance(field.value, str) else list(field.value)
        return same_given_names(names, sealed.split("/")) is not Likeness.DIFFERENT
    return str(field.value) == sealed or words(str(field.value)) == words(sealed)
