"""How firmly the words around a day say that the paper was made on it."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from pieces.fields.days import (
    DEADLINE,
    LAW,
    RECEIVED,
    SEEN,
    dates_of,
    opens_period,
    texts_above,
    words_before,
)
from pieces.fields.flow import Flow
from pieces.fields.made_words import FIRMLY_MADE, MADE, OWN_NUMBER, Cue, Said
from pieces.fields.places_before_days import opens_with_place
from pieces.parse.dates import FoundDate
from pieces.parse.folding import fold

# A day that closes a bracket.
IN_PASSING = 0.5
# No heading stands lower, in shares of what is written.
LOWEST_HEADING, AT_FOOT = 0.6, 0.6
_ALONE = re.compile(r"(?:^|[\n\t\f])[\s.:]*$")


# « Fait à Draguignan » over « le 29/07/2023 », with another column beside them.
_MADE_AT = re.compile(r"\s*faite? a [^\d:.]{2,45}$")
LE_BEFORE = re.compile(r"\ble\s*$")


def made_weight(flow: Flow, date: FoundDate) -> float:
    """0…1: how firmly the words around a date say that the paper was made on it."""
    before = words_before(flow, date.start)
    if OWN_NUMBER.pattern.search(before):
        return OWN_NUMBER.weight
    if any(p.search(before) for p in (LAW, RECEIVED, SEEN, DEADLINE)) or _is_of_a_dater(flow, date):
        return 0.0
    if SEEN.search(flow.folded_prose, max(0, date.start - REACH), date.start):
        return 0.0
    if _SIGNED_BEFORE.search(flow.folded_prose, max(0, date.start - REACH), date.start):
        return 0.0
    line_start = max(before.rfind("\n"), before.rfind("\f")) + 1
    cues = [
        cue
        for cue in MADE
        if (m := cue.pattern.search(before)) and not _is_mention(flow, date, m, cue)
    ]
    if any(cue.said is Said.PLACED for cue in cues) and (
        opens_period(flow, date.start, before) or not opens_with_place(flow, date.start)
    ):
        cues = [cue for cue in cues if cue.said is not Said.PLACED]
    made = max((_told_by(flow, date, cue) for cue in cues), default=0.0)
    if LE_BEFORE.search(before) and _MADE_AT.match(
        next(iter(texts_above(flow, date.start, 1)), "")
    ):
        made = max(made, FIRMLY_MADE)
    spoken = any(cue.said is Said.MAYBE_ANOTHERS for cue in cues)
    if made < 0.9 and not spoken and opens_period(flow, date.start, before):
        return 0.0
    if made < FIRMLY_MADE and _AT_HOUR.match(flow.folded, date.end):
        made = min(made, PRINTED)
    aside = (_HANDED_OVER, _COUNTERSIGNED)
    if made and any(
        p.search(flow.folded_prose, max(0, date.start - REACH), date.start) for p in aside
    ):
        made = min(made, PRINTED)
    if made:  # « (obtenu … le 28/06/2019) »: told in passing
        return min(made, IN_PASSING) if flow.text[date.end : date.end + 1] == ")" else made
    after = flow.folded[date.end : date.end + 1]
    if _ALONE.search(before[line_start - 1 :] if line_start else before) and after in "\n\t\f":
        return 0.0 if in_column_of_days(flow, date) else 0.6
    return 0.0


# « 23 OCT. 2024 », alone at the head of a page: of a dater whose « REÇU LE » was not read.
_OF_A_DATER = re.compile(
    r"[0-3]?\d (?:JANV?|F[EÉ]VR?|MARS|AVR|MAI|JUIN|JUIL|AO[UÛ]T?|SEPT?|OCT|NOV|D[EÉ]C)\.? 20\d\d"
)
_HEAD = 0.3  # of a page's height


def _is_of_a_dater(flow: Flow, date: FoundDate) -> bool:
    cell = flow.cell_of(date.start)
    if cell is None or not flow.is_ocr or cell.box.y1 > _HEAD:
        return False
    span = flow.strip(cell.start, cell.end)
    return _OF_A_DATER.fullmatch(flow.text, span.start, span.end) is not None


def _told_by(flow: Flow, date: FoundDate, cue: Cue) -> float:
    """The weight of a cue: « Avis de formation du 31/01/2025 », at the foot, heads nothing."""
    cell = flow.cell_of(date.start)
    if cell is None or cue.said is not Said.MAYBE_ANOTHERS:
        return cue.weight
    foot = max(c.box.y1 for c in flow.cells if c.page == cell.page)
    return AT_FOOT if cell.box.y0 > LOWEST_HEADING * foot else cue.weight


# « La convention avait été signée le 4 avril 2025 », « au vu du certificat / établi le … »: a paper
# spoken of, over the end of a line too. How far back its words may stand, in letters.
REACH = 110
_SIGNED_BEFORE = re.compile(
    r"(?<!presente )\b(?:convention|accord|devis|bail|commande)s?\b[^.;\n\d]{0,40}?\b(?:signe|conclu|passe|accepte)e?s?\s+le\s*$"
    r"|\b(?:recevabilite|candidature|demande|convocation)s?\s+(?:notifie|transmis|adresse|depose|recu|accepte)e?s?\s+le\s*$"
    # « que j'ai eues en juin, relevé édité le 8 juillet 2022, »
    r"|(?:,|\b(?:mon|ma|mes|votre|vos|son|sa|leur))\s(?:releve|attestation|certificat|diplome|notification)s?(?: de \w+)?"
    r"\s+(?:edite|etabli|delivre|emis|date|notifie)e?s?\s+(?:le|du)\s*$"
    r"|\b(?:avait|avaient)\s+ete\s+(?:signe|etabli|conclu|redige|delivre)e?s?\s+le\s*$"
)
# « Remis en mains propres contre décharge, à sa demande, le 21/10/2023 »: when it was taken.
_HANDED_OVER = re.compile(
    r"\b(?:remise?s?|retiree?s?)\b[^.;\d]{0,50}?\b(?:mains?\s+propres?|decharge|recepisse)\b[^.;\d]{0,50}$"
)
# « Visa du CFA le 24/10/2025 »: another's, who saw what was made before.
_COUNTERSIGNED = re.compile(r"\b(?:visa|contreseing|vu et (?:approuve|verifie))\b[^.;\d\n]{0,50}$")
# « Édité le 02/11/2025 à 12:24 »: when it was printed, where another day tells when it was made.
PRINTED = 0.81
_AT_HOUR = re.compile(r"[ ,]*(?:a |- ?)?[012]?\d ?[h:.-] ?[0-5]\d(?!\d|[./-]\d)")


def in_column_of_days(flow: Flow, date: FoundDate) -> bool:
    """Whether the line over or under a day bears another in the same column, as rows of a table."""
    cell = flow.cell_of(date.start)
    if cell is None:
        return False
    beside = (flow.cell_of(d.start) for d in dates_of(flow.text))
    return any(
        c is not None
        and (c.page, abs(c.line - cell.line)) == (cell.page, 1)
        and min(c.box.x1, cell.box.x1) > max(c.box.x0, cell.box.x0)
        for c in beside
    )


# « exeat délivré le 2 juillet 2024 », « permis délivré le … »: a word in small letters, no verb.
_NOUN_BEFORE = re.compile(r"(?<![\w'’-])([a-zß-ÿ]{4,}) +$")
_OF_THIS_PAPER = frozenset(
    "attestation attestations certificat carte document titre diplome notification releve extrait brevet livret"
    " decision duplicata original copie present presente etre sera etait sont dument ainsi donc droit valoir"
    " exemplaire".split()
)


def _is_mention(flow: Flow, date: FoundDate, match: re.Match[str], cue: Cue) -> bool:
    """« reconnu travailleur handicapé (notification de la MDPH du 14/06/2022) »: within a sentence
    or brackets, another paper's day; as a heading it is this paper's."""
    start = date.start - len(match.string) + match.start()
    if cue.said is Said.GIVEN_OUT:
        noun = _NOUN_BEFORE.search(flow.text, max(0, start - 40), start)
        return noun is not None and fold(noun[1]) not in _OF_THIS_PAPER
    if cue.said is Said.CLOSING:
        return not _closes_line(flow, date)
    if cue.said is not Said.MAYBE_ANOTHERS:
        return False
    cell = flow.cell_of(start)
    begin = flow.line_span(start).start if cell is None else cell.start
    said = flow.text[begin:start].strip()
    return said.endswith("(") or any(w.islower() for w in said.split()[-2:])


_CAPITAL_LE = re.compile(r"\bLe\s+(?:[a-z]+di\s+)?$")
_ENDS_LINE = re.compile(r" ?\.? ?[\t\n\f]")


def _closes_line(flow: Flow, date: FoundDate) -> bool:
    told = _CAPITAL_LE.search(flow.text, max(0, date.start - 14), date.start)
    return told is not None and _ENDS_LINE.match(flow.text, date.end) is not None
