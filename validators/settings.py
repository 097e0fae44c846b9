"""How sure the machine must be before it speaks against a candidate: every threshold of the checks
that no circular and no law gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameTolerance:
    """When two spellings are one name. Costs are in letters: 1.0 is one plain wrong letter.

    A look-alike (`rn` for `m`, `I` for `l`) costs less than a wrong letter.
    """

    strong_lookalike: float = 0.2  # O/Q, I/L/J, rn/m, cl/d, U/V: the same ink, or nearly
    weak_lookalike: float = 0.8  # E/F, C/G, A/O, li/h: seen on poor scans; LÉA is not LÉO
    equal_cost: float = 0.2  # one strong look-alike is still the same name …
    equal_cost_long: float = 0.4  # … and two in a long one
    equal_min_length: int = 4  # under four letters nothing but the exact word is equal
    long_length: int = 8
    uncertain_share: float = 0.25  # one letter in four may differ before it is another name …
    uncertain_max: float = 2.0  # … and never more than two


@dataclass(frozen=True, slots=True)
class Settings:
    """Confidences are 0…1, as the reading gives them.

    A piece stands in the right rubrique nineteen times out of twenty: the type that the rubrique
    expects is believed at even odds, another type only when it is nearly sure.
    """

    # On layouts never seen 92 % of the types said with 0.95 to 0.99 were right, and all above.
    surely_typed: float = 0.99  # another type than the expected one: `wrong_type` from here on
    surely_refused: float = 0.8  # a type that the circular refuses by name, and people do bring
    typed_enough: float = 0.5  # the expected type: believed from here on
    could_be_expected: float = 0.1  # chance left to the expected types that forbids `wrong_type`
    surely_read: float = 0.8  # a field that may speak against the candidate
    surely_tabled: float = 0.75  # a table of scores, the chance that every line of it is right
    read_enough: float = 0.5  # a field that may speak for the candidate
    surely_empty: float = 0.8  # an empty signature zone
    surely_marked: float = 0.6  # a signature or a stamp found without its zone
    full_time_share: float = 0.99  # a share of working time that counts as full time
    name_window_words: int = 12  # how far apart surname and given name may stand in running text
    void_mark_height: float = 1.6  # of the page's words: « ANNULÉ » over it is larger than print
    decent_words: int = 25  # a page with fewer words says too little to be surely something else
    names: NameTolerance = NameTolerance()


DEFAULT = Settings()
