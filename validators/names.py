"""Whether two spellings name one person, as French civil status writes names.

Three outcomes: `equal`, `uncertain` (close, partial or not enough to tell) and `different`. Birth
or usage name, particles, hyphens, compound and several given names, initials, accents lost, MRZ
transliteration and truncation, OCR look-alikes. Tolerance depends on the length of the word and on
what a scanner confuses, never on a flat distance: MARC is not MARIE.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossiers.given_names import GIVEN_NAMES
from dossiers.transliteration import transliterate
from validators.spelling import Likeness, same_word, words


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a piece should be about. `usage_names` may hold several (declared, read on an ID)."""

    birth_name: str
    given_names: tuple[str, ...]
    usage_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamesRead:
    """The names a piece carries. `full_name` where the piece does not tell them apart.

    `pictured`: read by OCR, so that a look-alike letter is still the same name. `truncated`: from
    an MRZ whose line was too short for the whole name.
    """

    birth_name: str | None = None
    usage_name: str | None = None
    given_names: tuple[str, ...] = ()
    full_name: str | None = None
    pictured: bool = True
    truncated: bool = False


_TITLES = frozenset(
    "M MR MRS MME MLLE MONSIEUR MADAME MADEMOISELLE DR DOCTEUR ME MAITRE NOM NOMS PRENOM PRENOMS"
    " NAISSANCE FAMILLE USAGE DUSAGE CANDIDAT CANDIDATE ELEVE SALARIE SALARIEE APPRENTI APPRENTIE"
    " STAGIAIRE ETUDIANT ETUDIANTE TITULAIRE".split()
)
_MARKERS = frozenset(
    "EPOUSE EPOUX EP NEE NE VEUVE VVE VEUF DIVORCEE DIVORCE ALIAS DIT DITE".split()
)
_DROPPABLE_PARTICLES = frozenset({"DE", "D", "DU", "DES"})
_PARTICLES = _DROPPABLE_PARTICLES | frozenset(
    {"LA", "LE", "LES", "L", "VAN", "VON", "DER", "DEN", "DOS", "DA", "DI", "DEL", "EL", "AL"}
)
_SHORT_FORM_LETTERS = 3
_FEMININE = frozenset({"A", "E", "IA", "IANE", "IE", "INE", "LE", "NE", "ETTE", "SE", "TE"})

# -- surnames -----------------------------------------------------------------------------------


def same_surname(read: str, known: str, pictured: bool = True, truncated: bool = False) -> Likeness:
    """One surname against another, particles and hyphens as civil status and officials use them."""
    spellings = {words(known), *(words(form) for form in transliterate(known))}
    return min(
        (_same_surname_words(words(read), s, pictured, truncated) for s in spellings),
        default=Likeness.DIFFERENT,
    )


def _same_surname_words(
    read: tuple[str, ...], known: tuple[str, ...], pictured: bool, truncated: bool
) -> Likeness:
    if not read or not known:
        return Likeness.UNCERTAIN
    joined_read, joined_known = "".join(read), "".join(known)
    if truncated and len(joined_read) > 1 and joined_known.startswith(joined_read):
        return Likeness.EQUAL
    whole = same_word(joined_read, joined_known, pictured)
    if whole is Likeness.EQUAL or _bare(read) == _bare(known):
        return Likeness.EQUAL
    if _core(read) == _core(known) or _is_part(read, known) or _is_part(known, read):
        return Likeness.UNCERTAIN
    return whole


def _bare(name: tuple[str, ...]) -> str:
    """The name without « de », « du », « des »: officials file DE LA TOUR under LA TOUR."""
    kept = [w for w in name if w not in _DROPPABLE_PARTICLES]
    return "".join(kept or name)


