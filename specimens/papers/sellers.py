"""Papers of those who sell courses and hire out scaffolds: programme, quote, invoice, summons to a
course, slip to enrol. They name what a certificate names and certify nothing: all are `unknown`."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.courses import COURSES, Course
from specimens.drawing import txt
from specimens.furniture import address_block, letterhead, spaced_siret, title
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school, invent_training_body


def _course(case: Case) -> Course:
    return case.rng.choice(COURSES)


def _euros(amount: float) -> str:
    return txt(f"{amount:,.2f} €".replace(",", " ").replace(".", ","))


@layout("unknown", "course_programme")
def course_programme(case: Case, paper: Paper) -> str:
    """What a course holds, for whom, at what price; nobody has followed it yet."""
    body, course, rng = invent_training_body(case.rng), _course(case), case.rng
    days = "\n".join(f"- *Séquence {n}* : {txt(day)}" for n, day in enumerate(course.days, 1))
    start = case.today + dt.timedelta(days=rng.randrange(20, 200))
    public = paper.choose(
        "Public visé : toute personne appelée à intervenir, salariés et élèves de BTS",
        "Public concerné : salariés, demandeurs d'emploi, apprentis",
        "À qui s'adresse cette formation : chefs d'équipe, techniciens, étudiants",
    )
    proof = paper.choose(
        f"Validation : {course.proof} pour chaque stagiaire ayant satisfait aux évaluations.",
        f"Sanction de la formation : {course.proof}, sous réserve de réussite.",
        f"À l'issue, chaque participant recevra : {course.proof}.",
    )
    return (
        letterhead(paper, body)
        + title(paper, paper.choose(course.topic, f"Programme – {course.topic}", course.topic.upper()))
        + f"{paper.choose('Programme de formation', 'Fiche programme', 'Fiche pédagogique')} réf. {txt(f'P-{rng.randrange(100, 999)}')} #h(1fr) Version du {txt(french.date_slashes(case.day_before(60, 700)))}\n\n"
        f"{txt(public)} \\ {paper.choose('Prérequis', 'Pré-requis')} : {paper.choose('aucun', 'comprendre le français, aptitude médicale', 'savoir lire et écrire')} \\ Durée : {course.hours} heures, {len(course.days)} jours #h(6mm) Effectif : {rng.randrange(4, 7)} à {rng.randrange(8, 13)} personnes\n\n"
        f"*{paper.choose('Objectifs pédagogiques', 'Objectifs', 'À l’issue de la formation, le participant sera capable de :')}* \\ Appliquer les règles de sécurité et mettre en œuvre les moyens de protection.\n\n*{paper.choose('Contenu', 'Programme', 'Déroulé')}*\n\n{days}\n\n"
        f"{paper.choose('Moyens pédagogiques : apports théoriques, plateau technique', 'Modalités : en présentiel, alternance de théorie et de pratique')} \\ {txt(proof)} \\ {paper.choose('Tarif', 'Prix')} : {rng.randrange(150, 900)} € HT par {paper.choose('stagiaire', 'personne')} – {paper.choose('prochaines dates', 'prochaines sessions', 'délai d’accès : deux semaines, session')} : {txt(french.date_slashes(start))} \\ {paper.choose('Accessibilité : notre référent handicap étudie vos besoins.', 'Handicap : contactez-nous avant toute inscription.')}\n"
    )  # fmt: skip


@layout("unknown", "scaffold_quote")
def scaffold_quote(case: Case, paper: Paper) -> str:
    """The price to hire, mount and receive a scaffold, line by line."""
    rng, firm, client = case.rng, invent_firm(case.rng), invent_school(case.rng)
    area = rng.randrange(60, 400)
    wording = paper.choose("DEVIS", "Devis", "Offre de prix")
    posts = (
        (paper.choose("Échafaudage de pied classe 4, location 4 semaines", "Location d'échafaudages de pied, classe 3"), area, rng.uniform(4, 9)),
        (paper.choose("Montage par personnel formé R408", "Montage et démontage, équipe habilitée R408 annexe 3"), area, rng.uniform(3, 8)),
        (paper.choose("Procès-verbal de réception (annexe 4)", "Vérification avant mise en service"), 1, 150),
        (paper.choose("Garde-corps et filets, travaux en hauteur", "Ligne de vie et harnais antichute"), 1, rng.uniform(80, 400)),
    )  # fmt: skip
    rows = ", ".join(
        f"[{txt(name)}], [{count}], [{_euros(price)}], [{_euros(count * price)}]"
        for name, count, price in posts
    )
    total = sum(count * price for _, count, price in posts)
    return (
        f"#grid(columns: (1fr, auto), [*{txt(firm.name.upper())}* \\ {txt(paper.choose('Échafaudages – location, montage', 'Couverture, façades, échafaudages', 'Travaux en hauteur'))} \\ {txt(firm.address)} \\ SIRET {txt(spaced_siret(firm.siret))}], [*{wording} n° {rng.randrange(1000, 9999)}* \\ {txt(french.date_slashes(case.day_before(5, 200)))} \\ Validité : {rng.choice((30, 60, 90))} jours])\n#v(4mm)\n"
        f"Client : {txt(client.name)}, {txt(client.address)} \\ {paper.choose('Chantier', 'Objet')} : {paper.choose('ravalement du bâtiment B', 'réfection de la toiture', 'remplacement des menuiseries')}\n\n"
        f"#table(columns: (1fr, 16mm, 26mm, 30mm), inset: 2mm, [*{paper.choose('Désignation', 'Poste')}*], [*Qté*], [*PU HT*], [*Montant HT*], {rows})\n\n"
        f"#align(right)[Total HT {_euros(total)} \\ TVA 20 % {_euros(total * 0.2)} \\ *Total TTC {_euros(total * 1.2)}*]\n\n{paper.choose('Acompte de 30 % à la commande.', 'Règlement à trente jours.')} {paper.choose('Bon pour accord, date et signature du client :', 'Devis reçu avant l’exécution des travaux, lu et approuvé :')}\n"
    )  # fmt: skip


@layout("unknown", "safety_course_invoice")
def safety_course_invoice(case: Case, paper: Paper) -> str:
    """The bill of a course, with the trainee's name and the days: paid, which is not followed."""
    body, firm, course, rng = (
        invent_training_body(case.rng),
        invent_firm(case.rng),
        _course(case),
        case.rng,
    )
    price = rng.randrange(180, 1200)
    day = case.day_before(20, 300)
    return (
        letterhead(paper, body)
        + f"#grid(columns: (1fr, 75mm), [*{paper.choose('FACTURE', 'Facture', 'Facture acquittée')} n° {rng.randrange(10**4, 10**5)}* \\ {txt(french.date_slashes(day))} \\ Réf. client : C{rng.randrange(100, 999)}], [{txt(firm.name)} \\ {txt(firm.address)}])\n#v(5mm)\n"
        f"#table(columns: (1fr, 16mm, 32mm), inset: 2mm, [*Désignation*], [*Qté*], [*Montant HT*], [{txt(course.topic)} \\ Stagiaire : {paper.full_name()} \\ Session du {txt(french.date_slashes(day - dt.timedelta(days=9)))}, {course.hours} heures], [1], [{price},00 €])\n\n"
        f"Total HT : {price},00 € \\ {paper.choose('TVA non applicable, exonération formation professionnelle', 'Exonéré de TVA, article 261-4-4 du code général des impôts')} \\ *{paper.choose('Net à payer', 'Total à payer')} : {price},00 €*\n\n{paper.choose('Règlement par virement à trente jours. IBAN : FR76 0000 0000 0000', 'Payé par chèque. Pénalités de retard : trois fois le taux légal')} \\ Organisme enregistré sous le n° 99 99 {rng.randrange(10000, 99999)} 99\n"
    )  # fmt: skip


