"""The pictures on which the reader failed, small, on one sheet a channel."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont, ImageOps
from pillow_heif import register_heif_opener

from bench.tally import Tally

_WIDTH, _HEIGHT, _CAPTION, _COLUMNS = 250, 330, 30, 6
_GROUND, _INK = "#f2f2f2", "#222222"


def failing_files(tally: Tally) -> list[str]:
    """The files that the failures name, each once, in their order."""
    names = (failure.partition(" : ")[0] for failure in tally.failures)
    return list(dict.fromkeys(name for name in names if Path(name).suffix))


def write_sheet(folder: Path, names: Sequence[str], out: Path) -> None:
    """A JPEG of the first page of each file of `folder`, under its name; nothing without files."""
    if not names:
        out.unlink(missing_ok=True)
        return
    rows = -(-len(names) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * _WIDTH, rows * _HEIGHT), _GROUND)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(10)
    for place, name in enumerate(names):
        x, y = place % _COLUMNS * _WIDTH, place // _COLUMNS * _HEIGHT
        small = ImageOps.contain(_first_page(folder / name), (_WIDTH - 10, _HEIGHT - _CAPTION - 6))
        sheet.paste(small, (x + (_WIDTH - small.width) // 2, y + _CAPTION))
        kind, _, layout = Path(name).stem.partition("-")
        pen.multiline_text((x + 6, y + 3), f"{kind}\n{layout}", fill=_INK, font=font, spacing=1)
    sheet.save(out, "JPEG", quality=62, optimize=True)


def listed(channels: Iterable[str]) -> list[str]:
    """The lines of the page that show the sheets."""
    lines = ["\n### Les pièces en cause (dessins jamais vus)\n"]
    for channel in channels:
        lines += [f"![Pièces mal lues, {channel}](echecs-{channel}.jpg)\n"]
    return lines


def _first_page(path: Path) -> Image.Image:
    register_heif_opener()
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(io.BytesIO(path.read_bytes()))
        return document[0].render(scale=0.6).to_pil().convert("RGB")
    with Image.open(path) as stored:
        stored.seek(0)
        return ImageOps.exif_transpose(stored).convert("RGB")
