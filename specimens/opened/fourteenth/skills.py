"""Safety and rescue training as bodies, firms and schools attest it."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.befell import annexes
from specimens.opened.fourteenth.frames import (
    box,
    capped,
    colons,
    duo,
    framed,
    grid,
    lined,
    monogram,
    overline,
    shaded,
    state,
    step,
)
from specimens.opened.fourteenth.hands import abreast, hand, headed, rungs
from specimens.opened.fourteenth.wording import (
    A4,
    A4_WIDE,
    A5_WIDE,
    BOOK,
    DAY,
    PLAIN,
    SLIM,
    bar,
    below_page,
    blank_line,
    born_on,
    called,
    centred,
    down,
    field_name,
    house,
    ink_day,
    ink_names,
    number,
    on,
    parts,
    pick_ink,
    rubber,
    sheet,
    slashed,
    small,
    stacked,
    strong,
    third,
    to_right,
    town,
    way,
)
from specimens.people import invent_firm, invent_training_body

_ANNEX = {3: "montage et démontage", 4: "réception, vérification", 5: "utilisation"}
_MISSING = ("annex_missing",)


@opened_layout("r408_attestation", "maker_of_scaffolds_certificate_yes_no_rows", defects=_MISSING)
def maker_of_scaffolds_certificate_yes_no_rows(case: Case, paper: Paper) -> str:
    """A maker's training room: each annex a row with yes and no; trainer and manager sign under."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    start, end, day = short_course(case)
    held, tint = annexes(case), pick_ink(case)
    sheet(paper, A4, (16, 19, 16, 19), (*PLAIN, "Caladea"), 10.2)
    below_page(paper, f"{body.name}, {body.form} – {body.address} – SIRET {number(body)}")
    rows = []
    for k in (3, 4, 5):
        if k in held:
            paper.add("annexes", k, str(k))
        rows.append((strong(f"Annexe {k}"), txt(_ANNEX[k]), box(k in held, ""), box(k not in held, "")))
    table = grid(("Référence", "Capacité évaluée", "Validée", "Non validée"), rows, "(30mm, 1fr, 26mm, 28mm)", tint="luma(236)") if held else "Module suivi : prévention des chutes et lecture de notice.\n"
    return (
        overline(paper.put("organisation", body.name), tint, "école du montage", body.phone, town(body)) + down(6)
        + centred(strong(txt(paper.choose("ATTESTATION DE FORMATION R408", "ATTESTATION DE COMPÉTENCES R408")), 16, tint) + " \\ échafaudages de pied – recommandation de l'assurance maladie, risques professionnels") + down(3)
        + colons([*parts(paper, "Stagiaire – nom", "Nom d'usage", "Prénom", one=True), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("Session", f"du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}"), ("Lieu", txt(f"aire de montage de {body.place.town}"))], 40) + down(2)
        + table + down(1)
        + "Évaluation : questionnaire et épreuve pratique sur échafaudage à cadres et multidirectionnel. Recyclage conseillé tous les cinq ans.\n" + down(4)
        + f"Attestation n° {day.year}/{rng.randrange(100, 999)} délivrée à {txt(body.place.town)} le {on(paper, 'issue_date', day)}\n" + down(3)
        + abreast(paper, [("training_centre", f"Le formateur, {third(case)}", None), ("training_centre", f"{body.director_title}, {body.director}", rubber(body))], total=172, under=True)
    )


