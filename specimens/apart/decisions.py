"""Offices that decide about a candidate: length of training, exemption, disability, health,
arrangements for the épreuves."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.decisions import _MEASURES, _for_the_rector, _issued, _notice_session
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


@apart_layout("duration_decision", "placement_form")
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


@apart_layout("duration_decision", "granted_by_letter")
def granted_by_letter(case: Case, paper: Paper) -> str:
    """A letter grants a lighter course."""
    return (
        state_corner(f"Rectorat de l'académie de {academy_of(case)}", "Division des formations")
        + sides("", window_of(case.person), "(1.2fr, 1fr)")
        + f"#v(5mm)\n{given_at(paper, seat_of(case), 'issue_date', _issued(case))}\n\nObjet : {paper.choose('votre demande d’aménagement de la formation', 'formation aménagée – réponse à votre demande', 'décision relative à la durée de votre formation')}\n\n{txt(case.person.civility)},\n\n"
        f"Après examen de votre parcours antérieur, j'ai décidé d'accorder à {running_name(paper)}, {birth(paper)}, le bénéfice d'une {paper.choose('formation aménagée', 'durée de formation réduite par décision de positionnement')} pour la préparation du BTS {txt(bts(case))} : la scolarité pourra être accomplie en une seule année.\n\nVous joindrez copie de cette décision à votre inscription à l'examen.\n\n"
        + _for_the_rector(paper, align="left")
    )  # fmt: skip


@apart_layout("exemption_decision", "experience_jury")
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


@apart_layout("medical_certificate", "practice_sheet")
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


@apart_layout("medical_certificate", "academy_form")
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


@apart_layout("accommodation_notice", "decision_in_articles")
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
