"""What a candidate signs to be registered for the examination."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.facts import UNITS
from specimens.opened.sixth.wording import (
    academy_of,
    beside,
    boxes,
    down,
    headed,
    marianne,
    numeric,
    of,
    option_of,
    strong,
    title_line,
    told_apart,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """When it was printed and when the candidate signed it."""
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - dt.timedelta(days=case.rng.randrange(0, 5))), signed


def _number(case: Case, paper: Paper, printed: str | None = None) -> str:
    """`printed`: a form such as « {:010d} » of the number."""
    value = case.fact("candidate_number", f"{case.rng.randrange(2 * 10**9, 9 * 10**9)}")
    return paper.put("candidate_number", value, value if printed is None else printed)


def _hour(case: Case) -> str:
    return f"{case.rng.randrange(7, 23):02d}:{case.rng.randrange(60):02d}"


@opened_layout("registration_confirmation", "account_page_saved_as_pdf")
def account_page_saved_as_pdf(case: Case, paper: Paper) -> str:
    """The web account's page kept by the browser: its address and the day in the margins, answers
    below their questions, the hand added on a blank at the end."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    name = academy_of(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato")), 9.5
    paper.setup.margin_mm = (15, 14, 15, 14)
    day = paper.date("edited_on", edited, form=f"{edited:%d/%m/%Y}")
    paper.setup.header = f"#text(size: 7pt)[{day} {_hour(case)} #h(1fr) Mon espace candidat]"
    paper.setup.footer = f"#text(size: 7pt)[{txt('https://candidat.examens.invalid/espace/inscription/recapitulatif')} #h(1fr) #context counter(page).display()]"

    def asked(label: str, value: str) -> str:
        return f"#block(above: 2.6mm, below: 0mm)[#text(size: 7.5pt, fill: luma(110))[{txt(label)}] \\ {value}]\n"

    left = asked("Académie d'inscription", paper.put("academy", name, paper.choose(name, name.upper()))) + asked("Examen", "BREVET DE TECHNICIEN SUPERIEUR") + asked("Spécialité", strong(paper.put("speciality", option_of(case)))) + asked("Session", paper.put("session", case.session)) + asked("N° de candidat", _number(case, paper))  # fmt: skip
    people = "".join(asked(k, v) for k, v in told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom 1, 2, 3"))  # fmt: skip
    right = people + asked("Date de naissance", paper.birth_date(form=numeric(who.birth_date))) + asked("Département et commune de naissance", txt(f"{who.birth_department} – {who.birth_place}")) + asked("Adresse électronique", txt(who.email)) + asked("Téléphone mobile", txt(who.phone))  # fmt: skip
    return (
        f"#block(fill: rgb(0,0,145), width: 100%, inset: 3mm)[#text(fill: white, size: 13pt, weight: \"bold\")[{txt(paper.choose('Récapitulatif de mon inscription', 'Mon inscription – récapitulatif'))}]]\n"
        + f"#block(fill: rgb(230,245,233), width: 100%, inset: 2mm)[#text(fill: rgb(24,117,60))[Votre inscription est enregistrée. Numéro : {rng.randrange(100, 999)}. Imprimez ce récapitulatif, datez-le, signez-le puis téléversez-le.]]\n"
        + beside(f"=== Examen\n{left}", f"=== Candidat\n{right}")
        + down(2)
        + "=== Situation\n"
        + asked("Vous êtes", rng.choice(("Candidat individuel, ex-scolaire", "Salarié justifiant de trois ans d'activité", "Inscrit dans un organisme d'enseignement à distance", "Ex-apprenti")))
        + asked("Demande d'aménagement des épreuves", rng.choice(("Non", "Oui – procédure simplifiée")))
        + asked("Demande de bénéfice de notes", rng.choice(("Non", "Oui – E1, E2", "Oui – E31")))
        + asked("Dispense d'épreuves", rng.choice(("Non", "Oui – titulaire d'un autre BTS")))
        + asked("Journée défense et citoyenneté", "Certificat à joindre")
        + down(4)
        + "#text(size: 0.92em)[☐ #h(1mm) J'ai relu ce récapitulatif, j'en certifie l'exactitude et j'accepte que mes coordonnées soient transmises aux collectivités.]\n"
        + down(3)
        + f"Date et signature obligatoires : #h(4mm) {paper.hand_date('signed_on', signed)}\n\n{paper.sign('candidate', width_mm=65, height_mm=26)}\n"
    )  # fmt: skip


@opened_layout("benefit_waiver", "coupon_with_boxes_per_unit")
def coupon_with_boxes_per_unit(case: Case, paper: Paper) -> str:
    """The rectorate's form: for each unit « je conserve » or « je renonce », sworn by the
    candidate."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    dropped = rng.sample(range(len(UNITS)), rng.choice((1, 2)))
    rows = []
    for k, (unit, label, _) in enumerate(UNITS):
        no = k in dropped
        rows.append((unit, txt(label), "#check(false)" if no else f"#check({'true' if rng.random() < 0.4 else 'false'})", f"#check({'true' if no else 'false'})"))  # fmt: skip
    return (
        marianne(f"Académie {of(academy_of(case))}", "Direction des examens et concours", f"Session {case.session}")
        + title_line(paper.choose("DEMANDE DE RENONCIATION À UN BÉNÉFICE DE NOTES", "BTS – CONSERVATION OU ABANDON DE NOTES (renonciation)", "Fiche de renonciation au bénéfice de notes"), 13)
        + down(3)
        + boxes([*told_apart(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOMS"), ("NÉ(E) LE", paper.birth_date(form=numeric(who.birth_date))), ("SPÉCIALITÉ DU BTS", paper.put("speciality", option_of(case)))])
        + down(2)
        + "Les notes égales ou supérieures à 10 sur 20 obtenues aux sessions antérieures peuvent être conservées pendant cinq ans (article D. 643-15 du code de l'éducation). Pour chacune des unités suivantes, cochez votre choix :\n"
        + headed(("Unité", "Épreuve", "Je conserve", "Je renonce"), rows, "(18mm, 1fr, 26mm, 26mm)")
        + "#text(size: 0.88em)[La renonciation est *définitive* : l'ancienne note ne peut plus être reprise, seule compte celle de la nouvelle épreuve.]\n"
        + down(4)
        + f"À {txt(who.place.town)}, le {paper.hand_date('signed_on', signed)} #h(1fr) Signature : {paper.sign('candidate', width_mm=62, height_mm=24)}\n"
    )  # fmt: skip
