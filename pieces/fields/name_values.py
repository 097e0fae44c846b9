"""The values beside a name's labels: which are the person's own, which stand together, what parts
of a name they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pieces.fields.cell_columns import column_under
from pieces.fields.continued import gone_on
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import ALIGNED, cells_below, next_cell
from pieces.fields.label_shapes import opens_with_label
from pieces.fields.labels import Value, suffix_of, values
from pieces.fields.name_labels import (
    BIRTH_LABELS,
    FATHER,
    GIVEN_LABELS,
    HEADING,
    MOTHER,
    NOT_OURS,
    NOTHING_SAID,
    OF_A_HOUSE,
    OTHER_GIVEN_LABELS,
    USAGE_LABELS,
    WHOLE_LABELS,
)
from pieces.fields.person import Part, find_words
from pieces.fields.relatives import labels_spouse
from pieces.fields.small_letters import given_names_in
from pieces.parse.folding import fold
from pieces.parse.names import surname_of

# Two lines of a form are no further apart, in shares of the page.
NEIGHBOUR_LINES = 0.06
# How far the parts of one name may stand from each other, in shares of the page and in letters'
# heights.
NEAREST, NEAREST_HEIGHTS = 0.16, 14
# Who signs a paper is seldom whom it is about.
SIGNATORY = 0.4


def own_values(flow: Flow, phrases: Sequence[str]) -> Iterator[Value]:
    """What stands beside the labels, where it may be a name and no other person's."""
    for value in values(flow, phrases, accept=lambda span: _may_name(flow, span)):
        suffix = suffix_of(flow, value)
        if phrases is USAGE_LABELS:  # « Nom marital / d'usage »
            suffix = suffix.replace("usage", "")
        suffix = _WITH_USAGE.sub("", suffix)
        nothing = NOTHING_SAID.fullmatch(flow.folded, value.start, value.end) or (
            _ANOTHERS_PLACE.match(flow.folded, value.start, value.end)
            or _TOWN.match(flow.folded, value.start)
        )
        goes_on = _LABEL_GOES_ON.match(flow.folded, value.start) or (
            flow.text[value.start].islower() and _OF_ANOTHER.match(flow.folded, value.start)
        )
        if value.label.phrase == "usage" and not flow.text[value.start : value.end].isupper():
            continue  # « Usage : professionnel »
        if labels_spouse(flow.folded[max(0, value.label.start - 20) : value.label.start]):
            continue
        if phrases is WHOLE_LABELS and OF_A_HOUSE.fullmatch(suffix):
            continue
        if not NOT_OURS.search(suffix) and not nothing and not goes_on:
            yield value


# « Châlons-en-Champagne (51) »: the town of a birth, under a label whose own value was not read.
_TOWN = re.compile(r"[^\n\t\d(]{2,40}\((?:\d{2,3}|2[ab])\)")
# « L'apprentie | L'employeur, Jean-Noël FAURE »: the places of two who sign.
_ANOTHERS_PLACE = re.compile(
    r"(?:l['’ ]\s?|l[ea]\s)(?:employeur|entreprise|societe|etablissement|organisme|cfa|centre"
    r"|maitre|tut(?:eur|rice)|format(?:eur|rice)|representante?|responsable|direct(?:eur|rice)|gerante?)\b"
)
# « Nom (suivi du nom d'usage) : CARRÉ (ép. VOGEL) »
_WITH_USAGE = re.compile(r"(?:suivi|et|puis|,)\s[^:]*\busage\b")
# A stray mark that recognition put between a label and its value is no name.
# « Pn »: a label that was read in part.
_BIT = re.compile(r"(?!Ng)[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]")
_NAME_LIKE = re.compile(r"[^\W\d_]['’]?[^\W\d_]")


def _may_name(flow: Flow, span: Span) -> bool:
    """Whether a place beside a label holds two letters in a row, capitals where it was recognised
    (« anc » is a piece of « naissance »)."""
    text = flow.text[span.start : span.end]
    if (
        text == "FRA"
        or (flow.is_ocr and fold(text).strip(" :.'’") in _TIES)
        or (flow.is_ocr and _BIT.fullmatch(text) is not None)
        or _PLACE_AND_DAY.match(text)
        or _ISSUED.match(flow.folded, span.start, span.end)
        or fold(text).split(" / ")[0].strip(" :") in _LABELS
        or fold(text).strip(" :.") in _LABEL_WORDS
        or HEADING.fullmatch(flow.folded, span.start, span.end)
        or _heads_parents(flow, span)
        or _is_prose(flow, span)
    ):
        return False
    return _NAME_LIKE.search(text) is not None and (not flow.is_ocr or not text.islower())


