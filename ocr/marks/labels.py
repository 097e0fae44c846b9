"""Printed labels that ask for a signature, found in the words of a page.

A label is a short piece of a line: « Signature de l'apprenti(e) », « Cachet et visa du CFA »,
« Le candidat », « Lu et approuvé ». A sentence that merely speaks of signatures is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dossiers.box import Box, union
from dossiers.mark import Party
from dossiers.page import Page, Word
from ocr.marks.issuers import signer_of
from ocr.marks.parties import folded, is_mentor, names_a_role, names_firmly, party_of, says

Kind = Literal["signature", "stamp", "role", "made_at", "closing"]

_ANCHORS = frozenset({"made_at", "closing"})  # no label, but signatures stand near them
OF_LAYER = 0.999  # confidence of a word of the text layer; no recognised one has it
_GAP_IN_EM = 1.6  # words of one line that stand farther apart belong to two pieces
_LONGEST_LABEL = 14  # words
_LONGEST_ROLE = 11
_PROSE = 6  # words of a piece that is running text
_SURE_WORD = 0.6  # recognition makes less sure words of stamps and pens
_LOWER_PART = 0.45  # the date of a letter stands above
_FOOT = 0.92  # below it a page's small print
_SECTION_EM = 16  # « ENGAGEMENT DU CANDIDAT » rules so far below itself

_SIGNATURE = ("signature", "signatures", "visa", "visas", "emargement", "paraphe", "lu et approuve",
              "bon pour accord")  # fmt: skip
_STAMP = ("cachet", "tampon", "sceau")
# Words of sentences, instructions and data fields, in which a signature is only spoken of.
_SENTENCE = re.compile(
    r"\b(vaut|valent|engage|engagent|engagement|rend|rendent|doit|doivent|devra|devront|sera|seront"
    r"|est|sont|etre|televers\w*|envoy\w*|retourn\w*|adress\w*|depos\w*|imprim\w*|transm\w*"
    r"|accompagn\w*|signer|signez|apposer|apposez|joindre|conserv\w*|verifi\w*|scann\w*|faire"
    r"|certifi\w*|attest\w*|declar\w*|reconnai\w*|atteste|conclu\w*|ci dessous|ci apres|suivant\w*"
    r"|non signe\w*|sans signature|apres signature|avant signature|lors de|des la|jours|pages?"
    r"|electroniquement|document signe|signe le|signe electroniquement|exemplaires?)\b"
)
_UNFINISHED = re.compile(r"\b(du|de|des|la|le|l|d|et|ou|au|aux|en|par|pour)$")
_DATE_FIELD = re.compile(
    r"\b(date|lieu|jour|annee) (et lieu )?(de|du|d) (la |le |l )?(signature|visa)\b"
)
_MADE_AT = re.compile(r"^(fait|etabli|delivre|dresse)( et signe)?( a| le| en)\b|^a .{2,40} le\b")
_DATED = re.compile(
    r"^(fait|etabli|delivre|dresse)( et signe)?( a| le| en)\b|^(a )?.{2,40} le (l er |ler )?"
    r"( ?janvier| ?fevrier| ?mars| ?avril| ?mai| ?juin| ?juillet| ?aout| ?septembre| ?octobre"
    r"| ?novembre| ?decembre|$)"
)
_LEAST_PROSE = 3  # lines of a letter
_CLOSING = re.compile(
    r"(salutations|sentiments|consideration|hommages) (distingue|respectueu|devoue|cordial|les)"
    r"|(salutations|sentiments|consideration) ?$|^(bien )?cordialement$|^respectueusement$"
    r"|servir et valoir|valoir ce que de droit|faire valoir"
)
_TRAINS = re.compile(
    r"\b(apprentissage|professionnalisation|contrat d alternance|opco|organisme de formation"
    r"|centre de formation|prepare le (bts|brevet)|(duree|heures) de (la )?formation)\b"
)
_EMPLOYS = re.compile(
    r"contrat de travail|certificat de travail|attestation de services|dans les services"
    r"|a ete employe|est recrute|agent contractuel"
)
_POUR = re.compile(r"^(pour|p) (la|le|l|les)\b")
_STAMP_BETWEEN_EM = 8  # « Signature … et cachet », its middle under a stamp
_CUT_LABEL = 5  # words of a label that cannot be read whole
_STAMP_WORDS = re.compile(r"\b(siret|siren|ape|naf|rcs|tel|sarl|sas|eurl|sasu|cedex|rue|avenue)\b")
_OFFICIAL = re.compile(r"^pour (extrait|copie|ampliation|duplicata)( certifiee?)?( conforme)? ?")
_ADDRESS = re.compile(r"\b(rue|avenue|route|allee|impasse|boulevard|chemin|place|quai|bp|cedex)\b")
_ALL_PARTIES = re.compile(r"^(les )?(signatures?|visas?)( et (cachets?|visas?))?( des parties.*)?$")
_ROLE_START = re.compile(
    r"^(le|la|l|les|pour le|pour la|pour l|p le|p la|p o|po|un|une|m|mme|mr|par delegation"
    r"|directeur|directrice|proviseur|proviseure|rectrice|gerant|gerante|employeur|apprenti|apprentie|candidat|candidate|responsable"
    r"|president|presidente|recteur|maire|medecin|chef|greffier|formateur|formatrice)\b"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line that stand together."""

    words: tuple[Word, ...]
    line: int

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def box(self) -> Box:
        return union(w.box for w in self.words)

    @property
    def is_print(self) -> bool:
        """Whether it was read surely: stamps and pens are not."""
        return sum(w.confidence for w in self.words) >= _SURE_WORD * len(self.words)


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what it asks for.

    `kind`: `signature` asks for one in words, `stamp` for a stamp alone, `role` names who signs,
    `made_at` is « Fait à … le … », `closing` the last words of a letter. `mentor` marks the maître
    d'apprentissage.
    `words` are its words.
    """

    party: Party
    kind: Kind
    text: str
    box: Box
    words: tuple[Word, ...]
    mentor: bool = False


def em_of(page: Page) -> float:
    """Height of the body text as a fraction of the page's height: about a font size.

    Boxes of a text layer are as high as the font, those of recognition as high as the letters.
    """
    heights = sorted(w.box.height for w in page.words if len(w.text) > 3 and w.confidence > 0.4)
    if len(heights) < 5:
        return 1 / 80
    middle = heights[len(heights) // 2] * (1.0 if page.text_source == "embedded" else 1.35)
    return min(max(middle, 1 / 150), 1 / 30)


def find_labels(page: Page) -> tuple[Label, ...]:
    """The labels of a page, those of two lines joined, headings over other labels left out."""
    em = em_of(page)
    aspect = page.height / max(page.width, 1)
    pieces = [p for p in _pieces(page, em * aspect) if _is_readable(p)]
    seeds = [s for s in (_seed(p, pieces, em) for p in pieces) if s is not None]
    seeds += _beside(seeds, pieces, em)
    joined = _joined(seeds, pieces, em)
    kept = [label for label in joined if not _is_heading(label, joined, em)]
    if not kept:
        kept = _letter_end(pieces, em)
    named = _named_by_paper([_named_from_above(label, pieces, em) for label in kept], page)
    return tuple(sorted(named, key=lambda label: (label.box.y0, label.box.x0)))


def _letter_end(pieces: Sequence[Piece], em: float) -> list[Label]:
    """The last line of a letter that has no label: one signs below it."""
    prose = [p for p in pieces if len(p.words) >= _PROSE]
    dated = [p for p in pieces if _DATED.search(folded(p.text)) and p.box.y0 < _LOWER_PART]
    if not dated or len(prose) < _LEAST_PROSE:
        return []
    last = max(prose, key=lambda p: p.box.y1)
    if last.box.y1 > 1 - 4 * em or last.box.y1 < dated[0].box.y1:
        return []  # a page's foot, not a letter's end
    return [Label("unknown", "closing", last.text, last.box, last.words)]


def _named_from_above(label: Label, pieces: Sequence[Piece], em: float) -> Label:
    """« Pour l'entreprise / Nom : / Signature : »: the party stands at the head of the column, or
    of the section (in capitals)."""
    if label.party != "unknown" or label.kind in _ANCHORS:
        return label
    above = [
        piece
        for piece in pieces
        if 0 < label.box.y0 - piece.box.y0 < 9 * em
        and (_overlap(label.box, piece.box) > 0.4 or abs(label.box.x0 - piece.box.x0) < em / 2)
        and len(piece.words) <= 6
        and _ROLE_START.match(folded(piece.text))
        and not _SENTENCE.search(folded(piece.text))
        and not re.search(r"\d{2}", piece.text)
        and party_of(piece.text) != "unknown"
    ]
    if not above:
        above = [
            piece
            for piece in pieces
            if -0.6 * em < label.box.y0 - piece.box.y1 < 0.9 * em
            and abs(label.box.x0 - piece.box.x0) < em
            and piece.text.rstrip().endswith(("–", "-", ":", ","))
            and party_of(piece.text) != "unknown"
        ]
    if not above:
        above = [
            piece
            for piece in pieces
            if 0 < label.box.y0 - piece.box.y0 < _SECTION_EM * em
            and len(piece.words) <= 6
            and piece.text.isupper()
            and party_of(piece.text) != "unknown"
        ]
    if not above:
        return label
    nearest = max(above, key=lambda piece: piece.box.y0)
    return replace(label, party=party_of(nearest.text), mentor=is_mentor(nearest.text))


def _named_by_paper(labels: Sequence[Label], page: Page) -> list[Label]:
    """« Le directeur » is the employer's on a firm's paper and the school's on a school's; so are
    « Signature » and « Fait à … ». What the paper says counts where the label does not."""
    firm = {id(x) for x in labels if x.party != "unknown" and names_firmly(x.text)}
    parties = {label.party for label in labels if id(label) in firm}
    text = folded(page.text)
    trained = _is_training_contract(labels) or bool(_TRAINS.search(text))
    named = []
    for label in labels:
        party = label.party
        if id(label) not in firm and label.party not in ("candidate", "apprentice"):
            party = _by_paper(label.party, parties, page, text)
        elif trained and party == "candidate" and says(folded(label.text), "salarie"):
            party = "apprentice"  # « le salarié » of a contract that trains him
        named.append(replace(label, party=party))
    named = _by_elimination(named, trained, "contrat de travail" in text)
    asked = [other for other in named if other.kind in ("signature", "stamp")]
    return [label for label in named if not _outdone(label, asked)]


def _is_training_contract(labels: Sequence[Label]) -> bool:
    """Whether a school signs beside a firm, an apprentice or a « salarié »."""
    named = {label.party for label in labels}
    hired = any(says(folded(label.text), "salarie") for label in labels)
    return "training_centre" in named and (hired or bool(named & {"employer", "apprentice"}))


def _by_elimination(labels: list[Label], trained: bool, employs: bool) -> list[Label]:
    """The one party of a contract that no label names is the label's that names none."""
    open_ = [x for x in labels if x.party == "unknown" and x.kind not in _ANCHORS]
    found = {"apprentice" if x.party == "candidate" else x.party for x in labels}
    wanted: tuple[Party, ...] = ("employer", "apprentice")
    if trained:
        wanted = ("employer", "training_centre", "apprentice")
    missing = [party for party in wanted if party not in found]
    if not (trained or employs) or len(open_) != 1 or len(missing) != 1 or len(labels) < 2:
        return labels
    return [replace(x, party=missing[0]) if x is open_[0] else x for x in labels]


