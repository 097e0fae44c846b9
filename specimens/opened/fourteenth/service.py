"""National service: participation, exemption, census."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.frames import (
    capped,
    colons,
    duo,
    framed,
    shaded,
    state,
)
from specimens.opened.fourteenth.hands import hand
from specimens.opened.fourteenth.wording import (
    A4,
    A5,
    A5_WIDE,
    BOOK,
    DAY,
    PLAIN,
    bar,
    blank_line,
    born_on,
    called,
    centred,
    de,
    down,
    on,
    parts,
    sheet,
    slashed,
    small,
    stacked,
    strong,
    third,
    to_right,
)
from specimens.people import invent_place

_CENTRES = ("Brest", "Dijon", "Limoges", "Nîmes", "Orléans", "Poitiers", "Rouen", "Valenciennes")


@opened_layout("jdc_certificate", "framed_sheet_days_in_a_table_hand_at_the_foot")
def framed_sheet_days_in_a_table_hand_at_the_foot(case: Case, paper: Paper) -> str:
    """A framed sheet: person and day in a table of two columns, notices in small print at the right
    of the hand."""
    rng, who, place = case.rng, case.person, case.rng.choice(_CENTRES)
    day = defence_day(case)
    sheet(paper, A4, (22, 24, 20, 24), (*PLAIN, "Liberation Serif"), 10.6)
    paper.setup.background = "#rect(width: 184mm, height: 271mm, stroke: 0.9pt + rgb(0,0,110))"
    return (
        state("Ministère des Armées", "Direction du service national et de la jeunesse", f"Établissement {de(place)}", aside=(f"n° {rng.randrange(10**7, 10**8)}",)) + down(9)
        + centred(strong(txt(paper.choose("JOURNÉE DÉFENSE ET CITOYENNETÉ", "JOURNÉE DÉFENSE ET CITOYENNETÉ (JDC)")), 16) + f" \\ #v(1mm) {strong(txt(paper.choose('Certificat individuel de participation', 'Certificat de participation')), 13)}") + down(6)
        + shaded([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", on(paper, "birth_date", who.birth_date)), ("Lieu de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Domicile", txt(f"{who.place.post_code} {who.place.town}")), ("A participé à la journée du", strong(on(paper, "session_date", day), 11.5)), ("Site d'accueil", txt(f"{rng.choice(('Caserne', 'Centre culturel', 'Base'))} Exemple, {rng.choice(_CENTRES)}"))], 56, "rgb(232,236,246)", 2) + down(6)
        + "L'administré a satisfait à l'obligation prévue à l'article L. 114-2 du code du service national.\n" + down(8)
        + duo(hand(paper, ("authority", f"Le chef d'établissement|{third(case)}", ["SERVICE NATIONAL ET JEUNESSE", place.upper()]), wide=74), f"#text(size: 8pt)[Ce certificat doit être présenté pour toute inscription à un examen ou concours public avant vingt-cinq ans. Il n'en sera délivré qu'un duplicata. \\ #v(1mm) Prochain contact : réserve opérationnelle, service civique. Année de recensement : {who.birth_date.year + 16}.]", "(82mm, 1fr)", 8, "horizon")
    )


@opened_layout("jdc_certificate", "upright_half_sheet_with_code_and_printed_hand")
def upright_half_sheet_with_code_and_printed_hand(case: Case, paper: Paper) -> str:
    """An upright half sheet downloaded: a square code, capped cells, the sentence on the day, a
    scanned hand."""
    rng, who, place = case.rng, case.person, case.rng.choice(_CENTRES)
    day = defence_day(case)
    made = min(case.today, day + rng.randrange(1, 30) * DAY)
    sheet(paper, A5, (11, 13, 10, 13), ("Open Sans", "Lato", "Carlito", "Liberation Sans"), 9.4)
    return (
        duo(strong("Ministère des Armées", 10.5, "rgb(0,0,110)") + f" \\ {stacked('Service national et jeunesse', f'Centre {de(place)}')}", to_right(square_code(paper, 17)), "(1fr, 24mm)") + bar(0.8, "rgb(0,0,110)") + down(2)
        + strong(txt(paper.choose("Certificat de participation à la JDC", "CERTIFICAT DE PARTICIPATION – JDC")), 14, "rgb(0,0,110)") + down(2)
        + capped([*parts(paper, "Nom", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Identifiant", txt(f"{who.birth_date:%y}{rng.randrange(10**7, 10**8)}"))], "(1fr, 1fr)") + down(3)
        + f"Le directeur certifie la participation de la personne nommée ci-dessus à la journée défense et citoyenneté du {strong(on(paper, 'session_date', day))}, au centre {txt(de(place))}.\n" + down(4)
        + hand(paper, ("authority", "Pour le directeur,", None), wide=56, high=20) + down(2)
        + small(f"Téléchargé le {slashed(made)} depuis le compte en ligne. Vérifiez ce document en lisant le code ci-dessus.", 7)
    )


@opened_layout("jdc_exemption", "numbered_certificate_of_final_exemption")
def numbered_certificate_of_final_exemption(case: Case, paper: Paper) -> str:
    """A numbered certificate: texts in view, decision in a frame, person in a sentence, hand at the
    right."""
    rng, place = case.rng, case.rng.choice(_CENTRES)
    day = issue_day(case, 20, 700)
    if not case.has("future_date"):
        day = max(day, years_old(case, 17) + 15 * DAY)
    sheet(paper, A4, (20, 23, 18, 23), (*BOOK, "Open Sans"), 10.8)
    return (
        state("Ministère des Armées", "Service national et jeunesse", f"Centre {de(place)}") + down(8)
        + centred(strong(txt(paper.choose("ATTESTATION D’EXEMPTION", "ATTESTATION INDIVIDUELLE D’EXEMPTION")), 16) + f" \\ n° {rng.randrange(1000, 9999)} / {place.upper()[:3]}") + down(6)
        + "#text(size: 9.4pt)[Vu le code du service national, notamment les articles L. 114-7 et R. 112-8 ; vu le certificat délivré par un médecin agréé ;]\n" + down(3)
        + f"Le commandant du centre atteste que {called(paper, heavy=True)}, {born_on(paper)}, domicilié{case.person.agree('', 'e')} à {txt(case.person.place.town)}," + down(3)
        + framed(centred(f"est {strong(case.person.agree('exempté', 'exemptée') + ' de participation')} \\ à la journée défense et citoyenneté, à titre définitif."), 4, "0.9pt") + down(3)
        + "et se trouve en règle au regard des obligations du service national. La présente attestation tient lieu de certificat pour l'inscription aux examens.\n" + down(9)
        + f"#pad(left: 80mm)[{txt(place)}, le {on(paper, 'issue_date', day)} \\ #v(1mm) {hand(paper, ('authority', f'Le commandant du centre,|{third(case)}', ['CENTRE DU SERVICE NATIONAL', place.upper()]), wide=74)}]\n"
    )


@opened_layout("census_attestation", "half_sheet_of_a_district_hall_with_day_in_ink")
def half_sheet_of_a_district_hall_with_day_in_ink(case: Case, paper: Paper) -> str:
    """A half sheet of a town's civil affairs counter: rows, day by pen, stamp and hand at the
    right."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = census_day(case)
    sheet(paper, A5_WIDE, (11, 15, 9, 15), (*PLAIN, "Caladea"), 9.8)
    return (
        duo(strong(txt(f"VILLE {de(place.town)}".upper()), 12) + f" \\ {small('Affaires générales – état civil – élections', 8)}", to_right(strong(txt(paper.choose("ATTESTATION DE RECENSEMENT", "RECENSEMENT CITOYEN – ATTESTATION")), 12.5)), "(1fr, 96mm)") + bar(0.8)
        + f"Le maire certifie que le jeune dont l'état civil suit est inscrit sur les listes de recensement de la commune sous le n° {rng.randrange(10, 900)} (article L. 113-1 du code du service national) :\n"
        + colons([*parts(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", on(paper, "birth_date", who.birth_date)), ("À", txt(who.birth_place)), ("Domicile", txt(f"{who.street}, {who.place.town}"))], 30, 1.6) + down(1)
        + duo(blank_line("Fait en mairie, le", paper.hand_date("issue_date", day, 15)) + down(1) + small("À conserver : aucun duplicata ne sera délivré avant la convocation à la journée défense et citoyenneté.", 7.6), hand(paper, ("authority", "Pour le maire,|l'officier d'état civil délégué", [f"MAIRIE {de(place.town)}".upper(), place.post_code]), wide=62, words="left"), "(70mm, 1fr)", 4)
    )
