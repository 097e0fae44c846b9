"""Papers by which a candidate confirms an entry or gives up marks, and a doctor's certificate."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.frames import (
    box,
    capped,
    colons,
    duo,
    framed,
    grid,
    legend,
    lined,
    overline,
    paired,
    shaded,
    state,
    step,
)
from specimens.opened.fourteenth.hands import abreast, hand
from specimens.opened.fourteenth.wording import (
    A4,
    A4_WIDE,
    BOOK,
    DAY,
    PLAIN,
    SLIM,
    academy,
    bar,
    below_page,
    blank_line,
    cells_day,
    centred,
    de,
    down,
    field_name,
    filed,
    ink,
    lean,
    on,
    parts,
    seat_of,
    sheet,
    slashed,
    small,
    stacked,
    strong,
    third,
    to_right,
    way,
)
from specimens.people import invent_place


def _when(case: Case) -> tuple[dt.date, dt.date]:
    """Day of edition, day of signature."""
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 7) * DAY), signed


def _known_as(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}"))


def _units(case: Case) -> list[tuple[str, str, str]]:
    return [(txt(code), txt(label), case.rng.choice(("présentée", "présentée", "note conservée", "dispensé"))) for code, label, _ in units_of(case)]


def _asked(case: Case, paper: Paper, *, heavy: bool = True) -> list[tuple[str, str]]:
    """Session, academy, speciality and number as labelled values."""
    field = paper.put("speciality", field_name(case))
    return [("Session", paper.put("session", case.session)), ("Académie", paper.put("academy", academy(case))), ("Spécialité", strong(field) if heavy else field), ("N° candidat", _known_as(case, paper))]


@opened_layout("registration_confirmation", "service_print_tests_first_then_person")
def service_print_tests_first_then_person(case: Case, paper: Paper) -> str:
    """A service's print that begins with the tests, then the person, then an undertaking and the
    place to sign in a wide frame."""
    rng, who = case.rng, case.person
    edited, signed = _when(case)
    sheet(paper, A4, (14, 16, 14, 16), (*SLIM, "DejaVu Sans"), 9.4)
    head = _asked(case, paper)
    return (
        duo(strong(txt(f"Académie {de(academy(case))}"), 11) + " \\ Division des examens", to_right(f"#text(size: 8.4pt)[Édité le {paper.date('edited_on', edited, form=slashed(edited))} – feuille 1 / 1]"), "(1fr, 70mm)") + bar(1) + down(2)
        + centred(strong(txt(paper.choose("CONFIRMATION D’INSCRIPTION", "CONFIRMATION D’INSCRIPTION AU BREVET DE TECHNICIEN SUPÉRIEUR")), 14))
        + capped(head, "(18mm, 34mm, 1fr, 34mm)") + down(2)
        + strong("Épreuves") + "\n" + grid(("Unité", "Libellé", "Inscription"), _units(case), "(18mm, 1fr, 38mm)", tint="luma(238)", pad=1.1) + down(1)
        + strong("Candidat") + "\n" + paired([*parts(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("à", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Téléphone", txt(who.phone)), ("Mél", txt(who.email)), ("Catégorie", rng.choice(("candidat individuel", "ex-scolaire", "expérience professionnelle")))])
        + down(2) + framed("Je reconnais avoir vérifié les mentions ci-dessus, sais qu'aucune modification ne sera possible après la clôture et joins les pièces demandées. \\ #v(2mm) " + duo(f"Date : {on(paper, 'signed_on', signed)}", hand(paper, ("candidate", "Signature :", None), wide=80, high=24, words="left"), "(56mm, 1fr)"), 3, "0.9pt")
        + small("Document à déposer dans votre espace avant la date limite fixée par la circulaire.", 8)
    )


@opened_layout("registration_confirmation", "message_printed_with_recap_signed_by_pen")
def message_printed_with_recap_signed_by_pen(case: Case, paper: Paper) -> str:
    """The service's message printed by the candidate: headers, greeting, recap lines, day by pen,
    hand at the left."""
    who = case.person
    edited, signed = _when(case)
    sheet(paper, A4, (16, 20, 16, 20), ("Liberation Sans", "Carlito", "Open Sans"), 10)
    head = _asked(case, paper, heavy=False)
    paper.put("edited_on", edited.isoformat(), slashed(edited))
    return (
        strong(txt(f"Objet : Confirmation de votre inscription au BTS – session {case.session}"), 12) + "\n" + bar(0.4, "luma(150)")
        + f"#text(size: 9pt)[{colons([('De', txt('Examens BTS <ne-pas-repondre@exemple.invalid>')), ('À', txt(who.email)), ('Envoyé le', txt(f'{slashed(edited)} 07:{case.rng.randrange(10, 60)}')), ('Pièce jointe', 'aucune')], 26, 1.6)}]" + bar(0.4, "luma(150)") + down(3)
        + f"Bonjour,\n\nVotre inscription est enregistrée. {strong('Confirmation d’inscription à imprimer, dater, signer et téléverser.')}\n" + down(2)
        + colons([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", on(paper, "birth_date", who.birth_date)), *head, ("Forme de l'examen", "globale"), ("Langue vivante", case.rng.choice(("anglais", "espagnol")))], 44, 2.2) + down(2)
        + "Unités retenues : " + txt(", ".join(code for code, _, _ in units_of(case))) + ".\n\nToute erreur doit nous être signalée par retour du formulaire de contact. Le défaut de signature entraîne l'annulation de l'inscription.\n\nLe bureau des brevets de technicien supérieur\n" + down(3) + bar(0.5, "luma(90)", "dashed") + down(2)
        + f"Lu et confirmé le {paper.hand_date('signed_on', signed, 16)}\n" + down(2) + hand(paper, ("candidate", "Signature du candidat :", None), wide=70, words="left")
    )


@opened_layout("registration_confirmation", "wide_recap_in_three_blocks_hand_in_the_middle")
def wide_recap_in_three_blocks_hand_in_the_middle(case: Case, paper: Paper) -> str:
    """A recap on its side: three framed blocks abreast, tests in a strip, the hand in the middle over
    its words."""
    who = case.person
    edited, signed = _when(case)
    sheet(paper, A4_WIDE, (12, 14, 11, 14), (*PLAIN, "Liberation Sans Narrow"), 9)
    below_page(paper, "La signature rend les choix définitifs – conservez une copie de ce récapitulatif")
    head = _asked(case, paper, heavy=False)
    one = legend("Identité", colons([*parts(paper, "Nom", "Nom d'usage", "Prénoms"), ("Naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Commune", txt(who.birth_place))], 24, 2))
    two = legend("Examen", colons(head, 24, 2))
    three = legend("Coordonnées", colons([("Adresse", txt(who.street)), ("Commune", txt(f"{who.place.post_code} {who.place.town}")), ("Portable", txt(who.phone)), ("Courriel", txt(who.email))], 20, 2))
    units = _units(case)
    top = ", ".join(f"table.cell(fill: luma(235))[#align(center)[{strong(c)}]]" for c, _, _ in units)
    low = ", ".join(f"[#align(center)[#text(size: 0.86em)[{label} \\ {lean(w)}]]]" for _, label, w in units)
    return (
        duo(strong(txt(paper.choose("RÉCAPITULATIF D’INSCRIPTION", "RÉCAPITULATIF ET CONFIRMATION D’INSCRIPTION")), 15), to_right(f"Service inter-académique des examens – édition du {paper.date('edited_on', edited, form=slashed(edited))}"), "(1fr, 110mm)") + down(1)
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 4mm, [{one}], [{two}], [{three}])\n"
        + f"#table(columns: (1fr,) * {len(units)}, inset: 1.4mm, stroke: 0.4pt, {top}, {low})\n" + down(1)
        + centred("Je confirme mon inscription dans les conditions décrites ci-dessus et certifie l'exactitude de ces informations. \\ " + f"Fait à {txt(who.place.town)}, le {on(paper, 'signed_on', signed)}") + centred(hand(paper, ("candidate", "Signature du candidat", None), wide=84, high=24, words="under"))
    )


@opened_layout("registration_confirmation", "rectorate_form_with_boxed_day_and_list_of_pieces")
def rectorate_form_with_boxed_day_and_list_of_pieces(case: Case, paper: Paper) -> str:
    """A rectorate's form: numbered rubrics, pieces to join with boxes, day in boxes, hand in the right
    half."""
    rng, who = case.rng, case.person
    edited, signed = _when(case)
    sheet(paper, A4, (15, 18, 14, 18), (*BOOK, "Open Sans", "Carlito"), 9.7)
    head = _asked(case, paper)
    pieces = [box(rng.random() < 0.6, w) for w in ("pièce d'identité recto verso", "certificat de participation à la JDC", "certificats de travail", "relevé de notes de la session précédente", "attestation R408")]
    return (
        state(f"Académie {de(academy(case))}", "Direction des examens et concours", aside=(f"{seat_of(case)}, le {way(paper, edited)}", f"affaire suivie par {third(case)}")) + down(2)
        + centred(strong(txt(paper.choose("CONFIRMATION D’INSCRIPTION", "FICHE DE CONFIRMATION D’INSCRIPTION")), 14) + " \\ brevet de technicien supérieur")
        + step("I. Le candidat") + colons([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", on(paper, "birth_date", who.birth_date)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))], 44, 2)
        + step("II. L'examen") + colons(head, 44, 2)
        + step("III. Les unités") + lined(("Code", "Unité", "Choix"), _units(case), "(18mm, 1fr, 40mm)", 0.8)
        + step("IV. Pièces jointes") + " #h(4mm) ".join(pieces) + "\n"
        + step("V. Engagement") + "Je déclare ne pas être inscrit dans une autre académie pour la même session et certifie exacts les renseignements portés sur cette fiche.\n" + down(2)
        + duo(f"Date de signature \\ #v(1mm) {cells_day(paper, 'signed_on', signed)}", hand(paper, ("candidate", "Signature manuscrite du candidat", None), wide=82, high=25, words="within"), "(1fr, 90mm)")
        + _edition(paper, edited)
    )


def _edition(paper: Paper, edited: dt.date) -> str:
    return to_right(f"#text(size: 7.4pt)[Fiche générée le {paper.date('edited_on', edited, form=slashed(edited))}]")


@opened_layout("benefit_waiver", "platform_choice_sheet_yes_no_words")
def platform_choice_sheet_yes_no_words(case: Case, paper: Paper) -> str:
    """A platform's sheet: each unit with the former mark and OUI or NON for keeping it, an
    acknowledgement, hand at the right."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, A4, (16, 19, 16, 19), (*PLAIN, "Caladea"), 10)
    rows = []
    for code, label, _ in units_of(case):
        mark = rng.randrange(20, 33) / 2
        rows.append((txt(code), txt(label), f"{mark:.2f}".replace(".", ","), strong(rng.choice(("NON", "NON", "OUI")))))
    return (
        overline(txt(f"Académie {de(academy(case))}"), "rgb(0,0,145)", "examens post-baccalauréat", f"session {case.session}") + down(5)
        + strong(txt(paper.choose("DEMANDE DE RENONCIATION À DES BÉNÉFICES DE NOTES", "Refus de conservation de bénéfices")), 14) + down(3)
        + shaded([("Candidat", strong(filed(paper))), ("Date de naissance", on(paper, "birth_date", who.birth_date)), ("Spécialité du BTS", paper.put("speciality", field_name(case))), ("Dernière session présentée", str(case.session - 1))], 48) + down(2)
        + grid(("Unité", "Épreuve", "Note acquise", "Je garde la note"), rows, "(18mm, 1fr, 28mm, 36mm)") + down(1)
        + "NON : je renonce définitivement au bénéfice de la note et repasse l'épreuve ; la nouvelle note sera seule retenue, fût-elle inférieure.\n" + down(5)
        + to_right(f"Fait à {txt(who.place.town)}, le {on(paper, 'signed_on', signed)}") + to_right(hand(paper, ("candidate", f"Signature {'de la candidate' if who.sex == 'F' else 'du candidat'}", None), wide=70))
    )


