"""Apprenticeship contracts as portals, town halls, chambers and centres print them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt, typewriter_font
from specimens.facts import CONTRACTS, contract_span, hours_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirtieth.hands import (
    Look,
    Press,
    answer,
    approved,
    on_dots,
    pen,
    sign,
    signed_by,
    vacant,
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
    near,
    note,
    of,
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
from specimens.people import Firm, invent_firm

THREE = ("apprentice", "employer", "training_centre")


def _diploma(case: Case, paper: Paper, head: str = "BTS ") -> str:
    shown = studied(case)
    return paper.put("diploma", shown, head + shown)


def _grey(words: str) -> str:
    return f'#block(width: 100%, fill: luma(205), inset: (x: 1.5mm, y: 0.9mm), above: 4mm, below: 2.6mm)[#text(weight: "bold", size: 0.95em)[{txt(words)}]]\n'


def _form_head(code: str) -> str:
    return row(
        [
            f"{note('RÉPUBLIQUE FRANÇAISE', 7)} \\ {note('Ministère chargé de la formation professionnelle', 6.5)}",
            at("center", bold(txt("CONTRAT D’APPRENTISSAGE"), 14) + f" \\ {note('(art. L. 6211-1 et suivants du code du travail) – lire la notice avant de remplir ce document', 6.5)}"),
            at("right", bold(txt("cerfa"), 12) + f" \\ {note(code, 7)}"),
        ],
        "(46mm, 1fr, 26mm)",
    )  # fmt: skip


def _employer_and_apprentice(case: Case, paper: Paper, firm: Firm) -> str:
    p, rng = case.person, case.rng
    left = "\n\n".join(
        (
            f"Nom et prénom ou dénomination : \\ *{paper.put('employer', firm.name)}*",
            f"Adresse : {txt(firm.street)} \\ {txt(town(firm))}",
            f"Courriel : {txt('contact@entreprise.example')}",
        )
    )
    right = "\n\n".join(
        (
            f"N° SIRET : {txt(firm.siret)}",
            f"Code activité (NAF) : {rng.randrange(10, 96)}.{rng.randrange(10, 99)}Z #h(3mm) Effectif : {rng.randrange(2, 180)}",
            f"Code IDCC de la convention : {rng.randrange(100, 3200):04d}",
        )
    )
    usage = f" #h(4mm) Nom d'usage : {paper.usage_name()}" if p.usage_name else ""
    return (
        _grey("L’EMPLOYEUR")
        + f"{tick(True, 'employeur privé')} #h(6mm) {tick(False, 'employeur « public »')}\n"
        + row([left, right], "(1fr, 1fr)", 6)
        + _grey("L’APPRENTI(E)")
        + f"Nom de naissance de l'apprenti(e) : *{paper.birth_name()}*{usage} \\ Le premier prénom de l'apprenti(e) selon l'état civil, puis les autres : {paper.given_names()} \\ "
        + f"Date de naissance : {paper.birth_date(form=digits(p.birth_date))} #h(5mm) Sexe : {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} #h(5mm) Commune de naissance : {txt(p.birth_place)} \\ "
        + f"Adresse : {home(paper)} #h(5mm) Téléphone : {txt(p.phone)} \\ Nationalité : {1 if p.nationality == 'FRA' else 3} #h(5mm) Régime social : 2 #h(5mm) Diplôme ou titre le plus élevé obtenu : 41\n"
    )  # fmt: skip


@opened_layout(
    "apprenticeship_contract", "cerfa_recto_verso_visas_over_the_last_frame", defects=CONTRACTS
)
def cerfa_recto_verso_visas_over_the_last_frame(case: Case, paper: Paper) -> str:
    """The official form on two pages: grey bars, two columns, three framed visas with days."""
    firm, centre, rng = invent_firm(case.rng), body_of(case, CENTRES), case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    signed = concluded(case, start)
    page(paper, 9.4, "Liberation Sans", (11, 13, 10, 13))
    paper.setup.leading_em = 1.25
    first = (
        _form_head("N° 10103*13")
        + f"Mode contractuel de l'apprentissage : 1 #h(1fr) {note('FA 13', 8)}\n"
        + _employer_and_apprentice(case, paper, firm)
        + _grey("LE MAÎTRE D’APPRENTISSAGE")
        + f"Maître d'apprentissage n° 1 – Nom et prénom : {txt(someone(case))} #h(4mm) Date de naissance : {rng.randrange(10, 28)}/0{rng.randrange(1, 9)}/19{rng.randrange(66, 92)} \\ {tick(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond aux critères d’éligibilité.')}\n"
        + _grey("LE CONTRAT")
        + f"Type de contrat ou d'avenant : 11 #h(4mm) Type de dérogation : néant #h(4mm) Numéro du contrat précédent : – \\ Date de début d'exécution du contrat : *{paper.date('start', start, form=digits(start))}* #h(6mm) Date de fin du contrat ou de la période d'apprentissage : *{paper.date('end', end, form=digits(end))}* \\ Durée hebdomadaire du travail : 35 heures #h(5mm) Travail sur machines dangereuses : {tick(False, 'oui')} {tick(True, 'non')} \\ Rémunération : 1re année, {rng.randrange(43, 55)} % du SMIC #h(5mm) Salaire brut mensuel à l'embauche : {rng.randrange(830, 1300)},40 € #h(5mm) Caisse de retraite complémentaire : Caisse fictive \\ Avantages en nature, le cas échéant : nourriture : ........ € / repas #h(5mm) logement : ........ € / mois #h(5mm) autre : {tick(False, '')} \\ Date de conclusion du contrat : voir au verso, cadre des signatures\n"
    )  # fmt: skip
    blue = Press(lines_of(centre), "round", "blue", 33, dx=11)
    cells = [
        "Signature de l'employeur", "Signature de l'apprenti(e)", "Visa du CFA (cachet et signature du directeur)",
        sign(paper, "employer", 54, 32, press=Press(lines_of(firm, f"SIRET {firm.siret}"), wide=48, dy=4)),
        sign(paper, "apprentice", 52, 32, Look(gait="script")),
        sign(paper, "training_centre", 54, 34, Look("blue", "spikes", 30, 14, dx=-6), press=blue),
    ]  # fmt: skip
    second = (
        "#pagebreak()\n"
        + _grey("LA FORMATION")
        + f"CFA d'entreprise : {tick(False, 'oui')} {tick(True, 'non')} \\ Dénomination du CFA responsable : *{txt(centre.name)}* \\ N° UAI du CFA : 0{rng.randrange(10**5, 10**6)}K #h(6mm) N° SIRET du CFA : {txt(centre.siret)} \\ Adresse : {txt(centre.address)} \\ "
        + f"Diplôme ou titre visé par l'apprenti(e) : 54 #h(6mm) Intitulé précis : *{_diploma(case, paper)}* \\ Date de début du cycle de formation : {txt(digits(start))} #h(6mm) Date prévue de fin des épreuves : 30/06/{case.session} \\ Durée de la formation : *{hour_words(paper, hours)}*\n"
        + _grey("CADRE RÉSERVÉ À LA SIGNATURE DES PARTIES")
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat')}\n\nFait le : {free_day(paper, signed)} #h(8mm) à : {txt(firm.place.town)}\n"
        + whole(table(cells, "(1fr, 1fr, 1fr)", inset=1.6))
        + whole(f"Signature du représentant légal de l'apprenti(e) mineur(e) : \\ {vacant(paper, 'legal_representative', 62, 16)}")
        + _grey("CADRE RÉSERVÉ À L’ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT")
        + f"Nom de l'organisme : ........................... #h(4mm) Date de réception du dossier complet : ..../..../........ \\ N° de dépôt : 0{case.person.place.department} {case.session - 2} .. ........ #h(4mm) Date de la décision : ..../..../........\n"
    )  # fmt: skip
    signed_by(paper, *THREE)
    return first + second


@opened_layout(
    "apprenticeship_contract", "fund_portal_print_with_a_row_a_signatory", defects=CONTRACTS
)
def fund_portal_print_with_a_row_a_signatory(case: Case, paper: Paper) -> str:
    """A skills fund's portal prints the contract; a table names each signatory, its day, its pen."""
    firm, centre, rng = invent_firm(case.rng), body_of(case, CENTRES), case.rng
    (start, end), hours, p = contract_span(case), hours_of(case), case.person
    signed = concluded(case, start)
    teal = "rgb(0,110,120)"
    page(paper, 9.2, rng.choice(("Open Sans", "Lato")), (14, 15, 14, 15))
    paper.setup.footer = note(f"Opérateur de compétences fictif – dossier DECA-{rng.randrange(10**7, 10**8)} – le présent imprimé reproduit les données transmises", 6.5)  # fmt: skip
    usage = ["Nom d'usage", paper.usage_name()] if p.usage_name else []
    data = [
        "Employeur", bold(paper.put("employer", firm.name)), "SIRET", txt(firm.siret),
        "Adresse d'exécution", txt(firm.address), "Effectif", str(rng.randrange(1, 240)),
        "Nom de naissance", bold(paper.birth_name()), "Prénom(s)", paper.given_names(" "),
        *usage, "Né(e) le", paper.birth_date(form=digits(p.birth_date)),
        "Maître d'apprentissage", txt(someone(case)), "CFA", txt(centre.name),
        "Début du contrat", paper.date("start", start, form=digits(start)), "Fin du contrat", paper.date("end", end, form=digits(end)),
        "Certification visée", _diploma(case, paper), "Durée de formation", hour_words(paper, hours, "h"),
        *([] if usage else ["UAI", f"0{rng.randrange(10**5, 10**6)}B"]),
    ]  # fmt: skip
    data = [note(c, 7.5) if k % 2 == 0 else c for k, c in enumerate(data)]
    day = free_day(paper, signed)
    thin = Look(wide=34, high=11, seen=0.8)
    hands = [
        *(bold(txt(w)) for w in ("Partie", "Signataire", "Date", "Signature")),
        "Employeur", f"{txt(firm.director)} \\ {note(firm.director_title, 7)}", day, sign(paper, "employer", 58, 15, thin),
        "Apprenti(e)", txt(f"{p.first_name} {p.usage_name or p.birth_name}"), day, sign(paper, "apprentice", 58, 15, thin),
        "CFA", f"{txt(someone(case))} \\ {note('pour la direction', 7)}", day, sign(paper, "training_centre", 58, 15, thin),
    ]  # fmt: skip
    signed_by(paper, *THREE)
    return (
        row([bold(txt("Mon espace alternance"), 12, teal), at("right", note("Contrat n° " + str(rng.randrange(10**5, 10**6)), 8))], "(1fr, 1fr)")
        + f"#line(length: 100%, stroke: 1.4pt + {teal})\n"
        + par(bold(txt("Contrat d’apprentissage – FA13 (CERFA 10103)"), 15))
        + table(data, "(33mm, 1fr, 30mm, 1fr)", inset=2.1, stroke="(x, y) => (bottom: 0.3pt + luma(170))")
        + gap(2)
        + f"Rémunération à l'embauche : {rng.randrange(820, 1390)},00 € bruts mensuels. Salaire fixé selon l'âge et l'année d'exécution. Période d'essai : 45 jours de présence effective en entreprise.\n"
        + gap(4)
        + bold(txt("Signatures des parties au contrat"), 11, teal)
        + whole(table(hands, "(26mm, 1fr, 28mm, 64mm)", inset=1.6, stroke="0.4pt + luma(120)"))
    )  # fmt: skip


