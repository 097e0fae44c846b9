"""Decisions and certificates about the candidate: length of training, exemptions, disability, medical
certificate, arrangements for the examination, and the form on student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import (
    address_block,
    born_words,
    made_at,
    signature_block,
    state_head,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import invent_school
from specimens.specialities import ACADEMIES


def _issued(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(20, 400))


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _rector(paper: Paper, case: Case, issued: dt.date) -> str:
    name = _academy(case)
    return f"{made_at(paper, name, 'issue_date', issued)}\n\n" + signature_block(
        paper,
        "authority",
        paper.choose(
            "Pour le recteur et par délégation", "Le recteur d'académie", "La secrétaire générale"
        ),
        stamp=["RECTORAT", name.upper()],
    )


@layout("duration_decision", "order")
def duration_order(case: Case, paper: Paper) -> str:
    """The rector's decision in articles."""
    issued, rng = _issued(case), case.rng
    kind = paper.choose(
        "Décision de positionnement",
        "Décision d'aménagement de la durée de formation",
        "Décision de positionnement – durée de formation réduite",
    )
    length = txt(french.any_hours(rng.choice((450, 600, 675, 900)), rng))
    return (
        state_head(paper, f"Académie de {_academy(case)}", "Division de l'enseignement supérieur")
        + title(paper, kind)
        + f"Vu le code de l'éducation, notamment ses articles D. 643-8 et suivants ; vu la demande de l'intéressé(e) ; vu l'avis de l'équipe pédagogique,\n\nLe recteur décide :\n\n"
        f"*Article 1er* – {paper.full_name()}, {born_words(paper)}, inscrit(e) en BTS {txt(rng.choice(case.title.printed))}, bénéficie d'un {paper.choose('positionnement', 'aménagement de la durée de formation')} ramenant celle-ci à {paper.choose('un an', 'une année', length)}.\n\n*Article 2* – La présente décision est jointe à l'inscription à l'examen.\n\n"
        + _rector(paper, case, issued)
    )


@layout("duration_decision", "waiver_of_internship")
def duration_internship(case: Case, paper: Paper) -> str:
    """A letter that waives part of the internship."""
    issued = _issued(case)
    return (
        state_head(paper, f"Rectorat de l'académie de {_academy(case)}", "Service des examens")
        + f"#align(right)[{address_block(case.person)}]\n\nObjet : {paper.choose('dérogation à la durée de stage', 'demande de réduction de la durée de stage – décision', 'positionnement réglementaire')}\n\n"
        f"{txt(case.person.civility)},\n\nComme suite à votre demande, j'ai l'honneur de vous informer que {paper.full_name()} est autorisé(e), par {paper.choose('dérogation', 'décision de positionnement')}, à effectuer une durée de stage réduite à {case.rng.choice((4, 6))} semaines pour la préparation du BTS {txt(case.rng.choice(case.title.printed))}.\n\n"
        + _rector(paper, case, issued)
    )


@layout("exemption_decision", "jury_decision")
def exemption_jury(case: Case, paper: Paper) -> str:
    """The jury of a validation of experience: parts granted."""
    issued = _issued(case)
    units = case.rng.sample(
        (
            "U1 Culture générale et expression",
            "U2 Langue vivante",
            "U3 Mathématiques",
            "U41 Étude technique",
            "U5 Conduite de projet",
        ),
        2,
    )
    return (
        state_head(
            paper, f"Académie de {_academy(case)}", "Dispositif académique de validation des acquis"
        )
        + title(
            paper,
            paper.choose(
                "Décision du jury de validation des acquis de l'expérience",
                "VAE – notification de décision",
                "Validation des acquis de l'expérience – validation partielle",
            ),
        )
        + f"Le jury réuni pour le BTS {txt(case.rng.choice(case.title.printed))} a décidé d'attribuer à {paper.full_name()}, {born_words(paper)}, {paper.choose('une validation partielle', 'la dispense des unités suivantes', 'la validation des unités suivantes')} :\n\n- {txt(units[0])}\n- {txt(units[1])}\n\n"
        + _rector(paper, case, issued)
    )


