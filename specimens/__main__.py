"""`python -m specimens`: writes a folder of fictitious papers with their truth."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from specimens.channels import CHANNELS
from specimens.make import make_set, write_set


def _listed(text: str) -> list[str]:
    return [part for part in text.split(",") if part]


def main() -> int:
    """Reads the arguments, writes the set, says how many files it wrote."""
    parser = argparse.ArgumentParser(
        prog="python -m specimens", description="Fabrique des pièces fictives et leur vérité."
    )
    parser.add_argument("--out", type=Path, required=True, help="dossier à remplir")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--count", type=int, default=1, help="exemplaires par type, modèle et canal"
    )
    parser.add_argument("--types", type=_listed, default=[], help="types séparés par des virgules")
    parser.add_argument("--channels", type=_listed, default=list(CHANNELS))
    parser.add_argument("--layouts", type=_listed, default=[])
    parser.add_argument("--defects", type=_listed, default=[])
    parser.add_argument("--scale", type=float, default=1.0, help="échelle des images (1 = normale)")
    parser.add_argument(
        "--apart", action="store_true", help="les modèles tenus à part, et eux seuls"
    )
    chosen = parser.parse_args()
    made = make_set(
        chosen.seed, count=chosen.count, types=chosen.types, channels=chosen.channels,
        layouts=chosen.layouts, defects=chosen.defects, scale=chosen.scale,
        apart=chosen.apart,
    )  # fmt: skip
    written = write_set(chosen.out, made)
    sys.stdout.write(f"{written} fichiers dans {chosen.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
