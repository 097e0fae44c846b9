"""Values of a form: what stands to the right of a printed label, or under it."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pieces.fields.cell_columns import column_under, shares_column
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_shapes import LABEL, OTHER_LABEL, is_label, opens_with_label
from pieces.fields.phrases import Hit, find_phrase
from pieces.parse.folding import fold

# Cells of one column begin no further apart, in shares of the page.
ALIGNED = 0.02

# Labels that forms print without a mark before the value: « NOM DUPONT ».
_BARE_LABEL = re.compile(
    r"noms?\b|prenoms?|nee?\b|date|sexe|nationalite|surname|given|session|n°|activites? |intitule d"
    r"|emploi occupe|poste occupe|raison sociale|denomination|numero d|specialite$"
)
# « Prénom(s), le premier étant le prénom usuel »: a label and nothing else in its cell.
_EXPLAINED = re.compile(r"(?:noms?|prenoms?|dates?|numero|n°|intitule|raison sociale)\b")
_EXPLANATION = re.compile(
    r"(?:\(\w{1,4}\))?[ ,(/][a-zß-ÿ ,;()'’/.°-]{3,75}(?:\d?\)?|\d)[ .*:]{0,3}"
)
_LEADERS = re.compile(r"[\s:.…_*•·|\[\](){}=>-]*")
_AFTER_LABEL = re.compile(r"(?: ?\((?:s|e|es|\w{1,25}(?: \w+){0,4})\))* ?[:=…]* ?")


@dataclass(frozen=True, slots=True)
class Value:
    """A value found beside a label. `sure` 0…1: how firmly the two belong together."""

    start: int
    end: int
    sure: float
    label: Hit


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
_TRANSLATION = re.compile(
    r"(?: ?\([a-z]{1,2}\))? ?/ ?(?:(?:surname|name|holder|given|names?|first|date|place|of|birth|born"
    r"|issued?|issuing|on|expiry|expires|valid|until|category|body|number|no|nationality|sex|training"
    r"|married|family|last|forenames?|full|delivered|delivery|made|at|in|course|from|to|employer|company|job|title|hours|signature|authority|maiden|alternate|usual"
    r"|start|end|beginning|session|year|student|trainee|by|the|duration)[ .()s]{0,4}){1,5}(?=$|[:\s])"
)


def _with_translation(flow: Flow, hit: Hit) -> Hit:
    """The label with its words in English, where it has some."""
    cell = flow.cell_of(hit.start)
    match = _TRANSLATION.match(flow.folded, hit.end, cell.end) if cell else None
    return replace(hit, end=match.end()) if match else hit


# « Nom de naissance et prénom : » is one label.
_LINKED = re.compile(r"(?:\b(?:ete|est|etait|sera|et|ou|de|du|des|la|le|les|en|au|n°)|[dl]'|&|/)$")


def suffix_of(flow: Flow, value: Value) -> str:
    """What stands after a label in its own cell, before the value."""
    cell = flow.cell_of(value.label.start)
    end = value.start if cell is None else min(value.start, cell.end)
    return flow.folded[value.label.end : max(value.label.end, end)].split("\n")[0]


_WHOSE = re.compile(
    r"(?:stagiaire|candidate?|eleve|etudiante?|apprentie?|salariee?|titulaire|agent|assuree?"
    r"|beneficiaire|participante?|apprenante?|alternante?)(?:\s?\(e\))?(?:\s?[:–-])?"
)


# What recognition makes of the leaders between a label and its value: « NE(E) LE vu », « Nom de ».
_STRAY = re.compile(
    r"\s(?!(?:du|et|le|la|les|des|en|ou|au|aux|par|sur|son|mon|nom|ne|nee)$)[a-z]{1,3}"
)


def _stands_as_label(flow: Flow, hit: Hit) -> bool:
    cell = flow.cell_of(hit.start)
    if cell is None:
        return False
    before = flow.folded[cell.start : hit.start].strip()
    after = flow.folded[hit.end : cell.end]
    if (
        re.fullmatch(r"[\W\d]{0,6}", before)
        and _EXPLAINED.match(hit.phrase)
        and _EXPLANATION.fullmatch(flow.text[hit.end : cell.end])
    ):
        return True
    marked = re.match(r"[ ().\w'/°-]{0,50}?\s?(?:[:=…|]|\.{3})", after) is not None
    if _is_caption(flow, hit, cell):
        return True
    if re.fullmatch(r"\s?\(\w{1,2}\)", after):
        after, marked = "", True  # « Nom / Surname (1) »
    at_start = (
        not before
        or re.fullmatch(
            r"[\W\d]{0,6}|[a-z0-9][.)]|(?:le|la|les|l'|vos|votre|son|mon|ma|ses)|.*[:;,.|/)(]|.*\s-",
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
    # « Prénoms 1, 2, 3 »
    if at_start and hit.phrase.startswith("prenom") and re.fullmatch(r"[\s,;/.()\d-]{1,12}", after):
        return True
    if marked and before and not _LINKED.search(before):
        return re.match(r"\s?(?:\([^)]{1,25}\)|\(?\w{0,4}\)?)\s?[:=…|]|\s?\.{3}", after) is not None
    # « Terme du contrat 06/07/2024 »: a day right behind a label that opens its cell.
    if not before and re.match(r"\s+(?:le\s+)?(?:[0-3]?\d|1er)[\s./-]", after):
        return True
    # « NOM DUPONT » without a mark: the value must look like one, the label must open the cell.
    return (
        (not before or before.endswith("("))
        and _BARE_LABEL.match(hit.phrase) is not None
        and re.match(r"\)?\s+(?:[A-ZÀ-Þ]|\d)", flow.text[hit.end : cell.end]) is not None
    )


def values(
    flow: Flow,
    phrases: Sequence[str],
    below: bool = True,
    accept: Callable[[Span], bool] | None = None,
) -> list[Value]:
    """What stands beside each label made of one of `phrases`, in reading order.

    `accept`: which of the places beside a label may hold its value; without it the first that
    holds anything does.
    """
    found = []
    for hit in label_hits(flow, phrases):
        for value in _beside(flow, hit, below):
            if accept is None or accept(Span(value.start, value.end)):
                found.append(value)
                break
    return [*_wrapped(flow, phrases), *found]


def _wrapped(flow: Flow, phrases: Sequence[str]) -> Iterator[Value]:
    """Labels broken over two lines of their column: « Intitulé de la » over « fonction »."""
    for cell in flow.cells:
        head = flow.folded[cell.start : cell.end].strip()
        phrase = next((p for p in phrases if p.startswith(head + " ")), None)
        if phrase is None or len(head) < 5:
            continue
        rest = phrase[len(head) :].strip()
        under = next(
            (
                c
                for c in column_under(flow, cell)
                if flow.folded[c.start : c.end].strip(" :") == rest
            ),
            None,
        )
        right = None if under is None else _next_cell(flow, cell) or _next_cell(flow, under)
        if right is not None:
            span = _trimmed(flow, right.start, right.end)
            if span is not None:
                yield Value(span.start, span.end, 0.95, Hit(cell.start, cell.end, 0.95, phrase))


def _beside(flow: Flow, hit: Hit, below: bool) -> Iterator[Value]:
    """Where the value of one label may stand: in its cell, else in the next cell of the line, else
    under it."""
    # The last cell of a label broken over a line's end (« nom » over « d'usage : »).
    cell = flow.cell_of(hit.end - 1)
    if cell is None:
        return
    caption = _is_caption(flow, hit, cell)
    span = None if caption else _in_cell(flow, hit, cell)
    if span is not None:
        yield Value(span.start, span.end, hit.score, hit)
    right = _next_cell(flow, cell)
    places = [] if right is None or opens_with_label(flow, right) else [(right, 0.97)]
    if flow.is_ocr:
        places += [(c, 0.9) for c in _off_line(flow, cell)]
    if below:
        # Recognition may have put a stray mark between a label and its value.
        below_it = list(cells_below(flow, cell, 2 if flow.is_ocr else 1))
        if right is not None and len(below_it) > 1 and _is_stray(flow, right, *below_it[:2]):
            del below_it[0]
        under = [(c, 0.92) for c in below_it]
        headed = right is not None and bool(under) and _heads_columns(flow, cell, right)
        places = [*under, *places] if headed else [*places, *under]
    if caption:
        places = [(c, 0.92) for c in _right_above(flow, cell)]
    for place, sure in places:
        span = _trimmed(flow, place.start, place.end)
        if span is not None:
            yield Value(span.start, span.end, sure * hit.score, hit)


# A value stands off its label's line, on paper that is not flat, by no more than leaves this much
# of the lower one's height beside the other.
BESIDE_HEIGHT = 0.25


def _off_line(flow: Flow, label: Cell) -> Iterator[Cell]:
    """What opens another line to the right of a label and at its height: the line was broken."""
    for cell in flow.cells:
        if cell.page != label.page or cell.line == label.line or cell.box.x0 < label.box.x1:
            continue
        shared = min(cell.box.y1, label.box.y1) - max(cell.box.y0, label.box.y0)
        if shared < BESIDE_HEIGHT * min(cell.box.height, label.box.height):
            continue
        if cell.start != flow.line_span(cell.start).start or opens_with_label(flow, cell):
            continue
        if not _stands_between(flow, label, cell):
            yield cell


def _stands_between(flow: Flow, label: Cell, cell: Cell) -> bool:
    """Whether a third cell parts two at about one height: the far one is of another column."""
    top, bottom = min(label.box.y0, cell.box.y0), max(label.box.y1, cell.box.y1)
    return any(
        o.page == cell.page
        and label.box.x1 <= o.box.x0 < cell.box.x0
        and min(o.box.y1, bottom) - max(o.box.y0, top) > BESIDE_HEIGHT * o.box.height
        for o in flow.cells
    )


def _is_caption(flow: Flow, hit: Hit, cell: Cell) -> bool:
    """« (nom et prénom) » alone in a cell: forms print it under the line that is filled in."""
    return (
        flow.folded[cell.start : hit.start].strip() in ("(", "(votre", "(vos")
        and flow.text[hit.end : cell.end].rstrip(" .").endswith(")")
        and ":" not in flow.text[hit.end : cell.end]
    )


def _right_above(flow: Flow, cell: Cell) -> Iterator[Cell]:
    """The cell of the nearest line above that shares a column, where it stands close."""
    for other in reversed(flow.cells):
        if other.page == cell.page and other.line < cell.line and shares_column(cell, other):
            close = cell.box.y0 - other.box.y1 < 1.5 * max(cell.box.height, other.box.height)
            if close and not opens_with_label(flow, other):
                yield other
            return


def _is_stray(flow: Flow, right: Cell, first: Cell, second: Cell) -> bool:
    """Whether the first of two cells under a heading is alone on its line while the line of the
    second has a value for the heading to the right too: a row of two boxes, a stain above it."""
    alone = (first.start, first.end) == _line_of(flow, first)
    return (
        alone
        and opens_with_label(flow, right)
        and any(c.line == second.line for c in column_under(flow, right, 2))
    )


def _line_of(flow: Flow, cell: Cell) -> tuple[int, int]:
    line = flow.line_span(cell.start)
    return line.start, line.end


def _heads_columns(flow: Flow, label: Cell, right: Cell) -> bool:
    """Whether a label and the cell to its right are headings: a cell stands under each, at its
    margin, and the one under the label looks like a value while the one beside it does not."""
    under = [c for c in column_under(flow, label) if abs(c.box.x0 - label.box.x0) < ALIGNED]
    beside = [c for c in column_under(flow, right) if abs(c.box.x0 - right.box.x0) < ALIGNED]
    return (
        bool(under and beside)
        and under[0].line == beside[0].line
        and _looks_filled_in(flow, under[0])
        and not _looks_filled_in(flow, right)
    )


def _looks_filled_in(flow: Flow, cell: Cell) -> bool:
    """Figures, capitals or a known given name: what forms are filled in with."""
    text = flow.text[cell.start : cell.end]
    words = re.findall(r"[^\W\d_]+", text)
    return (
        any(c.isdigit() for c in text)
        or (text.isupper() and max(map(len, words), default=0) > 1)
        or any(is_given_name(fold(w)) for w in words)
    )


def _in_cell(flow: Flow, hit: Hit, cell: Cell) -> Span | None:
    """What follows the label in its own cell, up to the next label."""
    start = hit.end
    if _EXPLAINED.match(hit.phrase) and _EXPLANATION.fullmatch(flow.text[start : cell.end]):
        return None
    marked = re.match(r"[ ()\w'/°,-]{0,50}?\s?(?:[:=…|]|\.{3})", flow.folded[start : cell.end])
    plain = _AFTER_LABEL.match(flow.folded, start, cell.end)
    if marked is not None and flow.text[start : cell.end].strip()[:1] != ":":
        start += marked.end()
    elif plain is not None:
        start = plain.end()
    return _trimmed(flow, start, cell.end)


def _trimmed(flow: Flow, start: int, end: int) -> Span | None:
    """The span without leaders, cut at the next label; None where nothing is left."""
    lead = _LEADERS.match(flow.text, start, end)
    start = lead.end() if lead else start
    if start >= end:
        return None
    if is_label(flow.folded[start:end]) and ":" in flow.folded[start:end]:
        return None
    label = LABEL.search(flow.folded, start, end)
    while label is not None and not _ends_value(flow, label, start, end):
        label = LABEL.search(flow.folded, label.end(), end)
    if label is not None:
        end = label.start()
    other = OTHER_LABEL.search(flow.text, start, end)
    if other is not None:
        end = other.start()
    span = flow.strip(start, end)
    return (
        span
        if span.end > span.start and re.search(r"\w", flow.text[span.start : span.end])
        else None
    )


def _ends_value(flow: Flow, label: re.Match[str], start: int, end: int) -> bool:
    """Whether a label inside a value begins another: « BAUDRY (nom d'usage : LEROUX) Camille » is
    one value."""
    inside = flow.text[start : label.start()].rstrip().endswith("(")
    if inside and ")" in flow.text[label.end() : end]:
        return False
    return ":" in label.group() or "\t" in label.group()


def _next_cell(flow: Flow, cell: Cell) -> Cell | None:
    index = flow.cells.index(cell)
    if index + 1 < len(flow.cells):
        following = flow.cells[index + 1]
        if following.page == cell.page and following.line == cell.line:
            return following
    return None


def cells_below(flow: Flow, cell: Cell, lines: int = 1) -> Iterator[Cell]:
    """The cells under `cell` that share its column, nearest line first, at most `lines` lines, up
    to the next label."""
    for other in column_under(flow, cell, lines):
        if opens_with_label(flow, other):
            return
        yield other


_OPEN_END = re.compile(
    r"(?:[,:&/-]|\b(?:et|ou|de|du|des|la|le|les|en|a|au|aux|pour|sur|option)|[dl]')\s*$"
)


def gone_on(flow: Flow, span: Span, lines: int = 2) -> list[Span]:
    """The span, and the cells under it that it goes on in: at its margin, in small letters or after
    words that cannot end it."""
    spans = [span]
    for _ in range(lines):
        last = spans[-1]
        cell = flow.cell_of(last.end - 1)
        if cell is None or flow.strip(last.end, cell.end).end > last.end:
            break
        under = next(column_under(flow, cell), None)
        if under is None or opens_with_label(flow, under) or not _hangs(cell, under):
            break
        small = flow.text[under.start].islower()
        if not small and not _OPEN_END.search(flow.folded[last.start : cell.end]):
            break
        spans.append(flow.strip(under.start, under.end))
    return spans


def _hangs(cell: Cell, under: Cell) -> bool:
    """Whether a cell stands right under another, at its margin or about its middle."""
    close = under.box.y0 - cell.box.y1 < 1.2 * max(cell.box.height, under.box.height)
    middles = abs(under.box.centre[0] - cell.box.centre[0])
    return close and (abs(under.box.x0 - cell.box.x0) < 0.03 or middles < 0.03)


def joined_text(flow: Flow, spans: Sequence[Span]) -> str:
    """What the spans say, one after the other, on one line."""
    return " ".join(text_of(flow, s) for s in spans)


def text_of(flow: Flow, value: Value | Span) -> str:
    """The value's text on one line."""
    return re.sub(r"\s+", " ", flow.text[value.start : value.end]).strip()
