"""Decisions and declarations drawn apart: length of training, exemptions, disability, medical
certificates, arrangements for the examination, benefits given up, student engagement, languages."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    band,
    born,
    boxes,
    by_hand,
    civil_rows,
    letters,
    named,
    plain_day,
    republic,
    right,
    spot,
    tiny,
    when,
)
from specimens.people import invent_firm, invent_school
from specimens.specialities import ACADEMIES


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _title(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def _issued(case: Case, least: int = 5, most: int = 300) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def _rectorate(case: Case) -> list[str]:
    return ["RECTORAT", _academy(case).upper()]


@opened_layout("duration_decision", "order_with_articles")
def order_with_articles(case: Case, paper: Paper) -> str:
    """An order: what was seen, what is decided, articles."""
    weeks = case.rng.choice((4, 6, 8))
    return (
        republic(f"ACADÉMIE DE {txt(_academy(case).upper())}")
        + f"#v(6mm)\n#align(center)[*DÉCISION DE POSITIONNEMENT* \\ relative à la durée de formation en milieu professionnel]\n#v(5mm)\nLe recteur de région académique,\n\nVu les articles D. 643-1 et suivants du code de l'éducation ; vu la demande présentée par {named(paper)}, {born(paper)} ; vu l'avis de l'équipe pédagogique,\n\n#align(center)[DÉCIDE]\n\n"
        f"Article 1er – La durée de stage exigée pour l'inscription au BTS {txt(_title(case))} est ramenée à {weeks} semaines.\n\nArticle 2 – La durée de la formation est fixée à une année scolaire.\n\nArticle 3 – La présente décision est notifiée à l'intéressé{case.person.agree('', 'e')} et vaut pour la session {case.session}.\n#v(6mm)\n"
        f"Fait au rectorat, le {when(paper, 'issue_date', _issued(case), 'long', 'words')}\n#v(3mm)\n"
        + right(
            spot(
                paper,
                "authority",
                "Pour le recteur et par délégation",
                "above",
                stamp=_rectorate(case),
            )
        )
    )


@opened_layout("duration_decision", "opinion_form")
def opinion_form(case: Case, paper: Paper) -> str:
    """A request with the school's opinion, then the decision ticked at its foot."""
    school, person = invent_school(case.rng), case.person
    rows = civil_rows(paper, "Nom", "Nom d'usage", "Prénoms", "Né(e) le")
    granted = case.rng.choice((26, 30, 45))
    return (
        f"#align(center)[#text(size: 1.2em)[*Demande d'aménagement de la durée de formation*] \\ Brevet de technicien supérieur]\n#v(3mm)\n#rect(width: 100%, inset: 3mm)[*1. Le demandeur*\n#grid(columns: (40mm, 1fr), row-gutter: 2mm, {rows}, [Spécialité], [{txt(_title(case))}])]\n"
        f"#rect(width: 100%, inset: 3mm)[*2. Avis de l'établissement* – {txt(school.name)}\n\n#check(true) favorable #h(6mm) #check(false) défavorable \\ {spot(paper, 'training_centre', 'Visa du chef d’établissement', 'left', stamp=letters(school), wide=56, high=22)}]\n"
        f"#rect(width: 100%, inset: 3mm)[*3. Décision de l'autorité académique*\n\n#check(true) réduction accordée : {granted} % #h(6mm) #check(false) refusée \\ Le {when(paper, 'issue_date', _issued(case), 'slash', 'dots')} \\ {spot(paper, 'authority', 'L’inspecteur d’académie, inspecteur pédagogique régional', 'above', stamp=_rectorate(case), wide=64, high=22)}]\n"
        f"#text(size: 8pt)[{txt(person.agree('Le candidat conserve', 'La candidate conserve'))} l'original et en joint copie à son inscription à l'examen.]"
    )


