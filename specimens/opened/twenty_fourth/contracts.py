"""Contracts: apprenticeship, professional training, employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fourth.wording import (
    ONE,
    TRAINERS,
    address_of,
    at_right,
    bold,
    born,
    captioned,
    cells,
    centre_of,
    dated,
    digits,
    firm_of,
    foot,
    gap,
    hand,
    in_prose,
    labelled,
    line,
    middle,
    on_dots,
    pad_lines,
    pen_tick,
    plain_hand,
    sheet,
    side_by_side,
    signers,
    siret,
    sized,
    somebody,
    subject,
    tick,
    tinted_bar,
    untold,
)
from specimens.people import Firm

_BLUE = "rgb(20,30,140)"


def _filled(markup: str) -> str:
    """What was typed into a form on the screen."""
    return f'#text(font: "Liberation Sans", size: 1em, fill: {_BLUE})[{markup}]'


def _frame_of_employer(paper: Paper, firm: Firm) -> str:
    rng = paper.rng
    left = (
        f"Nom et prénom ou dénomination : \\ {_filled(bold(paper.put('employer', firm.name), None, _BLUE))} \\ "
        f"Adresse de l'établissement d'exécution du contrat : \\ N° et voie : {_filled(txt(firm.street))} \\ "
        f"Code postal : {_filled(txt(firm.place.post_code))} #h(2mm) Commune : {_filled(txt(firm.place.town))} \\ Téléphone : {_filled(txt(firm.phone))}"
    )
    right = (
        f"N° SIRET de l'établissement : {_filled(txt(siret(firm)))} \\ Type d'employeur : {_filled('1 2')} #h(4mm) Employeur spécifique : {_filled('0')} \\ "
        f"Code activité de l'entreprise (NAF) : {_filled(txt(f'43{rng.randrange(10, 99)}A'))} \\ Effectif total salariés : {_filled(str(rng.randrange(3, 140)))} \\ "
        f"Convention collective applicable : \\ {_filled('Bâtiment ETAM')} #h(2mm) Code IDCC : {_filled('2609')}"
    )
    return side_by_side("1fr, 1fr", left, right, gutter=6)


def _frame_of_apprentice(paper: Paper) -> str:
    p = paper.case.person
    usage = _filled(paper.usage_name("")) if p.usage_name else ""
    left = (
        f"Nom de naissance de l'apprenti(e) : \\ {_filled(paper.birth_name())} \\ Nom d'usage : {usage} \\ "
        f"Le premier prénom de l'apprenti(e) selon l'état civil : \\ {_filled(paper.put('given_names', [p.first_name], p.first_name))} \\ "
        f"Adresse : {_filled(address_of(paper))} \\ Courriel : {_filled(txt(p.email))}"
    )
    right = (
        f"Date de naissance : {_filled(paper.birth_date(form=digits(p.birth_date)))} \\ Sexe : {tick(p.sex == 'M', 'M')} #h(2mm) {tick(p.sex == 'F', 'F')} \\ "
        f"Département de naissance : {_filled(txt(p.birth_department))} \\ Commune de naissance : {_filled(txt(p.birth_place))} \\ "
        f"Nationalité : {_filled('1')} #h(3mm) Régime social : {_filled('2')} \\ Situation avant ce contrat : {_filled('1')} \\ Dernier diplôme ou titre préparé : {_filled('41')}"
    )
    return side_by_side("1fr, 1fr", left, right, gutter=6)


@opened_layout("apprenticeship_contract", "cerfa_fa13_typed_on_screen_two_pages", defects=CONTRACTS)
def cerfa_fa13_typed_on_screen_two_pages(case: Case, paper: Paper) -> str:
    """The official form of two pages, filled on a screen, signed by pen on the second."""
    rng, firm, school = case.rng, firm_of(case), centre_of(case, TRAINERS)
    start, end = contract_span(case)
    concluded = start - rng.randrange(5, 40) * ONE
    sheet(paper, 9.3, "Liberation Sans", "Carlito", margins=(12, 13, 12, 13))
    paper.setup.leading_em = 0.86
    foot(paper, "FA13 – exemplaire à transmettre à l'opérateur de compétences")
    master = somebody(case)
    return (
        side_by_side(
            "34mm, 1fr, 34mm",
            f"{bold('cerfa', 15)} \\ {txt('N° 10103*13')}",
            middle(f"{bold('CONTRAT D’APPRENTISSAGE', 15)} \\ {txt('(art. L. 6211-1 et suivants du code du travail)')} \\ {sized(txt('Lire attentivement la notice avant de remplir ce document'), 7)}"),
            at_right(f"{sized('Mode contractuel de l’apprentissage :', 7)} {_filled('1')}"),
            align="horizon",
        )
        + tinted_bar("L'EMPLOYEUR", "rgb(40,70,140)", "white")
        + f"{tick(True, 'employeur privé')} #h(8mm) {tick(False, 'employeur « public »')}\n\n"
        + _frame_of_employer(paper, firm)
        + tinted_bar("L'APPRENTI(E)", "rgb(40,70,140)", "white")
        + _frame_of_apprentice(paper)
        + sized("Représentant légal (à renseigner si l'apprenti est mineur non émancipé) – Nom de naissance et prénom : sans objet", 7.6)
        + tinted_bar("LE MAÎTRE D'APPRENTISSAGE", "rgb(40,70,140)", "white")
        + f"Maître d'apprentissage n° 1 – Nom et prénom : {_filled(txt(master))} #h(5mm) Emploi occupé : {_filled(txt(rng.choice(case.title.jobs)))} \\ {tick(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond à l’ensemble des critères d’éligibilité à cette fonction.')}\n"
        + tinted_bar("LE CONTRAT", "rgb(40,70,140)", "white")
        + side_by_side(
            "1fr, 1fr",
            f"Type de contrat ou d'avenant : {_filled('11')} \\ Type de dérogation : {_filled('0')} \\ Date de conclusion : {_filled(untold(paper, concluded, digits(concluded)))} \\ Durée hebdomadaire du travail : {_filled('35')} heures {_filled('00')} minutes",
            f"Date de début d'exécution du contrat : {_filled(dated(paper, 'start', start, digits(start)))} \\ Date de fin du contrat ou de la période d'apprentissage : {_filled(dated(paper, 'end', end, digits(end)))} \\ Travail sur machines dangereuses : {tick(False, 'oui')} {tick(True, 'non')}",
        )
        + f"Rémunération – 1re année : {_filled('53')} % du {_filled('SMIC')} #h(4mm) 2e année : {_filled('61')} % du {_filled('SMIC')} \\ Salaire brut mensuel à l'embauche : {_filled(f'{rng.randrange(900, 1300)},{rng.randrange(10, 99)}')} € #h(4mm) Caisse de retraite complémentaire : {_filled('PRO BTP fictif')}\n"
        + "#pagebreak()\n"
        + _cerfa_second_page(case, paper, firm, school, concluded)
    )  # fmt: skip


def _cerfa_second_page(case: Case, paper: Paper, firm: Firm, school: Firm, signed: dt.date) -> str:
    rng, title = case.rng, subject(case)
    start, end = dt.date(signed.year, 9, 5), dt.date(case.session, 6, 27)
    hours = hours_said(paper, hours_of(case), "")
    made = (
        tinted_bar("LA FORMATION", "rgb(40,70,140)", "white")
        + f"CFA d'entreprise : {tick(False, 'oui')} {tick(True, 'non')}\n\n"
        + side_by_side(
            "1fr, 1fr",
            f"Dénomination du CFA responsable : \\ {_filled(txt(school.name))} \\ N° UAI du CFA : {_filled(txt(f'0{rng.randrange(300000, 899999)}R'))} \\ N° SIRET du CFA : {_filled(txt(siret(school)))} \\ Adresse du CFA responsable : \\ {_filled(txt(school.address))}",
            f"Diplôme ou titre visé par l'apprenti(e) : {_filled('54')} \\ Intitulé précis : {_filled(paper.put('diploma', title, 'BTS ' + title))} \\ Code du diplôme : {_filled(txt(f'320{rng.randrange(10000, 39999)}'))} #h(3mm) Code RNCP : {_filled(txt(f'RNCP{rng.randrange(35000, 39999)}'))}",
        )
        + f"\nOrganisation de la formation en CFA : \\ Date de début de formation en CFA : {_filled(txt(digits(start)))} #h(6mm) Date prévue de fin des épreuves ou examens : {_filled(txt(digits(end)))} \\ Durée de la formation : {_filled(hours)} heures #h(6mm) dont formation à distance : {_filled('0')} heures\n\n"
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat')}\n\n"
        + f"Fait à {_filled(txt(firm.place.town))} #h(10mm) le {_filled(untold(paper, signed, digits(signed)))}\n\n"
        + cells(
            "1fr, 1fr, 1fr",
            [
                ["Signature de l'employeur", "Signature de l'apprenti(e)", "Signature du représentant légal de l'apprenti(e) mineur(e)"],
                [hand(paper, "employer", pad_lines(firm), 56), hand(paper, "apprentice", None, 54, 31), middle(sized("sans objet", 9, _BLUE))],
            ],
        )
        + gap(2)
        + cells(
            "1fr, 66mm",
            [[f"{bold('VISA DU CFA')} (cachet et signature du directeur) \\ {sized('Le CFA atteste que l’apprenti(e) est inscrit(e) dans la formation ci-dessus.', 7.4)}", hand(paper, "training_centre", pad_lines(school), 60, 32)]],
        )
        + tinted_bar("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", "rgb(40,70,140)", "white")
        + "Nom de l'organisme : ................................ #h(6mm) N° SIRET de l'organisme : ................................ \\ Date de réception du dossier complet : ................ #h(4mm) Date de la décision : ................ \\ N° de dépôt : ................................ #h(6mm) Numéro d'avenant : ................\n"
    )  # fmt: skip
    signers(paper)
    return made


def _ink(paper: Paper, words: str, pt: float = 13) -> str:
    return paper.handwritten(words, pt)


def _kept_by_pen(
    paper: Paper, name: str, value: object, words: str, wide: float, pt: float = 13
) -> str:
    paper.put(name, value, words)
    return on_dots(_ink(paper, words, pt), wide)


@opened_layout("apprenticeship_contract", "consular_carbon_form_filled_by_pen", defects=CONTRACTS)
def consular_carbon_form_filled_by_pen(case: Case, paper: Paper) -> str:
    """A chamber's form on tinted carbon paper, all filled by pen, three visas in a column."""
    rng, firm, school, p = case.rng, firm_of(case), centre_of(case, TRAINERS), case.person
    start, end = contract_span(case)
    title, hours = subject(case), hours_of(case)
    plain_hand(paper)
    sheet(paper, 9.2, "Liberation Sans Narrow", "Liberation Serif", margins=(12, 14, 10, 14))
    paper.setup.fill = rng.choice(("rgb(253,240,243)", "rgb(252,250,232)", "white"))
    usage = ""
    if p.usage_name:
        usage = (
            f"\n\nNom d'usage : {_kept_by_pen(paper, 'usage_name', p.usage_name, p.usage_name, 60)}"
        )
    said = (
        on_dots("", 26)
        if hours is None
        else _kept_by_pen(paper, "training_hours", hours, str(hours), 26, 15)
    )
    row = "\n#v(1.6mm)\n"
    made = (
        side_by_side("1fr, auto", f"{bold('Chambre consulaire (organisme fictif)', 11)} \\ Service enregistrement des contrats", f"{sized('Feuillet 3 – apprenti', 8)} \\ n° {rng.randrange(10**5, 10**6)}")
        + line("1pt")
        + middle(f"{bold('CONTRAT D’APPRENTISSAGE', 17)} \\ conclu en application du livre II de la sixième partie du code du travail")
        + gap(1)
        + f"{bold(txt('1. Entreprise'))} – Raison sociale : {_kept_by_pen(paper, 'employer', firm.name, firm.name, 95)}{row}"
        + f"Adresse : {on_dots(_ink(paper, f'{firm.street} {firm.place.town}', 12), 100)} #h(3mm) SIRET : {txt(siret(firm))}{row}"
        + f"{bold(txt('2. Apprenti'))} – Nom de naissance : {_kept_by_pen(paper, 'birth_name', p.birth_name, p.birth_name, 62)} Prénom : {_kept_by_pen(paper, 'given_names', [p.first_name], p.first_name, 42)}{usage}{row}"
        + f"Né(e) le {_kept_by_pen(paper, 'birth_date', p.birth_date.isoformat(), digits(p.birth_date), 34)} à {on_dots(_ink(paper, p.birth_place, 12), 60)}{row}"
        + f"{bold(txt('3. Contrat'))} – Diplôme préparé : {_kept_by_pen(paper, 'diploma', title, 'BTS ' + title, 128, 11)}{row}"
        + f"Début du contrat : {_kept_by_pen(paper, 'start', start.isoformat(), digits(start), 36)} Fin du contrat : {_kept_by_pen(paper, 'end', end.isoformat(), digits(end), 36)}{row}"
        + f"Salaire : {pen_tick(paper, True)} en pourcentage du SMIC #h(4mm) {pen_tick(paper, False)} conventionnel #h(6mm) Maître d'apprentissage : {on_dots(_ink(paper, somebody(case), 12), 52)}{row}"
        + f"{bold(txt('4. Formation'))} – Centre : {txt(school.name)}, {txt(school.place.town)}{row}"
        + f"Nombre total d'heures de formation dispensées par le centre sur la durée du contrat : {said} heures{row}"
        + line()
        + f"Fait en trois exemplaires à {on_dots(_ink(paper, firm.place.town, 12), 50)} le {paper.hand_date(None, start - rng.randrange(3, 25) * ONE, 13)}\n"
        + cells(
            "1fr, 78mm",
            [
                [f"{bold('L’employeur')} \\ signature et cachet", hand(paper, "employer", pad_lines(firm), 72)],
                [f"{bold('L’apprenti')} \\ signature précédée de la mention « lu et approuvé » #h(3mm) {_ink(paper, 'lu et approuvé', 12) if paper.signs('apprentice') else ''}", hand(paper, "apprentice", None, 72, 22)],
                [f"{bold('Le directeur du centre de formation')} \\ visa et cachet", hand(paper, "training_centre", pad_lines(school), 72)],
            ],
            pad=1.2,
        )
    )  # fmt: skip
    signers(paper)
    return made


