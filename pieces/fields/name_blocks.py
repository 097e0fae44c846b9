"""Names that go on under their line, as addresses and diplomas print them: « M. ETCHEGOYEN » over
« Jon, Andoni », « Mme Élodie KOFFI » over « née DARRAS »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pieces.fields.cell_columns import shares_column
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import next_cell
from pieces.fields.person import Part, Person
from pieces.fields.spoken_names import NO_PERSON
from pieces.parse.folding import fold
from pieces.parse.names import surname_of

# « 08 FLAHAUT »: the number of a row.
_NUMBERED = re.compile(r"^\d{1,3}[.)]?\s+")
# How far under a line the next one stands, in heights, and how far apart their margins are.
_NEXT_HEIGHTS, _ALIGNED = 1.3, 0.02
_MOST_LINES = 2
_BORN_AS = re.compile(r"\W*(?:nom\s+de\s+naissance\s*:?|nee?(?:\(e\))?)\s+(?!le\b|a\b|en\b|\d)")
_USED = re.compile(r"\W*(?:nom\s+d'usage\s*:?|ep(?:ouse|\.|se)|veuve)\s+")
_DAY_ALONE = re.compile(r"[0-3]\d[./-][01]\d[./-](?:19|20)\d\d")
_BIRTH = re.compile(r"\W*nee?(?:\(e\))?\s+(?:le|a|en)\b")
# « certifie que mademoiselle » / « BATTESTI » / « prénoms Ghjulia, Letizia »
_GIVEN_LABEL = re.compile(r"prenoms?(?:\(s\))?\s*:?\s+")
_ONE_NAME = r"[A-ZÀ-Þ][\w'’]*(?:-[A-ZÀ-Þ][\w'’]*)*"
_NAMES = re.compile(rf"{_ONE_NAME}(?:(?:,\s?|\s){_ONE_NAME}){{0,4}}\.?")
_LIST = re.compile(rf"{_ONE_NAME}(?:,\s?{_ONE_NAME}){{1,4}}\.?")


def completed(flow: Flow, person: Person) -> Person:
    """The person with the given names and the other surname that the lines under his name say, or
    the row of a table that has his surname."""
    person = _without_other_column(flow, _without_next_cell(flow, person))
    person = _surname_line(flow, person)
    person = _told_beside(flow, _told_below(flow, person))
    return person if person.given else _told_in_row(flow, person)


def _without_next_cell(flow: Flow, person: Person) -> Person:
    """« SAINT-MARTIN née », which ends its cell, without « Représenté », read in another column."""
    used, birth = person.usage, person.birth
    cell = None if used is None else flow.cell_of(used.start)
    if used is None or birth is None or cell is None or birth.start < cell.end:
        return person
    if not _BORN_BROKEN.fullmatch(flow.folded, used.end, cell.end):
        return person
    under = next(_lines_under(flow, cell, used.start), None)
    if under is None or under.start <= birth.start < under.end:
        return person
    given = tuple(g for g in person.given if g.start < cell.end)
    return replace(person, birth=used, usage=None, given=given, full=None)


def _surname_line(flow: Flow, person: Person) -> Person:
    """« OULD AHMED » over « Loïc » over « né le … »: a line in capitals over the given names is a
    surname, though its last word is a given name too."""
    own = person.birth
    cell = None if own is None else flow.cell_of(own.start)
    if own is None or cell is None or person.usage is not None or not person.given:
        return person
    if not SURNAME_ALONE.fullmatch(flow.text, cell.start, cell.end):
        return person
    if not all(cell.start <= p.start and p.end <= cell.end for p in (own, *person.given)):
        return person
    below = [c for c in flow.cells if (c.page, c.line) == (cell.page, cell.line + 1)]
    if len(below) != 1 or flow.text[below[0].start : below[0].end].isupper():
        return person
    if not (_are_known_given_names(flow, below[0]) and _says_given_names(flow, below[0])):
        return person
    whole = Part(flow.text[cell.start : cell.end], cell.start, cell.end, own.sure)
    return _with_given(flow, replace(person, birth=whole, given=(), full=None), below[0])


def _without_other_column(flow: Flow, person: Person) -> Person:
    """« Mme OKAFOR née BRUNEAU », at the right, without the « N » of « N/Réf. », at the left."""
    surname = person.birth
    cell = None if surname is None else flow.cell_of(surname.end - 1)
    if cell is None:
        return person

    def is_own(part: Part) -> bool:
        other = flow.cell_of(part.start)
        return other is None or other.line <= cell.line or shares_column(cell, other)

    return replace(person, given=tuple(g for g in person.given if is_own(g)))


# A name that fills a cell has no more given names; how sure they are where a sentence under it says
# the surname alone.
_MOST_GIVEN, _TOLD_OVER = 4, 0.85
# Both surnames and the given names, in three cells of a line.
BOTH_TOLD = 0.8


def _told_beside(flow: Flow, person: Person) -> Person:
    """« Mme OUATTARA | née CHEVRIER | Séverine »: known given names in the cell behind both."""
    if person.given or person.birth is None or person.usage is None:
        return person
    cell = flow.cell_of(max(p.end for p in _parts(person)) - 1)
    beside = None if cell is None else next_cell(flow, cell)
    if beside is None or not _are_known_given_names(flow, beside):
        return person
    if _is_under_anothers(flow, beside):
        return person
    whole = _with_given(flow, replace(person, full=None), beside)
    return replace(whole, weight=max(whole.weight, BOTH_TOLD))


_CIVILITY = re.compile(r"(?:m\.|mr\.?|mme|mlle|monsieur|madame|mademoiselle)\s")


def _is_under_anothers(flow: Flow, cell: Cell) -> bool:
    """« Armand » under « M. SAINT-MARC », beside « née GBEDJI » under « Mme TOSSOU »."""
    over = [c for c in flow.cells if (c.page, c.line) == (cell.page, cell.line - 1)]
    return any(
        abs(c.box.x0 - cell.box.x0) < _ALIGNED and _CIVILITY.match(flow.folded, c.start, c.end)
        for c in over
    )


def _told_in_row(flow: Flow, person: Person) -> Person:
    """« M. FLAHAUT, ligne 08 » with « FLAHAUT | Corentin » in the table over it: the given names
    of the only row that opens with the surname."""
    surname = person.birth or person.full
    if surname is None or " " in surname.text:
        return person
    own = [
        c
        for c in flow.cells
        if _NUMBERED.sub("", flow.folded[c.start : c.end].strip()) == fold(surname.text)
    ]
    beside = (next_cell(flow, cell) for cell in own)
    rows = [c for c in beside if c is not None and _are_known_given_names(flow, c)]
    if len(rows) == 1:
        return _with_given(flow, person, rows[0])
    return person if own else _told_whole(flow, person, surname)


def _told_whole(flow: Flow, person: Person, surname: Part) -> Person:
    """« Monsieur GUÉRIN s'est acquitté … » under « GUÉRIN Kévin », all that a cell over it says:
    the given names of the only one of that surname."""
    found: dict[str, tuple[Part, ...]] = {}
    for cell in flow.cells:
        words = list(re.finditer(r"\S+", flow.text[cell.start : cell.end]))
        if cell.end > surname.start or not 2 <= len(words) <= 1 + _MOST_GIVEN:
            continue
        for own, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
            names = [w.group().rstrip(",") for w in rest]
            known = all(n[:1].isupper() and is_given_name(fold(n)) for n in names)
            if known and fold(own.group()) == fold(surname.text):
                found[" ".join(names)] = tuple(
                    Part(n, cell.start + w.start(), cell.start + w.end(), _TOLD_OVER)
                    for n, w in zip(names, rest, strict=True)
                )
    if len(found) != 1:
        return person
    return replace(person, birth=surname, given=next(iter(found.values())), full=None)


def _are_known_given_names(flow: Flow, cell: Cell) -> bool:
    names = re.findall(r"[^\W\d_]+", flow.text[cell.start : cell.end])
    known = all(is_given_name(fold(name)) for name in names)
    return known and _NAMES.fullmatch(flow.text, cell.start, cell.end) is not None


def _told_below(flow: Flow, person: Person) -> Person:
    end = max(p.end for p in _parts(person))
    cell = flow.cell_of(end - 1)
    if cell is not None and _BORN_BROKEN.fullmatch(flow.folded, end, cell.end):
        return _born_broken(flow, person, cell)
    if cell is None or flow.text[end : cell.end].strip(" ,.)"):
        return person
    for under in _lines_under(flow, cell, person.start):
        text = flow.folded[under.start : under.end]
        if (both := _GIVEN_BORN.match(flow.text, under.start, under.end)) is not None:
            return _with_both(person, both)
        if (match := _BORN_AS.match(text)) and person.usage is None:
            person = _born_as(flow, person, under, under.start + match.end())
        elif (match := _USED.match(text)) and person.usage is None and person.birth is not None:
            used = _surname(flow, under, under.start + match.end())
            person = replace(person, usage=used)
        elif (whole := _with_surname_under(flow, person, under)) is not None:
            person = whole
        elif not person.given and _says_given_names(flow, under):
            person = _with_given(flow, person, under)
        else:
            break
    return person


# « Madame SAINT-MARTIN née » over « CHAUVET Aïcha », « … (née » over « THIÉBAUT) », « … (née
# Saint- » over « Martin) », « … née » over « KOWALSKI, née le … » beside another column.
_BORN_BROKEN = re.compile(r"[\s,(]+nee?(?:\(e\))?\s*(?P<begun>[\w'’]+[-\u00ad\u2010\x02]\s*)?")
_BORN_NAME = re.compile(
    rf"(?P<birth>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+){{0,3}}|{_ONE_NAME}(?=\)))"
    rf"(?: (?P<given>{_ONE_NAME}(?:,? {_ONE_NAME}){{0,3}}))?(?:[\s),.]*|\)?,\s+[a-zß-ÿ].*)"
)


def _born_broken(flow: Flow, person: Person, cell: Cell) -> Person:
    """The person with the surname, and perhaps the given names, of the line under « née »."""
    under = next(_lines_under(flow, cell, person.start), None)
    match = None if under is None else _BORN_NAME.fullmatch(flow.text, under.start, under.end)
    used = person.birth or person.full
    if match is None or used is None or person.usage is not None:
        return person
    given = person.given
    if match["given"] and not given:
        names = re.split(r",\s*" if "," in match["given"] else r"\s+", match["given"])
        given = tuple(Part(name, *match.span("given"), 0.9) for name in names)
    begun = _BORN_BROKEN.fullmatch(flow.folded, max(p.end for p in _parts(person)), cell.end)
    head = "" if begun is None or not begun["begun"] else flow.text[slice(*begun.span("begun"))]
    name = (re.sub(r"\W+$", "-", head) if head else "") + match["birth"]
    birth = Part(name, *match.span("birth"), 0.9)
    return replace(person, birth=birth, usage=used, given=given, full=None)


# « … que Monsieur BÉRANGER » over « Mohamed (né VAN DER BERG), né le … » beside another column.
_GIVEN_BORN = re.compile(
    rf"(?P<given>{_ONE_NAME}(?:(?:,\s?|\s){_ONE_NAME}){{0,3}})\s+\(née?\s+(?P<birth>[A-ZÀ-Þ][^\d,;()]{{1,40}})\)"
)


def _with_both(person: Person, told: re.Match[str]) -> Person:
    """A lone surname over the given names and, in brackets, the surname at birth: the one he goes
    by."""
    used = person.birth or person.full
    names = told["given"].replace(",", " ").split()
    if used is None or person.given or person.usage or not is_given_name(fold(names[0])):
        return person
    given = tuple(Part(name, *told.span("given"), 0.9) for name in names)
    birth = Part(told["birth"], *told.span("birth"), 0.9)
    return replace(person, birth=birth, usage=used, given=given, full=None)


def _with_surname_under(flow: Flow, person: Person, cell: Cell) -> Person | None:
    """« Mme Ombeline » over « DE BEAUREGARD »: given names over the surname, which capitals tell;
    « Mme Dupont » over « MARIE » is not."""
    over = person.full or person.birth
    text = flow.text[cell.start : cell.end]
    if over is None or person.given or person.usage or not SURNAME_ALONE.fullmatch(text):
        return None
    if over.text.isupper() or NO_PERSON.search(fold(text)):
        return None
    if _are_known_given_names(flow, cell) and not is_given_name(fold(over.text.split("-")[0])):
        return None
    given = tuple(Part(n, over.start, over.end, over.sure) for n in over.text.split())
    return replace(person, birth=Part(text, cell.start, cell.end, 0.9), given=given, full=None)


def _parts(person: Person) -> list[Part]:
    parts = (person.birth, person.usage, *person.given, person.full)
    return [p for p in parts if p is not None]


def _lines_under(flow: Flow, cell: Cell, start: int) -> Iterator[Cell]:
    """The cells under one, each right under the last, at its margin or at the name's own."""
    words = flow.words_of(start, start + 1)
    margins = [cell.box.x0, *(w.box.x0 for _, w in words)]
    last = cell
    for _ in range(_MOST_LINES):
        under = next(
            (
                c
                for c in flow.cells
                if c.page == cell.page
                and c.line > last.line
                and any(abs(c.box.x0 - m) < _ALIGNED for m in margins)
            ),
            None,
        )
        if under is None or under.box.y0 - last.box.y1 > _NEXT_HEIGHTS * last.box.height:
            return
        yield under
        last = under


