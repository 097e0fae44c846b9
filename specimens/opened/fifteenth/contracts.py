"""Contracts: of work, of apprenticeship, of professional training."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    BOOK,
    DAY,
    PLAIN,
    THIN,
    amid,
    apart_seal,
    at_right,
    big,
    blank_line,
    born,
    box_on,
    cells,
    colon,
    day_in_cells,
    down,
    fieldset,
    figures,
    frame,
    grid,
    house,
    house_of_learning,
    inked,
    margin_title,
    of,
    on,
    page,
    parts,
    place,
    ribbon,
    row_of_hands,
    said,
    seal,
    siret,
    small,
    small_print,
    speciality,
    stack,
    stripes,
    stroke,
    table_of_hands,
    third,
    town,
    two,
    unkept,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


@opened_layout("employment_contract", "hotel_style_letter_of_hire_countersigned_on_each_leaf", defects=("wrong_job",))
def hotel_style_letter_of_hire_countersigned_on_each_leaf(case: Case, paper: Paper) -> str:
    """Two leaves: terms titled in the margin, then the end of the terms and both hands."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(40, 800) * DAY)
    job = job_of(case)
    page(paper, A4, (18, 20, 18, 20), (*BOOK, "Lato"), 10.6)
    paper.setup.numbering = True
    pay = rng.randrange(1820, 2700)
    return (
        two(big(paper.put("employer", firm.name), 16) + f" \\ {small(f'{firm.form} au capital de {rng.randrange(2, 90)} 000 euros – {firm.address}', 8)}", at_right(f"{small('Registre du personnel')} \\ {small('SIRET ' + siret(firm))}"), "(1fr, 52mm)") + stroke(0.8) + down(4)
        + amid(big(txt(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "CONTRAT DE TRAVAIL")), 15)) + down(3)
        + f"Entre la société ci-dessus, représentée par {txt(firm.director)}, {txt(firm.director_title.lower())}, d'une part, et {said(paper, heavy=True)}, {born(paper)}, de nationalité {txt(who.nationality_word.lower())}, demeurant {txt(who.street)}, {txt(who.place.post_code + ' ' + who.place.town)}, d'autre part, il a été convenu ce qui suit.\n"
        + margin_title("Engagement", f"L'engagement prend effet le {big(on(paper, 'start', start))} et n'est pas limité dans le temps. La déclaration préalable a été transmise à l'organisme de recouvrement.")
        + margin_title("Emploi", f"{who.agree('Il', 'Elle')} est {who.agree('employé', 'employée')} comme {big(paper.put('job_title', job))}, niveau {rng.choice('CDE')}, coefficient {rng.randrange(170, 330)}.")
        + margin_title("Période d'essai", f"Deux mois de travail effectif, soit jusqu'au {txt(house(paper, start + 60 * DAY))}, renouvelable une fois par écrit.")
        + margin_title("Temps et lieu", f"35 heures par semaine, du lundi au vendredi, à {txt(firm.place.town)} et sur les sites des clients du département {txt(firm.place.department)}.")
        + margin_title("Salaire", f"{pay} euros bruts par mois pour 151,67 heures, payés au plus tard le 5 du mois suivant, et panier de chantier selon l'usage.")
        + margin_title("Frais", "Les repas et déplacements sur sites sont remboursés selon le barème affiché, sur présentation des justificatifs et au plus tard avec la paie du mois suivant.")
        + margin_title("Outils", "Le téléphone, le véhicule et l'ordinateur remis restent la propriété de la société ; ils sont rendus au dernier jour de travail, en bon état.")
        + margin_title("Absences", "Toute absence est signalée sans délai et justifiée dans les deux jours.")
        + margin_title("Sécurité", "Le port des protections individuelles fournies est exigé en tout lieu. Une visite d'information et de prévention a lieu dans les trois mois de l'arrivée.")
        + "#pagebreak()\n"
        + margin_title("Congés", "Deux jours et demi ouvrables par mois de travail, pris selon l'ordre des départs affiché.")
        + margin_title("Protection sociale", "Mutuelle et prévoyance de la branche ; caisse de retraite complémentaire Exemple.")
        + margin_title("Rupture", "Elle obéit au code du travail et à la convention collective, que le salarié peut consulter au bureau.")
        + margin_title("Discrétion", "Les prix, les plans et les noms des clients ne sont communiqués à personne, pendant le contrat comme après sa fin.")
        + margin_title("Données", "Les renseignements demandés servent à la gestion du personnel et à rien d'autre.") + down(5)
        + f"Fait à {txt(firm.place.town)}, en deux originaux, le {unkept(paper, start - rng.randrange(1, 14) * DAY)}. Chaque partie reconnaît avoir reçu le sien.\n" + down(5)
        + row_of_hands(paper, [("candidate", who.agree("Le salarié", "La salariée") + "|(précédé de « lu et approuvé »)", None), ("employer", f"Pour la société|{firm.director}", seal(firm))])
    )


