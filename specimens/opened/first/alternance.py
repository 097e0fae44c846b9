"""Contracts of alternance, signed by two or three parties: the national form with one character a
box, a training centre's software, a chamber's two-page print, a letter agreement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    born_on,
    boxes,
    civil,
    clear_hand,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    say,
    seal,
    signed,
    small,
    stacked,
    table,
    usage_row,
    who,
)
from specimens.people import Firm, invent_firm, invent_school

_DEFECTS = ("hours_too_few", "hours_missing", "one_year")


def _dates(case: Case) -> tuple[dt.date, dt.date]:
    years = 1 if case.has("one_year") else case.fact("years", 2)
    start = dt.date(case.session - years, case.rng.choice((8, 9, 9, 10)), case.rng.randrange(1, 29))
    end = dt.date(case.session, case.rng.choice((7, 8)), case.rng.choice((10, 31)))
    return case.fact("start", start), case.fact("end", end)


def _hours(case: Case, paper: Paper, *shown: str) -> str:
    """The hours in one of the wordings given (`{}` is the number, `{w}` the number in words,
    `{s}` with a blank between thousands)."""
    least = 675 if case.has("one_year") or case.fact("years", 2) == 1 else 1350
    drawn = (
        least - case.rng.choice((40, 110, 300))
        if case.has("hours_too_few")
        else least + case.rng.choice((0, 0, 10, 35, 120))
    )
    value = case.fact("training_hours", drawn)
    if case.has("hours_missing"):
        return paper.blank()
    spaced = f"{value:,}".replace(",", " ")
    form = case.rng.choice(shown).format(value, w=french.in_words(value), s=spaced)
    return paper.put("training_hours", value, form)


def _diploma(case: Case, paper: Paper, before: str = "BTS ") -> str:
    shown = case.rng.choice(case.title.printed)
    return paper.put("diploma", shown, before + shown)


def _keep_signers(paper: Paper) -> None:
    parties = {"apprentice", "employer", "training_centre"}
    paper.fields["signed_by"] = sorted(
        z.party for z in paper.zones if z.state == "signed" and z.party in parties
    )


def _three(
    paper: Paper, case: Case, firm: Firm, school: Firm, order: str, labels: dict[str, str]
) -> list[str]:
    """The three places in an order such as `cae` (centre, apprentice, employer)."""
    stamp = seal(firm) if case.rng.random() < 0.6 else None
    places = {
        "e": lambda: signed(paper, "employer", labels["e"], stamp=stamp, width_mm=50, height_mm=24),
        "a": lambda: signed(paper, "apprentice", labels["a"], width_mm=46, height_mm=24),
        "c": lambda: signed(
            paper, "training_centre", labels["c"], stamp=seal(school), width_mm=54, height_mm=26
        ),
    }
    cells = [places[key]() for key in order]
    _keep_signers(paper)
    return cells


@opened_layout("apprenticeship_contract", "form_in_boxes", defects=_DEFECTS)
def form_in_boxes(case: Case, paper: Paper) -> str:
    """The national form, dates and numbers in boxes, three pages, visas on the last."""
    rng, person = case.rng, case.person
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = _dates(case)
    paper.setup.size_pt, paper.setup.margin_mm, paper.setup.font = (
        9,
        (11, 12, 11, 12),
        "Liberation Sans",
    )
    paper.setup.leading_em, paper.setup.numbering = 0.75, True

    def box_day(name: str, date: dt.date) -> str:
        paper.put(name, date.isoformat(), f"{date:%d%m%Y}")
        return boxes(f"{date:%d}") + " " + boxes(f"{date:%m}") + " " + boxes(f"{date:%Y}")

    usage = f"Nom d'usage : {paper.usage_name()} \\ " if person.usage_name else ""
    first = (
        table(
            "28mm, 1fr, 38mm",
            '#text(size: 1.4em, weight: "bold")[cerfa] \\ N° 10103\\*11',
            '#align(center + horizon)[#text(size: 1.4em, weight: "bold")[Contrat d’apprentissage] \\ (Articles L. 6221-1 à L. 6225-8 du code du travail)]',
            "Mode contractuel de l'apprentissage " + boxes("1"),
        )
        + small("Lire ci-après la notice explicative détaillée avant de remplir ce document.", 0.85)
        + band("L'EMPLOYEUR")
        + f"#check(true) employeur privé #h(5mm) #check(false) employeur public \\ Nom et prénom ou dénomination : {paper.put('employer', firm.name)} \\ N° SIRET de l'établissement d'exécution du contrat : {boxes(firm.siret)} \\ Adresse de l'établissement : {txt(firm.street)} \\ Code postal : {boxes(firm.place.post_code)} Commune : {txt(firm.place.town)} \\ Téléphone : {boxes(firm.phone.replace(' ', ''))} \\ Code de la convention collective (IDCC) : {boxes(str(rng.randrange(1000, 2700)))}\n"
        + band("L'APPRENTI(E)")
        + f"Nom de naissance de l'apprenti(e) : {paper.birth_name()} \\ {usage}Le premier prénom de l'apprenti(e) selon l'état civil : {txt(person.first_name)} \\ Prénoms : {paper.given_names()} \\ Date de naissance : {box_day('birth_date', person.birth_date)} #h(4mm) Sexe : #check({'true' if person.sex == 'M' else 'false'}) M #check({'true' if person.sex == 'F' else 'false'}) F \\ Département de naissance : {boxes(person.birth_department)} #h(4mm) Commune de naissance : {txt(person.birth_place)} \\ Déclare être inscrit sur la liste des sportifs de haut niveau : #check(false) oui #check(true) non\n"
    )
    second = (
        "#pagebreak()\n"
        + band("LE MAÎTRE D'APPRENTISSAGE")
        + f"Nom de naissance : {txt(firm.director.split()[-1])} #h(5mm) Prénom : {txt(firm.director.split()[0])} \\ #check(true) L'employeur atteste sur l'honneur que le maître d'apprentissage répond à l'ensemble des critères d'éligibilité à cette fonction.\n"
        + band("LE CONTRAT")
        + f"Type de contrat ou d'avenant : {boxes('11')} #h(5mm) Type de dérogation : {boxes('00')} \\ Date de conclusion (date de signature du présent contrat) : {boxes(f'{start - dt.timedelta(days=9):%d}')} {boxes(f'{start - dt.timedelta(days=9):%m}')} {boxes(f'{start - dt.timedelta(days=9):%Y}')} \\ "
        f"Date de début d'exécution du contrat : {box_day('start', start)} \\ Date de fin du contrat ou de la période d'apprentissage : {box_day('end', end)} \\ Durée hebdomadaire du travail : {boxes('35')} heures {boxes('00')} minutes\n"
        + band("LA FORMATION")
        + f"#check(false) CFA d'entreprise #h(5mm) Dénomination du CFA responsable : {txt(school.name)} \\ N° UAI du CFA : {boxes('0' + str(rng.randrange(100000, 999999)) + 'K')} \\ Diplôme ou titre visé par l'apprenti(e) : {boxes('38')} \\ Intitulé précis : {_diploma(case, paper)} \\ Code du diplôme : {boxes(str(rng.randrange(32000000, 32099999)))} \\ Durée de la formation : {_hours(case, paper, '{} heures', '{} h')}\n"
    )
    cells = _three(
        paper,
        case,
        firm,
        school,
        "eac",
        {
            "e": "Signature de l'employeur",
            "a": "Signature de l'apprenti(e)",
            "c": "VISA DU CFA (cachet et signature du directeur)",
        },
    )
    third = (
        "#pagebreak()\n"
        + "#check(true) L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat\n\n"
        + f"Fait à : {txt(firm.place.town)}\n"
        + table("1fr, 1fr", cells[0], cells[1])
        + band("CONTRAT : VISA DU CFA")
        + frame(cells[2])
    )
    return first + second + third


@opened_layout("apprenticeship_contract", "centre_software", defects=_DEFECTS)
def centre_software(case: Case, paper: Paper) -> str:
    """A training centre's software: grey labels above values, electronic-looking visas in a row."""
    rng = case.rng
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = _dates(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato")), 9.5
    paper.setup.footer = f"#text(size: 6.5pt)[Dossier contrat {rng.randrange(10**5, 10**6)} – édité depuis l'espace de gestion du CFA]"
    cells = _three(
        paper,
        case,
        firm,
        school,
        "cea",
        {"c": "Pour le CFA", "e": "Pour l'entreprise", "a": "L'alternant"},
    )
    return (
        grid(
            "1fr, auto",
            f"*{txt(school.name)}* \\ {txt(school.address)}",
            "#box(fill: rgb(20,110,90), inset: 2mm)[#text(fill: white)[ALTERNANCE]]",
        )
        + gap(3)
        + big("Contrat d'apprentissage", 1.5, align="left")
        + small(
            "conclu entre l'entreprise et l'apprenti désignés ci-dessous – dépôt OPCO, formulaire 10103"
        )
        + band("Apprenti", "rgb(20,110,90)", "white")
        + stacked(
            ("Nom de naissance", paper.birth_name()),
            ("Prénom(s)", paper.given_names()),
            *usage_row(paper, "Nom d'usage"),
            ("Né(e) le", born_on(paper, "slash")),
            ("Nationalité", txt(case.person.nationality_word)),
            columns=3,
        )
        + band("Entreprise", "rgb(20,110,90)", "white")
        + stacked(
            ("Raison sociale", paper.put("employer", firm.name)),
            ("SIRET", txt(firm.siret)),
            ("Maître d'apprentissage", txt(firm.director)),
            columns=3,
        )
        + band("Contrat et formation", "rgb(20,110,90)", "white")
        + stacked(
            ("Début du contrat", day(paper, "start", start, "slash")),
            ("Fin du contrat", day(paper, "end", end, "slash")),
            ("Type", "Premier contrat (11)"),
            ("Formation visée", _diploma(case, paper)),
            ("Heures de formation en centre", _hours(case, paper, "{} h", "{s} h", "{}h00")),
            ("Rythme", "2 semaines / 2 semaines"),
            columns=3,
        )
        + gap(5)
        + f"Signé à {txt(firm.place.town)}, le {paper.blank() if case.has('undated') else txt(say(start - dt.timedelta(days=rng.randrange(2, 30)), 'slash'))}\n"
        + gap(2)
        + grid("1fr, 1fr, 1fr", *cells, more="column-gutter: 3mm")
    )


@opened_layout("apprenticeship_contract", "chamber_articles", defects=_DEFECTS)
def chamber_articles(case: Case, paper: Paper) -> str:
    """A chamber's print in numbered articles; the centre's visa is apart, at the top of page two."""
    rng, person = case.rng, case.person
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = _dates(case)
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "DejaVu Serif"))
    cells = _three(
        paper,
        case,
        firm,
        school,
        "cae",
        {
            "c": "Vu pour inscription, le directeur du centre de formation d'apprentis",
            "a": "L'apprenti, lu et approuvé",
            "e": "Le chef d'entreprise",
        },
    )
    return (
        big("CONTRAT D'APPRENTISSAGE", 1.5)
        + "#align(center)[Sixième partie, livre II du code du travail]\n"
        + gap(4)
        + f"*Entre :* {paper.put('employer', firm.name)}, {txt(firm.form)} dont le siège est {txt(firm.address)}, numéro SIRET {txt(firm.siret)}, représentée par {txt(firm.director)}, « l'employeur »,\n\n"
        f"*et :* {civil(paper)}{who(paper, 'last_all')}, {txt(person.born)} le {born_on(paper, 'long', 'padded', 'dots')} à {txt(person.birth_place)}, demeurant à {txt(person.place.town)}, {txt(person.street)}, « l'apprenti »,\n\n"
        f"I. – L'employeur s'engage à assurer à l'apprenti une formation professionnelle conduisant au {_diploma(case, paper, 'brevet de technicien supérieur ')}, dispensée pour partie en entreprise et pour partie au sein de {txt(school.name)}.\n\n"
        f"II. – L'exécution du contrat commence le {day(paper, 'start', start, 'long', 'padded')} pour se terminer le {day(paper, 'end', end, 'long', 'padded')}.\n\n"
        f"III. – Les enseignements représentent {_hours(case, paper, '{} heures', '{s} heures', '{w} ({}) heures')} sur la durée du contrat.\n\n"
        f"IV. – L'apprenti perçoit {rng.randrange(43, 79)} % du salaire minimum de croissance.\n\n"
        "#pagebreak()\n"
        + frame(cells[0], 4, "1pt")
        + gap(8)
        + f"Établi en trois originaux à {txt(firm.place.town)}, le {txt(say(start - dt.timedelta(days=11), 'padded'))}\n"
        + grid("1fr, 1fr", cells[1], cells[2])
    )


