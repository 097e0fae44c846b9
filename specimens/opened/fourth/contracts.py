"""Contracts: apprenticeship, professional training, employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from itertools import pairwise

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    aligned,
    bar,
    beside,
    born_on,
    boxed,
    choices,
    foot_notices,
    head_row,
    numeric,
    office_of,
    printed_from_browser,
    said_name,
    spaced_siret,
    stamp_of,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
)
from specimens.people import Firm, invent_firm, invent_school
from specimens.signing import Party, parties_in_a_row, parties_in_rows, place_to_sign, who_signed

_HOURS = ("hours_too_few", "hours_missing", "one_year")


def _years(case: Case) -> int:
    return 1 if case.has("one_year") else int(case.fact("years", 2))


def _dates(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """Start, end, and the day the parties concluded it."""
    rng = case.rng
    start = dt.date(case.session - _years(case), rng.choice((8, 9, 9, 10)), rng.randrange(1, 29))
    end = dt.date(case.session, rng.choice((6, 7, 8)), rng.choice((15, 30)))
    start, end = case.fact("start", start), case.fact("end", end)
    return start, end, case.fact("signed_on", start - dt.timedelta(days=rng.randrange(1, 40)))


def _hours(case: Case, paper: Paper, *, bare: bool = False) -> str:
    """The hours of training as printed; a blank with `hours_missing`."""
    rng = case.rng
    floor = 675 if _years(case) == 1 else 1350
    drawn = rng.choice((floor, floor, floor + 5, floor + 50, floor + 120))
    if case.has("hours_too_few"):
        drawn = rng.choice((floor - 20, floor - 150, floor * 2 // 3))
    value = case.fact("training_hours", drawn)
    said = str(value) if bare else french.any_hours(value, rng)
    if case.has("hours_missing"):
        return paper.blank()
    return paper.put("training_hours", value, said)


def _concluded(case: Case, paper: Paper, day: dt.date) -> str:
    return paper.blank() if case.has("undated") else txt(french.any_date(day, case.rng))


def _keep_hands(paper: Paper) -> None:
    paper.fields["signed_by"] = who_signed(paper)


def _employer_cells(paper: Paper, firm: Firm) -> str:
    rng = paper.rng
    return boxed(
        [
            ("Nom et prénom ou dénomination", strong(paper.put("employer", firm.name))), ("N° SIRET de l'établissement d'exécution du contrat", txt(spaced_siret(firm))),
            ("Adresse de l'établissement", txt(firm.address)), ("Type d'employeur – Employeur spécifique", txt(f"{rng.choice((11, 12, 14))} – 0")),
            ("Téléphone – Courriel", txt(f"{firm.phone} – rh@example.org")), ("Code NAF – Effectif – IDCC", txt(f"{rng.randrange(4120, 4399)}{rng.choice('ABZ')} – {rng.randrange(3, 80)} – {rng.randrange(1500, 3200)}")),
        ]
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "official_cells", defects=_HOURS)
def official_cells(case: Case, paper: Paper) -> str:
    """The official form with small labels above each cell, over two pages, the visa of the centre
    on the second."""
    firm, school, person, rng = invent_firm(case.rng), invent_school(case.rng), case.person, case.rng  # fmt: skip
    start, end, concluded = _dates(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "Liberation Sans Narrow", "Open Sans")), 8.8  # fmt: skip
    paper.setup.margin_mm = (11, 12, 13, 12)
    shown = title_words(case)
    civil = [
        ("Nom de naissance de l'apprenti(e)", strong(paper.birth_name())), ("Prénom(s) de l'apprenti(e) selon l'état civil", strong(paper.given_names())),
        *(usage_pair(paper) or [("Nom d'usage", "")]), ("NIR de l'apprenti(e)", txt(f"{1 if person.sex == 'M' else 2} {person.birth_date:%y %m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)}")),
        ("Date de naissance", paper.birth_date(form=numeric(person.birth_date))), ("Sexe – Département – Commune de naissance", txt(f"{person.sex} – {person.birth_department} – {person.birth_place}")),
        ("Adresse de l'apprenti(e)", txt(f"{person.street}, {person.place.post_code} {person.place.town}")), ("Nationalité – Régime social – Situation avant ce contrat", txt(f"{1 if person.nationality == 'FRA' else 3} – 2 – {rng.randrange(1, 9)}")),
        ("Dernier diplôme ou titre préparé", txt(f"{rng.choice((41, 42, 43))}")), ("Intitulé précis du dernier diplôme ou titre préparé", txt(rng.choice(("Baccalauréat général", "Baccalauréat professionnel", "BAC TECHNO STI2D")))),
    ]  # fmt: skip
    training = [
        ("Dénomination du CFA responsable", txt(school.name)), ("N° UAI – N° SIRET du CFA", txt(f"0{rng.randrange(10**5, 10**6)}{rng.choice('BKTX')} – {spaced_siret(school)}")),
        ("Diplôme ou titre visé par l'apprenti(e)", txt("54 – Brevet de technicien supérieur")), ("Intitulé précis", strong(paper.put("diploma", shown))),
        ("Code du diplôme – Code RNCP", txt(f"320{rng.randrange(10000, 99999)} – RNCP{rng.randrange(10000, 40000)}")), ("Adresse du CFA responsable", txt(school.address)),
        ("Date de début de formation en CFA", txt(numeric(start + dt.timedelta(days=rng.randrange(0, 12))))), ("Date prévue de fin des épreuves ou examens", txt(numeric(dt.date(case.session, 6, rng.randrange(3, 28))))),
        ("Durée de la formation (heures)", _hours(case, paper, bare=True)), ("dont formation à distance (heures)", txt(str(rng.choice((0, 0, 35, 120))))),
    ]  # fmt: skip
    turns = [start, *(dt.date(start.year + k, start.month, min(start.day, 28)) for k in range(1, _years(case))), end]  # fmt: skip
    pay = ", ".join(
        f"[{k}{'re' if k == 1 else 'e'} année, du {txt(numeric(first))} au {txt(numeric(last - dt.timedelta(days=last != end)))}], [{rng.randrange(43, 50) + 8 * k - 8} % du SMIC]"
        for k, (first, last) in enumerate(pairwise(turns), 1)
    )
    green = "rgb(212,226,240)"
    out = (
        beside(f"{strong('CONTRAT D’APPRENTISSAGE', 1.6)} \\ {tiny('(Art. L. 6211-1 et suivants du code du travail) – Lire la notice avant de remplir ce document')}", f"#align(right)[#text(size: 1.3em)[*cerfa*] \\ N° 10103\\*{rng.randrange(9, 15)} \\ FA13]", "(1fr, 40mm)")
        + f"{strong('Mode contractuel de l’apprentissage')} #h(3mm) {rng.choice((1, 1, 2))}\n"
        + bar("L'EMPLOYEUR", green) + choices(("employeur privé", "employeur « public »*"), 0) + _employer_cells(paper, firm)
        + bar("L'APPRENTI(E)", green) + boxed(civil)
        + bar("LE MAÎTRE D'APPRENTISSAGE", green)
        + boxed([("Nom de naissance – Prénom", txt(invent_firm(rng).director)), ("Date de naissance – Emploi occupé", txt(f"{rng.randrange(1, 28):02d}/{rng.randrange(1, 12):02d}/{rng.randrange(1966, 1992)} – {rng.choice(case.title.jobs)}"))])
        + "#check(true) L'employeur atteste sur l'honneur que le maître d'apprentissage répond à l'ensemble des critères d'éligibilité à cette fonction.\n#pagebreak()\n"
        + bar("LE CONTRAT", green)
        + boxed([("Type de contrat ou d'avenant – Type de dérogation", txt(f"{rng.choice((11, 21, 22))} – 0")), ("Date de conclusion (de signature du présent contrat)", _concluded(case, paper, concluded)), ("Date de début d'exécution du contrat", paper.date("start", start, form=numeric(start))), ("Date de fin du contrat ou de la période d'apprentissage", paper.date("end", end, form=numeric(end))), ("Durée hebdomadaire du travail", txt("35 heures 00 minutes")), ("Salaire brut mensuel à l'embauche", txt(f"{rng.randrange(790, 1350)},{rng.randrange(10, 99)} €"))])
        + f"#table(columns: (1fr, 40mm), stroke: 0.3pt, inset: 1.5mm, {pay})\n"
        + bar("LA FORMATION", green) + boxed(training)
        + f"Fait à {txt(firm.place.town)}\n"
        + parties_in_a_row(paper, [Party("employer", "Signature de l'employeur", stamp_of(firm)), Party("apprentice", "Signature de l'apprenti(e)")], frame=True, height_mm=24)
        + place_to_sign(paper, Party("training_centre", "Pour le CFA : visa du directeur (cachet et signature)", stamp_of(school)), shape=paper.choose("below", "beside", "stamp_beside"), align=paper.choose("left", "right"))
        + "#v(8mm)\n" + bar("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", green)
        + f"Nom de l'organisme : {txt(rng.choice(('OPCO Exemple Construction', 'Opérateur de compétences fictif')))} #h(8mm) Date de réception du dossier complet : {txt(numeric(concluded + dt.timedelta(days=rng.randrange(4, 30))))} \\ N° de dépôt : {rng.randrange(10**11, 10**12)} #h(8mm) Numéro d'avenant :\n"
    )  # fmt: skip
    _keep_hands(paper)
    return out


@opened_layout("apprenticeship_contract", "short_form_in_ink", defects=_HOURS)
def short_form_in_ink(case: Case, paper: Paper) -> str:
    """An older edition of the form, filled in with a pen at the chamber's desk, three hands in rows."""
    firm, school, person, rng = invent_firm(case.rng), invent_school(case.rng), case.person, case.rng  # fmt: skip
    start, end, concluded = _dates(case)
    floor = 675 if _years(case) == 1 else 1350
    drawn = rng.choice((floor - 60, floor - 240)) if case.has("hours_too_few") else rng.choice((floor, floor + 30, floor + 90))  # fmt: skip
    value = case.fact("training_hours", drawn)
    hours = paper.blank()
    if not case.has("hours_missing"):
        paper.put("training_hours", value)
        hours = paper.handwritten(str(value), 14)
    shown = case.title.printed[0]
    paper.setup.size_pt, paper.setup.margin_mm = 9.5, (12, 14, 10, 14)
    for name, kept, said in (
        ("employer", firm.name, firm.name), ("birth_name", person.birth_name, person.birth_name),
        ("given_names", list(person.given_names), ", ".join(person.given_names)), ("diploma", shown, shown),
        ("birth_date", person.birth_date.isoformat(), numeric(person.birth_date)),
        ("start", start.isoformat(), numeric(start)), ("end", end.isoformat(), numeric(end)),
    ):  # fmt: skip
        paper.put(name, kept, said)

    def pen(label: str, words: str) -> str:
        return f"#block(above: 2.1mm, below: 2.1mm)[{txt(label)} {paper.handwritten(words, 13)} #box(width: 1fr, repeat[#text(fill: luma(150))[.]])]\n"

    usage = ""
    if person.usage_name:
        usage = pen("Nom d'usage :", paper.put("usage_name", person.usage_name) and person.usage_name)  # fmt: skip
    day = paper.hand_date(None, concluded, 13)
    out = (
        f"{strong('CONTRAT D’APPRENTISSAGE', 1.35)} #h(1fr) cerfa n° 10103\\*0{rng.randrange(5, 9)} – FA 13b\n#line(length: 100%)\n"
        + bar("EMPLOYEUR") + pen("Nom ou dénomination :", firm.name) + pen("N° SIRET :", spaced_siret(firm)) + pen("Adresse :", firm.address)
        + bar("APPRENTI(E)") + pen("Nom de naissance :", person.birth_name) + usage + pen("Prénoms :", ", ".join(person.given_names))
        + pen("Date de naissance :", numeric(person.birth_date)) + pen("Adresse :", f"{person.street}, {person.place.town}")
        + bar("CONTRAT") + beside(pen("Date de début du contrat :", numeric(start)), pen("Date de fin du contrat :", numeric(end)))
        + beside(pen("Emploi du maître d'apprentissage :", rng.choice(case.title.jobs)), f"Travail sur machines dangereuses : {choices(('oui', 'non'), 1, gap=' ')}")
        + bar("FORMATION") + pen("Diplôme préparé : BTS", shown) + pen("Centre de formation d'apprentis :", school.name)
        + f"Durée de la formation : {hours} heures, réparties sur {_years(case)} année(s)\n"
        + bar("SIGNATURES") + f"Fait en trois exemplaires, le {day}\n#v(1mm)\n"
        + parties_in_rows(paper, [Party("employer", "L'employeur, qui s'engage à verser les salaires, cotisations et indemnités prévus", stamp_of(firm)), Party("apprentice", "L'apprenti(e), qui s'engage à suivre la formation et à se présenter à l'examen"), Party("training_centre", "Visa du directeur du centre de formation d'apprentis attestant l'inscription", stamp_of(school))], height_mm=25)
        + f"#text(size: 0.8em)[Enregistré par la chambre consulaire le {txt(numeric(concluded + dt.timedelta(days=9)))} sous le n° {rng.randrange(10**7, 10**8)}]\n"
    )  # fmt: skip
    _keep_hands(paper)
    return out


