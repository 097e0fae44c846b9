"""Offices that decide about a candidate: length of training, exemption, disability, health,
arrangements for the épreuves."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    academy_of,
    birth,
    bts,
    given_at,
    heading,
    labelled,
    running_name,
    seat_of,
    sides,
    state_corner,
    usage_row,
    window_of,
)
from specimens.people import invent_school
from specimens.signing import Party, place_to_sign


def _issued(case: Case, least: int = 20, most: int = 380) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def _for_the_rector(paper: Paper, *, align: str = "right") -> str:
    """The rectorat's hand and stamp."""
    label = paper.choose("Pour le recteur et par délégation, le secrétaire général", "La rectrice de région académique", "Pour la rectrice, le chef de division")  # fmt: skip
    return place_to_sign(paper, Party("authority", label, ["RECTORAT", academy_of(paper.case).upper()]), align=align)  # fmt: skip


@opened_layout("exemption_decision", "units_granted")
def units_granted(case: Case, paper: Paper) -> str:
    """A decision about exemptions by virtue of a diploma, in a table of units."""
    units = case.rng.sample(
        (
            "U1 – Culture générale et expression",
            "U2 – Langue vivante étrangère",
            "U31 – Mathématiques",
            "U32 – Sciences physiques",
        ),
        2,
    )
    rows = ", ".join(f"[{txt(u)}], [Dispense accordée]" for u in units)
    return (
        state_corner(f"Académie de {academy_of(case)}", "Division des examens et concours")
        + heading(paper.choose("NOTIFICATION DE DISPENSE D'ÉPREUVES", "Décision – dispenses d'unités du BTS", "ARRÊTÉ DE DISPENSE"))
        + f"Vu le diplôme de niveau 5 présenté par {running_name(paper)}, {birth(paper)}, candidat(e) au BTS {txt(bts(case))} ;\n\nles unités suivantes font l'objet d'une dispense :\n\n#table(columns: (1fr, 50mm), inset: 2mm, {rows})\n\n"
        + given_at(paper, seat_of(case), "issue_date", _issued(case)) + "\n\n" + _for_the_rector(paper)
    )  # fmt: skip


def _rights(case: Case) -> tuple[dt.date, dt.date]:
    start = case.today - dt.timedelta(days=case.rng.randrange(40, 330))
    end = dt.date(start.year + case.rng.choice((1, 2, 5)), start.month, min(start.day, 28))
    if case.has("expired"):
        end = case.today - dt.timedelta(days=case.rng.randrange(15, 400))
        start = dt.date(end.year - 2, end.month, min(end.day, 28))
    return case.fact("start", start), case.fact("end", end)


@opened_layout("disability_recognition", "notified_decision", defects=("expired",))
def notified_decision(case: Case, paper: Paper) -> str:
    """A notification with the decision in a frame and the ways to appeal."""
    start, end = _rights(case)
    department = case.person.place.department
    return (
        f"#text(size: 1.3em)[*MDPH*] du département {txt(department)} #h(1fr) Dossier {case.rng.randrange(10**5, 10**6)} \\ #v(4mm)\n"
        + sides("", window_of(case.person), "(1.2fr, 1fr)")
        + heading(paper.choose("NOTIFICATION DE DÉCISION DE LA CDAPH", "Décision de la commission des droits et de l'autonomie", "RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ"))
        + f"Concernant : {running_name(paper)}, {birth(paper)}\n\n#block(stroke: 0.7pt, inset: 3mm, width: 100%)[*Reconnaissance de la qualité de travailleur handicapé (RQTH)* : ACCORD \\ Valable du {paper.date('start', start)} au {paper.date('end', end)}]\n\n"
        f"Décision prise le {txt(french.date_long(start))}, article L. 5213-2 du code du travail. Elle peut être contestée dans un délai de deux mois par recours administratif préalable obligatoire.\n\n"
        + place_to_sign(paper, Party("authority", "La présidente de la CDAPH", ["MDPH", department]), align="right")
    )  # fmt: skip


@opened_layout("disability_recognition", "certificate_of_status", defects=("expired",))
def certificate_of_status(case: Case, paper: Paper) -> str:
    """A short certificate with labels, names told apart."""
    start, end = _rights(case)
    return (
        state_corner(f"Maison départementale des personnes handicapées ({case.person.place.department})", "Pôle droits")
        + heading(paper.choose("Attestation RQTH", "JUSTIFICATIF DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ"))
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Droit ouvert", "Reconnaissance de la qualité de travailleur handicapé"), ("À compter du", paper.date("start", start)), ("Jusqu'au", paper.date("end", end))])
        + f"\nDocument à produire à l'appui de vos démarches. Édité le {txt(french.date_slashes(start + dt.timedelta(days=5)))}.\n\n"
        + place_to_sign(paper, Party("authority", "Pour le directeur de la MDPH", ["MDPH"]), align=paper.choose("left", "right"))
    )  # fmt: skip


