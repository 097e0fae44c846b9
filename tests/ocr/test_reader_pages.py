"""Pages read whole: text layers, pictures in every format and direction, boxes on their ink."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import numpy as np
import pikepdf
import pillow_heif
import pypdfium2
import pytest
import typst
from PIL import Image

from dossiers.page import Page, TurnedWord, Word
from ocr.engines.engine import engine_of
from ocr.opening import open_file
from ocr.page_reader import PageReader
from ocr.pictures import upright_pictures
from ocr.settings import Settings
from ocr.stopwatch import Stopwatch

pillow_heif.register_heif_opener()
_SETTINGS = Settings()
_BODY = """
#text(size: 17pt)[*CERTIFICAT DE TRAVAIL*]

Je soussigné, gérant de la société Exemple, certifie que Madame LEFÈVRE Anaïs, née le 12 mai 2003 à
Grasse, a été employée dans notre entreprise du 1#super[er] septembre 2021 au 31 août 2024 en
qualité de technicienne du bâtiment, à temps complet, et nous quitte libre de tout engagement.

Fait à Nice, le 02/09/2024, pour servir et valoir ce que de droit. SPECIMEN
"""


@cache
def _letter() -> bytes:
    source = (
        '#set page(width: 150mm, height: 110mm, margin: 12mm)\n#set text(lang: "fr", size: 11pt)\n'
    )
    return bytes(typst.compile((source + _BODY).encode()))


@cache
def _picture(dpi: int = 170) -> np.ndarray:
    with pypdfium2.PdfDocument(_letter()) as pdf:
        return np.ascontiguousarray(pdf[0].render(scale=dpi / 72).to_numpy()[:, :, 2::-1])


def _read(data: bytes) -> list[Page]:
    reader = PageReader(_SETTINGS, engine_of(_SETTINGS), Stopwatch(60))
    with open_file(data, _SETTINGS) as opened:
        return [reader.read(opened.page(n)).page for n in range(1, len(opened) + 1)]


def _saved(picture: np.ndarray, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, kind, **options)
    return buffer.getvalue()


def _as_pdf(picture: np.ndarray, rotate: int = 0) -> bytes:
    data = _saved(picture, "PDF", resolution=170)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.pages[0].Rotate = rotate
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def _flow(page: Page) -> str:
    """The page's text without its line breaks."""
    return " ".join(page.text.split())


def _word(page: Page, text: str) -> Word:
    return next(w for w in page.words if text in w.text)


def _lands_on_ink(data: bytes, page: Page, text: str) -> None:
    """The word's box holds ink, and the strip just above it is emptier."""
    picture = upright_pictures(data, [page], 1400)[page.number]
    height, width = picture.shape[:2]
    box = _word(page, text).box
    patch = picture[
        int(box.y0 * height) : int(box.y1 * height), int(box.x0 * width) : int(box.x1 * width)
    ].min(axis=2)
    assert patch.size > 0
    assert (patch < 128).mean() > 0.08
    gap = int((box.y1 - box.y0) * height * 0.6)
    above = picture[
        max(0, int(box.y0 * height) - gap) : int(box.y0 * height) - 1,
        int(box.x0 * width) : int(box.x1 * width),
    ].min(axis=2)
    assert (above < 128).mean() < (patch < 128).mean() / 2


def test_a_text_layer_is_taken_as_it_is() -> None:
    (page,) = _read(_letter())
    assert page.text_source == "embedded"
    assert (page.rotation, page.mean_confidence) == (0, 1.0)
    assert "Madame LEFÈVRE Anaïs, née le 12 mai 2003" in _flow(page)
    assert "1er" in [w.text for w in page.words]
    assert page.width == round(150 / 25.4 * 200)
    _lands_on_ink(_letter(), page, "CERTIFICAT")


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_text_that_lies_on_its_page_is_set_upright(degrees: int) -> None:
    source = (
        '#set page(width: 150mm, height: 150mm, margin: 12mm)\n#set text(lang: "fr", size: 11pt)\n'
    )
    data = bytes(typst.compile((source + f"#rotate({degrees}deg, reflow: true)[{_BODY}]").encode()))
    (page,) = _read(data)
    assert page.text_source == "embedded"
    assert page.rotation == (360 - degrees) % 360
    assert "du 1er septembre 2021 au 31 août 2024" in _flow(page)
    _lands_on_ink(data, page, "CERTIFICAT")