@opened_layout(
    "apprenticeship_contract", "town_hall_articles_with_a_square_of_places", defects=CONTRACTS
)
def town_hall_articles_with_a_square_of_places(case: Case, paper: Paper) -> str:
    """A town hall's contract of the public sector: articles, four places in a square, one empty."""
    rng, place = case.rng, near(case)
    centre = body_of(case, CENTRES)
    (start, end), hours = contract_span(case), hours_of(case)
    signed = concluded(case, start)
    page(paper, 10.4, "Liberation Serif", (18, 20, 15, 22))
    paper.setup.justify = True
    mayor = f"Commune {of(place.town)}"
    seal = Press(
        [f"MAIRIE {of(place.town)}".upper(), "RÉPUBLIQUE", "FRANÇAISE"],
        "round",
        "black",
        32,
        dx=-12,
    )
    square = [
        f"Pour la collectivité, le Maire \\ {sign(paper, 'employer', 74, 32, Look('dark', 'ribbon', 46, 15, dx=10), press=seal)}",
        f"L'apprenti(e) \\ {approved(paper, 'apprentice')} \\ {sign(paper, 'apprentice', 68, 20)}",
        f"Le représentant légal (apprenti mineur) \\ {vacant(paper, 'legal_representative', 68, 22)}",
        f"Le directeur du CFA \\ {sign(paper, 'training_centre', 74, 27, Look('lilac', 'monogram', 20, 12, dx=-16), press=Press(lines_of(centre), 'plain', 'violet', 46, dx=13))}",
    ]  # fmt: skip
    signed_by(paper, *THREE)
    return (
        row([f"{bold(txt(mayor.upper()), 12)} \\ Hôtel de Ville – {txt(place.post_code)} {txt(place.town)} \\ Direction des ressources humaines", at("right", f"Contrat n° {case.session - 2}-{rng.randrange(1, 60):03d}")], "(1fr, auto)")
        + gap(2)
        + at("center", bold(txt("CONTRAT D’APPRENTISSAGE DU SECTEUR PUBLIC"), 14) + f" \\ {note('établi en application du livre II de la sixième partie du code du travail', 8.5)}")
        + par("Entre la ", paper.put("employer", mayor, mayor[0].lower() + mayor[1:]), ", représentée par son maire, d'une part,")
        + par("et ", paper.full_name(), ", ", birth_words(paper), ", demeurant ", home(paper), ", ci-après dénommé(e) « l'apprenti », d'autre part, il est convenu ce qui suit.")
        + par("*Article 1er – Objet.* La collectivité assure à l'apprenti une formation professionnelle, pour partie dans ses services, pour partie au centre de formation d'apprentis, en vue d'obtenir le ", _diploma(case, paper, "brevet de technicien supérieur "), ".")
        + par("*Article 2 – Durée.* Le contrat est conclu du ", paper.date("start", start, form=told(start)), " au ", paper.date("end", end, form=told(end)), ". Les quarante-cinq premiers jours constituent la période d'essai.")
        + par("*Article 3 – Enseignement.* Il est dispensé par ", txt(centre.name), f" ({txt(centre.place.town)}) ; sa durée totale est de ", hour_words(paper, hours), " sur l'ensemble du contrat.")
        + par(f"*Article 4 – Maître d'apprentissage.* {txt(someone(case))}, agent titulaire de la direction des services techniques.")
        + par(f"*Article 5 – Rémunération.* {rng.randrange(43, 68)} % du salaire minimum de croissance, majorés selon la réglementation.")
        + drop()
        + par(f"Fait à {txt(place.town)}, en trois exemplaires, le {free_day(paper, signed, told(signed))}.")
        + whole(table(square, "(1fr, 1fr)", inset=2, stroke="0.4pt + luma(130)", align="left + top"))
    )  # fmt: skip


