"""Attestations of short courses: electricity, rescue, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.bodies import local_school
from specimens.opened.sixth.wording import (
    beside,
    born_on,
    boxes,
    captions,
    cell,
    corner,
    day_said,
    down,
    engraved,
    headed,
    issued,
    legal_foot,
    listing,
    logo_head,
    marianne,
    numeric,
    on_day,
    sheet,
    signs_under,
    siret_of,
    spoken_name,
    stamp_of,
    stranger,
    strong,
    tab,
    tick,
    tiny,
    title_line,
    told_apart,
)
from specimens.people import invent_firm, invent_training_body


@opened_layout("electrical_safety_attestation", "opinion_after_course_with_symbols")
def opinion_after_course_with_symbols(case: Case, paper: Paper) -> str:
    """A body's opinion to the employer: symbols in a grid, theory and practice, the trainer's
    hand."""
    body, rng = invent_training_body(case.rng), case.rng
    day = issued(case, 5, 700)
    held = rng.choice(("B1V", "BR", "BC", "BS", "BE Manœuvre", "B2V Essai"))
    rows = [(s, "favorable" if s == held else "sans objet", "favorable" if s == held else "sans objet") for s in ("B0 – H0", "BS", "B1V", "BR", "BC", held) if s in ("B0 – H0", held) or rng.random() < 0.5]  # fmt: skip
    rows = list(dict.fromkeys(rows))
    legal_foot(paper, f"{body.name} – SIRET {siret_of(body)} – NDA 11 75 {rng.randrange(10**5, 10**6)} – TVA non applicable, article 261 du CGI")  # fmt: skip
    return (
        logo_head(body, txt(body.name), "rgb(220,160,0)", txt(body.address))
        + title_line(paper.choose("AVIS APRÈS FORMATION PRÉPARATOIRE À L'HABILITATION ÉLECTRIQUE", "ATTESTATION DE FORMATION – HABILITATION ÉLECTRIQUE (NF C 18-510)"), 13)
        + down(2)
        + boxes([*told_apart(paper, "Nom du stagiaire", "Nom d'usage", "Prénom", one=True), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("Entreprise", txt(invent_firm(rng).name)), ("Session", txt(f"du {numeric(day - dt.timedelta(days=3))} au {numeric(day - dt.timedelta(days=1))} – 21 heures"))])
        + headed(("Symbole proposé", "Savoirs", "Savoir-faire"), [(txt(a), b, c) for a, b, c in rows], "(1fr, 1fr, 1fr)")
        + "Le titre d'habilitation est établi et signé par l'employeur au vu du présent avis. Recyclage recommandé : trois ans.\n\n"
        + f"Établi le {on_day(paper, 'issue_date', day)} à {txt(body.place.town)}\n"
        + beside(cell(paper, "candidate", "Le stagiaire (émargement)", None, 60), cell(paper, "training_centre", f"Le formateur, {stranger(case)}", stamp_of(body), 64, 24))
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "training_tracking_card_of_school")
def training_tracking_card_of_school(case: Case, paper: Paper) -> str:
    """A school's card for the prevention of electrical risk: half a sheet, two validations."""
    school, rng = local_school(case), case.rng
    day = issued(case, 5, 600)
    sheet(paper, 210, 148, (12, 16, 10, 16))
    paper.setup.size_pt = 9.5
    return (
        f"{strong(txt(school.name), 11)} – {txt(school.place.town)} #h(1fr) Prévention des risques électriques\n#line(length: 100%)\n"
        + title_line(paper.choose("CARTE INDIVIDUELLE DE FORMATION À LA PRÉVENTION DU RISQUE ÉLECTRIQUE", "ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES D'ORIGINE ÉLECTRIQUE"), 11.5)
        + captions([*told_apart(paper, "nom", "nom d'usage", "prénoms", sep=" "), ("né(e) le", paper.birth_date(form=numeric(case.person.birth_date)))], "(1fr, 1fr, 1fr)")
        + down(1)
        + f"{tick(True, 'Formation théorique validée')} #h(6mm) {tick(True, 'Tâches professionnelles validées')} #h(6mm) Niveau : {strong(rng.choice(('B1V', 'BR', 'BS', 'B1')))}\n\n"
        + f"Validation portée au livret le {on_day(paper, 'issue_date', day)}. Cette carte ne tient pas lieu d'habilitation.\n"
        + beside(cell(paper, "training_centre", f"Le professeur, {stranger(case)}", None, 58, 20), cell(paper, "training_centre", "Le chef d'établissement", stamp_of(school), 62, 22))
    )  # fmt: skip


