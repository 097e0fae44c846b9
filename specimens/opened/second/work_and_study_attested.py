"""What the employer and the training centre attest of a work-and-study course, drawn apart."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    band,
    born,
    boxes,
    by_hand,
    foot,
    kept_hours,
    letters,
    named,
    plain_day,
    right,
    spaced,
    spot,
    when,
)
from specimens.opened.second.work_and_study import HOURS, contract_term, stated_hours
from specimens.people import invent_firm, invent_school


@opened_layout("employer_attestation", "mail_print")
def mail_print(case: Case, paper: Paper) -> str:
    """A message printed from a mail program: no hand, no stamp."""
    firm, rng = invent_firm(case.rng), case.rng
    sent = case.fact("issue_date", case.day_before(2, 50))
    paper.setup.font = paper.choose("Carlito", "Open Sans", "Liberation Sans")
    start = dt.date(case.session - 2, 9, rng.randrange(1, 20))
    header = when(paper, "issue_date", sent, "weekday", "slash")
    return (
        f"#text(size: 0.9em)[*De :* {txt(firm.director)} {txt('<rh@entreprise.example>')} \\ *Envoyé :* {header} {rng.randrange(8, 19):02d}:{rng.randrange(60):02d} \\ *À :* {txt(case.person.email)} \\ *Objet :* Attestation apprenti – dossier BTS]\n#line(length: 100%, stroke: 0.4pt)\n#v(3mm)\nBonjour,\n\n"
        f"Comme demandé, je vous confirme que {named(paper)}, {born(paper, 'slash', 'dots')}, est bien {case.person.agree('apprenti', 'apprentie')} chez {paper.put('employer', firm.name)} depuis le {plain_day(paper, start, 'slash', 'long')}, dans le cadre de la préparation de son BTS {txt(rng.choice(case.title.printed))}. Son contrat court toujours à ce jour.\n\nVous pouvez joindre ce message à votre dossier d'inscription à l'examen.\n\nBien cordialement,\n\n{txt(firm.director)} \\ {txt(firm.director_title)} \\ {txt(firm.address)} \\ {txt(firm.phone)}"
    )


@opened_layout("employer_attestation", "short_form")
def short_form(case: Case, paper: Paper) -> str:
    """Three lines and a stamp on the firm's paper, its name in the margin."""
    firm, rng = invent_firm(case.rng), case.rng
    issued = case.fact("issue_date", case.day_before(2, 60))
    master = invent_firm(rng).director
    return (
        f"#grid(columns: (44mm, 1fr), column-gutter: 8mm, [#block(height: 230mm, width: 100%, fill: luma(240), inset: 3mm)[*{paper.put('employer', firm.name)}* \\ #v(2mm) #text(size: 8pt)[{txt(firm.form)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ {txt(firm.phone)} \\ SIREN {firm.siren}]]], [#v(10mm)\n#text(size: 1.2em)[*Attestation de l'employeur*]\n#v(8mm)\n"
        f"L'entreprise atteste employer sous le statut d'apprenti(e) {named(paper)}, {born(paper)}, qui prépare en alternance le BTS {txt(rng.choice(case.title.printed))}, sous la responsabilité de {txt(master)}, maître d'apprentissage.\n\nÀ ce titre, {case.person.agree('il', 'elle')} figure à l'effectif de l'entreprise et bénéficie d'un contrat d'apprentissage régulièrement déposé.\n\nValable pour l'inscription à l'examen.\n#v(6mm)\nLe {when(paper, 'issue_date', issued, 'long', 'slash', 'short')}\n#v(4mm)\n{spot(paper, 'employer', 'Pour la société', 'above', stamp=letters(firm))}])"
    )


