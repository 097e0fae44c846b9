"""What employers and hosts write: contracts, certificates, attestations of stays, the register."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.thirty_first.wording import (
    LYCEES,
    ONE,
    across,
    address_of,
    band,
    bar,
    below,
    body_of,
    bold,
    born,
    captions,
    chart,
    dashes,
    filed,
    frame,
    full,
    gap,
    grid2,
    head,
    lean,
    listed,
    mid,
    of,
    on,
    pad,
    pen_day,
    plus_years,
    push,
    ragged,
    rows_of_names,
    set_type,
    sheet,
    signed_between,
    signed_boxes,
    signed_over,
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
from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, Stay, day_after, job_of, keep, stays
from specimens.french import in_words
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_firm, invent_place, luhn_number


def _weekly(share: float) -> str:
    hours = f"{share * 35:g}".replace(".", ",")
    return "temps plein (35 heures)" if share > 0.999 else f"temps partiel ({hours} heures par semaine)"  # fmt: skip


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


# -- engagement ----------------------------------------------------------------------------------


@apart_layout("employment_contract", "building_trade_letter_of_engagement_etam", defects=("wrong_job",))  # fmt: skip
def building_trade_letter_of_engagement_etam(case: Case, paper: Paper) -> str:
    """The federation's letter of engagement: conditions in a table, two hands, the receipt by pen."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start, job = case.fact("start", case.today - rng.randrange(120, 1200) * ONE), job_of(case)
    made = start - rng.randrange(2, 20) * ONE
    set_type(paper, 9.8, "Liberation Sans", "Carlito", "Caladea")
    below(paper, f"{firm.name}, {firm.form} – {firm.address} – SIRET {siret(firm)} – caisse de congés du bâtiment fictive")  # fmt: skip
    agreed = paper.handwritten("Lu et approuvé", 13) if paper.signs("candidate") else ""
    return (
        across(f"{head(firm.name, 14)} \\ {txt(firm.address)}", f"#align(right)[{txt(firm.place.town)}, le {unkept(paper, made, full(made))}]")
        + gap(4)
        + address_of(paper, 96)
        + gap(5)
        + mid(f"{head('CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE', 13.5)} \\ lettre d'engagement – convention collective nationale des ETAM du bâtiment")
        + gap(3)
        + f"{p.civility},\n\nNous vous confirmons votre engagement par la société {bold(paper.put('employer', firm.name))}. Il concerne {whom(paper)}, {born(paper)}, et prend effet aux conditions suivantes :\n"
        + gap(1)
        + grid2([("Emploi", bold(paper.put("job_title", job))), ("Classification", f"ETAM niveau {rng.choice('DEF')}"), ("Date d'entrée en fonction", bold(on(paper, "start", start, full(start)))), ("Durée du contrat", "indéterminée"), ("Période d'essai", rng.choice(("deux mois", "trois mois"))), ("Horaire", "35 heures par semaine, du lundi au vendredi"), ("Appointements", f"{rng.randrange(1900, 2900)} € brut par mois"), ("Lieu de travail", txt(f"{firm.place.town} et chantiers du département")), ("Retraite et prévoyance", "BTP Caisse Exemple")], 52)
        + gap(1)
        + "Le préavis et les absences suivent la convention collective, dont un exemplaire se consulte au bureau. Vous voudrez bien nous rendre le double de la présente, daté et signé.\n"
        + gap(4)
        + across(signed_over(paper, "employer", f"{firm.director}, pour la société", pad(firm), 68, 27), f"{agreed} \\ {signed_over(paper, 'candidate', p.agree('Le salarié engagé', 'La salariée engagée'), None, 62, 22)}")
    )  # fmt: skip


