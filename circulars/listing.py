"""The circulars in a few words each, without reading and checking their rules where that was done
before: `packs/listed.json` keeps what our own files say, by the hash of their bytes.

    python -m circulars.listing    writes it again, after a file of rules has changed

A file that it does not know (changed, or somebody else's) is read and checked whole.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from circulars.files import PACKS, files

LISTED = PACKS / "listed.json"


def listing(search_dirs: Iterable[Path] = ()) -> list[dict[str, Any]]:
    """What `conforme circulars` lists (`circulars.describe.summary_form`), in the order of the ids.
    Raises BadPack."""
    known = json.loads(LISTED.read_bytes()) if LISTED.exists() else {}
    found = files(search_dirs)
    return [known.get(_hash(found[name])) or _read(found[name]) for name in sorted(found)]


def written() -> str:
    """What `packs/listed.json` has to say of our own files as they are now."""
    forms = {_hash(path): _read(path) for path in files(()).values()}
    return json.dumps(forms, ensure_ascii=False, indent=1) + "\n"


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read(path: Path) -> dict[str, Any]:
    from circulars.describe import summary_form
    from circulars.loader import load

    return summary_form(load(path))


if __name__ == "__main__":
    LISTED.write_text(written(), encoding="utf-8")
    sys.exit(0)
