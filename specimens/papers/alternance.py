"""Contracts and attestations of work-study training as other hands make them: forms filled in on a
keyboard, articles over two pages, programs of staff offices, certificates of completion."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import hours, made_at, spaced_siret, stamp_lines
from specimens.layout import Case, Paper, layout
from specimens.papers.apprenticeship import DEFECTS, contract_days, training_hours
from specimens.people import Firm, invent_firm, invent_school
from specimens.signing import Party, parties_in_a_row, parties_in_rows, place_to_sign, who_signed

_TYPED = '#set text(font: ("Liberation Mono", "DejaVu Sans Mono"), size: 9pt, fill: rgb(10,20,90))'


def _typed(markup: str) -> str:
    """What was typed into the blanks of a form."""
    return f"#[{_TYPED}\n{markup}]"


def _bar(text: str, fill: str = "rgb(0,0,110)") -> str:
    return f'#block(fill: {fill}, width: 100%, inset: 1.3mm, above: 3mm, below: 1.6mm)[#text(fill: white, weight: "bold", size: 0.95em)[{txt(text)}]]\n'


def _digits(day: dt.date) -> str:
    return f"{day:%d%m%Y}"


def _signed_day(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - dt.timedelta(days=case.rng.randrange(1, 40)))


def _three(firm: Firm, school: Firm, paper: Paper) -> list[Party]:
    """The three parties of an apprenticeship, in one of the orders and wordings forms have."""
    approval = paper.choose("", "", "Lu et approuvé")
    parties = [
        Party(
            "employer",
            paper.choose("L'employeur (signature et cachet)", "Pour l'entreprise :"),
            stamp_lines(firm),
        ),
        Party(
            "apprentice",
            paper.choose("L'apprenti(e) :", "L'alternant(e), signature"),
            approval=approval,
        ),
        Party(
            "training_centre",
            paper.choose("Le CFA – visa du directeur", "Visa de l'organisme de formation"),
            stamp_lines(school),
        ),
    ]
    if paper.rng.random() < 0.5:
        parties = [parties[1], parties[0], parties[2]]
    return parties


@layout("apprenticeship_contract", "form_in_boxes", defects=DEFECTS)
def form_in_boxes(case: Case, paper: Paper) -> str:
    """The newer form: coloured bars, one character a box, answers typed; visas in rows on page 2."""
    rng, person = case.rng, case.person
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = contract_days(case)
    shown = rng.choice(case.title.printed)
    value = training_hours(case)
    length = (
        paper.blank() if case.has("hours_missing") else paper.comb("training_hours", value, str(value))
    )  # fmt: skip
    paper.setup.size_pt, paper.setup.margin_mm = 10, (11, 13, 11, 13)
    paper.setup.font = rng.choice(("Open Sans", "Liberation Sans", "Lato"))
    paper.setup.numbering = True
    usage = f"Nom d'usage : {_typed(paper.usage_name())} \\ " if person.usage_name else ""
    signed = _signed_day(case, start)
    first = (
        "#grid(columns: (1fr, auto), align: horizon, "
        f'[#text(size: 1.55em, weight: "bold")[Contrat d\'apprentissage] \\ Code du travail, articles L. 6221-1 et suivants – Mode contractuel : 1], [*cerfa* FA13 \\ N° 10103\\*{rng.choice((11, 13, 14))}])\n'
        + _bar("1. EMPLOYEUR")
        + f"Dénomination \\ {_typed(paper.put('employer', firm.name.upper()))} \\ N° SIRET de l'établissement d'exécution du contrat : #comb(\"{firm.siret}\") \\ Voie : {_typed(txt(firm.street))} #h(4mm) Commune : {_typed(txt(firm.place.town.upper()))}\n"
        + _bar("2. APPRENTI(E)")
        + f"Nom de naissance \\ {_typed(paper.birth_name())} \\ {usage}Prénom(s), le premier étant le prénom usuel \\ {_typed(paper.given_names())} \\ "
        f"Né(e) le (jour, mois, année) : {paper.comb('birth_date', person.birth_date.isoformat(), _digits(person.birth_date))} #h(4mm) Commune de naissance : {_typed(txt(person.birth_place))}\n"
        + _bar("3. MAÎTRE D'APPRENTISSAGE")
        + f"Nom et prénom : {_typed(txt(firm.director))}\n"
        + _bar("4. CONTRAT")
        + f"Début d'exécution : {paper.comb('start', start.isoformat(), _digits(start))} #h(6mm) Fin du contrat : {paper.comb('end', end.isoformat(), _digits(end))} \\ \nTravail sur machines dangereuses : #check(false) oui #check(true) non #h(4mm) Salaire brut : {_typed(f'{rng.randrange(800, 1500)},00')} €\n"
    )
    second = (
        _bar("5. FORMATION")
        + f"Établissement de formation : {_typed(txt(school.name))} \\ Diplôme préparé, intitulé exact : {_typed(paper.put('diploma', shown, 'BTS ' + shown))} \\ Durée de la formation (en heures) : {length} #h(3mm) dont à distance : {_typed('0')}\n"
        + _bar("6. VISAS DES PARTIES")
        + f"Fait le {paper.hand_date(None, signed, 13)} à {paper.handwritten(firm.place.town, 13)}\n#v(2mm)\n"
        + parties_in_rows(paper, _three(firm, school, paper))
    )
    paper.fields["signed_by"] = who_signed(paper)
    return first + "#pagebreak()\n" + second


@layout("apprenticeship_contract", "articles_agreement", defects=DEFECTS)
def articles_agreement(case: Case, paper: Paper) -> str:
    """The contract as a chamber's lawyers print it: parties, articles, three places at the foot."""
    rng = case.rng
    firm, school = invent_firm(rng), invent_school(rng)
    start, end = contract_days(case)
    shown = rng.choice(case.title.printed)
    value = training_hours(case)
    length = paper.blank() if case.has("hours_missing") else hours(paper, "training_hours", value)
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "Libertinus Serif"))
    paper.setup.justify = True
    when = paper.blank() if case.has("undated") else txt(french.date_long(_signed_day(case, start)))
    out = (
        f"#align(center)[*CHAMBRE DE COMMERCE FICTIVE – Service apprentissage*\n#v(3mm)\n#text(size: 1.4em)[CONTRAT D'APPRENTISSAGE N° {rng.randrange(10**5, 10**6)}]]\n#v(4mm)\n"
        f"ENTRE : la société {paper.put('employer', firm.name)} ({txt(firm.form)}), dont le siège est {txt(firm.address)}, SIRET {txt(firm.siret)}, représentée par {txt(firm.director)}, ci-après « l'employeur » ;\n\n"
        f"ET : {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date(form=french.date_long(case.person.birth_date))}, ci-après « l'apprenti ».\n\n"
        f"*Article I.* L'employeur s'engage à assurer à l'apprenti une formation professionnelle complète en vue de l'obtention du {paper.put('diploma', shown, 'BTS ' + shown)}.\n\n"
        f"*Article II.* Le présent contrat est conclu pour la période du {paper.date('start', start)} au {paper.date('end', end)}.\n\n"
        f"*Article III.* L'enseignement est donné par {txt(school.name)}, {txt(school.place.town)}. L'apprenti y suivra {length} de formation sur la durée du contrat.\n\n"
        f"*Article IV.* Le maître d'apprentissage est {txt(firm.director)}. La rémunération est fixée à {rng.randrange(43, 78)} % du salaire minimum.\n\n"
        f"Établi à {txt(firm.place.town)}, en quatre originaux, le {when}\n#v(3mm)\n"
        + parties_in_a_row(paper, _three(firm, school, paper), frame=rng.random() < 0.4)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


def _professional_days(case: Case) -> tuple[dt.date, dt.date, int]:
    start = case.fact("start", dt.date(case.session - 2, 9, case.rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, case.rng.choice((7, 8)), 31))
    return start, end, case.fact("training_hours", case.rng.choice((1100, 1200, 1350)))


@layout("professional_training_contract", "typed_form")
def professional_typed(case: Case, paper: Paper) -> str:
    """The official form of two pages, typed in blue, with the two places in a frame."""
    rng, person = case.rng, case.person
    firm, school = invent_firm(rng), invent_school(rng)
    start, end, value = _professional_days(case)
    shown = rng.choice(case.title.printed)
    paper.setup.size_pt, paper.setup.margin_mm = 10, (12, 13, 12, 13)
    green = "rgb(0,95,80)"
    usage = f" #h(5mm) Nom d'usage : {_typed(paper.usage_name())}" if person.usage_name else ""
    signed = _signed_day(case, start)
    out = (
        f'#text(size: 1.45em, weight: "bold")[CONTRAT DE PROFESSIONNALISATION] #h(1fr) cerfa n° 12434\\*{rng.choice(("02", "03", "04"))} \\ (Articles L. 6325-1 à L. 6325-24 du code du travail)\n'
        + _bar("EMPLOYEUR", green)
        + f'Nom et prénom ou dénomination : {_typed(paper.put("employer", firm.name))} \\ Adresse : {_typed(txt(firm.address))} \\ N° SIRET : #comb("{firm.siret}") \\ Convention collective : {_typed("1597")} #h(5mm) Effectif : {_typed(str(rng.randrange(3, 80)))}\n'
        + _bar("SALARIÉ(E)", green)
        + f"Nom : {_typed(paper.birth_name())}{usage} \\ Prénoms : {_typed(paper.given_names(' '))} \\ Date de naissance : {paper.comb('birth_date', person.birth_date.isoformat(), _digits(person.birth_date))} #h(5mm) Sexe : #check({'true' if person.sex == 'M' else 'false'}) M #check({'true' if person.sex == 'F' else 'false'}) F \\ Inscrit(e) à Pôle emploi : #check(false) oui #check(true) non\n"
        + _bar("TUTEUR", green)
        + f"Nom, prénom du tuteur au sein de l'entreprise : {_typed(txt(firm.director))} – emploi occupé : {_typed(txt(rng.choice(case.title.jobs)))}\n"
        + _bar("CONTRAT", green)
        + f"Nature du contrat : #check(false) CDI #check(true) CDD #h(5mm) Date de début : {_typed(paper.date('start', start, form=french.date_slashes(start)))} #h(5mm) Date de fin : {_typed(paper.date('end', end, form=french.date_slashes(end)))}\n"
        + _bar("FORMATION", green)
        + f"Organisme de formation principal : {_typed(txt(school.name))} \\ Type de qualification visée : #check(true) enregistrée au RNCP #check(false) CQP \\ Intitulé : {_typed(paper.put('diploma', shown, 'BTS ' + shown))} \\ Durée totale des enseignements (heures) : {_typed(paper.put('training_hours', value))}\n"
        f"#v(3mm)\nL'employeur atteste disposer des pièces nécessaires au dépôt. Fait à {_typed(txt(firm.place.town))} le {paper.hand_date(None, signed, 12)}\n"
        + parties_in_a_row(
            paper,
            [
                Party("employer", "Signature de l'employeur et cachet", stamp_lines(firm)),
                Party("apprentice", "Signature du salarié ou de la salariée"),
            ],
            frame=True,
        )
        + "#text(size: 0.8em)[CADRE RÉSERVÉ À L'OPCO – Décision de prise en charge : ................. Le : ................]\n"
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


@layout("professional_training_contract", "two_pages_three_parties")
def professional_annex(case: Case, paper: Paper) -> str:
    """Articles on the first page; the training programme and three places to sign on the second."""
    rng = case.rng
    firm, school = invent_firm(rng), invent_school(rng)
    start, end, value = _professional_days(case)
    shown = rng.choice(case.title.printed)
    paper.setup.numbering = True
    out = (
        f"#grid(columns: (1fr, 1fr), [*{paper.put('employer', firm.name)}* \\ {txt(firm.form)} – {txt(firm.place.town)} \\ RCS {txt(spaced_siret(firm.siret)[:11])}], [#align(right)[Contrat n° PRO-{rng.randrange(1000, 9999)}]])\n#v(6mm)\n"
        f'#text(size: 1.35em, weight: "bold")[Engagement en contrat de professionnalisation]\n#line(length: 100%)\n'
        f"Nous avons le plaisir de vous confirmer votre engagement, {paper.full_name()}, {case.person.born} le {paper.birth_date()}, aux conditions suivantes.\n\n"
        f"1. *Objet.* Contrat de professionnalisation à durée déterminée, régi par les articles L. 6325-1 et suivants du code du travail.\n\n2. *Dates.* Prise d'effet : {paper.date('start', start)} ; terme : {paper.date('end', end)}.\n\n"
        f"3. *Emploi.* {txt(rng.choice(case.title.jobs))}, coefficient {rng.randrange(150, 250)}.\n\n4. *Qualification préparée.* {paper.put('diploma', shown, 'BTS ' + shown)}.\n\n5. *Rémunération.* {rng.choice((65, 80, 100))} % du SMIC.\n\n6. *Congés, confidentialité.* Selon la convention collective de l'entreprise.\n"
        "#pagebreak()\n*ANNEXE – PROGRAMME DE FORMATION*\n#v(2mm)\n"
        f"#table(columns: (1fr, 40mm), inset: 2mm, [Enseignement général], [{value * 2 // 5} h], [Enseignement technique et professionnel], [{value - value * 2 // 5 - 40} h], [Évaluation et accompagnement], [40 h], [*Volume horaire total de la formation*], [*{hours(paper, 'training_hours', value)}*])\n"
        f"Organisme : {txt(school.name)}, {txt(school.address)}.\n\nFait à {txt(firm.place.town)}, le {txt(french.any_date(_signed_day(case, start), rng))}\n#v(2mm)\n"
        + parties_in_a_row(
            paper,
            [
                Party("employer", "Pour la société,", stamp_lines(firm)),
                Party("apprentice", "Le salarié", approval=paper.choose("Bon pour accord", "")),
                Party("training_centre", "L'organisme de formation", stamp_lines(school)),
            ],
        )
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


@layout("employer_attestation", "untitled_note")
def employer_note(case: Case, paper: Paper) -> str:
    """A few lines without a title, date at the top, « Signature : » at the foot."""
    firm, rng = invent_firm(case.rng), case.rng
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    issued = case.fact("issue_date", case.day_before(1, 40))
    shown = rng.choice(case.title.printed)
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ {txt(firm.phone)}\n\n"
        f"#align(right)[{txt(firm.place.town)}, le {paper.date('issue_date', issued, form=french.date_with_weekday(issued) if rng.random() < 0.4 else None)} \\ \\ Au service des examens]\n#v(12mm)\n"
        f"Madame, Monsieur,\n\nPar la présente, je vous confirme en ma qualité d'employeur que {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()}, fait partie de nos effectifs comme {paper.choose('apprenti(e)', 'apprenti(e) de deuxième année')} depuis le {txt(french.any_date(start, rng))}. "
        f"Son contrat d'apprentissage, conclu en vue du BTS {txt(shown)}, est toujours en cours à ce jour.\n\nVeuillez agréer, Madame, Monsieur, mes salutations distinguées.\n#v(10mm)\n"
        f"{txt(firm.director)}, {txt(firm.director_title)}\n\n"
        + place_to_sign(
            paper, Party("employer", "Signature :", stamp_lines(firm)), shape="beside", align="left"
        )
    )


@layout("employer_attestation", "staff_program")
def employer_program(case: Case, paper: Paper) -> str:
    """The staff office's program prints it: number, contract code, by delegation."""
    firm, rng = invent_firm(case.rng), case.rng
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    issued = case.fact("issue_date", case.day_before(1, 40))
    paper.setup.font = rng.choice(("Carlito", "Open Sans", "Lato"))
    person = case.person
    usage = f"[Nom marital / d'usage], [{paper.usage_name()}], " if person.usage_name else ""
    return (
        f"#grid(columns: (1fr, auto), [#text(fill: rgb(0,90,160), size: 1.3em)[*{paper.put('employer', firm.name)}*] \\ Direction des ressources humaines], [Édition du {txt(f'{issued:%d/%m/%Y}')} 09:{rng.randrange(10, 60)}])\n#line(length: 100%, stroke: 1.5pt + rgb(0,90,160))\n#v(4mm)\n"
        f"#align(center)[#text(size: 1.3em)[{paper.choose('ATTESTATION D’EMPLOI – ALTERNANCE', 'ATTESTATION DE CONTRAT D’APPRENTISSAGE', 'Attestation employeur – salarié en apprentissage')}]]\n#v(4mm)\n"
        f"#table(columns: (55mm, 1fr), stroke: (bottom: 0.3pt + luma(150)), inset: 2mm, [Matricule], [{rng.randrange(1000, 99999)}], [Nom], [{paper.birth_name()}], {usage}[Prénom], [{paper.given_names(' ')}], [Date de naissance], [{paper.birth_date()}], [Nature du contrat], [Apprentissage (code 04)], [Date d'entrée], [{txt(french.date_slashes(start))}], [Date de sortie], [–], [Diplôme préparé], [BTS {txt(rng.choice(case.title.printed))}])\n#v(4mm)\n"
        f"L'entreprise atteste que la personne désignée ci-dessus est présente dans ses effectifs sous le statut d'apprenti.\n\n{made_at(paper, firm.place.town, 'issue_date', issued)}\n#v(4mm)\n"
        + place_to_sign(
            paper,
            Party("employer", "Pour le Directeur et par délégation,", stamp_lines(firm), firm.director),
            shape=paper.choose("named", "stamp_beside"),
            align="right",
        )
    )  # fmt: skip


@layout(
    "training_attestation", "completion_certificate", defects=("hours_too_few", "hours_missing")
)
def completion_certificate(case: Case, paper: Paper) -> str:
    """The labour ministry's certificate of completion: boxes for the nature of the action."""
    school, firm, rng = invent_school(case.rng), invent_firm(case.rng), case.rng
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, 6, rng.randrange(1, 28)))
    value = case.fact(
        "training_hours", 1180 if case.has("hours_too_few") else rng.choice((1350, 1365, 1420))
    )
    length = paper.blank() if case.has("hours_missing") else hours(paper, "training_hours", value)
    issued = case.fact("issue_date", case.day_before(2, 40))
    return (
        f"#align(center)[#text(size: 1.5em, weight: \"bold\")[{paper.choose('CERTIFICAT DE RÉALISATION', 'Certificat de réalisation')}]]\n#v(6mm)\n"
        f"Je soussigné(e) {txt(school.director)}, représentant légal du dispensateur de l'action concourant au développement des compétences {paper.put('organisation', school.name)},\n\n*atteste que :*\n\n"
        f"{paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()}, salarié(e) de l'entreprise {txt(firm.name)},\n\na suivi l'action *Préparation au BTS {txt(rng.choice(case.title.printed))}*\n\nNature de l'action concourant au développement des compétences :\n\n"
        "#check(true) action de formation \\ #check(false) bilan de compétences \\ #check(false) action de VAE \\ #check(false) action de formation par apprentissage\n\n"
        f"qui s'est déroulée du {paper.date('start', start)} au {paper.date('end', end)}\n\npour une durée de {length}#super[1].\n\n"
        "Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat.\n\n"
        f"Fait à : {txt(school.place.town)} \\ Le : {paper.date('issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("training_centre", "Cachet et signature du responsable du dispensateur de formation", stamp_lines(school), school.director),
            shape=paper.choose("below", "stamp_beside", "framed"),
            align=paper.choose("left", "right", "center"),
            width_mm=70,
        )
        + "#line(length: 30%)\n#text(size: 0.75em)[1. Dans le cadre des formations à distance, prendre en compte la réalisation des activités pédagogiques.]\n"
    )  # fmt: skip


