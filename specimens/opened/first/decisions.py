"""Decisions about the candidate: length of training, exemptions, disability, health, arrangements
for the examination; and the form on student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    born_on,
    civil,
    clear_hand,
    day,
    frame,
    gap,
    grid,
    lines,
    ministry,
    say,
    signed,
    small,
    stacked,
    table,
    usage_row,
    who,
)
from specimens.people import invent_school
from specimens.specialities import ACADEMIES


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _bts(case: Case) -> str:
    return txt(case.rng.choice(case.title.printed))


def _issued(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(25, 380))


def _for_rector(paper: Paper, case: Case, label: str, align: str = "right") -> str:
    return signed(
        paper,
        "authority",
        label,
        stamp=["RECTORAT", f"Académie de {_academy(case)}"],
        align=align,
        height_mm=24,
    )


@opened_layout("duration_decision", "answer_to_request")
def duration_answer(case: Case, paper: Paper) -> str:
    """The answer to a request made online: labels, a ticked decision, ways of appeal."""
    shorter = case.rng.choice(
        ("une année au lieu de deux", "un an", "900 heures au lieu de 1350 heures")
    )
    return (
        ministry(
            paper,
            ["Région académique", _academy(case)],
            [
                "Service de l'enseignement supérieur",
                f"Dossier n° {case.rng.randrange(10**6, 10**7)}",
            ],
        )
        + big("Positionnement réglementaire – notification", 1.3, align="left")
        + small(
            "Demande d'aménagement de la durée de formation conduisant au brevet de technicien supérieur (articles D. 643-7 à D. 643-9 du code de l'éducation)",
            0.85,
        )
        + gap(3)
        + lines(
            ("Demandeur", civil(paper) + who(paper, "last_first")),
            ("Né(e) le", born_on(paper, "slash", "long")),
            ("BTS préparé", _bts(case)),
            ("Organisme de formation", txt(invent_school(case.rng).name)),
        )
        + gap(4)
        + frame(
            f"#check(true) Avis favorable : la durée de la formation est fixée à *{txt(shorter)}*. \\ #check(false) Avis défavorable"
        )
        + f"\nNotifié le {day(paper, 'issue_date', _issued(case), 'slash', 'long')}\n\n"
        + _for_rector(
            paper, case, "Pour le recteur et par délégation, \\ la secrétaire générale adjointe"
        )
        + small(
            "Voies et délais de recours : cette décision peut être contestée devant le tribunal administratif dans les deux mois."
        )
    )


@opened_layout("duration_decision", "rectoral_order")
def duration_order(case: Case, paper: Paper) -> str:
    """An « arrêté » with considérants, the person in the middle of a sentence."""
    issued = _issued(case)
    paper.setup.font, paper.setup.justify = (
        case.rng.choice(("Liberation Serif", "Libertinus Serif")),
        True,
    )
    return (
        f"#align(center)[*ARRÊTÉ RECTORAL* \\ n° {issued.year}-{case.rng.randrange(100, 999)} du {day(paper, 'issue_date', issued, 'long')} \\ relatif à la réduction de la durée du cycle de formation]\n"
        + gap(6)
        + f"LE RECTEUR DE L'ACADÉMIE DE {txt(_academy(case).upper())},\n\nVU le code de l'éducation ; \\ VU l'arrêté portant création du brevet de technicien supérieur {_bts(case)} ; \\ CONSIDÉRANT les diplômes et l'expérience de l'intéressé(e) ;\n\n#align(center)[ARRÊTE]\n\n"
        f"*Article unique.* La durée de formation exigée de {civil(paper)}{who(paper, 'all_first')}, né(e) le {born_on(paper, 'long', 'padded')}, est réduite à une année scolaire par décision de positionnement.\n\n"
        + _for_rector(paper, case, "Le recteur", "center")
    )


@opened_layout("exemption_decision", "results_of_experience")
def exemption_results(case: Case, paper: Paper) -> str:
    """The validation service's table: each unit validated or not."""
    cells: list[str] = []
    for name in (
        "U1 – Culture générale et expression",
        "U2 – Langue vivante",
        "U4 – Étude technique",
        "U5 – Projet",
        "U6 – Activité professionnelle",
    ):
        cells += [txt(name), "Validée" if case.rng.random() < 0.5 else "Non validée"]
    return (
        ministry(
            paper,
            ["Académie", f"de {_academy(case)}"],
            ["DAVA – Dispositif académique", "de validation des acquis"],
        )
        + big("NOTIFICATION DES RÉSULTATS DE LA V.A.E.", 1.3)
        + gap(3)
        + f"{civil(paper)}{who(paper, 'last_first')}, né(e) le {born_on(paper, 'slash', 'dots')}, a présenté son expérience devant le jury du BTS {_bts(case)}. Celui-ci a pris la décision suivante :\n\n"
        + table("1fr, 40mm", "*Unité*", "*Décision du jury*", *cells)
        + "\n\nLes unités validées valent dispense des épreuves correspondantes ; cette attestation doit être jointe à toute inscription ultérieure.\n\n"
        + grid(
            "1fr, 1fr",
            f"{txt(_academy(case))}, le {day(paper, 'issue_date', _issued(case), 'long', 'slash')}",
            _for_rector(paper, case, "La responsable du service", "left"),
        )
    )


