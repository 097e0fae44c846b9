"""Which runs of words ask for a signature: « Signature de l'apprenti(e) », « Cachet et visa du
CFA », « Le candidat », « Lu et approuvé ». A sentence that merely speaks of signatures does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.box import union
from dossiers.mark import Party
from ocr.marks.caption_rows import (
    CLOSE_EM,
    LOWER_PART,
    ROOM_ABOVE_EM,
    SIGNATURE,
    asks,
    captions_a_row,
    heads_a_row,
    heads_officers,
    in_row_of_fields,
)
from ocr.marks.grids import heads_a_table, in_table_of_data
from ocr.marks.parties import folded, is_mentor, names_a_role, names_firmly, party_of
from ocr.marks.runs import MADE_AT, PROSE, Kind, Label, Piece, is_place_and_day, shared_width
from ocr.marks.spoken_of import is_whole_sentence, names_family
from ocr.marks.wording import (
    BARE_START,
    BROKEN_LINE,
    FIELD_START,
    FOR_BODY,
    FOR_NAMED,
    LEADER,
    LEGAL_FOOT,
    NAME,
    OFFICIAL,
    ROLE_START,
    SENTENCE,
    STAMP_WORDS,
    UNFINISHED,
    goes_on,
    head_of,
    is_headed,
    title_of,
)

_LONGEST_LABEL = 14  # words
_LONGEST_ROLE, _LONGEST_BODY = 11, 6
_UNSURE = 0.6  # confidence
_LITTLE_TEXT = 5  # lines below a role; with more it is the letterhead's, or speaks in the text
_SCRAPS = 3  # words
_NEXT_LINE_EM = 0.9
_CONJUNCTION = re.compile(r"(et|ou|de|du|des|à|aux?|sur|pour|par|avec|dans) |d['’]")
_TELLS = re.compile(r"\d|[.…_]\W*$|:.*\w")  # what no second line of a function ends in
_APART_WORDS = 4  # of a label in small letters
_FOOT = 0.92  # below it a page's small print
_STAMP = ("cachet", "tampon", "sceau")
_HEAD, _FEW_LINES = 0.15, 8  # of a page; lines of a part that holds places to sign alone
_DAY_ALONE = re.compile(r"(etabli|delivre|dresse)(e|es|s)? le\b")
_NO_LETTER = frozenset("@©®€£")  # read for an article under ink
_SLOT = re.compile(r"\b(notifiee?|recue?|signee?|vu|date|fait) le$")
_DATE_FIELD = re.compile(
    r"\b(date|lieu|jour|annee) (et lieu )?(de|du|d) (la |le |l )?(signature|visa)\b"
)
_CLOSING = re.compile(
    r"(salutations|sentiments|consideration|hommages) (distingue|respectueu|devoue|cordial|les)"
    r"|(salutations|sentiments|consideration) ?$|^((bien|tres) )?cordialement( a (toi|vous))?$"
    r"|^respectueusement$|^bien a (toi|vous|tous)$|^(bien )?amicalement$"
    r"|servir et valoir|valoir ce que de droit|faire valoir(?! vos)"
)
_MENTION = re.compile(r"(lu|vu|pris connaissance|bon pour)( et \w+|\b)")  # « : lu et vérifié »
# « Vu, / l'apprentie »
_SAID_FIRST = re.compile(
    r"(vu|lu|pris connaissance|(pour|bon pour) (accord|visa)"
    r"|(recu|remis)( (l|un|le|son|mon|cet?|en) (original|exemplaire|double|document))?)( et \w+)?"
)
_ADDRESS = re.compile(r"\b(rue|avenue|route|allee|impasse|boulevard|chemin|place|quai|bp|cedex)\b")
# « P/O le proviseur », « PJo la Direction »
_ORDER = re.compile(r"^\W*[Pp](?: ?[/.] ?[oO0]\b|[lJIj1|!][oO0] (?=(?:la|le|les|l['’]) ?\w))")
_ARTICLE = re.compile(r"(l|le|la|pour l|pour le|pour la) ")
_SHEET = re.compile(
    r"\b(feuillet|feuille|page|volet|registre|etat|liste) (de|des) (signature|visa)s?\b"
)
_IDLE = re.compile(
    r"\b(sans objet|neant|non (concernee?|requise?|applicable)"
    r"|(signe|signature)( (figure|apposee|portee))? (sur|au) (le |l )?(pv|proces verbal|registre"
    r"|original|dossier))\b"
)
# « Signature (à apposer ci-dessous) », « Ci-dessous ma signature »
_ASIDE = re.compile(
    r"[(\[«\"].*?([)\]»\"]|$)|, si .*|^Si [^,]*,|^Ci-(?:dessous|contre|après),?(?= (?:ma|la|sa) )"
)
# « Délivré à l'intéressée à Nice, le … », « Établie en double, dont un pour la stagiaire »: who has
# the paper, and signs elsewhere.
_GIVEN_TO = re.compile(
    r"\b(dont un|délivrée?s?|remise?s?)\b.{0,30}?\b(à|au|pour) (l['’]|la|le)? ?\w+", re.I
)
_DATA = re.compile(r"\b(noms?|prenoms?|adresse|telephone|intitule|fonctions?)\b")


def asked_by(piece: Piece, pieces: Sequence[Piece], em: float) -> Label | None:
    """The label that a piece is, with the lines on which it says what is undertaken; None where it
    asks for nothing."""
    head = head_of(piece)
    if LEADER.fullmatch(piece.words[0].text):
        return None  # « _________ La titulaire »: signed on the line before it
    if any(_IDLE.search(folded(p.text)) for p in (piece, *goes_on(piece, pieces, em))):
        return None  # « Représentant légal : sans objet », « Le jury / (signature sur le PV) »
    if head is not piece:
        return _asked_with_tail(piece, head, pieces, em)
    kind = _kind_of(piece, folded(piece.text), pieces, em)
    if kind is None:
        return None
    told = _GIVEN_TO.sub("", piece.text) if kind == "made_at" else piece.text
    party: Party = "unknown" if kind == "closing" else party_of(told)
    return Label(party, kind, piece.text, piece.box, piece.words, is_mentor(piece.text))


def _asked_with_tail(piece: Piece, head: Piece, pieces: Sequence[Piece], em: float) -> Label | None:
    own = [piece, *goes_on(piece, pieces, em)]
    kind = _kind_of(head, folded(head.text), [head, *(p for p in pieces if p not in own)], em)
    asks = piece.text.endswith(":") and FOR_BODY.match(folded(head.text))
    if kind is None or (kind == "role" and not asks and not is_headed(piece, pieces)):
        return None  # « L'apprenti, qui s'engage … » in an article of the contract
    box, words = union(p.box for p in own), tuple(w for p in own for w in p.words)
    return Label(party_of(head.text), kind, head.text, box, words, is_mentor(head.text))


def _kind_of(piece: Piece, text: str, pieces: Sequence[Piece], em: float) -> Kind | None:
    words = text.split()
    if not words or (piece.text[:1].islower() and piece.text.rstrip().endswith(".")):
        return None  # the last words of a sentence
    if _CLOSING.search(text) and is_open(piece, pieces, em):
        return "closing"
    if _is_made_at(piece, text, pieces) and is_open(piece, pieces, em):
        return "made_at"
    if sum(len(w) > 1 for w in words) <= _LONGEST_LABEL and _is_label(piece, text):
        if asks(text, SIGNATURE):
            return "signature"
        if asks_for_stamp(piece):
            return "stamp"
    return "role" if _is_role(piece, pieces, em) else None


def asks_for_stamp(piece: Piece) -> bool:
    """« Sceau du service », and no signature with it: not « Cachet et signature »."""
    text = folded(piece.text)
    return asks(" ".join(text.split()[:4]), _STAMP) and not asks(text, SIGNATURE)


def _is_made_at(piece: Piece, text: str, pieces: Sequence[Piece]) -> bool:
    """« Fait à Nice, le 3 mai »; « Nice, 03/05/2024 » below all text, which no field holds."""
    if MADE_AT.search(text):
        return ends_text(piece, pieces) and not _dates_head(piece, text, pieces)
    beside = any(p.line == piece.line and p.box.x1 < piece.box.x0 for p in pieces)
    return not beside and is_place_and_day(piece.text) and ends_text(piece, pieces, 0)


def _dates_head(piece: Piece, text: str, pieces: Sequence[Piece]) -> bool:
    """Whether « Délivré le 3 mai » stands in a page's head, with its fields all below: it dates
    the paper there, and nobody signs."""
    below = {p.line for p in pieces if p.box.y0 > piece.box.y1 and p.is_print}
    at_head = piece.box.y0 < _HEAD and len(below) > _FEW_LINES
    return at_head and _DAY_ALONE.match(text) is not None


def _is_label(piece: Piece, text: str) -> bool:
    """Not a sentence, not a data field (« Date de signature : … »), not a title in the text."""
    if (
        _DATE_FIELD.search(text)
        or _SHEET.search(text)
        or re.match(r"^(la|les|une|cette|sa|votre|ma) (signature|visa)", text)
    ):
        return False
    bracketed = folded(_ASIDE.sub(" ", piece.text))
    return not SENTENCE.search(bracketed or text)


def _is_role(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« Le directeur du CFA », « Pour l'entreprise, le gérant », « Jean Dupont, gérant »: short,
    and nothing printed behind it or close below it but a name."""
    piece = _whole(piece, pieces, em)
    told = OFFICIAL.sub("", folded(_without_mention(title_of(_without_scrap(piece)))))
    if _ORDER.match(piece.text):
        return len(piece.words) <= _LONGEST_ROLE and ends_text(piece, pieces)
    if len(told.split()) > _LONGEST_ROLE or not _starts_as_role(piece, told, pieces):
        return False
    capital = re.sub(r"^[\W_]+", "", piece.text)[:1].isupper()
    if not (capital or _lost_article(piece) or _stands_apart(piece, pieces, em)):
        return False
    if _DATA.search(folded(re.sub(r"[(\[].*", "", piece.text))):
        return False
    if UNFINISHED.search(told) and not _ends_in_ink(piece, told, pieces, em):
        return False
    if told == "dr":
        return False  # of a stamp, or before a name that was not read
    if SENTENCE.search(told) or is_whole_sentence(piece) or re.search(r"\d{2}", piece.text):
        return False
    if names_family(piece, told) and not ends_text(piece, pieces, 0):
        return False
    if not (names_a_role(told) or _is_body_with_holder(piece, pieces, em)):
        return False
    bare = len(folded(piece.text).split()) == 1 and piece.text.rstrip()[-1] not in ":)"
    text_below = 0 if bare else _LITTLE_TEXT
    if not ends_text(piece, pieces, text_below) and not heads_a_row(piece, pieces, em):
        return False
    if _has_value(piece, pieces, em) or heads_a_table(piece, pieces, em):
        return False
    if in_table_of_data(piece, pieces, em) or in_row_of_fields(piece, pieces, em):
        return False
    if heads_officers(piece, pieces, em):
        return False
    if is_open(piece, pieces, em) or _has_room_above(piece, pieces, em):
        return True
    return captions_a_row(piece, pieces, em) or heads_a_row(piece, pieces, em)


