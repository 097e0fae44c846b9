"""Printed attestations of employers, hosts and training centres, and a centre's form for the pen."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import (  # fmt: skip
    HOURS,
    JOBS,
    day_after,
    hours_of,
    issue_day,
    job_of,
    keep,
    preparing,
    stays,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirty_third.wording import (
    DAY,
    blank,
    born_on,
    bts,
    capitals,
    columns,
    crossed,
    dated,
    face,
    framed,
    gap,
    hand_of,
    heavy,
    in_sentence,
    listed,
    middle,
    name_rows,
    numbered,
    of,
    one_way,
    penned,
    penned_day,
    right,
    rubber,
    rule,
    slashed,
    small,
    someone,
    table,
)
from specimens.people import invent_firm, invent_place, invent_school


def _time(share: float) -> str:
    if share >= 0.999:
        return "temps plein"
    return f"temps partiel, {share * 35:g} h par semaine".replace(".", ",")


@opened_layout("employer_attestation", "staff_office_letter_with_hand_in_the_last_sentence")
def staff_office_letter_with_hand_in_the_last_sentence(case: Case, paper: Paper) -> str:
    """A group's staff office: references at the left, the place to sign within the last sentence."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    day = case.fact("issue_date", case.day_before(1, 29))
    began = dt.date(case.session - 2, rng.choice((8, 9)), rng.randrange(22, 29))
    face(paper, 10.6, "Lato", "Open Sans", "Libertinus Serif")
    ink = rng.choice(("rgb(0,70,120)", "rgb(130,40,70)", "rgb(50,90,30)"))
    clerk = someone(case)
    side = f"{small('Nos réf.', 8)} \\ {small(f'RH/{clerk[0]}{clerk.split()[1][0]}/{rng.randrange(100, 999)}', 8)} \\ \\ {small('Affaire suivie par', 8)} \\ {small(clerk, 8)} \\ \\ {small('Téléphone', 8)} \\ {small(firm.phone, 8)}"
    text = (
        middle(heavy(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "Attestation employeur")), 15, ink))
        + gap(4)
        + f"La société {paper.put('employer', firm.name)}, immatriculée sous le numéro SIRET {txt(numbered(firm))}, confirme que {in_sentence(paper)}, {born_on(paper)}, est présent{p.agree('', 'e')} dans ses effectifs en qualité d'apprenti{p.agree('', 'e')} depuis le {txt(one_way(paper, began))}.\n\n"
        + f"{p.agree('Il', 'Elle')} y prépare le BTS {txt(bts(case))} et suit ses cours selon le calendrier d'alternance communiqué par son centre de formation. Le contrat d'apprentissage n'a fait l'objet d'aucune rupture.\n\n"
        + f"Attestation établie à {txt(firm.place.town)} le {dated(paper, 'issue_date', day)} à la demande de l'intéressé{p.agree('', 'e')}, en foi de quoi {txt(firm.director)}, {txt(firm.director_title.lower())}, {hand_of(paper, 'employer', rubber(firm), 66, 41)} appose sa signature et le cachet de la société.\n"
    )  # fmt: skip
    return (
        f"#block(width: 100%, stroke: (bottom: 2pt + {ink}), inset: (bottom: 2mm))[{heavy(txt(firm.name.upper()), 16, ink)} #h(1fr) {small(firm.form + ' – ' + firm.address, 8)}]\n"
        + gap(10)
        + f"#grid(columns: (34mm, 1fr), column-gutter: 6mm, [{side}], [{text}])\n"
    )  # fmt: skip