@opened_layout("professional_training_contract", "form_in_boxes")
def professional_boxes(case: Case, paper: Paper) -> str:
    """The national form 12434 with boxes, two parties."""
    rng, person = case.rng, case.person
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = (
        case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 29))),
        case.fact("end", dt.date(case.session, 8, 30)),
    )
    value = case.fact("training_hours", rng.choice((1100, 1260, 1350)))
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 13, 12, 13)
    out = (
        grid(
            "30mm, 1fr",
            "*cerfa* \\ N° 12434\\*03",
            f"#align(center)[{big('CONTRAT DE PROFESSIONNALISATION', 1.3)}(Articles L. 6325-1 à L. 6325-24 du code du travail)]",
        )
        + band("EMPLOYEUR", "luma(235)")
        + f"Dénomination : {paper.put('employer', firm.name)} \\ Adresse : {txt(firm.address)} \\ Numéro SIRET : {boxes(firm.siret)}\n"
        + band("SALARIÉ(E)", "luma(235)")
        + f"Nom de naissance : {paper.birth_name()} {'#h(6mm) Nom d’usage : ' + paper.usage_name() if person.usage_name else ''} \\ Prénom(s) : {paper.given_names()} \\ Date de naissance : {born_on(paper, 'slash')} #h(6mm) Inscrit à Pôle emploi : #check(false) oui #check(true) non\n"
        + band("TUTEUR", "luma(235)")
        + f"{txt(firm.director)} – emploi occupé : {txt(firm.director_title)}\n"
        + band("CONTRAT", "luma(235)")
        + f"Nature du contrat : {boxes('2')} #h(4mm) Date de début d'exécution : {day(paper, 'start', start, 'slash')} #h(4mm) Date de fin (si CDD) : {day(paper, 'end', end, 'slash')} \\ Emploi occupé pendant le contrat : {txt(rng.choice(case.title.jobs))}\n"
        + band("FORMATION", "luma(235)")
        + f"Organisme chargé de la formation : {txt(school.name)} \\ Type de qualification visée : {boxes('1')} #h(4mm) Intitulé précis : {_diploma(case, paper)} \\ Durée totale des actions d'évaluation, des enseignements et de l'accompagnement : {paper.put('training_hours', value, f'{value} heures')} \\ dont durée des enseignements généraux, professionnels et technologiques : {value - 60} heures\n"
        + gap(4)
        + table(
            "1fr, 1fr",
            signed(paper, "employer", "Signature de l'employeur", stamp=seal(firm)),
            signed(paper, "apprentice", "Signature du salarié"),
        )
    )
    _keep_signers(paper)
    return out


