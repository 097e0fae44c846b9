"""The papers that nearly every file holds, in further shapes: confirmations with bars and boxes or as
a letter to send back, scaffolding records and cards, temporary work, a stationer's printed form."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.furniture import address_block, made_at, spaced_siret, stamp_lines
from specimens.layout import Case, Paper, layout
from specimens.papers.confirmation import _academy, _days, _exam_table, _number, _speciality
from specimens.papers.r408 import _ANNEX_WORDS, _annexes, _dates
from specimens.papers.work import _DEFECTS, _issued, _job, _keep, _periods
from specimens.people import invent_firm, invent_training_body
from specimens.signing import Party, parties_in_a_row, place_to_sign


def _bars(paper: Paper, width_mm: float = 48, height_mm: float = 9) -> str:
    """A bar code to look at; it holds nothing."""
    rng, x, bars = paper.rng, 0.0, []
    while x < width_mm - 1:
        wide = rng.choice((0.3, 0.3, 0.6, 0.9))
        bars.append(f'<rect x="{x:.1f}" y="0" width="{wide}" height="{height_mm}"/>')
        x += wide + rng.choice((0.3, 0.6, 0.9))
    name = f"bars{len(paper.assets)}.svg"
    paper.assets[name] = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_mm}mm" height="{height_mm}mm" '
        f'viewBox="0 0 {width_mm} {height_mm}">{"".join(bars)}</svg>'
    ).encode()
    return f'#image("{name}", width: {width_mm}mm)'


@layout("registration_confirmation", "barcode_sheet")
def barcode_sheet(case: Case, paper: Paper) -> str:
    """Numbered boxes under a bar code; signature on the right of the last box, date on its left."""
    person = case.person
    edited, signed = _days(case)
    paper.setup.size_pt, paper.setup.margin_mm = 9.5, (10, 14, 10, 14)
    usage = f"Nom d'usage : {paper.usage_name()} \\ " if person.usage_name else ""
    box = "#block(stroke: 0.5pt, width: 100%, inset: 2.5mm, above: 2.5mm, below: 1mm)"
    return (
        f"#grid(columns: (1fr, auto), [*{_academy(case, paper)}* \\ Service des examens post-baccalauréat \\ Document produit le {paper.date('edited_on', edited, form=french.date_slashes(edited))}], [{_bars(paper)} \\ #align(center)[N° {_number(case, paper)}]])\n#v(2mm)\n"
        f"#align(center)[#text(size: 1.4em)[*{paper.choose('CONFIRMATION DE DEMANDE D’INSCRIPTION', 'Confirmation d’inscription au BTS', 'CONFIRMATION D’INSCRIPTION À UN EXAMEN')}*] \\ Brevet de technicien supérieur – session {paper.put('session', case.session)}]\n"
        f"{box}[*A – Identité* \\ {txt(person.civility)} \\ Nom de naissance : {paper.birth_name()} \\ {usage}Prénom 1, 2, 3 : {paper.given_names()} \\ Naissance : {paper.birth_date(form=french.date_slashes(person.birth_date))}, {txt(person.birth_place)}]\n"
        f"{box}[*B – Qualification présentée* \\ {_speciality(case, paper)} \\ Forme {paper.choose('globale', 'progressive')} – {paper.choose('candidat individuel', 'voie scolaire', 'apprentissage', 'formation continue')}]\n"
        f"{box}[*C – Épreuves*\n{_exam_table(case)}]\n"
        f"{box}[*D – Confirmation* \\ Je certifie exacts les renseignements ci-dessus et m'inscris à cet examen dans cette seule académie.\n#grid(columns: (1fr, auto), [Date : {paper.hand_date('signed_on', signed)}], [{place_to_sign(paper, Party('candidate', paper.choose('Signature du candidat (obligatoire)', 'Signature :')), shape=paper.choose('below', 'framed'), width_mm=62)}])]\n"
    )


@layout("registration_confirmation", "letter_to_return")
def letter_to_return(case: Case, paper: Paper) -> str:
    """A letter with the summary in a table and a coupon to sign on a second page."""
    person = case.person
    edited, signed = _days(case)
    usage = f"[Nom d'usage], [{paper.usage_name()}], " if person.usage_name else ""
    return (
        f"#grid(columns: (1fr, 78mm), [{_academy(case, paper)} \\ Direction des examens et concours], [{address_block(person)} \\ \\ Le {paper.date('edited_on', edited)}])\n#v(5mm)\n*Objet : {paper.choose('confirmation de votre inscription à l’examen', 'récapitulatif de votre inscription', 'votre inscription au BTS')}*\n\n{txt(person.civility)},\n\nVotre demande d'inscription a été enregistrée. Vérifiez les données suivantes, datez et signez la page 2, puis téléversez l'ensemble.\n\n"
        f"#table(columns: (55mm, 1fr), inset: 2mm, stroke: 0.3pt + luma(120), [Examen], [Brevet de technicien supérieur], [Session], [{paper.put('session', case.session)}], [Spécialité], [{_speciality(case, paper)}], [Candidat n°], [{_number(case, paper)}], [Nom de naissance], [{paper.birth_name()}], {usage}[Prénom(s)], [{paper.given_names()}], [Né(e) le], [{paper.birth_date()}], [Courriel], [{txt(person.email)}])\n"
        f"#pagebreak()\n*COUPON À RETOURNER – {paper.choose('CONFIRMATION D’INSCRIPTION', 'RÉCAPITULATIF D’INSCRIPTION')}*\n\n{_exam_table(case)}\n#v(4mm)\nJe confirme mon inscription.\n\nÀ {paper.handwritten(person.place.town, 14)}, le {paper.hand_date('signed_on', signed, 14)}\n\n"
        + place_to_sign(
            paper,
            Party("candidate", "Signature du candidat précédée de la mention « lu et approuvé »", approval=paper.choose("Lu et approuvé", "")),
            shape="below",
            align=paper.choose("left", "right", "center"),
        )
    )  # fmt: skip


@layout("r408_attestation", "evaluation_record", defects=("annex_missing",))
def r408_record(case: Case, paper: Paper) -> str:
    """A record of evaluation: every annex with its opinion, trainer and body side by side."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, issued = _dates(case)
    annexes = _annexes(case)
    rows = []
    for annex in annexes:
        paper.add("annexes", annex, f"Annexe {annex}")
        rows.append(
            f"[Annexe {annex}], [{txt(_ANNEX_WORDS[annex][0])}], [{rng.choice(('Favorable', 'Acquis', 'Apte'))}]"
        )
    if not rows:
        rows.append("[Formation], [sensibilisation aux travaux en hauteur], [Suivie]")
    usage = f" – nom d'usage : {paper.usage_name()}" if case.person.usage_name else ""
    return (
        f"#table(columns: (50mm, 1fr), inset: 3mm, align: horizon, [*{paper.put('organisation', body.name)}* \\ {txt(body.place.town)}], [#align(center)[#text(size: 1.2em)[*{paper.choose('PROCÈS-VERBAL D’ÉVALUATION ET ATTESTATION', 'Attestation de compétences – échafaudages de pied', 'RÉSULTAT DE LA FORMATION R408')}* \\ Recommandation R 408 de la CNAM]]])\n#v(3mm)\n"
        f"Stagiaire : {paper.birth_name()} {paper.given_names(' ')}{usage}, {case.person.born} le {paper.birth_date()} \\ Stage : {paper.date('training_start', start)} – {paper.date('training_end', end)} \\ Diplôme préparé : BTS {txt(rng.choice(case.title.printed))}\n\n"
        f"#table(columns: (26mm, 1fr, 30mm), inset: 2.2mm, [*Référence*], [*Compétences évaluées*], [*Avis*], {', '.join(rows)})\n\n{made_at(paper, body.place.town, 'issue_date', issued)}\n"
        + parties_in_a_row(
            paper,
            [
                Party("candidate", "Le stagiaire"),
                Party("training_centre", "Le formateur"),
                Party("training_centre", "Pour l'organisme (cachet)", stamp_lines(body)),
            ],
            frame=rng.random() < 0.6,
        )
    )