@opened_layout("exemption_decision", "jury_notice")
def jury_notice(case: Case, paper: Paper) -> str:
    """The notice of a jury of validation of experience, units in a table."""
    issued = _issued(case)
    units = case.rng.sample(
        (
            ("U1", "Culture générale et expression"),
            ("U2", "Anglais"),
            ("U4", "Étude de projet"),
            ("U6", "Épreuve professionnelle"),
        ),
        2,
    )
    rows = [f"[{u}], [{txt(n)}], [validée]" for u, n in sorted(units)]
    return (
        f"#grid(columns: (1fr, auto), [*Dispositif académique de validation des acquis* \\ Académie de {txt(_academy(case))}], [#text(size: 8pt)[Dossier VAE {case.rng.randrange(1000, 9999)}]])\n#v(6mm)\n#text(size: 1.25em)[*Notification de la décision du jury de VAE*]\n#v(4mm)\n{named(paper)}, {born(paper)}\n\nDiplôme demandé : BTS {txt(_title(case))}\n\nLe jury, réuni le {plain_day(paper, issued - dt.timedelta(days=9), 'long')}, vous accorde une validation partielle portant sur les unités suivantes, dont vous êtes {case.person.agree('dispensé', 'dispensée')} :\n#v(2mm)\n"
        + boxes("18mm, 1fr, 30mm", "[*Unité*], [*Intitulé*], [*Décision*]", *rows)
        + f"#v(3mm)\nNotifié le {when(paper, 'issue_date', issued, 'long', 'slash')}\n#v(3mm)\n"
        + spot(paper, "authority", "Le président du jury", paper.choose("above", "under"), wide=60)
    )


@opened_layout("exemption_decision", "short_ruling")
def short_ruling(case: Case, paper: Paper) -> str:
    """A letter that grants the exemption of a test to the holder of another diploma."""
    held = case.rng.choice(
        ("d'un BTS Métiers de l'eau", "d'un DUT Génie civil", "d'une licence professionnelle")
    )
    issued = _issued(case)
    return (
        f"RECTORAT DE {txt(_academy(case).upper())} \\ DIEC – pôle BTS\n#v(8mm)\n"
        + right(
            f"{txt(_academy(case))}, le {when(paper, 'issue_date', issued, 'long', 'zero', 'slash')}"
        )
        + f"#v(5mm)\nObjet : dispense d'épreuves au BTS {txt(_title(case))}\n\n{case.person.agree('Monsieur', 'Madame')},\n\nJ'ai l'honneur de vous informer qu'en votre qualité de titulaire {txt(held)}, et après examen de votre demande, {named(paper)}, {born(paper)}, est {case.person.agree('dispensé', 'dispensée')} de subir les unités U1 (Culture générale et expression) et U2 (Langue vivante étrangère).\n\nCette dispense n'est assortie d'aucune note et reste valable tant que le règlement d'examen n'est pas modifié.\n#v(8mm)\n"
        + right(
            spot(paper, "authority", "La cheffe de la division", "above", stamp=_rectorate(case))
        )
    )


@opened_layout("disability_recognition", "notified_right", defects=("expired",))
def notified_right(case: Case, paper: Paper) -> str:
    """The department's notice that a right is open from one day to another."""
    start, end = _open_right(case)
    return (
        f"#grid(columns: (1fr, 70mm), [*MAISON DÉPARTEMENTALE DES PERSONNES HANDICAPÉES* \\ Département {txt(case.person.place.department)}], [{txt(case.person.civility)} {txt(case.person.first_name)} {txt(case.person.birth_name)} \\ {txt(case.person.street)} \\ {txt(case.person.place.post_code)} {txt(case.person.place.town)}])\n#v(9mm)\n*Notification de décision – reconnaissance de la qualité de travailleur handicapé*\n#v(3mm)\n"
        f"La Commission des droits et de l'autonomie (CDAPH) a examiné votre demande. Elle reconnaît à {named(paper)}, {born(paper)}, la qualité de travailleur handicapé (art. L. 5213-1 du code du travail).\n\n#align(center)[#rect(inset: 3mm)[Droit ouvert du *{when(paper, 'start', start, 'slash')}* au *{when(paper, 'end', end, 'slash')}*]]\n\nVous pouvez former un recours administratif dans les deux mois.\n#v(6mm)\n"
        + right(
            spot(
                paper,
                "authority",
                "La présidente de la CDAPH",
                "under",
                stamp=["MDPH", case.person.place.town.upper()],
            )
        )
    )


