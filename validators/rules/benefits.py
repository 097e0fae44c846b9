"""Rules on kept scores: what the candidate claims against what the transcript and the rules bear
out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from circulars.law import years_after
from dossiers.dossier import Benefit
from dossiers.finding import Citation, Evidence, Finding, Severity
from dossiers.reading import Field
from validators import french
from validators.case import Case, PieceCase
from validators.findings import on_dossier, on_page, on_piece, said, severity_if
from validators.settings import Settings

RUBRIQUES = ("transcript", "benefit")
_MENTION = re.compile(r"b[ée]n[ée]fice\D{0,12}(?:19|20)\d{2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a transcript: `unit`, `score` and perhaps `benefit`, with where it was read.

    `confidence` is the line's own: the field's is the chance that all of its lines are right.
    """

    piece: PieceCase
    field: Field
    unit: str
    score: float | None
    benefit: Any
    session: int | None
    confidence: float

    def is_sure(self, settings: Settings) -> bool:
        """Whether the line may speak against the candidate: surely read, in a table surely read,
        for a head that was missed moves every line."""
        surely_told = self.field.confidence >= settings.surely_tabled
        return surely_told and self.confidence >= settings.surely_read


def benefit_below_ten(case: Case) -> Iterator[Finding]:
    """benefit_below_ten: a kept score is at least the circular's minimum. The transcript's score
    counts before the declared one; some candidates may keep less (progressive form, handicap)."""
    policy = case.policy
    if policy.below_severity is None:
        return
    for claim in case.dossier.claims.benefits:
        row = _row_of(case, claim)
        score = row.score if row is not None and row.score is not None else claim.score
        if score is None or score >= policy.minimum_score:
            continue
        sure = row is None or row.is_sure(case.settings)
        yield _found(
            case,
            "benefit_below_ten",
            severity_if(sure, policy.below_severity),
            f"La note de {_score(score)} à l'unité {claim.unit} est sous le minimum de "
            f"{_score(policy.minimum_score)} : elle ne peut pas être conservée telle quelle. "
            "Retirez ce bénéfice ou écrivez au service des examens.",
            row,
            _score(score),
            f"au moins {_score(policy.minimum_score)}",
            policy.below_source,
        )


def benefit_expired(case: Case) -> Iterator[Finding]:
    """benefit_expired: a score is kept for five years. Refused when the session's year is beyond;
    for a person when it is the last year and the day is past by the exam (A42)."""
    policy = case.policy
    for claim in case.dossier.claims.benefits:
        row = _row_of(case, claim)
        year = claim.obtained_on.year if claim.obtained_on else (row.session if row else None)
        if year is None or case.pack.session < year + policy.years_valid:
            continue
        if case.pack.session > year + policy.years_valid:
            severity = policy.expired_severity
            if claim.obtained_on is None and row is not None:
                severity = severity_if(row.is_sure(case.settings), severity)
        elif _past_by_exam(case, claim.obtained_on):
            severity = policy.expired_same_year_severity
        else:
            continue
        yield _expired(case, claim, year, severity, row)


def _expired(case: Case, claim: Benefit, year: int, severity: Severity, row: Row | None) -> Finding:
    years, session = case.policy.years_valid, case.pack.session
    obtained = f"le {french.day(claim.obtained_on)}" if claim.obtained_on else f"en {year}"
    end = (
        f"n'est plus valable pour la session {session}"
        if session > year + years
        else f"arrive au bout de ses {years} ans avant la fin de l'examen"
    )
    return _found(
        case,
        "benefit_expired",
        severity,
        f"Le bénéfice de l'unité {claim.unit}, obtenu {obtained}, {end} : une note se garde "
        f"{years} ans. Inscrivez-vous à l'épreuve, ou écrivez au service des examens.",
        row,
        f"obtenu {obtained}",
        f"{years} ans au plus avant la session {session}",
        case.policy.validity_source,
    )


def _past_by_exam(case: Case, obtained_on: dt.date | None) -> bool:
    """Whether the last day may be past when the exam ends."""
    if obtained_on is None:
        return False
    return years_after(obtained_on, case.policy.years_valid) < case.pack.exam_period.latest