def _by_paper(party: Party, taken: set[Party], page: Page, text: str) -> Party:
    signer = signer_of(page)
    if party == "authority" and _EMPLOYS.search(text):
        signer = "employer"
    return signer if signer != "unknown" and signer not in taken else party


def _outdone(label: Label, asked: Sequence[Label]) -> bool:
    """« Chef de chantier » in a text, where the paper asks for that party's signature elsewhere."""
    if label.kind != "role" or names_firmly(label.text):
        return False
    return any(
        other.party in (label.party, "unknown") and other.box.y0 > label.box.y1 for other in asked
    )


def _is_readable(piece: Piece) -> bool:
    return any(c.isalpha() for c in piece.text)


def _pieces(page: Page, em_wide: float) -> list[Piece]:
    """Each line cut where words stand apart, and before a second label on the same line."""
    pieces: list[Piece] = []
    for line in page.lines:
        current: list[Word] = []
        for word in _of_layer(line.words, page):
            apart = current and word.box.x0 - current[-1].box.x1 > _GAP_IN_EM * em_wide
            if apart or _starts_second(current, word, em_wide):
                pieces.append(Piece(tuple(current), line.words[0].line))
                current = []
            current.append(word)
        if current:
            pieces.append(Piece(tuple(current), line.words[0].line))
    return [part for piece in pieces for part in _cut_at_keyword(piece)]


