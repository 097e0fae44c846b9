"""What is said of a file that no reading came back from: absent, too long, fatal to its reader."""

from __future__ import annotations

from dossiers.finding import Evidence, Finding, Severity
from dossiers.reading import Reading, Sheets


def unread(name: str, finding: Finding) -> Reading:
    """The reading of a file that could not be read at all, with the reason."""
    return Reading(name, "", Sheets(media_type=None, findings=(finding,)))


def absent_finding(reason: str) -> Finding:
    return Finding(
        "file_corrupt",
        Severity.BLOCKING,
        f"Le fichier ne peut pas être ouvert : {reason}. Déposez-le de nouveau.",
        evidence=Evidence(read=reason, expected="un fichier lisible"),
        rule="fetch",
    )


def timeout_finding() -> Finding:
    return Finding(
        "illegible",
        Severity.REVIEW,
        "La lecture de ce fichier a été arrêtée parce qu'elle durait trop : une personne va le "
        "regarder. Vous pouvez aussi le remplacer par un PDF plus léger.",
        evidence=Evidence(read="lecture trop longue", expected=None),
        rule="file_seconds",
    )


def died_finding(exit_code: int | None) -> Finding:
    return Finding(
        "file_corrupt",
        Severity.REVIEW,
        "Ce fichier a interrompu la lecture : une personne va le regarder. S'il vous est possible, "
        "enregistrez-le de nouveau en PDF ou en JPEG et remplacez-le.",
        evidence=Evidence(read=f"lecteur arrêté (code {exit_code})", expected=None),
        rule="reader_process",
    )


def infected_finding(name: str) -> Finding:
    """`name` as the antivirus calls it."""
    return Finding(
        "file_unsupported",
        Severity.BLOCKING,
        "L'antivirus a reconnu un programme nuisible dans ce fichier : il n'a pas été ouvert. "
        "Faites examiner votre appareil, puis déposez un nouveau scan ou une nouvelle photo de la "
        "pièce.",
        evidence=Evidence(read=name[:80], expected="un fichier sans programme nuisible"),
        rule="antivirus",
    )


def failed_finding() -> Finding:
    return Finding(
        "check_failed",
        Severity.REVIEW,
        "La lecture de ce fichier s'est interrompue de notre fait : une personne va le regarder.",
        evidence=Evidence(read="lecture interrompue", expected=None),
        rule="read_file",
    )
