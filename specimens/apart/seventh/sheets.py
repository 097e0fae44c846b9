"""Records of marks and contracts in rows and cells, filled by programs."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import ONE, job_of
from specimens.opened.seventh.wording import (
    academy,
    boxed,
    branch,
    called,
    dated,
    de,
    figures,
    ledger,
    loose_day,
    names,
    rise,
    seal_of,
    siret,
    someone,
    state,
    thick,
)
from specimens.people import invent_firm


@apart_layout("employment_contract", "form_of_fixed_term_in_cells")
def form_of_fixed_term_in_cells(case: Case, paper: Paper) -> str:
    """A fixed-term contract filled as a table: reason, days and tutor in cells, hands in the last
    row."""
    firm, rng = invent_firm(case.rng), case.rng
    start = case.fact("start", case.today - rng.randrange(60, 500) * ONE)
    end = case.fact("end", dt.date(case.session, rng.choice((6, 7, 8)), 30))
    job = job_of(case)
    paper.setup.size_pt = 9.6
    return (
        boxed(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "CONTRAT À DURÉE DÉTERMINÉE (C.D.D.)"), 14, "100%")
        + ledger([("Employeur", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Représenté par", txt(firm.director)), ("Salarié", called(paper)), ("Naissance", paper.birth_date(form=figures(case.person.birth_date))), ("Motif", txt(f"Remplacement de {someone(case)}, absent(e)")), ("Emploi", paper.put("job_title", job)), ("Début", dated(paper, "start", start, figures(start))), ("Terme", dated(paper, "end", end, figures(end))), ("Essai", "un mois"), ("Durée", "35 heures par semaine"), ("Salaire brut", txt(f"{rng.randrange(1800, 2500)},00 € par mois"))], 2, label="28mm", inset=2)
        + rise(1)
        + "La convention collective est affichée dans l'entreprise. L'indemnité de fin de contrat est de 10 %.\n\n"
        + f"Signé à {txt(firm.place.town)}, le {loose_day(paper, start - rng.randrange(0, 9) * ONE)}, en deux exemplaires.\n"
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, [L'employeur \\ {paper.sign('employer', width_mm=72, height_mm=28, stamp=seal_of(firm))}], [Le salarié \\ {paper.sign('candidate', width_mm=72, height_mm=28)}])\n"
    )  # fmt: skip


@apart_layout("student_engagement_form", "plain_table_and_one_hand")
def plain_table_and_one_hand(case: Case, paper: Paper) -> str:
    """A one-table form to be uploaded, typed by the candidate, who alone signs under the date."""
    rng = case.rng
    day = case.day_before(1, 35)
    body = rng.choice(("Croix Modèle", "Club nautique fictif", "Comité des fêtes Exemple"))
    return (
        state(f"Académie {de(academy(case))}", "DEC – BTS")
        + f"#align(center)[{thick(txt(paper.choose('FORMULAIRE « ENGAGEMENT ÉTUDIANT »', 'DEMANDE DE RECONNAISSANCE DE L’ENGAGEMENT ÉTUDIANT')), 14)} \\ épreuve facultative, session {paper.put('session', case.session)}]\n"
        + rise(2)
        + ledger([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(case.person.birth_date))), ("Spécialité de BTS", txt(branch(case))), ("Organisme", txt(body)), ("Personne référente", txt(someone(case))), ("Activité exercée", txt(rng.choice(("maraudes du mercredi", "arbitrage des jeunes", "organisation d’événements")))), ("Durée de l'engagement", txt(f"{rng.randrange(6, 24)} mois")), ("Compétences développées", "écoute, organisation, travail en équipe")], 1, label="56mm", inset=2.4)
        + rise(3)
        + f"Le {loose_day(paper, day)}, signature de l'étudiant{case.person.agree('', 'e')} :\n\n{paper.sign('candidate', width_mm=64, height_mm=24)}\n"
    )  # fmt: skip
