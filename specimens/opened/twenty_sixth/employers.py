"""What employers write: contracts of employment, statements about apprentices, certificates of work."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_sixth.wording import (
    CENTRES,
    DAY,
    bar,
    beside,
    body_named,
    bold,
    born_said,
    captioned,
    day,
    emblem,
    face,
    foot_line,
    frame,
    gap,
    hand_place,
    home,
    identity,
    inward,
    leaning,
    lined,
    logo_head,
    middle,
    note,
    of,
    one_hand,
    pad,
    pen_day,
    person_said,
    republic,
    rightward,
    sheet,
    siret,
    sized,
    slashes,
    somebody,
    span,
    stray,
    subject,
    table,
    tick,
    town,
    underlined,
    usual,
    words_above,
    words_left,
)
from specimens.people import invent_firm, invent_place


def _hours(share: float) -> str:
    if share >= 0.999:
        return "temps plein (35 heures par semaine)"
    return f"temps partiel ({share * 35:g} heures par semaine)".replace(".", ",")


# -- contracts of employment ---------------------------------------------------------------------


@opened_layout("employment_contract", "bilingual_columns_of_a_foreign_subsidiary", defects=("wrong_job",))  # fmt: skip
def bilingual_columns_of_a_foreign_subsidiary(case: Case, paper: Paper) -> str:
    """A foreign group's contract: French at the left, English at the right, article by article."""
    firm, rng = invent_firm(case.rng), case.rng
    start = case.fact("start", case.today - rng.randrange(150, 1200) * DAY)
    job, boss = job_of(case), somebody(case)
    sheet(paper, (15, 15, 14, 15))
    face(paper, 9, "Liberation Sans", "Carlito", "Lato")
    pay = rng.randrange(25, 38) * 1000
    said = day(paper, "start", start, french.date_long(start))
    months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
    english = f"{start.day} {months[start.month - 1]} {start.year}"
    rows = [
        (f"*Entre* {bold(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)}, RCS {txt(firm.siren)}, représentée par {txt(boss)} (« l'Employeur »),", "*Between* the company named opposite, duly represented (the “Employer”),"),
        (f"*et* {person_said(paper)}, {born_said(paper)}, demeurant {txt(home(case))} (« le Salarié »).", "*and* the person named opposite (the “Employee”)."),
        (f"*1. Engagement.* Le Salarié est engagé pour une durée indéterminée à compter du {said}.", f"*1. Employment.* The Employee is hired for an indefinite term from {english}."),
        (f"*2. Fonctions.* Le Salarié exerce les fonctions de {bold(paper.put('job_title', job))}.", "*2. Duties.* The duties and job title are those stated in French."),
        ("*3. Période d'essai.* Trois mois, renouvelable une fois.", "*3. Trial period.* Three months, renewable once."),
        ("*4. Durée du travail.* Temps plein, trente-cinq heures par semaine.", "*4. Working time.* Full time, thirty-five hours a week."),
        (f"*5. Rémunération.* {pay:,} euros bruts par an, versés en douze fois.".replace(",", " ", 1), f"*5. Salary.* EUR {pay:,} gross a year, paid in twelve instalments."),
        (f"*6. Lieu de travail.* {txt(firm.place.town)}.", f"*6. Place of work.* {txt(firm.place.town)}, France."),
        ("*7. Congés.* Vingt-cinq jours ouvrés par an.", "*7. Holidays.* Twenty-five working days a year."),
        ("*8. Langue.* Seule la version française fait foi.", "*8. Language.* The French version alone is binding."),
    ]  # fmt: skip
    return (
        beside([bold(txt(paper.choose("CONTRAT DE TRAVAIL", "Contrat de travail à durée indéterminée")), 14), sized("EMPLOYMENT CONTRACT", 12, "luma(90)")], "(1fr, 0.85fr)", 3)
        + bar("rgb(0,60,120)", 1.4)
        + table((), [(a, sized(b, 8.6, "luma(40)")) for a, b in rows], "(1fr, 0.85fr)", inset=2.4, line="none", align="top")
        + gap(3)
        + f"Fait à / Signed in {txt(firm.place.town)}, le / on {stray(paper, start - rng.randrange(2, 20) * DAY, slashes(start - 9 * DAY))}\n"
        + gap(2)
        + beside([words_above(paper, "employer", "L'Employeur / The Employer", pad(firm), 68, 30, boss), words_above(paper, "candidate", "Le Salarié / The Employee", None, 62, 35)], "(1fr, 1fr)", 8)
    )  # fmt: skip


