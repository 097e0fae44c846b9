"""The reader on real specimens and on real pages without a zone (../shared, never copied)."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from ocr.mrz import find_machine_zones

LEAST_EXACT = 19  # of the 21 specimens whose lines are known
# The others: a passport 272 pixels wide (a D read O), a card in another face than OCR-B (C read G).


def picture_of(file: Path) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.asarray(Image.open(file).convert("RGB"))


def specimens(shared: Path) -> list[tuple[Path, tuple[str, ...]]]:
    """Pictures whose lines the manifest gives in full."""
    with (shared / "data" / "MANIFEST.tsv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    found = []
    for row in rows:
        match = re.match(r"MRZ=(.*?) ;", row["ground_truth"] or "")
        if row["path"].startswith("mrz/") and match:
            found.append((shared / "data" / row["path"], tuple(match[1].split(" | "))))
    return found


@pytest.mark.slow
def test_real_specimens_are_read_exactly_and_none_is_wrongly_passed(shared: Path) -> None:
    known = specimens(shared)
    exact, wrong_digits = 0, []
    for file, lines in known:
        zones = find_machine_zones(picture_of(file), 1)
        exact += [z.lines for z in zones] == [lines]
        wrong_digits += [file.name for z in zones if z.valid and z.lines[-1] != lines[-1]]
    assert len(known) == 21
    assert exact >= LEAST_EXACT
    assert wrong_digits == []


@pytest.mark.parametrize("name", ["id_card_td2_a_front.png", "rp_card_td1_back.png"])
def test_a_placeholder_in_place_of_a_zone_is_never_valid(shared: Path, name: str) -> None:
    zones = find_machine_zones(picture_of(shared / "data" / "mrz" / "docxpand" / name), 1)
    assert all(zone.valid is not True for zone in zones)


def test_a_specimen_whose_composite_digit_is_wrong_is_not_passed(shared: Path) -> None:
    file = shared / "data" / "mrz" / "passporteye" / "77_card-cmw.png"
    (zone,) = find_machine_zones(picture_of(file), 1)
    assert zone.valid is False
    assert not zone.checks["composite"]


@pytest.mark.parametrize(
    "name", ["CNI.jpg", "CNIHorizontale.jpg", "CNISmall.jpg", "CNI_rotated.jpeg"]
)
def test_sides_and_blanked_cards_without_a_zone(shared: Path, name: str) -> None:
    file = shared / "data" / "mrz" / "dossierfacile" / name
    assert find_machine_zones(picture_of(file), 1) == ()


@pytest.mark.slow
def test_forms_and_scanned_text_hold_no_zone(shared: Path) -> None:
    found = []
    for file in sorted((shared / "data" / "forms").rglob("*.pdf")):
        with pypdfium2.PdfDocument(file) as pdf:
            for index in range(min(2, len(pdf))):
                picture = np.asarray(pdf[index].render(scale=200 / 72).to_pil().convert("RGB"))
                found += [(file.name, z.lines) for z in find_machine_zones(picture, 1)]
    for file in sorted((shared / "data" / "ocr-gt").rglob("*.[jp][pn]g")):
        found += [(file.name, z.lines) for z in find_machine_zones(picture_of(file), 1)]
    assert found == []