@opened_layout("benefit_waiver", "blank_declaration_completed_in_ink")
def blank_declaration_completed_in_ink(case: Case, paper: Paper) -> str:
    """A service's blank sentence with gaps: name, units and day by pen; candidate signs, the service
    stamps its receipt."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, A4, (18, 22, 18, 22), (*BOOK, "Liberation Sans"), 11)
    units = [code for code, _, _ in units_of(case)]
    given = ", ".join(sorted(rng.sample(units, 2)))
    shown = f"{who.first_name} {who.birth_name}" if not who.usage_name else f"{who.first_name} {who.usage_name} {who.born} {who.birth_name}"
    title = case.title.printed[0]
    return (
        state(f"Rectorat {de(seat_of(case))}", "Bureau des BTS", aside=(f"annexe {rng.randrange(3, 9)}",)) + down(8)
        + framed(centred(strong(txt(paper.choose("RENONCIATION À UN BÉNÉFICE DE NOTE", "RENONCIATION AU BÉNÉFICE")), 14)), 2.6) + down(5)
        + blank_line("Je soussigné(e),", ink(paper, "full_name", shown, shown, 15)) + down(1)
        + f"{case.person.agree('candidat', 'candidate')} au brevet de technicien supérieur, spécialité {strong(paper.put('speciality', title))}, session {case.session},\n" + down(1)
        + "déclare renoncer au bénéfice des notes que j'ai obtenues lors d'une session antérieure\n" + blank_line("pour les unités suivantes :", paper.handwritten(given, 15)) + down(1)
        + "J'ai été informé(e) que cette décision est irrévocable, que je dois subir à nouveau les épreuves correspondantes et que les notes nouvelles se substitueront aux anciennes.\n" + down(4)
        + duo(blank_line("À", paper.handwritten(who.place.town, 14)), f"le {paper.hand_date('signed_on', signed, 15)}") + down(3)
        + abreast(paper, [("candidate", "Signature du candidat", None)], total=86, high=28, rule="0.5pt")
        + down(4) + small("Aucune renonciation n'est acceptée après la clôture du registre des inscriptions.", 8.4)
    )


@opened_layout("medical_certificate", "rehabilitation_unit_sheet_with_numbered_findings")
def rehabilitation_unit_sheet_with_numbered_findings(case: Case, paper: Paper) -> str:
    """A rehabilitation unit's sheet: patient's strip, findings, a conclusion in bold, hand at the
    left."""
    rng, place, who = case.rng, invent_place(case.rng), case.person
    day = issue_day(case, 3, 160)
    doctor = third(case)
    sheet(paper, A4, (17, 21, 17, 21), PLAIN, 10.6)
    name = rng.choice(("Centre de réadaptation Exemple", "Institut fictif de médecine physique", "Pôle santé Modèle"))
    return (
        duo(strong(txt(name), 13, "rgb(0,95,120)") + f" \\ {stacked('Consultation de médecine physique', f'{place.post_code} {place.town}')}", to_right(strong(txt(f"Docteur {doctor}")) + f" \\ {small(f'RPPS {rng.randrange(10**10, 9 * 10**10)}', 8)}"), "(1fr, 66mm)") + bar(0.6, "rgb(0,95,120)") + down(5)
        + centred(strong(txt(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical")), 15)) + down(3)
        + capped([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Adressé(e) par", txt(f"Dr {third(case)}"))]) + down(3)
        + f"Je, soussigné, docteur en médecine, certifie avoir examiné ce jour la personne désignée ci-dessus et constate :\n\n{txt('a) une limitation durable des mouvements ;')}\n\n{txt('b) un trouble de l’équilibre en station élevée ;')}\n\n{txt('c) une contre-indication au port de charges supérieures à dix kilogrammes.')}\n" + down(2)
        + f"En conséquence, {strong('son état est incompatible avec la formation pratique aux échafaudages prévue par la recommandation R408')}, sans restriction pour les autres enseignements.\n\nCertificat remis à l'intéressé{who.agree('', 'e')} pour le service des examens.\n" + down(7)
        + f"{txt(place.town)}, le {on(paper, 'issue_date', day)}" + down(1) + hand(paper, ("authority", f"Docteur {doctor}", [f"DR {doctor}".upper(), "MÉDECINE PHYSIQUE", place.town.upper()]), wide=72)
    )
