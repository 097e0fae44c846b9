"""Physicians, the army, town halls, registers, commissions: papers of offices, and the candidate's own."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import census_day, defence_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_eighth.wording import (
    DAY,
    LYCEES,
    academy,
    bar,
    born,
    boxes,
    by_pen,
    cols,
    columns_of,
    course,
    dated,
    fat,
    filed,
    form_cells,
    frame,
    gap,
    house,
    indent,
    ledger,
    lined_rows,
    lives,
    mid,
    name_rows,
    of,
    right,
    shape,
    sheet,
    slashes,
    somebody,
    spoken,
    strip,
    tick,
    wee,
    window_address,
    word_then_hand,
)
from specimens.people import luhn_number

_BLUE = "rgb(0,0,145)"


def _motto() -> str:
    return f'{fat("RÉPUBLIQUE", 9)} \\ {fat("FRANÇAISE", 9)} \\ #text(size: 6.5pt, style: "italic")[Liberté \\ Égalité \\ Fraternité]'  # fmt: skip


# -- physicians ----------------------------------------------------------------------------------


@opened_layout("medical_certificate", "prescription_sheet_of_a_practice_by_pen")
def prescription_sheet_of_a_practice_by_pen(case: Case, paper: Paper) -> str:
    """A prescription sheet: printed head of the practice, the certificate in the physician's hand."""
    p = case.person
    day = case.fact("issue_date", case.day_before(3, 90))
    sheet(paper, 10, ("Liberation Serif", "Caladea"), (12, 14, 12, 14), (148, 210))
    name, place = somebody(case), house(case, LYCEES).place
    shown = f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}"  # fmt: skip
    paper.put("full_name", shown)
    birth = slashes(p.birth_date)
    paper.birth_date(form=birth)
    lines = ("Je soussigné, certifie que l'état de santé de", f"{p.civility} {shown},", f"{p.born} le {birth}, est incompatible", "avec la formation au montage et à l'utilisation", "des échafaudages de pied (R408)", "et le travail en hauteur.", "Certificat remis en main propre.")  # fmt: skip
    return (
        f"{fat(txt(f'Docteur {name}'), 12)} \\ Médecine générale \\ Conventionné secteur 1 #h(1fr) RPPS 100{case.rng.randrange(10**7, 10**8)} \\ 12, cours des Tilleuls \\ {txt(place.post_code)} {txt(place.town)}\n"
        + bar("luma(120)", 0.5)
        + right(f"Le {paper.hand_date('issue_date', day, 13)}")
        + gap(2)
        + mid(fat(txt("CERTIFICAT MÉDICAL"), 13))
        + gap(3)
        + "".join(f"#block(above: 4.4mm)[{by_pen(paper, x, 13)}]\n" for x in lines)
        + gap(6)
        + indent(word_then_hand(paper, ("authority", "Signature et cachet du médecin", [f"Dr {name}", place.town]), 62, 34), 50)
        + gap(2)
        + wee(txt("Membre d’une association agréée, le règlement par chèque est accepté. En cas d’urgence, composez le 15."), 6.5)
    )  # fmt: skip


@opened_layout("medical_certificate", "occupational_health_service_form_of_restriction")
def occupational_health_service_form_of_restriction(case: Case, paper: Paper) -> str:
    """A service of occupational health: cells, ticked finding, physician's hand."""
    p, rng = case.person, case.rng
    day = case.fact("issue_date", case.day_before(3, 90))
    sheet(paper, 10.2, ("Liberation Sans", "Open Sans", "Carlito"), (14, 16, 13, 16))
    place = p.place.town
    return (
        cols(f"{fat(txt('Santé au Travail Arvigne-Brenne'), 13, 'rgb(0,120,150)')} \\ Service de prévention et de santé au travail interentreprises \\ Centre {txt('de ' + place if place[0] not in 'AÉE' else 'd’' + place)}", right(f"Dossier {rng.randrange(10**5, 10**6)}"), widths="(1fr, 34mm)")
        + bar("rgb(0,120,150)", 1)
        + gap(5)
        + mid(f"{fat(txt(paper.choose('CERTIFICAT MÉDICAL', 'CERTIFICAT MÉDICAL D’INCOMPATIBILITÉ')), 16)} \\ établi en vue d'une dispense de formation R408")
        + gap(5)
        + form_cells([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashes(p.birth_date)))], 2, inset=2)
        + gap(3)
        + f"Je soussigné(e), docteur {txt(somebody(case))}, médecin du travail, certifie avoir examiné la personne désignée ci-dessus et constate que son handicap :\n\n{tick(False, 'est compatible')} #h(8mm) {tick(True, 'est incompatible')}\n\navec la formation relative à la réception et à l'utilisation des échafaudages de pied (recommandation R408).\n\nContre-indication : {tick(False, 'temporaire')} #h(5mm) {tick(True, 'définitive')}\n\nAucune donnée couverte par le secret médical n'est portée sur ce certificat, remis à l'intéressé(e) sur sa demande.\n"
        + gap(8)
        + cols(f"Fait à {txt(place)}, \\ le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("authority", "Le médecin du travail", ["SANTÉ AU TRAVAIL", place]), 72, 34))
    )  # fmt: skip