@opened_layout("exemption_decision", "certificate_of_exemption")
def exemption_certificate(case: Case, paper: Paper) -> str:
    """A short certificate: the holder of a diploma is relieved of the general épreuves."""
    return (
        f"ACADÉMIE DE {txt(_academy(case).upper())} #h(1fr) Bureau des examens supérieurs\n"
        + gap(8)
        + frame(big("ARRÊTÉ DE DISPENSE D'ÉPREUVES", 1.35), 4, "1.2pt")
        + gap(5)
        + f"Au vu de la copie certifiée du diplôme produit (DUT, licence ou BTS d'une autre spécialité), le candidat ci-après est dispensé, à sa demande, de subir les unités U1 et U2 du BTS {_bts(case)}.\n\n"
        + lines(
            ("NOM", paper.birth_name()),
            *usage_row(paper, "NOM D'USAGE"),
            ("PRÉNOMS", paper.given_names()),
            ("NÉ(E) LE", born_on(paper, "slash")),
        )
        + gap(5)
        + f"Décision prise le {day(paper, 'issue_date', _issued(case), 'slash', 'padded')}\n\n"
        + _for_rector(paper, case, "P/ le Recteur, le chef de bureau", "left")
    )


def _rights(case: Case) -> tuple[dt.date, dt.date]:
    start = case.today - dt.timedelta(days=case.rng.randrange(80, 700))
    end = dt.date(case.today.year + case.rng.choice((1, 2, 4)), start.month, min(start.day, 28))
    if case.has("expired"):
        end = case.today - dt.timedelta(days=case.rng.randrange(30, 400))
        start = end - dt.timedelta(days=730)
    return case.fact("start", start), case.fact("end", end)


