"""What candidates send in the wrong place: papers near to those asked for, that prove none."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighth.facts import ONE
from specimens.opened.eighth.frames import columns, frame, hand, heading, table
from specimens.opened.eighth.wording import (
    SANS,
    SERIF,
    beside,
    born_in,
    br,
    bystander,
    centre,
    day_of,
    face,
    footer,
    free_day,
    in_prose,
    num,
    right,
    sheet,
    siret,
    strong,
    tiny,
    town,
)
from specimens.people import invent_firm, invent_training_body


@opened_layout("unknown", "mail_that_moves_a_course")
def mail_that_moves_a_course(case: Case, paper: Paper) -> str:
    """A printed e-mail: a training body moves a scaffold course and says that the attestation comes
    later; the earlier message is quoted below."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    sent = case.day_before(2, 60)
    new, old = sent + rng.randrange(30, 90) * ONE, sent + rng.randrange(3, 20) * ONE
    sheet(paper, 14, 16)
    face(paper, SANS, 10)
    clerk = bystander(case)
    box = f"{clerk.split()[0].lower()}.formation@example.org".replace("é", "e").replace("ë", "e")
    head = columns([("De", txt(f"{clerk} <{box}>")), ("À", txt(f"{who.first_name} {who.birth_name} <{who.email}>")), ("Envoyé", txt(f"{num(sent)} {rng.randrange(8, 18):02d}:{rng.randrange(60):02d}")), ("Objet", strong(txt(paper.choose("RE: Formation échafaudages R408 – report de votre session", "TR: report de la session R408 et attestation"))))], 18)  # fmt: skip
    footer(
        paper,
        f"https://messagerie.example.org/print?id={rng.randrange(10**8, 10**9)} – 1/1",
        7,
        "left",
    )
    return f"""{strong("Messagerie", 12, "luma(110)")} #h(1fr) {tiny(who.email, 8)}
#line(length: 100%, stroke: 0.8pt)
{head}
#line(length: 100%, stroke: 0.4pt + luma(150))
#v(3mm)
Bonjour {in_prose(paper)},

Faute d'un nombre suffisant d'inscrits, la session « échafaudages de pied – R408, annexes 3 et 5 » prévue le {txt(day_of(paper, old))} est reportée au {txt(day_of(paper, new))} et au lendemain, sur notre plateau de {txt(body.place.town)}.

Vous ne pourrez donc recevoir votre attestation de formation qu'après cette date, si vous réussissez les tests. Merci de nous confirmer votre présence et de prévoir chaussures, casque et gants.

Cordialement,

{txt(clerk)} \\ Assistante de formation \\ {strong(txt(body.name))} \\ {txt(body.phone)}
#v(3mm)
#block(stroke: (left: 1.5pt + luma(170)), inset: (left: 3mm))[#text(fill: luma(80), size: 0.92em)[Le {txt(num(sent - 2 * ONE))}, {txt(who.first_name)} a écrit : \\ Bonjour, je dois déposer mon attestation R408 dans mon dossier de BTS. Pouvez-vous me l'envoyer avant le stage ? Merci.]]
"""


@opened_layout("unknown", "receipt_for_balance_of_all_accounts")
def receipt_for_balance_of_all_accounts(case: Case, paper: Paper) -> str:
    """The receipt that goes with a certificate of work: sums paid on leaving, in a table, the
    employee acknowledges by hand; it certifies no period of work."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = case.day_before(10, 400)
    sheet(paper, 16, 20)
    face(paper, SANS, 10.4)
    sums = [("Salaire du mois en cours", rng.randrange(600, 1900)), ("Indemnité compensatrice de congés payés", rng.randrange(200, 1500)), ("Prime d'ancienneté au prorata", rng.randrange(20, 160)), ("Remboursement de frais", rng.randrange(0, 90))]  # fmt: skip
    rows = [(txt(label), right(f"{amount},{rng.randrange(100):02d} €")) for label, amount in sums]
    approval = paper.handwritten("Pour solde de tout compte", 13) if paper.signs("candidate") else ""  # fmt: skip
    return f"""{br(strong(txt(firm.name), 12), txt(firm.street), txt(town(firm)), f"SIRET {txt(siret(firm))}")}
