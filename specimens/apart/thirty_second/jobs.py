"""Certificates of work."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.apart.thirty_second.wording import (
    below,
    birth,
    born,
    civil,
    east,
    filed,
    fine,
    footer,
    gap,
    heavy,
    inward,
    labels,
    lean,
    mid,
    named,
    near,
    of,
    on,
    over,
    pad,
    page,
    said,
    side,
    siret,
    slash,
    somebody,
    stroke,
    table,
    town_of,
)
from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_firm


def _time(share: float) -> str:
    if share >= 0.999:
        return "temps complet"
    return f"temps partiel ({share * 100:.0f} %, soit {share * 35:g} h par semaine)".replace(
        ".", ","
    )


@apart_layout("work_certificate", "mason_typewritten_with_framed_title", defects=JOBS)
def mason_typewritten_with_framed_title(case: Case, paper: Paper) -> str:
    """A small builder's typewriter: everything flush left, the title underscored."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = stays(case)[-1], job_of(case)
    one, last = said(paper, start), said(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    day = day_after(case, end)
    page(paper, 11, (typewriter_font(rng),), (22, 24, 20, 28))
    left = f"du {txt(one)} au {txt(last)}" if end else f"depuis le {txt(one)} et sans interruption à ce jour"  # fmt: skip
    return (
        f"Entreprise {paper.put('employer', firm.name)} \\ {txt(firm.form)} - maison fondée en 1974 \\ {txt(firm.street)} \\ {town_of(firm)} \\ Tél. {txt(firm.phone)}\n"
        + gap(16)
        + f"#box(stroke: 0.8pt, inset: 3mm)[{txt(paper.choose('CERTIFICAT DE TRAVAIL', 'C E R T I F I C A T  D E  T R A V A I L'))}]\n"
        + gap(10)
        + f"Je soussigné, {txt(firm.director)}, certifie avoir employé {named(paper)}, {born(paper)}, demeurant à {txt(case.person.place.town)}, {left}, à {txt(_time(share))}.\n\nEmploi tenu : {paper.put('job_title', job)}.\n\n"
        + (f"{case.person.agree('Il', 'Elle')} quitte l'entreprise libre de tout engagement.\n\n" if end else f"{case.person.agree('Il', 'Elle')} donne entière satisfaction.\n\n")
        + f"Certificat établi à {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}.\n"
        + gap(10)
        + inward(below(paper, ("employer", "L'employeur :", pad(firm, f"SIREN {firm.siren}")), 70), 70)
    )  # fmt: skip


@apart_layout("work_certificate", "leaving_kit_sheet_of_the_payroll_program", defects=JOBS)
def leaving_kit_sheet_of_the_payroll_program(case: Case, paper: Paper) -> str:
    """One sheet of a leaver's kit: two address blocks, a table of posts, rights kept, a hand."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    found, job = stays(case, rng.choice((1, 1, 2))), job_of(case)
    day = day_after(case, found[-1][1])
    page(paper, 9.3, ("Liberation Sans", "Liberation Sans Narrow", "Carlito"), (14, 16, 14, 16))
    shown, rows = paper.put("job_title", job), []
    for start, end, share in found:
        one, last = slash(start), slash(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append(
            (
                txt(one),
                txt(last or "présent"),
                shown,
                txt(_time(share)),
                rng.choice(("ETAM", "Ouvrier", "Technicien")),
            )
        )
    return (
        side(f"{heavy(paper.put('employer', firm.name))} \\ {txt(firm.street)} \\ {town_of(firm)} \\ SIRET : {txt(siret(firm))} \\ APE : 43{rng.randrange(10, 99)}A \\ URSSAF : {rng.randrange(100, 999)} {rng.randrange(10**6, 10**7)}", f"#v(14mm){txt(p.civility)} {txt(p.first_name)} {txt(p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}")
        + gap(6)
        + f"#block(width: 100%, stroke: 1pt, inset: 2.5mm)[{mid(heavy('CERTIFICAT DE TRAVAIL', 15))}]\n"
        + gap(3)
        + f"L'entreprise soussignée, représentée par {txt(firm.director)}, certifie que :\n"
        + labels([("Salarié", filed(paper)), ("Né(e) le", birth(paper)), ("Numéro de salarié", f"{rng.randrange(1, 999):05d}"), ("N° S.S.", f"{1 if p.sex == 'M' else 2} {p.birth_date:%y} {p.birth_date:%m} {rng.randrange(10, 95)} {rng.randrange(100, 999)} {rng.randrange(100, 999)}")], 36, row=2)
        + "a été inscrit(e) à l'effectif comme suit :\n"
        + table(rows, "(24mm, 24mm, 1fr, 46mm, 24mm)", ("Entrée", "Sortie", "Emploi", "Durée du travail", "Catégorie"))
        + gap(2)
        + ("Le solde de tout compte a été remis. Le salarié conserve le bénéfice de la complémentaire santé pendant douze mois au plus (art. L. 911-8 du code de la sécurité sociale). Il est libre de tout engagement.\n" if found[-1][1] else "Le contrat de travail est en cours d'exécution à la date du présent certificat.\n")
        + gap(6)
        + side(f"Fait à {txt(firm.place.town)} \\ le {on(paper, 'issue_date', day, slash(day))}", below(paper, ("employer", "Cachet et signature de l'employeur", pad(firm)), 76))
    )  # fmt: skip


@apart_layout("work_certificate", "hospital_statement_of_services", defects=JOBS)
def hospital_statement_of_services(case: Case, paper: Paper) -> str:
    """A public hospital's statement of services: considered law, dotted leaders, delegated hand."""
    rng, place = case.rng, near(case)
    (start, end, share), job = stays(case)[-1], job_of(case)
    one, last = said(paper, start), said(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    day = day_after(case, end)
    name = f"Centre hospitalier {of(place.town)}"
    page(paper, 10.2, ("Carlito", "Lato", "Open Sans"), (15, 20, 16, 20))
    blue = "rgb(0,90,150)"
    leader = " #box(width: 1fr, repeat[.]) "
    facts = [
        ("Grade ou emploi", heavy(paper.put("job_title", job))), ("Affectation", "direction des travaux et du patrimoine"),
        ("Date d'entrée", txt(one)), ("Date de sortie", txt(last) if end else "néant – agent en fonctions"),
        ("Quotité de travail", txt(_time(share))), ("Position", "activité – agent contractuel de droit public"),
    ]  # fmt: skip
    lines = "".join(f"#block(above: 2.6mm, below: 2.6mm)[{k}{leader}{v}]\n" for k, v in facts)
    return (
        side(f"{heavy(paper.put('employer', name), 14, blue)} \\ {fine('Établissement public de santé', 8)}", east(f"Direction des ressources humaines \\ Affaire suivie par {txt(somebody(case))} \\ Matricule {rng.randrange(10**5, 10**6)}"))
        + stroke(blue, 1.2)
        + gap(6)
        + mid(heavy(txt(paper.choose("ATTESTATION D'EMPLOI", "ÉTAT DES SERVICES ACCOMPLIS – CERTIFICAT DE TRAVAIL")), 14))
        + gap(4)
        + f"Le Directeur du centre hospitalier, vu le code général de la fonction publique, vu le décret n° 91-155 du 6 février 1991, certifie que {named(paper)}, {born(paper)}, a accompli dans l'établissement les services ci-après :\n\n"
        + inward(lines, 8)
        + gap(3)
        + "Le présent état est établi à la demande de l'agent, en vue de son inscription à un examen.\n"
        + gap(5)
        + inward(f"{txt(place.town)}, le {on(paper, 'issue_date', day)}\n\n" + over(paper, ("employer", "Pour le Directeur et par délégation, l'attachée d'administration", ["CENTRE HOSPITALIER", place.town.upper()]), somebody(case), 72), 78)
    )  # fmt: skip


@apart_layout("work_certificate", "temporary_agency_list_of_missions", defects=JOBS)
def temporary_agency_list_of_missions(case: Case, paper: Paper) -> str:
    """An agency for temporary work: the missions of one worker in a table, agency manager's hand."""
    firm, rng = invent_firm(case.rng), case.rng
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    day = day_after(case, found[-1][1])
    name = f"{firm.name} Intérim"
    page(paper, 9.8, ("Open Sans", "Liberation Sans", "DejaVu Sans"), (14, 16, 16, 16))
    red = rng.choice(("rgb(200,30,50)", "rgb(0,110,180)", "rgb(230,120,0)"))
    footer(paper, f"{name} – entreprise de travail temporaire – garantie financière souscrite – {firm.address}")  # fmt: skip
    shown, rows = paper.put("job_title", job), []
    for start, end, share in found:
        one, last = slash(start), slash(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        client = txt(f"{invent_firm(rng).name} ({near(case).town})")
        rows.append((client, shown, txt(one), txt(last or "en cours"), "35 h" if share > 0.99 else f"{share * 35:g} h".replace(".", ",")))  # fmt: skip
    return (
        f"#block(width: 100%, fill: {red}, inset: 3.5mm)[{heavy(paper.put('employer', name), 15, 'white')} #h(1fr) #text(fill: white)[Agence de {txt(firm.place.town)}]]\n"
        + gap(6)
        + heavy(txt(paper.choose("Certificat de travail", "Attestation d'emploi – missions d'intérim")), 16)
        + gap(3)
        + f"Nous certifions que {named(paper)}, {born(paper)}, a été salarié{case.person.agree('', 'e')} de notre agence et délégué{case.person.agree('', 'e')} auprès des entreprises utilisatrices suivantes :\n"
        + gap(2)
        + table(rows, "(1fr, 1fr, 24mm, 24mm, 20mm)", ("Entreprise utilisatrice", "Qualification", "Du", "Au", "Hebdo."), "luma(238)", inset=1.8)
        + gap(2)
        + fine("La colonne « Hebdo. » donne l'horaire de la mission par semaine ; 35 h correspondent à un temps plein.", 8)
        + "\n\nCe document est délivré à la demande de l'intéressé(e), sous réserve de rectification.\n"
        + gap(6)
        + side(f"Établi à {txt(firm.place.town)}, \\ le {on(paper, 'issue_date', day)}", over(paper, ("employer", "Le responsable d'agence", [name, *pad(firm)[1:]]), somebody(case), 72))
    )  # fmt: skip


@apart_layout("work_certificate", "group_certificate_in_french_and_english", defects=JOBS)
def group_certificate_in_french_and_english(case: Case, paper: Paper) -> str:
    """An international group's human resources: French text, English in italics under each line."""
    firm = invent_firm(case.rng)
    (start, end, share), job = stays(case)[-1], job_of(case)
    one, last = said(paper, start), said(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    day = day_after(case, end)
    page(paper, 10.4, ("Lato", "Carlito", "Liberation Serif"), (18, 22, 18, 24))
    footer(paper, f"{firm.name} Group – {firm.form} – {firm.address} – SIREN {firm.siren}")

    def twin(french_words: str, english: str, value: str) -> str:
        return f"#grid(columns: (62mm, 1fr), column-gutter: 4mm, [{txt(french_words)} \\ #text(size: 0.82em, fill: luma(90))[{lean(txt(english))}]], [{value}])\n#v(1mm)\n"

    return (
        east(f"{heavy(paper.put('employer', firm.name), 16, 'rgb(20,20,20)')} \\ {fine('Human Resources – Ressources humaines', 8)}")
        + gap(8)
        + f"{heavy(txt('Certificat de travail'), 18)} \\ {lean('Certificate of employment')}\n"
        + gap(5)
        + f"La société certifie que la personne désignée ci-après {'a fait' if end else 'fait'} partie de son personnel. \\ #text(size: 0.82em, fill: luma(90))[{lean('This is to certify that the person named below is or was an employee of the company.')}]\n"
        + gap(4)
        + "".join(twin(k, e, v) for (k, v), e in zip(civil(paper), ("Birth name", "Name in use", "Given names") if case.person.usage_name else ("Birth name", "Given names"), strict=True))
        + twin("Date de naissance", "Date of birth", birth(paper))
        + twin("Fonction", "Position held", heavy(paper.put("job_title", job)))
        + twin("Date d'entrée", "Start date", txt(one))
        + twin("Date de sortie", "End date", txt(last) if end else "contrat en cours / current employee")
        + twin("Temps de travail", "Working time", txt(_time(share)))
        + gap(5)
        + f"Fait à {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + gap(3)
        + over(paper, ("employer", "Le responsable des ressources humaines / HR Manager", pad(firm)), somebody(case), 76)
    )  # fmt: skip
