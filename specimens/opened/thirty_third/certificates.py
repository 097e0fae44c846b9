"""Certificates of the scaffolding training, a lyceum's print, a physician's lines by pen."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt
from specimens.facts import YEARS, school_year, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirty_third.wording import (
    academy,
    born_on,
    bts,
    columns,
    dated,
    face,
    gap,
    hand_of,
    heavy,
    in_sentence,
    lines,
    listed,
    middle,
    name_rows,
    numbered,
    of,
    right,
    rubber,
    rule,
    said,
    said_day,
    script,
    sheet,
    slashed,
    small,
    someone,
    table,
    written_name,
)
from specimens.people import invent_firm, invent_place, invent_school, invent_training_body

_SKILLS = {
    3: ("Monter et démonter en sécurité des échafaudages de pied", "montage et démontage"),
    4: ("Réceptionner et maintenir en sécurité un échafaudage de pied", "réception et maintenance"),
    5: ("Utiliser en sécurité un échafaudage de pied", "utilisation"),
}


def _annexes(case: Case) -> list[int]:
    chosen = case.fact("annexes", case.rng.choice(([4, 5], [3, 4, 5], [5], [4], [3, 5])))
    return [] if case.has("annex_missing") else list(chosen)


def _told_annexes(paper: Paper, annexes: list[int]) -> str:
    """« annexe 5 », « annexes 4 et 5 », « annexes 3, 4 et 5 »."""
    if not annexes:
        return ""
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
    figures = [str(a) for a in annexes]
    joined = figures[0] if len(figures) == 1 else f"{', '.join(figures[:-1])} et {figures[-1]}"
    return f"annexe{'s' if len(annexes) > 1 else ''} {joined}"


@opened_layout("r408_attestation", "broad_certificate_with_double_border", defects=("annex_missing",))  # fmt: skip
def broad_certificate_with_double_border(case: Case, paper: Paper) -> str:
    """A certificate laid across in a double border, rosette at the left, two hands at the foot."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    annexes = _annexes(case)
    sheet(paper, 297, 210, 24, 30, 16, 30)
    face(paper, 12, "Libertinus Serif", "Caladea", "New Computer Modern")
    ink = rng.choice(("rgb(120,90,20)", "rgb(20,70,60)", "rgb(90,20,40)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 2.4pt + {ink}))#place(center + horizon, rect(width: 272mm, height: 185mm, stroke: 0.6pt + {ink}))#place(left + bottom, dx: 24mm, dy: -26mm, circle(radius: 12mm, stroke: 1.6pt + {ink}, fill: luma(250)))#place(left + bottom, dx: 27mm, dy: -29mm, circle(radius: 9mm, stroke: 0.6pt + {ink}))"
    told = _told_annexes(paper, annexes)
    tasks = ", ".join(_SKILLS[a][1] for a in annexes) or "sensibilisation"
    hours = ((end - start).days + 1) * 7
    return (
        middle(f"{heavy(paper.put('organisation', body.name), 13)} \\ {small(f'{body.address} – organisme de formation déclaré sous le n° 93 06 {rng.randrange(10**4, 10**5)} 06', 8)}")
        + gap(5)
        + middle(f"{heavy(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE COMPÉTENCES')), 26, ink)} \\ #v(1mm) Échafaudages de pied – Recommandation R 408 {txt('– ' + told) if told else ''}")
        + gap(4)
        + middle(f"délivrée à \\ #v(1mm) {heavy(in_sentence(paper), 18)} \\ #v(1mm) {born_on(paper)}")
        + gap(3)
        + middle(f"qui a suivi du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)}, pendant {hours} heures, \\ la formation « {txt(tasks)} » et satisfait aux évaluations théorique et pratique.")
        + gap(5)
        + f"#grid(columns: (30mm, 1fr, 1fr), column-gutter: 8mm, [], [À {txt(body.place.town)}, le {dated(paper, 'issue_date', day)} \\ Le formateur, {txt(someone(case))} \\ {hand_of(paper, 'training_centre', None, 64, 24)}], [{txt(body.director_title)} \\ {hand_of(paper, 'training_centre', rubber(body), 76, 30)}])\n"
    )  # fmt: skip


@opened_layout("r408_attestation", "lyceum_skills_sheet_with_a_row_a_signatory", defects=("annex_missing",))  # fmt: skip
def lyceum_skills_sheet_with_a_row_a_signatory(case: Case, paper: Paper) -> str:
    """A lyceum's sheet: skills by annex with a column « validé », then a row a signatory."""
    school, p = invent_school(case.rng), case.person
    start, end, day = short_course(case)
    annexes = _annexes(case)
    face(paper, 9.8, "Liberation Sans", "Carlito", "Open Sans")
    paper.setup.margin_mm = (13, 16, 12, 16)
    rows = []
    for annex, (skill, _) in _SKILLS.items():
        if annex in annexes:
            paper.add("annexes", annex, f"Annexe {annex}")
        rows.append((f"Annexe {annex}", txt(skill), "oui" if annex in annexes else "non évalué"))
    return (
        columns("1fr, 1fr", f"{heavy('ÉDUCATION NATIONALE', 10)} \\ {small('Académie ' + of(academy(case)), 9)} \\ {small('Santé et sécurité au travail', 9)}", right(f"{heavy(paper.put('organisation', school.name), 11)} \\ {small(school.address, 8)}"))
        + rule("rgb(220,120,0)", 1.5)
        + gap(1)
        + middle(f"{heavy(txt(paper.choose('ATTESTATION DE FORMATION R408', 'ATTESTATION DE COMPÉTENCES R408')), 15)} \\ Montage, utilisation, réception et maintenance des échafaudages de pied")
        + gap(2)
        + listed([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("Formation suivie", txt("BTS " + bts(case))), ("Session de formation", f"du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)}")], 44)
        + gap(1)
        + "Au vu du document de référence de l'Assurance maladie – Risques professionnels (recommandation R408), l'équipe des formateurs a évalué les compétences suivantes :\n"
        + table("24mm, 1fr, 28mm", ("Référence", "Compétence", "Validé"), rows, fill="rgb(250,225,190)")
        + f"\nAttestation établie à {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}.\n"
        + gap(2)
        + f"#table(columns: (58mm, 38mm, 1fr), inset: 2mm, stroke: 0.5pt, align: horizon, table.cell(fill: luma(235))[Qualité], table.cell(fill: luma(235))[Nom], table.cell(fill: luma(235))[Signature], [Le titulaire de l'attestation], [{txt(p.usage_name or p.birth_name)}], [{hand_of(paper, 'candidate', None, 70, 20)}], [Le formateur échafaudages], [{txt(someone(case).split()[1])}], [{hand_of(paper, 'training_centre', None, 70, 20)}], [Le chef d'établissement (cachet)], [{txt(school.director.split()[-1])}], [{hand_of(paper, 'training_centre', rubber(school), 72, 29)}])\n"
    )  # fmt: skip


@opened_layout("r408_attestation", "letter_to_the_employer_with_trainee_line", defects=("annex_missing",))  # fmt: skip
def letter_to_the_employer_with_trainee_line(case: Case, paper: Paper) -> str:
    """A prevention body writes to the trainee's firm: a line for the trainee with a column an annex."""
    body, rng, p = invent_training_body(case.rng), case.rng, case.person
    firm = invent_firm(rng)
    start, end, day = short_course(case)
    annexes = _annexes(case)
    face(paper, 10.2, "Carlito", "Lato", "Liberation Serif")
    for annex in annexes:
        paper.add("annexes", annex, f"Annexe {annex}")
    name = paper.put("full_name", f"{p.birth_name} {p.first_name}" if not p.usage_name else f"{p.usage_name} {p.born} {p.birth_name} {p.first_name}")  # fmt: skip
    line = (name, paper.birth_date(form=slashed(p.birth_date)), *("validée" if a in annexes else "–" for a in (3, 4, 5)))  # fmt: skip
    return (
        columns("1fr, 74mm", f"{heavy(paper.put('organisation', body.name), 13, 'rgb(0,80,140)')} \\ {small(body.address, 8)} \\ {small('SIRET ' + numbered(body), 8)}", f"{txt(firm.name)} \\ À l'attention du service formation \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)}")
        + gap(7)
        + f"{txt(body.place.town)}, le {dated(paper, 'issue_date', day)}\n\n{heavy('Objet : attestation de formation « échafaudages de pied », recommandation R408')}\n\nMadame, Monsieur,\n\nNous attestons que la personne désignée ci-dessous, présentée par votre entreprise, a suivi dans nos locaux, du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)}, la formation au montage, à la réception et à l'utilisation des échafaudages de pied, et qu'elle en a passé les épreuves avec les résultats suivants :\n"
        + table("1fr, 26mm, 24mm, 24mm, 24mm", ("Stagiaire", "Né(e) le", "Annexe 3", "Annexe 4", "Annexe 5"), [line], inset=2)
        + small("Annexe 3 : montage et démontage – annexe 4 : réception et maintenance – annexe 5 : utilisation.", 8)
        + "\n\nIl vous appartient de délivrer l'autorisation de travail correspondante. La présente attestation peut être remise à l'intéressé pour ses démarches.\n\nNous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.\n"
        + gap(5)
        + f"#pad(left: 84mm)[Pour l'organisme de formation, \\ {txt(body.director)} \\ {hand_of(paper, 'training_centre', rubber(body, 'Organisme de formation'), 78, 32)}]\n"
    )  # fmt: skip


@opened_layout("school_certificate", "school_software_print_with_a_square_code", defects=YEARS)
def school_software_print_with_a_square_code(case: Case, paper: Paper) -> str:
    """A lyceum's software: tinted head, the sentence, a table of the schooling, code in a corner."""
    school, p, rng = invent_school(case.rng), case.person, case.rng
    study, begins, day = school_year(case)
    face(paper, 10.2, "Open Sans", "Lato", "Liberation Sans")
    paper.setup.margin_mm = (14, 18, 13, 18)
    year = f"{begins}-{begins + 1}"
    level = paper.put("year_of_study", study, ("1ère année", "2ème année")[study - 1])
    cells = [
        ("Année scolaire", heavy(paper.put("school_year", year, paper.choose(year, f"{begins}/{begins + 1}")))),
        ("Classe", txt(f"{study}BTS{rng.choice('AB')}")),
        ("Niveau", f"{level} de BTS"),
        ("Spécialité", paper.put("speciality", bts(case))),
    ]  # fmt: skip
    body = ", ".join(f"[{small(k, 8.5)}], [{v}]" for k, v in cells)
    paper.setup.footer = small(f"Document produit par le logiciel de vie scolaire de l'établissement – code {rng.randrange(16**6):06x}", 6.5)  # fmt: skip
    return (
        f"#block(width: 100%, fill: rgb(230,240,250), inset: 4mm, radius: 2mm)[{heavy(paper.put('organisation', school.name), 14)} \\ {txt(school.address)} – {txt(school.phone)} – UAI 0{rng.randrange(10**6, 10**7 - 1)}W]\n"
        + gap(5)
        + columns("1fr, 26mm", heavy(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 19), right(square_code(paper, 20)), align="horizon")
        + gap(3)
        + f"{txt(school.director_title)} certifie que {in_sentence(paper)}, {born_on(paper)}, est inscrit{p.agree('', 'e')} dans l'établissement et y poursuit sa scolarité comme indiqué ci-après.\n"
        + gap(2)
        + f"#table(columns: (48mm, 1fr), inset: 2.4mm, stroke: (x, y) => (bottom: 0.4pt + rgb(120,160,200)), {body})\n"
        + "\nCe certificat est remis à l'étudiant pour toute démarche ; il ne préjuge pas de son assiduité future.\n"
        + gap(6)
        + columns("1fr, 80mm", f"Fait à {txt(school.place.town)}, \\ le {dated(paper, 'issue_date', day)}", f"{txt(school.director)}, \\ {txt(school.director_title.lower())} \\ {hand_of(paper, 'training_centre', rubber(school), 76, 31)}")
    )  # fmt: skip


@opened_layout("medical_certificate", "physicians_small_sheet_written_by_pen")
def physicians_small_sheet_written_by_pen(case: Case, paper: Paper) -> str:
    """A physician's small headed sheet: print above and below, the certificate itself by pen."""
    p, rng = case.person, case.rng
    day = case.fact("issue_date", case.day_before(3, 90))
    place = invent_place(rng)
    name = rng.choice(("Docteur Sylvain MODÈLE", "Docteur Blandine FICTIVE", "Docteur Hocine SPÉCIMEN"))  # fmt: skip
    sheet(paper, 148, 210, 12, 13, 11, 13)
    face(paper, 9, "Liberation Serif", "Caladea", "Lato")
    s = script(paper, rng.choice(("Dancing Script", "Breip", "Comic Neue")), 7.5, scale=0.82)
    reason = rng.choice((
        "présente un handicap incompatible avec la formation prévue par la recommandation R408 (échafaudages)",
        "ne peut pas suivre la formation R408 au montage et à l'utilisation des échafaudages, du fait de son handicap",
    ))  # fmt: skip
    born_shown = slashed(p.birth_date)
    return (
        columns("1fr, auto", f"{heavy(txt(name), 12)} \\ {rng.choice(('Médecine générale', 'Médecine physique et de réadaptation', 'Médecine du travail'))} \\ {small(f'RPPS 100{rng.randrange(10**7, 10**8)}', 7.5)}", f"{small(f'{rng.randrange(2, 80)} rue des Lilas', 8)} \\ {small(f'{place.post_code} {place.town}', 8)} \\ {small('Tél. 04 00 00 ' + str(rng.randrange(10, 99)) + ' 00', 8)}")
        + rule("luma(90)", 0.5)
        + lines(paper, s, f"Le {said_day(paper, 'issue_date', day, french.date_long(day))}", side="right")
        + lines(paper, s, "Certificat médical", "", side="center")
        + lines(paper, s, f"Je soussigné certifie que {p.civility} {written_name(paper)}, {p.born} le {said(paper, 'birth_date', p.birth_date.isoformat(), born_shown)}, {reason}.".replace("soussigné certifie", "soussignée certifie" if "Blandine" in name else "soussigné certifie"), "", f"Certificat remis en main propre à {p.agree('l’intéressé', 'l’intéressée')}.", "", indent=6)
        + f"#align(right)[#block(width: 70mm)[#set align(left)\n{small('Signature et cachet du médecin', 8)} \\ {hand_of(paper, 'authority', [name, 'Médecin', place.town], 66, 29)}]]\n"
        + "#v(1fr)\n"
        + middle(small("Membre d'une association agréée, le règlement des honoraires par chèque est accepté. En cas d'urgence : le 15.", 6.5))
    )  # fmt: skip
