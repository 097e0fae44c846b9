"""Contracts that bind an apprentice or a trainee, an employer and a centre."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, ONE, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    CFAS,
    above,
    band,
    born,
    branch,
    called,
    dated,
    figures,
    fine,
    foot,
    frame,
    halves,
    ledger,
    lines,
    loose_day,
    names,
    over,
    page_of,
    pairs,
    rise,
    ruled,
    school_called,
    seal_of,
    section,
    siret,
    someone,
    thick,
    underscored,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


def _digits(words: str) -> str:
    return f'#comb("{words}")'


def _boxes(day: dt.date) -> str:
    return f"{_digits(f'{day:%d}')} {_digits(f'{day:%m}')} {_digits(f'{day:%Y}')}"


def _boxed(paper: Paper, name: str, day: dt.date) -> str:
    paper.put(name, day.isoformat(), f"{day:%d %m %Y}")
    return _boxes(day)


def _tutor_day(case: Case) -> dt.date:
    return dt.date(
        case.rng.randrange(1964, 1992), case.rng.randrange(1, 13), case.rng.randrange(1, 28)
    )


@opened_layout("apprenticeship_contract", "form_with_boxed_digits_two_columns", defects=CONTRACTS)
def form_with_boxed_digits_two_columns(case: Case, paper: Paper) -> str:
    """The national form squeezed on one sheet: digits in boxes, two columns, two tutors, the three
    hands in a row at the foot."""
    firm, school, rng, who = invent_firm(case.rng), school_called(case, CFAS), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(4, 40) * ONE)
    page_of(paper, 210, 297, 9, 10, 9, 10)
    paper.setup.size_pt, paper.setup.leading_em = 8.2, 0.6
    paper.setup.font = rng.choice(("Liberation Sans", "Liberation Sans Narrow", "Carlito"))

    def bar(words: str) -> str:
        return f"#block(width: 100%, fill: rgb(198,224,180), inset: 1.1mm, above: 2mm, below: 1.6mm)[*{txt(words)}*]\n"

    def f(rows: list[tuple[str, str]]) -> str:
        return pairs(rows, 34, " : ", 1.6)

    left = (
        bar("L'EMPLOYEUR")
        + "#check(true) employeur privé #h(4mm) #check(false) employeur « public »\n"
        + f([("Nom ou dénomination", thick(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone)), ("N° SIRET", txt(firm.siret)), ("Code activité (NAF)", txt(f"43{rng.randrange(10, 99)}B")), ("Effectif salarié", str(rng.randrange(2, 90)))])
        + bar("LE MAÎTRE D'APPRENTISSAGE")
        + f([("Maître n° 1", txt(someone(case))), ("Né(e) le", _boxes(_tutor_day(case))), ("Maître n° 2", txt(someone(case))), ("Né(e) le", _boxes(_tutor_day(case)))])
        + "#check(true) L'employeur atteste que le maître répond aux critères d'éligibilité.\n"
    )  # fmt: skip
    right = (
        bar("L'APPRENTI(E)")
        + f([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", _boxed(paper, "birth_date", who.birth_date)), ("Sexe", f"#check({'true' if who.sex == 'M' else 'false'}) M #check({'true' if who.sex == 'F' else 'false'}) F"), ("Commune", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Courriel", txt(who.email))])
        + bar("LE CONTRAT")
        + f([("Conclusion", "" if case.has("undated") else _boxes(signed)), ("Début d'exécution", _boxed(paper, "start", start)), ("Fin du contrat", _boxed(paper, "end", end)), ("Durée hebdomadaire", "35 h 00"), ("Rémunération", txt(f"1re année {rng.randrange(43, 52)} %, 2e année {rng.randrange(51, 62)} % du SMIC"))])
    )  # fmt: skip
    out = (
        f"#grid(columns: (1fr, auto), align: horizon, [#align(center)[{thick('CONTRAT D’APPRENTISSAGE', 15)} \\ {fine('(art. L. 6211-1 et suivants du code du travail) – lire la notice avant de remplir ce document', 7)}]], [#box(stroke: 0.7pt, inset: 1.5mm)[cerfa \\ {fine('N° 10103*' + str(rng.randrange(7, 14)), 7)}]])\n"
        + halves(left, right, gutter=4)
        + bar("LA FORMATION")
        + halves(f([("CFA responsable", txt(school.name)), ("SIRET du CFA", txt(school.siret)), ("Adresse", txt(school.address))]), f([("Diplôme visé", thick(txt("BTS ") + paper.put("diploma", branch(case)))), ("Heures de formation", hours_said(paper, hours, paper.choose("", " heures"))), ("Début de formation", txt(figures(start + rng.randrange(0, 15) * ONE)))]), gutter=4)
        + f"Fait à {txt(firm.place.town)}, le {loose_day(paper, signed)}\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 1.5mm, stroke: 0.5pt, [Signature de l'employeur \\ {paper.sign('employer', width_mm=55, height_mm=29, stamp=seal_of(firm))}], [Signature de l'apprenti(e) \\ {paper.sign('apprentice', width_mm=55, height_mm=29)}], [Visa du CFA (cachet et signature) \\ {paper.sign('training_centre', width_mm=55, height_mm=29, stamp=seal_of(school))}])\n"
        + bar("CADRE RÉSERVÉ À L'OPÉRATEUR DE COMPÉTENCES")
        + f"Dossier reçu complet le {txt(figures(signed + 9 * ONE))} #h(6mm) N° de dépôt : {rng.randrange(10**9, 10**10)}\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout(
    "apprenticeship_contract", "centre_convention_prose_with_guardian", defects=CONTRACTS
)
def centre_convention_prose_with_guardian(case: Case, paper: Paper) -> str:
    """A centre's typed contract in paragraphs: the parent is named as a contact and does not sign;
    each party's hand beside its label, one row a party."""
    firm, school, rng, who = invent_firm(case.rng), school_called(case, CFAS), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(2, 30) * ONE)
    paper.setup.size_pt, paper.setup.justify = 10, rng.random() < 0.5
    parent = f"{rng.choice(('Isabelle', 'Karim', 'Philippe', 'Fatima'))} {who.birth_name}"
    places = ", ".join(
        f"[{txt(label)}], [{paper.sign(party, width_mm=66, height_mm=29, stamp=stamp)}]"
        for party, label, stamp in (
            ("training_centre", "Pour le centre de formation, le directeur", seal_of(school)),
            ("employer", f"Pour l'entreprise, {firm.director}", seal_of(firm)),
            ("apprentice", "L'apprenti, mention manuscrite « lu et approuvé »", None),
        )
    )
    out = (
        f"{thick(txt(school.name), 12)} – {txt(school.address)}\n"
        + underscored(paper.choose("CONTRAT D'APPRENTISSAGE", "Contrat d'apprentissage (CERFA FA13 – n° 10103)"), 15)
        + rise(2)
        + f"Il est conclu un contrat d'apprentissage entre l'entreprise {thick(paper.put('employer', firm.name))}, SIRET {txt(siret(firm))}, {txt(firm.address)}, représentée par {txt(firm.director)}, et {called(paper)}, {born(paper)}, demeurant {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)} (personne à prévenir : {txt(parent)}).\n\n"
        + f"Le contrat débute le {dated(paper, 'start', start)} ; il s'achève le {dated(paper, 'end', end)}. Il prépare au BTS {thick(paper.put('diploma', branch(case)))}. La formation au centre compte {hours_said(paper, hours, paper.choose(' heures', ' h'))} sur la durée du contrat, réparties en {rng.choice(('40', '44', '38'))} semaines.\n\n"
        + f"Le maître d'apprentissage est {txt(someone(case))}, né(e) le {txt(figures(_tutor_day(case)))}, {txt(case.title.jobs[0].lower())}. La rémunération suit le barème légal ; les frais de premier équipement sont pris en charge par l'opérateur de compétences.\n\n"
        + "Le contrat peut être rompu par l'une ou l'autre des parties jusqu'à l'échéance des quarante-cinq premiers jours de formation pratique.\n\n"
        + f"Établi en trois exemplaires originaux à {txt(firm.place.town)}, le {loose_day(paper, signed)}\n"
        + rise(4)
        + f"#grid(columns: (70mm, 1fr), row-gutter: 5mm, align: horizon, {places})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "platform_print_with_hands_overleaf", defects=CONTRACTS)
def platform_print_with_hands_overleaf(case: Case, paper: Paper) -> str:
    """A platform's print: labels above values in three columns on the first sheet, hours and hands
    on the second, each hand over its caption."""
    firm, school, rng, who = invent_firm(case.rng), school_called(case, CFAS), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(6, 50) * ONE)
    ink = rng.choice(("rgb(70,40,140)", "rgb(0,90,120)"))
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Carlito")), 9.5
    foot(paper, f"Contrat d'apprentissage – cerfa 10103 – dossier {rng.randrange(10**6, 10**7)} – document produit par la plateforme de l'alternance fictive")  # fmt: skip
    three = "(1fr, 1fr, 1fr)"
    out = (
        band(paper.choose("Contrat d'apprentissage", "CONTRAT D'APPRENTISSAGE"), ink, 16)
        + section("Employeur", ink)
        + above([("Dénomination", thick(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Convention collective", txt(f"IDCC {rng.randrange(1000, 3000)}")), ("Adresse", txt(firm.street)), ("Commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("Signataire", txt(firm.director))], three)
        + section("Apprenti", ink)
        + above([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", paper.birth_date(form=figures(who.birth_date))), ("Département de naissance", txt(who.birth_department)), ("Nationalité", txt(who.nationality_word)), ("Situation avant contrat", rng.choice(("Scolaire", "Étudiant", "Contrat d'apprentissage"))), ("Travailleur handicapé", "Non")], three)
        + section("Maître d'apprentissage", ink)
        + above([("Nom et prénom", txt(someone(case))), ("Naissance", txt(figures(_tutor_day(case)))), ("Emploi", txt(case.title.jobs[-1]))], three)
        + section("Contrat", ink)
        + above([("Conclu le", loose_day(paper, signed)), ("Début", dated(paper, "start", start)), ("Fin", dated(paper, "end", end)), ("Type", "11 – premier contrat"), ("Durée de travail", "35 h 00"), ("Salaire brut d'embauche", txt(f"{rng.randrange(780, 1300)},{rng.randrange(10, 99)} €"))], three)
        + "#pagebreak()\n"
        + section("Formation", ink)
        + above([("Centre de formation d'apprentis", txt(school.name)), ("Commune", txt(school.place.town)), ("UAI", txt(f"0{rng.randrange(10**5, 10**6)}K")), ("Diplôme", txt("Brevet de technicien supérieur")), ("Intitulé précis", thick(paper.put("diploma", branch(case)))), ("Code RNCP", txt(f"RNCP{rng.randrange(34000, 39999)}")), ("Durée de la formation", thick(hours_said(paper, hours, " heures"))), ("Dont à distance", "0 heure"), ("Fin des épreuves", txt(f"juin {case.session}"))], three)
        + section("Signatures", ink)
        + f"Fait à {txt(firm.place.town)} #h(6mm) Pièces justificatives détenues par l'employeur : oui\n"
        + rise(3)
        + f"#grid(columns: {three}, column-gutter: 4mm, [{over(paper, 'apprentice', 'Apprenti', wide=52)}], [{over(paper, 'training_centre', 'Directeur du CFA', stamp=seal_of(school), wide=52, high=24)}], [{over(paper, 'employer', 'Employeur', stamp=seal_of(firm), wide=52, high=24)}])\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "form_two_tables_and_body", defects=CONTRACTS)
def form_two_tables_and_body(case: Case, paper: Paper) -> str:
    """The form of the professionalisation contract: employer and employee side by side, tutor,
    contract, training body; two or three hands in framed cells."""
    firm, school, rng, who = invent_firm(case.rng), school_called(case, ("Organisme Exemple Formation", "Institut Modèle de l'alternance", "Pôle Formation Spécimen"), near=False), case.rng, case.person  # fmt: skip
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(3, 25) * ONE)
    page_of(paper, 210, 297, 12, 12, 11, 12)
    paper.setup.size_pt = 8.8
    cells = ", ".join(
        f"[#text(size: 0.9em)[{txt(label)}] \\ {paper.sign(party, width_mm=54, height_mm=28, stamp=stamp)}]"
        for party, label, stamp in (
            ("employer", "L'employeur, signature et cachet", seal_of(firm)),
            ("apprentice", "Le titulaire du contrat", None),
            ("training_centre", "L'organisme de formation", seal_of(school)),
        )
    )
    out = (
        f"{fine('cerfa n° 12434*0' + str(rng.randrange(2, 5)) + ' – EJ 20', 7.5)} #h(1fr) {fine('Articles L. 6325-1 à L. 6325-24 du code du travail', 7.5)}\n"
        + ruled(paper.choose("CONTRAT DE PROFESSIONNALISATION", "CONTRAT DE PROFESSIONNALISATION (durée déterminée)"), 14)
        + halves(
            "*EMPLOYEUR*\n" + lines([("Dénomination", paper.put("employer", firm.name)), ("Adresse", txt(firm.street)), ("Commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("SIRET", txt(siret(firm))), ("IDCC", str(rng.randrange(1000, 3000)))]),
            "*SALARIÉ(E)*\n" + lines([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Inscrit à France Travail", rng.choice(("non", "oui")))]),
        )
        + "*TUTEUR* (entreprise)\n"
        + lines([("Nom, prénom, emploi", txt(f"{someone(case)}, {case.title.jobs[0].lower()}")), ("Né(e) le", txt(figures(_tutor_day(case))))])
        + "*CONTRAT*\n"
        + ledger([("Date de conclusion", loose_day(paper, signed)), ("Nature", "CDD"), ("Date d'effet", dated(paper, "start", start)), ("Date de fin", dated(paper, "end", end)), ("Emploi occupé", txt(case.title.jobs[0])), ("Salaire brut mensuel", txt(f"{rng.randrange(980, 1800)} €"))], 2, label="34mm")
        + "*FORMATION*\n"
        + ledger([("Organisme", txt(school.name)), ("Qualification visée", txt("BTS ") + paper.put("diploma", branch(case))), ("Durée totale des enseignements et évaluations", hours_said(paper, hours)), ("Lieu", txt(school.place.town))], 1, label="60mm")
        + f"Fait à {txt(firm.place.town)}, le {loose_day(paper, signed)}\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 1.8mm, stroke: 0.5pt, {cells})\n"
        + frame(f"Décision de l'opérateur de compétences : prise en charge n° {rng.randrange(10**6, 10**7)}, {rng.randrange(9, 15)},00 € par heure.", 2, "luma(240)")
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