@opened_layout("employment_contract", "hospital_engagement_order_with_visas_and_articles", defects=("wrong_job",))  # fmt: skip
def hospital_engagement_order_with_visas_and_articles(case: Case, paper: Paper) -> str:
    """A public hospital engages an agent for a fixed term: laws seen, articles, both hands."""
    rng, place = case.rng, invent_place(case.rng)
    start = case.fact("start", case.today - rng.randrange(100, 500) * DAY)
    end = case.fact("end", start + rng.randrange(200, 700) * DAY)
    job = job_of(case)
    sheet(paper, (16, 20, 16, 20))
    face(paper, 10.2, "Liberation Serif", "Libertinus Serif", "Carlito")
    house = f"Centre hospitalier {of(place.town)}"
    return (
        beside([emblem("CH", "rgb(0,120,140)"), f"{bold(paper.put('employer', house), 13, 'rgb(0,100,120)')} \\ {note('Direction des ressources humaines – bureau des contractuels', 8)}", rightward(f"N° {rng.randrange(100, 2000)}/{start.year}")], "(20mm, 1fr, 30mm)", 3, "horizon")
        + gap(5)
        + middle(bold(txt("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE"), 14) + " \\ agent contractuel de droit public")
        + gap(3)
        + "Vu le code général de la fonction publique, notamment ses articles L. 332-15 et suivants ;\n\nVu le décret n° 91-155 du 6 février 1991 modifié ;\n\nVu les nécessités du service ;\n\n"
        + f"entre le directeur du centre hospitalier, d'une part, et {person_said(paper)}, {born_said(paper)}, domicilié(e) {txt(home(case))}, d'autre part, il est convenu :\n\n"
        + f"*Article premier.* L'agent est recruté en qualité de {bold(paper.put('job_title', job))}, service des travaux et de la maintenance.\n\n"
        + f"*Article 2.* Le contrat court du {day(paper, 'start', start)} au {day(paper, 'end', end)} inclus.\n\n*Article 3.* La quotité de travail est de 100 %. La rémunération est afférente à l'indice majoré {rng.randrange(366, 420)}.\n\n*Article 4.* La période d'essai est fixée à {rng.choice(('un mois', 'deux mois'))}.\n\n*Article 5.* L'agent est affilié au régime général de la sécurité sociale et à l'IRCANTEC.\n\n*Article 6.* Le tribunal administratif est compétent pour tout litige né du présent contrat.\n"
        + gap(4)
        + f"{txt(place.town)}, le {stray(paper, start - rng.randrange(1, 12) * DAY)}\n\n"
        + beside([words_above(paper, "candidate", "L'agent, lu et approuvé", None, 62, 35), words_above(paper, "employer", "Pour le directeur, l'attachée d'administration", ["CENTRE HOSPITALIER", place.town.upper()], 72, 30, somebody(case, True))], "(1fr, 1fr)")
    )  # fmt: skip


# -- statements about apprentices ----------------------------------------------------------------