@apart_layout("employment_contract", "departmental_agent_fixed_term_with_considerations", defects=("wrong_job",))  # fmt: skip
def departmental_agent_fixed_term_with_considerations(case: Case, paper: Paper) -> str:
    """A department council's contract of a contractual agent, narrow margin of article numbers."""
    rng, where, job = case.rng, invent_place(case.rng), job_of(case)
    start = case.fact("start", case.today - rng.randrange(90, 500) * ONE)
    end = case.fact("end", start + rng.choice((364, 546, 729)) * ONE)
    made = start - rng.randrange(3, 20) * ONE
    council = f"Conseil départemental fictif ({where.department})"
    set_type(paper, 10, "Libertinus Serif", "Liberation Serif", "Lato")
    sheet(paper, 16, 18, 14, 18)
    articles = (
        f"{whom(paper)}, {born(paper)}, est {case.person.agree('recruté', 'recrutée')} en qualité d'agent contractuel de droit public sur l'emploi de {bold(paper.put('job_title', job))}.",
        f"Le contrat est conclu pour la période du {bold(on(paper, 'start', start, full(start)))} au {bold(on(paper, 'end', end, full(end)))}, à temps complet.",
        f"La rémunération est calculée sur l'indice brut {rng.randrange(367, 480)}, majoré {rng.randrange(366, 420)}.",
        "L'agent est affilié au régime général et à l'Ircantec.",
        "Une période d'essai d'un mois est prévue ; le contrat peut être renouvelé par reconduction expresse.",
        "Le présent contrat peut être déféré au tribunal administratif dans un délai de deux mois.",
    )  # fmt: skip
    cells = ", ".join(f"[Art. {k}], [{a}]" for k, a in enumerate(articles, 1))
    return (
        across(f"{sized(txt('LE DÉPARTEMENT'), 18, 'rgb(0,110,60)', 'bold')} \\ {small('Direction des ressources humaines – service recrutement', 8)}", f"#align(right)[{txt(f'Contrat n° {made.year}-{rng.randrange(100, 999)}')}]")
        + gap(5)
        + mid(f"{head('CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE', 14)} \\ pris en application de l'article L. 332-8 du code général de la fonction publique")
        + gap(3)
        + f"Entre le {paper.put('employer', council)}, sis à {txt(where.town)}, représenté par son Président, d'une part, et l'agent désigné à l'article 1, d'autre part,\n\n{lean('Vu le décret n° 88-145 du 15 février 1988 relatif aux agents contractuels de la fonction publique territoriale ; vu la déclaration de vacance d’emploi ;')}\n\nil a été convenu ce qui suit :\n"
        + gap(1)
        + f"#grid(columns: (14mm, 1fr), column-gutter: 3mm, row-gutter: 3.2mm, {cells})\n"
        + gap(3)
        + f"Fait à {txt(where.town)}, le {unkept(paper, made, full(made))}, en deux exemplaires.\n"
        + gap(2)
        + across(signed_under(paper, "candidate", "Notifié à l'agent, qui signe :", None, 60, 29), signed_between(paper, "employer", "Pour le Président et par délégation", someone(case), ["DÉPARTEMENT", where.department], 70, 28))
    )  # fmt: skip


# -- work done -----------------------------------------------------------------------------------


@apart_layout("work_certificate", "old_machine_copy_with_ruled_blanks", defects=JOBS)
def old_machine_copy_with_ruled_blanks(case: Case, paper: Paper) -> str:
    """A typewritten certificate on a small firm's paper, few lines, the stamp large."""
    firm, (start, end, share), job = invent_firm(case.rng), stays(case)[-1], job_of(case)
    day = day_after(case, end)
    paper.setup.font, paper.setup.size_pt = typewriter_font(case.rng), 10.6
    sheet(paper, 26, 22, 20, 24)
    one, last = slash(start), slash(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    upto = f"au {last}" if end else "à ce jour, le contrat étant toujours en cours"
    free = "Il nous quitte libre de tout engagement." if case.person.sex == "M" else "Elle nous quitte libre de tout engagement."  # fmt: skip
    return (
        f"{txt('Entreprise')} {paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {town(firm)} \\ Siret {txt(siret(firm))}\n"
        + gap(16)
        + mid(f"#underline[{txt(paper.choose('CERTIFICAT DE TRAVAIL', 'C E R T I F I C A T   D E   T R A V A I L'))}]")
        + gap(12)
        + f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())}, certifie avoir employé\n\n{whom(paper)}, \\ {born(paper)}, \\ demeurant {txt(case.person.street)} à {txt(case.person.place.town)},\n\nen qualité de {paper.put('job_title', job)}, \\ {txt(_weekly(share))}, \\ du {txt(one)} {txt(upto)}.\n\n{free if end else ''}\n\nEn foi de quoi le présent certificat est remis pour valoir ce que de droit.\n"
        + gap(10)
        + push(f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)} \\ #v(3mm) {signed_under(paper, 'employer', 'L’employeur,', pad(firm), 70, 32)}", 62)
    )  # fmt: skip


