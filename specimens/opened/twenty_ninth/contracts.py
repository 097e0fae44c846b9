"""Contracts: of apprenticeship, of professional training, of work."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_ninth.wording import (
    CFAS,
    HIGH_SCHOOLS,
    ONE,
    TRAINERS,
    Seat,
    bar,
    birth,
    bold,
    captions,
    clerk,
    columns,
    day_of,
    digits,
    dotted,
    e_signed,
    face,
    footer,
    framed,
    gap,
    gridded,
    home,
    house,
    inset,
    listing,
    middle,
    of,
    penned,
    plus_years,
    posted,
    seal_of,
    seat_rows,
    seats,
    sheet,
    signed,
    signed_over,
    signers,
    siret,
    sized,
    slashed,
    spoken,
    stroke,
    studies,
    tick,
    to_right,
    told_names,
    untold,
)
from specimens.people import Firm, invent_firm, invent_place


def _pay(start: dt.date, end: dt.date) -> str:
    rows = (("1re année", 53), ("2e année", 61))
    return " – ".join(f"{name} : {share} % du SMIC" for name, share in rows[: 1 if (end - start).days < 500 else 2])  # fmt: skip


def _section(words: str, body: str) -> str:
    head = f'#block(width: 100%, fill: rgb(214,226,240), inset: 1mm, below: 1.4mm)[{bold(txt(words), 8.6)}]'  # fmt: skip
    return f"#block(width: 100%, stroke: 0.7pt + rgb(60,90,140), inset: 1.8mm, above: 1.6mm, below: 1.6mm)[{head} {body}]\n"


def _employer_part(case: Case, paper: Paper, firm: Firm) -> str:
    left = f"Nom et prénom ou dénomination : \\ {bold(paper.put('employer', firm.name))} \\ Adresse de l'établissement d'exécution du contrat : \\ {txt(firm.street)} \\ Code postal : {txt(firm.place.post_code)} Commune : {txt(firm.place.town)} \\ Téléphone : {txt(firm.phone)}"
    right = f"N° SIRET de l'établissement d'exécution : \\ #comb(\"{firm.siret}\") \\ Type d'employeur : 11 #h(4mm) Employeur spécifique : 0 \\ Code activité (NAF) : {case.rng.randrange(10, 99)}.{case.rng.randrange(10, 99)}Z \\ Effectif salarié : {case.rng.randrange(4, 180)} \\ Code IDCC : {case.rng.randrange(1000, 3000)}"
    return columns("1fr, 1fr", left, right)


@opened_layout(
    "apprenticeship_contract",
    "state_form_in_pale_blue_frames_with_visas_overleaf",
    defects=CONTRACTS,
)
def state_form_in_pale_blue_frames_with_visas_overleaf(case: Case, paper: Paper) -> str:
    """The state's form over two pages: frames in two columns, combs, visas on the second page."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    school, (start, end), title = house(case, CFAS), contract_span(case), studies(case)
    sheet(paper, (10, 11, 10, 11))
    face(paper, 10, "Liberation Sans", "Carlito", "Open Sans")
    paper.setup.leading_em = 0.85
    paper.setup.numbering = True
    agreed = start - rng.randrange(3, 45) * ONE
    usage = f"Nom d'usage : {paper.usage_name()} \\ " if p.usage_name else ""
    parties: list[Seat] = [
        ("employer", "Signature de l'employeur", seal_of(firm)),
        ("apprentice", "Signature de l'apprenti(e)", None),
    ]
    if plus_years(p.birth_date, 18) > agreed:
        parties.append(
            (
                "legal_representative",
                "Signature du représentant légal de l'apprenti(e) mineur(e)",
                None,
            )
        )
    who = columns(
        "1fr, 1fr",
        f"Nom de naissance de l'apprenti(e) : {bold(paper.birth_name())} \\ {usage}Prénom(s) selon l'état civil : {bold(paper.given_names())} \\ NIR : {1 if p.sex == 'M' else 2} {p.birth_date:%y} {p.birth_date:%m} .. ... ... \\ Adresse : {home(case)} \\ Courriel : {txt(p.email)}",
        f"Date de naissance : {digits(paper, 'birth_date', p.birth_date)} \\ Sexe : {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} \\ Département de naissance : {txt(p.birth_department)} \\ Commune de naissance : {txt(p.birth_place)} \\ Nationalité : 1 #h(3mm) Régime social : 2 \\ Déclare bénéficier de la RQTH : {tick(False, 'oui')} {tick(True, 'non')}",
    )  # fmt: skip
    terms = f"Type de contrat : 11 #h(6mm) Date de conclusion : {untold(paper, agreed, slashed(agreed))} #h(6mm) Date de début d'exécution : {digits(paper, 'start', start)} \\ Date de fin du contrat ou de la période d'apprentissage : {digits(paper, 'end', end)} #h(6mm) Durée hebdomadaire : 35 h \\ Rémunération : {txt(_pay(start, end))} #h(6mm) Salaire brut mensuel à l'embauche : {rng.randrange(780, 1200)},{rng.randrange(10, 99)} €"
    course = f"Dénomination du CFA responsable : {bold(txt(school.name))} #h(4mm) N° UAI : 0{rng.randrange(100000, 999999)}K #h(4mm) SIRET : {txt(siret(school))} \\ Adresse : {txt(school.address)} \\ Diplôme ou titre visé : 54 #h(4mm) Intitulé précis : {bold(paper.put('diploma', title, 'BTS ' + title))} \\ Code du diplôme : 320{rng.randrange(10000, 99999)} #h(4mm) Code RNCP : RNCP{rng.randrange(30000, 39999)} \\ Date de début du cycle de formation : {txt(slashed(start + 6 * ONE))} #h(4mm) Date prévue de fin des épreuves : {txt(slashed(end - 40 * ONE))} \\ Durée de la formation : {bold(hours_said(paper, hours_of(case), ' heures'))}"
    body = (
        columns(
            "26mm, 1fr, 36mm",
            f"{bold('cerfa', 17)} \\ {sized('N° 10103*12', 7.5)}",
            middle(f"{bold(txt(paper.choose('CONTRAT D’APPRENTISSAGE', 'Contrat d’apprentissage')), 15)} \\ {sized('(art. L. 6221-1 à L. 6225-8 du code du travail)', 7.5)}"),
            to_right(sized("Mode contractuel de l'apprentissage : 1", 7.5)),
            align="horizon",
        )
        + _section("L'EMPLOYEUR", f"{tick(True, 'employeur privé')} #h(8mm) {tick(False, 'employeur « public »')}\n{_employer_part(case, paper, firm)}")
        + _section("L'APPRENTI(E)", who)
        + _section(
            "LE MAÎTRE D'APPRENTISSAGE",
            f"Maître d'apprentissage n° 1 : {txt(clerk(case))} #h(5mm) Date de naissance : {rng.randrange(10, 28)}/0{rng.randrange(1, 10)}/19{rng.randrange(62, 92)} #h(5mm) Emploi occupé : {txt(rng.choice(case.title.jobs))} \\ {tick(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond à l’ensemble des critères d’éligibilité.')}",
        )
        + _section("LE CONTRAT", terms)
        + "#pagebreak()\n"
        + _section("LA FORMATION", course)
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat.')}\n\nFait à {txt(firm.place.town)}, le {untold(paper, agreed, slashed(agreed))}\n"
        + seats(paper, parties, 188)
        + seats(paper, [("training_centre", "Visa du CFA : signature du directeur et cachet", seal_of(school))], 188)
        + _section("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", f"Nom de l'organisme : OPCO Spécimen #h(6mm) N° de dépôt : {rng.randrange(10**8, 10**9)} #h(6mm) N° d'avenant : sans")
    )  # fmt: skip
    signers(paper)
    return body


