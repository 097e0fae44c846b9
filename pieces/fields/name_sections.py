"""Whose part of a form a labelled name stands in, told by the headings over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dossiers.box import Box, union
from pieces.fields.cell_columns import column_under, unnumbered
from pieces.fields.flow import Cell, Flow
from pieces.fields.label_shapes import opens_with_label
from pieces.fields.label_sides import has_value_under
from pieces.fields.labels import Value, suffix_of
from pieces.fields.name_labels import FATHER, HEADING, MOTHER, OTHER_SECTION, OUR_SECTION

_OF_A_FLOW = 256  # cells that several fields ask about; those of older flows are forgotten


def section(flow: Flow, value: Value) -> float:
    """How far the heading over a label says that it is about the candidate: 0.4, 0.9 or 1."""
    cell = flow.cell_of(value.label.start)
    if cell is None:
        return 0.9
    phrase = value.label.phrase
    ours = OUR_SECTION.search(phrase) and not OTHER_SECTION.search(phrase)
    beside = value.start < flow.line_span(value.label.start).end
    if ours and (phrase not in _OF_ANY_PART or not beside):
        return 1.0  # « Salarié : », whatever stands over it; a frame that « Titulaire » heads
    before = _before_captioned(flow, value)
    said = _SAYS_OF.search(before)
    led = _told_by(before[said.end() :] if said else before)
    if led is not None or said is not None:
        return 1.0 if led is None else led  # « atteste que Mme DELORME » over « (nom) »
    # « … et l'apprenti(e) Nom : LECŒUR », « Nom de naissance de l'apprenti(e) : LECŒUR »
    for own in (flow.folded[cell.start : value.label.start], suffix_of(flow, value)):
        told = _told_by(own)
        if told is not None:
            return told
    line = flow.line_span(cell.start)
    row = flow.cell_of(line.start)
    heading = "" if row is None else unnumbered(flow.folded[row.start : row.end])
    if row is not cell and HEADING.fullmatch(heading) and not _has_value(flow, row):
        told = _told_by(heading)  # « APPRENTI    NOM NAISS LEROY », « 2 SALARIÉE    … »
        if told is not None:
            return told
    aside = _told_by(_heading_aside(flow, cell))
    if aside is not None:
        return aside
    over = (_told_by(heading) for heading in _headings(flow, cell))
    return next((t for t in over if t is not None), 1.0 if ours else 0.93)


_SIGNS = re.compile(r"\bsoussignee?s?\b(?!.*\b(?:certifi|attest|declar|demand))")
_ASKED_OF_SIGNER = re.compile(r"\bsoussignee?s?(?:\s?\(e\))?\s*[,:]?\s*\(?$")


def is_undersigned(flow: Flow, value: Value) -> bool:
    """« Je soussigné(e) : … », « Je soussigné(e), nom, prénom : … », « Le soussigné JOUBERT » over
    « (nom) »"""
    signs = _SIGNS.search(_before_captioned(flow, value)) is not None
    line = flow.line_span(value.label.start)
    asked = _ASKED_OF_SIGNER.search(flow.folded, line.start, value.label.start) is not None
    return signs or asked or "soussigne" in value.label.phrase


def _before_captioned(flow: Flow, value: Value) -> str:
    """What the line of a name says before it, where its label is a caption under or behind it."""
    line = flow.line_span(value.start)
    return flow.folded[line.start : value.start] if value.start < value.label.start else ""


def _has_value(flow: Flow, row: Cell | None) -> bool:
    """« Entreprise : | Les Toits d'Exemple | Nom : … »: a label with its value heads no row."""
    if row is None or not flow.text[row.start : row.end].rstrip().endswith(":"):
        return False
    beside = flow.cells[flow.cells.index(row) + 1]
    return not opens_with_label(flow, beside)


# « 1 EMPLOYEUR » before « TITULAIRE : … »: of a pharmacy, of an account, of the paper.
_OF_ANY_PART = frozenset(("titulaire", "porteur", "detenteur"))


# A margin is as far left of what stands beside it at least, in shares of the page.
ASIDE = 0.03


def _heading_aside(flow: Flow, cell: Cell) -> str:
    """« 1 EMPLOYEUR », in the margin left of the first line of its part, for a cell that opens a
    further line of it; nothing for others."""
    first = {(c.page, c.line): c for c in reversed(flow.cells) if c.start <= cell.start}
    if first[cell.page, cell.line] is not cell:
        return ""
    left = (c for (page, _), c in first.items() if page == cell.page)
    head = next((c for c in left if c.box.x0 < cell.box.x0 - ASIDE), None)
    text = "" if head is None else unnumbered(flow.folded[head.start : head.end])
    alone = head is not None and head.box.x1 < cell.box.x0
    return text if alone and HEADING.fullmatch(text) else ""