def _of_layer(words: Sequence[Word], page: Page) -> Sequence[Word]:
    """The words of a text layer alone where the page has one: the others are a picture's."""
    if page.text_source != "embedded":
        return words
    return [w for w in words if w.confidence >= OF_LAYER]


def _starts_second(current: Sequence[Word], word: Word, em_wide: float) -> bool:
    """« Signature de l'employeur Signature de l'apprenti(e) »: two labels, but « cachet et
    signature » and « Visa (cachet et signature) » are one."""
    if len(current) < 2 or not word.text[:1].isupper() or not _starts_label(word.text):
        return False
    if folded(current[-1].text) in ("et", "ou", "de", "la", "avec") or current[-1].text in "/&–-":
        return False
    return word.box.x0 - current[-1].box.x1 > 0.45 * em_wide and any(
        _starts_label(w.text) for w in current
    )


def _starts_label(text: str) -> bool:
    word = folded(text)
    return any(says(word, w) for w in ("signature", "visa", "cachet"))


def _cut_at_keyword(piece: Piece) -> list[Piece]:
    """« Fait à Nice, le 3 mai. Signature : » as two pieces."""
    for at, word in enumerate(piece.words):
        if at == 0 or not _starts_label(word.text):
            continue
        before = folded(" ".join(w.text for w in piece.words[:at]))
        if _MADE_AT.search(before):
            return [Piece(piece.words[:at], piece.line), Piece(piece.words[at:], piece.line)]
    return [piece]


