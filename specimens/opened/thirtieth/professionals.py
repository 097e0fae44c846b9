"""Contracts of professionalisation, and a decision on the length of training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import contract_span, hours_of, issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirtieth.hands import (
    Look,
    Press,
    approved,
    on_dots,
    pen,
    sign,
    signed_by,
)
from specimens.opened.thirtieth.wording import (
    CENTRES,
    academy,
    at,
    birth_words,
    body_of,
    bold,
    concluded,
    digits,
    drop,
    free_day,
    gap,
    home,
    hour_words,
    lines_of,
    name_rows,
    note,
    page,
    par,
    row,
    someone,
    studied,
    table,
    tick,
    told,
    town,
    whole,
)
from specimens.people import invent_firm


def _band(words: str, ink: str) -> str:
    return f"#block(width: 100%, stroke: (left: 3pt + {ink}, bottom: 0.5pt + {ink}), inset: (x: 2mm, y: 1mm), above: 4mm, below: 2.6mm)[{bold(txt(words), 9.5, ink)}]\n"


@opened_layout("professional_training_contract", "cerfa_sheet_with_two_pens_in_the_employers_box")
def cerfa_sheet_with_two_pens_in_the_employers_box(case: Case, paper: Paper) -> str:
    """The official sheet: coloured rules, boxes a digit; manager and tutor sign in one box."""
    firm, centre, rng = invent_firm(case.rng), body_of(case, CENTRES), case.rng
    (start, end), hours, p = contract_span(case), hours_of(case), case.person
    signed, shown, red = concluded(case, start), studied(case), "rgb(150,30,50)"
    page(paper, 9.2, "Carlito", (12, 14, 10, 14))
    paper.setup.leading_em = 1.05
    usage = f" #h(5mm) Nom d'usage : {paper.usage_name()}" if p.usage_name else ""
    pens = (
        Look("dark", "stroke", 28, 11, dx=-22, dy=3),
        Look("ball", "monogram", 20, 10, dx=25, dy=3),
    )
    cells = [
        f"Signature de l'employeur (cachet) et du tuteur \\ {sign(paper, 'employer', 84, 34, *pens, press=Press(lines_of(firm), wide=42, dx=-18, dy=-4))}",
        f"Signature du salarié \\ {sign(paper, 'apprentice', 74, 30)}",
    ]  # fmt: skip
    signed_by(paper, "apprentice", "employer")
    return (
        row([note("N° 12434*04", 8), at("center", bold(txt("CONTRAT DE PROFESSIONNALISATION"), 15, red) + f" \\ {note('Articles L. 6325-1 et suivants du code du travail', 7)}"), at("right", bold(txt("cerfa"), 13))], "(30mm, 1fr, 30mm)")
        + _band("L’EMPLOYEUR", red)
        + f"Nom et prénom ou dénomination : {bold(paper.put('employer', firm.name))} \\ N° {txt(firm.street)} – Code postal et commune : {txt(town(firm))} \\ N° SIRET de l'établissement d'exécution : #comb(\"{firm.siret}\") #h(4mm) Effectif salarié de l'entreprise : {rng.randrange(3, 300)} \\ N° de convention collective : {rng.randrange(10, 3100):04d} #h(5mm) Organisme de prévoyance : Caisse fictive\n"
        + _band("LE SALARIÉ", red)
        + f"Nom de naissance : {bold(paper.birth_name())}{usage} \\ Prénom(s) : {paper.given_names()} #h(6mm) Sexe {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} \\ Date de naissance : {paper.comb('birth_date', p.birth_date.isoformat(), f'{p.birth_date:%d%m%Y}')} #h(5mm) Adresse : {home(paper)} \\ Niveau de formation le plus élevé : 41 #h(5mm) Inscrit à France Travail : {tick(False, 'oui')} {tick(True, 'non')}\n"
        + _band("LE TUTEUR", red)
        + f"Nom, prénom : {txt(someone(case))} #h(6mm) Emploi occupé : {txt(rng.choice(case.title.jobs))}\n"
        + _band("LE CONTRAT", red)
        + f"Nature du contrat : {tick(False, 'CDI')} {tick(True, 'CDD')} {tick(False, 'travail temporaire')} \\ Date de début d'exécution : {paper.comb('start', start.isoformat(), f'{start:%d%m%Y}')} #h(5mm) Date de fin du contrat : {paper.comb('end', end.isoformat(), f'{end:%d%m%Y}')} \\ Durée de la période d'essai : 30 jours #h(5mm) Durée hebdomadaire : 35 h #h(5mm) Salaire brut à l'embauche : {rng.randrange(1050, 1790)},00 €\n"
        + _band("LA FORMATION", red)
        + f"Dénomination de l'organisme principal : {txt(centre.name)} #h(4mm) N° de déclaration d'activité : 93 06 {rng.randrange(10**4, 10**5)} {rng.randrange(10, 99)} \\ Qualification visée : 1 (RNCP) – intitulé précis : {bold(paper.put('diploma', shown, 'BTS ' + shown))} \\ Durée totale des actions d'évaluation, d'accompagnement et des enseignements : {bold(hour_words(paper, hours))}\n"
        + gap(1)
        + drop()
        + f"Fait le {free_day(paper, signed)} à {txt(firm.place.town)}\n"
        + whole(table(cells, "(1fr, 82mm)", inset=1.6, align="left + top"))
        + note("Cadre réservé à l’opérateur de compétences – date de réception : ...../...../........ – décision : ...................", 7.5)
    )  # fmt: skip


@opened_layout(
    "professional_training_contract", "small_print_in_two_columns_with_a_place_in_the_sentence"
)
def small_print_in_two_columns_with_a_place_in_the_sentence(case: Case, paper: Paper) -> str:
    """A retail chain's contract in small print on two columns; the pens stand within sentences."""
    firm, centre, rng = invent_firm(case.rng), body_of(case, CENTRES), case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    signed, shown = concluded(case, start), studied(case)
    page(paper, 9.4, rng.choice(("Libertinus Serif", "Caladea")), (15, 15, 12, 15))
    paper.setup.justify, paper.setup.leading_em = True, 0.8
    hand = Look("dark", "ribbon", 52, 14)
    closing = (
        par(f"Fait à {txt(firm.place.town)}, le {free_day(paper, signed, told(signed))}, en deux originaux signés, pour l'employeur, par {txt(firm.director)}, {txt(firm.director_title.lower())} :")
        + sign(paper, "employer", 80, 26, hand, press=Press(lines_of(firm), "plain", "black", 46, dy=6))
        + par("et, après avoir porté la mention « bon pour accord », par le salarié :")
        + f"{approved(paper, 'apprentice', 'Bon pour accord')} \\ {sign(paper, 'apprentice', 72, 20)}\n"
    )  # fmt: skip
    signed_by(paper, "apprentice", "employer")
    body = (
            par("*Entre* la société ", paper.put("employer", firm.name), f", {txt(firm.form)}, immatriculée sous le numéro {txt(firm.siren)}, dont le siège est {txt(firm.address)}, *et* ", paper.full_name(), ", ", birth_words(paper), ", demeurant ", home(paper), ", ci-après « le salarié »."),
            par("*1. Engagement.* Le salarié est engagé par contrat à durée déterminée de professionnalisation, au sens des articles L. 6325-1 et suivants du code du travail, du ", paper.date("start", start, form=told(start)), " au ", paper.date("end", end, form=told(end)), " inclus."),
            par("*2. Fonctions.* Il exerce, sous le contrôle de son tuteur ", txt(someone(case)), ", les fonctions de ", txt(rng.choice(case.title.jobs).lower()), " dans l'établissement de ", txt(firm.place.town), "."),
            par("*3. Formation.* La société l'inscrit auprès de ", txt(centre.name), " afin qu'il prépare le ", paper.put("diploma", shown, "BTS " + shown), ". La durée des actions de formation est fixée à ", hour_words(paper, hours), ", comprises dans le temps de travail."),
            par("*4. Durée du travail.* Trente-cinq heures par semaine, temps de formation compris, réparties selon l'horaire collectif affiché."),
            par(f"*5. Rémunération.* {rng.choice((70, 80, 85))} % du salaire minimum conventionnel, payable le dernier jour ouvré du mois."),
            par("*6. Période d'essai.* Un mois de date à date. Toute suspension la prolonge d'autant."),
            par("*7. Congés payés.* Deux jours et demi ouvrables par mois de présence, pris hors des semaines de cours."),
            par("*8. Obligations.* Le salarié se présente aux cours et aux épreuves ; ses absences en formation valent absences au travail. Il respecte le règlement intérieur, dont un exemplaire lui est remis."),
            par("*9. Discrétion.* Le salarié garde le secret sur les affaires de la société pendant le contrat et après lui."),
            par("*10. Prévoyance.* L'affiliation à la mutuelle d'entreprise est obligatoire sauf dispense écrite."),
            par("*11. Terme.* Le contrat cesse de plein droit à l'échéance, sans préavis ni indemnité de fin de contrat."),
    )  # fmt: skip
    return (
        at("center", bold(txt("CONTRAT DE PROFESSIONNALISATION"), 13) + f" \\ {note('à durée déterminée – temps complet', 8)}")
        + "#line(length: 100%, stroke: 0.4pt)\n"
        + row(["".join(body[:7]), "".join(body[7:]) + closing], "(1fr, 1fr)", 8)
    )  # fmt: skip