@opened_layout("employer_attestation", "centre_form_for_the_employer_filled_by_pen")
def centre_form_for_the_employer_filled_by_pen(case: Case, paper: Paper) -> str:
    """A centre's form « à compléter par l'employeur »: answers by pen, boxes ticked, stamp and hand."""
    firm, centre, p = invent_firm(case.rng), body_named(case, CENTRES), case.person
    begun, issued = _september(case), case.fact("issue_date", case.day_before(2, 40))
    one_hand(paper)
    sheet(paper, (14, 18, 14, 18))
    face(paper, 10.4, "Carlito", "Liberation Sans", "Open Sans")
    foot_line(paper, f"{centre.name} – {centre.address} – {centre.phone}")
    name = f"{p.birth_name} {p.first_name}" + (f" ({p.usage_name})" if p.usage_name else "")
    full = f"{p.birth_name} {p.first_name}"
    if p.usage_name:
        full = f"{p.usage_name} {p.first_name}, {p.born} {p.birth_name}"
        name = full
    paper.put("full_name", full)
    paper.put("employer", firm.name)
    paper.put("birth_date", p.birth_date.isoformat(), slashes(p.birth_date))
    return (
        logo_head(centre, txt(centre.name), "rgb(210,90,0)", "Pôle vie de l'apprenti")
        + gap(3)
        + middle(f"{bold(txt('ATTESTATION DE L’EMPLOYEUR'), 16)} \\ confirmant le statut d'apprenti \\ {leaning(txt('à compléter par l’entreprise et à remettre au candidat'))}")
        + gap(3)
        + underlined([("Je soussigné(e)", paper.handwritten(firm.director, 14)), ("représentant l'entreprise", paper.handwritten(firm.name, 14)), ("située à", paper.handwritten(f"{firm.street}, {firm.place.town}", 13)), ("atteste que M. / Mme", paper.handwritten(name, 14)), ("né(e) le", paper.handwritten(slashes(p.birth_date), 14))], 52)
        + gap(3)
        + f"{tick(True, 'est titulaire d’un contrat d’apprentissage dans notre entreprise depuis le')} {paper.handwritten(slashes(begun), 14)}\n\n{tick(False, 'a été titulaire d’un contrat d’apprentissage, rompu le ..............................')}\n\nDiplôme préparé : Brevet de technicien supérieur {txt(subject(case))}\n"
        + gap(3)
        + f"Fait à {paper.handwritten(firm.place.town, 14)} le {pen_day(paper, 'issue_date', issued)}\n"
        + gap(3)
        + words_left(paper, "employer", "Signature de l'employeur et cachet de l'entreprise :", pad(firm, f"Tél. {firm.phone}"), 76, 34)
    )  # fmt: skip


def _september(case: Case) -> dt.date:
    return case.today.replace(year=case.session - 2, month=9, day=case.rng.randrange(1, 25))


@opened_layout("employer_attestation", "craftsman_letter_with_head_on_the_right_and_no_title")
def craftsman_letter_with_head_on_the_right_and_no_title(case: Case, paper: Paper) -> str:
    """A craftsman's short letter: printed head of the trade, subject line, hand over typed name."""
    firm, rng = invent_firm(case.rng), case.rng
    issued = case.fact("issue_date", case.day_before(1, 45))
    face(paper, 11, "Liberation Serif", "Caladea", "Carlito")
    trade = rng.choice(("Neuf et rénovation – dépannage", "Étude – pose – entretien", "Maison fondée en 1974"))  # fmt: skip
    return (
        middle(f"{bold(paper.put('employer', firm.name), 20, 'rgb(100,50,10)')} \\ {leaning(txt(trade))} \\ {note(f'{firm.address} – {firm.phone} – SIRET {siret(firm)}', 8)}")
        + bar("rgb(100,50,10)", 1)
        + gap(8)
        + inward(f"Rectorat – service des examens \\ \\ {txt(firm.place.town)}, le {day(paper, 'issue_date', issued)}", 95)
        + gap(6)
        + f"#underline[Objet] : attestation d'apprentissage de {person_said(paper)}\n\n"
        + gap(3)
        + f"Madame, Monsieur,\n\nJ'ai l'honneur de vous confirmer que l'intéressé(e), {born_said(paper, where=False)}, travaille dans mon entreprise comme apprenti(e), et ce depuis le {txt(usual(paper, _september(case)))}. Le contrat d'apprentissage a été enregistré et se poursuit normalement. L'intéressé(e) prépare par cette voie le BTS {txt(subject(case))}.\n\nJe reste à votre disposition pour tout renseignement et vous prie de croire, Madame, Monsieur, à l'assurance de mes sentiments distingués.\n"
        + gap(8)
        + inward(words_above(paper, "employer", "Le patron,", pad(firm), 66, 32, firm.director), 85)
    )  # fmt: skip