def _log(case: Case, paper: Paper, day: dt.date) -> str:
    """What the signing service did, an action a row; nothing of who did not sign."""
    told = {
        "employer": "l'employeur",
        "apprentice": "l'apprenti(e)",
        "training_centre": "l'organisme de formation (CFA)",
    }
    when = "" if case.has("undated") else slashed(day)
    rows = [(txt(when), txt(f"Invitation adressée à {who}"), "courriel") for who in told.values()]
    rows += [
        (txt(when), txt(f"Signature apposée par {who}"), "code reçu par SMS")
        for party, who in told.items()
        if paper.signs(party)
    ]
    return bold(txt("Journal de l'enveloppe"), 10) + listing(
        ("Jour", "Action", "Moyen"), rows, "28mm, 1fr, 40mm", pad=1.2
    )


@opened_layout("apprenticeship_contract", "signing_service_print_with_its_log", defects=CONTRACTS)
def signing_service_print_with_its_log(case: Case, paper: Paper) -> str:
    """A portal's contract in captioned cells, three electronic signatures and their log."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    school, (start, end), title = house(case, CFAS), contract_span(case), studies(case)
    sheet(paper, (14, 15, 14, 15))
    face(paper, 9.2, "Open Sans", "Lato", "Carlito")
    day = start - rng.randrange(2, 30) * ONE
    when = (
        ""
        if case.has("undated")
        else f"le {slashed(day)} à {rng.randrange(8, 19)}:{rng.randrange(10, 59)} (UTC+2)"
    )
    key = "".join(rng.choice("0123456789abcdef") for _ in range(24))
    footer(
        paper,
        f"Document signé par voie électronique – enveloppe {key} – page générée par SignaExemple",
    )
    body = (
        columns("1fr, auto", f"{bold(txt('Contrat d’apprentissage'), 19, 'rgb(25,60,120)')} \\ {sized(txt('Données du contrat transmises à l’opérateur de compétences'), 8.5)}", f"Réf. {rng.randrange(10**7, 10**8)}-A", align="horizon")
        + bar("Entreprise d'accueil", "rgb(25,60,120)")
        + captions([("Raison sociale", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Signataire", txt(f"{firm.director}, {firm.director_title}"))])
        + bar("Apprenti", "rgb(25,60,120)")
        + captions([*told_names(paper), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Adresse", home(case)), ("Téléphone", txt(p.phone))])
        + bar("Formation et exécution", "rgb(25,60,120)")
        + captions(
            [
                ("Centre de formation d'apprentis", txt(school.name)),
                ("Certification visée", paper.put("diploma", title, f"BTS {title}")),
                ("Nombre d'heures de formation en centre (total)", hours_said(paper, hours_of(case))),
                ("Rémunération", txt(_pay(start, end))),
                ("Début d'exécution du contrat", day_of(paper, "start", start, slashed(start))),
                ("Fin du contrat", day_of(paper, "end", end, slashed(end))),
            ]
        )
        + sized(txt("Les parties reconnaissent avoir pris connaissance de la convention de formation annexée et acceptent l'usage de la signature électronique simple au sens du règlement eIDAS."), 8)
        + gap(3)
        + columns("1fr, 1fr, 1fr", e_signed(paper, "employer", "Pour l'entreprise", firm.director, when, 50), e_signed(paper, "apprentice", "L'apprenti(e)", f"{p.first_name} {p.birth_name}", when, 50), e_signed(paper, "training_centre", "Pour le CFA", school.director, when, 50), gutter=3)
        + gap(4)
        + _log(case, paper, day)
    )  # fmt: skip
    signers(paper)
    return body


@opened_layout("apprenticeship_contract", "chamber_carbon_copy_typed_by_machine", defects=CONTRACTS)
def chamber_carbon_copy_typed_by_machine(case: Case, paper: Paper) -> str:
    """A chamber of trades' copy: everything in fixed pitch, hours a year and in all, rows of visas."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    school, (start, end), title = house(case, CFAS), contract_span(case), studies(case)
    sheet(paper, (16, 15, 12, 18))
    paper.setup.font, paper.setup.size_pt = typewriter_font(rng), 8.8
    paper.setup.fill = "rgb(253,250,238)"
    agreed = start - rng.randrange(4, 25) * ONE
    usage = f"NOM D'USAGE       : {paper.usage_name()} \\ " if p.usage_name else ""
    body = (
        f"CHAMBRE DE METIERS ET DE L'ARTISANAT #h(1fr) EXEMPLAIRE APPRENTI \\ SERVICE APPRENTISSAGE - {txt(firm.place.town.upper())} #h(1fr) N° {rng.randrange(10, 99)}/{rng.randrange(1000, 9999)}/01\n"
        + stroke(0.8)
        + middle(f"{bold(txt('CONTRAT D’APPRENTISSAGE'), 13)} \\ (cerfa 10103\\*09)")
        + f"*EMPLOYEUR* \\ {bold(paper.put('employer', firm.name))} ({txt(firm.form)}) \\ {txt(firm.street)} - {txt(firm.place.post_code)} {txt(firm.place.town)} \\ SIRET : {txt(siret(firm))} - APE 43{rng.randrange(10, 99)}A\n"
        + f"\n*APPRENTI(E)* \\ NOM DE NAISSANCE  : {paper.birth_name()} \\ {usage}PRENOMS           : {paper.given_names()} \\ NE(E) LE          : {paper.birth_date(form=slashed(p.birth_date))} A {txt(p.birth_place.upper())} \\ ADRESSE           : {home(case)}\n"
        + f"\n*MAITRE D'APPRENTISSAGE* \\ {txt(clerk(case))}, {rng.randrange(4, 25)} ans d'experience dans le metier\n"
        + f"\n*CONTRAT* \\ TYPE : 11 (premier contrat) - DEROGATION : neant \\ CONCLU LE {untold(paper, agreed, slashed(agreed))} \\ PREND EFFET LE {day_of(paper, 'start', start, slashed(start))} ET PREND FIN LE {day_of(paper, 'end', end, slashed(end))} \\ SALAIRE : {txt(_pay(start, end))}\n"
        + f"\n*FORMATION* \\ CENTRE : {txt(school.name)}, {txt(school.place.town)} \\ DIPLOME PREPARE : {paper.put('diploma', title, 'BTS ' + title)} \\ DUREE TOTALE DE LA FORMATION AU CENTRE : {hours_said(paper, hours_of(case), ' HEURES')}\n"
        + gap(1)
        + seat_rows(paper, [("apprentice", "L'APPRENTI(E)", None), ("employer", "L'EMPLOYEUR (cachet)", seal_of(firm)), ("training_centre", "LE DIRECTEUR DU CFA, visa et cachet", seal_of(school))], 80, 22)
        + sized(txt("La chambre de métiers enregistre le contrat ; le refus d'enregistrement est motivé."), 7.5)
    )  # fmt: skip
    signers(paper)
    return body


