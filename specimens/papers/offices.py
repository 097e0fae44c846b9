"""Decisions of public offices in other shapes: commissions' minutes with ticked opinions, orders with
recitals, tables of blocks, notices of rights over two pages, prescriptions."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import address_block, made_at
from specimens.layout import Case, Paper, layout
from specimens.papers.decisions import _rqth_days as rqth_days
from specimens.people import invent_school
from specimens.signing import Party, parties_in_a_row, place_to_sign
from specimens.specialities import ACADEMIES


def _issued(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(20, 400))


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _speciality(case: Case) -> str:
    return txt(case.rng.choice(case.title.printed))


def _rector(case: Case, paper: Paper) -> Party:
    name = _academy(case)
    return Party(
        "authority",
        paper.choose(
            "Pour la rectrice et par délégation, le chef de la division",
            "Pour le recteur, par délégation, la secrétaire générale adjointe",
            "La rectrice de l'académie",
            "Le directeur des examens et concours",
        ),
        [f"ACADÉMIE DE {name.upper()}", "EXAMENS"],
        paper.choose("Claire MODÈLE", "Denis EXEMPLE", "A. FICTIF"),
    )


def _banner(paper: Paper, service: str) -> str:
    """The head of an academy's letter: region on the left in bold, service and address in a
    narrow column below."""
    academy = _academy(paper.case)
    return (
        f"#grid(columns: (52mm, 1fr), column-gutter: 6mm, [#text(size: 1.4em, weight: \"bold\")[ACADÉMIE \\ DE {txt(academy.upper())}] \\ #text(size: 6.5pt, style: \"italic\")[Liberté \\ Égalité \\ Fraternité]], "
        f"[#align(right)[*Rectorat* \\ {txt(service)} \\ #text(size: 0.85em)[Affaire suivie par : bureau 3 – examens\\@exemple.example]]])\n#v(6mm)\n"
    )  # fmt: skip


def _civil_grid(paper: Paper) -> str:
    """Names told apart, in two columns of small labels over values."""
    person = paper.case.person
    usage = (
        f"[#text(size: 0.75em)[Nom d'usage] \\ {paper.usage_name()}], " if person.usage_name else ""
    )
    return (
        f"#grid(columns: (1fr, 1fr), row-gutter: 3mm, [#text(size: 0.75em)[Nom de famille] \\ *{paper.birth_name()}*], {usage}[#text(size: 0.75em)[Prénom(s)] \\ {paper.given_names(' ')}], "
        f"[#text(size: 0.75em)[Date de naissance] \\ {paper.birth_date(form=french.date_slashes(person.birth_date))}])\n"
    )  # fmt: skip


@layout("duration_decision", "commission_minutes")
def duration_minutes(case: Case, paper: Paper) -> str:
    """The form of a positioning commission: lengths asked and granted, opinions ticked."""
    rng, issued = case.rng, _issued(case)
    school = invent_school(rng)
    asked = rng.choice(("1 an", "18 mois", "une année"))
    return (
        f"#table(columns: (1fr, 1fr), inset: 3mm, [Académie de {txt(_academy(case))} \\ {txt(school.name)}], [#align(center)[#text(size: 1.15em)[*{paper.choose('PROCÈS-VERBAL DE POSITIONNEMENT', 'DEMANDE ET DÉCISION DE POSITIONNEMENT', 'Positionnement à l’entrée en formation – BTS')}*]]])\n#v(3mm)\n"
        + _civil_grid(paper)
        + f"#v(3mm)\nDiplôme préparé : BTS {_speciality(case)}\n\n#table(columns: (1fr, 40mm, 40mm), inset: 2mm, [], [*Durée réglementaire*], [*Durée accordée*], [Formation en centre], [2 ans], [{asked}], [Période en milieu professionnel], [12 semaines], [{rng.choice((6, 8))} semaines])\n"
        f"Avis de l'équipe pédagogique : #check(true) favorable #h(6mm) #check(false) défavorable \\ \nDécision du recteur : #check(true) accordée #h(6mm) #check(false) refusée #h(6mm) {made_at(paper, _academy(case), 'issue_date', issued)}\n#v(3mm)\n"
        + parties_in_a_row(
            paper,
            [
                Party("candidate", "Le candidat"),
                Party("training_centre", "Le chef d'établissement", [school.name, school.place.town]),
                _rector(case, paper),
            ],
            frame=True,
        )
    )  # fmt: skip


@layout("duration_decision", "rector_order")
def duration_rector(case: Case, paper: Paper) -> str:
    """An order with « considérant » and « arrête », its number, and ways of appeal."""
    rng, issued = case.rng, _issued(case)
    paper.setup.font = rng.choice(("Liberation Serif", "Liberation Sans", "Caladea"))
    paper.setup.justify = True
    what = paper.choose(
        "un aménagement de la durée de la formation",
        "une réduction de la durée de la formation par positionnement",
        "une dérogation à la durée du stage",
    )
    return (
        _banner(paper, "Division des examens et concours")
        + f"Arrêté n° {case.session}-{rng.randrange(100, 999)} {paper.choose('portant positionnement', 'relatif à la durée de formation', 'portant aménagement de la durée de formation')}\n\nLa rectrice de l'académie,\n\nVu le code de l'éducation, et notamment son article D. 643-11 ;\n\nVu la demande présentée par {paper.full_name()}, {case.person.born} le {paper.birth_date()} ;\n\nConsidérant les études et l'expérience antérieures de l'intéressé(e),\n\n#align(center)[*ARRÊTE*]\n\n"
        f"*Art. 1* – Il est accordé {txt(what)} préparant au BTS {_speciality(case)}, au titre de la session {case.session}.\n\n*Art. 2* – La durée de formation est fixée à {rng.choice((500, 600, 700))} heures au minimum.\n\n*Art. 3* – Le secrétaire général est chargé de l'exécution du présent arrêté.\n\n{made_at(paper, _academy(case), 'issue_date', issued)}\n\n"
        + place_to_sign(paper, _rector(case, paper), shape="named", align="right")
        + "#text(size: 0.75em)[Délais et voies de recours : deux mois devant le tribunal administratif.]\n"
    )


@layout("exemption_decision", "blocks_table")
def exemption_blocks(case: Case, paper: Paper) -> str:
    """The notice of a VAE jury by blocks of skills: acquired or not."""
    rng, issued = case.rng, _issued(case)
    blocks = (
        "Bloc 1 – Étude et préparation", "Bloc 2 – Conduite et organisation", "Bloc 3 – Relations professionnelles",
        "Culture générale et expression", "Langue vivante étrangère", "Mathématiques",
    )  # fmt: skip
    granted = set(rng.sample(range(6), rng.randrange(2, 5)))
    rows = ", ".join(
        f"[{txt(b)}], [{'Acquis' if k in granted else 'Non acquis'}]" for k, b in enumerate(blocks)
    )
    return (
        _banner(paper, "Service académique de la VAE")
        + f"#align(right)[{address_block(case.person)}]\n#v(4mm)\n*{paper.choose('Notification des résultats – validation des acquis de l’expérience', 'Résultat de votre jury VAE')}* \\ BTS {_speciality(case)}\n\n{txt(case.person.civility)},\n\nLe jury de validation s'est réuni. Il a prononcé pour {paper.listed_name()}, {case.person.born} le {paper.birth_date()}, une validation partielle :\n\n"
        f"#table(columns: (1fr, 35mm), inset: 1.8mm, [*Bloc de compétences / unité*], [*Décision*], {rows})\n\nLes unités acquises sont dispensées d'épreuve lors d'une inscription à l'examen.\n\n{made_at(paper, _academy(case), 'issue_date', issued)}\n"
        + place_to_sign(
            paper, Party("authority", "Le président du jury", ["DAVA", _academy(case).upper()])
        )
    )


@layout("exemption_decision", "request_with_answer")
def exemption_answer(case: Case, paper: Paper) -> str:
    """The candidate's request on a form, the office's answer in a frame at the foot."""
    issued = _issued(case)
    held = paper.choose(
        "DUT Génie civil", "Licence d'économie", "BTS Assistant de manager", "BUT 2"
    )
    unit = paper.choose("U1 – Culture générale et expression", "U2 – Langue vivante", "U3 – Mathématiques")  # fmt: skip
    return (
        f"Session {case.session} #h(1fr) Examen : BTS {_speciality(case)}\n\n#align(center)[#underline[#text(size: 1.2em)[{paper.choose('FORMULAIRE DE DISPENSE D’UNITÉ', 'Demande de dispense d’épreuve – réponse du rectorat', 'DISPENSES D’ÉPREUVES AU TITRE D’UN DIPLÔME')}]]]\n#v(3mm)\n*Partie 1 – à remplir par le candidat*\n\n"
        + _civil_grid(paper)
        + f"#v(3mm)\nDiplôme détenu : {txt(held)} \\ Je demande à être dispensé(e) de l'unité : {txt(unit)}\n\n*Partie 2 – réservée à l'administration*\n#block(stroke: 1pt, inset: 4mm, width: 100%)[Après examen de la demande et du diplôme présenté : \\ #check(true) la dispense de l'unité demandée est accordée \\ #check(false) la dispense est refusée. Motif : .................... \\ \n{made_at(paper, _academy(case), 'issue_date', issued)}\n"
        + place_to_sign(
            paper, _rector(case, paper), shape=paper.choose("below", "beside"), align="right"
        )
        + "]\n"
    )


@layout("disability_recognition", "decision_two_pages", defects=("expired",))
def rqth_decision(case: Case, paper: Paper) -> str:
    """The commission's decision with its articles of law; ways of appeal on a second page."""
    start, end = rqth_days(case)
    rng, department = case.rng, case.person.place.department
    paper.setup.numbering = True
    return (
        f"#grid(columns: (1fr, 1fr), [*CDAPH* \\ Commission des droits et de l'autonomie \\ des personnes handicapées \\ Département {txt(department)}], [#align(right)[N° de dossier : {rng.randrange(10**5, 10**6)} \\ N° de décision : {rng.randrange(10**6, 10**7)} \\ \\ {address_block(case.person)}]])\n#v(8mm)\n"
        f"#align(center)[#text(size: 1.2em)[*{paper.choose('DÉCISION', 'Notification de décision')}* \\ Qualité de travailleur handicapé]]\n#v(4mm)\nVu le code du travail, articles L. 5213-1 et L. 5213-2 ; vu le code de l'action sociale et des familles, article L. 241-6 ;\n\nLa commission, réunie le {txt(french.date_long(start))}, pour {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()},\n\n"
        f"#block(inset: (left: 8mm))[*accorde* la reconnaissance de la qualité de travailleur handicapé. \\ Période d'attribution : {paper.date('start', start)} – {paper.date('end', end)}.]\n\nCette décision vaut orientation vers le marché du travail.\n\n"
        + place_to_sign(
            paper,
            Party("authority", "Le(la) président(e) de la CDAPH, par délégation", ["MDPH", department]),
            align=paper.choose("right", "center"),
        )
        + "#pagebreak()\n*VOIES ET DÉLAIS DE RECOURS*\n\nSi vous contestez cette décision, vous disposez d'un délai de deux mois pour former un recours administratif préalable obligatoire auprès de la maison départementale, puis de deux mois pour saisir le tribunal judiciaire.\n\nVous pouvez demander l'intervention d'une personne qualifiée chargée de proposer des mesures de conciliation.\n"
    )  # fmt: skip


