"""What employers write of those who work, or worked, for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighth.facts import (
    JOBS,
    ONE,
    job,
    keep_spell,
    left_on,
    spells,
    written_on,
)
from specimens.opened.eighth.frames import (
    addressee,
    cells,
    hand,
    heading,
    letterhead,
    sender,
    table,
)
from specimens.opened.eighth.wording import (
    MONO,
    SANS,
    SERIF,
    beside,
    birth,
    born_in,
    br,
    bystander,
    centre,
    day_of,
    face,
    footer,
    free_day,
    in_prose,
    name_rows,
    num,
    of,
    put_day,
    region,
    right,
    seal_lines,
    sheet,
    siret,
    strong,
    tiny,
    town,
    trade,
)
from specimens.people import invent_firm


def _quota(share: float) -> str:
    return "temps complet" if share >= 0.999 else f"temps partiel {share:.0%}".replace("%", " %")


@opened_layout("work_certificate", "payroll_program_leaving_set", defects=JOBS)
def payroll_program_leaving_set(case: Case, paper: Paper) -> str:
    """A payroll program's leaving paper: employer and employee in two frames, the jobs held in a
    table, a long paragraph on the insurance that goes on."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    held, post = spells(case, rng.choice((1, 2)), left=True), job(case)
    last = held[-1][1]
    day = left_on(case, last)
    sheet(paper, 12, 14)
    face(paper, ("Liberation Sans", "Carlito", "Liberation Sans Narrow"), 9.2)
    rows = []
    for spell in held:
        start, end, share = spell
        keep_spell(paper, spell, num(start), *([num(end)] if end else []))
        rows.append((txt(post), rng.choice(("Non cadre", "ETAM", "Employé")), txt(num(start)), txt(num(end)) if end else "en cours", txt(_quota(share))))  # fmt: skip
    paper.put("job_title", post)
    number = f"{1 if who.sex == 'M' else 2} {who.birth_date:%y} {who.birth_date:%m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)}"
    worker = [("Matricule", txt(f"{rng.randrange(1, 999):05d}")), *name_rows(paper, "Nom", "Nom marital", "Prénom", first=True), ("N° de sécurité sociale", txt(number)), ("Date de naissance", birth(paper, num(who.birth_date))), ("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}"))]  # fmt: skip
    boss = [("Établissement", strong(paper.put("employer", firm.name))), ("Forme", txt(firm.form)), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm))), ("Code NAF", txt(f"{rng.randrange(41, 82)}.{rng.randrange(10, 99)}Z")), ("URSSAF", txt(firm.place.town))]  # fmt: skip
    footer(paper, f"Édition du {num(day)} – page 1 / 1 – logiciel de paie fictif version {rng.randrange(9, 24)}.{rng.randrange(10)}", 6)  # fmt: skip
    return f"""{beside("*EMPLOYEUR*" + chr(10) + cells(boss, "26mm", inset=1.2), "*SALARIÉ(E)*" + chr(10) + cells(worker, "31mm", inset=1.2), gutter=4)}
#v(5mm)
#block(width: 100%, fill: luma(210), inset: 2.4mm)[{centre(strong("CERTIFICAT DE TRAVAIL", 15))}]
{centre(tiny("Articles L. 1234-19 et D. 1234-6 du code du travail", 7.5))}
#v(3mm)
L'employeur désigné ci-dessus certifie avoir occupé à son service {who.agree("le salarié susnommé", "la salariée susnommée")} dans les conditions suivantes :
{table(("Emploi", "Statut", "Entrée", "Sortie", "Horaire"), rows, "(1fr, 24mm, 25mm, 25mm, 38mm)")}
#v(2mm)
{who.agree("Il", "Elle")} {"nous quitte ce jour libre de tout engagement" if last else "fait toujours partie de l'effectif à la date d'édition"}. Solde des heures portées au compte de formation : consultable en ligne.

#text(size: 0.88em)[Conformément à l'article L. 911-8 du code de la sécurité sociale, les garanties de frais de santé et de prévoyance en vigueur dans l'entreprise sont maintenues à titre gratuit à l'ancien salarié pris en charge par l'assurance chômage, pour une durée égale à celle du dernier contrat, dans la limite de douze mois. Le bénéficiaire en justifie auprès de l'organisme assureur et l'informe de la cessation du versement des allocations.]
#v(4mm)
Fait à {txt(firm.place.town)}, le {put_day(paper, "issue_date", day, num(day))}, pour servir et valoir ce que de droit
#v(2mm)
{right(f"#box[#set align(left){chr(10)}{hand(paper, 'employer', 'Pour l’employeur', firm.director, stamp=seal_lines(firm), wide=68)}]")}
"""


