"""Names beside printed labels: « Nom : … Prénom : … », « Nom et prénom : … »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dossiers.reading import Field
from pieces.fields.flow import SURNAME_ALONE, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import cells_below
from pieces.fields.labels import Value, suffix_of, values
from pieces.fields.name_labels import (
    BIRTH_LABELS,
    GIVEN_LABELS,
    NAME_LABELS,
    NOT_OURS,
    NOTHING_SAID,
    OTHER_GIVEN_LABELS,
    USAGE_LABELS,
    WHOLE_LABELS,
)
from pieces.fields.name_sections import section
from pieces.fields.person import (
    LEAST_LETTERS,
    Part,
    Person,
    find_words,
    person_of,
    split_same_case,
)
from pieces.fields.phrases import Hit
from pieces.fields.relatives import labels_spouse
from pieces.fields.small_letters import given_names_in, small_name, surname_in
from pieces.fields.spoken_names import AFTER_OFFICE, NO_PERSON
from pieces.fields.unread_headings import given_beside, given_under, over_given
from pieces.parse.folding import fold
from pieces.parse.names import PARTICLES, FoundName, given_names_of, read_name, surname_of

# Two lines of a form are no further apart, in shares of the page.
NEIGHBOUR_LINES = 0.06
# How far the parts of one name may stand from each other, in shares of the page and in letters'
# heights.
NEAREST, NEAREST_HEIGHTS = 0.16, 14
# Who signs a paper is seldom whom it is about.
SIGNATORY = 0.4


def labelled_people(flow: Flow, self_declared: bool = False) -> Iterator[Person]:
    """People whose names stand beside labels: « Nom : … Prénom : … », « Nom et prénom : … »; who
    « soussigné » is counts where the candidate himself declares."""
    # « NOM » and « PRÉNOM(S) » over two columns are two labels.
    told_whole = [
        v for v in _ours(flow, WHOLE_LABELS) if "\t" not in flow.text[v.label.start : v.label.end]
    ]
    given = _apart(_ours(flow, GIVEN_LABELS), told_whole)
    usage = list(_ours(flow, USAGE_LABELS))
    births = [(v, 0.97) for v in _ours(flow, BIRTH_LABELS)]
    taken = {v.label.start for v, _ in births} | {v.label.start for v in usage}
    whole = [v for v in told_whole if v.label.start not in taken]
    # « Nom de l'élève : DE SOUSA » over « Prénom(s) : … »: the surname alone.
    split = [
        v
        for v in whole
        if (_OF_SURNAME.match(v.label.phrase) or _is_surname_alone(flow, v))
        and _nearest(flow, v, given)
    ]
    whole = [v for v in whole if v not in split]
    births += [(v, 0.95) for v in split]
    taken |= {v.label.start for v in (*whole, *split)}
    births += [(v, 0.95) for v in _ours(flow, NAME_LABELS) if v.label.start not in taken]
    others = list(_ours(flow, OTHER_GIVEN_LABELS))
    if not births:
        births = [(v, 0.85) for v in over_given(flow, given, usage)]
    for value, weight in births:
        first = _nearest(flow, value, given)
        yield from _labelled(
            flow, value, weight, first, _nearest(flow, value, usage), others, given
        )
    for value in whole:
        first = _nearest(flow, value, given)
        signs = not self_declared and "soussigne" in value.label.phrase
        for person in _whole(flow, value):
            person = _with_birth(flow, person, value)
            person = _with_usage(flow, person, value, usage)
            if not person.given and first is not None and person.birth is not None:
                # « Candidate : Mme DUPIN, née CHEVALLIER » over « Prénom : Hortense »
                person = replace(person, given=tuple(_given_parts(flow, first)), full=None)
            yield replace(person, weight=SIGNATORY * person.weight) if signs else person


def _apart(given: Iterable[Value], whole: Iterable[Value]) -> list[Value]:
    """The given names whose label is not the end of « NOM, Prénoms »."""
    labels = [v.label for v in whole if "prenom" in v.label.phrase]
    return [g for g in given if not any(w.start < g.label.start < w.end for w in labels)]


_OF_BIRTH = re.compile(r"naissance|naiss\b|jeune fille|patronym")


def _with_birth(flow: Flow, person: Person, value: Value) -> Person:
    """« Mme PROUST Aurore » beside « nom de naissance : SZYMANSKI »: the first is the name she goes
    by."""
    if person.birth is None or person.usage is not None:
        return person
    own = (v for v in _ours(flow, BIRTH_LABELS) if _OF_BIRTH.search(v.label.phrase))
    near = _nearest(flow, value, [v for v in own if section(flow, v) > SIGNATORY])
    name = None if near is None else surname_in(flow.text[near.start : near.end])
    if near is None or name is None or fold(name) == fold(person.birth.text):
        return person
    if near.start < value.end and value.start < near.end:
        return person
    return replace(person, birth=_part_at(flow, near, name), usage=person.birth)


def _with_usage(flow: Flow, person: Person, value: Value, usage: Sequence[Value]) -> Person:
    """« Stagiaire : TRAORÉ Thi Mai – nom d'usage : BOUCHÈRE »"""
    line = flow.line_span(value.start)
    beside = [u for u in usage if line.start <= u.label.start < line.end + 1]
    name = surname_of(flow.text[beside[0].start : beside[0].end]) if beside else None
    if name is None or person.usage is not None or person.birth is None:
        return person
    if fold(name) == fold(person.birth.text):
        return person
    return replace(person, usage=_part_at(flow, beside[0], name))


