"""Contracts of apprenticeship, of professional training, of work."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_second.wording import (
    CFA,
    GRETA,
    ONE,
    Spot,
    along,
    at,
    bar,
    beneath,
    birth,
    bold,
    box,
    cells,
    colleague,
    cols,
    column_of,
    course,
    fine,
    frame,
    gap,
    grid,
    hand,
    head,
    home,
    italic,
    keep_signers,
    keyed,
    lines,
    logo,
    mid,
    name_rows,
    over,
    pen,
    pen_names,
    plain_rows,
    right,
    row_of,
    school_of,
    seal_of,
    sheet,
    signed_on,
    siret,
    slashed,
    tag,
    town_of,
    under_page,
    when,
    whom,
    years_after,
)
from specimens.people import invent_firm


def _days8(paper: Paper, name: str, day: dt.date) -> str:
    """A day of a form, two spaces about the slashes."""
    return f"#box[{keyed(paper.date(name, day, form=f'{day:%d} / {day:%m} / {day:%Y}'))}]"


def _minor(case: Case, start: dt.date) -> bool:
    p = case.person
    return (start - p.birth_date).days < 18 * 365.25


@opened_layout("apprenticeship_contract", "form_fa13_two_leaves_blue_titles_typed_answers", defects=CONTRACTS)  # fmt: skip
def form_fa13_two_leaves_blue_titles_typed_answers(case: Case, paper: Paper) -> str:
    """The official form in its recent edition: two leaves, typed answers, visas on the second."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, CFA)
    start, end = contract_span(case)
    signed = start - rng.randrange(3, 30) * ONE
    sheet(paper, 9.4, "Liberation Sans", "Carlito", "Open Sans", margins=(9, 11, 9, 11), leading=1.1)  # fmt: skip
    under_page(
        paper, "FA13 – Pour remplir le contrat et signer, se reporter à la notice cerfa n° 51649"
    )
    shown = course(case)
    return (
        cols(f"{bold('cerfa', 13)} \\ N° 10103\\*{rng.choice((10, 11, 12))}", mid(f"{bold(paper.choose('CONTRAT D’APPRENTISSAGE', 'Contrat d’apprentissage'), 15)} \\ (art. L6211-1 et suivants du code du travail)"), right("#box(stroke: 0.4pt, inset: 1mm)[Mode contractuel de l'apprentissage : 1]"), w="(28mm, 1fr, 40mm)", align="horizon")
        + f"{box(True, 'employeur privé')} #h(8mm) {box(False, 'employeur « public »*')}\n"
        + tag("L'EMPLOYEUR")
        + cols(f"Nom et prénom ou dénomination : \\ {keyed(paper.put('employer', firm.name.upper()))} \\ Adresse de l'établissement d'exécution du contrat : \\ N° : #h(3mm) Voie : {keyed(txt(firm.street))} \\ Code postal : {keyed(firm.place.post_code)} Commune : {keyed(txt(firm.place.town))}", f"N°SIRET de l'établissement d'exécution : \\ {keyed(siret(firm))} \\ Type d'employeur : {keyed('13')} \\ Code activité de l'entreprise (NAF) : {keyed('43' + str(rng.randrange(10, 99)) + 'A')} \\ Effectif total salariés : {keyed(str(rng.randrange(4, 180)))} \\ Code IDCC de la convention : {keyed('2609')}")
        + f"Téléphone : {keyed(firm.phone)} #h(4mm) {box(False, 'Employeur spécifique')} #h(4mm) Employeur adhérent à l'assurance chômage {box(False)}\n"
        + tag("L'APPRENTI(E)")
        + cols(lines([(k, keyed(v)) for k, v in name_rows(paper, "Nom de naissance de l'apprenti(e)", "Nom d'usage", "Le(s) prénom(s) de l'apprenti(e) selon l'état civil")] + [("NIR de l'apprenti(e)", keyed(f"{1 if p.sex == 'M' else 2} {p.birth_date:%y} {p.birth_date:%m} .. ... ..."))], space=2.4), f"Date de naissance : {_days8(paper, 'birth_date', p.birth_date)} \\ Sexe : {box(p.sex == 'M', 'M')} #h(2mm) {box(p.sex == 'F', 'F')} \\ Commune de naissance : {keyed(txt(p.birth_place))} \\ Nationalité : {keyed('1')} #h(4mm) Régime social : {keyed('2')} \\ Dernière classe / année suivie : {keyed('01')}")
        + f"Adresse de l'apprenti(e) : {keyed(txt(home(case)))} #h(3mm) Courriel : {keyed(txt(p.email))}\n"
        + "Représentant légal (à renseigner si l'apprenti est mineur non émancipé) : #box(width: 1fr, repeat[.])\n\n"
        + f"Situation avant ce contrat : {keyed('1')} #h(3mm) Dernier diplôme ou titre préparé : {keyed('41')} #h(3mm) Diplôme ou titre le plus élevé obtenu : {keyed('41')}\n"
        + tag("LE MAÎTRE D'APPRENTISSAGE")
        + cols(f"Nom de naissance et prénom : {keyed(txt(colleague(case)))} \\ Date de naissance : {keyed('14 / 03 / 1978')}", f"Emploi occupé : {keyed(txt(rng.choice(case.title.jobs)))} \\ {box(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond aux critères.')}")
        + tag("LE CONTRAT")
        + cols(f"Type de contrat ou d'avenant : {keyed('11')} \\ Date de conclusion : (date de signature du présent contrat) {keyed(signed_on(paper, signed, slashed(signed)))} \\ Date de fin du contrat ou de la période d'apprentissage : {_days8(paper, 'end', end)}", f"Date de début d'exécution du contrat : {_days8(paper, 'start', start)} \\ Durée hebdomadaire du travail : {keyed('35')} heures {keyed('00')} minutes \\ Salaire brut mensuel à l'embauche : {keyed(f'{rng.randrange(780, 1400)},00')} €")
        + _pay_years(case, start, end)
        + "#pagebreak()\n"
        + tag("LA FORMATION")
        + cols(f"{box(False, 'CFA d’entreprise')} \\ Dénomination du CFA responsable : {keyed(txt(school.name))} \\ N° UAI du CFA : {keyed(f'0{rng.randrange(10**5, 10**6)}R')} \\ N° SIRET du CFA : {keyed(siret(school))} \\ Adresse du CFA : {keyed(txt(school.address))}", f"Diplôme ou titre visé par l'apprenti(e) : {keyed('54')} \\ Intitulé précis : {keyed(paper.put('diploma', shown, 'BTS ' + shown))} \\ Code du diplôme : {keyed(f'3202{rng.randrange(1000, 9999)}')} \\ Organisation de la formation en CFA : date de début du cycle de formation : {keyed(slashed(start + 5 * ONE))} \\ Durée de la formation : {keyed(hours_said(paper, hours_of(case), ''))} heures")
        + gap(3)
        + box(True, "L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat")
        + f"\n\nFait à : {keyed(txt(firm.place.town))}\n"
        + gap(2)
        + _fa13_places(paper, _minor(case, start), seal_of(firm), seal_of(school))
        + tag("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT")
        + cols("Nom de l'organisme : OPCO Spécimen \\ N° SIRET de l'organisme : \\ N° de dépôt :", "Date de réception du dossier complet : \\ Date de la décision :")
    )  # fmt: skip


