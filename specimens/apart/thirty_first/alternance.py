"""Contracts and attestations of people who work and learn: three parties, or the employer alone."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import textwrap

from specimens import french
from specimens.apart.thirty_first.wording import (
    ADULTS,
    CENTRES,
    ONE,
    academy,
    across,
    band,
    bar,
    below,
    body_of,
    bold,
    born,
    captions,
    combed,
    frame,
    full,
    gap,
    grid2,
    head,
    keep_signers,
    lean,
    listed,
    mid,
    of,
    on,
    pad,
    pen_day,
    place,
    ragged,
    ring,
    rows_of_names,
    set_type,
    sheet,
    signed_between,
    signed_boxes,
    signed_right_of,
    signed_rows,
    signed_under,
    siret,
    sized,
    slash,
    small,
    someone,
    steady_hand,
    taught,
    tick,
    topic,
    town,
    unkept,
    whom,
)
from specimens.drawing import txt, typewriter_font
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, issue_day
from specimens.layout import Case, Paper, apart_layout
from specimens.people import Firm, invent_firm, invent_place

_BLUE = "rgb(0,60,150)"


def _ink(markup: str) -> str:
    """What was typed into a form's fields."""
    return f'#text(fill: rgb(10,30,120), font: "Liberation Mono", size: 0.95em)[{markup}]'


def _diploma(case: Case, paper: Paper, prefix: str = "BTS ") -> str:
    shown = taught(case)
    return paper.put("diploma", shown, prefix + shown)


def _sexes(case: Case) -> str:
    return f"{tick(case.person.sex == 'M', 'M')} {tick(case.person.sex == 'F', 'F')}"


