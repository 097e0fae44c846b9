"""Papers that no circular asks for, near enough to those it asks for to be taken for them: all are
`unknown` to the contract."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    big,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    say,
    small,
    table,
)
from specimens.people import invent_firm, invent_school
from specimens.specialities import ACADEMIES


def _name(case: Case) -> str:
    person = case.person
    return txt(f"{person.civility} {person.first_name} {person.usage_name or person.birth_name}")


def _addressed(case: Case) -> str:
    person = case.person
    return f"{_name(case)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}"


def _euros(amount: float) -> str:
    return f"{amount:.2f}".replace(".", ",") + " €"


@opened_layout("unknown", "simplified_payslip")
def simplified_payslip(case: Case, paper: Paper) -> str:
    """The clarified payslip with its families of contributions."""
    firm, rng = invent_firm(case.rng), case.rng
    gross = rng.randrange(1850, 2600)
    month = case.today - dt.timedelta(days=rng.randrange(40, 150))
    cells: list[str] = []
    for label, part in (
        ("SANTÉ", 0.07),
        ("ACCIDENTS DU TRAVAIL", 0.012),
        ("RETRAITE", 0.113),
        ("FAMILLE", 0.034),
        ("ASSURANCE CHÔMAGE", 0.042),
        ("CSG déduct. de l'impôt", 0.067),
    ):
        cells += [txt(label), _euros(gross), _euros(gross * part * 0.6), _euros(gross * part)]
    paper.setup.size_pt = 9
    return (
        grid(
            "1fr, 1fr",
            f"*{txt(firm.name)}* \\ {txt(firm.address)} \\ SIRET : {txt(firm.siret)} \\ Convention collective : bâtiment",
            f"#align(right)[BULLETIN DE PAIE \\ {txt(french.month_and_year(month).upper())}]",
        )
        + grid(
            "1fr, 80mm",
            f"Matricule {rng.randrange(10, 900)} \\ Emploi : {txt(rng.choice(case.title.jobs))} \\ Entrée le {txt(say(month - dt.timedelta(days=700), 'slash'))}",
            frame(_addressed(case)),
        )
        + table(
            "1fr, 28mm, 30mm, 30mm",
            "*Libellé*",
            "*Base*",
            "*Part salarié*",
            "*Part employeur*",
            *cells,
        )
        + frame(f"*NET À PAYER AVANT IMPÔT SUR LE REVENU* #h(1fr) *{_euros(gross * 0.78)}*")
        + f"Impôt prélevé à la source : {_euros(gross * 0.02)} #h(1fr) Congés acquis : {rng.randrange(5, 25)},00\n"
    )


@opened_layout("unknown", "identity_of_account")
def bank_identity(case: Case, paper: Paper) -> str:
    """A bank's identity statement (RIB), on a slip or a sheet."""
    rng = case.rng
    if rng.random() < 0.5:
        paper.setup.height_mm, paper.setup.margin_mm = 120, (12, 15, 10, 15)
    return (
        grid(
            "1fr, auto",
            '#text(size: 1.4em, weight: "bold", fill: rgb(0,110,80))[Banque Spécimen]',
            "RELEVÉ D'IDENTITÉ BANCAIRE",
        )
        + gap(4)
        + "Ce relevé est destiné à être remis à vos créanciers ou débiteurs.\n"
        + table(
            "1fr, 1fr, 2fr, 1fr",
            "Code banque",
            "Code guichet",
            "N° de compte",
            "Clé RIB",
            "99999",
            f"{rng.randrange(1000, 9999):05d}",
            f"{rng.randrange(10**10):011d}",
            f"{rng.randrange(10, 97)}",
        )
        + f"IBAN : FR76 9999 9000 {rng.randrange(1000, 9999)} {rng.randrange(1000, 9999)} 0000 0{rng.randrange(10)}{rng.randrange(10)} #h(1fr) BIC : SPECFRPPXXX\n\n"
        + frame(f"Titulaire du compte : \\ {_addressed(case)}")
        + f"Domiciliation : agence de {txt(case.person.place.town)}\n"
    )


