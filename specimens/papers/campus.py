"""Papers of schools and examination offices in other shapes: university certificates, prints of school
programs, transcripts over two pages, old certified copies, ticked renunciations, language courses."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.furniture import address_block, made_at, stamp_lines
from specimens.layout import Case, Paper, layout
from specimens.papers.school import (
    _SCHOOL_DEFECTS,
    _TRANSCRIPT_DEFECTS,
    UNITS,
    _diploma_facts,
    _enrolment,
    _exam_session,
    _result,
    _score_text,
    _scores,
    _year_words,
)
from specimens.people import invent_school, strip_accents
from specimens.signing import Party, place_to_sign
from specimens.specialities import ACADEMIES


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _years(paper: Paper, first: int, *forms: str) -> str:
    """The school year in one of the forms, {a} and {b} its two years."""
    shown = paper.choose(*forms).format(a=first, b=first + 1)
    return paper.put("school_year", french.school_year(first), shown)


@layout("school_certificate", "campus_office", defects=_SCHOOL_DEFECTS)
def campus_office(case: Case, paper: Paper) -> str:
    """A higher-education office's print: student number, stage code, square code, no stamp."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolment(case)
    shown = rng.choice(case.title.printed)
    usage = f"[Nom d'usage], [{paper.usage_name()}], " if case.person.usage_name else ""
    return (
        f"#grid(columns: (1fr, auto), [#text(size: 1.2em)[*{paper.put('organisation', school.name)}*] \\ Service de la scolarité post-bac \\ {txt(school.address)}], [{square_code(paper, 18)}])\n#v(8mm)\n"
        f"#align(center)[#text(size: 1.35em)[{paper.choose('CERTIFICAT D’INSCRIPTION', 'Certificat de scolarité et d’inscription', 'CERTIFICAT DE SCOLARITÉ – ENSEIGNEMENT SUPÉRIEUR')}] \\ Année universitaire {_years(paper, first, '{a}/{b}', '{a}-{b}', '{a} - {b}')}]\n#v(6mm)\n"
        f"#grid(columns: (55mm, 1fr), row-gutter: 3mm, [N° étudiant], [{rng.randrange(10**7, 10**8)}], [INE], [{rng.randrange(10**9, 10**10)}K], [Nom de naissance], [{paper.birth_name()}], {usage}[Prénoms], [{paper.given_names()}], [Né(e) le], [{paper.birth_date()}])\n#v(4mm)\n"
        f"est inscrit(e) pour l'année indiquée à la préparation suivante :\n#table(columns: (1fr, 40mm), inset: 2mm, [*Formation*], [*Étape*], [Brevet de technicien supérieur – {paper.put('speciality', shown)}], [{_year_words(paper, year)}])\n\n{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("training_centre", paper.choose("Pour le directeur et par délégation,", "La responsable de la scolarité"), name=school.director),
            shape="named",
            align=paper.choose("right", "left"),
        )
        + "#text(size: 0.75em)[Certificat établi à partir des données d'inscription ; toute falsification est punie par la loi.]\n"
    )  # fmt: skip


