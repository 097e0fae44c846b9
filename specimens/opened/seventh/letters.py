"""Letters and notices of several offices: rulings, extracts and sheets of duties."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, issue_day, job_of, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    LYCEES,
    above,
    academy,
    aside,
    band,
    born,
    boxed,
    branch,
    called,
    centred_head,
    dated,
    de,
    figures,
    halves,
    loose_day,
    mast,
    names,
    over,
    page_of,
    rise,
    ruled,
    said,
    school_called,
    seal_of,
    seat,
    section,
    siret,
    someone,
    state,
    thick,
    under,
    underscored,
    window,
)
from specimens.people import invent_firm


@opened_layout("business_registration", "national_register_portal_print")
def national_register_portal_print(case: Case, paper: Paper) -> str:
    """The national register's portal: an entry in two columns of labels above values, no hand, the
    day of print in the foot."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(430, 2300) * ONE)
    day = issue_day(case, 2, 85)
    activity = rng.choice(("Travaux de couverture par éléments", "Réparation d'ordinateurs", "Conseil en gestion", "Installation de chauffage"))  # fmt: skip
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Carlito")), 9.6
    ink = "rgb(20,50,110)"
    paper.setup.footer = f"#text(size: 7pt)[Attestation éditée le {dated(paper, 'issue_date', day, figures(day))} #h(1fr) RNE – reproduction conforme à la base]"
    two = "(1fr, 1fr)"
    return (
        band(paper.choose("Attestation d'immatriculation au registre national des entreprises", "REGISTRE NATIONAL DES ENTREPRISES – attestation d'immatriculation"), ink, 12.5)
        + section("Identité de l'entrepreneur individuel", ink)
        + above([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=figures(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Nationalité", txt(who.nationality_word))], two)
        + section("Entreprise", ink)
        + above([("SIREN", thick(paper.put("siren", firm.siren, f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"))), ("Immatriculée depuis le", paper.date("registered_on", since, form=figures(since))), ("Forme", "Entrepreneur individuel"), ("Nature de l'activité", rng.choice(("Artisanale", "Commerciale", "Libérale")))], two)
        + section("Établissement principal", ink)
        + above([("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Activité principale", paper.put("activity", activity)), ("Code APE", txt(f"{rng.randrange(10, 99)}.{rng.randrange(10, 99)}Z"))], two)
    )  # fmt: skip


def _seal(case: Case) -> list[str]:
    return ["RECTORAT", academy(case).upper()]


@opened_layout("duration_decision", "waiver_of_placement_weeks_in_articles")
def waiver_of_placement_weeks_in_articles(case: Case, paper: Paper) -> str:
    """A short order: the length of the placement is cut for one candidate; articles 1 to 3, the
    rector's delegate over his name."""
    day = issue_day(case, 10, 380)
    left = case.rng.choice((2, 4))
    return (
        f"#align(center)[{thick(txt('ACADÉMIE ' + de(academy(case)).upper()))} \\ Division des examens et concours]\n"
        + ruled(paper.choose("DÉCISION DE DÉROGATION À LA DURÉE DE STAGE", "DÉROGATION À LA DURÉE DU STAGE – BTS"), 13)
        + "Le recteur, vu l'arrêté de création du diplôme, vu l'expérience professionnelle justifiée,\n\n#align(center)[*décide*]\n\n"
        + f"*Article 1.* {called(paper)}, {born(paper)}, candidat{case.person.agree('', 'e')} au BTS {txt(branch(case))}, est {case.person.agree('autorisé', 'autorisée')} à n'effectuer que {left} semaines de stage.\n\n"
        + f"*Article 2.* La dérogation vaut pour la session {case.session}.\n\n*Article 3.* Le candidat joint la présente décision à son dossier d'inscription.\n\n"
        + f"Fait à {txt(seat(case))}, le {dated(paper, 'issue_date', day)}\n"
        + rise(3)
        + f"#align(right)[#block[#set align(left)\n{over(paper, 'authority', 'Pour le recteur et par délégation', someone(case), stamp=_seal(case), wide=66, high=25)}]]\n"
    )  # fmt: skip


@opened_layout("accommodation_notice", "letter_of_the_rector_in_prose")
def letter_of_the_rector_in_prose(case: Case, paper: Paper) -> str:
    """A letter that grants measures in a sentence, the session named twice, the hand at the left."""
    rng = case.rng
    session = int(case.fact("notice_session", case.session - rng.choice((0, 1))))
    day = issue_day(case, 12, 300)
    last = dt.date(session, 4, 25)
    if day > last and not case.has("future_date"):
        day = last - rng.randrange(120) * ONE
    measures = rng.choice(("un temps majoré d'un tiers aux épreuves écrites et l'usage d'un ordinateur", "l'assistance d'un secrétaire et des sujets en gros caractères", "un temps majoré d'un tiers aux épreuves orales et la possibilité de se lever"))  # fmt: skip
    return (
        state(f"Rectorat {de(seat(case))}", "Division des examens et concours", f"Réf. AM/{session}/{rng.randrange(100, 999)}", motto=False)
        + window(paper)
        + rise(5)
        + f"{txt(seat(case))}, le {dated(paper, 'issue_date', day)}\n\n*Objet :* {paper.choose('notification d’aménagement des épreuves', 'aménagement de vos épreuves d’examen')} – BTS, session {paper.put('session', session)}\n\n{txt(case.person.civility)},\n\n"
        + f"J'ai l'honneur de vous notifier la décision prise en faveur de {called(paper)}, {born(paper, place=False)}, après avis du Dr {txt(someone(case))}. Pour l'examen du BTS {txt(branch(case))}, il est accordé {txt(measures)}.\n\n"
        + "Conservez cette lettre et présentez-la avec votre convocation. Vous pouvez former un recours gracieux dans les deux mois.\n"
        + rise(4)
        + under(paper, "authority", "Pour le recteur,", "le secrétaire général adjoint", stamp=_seal(case), wide=64, high=26)
    )  # fmt: skip


@opened_layout("disability_recognition", "short_attestation_of_rights", defects=("expired",))
def short_attestation_of_rights(case: Case, paper: Paper) -> str:
    """Half a sheet for an employer: only the status and its days, no rate, the director's hand."""
    rng, who = case.rng, case.person
    start = case.today - rng.randrange(60, 700) * ONE
    end = dt.date(start.year + 5, start.month, min(start.day, 28)) - ONE
    if case.has("expired"):
        end = case.today - rng.randrange(20, 420) * ONE
        start = dt.date(end.year - 5, end.month, min(end.day, 28)) + ONE
    start, end = case.fact("start", start), case.fact("end", end)
    page_of(paper, 210, 148, 11, 16, 9, 16)
    paper.setup.size_pt = 9.8
    area = who.place.department
    return (
        f"{thick(txt(f'Maison départementale de l’autonomie – {area}'), 12)} #h(1fr) Dossier {rng.randrange(10**5, 10**6)}\n#line(length: 100%, stroke: 0.5pt)\n"
        + f"#align(center)[{thick(txt(paper.choose('ATTESTATION – RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ', 'ATTESTATION RQTH')), 12)}]\n"
        + f"Le directeur atteste que {called(paper)}, {born(paper)}, est {who.agree('reconnu travailleur handicapé', 'reconnue travailleuse handicapée')} par décision de la CDAPH :\n"
        + above([("à compter du", thick(dated(paper, "start", start, figures(start)))), ("jusqu'au", thick(dated(paper, "end", end, figures(end))))], "(50mm, 50mm)")
        + "Attestation délivrée pour faire valoir les droits prévus par le code du travail.\n"
        + aside(paper, "authority", "Le directeur de la MDA", stamp=["M.D.A.", area], wide=64, high=25)
    )  # fmt: skip


@opened_layout("jdc_exemption", "half_sheet_sentence_with_seal_apart")
def half_sheet_sentence_with_seal_apart(case: Case, paper: Paper) -> str:
    """A half sheet with one sentence; the hand at the left, the round seal apart."""
    rng, who = case.rng, case.person
    town = rng.choice(("Nîmes", "Nancy", "Lyon", "Limoges"))
    day = issue_day(case, 40, 900)
    if not case.has("future_date"):
        day = max(day, years_old(case, 17) + 5 * ONE)
    page_of(paper, 210, 148, 12, 18, 10, 18)
    return (
        f"{thick('MINISTÈRE DES ARMÉES', 10)} \\ Centre du service national {txt(de(town))} #h(1fr) N° {rng.randrange(100, 9999)}\n"
        + boxed(paper.choose("ATTESTATION D'EXEMPTION", "ATTESTATION D'EXEMPTION À LA JDC"), 13)
        + f"Je soussigné(e), chef du centre, certifie que {called(paper)}, {born(paper)}, est {who.agree('dispensé', 'dispensée')} à titre définitif de la journée défense et citoyenneté (article L. 114-7 du code du service national) et satisfait aux obligations exigées pour les examens publics.\n\n"
        + f"{txt(town)}, le {dated(paper, 'issue_date', day)}\n"
        + f"#grid(columns: (1fr, auto), align: horizon, [{under(paper, 'authority', 'Le chef du centre')}], [{paper.stamp(['SERVICE NATIONAL', town.upper()], shape='round')}])\n"
    )  # fmt: skip


@opened_layout("job_description", "firm_letter_listing_duties")
def firm_letter_listing_duties(case: Case, paper: Paper) -> str:
    """A manager's letter that lists duties with dashes; the manager and the head of staff named."""
    firm, rng = invent_firm(case.rng), case.rng
    job = job_of(case)
    duties = rng.sample(("prépare les dossiers techniques", "chiffre les devis", "suit les approvisionnements", "contrôle les travaux", "anime l’équipe de trois personnes", "tient le planning", "rend compte au client", "met à jour les plans"), 5)  # fmt: skip
    return (
        mast(firm, paper.put("employer", firm.name), rng.choice(("rgb(50,90,60)", "rgb(120,70,0)")), firm.phone)
        + rise(3)
        + underscored(paper.choose("FICHE DE POSTE", "Fiche de poste détaillée", "DESCRIPTION DU POSTE OCCUPÉ"), 14)
        + rise(3)
        + f"Salarié : {called(paper)} \\ Emploi : {thick(paper.put('job_title', job))} \\ Responsable direct : {txt(someone(case))} \\ Service : {rng.choice(('études', 'travaux', 'exploitation'))}\n\n"
        + "Dans cet emploi, le salarié :\n\n"
        + "\n".join(f"- {txt(d)} ;" for d in duties)
        + f"\n\nAutonomie : {rng.choice(('travaille sur objectifs', 'décide seul des moyens courants'))}. Niveau requis : technicien supérieur.\n\nFait le {loose_day(paper, case.today - rng.randrange(5, 200) * ONE)}\n"
        + rise(3)
        + under(paper, "employer", firm.director, firm.director_title, stamp=seal_of(firm), high=26)
    )  # fmt: skip


@opened_layout("refrigerant_attestation", "school_sheet_category_in_prose")
def school_sheet_category_in_prose(case: Case, paper: Paper) -> str:
    """A school that assesses: the category in the sentence, teacher and head sign in a row."""
    school, rng = school_called(case, LYCEES), case.rng
    day = issue_day(case, 4, 700)
    category = case.fact("category", rng.choice(("I", "I", "II", "III")))
    return (
        centred_head(school, txt(school.name), f"Organisme évaluateur – agrément n° {rng.randrange(1000, 9999)}")
        + ruled(paper.choose("ATTESTATION D'APTITUDE À LA MANIPULATION DES FLUIDES FRIGORIGÈNES", "ATTESTATION D'APTITUDE – FLUIDES FRIGORIGÈNES"), 12.5)
        + rise(2)
        + f"Le chef d'établissement atteste que {called(paper)}, {born(paper)}, a subi avec succès les épreuves prévues à l'arrêté du 13 octobre 2008 et est {case.person.agree('apte', 'apte')} à manipuler les fluides frigorigènes pour les équipements relevant de la catégorie {thick(paper.put('category', category))}.\n\n"
        + f"Épreuves passées le {txt(said(paper, day - rng.choice((1, 5, 12)) * ONE))} devant {txt(someone(case))}, évaluateur.\n\n"
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + rise(2)
        + halves(under(paper, "training_centre", "L'évaluateur"), under(paper, "training_centre", school.director_title, stamp=seal_of(school), high=26))
    )  # fmt: skip
