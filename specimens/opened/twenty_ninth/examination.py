"""Papers of the examination itself: registration, benefits, length of training, engagement; and what
commissions and physicians say."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_ninth.wording import (
    HIGH_SCHOOLS,
    ONE,
    academy,
    bar,
    birth,
    bold,
    captions,
    clerk,
    columns,
    day_of,
    dotted,
    emblem,
    face,
    footer,
    framed,
    gap,
    gridded,
    home,
    house,
    inset,
    italic,
    lined,
    listing,
    middle,
    of,
    penned,
    place,
    plus_years,
    posted,
    republic,
    sheet,
    signed,
    signed_beside,
    signed_box,
    signed_over,
    signed_under,
    sized,
    slashed,
    spoken,
    stroke,
    studies,
    tick,
    to_right,
    told_names,
)
from specimens.people import strip_accents


def _number(case: Case, paper: Paper) -> str:
    drawn = case.rng.choice(
        (f"{case.rng.randrange(10**9, 10**10)}", f"02{case.rng.randrange(10**9, 10**10)}")
    )
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


def _two_days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of edition, then of the candidate's hand."""
    hand = case.fact("signed_on", case.day_before(0, 5))
    return case.fact("edited_on", hand - case.rng.randrange(0, 8) * ONE), hand


def _where(case: Case, paper: Paper, words: str) -> str:
    name = academy(case)
    shown = words.format(name)
    return paper.put("academy", name, shown)


def _tests(case: Case) -> list[tuple[str, str, str, str]]:
    """Code, label, form and remark of each test."""
    rng = case.rng
    forms = ("Ponctuel écrit", "Ponctuel oral", "Ponctuel pratique")
    return [
        (
            code,
            txt(label),
            rng.choice(forms),
            rng.choices(("", "Bénéfice", "Dispense"), (8, 1, 1))[0],
        )
        for code, label, _ in units_of(case)
    ]


@opened_layout(
    "registration_confirmation", "service_print_with_numbered_headings_and_frame_to_sign"
)
def service_print_with_numbered_headings_and_frame_to_sign(case: Case, paper: Paper) -> str:
    """The service's print: a head with a number, numbered headings, a frame to date and sign."""
    (edited, hand), p = _two_days(case), case.person
    face(paper, 9.3, "Liberation Sans", "Open Sans", "Carlito")
    sheet(paper, (12, 14, 12, 14))
    footer(
        paper, f"CYCLADES-EXEMPLE – confirmation d'inscription – candidat {p.birth_name} – page 1/1"
    )
    return (
        columns(
            "1fr, 1fr, auto",
            republic(*_lines(_where(case, paper, "Académie de {}"), "Division des examens")),
            middle(f"{bold(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'Confirmation d’inscription')), 14)} \\ BTS – session {bold(paper.put('session', case.session))}"),
            to_right(f"Édité le {day_of(paper, 'edited_on', edited, slashed(edited))} \\ N° candidat \\ {bold(_number(case, paper))}"),
        )
        + bar("1 – IDENTIFICATION DU CANDIDAT", "luma(215)", "black")
        + lined(
            [
                *told_names(paper, "Nom de famille (naissance)", "Nom d'usage", "Prénoms"),
                ("Sexe", p.agree("Masculin", "Féminin")),
                ("Né(e) le", f"{paper.birth_date(form=slashed(p.birth_date))} {txt('à ' + p.birth_place.upper())}"),
                ("Nationalité", txt(p.nationality_word)),
                ("Adresse", home(case)),
                ("Téléphone – courriel", txt(f"{p.phone} – {p.email}")),
            ],
            52,
            1.7,
        )
        + bar("2 – INSCRIPTION", "luma(215)", "black")
        + lined(
            [
                ("Spécialité", bold(paper.put("speciality", studies(case)))),
                ("Catégorie de candidat", txt(paper.choose("Individuel – enseignement à distance", "Ex-scolaire", "Formation professionnelle continue", "Expérience professionnelle 1 an"))),
                ("Forme de passage", txt(paper.choose("Globale", "Progressive"))),
                ("Langue vivante", txt(paper.choose("Anglais", "Espagnol"))),
            ],
            52,
            1.7,
        )
        + bar("3 – ÉPREUVES", "luma(215)", "black")
        + listing(("Code", "Libellé", "Forme", "Observation"), _tests(case), "16mm, 1fr, 36mm, 30mm", pad=1.2)
        + framed(
            columns("1fr, 78mm", f"J'ai vérifié l'ensemble des informations ci-dessus et j'atteste leur exactitude. \\ J'ai pris connaissance que ma signature rend mes choix définitifs. \\ #v(3mm) Date : {paper.hand_date('signed_on', hand)}", signed(paper, "candidate", "Signature du candidat :", None, 74, 26)),
            "1pt + black",
            2.5,
        )
    )  # fmt: skip