def _open_right(case: Case) -> tuple[dt.date, dt.date]:
    years = case.rng.choice((3, 5))
    over = (
        case.rng.randrange(years * 365 + 40, years * 365 + 600)
        if case.has("expired")
        else case.rng.randrange(60, 700)
    )
    start = case.fact("start", case.today - dt.timedelta(days=over))
    return start, case.fact("end", dt.date(start.year + years, start.month, min(start.day, 28)))


@opened_layout("disability_recognition", "boxes_of_rights", defects=("expired",))
def boxes_of_rights(case: Case, paper: Paper) -> str:
    """A program's statement of one's rights, in boxes."""
    start, end = _open_right(case)
    person = case.person
    cells = [tiny("Nom de naissance", paper.birth_name()), tiny("Prénoms", paper.given_names())]
    cells += (
        [
            tiny("Nom d'usage", paper.usage_name()),
            tiny("N° individu", f"{case.rng.randrange(10**5, 10**6)}"),
        ]
        if person.usage_name
        else []
    )
    cells += [
        tiny("Date de naissance", when(paper, "birth_date", person.birth_date, "slash")),
        tiny("Commune", txt(person.place.town)),
    ]
    return (
        band("Mes droits – MDPH", "Attestation générée automatiquement", 'rgb("#5b2a86")')
        + "#v(4mm)\n#text(size: 1.3em)[Attestation RQTH]\n#v(2mm)\n"
        + boxes("1fr, 1fr", *cells, stroke="0.3pt + luma(180)")
        + "#v(3mm)\nPrestation : *Reconnaissance de la qualité de travailleur handicapé* – Décision : *ACCORD*\n#v(2mm)\n"
        + boxes(
            "1fr, 1fr",
            tiny("Valable à compter du", when(paper, "start", start, "slash", "long")),
            tiny("Jusqu'au", when(paper, "end", end, "slash", "long")),
            stroke="0.3pt + luma(180)",
        )
        + "#v(6mm)\n"
        + spot(
            paper,
            "authority",
            "Pour le directeur de la MDPH",
            "left",
            stamp=["MDPH", "SERVICE DES DROITS"],
        )
    )


@opened_layout("medical_certificate", "prescription_pad")
def prescription_pad(case: Case, paper: Paper) -> str:
    """A leaf of a doctor's pad, its body in the doctor's hand."""
    doctor, person = invent_firm(case.rng), case.person
    issued = _issued(case, 3, 120)
    whole = f"{person.first_name} {person.birth_name}"
    paper.setup.width_mm, paper.setup.height_mm = 148, 210
    paper.setup.margin_mm = (12, 12, 12, 12)
    lines = (
        "présente un état de santé qui contre-indique",
        "le travail en hauteur et l'utilisation",
        "d'échafaudages.",
    )
    return (
        f'#text(fill: rgb("#1d4e89"))[*Docteur {txt(doctor.director)}* \\ Médecine générale \\ {txt(doctor.address)} \\ Tél. {txt(doctor.phone)} \\ N° RPPS 1{case.rng.randrange(10**9, 10**10)}]\n#line(length: 100%, stroke: rgb("#1d4e89"))\n'
        + right(f"{txt(doctor.place.town)}, le {paper.hand_date('issue_date', issued, 14)}")
        + f"#v(4mm)\n#align(center)[*CERTIFICAT MÉDICAL*]\n#v(4mm)\n{paper.handwritten('Je soussigné certifie que', 14)} \\ #v(1mm) {by_hand(paper, 'full_name', whole, whole, 15)} \\ #v(1mm) "
        + " \\ #v(1mm) ".join(paper.handwritten(x, 14) for x in lines)
        + "\n#v(8mm)\n"
        + right(
            paper.sign(
                "authority",
                width_mm=56,
                height_mm=24,
                stamp=[f"Dr {doctor.director}", "MÉDECINE GÉNÉRALE", doctor.place.town],
            )
        )
    )