_MEASURES = ("Majoration d'un tiers du temps (écrit)", "Majoration d'un tiers du temps (oral)", "Ordinateur équipé d'un correcteur", "Secrétaire scripteur", "Sujets agrandis", "Accès facilité aux locaux")  # fmt: skip


def _notice_session(case: Case) -> int:
    return int(case.fact("notice_session", case.session - case.rng.choice((0, 1))))


@opened_layout("accommodation_notice", "measures_ticked")
def measures_ticked(case: Case, paper: Paper) -> str:
    """The whole list of measures, those granted ticked."""
    session = _notice_session(case)
    granted = set(case.rng.sample(_MEASURES, 2))
    ticks = " \\ ".join(
        f"#check({'true' if m in granted else 'false'}) {txt(m)}" for m in _MEASURES
    )
    return (
        state_corner(f"Académie de {academy_of(case)}", "Pôle inclusion – examens")
        + heading(paper.choose("AMÉNAGEMENT DES ÉPREUVES D'EXAMEN – NOTIFICATION", "Décision d'aménagements d'épreuves", "Aménagements accordés à l'examen du BTS"))
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Examen", txt(f"BTS {bts(case)}")), ("Session", paper.put("session", session))])
        + f"\n{ticks}\n\nVu l'avis du médecin désigné par la commission des droits et de l'autonomie.\n\n"
        + given_at(paper, seat_of(case), "issue_date", _issued(case)) + "\n\n" + _for_the_rector(paper)
    )  # fmt: skip


@opened_layout("duration_decision", "granted_by_letter")
def granted_by_letter(case: Case, paper: Paper) -> str:
    """A letter grants a lighter course."""
    return (
        state_corner(f"Rectorat de l'académie de {academy_of(case)}", "Division des formations")
        + sides("", window_of(case.person), "(1.2fr, 1fr)")
        + f"#v(5mm)\n{given_at(paper, seat_of(case), 'issue_date', _issued(case))}\n\nObjet : {paper.choose('votre demande d’aménagement de la formation', 'formation aménagée – réponse à votre demande', 'décision relative à la durée de votre formation')}\n\n{txt(case.person.civility)},\n\n"
        f"Après examen de votre parcours antérieur, j'ai décidé d'accorder à {running_name(paper)}, {birth(paper)}, le bénéfice d'une {paper.choose('formation aménagée', 'durée de formation réduite par décision de positionnement')} pour la préparation du BTS {txt(bts(case))} : la scolarité pourra être accomplie en une seule année.\n\nVous joindrez copie de cette décision à votre inscription à l'examen.\n\n"
        + _for_the_rector(paper, align="left")
    )  # fmt: skip


@opened_layout("exemption_decision", "experience_jury")
def experience_jury(case: Case, paper: Paper) -> str:
    """The jury for experience writes to the candidate: what was validated, what remains."""
    return (
        f"*Académie de {txt(academy_of(case))}* \\ Service de la validation des acquis de l'expérience (DAVA)\n#line(length: 70mm)\n"
        + sides("", window_of(case.person), "(1.2fr, 1fr)")
        + f"#v(4mm)\n*{paper.choose('Résultat de votre validation des acquis de l’expérience', 'Notification du jury de VAE', 'VAE – procès-verbal de validation partielle')}*\n\n"
        f"{txt(case.person.civility)},\n\nÀ l'issue de l'entretien, le jury du BTS {txt(bts(case))} a validé partiellement votre expérience. {running_name(paper)}, {birth(paper)}, est en conséquence {case.person.agree('dispensé', 'dispensée')} des épreuves {paper.choose('E1 et E2', 'E2 et E31', 'E1, E2 et E32')}. Les autres épreuves restent à présenter dans un délai de cinq ans.\n\n{given_at(paper, seat_of(case), 'issue_date', _issued(case))}\n\n"
        + place_to_sign(paper, Party("authority", "Le président du jury", ["DAVA", academy_of(case).upper()], "Pr. EXEMPLE"), align="right")
    )  # fmt: skip


_DOCTORS = ("Dr Anne FICTIVE", "Docteur Marc EXEMPLE", "Dr Samia MODÈLE")


