"""What the candidate checks, fills in and signs: confirmations, waivers, an engagement form."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_sixth.wording import (
    DAY,
    LYCEES,
    academy,
    bar,
    beside,
    body_named,
    bold,
    captioned,
    day,
    face,
    foot_line,
    frame,
    gap,
    hand_place,
    home,
    identity,
    inward,
    lined,
    middle,
    of,
    one_hand,
    pen_day,
    republic,
    rightward,
    sheet,
    sized,
    slashes,
    strip,
    subject,
    table,
    tick,
    usual,
    words_above,
    words_below,
    words_left,
)
from specimens.people import strip_accents

_STATES = ("à passer", "à passer", "à passer", "à passer", "bénéfice", "dispense")


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of the print, then that of the hand."""
    signed = case.fact("signed_on", case.day_before(0, 7))
    edited = case.fact("edited_on", signed - case.rng.randrange(0, 8) * DAY)
    return edited, signed


def _academy(case: Case, paper: Paper, *forms: str) -> str:
    """The academy's name as truth, printed after one of these words."""
    name = academy(case)
    return paper.put("academy", name, paper.choose(*forms).format(of=of(name), name=name))


def _number(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 10**10)}"
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


def _tests(case: Case) -> list[tuple[str, str, str]]:
    return [(txt(code), txt(label), case.rng.choice(_STATES)) for code, label, _ in units_of(case)]


@opened_layout("registration_confirmation", "three_framed_parts_with_commitment_and_box_to_sign")
def three_framed_parts_with_commitment_and_box_to_sign(case: Case, paper: Paper) -> str:
    """The examination application's confirmation: framed parts, tests, commitment, box to sign."""
    p, (edited, signed) = case.person, _days(case)
    sheet(paper, (11, 13, 11, 13))
    face(paper, 8.8, "Liberation Sans", "DejaVu Sans")
    paper.setup.numbering = True
    part = "#block(width: 100%, stroke: 0.7pt, inset: 2.4mm, above: 2.4mm, below: 0mm)"
    return (
        beside([_academy(case, paper, "Académie {of}", "ACADÉMIE {of}"), middle(bold(txt("BREVET DE TECHNICIEN SUPÉRIEUR"))), rightward(f"Édition du {day(paper, 'edited_on', edited, slashes(edited))}")], "(1fr, 1.2fr, 1fr)")
        + middle(f"{bold(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'Confirmation d’inscription')), 15)} \\ Session {bold(paper.put('session', case.session))}")
        + f"{part}[{bold('1 – Identité du candidat')} \\ {lined([('Numéro de candidat', bold(_number(case, paper))), *identity(paper, 'Nom de naissance', 'Nom d’usage', 'Prénoms'), ('Né(e) le', paper.birth_date(form=slashes(p.birth_date)) + txt(f' à {p.birth_place} ({p.birth_department})')), ('Nationalité', txt(p.nationality_word)), ('Adresse', txt(home(case))), ('Téléphone', txt(p.phone)), ('Courriel', txt(p.email))], 38, ' :', 1.6)}]\n"
        + f"{part}[{bold('2 – Inscription')} \\ {lined([('Spécialité', bold(paper.put('speciality', subject(case)))), ('Catégorie', case.rng.choice(('Individuel', 'Enseignement à distance', 'Ex-apprenti'))), ('Forme de passage', case.rng.choice(('Globale', 'Progressive'))), ('Langue vivante', case.rng.choice(('Anglais', 'Espagnol')))], 38, ' :', 1.6)}]\n"
        + f"{part}[{bold('3 – Épreuves')}\n{table(('Épreuve', 'Libellé', 'État'), _tests(case), '(18mm, 1fr, 30mm)', inset=1.2)}]\n"
        + gap(2)
        + "Je certifie exacts les renseignements ci-dessus, je déclare ne pas m'inscrire au même examen dans une autre académie et j'ai pris connaissance de la réglementation des examens.\n"
        + gap(2)
        + frame(beside([f"Date de signature : \\ \\ {pen_day(paper, 'signed_on', signed)}", f"Signature du candidat : \\ {hand_place(paper, 'candidate', None, 86, 26)}"], "(1fr, 100mm)"), 3, "1pt")
    )  # fmt: skip


