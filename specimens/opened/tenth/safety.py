"""Scaffolding courses, and the physician's word for those who cannot follow them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    birth,
    civil_rows,
    colon_rows,
    course,
    day_of,
    face,
    footer,
    gap,
    grid_table,
    habit,
    hand,
    hand_first,
    headline,
    house,
    left_head,
    named,
    of,
    region,
    rubber,
    sheet,
    slashes,
    somebody,
    spaced_siret,
    strong,
    thin_rule,
    tiny,
    two,
    wide_head,
)
from specimens.people import invent_firm, invent_place, invent_training_body

TOPICS = {
    3: "montage, démontage, transformation",
    4: "réception, vérification, exploitation",
    5: "utilisation dans l'exercice du métier",
}


def _annexes(case: Case) -> list[int]:
    drawn = case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [4], [5], [3, 4, 5]))
    held = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else held


@opened_layout("r408_attestation", "grid_of_annexes_with_score", defects=("annex_missing",))
def grid_of_annexes_with_score(case: Case, paper: Paper) -> str:
    """A body's statement: a row per annex followed, hours and score of each, trainer and manager
    at the foot."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _annexes(case)
    face(paper, "Carlito", "Lato", "Liberation Sans", "Open Sans")
    rows = [(f"Annexe {paper.add('annexes', k, str(k))}", txt(TOPICS[k]), f"{rng.choice((7, 14))} h", f"{rng.randrange(12, 20)}/20", "favorable") for k in held]  # fmt: skip
    rows = rows or [("Module général", "travail sur échafaudage de pied", "14 h", f"{rng.randrange(12, 20)}/20", "favorable")]  # fmt: skip
    footer(paper, f"{body.name} – {body.form} – {body.address} – SIRET {spaced_siret(body)} – Qualiopi actions de formation")  # fmt: skip
    return (
        wide_head(body, paper.put("organisation", body.name), rng.choice(("rgb(225,110,0)", "rgb(0,100,60)", "rgb(30,60,140)")), "Département hauteur", f"Dossier {rng.randrange(1000, 99999)}")
        + gap(5)
        + headline(paper.choose("ATTESTATION DE FORMATION R408", "ATTESTATION INDIVIDUELLE DE FORMATION", "ATTESTATION DE COMPÉTENCES"), 16)
        + "#align(center)[Échafaudages de pied – recommandation R 408 de la Cnam]\n"
        + gap(4)
        + colon_rows([*civil_rows(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=habit(paper, case.person.birth_date))), ("Employeur ou école", txt(invent_firm(rng).name)), ("Session", f"du {day_of(paper, 'training_start', start)} au {day_of(paper, 'training_end', end)}"), ("Site", txt(body.place.town)), ("Formateur", txt(somebody(case)))], 44)
        + gap(2)
        + grid_table(("Référence", "Contenu", "Durée", "Évaluation", "Avis"), rows, "(28mm, 1fr, 18mm, 24mm, 26mm)", "luma(232)", 1.9)
        + gap(2)
        + f"Attestation établie à {txt(body.place.town)} le {day_of(paper, 'issue_date', day)}.\n"
        + gap(4)
        + two(hand(paper, "training_centre", "Le formateur", wide=56, high=34), hand(paper, "training_centre", "La direction,", stamp=rubber(body), wide=66, after=body.director))
    )  # fmt: skip


@opened_layout("r408_attestation", "school_workshop_statement_in_prose", defects=("annex_missing",))
def school_workshop_statement_in_prose(case: Case, paper: Paper) -> str:
    """A school's statement for the examination: teacher trained by the network, prose, annexes in a
    list of dashes; the head signs at the right, the teacher is only named."""
    school, rng, who = house(case, "Lycée des métiers Modèle-Bâtiment", "Lycée Fictif du Génie civil", "CFA Spécimen du BTP"), case.rng, case.person  # fmt: skip
    start, end, day = short_course(case)
    held = _annexes(case)
    dashes = "\n".join(f"- annexe {paper.add('annexes', k, str(k))} ({txt(TOPICS[k])})" for k in held) or "- travail en sécurité sur échafaudage"  # fmt: skip
    face(paper, "Liberation Serif", "Caladea", "Liberation Sans", "DejaVu Sans")
    return (
        left_head(school, paper.put("organisation", school.name), f"Académie {of(region(case))} – plateau technique", pt=12)
        + f"#align(right)[{txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}]\n"
        + gap(6)
        + headline(paper.choose("Attestation de formation aux échafaudages de pied (R408)", "ATTESTATION DE FORMATION – RECOMMANDATION R408"), 14, "left")
        + gap(4)
        + f"Je soussigné(e), chef d'établissement, atteste que {named(paper)}, {birth(paper)}, {who.agree('étudiant', 'étudiante')} en BTS {txt(course(case))}, a suivi du {day_of(paper, 'training_start', start)} au {day_of(paper, 'training_end', end)}, sur le plateau technique de l'établissement, la formation correspondant aux compétences définies par la recommandation R408 dans ses parties :\n\n{dashes}\n\n"
        + f"La formation a été conduite par {txt(somebody(case))}, enseignant habilité par le réseau prévention de la Carsat, certificat n° {rng.randrange(1000, 9999)} valable jusqu'au {txt(slashes(day.replace(day=1, year=day.year + 2)))}. Les évaluations théorique et pratique ont été réussies.\n\n"
        + "Cette attestation doit être jointe au dossier d'inscription à l'examen.\n"
        + gap(7)
        + f"#pad(left: 86mm)[{hand(paper, 'training_centre', school.director_title, stamp=rubber(school), wide=66)}]"
    )  # fmt: skip


