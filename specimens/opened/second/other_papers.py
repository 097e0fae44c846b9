"""Papers that a candidate uploads by mistake, drawn apart: none of the types asked for, some of them
with words that such types use."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    address,
    band,
    boxes,
    foot,
    letters,
    plain_day,
    right,
    spot,
    tiny,
)
from specimens.people import invent_firm, invent_training_body


def _who(case: Case) -> str:
    person = case.person
    return txt(f"{person.civility} {person.first_name} {person.usage_name or person.birth_name}")


def _euros(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} €"


@opened_layout("unknown", "bank_details")
def bank_details(case: Case, paper: Paper) -> str:
    """A bank's slip with the account's numbers."""
    rng, firm = case.rng, invent_firm(case.rng)
    account = f"{rng.randrange(10**10, 10**11)}"
    paper.setup.font = paper.choose("Lato", "Open Sans", "Liberation Sans")
    return (
        band("Banque Fictive de l'Exemple", "Relevé d'identité bancaire", 'rgb("#166534")')
        + f"#v(5mm)\n#text(size: 1.3em)[*RELEVÉ D'IDENTITÉ BANCAIRE*]\n#v(3mm)\nTitulaire du compte : *{_who(case)}* \\ {address(case.person)}\n#v(3mm)\n"
        + boxes(
            "1fr, 1fr, 2fr, 1fr",
            tiny("Code banque", "99999"),
            tiny("Code guichet", f"{rng.randrange(10**4, 10**5)}"),
            tiny("N° de compte", account),
            tiny("Clé RIB", f"{rng.randrange(10, 98)}"),
        )
        + boxes(
            "3fr, 1fr",
            tiny("IBAN", f"FR00 9999 9{account[:3]} {account[3:7]} {account[7:]}0 0000 000"),
            tiny("BIC", "FICTFRPPXXX"),
        )
        + f"#v(3mm)\nDomiciliation : agence de {txt(firm.place.town)}\n\n#text(size: 8pt)[Ce relevé est destiné à être remis, sur leur demande, à vos créanciers ou débiteurs appelés à faire inscrire des opérations à votre compte.]"
    )


@opened_layout("unknown", "pay_slip")
def pay_slip(case: Case, paper: Paper) -> str:
    """A month's pay in a table of contributions."""
    rng, firm = case.rng, invent_firm(case.rng)
    gross = rng.randrange(180000, 260000)
    month = case.today.replace(day=1) - dt.timedelta(days=1)
    paper.setup.size_pt = 9
    rows = []
    for label, rate in (
        ("Salaire de base 151,67 h", 100.0),
        ("Santé – complémentaire", 1.1),
        ("Retraite plafonnée", 6.9),
        ("Retraite complémentaire", 4.0),
        ("CSG déductible", 6.7),
        ("CSG et CRDS non déductibles", 2.8),
    ):
        rows.append(
            f"[{txt(label)}], [#align(right)[{_euros(gross)}]], [#align(right)[{f'{rate:.2f}'.replace('.', ',')}]], [#align(right)[{_euros(int(gross * rate / 100))}]]"
        )
    return (
        f"#grid(columns: (1fr, 1fr), [*{txt(firm.name)}* \\ {address(firm)} \\ SIRET {firm.siret}], [#align(right)[#text(size: 1.4em)[*BULLETIN DE PAIE*] \\ Période du 01/{month:%m/%Y} au {month:%d/%m/%Y} \\ Paiement le {month:%d/%m/%Y}]])\n#v(4mm)\n#grid(columns: (1fr, 1fr), [Emploi : {txt(rng.choice(case.title.jobs))} \\ Ancienneté : {rng.randrange(1, 6)} an(s) \\ Matricule {rng.randrange(100, 999)}], [{_who(case)} \\ {address(case.person)}])\n#v(3mm)\n"
        + boxes(
            "1fr, 28mm, 20mm, 28mm", "[*Éléments de paie*], [*Base*], [*Taux*], [*Montant*]", *rows
        )
        + f"#v(2mm)\n#align(right)[*NET À PAYER : {_euros(int(gross * 0.78))}*]\n"
        + "#v(4mm)\n#text(size: 7.5pt)[Dans votre intérêt, et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie sans limitation de durée.]"
    )