@layout("school_certificate", "life_program_print", defects=_SCHOOL_DEFECTS)
def life_program(case: Case, paper: Paper) -> str:
    """A school-life program's letter: class name, dates of entry, printed on the family's account."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolment(case)
    shown = rng.choice(case.title.printed)
    group = f"BTS{year}-{''.join(w[0] for w in strip_accents(shown).upper().split()[:3])}"
    paper.setup.font = rng.choice(("Open Sans", "Liberation Sans Narrow", "Lato"))
    return (
        f"#grid(columns: (1fr, 1fr), [{address_block(case.person)}], [#align(right)[*{paper.put('organisation', school.name)}* \\ {txt(school.place.post_code)} {txt(school.place.town)} \\ {txt(school.phone)}]])\n#v(12mm)\n"
        f"#block(stroke: (left: 3pt + rgb(0,120,90)), inset: (left: 4mm))[#text(size: 1.3em)[*{paper.choose('Certificat de scolarité', 'Attestation de scolarité', 'Attestation d’assiduité et de scolarité')}*] \\ Année scolaire {_years(paper, first, '{a}-{b}', '{a}/{b}', '{a} / {b}')}]\n#v(6mm)\n"
        f"Le chef d'établissement soussigné certifie que {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()}, fréquente l'établissement depuis le {txt(french.date_slashes(dt.date(first, 9, 2)))} en classe de {txt(group)} : {_year_words(paper, year)}, BTS {paper.put('speciality', shown)}.\n\n"
        f"Régime : {txt(rng.choice(('externe', 'demi-pensionnaire')))} – Assiduité : régulière.\n\n#v(4mm)\n{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("training_centre", school.director_title, stamp_lines(school), school.director),
            align=paper.choose("left", "center", "right"),
        )
    )


@layout("transcript", "two_pages_by_field", defects=_TRANSCRIPT_DEFECTS)
def transcript_two_pages(case: Case, paper: Paper) -> str:
    """General épreuves on the first page, professional ones, result and signature on the second."""
    rng = case.rng
    session, rows = _exam_session(case), _scores(case)
    shown = rng.choice(case.title.printed)
    paper.setup.numbering = True
    cells: list[str] = []
    for row, (event, unit, label, weight) in zip(rows, UNITS, strict=True):
        score = _score_text(paper, row["score"])
        paper.add("scores", row, [event, score])
        mention = f"Bénéfice jusqu'en {session + 5}" if row["benefit"] else "–"
        cells.append(
            f"[{event} / {unit} \\ #text(size: 0.9em)[{txt(label)}]], [{weight}], [*{txt(score)}*], [{txt(mention)}]"
        )
    passed = _result(case, rows)
    head = "[*Épreuve – unité*], [*Coefficient*], [*Note obtenue*], [*Conservation*]"
    table = "#table(columns: (1fr, 26mm, 30mm, 45mm), inset: 2.2mm, stroke: (bottom: 0.4pt), "
    usage = f" – nom d'usage : {paper.usage_name()}" if case.person.usage_name else ""
    result = paper.put("result", "ADMIS" if passed else "REFUSÉ", paper.choose("Admis(e)", "ADMIS") if passed else paper.choose("Refusé(e)", "Non admis(e)"))  # fmt: skip
    return (
        f"#grid(columns: (1fr, 1fr), [*Académie de {txt(_academy(case))}* \\ Service interacadémique des examens], [#align(right)[{address_block(case.person)}]])\n#v(6mm)\n"
        f"#text(size: 1.3em)[*{paper.choose('RELEVÉ DES NOTES OBTENUES', 'Relevé de notes à l’examen', 'NOTES – BREVET DE TECHNICIEN SUPÉRIEUR')}*]\n\nSession : {paper.put('session', session, paper.choose(str(session), f'juin {session}'))} – BTS {paper.put('speciality', shown)} \\ {txt(case.person.civility)} {paper.birth_name()}{usage}, prénom(s) : {paper.given_names(' ')}, {case.person.born} le {paper.birth_date()}\n\n*I. Enseignement général*\n{table}{head}, {', '.join(cells[:4])})\n"
        f"#pagebreak()\n*II. Enseignement professionnel*\n{table}{head}, {', '.join(cells[4:])})\n\nDécision du jury : *{result}*\n\n#v(4mm)\nÀ {txt(_academy(case))}, le {txt(french.any_date(dt.date(session, 7, rng.randrange(3, 12)), rng))}\n\n"
        + place_to_sign(
            paper,
            Party("authority", "Le chef du service des examens, par délégation", ["SERVICE DES EXAMENS", _academy(case).upper()]),
            shape=paper.choose("stamp_beside", "below"),
            align="right",
        )
    )  # fmt: skip


@layout("transcript", "cards_of_units", defects=_TRANSCRIPT_DEFECTS)
def transcript_cards(case: Case, paper: Paper) -> str:
    """Two columns of frames, one a unit, the mark large: a portal's print for the candidate."""
    rng = case.rng
    session, rows = _exam_session(case), _scores(case)
    shown = rng.choice(case.title.printed)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Carlito", "Lato")), 9.5
    frames = []
    for row, (event, unit, label, weight) in zip(rows, UNITS, strict=True):
        score = f"{row['score']:.1f}".replace(".", ",") + " / 20"
        paper.add("scores", row, [event, score])
        mention = " · note conservée (bénéfice)" if row["benefit"] else ""
        frames.append(
            f"[#box(stroke: 0.5pt + luma(150), radius: 1.5mm, width: 100%, inset: 2mm)[#grid(columns: (1fr, auto), [*{event}* {txt(label)} \\ #text(size: 0.8em)[Unité {unit} – coef. {weight}{txt(mention)}]], [#text(size: 1.2em)[*{txt(score)}*]])]]"
        )
    passed = _result(case, rows)
    return (
        f"#grid(columns: (1fr, auto), [#text(size: 1.5em)[*{paper.choose('Mon relevé de notes', 'Résultats détaillés – relevé', 'Relevé de notes du candidat')}*]], [#box(fill: rgb(225,235,255), inset: 2mm)[BTS {paper.put('session', session)}]])\n#v(2mm)\n{paper.listed_name()} · {case.person.born} le {paper.birth_date(form=french.date_slashes(case.person.birth_date))} · académie de {txt(_academy(case))} \\ Spécialité : {paper.put('speciality', shown)}\n#v(3mm)\n"
        f"#grid(columns: (1fr, 1fr), gutter: 3mm, {', '.join(frames)})\n#v(4mm)\n#align(center)[#box(stroke: 1pt, inset: 3mm)[Résultat définitif : {paper.put('result', 'ADMIS' if passed else 'REFUSÉ', 'ADMIS' if passed else 'REFUSÉ')}]]\n\nÉdité le {txt(french.date_slashes(case.today - dt.timedelta(days=rng.randrange(3, 40))))} depuis l'espace candidat.\n"
    )