def _headings(flow: Flow, cell: Cell, *, across: bool = False) -> Iterator[str]:
    """What may head the block that holds a cell, folded, the nearest first; `across`: what heads a
    part of the whole page too, alone on its line."""
    for above in reversed(flow.cells):
        if above.start >= cell.start or above.page != cell.page or above.line == cell.line:
            continue
        if led := _led_headings(flow, above):
            yield from (text for text, box in led if _is_under(cell, box))
            continue
        if not ((across and _parts(flow, above)) or _heads(flow, above, cell)):
            continue
        heading = flow.folded[above.start : above.end]
        if _TITLE.match(re.sub(r"\W", "", heading)):
            return  # what stands over the paper's title is its letterhead
        yield heading


# « APPRENTI ............ MAÎTRE D'APPRENTISSAGE ............ »
_LEADERS = 4  # signs of a leader, at least
_LED = re.compile(rf"(?P<heading>[^.…_\n\t]*[^\W\d_][^.…_\n\t]*?)\s*[.…_]{{{_LEADERS},}}")


def _led_headings(flow: Flow, above: Cell) -> list[tuple[str, Box]]:
    """The headings that leaders part in one cell, folded, each with where it and its leader stand;
    nothing where the cell holds anything else."""
    if flow.folded[above.end - _LEADERS : above.end].strip(".…_"):
        return []  # almost any cell: no leader ends it
    found = list(_LED.finditer(flow.folded, above.start, above.end))
    told = [(m["heading"].strip(), flow.words_of(m.start(), m.end())) for m in found]
    if not told or found[-1].end() != above.end:
        return []
    if not all(words and HEADING.fullmatch(text) for text, words in told):
        return []
    return [(text, union(word.box for _, word in words)) for text, words in told]


def _is_under(cell: Cell, box: Box) -> bool:
    return min(cell.box.x1, box.x1) > max(cell.box.x0, box.x0)


def _parts(flow: Flow, above: Cell) -> bool:
    """Whether a cell heads a part of the whole page."""
    heading = flow.folded[above.start : above.end]
    if not (_PART.fullmatch(heading) or HEADING.fullmatch(heading)):
        return False
    line = flow.line_span(above.start)
    rest = flow.text[above.end : line.end]  # « LE CONTRAT | nature : [ ] CDI  [X] CDD »
    return line.start == above.start and (not rest.strip() or ":" in rest)


# « ÉPOUX OU PÈRE | ÉPOUSE OU MÈRE »
_PARENT_HEAD = re.compile(
    r"\W*(?:(?:epou(?:x|se)|pere|mere|mari|femme|parent\s?[12]?)(?:\s*(?:ou|/|et)\s*)?){1,2}\W*"
)
# « Responsable légal 1 », « Maître d'apprentissage »: the heading of a person's part of a form.
_ANOTHER_PERSON = re.compile(
    r"\W*(?:l[ea]s?\s+)?(?:responsables?\s+leg\w*|representants?\s+leg\w*|tuteur|tutrice|maitres?\s+d'appr\w*|representante?s?\s+d(?:e|u|es)\b|representante?s?\s+d'|chef\w*\s+d'etab\w*"
    r"|maitre\s+de\s+stage|parents?|pere|mere|conjointe?|dirigeante?|formateur|formatrice|intervenante?)\b(?!\s+de\s+(?:m\.|mme|mlle|monsieur|madame)).{0,25}"
)


def is_anothers_part(flow: Flow, position: int) -> bool:
    """Whether the heading over the cell at `position` opens another person's part of the paper."""
    cell = flow.cell_of(position)
    return cell is not None and _is_in_anothers_part(flow, cell)


@lru_cache(maxsize=_OF_A_FLOW)
def _is_in_anothers_part(flow: Flow, cell: Cell) -> bool:
    for heading in _headings(flow, cell, across=True):
        if _ANOTHER_PERSON.fullmatch(heading):
            return True
        if OUR_SECTION.search(heading) and not OTHER_SECTION.search(heading):
            return False
        if _PART.match(heading) or HEADING.fullmatch(heading):
            return False
    return False


# « 4  CONTRAT », « La formation : »: the heading of a part that is nobody's.
_PART = re.compile(
    r"\W*(?:\d{1,2}[.)]?\s+|l[ea]s?\s+|l')*(?:contrat|formation|parcours|dates?(?!\s+(?:et\s+lieu\s+)?de\s+nais)|execution|periodes?|stage|mission|objet|conditions?|remuneration|signatures?)\b.{0,30}"
)


_TITLE = re.compile(
    r"(?:attestation|certificat)(?:de|d)?(?:formation|travail|stage|competence|suivi|scolarite|inscription"
    r"|assiduite|presence|frequentation|emploi|reussite|lemployeur)"
)


_SAYS_OF = re.compile(r"\b(?:certifi\w*|attest\w*|declar\w*|confirm\w*)\b.*?\bqu[e']")

# « L'école, établissement d'enseignement, certifie l'inscription de : »
_SAYS_WHOSE = re.compile(
    r"\b(?:certifi|attest|confirm|declar)(?:e|ent|ons)\b(.*\b(?:de|d'|a|pour))\s*:\s*$"
)