@layout("unknown", "course_summons")
def course_summons(case: Case, paper: Paper) -> str:
    """Where and when to come for a course; the attestation will be given afterwards."""
    body, course, rng = invent_training_body(case.rng), _course(case), case.rng
    day = case.today + dt.timedelta(days=rng.randrange(5, 60))
    return (
        letterhead(paper, body)
        + f"#align(right)[{address_block(case.person)}]\n"
        + title(paper, paper.choose("CONVOCATION À UNE FORMATION", "Convocation", "Confirmation d'inscription et convocation", f"Votre formation : {course.short}"))
        + f"{txt(case.person.civility)},\n\n{paper.choose('Nous avons le plaisir de vous confirmer votre inscription à la formation', 'Vous êtes attendu(e) pour la formation', 'Votre employeur vous a inscrit(e) à la session')} :\n\n*{txt(course.topic)}*\n\nDate : {txt(french.date_with_weekday(day))} – {course.hours} heures \\ {paper.choose('Accueil', 'Rendez-vous')} : {rng.choice(('8 h 15', '8 h 30', '9 h 00'))}, {txt(body.address)}\n\n"
        f"{paper.choose('Merci de vous munir', 'Vous devrez vous présenter muni(e)')} {paper.choose('de la présente convocation et d’une pièce d’identité', 'de vos chaussures de sécurité, casque et gants')}. {paper.choose('Repas non compris. Un plan d’accès est joint.', 'En cas d’empêchement, prévenez-nous au plus vite.')}\n\n{txt(paper.choose(f'En fin de stage vous sera remis, si vous réussissez les évaluations : {course.proof}.', f'Vous recevrez ensuite : {course.proof}.'))}\n\n{paper.choose('Cordialement,', 'À bientôt,')} \\ {paper.choose('Le service des formations', 'L’assistante de formation')}\n"
    )  # fmt: skip


@layout("unknown", "enrolment_slip")
def enrolment_slip(case: Case, paper: Paper) -> str:
    """A slip to send back to follow a course, with its price and the sessions offered."""
    body, firm, course, rng = (
        invent_training_body(case.rng),
        invent_firm(case.rng),
        _course(case),
        case.rng,
    )
    sessions = " #h(5mm) ".join(
        f"☐ {txt(french.date_slashes(case.today + dt.timedelta(days=rng.randrange(10, 240))))}"
        for _ in range(3)
    )
    return (
        letterhead(paper, body)
        + title(paper, paper.choose("BULLETIN D'INSCRIPTION", "Bulletin d'inscription à une formation", "Demande d'inscription"))
        + f"Formation choisie : *{txt(course.topic)}* ({course.hours} h) \\ Sessions : {sessions}\n\n*Participant* \\ Nom et prénom : {paper.full_name()} \\ {paper.choose('Fonction', 'Emploi')} : {txt(rng.choice(case.title.jobs))} \\ Entreprise : {txt(firm.name)} – SIRET {txt(spaced_siret(firm.siret))}\n\n"
        f"{paper.choose('Coût', 'Tarif')} : {rng.randrange(180, 900)} € HT. {paper.choose('Prise en charge par un opérateur de compétences : ☐ oui ☐ non', 'Mode de règlement : ☐ chèque ☐ virement')}\n\n{paper.choose('J’ai pris connaissance des conditions générales de vente et les accepte.', 'À retourner complété et signé quinze jours avant la session, accompagné du règlement.')} {paper.choose('Une convention et une convocation vous seront adressées.', 'Toute inscription vaut commande ferme.')}\n\nDate, cachet et signature :\n"
    )  # fmt: skip
