"""Conditions as a pack writes them (`when: {route: apprentissage, age: {from: 16}}`) → Condition.

The keys of a block hold together (all of them); `any`, `all` and `not` combine blocks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from circulars.condition import ALWAYS, NEVER, Age, Condition, Either, Every, Is, Not, Registered
from circulars.law import Law
from circulars.tree import Spot
from circulars.vocabulary import CONDITION_WORDS, ENUMERATED, OPEN
from dossiers import specialities
from dossiers.countries import ALPHA_3, DEPARTMENTS
from dossiers.nearest import nearest

KEYS = (*ENUMERATED, *OPEN, *CONDITION_WORDS)
_OPTION = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of specialities that a pack names once (`lists:`) and uses in its conditions."""

    named: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @staticmethod
    def of(spot: Spot | None) -> Lists:
        lists = Lists()
        for name, items in spot.entries() if spot else ():
            if specialities.known(name):
                items.refuse("un nom de liste qui n'est pas une spécialité", f"« {name} »")
            lists.named[name] = lists.expand(items)
        return lists

    def expand(self, spot: Spot) -> tuple[str, ...]:
        """Slugs, `slug/option` or names of lists → slugs and `slug/option`."""
        out: list[str] = []
        for item in spot.one_or_more():
            name = item.text()
            out += self.named.get(name) or [_speciality(item, self.named)]
        return tuple(dict.fromkeys(out))


def read_condition(spot: Spot | None, lists: Lists) -> Condition:
    """A `when` block; ALWAYS where there is none."""
    if spot is None:
        return ALWAYS
    if not spot.is_mapping:
        spot.refuse(f"un bloc de conditions : {', '.join(KEYS)}")
        return ALWAYS
    parts = tuple(_part(name, part, lists) for name, part in spot.block(KEYS).items())
    return parts[0] if len(parts) == 1 else Every(parts)


def read_truth(spot: Spot | None, lists: Lists) -> Condition:
    """`true`, `false`, or a block of conditions (for `soft`); NEVER where there is none."""
    if spot is None:
        return NEVER
    if spot.is_mapping:
        return read_condition(spot, lists)
    return ALWAYS if spot.boolean() else NEVER


def _part(name: str, spot: Spot, lists: Lists) -> Condition:
    match name:
        case "any":
            return Either(tuple(read_condition(s, lists) for s in spot.items(at_least=1)))
        case "all":
            return Every(tuple(read_condition(s, lists) for s in spot.items(at_least=1)))
        case "not":
            return Not(read_condition(spot, lists))
        case "age":
            return _age(spot)
        case "registered":
            return _registered(spot)
    if name in ENUMERATED:
        return Is(name, tuple(_word(s, ENUMERATED[name]) for s in spot.one_or_more()))
    if OPEN[name] == "speciality":
        return Is(name, lists.expand(spot))
    check = _CHECKS[OPEN[name]]
    return Is(name, tuple(None if s.is_null else check(s) for s in spot.one_or_more()))


def _age(spot: Spot) -> Age:
    keys = spot.block(("from", "below"))
    ends = [_bound(keys[n]) if n in keys else None for n in ("from", "below")]
    if isinstance(ends[0], int) and isinstance(ends[1], int) and ends[0] >= ends[1]:
        spot.refuse("from plus petit que below", f"from {ends[0]}, below {ends[1]}")
    if spot.is_mapping and not keys:
        spot.refuse("from, below ou les deux", "aucune borne")
    return Age(ends[0], ends[1])


def _bound(spot: Spot) -> int | str:
    """An age in years, or `{law: name}`: the law's value on registration day."""
    if not spot.is_mapping:
        return spot.count(most=120)
    keys = spot.block(("law",), ("law",))
    return keys["law"].choice(sorted(Law.shipped().values), "une valeur de law.yaml") if keys else 0


def _registered(spot: Spot) -> Registered:
    keys = spot.block(("from", "until"))
    since = keys["from"].instant() if "from" in keys else None
    return Registered(since, keys["until"].instant() if "until" in keys else None)


def _word(spot: Spot, words: tuple[Any, ...]) -> Any:
    """The word that the scalar writes: `true`, `1`, `null` or text."""
    shown = {("null" if w is None else str(w).lower() if isinstance(w, bool) else str(w)): w
             for w in words}  # fmt: skip
    if spot.is_null:
        return None if None in words else spot.choice(list(shown))
    return shown[spot.choice(list(shown))]


def _speciality(spot: Spot, lists: dict[str, tuple[str, ...]]) -> str:
    text = spot.text()
    slug, _, option = text.partition("/")
    if not specialities.known(slug):
        near = nearest(slug, lists) or specialities.nearest(slug)
        spot.refuse(f"une spécialité ou une liste ; les plus proches : {', '.join(near)}")
    elif "/" in text and (not option or not specialities.option_fits(slug, option)):
        named = ", ".join(specialities.options(slug))
        spot.refuse(f"une option de {slug} : {named or 'une lettre'}")
    return text


def _country(spot: Spot) -> str:
    text = spot.text()
    if text not in ALPHA_3:
        spot.refuse("un code ISO 3166-1 alpha-3 (FRA, BEL…)")
    return text


def _department(spot: Spot) -> str:
    text = spot.text()
    if text not in DEPARTMENTS:
        spot.refuse("un département : 01 à 95, 2A, 2B, 971…")
    return text


def _option(spot: Spot) -> str:
    text = spot.text()
    if not _OPTION.fullmatch(text):
        spot.refuse("une lettre d'option (A, B, C…)")
    return text


_CHECKS: dict[str, Callable[[Spot], str]] = {
    "country": _country,
    "department": _department,
    "option": _option,
    "language": Spot.text,
}
