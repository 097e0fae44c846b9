"""Contracts: apprenticeship, professional training, employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.apart.thirty_second.wording import (
    CFA,
    DAYS,
    REMOTE,
    academy,
    below,
    birth,
    born,
    cells,
    civil,
    course,
    east,
    fence,
    fine,
    footer,
    gap,
    hand,
    heavy,
    home,
    house,
    inward,
    labels,
    lean,
    lodged,
    mid,
    named,
    near,
    of,
    on,
    pad,
    page,
    parties,
    pen_day,
    penned,
    row,
    side,
    siret,
    slash,
    somebody,
    strip,
    stroke,
    table,
    tick,
    title_of,
    town_of,
    unkept,
)
from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, apart_layout
from specimens.people import Firm, invent_firm


def _three(firm: Firm, school: Firm) -> list[tuple[str, str, list[str] | None]]:
    return [
        ("employer", "Signature de l'employeur", pad(firm, f"SIRET {firm.siret}")),
        ("apprentice", "Signature de l'apprenti(e)", None),
        ("training_centre", "Visa du CFA : cachet et signature du directeur", pad(school)),
    ]


_GREY = "luma(205)"


def _cerfa_people(case: Case, paper: Paper, firm: Firm) -> str:
    """Employer, apprentice and master in the state form's cells."""
    rng, p = case.rng, case.person
    employer = [
        ("Nom et prénom ou dénomination", heavy(paper.put("employer", firm.name))),
        ("N° SIRET de l'établissement d'exécution du contrat", txt(siret(firm))),
        ("Adresse", txt(firm.address)),
        ("Code IDCC de la convention collective applicable", str(rng.randrange(1000, 3200))),
        ("Type d'employeur", "11"),
        ("Effectif total salariés de l'entreprise", str(rng.randrange(2, 240))),
    ]
    learner = [
        *civil(
            paper, "Nom de naissance de l'apprenti(e)", "Nom d'usage", "Prénom(s) de l'apprenti(e)"
        ),
        ("Date de naissance", birth(paper)),
        ("Département de naissance", txt(p.birth_department)),
        ("Commune de naissance", txt(p.birth_place)),
        ("Adresse de l'apprenti(e)", home(case)),
        ("Sexe", tick(p.sex == "M", "M") + " " + tick(p.sex == "F", "F")),
        ("Dernier diplôme ou titre préparé", "41"),
    ]
    master = [
        ("Nom de naissance, prénom", txt(somebody(case))),
        (
            "Date de naissance",
            f"0{rng.randrange(1, 9)}/1{rng.randrange(0, 3)}/19{rng.randrange(66, 90)}",
        ),
    ]
    return (
        strip("L'EMPLOYEUR", _GREY, "black") + tick(True, "employeur privé") + " #h(5mm) " + tick(False, "employeur « public »") + "\n" + lodged(employer, inset=2.3)
        + strip("L'APPRENTI(E)", _GREY, "black") + lodged(learner, inset=2.3)
        + strip("LE MAÎTRE D'APPRENTISSAGE", _GREY, "black") + lodged(master, inset=2.3)
    )  # fmt: skip