@opened_layout(
    "professional_training_contract", "cerfa_ef20_two_columns_one_page", defects=CONTRACTS
)
def cerfa_ef20_two_columns_one_page(case: Case, paper: Paper) -> str:
    """The official form on one page: employer at the left, employee at the right, boxes ticked."""
    rng, firm, school, p = case.rng, firm_of(case), centre_of(case, TRAINERS), case.person
    start, end = contract_span(case)
    title = subject(case)
    sheet(paper, 8.3, "Liberation Sans", "Carlito", margins=(10, 11, 9, 11))
    bar = "rgb(200,224,214)"
    one_of = "1fr, 1fr"
    left = (
        f"Nom et prénom ou dénomination : \\ {_filled(paper.put('employer', firm.name))} \\ Adresse : {_filled(txt(firm.address))} \\ "
        f"N° SIRET : {_filled(txt(siret(firm)))} \\ Code NAF : {_filled('7112B')} #h(3mm) Effectif : {_filled(str(rng.randrange(6, 300)))} \\ Caisse de retraite : {_filled('Malakoff fictif')}"
    )
    right = (
        f"Nom : {_filled(paper.birth_name())} #h(3mm) Nom d'usage : {_filled(paper.usage_name(''))} \\ Prénoms : {_filled(paper.given_names(' '))} \\ Adresse : {_filled(address_of(paper))} \\ "
        f"Date de naissance : {_filled(paper.birth_date(form=digits(p.birth_date)))} #h(2mm) Sexe : {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} \\ Inscrit(e) à France Travail : {tick(False, 'oui')} {tick(True, 'non')} \\ Diplôme ou titre le plus élevé obtenu : {_filled('41')}"
    )
    made = (
        side_by_side("26mm, 1fr, 36mm", f"{bold('cerfa', 13)} \\ {txt('12434*04')}", middle(f"{bold('CONTRAT DE PROFESSIONNALISATION', 14)} \\ {txt('Articles L. 6325-1 à L. 6325-24 du code du travail')}"), sized("Formulaire à adresser à l'opérateur de compétences dans les 5 jours", 6.8), align="horizon")
        + cells(one_of, [[bold("EMPLOYEUR"), bold("SALARIÉ(E)")], [left, right]], pad=2, fill=f"(_, y) => if y == 0 {{ {bar} }}", align="top")
        + tinted_bar("TUTEUR", bar)
        + f"Tuteur au sein de l'entreprise – Nom, prénom : {_filled(txt(somebody(case)))} #h(5mm) Emploi occupé : {_filled(txt(rng.choice(case.title.jobs)))}\n"
        + tinted_bar("CONTRAT", bar)
        + side_by_side(one_of, f"Nature du contrat : {tick(False, 'CDI')} {tick(True, 'CDD')} {tick(False, 'travail temporaire')} \\ Type de contrat : {_filled('11')} \\ Emploi occupé pendant le contrat : {_filled(txt(rng.choice(case.title.jobs)))} \\ Période d'essai : {_filled('30')} jours", f"Date de début d'exécution : {_filled(dated(paper, 'start', start, digits(start)))} \\ Date de fin de CDD ou de fin d'action de professionnalisation : {_filled(dated(paper, 'end', end, digits(end)))} \\ Durée hebdomadaire du travail : {_filled('35')} h \\ Salaire brut mensuel à l'embauche : {_filled(f'{rng.randrange(1200, 1800)},00')} €")
        + tinted_bar("FORMATION", bar)
        + f"Organisme de formation principal : {_filled(txt(school.name))} – n° de déclaration d'activité : {_filled(txt(f'93 06 0{rng.randrange(1000, 9999)} 06'))} \\ Type de qualification visée : {_filled('1')} (enregistrée au RNCP) #h(4mm) Intitulé précis : {_filled(paper.put('diploma', title, 'BTS ' + title))} \\ "
        + f"Durée totale des actions d'évaluation et d'accompagnement, des enseignements généraux, professionnels et technologiques : {_filled(hours_said(paper, hours_of(case), ''))} heures\n"
        + tinted_bar("ENGAGEMENTS ET SIGNATURES", bar)
        + f"Les parties s'engagent à respecter les obligations prévues par le code du travail et figurant dans la notice. Le document précisant les objectifs, le programme et les modalités d'organisation de la formation est annexé.\n\nFait à {_filled(txt(firm.place.town))}, le {_filled(untold(paper, start - 9 * ONE, digits(start - 9 * ONE)))}\n"
        + cells("1fr, 1fr, 1fr", [["L'employeur (signature et cachet)", "Le ou la salarié(e) (signature)", "L'organisme de formation (signature et cachet)"], [hand(paper, "employer", pad_lines(firm), 56), hand(paper, "apprentice", None, 54, 31), hand(paper, "training_centre", pad_lines(school), 56)]])
        + cells("1fr", [[f"{bold('Cadre réservé à l’opérateur de compétences')} – N° de dossier : .................. Décision de prise en charge : {tick(False, 'accord')} {tick(False, 'refus')} Le : .................."]])
    )  # fmt: skip
    signers(paper)
    return made