def benefit_not_a_unit(case: Case) -> Iterator[Finding]:
    """benefit_not_a_unit: only scores of units are kept, not that of an épreuve made of several
    sous-épreuves. Refused only where the transcript shows the sous-épreuves and the score is of a
    session under that rule; its number alone proves nothing (A43)."""
    policy = case.policy
    if policy.not_unit_severity is None:
        return
    rows = _rows(case)
    for claim in case.dossier.claims.benefits:
        wanted = unit_key(claim.unit)
        parts = [r for r in rows if is_part(unit_key(r.unit), wanted)]
        if not parts:
            continue
        row = _row_of(case, claim)
        severity = _not_unit_severity(case, claim, parts[0])
        if severity is None:
            continue
        names = french.every(sorted({r.unit for r in parts}))
        verb = "n'est" if severity > Severity.REVIEW else "n'est peut-être"
        yield _found(
            case,
            "benefit_not_a_unit",
            severity,
            f"L'épreuve {claim.unit} {verb} pas une unité : le relevé montre ses sous-épreuves "
            f"({names}). Demandez le bénéfice des sous-épreuves dont la note suffit.",
            row or parts[0],
            f"{claim.unit} ({names})",
            "une épreuve ou sous-épreuve qui est une unité",
            policy.not_unit_source,
        )


def _not_unit_severity(case: Case, claim: Benefit, part: Row) -> Severity | None:
    policy = case.policy
    year = claim.obtained_on.year if claim.obtained_on else part.session
    sure = part.is_sure(case.settings)
    if policy.unit_rule_since is None:
        return severity_if(sure, policy.not_unit_severity or Severity.REVIEW)
    if year is None:
        return Severity.REVIEW
    if year >= policy.unit_rule_since:
        return severity_if(sure, policy.not_unit_severity or Severity.REVIEW)
    return policy.not_unit_before_severity


def benefit_not_on_transcript(case: Case) -> Iterator[Finding]:
    """benefit_not_on_transcript: the transcript must show the claimed unit and score and, where the
    circular says so, the mention « bénéfice en 20XX ». One transcript that lacks a unit is for a
    person until the others are there (A57)."""
    rows = _rows(case)
    if not rows:
        yield from _scores_unread(case)
        return
    several = len({id(r.piece) for r in rows}) > 1
    for claim in case.dossier.claims.benefits:
        row = _row_of(case, claim)
        if row is None:
            sure = several and all(r.is_sure(case.settings) for r in rows)
            yield _not_there(case, claim, rows[0], severity_if(sure, Severity.BLOCKING))
            continue
        sure = row.is_sure(case.settings)
        if None not in (row.score, claim.score) and row.score != claim.score:
            yield _other_score(case, claim, row, severity_if(sure, Severity.BLOCKING))
        yield from _without_mention(case, claim, row)


def _scores_unread(case: Case) -> Iterator[Finding]:
    """A transcript of which no score could be read bears out no claim: that is for a person."""
    wanted = french.every(sorted({claim.unit for claim in case.dossier.claims.benefits}))
    for name in RUBRIQUES:
        for piece in case.files_in(name):
            if not (wanted and case.is_asked(name) and piece.is_read):
                continue
            if piece.document.piece_type == "transcript":
                yield on_piece(
                    piece,
                    "benefit_not_on_transcript",
                    Severity.REVIEW,
                    f"Les notes de ce relevé n'ont pas pu être lues : celle de {wanted}, dont vous "
                    "demandez le bénéfice, reste à vérifier.",
                    on_page(piece.document, "aucune note lue", f"la note de {wanted}"),
                )


def _without_mention(case: Case, claim: Benefit, row: Row) -> Iterator[Finding]:
    """A mention elsewhere on the transcript may be of this line: that is for a person."""
    demanded = case.policy.mention_required
    if demanded is None or row.benefit:
        return
    sure = row.is_sure(case.settings)
    sure = sure and not _MENTION.search(row.piece.text())
    yield _found(
        case,
        "benefit_not_on_transcript",
        severity_if(sure, demanded),
        f"Le relevé ne porte pas la mention « bénéfice en 20XX » pour l'unité {claim.unit} : "
        "seules les notes qui la portent peuvent être conservées. Déposez le relevé qui la porte.",
        row,
        f"{row.unit} : {_score(row.score)}",
        f"{claim.unit} avec la mention « bénéfice »",
        case.policy.mention_source,
    )


