"""What candidates sign and send back to the examination office."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, units_of
from specimens.layout import Case, Paper, opened_layout
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
    foot,
    halves,
    ledger,
    lines,
    names,
    over,
    page_of,
    rise,
    ruled,
    said,
    school_called,
    seat,
    section,
    state,
    thick,
    underscored,
    window,
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


def _printed_and_signed(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    value = case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}")
    return paper.put("candidate_number", value)


@opened_layout("registration_confirmation", "dense_office_sheet_hand_at_left")
def dense_office_sheet_hand_at_left(case: Case, paper: Paper) -> str:
    """One dense sheet: three tables, tests with their codes, rules in small print, day and hand in
    two cells at the foot, the parent's cell left blank for adults."""
    rng, who = case.rng, case.person
    edited, signed = _printed_and_signed(case)
    page_of(paper, 210, 297, 11, 12, 13, 12)
    paper.setup.size_pt, paper.setup.font = (
        8.6,
        rng.choice(("Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow")),
    )
    town = academy(case)
    foot(paper, f"Cyclades – {case.session} – BTS – page 1/1")
    tests = [(txt(code), txt(label), str(weight), rng.choice(("Inscrit", "Inscrit", "Inscrit", "Bénéfice", "Dispensé"))) for code, label, weight in units_of(case)]  # fmt: skip
    return (
        f"#grid(columns: (1fr, auto, 1fr), align: (left, center, right), [{paper.put('academy', town, paper.choose(f'ACADÉMIE {de(town).upper()}', f'Académie {de(town)}'))} \\ D.E.C.], [{thick(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION D’INSCRIPTION INDIVIDUELLE')), 13)} \\ Brevet de technicien supérieur], [Session {thick(paper.put('session', case.session))} \\ Édition du {paper.date('edited_on', edited, form=figures(edited))}])\n#line(length: 100%)\n"
        + ledger([("N° candidat", thick(_number(case, paper))), ("N° inscription", txt(f"{rng.randrange(1, 900):03d}")), ("Spécialité", thick(paper.put("speciality", branch(case)))), ("Division", txt(rng.choice(("INDIV", "CNED", "LIBRE"))))], 2, label="28mm", inset=1.3)
        + section("Identité du candidat")
        + ledger([*names(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("À", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word.upper())), ("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}".upper())), ("Mél", txt(who.email)), ("Téléphone", txt(who.phone))], 2, label="28mm", inset=1.3)
        + section("Inscription")
        + ledger([("Catégorie", rng.choice(("Ex-scolaire", "Salarié 3 ans", "Enseignement à distance", "Formation continue"))), ("Forme", rng.choice(("Globale", "Progressive"))), ("Aménagements", rng.choice(("Non", "Oui"))), ("JDC", rng.choice(("Participation effectuée", "Exempté", "En règle")))], 2, label="28mm", inset=1.3)
        + chart(("Épr.", "Libellé", "Coef.", "État"), tests, "(16mm, 1fr, 14mm, 34mm)", inset=1.2)
        + fine("Toute modification doit être portée en rouge sur le présent document avant la date limite. Après cette date, les choix sont réputés définitifs. Le candidat déclare ne pas être inscrit dans une autre académie pour la même session et n'avoir fait l'objet d'aucune interdiction de se présenter à un examen public.", 7)
        + rise(1)
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.5pt, [Signature du candidat \\ {paper.sign('candidate', width_mm=54, height_mm=24)}], [Date \\ #v(4mm) {paper.hand_date('signed_on', signed)}], [Représentant légal (candidat mineur)])\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_form_below_the_fold")
def letter_form_below_the_fold(case: Case, paper: Paper) -> str:
    """A letter to the candidate, the recap as lines below it, the declaration to date and sign at
    the right of the sheet's foot."""
    rng, who = case.rng, case.person
    edited, signed = _printed_and_signed(case)
    town = academy(case)
    limit = dt.date(case.session - 1, 11, rng.randrange(14, 27))
    paper.setup.size_pt = 10
    return (
        state(f"Rectorat de l'académie {de(town)}", "Division des examens et concours", "Bureau des examens post-baccalauréat", motto=False)
        + halves(f"{txt(seat(case))}, le {paper.date('edited_on', edited, form=said(paper, edited))} \\ N° de candidat : {_number(case, paper)}", window(paper, 6))
        + rise(5)
        + underscored(paper.choose("Objet : confirmation de votre inscription au BTS", "CONFIRMATION D'INSCRIPTION À L'EXAMEN"), 12, "left")
        + f"{txt(who.civility)},\n\nVous vous êtes {who.agree('inscrit', 'inscrite')} au brevet de technicien supérieur. Vérifiez les informations ci-dessous, puis téléversez ce document daté et signé, avec les pièces demandées, au plus tard le {txt(figures(limit))}.\n"
        + lines([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", paper.birth_date(form=said(paper, who.birth_date))), ("Académie", paper.put("academy", town, paper.choose(town, town.upper()))), ("Session", paper.put("session", case.session)), ("Spécialité", thick(paper.put("speciality", branch(case)))), ("Mode d'inscription", rng.choice(("forme globale", "forme progressive"))), ("Bénéfices de notes", rng.choice(("aucun", "E1, E2", "E1"))), ("Langue vivante", rng.choice(("anglais", "espagnol")))], " – ")
        + rise(2)
        + "Je soussigné(e) confirme les renseignements portés ci-dessus et m'engage à me présenter à toutes les épreuves.\n"
        + rise(2)
        + f"#align(right)[#block(width: 84mm, stroke: 0.6pt, inset: 3mm)[#set align(left)\nDate : {paper.hand_date('signed_on', signed)} \\ Signature du candidat : \\ {paper.sign('candidate', width_mm=72, height_mm=24)}]]\n"
        + fine("Document sans signature : inscription non valide.", 7.5)
    )  # fmt: skip
