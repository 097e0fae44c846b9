"""Printed blanks that somebody filled in by hand: firms, physicians, schools, associations."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import JOBS, ONE, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    academy,
    boxed,
    branch,
    de,
    fine,
    frame,
    halves,
    page_of,
    rise,
    ruled,
    seal_of,
    seat,
    someone,
    state,
    under,
    underscored,
)
from specimens.people import invent_firm, invent_place


def _blank(label: str, hand: str) -> str:
    """A printed label, ink over its dots."""
    return f"#block(above: 3.4mm, below: 3.4mm)[{txt(label)} #h(1.5mm) {hand} #box(width: 1fr, repeat[#text(fill: luma(140))[.]])]\n"


def _ink_names(paper: Paper, born: str, usage: str, given: str) -> str:
    who = paper.case.person
    paper.birth_name()
    out = _blank(born, paper.handwritten(who.birth_name))
    if who.usage_name:
        paper.usage_name()
        out += _blank(usage, paper.handwritten(who.usage_name))
    paper.put("given_names", [who.first_name], who.first_name)
    return out + _blank(given, paper.handwritten(who.first_name))


def _ink_birth(paper: Paper, label: str) -> str:
    day = paper.case.person.birth_date
    shown = f"{day:%d/%m/%Y}"
    paper.put("birth_date", day.isoformat(), shown)
    return _blank(label, paper.handwritten(shown))


@opened_layout("work_certificate", "stationer_form_filled_in_ink", defects=JOBS)
def stationer_form_filled_in_ink(case: Case, paper: Paper) -> str:
    """The pad that stationers sell: « je soussigné … certifie que … », every value in the employer's
    hand, his stamp for an address."""
    firm = invent_firm(case.rng)
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    page_of(paper, 210, 297, 22, 20, 18, 20)
    one, two = f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}" if end else ""
    keep(paper, (start, end, share), one, *([two] if end else []))
    paper.put("employer", firm.name)
    paper.put("job_title", job)
    time = "temps plein" if share >= 0.999 else f"{share * 35:g} h par semaine".replace(".", ",")
    return (
        boxed(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail"), 17, "110mm")
        + rise(3)
        + _blank("Je soussigné", paper.handwritten(firm.director))
        + _blank("pour l'entreprise", paper.handwritten(firm.name))
        + "certifie que\n"
        + _ink_names(paper, "M., Mme (nom)", "nom d'usage", "prénom")
        + _ink_birth(paper, "né(e) le")
        + _blank("a été employé(e) du", paper.handwritten(one))
        + (_blank("au", paper.handwritten(two)) if end else _blank("au", paper.handwritten("toujours en poste")))
        + _blank("en qualité de", paper.handwritten(job))
        + _blank("horaire", paper.handwritten(time))
        + rise(2)
        + ("et nous quitte libre de tout engagement.\n\n" if end else "")
        + f"Fait à {paper.handwritten(firm.place.town)} le {paper.hand_date('issue_date', day)}\n"
        + rise(3)
        + f"#align(right)[Cachet et signature \\ {paper.sign('employer', width_mm=66, height_mm=27, stamp=seal_of(firm, firm.street))}]\n"
    )  # fmt: skip


@opened_layout("employer_attestation", "rectorate_blank_filled_by_the_firm")
def rectorate_blank_filled_by_the_firm(case: Case, paper: Paper) -> str:
    """The rectorate's blank for apprentices, filled in ink by the employer; the tutor is named, the
    firm stamps at the right."""
    firm = invent_firm(case.rng)
    day = issue_day(case, 1, 40)
    paper.put("employer", firm.name)
    return (
        state(f"Académie {de(academy(case))}", "Division des examens et concours", f"BTS – session {case.session}")
        + ruled(paper.choose("ATTESTATION DE L'EMPLOYEUR (candidats apprentis)", "ATTESTATION DE L'EMPLOYEUR"), 13)
        + fine("à remplir par l'entreprise, en lettres capitales, et à remettre au candidat", 8)
        + _blank("Raison sociale :", paper.handwritten(firm.name))
        + _blank("Nom du responsable :", paper.handwritten(firm.director))
        + "atteste que le candidat\n"
        + _ink_names(paper, "Nom :", "Nom d'usage :", "Prénom :")
        + _ink_birth(paper, "Né(e) le :")
        + "a le statut d'apprenti dans l'entreprise à la date de la présente.\n"
        + _blank("Maître d'apprentissage :", paper.handwritten(someone(case)))
        + rise(3)
        + halves(f"À {paper.handwritten(firm.place.town)} \\ le {paper.hand_date('issue_date', day)}", under(paper, "employer", "Signature et cachet de l'entreprise", stamp=seal_of(firm), high=27))
    )  # fmt: skip


@opened_layout("medical_certificate", "academy_blank_with_ticks_and_ink")
def academy_blank_with_ticks_and_ink(case: Case, paper: Paper) -> str:
    """The academy's model for those who cannot follow the scaffolding course: identity in ink, a
    box ticked, the physician's stamp."""
    rng, day = case.rng, issue_day(case, 2, 90)
    doctor, place = f"Docteur {someone(case)}", invent_place(case.rng)
    return (
        f"Académie {txt(de(academy(case)))} #h(1fr) {fine('modèle à compléter par le médecin', 8)}\n"
        + underscored(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL – FORMATION R408"), 15)
        + rise(2)
        + _blank("Je soussigné(e), Docteur", paper.handwritten(doctor.removeprefix("Docteur ")))
        + "certifie avoir examiné :\n"
        + _ink_names(paper, "NOM", "NOM D'USAGE", "PRÉNOM")
        + _ink_birth(paper, "NÉ(E) LE")
        + "et constaté que son état de santé est :\n\n"
        + f"#check(true) #h(1mm) incompatible avec la formation aux échafaudages de pied \\ #check(false) #h(1mm) compatible sous réserve d'aménagement\n\npour une durée de {paper.handwritten(rng.choice(('3 ans', '1 an', '18 mois')))}\n"
        + rise(2)
        + f"Fait à {paper.handwritten(place.town)}, le {paper.hand_date('issue_date', day)}\n"
        + rise(2)
        + f"#grid(columns: (1fr, 74mm), [{fine('Le secret médical s’oppose à la mention du diagnostic.', 7.5)}], [Cachet et signature du médecin \\ {paper.sign('authority', width_mm=68, height_mm=28, stamp=[doctor.upper(), place.town.upper(), f'RPPS 10{rng.randrange(10**8, 10**9)}'])}])\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "blank_of_the_school_filled_by_the_host")
def blank_of_the_school_filled_by_the_host(case: Case, paper: Paper) -> str:
    """A school's blank in a frame: host, trainee and days in ink, « tuteur » named, stamp beside
    the hand."""
    firm, rng = invent_firm(case.rng), case.rng
    first = dt.date(case.session - 1, rng.choice((1, 5)), 4)
    first += (-first.weekday() % 7) * ONE
    last = first + (7 * rng.choice((4, 5, 6)) - 3) * ONE
    stay = case.fact("periods", [(first, last, 1.0)])[0]
    start, end, _ = stay
    one, two = f"{start:%d/%m/%Y}", f"{end or start:%d/%m/%Y}"
    keep(paper, stay, one, two)
    weeks = ((end or start) - start).days // 7 + 1
    day = day_after(case, end)
    paper.put("employer", firm.name)
    paper.put("weeks", weeks, f"{weeks} semaines")
    body = (
        _blank("L'entreprise", paper.handwritten(firm.name))
        + _blank("représentée par (tuteur)", paper.handwritten(someone(case)))
        + "atteste que l'étudiant(e)\n"
        + _ink_names(paper, "Nom", "Nom d'usage", "Prénom")
        + f"a effectué un stage du #h(1mm) {paper.handwritten(one)} #h(2mm) au #h(1mm) {paper.handwritten(two)}\n"
        + _blank("soit une durée de", paper.handwritten(f"{weeks} semaines"))
    )
    return (
        ruled(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL"), 14)
        + f"BTS {txt(branch(case))} – session {case.session}\n"
        + rise(2)
        + frame(body, 5)
        + rise(2)
        + f"Date : {paper.hand_date('issue_date', day)}\n"
        + rise(2)
        + f"#grid(columns: (auto, auto), column-gutter: 6mm, align: horizon, [Signature du tuteur : \\ {paper.sign('employer', width_mm=60, height_mm=24)}], [{paper.stamp(seal_of(firm))}])\n"
    )  # fmt: skip


@opened_layout("benefit_waiver", "letter_on_plain_paper_by_hand_date")
def letter_on_plain_paper_by_hand_date(case: Case, paper: Paper) -> str:
    """A short typed letter of the candidate to the rectorate, day and hand in ink at the right."""
    who = case.person
    signed = case.fact("signed_on", case.day_before(0, 15))
    unit = case.rng.choice(("E1 (culture générale et expression)", "E2 (langue vivante)"))
    name = f"{who.first_name} {who.birth_name}"
    paper.put("full_name", name)
    return (
        f"{txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)}\n"
        + f"#pad(left: 95mm)[Rectorat de l'académie {txt(de(academy(case)))} \\ Bureau des BTS \\ {txt(seat(case))}]\n"
        + rise(8)
        + f"*Objet :* {paper.choose('renonciation au bénéfice d’une note', 'refus de conservation de bénéfice', 'abandon du bénéfice d’une note')} – BTS {paper.put('speciality', branch(case))}, session {case.session}\n\nMadame, Monsieur,\n\n"
        + f"Je vous informe que je renonce au bénéfice de la note obtenue à l'épreuve {txt(unit)} à la session {case.session - 1} et que je souhaite repasser cette épreuve. J'ai compris que cette renonciation est définitive.\n\n"
        + "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.\n"
        + rise(4)
        + f"#align(right)[Le {paper.hand_date('signed_on', signed)} \\ {paper.sign('candidate', width_mm=60, height_mm=22)}]\n"
    )  # fmt: skip