@apart_layout("apprenticeship_contract", "typed_cerfa_with_grey_bars_and_second_sheet", defects=CONTRACTS)  # fmt: skip
def typed_cerfa_with_grey_bars_and_second_sheet(case: Case, paper: Paper) -> str:
    """The state form typed in: bars over cells, the training and the visas on the second sheet."""
    rng, firm, school = case.rng, invent_firm(case.rng), house(case, CFA)
    (start, end), hours = contract_span(case), hours_of(case)
    page(paper, 9, ("Liberation Sans", "Carlito"), (10, 12, 10, 12))
    paper.setup.numbering = True
    terms = [
        ("Type de contrat ou d'avenant", "11"),
        ("Date de conclusion", unkept(paper, start - rng.randrange(2, 30) * DAYS, None)),
        ("Date de début d'exécution du contrat", paper.date("start", start, form=slash(start))),
        (
            "Date de fin du contrat ou de la période d'apprentissage",
            paper.date("end", end, form=slash(end)),
        ),
        ("Durée hebdomadaire du travail", "35 heures 00 minutes"),
        (
            "Salaire brut mensuel à l'embauche",
            f"{rng.randrange(780, 1500)},{rng.randrange(10, 99)} €",
        ),
    ]
    course_of = [
        ("Dénomination du CFA responsable", txt(school.name)),
        ("N° UAI du CFA", f"0{rng.randrange(100000, 999999)}K"),
        ("Adresse du CFA", txt(school.address)),
        ("Diplôme ou titre visé par l'apprenti(e)", "54"),
        ("Intitulé précis", heavy(course(paper, "diploma"))),
        ("Code RNCP", f"{rng.randrange(34000, 39000)}"),
        ("Début de formation en CFA", txt(slash(start + 6 * DAYS))),
        ("Durée de la formation", hours_said(paper, hours, " heures")),
    ]
    out = (
        side(f"{heavy('cerfa', 15)} \\ {fine('FA 13 – N° 10103*11', 8)}", mid(f"{heavy('Contrat d’apprentissage', 16)} \\ {fine('(art. L6211-1 et suivants du code du travail)', 8)}"), east(fine("Mode contractuel de l'apprentissage : 1", 8)), wide="(34mm, 1fr, 44mm)", align="horizon")
        + _cerfa_people(case, paper, firm)
        + strip("LE CONTRAT", _GREY, "black") + lodged(terms, inset=2.3)
        + "#pagebreak()\n"
        + strip("LA FORMATION", _GREY, "black") + lodged(course_of, inset=2.3)
        + gap(2) + tick(True, "L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat")
        + gap(2) + f"Fait à {txt(firm.place.town)}\n" + row(paper, _three(firm, school), 182, 31, "0.5pt")
        + strip("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", _GREY, "black")
        + f"Nom de l'organisme : OPCO Fictif #h(10mm) N° de dépôt : {rng.randrange(10**8, 10**9)} #h(10mm) Numéro d'avenant : 0\n"
    )  # fmt: skip
    parties(paper)
    return out


@apart_layout("apprenticeship_contract", "town_hall_form_filled_with_a_pen", defects=CONTRACTS)
def town_hall_form_filled_with_a_pen(case: Case, paper: Paper) -> str:
    """The form of the public sector: print in small letters, a pen's answers, visas in rows."""
    rng, school = case.rng, house(case, CFA)
    (start, end), hours, place = contract_span(case), hours_of(case), near(case)
    p, town = case.person, f"Commune {of(place.town)}"
    page(paper, 9.4, ("Liberation Sans", "Liberation Sans Narrow"), (13, 15, 12, 15))
    length = paper.blank() if hours is None else penned(paper, "training_hours", hours, str(hours), 14)  # fmt: skip
    who = penned(paper, "birth_name", p.birth_name, p.birth_name, 14)
    usage = penned(paper, "usage_name", p.usage_name, p.usage_name, 14) if p.usage_name else "néant"
    given = penned(paper, "given_names", list(p.given_names), ", ".join(p.given_names), 14)
    shown = title_of(case)
    firm_lines = ["MAIRIE", place.town.upper()]
    out = (
        side(f"{heavy('cerfa')} n° 10103\\*08 \\ {fine('secteur public non industriel et commercial')}", east(fine(f"Enregistrement n° 0{rng.randrange(10, 95)} {rng.randrange(10**6, 10**7)}")))
        + mid(heavy("CONTRAT D'APPRENTISSAGE", 15)) + stroke(pt=1)
        + labels([("Collectivité qui emploie l'apprenti(e)", penned(paper, "employer", town, town, 14)), ("Adresse", txt(f"Place de la Mairie, {place.post_code} {place.town}")), ("Nom du maître d'apprentissage", paper.handwritten(somebody(case), 13))], 66, row=3.4)
        + stroke()
        + labels([("Nom de naissance de l'apprenti(e)", who), ("Nom d'usage", usage), ("Prénoms", given), ("Né(e) le", pen_day(paper, "birth_date", p.birth_date)), ("Demeurant à", paper.handwritten(f"{p.street}, {p.place.town}", 13))], 66, row=3.4)
        + stroke()
        + labels([("Contrat conclu à compter du", pen_day(paper, "start", start)), ("jusqu'au", pen_day(paper, "end", end)), ("Diplôme préparé (intitulé complet)", penned(paper, "diploma", shown, f"BTS {shown}", 13)), ("Centre de formation (CFA)", paper.handwritten(school.name, 13)), ("Nombre total d'heures de formation au CFA", f"{length} h"), ("Rémunération, 1re année", f"{rng.choice((43, 51, 53, 61))} % du SMIC")], 66, row=3.4)
        + stroke()
        + f"À {paper.handwritten(place.town, 13)}, le {paper.hand_date(None, start - rng.randrange(3, 25) * DAYS, 13)}\n"
        + table([("Le Maire ou son représentant (signature, cachet)", hand(paper, "employer", firm_lines, 78, 31)), ("L'apprenti(e)", hand(paper, "apprentice", None, 78, 18)), ("Le directeur du CFA (signature, cachet)", hand(paper, "training_centre", pad(school), 78, 31))], "(1fr, 84mm)", inset=1.4)
    )  # fmt: skip
    parties(paper)
    return out