@opened_layout("first_aid_attestation", "psc_certificate_of_association")
def psc_certificate_of_association(case: Case, paper: Paper) -> str:
    """The « certificat de compétences de citoyen de sécurité civile »: the decree, an association's
    approval, trainer and president."""
    rng, who = case.rng, case.person
    day = issued(case, 5, 900)
    place = invent_firm(rng).place
    name = rng.choice((f"Association départementale de secourisme Exemple ({place.department})", "Comité Modèle des secouristes", "Union des sapeurs fictifs"))  # fmt: skip
    paper.setup.background = "#place(center + horizon, rect(width: 194mm, height: 281mm, stroke: 1.5pt + rgb(0,60,130)))"  # fmt: skip
    return (
        marianne("MINISTÈRE DE L'INTÉRIEUR", "Direction générale de la sécurité civile et de la gestion des crises")
        + down(6)
        + title_line(paper.choose("CERTIFICAT DE COMPÉTENCES DE CITOYEN DE SÉCURITÉ CIVILE", "Certificat de compétences – PSC 1"), 16)
        + "#align(center)[PRÉVENTION ET SECOURS CIVIQUES DE NIVEAU 1]\n"
        + down(5)
        + f"#text(size: 0.85em)[Vu le décret n° 91-834 du 30 août 1991 relatif à la formation aux premiers secours ; vu l'arrêté du 24 juillet 2007 modifié ; vu l'agrément n° PSC1-{rng.randrange(1000, 9999)} A {rng.randrange(10, 99)} du 12 février {day.year - 2} ;]\n\n"
        + f"Le président de l'organisme « {txt(name)} » certifie que\n\n#align(center)[#text(size: 14pt)[{spoken_name(paper)}] \\ {born_on(paper)}]\n\n"
        + f"a suivi la formation et satisfait aux conditions d'acquisition de l'unité d'enseignement « prévention et secours civiques de niveau 1 » à la session du {txt(day_said(paper, day - dt.timedelta(days=rng.randrange(0, 9))))} ({txt(place.town)}).\n\n"
        + f"Certificat n° {rng.randrange(10**4, 10**5)}/{day.year} #h(1fr) Délivré le {on_day(paper, 'issue_date', day)}\n"
        + down(6)
        + beside(f"{who.agree('Le titulaire', 'La titulaire')} \\ {paper.sign('candidate', width_mm=55, height_mm=22)}", signs_under(paper, "authority", "Le président,", below=stranger(case), stamp=engraved("Formation", "aux premiers secours")))
    )  # fmt: skip


