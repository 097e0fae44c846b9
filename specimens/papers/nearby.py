"""Papers that stand near those asked for and are none of them: a summons instead of the certificate,
an agreement instead of the attestation, a promise instead of the contract. All are `unknown`."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import address_block, letterhead, made_at, stamp_lines, state_head, title
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_place, invent_school, invent_training_body
from specimens.signing import Party, parties_in_a_row, place_to_sign
from specimens.specialities import ACADEMIES


def _speciality(case: Case) -> str:
    return txt(case.rng.choice(case.title.printed))


@layout("unknown", "defence_day_summons")
def defence_day_summons(case: Case, paper: Paper) -> str:
    """The order to come to the defence day; it does not prove that anybody came."""
    rng, place = case.rng, invent_place(case.rng)
    day = case.today + dt.timedelta(days=rng.randrange(10, 60))
    return (
        state_head(paper, "Service national et jeunesse", f"Centre de {place.town}")
        + f"#align(right)[{address_block(case.person)}]\n"
        + title(paper, paper.choose("Ordre de convocation à la JDC", "Convocation"))
        + f"{txt(case.person.civility)},\n\nVous êtes convoqué(e) pour accomplir votre journée défense et citoyenneté le {txt(french.date_with_weekday(day))} à 8 h 30, au {rng.randrange(1, 60)} {txt('rue de la Caserne fictive')}, {txt(place.town)}.\n\nNom : {paper.birth_name()} – Prénoms : {paper.given_names()} – {case.person.born} le {paper.birth_date()}\n\nMunissez-vous d'une pièce d'identité et de la présente convocation. Un certificat individuel vous sera remis à l'issue de la journée.\n\n"
        + place_to_sign(
            paper, Party("authority", "Le directeur du centre", ["SERVICE NATIONAL", place.town])
        )
    )


@layout("unknown", "internship_agreement")
def internship_agreement(case: Case, paper: Paper) -> str:
    """The agreement before an internship; the attestation comes after it."""
    rng, firm, school = case.rng, invent_firm(case.rng), invent_school(case.rng)
    start = case.today + dt.timedelta(days=rng.randrange(15, 90))
    end = start + dt.timedelta(days=7 * rng.randrange(4, 9) - 3)
    return (
        title(
            paper,
            paper.choose("Convention de stage", "CONVENTION RELATIVE AU STAGE EN MILIEU PROFESSIONNEL"),
        )
        + f"Entre {txt(firm.name)}, {txt(firm.address)}, représentée par {txt(firm.director)}, et {txt(school.name)}, {txt(school.address)}, pour l'étudiant(e) {paper.full_name()}, {case.person.born} le {paper.birth_date()}, inscrit(e) en BTS {_speciality(case)}.\n\n*Article 1* – La présente convention règle les rapports des signataires.\n\n*Article 2* – Le stage aura lieu du {txt(french.date_slashes(start))} au {txt(french.date_slashes(end))}.\n\n*Article 3* – Le stagiaire demeure sous statut scolaire et respecte le règlement intérieur.\n\n*Article 4* – Une attestation sera délivrée à l'issue du stage.\n\nFait en trois exemplaires, le {txt(french.date_slashes(case.today))}\n"
        + parties_in_a_row(
            paper,
            [
                Party("employer", "L'organisme d'accueil", stamp_lines(firm)),
                Party("training_centre", "L'établissement", stamp_lines(school)),
                Party("candidate", "L'étudiant(e)"),
            ],
            frame=True,
        )
    )  # fmt: skip


@layout("unknown", "forklift_certificate")
def forklift_certificate(case: Case, paper: Paper) -> str:
    """A certificate to drive machines: safety training that no circular asks for."""
    rng, body = case.rng, invent_training_body(case.rng)
    day = case.day_before(30, 600)
    return (
        letterhead(paper, body)
        + title(paper, paper.choose("Certificat d'aptitude à la conduite en sécurité (CACES)", "CACES® R489 – certificat"))
        + f"Délivré à {paper.full_name()}, {case.person.born} le {paper.birth_date()}\n\nRecommandation R489 – chariots de manutention – catégories {rng.choice(('1A, 3', '3', '3, 5'))}. Test du {txt(french.date_slashes(day))}, valable cinq ans.\n\n{made_at(paper, body.place.town, 'issue_date', day)}\n\n"
        + place_to_sign(paper, Party("training_centre", "Le testeur certifié", stamp_lines(body)))
    )  # fmt: skip


@layout("unknown", "promise_of_employment")
def promise_of_employment(case: Case, paper: Paper) -> str:
    """A promise to hire: neither a contract nor a certificate."""
    rng, firm = case.rng, invent_firm(case.rng)
    start = case.today + dt.timedelta(days=rng.randrange(20, 120))
    return (
        letterhead(paper, firm)
        + f"#align(right)[{address_block(case.person)}]\n\n*Objet : {paper.choose('promesse d’embauche', 'offre de contrat de travail', 'promesse de contrat d’apprentissage')}*\n\n{txt(case.person.civility)},\n\nComme suite à notre entretien, nous vous confirmons notre intention de vous embaucher à compter du {txt(french.date_long(start))} au poste de {txt(rng.choice(case.title.jobs).lower())}. Votre contrat vous sera remis à votre arrivée. Cette promesse est faite à {paper.full_name()}, {case.person.born} le {paper.birth_date()}.\n\n{made_at(paper, firm.place.town, 'issue_date', case.day_before(2, 30))}\n\n"
        + place_to_sign(
            paper, Party("employer", firm.director_title, stamp_lines(firm), firm.director)
        )
    )


@layout("unknown", "job_seeker_notice")
def job_seeker_notice(case: Case, paper: Paper) -> str:
    """The employment service's notice of situation, printed from its site."""
    day = case.day_before(1, 60)
    since = day - dt.timedelta(days=case.rng.randrange(60, 700))
    return (
        f"#grid(columns: (1fr, auto), [*Service public de l'emploi*], [Identifiant : {case.rng.randrange(10**6, 10**7)}K])\n#line(length: 100%)\n"
        + title(paper, paper.choose("Avis de situation", "Attestation d'inscription comme demandeur d'emploi"))
        + f"Nous attestons que {paper.full_name()}, {case.person.born} le {paper.birth_date()}, est inscrit(e) sur la liste des demandeurs d'emploi depuis le {txt(french.date_slashes(since))}, catégorie 1.\n\nÉdité le {paper.date('issue_date', day)}. Document généré sur votre espace personnel.\n"
    )  # fmt: skip


