"""Certificates of work and attestations of employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.facts import JOBS, Stay, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirtieth.hands import Look, Press, on_dots, pen, sign
from specimens.opened.thirtieth.wording import (
    at,
    birth_words,
    bold,
    digits,
    drop,
    gap,
    home,
    lines_of,
    name_rows,
    near,
    note,
    of,
    page,
    par,
    plain_name,
    row,
    sheet_edge,
    someone,
    table,
    told,
    town,
    whole,
)
from specimens.people import invent_firm


def _time(share: float) -> str:
    if share >= 0.999:
        return "à temps plein"
    return f"à temps partiel, {share * 35:g} heures hebdomadaires".replace(".", ",")


def _kept(paper: Paper, stay: Stay, *shown: str) -> None:
    keep(paper, stay, *(s for s in shown if s))


@opened_layout(
    "work_certificate", "old_typed_copy_with_the_pen_through_the_typed_name", defects=JOBS
)
def old_typed_copy_with_the_pen_through_the_typed_name(case: Case, paper: Paper) -> str:
    """A typewritten certificate, grey of copying: the pen runs through the typed name, stamp under."""
    firm = invent_firm(case.rng)
    stay, job = stays(case)[-1], job_of(case)
    (start, end, share), day = stay, day_after(case, stay[1])
    one, last = told(start), told(end) if end else ""
    _kept(paper, stay, one, last)
    page(paper, 11.5, "Liberation Mono", (24, 22, 20, 26))
    paper.setup.fill, paper.setup.leading_em = "luma(246)", 0.95
    until = f"au {txt(last)}" if end else "à ce jour, et continue d'en faire partie"
    p = case.person
    mark = sign(paper, "employer", 76, 34, Look("dark", "ribbon", 56, 16, dy=6), press=Press(lines_of(firm), "plain", "black", 50, dy=-9))  # fmt: skip
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(town(firm))}\n"
        + gap(16)
        + at("center", f"#underline[{txt(paper.choose('CERTIFICAT DE TRAVAIL', 'C E R T I F I C A T   D E   T R A V A I L'))}]")
        + gap(10)
        + par(f"Nous soussignés, {txt(firm.name)}, certifions que ", paper.full_name(), f", {p.born} le ", paper.birth_date(form=told(p.birth_date)), f", a été employé{p.agree('', 'e')} dans notre maison du {txt(one)} {until}, {txt(_time(share))}, en qualité de :")
        + at("center", paper.put("job_title", job))
        + par(f"{p.agree('Il', 'Elle')} nous quitte libre de tout engagement." if end else "Certificat établi sur demande, le contrat étant toujours en cours.")
        + par("En foi de quoi le présent certificat a été délivré.")
        + gap(6)
        + whole(f"#pad(left: 70mm)[{txt(firm.place.town)}, le {paper.date('issue_date', day, form=told(day))} \\ {mark} \\ #v(-11mm) {txt(firm.director)}]")
    )  # fmt: skip


@opened_layout(
    "work_certificate", "payroll_export_with_table_of_periods_and_two_signatories", defects=JOBS
)
def payroll_export_with_table_of_periods_and_two_signatories(case: Case, paper: Paper) -> str:
    """A payroll program's certificate with a table of periods; who made it out and who vouches."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    found, job = stays(case, rng.choice((1, 2, 2))), job_of(case)
    day = day_after(case, found[-1][1])
    page(paper, 9.6, rng.choice(("Carlito", "Liberation Sans")), (15, 17, 15, 17))
    body = [bold(txt(w)) for w in ("Date d'entrée", "Date de sortie", "Emploi", "Temps de travail")]
    shown = paper.put("job_title", job)
    for stay in found:
        one, last = digits(stay[0]), digits(stay[1]) if stay[1] else ""
        _kept(paper, stay, one, last)
        body += [
            txt(one),
            txt(last or "présent à l'effectif"),
            shown,
            txt(f"{stay[2] * 100:.0f} %"),
        ]
    who = [
        txt("Établi par"), txt("Certifié par"), f"{txt(someone(case))}, gestionnaire de paie", f"{txt(firm.director)}, {txt(firm.director_title.lower())}",
        sign(paper, "employer", 76, 18, Look("pencil", "monogram", 16, 9)),
        sign(paper, "employer", 82, 30, Look("ball", "script", 44, 15, dx=10), press=Press(lines_of(firm, f"SIRET {firm.siret}"), "rectangle", "blue", 50, dx=-8)),
    ]  # fmt: skip
    identity = [
        *name_rows(paper, "Nom de naissance", "Nom marital ou d'usage", "Prénom(s)"), "Né(e) le", paper.birth_date(form=digits(p.birth_date)),
        "N° de sécurité sociale", f"{1 if p.sex == 'M' else 2} {p.birth_date:%y %m} {rng.randrange(10, 95)} {rng.randrange(100, 999)} {rng.randrange(100, 999)}", "Adresse", home(paper),
    ]  # fmt: skip
    return (
        row([f"{bold(paper.put('employer', firm.name), 12)} \\ {txt(firm.address)} \\ SIRET {txt(firm.siret)} – APE {rng.randrange(10, 96)}{rng.randrange(10, 99)}Z", f"#block(stroke: 0.8pt, inset: 3mm)[{bold(txt('CERTIFICAT DE TRAVAIL'), 14)}]"], "(1fr, auto)", 5, "left + horizon")
        + gap(6)
        + table(identity, "(48mm, 1fr)", inset=1.8, stroke="0.3pt + luma(150)")
        + par("A fait partie du personnel de l'entreprise aux périodes et dans les emplois suivants :")
        + table(body, "(32mm, 36mm, 1fr, 34mm)", inset=2.2, fill="(x, y) => if y == 0 { luma(222) }")
        + par("Portabilité : l'intéressé(e) bénéficie, dans les conditions de l'article L. 911-8 du code de la sécurité sociale, du maintien des garanties de prévoyance et de frais de santé.")
        + par(f"Délivré à {txt(firm.place.town)} le ", bold(paper.date("issue_date", day, form=digits(day))), ", pour valoir ce que de droit.")
        + gap(2)
        + whole(table(who, "(1fr, 88mm)", inset=1.8, stroke="0.3pt + luma(150)", align="left + top"))
    )  # fmt: skip


