"""A pack's YAML as a tree that knows where each value stands, and collects every error on the way:
values are taken out with a check, a bad one is reported and replaced by a neutral one."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import yaml

from circulars.condition import PARIS
from dossiers.nearest import nearest

T = TypeVar("T", bound=str)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NO_INSTANT = dt.datetime(1970, 1, 1, tzinfo=PARIS)
NO_DAY = dt.date(1970, 1, 1)
# The parser goes down in a stack of its own, that a file may not exhaust; and a few aliases of
# aliases make billions of values.
DEEPEST = 50
MOST_VALUES = 50_000


@dataclass(frozen=True, slots=True)
class PackError:
    """One error in a pack's file. `line` and `column` are 1-based; `key` is the path of the value
    (`rows[2].severity`), empty for the file itself."""

    line: int
    column: int
    key: str
    seen: str
    allowed: str

    def __str__(self) -> str:
        place = f"{self.line}:{self.column}"
        return f"{place} : {self.key or 'fichier'} : lu {self.seen} ; attendu : {self.allowed}"


@dataclass(slots=True)
class Errors:
    """The errors of one file, in the order they were met."""

    found: list[PackError] = field(default_factory=list)

    def add(self, mark: yaml.Mark | None, key: str, seen: str, allowed: str) -> None:
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        error = PackError(line, column, key, seen, allowed)
        if error not in self.found:
            self.found.append(error)


@dataclass(frozen=True, slots=True)
class Spot:
    """One value of the file: its node, its path, and where its errors go."""

    node: yaml.Node
    key: str
    errors: Errors

    def refuse(self, allowed: str, seen: str | None = None) -> None:
        self.errors.add(self.node.start_mark, self.key, seen or self.seen, allowed)

    @property
    def seen(self) -> str:
        """The value as an error message shows it."""
        if isinstance(self.node, yaml.MappingNode):
            return "un bloc de clés"
        if isinstance(self.node, yaml.SequenceNode):
            return "une liste"
        return "rien" if self.is_null else f"« {self.node.value} »"

    @property
    def is_null(self) -> bool:
        return self._tag == "null"

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    @property
    def _tag(self) -> str:
        return str(self.node.tag).removeprefix(_TAG)

    def entries(self) -> Iterator[tuple[str, Spot]]:
        """The keys and values of a block; doubled keys are reported, the first one stands."""
        if not isinstance(self.node, yaml.MappingNode):
            self.refuse("un bloc de clés (clé: valeur)")
            return
        met: set[str] = set()
        for key_node, value_node in self.node.value:
            name = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            path = f"{self.key}.{name}" if self.key else name
            if name in met:
                self.errors.add(
                    key_node.start_mark, path, "deux fois la même clé", "une seule fois chaque clé"
                )
                continue
            met.add(name)
            yield name, Spot(value_node, path, self.errors)

    def block(self, known: Collection[str], required: Collection[str] = ()) -> dict[str, Spot]:
        """The values of a block whose keys must be among `known`."""
        out: dict[str, Spot] = {}
        for name, spot in self.entries():
            if name in known:
                out[name] = spot
            else:
                self._unknown_key(name, spot, known)
        for name in required:
            if name not in out and self.is_mapping:
                self.missing(name)
        return out

    def missing(self, name: str) -> None:
        """Report a key that the block should have."""
        path = f"{self.key}.{name}" if self.key else name
        self.errors.add(self.node.start_mark, path, "clé absente", "cette clé")

    def _unknown_key(self, name: str, spot: Spot, known: Collection[str]) -> None:
        assert isinstance(self.node, yaml.MappingNode)
        mark = next(k.start_mark for k, v in self.node.value if v is spot.node and k.value == name)
        near = nearest(name, known)
        hint = f"« {near[0]} » ? " if near else ""
        self.errors.add(mark, spot.key, "clé inconnue", f"{hint}(clés : {', '.join(known)})")

    def items(self, at_least: int = 0) -> list[Spot]:
        """The items of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.refuse("une liste")
            return []
        if len(self.node.value) < at_least:
            self.refuse(f"une liste d'au moins {at_least} élément(s)", "une liste trop courte")
        return [
            Spot(item, f"{self.key}[{i}]", self.errors) for i, item in enumerate(self.node.value)
        ]

    def one_or_more(self) -> list[Spot]:
        """A single value, or the items of a list that is not empty."""
        return self.items(at_least=1) if self.is_list else [self]

    def text(self) -> str:
        if isinstance(self.node, yaml.ScalarNode) and not self.is_null and self.node.value.strip():
            return str(self.node.value).strip()
        self.refuse("un texte")
        return ""

    def choice(self, words: Sequence[T], what: str = "") -> T:
        """One of the words; the first of them after an error."""
        word = self.node.value if isinstance(self.node, yaml.ScalarNode) else None
        for known in words:
            if word == known:
                return known
        near = nearest(str(word), words) if isinstance(word, str) else []
        hint = f"« {near[0]} » ? " if near else ""
        self.refuse(f"{hint}{what or 'un de'} : {', '.join(words)}")
        return words[0]

    def boolean(self) -> bool:
        if self._tag == "bool" and self.node.value.lower() in ("true", "false"):
            return bool(self.node.value.lower() == "true")
        self.refuse("true ou false")
        return False

    def count(self, least: int = 0, most: int | None = None) -> int:
        """A whole number within bounds, both included."""
        text = self.node.value if isinstance(self.node, yaml.ScalarNode) else ""
        if text.isdecimal() and least <= int(text) and (most is None or int(text) <= most):
            return int(text)
        bounds = f"d'au moins {least}" if most is None else f"entre {least} et {most}"
        self.refuse(f"un nombre entier {bounds}")
        return least

    def day(self) -> dt.date:
        text = self.node.value if isinstance(self.node, yaml.ScalarNode) else ""
        try:
            if _DAY.fullmatch(text):
                return dt.date.fromisoformat(text)
        except ValueError:
            pass
        self.refuse("une date AAAA-MM-JJ qui existe")
        return NO_DAY

    def instant(self) -> dt.datetime:
        """An ISO instant in Paris; an offset, if given, must be that of Paris on that day."""
        text = self.node.value if isinstance(self.node, yaml.ScalarNode) else ""
        try:
            moment = dt.datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or "T" not in text:
            self.refuse("un instant AAAA-MM-JJTHH:MM:SS à l'heure de Paris")
            return NO_INSTANT
        in_paris = moment.replace(tzinfo=PARIS)
        if moment.tzinfo is not None and moment.utcoffset() != in_paris.utcoffset():
            self.refuse(f"l'heure de Paris ce jour-là, {in_paris.isoformat()}")
        return in_paris

    def plain(self) -> Any:
        """The bare content, for hashing: comments, order of keys and layout are gone."""
        if isinstance(self.node, yaml.MappingNode):
            return {name: spot.plain() for name, spot in self.entries()}
        if isinstance(self.node, yaml.SequenceNode):
            return [spot.plain() for spot in self.items()]
        return None if self.is_null else self.node.value

    def digest(self) -> str:
        """SHA-256 of the content."""
        canonical = json.dumps(self.plain(), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(canonical.encode()).hexdigest()


def compose(text: str, errors: Errors) -> Spot | None:
    """The file's tree, None (and an error) when it is no YAML block at all."""
    try:
        if (mark := _too_deep(text)) is not None:
            errors.add(mark, "", f"plus de {DEEPEST} blocs emboîtés", "des blocs moins profonds")
            return None
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        errors.add(error.problem_mark, "", error.problem or "un YAML illisible", "un YAML correct")
        return None
    except yaml.YAMLError as error:
        errors.add(None, "", str(error).splitlines()[0], "un YAML correct")
        return None
    if node is not None and _is_endless(node):
        seen = f"des renvois sans fin, ou plus de {MOST_VALUES} valeurs"
        errors.add(node.start_mark, "", seen, "un YAML sans renvoi à soi-même, et moins long")
        return None
    if isinstance(node, yaml.MappingNode):
        return Spot(node, "", errors)
    mark = node.start_mark if node is not None else None
    errors.add(mark, "", "autre chose qu'un bloc de clés", "id, academy, session, rows…")
    return None


def _too_deep(text: str) -> Any:
    """Where the blocks open at once are too many."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                return event.start_mark
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _is_endless(top: yaml.Node) -> bool:
    """Whether the file says too much, each alias counted as all that it stands for."""
    left, count = [top], 0
    while left and count <= MOST_VALUES:
        node = left.pop()
        count += 1
        if isinstance(node, yaml.MappingNode):
            left.extend(part for pair in node.value for part in pair)
        elif isinstance(node, yaml.SequenceNode):
            left.extend(node.value)
    return count > MOST_VALUES
