"""Marks of a former session as services print them, and papers of no listed type."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.frames import (
    capped,
    colons,
    duo,
    framed,
    grid,
    lined,
    shaded,
    state,
    step,
)
from specimens.opened.fourteenth.hands import hand
from specimens.opened.fourteenth.wording import (
    A4,
    A4_WIDE,
    BOOK,
    DAY,
    PLAIN,
    SLIM,
    academy,
    addressed,
    aside_day,
    bar,
    below_page,
    born_on,
    called,
    centred,
    de,
    down,
    field_name,
    filed,
    on,
    parts,
    seat_of,
    sheet,
    slashed,
    small,
    stacked,
    state_rubber,
    strong,
    third,
    to_right,
    way,
)
from specimens.people import invent_place


@opened_layout("transcript", "kept_units_in_a_first_table_others_in_a_second", defects=MARKS)
def kept_units_in_a_first_table_others_in_a_second(case: Case, paper: Paper) -> str:
    """Two tables: units whose benefit is kept, then the others; one table where none is kept; head of
    the division signs."""
    rng, session, who = case.rng, sat_in(case), case.person
    form = rng.randrange(3)
    found, passed = marks(case)
    sheet(paper, A4, (16, 19, 15, 19), (*PLAIN, *BOOK), 9.9)

    def table(kept: bool) -> str:
        body = [(txt(code), txt(label), str(weight), strong(txt(told(paper, said, form)))) for (code, label, weight), said in found if said["benefit"] is kept]
        return grid(("Unité", "Épreuve", "Coef.", "Note / 20"), body, "(20mm, 1fr, 18mm, 28mm)", tint="luma(240)", pad=1.2)

    some = any(said["benefit"] for _, said in found)
    if some:
        tables = step("Unités dont le candidat conserve le bénéfice pendant cinq ans") + table(True) + step("Autres unités, à présenter de nouveau") + table(False)
    else:
        tables = step("Notes obtenues") + table(False)
    jury = dt.date(session, 7, rng.randrange(2, 11))
    return (
        state(f"Académie {de(academy(case))}", "Division des examens et concours", aside=(f"{seat_of(case)}, le {way(paper, jury + rng.randrange(2, 12) * DAY)}",)) + down(4)
        + centred(strong(txt(paper.choose("RELEVÉ DE NOTES", "BREVET DE TECHNICIEN SUPÉRIEUR – RELEVÉ DE NOTES")), 14)) + down(1)
        + colons([("Session", strong(paper.put("session", session))), ("Spécialité", paper.put("speciality", field_name(case))), *parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", on(paper, "birth_date", who.birth_date)), ("Numéro de candidat", txt(f"{rng.randrange(10**9, 9 * 10**9)}"))], 44, 2)
        + tables
        + f"Décision du jury réuni le {txt(way(paper, jury))} : {strong(outcome(paper, passed), 12)}\n" + down(4)
        + to_right(hand(paper, ("authority", f"La cheffe de division,|{third(case)}", state_rubber(case)), wide=70))
    )


@opened_layout("transcript", "units_as_columns_in_two_blocks", defects=MARKS)
def units_as_columns_in_two_blocks(case: Case, paper: Paper) -> str:
    """Units stand as columns, mark, weight and benefit as rows, in two blocks; a printed jury line, no
    hand."""
    rng, session, who = case.rng, sat_in(case), case.person
    form = rng.choice((0, 1))
    found, passed = marks(case)
    sheet(paper, A4_WIDE, (14, 16, 13, 16), (*SLIM, "Open Sans"), 9.6)
    below_page(paper, f"Relevé établi par traitement informatique – vaut original – session {session}")
    blocks = []
    half = (len(found) + 1) // 2
    for part in (found[:half], found[half:]):
        cells = ["[]", *(f"table.cell(fill: rgb(228,234,244))[#align(center)[{strong(txt(code))} \\ #text(size: 0.84em)[{txt(label)}]]]" for (code, label, _), _ in part)]
        cells += [f"[{strong('Coefficient')}]", *(f"[#align(center)[{weight}]]" for (_, _, weight), _ in part)]
        cells += [f"[{strong('Note sur 20')}]", *(f"[#align(center)[{strong(txt(told(paper, said, form)), 11)}]]" for _, said in part)]
        cells += [f"[{strong('Bénéfice')}]", *(f"[#align(center)[{'OUI' if said['benefit'] else 'NON'}]]" for _, said in part)]
        blocks.append(f"#table(columns: (30mm, {', '.join(['1fr'] * len(part))}), inset: 1.6mm, stroke: 0.4pt, align: horizon, {', '.join(cells)})\n")
    return (
        duo(strong(txt(f"ACADÉMIE {de(academy(case)).upper()}"), 11) + " \\ Service des examens du supérieur", to_right(strong(txt(paper.choose("RELEVÉ DE NOTES DU BTS", "RELEVÉ DE NOTES – BTS")), 15)), "(1fr, 1fr)") + bar(0.8)
        + capped([("Candidat", strong(filed(paper))), ("Né(e) le", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Session", strong(paper.put("session", session))), ("Spécialité", paper.put("speciality", field_name(case)))], "(1fr, 32mm, 24mm, 1fr)") + down(2)
        + down(2).join(blocks) + down(1)
        + duo(f"Bénéfice OUI : note que le candidat peut conserver au cours des cinq années suivantes. \\ {small('Les notes sont définitives et ne peuvent être contestées que pour erreur matérielle.', 8)}", framed(centred(f"Résultat : {strong(outcome(paper, passed), 13)}"), 3), "(1fr, 80mm)")
    )


@opened_layout("transcript", "decision_letter_with_marks_on_the_back", defects=MARKS)
def decision_letter_with_marks_on_the_back(case: Case, paper: Paper) -> str:
    """A letter that tells the decision and is signed; the marks on the second sheet, a word in the
    last column for what is kept."""
    rng, session = case.rng, sat_in(case)
    form = rng.randrange(3)
    found, passed = marks(case)
    sheet(paper, A4, (18, 22, 17, 22), (*BOOK, "Carlito", "Lato"), 10.6)
    paper.setup.numbering = True
    body = [(txt(code), txt(label), str(weight), txt(told(paper, said, form)), "acquis" if said["benefit"] else "–") for (code, label, weight), said in found]
    field, word = strong(paper.put("speciality", field_name(case))), outcome(paper, passed)
    return (
        state(f"Rectorat {de(seat_of(case))}", "Bureau des diplômes techniques", aside=(f"Dossier {rng.randrange(10**6, 10**7)}",)) + down(3) + addressed(paper, 94) + down(8)
        + f"{txt(seat_of(case))}, le {txt(way(paper, dt.date(session, 7, rng.randrange(8, 20))))}" + down(4)
        + f"{strong('Objet :')} {txt(paper.choose('résultat et relevé de notes du BTS', 'notification de résultat – relevé de notes'))}" + down(3)
        + f"{case.person.civility},\n\nLe jury du brevet de technicien supérieur, spécialité {field}, a examiné votre candidature à la session {strong(paper.put('session', session))}. Vous êtes {strong(word)}.\n\nVotre relevé de notes figure au verso, établi au nom de {called(paper, heavy=True)}, {born_on(paper)}.\n\n"
        + ("" if passed else "Les notes signalées par le mot « acquis » peuvent être conservées sur votre demande pendant cinq ans. Vous pouvez consulter vos copies dans le délai d'un an.\n\n")
        + "Je vous prie d'agréer l'expression de ma considération distinguée.\n" + down(6)
        + f"#pad(left: 84mm)[{hand(paper, ('authority', f'Pour le recteur et par délégation,|{third(case)}', state_rubber(case)), wide=72)}]\n"
        + "#pagebreak()\n" + strong("Relevé de notes", 14) + f" \\ session {session} – dossier suivi par {txt(third(case))}" + down(3)
        + lined(("Unité", "Intitulé", "Coefficient", "Note", "Bénéfice"), body, "(18mm, 1fr, 24mm, 20mm, 24mm)") + down(3)
        + small("Notes sur vingt. Le bénéfice ne s'applique qu'aux notes égales ou supérieures à dix obtenues aux unités de l'examen.", 8.4)
    )


# -- neither of these --------------------------------------------------------------------------


@opened_layout("unknown", "grant_notice_for_a_student")
def grant_notice_for_a_student(case: Case, paper: Paper) -> str:
    """A student service's notice of a grant: step, sums, months, no hand of the candidate."""
    rng, who = case.rng, case.person
    day = case.day_before(20, 120)
    year = case.session - 1
    rung = rng.randrange(0, 8)
    sheet(paper, A4, (16, 20, 16, 20), PLAIN, 10.2)
    return (
        duo(strong(txt(f"Œuvres universitaires {de(seat_of(case))}"), 13) + " \\ Pôle des bourses", to_right(f"{txt(seat_of(case))}, le {aside_day(paper, day)}"), "(1fr, 66mm)") + down(6) + addressed(paper, 96) + down(6)
        + strong(txt(paper.choose("NOTIFICATION DE BOURSE SUR CRITÈRES SOCIAUX", "Notification conditionnelle de bourse")), 13) + f" – année {year}-{year + 1}" + down(3)
        + shaded([("Demandeur", strong(filed(paper))), ("Date de naissance", on(paper, "birth_date", who.birth_date)), ("Formation envisagée", txt(f"BTS {field_name(case)}")), ("Échelon", str(rung)), ("Montant annuel", f"{1450 + rung * 640} euros"), ("Versement", "de septembre à juin, le cinq de chaque mois")], 50) + down(3)
        + "Cette décision est subordonnée à votre inscription effective. Vous devez être assidu aux cours et présent aux examens ; à défaut, le remboursement des sommes perçues sera demandé.\n\nVous disposez d'un délai de deux mois pour contester cette décision.\n" + down(7)
        + to_right(hand(paper, ("authority", f"Le directeur général,|{third(case)}", None), wide=62, words="under"))
    )