@opened_layout("medical_certificate", "occupational_doctor")
def occupational_doctor(case: Case, paper: Paper) -> str:
    """A company doctor's typed letter, ground of the contra-indication left out."""
    service = invent_firm(case.rng)
    issued = _issued(case, 3, 120)
    return (
        f"*Service de prévention et de santé au travail* \\ {txt(service.address)}\n#v(9mm)\n#text(size: 1.2em)[Certificat médical de contre-indication]\n#v(5mm)\nAyant examiné ce jour {named(paper)}, {born(paper)}, je constate que son état de santé n'est pas compatible avec les travaux en hauteur (montage et utilisation d'échafaudages) et ce, de façon {paper.choose('définitive', 'permanente')}.\n\nCertificat remis en main propre à l'intéressé{case.person.agree('', 'e')} pour être présenté au service des examens.\n#v(6mm)\nLe {when(paper, 'issue_date', issued, 'long', 'slash', 'short')}\n#v(2mm)\n"
        + spot(
            paper,
            "authority",
            f"Dr {service.director}, médecin du travail",
            "under",
            stamp=[f"Dr {service.director}", "SANTÉ AU TRAVAIL"],
        )
    )


_HELP = (
    "Temps majoré d'un tiers",
    "Secrétaire lecteur-scripteur",
    "Agrandissement des sujets (A3)",
    "Salle à effectif réduit",
    "Utilisation d'un ordinateur",
)


def _notice_session(paper: Paper) -> str:
    case = paper.case
    return paper.put("session", case.fact("notice_session", case.session - case.rng.choice((0, 1))))


@opened_layout("accommodation_notice", "ticked_table")
def ticked_table(case: Case, paper: Paper) -> str:
    """A notice with a table of arrangements, granted or not."""
    rows = [f"[{txt(h)}], [{case.rng.choice(('accordé', 'accordé', 'refusé'))}]" for h in _HELP]
    return (
        republic(f"Académie de {txt(_academy(case))}")
        + f"#v(3mm)\nService des examens – pôle inclusion\n#v(5mm)\n#align(center)[*NOTIFICATION D'AMÉNAGEMENTS DES CONDITIONS D'EXAMEN* \\ Session {_notice_session(paper)}]\n#v(4mm)\n#grid(columns: (45mm, 1fr), row-gutter: 2.5mm, {civil_rows(paper, 'Nom', 'Nom d’usage', 'Prénoms', 'Date de naissance')}, [Examen], [BTS {txt(_title(case))}])\n#v(3mm)\nAprès avis du médecin désigné par la CDAPH, les mesures suivantes sont arrêtées :\n#v(1mm)\n"
        + boxes("1fr, 40mm", "[*Mesure demandée*], [*Décision*]", *rows)
        + f"#v(4mm)\nÀ {txt(_academy(case))}, le {when(paper, 'issue_date', _issued(case, 10, 400), 'slash', 'long')}\n#v(2mm)\n"
        + right(
            spot(
                paper,
                "authority",
                "L'adjoint au chef de division",
                "above",
                stamp=_rectorate(case),
                wide=60,
                high=22,
            )
        )
    )


@opened_layout("accommodation_notice", "prose_decision")
def prose_decision(case: Case, paper: Paper) -> str:
    """A letter that lists what is granted for the written and oral tests."""
    given = "\n".join(f"- {txt(h)}" for h in case.rng.sample(_HELP, 3))
    return (
        f"Académie de {txt(_academy(case))} #h(1fr) {when(paper, 'issue_date', _issued(case, 10, 400), 'long', 'zero')}\n#v(9mm)\n*Objet : votre demande d'aménagement d'épreuves – BTS, session {_notice_session(paper)}*\n#v(4mm)\nLe recteur, vu l'article D. 613-26 du code de l'éducation, vu l'avis médical, accorde à {named(paper)}, {born(paper)}, le bénéfice des dispositions ci-après :\n\n{given}\n\nCette notification est à présenter aux surveillants à l'entrée de chaque épreuve et à conserver d'une session à l'autre.\n#v(7mm)\n"
        + spot(
            paper,
            "authority",
            "P. le recteur",
            paper.choose("above", "left"),
            stamp=_rectorate(case),
        )
    )