@opened_layout(
    "apprenticeship_contract", "chamber_blank_filled_by_pen_with_captions_left", defects=CONTRACTS
)
def chamber_blank_filled_by_pen_with_captions_left(case: Case, paper: Paper) -> str:
    """A chamber's printed blank, every answer by pen on dots; captions left of the pens."""
    firm, centre = invent_firm(case.rng), body_of(case, CENTRES)
    (start, end), hours, p = contract_span(case), hours_of(case), case.person
    signed, shown = concluded(case, start), studied(case)
    page(paper, 10.5, "DejaVu Serif", (15, 18, 12, 18))
    paper.setup.leading_em = 1.0
    usage = answer("Nom d'usage", pen(paper, p.usage_name, "usage_name")) if p.usage_name else ""
    length = "" if hours is None else pen(paper, str(hours), "training_hours", hours)
    day = "" if case.has("undated") else paper.handwritten(digits(signed), 14)
    diploma = pen(paper, f"BTS {shown}", "diploma", shown, 12)
    hands = [
        "L'employeur \\ (cachet)", sign(paper, "employer", 92, 25, Look("ball", "stroke", 40, 15, dx=-18), press=Press(lines_of(firm, f"Tél. {firm.phone}"), "plain", "red", 48, dx=20)),
        "L'apprenti(e)", sign(paper, "apprentice", 92, 16, Look("pencil", "monogram", 18, 11)),
        "Le directeur du centre \\ de formation", sign(paper, "training_centre", 92, 30, Look("sky", "knot", 36, 15, dx=14), press=Press(lines_of(centre), "dater", "blue", 31, dx=-22, over=True)),
    ]  # fmt: skip
    signed_by(paper, *THREE)
    return (
        at("center", f"{note('CHAMBRE DE MÉTIERS ET DE L’ARTISANAT FICTIVE – CENTRE D’AIDE À LA DÉCISION', 8)} \\ #v(1mm) {bold(txt('CONTRAT D’APPRENTISSAGE'), 17)} \\ {note('à remplir au stylo, en lettres lisibles', 8)}")
        + "#line(length: 100%, stroke: 1pt)\n"
        + bold(txt("I. L’entreprise"))
        + answer("Raison sociale", pen(paper, firm.name, "employer"))
        + answer("Adresse", pen(paper, f"{firm.street}, {firm.place.town}"))
        + bold(txt("II. L’apprenti(e)"))
        + answer("Nom de naissance", pen(paper, p.birth_name, "birth_name"))
        + usage
        + answer("Prénom(s)", pen(paper, ", ".join(p.given_names), "given_names", list(p.given_names)))
        + answer("Né(e) le", pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat()))
        + bold(txt("III. Le contrat et la formation"))
        + f"#block(above: 2.6mm)[Il commence le {on_dots(pen(paper, digits(start), 'start', start.isoformat()), '48mm')} et prend fin le {on_dots(pen(paper, digits(end), 'end', end.isoformat()), '48mm')}]\n"
        + answer("Diplôme préparé", diploma)
        + answer("Centre de formation (CFA)", pen(paper, centre.name))
        + f"#block(above: 2.6mm)[Nombre total d'heures de formation en centre {on_dots(length, '34mm')} heures.]\n"
        + f"#block(above: 2.6mm, below: 3mm)[Fait en trois exemplaires à {on_dots(paper.handwritten(firm.place.town, 14), '52mm')} le {on_dots(day, '50mm')}]\n"
        + whole(table(hands, "(58mm, 1fr)", inset=1.2, stroke="(x, y) => (bottom: 0.4pt + luma(100))"))
    )  # fmt: skip