def _core(name: tuple[str, ...]) -> str:
    return "".join([w for w in name if w not in _PARTICLES] or name)


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether every true word of `part` is in `whole`, as MARTIN in MARTIN-DURAND."""
    core = [w for w in part if w not in _PARTICLES]
    return bool(core) and set(core) <= set(whole)


# -- given names --------------------------------------------------------------------------------


def same_given_names(
    read: Sequence[str],
    known: Sequence[str],
    pictured: bool = True,
    truncated: bool = False,
) -> Likeness:
    """Given names in any order, one or several, whole or as initials; `uncertain` with none."""
    seen = [w for name in read for w in words(name)]
    official = [words(name) for name in known if words(name)]
    flat = [w for name in official for w in name]
    if not seen or not flat:
        return Likeness.UNCERTAIN
    if _joined_match(seen, official, pictured):
        return Likeness.EQUAL
    matches = [_best(w, flat, pictured, truncated) for w in seen]
    if not _bears_first(seen, official[0], pictured, truncated):
        # Only a second given name, half of a compound one, an initial, a near spelling.
        return max(min(matches), Likeness.UNCERTAIN)
    says_more = any(m is not Likeness.EQUAL for m in matches)
    says_less = any(_best(w, seen, pictured, truncated) is not Likeness.EQUAL for w in flat)
    return Likeness.UNCERTAIN if says_more and says_less else Likeness.EQUAL


def _bears_first(seen: list[str], first: tuple[str, ...], pictured: bool, truncated: bool) -> bool:
    """Whether the first given name of civil status is there, whole, or cut by an MRZ."""
    if truncated and "".join(first).startswith(seen[0]):
        return True
    return all(any(same_word(s, f, pictured) is Likeness.EQUAL for s in seen) for f in first)


def _joined_match(seen: list[str], official: list[tuple[str, ...]], pictured: bool) -> bool:
    """JEANPIERRE for JEAN-PIERRE, MARIE LOU for MARIELOU, the first name or all of them."""
    joined = "".join(seen)
    targets = {"".join(official[0]), "".join("".join(name) for name in official)}
    return any(same_word(joined, t, pictured) is Likeness.EQUAL for t in targets)


def _best(word: str, known: list[str], pictured: bool, truncated: bool) -> Likeness:
    if len(word) == 1:  # an initial agrees or does not; it never proves the name
        return Likeness.UNCERTAIN if any(k[0] == word for k in known) else Likeness.DIFFERENT
    if len(word) <= 3 and _initials(word, known):
        return Likeness.UNCERTAIN
    if truncated and any(k.startswith(word) for k in known):
        return Likeness.EQUAL
    best = min(same_word(word, k, pictured) for k in known)
    return min(best, Likeness.UNCERTAIN) if _is_short_for(word, known) else best


def _is_short_for(word: str, known: list[str]) -> bool:
    """ALEX for ALEXANDRE, ANA for ANAÏS cut by a hurried hand: one begins like the other, and is
    not its feminine: a sister's."""
    pairs = [(word, k) if len(word) < len(k) else (k, word) for k in known]
    return any(
        len(a) >= _SHORT_FORM_LETTERS and b.startswith(a) and b[len(a) :] not in _FEMININE
        for a, b in pairs
    )


def _initials(word: str, known: list[str]) -> bool:
    """JP for JEAN-PIERRE."""
    return word == "".join(k[0] for k in known)[: len(word)] and word not in known


# -- a person -----------------------------------------------------------------------------------


def same_person(read: NamesRead, person: Person) -> Likeness | None:
    """None when the piece carries no name at all."""
    surnames = [n for n in (read.birth_name, read.usage_name) if n and words(n)]
    if surnames and not any(words(g) for g in read.given_names):
        apart = _surname_likeness(read, person)
        return apart if apart is Likeness.DIFFERENT else Likeness.UNCERTAIN
    if surnames:
        return min(_apart(read, person), _swapped(read, surnames, person))
    if read.full_name and words(read.full_name):
        return same_full_name(read.full_name, person, read.pictured, read.truncated)
    if any(words(g) for g in read.given_names):
        given = same_given_names(read.given_names, person.given_names, read.pictured)
        return max(given, Likeness.UNCERTAIN)
    return None


def _apart(read: NamesRead, person: Person) -> Likeness:
    given = same_given_names(read.given_names, person.given_names, read.pictured, read.truncated)
    return max(given, _surname_likeness(read, person))


def _surname_likeness(read: NamesRead, person: Person) -> Likeness:
    """Birth name first; then what marriage and custom make of it."""
    accepted = surnames_of(person)

    def best(name: str | None, among: Iterable[str]) -> Likeness:
        if not name or not words(name):
            return Likeness.DIFFERENT
        return min(
            (same_surname(name, k, read.pictured, read.truncated) for k in among),
            default=Likeness.DIFFERENT,
        )

    birth = best(read.birth_name, accepted)
    if birth is Likeness.EQUAL or not read.usage_name:
        return birth
    usage = best(read.usage_name, accepted)
    if not read.birth_name:
        return usage
    # Two names on the piece, of which only the usage name is ours: a person should look.
    return min(birth, max(usage, Likeness.UNCERTAIN))


