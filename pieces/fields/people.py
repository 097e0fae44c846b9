"""Who the piece is about: the candidate's name, told from the signatory's, the employer's and the
tutor's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from dossiers.reading import Field
from pieces.fields.births import birth_date_field, birth_dates, in_column
from pieces.fields.captioned_names import captioned_people
from pieces.fields.cell_columns import column_under
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow, Span
from pieces.fields.given_names import is_given_name, mended_given_name
from pieces.fields.label_hits import label_hits
from pieces.fields.labelled_names import (
    anothers_spans,
    labelled_people,
    labelled_spans,
    parts_alone,
    with_usage_near,
)
from pieces.fields.labels import Value
from pieces.fields.lone_names import given_under_surnames, lone_people, sender
from pieces.fields.name_blocks import completed
from pieces.fields.name_labels import GIVEN_LABELS, USAGE_LABELS
from pieces.fields.name_values import SIGNATORY, given_parts, own_values
from pieces.fields.person import Part, Person
from pieces.fields.phrases import Hit
from pieces.fields.spoken_names import NO_PERSON, spoken_people
from pieces.fields.titled_names import named_in_title
from pieces.parse.folding import fold

# A name that only its place tells, at the foot, where labels tell both other parts of a name.
LEAST_TOLD, BOTH_PARTS = 0.3, 2


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
        return alone | birth_date_field(flow)
    person = named_in_title(flow, with_usage_near(flow, person))
    person = _with_both_names(person, found)
    person = _with_civil_name(flow, person, found)
    person = _surest_spelling(flow, _as_addressed(flow, person, found))
    return fields_of(flow, person) | birth_date_field(flow, near=person.start)


# A mention of both surnames without a given name must be this sure of whom it speaks.
BOTH_NAMES = 0.7


# A letter addresses by the name that is used.
ADDRESSED_AS = 0.7


def _as_addressed(flow: Flow, person: Person, found: Sequence[Person]) -> Person:
    """« Madame Anne-Sophie BENALI » over « Nom de naissance : DA SILVA » and « Nom d'usage : »,
    where what stands beside that label was not read."""
    if person.birth is None or person.usage is not None or not person.given or not flow.is_ocr:
        return person
    if not label_hits(flow, USAGE_LABELS):
        return person
    given = [fold(p.text) for p in person.given[:1]]
    used = [
        p.birth
        for p in found
        if p.birth is not None
        and p.usage is None
        and [fold(g.text) for g in p.given[:1]] == given
        and fold(p.birth.text) != fold(person.birth.text)
        and Levenshtein.distance(p.birth.text, person.birth.text) >= LEAST_RESPELT
    ]
    names = {fold(part.text) for part in used}
    return replace(person, usage=replace(used[0], sure=ADDRESSED_AS)) if len(names) == 1 else person


def _with_civil_name(flow: Flow, person: Person, found: Sequence[Person]) -> Person:
    """« SAL. MME LEFRANC HANANE » over « NOM NAIS. BOUZIANE »: the surname beside a label of birth,
    and right before it, with a civility, the name in use of the only other person."""
    own = person.birth
    if own is None or person.usage is not None or person.given:
        return person
    line = flow.line_span(own.start)
    if not _BIRTH_NAME.search(flow.folded, line.start, own.start):
        return person
    before = flow.line_span(max(0, line.start - 1))
    beside = [
        p
        for p in found
        if p.birth is not None
        and p.usage is None
        and p.given
        and before.start <= p.start < line.start
        and _CIVIL.search(flow.folded, before.start, p.birth.start)
    ]
    if len(beside) != 1 or beside[0].birth is None:
        return person
    return replace(person, usage=beside[0].birth, given=beside[0].given, full=None)


_BIRTH_NAME = re.compile(r"\bnom (?:de )?(?:naiss?\w*|jeune fille)\.?[\s:]*$")
_CIVIL = re.compile(r"\b(?:mme|m\.|mr|mlle|madame|monsieur)\s[^\n]*$")


def _with_both_names(person: Person, found: Sequence[Person]) -> Person:
    """« Je soussignée Élodie DA SILVA » under « Mme ROUSSEAU épouse DA SILVA »: the name she goes
    by, and elsewhere both."""
    if person.birth is None or person.usage is not None or not person.given:
        return person
    for other in found:
        if other.birth is None or other.usage is None:
            continue
        same_given = [fold(p.text) for p in other.given[:1]] == [fold(person.given[0].text)]
        if not same_given and (other.given or other.weight < BOTH_NAMES):
            continue
        if fold(other.usage.text) == fold(person.birth.text):
            return replace(person, birth=other.birth, usage=other.usage)
        if same_given and fold(other.birth.text) == fold(person.birth.text):
            return replace(person, usage=other.usage)
    return person


# Shorter surnames have neighbours that are other people's; so much surer one reading must be.
LEAST_RESPELT, SURER = 5, 0.1


def _surest_spelling(flow: Flow, person: Person) -> Person:
    """« KOWALSKT » in a line and « KOWALSKI » in another beside the same given name: of two
    readings a letter apart, the one that recognition was surer of."""
    own = person.birth
    if own is None or not flow.is_ocr or len(own.text) < LEAST_RESPELT:
        return person
    if _trust(flow, own) < DOUBTED and (kin := _spelt_elsewhere(flow, own)) is not None:
        return replace(person, birth=kin)
    if " " in own.text:
        return person
    given = "|".join(re.escape(p.text) for p in person.given)
    beside = re.compile(rf"(?:{given})[ ,]+([A-ZÀ-Þ'’-]+)\b|\b([A-ZÀ-Þ'’-]+)[ ,]+(?:{given})")
    others = [
        Part(flow.text[start:end], start, end, own.sure)
        for match in (beside.finditer(flow.text) if given else ())
        for start, end in [match.span(match.lastindex or 0)]
        if Levenshtein.distance(flow.text[start:end], own.text, score_cutoff=1) == 1
    ]
    best = max(others, key=lambda part: _trust(flow, part), default=None)
    if best is None:
        return person
    chosen = best if _trust(flow, best) > _trust(flow, own) + SURER else own
    return replace(person, birth=replace(chosen, sure=MENDED * chosen.sure))


# A surname read less surely is looked for elsewhere, be it a parent's: never sure, then.
DOUBTED, OF_KIN = 0.75, 0.7


def _spelt_elsewhere(flow: Flow, own: Part) -> Part | None:
    """« ÎLE GALL », doubted, where « LE GALL » stands elsewhere: the same but for a letter, and
    read surely."""
    more = len(own.text.split()) - 1
    capitals = re.compile(rf"(?<![\w'’-])(?=([A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ'’-]+){{{more}}})(?![\w'’-]))")
    found = [
        Part(match[1], *match.span(1), OF_KIN)
        for match in capitals.finditer(flow.text)
        if Levenshtein.distance(match[1], own.text, score_cutoff=1) == 1
    ]
    best = max(found, key=lambda part: _trust(flow, part), default=None)
    return best if best and _trust(flow, best) > max(DOUBTED, _trust(flow, own) + SURER) else None


def _trust(flow: Flow, part: Part) -> float:
    return min((w.confidence for _, w in flow.words_of(part.start, part.end)), default=0.0)


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
            person.start < p.start < own.found.start and not _same(p, person) for p in found
        )
        return own is not None and not between and own.found.date != last

    return [replace(p, weight=p.weight * ELDER) if is_elder(p) else p for p in found]


# « A BDALLAH », « ON F »: a letter parted from its word, or a piece of a stamp.
_LONE_LETTER, BROKEN_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ](?![\w'’-])"), 0.6


# « A B ☒ ALLAH »: a letter in its own box, taken for a cross.
_BOX_BEHIND = re.compile(r" ?[☒☐] ?(?=[^\W\d_])")


def fields_of(flow: Flow, person: Person) -> dict[str, Field]:
    """The contract's fields of one person."""
    fields: dict[str, Field] = {}
    for name, part in (("birth_name", person.birth), ("usage_name", person.usage)):
        if part is not None:
            sure = part.sure * person.weight
            cut = flow.is_ocr or _BOX_BEHIND.match(flow.text, part.end)
            if cut and _LONE_LETTER.search(part.text):
                sure = min(sure, BROKEN_NAME)
            fields[name] = flow.field(name, part.text, part.start, part.end, sure)
    if person.given:
        start, end = min(p.start for p in person.given), max(p.end for p in person.given)
        sure = min(p.sure for p in person.given) * person.weight
        names = [_given_name(flow, p) for p in person.given]
        if names != [p.text for p in person.given]:
            sure *= MENDED
        fields["given_names"] = flow.field("given_names", names, start, end, sure)
    if person.full is not None:
        part = person.full
        sure = part.sure * person.weight
        if is_given_name(fold(part.text)):  # the surname was not read
            sure = min(sure, LEAST_TOLD)
        fields["full_name"] = flow.field("full_name", part.text, part.start, part.end, sure)
    return fields


