"""How well a page can be read, measured, and what a candidate is told to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.box import WHOLE_PAGE
from dossiers.finding import Evidence, Finding, Severity
from dossiers.page import Legibility, Page, Word
from ocr.light import gray_of
from ocr.sources import Picture

_ADVICE = {
    "blank": "La page est blanche : déposez la page qui porte le texte.",
    "blurred": "La photo est floue : posez le document à plat, près d'une fenêtre, tenez "
    "l'appareil immobile et reprenez-la.",
    "dark": "L'image est trop sombre : posez le document près d'une fenêtre ou sous une "
    "lampe, et "
    "reprenez la photo.",
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


def judge(picture: Picture, words: Sequence[Word]) -> Legibility:
    """The legibility of a page that was recognised from `picture`."""
    gray = gray_of(picture)
    sure = [w for w in words if w.confidence >= 0.6 and len(w.text) > 1]
    if not words:
        if float(gray.std()) < 6:
            return Legibility("nothing", 0.0, "dark" if gray.mean() < 60 else "blank")
        if min(gray.shape) < 300:
            return Legibility("nothing", 0.0, "low_resolution")
        return Legibility("nothing", 0.0, "unreadable")
    score = len(sure) / len(words)
    if score < 0.35:
        return Legibility("poor", score, "unreadable", WHOLE_PAGE)
    return Legibility("good", score)


def findings(pages: Sequence[Page]) -> tuple[Finding, ...]:
    """`illegible`: blocking where nothing of the file can be read, review for a page in part."""
    bad = [p for p in pages if p.legibility.grade != "good"]
    if pages and all(p.legibility.grade == "nothing" for p in pages):
        return (_finding(bad[0], Severity.BLOCKING, len(pages)),)
    return tuple(
        _finding(p, Severity.REVIEW, len(pages)) for p in bad if p.legibility.reason != "blank"
    )


def _finding(page: Page, severity: Severity, count: int) -> Finding:
    reason = page.legibility.reason or "unreadable"
    message = _ADVICE[reason] if count == 1 else f"Page {page.number} : {_ADVICE[reason]}"
    evidence = Evidence(reason, "un texte lisible", page.number, page.legibility.box or WHOLE_PAGE)
    return Finding("illegible", severity, message, evidence=evidence, rule="ocr.legibility")
