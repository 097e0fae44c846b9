"""One picture stored in the eight orientations of EXIF gives one reading."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from ocr.read import read_bytes
from pieces.understand import understand
from specimens.make import make_specimen, new_case

STORED = {
    1: lambda p: p,
    2: lambda p: p[:, ::-1],
    3: lambda p: p[::-1, ::-1],
    4: lambda p: p[::-1],
    5: lambda p: p.transpose(1, 0, 2),
    6: lambda p: np.rot90(p, 1),
    7: lambda p: p[::-1, ::-1].transpose(1, 0, 2),
    8: lambda p: np.rot90(p, -1),
}


@pytest.mark.slow
def test_the_fields_are_the_same_in_all_eight() -> None:
    case = new_case("eight", "school_certificate", "letter")
    specimen = make_specimen(case, "scan", "certificat", scale=0.6)
    upright = Image.open(io.BytesIO(specimen.data)).convert("RGB")
    picture = np.asarray(upright.rotate(specimen.sent.rotation, expand=True))
    told = []
    for orientation, store in STORED.items():
        exif = Image.Exif()
        exif[0x0112] = orientation
        out = io.BytesIO()
        Image.fromarray(np.ascontiguousarray(store(picture))).save(out, "PNG", exif=exif)
        main = understand(read_bytes(out.getvalue()))[0]
        told.append((main.piece_type, {n: (f.value, f.box) for n, f in main.fields.items()}))
    assert told[0][0] == "school_certificate"
    assert {"birth_date", "school_year"} <= set(told[0][1])
    assert told == [told[0]] * 8