def test_a_watermark_does_not_fall_among_the_words_it_crosses() -> None:
    over = "#place(center + horizon, rotate(-30deg, text(size: 34pt, fill: luma(205))[COPIE]))\n"
    source = "#set page(width: 150mm, height: 110mm, margin: 12mm)\n#set text(size: 11pt)\n"
    (page,) = _read(bytes(typst.compile((source + over + _BODY).encode())))
    assert page.text_source == "embedded"
    (plain,) = _read(_letter())
    crossing = [w.line for w in page.words if len(w.text) == 1 and w.text in "COPIE"]
    assert [ln.text for ln in page.lines[:-1]] == [ln.text for ln in plain.lines]
    assert set(crossing) == {len(page.lines) - 1}


_CARDS = """
#set page(width: 150mm, height: 150mm, margin: 12mm)
#set text(lang: "fr", size: 11pt)
#let back = [Adresse : 4 impasse du Moulin \\ 83300 Draguignan \\
  Carte valable jusqu'au : 05.11.2028 \\ délivrée le : 06.11.2018 \\ par : préfecture fictive]
#let slanting = rotate(9deg)[#back \\ Signature de l'autorité qui délivre la carte : \\
  le préfet du département fictif de la Seine \\ Taille : 1,72 m, yeux marron, sans observation]
Nom : BOUCHÈRE \\ Prénoms : Gaëlle, Fatoumata \\ Née le : 08.07.2003 \\ à : Bruay-la-Buissière \\
Nationalité française \\ Sexe : F \\ Signature du titulaire ci-dessous, carte nationale
"""


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_card_that_lies_beside_an_upright_one_is_read_too(degrees: int) -> None:
    drawn = f"{_CARDS}\n#v(10mm)\n#align(right, rotate({degrees}deg, reflow: true, back))"
    (page,) = _read(bytes(typst.compile(drawn.encode())))
    lines = [line.text for line in page.lines]
    assert lines[0].startswith("Nom : BOUCHÈRE")
    assert lines[-3:-1] == ["Carte valable jusqu’au : 05.11.2028", "délivrée le : 06.11.2018"]
    assert {w.angle for w in page.words if isinstance(w, TurnedWord)} == {degrees}


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_copied_card_that_lies_beside_an_upright_one_is_read_too(degrees: int) -> None:
    drawn = f"{_CARDS}\n#v(10mm)\n#align(right, rotate({degrees}deg, reflow: true, back))"
    with pypdfium2.PdfDocument(bytes(typst.compile(drawn.encode()))) as pdf:
        picture = np.ascontiguousarray(pdf[0].render(scale=170 / 72).to_numpy()[:, :, 2::-1])
    (page,) = _read(_saved(picture))
    turned = [w for w in page.words if isinstance(w, TurnedWord)]
    assert {w.angle for w in turned} == {degrees}
    assert "valable jusqu'au : 05.11.2028" in page.text.replace("’", "'")
    assert page.text.startswith("Nom : BOUCHÈRE")
    height, width = picture.shape[:2]
    box = next(w.box for w in turned if "Draguignan" in w.text)
    patch = picture[
        int(box.y0 * height) : int(box.y1 * height), int(box.x0 * width) : int(box.x1 * width)
    ]
    assert (patch < 128).mean() > 0.08
    assert (patch.shape[0] > patch.shape[1]) == (degrees != 180)


def test_a_copied_card_that_lies_slanting_beside_a_straight_one_is_read_too() -> None:
    drawn = f"{_CARDS}\n#v(20mm)\n#align(right, slanting)"
    with pypdfium2.PdfDocument(bytes(typst.compile(drawn.encode()))) as pdf:
        picture = np.ascontiguousarray(pdf[0].render(scale=170 / 72).to_numpy()[:, :, 2::-1])
    data = _saved(picture)
    (page,) = _read(data)
    text = page.text.replace("’", "'")
    assert "Carte valable jusqu'au : 05.11.2028\ndélivrée le : 06.11.2018" in text
    assert text.count("Draguignan") == 1
    _lands_on_ink(data, page, "06.11.2018")


