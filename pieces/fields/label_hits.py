"""Where the words of a label stand as a label: opening a cell, before a mark, not in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from pieces.fields.flow import Cell, Flow
from pieces.fields.label_words import is_label
from pieces.fields.phrases import Hit, find_phrase

# Labels that forms print without a mark before the value: « NOM DUPONT ».
_BARE_LABEL = re.compile(
    r"noms?\b|prenoms?|pren(?:s\b|\b|\.)|nee?\b|date|sexe|nationalite|surname|given|session|n°"
    r"|activites? |intitule d|emploi occupe|poste occupe|raison sociale|denomination|numero d"
    r"|specialite$"
)
# « Prénom(s), le premier étant le prénom usuel »: a label and nothing else in its cell.
EXPLAINED = re.compile(r"(?:noms?|prenoms?|dates?|numero|n°|intitule|raison sociale)\b")
EXPLANATION = re.compile(r"(?:\(\w{1,4}\))?[ ,(/][a-zß-ÿ ,;()'’/.°-]{3,75}(?:\d?\)?|\d)[ .*:]{0,3}")


def label_hits(flow: Flow, phrases: Sequence[str]) -> list[Hit]:
    """Places where one of the folded phrases stands as a label: at the start of a cell or after a
    mark, and not inside a sentence. Longer phrases win over those they contain."""
    hits: list[Hit] = []
    for phrase in sorted(phrases, key=len, reverse=True):
        for hit in find_phrase(flow, phrase):
            if any(hit.start < h.end and h.start < hit.end for h in hits):
                continue
            hit = _with_translation(flow, hit)
            if _stands_as_label(flow, hit):
                hits.append(hit)
    return sorted(hits, key=lambda h: h.start)


# « Titulaire / Holder », « Né(e) le / Born »: the words that bilingual papers print after a label.
_ENGLISH = (
    "surname|name|holder|given|names?|first|date|place|of|birth|born|issued?|issuing|on|expiry|expires|valid|until"
    "|category|body|number|no|nationality|sex|training|married|family|last|forenames?|full|delivered|delivery|made|at"
    "|in|course|from|to|employer|company|job|title|hours|signature|authority|maiden|alternate|usual|start|end|beginning"
    "|session|year|student|trainee|by|the|duration"
)
_TRANSLATION = re.compile(
    rf"(?: ?\([a-z]{{1,2}}\))? ?/ ?(?:(?:{_ENGLISH})[ .()s]{{0,4}}){{1,5}}(?=$|[:\s])"
)
# The same, misread: « NOM / Sumame », « Nom d'usage / lAlternate 1 name ».
_SPOILT_TRANSLATION = re.compile(r" ?/ ?((?:[^:\d/]|\b\d\b){4,35})$")
_LONG_ENGLISH = tuple(w.rstrip("?") for w in _ENGLISH.split("|") if len(w) > 4)
ALIKE_WORDS = 65.0


def _with_translation(flow: Flow, hit: Hit) -> Hit:
    """The label with its words in English, where it has some."""
    cell = flow.cell_of(hit.start)
    if cell is None:
        return hit
    match = _TRANSLATION.match(flow.folded, hit.end, cell.end)
    if match is None and flow.is_ocr:
        match = _SPOILT_TRANSLATION.match(flow.folded, hit.end, cell.end)
        if match is not None and not any(map(_is_english, match[1].split())):
            return hit
    return replace(hit, end=match.end()) if match else hit


@lru_cache(maxsize=1024)
def _is_english(word: str) -> bool:
    """Whether a word looks like one of those that translate labels."""
    alike = process.extractOne(word, _LONG_ENGLISH, scorer=fuzz.ratio, score_cutoff=ALIKE_WORDS)
    return len(word) > 4 and alike is not None


# « Nom de naissance et prénom : » is one label.
_LINKED = re.compile(r"(?:\b(?:ete|est|etait|sera|et|ou|de|du|des|la|le|les|en|au|n°)|[dl]'|&|/)$")


_WHOSE = re.compile(
    r"(?:stagiaire|candidate?|eleve|etudiante?|apprentie?|salariee?|titulaire|agent|assuree?"
    r"|beneficiaire|participante?|apprenante?|alternante?|je\s+soussignee?)(?:\s?\(e\))?(?:\s?[:,–-])?"
)


# « vos nom et prénom », « Je soussigné(e) NOM GASPARD »
_OPENING = re.compile(rf"vos|votre|{_WHOSE.pattern}")


# What recognition makes of the leaders between a label and its value: « NE(E) LE vu », « Nom de ».
_STRAY = re.compile(
    r"\s(?!(?:du|et|le|la|les|des|en|ou|au|aux|par|sur|son|mon|nom|ne|nee)$)[a-z]{1,3}"
)


# « Spécialité – Travaux publics »
_DASHED = re.compile(r"\s[–—-]\s+(?=[A-ZÀ-Þ\d])")


# « A. Entreprise    Transports Modèle »: the letter of a form's line.
_LETTERED = re.compile(r"^\(?[a-h][.)]$")


def _stands_as_label(flow: Flow, hit: Hit) -> bool:
    cell = flow.cell_of(hit.start)
    if cell is None or _ends_sentence(flow, cell):
        return False
    before = _LETTERED.sub("", flow.folded[cell.start : hit.start].strip())
    after = flow.folded[hit.end : cell.end]
    if (
        re.fullmatch(r"[\W\d]{0,6}", before)
        and EXPLAINED.match(hit.phrase)
        and EXPLANATION.fullmatch(flow.text[hit.end : cell.end])
    ):
        return True
    marked = re.match(r"[ ().\w'/°-]{0,50}?\s?(?:[:=…|→]|\.{2})", after) is not None
    if is_caption(flow, hit, cell):
        return True
    if re.fullmatch(r"\s?\(\w{1,2}\)", after):
        after, marked = "", True  # « Nom / Surname (1) »
    at_start = (
        not before
        or re.fullmatch(
            r"[\W\d]{0,6}|[a-z0-9][.)]|[a-z]\d{1,2}[.)]?|[^\x00-\u04ff]{1,6}|(?:le|la|les|l'|vos|votre|son|mon|ma|ses)|.*[:;,.|/)(]|.*\s-",
            before,
        )
        is not None
        # A stain read as a letter: « a NOM D'USAGE / ».
        or (flow.is_ocr and re.fullmatch(r"[a-z]", before) is not None)
        # « Stagiaire prénoms »
        or _WHOSE.fullmatch(before) is not None
    )
    if at_start and (marked or not after.strip(" )]/")):
        return True
    if at_start and flow.is_ocr and _STRAY.fullmatch(after):
        return True
    if at_start and _DASHED.match(flow.text, hit.end, cell.end):
        return not is_label(after.strip(" –—-"))
    # « Prénoms 1, 2, 3 »
    if at_start and hit.phrase.startswith("prenom") and re.fullmatch(r"[\s,;/.()\d-]{1,12}", after):
        return True
    if marked and before and not _LINKED.search(before):
        return (
            re.match(r"\s?(?:\([^)]{1,25}\)|\(?\w{0,4}\)?)\s?[:=…|→]|\s?\.{2}", after) is not None
        )
    if _behind_name(flow, hit, cell):
        return True
    if not before and not _OF_A_NAME.match(hit.phrase) and _goes_on(flow, cell):
        return False
    # « Terme du contrat 06/07/2024 »: a day right behind a label that opens its cell.
    if not before and re.match(r"\s+(?:le\s+)?(?:[0-3]?\d|1er)[\s./-]", after):
        return True
    # « CONCL 01/07/24   DEB EXEC 15/07/24 »: the same, behind another's day.
    if len(hit.phrase) > LINKING and _DAY_BEFORE.search(before) and _DAY_BEHIND.match(after):
        return True
    # « NOM DUPONT » without a mark: the value must look like one, the label must open the cell.
    return (
        (not before or before.endswith("(") or _OPENING.fullmatch(before) is not None)
        and _BARE_LABEL.match(hit.phrase) is not None
        and re.match(r"\)?\s+(?:[A-ZÀ-Þ]|\d)", flow.text[hit.end : cell.end]) is not None
    )


LINKING = len("du")  # « du 12/05/2025 au 20/06/2025 » is a stretch
_BOXES = r"\d(?: ?\d){7}"  # the figures of a day in boxes, « 12 0 32023 »
_DAY_BEFORE = re.compile(
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d\d){{1,2}}|(?<!\d)(?<!\d ){_BOXES})\W*$"
)
_DAY_BEHIND = re.compile(rf"\s+(?:le\s+)?(?:\d{{1,2}}[./-]\d|{_BOXES}(?! ?\d))")
# « NOM EL FASSI   PRENOM OTHMANE » in one cell.
_NAME_BEFORE = re.compile(
    r"(?i:noms?(?: (?:de )?(?:nais\w*\.?|famille)| (?:d'usage|usage|us\.))?) +"
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,4} +"
)


def _behind_name(flow: Flow, hit: Hit, cell: Cell) -> bool:
    """Whether the label of given names stands behind a surname and its label."""
    return (
        hit.phrase.startswith("pren")
        and _NAME_BEFORE.fullmatch(flow.text, cell.start, hit.start) is not None
        and re.match(r"\s*:?\s+[A-ZÀ-Þ]", flow.text[hit.end : cell.end]) is not None
    )


# « nom d'usage OULD AHMED » opening a line is a form's, in small letters throughout.
_OF_A_NAME = re.compile(r"prenoms?\b|nom (?:d'usage|de naissance|de famille)")
# A line of a sentence has so many words; its next one begins at its margin, in shares of the page.
_SENTENCE_WORDS, _MARGIN = 4, 0.06


_LAST_WORDS = re.compile(r"[a-z][^\n\t.:;]{0,40}[^\W_]\.")


def _ends_sentence(flow: Flow, cell: Cell) -> bool:
    """« exécution. » under « … qui suivent le début de son »: the last words of a sentence."""
    last = _LAST_WORDS.fullmatch(flow.folded, cell.start, cell.end) is not None
    return last and _goes_on(flow, cell)


def _goes_on(flow: Flow, cell: Cell) -> bool:
    """« depuis le 1er mars 2012. » under « …, technicien, en fonctions »: whether a cell in small
    letters goes on with the sentence of the line above."""
    index = flow.cells.index(cell)
    if not flow.text[cell.start].islower() or index == 0:
        return False
    above = flow.cells[index - 1]
    text = flow.text[above.start : above.end].rstrip()
    return (
        above.page == cell.page
        and above.line != cell.line
        and len(text.split()) >= _SENTENCE_WORDS
        and text[-1] not in ".:;"
        and abs(above.box.x0 - cell.box.x0) < _MARGIN
    )


def is_caption(flow: Flow, hit: Hit, cell: Cell) -> bool:
    """« (nom et prénom) » alone in a cell: forms print it under the line that is filled in."""
    return (
        flow.folded[cell.start : hit.start].strip() in ("(", "(votre", "(vos")
        and flow.text[hit.end : cell.end].rstrip(" .").endswith(")")
        and ":" not in flow.text[hit.end : cell.end]
    )