@opened_layout("registration_confirmation", "listing_in_fixed_pitch_to_return_signed")
def listing_in_fixed_pitch_to_return_signed(case: Case, paper: Paper) -> str:
    """A mainframe's listing in capitals: labels with dots, tests in columns, « date et signature »."""
    p, (edited, signed) = case.person, _days(case)
    sheet(paper, (16, 15, 14, 18))
    paper.setup.font, paper.setup.size_pt = typewriter_font(case.rng), 8.8
    name = academy(case)
    shown = strip_accents(f"ACADEMIE {of(name)}").upper()
    usage = [("NOM D'USAGE", paper.usage_name())] if p.usage_name else []
    rows = [("NUMERO CANDIDAT", _number(case, paper)), ("NOM DE NAISSANCE", paper.birth_name()), *usage, ("PRENOMS", paper.given_names(" ")), ("NE(E) LE", paper.birth_date(form=slashes(p.birth_date))), ("EXAMEN", "BREVET DE TECHNICIEN SUPERIEUR"), ("SPECIALITE", paper.put("speciality", subject(case))), ("FORME", "GLOBALE")]  # fmt: skip
    cells = ", ".join(f"[{a}], [{txt(strip_accents(b).upper())}], [{txt(strip_accents(c).upper())}]" for a, b, c in ((code, label, case.rng.choice(_STATES)) for code, label, _ in units_of(case)))  # fmt: skip
    dotted = "".join(f"#block(above: 2mm, below: 2mm)[#box(width: 62mm)[{txt(k)} #box(width: 1fr, repeat[.])] : {v}]\n" for k, v in rows)  # fmt: skip
    return (
        f"{paper.put('academy', name, shown)} #h(1fr) SESSION {paper.put('session', case.session)} \\ SERVICE DES EXAMENS #h(1fr) EDITE LE {day(paper, 'edited_on', edited, slashes(edited))}\n"
        + gap(4)
        + middle("\\*\\*\\* RECAPITULATIF D'INSCRIPTION A L'EXAMEN \\*\\*\\*")
        + gap(3)
        + dotted
        + gap(2)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + f"#grid(columns: (18mm, 1fr, 32mm), row-gutter: 2.4mm, [UNITE], [EPREUVE], [ETAT], {cells})\n"
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + "A VERIFIER, CORRIGER EN ROUGE S'IL Y A LIEU, DATER ET SIGNER. TOUT RECAPITULATIF NON SIGNE SERA REJETE.\n"
        + gap(4)
        + beside([f"DATE : {pen_day(paper, 'signed_on', signed)}", f"SIGNATURE DU CANDIDAT \\ {hand_place(paper, 'candidate', None, 76, 26)}"], "(1fr, 86mm)")
    )  # fmt: skip


@opened_layout("registration_confirmation", "two_columns_with_checklist_and_strip_to_sign")
def two_columns_with_checklist_and_strip_to_sign(case: Case, paper: Paper) -> str:
    """Candidate and examination abreast, a checklist of papers, a grey strip to date and sign."""
    p, (edited, signed) = case.person, _days(case)
    sheet(paper, (13, 14, 13, 14))
    face(paper, 9.3, "Carlito", "Lato", "Open Sans")
    foot_line(paper, "À déposer signé dans votre espace candidat, rubrique « Mes justificatifs »")
    left = strip("Candidat", "rgb(220,230,242)", "black") + lined([*identity(paper, "Nom de famille", "Nom d'usage", "Prénom(s)", " "), ("Date de naissance", paper.birth_date(form=slashes(p.birth_date))), ("Commune", txt(p.birth_place)), ("Mobile", txt(p.phone)), ("Mél", sized(txt(p.email), 8))], 30, " :", 1.8)  # fmt: skip
    right = strip("Examen", "rgb(220,230,242)", "black") + lined([("Académie", _academy(case, paper, "{name}")), ("Examen", "BTS"), ("Spécialité", paper.put("speciality", subject(case))), ("Session", paper.put("session", case.session)), ("N° candidat", _number(case, paper)), ("Modalité", "globale")], 24, " :", 1.8)  # fmt: skip
    papers = ["Pièce d'identité", "Certificat JDC", "Justificatif de la situation", "Relevé de notes (le cas échéant)"]  # fmt: skip
    return (
        beside([bold(txt(paper.choose("Récapitulatif d'inscription", "RÉCAPITULATIF DE L'INSCRIPTION")), 17, "rgb(30,60,110)"), rightward(f"Imprimé le {day(paper, 'edited_on', edited, slashes(edited))}")], "(1fr, 55mm)", 4, "horizon")
        + bar("rgb(30,60,110)", 1.5)
        + beside([left, right], "(1fr, 1fr)", 6)
        + strip("Épreuves obligatoires", "rgb(220,230,242)", "black")
        + table(("Unité", "Intitulé", "Situation"), _tests(case), "(18mm, 1fr, 34mm)", inset=1.3, line="0.3pt + luma(150)")
        + strip("Justificatifs à joindre", "rgb(220,230,242)", "black")
        + " #h(5mm) ".join(tick(False, w) for w in papers)
        + gap(4)
        + f"#block(width: 100%, fill: luma(238), inset: 3mm)[Je confirme mon inscription et l'exactitude des informations qui figurent sur ce récapitulatif. \\ {beside(['Le ' + pen_day(paper, 'signed_on', signed), words_left(paper, 'candidate', 'Signature du candidat', None, 66, 26)], '(48mm, 1fr)', 4, 'horizon')}]\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_confirming_choices_signed_overleaf")
