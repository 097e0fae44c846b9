"""What employers write: certificates of work, statements about apprentices, of stays of students."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.facts import JOBS, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_ninth.wording import (
    CFAS,
    HIGH_SCHOOLS,
    ONE,
    bar,
    birth,
    bold,
    captions,
    clerk,
    columns,
    day_of,
    dotted,
    e_signed,
    emblem,
    face,
    footer,
    framed,
    gap,
    gridded,
    home,
    house,
    house_day,
    inset,
    italic,
    lined,
    listing,
    middle,
    of,
    penned,
    place,
    posted,
    seal_of,
    seats,
    sheet,
    signed,
    signed_beside,
    signed_box,
    signed_over,
    signed_under,
    siret,
    sized,
    slashed,
    spoken,
    stroke,
    studies,
    tick,
    to_right,
    told_names,
)
from specimens.people import invent_firm, invent_place

Span = tuple[dt.date, dt.date]


def _time(share: float) -> str:
    if share >= 0.999:
        return "à temps plein"
    return f"à temps partiel ({share * 100:.0f} % d'un temps plein)"


def _until(paper: Paper, end: dt.date | None) -> str:
    return house_day(paper, end) if end else ""


@opened_layout(
    "work_certificate", "payroll_office_certificate_with_portability_notice", defects=JOBS
)
def payroll_office_certificate_with_portability_notice(case: Case, paper: Paper) -> str:
    """The certificate of a payroll program: sentences, the law's mention of cover, hand at right."""
    firm, rng, job = invent_firm(case.rng), case.rng, job_of(case)
    (start, end, share), p = stays(case)[-1], case.person
    one, last = house_day(paper, start), _until(paper, end)
    keep(paper, (start, end, share), one, *([last] if last else []))
    face(paper, 10.5, "Liberation Sans", "Carlito", "Open Sans")
    footer(
        paper, f"{firm.name} – {firm.form} – SIRET {siret(firm)} – APE 43.{rng.randrange(10, 99)}Z"
    )
    gone = (
        f"du {txt(one)} au {txt(last)}"
        if end
        else f"depuis le {txt(one)}, le contrat étant en cours à la date de la présente"
    )
    cover = (
        "Conformément à l'article L. 911-8 du code de la sécurité sociale, l'intéressé(e) bénéficie du maintien des garanties de frais de santé et de prévoyance pendant une durée maximale de douze mois."
        if end
        else "La présente est établie à la demande de l'intéressé(e)."
    )
    return (
        columns("1fr, 1fr", f"{bold(paper.put('employer', firm.name), 12)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ Tél. {txt(firm.phone)}", f"#v(20mm){posted(case)}", gutter=20)
        + gap(12)
        + middle(bold(txt(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail")), 16))
        + gap(6)
        + f"Je soussigné(e) {txt(firm.director)}, agissant pour le compte de l'entreprise désignée en tête, certifie que {spoken(paper)}, {birth(paper)}, demeurant {home(case)}, a été {p.agree('employé', 'employée')} dans notre entreprise {gone}, en qualité de {bold(paper.put('job_title', job))}, {txt(_time(share))}.\n\n"
        + (f"{p.agree('Il', 'Elle')} nous quitte libre de tout engagement.\n\n" if end else "")
        + txt(cover)
        + f"\n\nFait pour servir et valoir ce que de droit.\n{gap(4)}"
        + inset(90, f"{txt(firm.place.town)}, le {day_of(paper, 'issue_date', day_after(case, end))} \\ {signed_over(paper, 'employer', firm.director_title, firm.director, seal_of(firm, 'SIRET ' + firm.siret), 70)}")
    )  # fmt: skip


@opened_layout("work_certificate", "temporary_work_agency_record_of_missions", defects=JOBS)
def temporary_work_agency_record_of_missions(case: Case, paper: Paper) -> str:
    """A temporary work agency: a table of missions with days and time, the branch's hand."""
    firm, rng, job = invent_firm(case.rng), case.rng, job_of(case)
    found, p = stays(case, rng.choice((2, 3))), case.person
    name, rows = f"Intérim {firm.name}", []
    for start, end, share in found:
        one, last = slashed(start), slashed(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if last else []))
        rows.append(
            (
                txt(one),
                txt(last or "en cours"),
                txt(rng.choice(("CTT", "CTT renouvelé", "CDI intérimaire"))),
                txt(f"{share * 35:g} h".replace(".", ",")),
            )
        )
    given = day_after(case, found[-1][1])
    face(paper, 9.6, "Lato", "Open Sans", "Carlito")
    sheet(paper, (15, 17, 15, 17))
    ink = rng.choice(("rgb(0,120,120)", "rgb(170,20,70)", "rgb(60,60,150)"))
    return (
        columns("16mm, 1fr, auto", emblem(firm.name[0], ink), f"{bold(paper.put('employer', name), 14, ink)} \\ {txt(f'Agence de {firm.place.town} – {firm.address}')}", sized(txt(f"Intérimaire n° {rng.randrange(10**5, 10**6)}"), 8), align="horizon")
        + stroke(1.5, ink)
        + gap(3)
        + bold(txt(paper.choose("Certificat de travail – salarié intérimaire", "CERTIFICAT DE TRAVAIL (travail temporaire)")), 14)
        + gap(3)
        + lined([*told_names(paper), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Qualification", bold(paper.put("job_title", job)))], 44)
        + "\nNous certifions avoir employé la personne désignée ci-dessus, dans le cadre de missions de travail temporaire, aux dates suivantes :\n"
        + listing(("Début", "Fin", "Nature du contrat", "Durée hebdomadaire"), rows, "1fr, 1fr, 1.2fr, 1fr", fill=ink, ink="white")
        + sized(txt("35 h par semaine correspondent à un temps plein. Les indemnités de fin de mission et de congés payés ont été réglées."), 8.5)
        + gap(5)
        + columns("1fr, 1fr", f"Délivré à {txt(firm.place.town)} \\ le {day_of(paper, 'issue_date', given, slashed(given))}", signed_box(paper, "employer", "Le responsable d'agence (cachet et signature)", [name, firm.place.town], 74))
    )  # fmt: skip


@opened_layout("work_certificate", "hospital_statement_of_services_in_a_table", defects=JOBS)
def hospital_statement_of_services_in_a_table(case: Case, paper: Paper) -> str:
    """A public hospital's statement of services, reference at the left, director's delegate signs."""
    rng, where, job = case.rng, invent_place(case.rng), job_of(case)
    found = stays(case, rng.choice((1, 2)))
    name, rows = f"Centre hospitalier {of(where.town)}", []
    for start, end, share in found:
        one, last = house_day(paper, start), _until(paper, end)
        keep(paper, (start, end, share), one, *([last] if last else []))
        rows.append(
            (
                txt(job),
                txt(one),
                txt(last or "à ce jour"),
                txt("Temps complet" if share >= 0.999 else f"{share * 100:.0f} %"),
            )
        )
    paper.put("job_title", job)
    face(paper, 10, "Liberation Sans", "Liberation Serif", "DejaVu Sans")
    issued = day_after(case, found[-1][1])
    return (
        columns(
            "62mm, 1fr",
            f"{bold(paper.put('employer', name), 12)} \\ {sized(txt('Direction des ressources humaines'), 9)} \\ {sized(txt('Secteur services techniques'), 9)} \\ #v(2mm)Affaire suivie par : {txt(clerk(case))} \\ Réf. : DRH/{rng.randrange(100, 999)}/{issued.year}",
            to_right(f"{txt(where.town)}, le {day_of(paper, 'issue_date', issued)}"),
        )
        + gap(12)
        + framed(middle(bold(txt(paper.choose("ATTESTATION D'EMPLOI", "CERTIFICAT DE TRAVAIL ET ÉTAT DES SERVICES")), 14)), "0.8pt + black", 3, "luma(240)")
        + gap(4)
        + f"Le directeur de l'établissement certifie que {spoken(paper)}, {birth(paper)}, a accompli les services suivants en qualité d'agent contractuel de droit public :\n"
        + listing(("Emploi", "Du", "Au", "Quotité"), rows, "1.5fr, 1fr, 1fr, 28mm", pad=2)
        + "\nAucune interruption de plus de trente jours n'est à signaler à l'intérieur de ces périodes.\n\nLe présent état est délivré à l'agent sur sa demande.\n"
        + gap(8)
        + inset(80, signed(paper, "employer", "Pour le directeur et par délégation, l'attachée d'administration", ["CENTRE HOSPITALIER", where.town.upper()], 76, 28))
    )  # fmt: skip


@opened_layout("work_certificate", "craftsmans_sheet_wholly_by_pen", defects=JOBS)
def craftsmans_sheet_wholly_by_pen(case: Case, paper: Paper) -> str:
    """A craftsman writes the whole certificate by pen under his rubber stamp."""
    firm, job = invent_firm(case.rng), job_of(case)
    (start, end, share), p = stays(case)[-1], case.person
    one, last = slashed(start), slashed(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if last else []))
    sheet(paper, (28, 22, 20, 24))
    face(paper, 11, "Liberation Serif", "Caladea")
    paper.setup.leading_em = 0.95

    def line(words: str) -> str:
        return f"{paper.handwritten(words, 16)}\n\n"

    name = f"{p.first_name} {p.birth_name}"
    paper.put("full_name", name)
    paper.put("employer", firm.name)
    paper.put("birth_date", p.birth_date.isoformat(), slashed(p.birth_date))
    paper.put("job_title", job, job[0].lower() + job[1:])
    issued = day_after(case, end)
    when = f"jusqu'au {last}" if end else "et y travaille toujours"
    return (
        line("Certificat de travail")
        + gap(6)
        + line(f"Je soussigné {firm.director}, entreprise")
        + line(f"{firm.name}, {firm.place.town}, certifie que")
        + line(f"{p.agree('M.', 'Mme')} {name}, {p.born} le {slashed(p.birth_date)},")
        + line(f"a travaillé chez moi depuis le {one}" if not end else f"a travaillé chez moi du {one}")
        + line(f"{when}, {_time(share)},")
        + line(f"comme {job[0].lower() + job[1:]}.")
        + line("Certificat remis pour valoir ce que de droit.")
        + gap(4)
        + f"{paper.handwritten(f'Fait à {firm.place.town}, le', 16)} {paper.hand_date('issue_date', issued, 16)}\n"
        + gap(3)
        + inset(70, f"{paper.handwritten('Signature et tampon :', 14)} \\ {place(paper, 'employer', [firm.name, firm.street, f'{firm.place.post_code} {firm.place.town}', f'SIRET {siret(firm)}'], 78, 34)}")
    )  # fmt: skip


@opened_layout("work_certificate", "principality_firm_attestation_in_two_tongues", defects=JOBS)
def principality_firm_attestation_in_two_tongues(case: Case, paper: Paper) -> str:
    """An international firm: French at the left, English at the right, one hand for both."""
    firm, job = invent_firm(case.rng), job_of(case)
    (start, end, share), p = stays(case)[-1], case.person
    one, last = f"{start:%d.%m.%Y}", f"{end:%d.%m.%Y}" if end else ""
    keep(paper, (start, end, share), one, *([last] if last else []))
    face(paper, 9.8, "Lato", "Carlito", "Libertinus Serif")
    name = paper.put("employer", firm.name)
    person, born = spoken(paper), paper.birth_date(form=f"{p.birth_date:%d.%m.%Y}")
    issued = day_after(case, end)
    title, english = (
        paper.put("job_title", job),
        "full-time" if share >= 0.999 else f"part-time ({share * 100:.0f} %)",
    )
    plain = txt(paper.printed["full_name"][-1])
    left = f"{bold(txt('ATTESTATION D’EMPLOI'), 12)}\n\nNous soussignés, {name}, attestons que {person}, {p.born} le {born}, {'a été' if end else 'est'} {p.agree('employé', 'employée')} dans notre société du {txt(one)} {f'au {txt(last)}' if end else 'à ce jour'}, au poste de {bold(title)}, {txt(_time(share))}."
    right = f"{bold(txt('CERTIFICATE OF EMPLOYMENT'), 12, 'luma(70)')}\n\nWe hereby certify that {plain} {'was' if end else 'has been'} employed by our company from {txt(one)} {f'to {txt(last)}' if end else 'to date'}, {english}. The position held is stated in the French text, which alone is binding."
    return (
        to_right(f"{bold(txt(firm.name.upper()), 15, 'rgb(20,40,80)')} \\ {sized(txt(f'{firm.address} – www.exemple.example'), 8)}")
        + stroke(0.6, "rgb(180,150,60)")
        + gap(10)
        + columns("1fr, 1fr", left, f"#text(fill: luma(60))[{right}]", gutter=10)
        + gap(8)
        + f"{txt(firm.place.town)}, {day_of(paper, 'issue_date', issued, f'{issued:%d.%m.%Y}')}\n"
        + gap(4)
        + signed_under(paper, "employer", f"{firm.director}, direction des ressources humaines / Human Resources", seal_of(firm), 76)
    )  # fmt: skip


@opened_layout("employer_attestation", "centre_form_filled_by_the_masters_pen")
def centre_form_filled_by_the_masters_pen(case: Case, paper: Paper) -> str:
    """A blank that the CFA gives to employers: dotted lines filled by pen, stamp and hand in a box."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school, issued = house(case, CFAS), issue_day(case, 1, 40)
    start = dt.date(case.session - 2, 9, rng.randrange(1, 20))
    face(paper, 10.4, "Carlito", "Liberation Sans", "Comic Neue")
    name = f"{p.birth_name} {p.first_name}"
    return (
        columns("1fr, auto", f"{bold(txt(school.name), 12, 'rgb(0,90,60)')} \\ {sized(txt(school.address), 8.5)}", sized(txt(f"Imprimé EXA-{rng.randrange(10, 60)} – à joindre au dossier"), 8))
        + gap(6)
        + middle(f"{bold(txt(paper.choose('ATTESTATION DE L’EMPLOYEUR', 'Attestation employeur')), 16)} \\ confirmant le statut d'apprenti du candidat – BTS session {case.session}")
        + gap(5)
        + dotted([("Je soussigné(e), Nom, prénom :", paper.handwritten(firm.director, 14)), ("Qualité :", paper.handwritten(firm.director_title, 14)), ("Entreprise :", penned(paper, "employer", firm.name, firm.name)), ("Adresse :", paper.handwritten(firm.address, 13))], 3.4)
        + "\natteste que l'apprenti(e) désigné(e) ci-dessous est bien titulaire d'un contrat d'apprentissage dans mon entreprise :\n"
        + dotted(
            [
                ("Nom et prénom de l'apprenti(e) :", penned(paper, "full_name", name, name)),
                ("Né(e) le :", penned(paper, "birth_date", p.birth_date.isoformat(), slashed(p.birth_date))),
                ("Diplôme préparé :", paper.handwritten(f"BTS {studies(case)}", 10)),
                ("Contrat en cours depuis le :", paper.handwritten(slashed(start), 14)),
            ],
            3.4,
        )
        + "\nL'entreprise s'engage à libérer l'apprenti(e) pour les épreuves et à lui accorder le congé prévu par le code du travail.\n"
        + gap(5)
        + columns("1fr, 1fr", f"À {paper.handwritten(firm.place.town, 13)} \\ \\ le {paper.hand_date('issue_date', issued)}", signed_box(paper, "employer", "Signature de l'employeur et cachet de l'entreprise", seal_of(firm, "SIRET " + firm.siret), 76, 30))
    )  # fmt: skip


@opened_layout("employer_attestation", "human_resources_portal_statement_signed_online")
def human_resources_portal_statement_signed_online(case: Case, paper: Paper) -> str:
    """A group's staff portal: a card of the employee, one sentence, an electronic signature."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    issued, start = issue_day(case, 1, 40), dt.date(case.session - 2, 9, rng.randrange(1, 20))
    face(paper, 9.8, "Open Sans", "Lato", "DejaVu Sans")
    shown = day_of(paper, "issue_date", issued, slashed(issued))
    when = "" if case.has("undated") else f"le {slashed(issued)}"
    return (
        columns("14mm, 1fr, auto", emblem(firm.name[0], "rgb(60,40,120)", 12), f"{bold(paper.put('employer', firm.name), 13)} \\ {sized(txt('Mon espace RH – documents'), 8.5)}", f"Document émis le {shown}", align="horizon")
        + gap(6)
        + bold(txt(paper.choose("Attestation de l'employeur – statut d'apprenti", "Attestation employeur : contrat d'apprentissage en cours")), 15)
        + gap(3)
        + framed(lined([*told_names(paper), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Matricule", f"A{rng.randrange(10**4, 10**5)}"), ("Établissement", txt(firm.place.town))], 42), "none", 4, "rgb(242,240,250)", 2)
        + f"\nL'entreprise {txt(firm.name)} (SIRET {txt(siret(firm))}) confirme que la personne identifiée ci-dessus est inscrite à ses effectifs en qualité d'{bold('apprenti' if p.sex == 'M' else 'apprentie')} depuis le {txt(slashed(start))}, au titre d'un contrat d'apprentissage préparant au BTS {txt(studies(case))}, et qu'elle l'est toujours à la date d'émission.\n\n"
        + "Cette attestation est établie à la demande du salarié, à l'attention du service des examens du rectorat.\n"
        + gap(6)
        + e_signed(paper, "employer", "Pour l'entreprise, la direction des ressources humaines", firm.director, when, 66, 24)
        + gap(2)
        + sized(txt(f"Pour vérifier ce document : code {rng.randrange(1000, 9999)}-{rng.randrange(1000, 9999)} sur le portail de l'employeur."), 7.5)
    )  # fmt: skip


@opened_layout("employer_attestation", "short_letter_of_a_shop_to_the_rectorate")
def short_letter_of_a_shop_to_the_rectorate(case: Case, paper: Paper) -> str:
    """A shopkeeper's few lines to the rector, typed at home, stamped beside the hand."""
    firm, rng = invent_firm(case.rng), case.rng
    issued, start = issue_day(case, 1, 40), dt.date(case.session - 2, 9, rng.randrange(1, 20))
    face(paper, 11.5, "Liberation Serif", "New Computer Modern", "Caladea")
    sheet(paper, (22, 25, 20, 25))
    return (
        f"{bold(paper.put('employer', firm.name))} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ {txt(firm.phone)}\n"
        + inset(90, f"Monsieur le Recteur \\ Division des examens et concours \\ Bureau des BTS\n\n{txt(firm.place.town)}, le {day_of(paper, 'issue_date', issued)}")
        + gap(8)
        + f"{bold('Objet')} : {txt(paper.choose('attestation d’employeur (apprentissage)', 'attestation d’apprentissage établie par l’employeur'))}\n\nMonsieur le Recteur,\n\n"
        + f"J'atteste par la présente que {spoken(paper)}, {birth(paper)}, est mon {case.person.agree('apprenti', 'apprentie')} depuis le {txt(house_day(paper, start))} et prépare sous ce statut le BTS {txt(studies(case))} au {txt(house(case, CFAS).name)}.\n\n"
        + "Son contrat d'apprentissage n'a fait l'objet d'aucune rupture ni suspension.\n\nRestant à votre disposition, je vous prie d'agréer, Monsieur le Recteur, l'expression de mes respectueuses salutations.\n"
        + gap(6)
        + inset(60, signed_beside(paper, "employer", firm.director, seal_of(firm, firm.phone), 66, 30))
    )  # fmt: skip


def _stay(case: Case, count: int = 1) -> tuple[list[Span], int, dt.date]:
    """Spans of a student's stays in a firm, weeks in all, day of the paper."""
    rng = case.rng
    each = rng.choice((4, 5, 6)) if count == 1 else rng.choice((3, 4))
    first = dt.date(case.session - 2, rng.choice((5, 6)), rng.randrange(1, 9))
    starts = [first, dt.date(case.session - 1, 1, rng.randrange(6, 24))][-count:]
    starts = [d - d.weekday() * ONE for d in starts]
    spans = [(d, d + (7 * each - 3) * ONE) for d in starts]
    kept = case.fact("periods", [(a, b, 1.0) for a, b in spans])
    spans = [(a, b) for a, b, _ in kept]
    weeks = int(case.fact("weeks", each * count))
    day = (
        case.day_before(2, 20)
        if case.has("future_date")
        else min(case.today, spans[-1][1] + rng.randrange(0, 12) * ONE)
    )
    return spans, weeks, case.fact("issue_date", day)


@opened_layout("internship_attestation", "decree_model_with_pay_and_pension_notice")
def decree_model_with_pay_and_pension_notice(case: Case, paper: Paper) -> str:
    """The attestation that decrees ask for at the end of a placement: boxes, pay, pension notice."""
    firm, p = invent_firm(case.rng), case.person
    school, (spans, weeks, issued) = house(case, HIGH_SCHOOLS), _stay(case)
    (start, end), pay = spans[0], case.rng.choice((0, 560, 640))
    one, last = slashed(start), slashed(end)
    keep(paper, (start, end, 1.0), one, last)
    face(paper, 9.4, "Liberation Sans", "Carlito", "Open Sans")
    sheet(paper, (14, 16, 12, 16))
    given = f"{pay} €" if pay else "sans objet (stage de deux mois au plus)"
    return (
        middle(f"{bold(txt(paper.choose('ATTESTATION DE STAGE', 'ATTESTATION DE FIN DE STAGE')), 16)} \\ {sized('à remettre au stagiaire à l’issue du stage (article D. 124-9 du code de l’éducation)', 8)}")
        + bar("ORGANISME D'ACCUEIL", "luma(60)")
        + lined([("Nom ou dénomination sociale", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone))], 54)
        + bar("certifie que LE STAGIAIRE", "luma(60)")
        + lined([*told_names(paper), ("Sexe", f"{tick(p.sex == 'F', 'F')} {tick(p.sex == 'M', 'M')}"), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("Adresse", home(case)), ("Étudiant en", txt(f"BTS {studies(case)}")), ("Au sein de", txt(school.name))], 54)
        + bar("a effectué un stage prévu dans le cadre de ses études", "luma(60)")
        + f"{bold('Durée du stage.')} Dates de début et de fin : du {bold(txt(one))} au {bold(txt(last))}, représentant une durée totale de {bold(paper.put('weeks', weeks, f'{weeks} semaines'))}.\n\n"
        + sized("La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire dans l'organisme, sous réserve des droits à congés et autorisations d'absence. Chaque période au moins égale à sept heures de présence est considérée comme équivalente à un jour de stage.", 8.4)
        + f"\n\n{bold('Montant de la gratification versée au stagiaire.')} Le stagiaire a perçu une gratification de stage pour un montant total de : {txt(given)}.\n"
        + columns(
            "1.15fr, 1fr",
            framed(sized("L'attestation de stage est indispensable pour pouvoir, sous réserve du versement d'une cotisation, faire prendre en compte le stage dans les droits à retraite. La demande est à faire par l'étudiant auprès de la sécurité sociale dans un délai de deux ans.", 8), "0.5pt + black", 2),
            f"Fait à {txt(firm.place.town)}, le {day_of(paper, 'issue_date', issued, slashed(issued))} \\ {signed(paper, 'employer', 'Nom, fonction et signature du représentant de l’organisme d’accueil', seal_of(firm), 70)} {txt(firm.director)}",
        )
    )  # fmt: skip


@opened_layout("internship_attestation", "school_table_of_two_stays_in_one_firm")
def school_table_of_two_stays_in_one_firm(case: Case, paper: Paper) -> str:
    """A lycée's page, a row for each of two stays in the same firm, tutor and head sign."""
    firm, school = invent_firm(case.rng), house(case, HIGH_SCHOOLS)
    spans, weeks, issued = _stay(case, 2)
    face(paper, 10, "Liberation Sans", "DejaVu Sans", "Lato")
    rows = []
    for (start, end), label in zip(spans, ("1re année", "2e année") * 2, strict=False):
        keep(paper, (start, end, 1.0), slashed(start), slashed(end))
        rows.append(
            (
                label,
                txt(slashed(start)),
                txt(slashed(end)),
                f"{((end - start).days + 3) // 7} semaines",
            )
        )
    return (
        columns("1fr, 1fr", f"{bold(txt(school.name), 11)} \\ {sized(txt(school.address), 8.5)} \\ {sized(txt('Bureau des stages et relations entreprises'), 8.5)}", to_right(f"Section de technicien supérieur \\ {bold(txt(studies(case)))}"))
        + stroke(0.8)
        + gap(4)
        + middle(bold(txt(paper.choose("ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL", "Attestation de stage")), 15))
        + gap(4)
        + captions(
            [*told_names(paper, "NOM de naissance", "NOM d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashed(case.person.birth_date))), ("Entreprise d'accueil", bold(paper.put("employer", firm.name))), ("Adresse de l'entreprise", txt(firm.address)), ("Tuteur en entreprise", txt(clerk(case)))],
            2,
            "0.6pt + black",
            2,
        )
        + "\nL'étudiant(e) ci-dessus désigné(e) a été accueilli(e) en stage dans l'entreprise aux périodes suivantes :\n"
        + listing(("Année de formation", "Du", "Au", "Durée"), rows, "1fr, 1fr, 1fr, 1fr", pad=2.2)
        + f"Durée totale des stages : {bold(paper.put('weeks', weeks, f'{weeks} semaines'))}. Absences : {italic('néant')}.\n"
        + gap(4)
        + f"Le {day_of(paper, 'issue_date', issued)}\n"
        + seats(paper, [("employer", "Pour l'entreprise : signature du tuteur et cachet", seal_of(firm)), ("training_centre", "Visa du chef d'établissement", seal_of(school))], 170, 30)
    )  # fmt: skip


@opened_layout("internship_attestation", "host_letter_with_vertical_ribbon")
def host_letter_with_vertical_ribbon(case: Case, paper: Paper) -> str:
    """A design studio's letter: a coloured ribbon down the left edge, prose, name above the hand."""
    firm, rng = invent_firm(case.rng), case.rng
    spans, weeks, issued = _stay(case)
    (start, end), ink = (
        spans[0],
        rng.choice(("rgb(230,120,30)", "rgb(0,140,150)", "rgb(120,60,140)")),
    )
    one, last = house_day(paper, start), house_day(paper, end)
    keep(paper, (start, end, 1.0), one, last)
    face(paper, 10.6, "Lato", "Open Sans", "Carlito")
    sheet(paper, (24, 22, 18, 40))
    paper.setup.background = f"#place(top + left, rect(width: 24mm, height: 297mm, fill: {ink}))"
    return (
        bold(paper.put("employer", firm.name), 20, ink)
        + f" \\ {sized(txt(f'{firm.address} · {firm.phone}'), 8.5)}\n"
        + gap(18)
        + bold(txt(paper.choose("Attestation de stage", "ATTESTATION DE STAGE EN ENTREPRISE")), 15)
        + gap(5)
        + f"Nous attestons que {spoken(paper)}, {birth(paper)}, étudiant(e) en BTS {txt(studies(case))}, a accompli au sein de notre équipe un stage de {paper.put('weeks', weeks, f'{french.in_words(weeks)} semaines')}, du {txt(one)} au {txt(last)}, à temps plein.\n\n"
        + f"Encadré(e) par {txt(clerk(case))}, le stagiaire a pris part à la préparation des dossiers, aux relevés sur place et aux réunions d'équipe. Sa ponctualité et son sérieux ont été appréciés.\n\n"
        + "Nous lui remettons cette attestation pour la faire valoir auprès du jury de son examen.\n"
        + gap(10)
        + f"{txt(firm.place.town)}, {day_of(paper, 'issue_date', issued)}\n\n"
        + f"{txt(firm.director)}, {txt(firm.director_title.lower())} – signature :\n\n{place(paper, 'employer', seal_of(firm), 70, 30)}\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "half_sheet_slip_filled_by_pen_in_a_workshop")
def half_sheet_slip_filled_by_pen_in_a_workshop(case: Case, paper: Paper) -> str:
    """A half sheet slip that the school hands out: pen on dotted lines, the firm's stamp."""
    firm, p = invent_firm(case.rng), case.person
    school, (spans, weeks, issued) = house(case, HIGH_SCHOOLS), _stay(case)
    start, end = spans[0]
    one, last = slashed(start), slashed(end)
    keep(paper, (start, end, 1.0), one, last)
    sheet(paper, (9, 12, 8, 12), (210, 148))
    face(paper, 9.4, "Liberation Sans", "Carlito", "Liberation Sans Narrow")
    name = f"{p.birth_name} {p.first_name}"
    return (
        columns("1fr, auto", f"{bold(txt(school.name))} – {txt(school.place.town)}", bold(txt(paper.choose("ATTESTATION DE STAGE", "Attestation de stage")), 13), align="horizon")
        + stroke(0.6)
        + dotted([("L'entreprise :", penned(paper, "employer", firm.name, firm.name, 13)), ("Adresse :", paper.handwritten(firm.address, 12)), ("représentée par :", paper.handwritten(firm.director, 13))], 2.2)
        + "certifie avoir reçu en stage obligatoire de BTS :\n"
        + dotted([("Nom, prénom :", penned(paper, "full_name", name, name, 13)), ("né(e) le :", penned(paper, "birth_date", p.birth_date.isoformat(), slashed(p.birth_date), 13))], 2.2)
        + f"du {paper.handwritten(one, 13)} #h(3mm) au {paper.handwritten(last, 13)} #h(3mm) soit {penned(paper, 'weeks', weeks, str(weeks), 13)} semaine(s) de 35 heures.\n"
        + gap(1)
        + columns("1fr, 84mm", f"Fait à {paper.handwritten(firm.place.town, 12)} \\ #v(2mm)le {paper.hand_date('issue_date', issued, 13)}", signed_box(paper, "employer", "Cachet de l'entreprise et signature du responsable", seal_of(firm), 76, 28))
    )  # fmt: skip


@opened_layout("business_registration", "national_business_register_attestation_of_a_sole_trader")
def national_business_register_attestation_of_a_sole_trader(case: Case, paper: Paper) -> str:
    """The national register's attestation of a sole trader, headings and two columns of entries."""
    rng, p = case.rng, case.person
    firm = replace(invent_firm(rng), place=p.place, street=p.street)
    issued = issue_day(case, 2, 80)
    since = case.fact("registered_on", case.today - rng.randrange(420, 1900) * ONE)
    siren = case.fact("siren", firm.siren)
    trade = case.fact(
        "activity",
        rng.choice(
            (
                "Travaux d'installation électrique",
                "Menuiserie métallique et serrurerie",
                "Conseil en gestion commerciale",
                "Entretien d'installations de chauffage",
                "Maçonnerie générale et gros œuvre",
            )
        ),
    )
    grouped = f"{siren[:3]} {siren[3:6]} {siren[6:]}"
    face(paper, 9.6, "Open Sans", "Liberation Sans", "Lato")
    sheet(paper, (15, 17, 15, 17))
    footer(
        paper,
        "Attestation d'immatriculation délivrée à titre gratuit – Registre national des entreprises, tenu par l'institut fictif de la propriété industrielle",
    )
    ink = "rgb(0,70,130)"
    return (
        columns("16mm, 1fr, auto", emblem("R", ink), f"{bold(txt('Registre national des entreprises'), 14, ink)} \\ {txt('RNE – extrait des informations inscrites')}", sized(f"Téléchargé le {day_of(paper, 'issue_date', issued, slashed(issued))}", 8.5), align="horizon")
        + gap(4)
        + middle(bold(txt(paper.choose("ATTESTATION D'IMMATRICULATION AU REGISTRE NATIONAL DES ENTREPRISES", "Attestation d'immatriculation au RNE")), 13))
        + bar("Identité de l'entrepreneur individuel", ink)
        + gridded([*told_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", f"{paper.birth_date(form=slashed(p.birth_date))} – {txt(p.birth_place)}"), ("Nationalité", txt(p.nationality_word)), ("Forme juridique", "Entrepreneur individuel")], fill="rgb(236,242,248)")
        + bar("Immatriculation", ink)
        + gridded([("Numéro SIREN", bold(paper.put("siren", siren, grouped))), ("Date d'immatriculation au RNE", day_of(paper, "registered_on", since, slashed(since))), ("Situation", "Entreprise active, non radiée")], fill="rgb(236,242,248)")
        + bar("Établissement principal", ink)
        + gridded([("Adresse", home(case)), ("Activité exercée", paper.put("activity", trade)), ("Nature de l'activité", "Artisanale, exercice permanent"), ("Nombre de salariés", str(rng.randrange(0, 4)))], fill="rgb(236,242,248)")
        + sized(txt("Les informations sont celles inscrites au registre à la date du téléchargement. Ce document ne comporte pas de signature manuscrite."), 8)
    )  # fmt: skip
