"""The generator keeps its word: same seed, same files; every layout prints, and its truth is what
stands on the page."""

from __future__ import annotations

import ast
import io
import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pillow_heif
import pypdfium2
import pytest
from PIL import Image, ImageOps

from dossiers.vocabulary import PIECE_TYPES, SUBTYPES
from specimens.channels import CHANNELS
from specimens.drawing import compile_pictures
from specimens.layout import Layout, layouts_of, piece_types
from specimens.make import Specimen, make_set, make_specimen, new_case, write_set
from tests.specimens.rotation import in_turn, is_opened

pillow_heif.register_heif_opener()

ROOM = Path(__file__).parents[2] / "specimens"
READER = {"ocr", "pieces", "validators", "circulars", "queues", "storage", "intake", "reports"}
ALL = [entry for kind in piece_types() for entry in layouts_of(kind)]
APART = [entry for kind in piece_types() for entry in layouts_of(kind, apart=True)]
SMALL = 0.22


def _make(
    entry: Layout, channel: str, seed: str = "7", scale: float = SMALL, **more: object
) -> Specimen:
    subtype = entry.subtypes[0] if entry.subtypes else None
    case = new_case(seed, entry.piece_type, entry.name, subtype=subtype, **more)  # type: ignore[arg-type]
    return make_specimen(case, channel, "x", scale=scale)


def _ident(entry: Layout) -> str:
    return f"{entry.piece_type}-{entry.name}"


OPENED = [entry for entry in ALL if is_opened(entry)]
OTHERS = [entry for entry in [*ALL, *APART] if not is_opened(entry)]
# So many of those opened since are printed, and sent on a road.
PRINTED, SENT = 120, 40


def _seeds() -> list[tuple[Layout, str]]:
    """Each layout that is still measured or tuned on with two seeds; some of those opened since
    with one of them."""
    since = [(entry, "12"[number % 2]) for number, entry in enumerate(in_turn(OPENED, PRINTED))]
    return [*((entry, "12") for entry in OTHERS), *since]


def _roads() -> list[tuple[Layout, str]]:
    """Each layout on one road but text, the roads in turn, and some of those opened since."""
    pictured = CHANNELS[1:]
    return [
        (entry, pictured[number % len(pictured)])
        for number, entry in enumerate([*OTHERS, *in_turn(OPENED, SENT)])
    ]


def _squeezed(text: str) -> str:
    """Without blanks, which a PDF's layout moves about; PDFium gives the hyphen at a line's end as
    U+0002."""
    flat = unicodedata.normalize("NFKC", text.replace("\x02", "-"))
    return re.sub(r"\s+", "", flat)


def test_every_piece_type_has_four_layouts_at_least() -> None:
    assert set(piece_types()) == set(PIECE_TYPES)
    assert {kind for kind in PIECE_TYPES if len(layouts_of(kind)) < 4} == set()


def test_layouts_kept_apart_are_given_only_when_asked_for() -> None:
    assert APART
    assert not {_ident(x) for x in ALL} & {_ident(x) for x in APART}
    assert all(entry.apart for entry in APART)
    assert not any(entry.apart for entry in ALL)
    names = {s.truth["layout"] for s in make_set(1, types=["jdc_certificate"], channels=["text"])}
    kept = make_set(1, types=["jdc_certificate"], channels=["text"], apart=True)
    assert not names & {s.truth["layout"] for s in kept}


def test_a_paper_kept_apart_is_followed_by_another_kept_apart() -> None:
    drawn = _make(APART[0], "text", defects=("two_documents",)).drawn
    assert drawn.followed_by is not None
    assert drawn.followed_by.case.layout.startswith("apart_")


@pytest.mark.parametrize(
    ("entry", "seeds"), _seeds(), ids=lambda x: x if isinstance(x, str) else _ident(x)
)
def test_printed_fields_stand_in_the_text_of_the_born_digital_pdf(
    entry: Layout, seeds: str
) -> None:
    for seed in seeds:
        specimen = _make(entry, "text", seed)
        _is_complete(specimen.truth)
        pages = pypdfium2.PdfDocument(specimen.data)
        text = _squeezed("\n".join(page.get_textpage().get_text_bounded() for page in pages))
        for name, shown in specimen.truth["printed"].items():
            for piece in shown:
                assert _squeezed(piece) in text, (name, piece)


@pytest.mark.parametrize(
    ("entry", "channel"), _roads(), ids=lambda x: x if isinstance(x, str) else _ident(x)
)
def test_truth_is_complete_on_the_roads(entry: Layout, channel: str) -> None:
    _is_complete(_make(entry, channel).truth)