# « Délivrée le 28/03/2023 », « Carte n° 528961 » beside « Prénoms »: the day or the number of a
# paper, in another column.
_ISSUED = re.compile(
    r"(?:delivre|edite|etabli|faite?|emis|imprime|valable|signe)\w{0,3} (?:le|du) .{0,12}\d"
    r"|(?:carte|titre|attestation|certificat|dossier|contrat|avenant|agrement|feuillet) n[°ºo]"
)
# What the label goes on with where it was not read (« NOM DE L'ÉTUDIANT »); « LE » is a name.
_TIES = frozenset(("de", "du", "des", "d", "de la", "de l"))
# « • accueillir les intérimaires » beside « Titulaire », « A suivi avec succès la formation »: an
# item, or words, of another column.
_ITEM = re.compile(r"[•▪●◦‣■·–-]\s*\Z")
_SMALL_WORDS = re.compile(r"(?:A |Est )?[a-zß-ÿ'’,-]+(?: [a-zß-ÿ'’,-]+){3,}\W*")

# « Bénéfices acquis à la session 2025 : » under « Prénom », whose value was not read.
_SENTENCE = re.compile(r"([A-ZÀ-Þ][a-zß-ÿ]+)(?: [a-zà-ÿ'’]+){3,}(?= |$)")


def _is_prose(flow: Flow, span: Span) -> bool:
    small = flow.text[span.start].islower()
    listed = small and _ITEM.search(flow.text, max(0, span.start - 3), span.start) is not None
    if listed or _SMALL_WORDS.fullmatch(flow.text, span.start, span.end) is not None:
        return True
    opening = _SENTENCE.match(flow.text, span.start, span.end)
    return opening is not None and not is_given_name(fold(opening[1]))


def _heads_parents(flow: Flow, span: Span) -> bool:
    """« RECENSÉ(E)    PÈRE    MÈRE »: two headings side by side; PÈRE alone may be a surname."""
    line = flow.line_span(span.start)
    own = [p for p in (FATHER, MOTHER) if p.fullmatch(flow.folded, span.start, span.end)]
    cells = flow.folded[line.start : line.end].split("\t")
    return bool(own) and all(any(map(p.fullmatch, cells)) for p in (FATHER, MOTHER))


# « NOME / NAME » under « SURNAME »: the next label.
_LABEL_WORDS = frozenset(("famille", "naissance", "usage", "jeune fille", "epouse", "prenoms"))
_LABELS = frozenset((*BIRTH_LABELS, *USAGE_LABELS, *GIVEN_LABELS, *OTHER_GIVEN_LABELS))
# « À Témoin, le 9 mai 2022 »
_PLACE_AND_DAY = re.compile(r"(?:Fait )?[ÀAà] [A-ZÀ-Þ][^\d\n]{1,40},? l[ea] \d")


# « NOM D'USAGE. » is no surname « D'USAGE ».
_LABEL_GOES_ON = re.compile(
    r"(?:d'(?:usage|epou\w+|etat)|de\s+(?:famille|naissance|jeune)|marital|usuel)\b"
)
# « Nom du père BÉRANGER », « Prénom de la tutrice Awa »
_OF_ANOTHER = re.compile(rf"d(?:u|es?)\s+(?:la\s+|l')?(?:{NOT_OURS.pattern})")


def nearest(flow: Flow, value: Value, others: Sequence[Value]) -> Value | None:
    """The value of `others` closest to `value` on its page: same line, then next lines."""
    own = flow.words_of(value.start, value.end)
    if not own:
        return None
    page, word = own[0]
    reach = max(NEAREST, NEAREST_HEIGHTS * word.box.height)  # a card may fill the picture
    best: tuple[float, Value] | None = None
    for other in others:
        theirs = flow.words_of(other.start, other.end)
        if not theirs or theirs[0][0].number != page.number:
            continue
        dy = abs(theirs[0][1].box.y0 - word.box.y0)
        dx = abs(theirs[0][1].box.x0 - word.box.x0)
        if dy < reach:
            distance = dy + 0.1 * dx
            if best is None or distance < best[0]:
                best = (distance, other)
    return None if best is None else best[1]


def stand_close(flow: Flow, value: Value, other: Value) -> bool:
    """Whether two values stand on neighbouring lines of a page."""
    if other.label.start == value.label.start:
        return False
    own, theirs = flow.words_of(value.start, value.end), flow.words_of(other.start, other.end)
    if not own or not theirs or own[0][0].number != theirs[0][0].number:
        return False
    return abs(own[0][1].box.y0 - theirs[0][1].box.y0) < NEIGHBOUR_LINES