@apart_layout("work_certificate", "temp_agency_missions_listing", defects=JOBS)
def temp_agency_missions_listing(case: Case, paper: Paper) -> str:
    """An agency's program lists the missions of one worker with their clients and hours."""
    rng, p, job = case.rng, case.person, job_of(case)
    agency, found = invent_firm(rng), stays(case, rng.choice((2, 3)))
    day = day_after(case, found[-1][1])
    name = f"Intérim {agency.name}"
    set_type(paper, 9.2, "Liberation Sans", "Open Sans", "Liberation Sans Narrow")
    sheet(paper, 15, 15, 15, 15)
    red = "rgb(180,20,40)"
    rows = []
    for k, (start, end, share) in enumerate(found, 1):
        one, last = slash(start), slash(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append((f"M{rng.randrange(10000, 99999)}-{k}", txt(one), txt(last or "en cours"), _percent(share), f"Client {rng.randrange(100, 999)}"))  # fmt: skip
    below(paper, f"{name} – entreprise de travail temporaire – garantie financière : Caution Exemple – {agency.address}")  # fmt: skip
    return (
        across(f"{sized(paper.put('employer', name), 16, red, 'bold')} \\ Agence de {txt(agency.place.town)} – {txt(agency.phone)}", f"#align(right)[Intérimaire n° {rng.randrange(10**5, 10**6)} \\ {small(f'Édité par {someone(case)}', 8)}]")
        + bar(1.2, red)
        + gap(3)
        + head(paper.choose("Certificat de travail – relevé de missions", "Attestation d'emploi (missions d'intérim)"), 15)
        + "\n"
        + gap(3)
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date)))], 3)
        + gap(2)
        + f"Nous certifions que cette personne a été employée par notre société, en contrat de travail temporaire, dans la qualification de {bold(paper.put('job_title', job))}, pour les missions qui suivent :\n"
        + gap(1)
        + chart(("Mission", "Début", "Fin", "Quotité", "Lieu"), rows, "1fr, 28mm, 28mm, 22mm, 32mm", 2, "rgb(248,228,230)")
        + small("Quotité : part d'un temps plein de 35 heures hebdomadaires.", 7.5)
        + gap(5)
        + across(f"{txt(agency.place.town)}, le {on(paper, 'issue_date', day, full(day))}", signed_under(paper, "employer", "Le chef d'agence", [name, agency.place.town], 72, 28), widths="1fr, 82mm")
    )  # fmt: skip


