"""Short safety courses and what physicians certify."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    NARROW,
    SANS,
    SERIF,
    academy,
    birthday,
    born,
    dotted,
    filed,
    foot,
    gap,
    grid,
    hand,
    hands,
    head_line,
    imprint,
    inked,
    letterhead,
    listed,
    little,
    named_body,
    named_school,
    of,
    on,
    plate,
    rule,
    sheet,
    side,
    siret,
    slashes,
    small,
    speciality,
    strong,
    tabled,
    third,
    three,
    tick,
    topped,
    two,
    usual,
    whole,
)
from specimens.people import invent_firm, invent_place


@opened_layout("electrical_safety_attestation", "cfa_workshop_sheet_with_levels_per_line")
def cfa_workshop_sheet_with_levels_per_line(case: Case, paper: Paper) -> str:
    """A centre's sheet: a line a symbol with theory and practice, the trainer's and the head's hand."""
    school, rng = named_school(case, "CFA Modèle de l'énergie", "Lycée technique Fictif-Ampère", "Centre Exemple des métiers de l'électricité"), case.rng
    day = issue_day(case, 5, 640)
    got = rng.sample(("B0", "BS", "BE Manœuvre", "B1V", "BR", "BC"), 3)
    sheet(paper, SANS, 10, (16, 18, 14, 18))
    return (
        two(strong(txt(school.name), 13), side(small(f"{txt(school.address)} \\ {txt(school.phone)}"))) + rule(1.4, "rgb(220,170,0)")
        + head_line(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES", "PRÉVENTION DES RISQUES D'ORIGINE ÉLECTRIQUE – ATTESTATION DE FORMATION"), 12.5) + gap(2)
        + topped([*three(paper, "Nom", "Nom d'usage", "Prénoms"), ("Date de naissance", birthday(paper)), ("Classe", txt(f"BTS {speciality(case)}")), ("Employeur de l'apprenti", txt(invent_firm(rng).name))], 2, 7.5) + gap(2)
        + grid(("Symbole", "Savoirs", "Savoir-faire", "Avis"), [(txt(k), f"{rng.randrange(15, 21)} sur 20", "acquis", "favorable") for k in got], "(40mm, 1fr, 1fr, 1fr)", "rgb(255,244,200)")
        + small("Selon la norme NF C 18-510 et les articles R. 4544-1 à R. 4544-11 du code du travail. L'habilitation elle-même est donnée par l'employeur.") + gap(3)
        + f"Attestation remise le {on(paper, 'issue_date', day)}\n" + gap(1)
        + hands(paper, [("training_centre", f"Formateur : {third(case)}", None), ("training_centre", school.director_title, imprint(school)), ("candidate", "Bénéficiaire", None)], total=174)
    )


@opened_layout("work_at_height_attestation", "rope_access_body_certificate_with_photo_corner")
def rope_access_body_certificate_with_photo_corner(case: Case, paper: Paper) -> str:
    """A certificate on its side: an empty photo corner, the holder in large print, two hands."""
    body, rng = named_body(case, "Verticalités Exemple", "Accès Hauteur Modèle", "Cordes & Toitures Fictives"), case.rng
    day = issue_day(case, 5, 640)
    until = slashes(day.replace(day=min(day.day, 28), year=day.year + 3))
    sheet(paper, ("Lato", "Open Sans", "Caladea", "Carlito"), 11, (16, 22, 14, 22), (297, 210))
    foot(paper, f"{body.name} – {body.address} – SIRET {siret(body)}")
    photo = "#box(width: 28mm, height: 36mm, stroke: 0.5pt + luma(150), fill: luma(240))[#align(center + horizon)[#text(size: 8pt, fill: luma(120))[photo]]]"
    words = (
        head_line(paper.choose("ATTESTATION DE FORMATION – TRAVAUX EN HAUTEUR", "TRAVAIL EN HAUTEUR : ATTESTATION DE FORMATION"), 18, "left", "rgb(170,70,0)") + gap(3)
        + f"décernée à #h(2mm) {strong(whole(paper), 15)} \\ {born(paper)}, de l'entreprise {txt(invent_firm(rng).name)}\n" + gap(2)
        + f"après {rng.choice((7, 14))} heures de formation sur notre plateau {txt(of(body.place.town))}, dont le contrôle des équipements, la pose des points d'ancrage, la progression sur toiture et le secours d'un coéquipier suspendu. Évaluation : {strong('conforme')}.\n"
    )
    return (
        two(strong(txt(body.name), 16), side(f"N° TH-{day.year}-{rng.randrange(100, 9999):04d}")) + rule(1.4, "rgb(170,70,0)") + gap(3)
        + two(words, side(photo), "(1fr, 40mm)") + gap(3)
        + f"Fait à {txt(body.place.town)}, le {on(paper, 'issue_date', day)} #h(10mm) {small('À renouveler avant le ' + until)}\n" + gap(2)
        + two(hand(paper, ("training_centre", f"Le formateur, {third(case)}", None)), hand(paper, ("training_centre", f"{body.director_title}|{body.director}", imprint(body)), wide=66))
    )


@opened_layout("work_at_height_attestation", "internal_training_record_of_a_roofing_firm")
def internal_training_record_of_a_roofing_firm(case: Case, paper: Paper) -> str:
    """A body's record ordered by a firm: three tables, appraisals per gesture, stamp with the hand."""
    body, firm, rng = named_body(case, "Toit Sûr Exemple", "Centre Modèle antichute", "Prévention Spécimen Hauteur"), invent_firm(case.rng), case.rng
    day = issue_day(case, 5, 600)
    ended = day - rng.choice((0, 1, 3)) * DAY
    sheet(paper, NARROW, 10, (15, 18, 14, 18))
    gestures = ("Choisir une protection collective ou individuelle", "Vérifier et ajuster un harnais", "Utiliser une longe et un antichute mobile", "Monter à l'échelle, se déplacer sur un toit", "Réagir à une chute")
    return (
        letterhead(body, txt(body.name), "rgb(0,90,150)", body.phone)
        + plate(paper.choose("ATTESTATION DE STAGE – TRAVAUX EN HAUTEUR", "ATTESTATION DE FORMATION AUX TRAVAUX EN HAUTEUR ET AU PORT DU HARNAIS"), 12.5, "rgb(220,236,248)")
        + tabled([("Participant", strong(filed(paper))), ("Né(e) le", birthday(paper)), ("Entreprise", txt(firm.name)), ("Commande", f"BC {rng.randrange(1000, 99999)}")], 2, "28mm") + gap(1)
        + grid(("Geste évalué", "Résultat"), [(txt(g), rng.choice(("maîtrisé", "maîtrisé", "à consolider"))) for g in gestures], "(1fr, 34mm)", "rgb(236,244,250)", 1.4)
        + f"Stage d'une durée de {rng.choice((7, 14))} h, clos le {txt(usual(paper, ended))}, animé par {txt(third(case))}. Conclusion : la personne peut travailler en hauteur sous la conduite de son employeur.\n" + gap(3)
        + two(f"Attestation établie le {on(paper, 'issue_date', day)} \\ à {txt(body.place.town)}", hand(paper, ("training_centre", "Pour l'organisme", imprint(body)), wide=68), "(1fr, 76mm)")
    )


@opened_layout("medical_certificate", "occupational_physician_sheet_with_service_block")
def occupational_physician_sheet_with_service_block(case: Case, paper: Paper) -> str:
    """A service of occupational health: visit day, employer, findings; the physician's hand right."""
    rng, place, who = case.rng, invent_place(case.rng), case.person
    day = issue_day(case, 2, 120)
    doctor = third(case)
    visit = day - rng.choice((0, 0, 1, 4)) * DAY
    sheet(paper, SANS, 10.4)
    why = rng.choice(("le montage et l'utilisation d'échafaudages de pied lui sont contre-indiqués", "la formation R408 (échafaudages) ne peut être suivie sans risque", "tout travail sur échafaudage est médicalement exclu"))
    return (
        two(f"{strong('Santé au travail Exemple')} \\ {small(txt('Service de prévention et de santé au travail interentreprises'))} \\ {small(txt('Centre ' + of(place.town)))}", side(f"Dr {txt(doctor)} \\ {small('médecin du travail')} \\ {small('RPPS 1' + str(rng.randrange(10**9, 10**10)))}")) + rule() + gap(6)
        + head_line(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL DE CONTRE-INDICATION"), 15) + gap(4)
        + listed([("Personne examinée", whole(paper)), ("Naissance", birthday(paper)), ("Employeur", txt(invent_firm(rng).name)), ("Jour de la visite", txt(usual(paper, visit)))], 42) + gap(3)
        + f"Après examen, je certifie qu'en raison de son état de santé {why}, pour une durée {rng.choice(('de deux ans', 'supérieure à un an', 'non déterminée'))}. {who.agree('Il', 'Elle')} peut se présenter aux autres épreuves de l'examen.\n\nLe certificat, qui ne porte aucun renseignement de nature médicale, est remis à la personne pour le service des examens.\n" + gap(5)
        + side(f"{txt(place.town)}, le {on(paper, 'issue_date', day)} \\ {hand(paper, ('authority', 'Le médecin', ['DR ' + doctor.upper(), 'MÉDECIN DU TRAVAIL', place.town.upper()]), wide=62)}")
    )


@opened_layout("medical_certificate", "prescription_pad_half_sheet_written_by_pen")
def prescription_pad_half_sheet_written_by_pen(case: Case, paper: Paper) -> str:
    """A family doctor's upright half sheet: printed head, name and day by pen, a box ticked."""
    rng, place, who = case.rng, invent_place(case.rng), case.person
    day = issue_day(case, 2, 100)
    doctor = third(case)
    sheet(paper, (*SERIF, *SANS), 9.8, (12, 13, 10, 13), (148, 210))
    usage = dotted("nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name, 13)) if who.usage_name else ""
    birth = slashes(who.birth_date)
    return (
        two(f"{strong(txt('Docteur ' + doctor), 12)} \\ {little('Médecine générale – conventionné secteur 1', 8)}", side(f"{little('12 rue de l’Exemple', 8)} \\ {little(place.post_code + ' ' + place.town, 8)} \\ {little('04 00 00 00 0' + str(rng.randrange(10)), 8)}"), "(1fr, 42mm)") + rule(0.5) + gap(3)
        + head_line(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical"), 14) + gap(2)
        + "Je certifie avoir examiné ce jour\n" + dotted("Nom", inked(paper, "birth_name", who.birth_name, who.birth_name, 13)) + usage + dotted("Prénom", inked(paper, "given_names", [who.first_name], who.first_name, 13)) + dotted("né(e) le", inked(paper, "birth_date", who.birth_date.isoformat(), birth, 17))
        + gap(1) + f"L'état de santé de cette personne : \\ {tick(True, 'ne permet pas')} #h(3mm) {tick(False, 'permet')} \\ de suivre la formation aux échafaudages (R408) demandée pour le BTS de l'académie {txt(of(academy(case)))}.\n" + gap(2)
        + f"Le {paper.hand_date('issue_date', day, 14)}\n" + gap(2)
        + side(hand(paper, ("authority", "Signature et cachet", ["DR " + doctor.upper(), place.town.upper()]), wide=62))
        + side(little("Membre d'une association agréée, le règlement par chèque est accepté.", 6.5), "center")
    )