@opened_layout("professional_training_contract", "operator_portal_copy", defects=("hours_missing", "one_year"))  # fmt: skip
def operator_portal_copy(case: Case, paper: Paper) -> str:
    """The official form as the skills operator's portal prints it back, signed on paper."""
    firm, school, person, rng = invent_firm(case.rng), invent_school(case.rng), case.person, case.rng  # fmt: skip
    start, end, concluded = _dates(case)
    value = case.fact("training_hours", rng.choice((900, 1050, 1200, 1350)))
    hours = paper.blank() if case.has("hours_missing") else paper.put("training_hours", value)
    shown = title_words(case)
    printed_from_browser(paper, concluded, f"Contrat {rng.randrange(10**6, 10**7)}", "portail-opco.example.invalid/contrats/pro/apercu")  # fmt: skip
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "DejaVu Sans")), 8.6
    ink = "rgb(236,240,226)"
    out = (
        f"{strong('Contrat de professionnalisation', 1.5)} #h(1fr) cerfa 12434\\*0{rng.randrange(2, 5)} – EFP20 \\ {tiny('Articles L. 6325-1 à L. 6325-25 du code du travail – statut : TRANSMIS')}\n"
        + bar("1. L'EMPLOYEUR", ink) + _employer_cells(paper, firm)
        + bar("2. LE SALARIÉ", ink)
        + boxed([("Nom de naissance", strong(paper.birth_name())), ("Prénom(s)", strong(paper.given_names())), ("Date de naissance", paper.birth_date(form=numeric(person.birth_date))), *(usage_pair(paper) or [("Nom d'usage", txt("–"))]), ("Adresse", txt(f"{person.street}, {person.place.post_code} {person.place.town}")), ("Inscrit à France Travail – minimum social", txt(rng.choice(("non – néant", "oui, 4 mois – néant"))))])
        + bar("3. LE CONTRAT", ink)
        + boxed([("Nature du contrat", txt(rng.choice(("CDD", "CDD", "CDI")))), ("Emploi occupé pendant le contrat", txt(rng.choice(case.title.jobs))), ("Date de début d'exécution", paper.date("start", start)), ("Date de fin du CDD ou de l'action", paper.date("end", end)), ("Durée de la période d'essai (jours)", "30"), ("Rémunération brute mensuelle", txt(f"{rng.randrange(1000, 1790)},00 €"))])
        + bar("4. LA FORMATION", ink)
        + boxed([("Organisme de formation principal", txt(school.name)), ("N° de déclaration d'activité", txt(f"{rng.randrange(11, 94)} {rng.randrange(10, 99)} {rng.randrange(10000, 99999)} {rng.randrange(10, 99)}")), ("Qualification visée", paper.put("diploma", shown, f"BTS {shown}")), ("Durée totale des actions d'évaluation, d'accompagnement et d'enseignement (h)", hours)])
        + f"#v(2mm)\nFait à {txt(firm.place.town)}, le {_concluded(case, paper, concluded)}. L'employeur et le salarié déclarent exactes les informations portées ci-dessus.\n#v(1mm)\n"
        + parties_in_a_row(paper, [Party("employer", "L'employeur : signature et cachet", stamp_of(firm)), Party("apprentice", "Le salarié")], frame=True, height_mm=24)
    )  # fmt: skip
    _keep_hands(paper)
    return out