@layout("disability_recognition", "personal_space_print", defects=("expired",))
def rqth_online(case: Case, paper: Paper) -> str:
    """Printed from the person's online space; nobody signs."""
    start, end = rqth_days(case)
    paper.setup.font = paper.choose("Open Sans", "Lato", "Carlito")
    return (
        f"#text(size: 0.8em)[{txt(french.date_slashes(case.today))} #h(1fr) Mon espace – MDPH en ligne]\n#v(3mm)\n#block(fill: rgb(235,240,252), radius: 2mm, width: 100%, inset: 4mm)[#text(size: 1.3em)[*{paper.choose('Mes droits en cours', 'Attestation de droits à la RQTH', 'Justificatif : travailleur handicapé')}*]]\n#v(3mm)\n"
        + _civil_grid(paper)
        + f"#v(4mm)\n#block(stroke: 0.6pt + rgb(60,90,180), radius: 2mm, width: 100%, inset: 4mm)[*RQTH – Reconnaissance de la qualité de travailleur handicapé* #h(1fr) #text(fill: rgb(20,120,60))[Accordé] \\ \nDébut du droit #h(4mm) {paper.date('start', start)} \\ Fin du droit #h(4mm) {paper.date('end', end)}]\n\n"
        "#text(size: 0.85em)[Ce document peut être présenté à un employeur ou à un organisme de formation. Il ne mentionne ni la nature du handicap ni le taux d'incapacité.]\n"
    )