@opened_layout("work_certificate", "public_body_record_of_services", defects=JOBS)
def public_body_record_of_services(case: Case, paper: Paper) -> str:
    """A town's record of services: « certificat administratif », a row a contract with the share of
    time, the mayor by delegation signs below his label at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    held, post = spells(case, rng.choice((2, 3))), job(case)
    day = left_on(case, held[-1][1])
    name = rng.choice((f"Commune {of(firm.place.town)}", f"Communauté d'agglomération {of(firm.place.town)}", f"Syndicat mixte des eaux {of(firm.place.town)}"))  # fmt: skip
    sheet(paper, 17, 18)
    face(paper, SERIF, 10.5)
    rows = []
    for k, spell in enumerate(held, 1):
        start, end, share = spell
        keep_spell(paper, spell, num(start), *([num(end)] if end else []))
        act = f"{rng.choice(('Arrêté', 'Contrat'))} {start.year}-{rng.randrange(20, 400)}"
        rows.append((str(k), txt(act), txt(num(start)), txt(num(end)) if end else "à ce jour", txt(f"{share:.0%}".replace("%", " %"))))  # fmt: skip
    seal = [name.split(" de ")[0].split(" d'")[0].upper(), firm.place.town.upper()]
    return f"""{beside(br("DÉPARTEMENT " + txt(firm.place.department), strong(paper.put("employer", name), 12), "Direction des ressources humaines"), right(f"Affaire suivie par {txt(bystander(case))} {chr(92)} {txt(firm.phone)}"))}
#v(9mm)
{heading(paper.choose("CERTIFICAT DE TRAVAIL – ÉTAT DES SERVICES ACCOMPLIS", "ATTESTATION D'EMPLOI – ÉTAT DES SERVICES"), 14)}
#v(5mm)
L'autorité territoriale soussignée certifie que {in_prose(paper)}, {born_in(paper)}, {"est" if held[-1][1] is None else "a été"} {who.agree("employé", "employée")} par la collectivité en qualité d'agent contractuel de droit public, sur l'emploi de {strong(paper.put("job_title", post))}, pendant les périodes ci-après :
#v(2mm)
{table(("", "Acte", "Du", "Au", "Quotité"), rows, "(9mm, 1fr, 32mm, 32mm, 26mm)", fill="luma(238)")}
#v(2mm)
Aucune interruption pour convenances personnelles n'a été relevée. Les services à temps plein sont comptés à 100 %.

En foi de quoi le présent état est établi, à la demande de l'intéressé{who.agree("", "e")}, pour être produit à toute administration.
#v(6mm)
#pad(left: 92mm)[À {txt(firm.place.town)}, le {put_day(paper, "issue_date", day)} \\ {hand(paper, "employer", "Par délégation de l'exécutif,", "la directrice générale des services", stamp=seal, wide=68)}]
"""


@opened_layout("work_certificate", "craftsman_typed_with_day_in_ink", defects=JOBS)
def craftsman_typed_with_day_in_ink(case: Case, paper: Paper) -> str:
    """A craftsman's own few lines on the head of his quotes, typewriter's face, the day by pen and
    the hand beside « Le patron »."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    spell, post = spells(case)[-1], job(case)
    start, end, share = spell
    day = left_on(case, end)
    sheet(paper, 18, 22)
    face(paper, MONO, 10)
    one, two = day_of(paper, start), day_of(paper, end) if end else ""
    keep_spell(paper, spell, one, *([two] if end else []))
    until = f"jusqu'au {txt(two)}" if end else "et y est toujours à ce jour"  # fmt: skip
    time = (
        "à plein temps" if share >= 0.999 else f"à temps partiel ({share:.0%})".replace("%", " %")
    )
    trades = rng.choice(("Neuf et rénovation – devis gratuit", "Dépannage – entretien – installation", "Études et travaux, intérieur et extérieur"))  # fmt: skip
    return f"""#align(center)[#text(font: ("Libertinus Serif", "Liberation Serif"), size: 21pt, fill: rgb(20,90,60))[{paper.put("employer", firm.name)}] \\ #text(size: 8.5pt)[{txt(trades)} \\ {txt(firm.street)} – {txt(town(firm))} – {txt(firm.phone)} \\ SIRET {txt(siret(firm))} – Assurance décennale n° {rng.randrange(10**6, 10**7)}]]
#line(length: 100%, stroke: 1.4pt + rgb(20,90,60))
#v(14mm)
{right(f"{txt(firm.place.town)}, le {paper.hand_date('issue_date', day)}")}
#v(10mm)
#underline[{txt(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail"))}]
#v(6mm)
Je, {txt(firm.director)}, {txt(firm.director_title.lower())}, certifie que {in_prose(paper)}, né{who.agree("", "e")} le {birth(paper)} et demeurant à {txt(who.place.town)}, {"a travaillé" if end else "travaille"} dans mon entreprise, {time}, comme {paper.put("job_title", post, post.lower())}, depuis le {txt(one)} {until}.
#v(2mm)
Je n'ai eu qu'à me louer de ses services.
#v(12mm)
#pad(left: 60mm)[{hand(paper, "employer", "Le patron", where="beside", stamp=seal_lines(firm, firm.street), wide=66)}]
"""


