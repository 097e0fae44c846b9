"""What candidates send by mistake: nothing that a dossier asks for."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.wording import (
    addressee,
    beside,
    boxes,
    corner,
    down,
    filed_name,
    headed,
    legal_foot,
    listing,
    numeric,
    sheet,
    siret_of,
    spoken_name,
    stranger,
    strong,
    tab,
    tiny,
    title_line,
)
from specimens.people import invent_firm, invent_school


def _month(case: Case) -> dt.date:
    return dt.date(case.session - 1, case.rng.randrange(1, 10), 1)


@opened_layout("unknown", "pay_slip_clear_model")
def pay_slip_clear_model(case: Case, paper: Paper) -> str:
    """A pay slip of the simplified model, with seniority and hours of the month."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    month = _month(case)
    paper.setup.size_pt, paper.setup.margin_mm = 8.5, (12, 13, 12, 13)
    gross = rng.randrange(1790, 2700)
    rows = [("Salaire de base", "151,67", f"{gross / 151.67:.4f}".replace(".", ","), f"{gross},00", "")]  # fmt: skip
    for name, rate in (("Sécurité sociale – maladie, maternité, invalidité, décès", 0.0), ("Complémentaire santé", 0.011), ("Retraite – sécurité sociale plafonnée", 0.069), ("Retraite complémentaire tranche 1", 0.0401), ("CSG déductible de l'impôt", 0.0668), ("CSG/CRDS non déductible", 0.0285)):  # fmt: skip
        rows.append((txt(name), f"{gross},00", f"{rate * 100:.2f} %".replace(".", ","), "", f"{gross * rate:.2f}".replace(".", ",")))  # fmt: skip
    paid = f"{gross * 0.78:.2f}".replace(".", ",")
    return (
        beside(f"{strong(txt(firm.name), 12)} \\ {txt(firm.address)} \\ SIRET {txt(siret_of(firm))} – NAF 4321A \\ Convention collective : bâtiment, ETAM", f"#align(right)[{strong('BULLETIN DE PAIE', 15)} \\ Période : {txt(french.month_and_year(month))} \\ Paiement le {numeric(month.replace(day=28))} par virement]")
        + boxes([("Salarié", filed_name(paper)), ("Matricule", txt(f"{rng.randrange(10, 999):05d}")), ("Emploi", txt(rng.choice(case.title.jobs))), ("Entrée – ancienneté", txt(f"{numeric(month - dt.timedelta(days=rng.randrange(200, 1500)))}")), ("N° de sécurité sociale", txt(f"{1 if who.sex == 'M' else 2}{who.birth_date:%y%m}99999{rng.randrange(100, 999)}")), ("Coefficient – niveau", txt(f"{rng.randrange(150, 300)} – C"))], 3)
        + headed(("Éléments de paie", "Base", "Taux", "À payer", "À déduire"), rows, "(1fr, 22mm, 22mm, 26mm, 26mm)", inset=1.2)
        + f"#align(right)[Montant net social : {paid} € \\ {strong(f'Net payé : {paid} €', 11)}]\n"
        + boxes([("Congés acquis – pris – solde", "25,00 – 12,00 – 13,00"), ("Cumul brut annuel", txt(f"{gross * month.month},00"))])
        + tiny("Dans votre intérêt et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie sans limitation de durée.", 7)
    )  # fmt: skip


@opened_layout("unknown", "electricity_bill_front_page")
def electricity_bill_front_page(case: Case, paper: Paper) -> str:
    """A supplier's bill: amount in a large frame, meter reading, payment days."""
    rng = case.rng
    day = case.day_before(10, 120)
    due = day + dt.timedelta(days=16)
    amount = f"{rng.randrange(38, 170)},{rng.randrange(10, 99)}"
    low = rng.randrange(4000, 60000)
    paper.setup.font, paper.setup.margin_mm = rng.choice(("Open Sans", "Lato")), (14, 15, 14, 15)
    return (
        f"{strong('Énergie Exemple', 20, 'rgb(230,110,0)')} #h(1fr) Facture n° 10{rng.randrange(10**8, 10**9)} du {numeric(day)}\n"
        + addressee(paper)
        + down(5)
        + f"#block(fill: rgb(255,240,225), width: 100%, inset: 5mm)[Votre facture d'électricité #h(1fr) {strong(amount + ' € TTC', 18)} \\ prélevée le {txt(french.date_long(due))}]\n"
        + listing([("Titulaire du contrat", spoken_name(paper)), ("Référence client", txt(f"{rng.randrange(10**9, 10**10)}")), ("Lieu de consommation", txt(f"{case.person.street}, {case.person.place.town}")), ("Point de livraison (PDL)", txt(f"{rng.randrange(10**13, 10**14)}")), ("Puissance souscrite", f"{rng.choice((6, 9))} kVA, option base")], 58)
        + tab("Votre consommation", "rgb(255,225,195)")
        + headed(("Relevé", "Ancien index", "Nouvel index", "kWh", "Prix HT"), [("réel Linky", str(low), str(low + 412), "412", "0,1650 €")], "(1fr,) * 5", fill="rgb(255,240,225)")
        + "TVA à 5,5 % sur l'abonnement, 20 % sur la consommation. Service clients : du lundi au samedi, de 8 h à 20 h. En cas de difficultés de paiement, contactez-nous avant l'échéance.\n\n"
        + tiny("Ce document peut servir de justificatif de domicile. Énergie Exemple SA au capital de 1 000 000 € – RCS fictif.", 7)
    )  # fmt: skip