@opened_layout("employer_attestation", "regional_council_note_in_two_languages")
def regional_council_note_in_two_languages(case: Case, paper: Paper) -> str:
    """A regional authority: head and labels in French and in the regional tongue, text in French."""
    rng, place = case.rng, invent_place(case.rng)
    issued = case.fact("issue_date", case.day_before(1, 45))
    tongue = rng.choice((("Région fictive du Midi", "Region fictiva del Miègjorn", "Direcion dels recorsas umanas", "Atestacion"), ("Collectivité fictive de l'Île", "Cullettività fittizia di l'Isula", "Direzzione di e risorse umane", "Attestazione")))  # fmt: skip
    face(paper, 10.5, "Open Sans", "Liberation Sans", "Carlito")
    foot_line(
        paper,
        f"{tongue[0]} / {tongue[1]} – hôtel de la collectivité, {place.post_code} {place.town}",
    )
    return (
        beside([f"{bold(paper.put('employer', tongue[0]), 13, 'rgb(150,0,30)')} \\ {sized(leaning(txt(tongue[1])), 10, 'luma(80)')}", rightward(f"Direction des ressources humaines \\ {leaning(txt(tongue[2]))}")], "(1fr, 1fr)")
        + bar("rgb(240,190,0)", 2)
        + gap(6)
        + middle(f"{bold(txt('ATTESTATION DE L’EMPLOYEUR'), 15)} \\ {leaning(txt(tongue[3]))}")
        + gap(5)
        + "La présidente de la collectivité atteste que l'agent désigné ci-dessous est employé en qualité d'apprenti, au titre d'un contrat d'apprentissage du secteur public.\n"
        + gap(2)
        + lined([*identity(paper, sep=" "), ("Date de naissance", paper.birth_date(form=slashes(case.person.birth_date))), ("Direction d'affectation", rng.choice(("Bâtiments et lycées", "Énergie et patrimoine", "Moyens généraux"))), ("Début de l'apprentissage", txt(slashes(_september(case)))), ("Diplôme préparé", txt(f"BTS {subject(case)}")), ("Maître d'apprentissage", txt(somebody(case)))], 56, " :", 3)
        + gap(4)
        + "Attestation établie à la demande de l'agent pour son inscription à l'examen.\n"
        + gap(4)
        + beside([f"{txt(place.town)}, le {day(paper, 'issue_date', issued)}", words_above(paper, "employer", "Pour la présidente et par délégation, la cheffe du service emploi", ["COLLECTIVITÉ", "Ressources humaines"], 74, 30, somebody(case, True))], "(60mm, 1fr)")
    )  # fmt: skip


# -- certificates of work ------------------------------------------------------------------------