@opened_layout("r408_attestation", "firm_instructor_statement_three_days", defects=_MISSING)
def firm_instructor_statement_three_days(case: Case, paper: Paper) -> str:
    """A firm whose own instructor trained the person: prose, days, contents; instructor and head of
    firm sign."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start, end, day = short_course(case)
    held = annexes(case)
    sheet(paper, A4, (20, 23, 18, 23), (*BOOK, "Carlito", "Lato"), 10.9)
    said = [f"annexe {paper.add('annexes', k, str(k))} ({_ANNEX[k]})" for k in held]
    scope = f"Les compétences acquises sont celles de la recommandation R408, {strong(' et '.join(said))}." if held else "La formation a porté sur les généralités de la recommandation R408."
    return (
        duo(strong(paper.put("organisation", firm.name), 14) + f" \\ {stacked(firm.address, f'SIRET {number(firm)}')}", to_right(f"{txt(firm.place.town)}, \\ le {on(paper, 'issue_date', day)}"), "(1fr, 60mm)") + bar(0.5) + down(8)
        + strong(txt(paper.choose("ATTESTATION DE FORMATION INTERNE – ÉCHAFAUDAGES DE PIED", "Attestation de formation aux échafaudages de pied (R408)")), 13.5) + down(5)
        + f"Nous soussignés, {txt(firm.director)}, {txt(firm.director_title.lower())}, et {txt(third(case))}, instructeur désigné, titulaire d'une attestation de formateur en date du {txt(way(paper, start - rng.randrange(400, 900) * DAY))}, attestons que {called(paper, heavy=True)}, {born_on(paper)}, a été {who.agree('formé', 'formée')} au montage, à la réception ou à l'utilisation des échafaudages de pied, du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}, dans notre dépôt.\n\n"
        + f"{scope}\n\nLe contrôle des acquis a comporté une épreuve écrite et le contrôle d'un échafaudage de {rng.randrange(6, 15)} mètres.\n\nL'entreprise tient le dossier de formation à la disposition des services de prévention.\n" + down(10)
        + rungs(paper, [("training_centre", "L'instructeur", None), ("employer", f"{firm.director_title}", rubber(firm))], wide=80, rule="none")
    )


@opened_layout("r408_attestation", "half_sheet_competence_card_with_pills", defects=_MISSING)
def half_sheet_competence_card_with_pills(case: Case, paper: Paper) -> str:
    """A half sheet like a large card: coloured left edge, capped cells, annexes in round pills."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    start, end, day = short_course(case)
    held, tint = annexes(case), pick_ink(case)
    sheet(paper, A5_WIDE, (10, 13, 8, 18), ("Open Sans", "Lato", "Liberation Sans", "Carlito"), 9.3)
    paper.setup.background = f"#place(top + left, rect(width: 9mm, height: 100%, fill: {tint}))"
    pills = " #h(2mm) ".join(f"#box(fill: {tint}, radius: 3mm, inset: (x: 2.6mm, y: 1.3mm))[#text(fill: white, weight: \"bold\")[Annexe {paper.add('annexes', k, str(k))}]; #text(fill: white, size: 7.6pt)[{txt(_ANNEX[k])}]]" for k in held)
    return (
        duo(strong(txt(paper.choose("ATTESTATION R408", "ATTESTATION DE FORMATION R408")), 15, tint) + f" \\ {small('Travaux sur échafaudage de pied', 8.5)}", to_right(strong(paper.put("organisation", body.name), 11) + f" \\ {small(body.address, 7.4)}"), "(1fr, 84mm)")
        + down(1) + capped([*parts(paper, "Nom", "Nom d'usage", "Prénom", one=True), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Formation du", on(paper, "training_start", start, slashed(start))), ("au", on(paper, "training_end", end, slashed(end))), ("Délivrée le", on(paper, "issue_date", day, slashed(day))), ("Numéro", txt(f"R4-{rng.randrange(10**4, 10**5)}"))], "(1fr, 1fr, 1fr)")
        + (f"Compétences : {pills}\n" if pills else "Module d'initiation sans évaluation.\n")
        + duo(small("Cette attestation ne dispense pas l'employeur de l'autorisation prévue par le code du travail. Toute falsification expose à des poursuites.", 7.2), hand(paper, ("training_centre", "Pour l'organisme", rubber(body)), wide=66, words="left"), "(56mm, 1fr)", 4, "bottom")
    )


@opened_layout("r408_attestation", "school_and_partner_sheet_hours_by_module_in_ink", defects=_MISSING)
def school_and_partner_sheet_hours_by_module_in_ink(case: Case, paper: Paper) -> str:
    """A school's sheet with a partner: names and days by pen, modules with hours printed, teacher,
    student and head sign."""
    school, rng = house(case, "Lycée du BTP Exemple", "Lycée professionnel Fictif des travaux", "CFA Spécimen construction"), case.rng
    start, end, day = short_course(case)
    held = annexes(case)
    sheet(paper, A4, (15, 18, 14, 18), PLAIN, 9.9)
    family, given = ink_names(paper, 14)
    rows = [(f"Annexe {strong(paper.add('annexes', k, str(k)))}", txt(_ANNEX[k].capitalize()), f"{rng.randrange(6, 15)} h", rng.choice(("acquis", "validé"))) for k in held]
    table = lined(("Module R408", "Contenu", "Durée", "Bilan"), rows, "(32mm, 1fr, 24mm, 26mm)") if rows else "Module commun R408 : réglementation et prévention des chutes (7 h), suivi.\n"
    return (
        duo(strong(paper.put("organisation", school.name), 12) + f" \\ {small(school.address, 8)}", to_right(small("en convention avec l’organisme régional fictif de prévention du BTP", 8)), "(1fr, 64mm)") + bar(0.6) + down(3)
        + centred(strong(txt(paper.choose("ATTESTATION DE FORMATION À LA RECOMMANDATION R408", "R408 – ATTESTATION DE FORMATION")), 14)) + down(2)
        + blank_line("Nom de l'étudiant(e)", family) + blank_line("Prénom", given) + blank_line("Né(e) le", ink_day(paper, "birth_date", case.person.birth_date, 14))
        + f"Section : BTS {txt(field_name(case))}\n" + down(1)
        + duo(blank_line("Formation suivie du", ink_day(paper, "training_start", start, 14)), blank_line("au", ink_day(paper, "training_end", end, 14))) + down(2) + table + down(2)
        + f"Le formateur, {txt(third(case))}, est titulaire de l'attestation de formateur R408 n° {rng.randrange(100, 999)}.\n\nFait à {txt(school.place.town)}, le {paper.hand_date('issue_date', day, 15)}\n" + down(2)
        + headed(paper, [("training_centre", "Le formateur", None), ("candidate", "L'étudiant(e)", None), ("training_centre", "Le chef d'établissement", rubber(school))], total=174)
    )


@opened_layout("work_at_height_attestation", "rescue_club_style_sheet_with_equipment_checked")
def rescue_club_style_sheet_with_equipment_checked(case: Case, paper: Paper) -> str:
    """A body's sheet about work at height: gear checked, themes in a framed list, two hands."""
    body, rng = invent_training_body(case.rng), case.rng
    day, tint = issue_day(case, 5, 600), pick_ink(case)
    sheet(paper, A4, (16, 20, 16, 20), (*PLAIN, "Libertinus Serif"), 10.3)
    gear = " #h(4mm) ".join(box(rng.random() < 0.8, w) for w in ("harnais", "longe double", "antichute mobile", "ligne de vie", "nacelle (notions)"))
    return (
        monogram(body.name, txt(body.name), tint, body.address, f"NDA {rng.randrange(10**10, 10**11)}") + down(6)
        + strong(txt(paper.choose("Attestation de formation – Travail en hauteur", "ATTESTATION DE FORMATION AUX TRAVAUX EN HAUTEUR")), 15, tint) + down(4)
        + f"Nous attestons que {called(paper, heavy=True)}, {born_on(paper)}, a suivi la formation « Travailler en hauteur en sécurité », d'une durée de {rng.choice((7, 14))} heures, terminée le {txt(way(paper, day - rng.choice((0, 1, 4)) * DAY))}.\n" + down(2)
        + framed("Équipements mis en œuvre : \\ #v(1mm) " + gear, 3, "0.5pt + luma(120)") + down(1)
        + step("Contenu", tint) + "Décret du 1er septembre 2004 et code du travail ; choix des protections collectives ; vérification et pose du harnais ; facteur de chute et tirant d'air ; évacuation d'un équipier suspendu.\n" + down(3)
        + "Résultat de l'évaluation : satisfaisant.\n" + down(4)
        + f"{txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(2)
        + duo(hand(paper, ("training_centre", f"{third(case)}|formateur", rubber(body)), wide=72, words="under"), hand(paper, ("candidate", "Le stagiaire", None), wide=60, words="under", high=37))
    )


@opened_layout("electrical_safety_attestation", "energy_trainer_notice_with_levels_in_columns")
def energy_trainer_notice_with_levels_in_columns(case: Case, paper: Paper) -> str:
    """A trainer's opinion on its side: symbols in columns with crosses, firm and person at the top;
    trainer at the left, employer's space at the right."""
    body, firm, rng, who = invent_training_body(case.rng), invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 5, 620)
    sheet(paper, A4_WIDE, (14, 17, 12, 17), (*SLIM, "Open Sans"), 10)
    symbols = ("B0", "H0V", "B1V", "B2V", "BR", "BC", "BE mesurage", "BS")
    kept = set(rng.sample(symbols[2:], 3))
    row = ", ".join(f"[#align(center)[{box(s in kept, '')}]]" for s in symbols)
    top = ", ".join(f"[#align(center)[{strong(s)}]]" for s in symbols)
    return (
        duo(strong(txt(body.name), 14) + f" \\ {small(f'{body.address} – SIRET {number(body)}', 8)}", to_right(strong(txt(paper.choose("ATTESTATION DE FORMATION – PRÉVENTION DU RISQUE ÉLECTRIQUE", "HABILITATION ÉLECTRIQUE – ATTESTATION DE FORMATION")), 12) + f" \\ {small('NF C 18-510, articles R. 4544-9 et R. 4544-10 du code du travail', 8)}"), "(1fr, 140mm)") + bar(0.8) + down(2)
        + capped([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Entreprise ou école", txt(firm.name)), ("Stage", txt(f"{rng.choice((14, 21))} heures, fini le {slashed(day - rng.choice((0, 1, 2)) * DAY)}"))], "(1fr, 1fr, 1fr, 1fr)") + down(2)
        + f"Au vu des épreuves théorique et pratique, le formateur propose l'habilitation pour les symboles cochés :\n#table(columns: (1fr,) * 8, inset: 2mm, stroke: 0.5pt, {top}, {row})\n"
        + small("L'habilitation elle-même est délivrée par l'employeur ; elle suppose l'aptitude médicale et un recyclage périodique (trois ans conseillés).", 8) + "\n" + down(3)
        + duo(hand(paper, ("training_centre", f"Le formateur, {third(case)}", rubber(body)), wide=80), f"Attestation établie à {txt(body.place.town)} \\ le {strong(on(paper, 'issue_date', day))}", "(120mm, 1fr)")
    )


@opened_layout("first_aid_attestation", "civil_security_certificate_with_order_of_ministry")
def civil_security_certificate_with_order_of_ministry(case: Case, paper: Paper) -> str:
    """A civic rescue certificate under the state's head: texts in view, one sentence, president at
    the right."""
    rng, who = case.rng, case.person
    day = issue_day(case, 10, 900)
    sheet(paper, A4, (18, 22, 18, 22), (*BOOK, "Liberation Sans"), 11.2)
    group = rng.choice(("Association fictive de protection civile", "Fédération Modèle des secouristes", "Union Exemple des sapeurs-pompiers"))
    return (
        state("Ministère de l'intérieur", "Sécurité civile", aside=(f"agrément n° {rng.randrange(100, 999)}-{rng.randrange(10, 99)}",)) + down(8)
        + centred(strong(txt(paper.choose("CERTIFICAT DE COMPÉTENCES DE CITOYEN DE SÉCURITÉ CIVILE – PSC1", "PREMIERS SECOURS CITOYEN – CERTIFICAT")), 15)) + down(5)
        + f"#text(size: 9.4pt)[Vu le code de la sécurité intérieure ; vu l'arrêté relatif à l'unité d'enseignement « prévention et secours civiques » ; vu le procès-verbal de formation n° {rng.randrange(100, 999)}, établi le {txt(way(paper, day - rng.randrange(2, 20) * DAY))} ;]\n" + down(3)
        + f"{txt(group)}, représentée par {txt(third(case))}, délivre à" + down(2)
        + centred(f"{called(paper, heavy=True)} \\ {born_on(paper)}") + down(2)
        + "le présent certificat, attestant de l'acquisition des gestes destinés à préserver l'intégrité d'une victime en attendant l'arrivée des secours organisés.\n" + down(9)
        + duo(f"Certificat n° {rng.randrange(10**5, 10**6)} \\ Fait à {txt(who.place.town)}, \\ le {on(paper, 'issue_date', day)}", hand(paper, ("training_centre", "Le président de l'association,", [group.upper(), who.place.town.upper()]), wide=76), "(1fr, 82mm)")
    )


@opened_layout("first_aid_attestation", "workplace_rescuer_tear_off_card_with_sheet")
def workplace_rescuer_tear_off_card_with_sheet(case: Case, paper: Paper) -> str:
    """A workplace rescuer's letter of a prevention body with the card printed below, ready to be cut
    out."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 4, 600)
    limit = day.replace(year=day.year + 2, day=min(day.day, 28))
    sheet(paper, A4, (17, 21, 15, 21), PLAIN, 10.4)
    card = f'#box(width: 92mm, height: 58mm, radius: 3mm, stroke: (dash: "dashed", thickness: 0.6pt), inset: 4mm)[#set align(left)\n{strong("Sauveteur secouriste du travail", 10.5, "rgb(0,120,70)")} \\ #v(0.5mm) #text(size: 8.6pt)[{colons([*parts(paper, "Nom", "Nom d’usage", "Prénom", one=True), ("Né(e) le", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Carte n°", txt(str(rng.randrange(10**6, 10**7)))), ("À recycler avant", txt(slashed(limit)))], 26, 1.6)}]]'
    return (
        shaded([("Organisme habilité", strong(txt(body.name)) + txt(f" – {body.address}")), ("Habilitation", txt(f"n° {rng.randrange(1000, 9999)}/{day.year - 2}/SST-01/O/{rng.randrange(10, 99)}"))], 44) + down(4)
        + centred(strong(txt(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", "SST – CERTIFICAT DE FORMATION")), 14)) + down(3)
        + f"La formation initiale de sauveteur secouriste du travail (14 heures) organisée à {txt(body.place.town)} et achevée le {txt(way(paper, day - rng.choice((0, 1, 2)) * DAY))} a été suivie avec succès par la personne nommée sur la carte ci-dessous, qui a satisfait aux deux épreuves certificatives.\n\nLe certificat, délivré le {strong(on(paper, 'issue_date', day))}, est valable vingt-quatre mois. Découpez la carte et conservez-la sur vous.\n" + down(6)
        + centred(card) + down(6)
        + to_right(hand(paper, ("training_centre", f"{body.director_title}, {body.director}", rubber(body)), wide=74))
    )
