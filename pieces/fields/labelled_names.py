"""Names beside printed labels: « Nom : … Prénom : … », « Nom et prénom : … »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dossiers.reading import Field
from pieces.fields.born_blocks import born_people
from pieces.fields.cell_columns import column_under, shares_column
from pieces.fields.flow import SURNAME_ALONE, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.labels import Value
from pieces.fields.name_labels import (
    BIRTH_LABELS,
    GIVEN_LABELS,
    NAME_LABELS,
    OTHER_GIVEN_LABELS,
    USAGE_LABELS,
    WHOLE_LABELS,
)
from pieces.fields.name_sections import is_undersigned, section
from pieces.fields.name_values import (
    SIGNATORY,
    born_under,
    given_parts,
    nearest,
    own_values,
    part_at,
    spouse_under,
    stand_close,
)
from pieces.fields.person import (
    LEAST_LETTERS,
    Part,
    Person,
    person_of,
    split_same_case,
)
from pieces.fields.phrases import Hit
from pieces.fields.small_letters import surname_in
from pieces.fields.spoken_names import NO_PERSON
from pieces.fields.unread_headings import given_beside, given_under, over_given
from pieces.fields.whole_names import name_at, whole_names, with_birth, with_usage
from pieces.parse.folding import fold
from pieces.parse.names import PARTICLES, read_name, surname_of


def labelled_people(flow: Flow, self_declared: bool = False) -> Iterator[Person]:
    """People whose names stand beside labels: « Nom : … Prénom : … », « Nom et prénom : … »; who
    « soussigné » is counts where the candidate himself declares."""
    # « NOM » and « PRÉNOM(S) » over two columns are two labels.
    told_whole = [
        v
        for v in own_values(flow, WHOLE_LABELS)
        if "\t" not in flow.text[v.label.start : v.label.end]
    ]
    given = _apart(own_values(flow, GIVEN_LABELS), told_whole)
    usage = list(own_values(flow, USAGE_LABELS))
    births = [(v, 0.97) for v in own_values(flow, BIRTH_LABELS)]
    plain = list(own_values(flow, NAME_LABELS))
    given = _of_own_label(given, [*(v for v, _ in births), *plain])
    taken = {v.label.start for v, _ in births} | {v.label.start for v in usage}
    # « APPRENTI(E) » over « MALIA SOSEFO », which « PRENOMS » stands beside.
    of_given = {g.start for g in given}
    whole = [v for v in told_whole if v.label.start not in taken and v.start not in of_given]
    whole = [v for v in whole if not _heads_parts(flow, v, [*(v for v, _ in births), *plain])]
    # « Nom de l'élève : DE SOUSA » over « Prénom(s) : … »: the surname alone.
    split = [
        v
        for v in whole
        if (_OF_SURNAME.match(v.label.phrase) or _is_surname_alone(flow, v))
        and nearest(flow, v, given)
    ]
    whole = [v for v in whole if v not in split]
    births += [(v, 0.95) for v in split]
    taken |= {v.label.start for v in (*whole, *split)}
    births += [(v, 0.95) for v in plain if v.label.start not in taken]
    others = list(own_values(flow, OTHER_GIVEN_LABELS))
    if not births:
        births = [(v, 0.85) for v in over_given(flow, given, usage)]
    yield from born_people(flow, given)
    for value, weight in births:
        first = nearest(flow, value, given)
        weight *= SIGNATORY if not self_declared and is_undersigned(flow, value) else 1
        yield from _labelled(flow, value, weight, first, nearest(flow, value, usage), others, given)
    learners = [v for v in whole if _OF_LEARNER.search(v.label.phrase)]
    for value in whole:
        first = nearest(flow, value, given)
        signs = not self_declared and is_undersigned(flow, value)
        leads = value.label.phrase in _OF_HEAD and bool(births or learners)
        for person in whole_names(flow, value):
            person = with_birth(flow, person, value, given)
            person = with_usage(flow, person, value, usage)
            if not person.given and first is not None and person.birth is not None:
                # « Candidate : Mme DUPIN, née CHEVALLIER » over « Prénom : Hortense »
                person = replace(person, given=tuple(given_parts(flow, first)), full=None)
            other = signs or leads
            yield replace(person, weight=SIGNATORY * person.weight) if other else person


def _heads_parts(flow: Flow, value: Value, surnames: Sequence[Value]) -> bool:
    """« ÉTAT CIVIL | COORDONNÉES » over « Nom | FONTAINE | 14 rue … »: two headings, the first over
    the label of a surname that the other neither names nor stands over."""
    cell, beside = flow.cell_of(value.label.start), flow.cell_of(value.start)
    under = None if cell is None else next(column_under(flow, cell), None)
    if beside is None or under is None or beside is cell:
        return False
    said = _words(flow, value)
    names = [v for v in surnames if under.start <= v.label.start < under.end]
    own = (flow.cell_of(v.start) for v in names)
    apart = all(c is not None and not shares_column(beside, c) for c in own)
    return bool(names) and apart and not any(said & _words(flow, v) for v in names)


def _words(flow: Flow, value: Value) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", flow.folded[value.start : value.end]))


_OF_LEARNER = re.compile(r"\b(?:salariee?|apprentie?|stagiaire|candidate?|eleve|etudiante?)\b")
# Who heads the firm is whom a register is about, not a paper that has a surname beside a label too.
_OF_HEAD = frozenset(("chef d'entreprise", "dirigeant", "gerant", "president", "agent", "l'agent"))


def _apart(given: Iterable[Value], whole: Iterable[Value]) -> list[Value]:
    """The given names whose label is no part of « NOM, Prénoms », « (prénom, nom) »."""
    labels = [v.label for v in whole if "prenom" in v.label.phrase]
    return [g for g in given if not any(w.start <= g.label.start < w.end for w in labels)]


def _of_own_label(given: Sequence[Value], names: Sequence[Value]) -> list[Value]:
    """The given names without those whose label is the end of a surname's: « Nom / Name », where
    « Name » has the shape of « Nome »."""
    labels = [v.label for v in names]
    return [g for g in given if not any(n.start < g.label.start < n.end for n in labels)]


def with_usage_near(flow: Flow, person: Person) -> Person:
    """« BENALI Zoé » over « Nom d'usage : GUÉRIN »: the one usage name that stands close by."""
    if person.birth is None or person.usage is not None:
        return person
    own = Value(person.birth.start, person.birth.end, 1.0, Hit(person.start, person.start, 1.0, ""))
    close = [
        u
        for u in own_values(flow, USAGE_LABELS)
        if nearest(flow, own, [u]) is not None and section(flow, u) > SIGNATORY
    ]
    names = {surname_of(flow.text[u.start : u.end]) for u in close}
    name = names.pop() if len(names) == 1 else None
    if name is None or fold(name) == fold(person.birth.text):
        return person
    return replace(person, usage=part_at(flow, close[0], name))