@opened_layout("employer_attestation", "honour_statement")
def honour_statement(case: Case, paper: Paper) -> str:
    """The employer's declaration on the centre's model, blanks filled in by hand."""
    firm, person, rng = invent_firm(case.rng), case.person, case.rng
    issued = case.fact("issue_date", case.day_before(2, 60))
    whole = f"{person.first_name} {person.birth_name}"
    return (
        f"#align(center)[#text(size: 1.2em)[*DÉCLARATION DE L'ENTREPRISE D'ACCUEIL*] \\ Statut de l'apprenti – candidat au brevet de technicien supérieur, session {case.session}]\n#v(8mm)\n"
        f"Je soussigné(e) {paper.handwritten(firm.director)}, #v(2mm) représentant l'entreprise {by_hand(paper, 'employer', firm.name, firm.name)} #v(2mm) déclare sur l'honneur que {by_hand(paper, 'full_name', whole, whole)} #v(2mm) né(e) le {by_hand(paper, 'birth_date', person.birth_date.isoformat(), f'{person.birth_date:%d/%m/%Y}')} #v(2mm) effectue son apprentissage dans notre établissement en vertu d'un contrat d'apprentissage conclu pour la période du {paper.handwritten(f'01/09/{case.session - 2}')} au {paper.handwritten(f'31/08/{case.session}')}.\n#v(8mm)\n"
        f"Fait à {paper.handwritten(firm.place.town)}, le {paper.hand_date('issue_date', issued)}\n#v(4mm)\n"
        + right(
            spot(
                paper,
                "employer",
                "Cachet de l'entreprise et signature du maître d'apprentissage ou du chef d'entreprise",
                "above",
                stamp=letters(firm),
                wide=70,
                high=28,
            )
        )
        + f"\n#text(size: 8pt)[Modèle {rng.randrange(1, 9)} – à rendre au secrétariat du CFA]"
    )


@opened_layout("training_attestation", "hours_by_year", defects=HOURS)
def hours_by_year(case: Case, paper: Paper) -> str:
    """A centre's statement: hours of each year, and their sum."""
    school, rng = invent_school(case.rng), case.rng
    start, end, _ = contract_term(case)
    issued = case.fact("issue_date", case.day_before(2, 40))
    total = kept_hours(case)
    first = total // 2 - rng.choice((0, 10, 25))
    missing = case.has("hours_missing")
    shown = paper.blank() if missing else paper.put("training_hours", total, spaced(total) + " h")
    parts = ["", ""] if missing else [f"{first} h", f"{total - first} h"]
    return (
        band(paper.put("organisation", school.name), txt(school.place.town), 'rgb("#274690")')
        + f"#v(4mm)\n#align(center)[#text(size: 1.3em)[*Attestation de suivi de formation*]]\n#v(5mm)\nLe centre de formation atteste que {named(paper)}, {born(paper)}, suit en apprentissage la préparation au BTS {txt(rng.choice(case.title.printed))} du {when(paper, 'start', start, 'slash')} au {when(paper, 'end', end, 'slash')}, selon le volume horaire suivant :\n#v(2mm)\n"
        + boxes(
            "1fr, 40mm",
            f"[Première année ({start.year}-{start.year + 1})], [{parts[0]}]",
            f"[Deuxième année ({start.year + 1}-{start.year + 2})], [{parts[1]}]",
            f"[*Total de la formation en centre*], [*{shown}*]",
        )
        + f"#v(6mm)\nÀ {txt(school.place.town)}, le {when(paper, 'issue_date', issued, 'long', 'slash')}\n#v(2mm)\n"
        + spot(
            paper,
            "training_centre",
            f"{school.director}, {school.director_title.lower()}",
            paper.choose("under", "above"),
            stamp=letters(school),
        )
    )


@opened_layout("training_attestation", "distance_prose", defects=HOURS)
def distance_prose(case: Case, paper: Paper) -> str:
    """A distance-teaching body's letter with the hours spelt in the sentence."""
    school, rng = invent_school(case.rng), case.rng
    start, end, _ = contract_term(case)
    issued = case.fact("issue_date", case.day_before(2, 40))
    paper.setup.footer = foot(school)
    paper.setup.font = paper.choose("Lato", "Caladea", "Liberation Serif")
    volume = (
        ""
        if case.has("hours_missing")
        else f", soit un volume de {stated_hours(paper, '{} heures')} de formation"
    )
    return (
        f"#grid(columns: (1fr, 1fr), [*{paper.put('organisation', school.name)}* \\ Service des attestations], [#align(right)[Dossier {rng.randrange(10**5, 10**6)} \\ {txt(school.place.town)}, {when(paper, 'issue_date', issued, 'long', 'zero')}]])\n#v(10mm)\n*Objet : attestation de préparation à l'examen*\n#v(5mm)\nÀ qui de droit,\n\n"
        f"Nous attestons que {named(paper)}, {born(paper)}, prépare par notre intermédiaire le brevet de technicien supérieur « {txt(rng.choice(case.title.printed))} ». L'intéressé{case.person.agree('', 'e')} suit cette préparation depuis le {when(paper, 'start', start, 'long', 'slash')} et jusqu'au {when(paper, 'end', end, 'long', 'slash')}{volume}, devoirs, regroupements et classes virtuelles compris.\n\n"
        f"Son assiduité n'appelle pas d'observation.\n#v(8mm)\n"
        + right(
            spot(
                paper,
                "training_centre",
                "La responsable de la scolarité",
                "under",
                stamp=letters(school),
            )
        )
    )