@apart_layout("apprenticeship_contract", "fa13_filled_on_screen_visa_on_second_leaf", defects=CONTRACTS)  # fmt: skip
def fa13_filled_on_screen_visa_on_second_leaf(case: Case, paper: Paper) -> str:
    """The FA13 form filled on a screen, two leaves: parties and contract, then training and visas."""
    firm, school, p, rng = invent_firm(case.rng), body_of(case, CENTRES), case.person, case.rng
    start, end = contract_span(case)
    made = start - rng.randrange(6, 40) * ONE
    set_type(paper, 8.8, "Liberation Sans", "Open Sans", lead=1.0)
    sheet(paper, 11, 13, 10, 13)
    boss = dt.date(rng.randrange(1966, 1988), rng.randrange(1, 12), rng.randrange(1, 28))
    usage = f" \\ Nom d'usage : {_ink(paper.usage_name())}" if p.usage_name else ""
    first = (
        across(f"{bold('cerfa')} \\ {small('N° 10103*11', 7)}", f"#align(center)[{head('CONTRAT D’APPRENTISSAGE', 13)} \\ {small('(art. L. 6211-1 et suivants du code du travail) – Lire ci-joint la notice avant de remplir ce document', 6.6)}]", f"#align(right)[{small('FA 13', 9)}]", widths="24mm, 1fr, 24mm")
        + frame(f"Mode contractuel de l'apprentissage : {_ink(str(rng.choice((1, 2))))} #h(1fr) {tick(True, 'employeur privé')} #h(3mm) {tick(False, 'employeur « public »')}", 1.6)
        + band("L'EMPLOYEUR", "rgb(0,90,150)", 8.5)
        + across(f"Nom et prénom ou dénomination : \\ {_ink(paper.put('employer', firm.name))} \\ Adresse de l'établissement d'exécution du contrat : \\ {_ink(txt(firm.street))} \\ Code postal, commune : {_ink(town(firm))} \\ Téléphone : {_ink(txt(firm.phone))}", f"N° SIRET de l'établissement d'exécution : \\ {_ink(txt(siret(firm)))} \\ Type d'employeur : {_ink('14')} #h(3mm) Employeur spécifique : {_ink('0')} \\ Code activité (NAF) : {_ink(f'43{rng.randrange(10, 40)}A')} \\ Effectif total salariés : {_ink(str(rng.randrange(4, 180)))} \\ Convention collective (code IDCC) : {_ink(str(rng.randrange(1000, 2900)))}")
        + band("L'APPRENTI(E)", "rgb(0,90,150)", 8.5)
        + across(f"Nom de naissance de l'apprenti(e) : \\ {_ink(paper.birth_name())}{usage} \\ Prénom(s) de l'apprenti(e) : \\ {_ink(paper.given_names())} \\ Adresse : {_ink(txt(p.street))} \\ {_ink(txt(p.place.post_code + ' ' + p.place.town))} \\ Courriel : {_ink(txt(p.email))}", f"Date de naissance : {_ink(paper.birth_date(form=slash(p.birth_date)))} \\ Sexe : {_sexes(case)} \\ Commune de naissance : {_ink(txt(p.birth_place))} \\ Nationalité : {_ink('1')} #h(3mm) Régime social : {_ink('2')} \\ Sportif de haut niveau : {tick(False, 'oui')} {tick(True, 'non')} \\ Situation avant ce contrat : {_ink(str(rng.choice((1, 5, 12))))} \\ Diplôme ou titre le plus élevé obtenu : {_ink('41')}")
        + band("LE MAÎTRE D'APPRENTISSAGE", "rgb(0,90,150)", 8.5)
        + f"Maître d'apprentissage n° 1 – Nom et prénom : {_ink(txt(someone(case)))} #h(1fr) Date de naissance du maître : {_ink(slash(boss))} \\ {tick(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond à l’ensemble des critères d’éligibilité à cette fonction.')}\n"
        + band("LE CONTRAT", "rgb(0,90,150)", 8.5)
        + f"Type de contrat ou d'avenant : {_ink('11')} #h(6mm) Type de dérogation : {_ink('')} #h(1fr) Date de conclusion : {_ink(unkept(paper, made))} \\ Date de début d'exécution du contrat : {_ink(on(paper, 'start', start))} #h(1fr) Date de fin du contrat ou de la période d'apprentissage : {_ink(on(paper, 'end', end))} \\ Durée hebdomadaire du travail : {_ink('35')} heures {_ink('00')} minutes #h(1fr) Travail sur machines dangereuses : {tick(False, 'oui')} {tick(True, 'non')} \\ Salaire brut mensuel à l'embauche : {_ink(f'{rng.randrange(780, 1400)},{rng.randrange(10, 99)}')} € #h(1fr) Caisse de retraite complémentaire : {_ink('Caisse Exemple')}\n"
    )  # fmt: skip
    second = (
        "#pagebreak()\n"
        + band("LA FORMATION", "rgb(0,90,150)", 8.5)
        + across(f"CFA d'entreprise : {tick(False, 'oui')} {tick(True, 'non')} \\ Dénomination du CFA responsable : \\ {_ink(txt(school.name))} \\ Adresse : {_ink(txt(school.street))} \\ {_ink(town(school))} \\ N° UAI du CFA : {_ink(f'0{rng.randrange(100000, 999999)}M')} \\ N° SIRET CFA : {_ink(txt(siret(school)))}", f"Diplôme ou titre visé par l'apprenti(e) : {_ink('54')} \\ Intitulé précis : \\ {_ink(_diploma(case, paper))} \\ Code du diplôme : {_ink(f'3202{rng.randrange(1000, 9999)}')} #h(3mm) Code RNCP : {_ink(f'RNCP{rng.randrange(30000, 39999)}')} \\ Durée de la formation : {_ink(hours_said(paper, hours_of(case), ' heures'))}")
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat')}\n\nFait à {_ink(txt(firm.place.town))}\n"
        + signed_boxes(paper, [("employer", "Signature de l'employeur", pad(firm)), ("apprentice", "Signature de l'apprenti(e)", None)], 178, 26)
        + frame(f"{bold('VISA DU CFA')} – cachet et signature du directeur \\ {place(paper, 'training_centre', pad(school), 76, 28)}", 2)
        + band("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", "luma(120)", 8)
        + f"Nom de l'organisme : OPCO Exemple #h(1fr) N° SIRET de l'organisme : {rng.randrange(10**8, 10**9)} 00014 \\ N° de dépôt : {rng.randrange(10**6, 10**7)} #h(1fr) Numéro d'avenant : – \\ {small('Pour compléter ce formulaire, vous pouvez consulter la notice FA14. L’apprenti, l’employeur et le CFA conservent chacun un exemplaire.', 6.6)}\n"
    )  # fmt: skip
    keep_signers(paper)
    return first + second