@opened_layout("employer_attestation", "rhine_firm_in_two_languages")
def rhine_firm_in_two_languages(case: Case, paper: Paper) -> str:
    """A firm of the Rhine writes French at the left, German at the right; one hand for both."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    day = case.fact("issue_date", case.day_before(1, 29))
    began = dt.date(case.session - 2, 9, rng.randrange(1, 20))
    face(paper, 10, "Liberation Sans", "Carlito", "Caladea")
    name = paper.put("full_name", f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}")  # fmt: skip
    german = f"{p.first_name} {p.usage_name or p.birth_name}"
    left = f"{heavy('Attestation de l’employeur', 13)}\n\nNous soussignés, {paper.put('employer', firm.name)}, certifions que\n\n{txt(p.civility)} {heavy(name)}\n\n{born_on(paper)},\n\nest employé{p.agree('', 'e')} dans notre entreprise comme {heavy('apprenti' + p.agree('', 'e'))} depuis le {txt(slashed(began))} et prépare le BTS {txt(bts(case))}.\n\nAttestation délivrée pour l'inscription à l'examen."
    other = f'#set text(style: "italic", lang: "de")\n{heavy("Bescheinigung des Arbeitgebers", 13)}\n\nHiermit bestätigen wir, dass\n\n{p.agree("Herr", "Frau")} {txt(german)}\n\nseit dem {began:%d.%m.%Y} in unserem Unternehmen als {p.agree("Auszubildender", "Auszubildende")} beschäftigt ist und sich auf die BTS-Prüfung vorbereitet.\n\nDiese Bescheinigung wird zur Vorlage bei der Prüfungsbehörde ausgestellt.'
    return (
        columns("20mm, 1fr, auto", '#rect(width: 14mm, height: 14mm, fill: rgb(180,30,40), radius: 2mm)', f"{heavy(txt(firm.name), 15)} \\ {small(firm.address, 8)}", f"{small('Tél. ' + firm.phone, 8)} \\ {small('SIRET ' + numbered(firm), 8)}", align="horizon")
        + rule("rgb(180,30,40)", 1)
        + gap(6)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 0mm, grid.cell(inset: (right: 5mm))[{left}], grid.cell(stroke: (left: 0.5pt), inset: (left: 6mm))[{other}])\n"
        + gap(8)
        + f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day, french.date_long(day))}\n"
        + gap(2)
        + columns("58mm, 1fr", f"Pour l'entreprise / #emph[für das Unternehmen] \\ {txt(firm.director)} \\ Signature, cachet / #emph[Unterschrift, Stempel]", hand_of(paper, "employer", rubber(firm), 80, 31), align="horizon")
    )  # fmt: skip


def _quarters(hours: int) -> list[int]:
    """Four half-years that add up to the whole."""
    base = hours // 4
    parts = [base + 18, base - 11, base + 4]
    return [*parts, hours - sum(parts)]


@opened_layout("training_attestation", "school_program_statement_by_half_years", defects=HOURS)
def school_program_statement_by_half_years(case: Case, paper: Paper) -> str:
    """A centre's program: hours a half-year and their total, printed day, hand over a typed name."""
    school, rng, p = invent_school(case.rng), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 2, 30)
    face(paper, 9.4, "Open Sans", "Liberation Sans", "Lato")
    paper.setup.margin_mm = (14, 16, 14, 16)
    total = heavy(paper.put("training_hours", hours, f"{hours} h")) if hours else paper.blank()
    parts = _quarters(hours) if hours else [0] * 4
    heads = ("Période", "Enseignement général (h)", "Enseignement professionnel (h)", "Ensemble (h)")  # fmt: skip
    rows = []
    for k, n in enumerate(parts):
        general = n * 2 // 5
        cells = (str(general), str(n - general), str(n)) if hours else ("", "", "")
        rows.append((f"Semestre {k + 1}", *cells))
    return (
        f"#block(width: 100%, fill: luma(240), inset: 3mm)[{heavy(paper.put('organisation', school.name), 12)} #h(1fr) {small(school.address, 8)}]\n"
        + right(small(f"Réf. apprenant {rng.randrange(10**5, 10**6)} – module Suivi pédagogique", 7.5))
        + heavy(txt(paper.choose("Attestation de suivi de formation", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS")), 16)
        + "\n"
        + gap(1)
        + framed(listed([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Statut", "apprenti – formation à distance"), ("Formation", txt("BTS " + bts(case))), ("Dates de la formation", f"du {dated(paper, 'start', start, slashed(start))} au {dated(paper, 'end', end, slashed(end))}")], 44), 3, "0.4pt + luma(150)")
        + table("1.2fr, 1fr, 1fr, 1fr", heads, [*rows, (heavy("Total de la formation"), "", "", total)], stroke="0.4pt + luma(130)")
        + "\nLe centre atteste que l'apprenant est inscrit et suit l'ensemble de la préparation ci-dessus ; les heures des semestres à venir sont celles du plan de formation.\n"
        + gap(3)
        + columns("1fr, 78mm", f"Établi à {txt(school.place.town)} \\ le {dated(paper, 'issue_date', day, slashed(day))}", f"{small('Pour le centre, la responsable de scolarité', 9)} \\ {hand_of(paper, 'training_centre', rubber(school), 74, 30)} \\ {txt(someone(case))}")
    )  # fmt: skip


@opened_layout("training_attestation", "adult_centre_form_filled_by_pen", defects=HOURS)
def adult_centre_form_filled_by_pen(case: Case, paper: Paper) -> str:
    """An adult centre's form: blanks by pen, trainee's and centre's places in two rows."""
    school, p, rng = invent_school(case.rng), case.person, case.rng
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 2, 30)
    face(paper, 10.3, "Carlito", "Liberation Sans", "DejaVu Sans")
    paper.setup.margin_mm = (15, 18, 14, 18)
    said = blank(paper, "", "26mm") if hours is None else penned(paper, "training_hours", hours, str(hours), "26mm")  # fmt: skip
    usage = f"Nom d'usage : {penned(paper, 'usage_name', p.usage_name, capitals(paper, p.usage_name))} \\ " if p.usage_name else ""  # fmt: skip
    return (
        columns("auto, 1fr", f"#box(fill: rgb(230,120,20), inset: 3mm)[{heavy('GRETA', 14, 'white')}]", right(f"{heavy(paper.put('organisation', school.name))} \\ {small(school.address, 8)} \\ {small('NDA 93 0' + str(rng.randrange(10**6, 10**7)), 8)}"), align="horizon")
        + gap(4)
        + middle(heavy(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE SUIVI D’UNE PRÉPARATION AU BTS")), 15))
        + gap(3)
        + f"#set par(leading: 1.2em)\nLe ou la responsable du centre, soussigné(e) {blank(paper, someone(case))} \\ atteste que M. / Mme : \\ Nom : {penned(paper, 'birth_name', p.birth_name, capitals(paper, p.birth_name))} \\ {usage}Prénom : {penned(paper, 'given_names', [p.first_name], p.first_name, '60mm')} né(e) le {penned_day(paper, 'birth_date', p.birth_date)} \\ suit la préparation au BTS {blank(paper, case.title.printed[0], '1fr', 12)} \\ au titre de : {crossed(paper, False, 'la formation initiale')} #h(3mm) {crossed(paper, True, 'l’apprentissage')} #h(3mm) {crossed(paper, False, 'la formation continue')} \\ du {penned_day(paper, 'start', start)} au {penned_day(paper, 'end', end)} \\ pour une durée totale de {said} heures de formation. \\ Assiduité : {crossed(paper, True, 'régulière')} #h(3mm) {crossed(paper, False, 'irrégulière')}\n"
        + gap(3)
        + f"À {blank(paper, school.place.town, '60mm')} le {penned_day(paper, 'issue_date', day)}\n"
        + gap(3)
        + f"#table(columns: (60mm, 1fr), inset: 2.5mm, stroke: 0.6pt, align: horizon, [Signature du stagiaire ou de l'apprenti], [{hand_of(paper, 'candidate', None, 90, 22)}], [Cachet et signature du responsable du centre], [{hand_of(paper, 'training_centre', rubber(school), 92, 30)}])\n"
    )  # fmt: skip


@opened_layout("training_attestation", "correspondence_school_letter_with_hours_in_words", defects=HOURS)  # fmt: skip
def correspondence_school_letter_with_hours_in_words(case: Case, paper: Paper) -> str:
    """A correspondence school's letter: hours in words and figures, round stamp beside the hand."""
    school, rng, p = invent_school(case.rng), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 2, 30)
    face(paper, 10.8, "Libertinus Serif", "Caladea", "New Computer Modern")
    paper.setup.justify = True
    told = paper.blank() if hours is None else paper.put("training_hours", hours, f"{french.in_words(hours)} heures ({hours} h)")  # fmt: skip
    seal = paper.stamp([school.name, school.place.town, "ENSEIGNEMENT", "À DISTANCE"], shape="round", width_mm=37)  # fmt: skip
    paper.setup.footer = f"#line(length: 100%, stroke: 0.3pt)#v(-2mm)#align(center)[{small(f'{school.name} – {school.address} – SIRET {numbered(school)} – établissement soumis au contrôle pédagogique de l’État', 6.5)}]"
    return (
        middle(f"{heavy(paper.put('organisation', school.name), 17)} \\ #text(style: \"italic\")[Enseignement à distance depuis 19{rng.randrange(50, 90)}]")
        + gap(8)
        + f"Dossier n° {rng.randrange(10**5, 10**6)} #h(1fr) {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + gap(6)
        + f"{heavy('ATTESTATION DE SUIVI DE LA PRÉPARATION')}\n"
        + gap(3)
        + f"Nous certifions que {in_sentence(paper)}, {born_on(paper)}, est inscrit{p.agree('', 'e')} auprès de notre école pour la préparation complète du brevet de technicien supérieur {txt(bts(case))}.\n\nLe cycle, ouvert le {dated(paper, 'start', start)}, s'achève le {dated(paper, 'end', end)}. Il comporte {told} de formation, réparties entre cours écrits, classes virtuelles, devoirs corrigés et regroupements.\n\nL'assiduité de l'élève, mesurée par la remise des devoirs, est jugée satisfaisante par l'équipe pédagogique à la date de la présente.\n\nCette attestation est remise pour être jointe au dossier d'inscription à l'examen.\n"
        + gap(6)
        + f"#grid(columns: (1fr, 42mm, 64mm), align: horizon, [Le directeur des études \\ {txt(someone(case))}], [{seal}], [{hand_of(paper, 'training_centre', None, 62, 26)}])\n"
    )  # fmt: skip


@opened_layout("work_certificate", "agency_table_of_missions_held", defects=JOBS)
def temporary_agency_table_of_missions(case: Case, paper: Paper) -> str:
    """A temporary work agency: its missions in a table, the firm that used them, one hand."""
    firm, rng = invent_firm(case.rng), case.rng
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    day = day_after(case, found[-1][1])
    paper.put("job_title", job)
    used = next(x for x in (invent_firm(rng).name for _ in range(9)) if x != firm.name)
    rows = []
    for k, (start, end, share) in enumerate(found):
        one, last = slashed(start), slashed(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append((f"{rng.randrange(10**5, 10**6)}/{k + 1}", one, last or "en cours", txt(used), txt(job), txt(_time(share))))  # fmt: skip
    face(paper, 9, "Liberation Sans", "Carlito", "Open Sans")
    paper.setup.margin_mm = (14, 14, 14, 14)
    green = rng.choice(("rgb(0,120,70)", "rgb(220,60,20)", "rgb(0,90,170)"))
    agency = f"{firm.name} Intérim"
    return (
        f"#polygon(fill: {green}, (0mm, 0mm), (60mm, 0mm), (52mm, 9mm), (0mm, 9mm))\n#v(-8mm)#h(3mm){heavy(paper.put('employer', agency), 11, 'white' if len(agency) < 22 else 'black')}\n"
        + gap(4)
        + columns("1fr, 1fr", f"{small('Entreprise de travail temporaire', 8)} \\ {txt(firm.address)} \\ SIRET {txt(numbered(firm))} \\ Garantie financière : Caution fictive", f"{small('Intérimaire', 8)} \\ {in_sentence(paper)} \\ {born_on(paper)} \\ Matricule {rng.randrange(10**4, 10**5)}")
        + gap(4)
        + heavy(txt(paper.choose("CERTIFICAT DE TRAVAIL – MISSIONS D'INTÉRIM", "Certificat de travail : relevé des missions")), 14)
        + "\n"
        + gap(1)
        + table("24mm, 20mm, 20mm, 1fr, 1.2fr, 1fr", ("Mission n°", "Du", "Au", "Entreprise utilisatrice", "Qualification", "Durée du travail"), rows, inset=1.4, stroke=f"0.4pt + {green}")
        + f"\nL'agence certifie avoir employé l'intérimaire ci-dessus pour les missions énumérées. Document établi le {dated(paper, 'issue_date', day)}.\n"
        + gap(4)
        + f"#align(right)[#block(width: 86mm)[#set align(left)\n{hand_of(paper, 'employer', [agency, firm.street, f'{firm.place.post_code} {firm.place.town}', 'Agence d’emploi'], 80, 30)} \\ Le responsable d'agence, {txt(someone(case))}]]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "hospital_statement_with_two_visas", defects=JOBS)
def hospital_statement_with_two_visas(case: Case, paper: Paper) -> str:
    """A public hospital's statement of services: considered clauses, two visas of the same house."""
    rng = case.rng
    place = invent_place(rng)
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = one_way(paper, start), one_way(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    house = f"Centre hospitalier {of(place.town)}"
    face(paper, 10.2, "Liberation Serif", "Carlito", "DejaVu Serif")
    until = f"au {txt(last)}" if end else "à ce jour, où il se poursuit"
    stamp = [house, "Direction du personnel"]
    return (
        columns("30mm, 1fr", "#circle(radius: 9mm, stroke: 2pt + rgb(0,120,160))[#align(center + horizon)[#text(size: 20pt, fill: rgb(0,120,160))[+]]]", f"{heavy(paper.put('employer', house), 14)} \\ Direction des ressources humaines \\ {small(f'{rng.randrange(2, 60)} avenue du Général-Exemple – {place.post_code} {place.town}', 8.5)}", align="horizon")
        + rule("rgb(0,120,160)", 1)
        + gap(6)
        + middle(heavy(txt(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT ADMINISTRATIF D'EMPLOI")), 15))
        + gap(5)
        + f"La direction des ressources humaines,\n\nvu le dossier de l'agent,\n\ncertifie que {in_sentence(paper)}, {born_on(paper)}, a été recruté{case.person.agree('', 'e')} par contrat au centre hospitalier, services techniques et travaux, où son emploi court du {heavy(txt(one))} {until}, à {txt(_time(share))}.\n\n"
        + f"Emploi occupé : {heavy(paper.put('job_title', job))}\n\nPosition : activité. Aucune période de disponibilité ni de congé sans traitement.\n\n"
        + f"Fait à {txt(place.town)} le {dated(paper, 'issue_date', day)} pour servir et valoir ce que de droit.\n"
        + gap(5)
        + f"#table(columns: (1fr, 1fr), stroke: none, inset: 1mm, [Vérifié, le gestionnaire du dossier \\ {hand_of(paper, 'employer', None, 70, 24)}], [Pour le directeur, l'attachée d'administration \\ {hand_of(paper, 'employer', stamp, 78, 31)}])\n"
    )  # fmt: skip


@opened_layout("work_certificate", "certificate_with_receipt_slip_below", defects=JOBS)
def certificate_with_receipt_slip_below(case: Case, paper: Paper) -> str:
    """An accountant's certificate with small print, a receipt to be signed below a cut line."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    one, last = one_way(paper, start), one_way(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    face(paper, 9.6, "Carlito", "Liberation Sans", "Lato")
    paper.setup.margin_mm = (15, 18, 12, 18)
    rows = [("Salarié", in_sentence(paper)), ("Naissance", born_on(paper)), ("Date d'entrée", heavy(txt(one))), ("Date de sortie", heavy(txt(last)) if end else "contrat en cours"), ("Emploi", heavy(paper.put("job_title", job))), ("Durée du travail", txt(_time(share)))]  # fmt: skip
    return (
        f"{heavy(paper.put('employer', firm.name), 13)} \\ {txt(firm.form)} – {txt(firm.address)} \\ SIRET {txt(numbered(firm))} – Urssaf fictive\n"
        + gap(4)
        + framed(middle(heavy(txt(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail")), 15)), 2, "none", "rgb(235,235,245)")
        + f"\nL'entreprise ci-dessus certifie avoir employé :\n\n#pad(left: 10mm)[{listed(rows, 36)}]\n"
        + small("Le salarié dont le contrat est rompu bénéficie, sous conditions, du maintien à titre gratuit des garanties de frais de santé et de prévoyance en vigueur dans l'entreprise, pendant une durée égale à la période d'indemnisation du chômage, dans la limite de douze mois (article L. 911-8 du code de la sécurité sociale).", 7)
        + gap(2)
        + columns("1fr, 84mm", f"À {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}", f"{txt(firm.director)}, {txt(firm.director_title)} \\ {hand_of(paper, 'employer', rubber(firm), 80, 30)}")
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + f"{small('RÉCÉPISSÉ À RETOURNER À L’EMPLOYEUR', 8)}\n\n"
        + columns("1fr, 66mm", f"Je reconnais avoir reçu ce jour mon certificat de travail et mon bulletin de paie. \\ {small('Nom : ' + (p.usage_name or p.birth_name) + ' – matricule ' + str(rng.randrange(10, 400)), 8.5)}", f"{small('Signature du salarié', 8.5)} \\ {hand_of(paper, 'candidate', None, 60, 20)}")
    )  # fmt: skip


@opened_layout("internship_attestation", "frontier_firm_in_three_languages")
def frontier_firm_in_three_languages(case: Case, paper: Paper) -> str:
    """A firm beyond the Pyrenees: labels in French, Spanish and English, stamp left of the hand."""
    rng, p = case.rng, case.person
    firm = invent_firm(rng)
    town = rng.choice(("Gérone", "Saragosse", "Irun"))
    weeks = case.fact("weeks", rng.choice((4, 6, 8)))
    begun = dt.date(case.session - 1, rng.choice((1, 5, 6)), rng.randrange(2, 16))
    spans = case.fact("periods", [(begun, begun + (7 * weeks - 3) * DAY, 1.0)])
    told = []
    for start, end, share in spans:
        keep(paper, (start, end, share), french.date_long(start), french.date_long(end))
        told.append(txt(f"du {french.date_long(start)} au {french.date_long(end)}"))
    day = case.fact("issue_date", case.day_before(1, 9) if case.has("future_date") else min(case.today, spans[-1][1] + rng.randrange(0, 12) * DAY))  # fmt: skip
    face(paper, 9.8, "Open Sans", "Lato", "Liberation Sans")
    paper.setup.margin_mm = (16, 18, 14, 18)

    def label(french_words: str, more: str) -> str:
        return f"{txt(french_words)} \\ {small(more, 7.5)}"

    rows = [
        (label("Entreprise d'accueil", "Empresa · Host company"), heavy(paper.put("employer", firm.name)) + txt(f", {town} (Espagne)")),
        *((label(k, m), v) for (k, v), m in zip(name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Apellido · Surname", "Nombre(s) · Given names") if not p.usage_name else ("Apellido · Surname", "Apellido de uso · Name in use", "Nombre(s) · Given names"), strict=True)),
        (label("Date de naissance", "Fecha de nacimiento · Date of birth"), paper.birth_date(form=slashed(p.birth_date))),
        (label("Diplôme préparé", "Título · Diploma"), txt("BTS " + bts(case))),
        (label("Dates du stage", "Fechas de las prácticas · Dates of the placement"), " et ".join(told)),
        (label("Durée", "Duración · Length"), paper.put("weeks", weeks, f"{weeks} semaines") + txt(", 35 h par semaine")),
    ]  # fmt: skip
    seal = paper.stamp([firm.name, town, "CIF B-99000000"], shape="rectangle", width_mm=46)
    return (
        f"{heavy(txt(firm.name), 14)} #h(1fr) {small(f'Polígono Industrial Ficticio, {town}', 8)}\n"
        + rule("rgb(200,150,0)", 2)
        + gap(3)
        + middle(f"{heavy('ATTESTATION DE STAGE', 16)} \\ #text(size: 10pt)[Certificado de prácticas · Internship certificate]")
        + gap(3)
        + f"#table(columns: (62mm, 1fr), inset: 2.2mm, stroke: (x, y) => (top: 0.3pt + luma(150), bottom: 0.3pt + luma(150)), align: horizon, {', '.join(f'[{a}], [{b}]' for a, b in rows)})\n"
        + "\nLe stagiaire a rempli les tâches confiées avec sérieux. #text(style: \"italic\")[Ha realizado sus prácticas satisfactoriamente.]\n"
        + gap(4)
        + f"{txt(town)}, le {dated(paper, 'issue_date', day, french.date_long(day))}\n"
        + gap(3)
        + f"#grid(columns: (54mm, 1fr), column-gutter: 6mm, align: horizon, [{seal}], [{hand_of(paper, 'employer', None, 64, 24)} \\ #line(length: 64mm, stroke: 0.4pt) {small('Le tuteur dans l’entreprise · El tutor · Company tutor : ' + someone(case), 8)}])\n"
    )  # fmt: skip
