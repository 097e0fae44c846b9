"""Defence day, census, physicians."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.apart.thirty_second.wording import (
    below,
    birth,
    born,
    civil,
    east,
    fence,
    fine,
    gap,
    heavy,
    home,
    inward,
    labels,
    mid,
    named,
    of,
    on,
    page,
    pen_day,
    penned,
    side,
    somebody,
    stroke,
    tick,
)
from specimens.drawing import txt
from specimens.facts import census_day, defence_day
from specimens.layout import Case, Paper, apart_layout


@apart_layout("jdc_certificate", "service_centre_certificate_with_numbered_box")
def service_centre_certificate_with_numbered_box(case: Case, paper: Paper) -> str:
    """A service centre's certificate: ministry at the left, number in a box, text, commander."""
    p, rng, day = case.person, case.rng, defence_day(case)
    page(paper, 10.6, ("Liberation Sans", "Carlito", "Lato"), (14, 20, 16, 20))
    number = f"{p.birth_date:%y}{p.birth_department}{rng.randrange(10**5, 10**6)}"
    return (
        side(f"{heavy('MINISTÈRE DES ARMÉES')} \\ Secrétariat général pour l'administration \\ Direction du service national et de la jeunesse", east(f"#box(stroke: 0.8pt, inset: 2mm)[N° identifiant défense : {number}]"))
        + gap(10)
        + mid(f"{heavy(txt(paper.choose('CERTIFICAT INDIVIDUEL DE PARTICIPATION', 'CERTIFICAT DE PARTICIPATION')), 16)} \\ {heavy('à la Journée défense et citoyenneté', 13)} \\ {fine('(article L. 114-3 du code du service national)', 8)}")
        + gap(8)
        + "Le commandant du centre du service national et de la jeunesse certifie que :\n"
        + inward(labels([*civil(paper, "NOM", "NOM D'USAGE", "PRÉNOM(S)"), ("NÉ(E) LE", f"{birth(paper)} À {txt(p.birth_place.upper())}"), ("DOMICILE", home(case))], 34, row=2.8), 12)
        + gap(3)
        + f"a participé à la JDC le {heavy(on(paper, 'session_date', day))} sur le site de {txt(p.place.town)}.\n\n"
        + fence("Le présent certificat doit être produit pour toute inscription, avant l'âge de vingt-cinq ans, aux examens et concours soumis au contrôle de l'autorité publique. Il n'en est délivré qu'un exemplaire.", 3, "0.4pt")
        + gap(6)
        + inward(below(paper, ("authority", "Pour le ministre et par délégation, le commandant du centre", ["CSNJ", p.place.town.upper()]), 78), 80)
    )  # fmt: skip


@apart_layout("jdc_certificate", "duplicate_sent_with_a_letter_and_detachable_slip")
def duplicate_sent_with_a_letter_and_detachable_slip(case: Case, paper: Paper) -> str:
    """A letter that sends the certificate; the certificate itself in a frame under a cut."""
    p, rng, day = case.person, case.rng, defence_day(case)
    page(paper, 9.8, ("Liberation Serif", "Carlito", "Open Sans"), (14, 18, 12, 18))
    return (
        side(f"Centre du service national et de la jeunesse \\ {txt(p.place.town)} \\ Tél. 09 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}", inward(f"#v(8mm){txt(p.civility)} {txt(p.first_name)} {txt(p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}", 6))
        + gap(5)
        + f"{p.civility},\n\nVous trouverez ci-dessous votre certificat de participation à la journée défense et citoyenneté. Conservez-le : il vous sera demandé pour le permis de conduire et pour les examens. Pensez à signaler tout changement d'adresse jusqu'à vos vingt-cinq ans.\n\nLe bureau des administrés\n"
        + gap(3)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + gap(2)
        + fence(
            mid(f"RÉPUBLIQUE FRANÇAISE \\ {heavy(txt(paper.choose('CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ', 'JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT INDIVIDUEL DE PARTICIPATION')), 12)}")
            + gap(2)
            + f"{named(paper)}, {born(paper)}, a effectué la journée défense et citoyenneté le {heavy(on(paper, 'session_date', day))} et se trouve en règle au regard des obligations du code du service national.\n\n"
            + side(f"{fine('Timbre à date du centre', 7.5)} \\ \\ Dossier {rng.randrange(10**6, 10**7)}", below(paper, ("authority", "Le chef du centre", ["SERVICE NATIONAL", p.place.town.upper()]), 70)),
            4,
            "1pt",
        )
    )  # fmt: skip