def _e_signed(paper: Paper, party: str, role: str, name: str, when: str) -> str:
    """A box of a program that signs: role, drawn hand, name and hour if it was signed."""
    mark = fine(f"Signé électroniquement par {name} – {when}", 6.6) if paper.signs(party) else fine("En attente de signature", 6.6)  # fmt: skip
    return f"{txt(role)} \\ {hand(paper, party, None, 50, 17)} \\ {mark}"


@apart_layout("apprenticeship_contract", "centre_program_sheet_signed_on_line", defects=CONTRACTS)
def centre_program_sheet_signed_on_line(case: Case, paper: Paper) -> str:
    """A centre's program: the contract's data in a table of two shades, signed on a platform."""
    rng, p, firm, school = case.rng, case.person, invent_firm(case.rng), house(case, CFA)
    (start, end), hours = contract_span(case), hours_of(case)
    page(paper, 9.6, ("Open Sans", "Lato", "Carlito"), (15, 16, 14, 16))
    ink = rng.choice(("rgb(0,95,120)", "rgb(110,40,110)", "rgb(180,80,0)"))
    footer(
        paper,
        f"Document généré par l'outil de gestion du {school.name} – identifiant {rng.randrange(16**7, 16**8):x}",
    )
    when = "" if case.has("undated") else f"{slash(start - 9 * DAYS)} {rng.randrange(8, 19)}:{rng.randrange(10, 59)}"  # fmt: skip
    data = [
        ("Employeur", f"{paper.put('employer', firm.name)} – SIRET {txt(siret(firm))}"),
        ("Adresse de l'employeur", txt(firm.address)),
        ("Maître d'apprentissage", txt(somebody(case))),
        *((f"Apprenti(e) – {k}", v) for k, v in civil(paper, "nom de naissance", "nom d'usage", "prénoms")),
        ("Apprenti(e) – date de naissance", birth(paper)),
        ("Certification visée", course(paper, "diploma")),
        ("Durée totale de la formation théorique", hours_said(paper, hours)),
        ("Date de début du contrat", on(paper, "start", start)),
        ("Date de fin du contrat", on(paper, "end", end)),
        ("Rémunération annuelle 1 / 2", f"{rng.choice((43, 53))} % / {rng.choice((51, 61))} % du SMIC"),
        ("Lieu de formation", txt(school.address)),
    ]  # fmt: skip
    shade = "(_, y) => if calc.odd(y) { luma(240) } else { white }"
    body = ", ".join(f"[#text(fill: {ink})[{txt(k)}]], [{v}]" for k, v in data)
    out = (
        side(heavy(txt(school.name), 13, ink), east(f"{heavy('CONTRAT D’APPRENTISSAGE', 13)} \\ {fine('établi au titre des articles L. 6221-1 à L. 6225-8 du code du travail', 7)}"), wide="(70mm, 1fr)")
        + stroke(ink, 1.4)
        + f"#table(columns: (66mm, 1fr), inset: 2mm, stroke: none, fill: {shade}, {body})\n"
        + gap(2)
        + "Les parties déclarent avoir pris connaissance de leurs obligations réciproques et acceptent la signature sur support électronique.\n"
        + gap(2)
        + table([(_e_signed(paper, "apprentice", "L'apprenti(e)", f"{p.first_name} {p.birth_name}", when), _e_signed(paper, "employer", "L'employeur", firm.director, when), _e_signed(paper, "training_centre", "Le centre de formation", school.director, when))], "(1fr, 1fr, 1fr)", line=f"0.6pt + {ink}", inset=2.2)
    )  # fmt: skip
    parties(paper)
    return out


