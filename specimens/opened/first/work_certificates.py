"""Certificates of work out of payroll programs, of craftsmen, hospitals and temp agencies."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    big,
    born_on,
    civil,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    say,
    seal,
    signed,
    small,
    table,
    usage_row,
    who,
)
from specimens.people import invent_firm, invent_place

_WORK_DEFECTS = ("too_short", "wrong_job", "open_ended", "part_time")
Span = tuple[dt.date, dt.date | None, float]


def job_of(case: Case) -> str:
    """The job that the paper names: of the speciality's jobs, unless `wrong_job`."""
    jobs = case.title.jobs
    if case.has("wrong_job"):
        jobs = ("Vendeur en boulangerie", "Préparateur de commandes", "Aide à domicile")
    return case.fact("job_title", case.rng.choice(jobs))


def _spans(case: Case, count: int = 1) -> list[Span]:
    """Employments, oldest first, all before the upload; the last may go on."""
    rng = case.rng
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 1.0, 0.8, 0.6))
    months = rng.randrange(2, 7) if case.has("too_short") else rng.randrange(14, 50)
    goes_on = case.has("open_ended") or rng.random() < 0.3
    end = None if goes_on else case.today - dt.timedelta(days=rng.randrange(10, 160))
    start = (end or case.today) - dt.timedelta(days=30 * months + rng.randrange(15))
    found: list[Span] = [(start, end, share)]
    while len(found) < count and not case.has("too_short"):
        until = found[0][0] - dt.timedelta(days=rng.randrange(20, 300))
        found.insert(0, (until - dt.timedelta(days=rng.randrange(100, 500)), until, 1.0))
    return case.fact("periods", found)


def keep_span(paper: Paper, span: Span, style: str) -> tuple[str, str]:
    """The span as truth; its two days in that style (the second empty while it goes on)."""
    start, end, share = span
    first, last = say(start, style), say(end, style) if end else ""
    value = {"start": start.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add("periods", value, [first, last] if last else [first])
    return txt(first), txt(last) if last else ""


def _issue(case: Case, last: dt.date | None) -> dt.date:
    if last is None or case.has("future_date"):
        return case.fact("issue_date", case.day_before(1, 35))
    day_after = last + dt.timedelta(days=case.rng.randrange(8))
    return case.fact("issue_date", min(case.today, day_after))


def _rate(share: float) -> str:
    hours = f"{share * 151.67:.2f}".replace(".", ",")
    return f"{hours} heures mensuelles"


@opened_layout("work_certificate", "payroll_program", defects=_WORK_DEFECTS)
def payroll_certificate(case: Case, paper: Paper) -> str:
    """Printed by a payroll program on the last day: frames, codes, mentions of the law."""
    firm, span = invent_firm(case.rng), _spans(case)[-1]
    start, end = keep_span(paper, span, "slash")
    paper.setup.font, paper.setup.size_pt = "Liberation Sans", 9.5
    left = f"*{paper.put('employer', firm.name)}* \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())} \\ SIRET {txt(firm.siret)} – NAF {case.rng.randrange(10, 99)}{case.rng.randrange(10, 99)}A \\ URSSAF {case.rng.randrange(10**8, 10**9)}"
    right = f"Matricule : {case.rng.randrange(10, 999):05d} \\ {civil(paper)} \\ {who(paper, 'caps')} \\ {txt(case.person.street)} \\ {txt(case.person.place.post_code)} {txt(case.person.place.town.upper())}"
    until = f"au {end}" if end else "à ce jour (contrat en cours)"
    return (
        grid("1fr, 1fr", frame(left), frame(right), more="column-gutter: 8mm")
        + gap(5)
        + frame(big("CERTIFICAT DE TRAVAIL", 1.35), 3, "1pt")
        + gap(4)
        + "Nous soussignés, désignés ci-dessus, certifions avoir occupé dans notre établissement la personne dont le nom figure en regard :\n\n"
        + table(
            "1fr, 1fr, 2fr, 1.4fr",
            "*Date d'entrée*",
            "*Date de sortie*",
            "*Emploi*",
            "*Horaire*",
            start,
            end or "–",
            paper.put("job_title", job_of(case)),
            txt(_rate(span[2])),
        )
        + gap(2)
        + f"soit une présence du {start} {until}.\n\n"
        "En application de l'article L. 911-8 du code de la sécurité sociale, le salarié bénéficie du maintien à titre gratuit des garanties de frais de santé et de prévoyance.\n\n"
        + grid(
            "1fr, 1fr",
            f"Fait pour valoir ce que de droit, \\ {txt(firm.place.town)}, le {day(paper, 'issue_date', _issue(case, span[1]), 'slash', 'dots')}",
            signed(paper, "employer", "(signature et cachet commercial)", stamp=seal(firm)),
        )
    )


@opened_layout("work_certificate", "craftsman_letter", defects=_WORK_DEFECTS)
def craftsman_letter(case: Case, paper: Paper) -> str:
    """A small firm's letter typed without care: no title, spaces doubled, one long sentence."""
    firm, span = invent_firm(case.rng), _spans(case)[-1]
    start, end = keep_span(paper, span, case.rng.choice(("long", "dots", "abbr")))
    paper.setup.font = case.rng.choice(("Comic Neue", "Carlito", "Liberation Serif"))
    person = case.person
    until = f"jusqu'au {end}" if end else "et l'est toujours à la date de ce courrier"
    share = (
        "à temps complet"
        if span[2] == 1
        else f"à raison de {span[2] * 35:g} heures par semaine".replace(".", ",")
    )
    issued = _issue(case, span[1])
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ tel {txt(firm.phone)} \\ n° siret {txt(firm.siret)}\n"
        + gap(14)
        + f"#h(90mm) {txt(firm.place.town)} le {day(paper, 'issue_date', issued, 'slash', 'dots', 'long')}\n"
        + gap(12)
        + f"*Certificat de travail*\n\nJe soussigné {txt(firm.director)}, artisan, certifie que {civil(paper)}{who(paper, 'last_first')} né{'e' if person.sex == 'F' else ''} le {born_on(paper, 'slash', 'dots')} habitant {txt(person.street)} {txt(person.place.post_code)} {txt(person.place.town)} a travaillé dans mon entreprise {share} depuis le {start} {until} comme {paper.put('job_title', job_of(case))}.\n\n"
        "Je n'ai eu qu'à me louer de son travail. Délivré à sa demande pour s'inscrire au BTS.\n"
        + gap(6)
        + signed(paper, "employer", txt(firm.director), stamp=seal(firm), align="center")
    )


