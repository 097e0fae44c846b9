"""Attestations of internships and of courses followed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, keep, preparing
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_eighth.wording import (
    ADULTS,
    DAY,
    LYCEES,
    REMOTE,
    academy,
    bar,
    born,
    boxes,
    by_pen,
    cols,
    columns_of,
    company,
    course,
    dated,
    fat,
    footer,
    frame,
    gap,
    house,
    indent,
    ital,
    ledger,
    lives,
    mid,
    name_rows,
    of,
    pad,
    post,
    right,
    shape,
    sheet,
    siret,
    slashes,
    somebody,
    spoken,
    strip,
    tick,
    wee,
    word_then_hand,
)

Span = tuple[dt.date, dt.date, float]


def _placed(case: Case, count: int) -> tuple[list[Span], int, dt.date]:
    """Periods of whole weeks with one host, the weeks together, the day of issue."""
    rng = case.rng
    each = rng.choice((4, 5, 6, 8)) if count == 1 else rng.choice((2, 3, 4))
    first = dt.date(case.session - 1, 1, 4)
    first += (7 - first.weekday()) % 7 * DAY + rng.randrange(0, 14) * 7 * DAY
    found: list[Span] = []
    for k in range(count):
        begin = first + k * (each + rng.choice((5, 8))) * 7 * DAY
        found.append((begin, begin + (7 * each - 3) * DAY, 1.0))
    found = case.fact("periods", found)
    weeks = int(case.fact("weeks", each * count))
    day = case.day_before(2, 9) if case.has("future_date") else min(case.today, found[-1][1] + rng.choice((0, 0, 3, 12)) * DAY)  # fmt: skip
    return found, weeks, case.fact("issue_date", day)


# -- internships ---------------------------------------------------------------------------------


@opened_layout("internship_attestation", "national_model_with_hours_and_allowance")
def national_model_with_hours_and_allowance(case: Case, paper: Paper) -> str:
    """The model attached to every agreement: host, trainee, length, allowance, three lines each."""
    firm, school, rng, p = company(case), house(case, LYCEES), case.rng, case.person
    found, weeks, day = _placed(case, 1)
    start, end, share = found[0]
    one, last = slashes(start), slashes(end)
    keep(paper, (start, end, share), one, last)
    sheet(paper, 10.2, ("Liberation Sans", "Carlito"), (13, 15, 13, 15))
    return (
        cols(wee(txt("Logotype de l’organisme d’accueil"), 8), right(wee(txt("à remettre au stagiaire à l’issue du stage"), 8)))
        + mid(fat(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGE À REMETTRE AU STAGIAIRE")), 14))
        + frame(f"{fat(txt('L’ORGANISME D’ACCUEIL'))} \\ Nom ou dénomination sociale : {paper.put('employer', firm.name)} \\ Adresse : {txt(firm.address)} \\ Téléphone : {txt(firm.phone)}")
        + fat("Certifie que")
        + frame(
            f"{fat(txt('LE STAGIAIRE'))} \\ "
            + " \\ ".join(f"{txt(k)} : {v}" for k, v in name_rows(paper, "Nom", "Nom d’usage", "Prénom(s)", sep=" "))
            + f" \\ Sexe : {tick(p.sex == 'F', 'F')} {tick(p.sex == 'M', 'M')} #h(6mm) Né(e) le : {paper.birth_date(form=slashes(p.birth_date))} \\ Adresse : {lives(case)} \\ Courriel : {txt(p.email)} \\ Étudiant en : {txt('BTS ' + course(case))} \\ Au sein de : {txt(school.name)}"
        )
        + "a effectué un stage prévu dans le cadre de ses études\n"
        + frame(
            f"{fat(txt('DURÉE DU STAGE'))} \\ Dates de début et de fin du stage : du {fat(one)} au {fat(last)} \\ Représentant une durée totale de {fat(paper.put('weeks', weeks, f'{weeks} semaines'))}. \\ {wee(txt('La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire dans l’organisme, sous réserve des droits à congés et autorisations d’absence prévus à l’article L124-13 du code de l’éducation. Chaque période au moins égale à 7 heures de présence, consécutives ou non, est considérée comme équivalente à un jour de stage et chaque période au moins égale à 22 jours de présence est équivalente à un mois.'), 7.5)}"
        )
        + frame(f"{fat(txt('MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE'))} \\ Le stagiaire a perçu une gratification de stage pour un montant total de {rng.choice(('0', '0', '640'))} €")
        + wee(txt("L’attestation de stage est indispensable pour pouvoir, sous réserve du versement d’une cotisation, faire prendre en compte le stage dans les droits à retraite."), 7.5)
        + gap(2)
        + cols(
            f"FAIT À {txt(firm.place.town)} \\ LE {dated(paper, 'issue_date', day, slashes(day))}",
            word_then_hand(paper, ("employer", "Nom, fonction et signature du représentant de l’organisme d’accueil", pad(firm)), 76, 34, f"{somebody(case)}, {rng.choice(('responsable', 'chef de service', 'gérance'))}"),
            widths="(1fr, 90mm)",
        )
    )  # fmt: skip


@opened_layout("internship_attestation", "two_periods_booklet_page_signed_by_both")
def two_periods_booklet_page_signed_by_both(case: Case, paper: Paper) -> str:
    """A page of a school's internship booklet: a table of periods by pen, two hands."""
    firm, school, p = company(case), house(case, LYCEES), case.person
    found, weeks, day = _placed(case, 2)
    sheet(paper, 10.5, ("Lato", "Open Sans", "Liberation Sans"), (14, 14, 12, 14))
    rows = []
    for k, (start, end, share) in enumerate(found, 1):
        keep(paper, (start, end, share), slashes(start), slashes(end))
        rows.append(
            (
                f"Période {k}",
                by_pen(paper, slashes(start)),
                by_pen(paper, slashes(end)),
                by_pen(paper, str(round(((end - start).days + 3) / 7))),
            )
        )
    paper.put("weeks", weeks, str(weeks))
    return (
        cols(f"{paper.choose('Livret de stage', 'Livret de suivi des périodes de stage')} – BTS {txt(course(case))}", right(fat(txt(school.name))))
        + bar("rgb(200,60,60)", 1.4)
        + mid(fat(txt("ATTESTATION DE STAGE EN ENTREPRISE"), 15, "rgb(200,60,60)"))
        + strip("Étudiant(e)", "rgb(250,225,220)")
        + columns_of([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date)))], 40)
        + strip("Entreprise d’accueil", "rgb(250,225,220)")
        + columns_of([("Raison sociale", paper.put("employer", firm.name)), ("Adresse", txt(firm.address)), ("Tuteur", txt(somebody(case)))], 40)
        + strip("Périodes effectuées", "rgb(250,225,220)")
        + ledger(("", "Du", "Au", "Nombre de semaines"), rows, "(30mm, 1fr, 1fr, 1fr)", inset=2.4)
        + right(f"Total des semaines effectuées : #h(2mm) {by_pen(paper, str(weeks), 17)}")
        + "L'entreprise atteste que l'étudiant(e) a été présent(e) aux dates ci-dessus. Absences : néant.\n"
        + gap(3)
        + f"Date : #h(3mm) {paper.hand_date('issue_date', day)}\n"
        + gap(2)
        + boxes(paper, [("employer", "L’entreprise (signature et cachet)", pad(firm)), ("candidate", "L’étudiant(e)", None)], 180, 32)
    )  # fmt: skip