def with_usage_near(flow: Flow, person: Person) -> Person:
    """« BENALI Zoé » over « Nom d'usage : GUÉRIN »: the one usage name that stands close by."""
    if person.birth is None or person.usage is not None:
        return person
    own = Value(person.birth.start, person.birth.end, 1.0, Hit(person.start, person.start, 1.0, ""))
    close = [
        u
        for u in _ours(flow, USAGE_LABELS)
        if _nearest(flow, own, [u]) is not None and section(flow, u) > SIGNATORY
    ]
    names = {surname_of(flow.text[u.start : u.end]) for u in close}
    name = names.pop() if len(names) == 1 else None
    if name is None or fold(name) == fold(person.birth.text):
        return person
    return replace(person, usage=_part_at(flow, close[0], name))


# A part of a name whose surname was not read.
PART_ALONE = 0.6


def parts_alone(flow: Flow) -> dict[str, Field]:
    """`usage_name` and `given_names` of a paper whose surname could not be read: what stands beside
    the only label of each."""
    fields: dict[str, Field] = {}
    for name, labels in (("usage_name", USAGE_LABELS), ("given_names", GIVEN_LABELS)):
        found = [v for v in _ours(flow, labels) if section(flow, v) > SIGNATORY]
        texts = {fold(flow.text[v.start : v.end]) for v in found}
        if len(texts) != 1:
            continue
        value = found[0]
        said: object = surname_of(flow.text[value.start : value.end])
        if name == "given_names":
            said = [part.text for part in _given_parts(flow, value)]
        if said:
            fields[name] = flow.field(name, said, value.start, value.end, PART_ALONE)
    return fields


def _close(flow: Flow, value: Value, other: Value) -> bool:
    """Whether two values stand on neighbouring lines of a page."""
    if other.label.start == value.label.start:
        return False
    own, theirs = flow.words_of(value.start, value.end), flow.words_of(other.start, other.end)
    if not own or not theirs or own[0][0].number != theirs[0][0].number:
        return False
    return abs(own[0][1].box.y0 - theirs[0][1].box.y0) < NEIGHBOUR_LINES


def _is_surname_alone(flow: Flow, value: Value) -> bool:
    """« Décerné à : LÉVÊQUE » over « Prénoms : Solène »."""
    text = flow.text[value.start : value.end]
    return SURNAME_ALONE.fullmatch(text) is not None and split_same_case(text) is None


_OF_SURNAME = re.compile(r"nom (?:de|du|d')(?!.*prenom)")


