"""What employers write: work certificates, an apprentice's status, a job's sheet, placements."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.facts import (
    JOB_DEFECTS,
    certificate_day,
    employments,
    keep_period,
    occupation,
)
from specimens.opened.fifth.wording import (
    bold,
    born_words,
    by_order,
    civil_rows,
    dated,
    foot_line,
    framed_cells,
    gap,
    given_on,
    halves,
    heading,
    name_then_hand,
    over_labels,
    plain_head,
    siret_groups,
    small,
    speciality,
    stamp_lines,
    ticks,
    under_rule,
    whole_name,
    written_day,
)
from specimens.people import invent_firm, invent_school


@apart_layout("work_certificate", "letter_without_title", defects=JOB_DEFECTS)
def letter_without_title(case: Case, paper: Paper) -> str:
    """A letter that begins with « Je soussignée » and carries no title; signed by order."""
    firm, who = invent_firm(case.rng), case.person
    start, end, share = employments(case)[-1]
    issued = certificate_day(case, end)
    one, two = written_day(paper, start), written_day(paper, end) if end else ""
    keep_period(paper, start, end, share, [one, *([two] if end else [])])
    foot_line(paper, firm)
    paper.setup.size_pt, paper.setup.leading_em = 11.5, 0.9
    job = occupation(case)
    weekly = f"{share * 35:g}".replace(".", ",")
    stay = f"du {txt(one)} au {txt(two)}" if end else f"depuis le {txt(one)} et à ce jour encore"
    return (
        plain_head(firm, paper.put("employer", firm.name))
        + gap(14)
        + f"#align(right)[{txt(firm.place.town)}, le {dated(paper, 'issue_date', issued)}]\n"
        + gap(16)
        + f"Je soussigné(e) {txt(firm.director)}, représentant l'entreprise ci-dessus (SIRET {txt(siret_groups(firm))}), certifie que {whole_name(paper)}, demeurant à {txt(who.place.town)}, {'a travaillé' if end else 'travaille'} chez nous {stay}, à raison de {txt(weekly)} heures par semaine, comme {paper.put('job_title', job, job[:1].lower() + job[1:])}.\n\n"
        + (f"{who.agree('Il', 'Elle')} nous quitte libre de tout engagement.\n\n" if end else "")
        + paper.choose("Pour servir et valoir ce que de droit.", "Délivré pour servir à qui de droit.", "Certificat établi en application de l'article L. 1234-19 du code du travail.")
        + "\n"
        + gap(12)
        + f"#pad(left: 85mm)[{by_order(paper, 'employer', firm.director_title, stamp_lines(firm))}]"
    )  # fmt: skip


@apart_layout("work_certificate", "accountant_narrow_columns", defects=JOB_DEFECTS)
def accountant_narrow_columns(case: Case, paper: Paper) -> str:
    """An accountant's program: employer on the left, employee on the right, narrow columns."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start, end, share = employments(case)[-1]
    issued, job = certificate_day(case, end), occupation(case)
    one, two = f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}" if end else ""
    keep_period(paper, start, end, share, [one, *([two] if end else [])])
    paper.setup.size_pt, paper.setup.font = 10, rng.choice(("Liberation Sans Narrow", "Carlito"))
    left = under_rule("Employeur") + over_labels([("Raison sociale", paper.put("employer", firm.name)), ("Siège", txt(firm.address)), ("SIRET", txt(siret_groups(firm))), ("Représenté par", txt(firm.director)), ("Caisse de retraite", "Pro Exemple")])  # fmt: skip
    right = under_rule("Salarié") + over_labels([*civil_rows(paper, usage="Nom marital ou d'usage"), ("Domicile", txt(f"{who.street}, {who.place.town}")), ("Emploi occupé", paper.put("job_title", job)), ("Durée du travail", txt(french.any_share(share, rng)))])  # fmt: skip
    title = "CERTIFICAT DE TRAVAIL" if end else paper.choose("ATTESTATION DE PRÉSENCE DANS L'ENTREPRISE", "ATTESTATION D'EMPLOI")  # fmt: skip
    spell = [("Date d'entrée", bold(txt(one))), ("Date de sortie", bold(txt(two)) if end else "néant – contrat en cours")]  # fmt: skip
    return (
        f"{small('Établi par Cabinet Comptable Exemplaire – dossier ' + str(rng.randrange(100, 999)))}\n"
        + heading(title, align="left", size=1.6)
        + halves(left, right)
        + gap(4)
        + framed_cells(spell)
        + gap(3)
        + ("#text(size: 0.85em)[Le salarié conserve à titre gratuit la couverture frais de santé de l'entreprise pendant sa période de chômage, dans la limite de douze mois (portabilité).]\n" if end else "")
        + gap(4)
        + halves(f"Fait à {txt(firm.place.town)} \\ Le {dated(paper, 'issue_date', issued)}", name_then_hand(paper, "employer", firm.director_title, firm.director, stamp_lines(firm)))
    )  # fmt: skip


