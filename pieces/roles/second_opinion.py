"""Fields that the written rules did not find, or found where the words around speak against it,
by the learned chances."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from dossiers.reading import Field
from pieces.fields.flow import Flow
from pieces.fields.name_labels import BIRTH_LABELS
from pieces.fields.name_sections import is_anothers_part
from pieces.fields.name_values import own_values
from pieces.parse.folding import squeeze
from pieces.roles.candidates import Candidate
from pieces.roles.chances import DAY_ROLES, NAME_ROLES, OTHER, Rows, Told, models
from pieces.roles.surroundings import Surroundings

# From so likely on, a field that was not found is proposed. The wording of what few papers bear
# (the end of a contract, a married name) must be plainer than that of what nearly all do.
_LEAST = {"birth_name": 0.1, "given_names": 0.1, "full_name": 0.2}
_LEAST_RARE = 0.5
# What was found is put aside for another that is so likely, and so many times likelier.
_PLAIN, _TIMES = 0.6, 10.0
# Proposed on the model's word alone, a field may speak for a candidate, never against him
# (`validators.settings`); one less likely than not is shown, and speaks for nobody.
_MOST_BELIEVED, _LEAST_BELIEVED = 0.7, 0.3
# Where the rules found no name at all, one part of it must be as likely.
_LEAST_ALONE = 0.45
# « Formateur réf. Mme BLANC », « MANDATAIRE MME GARCIN »: the office before a name in its cell.
_OF_ANOTHER = re.compile(
    r"\b(?:form(?:ateur|atrice)|tut(?:eur|rice)|maitre|referente?|direct(?:eur|rice)|mandataire|signataire|interlocut\w+"
    r"|gestionnaire|medecin|docteur|dr|proviseure?|conseill\w+|interne|examinat\w+|evaluat\w+|pere|mere|conjointe?)\b"
    r"(?:(?!\bqu[e']|attest|certif|declar|confirm|concern)[^\t;]){0,40}$"
)
# What may be said right before a day, or of it, and tells that it is not that one.
_SPEAKS_AGAINST = {
    "birth_date": re.compile(
        r"(?:embauch|engag|recrut|entr|inscri|obten|delivr|fait|sign|examin|nomm|titularis)\w*"
        r"(?: le)?\W*$"
    ),
    "issue_date": re.compile(
        r"(?:\bavant|jusqu'? ?au|au plus tard|echeance|expir\w*|renouvel\w*)(?:\s+le)?\W*$"
    ),
    **dict.fromkeys(("birth_name", "usage_name", "given_names", "full_name"), _OF_ANOTHER),
    "end": re.compile(r"\bessai\b.*$"),
    "start": re.compile(r"\bessai\b.*$"),
}
# That one of these is not there says something by itself: a paper not dated, a card that no one can
# say is valid. A guess in its place would speak for a bad paper.
_ABSENCE_SPEAKS = frozenset({"signed_on", "expiry_date"})
# A right refused has no term, and a decision may grant one and refuse another.
_NEVER_PROPOSED = {"disability_recognition": frozenset({"start", "end"})}
_PROVEN_SOURCES = frozenset({"mrz", "seal"})


@dataclass(frozen=True, slots=True)
class _Choice:
    """A candidate and its chance to have a role."""

    candidate: Candidate
    chance: float


def with_second_opinion(
    piece_type: str, flow: Flow, fields: Mapping[str, Field]
) -> dict[str, Field]:
    """The fields, with what the rules missed and the model sees, each as a field of its own
    confidence. Left alone: what a seal or a machine-readable zone says, the day of a signature, and
    the end of a validity."""
    days, names = models()
    asked = days.asked_of(piece_type) | names.asked_of(piece_type)
    asked -= _ABSENCE_SPEAKS | _NEVER_PROPOSED.get(piece_type, frozenset())
    if not asked:
        return dict(fields)
    around = Surroundings(flow)
    told = days.told(piece_type, around.of_days()) | names.told(piece_type, around.of_names())
    told = {role: _possible(flow, role, rows) for role, rows in told.items()}
    found = dict(fields)
    for role in (*DAY_ROLES, *_missing_names(found, told)):
        if role != OTHER and role in asked and role not in found:
            _propose(role, flow, told, found)
    for role in (*DAY_ROLES, *NAME_ROLES):
        known = fields.get(role)
        if known is not None and role in asked and known.source not in _PROVEN_SOURCES:
            _put_right(role, flow, told, found)
    return found


def _possible(flow: Flow, role: str, rows: Rows) -> Rows:
    """The candidates that no word right before them speaks against."""
    against = _SPEAKS_AGAINST.get(role)
    if role in NAME_ROLES:
        rows = [row for row in rows if not is_anothers_part(flow, row[0].start)]
    if against is None:
        return rows
    return [
        (one, chance) for one, chance in rows if not against.search(_said_before(role, flow, one))
    ]


def _said_before(role: str, flow: Flow, one: Candidate) -> str:
    """What its cell says before a candidate; before a day of issue, « soit avant le » at the end of
    the line above too."""
    start = max(0, one.start - _LINE_ABOVE) if role == "issue_date" else one.cell.start
    return flow.folded[start : one.start].replace("\n", " ")


_LINE_ABOVE = 40


def _missing_names(found: Mapping[str, Field], told: Told) -> tuple[str, ...]:
    """The parts of the name that are wanting: both of a name told in parts, or the whole."""
    if "full_name" in found:
        return ()
    if "birth_name" in found or "given_names" in found:
        return ("birth_name", "given_names", "usage_name")
    whole, *parts = (_best(told, r) for r in ("full_name", "birth_name", "given_names"))
    in_parts = max((p.chance for p in parts if p is not None), default=0.0)
    if whole is not None and whole.chance > in_parts:
        return ("full_name",)
    if in_parts < _LEAST_ALONE:
        return ()
    return ("birth_name", "given_names", "usage_name")


def _propose(role: str, flow: Flow, told: Told, found: dict[str, Field]) -> None:
    taken = {plain for field in found.values() for plain in _plains(field.value)}
    best = _best(told, role, without=taken)
    if best is not None and best.chance >= _LEAST.get(role, _LEAST_RARE):
        found[role] = _field(role, flow, best)


def _put_right(role: str, flow: Flow, told: Told, found: dict[str, Field]) -> None:
    best = _best(told, role)
    if best is None or best.chance < _PLAIN or _stands_at_label(role, flow, found[role]):
        return
    others = (field for name, field in found.items() if name != role)
    if _plain(best.candidate.value) in {plain for o in others for plain in _plains(o.value)}:
        return  # « Mme GIRAULT, née PAPIN »: no name is both
    here = _plain(found[role].value)
    chances = [c for one, c in told[role] if _plain(one.value) == here]
    if chances and max(chances) * _TIMES <= best.chance:
        found[role] = _field(role, flow, best)


def _stands_at_label(role: str, flow: Flow, field: Field) -> bool:
    """Whether a surname is what the paper's only « Nom de naissance » says."""
    if role != "birth_name":
        return False
    own = {_plain(flow.text[v.start : v.end]) for v in own_values(flow, BIRTH_LABELS)}
    return own == {_plain(field.value)}


