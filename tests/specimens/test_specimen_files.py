"""Kinds of files besides the plain scan and photo: hidden layers of text, pictures of screens,
covering letters, signatures carried in three ways, and what only looks like a signature."""

from __future__ import annotations

import io
import random

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from specimens import papers  # noqa: F401
from specimens.drawn import INK_WAYS
from specimens.layers import QUALITIES, layered
from specimens.layout import Drawn, draw_case
from specimens.make import Specimen, make_specimen, new_case
from specimens.screens import screen

CONTRACT = ("apprenticeship_contract", "articles_agreement")


def _drawn(kind: str, layout: str, *defects: str, **facts: object) -> Drawn:
    return draw_case(new_case("5", kind, layout, defects=defects, facts=facts))


def _made(kind: str, layout: str, channel: str, *defects: str, **facts: object) -> Specimen:
    case = new_case("5", kind, layout, defects=defects, facts=facts)
    return make_specimen(case, channel, "x", scale=0.3)


def _text(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(data)
    return " ".join(page.get_textpage().get_text_range() for page in pages)


def _dark_share(data: bytes, box: list[float], page: int = 1, **how: bool) -> float:
    """Share of dark pixels within a box of a rendered page."""
    image = pypdfium2.PdfDocument(data)[page - 1].render(scale=2, **how).to_pil().convert("L")
    wide, high = image.size
    x0, y0, x1, y1 = box
    part = image.crop((int(x0 * wide), int(y0 * high), int(x1 * wide), int(y1 * high)))
    return float((np.asarray(part) < 170).mean())


def _rendered(data: bytes) -> np.ndarray:
    image = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("L")
    return np.asarray(image).astype(int)


@pytest.mark.parametrize("way", INK_WAYS)
def test_a_born_digital_signature_stands_in_its_place_in_three_ways(way: str) -> None:
    made = _made(*CONTRACT, "text", "no_stamp", ink=way)
    assert made.truth["effects"] == [f"ink as {way}"]
    for zone in made.truth["zones"]:
        assert zone["state"] == "signed"
        assert _dark_share(made.data, zone["box"]) > 0.003
    pdf = pikepdf.open(io.BytesIO(made.data))
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    inks = [note for note in notes if note.Subtype == "/Ink"]
    assert len(inks) == (3 if way == "annotation" else 0)
    assert all(len(note.InkList) >= 1 and "/N" in note.AP for note in inks)
    images = [x for page in pdf.pages for x in page.get_images()]
    assert bool(images) is (way == "image")


def test_an_annotation_is_no_part_of_the_pages_own_content() -> None:
    made = _made(*CONTRACT, "text", "no_stamp", ink="annotation")
    apprentice = next(z for z in made.truth["zones"] if z["party"] == "employer")
    assert (
        _dark_share(made.data, apprentice["box"], may_draw_forms=False, draw_annots=False) < 0.002
    )
    assert _dark_share(made.data, apprentice["box"]) > 0.003


@pytest.mark.parametrize("defect", ["typed_signature", "logo_signature"])
def test_a_typed_name_and_a_logo_leave_the_place_empty(defect: str) -> None:
    made = _made(*CONTRACT, "text", defect)
    assert {zone["state"] for zone in made.truth["zones"]} == {"empty"}
    assert made.truth["fields"]["signed_by"] == []
    assert all(_dark_share(made.data, zone["box"]) > 0.003 for zone in made.truth["zones"])
    one = _made(*CONTRACT, "text", f"{defect}:employer").truth
    assert one["fields"]["signed_by"] == ["apprentice", "training_centre"]


def test_a_stamp_alone_leaves_its_place_empty() -> None:
    zones = _made(*CONTRACT, "text", "only_stamped").truth["zones"]
    assert {zone["state"] for zone in zones} == {"empty"}
    stamped = [zone["party"] for zone in zones if zone["stamped"]]
    assert stamped == [
        zone["party"] for zone in _made(*CONTRACT, "text").truth["zones"] if zone["stamped"]
    ]
    assert stamped


def test_a_hidden_layer_says_what_is_printed_or_does_not() -> None:
    drawn = _drawn("work_certificate", "legal_letter")
    surname = drawn.case.person.birth_name.split()[0]
    said = {}
    for quality in QUALITIES:
        sent = layered(drawn, random.Random(4), [], 0.3, quality)
        assert sent.suffix == ".pdf"
        assert sent.rotation == 0
        assert f"layer {quality}" in sent.effects
        scanned = pikepdf.open(io.BytesIO(sent.data))
        assert len(scanned.pages[0].get_images()) == 1
        said[quality] = _text(sent.data)
    assert surname.lower() in said["good"].lower()
    assert said["poor"] != said["good"]
    assert not any(word in said["signs"].lower() for word in ("certificat", "monsieur", "madame"))


def test_the_hidden_layer_lies_over_its_words_and_shows_nothing() -> None:
    drawn = _drawn("employer_attestation", "staff_program")
    sent = layered(drawn, random.Random(4), [], 0.3, "good")
    page = pypdfium2.PdfDocument(sent.data)[0]
    found = page.get_textpage().search("DIRECTION DES RESSOURCES".title(), match_case=False)
    first = found.get_next()
    assert first is not None
    left, _, _, top = page.get_textpage().get_charbox(first[0])
    x, y = left / page.get_width(), 1 - top / page.get_height()
    assert x < 0.25
    assert y < 0.2
    without = pikepdf.open(io.BytesIO(sent.data))
    without.pages[0].Contents = without.pages[0].Contents[0]
    bare = io.BytesIO()
    without.save(bare)
    seen = [_rendered(data) for data in (sent.data, bare.getvalue())]
    assert np.abs(seen[0] - seen[1]).max() == 0


@pytest.mark.parametrize("kind", ["phone", "viewer", "browser"])
def test_a_picture_of_a_screen_shows_all_pages(kind: str) -> None:
    drawn = _drawn("transcript", "two_pages_by_field")
    sent = screen(drawn, random.Random(2), [], 0.3, kind)
    assert sent.suffix == ".png"
    assert sent.page_count == 1
    assert len(sent.maps) == drawn.page_count == 2
    shot = np.asarray(Image.open(io.BytesIO(sent.data)).convert("L"))
    for matrix in sent.maps:
        corner, far = matrix @ [0.02, 0.5, 1.0], matrix @ [0.98, 0.98, 1.0]
        y, x = int(corner[1] * shot.shape[0]), int(corner[0] * shot.shape[1])
        assert shot[y, x] > 240  # the paper's margin
        assert far[0] < 1
        assert far[1] < 1


@pytest.mark.parametrize("channel", ["text", "scan", "layered", "screen"])
def test_a_covering_letter_goes_before_the_piece(channel: str) -> None:
    made = _made("diploma", "certified_copy", channel, "cover_letter")
    truth = made.truth
    assert truth["piece_type"] == "diploma"
    assert truth["also"] == []
    assert truth["first_page"] == (1 if channel == "screen" else 2)
    assert {zone["page"] for zone in truth["zones"]} == {truth["first_page"]}
    assert len(made.sent.maps) == 2
    if channel == "text":
        assert _dark_share(made.data, truth["zones"][0]["box"], page=2) > 0.003


def test_side_by_side_is_one_page_of_two_pieces() -> None:
    truth = _made("jdc_certificate", "sentence", "scan", "side_by_side").truth
    assert len(truth["also"]) == 1
    apart = _made("jdc_certificate", "sentence", "text", "side_by_side").truth
    assert truth["pages"] < apart["pages"]
    assert all(zone["page"] == 1 and zone["box"][2] < 0.55 for zone in truth["zones"])
