"""The pieces that speed is measured on, made once a seed: the same papers as text, scan and photo,
their upright pages for bare tesseract, and what ocrmypdf is given for each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import pillow_heif
from PIL import Image, ImageOps

from bench.pieces import make_pieces
from bench.reading import read_files
from dossiers.page import Page as ReadPage
from ocr.letters import in_rows, letters_of
from ocr.light import evened, gray_of
from ocr.pictures import upright_pictures
from ocr.scale import X_HEIGHT_PT, reading_scale
from ocr.settings import DEFAULT

CHANNELS = ("text", "scan", "photo")
# Real scans and photographs of papers with lines to read, where they are to be had.
REAL_FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data"
REAL = (
    "forms/mindee/payslip_fra.jpg",
    "forms/mindee/carte_grise_specimen.jpg",
    "ocr-gt/ocrmypdf/typewriter.png",
    "ocr-gt/tapuscorpus/bnf1984_4_1345a_default.jpg",
    "ocr-gt/tapuscorpus/toussaint_16_7e494_default.jpg",
)
_WHOLE_PX = 100_000  # a side: as large as the page is
_A4_IN = 11.69
_TRUSTED_DPI = 97  # ocrmypdf takes no picture that says less of itself


@dataclass(frozen=True, slots=True)
class Page:
    """An upright page as grey pixels in a file, at the resolution that the reader chose for it."""

    path: Path
    dpi: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """Files by channel; `pages` of scans and photos, by file; `for_ocrmypdf`: by file, what that
    is given in its place and the options that it asks for."""

    files: Mapping[str, Sequence[Path]]
    pages: Mapping[Path, Sequence[Page]]
    for_ocrmypdf: Mapping[Path, tuple[Path, Sequence[str]]]

    @property
    def pictures(self) -> list[Path]:
        return [*self.files["scan"], *self.files["photo"], *self.files["real"]]


def make(folder: Path, seed: int, papers: int) -> Pieces:
    from specimens.make import layouts_of, piece_types

    layouts = sum(len(layouts_of(kind)) for kind in piece_types())
    truths = make_pieces(folder / "files", seed, CHANNELS, papers / layouts)
    files = {
        channel: [folder / "files" / t["file"] for t in truths if t["channel"] == channel]
        for channel in CHANNELS
    }
    files["real"] = [path for name in REAL if (path := REAL_FOLDER / name).is_file()]
    pictures = [*files["scan"], *files["photo"], *files["real"]]
    given = {path: _for_ocrmypdf(folder / "ocrmypdf", path) for path in [*files["text"], *pictures]}
    return Pieces(files, _upright_pages(folder / "upright", pictures), given)


def _upright_pages(folder: Path, files: Sequence[Path]) -> dict[Path, list[Page]]:
    index = folder / "index.json"
    told = json.loads(index.read_text()) if index.exists() else {}
    if not {path.name for path in files} <= set(told):
        folder.mkdir(parents=True, exist_ok=True)
        told = {
            path.name: list(_drawn(folder, path, reading.sheets.pages))
            for path, reading in zip(files, read_files(files), strict=True)
        }
        index.write_text(json.dumps(told))
    return {path: [Page(folder / name, dpi) for name, dpi in told[path.name]] for path in files}


def _drawn(folder: Path, path: Path, pages: Sequence[ReadPage]) -> Iterator[tuple[str, int]]:
    read = [page for page in pages if page.text_source == "ocr" and page.dpi]
    drawn = upright_pictures(path.read_bytes(), read, _WHOLE_PX, DEFAULT)
    for page in read:
        x_height = page.dpi * X_HEIGHT_PT / 72
        gray = gray_of(drawn[page.number])
        rows = in_rows(letters_of(evened(gray)), (gray.shape[0], gray.shape[1]))
        scale = reading_scale(x_height, rows, gray.shape)
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        sized = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=how)
        name = f"{path.name}-{page.number}.png"
        cv2.imwrite(str(folder / name), sized)
        yield name, round(page.dpi * scale)


def _for_ocrmypdf(folder: Path, path: Path) -> tuple[Path, list[str]]:
    """A PDF as it is; a picture of a kind that it takes, with a resolution where it says none."""
    if path.suffix == ".pdf":
        return path, []
    folder.mkdir(parents=True, exist_ok=True)
    pillow_heif.register_heif_opener()
    with Image.open(path) as picture:
        several = getattr(picture, "n_frames", 1) > 1
        told = picture.info.get("dpi", (0, 0))[0]
        dpi = round(max(picture.size) / _A4_IN)
        options = [] if told >= _TRUSTED_DPI else ["--image-dpi", str(dpi)]
        if path.suffix != ".heic" and picture.mode in ("1", "L", "RGB") and not several:
            return path, options
        other = folder / f"{path.name}.jpg"
        if not other.exists():
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            upright.save(other, quality=92, dpi=(dpi, dpi))
    return other, []