@apart_layout(
    "apprenticeship_contract", "border_region_contract_in_two_languages", defects=CONTRACTS
)
def border_region_contract_in_two_languages(case: Case, paper: Paper) -> str:
    """A border region's contract: French at the left, German at the right, three hands below."""
    rng, firm, school = case.rng, invent_firm(case.rng), house(case, CFA)
    (start, end), hours = contract_span(case), hours_of(case)
    page(paper, 9.3, ("Caladea", "Liberation Serif", "DejaVu Serif"), (16, 15, 14, 15))
    length = hours_said(paper, hours, " heures")
    pairs = [
        (f"{heavy(txt('1. Employeur'))} : {paper.put('employer', firm.name)}, {txt(firm.form)}, {txt(firm.address)}, représenté par {txt(firm.director)}.", f"{heavy(txt('1. Arbeitgeber'))}: Betrieb und gesetzlicher Vertreter wie nebenstehend."),
        (f"{heavy(txt('2. Apprenti(e)'))} : {named(paper)}, {born(paper)}, demeurant {home(case)}.", f"{heavy(txt('2. Auszubildende(r)'))}: Name, Geburtstag und Wohnort wie nebenstehend."),
        (f"{heavy(txt('3. Objet'))} : l'employeur assure à l'apprenti(e) une formation menant au {course(paper, 'diploma')}.", f"{heavy(txt('3. Gegenstand'))}: der Betrieb sichert eine Ausbildung, die zum genannten französischen Abschluss führt."),
        (f"{heavy(txt('4. Durée'))} : du {on(paper, 'start', start)} au {on(paper, 'end', end)}, période d'essai de quarante-cinq jours en entreprise.", f"{heavy(txt('4. Dauer'))}: die nebenstehenden Tage gelten; die Probezeit beträgt fünfundvierzig Tage im Betrieb."),
        (f"{heavy(txt('5. Formation'))} : {txt(school.name)}, {town_of(school)} ; {length} d'enseignement sur la durée du contrat.", f"{heavy(txt('5. Unterricht'))}: der Unterricht findet im genannten Zentrum statt, Stunden wie nebenstehend."),
        (f"{heavy(txt('6. Salaire'))} : {rng.choice((43, 53, 61))} % du SMIC, treizième mois exclu.", f"{heavy(txt('6. Vergütung'))}: in Prozent des gesetzlichen Mindestlohns, ohne dreizehntes Gehalt."),
        (f"{heavy(txt('7. Droit applicable'))} : le code du travail français.", f"{heavy(txt('7. Recht'))}: es gilt französisches Arbeitsrecht."),
    ]  # fmt: skip
    seats = [
        ("apprentice", "L'apprenti(e) / Auszubildende(r)", None),
        ("employer", "L'employeur / Arbeitgeber", pad(firm)),
        ("training_centre", "Le CFA / Ausbildungszentrum", pad(school)),
    ]
    out = (
        mid(f"{heavy('Contrat d’apprentissage', 17)} \\ {lean('Ausbildungsvertrag')} \\ {fine('version française seule faisant foi', 8)}")
        + gap(3)
        + table(pairs, "(1.35fr, 1fr)", line="(x, y) => if x == 0 { (right: 0.5pt) } else { none }", inset=2.2)
        + gap(3)
        + f"Fait à {txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(4, 30) * DAYS)}, en trois exemplaires.\n"
        + gap(2)
        + row(paper, seats, 178, 31)
    )  # fmt: skip
    parties(paper)
    return out