@opened_layout(
    "apprenticeship_contract",
    "centre_program_print_across_with_visas_at_the_right",
    defects=CONTRACTS,
)
def centre_program_print_across_with_visas_at_the_right(case: Case, paper: Paper) -> str:
    """A centre's program prints the contract across the sheet; the visas stand in a right column."""
    firm, centre, rng = invent_firm(case.rng), body_of(case, CENTRES), case.rng
    (start, end), hours, p = contract_span(case), hours_of(case), case.person
    signed = concluded(case, start)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    page(paper, 9, typewriter_font(rng), (13, 13, 11, 14))
    cells = [
        "EMPLOYEUR", paper.put("employer", firm.name), "ADRESSE", txt(firm.address), "SIRET", txt(firm.siret),
        *name_rows(paper, "NOM NAISSANCE", "NOM USAGE", "PRENOMS", " "),
        "NE(E) LE", paper.birth_date(form=digits(p.birth_date)), "DEMEURANT", home(paper),
        "FORMATION", _diploma(case, paper), "HEURES CFA", hour_words(paper, hours, "H"),
        "DEBUT CONTRAT", paper.date("start", start, form=digits(start)), "FIN CONTRAT", paper.date("end", end, form=digits(end)),
        "MAITRE APPR.", txt(someone(case)), "REMUNERATION", f"{rng.randrange(43, 68)} % SMIC - 1re ANNEE",
        "CONCLU LE", free_day(paper, signed),
    ]  # fmt: skip
    visas = "\\ ".join(
        (
            f"VISA CFA \\ {sign(paper, 'training_centre', 78, 36, Look('dark', 'script', 40, 14, dy=5), press=Press(lines_of(centre, f'Académie : {academy(case)}'), wide=52, colour='black', dy=-6))}",
            f"VISA EMPLOYEUR \\ {sign(paper, 'employer', 78, 32, Look('green', 'knot', 34, 15, dx=12), press=Press(lines_of(firm), 'round', 'green', 30, dx=-14))}",
            f"VISA APPRENTI(E) \\ {sign(paper, 'apprentice', 78, 26)}",
        )
    )
    signed_by(paper, *THREE)
    rows = "".join(f"[{c}], " for c in cells)
    return (
        row([f"{txt(centre.name)} \\ {txt(centre.address)}", at("right", f"EDITION 0{rng.randrange(1, 9)} - PAGE 1/1")], "(1fr, auto)")
        + "#line(length: 100%, stroke: (dash: \"dashed\"))\n"
        + bold(txt("CONTRAT D’APPRENTISSAGE - EXEMPLAIRE DE L’APPRENTI(E)"), 13)
        + gap(3)
        + row([f"#grid(columns: (36mm, 1fr), row-gutter: 3.1mm, {rows})\n#v(5mm)\nLES PARTIES SE SOUMETTENT AUX DISPOSITIONS DU CODE DU TRAVAIL RELATIVES A L'APPRENTISSAGE ET AU REGLEMENT INTERIEUR DU CFA.", f"#block(stroke: (left: 0.6pt), inset: (left: 4mm))[{visas}]"], "(1fr, 86mm)", 6)
    )  # fmt: skip