@opened_layout("employment_contract", "clauses_and_initials")
def clauses_and_initials(case: Case, paper: Paper) -> str:
    """An open-ended or fixed-term contract over two pages, initials at the foot of the first."""
    firm, person, rng = invent_firm(case.rng), case.person, case.rng
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(40, 700)))
    end: dt.date | None = start + dt.timedelta(days=rng.choice((364, 547, 729))) if rng.random() < 0.4 else None  # fmt: skip
    end = case.fact("end", end)
    job = case.fact("job_title", rng.choice(case.title.jobs))
    paper.setup.footer = foot_notices(paper, firm)
    initials = f"{person.first_name[0]}{person.birth_name[0]}"
    boss = "".join(w[0] for w in firm.director.split()[:2])
    kind = "à durée déterminée" if end else "à durée indéterminée"
    until = f" et prend fin le {paper.date('end', end)} au soir, sans qu'il soit besoin d'un préavis" if end else ""  # fmt: skip
    signed = start - dt.timedelta(days=rng.randrange(1, 12))
    dated = paper.blank() if case.has("undated") else txt(french.any_date(signed, rng))
    clauses = [
        ("Engagement", f"Le salarié est engagé {txt(kind)} à compter du {paper.date('start', start)}{until}, sous réserve des résultats de la visite d'information et de prévention. La déclaration préalable à l'embauche a été effectuée auprès de l'URSSAF le {txt(numeric(signed))}."),
        ("Fonctions", f"Le salarié exerce les fonctions de {strong(paper.put('job_title', job))}, statut {rng.choice(('ETAM, niveau D', 'employé, échelon 3', 'agent de maîtrise'))}. Ces fonctions sont évolutives."),
        ("Période d'essai", f"Le contrat ne devient définitif qu'à l'issue d'une période d'essai de {rng.choice(('deux mois', 'un mois', 'trois mois'))}."),
        ("Lieu de travail", f"Le lieu de travail est fixé à {txt(firm.place.town)}. Des déplacements sont à prévoir sur les chantiers de la région."),
        ("Durée du travail", "La durée hebdomadaire est de 35 heures, soit 151,67 heures par mois."),
        ("Rémunération", f"La rémunération brute mensuelle est de {rng.randrange(1850, 2600)} euros."),
        ("Congés payés", "Le salarié acquiert 2,5 jours ouvrables de congés par mois de travail effectif."),
        ("Formation", "L'employeur autorise le salarié à s'absenter pour se présenter aux épreuves d'un examen de l'éducation nationale."),
        ("Retraite et prévoyance", f"Le salarié est affilié à la Caisse Exemple, {txt(firm.place.town)}."),
    ]  # fmt: skip
    articles = [f"{strong(txt(f'Article {k} – {name}'))} \\ {words}\n\n" for k, (name, words) in enumerate(clauses, 1)]  # fmt: skip
    return (
        head_row(paper, firm, paper.put("employer", firm.name))
        + title(f"CONTRAT DE TRAVAIL {kind.upper()}")
        + f"ENTRE LES SOUSSIGNÉS :\n\nLa société {txt(firm.name)}, {txt(firm.form)}, dont le siège est {txt(firm.address)}, représentée par {txt(firm.director)} en qualité de {txt(office_of(firm))}, d'une part,\n\nET {said_name(paper)}, {born_on(paper)}, demeurant {txt(person.street)}, {txt(person.place.post_code)} {txt(person.place.town)}, de nationalité {txt(person.nationality_word.lower())}, d'autre part,\n\nIL A ÉTÉ CONVENU CE QUI SUIT :\n\n"
        + "".join(articles[:5]) + f"#v(1fr)\n#align(right)[{tiny('Paraphes')} {paper.handwritten(boss, 13)} #h(3mm) {paper.handwritten(initials, 13)}]\n#pagebreak()\n"
        + "".join(articles[5:]) + aligned([("Convention collective", txt("Bâtiment – ETAM (IDCC 2609)")), ("Exemplaires", "deux originaux")])
        + f"#v(5mm)\nFait à {txt(firm.place.town)}, le {dated}\n#v(4mm)\n"
        + parties_in_a_row(paper, [Party("employer", "Pour la société", stamp_of(firm)), Party("candidate", "Le salarié (précédé de « lu et approuvé »)", approval="Lu et approuvé")], height_mm=26)
    )  # fmt: skip