# -- army and town hall --------------------------------------------------------------------------


@opened_layout("jdc_certificate", "half_sheet_with_detachable_stub_of_the_centre")
def half_sheet_with_detachable_stub_of_the_centre(case: Case, paper: Paper) -> str:
    """A half sheet of the national service centre: certificate at the right of a narrow stub."""
    p, rng = case.person, case.rng
    day = defence_day(case)
    sheet(paper, 9.2, ("Liberation Sans", "Carlito", "Lato"), (10, 11, 9, 10), (210, 148))
    number = f"{p.birth_date:%y}{rng.randrange(10**8, 10**9)}"
    stub = f"{wee('Talon', 7)} \\ #v(2mm) N° {number} \\ #v(2mm) {wee(txt('À conserver avec le certificat. Duplicata délivré jusqu’à vos 25 ans.'), 6.5)}"  # fmt: skip
    main = (
        cols(f"{_motto()}", right(f"Ministère des armées \\ Direction du service national et de la jeunesse \\ CSNJ {txt(of(p.place.town))}"))
        + gap(2)
        + mid(f"{fat(txt('JOURNÉE DÉFENSE ET CITOYENNETÉ'), 12, _BLUE)} \\ {fat(txt('CERTIFICAT DE PARTICIPATION'), 13)}")
        + gap(2)
        + columns_of([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms"), (p.agree("Né le", "Née le"), paper.birth_date(form=shape(paper, p.birth_date))), ("Identifiant défense", number)], 36)
        + gap(1)
        + f"a participé à la journée défense et citoyenneté le {fat(dated(paper, 'session_date', day))} à {txt(p.place.town)}, et satisfait aux obligations des articles L114-1 et suivants du code du service national.\n"
        + gap(2)
        + indent(word_then_hand(paper, ("authority", "Le commandant du centre", ["CENTRE DU SERVICE NATIONAL", p.place.town.upper()]), 68, 34), 55)
    )  # fmt: skip
    return f'#grid(columns: (34mm, 1pt, 1fr), column-gutter: 4mm, [{stub}], line(angle: 90deg, length: 120mm, stroke: (thickness: 0.5pt, dash: "dashed")), [{main}])\n'  # fmt: skip


@opened_layout("jdc_certificate", "online_space_download_with_block_letters")
def online_space_download_with_block_letters(case: Case, paper: Paper) -> str:
    """A download of the young people's online space: the State's marks, a sentence, a seal."""
    p, rng = case.person, case.rng
    day = defence_day(case)
    sheet(paper, 11, ("Open Sans", "Lato", "Liberation Sans"), (18, 20, 16, 20))
    return (
        cols(f"{_motto()}", right(f"{fat(txt('majdc'), 20, _BLUE)} \\ {wee(txt('espace personnel – service national'), 8)}"))
        + gap(14)
        + mid(fat(txt(paper.choose("Certificat individuel de participation à la JDC", "CERTIFICAT DE PARTICIPATION À LA JDC")), 17, _BLUE))
        + gap(10)
        + frame(
            columns_of([*name_rows(paper, "NOM DE NAISSANCE", "NOM D’USAGE", "PRÉNOMS", sep=" "), ("DATE DE NAISSANCE", paper.birth_date(form=slashes(p.birth_date))), ("LIEU DE NAISSANCE", txt(f"{p.birth_place} ({p.birth_department})")), ("N° DE CERTIFICAT", f"{rng.randrange(10**9, 10**10)}")], 56, 3),
            5,
            "0.8pt + " + _BLUE,
        )
        + gap(6)
        + f"L'autorité militaire certifie que la personne désignée ci-dessus a accompli la journée défense et citoyenneté en date du {fat(dated(paper, 'session_date', day))}.\n\nCe certificat est exigé jusqu'à l'âge de 25 ans pour s'inscrire aux examens et concours soumis au contrôle de l'autorité publique.\n"
        + gap(12)
        + indent(word_then_hand(paper, ("authority", "Le directeur du service national et de la jeunesse", ["SERVICE NATIONAL", "ET JEUNESSE"]), 72, 36), 85)
    )  # fmt: skip


@opened_layout("census_attestation", "town_hall_form_with_notice_at_the_back")
def town_hall_form_with_notice_at_the_back(case: Case, paper: Paper) -> str:
    """A town hall's computer print, in cells, with the notice about the next step below."""
    p, rng = case.person, case.rng
    day = census_day(case)
    sheet(paper, 10.4, ("Liberation Sans", "Carlito", "DejaVu Sans"), (14, 17, 14, 17))
    town = p.place.town
    return (
        cols(f"{_motto()}", mid(f"{fat(txt(f'MAIRIE {of(town).upper()}'), 12)} \\ Service de l'état civil – élections"), right(wee(txt(f"Feuillet {rng.randrange(1, 400)}"), 8)), widths="(40mm, 1fr, 30mm)")
        + gap(6)
        + mid(frame(f"{fat(txt('ATTESTATION DE RECENSEMENT'), 16)} \\ {wee(txt('articles L113-1 et R111-7 du code du service national'), 8)}", 3, "0.8pt"))
        + gap(5)
        + f"Le maire atteste que {p.agree('le jeune homme désigné', 'la jeune fille désignée')} ci-dessous s'est fait recenser à la mairie :\n"
        + lined_rows([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=shape(paper, p.birth_date))), ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word.lower())), ("Domicile", lives(case))], 52)
        + gap(5)
        + cols(f"Délivrée à {txt(town)}, \\ le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("authority", "Pour le maire, l’officier d’état civil délégué", [f"MAIRIE {of(town).upper()}", "ÉTAT CIVIL"]), 74, 36))
        + gap(8)
        + frame(
            f"{fat(txt('À savoir'))} \\ #text(size: 8.5pt)[Cette attestation doit être conservée : elle est demandée, jusqu'à la convocation à la journée défense et citoyenneté, pour l'inscription aux examens. La mairie n'en délivre pas de duplicata ; signalez tout changement de domicile au centre du service national.]",
            3,
            "none",
            "luma(242)",
        )
    )  # fmt: skip