@opened_layout("work_certificate", "payroll_print_with_portability_notice_small", defects=JOBS)
def payroll_print_with_portability_notice_small(case: Case, paper: Paper) -> str:
    """A payroll program's standard print with the notice on health cover that goes on."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    issued = day_after(case, end)
    one, last = slashes(start), slashes(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, (16, 18, 16, 18))
    face(paper, 9.8, "Liberation Sans", "DejaVu Sans")
    closing = f"et jusqu'au {txt(last)}" if end else "et est toujours dans nos effectifs"
    number = f"{1 if p.sex == 'M' else 2} {p.birth_date:%y %m} {rng.randrange(10, 96)} {rng.randrange(100, 999)} {rng.randrange(100, 999)}"
    person = f"{person_said(paper)} \\ {born_said(paper)} \\ N° de sécurité sociale : {number}"
    cover = "En application de l'article L. 911-8 du code de la sécurité sociale, vous pouvez bénéficier, à titre gratuit et pour une durée égale à votre période d'indemnisation du chômage, dans la limite de douze mois, du maintien des garanties de remboursement des frais de santé et de prévoyance en vigueur dans l'entreprise." if end else "Document délivré en cours de contrat, à la demande du salarié."  # fmt: skip
    return (
        beside([f"{bold(paper.put('employer', firm.name), 11)} \\ {txt(firm.street)} \\ {txt(town(firm))} \\ \\ Siret : {txt(siret(firm))} \\ Code NAF : {rng.randrange(41, 47)}{rng.randrange(10, 99)}Z \\ Urssaf : {rng.randrange(10**9, 10**10)}", f"#v(22mm){txt(p.civility)} {txt(p.first_name + ' ' + (p.usage_name or p.birth_name))} \\ {txt(p.street)} \\ {txt(p.place.post_code + ' ' + p.place.town)}"], "(1fr, 78mm)")
        + gap(8)
        + middle(bold(txt("CERTIFICAT DE TRAVAIL"), 15))
        + gap(5)
        + f"Nous soussignés, {txt(firm.name)} {txt(firm.form)}, certifions que :\n\n{inward(person, 12)}\n"
        + f"a été {p.agree('employé', 'employée')} dans notre établissement du {txt(one)} {closing}, en qualité de :\n\n"
        + inward(f"{bold(paper.put('job_title', job))}, {txt(_hours(share))}", 12)
        + f"\n{p.civility} quitte notre société libre de tout engagement.\n" * bool(end)
        + gap(3)
        + frame(note(cover, 8, "black"), 2.4, "0.4pt")
        + gap(5)
        + f"Fait à {txt(firm.place.town)}, le {day(paper, 'issue_date', issued, slashes(issued))}\n"
        + gap(2)
        + words_above(paper, "employer", f"Signature et cachet de l'employeur – {firm.director}", pad(firm), 72, 32)
    )  # fmt: skip


@opened_layout("work_certificate", "agency_statement_of_several_missions", defects=JOBS)
def agency_statement_of_several_missions(case: Case, paper: Paper) -> str:
    """A temporary work agency lists the missions: dates, host firm, post, weekly hours."""
    rng, agency = case.rng, invent_firm(case.rng)
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    issued = day_after(case, found[-1][1])
    sheet(paper, (15, 16, 15, 16))
    face(paper, 9.6, "Lato", "Liberation Sans", "Open Sans")
    title = paper.put("job_title", job)
    name = f"{rng.choice(('Intérim', 'Tempo', 'Missions'))} Spécimen"
    rows = []
    for start, end, share in found:
        one, last = span(paper, "periods", start, end, share)
        host = invent_firm(rng)
        rows.append((txt(one), txt(last or "en cours"), txt(f"{host.name} ({host.place.town})"), title, txt(f"{share * 35:g} h".replace(".", ","))))  # fmt: skip
    foot_line(
        paper,
        f"{name} – entreprise de travail temporaire – garantie financière : Caution Modèle – {agency.address}",
    )
    return (
        beside([emblem(name[:1] + "S", "rgb(200,0,60)", "circle"), f"{bold(paper.put('employer', name), 15, 'rgb(200,0,60)')} \\ {note('Agence ' + of(agency.place.town) + ' – ' + agency.phone, 8)}"], "(20mm, 1fr)", 3, "horizon")
        + gap(6)
        + bold(txt(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL – MISSIONS D'INTÉRIM")), 15)
        + gap(4)
        + f"L'agence certifie avoir employé {person_said(paper)}, {born_said(paper)}, sous contrats de mission, aux dates suivantes :\n"
        + gap(1)
        + table(("Du", "Au", "Entreprise utilisatrice", "Qualification", "Durée hebdo."), rows, "(26mm, 26mm, 1fr, 48mm, 22mm)", fill="rgb(250,225,232)", inset=1.8)
        + gap(2)
        + "Les missions ont été accomplies à la satisfaction des entreprises utilisatrices. Certificat remis pour servir et valoir ce que de droit.\n"
        + gap(5)
        + beside([f"{txt(agency.place.town)}, le {day(paper, 'issue_date', issued)} \\ \\ {txt(somebody(case))} \\ Responsable d'agence", hand_place(paper, "employer", [name, agency.street, town(agency)], 74, 34)], "(1fr, 80mm)", 4, "horizon")
        + rightward(note("Signature et cachet de l'agence", 8))
    )  # fmt: skip


@opened_layout("work_certificate", "whole_sheet_written_by_a_small_employer", defects=JOBS)
def whole_sheet_written_by_a_small_employer(case: Case, paper: Paper) -> str:
    """A small employer writes the certificate by hand on ruled paper; stamp and hand below."""
    firm, p = invent_firm(case.rng), case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    issued = day_after(case, end)
    one, last = french.date_long(start), french.date_long(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    one_hand(paper)
    sheet(paper, (24, 16, 18, 28))
    rules = "".join(f"#place(top + left, dy: {y}mm, line(length: 210mm, stroke: 0.25pt + rgb(170,190,225)))" for y in range(26, 290, 9))  # fmt: skip
    paper.setup.background = rules + "#place(top + left, dx: 22mm, line(angle: 90deg, length: 297mm, stroke: 0.4pt + rgb(225,120,120)))"  # fmt: skip
    person = f"{p.first_name} {p.birth_name}"
    if p.usage_name:
        person = f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}"
    paper.put("full_name", person)
    paper.put("birth_date", p.birth_date.isoformat(), french.date_long(p.birth_date))
    paper.put("job_title", job)
    paper.put("employer", firm.name)
    until = f"jusqu'au {last}." if end else "et y travaille encore à ce jour."
    hours = "à temps plein." if share > 0.99 else f"à temps partiel, {share * 35:g} h par semaine.".replace(".", ",", 1) if share * 35 % 1 else f"à temps partiel, {share * 35:.0f} h par semaine."  # fmt: skip
    said = ["Certificat de travail", f"Je soussigné {firm.director}, de l'entreprise", f"{firm.name}, à {firm.place.town},", f"certifie que {p.civility} {person}", f"{p.born} le {french.date_long(p.birth_date)}", f"a travaillé chez moi comme {job}", f"depuis le {one}", until, hours]  # fmt: skip
    lines = [inward(paper.handwritten(words, 16), 45 if k == 0 else 2) for k, words in enumerate(said)]  # fmt: skip
    when = paper.blank() if case.has("undated") else paper.handwritten(french.date_long(issued), 15)
    if not case.has("undated"):
        paper.put("issue_date", issued.isoformat(), french.date_long(issued))
    return (
        "#set block(spacing: 4.4mm)\n"
        + "\n".join(lines)
        + gap(4)
        + inward(f"{paper.handwritten('Fait à ' + firm.place.town + ', le', 15)} {when}", 50)
        + gap(2)
        + inward(f"{paper.handwritten('L’employeur,', 15)} \\ {hand_place(paper, 'employer', pad(firm, 'Siret ' + siret(firm)), 78, 36)}", 60)
    )  # fmt: skip


@opened_layout("work_certificate", "association_attestation_of_present_post", defects=JOBS)
def association_attestation_of_present_post(case: Case, paper: Paper) -> str:
    """An association's treasurer attests the present post: green head, paragraphs, hand beside words."""
    rng, firm = case.rng, invent_firm(case.rng)
    (start, end, share), job = stays(case)[-1], job_of(case)
    issued = day_after(case, end)
    one, last = span(paper, "periods", start, end, share)
    face(paper, 11, "Caladea", "Carlito", "Libertinus Serif")
    name = f"Association {rng.choice(('Les Compagnons Fictifs', 'Habitat Spécimen', 'Un Toit pour l’Exemple'))}"
    kind = "contrat à durée indéterminée" if not end else "contrat à durée déterminée"
    said = f"du {txt(one)} au {txt(last)}" if end else f"depuis le {txt(one)} et à ce jour sans interruption"  # fmt: skip
    return (
        f"#block(width: 100%, fill: rgb(225,240,220), inset: 4mm)[{bold(paper.put('employer', name), 14, 'rgb(40,90,30)')} \\ {note(f'loi 1901 – {firm.address} – RNA W{rng.randrange(10**8, 10**9)}', 8)}]\n"
        + gap(10)
        + middle(f"#underline[{bold(txt(paper.choose('ATTESTATION D’EMPLOI', 'Attestation d’emploi et de fonctions')), 14)}]")
        + gap(8)
        + f"Je, {txt(somebody(case, False))}, trésorier de l'association, atteste par la présente que\n\n{inward(bold(person_said(paper)) + f' ({born_said(paper)})', 10)}\n{'a été' if end else 'est'} {case.person.agree('salarié', 'salariée')} de notre association, {said}, en {kind} et à {txt(_hours(share))}.\n\nL'emploi confié est celui de {bold(paper.put('job_title', job))}. Il comporte l'encadrement d'un chantier et le suivi administratif correspondant.\n\nAttestation faite pour servir de justificatif d'expérience professionnelle.\n"
        + gap(10)
        + words_left(paper, "employer", f"À {firm.place.town} – le trésorier", [name, firm.place.town], 72, 34)
        + gap(2)
        + f"Date : {day(paper, 'issue_date', issued)}\n"
    )  # fmt: skip