@opened_layout("apprenticeship_contract", "town_council_public_sector_agreement", defects=CONTRACTS)
def town_council_public_sector_agreement(case: Case, paper: Paper) -> str:
    """A municipality takes an apprentice: seen, articles, the mayor's, the apprentice's, the CFA's hand."""
    rng, where = case.rng, invent_place(case.rng)
    school, (start, end), title = house(case, CFAS), contract_span(case), studies(case)
    town = f"Commune {of(where.town)}"
    face(paper, 10, "Liberation Serif", "Caladea", "Libertinus Serif")
    sheet(paper, (16, 20, 14, 20))
    paper.setup.justify = True
    agreed = start - rng.randrange(5, 40) * ONE
    pay = "La rémunération est fixée en pourcentage du salaire minimum, selon l'âge et l'année d'exécution du contrat."
    body = (
        middle(f"RÉPUBLIQUE FRANÇAISE \\ Département {txt(where.department)} – {bold(paper.put('employer', town), 12)}")
        + gap(2)
        + framed(middle(bold(txt(paper.choose("CONTRAT D'APPRENTISSAGE – SECTEUR PUBLIC", "CONTRAT D'APPRENTISSAGE DANS LE SECTEUR PUBLIC NON INDUSTRIEL ET COMMERCIAL")), 12.5)), "1pt + black", 2.5)
        + "Vu le code général de la fonction publique, notamment son article L. 424-1 ; vu le code du travail, sixième partie ; vu la délibération du conseil municipal autorisant le recours à l'apprentissage ;\n\n"
        + f"Entre la commune susnommée, représentée par son maire, {txt(clerk(case))}, d'une part, et {spoken(paper)}, {birth(paper)}, domicilié(e) {home(case)}, apprenti(e), d'autre part, il est convenu ce qui suit.\n\n"
        + f"{bold('Article 1er – Objet.')} L'apprenti(e) est accueilli(e) au service {txt(rng.choice(('bâtiments et patrimoine', 'de l’énergie', 'des marchés publics', 'technique municipal')))} afin de préparer le diplôme suivant : {paper.put('diploma', title, 'BTS ' + title)}.\n\n"
        + f"{bold('Article 2 – Durée.')} Le contrat prend effet le {day_of(paper, 'start', start)} pour s'achever le {day_of(paper, 'end', end)}. Les deux premiers mois constituent une période probatoire.\n\n"
        + f"{bold('Article 3 – Formation.')} L'enseignement est dispensé par {txt(school.name)}, {txt(school.address)}, à raison de #box[{hours_said(paper, hours_of(case), ' heures')}] sur toute la durée du contrat.\n\n"
        + f"{bold('Article 4 – Maître d’apprentissage.')} {txt(clerk(case))}, agent titulaire, est désigné(e) maître d'apprentissage.\n\n{bold('Article 5 – Rémunération.')} {pay}\n\n{bold('Article 6 – Dépôt.')} Le présent contrat est déposé auprès de l'unité départementale compétente.\n\n"
        + f"Fait en trois exemplaires originaux à {txt(where.town)}, le {untold(paper, agreed)}\n"
        + seats(paper, [("employer", "Le Maire", ["MAIRIE", where.town.upper()]), ("apprentice", "L'apprenti(e), lu et approuvé", None), ("training_centre", "Pour le CFA, son directeur", seal_of(school))], 170, line="none")
    )  # fmt: skip
    signers(paper)
    return body