def born_under(flow: Flow, value: Value) -> Part | None:
    """« (née KACZMAREK) » on the line under the name that she goes by."""
    cell = flow.cell_of(value.start)
    under = None if cell is None else next(cells_below(flow, cell), None)
    beside = _born_beside(flow, value)
    if beside is not None:
        return beside
    match = None if under is None else _BORN_LINE.match(flow.folded, under.start, under.end)
    if under is None or match is None:
        return None
    name = surname_of(flow.text[match.end() : under.end])
    return None if name is None else Part(name, match.end(), under.end, 0.9)


def _born_beside(flow: Flow, value: Value) -> Part | None:
    """« Nom | ROUSSELET » over « Née | KEITA »."""
    label = flow.cell_of(value.label.start)
    under = None if label is None else next(column_under(flow, label), None)
    if under is None or not _BORN_LABEL.fullmatch(flow.folded, under.start, under.end):
        return None
    said = next_cell(flow, under)
    text = "" if said is None else flow.text[said.start : said.end]
    if said is None or SURNAME_ALONE.fullmatch(text) is None:
        return None
    return Part(text, said.start, said.end, 0.9)


_BORN_LABEL = re.compile(r"nee?(?:\s?\(e\))?\s*:?")
_BORN_LINE = re.compile(r"\(?nee?\s+(?!le\b|a\b|en\b)(?=\w)")
_SPOUSE_LINE = re.compile(r"(?:ep\.?|epse|epouse|usage|nom d'usage|veuve|vve)\s*:?\s+(?=\w)")


def spouse_under(flow: Flow, value: Value) -> Part | None:
    """« ép. MOREL » on the line under the surname, as passports print it."""
    cell = flow.cell_of(value.start)
    if cell is None:
        return None
    for under in cells_below(flow, cell):
        match = _SPOUSE_LINE.match(flow.folded, under.start, under.end)
        name = surname_of(flow.text[match.end() : under.end]) if match else None
        if match and name:
            return Part(name, match.end(), under.end, 0.9)
    return None


def part_at(flow: Flow, value: Value, text: str) -> Part:
    """A part of a name, with where it stands in its value."""
    at = find_words(flow.text[value.start : value.end], text)
    start, end = (value.start + at[0], value.start + at[1]) if at else (value.start, value.end)
    return Part(" ".join(text.split()), start, end, 0.9 + 0.1 * value.sure)


_NAMES_END = re.compile(r"\s[–—-]\s|\s\(|[\s,]n[ée]{1,2}(?:\(e\))?\s|\d")


def given_parts(flow: Flow, value: Value) -> list[Part]:
    """Given names of a value: parted by commas where there are some, else by blanks."""
    # « Karim Théo – né(e) le 27 mai 1998, nom »: the names end where something else begins.
    text = flow.text[value.start : value.end]
    tied = _TIED.fullmatch(text) if flow.is_ocr else None
    text = "-".join(tied.groups()) if tied else _NAMES_END.split(text, maxsplit=1)[0]
    if flow.is_ocr:
        text = _POINT.sub(_comma_before_name, text)
    pieces = re.split(r"\s*[,;/]\s*", text) if re.search(r"[,;/]", text) else [text]
    names: list[str] = []
    for piece in filter(str.strip, pieces):  # « Fatoumata, , Léa »
        read = [n for n in given_names_in(piece, small=text.islower()) if len(n) > 1]
        if not read:
            break  # « La titulaire a obtenu les annexes TROIS, QUATRE »: no list of names
        read = [n for n in read if _VOWEL.search(fold(n))]  # « Yasmine SR »
        names += [" ".join(read)] if len(pieces) > 1 and read else read
    parts = [part_at(flow, value, name) for name in names]
    if flow.is_ocr and any(_is_broken(piece) for piece in pieces):
        parts = [replace(part, sure=_CUT_SHORT) for part in parts]
    cell = flow.cell_of(value.end - 1)
    tail = "" if cell is None else flow.text[value.start : cell.end].rstrip()
    if cell is None or not parts:
        return parts
    listed = tail.endswith(",")
    under = _after_comma(flow, value, cell) if listed else []
    more = under or _beyond_a_box(flow, value, cell, listed=listed)
    more = more or _without_room(flow, value, cell)
    if not more and _goes_on_unread(flow, value, cell):
        return [replace(part, sure=_CUT_SHORT) for part in parts]
    return [*parts, *more]


# « Agnès. Louise »: a comma read as a point, before a name that is known.
_POINT = re.compile(r"(?<=[a-zß-ÿ]{3})\.(?= ([A-ZÀ-Þ][a-zß-ÿ]+))")


def _comma_before_name(point: re.Match[str]) -> str:
    return "," if is_given_name(fold(point[1])) else point.group()


# « Jea ne »: a letter of the name was not read; « Jean né » goes on with something else.
_BROKEN = re.compile(r"\s*([A-ZÀ-Þ][a-zß-ÿ]+) (?!née?\b|l[ea]\b|en\b|et\b)[a-zß-ÿ]{1,5}\s*")