@apart_layout("work_certificate", "leaving_pack_with_portability_slip_below", defects=JOBS)
def leaving_pack_with_portability_slip_below(case: Case, paper: Paper) -> str:
    """A payroll service's leaving pack: certificate above, notice on insurance below a cut."""
    firm, (start, end, share), job = invent_firm(case.rng), stays(case, over=True)[-1], job_of(case)
    day, p, rng = day_after(case, end), case.person, case.rng
    set_type(paper, 9.5, "Carlito", "Lato", "Liberation Sans")
    sheet(paper, 14, 17, 12, 17)
    one, last = full(start), full(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    until = f"au {txt(last)}" if end else "à ce jour (contrat en cours)"
    return (
        across(f"{bold(paper.put('employer', firm.name))} \\ {txt(firm.street)} \\ {town(firm)} \\ N° SIRET : {txt(siret(firm))} \\ Code NAF : 43{rng.randrange(10, 40)}Z", address_of(paper, 14), widths="1fr, 90mm")
        + gap(5)
        + frame(mid(head("CERTIFICAT DE TRAVAIL", 15)), 2.2, "1pt", "luma(245)")
        + gap(2)
        + f"Nous soussignés, {txt(firm.name)}, certifions que {whom(paper)}, {born(paper)}, immatriculé(e) à la sécurité sociale sous le numéro {1 if p.sex == 'M' else 2} {p.birth_date:%y} {p.birth_date:%m} {rng.randrange(10, 96)} {rng.randrange(100, 999)} {rng.randrange(100, 999)}, a fait partie de notre personnel :\n"
        + gap(1)
        + listed([("Période d'emploi", f"du {txt(one)} {until}"), ("Emploi occupé", bold(paper.put("job_title", job))), ("Durée du travail", txt(_weekly(share)))], 40)
        + gap(1)
        + (f"{p.civility} nous quitte {p.agree('libre', 'libre')} de tout engagement envers notre société.\n" if end else "Le contrat se poursuit.\n")
        + gap(2)
        + across(f"Fait pour servir et valoir ce que de droit, \\ à {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}", signed_between(paper, "employer", "Pour l'employeur,", f"{firm.director}", pad(firm), 70, 28), widths="1fr, 80mm")
        + gap(3)
        + dashes()
        + f"{bold('Portabilité de la prévoyance et des frais de santé')} (article L. 911-8 du code de la sécurité sociale)\n\n#text(size: 0.88em)[L'ancien salarié dont le contrat a pris fin garde à titre gratuit les garanties de l'entreprise pendant la durée de son indemnisation, dans la limite de douze mois. Il informe l'assureur, Mutuelle Exemple, de la fin de ses droits. Le présent volet ne porte pas de signature.]\n"
    )  # fmt: skip


@apart_layout("work_certificate", "bilingual_service_letter_of_an_international_group", defects=JOBS)  # fmt: skip
def bilingual_service_letter_of_an_international_group(case: Case, paper: Paper) -> str:
    """Two columns, French and English side by side, one hand under both."""
    firm, (start, end, share), job = invent_firm(case.rng), stays(case)[-1], job_of(case)
    day, p = day_after(case, end), case.person
    set_type(paper, 10, "Lato", "Open Sans", "Caladea")
    sheet(paper, 18, 18, 15, 18)
    one, last = full(start), full(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    now = f"jusqu'au {txt(last)}" if end else "et y est toujours en poste"
    since = f"from {start:%d %B %Y} to {end:%d %B %Y}" if end else f"since {start:%d %B %Y} and is still in post"  # fmt: skip
    below(paper, f"{firm.name} Group – French branch – {firm.address} – RCS {firm.siren}")
    left = (
        f"{head('Attestation d’emploi', 14)}\n\nNous attestons que {whom(paper)}, {born(paper)}, est {p.agree('salarié', 'salariée')} de la société {bold(paper.put('employer', firm.name))} depuis le {txt(one)} {now}." if not end else
        f"{head('Certificat de travail', 14)}\n\nNous certifions que {whom(paper)}, {born(paper)}, a été {p.agree('employé', 'employée')} par la société {bold(paper.put('employer', firm.name))} du {txt(one)} {txt('au ' + last)}."
    )  # fmt: skip
    left += f"\n\nFonction : {bold(paper.put('job_title', job))}.\n\nDurée du travail : {txt(_weekly(share))}.\n\nDocument remis à l'intéressé(e) sur sa demande."  # fmt: skip
    right = (
        f"{head('Statement of service' if end else 'Statement of employment', 14, 'luma(90)')}\n\n#text(fill: luma(70))[This is to certify that the above-named person has been employed by the company {txt(since)}, working {'full time' if share > 0.999 else f'part time ({_percent(share)})'}. The French text alone has legal value.]"
    )  # fmt: skip
    return (
        f"{sized(txt(firm.name.upper()), 19, 'rgb(30,30,80)', 'bold')} #h(1fr) {small('Human Resources / Ressources humaines', 8.5)}\n"
        + bar(0.8, "rgb(30,30,80)")
        + gap(14)
        + f"#grid(columns: (1.15fr, 0.4pt, 1fr), column-gutter: 6mm, [{left}], line(angle: 90deg, length: 92mm, stroke: 0.4pt + luma(150)), [{right}])\n"
        + gap(6)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day, full(day))}\n"
        + gap(3)
        + signed_under(paper, "employer", f"{firm.director}, directeur des ressources humaines / Head of HR", None, 70, 24)
    )  # fmt: skip


