"""A picture file opened (JPEG, PNG, TIFF, WebP, HEIC…): one page a frame, as EXIF displays it."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass

import cv2
import numpy as np
import pillow_heif
from PIL import Image

from ocr import refusals
from ocr.geometry import turned_by
from ocr.settings import Settings
from ocr.sources import Character, Embedded, OpenedFile, PageSource, Picture

pillow_heif.register_heif_opener()
# Our own gate (`Settings.max_pixels`) is stricter, and says what to do; Pillow's would only warn.
Image.MAX_IMAGE_PIXELS = None

_BAND = 256  # rows that are copied at a time
_ORIENTATION_TAG = 0x0112
# EXIF 2.32, table 6: what to do with the stored picture to display it upright.
_MIRRORED = {2, 4, 5, 7}
_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}

_FORMATS = {
    "image/jpeg": ("Le JPEG", ["JPEG", "MPO"]),
    "image/png": ("Le PNG", ["PNG"]),
    "image/tiff": ("Le TIFF", ["TIFF"]),
    "image/webp": ("L'image WebP", ["WEBP"]),
    "image/heic": ("La photo HEIC", ["HEIF"]),
    "image/avif": ("L'image AVIF", ["AVIF", "HEIF"]),
    "image/gif": ("Le GIF", ["GIF"]),
    "image/bmp": ("L'image BMP", ["BMP"]),
    "image/jp2": ("L'image JPEG 2000", ["JPEG2000"]),
}
_DECODING_ERRORS = (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, IndexError,
                    OverflowError, MemoryError, RuntimeError, ArithmeticError)  # fmt: skip


class PictureFile(OpenedFile):
    """An opened picture; only headers are read here. Raises FaultyFile on opening."""

    def __init__(self, data: bytes, media_type: str, settings: Settings) -> None:
        self.media_type = media_type
        self._data, self._settings = data, settings
        self._name, self._formats = _FORMATS[media_type]
        with self._image() as image:
            self._count = _frame_count(image, media_type)
            size = image.size
        if self._count > settings.max_pages:
            raise refusals.too_many_pages(self._count, settings.max_pages)
        self._check_size(size, None)

    def __len__(self) -> int:
        return self._count

    def close(self) -> None:
        """Nothing is held open between pages."""

    def page(self, number: int) -> PageSource:
        """Decodes one frame. Raises FaultyFile (`file_corrupt`, `file_too_large`)."""
        try:
            with self._image() as image:
                image.seek(number - 1)
                self._check_size(image.size, number if self._count > 1 else None)
                return self._decode(image, number)
        except _DECODING_ERRORS as error:
            raise self._broken() from error

    def _image(self) -> Image.Image:
        try:
            return Image.open(io.BytesIO(self._data), formats=self._formats)
        except _DECODING_ERRORS as error:
            raise self._broken() from error

    def _broken(self) -> refusals.FaultyFile:
        return refusals.corrupt(self._name, "l'image est abîmée ou incomplète")

    def _check_size(self, size: tuple[int, int], page: int | None) -> None:
        width, height = size
        if width * height > self._settings.max_pixels:
            raise refusals.too_many_pixels(width, height, self._settings.max_pixels, page)

    def _decode(self, image: Image.Image, number: int) -> PageSource:
        orientation = _orientation(image, self.media_type)
        if image.format in ("JPEG", "MPO"):
            side = math.sqrt(self._settings.working_pixels)
            image.draft(None, (int(side), int(side)))  # decoded at 1/2, 1/4 or 1/8: less memory
        density = _pixel_aspect(image)
        image.load()
        turn = _TURNS.get(orientation, 0)
        upright = _orientation(image, self.media_type) != orientation  # the decoder set it so
        if upright and turn % 180:
            density = 1 / density
        pixels = _rgb(image, _bounds(image.size, self._settings.working_pixels, density))
        image.close()  # its pixels take a third more than ours
        picture = _bounded(pixels, self._settings.working_pixels, density)
        if upright:
            return PicturePage(number, turn, picture)
        if orientation in _MIRRORED:
            picture = np.asarray(cv2.flip(picture, 1), np.uint8)
        return PicturePage(number, turn, turned_by(picture, turn))


@dataclass(frozen=True, slots=True)
class PicturePage:
    """See `PageSource`: a picture has no text of its own."""

    number: int
    base_turn: int
    pixels: Picture

    @property
    def size_pt(self) -> None:
        return None

    @property
    def characters(self) -> tuple[Character, ...]:
        return ()

    @property
    def embedded(self) -> tuple[Embedded, ...]:
        return ()

    def picture(self, max_pixels: int, dpi: float | None = None) -> Picture:  # noqa: ARG002
        return _bounded(self.pixels, max_pixels, 1.0)


def _frame_count(image: Image.Image, media_type: str) -> int:
    """Pages of a TIFF; the frames of an animation or of a camera's burst are not pages."""
    if media_type != "image/tiff":
        return 1
    try:
        return int(getattr(image, "n_frames", 1))
    except _DECODING_ERRORS:
        return 1


