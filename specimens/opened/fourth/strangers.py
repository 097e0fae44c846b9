"""Papers that candidates send in place of what is asked: none of the pieces of a dossier."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    addressee,
    aligned,
    bar,
    bars_code,
    beside,
    boxed,
    logo,
    numeric,
    printed_from_browser,
    republic,
    said_name,
    spaced_siret,
    strong,
    tiny,
    title,
)
from specimens.people import Person, invent_firm, invent_place


@opened_layout("unknown", "family_allowance_statement")
def family_allowance_statement(case: Case, paper: Paper) -> str:
    """The family allowance fund's attestation of payments."""
    rng, person = case.rng, case.person
    day = case.day_before(2, 60)
    month = day.replace(day=1) - dt.timedelta(days=1)
    housing = rng.randrange(120, 330)
    bonus = rng.randrange(60, 260)
    return (
        f"{strong('ALLOCATIONS FAMILIALES', 1.3)} \\ Caf {txt(person.place.department)} – {txt(person.place.town)}\n#v(5mm)\n"
        + beside(f"N° allocataire : {rng.randrange(10**6, 10**7)} {rng.choice('ABCDEFG')} \\ Tél. 3230", addressee(person))
        + "#v(8mm)\n"
        + title(paper.choose("Attestation de paiement et de quotient familial", "ATTESTATION DE PAIEMENT", "Attestation de quotient familial"))
        + f"Le directeur de la caisse certifie que {said_name(paper)}, {txt(person.born)} le {txt(french.date_long(person.birth_date))}, a perçu pour le mois de {txt(french.month_and_year(month))} :\n#v(2mm)\n"
        f"#table(columns: (1fr, 40mm), inset: 2mm, [Aide personnalisée au logement], [{housing},00 €], [Prime d'activité], [{bonus},{rng.randrange(10, 99)} €], [*Total du mois*], [*{housing + bonus},00 €*])\n#v(3mm)\n"
        f"Quotient familial : {rng.randrange(180, 990)} €. Enfants ou autres personnes à charge : néant.\n\nAttestation délivrée le {txt(numeric(day))} ; les fausses déclarations sont punies par la loi (article L. 114-13 du code de la sécurité sociale).\n"
    )  # fmt: skip


@opened_layout("unknown", "voter_card")
def voter_card(case: Case, paper: Paper) -> str:
    """The card of an elector: it proves no identity and carries no portrait."""
    rng, person = case.rng, case.person
    place = invent_place(rng)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 150, 105, (7, 8, 7, 8)
    paper.setup.size_pt, paper.setup.fill = 9, rng.choice(("rgb(246,244,250)", "rgb(240,246,255)"))
    paper.setup.background = "#place(top + left, stack(dir: ltr, rect(width: 50mm, height: 3mm, fill: rgb(0,0,145)), rect(width: 50mm, height: 3mm, fill: white), rect(width: 50mm, height: 3mm, fill: rgb(225,0,15))))"
    left = aligned([("Commune", txt(place.town.upper())), ("Bureau de vote n°", txt(f"{rng.randrange(1, 60):04d}")), ("Lieu de vote", txt("École de l'Exemple")), ("N° d'ordre sur la liste", txt(str(rng.randrange(1, 1100)))), ("Identifiant national d'électeur", txt(str(rng.randrange(10**8, 10**9))))])  # fmt: skip
    right = f"{said_name(paper)} \\ {txt(person.street)} \\ {txt(place.post_code)} {txt(place.town)} \\ \\ {person.agree('Né', 'Née')} le {txt(numeric(person.birth_date))} \\ département {txt(person.birth_department)}"
    return (
        f"#v(2mm)#align(center)[RÉPUBLIQUE FRANÇAISE \\ {strong(txt(paper.choose('CARTE ÉLECTORALE', 'CARTE D’ÉLECTEUR')), 1.5)} \\ #text(size: 0.8em)[Voter est un droit, c'est aussi un devoir civique]]\n#v(3mm)\n"
        + beside(left, right, "(1.25fr, 1fr)")
        + f"#v(3mm)\n#grid(columns: (1fr, 1fr), column-gutter: 6mm, [Signature du titulaire \\ #box(width: 50mm, height: 15mm)[{paper.ink(50, 15)}]], [Le maire \\ {paper.stamp(['MAIRIE', place.town.upper()], width_mm=30)}])\n"
    )  # fmt: skip


