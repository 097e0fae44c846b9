"""Results on a terminal, in French, readable at 80 columns."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import groupby
from typing import IO

from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from circulars.pack import Pack
from dossiers.dossier import Dossier
from dossiers.finding import Finding, Severity, Verdict
from dossiers.reading import Reading
from dossiers.report import DossierReport, RequirementState
from dossiers.requirement import Requirement
from reports import wording

STYLES = {
    Verdict.CONFORME: "bold green",
    Verdict.A_VERIFIER: "bold yellow",
    Verdict.INCOMPLET: "bold magenta",
    Verdict.NON_CONFORME: "bold red",
}
SEVERITY_STYLES = {
    Severity.BLOCKING: "red",
    Severity.MISSING: "magenta",
    Severity.REVIEW: "yellow",
    Severity.INFO: "cyan",
}
SEVERITY_SIGNS = {
    Severity.BLOCKING: "✗",
    Severity.MISSING: "○",
    Severity.REVIEW: "?",
    Severity.INFO: "i",
}


def show_report(report: DossierReport, stream: IO[str] | None = None) -> None:
    """One dossier: verdict, what is asked and there, then all findings with their evidence."""
    console = _console(stream)
    dossier = report.dossier
    title = Text.assemble(
        (dossier.id, "bold"), " · ", _verdict(report.verdict),
        f" · {dossier.circular} · {wording.speciality_name(dossier.speciality)}",
    )  # fmt: skip
    console.print()
    console.print(Rule(title, align="left"))
    if report.requirements:
        console.print(_requirement_states(report.requirements))
    for severity, group in groupby(wording.all_findings(report), key=lambda f: f.severity):
        found = list(group)
        heading = f"{wording.SEVERITIES[severity]} ({len(found)})"
        console.print(Text(heading, style=f"bold {SEVERITY_STYLES[severity]}"))
        for finding in found:
            console.print(_finding(finding))


def show_summary(reports: Sequence[DossierReport], stream: IO[str] | None = None) -> None:
    """A line a dossier, then how many of each verdict."""
    console = _console(stream)
    table = Table(title="Dossiers contrôlés", title_justify="left", expand=True, box=None)
    table.add_column("Dossier", no_wrap=True)
    table.add_column("Circulaire")
    table.add_column("Pièces", justify="right")
    table.add_column("Verdict")
    table.add_column("Constats", ratio=1)
    for report in reports:
        codes = dict.fromkeys(
            f.code for f in wording.all_findings(report) if f.severity > Severity.INFO
        )
        table.add_row(
            report.dossier.id,
            report.dossier.circular,
            str(len(report.pieces)),
            _verdict(report.verdict),
            ", ".join(codes),
        )
    console.print()
    console.print(table)
    counts = wording.by_verdict(reports)
    console.print(f"{len(reports)} dossiers : {counts}.")


def show_reading(reading: Reading, with_text: bool = False, stream: IO[str] | None = None) -> None:
    """One file: what it is, its fields, its marks, and what is wrong with the file itself."""
    console = _console(stream)
    main = reading.main
    sure = f"{main.confidence:.0%}" if main.piece_type != "unknown" else ""
    console.print()
    console.print(
        Rule(Text.assemble((reading.file, "bold"), " · ", wording.type_name(
            main.piece_type, main.subtype), f" {sure}"), align="left")
    )  # fmt: skip
    pages = Table(box=None, pad_edge=False)
    for heading in ("Page", "Taille", "Tournée de", "Texte", "Sûreté"):
        pages.add_column(heading)
    for page in reading.sheets.pages:
        source = "du fichier" if page.text_source == "embedded" else "reconnu"
        pages.add_row(
            str(page.number),
            f"{page.width} × {page.height}",
            f"{page.rotation}°",
            f"{len(page.words)} mots, {source}",
            f"{page.mean_confidence:.0%}",
        )
    console.print(pages)
    for document in reading.documents:
        if len(reading.documents) > 1:
            name = wording.type_name(document.piece_type, document.subtype)
            where = ", ".join(map(str, document.pages))
            console.print(Text(f"Document des pages {where} : {name}", style="bold"))
        fields = Table(box=None, pad_edge=False, show_header=False)
        fields.add_column(style="cyan", no_wrap=True)
        fields.add_column(overflow="fold")
        fields.add_column(justify="right")
        for field in document.fields.values():
            fields.add_row(field.name, str(field.value), f"{field.confidence:.0%}")
        console.print(fields)
    for zone in reading.sheets.zones:
        state = {"signed": "signé", "empty": "vide", "unclear": "incertain"}[zone.state]
        console.print(f"signature de {zone.party}, page {zone.page} : {state}")
    for finding in reading.sheets.findings:
        console.print(_finding(finding))
    if with_text:
        console.print(Padding(Text(reading.text), (1, 2)))


def show_requirements(
    pack: Pack,
    dossier: Dossier,
    requirements: Sequence[Requirement],
    stream: IO[str] | None = None,
) -> None:
    """What the circular asks of one candidate, with dates and lines."""
    console = _console(stream)
    console.print(
        Rule(f"{dossier.id} · {pack.id} · {len(requirements)} rubriques demandées", align="left")
    )
    for requirement in requirements:
        asked = Text.assemble(
            (requirement.title, "bold"),
            f"  [{requirement.rubrique}]",
            f"\n  jusqu'au {wording.day(requirement.due)}"
            if requirement.due
            else "\n  sans date dans la circulaire",
        )
        if requirement.soft:
            asked.append(" · à apprécier", style="yellow")
        if requirement.any_of:
            asked.append(f" · au choix : {' ou '.join(requirement.any_of)}")
        console.print(asked)
        console.print(Padding(Text(wording.cited(requirement.source), style="dim"), (0, 0, 0, 2)))


def show_circular(pack: Pack, stream: IO[str] | None = None) -> None:
    """One circular: dates, whom to write to, every line that asks for a piece, what it shows."""
    console = _console(stream)
    console.print(Rule(f"{pack.id} · {pack.academy_name}, session {pack.session}", align="left"))
    console.print(
        f"Inscriptions du {wording.day(pack.window.opens)} au {wording.day(pack.window.closes)} · "
        f"pièces jusqu'au {wording.day(pack.common_due)}"
    )
    for row in pack.rows:
        accepted = ", ".join(wording.type_name(t, None) for t in row.accepts)
        asked = Text.assemble((row.title, "bold"), f"  [{row.rubrique}]\n  accepte : {accepted}")
        if row.due != pack.common_due:
            asked.append(f"\n  jusqu'au : {wording.day(row.due)}", style="cyan")
        shows = dict.fromkeys(f"{d.name} ({d.severity.word})" for d in row.demands)
        if shows:
            asked.append(f"\n  doit montrer : {', '.join(shows)}")
        console.print(asked)
        console.print(Padding(Text(wording.cited(row.source), style="dim"), (0, 0, 0, 2)))
    for rule in pack.admission:
        console.print(
            Text.assemble(
                (rule.code, "bold"), f" ({rule.severity.word}) : {rule.expected} ",
                (wording.cited(rule.source), "dim"),
            )
        )  # fmt: skip
    for contact in pack.contacts:
        means = " · ".join(filter(None, [contact.email, contact.phone]))
        console.print(f"{contact.name} : {means}")


def _finding(finding: Finding) -> Padding:
    style = SEVERITY_STYLES[finding.severity]
    head = Text.assemble(
        (f"{SEVERITY_SIGNS[finding.severity]} ", style),
        (wording.where(finding), "bold"),
        (f" [{finding.code}] ", "dim"),
        finding.message,
    )
    rest = [
        Text(text, style="dim")
        for text in (wording.read_and_expected(finding.evidence), wording.cited(finding.source))
        if text
    ]
    return Padding(Group(head, *(Padding(r, (0, 0, 0, 2)) for r in rest)), (0, 0, 0, 1))


def _requirement_states(states: Sequence[RequirementState]) -> Table:
    table = Table(box=None, expand=True, pad_edge=False)
    table.add_column("Pièce demandée", ratio=3)
    table.add_column("État", ratio=1)
    table.add_column("Fichiers", ratio=2, overflow="fold")
    table.add_column("Jusqu'au", no_wrap=True)
    for state in states:
        status = wording.STATUSES[state.status]
        colour = "magenta" if state.status == "missing" else ""
        table.add_row(
            state.requirement.title,
            Text(f"{status} ({state.by})" if state.by else status, style=colour),
            ", ".join(state.files),
            wording.day(state.requirement.due),
        )
    return table


def _verdict(verdict: Verdict) -> Text:
    return Text(wording.VERDICTS[verdict].upper(), style=STYLES[verdict])


def _console(stream: IO[str] | None) -> Console:
    target = stream or sys.stdout
    width = None if target.isatty() else 80
    return Console(file=target, width=width, highlight=False, soft_wrap=False)


def boxed(text: str, stream: IO[str] | None = None) -> None:
    """A last word that must not be missed."""
    _console(stream).print(Panel(text, expand=False))