def letter_confirming_choices_signed_overleaf(case: Case, paper: Paper) -> str:
    """Two sheets: a letter that confirms the inscription, then the choices and the place to sign."""
    p, (edited, signed) = case.person, _days(case)
    sheet(paper, (18, 20, 18, 20))
    face(paper, 10, "Liberation Serif", "Open Sans", "Liberation Sans")
    first = (
        beside([republic("Rectorat") + " \\ " + _academy(case, paper, "Académie {of}"), rightward(f"Édité le {day(paper, 'edited_on', edited)}")], "(1fr, 60mm)")
        + gap(6)
        + bold(txt(paper.choose("Confirmation de votre inscription au BTS", "Inscription au BTS : confirmation")), 15)
        + gap(4)
        + f"{p.civility},\n\nVotre inscription à la session {bold(paper.put('session', case.session))} du brevet de technicien supérieur, spécialité {bold(paper.put('speciality', subject(case)))}, est enregistrée sous le numéro de candidat {bold(_number(case, paper))}. Vérifiez avec soin les informations suivantes ; la signature de la page 2 rend vos choix définitifs.\n"
        + lined([*identity(paper), ("Né(e) le", paper.birth_date(form=usual(paper, p.birth_date))), ("Domicile", txt(home(case))), ("Téléphone", txt(p.phone))], 44)
        + gap(3)
        + "Toute modification est à porter dans votre espace avant la clôture du registre. Sans retour de votre part, la candidature est annulée.\n\nLe service des examens\n"
    )  # fmt: skip
    second = (
        "#pagebreak()\n"
        + bold(txt("Vos épreuves"), 13)
        + table(("Épreuve", "Intitulé", "Choix"), _tests(case), "(20mm, 1fr, 34mm)", inset=1.8)
        + gap(6)
        + bold(txt("Engagement"), 13)
        + f"\n\nJe soussigné(e) m'engage à me présenter aux épreuves ci-dessus et atteste l'exactitude des informations portées sur cette confirmation d'inscription.\n\nFait à {paper.handwritten(p.place.town, 14)}, le {pen_day(paper, 'signed_on', signed)}\n"
        + gap(2)
        + rightward("#box[#set align(left)\n" + words_below(paper, "candidate", "Signature du candidat", None, 72, 28) + "]")
    )  # fmt: skip
    return first + second


# -- benefits given up ---------------------------------------------------------------------------