@opened_layout("professional_training_contract", "branch_model")
def professional_model(case: Case, paper: Paper) -> str:
    """A branch's model in lines of dots, the wording of the code."""
    rng = case.rng
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = (
        case.fact("start", dt.date(case.session - 2, 10, rng.randrange(1, 29))),
        case.fact("end", dt.date(case.session, 7, 31)),
    )
    value = case.fact("training_hours", rng.choice((1100, 1260, 1350)))
    out = (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + big(
            "Contrat de travail à durée déterminée conclu au titre de la professionnalisation", 1.15
        )
        + gap(2)
        + lines(
            ("Salarié en contrat de professionnalisation", civil(paper) + who(paper, "last_first")),
            (
                "Date et lieu de naissance",
                born_on(paper, "dots", "long") + ", " + txt(case.person.birth_place),
            ),
            ("Qualification préparée", _diploma(case, paper)),
            ("Établissement d'enseignement", txt(school.name)),
            ("Durée de la formation", paper.put("training_hours", value, f"{value} h")),
            ("Prise d'effet", day(paper, "start", start, "dots", "long")),
            ("Échéance", day(paper, "end", end, "dots", "long")),
            width="70mm",
        )
        + "\n\nL'employeur s'oblige à fournir un emploi en relation avec l'objectif de professionnalisation et à laisser le salarié suivre la formation ; celui-ci s'oblige à travailler pour son employeur et à suivre cette formation.\n\n"
        + grid(
            "1fr, 1fr",
            signed(paper, "apprentice", "Le salarié"),
            signed(
                paper, "employer", f"P/o la direction \\ {txt(firm.director)}", stamp=seal(firm)
            ),
        )
    )
    _keep_signers(paper)
    return out