def _not_there(case: Case, claim: Benefit, row: Row, severity: Severity) -> Finding:
    return _found(
        case,
        "benefit_not_on_transcript",
        severity,
        f"L'unité {claim.unit}, dont vous demandez le bénéfice, n'est pas sur le relevé de notes "
        "déposé. Déposez le relevé de la session où la note a été obtenue.",
        row,
        french.every(sorted({r.unit for r in _rows(case)})),
        f"{claim.unit} : {_score(claim.score)}",
        None,
    )


def _other_score(case: Case, claim: Benefit, row: Row, severity: Severity) -> Finding:
    return _found(
        case,
        "benefit_not_on_transcript",
        severity,
        f"Le relevé indique {_score(row.score)} à l'unité {claim.unit} ; vous avez déclaré "
        f"{_score(claim.score)}. Corrigez la demande ou déposez le relevé qui porte cette note.",
        row,
        _score(row.score),
        _score(claim.score),
        None,
    )


def _found(
    case: Case,
    code: str,
    severity: Severity,
    message: str,
    row: Row | None,
    read: str,
    expected: str,
    source: Citation | None,
) -> Finding:
    """On the transcript where it was read there, else on the dossier's own claim: a transcript that
    nobody asked for is not refused for what the candidate claims."""
    if row is not None and case.is_asked(row.piece.piece.rubrique):
        evidence = Evidence(read, expected, row.field.page, row.field.box)
        return on_piece(row.piece, code, severity, message, evidence, source)
    asked = next((n for n in reversed(RUBRIQUES) if case.is_asked(n)), None)
    return on_dossier(code, severity, message, said(read, expected), source, asked)


# The lines of a transcript: with a score; of units without one (absent, dispensed).
_LINES = ("scores", "unscored")


def _rows(case: Case) -> list[Row]:
    """Every line of every transcript deposited as such."""
    return [
        row
        for name in RUBRIQUES
        for piece in case.files_in(name)
        if piece.is_read
        for document in piece.reading.documents
        if document.piece_type == "transcript"
        for field in _LINES
        if field in document.fields
        for row in _rows_of(piece, document.fields[field], document.value("session"))
    ]


def _rows_of(piece: PieceCase, field: Field, session: Any) -> Iterator[Row]:
    year = re.search(r"(?:19|20)\d{2}", str(session or ""))
    for line in field.value:
        score = line.get("score")
        yield Row(
            piece,
            field,
            str(line.get("unit") or ""),
            float(score) if isinstance(score, int | float) else None,
            line.get("benefit"),
            int(year.group()) if year else None,
            field.confidence ** (1 / len(field.value)),
        )


def _row_of(case: Case, claim: Benefit) -> Row | None:
    """The transcript's line for the claimed unit, the one with the claimed score first."""
    same = [r for r in _rows(case) if unit_key(r.unit) == unit_key(claim.unit)]
    exact = [r for r in same if r.score == claim.score]
    return next(iter([*exact, *same]), None)


def unit_key(unit: str) -> str:
    """« E31 », « U31 », « E.3.1 » and « sous-épreuve 31 » are one: its figures, and letters of an
    optional épreuve (EF1 → F1)."""
    bare = re.sub(r"[^A-Z0-9]", "", unit.upper())
    found = re.search(r"[EU]?([A-Z]?)(\d+)([A-Z]?)$", bare)
    return "".join(found.groups()) if found else bare


def is_part(part: str, whole: str) -> bool:
    """Whether 31 is a sous-épreuve of 3: one more figure."""
    return part.startswith(whole) and len(part) == len(whole) + 1 and part[-1].isdigit()


def _score(value: float | None) -> str:
    return "note non lue" if value is None else f"{french.number(value)}/20"
