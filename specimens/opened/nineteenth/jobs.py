"""Certificates of work and a job description: firms, a commune, an association, an agency."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    NARROW,
    SANS,
    SERIF,
    address,
    barred,
    birthday,
    born,
    boxed,
    dotted,
    filed,
    foot,
    gap,
    grid,
    hand,
    hands,
    head_line,
    imprint,
    inked,
    letterhead,
    listed,
    little,
    of,
    on,
    plate,
    rule,
    sheet,
    side,
    siren,
    siret,
    slashes,
    small,
    strong,
    subject,
    tabled,
    third,
    three,
    tick,
    two,
    usual,
    whole,
)
from specimens.people import invent_firm, invent_place


def _time(share: float) -> str:
    if share >= 0.999:
        return "temps plein, 35 heures hebdomadaires"
    return f"temps partiel, {share * 35:g} heures par semaine ({share * 100:.0f} %)".replace(".", ",")


@opened_layout("work_certificate", "joiner_letter_with_narrow_left_margin_column", defects=JOBS)
def joiner_letter_with_narrow_left_margin_column(case: Case, paper: Paper) -> str:
    """A workshop's letter: the firm's data in a narrow column, text and hand in the wide one."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay, job = stays(case)[-1], job_of(case)
    start, end, share = stay
    sheet(paper, (*SERIF, "Lato"), 10.8, (22, 20, 18, 16))
    one, two_ = usual(paper, start), usual(paper, end) if end else ""
    keep(paper, stay, one, *([two_] if end else []))
    until = f"jusqu'au {txt(two_)}" if end else "et fait toujours partie de notre effectif à ce jour"
    day = day_after(case, end)
    left = f"{strong(paper.put('employer', firm.name), 13, 'rgb(110,60,20)')} \\ {small(txt(firm.form), 8)} \\ #v(4mm) {small(txt(firm.street), 8)} \\ {small(txt(firm.place.post_code + ' ' + firm.place.town), 8)} \\ {small(txt(firm.phone), 8)} \\ #v(4mm) {little('RCS ' + firm.place.town + ' ' + siren(firm), 7)} \\ {little('APE 4332A', 7)} \\ {little(f'Décennale n° {rng.randrange(10**6, 10**7)}', 7)}"
    right = (
        side(f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}") + gap(12)
        + strong(txt(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL", "Attestation d'emploi")), 15) + gap(5)
        + f"{whole(paper)}, {born(paper)}, demeurant à {txt(who.place.town)}, est {who.agree('entré', 'entrée')} dans l'atelier le {txt(one)} comme {paper.put('job_title', job)} {until}, à {txt(_time(share))}.\n\n"
        + (f"{who.agree('Il', 'Elle')} part libre de tout engagement envers nous et avec nos remerciements.\n\n" if end else "Rien ne laisse prévoir la fin de son contrat, conclu sans terme.\n\n")
        + f"Remis à {who.agree('l’intéressé', 'l’intéressée')} sur sa demande.\n" + gap(8)
        + hand(paper, ("employer", f"{firm.director}|{firm.director_title}", imprint(firm, firm.street)), wide=66, words="below")
    )
    return two(left, right, "(40mm, 1fr)", 9)


@opened_layout("work_certificate", "commune_services_recap_with_considering_and_posts", defects=JOBS)
def commune_services_recap_with_considering_and_posts(case: Case, paper: Paper) -> str:
    """A commune's record: posts held in a table with weekly share, the mayor's deputy signs."""
    rng, town, job = case.rng, invent_place(case.rng), job_of(case)
    found = stays(case, 2)
    day = day_after(case, found[-1][1])
    sheet(paper, SANS, 10.2)
    body = f"Commune {of(town.town)}"
    rows = []
    for start, end, share in found:
        one, two_ = slashes(start), slashes(end) if end else ""
        keep(paper, (start, end, share), one, *([two_] if end else []))
        rows.append((txt(one), txt(two_) if end else "sans terme fixé", txt(rng.choice(("contractuel", "vacataire", "titulaire"))), txt(f"{share * 35:g} h / 35".replace(".", ","))))
    return (
        two(f"{strong(paper.put('employer', body), 13)} \\ Hôtel de ville, place de l'Exemple \\ {txt(town.post_code)} {txt(town.town)}", side(f"Service du personnel \\ Dossier suivi par {txt(third(case))} \\ Réf. {rng.randrange(10, 99)}-{rng.randrange(100, 999)}")) + gap(8)
        + plate(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT ADMINISTRATIF D’EMPLOI", "ATTESTATION DES SERVICES EFFECTUÉS"), 14, "luma(235)") + gap(3)
        + f"Le maire certifie que {whole(paper)}, {born(paper)}, a occupé dans les services de la commune l'emploi de {strong(paper.put('job_title', job))}, dans les conditions suivantes :\n" + gap(1)
        + grid(("À compter du", "Jusqu'au", "Qualité", "Quotité"), rows, "(1fr, 1fr, 1fr, 1fr)") + gap(1)
        + "Ces services sont soumis à retenue pour l'IRCANTEC. Le présent certificat est établi pour être produit à qui de droit.\n" + gap(6)
        + f"En mairie, le {on(paper, 'issue_date', day)}\n" + gap(3)
        + side(hand(paper, ("employer", f"Par délégation du maire,|pour le personnel : {third(case)}", ["MAIRIE", town.town.upper(), f"({town.department})"]), wide=64))
    )


@opened_layout("work_certificate", "accounting_office_edition_with_numbered_boxes", defects=JOBS)
def accounting_office_edition_with_numbered_boxes(case: Case, paper: Paper) -> str:
    """What an accountant's program prints on leaving: numbered boxes, leave balance, cover kept."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay, job = stays(case, over=True)[-1], job_of(case)
    start, end, share = stay
    sheet(paper, NARROW, 9.4, (12, 14, 14, 14))
    one, two_ = slashes(start), slashes(end) if end else "présent(e)"
    keep(paper, stay, one, *([two_] if end else []))
    day = day_after(case, end)
    foot(paper, f"Imprimé par Paie-Modèle v{rng.randrange(7, 13)}.{rng.randrange(0, 9)} – cabinet {third(case).split()[1].title()} et associés – {firm.siren}-{rng.randrange(100, 999)}")
    number = f"{'1' if who.sex == 'M' else '2'} {who.birth_date:%y} {who.birth_date:%m} {rng.randrange(10, 95)} {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(10, 97)}"
    return (
        tabled([("1 Employeur", strong(paper.put("employer", firm.name))), ("2 Forme", txt(firm.form)), ("3 Établissement", txt(firm.address)), ("4 SIRET", txt(siret(firm)))], 2, "28mm") + gap(1)
        + head_line(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT DE TRAVAIL (art. L. 1234-19 du code du travail)"), 13) + gap(1)
        + tabled([*[(f"{k} {label}", value) for k, (label, value) in enumerate(three(paper, "Nom", "Nom d'usage", "Prénoms"), 5)], ("8 Né(e) le", birthday(paper, slashes(who.birth_date))), ("9 N° d'assuré", txt(number)), ("10 Domicile", address(case))], 2, "28mm") + gap(1)
        + grid(("11 Entrée", "12 Sortie", "13 Dernier emploi", "14 Durée du travail", "15 Statut"), [(txt(one), txt(two_), paper.put("job_title", job), txt(_time(share)), txt(rng.choice(("Ouvrier", "Etam", "Employé"))))], "(22mm, 22mm, 1fr, 1fr, 18mm)") + gap(1)
        + boxed(small(f"16 – Solde de congés payés : {rng.randrange(0, 25)},{rng.randrange(0, 9)} jours. Compte personnel de formation : consultable sur le site public. #linebreak() 17 – Prévoyance et frais de santé maintenus sans cotisation pendant la durée d'indemnisation, au plus douze mois."), 2)
        + (f"L'employeur déclare {txt('le salarié libre' if who.sex == 'M' else 'la salariée libre')} de tout engagement à compter du jour de sortie.\n" if end else "")
        + gap(2) + two(f"Établi à {txt(firm.place.town)} \\ le {on(paper, 'issue_date', day, slashes(day))}", hand(paper, ("employer", "18 Cachet et signature de l'employeur", imprint(firm)), wide=72), "(1fr, 80mm)")
    )


@opened_layout("work_certificate", "home_care_association_card_filled_by_pen", defects=JOBS)
def home_care_association_card_filled_by_pen(case: Case, paper: Paper) -> str:
    """A small body's printed form, half of it in ink: holder, days, post; a box is ticked for time."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay, job = stays(case, over=True)[-1], job_of(case)
    start, end, share = stay
    sheet(paper, (*SANS, *SERIF), 11, (20, 24, 18, 24))
    one, two_ = slashes(start), slashes(end) if end else "ce jour"
    keep(paper, stay, one, *([two_] if end else []))
    usage = dotted("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name)) if who.usage_name else ""
    full = share >= 0.999
    return (
        two(f"{strong(paper.put('employer', firm.name), 14)} \\ {small(txt(firm.address))}", side(little(f"Formulaire RH {rng.randrange(2, 30)} – à remplir lisiblement", 8))) + rule(0.8) + gap(6)
        + head_line(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail"), 18) + gap(4)
        + dotted("Le ou la soussigné(e)", paper.handwritten(firm.director)) + dotted("agissant comme", paper.handwritten(firm.director_title.lower())) + "certifie avoir employé :\n"
        + dotted("Nom de naissance", inked(paper, "birth_name", who.birth_name, who.birth_name)) + usage + dotted("Prénom", inked(paper, "given_names", [who.first_name], who.first_name))
        + two(dotted("du", paper.handwritten(one)), dotted("au", paper.handwritten(two_)))
        + dotted("dans l'emploi de", inked(paper, "job_title", job, job))
        + f"{tick(full, 'à temps plein (35 h)')} #h(8mm) {tick(not full, 'à temps partiel :')} {'' if full else paper.handwritten(f'{share * 35:g} h / semaine'.replace('.', ','))}\n" + gap(3)
        + "Certificat remis en un seul exemplaire, à conserver sans limite de durée.\n" + gap(4)
        + two(f"À {paper.handwritten(firm.place.town)} \\ #v(2mm) le {paper.hand_date('issue_date', day_after(case, end))}", hand(paper, ("employer", "Signature de l'employeur", imprint(firm)), wide=66))
    )


@opened_layout("work_certificate", "engineering_group_memo_of_career_by_posts", defects=JOBS)
def engineering_group_memo_of_career_by_posts(case: Case, paper: Paper) -> str:
    """A group's staff office: coloured head, the career as a table of stays, printed by its portal."""
    firm, rng = invent_firm(case.rng), case.rng
    found, job = stays(case, 2), job_of(case)
    last = found[-1][1]
    day = day_after(case, last)
    ink = rng.choice(("rgb(0,95,120)", "rgb(150,30,60)", "rgb(60,60,130)"))
    sheet(paper, ("Open Sans", "Lato", "Carlito"), 9.8, (16, 18, 18, 18))
    foot(paper, f"{firm.name} {firm.form} – siège {firm.address} – {siren(firm)} RCS {firm.place.town} – portail RH, demande {rng.randrange(10**5, 10**6)}")
    rows = []
    for number, (start, end, share) in enumerate(found):
        one, two_ = usual(paper, start), usual(paper, end) if end else ""
        keep(paper, (start, end, share), one, *([two_] if end else []))
        rows.append((txt("CDI" if number == len(found) - 1 else "CDD"), txt(one), txt(two_) if end else "en cours", txt(f"{share * 100:.0f} %"), txt(firm.place.town)))
    return (
        letterhead(firm, paper.put("employer", firm.name), ink, "Direction des ressources humaines") + gap(6)
        + barred(paper.choose("Attestation d'emploi", "Certificat de travail", "Certificat de travail – relevé de carrière"), ink, 16) + gap(2)
        + listed([("Collaborateur", filed(paper)), ("Date de naissance", birthday(paper)), ("Matricule", txt(f"{rng.randrange(10**4, 10**5)}")), ("Fonction exercée", strong(paper.put("job_title", job))), ("Responsable", txt(third(case)))], 44) + gap(2)
        + grid(("Contrat", "Du", "Au", "Activité", "Site"), rows, "(22mm, 1fr, 1fr, 22mm, 1fr)", "rgb(226,234,240)")
        + small("100 % : durée collective de 35 heures par semaine.") + gap(3)
        + ("La personne désignée ne fait plus partie du groupe et n'est liée par aucune clause.\n" if last else "La personne désignée fait partie du groupe au jour de la présente.\n") + gap(5)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n" + gap(2)
        + hand(paper, ("employer", f"{third(case)}, gestionnaire du personnel", imprint(firm, "RESSOURCES HUMAINES")), wide=62)
    )


@opened_layout("job_description", "site_office_sheet_with_duties_and_two_visas")
def site_office_sheet_with_duties_and_two_visas(case: Case, paper: Paper) -> str:
    """A description in headed paragraphs with a grid of relations, both parties sign at the foot."""
    firm, rng = invent_firm(case.rng), case.rng
    job = job_of(case)
    sheet(paper, SANS, 9.8, (16, 18, 14, 18))
    known = rng.sample(("préparer les interventions et réunir les moyens", "tenir à jour les plans et les notices", "passer les commandes dans la limite fixée", "rendre compte chaque semaine de l'avancement", "veiller au port des protections", "chiffrer les travaux supplémentaires", "accueillir les nouveaux arrivants", "vérifier la facturation des sous-traitants"), 5)
    made = case.today - rng.randrange(30, 500) * DAY
    return (
        two(f"{strong(paper.put('employer', firm.name), 12)} \\ {little(firm.address, 8)}", side(f"Référence FP-{rng.randrange(10, 99)} \\ {little('Indice ' + rng.choice('ABC') + ' – ' + french.month_and_year(made), 8)}")) + rule()
        + head_line(paper.choose("FICHE DE POSTE", "DESCRIPTION DE POSTE", "FICHE DE FONCTION"), 17, "left")
        + f"Poste : {strong(paper.put('job_title', job), 12)} #h(1fr) Occupé par : {whole(paper)}\n"
        + subject("Raison d'être") + f"Au sein de l'agence de {txt(firm.place.town)}, la personne contribue à la bonne fin des affaires qui lui sont confiées, dans le respect des coûts, des délais et de la sécurité.\n"
        + subject("Activités principales") + "".join(f"+ {txt(k)} ;\n" for k in known) + "\n"
        + subject("Relations de travail") + grid(("Avec", "Pour"), [("chef d'agence", f"recevoir les objectifs ({txt(third(case))})"), ("clients et maîtres d'œuvre", "convenir des travaux"), ("équipes", "distribuer le travail du jour")], "(55mm, 1fr)")
        + subject("Exigences") + listed([("Diplôme", "niveau 4 ou 5 du domaine"), ("Permis", rng.choice(("B", "B et BE"))), ("Logiciels", "tableur, dessin, gestion d'affaires"), ("Horaires", "du lundi au vendredi, 35 heures")], 34, gap_mm=1.8) + gap(2)
        + hands(paper, [("candidate", "Pris connaissance, le titulaire du poste", None), ("employer", f"Pour l'entreprise, {firm.director}", imprint(firm))], framed=False)
    )
