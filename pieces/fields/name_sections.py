"""Whose part of a form a labelled name stands in, told by the headings over it."""

from __future__ import annotations

import re

from pieces.fields.flow import Cell, Flow
from pieces.fields.label_shapes import opens_with_label
from pieces.fields.labels import Value, suffix_of
from pieces.fields.name_labels import OTHER_SECTION, OUR_SECTION


def section(flow: Flow, value: Value) -> float:
    """How far the heading over a label says that it is about the candidate: 0.4, 0.9 or 1."""
    cell = flow.cell_of(value.label.start)
    if cell is None:
        return 0.9
    if OUR_SECTION.search(value.label.phrase) and not OTHER_SECTION.search(value.label.phrase):
        return 1.0  # « Salarié : », whatever stands over it
    # « … et l'apprenti(e) Nom : LECŒUR », « Nom de naissance de l'apprenti(e) : LECŒUR »
    for own in (flow.folded[cell.start : value.label.start], suffix_of(flow, value)):
        told = _told_by(own)
        if told is not None:
            return told
    for above in reversed(flow.cells):
        if above.start >= cell.start or above.page != cell.page:
            continue
        if above.line == cell.line or not _heads(flow, above, cell):
            continue
        heading = flow.folded[above.start : above.end]
        if _TITLE.match(re.sub(r"\W", "", heading)):
            break  # what stands over the paper's title is its letterhead
        told = _told_by(heading)
        if told is not None:
            return told
    return 0.93


_TITLE = re.compile(
    r"(?:attestation|certificat)(?:de|d)?(?:formation|travail|stage|competence|suivi)"
)


_SAYS_OF = re.compile(r"\b(?:certifi\w*|attest\w*|declar\w*|confirm\w*)\b.*?\bqu[e']")


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


def _heads(flow: Flow, above: Cell, cell: Cell) -> bool:
    """Whether a cell may be the heading of the block that holds another: short, without a value,
    in its column or across the page."""
    # « Représentant légal (si mineur) Situation avant ce contrat : 1 », two columns of a form.
    text = _NEXT_LABEL.split(flow.text[above.start : above.end].strip())[0]
    index = flow.cells.index(above)
    beside = flow.cells[index + 1 : index + 2]
    if len(text) > 95 or len(text.split()) > 14 or text.endswith((".", ",", ";")):
        return False
    if ":" in text and not text.endswith(":"):
        return False
    if _PART_OF_NAME.match(flow.folded, above.start, above.end) or _CAPTION.fullmatch(text):
        return False
    if any(
        (c.page, c.line) == (above.page, above.line) and not opens_with_label(flow, c)
        for c in beside
    ):
        return False  # a label with its value
    overlap = min(above.box.x1, cell.box.x1) - max(above.box.x0, cell.box.x0)
    return overlap > 0 or abs(above.box.x0 - cell.box.x0) < 0.05