@opened_layout("r408_attestation", "two_tone_certificate_across", defects=("annex_missing",))
def two_tone_certificate_across(case: Case, paper: Paper) -> str:
    """A certificate laid across: a dark column with body and number, the holder's name large at its
    right, annexes in one line, trainee and body sign."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _annexes(case)
    ink = rng.choice(("rgb(20,45,75)", "rgb(100,25,30)", "rgb(25,75,60)"))
    sheet(paper, (297, 210), (20, 18, 14, 92), 10.6)
    white = f"{strong(txt(body.name), 13, 'white')} \\ #v(2mm) {tiny(body.street, 8, 'white')} \\ {tiny(body.place.post_code + ' ' + body.place.town, 8, 'white')} \\ {tiny(body.phone, 8, 'white')} \\ #v(8mm) {tiny(f'Certificat R408-{day.year}-{rng.randrange(100, 9999)}', 9, 'white')} \\ {tiny('Organisme enregistré sous le n° ' + str(rng.randrange(10**10, 10**11)), 7, 'white')}"
    paper.setup.background = f"#place(top + left, rect(width: 78mm, height: 210mm, fill: {ink}))#place(top + left, dx: 10mm, dy: 34mm, box(width: 60mm)[{white}])"
    listed = " – ".join(
        f"annexe {paper.add('annexes', k, str(k))} : {txt(TOPICS[k])}" for k in held
    )
    line = (
        f"Parties validées : {listed}.\n"
        if held
        else "Formation générale aux travaux sur échafaudage.\n"
    )
    return (
        headline(paper.choose("CERTIFICAT DE FORMATION", "ATTESTATION DE FORMATION"), 21, "left", ink)
        + "Monter, réceptionner et utiliser un échafaudage de pied – R408\n"
        + gap(4)
        + f"{tiny('décerné à', 9)} \\ #text(size: 16pt)[{named(paper)}] \\ {birth(paper, place=False)}\n"
        + gap(3)
        + f"par {paper.put('organisation', body.name)}, à l'issue du stage tenu du {day_of(paper, 'training_start', start)} au {day_of(paper, 'training_end', end)} à {txt(body.place.town)} (responsable pédagogique : {txt(somebody(case))}).\n\n"
        + line
        + gap(3)
        + f"Délivré le {day_of(paper, 'issue_date', day)}\n"
        + two(hand_first(paper, "candidate", "Le titulaire", wide=56, high=34), hand_first(paper, "training_centre", f"Pour l'organisme, {body.director}", stamp=rubber(body), wide=66))
    )  # fmt: skip


@opened_layout("medical_certificate", "general_practice_two_physicians_head")
def general_practice_two_physicians_head(case: Case, paper: Paper) -> str:
    """A practice of two physicians: both in the head, the one who writes is said; the person is
    examined the same day, hand over a typed name."""
    rng, place = case.rng, invent_place(case.rng)
    day = issue_day(case, 2, 110)
    first, second = f"Dr {somebody(case)}", f"Dr {somebody(case)}"
    sheet(paper, (210, 297), (18, 20, 16, 20), 10.8)
    doctors = ", ".join(f"[{strong(txt(d), 11)} \\ {tiny('Médecine générale – conventionné secteur 1', 8)} \\ {tiny(f'RPPS 1{rng.randrange(10**9, 10**10)}', 8)}]" for d in (first, second))  # fmt: skip
    return (
        f"#grid(columns: (1fr, 1fr), {doctors})\n#align(center)[{tiny(f'Cabinet médical, {place.post_code} {place.town} – sur rendez-vous : 04 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}', 8.5)}]\n{thin_rule()}"
        + gap(4)
        + f"{txt(place.town)}, le {day_of(paper, 'issue_date', day)}\n"
        + gap(6)
        + headline(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical"), 15)
        + gap(5)
        + f"Je soussigné(e), {txt(first)}, atteste avoir reçu ce jour {named(paper)}, {birth(paper, place=False)}.\n\n"
        + f"Son handicap {txt(rng.choice(('rend impossible le suivi de', 'ne permet pas de suivre', 'est incompatible avec')))} la formation prévue par la recommandation R408 (montage, réception et utilisation d'échafaudages de pied). {txt(rng.choice(('Cette situation est durable.', 'Cet avis vaut pour toute la durée de la scolarité.')))}\n\n"
        + "Certificat établi pour le service des examens et remis à l'intéressé(e) en main propre.\n"
        + gap(9)
        + f"#align(right)[#block[#set align(left)\n{hand(paper, 'authority', 'Signature et cachet', stamp=[first.upper(), 'MÉDECINE GÉNÉRALE', place.town.upper()], wide=68, after=first)}]]\n"
    )  # fmt: skip
