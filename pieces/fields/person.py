"""One person as a paper names him: the parts of his name, told apart where they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pieces.fields.flow import Flow
from pieces.fields.given_names import is_given_name
from pieces.parse.folding import fold
from pieces.parse.names import PARTICLES, FoundName


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name, with where it stands and the chance that it is right."""

    text: str
    start: int
    end: int
    sure: float


@dataclass(frozen=True, slots=True)
class Person:
    """A person read on a paper. Parts that could not be told apart are None; `full` is then set.

    `weight` 0…1 is the chance that the piece is about this person.
    """

    birth: Part | None
    usage: Part | None
    given: tuple[Part, ...]
    full: Part | None
    weight: float
    start: int

    @property
    def words(self) -> frozenset[str]:
        """The folded words of the whole name, by which two mentions are the same person."""
        parts = [self.birth, self.usage, *self.given, self.full]
        text = " ".join(p.text for p in parts if p is not None)
        return frozenset(w for w in re.split(r"[^\w']+", fold(text)) if len(w) > 1)


LEAST_LETTERS = 2


def person_of(flow: Flow, name: FoundName, weight: float) -> Iterator[Person]:
    """The person of a name found in the flow, in parts where capitals or lists tell them apart."""
    if sum(c.isalpha() for c in name.full_name) < LEAST_LETTERS:
        return
    offset = name.start
    text = flow.text[name.start : name.end]

    def part(value: str | None, sure: float) -> Part | None:
        if not value:
            return None
        at = find_words(text, value)
        start, end = (offset + at[0], offset + at[1]) if at else (name.start, name.end)
        return Part(" ".join(value.split()), start, end, sure)

    birth, usage, given = name.birth_name, name.usage_name, name.given_names
    told = 1.0
    if birth and given and birth.isupper() == given[0].isupper():
        # Only a comma parted them: « DUPONT JEAN, MARIE » is not « DUPONT JEAN ».
        split = split_same_case(birth)
        if split is not None and fold(birth).startswith(fold(split[0])):
            birth, given, told = split[0], (*split[1], *given), split[2]
    elif birth and not given and not usage:
        # « Sophie Garnier, née Lambert »
        before = _BORN_TAIL.split(name.full_name, maxsplit=1)[0]
        split = split_same_case(before.strip(" ,("))
        if split is not None and before != name.full_name:
            usage, given, told = split
    elif birth and usage and not given:
        # « MME LEMOINE-VASSEUR CORENTINE NÉE VASSEUR »
        split = split_same_case(usage) or _split_at_hyphen(usage, birth)
        if split is not None:
            usage, given, told = split
    elif birth is None and not usage:
        split = split_same_case(name.full_name)
        if split is not None:
            birth, given, told = split
    if birth is not None and sum(c.isalpha() for c in birth) < LEAST_LETTERS:
        birth = None  # « née R, »: a stray letter where the name was
    parts = tuple(p for p in (part(g, told) for g in given) if p is not None)
    whole = None if birth and given and told > 0.9 else part(name.full_name, 1.0)
    yield Person(part(birth, told), part(usage, told), parts, whole, weight, name.start)


def _split_at_hyphen(usage: str, birth: str) -> tuple[str, tuple[str, ...], float] | None:
    """« LEMOINE-VASSEUR CORENTINE » of one born VASSEUR: the double name is the surname."""
    words = usage.split()
    if len(words) < 2 or fold(birth) not in fold(words[0]).split("-")[-1:]:
        return None
    return words[0], tuple(words[1:]), 0.92


_BORN_TAIL = re.compile(r"[\s,(]+n[ée]e?\b", re.IGNORECASE)


def find_words(text: str, value: str) -> tuple[int, int] | None:
    """Where the words of `value` stand in `text`, whatever blanks part them; None if nowhere."""
    words = r"\s+".join(map(re.escape, value.split()))
    match = re.search(rf"(?<!\w){words}(?!\w)", text) or re.search(words, text)
    return match.span() if match else None


def _behind_particles(
    words: Sequence[str], known: Sequence[bool]
) -> tuple[str, tuple[str, ...], float] | None:
    """« VAN DER MEULEN CORENTIN JORIS »: a particle opens the surname, and the first known given
    name behind its own word opens the others, known or not."""
    particles = next((i for i, w in enumerate(words) if fold(w) not in PARTICLES), len(words))
    first = next((i for i in range(particles + 1, len(words)) if known[i]), None)
    if particles == 0 or first is None or known[-1]:
        return None
    return " ".join(words[:first]), tuple(words[first:]), BEHIND_PARTICLES


BEHIND_PARTICLES = 0.75


def split_same_case(full: str) -> tuple[str, tuple[str, ...], float] | None:
    """Surname, given names and how sure, of a name whose capitals tell nothing: by what the words
    at its two ends are. None where both ends, or none, are given names."""
    words = [w for w in re.split(r"\s+", full) if w]
    if len(words) < 2:
        return None
    known = [is_given_name(fold(w).strip(".,")) for w in words]
    if (behind := _behind_particles(words, known)) is not None:
        return behind
    leading = next((i for i, k in enumerate(known) if not k), len(words))
    trailing = next((i for i, k in enumerate(reversed(known)) if not k), len(words))
    if leading and leading < len(words) and not trailing:
        return " ".join(words[leading:]), tuple(words[:leading]), 0.92
    if trailing and trailing < len(words) and not leading:
        return " ".join(words[:-trailing]), tuple(words[len(words) - trailing :]), 0.92
    # « Thomas Martin »: in running text with small letters the given name comes first.
    if not full.isupper() and len(words) == 2 and leading == 2:
        return words[1], (words[0],), 0.75
    return None