# A part of a name whose surname was not read.
PART_ALONE = 0.6


def parts_alone(flow: Flow) -> dict[str, Field]:
    """`usage_name` and `given_names` of a paper whose surname could not be read: what stands beside
    the only label of each."""
    fields: dict[str, Field] = {}
    for name, labels in (("usage_name", USAGE_LABELS), ("given_names", GIVEN_LABELS)):
        found = [v for v in own_values(flow, labels) if section(flow, v) > SIGNATORY]
        texts = {fold(flow.text[v.start : v.end]) for v in found}
        if len(texts) != 1:
            continue
        value = found[0]
        said: object = surname_of(flow.text[value.start : value.end])
        if name == "given_names":
            said = [part.text for part in given_parts(flow, value)]
        if said:
            fields[name] = flow.field(name, said, value.start, value.end, PART_ALONE)
    return fields


def _is_surname_alone(flow: Flow, value: Value) -> bool:
    """« Décerné à : LÉVÊQUE » over « Prénoms : Solène », not « CADRE RÉSERVÉ À … »."""
    text = flow.text[value.start : value.end]
    if " " in text and NO_PERSON.search(fold(text)):
        return False
    return SURNAME_ALONE.fullmatch(text) is not None and split_same_case(text) is None


_OF_SURNAME = re.compile(r"nom (?:de|du|d')(?!.*prenom)")


