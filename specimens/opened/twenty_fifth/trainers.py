"""What trainers in safety issue: scaffolding, work at height, first aid at work."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fifth.wording import (
    at,
    bold,
    born_on,
    captioned,
    columns,
    day_of,
    digits,
    fine,
    frame,
    house,
    in_prose,
    italic,
    listed,
    page,
    rubber,
    seat,
    shown,
    siret,
    skip,
    somebody,
    split_name,
    stroke,
    surname_first,
    table,
    tick,
    years_after,
)
from specimens.people import invent_training_body

_SKILLS = {
    3: "Monter, démonter et modifier sensiblement un échafaudage de pied",
    4: "Vérifier, réceptionner et maintenir en sécurité un échafaudage de pied",
    5: "Utiliser un échafaudage de pied",
}


def _annexes(case: Case) -> list[int]:
    chosen = case.fact("annexes", case.rng.choice(([4, 5], [3, 4, 5], [5], [4], [3, 5])))
    return [] if case.has("annex_missing") else list(chosen)


@opened_layout("r408_attestation", "lyceum_sheet_of_skills_by_annex", defects=("annex_missing",))
def lyceum_sheet_of_skills_by_annex(case: Case, paper: Paper) -> str:
    """A lyceum's sheet: the skills assessed, a row an annex, two hands at the foot."""
    school = house(case, "Lycée du Bâtiment Spécimen", "Lycée des métiers Fictif-Perret", "Lycée polyvalent Exemple-Vauban")  # fmt: skip
    start, end, day = short_course(case)
    page(paper, 9.8, ("Carlito", "Liberation Sans", "Open Sans"), (14, 18, 14, 18))
    rows = []
    for annex in _annexes(case):
        paper.add("annexes", annex, f"Annexe {annex}")
        rows.append((bold(f"Annexe {annex}"), txt(_SKILLS[annex]), "acquis"))
    if not rows:
        rows = [("–", "Sensibilisation aux règles d'accès et de circulation", "suivi")]
    person = [
        *split_name(paper, "Nom", "Nom d'usage", "Prénom(s)"),
        ("Né(e) le", paper.birth_date(form=digits(case.person.birth_date))),
    ]
    return (
        columns("1fr, 1fr", f"{bold(paper.put('organisation', school.name), 12)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}", f"#align(right)[Formation aux risques professionnels \\ {fine('Partenariat Éducation nationale – réseau Prévention', 8)}]")
        + stroke("rgb(180,120,0)", 2)
        + skip(4)
        + at("center", f"{bold(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE COMPÉTENCES'), 16)} \\ #v(1mm) Montage, utilisation et réception des échafaudages de pied \\ Recommandation R 408 de la CNAMTS")
        + skip(3)
        + frame(listed(person, 34))
        + f"a suivi la formation dispensée dans l'établissement du {day_of(paper, 'training_start', start)} au {day_of(paper, 'training_end', end)} et a satisfait aux évaluations théoriques et pratiques ci-dessous.\n"
        + skip(1)
        + table("26mm, 1fr, 26mm", ("R 408", "Compétences évaluées", "Résultat"), rows, inset=2.2, fill="(x, y) => if y == 0 { rgb(255,240,205) }")
        + fine("Les compétences sont celles que définissent les annexes de la recommandation adoptée par le comité technique national des industries du bâtiment et des travaux publics.", 7.5)
        + skip(4)
        + f"Fait à {txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}\n"
        + skip(3)
        + columns("1fr, 1fr", captioned(paper, "training_centre", f"Le formateur, {somebody(case)}", None, 66, 33), captioned(paper, "training_centre", "Le chef d'établissement", rubber(school), 72))
    )  # fmt: skip