@opened_layout("unknown", "insurance_memo_of_a_vehicle")
def insurance_memo_of_a_vehicle(case: Case, paper: Paper) -> str:
    """An insurer's memo of a vehicle that belongs to the candidate: plate, days, guarantees."""
    rng, who, place = case.rng, case.person, invent_place(case.rng)
    day = case.day_before(20, 330)
    sheet(paper, A4, (15, 18, 15, 18), (*SLIM, "Lato", "Open Sans"), 9.8)
    below_page(paper, "Mutuelle fictive régie par le code des assurances – autorité de contrôle : ACPR – document fictif")
    plate = f"{rng.choice('ABCDEF')}{rng.choice('GHJKL')}-{rng.randrange(100, 999)}-{rng.choice('MNPQR')}{rng.choice('STVWX')}"
    rows = [(g, f, "oui" if rng.random() < 0.7 else "non") for g, f in (("Responsabilité civile", "sans franchise"), ("Bris de glace", "75 €"), ("Vol et incendie", "350 €"), ("Dommages tous accidents", "500 €"), ("Assistance 0 km", "sans franchise"))]
    return (
        duo(strong("Mutuelle Exemple Auto", 15, "rgb(160,30,60)") + f" \\ {stacked('Agence ' + de(place.town), f'{place.post_code} {place.town}')}", to_right(f"Contrat n° {rng.randrange(10**7, 10**8)} \\ {small('sociétaire depuis ' + str(day.year - rng.randrange(1, 5)), 8)}"), "(1fr, 60mm)") + bar(1, "rgb(160,30,60)") + down(5)
        + strong(txt(paper.choose("MÉMO VÉHICULE ASSURÉ", "Attestation d’assurance automobile")), 15) + down(3)
        + colons([("Assuré", strong(filed(paper))), ("Né(e) le", on(paper, "birth_date", who.birth_date)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Véhicule", txt(rng.choice(("Modèle Citadine 1.2", "Spécimen Break", "Exemple Utilitaire 90")))), ("Immatriculation", strong(plate)), ("Période de garantie", txt(f"du {slashed(day)} au {slashed(day + 364 * DAY)}")), ("Usage", rng.choice(("trajet domicile-travail", "privé", "tous déplacements")))], 42) + down(3)
        + grid(("Garantie", "Franchise", "Souscrite"), rows, "(1fr, 40mm, 30mm)") + down(3)
        + "Ce document rappelle les garanties choisies et ne remplace pas le contrat. Il peut être demandé par un loueur ou un employeur.\n" + down(4)
        + f"Établi le {aside_day(paper, day)}" + down(1) + hand(paper, ("authority", "Pour la mutuelle, le directeur", None), wide=60)
    )