def _signed_online(paper: Paper, party: str, name: str, day: dt.date) -> str:
    """An electronic signature's box: the hand drawn on the screen, name and time below."""
    words = ""
    if paper.signs(party):
        when = (
            ""
            if paper.case.has("undated")
            else f" le {digits(day)} à {paper.rng.randrange(8, 19)}:{paper.rng.randrange(10, 59)}"
        )
        words = f"Signé électroniquement par {name}{when}"
    return f"{hand(paper, party, None, 52, 20)} \\ {sized(txt(words), 6.6, 'rgb(0,70,150)')}"


@opened_layout("professional_training_contract", "group_of_employers_articles_signed_online", defects=CONTRACTS)  # fmt: skip
def group_of_employers_articles_signed_online(case: Case, paper: Paper) -> str:
    """A group of employers' own contract by articles, signed on a platform by both parties."""
    rng, firm, school, p = case.rng, firm_of(case), centre_of(case, TRAINERS), case.person
    start, end = contract_span(case)
    title, day = subject(case), start - rng.randrange(4, 20) * ONE
    sheet(paper, 9.6, "Lato", "Open Sans", "Carlito", margins=(16, 22, 14, 22))
    code = f"{rng.randrange(16**8):08X}-{rng.randrange(16**4):04X}-4{rng.randrange(16**3):03X}"
    paper.setup.header = sized(txt(f"ID d'enveloppe : {code}"), 6.6, "luma(90)")
    foot(paper, f"{firm.name} – groupement d'employeurs – SIRET {siret(firm)} – {firm.address}")

    def article(number: int, name: str, words: str) -> str:
        return f"#block(above: 2.8mm)[{bold(txt(f'{number} – {name}'), None, 'rgb(0,70,150)')} \\ {words}]\n"

    made = (
        f"{bold(paper.put('employer', firm.name), 14, 'rgb(0,70,150)')} #h(1fr) Réf. {rng.randrange(1000, 9999)}/CPRO\n"
        + gap(2)
        + bold("Contrat de professionnalisation à durée déterminée", 15)
        + gap(1)
        + labelled([("Employeur", txt(f"{firm.name}, {firm.form}, {firm.address}, représentée par {firm.director}")), ("Salarié(e) en formation", f"{in_prose(paper)}, {born(paper)}"), ("Domicile", address_of(paper))], 42, 2)
        + article(1, "Objet", f"Le présent contrat, régi par les articles L. 6325-1 et suivants du code du travail, a pour objet l'obtention du diplôme suivant : {bold(paper.put('diploma', title, 'BTS ' + title))}.")
        + article(2, "Durée", f"Il prend effet le {dated(paper, 'start', start)} et s'achève le {dated(paper, 'end', end)}, sans autre formalité.")
        + article(3, "Formation", f"Les enseignements, évaluations et accompagnements sont assurés par {txt(school.name)} ({txt(school.place.town)}) pour une durée totale de {bold(hours_said(paper, hours_of(case), ' heures'))}.")
        + article(4, "Emploi et mise à disposition", f"{p.agree('Le salarié', 'La salariée')} occupe un emploi de {txt(rng.choice(case.title.jobs).lower())} auprès des entreprises adhérentes du groupement, sous le tutorat de {txt(somebody(case))}.")
        + article(5, "Temps de travail et salaire", f"La durée du travail est de 35 heures par semaine, temps de formation compris ; le salaire brut est fixé à {rng.choice((70, 80, 85))} % du SMIC.")
        + article(6, "Période d'essai", "Un mois à compter de la date d'effet.")
        + article(7, "Dépôt", "Le contrat est déposé auprès de l'opérateur de compétences au plus tard dans les cinq jours suivant le début de son exécution.")
        + gap(4)
        + cells("1fr, 1fr", [[f"Pour le groupement, {txt(firm.director)}", p.agree("Le salarié", "La salariée")], [_signed_online(paper, "employer", firm.director, day), _signed_online(paper, "apprentice", f"{p.first_name} {p.birth_name}", day)]], stroke="0.5pt + luma(150)", pad=2.2)
    )  # fmt: skip
    signers(paper)
    return made


