"""Records of marks and contracts in rows and cells, filled by programs."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import (
    MARKS,
    ONE,
    contract_span,
    hours_of,
    hours_said,
    job_of,
    marks,
    outcome,
    sat_in,
    told,
    years_old,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    CFAS,
    academy,
    born,
    boxed,
    branch,
    called,
    chart,
    dated,
    de,
    figures,
    fine,
    halves,
    ledger,
    lines,
    loose_day,
    names,
    page_of,
    rise,
    ruled,
    said,
    school_called,
    seal_of,
    seat,
    siret,
    someone,
    state,
    thick,
    under,
    window,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


def _seal(case: Case) -> list[str]:
    return ["RECTORAT", academy(case).upper()]


@opened_layout("transcript", "sideways_row_of_marks_and_letter", defects=MARKS)
def sideways_row_of_marks_and_letter(case: Case, paper: Paper) -> str:
    """A sheet laid across: units as columns, a row of marks, a row of weights, a row that says what
    may be kept."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    page_of(paper, 297, 210, 14, 15, 12, 15)
    paper.setup.size_pt = 9.6
    rows, passed = marks(case)
    heads, values, weights, kept_row = [""], ["*Note sur 20*"], ["*Coefficient*"], ["*Bénéfice*"]
    for (code, _, weight), kept in rows:
        heads.append(code)
        values.append(txt(told(paper, kept, form)))
        weights.append(str(weight))
        kept_row.append("OUI" if kept["benefit"] else "")
    legend = " ; ".join(f"{code} : {label}" for (code, label, _), _ in rows)
    return (
        state(f"Académie {de(academy(case))}", "Division des examens et concours")
        + f"#align(center)[{thick(txt(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DE NOTES DU CANDIDAT')), 15)} \\ Brevet de technicien supérieur – session {paper.put('session', session)}]\n"
        + rise(2)
        + halves(lines([*names(paper, "Nom", "Nom d'usage", "Prénoms", sep=" ")]), lines([("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("Spécialité", paper.put("speciality", branch(case)))]))
        + rise(2)
        + chart(heads, [values, weights, kept_row], f"(30mm, {', '.join(['1fr'] * len(rows))})", inset=2)
        + fine(legend, 7.5)
        + rise(3)
        + halves(f"Résultat : {thick(outcome(paper, passed), 12)} \\ Jury du {txt(figures(dt.date(session, 7, rng.randrange(1, 9))))}", under(paper, "authority", "Le chef du service des examens", stamp=_seal(case), wide=62, high=24))
    )  # fmt: skip


@opened_layout("transcript", "typed_letter_with_lines_of_marks", defects=MARKS)
def typed_letter_with_lines_of_marks(case: Case, paper: Paper) -> str:
    """A letter from the office: lines « label … mark (coef) », what is kept said after the mark,
    signed below."""
    session, form, rng = sat_in(case), case.rng.choice((0, 2)), case.rng
    rows, passed = marks(case)
    words = rng.choice(("bénéfice", "note conservable", "bénéfice acquis"))
    listed = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        after = f" – {words}" if kept["benefit"] else ""
        listed.append(f"- {txt(code)}, {txt(label)} (coefficient {weight}) : {txt(shown)} / 20{txt(after)}")  # fmt: skip
    joined = "\n".join(listed)
    return (
        f"Rectorat {txt(de(seat(case)))} \\ Bureau des examens \\ Réf. BTS/{session}/{rng.randrange(100, 999)}\n"
        + window(paper)
        + rise(5)
        + f"#align(right)[Le {txt(said(paper, dt.date(session, 7, rng.randrange(4, 20))))}]\n\n*Objet :* {paper.choose('relevé de notes', 'vos notes et résultats – relevé de notes')}\n\n{txt(case.person.civility)},\n\n"
        + f"Veuillez trouver ci-dessous les notes obtenues par {called(paper)}, {born(paper, place=False)}, au BTS {paper.put('speciality', branch(case))}, session {paper.put('session', session)} :\n\n{joined}\n\n"
        + f"Décision du jury : {thick(outcome(paper, passed))}.\n\nCe document tient lieu de relevé officiel.\n"
        + rise(3)
        + under(paper, "authority", "La cheffe du bureau", stamp=_seal(case), high=25)
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "four_hands_with_legal_representative", defects=("hours_too_few", "hours_missing", "one_year"))  # fmt: skip
def four_hands_with_legal_representative(case: Case, paper: Paper) -> str:
    """The form as a table of two columns: a minor's parent is named and signs too, the frame of an
    adult's says « sans objet »; four cells at the foot."""
    firm, school, rng, who = invent_firm(case.rng), school_called(case, CFAS), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(3, 30) * ONE)
    page_of(paper, 210, 297, 12, 13, 11, 13)
    paper.setup.size_pt = 8.8
    minor = signed < years_old(case, 18)
    parent = f"{rng.choice(('Thérèse', 'Nordine', 'Claude', 'Sylvaine'))} {who.birth_name}"
    kin = rng.choice(("mère", "père", "tuteur légal"))
    rows = [
        ("Employeur", thick(paper.put("employer", firm.name))), ("N° SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)),
        *names(paper, "Nom de naissance de l'apprenti", "Nom d'usage", "Prénom(s) de l'apprenti"),
        ("Date de naissance", paper.birth_date(form=figures(who.birth_date))), ("Représentant légal (nom, lien)", txt(f"{parent}, {kin}" if minor else "sans objet")),
        ("Maître d'apprentissage", txt(f"{someone(case)}, né(e) le {figures(dt.date(rng.randrange(1965, 1990), 5, rng.randrange(1, 28)))}")),
        ("Diplôme visé", f"BTS {paper.put('diploma', branch(case))}"), ("CFA", txt(f"{school.name}, {school.place.town}")),
        ("Nombre d'heures de formation", hours_said(paper, hours, paper.choose("", " h", " heures"))),
        ("Contrat du", dated(paper, "start", start, figures(start))), ("au", dated(paper, "end", end, figures(end))),
        ("Conclu le", loose_day(paper, signed)),
    ]  # fmt: skip
    cells = ", ".join(
        f"[{txt(label)} \\ {paper.sign(party, width_mm=76, height_mm=28, stamp=stamp)}]"
        if minor or party != "legal_representative"
        else "[Le représentant légal : sans objet]"
        for party, label, stamp in (
            ("apprentice", "L'apprenti(e)", None),
            ("legal_representative", "Le représentant légal", None),
            ("employer", "L'employeur", seal_of(firm)),
            ("training_centre", "Le CFA (visa)", seal_of(school)),
        )
    )
    out = (
        f"{fine('CERFA 10103 – exemplaire de l’apprenti', 7.5)} #h(1fr) {fine('Contrat conclu pour une durée limitée', 7.5)}\n"
        + ruled(
            paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE – RÉCAPITULATIF VISÉ"),
            14,
        )
        + ledger(rows, 1, label="62mm", inset=1.7)
        + rise(1)
        + f"Fait à {txt(firm.place.town)} en trois exemplaires.\n"
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, {cells})\n"
    )
    paper.fields["signed_by"] = [p for p in who_signed(paper) if p != "legal_representative"]
    return out


@opened_layout("employment_contract", "form_of_fixed_term_in_cells")
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


@opened_layout("student_engagement_form", "plain_table_and_one_hand")
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