# A label or a sentence that tells this firmly leaves no name to be looked for elsewhere.
TOLD = 0.8
# A given name with a letter put right is likely, not sure; words read surely are left alone.
MENDED, WELL_READ = 0.85, 0.9


def _given_name(flow: Flow, part: Part) -> str:
    """The name, with the letter put right that recognition doubted."""
    words = [w for p, w in flow.words_of(part.start, part.end) if p.text_source == "ocr"]
    if not words or min(w.confidence for w in words) >= WELL_READ:
        return part.text
    halves = part.text.split("-")
    return "-".join(mended_given_name(h) or h for h in halves)


def best_person(found: Sequence[Person]) -> Person | None:
    """The person the piece is about; the same one met several times weighs more, and is told by
    the mention that tells most. Two that cannot be told apart lower each other."""
    if not found:
        return None
    groups: list[list[Person]] = []
    for person in sorted(found, key=lambda p: -p.weight):
        group = next((g for g in groups if _same(g[0], person)), None)
        if group is None:
            groups.append([person])
        else:
            group.append(person)
    ranked = sorted(groups, key=_group_weight, reverse=True)
    best = ranked[0]
    chosen = max(best, key=lambda p: (_detail(p) + p.weight, -p.start))
    weight = min(0.99, _group_weight(best))
    if len(ranked) > 1 and _group_weight(ranked[1]) > weight - 0.05:
        weight *= 0.75
    return replace(chosen, weight=weight)