@opened_layout("disability_recognition", "department_house", defects=("expired",))
def disability_house(case: Case, paper: Paper) -> str:
    """The department house's notice, page one the letter, page two the ways of appeal."""
    start, end = _rights(case)
    department = case.person.place.department
    return (
        grid(
            "1fr, 1fr",
            f'#box(fill: rgb(90,40,120), inset: 3mm)[#text(fill: white, weight: "bold", size: 1.3em)[MDPH {txt(department)}]]',
            f"#align(right)[N° individu : {case.rng.randrange(10**5, 10**6)} \\ Décision du {txt(say(start, 'slash'))}]",
        )
        + gap(10)
        + f"#h(95mm) {civil(paper)}{txt(case.person.first_name)} {txt(case.person.usage_name or case.person.birth_name)}\n\n#h(95mm) {txt(case.person.place.post_code)} {txt(case.person.place.town)}\n"
        + gap(10)
        + big(
            "Objet : notification d'accord – Reconnaissance de travailleur handicapé",
            1.05,
            align="left",
        )
        + f"La CDAPH, réunie en séance plénière, a examiné le dossier de {civil(paper, short=True)}{who(paper, 'last_all')}, né(e) le {born_on(paper, 'slash', 'long')}.\n\nElle lui reconnaît la qualité de travailleur handicapé (article L. 5213-2 du code du travail).\n\n"
        + frame(
            f"Accord valable du {day(paper, 'start', start, 'slash', 'dots')} au {day(paper, 'end', end, 'slash', 'dots')}"
        )
        + signed(
            paper,
            "authority",
            "Pour la Présidente de la CDAPH, \\ la directrice de la MDPH",
            stamp=["MDPH", department],
            align="right",
        )
        + "#pagebreak()\n"
        + band("VOIES DE RECOURS")
        + "Vous pouvez former un recours administratif préalable obligatoire dans un délai de deux mois, puis saisir le pôle social du tribunal judiciaire.\n"
    )


@opened_layout("disability_recognition", "employer_extract", defects=("expired",))
def disability_extract(case: Case, paper: Paper) -> str:
    """An extract to hand to an employer or a school: one sentence, two dates."""
    start, end = _rights(case)
    return (
        f"*Commission des droits et de l'autonomie des personnes handicapées* \\ {txt(case.person.place.town)} ({txt(case.person.place.department)})\n"
        + gap(8)
        + big("EXTRAIT DE DÉCISION À PRÉSENTER AUX TIERS", 1.2)
        + gap(3)
        + stacked(
            ("Nom de naissance", paper.birth_name()),
            ("Prénoms", paper.given_names()),
            *usage_row(paper, "Nom d'usage"),
            ("Né(e) le", born_on(paper, "dots", "slash")),
        )
        + gap(3)
        + "Nature du droit : *RQTH – reconnaissance de la qualité de travailleur handicapé*\n\n"
        + f"Ouverture : {day(paper, 'start', start, 'dots', 'slash')} #h(12mm) Échéance : {day(paper, 'end', end, 'dots', 'slash')}\n\n"
        + signed(
            paper,
            "authority",
            "Certifié conforme, l'agent instructeur",
            stamp=["CDAPH", case.person.place.department],
            align="left",
        )
    )


_DOCTORS = ("Dr Claire MODÈLE", "Dr Samuel INVENTÉ", "Dr Rose SPÉCIMEN")


@opened_layout("medical_certificate", "prescription_sheet")
def medical_sheet(case: Case, paper: Paper) -> str:
    """A physician's small sheet, head in the middle, the text typed by a program."""
    doctor, rng, person = case.rng.choice(_DOCTORS), case.rng, case.person
    issued = case.fact("issue_date", case.day_before(2, 80))
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (14, 14, 14, 14)
    return (
        f'#align(center)[#text(size: 1.2em, weight: "bold")[{txt(doctor)}] \\ Médecine générale – Diplômée de la faculté de médecine \\ {txt(person.place.post_code)} {txt(person.place.town)} – Tél. 04 00 00 00 {rng.randrange(10, 99)}]\n'
        + "#line(length: 100%, stroke: 0.5pt)\n"
        + f"#align(right)[Le {day(paper, 'issue_date', issued, 'slash', 'padded')}]\n\n{civil(paper, short=True)}{who(paper, 'last_first')} \\ Né(e) le {born_on(paper, 'slash')}\n\n"
        + gap(4)
        + "CERTIFICAT MÉDICAL\n\nL'état de santé du patient ci-dessus, porteur d'un handicap reconnu, est *incompatible avec la formation au montage, à la réception et à l'utilisation des échafaudages* (recommandation R408). Il doit en être dispensé.\n\nCertificat établi à la demande de l'intéressé(e) et remis en mains propres.\n\n"
        + signed(
            paper,
            "authority",
            txt(doctor),
            stamp=[doctor, "RPPS 10000000000"],
            align="right",
            width_mm=56,
        )
    )