# « Je soussigné, Docteur …, après avoir examiné : »
_EXAMINED = re.compile(
    r"\b(?:avoir|ai|avons)\s+(?:\w+\s+)?(?:examine|ausculte|recu)\w{0,2}\b[^:]*:?\s*$"
)


_AND = re.compile(r"\b(?:et|ou)\b|/")


# « Attestation de présence en centre de formation », « Période en entreprise »: where, not who.
_PLACE = re.compile(r"\b(?:en|au|dans\s+(?:l[ae']|une?|notre|votre))\s*$")


def _told_by(text: str) -> float | None:
    """What a heading tells of those under it: 1 for the candidate, 0.4 for another, None for
    nobody. « Le chef d'établissement certifie que l'élève » speaks of the pupil."""
    if _EXAMINED.search(text):
        return 1.0
    whose = _SAYS_WHOSE.search(text)
    if whose and not OTHER_SECTION.search(whose[1]):
        return 1.0
    said = _SAYS_OF.search(text)
    text = text[said.end() :] if said else text
    if said and not text.strip(" :"):
        return 1.0  # « La responsable de la scolarité atteste que » over « Nom : … »
    ours = OUR_SECTION.search(text)
    other = next(
        (m for m in OTHER_SECTION.finditer(text) if not _PLACE.search(text[: m.start()])), None
    )
    if other and ours and _AND.search(text, other.end(), ours.start() + 1):
        return None  # « conclu entre l'entreprise et l'apprenti »: about both
    if other and not (ours and ours.start() < other.start()):
        return 0.4
    return 1.0 if ours else None


_NEXT_LABEL = re.compile(r"(?<=[\w)])\s+(?=[A-ZÀ-Þ][a-zß-ÿ'’ ]{3,40} ?: )")
# « Le premier prénom de l'apprenti(e) » is a label, no heading.
_PART_OF_NAME = re.compile(r"\s*(?:le\s+)?(?:premier\s+)?(?:pre)?nom")
# « (employeur) » says what stands over it, not under it.
_CAPTION = re.compile(r"\([^()]+\)")


def _row_has_ended(flow: Flow, above: Cell, cell: Cell) -> bool:
    """« Employeur | Apprentie | Représentant légal », then a line that is one cell at the left
    margin: what comes under it is no more under those headings."""
    lines: dict[int, list[Cell]] = {}
    for other in flow.cells:
        if other.page == cell.page and above.line < other.line < cell.line:
            lines.setdefault(other.line, []).append(other)
    return any(
        len(cells) == 1
        and cells[0].box.x1 < above.box.x0
        and ":" in flow.text[cells[0].start : cells[0].end]
        for cells in lines.values()
    )


def _heads(flow: Flow, above: Cell, cell: Cell) -> bool:
    """Whether a cell may be the heading of the block that holds another: short, without a value,
    in its column or across the page."""
    overlap = min(above.box.x1, cell.box.x1) - max(above.box.x0, cell.box.x0)
    if overlap <= 0 and abs(above.box.x0 - cell.box.x0) >= 0.05:
        return False
    # « Représentant légal (si mineur) Situation avant ce contrat : 1 », two columns of a form.
    text = _NEXT_LABEL.split(flow.text[above.start : above.end].strip())[0]
    if len(text) > 95 or len(text.split()) > 14 or text.endswith((".", ",", ";")):
        return False
    if ":" in text and not text.endswith(":"):
        return False
    if text.islower() and any(
        p.fullmatch(flow.folded, above.start, above.end) for p in (FATHER, MOTHER)
    ):
        return False  # « Lien » over « père »: a value
    if _PART_OF_NAME.match(flow.folded, above.start, above.end) or _CAPTION.fullmatch(text):
        return False
    index = flow.cells.index(above)
    beside = flow.cells[index + 1 : index + 2]
    if any(
        (c.page, c.line) == (above.page, above.line)
        and not opens_with_label(flow, c)
        and not HEADING.fullmatch(flow.folded, c.start, c.end)
        and not _heads_parents(flow, above, c)
        for c in beside
    ):
        return False  # a label with its value
    if _is_over_its_value(flow, above, beside):
        return False
    heading = HEADING.fullmatch(flow.folded, above.start, above.end) is not None
    return not (heading and _row_has_ended(flow, above, cell))


def _is_over_its_value(flow: Flow, above: Cell, beside: Sequence[Cell]) -> bool:
    """« EMPLOYEUR | SIRET » over « Studio Fictif | 999 566 557 40137 »: a row of labels over a row
    of values, which heads nothing."""
    under = next(column_under(flow, above), None)
    return (
        under is not None
        and not opens_with_label(flow, under)
        and any(c.line == above.line and has_value_under(flow, c) for c in beside)
    )


def _heads_parents(flow: Flow, *cells: Cell) -> bool:
    """Whether each of the cells is the heading of a father's or a mother's part."""
    return all(_PARENT_HEAD.fullmatch(flow.folded, c.start, c.end) for c in cells)
