"""Work-study training: contracts of apprenticeship and of professional training, hours followed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    band,
    birth,
    bts,
    given_at,
    head_of,
    heading,
    labelled,
    press,
    running_name,
    sides,
    siret,
    small,
    ticked,
    usage_row,
)
from specimens.people import Firm, invent_firm, invent_place, invent_school
from specimens.signing import Party, parties_in_a_row, parties_in_rows, place_to_sign, who_signed

_CONTRACT = ("hours_too_few", "hours_missing", "one_year")

_HOURS = ("hours_too_few", "hours_missing")


def _span(case: Case) -> tuple[dt.date, dt.date]:
    years = 1 if case.has("one_year") else case.fact("years", 2)
    start = dt.date(case.session - years, case.rng.choice((8, 9, 9)), case.rng.randrange(18, 30))
    end = dt.date(case.session, case.rng.choice((7, 8)), case.rng.choice((10, 31)))
    return case.fact("start", start), case.fact("end", end)


def _hours(case: Case) -> int:
    least = 675 if case.has("one_year") or case.fact("years", 2) == 1 else 1350
    drawn = case.rng.choice((least, least, least + 10, least + 70, least + 130))
    if case.has("hours_too_few"):
        drawn = case.rng.choice((least - 30, least - 110, least // 2 + 25))
    return case.fact("training_hours", drawn)


def _hours_said(case: Case, paper: Paper, unit: bool = True) -> str:
    """The hours as a paper says them; a blank with `hours_missing`."""
    value = _hours(case)
    if case.has("hours_missing"):
        return paper.blank()
    shown = french.any_hours(value, case.rng) if unit else str(value)
    return paper.put("training_hours", value, shown)


def _concluded(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - dt.timedelta(days=case.rng.randrange(2, 35)))


def _day_of_signature(case: Case, paper: Paper, start: dt.date) -> str:
    if case.has("undated"):
        return paper.blank()
    return txt(french.any_date(_concluded(case, start), case.rng))


@opened_layout("apprenticeship_contract", "form_in_two_columns", defects=_CONTRACT)
def form_in_two_columns(case: Case, paper: Paper) -> str:
    """The official form: employer and apprentice side by side, then the contract, the training and
    the visas over two pages."""
    firm, school, person, rng = (
        invent_firm(case.rng),
        invent_school(case.rng),
        case.person,
        case.rng,
    )
    start, end = _span(case)
    shown, concluded = bts(case), _day_of_signature(case, paper, start)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "Open Sans")), 9
    paper.setup.margin_mm = (10, 11, 10, 11)
    usage = f"Nom d'usage : *{paper.usage_name()}* \\ " if person.usage_name else ""
    employer = f"{ticked(('employeur privé', 'employeur public'), 0)} \\ Nom et prénom ou dénomination : \\ *{paper.put('employer', firm.name)}* \\ N° SIRET : {txt(siret(firm))} \\ Adresse : {txt(firm.street)} \\ Code postal : {txt(firm.place.post_code)} Commune : {txt(firm.place.town)} \\ Code IDCC : {rng.randrange(1000, 3000)} #h(3mm) Effectif : {rng.randrange(2, 90)} \\ Téléphone : {txt(firm.phone)} \\ Type d'employeur : 12 \\ Code NAF : {rng.randrange(10, 99)}{rng.randrange(10, 99)}Z"
    apprentice = f"Nom de naissance : *{paper.birth_name()}* \\ {usage}Prénom(s) : *{paper.given_names()}* \\ Date de naissance : {paper.birth_date(form=french.date_slashes(person.birth_date))} \\ Sexe : {ticked(('M', 'F'), 0 if person.sex == 'M' else 1)} \\ Adresse : {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)} \\ Courriel : {txt(person.email)} \\ Situation avant ce contrat : 1 \\ Dernier diplôme ou titre préparé : 41 \\ Dernière classe / année suivie : 01 \\ Déclare être inscrit(e) sur la liste des sportifs de haut niveau : {ticked(('oui', 'non'), 1)}"
    blue = "rgb(205,222,240)"
    out = (
        sides("*CONTRAT D'APPRENTISSAGE* \\ #text(size: 0.8em)[(Lire la notice cerfa n° 51649 avant de remplir ce document)]", f"#align(right)[*cerfa* 10103\\*{rng.randrange(9, 14)} \\ FA 13]")
        + sides(band("EMPLOYEUR", blue) + employer, band("APPRENTI(E)", blue) + apprentice)
        + band("LE MAÎTRE D'APPRENTISSAGE", blue)
        + f"Nom de naissance : {txt(firm.director)} #h(8mm) Emploi occupé : {txt(rng.choice(case.title.jobs))} \\ #check(true) L'employeur atteste sur l'honneur que le maître d'apprentissage répond à l'ensemble des critères d'éligibilité à cette fonction.\n"
        + band("LE CONTRAT", blue)
        + f"Type de contrat : 11 #h(6mm) Date de conclusion : {concluded} \\ Date de début d'exécution du contrat : {paper.date('start', start, form=french.date_slashes(start))} #h(6mm) Date de fin du contrat : {paper.date('end', end, form=french.date_slashes(end))} \\ Durée hebdomadaire du travail : 35 heures 00 minutes #h(6mm) Travail sur machines dangereuses ou exposition à des risques particuliers : {ticked(('oui', 'non'), 1)} \\ Rémunération – 1re année, à compter du {txt(french.date_slashes(start))} : {rng.randrange(43, 50)} % du SMIC ; 2e année : {rng.randrange(51, 61)} % du SMIC \\ Salaire brut mensuel à l'embauche : {rng.randrange(780, 1400)},{rng.randrange(10, 99)} € #h(6mm) Caisse de retraite complémentaire : Prévoyance Exemple \\ Avantages en nature : nourriture 0,00 € / repas – logement 0,00 € / mois\n"
        "#pagebreak()\n" + band("LA FORMATION", blue)
        + labelled([("Dénomination du CFA", txt(school.name)), ("N° UAI – SIRET du CFA", txt(f"0{rng.randrange(10**5, 10**6)}B – {siret(school)}")), ("Diplôme visé", "54 – brevet de technicien supérieur"), ("Intitulé précis", paper.put("diploma", shown)), ("Date de début de formation", txt(french.date_slashes(start))), ("Durée de la formation", f"{_hours_said(case, paper, unit=False)} heures, dont formation à distance : {rng.choice((0, 0, 70, 140))} heures"), ("Date prévue de fin des épreuves", txt(french.date_slashes(dt.date(case.session, 6, rng.randrange(10, 30)))))])
        + band("SIGNATURES", blue) + f"Fait à {txt(firm.place.town)}, le {concluded}\n"
        + parties_in_a_row(paper, [Party("employer", "Signature de l'employeur", press(firm)), Party("apprentice", "Signature de l'apprenti(e)"), Party("training_centre", "Visa du CFA (cachet et signature du directeur)", press(school))], frame=True, height_mm=26)
        + "#text(size: 0.8em)[Signature du représentant légal de l'apprenti(e) mineur(e) : sans objet]\n"
        + band("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", blue)
        + f"Nom de l'organisme : OPCO Exemple #h(6mm) Date de réception du dossier complet : {txt(french.date_slashes(start + dt.timedelta(days=12)))} \\ N° de dépôt : {rng.randrange(10**9, 10**10)}\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "town_hall_agreement", defects=_CONTRACT)
def town_hall_agreement(case: Case, paper: Paper) -> str:
    """A public employer's contract in articles, the three hands in rows."""
    place, school, rng = invent_place(case.rng), invent_school(case.rng), case.rng
    start, end = _span(case)
    shown = bts(case)
    employer = rng.choice((f"Commune de {place.town}", f"Communauté d'agglomération de {place.town}"))  # fmt: skip
    paper.setup.font = rng.choice(("Caladea", "Liberation Serif", "DejaVu Serif"))
    parties = [
        Party("employer", f"Pour la collectivité, {rng.choice(('le maire', 'le président'))}", ["MAIRIE", place.town.upper()]),
        Party("apprentice", "L'apprenti(e), lu et approuvé", approval="Lu et approuvé"),
        Party("training_centre", f"Pour {school.name}", press(school)),
    ]  # fmt: skip
    out = (
        heading(paper.choose("CONTRAT D'APPRENTISSAGE DU SECTEUR PUBLIC", "CONTRAT D'APPRENTISSAGE – SECTEUR PUBLIC NON INDUSTRIEL ET COMMERCIAL"), size_em=1.3)
        + f"Vu le code du travail, articles L. 6227-1 à L. 6227-12 ; vu la délibération du conseil ;\n\nentre {paper.put('employer', employer)}, représentée par son exécutif, et {running_name(paper)}, {birth(paper)}, demeurant {txt(case.person.street)}, {txt(case.person.place.town)}, il est convenu ce qui suit.\n\n"
        f"*Art. 1 – Objet.* La collectivité s'engage à assurer une formation professionnelle conduisant au diplôme suivant : {paper.put('diploma', shown, 'BTS ' + shown)}.\n\n"
        f"*Art. 2 – Durée.* L'apprentissage débute le {paper.date('start', start)} et prend fin le {paper.date('end', end)}.\n\n"
        f"*Art. 3 – Formation.* Elle est suivie au sein de {txt(school.name)} ({txt(school.place.town)}) pour {_hours_said(case, paper)} d'enseignement au total.\n\n"
        f"*Art. 4 – Rémunération.* {rng.randrange(43, 68)} % du minimum de croissance.\n\n*Art. 5 – Maître d'apprentissage.* {txt(invent_firm(rng).director)}.\n\n"
        f"À {txt(place.town)}, le {_day_of_signature(case, paper, start)}\n#v(3mm)\n"
        + parties_in_rows(paper, parties)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


def _two_parties(firm: Firm) -> list[Party]:
    return [Party("employer", "L'employeur (cachet et signature)", press(firm)), Party("apprentice", "Le (la) titulaire du contrat")]  # fmt: skip


@opened_layout("professional_training_contract", "official_rows")
def official_rows(case: Case, paper: Paper) -> str:
    """The official form in rows of labels, on one page."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = _span(case)
    value = case.fact("training_hours", rng.choice((1050, 1150, 1350)))
    shown = bts(case)
    paper.setup.size_pt, paper.setup.margin_mm = 9.5, (12, 14, 12, 14)
    grey = "rgb(215,230,215)"
    out = (
        sides("#text(size: 1.35em)[*CONTRAT DE PROFESSIONNALISATION*]", f"#align(right)[cerfa 12434\\*0{rng.randrange(2, 5)} – EFP 20]")
        + band("Employeur", grey) + labelled([("Dénomination", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address))])
        + band("Salarié", grey) + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom(s)", paper.given_names(" ")), ("Date de naissance", paper.birth_date(form=french.date_slashes(case.person.birth_date))), ("Situation avant le contrat", "Scolaire")])
        + band("Contrat", grey) + labelled([("Nature", ticked(("CDI", "CDD", "travail temporaire"), 1)), ("Emploi occupé", txt(rng.choice(case.title.jobs))), ("Début d'exécution", paper.date("start", start)), ("Fin du CDD ou de l'action", paper.date("end", end))])
        + band("Formation", grey) + labelled([("Diplôme ou titre préparé", paper.put("diploma", shown, f"BTS {shown}")), ("Organisme", txt(school.name)), ("Durée des actions (heures)", paper.put("training_hours", value))])
        + f"#v(2mm)\nFait à {txt(firm.place.town)}, le {_day_of_signature(case, paper, start)}\n"
        + parties_in_a_row(paper, _two_parties(firm), frame=True)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


def _course(case: Case) -> tuple[dt.date, dt.date, int]:
    rng = case.rng
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, 6, rng.randrange(1, 28)))
    drawn = rng.choice((900, 1100, 1150)) if case.has("hours_too_few") else rng.choice((1350, 1400))
    return start, end, case.fact("training_hours", drawn)


def _course_hours(case: Case, paper: Paper, value: int) -> str:
    if case.has("hours_missing"):
        return paper.blank()
    return paper.put("training_hours", value, french.any_hours(value, case.rng))


@opened_layout("training_attestation", "action_certificate", defects=_HOURS)
def action_certificate(case: Case, paper: Paper) -> str:
    """The labour ministry's model: « certificat de réalisation », kind of action ticked."""
    school = invent_school(case.rng)
    start, end, value = _course(case)
    issued = case.fact("issue_date", case.day_before(1, 40))
    return (
        heading(paper.choose("CERTIFICAT DE RÉALISATION", "Certificat de réalisation d'une action de formation"), size_em=1.5)
        + f"Je soussigné(e) {txt(school.director)}, représentant(e) légal(e) du dispensateur de l'action concourant au développement des compétences *{paper.put('organisation', school.name)}*, atteste que :\n\n#align(center)[{running_name(paper)}]\n\n"
        f"suit l'action « Préparation au BTS {txt(bts(case))} ».\n\nNature de l'action : \\ #check(true) action de formation \\ #check(false) bilan de compétences \\ #check(false) action de VAE \\ #check(false) action de formation par apprentissage\n\n"
        f"Dates : du {paper.date('start', start)} au {paper.date('end', end)} \\ Durée : {_course_hours(case, paper, value)}\n\n#text(size: 0.85em)[Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives.]\n#v(4mm)\n"
        + sides(given_at(paper, school.place.town, "issue_date", issued), place_to_sign(paper, Party("training_centre", "Cachet et signature du responsable du dispensateur de formation", press(school)), shape=paper.choose("below", "framed")))
    )  # fmt: skip


@opened_layout("training_attestation", "adult_centre_grid", defects=_HOURS)
def adult_centre_grid(case: Case, paper: Paper) -> str:
    """An adult-training centre's statement with the hours of each field."""
    school = invent_school(case.rng)
    start, end, value = _course(case)
    issued = case.fact("issue_date", case.day_before(1, 40))
    parts = [value // 4, value // 3]
    parts.append(value - sum(parts))
    total = (
        "" if case.has("hours_missing") else f", [*Total*], [*{_course_hours(case, paper, value)}*]"
    )
    hours = ["" if case.has("hours_missing") else f"{p} h" for p in parts]
    return (
        head_of(paper, school, paper.put("organisation", school.name), side="right")
        + heading(paper.choose("Attestation de suivi de formation", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS", "Attestation de formation (suivi)"))
        + labelled([("Stagiaire – nom de naissance", paper.birth_name()), *usage_row(paper, "Stagiaire – nom d'usage"), ("Stagiaire – prénoms", paper.given_names()), ("Formation", txt(f"BTS {bts(case)}")), ("Statut", "Stagiaire de la formation continue"), ("Début", paper.date("start", start)), ("Fin prévue", paper.date("end", end))], label_mm=60)
        + f"#v(4mm)\n#table(columns: (1fr, 60mm), inset: 2mm, [Enseignement général], [{hours[0]}], [Enseignement professionnel], [{hours[1]}], [Projets et travaux dirigés], [{hours[2]}]{total})\n#v(3mm)\n"
        f"Nous attestons que l'intéressé(e) suit cette préparation avec assiduité.\n\n{given_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("training_centre", school.director_title, press(school), school.director), align="right")
    )  # fmt: skip


def _sealed_hand(paper: Paper, who: Party, day: str) -> str:
    """A place with the line that a signing platform prints below the hand."""
    said = txt(f"Signé via Signature-Exemple, {day}") if paper.signs(who.party) else ""
    return f"*{txt(who.label)}* \\ {txt(who.name)} \\ {paper.sign(who.party, width_mm=46, height_mm=19, stamp=who.stamp)} \\ #text(size: 6.5pt, fill: luma(90))[{said}]"


@opened_layout("apprenticeship_contract", "signing_platform", defects=_CONTRACT)
def signing_platform(case: Case, paper: Paper) -> str:
    """An export of a funding body's program, signed on a platform."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = _span(case)
    shown = bts(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "Carlito", "Open Sans")), 10
    day = "" if case.has("undated") else f"le {french.date_slashes(_concluded(case, start))}"
    person = case.person
    cells = ", ".join(
        f"[{_sealed_hand(paper, who, day)}]"
        for who in (
            Party("apprentice", "Apprenti(e)", name=f"{person.first_name} {person.birth_name}"),
            Party("employer", "Employeur", name=firm.director),
            Party(
                "training_centre", "Organisme de formation (CFA)", press(school), school.director
            ),
        )
    )
    out = (
        f"#grid(columns: (1fr, auto), [#text(size: 1.5em)[*Votre contrat d'apprentissage*] \\ Dossier {rng.randrange(10**6, 10**7)}], [OPCO Modèle])\n#line(length: 100%, stroke: 1.5pt + rgb(0,140,120))\n"
        + labelled([("Employeur", paper.put("employer", firm.name)), ("SIRET", txt(firm.siret)), ("Apprenti(e) – nom de naissance", paper.birth_name()), *usage_row(paper, "Apprenti(e) – nom d'usage"), ("Apprenti(e) – prénoms", paper.given_names()), ("Né(e) le", paper.birth_date())], label_mm=62, stroke="(bottom: 0.3pt + luma(180))")
        + "#v(3mm)\n"
        + labelled([("Certification préparée", paper.put("diploma", shown, f"BTS {shown}")), ("Centre de formation", txt(school.name)), ("Volume de formation", _hours_said(case, paper)), ("Exécution du contrat", f"{paper.date('start', start)} → {paper.date('end', end)}"), ("Maître d'apprentissage", txt(firm.director))], label_mm=62, stroke="(bottom: 0.3pt + luma(180))")
        + f"#v(5mm)\nConclu {txt(day) if day else paper.blank()}.\n#v(2mm)\n#table(columns: (1fr, 1fr, 1fr), stroke: 0.4pt + luma(160), inset: 2.5mm, {cells})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "plain_articles")
def plain_articles(case: Case, paper: Paper) -> str:
    """A firm's own agreement in numbered sentences."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = _span(case)
    value = case.fact("training_hours", rng.choice((1050, 1150, 1350)))
    shown = bts(case)
    out = (
        head_of(paper, firm, paper.put("employer", firm.name), side=rng.choice(("left", "centre", "right")))
        + heading(paper.choose("Contrat de travail en alternance – contrat de professionnalisation", "CONTRAT DE PROFESSIONNALISATION (CDD)"), size_em=1.3)
        + f"Le présent contrat, soumis aux articles L. 6325-1 et suivants du code du travail, est conclu avec {running_name(paper)}, {birth(paper)}.\n\n"
        f"Il commence le {paper.date('start', start)} et se termine le {paper.date('end', end)}. L'intéressé(e) occupe l'emploi de {txt(small(rng.choice(case.title.jobs)))} et prépare le diplôme {paper.put('diploma', shown, 'BTS ' + shown)} auprès de {txt(school.name)}.\n\n"
        f"La durée de formation est de {paper.put('training_hours', value, french.any_hours(value, rng))}, comprise dans le temps de travail. La rémunération s'élève à {rng.choice((70, 80, 100))} % du SMIC.\n\nTuteur : {txt(firm.director)}.\n\nFait le {_day_of_signature(case, paper, start)} à {txt(firm.place.town)}.\n#v(4mm)\n"
        + parties_in_a_row(paper, [Party("apprentice", "Le salarié", approval=paper.choose("Lu et approuvé", "")), Party("employer", firm.director_title, press(firm))])
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