@opened_layout(
    "training_attestation", "distance_report", defects=("hours_too_few", "hours_missing")
)
def distance_report(case: Case, paper: Paper) -> str:
    """A training body's « attestation d'assiduité » with hours by subject and their sum."""
    rng, school = case.rng, invent_school(case.rng)
    start, end = (
        case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 29))),
        case.fact("end", dt.date(case.session, 5, rng.randrange(2, 30))),
    )
    value = case.fact(
        "training_hours", 1180 if case.has("hours_too_few") else rng.choice((1350, 1365, 1480))
    )
    total = (
        paper.blank()
        if case.has("hours_missing")
        else paper.put("training_hours", value, f"{value} h")
    )
    parts = [round(value * k) for k in (0.25, 0.2)]
    parts.append(value - sum(parts))
    shown = ["–"] * 3 if case.has("hours_missing") else [f"{p} h" for p in parts]
    issued = case.fact("issue_date", case.day_before(2, 40))
    return (
        firm_head(
            paper,
            school,
            name=paper.put("organisation", school.name),
            also="N° de déclaration d'activité 11 75 00000 75",
        )
        + big("Attestation de suivi d'une action de formation", 1.3)
        + gap(3)
        + f"Le stagiaire {who(paper, 'last_all')}, né(e) le {born_on(paper, 'slash', 'dots')}, suit auprès de notre établissement la formation préparant à l'examen du brevet de technicien supérieur {txt(rng.choice(case.title.printed))}.\n\n"
        f"Période de formation : {day(paper, 'start', start, 'slash', 'dots')} – {day(paper, 'end', end, 'slash', 'dots')}\n\n"
        + table(
            "1fr, 40mm",
            "*Domaine*",
            "*Heures*",
            "Enseignement général",
            shown[0],
            "Sciences appliquées",
            shown[1],
            "Enseignement professionnel",
            shown[2],
            "*Volume horaire total*",
            total,
        )
        + gap(3)
        + grid(
            "1fr, 1fr",
            f"{txt(school.place.town)}, {day(paper, 'issue_date', issued, 'long', 'dots')}",
            signed(paper, "training_centre", txt(school.director_title), stamp=seal(school)),
        )
    )


