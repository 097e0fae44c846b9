"""Where one signs a paper that has no label: below its last words, or where a name is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.box import union
from ocr.marks.parties import folded, may_sign, names_a_role, party_of
from ocr.marks.runs import ANCHORS, PROSE, Label, Piece, shared_width
from ocr.marks.wording import ANY_FUNCTION, FOR_BODY, LEGAL_FOOT, NAME, ROLE_START, SENTENCE

_FOOT = 0.92  # below it a page's small print
_NOTES = 0.86  # the same of a photo, on which the paper ends higher
_LEAST_PROSE = 3  # lines of a letter
_NOTES_BELOW = 2  # lines under who signs
_MOST_SIGNERS, _TITLE_WORDS = 2, 8  # of a paper without a label; words of a function
_NEXT_LINE_EM, _ALIGNED = 1.2, 0.5  # to the next line; share of its width that two lines have
_TITLED_NAME = re.compile(r"(Dr|Docteur|Pr)\.? (\S+ ?){1,4}$")
_TITLED_EM = 8.0  # below its label a stamp with it stands
_FOR_OTHERS = re.compile(r"(pour .{3,60} )?(et )?par (delegation|ordre|autorisation|interim)\b")
_LOWER_PART = 0.45  # the date of a letter stands above
_MONTH = (
    r"(l er |ler |er )?(lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?"
    r"(janv|fevr?|mars|avr|mai|juin|juil|aout|sept?|octo?|nove?|dece?)"
)
_DATED = re.compile(
    rf"^(fait|etabli|delivre|dresse)( et signe)?( a| le| en)\b|^((a )?.{{2,40}} )?le ?({_MONTH}|$)"
)
_LEVEL_EM, _ROOM_EM = 0.6, 5.0  # of a row; under who signs
_MARGIN_EM, _PLACE_EM = 1.0, 14.0  # of lines that begin alike; of a place and its first line
_NEAR_EM = 8.0  # a typed name stands so far below the text
_NO_NAME = re.compile(
    r"\b(specimen|document|page|session|annee|bts|brevet|republique|academie|ministere|liberte"
    r"|egalite|fraternite|rectorat|copie|original|recu|arrive)\b"
)
# What mail programs and firms put below every message, after the name.
_OF_MAIL = re.compile(
    r"\b(avant d imprimer|imprimez (ce|cet|que)|impression de ce|ce (message|courriel|mail|e mail)"
    r"|pieces? jointes?|confidentiel\w*)\b"
)
_CONTACT = re.compile(r"@|\bwww\.|(\d\d[ .]){4}\d\d")
_WAIVED = re.compile(
    r"\b(aucune signature|sans signature|ni (de )?(signature|cachet|tampon)|signature n est pas"
    r"|ne (comporte|necessite|requiert)"
    r" (pas|aucune) (de )?signature|pas signe|dispense de signature)\b"
)


def is_waived(pieces: Sequence[Piece]) -> bool:
    """Whether the paper says that nobody signs it: « Aucune signature n'est requise »."""
    return _WAIVED.search(folded(" ".join(p.text for p in pieces))) is not None


def named_ends(pieces: Sequence[Piece]) -> list[Label]:
    """« L'évaluatrice : Sylvie Henry » below all text: who signs a paper without another label."""
    told = [p for p in pieces if _is_named(p)]
    text = [p for p in pieces if len(p.words) >= PROSE and p.box.y0 < _FOOT and p not in told]
    if len(text) < _LEAST_PROSE:
        return []  # « Le directeur : M. Untel », a field
    last = max((p.box.y1 for p in text if p.is_print), default=1.0)
    below = [p for p in told if p.box.y0 > last]
    return [Label(party_of(p.text), "role", p.text, p.box, p.words) for p in below]


