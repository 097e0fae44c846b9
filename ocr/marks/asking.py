"""Which runs of words ask for a signature: « Signature de l'apprenti(e) », « Cachet et visa du
CFA », « Le candidat », « Lu et approuvé ». A sentence that merely speaks of signatures does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ocr.marks.parties import folded, is_mentor, names_a_role, party_of, says
from ocr.marks.runs import MADE_AT, PROSE, Kind, Label, Piece, shared_width

_LONGEST_LABEL = 14  # words
_LONGEST_ROLE = 11
_TABLE_EM, _ROWS = 7, 2  # how far below its head a table's rows are looked for, and how many
_UNSURE = 0.6  # confidence
_LITTLE_TEXT = 5  # lines below a role; with more it is the letterhead's, or speaks in the text
_SCRAPS = 3  # words
_FOOT = 0.92  # below it a page's small print
_SIGNATURE = ("signature", "signatures", "visa", "visas", "emargement", "paraphe", "lu et approuve",
              "bon pour accord")  # fmt: skip
_STAMP = ("cachet", "tampon", "sceau")
# Words of sentences, instructions and data fields, in which a signature is only spoken of.
SENTENCE = re.compile(
    r"\b(vaut|valent|engage|engagent|engagement|rend|rendent|doit|doivent|devra|devront|sera|seront"
    r"|est|sont|etre|televers\w*|envoy\w*|retourn\w*|adress\w*|depos\w*|imprim\w*|transm\w*"
    r"|accompagn\w*|signer|signez|apposer|apposez|joindre|conserv\w*|verifi\w*|scann\w*|faire"
    r"|certifi\w*|attest\w*|declar(?!ant)\w*|reconnai\w*|conclu\w*|ci dessous|ci apres"
    r"|suivant\w*"
    r"|non signe\w*|sans signature|apres signature|avant signature|lors de|des la|jours|pages?"
    r"|a (recu|suivi|obtenu|bien|satisfait)|reste|peut|peuvent|ont"
    r"|electroniquement|document signe|signe le|signe electroniquement|exemplaires?)\b"
)
UNFINISHED = re.compile(r"\b(du|de|des|la|le|l|d|et|ou|au|aux|en|par|pour)$")
_SLOT = re.compile(r"\b(notifiee?|recue?|signee?|vu|date|fait) le$")
_DATE_FIELD = re.compile(
    r"\b(date|lieu|jour|annee) (et lieu )?(de|du|d) (la |le |l )?(signature|visa)\b"
)
_CLOSING = re.compile(
    r"(salutations|sentiments|consideration|hommages) (distingue|respectueu|devoue|cordial|les)"
    r"|(salutations|sentiments|consideration) ?$|^(bien )?cordialement$|^respectueusement$"
    r"|servir et valoir|valoir ce que de droit|faire valoir(?! vos)"
)
STAMP_WORDS = re.compile(r"\b(siret|siren|ape|naf|rcs|tel|sarl|sas|eurl|sasu|cedex|rue|avenue)\b")
# « Vu pour inscription, le directeur », « Certifié exact, le greffier »: said before the function.
OFFICIAL = re.compile(
    r"^(((vu|vise|approuve|valide)e?( et \w+)? par)"
    r"|(pour|vu|vise|enregistre|delivre|certifie|lu|copie|extrait)e?\b ?(pour )?"
    r"(extrait|copie|ampliation|duplicata|inscription|enregistrement|accord|visa|validation)?"
    r"( et )?( ?(certifiee?|delivree?))?( ?(conforme|exacte?|sincere|veritable))?"
    r"( a l original)?) (?=(le|la|l|les|un|une|m|mme|p|pour)\b)"
)
_ADDRESS = re.compile(r"\b(rue|avenue|route|allee|impasse|boulevard|chemin|place|quai|bp|cedex)\b")
FIELD_START = re.compile(
    r"^(nom|prenoms?|nee?|adresse|denomination|raison sociale|siret|date|telephone|tel|courriel"
    r"|code postal|nationalite|sexe|debut d|fin du|duree|diplome)\b"
)
ROLE_START = re.compile(
    r"^(le|la|l|les|pour le|pour la|pour l|p le|p la|p o|po|un|une|m|mme|mr|par delegation"
    r"|directeur|directrice|proviseur|proviseure|rectrice|gerant|gerante|employeur"
    r"|apprenti|apprentie|candidat|candidate|responsable|president|presidente|recteur|maire"
    r"|medecin|chef|cheffe|greffier|formateur|formatrice|evaluateur|evaluatrice|salarie|salariee"
    r"|stagiaire|titulaire|artisan|docteur|dr|collaborateur|collaboratrice|etudiant|etudiante"
    r"|secretaire|principal|principale|adjoint|tuteur|tutrice|patron|dirigeant|dirigeante"
    r"|validation (rh|hierarchique|employeur|entreprise|direction))\b"
)
# Functions that forms print without an article, and data fields and heads of tables too.
BARE_START = re.compile(
    r"^(representante?s? leg\w+|parents?|pere|mere|alternante?|apprenante?|eleve|agent|interessee?"
    r"|beneficiaire|participante?|declarante?|bailleur|locataire|employe|employee)\b"
)
_ORDER = re.compile(r"^\W*[Pp] ?[/.] ?[oO0]\b")  # « P/O le proviseur »
_DATA = re.compile(r"\b(noms?|prenoms?|adresse|telephone|intitule|fonctions?)\b")
FOR_NAMED = re.compile(r"^\W*(Pour|P/) ?[A-ZÀ-Ý]")  # « Pour Lycée Modèle », without an article


def asked_by(piece: Piece, pieces: Sequence[Piece], em: float) -> Label | None:
    """The label that a piece is, alone; None where it asks for nothing."""
    text = folded(piece.text)
    kind = _kind_of(piece, text, pieces, em)
    if kind is None:
        return None
    party = party_of(piece.text)
    return Label(party, kind, piece.text, piece.box, piece.words, is_mentor(piece.text))


def _kind_of(piece: Piece, text: str, pieces: Sequence[Piece], em: float) -> Kind | None:
    words = text.split()
    if not words or (piece.text[:1].islower() and piece.text.rstrip().endswith(".")):
        return None  # the last words of a sentence
    if _CLOSING.search(text) and is_open(piece, pieces, em):
        return "closing"
    if MADE_AT.search(text) and ends_text(piece, pieces) and is_open(piece, pieces, em):
        return "made_at"
    if sum(len(w) > 1 for w in words) <= _LONGEST_LABEL and _is_label(piece, text):
        if _asks(text, _SIGNATURE):
            return "signature"
        if _asks(" ".join(words[:4]), _STAMP):
            return "stamp"
    return "role" if _is_role(piece, pieces, em) else None


def _asks(text: str, wordings: Iterable[str]) -> bool:
    return any(says(text, w) for w in wordings)


def _is_label(piece: Piece, text: str) -> bool:
    """Not a sentence, not a data field (« Date de signature : … »), not a title in the text."""
    if _DATE_FIELD.search(text) or re.match(
        r"^(la|les|une|cette|sa|votre|ma) (signature|visa)", text
    ):
        return False
    bracketed = folded(re.sub(r"[(\[«\"].*?([)\]»\"]|$)", " ", piece.text))
    return not SENTENCE.search(bracketed or text)


def _is_role(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« Le directeur du CFA », « Pour l'entreprise, le gérant », « Jean Dupont, gérant »: short,
    and nothing printed behind it or close below it but a name."""
    piece = _whole(piece, pieces, em)
    told = OFFICIAL.sub("", folded(_title(_without_scrap(piece))))
    if _ORDER.match(piece.text):
        return len(piece.words) <= _LONGEST_ROLE and ends_text(piece, pieces)
    if len(told.split()) > _LONGEST_ROLE or not _starts_as_role(piece, told, pieces):
        return False
    if not re.sub(r"^[\W_]+", "", piece.text)[:1].isupper() and not _lost_article(piece):
        return False
    if _DATA.search(folded(re.sub(r"[(\[].*", "", piece.text))):
        return False
    if UNFINISHED.search(told) and not _ends_in_ink(piece, told, pieces, em):
        return False
    if SENTENCE.search(told) or not names_a_role(told) or re.search(r"\d{2}", piece.text):
        return False
    bare = len(folded(piece.text).split()) == 1 and piece.text.rstrip()[-1] not in ":)"
    text_below = 0 if bare else _LITTLE_TEXT
    if not ends_text(piece, pieces, text_below):
        return False
    if _has_value(piece, pieces, em) or _heads_a_table(piece, pieces, em):
        return False
    return is_open(piece, pieces, em)