# -- registers and commissions -------------------------------------------------------------------


@opened_layout("business_registration", "national_register_extract_for_sole_trader_in_sections")
def national_register_extract_for_sole_trader_in_sections(case: Case, paper: Paper) -> str:
    """An extract of the national register of businesses for one person, section by section."""
    p, rng = case.person, case.rng
    day = case.fact("issue_date", case.day_before(2, 80))
    since = case.fact("registered_on", day - rng.randrange(420, 2600) * DAY)
    siren = case.fact("siren", luhn_number(rng, 9, "999"))
    activity = case.fact("activity", rng.choice(("Travaux de peinture intérieure et plâtrerie", "Installation électrique dans tous locaux", "Conseil en gestion aux entreprises")))  # fmt: skip
    sheet(paper, 10, ("Liberation Sans", "Lato", "Open Sans"), (14, 17, 13, 17))
    return (
        cols(f"{fat('RNE', 20, _BLUE)} \\ {wee('Registre national des entreprises', 8)}", right(f"Extrait délivré le {dated(paper, 'issue_date', day)}"))
        + bar(_BLUE, 1)
        + gap(3)
        + mid(fat(txt(paper.choose("EXTRAIT D’IMMATRICULATION AU REGISTRE NATIONAL DES ENTREPRISES", "Extrait d’immatriculation – entrepreneur individuel")), 13.5))
        + strip("Immatriculation", "rgb(228,230,250)")
        + columns_of([("Numéro SIREN", fat(paper.put("siren", siren, f"{siren[:3]} {siren[3:6]} {siren[6:]}"))), ("Date d’immatriculation", dated(paper, "registered_on", since)), ("Forme", "Entrepreneur individuel"), ("État", "active, aucune radiation")], 58)
        + strip("Personne physique", "rgb(228,230,250)")
        + columns_of([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=shape(paper, p.birth_date))), ("Nationalité", txt(p.nationality_word.lower())), ("Domicile", lives(case))], 58)
        + strip("Établissement principal", "rgb(228,230,250)")
        + columns_of([("Adresse", lives(case)), ("Activité exercée", paper.put("activity", activity)), ("Code APE", f"{rng.randrange(41, 71)}.{rng.randrange(10, 40)}Z"), ("Origine", "création")], 58)
        + gap(4)
        + "Extrait certifié conforme aux informations du registre à la date de sa délivrance.\n"
        + gap(5)
        + indent(word_then_hand(paper, ("authority", "Pour l’organisme unique, le teneur du registre", ["REGISTRE NATIONAL", "DES ENTREPRISES"]), 72, 34), 85)
    )  # fmt: skip


