"""Who signs where a label does not say, told by what stands above it: the head of its column or of
its section, the beginning of its phrase, the sentence in which a party speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.box import Box
from ocr.marks.parties import folded, names_firmly, party_of, says
from ocr.marks.runs import Label, Piece, shared_width
from ocr.marks.wording import FOR_NAMED, ROLE_START, SENTENCE

_SECTION_EM = 16  # « ENGAGEMENT DU CANDIDAT » rules so far below itself
_COLUMN_EM = 9
_SENTENCE_EM, _LINE_EM = 3.0, 1.5  # from what a party says to its label; from line to line of it
_RESERVED_EM = 22.0  # « Cadre réservé au rectorat » rules so far below itself
_RESERVED = re.compile(
    r"^((partie|cadre|zone|rubrique|volet|espace|section) )?"
    r"(a (remplir|completer|renseigner)|reservee?|remplie?|complete?e?) (par|a|au|aux)\b"
)
_HEAD_WORDS = 6
_SEVERAL = 2  # labels of a row
_LETTERHEAD = 0.2  # of the page
_BARE_LABEL = re.compile(r"(signatures?|visas?)( et cachets?| et visas?)?")
_DECIDES = re.compile(r"(decision|avis|visa|accord|validation|cadre|partie|volet) (de|du|d)\b")
_RECEIPT_EM = 6.0  # from what says that a paper was received to who signs for it
_RECEIPT = re.compile(
    r"\b(reconnai\w+|declare) avoir (bien )?(recu|pris|ete (informee?|notifiee?))\b"
    r"|\baccuse reception\b"
)
_RECEIVED = re.compile(r"(recue?|arrivee?|enregistree?|visee?) (au|a la|a l|par) ")
_SPEAKS = re.compile(
    r"(?P<who>(le|la|l|les) (\w+ ){1,4}?)(soussigne\w* )?(ne )?"
    r"(s engag\w+|autoris\w+|certifi\w+|declar\w+|attest\w+|reconnai\w+|accept\w+|confirm\w+"
    r"|approuv\w+|donne)\b"
)


def heads_of_column(label: Label, pieces: Sequence[Piece], em: float) -> list[Piece]:
    return [
        piece
        for piece in pieces
        if 0 < label.box.y0 - piece.box.y0 < _COLUMN_EM * em
        and (shared_width(label.box, piece.box) > 0.4 or abs(label.box.x0 - piece.box.x0) < em / 2)
        and len(piece.words) <= 6
        and ROLE_START.match(folded(piece.text))
        and not SENTENCE.search(folded(piece.text))
        and not re.search(r"\d{2}", piece.text)
        and party_of(piece.text) != "unknown"
    ]


def head_of_its_row(label: Label, pieces: Sequence[Piece], em: float) -> str:
    """« EMPLOYEUR » for the first of three « Signature » side by side, each below a party of its
    own in one row above, however far; empty where these do not match."""
    row = _level_with([p for p in pieces if folded(p.text) == folded(label.text)], label.box, em)
    if len(row) < _SEVERAL or not _BARE_LABEL.fullmatch(folded(label.text)):
        return ""
    for top in sorted({p.box.y0 for p in pieces if p.box.y1 < label.box.y0}, reverse=True):
        level = [p for p in pieces if abs(p.box.y0 - top) < em / 2 and len(p.words) <= _HEAD_WORDS]
        heads = [next((p for p in level if abs(p.box.x0 - q.box.x0) < em), None) for q in row]
        told = [party_of(p.text) if p else "unknown" for p in heads]
        if "unknown" not in told and len(set(told)) == len(told):
            at = min(range(len(row)), key=lambda k: abs(row[k].box.x0 - label.box.x0))
            head = heads[at]
            return head.text if head else ""
    return ""


def body_in_letterhead(label: Label, pieces: Sequence[Piece], em: float) -> str:
    """What the paper's head says right below the name of the body for which one signs: « Centre de
    formation » under « MODÈLE SERVICES » for « Pour MODÈLE SERVICES, la gérante »; else empty."""
    if not FOR_NAMED.match(label.text):
        return ""
    name = folded(label.text).split()[1:]
    for head in (p for p in pieces if p.box.y1 < _LETTERHEAD):
        own = folded(head.text).split()
        if not own or len(own) > _HEAD_WORDS or name[: len(own)] != own:
            continue
        block, foot = [head], head.box.y1
        for piece in sorted(pieces, key=lambda p: p.box.y0):
            if abs(piece.box.x0 - head.box.x0) < em and -em / 2 < piece.box.y0 - foot < em:
                block.append(piece)
                foot = piece.box.y1
        told = [p.text for p in block if names_firmly(p.text)]
        return told[0] if len({party_of(text) for text in told}) == 1 else ""
    return ""


def _level_with(pieces: Sequence[Piece], box: Box, em: float) -> list[Piece]:
    return [p for p in pieces if abs(p.box.y0 - box.y0) < em / 2]


def starts_of_phrase(label: Label, pieces: Sequence[Piece], em: float) -> list[Piece]:
    return [
        piece
        for piece in pieces
        if -0.6 * em < label.box.y0 - piece.box.y1 < 0.9 * em
        and abs(label.box.x0 - piece.box.x0) < em
        and piece.text.rstrip().endswith(("–", "-", ":", ","))
        and party_of(piece.text) != "unknown"
    ]


def heads_of_section(label: Label, pieces: Sequence[Piece], em: float) -> list[Piece]:
    return [
        piece
        for piece in pieces
        if 0 < label.box.y0 - piece.box.y0 < _SECTION_EM * em
        and _heads(piece.text)
        and party_of(piece.text) != "unknown"
    ]


def _heads(text: str) -> bool:
    head = text.partition(":")[0] if decides(text) else text
    return len(head.split()) <= _HEAD_WORDS and head.isupper()


def decides(text: str) -> bool:
    """« DÉCISION DE L'OPCO : accord le 3 mai », which rules « Visa : » below it."""
    return _DECIDES.match(folded(text)) is not None