@opened_layout(
    "work_certificate", "bordered_attestation_of_the_cooperative_with_pen_dates", defects=JOBS
)
def bordered_attestation_of_the_cooperative_with_pen_dates(case: Case, paper: Paper) -> str:
    """A cooperative's printed form within a border: person, job and days by pen on dots."""
    firm, p = invent_firm(case.rng), case.person
    stay, job = stays(case)[-1], job_of(case)
    (start, end, share), day = stay, day_after(case, stay[1])
    one, last = digits(start), digits(end) if end else ""
    _kept(paper, stay, one, last)
    page(paper, 11, "Libertinus Serif", (26, 28, 22, 28))
    paper.setup.leading_em = 1.3
    sheet_edge(12, "2pt + rgb(120,90,30)", paper)
    sheet_edge(14, "0.5pt + rgb(120,90,30)", paper)
    shown = plain_name(paper)
    till = last or "ce jour (contrat en cours)"
    mark = sign(paper, "employer", 70, 34, Look("violet", "knot", 36, 15, dx=-12, dy=5), press=Press([firm.name, "Le Gérant", firm.place.town], "round", "violet", 34, dx=12))  # fmt: skip
    return (
        at("center", f"{bold(paper.put('employer', firm.name), 15, 'rgb(120,90,30)')} \\ {txt(firm.address)}")
        + gap(10)
        + at("center", f"#text(size: 21pt, tracking: 1.2pt)[{txt('Attestation d’emploi')}]")
        + gap(8)
        + par("Nous attestons que ", on_dots(pen(paper, shown, "full_name")))
        + par("né(e) le ", on_dots(pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat()), "56mm"), " travaille ou a travaillé dans notre établissement")
        + par("du ", on_dots(paper.handwritten(one, 14), "58mm"), " au ", on_dots(paper.handwritten(till, 14)))
        + par("dans l'emploi de ", on_dots(pen(paper, job, "job_title")))
        + par("Horaire : ", on_dots(paper.handwritten(_time(share), 14)))
        + par("Cette attestation est remise au salarié pour son dossier d'examen.")
        + par("Fait à ", on_dots(paper.handwritten(firm.place.town, 14), "56mm"), ", le ", on_dots(paper.hand_date("issue_date", day)))
        + gap(4)
        + whole(f"#align(center)[Signature et cachet \\ {mark}]")
    )  # fmt: skip