def labelled_spans(flow: Flow) -> list[tuple[int, int]]:
    """Where the values of labelled parts of a name stand: what sentences say must not begin
    inside one (« Prénoms : Maëlys Gaëlle, née le … »)."""
    parts = (*BIRTH_LABELS, *USAGE_LABELS, *GIVEN_LABELS, *OTHER_GIVEN_LABELS)
    return [(v.start, v.end) for v in _ours(flow, parts)]


def _ours(flow: Flow, phrases: Sequence[str]) -> Iterator[Value]:
    for value in values(flow, phrases, accept=lambda span: _may_name(flow, span)):
        suffix = suffix_of(flow, value)
        if phrases is USAGE_LABELS:  # « Nom marital / d'usage »
            suffix = suffix.replace("usage", "")
        suffix = _WITH_USAGE.sub("", suffix)
        nothing = NOTHING_SAID.fullmatch(flow.folded, value.start, value.end)
        goes_on = _LABEL_GOES_ON.match(flow.folded, value.start) or (
            flow.text[value.start].islower() and _OF_ANOTHER.match(flow.folded, value.start)
        )
        if labels_spouse(flow.folded[max(0, value.label.start - 20) : value.label.start]):
            continue
        if not NOT_OURS.search(suffix) and not nothing and not goes_on:
            yield value


# « Nom (suivi du nom d'usage) : CARRÉ (ép. VOGEL) »
_WITH_USAGE = re.compile(r"(?:suivi|et|puis|,)\s[^:]*\busage\b")
# A stray mark that recognition put between a label and its value is no name.
_NAME_LIKE = re.compile(r"[^\W\d_]['’]?[^\W\d_]")


def _may_name(flow: Flow, span: Span) -> bool:
    """Whether a place beside a label holds two letters in a row, capitals where it was recognised
    (« anc » is a piece of « naissance »)."""
    text = flow.text[span.start : span.end]
    if (
        text == "FRA"
        or _PLACE_AND_DAY.match(text)
        or fold(text).split(" / ")[0].strip(" :") in _LABELS
    ):
        return False
    return _NAME_LIKE.search(text) is not None and (not flow.is_ocr or not text.islower())


# « NOME / NAME » under « SURNAME »: the next label.
_LABELS = frozenset((*BIRTH_LABELS, *USAGE_LABELS, *GIVEN_LABELS, *OTHER_GIVEN_LABELS))
# « À Témoin, le 9 mai 2022 »
_PLACE_AND_DAY = re.compile(r"(?:Fait )?[ÀAà] [A-ZÀ-Þ][^\d\n]{1,40},? l[ea] \d")


# « NOM D'USAGE. » is no surname « D'USAGE ».
_LABEL_GOES_ON = re.compile(
    r"(?:d'(?:usage|epou\w+|etat)|de\s+(?:famille|naissance|jeune)|marital|usuel)\b"
)
# « Nom du père BÉRANGER », « Prénom de la tutrice Awa »
_OF_ANOTHER = re.compile(rf"d(?:u|es?)\s+(?:la\s+|l')?(?:{NOT_OURS.pattern})")


def _nearest(flow: Flow, value: Value, others: Sequence[Value]) -> Value | None:
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