def speaker_above(label: Label, pieces: Sequence[Piece], em: float) -> str:
    """« L'employeur » of « L'employeur s'engage à libérer l'apprentie … » right above « Date et
    signature »; empty where no party speaks there."""
    foot, near = label.box.y0, _SENTENCE_EM
    for piece in sorted(pieces, key=lambda p: -p.box.y1):
        gap = foot - piece.box.y1
        if abs(piece.box.x0 - label.box.x0) > em or gap < -0.6 * em:
            continue
        if gap > near * em:
            return ""
        found = _SPEAKS.match(folded(piece.text))
        if found:
            return found["who"].strip() if party_of(found["who"]) != "unknown" else ""
        foot, near = piece.box.y0, _LINE_EM
    return ""


def receipt_above(label: Label, pieces: Sequence[Piece], em: float) -> str:
    """« L'intéressé » of « Je soussignée … reconnais avoir reçu la décision » right above the line
    of « Signature : »; empty where nobody says so there."""
    if label.kind != "signature" or says(folded(label.text), "cachet"):
        return ""
    top = label.box.y0 - _RECEIPT_EM * em
    above = [p for p in pieces if top < p.box.y0 < label.box.y0]
    return "l'intéressé" if any(_RECEIPT.search(folded(p.text)) for p in above) else ""


def received_beside(label: Label, pieces: Sequence[Piece], em: float) -> str:
    """« Reçu au centre de formation le … » on the line of « Visa : », to its left; empty where
    there is no such thing."""
    return next(
        (
            p.text
            for p in pieces
            if abs(p.box.y0 - label.box.y0) < em / 2
            and p.box.x1 <= label.box.x0
            and _RECEIVED.match(folded(p.text))
            and party_of(p.text) != "unknown"
        ),
        "",
    )


def reserved_above(label: Label, pieces: Sequence[Piece], em: float) -> str:
    """« Cadre réservé au rectorat », « Partie à remplir par l'étudiant » right above in the label's
    column, where no other such heading stands between; empty where there is none."""
    above = [
        piece
        for piece in pieces
        if 0 < label.box.y0 - piece.box.y0 < _RESERVED_EM * em
        and piece.box.x0 < label.box.x1 + em
        and _RESERVED.match(folded(piece.text))
    ]
    level = [p for p in above if abs(p.box.y0 - max(q.box.y0 for q in above)) < em]
    nearest = max(level, key=lambda p: p.box.x0, default=None)
    if nearest is None or party_of(nearest.text) == "unknown":
        return ""
    return nearest.text