@opened_layout("work_certificate", "prefecture_statement_of_services_with_state_head", defects=JOBS)
def prefecture_statement_of_services_with_state_head(case: Case, paper: Paper) -> str:
    """A state service's table of services rendered, person in cells, delegated hand."""
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, rng.choice((1, 2))), job_of(case)
    issued = day_after(case, found[-1][1])
    sheet(paper, (14, 17, 14, 17))
    face(paper, 9.9, "Liberation Sans", "Carlito", "Open Sans")
    service = f"Direction départementale des territoires – {place.department}"
    rows = []
    for start, end, share in found:
        one, last = span(paper, "periods", start, end, share)
        rows.append((txt(one), txt(last or "à ce jour"), txt(f"{share * 100:.0f} %"), "agent non titulaire", txt(place.town)))  # fmt: skip
    return (
        beside([republic(f"Préfecture ({place.department})", "Secrétariat général commun", "Bureau du personnel"), rightward(f"Affaire suivie par {txt(somebody(case))} \\ Réf. SGC/RH/{rng.randrange(100, 999)}")], "(1fr, 1fr)")
        + gap(5)
        + frame(middle(bold(txt(paper.choose("CERTIFICAT DE TRAVAIL", "ÉTAT DES SERVICES – CERTIFICAT DE TRAVAIL")), 14)), 2.6, "0.8pt")
        + gap(2)
        + captioned([*identity(paper, "Nom de famille"), ("Né(e) le", paper.birth_date(form=slashes(case.person.birth_date))), ("Emploi exercé", bold(paper.put("job_title", job))), ("Employeur", paper.put("employer", service)), ("Numéro d'agent", txt(f"A{rng.randrange(10**5, 10**6)}"))], "(1fr, 1fr)")
        + table(("Début", "Fin", "Quotité", "Position", "Résidence administrative"), rows, "(1fr, 1fr, 20mm, 1fr, 1fr)", inset=1.8)
        + gap(2)
        + "Il est certifié que l'agent désigné ci-dessus a accompli les services récapitulés dans le présent état.\n"
        + gap(5)
        + inward(f"Fait à {txt(place.town)}, le {day(paper, 'issue_date', issued)}\n\n{words_above(paper, 'employer', 'Pour le préfet et par délégation, la cheffe du bureau du personnel', ['PRÉFECTURE', place.department], 74, 32)}", 78)
    )  # fmt: skip
