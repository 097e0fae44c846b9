"""What employers and hosts write: status of an apprentice, work done, weeks of practice."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, Stay, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fourth.wording import (
    HEADED,
    LYCEES,
    ONE,
    TRAINERS,
    at_right,
    bold,
    born,
    captioned,
    cells,
    centre_of,
    dated,
    de,
    digits,
    firm_of,
    foot,
    framed,
    gap,
    hand,
    in_prose,
    italic,
    labelled,
    line,
    middle,
    name_rows,
    on_a_list,
    on_dots,
    pad_lines,
    plain_hand,
    sheet,
    side_by_side,
    siret,
    sized,
    somebody,
    subject,
    tick,
    usual,
)
from specimens.people import invent_place


def _share(share: float) -> str:
    if share >= 0.999:
        return "temps complet"
    return f"temps partiel, {share * 100:.0f} % d'un temps complet"


def _apprenticeship(case: Case) -> tuple[dt.date, dt.date]:
    begins = dt.date(case.session - 2, 9, case.rng.randrange(1, 16))
    return begins, dt.date(case.session, 8, 31)


@opened_layout("employer_attestation", "candidate_form_of_the_rectorate_filled_by_pen")
def candidate_form_of_the_rectorate_filled_by_pen(case: Case, paper: Paper) -> str:
    """A blank that the examination office hands out: the employer fills it by pen and stamps it."""
    firm, school, p = firm_of(case), centre_of(case, TRAINERS), case.person
    begins, ends = _apprenticeship(case)
    day, title = issue_day(case, 2, 40), subject(case)
    plain_hand(paper)
    sheet(paper, 10.5, "Liberation Sans", "Carlito", margins=(18, 20, 16, 20))
    paper.put("employer", firm.name)
    paper.put("birth_name", p.birth_name)
    paper.put("given_names", [p.first_name], p.first_name)
    paper.put("birth_date", p.birth_date.isoformat(), digits(p.birth_date))
    usage = ""
    if p.usage_name:
        paper.put("usage_name", p.usage_name)
        usage = f"Nom d'usage : {on_dots(paper.handwritten(p.usage_name, 14), 90)}\n#v(2mm)\n"

    def by_pen(words: str, wide: float) -> str:
        return on_dots(paper.handwritten(words, 14), wide)

    return (
        f"{sized('Candidats apprentis – pièce à joindre au dossier d’inscription au BTS', 8.5)}\n"
        + line("0.8pt")
        + middle(bold("ATTESTATION DE L'EMPLOYEUR", 17))
        + middle(italic("confirmant le statut d'apprenti du candidat dans l'entreprise"))
        + gap(5)
        + f"Je soussigné(e) (nom, qualité) : {by_pen(f'{firm.director}, {firm.director_title.lower()}', 105)}\n#v(2mm)\nde l'entreprise : {by_pen(firm.name, 120)}\n#v(2mm)\nsituée à : {by_pen(f'{firm.place.post_code} {firm.place.town}', 110)}\n#v(4mm)\n"
        + "atteste que le candidat désigné ci-dessous :\n#v(3mm)\n"
        + f"Nom de naissance : {by_pen(p.birth_name, 100)}\n#v(2mm)\n{usage}Prénom : {by_pen(p.first_name, 80)}\n#v(2mm)\nné(e) le : {on_dots(paper.handwritten(digits(p.birth_date), 14), 45)}\n#v(3mm)\n"
        + f"{tick(True, 'est employé(e) en qualité d’apprenti(e) depuis le')} {by_pen(digits(begins), 42)}\n#v(1.5mm)\n#h(5mm) et jusqu'au {by_pen(digits(ends), 42)}\n#v(2mm)\n"
        + f"{tick(False, 'n’est plus lié(e) à l’entreprise par un contrat d’apprentissage')}\n#v(3mm)\n"
        + f"Diplôme préparé : {by_pen('BTS ' + title, 125)}\n#v(2mm)\nCentre de formation : {by_pen(school.name, 115)}\n"
        + gap(6)
        + side_by_side("1fr, 80mm", f"Date : {paper.hand_date('issue_date', day)}", captioned(paper, "employer", "Cachet de l'entreprise et signature de l'employeur", pad_lines(firm), 72))
        + gap(2)
        + sized("Toute fausse déclaration expose son auteur aux sanctions prévues par l'article 441-7 du code pénal.", 7.5)
    )  # fmt: skip


@opened_layout("employer_attestation", "town_staff_office_with_visas_of_the_order")
def town_staff_office_with_visas_of_the_order(case: Case, paper: Paper) -> str:
    """A town hall as employer of an apprentice: seen the contract, attests, mayor's stamp."""
    rng, place, p = case.rng, invent_place(case.rng), case.person
    begins, ends = _apprenticeship(case)
    day, school = issue_day(case, 2, 60), centre_of(case, TRAINERS)
    sheet(paper, 11, "Libertinus Serif", "Caladea", "Liberation Serif", margins=(20, 24, 18, 24))
    town = f"Commune {de(place.town)}"
    number = f"{day.year}-{rng.randrange(20, 400)}"
    return (
        side_by_side("1fr, auto", f"RÉPUBLIQUE FRANÇAISE \\ {bold(paper.put('employer', town), 14)} \\ Direction générale des services \\ Pôle Ressources humaines", f"Affaire suivie par : {txt(somebody(case))} \\ Poste {rng.randrange(1000, 9999)} \\ N/Réf. : {txt(number)}")
        + gap(12)
        + middle(f"#box(stroke: 0.8pt, inset: 3mm)[{bold('ATTESTATION', 15)}]")
        + gap(6)
        + f"Le Maire {txt(de(place.town))},\n\nVu le contrat d'apprentissage du secteur public non industriel et commercial conclu pour la période du {txt(usual(paper, begins))} au {txt(usual(paper, ends))},\n\n"
        + f"{bold('ATTESTE')} que {in_prose(paper)}, {born(paper)}, a la qualité d'{p.agree('apprenti', 'apprentie')} au sein des services municipaux et y prépare le brevet de technicien supérieur « {txt(subject(case))} », en alternance avec {txt(school.name)}.\n\n"
        + f"{p.agree('L’intéressé', 'L’intéressée')} est toujours sous contrat d'apprentissage avec la commune à la date de la présente.\n\nLa présente attestation est établie pour être jointe à son dossier d'inscription à l'examen.\n"
        + gap(8)
        + f"#pad(left: 75mm)[Fait à l'hôtel de ville, le {dated(paper, 'issue_date', day)}\n\nPour le Maire, par délégation, \\ {captioned(paper, 'employer', f'La directrice générale des services, {somebody(case)}', [f'MAIRIE {de(place.town).upper()}', 'Ressources humaines'], 74)}]\n"
    )  # fmt: skip