def _lost_article(piece: Piece) -> bool:
    """« e responsable », « ke greffier »: a pen or a stamp over the article."""
    first = piece.words[0]
    return (
        len(piece.words) > 1
        and re.fullmatch(r"[cefijkt]\w?", first.text) is not None
        and folded(first.text) not in ("le", "la", "l", "un", "de", "du", "et", "en", "m", "p")
        and (len(first.text) == 1 or first.confidence < _UNSURE)
    )


def _without_scrap(piece: Piece) -> str:
    words = piece.words[1:] if _lost_article(piece) else piece.words
    return " ".join(w.text for w in words)


def _heads_a_table(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« L'entreprise » alone over two rows of cells, the first of which begin below it."""
    if any(other.line == piece.line and other is not piece for other in pieces):
        return False
    below = [
        other
        for other in pieces
        if 0 < other.box.y0 - piece.box.y1 < _TABLE_EM * em and other.is_print
    ]
    starts = {other.line for other in below if abs(other.box.x0 - piece.box.x0) < 2 * em}
    cells = Counter(other.line for other in below if len(other.words) < PROSE)
    return sum(cells[line] > 1 for line in starts) >= _ROWS


def _starts_as_role(piece: Piece, told: str, pieces: Sequence[Piece]) -> bool:
    """« Le directeur », « Pour Lycée Modèle »; « Représentant légal » alone on its line, or beside
    other functions."""
    if ROLE_START.match(told) or FOR_NAMED.match(piece.text):
        return True
    return bool(BARE_START.match(told)) and all(
        ROLE_START.match(folded(other.text)) or _asks(folded(other.text), _SIGNATURE)
        for other in pieces
        if other.line == piece.line and other.box.x0 > piece.box.x1
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


def _title(text: str) -> str:
    """What stands behind the name in « Jean Dupont, gérant »."""
    name, comma, title = text.partition(",")
    words = name.split()
    named = comma and 1 <= len(words) <= 5 and all(w[:1].isupper() for w in words)
    return title if named and not names_a_role(name) else text


def _whole(piece: Piece, pieces: Sequence[Piece], em: float) -> Piece:
    """« Pour la rectrice et par / délégation, … »: a broken line with the one that ends it."""
    if not UNFINISHED.search(folded(piece.text)) or len(piece.words) < 2:
        return piece
    for other in pieces:
        gap = other.box.y0 - piece.box.y1
        if -0.6 * em < gap < 0.9 * em and shared_width(piece.box, other.box) > 0.5:
            return Piece(piece.words + other.words, piece.line)
    return piece


def _has_value(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« L'employeur : SARL Untel », with the value in the piece or to the right of it."""
    after = piece.text.rstrip().partition(":")[2].strip(" .…_-")
    if after:
        return True
    if not piece.text.rstrip().endswith(":"):
        return False
    return any(
        other is not piece
        and abs(other.box.centre[1] - piece.box.centre[1]) < 0.6 * em
        and 0 <= other.box.x0 - piece.box.x1 < 0.25
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
        and -0.5 * em < other.box.y0 - piece.box.y1 < 2.5 * em
        and other.is_print
        and re.search(r":|\.\.\.\.", other.text)
        and not STAMP_WORDS.search(folded(other.text))
    ]
    shut = [p for p in below if not _may_stand_in_a_place_to_sign(p)]
    if len(shut) == 1 and len(shut[0].words) <= _SCRAPS and not _is_field(shut[0]):
        shut = []  # what recognition made of a stamp or a pen
    return len(fields) < 2 and not shut


def ends_text(piece: Piece, pieces: Sequence[Piece], most: int = 2) -> bool:
    """Whether no text runs on below: a letter is dated at its head, and signed at its end."""
    after = {
        p.line
        for p in pieces
        if piece.box.y1 < p.box.y0 < _FOOT
        and len(p.words) >= PROSE + 1
        and p.is_print
        and not _says_who(p)
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
    return bool(FIELD_START.match(text)) or _asks(text, (*_SIGNATURE, *_STAMP))


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