@opened_layout("medical_certificate", "work_physician")
def medical_work(case: Case, paper: Paper) -> str:
    """An occupational-health service's opinion with boxes."""
    doctor = case.rng.choice(_DOCTORS)
    issued = case.fact("issue_date", case.day_before(2, 80))
    return (
        "*SERVICE DE PRÉVENTION ET DE SANTÉ AU TRAVAIL INTERENTREPRISES* \\ Centre médical fictif\n"
        + gap(6)
        + big("CERTIFICAT DU MÉDECIN", 1.35)
        + big("Incompatibilité du handicap avec une formation en hauteur", 0.95)
        + gap(3)
        + lines(
            ("Nom de naissance", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénom(s)", paper.given_names()),
            ("Date de l'examen", day(paper, "issue_date", issued, "slash", "dots")),
        )
        + gap(3)
        + "#check(false) Apte à suivre la formation « échafaudages » R. 408 \\ #check(true) Inapte : le handicap est incompatible avec cette formation \\ #check(false) Apte avec réserves\n\n"
        + signed(
            paper,
            "authority",
            f"Le médecin du travail, {txt(doctor)}",
            stamp=[doctor, "Médecin du travail"],
            align="center",
        )
    )


_MEASURES = (
    "Majoration d'un tiers du temps imparti (écrit)", "Majoration d'un tiers du temps imparti (oral et pratique)",
    "Accès facile aux sanitaires", "Ordinateur équipé d'un correcteur", "Agrandissement des sujets (A3)",
    "Pauses prises dans le temps majoré", "Proximité d'une prise électrique",
)  # fmt: skip


@opened_layout("accommodation_notice", "measures_list")
def accommodation_list(case: Case, paper: Paper) -> str:
    """The rectorate's decision: the measures in an enumerated frame."""
    session = case.fact("notice_session", case.session - case.rng.choice((0, 1)))
    measures = " \\ ".join(f"{n}) {txt(m)}" for n, m in enumerate(case.rng.sample(_MEASURES, 3), 1))
    issued = _issued(case)
    return (
        ministry(paper, ["Académie", f"de {_academy(case)}"], ["Cellule « examens et handicap »"])
        + big(
            "Décision accordant des aménagements aux conditions de passage des épreuves",
            1.15,
            align="left",
        )
        + gap(2)
        + lines(
            (
                "Examen",
                f"Brevet de technicien supérieur, {paper.put('session', session, f'session {session}')}",
            ),
            ("Bénéficiaire", who(paper, "last_all")),
            ("Date de naissance", born_on(paper, "slash", "dots")),
        )
        + "\n\nVu le code de l'éducation, articles D. 613-26 et suivants ; vu l'avis du médecin désigné, les mesures suivantes sont accordées :\n"
        + frame(measures)
        + grid(
            "1fr, 1fr",
            f"Le {day(paper, 'issue_date', issued, 'long', 'slash')}",
            _for_rector(paper, case, "Le recteur, pour ampliation", "left"),
        )
    )


@opened_layout("accommodation_notice", "two_column_notice")
def accommodation_columns(case: Case, paper: Paper) -> str:
    """Measures asked for at the left, granted at the right."""
    session = case.fact("notice_session", case.session - case.rng.choice((0, 1)))
    asked = case.rng.sample(_MEASURES, 4)
    granted = asked[: case.rng.randrange(2, 5)]
    paper.setup.font = "Lato"
    return (
        f"Rectorat de {txt(_academy(case))} – DEC #h(1fr) {paper.put('session', session, f'SESSION {session}')}\n#line(length: 100%)\n"
        + big("NOTIFICATION – AMÉNAGEMENTS D'EXAMEN – BTS", 1.2)
        + gap(3)
        + stacked(
            ("Nom de naissance", paper.birth_name()),
            ("Prénoms", paper.given_names()),
            *usage_row(paper, "Nom d'usage"),
            ("Date de naissance", born_on(paper, "slash")),
        )
        + gap(3)
        + table(
            "1fr, 1fr",
            "*Aménagements demandés*",
            "*Aménagements accordés*",
            " \\ ".join("– " + txt(m) for m in asked),
            " \\ ".join("– " + txt(m) for m in granted),
        )
        + gap(3)
        + f"Notifié à l'intéressé(e) le {day(paper, 'issue_date', _issued(case), 'slash', 'dots')}.\n\n"
        + _for_rector(paper, case, "La directrice des examens et concours", "center")
    )


_ENGAGEMENTS = (
    "réserviste de la garde nationale",
    "bénévole dans une association caritative",
    "délégué(e) des étudiants au conseil de la formation",
    "sapeur-pompier volontaire",
    "volontaire en service civique",
)


@opened_layout("student_engagement_form", "state_annex")
def engagement_annex(case: Case, paper: Paper) -> str:
    """The annex of the decree with frames to fill in by hand."""
    clear_hand(paper)
    school = invent_school(case.rng)
    return (
        f"ANNEXE VIII #h(1fr) Brevet de technicien supérieur – {paper.put('session', case.session, f'session {case.session}')}\n"
        + gap(3)
        + big("FICHE D'ENGAGEMENT ÉTUDIANT", 1.35)
        + big("Unité facultative UF « Engagement étudiant »", 0.95)
        + frame(
            lines(
                ("Nom de naissance du candidat", paper.birth_name()),
                *usage_row(paper, "Nom d'usage"),
                ("Prénoms", paper.given_names()),
                ("Établissement ou centre", txt(school.name)),
                width="62mm",
            )
        )
        + frame(f"Nature de l'engagement : {paper.handwritten(case.rng.choice(_ENGAGEMENTS), 13)}")
        + frame(f"Structure d'accueil et durée : {paper.handwritten('association, deux ans', 13)}")
        + frame(
            f"Missions confiées, compétences et aptitudes mises en œuvre : \\ {paper.handwritten('organiser, accueillir, rendre compte', 13)} #v(15mm)"
        )
        + grid(
            "1fr, 1fr",
            signed(paper, "candidate", "Date et signature de l'étudiant"),
            "Visa de la structure : \\ #box(width: 58mm, height: 22mm, stroke: 0.4pt)",
        )
    )


@opened_layout("student_engagement_form", "typed_request")
def engagement_request(case: Case, paper: Paper) -> str:
    """The candidate's typed request to be examined on the engagement."""
    activity = case.rng.choice(_ENGAGEMENTS)
    return (
        big("ÉPREUVE FACULTATIVE : ENGAGEMENT ÉTUDIANT", 1.2, align="left")
        + small("Formulaire de valorisation – à déposer lors de l'inscription au BTS", 0.85)
        + gap(4)
        + table(
            "55mm, 1fr",
            "Candidat(e)",
            civil(paper, short=True) + who(paper, "last_first"),
            "Né(e) le",
            born_on(paper, "slash", "dots"),
            "Examen et session",
            f"BTS {_bts(case)} – {paper.put('session', case.session)}",
            "Activité valorisée",
            txt(activity),
            "Depuis",
            txt(say(case.today - dt.timedelta(days=600), "slash")),
            "Responsable",
            "Mme Fictive, présidente",
        )
        + gap(3)
        + "*Présentation de l'activité* \\ J'assure chaque semaine une permanence et j'encadre deux nouveaux arrivants. Cette activité m'a appris à organiser mon temps et à travailler en équipe.\n\n"
        + signed(paper, "candidate", "Signature", align="right")
    )
