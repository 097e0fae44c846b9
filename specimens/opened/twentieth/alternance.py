"""Contracts of apprenticeship and of professionalisation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import abreast, beside, between, caged, ladder, under
from specimens.opened.twentieth.wording import (
    ADULT,
    APPRENTICE_CENTRES,
    DAY,
    Place,
    band,
    born,
    boxed_day,
    called,
    cased,
    centre,
    choice,
    colleague,
    crest,
    dated,
    down,
    far,
    figures,
    foot,
    halves,
    house_of,
    indexed,
    later,
    leaf,
    ledger,
    loose,
    manner,
    names,
    pad_of,
    rubric,
    ruled,
    siret,
    spelled,
    strong,
    studied,
    tiles,
    tiny,
    typed,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


def _elder(case: Case) -> dt.date:
    return dt.date(case.rng.randrange(1964, 1994), case.rng.randrange(1, 13), case.rng.randrange(1, 28))  # fmt: skip


def _signers(paper: Paper) -> None:
    paper.fields["signed_by"] = [p for p in who_signed(paper) if p != "legal_representative"]


def _closed(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - case.rng.randrange(4, 40) * DAY)


@opened_layout("apprenticeship_contract", "cfa_program_fill_of_the_form_in_small_print", defects=CONTRACTS)  # fmt: skip
def cfa_program_fill_of_the_form_in_small_print(case: Case, paper: Paper) -> str:
    """A centre's program fills the national form: dense cells, parent, tutors, three visas."""
    firm, centre, rng, p = invent_firm(case.rng), house_of(case, APPRENTICE_CENTRES), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    leaf(paper, 210, 297, 9, 10, 9, 10)
    typed(paper, 8.2, "Liberation Sans", "DejaVu Sans", "Carlito")
    tint = "rgb(0,60,120)"
    out = (
        f"#table(columns: (32mm, 1fr, 32mm), stroke: none, align: (left + horizon, center + horizon, right + horizon), [{tiny('MINISTÈRE CHARGÉ DE LA FORMATION PROFESSIONNELLE', 6)}], [{strong(txt('Contrat d’apprentissage'), 15)} \\ {tiny('art. L. 6211-1 et suivants du code du travail – lire la notice avant de remplir', 6.5)}], [{strong(txt('cerfa'), 10)} \\ {tiny('N° 10103*12', 7)}])\n"
        + rubric("L'EMPLOYEUR", tint)
        + cased([("Nom et prénom ou dénomination", strong(paper.put("employer", firm.name))), ("N° SIRET de l'établissement d'exécution", txt(siret(firm))), ("Adresse", txt(firm.street)), ("Code postal et commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("Code NAF", f"43{rng.randrange(10, 99)}A"), ("Effectif salarié", str(rng.randrange(3, 180))), ("Convention collective (IDCC)", str(rng.randrange(1000, 3200))), ("Téléphone", txt(firm.phone))], 2, 1.2)
        + rubric("L'APPRENTI(E)", tint)
        + cased([*names(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=figures(p.birth_date))), ("Sexe", txt(p.sex)), ("Commune de naissance", txt(p.birth_place)), ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Courriel", txt(p.email)), ("Situation avant ce contrat", rng.choice(("scolaire", "étudiant", "contrat d'apprentissage"))), ("Dernier diplôme obtenu", "Baccalauréat")], 2, 1.2)
        + rubric("LE MAÎTRE D'APPRENTISSAGE", tint)
        + cased([("Nom et prénom", txt(colleague(case))), ("Né(e) le", txt(figures(_elder(case))))], 2, 1.2)
        + rubric("LE CONTRAT", tint)
        + cased([("Type de contrat", "11"), ("Date de conclusion", loose(paper, closed, figures(closed))), ("Date de début d'exécution du contrat", dated(paper, "start", start, figures(start))), ("Date de fin du contrat", dated(paper, "end", end, figures(end))), ("Durée hebdomadaire du travail", "35 heures 00 minutes"), ("Salaire brut à l'embauche", f"{rng.randrange(780, 1350)},00 €")], 2, 1.2)
        + rubric("LA FORMATION", tint)
        + cased([("Dénomination du CFA responsable", txt(centre.name)), ("UAI du CFA", f"0{rng.randrange(10**5, 10**6)}K"), ("Diplôme ou titre visé", "BTS"), ("Intitulé précis", strong(paper.put("diploma", studied(case)))), ("Durée de la formation", strong(hours_said(paper, hours, " heures"))), ("Adresse", txt(centre.address))], 2, 1.2)
        + f"#v(1mm) {choice(True, 'L’employeur atteste disposer des pièces justificatives nécessaires au dépôt du contrat')} #h(1fr) Fait à {txt(firm.place.town)}\n"
        + caged(paper, [("employer", "Signature de l'employeur", pad_of(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA (cachet et signature du directeur)", pad_of(centre))], 190, 21)
        + tiny("Cadre réservé à l'organisme en charge du dépôt – N° de dépôt : ............................. Reçu le : ..................", 7)
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("apprenticeship_contract", "building_firm_agreement_in_titled_clauses", defects=CONTRACTS)  # fmt: skip
def building_firm_agreement_in_titled_clauses(case: Case, paper: Paper) -> str:
    """A lawyer's prose with titled clauses over two sheets, the parties in rows at the end."""
    firm, centre, rng, p = invent_firm(case.rng), house_of(case, APPRENTICE_CENTRES), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    typed(paper, 10.4, "Libertinus Serif", "Liberation Serif", "Caladea")
    paper.setup.numbering, paper.setup.justify = True, True

    def clause(title: str, words: str) -> str:
        return f"\n#block(above: 4mm)[#smallcaps[*{txt(title)}*]]\n{words}\n"

    out = (
        centre_title("Contrat d'apprentissage")
        + clause("Les parties", f"La {txt(firm.form)} {strong(paper.put('employer', firm.name))}, ayant son siège {txt(firm.address)}, immatriculée sous le numéro {txt(firm.siren)}, que représente {txt(firm.director)} ({txt(firm.director_title.lower())}) ;\n\n{called(paper)}, {born(paper)}, qui demeure {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)}.")
        + clause("Le diplôme", f"L'entreprise emploie et forme l'apprenti, qui prépare le brevet de technicien supérieur {paper.put('diploma', studied(case))} avec le concours du centre {txt(centre.name)}, sis {txt(centre.address)}.")
        + clause("La durée", f"Conclu pour une durée limitée, le présent contrat court du {dated(paper, 'start', start)} au {dated(paper, 'end', end)} inclus. Il peut être rompu librement par l'une ou l'autre des parties pendant les quarante-cinq premiers jours de présence effective dans l'entreprise.")
        + clause("Le temps de formation", f"L'apprenti reçoit au centre {hours_said(paper, hours, ' heures')} d'enseignement, réparties sur toute la durée du contrat et comprises dans l'horaire de travail. Le calendrier de l'alternance est remis en annexe.")
        + clause("La personne qui forme", f"Le maître d'apprentissage désigné est {txt(colleague(case))}, né(e) le {txt(manner(paper, _elder(case)))}, en poste depuis {rng.randrange(3, 20)} ans.")
        + clause("La rémunération", f"Elle est fixée à {rng.randrange(43, 55)} % du salaire minimum de croissance la première année et à {rng.randrange(55, 70)} % la deuxième, sous réserve des majorations dues à l'âge.")
        + clause("Les obligations", "L'employeur s'engage à faire suivre à l'apprenti tous les enseignements et à l'inscrire à l'examen. L'apprenti s'engage à respecter le règlement intérieur de l'entreprise et celui du centre, à porter les équipements de protection remis et à se présenter aux épreuves.")
        + "\n#pagebreak()\n"
        + clause("Le dépôt", "Le contrat est transmis à l'opérateur de compétences dans les cinq jours ouvrables qui suivent le début de son exécution.")
        + f"\nÉtabli à {txt(firm.place.town)}, le {loose(paper, closed)}, en trois exemplaires originaux.\n"
        + down(5)
        + ladder(paper, [("employer", f"Pour l'entreprise, {firm.director}", pad_of(firm)), ("apprentice", "L'apprenti", None), ("training_centre", f"Pour le centre de formation, {centre.director}", pad_of(centre))], 78, 29, "none")
    )  # fmt: skip
    _signers(paper)
    return out


def centre_title(words: str) -> str:
    return centre(f"{strong(txt(words), 18)}\n#v(-1mm)\n#line(length: 45mm, stroke: 0.8pt)") + down(
        3
    )


@opened_layout("apprenticeship_contract", "form_with_letters_boxed_and_parent_beside_minor", defects=CONTRACTS)  # fmt: skip
def form_with_letters_boxed_and_parent_beside_minor(case: Case, paper: Paper) -> str:
    """A consular chamber's paper form: names in boxes, dates in boxes, four places in a square."""
    firm, school, rng, p = invent_firm(case.rng), house_of(case, APPRENTICE_CENTRES), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    leaf(paper, 210, 297, 10, 12, 9, 12)
    typed(paper, 8.8, "Liberation Sans", "Open Sans")
    paper.put("birth_name", p.birth_name)
    paper.put("given_names", [p.first_name], p.first_name)
    usage = ""
    if p.usage_name:
        paper.put("usage_name", p.usage_name)
        usage = f"Nom d'usage : #h(1mm) {spelled(p.usage_name)}\n\n"
    mother = f"{rng.choice(('Martine', 'Samira', 'Joëlle'))} {p.birth_name}"
    minor = later(p.birth_date, 18) > closed
    parent = f"{mother}, mère" if minor else "sans objet"
    visas: list[Place] = [("apprentice", "L'apprenti(e)", None)]
    visas += [("legal_representative", f"Le représentant légal ({mother})", None)] if minor else []
    out = (
        band("CONTRAT D'APPRENTISSAGE", "rgb(120,25,35)", 14, "Chambre consulaire fictive – liasse FA13")
        + rubric("1. Apprenti(e)", "rgb(120,25,35)")
        + f"Nom de naissance : #h(1mm) {spelled(p.birth_name)}\n\n{usage}Prénom : #h(1mm) {spelled(p.first_name)}\n\nNé(e) le : #h(1mm) {boxed_day(paper, 'birth_date', p.birth_date)} #h(5mm) à {txt(p.birth_place)}\n\nAdresse : {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)} #h(4mm) Tél. {txt(p.phone)}\n\nReprésentant légal (si mineur à la signature) : {txt(parent)}\n"
        + rubric("2. Entreprise", "rgb(120,25,35)")
        + f"Raison sociale : {strong(paper.put('employer', firm.name))} #h(5mm) SIRET : {txt(siret(firm))}\n\n{txt(firm.address)} #h(5mm) Maître d'apprentissage : {txt(colleague(case))}, né(e) le {txt(figures(_elder(case)))}\n"
        + rubric("3. Contrat", "rgb(120,25,35)")
        + f"Début : #h(1mm) {boxed_day(paper, 'start', start)} #h(6mm) Fin : #h(1mm) {boxed_day(paper, 'end', end)}\n\nHoraire hebdomadaire : 35 h #h(6mm) Rémunération : 1re année {rng.randrange(43, 54)} %, 2e année {rng.randrange(54, 67)} % du SMIC\n"
        + rubric("4. Formation", "rgb(120,25,35)")
        + f"Centre : {txt(school.name)}, {txt(school.place.town)}\n\nDiplôme préparé : BTS {strong(paper.put('diploma', studied(case)))}\n\nNombre d'heures de formation au centre sur la durée du contrat : {strong(hours_said(paper, hours, ' heures'))}\n"
        + rubric("5. Visas", "rgb(120,25,35)")
        + f"À {txt(firm.place.town)}, le #h(1mm) {boxed_day(paper, None, closed)}\n#v(1mm)\n"
        + caged(paper, visas, 186, 18)
        + caged(paper, [("employer", "L'employeur", pad_of(firm)), ("training_centre", "Le directeur du centre", pad_of(school))], 186, 26)
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("apprenticeship_contract", "platform_synthesis_with_steps_of_the_file", defects=CONTRACTS)  # fmt: skip
def platform_synthesis_with_steps_of_the_file(case: Case, paper: Paper) -> str:
    """A platform's synthesis of the contract in tiles, the visas stacked beside a list of steps."""
    firm, school, rng, p = invent_firm(case.rng), house_of(case, APPRENTICE_CENTRES), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    ink = rng.choice(("rgb(70,40,130)", "rgb(0,105,92)", "rgb(190,80,0)"))
    leaf(paper, 210, 297, 14, 15, 13, 15)
    typed(paper, 9.2, "Lato", "Open Sans", "Carlito")
    foot(
        paper,
        f"Alternance-Exemple, plateforme de saisie des contrats – dossier {rng.randrange(10**7, 10**8)}",
    )
    steps = "\n\n".join(txt(x) for x in (f"{figures(closed - 9 * DAY)} – brouillon créé", f"{figures(closed - 4 * DAY)} – contrôle du CFA", f"{figures(closed)} – signatures", f"{figures(closed + 6 * DAY)} – envoi à l'OPCO"))  # fmt: skip
    places: list[Place] = [("training_centre", "CFA", pad_of(school)), ("apprentice", "Alternant(e)", None), ("employer", "Entreprise", pad_of(firm))]  # fmt: skip
    out = (
        f"{strong(txt('Votre contrat d’apprentissage'), 19, ink)} \\ {tiny('Synthèse du formulaire cerfa 10103 signée par les parties', 8.5)}\n\n"
        + strong("Qui apprend ?", 11, ink)
        + tiles([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Naissance", paper.birth_date(form=figures(p.birth_date))), ("Coordonnées", txt(f"{p.phone} – {p.place.town}"))], 3)
        + strong("Où ?", 11, ink)
        + tiles([("Employeur", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Commune", txt(firm.place.town)), ("Maître d'apprentissage", txt(colleague(case)))], 2)
        + strong("Quand ?", 11, ink)
        + tiles([("Premier jour du contrat", dated(paper, "start", start, figures(start))), ("Dernier jour du contrat", dated(paper, "end", end, figures(end))), ("Signé le", loose(paper, closed, figures(closed)))], 3)
        + strong("Pour apprendre quoi ?", 11, ink)
        + tiles([("Diplôme visé : brevet de technicien supérieur", paper.put("diploma", studied(case))), ("CFA", txt(school.name)), ("Heures de formation en centre", strong(hours_said(paper, hours))), ("Prise en charge annuelle", f"{rng.randrange(6400, 9100)} €")], 2)
        + down(1)
        + halves(f"{strong('Étapes', 11, ink)}\n\n#text(size: 8pt)[{steps}]", ladder(paper, places, 78, 26, f"0.4pt + {ink}"), "(42mm, 1fr)")
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("professional_training_contract", "tertiary_firm_contract_in_two_text_columns", defects=CONTRACTS)  # fmt: skip
def tertiary_firm_contract_in_two_text_columns(case: Case, paper: Paper) -> str:
    """Two columns of numbered text in small print, hands across the foot."""
    firm, school, rng, p = invent_firm(case.rng), house_of(case, ADULT, near=False), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    leaf(paper, 210, 297, 16, 17, 15, 17)
    typed(paper, 9.2, "Liberation Serif", "Carlito", "Libertinus Serif")
    first = (
        f"*1. Engagement.* {strong(paper.put('employer', firm.name))}, {txt(firm.form)} dont l'établissement est situé {txt(firm.address)} (SIRET {txt(siret(firm))}), engage {called(paper)}, {born(paper)}, domicilié{p.agree('', 'e')} {txt(p.street)}, {txt(p.place.town)}.\n\n"
        + f"*2. Nature.* Contrat de professionnalisation à durée déterminée régi par les articles L. 6325-1 et suivants du code du travail.\n\n*3. Dates.* Entrée en vigueur : {dated(paper, 'start', start)}. Fin : {dated(paper, 'end', end)}.\n\n"
        + f"*4. Emploi.* {txt(case.title.jobs[0])}, sous la conduite du tuteur {txt(colleague(case))}, qui justifie de {rng.randrange(2, 22)} années d'expérience.\n\n"
    )  # fmt: skip
    second = (
        f"*5. Qualification.* Brevet de technicien supérieur {paper.put('diploma', studied(case))}.\n\n"
        + f"*6. Formation.* {txt(school.name)} ({txt(school.place.town)}) assure les actions d'évaluation et d'accompagnement ainsi que les enseignements généraux, professionnels et technologiques, pour une durée de {hours_said(paper, hours, rng.choice((' heures', ' h')))}. Ces heures sont du temps de travail.\n\n"
        + "*7. Essai.* Un mois, renouvellement exclu.\n\n"
        + f"*8. Salaire.* {rng.randrange(1080, 1790)} € brut mensuel pour 151,67 heures.\n\n"
        + "*9. Obligations.* Le salarié suit la formation avec assiduité et se présente à l'examen ; l'employeur lui fournit un emploi en lien avec l'objectif de professionnalisation.\n\n*10. Dépôt.* L'opérateur de compétences est saisi dans les cinq jours.\n"
    )  # fmt: skip
    out = (
        centre(f"{strong(txt(paper.choose('CONTRAT DE PROFESSIONNALISATION', 'CONTRAT À DURÉE DÉTERMINÉE DE PROFESSIONNALISATION')), 14)}")
        + down(3)
        + halves(first, second, gutter=8)
        + down(4)
        + f"{txt(firm.place.town)}, le {loose(paper, closed)}\n"
        + down(2)
        + abreast(paper, [("employer", "L'employeur", pad_of(firm)), ("apprentice", "Le bénéficiaire", None), ("training_centre", "L'organisme de formation", pad_of(school))], 176)
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("professional_training_contract", "operator_form_rubrics_with_codes", defects=CONTRACTS)  # fmt: skip
def operator_form_rubrics_with_codes(case: Case, paper: Paper) -> str:
    """An operator's version of the form: rubrics with codes at the right, dates boxed."""
    firm, school, rng, p = invent_firm(case.rng), house_of(case, ADULT, near=False), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    leaf(paper, 210, 297, 11, 13, 10, 13)
    typed(paper, 9, "Liberation Sans", "Carlito", "DejaVu Sans")
    ink = "rgb(20,90,60)"
    out = (
        halves(f"{strong(txt('Contrat de professionnalisation'), 16, ink)} \\ {tiny('Cerfa 12434 – volet à conserver par le salarié', 8)}", far(f"{tiny('Opérateur de compétences fictif', 8.5)} \\ {tiny(f'Réf. {rng.randrange(10**6, 10**7)}', 8)}"))
        + rubric("Le salarié", ink)
        + ruled([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", boxed_day(paper, "birth_date", p.birth_date)), ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Niveau à l'entrée", "41 – baccalauréat")], 48, 1.1)
        + rubric("L'employeur", ink)
        + ruled([("Dénomination", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse de l'établissement", txt(firm.address)), ("Tuteur", txt(f"{colleague(case)}, {figures(_elder(case))}, {case.title.jobs[-1]}"))], 48, 1.1)
        + rubric("Le contrat", ink)
        + f"Nature : {choice(False, 'CDI')} #h(3mm) {choice(True, 'CDD')} #h(6mm) Du #h(1mm) {boxed_day(paper, 'start', start)} #h(3mm) au #h(1mm) {boxed_day(paper, 'end', end)}\n\nEmploi : {txt(case.title.jobs[0])} #h(6mm) Salaire brut : {rng.randrange(1080, 1800)} € #h(6mm) 35 h par semaine\n"
        + rubric("La formation", ink)
        + ruled([("Organisme", txt(f"{school.name}, {school.place.town}")), ("Qualification préparée", txt("BTS ") + paper.put("diploma", studied(case))), ("Durée des actions de formation", hours_said(paper, hours, " heures")), ("dont enseignements", f"{rng.randrange(80, 95)} %")], 58, 1.1)
        + rubric("Les signatures", ink)
        + f"Fait le #h(1mm) {boxed_day(paper, None, closed)}\n#v(1mm)\n"
        + caged(paper, [("apprentice", "Signature du salarié", None), ("employer", "Signature et cachet de l'employeur", pad_of(firm)), ("training_centre", "Cachet et visa de l'organisme", pad_of(school))], 184)
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("professional_training_contract", "group_contract_with_summary_table_then_clauses", defects=CONTRACTS)  # fmt: skip
def group_contract_with_summary_table_then_clauses(case: Case, paper: Paper) -> str:
    """A group's personnel program: a table of particular conditions, then general ones."""
    firm, school, rng, p = invent_firm(case.rng), house_of(case, ADULT, near=False), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    ink = rng.choice(("rgb(0,75,130)", "rgb(130,20,60)"))
    typed(paper, 9.6, "Open Sans", "Lato", "Liberation Sans")
    rows = [
        ("Société", strong(paper.put("employer", firm.name))), ("Établissement", txt(f"{firm.address} – SIRET {siret(firm)}")),
        ("Collaborateur", indexed(paper)), ("Date de naissance", paper.birth_date(form=manner(paper, p.birth_date))),
        ("Fonction", txt(case.title.jobs[0])), ("Prise d'effet", dated(paper, "start", start)), ("Échéance", dated(paper, "end", end)),
        ("Diplôme préparé", txt("BTS ") + paper.put("diploma", studied(case))), ("Centre de formation", txt(f"{school.name} ({school.place.town})")),
        ("Volume de formation", hours_said(paper, hours, " heures")), ("Tuteur", txt(colleague(case))), ("Rémunération", f"{rng.randrange(1100, 1850)} € bruts mensuels"),
    ]  # fmt: skip
    out = (
        crest(firm, txt(firm.name), ink, "Direction des ressources humaines")
        + strong(txt("Contrat de professionnalisation"), 16, ink)
        + "\n"
        + rubric("Conditions particulières", ink)
        + ledger((), rows, "(48mm, 1fr)", inset=1.7)
        + rubric("Conditions générales", ink)
        + "#text(size: 0.87em)[Le collaborateur est tenu de suivre l'intégralité du programme et de justifier de sa présence. Les périodes passées au centre sont rémunérées. Les congés sont posés hors des semaines de cours. Le contrat ne peut être rompu avant son terme qu'en cas d'accord, de faute grave ou d'inaptitude. Le règlement intérieur a été remis ce jour. Le présent contrat sera adressé à l'opérateur de compétences avec le programme de formation annexé.]\n"
        + down(3)
        + f"Fait à {txt(firm.place.town)} le {loose(paper, closed)}\n"
        + down(1)
        + halves(between(paper, "employer", "Pour la société", f"{firm.director}, {firm.director_title}", pad_of(firm), 70), under(paper, "apprentice", "Le collaborateur", None, 66, 26))
        + beside(paper, "training_centre", "Pour le centre de formation", pad_of(school), 66)
    )  # fmt: skip
    _signers(paper)
    return out
