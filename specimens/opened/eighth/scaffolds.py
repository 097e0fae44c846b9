"""Papers of safety courses and of physicians: scaffolds, rescue, fitness."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighth.facts import ONE, course_days, written_on
from specimens.opened.eighth.frames import (
    columns,
    dotted,
    frame,
    hand,
    heading,
    letterhead,
    rounded,
    sender,
    shaded,
    table,
    tick,
)
from specimens.opened.eighth.wording import (
    CENTRES,
    HIGH,
    SANS,
    SERIF,
    at_right,
    beside,
    birth,
    born_in,
    br,
    bystander,
    centre,
    day_in_boxes,
    face,
    footer,
    in_list,
    in_prose,
    ink_rows,
    name_rows,
    num,
    of,
    put_day,
    region,
    right,
    school,
    seal_lines,
    sheet,
    siret,
    strong,
    tiny,
    town,
    trade,
)
from specimens.people import invent_firm, invent_place, invent_training_body

_TASKS = {3: "monter et démonter", 4: "réceptionner et maintenir", 5: "utiliser"}


def _held(case: Case) -> list[int]:
    """The annexes attested; none is named with `annex_missing`."""
    drawn = case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [5], [4], [3]))
    held = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else held


def _named(paper: Paper, held: list[int]) -> list[str]:
    return [paper.add("annexes", k, str(k)) for k in held]


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} et {words[-1]}"


@opened_layout("r408_attestation", "record_of_tests_then_attestation", defects=("annex_missing",))
def record_of_tests_then_attestation(case: Case, paper: Paper) -> str:
    """A body's sheet in two parts: the record of the tests with scores, then the attestation that
    follows from it, with the annexes in a sentence; trainer left, manager right."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    start, end, day = course_days(case)
    held = _held(case)
    sheet(paper, 15, 19)
    face(paper, SANS, 10)
    scope = f"{'des annexes' if len(held) > 1 else 'de l’annexe'} {_listed(_named(paper, held))}" if held else "des travaux courants"  # fmt: skip
    tasks = ", ".join(_TASKS[k] for k in held) or "travailler sur"
    rows = [("Questionnaire de connaissances", f"{rng.randrange(14, 21)} / 20", "10 / 20"), ("Épreuve sur structure (3 à 12 m)", f"{rng.randrange(70, 100)} %", "70 %"), ("Lecture de notice et plan", f"{rng.randrange(7, 11)} / 10", "5 / 10")]  # fmt: skip
    footer(paper, f"{body.name}, {body.form} – {body.address} – SIRET {siret(body)} – activité de formation déclarée sous le n° {rng.randrange(10, 99)} {rng.randrange(10**7, 10**8)}")  # fmt: skip
    return f"""{letterhead(body, paper.put("organisation", body.name), "rgb(150,75,0)", body.phone)}
#v(3mm)
{heading(paper.choose("ATTESTATION DE FORMATION R408", "ATTESTATION DE COMPÉTENCES – ÉCHAFAUDAGES DE PIED (R408)"), 15, "rgb(150,75,0)")}
#v(3mm)
{shaded("A. Relevé des épreuves", "rgb(250,236,215)")}
{columns([("Stagiaire", strong(in_list(paper))), ("Date de naissance", birth(paper, num(case.person.birth_date))), ("Adressé(e) par", txt(f"{firm.name}, {firm.place.town}")), ("Formateur et évaluateur", txt(bystander(case))), ("Session", f"du {put_day(paper, 'training_start', start)} au {put_day(paper, 'training_end', end)}, plateau de {txt(body.place.town)}")], 48)}
#v(2mm)
{table(("Épreuve", "Obtenu", "Seuil"), rows, "(1fr, 30mm, 30mm)", fill="rgb(250,236,215)")}
{shaded("B. Attestation", "rgb(250,236,215)")}
Au vu de ce relevé, l'organisme atteste que le stagiaire a acquis les compétences nécessaires pour {txt(tasks)} un échafaudage de pied, au sens {scope} de la recommandation R 408 adoptée par la Caisse nationale de l'assurance maladie le 10 juin 2004.

Attestation délivrée à {txt(body.place.town)} le {put_day(paper, "issue_date", day)}. L'autorisation de travail reste du ressort de l'employeur.
#v(4mm)
{beside(hand(paper, "training_centre", "Le formateur"), hand(paper, "training_centre", f"{body.director_title} :", body.director, stamp=seal_lines(body), wide=66))}
"""