def _pay_years(case: Case, start: dt.date, end: dt.date) -> str:
    """The pay by year of execution, as the form asks it."""
    second = years_after(start, 1)
    spans = [(start, second - ONE), (second, end)] if second < end else [(start, end)]
    share = case.rng.choice((43, 53, 61))
    rows = "".join(
        f"\n\n{k}{'re' if k == 1 else 'e'} année, du {keyed(slashed(a))} au {keyed(slashed(b))} : {keyed(str(share + 8 * (k - 1)))} % du SMC ou SMIC"
        for k, (a, b) in enumerate(spans, 1)
    )
    return f"Rémunération (indiquer SMIC ou SMC) {rows}\n\nAvantages en nature, le cas échéant : nourriture ........ € / repas #h(3mm) logement ........ € / mois #h(3mm) travail sur machines dangereuses {box(False, 'oui')} #h(2mm) {box(True, 'non')}\n"


def _fa13_places(paper: Paper, minor: bool, firm: list[str], school: list[str]) -> str:
    spots: list[Spot] = [("employer", "Signature de l'employeur", firm), ("apprentice", "Signature de l'apprenti(e)", None)]  # fmt: skip
    if minor:
        spots.append(("legal_representative", "Signature du représentant légal de l'apprenti(e) mineur(e)", None))  # fmt: skip
    first = row_of(paper, spots, 186, 26, "0.4pt")
    second = frame(along(paper, "training_centre", "Visa du CFA (cachet et signature du directeur)", school, 75), 2)  # fmt: skip
    keep_signers(paper)
    return first + second