@opened_layout("medical_certificate", "practice_sheet")
def practice_sheet(case: Case, paper: Paper) -> str:
    """A physician's computer prints the certificate on an A5 upright sheet."""
    doctor = case.rng.choice(_DOCTORS)
    town = case.person.place.town
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (14, 15, 14, 15)
    return (
        f"*{txt(doctor)}* \\ {paper.choose('Médecine générale', 'Médecine physique et de réadaptation')} \\ {txt(town)} – RPPS 1{case.rng.randrange(10**9, 10**10)}\n#line(length: 100%)\n#align(right)[{txt(town)}, le {paper.date('issue_date', _issued(case, 2, 80))}]\n#v(6mm)\n"
        + heading(paper.choose("Certificat médical", "CERTIFICAT", "Certificat médical de contre-indication"))
        + f"Je certifie que l'état de santé de {running_name(paper)}, {birth(paper, place=False)}, {paper.choose('est incompatible avec la formation R408 (montage et utilisation d’échafaudages)', 'constitue, du fait de son handicap, une contre-indication au travail sur échafaudage et à la formation R 408', 'ne lui permet pas, en raison d’un handicap, de suivre la formation relative aux échafaudages (recommandation R408)')}.\n\nRemis à l'intéressé{case.person.agree('', 'e')} pour faire valoir ses droits.\n\n"
        + place_to_sign(paper, Party("authority", paper.choose("Signature", doctor), [doctor, town]), align="right", shape=paper.choose("below", "beside"))
    )  # fmt: skip


@opened_layout("medical_certificate", "academy_form")
def academy_form(case: Case, paper: Paper) -> str:
    """The academy's form about scaffolding, ticked by the physician's hand."""
    doctor = case.rng.choice(_DOCTORS)
    return (
        f"Académie de {txt(academy_of(case))} – BTS – dispense de l'attestation R408\n#v(4mm)\n"
        + heading(paper.choose("CERTIFICAT MÉDICAL D'INCOMPATIBILITÉ", "Certificat à remplir par le médecin"))
        + f"Je soussigné(e) {txt(doctor)}, après avoir examiné :\n#v(2mm)\n"
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom", paper.given_names(" ")), ("Né(e) le", paper.birth_date())])
        + f"\ncertifie que son handicap est : \\ #check(true) incompatible \\ #check(false) compatible \\ avec la formation au montage, à la réception et à l'utilisation des échafaudages de pied.\n\nDate : {paper.hand_date('issue_date', _issued(case, 2, 80))}\n\n"
        + place_to_sign(paper, Party("authority", "Cachet et signature du médecin", [doctor, case.person.place.town]), shape="framed", width_mm=70, height_mm=28)
    )  # fmt: skip


@opened_layout("accommodation_notice", "decision_in_articles")
def decision_in_articles(case: Case, paper: Paper) -> str:
    """The rector decides in articles."""
    session = _notice_session(case)
    one, two = case.rng.sample(_MEASURES, 2)
    return (
        f"#align(center)[*RECTORAT DE L'ACADÉMIE DE {txt(academy_of(case).upper())}*]\n#v(5mm)\n"
        + heading(paper.choose("Décision relative aux aménagements des conditions d'examen", "DÉCISION D'AMÉNAGEMENT D'ÉPREUVES"))
        + f"Le recteur, vu les articles D. 613-26 à D. 613-30 du code de l'éducation, décide :\n\n*Article premier.* {running_name(paper)}, {birth(paper)}, bénéficie, pour l'examen du brevet de technicien supérieur, {paper.put('session', session, f'session {session}')}, des aménagements suivants : {txt(one[0].lower() + one[1:])} ; {txt(two[0].lower() + two[1:])}.\n\n*Article 2.* Ces mesures s'appliquent à l'ensemble des épreuves concernées. La demande portant sur d'autres mesures est rejetée.\n\n*Article 3.* Le chef du service des examens est chargé de l'exécution de la présente décision.\n\n"
        + given_at(paper, seat_of(case), "issue_date", _issued(case)) + "\n\n" + _for_the_rector(paper)
    )  # fmt: skip


@opened_layout("duration_decision", "placement_form")
def placement_form(case: Case, paper: Paper) -> str:
    """The placement decision on a form: what was asked, what was granted."""
    school, rng = invent_school(case.rng), case.rng
    weeks = rng.choice((4, 5, 6))
    return (
        state_corner(f"Académie de {academy_of(case)}", "Délégation à l'enseignement supérieur")
        + heading(paper.choose("DÉCISION DE POSITIONNEMENT RÉGLEMENTAIRE", "Positionnement – décision du recteur", "Décision portant réduction de la durée de formation"))
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("BTS préparé", txt(bts(case))), ("Établissement", txt(school.name))])
        + f"\nVu les articles D. 643-1 à D. 643-35 du code de l'éducation ; vu l'avis de la commission pédagogique :\n\n#check(true) la durée de la formation est fixée à {rng.choice(('une année', '675 heures', '12 mois'))} \\ #check(true) la durée du stage est ramenée à {weeks} semaines \\ #check(false) la demande est rejetée\n\n"
        + given_at(paper, seat_of(case), "issue_date", _issued(case)) + "\n\n" + _for_the_rector(paper)
    )  # fmt: skip