@opened_layout(
    "training_attestation", "adult_education", defects=("hours_too_few", "hours_missing")
)
def adult_education(case: Case, paper: Paper) -> str:
    """An adult-education network's statement, the hours in a sentence in bold."""
    rng, school = case.rng, invent_school(case.rng)
    start, end = (
        case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 29))),
        case.fact("end", dt.date(case.session, 6, rng.randrange(2, 30))),
    )
    value = case.fact(
        "training_hours", 1100 if case.has("hours_too_few") else rng.choice((1350, 1400))
    )
    spaced = f"{value:,}".replace(",", " ")
    total = (
        paper.blank()
        if case.has("hours_missing")
        else paper.put("training_hours", value, rng.choice((f"{value} heures", f"{spaced} heures")))
    )
    issued = case.fact("issue_date", case.day_before(2, 40))
    return (
        f"*{paper.put('organisation', school.name)}* \\ Service formation continue \\ {txt(school.address)}\n"
        + gap(12)
        + big("ATTESTATION", 1.6)
        + gap(5)
        + f"Je soussigné(e), {txt(school.director)}, certifie que {civil(paper, short=True)}{who(paper, 'all_first')}, né(e) le {born_on(paper, 'long')}, est inscrit(e) en formation professionnelle continue dans la préparation au BTS {txt(rng.choice(case.title.printed))}.\n\n"
        f"Le parcours, qui se déroule du {day(paper, 'start', start, 'long', 'slash')} au {day(paper, 'end', end, 'long', 'slash')}, comporte *{total}* de formation en centre.\n\n"
        f"{txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'long', 'slash')}.\n\n"
        + signed(
            paper,
            "training_centre",
            "Le conseiller en formation continue",
            stamp=seal(school, service="Formation continue"),
            align="right",
        )
    )