@opened_layout("benefit_waiver", "academy_form_with_rows_ticked_and_pen")
def academy_form_with_rows_ticked_and_pen(case: Case, paper: Paper) -> str:
    """An academy's form: each test with two boxes, kept or given up; pen for day and hand."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 12))
    sheet(paper, (15, 17, 14, 17))
    face(paper, 9.8, "Liberation Sans", "Carlito", "Lato")
    units = sorted(rng.sample(units_of(case), 3))
    rows = []
    for k, (code, label, _) in enumerate(units):
        given_up = k == 0 or rng.random() < 0.4
        mark = f"{rng.randrange(20, 32) / 2:.1f}".replace(".", ",")
        rows.append((txt(f"{code} – {label}"), mark, str(case.session - rng.randrange(1, 4)), tick(not given_up, "je conserve"), tick(given_up, "je renonce")))  # fmt: skip
    return (
        beside([f"{bold(txt('Académie ' + of(academy(case))))} \\ Bureau des examens post-baccalauréat", rightward(f"Annexe {rng.randrange(2, 6)} \\ BTS session {case.session}")], "(1fr, 1fr)")
        + gap(5)
        + frame(middle(bold(txt(paper.choose("FORMULAIRE DE RENONCIATION À DES BÉNÉFICES DE NOTES", "REFUS OU MAINTIEN DES BÉNÉFICES DE NOTES")), 13)), 3, "1pt")
        + gap(2)
        + lined([*identity(paper, "NOM de naissance", "NOM d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date))), ("Spécialité du BTS", bold(paper.put("speciality", subject(case))))], 44)
        + gap(2)
        + table(("Épreuve", "Note", "Obtenue en", "Conserver", "Renoncer"), rows, "(1fr, 16mm, 24mm, 30mm, 28mm)", inset=2)
        + gap(1)
        + "Je reconnais avoir été informé(e) que la renonciation est définitive : seule la nouvelle note sera prise en compte, même si elle est inférieure.\n"
        + gap(4)
        + beside([f"À {paper.handwritten(p.place.town, 14)} \\ le {pen_day(paper, 'signed_on', signed)}", words_above(paper, "candidate", "Signature du candidat, précédée de « lu et approuvé »", None, 74, 28)], "(1fr, 86mm)")
    )  # fmt: skip


@opened_layout("benefit_waiver", "own_letter_written_by_hand_to_the_rectorate")
def own_letter_written_by_hand_to_the_rectorate(case: Case, paper: Paper) -> str:
    """The candidate's letter, all by hand, on plain paper."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 12))
    one_hand(paper)
    sheet(paper, (18, 18, 18, 22))
    code, label, _ = rng.choice(units_of(case))
    name = f"{p.first_name} {p.birth_name}"
    if p.usage_name:
        name = f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}"
    said = subject(case)
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), french.date_long(p.birth_date))
    paper.put("speciality", said, said)
    body = [
        "Madame, Monsieur,",
        f"Je soussigné{p.agree('', 'e')} {name},",
        f"{p.born} le {french.date_long(p.birth_date)},",
        "candidat au BTS" if p.sex == "M" else "candidate au BTS",
        *_wrapped(said),
        "vous informe que je renonce au bénéfice de la note",
        f"de l'épreuve {code} ({label}),",
        f"obtenue à la session {case.session - 1}. Je la repasserai.",
        "Veuillez agréer mes salutations respectueuses.",
    ]
    pen = "\n\n".join(paper.handwritten(words, 15) for words in body)
    return (
        "#set par(spacing: 4.2mm)\n"
        + paper.handwritten(f"{p.first_name} {p.usage_name or p.birth_name}", 14)
        + f" \\ {paper.handwritten(p.street, 14)} \\ {paper.handwritten(p.place.post_code + ' ' + p.place.town, 14)}\n"
        + gap(4)
        + inward(f"{paper.handwritten('Rectorat ' + of(academy(case)), 14)} \\ {paper.handwritten('Service des examens', 14)}\n\n{paper.handwritten('Le', 14)} {pen_day(paper, 'signed_on', signed, 14)}", 88)
        + gap(4)
        + paper.handwritten("Objet : renonciation à un bénéfice de note", 15)
        + gap(4)
        + pen
        + gap(6)
        + inward(f"{paper.handwritten('Signature :', 14)} \\ {hand_place(paper, 'candidate', None, 66, 26)}", 70)
    )  # fmt: skip


def _wrapped(words: str, most: int = 46) -> list[str]:
    """Words broken into lines that a pen would fill."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) > most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


# -- engagement ----------------------------------------------------------------------------------


@opened_layout("student_engagement_form", "record_of_activity_in_boxes_with_three_questions")
def record_of_activity_in_boxes_with_three_questions(case: Case, paper: Paper) -> str:
    """The record of an engagement: identity cells, kind ticked, three questions with answers by pen."""
    p, rng, school = case.person, case.rng, body_named(case, LYCEES)
    sheet(paper, (14, 16, 14, 16))
    face(paper, 9.8, "Open Sans", "Liberation Sans", "Carlito")
    kinds = ("bénévolat en association", "activité professionnelle", "réserve opérationnelle", "sapeur-pompier volontaire", "service civique")  # fmt: skip
    kind = rng.randrange(len(kinds))
    box = "#block(width: 100%, height: 26mm, stroke: 0.5pt, inset: 2.4mm)"
    answers = ("J'encadre des plus jeunes chaque semaine.", "Organiser, expliquer, rendre compte.", "Gérer une équipe et un petit budget.")  # fmt: skip
    asked = ("Décrivez votre engagement et vos missions", "Compétences acquises", "Lien avec le référentiel du diplôme")  # fmt: skip
    return (
        beside([republic("Académie " + of(academy(case))), rightward(f"{bold('BTS')} – session {bold(paper.put('session', case.session))}")], "(1fr, 1fr)")
        + gap(2)
        + strip(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "FICHE D'ENGAGEMENT ÉTUDIANT – ÉPREUVE FACULTATIVE"), "rgb(90,20,90)", "white", 12)
        + captioned([*identity(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date))), ("Spécialité du BTS", txt(subject(case))), ("Établissement", txt(school.name))], "(1fr, 1fr)")
        + "Nature de l'engagement : " + " #h(3mm) ".join(tick(k == kind, w) for k, w in enumerate(kinds))
        + gap(2)
        + "".join(f"{bold(txt(q))}\n{box}[{paper.handwritten(a, 13)}]\n" for q, a in zip(asked, answers, strict=True))
        + "Je demande à présenter l'unité facultative « engagement étudiant » et certifie l'exactitude de cette fiche.\n"
        + gap(2)
        + beside([f"Date : {pen_day(paper, None, case.day_before(1, 20))}", words_left(paper, "candidate", "Signature de l'étudiant(e)", None, 66, 25)], "(1fr, 106mm)")
    )  # fmt: skip
