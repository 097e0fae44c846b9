"""Papers that nobody asked for, and that candidates upload all the same: payslip, bank statement, CV,
energy bill, health card, driving licence. All are `unknown` to the contract."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word
from specimens.drawing import txt
from specimens.furniture import address_block, letterhead, spaced_siret, title
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school


@layout("unknown", "payslip")
def payslip(case: Case, paper: Paper) -> str:
    """A month's pay in a table."""
    firm, rng = invent_firm(case.rng), case.rng
    month = case.today - dt.timedelta(days=rng.randrange(30, 120))
    gross = rng.randrange(1800, 2900)
    lines = (
        ("Salaire de base 151,67 h", gross), ("Santé – sécurité sociale", -gross * 0.005), ("Retraite plafonnée", -gross * 0.069),
        ("Retraite complémentaire tranche 1", -gross * 0.0401), ("CSG déductible", -gross * 0.068), ("CSG / CRDS non déductible", -gross * 0.029),
    )  # fmt: skip
    rows = ", ".join(
        f"[{txt(n)}], [{gross},00], [{txt(f'{v:.2f}'.replace('.', ','))}]" for n, v in lines
    )
    net = sum(v for _, v in lines)
    paper.setup.size_pt = 9
    return (
        f"#grid(columns: (1fr, 1fr), [*{txt(firm.name)}* \\ {txt(firm.address)} \\ SIRET {txt(spaced_siret(firm.siret))} – APE 4120A], [{address_block(case.person)}])\n#v(4mm)\n"
        + title(paper, paper.choose("Bulletin de paie", "Bulletin de salaire", "BULLETIN DE PAYE"))
        + f"Période : {txt(french.month_and_year(month))} #h(6mm) Emploi : {txt(rng.choice(case.title.jobs))} #h(6mm) Ancienneté : {rng.randrange(1, 9)} ans\n\n#table(columns: (1fr, 30mm, 35mm), [*Rubrique*], [*Base*], [*Montant*], {rows})\n\n"
        f"*Net à payer avant impôt :* {txt(f'{net:.2f}'.replace('.', ','))} € #h(1fr) Payé par virement le {txt(french.date_slashes(month))}\n\n#text(size: 0.8em)[Dans votre intérêt, conservez ce bulletin sans limitation de durée.]\n"
    )


@layout("unknown", "bank_statement")
def bank_statement(case: Case, paper: Paper) -> str:
    """A month of movements."""
    rng = case.rng
    day = case.today - dt.timedelta(days=60)
    rows = ", ".join(
        f"[{(day + dt.timedelta(days=2 * k)):%d.%m}], [{txt(rng.choice(('CB SUPERMARCHÉ FICTIF', 'VIR SALAIRE', 'PRLV ÉNERGIE MODÈLE', 'RETRAIT DAB', 'PRLV ASSURANCE EXEMPLE')))}], [{txt(f'{rng.uniform(5, 900):.2f}'.replace('.', ','))}], []"
        for k in range(12)
    )
    return (
        f"*Banque Imaginaire* #h(1fr) {txt(paper.choose('Relevé de compte', 'Extrait de compte', 'RELEVÉ DE COMPTE CHÈQUES'))}\n\n#align(right)[{address_block(case.person)}]\n\nIBAN : FR76 0000 0000 0000 0000 0000 {rng.randrange(100, 999)} – BIC : FICTFRPPXXX\n\n"
        f"#table(columns: (18mm, 1fr, 30mm, 30mm), [*Date*], [*Opération*], [*Débit*], [*Crédit*], {rows})\n\nSolde au {txt(french.date_slashes(case.today))} : {rng.randrange(10, 3000)},{rng.randrange(10, 99)} €\n"
    )