@opened_layout("unknown", "rent_receipt_second")
def rent_receipt(case: Case, paper: Paper) -> str:
    """A landlord's receipt for a month's rent."""
    rng, landlord = case.rng, invent_firm(case.rng)
    month = case.today.replace(day=1)
    rent, charges = rng.randrange(380, 720), rng.randrange(30, 90)
    return (
        f"{txt(landlord.director)} \\ {address(landlord)}\n#v(8mm)\n#align(center)[#text(size: 1.4em)[*QUITTANCE DE LOYER*] \\ mois de {month:%m/%Y}]\n#v(6mm)\nJe soussigné(e) {txt(landlord.director)}, propriétaire du logement situé {txt(case.person.street)}, {txt(case.person.place.post_code)} {txt(case.person.place.town)}, déclare avoir reçu de {_who(case)} la somme de *{rent + charges} euros* au titre du paiement du loyer et des charges pour la période du 1er au {rng.choice((28, 30))} et lui en donne quittance, sous réserve de tous mes droits.\n#v(3mm)\n"
        + boxes(
            "60mm, 30mm",
            "[Loyer hors charges], [" + f"{rent},00 €]",
            "[Provision pour charges], [" + f"{charges},00 €]",
            f"[*Total*], [*{rent + charges},00 €*]",
        )
        + f"#v(4mm)\nFait à {txt(landlord.place.town)}, le {plain_day(paper, case.day_before(1, 20), 'slash', 'long')}\n#v(2mm)\n"
        + right(spot(paper, "authority", "Le bailleur", "under"))
    )


@opened_layout("unknown", "road_code_result")
def road_code_result(case: Case, paper: Paper) -> str:
    """The result of the driving-theory test."""
    rng, person = case.rng, case.person
    score = rng.randrange(35, 41)
    return f"#grid(columns: (1fr, auto), [*Épreuve théorique générale du permis de conduire* \\ Centre agréé de {txt(person.place.town)}], [#text(size: 8pt)[NEPH {rng.randrange(10**11, 10**12)}]])\n#v(8mm)\n#align(center)[#text(size: 1.3em)[RÉSULTAT DE L'EXAMEN DU CODE DE LA ROUTE]]\n#v(6mm)\n#grid(columns: (45mm, 1fr), row-gutter: 3mm, [Candidat], [{_who(case)}], [Date de naissance], [{person.birth_date:%d/%m/%Y}], [Date de l'épreuve], [{plain_day(paper, case.day_before(20, 400), 'slash')}], [Score], [{score} / 40], [Résultat], [*FAVORABLE*])\n#v(6mm)\nCe résultat est valable cinq ans ou pour cinq présentations à l'épreuve pratique."


@opened_layout("unknown", "scaffold_hire_invoice")
def scaffold_hire_invoice(case: Case, paper: Paper) -> str:
    """An invoice for the hire of a scaffold."""
    rng, firm = case.rng, invent_firm(case.rng)
    lines = (
        ("Location échafaudage de pied 48 m², 4 semaines", 62000),
        ("Livraison et reprise", 18000),
        ("Plancher acier 3 m (lot de 6)", 9600),
    )
    total = sum(p for _, p in lines)
    rows = [f"[{txt(label)}], [1], [#align(right)[{_euros(price)}]]" for label, price in lines]
    paper.setup.footer = foot(firm)
    return (
        band(
            txt(firm.name), "Location de matériel", paper.choose('rgb("#b45309")', 'rgb("#334155")')
        )
        + f"#v(4mm)\n#grid(columns: (1fr, 70mm), [*FACTURE N° F{rng.randrange(10**4, 10**5)}* \\ Date : {plain_day(paper, case.day_before(5, 200), 'slash')} \\ Échéance : 30 jours], [{_who(case)} \\ {address(case.person)}])\n#v(6mm)\n"
        + boxes(
            "1fr, 20mm, 34mm",
            "[*Désignation*], [*Qté*], [*Prix HT*]",
            *rows,
            f"[Total HT], [], [#align(right)[{_euros(total)}]]",
            f"[TVA 20 %], [], [#align(right)[{_euros(total // 5)}]]",
            f"[*Total TTC*], [], [#align(right)[*{_euros(total + total // 5)}*]]",
        )
        + "#v(3mm)\n#text(size: 8pt)[Le locataire s'assure de la vérification de l'échafaudage avant mise en service. Pénalités de retard : trois fois le taux légal ; indemnité forfaitaire de recouvrement : 40 €.]"
    )


