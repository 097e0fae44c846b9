"""Contracts of those who learn and work at once, and what opens a trade."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.sixth.contracts import _concluded, _written
from specimens.opened.sixth.facts import CONTRACT_DEFECTS, hours_due, hours_shown, two_years
from specimens.opened.sixth.wording import (
    boxes,
    cell,
    numeric,
    on_day,
    option_of,
    siret_of,
    stamp_of,
    stranger,
    strong,
    tab,
    tick,
    tiny,
    told_apart,
)
from specimens.people import invent_firm, invent_school
from specimens.signing import who_signed


@apart_layout("professional_training_contract", "form_with_two_ticked_lists", defects=CONTRACT_DEFECTS)  # fmt: skip
def form_with_two_ticked_lists(case: Case, paper: Paper) -> str:
    """The form of the professionalisation contract: kind of contract ticked, the programme in a
    frame, two hands and the body's."""
    firm, school, rng, who = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person
    start, end = two_years(case)
    hours = hours_due(case)
    signed = _concluded(case, start)
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 13, 12, 13)
    out = (
        f"{strong('CONTRAT DE PROFESSIONNALISATION', 15)} #h(1fr) {tiny('cerfa N° 12434*' + str(rng.choice((2, 3, 4))), 8)} \\ {tiny('(articles L. 6325-1 à L. 6325-24 et D. 6325-1 et suivants du code du travail)', 7)}\n#line(length: 100%)\n"
        + tab("EMPLOYEUR")
        + boxes([("Dénomination", paper.put("employer", firm.name)), ("SIRET", txt(siret_of(firm))), ("Adresse", txt(firm.address)), ("Tuteur – emploi occupé", txt(f"{stranger(case)} – {rng.choice(case.title.jobs)}"))])
        + tab("SALARIÉ")
        + boxes([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=numeric(who.birth_date))), ("Inscrit à France Travail", txt(f"{rng.choice(('non', 'oui – depuis 4 mois'))}")), ("Diplôme le plus élevé", "41 – baccalauréat")])
        + tab("CONTRAT")
        + f"Nature du contrat : {tick(False, 'CDI')} #h(3mm) {tick(True, 'CDD')} #h(3mm) {tick(False, 'travail temporaire')}\n"
        + boxes([("Date d'embauche (début d'exécution)", on_day(paper, "start", start)), ("Date de fin de CDD ou d'action", on_day(paper, "end", end)), ("Emploi occupé pendant le contrat", txt(rng.choice(case.title.jobs))), ("Durée hebdomadaire – salaire brut", txt(f"35 h – {rng.randrange(1100, 1800)} €"))])
        + tab("FORMATION")
        + f"Type de qualification visée : {tick(True, 'certification enregistrée au RNCP')} #h(3mm) {tick(False, 'CQP')} #h(3mm) {tick(False, 'qualification de branche')}\n"
        + boxes([("Organisme de formation principal", txt(school.name)), ("Diplôme préparé", "BTS " + paper.put("diploma", option_of(case))), ("Durée totale des actions d'évaluation, d'accompagnement et des enseignements (en heures)", hours_shown(paper, hours, " heures")), ("dont enseignements généraux, professionnels et technologiques", "" if hours is None else f"{hours - 60} heures")])
        + f"\nFait le {_written(paper, signed)} en trois exemplaires.\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.5pt, [{cell(paper, 'employer', 'L’employeur', stamp_of(firm), 54)}], [{cell(paper, 'apprentice', 'Le salarié', None, 54)}], [{cell(paper, 'training_centre', 'L’organisme de formation', stamp_of(school), 54)}])\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