def _doctor(case: Case) -> str:
    rng = case.rng
    return f"{rng.choice(('Hélène', 'Paul', 'Karim', 'Agnès', 'Louis'))} {rng.choice(('FICTIF', 'MODÈLE', 'EXEMPLE', 'INVENTÉ'))}"


@layout("medical_certificate", "prescription_sheet")
def medical_prescription(case: Case, paper: Paper) -> str:
    """On a prescription sheet: A5, doctor on the left, text in the middle, signature bare."""
    rng, doctor = case.rng, _doctor(case)
    issued = case.fact("issue_date", case.day_before(3, 90))
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (12, 12, 12, 12)
    paper.setup.size_pt = 10
    return (
        f"#grid(columns: (1fr, 1fr), [*Dr {txt(doctor)}* \\ {paper.choose('Médecin généraliste', 'Rhumatologue', 'Médecine physique et de réadaptation')} \\ Diplômé de la faculté de {txt(case.person.place.town)}], [#align(right)[{txt(case.person.street)} \\ {txt(case.person.place.post_code)} {txt(case.person.place.town)} \\ AM 999{rng.randrange(10**5, 10**6)}]])\n#line(length: 100%)\n"
        f"#align(right)[Le {paper.date('issue_date', issued)}]\n#v(5mm)\n#align(center)[*{paper.choose('Certificat', 'CERTIFICAT MÉDICAL', 'Certificat médical de contre-indication')}*]\n#v(3mm)\n"
        f"Je certifie, après examen de {paper.full_name()}, {case.person.born} le {paper.birth_date()}, que son état de santé {paper.choose('contre-indique la formation au montage et à l’utilisation des échafaudages (R408)', 'est incompatible avec le travail sur échafaudage et avec la formation R 408 correspondante', 'ne lui permet pas de suivre la formation « échafaudages de pied » en raison de son handicap')}.\n\nFait pour valoir ce que de droit.\n#v(5mm)\n"
        + place_to_sign(
            paper,
            Party("authority", "Signature :", [f"Dr {doctor}", "Médecin"]),
            shape=paper.choose("beside", "below", "stamp_beside"),
            align=paper.choose("left", "right"),
        )
    )