@opened_layout(
    "professional_training_contract", "employers_group_table_with_captions_under_the_lines"
)
def employers_group_table_with_captions_under_the_lines(case: Case, paper: Paper) -> str:
    """A group of employers sets out the contract in a table; three pens over lines and captions."""
    firm, centre, rng = invent_firm(case.rng), body_of(case, CENTRES), case.rng
    (start, end), hours, p = contract_span(case), hours_of(case), case.person
    signed, shown, ink = concluded(case, start), studied(case), "rgb(60,120,40)"
    page(paper, 9.8, "Lato", (16, 17, 13, 17))
    data = [
        "Groupement d'employeurs (employeur)", bold(paper.put("employer", f"GEIQ {firm.name}")), "Adresse", txt(firm.address), "SIRET", txt(firm.siret),
        *name_rows(paper, "Nom de naissance du salarié", "Nom d'usage", "Prénoms"),
        "Date et lieu de naissance", f"{paper.birth_date(form=digits(p.birth_date))}, {txt(p.birth_place)}", "Domicile", home(paper),
        "Poste", txt(rng.choice(case.title.jobs)), "Début du contrat", paper.date("start", start, form=told(start)), "Fin du contrat", paper.date("end", end, form=told(end)),
        "Diplôme préparé", paper.put("diploma", shown, "BTS " + shown), "Organisme de formation", txt(centre.name), "Heures de formation", hour_words(paper, hours),
        "Tuteur dans l'entreprise adhérente", txt(someone(case)), "Salaire", f"{rng.choice((65, 75, 80))} % du SMIC", "Date de signature", free_day(paper, signed),
    ]  # fmt: skip
    data = [note(c, 8.2, ink) if k % 2 == 0 else c for k, c in enumerate(data)]

    def over(party: str, caption: str, look: Look, press: Press | None) -> str:
        return f"{sign(paper, party, 55, 30, look, press=press)} \\ #line(length: 52mm, stroke: 0.6pt) #text(size: 8.2pt)[{txt(caption)}]"

    hands = [
        over("apprentice", "Le salarié ou la salariée", Look(), None),
        over("employer", "Pour le groupement, la directrice", Look("violet", "script", 42, 13, dy=4), Press([f"GEIQ {firm.name}", "Groupement d'employeurs", town(firm)], "rectangle", "violet", 48, dy=-6)),
        over("training_centre", "Pour l’organisme de formation", Look("ball", "monogram", 17, 10, dx=15, dy=5), Press(lines_of(centre), "round", "blue", 29, dx=-10)),
    ]  # fmt: skip
    signed_by(paper, "apprentice", "employer", "training_centre")
    return (
        row([f"#circle(radius: 4mm, fill: {ink})", bold(txt("Réseau fictif des GEIQ – insertion et qualification"), 13, ink)], "(10mm, 1fr)", 2, "left + horizon")
        + par(bold(txt("Contrat de professionnalisation"), 17) + f" #h(1fr) {note(f'dossier {rng.randrange(1000, 9999)}', 8)}")
        + table(data, "(62mm, 1fr)", inset=1.75, stroke="(x, y) => (bottom: 0.35pt + luma(180))")
        + par("Le salarié suit la formation pendant le temps de travail ; le groupement le met à la disposition de ses adhérents suivant le calendrier annexé. Les parties déclarent avoir reçu un exemplaire du contrat et de son annexe pédagogique.")
        + gap(1)
        + whole(row(hands, "(1fr, 1fr, 1fr)", 4, "left + bottom"))
    )  # fmt: skip