@opened_layout("employment_contract", "letter_of_engagement_countersigned", defects=("wrong_job",))
def letter_of_engagement_countersigned(case: Case, paper: Paper) -> str:
    """A letter that is worth a contract: « nous vous confirmons », countersigned at the foot."""
    rng, firm, p = case.rng, firm_of(case), case.person
    start, job = case.fact("start", case.today - rng.randrange(120, 1400) * ONE), job_of(case)
    signed = start - rng.randrange(2, 20) * ONE
    sheet(paper, 10.2, "Liberation Serif", "Caladea", "Carlito", margins=(17, 23, 15, 25))
    foot(
        paper,
        f"{firm.name} {firm.form} au capital de {rng.randrange(8, 400)} 000 € – RCS {firm.place.town} {firm.siren}",
    )
    receiver = f"{p.civility} {p.first_name} {p.usage_name or p.birth_name} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}"
    return (
        f"{bold(paper.put('employer', firm.name), 15)} \\ {txt(firm.street)} – {txt(firm.place.post_code)} {txt(firm.place.town)} – Tél. {txt(firm.phone)}\n"
        + gap(4)
        + f"#pad(left: 92mm)[{receiver}]\n"
        + gap(3)
        + f"#pad(left: 92mm)[{txt(firm.place.town)}, le {untold(paper, signed)}]\n"
        + gap(3)
        + f"{bold('Objet :')} {paper.choose('contrat de travail à durée indéterminée', 'lettre d’engagement valant contrat de travail à durée indéterminée')}\n\n"
        + f"{p.civility},\n\nÀ la suite de nos entretiens, nous avons le plaisir de vous confirmer votre engagement au sein de notre société, aux conditions ci-après, à effet du {bold(dated(paper, 'start', start))}.\n\n"
        + f"Emploi – Vous exercerez les fonctions de {bold(paper.put('job_title', job))}, statut {rng.choice(('ETAM, niveau E', 'employé qualifié', 'agent de maîtrise'))}, sous l'autorité de {txt(somebody(case))}.\n\n"
        + f"Durée – Le présent contrat de travail est conclu pour une durée indéterminée ; il ne deviendra définitif qu'à l'issue d'une période d'essai de {rng.choice(('deux', 'trois'))} mois.\n\n"
        + f"Horaire et rémunération – Votre horaire sera de 35 heures par semaine. Votre salaire mensuel brut est fixé à {rng.randrange(19, 30)}{rng.randrange(10, 99)} euros.\n\n"
        + "Congés et convention – Vous bénéficierez des congés payés légaux et de la convention collective applicable à l'entreprise, dont un exemplaire est à votre disposition au bureau du personnel. La déclaration préalable à l'embauche a été effectuée auprès de l'URSSAF.\n\n"
        + f"Vous avez déclaré l'état civil suivant, porté au registre du personnel : {in_prose(paper)}, {born(paper)}, et être libre de tout engagement.\n\nVous voudrez bien nous retourner un exemplaire de la présente, revêtu de votre signature précédée des mots « lu et approuvé ».\n\nVeuillez agréer, {p.civility}, l'expression de nos sentiments distingués.\n"
        + gap(2)
        + side_by_side(
            "1fr, 1fr",
            captioned(paper, "employer", f"{firm.director}, {firm.director_title}", pad_lines(firm), 70),
            f"{p.agree('Le salarié', 'La salariée')}, #h(2mm) {_ink(paper, 'Lu et approuvé', 13) if paper.signs('candidate') else ''} \\ {hand(paper, 'candidate', None, 66, 26)}",
        )
    )  # fmt: skip