@layout("medical_certificate", "occupational_notice")
def medical_occupational(case: Case, paper: Paper) -> str:
    """The occupational physician's notice: frames, ticked conclusion, date and place on a line."""
    rng, doctor = case.rng, _doctor(case)
    issued = case.fact("issue_date", case.day_before(3, 90))
    return (
        f"#table(columns: (1fr, 1fr), inset: 3mm, [*Service de prévention et de santé au travail* \\ Centre de {txt(case.person.place.town)} – agrément n° {rng.randrange(100, 999)}], [Médecin : Dr {txt(doctor)} \\ Visite du {txt(french.date_slashes(issued))}])\n#v(3mm)\n#align(center)[#text(size: 1.2em)[*{paper.choose('AVIS MÉDICAL – CERTIFICAT', 'Certificat du médecin du travail', 'Certificat médical à l’attention du service des examens')}*]]\n#v(3mm)\n"
        + _civil_grid(paper)
        + "#v(3mm)\n#block(stroke: 0.5pt, inset: 3mm, width: 100%)[*Conclusions* \\ #check(false) apte à la formation aux échafaudages de pied \\ #check(true) handicap incompatible avec la formation R408 (montage, réception et utilisation des échafaudages) \\ #check(false) à revoir le ................]\n\n"
        f"{made_at(paper, case.person.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(
            paper,
            Party("authority", "Cachet et signature du médecin du travail", ["SANTÉ AU TRAVAIL", f"Dr {doctor}"]),
            shape=paper.choose("framed", "below"),
            align="right",
            width_mm=64,
        )
    )  # fmt: skip


