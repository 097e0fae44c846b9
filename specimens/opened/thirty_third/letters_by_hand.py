"""Papers written wholly by hand, on squared, lined, plain or school paper."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import JOBS, day_after, job_of, keep, stays, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirty_third.wording import (
    DAY,
    academy,
    gap,
    hand_of,
    lines,
    of,
    rubber,
    ruled_sheet,
    said,
    said_day,
    school_sheet,
    script,
    sheet,
    slashed,
    squared,
    written_name,
)
from specimens.people import invent_firm, invent_place


def _glued(words: str) -> str:
    return words.replace(" ", "_")


def _birth(paper: Paper, shown: str) -> str:
    return said(paper, "birth_date", paper.case.person.birth_date.isoformat(), shown)


@opened_layout("employer_attestation", "plumber_on_squared_paper_under_his_stamp")
def plumber_on_squared_paper_under_his_stamp(case: Case, paper: Paper) -> str:
    """A craftsman's lines on a leaf of squares; his rubber stamp at the head, his hand at the foot."""
    firm, p, rng = invent_firm(case.rng), case.person, case.rng
    sheet(paper, 210, 297, 15, 16, 15, 20)
    squared(paper)
    s = script(paper, "Comic Neue", 10)
    day = case.fact("issue_date", case.day_before(1, 28))
    began = dt.date(case.session - 2, 9, rng.randrange(1, 20))
    boss = rng.choice(("Thierry Drouet", "Abdel Maurel", "Bruno Lacoste"))
    word = paper.choose("apprenti", "apprenti") + p.agree("", "e")
    return (
        f"#block(height: 30mm, below: 0mm)[{paper.stamp(rubber(firm, 'Tél. ' + firm.phone), shape='plain', width_mm=56)}]\n"
        + lines(paper, s, f"{_glued(firm.place.town)}, le {said_day(paper, 'issue_date', day, french.date_long(day))}", side="right")
        + lines(paper, s, "", "ATTESTATION DE L'EMPLOYEUR", "", side="center")
        + lines(
            paper, s,
            f"Je soussigné {_glued(boss)}, artisan, patron de l'entreprise {said(paper, 'employer', firm.name, firm.name)}, atteste que {p.civility} {written_name(paper)}, {p.born} le {_birth(paper, slashed(p.birth_date))}, est bien {word} chez moi depuis le {_glued(slashed(began))} et prépare son BTS {case.title.printed[0]} avec nous.",
            "Son contrat d'apprentissage est toujours en cours.",
            "", "Fait pour son dossier d'examen.", "", indent=10,
        )
        + f"#align(right)[#block(width: 70mm)[{lines(paper, s, paper.choose('Le patron,', 'L’employeur,'))}{hand_of(paper, 'employer', None, 64, 26)}]]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "farm_contractor_on_a_lined_pad", defects=JOBS)
def farm_contractor_on_a_lined_pad(case: Case, paper: Paper) -> str:
    """A farmer who also does works for others writes on a lined pad: one stay, hand and stamp."""
    p, rng = case.person, case.rng
    place = invent_place(rng)
    name = rng.choice(("GAEC des Trois Exemples", "EARL du Champ Fictif", "ETA de la Vallée Modèle"))  # fmt: skip
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = french.date_long(start), french.date_long(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, 210, 297, 18, 18, 14, 22)
    ruled_sheet(paper, 9, 27, 29)
    s = script(paper, "Breip", 9)
    worked = "à temps complet" if share >= 0.999 else f"{f'{share * 35:g}'.replace('.', ',')} heures par semaine"  # fmt: skip
    ended = f"jusqu'au {_glued(last)}" if end else "et y travaille toujours aujourd'hui"
    hired = p.agree("employé", "employée")
    here = f"a été {hired} chez nous du" if end else f"est {hired} chez nous depuis le"
    return (
        lines(paper, s, said(paper, "employer", name, name), "Exploitation et travaux pour tiers", _glued(f"{place.post_code} {place.town}"), "")
        + lines(paper, s, "CERTIFICAT DE TRAVAIL", "", side="center")
        + lines(
            paper, s,
            f"Je soussigné {_glued(rng.choice(('Bruno Ferrand', 'Yannick Aubertin', 'Loïc Vasseur')))}, gérant, certifie que {p.civility} {written_name(paper)}, {p.born} le {_birth(paper, french.date_long(p.birth_date))} à {_glued(p.birth_place)}, {here} {_glued(one)} {ended}, {worked}.",
            f"{p.agree('Il', 'Elle')} occupait l'emploi de {said(paper, 'job_title', job, job)}." if end else f"{p.agree('Il', 'Elle')} occupe l'emploi de {said(paper, 'job_title', job, job)}.",
            f"{p.agree('Il', 'Elle')} nous quitte libre de tout engagement." if end else "Certificat remis à sa demande.",
            "", indent=8,
        )
        + lines(paper, s, f"Fait à {_glued(place.town)} le {said_day(paper, 'issue_date', day, french.date_long(day))}", "", "Le gérant,")
        + f"#pad(left: 14mm)[{hand_of(paper, 'employer', [name, 'Travaux agricoles et ruraux', f'{place.post_code} {place.town}'], 76, 30)}]\n"
    )  # fmt: skip


def _month(case: Case) -> dt.date:
    return dt.date(case.session - 1, case.rng.choice((1, 2, 5)), case.rng.randrange(2, 20))


@opened_layout("internship_attestation", "tutors_note_under_a_printed_head")
def tutors_note_under_a_printed_head(case: Case, paper: Paper) -> str:
    """A tutor's quick note on the firm's headed half sheet, visiting card size print on top."""
    firm, p, rng = invent_firm(case.rng), case.person, case.rng
    weeks = case.fact("weeks", rng.choice((4, 5, 6, 8)))
    start = _month(case)
    spans = case.fact("periods", [(start, start + (7 * weeks - 3) * DAY, 1.0)])
    shown = []
    for first, last, share in spans:
        keep(paper, (first, last, share), slashed(first), slashed(last))
        shown.append(f"du {slashed(first)} au {slashed(last)}")
    day = case.fact("issue_date", case.day_before(1, 9) if case.has("future_date") else min(case.today, spans[-1][1] + rng.randrange(0, 12) * DAY))  # fmt: skip
    sheet(paper, 210, 220, 14, 20, 12, 20)
    s = script(paper, "Dancing Script", 9.5)
    ink = rng.choice(("rgb(150,60,20)", "rgb(20,90,110)", "rgb(70,70,70)"))
    tutor = rng.choice(("Thierry Prigent", "Bruno Cassagne", "Loïc Hervouet"))
    return (
        f'#text(size: 17pt, weight: "bold", fill: {ink})[{paper.put("employer", firm.name)}] #h(1fr) #text(size: 8pt)[{txt(firm.address)}]\n#v(-2mm)\n#line(length: 100%, stroke: 1.4pt + {ink})\n#text(size: 7.5pt)[Tél. {txt(firm.phone)} – SIRET {txt(firm.siret)} – {txt(firm.form)}]\n'
        + lines(paper, s, "Attestation de stage", "", side="center")
        + lines(
            paper, s,
            f"Je, {_glued(tutor)}, tuteur dans l'entreprise, certifie que {written_name(paper)}, {p.born} le {_birth(paper, slashed(p.birth_date))}, étudiant{p.agree('', 'e')} en BTS, a fait son stage dans notre service {_glued(' et '.join(shown)) if len(shown) == 1 else ' et '.join(shown)}, soit {said(paper, 'weeks', weeks, f'{weeks} semaines')}.",
            "Stagiaire ponctuel, motivé et bien intégré à l'équipe." if p.sex == "M" else "Stagiaire ponctuelle, motivée et bien intégrée à l'équipe.",
            "",
        )
        + lines(paper, s, f"À {_glued(firm.place.town)}, le {said_day(paper, 'issue_date', day, french.date_long(day))}")
        + f"#grid(columns: (52mm, 1fr), column-gutter: 2mm, [{lines(paper, s, 'Le tuteur de stage')}], [{hand_of(paper, 'employer', rubber(firm), 72, 30)}])\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "association_president_on_plain_paper")
def association_president_on_plain_paper(case: Case, paper: Paper) -> str:
    """An association took the trainee twice: the president writes on plain paper, round stamp beside."""
    p, rng = case.person, case.rng
    place = invent_place(rng)
    body = rng.choice(("Les Bâtisseurs d'Exemple", "Chantiers Fictifs Solidaires", "Ateliers du Modèle"))  # fmt: skip
    weeks = rng.choice((8, 10))
    first = dt.date(case.session - 1, 1, rng.randrange(6, 20))
    later = first + rng.randrange(110, 140) * DAY
    half = (7 * weeks // 2 - 3) * DAY
    spans = case.fact("periods", [(first, first + half, 1.0), (later, later + half, 1.0)])
    for start, end, share in spans:
        keep(paper, (start, end, share), french.date_long(start), french.date_long(end))
    told = " puis ".join(f"du {_glued(french.date_long(a))} au {_glued(french.date_long(b))}" for a, b, _ in spans)  # fmt: skip
    total = case.fact("weeks", weeks)
    day = case.fact("issue_date", case.day_before(1, 9) if case.has("future_date") else min(case.today, spans[-1][1] + rng.randrange(0, 20) * DAY))  # fmt: skip
    sheet(paper, 210, 297, 20, 20, 16, 24)
    s = script(paper, "Kristi", 10.5)
    seal = paper.stamp([body.upper(), "Association", "loi 1901", place.town], shape="round", width_mm=36)  # fmt: skip
    return (
        lines(paper, s, "Association " + said(paper, "employer", body, body), _glued(f"{rng.randrange(2, 60)} place de l'Exemple"), _glued(f"{place.post_code} {place.town}"), "")
        + lines(paper, s, "Attestation de fin de stage", "", side="center")
        + lines(
            paper, s,
            f"Je soussignée {_glued(rng.choice(('Odile Maurel', 'Corinne Drouet', 'Maryse Lacoste')))}, présidente de l'association, atteste que {p.civility} {written_name(paper)}, {p.born} le {_birth(paper, french.date_long(p.birth_date))}, a été {p.agree('accueilli', 'accueillie')} en stage dans notre association {told}, soit {said(paper, 'weeks', total, f'{total} semaines')} en tout.",
            f"{p.agree('Il', 'Elle')} a participé aux chantiers et au suivi des devis.",
            "", indent=12,
        )
        + lines(paper, s, f"Fait à {_glued(place.town)}, le {said_day(paper, 'issue_date', day, french.date_long(day))}")
        + gap(4)
        + f"#grid(columns: (70mm, 1fr), align: horizon, [{lines(paper, s, 'La présidente')}{hand_of(paper, 'employer', None, 66, 26)}], [{seal}])\n"
    )  # fmt: skip


@opened_layout("benefit_waiver", "candidates_letter_on_a_school_sheet")
def candidates_letter_on_a_school_sheet(case: Case, paper: Paper) -> str:
    """The candidate's letter on a school sheet with a margin: gives up kept marks."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 14))
    shown = case.title.printed[0]
    units = rng.sample(list(units_of(case)), rng.choice((1, 2)))
    sheet(paper, 210, 297, 14, 12, 12, 44)
    school_sheet(paper, 14 + 8, 40)
    s = script(paper, "Ecolier_court", 8, scale=0.92)
    given_up = " et ".join(f"{code} « {label} »" for code, label, _ in units)
    notes = "de la note" if len(units) == 1 else "des notes"
    return (
        lines(paper, s, written_name(paper), _glued(p.street), _glued(f"{p.place.post_code} {p.place.town}"), f"{p.agree('Né', 'Née')} le {_birth(paper, french.date_long(p.birth_date))}")
        + lines(paper, s, "Rectorat – Service des examens", f"Académie {of(academy(case))}", "", side="right")
        + lines(paper, s, "Objet : refus du bénéfice de notes", f"BTS {said(paper, 'speciality', shown, shown).replace('_', ' ')}", f"session {case.session}", "", "Madame, Monsieur,", "")
        + lines(
            paper, s,
            f"Je vous informe que je renonce au bénéfice {notes} obtenue{'s' if len(units) > 1 else ''} à l'épreuve {given_up} lors de la session {case.session - 1}. Je souhaite repasser cette partie de l'examen et j'ai bien compris que ce choix est définitif.",
            "Je vous prie d'agréer, Madame, Monsieur, mes salutations respectueuses.", "",
            indent=10,
        )
        + lines(paper, s, f"Fait à {_glued(p.place.town)}, le {said_day(paper, 'signed_on', signed, french.date_long(signed))}", "Signature du candidat :" if p.sex == "M" else "Signature de la candidate :", side="left")
        + f"#pad(left: 30mm)[{hand_of(paper, 'candidate', None, 70, 26)}]\n"
    )  # fmt: skip
