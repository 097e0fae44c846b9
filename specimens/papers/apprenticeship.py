"""Apprenticeship contracts: forms in numbered frames as the official one, and a training centre's
own shorter prints; three parties sign."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import hours, spaced_siret, stamp_lines, title
from specimens.layout import Case, Paper, layout
from specimens.people import Firm, invent_firm, invent_school

DEFECTS = ("hours_too_few", "hours_missing", "one_year")


def contract_days(case: Case) -> tuple[dt.date, dt.date]:
    """Two school years that end in the summer of the session, or one."""
    rng = case.rng
    years = 1 if case.has("one_year") else case.fact("years", 2)
    start = dt.date(case.session - years, rng.choice((8, 9, 9, 9, 10)), rng.randrange(1, 28))
    end = dt.date(case.session, rng.choice((7, 8, 8)), rng.choice((15, 30, 31)))
    return case.fact("start", start), case.fact("end", end)


def training_hours(case: Case) -> int:
    """At least 1350 hours for two years, 675 for one; short when the case says so."""
    least = 675 if case.has("one_year") or case.fact("years", 2) == 1 else 1350
    if case.has("hours_too_few"):
        return case.fact("training_hours", case.rng.choice((least - 150, least - 50, least // 2)))
    return case.fact(
        "training_hours", case.rng.choice((least, least, least + 20, least + 50, least + 170))
    )


def _hours_line(case: Case, paper: Paper) -> str:
    value = training_hours(case)
    return paper.blank() if case.has("hours_missing") else hours(paper, "training_hours", value)


def _hand_or_print(paper: Paper, name: str, day: dt.date) -> str:
    return paper.date(name, day, form=french.date_slashes(day))


def visas(paper: Paper, case: Case, firm: Firm, school: Firm, *, frame: bool = True) -> str:
    """The three places, each with its label; those who signed are kept as `signed_by`."""
    sign = {
        "employer": paper.sign(
            "employer",
            width_mm=52,
            height_mm=24,
            stamp=stamp_lines(firm) if case.rng.random() < 0.7 else None,
        ),
        "apprentice": paper.sign("apprentice", width_mm=46, height_mm=24),
        "training_centre": paper.sign(
            "training_centre", width_mm=56, height_mm=26, stamp=stamp_lines(school)
        ),
    }
    paper.fields["signed_by"] = sorted(
        z.party for z in paper.zones if z.state == "signed" and z.party in sign
    )
    labels = {
        "employer": paper.choose(
            "Signature de l'employeur", "L'employeur", "Visa de l'employeur (cachet)"
        ),
        "apprentice": paper.choose(
            "Signature de l'apprenti(e)", "L'apprenti(e)", "Signature du salarié (apprenti)"
        ),
        "training_centre": paper.choose(
            "Visa du CFA (cachet et signature du directeur)",
            "Le directeur du CFA – cachet",
            "Visa du centre de formation d'apprentis",
        ),
    }
    stroke = "0.5pt" if frame else "none"
    cells = ", ".join(
        f"[{txt(labels[k])} \\ {sign[k]}]" for k in ("employer", "apprentice", "training_centre")
    )
    return f"#table(columns: (1fr, 1fr, 1fr), stroke: {stroke}, inset: 2mm, {cells})\n"


def _frame(heading: str, body: str) -> str:
    return f'#block(stroke: 0.6pt, width: 100%, inset: 2.2mm, above: 2mm, below: 1mm)[#block(fill: luma(215), width: 100%, inset: 1mm)[#text(weight: "bold")[{txt(heading)}]] {body}]\n'


@layout("apprenticeship_contract", "official_form", defects=DEFECTS)
def official_form(case: Case, paper: Paper) -> str:
    """Two pages of numbered frames: employer, apprentice, master, contract, training, visas."""
    person, rng = case.person, case.rng
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = contract_days(case)
    signed = case.fact("signed_on", start - dt.timedelta(days=rng.randrange(1, 40)))
    paper.setup.size_pt, paper.setup.margin_mm = 8.5, (10, 12, 10, 12)
    paper.setup.font = rng.choice(("Liberation Sans", "Carlito", "Open Sans"))
    small = "#text(size: 0.85em)"
    head = (
        "#grid(columns: (30mm, 1fr, 30mm), align: horizon, [*cerfa* \\ N° 10103\\*10], "
        f'[#align(center)[#text(size: 1.5em, weight: "bold")[{paper.choose("CONTRAT D’APPRENTISSAGE", "Contrat d’apprentissage")}] \\ {small}[(art. L. 6211-1 et suivants du code du travail)]]], '
        "[#align(right)[Mode contractuel de l'apprentissage : 1]])\n"
    )
    employer = (
        f"#check(true) employeur privé #h(1cm) #check(false) employeur « public » \\ Nom et prénom ou dénomination : *{paper.put('employer', firm.name)}* \\ "
        f"Adresse : {txt(firm.address)} \\ N° SIRET : {txt(spaced_siret(firm.siret))} #h(8mm) Téléphone : {txt(firm.phone)} \\ Effectif total salariés : {rng.randrange(2, 250)} #h(6mm) Code APE/NAF : {txt(f'{rng.randrange(10, 99)}.{rng.randrange(10, 99)}Z')}"
    )
    apprentice = (
        f"Nom de naissance de l'apprenti(e) : *{paper.birth_name()}* \\ Nom d'usage : {paper.usage_name()} \\ Prénom(s) de l'apprenti(e) : {paper.given_names()} \\ "
        f"Date de naissance : {_hand_or_print(paper, 'birth_date', person.birth_date)} #h(6mm) Sexe : #check({'true' if person.sex == 'M' else 'false'}) M #check({'true' if person.sex == 'F' else 'false'}) F \\ "
        f"Adresse : {txt(person.street)} {txt(person.place.post_code)} {txt(person.place.town)} \\ Nationalité : 1 #h(6mm) Régime social : 2 \\ Dernier diplôme ou titre préparé : 41 – baccalauréat"
    )
    master = f"Maître d'apprentissage n° 1 : {txt(firm.director)} – Né(e) le {txt(french.date_slashes(dt.date(rng.randrange(1965, 1990), rng.randrange(1, 13), 7)))}"
    contract = (
        f"Type de contrat ou d'avenant : 11 #h(6mm) Date de conclusion : {txt(french.date_slashes(signed))} \\ Date de début d'exécution du contrat : {_hand_or_print(paper, 'start', start)} #h(6mm) "
        f"Date de fin du contrat ou de la période d'apprentissage : {_hand_or_print(paper, 'end', end)} \\ Durée hebdomadaire du travail : 35 heures 00 minutes \\ Salaire brut mensuel à l'embauche : {rng.randrange(780, 1500)},{rng.randrange(100):02d} €"
    )
    diploma = case.rng.choice(case.title.printed)
    training = (
        f"Dénomination du CFA responsable : {txt(school.name)} #h(4mm) N° UAI : {txt(f'0{rng.randrange(100000, 999999)}X')} \\ Adresse : {txt(school.address)} \\ SIRET du CFA : {txt(spaced_siret(school.siret))} \\ "
        f"Diplôme ou titre visé par l'apprenti(e) : 38 #h(4mm) Intitulé précis : {paper.put('diploma', diploma, 'BTS ' + diploma)} \\ Code RNCP : {txt(f'RNCP{rng.randrange(30000, 40000)}')} \\ "
        f"Organisation de la formation en CFA : date de début du cycle de formation : {txt(french.date_slashes(start))} – date prévue de fin des épreuves ou examens : {txt(french.date_slashes(end - dt.timedelta(days=20)))} \\ Durée de la formation : {_hours_line(case, paper)}"
    )
    first = (
        head
        + _frame("L'EMPLOYEUR", employer)
        + _frame("L'APPRENTI(E)", apprentice)
        + _frame("LE MAÎTRE D'APPRENTISSAGE", master)
        + _frame("LE CONTRAT", contract)
    )
    second = (
        _frame("LA FORMATION", training)
        + f"#v(2mm)\n#check(true) L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat.\n\nFait à {txt(firm.place.town)}, le {paper.hand_date(None, signed, 13)}\n#v(2mm)\n"
        + visas(paper, case, firm, school)
        + _frame(
            "CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT",
            f"Nom de l'organisme : OPCO Exemple \\ Date de réception du dossier complet : {txt(french.date_slashes(start + dt.timedelta(days=20)))}",
        )
    )
    return first + ("#pagebreak()\n" if rng.random() < 0.7 else "") + second


@layout("apprenticeship_contract", "centre_summary", defects=DEFECTS)
def centre_summary(case: Case, paper: Paper) -> str:
    """A training centre's own print of the contract, on one page, with the hours in a sentence."""
    rng = case.rng
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = contract_days(case)
    signed = case.fact("signed_on", start - dt.timedelta(days=rng.randrange(1, 40)))
    shown = case.rng.choice(case.title.printed)
    paper.setup.size_pt = 10
    when = paper.blank() if case.has("undated") else txt(french.any_date(signed, rng))
    return (
        f"#text(size: 0.85em)[{txt(school.name)} – {txt(school.address)} – UAI 0{rng.randrange(100000, 999999)}Z]\n#line(length: 100%)\n"
        + title(
            paper,
            paper.choose(
                "Contrat d'apprentissage – CERFA n° 10103", "Contrat d'apprentissage (FA13)"
            ),
        )
        + f"*Entre* l'employeur {paper.put('employer', firm.name)}, {txt(firm.address)}, SIRET {txt(spaced_siret(firm.siret))},\n\n"
        f"*et l'apprenti(e)* Nom : {paper.birth_name()} – Prénoms : {paper.given_names(' ')} – né(e) le {paper.birth_date()}{', nom d’usage : ' + paper.usage_name() if case.person.usage_name else ''}\n\n"
        f"Diplôme préparé : {paper.put('diploma', shown, paper.choose('BTS ', 'Brevet de technicien supérieur ') + shown)}\n\n"
        f"Le contrat prend effet le {paper.date('start', start)} et s'achève le {paper.date('end', end)}. La durée totale de la formation dispensée par le centre est de {_hours_line(case, paper)}.\n\n"
        f"Rémunération : {rng.randrange(40, 80)} % du SMIC. Maître d'apprentissage : {txt(firm.director)}.\n\n"
        f"Fait en trois exemplaires à {txt(firm.place.town)}, le {when}\n#v(4mm)\n"
        + visas(paper, case, firm, school, frame=rng.random() < 0.5)
    )