@opened_layout("apprenticeship_contract", "hand_filled_form", defects=_DEFECTS)
def hand_filled_form(case: Case, paper: Paper) -> str:
    """The paper form filled in by hand, the three visas one below the other at the right."""
    clear_hand(paper)
    rng, person = case.rng, case.person
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = _dates(case)
    hand = paper.handwritten
    given = " ".join(person.given_names)
    paper.put("birth_name", person.birth_name)
    paper.given_names(" ")
    for name, value in (("birth_date", person.birth_date), ("start", start), ("end", end)):
        paper.put(name, value.isoformat(), say(value, "slash"))
    paper.put("employer", firm.name)
    hours = _hours(case, paper, "{}", "{} h")
    written = hours if case.has("hours_missing") else hand(paper.printed["training_hours"][0], 14)
    if person.usage_name:
        paper.put("usage_name", person.usage_name)
    usage = f"Nom d'usage {hand(person.usage_name, 14)} \\ \\ " if person.usage_name else ""
    cells = _three(
        paper,
        case,
        firm,
        school,
        "eac",
        {"e": "Employeur :", "a": "Apprenti(e) :", "c": "Directeur du CFA (visa) :"},
    )
    return grid("34mm, 1fr", "*cerfa* \\ 10103\\*08", big("CONTRAT D'APPRENTISSAGE", 1.5)) + grid(
        "1fr, 60mm",
        f"*Employeur* \\ Dénomination {hand(firm.name, 14)} \\ \\ Adresse {hand(firm.address, 12)} \\ \\ *Apprenti(e)* \\ Nom de naissance {hand(person.birth_name, 14)} \\ \\ {usage}Prénoms {hand(given, 14)} \\ \\ Né(e) le {hand(say(person.birth_date, 'slash'), 14)} \\ \\ "
        f"*Contrat* \\ Début d'exécution {hand(say(start, 'slash'), 14)} \\ \\ Fin du contrat {hand(say(end, 'slash'), 14)} \\ \\ *Formation* \\ {_diploma(case, paper)} \\ \\ CFA {hand(school.name, 12)} \\ \\ Durée totale en heures {written}",
        "*Signatures* \\ " + "".join(cells),
        more="column-gutter: 6mm",
    )
