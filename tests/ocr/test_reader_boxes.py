"""Boxes stand on their ink; hostile files go through the program without harm."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import typst
from PIL import Image

from ocr.pictures import upright_pictures
from ocr.read import read_bytes

PROJECT = Path(__file__).resolve().parents[2]
LETTER = """#set page("a4", margin: 2.5cm)
#set text(size: 12pt, font: "Liberation Sans")
= Certificat de travail
Je soussignée, directrice de l'entreprise, certifie que Monsieur Honoré SPECIMEN a été employé chez
nous du 3 janvier 2022 au 28 février 2025 en qualité de technicien.
"""


@pytest.mark.parametrize("turn", [0, 180])
def test_a_word_box_stands_on_its_ink(turn: int) -> None:
    page_png = io.BytesIO(typst.compile(LETTER.encode(), format="png", ppi=150.0))
    out = io.BytesIO()
    Image.open(page_png).convert("L").rotate(turn).save(out, "PNG")
    data = out.getvalue()
    sheets = read_bytes(data)
    (page,) = sheets.pages
    picture = upright_pictures(data, sheets.pages, 1600)[1]
    height, width = picture.shape[:2]
    word = next(w for w in page.words if w.text.startswith("SPECIMEN"))
    box = word.box
    inside = picture[
        int(box.y0 * height) : int(box.y1 * height) + 1,
        int(box.x0 * width) : int(box.x1 * width) + 1,
    ]
    below = picture[int(box.y1 * height) + 2 : int(box.y1 * height) + 6]
    assert inside.min() < 90, "letters are in the box"
    assert inside.mean() < below[:, int(box.x0 * width) : int(box.x1 * width)].mean()


# One photo of a landscape in eight files: test_reader_hostile.py reads it in each direction.
_ONE_OF_EIGHT = "Portrait_2.jpg"


@pytest.mark.slow
def test_hostile_files_end_in_time_and_memory(shared: Path) -> None:
    """Through the program, as a candidate's file would come: no crash, no hang, French words."""
    files = [
        path
        for path in sorted((shared / "data" / "hostile").rglob("*"))
        if path.is_file() and (path.parent.name != "exif-orientation" or path.name == _ONE_OF_EIGHT)
    ]
    done = subprocess.run(
        [sys.executable, "-m", "intake", "read", "--format", "json", *map(str, files)],
        cwd=PROJECT, capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    forms = [json.loads(line) for line in done.stdout.splitlines()]
    assert [f["file"] for f in forms] == [str(p) for p in files]
    died = [
        f["file"]
        for f in forms
        for x in f["findings"]
        if x["rule"] in ("reader_process", "read_file")
    ]
    assert died == []
    unread = [f for f in forms if not f["pages"]]
    assert all(f["findings"] for f in unread), "a file with no page says why"
