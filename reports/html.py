"""Results as one self-contained HTML file, with the part of the page that each finding is about."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator, Sequence
from html import escape
from importlib import resources
from pathlib import Path
from typing import IO

from circulars.pack import Pack
from dossiers.box import WHOLE_PAGE, Box
from dossiers.finding import Finding, Severity, Verdict
from dossiers.page import Page
from dossiers.report import DossierReport, PieceReport, RequirementState
from reports import wording

log = logging.getLogger(__name__)
PAGE_SIDE_PX = 1100
THUMB_WIDTH_PX = 150
CROP_WIDTH_PX = 620
CROP_MAX_HEIGHT_PX = 460
CROP_MARGIN = 0.06  # of the page, around a finding's box
JPEG_QUALITY = 60


class HtmlReport:
    """Writes as dossiers come; the summary, written last, is shown first."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._reports: list[DossierReport] = []
        css = resources.files("reports").joinpath("report.css").read_text(encoding="utf-8")
        stream.write(
            '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            "<title>Contrôle de dossiers — Conforme</title>\n"
            f"<style>\n{css}</style>\n</head>\n<body>\n"
        )

    def add(self, report: DossierReport, folder: Path, pack: Pack) -> None:
        """One dossier; `folder` holds its files, whose pictured pages are drawn again."""
        number = len(self._reports)
        self._reports.append(report)
        self._stream.write("\n".join(_dossier(report, folder, pack, f"d{number}")) + "\n")

    def close(self) -> None:
        self._stream.write("\n".join(_summary(self._reports)) + "\n</body>\n</html>\n")


def _summary(reports: Sequence[DossierReport]) -> Iterator[str]:
    counts = wording.by_verdict(reports)
    plural = "s" if len(reports) > 1 else ""
    yield f"<header><h1>Contrôle de {len(reports)} dossier{plural}</h1>"
    yield f'<p class="muted">{escape(counts)}. La machine signale ; un gestionnaire décide.</p>'
    yield "</header>"
    if len(reports) < 2:
        return
    yield '<nav class="summary"><table><thead><tr><th>Dossier</th><th>Circulaire</th>'
    yield "<th>Pièces</th><th>Verdict</th><th>À corriger ou compléter</th><th>À vérifier</th>"
    yield "</tr></thead><tbody>"
    for number, report in enumerate(reports):
        found = wording.all_findings(report)
        hard = sum(f.severity in (Severity.BLOCKING, Severity.MISSING) for f in found)
        soft = sum(f.severity is Severity.REVIEW for f in found)
        yield (
            f'<tr><td><a href="#d{number}">{escape(report.dossier.id)}</a></td>'
            f"<td>{escape(report.dossier.circular)}</td><td class=num>{len(report.pieces)}</td>"
            f"<td>{_verdict(report.verdict)}</td>"
            f"<td class=num>{hard}</td><td class=num>{soft}</td></tr>"
        )
    yield "</tbody></table></nav>"


def _dossier(report: DossierReport, folder: Path, pack: Pack, anchor: str) -> Iterator[str]:
    dossier, candidate = report.dossier, report.dossier.candidate
    names = f"{' '.join(candidate.given_names)} {candidate.birth_name}"
    yield f'<section class="dossier" id="{anchor}">'
    yield f'<div class="head"><h2>{escape(dossier.id)}</h2>{_verdict(report.verdict)}</div>'
    yield (
        f'<p class="muted">{escape(names)} · '
        f"BTS {escape(wording.speciality_name(dossier.speciality))} · "
        f"{escape(pack.id)} · contrôlé au {escape(wording.day(report.as_of))}</p>"
    )
    yield from _requirements(report.requirements)
    yield from _pages_css(report.pieces, folder, anchor)
    by_severity = sorted({f.severity for f in wording.all_findings(report)}, reverse=True)
    for severity in by_severity:
        found = [f for f in wording.all_findings(report) if f.severity is severity]
        yield f"<h3>{wording.SEVERITIES[severity]} ({len(found)})</h3>"
        for finding in found:
            yield from _finding(finding, report.pieces, anchor)
    if not by_severity:
        yield "<p>Aucun défaut trouvé.</p>"
    yield "</section>"


def _requirements(states: Sequence[RequirementState]) -> Iterator[str]:
    yield "<table><thead><tr><th>Pièce demandée</th><th>État</th><th>Fichiers</th>"
    yield "<th>Jusqu'au</th></tr></thead><tbody>"
    for state in states:
        status = wording.STATUSES[state.status] + (f" ({state.by})" if state.by else "")
        due = state.requirement.due
        yield (
            f'<tr><td title="{escape(wording.cited(state.requirement.source), quote=True)}">'
            f"{escape(state.requirement.title)}</td><td>{escape(status)}</td>"
            f"<td>{escape(', '.join(state.files))}</td>"
            f"<td>{escape(wording.day(due))}</td></tr>"
        )
    yield "</tbody></table>"


