"""What candidates send by mistake: papers that speak of the same things and prove none of them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import ONE
from specimens.opened.seventh.wording import (
    branch,
    called,
    chart,
    de,
    figures,
    fine,
    halves,
    indexed,
    ledger,
    loose_day,
    mast,
    page_of,
    pairs,
    rise,
    said,
    siret,
    someone,
    spaced,
    thick,
    under,
)
from specimens.people import invent_firm


@apart_layout("unknown", "letter_asking_for_a_certificate")
def letter_asking_for_a_certificate(case: Case, paper: Paper) -> str:
    """The candidate's own letter that asks a former employer for the certificate."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    day = case.day_before(3, 60)
    start = case.today - rng.randrange(700, 1500) * ONE
    return (
        f"{called(paper)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)} \\ {txt(who.email)}\n"
        + f"#pad(left: 95mm)[{txt(firm.name)} \\ Service du personnel \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)}]\n"
        + rise(6)
        + f"#align(right)[{txt(who.place.town)}, le {loose_day(paper, day)}]\n\n*Objet :* {paper.choose('demande de certificat de travail', 'certificat de travail non reçu', 'réclamation de mon certificat de travail')} \\ _Lettre recommandée avec accusé de réception_\n\nMadame, Monsieur,\n\n"
        + f"J'ai travaillé dans votre entreprise comme {txt(case.title.jobs[0].lower())} du {txt(said(paper, start))} au {txt(said(paper, start + rng.randrange(300, 600) * ONE))}. À ce jour, je n'ai reçu ni certificat de travail ni attestation destinée à France Travail. Ces documents me sont demandés pour mon inscription au BTS {txt(branch(case))}.\n\n"
        + "Je vous remercie de bien vouloir me les adresser sous huit jours et vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.\n"
        + rise(5)
        + f"#align(right)[{paper.sign('candidate', width_mm=58, height_mm=22)}]\n"
    )  # fmt: skip


@apart_layout("unknown", "town_agent_pay_slip_in_columns")
def town_agent_pay_slip_in_columns(case: Case, paper: Paper) -> str:
    """A public agent's pay slip: grade, index, sums in narrow columns."""
    rng, firm = case.rng, invent_firm(case.rng)
    month = dt.date(case.session - 1, rng.randrange(1, 10), 1)
    page_of(paper, 210, 297, 12, 12, 12, 12)
    paper.setup.size_pt, paper.setup.font = (
        8.4,
        rng.choice(("Liberation Mono", "Liberation Sans Narrow", "DejaVu Sans Mono")),
    )
    base = rng.randrange(1780, 2300)
    rows = [("101000", "TRAITEMENT BRUT", f"{base},00", ""), ("102000", "INDEMNITE DE RESIDENCE", f"{base // 100},00", ""), ("201800", "IFSE", "140,00", ""), ("401201", "C.S.G. NON DEDUCTIBLE", "", f"{base * 24 // 1000},00"), ("401301", "C.S.G. DEDUCTIBLE", "", f"{base * 68 // 1000},00"), ("402100", "IRCANTEC TRANCHE A", "", f"{base * 28 // 1000},00"), ("403301", "COT. SALARIALE MALADIE", "", "0,00")]  # fmt: skip
    return (
        halves(f"{thick(txt('COMMUNE ' + de(firm.place.town).upper()))} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ SIRET {txt(siret(firm))}", f"#align(right)[{thick('BULLETIN DE PAIE', 13)} \\ MOIS DE {txt(french.month_and_year(month).upper())}]")
        + ledger([("AGENT", indexed(paper)), ("GRADE", "ADJOINT TECHNIQUE CONTRACTUEL"), ("INDICE", str(rng.randrange(366, 420))), ("ENTRÉE LE", txt(figures(month - rng.randrange(200, 1400) * ONE))), ("TEMPS", "100 %"), ("N° SS", txt(f"{1 if case.person.sex == 'M' else 2}{case.person.birth_date:%y%m}99{rng.randrange(100, 999)}{rng.randrange(100, 999)}"))], 2, label="26mm", inset=1.2)
        + chart(("CODE", "ÉLÉMENTS", "À PAYER", "À DÉDUIRE"), [tuple(txt(c) for c in r) for r in rows], "(22mm, 1fr, 30mm, 30mm)", inset=1.1)
        + f"#align(right)[NET À PAYER : {thick(f'{base * 85 // 100 + 120},00 EUR', 11)}]\n"
        + fine("CONSERVER CE BULLETIN SANS LIMITATION DE DURÉE", 7)
    )  # fmt: skip


@apart_layout("unknown", "delivery_note_of_harnesses")
def delivery_note_of_harnesses(case: Case, paper: Paper) -> str:
    """A note that goes with safety gear handed to an employee: receipt, not training."""
    rng, firm = case.rng, invent_firm(case.rng)
    day = case.day_before(5, 300)
    gear = rng.sample(("Harnais antichute taille L", "Longe double avec absorbeur", "Casque de chantier à jugulaire", "Gants isolants classe 00", "Écran facial", "Chaussures S3", "Gilet haute visibilité"), 4)  # fmt: skip
    return (
        mast(firm, txt(firm.name), "rgb(70,70,70)", "Magasin", firm.phone)
        + rise(3)
        + spaced(paper.choose("BON DE REMISE D'ÉQUIPEMENTS DE PROTECTION", "DOTATION EN E.P.I. – BON DE REMISE"), 13)
        + rise(2)
        + pairs([("Salarié", called(paper)), ("Poste", txt(case.title.jobs[0])), ("Bon n°", txt(f"{rng.randrange(100, 9999)}")), ("Remis par", txt(someone(case)))], 34)
        + chart(("Désignation", "Référence", "Quantité", "Vérification avant le"), [(txt(g), txt(f"EPI-{rng.randrange(100, 999)}"), "1", txt(figures(day + 365 * ONE))) for g in gear], "(1fr, 30mm, 24mm, 44mm)")
        + "Le salarié reconnaît avoir reçu ces équipements pour le travail en hauteur et s'engage à les porter.\n\n"
        + f"Le {loose_day(paper, day)}\n"
        + halves(under(paper, "candidate", "Le salarié"), under(paper, "employer", "Le magasinier"))
    )  # fmt: skip
