"""What one layout is: a function that prints one piece for one case on a `Paper`; and the register
of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from specimens.case import Case
from specimens.paper import Drawn, Paper

__all__ = ["Case", "Drawn", "Layout", "Paper", "draw_case", "layout", "layouts_of", "piece_types"]

Draw = Callable[[Case, Paper], str]


@dataclass(frozen=True, slots=True)
class Layout:
    piece_type: str
    name: str
    draw: Draw
    defects: tuple[str, ...]
    subtypes: tuple[str, ...]


_REGISTER: dict[tuple[str, str], Layout] = {}


def layout(
    piece_type: str,
    name: str,
    *,
    defects: Iterable[str] = (),
    subtypes: Iterable[str] = (),
) -> Callable[[Draw], Draw]:
    """Registers a drawing function under its piece type and layout name.

    `defects` are those that the layout honours besides the general ones (GENERAL_DEFECTS in
    make.py). `subtypes`: of the contract, when the layout serves only some.
    """

    def register(draw: Draw) -> Draw:
        key = (piece_type, name)
        if key in _REGISTER:
            raise ValueError(f"two layouts are named {key}")
        _REGISTER[key] = Layout(piece_type, name, draw, tuple(defects), tuple(subtypes))
        return draw

    return register


def layouts_of(piece_type: str) -> tuple[Layout, ...]:
    """The layouts of a type, in the order of their names."""
    return tuple(
        sorted((x for x in _REGISTER.values() if x.piece_type == piece_type), key=lambda x: x.name)
    )


def piece_types() -> tuple[str, ...]:
    """The types that have at least one layout."""
    return tuple(sorted({x.piece_type for x in _REGISTER.values()}))


def draw_case(case: Case) -> Drawn:
    """Draws the case with its layout."""
    chosen = _REGISTER[(case.piece_type, case.layout)]
    paper = Paper(case)
    return paper.finish(chosen.draw(case, paper))