@apart_layout("apprenticeship_contract", "public_town_hall_articles_with_ladder_of_visas", defects=CONTRACTS)  # fmt: skip
def public_town_hall_articles_with_ladder_of_visas(case: Case, paper: Paper) -> str:
    """A town's contract (public sector) by articles, seen and decided, the visas row by row."""
    school, rng, where = body_of(case, CENTRES), case.rng, invent_place(case.rng)
    start, end = contract_span(case)
    made = start - rng.randrange(6, 40) * ONE
    council = f"Commune {of(where.town)}"
    set_type(paper, 9.6, "Liberation Serif", "Caladea", "Carlito")
    sheet(paper, 14, 19, 13, 19)
    articles = (
        f"La collectivité engage l'apprenti(e) à compter du {on(paper, 'start', start, full(start))} et jusqu'au {on(paper, 'end', end, full(end))}, période d'essai de quarante-cinq jours comprise.",
        f"L'apprenti(e) prépare le diplôme suivant : {bold(_diploma(case, paper, 'brevet de technicien supérieur '))}. L'enseignement est dispensé par {txt(school.name)}, {txt(school.address)}, pour une durée totale de formation de {hours_said(paper, hours_of(case), ' heures')}.",
        f"Le maître d'apprentissage est {txt(someone(case))}, {rng.choice(('ingénieur territorial', 'technicien principal', 'agent de maîtrise'))}, aux services techniques.",
        f"La rémunération est fixée à {rng.choice((43, 51, 53, 61, 67))} % du SMIC. Le temps passé au CFA est du temps de travail.",
        "Le CNFPT participe au financement des frais de formation dans les conditions de l'article L. 6227-7-1 du code du travail.",
        "Le présent contrat est déposé auprès de la direction départementale de l'emploi, du travail et des solidarités.",
    )  # fmt: skip
    body = "".join(f"{bold(f'Article {k}')} – {a}\n\n" for k, a in enumerate(articles, 1))
    out = (
        across(f"{head(council.upper(), 12)} \\ Direction des ressources humaines \\ Hôtel de ville – {txt(where.post_code)} {txt(where.town)}", f"#align(right)[Secteur public non industriel et commercial \\ Contrat n° {made.year}-APP-{rng.randrange(10, 99):03d}]")
        + gap(4)
        + mid(f"{head('CONTRAT D’APPRENTISSAGE', 15)} \\ {lean('articles L. 6227-1 à L. 6227-12 du code du travail – valant formulaire CERFA n° 10103')}")
        + gap(2)
        + f"Vu le code général de la fonction publique ; vu la délibération du conseil municipal relative au recours à l'apprentissage ; vu l'avis du comité social territorial ;\n\n{bold('ENTRE')} la {paper.put('employer', council)}, représentée par son Maire, {txt(someone(case))}, dénommée l'employeur,\n\n{bold('ET')} {whom(paper)}, {born(paper)}, demeurant {txt(case.person.street)}, {txt(case.person.place.post_code)} {txt(case.person.place.town)}, dénommé(e) l'apprenti(e),\n\nil est convenu ce qui suit :\n\n"
        + body
        + f"Fait en trois exemplaires, le {unkept(paper, made, full(made))}\n"
        + gap(1)
        + signed_rows(paper, [("employer", "Pour l'employeur, le Maire (sceau de la commune)", ["MAIRIE", where.town.upper()]), ("apprentice", "L'apprenti(e)", None), ("training_centre", "Visa du directeur du CFA", pad(school))], 84, 20)
    )  # fmt: skip
    keep_signers(paper)
    return out


