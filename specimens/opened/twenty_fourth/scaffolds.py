"""Attestations of the training to scaffolds (recommandation R408), and a physician's paper on it."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fourth.wording import (
    HEADED,
    LYCEES,
    academy,
    at_right,
    bold,
    born,
    captioned,
    cells,
    centre_of,
    dated,
    de,
    digits,
    foot,
    gap,
    hand,
    in_prose,
    italic,
    labelled,
    line,
    middle,
    name_rows,
    on_dots,
    pad_lines,
    pen_tick,
    plain_hand,
    sheet,
    side_by_side,
    siret,
    sized,
    somebody,
    subject,
)
from specimens.people import Firm

_BODIES = (
    "Alti-Sécur Modèle",
    "Prév'Hauteur Fictif",
    "Institut Exemple de Prévention BTP",
    "Formalev Spécimen",
)
_WHAT = {
    3: "Monter, démonter et modifier un échafaudage de pied",
    4: "Vérifier et réceptionner, exploiter un échafaudage de pied",
    5: "Utiliser un échafaudage de pied",
}


def _annexes(case: Case) -> list[int]:
    found = case.fact("annexes", case.rng.choice(([3, 4, 5], [4, 5], [3, 5], [5], [4])))
    return [] if case.has("annex_missing") else list(found)


def _body(case: Case) -> Firm:
    return centre_of(case, _BODIES)


def _numbers(paper: Paper, annexes: list[int]) -> str:
    """« Annexes 3, 4 et 5 »; dots when the paper names none."""
    if not annexes:
        return paper.blank()
    for number in annexes:
        paper.add("annexes", number, str(number))
    shown = [str(n) for n in annexes]
    words = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} et {shown[-1]}"
    return txt(f"Annexe {words}" if len(shown) == 1 else f"Annexes {words}")


@opened_layout("r408_attestation", "bordered_certificate_laid_across", defects=("annex_missing",))
def bordered_certificate_laid_across(case: Case, paper: Paper) -> str:
    """A prevention body's certificate laid across, a double border, the person in the middle."""
    rng, body = case.rng, _body(case)
    start, end, day = short_course(case)
    annexes = _annexes(case)
    sheet(
        paper, 11, "Caladea", "Libertinus Serif", "Lato", margins=(20, 26, 16, 26), size=(297, 210)
    )
    paper.setup.background = "#rect(width: 279mm, height: 192mm, stroke: 2.4pt + rgb(190,140,30), inset: 1.6mm)[#rect(width: 100%, height: 100%, stroke: 0.6pt + rgb(190,140,30))]"
    tasks = " ; ".join(_WHAT[a].lower() for a in annexes) or "travaux sur échafaudages de pied"
    return (
        middle(f"{bold(paper.put('organisation', body.name), 14)} \\ {sized(txt(body.address), 8.5)}")
        + gap(3)
        + middle(bold("CERTIFICAT DE FORMATION", 26, "rgb(150,100,10)"))
        + middle("Échafaudages de pied – recommandation R408 de la Cnam")
        + gap(4)
        + middle(f"délivré à \\ #v(1mm) {bold(in_prose(paper), 17)} \\ #v(1mm) {born(paper)}")
        + gap(4)
        + middle(f"qui a suivi la formation et satisfait aux évaluations théorique et pratique conformes à la R408, {bold(_numbers(paper, annexes))} : \\ {italic(txt(tasks))} \\ du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)} ({(end - start).days + 1} jours)")
        + gap(5)
        + side_by_side("1fr, 1fr, 1fr", f"Certificat n° {end.year}-{rng.randrange(100, 9999)} \\ Délivré à {txt(body.place.town)} \\ le {dated(paper, 'issue_date', day)}", captioned(paper, "training_centre", f"Le formateur, {somebody(case)}", None, 62, 24), captioned(paper, "training_centre", f"La direction, {body.director}", pad_lines(body), 70), gutter=8)
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "prevention_form_with_results_by_annex", defects=("annex_missing",)
)
def prevention_form_with_results_by_annex(case: Case, paper: Paper) -> str:
    """A form of a training firm: each annex has its line, ticked and with results, or struck out."""
    rng, body, p = case.rng, _body(case), case.person
    start, end, day = short_course(case)
    annexes = _annexes(case)
    sheet(paper, 9.6, "Liberation Sans", "Open Sans", "Carlito", margins=(14, 16, 14, 16))
    foot(
        paper,
        f"{body.name} – {body.address} – SIRET {siret(body)} – organisme certifié Qualiopi (fictif)",
    )
    rows = [["Suivi", "Annexe de la R408", "Théorie", "Pratique", "Avis"]]
    for number, words in _WHAT.items():
        on = number in annexes
        label = f"{bold(f'Annexe {number}')} – {txt(words)}"
        if on:
            paper.add("annexes", number, f"Annexe {number}")
        results = [f"{rng.randrange(13, 20)}/20", f"{rng.randrange(13, 20)}/20", "favorable"] if on else ["non suivi"] * 3  # fmt: skip
        rows.append([f"#check({'true' if on else 'false'})", label, *results])
    names = [(k, v) for k, v in name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms")]
    return (
        side_by_side("1fr, auto", f"{bold(paper.put('organisation', body.name), 15, 'rgb(200,40,40)')} \\ Formation et conseil en prévention", f"Formulaire AT-{rng.randrange(10, 99)} \\ Session n° {rng.randrange(1000, 9999)}")
        + line("1.2pt + rgb(200,40,40)")
        + gap(3)
        + bold(paper.choose("Attestation de formation R408", "ATTESTATION DE COMPÉTENCES R. 408"), 17)
        + " #h(3mm) échafaudages de pied\n"
        + gap(3)
        + side_by_side("1fr, 1fr", labelled([*names, ("Né(e) le", paper.birth_date(form=digits(p.birth_date)))], 34, 2), labelled([("Employeur ou école", txt(centre_of(case, LYCEES).name)), ("Formation du", dated(paper, "training_start", start, digits(start))), ("au", dated(paper, "training_end", end, digits(end))), ("Formateur", txt(somebody(case)))], 34, 2))
        + gap(3)
        + cells("14mm, 1fr, 20mm, 20mm, 24mm", rows, fill=HEADED, pad=2)
        + gap(2)
        + "Seules les annexes cochées ont été suivies et validées par le stagiaire. Il appartient à l'employeur de délivrer l'attestation de compétences ou l'autorisation de travail sur la base du présent document.\n"
        + gap(2)
        + sized("Références : code du travail, articles R. 4323-69 et R. 4141-13 ; recommandation R408 « Montage, utilisation et démontage des échafaudages de pied ». Recyclage conseillé : 5 ans.", 8)
        + gap(5)
        + side_by_side("1fr, 1fr", captioned(paper, "candidate", "Signature du stagiaire", None, 60, 24), f"{txt(body.place.town)}, le {dated(paper, 'issue_date', day)} \\ {captioned(paper, 'training_centre', 'Pour l’organisme de formation (cachet)', pad_lines(body), 74)}")
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "lycee_model_with_annexes_ticked_by_pen", defects=("annex_missing",)
)
def lycee_model_with_annexes_ticked_by_pen(case: Case, paper: Paper) -> str:
    """A lycée's own print for its students: typed name, annexes and days by the teacher's pen."""
    school, p = centre_of(case, LYCEES), case.person
    start, end, day = short_course(case)
    annexes = _annexes(case)
    sheet(paper, 10.6, "Liberation Serif", "Libertinus Serif", "Carlito", margins=(16, 22, 14, 22))
    lines = ""
    for number, words in _WHAT.items():
        if number in annexes:
            paper.add("annexes", number, f"annexe {number}")
        lines += f"{pen_tick(paper, number in annexes)} #h(2mm) annexe {number} : {txt(words.lower())}\n#v(1mm)\n"
    for name, moment in (("training_start", start), ("training_end", end)):
        paper.put(name, moment.isoformat(), digits(moment))
    said = [on_dots(paper.handwritten(digits(m), 14), 36) for m in (start, end)]
    return (
        side_by_side("1fr, 1fr", f"Académie {txt(de(academy(case)))} \\ {bold(paper.put('organisation', school.name), 12)} \\ {txt(school.address)}", at_right("Section de techniciens supérieurs \\ Plateau technique « travaux en sécurité »"))
        + gap(8)
        + middle(f"#box(stroke: 1pt, inset: 3mm)[{bold('ATTESTATION DE FORMATION – R 408', 15)}]")
        + gap(1)
        + middle(italic("Prévention des risques liés au montage, à l'utilisation et à la réception des échafaudages de pied"))
        + gap(5)
        + f"Le chef d'établissement et le professeur formateur soussignés attestent que l'élève ou étudiant(e)\n\n{middle(bold(in_prose(paper), 13))}\n{born(paper)}, de la section BTS {txt(subject(case))}, a suivi, du {said[0]} au {said[1]}, et validé la formation définie par la recommandation R 408, pour (cocher) :\n"
        + gap(2)
        + f"#pad(left: 10mm)[{lines}]\n"
        + f"La formation a comporté un apport théorique et une mise en situation sur échafaudage de l'établissement. {p.agree('Il', 'Elle')} a satisfait aux épreuves.\n"
        + gap(5)
        + f"Fait à {txt(school.place.town)}, le {paper.hand_date('issue_date', day, 14)}\n"
        + gap(2)
        + side_by_side("1fr, 1fr", captioned(paper, "training_centre", "Le professeur formateur", None, 66, 24), captioned(paper, "training_centre", "Le chef d'établissement", pad_lines(school), 72))
    )  # fmt: skip


def _dictated(case: Case, paper: Paper, doctor: str) -> list[str]:
    """The certificate's words as the physician writes them, a line each."""
    p = case.person
    day = digits(p.birth_date)
    paper.put("birth_date", p.birth_date.isoformat(), day)
    if p.usage_name:
        paper.put("full_name", f"{p.usage_name} {p.first_name} {p.born} {p.birth_name}")
        who = [f"{p.agree('M.', 'Mme')} {p.usage_name} {p.first_name}", f"{p.born} {p.birth_name}"]
    else:
        paper.put("full_name", f"{p.birth_name} {p.first_name}")
        who = [f"{p.agree('M.', 'Mme')} {p.birth_name} {p.first_name}"]
    return [
        f"Je soussigné(e), {doctor},", "certifie avoir examiné ce jour", *who, f"{p.born} le {day}",
        "et atteste que son handicap est", "incompatible avec la formation", "aux échafaudages (R408) et le",
        "travail en hauteur.",
    ]  # fmt: skip


@opened_layout("medical_certificate", "prescription_leaf_all_in_the_physicians_hand")
def prescription_leaf_all_in_the_physicians_hand(case: Case, paper: Paper) -> str:
    """A physician's small leaf: printed head and title, the text by pen, stamp and hand."""
    rng, place = case.rng, case.person.place
    day = case.fact("issue_date", case.day_before(3, 80))
    doctor = f"Dr {somebody(case)}"
    plain_hand(paper)
    sheet(
        paper, 9.2, "Lato", "Carlito", "Libertinus Serif", margins=(11, 12, 9, 12), size=(148, 210)
    )
    text = "\n\n".join(
        paper.handwritten(words, 12.5, "rgb(25,25,60)") for words in _dictated(case, paper, doctor)
    )
    return (
        side_by_side("1fr, auto", f"{bold(txt(doctor), 13, 'rgb(0,60,120)')} \\ {rng.choice(('Médecine générale', 'Médecine physique et de réadaptation', 'Médecine du sport, médecine générale'))} \\ {sized('Conventionné secteur 1 – membre d’une association agréée', 7)}", at_right(f"{txt('4 place de l’Exemple')} \\ {txt(place.post_code)} {txt(place.town)} \\ {sized(txt(f'RPPS 100{rng.randrange(10**7, 10**8)}'), 7)}"))
        + line("0.8pt + rgb(0,60,120)")
        + middle(bold("CERTIFICAT MÉDICAL", 13))
        + gap(1)
        + f"#pad(left: 3mm)[#set par(leading: 0.9em)\n{text}]\n"
        + gap(3)
        + f"Fait à {txt(place.town)}, le {paper.hand_date('issue_date', day, 13)}\n"
        + gap(1)
        + f"#pad(left: 48mm)[{txt('Signature et cachet du médecin')} \\ {hand(paper, 'authority', [doctor, f'{place.post_code} {place.town}', 'Médecin'], 66, 36)}]\n"
    )  # fmt: skip