_MEASURES = (
    "majoration d'un tiers du temps des épreuves écrites", "temps majoré pour la préparation des oraux",
    "ordinateur sans connexion fourni par le centre", "sujets agrandis au format A3",
    "aide d'un secrétaire scripteur", "possibilité de se lever et de s'alimenter", "salle à part",
)  # fmt: skip


@layout("accommodation_notice", "order_in_articles")
def accommodation_order(case: Case, paper: Paper) -> str:
    """A decision in articles with recitals, typed signature name below."""
    rng, issued = case.rng, _issued(case)
    session = case.fact("notice_session", case.session - rng.choice((0, 1)))
    measures = "\n".join(f"- {txt(m)} ;" for m in rng.sample(_MEASURES, 3))
    return (
        _banner(paper, "Bureau des examens – aménagements")
        + f"*Décision n° {rng.randrange(1000, 9999)} {paper.choose('relative à l’aménagement des conditions de passation des épreuves', 'portant aménagement d’épreuves d’examen')}*\n\nVu les articles D. 613-26 et suivants du code de l'éducation ;\n\nVu la demande de {paper.full_name()}, {case.person.born} le {paper.birth_date()}, candidat(e) au brevet de technicien supérieur, {paper.put('session', session, paper.choose(f'session {session}', f'session de juin {session}'))} ;\n\n"
        f"*Article premier.* Les mesures suivantes sont accordées :\n\n{measures}\n\n*Article 2.* Ces mesures s'appliquent à toutes les épreuves de la session.\n\n{made_at(paper, _academy(case), 'issue_date', issued)}\n\n"
        + place_to_sign(paper, _rector(case, paper), shape="named", align=paper.choose("right", "center"))
    )  # fmt: skip


@layout("accommodation_notice", "portal_summary")
def accommodation_portal(case: Case, paper: Paper) -> str:
    """The summary of a portal for arrangements: tiles, opinion and decision side by side."""
    rng = case.rng
    session = case.fact("notice_session", case.session - rng.choice((0, 1)))
    paper.setup.font = rng.choice(("Open Sans", "Carlito", "DejaVu Sans"))
    rows = ", ".join(
        f"[{txt(m[:1].upper() + m[1:])}], [Favorable], [{rng.choice(('Oui', 'Oui', 'Non'))}]"
        for m in rng.sample(_MEASURES, 4)
    )
    issued = _issued(case)
    paper.date("issue_date", issued, form=french.date_slashes(issued))
    stated = "" if case.has("undated") else f" – décision du {french.date_slashes(issued)}"
    return (
        f"#block(fill: rgb(20,40,110), width: 100%, inset: 3mm)[#text(fill: white)[{paper.choose('Portail des aménagements d’examens', 'Inclusion – demandes d’aménagement')} #h(1fr) Dossier {rng.randrange(10**5, 10**6)}]]\n#v(3mm)\n#text(size: 1.25em)[*{paper.choose('Notification de décision', 'Récapitulatif des aménagements accordés', 'Mesures d’aménagement notifiées')}*] \\ Brevet de technicien supérieur – {paper.put('session', session, f'Session {session}')}\n#v(2mm)\n"
        + _civil_grid(paper)
        + f"#v(3mm)\nStatut : notifié{txt(stated)} – autorité : académie de {txt(_academy(case))}\n#table(columns: (1fr, 30mm, 25mm), inset: 2mm, stroke: (bottom: 0.4pt), [*Mesure*], [*Avis médical*], [*Accordée*], {rows})\n\n#text(size: 0.8em)[Document généré automatiquement ; la présente notification est à conserver et à présenter le jour des épreuves.]\n"
    )


