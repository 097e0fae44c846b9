"""Training in safety: scaffolds, electricity, first aid, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    academy_name,
    aligned,
    bar,
    beside,
    born_on,
    boxed,
    choices,
    foot_notices,
    framed_title,
    head_bar,
    head_row,
    issued_on,
    landscape,
    local_school,
    logo,
    made,
    numeric,
    ruled,
    said_name,
    stamp_of,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
    watermark,
)
from specimens.people import invent_firm, invent_training_body
from specimens.signing import Party, parties_in_a_row, place_to_sign

_R408 = ("annex_missing",)

_WHAT = {
    3: "Montage, utilisation et démontage d'échafaudages de pied",
    4: "Réception, vérification et maintenance des échafaudages de pied",
    5: "Utilisation d'échafaudages de pied",
}


def _annexes(case: Case) -> list[int]:
    drawn = case.fact("annexes", case.rng.choice(([3, 4, 5], [4], [5], [4, 5], [3, 5])))
    return [] if case.has("annex_missing") else list(drawn)


def _dates(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    issued = case.fact("issue_date", case.day_before(6, 650))
    end = issued - dt.timedelta(days=case.rng.choice((0, 0, 1, 4)))
    start = end - dt.timedelta(days=case.rng.choice((1, 2, 2, 4)))
    return case.fact("training_start", start), case.fact("training_end", end), issued


@opened_layout("r408_attestation", "objectives_and_result", defects=_R408)
def objectives_and_result(case: Case, paper: Paper) -> str:
    """A training body's end-of-course attestation: action, objectives by annex, result, trainer."""
    body, client, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    start, end, issued = _dates(case)
    granted = _annexes(case)
    paper.setup.footer = foot_notices(paper, body)
    rows = []
    for annex in granted:
        number = paper.add("annexes", annex, str(annex))
        rows.append(f"[Annexe {number}], [{txt(_WHAT[annex])}], [Acquis]")
    table = (
        f"#table(columns: (31mm, 1fr, 24mm), inset: 2mm, stroke: 0.4pt, fill: (x, y) => if y == 0 {{ luma(228) }}, [*Référentiel*], [*Compétences évaluées*], [*Résultat*], {', '.join(rows)})\n"
        if rows
        else "Compétences évaluées : prévention des chutes, utilisation d'un échafaudage de pied – acquises.\n"
    )
    return (
        head_bar(body, paper.put("organisation", body.name), rng.choice(("rgb(190,60,20)", "rgb(20,70,110)", "rgb(60,60,60)")))
        + framed_title(paper.choose("ATTESTATION DE FIN DE FORMATION – ÉCHAFAUDAGES DE PIED (R408)", "ATTESTATION DE COMPÉTENCES R.408", "ATTESTATION DE FORMATION – RECOMMANDATION R408 DE LA CNAM"))
        + f"Article L. 6353-1 du code du travail – Convention n° {rng.randrange(2019, 2026)}-{rng.randrange(100, 999)}\n\nLe directeur de l'organisme atteste que {said_name(paper)}, {born_on(paper, place=False)}, envoyé{case.person.agree('', 'e')} par {txt(client.name)}, a suivi l'intégralité de la formation :\n\n"
        + aligned([("Intitulé", txt("Échafaudages de pied – personnel de chantier")), ("Dates", f"du {paper.date('training_start', start)} au {paper.date('training_end', end)}"), ("Durée", f"{rng.choice((14, 21))} heures en centre, dont {rng.choice((7, 10))} heures de pratique"), ("Texte de référence", txt("Recommandation R 408 adoptée le 10 juin 2004"))])
        + "#v(3mm)\n" + table
        + f"#v(3mm)\nValidité conseillée : cinq ans. {made(paper, body.place.town, 'issue_date', issued)}\n#v(3mm)\n"
        + beside(f"Le formateur : {txt(invent_firm(rng).director)} \\ {tiny('Formateur référencé, dossier n° ' + str(rng.randrange(1000, 9999)))}", place_to_sign(paper, Party("training_centre", paper.choose("Le directeur (cachet et signature)", "Pour l'organisme"), stamp_of(body)), shape=paper.choose("below", "framed")))
    )  # fmt: skip