@opened_layout("apprenticeship_contract", "electronic_envelope_copy_with_named_signers", defects=CONTRACTS)  # fmt: skip
def electronic_envelope_copy_with_named_signers(case: Case, paper: Paper) -> str:
    """A contract sent through a signing service: its strip on top, who signed under each hand."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, CFA)
    start, end = contract_span(case)
    signed = start - rng.randrange(3, 30) * ONE
    sheet(paper, 9, "Open Sans", "Lato", "Carlito", margins=(16, 15, 14, 15))
    code = "".join(rng.choice("0123456789ABCDEF") for _ in range(24))
    paper.setup.header = f"#text(size: 6.5pt, fill: rgb(40,60,140))[Enveloppe de signature n° {code} #h(1fr) CERFA 10103 – page #context counter(page).display()]"
    shown = course(case)

    def signer(party: str, words: str, name: str) -> str:
        stamp = hand(paper, party, None, 50, 18)
        done = f"{fine('Signé électroniquement par :', 6)} \\ {at(7.5, txt(name))}" if paper.signs(party) else fine("En attente de signature", 6)  # fmt: skip
        return f"[{txt(words)} \\ #box(stroke: (left: 1.2pt + rgb(40,60,140)), inset: (left: 2mm))[{stamp} \\ {done}]]"

    places = ", ".join((signer("apprentice", "L'apprenti(e)", f"{p.first_name} {p.birth_name}"), signer("employer", "L'employeur", firm.director), signer("training_centre", "Pour le CFA", colleague(case))))  # fmt: skip
    keep_signers(paper)
    return (
        cols(bold("CONTRAT D'APPRENTISSAGE", 16, "rgb(40,60,140)"), right(f"Référence interne : CA-{rng.randrange(10**5, 10**6)} \\ Réf. OPCO : –"), w="(1fr, 60mm)")
        + head("1 · Employeur", "rgb(40,60,140)")
        + cells([("Raison sociale", bold(paper.put("employer", firm.name))), ("SIRET", siret(firm)), ("Adresse", txt(firm.address)), ("Représentant", txt(firm.director))])
        + head("2 · Apprenti", "rgb(40,60,140)")
        + cells([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Nationalité", txt(p.nationality_word)), ("Adresse", txt(home(case)))], 3)
        + head("3 · Contrat", "rgb(40,60,140)")
        + cells([("Début d'exécution", when(paper, "start", start)), ("Fin de contrat", when(paper, "end", end)), ("Rémunération 1re année", f"{rng.choice((43, 51, 53))} % du SMIC"), ("Maître d'apprentissage", txt(colleague(case)))], 4)
        + head("4 · Formation", "rgb(40,60,140)")
        + cells([("Centre de formation d'apprentis", txt(school.name)), ("Ville", txt(school.place.town)), ("Certification visée", bold(paper.put("diploma", shown, f"BTS – {shown}"))), ("Nombre total d'heures en CFA", bold(hours_said(paper, hours_of(case))))])
        + gap(2)
        + italic("Les parties reconnaissent à la signature électronique la même force probante qu'à la signature manuscrite (art. 1366 et 1367 du code civil).")
        + gap(3)
        + f"Conclu le {signed_on(paper, signed)}\n#grid(columns: (1fr, 1fr, 1fr), {places})\n"
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "chamber_blank_filled_with_ball_pen", defects=CONTRACTS)
def chamber_blank_filled_with_ball_pen(case: Case, paper: Paper) -> str:
    """A printed blank of a chamber, its lines filled with a pen, photocopied."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, CFA)
    start, end = contract_span(case)
    sheet(paper, 9.6, "Liberation Serif", "Caladea", margins=(13, 16, 12, 16))
    shown, hours = course(case), hours_of(case)
    length = paper.blank() if hours is None else pen(paper, "training_hours", hours, f"{hours} h", 15)  # fmt: skip

    def line(label: str, markup: str) -> str:
        return f"#block(above: 1.6mm, below: 1.6mm, width: 100%, stroke: (bottom: 0.3pt + luma(120)), inset: (bottom: 0.8mm))[{txt(label)} #h(3mm) {markup}]\n"

    def day(name: str, value: dt.date) -> str:
        return pen(paper, name, value.isoformat(), slashed(value))

    who = "".join(line(k, v) for k, v in pen_names(paper, "NOM (de naissance)", "Nom d'usage", "Prénom"))  # fmt: skip
    made = start - rng.randrange(3, 25) * ONE
    spots: list[Spot] = [("employer", "Le chef d'entreprise (signature, cachet)", seal_of(firm)), ("apprentice", "L'apprenti(e) (signature)", None), ("training_centre", "Visa du CFA", seal_of(school))]  # fmt: skip
    places = row_of(paper, spots, 176, 26, "0.6pt")
    keep_signers(paper)
    return (
        cols(f"{bold('Chambre consulaire fictive', 11)} \\ Service du point A – apprentissage", right(f"Exemplaire n° {rng.randrange(1, 4)} \\ Enregistré sous le n° {rng.randrange(1000, 9999)}"))
        + mid(f"#box(stroke: 1.2pt, inset: 2.5mm)[{bold('CONTRAT D’APPRENTISSAGE', 15)}]")
        + italic("Écrire lisiblement au stylo à bille. Ne rien inscrire dans les parties grisées.")
        + head("Entreprise d'accueil")
        + line("Raison sociale", pen(paper, "employer", firm.name, firm.name))
        + line("N° SIRET", paper.handwritten(siret(firm), 13))
        + head("Apprenti(e)")
        + who
        + line("Né(e) le", day("birth_date", p.birth_date) + f" #h(4mm) à #h(2mm) {paper.handwritten(p.birth_place, 13)}")
        + head("Durée et formation")
        + line("Date de début d'exécution du contrat", day("start", start))
        + line("Date de fin du contrat", day("end", end))
        + line("Diplôme préparé : BTS", pen(paper, "diploma", shown, shown, 13))
        + line("Centre de formation", paper.handwritten(school.name, 13))
        + line("Durée totale de la formation en centre (heures)", length)
        + gap(2)
        + f"À {paper.handwritten(firm.place.town, 13)}, le {paper.hand_date(None, made, 13)}\n"
        + places
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "town_as_employer_considered_agreement_two_columns", defects=CONTRACTS)  # fmt: skip
def town_as_employer_considered_agreement_two_columns(case: Case, paper: Paper) -> str:
    """A public employer's contract: considered text, articles in two columns, rows of visas."""
    firm, rng = invent_firm(case.rng), case.rng
    school = school_of(case, CFA)
    start, end = contract_span(case)
    made = start - rng.randrange(3, 25) * ONE
    sheet(paper, 9.6, "Liberation Serif", "Libertinus Serif", "Caladea", margins=(16, 17, 14, 17))
    paper.setup.justify = True
    town = f"Commune {of_town(firm.place.town)}"
    shown = course(case)
    articles = [
        ("Objet", f"La commune s'engage, outre le versement d'un salaire, à assurer à {whom(paper)}, {birth(paper)}, une formation professionnelle complète, dispensée pour partie en service et pour partie en centre de formation d'apprentis."),
        ("Diplôme", f"L'apprenti prépare le brevet de technicien supérieur {paper.put('diploma', shown)}."),
        ("Durée", f"Le contrat prend effet le {when(paper, 'start', start)} et prend fin le {when(paper, 'end', end)}."),
        ("Formation", f"L'enseignement est assuré par {txt(school.name)} ({txt(school.place.town)}). Le nombre d'heures de formation théorique est fixé à {hours_said(paper, hours_of(case), ' heures')} sur la durée du contrat."),
        ("Maître d'apprentissage", f"{txt(colleague(case))}, agent titulaire de la direction des bâtiments, accompagne l'apprenti."),
        ("Rémunération", f"L'apprenti perçoit {rng.choice((43, 53, 61))} % du salaire minimum de croissance la première année."),
        ("Affiliation", "L'apprenti relève du régime général et de l'Ircantec."),
    ]  # fmt: skip
    told = [f"*Article {k}. {txt(t)}* \\ {words}" for k, (t, words) in enumerate(articles, 1)]
    places = column_of(paper, [("employer", "Le Maire (ou son représentant), employeur", ["MAIRIE", firm.place.town.upper()]), ("apprentice", "L'apprenti(e)", None), ("training_centre", "Visa du directeur du centre de formation d'apprentis", seal_of(school))], 72, 29)  # fmt: skip
    keep_signers(paper)
    return (
        cols(f"{bold(paper.put('employer', town), 13)} \\ Hôtel de Ville, {txt(town_of(firm))} \\ SIRET {siret(firm)}", right("Secteur public non industriel \\ et commercial"), w="(1fr, 50mm)")
        + bar("black", 1)
        + mid(f"{bold('CONTRAT D’APPRENTISSAGE', 14)} \\ {italic('Articles L. 6227-1 et suivants du code du travail')}")
        + "Vu le code général de la fonction publique ; vu la délibération du conseil municipal autorisant le recours à l'apprentissage ; vu l'avis du comité social territorial, il est convenu ce qui suit.\n"
        + cols("\n\n".join(told[:3]), "\n\n".join(told[3:]))
        + gap(1)
        + f"Fait en trois exemplaires originaux, à {txt(firm.place.town)}, le {signed_on(paper, made)}\n"
        + gap(1)
        + places
    )  # fmt: skip