@opened_layout("unknown", "bank_details_slip")
def bank_details_slip(case: Case, paper: Paper) -> str:
    """A bank's slip of account details, half a sheet."""
    rng, who = case.rng, case.person
    sheet(paper, 210, 110, (12, 16, 8, 16))
    bank, desk = f"{rng.randrange(10000, 99999)}", f"{rng.randrange(10000, 99999):05d}"
    account = f"{rng.randrange(10**10, 10**11)}"
    iban = f"FR00 {bank[:4]} {bank[4]}{desk[:3]} {desk[3:]}{account[:2]} {account[2:6]} {account[6:10]} {account[10]}00"  # fmt: skip
    return (
        f"{strong('Banque Populeuse Fictive', 14, 'rgb(0,110,80)')} #h(1fr) {strong(paper.choose('RELEVÉ D’IDENTITÉ BANCAIRE', 'Relevé d’identité bancaire (RIB)'), 12)}\n#line(length: 100%, stroke: 0.8pt + rgb(0,110,80))\n"
        + f"Titulaire : {spoken_name(paper)} \\ {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}\n"
        + headed(("Banque", "Guichet", "N° de compte", "Clé", "Domiciliation"), [(bank, desk, account, "00", txt(f"BPF {who.place.town.upper()}"))], "(24mm, 24mm, 40mm, 14mm, 1fr)")
        + f"IBAN : {strong(txt(iban))} #h(1fr) BIC : FICTFRPPXXX\n\n"
        + tiny("Relevé destiné à vos créanciers ou débiteurs appelés à faire inscrire des opérations à votre compte (virements, prélèvements).", 7.5)
    )  # fmt: skip


@opened_layout("unknown", "rent_receipt_of_landlord")
def rent_receipt_of_landlord(case: Case, paper: Paper) -> str:
    """A landlord's rent receipt with a hand at the foot."""
    rng, who = case.rng, case.person
    month = _month(case)
    rent, charges = rng.randrange(320, 640), rng.randrange(25, 90)
    owner = stranger(case)
    return (
        f"{txt(owner)} \\ Bailleur – {txt(invent_firm(rng).address)}\n"
        + addressee(paper)
        + down(6)
        + title_line(paper.choose("QUITTANCE DE LOYER", "Quittance de loyer"), 17)
        + f"#align(center)[{txt(french.month_and_year(month).capitalize())}]\n"
        + down(3)
        + f"Je soussigné(e) {txt(owner)}, propriétaire du logement situé {txt(who.street)} à {txt(who.place.town)}, déclare avoir reçu de {spoken_name(paper)} la somme de {txt(french.in_words(rent + charges))} euros au titre du loyer et des charges de la période du {numeric(month)} au {numeric(month.replace(day=28))}, et lui en donne quittance.\n"
        + headed(("Détail", "Montant"), [("Loyer nu", f"{rent},00 €"), ("Provision sur charges", f"{charges},00 €"), ("*Total*", f"*{rent + charges},00 €*")], "(1fr, 40mm)")
        + f"Fait le {numeric(month.replace(day=5))} \\ {paper.sign('authority', width_mm=58, height_mm=22)}\n\n"
        + tiny("La présente quittance annule tous les reçus qui auraient pu être donnés précédemment pour le même terme (loi du 6 juillet 1989, article 21).", 7.5)
    )  # fmt: skip