def _social_number(case: Case, person: Person) -> str:
    rng = case.rng
    return f"{1 if person.sex == 'M' else 2} {person.birth_date:%y %m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(10, 97)}"


@opened_layout("unknown", "hiring_declaration_receipt")
def hiring_declaration_receipt(case: Case, paper: Paper) -> str:
    """The receipt of an employer's declaration before hiring: neither contract nor certificate."""
    firm, rng, person = invent_firm(case.rng), case.rng, case.person
    hired = case.day_before(30, 500)
    printed_from_browser(paper, hired, "Accusé de réception DPAE", "declarations-sociales.example.invalid/dpae/ar")  # fmt: skip
    paper.setup.font = rng.choice(("Open Sans", "Liberation Sans"))
    return (
        beside(f"{strong('Urssaf', 1.6)} \\ Recouvrement des cotisations", f"#align(right)[Réf. {rng.randrange(10**11, 10**12)}]")
        + "#v(5mm)\n"
        + title(paper.choose("Accusé de réception d'une déclaration préalable à l'embauche", "DÉCLARATION PRÉALABLE À L'EMBAUCHE (DPAE) – ACCUSÉ DE RÉCEPTION"), size_em=1.2)
        + f"Nous accusons réception de votre déclaration transmise par Internet le {txt(numeric(hired - dt.timedelta(days=rng.randrange(1, 7))))} à {rng.randrange(8, 19)} h {rng.randrange(10, 59)}.\n"
        + bar("Employeur") + aligned([("SIRET", txt(spaced_siret(firm))), ("Dénomination", txt(firm.name)), ("Adresse", txt(firm.address)), ("Service de prévention et de santé au travail", txt(f"ST{rng.randrange(100, 999)}"))])
        + bar("Salarié") + aligned([("Nom et prénom", said_name(paper)), ("N° de sécurité sociale", txt(_social_number(case, person))), ("Né(e) le", txt(numeric(person.birth_date)))])
        + bar("Embauche") + aligned([("Date et heure prévues", txt(f"{numeric(hired)} – 08 h 00")), ("Type de contrat", txt(rng.choice(("CDD", "CDI")))), ("Durée de la période d'essai", "30 jours")])
        + "#v(4mm)\n#text(size: 0.88em)[L'employeur remet au salarié une copie de ce document. Conservez cet accusé de réception. Vous disposez d'un délai de deux jours ouvrables pour en contester l'exactitude.]\n"
    )  # fmt: skip