@opened_layout("disability_recognition", "extract_of_decision_of_the_commission_with_appeal", defects=("expired",))  # fmt: skip
def extract_of_decision_of_the_commission_with_appeal(case: Case, paper: Paper) -> str:
    """The notification of the commission, a right in a frame, ways of appeal in small print."""
    p, rng = case.person, case.rng
    if case.has("expired"):
        end = case.fact("end", case.today - rng.randrange(30, 500) * DAY)
    else:
        end = case.fact("end", case.today + rng.randrange(300, 700) * DAY)
    start = case.fact("start", dt.date(end.year - 3, end.month, min(end.day, 28)) + DAY)
    sheet(paper, 10.2, ("Liberation Sans", "Open Sans", "Carlito"), (14, 18, 13, 18))
    department = p.place.department
    return (
        cols(f"{fat(txt('MDPH'), 22, 'rgb(120,0,110)')} \\ Maison départementale \\ des personnes handicapées ({department})", f"#v(10mm){window_address(case, 10)}")
        + gap(6)
        + f"Dossier n° {rng.randrange(10**5, 10**6)} – Commission des droits et de l'autonomie (CDAPH) du {shape(paper, start)}\n"
        + gap(3)
        + fat(txt(paper.choose("NOTIFICATION DE DÉCISION", "EXTRAIT DE LA DÉCISION DE LA CDAPH")), 14)
        + f"\n\n{p.civility},\n\nAprès examen de la demande concernant {spoken(paper)}, {born(paper)}, la commission vous accorde :\n"
        + frame(f"{fat(txt('Reconnaissance de la qualité de travailleur handicapé (RQTH)'), 12)} \\ #v(2mm) Décision : accord \\ Validité : du {fat(dated(paper, 'start', start))} au {fat(dated(paper, 'end', end))}", 4, "1pt + rgb(120,0,110)")
        + "Cette reconnaissance vous ouvre les mesures d'accompagnement vers l'emploi et peut être présentée aux services d'examen.\n"
        + gap(6)
        + indent(word_then_hand(paper, ("authority", "Pour la commission, par délégation", ["MDPH", department]), 70, 34, somebody(case)), 80)
        + gap(4)
        + wee(txt("Voies de recours : vous pouvez contester cette décision dans les deux mois de sa réception par un recours administratif préalable obligatoire adressé à la MDPH, puis devant le tribunal judiciaire. Vous pouvez aussi demander une mesure de conciliation."), 7.5)
    )  # fmt: skip