@opened_layout(
    "professional_training_contract", "fund_blank_by_pen_with_framed_places_above_captions"
)
def fund_blank_by_pen_with_framed_places_above_captions(case: Case, paper: Paper) -> str:
    """A fund's blank: numbered lines filled by pen, two frames to sign with captions below them."""
    firm, centre, rng = invent_firm(case.rng), body_of(case, CENTRES), case.rng
    (start, end), hours, p = contract_span(case), hours_of(case), case.person
    signed, shown = concluded(case, start), studied(case)
    page(paper, 10, "Liberation Sans Narrow", (14, 17, 11, 17))
    length = "" if hours is None else pen(paper, f"{hours} h", "training_hours", hours)
    usage = [("nom d'usage", pen(paper, p.usage_name, "usage_name"))] if p.usage_name else []
    day = "" if case.has("undated") else paper.handwritten(digits(signed), 13)
    asked = [
        ("employeur (raison sociale)", pen(paper, firm.name, "employer")), ("commune", pen(paper, firm.place.town)), ("numéro SIRET", pen(paper, firm.siret)),
        ("nom de naissance du salarié", pen(paper, p.birth_name, "birth_name")), *usage, ("prénoms", pen(paper, " ".join(p.given_names), "given_names", list(p.given_names))),
        ("date de naissance", pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat())), ("emploi occupé", pen(paper, rng.choice(case.title.jobs))),
        ("date de début du contrat", pen(paper, digits(start), "start", start.isoformat())), ("date de fin du contrat", pen(paper, digits(end), "end", end.isoformat())),
        ("diplôme préparé", pen(paper, f"BTS {shown}", "diploma", shown, 12)), ("organisme de formation", pen(paper, centre.name)), ("durée totale de la formation (heures)", length),
        ("fait à", paper.handwritten(firm.place.town, 14)), ("le", day),
    ]  # fmt: skip
    cells = [
        c
        for k, (label, value) in enumerate(asked, 1)
        for c in (str(k), txt(label), on_dots(value, "100%"))
    ]
    frames = [
        f"#box(stroke: 0.8pt)[{sign(paper, 'apprentice', 78, 27, Look('ball', 'stroke', 36, 14))}] \\ {note('signature du salarié', 8.5)}",
        f"#box(stroke: 0.8pt)[{sign(paper, 'employer', 84, 31, Look('red', 'knot', 34, 15, dx=10, dy=4), press=Press(lines_of(firm), 'rectangle', 'red', 50, dx=-10, dy=-4, over=True))}] \\ {note('signature et cachet de l’employeur', 8.5)}",
    ]  # fmt: skip
    signed_by(paper, "apprentice", "employer")
    return (
        f"#block(fill: rgb(250,225,170), width: 100%, inset: 3mm)[{bold(txt('FONDS FICTIF DE L’ALTERNANCE'), 10)} #h(1fr) bordereau PRO-{rng.randrange(1, 9)}]\n"
        + at("center", bold(txt("Contrat de professionnalisation"), 18) + f" \\ {note('à compléter par l’employeur au stylo à bille – un exemplaire par partie', 8.5)}")
        + gap(1)
        + table(cells, "(8mm, 62mm, 1fr)", inset=1.15, stroke="none")
        + gap(3)
        + whole(row(frames, "(82mm, 1fr)", 6, "left + bottom"))
    )  # fmt: skip


