"""Names as French papers write them: « LEFÈVRE Anaïs », « Mme Julie MARTIN née DUPONT ».

Capitals tell the surname from the given names; « née », « épouse », « nom d'usage » tell the two
surnames apart. Where nothing tells them apart, only the whole name is given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from pieces.parse.folding import fold
from pieces.parse.small_given import is_small_given

Role = Literal["subject", "signatory"]


@dataclass(frozen=True, slots=True)
class FoundName:
    """One person's name. `birth_name` and `given_names` where they could be told apart; in any case
    `full_name`, the words as read. `title` is M or F from the civility, None without one.

    `role`: `subject` where the paper is said to be about that person (« certifie que M. … »,
    « l'élève … », « né(e) … »), `signatory` after « je soussigné(e) », None where nothing says it.
    """

    full_name: str
    birth_name: str | None
    usage_name: str | None
    given_names: tuple[str, ...]
    title: Literal["M", "F"] | None
    role: Role | None
    start: int
    end: int
    text: str


PARTICLES = frozenset(
    "de du des d' la le les l' van von der den ter ten zu da dos das do di del della el al ben bin "
    "ibn abou abu ait ould bou mac mc o' st ste saint sainte y e".split()
)
_CIVILITY = (
    r"(?:monsieur|madame|mademoiselle|messieurs|m\.|mrs?\.?|ms\.|mme\.?|mlle\.?|melle\.?"
    r"|m(?=\s+[A-ZÀ-Þ][\w.'’-]))"  # but not in « D I P L Ô M E »
)
_CIVILITY_RE = re.compile(
    rf"(?<![a-z0-9])(?<![a-z]\.-)(?<![a-z]-)"  # the second half of « J.-M. » is none
    rf"{_CIVILITY}(?:\s*(?:/|ou|,|et|-)\s*{_CIVILITY})*(?![a-z])",
    re.IGNORECASE,
)
# « FOURNIER--DIALLO »: two hyphens join the names of both parents.
_WORD = re.compile(r"[^\W\d_]+(?:(?:--|[-'’.])(?=[^\W\d_])[^\W\d_]+)*[.'’]?")
_GLUED = re.compile(r"([A-ZÀ-Þ'’-]*[A-ZÀ-Þ]{3})[a-zß-ÿ]{3,}")
_MALE = ("monsieur", "m", "mr")
_FEMALE = ("madame", "mme", "mademoiselle", "mlle", "melle", "mrs", "ms")

# Words that end a name, or that show that what follows a civility is no name.
_STOPS = frozenset(
    """ne nee nees nés nom noms prenom prenoms date lieu sexe nationalite demeurant domicilie
    domiciliee habitant adresse residant est a ete sont qui dont dans en sur pour par avec au aux et
    ou ainsi que fait depuis exerce exercant occupe travaille employe employee salarie salariee
    embauche embauchee engage engagee inscrit inscrite candidat candidate etudiant etudiante eleve
    apprenti apprentie stagiaire titulaire matricule numero agissant gerant gerante president
    presidente directeur directrice proviseur proviseure principal principale responsable chef
    rectrice recteur ministre prefet prefete maire inspecteur inspectrice docteur dr professeur
    representant representante soussigne soussignee certifie atteste declare suivi suit effectue
    ayant a-t-il accueilli accueillie notre votre cette ce cet son sa ses leur session classe
    specialite bts brevet baccalaureat diplome academie universite lycee cfa societe entreprise
    sarl sas sasu eurl sa tel telephone mail email courriel signature cachet page specimen
    immatricule immatriculee securite conjoint mention obtenu obtenue recu recue admis admise
    participe satisfait present presente susnomme epoux celibataire mariee decede
    francaise francais annee adjoint adjointe secretaire general generale gestionnaire
    drh rh ressources humaines service bureau division vu conclu conclue entre article considerant
    objet duree selon sous recrutement apres superieur interimaire alternant alternante apprenant
    apprenante formateur formatrice moniteur monitrice participant participante beneficiaire
    occupant occupante interesse interessee collaborateur collaboratrice patient patiente
    naissance intervenant intervenante""".split()
)
# « née LE GALL » but « née le 3 mai », « née le trois mai ».
_MONTHS = "janv|fevr|mars|avri|mai|juin|juil|aout|sept|octo|nove|dece"
_BORN_AS = re.compile(
    r"(?<![a-z])(?:nee? sous le nom(?: de)?|nom de (?:naissance|jeune fille|famille)|nee?"
    r"|n[ée]\(e\))"
    rf"\s*:?\s+(?!le\s+\S*\d|le\s+[a-z-]+\s+(?:{_MONTHS})|le\s*[:.]|en\s+\d|a\b|\d)"
)
_SPOUSE = re.compile(
    r"(?<![a-z])(?:epou(?:se|x)|ep\.?|epse|veuve|vve|nom d'usage|nom marital|usage|divorcee"
    r"|nom d'epouse|dit|dite)(?:\s*\(e\))?\s*:?\s+"
)


# -- one name, given as such ----------------------------------------------------------------------


def read_name(text: str) -> FoundName | None:
    """The name that `text` is (a value beside a label, a line of an address); None if there is no
    word of a name in it. Words that cannot be of a name end it."""
    text = _without_gloss(text)
    start = _LEAD.match(text).end()  # type: ignore[union-attr]
    title = _title(text[start:])
    civility = _CIVILITY_RE.match(text, start)
    if civility:
        start = civility.end()
    return _read(text, start, title, None)


# « 00018834  DA SILVA Tomé »: a number of the person's file stands before the name.
_LEAD = re.compile(r"[ :.\-–,;|*]*(?:\d{4,}[ :.\-–,;|*\t]+(?=[A-ZÀ-Þ]))?")


# « BÈGUE (nom de naissance) Noémie »: what the words before it are, which their place says too.
_GLOSS = re.compile(r"\((?:nom de (?:naissance|famille)|nom patronymique)\)")


def _without_gloss(text: str) -> str:
    return _GLOSS.sub(lambda m: " " * len(m.group()), text)


def given_names_of(text: str) -> tuple[str, ...]:
    """The given names that a value lists, « Anaïs, Marie » or « Anaïs Marie »; compound ones keep
    their hyphen."""
    words = _name_words(text, 0, stop_at_newline=True)
    return tuple(text[a:b].strip(".'’") for a, b in words)


def surname_of(text: str) -> str | None:
    """The surname that a value holds, particles and several words kept; None if there is none."""
    lead = _SPOUSE.match(fold(text).lstrip()) or _BORN_AS.match(fold(text).lstrip())
    text = text.lstrip()[lead.end() :] if lead else text  # « ÉP. BERTHELOT »
    civility = _CIVILITY_RE.match(text)
    text = text[civility.end() :] if civility else text
    cut = _BORN_AS.search(fold(text)) or _SPOUSE.search(fold(text))
    words = _name_words(text[: cut.start()] if cut and cut.start() else text, 0, True)
    return text[words[0][0] : words[-1][1]].strip() if words else None


# -- names inside prose ---------------------------------------------------------------------------

_SUBJECT_BEFORE = re.compile(
    r"(?:certifi\w*(?:\s\w+){0,6}\s+que|attest\w*(?:\s\w+){0,6}\s+que|declar\w*\s+que|reconnait\s+que|"
    r"reconnai\w*\s+a|"
    r"l'(?:eleve|etudiant|etudiante|apprenti|apprentie|interesse|interessee|assure|assuree)|"
    r"l[ea]\s+(?:candidat|candidate|stagiaire|salarie|salariee|titulaire|beneficiaire|nommee?)|"
    r"(?:delivre|decerne|attribue|confere|accorde|remis)e?\s+a|nommee?|denommee?|concernant|"
    r"engage(?:ment)?(?: de)?|embauche(?: de)?|employe|a accueilli|d'une part et|que)"
    r"(?:\s*\(?e\)?)?\s*[:,]?\s*$"
)
_SIGNATORY_BEFORE = re.compile(
    r"(?:soussignee?(?:\(e\)|\(s\))?|represente?e?s?(?:\(e\))?\s+par|signe\s+par|le\s+(?:gerant|directeur|"
    r"proviseur|maire|prefet|president)|la\s+(?:gerante|directrice|proviseure|rectrice|presidente))"
    r"\s*[:,]?\s*$"
)
_BARE_AFTER = re.compile(
    r"(?:soussignee?(?:\(e\)|\(s\))?\s*[:,]?|l'(?:eleve|etudiante?|apprentie?|interessee?)\s*:?|"
    r"(?:certifie|atteste)\s+que\s*:?|(?:delivre|decerne|attribue|confere)e?\s+a\s*:?|"
    r"l[ea]\s+(?:candidate?|stagiaire|salariee?)\s*:?)\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)


def find_names(text: str) -> list[FoundName]:
    """Names that a civility or an introducing word announces, in order, without overlaps."""
    text = _without_gloss(text)
    folded = fold(text)
    found: list[FoundName] = []

    def add(name: FoundName | None) -> None:
        if name and not any(name.start < f.end and f.start < name.end for f in found):
            found.append(name)

    for match in _CIVILITY_RE.finditer(text):
        if _is_name_start(text, match.end()):
            role = _role(folded[max(0, match.start() - 90) : match.start()])
            add(_read(text, match.end(), _title(match.group()), role))
    # Folding keeps offsets but loses capitals, hence the second look at the text itself.
    for match in _BARE_AFTER.finditer(folded_keeping_case(text)):
        if _is_name_start(text, match.end()):
            add(
                _read(
                    text, match.end(), None, _role(folded[max(0, match.end() - 90) : match.end()])
                )
            )
    return sorted(found, key=lambda f: f.start)


def folded_keeping_case(text: str) -> str:
    """Accents lost, capitals kept."""
    return "".join(f.upper() if c.isupper() else f for c, f in zip(text, fold(text), strict=True))


def _role(before: str) -> Role | None:
    flat = re.sub(r"\s+", " ", before)
    if _SIGNATORY_BEFORE.search(flat):
        return "signatory"
    return "subject" if _SUBJECT_BEFORE.search(flat) else None


def _is_name_start(text: str, at: int) -> bool:
    word = _WORD.search(text, at)
    if word is None or text[at : word.start()].strip(" :\n") or "\n\n" in text[at : word.start()]:
        return False
    plain = fold(word.group()).strip(".'")
    return (word.group()[0].isupper() and plain not in _STOPS) or plain in ("de", "d", "du")


# -- how a run of words splits --------------------------------------------------------------------


def _title(civility: str) -> Literal["M", "F"] | None:
    words = re.findall(r"[a-z]+", fold(civility)[:40])
    if not words or words[0] not in (*_MALE, *_FEMALE):
        return None
    both = any(w in _FEMALE for w in words[:3]) and any(w in _MALE for w in words[:3])
    return None if both else ("M" if words[0] in _MALE else "F")


def _read(
    text: str, start: int, title: Literal["M", "F"] | None, role: Role | None
) -> FoundName | None:
    words = _name_words(text, start)
    if not words:
        return None
    begin, end = words[0][0], words[-1][1]
    surname, given = _split(text, words)
    birth, usage = surname, None
    other, other_given, other_end, kind = _other_surname(text, end)
    if other:
        end = other_end
        given = given or other_given
        lead = _GIVEN_LEAD.match(text, end)  # « née KOWALSKA, prénom Dorota »
        begins = lead.end() if lead else end
        if not given and (after := _name_words(text, begins, stop_at_newline=True)):
            given, end = tuple(text[slice(*w)] for w in after), after[-1][1]
        birth, usage = (other, surname) if kind == "born" else (surname, other)
        if surname is None and len(words) == 1:
            alone = text[words[0][0] : words[0][1]]
            birth, usage = (other, alone) if kind == "born" else (alone, other)
        elif surname is None and text[begin : words[-1][1]].isupper():
            whole = " ".join(text[begin : words[-1][1]].split())
            birth, usage = (other, whole) if kind == "born" else (whole, other)
        elif surname is None:
            birth = other if kind == "born" else None
            usage = None if kind == "born" else other
    if role is None and re.match(
        r"\s*[,(]?\s*n[e](?:e|\(e\))?\s+(?:le|en|a)\b", fold(text[end : end + 20])
    ):
        role = "subject"
    full = re.sub(r"-\s", "-", " ".join(_GIVEN_WORD.sub(" ", text[begin:end]).split()))
    return FoundName(full, birth, usage, given, title, role, begin, end, text[begin:end])


_GIVEN_WORD = re.compile(r",?\s[Pp]r[ée]noms?(?:\(s\))?\s*:?\s")
_GIVEN_LEAD = re.compile(rf"\)?{_GIVEN_WORD.pattern}|[ ),–-]*")


def _name_words(text: str, start: int, stop_at_newline: bool = False) -> list[tuple[int, int]]:
    """Spans of the words of a name from `start` on: capitalised words and particles."""
    spans: list[tuple[int, int]] = []
    at = start
    while len(spans) < 9:
        match = _WORD.search(text, at)
        if match is None:
            break
        gap = text[at : match.start()]
        if spans and _HYPHENATED.fullmatch(gap) and match.group()[0].isupper():
            # « Monsieur Jean- / Baptiste »: one given name over a line's end
            spans[-1] = (spans[-1][0], match.end())
            at = match.end()
            continue
        if gap.strip(" ,:\n'’(" if not spans else " ,'’\n") or gap.count("\n") > 1:
            break
        if "\n" in gap and spans and (stop_at_newline or not _goes_on(text, spans, match.start())):
            break
        glued = _GLUED.fullmatch(match.group())
        if glued is not None:  # « PETITprésente »: the text layer lost a blank
            spans.append((match.start(), match.start() + glued.end(1)))
            break
        word, plain = match.group(), fold(match.group()).strip(".'")
        if spans and _CIVILITY_RE.fullmatch(match.group()):
            break  # « BTS Bâtiment de M. ROUSSET »: another begins here
        # « Le », « La », « A » may be part of a name; in lower case only particles may.
        if plain in _STOPS and not (word.isupper() and plain in ("a", "e", "y")):
            break
        alone = len(spans) == 1 and _is_capitals(text[slice(*spans[0])])
        if alone and is_small_given(text, match):
            spans.append(match.span())
            break
        elided = re.match(r"[dl]['’](?=[^\W\d_])", word)
        if not word[elided.end() if elided else 0].isupper() and not (
            plain in PARTICLES or f"{plain}'" in PARTICLES
        ):
            break
        if "," in gap and spans and not word[0].isupper():
            break
        if "," in gap and _is_capitals(word) and all(_split(text, spans)):
            break  # « Adrien GILBERT, DDN … »: both parts were told before
        if word.endswith(".") and len(plain) > 2:
            spans.append((match.start(), match.end() - 1))
            break
        spans.append(match.span())
        at = match.end()
    while spans and _is_particle(text, spans[-1]):
        # « À LILLE LE 10/11/2021 »: in capitals too, what a figure follows is no name's particle.
        if text[slice(*spans[-1])].isupper() and not _FIGURE_NEXT.match(text, spans[-1][1]):
            break
        spans.pop()
    return spans


_HYPHENATED = re.compile(r"-[ \n]")
_FIGURE_NEXT = re.compile(r"\s*:?\s*\d")
_GIVEN_LINE = re.compile(
    r"[A-ZÀ-Þ][a-zß-ÿ'’-]+(?:,? [A-ZÀ-Þ][a-zß-ÿ'’-]+)*[ \t]*\n\s*[Nn][ée]{1,2}\b"
)
_BORN_AHEAD = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+[ ,]+){1,3}\(?n[ée]e?(?:\(e\))?\s+le\b")


def _goes_on(text: str, spans: list[tuple[int, int]], at: int) -> bool:
    """A name goes on over a line break while only its first half was read."""
    surname, given = _split(text, spans)
    if _BORN_AHEAD.match(text, at):
        return True  # « OULD AHMED Jean-Baptiste, / Pierre-Yves, né le »
    if len(spans) == 1 and _is_capitals(text[slice(*spans[0])]) and _GIVEN_LINE.match(text, at):
        return True  # « M. PEREIRA / Dinis, Alexandre / né le »
    line = text[at : text.find("\n", at) if "\n" in text[at:] else len(text)]
    return len(spans) == 1 and not (surname and given) and len(line.split()) > 2


def _is_particle(text: str, span: tuple[int, int]) -> bool:
    plain = fold(text[slice(*span)])
    return plain.strip("'.") in PARTICLES or plain in PARTICLES


def _is_capitals(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    return upper > 1 and upper >= 0.6 * len(letters)


def _split(text: str, words: list[tuple[int, int]]) -> tuple[str | None, tuple[str, ...]]:
    """Surname and given names, by capitals or by a comma; (None, ()) where neither tells."""
    kinds = []
    for span in words:
        word = text[slice(*span)]
        if _is_particle(text, span) and not (word.isupper() and len(word) > 1):
            kinds.append("particle")
        else:
            kinds.append("capitals" if _is_capitals(word) else "title")
    if "capitals" in kinds and "title" in kinds:
        first = kinds.index("capitals")
        last = len(kinds) - 1 - kinds[::-1].index("capitals")
        while first > 0 and kinds[first - 1] == "particle":
            first -= 1
        inside = kinds[first : last + 1]
        if "title" in inside:  # « DUPONT Marie MARTIN »: the first run alone is sure
            return None, ()
        given = [_whole(text, w) for i, w in enumerate(words) if not first <= i <= last]
        given = [g.strip(".,'’") for g in given if len(g.strip(".,'’")) > 1]
        return text[words[first][0] : words[last][1]].rstrip("'’"), tuple(given)
    for index, (left, right) in enumerate(pairwise(words)):
        if "," in text[left[1] : right[0]] and index < 3:
            surname = text[words[0][0] : left[1]]
            return surname, tuple(_whole(text, w) for w in words[index + 1 :])
    return None, ()


def _whole(text: str, span: tuple[int, int]) -> str:
    """A word of a name, put together where a line's end parts it."""
    return re.sub(r"-\s", "-", text[slice(*span)])


def _other_surname(text: str, end: int) -> tuple[str | None, tuple[str, ...], int, str]:
    """What follows « née » or « épouse » right after a name: surname, given names, end, kind."""
    rest = fold(text[end : end + 40])
    for pattern, kind in ((_BORN_AS, "born"), (_SPOUSE, "spouse")):
        match = re.match(r"[\s,;()\-]*", rest)
        begin = match.end() if match else 0
        found = pattern.match(rest, begin)
        if found is None:
            continue
        words = _name_words(text, end + found.end(), stop_at_newline=True)
        if not words:
            continue
        surname, given = _split(text, words)
        last = words[-1][1]
        if surname is None:
            surname = text[words[0][0] : last]
        if last < len(text) and text[last] == ")":
            last += 1
        return surname, given, last, kind
    return None, (), end, ""