@opened_layout("unknown", "modern_resume")
def modern_resume(case: Case, paper: Paper) -> str:
    """A two-column CV with certificates and contracts among its lines."""
    person, rng, firm, school = (
        case.person,
        case.rng,
        invent_firm(case.rng),
        invent_school(case.rng),
    )
    year = case.today.year
    paper.setup.font, paper.setup.margin_mm = rng.choice(("Lato", "Open Sans")), (0, 0, 0, 0)
    left = f'#block(fill: rgb(45,55,72), width: 100%, height: 297mm, inset: 7mm)[#text(fill: white)[#text(size: 1.5em, weight: "bold")[{txt(person.first_name)} \\ {txt(person.birth_name)}] \\ \\ {txt(person.place.town)} \\ {txt(person.phone)} \\ {txt(person.email)} \\ \\ *LANGUES* \\ Anglais B2 \\ Espagnol A2 \\ \\ *ATOUTS* \\ Rigueur \\ Esprit d\'équipe \\ Permis B]]'
    right = (
        f'#pad(8mm)[#text(size: 1.3em, weight: "bold")[{txt(rng.choice(case.title.jobs))}] \\ \\ *PARCOURS PROFESSIONNEL* \\ Depuis {year - 2} – {txt(rng.choice(case.title.jobs))}, {txt(firm.name)} (contrat d\'apprentissage) \\ {year - 3} – Stage de six semaines, {txt(invent_firm(rng).name)} \\ \\ '
        f"*FORMATION* \\ {year - 2}–{year} – BTS {txt(rng.choice(case.title.printed))}, {txt(school.name)} \\ {year - 3} – Baccalauréat, mention assez bien \\ \\ *CERTIFICATIONS* \\ SST, habilitation électrique B1V, R408 \\ \\ *LOISIRS* \\ Escalade, photographie]"
    )
    return f"#grid(columns: (68mm, 1fr), [{left}], [{right}])\n"


@opened_layout("unknown", "shop_invoice")
def shop_invoice(case: Case, paper: Paper) -> str:
    """An invoice for the fees of a course: it names the BTS and proves no schooling."""
    school, rng = invent_school(case.rng), case.rng
    price = rng.randrange(900, 3200)
    return (
        firm_head(paper, school, also="Facturation")
        + grid(
            "1fr, 70mm",
            f"*FACTURE n° F{case.today.year}-{rng.randrange(1000, 9999)}* \\ Date : {txt(say(case.today - dt.timedelta(days=rng.randrange(10, 60)), 'slash'))} \\ Échéance : à réception",
            _addressed(case),
        )
        + gap(6)
        + table(
            "1fr, 18mm, 30mm, 30mm",
            "*Désignation*",
            "*Qté*",
            "*P.U. HT*",
            "*Total*",
            f"Préparation au BTS {txt(rng.choice(case.title.printed))} – frais pédagogiques",
            "1",
            _euros(price),
            _euros(price),
            "Frais d'inscription",
            "1",
            _euros(90),
            _euros(90),
        )
        + f"#align(right)[*Net à payer : {_euros(price + 90)}* \\ TVA non applicable, art. 261-4-4° du CGI]\n\nRèglement par virement. Pénalités de retard : trois fois le taux d'intérêt légal.\n"
    )


@opened_layout("unknown", "liability_insurance")
def liability_insurance(case: Case, paper: Paper) -> str:
    """An insurer's attestation of civil liability for a student."""
    rng = case.rng
    start = dt.date(case.session - 1, 9, 1)
    return (
        big("Mutuelle Imaginaire", 1.5, fill="rgb(200,60,20)", align="left")
        + "#align(right)["
        + _addressed(case)
        + "]\n"
        + gap(6)
        + big("ATTESTATION D'ASSURANCE RESPONSABILITÉ CIVILE", 1.25)
        + gap(3)
        + f"La société certifie garantir {_name(case)}, titulaire du contrat n° {rng.randrange(10**7, 10**8)}, pour les conséquences pécuniaires de sa responsabilité civile vie privée, y compris lors de stages en entreprise et d'activités scolaires.\n\n"
        f"Période de garantie : du {txt(say(start, 'slash'))} au {txt(say(dt.date(case.session, 8, 31), 'slash'))}.\n\nLa présente attestation n'implique qu'une présomption de garantie.\n\n"
        + f"Le {txt(say(start, 'long'))} \\ Le directeur général \\ #box(width: 45mm, height: 18mm)[{paper.ink(45, 18)}]\n"
    )