@layout("r408_attestation", "operator_card", defects=("annex_missing",))
def r408_card(case: Case, paper: Paper) -> str:
    """A card for the wallet, printed twice as large on a sheet of its own size."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, issued = _dates(case)
    annexes = _annexes(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 105, (7, 9, 6, 9)
    paper.setup.size_pt = 9.5
    shade = rng.choice(("rgb(240,150,20)", "rgb(20,110,160)", "rgb(60,120,50)"))
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
    said = ", ".join(f"annexe {a} ({_ANNEX_WORDS[a][1].lower()})" for a in annexes)
    return (
        f"#block(fill: {shade}, width: 100%, inset: 2.5mm)[#text(fill: white, size: 1.15em)[*{paper.choose('ÉCHAFAUDAGES DE PIED – ATTESTATION R408', 'CARTE INDIVIDUELLE DE FORMATION – R408', 'ATTESTATION DE FORMATION R408')}*]]\n"
        f"{paper.listed_name(civility=True)} \\ {case.person.born} le {paper.birth_date()} \\ a suivi la formation relative aux échafaudages de pied, recommandation R408{', ' + said if said else ''}, du {paper.date('training_start', start)} au {paper.date('training_end', end)}. \\ Organisme : {paper.put('organisation', body.name)} \\ Délivrée le {paper.date('issue_date', issued)}\n"
        + place_to_sign(
            paper,
            Party("training_centre", "Le responsable", stamp_lines(body)),
            shape=paper.choose("beside", "stamp_beside"),
            align="right",
            width_mm=46,
            height_mm=18,
        )
    )


@layout("work_certificate", "missions_list", defects=_DEFECTS)
def missions_list(case: Case, paper: Paper) -> str:
    """A staff agency's or a group's list of employments, with the post in its last column."""
    firm, rng = invent_firm(case.rng), case.rng
    periods = _periods(case, 3)
    job, issued = _job(case), _issued(case, periods)
    rows = []
    for start, end, share in periods:
        first = french.date_slashes(start)
        last = french.date_slashes(end) if end else paper.choose("en cours", "à ce jour")
        _keep(paper, (start, end, share), *([first, last] if end else [first]))
        weekly = f"{share * 35:g}".replace(".", ",")
        rows.append(f"[{first}], [{txt(last)}], [{weekly} h/sem.], [{txt(job)}]")
    paper.put("job_title", job)
    return (
        f"#grid(columns: (1fr, auto), [#text(size: 1.25em)[*{paper.put('employer', firm.name)}*] \\ Agence de {txt(firm.place.town)} – SIRET {txt(spaced_siret(firm.siret))}], [{_bars(paper, 36, 7)}])\n#v(6mm)\n"
        f"#text(size: 1.3em)[{paper.choose('Certificat de travail – relevé des périodes d’emploi', 'ATTESTATION DES PÉRIODES TRAVAILLÉES', 'Attestation d’emploi : récapitulatif')}]\n\n{paper.listed_name(civility=True)} – {case.person.born} le {paper.birth_date()} – matricule {rng.randrange(1000, 99999)}\n\n"
        f"#table(columns: (28mm, 28mm, 32mm, 1fr), inset: 2mm, [*Début*], [*Fin*], [*Horaire*], [*Emploi*], {', '.join(rows)})\n\nNous certifions l'exactitude des périodes ci-dessus. Certificat délivré en application de l'article L. 1234-19 du code du travail.\n\n{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("employer", "Pour le Directeur et par délégation, le service paie", stamp_lines(firm), firm.director),
            align=paper.choose("left", "center", "right"),
        )
    )  # fmt: skip


@layout("work_certificate", "filled_form", defects=_DEFECTS)
def filled_form(case: Case, paper: Paper) -> str:
    """A stationer's printed form whose blanks a small employer filled in by hand."""
    firm = invent_firm(case.rng)
    start, end, share = _periods(case, 1)[-1]
    job, issued = _job(case), _issued(case, [(start, end, share)])
    person = case.person
    name = f"{person.first_name} {person.birth_name}"
    first = french.date_slashes(start)
    last = french.date_slashes(end) if end else "ce jour"
    _keep(paper, (start, end, share), *([first, last] if end else [first]))
    paper.put("full_name", name)
    paper.put("employer", firm.name)
    paper.put("job_title", job)
    born = french.date_slashes(person.birth_date)
    paper.put("birth_date", person.birth_date.isoformat(), born)
    hours = f"{share * 35:g}".replace(".", ",")

    def by_hand(text: str) -> str:
        return paper.handwritten(text, 14)

    return (
        f"#v(6mm)\n#align(center)[#box(stroke: 1.2pt, inset: 4mm)[#text(size: 1.5em)[*CERTIFICAT DE TRAVAIL*]]]\n#v(8mm)\n#set par(leading: 1.1em)\n"
        f"Je soussigné(e) (nom, qualité) : {by_hand(firm.director)} \\ de l'entreprise : {by_hand(firm.name)} \\ certifie avoir employé M., Mme : {by_hand(name)} \\ né(e) le : {by_hand(born)} \\ en qualité de : {by_hand(job)} \\ du : {by_hand(first)} #h(6mm) au : {by_hand(last)} \\ Durée hebdomadaire : {by_hand(hours + ' h')}\n#v(4mm)\n"
        f"Fait à {by_hand(firm.place.town)}, le {paper.hand_date('issue_date', issued, 14)}\n#v(4mm)\n"
        + place_to_sign(
            paper,
            Party("employer", "Signature et cachet de l'employeur", stamp_lines(firm)),
            shape=paper.choose("below", "framed"),
            align="right",
        )
    )
