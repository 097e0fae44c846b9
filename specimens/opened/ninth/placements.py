"""Attestations of placements, by those who hosted them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import certified_on, keep_stay, placements, weeks_of
from specimens.opened.ninth.wording import (
    A4,
    SCHOOLS,
    another,
    birth,
    columns_of,
    down,
    framed,
    habit,
    hand,
    hand_cells,
    house,
    named,
    note,
    on,
    plain,
    rubber,
    sheet,
    siret_of,
    speciality,
    strong,
    told_apart,
    town_line,
)
from specimens.people import invent_firm


@opened_layout("internship_attestation", "appraisal_grid_behind_the_statement")
def appraisal_grid_behind_the_statement(case: Case, paper: Paper) -> str:
    """A school's sheet: the statement above, below it a grid where the tutor ticks how the trainee
    did; host and trainee sign."""
    firm, school, rng, who = invent_firm(case.rng), house(case, SCHOOLS), case.rng, case.person
    stay = placements(case)[0]
    start, end, _ = stay
    one, two = habit(paper, start), habit(paper, end or start)
    keep_stay(paper, stay, one, two)
    weeks, day = weeks_of(stay), certified_on(case, end)
    sheet(paper, A4, (14, 16, 14, 16), "Liberation Sans", "Carlito", "Caladea", pt=9.8)
    heads = ", ".join(f"[{strong(txt(h))}]" for h in ("Critères", "Très bien", "Bien", "Moyen", "Faible"))  # fmt: skip
    rows = []
    for label in ("Ponctualité", "Intérêt pour le travail", "Esprit d'équipe", "Qualité des réalisations", "Respect de la sécurité"):  # fmt: skip
        at = rng.choice((0, 0, 1, 1, 2))
        rows.append(f"[{label}], " + ", ".join(f"[#align(center)[#check({'true' if k == at else 'false'})]]" for k in range(4)))  # fmt: skip
    return (
        f"{txt(school.name)} – {txt(town_line(school))} #h(1fr) {note('BTS ' + speciality(case), 8)}\n#line(length: 100%, stroke: 0.4pt)\n"
        + f"#align(center)[{strong(txt(paper.choose('ATTESTATION DE FIN DE STAGE', 'ATTESTATION DE STAGE ET APPRÉCIATION', 'ATTESTATION DE STAGE')), 14)}]\n" + down(2)
        + f"L'entreprise {strong(paper.put('employer', firm.name))}, {txt(firm.address)}, certifie avoir reçu en stage :\n"
        + columns_of([*told_apart(paper, "Nom", "Nom d'usage", "Prénom", one=True), (f"{who.born.capitalize()} le", paper.birth_date(form=plain(who.birth_date)))], 30)
        + f"\nStage accompli du {strong(txt(one))} au {strong(txt(two))} (soit {paper.put('weeks', weeks, f'{weeks} semaines')}), dans le service {rng.choice(('travaux', 'études', 'méthodes', 'maintenance'))}, sous la conduite de {txt(another(case))}.\n" + down(2)
        + f"#table(columns: (1fr, 22mm, 22mm, 22mm, 22mm), inset: 1.5mm, stroke: 0.4pt, align: horizon, {heads}, {', '.join(rows)})\n"
        + framed(f"Observations : {rng.choice(('stagiaire volontaire, a su prendre des initiatives.', 'bonne intégration, travail soigné.', 'à l’aise sur le terrain, doit gagner en rapidité.'))}", 3) + down(1)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(1)
        + hand_cells(paper, [("employer", "Le responsable de l'entreprise (cachet)", rubber(firm)), ("candidate", "Le stagiaire", None)], total=176)
    )  # fmt: skip


@opened_layout("internship_attestation", "architects_letter_with_dashes_per_stay")
def architects_letter_with_dashes_per_stay(case: Case, paper: Paper) -> str:
    """An office of architects: letterhead at the foot, one dash a stay, the sum of the weeks, the
    hand beside its words."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    found = placements(case, 2)
    dashes = []
    for stay in found:
        one, two = habit(paper, stay[0]), habit(paper, stay[1] or stay[0])
        keep_stay(paper, stay, one, two)
        dashes.append(f"- du {txt(one)} au {txt(two)} : {rng.choice(('relevés et mise au propre', 'suivi de chantier', 'pièces écrites et métrés', 'consultation des entreprises'))} ;")  # fmt: skip
    weeks = sum(weeks_of(s) for s in found)
    day = certified_on(case, found[-1][1])
    sheet(paper, A4, (28, 22, 26, 20), "Lato", "Open Sans", "New Computer Modern", "Libertinus Serif", pt=10.5)  # fmt: skip
    paper.setup.footer = f"#text(size: 7.5pt)[{txt(firm.name)} {txt(firm.form)} d'architecture · {txt(firm.address)} · {txt(firm.phone)} · SIRET {siret_of(firm)}]"
    words = (
        strong(paper.put("employer", firm.name), 11) + f" \\ {note('architectes · économistes', 8)}\n" + down(18)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(8)
        + f"{strong(txt(paper.choose('attestation de stage', 'ATTESTATION DE STAGE', 'Attestation de stages')), 13)}\n" + down(5)
        + f"Je soussigné(e) {txt(another(case))}, architecte associé(e), atteste que {named(paper)}, {birth(paper)}, {who.agree('étudiant', 'étudiante')} en BTS, a été {who.agree('accueilli', 'accueillie')} comme stagiaire à l'agence, à temps plein :\n\n" + "\n".join(dashes)
        + f"\n\nLa durée cumulée de ces périodes est de {paper.put('weeks', weeks, f'{weeks} semaines')}. Une convention avec l'établissement d'enseignement a été signée pour chacune d'elles.\n\nAttestation rédigée à sa demande.\n" + down(8)
        + hand(paper, "employer", "Pour l'agence", stamp=rubber(firm, "architectes"), wide=68, style="right")
    )  # fmt: skip
    return f"#pad(left: 24mm)[{words}]\n"