@layout("diploma", "certified_copy")
def diploma_copy(case: Case, paper: Paper) -> str:
    """The duplicate that an examination office types out for a lost diploma."""
    name, level, obtained = _diploma_facts(case)
    rng, academy = case.rng, _academy(case)
    paper.setup.font = typewriter_font(rng)
    return (
        f"ACADÉMIE DE {txt(academy.upper())} \\ DIVISION DES EXAMENS ET CONCOURS\n#v(10mm)\n#align(center)[{paper.choose('DUPLICATA DE DIPLÔME', 'ATTESTATION TENANT LIEU DE DIPLÔME', 'EXTRAIT DU REGISTRE DES DIPLÔMES')}]\n#v(8mm)\n"
        f"Je soussigné, chef de division, certifie qu'il résulte des registres de l'académie que {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()} à {txt(case.person.birth_place)}, a obtenu le {paper.date('obtained_on', obtained)} le diplôme : {paper.put('title', name)}, classé au niveau {paper.put('level', level)}, sous le n° {rng.randrange(10**5, 10**6)}.\n\n"
        f"Fait à {txt(academy)}, le {txt(french.any_date(case.day_before(10, 300), rng))}\n\n"
        + place_to_sign(
            paper,
            Party("authority", "Le chef de division,", ["RECTORAT", academy.upper()], "R. EXEMPLE"),
            shape=paper.choose("named", "stamp_beside"),
            align=paper.choose("right", "center"),
        )
    )