@layout("unknown", "curriculum")
def curriculum(case: Case, paper: Paper) -> str:
    """A CV: it speaks of jobs, schools and diplomas, and proves none."""
    firm, school, rng, person = (
        invent_firm(case.rng),
        invent_school(case.rng),
        case.rng,
        case.person,
    )
    year = case.today.year
    paper.setup.font = rng.choice(("Lato", "Carlito", "Open Sans", "Liberation Sans"))
    return (
        f"#block(fill: rgb(40,60,90), width: 100%, inset: 5mm)[#text(fill: white, size: 1.6em)[{txt(person.first_name)} {txt(person.birth_name)}] \\ #text(fill: white)[{txt(rng.choice(case.title.jobs))} – {txt(person.email)} – {txt(person.phone)}]]\n#v(4mm)\n"
        f"*EXPÉRIENCE PROFESSIONNELLE* \\ {year - 2} – {year} : {txt(rng.choice(case.title.jobs))}, {txt(firm.name)} ({txt(firm.place.town)}) \\ {year - 4} – {year - 2} : vendeur, stage de fin d'études\n\n"
        f"*FORMATION* \\ {year - 1} – {year} : BTS {txt(rng.choice(case.title.printed))}, {txt(school.name)} \\ {year - 4} : Baccalauréat\n\n*COMPÉTENCES* \\ Anglais B1, permis B, bureautique\n\n*CENTRES D'INTÉRÊT* \\ Randonnée, lecture\n"
    )


@layout("unknown", "energy_bill")
def energy_bill(case: Case, paper: Paper) -> str:
    """A bill that serves as proof of address."""
    firm, rng = invent_firm(case.rng), case.rng
    return (
        letterhead(paper, firm)
        + f"#grid(columns: (1fr, 70mm), [N° client : {rng.randrange(10**8, 10**9)} \\ N° de facture : {rng.randrange(10**9, 10**10)} \\ Date : {txt(french.date_long(case.today - dt.timedelta(days=30)))}], [{address_block(case.person)}])\n#v(4mm)\n"
        + title(
            paper,
            paper.choose(
                "Votre facture d'électricité",
                "Facture de gaz et d'électricité",
                "Échéancier et facture",
            ),
        )
        + f"#table(columns: (1fr, 30mm), [Abonnement], [{rng.randrange(10, 20)},45 €], [Consommation {rng.randrange(100, 900)} kWh], [{rng.randrange(30, 150)},12 €], [Taxes et contributions], [{rng.randrange(5, 40)},08 €])\n\nMontant prélevé le {txt(french.date_slashes(case.today))}. Point de livraison : {rng.randrange(10**13, 10**14)}.\n"
    )


@layout("unknown", "health_card")
def health_card(case: Case, paper: Paper) -> str:
    """The green health-insurance card, close."""
    rng, person = case.rng, case.person
    card = Card(85.6, 54, "rgb(60,150,90)")
    card.at(5, 4, '#text(size: 13pt, weight: "bold", fill: white)[carte de santé]')
    card.at(
        5,
        11,
        "#text(size: 6pt, fill: white)[assurance maladie – émise le "
        + f"{case.today:%d/%m/%Y}"
        + "]",
    )
    card.at(5, 18, "#rect(width: 13mm, height: 10mm, radius: 1.5mm, fill: rgb(220,190,90))")
    card.at(60, 12, portrait(rng, 18, 22))
    number = f"{1 if person.sex == 'M' else 2} {person.birth_date:%y %m} 99 999 {rng.randrange(100, 999)} {rng.randrange(10, 97)}"
    card.value(5, 36, txt(f"{person.first_name} {person.birth_name}"), 9)
    card.value(5, 42, txt(number), 9)
    specimen_word(card)
    return lay_out(paper, [card], "close" if rng.random() < 0.5 else "together")