@opened_layout("r408_attestation", "folded_card_copied_open", defects=("annex_missing",))
def folded_card_copied_open(case: Case, paper: Paper) -> str:
    """A card to fold, both halves copied side by side: the holder at the left, the training right."""
    body, rng, p = invent_training_body(case.rng), case.rng, case.person
    start, end, day = short_course(case)
    page(paper, 8.8, ("Liberation Sans", "Lato", "Open Sans"), (30, 14, 20, 14))
    marks = []
    for annex in _annexes(case):
        paper.add("annexes", annex, str(annex))
        marks.append(str(annex))
    word = "annexe" if len(marks) == 1 else "annexes"
    kinds = f"R408 – {word} {' + '.join(marks)}" if marks else "R408 – échafaudage de pied"
    rows = " \\ #v(0.6mm) ".join(
        f"{fine(k, 7.5)} \\ {v}" for k, v in split_name(paper, "Nom", "Nom d'usage", "Prénoms", " ")
    )
    left = (
        f"#block(width: 100%, fill: rgb(230,150,0), inset: 2mm)[#align(center)[{bold('ATTESTATION DE FORMATION', 11)} \\ {bold('Échafaudages de pied', 10)}]]\n"
        + columns(
            "24mm, 1fr",
            "#rect(width: 23mm, height: 29mm, fill: luma(225), stroke: 0.4pt)[#align(center + horizon)[#circle(radius: 5mm, fill: luma(170)) #v(-2mm) #ellipse(width: 17mm, height: 8mm, fill: luma(170))]]",
            f"{rows} \\ #v(0.6mm) {fine(p.born.capitalize() + ' le', 7.5)} \\ {paper.birth_date(form=digits(p.birth_date))}",
            gutter=3,
        )
        + f"Signature du titulaire \\ {seat(paper, 'candidate', None, 60, 17)}"
    )
    right = (
        f"{bold(paper.put('organisation', body.name), 10.5)} \\ {fine(body.address, 7.5)} \\ {fine('SIRET ' + siret(body), 7.5)}\n\nA suivi avec succès la formation :\n\n{bold(txt(kinds), 11)}\n\ndu {day_of(paper, 'training_start', start, digits(start))} au {day_of(paper, 'training_end', end, digits(end))}\n\n"
        + f"Délivrée le {day_of(paper, 'issue_date', day, digits(day))} \\ {fine(f'Carte n° {rng.randrange(10**5, 10**6)}', 7.5)}\n\nLe responsable de la formation \\ {seat(paper, 'training_centre', [body.name, body.place.town], 66, 36)}"
    )
    return (
        "#v(8mm)\n"
        + f"#table(columns: (1fr, 1fr), inset: 3mm, stroke: (x, y) => (rest: 0.8pt, left: if x == 1 {{ (thickness: 0.5pt, dash: \"dashed\") }} else {{ 0.8pt }}), fill: rgb(255,252,242), [{left}], [{right}])\n"
        + skip(3)
        + fine("Photocopie recto de la carte ouverte", 7.5)
    )  # fmt: skip


def _signed_online(paper: Paper, party: str) -> str:
    """A hand drawn on a tablet; the service's own line comes with it only."""
    key = "".join(paper.rng.choice("0123456789abcdef") for _ in range(16))
    note = f"Signature recueillie en ligne – preuve {key}" if paper.signs(party) else ""
    return f"{seat(paper, party, None, 74, 30)} \\ {fine(note, 6.5)}"