@layout("diploma", "vocational_title")
def diploma_title(case: Case, paper: Paper) -> str:
    """A vocational title on its side: ministry of labour, blocks, signature in a table cell."""
    rng = case.rng
    _, level, obtained = _diploma_facts(case)
    drawn = rng.choice(
        (
            "Titre professionnel – Technicien d'études du bâtiment",
            "Titre professionnel – Technicien d'installation en équipements de confort climatique",
            "Baccalauréat professionnel – Métiers de l'électricité",
        )
    )
    name = case.fact("title", drawn)
    shade = rng.choice(("rgb(0,80,60)", "rgb(90,20,60)", "rgb(20,50,110)"))
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm, paper.setup.size_pt = (20, 25, 16, 25), 12.5
    paper.setup.background = f"#place(top + left, rect(width: 12mm, height: 210mm, fill: {shade}))"
    return (
        f'#text(size: 0.9em)[RÉPUBLIQUE FRANÇAISE]\n#v(4mm)\n#text(size: 2em, weight: "bold", fill: {shade})[{paper.choose("DIPLÔME", "Parchemin – diplôme délivré au nom de l’État", "DIPLÔME NATIONAL")}]\n#v(2mm)\n#text(size: 1.35em)[{paper.put("title", name)}] \\ Niveau {paper.put("level", level)} – répertoire national des certifications professionnelles\n#v(5mm)\n'
        f"délivré à {paper.full_name()}, {case.person.born} le {paper.birth_date(words=True)} à {txt(case.person.birth_place)}, au vu des résultats arrêtés par le jury le {paper.date('obtained_on', obtained)}.\n#v(6mm)\n"
        f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.4pt, [Le titulaire \\ {paper.sign('candidate', width_mm=60, height_mm=24)}], [Le président du jury \\ {paper.sign('authority', width_mm=60, height_mm=24)}], [L'autorité de délivrance \\ {paper.sign('authority', width_mm=60, height_mm=26, stamp=['AUTORITÉ ACADÉMIQUE', _academy(case)])}])\n"
    )


@layout("benefit_waiver", "keep_or_drop_table")
def waiver_table(case: Case, paper: Paper) -> str:
    """Each unit with « je conserve / je renonce » ticked; date and signature in the last row."""
    rng = case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    shown = rng.choice(case.title.printed)
    dropped = {event for event, *_ in rng.sample(UNITS, rng.randrange(1, 3))}
    listed = [u for u in UNITS if u[0] in dropped or rng.random() < 0.5]
    rows = ", ".join(
        f"[{event} – {txt(label)}], [{rng.randrange(10, 17)},{rng.choice(('00', '50'))}], [#check({'false' if event in dropped else 'true'})], [#check({'true' if event in dropped else 'false'})]"
        for event, _, label, _ in listed
    )
    usage = f"[Nom d'usage : {paper.usage_name()}], [], " if case.person.usage_name else ""
    return (
        f"#align(center)[#text(size: 1.15em)[*{paper.choose('BÉNÉFICES DE NOTES : CHOIX DU CANDIDAT', 'Déclaration de renonciation aux bénéfices de notes', 'CONSERVATION OU REFUS DE NOTES – FORMULAIRE')}*] \\ Session {case.session} – académie de {txt(_academy(case))}]\n#v(3mm)\n#table(columns: (1fr, 1fr), stroke: none, inset: 1.5mm, [Nom de naissance : {paper.birth_name()}], [Prénom(s) : {paper.given_names(' ')}], {usage}[Né(e) le : {paper.birth_date()}], [BTS : {paper.put('speciality', shown)}])\n"
        f"#table(columns: (1fr, 22mm, 30mm, 30mm), inset: 2mm, align: (left, center, center, center), [*Épreuve*], [*Note*], [*Je conserve*], [*Je renonce*], {rows})\nLa renonciation est définitive : seule la nouvelle note sera prise en compte.\n#v(3mm)\n"
        f"#table(columns: (1fr, 1fr), inset: 3mm, [Le {paper.hand_date('signed_on', signed)}], [{place_to_sign(paper, Party('candidate', 'Signature :', approval=paper.choose('', 'Lu et approuvé')), shape='below', width_mm=60)}])\n"
    )


@layout("benefit_waiver", "plain_statement")
def waiver_statement(case: Case, paper: Paper) -> str:
    """A statement typed at home without any head, signed on the left under a typed name."""
    rng = case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    shown = rng.choice(case.title.printed)
    event, _, label, _ = rng.choice(UNITS)
    paper.setup.font = rng.choice(("Caladea", "Carlito", "Liberation Serif"))
    paper.setup.size_pt = 12
    return (
        f"#v(10mm)\n{paper.choose('Attestation sur l’honneur – refus de bénéfice de note', 'Déclaration de refus de bénéfice', 'RENONCIATION À UN BÉNÉFICE DE NOTE')}\n#v(8mm)\nJe soussigné(e) {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()}, demeurant {txt(case.person.street)}, {txt(case.person.place.post_code)} {txt(case.person.place.town)}, candidat(e) au BTS {paper.put('speciality', shown)} (session {case.session}), déclare renoncer au bénéfice de la note de l'épreuve {event} « {txt(label)} » obtenue antérieurement et vouloir repasser cette épreuve.\n\n"
        f"{made_at(paper, case.person.place.town, 'signed_on', signed)}\n#v(4mm)\n"
        + place_to_sign(
            paper,
            Party("candidate", paper.choose("Signature", "(signature)", "Le déclarant"), name=f"{case.person.first_name} {case.person.birth_name}"),
            shape=paper.choose("named", "beside", "below"),
            align=paper.choose("left", "center", "right"),
        )
    )  # fmt: skip


_LANGUAGES = ("arabe", "portugais", "russe", "chinois", "turc", "hébreu", "japonais", "polonais", "vietnamien", "danois")  # fmt: skip


@layout("language_attestation", "association_note")
def language_association(case: Case, paper: Paper) -> str:
    """An association's note: centred head, running text, treasurer's stamp beside the hand."""
    rng = case.rng
    language = case.fact("language", rng.choice(_LANGUAGES))
    issued = case.fact("issue_date", case.day_before(2, 60))
    town = case.person.place.town
    shown = language.upper() if rng.random() < 0.3 else language
    return (
        f"#align(center)[#text(size: 1.2em)[*Association culturelle « Langues d'Exemple »*] \\ loi du 1er juillet 1901 – {txt(town)}]\n#v(8mm)\n#text(size: 1.2em)[{paper.choose('Attestation de cours', 'ATTESTATION D’ASSIDUITÉ AUX COURS DE LANGUE', 'Attestation de préparation linguistique')}]\n#v(4mm)\n"
        f"La présidente de l'association atteste que {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()}, prépare avec nos enseignants l'épreuve de langue vivante du BTS en {paper.put('language', language.capitalize(), shown)} ({rng.choice(('deux', 'trois'))} heures hebdomadaires depuis septembre).\n\n{made_at(paper, town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("training_centre", "La présidente", ["LANGUES D'EXEMPLE", town]),
            shape=paper.choose("stamp_beside", "below"),
            align=paper.choose("right", "center"),
        )
    )