def _labelled(
    flow: Flow,
    value: Value,
    weight: float,
    given: Value | None,
    usage: Value | None,
    others: Sequence[Value],
    all_given: Sequence[Value],
) -> Iterator[Person]:
    text = flow.text[value.start : value.end]
    weight *= section(flow, value) * (0.9 + 0.1 * value.sure)
    if given is not None and given.start == value.start:
        return  # one place for two labels: which of them is its own cannot be told
    given = given or given_beside(flow, value) or given_under(flow, value)
    if given is None:
        name = read_name(text)
        if value.label.phrase in BIRTH_LABELS and _is_surname_alone(flow, value):
            yield _lone(flow, value, usage, weight)
            return
        if name is not None and len(name.full_name.split()) > 1:
            yield from person_of(flow, _moved(name, value.start), weight * 0.97)
        elif name is not None:
            yield _lone(flow, value, usage, weight)
        return
    name = read_name(text)
    # « DUPONT née MARTIN » beside « Nom », with the given names beside « Prénom ».
    spouse = _spouse_under(flow, value)
    if name is not None and name.birth_name and name.usage_name:
        birth = _part_at(flow, value, name.birth_name)
        used: Part | None = _part_at(flow, value, name.usage_name)
    else:
        surname = surname_in(text)
        if surname is None or sum(c.isalpha() for c in surname) < LEAST_LETTERS:
            return
        if text.islower() and not any(
            is_given_name(fold(p.text)) for p in _given_parts(flow, given)
        ):
            return  # small letters are a name's where a known one stands beside them
        if all(fold(word) in PARTICLES for word in surname.split()):
            return  # « DE LA »: the name itself was not read
        birth, used = _part_at(flow, value, surname), spouse
        if spouse is None and (born := _born_under(flow, value)) is not None:
            birth, used = born, birth
    if usage is not None and used is None:
        used_name = surname_in(flow.text[usage.start : usage.end])
        used = _part_at(flow, usage, used_name) if used_name else None
    parts = _given_parts(flow, given)
    for fuller in (_given_parts(flow, g) for g in all_given if _close(flow, given, g)):
        # « Le premier prénom : Louise » over « Prénoms : Louise, Anne »
        first = " ".join(p.text for p in parts)
        if f"{' '.join(p.text for p in fuller)} ".startswith(f"{first} "):
            parts = fuller
    for other in others:
        if _nearest(flow, other, [given]) is given and other.label.start != given.label.start:
            parts += [p for p in _given_parts(flow, other) if p.text not in [q.text for q in parts]]
    if parts:
        if used is not None and fold(used.text) == fold(birth.text):
            used = None
        yield Person(birth, used, tuple(parts), None, weight, value.start)


def _born_under(flow: Flow, value: Value) -> Part | None:
    """« (née KACZMAREK) » on the line under the name that she goes by."""
    cell = flow.cell_of(value.start)
    under = None if cell is None else next(cells_below(flow, cell), None)
    match = None if under is None else _BORN_LINE.match(flow.folded, under.start, under.end)
    if under is None or match is None:
        return None
    name = surname_of(flow.text[match.end() : under.end])
    return None if name is None else Part(name, match.end(), under.end, 0.9)


_BORN_LINE = re.compile(r"\(?nee?\s+(?!le\b|a\b|en\b)(?=\w)")
_SPOUSE_LINE = re.compile(r"(?:ep\.?|epse|epouse|usage|nom d'usage|veuve|vve)\s*:?\s+(?=\w)")


def _spouse_under(flow: Flow, value: Value) -> Part | None:
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


def _lone(flow: Flow, value: Value, usage: Value | None, weight: float) -> Person:
    surname = surname_of(flow.text[value.start : value.end])
    if surname is not None and sum(c.isalpha() for c in surname) < LEAST_LETTERS:
        surname = None
    used = surname_of(flow.text[usage.start : usage.end]) if usage else None
    birth = _part_at(flow, value, surname) if surname else None
    return Person(
        birth, _part_at(flow, usage, used) if usage and used else None, (), None, weight * 0.8,
        value.start,
    )  # fmt: skip


def _moved(name: FoundName, offset: int) -> FoundName:
    return replace(name, start=name.start + offset, end=name.end + offset)


def _part_at(flow: Flow, value: Value, text: str) -> Part:
    at = find_words(flow.text[value.start : value.end], text)
    start, end = (value.start + at[0], value.start + at[1]) if at else (value.start, value.end)
    return Part(" ".join(text.split()), start, end, 0.9 + 0.1 * value.sure)


_NAMES_END = re.compile(r"\s[–—-]\s|\s\(|[\s,]n[ée]{1,2}(?:\(e\))?\s|\d")


