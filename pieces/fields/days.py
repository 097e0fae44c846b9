"""The dates of a piece, and what stands before, above and beside each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pieces.fields.flow import Flow, Span
from pieces.fields.label_sides import is_written_over
from pieces.fields.labels import values
from pieces.parse.dates import FoundDate, find_dates

# What may stand between a role's words and the date itself.
LINK = (
    r"[\s:.…_,|()\-]*(?:(?:le|ce|1e|ie|lc|du|au|en date du|date|the)\b[\s:.…_]*)?"
    r"(?:/\s?[a-z]+(?:\s[a-z]+){0,2}[\s:.…_]*)?$"  # « Délivré le / Issued »
)

LAW = re.compile(
    r"(?<![a-z])(?:arretes?|decrets?|lois?|ordonnances?|code|circulaires?|articles?|directives?|reglements?"
    r"|conventions?(?: collective)?|accords?|instructions?|bulletin officiel|b\.?o\.?"
    r"|jo(?:rf)?|journal officiel|vu|recommandation|referentiels?|agrement|habilitation)"
    r"(?:\s+(?:interministeriel|ministeriel|modifiee?|europeenne?|prefectoral|nationale?))*"
    r"(?:[\s,]+(?:n|no|num|numero)?\s?[°.]?\s*[\w./-]*\d[\w./-]*)?\s*"
    r"(?:,?\s*(?:modifiee?|consolidee?|en date)?\s*(?:du|le|en date du|,))\s*$"
)
PERIOD_OPEN = re.compile(
    r"(?:\bdu|\bdes? le|\bdepuis(?: le)?|\ba compter du|\ba partir du|\bjusqu'?\s?au|\bau|\bet le"
    r"|\bprise (?:de (?:poste|fonctions?|service)|d'effet)"
    r"|\bentre le|\bdebut\w*|\bfin\b|\bentree?|\bsortie|\bembauche\w*|\bvalable\w*|\bvalidite"
    r"|\bexpir\w+|\bsession|\bjusqu'?en)" + LINK.replace("(?:le|", "(?:le|la|", 1)
)


def opens_period(flow: Flow, position: int, before: str) -> bool:
    """Whether « du », « depuis » stand right `before` a day: « Le 3 mai », opening its own line,
    follows none that ends another."""
    match = PERIOD_OPEN.search(before)
    line = flow.text[flow.line_span(position).start : position]
    return match is not None and not ("\n" in match.group() and line.startswith("Le "))


# « Vu l'avis du 3 mars », « titulaire du certificat délivré le … »: an earlier paper.
SEEN = re.compile(
    r"\b(?:vu|considerant|suite a|conformement a|en application d"
    r"|titulaire\s+d(?:u|es?|e\s+la|'une?)\s+(?!poste)[^.;\n]{0,60}\b(?:delivre|obtenu|date|valable)\w*)\b"
    r"[^.;\n]{0,80}$"
    # « Vous m'avez transmis, le 10 février, … », « votre demande du … »: what it answers.
    r"|\bvous\s+(?:m'|nous\s+)?(?:avez|aviez)\b[^.;\n]{0,60}$"
    # « Pièce fournie : carte délivrée le 9 janvier »
    r"|\b(?:piece|justificatif|document)s?\s+(?:fourni|produit|present|joint|transmis)\w*[^;\n]{0,90}$"
    r"|\bvotre\s+(?:demande|courrier|lettre|requete|message)\b[^.;\n]{0,25}$"
    # « la convention passée avec son employeur, ATELIER TRAME, le 19 septembre 2022 »
    r"|\b(?:convention|accord|avenant|marche)\s+(?:passee?|signee?|conclue?)\s+(?:avec|entre)\b[^.;]{0,60}$"
)
# « l'intéressé réside au Tampon depuis le … », « inscrit à France Travail depuis le … »: of a life
# outside the work and the training that a paper tells.
OF_LIFE = re.compile(
    r"\b(?:resid(?:e|ant|ente?)|demeur(?:e|ant)|habit(?:e|ant)|domiciliee?|chomage"
    r"|demandeu\w+ d'emploi|inscrite?(?:\(e\))? (?:aupres d\w+|sur|comme|a|au) ?(?:l'|la |le )?"
    r"(?:france travail|pole emploi|anpe|liste|registre|repertoire|rcs|demandeu\w+))\b"
    r"(?:(?!\b(?:employ|salari|travaill|embauch|engag|exerc|occup))[^.;:,\d]){0,50},?\s*$"
)
# A mail room's stamp dates the day the paper came, not the day it was made.
RECEIVED = re.compile(
    r"(?:recue?s?(?:\s+(?:au|a\s+l[ae']|par|en)\s?[^\n\d:;.]{2,30}?)?|arriv[a-z]{0,3}|convoquee?s?(?:\s+\w+)?|courrier|enregistree?|saisie?|deposee?|(?:copie|duplicata)(?:\s+(?:imprim|edit|tir|delivr)ee?)?)(?:\s+le)?[\s:.\n]*$"
)
# « À retourner avant le 14 novembre », « date limite : … »: when something has to be done; « titre
# de séjour … valable jusqu'au 3 février 2032 »: when it ends.
DEADLINE = re.compile(
    r"\b(?:avant|apres(?= le\b)|au plus tard|limite|echeance|d'ici|delai)\b[^.;\n\d]{0,30}$"
    r"|\banniversaire[\s(:,]*$|\bjusqu'?\s?au\s*$"
)
WEEKDAY = re.compile(r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s*$")


@dataclass(frozen=True, slots=True)
class RoleDate:
    """A date with the chance that it plays the wanted part."""

    found: FoundDate
    weight: float


# « 01 MAI:2001 »: a speck read as a colon.
_STRAY_COLON = re.compile(r"(?<=[^\W\d_]):(?=(?:19|20)\d\d)")


@lru_cache(maxsize=32)
def dates_of(text: str) -> tuple[FoundDate, ...]:
    """The dates of a text; kept, for several fields ask in turn."""
    # Cells apart first, lest a number beside a date be taken for its day; then boxes of one digit.
    text = _STRAY_COLON.sub(" ", text)
    apart = find_dates(text.replace("\t", ";"))
    across = [
        d for d in find_dates(text) if not any(d.start < a.end and a.start < d.end for a in apart)
    ]
    found = sorted((*apart, *across), key=lambda d: d.start)
    return tuple(d for d in found if not _cut_short(text, d))


def _cut_short(text: str, date: FoundDate) -> bool:
    """« 30.12.20E16 »: a mark over the year; what was read of it is no year."""
    short_year = re.search(r"(?<!\d)\d\d$", date.text) is not None
    return date.precision == "day" and short_year and text[date.end : date.end + 1].isalnum()


# « (né le) » alone in its cell, under the line that it explains: nothing of what follows it.
_CAPTION = re.compile(r"(?:^|(?<=[\n\t]))\([^()\n\t]{2,40}\)\s*[\n\t]\s*$")


def words_before(flow: Flow, position: int, reach: int = 110) -> str:
    """What a day follows, folded, without a weekday, nor captions of the line above."""
    before = WEEKDAY.sub("", flow.folded[max(0, position - reach) : position])
    while (without := _CAPTION.sub("", before)) != before:
        before = without
    return before


def texts_above(flow: Flow, position: int, lines: int = 2) -> list[str]:
    """Folded texts of the nearest cells over the one at `position` that share its column."""
    cell = flow.cell_of(position)
    if cell is None:
        return []
    own = flow.words_of(position, position + 1)
    box = own[0][1].box if own else cell.box
    height = max(cell.box.height, 0.006)
    found: list[str] = []
    for other in reversed(flow.cells):
        if other.page != cell.page or other.line >= cell.line:
            continue
        if cell.box.y0 - other.box.y1 > 3.2 * height * lines or len(found) >= lines:
            break
        words = [
            w
            for _, w in flow.words_of(other.start, other.end)
            if min(w.box.x1, box.x1) - max(w.box.x0, box.x0) > -0.5 * max(box.width, 0.05)
        ]
        text = flow.folded[other.start : other.end]
        if words and not is_written_over(flow, other) and not _CAPTION.fullmatch(f"{text}\n"):
            found.append(text)
    return found


def days_beside(
    flow: Flow, labels: Sequence[str], *, apart: bool = False, alone: bool = False
) -> list[FoundDate]:
    """The first day beside each of the labels; `apart`: only where it stands on a line of its own,
    under it or over it; `alone`: only where the label is all that its cell says."""

    def days(span: Span) -> list[FoundDate]:
        return [
            d
            for d in dates_of(flow.text)
            if d.precision == "day" and span.start <= d.start < span.end
        ]

    found = values(flow, labels, accept=lambda span: bool(days(span)))
    if alone:
        found = [v for v in found if _is_alone(flow, v.label.start, v.label.end)]
    return [
        days(Span(v.start, v.end))[0]
        for v in found
        if not apart or "\n" in flow.text[min(v.start, v.label.end) : max(v.start, v.label.end)]
    ]


def _is_alone(flow: Flow, start: int, end: int) -> bool:
    cell = flow.cell_of(start)
    if cell is None:
        return False
    beside = flow.text[cell.start : start] + flow.text[end : cell.end]
    return re.search(r"\w", beside) is None