@opened_layout("work_certificate", "hospital_services", defects=_WORK_DEFECTS)
def hospital_services(case: Case, paper: Paper) -> str:
    """A public hospital's statement of services, grade by grade, signed by delegation."""
    place, rng = invent_place(case.rng), case.rng
    employer = rng.choice(
        (
            f"CHU de {place.town}",
            f"Hôpital intercommunal de {place.town}",
            f"Département – Conseil départemental ({place.department})",
        )
    )
    spans = _spans(case, 2)
    job, rows = job_of(case), []
    for span in spans:
        start, end = keep_span(paper, span, "dots")
        rows += [
            start,
            end or "ce jour",
            txt(job),
            txt("100 %" if span[2] == 1 else f"{span[2] * 100:.0f} %"),
            txt(rng.choice(("Contractuel", "Stagiaire", "Titulaire"))),
        ]
    paper.put("job_title", job)
    issued = _issue(case, spans[-1][1])
    return (
        grid(
            "1fr, 1fr",
            f"*{paper.put('employer', employer)}* \\ Pôle ressources humaines \\ Gestion des carrières",
            f"#align(right)[N/Réf. : GC/{rng.randrange(100, 999)} \\ Affaire suivie par : Mme Exemple]",
        )
        + gap(9)
        + big("ATTESTATION D'ACTIVITÉ SALARIÉE", 1.3, align="left")
        + "La Directrice des ressources humaines atteste que l'agent désigné ci-après\n\n"
        + frame(
            lines(
                ("Nom de famille", paper.birth_name()),
                *usage_row(paper, "Nom d'usage"),
                ("Prénom(s)", paper.given_names()),
                ("Date de naissance", born_on(paper, "dots")),
                gap_mm=1.8,
            )
        )
        + "a accompli les services suivants :\n\n"
        + table(
            "25mm, 25mm, 1fr, 18mm, 30mm",
            "*Début*",
            "*Fin*",
            "*Fonctions*",
            "*Quotité*",
            "*Situation*",
            *rows,
        )
        + f"\n\nCertifié exact le {day(paper, 'issue_date', issued, 'dots', 'long')}\n\n"
        + signed(
            paper,
            "employer",
            "Pour la Directrice et par délégation, \\ l'attachée d'administration",
            stamp=[employer, "Ressources humaines"],
            align="right",
        )
    )