def of_town(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if name[0] in "AEIOUYÉ" else "de ") + name


# -- professional training ---------------------------------------------------------------------


@opened_layout("professional_training_contract", "form_12434_grey_titles_codes_at_the_right", defects=CONTRACTS)  # fmt: skip
def form_12434_grey_titles_codes_at_the_right(case: Case, paper: Paper) -> str:
    """The official form on one leaf in small print, two places at its foot."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, GRETA)
    start, end = contract_span(case)
    signed = start - rng.randrange(2, 20) * ONE
    sheet(paper, 8.8, "Liberation Sans", "Carlito", "Liberation Sans Narrow", margins=(9, 12, 9, 12), leading=0.9)  # fmt: skip
    shown = course(case)
    grey = {"ink": "white", "fill": "luma(90)"}
    length = keyed(hours_said(paper, hours_of(case), ""))
    places = row_of(paper, [("employer", "Signature de l'employeur ou de l'employeuse (et cachet)", seal_of(firm)), ("apprentice", "Signature du salarié ou de la salariée", None)], 184, 28, "0.5pt")  # fmt: skip
    keep_signers(paper)
    return (
        cols(f"{bold('cerfa', 12)} \\ 12434\\*0{rng.choice((3, 4))}", mid(f"{bold('CONTRAT DE PROFESSIONNALISATION', 14)} \\ (Articles L. 6325-1 à L. 6325-24 du code du travail)"), right("EJ 20"), w="(30mm, 1fr, 30mm)")
        + tag("EMPLOYEUR", **grey)
        + cols(f"Nom et prénom ou dénomination : {keyed(paper.put('employer', firm.name))} \\ Adresse : {keyed(txt(firm.street))} \\ Code postal : {keyed(firm.place.post_code)} Commune : {keyed(txt(firm.place.town))} \\ Caisse de retraite complémentaire : {keyed('PRO BTP')}", f"N° SIRET : {keyed(siret(firm))} \\ Code NAF : {keyed('7112B')} \\ Effectif salarié : {keyed(str(rng.randrange(3, 90)))} \\ Code IDCC : {keyed('1597')}")
        + tag("SALARIÉ(E)", **grey)
        + cols(lines([(k, keyed(v)) for k, v in name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", sep=" ")] + [("Adresse", keyed(txt(home(case))))], space=2.4), f"Date de naissance : {keyed(paper.birth_date(form=slashed(p.birth_date)))} \\ Sexe : {box(p.sex == 'M', 'M')} #h(2mm) {box(p.sex == 'F', 'F')} \\ Reconnaissance travailleur handicapé : {box(False, 'oui')} #h(2mm) {box(True, 'non')} \\ Inscrit à France Travail : {box(False, 'oui')} #h(2mm) {box(True, 'non')} \\ Situation avant contrat : {keyed('3')}")
        + tag("TUTEUR ou TUTRICE", **grey)
        + f"Dans l'entreprise : {keyed(txt(colleague(case)))} – emploi occupé : {keyed(txt(rng.choice(case.title.jobs)))}\n"
        + tag("CONTRAT", **grey)
        + cols(f"Nature du contrat : {box(False, 'CDI')} #h(2mm) {box(True, 'CDD')} #h(2mm) {box(False, 'Travail temporaire')} \\ Date de début d'exécution du contrat : {keyed(paper.date('start', start, form=slashed(start)))} \\ Date de fin du contrat ou de l'action de professionnalisation : {keyed(paper.date('end', end, form=slashed(end)))}", f"Type de contrat : {keyed('11')} \\ Emploi occupé : {keyed(txt(rng.choice(case.title.jobs)))} \\ Durée de la période d'essai : {keyed('30')} jours \\ Salaire brut mensuel : {keyed(f'{rng.randrange(1000, 1800)},00')} €")
        + tag("FORMATION", **grey)
        + cols(f"Organisme de formation principal : {keyed(txt(school.name))} \\ N° SIRET : {keyed(siret(school))} \\ N° de déclaration d'activité : {keyed(str(rng.randrange(10**10, 10**11)))} \\ Organisation de la formation : date de début du cycle {keyed(slashed(start + 6 * ONE))}", f"Type de qualification visée : {keyed('1')} \\ Intitulé précis : {keyed(paper.put('diploma', shown, 'BTS ' + shown))} \\ Durée totale des actions d'évaluation, d'accompagnement et des enseignements : {length} heures \\ dont enseignements généraux, professionnels et technologiques : voir annexe")
        + gap(2)
        + f"{box(True, 'L’employeur atteste disposer des pièces justificatives nécessaires.')} #h(4mm) Fait le {keyed(signed_on(paper, signed, slashed(signed)))} à {keyed(txt(firm.place.town))}\n"
        + places
        + frame(f"{bold('PARTIE RÉSERVÉE À L’OPCO')} \\ N° du dossier : #h(30mm) Date de réception : #h(30mm) Décision : {box(False, 'favorable')} #h(2mm) {box(False, 'défavorable')}", 2, "0.4pt", "luma(240)")
    )  # fmt: skip


@opened_layout("professional_training_contract", "letter_of_the_staff_office_with_initialled_second_leaf", defects=CONTRACTS)  # fmt: skip
def letter_of_the_staff_office_with_initialled_second_leaf(case: Case, paper: Paper) -> str:
    """A large firm's contract in paragraphs, its end with two hands on a second leaf."""
    firm, rng = invent_firm(case.rng), case.rng
    school = school_of(case, GRETA)
    start, end = contract_span(case)
    ink = rng.choice(("rgb(0,105,90)", "rgb(170,60,20)", "rgb(60,40,110)"))
    sheet(paper, 10.6, "Lato", "Carlito", "Open Sans", margins=(20, 22, 18, 22), leading=0.85)
    under_page(paper, f"{firm.name} – {firm.form} – {firm.address} – SIREN {firm.siren} – Paraphes : ............")  # fmt: skip
    shown, job = course(case), rng.choice(case.title.jobs)
    length = hours_said(paper, hours_of(case), " heures")
    text = (
        f"{head('Nature et durée', ink)}Le présent contrat de professionnalisation est conclu à durée déterminée en application des articles L. 6325-1 et suivants du code du travail. Il débute le {when(paper, 'start', start)} et expire le {when(paper, 'end', end)}, sans qu'il soit besoin de préavis.\n"
        + f"{head('Qualification visée', ink)}L'action de professionnalisation conduit au {paper.put('diploma', shown, 'BTS ' + shown)}. Elle est confiée à {txt(school.name)}, {txt(school.place.town)}, et comporte {length} d'enseignements, dont le calendrier est annexé.\n"
        + f"{head('Fonctions', ink)}Le salarié est employé comme {txt(job)} sous la conduite de son tuteur, {txt(colleague(case))}.\n"
        + f"{head('Temps de travail et salaire', ink)}La durée hebdomadaire est de 35 heures, temps de formation compris. Le salaire mensuel brut s'établit à {rng.randrange(1150, 1800)} euros.\n"
        + f"{head('Période d’essai et lieu de travail', ink)}La période d'essai est d'un mois. Le salarié est rattaché à l'établissement de {txt(firm.place.town)} ; il peut être conduit à se déplacer dans la région.\n"
        + f"{head('Tutorat', ink)}Le tuteur accueille le salarié, organise son activité et assure la liaison avec l'organisme de formation. Un entretien a lieu dans les deux premiers mois pour vérifier que le programme convient aux acquis du salarié.\n"
        + f"{head('Obligations', ink)}Le salarié s'engage à suivre la formation avec assiduité et à se présenter aux épreuves. Toute absence en formation est assimilée à une absence en entreprise.\n"
    )  # fmt: skip
    places = cols(over(paper, "employer", f"Pour {firm.name}, {firm.director}", seal_of(firm), 68), over(paper, "apprentice", "Le salarié en contrat de professionnalisation", None, 66, 30))  # fmt: skip
    keep_signers(paper)
    return (
        logo(f"{bold(paper.put('employer', firm.name), 15, ink)} \\ {fine('Direction des ressources humaines', 8.5)}", ink, rng.choice(("bars", "peak")))
        + gap(5)
        + bold(paper.choose("Contrat de professionnalisation", "CONTRAT DE PROFESSIONNALISATION"), 16)
        + f"\n\nEntre la société ci-dessus, dont le siège est {txt(firm.address)}, et {whom(paper)}, {birth(paper)}, demeurant {txt(home(case))}, il a été convenu :\n"
        + text
        + "#pagebreak()\n"
        + head("Confidentialité et données personnelles", ink)
        + "Les informations recueillies sont traitées pour la gestion du contrat et communiquées à l'opérateur de compétences. Le salarié dispose d'un droit d'accès et de rectification.\n"
        + head("Dépôt", ink)
        + "Le contrat est transmis à l'opérateur de compétences au plus tard dans les cinq jours qui suivent le début de son exécution.\n"
        + gap(6)
        + f"Établi en deux exemplaires à {txt(firm.place.town)}, le {signed_on(paper, start - rng.randrange(1, 15) * ONE)}.\n"
        + gap(5)
        + places
    )  # fmt: skip