@layout("unknown", "liability_insurance")
def liability_insurance(case: Case, paper: Paper) -> str:
    """An insurer's attestation for the school year."""
    rng, firm = case.rng, invent_firm(case.rng)
    year = case.session - 1
    return (
        f"*Mutuelle Imaginaire* #h(1fr) Contrat n° {rng.randrange(10**8, 10**9)}\n\n#align(right)[{address_block(case.person)}]\n"
        + title(paper, paper.choose("Attestation d'assurance responsabilité civile", "Attestation d'assurance scolaire"))
        + f"Nous certifions que {paper.full_name()}, {case.person.born} le {paper.birth_date()}, est couvert(e) pour l'année scolaire {year}-{year + 1}, y compris lors de stages en entreprise.\n\n{made_at(paper, firm.place.town, 'issue_date', case.day_before(5, 60))}\n\n"
        + place_to_sign(paper, Party("authority", "Le directeur général"), shape="below")
    )  # fmt: skip


@layout("unknown", "examination_summons")
def examination_summons(case: Case, paper: Paper) -> str:
    """The summons to the épreuves, with dates and rooms; it confirms no registration."""
    rng = case.rng
    first = dt.date(case.session, 5, rng.randrange(10, 20))
    rows = ", ".join(
        f"[{txt(event)}], [{(first + dt.timedelta(days=k)):%d/%m/%Y}], [{rng.choice(('08:00', '09:00', '14:00'))}], [Salle {rng.randrange(1, 40)}]"
        for k, event in enumerate(("E1 Culture générale", "E2 Anglais", "E4 Étude technique"))
    )
    return (
        state_head(paper, f"Académie de {ACADEMIES[case.academy][0]}", "Division des examens")
        + title(paper, paper.choose("Convocation aux épreuves", f"CONVOCATION – BTS SESSION {case.session}"))
        + f"Candidat(e) : {paper.birth_name()} {paper.given_names(' ')}, {case.person.born} le {paper.birth_date()} \\ BTS {_speciality(case)}\n\n#table(columns: (1fr, 32mm, 24mm, 28mm), inset: 2mm, [*Épreuve*], [*Date*], [*Heure*], [*Lieu*], {rows})\n\nVous devez présenter cette convocation et une pièce d'identité. Toute absence est éliminatoire.\n\n"
        + place_to_sign(
            paper, Party("authority", "Pour le recteur, le chef de division", ["EXAMENS"])
        )
    )  # fmt: skip


@layout("unknown", "course_invoice")
def course_invoice(case: Case, paper: Paper) -> str:
    """A distance school's invoice: the name of the BTS, and no certificate."""
    rng, school = case.rng, invent_school(case.rng)
    price = rng.randrange(700, 1500)
    return (
        letterhead(paper, school)
        + f"#grid(columns: (1fr, 75mm), [{paper.choose('FACTURE', 'Facture acquittée', 'Échéancier de paiement')} n° {rng.randrange(10**5, 10**6)} \\ Date : {txt(french.date_slashes(case.day_before(20, 300)))}], [{address_block(case.person)}])\n#v(5mm)\n"
        f"Élève : {paper.full_name()}, {case.person.born} le {paper.birth_date()}\n\n#table(columns: (1fr, 35mm), inset: 2mm, [Préparation à distance – BTS {_speciality(case)}, année {case.session - 1}/{case.session}], [{price},00 €], [Frais d'inscription], [60,00 €], [*Total*], [*{price + 60},00 €*])\n\nNet de TVA. Réglé par carte bancaire.\n"
    )
