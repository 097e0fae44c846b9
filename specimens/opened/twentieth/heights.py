"""Safety at work: scaffolds, work at height, rescue."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import above, abreast, between, ladder
from specimens.opened.twentieth.wording import (
    APPRENTICE_CENTRES,
    LYCEUMS,
    academy_of,
    addressee,
    band,
    born,
    boxed,
    boxed_day,
    called,
    centre,
    choice,
    colleague,
    corner,
    crest,
    dated,
    de,
    down,
    far,
    figures,
    foot,
    hairline,
    halves,
    house_of,
    indexed,
    later,
    leaf,
    ledger,
    manner,
    names,
    pad_of,
    pairs,
    plain,
    rubric,
    shifted,
    state,
    strong,
    studied,
    tiles,
    tiny,
    typed,
)
from specimens.people import invent_firm, invent_training_body

_DOES = {3: "montage et démontage", 4: "vérification et réception", 5: "utilisation et travail quotidien"}  # fmt: skip
_LONG = {3: "monter, modifier et démonter un échafaudage de pied", 4: "vérifier, réceptionner et maintenir en service un échafaudage de pied", 5: "travailler sur un échafaudage de pied en sécurité"}  # fmt: skip


def _earned(case: Case) -> list[int]:
    held = list(case.fact("annexes", case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [3, 4, 5], [5], [3, 4]))))  # fmt: skip
    if case.has("annex_missing"):
        held = held[1:] if len(held) > 1 else []
    return held


@opened_layout("r408_attestation", "cfa_letterhead_prose_with_bulleted_annexes", defects=("annex_missing",))  # fmt: skip
def cfa_letterhead_prose_with_bulleted_annexes(case: Case, paper: Paper) -> str:
    """A centre's letter: prose, then a bullet an annex; the trainer and the head sign abreast."""
    school = house_of(case, APPRENTICE_CENTRES)
    start, end, day = short_course(case)
    held = _earned(case)
    typed(paper, 10.6, "Carlito", "Lato", "Liberation Sans")
    items = "\n".join(f"- annexe {paper.add('annexes', k, str(k))} : {txt(_LONG[k])}" for k in held) or "- partie commune seulement"  # fmt: skip
    return (
        crest(school, paper.put("organisation", school.name), case.rng.choice(("rgb(190,60,20)", "rgb(20,90,110)")), f"Tél. {school.phone}", "Pôle bâtiment")
        + down(8)
        + strong(txt(paper.choose("Attestation de formation aux échafaudages de pied", "ATTESTATION DE COMPÉTENCES – ÉCHAFAUDAGES")), 14)
        + "\n\nselon la recommandation R408 de la Caisse nationale de l'assurance maladie\n"
        + down(5)
        + f"Le centre de formation certifie que {called(paper)}, {born(paper)}, préparant le BTS {txt(studied(case))}, a suivi avec succès la formation donnée dans ses ateliers entre le {dated(paper, 'training_start', start)} et le {dated(paper, 'training_end', end)}.\n\nLes connaissances et savoir-faire ont été évalués et validés au regard de :\n\n{items}\n\n"
        + "Le chef d'entreprise reste seul juge de l'aptitude de son personnel avant toute intervention sur échafaudage.\n"
        + down(4)
        + f"À {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + down(4)
        + abreast(paper, [("training_centre", f"Le formateur, {colleague(case)}", None), ("training_centre", f"{school.director_title}", pad_of(school))], 170)
    )  # fmt: skip