#v(10mm)
{heading(paper.choose("REÇU POUR SOLDE DE TOUT COMPTE", "Reçu pour solde de tout compte"), 16)}
{centre(tiny("Article L. 1234-20 du code du travail", 8))}
#v(6mm)
Je soussigné{who.agree("", "e")}, {in_prose(paper)}, demeurant {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}, reconnais avoir reçu de mon employeur, pour solde de tout compte, en paiement des salaires, accessoires et indemnités dus au titre de l'exécution et de la rupture de mon contrat, la somme de {strong(f"{sum(a for _, a in sums)},{rng.randrange(100):02d} euros")} nets, ainsi détaillée :
#v(2mm)
{table(("Nature", "Montant brut"), rows, "(1fr, 40mm)")}
#v(2mm)
Ce reçu est établi en double exemplaire, dont un m'a été remis. Il peut être dénoncé par lettre recommandée dans les six mois de sa signature ; passé ce délai, il devient libératoire pour l'employeur à l'égard des sommes qui y figurent.
#v(4mm)
À {txt(firm.place.town)}, le {free_day(paper, day)}
#v(2mm)
{beside(f"Le salarié (écrire « Pour solde de tout compte ») {chr(92)} {approval} {chr(92)} {paper.sign('candidate', width_mm=62, height_mm=22)}", hand(paper, "employer", "L'employeur", firm.director, wide=62))}
"""


@opened_layout("unknown", "police_receipt_of_lost_card")
def police_receipt_of_lost_card(case: Case, paper: Paper) -> str:
    """A police station's receipt for a declared loss of the identity card: it names the holder and
    the card's number but is no proof of identity."""
    who, rng = case.person, case.rng
    day = case.day_before(3, 120)
    sheet(paper, 18, 22)
    face(paper, SERIF, 10.8)
    lost = rng.choice(("carte nationale d'identité", "carte nationale d'identité", "passeport"))
    place = who.place
    rows = [("Déclarant", in_prose(paper)), ("État civil", born_in(paper)), ("Domicile", txt(f"{who.street}, {place.post_code} {place.town}")), ("Document perdu", strong(txt(lost))), ("Numéro (si connu)", txt(f"{rng.randrange(10**11, 10**12)}")), ("Lieu et jour de la perte", txt(f"{place.town}, vers le {num(day - rng.randrange(1, 9) * ONE)}"))]  # fmt: skip
    return f"""{beside(br("MINISTÈRE DE L'INTÉRIEUR", "Direction départementale de la police nationale", txt(f"Commissariat de {place.town}".replace("de Le ", "du "))), right(br(f"Registre n° {rng.randrange(1000, 9999)}/{day.year}", f"Agent : {txt(bystander(case))}")))}
#v(12mm)
{frame(heading(paper.choose("RÉCÉPISSÉ DE DÉCLARATION DE PERTE", "DÉCLARATION DE PERTE – RÉCÉPISSÉ"), 15), 3)}
#v(6mm)
{columns(rows, 48, space=3)}
#v(4mm)
Le déclarant certifie sur l'honneur l'exactitude de ses déclarations. Toute fausse déclaration est punie par la loi. Le document retrouvé devra être remis à l'autorité et ne pourra plus être utilisé.

Ce récépissé n'est pas une pièce d'identité ; il est à produire à l'appui de la demande de renouvellement.
#v(6mm)
Fait le {free_day(paper, day)}
#v(3mm)
{beside(hand(paper, "candidate", "Le déclarant"), hand(paper, "authority", "L'agent de police", stamp=["POLICE NATIONALE", place.town.upper()], wide=64))}
"""