def _given_parts(flow: Flow, value: Value) -> list[Part]:
    """Given names of a value: parted by commas where there are some, else by blanks."""
    # « Karim Théo – né(e) le 27 mai 1998, nom »: the names end where something else begins.
    text = _NAMES_END.split(flow.text[value.start : value.end], maxsplit=1)[0]
    pieces = re.split(r"\s*[,;/]\s*", text) if re.search(r"[,;/]", text) else [text]
    names: list[str] = []
    for piece in pieces:
        read = [n for n in given_names_in(piece, small=text.islower()) if len(n) > 1]
        if not read:
            break  # « La titulaire a obtenu les annexes TROIS, QUATRE »: no list of names
        names += [" ".join(read)] if len(pieces) > 1 and read else read
    return [_part_at(flow, value, name) for name in names]


def _stacked(flow: Flow, value: Value) -> Person | None:
    """« NOM, Prénom » over the surname over the given names, as residence permits print them."""
    label = flow.folded[value.label.start : value.label.end]
    cell = flow.cell_of(value.start)
    if (
        cell is None
        or not re.match(r"noms?\b.*prenom", label)
        or cell.start <= value.label.start < cell.end
    ):
        return None
    surname = surname_of(flow.text[value.start : value.end])
    under = next(cells_below(flow, cell), None)
    if surname is None or not surname.isupper() or under is None:
        return None
    line = flow.text[under.start : under.end]
    given = given_names_of(line)
    if not given or len(given) < len(line.replace(",", " ").split()):
        return None
    below = Value(under.start, under.end, value.sure, value.label)
    weight = 0.9 * section(flow, value)
    parts = tuple(_given_parts(flow, below))
    return Person(
        _part_at(flow, value, surname), _spouse_under(flow, below), parts, None, weight, value.start
    )


def _whole(flow: Flow, value: Value) -> Iterator[Person]:
    text = flow.text[value.start : value.end]
    stacked = _stacked(flow, value)
    if stacked is not None:
        yield stacked
        return
    rank = _RANK.match(text)  # « caporal TEHEI Raphaël »
    start = value.start + (rank.end() if rank else 0)
    # « FERRÉ / Loïck, Emmanuel »
    said = flow.text[start : value.end].replace(" / ", " , ")
    name = small_name(said) or read_name(said)
    if name is None or len(name.full_name.split()) < 2 or _is_body(name):
        return
    office = AFTER_OFFICE.match(flow.folded[name.end + start :][:40])
    weight = 0.95 * section(flow, value) * (0.9 + 0.1 * value.sure) * (0.5 if office else 1.0)
    if _INITIALS.match(name.full_name):
        weight *= SIGNATORY  # « L'agent : C. DORNE »: nobody but who signs is told by initials
    order = flow.folded[value.label.start : value.label.end]
    moved = _moved(name, start)
    if moved.birth_name is None and name.usage_name is None:
        ordered = _by_label_order(name.full_name, order)
        if ordered is not None:
            moved = replace(moved, birth_name=ordered[0], given_names=ordered[1])
    yield from person_of(flow, moved, weight)


_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[ -]?)+[A-ZÀ-Þ]{2}")
_RANK = re.compile(r"(?:\d{0,2}[a-zß-ÿ][a-zß-ÿ'’-]+ ){1,4}(?=[A-ZÀ-Þ]{2})")


def _is_body(name: FoundName) -> bool:
    """Whether the words are an institution's (« Campus Imaginaire » stamped under « Le candidat »):
    they hold a word of one and no given name."""
    words = fold(name.full_name)
    return NO_PERSON.search(words) is not None and not any(
        is_given_name(part) for part in re.split(r"[\s-]+", words)
    )


def _by_label_order(full: str, label: str) -> tuple[str, tuple[str, ...]] | None:
    """« Nom et prénom » over two words in one case: the label says which comes first."""
    words = full.split()
    if len(words) != 2 or "prenom" not in label or not re.search(r"\bnoms?\b", label):
        return None
    if label.index("prenom") > label.index("nom"):
        return words[0], (words[1],)
    return words[1], (words[0],)
