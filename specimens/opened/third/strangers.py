"""Papers that a candidate sends by mistake, or in place of what is asked: none of the pieces."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import Card, lay_out
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    bts,
    emblem,
    heading,
    press,
    running_name,
    sides,
    siret,
    small,
    window_of,
)
from specimens.people import invent_firm, invent_school


@opened_layout("unknown", "monthly_payslip")
def monthly_payslip(case: Case, paper: Paper) -> str:
    """A payslip from a payroll program: it shows a month's pay, not a period of work."""
    firm, person, rng = invent_firm(case.rng), case.person, case.rng
    month = case.today.replace(day=1) - dt.timedelta(days=3)
    gross = rng.randrange(1800, 2600)
    net = f"{gross * 0.78:.2f}".replace(".", ",")
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 12, 12, 12)
    rows = ", ".join(
        f"[{txt(name)}], [{gross},00], [{rate:.2f}], [{gross * rate / 100:.2f}]".replace(".", ",")
        for name, rate in (
            ("Santé – maladie", 0.0),
            ("Retraite de base plafonnée", 6.9),
            ("Retraite complémentaire T1", 3.15),
            ("Chômage", 0.0),
            ("CSG déductible", 6.8),
            ("CSG/CRDS non déductible", 2.9),
        )
    )
    return (
        heading(paper.choose("BULLETIN DE PAIE", "Bulletin de salaire", "BULLETIN DE PAIE CLARIFIÉ"), size_em=1.3, after_mm=2)
        + sides(f"*{txt(firm.name)}* \\ {txt(firm.address)} \\ Siret {txt(siret(firm))} \\ Convention collective : Bâtiment ETAM", f"Période : {txt(french.month_and_year(month))} \\ Matricule {rng.randrange(100, 999)} \\ Emploi : {txt(rng.choice(case.title.jobs))} \\ #v(2mm) {window_of(person)}")
        + f"#v(4mm)\n#table(columns: (1fr, 28mm, 22mm, 28mm), inset: 1.5mm, stroke: 0.3pt, [*Rubrique*], [*Base*], [*Taux*], [*À déduire*], [Salaire de base 151,67 h], [{gross},00], [], [], {rows})\n"
        f"#v(3mm)\n*Net à payer avant impôt : {net}* € #h(8mm) Payé par virement le {txt(french.date_slashes(month))} \\ Congés acquis : 2,5 – pris : 0\n\n#text(size: 0.8em)[Dans votre intérêt, conservez ce bulletin sans limitation de durée.]\n"
    )  # fmt: skip


@opened_layout("unknown", "two_column_resume")
def two_column_resume(case: Case, paper: Paper) -> str:
    """A résumé in two columns, one of them coloured."""
    person, rng, firm, school = (
        case.person,
        case.rng,
        invent_firm(case.rng),
        invent_school(case.rng),
    )
    year = case.today.year
    paper.setup.font, paper.setup.margin_mm = rng.choice(("Lato", "Carlito")), (12, 14, 12, 12)
    left = f"#block(fill: rgb(225,235,232), inset: 4mm, width: 100%)[*CONTACT* \\ {txt(person.phone)} \\ {txt(person.email)} \\ {txt(person.place.town)} \\ \\ *LANGUES* \\ Français \\ Anglais B2 \\ \\ *LOGICIELS* \\ Word, Excel, AutoCAD \\ \\ *LOISIRS* \\ Football, cuisine, photographie \\ \\ Permis B]"
    right = f"*PROFIL* \\ Motivé(e) et rigoureux(se), je recherche un poste de {txt(small(rng.choice(case.title.jobs)))}.\n\n*PARCOURS* \\ {year - 1} – aujourd'hui : assistant chez {txt(firm.name)} \\ {year - 3} – {year - 1} : petits emplois saisonniers\n\n*ÉTUDES* \\ {year - 2} : BTS {txt(bts(case))}, {txt(school.name)} (niveau) \\ {year - 4} : baccalauréat\n"
    return f"#text(size: 1.9em)[*{txt(person.first_name)} {txt(french.titled(person.birth_name))}*]\n#v(4mm)\n{sides(left, right, '(64mm, 1fr)')}"  # fmt: skip


@opened_layout("unknown", "motivation_letter")
def motivation_letter(case: Case, paper: Paper) -> str:
    """A letter that applies for a place at a school or in a firm."""
    firm = invent_firm(case.rng)
    person = case.person
    return (
        f"{window_of(person)}\n\n#align(right)[{txt(firm.name)} \\ {txt(firm.address)}]\n\n#align(right)[{txt(person.place.town)}, le {txt(french.date_long(case.day_before(5, 200)))}]\n\n*Objet : {paper.choose('candidature spontanée', 'recherche d’une entreprise pour un contrat en alternance', 'lettre de motivation')}*\n\nMadame, Monsieur,\n\n"
        f"Intéressé{person.agree('', 'e')} par votre activité, je souhaite intégrer votre équipe pour préparer un BTS {txt(bts(case))}. Mon expérience et mon goût du travail en équipe seront des atouts pour votre entreprise.\n\nDans l'attente d'un entretien, je vous prie de croire, Madame, Monsieur, à l'expression de mes sentiments respectueux.\n\n{txt(person.first_name)} {txt(person.birth_name)}\n\n{paper.sign('candidate')}\n"
    )  # fmt: skip