@opened_layout("unknown", "energy_bill_first_page")
def energy_bill_first_page(case: Case, paper: Paper) -> str:
    """The first page of an electricity bill, as proof of address."""
    rng, person = case.rng, case.person
    day = case.day_before(10, 120)
    paid = day + dt.timedelta(days=15)
    paper.setup.font, paper.setup.margin_mm = rng.choice(("Lato", "Carlito", "Open Sans")), (14, 15, 14, 15)  # fmt: skip
    amount = f"{rng.randrange(38, 140)},{rng.randrange(10, 99)}"
    used = [rng.randrange(90, 420) for _ in range(6)]
    columns = " ".join(f"#box(width: 9mm, height: {u / 15:.1f}mm, fill: rgb(230,140,20))" for u in used)  # fmt: skip
    side = (
        f"{strong('Vos références')} \\ N° client : {rng.randrange(10**8, 10**9)} \\ N° de compte : {rng.randrange(10**9, 10**10)} \\ Point de livraison : {rng.randrange(10**13, 10**14)} \\ \\ "
        f"{strong('Titulaire du contrat')} \\ {said_name(paper)} \\ \\ {strong('Lieu de consommation')} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}"
    )
    main = (
        f"{strong(txt(paper.choose('Votre facture d’électricité', 'Facture d’électricité', 'Votre facture de régularisation')), 1.3)} \\ n° {rng.randrange(10**9, 10**10)} du {txt(french.date_long(day))}\n\n"
        f"#block(fill: rgb(255,240,215), inset: 4mm, width: 100%)[Montant à payer : {strong(amount + ' €', 1.4)} \\ prélevé le {txt(french.date_long(paid))}]\n\n"
        f"#table(columns: (1fr, 28mm), stroke: (x: none, top: none, bottom: 0.3pt), inset: 1.6mm, [Abonnement (6 kVA)], [{rng.randrange(11, 16)},{rng.randrange(10, 99)} €], [Consommation {sum(used[-2:])} kWh], [{rng.randrange(30, 90)},{rng.randrange(10, 99)} €], [Taxes et contributions], [{rng.randrange(5, 20)},{rng.randrange(10, 99)} €], [TVA], [{rng.randrange(4, 15)},{rng.randrange(10, 99)} €])\n\n"
        f"Prochain relevé : vers le {txt(numeric(day + dt.timedelta(days=60)))}\n\n{strong('Évolution de votre consommation')} \\ #v(2mm){columns}\n"
    )
    return (
        beside(f"{logo(paper, 20)} #h(3mm) {strong('Énergie Exemple', 1.4)}", addressee(person))
        + f"#v(8mm)\n{beside(side, main, '(58mm, 1fr)')}\n#v(6mm)\n{bars_code(paper, 70, 8)}\n\n{tiny('Énergie Exemple SA au capital de 1 000 000 € – médiateur de l’énergie : conso@example.invalid', 7)}\n"
    )  # fmt: skip


@opened_layout("unknown", "job_seeker_notice")
def job_seeker_notice(case: Case, paper: Paper) -> str:
    """The employment service's notice of situation: registered since, category, monthly news."""
    rng, person = case.rng, case.person
    day = case.day_before(2, 50)
    since = day - dt.timedelta(days=rng.randrange(40, 500))
    agency = invent_place(rng)
    return (
        republic("France Travail", f"Agence de {agency.town}", "www.emploi.example.invalid")
        + beside(f"Identifiant : {rng.randrange(10**6, 10**7)}{rng.choice('ABCDEFGH')} \\ Agence n° {rng.randrange(100, 999)}", addressee(person))
        + f"#v(6mm)\n#align(right)[Le {txt(french.date_long(day))}]\n"
        + title(paper.choose("AVIS DE SITUATION", "Attestation d'inscription à France Travail", "Avis de situation déclarative mensuelle"), align="left")
        + f"{txt(person.civility)},\n\nNous vous informons que {said_name(paper)} est inscrit{person.agree('', 'e')} sur la liste des demandeurs d'emploi depuis le {txt(numeric(since))}, en catégorie {rng.choice((1, 2, 3))}, à la recherche d'un emploi de {txt(rng.choice(case.title.jobs).lower())}.\n\n"
        f"Situation à la date du présent avis :\n"
        + boxed([("Allocation", txt("ARE – aide au retour à l'emploi")), ("Montant journalier brut", txt(f"{rng.randrange(28, 48)},{rng.randrange(10, 99)} €")), ("Nombre de jours restants", txt(str(rng.randrange(40, 500)))), ("Prochaine actualisation", txt(numeric(day + dt.timedelta(days=25))))])
        + "#v(4mm)\nNous vous prions d'agréer nos salutations distinguées.\n\nVotre agence\n\n#text(size: 0.85em)[Toute réclamation peut être adressée à votre agence, puis au médiateur régional. Conservez cet avis sans limitation de durée.]\n"
    )  # fmt: skip
