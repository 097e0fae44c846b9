"""When a page is said illegible, why, and when it is not."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pypdfium2
import pytest
import typst
from PIL import Image

from dossiers.finding import Severity
from dossiers.page import GOOD_LEGIBILITY, Legibility, Page
from ocr.legibility import findings
from ocr.read import read_bytes

_LETTER = bytes(
    typst.compile(
        (
            "#set page(width: 150mm, height: 110mm, margin: 12mm)\n"
            '#set text(lang: "fr", size: 11pt)\n'
            "= Certificat de scolarité\nLe proviseur certifie que Madame LEFÈVRE Anaïs, née le 12 "
            "mai 2003, est inscrite en deuxième année de brevet de technicien supérieur pour "
            "l'année scolaire 2024-2025, dans la spécialité du bâtiment.\n\nFait à Nice, SPECIMEN."
        ).encode()
    )
)


def _picture() -> np.ndarray:
    with pypdfium2.PdfDocument(_LETTER) as pdf:
        return np.ascontiguousarray(pdf[0].render(scale=170 / 72).to_numpy()[:, :, 2::-1])


def _found(picture: np.ndarray) -> list[tuple[Severity, str | None]]:
    buffer = io.BytesIO()
    Image.fromarray(picture.astype(np.uint8)).save(buffer, "PNG")
    return [
        (f.severity, None if f.evidence is None else f.evidence.read)
        for f in read_bytes(buffer.getvalue()).findings
        if f.code == "illegible"
    ]


def test_a_clean_page_is_not_accused() -> None:
    assert _found(_picture()) == []


def test_a_dim_but_clear_page_is_not_accused() -> None:
    assert _found(_picture() * 0.5 + 20) == []


@pytest.mark.parametrize(
    ("name", "picture", "reason"),
    [
        ("white", np.full((1000, 800, 3), 255), "blank"),
        ("black", np.zeros((1000, 800, 3)), "dark"),
        ("tiny", np.full((1, 1, 3), 255), "low_resolution"),
        ("blurred", cv2.GaussianBlur(_picture(), (0, 0), 9), "blurred"),
    ],
)
def test_nothing_can_be_read(name: str, picture: np.ndarray, reason: str) -> None:
    assert _found(picture) == [(Severity.BLOCKING, reason)]


def test_a_page_cut_through_its_lines() -> None:
    picture = _picture()
    assert _found(picture[:, : int(picture.shape[1] * 0.6)]) == [(Severity.REVIEW, "cut_off")]


def test_a_page_cut_across_a_line_at_its_foot() -> None:
    picture = _picture()
    ink = (picture.min(axis=2) < 100).sum(axis=1)
    baseline = 190 + int(np.argmax(ink[190:220]))  # of the last line of the paragraph
    assert _found(picture[: baseline - 4]) == [(Severity.REVIEW, "cut_off")]


def test_a_table_on_the_border_is_no_cut() -> None:
    picture = _picture()
    grain = np.full((60, *picture.shape[1:]), 90, np.uint8)
    grain[:, ::9] = 30
    assert _found(np.vstack([picture, grain])) == []


def _page(number: int, judged: Legibility) -> Page:
    return Page(number, 100, 100, 0, "ocr", (), 0.0, judged)


def test_a_blank_back_is_no_defect_and_a_bad_page_is_named() -> None:
    blank = _page(2, Legibility("nothing", 0.0, "blank"))
    assert findings([_page(1, GOOD_LEGIBILITY), blank]) == ()
    poor = _page(2, Legibility("poor", 0.4, "blurred"))
    (finding,) = findings([_page(1, GOOD_LEGIBILITY), poor])
    assert finding.severity is Severity.REVIEW
    assert finding.message.startswith("Page 2 : La photo est floue")


def test_pages_not_read_in_time_are_never_a_refusal() -> None:
    unread = _page(1, Legibility("nothing", 0.0, "unreadable"))
    (finding,) = findings([unread], late={1})
    assert finding.severity is Severity.REVIEW
    assert "temps imparti" in finding.message
