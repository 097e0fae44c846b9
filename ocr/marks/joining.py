"""Labels broken over lines made one, and those that another label makes idle left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.box import Box, union
from dossiers.mark import Party
from ocr.marks.parties import folded, names_a_role, names_firmly, party_of, says
from ocr.marks.runs import ANCHORS, Kind, Label, Piece, shared_width
from ocr.marks.wording import NAME, UNFINISHED

_STAMP_BETWEEN_EM = 8  # « Signature … et cachet », its middle under a stamp
_BROKEN_EM = 6.0  # of the height, between two parts of one label
_UNFINISHED_EM = 10.0  # of the height, behind « Cachet et »
# « Pour le maire, par délégation », « Par délégation du maire »
_IN_THE_NAME = re.compile(
    r"\b(par (delegation|ordre|interim|autorisation)( (du|de la|de l|de) \w+)?|empechee?)$"
)
_FORMULA_EM = 2.5  # from « par délégation, » to the office of who signs, in an airy block
_ORDER, _ORDER_EM = re.compile(r"\W*[pP]\W{0,3}[oO0]\W*"), 10.0
_BODY = re.compile(r"\b(organisme|structure|entreprise|etablissement)$")
_LEGAL = re.compile(r"\brepresentante?s?\Z"), re.compile(r"lega(l|ux)")  # two lines of one label
_NAMED_EM, _LEVEL_EM = 0.9, 1.0  # from one line of a block to the next; where its lines begin
_MENTION_EM = 8
_MENTIONS = ("lu et approuve", "bon pour accord")  # written by hand before one signs
_ASKS_TO_WRITE = re.compile(r"\b(mention|precedee? de)\b")
# « Suite et fin : signatures », « Annexe – programme et signatures »
_CONTINUED = re.compile(r"(suite )(et fin )?(les )?(signatures|visas)\b|.*\bet (signatures|visas)$")
_LONGEST_END, _LONGEST_FUNCTION = 7, 11  # words of a label's second line
_TWIN = 0.6  # share of its box that a label read twice has in common with the other
_ALL_PARTIES = re.compile(
    r"^(suite )?(les )?(signatures?|visas?)( et (cachets?|visas?))?( des parties.*)?$"
)


def joined(seeds: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """Labels broken over lines made one: seeds below seeds, and a party that stands on the next
    line (« Signature et cachet / de l'employeur »)."""
    left = sorted(seeds, key=lambda s: (s.box.y0, s.box.x0))
    whole: list[Label] = []
    while left:
        label = left.pop(0)
        if label.kind not in ANCHORS:
            label = _with_next_line(label, pieces, em)
        for other in list(left):
            if _continues(label, other, em) or _is_function_of(label, other, pieces, em):
                label = _merged(label, other)
                left.remove(other)
        whole.append(label)
    return whole


def without_ends(pieces: Sequence[Piece], own: Label, labels: Sequence[Label]) -> Sequence[Piece]:
    """The pieces without those in which other labels than `own` end: « l'employeur » under
    « Signature et cachet de » rules nothing below it."""
    ends = {w for x in labels if x is not own and x.kind == "signature" for w in x.words[1:]}
    return [p for p in pieces if p.words[0] not in ends]


def without_twins(labels: Sequence[Label]) -> list[Label]:
    """The labels, of one that was read twice the longer: « Cachet » in « Cachet et signature »."""
    return [label for label in labels if not any(_is_in(label, other) for other in labels)]


def without_orders(labels: Sequence[Label], em: float) -> list[Label]:
    """The labels without a « P/O » written beside the signature that another one asks for."""
    asked = [x for x in labels if not _ORDER.fullmatch(x.text)]
    return [
        label
        for label in labels
        if label in asked
        or not any(
            0 < label.box.y0 - other.box.y0 < _ORDER_EM * em
            and abs(label.box.x0 - other.box.x0) < _ORDER_EM * em
            for other in asked
            if other.kind not in ANCHORS
        )
    ]


def without_written(labels: Sequence[Label], em: float) -> list[Label]:
    """The labels without a « lu et approuvé » to the right of one that asks for it: it was written
    in the cell of who signs."""
    return [
        label
        for label in labels
        if folded(label.text) not in _MENTIONS
        or not any(
            _ASKS_TO_WRITE.search(folded(other.text))
            and other.box.x1 <= label.box.x0
            and other.box.y0 - em < label.box.y0 < other.box.y1 + em
            for other in labels
            if other is not label
        )
    ]


def _is_in(label: Label, other: Label) -> bool:
    shared = label.box.intersection(other.box)
    return (
        len(label.text) < len(other.text)
        and shared > _TWIN * label.box.area
        and label.party in (other.party, "unknown")
        and folded(label.text) in folded(other.text)
    )


def _continues(upper: Label, lower: Label, em: float) -> bool:
    if {upper.kind, lower.kind} & ANCHORS:
        return False
    if set(upper.words) & set(lower.words):
        return True
    level = abs(lower.box.y0 - upper.box.y0) < 0.6 * em
    if level and _goes_on_behind(upper, lower, em):
        return True
    if level and upper.kind == "signature" and lower.kind == "stamp" and lower.party == "unknown":
        return 0 <= lower.box.x0 - upper.box.x1 < _STAMP_BETWEEN_EM * em
    both = {upper.party, lower.party} - {"unknown"}
    if upper.party != "unknown" and _IN_THE_NAME.search(folded(upper.text)):
        both = {upper.party}  # « Pour le ministre et par délégation, / le chef de service »
        if _is_office_behind(upper, lower, em):
            return True
    gap = lower.box.y0 - upper.box.y1
    aligned = shared_width(upper.box, lower.box) > 0.4
    return len(both) <= 1 and -0.6 * em < gap < 0.9 * em and aligned and lower.box.y0 > upper.box.y0


def _is_office_behind(formula: Label, office: Label, em: float) -> bool:
    """« Pour le Maire, par délégation, », and apart below it « La directrice générale »: nobody
    signs between them, unless the lower line can be another party's alone."""
    other = office.party not in (formula.party, "unknown") and names_firmly(office.text)
    close = 0 <= office.box.y0 - formula.box.y1 < _FORMULA_EM * em
    below = close and _is_aligned(formula.box, office.box, em)
    return office.kind == "role" and not other and below


def _is_function_of(upper: Label, lower: Label, pieces: Sequence[Piece], em: float) -> bool:
    """« Pour l'entreprise / M. Untel / Directeur d'agence »: below the name of who signs for a body
    what he is there, unless it can be another party's alone."""
    asks = lower.kind in ("signature", "stamp") and lower.party == "unknown"
    if upper.kind in ANCHORS or not _is_aligned(upper.box, lower.box, em):
        return False
    if lower.kind != "role" and not (asks and upper.kind == "role"):
        return False  # « LA SOCIÉTÉ / Mme Untel / signature et cachet »
    if lower.party not in (upper.party, "unknown") and names_firmly(lower.text):
        return False
    between = [
        p
        for p in pieces
        if upper.box.y1 - 0.5 * em < p.box.y0 < lower.box.y0 - 0.5 * em
        and shared_width(p.box, upper.box) > 0
        and not set(p.words) & {*upper.words, *lower.words}
    ]
    if len(between) != 1 or not NAME.match(between[0].text):
        return False
    name = between[0].box
    close = max(name.y0 - upper.box.y1, lower.box.y0 - name.y1) < _NAMED_EM * em
    return close and _is_aligned(upper.box, name, em)


def _is_aligned(a: Box, b: Box, em: float) -> bool:
    """Whether two lines begin at one place, or stand about one middle."""
    return min(abs(a.x0 - b.x0), abs(a.centre[0] - b.centre[0])) < _LEVEL_EM * em


def _goes_on_behind(one: Label, other: Label, em: float) -> bool:
    """« Visa du CFA » and « het et signature du » or « … et signature) » behind it, what is between
    under a stamp."""
    left, right = sorted((one, other), key=lambda x: x.box.x0)
    closes = right.text.count(")") > right.text.count("(")
    parties = {left.party, right.party} - {"unknown"}
    reach = (_STAMP_BETWEEN_EM if closes else _BROKEN_EM) * em
    if UNFINISHED.search(folded(left.text)):
        reach = _UNFINISHED_EM * em
    gap = right.box.x0 - left.box.x1
    return (closes or right.text[:1].islower()) and len(parties) <= 1 and -em < gap < reach


def _merged(upper: Label, lower: Label) -> Label:
    order: dict[str, int] = {"signature": 0, "stamp": 1, "role": 2}
    kind: Kind = min(upper.kind, lower.kind, key=lambda k: order[k])
    words = upper.words + tuple(w for w in lower.words if w not in upper.words)
    text = f"{upper.text} {' '.join(w.text for w in lower.words if w not in upper.words)}".strip()
    named = (upper.party, party_of(text), lower.party)  # « Le directeur du centre de / formation »
    party: Party = next((one for one in named if one != "unknown"), "unknown")
    box = union((upper.box, lower.box))
    return Label(party, kind, text, box, words, upper.mentor or lower.mentor)


def _with_next_line(label: Label, pieces: Sequence[Piece], em: float) -> Label:
    """The next line taken in where it ends the label's phrase: « de l'employeur », « du CFA »,
    « pédagogique »; behind « par délégation » the function of who signs."""
    given, broken = label.party, _BODY.search(folded(label.text))
    in_the_name = _IN_THE_NAME.search(folded(label.text))
    if given != "unknown" and not (broken or in_the_name):
        return label
    label = replace(label, party="unknown")  # « l'organisme / d'accueil », by both
    longest = _LONGEST_FUNCTION if in_the_name else _LONGEST_END
    for piece in pieces:
        if set(piece.words) & set(label.words) or len(piece.words) > longest:
            continue
        gap = piece.box.y0 - label.box.y1
        if not (-0.4 * em < gap < 0.9 * em and shared_width(label.box, piece.box) > 0.5):
            continue
        goes_on = re.match(r"^(du|de|des|d|l|le|la|et|ou|pour)\b", folded(piece.text))
        broken_off = goes_on or UNFINISHED.search(folded(label.text))
        legal = _LEGAL[0].search(folded(label.text)) and _LEGAL[1].match(folded(piece.text))
        adjective = len(piece.words) == 1 and names_a_role(label.text)
        ends = (
            goes_on and label.kind == "role" and party_of(f"{label.text} {piece.text}") != "unknown"
        )
        named = (broken_off or adjective) and party_of(piece.text) != "unknown"
        if legal or named or ends:
            extra = Label(party_of(piece.text), label.kind, piece.text, piece.box, piece.words)
            return _merged(label, extra)
        if in_the_name and piece.text[:1].islower() and names_a_role(piece.text):
            extra = Label("unknown", label.kind, piece.text, piece.box, piece.words)
            return _merged(replace(label, party=given), extra)
    return replace(label, party=given)


def is_heading(label: Label, labels: Sequence[Label], em: float) -> bool:
    """What another label makes idle: « Signatures » over the columns of those who sign, « Fait à »
    beside a label, a « lu et approuvé » within the place of one, the name under a printed seal."""
    others = [other for other in labels if other is not label]
    if label.kind in ANCHORS:
        alone = len(others) == 1 and others[0].kind in ("role", "name")
        reach = 60 if label.kind == "closing" else 25 if alone else 12
        return any(
            -12 * em < other.box.y0 - label.box.y0 < reach * em
            and (other.kind not in ANCHORS or (label.kind == "closing" and other.kind == "made_at"))
            for other in others
        )
    if label.kind == "stamp" and says(folded(label.text), "sceau"):
        return any(x.party == label.party and x.kind != "stamp" for x in others)
    if label.party != "unknown":
        return False
    if _ALL_PARTIES.match(re.sub(r"^(\W|\d)+", "", folded(label.text))) and any(
        other.party != "unknown" and 0 < other.box.y0 - label.box.y0 < 12 * em for other in others
    ):
        return True
    named = {other.party for other in others if other.box.y0 > label.box.y1} - {"unknown"}
    if len(named) > 1 and _CONTINUED.match(folded(label.text)):
        return True
    within = any(
        other.kind in ("signature", "role")
        and 0 < label.box.y0 - other.box.y1 < 6 * em
        and shared_width(other.box, label.box) > 0.3
        for other in others
    )
    mention = any(says(folded(label.text), said) for said in _MENTIONS)
    reach = _MENTION_EM if mention else 3  # « Bon pour accord : » over those who sign
    below = [
        other
        for other in others
        if other.party != "unknown" and -0.5 * em < other.box.y0 - label.box.y1 < reach * em
    ]
    return len(below) >= 2 or (within and mention)
