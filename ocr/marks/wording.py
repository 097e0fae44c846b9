"""The words by which labels are told from sentences and fields, and what a label says before and
behind a function: « Pris connaissance, le titulaire », « L'apprenti, qui s'engage à … »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.marks.parties import folded, names_a_role
from ocr.marks.runs import MADE_AT, Piece, is_place_and_day

_NAME_WORDS = 5  # of a name, or of what is said before a function
_NEXT_LINE_EM = 0.9  # below its line a label goes on at most
_HEADED = 0.4  # of the page a heading stands above what it rules, at most
# Words of sentences, instructions and data fields, in which a signature is only spoken of.
SENTENCE = re.compile(
    r"\b(vaut|valent|engage|engagent|engagement|rend|rendent|doit|doivent|devra|devront|sera|seront"
    r"|est|sont|etre|etait|etaient|televers\w*|envoy\w*|retourn\w*|adress\w*|depos\w*|imprim\w*|transm\w*"
    r"|accompagn\w*|signer|signez|apposer|apposez|joindre|conserv\w*|verifi\w*|scann\w*|faire"
    r"|certifi(?!cat)\w*|attest\w*|declar(?!ant)\w*|reconnai\w*|conclu\w*|ci dessous|ci apres"
    r"|suivant\w*"
    r"|non signe\w*|sans signature|apres signature|avant signature|lors de|des la|jours|pages?"
    r"|a (recu|suivi|obtenu|bien|satisfait)|reste|peut|peuvent|ont|ouvre|ouvrent|permet|permettent"
    r"|remplace|annule|constitue|constituent|concerne|comporte"
    r"|electroniquement|document signe|signe (le|via|avec|en ligne|numeriquement)|exemplaires?"
    r"|sur (sa|leur|votre) demande)\b"
)
UNFINISHED = re.compile(r"\b(du|de|des|la|le|l|d|et|ou|au|aux|en|par|pour)$")
BROKEN_LINE = re.compile(rf"{UNFINISHED.pattern}|\b(le|la|les) representante?s?$")
# « Vu pour inscription, le directeur », « Certifié exact, le greffier »: said before the function.
OFFICIAL = re.compile(
    r"^((((lu|vu|vise|approuve|valide|etabli|redige|verifie|controle|accepte|autorise|delivre|recu)e?"
    r"( et \w+)?|remis|notifie|avis|accord|visa) (par|a|de))"
    r"|(j ai |a |ont )?pris(e de)? connaissance"
    r"|(pour|vu|vise|enregistre|delivre|certifie|lu|copie|extrait)e?\b ?(pour )?"
    r"(extrait|copie|ampliation|duplicata|inscription|enregistrement|accord|visa|validation"
    r"|prise de connaissance)?"
    r"( et )?( ?(certifiee?|delivree?))?( ?(conforme|exacte?|sincere|veritable))?"
    r"( a l original)?) (?=(le|la|l|les|un|une|m|mme|p|pour)\b)"
)
# The same set before a colon: « Pour accord : le salarié ».
_SAID = re.compile(
    r"(j ai |a )?(lu|vu|pris|prise de|recu|bon|valide|approuve|accepte|autorise|etabli|redige"
    r"|verifie|controle|remis|notifie|vise|certifie|accord|avis|pour (accord|visa|validation"
    r"|acceptation|approbation|information|prise de connaissance))( \w+){0,4}"
)
LEADER = re.compile(r"[._…]{6,}")  # on which one signs
SAID_ON = re.compile(rf"{_SAID.pattern} le\b")
_IN_PLACE_OF = re.compile(
    r"\bpar (delegation|ordre|interim|empechement|autorisation|procuration|subdelegation)$"
)
_NAME_AND_ROLE = re.compile(
    r"(?P<name>[^()]+?)\s*(?P<sign>\s[–—/-]\s|\s\()\s*(?P<role>[^()–—]+)\)?"
)
# What a signature says of whoever gives it: « …, attestant l'inscription ».
_SAYING = re.compile(
    r"attestant|certifiant|reconnaissant|confirmant|acceptant|approuvant|autorisant|valant"
)
_DECLARING = re.compile(r"declarant|s engageant|ayant")
_UNDERTAKES = re.compile(r"(s engagent?|certifie|atteste|declare|reconnait|accepte|confirme)\b")
_ASKED_FIRST = re.compile(r"(date et )?(signature|visa|cachet)\b")
_SIGNATURES = re.compile(r"^(les )?(signatures?|visas?|engagements?|accord)( \w+){0,3}$")
FIELD_START = re.compile(
    r"^(nom|prenoms?|nee?|adresse|denomination|raison sociale|siret|date|telephone|tel|courriel"
    r"|code postal|nationalite|sexe|debut d|fin du|duree|diplome)\b"
)
# What a form asks of who signs, in his own place.
OF_SIGNER = re.compile(
    r"(noms?|prenoms?|qualite|fonction|dates?|lieu|le|fait (a|le))\b( (et|du|de la) \w+)?"
)
ROLE_START = re.compile(
    r"^(le|la|l|les|pour le|pour la|pour l|p le|p la|p o|po|un|une|m|mme|mr"
    r"|pour delegation|(pour )?(et )?par delegation"
    r"|directeur|directrice|proviseur|proviseure|rectrice|gerant|gerante|employeur"
    r"|apprenti|apprentie|candidat|candidate|responsable|president|presidente|recteur|maire"
    r"|medecin|chef|cheffe|greffier|formateur|formatrice|evaluateur|evaluatrice|salarie|salariee"
    r"|stagiaire|titulaire|artisan|docteur|dr|collaborateur|collaboratrice|etudiant|etudiante"
    r"|secretaire|principal|principale|adjoint|tuteur|tutrice|patron|dirigeant|dirigeante"
    r"|professeure?|enseignante?|moniteur|monitrice|animateur|animatrice|examinateur|examinatrice"
    r"|coordinateur|coordinatrice|coordonnateur|coordonnatrice|referente?|gestionnaire|inspecteur"
    r"|inspectrice|commandante?|colonel|prefete?|officier|administrateur|administratrice|notaire"
    r"|validation (rh|hierarchique|employeur|entreprise|direction))\b"
)
# Functions that forms print without an article, and data fields and heads of tables too.
BARE_START = re.compile(
    r"^(representante?s? leg\w+|parents?|pere|mere|alternante?|apprenante?|eleve|agent|interessee?"
    r"|beneficiaire|participante?|declarante?|bailleur|locataire|employe|employee)\b"
)
# A person's name, with or without a title.
NAME = re.compile(
    r"^((M|Mr|Mme|Mlle|Dr|Docteur|Monsieur|Madame|Pr)\.? )?"
    r"([A-ZÀ-Ý][\w'’.-]*|(?:de|du|la|le|des|van|von|el|ben|der|d'|l')\b)"
    r"((?: |(?<=['’]))([A-ZÀ-Ý][\w'’.-]*|(?:de|du|la|le|des|van|von|el|ben|der)\b"
    r"|d['’][A-ZÀ-Ý]\w*)){1,5}$"
)
# Parties as a table of signatures heads its columns: « Organisme de formation (CFA) ».
BARE_PARTY = re.compile(
    r"(entreprise|employeur|cfa|(centre|organisme|etablissement|service) de formation"
    r"|etablissement|lycee|ecole|apprentie?|alternante?|salariee?|candidate?|stagiaire"
    r"|famille|parents)( \w+)?"
)
STAMP_WORDS = re.compile(r"\b(siret|siren|ape|naf|rcs|tel|sarl|sas|eurl|sasu|cedex|rue|avenue)\b")
# What a firm or a school prints of itself at a page's foot, and what it forbids there.
LEGAL_FOOT = re.compile(
    r"\b(au capital de|rcs|siret|siren|association loi|loi du er juillet|qualiopi"
    r"|declaration d activite|toute reproduction|rgpd)\b"
)
# What a platform prints beside or below a signature that it has set.
SIGNED_ON_SCREEN = re.compile(
    r"\b((signee?|signature|validee?|certifiee?|visa) (electronique\w*|numerique\w*|en ligne)"
    r"|signee? (via|avec|par) (une plateforme|docusign|yousign|universign|adobe|lex persona))\b"
)
ANY_FUNCTION = re.compile(r"(Le |La |L['’])[a-zà-ÿ]{4,}(?: [a-zà-ÿ'’]+){0,4}")
# What is written by hand before one signs, asked for by the label.
MENTION_ASKED = re.compile(r"\b(lu et approuve|mention|bon pour|precedee? de)\b")
FOR_BODY = re.compile(r"(pour|p) (la|le|l|les)\b")
FOR_NAMED = re.compile(r"^\W*(Pour|P/) ?[A-ZÀ-Ý]")  # « Pour Lycée Modèle », without an article


def title_of(text: str) -> str:
    """What stands behind the name in « Jean Dupont, gérant », or behind what is said first in
    « Pris connaissance, le titulaire », « Pour accord : le salarié », « Le maire, par délégation :
    l'agent de l'état civil »."""
    name, comma, title = _parted(text)
    words = name.split()
    if comma and 1 <= len(words) <= _NAME_WORDS and not names_a_role(name):
        named = all(w[:1].isupper() for w in words)
        if named or (comma == "," and ROLE_START.match(folded(title))):
            return title
    said, colon, rest = text.partition(":")
    if colon and _IN_PLACE_OF.search(folded(said)) and names_a_role(rest):
        return rest
    if colon and _SAID.fullmatch(folded(said)) and ROLE_START.match(folded(rest)):
        return rest
    return text


def _parted(text: str) -> tuple[str, str, str]:
    """A name, the sign behind it and a function: « Jean Dupont, gérant », « Jean Dupont –
    Gérant », « Jean Dupont (gérant) »."""
    if "," in text:
        return text.partition(",")
    found = _NAME_AND_ROLE.fullmatch(text)
    return (found["name"], found["sign"], found["role"]) if found else (text, "", "")


def head_of(piece: Piece) -> Piece:
    """The piece without what its signature says: « L'employeur, qui s'engage à verser … » is
    « L'employeur, ». The piece itself where it says nothing."""
    for at in range(1, len(piece.words)):
        if _says_from(piece, at):
            return Piece(piece.words[:at], piece.line)
    return piece


