"""Papers of firms in other hands: a town hall's contract, a contract with conditions on the back, job
sheets of staff programs, registers of sole traders and craftsmen, statements of internship."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import made_at, spaced_siret, stamp_lines
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_place, invent_school, luhn_number
from specimens.signing import Party, parties_in_a_row, place_to_sign


def _job(case: Case) -> str:
    return case.fact("job_title", case.rng.choice(case.title.jobs))


@layout("employment_contract", "public_agent")
def public_agent(case: Case, paper: Paper) -> str:
    """A town engages a contract agent: recitals, articles, the mayor on the left."""
    rng, job = case.rng, _job(case)
    place = invent_place(rng)
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(200, 1200)))
    end = case.fact("end", start.replace(year=start.year + rng.choice((1, 2, 3)), day=min(start.day, 28)))  # fmt: skip
    town = f"Commune de {place.town}"
    mayor = (
        f"{rng.choice(('Agnès', 'Paul', 'Denis'))} {rng.choice(('MODÈLE', 'FICTIF', 'EXEMPLE'))}"
    )
    return (
        f"#align(center)[DÉPARTEMENT {txt(place.department)} \\ *{paper.put('employer', town, town.upper() if rng.random() < 0.5 else town)}*\n#line(length: 40%)]\n#v(4mm)\n"
        f"#align(center)[#text(size: 1.3em, weight: \"bold\")[{paper.choose('CONTRAT D’ENGAGEMENT D’UN AGENT CONTRACTUEL', 'Contrat de travail de droit public à durée déterminée', 'CONTRAT DE RECRUTEMENT')}]]\n#v(4mm)\n"
        f"Vu le code général de la fonction publique, notamment ses articles L. 332-8 et suivants ; \\ Vu la délibération du conseil municipal en date du {txt(french.date_long(start - dt.timedelta(days=40)))} ;\n\n"
        f"Entre le maire de {txt(place.town)} et {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()} à {txt(case.person.birth_place)}, ci-après « l'agent »,\n\nIl est convenu ce qui suit :\n\n"
        f"#underline[ARTICLE 1] : L'agent est recruté en qualité de {paper.put('job_title', job, job.lower() if rng.random() < 0.4 else job)} (catégorie B), du {paper.date('start', start)} au {paper.date('end', end)} inclus.\n\n"
        f"#underline[ARTICLE 2] : Il exerce ses fonctions {txt(french.any_share(1.0, rng))}.\n\n#underline[ARTICLE 3] : Il perçoit une rémunération calculée par référence à l'indice brut {rng.randrange(370, 450)}.\n\n#underline[ARTICLE 4] : Les litiges relèvent du tribunal administratif.\n\n"
        + parties_in_a_row(
            paper,
            [
                Party("employer", f"Le Maire, {mayor}", [f"MAIRIE DE {place.town.upper()}", f"{place.post_code}"]),
                Party("candidate", f"Notifié à l'agent le {start:%d/%m/%Y} – signature :"),
            ],
        )
    )  # fmt: skip


@layout("employment_contract", "conditions_on_the_back")
def conditions_on_the_back(case: Case, paper: Paper) -> str:
    """Particular conditions in a table, general ones overleaf, signatures at the end of page 2."""
    firm, job, rng = invent_firm(case.rng), _job(case), case.rng
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(90, 1500)))
    signed = start - dt.timedelta(days=rng.randrange(1, 20))
    paper.setup.numbering = True
    shade = rng.choice(("rgb(200,60,20)", "rgb(0,110,120)", "rgb(80,40,120)"))
    clauses = (
        ("Période d'essai", "La période d'essai est de deux mois, renouvelable une fois par accord écrit des parties."),
        ("Lieu de travail", f"Le salarié exerce ses fonctions à {firm.place.town} et sur tout chantier de la région."),
        ("Horaire", "L'horaire collectif est affiché dans les locaux ; des heures supplémentaires peuvent être demandées."),
        ("Congés payés", "Deux jours et demi ouvrables par mois de travail effectif."),
        ("Prévoyance et retraite", "Le salarié est affilié aux régimes de la branche dès son entrée."),
        ("Confidentialité", "Le salarié s'interdit de divulguer les informations dont il a connaissance."),
        ("Rupture", "Chacune des parties peut mettre fin au contrat en respectant le préavis conventionnel."),
    )  # fmt: skip
    general = "\n\n".join(f"*{k + 1}. {txt(a)}* – {txt(b)}" for k, (a, b) in enumerate(clauses))
    usage = f"[Nom d'usage], [{paper.usage_name()}], " if case.person.usage_name else ""
    approval = paper.choose("Lu et approuvé", "Bon pour accord")
    return (
        f"#block(fill: {shade}, width: 100%, inset: 3mm)[#text(fill: white, size: 1.3em, weight: \"bold\")[{paper.choose('CONTRAT DE TRAVAIL – CDI', 'Contrat à durée indéterminée – Conditions particulières')}]]\n#v(3mm)\n"
        f"#table(columns: (52mm, 1fr), inset: 2.4mm, stroke: 0.3pt + luma(130), [Société], [{paper.put('employer', firm.name)} – {txt(firm.form)}], [SIRET], [{txt(spaced_siret(firm.siret))}], [Nom], [{paper.birth_name()}], {usage}[Prénom], [{paper.given_names(' ')}], [Né(e) le], [{paper.birth_date(form=french.date_slashes(case.person.birth_date))}], "
        f"[Poste], [{paper.put('job_title', job)}], [Classification], [ETAM – niveau {rng.choice('BCDE')}], [Date d'entrée], [{paper.date('start', start)}], [Terme], [Sans], [Durée mensuelle], [151,67 heures], [Salaire mensuel brut], [{rng.randrange(1900, 2800)},00 €])\n"
        f"Convention collective : ETAM du bâtiment. Les conditions générales figurent au verso.\n#pagebreak()\n*CONDITIONS GÉNÉRALES*\n\n{general}\n\n#v(3mm)\nFait en double exemplaire, à {txt(firm.place.town)}, le {paper.hand_date(None, signed, 13)}\n"
        + parties_in_a_row(
            paper,
            [
                Party("candidate", "Le salarié, mention manuscrite « lu et approuvé »", approval=approval),
                Party("employer", f"Pour la société, {firm.director}", stamp_lines(firm)),
            ],
            frame=rng.random() < 0.5,
        )
    )  # fmt: skip


@layout("job_description", "share_of_time")
def job_shares(case: Case, paper: Paper) -> str:
    """A quality office's sheet: reference, version, share of time by activity; signed by two."""
    firm, job, rng = invent_firm(case.rng), _job(case), case.rng
    shares = rng.choice(((40, 30, 20, 10), (35, 35, 15, 15), (50, 25, 15, 10)))
    work = (
        "Études et relevés", "Suivi de réalisation", "Relation avec les clients et fournisseurs", "Classement, comptes rendus",
    )  # fmt: skip
    rows = ", ".join(f"[{txt(w)}], [{s} %]" for w, s in zip(work, shares, strict=True))
    return (
        f"#table(columns: (45mm, 1fr, 40mm), align: horizon, inset: 2.5mm, [*{paper.put('employer', firm.name)}*], [#align(center)[#text(size: 1.2em)[*{paper.choose('FICHE DE POSTE', 'DÉFINITION DE FONCTION', 'DESCRIPTIF DE POSTE')}*]]], [Réf. RH-{rng.randrange(10, 99)} \\ Version {rng.randrange(1, 6)} \\ Page 1/1])\n#v(2mm)\n"
        f"#grid(columns: (1fr, 1fr), row-gutter: 2.5mm, [Emploi : *{paper.put('job_title', job)}*], [Service : Production], [Occupé par : {paper.listed_name()}], [Supérieur : {txt(firm.director)}])\n#v(3mm)\n"
        f"*Raison d'être* \\ Assurer, dans le respect des délais et des coûts, la conduite technique des affaires.\n\n#table(columns: (1fr, 32mm), inset: 2mm, [*Activités*], [*Part du temps*], {rows})\n\n*Savoirs* : lecture de plans, réglementation, métré. *Savoir-être* : rigueur, esprit d'équipe.\n\n*Formation souhaitée* : baccalauréat professionnel ou BTS.\n#v(5mm)\n"
        + parties_in_a_row(
            paper,
            [
                Party("candidate", "Visa du titulaire"),
                Party("employer", "Visa de la direction", stamp_lines(firm)),
            ],
            frame=True,
            height_mm=18,
        )
    )