def _span_words(paper: Paper, stay: Stay) -> tuple[str, str]:
    """First and last day as printed, kept as a period; « » where it goes on."""
    start, end, _ = stay
    first, last = usual(paper, start), usual(paper, end) if end else ""
    keep(paper, stay, first, *([last] if last else []))
    return first, last


@opened_layout("work_certificate", "old_typewritten_half_page_of_a_craftsman", defects=JOBS)
def old_typewritten_half_page_of_a_craftsman(case: Case, paper: Paper) -> str:
    """A craftsman's own typing in fixed pitch, spaced title, stamp over the hand."""
    firm, p = firm_of(case), case.person
    stay, job = stays(case)[-1], job_of(case)
    day = day_after(case, stay[1])
    sheet(paper, 10.5, typewriter_font(case.rng), margins=(24, 22, 20, 28))
    paper.setup.fill = case.rng.choice(("rgb(250,247,238)", "white"))
    first, last = _span_words(paper, stay)
    until = f"jusqu'au {txt(last)} inclus" if last else "et qu'il y travaille encore à ce jour" if p.sex == "M" else "et qu'elle y travaille encore à ce jour"  # fmt: skip
    since = "du" if last else "depuis le"
    leaving = (
        f"\n\n{p.agree('Il nous quitte libre', 'Elle nous quitte libre')} de tout engagement."
        if last
        else ""
    )
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())} \\ Tel : {txt(firm.phone)} \\ SIRET {txt(siret(firm))}\n"
        + gap(14)
        + middle("#underline[C E R T I F I C A T #h(4mm) D E #h(4mm) T R A V A I L]")
        + gap(9)
        + f"Je soussigné {txt(firm.director)}, {txt(firm.director_title.lower())}, certifie avoir employé dans mon entreprise\n\n#pad(left: 14mm)[{in_prose(paper)} \\ {born(paper)}]\n\nen qualité de {paper.put('job_title', job)}, à {txt(_share(stay[2]))}, {since} {txt(first)} {until}.{leaving}\n\nCertificat remis à {p.agree('l’intéressé', 'l’intéressée')} pour servir ce que de droit.\n"
        + gap(9)
        + f"#pad(left: 62mm)[{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n\nSignature de l'employeur :\n\n{hand(paper, 'employer', pad_lines(firm), 74, 34)}]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "temporary_agency_table_of_missions", defects=JOBS)