def _is_broken(piece: str) -> bool:
    broken = _BROKEN.fullmatch(piece)
    return broken is not None and not is_given_name(fold(broken[1]))


# « Anne - Sophie », as a pen writes it.
_TIED = re.compile(r"([A-ZÀ-Þ][a-zß-ÿ]+) ?[-–] ?([A-ZÀ-Þ][a-zß-ÿ]+)")
_VOWEL = re.compile(r"[aeiouy]")
_ONE_GIVEN = re.compile(r"[A-ZÀ-Þ][\w'’]+(?:-[A-ZÀ-Þ][\w'’]+)*")
_GIVEN_LIST = re.compile(rf"{_ONE_GIVEN.pattern}(?:,? {_ONE_GIVEN.pattern}){{0,3}}")
# From letter to letter, in heights of the word: in boxes, wider than in print; how many boxes a
# comma and a blank leave empty.
_IN_BOXES, _EMPTY_BOXES = 1.2, 3.5
_CUT_SHORT = 0.6  # of names that go on where the rest was not read


def _beyond_a_box(flow: Flow, value: Value, cell: Cell, *, listed: bool) -> list[Part]:
    """« J O S É | M A T H É O »: the known given names of the next cell, where a comma (`listed`)
    or a box or two left empty part them."""
    right = next_cell(flow, cell)
    if right is None or flow.strip(value.end, cell.end).end > value.end + listed + 1:
        return []
    row = _GIVEN_LIST.fullmatch(flow.text, right.start, flow.strip(right.start, right.end).end)
    names = [] if row is None else list(_ONE_GIVEN.finditer(flow.text, *row.span()))
    if not all(is_given_name(fold(m.group())) for m in names):
        return []
    if not listed and not _is_box_apart(flow, value, right):
        return []
    return [Part(m.group(), *m.span(), 0.9 + 0.1 * value.sure) for m in names]


def _is_box_apart(flow: Flow, value: Value, right: Cell) -> bool:
    _, word = flow.words_of(value.start, value.end)[-1]
    step = word.box.width / len(word.text)
    return _is_in_boxes(flow, value) and right.box.x0 - word.box.x1 < _EMPTY_BOXES * step


def _is_in_boxes(flow: Flow, value: Value) -> bool:
    page, word = flow.words_of(value.start, value.end)[-1]
    step = word.box.width / len(word.text)
    return step * page.width > _IN_BOXES * word.box.height * page.height


def _goes_on_unread(flow: Flow, value: Value, cell: Cell) -> bool:
    """« CÉDR | JUT EN »: whether a row of boxes goes on, beyond some that were not read, with
    letters that make no name."""
    right = next_cell(flow, cell) if flow.is_ocr else None
    if right is None or opens_with_label(flow, right) or not _is_in_boxes(flow, value):
        return False
    return flow.text[right.start : right.end].replace(" ", "").isalpha()


def _after_comma(flow: Flow, value: Value, cell: Cell) -> list[Part]:
    """« Jean-Baptiste, Hugo, » over « Anthony »: the given names that a list goes on with under its
    line, each of them known."""
    goes_on = gone_on(flow, Span(value.start, cell.end))[1:]
    names = [m for span in goes_on for m in _ONE_GIVEN.finditer(flow.text, span.start, span.end)]
    if not all(is_given_name(fold(m.group())) for m in names):
        return []
    return [Part(m.group(), *m.span(), 0.9 + 0.1 * value.sure) for m in names]


def _without_room(flow: Flow, value: Value, cell: Cell) -> list[Part]:
    """« Prénom(s) : Hélène Marie-Laure Ana » over « Lucía »: the known given names that open the
    next line, the first of which had no room beside them."""
    beside, under = next_cell(flow, cell), next(column_under(flow, cell), None)
    if under is None or beside is None or not cell.start <= value.label.start < cell.end:
        return []
    if abs(under.box.x0 - cell.box.x0) > ALIGNED or flow.strip(value.end, cell.end).end > value.end:
        return []
    names = _GIVEN_LIST.fullmatch(flow.text, under.start, flow.strip(under.start, under.end).end)
    found = [] if names is None else list(_ONE_GIVEN.finditer(flow.text, *names.span()))
    if not found or not all(is_given_name(fold(m.group())) for m in found):
        return []
    _, first = flow.words_of(under.start, under.start + 1)[0]
    if cell.box.x1 + first.box.width < beside.box.x0 - BETWEEN_COLUMNS:
        return []
    return [Part(m.group(), *m.span(), 0.9 + 0.1 * value.sure) for m in found]


# What parts a column from the next, in shares of the page.
BETWEEN_COLUMNS = 0.03
