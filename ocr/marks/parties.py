"""Whose signature a printed label asks for, told from the words of the label."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from dossiers.mark import Party
from ocr.marks.accents import without_accents
from ocr.marks.signer_words import ISSUERS, MENTOR, ROLES, SHARED, WORDINGS

# Digits and signs that recognition gives for letters.
_LOOKALIKES = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "|": "l", "!": "l", "€": "e"})
_WALL = re.compile(r"(?<!\w)\|(?=[A-ZÀ-Ý][a-zà-ÿ'’])")  # « |Le représentant », at its cell's wall
_APOSTROPHES = re.compile(r"['’‘`´]")
# Who acts for a body is no parent.
_OF_A_BODY = re.compile(
    r"\brepresentante? legale? (?=(du|de la|de l|de|des) (dispensateur|organisme|entreprise|societe"
    r"|cfa|etablissement|centre|employeur|association|structure|lycee|ecole))"
)
# « Le candidat ou son représentant légal » is the candidate's first, and so is « Signature (du
# représentant légal si le candidat est mineur) ».
_OR_PARENT = re.compile(
    r"\b(?P<who>candidat|apprenti|alternant|[ée]l[èe]ve|stagiaire|[ée]tudiant|salari[ée])(?P<ending>\S*)"
    r"\s+\(?(ou|et/ou|et)\s+(de\s+|du\s+)?(son|sa|ses|le|un|d['’]un)?"
    r"\s*(représentant|responsable|parent)"
    r"\w*(\s+léga\w+)?", re.I,
)  # fmt: skip
_IF_MINOR = re.compile(
    r"[(\[][^)\]]*(représentant|responsable|parent|tuteur)[^)\]]*\b(si|mineure?)\b[^)\]]*[)\]]?",
    re.I,
)
# « Le bureau des étudiants » is the school's.
_FOR_STUDENTS = re.compile(
    r"\b(bureau|service|direction|secretariat|maison|pole|gestion|accueil|suivi)"
    r" (de la vie )?(des |de l |du )?(etudiante?s?|eleves?|stagiaires?|alternants?|apprentis?)\b"
)
# « L'employé » is who is hired; « l'employe » may be the employer, cut off or misread.
_EMPLOYEE = re.compile(r"\bemploy(é(?!\w)|ée|é?e?\(e\)|é\.e|é·e)|\bthe employee\b", re.I)
# « Le maire, employeur », « Le recteur, en qualité d'employeur »: as what he signs.
_AS_EMPLOYER = re.compile(
    r"(,|\(|\s[–—-]|\ben (sa )?qualit[ée]) ?(de? |d['’]|l['’])?employeur\W*$", re.I
)
# In whose name one signs tells nothing of who he is.
_BY_DELEGATION = re.compile(r"\b(et )?par delegation\b")
# « Établi à la demande de l'agent »: nor of who asked for the paper.
_AT_REQUEST = re.compile(r"\ba la demande (de |du |d )?(l |la )?\w+")
# « L'apprentile) », « candidat[e) »: the bracket of a feminine ending, misread.
_BRACKET = re.compile(
    r"\b(apprenti|candidat|alternant|apprenant|salari[eé]|[eé]tudiant|soussign[eé]|int[eé]ress[eé]"
    r"|employ[eé]|inscrit)[l1i!|\[{(]e[)\]}]"
)
_LEGAL = re.compile(r"\brepres\w* leg\w{1,3}\b")  # « représentant légat », « représ. légal »
_FIRST = re.compile(r"(Le|La) \w+$|L['’]\w+$")
# « Pour l'employeur, le maire »: for whom one signs, before what he is.
_FOR_BODY = re.compile(r"(signature )?pour (le |la |l )?(?P<body>\w+)")
_SPELT = re.compile(r"\b(?:[a-z]\.){2,}[a-z]\b\.?")  # « C.F.A. »
# « Lapprenti »: its apostrophe lost.
_ELIDED = re.compile(
    r"\bl(?=(apprenti|employeur|etudiant|alternant|interesse|autorite|organisme|entreprise"
    r"|etablissement|evaluat|examinat|inspecteur|inspectrice)\w*\b)"
)
_NO_WORD = re.compile(r"[^a-z]+")

_MOST_APART, _SHORTEST = 3, 6  # letters by which words of one meaning differ; none of shorter ones
_NO_OTHERS = frozenset(
    {"departement", "epartement", "alternance", "employee"}
)  # « émargement », « alternante », « employeuse »
_LONGEST = 10  # letters from which two may be wrong
_LONG = 8  # letters from which a word may have lost or gained one
_BEGUN = 3  # letters that tell the last word of a wording, the others being there
_CUT = 5  # letters from which the beginning of a word tells it
_CUT_ROLE = re.compile(  # « La coordinat », a stamp over the rest
    r"((le|la) )?(respo?n?s?a?b?l?|coordi?n?a?t?|secr(et?a?i?r?)?|presid?e?n?t?|direc?t?"
    r"|gesti?o?n?n?)$"
)
_FOR_ANOTHER = re.compile(r"(pour (le|la|l|les)|p o|po|par (delegation|ordre))\b")
_OF_A_PAGE = 1024  # texts that are asked about again and again; older ones are forgotten
_ANY_HAND: frozenset[Party] = frozenset(
    ("candidate", "apprentice", "legal_representative", *ISSUERS)
)


@lru_cache(maxsize=_OF_A_PAGE)
def folded(text: str) -> str:
    """Lower case, no accents, letters only, recognition's lookalikes undone; one space between."""
    plain = without_accents(_BRACKET.sub(r"\1", _WALL.sub("", text).lower()))
    plain = _SPELT.sub(lambda found: found[0].replace(".", ""), plain)
    plain = plain.replace("œ", "oe").replace("(e)", "").replace("(s)", "").replace(".e", "")
    plain = _APOSTROPHES.sub(" ", plain)
    return _ELIDED.sub("l ", " ".join(_NO_WORD.sub(" ", _letters(plain)).split()))