@layout("exemption_decision", "rector_letter")
def exemption_letter(case: Case, paper: Paper) -> str:
    """The rector exempts a holder of another diploma from some épreuves."""
    issued = _issued(case)
    return (
        state_head(
            paper,
            f"Académie de {_academy(case)}",
            "Direction des examens et concours",
            "Bureau des BTS",
        )
        + title(
            paper,
            paper.choose(
                "Décision de dispense d'épreuves",
                "Attestation de dispense",
                "Dispense d'unités au titre d'un diplôme de niveau 5",
            ),
        )
        + f"#rows([Nom de naissance :], [{paper.birth_name()}], [Nom d'usage :], [{paper.usage_name()}], [Prénom(s) :], [{paper.given_names()}], [Né(e) le :], [{paper.birth_date()}])\n#v(3mm)\n"
        f"est dispensé(e) de l'épreuve {paper.choose('E1 Culture générale et expression', 'E2 Langue vivante étrangère')} du BTS {txt(case.rng.choice(case.title.printed))}, en application de l'article D. 643-15 du code de l'éducation.\n\n"
        + _rector(paper, case, issued)
    )


def _rqth_days(case: Case) -> tuple[dt.date, dt.date]:
    start = case.today - dt.timedelta(days=case.rng.randrange(60, 900))
    years = case.rng.choice((1, 3, 5))
    end = start.replace(year=start.year + years, day=min(start.day, 28)) - dt.timedelta(days=1)
    if case.has("expired"):
        end = case.today - dt.timedelta(days=case.rng.randrange(20, 300))
        start = end - dt.timedelta(days=365)
    elif end < case.today:
        end = end.replace(year=case.today.year + 1)
    return case.fact("start", start), case.fact("end", end)


@layout("disability_recognition", "commission_letter", defects=("expired",))
def rqth_letter(case: Case, paper: Paper) -> str:
    """The commission's notification."""
    start, end = _rqth_days(case)
    department = case.person.place.department
    return (
        f"*Maison départementale des personnes handicapées* \\ {paper.choose('MDPH', 'MDA – MDPH')} {txt(department)} #h(1fr) Dossier n° {case.rng.randrange(10**5, 10**6)}\n\n#align(right)[{address_block(case.person)}]\n#v(4mm)\n"
        + title(
            paper,
            paper.choose(
                "Notification de décision – reconnaissance de la qualité de travailleur handicapé (RQTH)",
                "Attribution de la qualité de travailleur handicapé",
                "Reconnaissance de la qualité de travailleur handicapé",
            ),
        )
        + f"{txt(case.person.civility)},\n\nLa commission des droits et de l'autonomie des personnes handicapées (CDAPH) a décidé de reconnaître à {paper.full_name()}, {born_words(paper)}, la qualité de travailleur handicapé, "
        f"du {paper.date('start', start)} au {paper.date('end', end)}.\n\nÀ {txt(case.person.place.town)}, le {txt(french.any_date(start, case.rng))}\n\n"
        + signature_block(
            paper, "authority", "Le président de la commission", stamp=["MDPH", department]
        )
    )


@layout("disability_recognition", "rights_table", defects=("expired",))
def rqth_table(case: Case, paper: Paper) -> str:
    """A certificate of rights with a table."""
    start, end = _rqth_days(case)
    return (
        state_head(paper, "Maison départementale de l'autonomie", "CDAPH")
        + title(paper, paper.choose("Attestation de droits", "Attestation RQTH"))
        + f"#rows([Bénéficiaire], [{paper.full_name()}], [Date de naissance], [{paper.birth_date()}])\n#v(3mm)\n"
        f"#table(columns: (1fr, 35mm, 35mm), [*Droit*], [*Début*], [*Fin*], [Reconnaissance de la qualité de travailleur handicapé], [{paper.date('start', start)}], [{paper.date('end', end)}])\n\n"
        + signature_block(paper, "authority", "Pour la MDPH", stamp=["MDPH"])
    )


