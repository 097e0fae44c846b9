"""Who the piece is about: the candidate's name, told from the signatory's, the employer's and the
tutor's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.reading import Field
from pieces.fields.best_person import LEAST_TOLD, best_person, fields_of, is_same
from pieces.fields.births import birth_date_field, birth_dates, in_column
from pieces.fields.both_names import as_addressed, with_both_names, with_civil_name
from pieces.fields.captioned_names import captioned_people
from pieces.fields.cut_surnames import with_cut_surnames
from pieces.fields.firm_names import FORM, is_form
from pieces.fields.flow import SURNAME_ALONE, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.labelled_names import (
    anothers_spans,
    labelled_people,
    labelled_spans,
    parts_alone,
    with_usage_near,
)
from pieces.fields.labels import Value
from pieces.fields.listed_people import of_lists
from pieces.fields.lone_names import given_under_surnames, lone_people, sender
from pieces.fields.mail_names import surname_by_mail
from pieces.fields.name_blocks import completed
from pieces.fields.name_labels import GIVEN_LABELS
from pieces.fields.name_values import given_parts, own_values
from pieces.fields.person import Part, Person
from pieces.fields.phrases import Hit
from pieces.fields.spellings import known_spellings, surest_spelling
from pieces.fields.spoken_names import NO_PERSON, spoken_people
from pieces.fields.titled_names import named_in_title
from pieces.parse.folding import fold

# Labels that tell both parts of a name.
BOTH_PARTS = 2


def person_fields(
    flow: Flow, *, self_declared: bool = False, youngest: bool = False
) -> dict[str, Field]:
    """`birth_name`, `usage_name` and `given_names`, or `full_name`, of whom the piece is about, and
    his `birth_date`.

    `self_declared`: the candidate himself signs (« je soussigné(e) … demande »). `youngest`: of
    several whose birth is told, it is the last born (an apprentice, beside who teaches him).
    """
    found = people(flow, self_declared=self_declared)
    person = best_person(_by_age(flow, found) if youngest else found)
    alone = parts_alone(flow) if person is None or person.weight < LEAST_TOLD else {}
    if person is None or len(alone) == BOTH_PARTS:
        return alone | surname_by_mail(flow, alone) | birth_date_field(flow)
    person = named_in_title(flow, with_usage_near(flow, person))
    person = with_both_names(person, found)
    person = with_civil_name(flow, person, found)
    person = surest_spelling(flow, as_addressed(flow, person, found))
    person = known_spellings(flow, person)
    return fields_of(flow, person) | birth_date_field(flow, near=person.start)


# How far behind a name his birth may be told, in letters; the weight left to who is born earlier.
BIRTH_REACH, ELDER = 250, 0.6
_HEADS_FIRM = re.compile(r"\b(?:dirigeante?|gerante?|presidente?|exploitante?)(?:\(e\))?[\s:.]*$")


def _by_age(flow: Flow, found: Sequence[Person]) -> list[Person]:
    """The people, those born before another of them weighing less."""
    births = sorted(birth_dates(flow), key=lambda b: b.found.start)
    if len({b.found.date for b in births}) < 2:
        return list(found)
    last = max(b.found.date for b in births)

    def is_elder(person: Person) -> bool:
        if _HEADS_FIRM.search(flow.folded, max(0, person.start - 30), person.start):
            return True
        near = in_column(flow, births, person.start)
        after = (b for b in near if 0 <= b.found.start - person.start < BIRTH_REACH)
        own = next(after, None)
        between = own is not None and any(
            person.start < p.start < own.found.start and not is_same(p, person) for p in found
        )
        return own is not None and not between and own.found.date != last

    return [replace(p, weight=p.weight * ELDER) if is_elder(p) else p for p in found]


# A label or a sentence that tells this firmly leaves no name to be looked for elsewhere.
TOLD = 0.8


def _are_given_names(person: Person) -> bool:
    """« Romain, Pierre » behind a label that was not read, the surname being beside its own."""
    parts = [p.text for p in (person.birth, *person.given) if p is not None]
    return (
        bool(parts) and not parts[0].isupper() and all(is_given_name(fold(part)) for part in parts)
    )


def _in_whole(flow: Flow, spoken: Sequence[Person]) -> list[Person]:
    """The people that sentences name, with what the lines under their names say of them; who was
    read in such a line alone is nobody else."""
    whole = [completed(flow, person) for person in spoken]
    told = [q for p, q in zip(spoken, whole, strict=True) if not p.given]
    added = {g.start for p in told for g in p.given if g.start != p.start}
    return [p for p in whole if p.start not in added]


def _with_given_behind(flow: Flow, person: Person) -> Person:
    """« M. RANDRIAMAMPIANINA    Prénoms : Hery, Tiana »: a surname alone, the rest behind it on its
    line."""
    surname = person.full
    if surname is None or person.birth or person.given or not surname.text.isupper():
        return person
    line = flow.line_span(surname.start)
    behind = [v for v in own_values(flow, GIVEN_LABELS) if surname.end <= v.label.start < line.end]
    if " " in surname.text or len(behind) != 1:
        return person
    given = tuple(given_parts(flow, behind[0]))
    return replace(person, birth=surname, given=given, full=None) if given else person


# Words in capitals alone over a name that are none: « ATTESTE QUE », « CERTIFIE ».
_NO_SURNAME = re.compile(
    r"\b(?:certifi|attest|declar|delivr|decern|conf[eè]r|recoi)\w*|\bque\b|\bpar\b|\bpour\b"
)


def _with_surname_over(flow: Flow, person: Person) -> Person:
    """« EL AMRANI » over « Jean-Noël José Karim » over « né le … »: given names, whose surname
    stands alone in capitals over them."""
    whole = person.full
    own = None if whole is None else flow.cell_of(whole.start)
    if whole is None or own is None or person.birth or person.given or whole.start != own.start:
        return person
    known = [is_given_name(fold(part)) for part in whole.text.split()]
    if not known[0] or not known[-1] or known.count(False) > 1:
        return person
    over = [c for c in flow.cells if (c.page, c.line) == (own.page, own.line - 1)]
    text = flow.text[over[0].start : over[0].end] if len(over) == 1 else ""
    if SURNAME_ALONE.fullmatch(text) is None or _NO_SURNAME.search(fold(text)):
        return person
    if NO_PERSON.search(fold(text)):
        return person
    given = given_parts(flow, Value(own.start, whole.end, 1.0, Hit(own.start, own.start, 1.0, "")))
    birth = Part(text, over[0].start, over[0].end, 1.0)
    return replace(person, birth=birth, given=tuple(given), full=None, start=birth.start)


# « Les Toits d'Exemple SARL au capital de … » at the foot, under « La salariée ».
_OF_A_FIRM = re.compile(rf" (?P<form>{FORM})(?![a-z0-9'])|,? (?:{FORM} )?au capital\b")


def _names_firm(flow: Flow, person: Person) -> bool:
    """Whether a legal form stands behind what was taken for a person's whole name, on its line."""
    form = None if person.full is None else _OF_A_FIRM.match(flow.folded, person.full.end)
    return form is not None and (form["form"] is None or is_form(flow, *form.span("form")))


