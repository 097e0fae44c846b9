"""Contracts of apprentices, of employees in professional training, of employees."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_seventh.wording import (
    ADULTS,
    BUILDERS,
    CENTRES,
    DAY,
    HOUSES,
    at_right,
    b,
    bar,
    born,
    caged,
    called,
    civil,
    clerk,
    cols,
    dotted,
    face,
    firm_of,
    fmt,
    foot,
    frame,
    gap,
    grid,
    home,
    indexed,
    it,
    lined,
    listed,
    loose,
    mid,
    num,
    of,
    over,
    pad_of,
    panel,
    pen,
    pen_day,
    pen_names,
    rule,
    s,
    school_of,
    sheet,
    signed,
    siret,
    spot,
    study,
    tick,
    to_person,
    when,
)
from specimens.people import invent_place

_GREY = "rgb(226,232,240)"


def _eight(day: object) -> str:
    return f"{day:%d%m%Y}"


@opened_layout("apprenticeship_contract", "fa13_form_with_tinted_bands_and_visa_box", defects=CONTRACTS)  # fmt: skip
def fa13_form_with_tinted_bands_and_visa_box(case: Case, paper: Paper) -> str:
    """The official form, dense, tinted bands, halves of labels; hands, then the centre's visa."""
    firm, school, p, rng = firm_of(case), school_of(case, CENTRES), case.person, case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, 15, 11, 9, 11)
    face(paper, 8.8, "Liberation Sans", "Liberation Sans Narrow", leading=0.6)
    length = paper.blank() if hours is None else paper.put("training_hours", hours, f"{hours}")
    title = "BTS " + study(case)
    return signed(
        paper,
        gap(4) + cols(f"{b('cerfa', 15)} \\ {s(txt('N° 10103*' + rng.choice(('11', '12', '13'))), 7)}", mid(f"{b('CONTRAT D’APPRENTISSAGE', 14)} \\ {s('(art. L6211-1 et suivants du code du travail) – Lire la notice avant de remplir ce document', 7)}"), at_right(b("FA13", 12)), wide="(28mm, 1fr, 22mm)")
        + bar("L'EMPLOYEUR", _GREY)
        + f"{tick(True, 'employeur privé')} #h(6mm) {tick(False, 'employeur « public »*')}\n"
        + cols(listed([("Nom et prénom ou dénomination", b(paper.put("employer", firm.name))), ("N°, voie", txt(firm.street)), ("Commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("Téléphone", txt(firm.phone))], 34, space=2.9), listed([("N° SIRET de l'établissement", txt(siret(firm))), ("Type d'employeur", f"{rng.randrange(11, 17)}"), ("Code NAF / IDCC", txt(f"43{rng.randrange(10, 99)}A / {rng.randrange(1500, 2700)}")), ("Effectif total salariés", str(rng.randrange(4, 180)))], 44, space=2.9))
        + bar("L'APPRENTI(E)", _GREY)
        + cols(listed([*civil(paper, "Nom de naissance de l'apprenti(e)", "Nom d'usage", "Le premier prénom selon l'état civil", first=True), ("Adresse", txt(p.street)), ("Commune", txt(f"{p.place.post_code} {p.place.town}"))], 44, space=2.9), f"Date de naissance : {paper.comb('birth_date', p.birth_date.isoformat(), _eight(p.birth_date))} \\ Sexe : {tick(p.sex == 'M', 'M')} #h(2mm) {tick(p.sex == 'F', 'F')} #h(5mm) Département de naissance : {txt(p.birth_department)} \\ Commune de naissance : {txt(p.birth_place)} \\ Régime social : 2 #h(4mm) Nationalité : {1 if p.nationality == 'FRA' else 3} \\ Sportif, entrepreneur, artiste de haut niveau : {tick(False, 'oui')} {tick(True, 'non')}")
        + bar("LE MAÎTRE D'APPRENTISSAGE", _GREY)
        + f"Nom et prénom : {txt(firm.director)} #h(8mm) Emploi occupé : {txt(rng.choice(case.title.jobs))} #h(6mm) {tick(True, 'L’employeur atteste que le maître répond aux critères d’éligibilité')}\n"
        + bar("LE CONTRAT", _GREY)
        + f"Type de contrat : 11 #h(6mm) Mode contractuel : 1 #h(6mm) Travail sur machines dangereuses : {tick(False, 'oui')} {tick(True, 'non')}\n\nDate de début d'exécution du contrat : {b(when(paper, 'start', start, num(start)))} #h(8mm) Date de fin du contrat ou de la période d'apprentissage : {b(when(paper, 'end', end, num(end)))}\n\nDurée hebdomadaire du travail : 35 heures 00 minutes #h(8mm) Salaire brut mensuel à l'embauche : {rng.randrange(780, 1450)},{rng.randrange(10, 99)} €\n"
        + bar("LA FORMATION", _GREY)
        + cols(listed([("Dénomination du CFA responsable", txt(school.name)), ("N° UAI du CFA", txt(f"0{rng.randrange(100000, 999999)}{rng.choice('ABCDEFGH')}")), ("Adresse", txt(school.address))], 38, space=2.9), listed([("Diplôme ou titre visé", "54 – BTS"), ("Intitulé précis", b(paper.put("diploma", title))), ("Durée de la formation", f"{b(length)} heures")], 34, space=2.9))
        + gap(1)
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat')} \\ Fait le : {loose(paper, start - rng.randrange(2, 30) * DAY, None)} #h(4mm) à : {txt(firm.place.town)}\n"
        + panel(paper, [("employer", "Signature de l'employeur", None), ("apprentice", "Signature de l'apprenti(e)", None)], 188, 26)
        + panel(paper, [("training_centre", "VISA DU CFA – cachet et signature du directeur", pad_of(school))], 188)
        + s(txt("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT – Date de réception : ............  N° de dépôt : ............"), 7),
    )  # fmt: skip


def _seal_line(paper: Paper, party: str, name: str, day: str) -> str:
    if not paper.signs(party):
        return s("En attente de signature", 6.8)
    return s(txt(f"Signé par {name}" + ("" if paper.case.has("undated") else f" – {day}")), 6.8)


@opened_layout("apprenticeship_contract", "portal_digest_signed_on_screen", defects=CONTRACTS)
def portal_digest_signed_on_screen(case: Case, paper: Paper) -> str:
    """A fund's portal: the contract as cards of cells; hands drawn on a screen in three frames."""
    firm, school, p, rng = firm_of(case, HOUSES), school_of(case, CENTRES), case.person, case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    made = num(start - rng.randrange(3, 40) * DAY)
    sheet(paper, 14, 15, 14, 15)
    face(paper, 9.2, "Lato", "Open Sans", "Carlito")
    ink = rng.choice(("rgb(0,105,115)", "rgb(95,45,120)", "rgb(190,80,10)"))
    foot(
        paper,
        f"Document généré par l'espace entreprise – dossier DECA {rng.randrange(10**10, 10**11)} – mention CERFA 10103",
    )
    title = "BTS " + study(case)
    who = [
        ("employer", firm.director, "Pour l'employeur"),
        ("apprentice", f"{p.first_name} {p.usage_name or p.birth_name}", "L'apprenti(e)"),
        ("training_centre", school.director, "Pour le CFA"),
    ]
    hands = ", ".join(
        f"[{b(txt(w), 8.5)} \\ {spot(paper, k, None, 52, 21)} \\ {_seal_line(paper, k, n, made)}]"
        for k, n, w in who
    )
    return signed(
        paper,
        cols(f"{b('Contrat d’apprentissage', 19, ink)} \\ {s('Version dématérialisée du formulaire FA13', 8.5)}", at_right(f"{s('Référence', 7)} \\ {b(f'APP-{rng.randrange(10**5, 10**6)}')}"), wide="(1fr, 45mm)")
        + rule(1.4, ink)
        + b("Entreprise", 10.5, ink)
        + caged([("Raison sociale", b(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Maître d'apprentissage", txt(clerk(case)))], 2, "0.4pt + luma(190)")
        + b("Apprenti(e)", 10.5, ink)
        + caged([*civil(paper, sep=" "), ("Date de naissance", paper.birth_date(form=num(p.birth_date))), ("Commune de naissance", txt(p.birth_place)), ("Domicile", txt(home(case)))], 3, "0.4pt + luma(190)")
        + b("Contrat", 10.5, ink)
        + caged([("Date de conclusion", loose(paper, start, made)), ("Début d'exécution", when(paper, "start", start, num(start))), ("Fin du contrat", when(paper, "end", end, num(end))), ("Type", "Contrat initial"), ("Rémunération", f"{rng.choice((43, 53, 61))} % du SMIC"), ("Caisse de retraite", "AGIRC-ARRCO fictive")], 3, "0.4pt + luma(190)")
        + b("Formation", 10.5, ink)
        + caged([("Centre de formation d'apprentis", txt(school.name)), ("Diplôme préparé", b(paper.put("diploma", title))), ("Heures de formation en centre", b(hours_said(paper, hours))), ("Lieu de formation", txt(school.address))], 2, "0.4pt + luma(190)")
        + gap(2)
        + f"#block(breakable: false)[{b('Signatures recueillies en ligne', 10.5, ink)}\n#table(columns: (1fr,) * 3, inset: 2mm, stroke: 0.5pt + {ink}, {hands})]\n",
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "town_hall_form_written_by_pen", defects=CONTRACTS)
def town_hall_form_written_by_pen(case: Case, paper: Paper) -> str:
    """A public employer's older form, written by pen on dotted lines, photocopied."""
    school, p, rng, place = school_of(case, CENTRES), case.person, case.rng, invent_place(case.rng)
    (start, end), hours = contract_span(case), hours_of(case)
    town, title = f"Mairie {of(place.town)}", "BTS " + study(case)
    sheet(paper, 12, 16, 12, 16)
    face(paper, 9.6, "Liberation Serif", "DejaVu Serif", "Caladea")
    length = (
        paper.blank()
        if hours is None
        else pen(paper, "training_hours", hours, f"{hours} heures", 14)
    )
    made = (
        paper.blank()
        if case.has("undated")
        else paper.handwritten(num(start - rng.randrange(5, 50) * DAY), 14)
    )
    return signed(
        paper,
        mid(f"{s('RÉPUBLIQUE FRANÇAISE', 8)} \\ {b('CONTRAT D’APPRENTISSAGE', 15)} \\ conclu dans le secteur public non industriel et commercial \\ {s('Formulaire n° 10103 – loi n° 92-675 du 17 juillet 1992', 8)}")
        + rule(0.8)
        + b("1 – Collectivité employeur")
        + dotted([("Dénomination :", pen(paper, "employer", town, town)), ("Adresse :", paper.handwritten(f"Place de la Mairie, {place.post_code} {place.town}", 13)), ("Maître d'apprentissage :", paper.handwritten(clerk(case).title(), 13))], 3.4)
        + b("2 – Apprenti ou apprentie")
        + dotted([*pen_names(paper), ("Né(e) le :", pen_day(paper, "birth_date", p.birth_date)), ("Demeurant :", paper.handwritten(f"{p.street}, {p.place.town}", 13))], 3.4)
        + b("3 – Durée et formation")
        + dotted([("Date de début du contrat :", pen_day(paper, "start", start)), ("Date de fin du contrat :", pen_day(paper, "end", end)), ("Établissement de formation :", paper.handwritten(school.name, 13))], 3.4)
        + dotted([("Diplôme préparé :", b(paper.put("diploma", title))), ("Durée totale de la formation au CFA :", length)], 3.4)
        + s("La rémunération est celle fixée par le décret en vigueur ; le comité social territorial a été consulté.", 8)
        + gap(2)
        + f"Fait en trois exemplaires à {txt(place.town)}, le {made}\n"
        + gap(1)
        + cols(over(paper, "apprentice", "L'apprenti(e)", None, 50, 24), over(paper, "employer", "Le Maire (signature et sceau)", [town.upper(), place.post_code], 54), over(paper, "training_centre", "Le directeur du C.F.A.", pad_of(school), 54), gutter=4),
    )  # fmt: skip


@opened_layout(
    "apprenticeship_contract", "cross_border_two_tongues_side_by_side", defects=CONTRACTS
)
def cross_border_two_tongues_side_by_side(case: Case, paper: Paper) -> str:
    """A contract of the Rhine region: French at the left, German at the right, values below."""
    firm, school, p, rng = firm_of(case, HOUSES), school_of(case, CENTRES), case.person, case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, 15, 16, 15, 16)
    face(paper, 9.4, "Liberation Sans", "Carlito", "Lato", leading=0.88)
    title = "BTS " + study(case)
    rows = [
        (
            "Employeur / Ausbildungsbetrieb",
            b(paper.put("employer", firm.name)) + " – " + txt(firm.address),
        ),
        ("Nom de naissance / Geburtsname", b(paper.birth_name())),
        *([("Nom d'usage / Ehename", paper.usage_name())] if p.usage_name else []),
        ("Prénoms / Vornamen", paper.given_names()),
        (
            "Né(e) le, à / geboren am, in",
            paper.birth_date(form=f"{p.birth_date:%d.%m.%Y}") + txt(f", {p.birth_place}"),
        ),
        ("Diplôme visé / Angestrebter Abschluss", paper.put("diploma", title)),
        ("Centre de formation / Berufsschule", txt(f"{school.name}, {school.place.town}")),
        ("Début du contrat / Vertragsbeginn", when(paper, "start", start, f"{start:%d.%m.%Y}")),
        ("Fin du contrat / Vertragsende", when(paper, "end", end, f"{end:%d.%m.%Y}")),
        (
            "Heures de formation au centre, total / Unterrichtsstunden insgesamt",
            hours_said(paper, hours, " h"),
        ),
        ("Salaire mensuel brut / Bruttovergütung", f"{rng.randrange(900, 1500)} €"),
    ]
    fr = "Le présent contrat d'apprentissage est régi par le code du travail et par l'accord-cadre relatif à l'apprentissage transfrontalier. L'employeur assure à l'apprenti une formation complète ; l'apprenti s'oblige à travailler et à suivre les cours."
    de = "Dieser Ausbildungsvertrag unterliegt dem französischen Arbeitsgesetzbuch und dem Rahmenabkommen über die grenzüberschreitende Ausbildung. Der Betrieb bildet den Auszubildenden aus; dieser verpflichtet sich zur Arbeit und zum Besuch des Unterrichts."
    return signed(
        paper,
        cols(f"{b('Contrat d’apprentissage', 15)} \\ {it('conclu dans le Rhin supérieur')}", at_right(f"{b('Ausbildungsvertrag', 15)} \\ {it('am Oberrhein')}"))
        + rule(1, "rgb(160,20,30)")
        + cols(s(txt(fr), 8.6, "black"), s(txt(de), 8.6, "black"), gutter=8)
        + gap(1)
        + f"#table(columns: (66mm, 1fr), stroke: (x, y) => (bottom: 0.4pt + luma(150)), inset: 1.7mm, {', '.join(f'[{s(txt(k), 8.4)}], [{v}]' for k, v in rows)})\n"
        + gap(2)
        + f"Fait à / Ausgestellt in {txt(firm.place.town)}, le / am {loose(paper, start - rng.randrange(4, 30) * DAY, None)}\n"
        + gap(2)
        + cols(lined(paper, "employer", "L'employeur / Der Betrieb", pad_of(firm), 54), lined(paper, "apprentice", "L'apprenti(e) / Der Auszubildende", None, 50, 36), lined(paper, "training_centre", "Le CFA / Die Berufsschule", pad_of(school), 54), gutter=6)
        + s("Un exemplaire par partie – Je eine Ausfertigung pro Partei", 7),
    )  # fmt: skip


@opened_layout("professional_training_contract", "form_12434_in_two_dense_columns", defects=CONTRACTS)  # fmt: skip
def form_12434_in_two_dense_columns(case: Case, paper: Paper) -> str:
    """The official form folded in two columns of frames, small print, two hands below."""
    firm, school, p, rng = firm_of(case, HOUSES), school_of(case, ADULTS), case.person, case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, 15, 12, 11, 12)
    face(paper, 9, "Liberation Sans", "Liberation Sans Narrow", "Open Sans")
    title = "BTS " + study(case)
    left = (
        bar("EMPLOYEUR", "luma(60)", "white", 8.5)
        + listed([("Dénomination", b(paper.put("employer", firm.name))), ("Adresse", txt(firm.street)), ("Commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("SIRET", txt(siret(firm))), ("Code NAF", txt(f"{rng.randrange(10, 99)}.{rng.randrange(10, 99)}Z")), ("Projet de création ou reprise", "non")], 32, space=3.6)
        + bar("TUTEUR", "luma(60)", "white", 8.5)
        + listed([("Nom et prénom", txt(clerk(case))), ("Emploi occupé", txt(rng.choice(case.title.jobs)))], 32, space=3.6)
        + bar("CONTRAT", "luma(60)", "white", 8.5)
        + f"Nature du contrat : {tick(False, 'CDI')} #h(3mm) {tick(True, 'CDD')} \\ Type de contrat : {tick(True, 'initial')} #h(2mm) {tick(False, 'renouvellement')}\n"
        + listed([("Date de début d'exécution", when(paper, "start", start, num(start))), ("Date de fin du contrat", when(paper, "end", end, num(end))), ("Durée de la période d'essai", "30 jours"), ("Salaire brut mensuel", f"{rng.randrange(1150, 1900)} €")], 42, space=3.6)
    )  # fmt: skip
    other = (
        bar("SALARIÉ(E)", "luma(60)", "white", 8.5)
        + listed([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=num(p.birth_date))), ("Adresse", txt(p.street)), ("Commune", txt(f"{p.place.post_code} {p.place.town}")), ("Situation avant ce contrat", str(rng.randrange(1, 9))), ("Dernier diplôme obtenu", "41")], 38, space=3.6)
        + bar("FORMATION", "luma(60)", "white", 8.5)
        + listed([("Organisme de formation", txt(school.name)), ("N° de déclaration d'activité", txt(f"93{rng.randrange(10**8, 10**9)}")), ("Qualification visée", b(paper.put("diploma", title))), ("Code RNCP", str(rng.randrange(20000, 39999)))], 38, space=3.6)
        + f"Durée totale des actions d'évaluation et d'accompagnement et des enseignements : {b(hours_said(paper, hours))} \\ Début du cycle de formation : {txt(num(start + 7 * DAY))}\n"
    )  # fmt: skip
    return signed(
        paper,
        cols(b("CONTRAT DE PROFESSIONNALISATION", 15), at_right(f"{b('cerfa', 11)} N° 12434\\*{rng.choice(('03', '04'))}"), wide="(1fr, 42mm)")
        + s(txt("Articles L. 6325-1 à L. 6325-24 du code du travail – à transmettre à l'opérateur de compétences au plus tard dans les cinq jours qui suivent le début du contrat"), 7.5)
        + gap(1)
        + cols(left, other, gutter=6)
        + f"\n{tick(True, 'L’employeur atteste sur l’honneur l’exactitude des renseignements.')} \\ \\ Fait à {txt(firm.place.town)}, le {loose(paper, start - rng.randrange(1, 20) * DAY, None)}\n"
        + panel(paper, [("employer", "Signature et cachet de l'employeur", pad_of(firm)), ("apprentice", "Signature du (de la) salarié(e)", None)], 186, 30)
        + frame(s("Cadre réservé à l'OPCO : nom ...................... n° d'adhérent ...................... décision ......................", 7.5), 2),
    )  # fmt: skip


@opened_layout("professional_training_contract", "geiq_sheet_with_coloured_margin", defects=CONTRACTS)  # fmt: skip
def geiq_sheet_with_coloured_margin(case: Case, paper: Paper) -> str:
    """A group of employers: coloured margin with its name, numbered clauses, three hands."""
    firm, school, rng = (
        firm_of(
            case,
            (
                "GEIQ BTP du Val Fictif",
                "GEIQ Industrie Morvel",
                "GEIQ Propreté & Services Roc-Neuf",
            ),
        ),
        school_of(case, ADULTS),
        case.rng,
    )
    (start, end), hours = contract_span(case), hours_of(case)
    ink = rng.choice(("rgb(20,110,80)", "rgb(30,70,140)", "rgb(160,60,20)"))
    sheet(paper, 16, 16, 14, 44)
    face(paper, 9.8, "Carlito", "Lato", "Liberation Sans", leading=0.95)
    paper.setup.background = f"#place(left + top, rect(width: 34mm, height: 100%, fill: {ink}))#place(left + top, dx: 4mm, dy: 18mm, box(width: 27mm)[#text(fill: white, size: 9pt)[Groupement d'employeurs pour l'insertion et la qualification #v(4mm) {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} #v(4mm) SIRET \\ {txt(siret(firm))} #v(4mm) {txt(firm.phone)}]])"
    title = "BTS " + study(case)
    return signed(
        paper,
        b(paper.put("employer", firm.name), 14, ink)
        + gap(4.5)
        + b("CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE", 13)
        + gap(2)
        + f"Entre le groupement désigné ci-dessus, représenté par {txt(firm.director)}, qui le préside,\n\net {called(paper)}, {born(paper)}, demeurant {txt(home(case))},\n\nil est convenu ce qui suit.\n\n"
        + f"*§ 1 Engagement.* Le salarié est engagé pour la période allant du {when(paper, 'start', start)} au {when(paper, 'end', end)}, en qualité de {txt(rng.choice(case.title.jobs).lower())} en formation.\n\n"
        + f"*§ 2 Mise à disposition.* Il est mis à disposition des entreprises adhérentes ; la première est {txt(rng.choice(BUILDERS))}.\n\n"
        + f"*§ 3 Qualification.* Le contrat a pour objet l'obtention du diplôme suivant : {b(paper.put('diploma', title))}.\n\n"
        + f"*§ 4 Formation.* Les enseignements sont dispensés par {txt(school.name)} pour une durée de {b(hours_said(paper, hours, ' heures'))} sur l'ensemble du contrat. Le temps de formation est du temps de travail.\n\n"
        + f"*§ 5 Rémunération.* {rng.choice((65, 75, 80))} % du salaire minimum, sans pouvoir être inférieure au minimum conventionnel.\n\n"
        + "*§ 6 Horaires.* 35 heures par semaine, alternance de deux semaines en entreprise et une semaine en formation.\n\n"
        + f"Établi à {txt(firm.place.town)} le {loose(paper, start - rng.randrange(2, 25) * DAY, None)}, en trois exemplaires.\n"
        + gap(2)
        + cols(over(paper, "employer", "Pour le GEIQ", pad_of(firm), 62, 30), over(paper, "apprentice", "Le salarié ou la salariée", None, 58, 30), gutter=8)
        + over(paper, "training_centre", "Visa de l'organisme de formation", pad_of(school), 66, 30),
    )  # fmt: skip


_PLAN = (
    ("Culture générale, expression et langue", "Cours collectifs, devoirs surveillés"),
    ("Enseignements scientifiques ou économiques", "Cours collectifs, travaux dirigés"),
    ("Enseignement professionnel", "Ateliers, études de cas, projet"),
    ("Accompagnement et évaluation", "Entretiens de suivi, examens blancs"),
)


@opened_layout("professional_training_contract", "fund_agreement_sheet_in_table", defects=CONTRACTS)
def fund_agreement_sheet_in_table(case: Case, paper: Paper) -> str:
    """An employer's print: one long table, rows tinted in turn; programme and hands overleaf."""
    firm, school, p, rng = firm_of(case, HOUSES), school_of(case, ADULTS), case.person, case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, 14, 18, 16, 18)
    face(paper, 9.7, "Open Sans", "Liberation Sans", "DejaVu Sans", leading=0.5)
    foot(paper, f"{firm.name} – {firm.form} – SIRET {siret(firm)}")
    paper.setup.header = s(f"Contrat n° {rng.randrange(10**4, 10**5)}", 7)
    title = "BTS " + study(case)
    rows = [
        ("Entreprise", b(paper.put("employer", firm.name))), ("Représentée par", txt(f"{firm.director}, {firm.director_title.lower()}")),
        ("Salarié(e)", b(indexed(paper))), ("Date et lieu de naissance", paper.birth_date(form=num(p.birth_date)) + txt(f" – {p.birth_place}")),
        ("N° de matricule", txt(f"P{rng.randrange(10**4, 10**5)}")), ("Emploi pendant le contrat", txt(rng.choice(case.title.jobs))),
        ("Prise d'effet du contrat", when(paper, "start", start, num(start))), ("Terme du contrat", when(paper, "end", end, num(end))),
        ("Certification préparée", paper.put("diploma", title)), ("Organisme dispensateur", txt(f"{school.name}, {school.place.town}")),
        ("Volume d'heures de formation", hours_said(paper, hours, " heures")), ("Rythme", rng.choice(("2 jours en centre, 3 jours en entreprise", "1 semaine sur 4 en centre"))),
        ("Tuteur", txt(clerk(case))), ("Salaire", f"{rng.randrange(1250, 1900)} € bruts mensuels"),
    ]  # fmt: skip
    cells = ", ".join(f"[{txt(k)}], [{v}]" for k, v in rows)
    plan = [(txt(k), txt(v)) for k, v in _PLAN]
    return signed(
        paper,
        cols(f"{s('Ressources humaines', 8)} \\ {b('Contrat de professionnalisation', 17)}", at_right(f"CDD – article L. 6325-1 \\ Imprimé n° {rng.randrange(100, 999)}"), wide="(1fr, 50mm)")
        + rule(0.6)
        + f"#table(columns: (58mm, 1fr), inset: 1.9mm, stroke: none, fill: (x, y) => if calc.even(y) {{ luma(240) }} else {{ white }}, {cells})\n"
        + s("Le salarié bénéficie de l'ensemble des dispositions applicables aux autres salariés. Le contrat est déposé sur le portail de l'alternance.", 8)
        + gap(4)
        + b("Clauses particulières")
        + "\n\nLe salarié s'engage à suivre la formation et à se présenter à l'examen. L'employeur lui confie des travaux en relation avec la certification préparée. Les frais d'examen sont à la charge de l'organisme financeur. Le contrat peut être rompu d'un commun accord pendant la période d'essai d'un mois.\n\nLe présent contrat comporte une annexe, signée des parties.\n#pagebreak()\n"
        + b("Annexe – programme de formation et signatures", 13)
        + gap(2)
        + grid(("Bloc de compétences", "Modalités"), plan, "(1fr, 70mm)", inset=2.2)
        + gap(3)
        + f"{txt(firm.place.town)}, le {loose(paper, start - rng.randrange(1, 15) * DAY, None)}\n"
        + gap(2)
        + f"#table(columns: (46mm, 1fr), stroke: 0.5pt, inset: 2mm, align: horizon, [L'employeur \\ {s('signature et cachet', 8)}], [{spot(paper, 'employer', pad_of(firm), 80)}], [Le ou la salarié(e) \\ {s('signature', 8)}], [{spot(paper, 'apprentice', None, 80, 24)}])\n",
    )  # fmt: skip


@opened_layout("employment_contract", "letter_of_engagement_standing_for_contract", defects=("wrong_job",))  # fmt: skip
def letter_of_engagement_standing_for_contract(case: Case, paper: Paper) -> str:
    """A letter to the employee that stands for the contract; returned with « lu et approuvé »."""
    firm, rng, job = firm_of(case, HOUSES), case.rng, job_of(case)
    start = case.fact("start", case.today - rng.randrange(120, 1400) * DAY)
    sheet(paper, 20, 22, 16, 24)
    face(paper, 10.3, "Liberation Serif", "Carlito", "Libertinus Serif", leading=0.8)
    foot(paper, f"{firm.name} – {firm.address} – SIRET {siret(firm)}")
    p = case.person
    note = paper.handwritten("Lu et approuvé", 14) if paper.signs("candidate") else ""
    return (
        b(paper.put("employer", firm.name), 17)
        + f" \\ {s(txt(firm.address), 8.5)}\n"
        + f"#pad(left: 88mm)[{to_person(case)} #v(2mm) {txt(firm.place.town)}, le {loose(paper, start - rng.randrange(4, 30) * DAY, None)}]\n"
        + gap(5.1)
        + b("Objet : contrat de travail à durée indéterminée – lettre d'engagement")
        + f"\n\n{txt(p.civility)},\n\nÀ la suite de nos entretiens, nous avons le plaisir de confirmer à {called(paper)}, {born(paper, where=False)}, son engagement dans notre société aux conditions suivantes, la présente lettre valant contrat de travail.\n\n"
        + f"Vous prendrez vos fonctions le {b(when(paper, 'start', start))} en qualité de {b(paper.put('job_title', job))}. Une période d'essai de {rng.choice(('deux', 'trois'))} mois est prévue, renouvelable une fois.\n\n"
        + f"Votre lieu de travail est fixé à {txt(firm.place.town)}. Votre durée de travail est de 35 heures par semaine. Votre rémunération brute annuelle s'élève à {rng.randrange(22, 34)} {rng.randrange(100, 999)} euros, versée en douze mensualités.\n\n"
        + "Vous serez affilié(e) dès votre arrivée au régime de prévoyance et de frais de santé de l'entreprise. Les congés payés, le préavis et les absences suivent la convention collective, que vous pouvez consulter au service du personnel.\n\nNous vous remercions de nous retourner un exemplaire signé, précédé de la mention « lu et approuvé ».\n\n"
        + gap(5.1)
        + cols(over(paper, "employer", firm.director_title, pad_of(firm), 66, 30, firm.director), f"Le (la) salarié(e) \\ {note} \\ {spot(paper, 'candidate', None, 60, 26)}", gutter=10)
    )  # fmt: skip


@opened_layout("employment_contract", "council_contract_with_seen_clauses", defects=("wrong_job",))
def council_contract_with_seen_clauses(case: Case, paper: Paper) -> str:
    """A town's contract of a contractual agent for a set time: « vu », articles, two hands."""
    rng, place, job = case.rng, invent_place(case.rng), job_of(case)
    start = case.fact("start", case.today - rng.randrange(100, 420) * DAY)
    end = case.fact("end", start + rng.choice((364, 545, 729)) * DAY)
    body = rng.choice((f"Commune {of(place.town)}", f"Communauté d'agglomération {of(place.town)}"))
    sheet(paper, 26, 20, 14, 20)
    face(paper, 9.8, "Liberation Sans", "Carlito", "Caladea", leading=0.95)
    made = start - rng.randrange(3, 20) * DAY
    return (
        cols(b(paper.put("employer", body), 13), at_right(f"{s('RÉPUBLIQUE FRANÇAISE', 8)} \\ {s('Liberté – Égalité – Fraternité', 7)}"))
        + gap(4.5)
        + frame(mid(b("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", 14) + " \\ agent contractuel de droit public"), 2.5)
        + f"Vu le code général de la fonction publique, notamment son article L. 332-8 ; \\ Vu le décret n° 88-145 du 15 février 1988 ; \\ Vu la déclaration de vacance d'emploi n° {rng.randrange(10**6, 10**7)} ;\n\n"
        + f"Entre l'employeur désigné en tête, représenté par {txt(clerk(case))}, par délégation du conseil, d'une part, et {called(paper)}, {born(paper)}, d'autre part, il est convenu :\n\n"
        + f"*ARTICLE PREMIER.* L'agent est recruté pour la période du {when(paper, 'start', start)} au {when(paper, 'end', end)} inclus.\n\n*ARTICLE 2.* Il exerce les fonctions de {b(paper.put('job_title', job))} à temps complet.\n\n"
        + f"*ARTICLE 3.* Il est rémunéré par référence à l'indice brut {rng.randrange(370, 480)}, majoré {rng.randrange(340, 410)}.\n\n*ARTICLE 4.* Il est affilié au régime général de la sécurité sociale et à l'IRCANTEC.\n\n*ARTICLE 5.* Le licenciement et la démission suivent le titre IX du décret susvisé. Le renouvellement est notifié deux mois avant le terme.\n\n*ARTICLE 6.* Ampliation est adressée au représentant de l'État et au comptable public.\n\n"
        + grid(("Service", "Supérieur hiérarchique", "Temps de travail"), [(rng.choice(("Services techniques", "Bâtiments", "Finances")), txt(clerk(case)), "35 h / 35 h")], "(1fr, 1fr, 40mm)")
        + gap(4.5)
        + f"Fait à {txt(place.town)}, le {loose(paper, made, fmt(paper, made))}\n"
        + gap(2)
        + cols(lined(paper, "candidate", "L'agent, qui reconnaît avoir reçu un exemplaire", None, 66, 36), lined(paper, "employer", "Pour l'autorité territoriale, par délégation", [body.upper(), place.post_code], 70), gutter=14)
    )  # fmt: skip