@layout("student_engagement_form", "two_page_file")
def engagement_file(case: Case, paper: Paper) -> str:
    """A file of two pages: civil status and choice of activity, then the account of it."""
    school, rng = invent_school(case.rng), case.rng
    signed = case.day_before(1, 20)
    kinds = (
        "Activité bénévole au sein d'une association", "Service civique", "Sapeur-pompier volontaire",
        "Mandat électif étudiant", "Activité professionnelle", "Réserve militaire",
    )  # fmt: skip
    chosen = rng.randrange(len(kinds))
    ticks = " \\ ".join(
        f"#check({'true' if k == chosen else 'false'}) {txt(kind)}" for k, kind in enumerate(kinds)
    )
    return (
        f"#align(right)[{paper.put('session', case.session, paper.choose(f'Session {case.session}', f'EXAMEN {case.session}'))}]\n#text(size: 1.5em)[{paper.choose('Unité facultative', 'Épreuve facultative EF')}] \\ #text(size: 1.9em, weight: \"bold\")[Engagement étudiant]\n#line(length: 100%, stroke: 2pt)\n#v(4mm)\n"
        + _civil_grid(paper)
        + f"#v(4mm)\nBTS {_speciality(case)} – {txt(school.name)}\n\n*Nature de l'engagement (cocher)*\n\n{ticks}\n\nStructure : Association fictive « {txt(rng.choice(('Les Amis du Stade', 'Secours de quartier', 'Jardins partagés')))} »\n\n#pagebreak()\n*Présentation de l'activité et des acquis*\n\n{paper.handwritten('J’ai organisé des rencontres et tenu la trésorerie.', 14)} \\ {paper.handwritten('J’ai appris à travailler avec d’autres.', 14)}\n#v(10mm)\nDate : {paper.hand_date(None, signed, 13)}\n\n"
        + parties_in_a_row(
            paper,
            [
                Party("candidate", "Signature du candidat ou de la candidate"),
                Party("training_centre", "Visa de l'établissement", [school.name, school.place.town]),
            ],
            frame=rng.random() < 0.5,
        )
    )  # fmt: skip


@layout("student_engagement_form", "table_annex")
def engagement_table(case: Case, paper: Paper) -> str:
    """An annex as one table of questions and answers, the organisation's visa in its last row."""
    rng = case.rng
    signed = case.day_before(1, 20)
    usage = f"[Nom d'usage], [{paper.usage_name()}], " if case.person.usage_name else ""
    return (
        f"#text(size: 0.85em)[Annexe {rng.randrange(2, 7)} – à déposer avec l'inscription]\n#align(center)[*{paper.choose('FICHE DESCRIPTIVE DE L’ENGAGEMENT', 'Fiche d’inscription à l’épreuve d’engagement étudiant', 'RECONNAISSANCE DE L’ENGAGEMENT ÉTUDIANT – FORMULAIRE')}*]\n#v(2mm)\n"
        f"#table(columns: (62mm, 1fr), inset: 2.6mm, [Examen], [BTS {_speciality(case)}], [Session], [{paper.put('session', case.session)}], [Nom de naissance], [{paper.birth_name()}], {usage}[Prénoms], [{paper.given_names()}], [Né(e) le], [{paper.birth_date()}], [Engagement étudiant au titre de], [{txt(rng.choice(('bénévolat', 'volontariat', 'vie associative')))}], [Durée et rythme], [{rng.randrange(8, 30)} mois, {rng.randrange(2, 6)} h par semaine], [Missions], [{paper.handwritten('accueil, animation, suivi', 13)}], "
        f"[Date et signature du candidat], [{paper.hand_date(None, signed, 12)} \\ {paper.sign('candidate', width_mm=60, height_mm=18)}])\n"
    )