def _alternate(firm: Firm) -> list[tuple[str, str, list[str] | None]]:
    return [
        ("employer", "Signature et cachet de l'employeur", pad(firm)),
        ("apprentice", "Signature du (de la) titulaire du contrat", None),
    ]


@apart_layout(
    "professional_training_contract", "numbered_boxes_form_of_the_state", defects=CONTRACTS
)
def numbered_boxes_form_of_the_state(case: Case, paper: Paper) -> str:
    """The state's form with one digit a box for numbers and days, two places, a fund's frame."""
    rng, p, firm, school = case.rng, case.person, invent_firm(case.rng), house(case, REMOTE)
    (start, end), hours = contract_span(case), hours_of(case)
    page(paper, 8.9, ("Liberation Sans", "DejaVu Sans", "Open Sans"), (10, 13, 10, 13))
    length = paper.blank() if hours is None else paper.comb("training_hours", hours, str(hours))

    def boxed(name: str, day: object) -> str:
        paper.put(name, f"{day:%Y-%m-%d}", f"{day:%d %m %Y}")
        return cells(f"{day:%d %m %Y}")

    names = " \\ ".join(f"{txt(k)} : {heavy(v)}" for k, v in civil(paper, "NOM de naissance", "NOM d'usage", "Prénoms"))  # fmt: skip
    out = (
        side(heavy("CONTRAT DE PROFESSIONNALISATION", 14), east(f"cerfa N° 12434\\*0{rng.choice((2, 3, 4))} \\ {fine('Articles L. 6325-1 à L. 6325-24 et D. 6325-1 à D. 6325-28 du code du travail', 6.5)}"), wide="(105mm, 1fr)")
        + fence(f"{heavy('EMPLOYEUR')} \\ Dénomination : {paper.put('employer', firm.name.upper())} \\ Adresse : {txt(firm.address)} \\ N° SIRET : {cells(siret(firm))} \\ Code NAF : 43{rng.randrange(10, 99)}Z #h(8mm) Convention collective : {rng.randrange(1000, 3000)}", 2.4)
        + fence(f"{heavy('SALARIÉ(E)')} \\ {names} \\ Date de naissance : {boxed('birth_date', p.birth_date)} #h(6mm) {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} \\ Adresse : {home(case)} \\ Situation avant ce contrat : 4 #h(8mm) Niveau de formation : 4", 2.4)
        + fence(f"{heavy('TUTEUR AU SEIN DE L’ENTREPRISE')} \\ Nom, prénom : {txt(somebody(case))} #h(6mm) Emploi occupé : {txt(rng.choice(case.title.jobs))}", 2.4)
        + fence(f"{heavy('CONTRAT')} \\ Nature : {tick(False, 'CDI')} #h(3mm) {tick(True, 'CDD')} #h(3mm) {tick(False, 'Travail temporaire')} \\ #v(1mm) Date de début d'exécution {boxed('start', start)} #h(4mm) Date de fin du contrat {boxed('end', end)} \\ Emploi occupé pendant le contrat : {txt(rng.choice(case.title.jobs))} #h(6mm) Salaire brut à l'embauche : {rng.randrange(1000, 1700)} €", 2.4)
        + fence(f"{heavy('FORMATION')} \\ Organisme de formation : {txt(school.name)}, {town_of(school)} \\ Type de qualification visée : 1 #h(8mm) Intitulé : {course(paper, 'diploma')} \\ Durée des actions d'évaluation, d'accompagnement et des enseignements, en heures : {length}", 2.4)
        + f"Fait le {unkept(paper, start - rng.randrange(1, 20) * DAYS)} à {txt(firm.place.town)}\n"
        + row(paper, _alternate(firm), 180, 31, "0.5pt")
        + fence(fine("CADRE RÉSERVÉ À L'OPCO – N° de l'opérateur : ........ Date de réception du dossier complet : .................. Date de la décision : ..................", 7), 2)
    )  # fmt: skip
    parties(paper)
    return out


