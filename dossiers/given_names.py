"""Given names common in France, folded (small letters, no accents), the most frequent first. A name
that is as often a surname (Martin, Bernard, Thomas…) is listed too."""

from __future__ import annotations

from pathlib import Path

# In the order of births in France from 1981 to 2010: public figures of 2018 (INSEE's given names),
# after the package `prenoms`; those without a figure last. Names of two parts are those
# that at least a hundred people a decade were given.
GIVEN_NAMES_BY_BIRTHS = tuple(
    Path(__file__).with_name("given_names.tsv").read_text(encoding="utf-8").splitlines()
)
GIVEN_NAMES = frozenset(name for name in GIVEN_NAMES_BY_BIRTHS if "-" not in name)