@opened_layout("unknown", "mail_on_a_phone")
def mail_screenshot(case: Case, paper: Paper) -> str:
    """A picture of a telephone's screen that shows an e-mail about the registration."""
    rng, name = case.rng, ACADEMIES[case.academy][0]
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 75, 160, (4, 5, 4, 5)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "Open Sans", "Carlito")), 8
    return (
        f"#text(size: 7pt)[{rng.randrange(8, 22):02d}:{rng.randrange(60):02d} #h(1fr) 4G ▮ {rng.randrange(20, 99)} %]\n\n#line(length: 100%, stroke: 0.3pt + luma(180))\n"
        + f"#text(size: 1.25em)[*Votre inscription au BTS : pièces en attente*]\n\n*Service des examens – {txt(name)}* \\ #text(fill: luma(110))[À moi · {txt(say(case.today - dt.timedelta(days=rng.randrange(1, 12)), 'abbr'))}]\n\n"
        + "Bonjour,\n\nNous avons bien reçu votre demande. Votre dossier ne comporte pas encore toutes les pièces demandées : certificat de travail, attestation R408, confirmation signée.\n\nMerci de les déposer sur votre espace avant la date limite.\n\nCordialement,\n\nLe bureau des BTS\n\n"
        + "#v(1fr)\n#grid(columns: (1fr, 1fr), gutter: 2mm, box(stroke: 0.5pt, radius: 4mm, inset: 2mm, width: 100%)[Répondre], box(stroke: 0.5pt, radius: 4mm, inset: 2mm, width: 100%)[Transférer])\n"
    )


@opened_layout("unknown", "exam_summons")
def exam_summons(case: Case, paper: Paper) -> str:
    """A summons to the written épreuves: same issuer as the confirmation, nothing to sign."""
    paper.setup.font = paper.choose("Liberation Sans", "Liberation Serif", "Caladea")
    rng, name = case.rng, ACADEMIES[case.academy][0]
    year = case.session - 1
    return (
        grid(
            "1fr, 1fr",
            f"ACADÉMIE DE {txt(name.upper())} \\ Division des examens et concours",
            "#align(right)[" + _addressed(case) + "]",
        )
        + gap(6)
        + big("CONVOCATION", 1.7)
        + f"#align(center)[Examen : BTS {txt(rng.choice(case.title.printed))} – session {year}]\n"
        + gap(3)
        + f"Vous êtes prié(e) de vous présenter au centre d'examen ci-dessous, muni(e) de cette convocation et d'une pièce d'identité :\n\n*{txt(invent_school(rng).name)}*\n\n"
        + table(
            "1fr, 40mm, 30mm",
            "*Épreuve*",
            "*Date*",
            "*Heure*",
            "Culture générale et expression",
            f"{rng.randrange(9, 20)} mai {year}",
            "14 h 00",
            "Étude technique",
            f"{rng.randrange(20, 25)} mai {year}",
            "8 h 00",
        )
        + small(
            "Toute absence, même justifiée, est éliminatoire. Les téléphones portables sont interdits.",
            0.85,
        )
    )


@opened_layout("unknown", "student_card")
def student_card(case: Case, paper: Paper) -> str:
    """A student's card with a photograph's place and a bar code: no certificate of schooling."""
    rng, school, person = case.rng, invent_school(case.rng), case.person
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 96, 64, (5, 5, 4, 5)
    paper.setup.size_pt, paper.setup.fill, paper.setup.leading_em = 8.5, "rgb(250,240,225)", 0.55
    bars = "".join(
        f"#box(width: {rng.choice((0.3, 0.5, 0.9))}mm, height: 8mm, fill: black)#h({rng.choice((0.3, 0.6))}mm)"
        for _ in range(38)
    )
    return (
        f'#text(weight: "bold", size: 1.2em)[CARTE D\'ÉTUDIANT #h(1fr) {case.session - 1}-{case.session}]\n\n{txt(school.name)}\n'
        + grid(
            "24mm, 1fr",
            "#rect(width: 21mm, height: 26mm, fill: luma(205))[#align(center + horizon)[#text(size: 6pt)[photo]]]",
            f"*{txt(person.birth_name)}* \\ {txt(person.first_name)} \\ BTS 2 \\ N° {rng.randrange(10**6, 10**7)} \\ Cette carte est strictement personnelle.",
        )
        + bars
    )