@opened_layout("benefit_waiver", "choice_by_unit")
def choice_by_unit(case: Case, paper: Paper) -> str:
    """A table where the candidate ticks, unit by unit, whether the mark is kept."""
    signed = case.fact("signed_on", case.day_before(0, 14))
    rows = []
    for unit, label in (
        ("U1", "Culture générale et expression"),
        ("U2", "Anglais"),
        ("U31", "Mathématiques"),
        ("U5", "Projet"),
    ):
        keep = case.rng.random() < 0.5
        rows.append(
            f"[{unit} {txt(label)}], [{case.rng.randrange(10, 17)}/20], [#check({'true' if keep else 'false'})], [#check({'false' if keep else 'true'})]"
        )
    return (
        f"#align(center)[*DEMANDE DE REPORT DE NOTES ET RENONCIATION À DES BÉNÉFICES* \\ BTS – session {case.session}]\n#v(4mm)\n#grid(columns: (40mm, 1fr), row-gutter: 2.5mm, {civil_rows(paper, 'NOM', 'NOM D’USAGE', 'PRÉNOMS', 'NÉ(E) LE')}, [SPÉCIALITÉ], [{paper.put('speciality', _title(case))}])\n#v(3mm)\n"
        + boxes(
            "1fr, 24mm, 30mm, 30mm", "[*Épreuve*], [*Note*], [*Je conserve*], [*Je renonce*]", *rows
        )
        + f"#v(3mm)\nJ'ai pris connaissance du caractère définitif de la renonciation : la nouvelle note se substituera à l'ancienne, même si elle est inférieure.\n#v(4mm)\nDate : {paper.hand_date('signed_on', signed)}\n#v(2mm)\n"
        + right(spot(paper, "candidate", "Signature du candidat", "above"))
    )


@opened_layout("benefit_waiver", "candidate_letter")
def candidate_letter(case: Case, paper: Paper) -> str:
    """The candidate's own letter to the examination office."""
    signed, person = case.fact("signed_on", case.day_before(0, 14)), case.person
    return (
        f"{named(paper, civil=False)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}\n#v(4mm)\n"
        + right("Rectorat – Division des examens et concours")
        + right(f"{txt(person.place.town)}, le {when(paper, 'signed_on', signed, 'long', 'slash')}")
        + f"#v(8mm)\n*Objet : refus de conservation de mes bénéfices de notes*\n\nMadame, Monsieur,\n\nInscrit{person.agree('', 'e')} à la session {case.session} du BTS {paper.put('speciality', _title(case))}, je vous informe que je ne souhaite pas conserver le bénéfice des notes obtenues à la session {case.session - 1} aux épreuves E2 et E5. Je les repasserai donc et je renonce définitivement à ces notes.\n\nJe vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.\n#v(8mm)\n"
        + right(paper.sign("candidate", width_mm=60, height_mm=24))
    )


@opened_layout("student_engagement_form", "association_sheet")
def association_sheet(case: Case, paper: Paper) -> str:
    """A form in frames: the candidate, the engagement, the association's word, the candidate's hand."""
    person = case.person
    club = case.rng.choice(("Secours fictif", "Club sportif Exemple", "Les Jardins imaginaires"))
    usage = f"Nom d'usage : {paper.usage_name()} \\ " if person.usage_name else ""
    return (
        f"#align(center)[#text(size: 1.2em)[*Fiche « engagement étudiant »*] \\ Unité facultative – BTS {txt(_title(case))} \\ Session {paper.put('session', case.session)}]\n#v(4mm)\n#rect(width: 100%, inset: 3mm)[*Candidat(e)* \\ Nom : {paper.birth_name()} \\ {usage}Prénoms : {paper.given_names()} \\ Né(e) le : {when(paper, 'birth_date', person.birth_date, 'slash')}]\n"
        f"#rect(width: 100%, inset: 3mm)[*Nature de l'engagement* \\ #check(true) activité bénévole #h(4mm) #check(false) réserve #h(4mm) #check(false) service civique #h(4mm) #check(false) mandat électif étudiant \\ Structure : {txt(club)} \\ Missions : accueil du public, organisation de collectes, tenue du fichier des adhérents.]\n"
        "#rect(width: 100%, inset: 3mm)[*Compétences mises en œuvre* \\ Travail en équipe, gestion d'un budget, communication.]\n#v(3mm)\nJe demande à présenter cette épreuve facultative.\n\n"
        + spot(paper, "candidate", "Date et signature", "left")
    )