def surnames_of(person: Person) -> tuple[str, ...]:
    """Every surname the person may bear: birth, usage, and the two put together."""
    doubles = [
        f"{a} {b}"
        for usage in person.usage_names
        for a, b in ((person.birth_name, usage), (usage, person.birth_name))
    ]
    return (person.birth_name, *person.usage_names, *doubles)


def _swapped(read: NamesRead, surnames: list[str], person: Person) -> Likeness:
    """Surname and given name in each other's place, as on sloppy papers; exact words only."""
    given = " ".join(read.given_names)
    crossed = max(
        min(same_surname(given, k, read.pictured) for k in surnames_of(person)),
        same_given_names([surnames[0]], person.given_names, read.pictured),
    )
    return crossed if crossed is Likeness.EQUAL else Likeness.DIFFERENT


def same_full_name(
    text: str, person: Person, pictured: bool = True, truncated: bool = False
) -> Likeness:
    """Surname and given names in one string, in either order, with or without « née », « épouse ».

    Every contiguous part is tried as the surname, the rest as given names; the best reading counts.
    """
    tokens = [w for w in words(text) if w not in _TITLES]
    if not tokens:
        return Likeness.UNCERTAIN
    return min(
        (_best_split(t, person, pictured, truncated) for t in _readings(tokens)),
        default=Likeness.DIFFERENT,
    )


def _readings(tokens: list[str]) -> list[list[str]]:
    """The tokens as they stand; with a marker, also without each stretch beside it."""
    at = next((i for i, w in enumerate(tokens) if w in _MARKERS and i), None)
    if at is None:
        return [tokens]
    before, after = tokens[:at], tokens[at + 1 :]
    shorter = [before, before + after]
    shorter += [before[:i] + before[j:] + after for i in range(at) for j in range(i + 1, at + 1)]
    shorter += [
        before + after[:i] + after[j:]
        for i in range(len(after))
        for j in range(i + 1, len(after) + 1)
    ]
    return [s for s in shorter if len(s) > 1]


def _best_split(tokens: list[str], person: Person, pictured: bool, truncated: bool) -> Likeness:
    if len(tokens) == 1:
        alone = min(same_surname(tokens[0], k, pictured) for k in surnames_of(person))
        return max(alone, Likeness.UNCERTAIN)
    best = Likeness.DIFFERENT
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            surname, given = tokens[start:end], tokens[:start] + tokens[end:]
            if not given:
                continue
            name = " ".join(surname)
            outcome = max(
                min(same_surname(name, k, pictured, truncated) for k in surnames_of(person)),
                same_given_names(given, person.given_names, pictured, truncated),
            )
            best = min(best, outcome)
            if best is Likeness.EQUAL:
                return best
    return best


def bears_given_name(read: NamesRead, person: Person) -> bool:
    """Whether the person's first given name is on the piece, whatever the surname there."""
    seen = [w for name in (read.full_name or "", *read.given_names) for w in words(name)]
    first = words(person.given_names[0]) if person.given_names else ()
    return bool(first) and _bears_first(seen, first, read.pictured, truncated=False)


def is_mentioned(text: str, person: Person, window_words: int) -> bool:
    """Whether running text names the person: a surname whole and, within the window, the first
    given name whole, before which no stranger's stands (« MOREAU Hugo Lucas » is not Lucas)."""
    lines = [words(line) for line in text.splitlines()]
    tokens = [w for line in lines for w in line]
    heads = {sum(len(line) for line in lines[:i]) for i in range(len(lines))}
    first = words(person.given_names[0]) if person.given_names else ()
    own = {w for name in (*person.given_names, *surnames_of(person)) for w in words(name)}
    called = [
        at
        for spelling in {first, ("".join(first),)}
        for at in _places_of(spelling, tokens)
        if at in heads or tokens[at - 1] in own or tokens[at - 1].lower() not in GIVEN_NAMES
    ]
    return any(
        start - window_words <= at < start or 0 <= at - start - len(surname) < window_words
        for surname in map(words, surnames_of(person))
        for start in _places_of(surname, tokens)
        for at in called
    )


def _places_of(name: tuple[str, ...], tokens: Sequence[str]) -> list[int]:
    """Where the words of the name stand one after the other."""
    size = len(name)
    starts = range(len(tokens) - size + 1) if size and name[0] else range(0)
    return [i for i in starts if tuple(tokens[i : i + size]) == name]
