"""Papers that candidates send by mistake: none of the pieces of a dossier."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.wording import (
    band,
    bold,
    framed_cells,
    gap,
    halves,
    heading,
    one_line_table,
    pairs,
    right_labels,
    small,
    state_head,
    under_rule,
    whole_name,
    window,
)
from specimens.people import invent_firm, invent_school


@opened_layout("unknown", "dwelling_tax_summary")
def dwelling_tax_summary(case: Case, paper: Paper) -> str:
    """The first page of an income-tax assessment."""
    rng, _who = case.rng, case.person
    year = case.session - 1
    income = rng.randrange(9000, 26000)
    return (
        halves(state_head("Direction générale des finances publiques"), f"#v(4mm){bold(txt(f'AVIS D’IMPÔT {year}'), 1.5)} \\ Impôt sur les revenus de l'année {year - 1} \\ {small(f'établi le {rng.randrange(10, 28)}/07/{year}', 8)}")
        + window(paper)
        + gap(4)
        + under_rule("Vos références")
        + pairs([("Numéro fiscal du déclarant", txt(f"30 {rng.randrange(10, 99)} {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(100, 999)}")), ("Référence de l'avis", txt(f"{year % 100} 06 {rng.randrange(10**6, 10**7)} {rng.randrange(10, 99)}")), ("Déclarant 1", whole_name(paper, polite=False))])
        + under_rule("Votre situation")
        + one_line_table([("Revenu fiscal de référence", txt(f"{income} €")), ("Nombre de parts", "1"), ("Impôt net", txt(f"{max(0, income - 16000) // 12} €")), ("Prélevé à la source", txt(f"{max(0, income - 15500) // 12} €"))])
        + gap(4)
        + f"Vous n'avez aucune démarche à accomplir. Le solde vous sera prélevé ou remboursé à compter du {txt(french.date_long(dt.date(year, 9, 25)))}.\n\n#text(size: 0.85em)[Cet avis peut être vérifié par tout organisme auprès duquel vous le présentez, à l'aide de vos deux références.]\n"
    )  # fmt: skip


@opened_layout("unknown", "skills_and_experience_page")
def skills_and_experience_page(case: Case, paper: Paper) -> str:
    """A résumé on one page with a dark side column."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    year = case.session - 2
    shade = rng.choice(("rgb(40,55,80)", "rgb(70,40,60)"))
    job = rng.choice(case.title.jobs)
    paper.setup.margin_mm = (16, 16, 16, 16)
    side = f"#block(fill: {shade}, inset: 5mm, width: 100%)[#text(fill: white)[{bold('Contact')} \\ {txt(who.phone)} \\ {txt(who.email)} \\ {txt(who.place.town)} \\ \\ {bold('Langues')} \\ Anglais (B1) \\ Espagnol (A2) \\ \\ {bold('Loisirs')} \\ Course à pied \\ Photographie \\ \\ Permis B]]"
    main = (
        f"{bold(whole_name(paper, polite=False), 1.7)} \\ {txt(job)} – disponible immédiatement\n"
        + under_rule("Expériences")
        + f"*{year}–{year + 1}* {txt(job)}, {txt(firm.name)} ({txt(firm.place.town)}) \\ Préparation des dossiers, suivi des clients, tableaux de bord.\n\n*Été {year - 1}* Employé polyvalent, supermarché\n"
        + under_rule("Formation")
        + f"*{year + 1}* Préparation du BTS {txt(case.title.printed[0])} – {txt(invent_school(rng).name)} \\ *{year - 1}* Baccalauréat\n"
        + under_rule("Compétences")
        + "Bureautique, lecture de plans, relation client, travail en équipe\n"
    )
    return halves(side, main, "(52mm, 1fr)")


@opened_layout("unknown", "health_insurer_card_letter")
def health_insurer_card_letter(case: Case, paper: Paper) -> str:
    """A health insurer's letter with the third-party-payment card to cut out."""
    rng, who = case.rng, case.person
    year = case.session - 1
    card = framed_cells([("Adhérent", whole_name(paper, polite=False)), ("N° d'adhérent", txt(str(rng.randrange(10**7, 10**8)))), ("Période de validité", txt(f"du 01/01/{year} au 31/12/{year}")), ("N° AMC", txt(str(rng.randrange(10**8, 10**9)))), ("Pharmacie – Hospitalisation", "PHAR 100 % – HOSP 100 %"), ("Optique – Dentaire", "OPTI PEC – DENT PEC")])  # fmt: skip
    return (
        f"{bold('Mutuelle Exemple Santé', 1.5)} \\ Complémentaire santé\n"
        + window(paper)
        + gap(8)
        + f"Le {txt(french.date_long(dt.date(year - 1, 12, rng.randrange(3, 22))))}\n\n*Votre carte de tiers payant {year}*\n\n{txt(who.civility)},\n\nVous trouverez ci-dessous votre nouvelle carte. Présentez-la aux professionnels de santé pour ne pas avancer les frais. Votre cotisation mensuelle s'élève à {rng.randrange(22, 60)},{rng.randrange(10, 99)} €.\n\nVotre conseiller mutualiste\n"
        + gap(6)
        + "#line(length: 100%, stroke: (dash: \"dotted\"))\n"
        + band("CARTE DE TIERS PAYANT – CARTE MUTUALISTE", "rgb(0,130,140)")
        + card
        + small("Réseau de soins Exemple – opérateur de tiers payant fictif – réclamations : service adhérents, place de l'Exemple", 7)
    )  # fmt: skip


@opened_layout("unknown", "account_message_printed")
def account_message_printed(case: Case, paper: Paper) -> str:
    """A message from an online account, printed: it tells that papers are missing."""
    rng, _who = case.rng, case.person
    day = case.day_before(1, 20)
    paper.setup.font, paper.setup.margin_mm = rng.choice(("Open Sans", "Lato")), (15, 15, 15, 15)
    return (
        f"#text(fill: luma(110))[Boîte de réception (3)] #h(1fr) {small(f'{day:%d/%m/%Y} {rng.randrange(8, 20):02d}:{rng.randrange(60):02d}', 8)}\n#line(length: 100%)\n"
        + heading(paper.choose("Pièces manquantes dans votre espace", "Rappel : justificatifs à téléverser", "Votre dossier est incomplet"), align="left", size=1.5, after_mm=2)
        + right_labels([("De", "ne-pas-repondre (examens)"), ("À", whole_name(paper, polite=False)), ("Objet", txt(f"Inscription BTS session {case.session} – relance"))])
        + gap(5)
        + f"Bonjour,\n\nSauf erreur de notre part, nous n'avons pas reçu les pièces suivantes :\n\n- le certificat de participation à la JDC ou l'attestation d'exemption\n- le contrat d'apprentissage signé ou le certificat de travail\n- la confirmation d'inscription datée et signée\n\nMerci de les déposer avant le {txt(french.date_long(day + dt.timedelta(days=12)))}. Ce message est automatique, il ne constitue pas un justificatif.\n\nLe service des examens\n"
        + gap(5)
        + "#box(stroke: 0.6pt, inset: 2mm, radius: 1mm)[Répondre] #h(3mm) #box(stroke: 0.6pt, inset: 2mm, radius: 1mm)[Transférer]\n"
    )  # fmt: skip