@apart_layout(
    "professional_training_contract", "firm_letter_of_alternance_in_paragraphs", defects=CONTRACTS
)
def firm_letter_of_alternance_in_paragraphs(case: Case, paper: Paper) -> str:
    """A firm writes the contract as a letter to the person, who agrees at the foot."""
    rng, p, firm, school = case.rng, case.person, invent_firm(case.rng), house(case, CFA)
    (start, end), hours = contract_span(case), hours_of(case)
    page(paper, 10.2, ("Libertinus Serif", "Liberation Serif", "Carlito"), (18, 22, 16, 22))
    paper.setup.justify = True
    footer(
        paper, f"{firm.name} – {firm.form} – {firm.address} – RCS {firm.place.town} {firm.siren}"
    )
    reply = paper.handwritten("Lu et approuvé", 13) if paper.signs("apprentice") else ""
    out = (
        heavy(paper.put("employer", firm.name), 15, "rgb(70,70,110)") + f" \\ {txt(firm.street)} \\ {town_of(firm)}\n"
        + east(f"{txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}")
        + gap(3) + east(f"{txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(5, 30) * DAYS)}")
        + heavy("Objet : contrat de professionnalisation à durée déterminée") + "\n\n"
        + f"{p.civility},\n\nNous vous confirmons votre engagement, dans le cadre des articles L. 6325-1 et suivants du code du travail, selon les conditions ci-après, applicables à {named(paper)}, {born(paper)}.\n\n"
        + f"Le présent contrat de professionnalisation prend effet le {on(paper, 'start', start)} et se termine le {on(paper, 'end', end)}. Vous exercerez les fonctions de {txt(rng.choice(case.title.jobs).lower())}, sous la responsabilité de votre tuteur, {txt(somebody(case))}.\n\n"
        + f"Vous préparerez le diplôme suivant : {heavy(course(paper, 'diploma'))}. Les enseignements, d'une durée totale de {hours_said(paper, hours)}, seront dispensés par {txt(school.name)}, à {txt(school.place.town)}, à raison de deux jours par semaine.\n\n"
        + f"Votre rémunération brute s'élève à {rng.choice((65, 70, 80, 100))} % du SMIC. La durée du travail est de trente-cinq heures par semaine, temps de formation compris. La période d'essai est d'un mois. Les autres conditions relèvent de la convention collective et du règlement intérieur, remis ce jour.\n\n"
        + "Nous vous prions de nous retourner un exemplaire revêtu de votre signature.\n"
        + gap(4)
        + side(below(paper, ("employer", f"Pour l'entreprise, {firm.director}", pad(firm)), 70), f"#block(breakable: false)[Le (la) salarié(e) {reply} \\ {hand(paper, 'apprentice', None, 62, 26)}]")
    )  # fmt: skip
    parties(paper)
    return out


