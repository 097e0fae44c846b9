"""What a page's build says of its type: a machine-readable zone, a seal, a table of scores."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossiers.mark import MachineZone, Seal
from dossiers.page import Page
from pieces.parse.folding import as_digits, fold
from pieces.parse.scores import find_scores, find_statuses, find_units

_LICENCE = "unknown/permis de conduire"
_CAMPUS = "unknown/contribution de vie étudiante"
_CARE = "unknown/ordonnance, arrêt de travail ou feuille de soins"
_VEHICLE = "unknown/certificat d'immatriculation d'un véhicule"
_ZONE_KINDS: dict[str, str] = {
    "national_id_card": "identity_document/national_id_card",
    "passport": "identity_document/passport",
    "residence_permit": "identity_document/residence_permit",
    "driving_licence": _LICENCE,
}
_FORMAT_KINDS: dict[str, str] = {
    "TD3": "identity_document/passport",
    "CNI": "identity_document/national_id_card",
    "TD1": "identity_document/national_id_card",
    "TD2": "identity_document/national_id_card",
    "DL": _LICENCE,
}
# The 2D-Doc's own word for what it seals (official table) → the kind, and how firmly it says so.
_SEALED: dict[str, tuple[str, float]] = {
    "diplôme": ("diploma", 7.0),
    "titre d'identité": ("identity_document/national_id_card", 6.0),
    "zone de lecture d'un titre d'identité (MRZ)": ("identity_document/national_id_card", 6.0),
    "contrat de travail": ("employment_contract", 6.0),
    "attestation d'activité professionnelle": ("work_certificate", 5.0),
    "bulletin de salaire": ("unknown/bulletin de paie", 8.0),
    "justificatif de domicile": ("unknown/facture ou devis", 7.0),
    "facture (justificatif de domicile)": ("unknown/facture ou devis", 8.0),
    "facture étendue": ("unknown/facture ou devis", 8.0),
    "avis de taxe d'habitation": ("unknown/avis d'impôt", 8.0),
    "avis d'impôt sur les revenus": ("unknown/avis d'impôt", 8.0),
    "avis de situation déclarative à l'impôt": ("unknown/avis d'impôt", 8.0),
    "relevé d'identité bancaire": ("unknown/relevé bancaire ou RIB", 8.0),
    "relevé d'identité SEPAmail": ("unknown/relevé bancaire ou RIB", 8.0),
    "relevé de compte": ("unknown/relevé bancaire ou RIB", 8.0),
    "attestation de contribution à la vie étudiante": (_CAMPUS, 8.0),
    "attestation vaccinale": (_CARE, 8.0),
    "résultat d'analyse": (_CARE, 8.0),
    "certificat de cession de véhicule": (_VEHICLE, 8.0),
    "relevé d'information du permis de conduire": (_LICENCE, 8.0),
    "certificat d'examen du permis de conduire": (_LICENCE, 8.0),
}  # fmt: skip
_HEALTH_CARD = "unknown/carte Vitale ou attestation de sécurité sociale"
_CARD_LETTERS = 160
# Thirteen digits (sex, year, month, department, commune, order) and a key modulo 97 (INSEE).
# The first, often cut off with the card's edge, is told by the key.
_SOCIAL_NUMBER = re.compile(r"(?<!\d)(?:[12]\s?)?\d\d\s?[01]\d\s?\d\d\s?\d{3}\s?\d{3}\s?\d\d(?!\d)")
_SOCIAL_DIGITS = 15
_KEY_MODULUS = 97
_SCORED_ROWS, _ROW_WEIGHT, _ROWS_CAP = 3, 0.8, 5.0
_CHOSEN_ROWS, _CHOSEN_CAP = 2, 3.5
_PAIR = re.compile(r"\b[eu]\d{1,2} ?: ?(\d{1,2}(?:[.,]\d{1,2})?)(?![\d.,]*\d| ?[h:%€/]| ?min)")
_HIGHEST_COEFFICIENT, _HIGHEST_SCORE = 8.0, 20.0
_SAT_AS = re.compile(
    r"\b(?:ecrite?|orale?|pratique|ponctuelle?|ccf|controle en cours|inscrite?|a passer"
    r"|presente?)\b"
)
# « Je garde   Je refuse »: the heads of columns that a candidate ticks.
_OWN_CHOICE = re.compile(
    r"\bje\s+(?:(?:la\s+)?(?:garde|conserve|reporte|maintiens|refuse)|(?:y\s+)?renonce)\b"
)
_STUDY_WEIGHT = 2.5
_SCHOOL_YEAR = re.compile(r"\b(20\d\d) ?[-/–] ?(20\d\d)\b")
_YEAR_OF_STUDY = re.compile(
    r"\b(?:1(?:ere?|re)?|2(?:eme|nde|e)?|premiere|deuxieme|seconde) annee\b|\bannee [12]\b"
)
_MANY_HOURS = re.compile(r"\b\d ?\d{2,3} ?h(?:eures?)?\b")
_DURATION = re.compile(r"\b\d{1,3}\s?(?:h(?:eures?)?(?:\s?\d\d)?|mi?n(?:utes?)?)\b")
_NUMBER = re.compile(r"(?<!\w)\d{1,2}(?!\w)")
_AT_AN_HOUR = re.compile(r"\b(?:salle|convoque|amphi)|\b(?:0?[7-9]|1[0-8])\s?[h:]\s?[0-5]\d\b")


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of the page's build: the key of the kind that it speaks for, its weight, its words."""

    kind: str
    weight: float
    wording: str