@layout("job_description", "confirming_letter")
def job_letter(case: Case, paper: Paper) -> str:
    """The employer writes down what the person does."""
    firm, job, rng = invent_firm(case.rng), _job(case), case.rng
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "DejaVu Serif"))
    duties = rng.sample(
        (
            "l'étude et le chiffrage des projets", "la préparation des chantiers", "le suivi des sous-traitants",
            "la rédaction des comptes rendus", "la mise en service des installations", "la gestion des stocks",
        ), 4,
    )  # fmt: skip
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.address)}\n\n#align(right)[{txt(firm.place.town)}, le {txt(french.any_date(case.day_before(2, 90), rng))}]\n#v(6mm)\n"
        f"*Objet : {paper.choose('description des fonctions exercées', 'fiche de poste', 'contenu de l’emploi')} de {paper.full_name()}*\n#v(4mm)\n"
        f"Dans le cadre de l'inscription de notre collaborateur à un examen, nous détaillons ci-après son poste de {paper.put('job_title', job)}.\n\nPlacé sous l'autorité de {txt(firm.director)}, {txt(firm.director_title.lower())}, il a la charge de {txt(', de '.join(duties[:2]))}, ainsi que de {txt(duties[2])} et de {txt(duties[3])}. Il intervient en autonomie et rend compte chaque semaine.\n\n"
        "Ce poste relève d'un niveau de technicien.\n\n"
        + place_to_sign(
            paper,
            Party("employer", firm.director_title, stamp_lines(firm), firm.director),
            shape=paper.choose("named", "stamp_beside"),
            align=paper.choose("right", "center"),
        )
    )