def _is_body_with_holder(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« Pour le service des examens / Ana PETIT » below the text: a body that nobody knows, and who
    signs for it."""
    under = [
        other
        for other in pieces
        if -0.6 * em < other.box.y0 - piece.box.y1 < _NEXT_LINE_EM * em
        and abs(other.box.x0 - piece.box.x0) < em
    ]
    named = len(under) == 1 and NAME.match(under[0].text) and not under[0].text.isupper()
    short = len(piece.words) <= _LONGEST_BODY and piece.text.startswith("Pour ")
    below = piece.box.y0 > LOWER_PART and ends_text(piece, pieces)
    return bool(named and short and below and FOR_BODY.match(folded(piece.text)))


def _without_mention(text: str) -> str:
    """« Le candidat : lu et vérifié » without what he is to write."""
    role, colon, mention = text.partition(":")
    return role if colon and _MENTION.match(folded(mention)) else text


def _has_room_above(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """Whether a function with its holder's name right below has free room over it, whatever is
    printed further down: « La directrice / Ana PETIT », signed above."""
    wide = [p for p in pieces if p is not piece and shared_width(piece.box, p.box) > 0]
    if piece.box.y0 < LOWER_PART or not ends_text(piece, pieces):
        return False  # « L'organisme d'accueil / Bâti Modèle », a heading
    if any(0 < piece.box.y0 - p.box.y1 < ROOM_ABOVE_EM * em for p in wide):
        return False
    close = [p for p in wide if -0.5 * em < p.box.y0 - piece.box.y1 < CLOSE_EM * em]
    return len(close) == 1 and NAME.match(close[0].text) is not None


def _stands_apart(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« l'employeur, », « pour l'entreprise, Ana PETIT, gérante », small letters and all, below the
    text: no line that it could go on stands above it or beside it."""
    who, comma, holder = piece.text.partition(",")
    named = comma and NAME.match(holder.partition(",")[0].strip())
    who = who if named else piece.text
    short = len(who.split()) <= _APART_WORDS and _ARTICLE.match(folded(who))
    if not short or not (names_firmly(who) or (named and FOR_BODY.match(folded(who)))):
        return False
    over = [
        other
        for other in pieces
        if 0 < piece.box.y0 - other.box.y0 < 2.5 * em and shared_width(piece.box, other.box) > 0
    ]
    said = len(over) == 1 and _SAID_FIRST.fullmatch(folded(over[0].text)) is not None
    level = (p for p in pieces if p is not piece and abs(p.box.y0 - piece.box.y0) < 0.8 * em)
    if said:
        return ends_text(piece, pieces)
    return ends_text(piece, pieces, 0) and not over and not any(level)


def _lost_article(piece: Piece) -> bool:
    """« e responsable », « ke greffier », « @ formateur »: a pen or a stamp over the article."""
    first = piece.words[0]
    if len(piece.words) > 1 and first.text in _NO_LETTER:
        return True
    return (
        len(piece.words) > 1
        and re.fullmatch(r"[cefijkt]\w?", first.text) is not None
        and folded(first.text) not in ("le", "la", "l", "un", "de", "du", "et", "en", "m", "p")
        and (len(first.text) == 1 or first.confidence < _UNSURE)
    )


def _without_scrap(piece: Piece) -> str:
    words = piece.words[1:] if _lost_article(piece) else piece.words
    return " ".join(w.text for w in words)


def _starts_as_role(piece: Piece, told: str, pieces: Sequence[Piece]) -> bool:
    """« Le directeur », « Pour Lycée Modèle »; « Représentant légal » alone on its line, or beside
    other functions, read surely: a stamp is read as anything."""
    if ROLE_START.match(told) or FOR_NAMED.match(piece.text):
        return True
    return (
        piece.is_print
        and bool(BARE_START.match(told))
        and all(
            ROLE_START.match(folded(other.text)) or asks(folded(other.text), SIGNATURE)
            for other in pieces
            if other.line == piece.line and other.box.x0 > piece.box.x1
        )
    )


def _ends_in_ink(piece: Piece, told: str, pieces: Sequence[Piece], em: float) -> bool:
    """« L'agent, notifié le …… », « Le directeur de » with a stamp over the rest: broken off, and
    no line goes on below."""
    if re.search(r"(\.{3,}|…+|_{3,})\W*$", piece.text) or _SLOT.search(told):
        return True
    goes_on = any(
        -0.6 * em < other.box.y0 - piece.box.y1 < 0.9 * em
        and abs(other.box.x0 - piece.box.x0) < 2 * em
        for other in pieces
        if other is not piece
    )
    return len(told.split()) > 2 and not goes_on


def _whole(piece: Piece, pieces: Sequence[Piece], em: float) -> Piece:
    """« Pour la rectrice et par / délégation, … », « Le représentant / légal »: a broken line with
    the one that ends it."""
    closed = piece.text.rstrip().endswith(":")  # « L'entreprise, vu le : », over a name
    if closed or not BROKEN_LINE.search(folded(piece.text)) or len(piece.words) < 2:
        return piece
    for other in pieces:
        gap = other.box.y0 - piece.box.y1
        if -0.6 * em < gap < 0.9 * em and shared_width(piece.box, other.box) > 0.5:
            return Piece(piece.words + other.words, piece.line)
    return piece


def _has_value(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« L'employeur : SARL Untel », with the value in the piece or to its right; what is to be
    written by hand is none."""
    after = piece.text.rstrip().partition(":")[2].strip(" .…_-")
    if after and FOR_BODY.match(folded(piece.text)) and ends_text(piece, pieces, 0):
        return False  # « Pour le centre : CFA Modèle », below all text
    if after and not _MENTION.match(folded(after)):
        return title_of(piece.text) == piece.text
    if after or not piece.text.rstrip().endswith(":"):
        return False
    return any(
        other is not piece
        and abs(other.box.centre[1] - piece.box.centre[1]) < 0.6 * em
        and 0 <= other.box.x0 - piece.box.x1 < 0.25
        and other.is_print  # not what recognition made of a pen
        and not names_a_role(other.text)
        for other in pieces
    )


def is_open(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """Whether there is room to sign below: not the heading of a list of fields, nor the start or
    the middle of a paragraph. A name, a title or the words of a stamp may stand there."""
    own = set(piece.words)
    below = [
        other
        for other in pieces
        if -0.5 * em < other.box.y0 - piece.box.y1 < 3.5 * em
        and not own & set(other.words)
        and other.is_print
        and (shared_width(piece.box, other.box) > 0.2 or abs(other.box.x0 - piece.box.x0) < em)
    ]
    fields = [
        other
        for other in pieces
        if other.line > piece.line
        and other.box.x1 > piece.box.x0  # not of a column to the left
        and -0.5 * em < other.box.y0 - piece.box.y1 < 2.5 * em
        and other.is_print
        and re.search(r":|\.\.\.\.", other.text)
        and not STAMP_WORDS.search(folded(other.text))
    ]
    shut = [p for p in below if not (_may_stand_in_a_place_to_sign(p) or _goes_on(piece, p, em))]
    if len(shut) == 1 and len(shut[0].words) <= _SCRAPS and not _is_field(shut[0]):
        shut = []  # what recognition made of a stamp or a pen
    return len(fields) < 2 and not shut


def _goes_on(piece: Piece, other: Piece, em: float) -> bool:
    """« Le président de la commission des droits / et de l'autonomie des personnes handicapées, »,
    « L'apprenti, pour accord / sur les heures : »: whether a line ends a function, and is none of a
    sentence."""
    right_below = -0.5 * em < other.box.y0 - piece.box.y1 < _NEXT_LINE_EM * em
    begins = abs(other.box.x0 - piece.box.x0) < em and _CONJUNCTION.match(other.text)
    told = folded(other.text)
    plain = not (SENTENCE.search(told) or _DATA.search(told) or _TELLS.search(other.text))
    return bool(right_below and begins and plain and len(other.words) <= _LONGEST_ROLE)


def ends_text(piece: Piece, pieces: Sequence[Piece], most: int = 2) -> bool:
    """Whether no text runs on below: a letter is dated at its head, and signed at its end."""
    after = {
        p.line
        for p in pieces
        if piece.box.y1 < p.box.y0 < _FOOT
        and len(p.words) >= PROSE + 1
        and p.is_print
        and not _says_who(p)
        and not LEGAL_FOOT.search(folded(p.text))
    }
    return len(after) <= most


def _says_who(piece: Piece) -> bool:
    """« Pour le centre de formation, la directrice »: long, but no running text."""
    told = OFFICIAL.sub("", folded(piece.text))
    return bool(
        ROLE_START.match(told)
        and len(told.split()) <= _LONGEST_ROLE
        and not piece.text.rstrip().endswith(".")
        and not SENTENCE.search(told)
        and names_a_role(told)
    )


def _is_field(piece: Piece) -> bool:
    text = folded(piece.text)
    return bool(FIELD_START.match(text)) or asks(text, (*SIGNATURE, *_STAMP))


def _may_stand_in_a_place_to_sign(piece: Piece) -> bool:
    text = piece.text
    told = folded(text)
    if text.startswith("(") or _says_who(piece):
        return True
    if STAMP_WORDS.search(told) or _ADDRESS.search(told) or re.search(r"\b\d{5}\b", text):
        return True
    if ":" in text or ".." in text or "__" in text or FIELD_START.match(told):
        return False
    return len(piece.words) < PROSE