@layout("medical_certificate", "physician")
def medical_physician(case: Case, paper: Paper) -> str:
    """A physician's certificate of incompatibility with the scaffolding training."""
    issued, rng = case.fact("issue_date", case.day_before(3, 90)), case.rng
    doctor = f"Docteur {rng.choice(('Hélène', 'Paul', 'Karim', 'Agnès'))} {rng.choice(('FICTIF', 'MODÈLE', 'EXEMPLE'))}"
    subject = paper.choose(
        "présente un handicap incompatible avec la formation prévue par la recommandation R408",
        "ne peut suivre, en raison de son handicap, la formation au montage et à l'utilisation des échafaudages (R408)",
        "présente une contre-indication médicale au travail en hauteur ; son handicap est incompatible avec la formation R408",
    )
    return (
        f"*{txt(doctor)}* \\ {paper.choose('Médecine générale', 'Médecin du travail', 'Médecine générale – conventionné')} \\ {txt(case.person.place.post_code)} {txt(case.person.place.town)} \\ RPPS {rng.randrange(10**10, 10**11)}\n#v(8mm)\n"
        + title(paper, "Certificat médical")
        + f"Je soussigné(e), {txt(doctor)}, certifie avoir examiné ce jour {paper.full_name()}, {born_words(paper)}, et atteste que {txt('l’intéressé(e) ' + subject)}.\n\n"
        f"Certificat remis en main propre à la demande de l'intéressé(e).\n\n{made_at(paper, case.person.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "authority",
            paper.choose("Signature et cachet du médecin", doctor),
            stamp=[doctor, "Médecin"],
        )
    )


@layout("medical_certificate", "hand_filled")
def medical_form(case: Case, paper: Paper) -> str:
    """A printed form filled in by hand."""
    issued = case.fact("issue_date", case.day_before(3, 90))
    person = case.person
    name = f"{person.first_name} {person.birth_name}"
    paper.put("full_name", name)
    return (
        "Service de santé au travail – Cabinet médical fictif\n#line(length: 100%)\n"
        + title(paper, paper.choose("Certificat médical d'incompatibilité", "CERTIFICAT MEDICAL"))
        + f"Je soussigné(e), docteur en médecine, certifie que M. / Mme {paper.handwritten(name)} présente un handicap {paper.choose('incompatible', 'non compatible')} avec le suivi de la formation aux échafaudages de pied (recommandation R 408 annexes 4 et 5).\n\n"
        f"Le {paper.hand_date('issue_date', issued)}\n\n"
        + signature_block(
            paper, "authority", "Cachet et signature", stamp=["Dr FICTIF", "Médecin généraliste"]
        )
    )


@layout("accommodation_notice", "rector_table")
def accommodation_table(case: Case, paper: Paper) -> str:
    """The notification with the measures in a table."""
    issued = _issued(case)
    session = case.fact("notice_session", case.session - case.rng.choice((0, 1)))
    measures = case.rng.sample(
        (
            "Tiers temps aux épreuves écrites",
            "Utilisation d'un ordinateur",
            "Temps majoré aux épreuves orales",
            "Sujets en police Arial 16",
            "Secrétaire lecteur",
            "Salle à effectif réduit",
        ),
        3,
    )
    rows = ", ".join(
        f"[{txt(m)}], [{case.rng.choice(('Accordé', 'Accordé', 'Refusé'))}]" for m in measures
    )
    return (
        state_head(paper, f"Académie de {_academy(case)}", "Division des examens et concours")
        + title(
            paper,
            paper.choose(
                "Notification d'aménagement d'épreuves",
                "Décision d'aménagement des conditions d'examen",
                "Notification de décision – aménagements d'examen",
            ),
        )
        + f"Examen : BTS – {paper.put('session', session, f'session {session}')}\n\nCandidat(e) : {paper.full_name()}, {born_words(paper)}\n\n#table(columns: (1fr, 35mm), [*Aménagement demandé*], [*Décision*], {rows})\n\n"
        + _rector(paper, case, issued)
    )