def _letters(text: str) -> str:
    """Lookalikes are undone within words only, so that numbers stay what they are."""
    return " ".join(
        w.translate(_LOOKALIKES) if w.isalpha() or sum(map(str.isalpha, w)) * 2 > len(w) else w
        for w in text.split()
    )


@lru_cache(maxsize=4 * _OF_A_PAGE)
def says(text: str, wording: str) -> bool:
    """Whether folded `text` holds `wording`, a letter in six allowed to be wrong."""
    first, *others = _words_of(wording)
    words = text.split()
    for at in range(len(words) - len(others)):
        if alike(words[at], first) and all(map(alike, words[at + 1 :], others)):
            return True
    return False


@cache
def _words_of(wording: str) -> tuple[str, ...]:
    """Of the wordings that this program knows, never of what a paper says: they are kept."""
    return tuple(folded(wording).split())


@lru_cache(maxsize=16 * _OF_A_PAGE)
def alike(read: str, wanted: str) -> bool:
    """Whether a word as read may be the wanted one: short words must be exact."""
    if read == wanted:
        return True
    if read in _NO_OTHERS:
        return False
    if abs(len(read) - len(wanted)) > _MOST_APART or len(wanted) < _SHORTEST:
        return "rn" in read + wanted and read.replace("rn", "m") == wanted.replace("rn", "m")
    read, wanted = read.replace("rn", "m"), wanted.replace("rn", "m")
    if read == wanted:
        return True
    if len(wanted) > _LONG and read.startswith(wanted[:-2]):
        return abs(len(read) - len(wanted)) <= 1  # its end under a pen
    allowed = 2 if len(wanted) >= _LONGEST else len(wanted) // 6
    if allowed == 0 or abs(len(read) - len(wanted)) > allowed:
        return False
    if len(read) != len(wanted) and len(wanted) < _LONG:
        return False  # « Marie » is no « mairie »
    return Levenshtein.distance(read, wanted, score_cutoff=allowed) <= allowed


def party_of(label: str) -> Party:
    """The party that a label names; `unknown` where it names none, or only a role."""
    text = _meant(label)
    if any(says(text, m) for m in MENTOR):
        return "employer"
    if _EMPLOYEE.search(label) and not says(text, "employeur"):
        return "candidate"
    if _AS_EMPLOYER.search(label):
        return "employer"
    head, comma, _ = label.partition(",")
    if comma and (_FIRST.match(head) or _is_for_body(head)) and names_firmly(head):
        text = _meant(head)  # « Le proviseur, président de la commission »
    named = _named(text)
    return named if named != "unknown" else _by_beginning(text)


def _is_for_body(head: str) -> bool:
    """Whether one signs for the employer, or for a school; not « Pour l'apprenti », whose parent
    signs for himself."""
    found = _FOR_BODY.fullmatch(folded(head))
    return found is not None and _named(found["body"]) in ISSUERS


def _named(text: str) -> Party:
    """The party whose wording folded text holds whole."""
    return next((party for party, wordings in WORDINGS if _any(text, wordings)), "unknown")


def _meant(label: str) -> str:
    """The label folded, without who is named in it and does not sign."""
    hired = _OR_PARENT.sub(r"\g<who>\g<ending>", _IF_MINOR.sub(" ", label))
    text = _OF_A_BODY.sub("", _LEGAL.sub("representant legal", folded(hired)))
    text = " ".join(_AT_REQUEST.sub(" ", _BY_DELEGATION.sub(" ", text)).split())
    return _FOR_STUDENTS.sub(r"\1", text)