@opened_layout(
    "professional_training_contract", "state_form_filled_by_pen_in_an_office", defects=CONTRACTS
)
def state_form_filled_by_pen_in_an_office(case: Case, paper: Paper) -> str:
    """The state's form, printed blank, answers by pen on dotted lines, two places at the foot."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    school, (start, end), title = house(case, TRAINERS), contract_span(case), studies(case)
    sheet(paper, (11, 14, 10, 14))
    face(paper, 8.8, "Liberation Sans", "Liberation Sans Narrow", "Carlito")
    hours, agreed = hours_of(case), start - rng.randrange(1, 20) * ONE
    worth = (
        paper.blank() if hours is None else penned(paper, "training_hours", hours, str(hours), 13)
    )
    name = [("Nom de naissance :", penned(paper, "birth_name", p.birth_name, p.birth_name, 13))]
    if p.usage_name:
        name.append(("Nom d'usage :", penned(paper, "usage_name", p.usage_name, p.usage_name, 13)))
    ink = "rgb(0,110,90)"
    body = (
        columns("1fr, auto", f"{bold(txt('CONTRAT DE PROFESSIONNALISATION'), 15, ink)} \\ {sized('Articles L. 6325-1 à L. 6325-25 du code du travail', 7.5)}", f"{bold('cerfa', 14)} \\ {sized('N° 12434*03', 7.5)}", align="horizon")
        + bar("L'EMPLOYEUR", ink)
        + dotted([("Dénomination :", penned(paper, "employer", firm.name, firm.name, 13)), ("Adresse :", paper.handwritten(firm.address, 12)), ("N° SIRET :", paper.handwritten(siret(firm), 12))], 2)
        + bar("LE OU LA SALARIÉ(E)", ink)
        + dotted([*name, ("Prénom(s) :", penned(paper, "given_names", list(p.given_names), ", ".join(p.given_names), 13)), ("Né(e) le :", penned(paper, "birth_date", p.birth_date.isoformat(), slashed(p.birth_date), 13))], 2)
        + f"Sexe : {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} #h(6mm) Situation avant contrat : {tick(True, 'étudiant')} {tick(False, 'demandeur d’emploi')} {tick(False, 'salarié')}\n"
        + bar("LE CONTRAT", ink)
        + f"Nature : {tick(False, 'CDI')} {tick(True, 'CDD')} {tick(False, 'intérim')} #h(6mm) Durée hebdomadaire : 35 h\n"
        + dotted(
            [
                ("Emploi occupé pendant le contrat :", paper.handwritten(rng.choice(case.title.jobs), 12)),
                ("Date de début d'exécution :", penned(paper, "start", start.isoformat(), slashed(start), 13)),
                ("Date de fin de contrat ou de l'action de professionnalisation :", penned(paper, "end", end.isoformat(), slashed(end), 13)),
            ],
            2,
        )
        + bar("LA FORMATION", ink)
        + dotted([("Organisme de formation :", paper.handwritten(school.name, 12)), ("Qualification visée (intitulé exact) :", penned(paper, "diploma", title, f"BTS {title}", 12)), ("Durée totale des actions de formation, évaluation et accompagnement, en heures :", worth)], 2)
        + gap(1)
        + f"Fait à {paper.handwritten(firm.place.town, 12)} #h(4mm) le {paper.hand_date(None, agreed, 12)}\n"
        + seats(paper, [("employer", "Signature de l'employeur et cachet", seal_of(firm)), ("apprentice", "Signature du ou de la salarié(e)", None)], 182)
    )  # fmt: skip
    signers(paper)
    return body


@opened_layout(
    "professional_training_contract", "employers_group_contract_in_two_columns", defects=CONTRACTS
)
def employers_group_contract_in_two_columns(case: Case, paper: Paper) -> str:
    """A group of employers' contract, small print in two columns, three hands in rows."""
    rng, firm = case.rng, invent_firm(case.rng)
    school, (start, end), title = house(case, TRAINERS), contract_span(case), studies(case)
    face(paper, 9, "Carlito", "Liberation Sans", "Lato")
    sheet(paper, (14, 14, 12, 14))
    agreed = start - rng.randrange(1, 12) * ONE
    group = f"GEIQ {firm.name}"
    parties = f"{bold('Entre')} le groupement d'employeurs {bold(paper.put('employer', group))}, {txt(firm.address)}, SIRET {txt(siret(firm))}, représenté par {txt(firm.director)}, ci-après l'employeur,\n\n{bold('et')} {spoken(paper)}, {birth(paper)}, demeurant {home(case)}, ci-après le salarié."
    left = f"{bold(txt('1. Nature.'))} Contrat de professionnalisation à durée déterminée, conclu en application de l'article L. 6325-5 du code du travail.\n\n{bold(txt('2. Durée.'))} Date d'effet : {day_of(paper, 'start', start)}. Terme : {day_of(paper, 'end', end)}. Période d'essai d'un mois.\n\n{bold(txt('3. Fonctions.'))} Le salarié occupe un emploi de {txt(rng.choice(case.title.jobs).lower())} auprès des entreprises adhérentes, par mises à disposition successives.\n\n{bold(txt('4. Rémunération.'))} {rng.choice((70, 80, 85))} % du salaire minimum conventionnel."
    right = f"{bold(txt('5. Qualification.'))} Le salarié prépare le {paper.put('diploma', title, 'BTS ' + title)}.\n\n{bold(txt('6. Formation.'))} Assurée par {txt(school.name)} ({txt(school.place.town)}), elle représente #box[{hours_said(paper, hours_of(case), ' heures')}] au total, évaluations comprises, prises sur le temps de travail.\n\n{bold(txt('7. Tutorat.'))} Tuteur : {txt(clerk(case))}.\n\n{bold(txt('8. Dispositions diverses.'))} Convention collective nationale applicable à l'entreprise d'accueil ; caisse de retraite : Exemple Prévoyance."
    body = (
        columns("auto, 1fr", f"{bold('GEIQ', 20, 'rgb(190,90,0)')}", f"{bold(txt(paper.choose('CONTRAT DE PROFESSIONNALISATION', 'Contrat de professionnalisation')), 15)} \\ à durée déterminée – contrat n° {rng.randrange(100, 999)}-{start.year}", align="horizon")
        + stroke(1.2, "rgb(190,90,0)")
        + parties
        + gap(3)
        + columns("1fr, 1fr", left, right, gutter=8)
        + gap(3)
        + f"Établi à {txt(firm.place.town)} le {untold(paper, agreed)}, en trois exemplaires.\n"
        + seat_rows(paper, [("employer", "Pour le groupement d'employeurs (nom, signature, cachet)", seal_of(firm)), ("apprentice", "Le salarié, précédé de la mention « lu et approuvé »", None), ("training_centre", "L'organisme de formation", seal_of(school))], 82)
    )  # fmt: skip
    signers(paper)
    return body


