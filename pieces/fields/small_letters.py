"""Names typed in small letters, as a craftsman's note or a form filled in haste has them:
« nom : de kermadec », « atteste que louis peyramaure est mon apprenti »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pieces.fields.flow import Flow
from pieces.fields.given_names import is_given_name
from pieces.parse.folding import fold
from pieces.parse.names import FoundName, given_names_of, read_name, surname_of

_MOST_WORDS = 4
# « le jeune ouvrard », « madame petit »: words before a name, not of it.
_BEFORE = frozenset(
    "le la les l un une notre mon ma son sa votre ce cette m mr mme mlle monsieur madame".split()
)
_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_WORDS = re.compile(rf"{_WORD}(?: {_WORD}){{1,{_MOST_WORDS - 1}}}")
# What is said of somebody right after his name.
_SAID_AFTER = re.compile(
    r"[\s,]*(?:\s\.{2,}|(?:nee?\b|est\b|a\b|etait\b|demeurant|domicilie|suit\b|prepare\b|effectue\b"
    r"|travaille\b|exerce\b|qui\b))|\s*,?\s*$"
)


def surname_in(text: str) -> str | None:
    """The surname that a value beside its label holds, small letters as well as capitals."""
    if text.islower():
        return _as_typed(text, surname_of(text.title()))
    return surname_of(_CUT_HYPHEN.sub("-", text))


# « DUPONT- -MOREL », « DUPONT- MOREL »: a hyphen read twice, or with a blank beside it.
_CUT_HYPHEN = re.compile(r"(?<=[A-ZÀ-Þ]{2})- -?(?=[A-ZÀ-Þ]{2})")


def given_names_in(text: str, *, small: bool) -> tuple[str, ...]:
    """The given names that a part of a value beside their label lists; `small`: the whole value is
    in small letters."""
    if not small:
        return given_names_of(_CUT_CAPITAL.sub(_as_known, text))
    return tuple(name.lower() for name in given_names_of(text.title()))


# « Mathéo jean-Noël », « étienne » behind « Lucas, »: a capital read as the small letter, in a name
# all known otherwise.
_CUT_CAPITAL = re.compile(
    r"(?:(?<=\s)|^(?=[à-ÿ]))[a-zß-ÿ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?(?=\s|,|$)"
)


def _as_known(match: re.Match[str]) -> str:
    word = match.group()
    return word[0].upper() + word[1:] if is_given_name(fold(word)) else word


def _as_typed(text: str, name: str | None) -> str | None:
    """A small-lettered surname where it is all that its place says."""
    return None if name is None or len(name) < len(text.strip()) else name.lower()


_CIVILITY = re.compile(r"\b(?:monsieur|madame|mademoiselle|m\.|mme|mlle)\s+(?=[^\W\d_])")


def small_starts(flow: Flow) -> Iterator[int]:
    """Where a name in small letters may begin behind a civility."""
    return (m.end() for m in _CIVILITY.finditer(flow.folded) if flow.text[m.end()].islower())


def small_name_at(flow: Flow, start: int) -> FoundName | None:
    """The name that begins at `start`, one of its words at least in small letters: a known given
    name at one of its ends, and something said of whom it names right after."""
    match = _WORDS.match(flow.prose, start, start + 80)
    for words in _shorter(match.group() if match else ""):
        end = start + len(" ".join(words))
        if all(w[0].isupper() for w in words) or not _SAID_AFTER.match(
            flow.folded_prose, end, end + 40
        ):
            continue
        name = _name_of(words)
        if name is not None:
            surname, given = name
            full = " ".join(words)
            return FoundName(full, surname, None, (given,), None, None, start, end, full)
    return None


def small_name(text: str) -> FoundName | None:
    """The name in small letters that a text is, one of its ends a known given name."""
    words = text.split()
    named = _name_of(words) if 2 <= len(words) <= _MOST_WORDS and text.islower() else None
    if named is None:
        return None
    return FoundName(text, named[0], None, (named[1],), None, None, 0, len(text), text)


def _shorter(text: str) -> Iterator[list[str]]:
    words = text.split(" ")
    for count in range(2, len(words) + 1):
        yield words[:count]


def _name_of(words: list[str]) -> tuple[str, str] | None:
    """Surname and given name of words that are nothing but a name."""
    if fold(words[0]).split("'")[0] in _BEFORE:
        return None
    if len(words) > 2 and any(len(w) > 1 and w.isupper() for w in words):
        return None  # « délivrée à GUÉRIN Margot »: the small letters are the sentence's
    titled = " ".join(w[0].upper() + w[1:] for w in words)
    read = read_name(titled)
    if read is None or len(read.full_name) < len(titled):
        return None  # a word among them is of the sentence
    if is_given_name(fold(words[0])):
        return " ".join(words[1:]), words[0]
    if is_given_name(fold(words[-1])):
        return " ".join(words[:-1]), words[-1]
    return None