@opened_layout("unknown", "liability_insurance_again")
def liability_insurance(case: Case, paper: Paper) -> str:
    """An insurer's attestation of civil liability for a pupil."""
    rng, firm, person = case.rng, invent_firm(case.rng), case.person
    year = case.session - 1
    return (
        f"*Mutuelle d'assurance fictive* \\ {address(firm)}\n#v(8mm)\n#align(center)[#text(size: 1.25em)[*ATTESTATION D'ASSURANCE* \\ Responsabilité civile – vie privée et scolaire]]\n#v(6mm)\nNous attestons que {_who(case)}, né(e) le {person.birth_date:%d/%m/%Y}, est assuré(e) par le contrat multirisque habitation n° {rng.randrange(10**7, 10**8)} pour les dommages causés aux tiers, y compris au cours des stages, pour la période du 01/09/{year} au 31/08/{year + 1}.\n\nLa présente attestation ne peut engager l'assureur en dehors des limites du contrat.\n#v(5mm)\nFait à {txt(firm.place.town)}, le {plain_day(paper, case.day_before(10, 60), 'long', 'slash')}\n#v(2mm)\n"
        + right(
            spot(
                paper,
                "authority",
                "Pour la mutuelle",
                "above",
                stamp=["MUTUELLE FICTIVE", firm.place.town.upper()],
            )
        )
    )


@opened_layout("unknown", "tax_notice")
def tax_notice(case: Case, paper: Paper) -> str:
    """The first page of an income-tax notice."""
    rng, year = case.rng, case.today.year - 1
    paper.setup.font = paper.choose("Liberation Sans", "Carlito")
    income = rng.randrange(9000, 26000)
    return (
        f"#grid(columns: (1fr, 1fr), [*DIRECTION GÉNÉRALE DES FINANCES PUBLIQUES* \\ Centre des finances publiques de {txt(case.person.place.town)}], [#align(right)[*AVIS D'IMPÔT {year + 1}* \\ Impôt sur les revenus de l'année {year}]])\n#v(8mm)\n#grid(columns: (1fr, 80mm), [Numéro fiscal : {rng.randrange(10**12, 10**13)} \\ Référence de l'avis : {year % 100} {rng.randrange(10**6, 10**7)}], [{_who(case)} \\ {address(case.person)}])\n#v(8mm)\n"
        + boxes(
            "1fr, 40mm",
            f"[Revenu brut global], [#align(right)[{income} €]]",
            f"[Revenu fiscal de référence], [#align(right)[{income * 9 // 10} €]]",
            "[Nombre de parts], [#align(right)[1,00]]",
            f"[*Montant de l'impôt restant à payer*], [#align(right)[*{rng.randrange(0, 900)} €*]]",
        )
        + "#v(4mm)\nVous pouvez consulter le détail du calcul dans votre espace particulier."
    )


@opened_layout("unknown", "lift_truck_licence")
def lift_truck_licence(case: Case, paper: Paper) -> str:
    """A lift-truck driver's certificate: a training, but none that is asked for."""
    body = invent_training_body(case.rng)
    issued = case.day_before(20, 900)
    return (
        f"{txt(body.name)} – organisme testeur certifié\n#v(8mm)\n#align(center)[#rect(inset: 4mm)[*CERTIFICAT D'APTITUDE À LA CONDUITE EN SÉCURITÉ – CACES®* \\ Recommandation R489 – chariots de manutention automoteurs à conducteur porté]]\n#v(6mm)\n{_who(case)}, né(e) le {case.person.birth_date:%d/%m/%Y}, a satisfait aux tests de la catégorie {case.rng.choice(('1A', '3', '5'))} le {plain_day(paper, issued, 'slash')}.\n\nValable jusqu'au {plain_day(paper, dt.date(issued.year + 5, issued.month, min(issued.day, 28)), 'slash')}.\n#v(6mm)\n"
        + spot(paper, "training_centre", "Le testeur", "left", stamp=letters(body))
    )