def _seed(piece: Piece, pieces: Sequence[Piece], em: float) -> Label | None:
    text = folded(piece.text)
    words = text.split()
    if not words:
        return None
    kind: Kind | None = None
    if _CLOSING.search(text) and _is_open(piece, pieces, em):
        kind = "closing"
    elif _MADE_AT.search(text) and _ends_text(piece, pieces) and _is_open(piece, pieces, em):
        kind = "made_at"
    elif _asks(text, _SIGNATURE) and len(words) <= _LONGEST_LABEL and _is_label(piece, text):
        kind = "signature"
    elif (
        _asks(" ".join(words[:4]), _STAMP)
        and len(words) <= _LONGEST_LABEL
        and _is_label(piece, text)
    ):
        kind = "stamp"
    elif _is_role(piece, pieces, em):
        kind = "role"
    if kind is None:
        return None
    return Label(
        party_of(piece.text), kind, piece.text, piece.box, piece.words, is_mentor(piece.text)
    )


def _beside(seeds: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """« Pour la … » with a stamp over its end, level with a label that could be read."""
    taken = {word for seed in seeds for word in seed.words}
    return [
        Label("unknown", "role", piece.text, piece.box, piece.words)
        for piece in pieces
        if len(piece.words) <= _CUT_LABEL
        and _POUR.match(folded(piece.text))
        and not taken & set(piece.words)
        and any(
            seed.kind not in _ANCHORS and abs(seed.box.y0 - piece.box.y0) < 0.8 * em
            for seed in seeds
        )
    ]


def _asks(text: str, wordings: Iterable[str]) -> bool:
    return any(says(text, w) for w in wordings)


def _is_label(piece: Piece, text: str) -> bool:
    """Not a sentence, not a data field (« Date de signature : … »), not a title in the text."""
    if _DATE_FIELD.search(text) or re.match(
        r"^(la|les|une|cette|sa|votre|ma) (signature|visa)", text
    ):
        return False
    bracketed = folded(re.sub(r"[(\[«\"].*?[)\]»\"]", " ", piece.text))
    return not _SENTENCE.search(bracketed or text)


def _is_role(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« Le directeur du CFA », « Pour l'entreprise, le gérant », « Jean Dupont, gérant »: short,
    and nothing printed behind it or close below it but a name."""
    piece = _whole(piece, pieces, em)
    told = _OFFICIAL.sub("", folded(_title(piece.text)))
    if len(told.split()) > _LONGEST_ROLE or not _ROLE_START.match(told):
        return False
    if not piece.text.lstrip('«"( ')[:1].isupper() or _UNFINISHED.search(told):
        return False
    if _SENTENCE.search(told) or not names_a_role(told) or re.search(r"\d{2}", piece.text):
        return False
    if len(piece.words) == 1 and "'" not in piece.text and not _ends_text(piece, pieces, 0):
        return False
    return not _has_value(piece, pieces, em) and _is_open(piece, pieces, em)


def _title(text: str) -> str:
    """What stands behind the name in « Jean Dupont, gérant »."""
    name, comma, title = text.partition(",")
    words = name.split()
    named = comma and 2 <= len(words) <= 5 and all(w[:1].isupper() for w in words)
    return title if named and not names_a_role(name) else text


def _whole(piece: Piece, pieces: Sequence[Piece], em: float) -> Piece:
    """« Pour la rectrice et par / délégation, … »: a broken line with the one that ends it."""
    if not _UNFINISHED.search(folded(piece.text)) or len(piece.words) < 2:
        return piece
    for other in pieces:
        gap = other.box.y0 - piece.box.y1
        if -0.6 * em < gap < 0.9 * em and _overlap(piece.box, other.box) > 0.5:
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


def _is_open(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """Whether there is room to sign below: not the heading of a list of fields, nor the start or
    the middle of a paragraph. A name, a title or the words of a stamp may stand there."""
    own = set(piece.words)
    below = [
        other
        for other in pieces
        if -0.5 * em < other.box.y0 - piece.box.y1 < 3.5 * em
        and not own & set(other.words)
        and other.is_print
        and (_overlap(piece.box, other.box) > 0.2 or abs(other.box.x0 - piece.box.x0) < em)
    ]
    fields = [
        other
        for other in pieces
        if other.line > piece.line
        and -0.5 * em < other.box.y0 - piece.box.y1 < 2.5 * em
        and other.is_print
        and re.search(r":|\.\.\.\.", other.text)
        and not _STAMP_WORDS.search(folded(other.text))
    ]
    return len(fields) < 2 and all(_may_stand_in_a_place_to_sign(p) for p in below)


def _ends_text(piece: Piece, pieces: Sequence[Piece], most: int = 2) -> bool:
    """Whether no text runs on below: a letter is dated at its head, and signed at its end."""
    after = {
        p.line
        for p in pieces
        if piece.box.y1 < p.box.y0 < _FOOT and len(p.words) >= 7 and p.is_print
    }
    return len(after) <= most


def _may_stand_in_a_place_to_sign(piece: Piece) -> bool:
    text = piece.text
    told = folded(text)
    if _STAMP_WORDS.search(told) or _ADDRESS.search(told) or re.search(r"\b\d{5}\b", text):
        return True
    if ":" in text or ".." in text or "__" in text:
        return False
    return len(piece.words) < _PROSE


def _overlap(a: Box, b: Box) -> float:
    """Shared width, as a share of the narrower one."""
    shared = min(a.x1, b.x1) - max(a.x0, b.x0)
    return shared / max(min(a.width, b.width), 1e-6)


def _joined(seeds: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """Labels broken over lines made one: seeds below seeds, and a party that stands on the next
    line (« Signature et cachet / de l'employeur »)."""
    left = sorted(seeds, key=lambda s: (s.box.y0, s.box.x0))
    joined: list[Label] = []
    while left:
        label = left.pop(0)
        if label.kind not in _ANCHORS:
            label = _with_next_line(label, pieces, em)
        for other in list(left):
            if _continues(label, other, em):
                label = _merged(label, other)
                left.remove(other)
        joined.append(label)
    return joined


def _continues(upper: Label, lower: Label, em: float) -> bool:
    if {upper.kind, lower.kind} & _ANCHORS:
        return False
    if set(upper.words) & set(lower.words):
        return True
    level = abs(lower.box.y0 - upper.box.y0) < 0.6 * em
    if level and upper.kind == "signature" and lower.kind == "stamp" and lower.party == "unknown":
        return 0 <= lower.box.x0 - upper.box.x1 < _STAMP_BETWEEN_EM * em
    both = {upper.party, lower.party} - {"unknown"}
    gap = lower.box.y0 - upper.box.y1
    aligned = _overlap(upper.box, lower.box) > 0.4
    return len(both) <= 1 and -0.6 * em < gap < 0.9 * em and aligned and lower.box.y0 > upper.box.y0


def _merged(upper: Label, lower: Label) -> Label:
    order: dict[str, int] = {"signature": 0, "stamp": 1, "role": 2}
    kind: Kind = min(upper.kind, lower.kind, key=lambda k: order[k])
    party = upper.party if upper.party != "unknown" else lower.party
    words = upper.words + tuple(w for w in lower.words if w not in upper.words)
    text = f"{upper.text} {' '.join(w.text for w in lower.words if w not in upper.words)}".strip()
    box = union((upper.box, lower.box))
    return Label(party, kind, text, box, words, upper.mentor or lower.mentor)


def _with_next_line(label: Label, pieces: Sequence[Piece], em: float) -> Label:
    """The next line taken in where it ends the label's phrase: « de l'employeur », « du CFA »."""
    if label.party != "unknown":
        return label
    for piece in pieces:
        if set(piece.words) & set(label.words) or len(piece.words) > 7:
            continue
        gap = piece.box.y0 - label.box.y1
        if not (-0.4 * em < gap < 0.9 * em and _overlap(label.box, piece.box) > 0.5):
            continue
        if (
            re.match(r"^(du|de|des|d|l|le|la|et|ou|pour)\b", folded(piece.text))
            and party_of(piece.text) != "unknown"
        ):
            extra = Label(party_of(piece.text), label.kind, piece.text, piece.box, piece.words)
            return _merged(label, extra)
    return label


def _is_heading(label: Label, labels: Sequence[Label], em: float) -> bool:
    """What another label makes idle: « Signatures » over the columns of those who sign, « Fait à »
    beside a label, a « lu et approuvé » within the place of one."""
    others = [other for other in labels if other is not label]
    if label.kind in _ANCHORS:
        return any(
            -12 * em < other.box.y0 - label.box.y0 < (60 if label.kind == "closing" else 12) * em
            and (
                other.kind not in _ANCHORS or (label.kind == "closing" and other.kind == "made_at")
            )
            for other in others
        )
    if label.party != "unknown":
        return False
    if _ALL_PARTIES.match(re.sub(r"^(\W|\d)+", "", folded(label.text))) and any(
        other.party != "unknown" and 0 < other.box.y0 - label.box.y0 < 12 * em for other in others
    ):
        return True
    within = any(
        other.kind == "signature"
        and 0 < label.box.y0 - other.box.y1 < 6 * em
        and _overlap(other.box, label.box) > 0.3
        for other in others
    )
    below = [
        other
        for other in others
        if other.party != "unknown" and -0.5 * em < other.box.y0 - label.box.y1 < 3 * em
    ]
    return len(below) >= 2 or (within and says(folded(label.text), "lu et approuve"))
