"""Firms and schools by the head and the foot of their paper."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pieces.fields.continued import text_of
from pieces.fields.firm_names import Candidate, cut_name, looks_like_firm, without_monogram
from pieces.fields.flow import Cell, Flow
from pieces.parse.folding import fold

ADDRESS = re.compile(
    r"\b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av\.?|boulevard|bd|chemin|place|impasse|allee|route|quai|cours|zone|zi|za|square|passage|voie|lot)\b|\b\d{5}\s+[a-z]|\bsiret\b|\bsiren\b|\brcs\b|\btel\b|\bcapital\b|\bcode (?:ape|naf)\b"
)
LETTERHEAD_SHARE, FOOT_SHARE = 0.3, 0.88
# The firm's trade may stand between its name and its address.
LINES_TO_ADDRESS = 2
_HEAD_CUT = re.compile(
    r"\s[-|•·*]\s|,|\b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|av|bd|boul|chem|place|imp|all|route)|\bsiret\b"
)


def heads_of(flow: Flow, kind: re.Pattern[str]) -> Iterator[Candidate]:
    """Names at the top or foot of the first page that a legal form, a school's word or an address
    beside or under marks as the issuer's."""
    first = flow.cells[0].page if flow.cells else 0
    cells = [c for c in flow.cells if c.page == first]
    opening = next((c for c in cells if _TITLE.search(flow.folded[c.start : c.end])), None)
    above = opening.box.y0 if opening is not None and opening is not cells[0] else 1.0
    beside = [c for c in cells if opening is not None and _is_left_of(c, opening)]
    head = [
        c
        for c in cells
        if c.box.y0 < min(LETTERHEAD_SHARE, above) or c.box.y0 > FOOT_SHARE or c in beside
    ]
    for index, cell in enumerate(head):
        folded = flow.folded[cell.start : cell.end]
        cut = _HEAD_CUT.search(folded)
        logo = _LOGO.match(flow.text, cell.start, cell.end) if flow.is_ocr else None
        start = logo.end() if logo else cell.start
        start += without_monogram(flow.text[start : cell.end])
        span = flow.strip(start, cell.start + cut.start() if cut else cell.end)
        name = text_of(flow, span)
        if not looks_like_firm(name) or _TITLE_WORDS.search(fold(name)) or ":" in name:
            continue
        if (not name[0].isupper() and not name[0].isdigit()) or len(name.split()) > 9:
            continue  # a sentence's line
        marked = kind.search(folded) is not None
        following = [c for c in cells if c.start > cell.start and _beside_or_under(cell, c)]
        under = [c for c in following if c.line != cell.line][:LINES_TO_ADDRESS]
        followed = ADDRESS.search(folded) is not None or any(
            ADDRESS.search(flow.folded[c.start : c.end]) for c in {*following[:2], *under}
        )
        opens = index == 0 or cell in beside
        first_word = opens and opening is not None and 2 <= len(name.split()) <= 6
        first_word = first_word or _is_over_title(flow, head, cell, opening)
        if not marked and not followed and not first_word:
            continue
        foot = cell.box.y0 > FOOT_SHARE
        weight = 0.55 + 0.2 * marked + 0.12 * followed - (0.15 if foot else 0.02 * min(index, 5))
        if _BRANCH.match(folded) and any(
            c.line != cell.line and _beside_or_under(c, cell) for c in head[:index]
        ):
            weight -= BRANCH_LESS
        if _BRANCH_OF_TOWN.match(folded) and any(_is_head_beside(flow, c, cell) for c in head):
            weight -= TOWNS_BRANCH_LESS
        span = cut_name(flow, span, stop_newline=True)
        name = text_of(flow, span)
        if looks_like_firm(name) and not ADDRESS.match(fold(name)):
            yield Candidate(name, span.start, span.end, weight)


LEAST_NAME_LETTERS = 6
# « FLEXI-BTP INTÉRIM | Agence de Rouen »
_BRANCH_OF_TOWN = re.compile(r"\W*(?:agence|antenne|filiale|site)\s+(?:de\s|du\s|d')")


def _is_head_beside(flow: Flow, other: Cell, cell: Cell) -> bool:
    """Whether a name stands left of a cell, at its height or a line off."""
    text = flow.text[other.start : other.end]
    named = looks_like_firm(text) and not _TITLE_WORDS.search(fold(text)) and ":" not in text
    off = abs(other.box.centre[1] - cell.box.centre[1])
    close = off < max(other.box.height, cell.box.height) * A_LINE_OFF
    return named and other.page == cell.page and other.box.x1 <= cell.box.x0 and close


def _is_over_title(flow: Flow, head: Sequence[Cell], cell: Cell, title: Cell | None) -> bool:
    """Whether a name is all that stands over the paper's title, marks such as « SPÉCIMEN » apart."""
    named = [
        c
        for c in head
        if not _TITLE_WORDS.search(flow.folded[c.start : c.end])
        and looks_like_firm(flow.text[c.start : c.end])
    ]
    letters = sum(c.isalpha() for c in flow.text[cell.start : cell.end])
    return (
        title is not None
        and cell.line < title.line
        and [c for c in named if c.line < title.line] == [cell]
        and letters >= LEAST_NAME_LETTERS
        and len(flow.folded[cell.start : cell.end].split()) <= 6
    )


# « Agence de Nancy », « Entreprise générale » under the firm's name.
_BRANCH = re.compile(
    r"\W*(?:(?:agence|site|antenne|etablissement|direction|departement|filiale|service)\b"
    r"|(?:entreprise|artisans?)\s+(?:generale?|artisanale?|individuelle|familiale|d[eu]s?\s|en\s|d'))"
)
# A logo read as a letter or two: « (O) CFA du Bâtiment ».
_LOGO = re.compile(r"(?:[^\w«\"]*[(\[{]\w{1,2}[)\]}]?|[a-zà-ÿ]{1,3})\s+(?=[A-ZÀ-Þ])")
# Heads of two columns stand so far off each other's height at most, in heights of the larger.
A_LINE_OFF = 1.5
BRANCH_LESS, TOWNS_BRANCH_LESS = 0.25, 0.35


def _is_left_of(cell: Cell, title: Cell) -> bool:
    """« Les Toits d'Exemple » beside « DÉFINITION DE FONCTION » at the head of a sheet."""
    return cell.line == title.line and cell.start < title.start and title.box.y0 < LETTERHEAD_SHARE


def _beside_or_under(cell: Cell, other: Cell) -> bool:
    if other.line == cell.line:
        return True
    same_margin = abs(other.box.x0 - cell.box.x0) < 0.12
    return same_margin or abs(other.box.centre[0] - cell.box.centre[0]) < 0.08


_TITLE = re.compile(
    r"^\W*(?:\w+\s+){0,2}?(?:certificat|attestation|contrat|releve|fiche de|bulletin|convention|notification|decision|definition|descripti\w+|profil)\b|\bnous\b|\bje soussign"
)
_TITLE_WORDS = re.compile(
    r"\b(?:service|pole|bureau|direction|division)\s+(?:du\s+|des?\s+|de la\s+)?(?:personnel|ressources|paie|paye|rh|carrieres)\b|declaration|d.accueil\b|^siege\b|^(?:ref|annexe)\b|\bcopie|\bcertifiee?\b|\bconforme|^specimen\W*$|duplicata|certificat|attestation|contrat|releve|bulletin|convention|objet|fait a|nous|je souss|republique|ministere|academie|madame|monsieur|diplome|releve|annee scolaire|a l'attention|page|session|brevet|decision|notification|cerfa|n°|fiche"
)