@opened_layout("duration_decision", "rectors_order_on_positioning_in_short_articles")
def rectors_order_on_positioning_in_short_articles(case: Case, paper: Paper) -> str:
    """A rector's order on positioning: visas, two articles, hand below."""
    rng, p = case.rng, case.person
    day = case.fact("issue_date", case.day_before(20, 400))
    sheet(paper, 10.6, ("Liberation Serif", "Caladea", "Liberation Sans"), (16, 22, 15, 22))
    paper.setup.justify = True
    weeks = rng.choice((4, 6, 8))
    return (
        cols(_motto(), right(f"{fat(txt(f'RECTORAT DE L’ACADÉMIE {of(academy(case)).upper()}'), 10)} \\ Division de l'enseignement supérieur \\ Arrêté n° {day.year}-{rng.randrange(10, 400)}"), widths="(45mm, 1fr)")
        + gap(8)
        + mid(fat(txt(paper.choose("DÉCISION DE POSITIONNEMENT", "DÉCISION DE POSITIONNEMENT RÉGLEMENTAIRE")), 15))
        + gap(6)
        + f"Le recteur,\n\nVu le code de l'éducation, notamment ses articles D643-1 à D643-35 ;\n\nVu la demande présentée par {spoken(paper)}, {born(paper)} ;\n\nVu l'avis de l'équipe pédagogique et l'avis de l'inspecteur,\n\n{fat('DÉCIDE')}\n\n{fat(txt('Article 1 :'))} La durée de formation requise de {p.agree('l’intéressé', 'l’intéressée')} pour se présenter au brevet de technicien supérieur {txt(course(case))} est ramenée à {rng.choice(('une année', '675 heures', 'un an'))}, compte tenu de ses études antérieures.\n\n{fat(txt('Article 2 :'))} La durée de la période de stage est fixée à {weeks} semaines.\n\n{fat(txt('Article 3 :'))} La présente décision, à joindre au dossier d'inscription, vaut pour cette seule spécialité.\n"
        + gap(8)
        + f"Fait le {dated(paper, 'issue_date', day)}\n"
        + gap(3)
        + indent(word_then_hand(paper, ("authority", "Pour le recteur et par délégation, le chef de division", [f"ACADÉMIE {of(academy(case)).upper()}", "RECTORAT"]), 76, 34, somebody(case)), 75)
    )  # fmt: skip


@opened_layout("student_engagement_form", "two_part_form_with_activity_and_host_visa")
def two_part_form_with_activity_and_host_visa(case: Case, paper: Paper) -> str:
    """The form of the optional test: candidate's part, the activity, visa of the host body."""
    p, rng = case.person, case.rng
    sheet(paper, 9.9, ("Liberation Sans", "Carlito", "Lato"), (13, 14, 13, 14))
    body = rng.choice(("Association Les Foulées d'Ozémont", "Ludothèque solidaire de Brévans", "Amicale des sapeurs-pompiers d'Arvigne"))  # fmt: skip
    kind = rng.randrange(3)
    kinds = ("bénévolat dans une association", "service civique", "sapeur-pompier volontaire")
    return (
        cols(f"Académie {txt(of(academy(case)))} \\ Division des examens", right(f"{fat('BTS')} – session {fat(paper.put('session', case.session))}"))
        + mid(frame(f"{fat(txt(paper.choose('FICHE ENGAGEMENT ÉTUDIANT', 'FORMULAIRE « ENGAGEMENT ÉTUDIANT »')), 14)} \\ unité facultative EF – demande de reconnaissance", 3, "0.8pt", "luma(240)"))
        + strip("A. Candidat(e)")
        + form_cells([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date))), ("Spécialité", txt(course(case))), ("Courriel", txt(p.email))], 2, inset=1.8)
        + strip("B. Activité présentée")
        + " #h(5mm) ".join(tick(k == kind, w) for k, w in enumerate(kinds))
        + f"\n\nOrganisme : {txt(body)} \\ Responsabilités exercées : {by_pen(paper, rng.choice(('organisation des sorties', 'trésorerie et budget', 'encadrement des jeunes')), 13)} \\ #v(1mm) Compétences mises en œuvre, en rapport avec le référentiel du diplôme : #h(2mm) {by_pen(paper, rng.choice(('travail en équipe, communication', 'gestion de projet')), 13)}\n"
        + strip("C. Engagements")
        + "Je demande à présenter l'épreuve facultative « engagement étudiant » à la session indiquée ci-dessus. Je joindrai la fiche descriptive avant la date fixée par la circulaire.\n"
        + gap(3)
        + boxes(paper, [("candidate", "Date et signature du candidat", None), ("authority", "Visa du responsable de l’organisme d’accueil", [body])], 180, 34)
        + gap(2)
        + wee(txt("Seules les activités mentionnées à l’article L611-9 du code de l’éducation peuvent être reconnues."), 8)
    )  # fmt: skip


