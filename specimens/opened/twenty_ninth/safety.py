"""What training bodies and workshops write on safety: scaffolds, heights, electricity."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_ninth.wording import (
    HIGH_SCHOOLS,
    SAFETY,
    birth,
    bold,
    captions,
    clerk,
    columns,
    day_of,
    dotted,
    emblem,
    face,
    filed,
    footer,
    framed,
    gap,
    gridded,
    house,
    italic,
    lined,
    listing,
    middle,
    penned,
    seal_of,
    seats,
    sheet,
    signed,
    signed_box,
    signed_over,
    signed_under,
    siret,
    sized,
    slashed,
    spoken,
    stroke,
    studies,
    tick,
    to_right,
    told_names,
)

_WORDS = {
    3: "montage, démontage et modification d'un échafaudage de pied",
    4: "réception, vérification et maintenance d'un échafaudage de pied",
    5: "utilisation d'un échafaudage de pied",
}
_MISSING = ("annex_missing",)


def _annexes(case: Case) -> list[int]:
    drawn = case.rng.choice(([4, 5], [3, 4, 5], [5], [4], [3, 5], [4, 5]))
    chosen = case.fact("annexes", drawn)
    return [] if case.has("annex_missing") else sorted(chosen)


def _named(paper: Paper, annexes: list[int], joiner: str = " et ") -> str:
    """« annexes 4 et 5 », or nothing where none is named; each one is kept."""
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
    if not annexes:
        return ""
    head = "annexe" if len(annexes) == 1 else "annexes"
    listed = ", ".join(str(a) for a in annexes[:-1])
    return f"{head} {listed}{joiner if listed else ''}{annexes[-1]}"


@opened_layout("r408_attestation", "two_faces_of_a_pocket_card_on_one_sheet", defects=_MISSING)
def two_faces_of_a_pocket_card_on_one_sheet(case: Case, paper: Paper) -> str:
    """A pocket card's front and back printed one above the other, with marks where to cut."""
    body, (start, end, day), annexes = (
        house(case, SAFETY, here=False),
        short_course(case),
        _annexes(case),
    )
    face(paper, 8.4, "Liberation Sans", "Open Sans", "Lato")
    sheet(paper, (22, 30, 20, 30))
    ink = case.rng.choice(("rgb(220,120,0)", "rgb(180,30,40)", "rgb(0,110,80)"))
    for annex in annexes:
        paper.add("annexes", annex, f"Annexe {annex}")
    skills = [
        (f"Annexe {a}" if annexes else "Module", txt(_WORDS[a].capitalize()), "validé")
        for a in annexes
    ]
    body_rows = (
        listing(("Référence", "Compétence", "Résultat"), skills, "20mm, 1fr, 18mm", pad=1.1)
        if skills
        else txt("Formation générale aux échafaudages de pied : suivie.")
    )
    front = columns(
        "1fr, auto",
        f"{bold(txt('CARTE DE FORMATION'), 11, ink)} \\ {bold(txt('Échafaudages de pied – R408'), 9.5)} \\ #v(1mm) {lined(told_names(paper, 'Nom', 'Nom d’usage', 'Prénom(s)'), 22, 1.4)} #v(-2mm) {lined([('Né(e) le', paper.birth_date(form=slashed(case.person.birth_date))), ('Organisme', paper.put('organisation', body.name))], 22, 1.4)}",
        square_code(paper, 17),
    )  # fmt: skip
    back = f"{bold(txt('Recommandation R408 – compétences validées'), 9, ink)}\n{body_rows}\nFormation suivie du {day_of(paper, 'training_start', start, slashed(start))} au {day_of(paper, 'training_end', end, slashed(end))} \\ Carte délivrée le {day_of(paper, 'issue_date', day, slashed(day))}\n{signed(paper, 'training_centre', 'Le formateur, pour l’organisme', seal_of(body), 66, 27)}"
    return (
        sized(txt(paper.choose("Attestation de formation R408 au format carte – à découper et à plastifier", "Attestation R408 (format carte) – recto et verso à découper")), 8.5)
        + gap(2)
        + f'#block(width: 118mm, stroke: (thickness: 0.6pt, dash: "dashed"), inset: 4mm, radius: 2mm)[{front}]\n'
        + gap(2)
        + f'#block(width: 118mm, stroke: (thickness: 0.6pt, dash: "dashed"), inset: 4mm, radius: 2mm)[{back}]\n'
        + gap(2)
        + sized(txt(f"{body.name} – {body.address} – SIRET {siret(body)}"), 7.5)
    )  # fmt: skip


