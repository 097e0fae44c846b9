"""The print of a card held against the names of its machine-readable zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from dossiers.reading import Field
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow, Span
from pieces.fields.label_places import cells_below
from pieces.fields.label_words import is_label
from pieces.fields.labels import values
from pieces.fields.name_labels import NOTHING_SAID, USAGE_LABELS
from pieces.fields.person import LEAST_LETTERS
from pieces.parse.folding import fold
from pieces.parse.names import read_name, surname_of


def outside_zones(flow: Flow) -> list[Cell]:
    """The cells that are print, not machine-readable lines."""
    return [c for c in flow.cells if "<" not in flow.text[c.start : c.end]]


def spells(flow: Flow, cell: Cell, zoned: object) -> bool:
    """Whether a cell says the same name as the zone, accents and hyphens apart."""
    shown = flow.text[cell.start : cell.end]
    return len(icao_letters(zoned)) > 1 and same_letters(shown, zoned)


def icao_letters(value: object) -> str:
    """Letters alone as ICAO 9303 transliterates them."""
    text = " ".join(value) if isinstance(value, list) else str(value)
    wide = text.upper()
    for accented, letters in (
        ("Œ", "OE"),
        ("Æ", "AE"),
        ("Ä", "AE"),
        ("Ö", "OE"),
        ("Ü", "UE"),
        ("ß", "SS"),
        ("Ø", "OE"),
        ("Å", "AA"),
        ("Ñ", "N"),
    ):
        wide = wide.replace(accented, letters)
    return re.sub(r"[^a-z]", "", fold(wide))


def same_letters(shown: object, zoned: object) -> bool:
    """Whether two spellings are one name: « MÜLLER » is MUELLER or MULLER in a zone."""
    return bool(_spellings(shown) & _spellings(zoned))


def _spellings(value: object) -> frozenset[str]:
    text = " ".join(value) if isinstance(value, list) else str(value)
    return frozenset((icao_letters(text), re.sub(r"[^a-z]", "", fold(text.replace("Œ", "OE")))))


def as_parted(text: str, zoned: object) -> str:
    """The recognised words of a name parted as the zone parts them (« POULAINDE CORBION »,
    « LECŒU R »); the print's hyphens and apostrophes, which the zone has not, stay."""
    if icao_letters(text) != icao_letters(zoned):
        return text
    ends = _ends_of_words(" ".join(zoned) if isinstance(zoned, list) else str(zoned))
    found, at = "", 0
    for before, word in pairwise(["", *text.split(" ")]):
        whole = at in ends or min(len(before), len(word)) > 1
        found += " " if found and whole else ""
        for char in word:
            letters = len(icao_letters(char))
            if letters and at in ends and found[-1:].isalpha():
                found += " "
            found += char
            at += letters
    return found


def _ends_of_words(words: str) -> set[int]:
    """After how many letters each word of a zone's name ends."""
    return set(accumulate(len(icao_letters(word)) for word in words.split()))


_SPOUSE_WORD = re.compile(r"\b(?:epouse|epse|ep|veuve|vve|usage|nee?)\b")


def spouse_parts(text: str) -> tuple[str, str] | None:
    """Birth name and usage name of « BÉRANGER épouse DU PLESSIS », None for anything else."""
    if not _SPOUSE_WORD.search(fold(text)):
        return None
    name = read_name(text)
    if name is None or not name.birth_name or not name.usage_name:
        return None
    return name.birth_name, name.usage_name


def lone_usage(flow: Flow, birth: str) -> dict[str, Field]:
    """`usage_name` beside its own label, where the surname's label was not read: the only one."""
    found = {
        name: value
        for value in values(flow, USAGE_LABELS)
        if (name := surname_of(flow.text[value.start : value.end]))
        and not same_letters(name, birth)
        and sum(c.isalpha() for c in name) >= LEAST_LETTERS
        and not NOTHING_SAID.fullmatch(fold(name))
        and not says_label(name)
    }
    if len(found) != 1:
        return {} if found else _usage_under_label(flow, birth) or _usage_by_place(flow)
    name, value = next(iter(found.items()))
    return {"usage_name": flow.field("usage_name", name, value.start, value.end, 0.85)}


# « NOM D'USAGE / Akerr », « NOM 1D'USAGE »: the label, whatever its other language was read as.
_USAGE_CELL = re.compile(r"\W*nom\W{0,2}\w?d'\s?usage\b(?:\s*/[^:\d]{0,25})?\W*")
UNDER_LABEL = 0.8


def _usage_under_label(flow: Flow, birth: str) -> dict[str, Field]:
    """`usage_name` in capitals right under its label, that label's other language misread: no
    label itself, nor the document's number, which its zone tells too."""
    zones = _zones(flow)
    for cell in flow.cells:
        if not _USAGE_CELL.fullmatch(flow.folded, cell.start, cell.end):
            continue
        under = next(cells_below(flow, cell), None)
        if under is None or is_label(flow.folded[under.start : under.end]):
            continue
        if not SURNAME_ALONE.fullmatch(flow.text, under.start, under.end):
            continue
        name = surname_of(flow.text[under.start : under.end])
        told = not name or same_letters(name, birth) or says_label(name)
        if told or icao_letters(name).upper() in zones:
            continue
        return {"usage_name": flow.field("usage_name", name, under.start, under.end, UNDER_LABEL)}
    return {}


def _zones(flow: Flow) -> str:
    """What the machine-readable lines say."""
    return "".join(
        flow.text[c.start : c.end] for c in flow.cells if "<" in flow.text[c.start : c.end]
    )


