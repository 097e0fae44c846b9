"""What rectors, commissions, juries and physicians decide or find."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.bodies import local_school
from specimens.opened.sixth.facts import UNITS
from specimens.opened.sixth.wording import (
    academy_of,
    addressee,
    beside,
    born_on,
    boxes,
    day_said,
    dotted,
    down,
    engraved,
    headed,
    issued,
    listing,
    marianne,
    numeric,
    of,
    on_day,
    option_of,
    rector_town,
    sheet,
    signs_under,
    spoken_name,
    stranger,
    strong,
    tab,
    tick,
    tiny,
    title_line,
    told_apart,
)
from specimens.people import invent_firm, invent_place


def _rector(case: Case) -> list[str]:
    return engraved("Rectorat", academy_of(case))


@opened_layout("duration_decision", "positioning_order_by_inspector")
def positioning_order_by_inspector(case: Case, paper: Paper) -> str:
    """The academy's filled form: the request above, the inspector's opinion, the rector's decision
    ticked, the length granted."""
    rng, school = case.rng, local_school(case)
    day = issued(case, 15, 420)
    asked = day - dt.timedelta(days=rng.randrange(20, 60))
    hours = rng.choice((400, 600, 700, 900))
    return (
        marianne(f"Académie {of(academy_of(case))}", "DEC 3 – brevets de technicien supérieur")
        + title_line(paper.choose("POSITIONNEMENT RÉGLEMENTAIRE – DÉCISION", "DEMANDE ET DÉCISION DE POSITIONNEMENT", "Décision de positionnement en BTS"), 14)
        + tab("1. Demande")
        + boxes([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("BTS demandé", txt(option_of(case))), ("Établissement", txt(f"{school.name}, {school.place.town}")), ("Demande reçue le", txt(numeric(asked))), ("Diplômes possédés", txt(rng.choice(("DUT, niveau 5", "BTS d'une autre spécialité", "Licence 1re année validée"))))])
        + tab("2. Avis du corps d'inspection")
        + f"{tick(True, 'favorable')} #h(4mm) {tick(False, 'défavorable')} #h(6mm) Inspecteur : {txt(stranger(case))}, le {txt(numeric(asked + dt.timedelta(days=12)))}\n"
        + tab("3. Décision du recteur")
        + f"{tick(False, 'durée réglementaire maintenue (1 350 h)')} \\ {tick(True, f'durée de formation ramenée à {hours} h')} \\ {tick(rng.random() < 0.5, 'stage ramené à quatre semaines')}\n\nCette décision est valable pour la première session à laquelle le candidat se présente et jusqu'à l'obtention du diplôme. Elle doit être jointe à la confirmation d'inscription.\n\n"
        + f"Fait à {txt(rector_town(case))}, le {on_day(paper, 'issue_date', day)}\n"
        + down(2)
        + f"#align(right)[{signs_under(paper, 'authority', 'Pour le recteur, le secrétaire général', stamp=_rector(case))}]\n"
    )  # fmt: skip


@opened_layout("duration_decision", "letter_waiving_weeks_of_placement")
def letter_waiving_weeks_of_placement(case: Case, paper: Paper) -> str:
    """A letter to the candidate: a derogation on the length of training or of the placement."""
    rng, who = case.rng, case.person
    day = issued(case, 15, 400)
    what = rng.choice(("la durée du stage en milieu professionnel, ramenée de huit à quatre semaines", "la durée de formation, réduite à une année", "la durée de votre stage, dont vous êtes dispensé(e) en totalité au vu de votre expérience"))  # fmt: skip
    return (
        marianne(f"Rectorat {of(academy_of(case))}", "Division des examens et concours", f"Affaire suivie par : {stranger(case)}", f"Réf. DEC/BTS/{day.year}-{rng.randrange(100, 999)}")
        + addressee(paper)
        + down(6)
        + f"{txt(rector_town(case))}, le {on_day(paper, 'issue_date', day)}\n\n*Objet :* {paper.choose('dérogation à la durée de formation', 'votre demande de dérogation – BTS', 'aménagement de la durée de formation ou de stage')}\n\n{txt(who.civility)},\n\n"
        + f"Par courrier du {txt(day_said(paper, day - dt.timedelta(days=rng.randrange(14, 50))))}, vous avez sollicité un aménagement pour la préparation du BTS {txt(option_of(case))}.\n\n"
        + f"Après consultation de l'inspection, j'ai l'honneur de vous faire connaître que la dérogation est accordée à {spoken_name(paper)}, {born_on(paper)}, pour {txt(what)}.\n\nVous voudrez bien produire une copie de la présente décision lors de votre inscription à l'examen.\n\n"
        + f"Je vous prie d'agréer, {txt(who.civility)}, l'expression de ma considération distinguée.\n"
        + down(4)
        + f"#pad(left: 85mm)[{signs_under(paper, 'authority', 'Pour le recteur et par délégation,', 'la directrice des examens', stamp=_rector(case), below=stranger(case))}]"
    )  # fmt: skip


@opened_layout("exemption_decision", "jury_notice_of_partial_validation")
def jury_notice_of_partial_validation(case: Case, paper: Paper) -> str:
    """The academy's notice after the jury on acquired experience: units granted in a grid, five
    years."""
    rng, who = case.rng, case.person
    day = issued(case, 20, 900)
    held = day - dt.timedelta(days=rng.randrange(3, 20))
    granted = set(rng.sample(range(len(UNITS)), rng.choice((2, 3, 4))))
    rows = [(u, txt(label), "Validée" if k in granted else "Non validée") for k, (u, label, _) in enumerate(UNITS)]  # fmt: skip
    return (
        marianne(f"Académie {of(academy_of(case))}", "Dispositif académique de validation des acquis", f"Dossier VAE n° {rng.randrange(1000, 9999)}")
        + title_line(paper.choose("NOTIFICATION DE LA DÉCISION DU JURY – VALIDATION DES ACQUIS DE L'EXPÉRIENCE", "VAE – NOTIFICATION DE VALIDATION PARTIELLE"), 12.5)
        + down(2)
        + f"Le jury du BTS {txt(option_of(case))}, réuni le {txt(numeric(held))}, après entretien, a attribué à :\n"
        + listing([*told_apart(paper, "Nom", "Nom d'usage", "Prénom(s)"), (who.agree("Né le", "Née le"), paper.birth_date(form=numeric(who.birth_date)))], 40)
        + down(1)
        + "une *validation partielle* selon le détail ci-dessous. Le candidat est dispensé des épreuves correspondant aux unités validées.\n"
        + headed(("Unité", "Intitulé", "Décision"), rows, "(18mm, 1fr, 34mm)")
        + f"#text(size: 0.9em)[Le bénéfice des unités validées est acquis définitivement (code de l'éducation, article L. 335-5). Recours gracieux : deux mois.]\n\nÀ {txt(rector_town(case))}, le {on_day(paper, 'issue_date', day)}\n"
        + down(2)
        + beside(f"Le président du jury \\ {paper.sign('authority', width_mm=55, height_mm=20)}", f"Pour le recteur \\ {paper.sign('authority', width_mm=60, height_mm=22, stamp=_rector(case))}")
    )  # fmt: skip


@opened_layout("exemption_decision", "short_order_for_holder_of_diploma")
def short_order_for_holder_of_diploma(case: Case, paper: Paper) -> str:
    """An order in articles: dispensation of general tests for the holder of a higher diploma."""
    rng = case.rng
    day = issued(case, 10, 380)
    chosen = rng.sample(UNITS[:4], rng.choice((1, 2)))
    units = " et ".join(f"{u} ({label})" for u, label, _ in chosen)
    return (
        f"{strong('Le recteur de la région académique, recteur de l’académie')} \\\n{txt(of(academy_of(case)))}\n\n"
        + "#text(size: 0.88em)[Vu le code de l'éducation, articles D. 643-1 à D. 643-35 ; \\ Vu l'arrêté du 24 juin 2005 fixant les conditions d'obtention de dispenses d'unités au brevet de technicien supérieur ; \\ Vu le diplôme présenté par l'intéressé(e), délivré en "
        + f"{day.year - rng.randrange(1, 5)} ;]\n"
        + down(3)
        + title_line(paper.choose("ARRÊTE", "DÉCIDE"), 14)
        + f"*Article 1er.* – {spoken_name(paper)}, {born_on(paper)}, est {case.person.agree('dispensé', 'dispensée')} de l'unité {txt(units)} du BTS {txt(option_of(case))}.\n\n*Article 2.* – La dispense vaut pour la session {case.session} et les suivantes. Aucune note n'est attribuée aux unités dispensées.\n\n*Article 3.* – Le chef de la division des examens et concours est chargé de l'exécution de la présente décision.\n\n"
        + f"Fait à {txt(rector_town(case))}, le {on_day(paper, 'issue_date', day)}\n"
        + down(5)
        + f"#align(center)[Le recteur \\ {paper.sign('authority', width_mm=66, height_mm=24, stamp=_rector(case))}]\n"
    )  # fmt: skip


@opened_layout("disability_recognition", "county_house_attestation", defects=("expired",))
def county_house_attestation(case: Case, paper: Paper) -> str:
    """The county house's attestation of rights: « valable du … au … » in a frame, appeals in small
    print."""
    rng, who = case.rng, case.person
    start = case.today - dt.timedelta(days=rng.randrange(70, 600))
    end = dt.date(start.year + rng.choice((3, 5)), start.month, min(start.day, 28)) - dt.timedelta(days=1)  # fmt: skip
    if case.has("expired"):
        end = case.today - dt.timedelta(days=rng.randrange(30, 500))
        start = dt.date(end.year - 3, end.month, min(end.day, 28))
    start, end = case.fact("start", start), case.fact("end", end)
    department = who.place.department
    return (
        f"#grid(columns: (auto, 1fr), column-gutter: 5mm, align: horizon, [#box(fill: rgb(90,40,120), inset: 3mm)[{strong('MDPH', 14, 'white')}]], [Maison départementale des personnes handicapées – département {department}])\n"
        + addressee(paper)
        + down(5)
        + title_line(paper.choose("ATTESTATION DE RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ", "Reconnaissance de la qualité de travailleur handicapé – attestation"), 12.5)
        + down(2)
        + f"La commission des droits et de l'autonomie, en sa séance du {txt(numeric(start - dt.timedelta(days=rng.randrange(0, 15))))}, a reconnu la qualité de travailleur handicapé à :\n"
        + listing([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), (who.agree("Né le", "Née le"), paper.birth_date(form=numeric(who.birth_date))), ("Numéro individuel", txt(str(rng.randrange(10**5, 10**6))))], 48)
        + down(2)
        + f"#align(center)[#box(stroke: 1pt, inset: 3mm)[Valable du {on_day(paper, 'start', start)} au {on_day(paper, 'end', end)}]]\n"
        + down(2)
        + "#text(size: 0.82em)[Cette attestation ouvre droit au bénéfice de l'obligation d'emploi et aux aménagements prévus à l'article L. 5213-6 du code du travail. Elle ne mentionne pas le taux d'incapacité. Contestation : recours administratif préalable dans les deux mois de la notification.]\n"
        + down(3)
        + f"#pad(left: 90mm)[{signs_under(paper, 'authority', 'Le président de la commission', stamp=engraved('MDPH', department))}]"
    )  # fmt: skip


_PHYSICIANS = ("Dr Élise MODÈLE", "Docteur Bruno EXEMPLAIRE", "Dr Sonia FICTIF", "Docteur P. IMAGINAIRE")  # fmt: skip


@opened_layout("medical_certificate", "printed_form_filled_by_hand")
def printed_form_filled_by_hand(case: Case, paper: Paper) -> str:
    """A form with dots that a physician completes in ink: only the day and the hand are written, the
    names typed by the practice's program."""
    rng, who = case.rng, case.person
    doctor, day = rng.choice(_PHYSICIANS), issued(case, 2, 100)
    place = invent_place(rng)
    return (
        f"#align(center)[{strong(txt(doctor), 13)} \\ {rng.choice(('Médecine générale', 'Médecine physique', 'Orthopédie – traumatologie'))} \\ {txt(place.town)} – n° RPPS 10{rng.randrange(10**8, 10**9)}]\n#line(length: 100%, stroke: 0.4pt)\n"
        + down(6)
        + title_line(paper.choose("CERTIFICAT MÉDICAL D'INCOMPATIBILITÉ", "CERTIFICAT MÉDICAL", "Certificat médical de contre-indication"), 14)
        + down(3)
        + "Je soussigné(e), docteur en médecine, certifie que l'état de santé de\n"
        + "".join(dotted(k + " :", v) for k, v in told_apart(paper, "Nom", "Nom d'usage", "Prénom", one=True))
        + dotted("Date de naissance :", paper.birth_date(form=numeric(who.birth_date)))
        + f"\n{tick(True, 'est incompatible avec la formation au montage, à la réception et à l’utilisation des échafaudages de pied (recommandation R408)')} \\ {tick(False, 'permet cette formation avec réserves')}\n\nDurée de l'incompatibilité : {rng.choice(('définitive', 'session en cours', 'deux ans'))}.\n\n"
        + f"Certificat remis à l'intéressé(e) pour servir auprès du service des examens. Fait le {paper.hand_date('issue_date', day)}\n"
        + down(4)
        + f"#align(right)[Signature et cachet du médecin \\ {paper.sign('authority', width_mm=62, height_mm=26, stamp=engraved(doctor, place.town))}]\n"
    )  # fmt: skip