@layout("unknown", "driving_licence")
def driving_licence(case: Case, paper: Paper) -> str:
    """The European licence: numbered lines, no piece of the registration."""
    rng, person = case.rng, case.person
    card = Card(85.6, 54, "rgb(243,222,226)")
    card.items.append(guilloche(paper, 85.6, 54, ("#e08fa5", "#d6b4c0")))
    card.at(
        4,
        2,
        '#text(size: 7.5pt, weight: "bold")[F #h(6mm) PERMIS DE CONDUIRE #h(3mm) RÉPUBLIQUE FRANÇAISE]',
    )
    card.at(4, 11, portrait(rng, 24, 31))
    issued = case.today - dt.timedelta(days=rng.randrange(100, 1500))
    lines = (
        f"1. {person.birth_name}", f"2. {', '.join(person.given_names)}", f"3. {person.birth_date:%d/%m/%Y} {person.birth_place}",
        f"4a. {issued:%d.%m.%Y}   4b. {issued.replace(year=issued.year + 15, day=1):%d.%m.%Y}", f"4c. Préfecture {person.place.department}",
        f"5. {rng.randrange(10, 24)}AA{rng.randrange(10**5):05d}", "9. AM / B1 / B",
    )  # fmt: skip
    for number, line in enumerate(lines):
        card.value(31, 10 + 5 * number, txt(line), 6.6)
    specimen_word(card)
    return lay_out(paper, [card], "close" if rng.random() < 0.5 else "together")


@layout("unknown", "tax_notice")
def tax_notice(case: Case, paper: Paper) -> str:
    """An income-tax notice."""
    rng, year = case.rng, case.today.year
    return (
        f"*Direction générale des finances publiques* \\ Centre des finances publiques de {txt(case.person.place.town)}\n\n#align(right)[{address_block(case.person)}]\n\n"
        + title(
            paper,
            paper.choose(
                f"Avis d'impôt {year} sur les revenus de {year - 1}",
                f"Avis de situation déclarative – revenus {year - 1}",
            ),
        )
        + f"N° fiscal : {rng.randrange(10**12, 10**13)} \\ Référence de l'avis : {txt(f'{year % 100}A{rng.randrange(10**9)}')} \\ Revenu fiscal de référence : {rng.randrange(8000, 30000)} \\ Nombre de parts : 1\n\nMontant de votre impôt : {rng.randrange(0, 900)} €\n"
    )


@layout("unknown", "free_letter")
def free_letter(case: Case, paper: Paper) -> str:
    """A candidate explains in a letter that a paper will come later."""
    return (
        f"{address_block(case.person)}\n\n#align(right)[À {txt(case.person.place.town)}, le {txt(french.any_date(case.today, case.rng))}]\n\nMadame, Monsieur,\n\n"
        f"{paper.choose('Je vous informe que je n’ai pas encore reçu mon document et que je vous le ferai parvenir dès que possible.', 'N’ayant pas pu obtenir la pièce demandée, je vous prie de bien vouloir m’accorder un délai.', 'Veuillez excuser le retard de mon dossier, dû à un problème de connexion.')}\n\nJe vous prie d'agréer mes salutations respectueuses.\n\n"
        + paper.sign("candidate")
    )


@layout("unknown", "covering_letter")
def covering_letter(case: Case, paper: Paper) -> str:
    """The letter that goes before a certificate in the same file; it proves nothing by itself."""
    rng, person = case.rng, case.person
    thing = paper.choose("la pièce demandée", "le document réclamé", "mon justificatif")
    day = french.date_long(case.day_before(1, 10))
    return (
        f"{txt(person.first_name)} {txt(person.birth_name)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}\n\n"
        f"#align(right)[Division des examens et concours \\ \\ {txt(person.place.town)}, le {txt(day)}]\n#v(8mm)\n*Objet : envoi de pièce – inscription au BTS*\n\n"
        f"{paper.choose('Madame, Monsieur,', 'Bonjour,')}\n\nVeuillez trouver ci-joint {thing} pour compléter mon dossier d'inscription. Je reste à votre disposition pour tout renseignement au {txt(person.phone)} ou à l'adresse {txt(person.email)}.\n\n"
        f"{paper.choose('Cordialement,', 'Veuillez agréer, Madame, Monsieur, mes salutations distinguées.')}\n\n{txt(person.first_name)} {txt(rng.choice((person.birth_name, person.birth_name.title())))}\n"
    )