@opened_layout("work_at_height_attestation", "rope_school_report_with_modules_and_two_hands")
def rope_school_report_with_modules_and_two_hands(case: Case, paper: Paper) -> str:
    """A rope-access school's report: modules with ticks, equipment, trainer and trainee sign."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    page(paper, 9.6, ("Open Sans", "Lato", "Liberation Sans"), (13, 16, 13, 16))
    modules = ("Réglementation et responsabilités", "Facteur de chute, tirant d'air, effet pendulaire", "Choix, port et vérification du harnais", "Progression sur pylône et ligne de vie", "Évacuation d'une victime suspendue")  # fmt: skip
    rows = [(txt(m), tick(True, ""), tick(k > 1, "")) for k, m in enumerate(modules)]
    return (
        fine(f"Document n° F-{rng.randrange(10, 99)} – à conserver par le stagiaire et par son employeur", 7.5)
        + skip(5)
        + f"#polygon(fill: rgb(0,90,130), (0mm, 0mm), (178mm, 0mm), (178mm, 6mm), (120mm, 12mm), (0mm, 12mm))#v(-10.5mm)#h(3mm){bold(txt(body.name), 14, 'white')}\n"
        + skip(3)
        + columns("1fr, 70mm", f"{bold(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE FIN DE FORMATION'), 15)} \\ {bold('Travaux en hauteur – port du harnais', 12, 'rgb(0,90,130)')}", fine(f"{body.address} – SIRET {siret(body)} – session n° {rng.randrange(100, 999)}", 8))
        + skip(3)
        + f"Le centre atteste que {in_prose(paper)}, {born_on(paper)}, a participé à la formation aux travaux en hauteur qui s'est déroulée du {txt(shown(paper, start))} au {txt(shown(paper, end))}, pour une durée de {rng.choice((14, 21))} heures.\n"
        + skip(1)
        + table("1fr, 30mm, 30mm", ("Module", "Théorie", "Pratique"), rows, stroke="(x, y) => (bottom: 0.4pt + luma(140))", inset=1.9)
        + f"{bold('Évaluation :')} {tick(True, 'objectifs atteints')} #h(5mm) {tick(False, 'partiellement atteints')} #h(5mm) {tick(False, 'non atteints')}\n\n{fine('Recyclage conseillé tous les trois ans. L’autorisation de travailler en hauteur est donnée par l’employeur.', 8)}\n"
        + skip(3)
        + f"Délivrée à {txt(body.place.town)} le {day_of(paper, 'issue_date', day)}\n"
        + skip(2)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, [Signature du stagiaire \\ {_signed_online(paper, 'candidate')}], [Le formateur, pour l'organisme \\ {_signed_online(paper, 'training_centre')}])\n"
    )  # fmt: skip


@opened_layout("first_aid_attestation", "rescuer_certificate_across_with_number")
def rescuer_certificate_across_with_number(case: Case, paper: Paper) -> str:
    """The rescuer's certificate as the national tool prints it, across the sheet."""
    body, rng = invent_training_body(case.rng), case.rng
    day = case.fact("issue_date", case.day_before(5, 600))
    page(paper, 11, ("Liberation Sans", "Open Sans", "Carlito"), (20, 24, 14, 24), (297, 210))
    paper.setup.background = (
        "#place(left + top, rect(width: 12mm, height: 210mm, fill: rgb(0,140,90)))"
    )
    last = years_after(day, 2)
    return (
        columns("auto, 1fr, auto", "#box(width: 16mm, height: 16mm, fill: rgb(0,140,90))[#place(center + horizon, rect(width: 10mm, height: 3mm, fill: white))#place(center + horizon, rect(width: 3mm, height: 10mm, fill: white))]", f"{bold('Sauvetage secourisme du travail')} \\ {fine('Dispositif de formation du réseau Prévention', 9)}", fine(f"Entité habilitée n° {rng.randrange(1000, 9999)}/20{rng.randrange(20, 24)}/SST-01", 9), align="horizon")
        + skip(8)
        + at("center", bold(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", "CERTIFICAT SST – SAUVETEUR SECOURISTE DU TRAVAIL"), 19, "rgb(0,140,90)"))
        + skip(7)
        + at("center", f"délivré à \\ #v(2mm) {bold(surname_first(paper), 17)} \\ #v(2mm) {born_on(paper)}")
        + skip(5)
        + at("center", f"à l'issue de la formation {rng.choice(('initiale de 14 heures', 'de maintien et d’actualisation des compétences (7 heures)'))} organisée par {txt(body.name)}")
        + at("center", f"Certificat n° {rng.randrange(10**8, 10**9)}")
        + skip(5)
        + columns("1fr, 90mm", f"Fait le {day_of(paper, 'issue_date', day, digits(day))} \\ #v(2mm) Fin de validité : {txt(digits(last))} \\ #v(4mm) {italic(fine('Le titulaire doit suivre un maintien et actualisation des compétences avant la fin de validité.', 8.5))}", captioned(paper, "training_centre", "Pour l'entité habilitée, le responsable", rubber(body), 82))
    )  # fmt: skip
