"""What employers of every size certify about those who work or worked for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.sixth.facts import JOB_DEFECTS, after_leaving, keep, spells, trade
from specimens.opened.sixth.wording import (
    boxes,
    cell,
    down,
    headed,
    legal_foot,
    listing,
    numeric,
    on_day,
    signs_under,
    stamp_of,
    stranger,
    strong,
    tab,
    title_line,
    told_apart,
)
from specimens.people import invent_firm


@apart_layout("work_certificate", "group_personnel_system_print", defects=JOB_DEFECTS)
def group_personnel_system_print(case: Case, paper: Paper) -> str:
    """A group's personnel system: matricule, successive posts in a grid with their working time,
    rights carried over, a printed page number."""
    firm, rng = invent_firm(case.rng), case.rng
    found, job = spells(case, extra=rng.randrange(2)), trade(case)
    end = found[-1][1]
    day = after_leaving(case, end)
    paper.setup.font, paper.setup.size_pt, paper.setup.margin_mm = "Liberation Sans", 9, (15, 16, 15, 16)  # fmt: skip
    legal_foot(paper, f"{firm.name} {firm.form} – siège social {firm.address} – RCS {firm.siren} – TVA FR{rng.randrange(10, 99)}{firm.siren}")  # fmt: skip
    rows = []
    for spell in found:
        first, last, share = spell
        one, two = f"{first:%d.%m.%Y}", f"{last:%d.%m.%Y}" if last else "31.12.9999"
        keep(paper, spell, one, *([two] if last else []))
        shown = two if last else "à ce jour"
        rows.append((one, shown, txt(job), rng.choice(("CDI", "CDD")) if last else "CDI", f"{share * 100:.2f} %".replace(".", ",")))  # fmt: skip
    paper.put("job_title", job)
    return (
        f"{strong(paper.put('employer', firm.name), 14)} #h(1fr) #text(size: 7.5pt)[HR-ADM / ZCERT{rng.randrange(10, 99)} – page 1 / 1]\n#line(length: 100%, stroke: 0.5pt)\n"
        + down(4)
        + title_line(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION D'EMPLOI") if end is None else "CERTIFICAT DE TRAVAIL", 13, "left")
        + boxes([("Matricule", txt(f"{rng.randrange(10**7, 10**8):08d}")), *told_apart(paper, "Nom de naissance", "Nom marital", "Prénom", one=True), ("N° de sécurité sociale", txt(f"{1 if case.person.sex == 'M' else 2} {case.person.birth_date:%y %m} 99 999 {rng.randrange(100, 999)} {rng.randrange(10, 97)}")), ("Établissement", txt(f"{rng.randrange(1000, 9999)} {firm.place.town.upper()}")), ("Convention collective", txt(f"IDCC {rng.randrange(1000, 2999)}"))], 3)
        + down(2)
        + f"La société certifie que la personne ci-dessus {'fait partie' if end is None else 'a fait partie'} de son personnel aux conditions suivantes :\n"
        + headed(("Du", "Au", "Emploi occupé", "Nature", "Taux d'activité"), rows, "(24mm, 24mm, 1fr, 18mm, 30mm)")
        + ("En application de l'article L. 911-8 du code de la sécurité sociale, le maintien des garanties frais de santé et prévoyance est acquis à compter de la cessation du contrat.\n\n" if end else "Document établi à la demande du salarié.\n\n")
        + f"{txt(firm.place.town)}, {on_day(paper, 'issue_date', day, f'{day:%d.%m.%Y}')}\n"
        + down(3)
        + f"#pad(left: 95mm)[{signs_under(paper, 'employer', 'Pour la Direction des Ressources Humaines', below=stranger(case))}]"
    )  # fmt: skip


@apart_layout("job_description", "matrix_of_skills_sheet")
def matrix_of_skills_sheet(case: Case, paper: Paper) -> str:
    """A quality system's sheet: header grid with its version, missions in a table, two visas."""
    firm, rng = invent_firm(case.rng), case.rng
    job = trade(case)
    paper.setup.size_pt = 9.5
    rows = [(txt(a), txt(b)) for a, b in (("Études", "Analyser les demandes, chiffrer, rédiger les offres"), ("Préparation", "Planifier, commander, préparer les dossiers d'exécution"), ("Réalisation", "Suivre les travaux, animer les réunions, contrôler"), ("Clôture", "Réceptionner, établir le décompte, archiver"))]  # fmt: skip
    return (
        f"#table(columns: (45mm, 1fr, 40mm), inset: 2mm, stroke: 0.6pt, align: center + horizon, [{strong(paper.put('employer', firm.name))}], [{strong(txt(paper.choose('FICHE DE POSTE', 'Fiche de poste', 'FICHE DE FONCTION')), 14)}], [Réf. FP-{rng.randrange(10, 99)} \\ Version {rng.randrange(1, 6)} du {numeric(case.today - dt.timedelta(days=rng.randrange(300, 900)))}])\n"
        + listing([("Intitulé du poste", strong(paper.put("job_title", job))), *told_apart(paper, "Nom du titulaire", "Nom d'usage", "Prénom du titulaire", one=True), ("Responsable hiérarchique", txt(stranger(case))), ("Liaisons", "clients, fournisseurs, bureau de contrôle"), ("Lieu", txt(firm.place.town))], 50)
        + tab("Missions et activités")
        + headed(("Étape", "Activités"), rows, "(34mm, 1fr)")
        + tab("Compétences attendues")
        + "Savoirs : réglementation, lecture de plans, tableur. Savoir-faire : organiser, rendre compte. Savoir-être : rigueur, sens du service.\n"
        + tab("Moyens")
        + "Véhicule de service, ordinateur portable, équipements de protection individuelle.\n"
        + down(4)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, [{cell(paper, 'employer', 'Visa du responsable', stamp_of(firm), 66)}], [{cell(paper, 'candidate', 'Visa du titulaire', None, 66)}])\n"
    )  # fmt: skip
