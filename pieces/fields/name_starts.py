"""Where in a text a name may begin that no civility announces."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator

from pieces.fields.cell_columns import shares_column
from pieces.fields.flow import Flow
from pieces.fields.given_names import is_given_name
from pieces.parse.folding import fold

_BORN = re.compile(
    r"n[eé]{1,2}\s?(?:\(\s?e\s?\)|e)?\s*(?:le|a|en)\b|\bnee?\s+(?=\d{1,2}[/.-]\d{1,2}[/.-]\d)"
)
# « … a prononcé pour MARCHAND née CHAUVET Éléonore, née le … »: the name that ends where its birth
# begins, whatever stands before it, « examiné le 27 octobre 2025 » too.
_NAME_BEHIND = re.compile(
    r"(?:(?<=[a-zß-ÿ:,.] )|(?<=[\t\n])|(?<=[ ./-](?:19|20)\d\d ))((?:[A-ZÀ-Þ][\w'’-]*)(?:[ ,]+(?:[A-ZÀ-Þ][\w'’-]*|d[eu]s?|la|le|van|von|el|\(?née?|épouse|ép\.)\)?)*"
    r"[ ,]+[A-ZÀ-Þ][\w'’-]*\)?)[ ,(-]*$"
)
_SPEAKS_OF = re.compile(
    r"\b(?:certifi|attest|transmet|deliv|remet|notifi|confirm|declar)\w*\s+(?:que|a|pour|par\s+la\s+presente\s+que)\s+$"
    r"|\bavoir\s+(?:examine|recu|vu)e?\s+(?:ce\s+jour,?\s+)?(?:le\s+\d[^,;:]{3,18}\s+)?$"
)
# What a paper is called, before « de » and of whom it is.
_PAPER = re.compile(
    r"\b(?:notes?|resultats?|attestation|certificat|identite|scolarite|stage|formation|travail|situation|bulletin|livret)$"
)
# « certifie que le sieur GAUTHERON … », « atteste que le caporal-chef de première classe MAUVOISIN … »
_RANK = re.compile(r"\bqu(?:e\s+|')(?:l[ea]\s+|l'|notre\s+|mon\s+|ma\s+)(?=[a-z])")
_SMALL_WORDS = re.compile(r"(?:\d{0,2}[a-zß-ÿ'’-]+\s+){1,8}(?=[A-ZÀ-Þ]{2})")
# « ATTESTATION DE STAGE DE PREVOST Anouk », the title of a paper.
_IN_TITLE = re.compile(
    r"(?:^|(?<=[\n\t]))\s*(?:attestation|certificat|releve|bulletin|fiche|livret|contrat)"
    r"(?:\s+(?:de\s+(?:la\s+)?|d'|en\s+)?(?:fin|stage|formation|travail|scolarite|emploi|poste|suivi|presence|assiduite|notes"
    r"|competences?|inscription|apprentissage|entreprise|aptitude|reussite)){1,4}\s+(?:de|pour|concernant)\s+"
)
# « Je, GERMAIN Alizée, candidate … », « est née Coline, Suzanne LAPEYRE »
_OPENING = re.compile(r"\bje\s*,\s*|\best\s+nee?\s+(?!le\b|a\b|en\b)")


# « …, LECOMTE Valentine est apprentie dans notre entreprise »: of what standing somebody is.
STANDING = re.compile(
    r"\s+(?:est|etait|a\s+ete|sera|fut)\s+(?:bien\s+|actuellement\s+|toujours\s+)?(?:apprentie?|salariee?|employee?"
    r"|embauchee?|recrutee?|engagee?|inscrite?|scolarisee?|stagiaire|titulaire|alternante?|en\s+(?:contrat|stage|poste))\b"
    # « Steven BOULANGER a suivi du 7 au 11 avril la formation »; a tutor « a suivi le stagiaire ».
    r"|\s+a\s+(?:bien\s+)?(?:suivi|participe|valide|obtenu|satisfait|reussi|travaille|effectue\s+(?:un|son|ses|une))\b"
    r"(?!\s+(?:l[ea]s?\s+|l'|notre\s+|cet(?:te)?\s+)?(?:stagiaire|etudiant|apprenti|eleve|candidat))"
)
# « Mademoiselle Honorine CHASTANG, apprentie, née le … »: what the candidate is on his paper;
# « Jean-Baptiste OLLIVIER, salarié », on a line of its own.
AFTER_STANDING = re.compile(
    r"\s*,\s*(?:l')?(?:apprentie?|salariee?|stagiaire|alternante?|candidate?|eleve)\s*(?:,|\n|\f|\.\s|$)"
)
# « Lise-Marie COURTOIS, n° 02246119034 »: a candidate's number.
NUMBERED = re.compile(
    r"[ ,(–-]{1,3}(?:n ?[°o]|numero|matricule|ine)(?: ?(?:de )?(?:candidate?|inscription|ine|dossier))? ?:? ?\d[\d ]{7,}"
)
_WITH_SURNAME = re.compile(
    r"(?:^|(?<=[\n\t]))(?:[A-ZÀ-Þ][\w'’-]+,? ){1,4}[A-ZÀ-Þ][\w'’-]+(?=[ ,(–-])"
)
_IN_CAPITALS = re.compile(
    r"(?:(?<=[\n\t])|(?<=[,;:.] ))(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]+ )+[A-ZÀ-Þ][a-zß-ÿ'’-]+(?:,? [A-ZÀ-Þ][a-zß-ÿ'’-]+)*"
)


def name_starts(flow: Flow) -> set[int]:
    """Positions in the flow's text."""
    starts = set(_before_births(flow))
    starts.update(
        name.start()
        for name in _IN_CAPITALS.finditer(flow.prose)
        if STANDING.match(flow.folded, name.end())
    )
    starts.update(
        name.start()
        for name in _WITH_SURNAME.finditer(flow.text)
        if NUMBERED.match(flow.folded, name.end())
    )
    starts.update(
        name.start()
        for name in _WITH_SURNAME.finditer(flow.text)
        if AFTER_STANDING.match(flow.folded, name.end())
        or (_is_whole(name.group()) and STANDING.match(flow.folded, name.end()))
    )
    starts |= in_titles(flow)
    starts.update(m.end() for m in _OPENING.finditer(flow.folded))
    for rank in _RANK.finditer(flow.folded):
        words = _SMALL_WORDS.match(flow.prose, rank.end(), rank.end() + 70)
        if words is not None:
            starts.add(words.end())
    return starts