def named_below(labels: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """« Le moniteur de secourisme : Axel PETIT » below the places that labels ask for, with free
    room under it: who signs too."""
    asked = [label.box.y1 for label in labels if label.kind not in ANCHORS]
    told = [p for p in pieces if _is_named(p) and p.box.y1 < _NOTES and p.is_print]
    return [
        Label(party_of(p.text), "role", p.text, p.box, p.words)
        for p in told
        if asked
        and p.box.y0 > max(asked)
        and not any(0 < q.box.y0 - p.box.y0 < _ROOM_EM * em for q in pieces if q.is_print)
        and not any(q.line == p.line and q is not p for q in pieces)
    ]


def named_beside(labels: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """« L'employeur : Ana PETIT » below the text and level with the place that another party's
    label asks for: who signs too."""
    asked = [x for x in labels if x.kind in ("role", "signature") and x.party != "unknown"]
    told = [p for p in pieces if _is_named(p) and p.is_print and _is_last(p, pieces)]
    return [
        Label(party_of(p.text), "role", p.text, p.box, p.words)
        for p in told
        if any(_is_level(p, [x], em) and shared_width(x.box, p.box) <= 0 for x in asked)
        and party_of(p.text) not in {x.party for x in labels}
    ]


def _is_last(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether hardly any text stands below a piece."""
    prose = {p.line for p in pieces if _is_prose(p) and p.box.y0 > piece.box.y1}
    return len(prose) <= _NOTES_BELOW


def _is_named(piece: Piece) -> bool:
    role, colon, name = piece.text.partition(":")
    named = colon and ROLE_START.match(folded(role)) and names_a_role(role)
    return bool(named and NAME.match(name.strip()))


def typed_signers(pieces: Sequence[Piece], em: float) -> list[Label]:
    """« Ana PETIT / responsable de la scolarité » below all text, « Par délégation de l'exécutif, /
    la directrice des services », « La magasinière »: who signs, where no label asks for it."""
    last = max((p.box.y1 for p in pieces if _is_prose(p)), default=1.0)
    below = [p for p in pieces if p.box.y0 > last and p.is_print]
    told = [label for p in below if (label := _signer_from(p, below, em)) is not None]
    return told if len({label.box for label in told}) <= _MOST_SIGNERS else []


def without_typed_names(labels: Sequence[Label], em: float) -> list[Label]:
    """The labels without « Loïc THIÉBAUT, le président » typed under the place that « Pour la
    société, » over it asks for: the end of that label's sentence, nobody else's place; and without
    « Dr Ana PETIT » stamped in the place of « Signature et cachet du médecin »."""
    return [
        label
        for label in labels
        if not any(
            _ends_place(label, over, labels, em) or _is_titled_name_in(label, over, em)
            for over in labels
            if over is not label
        )
    ]


def _is_titled_name_in(label: Label, over: Label, em: float) -> bool:
    """Whether a label is but a doctor's title and name, below what asks for his signature."""
    asks = over.kind in ("signature", "stamp") and over.party in (label.party, "unknown")
    below = 0 < label.box.y0 - over.box.y1 < _TITLED_EM * em
    titled = label.kind == "role" and _TITLED_NAME.match(label.text) is not None
    return asks and below and titled and shared_width(label.box, over.box) > 0


def _ends_place(label: Label, over: Label, labels: Sequence[Label], em: float) -> bool:
    name, comma, _ = label.text.partition(",")
    typed = comma and NAME.match(name) and label.kind == "role"
    left = abs(label.box.x0 - over.box.x0) < _MARGIN_EM * em
    if not (typed and left and 0 < label.box.y0 - over.box.y1 < _PLACE_EM * em):
        return False
    between = [
        x
        for x in labels
        if over.box.y0 < x.box.y0 < label.box.y0 and shared_width(x.box, label.box) > 0
    ]
    formula = FOR_BODY.match(folded(over.text)) and over.text.rstrip().endswith(",")
    his = label.party in (over.party, "unknown") and over.party in may_sign(label.text)
    return bool(formula and his and not between)


def comma_signers(labels: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """« Solène KOWALSKI, / la directrice de centre » below all text, beside the places that the
    labels ask for: who signs too, where no label stands over the name."""
    named = [p for p in pieces if p.text.endswith(",") and NAME.match(p.text[:-1]) and p.is_print]
    under = [[q for q in pieces if _is_right_under(q, p, em)] for p in named]
    pairs = [(p, q[0]) for p, q in zip(named, under, strict=True) if len(q) == 1]
    pairs = [(p, q) for p, q in pairs if _is_office(q)]
    offices = {id(office) for _, office in pairs}
    prose = (p.box.y1 for p in pieces if _is_prose(p) and id(p) not in offices)
    last = max(prose, default=1.0)
    told = [
        Label(
            party_of(office.text),
            "name",
            f"{name.text} {office.text}",
            union((name.box, office.box)),
            name.words + office.words,
        )
        for name, office in pairs
        if (name.box.y0 > last or _is_level(name, labels, em))
        and not any(_is_over(label, name, em) for label in labels)
    ]
    return told if len(told) <= _MOST_SIGNERS else []


def _is_level(piece: Piece, labels: Sequence[Label], em: float) -> bool:
    """Whether a label that asks for a signature stands level with a piece, whatever is printed
    further down."""
    asked = (label for label in labels if label.kind not in ANCHORS)
    return any(abs(label.box.y0 - piece.box.y0) < _LEVEL_EM * em for label in asked)


def _is_office(piece: Piece) -> bool:
    """Whether a line may be somebody's function or service: no address, no field, no sentence."""
    plain = not SENTENCE.search(folded(piece.text)) and not re.search(r"[\d:@]", piece.text)
    return plain and len(piece.words) <= _TITLE_WORDS


def _is_over(label: Label, piece: Piece, em: float) -> bool:
    """Whether a label is of a piece's words, or stands right over them."""
    if set(label.words) & set(piece.words):
        return True
    near = 0 < piece.box.y0 - label.box.y0 < _NEAR_EM * em
    return label.kind not in ANCHORS and near and shared_width(label.box, piece.box) > 0


def _is_prose(piece: Piece) -> bool:
    return len(piece.words) >= PROSE and piece.is_print and piece.box.y0 < _NOTES


def _signer_from(piece: Piece, below: Sequence[Piece], em: float) -> Label | None:
    """The label that begins with a piece: a name or « Par délégation, » over a function, or an
    unknown function that nothing is printed below."""
    under = [p for p in below if _is_right_under(p, piece, em)]
    over = any(_is_right_under(piece, p, em) for p in below)
    if len(under) == 1 and not over and _is_title(under[0]):
        named = NAME.match(piece.text) and not _NO_NAME.search(folded(piece.text))
        if named or _FOR_OTHERS.match(folded(piece.text)):
            text = f"{piece.text} {under[0].text}"
            box = union((piece.box, under[0].box))
            party = party_of(under[0].text)
            return Label(party, "name", text, box, piece.words + under[0].words)
    alone = not over and not any(p.line == piece.line for p in below if p is not piece)
    told = ANY_FUNCTION.fullmatch(piece.text.strip(" :,")) and not SENTENCE.search(
        folded(piece.text)
    )
    if not (alone and told) or under:
        return None
    return Label("unknown", "role", piece.text, piece.box, piece.words)


def _is_right_under(piece: Piece, upper: Piece, em: float) -> bool:
    gap = piece.box.y0 - upper.box.y1
    aligned = shared_width(piece.box, upper.box) > _ALIGNED
    return piece is not upper and -0.6 * em < gap < _NEXT_LINE_EM * em and aligned


def _is_title(piece: Piece) -> bool:
    """Whether a line is a function alone."""
    return _is_office(piece) and names_a_role(piece.text)


def letter_end(pieces: Sequence[Piece], em: float) -> list[Label]:
    """Of a paper that has no label the name typed below its text, or its last line where it is a
    letter: one signs below."""
    prose = [p for p in pieces if len(p.words) >= PROSE and p.is_print]
    prose = [
        p for p in prose if not _OF_MAIL.search(folded(p.text)) and not _CONTACT.search(p.text)
    ]
    prose = [p for p in prose if not LEGAL_FOOT.search(folded(p.text))]
    if not prose:
        return []
    last = max(prose, key=lambda p: p.box.y1)
    typed = _typed_name(pieces, last, em)
    if typed is not None:
        return [Label("unknown", "name", typed.text, typed.box, typed.words)]
    dated = [p for p in pieces if _DATED.search(folded(p.text)) and p.box.y0 < _LOWER_PART]
    if not dated or len(prose) < _LEAST_PROSE:
        return []
    if last.box.y1 > 1 - 4 * em or last.box.y1 < dated[0].box.y1:
        return []  # a page's foot, not a letter's end
    return [Label("unknown", "closing", last.text, last.box, last.words)]


def _typed_name(pieces: Sequence[Piece], last: Piece, em: float) -> Piece | None:
    """The only run of words below the text, if it is a person's name."""
    below = [p for p in pieces if 0 < p.box.y0 - last.box.y1 < _NEAR_EM * em and p.is_print]
    named = [
        p
        for p in below
        if NAME.match(p.text)
        and not p.text.isupper()
        and not _NO_NAME.search(folded(p.text))
        and not names_a_role(p.text)
    ]
    if len(named) != 1 or any(p.box.y0 > named[0].box.y1 and len(p.words) >= PROSE for p in below):
        return None
    return named[0]