@opened_layout("work_certificate", "staff_portal_statement_of_employment", defects=JOBS)
def staff_portal_statement_of_employment(case: Case, paper: Paper) -> str:
    """A group's staff portal: an attestation of employment in big airy type, facts as lines of
    label and value, a printed hand over the name of the head of staff, a control code."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    spell, post = spells(case, left=rng.random() < 0.3)[-1], job(case)
    start, end, share = spell
    day = left_on(case, end)
    sheet(paper, 20, 24, 18, 24)
    face(paper, ("Lato", "Open Sans", "Carlito"), 11)
    ink = rng.choice(("rgb(90,30,120)", "rgb(0,110,110)", "rgb(190,70,0)"))
    one, two = day_of(paper, start), day_of(paper, end) if end else ""
    keep_spell(paper, spell, one, *([two] if end else []))
    rows = [("Collaborateur", in_prose(paper)), (f"{who.born.capitalize()} le", birth(paper)), ("Société d'appartenance", strong(paper.put("employer", firm.name))), ("Poste occupé", paper.put("job_title", post)), ("Date d'entrée", txt(one)), ("Date de sortie", txt(two) if end else "– (contrat en cours, ni préavis ni essai)"), ("Contrat", "CDI"), ("Temps de travail", txt(_quota(share)))]  # fmt: skip
    shown = "".join(f"#block(above: 3mm, below: 3mm)[#text(fill: {ink}, size: 0.85em)[{txt(k)}] #h(1fr) #box(width: 96mm)[{v}]]{chr(10)}" for k, v in rows)  # fmt: skip
    footer(paper, f"Code de contrôle {rng.randrange(16**7, 16**8):X}-{rng.randrange(16**3, 16**4):X} – {firm.name} {firm.form}, {firm.address} – SIREN {firm.siren}")  # fmt: skip
    return f"""{right(strong(txt(firm.name), 18, ink))}
#v(10mm)
{strong(txt(paper.choose("Attestation d'emploi", "Attestation de travail", "Attestation d'emploi et de travail")), 22, ink)}
#v(4mm)
La direction des ressources humaines atteste l'exactitude des données ci-dessous, issues du dossier du personnel.
#v(3mm)
#line(length: 100%, stroke: 0.6pt + {ink})
{shown}
#line(length: 100%, stroke: 0.6pt + {ink})
#v(5mm)
Document émis le {put_day(paper, "issue_date", day)} à la demande du salarié.
#v(6mm)
{hand(paper, "employer", bystander(case), "Direction des ressources humaines", where="above", wide=62, high=24)}
"""


@opened_layout("employer_attestation", "works_manager_letter_to_the_rectorate")
def works_manager_letter_to_the_rectorate(case: Case, paper: Paper) -> str:
    """A firm's letter to the office of examinations on an apprentice: subject line, tutor and centre
    named, the hand and the stamp side by side."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = written_on(case, 1, 40)
    since = day - rng.randrange(40, 400) * ONE
    sheet(paper, 18, 21)
    face(paper, SANS, 10.6)
    footer(paper, f"{firm.name} – {firm.form} au capital de {rng.randrange(5, 90)} 000 € – RCS {firm.place.town} {firm.siren}")  # fmt: skip
    return f"""{sender(firm, paper.put("employer", firm.name), firm.phone)}
#pad(left: 92mm)[Rectorat de l'académie {txt(of(region(case)))} \\ Division des examens et concours \\ Bureau des BTS]
#v(6mm)
{right(f"{txt(firm.place.town)}, le {put_day(paper, 'issue_date', day)}")}
#v(4mm)
*Objet : {txt(paper.choose("attestation de l'employeur – statut d'apprenti", "attestation employeur (apprentissage)"))}* \\ _Réf. : BTS {txt(trade(case))}, session {case.session}_
#v(4mm)
Madame, Monsieur,

Nous vous confirmons que {in_prose(paper)}, {born_in(paper)}, est {who.agree("salarié", "salariée")} de notre entreprise sous contrat d'apprentissage depuis le {txt(day_of(paper, since))} et possède à ce jour la qualité d'apprenti. {who.agree("Il", "Elle")} est {who.agree("suivi", "suivie")} chez nous par {txt(bystander(case))}, maître d'apprentissage.

Nous l'autorisons à s'absenter pour se rendre aux épreuves, ce temps étant rémunéré comme temps de travail.

Cette attestation est établie pour compléter son dossier d'inscription à l'examen.

Recevez, Madame, Monsieur, nos salutations.
#v(6mm)
#grid(columns: (auto, auto), column-gutter: 10mm, align: horizon, [{hand(paper, "employer", firm.director, firm.director_title, wide=58)}], [{paper.stamp(seal_lines(firm, f"Siret {siret(firm)}"))}])
"""