@apart_layout("apprenticeship_contract", "consular_chamber_recap_in_two_columns_small_print", defects=CONTRACTS)  # fmt: skip
def consular_chamber_recap_in_two_columns_small_print(case: Case, paper: Paper) -> str:
    """A chamber's program prints the contract in two columns, codes in grey, three boxes below."""
    firm, school, p, rng = invent_firm(case.rng), body_of(case, CENTRES), case.person, case.rng
    start, end = contract_span(case)
    made = start - rng.randrange(6, 40) * ONE
    set_type(paper, 8.2, "Open Sans", "Lato", "Liberation Sans Narrow")
    sheet(paper, 13, 14, 14, 14)
    below(paper, f"Chambre consulaire fictive – guichet apprentissage – édition du dossier {rng.randrange(10**5, 10**6)} – page 1/1")  # fmt: skip
    left = (
        topic("1 – Entreprise", _BLUE, 9.5)
        + listed([("Raison sociale", bold(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Forme", txt(firm.form)), ("Téléphone", txt(firm.phone))], 30, "", 1.8)
        + topic("2 – Apprenti", _BLUE, 9.5)
        + listed([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("À", txt(f"{p.birth_place} ({p.birth_department})")), ("Domicile", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Mobile", txt(p.phone))], 30, "", 1.8)
        + topic("3 – Maître d'apprentissage", _BLUE, 9.5)
        + listed([("Identité", txt(someone(case))), ("Qualité", txt(rng.choice(("chef d'équipe", "gérant", "conducteur de travaux"))))], 30, "", 1.8)
    )  # fmt: skip
    right = (
        topic("4 – Contrat", _BLUE, 9.5)
        + listed([("Nature", "initial (code 11)"), ("Conclu le", unkept(paper, made)), ("Début d'exécution", bold(on(paper, "start", start))), ("Fin du contrat", bold(on(paper, "end", end))), ("Horaire", "35 h hebdomadaires"), ("Salaire d'embauche", f"{rng.randrange(800, 1450)} € brut")], 34, "", 1.8)
        + topic("5 – Formation", _BLUE, 9.5)
        + listed([("CFA", txt(school.name)), ("Commune", town(school)), ("Diplôme visé", bold(_diploma(case, paper))), ("Niveau", "5 (BTS)"), ("Heures de formation", bold(hours_said(paper, hours_of(case)))), ("Rythme", txt(rng.choice(("2 semaines / 2 semaines", "1 semaine / 2 semaines", "3 jours / 2 jours"))))], 34, "", 1.8)
        + frame(small("Les parties s'engagent à respecter les obligations des articles L. 6221-1 à L. 6225-8 du code du travail. L'employeur verse le salaire, inscrit l'apprenti à la formation et aux épreuves ; l'apprenti travaille, suit la formation et se présente aux épreuves.", 6.8), 1.8, "0.3pt", "luma(247)")
    )  # fmt: skip
    out = (
        f"{head('Contrat d’apprentissage', 17, _BLUE)} #h(1fr) {small('(données du formulaire CERFA 10103, exemplaire à conserver)', 7.5)}\n"
        + bar(1.4, _BLUE)
        + across(left, right, gutter=9)
        + gap(5)
        + signed_boxes(paper, [("employer", "L'employeur – date, cachet, signature", pad(firm)), ("apprentice", "L'apprenti(e) – signature", None), ("training_centre", "Visa du CFA", pad(school))], 182, 30, "0.4pt + luma(120)", 7.5)
        + small("Contrat à transmettre à l'opérateur de compétences dans les cinq jours ouvrables qui suivent le début de l'exécution.", 7)
    )  # fmt: skip
    keep_signers(paper)
    return out


@apart_layout("apprenticeship_contract", "french_german_border_contract_filled_by_pen", defects=CONTRACTS)  # fmt: skip
def french_german_border_contract_filled_by_pen(case: Case, paper: Paper) -> str:
    """A bilingual form of a border region: labels in two tongues, days and hours by pen."""
    firm, school, p, rng = invent_firm(case.rng), body_of(case, CENTRES), case.person, case.rng
    start, end = contract_span(case)
    made = start - rng.randrange(6, 40) * ONE
    set_type(paper, 9, "Carlito", "DejaVu Sans", "Liberation Sans")
    sheet(paper, 12, 15, 12, 15)
    steady_hand(paper)
    hours = hours_of(case)
    said = paper.blank() if hours is None else paper.handwritten(f"{hours} h", 14)
    if hours is not None:
        paper.put("training_hours", hours, f"{hours} h")
    paper.put("start", start.isoformat(), slash(start))
    paper.put("end", end.isoformat(), slash(end))

    def two(french_words: str, german: str) -> str:
        return f"{txt(french_words)} \\ {small(german, 6.8, 'luma(90)')}"

    def line(label: tuple[str, str], value: str) -> str:
        return f"[{two(*label)}], [{value}]"

    cells = [
        line(("Entreprise d'accueil (employeur)", "Ausbildungsbetrieb (Arbeitgeber)"), f"{bold(paper.put('employer', firm.name))} – {txt(firm.address)}"),
        line(("Apprenti(e) : nom de naissance", "Auszubildende/r: Geburtsname"), paper.birth_name()),
        *([line(("Nom d'usage", "Ehe- bzw. Gebrauchsname"), paper.usage_name())] if p.usage_name else []),
        line(("Prénoms", "Vornamen"), paper.given_names()),
        line(("Date et lieu de naissance", "Geburtsdatum und -ort"), f"{paper.birth_date(form=f'{p.birth_date:%d.%m.%Y}')} – {txt(p.birth_place)}"),
        line(("Diplôme préparé", "Angestrebter Abschluss"), bold(_diploma(case, paper, "Brevet de technicien supérieur ("))+ ")"),
        line(("Centre de formation (CFA)", "Berufsbildungszentrum"), f"{txt(school.name)}, {txt(school.place.town)}"),
        line(("Début du contrat", "Vertragsbeginn"), paper.handwritten(slash(start), 14)),
        line(("Fin du contrat", "Vertragsende"), paper.handwritten(slash(end), 14)),
        line(("Durée de la formation au CFA", "Unterrichtsstunden im CFA, gesamt"), said),
    ]  # fmt: skip
    out = (
        across(head("CONTRAT D’APPRENTISSAGE", 14), f"#align(right)[{head('AUSBILDUNGSVERTRAG', 14, 'luma(90)')}]")
        + small("Apprentissage de droit français en région frontalière (CERFA 10103 annexé) / Lehre nach französischem Recht in der Grenzregion", 7.5)
        + bar(1)
        + f"#table(columns: (66mm, 1fr), inset: 1.9mm, align: horizon + left, stroke: 0.4pt, {', '.join(cells)})\n"
        + gap(1)
        + f"Le contrat est soumis au code du travail ; le texte français fait foi. / {lean('Es gilt das französische Arbeitsgesetzbuch; massgebend ist die französische Fassung.')}\n\nFait à / {lean('Ort')} {txt(firm.place.town)}, le / {lean('den')} {pen_day(paper, None, made)}\n"
        + gap(1)
        + signed_boxes(paper, [("employer", "L'employeur / Der Arbeitgeber", pad(firm)), ("apprentice", "L'apprenti(e) / Der/Die Auszubildende", None), ("training_centre", "Le directeur du CFA / Die Leitung des CFA", pad(school))], 180, 26)
    )  # fmt: skip
    keep_signers(paper)
    return out


def _professional(case: Case) -> tuple[dt.date, dt.date, int]:
    rng = case.rng
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(2, 27)))
    end = case.fact("end", dt.date(case.session, rng.choice((7, 8)), rng.randrange(12, 31)))
    return start, end, int(case.fact("training_hours", rng.choice((1100, 1150, 1225, 1350))))


@apart_layout("professional_training_contract", "cerfa_12434_grey_frames_combs_and_opco_foot")
def cerfa_12434_grey_frames_combs_and_opco_foot(case: Case, paper: Paper) -> str:
    """The official form on one leaf: grey headings, combs for days, the payer's frame at the foot."""
    firm, school, p, rng = invent_firm(case.rng), body_of(case, ADULTS), case.person, case.rng
    start, end, hours = _professional(case)
    made = start - rng.randrange(3, 25) * ONE
    set_type(paper, 9, "Liberation Sans", "Carlito", lead=1.0)
    sheet(paper, 12, 12, 10, 12)
    usage = f" #h(4mm) Nom d'usage : {_ink(paper.usage_name())}" if p.usage_name else ""
    worker = rng.choice(case.title.jobs)
    out = (
        across(f"{head('CONTRAT DE PROFESSIONNALISATION', 12.5)} \\ {small('Articles L. 6325-1 à L. 6325-25 du code du travail. Avant de remplir le formulaire, lire attentivement la notice.', 6.8)}", f"#align(right)[{bold('cerfa')} \\ N° 12434\\*03]", widths="1fr, 30mm")
        + band("L'EMPLOYEUR", "luma(90)", 8.2, 0.9)
        + f"Nom et prénom ou dénomination : {_ink(paper.put('employer', firm.name))} #h(1fr) Code NAF : {_ink(f'43{rng.randrange(10, 40)}B')} \\ Adresse : {_ink(txt(firm.address))} #h(1fr) Effectif : {_ink(str(rng.randrange(3, 90)))} \\ N° SIRET : #comb(\"{firm.siret}\")\n"
        + band("LE OU LA SALARIÉ(E)", "luma(90)", 8.2, 0.9)
        + f"Nom de naissance : {_ink(paper.birth_name())}{usage} #h(4mm) Prénom(s) : {_ink(paper.given_names())} \\ Date de naissance : {combed(paper, 'birth_date', p.birth_date)} #h(5mm) Sexe : {_sexes(case)} \\ Adresse : {_ink(txt(p.street))} {_ink(txt(p.place.post_code + ' ' + p.place.town))} \\ Inscrit(e) à France Travail : {tick(False, 'oui')} {tick(True, 'non')} #h(4mm) Diplôme le plus élevé : {_ink('41')} #h(4mm) Situation avant ce contrat : {_ink('1')}\n"
        + band("LE TUTEUR", "luma(90)", 8.2, 0.9)
        + f"Au sein de l'entreprise – Nom, prénom : {_ink(txt(someone(case)))} #h(1fr) Emploi occupé : {_ink(txt(worker))}\n"
        + band("LE CONTRAT", "luma(90)", 8.2, 0.9)
        + f"Nature du contrat : {tick(False, 'CDI')} {tick(True, 'CDD')} #h(4mm) Type de contrat : {_ink('11')} #h(4mm) Emploi occupé pendant le contrat : {_ink(txt(worker))} \\ Date de début d'exécution : {combed(paper, 'start', start)} #h(6mm) Date de fin du contrat : {combed(paper, 'end', end)} \\ Durée hebdomadaire de travail : {_ink('35')} h #h(4mm) Salaire brut mensuel à l'embauche : {_ink(str(rng.randrange(1100, 1800)))} €\n"
        + band("LA FORMATION", "luma(90)", 8.2, 0.9)
        + f"Dénomination de l'organisme de formation principal : {_ink(txt(school.name))} – {_ink(txt(school.place.town))} \\ N° de déclaration d'activité : {_ink(f'{rng.randrange(10, 98)} {rng.randrange(10, 99)} {rng.randrange(10000, 99999)} {rng.randrange(10, 99)}')} \\ Type de qualification visée : {tick(True, 'enregistrée au RNCP')} {tick(False, 'CQP')} #h(3mm) Intitulé : {_ink(_diploma(case, paper))} \\ Durée totale des actions d'évaluation, d'accompagnement et des enseignements : {_ink(paper.put('training_hours', hours))} heures\n"
        + gap(1)
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat.')} \\ Fait à {_ink(txt(firm.place.town))} #h(6mm) Le {combed(paper, None, made)}\n"
        + signed_boxes(paper, [("employer", "Signature et cachet de l'employeur", pad(firm)), ("apprentice", "Signature du ou de la salarié(e)", None)], 184, 26)
        + frame(f"{bold('CADRE RÉSERVÉ À L’OPÉRATEUR DE COMPÉTENCES')} \\ Nom : OPCO Exemple #h(1fr) N° de dossier : {rng.randrange(10**6, 10**7)} \\ Décision de prise en charge : {tick(True, 'oui')} {tick(False, 'non')}", 1.6, "0.4pt", "luma(244)")
    )  # fmt: skip
    keep_signers(paper)
    return out


@apart_layout("professional_training_contract", "employers_group_convention_with_host_firm")
def employers_group_convention_with_host_firm(case: Case, paper: Paper) -> str:
    """A group of employers engages; the firm of placement is named as such; three hands abreast."""
    school, host, p, rng = body_of(case, ADULTS), invent_firm(case.rng), case.person, case.rng
    start, end, hours = _professional(case)
    made = start - rng.randrange(3, 25) * ONE
    group = Firm("GEIQ Exemple BTP", "Association", "4 allée des Cerisiers", school.place, _group_siret(rng.randrange(10**5)), "04 00 00 10 20", someone(case), "La Directrice")  # fmt: skip
    set_type(paper, 9.8, "Lato", "Carlito", "Libertinus Serif")
    sheet(paper, 15, 19, 13, 19)
    clauses = (
        ("Engagement", f"{bold(paper.put('employer', group.name))}, groupement d'employeurs pour l'insertion et la qualification, {txt(group.address)}, employeur, engage en contrat de professionnalisation à durée déterminée {whom(paper)}, {born(paper)}."),
        ("Durée", f"Le contrat commence le {on(paper, 'start', start, full(start))} et prend fin le {on(paper, 'end', end, full(end))}."),
        ("Mise à disposition", f"Le salarié est mis à la disposition de l'entreprise utilisatrice {txt(host.name)} ({txt(host.place.town)}), adhérente du groupement, qui n'est pas l'employeur."),
        ("Qualification visée", f"{_diploma(case, paper, 'BTS ')}, titre inscrit au RNCP, niveau 5."),
        ("Formation", f"L'organisme {txt(school.name)} dispense {bold(paper.put('training_hours', hours, f'{hours} heures'))} d'enseignements généraux, professionnels et technologiques, évaluation et accompagnement compris."),
        ("Salaire", f"{rng.choice((65, 70, 80, 85))} % du SMIC, horaire de trente-cinq heures par semaine."),
        ("Tutorat", f"Tuteur du groupement : {txt(someone(case))} ; tuteur dans l'entreprise utilisatrice : {txt(someone(case))}."),
    )  # fmt: skip
    body = "".join(
        f"#grid(columns: (34mm, 1fr), column-gutter: 4mm, [{bold(txt(k))}], [{v}])\n#v(1.6mm)\n"
        for k, v in clauses
    )
    out = (
        across(f"{head('GEIQ', 26, 'rgb(200,90,20)')} \\ {small('Exemple BTP – association loi 1901 – labellisée', 8)}", f"#align(right)[{head('Contrat de professionnalisation', 14)} \\ {small('régi par les articles L. 6325-1 et suivants du code du travail – CERFA n° 12434 joint au dépôt', 7.5)}]", widths="52mm, 1fr", align="horizon")
        + bar(2, "rgb(200,90,20)")
        + gap(3)
        + body
        + gap(1)
        + f"Établi en trois exemplaires à {txt(group.place.town)}, le {unkept(paper, made, full(made))}.\n"
        + gap(2)
        + across(signed_under(paper, "employer", "Pour le GEIQ, la directrice", pad(group), 52, 26), signed_under(paper, "apprentice", f"{p.agree('Le salarié', 'La salariée')} en contrat", None, 48, 28), signed_under(paper, "training_centre", "L'organisme de formation", pad(school), 52, 26), gutter=4)
    )  # fmt: skip
    keep_signers(paper)
    return out


def _group_siret(seed: int) -> str:
    return f"999{seed:05d}700015"[:14]


@apart_layout("professional_training_contract", "portal_print_with_e_signature_frames")
def portal_print_with_e_signature_frames(case: Case, paper: Paper) -> str:
    """A payer's portal prints the contract; hands drawn on a screen over a line of the e-signature."""
    firm, school, p, rng = invent_firm(case.rng), body_of(case, ADULTS), case.person, case.rng
    start, end, hours = _professional(case)
    made = start - rng.randrange(3, 25) * ONE
    set_type(paper, 9, "Open Sans", "Lato")
    sheet(paper, 16, 16, 15, 16)
    violet = "rgb(90,40,130)"
    paper.setup.header = f"{small(f'Mon espace OPCO Exemple – dossier PRO-{rng.randrange(10**6, 10**7)}', 7)} #h(1fr) {small('Contrat de professionnalisation (CERFA 12434*03) – exemplaire signé', 7)}"  # fmt: skip

    def electronic(party: str, who: str, name: str) -> str:
        line = "" if case.has("undated") or not paper.signs(party) else f"Signé électroniquement le {slash(made)} à {rng.randrange(9, 18)}:{rng.randrange(10, 59)} \\ certificat {rng.randrange(16**6, 16**7):X}"  # fmt: skip
        return f"[{bold(txt(who))} \\ {txt(name)} \\ {place(paper, party, None, 76, 20)} \\ #text(size: 6.5pt, fill: luma(90))[{line}]]"

    hands = (
        electronic("employer", "Signature de l'employeur", firm.director)
        + ", "
        + electronic("apprentice", "Signature du salarié", f"{p.first_name} {p.birth_name}")
    )
    out = (
        head("Contrat de professionnalisation", 17, violet)
        + "\n"
        + gap(2)
        + topic("Employeur", violet)
        + captions([("Dénomination", bold(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Représenté par", txt(firm.director))], 2, 1.8, "0.4pt + luma(190)")
        + topic("Salarié en alternance", violet)
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Courriel", txt(p.email)), ("Niveau à l'entrée", "4 – baccalauréat")], 2, 1.8, "0.4pt + luma(190)")
        + topic("Contrat et formation", violet)
        + captions([("Nature", f"{ring(True, 'CDD')} #h(2mm) {ring(False, 'CDI')}"), ("Début d'exécution", on(paper, "start", start)), ("Fin du contrat", on(paper, "end", end)), ("Certification visée", bold(_diploma(case, paper))), ("Organisme de formation", txt(school.name)), ("Durée totale de la formation", bold(paper.put("training_hours", hours, f"{hours} h")))], 3, 1.8, "0.4pt + luma(190)")
        + gap(5)
        + f"#block(breakable: false)[#table(columns: (1fr, 1fr), inset: 2.5mm, stroke: 0.6pt + {violet}, {hands})]\n"
        + small("Document signé au moyen d'une signature électronique simple ; le fichier de preuve est conservé par le prestataire. L'OPCO a déposé le contrat auprès de l'administration.", 7)
    )  # fmt: skip
    keep_signers(paper)
    return out


def _since(case: Case) -> dt.date:
    return dt.date(case.session - 2, 9, case.rng.randrange(1, 28))


@apart_layout("employer_attestation", "craftsman_letter_written_by_pen_on_invoice_head")
def craftsman_letter_written_by_pen_on_invoice_head(case: Case, paper: Paper) -> str:
    """A craftsman writes it by hand on the paper that he bills on."""
    firm, p, rng = invent_firm(case.rng), case.person, case.rng
    day, since, shown = issue_day(case, 2, 60), _since(case), taught(case)
    set_type(paper, 10.5, "Caladea", "Liberation Serif")
    name = f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}"  # fmt: skip
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slash(p.birth_date))
    steady_hand(paper)
    learnt = f"et prépare le BTS {french.titled(shown) if shown.isupper() else shown}."
    lines = (
        f"Je soussigné(e) {firm.director}, employeur,",
        f"atteste que {p.civility} {name},",
        f"{p.born} le {slash(p.birth_date)}, est bien",
        f"{p.agree('apprenti', 'apprentie')} dans mon entreprise depuis le {slash(since)}",
        *textwrap.wrap(learnt, 44),
        "Attestation faite pour le dossier d'examen.",
    )
    hand = " \\ ".join(paper.handwritten(line, 15) for line in lines)
    below(paper, f"{firm.name} – {firm.form} – SIRET {siret(firm)} – assurance décennale Exemple")
    return (
        across(f"{head(firm.name, 17, 'rgb(120,40,30)')} \\ {txt(rng.choice(('Neuf et rénovation – devis gratuit', 'Travaux soignés depuis 1987', 'Entretien – dépannage – installation')))}", f"#align(right)[{txt(firm.street)} \\ {town(firm)} \\ Tél. {txt(firm.phone)}]")
        + bar(1.5, "rgb(120,40,30)")
        + gap(8)
        + mid(head("ATTESTATION DE L’EMPLOYEUR", 14))
        + gap(6)
        + small(_firm_line(paper, firm), 9, "black")
        + "\n"
        + gap(4)
        + f"#par(leading: 1.5em)[{hand}]\n"
        + gap(8)
        + ragged(f"Le {pen_day(paper, 'issue_date', day)}")
        + gap(2)
        + ragged(f"#block[#set align(left)\n{signed_under(paper, 'employer', 'Signature de l’employeur et cachet', pad(firm), 72, 30)}]")
    )  # fmt: skip


def _firm_line(paper: Paper, firm: Firm) -> str:
    """The firm's line under the title; its name is truth."""
    paper.put("employer", firm.name)
    return f"Entreprise : {firm.name}, {firm.address}"


@apart_layout("employer_attestation", "group_hr_ticket_answer_with_status_table")
def group_hr_ticket_answer_with_status_table(case: Case, paper: Paper) -> str:
    """A group's staff desk answers a request with a sheet: status, entry, tutor; one hand."""
    firm, p, rng = invent_firm(case.rng), case.person, case.rng
    day, since = issue_day(case, 2, 60), _since(case)
    green = rng.choice(("rgb(0,110,90)", "rgb(20,70,140)"))
    set_type(paper, 9.6, "Open Sans", "Carlito")
    below(paper, f"{firm.name} {firm.form} – siège : {firm.address} – SIREN {firm.siren}")
    return (
        across(f"{sized(paper.put('employer', firm.name), 15, green, 'bold')} \\ {small('Centre de services RH', 8.5)}", f"#align(right)[Demande n° RH-{rng.randrange(10000, 99999)} \\ Traitée par : {txt(someone(case))}]")
        + gap(6)
        + head("Attestation employeur – statut d’apprenti", 15, green)
        + "\n"
        + gap(3)
        + "L'employeur atteste que la personne désignée ci-dessous est liée à la société par un contrat d'apprentissage en cours d'exécution à la date de la présente attestation.\n"
        + gap(2)
        + grid2([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Née le" if p.sex == "F" else "Né le", paper.birth_date(form=slash(p.birth_date))), ("Matricule", str(rng.randrange(10**4, 10**6))), ("Statut dans l'entreprise", bold("apprenti(e) – contrat d'apprentissage")), ("Présence depuis le", txt(slash(since))), ("Établissement d'affectation", txt(firm.place.town)), ("Diplôme préparé", txt("BTS " + taught(case))), ("Maître d'apprentissage", txt(someone(case)))], 58, 2.1, "rgb(236,244,241)", "0.4pt + luma(170)")
        + gap(2)
        + "Elle n'a fait l'objet d'aucune rupture ni suspension de contrat. Attestation établie à la demande du salarié pour son inscription à l'examen.\n"
        + gap(5)
        + f"Le {on(paper, 'issue_date', day, full(day))},\n"
        + gap(2)
        + signed_between(paper, "employer", "Pour l'employeur, la responsable du développement RH", firm.director, pad(firm) if rng.random() < 0.6 else None, 72, 24)
    )  # fmt: skip


@apart_layout("employer_attestation", "typewritten_workshop_note_to_the_rectorate")
def typewritten_workshop_note_to_the_rectorate(case: Case, paper: Paper) -> str:
    """A workshop's note typed on a machine, addressed to the rectorate, hand beside the words."""
    firm, rng = invent_firm(case.rng), case.rng
    day, since = issue_day(case, 2, 60), _since(case)
    paper.setup.font, paper.setup.size_pt = typewriter_font(rng), 10.2
    sheet(paper, 22, 24, 20, 24)
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.form)} au capital de {rng.randrange(2, 90)}.000 euros \\ {txt(firm.street)} \\ {town(firm)}\n"
        + gap(8)
        + f"#pad(left: 70mm)[Rectorat de l'académie \\ {txt(of(academy(case)))} \\ Division des examens et concours \\ \\ {txt(firm.place.town)}, le {on(paper, 'issue_date', day, full(day))}]\n"
        + gap(8)
        + f"#underline[OBJET] : attestation de l'employeur - contrat d'apprentissage\n\nMadame, Monsieur,\n\nNous soussignés, {txt(firm.name)}, confirmons par la présente que {whom(paper)}, {born(paper)}, travaille dans nos ateliers sous contrat d'apprentissage depuis le {txt(full(since))}, en vue de l'obtention du B.T.S. {txt(taught(case))}.\n\nSon statut d'{case.person.agree('apprenti', 'apprentie')} est toujours valable à ce jour. Le contrat a été enregistré par l'opérateur de compétences dont nous relevons.\n\nVeuillez agréer, Madame, Monsieur, l'assurance de notre considération.\n"
        + gap(8)
        + signed_right_of(paper, "employer", f"{firm.director}, {firm.director_title}", pad(firm), 66, 28)
    )  # fmt: skip