@opened_layout("internship_attestation", "brittany_town_letterhead_in_two_languages")
def brittany_town_letterhead_in_two_languages(case: Case, paper: Paper) -> str:
    """A local authority with a head in French and Breton certifies an internship in prose."""
    firm, rng, p = company(case), case.rng, case.person
    found, weeks, day = _placed(case, 1)
    start, end, share = found[0]
    one, last = shape(paper, start), shape(paper, end)
    keep(paper, (start, end, share), one, last)
    name = rng.choice(("Communauté de communes du Pays d'Ozémont", "Syndicat mixte de la Brenne maritime"))  # fmt: skip
    sheet(paper, 11, ("Libertinus Serif", "Caladea", "Liberation Serif"), (16, 24, 16, 24))
    footer(paper, f"{name} – {firm.street} – {firm.phone} – Kumuniezh-kumunioù – degemer@exemple.example", 7)  # fmt: skip
    return (
        cols(f"#circle(radius: 8mm, stroke: 2pt + rgb(0,110,90))[#align(center + horizon)[{fat('≈', 18, 'rgb(0,110,90)')}]]", f"{fat(paper.put('employer', name), 13, 'rgb(0,110,90)')} \\ {ital(txt('Servij an danvezioù den'))} – Service des ressources humaines", widths="(20mm, 1fr)")
        + gap(10)
        + mid(f"{fat(txt(paper.choose('ATTESTATION DE STAGE', 'CERTIFICAT DE STAGE')), 16)} \\ {ital('Testeni staj')}")
        + gap(8)
        + f"Le président atteste que {spoken(paper)}, {born(paper)}, {p.agree('étudiant', 'étudiante')} en section de technicien supérieur {txt(course(case))}, a accompli au sein de nos services un stage d'une durée de {paper.put('weeks', weeks, f'{french.in_words(weeks)} semaines')}, du {txt(one)} au {txt(last)}, sous la conduite de {txt(somebody(case))}.\n\n{p.agree('Il', 'Elle')} a participé {rng.choice(('au suivi de deux opérations', 'à la tenue des tableaux de bord du service', 'aux visites techniques et à leur compte rendu'))}. Le stage a donné entière satisfaction.\n\nAttestation délivrée pour servir et valoir ce que de droit.\n"
        + gap(10)
        + indent(f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n\n{word_then_hand(paper, ('employer', 'Pour le président et par délégation, la direction générale des services', [name, 'R.H.']), 74, 32, somebody(case))}", 72)
    )  # fmt: skip


@opened_layout("internship_attestation", "placement_office_certificate_with_border_for_distance_school")  # fmt: skip
def placement_office_certificate_with_border_for_distance_school(case: Case, paper: Paper) -> str:
    """A landscape certificate in a border, on a distance school's blank, signed by the firm."""
    firm, school, p = company(case), house(case, REMOTE, local=False), case.person
    found, weeks, day = _placed(case, 2)
    sheet(paper, 11, ("Carlito", "Lato", "Libertinus Serif"), (20, 22, 18, 22), (297, 210))
    paper.setup.background = "#place(center + horizon, rect(width: 281mm, height: 194mm, stroke: 1.6pt + rgb(60,90,150)))#place(center + horizon, rect(width: 276mm, height: 189mm, stroke: 0.5pt + rgb(60,90,150)))"  # fmt: skip
    spans = []
    for start, end, share in found:
        keep(paper, (start, end, share), shape(paper, start), shape(paper, end))
        spans.append(f"du {fat(txt(shape(paper, start)))} au {fat(txt(shape(paper, end)))}")
    return (
        cols(f"{fat(txt(school.name), 12, 'rgb(60,90,150)')} \\ {wee('Bureau des stages', 9)}", right(wee(txt(f"Imprimé S-{case.rng.randrange(10, 99)} – un imprimé par entreprise"), 8)))
        + gap(2)
        + mid(fat(txt("Attestation de stage"), 22, "rgb(60,90,150)"))
        + gap(3)
        + mid(f"L'entreprise {fat(paper.put('employer', firm.name))}, {txt(firm.address)}, \\ certifie avoir accueilli en stage {fat(spoken(paper), 13)}, \\ {born(paper)},")
        + mid(" \\ et ".join(spans) + ",")
        + mid(f"soit {fat(paper.put('weeks', weeks, f'{weeks} semaines'))} à temps complet, en vue du BTS {txt(course(case))}.")
        + mid(f"{p.agree('Le stagiaire', 'La stagiaire')} a respecté les horaires et le règlement de l'entreprise.")
        + gap(3)
        + cols(f"Fait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)} \\ \\ {wee(txt('L’école vérifie les dates auprès de l’entreprise.'), 8)}", word_then_hand(paper, ("employer", "Le chef d’entreprise ou le maître de stage (cachet obligatoire)", pad(firm)), 90, 34))
    )  # fmt: skip


# -- courses followed ----------------------------------------------------------------------------


@opened_layout("training_attestation", "adult_centre_table_of_modules_with_total", defects=HOURS)
def adult_centre_table_of_modules_with_total(case: Case, paper: Paper) -> str:
    """An adult centre's attestation: modules and hours in a table, the total in the last row."""
    body, rng, p = house(case, ADULTS), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), case.fact("issue_date", case.day_before(2, 50))
    sheet(paper, 10, ("Liberation Sans", "Lato", "Open Sans"), (14, 17, 14, 17))
    labels = ("Culture générale et expression", "Anglais", "Mathématiques et sciences", "Enseignement professionnel", "Ateliers et projets")  # fmt: skip
    shares = (0.12, 0.12, 0.2, 0.36)
    parts = [int((hours or 1350) * s) for s in shares]
    parts.append((hours or 1350) - sum(parts))
    rows = [(txt(w), f"{n} h" if hours else paper.blank()) for w, n in zip(labels, parts, strict=True)]  # fmt: skip
    rows.append((fat(txt("Total des heures de formation")), fat(hours_said(paper, hours))))
    return (
        cols(f"{fat(paper.put('organisation', body.name), 13, 'rgb(150,30,80)')} \\ {wee(txt(body.address), 8)}", right(wee(txt(f"N° de déclaration d’activité 93 06 {rng.randrange(10000, 99999)} {rng.randrange(10, 99)}"), 8)))
        + bar("rgb(150,30,80)", 1)
        + gap(4)
        + mid(fat(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION")), 15))
        + gap(3)
        + f"Je soussigné(e) {txt(body.director)}, responsable du centre, atteste que {spoken(paper)}, {born(paper)}, stagiaire de la formation professionnelle continue, suit la préparation au {fat(txt('BTS ' + course(case)))} du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}, selon le détail ci-dessous.\n"
        + ledger(("Module", "Durée"), rows, "(1fr, 40mm)", inset=1.9)
        + gap(2)
        + f"{p.agree('Assidu', 'Assidue')} aux cours depuis le premier jour, {p.agree('il', 'elle')} est à jour de ses obligations.\n"
        + gap(5)
        + cols(f"À {txt(body.place.town)}, le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("training_centre", "La direction du centre", pad(body)), 72, 34))
    )  # fmt: skip


@opened_layout("training_attestation", "completion_certificate_of_funded_course", defects=HOURS)
def completion_certificate_of_funded_course(case: Case, paper: Paper) -> str:
    """A funder's model « certificat de réalisation »: phrases with answers, nature ticked."""
    body = house(case, ADULTS)
    start, end = preparing(case)
    hours, day = hours_of(case), case.fact("issue_date", case.day_before(1, 40))
    sheet(paper, 11, ("Liberation Sans", "Carlito"), (18, 20, 16, 20))
    return (
        cols(f"{fat('RÉPUBLIQUE', 8)} \\ {fat('FRANÇAISE', 8)} \\ {wee(ital('Liberté Égalité Fraternité'), 6)}", right(f"{txt(body.name)} \\ {txt(body.place.town)}"))
        + gap(5)
        + mid(f"{fat(txt('CERTIFICAT DE RÉALISATION'), 17)} \\ attestation de suivi d'une action de formation")
        + gap(7)
        + f"Je soussigné(e), {txt(body.director)}, représentant légal de l'organisme {fat(paper.put('organisation', body.name))}, atteste que :\n\n"
        + indent(f"{fat(spoken(paper))}, {born(paper, where=False)},", 8)
        + "\na suivi, à la date de signature, l'action de formation préparant à l'examen suivant :\n\n"
        + indent(fat(txt(f"Brevet de technicien supérieur – {course(case)}")), 8)
        + f"\nNature de l'action : {tick(True, 'action de formation')} #h(3mm) {tick(False, 'bilan de compétences')} #h(3mm) {tick(False, 'VAE')} #h(3mm) {tick(False, 'apprentissage')}\n\nqui se déroule du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}\n\npour une durée de {fat(hours_said(paper, hours, ' heures'))}.\n\n"
        + wee(txt("Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m’engage à conserver l’ensemble des pièces justificatives pendant une durée de 3 ans à compter de la fin de l’année du dernier paiement."), 8.5)
        + gap(6)
        + f"Fait à : {txt(body.place.town)} \\ Le : {dated(paper, 'issue_date', day)}\n"
        + gap(3)
        + indent(frame(word_then_hand(paper, ("training_centre", "Cachet et signature du responsable du dispensateur de formation", pad(body)), 80, 34), 2, "0.6pt"), 60)
    )  # fmt: skip


@opened_layout("training_attestation", "distance_school_plain_letter_of_enrolment_and_hours", defects=HOURS)  # fmt: skip
def distance_school_plain_letter_of_enrolment_and_hours(case: Case, paper: Paper) -> str:
    """A distance school's letter to whom it may concern, hours in the sentence, hand at left."""
    school = house(case, REMOTE, local=False)
    start, end = preparing(case)
    hours, day = hours_of(case), case.fact("issue_date", case.day_before(3, 60))
    sheet(paper, 10.8, ("Open Sans", "Caladea", "Carlito"), (20, 22, 16, 22))
    footer(paper, f"{school.name} – établissement privé d’enseignement à distance – SIRET {siret(school)} – {school.phone}")  # fmt: skip
    said = f"{case.rng.randrange(20, 34)} devoirs corrigés, {case.rng.randrange(8, 20)} classes virtuelles"  # fmt: skip
    return (
        right(f"{fat(paper.put('organisation', school.name), 13, 'rgb(0,120,140)')} \\ {post(school)}")
        + gap(8)
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n\nN/Réf. : SCO/{case.rng.randrange(10**4, 10**5)}\n\n{fat(txt(paper.choose('Objet : attestation de suivi de formation', 'Objet : attestation de formation à distance')))}\n"
        + gap(4)
        + f"Nous attestons que {spoken(paper)}, {born(paper)}, prépare avec notre école le brevet de technicien supérieur {txt(course(case))}.\n\nLa formation a commencé le {dated(paper, 'start', start)} et se terminera le {dated(paper, 'end', end)}. Elle représente un volume de {fat(hours_said(paper, hours, ' heures'))}, entièrement suivi à distance ({txt(said)}).\n\nL'élève est à jour de ses travaux à la date du présent courrier, établi pour son dossier d'inscription à l'examen.\n\nVeuillez agréer nos salutations distinguées.\n"
        + gap(8)
        + word_then_hand(paper, ("training_centre", "Le service de la scolarité", pad(school)), 70, 34, somebody(case))
    )  # fmt: skip


@opened_layout("training_attestation", "greta_form_with_boxes_for_route_and_half_days", defects=HOURS)  # fmt: skip
def greta_form_with_boxes_for_route_and_half_days(case: Case, paper: Paper) -> str:
    """A rectorate's form for the centre: one sign a box for names, a row for hours, seal below."""
    body, p = house(case, ADULTS), case.person
    start, end = preparing(case)
    hours, day = hours_of(case), case.fact("issue_date", case.day_before(1, 35))
    sheet(paper, 9.8, ("Liberation Sans", "DejaVu Sans"), (12, 13, 12, 13))

    def signs(name: str) -> str:
        return " #h(1.5mm) ".join(f'#comb("{w}")' for w in name.split())

    paper.put("birth_name", p.birth_name)
    paper.put("given_names", [p.first_name], p.first_name)
    usage = f"\n\nNom d'usage : #h(9mm) {signs(paper.put('usage_name', p.usage_name) and p.usage_name)}" if p.usage_name else ""  # fmt: skip
    return (
        cols(f"{fat(txt(f'ACADÉMIE {of(academy(case)).upper()}'), 10.5)} \\ Service des examens", mid(f"{fat(txt('ATTESTATION DE SUIVI DE FORMATION'), 13)} \\ candidats de la formation continue"), right(f"session \\ {case.session}"), widths="(48mm, 1fr, 22mm)")
        + bar("black", 1)
        + strip("1 – Organisme", "luma(222)")
        + columns_of([("Dénomination", fat(paper.put("organisation", body.name))), ("Adresse", txt(body.address)), ("Responsable", txt(body.director))], 36)
        + strip("2 – Stagiaire", "luma(222)")
        + f"Nom de naissance : {signs(p.birth_name)}{usage}\n\n1er prénom : #h(10.5mm) {signs(p.first_name)}\n\nNé(e) le : #h(17mm) {paper.comb('birth_date', p.birth_date.isoformat(), f'{p.birth_date:%d%m%Y}')} #h(6mm) à {txt(p.birth_place)}\n"
        + strip("3 – Formation suivie", "luma(222)")
        + f"Diplôme préparé : {txt('BTS ' + course(case))}\n\nSituation : {tick(False, '1re formation')} #h(2mm) {tick(False, 'reconversion')} #h(2mm) {tick(True, 'perfectionnement')} #h(2mm) {tick(False, 'professionnalisation')}\n\nPériode : du {dated(paper, 'start', start, slashes(start))} au {dated(paper, 'end', end, slashes(end))}\n\nNombre total d'heures de formation dispensées (reporter le total, stages exclus) : {frame(fat(hours_said(paper, hours, ' heures'), 12), 2, '0.8pt')}\n"
        + strip("4 – Visa de l’organisme", "luma(222)")
        + "Le responsable de l'organisme certifie l'exactitude des renseignements portés ci-dessus.\n\n"
        + cols(f"Date : {dated(paper, 'issue_date', day, slashes(day))}", word_then_hand(paper, ("training_centre", "Cachet de l’organisme et signature du responsable", pad(body)), 78, 34), widths="(52mm, 1fr)")
    )  # fmt: skip