@opened_layout("unknown", "timetable")
def timetable(case: Case, paper: Paper) -> str:
    """A timetable out of a school program: class, subjects, rooms."""
    paper.setup.size_pt = 9.5
    school, rng = invent_school(case.rng), case.rng
    subjects = ("Maths", "Anglais", "Éco-gestion", "Atelier", "CGE", "Projet", "—")
    cells = ["*Heure*", "*Lundi*", "*Mardi*", "*Mercredi*", "*Jeudi*", "*Vendredi*"]
    for hour in range(8, 17):
        cells += [
            f"{hour} h",
            *(txt(f"{rng.choice(subjects)} – {rng.randrange(100, 320)}") for _ in range(5)),
        ]
    return (
        grid(
            "1fr, auto",
            f"*{txt(school.name)}*",
            f"Année scolaire {case.session - 1}/{case.session}",
        )
        + big("EMPLOI DU TEMPS – CLASSE DE BTS 2", 1.3)
        + f"Étudiant : {_name(case)}\n"
        + table("16mm, 1fr, 1fr, 1fr, 1fr, 1fr", *cells, more="inset: 1.6mm, stroke: 0.4pt")
    )


@opened_layout("unknown", "rent_receipt")
def rent_receipt(case: Case, paper: Paper) -> str:
    """A landlord's receipt, signed: a period « du … au … » that is no work."""
    rng = case.rng
    first = dt.date(case.today.year, case.today.month, 1) - dt.timedelta(days=31)
    first = first.replace(day=1)
    rent = rng.randrange(380, 720)
    return (
        big("QUITTANCE DE LOYER", 1.5)
        + f"#align(center)[{txt(french.month_and_year(first))}]\n"
        + gap(4)
        + f"Reçu de {_name(case)} la somme de {_euros(rent + 45)} au titre du loyer et des charges du logement situé {txt(case.person.street)}, {txt(case.person.place.post_code)} {txt(case.person.place.town)}, pour la période du {txt(say(first, 'slash'))} au {txt(say(first + dt.timedelta(days=27), 'slash'))}.\n\n"
        + table("1fr, 40mm", "Loyer", _euros(rent), "Provision pour charges", _euros(45))
        + f"Fait le {txt(say(first + dt.timedelta(days=5), 'slash'))} \\ Le bailleur \\ #box(width: 45mm, height: 18mm)[{paper.ink(45, 18)}]\n"
    )


@opened_layout("unknown", "health_rights")
def health_rights(case: Case, paper: Paper) -> str:
    """The health insurance's attestation of rights: names and birth date, no piece of the list."""
    person, rng = case.person, case.rng
    paper.setup.font = "Open Sans"
    return (
        big("l'Assurance fictive – santé", 1.3, fill="rgb(0,80,160)", align="left")
        + "#align(right)["
        + _addressed(case)
        + "]\n"
        + gap(5)
        + big("ATTESTATION DE DROITS À L'ASSURANCE MALADIE", 1.2)
        + lines(
            ("Assuré", _name(case)),
            ("Date de naissance", txt(say(person.birth_date, "slash"))),
            (
                "N° de sécurité sociale",
                f"{1 if person.sex == 'M' else 2} {person.birth_date:%y} {person.birth_date:%m} 99 999 {rng.randrange(100, 999)}",
            ),
            ("Régime", "général"),
            ("Organisme de rattachement", txt(f"caisse de {person.place.town}")),
        )
        + gap(3)
        + table(
            "1fr, 40mm, 40mm",
            "*Bénéficiaire*",
            "*Droits ouverts du*",
            "*au*",
            _name(case),
            f"01/09/{case.session - 1}",
            f"31/08/{case.session}",
        )
        + small("Cette attestation est valable sous réserve d'un changement de situation.")
    )