@opened_layout("unknown", "space_screen_with_list_of_pieces")
def space_screen_with_list_of_pieces(case: Case, paper: Paper) -> str:
    """A capture of the web space's page « Mes pièces justificatives »: names of pieces that the reader
    knows, none of which is there."""
    rng = case.rng
    sheet(paper, 297, 190, (8, 10, 8, 10))
    paper.setup.font, paper.setup.size_pt, paper.setup.fill = "Open Sans", 10, "rgb(246,246,250)"
    states = ("À déposer", "À déposer", "Déposée", "En attente de validation", "Refusée")
    names = ("Confirmation d'inscription signée", "Pièce d'identité recto verso", "Certificat de participation à la JDC", "Certificat de scolarité 1re et 2e années", "Attestation R408", "Relevé de notes de la session précédente")  # fmt: skip
    rows = []
    for name in names:
        state = rng.choice(states)
        sent = "–" if state == "À déposer" else f"{case.day_before(1, 20):%d/%m/%Y}"
        rows.append((txt(name), state, txt(sent), "Choisir un fichier"))
    return (
        f"#block(fill: white, width: 100%, inset: 3mm)[{strong('Espace candidat', 13, 'rgb(0,0,145)')} #h(1fr) {filed_name(paper)} #h(4mm) Se déconnecter]\n"
        + "#text(size: 9pt)[Accueil › Mes inscriptions › BTS › Mes justificatifs]\n"
        + title_line(paper.choose("Mes pièces justificatives", "Mes justificatifs"), 16, "left")
        + f"Date limite de dépôt : {rng.randrange(14, 25)}/11/{case.session - 1}, 23 h 59. Formats : PDF, JPG, PNG (5 Mo).\n"
        + headed(("Pièce attendue", "État", "Déposée le", ""), rows, "(1fr, 56mm, 32mm, 42mm)", fill="rgb(227,227,253)")
        + "#box(fill: rgb(0,0,145), inset: 2.5mm)[#text(fill: white)[Valider mes dépôts]] #h(4mm) #box(stroke: 0.6pt, inset: 2.5mm)[Retour]\n"
    )  # fmt: skip


@opened_layout("unknown", "plain_curriculum_vitae")
def plain_curriculum_vitae(case: Case, paper: Paper) -> str:
    """A curriculum in one column: years at the left, employers, diplomas."""
    rng, who = case.rng, case.person
    year = case.session - 1
    rows = [(f"{year - 1} – {year}", f"{rng.choice(case.title.jobs)}, {invent_firm(rng).name}"), (f"{year - 3} – {year - 1}", f"Apprenti, {invent_firm(rng).name}"), (f"Été {year - 4}", "Employé de restauration")]  # fmt: skip
    schools = [(str(year), f"BTS {case.title.printed[0]} (en cours) – {invent_school(rng).name}"), (str(year - 3), "Baccalauréat professionnel, mention assez bien"), (str(year - 5), "Certificat SST, permis B")]  # fmt: skip

    def cells(items: list[tuple[str, str]]) -> str:
        return ", ".join(f"[*{txt(a)}*], [{txt(b)}]" for a, b in items)

    return (
        f"#text(size: 18pt)[{spoken_name(paper, polite=False)}] \\ {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)} – {txt(who.phone)} – {txt(who.email)} \\ {year - who.birth_date.year} ans\n#line(length: 100%)\n"
        + title_line(paper.choose("Curriculum vitæ", "CURRICULUM VITAE"), 13, "left")
        + tab("EXPÉRIENCE PROFESSIONNELLE")
        + f"#grid(columns: (34mm, 1fr), row-gutter: 3mm, {cells(rows)})\n"
        + tab("FORMATION ET DIPLÔMES")
        + f"#grid(columns: (34mm, 1fr), row-gutter: 3mm, {cells(schools)})\n"
        + tab("LANGUES ET INFORMATIQUE")
        + "Anglais : niveau B1. Logiciels : tableur, dessin assisté, messagerie.\n"
        + tab("CENTRES D'INTÉRÊT")
        + "Handball en club, mécanique, bénévolat aux Secours fictifs.\n"
    )  # fmt: skip


@opened_layout("unknown", "training_quote_to_accept")
def training_quote_to_accept(case: Case, paper: Paper) -> str:
    """A training body's quote for a course: hours and price, not yet followed."""
    body, rng = invent_firm(case.rng), case.rng
    day = case.day_before(5, 90)
    hours, price = rng.choice((14, 21, 1350)), rng.randrange(400, 5200)
    legal_foot(paper, f"{body.name} – SIRET {siret_of(body)} – devis valable trente jours")
    return (
        corner(body, txt(body.name), "Organisme de formation", f"Tél. {body.phone}")
        + addressee(paper)
        + down(4)
        + f"{strong(f'DEVIS n° D{rng.randrange(1000, 9999)}', 15)} #h(1fr) {txt(body.place.town)}, le {numeric(day)}\n\nStagiaire pressenti : {spoken_name(paper)}\n"
        + headed(("Désignation", "Durée", "Prix unitaire HT", "Total HT"), [(txt(rng.choice(("Formation échafaudages R408", "Préparation au BTS en alternance", "Habilitation électrique BR"))), f"{hours} h", f"{price},00 €", f"{price},00 €")], "(1fr, 22mm, 34mm, 30mm)")
        + f"#align(right)[TVA exonérée #h(4mm) Net à payer : {strong(f'{price},00 €')}]\n"
        + f"Session prévue à compter du {numeric(day + dt.timedelta(days=40))} à {txt(body.place.town)}.\n\n*Bon pour accord* – date, signature et cachet :\n"
        + down(18)
        + "#line(length: 60mm, stroke: 0.4pt)\n"
    )  # fmt: skip
