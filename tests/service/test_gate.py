"""What a file may try on who opens it: programs inside of it, bytes that swell."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from config.settings import AppSettings
from queues.crew import Crew
from queues.faults import ReaderBroke, ReaderFull, ReaderLost
from queues.gate import look

BOMB_BYTES = 600_000_000
MEMORY_BYTES = 1_200_000_000


def page(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    change(pdf)
    out = io.BytesIO()
    pdf.save(out, compress_streams=False)
    return out.getvalue()


def opens_with(action: pikepdf.Dictionary) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: pdf.Root.__setattr__("OpenAction", action)


def script_in_a_field(pdf: pikepdf.Pdf) -> None:
    field = pikepdf.Dictionary(
        FT=pikepdf.Name.Tx,
        AA=pikepdf.Dictionary(
            K=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="AFNumber_Keystroke(0)")
        ),
    )
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([pdf.make_indirect(field)]))


def attached(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["facture.exe"] = b"MZ"


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        (opens_with(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="f(1)")), "un script"),
        (script_in_a_field, "un script"),
        (opens_with(pikepdf.Dictionary(S=pikepdf.Name.Launch, F="a.exe")), "une commande à lancer"),
        (attached, "un fichier joint"),
        (opens_with(pikepdf.Dictionary(S=pikepdf.Name.GoTo)), None),
    ],
)  # fmt: skip
def test_what_a_pdf_holds_besides_pages_is_said(
    tmp_path: Path, change: Callable[[pikepdf.Pdf], None], seen: str | None
) -> None:
    path = tmp_path / "piece"
    path.write_bytes(page(change))
    found = look(path, AppSettings())
    assert [(f["code"], f["severity"], f["evidence"]["read"]) for f in found] == (
        [("file_unsupported", "info", seen)] if seen else []
    )


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    crew = Crew(1, MEMORY_BYTES)
    yield crew
    crew.close()


def swollen() -> bytes:
    """Some hundred bytes that are 600 MB of spaces once deflated twice."""
    press = zlib.compressobj(1)
    once = b"".join(press.compress(b" " * 1_000_000) for _ in range(BOMB_BYTES // 1_000_000))
    return zlib.compress(once + press.flush(), 9)


def twice_deflated(pdf: pikepdf.Pdf, data: bytes, **keys: Any) -> pikepdf.Stream:
    stream = pikepdf.Stream(pdf, b"", pikepdf.Dictionary(**keys))
    deflate = pikepdf.Name.FlateDecode
    stream.write(data, filter=pikepdf.Array([deflate, deflate]))
    return stream


def bombs() -> Iterator[tuple[str, bytes]]:
    data = swollen()

    def contents(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = twice_deflated(pdf, data)

    def picture(pdf: pikepdf.Pdf) -> None:
        drawn = twice_deflated(
            pdf, data, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=5000,
            Height=5000, BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceRGB,
        )  # fmt: skip
        pdf.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=drawn))
        pdf.pages[0].Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /Im Do Q")

    def objects(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Hidden = twice_deflated(pdf, data, Type=pikepdf.Name.ObjStm, N=1, First=4)

    for change in (contents, picture, objects):
        yield change.__name__, page(change)


def test_what_swells_is_held_by_its_child(crew: Crew, tmp_path: Path) -> None:
    """Each is told or passed on, and the next file is looked at as ever."""
    small = AppSettings(file_seconds=10, page_seconds=5)
    good = tmp_path / "good"
    good.write_bytes(page(lambda pdf: None))
    for name, data in bombs():
        assert len(data) < 20_000, name
        path = tmp_path / name
        path.write_bytes(data)
        for function, arguments in (
            ("queues.gate:look", (path, small)),
            ("queues.pipeline:read_file", (path, name, small)),
        ):
            try:
                crew.call(function, *arguments, seconds=30)
            except (ReaderFull, ReaderLost):  # both become findings: queues/work.py
                continue
            except ReaderBroke as broke:
                pytest.fail(f"{name}: {broke.args}")
        assert crew.call("queues.gate:look", good, small, seconds=30) == []