@opened_layout("duration_decision", "university_notice_of_positioning_with_seal_under_the_pen")
def university_notice_of_positioning_with_seal_under_the_pen(case: Case, paper: Paper) -> str:
    """The rector's notice: considered texts, a table of the shortened course, a seal under the pen."""
    rng, issued = case.rng, issue_day(case, 20, 400)
    place = academy(case)
    page(paper, 10.6, rng.choice(("Liberation Sans", "Carlito")), (17, 20, 15, 22))
    weeks, hours = rng.choice((4, 5, 6)), rng.choice((675, 720, 800))
    seal = Press([f"ACADÉMIE DE {place.upper()}", "Le Recteur"], "dater", "blue", 36)
    hand = sign(paper, "authority", 78, 38, Look("ball", "script", 44, 15, dx=4), press=seal)
    return (
        gap(8)
        + row([f"{bold(txt('RÉGION ACADÉMIQUE FICTIVE'), 10)} \\ {bold(txt('Académie de ' + place), 10)} \\ {note('Direction des examens – pôle de l’enseignement supérieur', 8)}", at("right", f"{txt(place)}, le {paper.date('issue_date', issued, form=told(issued))}")], "(1fr, auto)")
        + gap(8)
        + at("center", bold(txt(paper.choose("NOTIFICATION DE DÉCISION DE POSITIONNEMENT", "DÉCISION DE POSITIONNEMENT RÉGLEMENTAIRE")), 14) + " \\ Brevet de technicien supérieur")
        + gap(4)
        + par("_Vu le code de l'éducation, articles D. 643-1 à D. 643-35 ; vu l'arrêté relatif au positionnement en vue de la préparation du brevet de technicien supérieur ; vu la demande et le dossier présentés ;_")
        + par("Le recteur de l'académie décide que la durée de la formation suivie par")
        + at("center", bold(paper.full_name(), 12.5) + f" \\ {birth_words(paper)}")
        + par(f"en vue du BTS {txt(studied(case))} est fixée comme suit :")
        + table([note("", 8), bold("Durée réglementaire"), bold("Durée accordée"), "Formation en centre", "1 350 heures", f"{hours} heures", "Stage en milieu professionnel", "8 semaines", f"{weeks} semaines"], "(1fr, 48mm, 48mm)", inset=2.4)
        + par("La présente décision est valable pour la session d'examen préparée et doit être jointe au dossier d'inscription. Elle peut être contestée dans les deux mois devant le tribunal administratif.")
        + gap(3)
        + whole(f"#pad(left: 85mm)[Pour le recteur et par délégation, \\ le chef de la division des examens \\ {hand} \\ {txt(someone(case))}]")
    )  # fmt: skip
