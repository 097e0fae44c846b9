"""Certificates of work and contracts of employment."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, Stay, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w
from specimens.people import invent_firm, invent_place


def _time(share: float, full: str = "à temps complet") -> str:
    return full if share >= 0.999 else f"à temps partiel ({share * 100:.0f} %)"


def _told(paper: Paper, stay: Stay, *, short: bool = False) -> tuple[str, str]:
    """First and last day as this paper writes them, kept as truth; the last is "" where it goes on."""
    days = [w.digits(d) if short else w.habit(paper, d) for d in stay[:2] if d]
    first, last = (*days, "")[:2]
    keep(paper, stay, first, *([last] if last else []))
    return first, last


@opened_layout("work_certificate", "industrial_site_sheet_values_after_a_vertical_rule", defects=JOBS)
def industrial_site_sheet_values_after_a_vertical_rule(case: Case, paper: Paper) -> str:
    """A plant's personnel office: labels against a rule, the article of law below, hand in the middle."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    stay, job = stays(case)[-1], job_of(case)
    day = day_after(case, stay[1])
    first, last = _told(paper, stay)
    w.leaf(paper, w.PLAIN, 10.2)
    w.foot(paper, f"{firm.name} {firm.form} au capital de {rng.randrange(10, 900)} 000 € – RCS {firm.place.town} {firm.siren}")
    return w.page(
        w.ends(f"{w.big(paper.put('employer', firm.name), 14)} \\ {w.fine('Usine ' + w.of(firm.place.town) + ' – service du personnel', 8.5)}", w.lines(firm.street, f"{firm.place.post_code} {firm.place.town}", firm.phone)),
        w.air(10),
        w.centre(w.big(txt(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail")), 17)),
        w.air(5),
        w.turned([*w.names(paper, "Nom", "Nom marital ou d'usage", "Prénoms"), ("Naissance", f"{w.birth(paper)}, {txt(p.birth_place)}"), ("Domicile", w.dwelling(case)), ("Matricule", f"{rng.randrange(100, 9999):05d}"), ("Entrée dans l'établissement", txt(first)), ("Sortie", txt(last or "néant : fait partie du personnel à la date du certificat")), ("Emploi", paper.put("job_title", job)), ("Horaire contractuel", txt(_time(stay[2], "35 heures, temps complet")))], 52, 4),
        w.air(4),
        "Certificat remis en application de l'article L. 1234-19 du code du travail." + (" Le salarié est libre de tout engagement à notre égard." if last else ""),
        w.air(4),
        f"{txt(firm.place.town)}, {w.dated(paper, 'issue_date', day)}",
        w.centre(w.hand(paper, ("employer", f"{firm.director_title}, {firm.director}", w.seal(firm)), "under", 70)),
    )


@opened_layout("work_certificate", "family_shop_letter_first_person_hand_over_the_name", defects=JOBS)
def family_shop_letter_first_person_hand_over_the_name(case: Case, paper: Paper) -> str:
    """A shopkeeper's letter by word processor: days in the prose, no frame, closing wishes."""
    firm, p = invent_firm(case.rng), case.person
    stay, job = stays(case)[-1], job_of(case)
    day = day_after(case, stay[1])
    first, last = _told(paper, stay)
    w.leaf(paper, (*w.ROMAN, "Carlito"), 11.4, (24, 26, 20, 26))
    span = f"de son embauche le {first} à son départ le {last}" if last else f"sans interruption depuis le {first}, et qu'{p.agree('il', 'elle')} y travaille encore aujourd'hui"
    return w.page(
        f"{w.big(paper.put('employer', firm.name), 13)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ {w.slant(txt('SIRET ' + w.siret(firm)))}",
        w.air(8),
        w.far(f"{txt(firm.place.town)}, le {w.dated(paper, 'issue_date', day)}"),
        w.air(8),
        f"#underline[{txt(paper.choose('Certificat de travail', 'Objet : certificat de travail', 'Objet : attestation d’emploi'))}]",
        w.air(4),
        f"Je soussigné(e) {txt(firm.director)}, exploitant l'entreprise ci-dessus, certifie que {w.person(paper)}, {w.born(paper)}, demeurant {w.dwelling(case)}, a fait partie de mon personnel {txt(span)}.",
        f"{p.agree('Il', 'Elle')} a tenu {_time(stay[2])} le poste de {paper.put('job_title', job)}, avec sérieux et à ma satisfaction.",
        ("Son reçu pour solde de tout compte lui a été remis et " + p.agree("il", "elle") + " me quitte sans dette d'aucune sorte." if last else "Son contrat est à durée indéterminée."),
        "Je lui délivre ce certificat pour qu'il serve et vaille ce que de droit.",
        w.air(6),
        w.inset(w.hand(paper, ("employer", firm.director, w.seal(firm, firm.phone)), "over", 66), 80),
    )


@opened_layout("work_certificate", "payroll_service_bands_with_posts_and_rights", defects=JOBS)
def payroll_service_bands_with_posts_and_rights(case: Case, paper: Paper) -> str:
    """Dense software print: firm and employee in two blocks, stays in banded rows, rights in small print."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    found, job = stays(case, rng.choice((1, 2))), job_of(case)
    day = day_after(case, found[-1][1])
    rows = []
    for k, stay in enumerate(found):
        first, last = _told(paper, stay, short=True)
        rows.append((txt(first), txt(last or "en cours"), txt("CDD" if k < len(found) - 1 else rng.choice(("CDI", "CDD"))) if last else "CDI", txt(f"{stay[2] * 151.67:.2f}".replace(".", ",")), f"{stay[2] * 100:.0f} %"))
    w.leaf(paper, ("Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow"), 9, (12, 14, 12, 14))
    paper.setup.header = f"#align(right)[{w.fine(f'Paie+ Spécimen v{rng.randrange(6, 19)}.{rng.randrange(0, 9)} – dossier {rng.randrange(100, 999)} – imprimé le {w.digits(day)}' if not case.has('undated') else 'Paie+ Spécimen', 6.5)}]"
    return w.page(
        w.abreast(w.fenced(w.page(w.fine("EMPLOYEUR"), f"{w.big(paper.put('employer', firm.name))} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ SIRET {txt(w.siret(firm))} – NAF 43{rng.randrange(10, 99)}B"), 2.5), w.fenced(w.page(w.fine("SALARIÉ"), f"{w.entry(paper)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)} \\ Né(e) le {w.birth(paper, w.digits(p.birth_date))} – n° interne {rng.randrange(10, 999)}"), 2.5), gutter=4),
        w.air(2),
        w.shade(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT DE TRAVAIL – articles L. 1234-19 et D. 1234-6"), "luma(205)"),
        f"L'employeur désigné ci-dessus certifie avoir employé le salarié désigné ci-dessus en qualité de {w.big(paper.put('job_title', job))} pendant la ou les périodes suivantes :",
        w.ledger(("Date d'entrée", "Date de sortie", "Contrat", "Heures / mois", "Taux d'activité"), rows, "1fr, 1fr, 1fr, 1fr, 1fr", look="bands", pad=1.8),
        "Le salarié est libre de tout engagement envers l'entreprise." if found[-1][1] else "Le salarié est présent à l'effectif à la date d'édition.",
        w.fine("Droits à portabilité (article L. 911-8 du code de la sécurité sociale) : le maintien à titre gratuit des garanties frais de santé et prévoyance s'applique sous réserve de la prise en charge par l'assurance chômage et pour une durée égale à celle du dernier contrat, dans la limite de douze mois. Le salarié en justifie auprès de l'assureur.", 7.5),
        w.air(3),
        w.abreast(f"Fait à {txt(firm.place.town)} \\ le {w.dated(paper, 'issue_date', day, w.digits(day))}", w.hand(paper, ("employer", "Cachet et signature de l'employeur", w.seal(firm)), "under", 72), widths="1fr, 78mm"),
    )


@opened_layout("work_certificate", "regional_council_statement_of_services_by_contract", defects=JOBS)
def regional_council_statement_of_services_by_contract(case: Case, paper: Paper) -> str:
    """A public body's certificate with contracts told one a line and signed by delegation."""
    rng, place, p = case.rng, invent_place(case.rng), case.person
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    day = day_after(case, found[-1][1])
    body = f"{rng.choice(('Communauté d’agglomération', 'Office public de l’habitat', 'Centre intercommunal technique'))} {w.of(place.town)}"
    items = []
    for stay in found:
        first, last = _told(paper, stay)
        until = f"jusqu'au {last}" if last else "et toujours en vigueur"
        items.append(f"- contrat à compter du {txt(first)} {txt(until)}, {_time(stay[2])} ;")
    w.leaf(paper, (*w.ROMAN, "Lato"), 10.6, (18, 24, 18, 24))
    return w.page(
        w.abreast(f"{w.big(paper.put('employer', body), 12, 'rgb(0,80,120)')} \\ {w.fine(f'{rng.randrange(1, 40)} place de la Concorde fictive – {place.post_code} {place.town}', 8)}", w.far(f"Direction des ressources humaines \\ Réf. : RH/{rng.randrange(100, 999)} \\ Gestionnaire : {txt(w.someone(case))}"), widths="1fr, 70mm"),
        w.air(8),
        w.centre(f"{w.big(txt(paper.choose('ÉTAT DES SERVICES – ATTESTATION D’EMPLOI', 'CERTIFICAT DE TRAVAIL ET ÉTAT DES SERVICES', 'ATTESTATION D’EMPLOI')), 13)} \\ {w.rule(0.6, '40mm')}"),
        w.air(4),
        f"La présidence de l'établissement atteste que {w.person(paper)}, {w.born(paper)}, agent contractuel{p.agree('', '')} de droit public, est ou a été {p.agree('employé', 'employée')} au grade de technicien pour y exercer les fonctions de {w.big(paper.put('job_title', job))}, en vertu des engagements ci-après :",
        "\n".join(items),
        "Ces services sont effectifs et n'ont donné lieu à aucune interruption autre que les congés réglementaires.",
        w.air(3),
        f"Attestation établie à {txt(place.town)} le {w.dated(paper, 'issue_date', day)}, à la demande de l'agent.",
        w.inset(w.hand(paper, ("employer", "Pour la présidence et par délégation,|la responsable du service carrières", [body[:26].upper(), place.town.upper()]), "name", 66, name=w.someone(case)), 78),
    )


@opened_layout("work_certificate", "half_sheet_from_an_accountants_pad_days_in_ink", defects=JOBS)
def half_sheet_from_an_accountants_pad_days_in_ink(case: Case, paper: Paper) -> str:
    """A half sheet of stationery: firm and employee typed, both days of work and the day of issue by pen."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    stay, job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, stay[1])
    first, last = w.digits(stay[0]), w.digits(stay[1]) if stay[1] else "ce jour"
    keep(paper, stay, first, *([last] if stay[1] else []))
    w.leaf(paper, ("Liberation Serif", "DejaVu Sans", "Caladea"), 9.6, (10, 14, 9, 14), (210, 148))
    return w.page(
        w.ends(w.big(txt("CERTIFICAT DE TRAVAIL"), 15), w.fine(f"feuillet {rng.randrange(1, 50)} – à remettre au salarié", 7.5)),
        w.leaders([("Entreprise", w.big(paper.put("employer", firm.name))), ("Adresse et SIRET", txt(f"{firm.address} – {w.siret(firm)}")), ("Salarié", w.person(paper)), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Poste occupé", paper.put("job_title", job)), ("Durée du travail", txt(_time(stay[2])))], 1.8),
        f"Présence dans l'entreprise : du #h(3mm) {w.pen(paper, first, 16)} #h(4mm) au #h(3mm) {w.pen(paper, last, 16)}",
        ("Le salarié quitte l'entreprise libre de tout engagement." if stay[1] else "Le salarié est toujours en poste."),
        w.abreast(f"Date : #h(2mm) {paper.hand_date('issue_date', day, 14)} \\ Lieu : {txt(firm.place.town)}", w.hand(paper, ("employer", "L'employeur", w.seal(firm)), "beside", 62, 24), widths="62mm, 1fr"),
    )


@opened_layout("employment_contract", "joinery_indefinite_contract_labels_in_the_margin", defects=("wrong_job",))
def joinery_indefinite_contract_labels_in_the_margin(case: Case, paper: Paper) -> str:
    """An open-ended contract: each clause has its word in the margin; both sign at the foot."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(90, 1500) * w.A_DAY)
    closed = start - rng.randrange(1, 25) * w.A_DAY
    job = job_of(case)
    w.leaf(paper, (*w.PLAIN, "Libertinus Serif"), 10, (18, 20, 16, 20))
    clauses = [
        ("Engagement", f"La société engage {w.person(paper)}, {w.born(paper)}, demeurant {w.dwelling(case)}, qui se déclare libre de tout autre contrat."),
        ("Fonctions", f"{p.agree('Le salarié', 'La salariée')} occupe l'emploi de {w.big(paper.put('job_title', job))}, statut ETAM, niveau {rng.choice('CDEF')}."),
        ("Prise d'effet", f"Le présent contrat à durée indéterminée prend effet le {w.dated(paper, 'start', start)}, après une période d'essai de {rng.choice(('deux', 'trois'))} mois."),
        ("Horaire", "Trente-cinq heures par semaine, du lundi au vendredi, suivant l'horaire collectif."),
        ("Salaire", f"{rng.randrange(1900, 2900)},00 euros bruts par mois, auxquels s'ajoutent les indemnités de petits déplacements."),
        ("Lieu", f"{txt(firm.place.town)} et chantiers de la région."),
        ("Congés", "Les congés payés sont servis par la caisse de la profession."),
        ("Rupture", "Le préavis est celui de la convention collective du bâtiment."),
        ("Assurances", "Retraite et prévoyance auprès d'un groupe paritaire fictif ; mutuelle obligatoire."),
    ]
    return w.page(
        w.ends(f"{w.big(paper.put('employer', firm.name), 14)} \\ {txt(firm.address)}", f"SIRET {txt(w.siret(firm))} \\ représentée par {txt(firm.director)}"),
        w.rule(),
        w.big(txt(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "Contrat de travail à durée indéterminée")), 14),
        w.ledger((), [(w.slant(k), v) for k, v in clauses], "26mm, 1fr", look="none", pad=1.6),
        f"Fait en double à {txt(firm.place.town)} le {w.loose(paper, closed)}.",
        w.hands(paper, [("candidate", p.agree("Le salarié", "La salariée") + " (mention « lu et approuvé »)", None), ("employer", "La société", w.seal(firm))]),
    )


@opened_layout("employment_contract", "fixed_term_site_contract_dense_two_columns", defects=("wrong_job",))
def fixed_term_site_contract_dense_two_columns(case: Case, paper: Paper) -> str:
    """A fixed-term contract in small print: facts framed at the top, clauses in two columns."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(60, 380) * w.A_DAY)
    end = case.fact("end", start + rng.randrange(120, 540) * w.A_DAY)
    job = job_of(case)
    w.leaf(paper, (*w.TIGHT, "Lato"), 9, (14, 16, 13, 16))
    clauses = [f"{w.big(txt(t))} \\ {txt(x)}\n\n" for t, x in (
        ("Motif du recours", rng.choice(("Surcroît temporaire d'activité lié à un chantier.", "Remplacement d'une salariée en congé de maternité."))),
        ("Essai", "Un jour par semaine de contrat, dans la limite d'un mois. Pendant cette période, chacun peut se délier sans indemnité."),
        ("Rémunération", f"Salaire horaire brut de {rng.randrange(1200, 1790) / 100:.2f} € payé en fin de mois.".replace(".", ",", 1)),
        ("Obligations", "Le salarié respecte les consignes de sécurité, porte ses équipements et rend les outils qui lui sont confiés."),
        ("Retraite complémentaire", "Caisse fictive du bâtiment, section des employés."),
        ("Fin de contrat", "Une indemnité égale à dix pour cent des salaires bruts est due au terme, sauf poursuite de la relation de travail ou refus d'un emploi à durée indéterminée."),
        ("Convention", "Les dispositions de la convention collective applicable à l'entreprise complètent ce contrat."),
    )]
    return w.page(
        w.fenced(w.centre(w.big(txt(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "CONTRAT À DURÉE DÉTERMINÉE")), 14)), 2, "1.2pt"),
        w.roof([("Employeur", w.big(paper.put("employer", firm.name))), ("Représenté par", txt(f"{firm.director}, {firm.director_title}")), ("Adresse", txt(firm.address)), ("SIRET", txt(w.siret(firm)))], 2),
        w.roof([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("À", txt(p.birth_place)), ("Adresse", w.dwelling(case))], 3),
        w.roof([("Emploi", w.big(paper.put("job_title", job))), ("Engagé(e) du", w.dated(paper, "start", start, w.digits(start))), ("Au", w.dated(paper, "end", end, w.digits(end))), ("Durée hebdomadaire", "35 h 00")], 4),
        w.air(1),
        w.abreast("".join(clauses[:4]), "".join(clauses[4:]), gutter=7),
        f"En deux exemplaires, à {txt(firm.place.town)}, le {w.loose(paper, start - rng.randrange(0, 5) * w.A_DAY, None)}",
        w.hands(paper, [("employer", "L'employeur (cachet)", w.seal(firm)), ("candidate", "Le salarié", None)], total=178, line="0.4pt"),
    )