@apart_layout("work_certificate", "hospital_statement_of_services_rows_by_contract", defects=JOBS)
def hospital_statement_of_services_rows_by_contract(case: Case, paper: Paper) -> str:
    """A hospital's statement of services: rows a contract, the share of time, the director's hand."""
    rng, p, where = case.rng, case.person, invent_place(case.rng)
    found, job = stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    house = f"Centre hospitalier fictif {of(where.town)}"
    set_type(paper, 10, "Liberation Sans", "DejaVu Serif", "Carlito")
    rows = []
    for start, end, share in found:
        one, last = slash(start), slash(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append(
            (txt(one), txt(last or "toujours en fonctions"), "contractuel", _percent(share))
        )
    return (
        across(f"{head(house, 12.5)} \\ Direction des ressources humaines \\ Bureau des carrières", f"#align(right)[FINESS {rng.randrange(10**8, 10**9)} \\ Affaire suivie par {txt(someone(case))}]")
        + gap(8)
        + mid(head(paper.choose("CERTIFICAT DE TRAVAIL", "ÉTAT DES SERVICES VALANT CERTIFICAT DE TRAVAIL"), 15))
        + gap(5)
        + f"Le Directeur du {paper.put('employer', house)} certifie que :\n"
        + gap(1)
        + listed([("Agent", bold(filed(paper))), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Emploi", bold(paper.put("job_title", job))), ("Service", txt(rng.choice(("services techniques", "travaux et maintenance", "direction logistique"))))], 40)
        + gap(1)
        + "a accompli dans l'établissement les services ci-après :\n"
        + chart(("Date de début", "Date de fin", "Qualité", "Quotité de travail"), rows, "1fr, 1.3fr, 1fr, 1fr", 2.2)
        + gap(2)
        + lean(txt("Certificat délivré en application de l'article 44 du décret n° 91-155, pour valoir ce que de droit."))
        + "\n"
        + gap(5)
        + push(f"À {txt(where.town)}, le {on(paper, 'issue_date', day, full(day))} \\ #v(2mm) {signed_between(paper, 'employer', 'Pour le Directeur, l’attachée d’administration', someone(case), ['CENTRE HOSPITALIER', where.town.upper(), 'DRH'], 72, 28)}", 78)
    )  # fmt: skip


# -- internships ---------------------------------------------------------------------------------


def _stage(case: Case, parts: int) -> tuple[list[Stay], int, dt.date]:
    """Periods of whole weeks (Monday to Friday), their sum, the day of the attestation."""
    rng = case.rng
    lengths = [rng.choice((4, 5, 6)) for _ in range(parts)]
    first = dt.date(case.session - 1, 1, 6) + rng.randrange(0, 60) * ONE
    first -= first.weekday() * ONE
    found: list[Stay] = []
    for weeks in lengths:
        found.append((first, first + (7 * weeks - 3) * ONE, 1.0))
        first += (7 * weeks + 7 * rng.randrange(6, 12)) * ONE
    periods = case.fact("periods", found)
    day = min(case.today, (periods[-1][1] or case.today) + rng.randrange(0, 14) * ONE)
    if case.has("future_date"):
        day = case.day_before(1, 9)
    return periods, int(case.fact("weeks", sum(lengths))), case.fact("issue_date", day)


@apart_layout("internship_attestation", "decree_model_with_gratuity_line")
def decree_model_with_gratuity_line(case: Case, paper: Paper) -> str:
    """The model annexed to the agreement: host, trainee, length, gratuity, for pension rights."""
    firm, school, p = invent_firm(case.rng), body_of(case, LYCEES), case.person
    periods, weeks, day = _stage(case, 1)
    start, end, share = periods[0]
    stop = end or start
    keep(paper, (start, end, share), slash(start), slash(stop))
    set_type(paper, 9.5, "Liberation Sans", "Carlito")
    sheet(paper, 14, 18, 12, 18)
    usage = f" \\ Nom d'usage : {paper.usage_name()}" if p.usage_name else ""
    return (
        mid(f"{head('ATTESTATION DE STAGE', 16)} \\ à remettre au stagiaire à l'issue du stage {small('(article D. 124-9 du code de l’éducation)', 8)}")
        + band("ORGANISME D'ACCUEIL", "rgb(70,90,120)")
        + f"Nom ou dénomination sociale : {bold(paper.put('employer', firm.name))} \\ Adresse : {txt(firm.address)} \\ Tél. : {txt(firm.phone)} #h(1fr) SIRET : {txt(siret(firm))}\n\n{bold('Certifie que')}\n"
        + band("LE STAGIAIRE", "rgb(70,90,120)")
        + f"Nom : {paper.birth_name()}{usage} \\ Prénom(s) : {paper.given_names()} #h(1fr) Sexe : {tick(p.sex == 'F', 'F')} {tick(p.sex == 'M', 'M')} \\ {p.agree('Né', 'Née')} le : {paper.birth_date(form=slash(p.birth_date))} \\ Adresse : {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)} \\ {p.agree('Étudiant', 'Étudiante')} en : BTS {txt(taught(case))} \\ Au sein de : {txt(school.name)}, {txt(school.place.town)}\n\n{bold('a effectué un stage prévu dans le cadre de ses études')}\n"
        + band("DURÉE DU STAGE", "rgb(70,90,120)")
        + f"Dates de début et de fin du stage : du {bold(txt(slash(start)))} au {bold(txt(slash(stop)))} \\ représentant une durée totale de {bold(paper.put('weeks', weeks, f'{weeks} semaines'))} {small('(nombre de semaines, sur la base de la présence effective)', 8)}\n"
        + band("MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE", "rgb(70,90,120)")
        + f"Le stagiaire a perçu une gratification pour un montant total de : {'néant (stage de moins de deux mois)' if weeks < 9 else '1 218 €'}\n"
        + gap(1)
        + small("L'étudiant peut demander la prise en compte du stage dans ses droits à retraite, dans la limite de deux trimestres, contre versement d'une cotisation (loi n° 2014-40 du 20 janvier 2014) ; la demande se fait auprès de la sécurité sociale dans les deux ans.", 7.5)
        + gap(3)
        + across(f"Fait à : {txt(firm.place.town)} \\ Le : {on(paper, 'issue_date', day)}", signed_under(paper, "employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", pad(firm), 78, 28), widths="1fr, 92mm")
    )  # fmt: skip


@apart_layout("internship_attestation", "site_manager_letter_in_prose")
def site_manager_letter_in_prose(case: Case, paper: Paper) -> str:
    """A manager's letter tells of the stay, its dates and weeks within the sentences."""
    firm, school, p, rng = invent_firm(case.rng), body_of(case, LYCEES), case.person, case.rng
    periods, weeks, day = _stage(case, 1)
    start, end, share = periods[0]
    stop = end or start
    keep(paper, (start, end, share), full(start), full(stop))
    set_type(paper, 10.8, "Caladea", "Liberation Serif", "Libertinus Serif")
    sheet(paper, 20, 22, 18, 24)
    praise = rng.choice(("Ponctualité, curiosité et sens du travail bien fait ont été appréciés de l'équipe.", "Les travaux rendus ont été utiles à l'agence.", "Son intégration dans l'équipe a été très bonne."))  # fmt: skip
    length = paper.put("weeks", weeks, rng.choice((f"{weeks} semaines", f"{in_words(weeks)} semaines")))  # fmt: skip
    return (
        ragged(f"{head(firm.name, 14)} \\ {txt(firm.street)} \\ {town(firm)} \\ {txt(firm.phone)}")
        + gap(14)
        + head(paper.choose("Attestation de fin de stage", "Attestation de stage"), 17)
        + "\n"
        + gap(7)
        + f"Je soussigné(e) {txt(firm.director)}, représentant l'entreprise {paper.put('employer', firm.name)}, atteste par la présente que {whom(paper)}, {born(paper, full(p.birth_date))}, {p.agree('étudiant', 'étudiante')} au {txt(school.name)} en BTS {txt(taught(case))}, a suivi un stage de {length} dans notre entreprise, du {txt(full(start))} au {txt(full(stop))} inclus, à temps complet.\n\nLa mission a porté sur {rng.choice(('le relevé de cotes et la mise à jour des plans', 'la préparation des devis et le suivi des commandes', 'l’accompagnement des équipes et le compte rendu des visites', 'la tenue des tableaux de bord et l’accueil des clients'))}. {txt(praise)}\n\nJe délivre cette attestation afin qu'elle soit jointe au dossier d'examen.\n"
        + gap(8)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day, full(day))}\n"
        + gap(2)
        + signed_over(paper, "employer", f"{firm.director} – {firm.director_title}", pad(firm), 70, 30)
    )  # fmt: skip


@apart_layout("internship_attestation", "school_booklet_leaf_two_periods_filled_by_pen")
def school_booklet_leaf_two_periods_filled_by_pen(case: Case, paper: Paper) -> str:
    """A leaf of the school's booklet: printed captions, days and names of the host by pen."""
    firm, school, p = invent_firm(case.rng), body_of(case, LYCEES), case.person
    periods, weeks, day = _stage(case, 2)
    set_type(paper, 9.6, "Open Sans", "Liberation Sans", "DejaVu Sans")
    sheet(paper, 13, 15, 12, 22)
    steady_hand(paper)
    paper.put("employer", firm.name)
    paper.put("weeks", weeks, str(weeks))
    rows = []
    for k, (start, end, share) in enumerate(periods, 1):
        shown = (slash(start), slash(end or start))
        keep(paper, (start, end, share), *shown)
        rows.append((f"Période n° {k}", f"du {paper.handwritten(shown[0], 13)}", f"au {paper.handwritten(shown[1], 13)}"))  # fmt: skip
    return (
        f"{small(school.name + ' – livret de suivi de la période en entreprise – feuillet 7', 8)} #h(1fr) {small(f'BTS {case.session}', 8)}\n"
        + bar(0.8)
        + mid(head(paper.choose("ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL", "ATTESTATION DE STAGES – BTS"), 14))
        + gap(2)
        + captions([*rows_of_names(paper, "Nom de naissance de l'étudiant(e)", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Spécialité du BTS", txt(taught(case))), ("Classe", "STS 1re et 2e années")], 2)
        + topic("Entreprise d'accueil (à compléter par l'entreprise)")
        + f"Raison sociale : {paper.handwritten(firm.name, 14)} \\ Adresse : {paper.handwritten(firm.place.town, 14)} #h(8mm) Tuteur : {paper.handwritten(someone(case).title(), 14)}\n"
        + topic("Périodes accomplies")
        + chart(("", "Premier jour", "Dernier jour"), rows, "32mm, 1fr, 1fr", 2.2)
        + f"Nombre total de semaines de stage : {paper.handwritten(str(weeks), 15)} #h(1fr) Absences : {tick(True, 'aucune')} {tick(False, '…… jours')}\n"
        + gap(3)
        + f"L'entreprise atteste l'exactitude des périodes ci-dessus. #h(5mm) Date : {pen_day(paper, 'issue_date', day)}\n"
        + gap(2)
        + signed_boxes(paper, [("employer", "Le responsable de l'entreprise (signature et cachet)", pad(firm)), ("candidate", "L'étudiant(e)", None), ("training_centre", "Visa du lycée", pad(school))], 172, 28)
    )  # fmt: skip


@apart_layout("internship_attestation", "platform_certificate_with_code_and_hours")
def platform_certificate_with_code_and_hours(case: Case, paper: Paper) -> str:
    """A placement platform's certificate laid across: weeks large, a code to check, one hand."""
    firm, school, rng = invent_firm(case.rng), body_of(case, LYCEES), case.rng
    periods, weeks, day = _stage(case, 1)
    start, end, share = periods[0]
    stop = end or start
    keep(paper, (start, end, share), slash(start), slash(stop))
    sheet(paper, 16, 18, 12, 18, 297, 210)
    set_type(paper, 11, "Lato", "Open Sans", "Carlito")
    blue = "rgb(20,90,160)"
    paper.setup.background = f"#place(top + left, rect(width: 8mm, height: 100%, fill: {blue}))"
    left = (
        f"{head('Attestation de stage', 24, blue)}\n#v(3mm)\nL'organisme d'accueil {bold(paper.put('employer', firm.name))}, {txt(firm.address)}, atteste la présence en stage de :\n\n{sized(whom(paper), 16, 'black', 'bold')} \\ {born(paper)} \\ {txt(school.name)} – BTS {txt(taught(case))}\n"
        + gap(2)
        + captions([("Premier jour", bold(txt(slash(start)))), ("Dernier jour", bold(txt(slash(stop)))), ("Durée", bold(paper.put("weeks", weeks, f"{weeks} semaines"))), ("Heures de présence", f"{weeks * 35} h")], 4, 2.2, "0.4pt + luma(170)")
    )  # fmt: skip
    return (
        across(left, f"#align(center)[{square_code(paper, 26)} \\ {small(f'clé {rng.randrange(16**7, 16**8):x}', 7)}]", widths="1fr, 34mm")
        + gap(3)
        + across(f"Établie le {on(paper, 'issue_date', day)} \\ {small(f'Convention n° {rng.randrange(10**5, 10**6)} signée par le stagiaire, l’établissement et l’organisme', 8)}", signed_between(paper, "employer", "Le tuteur de stage, pour l'organisme d'accueil", someone(case), pad(firm) if rng.random() < 0.5 else None, 74, 28), widths="1fr, 100mm")
    )  # fmt: skip


# -- registers -----------------------------------------------------------------------------------


@apart_layout("business_registration", "sirene_like_notice_of_a_sole_trader_with_branches")
def sirene_like_notice_of_a_sole_trader_with_branches(case: Case, paper: Paper) -> str:
    """The statement of a sole trader in the directory: unit, holder, establishment."""
    p, rng = case.person, case.rng
    day = case.fact("issue_date", case.day_before(2, 80))
    since = case.fact("registered_on", max(plus_years(p.birth_date, 19), case.today - rng.randrange(420, 2600) * ONE))  # fmt: skip
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    activity = case.fact("activity", rng.choice(("Travaux de plâtrerie et d'isolation", "Installation d'eau, de gaz et de chauffage", "Conseil en gestion et secrétariat", "Entretien et réparation de véhicules", "Travaux de charpente et de couverture")))  # fmt: skip
    set_type(paper, 9.8, "Liberation Sans", "Lato")
    spaced = f"{number[:3]} {number[3:6]} {number[6:]}"
    rows = [
        ("Numéro SIREN", bold(paper.put("siren", number, spaced))),
        ("Date d'immatriculation au RNE", bold(on(paper, "registered_on", since))),
        ("Forme d'exercice", "entrepreneur individuel – activité artisanale réglementée"),
        ("Activité principale", paper.put("activity", activity)),
        ("Code APE", f"43.{rng.randrange(10, 40)}A"),
    ]
    return (
        across(f"{head('Registre national des entreprises', 15, 'rgb(0,0,120)')} \\ {small('Organisme fictif de la propriété industrielle', 8)}", f"#align(right)[{square_code(paper, 20)}]", widths="1fr, 30mm")
        + bar(1.2, "rgb(0,0,120)")
        + gap(3)
        + mid(f"{head('Attestation d’immatriculation au RNE', 15)} \\ extrait des inscriptions au {on(paper, 'issue_date', day, full(day))}")
        + gap(4)
        + topic("Identité de la personne")
        + grid2([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{txt(slash(p.birth_date))}, {txt(p.birth_place)}"), ("Nationalité", txt(p.nationality_word))], 62)
        + topic("Entreprise")
        + grid2(rows, 62)
        + topic("Établissement principal")
        + grid2([("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Numéro SIRET", f"{spaced} 00018"), ("Origine du fonds", "création")], 62)
        + gap(4)
        + small("Informations issues du registre national, gratuites et non certifiées par un greffe. Toute modification fait l'objet d'une formalité auprès du guichet unique. Cette attestation ne comporte ni signature ni cachet.", 8)
    )  # fmt: skip