def _lines(first: str, second: str) -> tuple[str, str]:
    """A field's markup and a plain line, both as plain words for the state's head."""
    return first.removeprefix('#"').removesuffix('";'), second


@opened_layout("registration_confirmation", "listing_in_fixed_pitch_signed_overleaf")
def listing_in_fixed_pitch_signed_overleaf(case: Case, paper: Paper) -> str:
    """An old program's summary in fixed pitch; the statement to sign stands on the second sheet."""
    (edited, hand), p = _two_days(case), case.person
    sheet(paper, (16, 14, 14, 16))
    paper.setup.font, paper.setup.size_pt, paper.setup.numbering = (
        typewriter_font(case.rng),
        9,
        True,
    )
    usage = f"NOM D'USAGE : {paper.usage_name()} \\ " if p.usage_name else ""
    cells = ", ".join(
        f"[{code}], [{label}], [{form.upper()}], [{note.upper()}]"
        for code, label, form, note in _tests(case)
    )
    return (
        f"{paper.put('academy', academy(case), 'ACADEMIE DE ' + strip_accents(academy(case)).upper())} #h(1fr) EDITE LE {day_of(paper, 'edited_on', edited, slashed(edited))}\n"
        + stroke(0.6, "black", "dotted")
        + f"{bold(txt(paper.choose('RECAPITULATIF D’INSCRIPTION', 'RECAPITULATIF DE VOTRE INSCRIPTION')), 12)} #h(1fr) EXAMEN : BTS - SESSION {paper.put('session', case.session)}\n\n"
        + f"NUMERO DE CANDIDAT : {_number(case, paper)}\n\nNOM DE NAISSANCE : {paper.birth_name()} \\ {usage}PRENOM(S) : {paper.given_names(' ')} \\ NE(E) LE {paper.birth_date(form=slashed(p.birth_date))} A {txt(p.birth_place.upper())} \\ ADRESSE : {txt(p.street.upper())}, {txt(p.place.post_code)} {txt(p.place.town.upper())} \\ TELEPHONE : {txt(p.phone)}\n\n"
        + f"SPECIALITE : {paper.put('speciality', studies(case))} \\ CATEGORIE : {txt(paper.choose('EX-APPRENTI', 'INDIVIDUEL', 'ENSEIGNEMENT A DISTANCE'))} \\ FORME : GLOBALE\n"
        + stroke(0.6, "black", "dotted")
        + f"#grid(columns: (14mm, 1fr, 42mm, 26mm), row-gutter: 2.6mm, [CODE], [EPREUVE], [FORME], [OBS.], {cells})\n"
        + stroke(0.6, "black", "dotted")
        + "EPREUVE FACULTATIVE : NEANT - AMENAGEMENT D'EPREUVES : NON DEMANDE\n\nPIECES A DEPOSER : PIECE D'IDENTITE, PIECES PROPRES A VOTRE CATEGORIE (VOIR CIRCULAIRE)\n\n#pagebreak()\n"
        + "SUITE DU RECAPITULATIF D'INSCRIPTION - ENGAGEMENT DU CANDIDAT\n\nJE SOUSSIGNE(E) CERTIFIE L'EXACTITUDE DES RENSEIGNEMENTS PORTES SUR CE RECAPITULATIF ET M'ENGAGE A NE PAS M'INSCRIRE AU MEME EXAMEN DANS UNE AUTRE ACADEMIE POUR LA MEME SESSION.\n"
        + gap(5)
        + columns("1fr, 84mm", f"FAIT A {paper.handwritten(p.place.town, 13)} \\ \\ LE {paper.hand_date('signed_on', hand)}", signed_box(paper, "candidate", "SIGNATURE DU CANDIDAT", None, 76, 30))
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_with_reply_slip_below_the_cut")
def letter_with_reply_slip_below_the_cut(case: Case, paper: Paper) -> str:
    """The rectorate's letter that confirms, with a slip below the scissors for date and hand."""
    (edited, hand), p = _two_days(case), case.person
    face(paper, 10, "Liberation Serif", "Carlito", "Caladea")
    sheet(paper, (14, 18, 12, 18))
    where = _where(case, paper, "Rectorat de l'académie de {}")
    title = paper.put("speciality", studies(case))
    number, session = _number(case, paper), paper.put("session", case.session)
    tests = "".join(
        f"{code} {label}{txt(' (' + note.lower() + ')') if note else ''} ; "
        for code, label, _, note in _tests(case)
    )
    return (
        columns("1fr, 80mm", f"{bold(where)} \\ Bureau des examens de l'enseignement supérieur \\ Dossier suivi par {txt(clerk(case))}", f"#v(14mm){posted(case)}")
        + gap(4)
        + f"Document édité le {day_of(paper, 'edited_on', edited)}\n\n{bold('Objet : ')}{txt(paper.choose('confirmation de votre inscription au brevet de technicien supérieur', 'confirmation d’inscription à l’examen du BTS'))}, session {bold(session)}\n\n{p.civility},\n\n"
        + f"Votre inscription a été enregistrée sous le numéro de candidat {bold(number)}. Vous trouverez ci-dessous les renseignements que vous avez saisis. Il vous appartient de les vérifier, puis de dater et signer le coupon et de téléverser la page entière.\n"
        + gridded(
            [*told_names(paper), ("Date et lieu de naissance", f"{paper.birth_date(form=slashed(p.birth_date))}, {txt(p.birth_place)}"), ("Spécialité présentée", bold(title)), ("Catégorie", txt(paper.choose("candidat individuel", "ex-scolaire", "formation continue"))), ("Épreuves à présenter", tests)],
            48,
            1.5,
            "none",
            "0.4pt + luma(120)",
        )
        + "\nToute demande de rectification doit parvenir au bureau avant la clôture des inscriptions. Je vous prie d'agréer mes salutations distinguées.\n"
        + gap(2)
        + stroke(0.6, "black", "dashed")
        + middle(bold(txt("COUPON À DATER ET À SIGNER PAR LE CANDIDAT"), 9.5))
        + "Je confirme mon inscription et certifie exacts les renseignements de la présente page.\n"
        + columns("1fr, 76mm", f"À {paper.handwritten(p.place.town, 13)}, le {paper.hand_date('signed_on', hand)}", signed_beside(paper, "candidate", "Signature :", None, 54, 24))
    )  # fmt: skip


@opened_layout("registration_confirmation", "account_page_with_column_of_pieces_to_hand_in")
def account_page_with_column_of_pieces_to_hand_in(case: Case, paper: Paper) -> str:
    """The candidate's account: blocks at the left, pieces to hand in at the right, hand at the foot."""
    (edited, hand), p = _two_days(case), case.person
    face(paper, 8.9, "Lato", "Open Sans", "DejaVu Sans")
    sheet(paper, (15, 13, 13, 13))
    paper.setup.header = (
        "#text(size: 6.5pt, fill: luma(90))[Espace candidat – mon dossier #h(1fr) récapitulatif]"
    )
    ink = "rgb(0,50,140)"
    left = (
        bold("Mon identité", 11, ink)
        + captions([*told_names(paper), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Lieu de naissance", txt(p.birth_place)), ("Téléphone portable", txt(p.phone))], 2, "0.4pt + luma(170)")
        + bold("Mon examen", 11, ink)
        + captions(
            [
                ("Examen", "Brevet de technicien supérieur"),
                ("Session", paper.put("session", case.session, f"Session {case.session}")),
                ("Spécialité", paper.put("speciality", studies(case))),
                ("Académie d'inscription", _where(case, paper, "{}")),
                ("Numéro candidat", _number(case, paper)),
                ("Forme", txt(paper.choose("Globale", "Progressive"))),
            ],
            2,
            "0.4pt + luma(170)",
        )
        + bold("Mes épreuves", 11, ink)
        + listing(("", "Épreuve", "Situation"), [(c, label, note or "À passer") for c, label, _, note in _tests(case)], "13mm, 1fr, 22mm", line="0.3pt + luma(170)", pad=1.1, fill="rgb(232,238,250)")
    )  # fmt: skip
    right = framed(
        f"{bold('Pièces à déposer')} \\ #v(1mm) – ce récapitulatif daté et signé ; \\ – la pièce d'identité ; \\ – les justificatifs de votre catégorie ; \\ – les attestations propres à la spécialité. \\ #v(2mm) {italic('Les pièces se déposent dans cet espace, jamais par courrier.')}",
        "none",
        2.5,
        "rgb(240,244,252)",
        2,
    )  # fmt: skip
    return (
        columns("1fr, auto", bold(txt(paper.choose("Récapitulatif de mon inscription", "Récapitulatif d'inscription")), 17, ink), f"Document généré le {day_of(paper, 'edited_on', edited, slashed(edited))}", align="horizon")
        + gap(2)
        + columns("1fr, 46mm", left, right, gutter=5)
        + gap(2)
        + columns("1fr, 1fr", f"Je certifie l'exactitude de ces informations. \\ #v(2mm) Daté du : {paper.hand_date('signed_on', hand)}", signed_under(paper, "candidate", "Signature du candidat", None, 66, 24))
    )  # fmt: skip


@opened_layout("benefit_waiver", "rectorate_form_with_column_of_choices_by_pen")
def rectorate_form_with_column_of_choices_by_pen(case: Case, paper: Paper) -> str:
    """The rectorate's form: names by pen, a row a test with « garde » or « refuse » ticked."""
    rng, p, hand = case.rng, case.person, case.fact("signed_on", case.day_before(0, 14))
    face(paper, 9.8, "Liberation Sans", "Carlito", "Liberation Sans Narrow")
    sheet(paper, (15, 17, 14, 17))
    title = studies(case)
    units = rng.sample(units_of(case), 4)
    rows = [
        (
            code,
            txt(label),
            f"{rng.randrange(10, 17)},{rng.choice(('00', '50'))}",
            f"#check({'true' if k else 'false'})",
            f"#check({'false' if k else 'true'})",
        )
        for k, (code, label, _) in enumerate(sorted(units))
    ]
    who = [("Nom de naissance :", penned(paper, "birth_name", p.birth_name, p.birth_name))]
    if p.usage_name:
        who.append(("Nom d'usage :", penned(paper, "usage_name", p.usage_name, p.usage_name)))
    return (
        columns("1fr, 1fr", republic(f"Académie {of(academy(case))}", "Bureau des BTS"), to_right("Annexe 4"))
        + gap(3)
        + framed(middle(f"{bold(txt(paper.choose('DEMANDE DE REPORT OU DE REFUS DE BÉNÉFICES DE NOTES', 'BÉNÉFICES DE NOTES – REPORT OU REFUS DÉFINITIF')), 13)} \\ Brevet de technicien supérieur – session {case.session}"), "0.8pt + black", 3, "luma(242)")
        + dotted([*who, ("Prénom(s) :", penned(paper, "given_names", list(p.given_names), ", ".join(p.given_names))), ("Né(e) le :", penned(paper, "birth_date", p.birth_date.isoformat(), slashed(p.birth_date))), ("Spécialité du BTS :", penned(paper, "speciality", title, title, 12))], 3)
        + "\nJe demande, pour chacune des notes suivantes, obtenues à une session précédente :\n"
        + listing(("Unité", "Épreuve", "Note", "Report du bénéfice", "Refus du bénéfice"), rows, "16mm, 1fr, 18mm, 34mm, 34mm", pad=2)
        + "Je suis informé(e) que le refus d'un bénéfice est définitif et que seule la note obtenue à la prochaine session sera retenue.\n"
        + gap(5)
        + columns("1fr, 1fr", f"À {paper.handwritten(p.place.town, 13)} \\ #v(3mm) le {paper.hand_date('signed_on', hand)}", signed_box(paper, "candidate", "Signature du candidat, précédée de « lu et approuvé »", None, 72, 28))
    )  # fmt: skip


@opened_layout("benefit_waiver", "candidates_letter_on_squared_paper")
def candidates_letter_on_squared_paper(case: Case, paper: Paper) -> str:
    """The candidate's own letter by pen on squared paper, refusing the benefit of a mark."""
    rng, p, hand = case.rng, case.person, case.fact("signed_on", case.day_before(0, 14))
    sheet(paper, (20, 16, 16, 30))
    face(paper, 11, "Carlito")
    paper.setup.leading_em = 0.9
    paper.setup.background = "#place(top + left, rect(width: 210mm, height: 297mm, fill: tiling(size: (5mm, 5mm), place(rect(width: 5mm, height: 5mm, stroke: 0.15pt + rgb(170,190,225))))))#place(top + left, dx: 24mm, line(angle: 90deg, length: 297mm, stroke: 0.6pt + rgb(230,120,130)))"
    code, label, _ = rng.choice(units_of(case))
    title, name = studies(case), f"{p.first_name} {p.birth_name}"
    paper.put("full_name", name)
    paper.put("speciality", title)
    paper.put("birth_date", p.birth_date.isoformat(), slashed(p.birth_date))

    def line(words: str) -> str:
        return f"{paper.handwritten(words, 15)}\n\n"

    return (
        line(name)
        + line(f"{p.street}, {p.place.town}")
        + gap(3)
        + inset(60, line("au service des examens du rectorat"))
        + line("Objet : refus d'un bénéfice de note")
        + line("Madame, Monsieur,")
        + line(f"Je soussigné{p.agree('', 'e')} {name},")
        + line(f"{p.born} le {slashed(p.birth_date)}, {p.agree('inscrit', 'inscrite')} au BTS")
        + line(f"{title[:44]}" if len(title) <= 44 else title[: title.rfind(" ", 0, 44)])
        + (line(title[title.rfind(" ", 0, 44) + 1 :]) if len(title) > 44 else "")
        + line(f"renonce au bénéfice de la note de l'épreuve {code}")
        + line(f"({label})")
        + line("et demande à la repasser. J'ai bien compris que")
        + line("ce refus est définitif.")
        + f"{paper.handwritten(f'À {p.place.town}, le', 15)} {paper.hand_date('signed_on', hand, 15)}\n"
        + inset(75, f"{paper.handwritten('Signature du candidat :', 14)} \\ {place(paper, 'candidate', None, 66, 24)}")
    )  # fmt: skip


@opened_layout("duration_decision", "rectors_positioning_decision_with_table_of_reductions")
def rectors_positioning_decision_with_table_of_reductions(case: Case, paper: Paper) -> str:
    """The rector's decision of positioning: seen, a table of what is shortened, notice of appeal."""
    issued, rng = issue_day(case, 20, 400), case.rng
    face(paper, 10, "Liberation Sans", "Carlito", "Liberation Serif")
    hours = rng.choice((450, 500, 600))
    rows = [
        ("Durée de la formation en centre", "1 350 heures", f"{hours} heures"),
        ("Durée des stages", "10 semaines", rng.choice(("4 semaines", "6 semaines"))),
    ]
    return (
        columns("1fr, 1fr", republic(f"Académie {of(academy(case))}", "Délégation à la formation continue"), to_right(f"Décision n° {issued.year}-POS-{rng.randrange(100, 999)}"))
        + gap(8)
        + middle(bold(txt(paper.choose("DÉCISION DE POSITIONNEMENT", "DÉCISION DE POSITIONNEMENT – AMÉNAGEMENT DE LA DURÉE DE FORMATION")), 14))
        + gap(5)
        + f"Le recteur,\n\nVu le code de l'éducation, articles D. 643-8 à D. 643-11 ; vu le dossier déposé ; vu la proposition de l'équipe pédagogique,\n\n{bold('décide :')}\n\n{bold('Article 1')} – La durée de formation exigée de {spoken(paper)}, {birth(paper)}, pour se présenter au BTS {txt(studies(case))}, est fixée comme suit :\n"
        + listing(("Objet", "Durée réglementaire", "Durée accordée"), rows, "1fr, 44mm, 44mm", pad=2)
        + f"{bold('Article 2')} – La présente décision est valable jusqu'à l'obtention du diplôme et doit être jointe au dossier d'inscription à l'examen.\n\n{bold('Article 3')} – Elle peut être contestée devant le tribunal administratif dans les deux mois de sa notification.\n"
        + gap(6)
        + inset(80, f"Décision prise le {day_of(paper, 'issue_date', issued)} \\ {signed_over(paper, 'authority', 'Pour le recteur et par délégation, le délégué académique', clerk(case), ['RECTORAT', academy(case).upper(), 'DAFPIC'], 76, 30)}")
    )  # fmt: skip


@opened_layout("student_engagement_form", "form_filled_by_pen_with_the_associations_visa")
def form_filled_by_pen_with_the_associations_visa(case: Case, paper: Paper) -> str:
    """The form of the optional test filled by pen; the association's head and the candidate sign."""
    rng, p, school = case.rng, case.person, house(case, HIGH_SCHOOLS)
    face(paper, 9.6, "Carlito", "Liberation Sans", "Open Sans")
    sheet(paper, (14, 16, 13, 16))
    began = case.today - rng.randrange(300, 600) * ONE
    body, done = rng.choice(
        (
            ("Club nautique fictif", "encadrement bénévole des enfants"),
            ("Secouristes d'Exemple", "postes de secours"),
            ("Épicerie solidaire Modèle", "collecte et distribution"),
        )
    )
    name = [("Nom de naissance :", penned(paper, "birth_name", p.birth_name, p.birth_name))]
    if p.usage_name:
        name.append(("Nom d'usage :", penned(paper, "usage_name", p.usage_name, p.usage_name)))
    day = case.day_before(1, 30)
    return (
        columns("1fr, auto", bold(txt("Brevet de technicien supérieur"), 11), f"Session {bold(paper.put('session', case.session))}")
        + framed(middle(bold(txt(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "ÉPREUVE FACULTATIVE « ENGAGEMENT ÉTUDIANT » – FICHE D'ENGAGEMENT")), 14)), "none", 3, "rgb(225,235,225)")
        + bold("1. Le candidat")
        + dotted([*name, ("Prénom(s) :", penned(paper, "given_names", list(p.given_names), ", ".join(p.given_names))), ("Établissement ou dernier établissement :", paper.handwritten(school.name, 12)), ("Spécialité de BTS :", paper.handwritten(studies(case), 11))], 2.6)
        + gap(2)
        + bold("2. L'engagement")
        + f"\n\n{tick(True, 'activité bénévole')} #h(5mm) {tick(False, 'service civique')} #h(5mm) {tick(False, 'réserve')} #h(5mm) {tick(False, 'sapeur-pompier volontaire')} #h(5mm) {tick(False, 'mandat électif')}\n"
        + dotted([("Organisme :", paper.handwritten(body, 13)), ("Missions exercées :", paper.handwritten(done, 13)), ("Depuis le :", paper.handwritten(slashed(began), 13)), ("Heures par mois environ :", paper.handwritten(str(rng.randrange(6, 20)), 13))], 2.6)
        + gap(2)
        + bold("3. Compétences, connaissances et aptitudes mises en œuvre")
        + framed(f"{paper.handwritten('Organiser une action, travailler en équipe,', 13)} \\ {paper.handwritten('rendre compte, accueillir le public.', 13)}", "0.5pt + black", 3)
        + f"Le {paper.hand_date(None, day, 13)}\n"
        + columns("1fr, 1fr", signed(paper, "candidate", "Signature du candidat", None, 70, 26), f"Cachet de l'organisme d'accueil \\ #v(2mm) {paper.stamp([body, p.place.town])}")
    )  # fmt: skip


@opened_layout(
    "disability_recognition", "commission_notice_with_rights_in_paragraphs", defects=("expired",)
)
def commission_notice_with_rights_in_paragraphs(case: Case, paper: Paper) -> str:
    """The department house's notice: file number, the commission's sitting, the right and its span."""
    rng, p = case.rng, case.person
    start = case.today - rng.randrange(80, 800) * ONE
    end = plus_years(start, rng.choice((3, 5))) - ONE
    if case.has("expired"):
        end = case.today - rng.randrange(25, 280) * ONE
        start = plus_years(end, -3) + ONE
    start, end = case.fact("start", start), case.fact("end", end)
    sitting = start - rng.randrange(2, 12) * ONE
    face(paper, 10.4, "Open Sans", "Liberation Sans", "Carlito")
    footer(
        paper,
        "Maison départementale des personnes handicapées – groupement d'intérêt public – accueil sur rendez-vous",
    )
    return (
        columns("18mm, 1fr, 76mm", emblem("M", "rgb(120,30,100)", 15), f"{bold('MDPH')} {txt(p.place.department)} \\ {sized(txt('Maison départementale des personnes handicapées'), 8.5)} \\ {sized(txt(f'N° de dossier : {rng.randrange(10**5, 10**6)}'), 8.5)}", f"#v(16mm){posted(case)}")
        + gap(10)
        + bold(txt(paper.choose("Notification de décision : reconnaissance de la qualité de travailleur handicapé", "Décision de la CDAPH – reconnaissance de la qualité de travailleur handicapé (RQTH)")), 12.5, "rgb(120,30,100)")
        + gap(3)
        + f"{p.civility},\n\nLors de sa séance du {txt(slashed(sitting))}, la commission des droits et de l'autonomie des personnes handicapées, après évaluation de votre situation, a pris la décision suivante concernant {spoken(paper)}, {birth(paper)} :\n"
        + framed(f"{bold(txt('ACCORD – Reconnaissance de la qualité de travailleur handicapé'))} \\ #v(1mm) Valable du {bold(day_of(paper, 'start', start))} au {bold(day_of(paper, 'end', end))}", "0.8pt + rgb(120,30,100)", 4)
        + "\nCette reconnaissance vous permet de bénéficier des mesures d'aide à l'insertion professionnelle et d'aménagements de votre formation. Vous n'êtes pas tenu d'en informer votre employeur.\n\nSi vous contestez cette décision, vous disposez de deux mois pour former un recours administratif préalable auprès de la MDPH.\n"
        + gap(8)
        + inset(85, signed(paper, "authority", "Pour la présidente de la commission (CDAPH)", ["MDPH", p.place.department, "CDAPH"], 72, 30))
    )  # fmt: skip


_DOCTORS = ("Dr Solange FICTIVE", "Dr Bertrand MODÈLE", "Dr Leïla SPÉCIMEN", "Dr Hugues EXEMPLAIRE")


@opened_layout("medical_certificate", "physicians_prescription_sheet_by_pen")
def physicians_prescription_sheet_by_pen(case: Case, paper: Paper) -> str:
    """A physician's half sheet: printed head, the text by pen, stamp and hand at the right."""
    rng, p, issued = case.rng, case.person, case.fact("issue_date", case.day_before(3, 90))
    doctor, name = rng.choice(_DOCTORS), f"{case.person.first_name} {case.person.birth_name}"
    sheet(paper, (10, 11, 8, 12), (148, 210))
    face(paper, 9, "Liberation Serif", "Caladea", "Lato")
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slashed(p.birth_date))

    def line(words: str) -> str:
        return f"{paper.handwritten(words, 13.5)}\n\n"

    return (
        columns("1fr, 1fr", f"{bold(txt(doctor), 11)} \\ Médecine générale \\ RPPS 1000{rng.randrange(10**6, 10**7)}", to_right(f"{txt(p.place.post_code)} {txt(p.place.town)} \\ Consultations sur rendez-vous \\ Tél. 04 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}"))
        + stroke(0.5)
        + to_right(f"{txt(p.place.town)}, le {paper.hand_date('issue_date', issued, 13)}")
        + gap(3)
        + middle(bold(txt(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical")), 13))
        + gap(3)
        + line("Je soussigné, docteur en médecine, certifie que")
        + line(f"{p.agree('M.', 'Mme')} {name},")
        + line(f"{p.born} le {slashed(p.birth_date)},")
        + line("présente un handicap incompatible avec")
        + line("la formation aux échafaudages prévue")
        + line("par la recommandation R408.")
        + line("Remis en main propre.")
        + gap(1)
        + inset(40, f"Signature et cachet du médecin \\ {place(paper, 'authority', [doctor, 'Médecine générale', p.place.town], 72, 30)}")
    )  # fmt: skip


@opened_layout("medical_certificate", "occupational_service_form_with_conclusion_ticked")
def occupational_service_form_with_ticked_conclusion(case: Case, paper: Paper) -> str:
    """An occupational health service's form: tinted rows, a ticked conclusion, the physician's hand."""
    rng, p, issued = case.rng, case.person, case.fact("issue_date", case.day_before(3, 90))
    doctor = rng.choice(_DOCTORS)
    face(paper, 10, "Open Sans", "Liberation Sans", "Lato")
    ink = "rgb(0,120,140)"
    return (
        columns("15mm, 1fr, auto", emblem("+", ink, 12), f"{bold(txt('Santé au Travail Exemple'), 13, ink)} \\ {sized(txt(f'Service de prévention et de santé au travail interentreprises – {p.place.town}'), 8.5)}", sized(txt(f"Dossier {rng.randrange(10**5, 10**6)}"), 8), align="horizon")
        + gap(6)
        + middle(bold(txt(paper.choose("CERTIFICAT MÉDICAL D'INCOMPATIBILITÉ", "Certificat médical – incompatibilité avec une formation")), 14))
        + gap(4)
        + gridded([*told_names(paper), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("Situation", "candidat(e) à un examen de l'enseignement supérieur"), ("Formation concernée", "échafaudages de pied, recommandation R408")], 52, 2.1, "rgb(232,244,246)")
        + f"\nJe soussigné(e), {txt(doctor)}, médecin du travail, après examen de la personne désignée ci-dessus, conclus que son état de santé et son handicap :\n"
        + inset(6, f"{tick(False, 'sont compatibles avec le suivi de cette formation')}\n\n{tick(True, 'sont incompatibles avec le suivi de cette formation')}\n\n{tick(False, 'nécessitent un aménagement de cette formation')}")
        + "\nCertificat établi à la demande de l'intéressé(e) pour être joint à son dossier d'examen, dans le respect du secret médical.\n"
        + gap(6)
        + columns("1fr, 1fr", f"Fait à {txt(p.place.town)} \\ le {day_of(paper, 'issue_date', issued)}", signed_over(paper, "authority", "Le médecin du travail", doctor, [doctor, "Médecin du travail"], 70, 30))
    )  # fmt: skip