def _siren(case: Case, paper: Paper) -> str:
    number = case.fact("siren", luhn_number(case.rng, 9, "999"))
    return paper.put("siren", number, f"{number[:3]} {number[3:6]} {number[6:]}")


def _registered(case: Case) -> dt.date:
    return case.fact("registered_on", case.today - dt.timedelta(days=case.rng.randrange(400, 3000)))


@layout("business_registration", "sole_trader_extract")
def sole_trader(case: Case, paper: Paper) -> str:
    """The extract K of a natural person: two columns of labels, registrar's seal below."""
    firm, rng, person = invent_firm(case.rng), case.rng, case.person
    issued = case.fact("issue_date", case.day_before(2, 80))
    activity = case.fact(
        "activity",
        rng.choice(("Peinture et revêtements", "Dépannage électrique", "Études thermiques")),
    )
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "Liberation Sans"))
    usage = f"[- Nom d'usage], [{paper.usage_name()}], " if person.usage_name else ""
    return (
        f"#grid(columns: (1fr, 1fr), [*GREFFE* \\ TRIBUNAL DE COMMERCE DE {txt(firm.place.town.upper())} \\ {txt(firm.address)}], [#align(right)[Extrait délivré le {paper.date('issue_date', issued)} \\ Page 1 sur 1]])\n#v(5mm)\n"
        '#align(center)[#text(size: 1.35em)[*EXTRAIT K*] \\ Immatriculation principale au registre du commerce et des sociétés \\ _Personne physique_]\n#line(length: 100%)\n'
        f"#table(columns: (75mm, 1fr), stroke: none, inset: 1.6mm, [- Numéro SIREN], [{_siren(case, paper)} R.C.S. {txt(firm.place.town)}], [- Inscrit depuis le], [{paper.date('registered_on', _registered(case))}], [- Nom de naissance], [{paper.birth_name()}], {usage}[- Prénoms], [{paper.given_names()}], [- Né(e) le], [{paper.birth_date()}], [- Nationalité], [{txt(person.nationality_word)}], [- Domicile personnel], [{txt(person.street)} {txt(person.place.town)}])\n"
        f"#text(weight: \"bold\")[Renseignements relatifs à l'établissement]\n#table(columns: (75mm, 1fr), stroke: none, inset: 1.6mm, [- Adresse], [{txt(firm.address)}], [- Activité(s) exercée(s)], [{paper.put('activity', activity)}], [- Origine du fonds], [Création], [- Mode d'exploitation], [Exploitation personnelle])\n#line(length: 100%)\n"
        + place_to_sign(
            paper,
            Party("authority", "Pour extrait certifié conforme, le greffier", ["GREFFE DU TRIBUNAL", firm.place.town.upper()]),
            shape="stamp_beside",
            align="right",
        )
    )  # fmt: skip