@opened_layout("r408_attestation", "certificate_across_with_three_medallions", defects=("annex_missing",))  # fmt: skip
def certificate_across_with_three_medallions(case: Case, paper: Paper) -> str:
    """A training body's diploma laid across: three boxes for the annexes, won or not."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _earned(case)
    leaf(paper, 297, 210, 18, 24, 14, 24)
    typed(paper, 11, "Lato", "Open Sans", "Caladea")
    ink = rng.choice(("rgb(210,110,0)", "rgb(0,90,150)", "rgb(100,100,20)"))
    paper.setup.background = f"#place(left, rect(width: 12mm, height: 210mm, fill: {ink}))"
    cells = []
    for k in (3, 4, 5):
        won = k in held
        shown = paper.add("annexes", k, str(k)) if won else str(k)
        cells.append(f"[#block(width: 100%, inset: 3mm, stroke: {'1.4pt + ' + ink if won else '0.4pt + luma(170)'})[{strong('Annexe ' + shown, 12, ink if won else 'luma(140)')} \\ {txt(_DOES[k])} \\ {strong('VALIDÉE', 9) if won else tiny('non présentée', 8, 'luma(130)')}]]")  # fmt: skip
    return (
        halves(f"{strong(paper.put('organisation', body.name), 14, ink)} \\ {tiny(body.address, 8)}", far(f"{tiny('Référentiel R408', 9)} \\ {tiny(f'Attestation n° {day.year}/{rng.randrange(100, 999)}', 9)}"))
        + down(4)
        + strong(txt(paper.choose("Attestation de compétences", "Attestation individuelle de formation")), 26, ink)
        + "\n\nÉchafaudages de pied\n"
        + down(3)
        + f"remise à {strong(called(paper), 15)} \\ {born(paper)}\n\n"
        + f"au terme du stage suivi à {txt(body.place.town)} du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)} pour le compte de {txt(invent_firm(rng).name)}.\n"
        + down(3)
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 5mm, align: center, {', '.join(cells)})\n"
        + down(4)
        + halves(f"Établie le {dated(paper, 'issue_date', day)}, sous la responsabilité de {txt(colleague(case))}, formateur.", between(paper, "training_centre", body.director_title, body.director, pad_of(body), 70), "(1fr, 80mm)")
    )  # fmt: skip


@opened_layout("r408_attestation", "ministry_style_form_of_the_lyceum_network", defects=("annex_missing",))  # fmt: skip
def ministry_style_form_of_the_lyceum_network(case: Case, paper: Paper) -> str:
    """A form of a schools' network: rubrics, boxes to tick, boxed birth and issue days."""
    school, p = house_of(case, LYCEUMS), case.person
    start, end, day = short_course(case)
    held = _earned(case)
    typed(paper, 9.8, "Liberation Sans", "DejaVu Sans", "Open Sans")
    ticks = []
    for k in (3, 4, 5):
        shown = paper.add("annexes", k, str(k)) if k in held else str(k)
        ticks.append(f"#block(above: 2mm)[{choice(k in held, 'Annexe ')}{shown} – {txt(_LONG[k])}]")
    return (
        halves(state("Éducation nationale", f"Académie {de(academy_of(case))}"), far(f"{strong(paper.put('organisation', school.name), 11)} \\ {txt(school.address)}"))
        + down(2)
        + boxed(centre(f"{strong(txt(paper.choose('ATTESTATION DE FORMATION R408', 'ATTESTATION DE FIN DE FORMATION – R408')), 14)} \\ Prévention des risques liés au montage, à l'utilisation et au démontage des échafaudages de pied"), 3)
        + rubric("Bénéficiaire")
        + pairs([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", boxed_day(paper, "birth_date", p.birth_date)), ("Diplôme préparé", txt(f"BTS {studied(case)}"))], 40)
        + rubric("Formation")
        + pairs([("Premier jour", dated(paper, "training_start", start, figures(start))), ("Dernier jour", dated(paper, "training_end", end, figures(end))), ("Formateur", txt(f"{colleague(case)} – carte de formateur n° {case.rng.randrange(1000, 9999)}"))], 40)
        + rubric("Parties évaluées et acquises (seules les cases cochées valent)")
        + "".join(f"{t}\n" for t in ticks)
        + down(3)
        + f"Délivrée le #h(2mm) {boxed_day(paper, 'issue_date', day)}\n"
        + down(2)
        + ladder(paper, [("training_centre", "Le formateur", None), ("training_centre", "Le chef d'établissement (cachet)", pad_of(school))], 76, 26)
    )  # fmt: skip


@opened_layout("r408_attestation", "scaffold_maker_training_record_with_marks", defects=("annex_missing",))  # fmt: skip
def scaffold_maker_training_record_with_marks(case: Case, paper: Paper) -> str:
    """A scaffold maker's training school: a record with test marks a module, the day by pen."""
    body, firm, rng, p = invent_training_body(case.rng), invent_firm(case.rng), case.rng, case.person  # fmt: skip
    start, end, day = short_course(case)
    held = _earned(case)
    leaf(paper, 210, 297, 15, 17, 14, 17)
    typed(paper, 9.5, "Carlito", "Liberation Sans", "Open Sans")
    rows = [("Tronc commun", "rôles, réglementation, plan de montage", f"{rng.randrange(14, 20)}/20", "–", "acquis")]  # fmt: skip
    rows += [(f"Annexe {paper.add('annexes', k, str(k))}", txt(_DOES[k]), f"{rng.randrange(13, 20)}/20", f"{rng.randrange(13, 20)}/20", "acquis") for k in held]  # fmt: skip
    return (
        band(paper.put("organisation", body.name), "rgb(30,30,30)", 13, f"{body.place.town} – {body.phone}")
        + strong(txt(paper.choose("Attestation de stage R408", "Attestation de formation – recommandation R408")), 15)
        + f" #h(1fr) session {rng.randrange(10, 99)}-{start:%Y}\n"
        + down(2)
        + tiles([*names(paper, "Nom", "Nom d'usage", "Prénom", first_only=True), ("Date de naissance", paper.birth_date(form=figures(p.birth_date))), ("Entreprise", txt(firm.name)), ("Dates de la session", f"{dated(paper, 'training_start', start, figures(start))} au {dated(paper, 'training_end', end, figures(end))}")], 3)
        + ledger(("Module", "Contenu", "Théorie", "Pratique", "Avis"), rows, "(30mm, 1fr, 20mm, 20mm, 22mm)")
        + "Au vu de ces résultats, le stagiaire reçoit la présente attestation pour les seules annexes du tableau. L'employeur délivre l'autorisation correspondante.\n"
        + down(3)
        + halves(f"Remise le #h(1mm) {paper.hand_date('issue_date', day)} \\ \\ Formateur : {txt(colleague(case))}", above(paper, "training_centre", "Signature et cachet de l'organisme", pad_of(body), 72), "(70mm, 1fr)")
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "firm_internal_instruction_record_for_harness")
def firm_internal_instruction_record_for_harness(case: Case, paper: Paper) -> str:
    """A firm's safety office trains its own: a certificate in prose, two hands."""
    firm, rng = invent_firm(case.rng), case.rng
    day = issue_day(case, 4, 620)
    typed(paper, 10.4, "Liberation Sans", "Lato", "Carlito")
    return (
        plain(firm, txt(firm.name), f"Service qualité sécurité environnement – {firm.phone}")
        + hairline()
        + down(6)
        + centre(strong(txt(paper.choose("ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR", "TRAVAUX EN HAUTEUR – ATTESTATION DE FORMATION")), 14))
        + down(4)
        + f"L'animateur sécurité, {txt(colleague(case))}, atteste que {called(paper)}, {born(paper)}, {txt(case.title.jobs[0].lower())}, a reçu la formation prévue aux articles R. 4323-89 et R. 4323-106 du code du travail.\n\n"
        + ledger(("Thème traité", "Durée"), [("Évaluation du risque de chute, protections collectives", "2 h"), ("Harnais, longes, absorbeurs : choix et contrôle visuel", "2 h"), ("Mise en pratique sur structure et consigne de secours", f"{rng.choice((3, 4))} h")], "(1fr, 26mm)")
        + f"\nL'épreuve pratique a été réussie. Un rappel est prévu en {later(day, 3).year}.\n"
        + down(3)
        + f"Fait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + down(3)
        + abreast(paper, [("employer", f"Le chef d'entreprise, {firm.director}", pad_of(firm)), ("candidate", "Le salarié formé", None)], 170)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "wallet_card_and_letter_on_one_sheet")
def wallet_card_and_letter_on_one_sheet(case: Case, paper: Paper) -> str:
    """A body's letter with a detachable card at its foot; the hand stands above the card."""
    body, rng, p = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 4, 620)
    number = f"HT{rng.randrange(10**4, 10**5)}"
    typed(paper, 10.2, "Open Sans", "Carlito", "Liberation Sans")
    card = f"#block(width: 86mm, height: 50mm, stroke: 0.6pt, radius: 2mm, inset: 3mm)[{strong(txt(body.name), 8.5)} #h(1fr) {tiny(number, 7.5)} \\ {strong('TRAVAIL EN HAUTEUR', 10)} \\ #text(size: 8.5pt)[{indexed(paper)} \\ {paper.birth_date(form=figures(p.birth_date))} \\ À renouveler en {later(day, 2).year}]]"
    return (
        corner(body, txt(body.name), f"N° d'activité {rng.randrange(10**10, 10**11)}")
        + down(2)
        + addressee(paper, 0)
        + down(6)
        + f"{txt(body.place.town)}, le {dated(paper, 'issue_date', day)}\n\n"
        + strong(txt(paper.choose("Attestation de formation : travaux en hauteur et port du harnais", "Objet : votre attestation « travaux en hauteur »")))
        + f"\n\n{p.civility},\n\nVous avez participé à notre stage de prévention des chutes de hauteur et satisfait aux évaluations. La présente vaut attestation de formation au travail en hauteur ({rng.choice(('sept', 'quatorze'))} heures) ; la carte ci-dessous en est le rappel, à détacher et à garder sur soi.\n\nCordialement,\n"
        + down(2)
        + shifted(between(paper, "training_centre", body.director_title, body.director, pad_of(body), 70), 90)
        + down(3)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + down(2)
        + centre(card)
    )  # fmt: skip


@opened_layout("first_aid_attestation", "rescuer_at_work_certificate_with_tiles")
def rescuer_at_work_certificate_with_tiles(case: Case, paper: Paper) -> str:
    """A prevention network's certificate of rescuer at work: skills, validity, trainer's hand."""
    body, rng, p = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 5, 500)
    typed(paper, 10.3, "Lato", "Carlito", "Liberation Sans")
    foot(
        paper,
        f"{body.name} – entité habilitée n° {rng.randrange(1000, 9999)}/{day.year}/SST – {body.address}",
    )
    return (
        halves(f"{strong(txt('Réseau Prévention fictif'), 12, 'rgb(0,110,60)')} \\ {tiny('Santé et sécurité au travail', 8)}", far(f"Certificat n° SST-{rng.randrange(10**6, 10**7)}"))
        + down(6)
        + boxed(centre(f"{strong(txt(paper.choose('CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL', 'CERTIFICAT SST')), 16)} \\ formation initiale – 14 heures"), 4, "1.2pt + rgb(0,110,60)")
        + down(3)
        + "La compétence de sauveteur secouriste du travail est reconnue à\n"
        + pairs([*names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=manner(paper, p.birth_date)))], 36)
        + down(2)
        + "qui sait intervenir face à une situation d'accident du travail et mettre ses compétences au service de la prévention des risques dans son entreprise.\n"
        + down(2)
        + tiles([("Fait le", dated(paper, "issue_date", day)), ("Valable jusqu'au", txt(manner(paper, later(day, 2)))), ("Formateur", txt(colleague(case)))], 3)
        + down(3)
        + halves(above(paper, "candidate", "Le titulaire", None, 64, 29), above(paper, "training_centre", "Pour l'entité habilitée", pad_of(body), 72))
    )  # fmt: skip
