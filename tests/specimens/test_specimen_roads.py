"""What phones and scanners do to a page: the truth stays right, EXIF of all eight kinds is written
so that a viewer shows the page upright, and boxes stand on their ink."""

from __future__ import annotations

import io
import random

import cv2
import numpy as np
import pytest
from PIL import Image, ImageOps

from specimens import papers  # noqa: F401
from specimens.creases import crumpled, folded
from specimens.drawing import compile_pictures
from specimens.grounds import GROUNDS, ground
from specimens.ink import Picture
from specimens.layout import Drawn, draw_case, layouts_of
from specimens.make import new_case
from specimens.phone import Scene, jpeg_shot, photo
from specimens.scanner import scan
from specimens.sent import Sent

SCENES = {
    "crumpled on a cloth": Scene("checked", "crumpled", shadow=True),
    "folded, steep, warm": Scene("wood", "folded", steep=True, warm=True),
    "bent, shaken": Scene("granite", "bent", shaken=True),
    "dark": Scene("dark"),
}


def _drawn(kind: str, layout: str, *defects: str, seed: str = "5") -> Drawn:
    entry = next(x for x in layouts_of(kind) if x.name == layout)
    subtype = entry.subtypes[0] if entry.subtypes else None
    return draw_case(new_case(seed, kind, layout, defects=defects, subtype=subtype))


def _upright(sent: Sent, page: int = 1) -> Picture:
    if sent.suffix == ".pdf":
        import pypdfium2

        image = pypdfium2.PdfDocument(sent.data)[page - 1].render(scale=1.0).to_pil()
    else:
        image = ImageOps.exif_transpose(Image.open(io.BytesIO(sent.data)))
    return np.asarray(image.convert("L").rotate(-sent.rotation, expand=True))


def _likeness(drawn: Drawn, sent: Sent, printed_page: int) -> float:
    """Correlation of the printed page with the picture led back to it by its map."""
    clean = compile_pictures(drawn.source, drawn.assets, 60)[printed_page - 1]
    rows, columns = clean.shape[:2]
    seen = _upright(sent, sent.page_of(printed_page))
    outward = np.diag([seen.shape[1], seen.shape[0], 1.0]) @ sent.maps[printed_page - 1]
    back = np.diag([columns, rows, 1.0]) @ np.linalg.inv(outward)
    flat = cv2.warpPerspective(seen, back, (columns, rows)).astype(float)
    grey = cv2.cvtColor(clean, cv2.COLOR_RGB2GRAY).astype(float)
    pair = [
        (cv2.GaussianBlur(x, (0, 0), 2.5) - cv2.GaussianBlur(x, (0, 0), 12))[12:-12, 12:-12].ravel()
        for x in (flat, grey)
    ]
    return float(np.corrcoef(*pair)[0, 1])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_eight_orientations_show_the_same_picture(orientation: int) -> None:
    shot = np.full((40, 60, 3), 230, np.uint8)
    shot[:12, :12] = (200, 20, 20)  # a corner that no turn and no mirror leaves in place
    shot[28:, 48:] = (20, 20, 200)
    data = jpeg_shot(shot, 95, orientation)
    image = Image.open(io.BytesIO(data))
    assert image.getexif().get(0x0112) == orientation
    shown = np.asarray(ImageOps.exif_transpose(image).convert("RGB")).astype(int)
    assert shown.shape == shot.shape
    assert np.abs(shown - shot).mean() < 6


@pytest.mark.parametrize("name", SCENES)
def test_maps_hold_in_every_scene(name: str) -> None:
    drawn = _drawn("apprenticeship_contract", "official_form")
    sent = photo(drawn, random.Random(name), [], 0.4, 0.3, SCENES[name])
    assert sent.legible
    assert _likeness(drawn, sent, 1) > 0.4, sent.effects


def test_both_sides_of_a_card_on_one_photo() -> None:
    drawn = _drawn("identity_document", "card_2021_close")
    sent = photo(drawn, random.Random(2), [], 0.3, 0.3, Scene("wood", together=True))
    assert sent.page_count == 1
    assert sent.shown_on == [1, 1]
    assert min(_likeness(drawn, sent, 1), _likeness(drawn, sent, 2)) > 0.5
    lower, upper = sent.maps[1] @ [0.5, 0.0, 1.0], sent.maps[0] @ [0.5, 1.0, 1.0]
    assert lower[1] / lower[2] > upper[1] / upper[2]  # the verso lies below the recto


def test_a_hand_leaves_the_print_of_the_card_free() -> None:
    drawn = _drawn("identity_document", "passport_close")
    bare = photo(drawn, random.Random(4), [], 0.3, 0.3, Scene("granite"))
    held = photo(drawn, random.Random(4), [], 0.3, 0.3, Scene("granite", hand=True))
    assert "hand" in held.effects
    assert _likeness(drawn, held, 1) > 0.7 * _likeness(drawn, bare, 1) > 0.3


@pytest.mark.parametrize("kind", sorted(GROUNDS))
def test_grounds_are_pictures_of_that_size(kind: str) -> None:
    noise = np.random.default_rng(3)
    drawn = ground(kind, 120, 90, random.Random(3), noise)
    assert drawn.shape == (120, 90, 3)
    assert drawn.dtype == np.uint8
    assert drawn.std() > 2


def test_creases_shade_the_sheet_and_leave_its_print_in_place() -> None:
    sheet = np.full((400, 300, 3), 245, np.uint8)
    sheet[198:202] = 20
    blank = np.r_[0:190, 210:400]
    noise = np.random.default_rng(1)
    for worn in (folded(sheet, random.Random(1)), crumpled(sheet, random.Random(1), noise)):
        assert worn.shape == sheet.shape
        assert worn[blank].std() > 1
        darkest = worn.mean(axis=(1, 2)).argmin()
        assert abs(int(darkest) - 200) <= 0.01 * 400


def test_two_papers_side_by_side_on_one_scan() -> None:
    drawn = _drawn("apprenticeship_contract", "form_in_boxes", "side_by_side")
    assert drawn.page_count == 2
    sent = scan(drawn, random.Random(1), [], 0.3, 0.2)
    assert sent.page_count == 1
    left, right = (m @ [0.5, 0.5, 1.0] for m in sent.maps)
    assert left[0] / left[2] < 0.5 < right[0] / right[2]
    assert min(_likeness(drawn, sent, page) for page in (1, 2)) > 0.5


def test_a_slip_on_the_glass_and_stripes() -> None:
    drawn = _drawn("census_attestation", "a5_slip")
    sent = scan(drawn, random.Random(6), [], 0.4, 0.2, stripes=True, on_glass=True)
    assert {"stripes", "on the glass"} <= set(sent.effects)
    assert abs(np.linalg.det(sent.maps[0][:2, :2])) < 0.4  # a part of the glass only
    assert _likeness(drawn, sent, 1) > 0.4