def _surname(flow: Flow, cell: Cell, start: int) -> Part | None:
    text = flow.text[start : cell.end]
    name = surname_of(text)
    return None if name is None else Part(name, start, start + len(text.rstrip()), 0.9)


def _born_as(flow: Flow, person: Person, cell: Cell, start: int) -> Person:
    """« Mme Élodie KOFFI » over « née DARRAS »: the first is the name she goes by."""
    born = _surname(flow, cell, start)
    used = person.birth or (None if person.given else person.full)
    if born is None or used is None or fold(born.text) == fold(used.text):
        return person
    full = person.full if used is not person.full else None
    return replace(person, birth=born, usage=used, full=full)


def _says_given_names(flow: Flow, cell: Cell) -> bool:
    """Whether a line is of given names: known ones, a list by commas, or what a birth follows."""
    label = _GIVEN_LABEL.match(flow.folded, cell.start, cell.end)
    text = flow.text[label.end() if label else cell.start : cell.end]
    if _NAMES.fullmatch(text) is None:
        return False
    if label is not None:
        return True
    if NO_PERSON.search(fold(text)):
        return False
    names = [fold(n) for n in re.findall(r"[^\W\d_]+", text)]
    if all(map(is_given_name, names)) or _LIST.fullmatch(text):
        return True
    following = next((c for c in flow.cells if c.start > cell.start and c.line > cell.line), None)
    if following is None:
        return False
    under = abs(following.box.x0 - cell.box.x0) < _ALIGNED
    bare = under and _DAY_ALONE.fullmatch(flow.folded, following.start, following.end) is not None
    return bare or bool(_BIRTH.match(flow.folded, following.start, following.end))


def _with_given(flow: Flow, person: Person, cell: Cell) -> Person:
    """A lone surname over its given names."""
    surname = person.birth or person.full
    if surname is None or (person.birth is None and len(surname.text.split()) > 3):
        return person
    label = _GIVEN_LABEL.match(flow.folded, cell.start, cell.end)
    start = label.end() if label else cell.start
    text = flow.text[start : cell.end].rstrip(".")
    listed = "," in text
    names = re.split(r"\s*,\s*" if listed else r"\s+", text)
    given = tuple(
        Part(name, start + text.index(name), start + text.index(name) + len(name), 0.95)
        for name in names
    )
    return replace(person, birth=surname, given=given, full=None)