@opened_layout("student_engagement_form", "plain_request")
def plain_request(case: Case, paper: Paper) -> str:
    """A one-page request in sentences."""
    hours = case.rng.randrange(60, 240)
    return (
        f"*ÉPREUVE FACULTATIVE D'ENGAGEMENT ÉTUDIANT – demande de reconnaissance*\n#v(1mm)\nExamen : BTS, session {paper.put('session', case.session)}\n#v(6mm)\nJe soussigné(e) {named(paper)}, {born(paper)}, candidat{case.person.agree('', 'e')} au BTS {txt(_title(case))}, sollicite la prise en compte de mon engagement de sapeur-pompier volontaire, exercé depuis deux ans à raison d'environ {hours} heures par an.\n\nCet engagement m'a permis d'acquérir des compétences en lien avec le référentiel : respect des procédures, prise de décision, transmission d'informations.\n\nFait à {txt(case.person.place.town)}\n#v(4mm)\n"
        + right(spot(paper, "candidate", case.person.agree("L'intéressé", "L'intéressée"), "under"))
    )


_TONGUES = ("Arabe", "Portugais", "Russe", "Polonais", "Turc", "Chinois")


@opened_layout("language_attestation", "evening_school")
def evening_school(case: Case, paper: Paper) -> str:
    """A language school's certificate with hours and level."""
    school = invent_school(case.rng)
    tongue = case.fact("language", case.rng.choice(_TONGUES))
    return (
        band(txt(school.name), "Cours de langues", paper.choose('rgb("#b91c1c")', 'rgb("#0f766e")'))
        + f"#v(6mm)\n#align(center)[#text(size: 1.3em)[Attestation de formation linguistique]]\n#v(6mm)\nNous certifions que {named(paper)}, {born(paper)}, suit dans notre établissement des cours de langue ({paper.put('language', tongue, tongue.lower())}) à raison de {case.rng.choice((2, 3, 4))} heures hebdomadaires, niveau visé B2 du cadre européen commun de référence.\n\nCette attestation est produite en vue de l'inscription à l'épreuve obligatoire de langue vivante du BTS.\n#v(5mm)\n{txt(school.place.town)}, le {when(paper, 'issue_date', _issued(case, 5, 90), 'slash', 'long')}\n#v(3mm)\n"
        + right(
            spot(
                paper,
                "training_centre",
                "La coordinatrice pédagogique",
                "above",
                stamp=letters(school),
            )
        )
    )


@opened_layout("language_attestation", "teacher_boxes")
def teacher_boxes(case: Case, paper: Paper) -> str:
    """A form in boxes signed by the teacher."""
    school, person = invent_school(case.rng), case.person
    tongue = case.fact("language", case.rng.choice(_TONGUES))
    cells = [tiny("CANDIDAT – NOM", paper.birth_name()), tiny("PRÉNOM(S)", paper.given_names())]
    cells += (
        [tiny("NOM D'USAGE", paper.usage_name()), tiny("EXAMEN", "BTS")]
        if person.usage_name
        else []
    )
    cells += [
        tiny("DATE DE NAISSANCE", when(paper, "birth_date", person.birth_date, "slash")),
        tiny("LANGUE SUIVIE", paper.put("language", tongue)),
        tiny("VOLUME", f"{case.rng.choice((60, 90, 120))} heures par an"),
        tiny("ÉTABLISSEMENT", txt(school.name)),
    ]
    return (
        "#text(size: 1.2em)[*Justificatif de formation en langue vivante à faible diffusion*]\n#v(3mm)\n"
        + boxes("1fr, 1fr", *cells)
        + f"#v(3mm)\nCertifié exact le {when(paper, 'issue_date', _issued(case, 5, 90), 'slash', 'dots')}\n#v(2mm)\n"
        + spot(
            paper,
            "training_centre",
            "Le professeur – cachet de l'établissement",
            "above",
            stamp=letters(school),
        )
    )