@apart_layout("census_attestation", "town_hall_notice_with_coat_and_rights")
def town_hall_notice_with_coat_and_rights(case: Case, paper: Paper) -> str:
    """A town hall's attestation: a shield, the articles, parents' names, officer's hand."""
    p, rng, day = case.person, case.rng, census_day(case)
    page(paper, 10.6, ("Liberation Serif", "Libertinus Serif", "Carlito"), (16, 20, 16, 20))
    shield = '#box(width: 14mm, height: 16mm, stroke: 1pt, radius: (bottom: 7mm), fill: rgb(220,230,245))[#align(center + horizon)[✶]]'  # fmt: skip
    town = p.place.town
    return (
        side(shield, f"{heavy(txt(f'VILLE {of(town).upper()}'), 13)} \\ Service de l'état civil et de la citoyenneté", wide="(18mm, 1fr)", align="horizon")
        + gap(8)
        + mid(f"{heavy(txt(paper.choose('ATTESTATION DE RECENSEMENT', 'ATTESTATION DE RECENSEMENT CITOYEN')), 16)} \\ articles L. 113-1 et R. 111-8 du code du service national")
        + gap(6)
        + "Le maire certifie que la personne dont l'identité suit s'est fait recenser dans la commune :\n"
        + labels([*civil(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper)), ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Fils ou fille de", txt(f"{rng.choice(('Marc', 'Ali', 'Pierre'))} et de {rng.choice(('Sylvie', 'Nadia', 'Paule'))}")), ("Domicile", home(case))], 46)
        + gap(4)
        + "L'intéressé(e) sera convoqué(e) ultérieurement à la journée défense et citoyenneté. La mairie ne délivre pas de duplicata de cette attestation.\n"
        + gap(6)
        + side(f"Délivrée le {on(paper, 'issue_date', day)}", below(paper, ("authority", "Pour le maire, l'officier d'état civil délégué", ["MAIRIE", town.upper()]), 76))
    )  # fmt: skip


_WORDS = (
    "présente un handicap incompatible avec la formation au montage et à l'utilisation des échafaudages prévue par la recommandation R408",
    "n'est pas en mesure, du fait de son handicap, de suivre la formation R408 (échafaudages de pied)",
    "présente une contre-indication durable au travail en hauteur, incompatible avec la formation R408",
)


@apart_layout("medical_certificate", "practice_sheet_with_left_column_of_the_doctor")
def practice_sheet_with_left_column_of_the_doctor(case: Case, paper: Paper) -> str:
    """A practice's prescription sheet: degrees and hours at the left, address of an emergency."""
    p, rng = case.person, case.rng
    day, doctor = case.fact("issue_date", case.day_before(3, 80)), f"Docteur {somebody(case)}"
    page(paper, 10.6, ("Liberation Serif", "Carlito", "Lato"), (16, 20, 16, 18))
    left = f"#set text(size: 8.2pt)\n{heavy(txt(doctor), 11)} \\ Médecin généraliste \\ Diplômé{'e' if rng.random() < 0.5 else ''} de la faculté {txt(of(p.place.town))} \\ \\ {txt(p.place.post_code)} {txt(p.place.town)} \\ Consultations sur rendez-vous \\ \\ N° RPPS 1{rng.randrange(10**9, 10**10)} \\ \\ Membre d'une association agréée : les chèques sont acceptés"
    right = (
        f"{txt(p.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + gap(8)
        + mid(heavy(txt(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical")), 14))
        + gap(6)
        + f"Je soussigné{'' if rng.random() < 0.5 else '(e)'}, {txt(doctor)}, certifie avoir examiné {named(paper)}, {born(paper)}, et constate que cette personne {txt(rng.choice(_WORDS))}.\n\nCertificat remis en main propre, pour être joint à un dossier d'inscription à un examen.\n"
        + gap(8)
        + below(paper, ("authority", "Signature et cachet du médecin", [doctor, f"{p.place.post_code} {p.place.town}"]), 72)
    )  # fmt: skip
    return side(left, right, wide="(48mm, 1fr)", gutter=8) + gap(8) + fine("En cas d'urgence, composer le 15", 8)  # fmt: skip


@apart_layout("medical_certificate", "work_health_service_form_with_ticks")
def work_health_service_form_with_ticks(case: Case, paper: Paper) -> str:
    """A work health service's form: the doctor ticks the conclusion, writes names by pen."""
    p, rng = case.person, case.rng
    day, doctor = case.fact("issue_date", case.day_before(3, 80)), f"Dr {somebody(case)}"
    page(paper, 10, ("Open Sans", "Liberation Sans", "DejaVu Sans"), (14, 18, 14, 18))
    usage = [("Nom d'usage", penned(paper, "usage_name", p.usage_name, p.usage_name))] if p.usage_name else []  # fmt: skip
    return (
        side(heavy("Service de prévention et de santé au travail", 12, "rgb(0,110,110)"), east(f"Centre {txt(of(p.place.town))} \\ {fine('imprimé MED-12', 8)}"), wide="(110mm, 1fr)")
        + stroke("rgb(0,110,110)", 1.2)
        + gap(3)
        + mid(heavy(txt(paper.choose("CERTIFICAT MÉDICAL D’INCOMPATIBILITÉ", "CERTIFICAT MÉDICAL")), 14))
        + gap(3)
        + labels([("Nom de naissance", penned(paper, "birth_name", p.birth_name, p.birth_name)), *usage, ("Prénom", penned(paper, "given_names", [p.first_name], p.first_name)), ("Né(e) le", pen_day(paper, "birth_date", p.birth_date))], 44, row=4)
        + gap(3)
        + f"Je soussigné(e), {txt(doctor)}, médecin du travail, après examen de la personne nommée ci-dessus, conclus :\n\n"
        + f"{tick(False, 'aucune restriction')} \\ {tick(False, 'restriction temporaire')} \\ {tick(True, 'handicap incompatible avec la formation prévue par la recommandation R408 (échafaudages)')}\n\n"
        + fence(f"Observations : {paper.handwritten(rng.choice(('pas de travail en hauteur', 'ne peut monter sur échafaudage', 'avis définitif')), 14)}", 3, "0.4pt")
        + gap(4)
        + side(f"Date : {paper.hand_date('issue_date', day, 14)}", below(paper, ("authority", "Le médecin (signature, cachet)", [doctor, "Médecin du travail"]), 74))
    )  # fmt: skip
