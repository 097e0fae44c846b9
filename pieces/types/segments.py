"""Which pages of a file belong together: one document, or several one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossiers.mark import MachineZone
from dossiers.page import Page, Word
from pieces.lines import RUN_GAP_HEIGHTS
from pieces.parse.folding import fold
from pieces.types.classify import Verdict, classify
from pieces.types.evidence import PageEvidence, TitleHit

_BLANK_LETTERS = 25
_SURE, _VERY_SURE = 0.6, 0.95
_SECOND_HEAD = 0.55  # a headline under another one, see evidence.py
_FIRM_STRENGTH, _FIRM_MARGIN = 9.0, 3.0
# Papers that come along with another one (a notice behind a form, a covering letter) are no
# document of their own once a piece has begun.
_COMPANIONS = frozenset(
    {
        "circulaire ou notice",
        "rapport ou dossier professionnel",
        "autre formulaire administratif",
        "lettre",
        "page d'un site ou d'un courriel",
        "convention de stage ou de formation",
        "offre d'emploi",
        "livret ou suivi d'apprentissage",
    }
)
_NUMBERED = re.compile(
    r"(?:\bpage|\bp\.|\bfeuillet)\s*(?:n°\s*)?(\d{1,2})\s*(?:/|sur|de|of|-)\s*(\d{1,2})\b"
    r"|^\W*(\d{1,2})\s*(?:/|sur)\s*(\d{1,2})\W*$"
)
_ANNEX_HEAD = re.compile(
    r"\W*annexe\s*(?:\d|[a-c]\b|[ivx]{1,4}\b|n\W|[-:]|au|du|de|pedago|financ|\W*$)"
)
_CIVIL_STATUS = re.compile(
    r"\bnee?(?:\(e\))? le\b|\bdate de naissance\b|\bnom de (?:famille|naissance)\b"
    r"|\bnaissance\W{1,3}\d"
)
# « Étudiant(e) BENALI Gaël » opening a line.
_HOLDER = re.compile(
    r"^\W*(?:Stagiaire|[ÉE]tudiante?|[ÉE]l[èe]ve|Apprentie?|Candidate?|Salariée?)(?:\(e\))?"
    r"\W{1,3}[A-ZÀ-Þ][A-ZÀ-Þ'’-]+ [A-ZÀ-Þ][a-zß-ÿ]"
)
# « CERTIFICAT D'EXERCICE »: the title of some paper, whatever it is called.
_HEAD = re.compile(r"(?:certificat|attestation)\b(?: [^\s:.,;]+){1,8}")
_HIGHEST_HEAD = 0.5  # of the page
_SUBJECT = re.compile(r"objet\s*:")  # what heads a letter: « Objet : refus de bénéfice »
_CLOSING = re.compile(
    r"\bfaite?s?\s+(?:a|en|le)\b|pour\s+(?:servir|faire)\s+(?:et|valoir)|fait\s+valoir\s+ce\s+que\s+de\s+droit"
    r"|\bcachet\b|\bl[ae]\s+(?:proviseure?|direct(?:eur|rice)|gerante?|cheff?e?\s+d'etablissement"
    r"|rect(?:eur|rice)|maire|presidente?|prefete?|consule?|greffi\w+|secretaire\s+generale?"
    r"|responsable|referente?)\b|\bl'officier\b|\bsignature\b"
    r"|\b(?:recevez|agreer)\b[^.]{0,80}\b(?:salutations|sentiments|consideration)\b"
)
# « Le stagiaire nommé en page 1 »: what another paper's first leaf never says.
_SPEAKS_OF_LEAF_BEFORE = re.compile(
    r"\b(?:nomm|designe|identifi|mentionn|vise|cite|indiqu|figur|port)\w*(?:\(e\)|\(s\))?"
    r"\s+(?:en|a la|sur la|au)\s+(?:page\s+(?:1\b|n° ?1\b|precedente)|premiere page\b|recto\b)"
)
# Papers of one leaf, that nothing goes on behind.
_ONE_LEAF = frozenset(
    {"identity_document", "jdc_certificate", "jdc_exemption", "census_attestation", "diploma"}
)


@dataclass(frozen=True, slots=True)
class Segment:
    """The pages of one document, in order, and what they are. `pages` may be parts of pages where
    several documents share one sheet."""

    pages: tuple[PageEvidence, ...]
    verdict: Verdict


def segments(
    pages: Sequence[PageEvidence], zones: Sequence[MachineZone] = ()
) -> tuple[Segment, ...]:
    """The documents of a file in the order of their pages; never empty unless there is no page."""
    groups: list[list[PageEvidence]] = []
    for page in pages:
        if groups and not _begins(page, groups[-1], zones):
            groups[-1].append(page)
        else:
            groups.append([page])
    return tuple(Segment(tuple(group), classify(group)) for group in groups)


def _begins(
    page: PageEvidence, group: Sequence[PageEvidence], zones: Sequence[MachineZone]
) -> bool:
    """Whether `page` begins another document than the one that `group` holds so far."""
    if page.letters < _BLANK_LETTERS and not page.signs:
        return False
    if _follows(page.page, group[-1].page):
        return False
    before, here = classify(group), classify([page])
    if before.piece_type not in _ONE_LEAF and _SPEAKS_OF_LEAF_BEFORE.search(fold(page.page.text)):
        return False
    if before.french is None and before.piece_type == "unknown":
        return False  # an unreadable or empty leaf goes with what follows it
    same = (before.piece_type, _kind(before)) == (here.piece_type, _kind(here))
    if same and here.piece_type == "identity_document":
        return _other_card(page, group, before, here, zones)
    if same:
        return _is_second_copy(page, group, here)
    if here.piece_type == "unknown" and (here.french is None or here.french in _COMPANIONS):
        return False
    if _is_annex(page.page) and (here.piece_type == "unknown" or not _closed(group[-1].page)):
        return False  # « Annexe – Programme de formation » behind the contract that it belongs to
    if is_titled([page], here):
        return here.confidence >= _SURE
    if here.confidence < _SURE or here.piece_type == "unknown":
        return False
    over = _closed(group[-1].page) or before.piece_type in _ONE_LEAF
    another = over and _names_holder(page.page)
    if another and (here.confidence >= _VERY_SURE or _is_headed(page.page)):
        return True
    if here.confidence < _VERY_SURE:
        return False
    if any(_speaks_for(t, here) for t in page.headlines()):
        return False  # a label that names a paper is no title of one
    return here.strength >= _FIRM_STRENGTH and here.margin > _FIRM_MARGIN


def _kind(verdict: Verdict) -> str | None:
    return verdict.french if verdict.piece_type == "unknown" else None


def is_titled(pages: Sequence[PageEvidence], verdict: Verdict) -> bool:
    """Whether a headline of the verdict's own kind stands on one of the pages."""
    return any(
        _speaks_for(t, verdict) and not is_no_title(p.page, t) for p in pages for t in p.headlines()
    )