@layout("language_attestation", "course_certificate")
def language_course(case: Case, paper: Paper) -> str:
    """A distance course's certificate: table of levels, names told apart, facsimile hand."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(_LANGUAGES))
    issued = case.fact("issue_date", case.day_before(2, 60))
    usage = f"[Nom d'usage], [{paper.usage_name()}], " if case.person.usage_name else ""
    return (
        f"#block(fill: rgb(250,240,220), width: 100%, inset: 5mm)[#text(size: 1.5em)[{paper.choose('Certificat de formation en langue étrangère', 'Parcours linguistique – attestation de formation', 'Attestation : langue vivante étrangère')}] \\ {txt(school.name)}]\n#v(5mm)\n#table(columns: (50mm, 1fr), inset: 2.2mm, stroke: (bottom: 0.3pt), [Langue], [{paper.put('language', language.capitalize())}], [Nom de naissance], [{paper.birth_name()}], {usage}[Prénom(s)], [{paper.given_names()}], [Date de naissance], [{paper.birth_date()}], [Niveau de départ], [A2], [Niveau visé], [B2], [Durée], [{rng.choice((60, 90, 120))} heures à distance], [Examen préparé], [BTS – épreuve obligatoire])\n#v(4mm)\n"
        f"{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("training_centre", "P/o la direction pédagogique", stamp_lines(school), school.director),
            shape=paper.choose("named", "beside"),
            align=paper.choose("left", "right"),
        )
    )  # fmt: skip