@opened_layout("unknown", "bank_identity")
def bank_identity(case: Case, paper: Paper) -> str:
    """A slip with the bank account's numbers."""
    rng, person = case.rng, case.person
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 100, (10, 12, 10, 12)
    cells = ", ".join(
        f"[{txt(x)}]"
        for x in (
            "Banque",
            "Guichet",
            "N° de compte",
            "Clé RIB",
            f"{rng.randrange(10**4, 10**5)}",
            f"{rng.randrange(10**4, 10**5)}",
            f"{rng.randrange(10**10, 10**11)}",
            f"{rng.randrange(10, 97)}",
        )
    )
    return (
        f"*Banque Exemple* #h(1fr) *{paper.choose('RELEVÉ D’IDENTITÉ BANCAIRE', 'Relevé d’identité bancaire (RIB / IBAN)')}*\n#v(3mm)\nTitulaire : {txt(person.agree('M.', 'MME'))} {txt(person.birth_name)} {txt(person.first_name.upper())} \\ {txt(person.street)} {txt(person.place.post_code)} {txt(person.place.town)}\n#v(2mm)\n#table(columns: (1fr, 1fr, 1.6fr, 0.7fr), inset: 2mm, align: center, {cells})\nIBAN : FR76 0000 0000 0000 0000 0000 {rng.randrange(100, 999)} #h(6mm) BIC : EXEMFRPP\n"
    )  # fmt: skip


@opened_layout("unknown", "health_rights_third")
def health_rights(case: Case, paper: Paper) -> str:
    """The health insurance's attestation of rights."""
    rng, person = case.rng, case.person
    day = case.day_before(3, 90)
    number = f"{1 if person.sex == 'M' else 2} {person.birth_date:%y %m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(10, 97)}"
    return (
        f"*L'Assurance Maladie* \\ CPAM {txt(person.place.department)}\n#v(6mm)\n"
        + heading(paper.choose("Attestation de droits à l'assurance maladie", "ATTESTATION DE DROITS", "Attestation de couverture santé"))
        + f"Valable du {txt(french.date_slashes(day))} au {txt(french.date_slashes(day + dt.timedelta(days=365)))}\n\nAssuré(e) : {running_name(paper)} \\ N° de sécurité sociale : {txt(number)} \\ Né(e) le {txt(french.date_slashes(person.birth_date))}\n\nBénéficiaire de la prise en charge de ses frais de santé ; médecin traitant déclaré.\n\nDocument établi au vu de votre situation le {txt(french.date_slashes(day))}.\n"
    )  # fmt: skip


@opened_layout("unknown", "hiking_club_card")
def hiking_club_card(case: Case, paper: Paper) -> str:
    """A sports club's member card."""
    person, rng, club = case.person, case.rng, invent_firm(case.rng)
    card = Card(85.6, 54, "rgb(210,230,215)")
    card.at(5, 5, '#text(size: 11pt, weight: "bold")[Club de randonnée d\'Exemple]')
    card.at(5, 12, f"#text(size: 8pt)[Licence saison {case.session - 1}/{case.session}]")
    card.value(5, 22, txt(f"{person.first_name} {person.birth_name}"), 10)
    card.value(5, 30, txt(f"Licence n° {rng.randrange(10**6, 10**7)}"), 8)
    card.value(5, 37, txt(f"Né(e) le {person.birth_date:%d/%m/%Y}"), 8)
    card.at(5, 46, f"#text(size: 6pt)[{txt(press(club)[1])}]")
    return lay_out(paper, [card], rng.choice(("close", "together")))


@opened_layout("unknown", "mail_on_a_phone_third")
def mail_on_a_phone(case: Case, paper: Paper) -> str:
    """A mail as a phone shows it: the office answers that a paper is awaited."""
    person, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 95, 190, (6, 6, 6, 6)
    paper.setup.font, paper.setup.size_pt = "Open Sans", 8.5
    return (
        f"#text(size: 7pt)[{rng.randrange(7, 22):02d}:{rng.randrange(60):02d} #h(1fr) 4G #h(2mm) {rng.randrange(12, 99)} %]\n#v(2mm)\n#text(size: 11pt)[*{paper.choose('Re: pièces du dossier BTS', 'Votre demande', 'RE : inscription BTS - question')}*]\n#v(1mm)\nDe : gestionnaire.examens\\@exemple.org \\ À : {txt(person.email)} \\ {txt(french.date_long(case.day_before(1, 15)))}\n#line(length: 100%, stroke: 0.3pt)\n"
        f"Bonjour,\n\n{paper.choose('Nous avons bien reçu votre message. Vous pouvez déposer votre attestation dès que vous la recevrez.', 'Votre certificat n’est pas encore disponible, il vous sera envoyé dans les prochains jours.', 'Merci de déposer vos justificatifs dans votre espace avant la date indiquée.')}\n\nCordialement,\n\nLe service\n#v(8mm)\n#text(fill: rgb(0,90,200))[Répondre #h(6mm) Transférer]\n"
    )  # fmt: skip


@opened_layout("unknown", "mobile_invoice")
def mobile_invoice(case: Case, paper: Paper) -> str:
    """A telephone company's invoice, as proof of address."""
    rng = case.rng
    price = rng.randrange(9, 40)
    return (
        f"#grid(columns: (auto, 1fr), column-gutter: 4mm, [{emblem(paper)}], [#align(right)[{window_of(case.person)}]])\n#v(8mm)\n"
        + heading(paper.choose("Votre facture mobile", "FACTURE INTERNET + MOBILE", "Facture du mois"), align="left")
        + f"N° de client {rng.randrange(10**7, 10**8)} – facture du {txt(french.date_slashes(case.day_before(5, 60)))} – ligne {txt(case.person.phone)}\n\n#table(columns: (1fr, 35mm), inset: 2mm, stroke: (bottom: 0.3pt), [Forfait 100 Go], [{price},99 €], [Options], [0,00 €], [*Total TTC*], [*{price},99 €*])\n\nPrélèvement automatique sur votre compte. Réclamations : Service clients Télécom Exemple.\n"
    )  # fmt: skip
