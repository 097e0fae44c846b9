"""Contracts: of apprenticeship, of professional training, of employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirty_third.wording import (
    DAY,
    bar,
    blank,
    born_on,
    bts,
    capitals,
    columns,
    crossed,
    dated,
    face,
    framed,
    gap,
    hand_of,
    heavy,
    in_sentence,
    left_empty,
    listed,
    middle,
    name_rows,
    numbered,
    of,
    penned,
    penned_day,
    placed,
    right,
    rubber,
    rule,
    sheet,
    slashed,
    small,
    someone,
    unkept,
)
from specimens.people import Firm, invent_firm, invent_place, invent_school

_THREE = ("apprentice", "employer", "training_centre")


def _keep_signers(paper: Paper) -> None:
    """Whose hand stands in a place, as the contract's field has it."""
    paper.fields["signed_by"] = sorted({z.party for z in paper.zones if z.state == "signed" and z.party in _THREE})  # fmt: skip


def _concluded(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - case.rng.randrange(2, 30) * DAY)


def _pen_hours(paper: Paper, hours: int | None) -> str:
    return blank(paper, "", "24mm") if hours is None else penned(paper, "training_hours", hours, str(hours), "24mm")  # fmt: skip


def _pen_person(paper: Paper) -> str:
    """Civil status by pen, a blank a line."""
    p = paper.case.person
    usage = penned(paper, "usage_name", p.usage_name, capitals(paper, p.usage_name)) if p.usage_name else blank(paper, "")  # fmt: skip
    return (
        f"Nom de naissance : {penned(paper, 'birth_name', p.birth_name, capitals(paper, p.birth_name))} \\ Nom d'usage : {usage} \\ "
        f"Prénom(s) : {penned(paper, 'given_names', list(p.given_names), ', '.join(p.given_names))} \\ "
        f"Né(e) le : {penned_day(paper, 'birth_date', p.birth_date)} Commune de naissance : {blank(paper, p.birth_place)} \\ Sexe : {crossed(paper, p.sex == 'M', 'M')} {crossed(paper, p.sex == 'F', 'F')} #h(8mm) Nationalité : {blank(paper, p.nationality_word.lower(), '40mm')}"
    )


def _fa13_visas(paper: Paper, firm: Firm, school: Firm, signed: dt.date) -> str:
    """Rows: the caption at the right of the place; a minor's representative has one, left empty."""
    apprentice = columns("1fr, 1fr", f"{hand_of(paper, 'apprentice', None, 50, 24)} \\ {small('L’apprenti(e)')}", f"{left_empty(paper, 'legal_representative', 42, 22)} \\ {small('Le représentant légal de l’apprenti(e) mineur(e)')}", gutter=2)  # fmt: skip
    return (
        f"Fait à {blank(paper, firm.place.town, '55mm')} le {penned_day(paper, None, signed)}\n"
        + f"#table(columns: (104mm, 1fr), inset: 2mm, stroke: 0.5pt + rgb(0,60,130), align: horizon, [{apprentice}], [Signature de l'apprenti(e) et, s'il y a lieu, de son représentant légal], [{hand_of(paper, 'employer', rubber(firm), 96, 29)}], [Signature de l'employeur, cachet], [{hand_of(paper, 'training_centre', rubber(school, 'CFA'), 96, 29)}], [Visa du CFA : cachet et signature du directeur])\n"
    )