def temporary_agency_table_of_missions(case: Case, paper: Paper) -> str:
    """A temporary work agency's print: one line a mission, client and dates, agency's hand."""
    rng = case.rng
    agency = replace(firm_of(case), name=rng.choice(("Intérim Sud-Modèle", "Missions & Cie (fictif)", "Travail Temporaire Exemple")))  # fmt: skip
    found, job = stays(case, rng.choice((2, 3)), over=True), job_of(case)
    day = day_after(case, found[-1][1])
    sheet(paper, 9.4, "Open Sans", "Lato", "Liberation Sans", margins=(14, 16, 15, 16))
    rows = [["N° de mission", "Entreprise utilisatrice", "Début", "Fin", "Temps de travail"]]
    for stay in found:
        first, last = _span_words(paper, stay)
        rows.append([str(rng.randrange(10**6, 10**7)), txt(firm_of(case).name), bold(txt(first)), bold(txt(last)) if last else "mission en cours", txt(_share(stay[2]))])  # fmt: skip
    foot(
        paper,
        f"{agency.name} – entreprise de travail temporaire – garantie financière CIC fictif – SIRET {siret(agency)}",
    )
    return (
        side_by_side("1fr, auto", f"{bold(paper.put('employer', agency.name), 16, 'rgb(190,60,20)')} \\ {sized('Agence de ' + txt(agency.place.town) + ' – ' + txt(agency.street), 8.5)}", at_right(f"Édité par PIXID-Modèle v7 \\ Dossier intérimaire n° {rng.randrange(10**4, 10**5)}"), align="horizon")
        + line("1.4pt + rgb(190,60,20)")
        + gap(3)
        + bold(paper.choose("Certificat de travail – salarié intérimaire", "CERTIFICAT DE TRAVAIL (travail temporaire)"), 14)
        + gap(3)
        + labelled([*[(k, v) for k, v in name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)") if v], ("Né(e) le", paper.birth_date(form=digits(case.person.birth_date))), ("Qualification", bold(paper.put("job_title", job)))], 42)
        + gap(2)
        + "Nous certifions que la personne désignée ci-dessus a été salariée de notre agence et a effectué les missions suivantes :\n"
        + gap(1)
        + cells("26mm, 1fr, 28mm, 28mm, 36mm", rows, fill=HEADED, pad=1.8)
        + gap(2)
        + sized("Indemnités de fin de mission et de congés payés réglées. Le maintien des garanties de prévoyance est assuré dans les conditions de l'article L. 911-8 du code de la sécurité sociale.", 8)
        + gap(6)
        + side_by_side("1fr, 82mm", f"Fait à {txt(agency.place.town)}, le {dated(paper, 'issue_date', day)} \\ pour valoir ce que de droit", captioned(paper, "employer", f"Le responsable d'agence, {somebody(case)}", pad_lines(agency), 72))
    )  # fmt: skip


@opened_layout("work_certificate", "border_firm_in_french_and_german_columns", defects=JOBS)
def border_firm_in_french_and_german_columns(case: Case, paper: Paper) -> str:
    """A firm by the border says the same in two columns, French and German."""
    rng, p = case.rng, case.person
    firm = replace(firm_of(case), name=rng.choice(("Saar-Moselle Technik (fictif)", "Grenzland Exemple Bau", "Lorelux Modèle")))  # fmt: skip
    stay, job = stays(case)[-1], job_of(case)
    day = day_after(case, stay[1])
    sheet(paper, 9.8, "Carlito", "Liberation Sans", margins=(18, 18, 16, 18))
    first, last = _span_words(paper, stay)
    german = {True: "in Vollzeit", False: f"in Teilzeit ({stay[2] * 100:.0f} %)"}[stay[2] >= 0.999]
    name = in_prose(paper)
    title = paper.put("job_title", job)
    left = (
        f"{bold('CERTIFICAT DE TRAVAIL', 13)}\n\nNous soussignés certifions que\n\n{bold(name)}\n\n{born(paper)}, {p.agree('a été employé', 'a été employée') if last else p.agree('est employé', 'est employée')} par notre société"
        + (f"\n\ndu {bold(txt(first))} au {bold(txt(last))}" if last else f"\n\ndepuis le {bold(txt(first))}, contrat en cours")
        + f"\n\nen qualité de {bold(title)}, à {txt(_share(stay[2]))}.\n\n"
        + (f"{p.agree('Il', 'Elle')} nous quitte libre de tout engagement." if last else "La présente est remise à sa demande.")
    )  # fmt: skip
    right = (
        f"{bold('ARBEITSBESCHEINIGUNG', 13)}\n\nHiermit wird bestätigt, dass\n\n{p.agree('Herr', 'Frau')} {txt(p.first_name + ' ' + (p.usage_name or p.birth_name))}\n\ngeboren am {txt(usual(paper, p.birth_date))}, in unserem Unternehmen"
        + (f"\n\nvom {txt(first)} bis zum {txt(last)}" if last else f"\n\nseit dem {txt(first)} (ungekündigt)")
        + f"\n\nals {txt(job)} {german} beschäftigt {'war' if last else 'ist'}.\n\n"
        + ("Das Arbeitsverhältnis ist beendet." if last else "Diese Bescheinigung wird auf Wunsch ausgestellt.")
    )  # fmt: skip
    return (
        side_by_side("1fr, auto", f"{bold(paper.put('employer', firm.name), 17, 'rgb(0,90,90)')} \\ {sized(txt(firm.form + ' – ' + firm.address), 8.5)}", at_right(f"Service du personnel \\ {italic('Personalabteilung')}"), align="horizon")
        + line("1pt + rgb(0,90,90)")
        + gap(8)
        + f"#grid(columns: (1fr, 1fr), inset: (x: 4mm), stroke: (x, _) => if x == 1 {{ (left: 0.5pt) }}, [{left}], [{italic(right)}])\n"
        + gap(10)
        + side_by_side("1fr, 84mm", f"Fait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}", captioned(paper, "employer", "Pour l'employeur / Für den Arbeitgeber", pad_lines(firm), 74))
        + f"#pad(left: 91mm)[{txt(firm.director)}]\n"
    )  # fmt: skip


def _weeks_of(case: Case, count: int) -> tuple[list[Stay], int, dt.date]:
    """Weeks of practice in the last school years, their sum, and the day of issue."""
    rng, each = case.rng, case.rng.choice((4, 5, 6))
    found: list[Stay] = []
    for k in range(count):
        start = dt.date(case.session - count + k, rng.choice((1, 5)), rng.randrange(2, 16))
        start -= start.weekday() * ONE
        found.append((start, start + (7 * each - 3) * ONE, 1.0))
    found = case.fact("periods", found)
    last = found[-1][1] or case.today
    day = case.fact("issue_date", min(case.today, last + rng.randrange(0, 12) * ONE))
    if case.has("future_date"):
        day = case.day_before(2, 20)
    return found, int(case.fact("weeks", each * len(found))), day


@opened_layout("internship_attestation", "model_joined_to_the_agreement_in_boxes")
def model_joined_to_the_agreement_in_boxes(case: Case, paper: Paper) -> str:
    """The model that goes with an agreement: host, trainee, length, allowance in boxes."""
    rng, firm, school, p = case.rng, firm_of(case), centre_of(case, LYCEES), case.person
    found, weeks, day = _weeks_of(case, 1)
    sheet(paper, 9.8, "Liberation Sans", "Carlito", "Open Sans", margins=(13, 17, 12, 17))
    spans = []
    for stay in found:
        first, last = _span_words(paper, stay)
        spans.append(f"Du {bold(txt(first))} au {bold(txt(last))}")
    usage = f"Nom d'usage : {paper.usage_name()} \\ " if p.usage_name else ""
    return (
        middle(f"{bold('ATTESTATION DE STAGE', 18)} \\ {italic('à remettre au stagiaire à l’issue du stage')}")
        + gap(2)
        + framed(f"{bold('ORGANISME D’ACCUEIL')} \\ Nom ou dénomination sociale : {bold(paper.put('employer', firm.name))} \\ Adresse : {txt(firm.address)} \\ #box[Tél. : {txt(firm.phone)}] #h(6mm) SIRET : {txt(siret(firm))}")
        + "Certifie que\n"
        + framed(f"{bold('LE STAGIAIRE')} \\ Nom : {bold(paper.birth_name())} #h(8mm) Prénom : {bold(paper.put('given_names', [p.first_name], p.first_name))} #h(8mm) Sexe : {tick(p.sex == 'F', 'F')} {tick(p.sex == 'M', 'M')} \\ {usage}{p.agree('Né', 'Née')} le : {paper.birth_date(form=usual(paper, p.birth_date))} \\ Adresse : {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)} \\ Étudiant en : BTS {txt(subject(case))} \\ Au sein de : {txt(school.name)}, {txt(school.place.town)}")
        + "a effectué un stage prévu dans le cadre de ses études.\n"
        + framed(f"{bold('DURÉE DU STAGE')} \\ Dates de début et de fin du stage : \\ {' #linebreak() '.join(spans)} \\ Représentant une durée totale de {bold(paper.put('weeks', weeks, f'{weeks} semaines'))}.\n\n{sized('La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire dans l’organisme, sous réserve des droits à congés et autorisations d’absence prévus à l’article L. 124-13 du code de l’éducation.', 7.6)}")
        + framed(f"{bold('MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE')} \\ Le stagiaire a perçu une gratification de stage pour un montant total de {rng.choice(('néant', '0 €', f'{rng.randrange(300, 900)} €'))}.")
        + side_by_side(
            "1fr, 84mm",
            sized("L'étudiant ayant effectué un stage en organisme peut demander sa prise en compte dans ses droits à retraite dans la limite de deux trimestres, sous réserve du versement d'une cotisation (art. L. 351-17 du code de la sécurité sociale).", 7.6),
            f"Fait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n\nNom, fonction et signature du représentant de l'organisme d'accueil : \\ {txt(firm.director)}, {txt(firm.director_title.lower())} \\ {hand(paper, 'employer', pad_lines(firm), 74)}",
        )
    )  # fmt: skip


@opened_layout("internship_attestation", "half_sheet_across_of_a_school_filled_by_pen")
def half_sheet_across_of_a_school_filled_by_pen(case: Case, paper: Paper) -> str:
    """A half sheet across that a school prints: the host fills days and weeks by pen."""
    firm, school = firm_of(case), centre_of(case, LYCEES)
    found, weeks, day = _weeks_of(case, 2)
    plain_hand(paper)
    sheet(paper, 9.4, "Liberation Serif", "DejaVu Sans", "Carlito", margins=(9, 12, 7, 12), size=(210, 148.5))  # fmt: skip
    rows = [["Période", "Début (1er jour)", "Fin (dernier jour)", "Temps plein"]]
    for number, stay in enumerate(found, 1):
        first, last = digits(stay[0]), digits(stay[1] or case.today)
        keep(paper, (stay[0], stay[1] or case.today, stay[2]), first, last)
        rows.append([str(number), paper.handwritten(first, 13), paper.handwritten(last, 13), paper.handwritten("oui", 13)])  # fmt: skip
    paper.put("weeks", weeks, str(weeks))
    paper.put("employer", firm.name)
    return (
        side_by_side("1fr, auto", f"{bold(txt(school.name))} – {txt(school.place.town)} \\ {sized('Bureau des stages, section de techniciens supérieurs', 8)}", bold("ATTESTATION DE STAGES RÉGLEMENTAIRES", 12), align="horizon")
        + line()
        + f"L'entreprise ou organisme : {on_dots(paper.handwritten(firm.name, 13), 100)}\n#v(1mm)\n"
        + f"atteste avoir accueilli en stage, pour le BTS {txt(subject(case))}, l'étudiant(e) : \\ {bold(on_a_list(paper))}, {born(paper, town=False)}\n"
        + cells("18mm, 1fr, 1fr, 30mm", rows, fill=HEADED, pad=1.9)
        + f"Nombre total de semaines effectuées : {on_dots(paper.handwritten(str(weeks), 15), 18)} semaines. Le tuteur a remis l'appréciation au professeur référent.\n"
        + gap(1)
        + side_by_side("1fr, 80mm", f"Date : {paper.hand_date('issue_date', day, 13)} \\ \\ {sized('À téléverser par le candidat lors de l’inscription à l’examen ; l’établissement n’en garde pas de copie.', 7.6)}", captioned(paper, "employer", "Signature du responsable et cachet de l'entreprise", pad_lines(firm), 72, 30))
    )  # fmt: skip
