"""A PDF in a script font: the tail of a letter reaches under the one before, which it follows."""

from __future__ import annotations

import pytest

from ocr.read import read_bytes
from specimens.drawing import compile_pdf


@pytest.mark.parametrize("font", ["Kristi", "Dancing Script", "Caladea"])
@pytest.mark.parametrize("turned_deg", [0, -1, 1])
def test_letters_stand_in_the_order_of_their_line(font: str, turned_deg: int) -> None:
    said = "Madame Anne-Sophie, certificat remis en main propre"
    source = f'#set text(font: "{font}", size: 22pt)\n#rotate({turned_deg}deg)[{said}]\n'
    (page,) = read_bytes(compile_pdf(source, {})).pages
    assert " ".join(word.text for word in page.words) == said
