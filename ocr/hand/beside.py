"""Days and names that a pen wrote on a page with text of its own: strokes that the text lacks."""

from __future__ import annotations

from statistics import median

from dossiers.page import Word
from ocr.engines.engine import Gray
from ocr.hand.names import rooms_for_names, with_hand_names
from ocr.hand.places import Pixels, pixels, places_of, within
from ocr.hand.read import with_hand_dates
from ocr.light import evened, gray_of
from ocr.sources import Picture

_X_HEIGHT = 0.43  # of the box of a word of a text layer, which holds its line
_FIGURES_OF_A_DAY = 6
_INK_BELOW, _LEAST_INK = 150, 2.0  # of a place, in squares of the height of small letters


def with_pen_beside(words: tuple[Word, ...], picture: Picture) -> tuple[Word, ...]:
    """The words of a text layer with what was written where they ask for a day or a name and give
    none. Where nothing is asked, or nothing drawn there, nothing is looked at."""
    size = picture.shape[0], picture.shape[1]
    letters = [w for w in words if w.text.isalpha()]
    if not letters:
        return words
    x_height = _X_HEIGHT * median(w.box.height for w in letters) * size[0]
    asked = [place.box for place in places_of(words, size, x_height)]
    rooms = [room for room in asked if _figures_in(words, room, size) < _FIGURES_OF_A_DAY]
    rooms += rooms_for_names(words, size, x_height)
    if not rooms:
        return words
    drawn = _without_text(gray_of(picture), words)
    if not any(_ink_in(drawn, room) > _LEAST_INK * x_height**2 for room in rooms):
        return words
    even = evened(drawn)
    return with_hand_names(with_hand_dates(words, even, x_height), even, x_height)


def _without_text(gray: Gray, words: tuple[Word, ...]) -> Gray:
    """The page with its text made paper; the points of a blank stay, a pen writes on them."""
    for word in words:
        if any(c.isalnum() for c in word.text):
            x0, y0, x1, y1 = pixels(word.box, (gray.shape[0], gray.shape[1]))
            gray[y0 : y1 + 1, max(0, x0 - 1) : x1 + 2] = 255
    return gray


def _figures_in(words: tuple[Word, ...], room: Pixels, size: tuple[int, int]) -> int:
    """How many figures were typed in a place: those of a day in boxes have no marks."""
    return sum(c.isdigit() for word in within(words, room, size) for c in word.text)


def _ink_in(gray: Gray, room: Pixels) -> int:
    x0, y0, x1, y1 = room
    return int((gray[y0:y1, x0:x1] < _INK_BELOW).sum())