@apart_layout(
    "professional_training_contract", "fund_portal_print_with_deposit_number", defects=CONTRACTS
)
def fund_portal_print_with_deposit_number(case: Case, paper: Paper) -> str:
    """A fund's portal prints the deposited contract: panels abreast, hands scanned at the foot."""
    rng, firm, school = case.rng, invent_firm(case.rng), house(case, REMOTE)
    (start, end), hours = contract_span(case), hours_of(case)
    page(paper, 9.2, ("Lato", "Carlito", "Open Sans"), (14, 15, 14, 15))
    blue = "rgb(25,60,130)"
    panel = f"0.7pt + {blue}"
    firm_box = heavy("Entreprise", 10.5, blue) + "\n" + labels([("Raison sociale", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Tuteur", txt(somebody(case)))], 26, row=2)  # fmt: skip
    worker = heavy("Alternant(e)", 10.5, blue) + "\n" + labels([*civil(paper, "Nom naiss.", "Nom usage", "Prénom", one=True), ("Né(e) le", birth(paper)), ("Adresse", home(case))], 26, row=2)  # fmt: skip
    terms = heavy("Contrat", 10.5, blue) + "\n" + labels([("Nature", "CDD de professionnalisation"), ("Début", on(paper, "start", start)), ("Fin", on(paper, "end", end)), ("Emploi", txt(rng.choice(case.title.jobs)))], 26, row=2)  # fmt: skip
    study = heavy("Parcours de formation", 10.5, blue) + "\n" + labels([("Organisme", txt(school.name)), ("Certification", course(paper, "diploma")), ("Durée totale", hours_said(paper, hours)), ("Rythme", "2 j / 3 j")], 26, row=2)  # fmt: skip
    out = (
        side(f"{heavy('OPCO Exemple', 15, blue)} \\ {fine('Espace entreprises – alternance')}", east(f"Dossier n° {rng.randrange(10**7, 10**8)} \\ Statut : déposé, prise en charge accordée"), align="horizon")
        + stroke(blue, 1)
        + heavy("Contrat de professionnalisation", 17) + " \\ " + fine("Exemplaire de l'employeur, reprenant les rubriques du formulaire cerfa 12434", 8) + gap(2)
        + side(fence(firm_box, 3, panel), fence(worker, 3, panel), gutter=4)
        + gap(1)
        + side(fence(terms, 3, panel), fence(study, 3, panel), gutter=4)
        + gap(2)
        + "Les signataires certifient exacts les renseignements portés ci-dessus et s'engagent à exécuter le contrat dans le respect du code du travail.\n"
        + gap(2)
        + side(f"Date de conclusion du contrat : {unkept(paper, start - rng.randrange(2, 20) * DAYS)}", below(paper, ("apprentice", "L'alternant(e)", None), 50), below(paper, ("employer", "L'employeur", pad(firm)), 62), wide="(52mm, 54mm, 1fr)", gutter=4)
    )  # fmt: skip
    parties(paper)
    return out


@apart_layout(
    "employment_contract", "short_engagement_letter_to_countersign", defects=("wrong_job",)
)
def short_engagement_letter_to_countersign(case: Case, paper: Paper) -> str:
    """A letter of engagement for an unlimited time, with the person's agreement in a frame."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start, job = case.fact("start", case.today - rng.randrange(200, 1500) * DAYS), job_of(case)
    page(paper, 10.8, ("Carlito", "Liberation Serif", "Lato"), (20, 24, 18, 24))
    return (
        side(f"{heavy(paper.put('employer', firm.name), 14)} \\ {txt(firm.form)} au capital de {rng.choice((5, 8, 15, 40))} 000 € \\ {txt(firm.address)} \\ Tél. {txt(firm.phone)}", f"#v(16mm){txt(p.civility)} {txt(p.first_name)} {txt(p.birth_name)} \\ {home(case)}")
        + gap(6)
        + mid(heavy(txt(paper.choose("LETTRE D'ENGAGEMENT VALANT CONTRAT DE TRAVAIL", "CONTRAT DE TRAVAIL – LETTRE D'ENGAGEMENT")), 13))
        + gap(4)
        + f"Nous avons le plaisir de vous engager par contrat de travail à durée indéterminée. Ce contrat concerne {named(paper)}, {born(paper)}, immatriculation à la sécurité sociale en cours de vérification.\n\n"
        + f"Vous entrerez en fonction le {heavy(on(paper, 'start', start))} en qualité de {heavy(paper.put('job_title', job))}, au coefficient {rng.randrange(155, 320)} de la convention collective. Votre lieu de travail habituel est {txt(firm.place.town)}.\n\n"
        + f"Vous percevrez un salaire mensuel brut de {rng.randrange(1850, 2900)} € pour 151,67 heures. La période d'essai est fixée à deux mois. Vous bénéficiez des congés légaux et de la prévoyance de l'entreprise.\n\n"
        + "Si ces conditions vous agréent, veuillez nous rendre le double de la présente, daté et signé.\n"
        + gap(4)
        + f"{txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(2, 20) * DAYS)}\n"
        + inward(below(paper, ("employer", f"{firm.director}, {firm.director_title.lower()}", pad(firm)), 70), 80)
        + fence(f"J'accepte les conditions ci-dessus. {paper.handwritten('Bon pour accord', 13) if paper.signs('candidate') else ''} \\ Signature du salarié : \\ {hand(paper, 'candidate', None, 70, 20)}", 3)
    )  # fmt: skip


@apart_layout("employment_contract", "simplified_title_for_small_firms", defects=("wrong_job",))
def simplified_title_for_small_firms(case: Case, paper: Paper) -> str:
    """A collector's simplified sheet that serves as the contract: numbered frames, limited time."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(120, 500) * DAYS)
    end = case.fact("end", start + rng.randrange(180, 540) * DAYS)
    job = job_of(case)
    page(paper, 9.5, ("Liberation Sans", "DejaVu Sans", "Open Sans"), (12, 14, 12, 14))
    teal = "rgb(0,120,110)"
    return (
        side(heavy("Titre emploi simplifié", 16, teal), east(f"Volet salarié \\ {fine('document tenant lieu de contrat de travail', 8)}"), align="horizon")
        + strip("1 | EMPLOYEUR", teal)
        + lodged([("Nom ou raison sociale", heavy(paper.put("employer", firm.name))), ("N° SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Code d'activité", f"43.{rng.randrange(10, 99)}Z")])
        + strip("2 | SALARIÉ", teal)
        + lodged([*civil(paper, "Nom de famille (naissance)", "Nom d'usage", "Prénoms", join=" "), ("Date de naissance", birth(paper)), ("Commune de naissance", txt(p.birth_place)), ("Adresse", home(case))])
        + strip("3 | CONTRAT DE TRAVAIL", teal)
        + f"Nature : {tick(False, 'durée indéterminée')} #h(4mm) {tick(True, 'durée déterminée')} #h(4mm) {tick(True, 'temps complet')} #h(4mm) {tick(False, 'temps partiel')}\n"
        + lodged([("Emploi occupé", heavy(paper.put("job_title", job))), ("Niveau ou coefficient", f"{rng.randrange(2, 5)} – {rng.randrange(150, 270)}"), ("Date d'embauche", on(paper, "start", start)), ("Date de fin prévue", on(paper, "end", end)), ("Motif", "accroissement temporaire d'activité"), ("Période d'essai", "1 mois"), ("Salaire brut de base", f"{rng.randrange(1800, 2600)} € par mois"), ("Lieu de travail", txt(f"{firm.place.town} et chantiers"))])
        + strip("4 | SIGNATURES", teal)
        + f"Établi le {unkept(paper, start - rng.randrange(1, 9) * DAYS)} #h(1fr) N° de volet {rng.randrange(10**8, 10**9)}\n"
        + row(paper, [("employer", "Cachet et signature de l'employeur", pad(firm)), ("candidate", "Signature du salarié", None)], 178, 31, f"0.5pt + {teal}")
        + fine(f"Formulaire fictif – centre national de {academy(case)}. Les données servent à la déclaration préalable à l'embauche et au calcul des cotisations.", 7)
    )  # fmt: skip
