"""Turns typst source into PDF pages and pictures, and knows which fonts this machine has."""

from __future__ import annotations

import functools
import io
import json
import random
from collections.abc import Mapping, Sequence
from typing import Any

import cv2
import numpy as np
import pikepdf
import typst

from specimens.ink import Picture, from_png

OFFICE_FONTS = (
    "Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif", "Carlito", "Caladea",
    "Lato", "Open Sans", "Liberation Sans Narrow", "Libertinus Serif", "New Computer Modern",
)  # fmt: skip
TYPEWRITER_FONTS = ("Liberation Mono", "DejaVu Sans Mono")
HAND_FONTS = ("Dancing Script", "Kristi", "Breip", "Ecolier_court", "Comic Neue")
MACHINE_FONTS = ("OCR B", "Liberation Mono", "DejaVu Sans Mono")
# A fixed instant in every PDF, so that the same seed gives the same bytes.
_TIMESTAMP = 1_700_000_000


@functools.cache
def _families() -> frozenset[str]:
    return frozenset(typst.Fonts().families())


def _present(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(n for n in names if n in _families()) or ("Libertinus Serif",)


def office_font(rng: random.Random) -> str:
    """A font such as offices use, of those this machine has."""
    return rng.choice(_present(OFFICE_FONTS))


def typewriter_font(rng: random.Random) -> str:
    return rng.choice(_present(TYPEWRITER_FONTS))


def hand_font(rng: random.Random) -> str:
    """A handwriting font; an oblique print font where the machine has none."""
    return rng.choice(_present(HAND_FONTS))


def machine_font() -> str:
    """OCR-B, or the nearest monospaced font."""
    return _present(MACHINE_FONTS)[0]


def literal(text: str) -> str:
    """A typst string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def txt(text: str) -> str:
    """Markup that prints exactly this text, whatever signs it holds."""
    return f"#{literal(text)};"


def _sources(source: str, assets: Mapping[str, bytes]) -> Any:
    """Files in memory, a form of input that typst's own type hints leave out."""
    return {"main.typ": source.encode(), **assets}


def compile_pdf(source: str, assets: Mapping[str, bytes]) -> bytes:
    """PDF bytes; raises typst.TypstError with the place of the error."""
    made: Any = typst.compile(_sources(source, assets), format="pdf", timestamp=_TIMESTAMP)
    return bytes(made)


def compile_pictures(source: str, assets: Mapping[str, bytes], dpi: float) -> list[Picture]:
    """One RGB picture a page, on white."""
    made: Any = typst.compile(_sources(source, assets), format="png", ppi=dpi)
    return [_on_white(from_png(data)) for data in (made if isinstance(made, list) else [made])]


def compile_transparent(source: str, dpi: float) -> Picture:
    """The only page as an RGBA picture."""
    made: Any = typst.compile(_sources(source, {}), format="png", ppi=dpi)
    return from_png(made[0] if isinstance(made, list) else made)


def query(source: str, assets: Mapping[str, bytes], label: str) -> list[Any]:
    """The metadata values that carry `label`, in page order."""
    found = json.loads(typst.query(_sources(source, assets), f"<{label}>", field="value"))
    return list(found)


def _on_white(picture: Picture) -> Picture:
    alpha = picture[..., 3:].astype(np.float32) / 255
    mixed = picture[..., :3] * alpha + 255 * (1 - alpha)
    return np.ascontiguousarray(mixed.astype(np.uint8))


def pdf_of_pictures(
    pictures: Sequence[Picture], dpi: float, quality: int, rotate: int = 0
) -> bytes:
    """A PDF whose pages are JPEG pictures and nothing else, as a scanner makes it; `rotate` is the
    clockwise turn in degrees that a viewer is told to show them with."""
    pdf = pikepdf.new()
    for picture in pictures:
        rows, columns = picture.shape[:2]
        data = jpeg_bytes(picture, quality)
        image = pikepdf.Stream(pdf, data)
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width, image.Height, image.BitsPerComponent = columns, rows, 8
        image.ColorSpace = pikepdf.Name.DeviceRGB if picture.ndim == 3 else pikepdf.Name.DeviceGray
        image.Filter = pikepdf.Name.DCTDecode
        width_pt, height_pt = columns * 72 / dpi, rows * 72 / dpi
        page = pdf.add_blank_page(page_size=(width_pt, height_pt))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image))
        if rotate:
            page.Rotate = rotate
        page.Contents = pikepdf.Stream(
            pdf, f"q {width_pt:.3f} 0 0 {height_pt:.3f} 0 0 cm /Im0 Do Q".encode()
        )
    return saved(pdf)


def join_pdfs(parts: Sequence[bytes]) -> bytes:
    """The pages of several PDFs, one after the other, in one file."""
    whole = pikepdf.new()
    sources = [pikepdf.open(io.BytesIO(part)) for part in parts]
    for source in sources:
        whole.pages.extend(source.pages)
    return saved(whole)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes, the same for the same pages."""
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def jpeg_bytes(picture: Picture, quality: int) -> bytes:
    """JPEG bytes of an RGB or grey picture."""
    colour = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR) if picture.ndim == 3 else picture
    done, data = cv2.imencode(".jpg", colour, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError("the picture could not be written as JPEG")
    return bytes(data.tobytes())