@layout("accommodation_notice", "rector_letter")
def accommodation_letter(case: Case, paper: Paper) -> str:
    """The same as a letter."""
    issued = _issued(case)
    session = case.fact("notice_session", case.session - case.rng.choice((0, 1)))
    return (
        state_head(paper, f"Rectorat de {_academy(case)}", "Bureau des aménagements")
        + f"#align(right)[{address_block(case.person)}]\n\nObjet : {paper.choose('aménagement des épreuves du BTS', 'aménagements d’examen pour candidat en situation de handicap')}, {paper.put('session', session, f'session {session}')}\n\n"
        f"Vu l'avis du médecin désigné par la CDAPH, {paper.full_name()} bénéficie des aménagements suivants : {paper.choose('un tiers temps supplémentaire', 'une majoration du temps de composition et un secrétaire')}. La présente notification est à joindre à la confirmation d'inscription.\n\n"
        + _rector(paper, case, issued)
    )


@layout("student_engagement_form", "national_form")
def engagement_form(case: Case, paper: Paper) -> str:
    """The form of the optional épreuve: activities, dates, signature."""
    school = invent_school(case.rng)
    activity = paper.choose(
        "bénévolat dans une association sportive",
        "pompier volontaire",
        "élu(e) au conseil d'administration",
        "service civique",
    )
    return (
        f"BTS – {paper.put('session', case.session, f'SESSION {case.session}')} #h(1fr) Académie de {txt(_academy(case))}\n#v(3mm)\n"
        + title(
            paper,
            paper.choose(
                "Fiche engagement étudiant",
                "Épreuve facultative « engagement étudiant » – fiche d'engagement",
                "Formulaire engagement étudiant",
            ),
        )
        + f"#rows([Nom de naissance], [{paper.birth_name()}], [Nom d'usage], [{paper.usage_name()}], [Prénom(s)], [{paper.given_names()}], [Spécialité], [{txt(case.rng.choice(case.title.printed))}], [Établissement], [{txt(school.name)}])\n#v(3mm)\n"
        f"#block(stroke: 0.5pt, width: 100%, inset: 3mm)[*Activité(s) :* {txt(activity)} \\ *Période :* {txt(french.month_and_year(case.today - dt.timedelta(days=500)))} à {txt(french.month_and_year(case.today - dt.timedelta(days=90)))} \\ *Compétences, connaissances et aptitudes acquises :* {paper.handwritten('travail en équipe, autonomie')}]\n\n"
        + signature_block(paper, "candidate", "Signature du candidat")
    )


@layout("student_engagement_form", "annex_letter")
def engagement_annex(case: Case, paper: Paper) -> str:
    """A circular's annex with running text."""
    return (
        f"Annexe – {txt(_academy(case))}\n\n"
        + title(
            paper,
            paper.choose(
                "Demande de passage de l'épreuve facultative d'engagement étudiant",
                "Reconnaissance de l'engagement étudiant",
            ),
        )
        + f"Je soussigné(e) {paper.full_name()}, {born_words(paper)}, candidat(e) au BTS {txt(case.rng.choice(case.title.printed))}, {paper.put('session', case.session, f'session {case.session}')}, demande à présenter l'épreuve facultative « engagement étudiant » au titre de mon activité : {paper.choose('activité bénévole au sein d’une association', 'activité professionnelle', 'engagement de sapeur-pompier volontaire')}.\n\n"
        + signature_block(paper, "candidate", "Le candidat")
    )