@opened_layout("employment_contract", "letter_of_engagement_for_agreement")
def letter_of_engagement_for_agreement(case: Case, paper: Paper) -> str:
    """An open-ended contract in the form of a letter with short numbered clauses; the employee
    writes « Bon pour accord » at the left, the firm signs at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(50, 700) * ONE)
    signed, post = start - rng.randrange(2, 20) * ONE, job(case)
    fixed = rng.random() < 0.35 or "end" in case.facts
    sheet(paper, 15, 20)
    face(paper, SERIF, 10.2)
    end = case.fact("end", None)
    term = f"pour une durée déterminée, jusqu'au {put_day(paper, 'end', end)}" if fixed and end else "pour une durée indéterminée"  # fmt: skip
    approval = paper.handwritten("Bon pour accord", 13) if paper.signs("candidate") else ""
    clauses = "".join(f"#block(above: 3.4mm)[*{k}. {t}.* {w}]{chr(10)}" for k, (t, w) in enumerate((
        ("Engagement", f"Vous êtes {who.agree('engagé', 'engagée')} à compter du {put_day(paper, 'start', start)}, {term}, sous réserve de la visite d'information et de prévention."),
        ("Fonctions", f"Vous occuperez l'emploi de {strong(paper.put('job_title', post))}, sous l'autorité de {txt(bystander(case))}."),
        ("Essai", f"La période d'essai est de {rng.choice(('un', 'deux', 'trois'))} mois, renouvelable une fois."),
        ("Horaire", f"35 heures par semaine, du lundi au vendredi, à {txt(firm.place.town)} et sur les chantiers de la région."),
        ("Salaire", f"{rng.randrange(19, 27) * 100},00 euros bruts par mois, versés le dernier jour ouvré."),
        ("Congés, retraite", "Selon la loi et la convention collective ; caisse : Retraite Fictive."),
        ("Rupture", "Au-delà de l'essai, chaque partie respecte le préavis conventionnel."),
    ), 1))  # fmt: skip
    return f"""{letterhead(firm, paper.put("employer", firm.name), "rgb(60,60,60)", f"SIRET {siret(firm)}")}
#v(4mm)
{addressee(paper)}
#v(4mm)
{right(f"{txt(firm.place.town)}, le {free_day(paper, signed)}")}
{strong(txt(paper.choose("CONTRAT DE TRAVAIL – LETTRE D'ENGAGEMENT", "CONTRAT DE TRAVAIL (lettre d'engagement)")), 13)}
#v(2mm)
{txt(who.civility)},

Nous avons le plaisir de vous confirmer, {in_prose(paper, polite=False)}, {born_in(paper, place=False)}, votre entrée dans notre société aux conditions suivantes, qui forment contrat de travail.
{clauses}
#v(3mm)
Veuillez nous retourner un exemplaire paraphé et revêtu de votre accord.
#v(4mm)
{beside(f"Le salarié (mention « Bon pour accord ») {chr(92)} {approval} {chr(92)} {paper.sign('candidate', width_mm=64, height_mm=22)}", hand(paper, "employer", f"{firm.director}, {firm.director_title.lower()}", stamp=seal_lines(firm), wide=66))}
"""
