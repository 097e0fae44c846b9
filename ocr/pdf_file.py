"""A PDF opened, mended where it can be: its pages' characters and pictures (pdfium)."""

from __future__ import annotations

import contextlib
import ctypes
import io
import math
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from dossiers.box import Box
from ocr import refusals
from ocr.settings import Settings
from ocr.sources import Character, Embedded, OpenedFile, PageSource, Picture

# pdfium keeps global state and is not thread-safe: one thread at a time may be inside it.
_PDFIUM = threading.RLock()

_DEFAULT_DPI = 200.0
_LOWEST_DPI, _HIGHEST_DPI = 150.0, 450.0
_ASLANT_DEGREES = 8  # from a quarter turn; a badly placed page is less
_MAIN_PICTURE_AREA = 0.3  # share of the page from which a picture's own resolution decides


_WAITING = ("please wait", "veuillez patienter", "patientez")
_PRINT_IT = (
    "Ouvrez-le avec Adobe Reader, choisissez « Imprimer → Enregistrer au format PDF », et déposez "
    "le PDF obtenu."
)


class PdfFile(OpenedFile):
    """An opened PDF; close it (or use `with`). Raises FaultyFile on opening."""

    media_type = "application/pdf"

    def __init__(self, data: bytes, settings: Settings) -> None:
        self._settings = settings
        with _PDFIUM:
            self._document = _open(data)
            count = len(self._document)
        try:
            _check(data, count, settings)
        except refusals.FaultyFile:
            self.close()
            raise
        self._count = count
        with _PDFIUM:
            form = self._document.get_formtype()
            if form == pdfium_c.FORMTYPE_ACRO_FORM:
                self._document.init_forms()
        if form in (pdfium_c.FORMTYPE_XFA_FULL, pdfium_c.FORMTYPE_XFA_FOREGROUND):
            self._check_drawn()

    def __len__(self) -> int:
        return self._count

    def close(self) -> None:
        with _PDFIUM:
            self._document.close()

    def _check_drawn(self) -> None:
        """A dynamic XFA form draws itself in Adobe's reader alone; others show a single page that
        asks to wait."""
        if self._count > 1:
            return
        text = "".join(c.text for c in self.page(1).characters).lower()
        if any(words in text for words in _WAITING):
            self.close()
            raise refusals.unsupported("un formulaire PDF dynamique (XFA)", _PRINT_IT)

    def page(self, number: int) -> PageSource:
        """Raises FaultyFile (`file_corrupt`) where the page cannot be loaded."""
        with _PDFIUM:
            return _load_page(self._document, number)


def _open(data: bytes) -> Any:
    # pdfium's error code is not asked: after some failures it still holds that of an earlier file.
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return _mended(data)


def _mended(data: bytes) -> Any:
    """What pdfium gives up on, qpdf often rebuilds: a broken cross-reference, a bad trailer."""
    try:
        with pikepdf.open(io.BytesIO(data)) as broken:
            rebuilt = io.BytesIO()
            broken.save(rebuilt)
        return pdfium.PdfDocument(rebuilt.getvalue())
    except pikepdf.PasswordError:
        raise refusals.encrypted() from None
    except (pikepdf.PdfError, pdfium.PdfiumError, ValueError, RuntimeError) as error:
        if "encryption" in str(error):  # by certificate, or by a scheme that nobody knows
            raise refusals.encrypted() from None
        raise _broken("sa structure est abîmée ou incomplète") from None


def _broken(detail: str) -> refusals.FaultyFile:
    return refusals.corrupt("Le PDF", detail)


def _check(data: bytes, count: int, settings: Settings) -> None:
    if count == 0:
        raise _broken("il ne contient aucune page")
    if count > settings.max_pages:
        raise refusals.too_many_pages(count, settings.max_pages)
    for width, height in _picture_sizes(data):
        if width * height > settings.max_pixels:
            raise refusals.too_many_pixels(width, height, settings.max_pixels)


def _picture_sizes(data: bytes) -> list[tuple[int, int]]:
    """Pixels of every picture in the file, as declared: nothing is decoded."""
    sizes = []
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image":
                    with contextlib.suppress(TypeError, ValueError):
                        sizes.append((int(thing.get("/Width", 0)), int(thing.get("/Height", 0))))
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return sizes
    return sizes


@dataclass(frozen=True, slots=True)
class PdfPage:
    """See `PageSource`. Form fields and annotations are drawn into the page before it is read."""

    document: Any
    number: int
    base_turn: int
    size_pt: tuple[float, float]
    characters: tuple[Character, ...]
    embedded: tuple[Embedded, ...]

    def picture(self, max_pixels: int, dpi: float | None = None) -> Picture:
        with _PDFIUM:
            scale = self._scale(max_pixels, dpi)
            page = self.document[self.number - 1]
            try:
                bitmap = page.render(scale=scale, rev_byteorder=True)
                pixels = bitmap.to_numpy()
                picture = np.ascontiguousarray(pixels[:, :, :3])
                bitmap.close()
            finally:
                page.close()
        return picture

    def _scale(self, max_pixels: int, dpi: float | None) -> float:
        wanted = (dpi or self._own_dpi()) / 72
        width, height = self.size_pt
        largest = math.sqrt(max_pixels / max(1.0, width * height))
        return max(min(wanted, largest), 1 / max(1.0, min(width, height)))

    def _own_dpi(self) -> float:
        width, height = self.size_pt
        dpis = [
            72 * max(e.width_px / (e.box.width * width), e.height_px / (e.box.height * height))
            for e in self.embedded
            if e.box.area > _MAIN_PICTURE_AREA
        ]
        if not dpis:
            return _DEFAULT_DPI
        return min(max(max(dpis), _LOWEST_DPI), _HIGHEST_DPI)