@opened_layout("work_certificate", "temp_agency", defects=_WORK_DEFECTS)
def temp_agency(case: Case, paper: Paper) -> str:
    """A temporary-work agency's list of missions over two pages."""
    firm, rng = invent_firm(case.rng), case.rng
    spans = _spans(case, 3)
    job, rows = job_of(case), []
    for number, span in enumerate(spans, 1):
        start, end = keep_span(paper, span, "short")
        rows += [
            f"M{number:03d}",
            txt(invent_firm(rng).name),
            txt(job),
            start,
            end or "en cours",
            txt(f"{span[2] * 35:.1f} h".replace(".", ",")),
        ]
    paper.put("job_title", job)
    paper.setup.numbering = True
    return (
        firm_head(
            paper,
            firm,
            name=paper.put("employer", firm.name),
            also="Entreprise de travail temporaire",
        )
        + big("Certificat de travail temporaire", 1.3)
        + small("(articles L. 1234-19 et L. 1251-1 du code du travail)")
        + gap(4)
        + f"{civil(paper, short=True)}{who(paper, 'last_all')} – né(e) le {born_on(paper, 'slash')} – a été lié(e) à notre société par les contrats de mission détaillés ci-après, tous exécutés en la même qualification.\n\n"
        + table(
            "16mm, 1fr, 1fr, 20mm, 22mm, 20mm",
            "*N°*",
            "*Utilisateur*",
            "*Qualification*",
            "*Du*",
            "*Au*",
            "*Hebdo*",
            *rows,
        )
        + "#pagebreak()\n"
        + "Les heures effectuées ont donné lieu à bulletins de paie. L'intérimaire est libre de tout engagement pour les missions échues.\n\n"
        + f"Agence de {txt(firm.place.town)}, {day(paper, 'issue_date', _issue(case, spans[-1][1]), 'slash', 'abbr')}\n\n"
        + grid(
            "1fr, 1fr", signed(paper, "employer", "La responsable d'agence", stamp=seal(firm)), ""
        )
    )


@opened_layout("work_certificate", "typewritten", defects=_WORK_DEFECTS)
def typewritten(case: Case, paper: Paper) -> str:
    """A typewriter's sheet: underlined title, wide blanks, amounts of time in the margin."""
    firm, span = invent_firm(case.rng), _spans(case)[-1]
    start, end = keep_span(paper, span, case.rng.choice(("long", "padded")))
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = "Liberation Mono", 10.5, 0.9
    paper.setup.margin_mm = (25, 18, 20, 30)
    until = f"au {end}" if end else "à ce jour, l'intéressé(e) étant toujours présent(e)"
    rhythm = "à plein temps" if span[2] == 1 else f"à temps partiel ({span[2] * 100:.0f} %)"
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())}\n"
        + gap(15)
        + "#align(center)[#underline[C E R T I F I C A T #h(4mm) D E #h(4mm) T R A V A I L]]\n"
        + gap(12)
        + f"#h(10mm) Nous, soussignés, {txt(firm.form)} {txt(firm.name)}, certifions que {civil(paper)}{who(paper, 'last_first')}, né(e) le {born_on(paper, 'long', 'padded')}, a fait partie de notre personnel du {start} {until}, {rhythm}, en qualité de {paper.put('job_title', job_of(case))}.\n\n"
        "#h(10mm) En foi de quoi nous lui délivrons le présent certificat, pour servir et valoir ce que de droit.\n"
        + gap(10)
        + f"#h(60mm) {txt(firm.place.town)}, le {day(paper, 'issue_date', _issue(case, span[1]), 'long', 'padded')}\n\n#h(60mm) {txt(firm.director_title)},\n"
        + f"#pad(left: 60mm)[{paper.sign('employer', width_mm=62, height_mm=26, stamp=seal(firm))}]\n"
    )


@opened_layout("work_certificate", "side_column", defects=_WORK_DEFECTS)
def side_column(case: Case, paper: Paper) -> str:
    """A letter with the firm's particulars in a column at the left, periods as a list."""
    firm, spans = invent_firm(case.rng), _spans(case, 2)
    rows = []
    for span in spans:
        start, end = keep_span(paper, span, "dots")
        share = "temps plein" if span[2] == 1 else f"{span[2] * 35:g} h/semaine".replace(".", ",")
        rows.append(f"→ {start} – {end or 'aujourd’hui'} ({txt(share)})")
    paper.setup.font = case.rng.choice(("Lato", "Open Sans", "Carlito"))
    column = f'#text(size: 0.8em)[#text(weight: "bold", size: 1.2em)[{paper.put("employer", firm.name)}] \\ \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} \\ {txt(firm.place.town)} \\ \\ {txt(firm.phone)} \\ \\ SIRET \\ {txt(firm.siret)} \\ \\ {txt(firm.form)}]'
    body = (
        big("Attestation de présence dans l'entreprise", 1.25, align="left")
        + f"Établie le {day(paper, 'issue_date', _issue(case, spans[-1][1]), 'abbr', 'dots')} à {txt(firm.place.town)}\n\n"
        f"Je certifie que {civil(paper)}{who(paper, 'first_last')}, né(e) le {born_on(paper, 'dots', 'abbr')}, {'travaille' if spans[-1][1] is None else 'a travaillé'} chez nous comme *{paper.put('job_title', job_of(case))}* aux périodes ci-après :\n\n"
        + " \\ ".join(rows)
        + "\n\nCe document lui est remis pour compléter son dossier d'inscription à un examen.\n\n"
        + signed(
            paper,
            "employer",
            f"{txt(firm.director)} \\ {txt(firm.director_title)}",
            stamp=seal(firm),
        )
    )
    return grid(
        "42mm, 1fr",
        column,
        body,
        more="column-gutter: 8mm, stroke: (x, y) => if x == 1 { (left: 0.6pt) }, inset: 3mm",
    )