@opened_layout("first_aid_attestation", "rescuer_card_from_web_tool")
def rescuer_card_from_web_tool(case: Case, paper: Paper) -> str:
    """The SST certificate from the prevention network's web tool: card format in a sheet's corner,
    identifier, months of validity."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issued(case, 5, 650)
    limit = dt.date(day.year + 2, day.month, min(day.day, 28))
    card = (
        f"#block(width: 120mm, stroke: 1pt + rgb(0,120,80), radius: 3mm, inset: 5mm)[{strong('CERTIFICAT', 15, 'rgb(0,120,80)')} #h(1fr) {strong('SST', 20, 'rgb(0,120,80)')} \\ Sauveteur secouriste du travail \\ #v(3mm)"
        + listing([*told_apart(paper, "Nom", "Nom d'usage", "Prénom", one=True), (who.agree("Né le", "Née le"), paper.birth_date(form=numeric(who.birth_date))), ("Numéro", txt(f"SST-{rng.randrange(10**7, 10**8)}")), ("Délivré le", on_day(paper, "issue_date", day)), ("Fin de validité", txt(numeric(limit)))], 34)
        + f"#v(2mm) #text(size: 0.85em)[Entité : {txt(body.name)} \\ Formateur : {txt(stranger(case))}] \\ {paper.sign('training_centre', width_mm=56, height_mm=20, stamp=stamp_of(body))}]"
    )  # fmt: skip
    return (
        tiny(f"Outil de gestion des certificats – réseau prévention – imprimé le {numeric(case.today - dt.timedelta(days=4))}", 7.5)
        + down(8)
        + card
        + down(6)
        + "#text(size: 0.85em)[Ce certificat atteste que son titulaire est capable de mettre en application ses compétences de sauveteur secouriste du travail au service de la prévention dans son entreprise. Maintien et actualisation des compétences tous les vingt-quatre mois.]\n"
    )  # fmt: skip


@opened_layout("refrigerant_attestation", "aptitude_table_of_categories")
def aptitude_table_of_categories(case: Case, paper: Paper) -> str:
    """An evaluating body's attestation: the four categories in a table, one ticked."""
    body, rng = invent_training_body(case.rng), case.rng
    day = issued(case, 5, 900)
    category = case.fact("category", rng.choice(("I", "I", "II", "III", "IV")))
    scope = {"I": "tous équipements, toutes opérations", "II": "charge inférieure à 2 kg : mise en service, entretien, contrôle ; autres : contrôle d'étanchéité", "III": "récupération des fluides seule", "IV": "contrôle d'étanchéité sans accès au circuit"}  # fmt: skip
    rows = []
    for key, words in scope.items():
        shown = paper.put("category", category, key) if key == category else key
        rows.append((f"#check({'true' if key == category else 'false'})", f"Catégorie {shown}", txt(words)))  # fmt: skip
    return (
        corner(body, txt(body.name), f"Organisme évaluateur agréé – agrément n° {rng.randrange(100, 999)} du 3 avril {day.year - 3}")
        + title_line(paper.choose("ATTESTATION D'APTITUDE", "Attestation d'aptitude à la manipulation des fluides frigorigènes"), 15)
        + "#align(center)[#text(size: 0.85em)[articles R. 543-99 à R. 543-107 du code de l'environnement – règlement (UE) 2015/2067]]\n"
        + down(3)
        + listing([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("N° de l'attestation", txt(f"FF-{day.year}-{rng.randrange(1000, 9999)}"))], 50)
        + down(2)
        + headed(("", "Catégorie", "Activités permises"), rows, "(10mm, 34mm, 1fr)")
        + f"Épreuves subies avec succès le {txt(numeric(day - dt.timedelta(days=rng.randrange(1, 12))))}. Fait à {txt(body.place.town)}, le {on_day(paper, 'issue_date', day)}.\n"
        + down(3)
        + f"#align(center)[{paper.sign('training_centre', width_mm=62, height_mm=24, stamp=stamp_of(body))} \\ L'évaluateur : {txt(stranger(case))}]\n"
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "rental_firm_two_columns")
def rental_firm_two_columns(case: Case, paper: Paper) -> str:
    """A rental firm's training branch: programme at the left, trainee at the right."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issued(case, 5, 700)
    left = tab("Programme") + "- effets d'une chute, facteur de chute\n- choix, réglage et contrôle du harnais\n- points d'ancrage et lignes de vie\n- déplacement sur toiture et pylône\n- alerte et évacuation\n"  # fmt: skip
    right = tab("Stagiaire") + f"{spoken_name(paper)} \\ {born_on(paper, place=False)}\n" + tab("Session") + f"{txt(numeric(day - dt.timedelta(days=1)))} – {rng.choice((7, 14))} heures \\ Test théorique : {rng.randrange(13, 20)}/20 \\ Test pratique : acquis\n"  # fmt: skip
    return (
        logo_head(body, txt(body.name), "rgb(190,30,40)", f"Agence de {txt(body.place.town)}")
        + title_line(paper.choose("ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR", "ATTESTATION DE STAGE – TRAVAUX EN HAUTEUR, PORT DU HARNAIS"), 14)
        + down(2)
        + beside(left, right)
        + down(3)
        + f"La présente attestation est remise {who.agree('au stagiaire', 'à la stagiaire')} conformément aux articles R. 4323-104 à R. 4323-106 du code du travail. Elle ne porte pas sur le montage des échafaudages.\n\n"
        + f"Le {on_day(paper, 'issue_date', day)} #h(1fr) Le responsable du centre {paper.sign('training_centre', width_mm=60, height_mm=24, stamp=stamp_of(body))}\n"
    )  # fmt: skip