def signs(page: Page, zones: Iterable[MachineZone], seals: Iterable[Seal]) -> list[Sign]:
    """All signs of one page; `zones` and `seals` are those of that page."""
    found = [_zone_sign(zone) for zone in zones]
    found += [sign for seal in seals if (sign := _seal_sign(seal))]
    return found + _unit_rows(page) + _lone_social_number(page) + _year_of_study(page)


def _year_of_study(page: Page) -> list[Sign]:
    """A year of study in a school year, and no hours of training: a school says so of its pupil, a
    centre that attests a preparation counts its hours."""
    text = fold(page.text)
    years = [(int(a), int(b)) for a, b in _SCHOOL_YEAR.findall(text)]
    if not any(b == a + 1 for a, b in years) or not _YEAR_OF_STUDY.search(text):
        return []
    if _MANY_HOURS.search(text):
        return []
    return [Sign("school_certificate", _STUDY_WEIGHT, "année d'études et année scolaire")]


def _zone_sign(zone: MachineZone) -> Sign:
    """A zone whose digits hold is nearly proof; one in part still says what card it is."""
    kind = _ZONE_KINDS.get(zone.document_kind or "") or _FORMAT_KINDS.get(zone.format)
    if zone.document_kind == "visa" or kind is None:
        kind = "unknown/permis de conduire" if zone.format == "DL" else "unknown/visa"
    weight = {True: 12.0, None: 8.0, False: 8.0}[zone.valid]
    return Sign(kind, weight * max(0.5, zone.confidence), "zone de lecture optique")


def _seal_sign(seal: Seal) -> Sign | None:
    known = _SEALED.get(seal.document_type or "")
    if known is None or seal.kind != "2d_doc":
        return None
    return Sign(known[0], known[1], f"cachet électronique « {seal.document_type} »")


def _unit_rows(page: Page) -> list[Sign]:
    """Lines with an épreuve and its score make a relevé de notes; lines with an épreuve and how it
    will be sat (« U4 Étude technique, écrit, 4 h »), not its score nor its room and hour, are the
    choices of an inscription, which also recalls the scores kept from before. Under « Je garde »
    the scores are those that a candidate keeps or gives up."""
    lines = [line.text for line in page.lines]
    rows = [row for row in lines if find_units(row)]
    scored = sum(_is_scored(row) for row in rows)
    chosen = sum(_is_chosen(fold(row)) and not _is_scored(row) for row in rows)
    found = []
    if chosen >= _CHOSEN_ROWS and len(rows) >= _SCORED_ROWS:
        weight = min(_CHOSEN_CAP, _ROW_WEIGHT * chosen)
        found.append(Sign("registration_confirmation", weight, f"{chosen} épreuves choisies"))
        scored -= chosen
    scored = max(scored, _paired(fold(page.text)))
    if scored >= _SCORED_ROWS:
        weight = min(_ROWS_CAP, _ROW_WEIGHT * scored)
        kept = any(_is_asked(lines, at) for at, line in enumerate(lines) if find_units(line))
        kind = "benefit_waiver" if kept else "transcript"
        found.append(Sign(kind, weight, f"{scored} épreuves notées"))
    return found


def _is_asked(lines: Sequence[str], at: int) -> bool:
    """Whether the line over an épreuve is a heading in the candidate's own words."""
    over = fold(lines[at - 1]) if at else ""
    return _OWN_CHOICE.search(over) is not None and not over.rstrip().endswith((".", ";"))


def _paired(text: str) -> int:
    """How many épreuves stand beside a number, several a line, « U1 : 9   U2 : 13 ». Numbers that
    are all small are coefficients."""
    numbers = [float(n.replace(",", ".")) for n in _PAIR.findall(text)]
    fit = [n for n in numbers if n <= _HIGHEST_SCORE]
    return len(fit) if max(fit, default=0.0) > _HIGHEST_COEFFICIENT else 0


def _is_chosen(row: str) -> bool:
    """A bare number beside the épreuve may be its score: whole scores bear no mark."""
    if not _SAT_AS.search(row) or _AT_AN_HOUR.search(row):
        return False
    for unit in reversed(find_units(row.upper())):
        row = row[: unit.start] + " " + row[unit.end :]
    return _NUMBER.search(_DURATION.sub(" ", row)) is None


def _is_scored(row: str) -> bool:
    if not find_units(row):
        return False
    return any(s.marked for s in find_scores(row)) or any(
        s.status in ("exempt", "absent", "validated") for s in find_statuses(row)
    )


def _lone_social_number(page: Page) -> list[Sign]:
    """A social security number whose key holds, on a page of few words, is a carte Vitale; on a
    longer one (a contract, a payslip) it says nothing."""
    if sum(c.isalnum() for w in page.words for c in w.text) > _CARD_LETTERS:
        return []
    for match in _SOCIAL_NUMBER.finditer(as_digits(fold(page.text))):
        digits = re.sub(r"\s", "", match.group())
        whole = [digits] if len(digits) == _SOCIAL_DIGITS else ["1" + digits, "2" + digits]
        if any(_KEY_MODULUS - int(d[:13]) % _KEY_MODULUS == int(d[13:]) for d in whole):
            return [Sign(_HEALTH_CARD, 6.0, "numéro de sécurité sociale")]
    return []