def _finding(finding: Finding, pieces: Sequence[PieceReport], anchor: str) -> Iterator[str]:
    yield f'<article class="finding {finding.severity.word}">'
    yield f'<p class="message">{escape(finding.message)}</p>'
    evidence = wording.read_and_expected(finding.evidence)
    place = " · ".join(filter(None, [wording.where(finding), evidence]))
    yield f"<p>{escape(place)} <code>{escape(finding.code)}</code></p>"
    yield from _seen(finding, pieces, anchor)
    if finding.source:
        yield f"<blockquote>{escape(wording.cited(finding.source))}</blockquote>"
    yield "</article>"


def _seen(finding: Finding, pieces: Sequence[PieceReport], anchor: str) -> Iterator[str]:
    """The whole page small, and the finding's part of it large, both with the box drawn."""
    page = _page_of(finding, pieces)
    if page is None or finding.evidence is None:
        return
    number, sheet = page
    box = finding.evidence.box or WHOLE_PAGE
    name = f"p-{anchor}-{number}-{sheet.number}"
    yield '<div class="seen">'
    yield _view(name, sheet, WHOLE_PAGE, box, THUMB_WIDTH_PX, "thumb")
    if box != WHOLE_PAGE:
        view = box.grown(CROP_MARGIN, CROP_MARGIN)
        height = CROP_WIDTH_PX * view.height * sheet.height / (view.width * sheet.width)
        width = CROP_WIDTH_PX * min(1.0, CROP_MAX_HEIGHT_PX / height)
        yield _view(name, sheet, view, box, round(width), "crop")
    yield "</div>"


def _view(name: str, page: Page, view: Box, box: Box, width_px: int, kind: str) -> str:
    """A window of `width_px` on the page's picture showing `view`, with `box` drawn."""
    height_px = round(width_px * view.height * page.height / (view.width * page.width))
    position_x = 100 * view.x0 / (1 - view.width) if view.width < 1 else 0
    position_y = 100 * view.y0 / (1 - view.height) if view.height < 1 else 0
    frame = (
        f"left:{100 * (box.x0 - view.x0) / view.width:.2f}%;"
        f"top:{100 * (box.y0 - view.y0) / view.height:.2f}%;"
        f"width:{100 * box.width / view.width:.2f}%;height:{100 * box.height / view.height:.2f}%"
    )
    return (
        f'<div class="page {kind} {name}" role="img" aria-label="page {page.number}" style="'
        f"width:{width_px}px;height:{height_px}px;"
        f"background-size:{100 / view.width:.2f}% {100 / view.height:.2f}%;"
        f'background-position:{position_x:.2f}% {position_y:.2f}%"><i style="{frame}"></i></div>'
    )


def _page_of(finding: Finding, pieces: Sequence[PieceReport]) -> tuple[int, Page] | None:
    """Which piece (by number) and page a finding shows; None where there is nothing to show."""
    if finding.evidence is None or finding.evidence.page is None:
        return None
    for number, piece in enumerate(pieces):
        if piece.piece.file == finding.file:
            for page in piece.reading.sheets.pages:
                if page.number == finding.evidence.page:
                    return number, page
    return None


def _pages_css(pieces: Sequence[PieceReport], folder: Path, anchor: str) -> Iterator[str]:
    """The picture of every page that a finding shows, once each."""
    yield "<style>"
    for number, piece in enumerate(pieces):
        shown = {
            page.number: page
            for finding in piece.findings
            if (found := _page_of(finding, pieces)) and found[0] == number
            for page in [found[1]]
        }
        for page_number, jpeg in _jpegs(folder / piece.piece.file, list(shown.values())):
            data = base64.b64encode(jpeg).decode("ascii")
            address = f"data:image/jpeg;base64,{data}"
            yield f".p-{anchor}-{number}-{page_number}{{background-image:url({address})}}"
    yield "</style>"


def _jpegs(path: Path, pages: Sequence[Page]) -> Iterator[tuple[int, bytes]]:
    if not pages:
        return
    import cv2

    from ocr.pictures import upright_pictures

    try:
        pictures = upright_pictures(path.read_bytes(), pages, PAGE_SIDE_PX)
    except Exception:  # a report without a picture is better than no report
        log.exception("page pictures could not be made again")
        return
    for number, picture in pictures.items():
        bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
        done, jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
        if done:
            yield number, jpeg.tobytes()


def _verdict(verdict: Verdict) -> str:
    return f'<span class="verdict {verdict.value}">{wording.VERDICTS[verdict]}</span>'
