"""Work-study training: contracts of apprenticeship and of professional training, hours followed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.alternance import (
    _CONTRACT,
    _concluded,
    _day_of_signature,
    _hours_said,
    _span,
)
from specimens.opened.third.wording import (
    birth,
    bts,
    head_of,
    heading,
    labelled,
    press,
    running_name,
    small,
    usage_row,
)
from specimens.people import invent_firm, invent_school
from specimens.signing import Party, parties_in_a_row, who_signed


def _sealed_hand(paper: Paper, who: Party, day: str) -> str:
    """A place with the line that a signing platform prints below the hand."""
    said = txt(f"Signé via Signature-Exemple, {day}") if paper.signs(who.party) else ""
    return f"*{txt(who.label)}* \\ {txt(who.name)} \\ {paper.sign(who.party, width_mm=46, height_mm=19, stamp=who.stamp)} \\ #text(size: 6.5pt, fill: luma(90))[{said}]"


@apart_layout("apprenticeship_contract", "signing_platform", defects=_CONTRACT)
def signing_platform(case: Case, paper: Paper) -> str:
    """An export of a funding body's program, signed on a platform."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = _span(case)
    shown = bts(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "Carlito", "Open Sans")), 10
    day = "" if case.has("undated") else f"le {french.date_slashes(_concluded(case, start))}"
    person = case.person
    cells = ", ".join(
        f"[{_sealed_hand(paper, who, day)}]"
        for who in (
            Party("apprentice", "Apprenti(e)", name=f"{person.first_name} {person.birth_name}"),
            Party("employer", "Employeur", name=firm.director),
            Party(
                "training_centre", "Organisme de formation (CFA)", press(school), school.director
            ),
        )
    )
    out = (
        f"#grid(columns: (1fr, auto), [#text(size: 1.5em)[*Votre contrat d'apprentissage*] \\ Dossier {rng.randrange(10**6, 10**7)}], [OPCO Modèle])\n#line(length: 100%, stroke: 1.5pt + rgb(0,140,120))\n"
        + labelled([("Employeur", paper.put("employer", firm.name)), ("SIRET", txt(firm.siret)), ("Apprenti(e) – nom de naissance", paper.birth_name()), *usage_row(paper, "Apprenti(e) – nom d'usage"), ("Apprenti(e) – prénoms", paper.given_names()), ("Né(e) le", paper.birth_date())], label_mm=62, stroke="(bottom: 0.3pt + luma(180))")
        + "#v(3mm)\n"
        + labelled([("Certification préparée", paper.put("diploma", shown, f"BTS {shown}")), ("Centre de formation", txt(school.name)), ("Volume de formation", _hours_said(case, paper)), ("Exécution du contrat", f"{paper.date('start', start)} → {paper.date('end', end)}"), ("Maître d'apprentissage", txt(firm.director))], label_mm=62, stroke="(bottom: 0.3pt + luma(180))")
        + f"#v(5mm)\nConclu {txt(day) if day else paper.blank()}.\n#v(2mm)\n#table(columns: (1fr, 1fr, 1fr), stroke: 0.4pt + luma(160), inset: 2.5mm, {cells})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@apart_layout("professional_training_contract", "plain_articles")
def plain_articles(case: Case, paper: Paper) -> str:
    """A firm's own agreement in numbered sentences."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = _span(case)
    value = case.fact("training_hours", rng.choice((1050, 1150, 1350)))
    shown = bts(case)
    out = (
        head_of(paper, firm, paper.put("employer", firm.name), side=rng.choice(("left", "centre", "right")))
        + heading(paper.choose("Contrat de travail en alternance – contrat de professionnalisation", "CONTRAT DE PROFESSIONNALISATION (CDD)"), size_em=1.3)
        + f"Le présent contrat, soumis aux articles L. 6325-1 et suivants du code du travail, est conclu avec {running_name(paper)}, {birth(paper)}.\n\n"
        f"Il commence le {paper.date('start', start)} et se termine le {paper.date('end', end)}. L'intéressé(e) occupe l'emploi de {txt(small(rng.choice(case.title.jobs)))} et prépare le diplôme {paper.put('diploma', shown, 'BTS ' + shown)} auprès de {txt(school.name)}.\n\n"
        f"La durée de formation est de {paper.put('training_hours', value, french.any_hours(value, rng))}, comprise dans le temps de travail. La rémunération s'élève à {rng.choice((70, 80, 100))} % du SMIC.\n\nTuteur : {txt(firm.director)}.\n\nFait le {_day_of_signature(case, paper, start)} à {txt(firm.place.town)}.\n#v(4mm)\n"
        + parties_in_a_row(paper, [Party("apprentice", "Le salarié", approval=paper.choose("Lu et approuvé", "")), Party("employer", firm.director_title, press(firm))])
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