def people(flow: Flow, *, self_declared: bool = False) -> list[Person]:
    """Everyone who may be the candidate, from labels and from sentences."""
    parts = labelled_spans(flow)
    spoken = _in_whole(
        flow,
        [
            p
            for p in spoken_people(flow, self_declared)
            if not any(a <= p.start < b for a, b in parts)
        ],
    )
    labelled = [*labelled_people(flow, self_declared), *captioned_people(flow)]
    spoken, labelled = (
        [p for p in told if not _names_firm(flow, p)] for told in (spoken, labelled)
    )
    if any(p.weight >= TOLD for p in labelled):
        others = anothers_spans(flow)
        spoken = [p for p in spoken if not any(a <= p.start < b for a, b in others)]
    if any(p.birth and not p.given for p in labelled):
        spoken = [p for p in spoken if not _are_given_names(p)]
    if any(_are_given_names(p) for p in spoken):
        under = given_under_surnames(flow)
        spoken = [p for p in spoken if p.start not in under or not _are_given_names(p)]
    # Given names whose surname a label tells are not those of what stands before them.
    taken = {g.start for p in labelled if p.birth and p.weight >= TOLD for g in p.given}
    found = [*labelled, *(p for p in spoken if not any(g.start in taken for g in p.given))]
    found = [with_cut_surnames(flow, p) for p in found]
    found = [_with_surname_over(flow, _with_given_behind(flow, p)) for p in found]
    found = of_lists(flow, found)
    # Told by nothing but its place, a name counts where no label and no sentence gives one.
    if any(p.weight >= TOLD for p in found):
        return found
    for lone in (*lone_people(flow), *(sender(flow) if self_declared else ())):
        if any(a <= lone.start < b for a, b in parts):
            continue
        same = next((p for p in found if is_same(p, lone)), None)
        if same is None:
            found.append(lone)
        else:  # what is told of him already stays, the surer for his place
            found[found.index(same)] = replace(same, weight=max(same.weight, lone.weight))
    return found