def is_no_title(page: Page, title: TitleHit) -> bool:
    """« Épreuve facultative : Engagement étudiant » is a label and its value, whichever of the two
    names a paper; « échafaudages de pied. » is the end of a sentence."""
    line = next((ln for ln in page.lines if title.hit.words[0] in ln.words), None)
    if line is None or _SUBJECT.match(fold(line.text)):
        return False
    if line.text[:1].islower():
        return True
    first = line.words.index(title.hit.words[0])
    before, after = line.words[:first], _cell(page, line.words[first:])
    return any(":" in w.text for w in after) or (bool(before) and before[-1].text.endswith(":"))


def _cell(page: Page, words: Sequence[Word]) -> Iterator[Word]:
    """The first of `words` and those that follow it without a wide gap."""
    for place, word in enumerate(words):
        gap_px = (word.box.x0 - words[place - 1].box.x1) * page.width if place else 0.0
        if gap_px > RUN_GAP_HEIGHTS * word.box.height * page.height:
            return
        yield word


def _names_holder(page: Page) -> bool:
    """Whether the page says anew who it is about, as no second leaf of a paper does."""
    if _CIVIL_STATUS.search(fold(page.text)):
        return True
    return any(_HOLDER.match(line.text) for line in page.lines)


def _is_headed(page: Page) -> bool:
    """Whether a line of its upper half is the title of a paper and nothing else; one that begins
    small goes on with a sentence."""
    return any(
        line.words[0].box.y1 < _HIGHEST_HEAD
        and line.text[:1].isupper()
        and _HEAD.fullmatch(fold(line.text).strip())
        for line in page.lines
    )


def _speaks_for(title: TitleHit, verdict: Verdict) -> bool:
    piece_type, _, second = title.kind.partition("/")
    if piece_type != verdict.piece_type:
        return False
    return piece_type != "unknown" or second == verdict.french


def _is_second_copy(page: PageEvidence, group: Sequence[PageEvidence], here: Verdict) -> bool:
    """Two papers of one type in a file: the first is closed (place, date, signature) before the
    second opens with its own title and closes in turn."""
    if not is_titled([page], here) or not is_titled(group, here):
        return False
    return bool(_closed(group[-1].page) and _closed(page.page))


def _closed(page: Page) -> bool:
    return _CLOSING.search(fold(page.text)) is not None


def _other_card(
    page: PageEvidence,
    group: Sequence[PageEvidence],
    before: Verdict,
    here: Verdict,
    zones: Sequence[MachineZone],
) -> bool:
    """A second card: another number in its machine-readable zone, or another kind of card."""
    numbers = {p.page.number for p in group}
    first = [z for z in zones if z.page in numbers and z.valid and z.document_number]
    second = [z for z in zones if z.page == page.page.number and z.valid and z.document_number]
    if first and second:
        return first[0].document_number != second[0].document_number
    if before.subtype == here.subtype:
        return False
    return is_titled(group, before) and is_titled([page], here) and here.confidence >= _VERY_SURE


def _is_annex(page: Page) -> bool:
    """Whether the page's first lines head it as an annex to something."""
    return any(_ANNEX_HEAD.match(fold(line.text)) for line in page.lines[:3])


def _follows(page: Page, previous: Page) -> bool:
    """« page 2/3 » after « page 1/3 »."""
    here, before = numbering(page), numbering(previous)
    if here is None or here[0] < 2:
        return False
    return before is None or (before[1] == here[1] and before[0] == here[0] - 1)


def numbering(page: Page) -> tuple[int, int] | None:
    """(2, 3) for « page 2/3 » at the head or the foot of a page, None without it."""
    lines = page.lines
    for line in (*lines[-4:], *lines[:3]):
        match = _NUMBERED.search(fold(line.text))
        if match is None:
            continue
        number, count = (int(g) for g in match.groups() if g)
        if 1 <= number <= count <= 60:
            return number, count
    return None