@opened_layout(
    "professional_training_contract", "skills_operator_receipt_with_grey_labels", defects=CONTRACTS
)
def skills_operator_receipt_with_grey_labels(case: Case, paper: Paper) -> str:
    """An operator's web form printed: numbered steps, tinted labels, a block of signatures."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    school, (start, end), title = house(case, HIGH_SCHOOLS), contract_span(case), studies(case)
    face(paper, 9.2, "Lato", "Open Sans", "DejaVu Sans")
    sheet(paper, (13, 16, 13, 16))
    paper.setup.header = f"#text(size: 7pt, fill: luma(90))[OPCO Modèle – espace entreprise #h(1fr) dossier PRO-{rng.randrange(10**6, 10**7)}]"
    agreed = start - rng.randrange(1, 20) * ONE
    body = (
        bold(txt(paper.choose("Contrat de professionnalisation (CERFA 12434*04)", "CERFA 12434*04 – Contrat de professionnalisation")), 15, "rgb(90,30,110)")
        + gap(1)
        + bold(txt("Étape 1 – L'entreprise"), 10.5, "rgb(90,30,110)")
        + gridded([("Dénomination sociale", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Lieu d'exécution", txt(firm.address)), ("Tuteur désigné", txt(clerk(case)))], pad=1.3)
        + bold(txt("Étape 2 – L'alternant"), 10.5, "rgb(90,30,110)")
        + gridded([*told_names(paper), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Nationalité", txt(p.nationality_word)), ("Adresse", home(case))], pad=1.3)
        + bold(txt("Étape 3 – Le contrat et la formation"), 10.5, "rgb(90,30,110)")
        + gridded(
            [
                ("Type", "CDD – contrat initial"),
                ("Début du contrat", day_of(paper, "start", start, slashed(start))),
                ("Fin du contrat", day_of(paper, "end", end, slashed(end))),
                ("Emploi", txt(rng.choice(case.title.jobs))),
                ("Certification préparée", paper.put("diploma", title, f"BTS {title}")),
                ("Organisme de formation", txt(f"{school.name}, {school.place.town}")),
                ("Heures de formation prévues (total)", hours_said(paper, hours_of(case))),
            ],
            pad=1.3,
        )
        + f"Document à signer par les parties puis à téléverser. Signé à {txt(firm.place.town)} le {untold(paper, agreed, slashed(agreed))}.\n"
        + columns("1fr, 1fr", signed_over(paper, "employer", "L'employeur", f"{firm.director}", seal_of(firm), 70), signed_over(paper, "apprentice", "L'alternant(e)", f"{p.first_name} {p.usage_name or p.birth_name}", None, 66, 28))
    )  # fmt: skip
    signers(paper)
    return body


@opened_layout(
    "employment_contract", "letter_of_engagement_worth_a_contract", defects=("wrong_job",)
)
def letter_of_engagement_worth_a_contract(case: Case, paper: Paper) -> str:
    """A firm's letter that engages: dashes, the employer's hand, « bon pour accord » by pen."""
    rng, firm, job = case.rng, invent_firm(case.rng), job_of(case)
    start = case.fact("start", case.today - rng.randrange(120, 1200) * ONE)
    face(paper, 10.4, "Caladea", "Liberation Serif", "Carlito")
    footer(paper, f"{firm.name}, {firm.form} – {firm.address} – SIRET {siret(firm)} – {firm.phone}")
    agreed = start - rng.randrange(3, 30) * ONE
    accord = paper.handwritten("Bon pour accord", 13) if paper.signs("candidate") else ""
    return (
        bold(paper.put("employer", firm.name), 17, "rgb(120,30,30)")
        + "\n"
        + inset(95, posted(case))
        + gap(4)
        + f"{txt(firm.place.town)}, le {untold(paper, agreed)}\n\n{bold('Objet :')} {txt(paper.choose('lettre d’engagement valant contrat de travail à durée indéterminée', 'contrat de travail à durée indéterminée – lettre d’engagement'))}\n\n{case.person.civility},\n\n"
        + f"Nous avons le plaisir de vous confirmer l'engagement de {spoken(paper)} au sein de notre société à compter du {day_of(paper, 'start', start)}, aux conditions ci-après :\n\n"
        + f"– emploi : {bold(paper.put('job_title', job))}, niveau {rng.choice(('III', 'IV'))}, échelon {rng.randrange(1, 4)} ;\n\n– contrat à durée indéterminée, période d'essai de deux mois renouvelable une fois ;\n\n– rémunération brute mensuelle de {rng.randrange(1850, 2900)} € pour 151,67 heures ;\n\n– lieu de travail : {txt(firm.address)} ;\n\n– congés payés, prévoyance et retraite : selon la convention collective applicable (IDCC {rng.randrange(1500, 3000)}).\n\n"
        + "Si ces conditions vous agréent, veuillez nous retourner un exemplaire daté et revêtu de votre signature. Il tiendra lieu de contrat de travail entre nous.\n\nNous vous prions d'agréer nos salutations distinguées.\n"
        + gap(3)
        + columns("1fr, 1fr", signed_over(paper, "employer", firm.director_title, firm.director, seal_of(firm), 68), f"{signed(paper, 'candidate', 'Le salarié (« bon pour accord » et signature)', None, 64, 26)} {accord}")
    )  # fmt: skip


@opened_layout(
    "employment_contract", "small_firm_scheme_title_with_sections", defects=("wrong_job",)
)
def small_firm_scheme_title_with_sections(case: Case, paper: Paper) -> str:
    """The title that small firms fill for each hiring: numbered cells, employer and employee below."""
    rng, p, firm, job = case.rng, case.person, invent_firm(case.rng), job_of(case)
    start = case.fact("start", case.today - rng.randrange(120, 500) * ONE)
    end = case.fact("end", start + rng.randrange(150, 560) * ONE)
    face(paper, 8.9, "Liberation Sans", "Open Sans", "Lato")
    sheet(paper, (12, 13, 10, 13))
    agreed = start - rng.randrange(0, 6) * ONE
    ink = "rgb(200,70,20)"
    return (
        columns("auto, 1fr, auto", bold("tese", 24, ink), f"{bold(txt('Titre emploi service entreprise'), 12)} \\ {txt('Volet identification du salarié – vaut contrat de travail')}", f"N° {rng.randrange(10**8, 10**9)}", align="horizon")
        + bar("A. EMPLOYEUR", ink)
        + captions([("A1 Nom ou raison sociale", bold(paper.put("employer", firm.name))), ("A2 SIRET", txt(siret(firm))), ("A3 Adresse du lieu de travail", txt(firm.address)), ("A4 Code APE", f"{rng.randrange(41, 96)}.{rng.randrange(10, 99)}Z")])
        + bar("B. SALARIÉ", ink)
        + captions([*((f"B{k} {label}", v) for k, (label, v) in enumerate(told_names(paper), 1)), ("B4 Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("B5 Commune de naissance", txt(p.birth_place)), ("B6 Adresse", home(case))])
        + bar("C. CONTRAT DE TRAVAIL", ink)
        + f"C1 {tick(False, 'Durée indéterminée')} #h(5mm) {tick(True, 'Durée déterminée')} #h(5mm) motif : accroissement temporaire d'activité\n"
        + captions(
            [
                ("C2 Date d'embauche", day_of(paper, "start", start, slashed(start))),
                ("C3 Date de fin du contrat", day_of(paper, "end", end, slashed(end))),
                ("C4 Emploi exercé", bold(paper.put("job_title", job))),
                ("C5 Statut", "non cadre"),
                ("C6 Durée hebdomadaire du travail", "35 heures, temps complet"),
                ("C7 Salaire brut mensuel", f"{rng.randrange(1830, 2500)},00 €"),
                ("C8 Période d'essai", "1 mois"),
                ("C9 Convention collective", f"IDCC {rng.randrange(1000, 3000)}"),
            ]
        )
        + gap(1)
        + f"Date de signature du contrat : {untold(paper, agreed, slashed(agreed))}\n"
        + seats(paper, [("employer", "Signature de l'employeur", seal_of(firm)), ("candidate", "Signature du salarié", None)], 184, 26)
        + sized(txt("Exemplaire à remettre au salarié. Centre national fictif du titre emploi – ce volet tient lieu de déclaration préalable à l'embauche."), 7)
    )  # fmt: skip