@layout("business_registration", "craft_register")
def craft_register(case: Case, paper: Paper) -> str:
    """The chamber of trades' extract of the craft register, as a certificate in sentences."""
    rng, place = case.rng, case.person.place
    issued = case.fact("issue_date", case.day_before(2, 80))
    activity = case.fact(
        "activity",
        rng.choice(("Menuiserie bois et PVC", "Plâtrerie", "Couverture, zinguerie")),
    )
    return (
        f"#align(center)[#text(size: 1.2em, fill: rgb(170,30,50))[*Chambre de métiers et de l'artisanat* \\ {txt(place.town)}]]\n#v(6mm)\n"
        f"#align(center)[#box(stroke: 0.8pt + rgb(170,30,50), inset: 3mm)[*{paper.choose('EXTRAIT D’INSCRIPTION AU RÉPERTOIRE DES MÉTIERS', 'Extrait d’immatriculation – secteur des métiers et de l’artisanat (RNE)')}*]]\n#v(6mm)\n"
        f"Le président de la chambre certifie que {paper.full_name()}, {case.person.born} le {paper.birth_date()} à {txt(case.person.birth_place)}, est immatriculé(e) sous le numéro unique d'identification {_siren(case, paper)} depuis le {paper.date('registered_on', _registered(case))}, en qualité de chef d'entreprise individuelle, pour l'activité : {paper.put('activity', activity)}.\n\n"
        f"Code APRM : 43.{rng.randrange(10, 99)}ZA. Aucune radiation n'est intervenue à la date du présent extrait.\n\n{made_at(paper, place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("authority", "P/ le président, le secrétaire général", ["CHAMBRE DE MÉTIERS", place.department]),
            align=paper.choose("left", "center", "right"),
        )
    )  # fmt: skip