@opened_layout(
    "professional_training_contract", "border_firm_in_french_and_german", defects=CONTRACTS
)
def border_firm_in_french_and_german(case: Case, paper: Paper) -> str:
    """A border firm's contract, French at the left, German at the right; the French holds."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = school_of(case, GRETA)
    start, end = contract_span(case)
    sheet(paper, 9.2, "Liberation Sans", "DejaVu Sans", "Carlito", margins=(15, 15, 13, 15))
    shown = course(case)
    de = "luma(80)"

    def pair(fr: str, other: str) -> str:
        return f'[{fr}], [#text(fill: {de}, lang: "de")[{txt(other)}]]'

    rows = [
        pair(f"*1.* Employeur : {bold(paper.put('employer', firm.name))}, {txt(firm.address)}", "1. Arbeitgeber: siehe nebenstehend."),
        pair(f"*2.* Salarié(e) : {whom(paper)}, {birth(paper)}, {txt(home(case))}", "2. Arbeitnehmer(in): Name, Geburtsdatum und Anschrift siehe nebenstehend."),
        pair(f"*3.* Le contrat de professionnalisation commence le {when(paper, 'start', start)} et se termine le {when(paper, 'end', end)}.", "3. Der Vertrag ist befristet; Beginn und Ende siehe nebenstehend."),
        pair(f"*4.* Diplôme préparé : {paper.put('diploma', shown, 'BTS ' + shown)}.", "4. Angestrebter Abschluss: französisches BTS-Diplom."),
        pair(f"*5.* Organisme de formation : {txt(school.name)}, {txt(school.place.town)}. Durée des enseignements : {hours_said(paper, hours_of(case), ' heures')}.", "5. Bildungsträger und Dauer des Unterrichts siehe nebenstehend."),
        pair(f"*6.* Rémunération : {rng.choice((65, 80, 85))} % du SMIC, {rng.choice(('douze', 'treize'))} mois.", "6. Vergütung: Anteil am gesetzlichen Mindestlohn."),
        pair("*7.* Droit local d'Alsace-Moselle : les jours fériés locaux sont chômés.", "7. Örtliche Feiertage sind arbeitsfrei."),
        pair("*8.* Seule la version française fait foi.", "8. Maßgeblich ist allein die französische Fassung."),
    ]  # fmt: skip
    places = row_of(paper, [("employer", "L'employeur / Der Arbeitgeber", seal_of(firm)), ("apprentice", f"{p.agree('Le salarié', 'La salariée')} / {p.agree('Der Arbeitnehmer', 'Die Arbeitnehmerin')}", None), ("training_centre", "L'organisme de formation / Der Bildungsträger", seal_of(school))], 180, 26)  # fmt: skip
    keep_signers(paper)
    return (
        mid(f"{bold('CONTRAT DE PROFESSIONNALISATION', 14)} \\ {at(10, italic('Berufsausbildungsvertrag nach französischem Recht'), de)}")
        + gap(2)
        + f"#table(columns: (1.25fr, 1fr), inset: 2mm, stroke: (x, y) => (top: 0.3pt + luma(150)), {', '.join(rows)})\n"
        + gap(3)
        + f"Fait à {txt(firm.place.town)}, le {signed_on(paper, start - rng.randrange(1, 20) * ONE)} – {italic('Ort und Datum')}\n"
        + gap(2)
        + places
    )  # fmt: skip


# -- work --------------------------------------------------------------------------------------


@opened_layout(
    "employment_contract", "engagement_letter_to_be_returned_signed", defects=("wrong_job",)
)
def engagement_letter_to_be_returned_signed(case: Case, paper: Paper) -> str:
    """A letter of engagement, « bon pour accord » in the employee's hand."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(120, 1100) * ONE)
    job = job_of(case)
    sheet(paper, 10.5, "Libertinus Serif", "Carlito", "Liberation Sans", margins=(20, 22, 16, 22))
    under_page(paper, f"{firm.name} {firm.form} au capital de {rng.randrange(8, 90)} 000 € – RCS {firm.place.town} {firm.siren}")  # fmt: skip
    accord = paper.handwritten("Bon pour accord", 13) if paper.signs("candidate") else ""  # fmt: skip
    return (
        cols(f"{bold(paper.put('employer', firm.name), 14)} \\ {txt(firm.street)} \\ {txt(town_of(firm))} \\ Tél. {firm.phone}", f"#v(14mm) {txt(p.civility)} {whom(paper, title=False)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}", w="(1fr, 78mm)")
        + gap(5)
        + f"{txt(firm.place.town)}, le {signed_on(paper, start - rng.randrange(4, 20) * ONE)}\n\n{bold('Objet')} : {paper.choose('lettre d’engagement – contrat de travail à durée indéterminée', 'contrat de travail à durée indéterminée')}\n\n{p.civility},\n\n"
        + f"À la suite de nos entretiens, nous vous confirmons votre engagement au sein de notre entreprise à compter du {when(paper, 'start', start)}, en contrat de travail à durée indéterminée, aux conditions ci-après.\n\n"
        + f"Vous exercerez les fonctions de {bold(paper.put('job_title', job))}, classification {rng.choice(('ETAM niveau D', 'niveau III échelon 2', 'coefficient 240'))}. Votre lieu de rattachement est {txt(firm.place.town)}.\n\n"
        + f"Votre horaire est de 35 heures par semaine et votre rémunération brute mensuelle de {rng.randrange(1850, 2900)} euros sur douze mois.\n\nLa période d'essai est de deux mois. Vous bénéficierez des congés payés légaux ; la caisse de retraite est celle de la profession.\n\nVous voudrez bien nous retourner un exemplaire de la présente, daté et revêtu de votre signature précédée de la mention « bon pour accord ».\n"
        + gap(5)
        + cols(over(paper, "employer", f"{firm.director}, pour la direction", seal_of(firm), 68), f"{txt(p.agree('Le salarié', 'La salariée'))} \\ {accord} \\ {hand(paper, 'candidate', None, 62, 22)}")
    )  # fmt: skip


