"""How well a page can be read, measured, and what a candidate is told to do about it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dossiers.box import WHOLE_PAGE, Box
from dossiers.finding import Evidence, Finding, Severity
from dossiers.page import Legibility, Page
from ocr.hidden import cut_across, cut_off, drowned
from ocr.measures import Measures, measured
from ocr.recognise import Recognised
from ocr.reduced import bounded_side
from ocr.sources import Picture

_ADVICE = {
    "blank": "La page est blanche : déposez la page qui porte le texte.",
    "blurred": "La photo est floue : posez le document à plat, près d'une fenêtre, tenez "
    "l'appareil immobile et reprenez-la.",
    "dark": "L'image est trop sombre : posez le document près d'une fenêtre ou sous une "
    "lampe, et reprenez la photo.",
    "glare": "Un reflet cache une partie du texte : reprenez la photo sans flash, la lampe "
    "de côté.",
    "low_contrast": "Le texte est trop pâle : refaites le scan en plus foncé, ou une photo en "
    "pleine lumière.",
    "low_resolution": "L'image est trop petite pour être lue : reprenez-la de plus près, ou "
    "numérisez à 200 points par pouce au moins.",
    "cut_off": "Le document est coupé au bord de l'image : reprenez-le en entier, avec une marge.",
    "unreadable": "Le texte ne peut pas être lu : refaites un scan, ou une photo nette du document "
    "à plat.",
}
_TOO_LATE = (
    "La page n'a pas été lue dans le temps imparti : déposez un fichier de moins de pages, ou plus "
    "léger."
)

_STUDY_SIDE_PX = 800  # of the copy on which paper and reflections are told
_FEWEST_SURE = 3  # words, below which nothing was read
_LEAST_SURE_SHARE = 0.1  # of all words: in leaves and gravel a few read as words by chance
POOR_BELOW = 0.71  # mean confidence of letters
_DARK_PAPER = 70.0  # level of the paper in a picture that is too dark
_BLURRED = 0.13  # blur over height of small letters
_SOFT_PX = 2.6  # blur of the sharpest edges of a picture in which no letters were found
_SMALL_PX = 900  # longer side of a picture too small for a page of text
_TINY_PX = 200
_SMALL_LETTERS_PX = 6.0
_PALE = 0.3  # contrast of ink against paper
_HIDDEN_ROWS = 2  # rows of text cut at the border or drowned in a reflection
_BLANK_LETTERS = 12
_BLANK_SPREAD = 0.02  # of the evened page: paper grain; washed-out text has more


def judge(
    picture: Picture, read: Recognised, scale: float = 1.0, *, whole_sheet: bool = False
) -> Legibility:
    """The legibility of a page recognised from `picture`.

    `scale`: of the picture, against as large as it was sent. `whole_sheet`: the sheet's four sides
    were found in the picture, so that nothing is cut off.
    """
    even, words = read.even, read.words
    small = bounded_side(picture, _STUDY_SIDE_PX)
    found = measured(small, even, read.rows, read.x_height, words, scale)
    if found.sure_words < max(_FEWEST_SURE, _LEAST_SURE_SHARE * len(words)):
        reason = _why_nothing(found)
        return Legibility("nothing", round(found.quality, 3), reason, WHOLE_PAGE)
    if found.quality < POOR_BELOW:
        return Legibility("poor", round(found.quality, 3), _why_poor(found), WHOLE_PAGE)
    hidden = None if whole_sheet else cut_off(even, words)
    if hidden is not None and hidden.rows >= _HIDDEN_ROWS:
        return Legibility("poor", round(found.quality, 3), "cut_off", hidden.box)
    across = None if whole_sheet else cut_across(picture, even, read.x_height, words)
    if across is not None:
        return Legibility("poor", round(found.quality, 3), "cut_off", across)
    hidden = drowned(small, words)
    if hidden.rows >= _HIDDEN_ROWS:
        return Legibility("poor", round(found.quality, 3), "glare", hidden.box)
    return Legibility("good", round(found.quality, 3))


def with_zone(page: Page) -> Page:
    """A page whose machine-readable zone was read and holds is not one of which nothing can be
    read, however little print it bears."""
    if page.legibility.grade == "good" or page.legibility.reason in ("cut_off", "glare"):
        return page
    return replace(page, legibility=Legibility("good", page.legibility.score))


def _why_nothing(found: Measures) -> str:
    if found.longer_side_px < _TINY_PX:
        return "low_resolution"
    if found.paper_level < _DARK_PAPER:
        return "dark"
    if found.letters < _BLANK_LETTERS and found.spread < _BLANK_SPREAD:
        return "blank"  # what the engine makes of the paper's grain is no word
    return _why_poor(found)


def _why_poor(found: Measures) -> str:
    """The likeliest cause, those that hide the others first."""
    if found.paper_level < _DARK_PAPER:
        return "dark"
    small_letters = found.letters >= _BLANK_LETTERS and found.x_height_px < _SMALL_LETTERS_PX
    side = found.longer_side_px
    if side < _SMALL_PX or (side < 2 * _SMALL_PX - 1 and small_letters):
        return "low_resolution"
    if found.blur_ratio is not None and found.blur_ratio > _BLURRED:
        return "blurred"
    if found.softness_px is not None and found.softness_px > _SOFT_PX:
        return "blurred"
    if found.contrast is not None and found.contrast < _PALE:
        return "low_contrast"
    return "unreadable"


def findings(pages: Sequence[Page], late: Collection[int] = ()) -> tuple[Finding, ...]:
    """`illegible`: blocking where nothing of the file can be read, review for a page in part.

    A blank page among others (the back of a sheet) is no defect. `late` numbers the pages that
    were not read in time: never blocking, for the machine may be the slow one.
    """
    bad = [p for p in pages if p.legibility.grade != "good"]
    read_in_vain = [p for p in bad if p.number not in late]
    if read_in_vain and all(p.legibility.grade == "nothing" for p in pages) and not late:
        worst = next((p for p in read_in_vain if p.legibility.reason != "blank"), read_in_vain[0])
        return (_finding(worst, Severity.BLOCKING, len(pages), late),)
    return tuple(
        _finding(p, Severity.REVIEW, len(pages), late)
        for p in bad
        if p.legibility.reason != "blank"
    )


def _finding(page: Page, severity: Severity, count: int, late: Collection[int]) -> Finding:
    reason = page.legibility.reason or "unreadable"
    advice = _TOO_LATE if page.number in late else _ADVICE[reason]
    message = advice if count == 1 else f"Page {page.number} : {advice}"
    box: Box = page.legibility.box or WHOLE_PAGE
    evidence = Evidence(reason, "un texte lisible", page.number, box)
    return Finding("illegible", severity, message, evidence=evidence, rule="ocr.legibility")