@opened_layout("r408_attestation", "academy_slip_ticked_and_filled_by_pen", defects=("annex_missing",))  # fmt: skip
def academy_slip_ticked_and_filled_by_pen(case: Case, paper: Paper) -> str:
    """The rectorate's slip that a school fills in by pen: names and day of birth in ink, annexes
    ticked, days of the course in boxes, the day of issue by hand."""
    body, who = school(case, (*HIGH, *CENTRES)), case.person
    start, end, day = course_days(case)
    held = _held(case)
    sheet(paper, 14, 18)
    face(paper, SANS, 10.4)
    ticks = ""
    for k in (3, 4, 5) if held else ():
        number = paper.add("annexes", k, str(k)) if k in held else str(k)
        ticks += f"#check({'true' if k in held else 'false'}) #h(1mm) annexe {number} ({_TASKS[k]}) #h(5mm) "
    ticks = ticks or tick(True, "formation au travail sur échafaudage de pied")
    shown = f"{who.birth_date:%d/%m/%Y}"
    paper.put("birth_date", who.birth_date.isoformat(), shown)
    paper.put("organisation", body.name)
    rows = [*ink_rows(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOM"), ("NÉ(E) LE", paper.handwritten(shown))]  # fmt: skip
    return f"""{beside(f"Académie {txt(of(region(case)))} {chr(92)} Division des examens et concours", right(br(f"BTS – session {case.session}", tiny("Imprimé R408-A", 7.5))))}
#v(5mm)
{frame(centre(br(strong(txt(paper.choose("ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES", "FORMATION ÉCHAFAUDAGES DE PIED – ATTESTATION")), 14), "Recommandation R408")), 3, "luma(240)")}
#v(4mm)
Je soussigné(e), chef de l'établissement ou du centre : {paper.handwritten(body.name, 14)}
#v(1mm)
atteste que le candidat désigné ci-dessous
{dotted(rows)}
inscrit en BTS {txt(trade(case))}
#v(2mm)
a suivi la formation relative au montage, à la réception et à l'utilisation des échafaudages de pied
#v(1mm)
du #h(1mm) {day_in_boxes(paper, "training_start", start)} #h(3mm) au #h(1mm) {day_in_boxes(paper, "training_end", end)}
#v(3mm)
et a satisfait à l'évaluation prévue par (cocher) :
#v(1mm)
{ticks}
#v(7mm)
{beside(br(f"À {paper.handwritten(body.place.town, 14)}", f"le {paper.hand_date('issue_date', day)}"), hand(paper, "training_centre", "Cachet de l'établissement", "et signature du chef d'établissement", stamp=seal_lines(body), wide=70), "(62mm, 1fr)")}
"""


@opened_layout("r408_attestation", "letter_to_the_employer_with_module_visas", defects=("annex_missing",))  # fmt: skip
def letter_to_the_employer_with_module_visas(case: Case, paper: Paper) -> str:
    """A builders' training service writes to the employer: modules in a table with the trainer's
    short visa in each row, the service's head signs below."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    start, end, day = course_days(case)
    held = _held(case)
    sheet(paper, 16, 18)
    face(paper, SERIF, 10.4)

    def visa() -> str:
        ink = paper.ink(24, 8) if paper.signs("training_centre") else ""
        return f"#box(width: 26mm, height: 9mm)[{ink}]"

    rows = [("Sécurité, réglementation, responsabilités", "tronc commun", visa())]  # fmt: skip
    for k, number in zip(held, _named(paper, held), strict=True):
        rows.append((txt(f"Savoir {_TASKS[k]} un échafaudage de pied"), f"R 408, annexe {number}", visa()))  # fmt: skip
    if not held:
        rows.append(("Savoir travailler sur un échafaudage de pied", "R 408", visa()))  # fmt: skip
    number = f"{day:%Y}-{rng.randrange(1000, 9999)}"
    return f"""{beside(sender(body, paper.put("organisation", body.name), f"Tél. {body.phone}"), f"#v(12mm) {txt(firm.name)} {chr(92)} {txt(firm.street)} {chr(92)} {txt(town(firm))}", "(1fr, 78mm)")}
#v(5mm)
N° de dossier : {txt(number)} #h(1fr) {txt(body.place.town)}, le {put_day(paper, "issue_date", day)}
#v(5mm)
{rounded(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION INDIVIDUELLE DE FORMATION"), 14)}
#v(4mm)
À l'attention de {txt(firm.director)},

Votre {case.person.agree("salarié", "salariée")}, {strong(in_prose(paper))}, {born_in(paper)}, a participé à la formation « Échafaudages de pied » organisée dans nos locaux du {put_day(paper, "training_start", start)} au {put_day(paper, "training_end", end)} ({((end - start).days + 1) * 7} heures). Les modules suivants sont acquis :
#v(1mm)
{table(("Module", "Référence", "Visa du formateur"), rows, "(1fr, 42mm, 34mm)")}
{tiny(f"Formateur : {bystander(case)}, certifié par le réseau prévention.", 8.5)}
#v(2mm)
La présente attestation est à classer au dossier de l'intéressé{case.person.agree("", "e")} ; une copie lui a été remise pour son examen.
#v(5mm)
#pad(left: 84mm)[{hand(paper, "training_centre", f"{body.director},", "service formation", where="above", stamp=seal_lines(body), wide=68)}]
"""


@opened_layout("first_aid_attestation", "rescue_association_card_with_photo_frame")
def rescue_association_card_with_photo_frame(case: Case, paper: Paper) -> str:
    """A rescue association's certificate on an upright half sheet: an empty frame for a photograph,
    the unit of teaching, holder and delegate sign side by side."""
    rng, place, who = case.rng, invent_place(case.rng), case.person
    day = written_on(case, 5, 800)
    held = day - rng.choice((0, 1, 4)) * ONE
    name = rng.choice(("Secouristes de l'Exemple", "Association fictive de protection civile", "Équipes de secours du Modèle"))  # fmt: skip
    sheet(paper, 11, 12, size=(148, 210))
    face(paper, SANS, 9.4)
    title = rng.choice(("Premiers secours citoyen (PSC)", "Prévention et secours civiques de niveau 1 (PSC1)"))  # fmt: skip
    photo = "#box(width: 26mm, height: 33mm, stroke: 0.5pt + luma(140))[#align(center + horizon)[#text(size: 7pt, fill: luma(130))[photographie \\ (facultative)]]]"
    rows = [*name_rows(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", birth(paper, num(who.birth_date))), ("À", txt(who.birth_place))]  # fmt: skip
    return f"""#block(width: 100%, stroke: (top: 2.5pt + rgb(210,100,0), bottom: 1pt + rgb(20,50,110)), inset: (y: 2.5mm))[{strong(txt(name), 12, "rgb(20,50,110)")} \\ {tiny(f"Délégation {of(place.town)} – association agréée de sécurité civile – agrément A, D", 7.5)}]
#v(3mm)
{heading(paper.choose("CERTIFICAT DE COMPÉTENCES DE SECOURISTE CITOYEN", "CERTIFICAT DE COMPÉTENCES – SECOURS AUX PERSONNES"), 12, "rgb(20,50,110)")}
{centre(txt(title))}
#v(3mm)
{beside(columns(rows, 24), photo, "(1fr, 28mm)", 3)}
#v(3mm)
a suivi la formation aux premiers secours du {txt(num(held))} (7 heures) et en a validé l'unité d'enseignement.

Procès-verbal n° {rng.randrange(100, 999)}/{held.year}. Formation encadrée par {txt(bystander(case))}, formateur.

Certificat n° {txt(f"{place.department}/{day:%y}/{rng.randrange(1000, 9999)}")}, délivré à {txt(place.town)} le {put_day(paper, "issue_date", day)}.
#v(5mm)
{beside(hand(paper, "candidate", "Le titulaire", wide=50, high=20), hand(paper, "authority", "Le délégué départemental", stamp=[name, place.town], wide=58), "(52mm, 1fr)", 6)}
"""


@opened_layout("medical_certificate", "prescription_pad_filled_by_pen")
def prescription_pad_filled_by_pen(case: Case, paper: Paper) -> str:
    """A physician's pad: head at the left with hours and numbers, the text printed beforehand, name
    and day of birth, length and day by pen; hand at the right over the stamp."""
    rng, place, who = case.rng, invent_place(case.rng), case.person
    doctor, day = bystander(case), written_on(case, 2, 120)
    tall = rng.random() < 0.5
    sheet(paper, 14, 15, size=(148, 210) if tall else (210, 297))
    face(paper, SERIF, 10 if tall else 11)
    name = f"{who.first_name} {who.birth_name}"
    paper.put("full_name", name)
    shown = f"{who.birth_date:%d/%m/%Y}"
    paper.put("birth_date", who.birth_date.isoformat(), shown)
    rpps = f"10 {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(100, 999)}"
    rows = [(who.agree("M.", "Mme"), paper.handwritten(name)), (f"{who.born} le", paper.handwritten(shown))]  # fmt: skip
    return f"""#text(fill: rgb(20,50,90))[{strong(txt("Docteur " + doctor), 13)} \\ Médecine générale \\ {tiny(f"Diplômé de la faculté {of(place.town)}", 8.5)} \\ {tiny(f"{rng.randrange(2, 90)} place de l'Exemple, {place.post_code} {place.town}", 8.5)} \\ {tiny("Consultations sur rendez-vous, sauf le jeudi – conventionné secteur 1", 8.5)} \\ {tiny("RPPS " + rpps, 8.5)}]
#v(4mm)
{right(f"Le {paper.hand_date('issue_date', day)}")}
#v(4mm)
{heading(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical"), 14)}
#v(3mm)
Je, soussigné, docteur en médecine, certifie avoir examiné ce jour
{dotted(rows)}
dont l'état de santé présente une contre-indication {rng.choice(("au travail en hauteur et à l'utilisation des échafaudages", "à la formation R408 (échafaudages de pied)"))} pour une durée de {paper.handwritten(rng.choice(("12 mois", "un an", "deux ans", "6 mois")), 14)}

Certificat remis en main propre à l'intéressé{who.agree("", "e")}, à sa demande.
#v(6mm)
{at_right(hand(paper, "authority", "Signature et cachet", stamp=[f"Dr {doctor}", "MÉDECIN", place.town.upper(), rpps], wide=62, high=28))}
"""