def _load_page(document: Any, number: int) -> PdfPage:
    try:
        page = document[number - 1]
        flattened = pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
        if flattened != pdfium_c.FLATTEN_NOTHINGTODO:
            page.close()
            page = document[number - 1]
    except pdfium.PdfiumError:
        raise _broken(f"sa page {number} est abîmée") from None
    try:
        to_page = _to_fractions(page)
        return PdfPage(
            document,
            number,
            page.get_rotation(),
            page.get_size(),
            tuple(_characters(page, to_page)),
            tuple(_embedded(page, to_page)),
        )
    finally:
        page.close()


Affine = tuple[float, float, float, float, float, float]


def _to_fractions(page: Any) -> Affine:
    """Page space (points, y upwards, before /Rotate) → fractions of the page as displayed."""
    scale = 1_000_000

    def device(x: float, y: float) -> tuple[float, float]:
        from ctypes import byref, c_int

        px, py = c_int(), c_int()
        pdfium_c.FPDF_PageToDevice(page, 0, 0, scale, scale, 0, x, y, byref(px), byref(py))
        return px.value / scale, py.value / scale

    x0, y0 = device(0, 0)
    x1, y1 = device(1000, 0)
    x2, y2 = device(0, 1000)
    return (
        (x1 - x0) / 1000, (y1 - y0) / 1000, (x2 - x0) / 1000, (y2 - y0) / 1000, x0, y0,
    )  # fmt: skip


def _placed(corners: list[tuple[float, float]], to_page: Affine) -> Box:
    a, b, c, d, e, f = to_page
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _characters(page: Any, to_page: Affine) -> Iterator[Character]:
    textpage = page.get_textpage()
    text = textpage.raw  # the wrapper is asked for it by each call
    rect = pdfium_c.FS_RECTF()
    turn = page.get_rotation()
    gap = False
    for i in range(textpage.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text, i)
        if code in (0x0D, 0x0A) or pdfium_c.FPDFText_IsGenerated(text, i) == 1:
            gap = gap or code == 0x20
            continue
        if not pdfium_c.FPDFText_GetLooseCharBox(text, i, rect):
            continue
        drawn = pdfium_c.FPDFText_GetTextObject(text, i)
        visible = (
            pdfium_c.FPDFTextObj_GetTextRenderMode(drawn) != pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
        )
        angle = math.degrees(pdfium_c.FPDFText_GetCharAngle(text, i))
        quarter = round(angle / 90) * 90
        left = max(rect.left, _begins(text, i)) if quarter % 360 == 0 else rect.left
        corners = [(min(left, rect.right), rect.bottom), (rect.right, rect.top)]
        character = Character(
            chr(code) if 0 < code < 0x110000 else "\ufffd",
            _placed(corners, to_page),
            (quarter + turn) % 360,
            code != 0 and pdfium_c.FPDFText_HasUnicodeMapError(text, i) != 1,
            visible,
            abs(angle - quarter) > _ASLANT_DEGREES,
        )
        if gap:
            yield _space_before(character)
        gap = False
        yield character
    textpage.close()


def _begins(text: Any, index: int) -> float:
    """Where the pen stood for a character: the tail of a script « p » reaches under the letter
    before it, which it still follows."""
    x, y = ctypes.c_double(), ctypes.c_double()
    told = pdfium_c.FPDFText_GetCharOrigin(text, index, x, y)
    return x.value if told else -math.inf


def _space_before(character: Character) -> Character:
    """A gap that pdfium saw and the file does not spell out, as a space of no width."""
    box = character.box
    x, y = {
        0: (box.x0 - 1e-6, None),
        180: (box.x1 + 1e-6, None),
        90: (None, box.y0 - 1e-6),
        270: (None, box.y1 + 1e-6),
    }[character.angle]
    edge = Box(
        box.x0 if x is None else x,
        box.y0 if y is None else y,
        box.x1 if x is None else x,
        box.y1 if y is None else y,
    )
    return replace(character, text=" ", box=edge)


def _embedded(page: Any, to_page: Affine) -> Iterator[Embedded]:
    for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=6):
        try:
            width, height = thing.get_px_size()
            matrix = thing.get_matrix()
            holder = thing.container
            while holder is not None:
                matrix = matrix.multiply(holder.get_matrix())
                holder = holder.container
        except pdfium.PdfiumError:
            continue
        corners = [matrix.on_point(x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
        box = _placed(corners, to_page)
        if box.width > 0 and box.height > 0:
            yield Embedded(box, width, height)