@opened_layout("r408_attestation", "vocational_school_grid_of_tasks_by_annex", defects=_MISSING)
def vocational_school_grid_of_tasks_by_annex(case: Case, paper: Paper) -> str:
    """A lycée's attestation: a row an annex with a box ticked where it is acquired, two hands."""
    school, (start, end, day), annexes = (
        house(case, HIGH_SCHOOLS),
        short_course(case),
        _annexes(case),
    )
    face(paper, 10, "Liberation Sans", "Carlito", "DejaVu Sans")
    rows = []
    for annex in (3, 4, 5):
        if annex in annexes:
            paper.add("annexes", annex, f"Annexe {annex}")
        on = annex in annexes
        rows.append(
            (
                f"Annexe {annex}",
                txt(_WORDS[annex].capitalize()),
                f"#check({'true' if on else 'false'})",
                f"#check({'false' if on else 'true'})",
            )
        )
    table = listing(
        ("Référence", "Compétences évaluées", "Acquises", "Non évaluées"),
        rows,
        "24mm, 1fr, 22mm, 28mm",
        pad=2,
    )
    if case.has("annex_missing"):
        table = framed(
            txt(
                "Contenu : sensibilisation aux risques de chute, règles de circulation, équipements de protection."
            ),
            pad=3,
        )
    return (
        columns("1fr, 1fr", f"{bold(paper.put('organisation', school.name), 11)} \\ {sized(txt(school.address), 8.5)}", to_right(sized("Réseau prévention – assurance maladie risques professionnels", 8.5)))
        + stroke(0.8)
        + gap(3)
        + middle(f"{bold(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE COMPÉTENCES')), 15)} \\ Échafaudages de pied – recommandation R.408")
        + gap(3)
        + captions([*told_names(paper), ("Né(e) le", paper.birth_date(form=slashed(case.person.birth_date))), ("Section", txt(f"BTS {studies(case)}")), ("Formation suivie", f"du {day_of(paper, 'training_start', start, slashed(start))} au {day_of(paper, 'training_end', end, slashed(end))}")], 2)
        + table
        + "\nL'évaluation, théorique et pratique, a été conduite par un formateur habilité de l'établissement. La présente attestation ne dispense pas l'employeur de délivrer l'autorisation de travail.\n"
        + gap(3)
        + f"Délivrée à {txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}\n"
        + seats(paper, [("training_centre", f"Le formateur, {clerk(case)}", None), ("training_centre", "Le chef d'établissement (cachet)", seal_of(school))], 170, 30)
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "training_body_letter_with_programme_in_the_margin", defects=_MISSING
)
def training_body_letter_with_programme_in_the_margin(case: Case, paper: Paper) -> str:
    """A training body's page: a tinted margin with the programme, the sentence beside it."""
    body, (start, end, day), annexes = (
        house(case, SAFETY, here=False),
        short_course(case),
        _annexes(case),
    )
    face(paper, 10.2, "Lato", "Carlito", "Open Sans")
    sheet(paper, (18, 18, 16, 18))
    named = _named(paper, annexes)
    ink = case.rng.choice(("rgb(0,80,130)", "rgb(100,70,20)"))
    tasks = " ; ".join(_WORDS[a] for a in annexes) or "travail sur échafaudage de pied"
    margin = f"#block(fill: luma(240), inset: 3mm, width: 100%)[#text(size: 8.3pt)[{bold(txt('Programme'), 9, ink)} \\ #v(1mm) – accidents et réglementation ; \\ – rôles du maître d'œuvre, du monteur, de l'utilisateur ; \\ – lecture de la notice ; \\ – ancrages et stabilité ; \\ – charges admissibles ; \\ – équipements individuels ; \\ – exercices sur plateau technique ; \\ – évaluation. \\ #v(2mm) {bold(txt('Durée'), 9, ink)} \\ {((end - start).days + 1) * 7} heures]]"
    text = (
        f"{bold(txt(paper.choose('Attestation de formation R408', 'ATTESTATION DE FORMATION – R408')), 16, ink)}\n\nNous soussignés, {bold(paper.put('organisation', body.name))}, attestons que\n\n{bold(spoken(paper), 12)},\n\n{birth(paper)},\n\na suivi avec succès la formation « {txt(tasks)} », conforme à la recommandation R408 de la Caisse nationale d'assurance maladie"
        + (f" ({txt(named)})" if named else "")
        + f", organisée du {day_of(paper, 'training_start', start)} au {day_of(paper, 'training_end', end)}.\n\nÀ {txt(body.place.town)}, le {day_of(paper, 'issue_date', day)}\n\n{signed_over(paper, 'training_centre', body.director_title, body.director, seal_of(body), 72, 30)}"
    )  # fmt: skip
    footer(
        paper,
        f"{body.name} – {body.address} – déclaration d'activité n° 9306{case.rng.randrange(10000, 99999)} – SIRET {siret(body)}",
    )
    return (
        columns(
            "1fr", to_right(f"{bold(txt(body.name), 12, ink)} \\ {sized(txt(body.phone), 8.5)}")
        )
        + gap(8)
        + columns("48mm, 1fr", margin, text, gutter=8)
    )


