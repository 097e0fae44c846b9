"""What each hostile file gives: time, memory and message, each in a process of its own.

    python -m bench.hostile ../shared/data/hostile > docs/hostile.md

Sources and licences of the files: shared/data/MANIFEST.tsv.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

_LIMIT_S, _LIMIT_MB = 60, 1000

_ONE_FILE = """
import json, resource, sys, time
from pathlib import Path
from ocr.read import read_bytes
start = time.perf_counter()
sheets = read_bytes(Path(sys.argv[1]).read_bytes())
print(json.dumps({
    "seconds": time.perf_counter() - start,
    "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "media_type": sheets.media_type,
    "pages": [(p.text_source, len(p.words), p.rotation) for p in sheets.pages],
    "findings": [(f.code, f.severity.word, f.message) for f in sheets.findings],
}))
"""


def main(folder: Path) -> None:
    print("# Fichiers hostiles\n")
    print(
        f"Chaque fichier de `shared/data/hostile`, lu seul dans un processus ; limites : "
        f"{_LIMIT_S} s et {_LIMIT_MB} Mo. Refait par `python -m bench.hostile DOSSIER`.\n"
    )
    print("| fichier | s | Mo | pages | constat |\n| --- | --: | --: | --- | --- |")
    rows = [_row(folder, path) for path in sorted(folder.rglob("*")) if path.is_file()]
    for row in rows:
        print("| " + " | ".join(row[:5]) + " |")
    beyond = [row[0] for row in rows if float(row[1]) > _LIMIT_S or float(row[2]) > _LIMIT_MB]
    print(f"\nHors limites : {', '.join(beyond) or 'aucun'}.")


def _row(folder: Path, path: Path) -> list[str]:
    name = str(path.relative_to(folder))
    done = subprocess.run(
        [sys.executable, "-c", _ONE_FILE, str(path)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        return [name, "0", "0", "", f"**PANNE** {done.stderr.strip().splitlines()[-1]}"]
    seen = json.loads(done.stdout)
    return [
        name,
        f"{seen['seconds']:.1f}",
        f"{seen['megabytes']:.0f}",
        _pages(seen["pages"]),
        "<br>".join(f"`{code}` ({weight}) {text}" for code, weight, text in seen["findings"])
        or "lu",
    ]


def _pages(pages: list[tuple[str, int, int]]) -> str:
    if not pages:
        return "aucune"
    sources = {"embedded": "texte", "ocr": "image"}
    kinds = ", ".join(sorted({sources[source] for source, _, _ in pages}))
    words = sum(count for _, count, _ in pages)
    turned = sorted({f"{turn}°" for _, _, turn in pages if turn})
    return f"{len(pages)} ({kinds}, {words} mots{', ' + ' '.join(turned) if turned else ''})"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