@opened_layout(
    "employment_contract", "fixed_term_small_print_in_two_columns", defects=("wrong_job",)
)
def fixed_term_small_print_in_two_columns(case: Case, paper: Paper) -> str:
    """A contract for a fixed term: parties in cells, clauses in small print, hands under lines."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(90, 420) * ONE)
    end = case.fact("end", start + rng.randrange(170, 520) * ONE)
    job = job_of(case)
    sheet(paper, 9, "Liberation Sans Narrow", "Carlito", "Open Sans", margins=(13, 14, 12, 14))
    paper.setup.justify = True
    clauses = (
        f"*Motif.* Le contrat est conclu pour faire face à un accroissement temporaire d'activité lié au chantier {txt(rng.choice(('du lot 4', 'de la résidence des Pins fictifs', 'du groupe scolaire')))}.",
        f"*Terme.* Il est conclu du {when(paper, 'start', start)} au {when(paper, 'end', end)}. Il peut être renouvelé dans les conditions de l'article L. 1243-13.",
        f"*Poste.* {p.agree('Le salarié est engagé', 'La salariée est engagée')} en qualité de {bold(paper.put('job_title', job))}.",
        "*Essai.* La période d'essai est d'un mois.",
        f"*Salaire.* {rng.randrange(12, 19)},{rng.randrange(10, 99)} euros bruts de l'heure pour 151,67 heures par mois.",
        "*Congés.* Les congés sont pris par la caisse des congés intempéries.",
        "*Protection sociale.* Retraite et prévoyance sont servies par l'institution de la branche.",
        "*Fin de contrat.* Une indemnité égale à 10 % de la rémunération brute est due à l'échéance.",
    )
    return (
        cols(bold(txt("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE"), 14), right(f"Exemplaire {rng.choice(('salarié', 'employeur'))}"), w="(1fr, 40mm)")
        + bar("black", 1.4)
        + grid(("L'employeur", "Le salarié"), [(f"{bold(paper.put('employer', firm.name))} \\ {txt(firm.form)}, SIRET {siret(firm)} \\ {txt(firm.address)} \\ représenté par {txt(firm.director)}", plain_rows([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("Demeurant", txt(home(case)))], 30, 1.4))], "(1fr, 1fr)", inset=2)
        + gap(1)
        + cols("\n\n".join(clauses[:4]), "\n\n".join(clauses[4:]), gut=8)
        + gap(4)
        + f"Fait en double exemplaire, {txt(firm.place.town)}, le {signed_on(paper, start)}\n"
        + gap(2)
        + cols(beneath(paper, "candidate", p.agree("Le salarié", "La salariée"), None, 62, 34), beneath(paper, "employer", "L'employeur, cachet de l'entreprise", seal_of(firm), 70))
        + fine("Convention collective applicable : ETAM du bâtiment, IDCC 2609. Déclaration préalable à l'embauche effectuée auprès de l'Urssaf.", 7)
    )  # fmt: skip