@layout("apprenticeship_contract", "dense_table", defects=DEFECTS)
def dense_table(case: Case, paper: Paper) -> str:
    """An export of a management program: one long table of labels and values."""
    rng, person = case.rng, case.person
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = contract_days(case)
    signed = case.fact("signed_on", start - dt.timedelta(days=rng.randrange(1, 40)))
    shown = rng.choice(case.title.printed)
    paper.setup.size_pt = 9
    pairs = [
        ("Nature du document", txt("Contrat d'apprentissage (art. L. 6221-1 du code du travail)")),
        ("Entreprise", paper.put("employer", firm.name)),
        ("SIRET", txt(firm.siret)),
        ("Nom de naissance", paper.birth_name()),
        ("Prénoms", paper.given_names()),
        ("Date de naissance", paper.birth_date()),
        ("Adresse de l'apprenti", txt(f"{person.street} {person.place.town}")),
        ("Début d'exécution", paper.date("start", start)),
        ("Fin de contrat", paper.date("end", end)),
        ("Formation préparée", paper.put("diploma", shown, f"BTS {shown}")),
        ("Organisme de formation / CFA", txt(school.name)),
        ("Volume horaire de formation", _hours_line(case, paper)),
        (
            "Date de conclusion",
            paper.blank() if case.has("undated") else txt(french.any_date(signed, rng)),
        ),
    ]
    if person.usage_name:
        pairs.insert(4, ("Nom d'usage", paper.usage_name()))
    rows = ", ".join(f"[{txt(label)}], [{value}]" for label, value in pairs)
    return (
        title(paper, "Contrat en alternance – apprentissage")
        + f"#table(columns: (60mm, 1fr), inset: 2mm, fill: (x, y) => if x == 0 {{ luma(235) }}, {rows})\n#v(5mm)\n"
        + visas(paper, case, firm, school, frame=True)
    )