def test_a_note_up_the_margin_is_no_paper_of_its_own() -> None:
    note = "#place(right, rotate(270deg, reflow: true)[Imprimé n° 4512 du 3 mai 2019])"
    (page,) = _read(bytes(typst.compile(f"{_CARDS}\n{note}".encode())))
    assert "Imprimé" not in page.text


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_rotate_of_the_page_is_respected(degrees: int) -> None:
    with pikepdf.open(io.BytesIO(_letter())) as pdf:
        pdf.pages[0].Rotate = degrees
        out = io.BytesIO()
        pdf.save(out)
    (page,) = _read(out.getvalue())
    assert page.rotation == 0  # turned by the file, turned back by us
    assert "31 août 2024" in _flow(page)
    _lands_on_ink(out.getvalue(), page, "CERTIFICAT")


def test_a_scanned_page_is_recognised() -> None:
    data = _as_pdf(_picture())
    (page,) = _read(data)
    assert page.text_source == "ocr"
    assert "LEFÈVRE" in _flow(page)
    assert "02/09/2024" in _flow(page)
    assert page.legibility.grade == "good"
    _lands_on_ink(data, page, "CERTIFICAT")


def test_pages_are_judged_one_by_one() -> None:
    with pikepdf.open(io.BytesIO(_letter())) as pdf:
        with pikepdf.open(io.BytesIO(_as_pdf(_picture()))) as scanned:
            pdf.pages.extend(scanned.pages)
        out = io.BytesIO()
        pdf.save(out)
    assert [p.text_source for p in _read(out.getvalue())] == ["embedded", "ocr"]


def test_a_picture_on_a_page_of_text_is_read_too(tmp_path: Path) -> None:
    source = (
        "#set page(width: 180mm, height: 200mm, margin: 12mm)\n"
        '#set text(lang: "fr", size: 11pt)\n'
        "La pièce demandée par l'académie est collée sur cette page, avec nos salutations.\n\n"
        '#image("scan.png", width: 150mm)\n'
    )
    (tmp_path / "main.typ").write_text(source, encoding="utf-8")
    (tmp_path / "scan.png").write_bytes(_saved(_picture()))
    (page,) = _read(bytes(typst.compile(str(tmp_path / "main.typ"))))
    assert page.text_source == "ocr"  # of most of its words
    assert "avec nos salutations" in _flow(page)
    assert "LEFÈVRE" in _flow(page)
    assert {w.confidence for w in page.words if "salutations" in w.text} == {1.0}


def test_an_invisible_layer_is_not_believed() -> None:
    with pikepdf.open(io.BytesIO(_as_pdf(_picture()))) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources.Font = pikepdf.Dictionary(F1=pdf.make_indirect(font))
        lie = b"BT 3 Tr /F1 12 Tf 20 100 Td (Monsieur AUTRE PERSONNE est employe depuis 1999) Tj ET"
        page.contents_add(pikepdf.Stream(pdf, lie))
        out = io.BytesIO()
        pdf.save(out)
    (read,) = _read(out.getvalue())
    assert read.text_source == "ocr"
    assert "LEFÈVRE" in read.text
    assert "AUTRE" not in read.text


def test_white_words_on_white_paper_are_not_read() -> None:
    data = bytes(
        typst.compile(
            b"#set page(width: 150mm, height: 60mm)\nCe certificat de travail est fictif et bien "
            b"lisible pour tous.\n\n#text(fill: white)[mention invisible]"
        )
    )
    (page,) = _read(data)
    assert "certificat de travail" in _flow(page)
    assert "invisible" not in page.text