@opened_layout(
    "work_certificate", "hospital_state_of_services_with_director_by_delegation", defects=JOBS
)
def hospital_state_of_services_with_director_by_delegation(case: Case, paper: Paper) -> str:
    """A public hospital's statement: services in lines, hand right of the words of delegation."""
    rng, place = case.rng, near(case)
    found, job = stays(case), job_of(case)
    stay = found[-1]
    day = day_after(case, stay[1])
    one, last = told(stay[0]), told(stay[1]) if stay[1] else ""
    _kept(paper, stay, one, last)
    page(paper, 10.5, "Liberation Sans", (16, 20, 15, 20))
    house = f"Centre hospitalier fictif {of(place.town)}"
    services = [
        "Emploi occupé", bold(paper.put("job_title", job)), "Affectation", txt(rng.choice(("Services techniques et logistiques", "Direction des travaux et du patrimoine"))),
        "Entrée en fonctions", txt(one), "Cessation de fonctions", txt(last) if last else "en fonctions à la date du présent état",
        "Quotité", txt(f"{stay[2] * 100:.0f} % d'un temps complet"), "Qualité", "agent contractuel de droit public",
    ]  # fmt: skip
    mark = sign(paper, "employer", 64, 34, Look("dark", "stroke", 42, 15, dx=6, dy=3), press=Press(["CENTRE HOSPITALIER", place.town.upper(), "Ressources humaines"], "dater", "red", 33, dx=-10))  # fmt: skip
    return (
        row([f"#box(fill: rgb(0,90,150), inset: 2mm)[{bold(txt('CH'), 14, 'white')}]", f"{bold(paper.put('employer', house), 12)} \\ {txt(place.post_code)} {txt(place.town)} – Direction des ressources humaines \\ {note(f'Affaire suivie par {someone(case)} – poste {rng.randrange(1000, 9999)}', 8)}"], "(16mm, 1fr)", 3, "left + horizon")
        + "#line(length: 100%, stroke: 1pt + rgb(0,90,150))\n"
        + gap(5)
        + at("center", bold(txt(paper.choose("CERTIFICAT DE TRAVAIL", "ÉTAT DES SERVICES VALANT CERTIFICAT DE TRAVAIL")), 14))
        + gap(4)
        + par("Le directeur du centre hospitalier certifie que ", paper.full_name(), ", ", birth_words(paper), ", a accompli ou accomplit dans l'établissement les services ci-après :")
        + table(services, "(56mm, 1fr)", inset=2.4, stroke="(x, y) => (top: 0.4pt, bottom: 0.4pt)")
        + par("Le présent certificat est délivré à l'intéressé(e) en vue de son inscription à un examen.")
        + drop()
        + gap(3)
        + par(f"{txt(place.town)}, le ", paper.date("issue_date", day, form=told(day)))
        + whole(row(["Pour le directeur et par délégation, \\ l'attachée d'administration chargée du personnel contractuel", mark], "(72mm, 66mm)", 4, "left + horizon"))
    )  # fmt: skip


@opened_layout("work_certificate", "sole_trader_half_sheet_with_pen_above_the_stamp", defects=JOBS)
def sole_trader_half_sheet_with_pen_above_the_stamp(case: Case, paper: Paper) -> str:
    """A tradesman's half sheet across: few lines, day in words, pen above the dotted rule."""
    firm, p = invent_firm(case.rng), case.person
    stay, job = stays(case)[-1], job_of(case)
    (start, end, share), day = stay, day_after(case, stay[1])
    one, last = digits(start), digits(end) if end else ""
    _kept(paper, stay, one, last)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    page(paper, 10.4, "Comic Neue", (12, 16, 10, 16))
    until = f"et jusqu'au {txt(last)}" if end else "et y travaille toujours"
    mark = sign(paper, "employer", 64, 22, Look("royal", "spikes", 40, 14))
    stamp = paper.stamp(lines_of(firm, firm.phone), shape="rectangle", colour="black", width_mm=50)
    return (
        row([f"{bold(paper.put('employer', firm.name), 14)} \\ {txt(firm.director)} – artisan", at("right", f"{txt(firm.address)} \\ SIRET {txt(firm.siret)}")], "(1fr, 1fr)")
        + "#line(length: 100%, stroke: 0.6pt)\n"
        + at("center", bold(txt("Certificat de travail"), 15))
        + par(f"Je certifie avoir employé {txt(p.civility)} ", paper.put("full_name", f"{p.first_name} {p.birth_name}"), ", ", birth_words(paper), f", à partir du {txt(one)} {until}, comme ", paper.put("job_title", job), f", {txt(_time(share))}.")
        + par(f"Certificat fait à {txt(firm.place.town)} le ", paper.date("issue_date", day, form=french.date_with_weekday(day)), ".")
        + whole(row([stamp, on_dots(mark, "68mm") + " \\ " + note("le patron", 8.5)], "(1fr, 70mm)", 6, "left + horizon"))
    )  # fmt: skip