@layout("internship_attestation", "weekly_log")
def internship_log(case: Case, paper: Paper) -> str:
    """A log of weeks signed by three, with the total below."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 6, 8)))
    first = dt.date(case.session - 1, rng.choice((1, 5)), rng.randrange(2, 9))
    first += dt.timedelta(days=-first.weekday() % 7)
    last = first + dt.timedelta(days=7 * weeks - 3)
    periods = case.fact("periods", [(first, last, 1.0)])
    rows = ", ".join(
        f"[{k + 1}], [{(first + dt.timedelta(days=7 * k)):%d/%m}], [{(first + dt.timedelta(days=7 * k + 4)):%d/%m}], [35 h], [{txt(rng.choice(('Relevés', 'Étude de prix', 'Atelier', 'Chantier', 'Bureau d’études', 'Accueil')))}]"
        for k in range(weeks)
    )
    for start, end, share in periods:
        shown = (french.date_slashes(start), french.date_slashes(end))
        paper.add("periods", {"start": start.isoformat(), "end": end.isoformat(), "share": share}, shown)  # fmt: skip
    spans = " et ".join(f"{a:%d/%m/%Y} – {b:%d/%m/%Y}" for a, b, _ in periods)
    issued = case.fact("issue_date", min(case.today, periods[-1][1] + dt.timedelta(days=3)))
    return (
        f"#grid(columns: (1fr, auto), [{txt(school.name)}], [BTS {txt(rng.choice(case.title.printed))}])\n#v(2mm)\n#align(center)[#text(size: 1.3em)[*{paper.choose('LIVRET DE STAGE – ATTESTATION DE PRÉSENCE', 'Attestation de période de stage', 'STAGE EN MILIEU PROFESSIONNEL – ATTESTATION')}*]]\n#v(2mm)\n"
        f"Étudiant(e) : {paper.listed_name()} – {case.person.born} le {paper.birth_date()} \\ Entreprise d'accueil : {paper.put('employer', firm.name)}, {txt(firm.address)} \\ Dates du stage : {txt(spans)}\n\n"
        f"#text(size: 0.9em)[#table(columns: (14mm, 22mm, 22mm, 20mm, 1fr), inset: 1.5mm, [*Sem.*], [*Du*], [*Au*], [*Durée*], [*Travaux*], {rows})]\n"
        f"Durée effective : {paper.put('weeks', weeks, f'{weeks} semaines')} – absences : 0 jour.\n\n{made_at(paper, firm.place.town, 'issue_date', issued)}\n"
        + parties_in_a_row(
            paper,
            [
                Party("employer", "Le tuteur, cachet de l'entreprise", stamp_lines(firm)),
                Party("candidate", "Le stagiaire"),
                Party("training_centre", "Le professeur référent"),
            ],
            frame=True,
        )
    )


@layout("internship_attestation", "short_thanks")
def internship_letter(case: Case, paper: Paper) -> str:
    """A craftsman's few lines in a serif, date and place by hand."""
    firm, rng = invent_firm(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 5, 7)))
    start = dt.date(case.session - 1, rng.choice((2, 5, 6)), rng.randrange(1, 20))
    periods = case.fact("periods", [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)])
    spans = []
    for first, last, share in periods:
        shown = (french.date_long(first), french.date_long(last))
        paper.add("periods", {"start": first.isoformat(), "end": last.isoformat(), "share": share}, shown)  # fmt: skip
        spans.append(f"du {shown[0]} au {shown[1]} inclus")
    issued = case.fact("issue_date", min(case.today, periods[-1][1] + dt.timedelta(days=2)))
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "Libertinus Serif"))
    paper.setup.size_pt = 12.5
    words = paper.put("weeks", weeks, f"{french.in_words(weeks)} ({weeks}) semaines")
    return (
        f"*{paper.put('employer', firm.name)}* \\ {txt(firm.form)} – {txt(firm.address)}\n#v(18mm)\n"
        f"J'atteste avoir accueilli {paper.full_name()}, {case.person.born} le {paper.birth_date()}, en stage au sein de mon entreprise {txt(', puis '.join(spans))}, soit une durée de {words} à raison de 35 heures hebdomadaires.\n\n"
        f"Son travail et son assiduité ont donné entière satisfaction.\n#v(8mm)\n{paper.handwritten(firm.place.town, 15)} le {paper.hand_date('issue_date', issued, 15)}\n\n"
        + place_to_sign(
            paper,
            Party("employer", f"{firm.director}, {firm.director_title.lower()}", stamp_lines(firm)),
            shape=paper.choose("below", "beside"),
            align=paper.choose("left", "center", "right"),
        )
    )