# -- candidates' requests ------------------------------------------------------------------------


def _held(case: Case) -> list[tuple[str, str]]:
    return [(c, w) for c, w, _ in case.rng.sample(units_of(case), 3)]


@opened_layout("benefit_waiver", "annex_form_with_two_columns_keep_and_give_up")
def annex_form_with_two_columns_keep_and_give_up(case: Case, paper: Paper) -> str:
    """A circular's annex: units in a table, a mark and ticks « conserve » or « renonce »."""
    p, rng = case.person, case.rng
    day = case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, 10.2, ("Liberation Sans", "Carlito", "Caladea"), (14, 16, 14, 16))
    rows = []
    for k, (code, label) in enumerate(_held(case)):
        rows.append(
            (
                txt(f"{code} – {label}"),
                f"{rng.randrange(20, 33) / 2:g}".replace(".", ","),
                str(case.session - 1 - k % 2),
                mid(tick(k > 0, "")),
                mid(tick(k == 0, "")),
            )
        )
    return (
        cols(fat(txt("ANNEXE 2"), 12), right(f"Académie {txt(of(academy(case)))} – DEC \\ BTS session {case.session}"))
        + gap(2)
        + mid(fat(txt(paper.choose("DEMANDE DE REPORT DE NOTES OU REFUS DE CONSERVATION DE BÉNÉFICES", "CONSERVATION OU RENONCIATION AU BÉNÉFICE DE NOTES")), 13))
        + gap(3)
        + lined_rows([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashes(p.birth_date))), ("Spécialité du BTS", fat(paper.put("speciality", course(case))))], 52)
        + gap(2)
        + "Je possède, au titre des sessions antérieures, les bénéfices suivants et choisis, pour chacun :\n"
        + ledger(("Épreuve ou sous-épreuve", "Note", "Obtenue en", "Je conserve", "Je renonce"), rows, "(1fr, 18mm, 24mm, 25mm, 25mm)", inset=2)
        + "Je suis informé(e) que la renonciation est définitive et que je repasserai l'épreuve concernée, la nouvelle note étant seule retenue.\n"
        + gap(5)
        + cols(f"Fait à {by_pen(paper, p.place.town)} \\ #v(3mm) le {paper.hand_date('signed_on', day)}", word_then_hand(paper, ("candidate", "Signature du candidat", None), 70, 28))
    )  # fmt: skip


@opened_layout("benefit_waiver", "candidates_own_letter_giving_up_marks")
def candidates_own_letter_giving_up_marks(case: Case, paper: Paper) -> str:
    """The candidate's own typed letter to the examination office, giving up marks."""
    p = case.person
    day = case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, 11, ("Carlito", "Liberation Serif", "DejaVu Sans"), (20, 24, 18, 24))
    (code, label), (other, second), _ = _held(case)
    return (
        f"{filed(paper)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)} \\ {txt(p.email)}\n"
        + indent(f"Rectorat de l'académie {txt(of(academy(case)))} \\ Division des examens et concours \\ Bureau des BTS", 92)
        + gap(5)
        + right(f"{txt(p.place.town)}, le {dated(paper, 'signed_on', day)}")
        + gap(5)
        + f"{fat('Objet :')} {txt(paper.choose('refus de conservation de bénéfices de notes', 'renonciation au bénéfice de notes'))} – BTS {paper.put('speciality', course(case))}\n\nMadame, Monsieur,\n\n{p.agree('Né', 'Née')} le {paper.birth_date(form=french.date_long(p.birth_date))}, j'ai échoué à la session {case.session - 1} du brevet de technicien supérieur et me réinscris à la session {case.session}.\n\nPar la présente, je déclare renoncer au bénéfice des notes obtenues aux épreuves suivantes :\n\n- {txt(f'{code} – {label}')}\n- {txt(f'{other} – {second}')}\n\nJ'ai bien noté que ce choix est définitif et que je devrai passer à nouveau ces épreuves.\n\nJe vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations respectueuses.\n"
        + gap(8)
        + indent(word_then_hand(paper, ("candidate", "Signature :", None), 62, 26), 80)
    )  # fmt: skip