@opened_layout("employment_contract", "fixed_term_form_of_a_very_small_employer_by_pen", defects=("wrong_job",))
def fixed_term_form_of_a_very_small_employer_by_pen(case: Case, paper: Paper) -> str:
    """A stationer's form of fixed term that a small employer fills in by pen, crosses for reasons."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(150, 420) * DAY)
    end = case.fact("end", start + rng.choice((364, 545)) * DAY)
    job = job_of(case)
    page(paper, A4, (16, 18, 14, 18), PLAIN, 9.8)
    small_print(paper, "Modèle PAP-217 – Papeterie fictive – reproduction autorisée – rayer ce qui ne convient pas")
    paper.put("start", start.isoformat(), figures(start))
    paper.put("end", end.isoformat(), figures(end))
    usage = blank_line("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name, 14)) if who.usage_name else ""
    reason = rng.randrange(2)
    return (
        amid(frame(big(txt(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "CONTRAT À DURÉE DÉTERMINÉE (contrat de travail)")), 14), 2.5, "1.2pt"))
        + fieldset("Employeur", blank_line("Nom ou raison sociale", inked(paper, "employer", firm.name, firm.name)) + blank_line("Adresse", paper.handwritten(firm.address, 13)))
        + fieldset("Salarié", blank_line("Nom de naissance", inked(paper, "birth_name", who.birth_name, who.birth_name)) + usage + blank_line("Prénom", inked(paper, "given_names", [who.first_name], who.first_name)) + blank_line("Adresse", paper.handwritten(f"{who.street}, {who.place.town}", 13)))
        + fieldset("Contrat", blank_line("Emploi ou qualification", inked(paper, "job_title", job, job)) + two(blank_line("Du", paper.handwritten(figures(start), 15)), blank_line("Au", paper.handwritten(figures(end), 15))) + f"Motif du recours : {box_on(reason == 0, 'accroissement temporaire d’activité')} #h(4mm) {box_on(reason == 1, 'remplacement d’un salarié absent')} #h(4mm) {box_on(False, 'emploi saisonnier')}\n\n" + two(blank_line("Heures par semaine", paper.handwritten("35", 15)), blank_line("Salaire mensuel brut", paper.handwritten(f"{rng.randrange(1800, 2300)} €", 15))))
        + "#text(size: 8.6pt)[Période d'essai d'un mois. Les droits et obligations des parties sont ceux du code du travail et de la convention collective applicable. Au terme, l'indemnité de fin de contrat est due, sauf poursuite en contrat à durée indéterminée.];\n" + down(2)
        + two(blank_line("Fait à", paper.handwritten(firm.place.town, 14)), blank_line("le", paper.hand_date(None, start - rng.randrange(0, 6) * DAY, 14))) + down(2)
        + table_of_hands(paper, [("employer", "Signature de l'employeur", None), ("candidate", "Signature du salarié|« Bon pour accord »", None)], total=174)
    )


# -- apprenticeship ----------------------------------------------------------------------------


@opened_layout("apprenticeship_contract", "agency_extract_in_letters_and_digits_per_box", defects=CONTRACTS)
def agency_extract_in_letters_and_digits_per_box(case: Case, paper: Paper) -> str:
    """A form in four fieldsets, names and days one sign a box, guardian among four hands if asked."""
    firm, school, rng, who = invent_firm(case.rng), house_of_learning(case, "CFA Modèle-Avenir", "CFA Régional fictif", "CFA Spécimen du Sud"), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    page(paper, A4, (11, 14, 10, 14), PLAIN, 9.1, 0.55)
    usage = f"Nom d'usage #h(2mm) {paper.comb('usage_name', who.usage_name, who.usage_name)} \\ " if who.usage_name else ""
    given = ", ".join(who.given_names[:2])
    return (
        two(big("CONTRAT D'APPRENTISSAGE", 14) + " \\ " + small("articles L. 6221-1 et suivants du code du travail", 7), at_right(f"{big('cerfa', 10)} {small('N° 10103*09', 8)} \\ {box_on(True, 'contrat initial')} #h(3mm) {box_on(False, 'avenant')}"), "(1fr, 62mm)")
        + fieldset("L'EMPLOYEUR", f"{box_on(True, 'privé')} #h(3mm) {box_on(False, 'public')} \\ Dénomination : {big(paper.put('employer', firm.name))} #h(6mm) SIRET {cells(firm.siret)} \\ Adresse : {txt(firm.address)} #h(4mm) Effectif : {rng.randrange(3, 180)} #h(4mm) IDCC {cells(str(rng.randrange(1000, 3000)))}")
        + fieldset("L'APPRENTI(E)", f"Nom de naissance #h(2mm) {paper.comb('birth_name', who.birth_name, who.birth_name)} \\ {usage}Prénom(s) #h(2mm) {paper.comb('given_names', list(who.given_names[:2]), given)} \\ Né(e) le {day_in_cells(paper, 'birth_date', who.birth_date)} #h(3mm) à {txt(who.birth_place)} #h(3mm) Sexe {box_on(who.sex == 'M', 'M')} #h(2mm) {box_on(who.sex == 'F', 'F')} \\ Adresse : {txt(f'{who.street}, {who.place.post_code} {who.place.town}')} – Téléphone : {txt(who.phone)}")
        + fieldset("LE MAÎTRE D'APPRENTISSAGE", f"Nom et prénom : {txt(third(case))} #h(4mm) Né(e) le {cells(figures(case.today - rng.randrange(11000, 20000) * DAY))} #h(4mm) {box_on(True, 'remplit les conditions')}")
        + fieldset("LE CONTRAT", f"Début d'exécution {day_in_cells(paper, 'start', start)} #h(6mm) Fin {day_in_cells(paper, 'end', end)} \\ Durée hebdomadaire : {cells('35')} h {cells('00')} #h(5mm) Salaire à l'embauche : {rng.randrange(900, 1300)},{rng.randrange(10, 99)} € #h(5mm) Caisse de retraite : Exemple \\ 1re année : {rng.choice((43, 53))} % du SMIC #h(5mm) 2e année : {rng.choice((51, 61))} % du SMIC")
        + fieldset("LA FORMATION", f"CFA responsable : {txt(school.name)} – SIRET {txt(siret(school))} – UAI {cells(f'0{rng.randrange(10**6, 10**7 - 1)}')} \\ Diplôme ou titre visé : {big(paper.put('diploma', 'BTS ' + speciality(case)))} \\ Code {cells(str(rng.randrange(32000000, 32999999)))} #h(5mm) Nombre d'heures de formation pendant le contrat : {big(hours_said(paper, hours, ' h'))}")
        + f"Fait à {txt(firm.place.town)} le {unkept(paper, start - rng.randrange(3, 25) * DAY)} – l'employeur atteste disposer de toutes les pièces justificatives.\n"
        + _hands_of_form(case, paper, firm.name, [("employer", "Signature de l'employeur", seal(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA", seal(school))])
    )


def _hands_of_form(case: Case, paper: Paper, name: str, whom: list) -> str:  # type: ignore[type-arg]
    out = table_of_hands(paper, whom, total=180) + small(f"Cadre réservé à l'opérateur de compétences – dépôt n° {case.rng.randrange(10**9, 9 * 10**9)} – {name}", 7)
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "cooperative_union_agreement_with_visa_page", defects=CONTRACTS)
def cooperative_union_agreement_with_visa_page(case: Case, paper: Paper) -> str:
    """A union's contract in shaded rows; a second leaf holds the plan of pay and three visas."""
    firm, school, rng, who = invent_firm(case.rng), house_of_learning(case, "CFA des Métiers imaginaires", "Maison de l'apprentissage Exemple", "CFA Modèle-Avenir"), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    ink = rng.choice(("rgb(20,90,60)", "rgb(110,40,20)", "rgb(30,50,110)"))
    page(paper, A4, (16, 18, 16, 18), (*PLAIN, "Caladea"), 9.8)
    paper.setup.numbering = True
    out = (
        ribbon(paper.choose("Contrat d'apprentissage", "CONTRAT D'APPRENTISSAGE"), ink)
        + stripes([("Entreprise", big(paper.put("employer", firm.name))), ("Siège", txt(firm.address)), ("SIRET – effectif", txt(f"{siret(firm)} – {rng.randrange(2, 90)} salariés")), ("Représentant", txt(f"{firm.director}, {firm.director_title.lower()}"))]) + down(1)
        + stripes([*parts(paper, "Apprenti(e) : nom", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{on(paper, 'birth_date', who.birth_date)}, {txt(who.birth_place)}"), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Situation avant le contrat", rng.choice(("scolaire", "étudiant", "salarié"))), ("Dernier diplôme", "baccalauréat")]) + down(1)
        + stripes([("Diplôme préparé", paper.put("diploma", f"Brevet de technicien supérieur {speciality(case)}")), ("Établissement de formation", txt(f"{school.name}, {school.address}")), ("Heures d'enseignement dues", big(hours_said(paper, hours, paper.choose(" h", " heures")))), ("Maître d'apprentissage", txt(f"{third(case)} ({rng.randrange(4, 25)} ans de métier)"))]) + down(1)
        + stripes([("Date d'effet", big(on(paper, "start", start))), ("Terme", big(on(paper, "end", end))), ("Horaire", "35 heures par semaine, formation comprise"), ("Travail sur machines dangereuses", "non" if rng.random() < 0.6 else "oui, après déclaration")])
        + "#pagebreak()\n" + big("Rémunération", 12, ink) + "\n"
        + grid(("Année du contrat", "Pourcentage", "Base", "Brut mensuel"), [("première", "53 %", "SMIC", "936,47 €"), ("seconde", "61 %", "SMIC", "1 077,82 €")][: 1 if (end - start).days < 420 else 2], "(1fr, 30mm, 30mm, 40mm)", fill="white") + down(2)
        + "L'employeur s'engage à verser ce salaire, à assurer la formation pratique et à inscrire l'apprenti au centre puis à l'examen. L'apprenti s'engage à travailler pour l'entreprise, à suivre les cours et à se présenter aux épreuves. Le centre visé plus haut s'engage à assurer le volume d'enseignement indiqué au premier feuillet.\n" + down(3)
        + f"Conclu à {txt(firm.place.town)} le {unkept(paper, start - rng.randrange(3, 25) * DAY)}\n" + down(3)
        + place(paper, ("apprentice", "L'apprenti" + who.agree("", "e"), None), wide=70, words="left") + down(3) + place(paper, ("employer", "L'entreprise|(cachet)", seal(firm)), wide=74, words="left") + down(3) + place(paper, ("training_centre", f"Visa du centre|{school.director}", seal(school)), wide=74, words="left")
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "notice_of_a_public_agent_apprentice_with_parent", defects=CONTRACTS)
def notice_of_a_public_agent_apprentice_with_parent(case: Case, paper: Paper) -> str:
    """A county's contract in whereas and articles; a parent signs beside the apprentice."""
    school, rng, who, firm = house_of_learning(case, "CFA Modèle-Avenir", "CFA public Exemple"), case.rng, case.person, invent_firm(case.rng)
    start, end = contract_span(case)
    hours = hours_of(case)
    name = f"{rng.choice(('Communauté de communes', 'Syndicat mixte', 'Office public de l’habitat'))} {of(firm.place.town)}"
    page(paper, A4, (17, 20, 15, 20), BOOK, 10)
    stamp = [name.upper(), firm.place.post_code]
    out = (
        two(big(paper.put("employer", name), 12) + f" \\ {stack(firm.address)}", at_right(stack("Direction des ressources humaines", f"Contrat n° {start.year}-A{rng.randrange(10, 99)}")), "(1fr, 66mm)") + stroke(0.4) + down(1)
        + amid(big(txt(paper.choose("CONTRAT D'APPRENTISSAGE – SECTEUR PUBLIC", "CONTRAT D'APPRENTISSAGE")), 13.5)) + down(1)
        + f"Vu le code du travail, sixième partie, livre II ; vu la délibération du {txt(house(paper, start - rng.randrange(60, 130) * DAY))} ; entre l'employeur désigné ci-dessus, représenté par {txt(third(case))}, pour la présidence, et {said(paper, heavy=True)}, {born(paper)}, demeurant à {txt(who.place.town)} ;\n\n"
        + f"{big('Art. 1er.')} – {who.agree('L’intéressé', 'L’intéressée')} est {who.agree('recruté', 'recrutée')} comme apprenti{who.agree('', 'e')} du {on(paper, 'start', start)} au {on(paper, 'end', end)}.\n\n"
        + f"{big('Art. 2.')} – Le contrat prépare au diplôme suivant : {big(paper.put('diploma', 'BTS ' + speciality(case)))}, au sein du centre {txt(school.name)}, à {txt(school.place.town)}, pour un total de {hours_said(paper, hours, paper.choose(' heures', ' h'))} d'enseignement.\n\n"
        + f"{big('Art. 3.')} – {txt(third(case))}, ingénieur territorial, est nommé maître d'apprentissage.\n\n{big('Art. 4.')} – La rémunération est fixée à {rng.choice((53, 61))} % du minimum de croissance, majorée de dix points pour le niveau préparé.\n\n{big('Art. 5.')} – La durée du travail est celle de la collectivité, temps de cours compris. Deux jours et demi de congé sont acquis chaque mois.\n\n{big('Art. 6.')} – Les deux premiers mois valent période d'essai.\n" + down(1)
        + at_right(f"{txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(3, 25) * DAY)}")
        + row_of_hands(paper, [("apprentice", "L'apprenti" + who.agree("", "e"), None), ("legal_representative", "Son représentant légal", None)], high=19)
        + row_of_hands(paper, [("employer", "Le Président", stamp), ("training_centre", "Le directeur du CFA", seal(school))], words="over")
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


# -- professional training ---------------------------------------------------------------------


@opened_layout("professional_training_contract", "dealer_network_agreement_with_split_hours", defects=CONTRACTS)
def dealer_network_agreement_with_split_hours(case: Case, paper: Paper) -> str:
    """A network's contract: labels against colons in three frames; hours split after their sum."""
    firm, school, rng, who = invent_firm(case.rng), house_of_learning(case, "Académie de marque Exemple", "Institut de branche fictif", "École Pro Modèle"), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    page(paper, A4, (14, 18, 13, 18), (*PLAIN, *THIN), 9.2)
    split = f" – dont {hours * 2 // 3} h d'enseignements et {hours - hours * 2 // 3} h d'accompagnement" if hours else ""
    out = (
        two(big(txt(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation")), 15), at_right(f"{small('cerfa n° 12434*03')} \\ {box_on(rng.random() < 0.9, 'durée déterminée')}"), "(1fr, 50mm)") + stroke(1) + down(1)
        + fieldset("Employeur", colon([("Dénomination", big(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm))), ("Tuteur", txt(f"{third(case)}, né(e) le {figures(case.today - rng.randrange(12000, 20000) * DAY)}"))], 40, 1.6))
        + fieldset("Salarié", colon([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms", between=" "), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Inscrit à France Travail", rng.choice(("oui", "non")))], 40, 1.6))
        + fieldset("Contrat et formation", colon([("Emploi", txt(case.title.jobs[0])), ("Début", big(on(paper, "start", start))), ("Fin", big(on(paper, "end", end))), ("Qualification", paper.put("diploma", "BTS " + speciality(case))), ("Organisme", txt(f"{school.name}, {school.place.town}")), ("Durée totale de formation", big(hours_said(paper, hours, " heures")) + txt(split)), ("Salaire brut", txt(f"{rng.randrange(1250, 1700)} € par mois"))], 40, 1.6))
        + f"Les signataires certifient l'exactitude des mentions portées sur ce contrat. À {txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(3, 25) * DAY)}.\n" + down(1)
        + table_of_hands(paper, [("employer", "L'employeur (cachet)", seal(firm)), ("apprentice", "Le salarié", None), ("training_centre", "L'organisme de formation", seal(school))], total=174)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "temp_group_contract_told_in_one_column_stamp_apart", defects=CONTRACTS)
def temp_group_contract_told_in_one_column_stamp_apart(case: Case, paper: Paper) -> str:
    """An agency's contract told in a narrow column, facts in a grey strip at the right."""
    firm, school, rng, who = invent_firm(case.rng), house_of_learning(case, "Organisme Spécimen Compétences", "Institut de branche fictif"), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    page(paper, A4, (16, 16, 14, 20), ("Lato", "Open Sans", "Carlito", "Caladea"), 9.6)
    strip = "#block(width: 100%, fill: luma(240), inset: 3mm)[" + "".join(f"{small(k, 7)} \\ {v} #v(0.4mm)\n\n" for k, v in (("Prise d'effet", big(on(paper, "start", start))), ("Échéance", big(on(paper, "end", end))), ("Formation (total)", big(hours_said(paper, hours, " h"))), ("Salaire", f"{rng.randrange(65, 90)} % du SMIC"), ("Horaire", "35 h par semaine"), ("Tutrice ou tuteur", txt(third(case))), ("Dossier OPCO", str(rng.randrange(10**7, 10**8))))) + "]"
    told = (
        f"La société {big(paper.put('employer', firm.name))}, {txt(firm.address)} (SIRET {txt(siret(firm))}), embauche {said(paper, heavy=True)}, {born(paper)}, en contrat de professionnalisation à durée déterminée.\n\nLe contrat vise l'obtention du diplôme {big(paper.put('diploma', 'BTS ' + speciality(case)))}. Les cours ont lieu chez {txt(school.name)}, {txt(town(school))}, selon le calendrier joint.\n\n"
        + f"Le temps passé en cours est payé. {who.agree('Il', 'Elle')} occupe l'emploi de {txt(case.title.jobs[0].lower())}. La période d'essai est d'un mois.\n\nL'organisme évalue les acquis chaque semestre et en informe l'entreprise. Les absences non justifiées sont retenues sur la paie.\n\nÀ la fin du contrat, l'entreprise remet un certificat. En cas d'échec à l'examen, les parties peuvent convenir d'une prolongation d'un an au plus, signée avant le terme.\n\nLe tuteur suit la progression dans un carnet que l'organisme vise à chaque regroupement ; il reçoit lui-même une journée de préparation à sa mission."
    )
    out = (
        at_right(small(f"Agence fictive de l'emploi – exemplaire {rng.choice(('du salarié', 'de l’organisme', 'de l’employeur'))}", 8))
        + big(txt(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation")), 18, "rgb(140,20,70)") + down(3)
        + two(told, strip, "(1fr, 56mm)", 8) + down(3)
        + f"Signé à {txt(firm.place.town)} le {unkept(paper, start - rng.randrange(3, 25) * DAY)} en trois exemplaires.\n" + down(2)
        + apart_seal(paper, ("employer", f"Pour l'entreprise, {firm.director}", seal(firm)), caption="Cachet de l'entreprise") + down(2)
        + row_of_hands(paper, [("apprentice", "Le bénéficiaire du contrat", None), ("training_centre", f"Pour l'organisme, {school.director}", None)], total=174)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out