def _is_complete(truth: Mapping[str, Any]) -> None:
    assert truth["piece_type"] in PIECE_TYPES
    if truth["piece_type"] in SUBTYPES:
        assert truth["subtype"] in SUBTYPES[truth["piece_type"]]
    else:
        assert truth["subtype"] is None
    assert truth["rotation"] in (0, 90, 180, 270)
    assert truth["pages"] >= 1
    assert set(truth["needed_fields"]) <= set(truth["fields"])
    assert set(truth["printed"]) <= set(truth["fields"])
    if truth["piece_type"] != "unknown":
        assert {"birth_name", "full_name"} & set(truth["fields"]) or truth["sides"] == ["verso"]
    for zone in truth["zones"]:
        assert zone["state"] in ("signed", "empty")
        assert 0 <= zone["box"][0] <= zone["box"][2] <= 1
    json.dumps(truth)


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_same_seed_gives_the_same_bytes(channel: str, tmp_path: Path) -> None:
    entry = layouts_of("r408_attestation")[0]
    first, second = _make(entry, channel), _make(entry, channel)
    assert first.data == second.data
    assert first.truth == second.truth
    assert _make(entry, channel, "8").data != first.data


def test_channels_and_seeds_of_a_set_differ(tmp_path: Path) -> None:
    made = list(
        make_set(3, types=["jdc_certificate"], layouts=["certificate"], count=2, scale=SMALL)
    )
    assert len({s.data for s in made}) == len(made) == 2 * len(CHANNELS)
    assert write_set(tmp_path, made) == len(made)
    rows = [json.loads(x) for x in (tmp_path / "truth.jsonl").read_text("utf-8").splitlines()]
    assert sorted(r["file"] for r in rows) == sorted(
        p.name for p in tmp_path.iterdir() if p.name != "truth.jsonl"
    )


@pytest.mark.parametrize(
    ("defect", "signed"), [((), True), (("unsigned",), False)], ids=["signed", "unsigned"]
)
def test_unsigned_leaves_every_place_empty(defect: tuple[str, ...], signed: bool) -> None:
    entry = layouts_of("apprenticeship_contract")[0]
    zones = _make(entry, "text", defects=defect).truth["zones"]
    assert len(zones) == 3
    assert all((zone["state"] == "signed") is signed for zone in zones)


def test_one_missing_visa_is_left_out_of_signed_by() -> None:
    entry = layouts_of("apprenticeship_contract")[0]
    truth = _make(entry, "text", defects=("unsigned:employer",)).truth
    assert truth["fields"]["signed_by"] == ["apprentice", "training_centre"]


def test_undated_paper_has_no_issue_date() -> None:
    entry = layouts_of("work_certificate")[0]
    assert "issue_date" in _make(entry, "text").truth["fields"]
    assert "issue_date" not in _make(entry, "text", defects=("undated",)).truth["fields"]


def test_future_date_is_after_the_upload() -> None:
    entry = layouts_of("r408_attestation")[0]
    truth = _make(entry, "text", defects=("future_date",)).truth
    assert truth["fields"]["issue_date"] > truth["uploaded_on"]


def test_two_documents_in_one_file_are_told() -> None:
    entry = layouts_of("jdc_certificate")[0]
    truth = _make(entry, "text", defects=("two_documents",)).truth
    assert len(truth["also"]) == 1
    assert truth["pages"] > truth["own_pages"]


def test_hopeless_pictures_are_not_legible() -> None:
    entry = layouts_of("jdc_certificate")[0]
    assert _make(entry, "photo").truth["legible"] is True
    for defect in ("blurred", "dark", "blank", "low_resolution"):
        assert _make(entry, "photo", defects=(defect,)).truth["legible"] is False


def test_the_generator_imports_no_room_of_the_reader() -> None:
    for module in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            assert not {name.split(".")[0] for name in names} & READER, module


def _upright_picture(specimen: Specimen) -> np.ndarray:
    if specimen.name.endswith(".pdf"):
        page = pypdfium2.PdfDocument(specimen.data)[0]
        image = page.render(scale=1.0).to_pil().convert("L")
    else:
        image = ImageOps.exif_transpose(Image.open(io.BytesIO(specimen.data))).convert("L")
    return np.asarray(image.rotate(-specimen.truth["rotation"], expand=True))


@pytest.mark.parametrize("channel", ["scan", "photo"])
def test_rotation_and_maps_lead_back_to_the_printed_page(channel: str) -> None:
    """The upright picture, unwarped by its map, is the page: EXIF, /Rotate and maps hold."""
    entry = next(x for x in layouts_of("apprenticeship_contract") if x.name == "official_form")
    for seed in range(6):
        specimen = _make(entry, channel, f"way{seed}", 0.3)
        clean = compile_pictures(specimen.drawn.source, specimen.drawn.assets, 40)[0]
        rows, columns = clean.shape[:2]
        seen = _upright_picture(specimen)
        back = np.diag([columns, rows, 1.0]) @ np.linalg.inv(
            np.diag([seen.shape[1], seen.shape[0], 1.0]) @ specimen.sent.maps[0]
        )
        flat = cv2.warpPerspective(seen, back, (columns, rows))
        grey = cv2.cvtColor(clean, cv2.COLOR_RGB2GRAY)
        # blocks of text, not strokes (the sheet may be bent), and no slow shadows
        blocks = [
            cv2.GaussianBlur(x, (0, 0), 2.5) - cv2.GaussianBlur(x, (0, 0), 12)
            for x in (flat.astype(float), grey.astype(float))
        ]
        inner = [x[20:-20, 20:-20].ravel() for x in blocks]
        assert np.corrcoef(*inner)[0, 1] > 0.5, (seed, specimen.truth["effects"])
