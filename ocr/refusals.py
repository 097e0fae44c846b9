"""What is said of a file whose bytes cannot be taken: what was seen, and what to send instead."""

from __future__ import annotations

from dossiers.finding import Evidence, Finding, Severity

SEND_INSTEAD = "déposez un PDF, ou une photo ou un scan en JPEG, PNG, TIFF, WebP ou HEIC"


class FaultyFile(Exception):
    """The file itself is at fault: carries the finding that says so. Never retryable.

    `media_type` is the file's real type, None where it could not be told.
    """

    def __init__(self, finding: Finding, media_type: str | None = None) -> None:
        super().__init__(finding.code)
        self.finding = finding
        self.media_type = media_type


def _fault(code: str, message: str, read: str, expected: str) -> FaultyFile:
    return FaultyFile(
        Finding(
            code, Severity.BLOCKING, message, evidence=Evidence(read, expected), rule="ocr.gate"
        )
    )


def empty() -> FaultyFile:
    return _fault(
        "file_empty",
        f"Le fichier est vide : l'envoi a sans doute été interrompu. Vérifiez qu'il s'ouvre sur "
        f"votre appareil, puis {SEND_INSTEAD}.",
        "0 octet",
        "un fichier qui contient la pièce",
    )


def too_large(size_bytes: int, limit_bytes: int) -> FaultyFile:
    seen, allowed = _megabytes(size_bytes), _megabytes(limit_bytes)
    return _fault(
        "file_too_large",
        f"Le fichier pèse {seen} : la limite est de {allowed}. Réduisez la qualité du scan "
        "(200 points par pouce suffisent) ou déposez une photo plus légère.",
        seen,
        f"{allowed} au plus",
    )


def too_many_pixels(width: int, height: int, limit_px: int, page: int | None = None) -> FaultyFile:
    seen = f"{width} × {height} pixels ({_megapixels(width * height)})"
    where = "L'image" if page is None else f"L'image de la page {page}"
    return _fault(
        "file_too_large",
        f"{where} mesure {seen} : la limite est de {_megapixels(limit_px)} par page. Numérisez "
        "de nouveau la pièce à 200 ou 300 points par pouce, ou prenez-la en photo.",
        seen,
        f"{_megapixels(limit_px)} au plus par page",
    )


def too_many_pages(count: int, limit: int) -> FaultyFile:
    return _fault(
        "too_many_pages",
        f"Le fichier compte {count} pages : la limite est de {limit}. Ne déposez que les pages de "
        "la pièce demandée.",
        f"{count} pages",
        f"{limit} pages au plus",
    )


def encrypted() -> FaultyFile:
    return _fault(
        "file_encrypted",
        "Le PDF est protégé par un mot de passe : il ne peut pas être ouvert. Enregistrez-en une "
        "copie sans mot de passe (Imprimer → Enregistrer au format PDF) et déposez cette copie.",
        "PDF protégé par mot de passe",
        "un PDF sans mot de passe",
    )


def corrupt(kind: str, detail: str) -> FaultyFile:
    """`kind` names the format with its article (« Le PDF »), `detail` what is wrong with it."""
    return _fault(
        "file_corrupt",
        f"{kind} ne peut pas être lu : {detail}. Vérifiez que le fichier s'ouvre sur votre "
        f"appareil, puis déposez-le de nouveau ; sinon, {SEND_INSTEAD}.",
        detail,
        "un fichier entier, qui s'ouvre",
    )


def unsupported(seen: str, advice: str, media_type: str | None = None) -> FaultyFile:
    """`seen` names what the bytes are (« un document Word »), `advice` what to do about it."""
    fault = _fault(
        "file_unsupported",
        f"Ce fichier est {seen} : ce format n'est pas accepté. {advice}",
        seen,
        "PDF, JPEG, PNG, TIFF, WebP ou HEIC",
    )
    fault.media_type = media_type
    return fault


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / 1e6:.1f} Mo".replace(".", ",")


def _megapixels(count_px: int) -> str:
    return f"{count_px / 1e6:.0f} mégapixels"
