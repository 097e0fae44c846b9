"""What one layout is: a function that prints one piece for one case on a `Paper`; and the register
of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from specimens.case import Case
from specimens.drawn import Drawn
from specimens.paper import Paper

__all__ = [
    "Case", "Drawn", "Layout", "Paper", "apart_layout", "draw_case", "is_apart", "layout",
    "layouts_of", "opened_layout", "piece_types",
]  # fmt: skip

Draw = Callable[[Case, Paper], str]


@dataclass(frozen=True, slots=True)
class Layout:
    """`apart`: kept out of every set that does not ask for it, for a measure on unseen papers."""

    piece_type: str
    name: str
    draw: Draw
    defects: tuple[str, ...]
    subtypes: tuple[str, ...]
    apart: bool = False


_REGISTER: dict[tuple[str, str], Layout] = {}


def layout(
    piece_type: str,
    name: str,
    *,
    defects: Iterable[str] = (),
    subtypes: Iterable[str] = (),
    apart: bool = False,
) -> Callable[[Draw], Draw]:
    """Registers a drawing function under its piece type and layout name.

    `defects` are those that the layout honours besides the general ones (GENERAL_DEFECTS in
    make.py). `subtypes`: of the contract, when the layout serves only some.
    """

    def register(draw: Draw) -> Draw:
        key = (piece_type, name)
        if key in _REGISTER:
            raise ValueError(f"two layouts are named {key}")
        _REGISTER[key] = Layout(piece_type, name, draw, tuple(defects), tuple(subtypes), apart)
        return draw

    return register


def apart_layout(
    piece_type: str, name: str, *, defects: Iterable[str] = (), subtypes: Iterable[str] = ()
) -> Callable[[Draw], Draw]:
    """Registers a layout drawn apart from the reader, by somebody who had not seen it.

    Its name begins with `apart_`: a file or a table row tells where it comes from.
    """
    return layout(piece_type, f"apart_{name}", defects=defects, subtypes=subtypes, apart=True)


def opened_layout(
    piece_type: str, name: str, *, defects: Iterable[str] = (), subtypes: Iterable[str] = ()
) -> Callable[[Draw], Draw]:
    """Registers a layout that was drawn apart, measured, then opened to mend what it showed: an
    ordinary layout, whose name begins with `opened_`."""
    return layout(piece_type, f"opened_{name}", defects=defects, subtypes=subtypes)


def layouts_of(piece_type: str, *, apart: bool = False) -> tuple[Layout, ...]:
    """The layouts of a type, in the order of their names: the ordinary ones, or only those kept
    apart."""
    found = (x for x in _REGISTER.values() if x.piece_type == piece_type and x.apart is apart)
    return tuple(sorted(found, key=lambda x: x.name))


def is_apart(piece_type: str, name: str) -> bool:
    """Whether that layout is one of those kept apart."""
    return _REGISTER[(piece_type, name)].apart


def piece_types() -> tuple[str, ...]:
    """The types that have at least one layout."""
    return tuple(sorted({x.piece_type for x in _REGISTER.values()}))


def draw_case(case: Case) -> Drawn:
    """Draws the case with its layout."""
    chosen = _REGISTER[(case.piece_type, case.layout)]
    paper = Paper(case)
    return paper.finish(chosen.draw(case, paper))
