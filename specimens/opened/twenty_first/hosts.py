"""What employers confirm of apprentices, and hosts of trainees."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import Stay, day_after, issue_day, keep
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w
from specimens.people import invent_firm


def _joined(case: Case) -> dt.date:
    return dt.date(case.session - 2, case.rng.choice((7, 8, 9, 10)), case.rng.randrange(1, 28))


@opened_layout("employer_attestation", "hotel_of_trades_reply_in_three_lettered_lines")
def hotel_of_trades_reply_in_three_lettered_lines(case: Case, paper: Paper) -> str:
    """A firm answers the centre: reference block at the left, three lettered statements, hand left."""
    firm, school, p = invent_firm(case.rng), w.house(case, w.LEARNING), case.person
    day, joined = issue_day(case, 1, 45), _joined(case)
    w.leaf(paper, (*w.PLAIN, "Caladea"), 10.6)
    w.foot(paper, f"{firm.name} – {firm.form} – {firm.address} – SIREN {firm.siren}")
    return w.page(
        w.abreast(f"{w.big(paper.put('employer', firm.name), 15, 'rgb(110,20,40)')} \\ {w.fine(firm.address, 8)} \\ {w.fine(firm.phone, 8)}", f"{txt(school.name)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}", widths="1fr, 72mm"),
        w.air(8),
        f"Vos réf. : dossier d'examen BTS {case.session} \\ Nos réf. : {txt(w.someone(case)[:1])}{case.rng.randrange(100, 999)} \\ Le {w.dated(paper, 'issue_date', day)}",
        w.air(4),
        w.big(txt(paper.choose("Attestation de l'employeur : statut d'apprenti", "ATTESTATION DE L'EMPLOYEUR")), 13),
        w.air(2),
        "Nous confirmons par la présente :",
        w.inset(w.page(f"a) que {w.person(paper)}, {w.born(paper)}, est {p.agree('salarié', 'salariée')} de notre maison sous contrat d'apprentissage ;", f"b) que ce contrat, commencé le {txt(w.habit(paper, joined))}, n'a pas été rompu à ce jour ;", f"c) qu'il vise l'obtention du BTS {txt(w.course(case))}, les cours étant donnés par votre établissement."), 8),
        f"{p.agree('L’intéressé est suivi', 'L’intéressée est suivie')} dans l'entreprise par {txt(w.someone(case))}. Restant à votre disposition, nous vous adressons nos salutations distinguées.",
        w.air(5),
        w.hand(paper, ("employer", firm.director_title, w.seal(firm)), "name", 66, name=firm.director),
    )


@opened_layout("employer_attestation", "service_of_examinations_model_with_dotted_lines_and_master")
def service_of_examinations_model_with_dotted_lines_and_master(case: Case, paper: Paper) -> str:
    """The examinations service's model, typed on dotted lines; the master signs beside the head."""
    firm, school, p = invent_firm(case.rng), w.house(case, w.LEARNING), case.person
    day, joined = issue_day(case, 1, 45), _joined(case)
    w.leaf(paper, ("Liberation Sans", "DejaVu Sans", "Lato"), 9.8, (15, 18, 15, 18))
    master = w.someone(case)
    return w.page(
        w.ends(w.marianne(f"Académie {w.of(w.realm(case))}", "Service des examens"), f"Annexe {case.rng.choice(('5', 'B', '3 bis'))} \\ {w.fine(f'session {case.session} – candidats apprentis', 8)}"),
        w.air(3),
        w.fenced(w.centre(f"{w.big(txt('ATTESTATION DE L’EMPLOYEUR'), 14)} \\ {w.slant('à faire remplir par l’entreprise qui forme le candidat')}"), 2.5, "0.8pt", "luma(240)"),
        w.big("L'entreprise"),
        w.leaders([("Raison sociale", w.big(paper.put("employer", firm.name))), ("SIRET", txt(w.siret(firm))), ("Adresse", txt(firm.address)), ("Représentée par", txt(f"{firm.director}, {firm.director_title}"))]),
        w.big("atteste que"),
        w.leaders([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Candidat(e) au BTS", txt(w.course(case)))]),
        w.big("relève bien du statut d'apprenti, dans les conditions suivantes"),
        w.leaders([("Présent dans l'entreprise depuis le", txt(w.digits(joined))), ("CFA", txt(f"{school.name}, {school.place.town}")), ("Maître d'apprentissage", txt(master))]),
        f"Le contrat est : #h(2mm) {w.crossed(True, 'en cours')} #h(3mm) {w.crossed(False, 'terminé')} #h(3mm) {w.crossed(False, 'rompu')}",
        w.air(1),
        f"Certifié sincère le {w.dated(paper, 'issue_date', day, w.digits(day))}, à {txt(firm.place.town)}.",
        w.hands(paper, [("employer", f"Le maître d'apprentissage|{master}", None), ("employer", "Le chef d'entreprise, cachet", w.seal(firm))], line="0.4pt"),
    )


@opened_layout("employer_attestation", "short_certificate_with_band_of_house_and_hand_in_the_middle")
def short_certificate_with_band_of_house_and_hand_in_the_middle(case: Case, paper: Paper) -> str:
    """A chain's short certificate in a coloured band, one paragraph, the hand in the middle."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    day, joined = issue_day(case, 1, 45), _joined(case)
    ink = rng.choice(("rgb(0,85,70)", "rgb(25,45,95)", "rgb(130,70,0)"))
    w.leaf(paper, w.PLAIN, 11)
    return w.page(
        f"#block(width: 100%, fill: {ink}, inset: 4mm)[{w.big(paper.put('employer', firm.name), 16, 'white')} #h(1fr) #text(fill: white, size: 8pt)[{txt(firm.address)}]]",
        w.air(14),
        w.centre(w.big(txt(paper.choose("Attestation employeur", "ATTESTATION EMPLOYEUR – APPRENTISSAGE")), 18, ink)),
        w.air(6),
        f"La société {txt(firm.name)} (SIRET {txt(w.siret(firm))}) déclare employer {w.person(paper)}, {w.born(paper, where=False)}, en apprentissage au sein de son établissement {txt(w.of(firm.place.town))} depuis le {txt(w.habit(paper, joined))}. {p.agree('Il', 'Elle')} y prépare le BTS {txt(w.course(case))} et sera toujours {p.agree('apprenti', 'apprentie')} de la société au moment des épreuves de la session {case.session}.",
        "Fait pour servir auprès de l'autorité académique.",
        w.air(3),
        w.centre(f"Le {w.dated(paper, 'issue_date', day)}"),
        w.centre(w.hand(paper, ("employer", f"{w.someone(case)}, ressources humaines", w.seal(firm)), "over", 72)),
    )


def _spells(case: Case, count: int = 1) -> list[Stay]:
    """Whole weeks from a Monday to a Friday, over before the upload."""
    found: list[Stay] = []
    for year, month in ((case.session - 2, 11), (case.session - 1, 2), (case.session - 1, 5))[-count:]:
        first = dt.date(year, month, case.rng.randrange(1, 13))
        first += (-first.weekday() % 7) * w.A_DAY
        found.append((first, first + (7 * case.rng.choice((4, 5, 6)) - 3) * w.A_DAY, 1.0))
    return case.fact("periods", found)


def _length(stay: Stay) -> int:
    return ((stay[1] or stay[0]) - stay[0]).days // 7 + 1


def _two_days(paper: Paper, stay: Stay, *, short: bool = False) -> tuple[str, str]:
    last = stay[1] or stay[0]
    shown = (w.digits(stay[0]), w.digits(last)) if short else (w.habit(paper, stay[0]), w.habit(paper, last))
    keep(paper, stay, *shown)
    return shown


@opened_layout("internship_attestation", "small_studio_letter_with_missions_bulleted")
def small_studio_letter_with_missions_bulleted(case: Case, paper: Paper) -> str:
    """A design studio's letter: name centred, missions in a list, hand at the right over the name."""
    firm, p = invent_firm(case.rng), case.person
    stay = _spells(case)[0]
    one, last = _two_days(paper, stay)
    weeks, day = _length(stay), day_after(case, stay[1])
    w.leaf(paper, ("Lato", "Libertinus Serif", "Open Sans"), 10.6, (22, 25, 18, 25))
    w.foot(paper, f"{firm.address} – {firm.phone} – SIRET {w.siret(firm)}", 7)
    work = case.rng.sample(("relevé de l'existant et mise au net des plans", "rédaction de comptes rendus de réunion", "chiffrage de lots et consultation des fournisseurs", "suivi d'intervention chez les clients", "mise à jour de la base documentaire"), 3)
    return w.page(
        w.centre(f"#text(size: 18pt, tracking: 2pt)[{paper.put('employer', firm.name)}]"),
        w.rule(0.3),
        w.air(8),
        w.big(txt(paper.choose("Attestation de stage", "ATTESTATION DE STAGE", "Attestation de fin de stage")), 14),
        w.air(3),
        f"{w.person(paper)}, {w.born(paper)}, {p.agree('étudiant', 'étudiante')} en BTS {txt(w.course(case))}, a effectué un stage au sein de notre structure entre le {w.big(txt(one))} et le {w.big(txt(last))}, ce qui représente {paper.put('weeks', weeks, f'{weeks} semaines')} de présence.",
        f"{p.agree('Il', 'Elle')} a participé aux travaux suivants :",
        "\n".join(f"- {txt(x)} ;" for x in work),
        f"Son tuteur, {txt(w.someone(case))}, a été satisfait de son assiduité et de ses initiatives.",
        w.air(4),
        w.far(f"{txt(firm.place.town)}, {w.dated(paper, 'issue_date', day)}"),
        w.far(w.hand(paper, ("employer", f"{firm.director}|{firm.director_title}", w.seal(firm)), "over", 64)),
    )


@opened_layout("internship_attestation", "code_of_education_model_with_numbered_frames")
def code_of_education_model_with_numbered_frames(case: Case, paper: Paper) -> str:
    """The model of the education code as a lyceum prints it: frames for host, trainee, length, allowance."""
    firm, school, p = invent_firm(case.rng), w.house(case, w.STATE_SCHOOLS), case.person
    stay = _spells(case)[0]
    one, last = _two_days(paper, stay, short=True)
    weeks, day = _length(stay), day_after(case, stay[1])
    w.leaf(paper, ("Liberation Sans", "Carlito", "DejaVu Sans"), 9.4, (13, 17, 12, 17))
    return w.page(
        w.ends(f"{txt(school.name)} \\ {w.fine(school.address)}", w.fine("Article D. 124-9 du code de l'éducation", 7.5)),
        w.centre(w.big(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGE À REMETTRE AU STAGIAIRE")), 15)),
        w.fenced(w.page(w.big("① L'organisme d'accueil"), w.said([("Nom ou dénomination sociale", w.big(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone))], 56)), 2.6),
        "certifie que",
        w.fenced(w.page(w.big("② Le ou la stagiaire"), w.said([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Adresse", w.dwelling(case)), ("Cursus suivi", txt(f"BTS {w.course(case)}")), ("Établissement", txt(school.name))], 56)), 2.6),
        "a effectué un stage prévu dans le cadre de ses études.",
        w.fenced(w.page(w.big("③ Durée"), f"Dates de début et de fin du stage : du {w.big(txt(one))} au {w.big(txt(last))}", f"Durée totale : {paper.put('weeks', weeks, f'{weeks} semaines')} de présence effective, soit {weeks * 5} jours", w.fine("Chaque période d'au moins sept heures de présence, consécutives ou non, est considérée comme équivalente à un jour de stage.", 7.5)), 2.6),
        w.fenced(w.page(w.big("④ Gratification"), f"{w.crossed(False, 'versée : .......... €')} #h(6mm) {w.crossed(True, 'non versée')}"), 2.6),
        w.abreast(w.fine("L'attestation de stage est indispensable pour pouvoir, sous réserve du versement d'une cotisation, faire prendre en compte le stage dans les droits à retraite.", 7.5), f"Fait à {txt(firm.place.town)}, le {w.dated(paper, 'issue_date', day, w.digits(day))} \\ {w.hand(paper, ('employer', f'{firm.director} – signature et cachet', w.seal(firm)), 'under', 68)}", widths="1fr, 76mm"),
    )


@opened_layout("internship_attestation", "school_table_of_stays_with_one_host_and_visa")
def school_table_of_stays_with_one_host_and_visa(case: Case, paper: Paper) -> str:
    """A section's summary, laid across: a row a stay with the same host, tutor's and head's hands."""
    firm, school, p = invent_firm(case.rng), w.house(case, w.STATE_SCHOOLS), case.person
    found = _spells(case, 2)
    day, rows, total = day_after(case, found[-1][1]), [], 0
    tutor = w.someone(case)
    for k, stay in enumerate(found, 1):
        one, last = _two_days(paper, stay, short=True)
        total += _length(stay)
        rows.append((f"Stage {k}", txt(one), txt(last), str(_length(stay)), "35 h", txt(tutor)))
    w.leaf(paper, w.PLAIN, 9.8, (14, 18, 13, 18), (297, 210))
    return w.page(
        w.ends(f"{w.big(txt(school.name))} – section de techniciens supérieurs", w.big(txt(paper.choose("ATTESTATION DE STAGES", "ATTESTATION DES PÉRIODES DE STAGE")), 14)),
        w.rule(),
        w.abreast(w.said([*w.names(paper, "Étudiant(e)", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", w.birth(paper, w.digits(p.birth_date))), ("Spécialité", txt(w.course(case)))], 36), w.said([("Entreprise d'accueil", w.big(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(w.siret(firm))), ("Tuteur", txt(tutor))], 40)),
        w.air(2),
        w.ledger(("", "Premier jour", "Dernier jour", "Semaines", "Horaire", "Encadrement"), rows, "1fr, 1fr, 1fr, 1fr, 1fr, 1.3fr", look="below", pad=2.2),
        f"Nombre de semaines au total : {w.big(paper.put('weeks', total, str(total)))}. Aucune absence n'a été relevée.",
        f"Attesté par l'entreprise le {w.dated(paper, 'issue_date', day)} à {txt(firm.place.town)}.",
        w.hands(paper, [("employer", f"Le tuteur, {tutor}", None), ("employer", "La direction de l'entreprise (tampon)", w.seal(firm)), ("training_centre", "Vu, l'établissement scolaire", w.seal(school))], total=255),
    )


@opened_layout("internship_attestation", "works_yard_slip_with_days_and_name_by_pen")
def works_yard_slip_with_days_and_name_by_pen(case: Case, paper: Paper) -> str:
    """A slip handed by the school, filled at the yard: days of the stay and of issue by pen."""
    firm, school, p = invent_firm(case.rng), w.house(case, w.STATE_SCHOOLS), case.person
    stay = _spells(case)[0]
    one, last = _two_days(paper, stay, short=True)
    weeks, day = _length(stay), day_after(case, stay[1])
    w.leaf(paper, ("Carlito", "Liberation Sans"), 10.4, (12, 15, 10, 15), (210, 148))
    return w.page(
        w.ends(f"{w.big(txt(school.name))} \\ {txt(school.place.town)}", w.fine("Bulletin à rendre au bureau des stages", 8)),
        w.big(txt(paper.choose("ATTESTATION DE STAGE", "Attestation de stage en entreprise")), 15),
        f"Étudiant{p.agree('', 'e')} : {w.person(paper)}, {w.born(paper, where=False)}, BTS {txt(w.course(case))}",
        f"Entreprise : {w.big(paper.put('employer', firm.name))}, {txt(firm.address)}",
        f"Je, {txt(firm.director)}, certifie que l'étudiant nommé ci-dessus a été présent \\ #v(1mm) du #h(2mm) {w.pen(paper, one, 16)} #h(3mm) au #h(2mm) {w.pen(paper, last, 16)} #h(3mm) soit #h(1mm) {paper.put('weeks', weeks, f'{weeks} semaines')}.",
        f"Comportement : {w.crossed(True, 'très bon')} #h(2mm) {w.crossed(False, 'bon')} #h(2mm) {w.crossed(False, 'à améliorer')}",
        w.abreast(f"Date #h(2mm) {paper.hand_date('issue_date', day, 15)}", w.hand(paper, ("employer", "Tampon et signature", w.seal(firm)), "under", 70), widths="1fr, 80mm"),
    )
