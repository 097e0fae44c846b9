"""Printed blanks that an employer, a school or a training body filled in by pen."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import JOBS, YEARS, day_after, job_of, keep, school_year, short_course, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirty_third.wording import (
    DAY,
    blank,
    capitals,
    columns,
    crossed,
    face,
    framed,
    gap,
    hand_of,
    heavy,
    middle,
    penned,
    penned_day,
    right,
    rubber,
    rule,
    sheet,
    slashed,
    small,
    someone,
)
from specimens.people import invent_firm, invent_school, invent_training_body


def _surname(paper: Paper, wide: str = "1fr") -> str:
    name = paper.case.person.birth_name
    return penned(paper, "birth_name", name, capitals(paper, name), wide)


def _usage(paper: Paper, wide: str = "1fr") -> str:
    name = paper.case.person.usage_name
    return penned(paper, "usage_name", name, capitals(paper, name), wide) if name else blank(paper, "", wide)  # fmt: skip


def _first(paper: Paper, wide: str = "1fr") -> str:
    first = paper.case.person.first_name
    return penned(paper, "given_names", [first], first, wide)


def _birth(paper: Paper, wide: str = "36mm") -> str:
    return penned_day(paper, "birth_date", paper.case.person.birth_date, wide)


@opened_layout("employer_attestation", "centre_sheet_with_ticks_and_two_hands")
def centre_sheet_with_ticks_and_two_hands(case: Case, paper: Paper) -> str:
    """A training centre's sheet for the firm: all blanks by pen, status ticked, firm's hand and
    stamp; the apprentice's place beside is signed too."""
    firm, school, p, rng = invent_firm(case.rng), invent_school(case.rng), case.person, case.rng
    day = case.fact("issue_date", case.day_before(1, 29))
    began = dt.date(case.session - 2, 9, rng.randrange(1, 20))
    face(paper, 10.5, "Lato", "Carlito", "Liberation Sans")
    usage = f"Nom d'usage {_usage(paper)} \\ " if p.usage_name else ""
    return (
        columns("1fr, 62mm", f"{heavy(txt(school.name), 12)} \\ {small(school.address)}", framed(small(f"EXA-{rng.randrange(10, 60)} · à rendre au secrétariat", 8), 2))
        + gap(3)
        + framed(middle(heavy(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION D'EMPLOYEUR – STATUT D'APPRENTI")), 15)), 3, "none", "luma(232)")
        + gap(2)
        + f"#set par(leading: 1.15em)\nJe soussigné(e) {blank(paper, someone(case))} \\ représentant l'entreprise {penned(paper, 'employer', firm.name, firm.name)} \\ sise à {blank(paper, firm.place.town, '60mm')} n° SIRET {blank(paper, firm.siret)} \\ \n"
        + "\ncertifie que :\n\n"
        + f"Nom de naissance {_surname(paper)} \\ {usage}Prénom {_first(paper)} \\ né(e) le {_birth(paper)} à {blank(paper, p.birth_place)} \\ \n\n"
        + f"#pad(left: 8mm)[{crossed(paper, True, 'a le statut d’apprenti(e) dans mon entreprise')} depuis le {blank(paper, slashed(began), '36mm')} \\ {crossed(paper, False, 'est salarié(e) sous contrat de professionnalisation')} \\ {crossed(paper, False, 'a quitté mon entreprise')} le {blank(paper, '', '36mm')}]\n"
        + f"\nDiplôme préparé : BTS {blank(paper, case.title.printed[0], '1fr', 12)}\n"
        + gap(3)
        + f"Fait à {blank(paper, firm.place.town, '50mm')} le {penned_day(paper, 'issue_date', day)}\n"
        + gap(2)
        + f"#table(columns: (1.25fr, 1fr), inset: 2mm, stroke: 0.6pt, [{small('Signature de l’employeur et cachet de l’entreprise', 9)} \\ {hand_of(paper, 'employer', rubber(firm), 84, 32)}], [{small('Signature de l’apprenti(e)', 9)} \\ {hand_of(paper, 'apprentice', None, 66, 26)}])\n"
    )  # fmt: skip


@opened_layout("work_certificate", "stationers_leaf_with_its_counterfoil", defects=JOBS)
def stationers_leaf_with_its_counterfoil(case: Case, paper: Paper) -> str:
    """A leaf of a stationer's pad laid across: the counterfoil at the left, the certificate at the
    right, both filled in by the same pen."""
    firm, p = invent_firm(case.rng), case.person
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    one, last = slashed(start), slashed(end) if end else "ce jour"
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, 250, 148, 9, 9, 8, 9)
    face(paper, 9.5, "Liberation Serif", "Caladea")
    paper.setup.leading_em = 0.9
    name = f"{p.first_name} {capitals(paper, p.birth_name)}" if not p.usage_name else f"{p.first_name} {capitals(paper, p.usage_name)} {p.born} {capitals(paper, p.birth_name)}"  # fmt: skip
    kept = f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}"  # fmt: skip
    hours = f"{share * 35:g}".replace(".", ",")
    number = case.rng.randrange(11, 49)
    stub = f"N° {heavy(str(number))} \\ \\ {small('Remis à', 8)} \\ {blank(paper, name, '46mm', 11)} \\ {small('le', 8)} {blank(paper, '' if case.has('undated') else slashed(day), '38mm', 11)} \\ \\ {small('Emploi', 8)} \\ {blank(paper, job, '46mm', 10)} \\ \\ {small('Reçu de solde', 8)} {crossed(paper, True, 'oui')} {crossed(paper, False, 'non')}"
    leaf = (
        f"{right(small(f'N° {number}', 8))}{middle(heavy('CERTIFICAT DE TRAVAIL', 16))}\n"
        + f"L'employeur {penned(paper, 'employer', firm.name, firm.name)} \\ demeurant {blank(paper, f'{firm.street}, {firm.place.town}', '1fr', 12)} \\ certifie avoir employé M./Mme {penned(paper, 'full_name', kept, name, '1fr', 13)} \\ né(e) le {_birth(paper)} en qualité de {penned(paper, 'job_title', job, job, '1fr', 12)} \\ du {blank(paper, one, '38mm')} au {blank(paper, last, '38mm')} à raison de {blank(paper, hours, '14mm')} heures par semaine. \\ L'intéressé(e) est libre de tout engagement. \\ À {blank(paper, firm.place.town, '45mm')} le {penned_day(paper, 'issue_date', day)}\n"
        + columns("1fr, 78mm", small("Certificat délivré en application du code du travail. Aucun duplicata n’en sera remis.", 7), f"{small('Signature et cachet de l’employeur :', 8.5)} \\ {hand_of(paper, 'employer', rubber(firm), 74, 27)}")
    )  # fmt: skip
    return f'#grid(columns: (50mm, 1fr), column-gutter: 0mm, [#set par(leading: 0.8em)\n{stub}], grid.cell(stroke: (left: (thickness: 0.7pt, dash: "dashed")), inset: (left: 6mm))[{leaf}])\n'


@opened_layout("internship_attestation", "booklet_page_with_two_people_in_one_box")
def booklet_page_with_two_people_in_one_box(case: Case, paper: Paper) -> str:
    """A page of the lyceum's placement booklet: blanks by pen, tutor and director share one box."""
    firm, school, p, rng = invent_firm(case.rng), invent_school(case.rng), case.person, case.rng
    weeks = case.fact("weeks", rng.choice((6, 7, 8)))
    begun = dt.date(case.session - 1, rng.choice((5, 6)), rng.randrange(1, 14))
    spans = case.fact("periods", [(begun, begun + (7 * weeks - 3) * DAY, 1.0)])
    rows = []
    for start, end, share in spans:
        keep(paper, (start, end, share), slashed(start), slashed(end))
        rows.append(f"du {blank(paper, slashed(start), '40mm')} au {blank(paper, slashed(end), '40mm')}")  # fmt: skip
    day = case.fact("issue_date", case.day_before(1, 9) if case.has("future_date") else min(case.today, spans[-1][1] + rng.randrange(0, 6) * DAY))  # fmt: skip
    sheet(paper, 210, 297, 14, 16, 12, 16)
    face(paper, 10.2, "Open Sans", "Liberation Sans", "Carlito")
    tint = rng.choice(("rgb(225,238,225)", "rgb(228,232,246)", "rgb(246,236,220)"))
    usage = f" #h(3mm) Nom d'usage {_usage(paper, '50mm')}" if p.usage_name else ""
    box = columns(
        "1fr, 1fr",
        f"{small('Le tuteur', 8.5)} {blank(paper, someone(case), '52mm', 12)} \\ {hand_of(paper, 'employer', None, 70, 26)}",
        f"{small('Le responsable de l’entreprise, cachet', 8.5)} \\ {hand_of(paper, 'employer', rubber(firm), 78, 32)}",
    )
    return (
        columns("1fr, auto", f"{small(school.name, 9)} \\ {small('Livret de stage – section de techniciens supérieurs', 9)}", small(f"page {rng.randrange(8, 20)}", 9))
        + rule("luma(120)", 0.4)
        + middle(heavy(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE FIN DE STAGE")), 16))
        + gap(2)
        + f"#block(width: 100%, fill: {tint}, inset: 3.5mm)[#set par(leading: 1.1em)\n{heavy('Le stagiaire')} \\ Nom de naissance {_surname(paper, '62mm')} #h(3mm) Prénom {_first(paper)} \\ Date de naissance {_birth(paper)}{usage} \\ BTS {blank(paper, case.title.printed[0], '1fr', 12)}]\n"
        + f"#block(width: 100%, fill: {tint}, inset: 3.5mm)[#set par(leading: 1.1em)\n{heavy('L’organisme d’accueil')} \\ Raison sociale {penned(paper, 'employer', firm.name, firm.name)} \\ Adresse {blank(paper, firm.address, '1fr', 12)} \\ Activité {blank(paper, rng.choice(('travaux neufs', 'études et devis', 'entretien, dépannage', 'services')), '60mm')}]\n"
        + f"#block(width: 100%, fill: {tint}, inset: 3.5mm)[#set par(leading: 1.1em)\n{heavy('Le stage')} \\ s'est déroulé {' puis '.join(rows)} \\ soit une durée effective de {penned(paper, 'weeks', weeks, str(weeks), '16mm')} semaines à temps complet. \\ Absences : {crossed(paper, True, 'aucune')} #h(5mm) {crossed(paper, False, 'oui, nombre de jours :')} {blank(paper, '', '16mm')}]\n"
        + f"\nAttesté le {penned_day(paper, 'issue_date', day)} à {blank(paper, firm.place.town, '55mm')}\n"
        + gap(1)
        + framed(f"{heavy('Visas de l’entreprise')} \\ {box}", 2.5, "0.8pt")
        + small("À conserver par l’étudiant : cette page sera demandée lors de l’inscription à l’examen.", 8)
    )  # fmt: skip


_ANNEXES = {3: "Annexe 3 – monteur d'échafaudages de pied", 4: "Annexe 4 – réception et maintenance de l'échafaudage", 5: "Annexe 5 – utilisateur d'échafaudages de pied"}  # fmt: skip


@opened_layout("r408_attestation", "trainers_carbon_form_with_ticked_annexes", defects=("annex_missing",))  # fmt: skip
def trainers_carbon_form_with_ticked_annexes(case: Case, paper: Paper) -> str:
    """A training body's form in three leaves: names, days and ticks by pen, hands in two boxes."""
    body, p, rng = invent_training_body(case.rng), case.person, case.rng
    start, end, day = short_course(case)
    chosen = case.fact("annexes", rng.choice(([4, 5], [3, 4, 5], [5], [3, 5])))
    kept = [] if case.has("annex_missing") else list(chosen)
    for annex in kept:
        paper.add("annexes", annex, f"Annexe {annex}")
    sheet(paper, 210, 297, 13, 15, 12, 15)
    face(paper, 10, "Liberation Sans", "Lato", "DejaVu Sans")
    paper.setup.fill = rng.choice(("rgb(255,250,226)", "rgb(253,240,243)", "white"))
    ticks = " \\ ".join(crossed(paper, a in kept, words) for a, words in _ANNEXES.items())
    days = (end - start).days + 1
    usage = f"Nom d'usage {_usage(paper)} \\ " if p.usage_name else ""
    name = paper.put("organisation", body.name)
    return (
        columns("1fr, auto", f"{heavy(name, 14)} \\ {small(body.address, 8)} \\ {small(f'Déclaration d’activité n° 9{rng.randrange(10**9, 10**10)}', 7.5)}", f"{heavy('N° ' + str(rng.randrange(1000, 9999)), 12, 'rgb(190,30,40)')} \\ {small('Feuillet stagiaire', 8)}")
        + gap(3)
        + framed(middle(f"{heavy('ATTESTATION DE FORMATION', 14)} \\ Échafaudages de pied – recommandation R408 de l'Assurance maladie"), 3, "1pt")
        + f"#set par(leading: 1.15em)\nNom {_surname(paper)} \\ {usage}Prénom {_first(paper, '62mm')} né(e) le {_birth(paper)} \\ Entreprise ou établissement {blank(paper, invent_firm(rng).name)}\n"
        + f"\na suivi la formation du {penned_day(paper, 'training_start', start)} au {penned_day(paper, 'training_end', end)} soit {blank(paper, str(days * 7), '14mm')} heures\n"
        + gap(1)
        + framed(f"{heavy('Compétences validées')} (cocher) \\ {ticks}", 3)
        + f"Évaluation théorique : {crossed(paper, True, 'acquise')} {crossed(paper, False, 'non acquise')} #h(8mm) Évaluation pratique : {crossed(paper, True, 'acquise')} {crossed(paper, False, 'non acquise')}\n"
        + gap(2)
        + f"Délivrée à {blank(paper, body.place.town, '55mm')} le {penned_day(paper, 'issue_date', day)}\n"
        + gap(2)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 6mm, [#rect(width: 100%, height: 40mm, stroke: 0.6pt, inset: 2mm)[{hand_of(paper, 'candidate', None, 78, 28)} #v(-1mm) {small('Le stagiaire', 8.5)}]], [#rect(width: 100%, height: 40mm, stroke: 0.6pt, inset: 2mm)[{hand_of(paper, 'training_centre', rubber(body), 80, 30)} #v(-1mm) {small('Le formateur, cachet de l’organisme', 8.5)}]])\n"
    )  # fmt: skip


@opened_layout("school_certificate", "secretarys_pad_with_dotted_blanks", defects=YEARS)
def secretarys_pad_with_dotted_blanks(case: Case, paper: Paper) -> str:
    """A lyceum's small pad filled in by the secretary: head printed, stamp under the head's hand."""
    school, p = invent_school(case.rng), case.person
    study, begins, day = school_year(case)
    sheet(paper, 210, 148, 11, 14, 9, 14)
    face(paper, 10, "Liberation Serif", "Libertinus Serif", "Caladea")
    paper.setup.leading_em = 0.95
    word = ("1re", "2e")[study - 1]
    shown = case.title.printed[0]
    year = paper.put("school_year", f"{begins}-{begins + 1}", f"{begins} / {begins + 1}")
    paper.put("year_of_study", study, word)
    usage = f" #h(2mm) Nom d'usage {_usage(paper, '55mm')}" if p.usage_name else ""
    return (
        columns("64mm, 1fr", f"{heavy(paper.put('organisation', school.name))} \\ {small(school.street, 8)} \\ {small(f'{school.place.post_code} {school.place.town}', 8)}", right(f"{heavy(paper.choose('CERTIFICAT DE SCOLARITÉ', 'Certificat de scolarité'), 16)} \\ année scolaire {heavy(year)}"))
        + gap(1)
        + f"{txt(school.director_title)} soussigné(e) certifie que l'élève \\ Nom de naissance {_surname(paper, '70mm')} Prénom {_first(paper)} \\ né(e) le {_birth(paper)}{usage} \\ est inscrit(e) en {blank(paper, word, '14mm')} année de BTS {penned(paper, 'speciality', shown, shown, '1fr', 11)} \\ Régime : {crossed(paper, True, 'externe')} {crossed(paper, False, 'demi-pensionnaire')} {crossed(paper, False, 'interne')} #h(6mm) Enseignement : {crossed(paper, True, 'initial')} {crossed(paper, False, 'continu')}\n"
        + gap(0)
        + columns("72mm, 1fr", f"À {txt(school.place.town)}, le {penned_day(paper, 'issue_date', day, '34mm')} \\ \\ {small('Toute rature annule ce certificat.', 7.5)}", f"{small('Signature du chef d’établissement et sceau', 8.5)} \\ {hand_of(paper, 'training_centre', rubber(school), 78, 32)}")
    )  # fmt: skip