@opened_layout(
    "r408_attestation", "evaluation_record_filled_by_the_instructors_pen", defects=_MISSING
)
def evaluation_record_filled_by_the_instructors_pen(case: Case, paper: Paper) -> str:
    """A record printed blank: trainee by pen, annexes written by pen, results in a table."""
    body, (start, end, day), annexes = (
        house(case, SAFETY, here=False),
        short_course(case),
        _annexes(case),
    )
    p, rng = case.person, case.rng
    face(paper, 9.6, "Liberation Sans Narrow", "Liberation Sans", "Carlito")
    sheet(paper, (14, 16, 13, 16))
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
    written = " + ".join(str(a) for a in annexes)
    name = f"{p.birth_name} {p.first_name}"
    rows = [
        (part, f"{rng.randrange(14, 20)} / 20", "favorable")
        for part in (
            "Questionnaire théorique",
            "Examen de la notice et des charges",
            "Mise en situation sur échafaudage",
        )
    ]
    return (
        columns("1fr, auto", f"{bold(paper.put('organisation', body.name), 12)} \\ {sized(txt(body.address), 8.5)}", "#box(stroke: 0.5pt, inset: 1.5mm)[FOR 408-B]")
        + gap(1)
        + middle(bold(txt(paper.choose("ATTESTATION DE FIN DE FORMATION R408", "ATTESTATION INDIVIDUELLE DE FIN DE FORMATION – R408")), 14))
        + gap(2)
        + dotted(
            [
                ("Stagiaire (nom, prénom) :", penned(paper, "full_name", name, name)),
                ("Né(e) le :", penned(paper, "birth_date", p.birth_date.isoformat(), slashed(p.birth_date))),
                ("Dates de la session : du", f"{penned(paper, 'training_start', start.isoformat(), slashed(start))} au {penned(paper, 'training_end', end.isoformat(), slashed(end))}"),
                ("Référentiel : recommandation R408, annexe(s) n°", paper.handwritten(written, 15) if written else ""),
            ],
            3.4,
        )
        + gap(1)
        + listing(("Évaluation", "Note", "Avis"), rows, "1fr, 28mm, 32mm", pad=2)
        + f"Avis du formateur sur l'aptitude : {tick(True, 'favorable')} #h(6mm) {tick(False, 'défavorable')} #h(6mm) {tick(False, 'à revoir')}\n"
        + gap(3)
        + columns("1fr, 1fr", f"Attestation remise le {paper.hand_date('issue_date', day)}", signed_box(paper, "training_centre", "Signature du formateur et cachet de l'organisme", seal_of(body), 74, 30))
        + gap(1)
        + columns("1fr, 1fr", sized(txt("L'original est remis au stagiaire, une copie est conservée cinq ans."), 8), signed_under(paper, "candidate", "Signature du stagiaire", None, 66, 22))
    )  # fmt: skip