def usage_between(flow: Flow, birth: str, given: Sequence[str]) -> dict[str, Field]:
    """`usage_name` where no label was read: the one line in capitals between the surname's and the
    given names', as passports print it."""
    outside = outside_zones(flow)
    top = next((i for i, c in enumerate(outside) if spells(flow, c, birth)), None)
    end = next((i for i, c in enumerate(outside) if spells(flow, c, list(given))), None)
    if top is None or end is None:
        return {}
    said = [c for c in outside[top + 1 : end] if not is_label(flow.folded[c.start : c.end])]
    if len(said) != 1 or not _is_alone(flow, said[0]):
        return {}
    start, stop = said[0].start, said[0].end
    name = surname_of(flow.text[start:stop])
    return {} if not name else {"usage_name": flow.field("usage_name", name, start, stop, BY_PLACE)}


# What a card says after its names: until there, a line in capitals is a name too.
_AFTER_NAMES = re.compile(
    r"nationalit|sexe?\b|naissance|birth|\bnee? le|\b\d{2}[ ./]\d{2}[ ./]\d{4}|\bfrancaise?\b"
)
# How many lines under the given names a usage name may stand, its label between them.
LINES_TO_USAGE = 4


def usage_under(flow: Flow, given: Sequence[str], birth: str) -> dict[str, Field]:
    """`usage_name` where passports print it under the given names, its label unread: the one line
    in capitals before the nationality, the sex or the birth."""
    top = next((c for c in outside_zones(flow) if spells(flow, c, list(given))), None)
    if top is None:
        return {}
    found: list[Cell] = []
    at = flow.line_span(top.start).end + 1
    for _ in range(LINES_TO_USAGE + 1):
        line = flow.line_span(min(at, len(flow.text)))
        if line.start >= len(flow.text) or _AFTER_NAMES.search(flow.folded, line.start, line.end):
            break
        found += _capitals_of(flow, line)
        at = line.end + 1
    else:
        return {}
    if len(found) != 1:
        return {}
    start, end = found[0].start, found[0].end
    name = surname_of(flow.text[start:end])
    if not name or same_letters(name, birth):
        return {}
    return {"usage_name": flow.field("usage_name", name, start, end, BY_PLACE)}


def _capitals_of(flow: Flow, line: Span) -> list[Cell]:
    """The surname in capitals that a line says, with but specks beside it."""
    cells = [c for c in flow.cells if line.start <= c.start < line.end]
    said = [c for c in cells if re.search(r"\w.*\w", flow.text[c.start : c.end])]
    return [
        c
        for c in said
        if len(said) == 1
        and SURNAME_ALONE.fullmatch(flow.text, c.start, c.end)
        and sum(x.isalpha() for x in flow.text[c.start : c.end]) >= LEAST_CAPITALS
        and not is_label(flow.folded[c.start : c.end])
    ]


# Fewer capitals in a row are what a signature or a pattern was read as.
LEAST_CAPITALS = 4


def says_label(value: object) -> bool:
    """Whether a name is but the label's other language: « Nom d'usage / Name used »."""
    return _LABEL_WORDS.fullmatch(fold(str(value)).strip()) is not None


_LABEL_WORDS = re.compile(
    r"(?:(?:name|names|in|use|used|usage|surname|alternate|married|given|nom)\W*)+"
)
_CARD_OF_2021 = re.compile(r"identity\s+card|identite\s+card")
# Told by its place alone.
BY_PLACE = 0.6
_NUMBER_LINE = re.compile(r"\bdocument\b|\bexpiry\b|\bd'expir")
# « 06 05 2 004 »: the day of a birth, of an expiry.
_DAY = r"\b\d{2} ?\d{2} ?(?:1 ?9|2 ?0) ?\d ?\d\b"
_IN_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9' ’()-]{2,40}")
_BIRTH_LINE, _DAY_ALONE = re.compile(_DAY), re.compile(rf"\W*{_DAY}\W*")


def _is_number(flow: Flow, cell: Cell) -> bool:
    """Whether a cell is the document's number, which its zone tells too."""
    text = flow.text[cell.start : cell.end]
    return any(map(str.isdigit, text)) and flow.text.count(text) > 1


def _is_alone(flow: Flow, cell: Cell) -> bool:
    """Whether a surname is all that a line says."""
    line = flow.line_span(cell.start)
    surname = SURNAME_ALONE.fullmatch(flow.text, cell.start, cell.end)
    return surname is not None and (line.start, line.end) == (cell.start, cell.end)


def _usage_by_place(flow: Flow) -> dict[str, Field]:
    """`usage_name` where the cards of 2021 print it, its label unread: of two lines in capitals
    between the birth and the document's number or its expiry, the second (the first is the place
    of birth)."""
    top = next((c for c in flow.cells if _BIRTH_LINE.search(flow.text, c.start, c.end)), None)
    if top is None or not _CARD_OF_2021.search(flow.folded[: top.start]):
        return {}
    between: list[Cell] = []
    for cell in flow.cells:
        if cell.page != top.page or cell.line <= top.line:
            continue
        if _NUMBER_LINE.search(flow.folded, cell.start, cell.end):
            break
        if _DAY_ALONE.fullmatch(flow.text, cell.start, cell.end):
            break
        if _is_number(flow, cell):
            break
        label = is_label(flow.folded[cell.start : cell.end])
        if not label and _IN_CAPITALS.fullmatch(flow.text, cell.start, cell.end):
            between.append(cell)
    else:
        return {}
    if len(between) != 2 or not _is_alone(flow, between[1]):
        return {}
    start, end = between[1].start, between[1].end
    name = surname_of(flow.text[start:end])
    return {} if not name else {"usage_name": flow.field("usage_name", name, start, end, BY_PLACE)}