def test_filled_form_fields_are_words() -> None:
    with pikepdf.open(io.BytesIO(_letter())) as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        field = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx,
                T="nom", V="POTEAU Zelie", Rect=[40, 20, 240, 44], DA="/Helv 12 Tf 0 g", F=4,
            )
        )  # fmt: skip
        pdf.pages[0].Annots = pikepdf.Array([field])
        pdf.Root.AcroForm = pikepdf.Dictionary(
            Fields=[field], NeedAppearances=True, DA="/Helv 12 Tf 0 g",
            DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font)),
        )  # fmt: skip
        out = io.BytesIO()
        pdf.save(out)
    (page,) = _read(out.getvalue())
    assert "POTEAU" in _flow(page)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_eight_exif_orientations_give_the_same_text(orientation: int) -> None:
    stored = {
        1: lambda p: p,
        2: lambda p: p[:, ::-1],
        3: lambda p: p[::-1, ::-1],
        4: lambda p: p[::-1],
        5: lambda p: p.transpose(1, 0, 2),
        6: lambda p: np.rot90(p, 1),
        7: lambda p: p[::-1, ::-1].transpose(1, 0, 2),
        8: lambda p: np.rot90(p, -1),
    }[orientation](_picture())
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = _saved(np.ascontiguousarray(stored), "JPEG", quality=92, exif=exif)
    (page,) = _read(data)
    assert "LEFÈVRE Anaïs" in _flow(page)
    assert page.rotation == {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}.get(orientation, 0)
    assert (page.width, page.height) == (_picture().shape[1], _picture().shape[0])
    _lands_on_ink(data, page, "CERTIFICAT")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_picture_that_lies_is_set_upright(turn: int) -> None:
    data = _saved(np.ascontiguousarray(np.rot90(_picture(), turn // 90)), "PNG")
    (page,) = _read(data)
    assert page.rotation == turn
    assert "LEFÈVRE" in _flow(page)
    _lands_on_ink(data, page, "CERTIFICAT")


@pytest.mark.parametrize("angle", [-7.0, 3.0])
def test_a_skewed_picture_is_straightened(angle: float) -> None:
    turned = Image.fromarray(_picture()).rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")
    data = _saved(np.asarray(turned))
    (page,) = _read(data)
    assert page.warp is not None
    assert "31 août 2024" in _flow(page)
    _lands_on_ink(data, page, "CERTIFICAT")


@pytest.mark.parametrize("kind", ["TIFF", "WEBP", "HEIF", "GIF", "BMP"])
def test_formats(kind: str) -> None:
    (page,) = _read(_saved(_picture(), kind))
    assert "LEFÈVRE" in _flow(page)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16", "RGBA"])
def test_colour_modes(mode: str) -> None:
    image = Image.fromarray(_picture())
    if mode == "I;16":
        gray = np.asarray(image.convert("L")).astype(np.uint16) * 257
        image = Image.fromarray(gray)
    elif mode == "RGBA":
        ink = 255 - np.asarray(image.convert("L"))
        image = Image.fromarray(np.dstack([np.zeros((*ink.shape, 3), np.uint8), ink]))
    else:
        image = image.convert(mode)
    buffer = io.BytesIO()
    image.save(buffer, "TIFF")
    (page,) = _read(buffer.getvalue())
    assert "LEFÈVRE" in _flow(page)


def test_a_tiff_of_two_pages() -> None:
    buffer = io.BytesIO()
    first = Image.fromarray(_picture())
    first.save(buffer, "TIFF", save_all=True, append_images=[first.rotate(180)])
    assert [p.rotation for p in _read(buffer.getvalue())] == [0, 180]


def test_the_two_engines_agree() -> None:
    settings = Settings(engine="pytesseract")
    reader = PageReader(settings, engine_of(settings), Stopwatch(60))
    with open_file(_saved(_picture()), settings) as opened:
        page = reader.read(opened.page(1)).page
    assert "LEFÈVRE" in _flow(page)


def test_a_file_without_time_left_is_late_not_refused() -> None:
    reader = PageReader(_SETTINGS, engine_of(_SETTINGS), Stopwatch(0))
    with open_file(_saved(_picture()), _SETTINGS) as opened:
        read = reader.read(opened.page(1))
    assert read.late
    assert read.page.words == ()


@pytest.mark.parametrize("kind", ["TIFF", "PNG", "WEBP"])
def test_orientation_counts_once_in_every_format(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = _saved(np.ascontiguousarray(np.rot90(_picture(), 1)), kind, exif=exif)
    (page,) = _read(data)
    assert (page.rotation, page.width, page.height) == (
        90,
        _picture().shape[1],
        _picture().shape[0],
    )
    assert "LEFÈVRE" in _flow(page)
    _lands_on_ink(data, page, "CERTIFICAT")