@apart_layout("employer_attestation", "reply_slip_ticked")
def reply_slip_ticked(case: Case, paper: Paper) -> str:
    """An employer's slip: boxes ticked, blanks filled in, the hand in a corner."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    issued = given_on(case, 1, 40)
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    paper.setup.leading_em = 0.85
    hand = paper.sign("employer", width_mm=60, height_mm=26, stamp=stamp_lines(firm))
    corner = halves(f"Le {dated(paper, 'issue_date', issued)}", f"Signature et cachet de l'entreprise \\ {hand}")  # fmt: skip
    return (
        f"#block(stroke: 1pt, inset: 6mm, width: 100%)[{heading(paper.choose('ATTESTATION DE L’EMPLOYEUR', 'À REMPLIR PAR L’EMPLOYEUR DE L’APPRENTI', 'Attestation employeur – candidat apprenti'), after_mm=3)}"
        f"Inscription à l'examen du BTS – session {case.session}\n\n"
        f"L'entreprise {bold(paper.put('employer', firm.name))}, sise {txt(firm.address)}, représentée par {txt(firm.director)},\n\natteste que\n\n{whole_name(paper)}, {born_words(paper)},\n\n"
        f"{ticks(('est employé(e) sous contrat d’apprentissage', 'est employé(e) sous contrat de professionnalisation', 'effectue un stage'), (0,))}\n\n"
        f"depuis le {txt(written_day(paper, start))}, pour préparer le BTS {txt(speciality(case))} avec {txt(school.name)}.\n\n"
        f"{corner}]\n"
        + gap(5)
        + small("Volet à renvoyer au centre avec la confirmation d'inscription. Toute fausse déclaration est passible des peines prévues par la loi.")
    )  # fmt: skip


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


@apart_layout("internship_attestation", "month_said_once")
def month_said_once(case: Case, paper: Paper) -> str:
    """A tutor's letter about one placement, with « du 3 au 28 juin 2024 » in one breath."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    month = rng.choice((3, 6, 9))
    first = dt.date(case.session - 1, month, 1)
    first += dt.timedelta(days=-first.weekday() % 7)
    start, end, _ = case.fact("periods", [(first, first + dt.timedelta(days=18), 1.0)])[0]
    weeks = case.fact("weeks", ((end - start).days + 3) // 7)
    day = "1er" if start.day == 1 else str(start.day)
    same = (start.year, start.month) == (end.year, end.month)
    told = f"du {day} au {french.date_long(end)}" if same else f"du {french.date_long(start)} au {french.date_long(end)}"  # fmt: skip
    keep_period(paper, start, end, 1.0, [told])
    issued = case.day_before(1, 20) if case.has("future_date") else min(case.today, end + dt.timedelta(days=rng.randrange(0, 12)))  # fmt: skip
    issued = case.fact("issue_date", issued)
    tutor = invent_firm(rng).director
    said = rng.choice((f"{weeks} semaines", f"{french.in_words(weeks)} semaines"))
    return (
        f"#align(right)[{txt(firm.name)} \\ {txt(firm.address)}]\n"
        + gap(8)
        + heading(paper.choose("Attestation de fin de stage", "ATTESTATION DE STAGE"), align="left", size=1.2)
        + f"Je soussigné(e) {txt(tutor)}, tuteur de stage au sein de l'entreprise {paper.put('employer', firm.name)}, atteste que l'étudiant{who.agree('', 'e')} {whole_name(paper, polite=False)}, inscrit{who.agree('', 'e')} en BTS {txt(speciality(case))}, a effectué dans nos locaux un stage obligatoire {txt(told)}, soit {paper.put('weeks', weeks, said)} à temps complet.\n\n"
        f"{who.agree('Il', 'Elle')} a donné entière satisfaction, tant par son sérieux que par la qualité de son travail.\n\nÀ {txt(firm.place.town)}, {dated(paper, 'issue_date', issued)}\n"
        + gap(5)
        + f"#align(center)[{paper.sign('employer', width_mm=60, height_mm=24, stamp=stamp_lines(firm))} \\ {txt(tutor)} \\ Tuteur de stage]\n"
    )  # fmt: skip