def _same(first: Person, second: Person) -> bool:
    a, b = first.words, second.words
    return bool(a and b) and (
        len(a & b) >= min(2, len(a), len(b)) and (a <= b or b <= a or len(a & b) >= 2)
    )


def _group_weight(group: Sequence[Person]) -> float:
    return max(p.weight for p in group) + 0.02 * (len(group) - 1)


def _detail(person: Person) -> float:
    parts = [person.birth, person.usage, *person.given[:3]]
    told = [p for p in parts if p is not None]
    return (
        sum(0.3 * p.sure for p in told[:2])
        + 0.1 * len(told[2:])
        + 0.2 * (person.birth is not None and bool(person.given))
    )


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
    added = {g.start for p, q in zip(spoken, whole, strict=True) if not p.given for g in q.given}
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


# A list of people has no more rows.
MOST_LISTED = 40


def _of_lists(flow: Flow, found: Sequence[Person]) -> list[Person]:
    """« Stagiaire | Prénom » over the rows of several people, one of whom a sentence names: the
    first row is as little whom the paper is about as the others."""
    named = [p.words for p in found if p.weight >= BOTH_NAMES]
    kept = []
    for person in found:
        cell = None if person.birth is None else flow.cell_of(person.birth.start)
        in_row = cell is not None and _is_in_row(flow, cell, person)
        rows = list(column_under(flow, cell, MOST_LISTED)) if cell is not None and in_row else []
        told = [_words_of_row(flow, c) for c in rows]
        others = [w for w in named if len(w) > 1 and not w & person.words]
        listed = any(own < w <= row for w in others for own, row in told if own)
        once = listed and person.birth is not None and _is_told_once(flow, person.birth)
        kept.append(replace(person, weight=SIGNATORY * person.weight) if once else person)
    return kept


def _is_in_row(flow: Flow, cell: Cell, person: Person) -> bool:
    """Whether a surname is all that a cell says, and its line has more of them."""
    line = flow.line_span(cell.start)
    own, _ = _words_of_row(flow, cell)
    return own <= person.words and "\t" in flow.text[line.start : line.end]


def _words_of_row(flow: Flow, cell: Cell) -> tuple[frozenset[str], frozenset[str]]:
    """The folded words of a cell, and of its line."""
    line = flow.line_span(cell.start)
    spans = (Span(cell.start, cell.end), line)
    own, row = (
        frozenset(w for w in re.split(r"[^\w']+", flow.folded[s.start : s.end]) if len(w) > 1)
        for s in spans
    )
    return own, row


def _is_told_once(flow: Flow, part: Part) -> bool:
    return len(re.findall(rf"(?<!\w){re.escape(fold(part.text))}(?!\w)", flow.folded)) == 1


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
    found = [_with_surname_over(flow, _with_given_behind(flow, p)) for p in found]
    found = _of_lists(flow, found)
    # Told by nothing but its place, a name counts where no label and no sentence gives one.
    if any(p.weight >= TOLD for p in found):
        return found
    for lone in (*lone_people(flow), *(sender(flow) if self_declared else ())):
        if any(a <= lone.start < b for a, b in parts):
            continue
        same = next((p for p in found if _same(p, lone)), None)
        if same is None:
            found.append(lone)
        else:  # what is told of him already stays, the surer for his place
            found[found.index(same)] = replace(same, weight=max(same.weight, lone.weight))
    return found