def _by_beginning(text: str) -> Party:
    """The party of a label that breaks off within a word, « Signature de l'empl », « Le chef
    d'étab », or ends in the end of one."""
    words = text.split()
    phrases = {p for p, wordings in WORDINGS if any(_ends_within(words, w) for w in wordings)}
    if len(phrases) == 1:
        return phrases.pop()
    cut = words[-1] if text else ""
    if (
        len(cut) < _CUT
        or any(role.startswith(cut) for role in ROLES)
        or "representant".startswith(cut)
        or not re.search(r"\b(de|du|l|la|le|d)\b", text)
    ):
        return "unknown"
    whole = {w.split()[0] for _, told in WORDINGS for w in told if _breaks_off(cut, w)}
    named = _named(" ".join((*text.split()[:-1], *whole))) if len(whole) == 1 else "unknown"
    if named != "unknown":
        return named  # « l'établisse »
    begun = {p for p, wordings in WORDINGS if any(_breaks_off(cut, w) for w in wordings)}
    begun = begun or {p for p, wordings in WORDINGS if any(_is_left_of(cut, w) for w in wordings)}
    return begun.pop() if len(begun) == 1 else "unknown"


def _ends_within(words: list[str], wording: str) -> bool:
    """Whether words end in the last one of a wording of several, and in the midst of it."""
    held = _held(wording)
    if len(held) < 2 or len(words) < len(held) or words[-len(held) : -1] != held[:-1]:
        return False
    return len(words[-1]) >= _BEGUN and _breaks_off(words[-1], held[-1])


@cache
def _held(wording: str) -> list[str]:
    """The words of one that this program knows."""
    return wording.split()


def _breaks_off(cut: str, wording: str) -> bool:
    return wording.startswith(cut) and wording[len(cut) : len(cut) + 1].isalpha()


def _is_left_of(cut: str, wording: str) -> bool:
    """« Signature de loyeur », the beginning of the word under a stamp."""
    long = len(cut) >= _SHORTEST and len(wording) < 2 * len(cut)  # « auteur » is anybody's
    return long and wording.endswith(cut) and wording[-len(cut) - 1 : -len(cut)].isalpha()


def names_firmly(label: str) -> bool:
    """Whether the label's words can be no other party's: « employeur » is, « gérant » is not."""
    text = _meant(label)
    if any(says(text, m) for m in MENTOR):
        return True
    shared = {w for _, wordings in SHARED for w in wordings}
    firm = (w for _, wordings in WORDINGS for w in wordings if w not in shared)
    cut = text.split()[-1] if text else ""
    may_be_shared = any(_breaks_off(cut, w.split()[-1]) for w in shared)
    told = may_be_shared or _any(text, shared)
    return _any(text, firm) or (not told and _by_beginning(text) != "unknown")


def may_sign(label: str) -> frozenset[Party]:
    """The parties that a label's words may mean: « le gérant » is no authority, « le directeur »
    no candidate, « lu et approuvé » of none who issues; all where the words say nothing."""
    text = folded(label)
    allowed = [frozenset(parties) for parties, wordings in SHARED if _any(text, wordings)]
    if not allowed and (_any(text, ROLES) or _FOR_ANOTHER.match(text)):
        return frozenset(ISSUERS)
    return allowed[0] if allowed else _ANY_HAND


def is_mentor(label: str) -> bool:
    """Whether the label is the maître d'apprentissage's, who signs beside the employer."""
    text = folded(label)
    return any(says(text, m) for m in MENTOR)


def names_a_role(label: str) -> bool:
    """Whether the label names a party or at least a role."""
    text = folded(label)
    hired = "employee" in text.split()  # « la personne employée », its accent folded
    named = hired or party_of(label) != "unknown" or _any(text, ROLES)
    return named or bool(_CUT_ROLE.match(text))


def _any(text: str, wordings: Iterable[str]) -> bool:
    """Whether the text says any of some wordings of this module."""
    return not _said(text).isdisjoint(wordings)


@lru_cache(maxsize=_OF_A_PAGE)
def _said(text: str) -> frozenset[str]:
    """Of all wordings of this module those that folded `text` says."""
    begun = _by_first_word()
    likely = {w for word in set(text.split()) for first in _firsts_like(word) for w in begun[first]}
    return frozenset(w for w in likely if says(text, w))


@cache
def _by_first_word() -> dict[str, list[str]]:
    told = [wordings for _, wordings in (*WORDINGS, *SHARED)]
    begun: dict[str, list[str]] = {}
    for wording in sorted({*ROLES, *(w for wordings in told for w in wordings)}):
        begun.setdefault(_words_of(wording)[0], []).append(wording)
    return begun


@lru_cache(maxsize=_OF_A_PAGE)
def _firsts_like(read: str) -> tuple[str, ...]:
    """The first words of wordings that a word as read may be."""
    near = process.extract(
        read.replace("rn", "m"), _firsts_with_m(),
        scorer=Levenshtein.distance, score_cutoff=_MOST_APART, limit=None,
    )  # fmt: skip
    return tuple(first for _, _, first in near if alike(read, first))


@cache
def _firsts_with_m() -> dict[str, str]:
    """Each first word of a wording, and that word as `alike` compares it: « rn » as « m »."""
    return {first: first.replace("rn", "m") for first in _by_first_word()}