def _best(told: Told, role: str, without: Collection[str] = ()) -> _Choice | None:
    free = [_Choice(one, c) for one, c in told.get(role, ()) if _plain(one.value) not in without]
    return max(free, key=lambda choice: choice.chance, default=None)


def _plains(value: object) -> Iterator[str]:
    """A field's value as candidates are compared by, and those within it (days of periods)."""
    if isinstance(value, str):
        yield _plain(value)
    elif isinstance(value, list):
        if all(isinstance(part, str) for part in value):
            yield _plain(value)
        for part in value:
            yield from _plains(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _plains(part)


def _plain(value: object) -> str:
    return squeeze(" ".join(value) if isinstance(value, list) else str(value))


def _given_names(text: str) -> list[str]:
    """« Ana Lucía, Éléonore » are two; without a comma each word is one."""
    parted = text.split(",") if "," in text else text.split()
    return [name for part in parted if (name := " ".join(part.split()))]


def _field(role: str, flow: Flow, choice: _Choice) -> Field:
    one = choice.candidate
    value: str | list[str] = one.value
    if role == "given_names":
        value = _given_names(one.value)
    believed = max(_LEAST_BELIEVED, min(_MOST_BELIEVED, choice.chance))
    return flow.field(role, value, one.start, one.end, believed)