def _says_from(piece: Piece, at: int) -> bool:
    first = folded(piece.words[at].text)
    if _SAYING.fullmatch(first) or _says_behind_colon(piece, at):
        return True
    closed = piece.words[at - 1].text.endswith(",")
    if closed and _DECLARING.match(first):
        return True
    behind = folded(" ".join(w.text for w in piece.words[at + 1 : at + 3]))
    return first == "qui" and (closed or bool(_UNDERTAKES.match(behind)))


def _says_behind_colon(piece: Piece, at: int) -> bool:
    """« Visa du CFA : le directeur atteste que … »: a sentence behind what asks for a signature."""
    if not piece.words[at - 1].text.endswith(":") or not _ASKED_FIRST.match(folded(piece.text)):
        return False
    return SENTENCE.search(folded(" ".join(w.text for w in piece.words[at:]))) is not None


def goes_on(piece: Piece, pieces: Sequence[Piece], em: float) -> list[Piece]:
    """The lines right below the piece that begin where it does, as those of a paragraph."""
    lines = [piece]
    for other in sorted(pieces, key=lambda p: p.box.y0):
        gap = other.box.y0 - lines[-1].box.y1
        level = abs(other.box.x0 - piece.box.x0) < em
        if other.line > lines[-1].line and level and -0.6 * em < gap < _NEXT_LINE_EM * em:
            lines.append(other)
    return lines[1:]


def is_headed(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether « Signatures » or « Fait à … » stands above."""
    return any(
        0 < piece.box.y0 - other.box.y0 < _HEADED
        and (_opens_signatures(folded(other.text)) or is_place_and_day(other.text))
        for other in pieces
    )


def _opens_signatures(text: str) -> bool:
    return bool(MADE_AT.search(text) or _SIGNATURES.match(text))
