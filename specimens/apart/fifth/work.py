"""What employers write: work certificates, an apprentice's status, a job's sheet, placements."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.wording import (
    bold,
    born_words,
    dated,
    gap,
    given_on,
    heading,
    speciality,
    stamp_lines,
    whole_name,
)
from specimens.people import invent_firm


@apart_layout("employer_attestation", "half_sheet_statement")
def half_sheet_statement(case: Case, paper: Paper) -> str:
    """Half a sheet across: a heading with a rule, two sentences, a stamp beside the hand."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    issued = given_on(case, 1, 40)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    paper.setup.margin_mm, paper.setup.size_pt = (12, 16, 10, 16), 10.5
    tutor = invent_firm(rng).director
    return (
        f"{bold(paper.put('employer', firm.name), 1.3)} #h(1fr) {txt(firm.place.post_code)} {txt(firm.place.town)} \\ {txt(firm.street)} #h(1fr) {txt(firm.phone)}\n#line(length: 100%, stroke: 1.4pt)\n"
        + heading(paper.choose("Attestation d'apprentissage", "ATTESTATION", "Attestation de l'employeur"), after_mm=3)
        + f"Je, soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())}, atteste sur l'honneur que {whole_name(paper)}, {born_words(paper, place=False)}, est bien notre apprenti{who.agree('', 'e')} et le restera jusqu'aux épreuves du BTS {txt(speciality(case))} (session {case.session}). Maître d'apprentissage : {txt(tutor)}.\n\n"
        f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', issued)}\n"
        + gap(2)
        + f"#grid(columns: (auto, auto), column-gutter: 8mm, align: horizon, [L'employeur \\ {paper.sign('employer', width_mm=55, height_mm=22)}], [{paper.stamp(stamp_lines(firm), shape='rectangle', colour='black')}])\n"
    )  # fmt: skip