def _orientation(image: Image.Image, media_type: str) -> int:
    """EXIF orientation 1…8. A HEIC is turned by its own properties while it is decoded."""
    if media_type in ("image/heic", "image/avif"):
        return 1
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
        return value if isinstance(value, int) and 1 <= value <= 8 else 1
    except _DECODING_ERRORS:
        return 1


def _pixel_aspect(image: Image.Image) -> float:
    """Height of a pixel over its width: fax TIFFs have 204 × 98 dots per inch."""
    try:
        x_dpi, y_dpi = (float(v) for v in image.info.get("dpi", (1, 1)))
    except (TypeError, ValueError, ZeroDivisionError):
        return 1.0
    if x_dpi <= 0 or y_dpi <= 0:
        return 1.0
    ratio = x_dpi / y_dpi
    return ratio if 0.25 <= ratio <= 4 and abs(ratio - 1) > 0.05 else 1.0


def _rgb(image: Image.Image, size: tuple[int, int]) -> Picture:
    """Any colour mode → RGB; transparency is laid over white, 16 bits are brought to 8. A larger
    picture in plain colours or grey comes out at `size` (width, height), any other as it is."""
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return _from_deep(np.asarray(image, dtype=np.float64))
    if image.mode in ("LA", "La", "PA", "RGBA", "RGBa") or "transparency" in image.info:
        return _over_white(image.convert("RGBA"))
    plain = image.mode in ("RGB", "L") and size[0] <= image.width and size[1] <= image.height
    return _copied(image, size if plain else image.size)


def _copied(image: Image.Image, size: tuple[int, int]) -> Picture:
    """Band by band: Pillow would hold two more copies of the whole."""
    width, height = size
    rows = image.height / height  # of the picture to one of the copy
    picture = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, _BAND):
        foot = min(top + _BAND, height)
        part = (0.0, top * rows, float(image.width), min(foot * rows, float(image.height)))
        if size == image.size:
            band = image.crop((0, top, width, foot))
        else:
            band = image.resize((width, foot - top), Image.Resampling.BOX, part)
        if band.mode == "L":
            cv2.cvtColor(np.asarray(band), cv2.COLOR_GRAY2RGB, dst=picture[top:foot])
        else:
            picture[top:foot] = np.asarray(band if band.mode == "RGB" else band.convert("RGB"))
    return picture


def _from_deep(values: np.ndarray) -> Picture:
    top = 65535.0 if values.max(initial=0.0) > 255 else 255.0
    if values.max(initial=0.0) <= 1.0:
        top = 1.0
    gray = np.clip(values * (255.0 / top), 0, 255).astype(np.uint8)
    return np.repeat(gray[:, :, None], 3, axis=2)


def _over_white(image: Image.Image) -> Picture:
    ground = Image.new("RGBA", image.size, (255, 255, 255, 255))
    return np.asarray(Image.alpha_composite(ground, image).convert("RGB"))


def _bounds(size: tuple[int, int], max_pixels: int, aspect: float) -> tuple[int, int]:
    """The size of at most `max_pixels`, with square pixels."""
    width, height = size
    wide, high = (width, height * aspect) if aspect > 1 else (width / aspect, height)
    scale = min(1.0, math.sqrt(max_pixels / max(1.0, wide * high)))
    return max(1, round(wide * scale)), max(1, round(high * scale))


def _bounded(picture: Picture, max_pixels: int, aspect: float) -> Picture:
    """At most `max_pixels`, with square pixels."""
    height, width = picture.shape[:2]
    size = _bounds((width, height), max_pixels, aspect)
    if size == (width, height):
        return picture
    shrinks = size[0] * size[1] < width * height
    return np.asarray(
        cv2.resize(picture, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC),
        dtype=np.uint8,
    )
