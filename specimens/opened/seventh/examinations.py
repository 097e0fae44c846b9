"""What candidates sign and send back to the examination office."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.facts import units_of
from specimens.opened.seventh.wording import (
    LYCEES,
    academy,
    box_on,
    boxed,
    boxed_day,
    branch,
    chart,
    de,
    figures,
    fine,
    halves,
    ledger,
    lines,
    names,
    over,
    rise,
    ruled,
    said,
    school_called,
    section,
    thick,
)


@opened_layout("benefit_waiver", "numbered_requests_with_reasons")
def numbered_requests_with_reasons(case: Case, paper: Paper) -> str:
    """An academy's annex: the kept marks in a table that the candidate gives up one by one, the day
    in boxes, the hand in the last cell."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 18))
    chosen = rng.sample(units_of(case), rng.choice((1, 2, 3)))
    rows = [(txt(code), txt(label), f"{rng.randrange(20, 32) / 2:.1f}".replace(".", ","), str(case.session - rng.choice((1, 2, 3)))) for code, label, _ in chosen]  # fmt: skip
    return (
        f"Académie {txt(de(academy(case)))} – DEC #h(1fr) Annexe {rng.randrange(2, 6)}\n"
        + ruled(paper.choose("RENONCIATION AU BÉNÉFICE DE NOTES", "REFUS DE CONSERVATION DE BÉNÉFICES – BTS", "DEMANDE DE NON-CONSERVATION DE BÉNÉFICES DE NOTES"), 13)
        + ledger([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("BTS, spécialité", thick(paper.put("speciality", branch(case)))), ("Session", str(case.session))], 1, label="46mm")
        + rise(2)
        + "Je renonce définitivement au bénéfice des notes suivantes et demande à repasser les épreuves correspondantes :\n"
        + chart(("Épreuve", "Intitulé", "Note obtenue", "Session"), rows, "(20mm, 1fr, 30mm, 24mm)")
        + "Je reconnais être informé(e) que cette renonciation ne peut être retirée et que seules les notes de la session à venir seront prises en compte.\n"
        + rise(2)
        + f"#table(columns: (1fr, 1fr), inset: 2.4mm, stroke: 0.5pt, [Date #h(2mm) {boxed_day(paper, 'signed_on', signed)}], [Signature du candidat \\ {paper.sign('candidate', width_mm=70, height_mm=22)}])\n"
    )  # fmt: skip


@opened_layout("student_engagement_form", "form_with_body_and_tutor_hands")
def form_with_body_and_tutor_hands(case: Case, paper: Paper) -> str:
    """The form for the optional test: activity, body that hosts, skills; the candidate and the
    body's chairman sign."""
    rng, who, school = case.rng, case.person, school_called(case, LYCEES)
    signed = case.day_before(1, 40)
    body = rng.choice(("Les Restaurants fictifs", "Club sportif Exemple", "Association des parents Modèle", "Sapeurs-pompiers volontaires – centre fictif"))  # fmt: skip
    president = (
        f"{rng.choice(('Annick', 'Jean', 'Leïla'))} {rng.choice(('VERDIER', 'MONNIER', 'CAZES'))}"
    )
    return (
        f"{fine('Annexe – épreuve facultative', 8)} #h(1fr) {fine('BTS session', 8)} {thick(paper.put('session', case.session))}\n"
        + boxed(paper.choose("FICHE D'ENGAGEMENT ÉTUDIANT", "ENGAGEMENT ÉTUDIANT – FICHE DE DEMANDE", "UNITÉ FACULTATIVE « ENGAGEMENT ÉTUDIANT » – FORMULAIRE"), 13, "100%")
        + lines([*names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=said(paper, who.birth_date))), ("BTS", txt(branch(case))), ("Établissement", txt(f"{school.name} – {school.place.town}"))])
        + section("Nature de l'engagement")
        + "#h(6mm)".join(box_on(x == 0, w) for x, w in enumerate(("bénévolat associatif", "activité professionnelle", "service civique", "mandat électif")))
        + "\n"
        + lines([("Organisme", txt(body)), ("Responsable", txt(president)), ("Période", txt(f"de septembre {case.session - 2} à juin {case.session - 1}")), ("Missions", txt(rng.choice(("encadrement des jeunes, trésorerie", "collecte et distribution", "animation d’ateliers du samedi"))))])
        + section("Compétences mises en œuvre")
        + "Travail en équipe, organisation, prise de parole, sens des responsabilités.\n"
        + rise(3)
        + f"Fait le {txt(said(paper, signed)) if not case.has('undated') else paper.blank()}\n"
        + halves(over(paper, "candidate", "L'étudiant(e)"), over(paper, "authority", f"Le responsable de l'organisme, {president}", stamp=[body.upper()[:30]], high=25))
    )  # fmt: skip