@layout("training_attestation", "attendance_statement", defects=("hours_too_few", "hours_missing"))
def attendance_statement(case: Case, paper: Paper) -> str:
    """Hours by half-year over one table, the trainee and the centre sign side by side."""
    school, rng = invent_school(case.rng), case.rng
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, 6, rng.randrange(1, 28)))
    value = case.fact(
        "training_hours", 1100 if case.has("hours_too_few") else rng.choice((1350, 1400, 1450))
    )
    parts = [value // 4 + rng.randrange(-30, 30) for _ in range(3)]
    parts.append(value - sum(parts))
    names = [
        f"Semestre {k + 1} ({'sept.-janv.' if k % 2 == 0 else 'févr.-juin'})" for k in range(4)
    ]
    shown = ["–" if case.has("hours_missing") else f"{p} h" for p in parts]
    rows = ", ".join(f"[{n}], [{s}]" for n, s in zip(names, shown, strict=True))
    total = paper.blank() if case.has("hours_missing") else hours(paper, "training_hours", value)
    issued = case.fact("issue_date", case.day_before(2, 40))
    return (
        f"#block(fill: rgb(240,245,250), width: 100%, inset: 4mm)[*{paper.put('organisation', school.name)}* \\ {txt(school.address)} \\ Déclaration d'activité n° {rng.randrange(10**10, 10**11)} (ne vaut pas agrément)]\n#v(4mm)\n"
        f"#text(size: 1.25em)[{paper.choose('Relevé des heures de formation suivies', 'État récapitulatif de présence en formation', 'Bilan horaire du parcours de formation')}] \\ Brevet de technicien supérieur – {txt(rng.choice(case.title.printed))}\n#v(3mm)\n"
        f"Apprenant(e) : {paper.listed_name()} #h(6mm) Naissance : {paper.birth_date()} \\ Parcours : {paper.date('start', start)} → {paper.date('end', end)}\n#v(2mm)\n"
        f"#table(columns: (1fr, 45mm), inset: 2mm, fill: (x, y) => if y == 5 {{ luma(225) }}, [*Période*], [*Heures réalisées*], {rows}, [*Total général*], [*{total}*])\n#v(2mm)\n"
        f"Le présent état vaut attestation de suivi de la préparation à l'examen. {made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + parties_in_a_row(
            paper,
            [
                Party("candidate", paper.choose("L'apprenant(e)", "Émargement du stagiaire")),
                Party("training_centre", paper.choose("Le coordonnateur pédagogique", "P/o la Direction"), stamp_lines(school)),
            ],
            frame=rng.random() < 0.5,
        )
    )  # fmt: skip
