"""What employers write of those who work or worked for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    ONE,
    b,
    below,
    block,
    bottom,
    boxes,
    came,
    caps,
    chart,
    civil,
    face,
    facts,
    framed,
    free,
    gap,
    inked,
    level,
    lid,
    mid,
    named,
    named_below,
    number,
    of,
    on,
    penned,
    push,
    right,
    roll,
    row_of,
    sheet,
    slash,
    sm,
    strip,
    two,
    way,
    who,
)
from specimens.people import invent_firm, invent_place


def _time(share: float) -> str:
    return "temps plein" if share >= 0.999 else f"temps partiel {share * 100:.0f} %"


@opened_layout("work_certificate", "notary_style_statement_of_engagement", defects=JOBS)
def notary_style_statement_of_engagement(case: Case, paper: Paper) -> str:
    """An office of experts: a letter in the first person with the stay in its own line."""
    firm, p = invent_firm(case.rng), case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = way(paper, start), way(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    span = (
        f"entrée le {one}, sortie le {last}"
        if end
        else f"entrée le {one}, toujours en fonction ce jour"
    )
    face(paper, 11, "Libertinus Serif", "Caladea", "Liberation Serif")
    bottom(
        paper,
        f"{firm.name} – {firm.form} – RCS {firm.place.town} {firm.siren} – TVA FR00{firm.siren}",
    )
    return (
        mid(f"{b(paper.put('employer', firm.name), 16)} \\ {sm(f'{firm.address} – tél. {firm.phone}', 8.5)}")
        + "#line(length: 100%, stroke: 0.3pt)\n"
        + gap(12)
        + f"{b(txt(paper.choose('Certificat de travail', 'CERTIFICAT DE TRAVAIL')), 14)}\n"
        + gap(5)
        + f"{txt(firm.director)}, agissant en qualité de {txt(firm.director_title.lower())}, atteste avoir compté dans ses effectifs {who(paper)}, {came(paper)} :\n"
        + push(f"{b(txt(span))} \\ poste : {paper.put('job_title', job)} ({txt(_time(share))})", 12)
        + gap(2)
        + ("Le solde de tout compte a été réglé et notre collaborateur se trouve dégagé de toute obligation, hormis celle de discrétion.\n\n" if end else "Aucune procédure de rupture n'est en cours.\n\n")
        + f"Délivré à {p.agree('l’intéressé', 'l’intéressée')} sur sa demande à {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}.\n"
        + gap(6)
        + push(named_below(paper, "employer", "", firm.director, inked(firm, firm.phone), 64), 85)
    )  # fmt: skip


@opened_layout("work_certificate", "network_of_shops_cells_with_reason_of_leaving", defects=JOBS)
def network_of_shops_cells_with_reason_of_leaving(case: Case, paper: Paper) -> str:
    """A pay program's sheet: captions over values in cells, posts held below."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = slash(start), slash(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, 210, 297, (14, 15, 13, 15))
    face(paper, 9.4, "Liberation Sans", "Open Sans", "DejaVu Sans")
    until = (
        [("Date de sortie", b(txt(last)))] if end else [("Date de sortie", "présent à l'effectif")]
    )
    return (
        two(f"{b(paper.put('employer', firm.name), 11)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)}", f"{sm('N° SIRET')} {txt(number(firm))} \\ {sm('Code APE')} 47{rng.randrange(10, 99)}Z \\ {sm('Urssaf')} {rng.randrange(100, 999)}00{rng.randrange(1000, 9999)}")
        + gap(4)
        + f"#rect(width: 100%, inset: 2.5mm, stroke: 1pt)[{mid(b(txt(paper.choose('CERTIFICAT DE TRAVAIL', 'CERTIFICAT DE TRAVAIL (art. L. 1234-19)')), 14))}]\n"
        + gap(2)
        + caps([*civil(paper, "Nom de famille", "Nom d'usage", "Prénom", alone=True), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Matricule", f"{rng.randrange(10000, 99999)}"), ("Adresse", txt(f"{p.street}, {p.place.town}"))], 2)
        + caps([("Date d'entrée", b(txt(one))), *until, ("Horaire", txt(_time(share)))], 3)
        + chart(("Emploi(s) tenu(s)", "Coefficient", "Catégorie"), [(paper.put("job_title", job), str(rng.randrange(150, 360)), rng.choice(("Employé", "Technicien", "Agent de maîtrise")))], "(1fr, 30mm, 40mm)")
        + sm("Portabilité : sous conditions, le salarié garde ses garanties complémentaires santé et prévoyance pendant une durée au plus égale à douze mois. L'organisme assureur est informé de la cessation du contrat par l'employeur.", 8)
        + gap(3)
        + f"Certificat édité à {txt(firm.place.town)}, le {on(paper, 'issue_date', day, slash(day))}, pour valoir ce que de droit.\n"
        + right(below(paper, "employer", "Cachet de l'entreprise et signature", inked(firm, "SIRET " + firm.siret), 70))
    )  # fmt: skip


@opened_layout("work_certificate", "public_hospital_trust_statement_of_contracts", defects=JOBS)
def public_hospital_trust_statement_of_contracts(case: Case, paper: Paper) -> str:
    """A public body's statement: one line a contract, shares in words, director by delegation."""
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    day = day_after(case, found[-1][1])
    body = f"Syndicat mixte {rng.choice(('des eaux', 'des transports', 'de l’habitat'))} du pays {of(place.town)}"
    rows = []
    for start, end, share in found:
        one, last = slash(start), slash(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append((txt(f"CDD-{start:%y}{rng.randrange(100, 999)}" if end else "CDI"), txt(one), txt(last or "à ce jour"), txt(_time(share))))  # fmt: skip
    face(paper, 10, "Lato", "Carlito", "Liberation Sans")
    return (
        f"{b(paper.put('employer', body), 12.5, 'rgb(0,90,60)')} \\ {sm(f'Établissement public – {place.post_code} {place.town}', 8)}\n"
        + gap(2)
        + two(f"Service du personnel \\ Affaire suivie par {txt(named(case))}", right(f"{txt(place.town)}, le {on(paper, 'issue_date', day)}"))
        + gap(8)
        + mid(f"#underline(offset: 2.5pt)[{b(txt(paper.choose('ATTESTATION D’EMPLOI', 'CERTIFICAT DE TRAVAIL', 'ATTESTATION D’EMPLOI ET DE SERVICES')), 13)}]")
        + gap(4)
        + f"Le président du syndicat mixte certifie que {who(paper)}, {came(paper)}, occupe ou a occupé dans ses services l'emploi de {b(paper.put('job_title', job))} dans les conditions suivantes :\n"
        + gap(1)
        + chart(("Engagement", "À compter du", "Jusqu'au", "Quotité"), rows, "(1fr, 1fr, 1fr, 1fr)")
        + gap(1)
        + "Les absences pour maladie ne sont pas déduites. Cette attestation ne préjuge pas des droits à ancienneté.\n"
        + gap(5)
        + push(named_below(paper, "employer", "Pour le président, le directeur général des services", named(case), ["SYNDICAT MIXTE", place.town.upper()], 66), 80)
    )  # fmt: skip


@opened_layout("work_certificate", "farm_blank_completed_with_a_pen", defects=JOBS)
def farm_blank_completed_with_a_pen(case: Case, paper: Paper) -> str:
    """A union's blank on a half sheet: name and job typed, the days written by pen."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    one, last = slash(start), slash(end) if end else "à ce jour"
    keep(paper, (start, end, share), one, *([last] if end else []))
    sheet(paper, 210, 148, (11, 15, 9, 15))
    face(paper, 9.6, "Liberation Serif", "Liberation Sans", "DejaVu Serif")
    shown = paper.put("employer", firm.name)
    return (
        f"{sm('Modèle diffusé par la fédération patronale fictive', 7)} #h(1fr) {sm('à établir en deux exemplaires', 7)}\n"
        + mid(b(txt("CERTIFICAT DE TRAVAIL"), 15))
        + f"L'entreprise {b(shown)}, {txt(firm.address)}, SIRET {txt(number(firm))}, certifie que\n"
        + f"{who(paper)}, {came(paper)},\n\n"
        + f"a été son salarié du #h(2mm) {penned(paper, one)} #h(2mm) au #h(2mm) {penned(paper, last)} #h(3mm) (dates incluses)\n\n"
        + f"en qualité de {paper.put('job_title', job)}, {txt(_time(share))}{', et quitte l’entreprise libre de tout engagement' if end else ''}.\n"
        + gap(1)
        + two(f"Fait à {txt(firm.place.town)}, le {paper.hand_date('issue_date', day, 14)} \\ {sm(f'N° {rng.randrange(1, 60)} du registre du personnel', 7.5)}", below(paper, "employer", "L'employeur (signature, cachet)", inked(firm), 66), "(70mm, 1fr)")
    )  # fmt: skip


@opened_layout("work_certificate", "agency_branch_printout_of_assignments", defects=("too_short", "wrong_job"))  # fmt: skip
def agency_branch_printout_of_assignments(case: Case, paper: Paper) -> str:
    """A temporary agency's plain print: each assignment in three lines, totals of days."""
    agency, rng = invent_firm(case.rng), case.rng
    found, job = stays(case, 3, over=True), job_of(case)
    day = day_after(case, found[-1][1])
    name = rng.choice(("Missions Modèle", "Renfort Fictif Intérim", "Spécimen Travail temporaire"))
    face(paper, 9.2, "DejaVu Sans Mono", "Liberation Mono")
    paper.put("job_title", job)
    lines = []
    for k, (first, last, _) in enumerate(found, 1):
        until = last or case.today
        one, end = slash(first), slash(until)
        keep(paper, (first, until, 1.0), one, end)
        lines.append(f"{k}. du {txt(one)} au {txt(end)} - {txt(job)} \\ #h(6mm) client : {txt(invent_firm(rng).name)} - {rng.choice(('surcroît', 'remplacement'))} - 35h00 \\ #h(6mm) jours calendaires : {(until - first).days + 1}")  # fmt: skip
    seal = [name.upper(), agency.place.town.upper()]
    return (
        f"{b(paper.put('employer', name), 12)} \\ Agence {txt(of(agency.place.town))} - {txt(agency.street)} \\ SIRET {txt(number(agency))}\n"
        + gap(3)
        + f"{b(txt(paper.choose('ATTESTATION D’EMPLOI', 'CERTIFICAT DE TRAVAIL')), 13)} #h(1fr) dossier {rng.randrange(10**5, 10**6)}\n#line(length: 100%, stroke: (dash: \"dashed\"))\n"
        + f"Intérimaire : {roll(paper)} \\ Né(e) le ... : {paper.birth_date(form=slash(case.person.birth_date))}\n"
        + "#line(length: 100%, stroke: (dash: \"dashed\"))\n"
        + "\n\n".join(lines)
        + "\n\n#line(length: 100%, stroke: (dash: \"dashed\"))\nEmployeur : l'entreprise de travail temporaire. Libre de tout engagement.\n"
        + gap(3)
        + f"{txt(agency.place.town)}, le {on(paper, 'issue_date', day, slash(day))}\n"
        + gap(2)
        + level(paper, "employer", f"{named(case)}, chef d'agence", seal, 64)
    )  # fmt: skip


@opened_layout(
    "job_description", "collectivity_sheet_with_purpose_and_relations", defects=("wrong_job",)
)
def collectivity_sheet_with_purpose_and_relations(case: Case, paper: Paper) -> str:
    """A personnel office's job sheet: purpose, activities, relations, constraints; two hands."""
    firm, rng = invent_firm(case.rng), case.rng
    job = job_of(case)
    acts = rng.sample(("Préparer et suivre les dossiers techniques", "Établir les devis quantitatifs", "Coordonner les intervenants", "Veiller au respect des délais", "Tenir à jour les tableaux de bord", "Contrôler la qualité des prestations", "Assurer la veille réglementaire"), 4)  # fmt: skip
    face(paper, 9.7, "Carlito", "Open Sans", "Liberation Sans")
    bullets = "\n".join(f"- {txt(a)}" for a in acts)
    return (
        strip(firm, paper.put("employer", firm.name), rng.choice(("rgb(160,80,0)", "rgb(20,80,140)")), "Ressources humaines", f"Réf. FP-{rng.randrange(10, 99)}")
        + mid(b(txt(paper.choose("FICHE DE POSTE", "FICHE DE POSTE INDIVIDUELLE")), 15))
        + boxes([("Intitulé du poste", b(paper.put("job_title", job))), ("Agent occupant le poste", roll(paper)), ("Supérieur direct", txt(named(case))), ("Site", txt(firm.place.town)), ("Temps de travail", "35 heures")], 1)
        + f"{b('Raison d’être du poste')}\n\nContribuer, dans le domaine confié, à la bonne exécution des affaires de l'entreprise, de l'étude à la livraison.\n\n{b('Activités principales')}\n\n{bullets}\n\n"
        + two(f"{b('Relations internes')}\n\nDirection, bureau d'études, magasin", f"{b('Relations externes')}\n\nClients, fournisseurs, organismes de contrôle")
        + f"\n{b('Contraintes')} : déplacements, permis B, port des équipements de protection.\n"
        + gap(2)
        + f"Entretien du {free(paper, case.today - rng.randrange(30, 500) * ONE)}\n"
        + row_of(paper, [("candidate", "L'agent", None), ("employer", "Le supérieur direct", None)], 165, 21)
    )  # fmt: skip


@opened_layout("employment_contract", "open_ended_letter_with_job_clauses", defects=("wrong_job",))
def open_ended_letter_with_job_clauses(case: Case, paper: Paper) -> str:
    """An engagement without term: titles in the margin of the text, both hands side by side."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(120, 1100) * ONE)
    job = job_of(case)
    face(paper, 10, "Liberation Serif", "Caladea", "Carlito")
    paper.setup.justify = True
    return (
        block(firm, paper.put("employer", firm.name), f"SIRET {number(firm)}")
        + gap(4)
        + mid(b(txt(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "CONTRAT À DURÉE INDÉTERMINÉE")), 14))
        + gap(2)
        + f"La société désignée ci-dessus, représentée par {txt(firm.director)}, et {who(paper)}, {came(paper)}, domicilié{p.agree('', 'e')} {txt(p.street)} à {txt(p.place.town)}, conviennent de ce qui suit.\n\n"
        + f"{b('Engagement.')} Le salarié est engagé à compter du {on(paper, 'start', start)}, sans limitation de durée, sous réserve de la visite d'information et de prévention.\n\n"
        + f"{b('Fonctions.')} Il exerce les fonctions de {paper.put('job_title', job)}, sous l'autorité de {txt(named(case))}.\n\n"
        + f"{b('Essai.')} Le contrat devient définitif au terme de {rng.choice(('deux', 'trois'))} mois.\n\n"
        + f"{b('Horaires et salaire.')} Trente-cinq heures par semaine ; {rng.randrange(1850, 2900)} euros bruts par mois sur douze mois.\n\n"
        + f"{b('Congés, prévoyance.')} Selon la convention collective n° {rng.randrange(1000, 3200)} et les accords de l'entreprise.\n\n"
        + f"{b('Rupture.')} Le préavis est celui que fixe la convention. La clause de confidentialité survit à la rupture.\n"
        + gap(3)
        + f"Fait en double à {txt(firm.place.town)}, le {free(paper, start - rng.randrange(1, 20) * ONE)}\n"
        + gap(2)
        + two(lid(paper, "candidate", "Le salarié (« lu et approuvé »)", None, 66, 26), lid(paper, "employer", f"Pour la société, {firm.director}", inked(firm), 68))
    )  # fmt: skip


@opened_layout("employment_contract", "seasonal_form_typed_in_ruled_lines", defects=("wrong_job",))
def seasonal_form_typed_in_ruled_lines(case: Case, paper: Paper) -> str:
    """A fixed-term contract from a bookkeeper's model: facts first, conditions in small print."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(80, 420) * ONE)
    end = case.fact("end", start + rng.randrange(150, 540) * ONE)
    job = job_of(case)
    face(paper, 9.6, "Liberation Sans", "DejaVu Sans", "Lato")
    return (
        framed(mid(f"{b(txt('CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE'), 13)} \\ {sm(rng.choice(('motif : accroissement temporaire d’activité', 'motif : attente de l’entrée en service d’un titulaire')), 8.5)}"), 2, "1pt")
        + gap(2)
        + facts([("Société", b(paper.put("employer", firm.name))), ("Siège", txt(firm.address)), ("SIRET / APE", txt(f"{number(firm)} / 43{rng.randrange(10, 99)}C")), ("Signataire", txt(f"{firm.director}, {firm.director_title}"))], 40)
        + "#line(length: 100%, stroke: 0.3pt)\n"
        + facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", paper.birth_date(form=slash(p.birth_date))), ("Domicile", txt(f"{p.street}, {p.place.post_code} {p.place.town}"))], 40)
        + "#line(length: 100%, stroke: 0.3pt)\n"
        + facts([("Poste", paper.put("job_title", job)), ("Début du contrat", on(paper, "start", start)), ("Terme du contrat", on(paper, "end", end)), ("Durée du travail", "151,67 heures mensuelles"), ("Rémunération", f"{rng.randrange(1800, 2500)} € bruts"), ("Lieu de travail", txt(firm.place.town)), ("Période d'essai", f"{rng.choice((2, 4))} semaines")], 40)
        + gap(1)
        + "#text(size: 0.85em)[Au terme du contrat, le salarié perçoit l'indemnité de fin de contrat égale à 10 % de la rémunération brute totale, sauf embauche à durée indéterminée. Il bénéficie de la caisse de retraite complémentaire et de la mutuelle de l'entreprise. La déclaration préalable à l'embauche a été faite auprès de l'Urssaf. Toute modification fait l'objet d'un avenant écrit.]\n"
        + gap(2)
        + f"{txt(firm.place.town)}, le {free(paper, start - rng.randrange(0, 6) * ONE)}, en deux originaux.\n"
        + row_of(paper, [("employer", "Signature de l'employeur", inked(firm)), ("candidate", "Signature du salarié", None)], 170)
    )  # fmt: skip