@opened_layout("r408_attestation", "bordered_certificate_across_with_a_ribbon", defects=_MISSING)
def bordered_certificate_across_with_a_ribbon(case: Case, paper: Paper) -> str:
    """A bordered certificate across the sheet: the name in large letters, annexes in a ribbon."""
    body, (start, end, day), annexes = (
        house(case, SAFETY, here=False),
        short_course(case),
        _annexes(case),
    )
    sheet(paper, (22, 28, 18, 28), (297, 210))
    face(paper, 11, "Libertinus Serif", "Caladea", "New Computer Modern")
    ink = case.rng.choice(("rgb(110,80,20)", "rgb(30,70,60)", "rgb(90,20,40)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 1.2pt + {ink}))#place(center + horizon, rect(width: 273mm, height: 186mm, stroke: 3pt + {ink}))"
    named = _named(paper, annexes, " & ")
    ribbon = f"Recommandation R408{' – ' + named if named else ''}"
    return (
        middle(f"{bold(paper.put('organisation', body.name), 13, ink)} \\ {sized(txt(body.address), 9)}")
        + gap(4)
        + middle(bold(txt(paper.choose("ATTESTATION DE FORMATION", "CERTIFICAT DE FORMATION")), 27, ink))
        + middle("aux échafaudages de pied, décernée à")
        + gap(1)
        + middle(f"{bold(spoken(paper), 19)} \\ #v(1mm) {birth(paper)}")
        + gap(2)
        + f"#align(center)[#block(fill: {ink}, inset: (x: 8mm, y: 2mm), radius: 3mm)[{bold(txt(ribbon), 12.5, 'white')}]]\n"
        + gap(1)
        + middle(f"à l'issue de la session du {day_of(paper, 'training_start', start)} au {day_of(paper, 'training_end', end)} \\ et après réussite aux épreuves théoriques et pratiques")
        + gap(4)
        + columns("1fr, 1fr", f"#v(6mm)Délivré à {txt(body.place.town)}, le {day_of(paper, 'issue_date', day)} \\ Registre n° {case.rng.randrange(100, 999)}/{day.year}", signed_under(paper, "training_centre", f"{body.director}, pour l'organisme de formation", seal_of(body), 80, 30), gutter=20)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "wind_sector_module_in_two_tongues")
def wind_sector_module_in_two_tongues(case: Case, paper: Paper) -> str:
    """A wind sector's centre: bilingual labels, module table, number and validity, one hand."""
    body, day = house(case, SAFETY, here=False), issue_day(case, 4, 500)
    face(paper, 9.8, "Open Sans", "Lato", "Carlito")
    ink = "rgb(0,110,160)"
    rows = [
        ("Travaux en hauteur – Working at Heights", "réussi / passed", "14 h"),
        ("Port du harnais et longes – Harness and lanyards", "réussi / passed", "inclus"),
        ("Évacuation d'une nacelle – Rescue from nacelle", "réussi / passed", "inclus"),
    ]
    return (
        columns("16mm, 1fr, auto", emblem("W", ink), f"{bold(txt(body.name), 14, ink)} \\ {sized(txt(f'Centre de formation éolien – Wind training centre – {body.place.town}'), 8.5)}", sized(txt(f"Cert. no {case.rng.randrange(10**6, 10**7)}"), 8.5), align="horizon")
        + stroke(2, ink)
        + gap(3)
        + middle(f"{bold(txt(paper.choose('ATTESTATION DE FORMATION AUX TRAVAUX EN HAUTEUR', 'Attestation de formation – Travaux en hauteur')), 15)} \\ {italic(sized('Working at Heights – training certificate', 10.5))}")
        + gap(4)
        + gridded(
            [*told_names(paper, "Nom de naissance / Surname at birth", "Nom d'usage / Name in use", "Prénom(s) / Given names"), ("Date de naissance / Date of birth", paper.birth_date(form=slashed(case.person.birth_date))), ("Délivrée le / Issued on", day_of(paper, "issue_date", day, slashed(day)))],
            66,
            2,
            "rgb(230,241,248)",
        )
        + listing(("Module", "Résultat / Result", "Durée / Duration"), [tuple(txt(c) for c in r) for r in rows], "1fr, 40mm, 34mm", fill=ink, ink="white", pad=2)
        + sized("Formation conforme aux exigences du secteur éolien ; un maintien des acquis est recommandé tous les deux ans. / Refresher recommended every two years.", 8.5)
        + gap(6)
        + columns("1fr, 1fr", framed(f"{txt(body.name)} \\ {txt(body.address)} \\ SIRET {txt(siret(body))}", "none", 2), signed_over(paper, "training_centre", "Le responsable du centre / Centre manager", body.director, seal_of(body), 74, 30))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "vocational_school_note_on_harness_training")
def vocational_school_note_on_harness_training(case: Case, paper: Paper) -> str:
    """A lycée's plain note: running text, a list of exercises, head's hand at the left."""
    school, day = house(case, HIGH_SCHOOLS), issue_day(case, 4, 500)
    face(paper, 11, "Liberation Serif", "Caladea", "Liberation Sans")
    hours = case.rng.choice((7, 14))
    return (
        columns("1fr, 1fr", f"{bold(txt(school.name), 12)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}", to_right("Plateau technique \\ maintenance et énergies"))
        + gap(16)
        + middle(bold(txt(paper.choose("Attestation de formation au travail en hauteur et au port du harnais", "ATTESTATION – FORMATION AUX TRAVAUX EN HAUTEUR")), 14))
        + gap(7)
        + f"Je soussigné(e), {txt(school.director)}, certifie que {spoken(paper)}, {birth(paper)}, étudiant(e) en BTS {txt(studies(case))}, a suivi au lycée une formation de {hours} heures à la prévention des risques liés aux travaux en hauteur, comportant :\n\n– les règles de prévention des chutes de hauteur et le choix des protections ;\n\n– la vérification, l'ajustement et le port du harnais antichute ;\n\n– les points d'ancrage, les lignes de vie et le tirant d'air ;\n\n– l'alerte et l'aide à une personne suspendue.\n\nL'évaluation réalisée en fin de formation est satisfaisante.\n"
        + gap(6)
        + f"Fait à {txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}\n\n{signed(paper, 'training_centre', school.director_title, seal_of(school), 74, 30)}"
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "training_body_notice_with_table_of_symbols")
def training_body_notice_with_table_of_symbols(case: Case, paper: Paper) -> str:
    """A training body's attestation on electrical risk: symbols with their opinion, two hands."""
    body, day, rng = house(case, SAFETY, here=False), issue_day(case, 4, 500), case.rng
    face(paper, 9.8, "Carlito", "Liberation Sans", "Open Sans")
    sheet(paper, (15, 17, 14, 17))
    symbols = rng.sample(
        (
            ("B0 / H0V", "travaux d'ordre non électrique"),
            ("B1V", "exécutant de travaux au voisinage"),
            ("BR", "intervention basse tension générale"),
            ("BC", "chargé de consignation"),
            ("BE Mesurage", "opérations de mesurage"),
        ),
        3,
    )
    rows = [(bold(txt(s)), txt(w), "Favorable") for s, w in sorted(symbols)]
    return (
        columns("15mm, 1fr", emblem("É", "rgb(230,170,0)", 12), f"{bold(txt(body.name), 13)} \\ {sized(txt(f'{body.address} – {body.phone}'), 8.5)}", align="horizon")
        + gap(4)
        + framed(middle(f"{bold(txt(paper.choose('ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES', 'PRÉVENTION DES RISQUES D’ORIGINE ÉLECTRIQUE – ATTESTATION DE FORMATION')), 13)} \\ norme NF C 18-510"), "none", 3, "rgb(255,246,215)")
        + gap(2)
        + lined([("Stagiaire", bold(filed(paper))), ("Date de naissance", paper.birth_date(form=slashed(case.person.birth_date))), ("Durée", f"{rng.choice((14, 17, 21))} heures, théorie et travaux pratiques")], 40, 2.6)
        + "\nÀ l'issue de la formation, le formateur émet l'avis suivant sur la capacité du stagiaire à être habilité par son employeur :\n"
        + listing(("Symbole", "Opérations", "Avis"), rows, "30mm, 1fr, 30mm", fill="rgb(250,225,140)", pad=2)
        + "L'habilitation elle-même est délivrée par l'employeur, qui remet au titulaire le carnet de prescriptions.\n"
        + gap(3)
        + f"Attestation délivrée à {txt(body.place.town)}, le {day_of(paper, 'issue_date', day)}\n"
        + seats(paper, [("training_centre", f"Le formateur et l'organisme (cachet) : {clerk(case)}", seal_of(body)), ("candidate", "Le stagiaire", None)], 176, 30)
    )  # fmt: skip