def tells_standing(flow: Flow, start: int, end: int) -> bool:
    """Whether what follows a name, or the title that it ends, says that a paper is about it."""
    if STANDING.match(flow.folded_prose, end) or NUMBERED.match(flow.folded_prose, end):
        return True
    return start in in_titles(flow)


def in_titles(flow: Flow) -> set[int]:
    """Where the whole name stands that ends the title of a paper."""
    titles = ((c, _IN_TITLE.search(flow.folded[c.start : c.end])) for c in flow.cells)
    starts = ((c, c.start + title.end()) for c, title in titles if title is not None)
    return {start for c, start in starts if _is_whole(flow.text[start : c.end])}


def _is_whole(text: str) -> bool:
    """« Steven BOULANGER »: known given names and a surname in capitals."""
    words = text.replace(",", " ").split()
    known = [is_given_name(fold(w)) and not w.isupper() for w in words]
    surname = [w for w, given in zip(words, known, strict=True) if not given]
    return any(known) and bool(surname) and all(map(str.isupper, surname))


def _before_births(flow: Flow) -> Iterator[int]:
    """The start of the line or cell before « né(e) le », and of the name that ends there."""
    for match in _BORN.finditer(flow.folded):
        line = flow.line_span(match.start())
        own = flow.text[line.start : match.start()].strip(" ,;\t(-")
        if re.match(r"je\b", fold(own)):
            # « Je soussigné, …, proviseur, transmets à Youssef EL AMRANI, né le … »
            spoken = _NAME_BEHIND.search(flow.prose, line.start, match.start())
            if spoken is not None and _SPEAKS_OF.search(flow.folded, line.start, spoken.start(1)):
                yield spoken.start(1)
            continue
        if not own and line.start > 1:
            line = flow.line_span(line.start - 1)
        if stands_over(flow, line.start, match.start()):
            yield line.start
            # « Le recensé désigné ci-après : DU PLESSIS Gaël »
            yield flow.text.rfind(":", line.start, match.start()) + 1 or line.start
        of = flow.text.rfind(" de ", line.start, match.start())
        if of > 0 and _PAPER.search(flow.folded, line.start, of):
            yield of + len(" de ")  # « RELEVE DE NOTES de Jonas FAIVRE, né le … »
        before = _NAME_BEHIND.search(flow.prose, max(0, match.start() - 90), match.start())
        if before is not None and stands_over(flow, before.start(1), match.start()):
            yield before.start(1)


def stands_over(flow: Flow, name: int, birth: int) -> bool:
    """Whether a name stands on the line of a birth or over it, not in another column."""
    cell, own = flow.cell_of(name), flow.cell_of(birth)
    if cell is None or own is None or cell.page != own.page or cell.line == own.line:
        return True
    return shares_column(cell, own)
