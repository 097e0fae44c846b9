"""Contracts of apprenticeship and of professionalisation."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.frames import (
    box,
    colons,
    duo,
    framed,
    grid,
    lined,
    paired,
    step,
)
from specimens.opened.fourteenth.hands import abreast, headed, rungs
from specimens.opened.fourteenth.wording import (
    A4,
    A4_WIDE,
    BOOK,
    DAY,
    PLAIN,
    SLIM,
    aside_day,
    bar,
    below_page,
    blank_line,
    born_on,
    called,
    cells_day,
    cells_of,
    centred,
    down,
    field_name,
    house,
    ink,
    ink_day,
    ink_names,
    number,
    on,
    parts,
    pick_ink,
    rubber,
    sheet,
    slashed,
    small,
    stacked,
    strong,
    third,
    to_right,
    town,
)
from specimens.people import Firm, invent_firm
from specimens.signing import who_signed

_CENTRES = ("CFA de la Vallée fictive", "CFA Exemple-Formation", "Campus des métiers Spécimen", "CFA inter-entreprises Modèle", "Lycée Exemple – UFA", "Pôle alternance Imaginaire")


def _terms(case: Case, *names: str) -> tuple[Firm, Firm, dt.date, dt.date, int | None, dt.date]:
    """Firm, centre, first and last day, hours, day of signature."""
    firm, centre = invent_firm(case.rng), house(case, *(names or _CENTRES))
    start, end = contract_span(case)
    hours = hours_of(case)
    return firm, centre, start, end, hours, case.fact("signed_on", start - case.rng.randrange(2, 30) * DAY)


def _closed(paper: Paper, markup: str) -> str:
    paper.fields["signed_by"] = who_signed(paper)
    return markup


def _tutor(case: Case) -> str:
    return f"{third(case)}, né(e) le {case.rng.randrange(1, 28):02d}/{case.rng.randrange(1, 13):02d}/{case.rng.randrange(1965, 1993)}"


@opened_layout("apprenticeship_contract", "operator_deposit_print_with_hands_in_rows", defects=CONTRACTS)
def operator_deposit_print_with_hands_in_rows(case: Case, paper: Paper) -> str:
    """What a skills operator's web service prints once all is typed in: pairs on a tint, three rows
    for the hands."""
    firm, centre, start, end, hours, signed = _terms(case)
    rng, who, tint = case.rng, case.person, "rgb(226,238,232)"
    sheet(paper, A4, (12, 14, 13, 14), ("Open Sans", "Liberation Sans", "Lato", "Carlito"), 8.8)
    below_page(paper, f"Impression du {slashed(signed)} – dossier {rng.randrange(10**8, 10**9)} – équivalent cerfa n° 10103 – à signer par les trois parties avant transmission")
    out = (
        duo(strong(txt(paper.choose("Contrat d’apprentissage", "CONTRAT D’APPRENTISSAGE")), 16, "rgb(0,90,70)"), to_right(small(f"DECA {rng.randrange(10**9, 10**10)}", 8) + " \\ " + small("type de contrat : 11 – premier contrat", 8)), "(1fr, 70mm)")
        + step("Employeur", "rgb(0,90,70)") + paired([("Raison sociale", strong(paper.put("employer", firm.name))), ("SIRET", txt(number(firm))), ("Adresse", txt(firm.address)), ("Effectif", str(rng.randrange(2, 240))), ("Convention (IDCC)", str(rng.randrange(1000, 3200))), ("Caisse de retraite", "Caisse Exemple")], tint=tint)
        + step("Apprenti", "rgb(0,90,70)") + paired([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Lieu", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Nationalité", txt(who.nationality_word)), ("Représentant légal", "sans objet")], tint=tint)
        + step("Maître d'apprentissage", "rgb(0,90,70)") + paired([("Nom, naissance", txt(_tutor(case))), ("Fonction", txt(case.title.jobs[0]))], tint=tint)
        + step("Contrat", "rgb(0,90,70)") + paired([("Date de conclusion", aside_day(paper, signed)), ("Durée du travail", "35 h 00 par semaine"), ("Début d'exécution", strong(on(paper, "start", start, slashed(start)))), ("Fin du contrat", strong(on(paper, "end", end, slashed(end)))), ("Salaire d'embauche", f"{rng.randrange(780, 1300)},00 € bruts"), ("Début chez le CFA", txt(slashed(start + rng.randrange(3, 20) * DAY)))], tint=tint)
        + step("Formation", "rgb(0,90,70)") + paired([("CFA", txt(f"{centre.name}, {centre.place.town}")), ("SIRET du CFA", txt(number(centre))), ("Diplôme visé", "BTS " + paper.put("diploma", field_name(case))), ("Durée de formation", strong(hours_said(paper, hours, " heures"))), ("Code RNCP", str(rng.randrange(35000, 39999))), ("Niveau", "5")], tint=tint)
        + down(2) + rungs(paper, [("apprentice", f"Signature de l'apprenti{who.agree('', 'e')}", None), ("employer", f"Signature de l'employeur|{firm.director}", rubber(firm)), ("training_centre", f"Visa du CFA|{centre.director}", rubber(centre))], wide=86, high=16, rule="0.35pt + luma(140)")
    )
    return _closed(paper, out)


@opened_layout("apprenticeship_contract", "administrative_sheet_wide_three_columns", defects=CONTRACTS)
def administrative_sheet_wide_three_columns(case: Case, paper: Paper) -> str:
    """A form on its side, a column a party, boxes for the days; the hands at the foot of each
    column."""
    firm, centre, start, end, hours, signed = _terms(case)
    rng, who = case.rng, case.person
    sheet(paper, A4_WIDE, (13, 14, 11, 14), (*SLIM, "DejaVu Sans"), 9.6)
    day = cells_of("\u00a0" * 8) if case.has("undated") else cells_of(f"{signed:%d%m%Y}")
    first = strong("A. Employeur", 10.5) + "\n" + colons([("Dénomination", strong(paper.put("employer", firm.name))), ("SIRET", txt(number(firm))), ("Adresse", txt(firm.street)), ("Commune", txt(town(firm))), ("Maître d'app.", txt(third(case))), ("Emploi tenu", txt(case.title.jobs[0]))], 25, 2)
    second = strong("B. Apprenti", 10.5) + "\n" + colons([*parts(paper, "Nom", "Nom d'usage", "Prénoms", one=True), ("Né(e) le", cells_day(paper, "birth_date", who.birth_date)), ("à", txt(f"{who.birth_place} ({who.birth_department})")), ("Sexe", f"{box(who.sex == 'M', 'M')} #h(3mm) {box(who.sex == 'F', 'F')}"), ("Adresse", txt(f"{who.street}, {who.place.town}"))], 25, 2)
    last = strong("C. Centre de formation", 10.5) + "\n" + colons([("Dénomination", txt(centre.name)), ("N° UAI", txt(f"0{rng.randrange(10**5, 10**6)}Z")), ("Commune", txt(town(centre))), ("Diplôme", txt("BTS ") + paper.put("diploma", field_name(case))), ("Heures", strong(hours_said(paper, hours, " h")) + " de formation sur la durée du contrat")], 25, 2)
    cells = [f"[{first}]", f"[{second}]", f"[{last}]"]
    places = [("employer", "Signature de l'employeur", rubber(firm)), ("apprentice", "Signature de l'apprenti", None), ("training_centre", "Visa du responsable du CFA", rubber(centre))]
    row = f"D. Contrat conclu le {day} #h(5mm) prenant effet le {cells_day(paper, 'start', start)} #h(5mm) et finissant le {cells_day(paper, 'end', end)}"
    out = (
        duo(strong(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "CONTRAT D’APPRENTISSAGE (FA 13)")), 15), to_right(small("N° 10103 – lettres capitales – une case par chiffre", 7.6) + " \\ " + small(f"Exemplaire {rng.choice(('du CFA', 'de l’apprenti', 'de l’employeur'))}", 8)), "(1fr, 90mm)")
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2.4mm, stroke: 0.6pt, {', '.join(cells)})\n"
        + framed(row, 2.4) + small("Rémunération : pourcentage du SMIC fixé par décret selon l'âge et l'année d'exécution. Le contrat est déposé auprès de l'opérateur de compétences. La rupture est libre pendant quarante-cinq jours de formation pratique.", 7.6) + "\n"
        + abreast(paper, places, total=269, high=34, rule="0.6pt")
    )
    return _closed(paper, out)


@opened_layout("apprenticeship_contract", "trade_guild_booklet_page_in_ink", defects=CONTRACTS)
def trade_guild_booklet_page_in_ink(case: Case, paper: Paper) -> str:
    """A centre's printed sheet completed by pen: firm, names, days and hours; hands in a headed
    table."""
    firm, centre, start, end, hours, signed = _terms(case, "Maison familiale Exemple", "CFA des artisans Modèle", "Compagnons fictifs – centre de formation")
    who = case.person
    sheet(paper, A4, (15, 18, 14, 18), (*PLAIN, "Caladea"), 10)
    family, given = ink_names(paper, 14)
    volume = "" if hours is None else ink(paper, "training_hours", hours, f"{hours} h", 16)
    made = paper.blank() if case.has("undated") else paper.handwritten(slashed(signed), 14)
    title = case.title.printed[0]
    out = (
        duo(strong(txt(centre.name), 12) + f" \\ {small(centre.address, 8)}", to_right(small("à remplir lisiblement, sans rature", 8)), "(1fr, 60mm)") + bar(0.8) + down(1)
        + centred(strong(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "CONTRAT  D’APPRENTISSAGE")), 15) + f" \\ {small('code du travail, articles L. 6221-1 et suivants – imprimé 10103', 8)}")
        + step("Entreprise d'accueil") + blank_line("Raison sociale :", ink(paper, "employer", firm.name, firm.name, 14)) + duo(blank_line("Commune :", paper.handwritten(firm.place.town, 13)), blank_line("SIRET :", paper.handwritten(firm.siret, 13)))
        + step("Apprenti(e)") + blank_line("Nom :", family) + blank_line("Prénom :", given) + duo(blank_line("Né(e) le :", ink_day(paper, "birth_date", who.birth_date, 14)), blank_line("à :", paper.handwritten(who.birth_place, 13)))
        + step("Engagement") + duo(blank_line("Le contrat commence le :", ink_day(paper, "start", start, 14)), blank_line("et se termine le :", ink_day(paper, "end", end, 14)))
        + blank_line("Maître d'apprentissage :", paper.handwritten(third(case).title(), 13))
        + step("Enseignement au centre") + f"Diplôme : {strong(paper.put('diploma', title, f'BTS {title}'))}\n" + duo(blank_line("Nombre total d'heures d'enseignement :", volume), "#h(1fr)", "(1fr, 40mm)")
        + down(2) + "Les parties déclarent avoir pris connaissance du règlement du centre et s'obligent à l'exécution loyale du présent contrat.\n" + down(1)
        + f"Fait en trois originaux, le {made}\n" + down(1)
        + headed(paper, [("apprentice", "L'apprenti(e)", None), ("employer", "L'employeur", rubber(firm)), ("training_centre", "Le centre (visa)", rubber(centre))], total=174, high=28)
    )
    return _closed(paper, out)


@opened_layout("apprenticeship_contract", "agreement_in_prose_with_calendar_schedule", defects=CONTRACTS)
def agreement_in_prose_with_calendar_schedule(case: Case, paper: Paper) -> str:
    """A lawyer-like agreement of two sheets: prose, a schedule of the hours by year, hands over their
    words."""
    firm, centre, start, end, hours, signed = _terms(case)
    rng, who = case.rng, case.person
    sheet(paper, A4, (20, 23, 18, 23), (*BOOK, "Lato"), 10.7)
    paper.setup.numbering = True
    years = [(f"{y}-{y + 1}", "") for y in range(start.year, end.year)] or [(f"{start.year}-{end.year}", "")]
    left, body = hours or 0, []
    for n, (year, _) in enumerate(years):
        part = left if n == len(years) - 1 else (hours or 0) // 2
        left -= part
        body.append((txt(year), f"{part} h" if hours else "", rng.choice(("deux jours par semaine", "une semaine sur deux", "une semaine sur trois"))))
    body.append((strong("Ensemble du contrat"), strong(hours_said(paper, hours, " h")), ""))
    out = (
        centred(strong(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "Contrat d’apprentissage")), 17)) + down(3)
        + f"Entre {strong(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)} (SIRET {txt(number(firm))}), employeur,\n\net {called(paper, heavy=True)}, {born_on(paper)}, apprenti{who.agree('', 'e')},\n\navec le concours de {txt(centre.name)}, {txt(centre.address)}, centre de formation d'apprentis,\n\n"
        + f"il est conclu un contrat d'apprentissage qui prendra effet le {strong(on(paper, 'start', start))} pour finir le {strong(on(paper, 'end', end))}. Il prépare au {paper.put('diploma', f'BTS {field_name(case)}')}, diplôme de niveau 5.\n\n"
        + "L'employeur assure la formation pratique et confie à l'apprenti des travaux en relation avec le diplôme. Il lui verse un salaire calculé en pourcentage du SMIC. L'apprenti respecte l'horaire de l'entreprise, fixé à trente-cinq heures, et suit tous les enseignements ; le temps passé au centre est du temps de travail.\n\n"
        + f"{txt(third(case))}, salarié de l'entreprise, remplit les fonctions de maître d'apprentissage. Toute difficulté est portée devant le médiateur de la chambre consulaire.\n\nLe temps d'enseignement est arrêté comme suit :\n" + down(1)
        + lined(("Année", "Heures au centre", "Rythme"), body, "(1fr, 46mm, 60mm)") + down(3)
        + f"Signé à {txt(firm.place.town)}, le {aside_day(paper, signed)}, en autant d'originaux que de parties.\n" + down(4)
        + abreast(paper, [("training_centre", f"Pour le centre,|{centre.director}", rubber(centre)), ("apprentice", "L'apprenti" + who.agree("", "e"), None), ("employer", f"L'employeur,|{firm.director}", rubber(firm))], total=164, under=True)
    )
    return _closed(paper, out)


@opened_layout("professional_training_contract", "numbered_lines_of_the_operator_form", defects=CONTRACTS)
def numbered_lines_of_the_operator_form(case: Case, paper: Paper) -> str:
    """An operator's form whose every line bears a number; crosses for kind; hands in two cells and a
    visa."""
    firm, centre, start, end, hours, signed = _terms(case, "Institut Fictif de l'alternance", "Formaplus Exemple", "École des métiers Spécimen")
    rng, who, tint = case.rng, case.person, pick_ink(case)
    sheet(paper, A4, (13, 15, 13, 15), (*SLIM, "Open Sans"), 9.3)
    pairs = [("Employeur – dénomination", strong(paper.put("employer", firm.name))), ("SIRET et adresse", txt(f"{number(firm)}, {firm.address}")), *parts(paper, "Salarié – nom de naissance", "Salarié – nom d'usage", "Salarié – prénoms"), ("Salarié – date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Salarié – adresse", txt(f"{who.street}, {who.place.town}")), ("Situation avant le contrat", rng.choice(("étudiant", "salarié", "demandeur d'emploi"))), ("Tuteur", txt(_tutor(case))), ("Nature du contrat", f"{box(True, 'CDD')} #h(5mm) {box(False, 'CDI')}"), ("Date de début d'exécution", strong(on(paper, "start", start, slashed(start)))), ("Date de fin du contrat ou de l'action", strong(on(paper, "end", end, slashed(end)))), ("Emploi et rémunération", txt(f"{case.title.jobs[0]} – {rng.randrange(1200, 1800)} € bruts")), ("Organisme de formation", txt(f"{centre.name}, {town(centre)}")), ("Diplôme ou titre visé", "BTS " + paper.put("diploma", field_name(case))), ("Durée totale de la formation", strong(hours_said(paper, hours, " heures"))), ("dont accompagnement et évaluation", f"{rng.randrange(20, 90)} heures"), ("Conclu le", aside_day(paper, signed))]
    rows = [(f"{n:02d}", txt(k), v) for n, (k, v) in enumerate(pairs, 1)]
    out = (
        f"#block(width: 100%, fill: {tint}, inset: 3mm)[#text(fill: white, size: 14pt, weight: \"bold\")[{txt(paper.choose('CONTRAT DE PROFESSIONNALISATION', 'Contrat de professionnalisation'))}] #h(1fr) #text(fill: white, size: 8pt)[cerfa 12434]]\n"
        + grid(("N°", "Rubrique", "Réponse"), rows, "(11mm, 62mm, 1fr)", tint="luma(238)", rule="0.35pt + luma(130)", pad=1.3)
        + small("Le titulaire bénéficie des droits des salariés de l'entreprise. L'employeur s'engage à lui fournir un emploi en relation avec l'objectif ; le titulaire s'engage à suivre la formation. Dépôt auprès de l'opérateur dans les cinq jours suivant le début d'exécution.", 7.8) + "\n" + down(1)
        + headed(paper, [("employer", "L'employeur", rubber(firm)), ("apprentice", "Le titulaire du contrat", None), ("training_centre", "Visa de l'organisme de formation", rubber(centre))], total=180)
    )
    return _closed(paper, out)


@opened_layout("professional_training_contract", "group_of_employers_contract_places_at_left", defects=CONTRACTS)
def group_of_employers_contract_places_at_left(case: Case, paper: Paper) -> str:
    """A group of employers' contract in titled paragraphs, hands at the left in rows, their
    words at the right."""
    firm, centre, start, end, hours, signed = _terms(case, "Centre Exemple compétences", "AFP Modèle", "Institut des techniques fictif")
    rng, who = case.rng, case.person
    sheet(paper, A4, (17, 20, 16, 20), (*PLAIN, *BOOK), 10.2)
    below_page(paper, f"{firm.name} – contrat PRO n° {rng.randrange(100, 999)}-{start.year}")
    out = (
        duo(strong(paper.put("employer", firm.name), 15) + f" \\ {small(f'{firm.form}, {firm.address} – SIRET {number(firm)}', 8)}", to_right(stacked(f"contrat n° {rng.randrange(100, 999)}", f"dossier suivi par {third(case)}")), "(1fr, 60mm)") + down(3)
        + framed(centred(strong(txt(paper.choose("CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE", "CONTRAT DE PROFESSIONNALISATION")), 13)), 2.4, "0.8pt", "luma(245)")
        + step("Titulaire") + f"{called(paper, heavy=True)}, {born_on(paper)}, demeurant {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}.\n"
        + step("Objet") + f"Acquisition du {paper.put('diploma', f'BTS {field_name(case)}')} au moyen d'enseignements dispensés par {txt(centre.name)} ({txt(centre.place.town)}) et de l'exercice, chez l'employeur, d'activités en relation avec cette qualification.\n"
        + step("Durée") + f"Le contrat commence le {strong(on(paper, 'start', start))} et prend fin le {strong(on(paper, 'end', end))}. L'essai est d'un mois.\n"
        + step("Formation") + f"Les actions d'évaluation, d'accompagnement et les enseignements représentent {strong(hours_said(paper, hours, ' heures'))}, inscrites au programme joint.\n"
        + step("Travail et rémunération") + f"35 heures par semaine, enseignements compris ; {rng.randrange(65, 101)} % du salaire minimum.\n"
        + step("Tutorat") + f"{txt(third(case))}, justifiant de {rng.randrange(3, 25)} années d'expérience, est désigné comme tuteur.\n" + down(3)
        + f"Conclu à {txt(firm.place.town)}, le {aside_day(paper, signed)}\n" + down(1)
        + rungs(paper, [("employer", f"Pour l'employeur,|{firm.director}", rubber(firm)), ("apprentice", "Le titulaire, précédé de la mention|« lu et approuvé »", None), ("training_centre", f"L'organisme de formation,|{centre.director}", rubber(centre))], wide=78, high=19, place_first=True, rule="none")
    )
    return _closed(paper, out)