@opened_layout("medical_certificate", "occupational_service_slip")
def occupational_service_slip(case: Case, paper: Paper) -> str:
    """An occupational health service's half sheet: references of the visit, the restriction, the
    hand."""
    rng, who = case.rng, case.person
    doctor, day = rng.choice(_PHYSICIANS), issued(case, 2, 150)
    sheet(paper, 210, 148, (12, 16, 10, 16))
    paper.setup.size_pt = 9.8
    return (
        f"{strong('Service de prévention et de santé au travail interentreprises', 11)} \\ Centre {txt(of(invent_place(rng).town))} #h(1fr) Dossier {rng.randrange(10**5, 10**6)}\n#line(length: 100%)\n"
        + title_line(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL – MÉDECINE DU TRAVAIL"), 13)
        + f"Je soussigné(e) {txt(doctor)}, médecin du travail, certifie avoir reçu le {txt(day_said(paper, day))} {spoken_name(paper)}, {born_on(paper, place=False)}, salarié(e) de l'entreprise {txt(invent_firm(rng).name)}, bénéficiaire de l'obligation d'emploi.\n\n"
        + f"Conclusions : contre-indication médicale au travail en hauteur et sur échafaudage, au port d'équipements antichute ; {who.agree('il', 'elle')} ne peut suivre la formation prévue par la recommandation R408.\n\n"
        + f"Établi le {on_day(paper, 'issue_date', day)} pour faire valoir ce que de droit. \\ {paper.sign('authority', width_mm=62, height_mm=24, stamp=engraved(doctor, 'santé au travail'))}\n"
    )  # fmt: skip


@opened_layout("accommodation_notice", "letter_with_measures_by_test")
def letter_with_measures_by_test(case: Case, paper: Paper) -> str:
    """The notice of adapted conditions with a row a kind of test."""
    rng = case.rng
    session = int(case.fact("notice_session", case.session - rng.choice((0, 0, 1))))
    day = issued(case, 15, 300)
    rows = [("Épreuves écrites", rng.choice(("tiers temps", "tiers temps, ordinateur"))), ("Épreuves orales", rng.choice(("temps de préparation majoré", "néant"))), ("Épreuves pratiques", rng.choice(("tiers temps", "aide humaine"))), ("Matériel", rng.choice(("calculatrice adaptée", "sujets en Arial 16")))]  # fmt: skip
    return (
        marianne(f"Académie {of(academy_of(case))}", "Pôle aménagements d'examens")
        + addressee(paper)
        + down(4)
        + title_line(paper.choose("NOTIFICATION D'AMÉNAGEMENT D'ÉPREUVES", "Décision d'aménagement des épreuves d'examen"), 14)
        + f"Candidat : {spoken_name(paper)}, {born_on(paper, place=False)} \\ Examen : BTS {txt(option_of(case))} \\ Session : {strong(paper.put('session', session))}\n"
        + down(2)
        + f"Vu l'avis du médecin désigné rendu le {txt(french.date_long(day - dt.timedelta(days=15)))}, il est décidé :\n"
        + headed(("Nature des épreuves", "Mesures accordées"), [(txt(a), txt(b)) for a, b in rows], "(60mm, 1fr)")
        + f"Les mesures non mentionnées sont refusées. Présentez cette notification le jour de chaque épreuve.\n\n{txt(rector_town(case))}, le {on_day(paper, 'issue_date', day)}\n"
        + down(3)
        + f"#pad(left: 90mm)[{signs_under(paper, 'authority', 'Pour le recteur,', stamp=_rector(case), below=stranger(case))}]"
        + tiny("Recours : recteur, puis tribunal administratif, dans les deux mois.", 7)
    )  # fmt: skip