@opened_layout("r408_attestation", "across_with_border", defects=_R408)
def across_with_border(case: Case, paper: Paper) -> str:
    """A certificate on its side within a coloured border, names told apart, two hands."""
    body, rng, person = invent_training_body(case.rng), case.rng, case.person
    start, end, issued = _dates(case)
    landscape(paper, 24)
    shade = rng.choice(("rgb(200,120,0)", "rgb(0,90,120)", "rgb(120,20,40)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 277mm, height: 190mm, stroke: 3pt + {shade}))#place(center + horizon, rect(width: 269mm, height: 182mm, stroke: 0.6pt + {shade}))"
    paper.setup.size_pt = 12
    granted = _annexes(case)
    said = []
    for annex in granted:
        number = paper.add("annexes", annex, str(annex))
        said.append(f"- #strong[annexe {number}] – {txt(_WHAT[annex].lower())}")
    lines = "\n".join(said) or "- échafaudages de pied, toutes fonctions"
    usage = f" #h(8mm) Nom d'usage : {strong(paper.usage_name())}" if person.usage_name else ""
    return (
        f"#align(center)[{logo(paper, 18)} \\ {strong(paper.put('organisation', body.name), 1.2)} \\ #v(3mm) #text(size: 1.9em, fill: {shade})[{strong(txt(paper.choose('Attestation de formation R408', 'CERTIFICAT DE FORMATION R408', 'Attestation « Échafaudage de pied »')))}]]\n#v(4mm)\n"
        f"délivrée à\n\nNom : {strong(paper.birth_name())} #h(8mm) Prénom : {strong(paper.given_names(' '))}{usage} \\ {person.agree('Né', 'Née')} le {paper.birth_date()}\n\n"
        f"qui a satisfait à l'évaluation des acquis de la formation suivie du {paper.date('training_start', start, form=numeric(start))} au {paper.date('training_end', end, form=numeric(end))}, conforme à la recommandation R408 de l'assurance maladie – risques professionnels :\n\n{lines}\n\n"
        f"Attestation n° {rng.randrange(18, 26)}/{rng.randrange(1000, 9999)} – délivrée le {paper.date('issue_date', issued)}\n#v(3mm)\n"
        + parties_in_a_row(paper, [Party("candidate", "Le stagiaire"), Party("training_centre", "Le responsable du centre", stamp_of(body))], height_mm=24)
    )  # fmt: skip


@opened_layout("r408_attestation", "school_for_examination", defects=_R408)
def school_for_examination(case: Case, paper: Paper) -> str:
    """The form that a school fills in for the examination file: annexes ticked, the accredited
    teacher and the head sign."""
    school, rng, person = local_school(case), case.rng, case.person
    start, end, issued = _dates(case)
    granted = _annexes(case)
    ticks = []
    for annex in (3, 4, 5):
        on = annex in granted
        number = paper.add("annexes", annex, str(annex)) if on else str(annex)
        ticks.append(f"#check({'true' if on else 'false'}) Annexe {number} : {txt(_WHAT[annex])}")
    shown, listed = title_words(case), " \\ ".join(ticks)
    return (
        beside(f"Académie de {txt(academy_name(case))} \\ {strong(paper.put('organisation', school.name))} \\ {txt(school.address)}", f"#align(right)[Session {case.session} \\ BTS {txt(shown)}]")
        + "#v(5mm)\n"
        + title(paper.choose("Attestation de formation au montage, au démontage, à la réception et à l'utilisation des échafaudages de pied", "ATTESTATION R408 – BREVET DE TECHNICIEN SUPÉRIEUR"), size_em=1.2)
        + boxed([("NOM DE NAISSANCE", paper.birth_name()), ("PRÉNOM(S)", paper.given_names()), *usage_pair(paper, "NOM D'USAGE"), ("NÉ(E) LE", paper.birth_date()), *([("", "")] if person.usage_name else [("CLASSE", txt(f"BTS {rng.choice((1, 2))}"))])])
        + f"#v(2mm)\na suivi, du {paper.date('training_start', start)} au {paper.date('training_end', end)}, dans le cadre de son cursus, la formation définie par le référentiel du diplôme et par la recommandation R408 de la CNAM, et a validé les compétences de :\n\n#pad(left: 6mm)[{listed}]\n\n"
        f"L'enseignant formateur est titulaire du certificat de formateur délivré par l'organisme habilité le {txt(numeric(start - dt.timedelta(days=rng.randrange(400, 1500))))}.\n\n{made(paper, school.place.town, 'issue_date', issued)}\n#v(2mm)\n"
        + parties_in_a_row(paper, [Party("training_centre", "Le formateur"), Party("training_centre", f"{school.director_title} (signature et cachet)", stamp_of(school))], frame=True, height_mm=28)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "evaluation_by_themes")
def evaluation_by_themes(case: Case, paper: Paper) -> str:
    """An attestation for work at height with a rope: programme in two columns, evaluation."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = issued_on(case)
    paper.setup.footer = foot_notices(paper, body)
    themes = ["Réglementation et responsabilités", "Facteur de chute, tirant d'air", "Vérification des EPI avant usage", "Points et lignes d'ancrage", "Déplacement sur toiture et pylône", "Alerte et évacuation d'un blessé"]  # fmt: skip
    half = [f"- {txt(t)} : {rng.choice(('acquis', 'acquis', 'satisfaisant'))}" for t in themes]
    return (
        head_row(paper, body, txt(body.name))
        + title(paper.choose("Attestation individuelle de formation – Travaux en hauteur", "TRAVAIL EN HAUTEUR AVEC HARNAIS – ATTESTATION DE FORMATION", "Formation « Évoluer en hauteur en sécurité » : attestation"))
        + aligned([("Stagiaire", said_name(paper)), ("Date de naissance", paper.birth_date()), ("Session", txt(f"n° {rng.randrange(100, 999)} – {numeric(issued - dt.timedelta(days=rng.randrange(0, 3)))}")), ("Durée", "14 heures"), ("Public", txt("Personnel intervenant en hauteur (articles R. 4323-58 à R. 4323-90 du code du travail)"))])
        + bar("Évaluation des acquis") + beside("\n".join(half[:3]), "\n".join(half[3:]))
        + f"#v(3mm)\nAvis du formateur : {choices(('favorable', 'défavorable'), 0)} – recyclage conseillé tous les trois ans.\n\n{made(paper, body.place.town, 'issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("training_centre", paper.choose("Le formateur", "Signature du formateur et cachet"), stamp_of(body), body.director), align=paper.choose("left", "right", "center"))
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "opinion_with_symbols")
def opinion_with_symbols(case: Case, paper: Paper) -> str:
    """The opinion after a course on electrical hazards: grid of symbols, those advised ticked."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    issued = issued_on(case)
    advised = rng.choice((("B1V", "BR"), ("B1V", "B2V", "BC"), ("BR",), ("H0V", "B1V", "BR", "BC")))
    symbols = ("B0", "H0V", "B1V", "B2V", "BC", "BR", "BS", "BE Essai")
    heads = ", ".join(f"[*{s}*]" for s in symbols)
    marks = ", ".join(f"[#check({'true' if s in advised else 'false'})]" for s in symbols)
    return (
        head_row(paper, body, txt(body.name))
        + title(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES D'ORIGINE ÉLECTRIQUE", "Habilitation électrique – avis après formation", "PRÉVENTION DU RISQUE ÉLECTRIQUE – ATTESTATION ET AVIS"), size_em=1.2)
        + boxed([("Nom de naissance", paper.birth_name()), ("Prénom(s)", paper.given_names()), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("Employeur ou établissement", txt(firm.name)), *(usage_pair(paper) or [("Lieu de formation", txt(body.place.town))]), ("Formation", txt("NF C 18-510 – personnel électricien – 21 h"))])
        + f"#v(4mm)\nÀ l'issue des évaluations théorique et pratique, le formateur propose à l'employeur les symboles d'habilitation ci-dessous, conformément à l'article R. 4544-10 du code du travail :\n#v(2mm)\n#table(columns: (1fr,) * {len(symbols)}, align: center, inset: 2mm, {heads}, {marks})\n#v(2mm)\n"
        f"#text(size: 0.85em)[Le présent avis ne vaut pas titre d'habilitation : celui-ci est délivré par l'employeur. Recyclage : {issued.year + 3}.]\n#v(4mm)\n"
        + beside(f"Le {paper.date('issue_date', issued)} \\ à {txt(body.place.town)}", place_to_sign(paper, Party("training_centre", "Le formateur – nom, cachet, signature", stamp_of(body), body.director), shape=paper.choose("named", "below", "framed")))
    )  # fmt: skip


@opened_layout("refrigerant_attestation", "aptitude_by_decree")
def aptitude_by_decree(case: Case, paper: Paper) -> str:
    """The attestation of aptitude after the decree of 2008: operations of the category listed."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = issued_on(case)
    category = case.fact("category", rng.choice(("I", "I", "II", "III", "IV")))
    shown = paper.put("category", category, paper.choose(f"Catégorie {category}", f"CATÉGORIE {category}", f"catégorie {category}"))  # fmt: skip
    tasks = {
        "I": "contrôle d'étanchéité, maintenance et entretien, mise en service, récupération des fluides des équipements de réfrigération, de climatisation et de pompe à chaleur, quelle que soit la charge",
        "II": "maintenance, mise en service et récupération des fluides des équipements contenant moins de 2 kg de fluide, contrôle d'étanchéité de tous équipements",
        "III": "récupération des fluides des équipements contenant moins de 2 kg de fluide",
        "IV": "contrôle d'étanchéité des équipements, sans intervention sur le circuit",
    }
    number = f"{rng.randrange(10**3, 10**4)}/{issued.year}/{rng.randrange(10, 999):04d}"
    return (
        head_bar(body, txt(body.name), rng.choice(("rgb(0,110,150)", "rgb(40,90,60)")))
        + title(paper.choose("ATTESTATION D'APTITUDE À LA MANIPULATION DES FLUIDES FRIGORIGÈNES", "Attestation d'aptitude – fluides frigorigènes", "ATTESTATION D'APTITUDE (article R. 543-106 du code de l'environnement)"), size_em=1.25)
        + ruled([("Numéro d'attestation", txt(number)), ("Organisme évaluateur", txt(f"{body.name} – certificat n° {rng.randrange(100, 999)}")), ("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénom(s)", strong(paper.given_names(" "))), ("Date et lieu de naissance", f"{paper.birth_date()} – {txt(case.person.birth_place)}"), ("Aptitude reconnue", strong(shown))])
        + f"#v(3mm)\nLe titulaire est apte à effectuer les opérations suivantes : {txt(tasks[category])} (arrêté du 13 octobre 2008 modifié, règlement (UE) 2015/2067 de la Commission du 17 novembre 2015).\n\nÉvaluation théorique : {rng.randrange(24, 30)}/30 – évaluation pratique : admis. {txt(french.titled(body.place.town))}.\n\n"
        f"{paper.choose('Délivrée le', 'Date de délivrance :')} {paper.date('issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("training_centre", "Le responsable de l'organisme évaluateur", stamp_of(body), body.director), shape=paper.choose("stamp_beside", "beside", "named"), align="right")
    )  # fmt: skip


@opened_layout("first_aid_attestation", "civic_rescue_diploma")
def civic_rescue_diploma(case: Case, paper: Paper) -> str:
    """The certificate of civic rescue of the first level, on its side, association and state."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = issued_on(case, 5, 900)
    landscape(paper, 20)
    paper.setup.size_pt, paper.setup.font = 12.5, rng.choice(("Carlito", "Lato", "Liberation Sans"))
    watermark(paper, "PSC 1")
    return (
        f"#grid(columns: (1fr, 1fr, 1fr), align: (left, center, right), [#text(size: 0.8em)[Ministère de l'Intérieur \\ Sécurité civile]], [{logo(paper, 20)}], [#text(size: 0.8em)[{txt(body.name)} \\ Association agréée de sécurité civile]])\n#v(6mm)\n"
        + f"#align(center)[#text(size: 1.9em, fill: rgb(180,30,30))[{strong(txt(paper.choose('CERTIFICAT DE COMPÉTENCES', 'Certificat de compétences de citoyen de sécurité civile')))}] \\ #text(size: 1.2em)[Prévention et secours civiques de niveau 1 – PSC 1]]\n#v(7mm)\n"
        f"Le présent certificat est délivré à {said_name(paper)}, {born_on(paper)}, qui a participé activement à la formation et acquis les compétences prévues par l'arrêté du 24 juillet 2007 modifié.\n\n"
        f"#text(size: 0.85em)[Certificat n° {txt(body.place.department)}-{issued.year}-{rng.randrange(1000, 99999)} – procès-verbal du {txt(numeric(issued - dt.timedelta(days=rng.randrange(0, 12))))} – formateur : {txt(invent_firm(rng).director)}]\n#v(6mm)\n"
        + beside(made(paper, body.place.town, "issue_date", issued), place_to_sign(paper, Party("training_centre", paper.choose("Le président de l'association", "L'autorité d'emploi"), [body.name, "SECOURISME"]), shape="below"), "(1.3fr, 1fr)")
    )  # fmt: skip