def labelled_spans(flow: Flow) -> list[tuple[int, int]]:
    """Where the values of labelled parts of a name stand: what sentences say must not begin
    inside one (« Prénoms : Maëlys Gaëlle, née le … »)."""
    parts = (*BIRTH_LABELS, *USAGE_LABELS, *GIVEN_LABELS, *OTHER_GIVEN_LABELS)
    return [(v.start, v.end) for v in own_values(flow, parts)]


def anothers_spans(flow: Flow) -> list[tuple[int, int]]:
    """Where the whole names of others stand, told by the heading over their labels: « Parent
    déclarant » over « Nom et prénom : … »."""
    whole = own_values(flow, WHOLE_LABELS)
    return [(v.start, v.end) for v in whole if section(flow, v) <= SIGNATORY]


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
    given = given or _given_behind(flow, value)
    given = given or given_beside(flow, value) or given_under(flow, value)
    if given is None:
        name = read_name(text)
        if value.label.phrase in BIRTH_LABELS and _is_surname_alone(flow, value):
            yield _lone(flow, value, usage, weight)
            return
        if name is not None and len(name.full_name.split()) > 1:
            yield from person_of(flow, name_at(name, value.start), weight * 0.97)
        elif name is not None:
            yield _lone(flow, value, usage, weight)
        return
    name = read_name(text)
    # « DUPONT née MARTIN » beside « Nom », with the given names beside « Prénom ».
    spouse = spouse_under(flow, value)
    if name is not None and name.birth_name and name.usage_name:
        birth = part_at(flow, value, name.birth_name)
        used: Part | None = part_at(flow, value, name.usage_name)
    else:
        surname = surname_in(text)
        if surname is None or sum(c.isalpha() for c in surname) < LEAST_LETTERS:
            return
        if text.islower() and not any(
            is_given_name(fold(p.text)) for p in given_parts(flow, given)
        ):
            return  # small letters are a name's where a known one stands beside them
        if all(fold(word) in PARTICLES for word in surname.split()):
            return  # « DE LA »: the name itself was not read
        birth, used = part_at(flow, value, surname), spouse
        if spouse is None and (born := born_under(flow, value)) is not None:
            birth, used = born, birth
    if usage is not None and used is None:
        used_name = surname_in(flow.text[usage.start : usage.end])
        used = part_at(flow, usage, used_name) if used_name else None
    parts = given_parts(flow, given)
    for fuller in (given_parts(flow, g) for g in all_given if stand_close(flow, given, g)):
        # « Le premier prénom : Louise » over « Prénoms : Louise, Anne »
        first = " ".join(p.text for p in parts)
        if f"{' '.join(p.text for p in fuller)} ".startswith(f"{first} "):
            parts = fuller
    for other in others:
        if nearest(flow, other, [given]) is given and other.label.start != given.label.start:
            parts += [p for p in given_parts(flow, other) if p.text not in [q.text for q in parts]]
    if parts:
        if used is not None and fold(used.text) == fold(birth.text):
            used = None
        yield Person(birth, used, tuple(parts), None, weight, value.start)
    elif _is_surname_alone(flow, value):
        # « nès, Canilte » beside « Prénoms », by a pen: the surname was read all the same.
        yield _lone(flow, value, usage, weight)


def _given_behind(flow: Flow, value: Value) -> Value | None:
    """« OUEDRAOGO (nom de naissance) Issa Rachid »: what follows a label that stands in brackets
    behind the surname."""
    cell = flow.cell_of(value.label.end - 1)
    if cell is None or value.end > value.label.start:
        return None
    if flow.text[value.label.end : value.label.end + 1] != ")":
        return None
    rest = flow.strip(value.label.end + 1, cell.end)
    if not flow.text[rest.start : rest.start + 1].isupper():
        return None
    return Value(rest.start, rest.end, value.sure, value.label)


def _lone(flow: Flow, value: Value, usage: Value | None, weight: float) -> Person:
    surname = surname_of(flow.text[value.start : value.end])
    if surname is not None and sum(c.isalpha() for c in surname) < LEAST_LETTERS:
        surname = None
    used = surname_of(flow.text[usage.start : usage.end]) if usage else None
    birth = part_at(flow, value, surname) if surname else None
    return Person(
        birth, part_at(flow, usage, used) if usage and used else None, (), None, weight * 0.8,
        value.start,
    )  # fmt: skip
