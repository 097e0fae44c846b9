"""What candidates send by mistake: a car's paper, an insurer's and a post office's."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import DAY
from specimens.opened.ninth.wording import (
    HALF,
    SCHOOLS,
    academy_of,
    another,
    below,
    beside_truth,
    birth,
    boxes,
    by_surname,
    columns_of,
    down,
    framed,
    hand,
    house,
    leaders,
    named,
    note,
    of,
    plain,
    rectorate_town,
    roundel,
    sheet,
    side_by_side,
    strong,
    table_of,
)
from specimens.people import invent_firm


@opened_layout("unknown", "registration_paper_of_a_car")
def registration_paper_of_a_car(case: Case, paper: Paper) -> str:
    """A vehicle's registration with its lettered fields, the holder named at C."""
    rng, who = case.rng, case.person
    first = case.today - rng.randrange(900, 4500) * DAY
    given = case.today - rng.randrange(30, 880) * DAY
    sheet(paper, HALF, (9, 12, 8, 12), "Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow", pt=8.6)  # fmt: skip
    paper.setup.fill = "rgb(243,240,232)"
    plate = f"{rng.choice('ABCDEFG')}{rng.choice('ABCDEFG')}-{rng.randrange(100, 999)}-{rng.choice('HJKLM')}{rng.choice('NPQRS')}"
    entries = [
        ("A  immatriculation", strong(plate, 11)), ("B  première mise en circulation", txt(plain(first))), ("C.1  titulaire", by_surname(paper)),
        ("C.3  adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}".upper())), ("D.1  marque", rng.choice(("MODELO", "FICTIA", "EXEMPLAR"))), ("D.3  dénomination", rng.choice(("ARGO", "LINEA", "VOLTA"))),
        ("E  n° d'identification", txt(f"VF{rng.randrange(10**8, 10**9)}SPE{rng.randrange(100, 999)}")), ("F.2  masse", f"{rng.randrange(1400, 2100)} kg"), ("G.1", f"{rng.randrange(900, 1500)} kg"),
        ("I  date du certificat", txt(plain(given))), ("J.1  genre", "VP"), ("P.3  énergie", rng.choice(("ES", "GO", "EL"))), ("P.6  puissance", str(rng.randrange(4, 9))), ("S.1  places", "5"), ("X.1  visite avant le", txt(plain(case.today + rng.randrange(30, 700) * DAY))),
    ]  # fmt: skip
    return (
        f"{note('UNION EUROPÉENNE – RÉPUBLIQUE FRANÇAISE', 7)} #h(1fr) {strong(txt(paper.choose('CERTIFICAT D’IMMATRICULATION', 'CERTIFICAT D’IMMATRICULATION (CARTE GRISE)')), 12)}\n" + down(1)
        + boxes(entries, 3, 6.2, 1.5)
        + side_by_side(note("Coupon détachable à remplir en cas de cession : le nouveau propriétaire dispose d'un mois.", 7), f"#align(right)[{note('Pour le ministre de l’intérieur', 7)} \\ {note('formule n° 2019' + str(rng.randrange(10**5, 10**6)), 7)}]")
    )  # fmt: skip


@opened_layout("unknown", "insurers_statement_for_the_school_year")
def insurers_statement_for_the_school_year(case: Case, paper: Paper) -> str:
    """A mutual's statement that the student is insured for the school year and the placements."""
    rng, firm, school = case.rng, invent_firm(case.rng), house(case, SCHOOLS)
    begins = case.session - 1
    day = case.day_before(5, 60)
    below(
        paper,
        f"Mutuelle Exemple – société d'assurance fictive à cotisations variables – {firm.address}",
    )
    return (
        roundel(paper, "Mutuelle Exemple", "rgb(0,120,90)", "assurance scolaire et extra-scolaire", firm.phone)
        + down(6) + strong(txt(paper.choose("Attestation d'assurance scolaire", "ATTESTATION D'ASSURANCE – RESPONSABILITÉ CIVILE ET STAGES")), 14) + f"\n\nAnnée scolaire {begins}-{begins + 1}\n" + down(3)
        + f"Nous soussignés attestons que {named(paper)}, {birth(paper)}, {case.person.agree('étudiant', 'étudiante')} au {txt(school.name)} ({txt(school.place.town)}), bénéficie du contrat n° {rng.randrange(10**7, 10**8)} garantissant :\n"
        + table_of(("Garantie", "Plafond"), [("Responsabilité civile, y compris stages en entreprise", "10 000 000 €"), ("Dommages corporels", "150 000 €"), ("Assistance", "frais réels")], "(1fr, 50mm)") + down(1)
        + leaders([("Date d'effet", txt(plain(day.replace(month=9, day=1, year=begins)))), ("Échéance", txt(f"31/08/{begins + 1}")), ("Souscripteur", txt(another(case)))])
        + down(3) + f"La présente attestation n'implique qu'une présomption de garantie. Fait le {beside_truth(paper, day)}.\n" + down(3)
        + hand(paper, "authority", "Le directeur général", wide=60, style="over")
    )  # fmt: skip


@opened_layout("unknown", "post_offices_proof_of_deposit")
def post_offices_proof_of_deposit(case: Case, paper: Paper) -> str:
    """The receipt of a registered letter sent to the rectorate, sender and addressee by block."""
    rng, who = case.rng, case.person
    day = case.day_before(1, 25)
    sheet(paper, HALF, (9, 12, 8, 12), "Liberation Sans", "DejaVu Sans", "Carlito", pt=9.2)
    number = f"1A {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(1000, 9999)} {rng.randrange(0, 9)}"
    bars = "".join(f"#box(width: {rng.choice((0.4, 0.8, 1.2))}mm, height: 11mm, fill: black) #h({rng.choice((0.3, 0.6))}mm)" for _ in range(38))  # fmt: skip
    sender = f"{note('EXPÉDITEUR', 7)} \\ {by_surname(paper)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town.upper())}"
    taker = f"{note('DESTINATAIRE', 7)} \\ RECTORAT – EXAMENS ET CONCOURS \\ Bureau des BTS, académie {txt(of(academy_of(case)))} \\ {txt(rectorate_town(case).upper())}"
    return (
        side_by_side(strong("La Poste imaginaire", 13, "rgb(190,150,0)"), f"#align(right)[{strong(txt(paper.choose('PREUVE DE DÉPÔT', 'PREUVE DE DÉPÔT – LETTRE RECOMMANDÉE')), 12)}]")
        + "#line(length: 100%)\n" + side_by_side(framed(sender, 3), framed(taker, 3)) + down(1)
        + f"#align(center)[{bars} \\ {txt(number)}]\n" + down(1)
        + columns_of([("Date de dépôt", beside_truth(paper, day)), ("Niveau de garantie", rng.choice(("R1", "R2"))), ("Avis de réception", "oui"), ("Prix", txt(f"{rng.randrange(5, 9)},{rng.randrange(10, 99)} €")), ("Contenu déclaré", "dossier d'inscription BTS, pièces justificatives")], 40)
        + note("Conservez cette preuve. Réclamation dans le délai d'un an au bureau de dépôt.", 7)
    )  # fmt: skip