@opened_layout("apprenticeship_contract", "national_form_filled_by_pen", defects=CONTRACTS)
def national_form_filled_by_pen(case: Case, paper: Paper) -> str:
    """The national form of two pages, every blank by the employer's pen, visas on the second."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = contract_span(case)
    signed, hours, shown = _concluded(case, start), hours_of(case), case.title.printed[0]
    sheet(paper, 210, 297, 11, 13, 11, 13)
    face(paper, 9.2, "Liberation Sans", "Open Sans", "Lato")
    paper.setup.numbering = True
    blue = "rgb(0,60,130)"
    loose = "#set par(leading: 1.0em)\n"
    first = (
        columns("34mm, 1fr, 30mm", f"#box(stroke: 1pt + {blue}, inset: 2mm, radius: 4mm)[{heavy('cerfa', 13, blue)}] \\ {small('N° 10103*12', 8)}", middle(f"{heavy('CONTRAT D’APPRENTISSAGE', 17, blue)} \\ {small('Articles L6221-1 et suivants du code du travail', 8)}"), right(heavy("FA 13", 12)), align="horizon")
        + small("Lire la notice avant de remplir. Écrire lisiblement, en noir ou en bleu.", 7.5)
        + bar("L'EMPLOYEUR", blue) + loose
        + f"{crossed(paper, True, 'employeur privé')} #h(10mm) {crossed(paper, False, 'employeur « public »')} \\ Nom et prénom ou dénomination : {penned(paper, 'employer', firm.name, firm.name)} \\ Adresse de l'établissement : {blank(paper, firm.address, '1fr', 12)} \\ N° SIRET : {blank(paper, firm.siret, '60mm')} Téléphone : {blank(paper, firm.phone)} \\ Effectif : {blank(paper, str(rng.randrange(3, 60)), '20mm')} Code IDCC : {blank(paper, '1597', '26mm')} \n"
        + bar("L'APPRENTI(E)", blue) + loose + _pen_person(paper) + "\n"
        + bar("LE MAÎTRE D'APPRENTISSAGE", blue) + loose
        + f"Nom, prénom : {blank(paper, someone(case))} \\ Emploi occupé : {blank(paper, rng.choice(('chef d’équipe', 'responsable technique', 'gérant')), '70mm')} \n"
        + bar("LE CONTRAT", blue) + loose
        + f"Type de contrat : {blank(paper, '11', '14mm')} Date de conclusion : {penned_day(paper, None, signed)} \\ Date de début d'exécution du contrat : {penned_day(paper, 'start', start)} \\ Date de fin du contrat ou de la période d'apprentissage : {penned_day(paper, 'end', end)} \\ Durée hebdomadaire du travail : {blank(paper, '35', '14mm')} heures Salaire brut mensuel : {blank(paper, str(rng.randrange(790, 1490)), '22mm')} €\n"
    )  # fmt: skip
    second = (
        bar("LA FORMATION", blue) + loose
        + f"{crossed(paper, False, 'CFA d’entreprise')} #h(6mm) Dénomination du CFA : {blank(paper, school.name)} \\ Adresse : {blank(paper, school.address, '1fr', 12)} \\ Diplôme ou titre visé : {penned(paper, 'diploma', shown, 'BTS ' + shown, '1fr', 11)} \\ Durée totale de la formation au CFA : {_pen_hours(paper, hours)} heures, dont à distance : {blank(paper, '0', '14mm')}\n"
        + bar("VISAS", blue)
        + f"{crossed(paper, True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat.')}\n\n"
        + _fa13_visas(paper, firm, school, signed)
        + framed(f"{heavy('Cadre réservé à l’organisme en charge du dépôt')} \\ \\ N° de dépôt : #h(40mm) Reçu le :", 2.5, "0.5pt", "luma(244)")
    )  # fmt: skip
    _keep_signers(paper)
    return first + "#pagebreak()\n" + second


@opened_layout("apprenticeship_contract", "chamber_print_in_two_columns", defects=CONTRACTS)
def chamber_print_in_two_columns(case: Case, paper: Paper) -> str:
    """A chamber of trades prints the contract in two columns; the places stand one below another."""
    firm, school, rng, p = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person
    start, end = contract_span(case)
    signed, hours, shown = _concluded(case, start), hours_of(case), bts(case)
    sheet(paper, 210, 297, 12, 12, 12, 12)
    face(paper, 8.8, "Liberation Sans", "DejaVu Sans", "Carlito")
    red = rng.choice(("rgb(160,20,40)", "rgb(0,90,80)", "rgb(90,50,120)"))
    left = (
        heavy("1. Entreprise", 10, red) + listed([("Raison sociale", heavy(paper.put("employer", firm.name))), ("Forme", txt(firm.form)), ("Adresse", txt(firm.address)), ("SIRET", txt(numbered(firm))), ("Représentant", txt(firm.director))], 27)
        + gap(2) + heavy("2. Apprenti", 10, red)
        + listed([*name_rows(paper, "Nom", "Nom d'usage", "Prénoms"), (p.agree("Né le", "Née le"), paper.birth_date(form=slashed(p.birth_date))), ("À", txt(f"{p.birth_place} ({p.birth_department})")), ("Domicile", txt(f"{p.street}, {p.place.town}"))], 27)
        + gap(2) + heavy("3. Maître d'apprentissage", 10, red) + listed([("Nom", txt(someone(case))), ("Ancienneté", f"{rng.randrange(3, 20)} ans")], 27)
        + gap(2) + heavy("4. Contrat", 10, red)
        + listed([("Conclu le", unkept(paper, signed, slashed(signed))), ("Début", dated(paper, "start", start, slashed(start))), ("Fin", dated(paper, "end", end, slashed(end))), ("Durée du travail", "35 h par semaine"), ("Salaire", f"{rng.randrange(43, 78)} % du SMIC")], 27)
    )  # fmt: skip
    other = (
        heavy("5. Formation", 10, red)
        + listed([("CFA", txt(school.name)), ("Lieu", txt(school.place.town)), ("UAI", f"0{rng.randrange(10**6, 10**7 - 1)}K"), ("Diplôme visé", "BTS " + paper.put("diploma", shown)), ("Heures au CFA", hours_said(paper, hours, " heures"))], 27)
        + gap(3)
        + f"#rect(width: 100%, stroke: 0.5pt + {red}, inset: 2mm)[{small('L’apprenti', 8)}  \\ {hand_of(paper, 'apprentice', None, 74, 24)}]\n#rect(width: 100%, stroke: 0.5pt + {red}, inset: 2mm)[{small('L’employeur (cachet)', 8)} \\ {hand_of(paper, 'employer', rubber(firm), 78, 30)}]\n#rect(width: 100%, stroke: 0.5pt + {red}, inset: 2mm)[{small('Le directeur du centre de formation d’apprentis (visa et cachet)', 8)} \\ {hand_of(paper, 'training_centre', rubber(school), 78, 30)}]\n"
    )  # fmt: skip
    _keep_signers(paper)
    return (
        f"{heavy('Chambre de métiers et de l’artisanat fictive', 11, red)} #h(1fr) {small('Service de l’apprentissage – exemplaire du CFA', 8)}\n"
        + rule(red, 1.2)
        + middle(f"{heavy('CONTRAT D’APPRENTISSAGE', 16)} \\ {small(f'Enregistrement n° {case.session - 2}-{rng.randrange(10**4, 10**5)} – document conforme au formulaire CERFA 10103', 8)}")
        + gap(2)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 7mm, [{left}], [{other}])\n"
        + gap(2)
        + small("L'employeur s'engage à faire suivre à l'apprenti tous les enseignements et à l'inscrire à l'examen. Le contrat peut être rompu par l'une ou l'autre des parties jusqu'à l'échéance des quarante-cinq premiers jours, consécutifs ou non, de formation pratique en entreprise. Passé ce délai, la rupture se fait dans les conditions de l'article L. 6222-18 du code du travail.", 7)
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "town_hall_contract_signed_line_by_line", defects=CONTRACTS)  # fmt: skip
def town_hall_contract_signed_line_by_line(case: Case, paper: Paper) -> str:
    """A town's contract in articles; each signatory has a line of the closing text."""
    rng, school = case.rng, invent_school(case.rng)
    place = invent_place(rng)
    start, end = contract_span(case)
    signed, hours, shown = _concluded(case, start), hours_of(case), bts(case)
    face(paper, 10, "Libertinus Serif", "Liberation Serif", "Caladea")
    paper.setup.margin_mm = (16, 20, 14, 22)
    town = f"Commune {of(place.town)}"
    mayor = someone(case)

    def line(words: str, party: str, stamp: list[str] | None) -> str:
        return f"#grid(columns: (62mm, 1fr), column-gutter: 4mm, align: horizon, [{txt(words)}], [{hand_of(paper, party, stamp, 84, 21)}])\n"

    out = (
        columns("1fr, 1fr", f"{heavy('DÉPARTEMENT FICTIF')} \\ {heavy(txt(place.town.upper()))} \\ Service des ressources humaines", right(small(f"Acte n° RH {case.session - 2}/{rng.randrange(10, 300)}", 9)))
        + gap(3)
        + middle(heavy(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D’APPRENTISSAGE – SECTEUR PUBLIC NON INDUSTRIEL ET COMMERCIAL"), 14))
        + gap(2)
        + f"Entre la {paper.put('employer', town)}, représentée par son maire, {txt(mayor)}, et {in_sentence(paper)}, {born_on(paper)}, apprenti{case.person.agree('', 'e')}, il est convenu ce qui suit.\n\n"
        + f"*Article 1.* L'apprenti{case.person.agree('', 'e')} prépare le {paper.put('diploma', shown, 'BTS ' + shown)} au centre de formation d'apprentis {txt(school.name)}, à {txt(school.place.town)}.\n\n"
        + f"*Article 2.* Le contrat prend effet le {dated(paper, 'start', start)} et prend fin le {dated(paper, 'end', end)}.\n\n"
        + f"*Article 3.* La formation dispensée par le centre est de {hours_said(paper, hours, ' heures')} pour toute la durée du contrat.\n\n"
        + f"*Article 4.* Le maître d'apprentissage est {txt(someone(case))}, agent titulaire. La rémunération est de {rng.randrange(43, 78)} % du traitement minimum.\n\n"
        + "*Article 5.* Le présent contrat est transmis à l'unité départementale du travail.\n\n"
        + f"Fait en trois exemplaires à {txt(place.town)}, le {unkept(paper, signed)}, et signé :\n"
        + gap(1)
        + line(f"par {mayor}, maire, employeur,", "employer", ["MAIRIE", place.town.upper(), place.post_code])
        + line("par l'apprenti," if case.person.sex == "M" else "par l'apprentie,", "apprentice", None)
        + line("et, pour le CFA, par son directeur,", "training_centre", rubber(school))
    )  # fmt: skip
    _keep_signers(paper)
    return out


@opened_layout("professional_training_contract", "platform_print_with_signing_boxes")
def platform_print_with_signing_boxes(case: Case, paper: Paper) -> str:
    """A platform's print: two columns of cells; three boxes with drawn hands and a line of proof."""
    firm, school, rng, p = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person
    start, end = contract_span(case)
    signed, shown = _concluded(case, start), bts(case)
    hours = case.fact("training_hours", rng.choice((1100, 1150, 1200, 1350)))
    face(paper, 9, "Open Sans", "Lato", "Carlito")
    paper.setup.margin_mm = (14, 15, 14, 15)
    tone = rng.choice(("rgb(90,60,160)", "rgb(0,110,130)", "rgb(200,80,40)"))

    def cell(label: str, value: str) -> str:
        return f"[{small(label, 7.2)} \\ {value}]"

    def box(party: str, words: str, who: str) -> str:
        when = small("" if case.has("undated") else f"le {slashed(signed)} à {rng.randrange(8, 19):02d}:{rng.randrange(60):02d} – preuve {rng.randrange(16**8):08x}", 6.5)  # fmt: skip
        proof = f"{small('Signé électroniquement par ' + who, 6.5)} \\ {when}" if paper.signs(party) else small("En attente de signature", 6.5)  # fmt: skip
        return f"#rect(width: 100%, stroke: 0.6pt + {tone}, radius: 1.5mm, inset: 2mm)[{heavy(txt(words), 8)} \\ {hand_of(paper, party, None, 50, 20)} \\ {proof}]"  # fmt: skip

    cells = [
        cell("Employeur", heavy(paper.put("employer", firm.name))), cell("SIRET", txt(numbered(firm))), cell("Adresse", txt(firm.address)), cell("Tuteur", txt(someone(case))),
        *(cell(k, v) for k, v in name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms")), cell("Date de naissance", paper.birth_date(form=slashed(p.birth_date))),
        cell("Début du contrat", dated(paper, "start", start, slashed(start))), cell("Fin du contrat", dated(paper, "end", end, slashed(end))),
        cell("Organisme de formation", txt(school.name)), cell("Qualification visée", "BTS " + paper.put("diploma", shown)), cell("Durée de la formation", paper.put("training_hours", hours, f"{hours} heures")), cell("Nature", "contrat à durée déterminée"),
    ]  # fmt: skip
    out = (
        f"#block(width: 100%, stroke: (left: 3pt + {tone}), inset: (left: 4mm))[{heavy('Contrat de professionnalisation', 18, tone)} \\ {small(f'Formulaire équivalent au CERFA 12434*04 – dossier EFP-{rng.randrange(10**6, 10**7)}', 8)}]\n"
        + gap(2)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: (x, y) => (bottom: 0.3pt + luma(170)), {', '.join(cells)})\n"
        + small("Les parties certifient l'exactitude des renseignements. L'employeur transmet le contrat à son opérateur de compétences dans les cinq jours qui suivent le début de son exécution. Les actions d'évaluation, d'accompagnement et les enseignements représentent de 15 à 25 % de la durée du contrat.", 7.5)
        + gap(3)
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 3mm, [{box('apprentice', 'Le ou la salarié(e)', f'{p.first_name} {p.birth_name}')}], [{box('employer', 'L’employeur', firm.director)}], [{box('training_centre', 'L’organisme de formation', school.director)}])\n"
    )  # fmt: skip
    _keep_signers(paper)
    return out


@opened_layout("professional_training_contract", "yellow_copy_filled_by_pen")
def yellow_copy_filled_by_pen(case: Case, paper: Paper) -> str:
    """The employee's copy, on yellow paper, of an older form; pen in each blank, captions below."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = contract_span(case)
    signed, shown = _concluded(case, start), case.title.printed[0]
    hours = case.fact("training_hours", rng.choice((1050, 1100, 1200, 1350)))
    sheet(paper, 210, 297, 12, 14, 12, 14)
    face(paper, 9.6, "Liberation Sans", "Carlito", "DejaVu Sans")
    paper.setup.fill = "rgb(255,248,205)"
    loose = "#set par(leading: 1.05em)\n"
    out = (
        columns("1fr, auto", f"{heavy('CONTRAT DE PROFESSIONNALISATION', 15)} \\ {small('Articles L. 6325-1 et suivants du code du travail', 8)}", f"{heavy('cerfa', 12)} {small('N° 12434*02', 8)} \\ {small('2 – exemplaire du salarié', 8)}")
        + framed(loose + f"{heavy('EMPLOYEUR')} \\ Dénomination {penned(paper, 'employer', firm.name, firm.name)} \\ N°, rue, commune {blank(paper, firm.address, '1fr', 12)} \\ SIRET {blank(paper, firm.siret)}", 2.5)
        + framed(loose + f"{heavy('SALARIÉ(E)')} \\ {_pen_person(paper)}", 2.5)
        + framed(loose + f"{heavy('CONTRAT')} \\ {crossed(paper, True, 'CDD')} #h(4mm) {crossed(paper, False, 'CDI')} #h(6mm) du {penned_day(paper, 'start', start)} au {penned_day(paper, 'end', end)} \\ Emploi occupé {blank(paper, rng.choice(case.title.jobs), '74mm', 12)} Salaire brut {blank(paper, str(rng.randrange(1000, 1700)), '20mm')} €", 2.5)
        + framed(loose + f"{heavy('FORMATION')} \\ Organisme {blank(paper, school.name)} \\ Diplôme préparé {penned(paper, 'diploma', shown, 'BTS ' + shown, '1fr', 11)} \\ Durée des actions de formation {penned(paper, 'training_hours', hours, str(hours), '24mm')} heures", 2.5)
        + f"\nFait en cinq exemplaires à {blank(paper, firm.place.town, '55mm')} le {penned_day(paper, None, signed)}\n"
        + gap(2)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 8mm, [{placed(paper, 'employer', 'Signature et cachet de l’employeur', rubber(firm), below=True, wide=80, high=29)}], [{placed(paper, 'apprentice', 'Signature du ou de la salarié(e)', None, below=True, wide=76, high=29)}])\n"
    )  # fmt: skip
    _keep_signers(paper)
    return out


@opened_layout("employment_contract", "engagement_letter_signed_by_both", defects=("wrong_job",))
def letter_of_engagement_countersigned(case: Case, paper: Paper) -> str:
    """A letter of engagement worth a contract, read and approved by the employee at its foot."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(120, 1200) * DAY)
    job = job_of(case)
    face(paper, 10.4, "Carlito", "Liberation Serif", "Lato")
    ink = rng.choice(("rgb(30,70,50)", "rgb(100,30,30)", "rgb(30,50,100)"))
    agreed = paper.handwritten("Lu et approuvé, bon pour accord", 13) if paper.signs("candidate") else ""  # fmt: skip
    return (
        right(f"{heavy(paper.put('employer', firm.name), 15, ink)} \\ {small(f'{firm.form} – {firm.address}', 8)} \\ {small('SIRET ' + numbered(firm), 8)}")
        + f"{txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}\n"
        + gap(3)
        + f"{heavy('Objet :')} lettre d'engagement valant contrat de travail à durée indéterminée\n\n{p.civility},\n\nÀ la suite de nos entretiens, nous avons le plaisir de vous confirmer votre engagement. Le présent courrier vaut {heavy('contrat de travail')} entre notre société et {in_sentence(paper)}, {born_on(paper)}.\n\n"
        + f"Vous prendrez vos fonctions le {heavy(dated(paper, 'start', start))} en qualité de {heavy(paper.put('job_title', job))}, à temps complet, au lieu de travail de {txt(firm.place.town)}. Vous serez placé{p.agree('', 'e')} sous l'autorité de {txt(someone(case))}.\n\n"
        + f"Votre rémunération mensuelle brute est fixée à {rng.randrange(1850, 2900)} euros pour 151,67 heures. Une période d'essai de deux mois est prévue, renouvelable une fois. Les congés, la maladie et le préavis suivent la convention collective du {rng.choice(('bâtiment', 'commerce de gros', 'génie climatique'))}.\n\nVous voudrez bien nous retourner un exemplaire de cette lettre revêtu de votre accord.\n\nNous vous prions de croire, {p.civility}, à nos sentiments les meilleurs.\n"
        + gap(2)
        + f"{txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(3, 20) * DAY)}\n"
        + columns("1fr, 1fr", f"{txt(firm.director)} \\ {small(firm.director_title, 9)} \\ {hand_of(paper, 'employer', rubber(firm), 74, 30)}", f"Le salarié, précédé de la mention « lu et approuvé » \\ {agreed} \\ {hand_of(paper, 'candidate', None, 72, 24)}")
    )  # fmt: skip


@opened_layout("employment_contract", "typewritten_fixed_term_copy", defects=("wrong_job",))
def typewritten_fixed_term_copy(case: Case, paper: Paper) -> str:
    """A fixed-term contract beaten on an old machine, grey copy, places under dashes."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(90, 420) * DAY)
    end = case.fact("end", start + rng.randrange(180, 500) * DAY)
    job = job_of(case)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = typewriter_font(rng), 10, 0.75
    paper.setup.margin_mm = (18, 18, 16, 26)
    paper.setup.fill = "luma(245)"
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())} \\ R.C.S. {txt(firm.siren)}\n"
        + gap(4)
        + middle(f"#underline[{txt(paper.choose('CONTRAT DE TRAVAIL A DUREE DETERMINEE', 'CONTRAT A DUREE DETERMINEE'))}]")
        + gap(3)
        + f"ENTRE l'entreprise ci-dessus, l'employeur,\n\nET {in_sentence(paper)}, {born_on(paper)}, demeurant {txt(p.street)}, {txt(p.place.town)}, le salarié,\n\nIL A ETE CONVENU :\n\n"
        + f"1 - Le salarié est engagé comme {paper.put('job_title', job)} pour faire face à un accroissement temporaire d'activité.\n\n"
        + f"2 - Le contrat commence le {dated(paper, 'start', start)} et finit le {dated(paper, 'end', end)} sans autre formalité. La période d'essai est de deux semaines.\n\n"
        + f"3 - L'horaire est de 35 heures par semaine, le salaire brut de {rng.randrange(1800, 2500)} euros par mois.\n\n4 - La caisse de retraite est la Caisse fictive du bâtiment.\n\n"
        + f"Fait en deux originaux à {txt(firm.place.town)} le {unkept(paper, start - rng.randrange(1, 9) * DAY)}\n"
        + gap(3)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 6mm, row-gutter: 1mm, [L'EMPLOYEUR \\ - - - - - - - - -], [LE SALARIE \\ - - - - - - - - -], [{hand_of(paper, 'employer', rubber(firm), 74, 30)}], [{hand_of(paper, 'candidate', None, 72, 28)}])\n"
    )  # fmt: skip
