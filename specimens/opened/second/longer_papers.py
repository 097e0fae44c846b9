"""Papers of two pages drawn apart: what counts stands on one page and is signed on the other."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.jobs import (
    JOB_DEFECTS,
    held_job,
    issued_after,
    kept_period,
    worked_periods,
)
from specimens.opened.second.registrations import SUBJECTS, candidate_number, edited_and_signed
from specimens.opened.second.wording import (
    band,
    born,
    boxes,
    civil_rows,
    foot,
    letters,
    named,
    right,
    said,
    spot,
    tiny,
    when,
)
from specimens.opened.second.work_and_study import (
    CONTRACT_DEFECTS,
    contract_term,
    signed_day,
    stated_hours,
    with_signatories,
)
from specimens.people import invent_firm, invent_school
from specimens.specialities import ACADEMIES

_CLAUSES = (
    ("Obligations de l'employeur", "L'employeur assure la formation pratique, confie des tâches conformes à la progression annuelle arrêtée avec le centre et prévient les représentants légaux en cas d'absence."),
    ("Obligations de l'apprenti", "L'apprenti effectue le travail confié, suit les enseignements, se présente aux épreuves et respecte le règlement intérieur de chaque lieu de formation."),
    ("Obligations du centre", "Le centre définit les objectifs, assure la coordination avec le maître d'apprentissage et inscrit l'apprenti à l'examen."),
    ("Période probatoire", "Le contrat peut être rompu par l'une des parties jusqu'à l'échéance des quarante-cinq premiers jours, consécutifs ou non, de formation pratique en entreprise."),
    ("Congés", "La durée des congés payés est celle que prévoit la loi ; cinq jours ouvrables supplémentaires sont accordés pour la préparation des épreuves."),
    ("Litiges", "Tout différend est soumis au médiateur de l'apprentissage avant la saisine du conseil de prud'hommes."),
)  # fmt: skip


@opened_layout("apprenticeship_contract", "signed_overleaf", defects=CONTRACT_DEFECTS)
def signed_overleaf(case: Case, paper: Paper) -> str:
    """Parties and terms on the first page; clauses, place, day and the three hands on the second."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end, signed = contract_term(case)
    paper.setup.numbering = True
    clauses = "\n\n".join(f"*{head}.* {text}" for head, text in _CLAUSES)
    return with_signatories(
        paper,
        f"#align(center)[#text(size: 1.5em)[*Contrat d'apprentissage*]\n#v(1mm)\n#text(size: 0.85em)[Imprimé établi d'après le formulaire Cerfa 10103 – code du travail, sixième partie, livre II]]\n#v(8mm)\n*Employeur* \\ {paper.put('employer', firm.name)}, {txt(firm.form)} – {txt(firm.address)} – SIRET {firm.siret}\n\n"
        f"*Apprenti(e)*\n#grid(columns: (50mm, 1fr), row-gutter: 2.5mm, {civil_rows(paper, 'Nom de naissance', 'Nom d’usage', 'Prénoms', 'Date de naissance')}, [Domicile], [{txt(case.person.street)}, {txt(case.person.place.town)}])\n\n"
        f"*Formation* \\ Centre : {txt(school.name)}, {txt(school.address)} \\ Certification préparée : BTS {paper.put('diploma', rng.choice(case.title.printed))} \\ Nombre d'heures de formation au centre : {stated_hours(paper, '{} h')}\n\n"
        f"*Exécution* \\ Le contrat commence le {when(paper, 'start', start, 'long', 'slash')} pour se terminer le {when(paper, 'end', end, 'long', 'slash')}. Durée hebdomadaire : 35 heures, temps de centre compris.\n\n"
        f"*Maître d'apprentissage* \\ {txt(invent_firm(rng).director)}, {rng.randrange(5, 25)} ans de pratique.\n\n*Rémunération* \\ {boxes('1fr, 1fr', '[De 18 à 20 ans], [51 % du SMIC]', '[À partir de 21 ans], [61 % du SMIC]')}\n#pagebreak()\n{clauses}\n#v(8mm)\nLes parties déclarent avoir pris connaissance de l'ensemble des deux pages.\n\nÀ {txt(firm.place.town)}, le {signed_day(paper, signed, 'long', 'slash', 'dots')}\n#v(4mm)\n"
        f"#grid(columns: (1fr, 1fr), row-gutter: 6mm, [{spot(paper, 'apprentice', 'L’apprenti(e), lu et approuvé', 'above')}], [{spot(paper, 'employer', firm.director_title, 'above', stamp=letters(firm))}], [{spot(paper, 'training_centre', 'Vu, le directeur du CFA', 'above', stamp=letters(school))}], [])",
    )


@opened_layout("registration_confirmation", "units_overleaf")
def units_overleaf(case: Case, paper: Paper) -> str:
    """The account of the registration on one page, units and signature overleaf."""
    edited, signed = edited_and_signed(case)
    person = case.person
    paper.setup.font = paper.choose("Carlito", "Liberation Sans")
    paper.setup.footer = f"#text(size: 7.5pt)[Édition du {edited:%d/%m/%Y} #h(1fr) page #context counter(page).display()/2]"
    paper.put("edited_on", edited.isoformat(), f"{edited:%d/%m/%Y}")
    civil = [tiny("Nom de naissance", paper.birth_name()), tiny("Prénoms", paper.given_names())]
    civil += (
        [tiny("Nom d'usage", paper.usage_name()), tiny("Sexe", person.sex)]
        if person.usage_name
        else []
    )
    civil += [
        tiny("Date de naissance", when(paper, "birth_date", person.birth_date, "slash")),
        tiny("Lieu de naissance", txt(person.birth_place)),
        tiny("Adresse", txt(f"{person.street} {person.place.post_code} {person.place.town}")),
        tiny("Téléphone", txt(person.phone)),
    ]
    rows = ", ".join(
        f"[{code}], [{txt(label)}], [{case.rng.choice(('À passer', 'À passer', 'Bénéfice', 'Dispense'))}]"
        for code, label in SUBJECTS
    )
    return (
        f'*RÉGION ACADÉMIQUE – ACADÉMIE DE {paper.put("academy", ACADEMIES[case.academy][0], ACADEMIES[case.academy][0].upper())}* \\ Inscription au brevet de technicien supérieur\n#v(4mm)\n#block(fill: rgb("#e6eef8"), width: 100%, inset: 3mm)[#text(size: 1.3em)[*Récapitulatif d\'inscription*] #h(1fr) Session {paper.put("session", case.session)}]\n'
        + boxes("1fr, 1fr", *civil, stroke="0.3pt + luma(170)")
        + boxes(
            "1fr, 1fr",
            tiny("N° candidat", candidate_number(paper)),
            tiny("Spécialité", paper.put("speciality", case.rng.choice(case.title.printed))),
            tiny("Qualification présentée", "Brevet de technicien supérieur"),
            tiny("Langue vivante A", "Anglais"),
            stroke="0.3pt + luma(170)",
        )
        + "\nLes informations recueillies font l'objet d'un traitement destiné à l'organisation de l'examen. Vous disposez d'un droit d'accès et de rectification auprès du service des examens.\n#pagebreak()\n*Unités*\n"
        + boxes("18mm, 1fr, 34mm", "[*Code*], [*Libellé*], [*Statut*]", rows)
        + f"#v(6mm)\nJe déclare exactes les informations figurant sur les deux pages et je demande à me présenter à l'examen.\n#v(3mm)\n#table(columns: (1fr, 1fr), inset: 3mm, stroke: 0.5pt, [Date : {paper.hand_date('signed_on', signed)}], [Signature (du représentant légal si le candidat est mineur) : \\ {paper.sign('candidate', width_mm=64, height_mm=24)}])"
    )


@opened_layout("work_certificate", "reference_with_duties", defects=JOB_DEFECTS)
def reference_with_duties(case: Case, paper: Paper) -> str:
    """An attestation with its duties at length, the hand and the stamp on the second page."""
    firm, periods = invent_firm(case.rng), worked_periods(case)
    start, end = kept_period(paper, periods[-1], lambda day: said(day, "slash"))
    share = periods[-1][2]
    length = (
        "à temps plein"
        if share == 1.0
        else f"à temps partiel ({share * 100:.0f} % d'un temps plein)"
    )
    span = f"du {start} au {end}" if end else f"depuis le {start} et à ce jour encore"
    duties = "\n".join(
        f"- {x}"
        for x in (
            "préparation des dossiers d'exécution et des pièces de marché",
            "relevés sur place, métrés et plans de récolement",
            "consultation des fournisseurs et des sous-traitants",
            "planification hebdomadaire et suivi des heures",
            "réunions de coordination et comptes rendus",
            "contrôle de la qualité et levée des réserves",
        )
    )
    paper.setup.footer = foot(firm)
    paper.setup.size_pt = 11.5
    return (
        band(
            paper.put("employer", firm.name),
            txt(firm.place.town),
            paper.choose('rgb("#334155")', 'rgb("#7f1d1d")', 'rgb("#065f46")'),
        )
        + f"#v(8mm)\n#text(size: 1.25em)[*ATTESTATION DE TRAVAIL*]\n#v(6mm)\nLa direction de l'entreprise atteste que {named(paper)}, {born(paper)}, est ou a été {case.person.agree('salarié', 'salariée')} de l'entreprise {span}, {txt(length)}.\n\nPoste tenu : *{paper.put('job_title', held_job(case))}*\n\nPrincipales tâches confiées :\n\n{duties}\n\nL'entreprise emploie {case.rng.randrange(6, 60)} personnes et intervient dans toute la région.\n#pagebreak()\nAu cours de cette période, {case.person.agree('il', 'elle')} a fait preuve de sérieux et d'initiative, et aucun reproche n'a été formulé à son encontre.\n\nAttestation établie à la demande de l'intéressé{case.person.agree('', 'e')} en vue de son inscription à un examen.\n#v(6mm)\n{txt(firm.place.town)}, le {when(paper, 'issue_date', issued_after(case, periods), 'long', 'slash', 'zero')}\n#v(4mm)\n"
        + right(
            spot(
                paper,
                "employer",
                f"{firm.director}, {firm.director_title.lower()}",
                paper.choose("above", "under", "over"),
                stamp=letters(firm),
            )
        )
    )


@opened_layout("employment_contract", "initialled_pages")
def initialled_pages(case: Case, paper: Paper) -> str:
    """A part-time or full-time contract over two pages, signed at the end."""
    firm, rng = invent_firm(case.rng), case.rng
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(200, 900)))
    paper.setup.justify, paper.setup.numbering = True, True
    articles = (
        ("Objet", f"La société engage {case.person.agree('le salarié', 'la salariée')}, qui l'accepte, en qualité de {paper.put('job_title', held_job(case))}, pour une durée indéterminée."),
        ("Prise d'effet", f"Le présent contrat prend effet le {when(paper, 'start', start, 'long', 'words')}."),
        ("Durée du travail", "La durée du travail est fixée à 151,67 heures par mois, soit un temps complet."),
        ("Lieu de travail", f"L'emploi est exercé à {firm.place.town} et sur les chantiers du département."),
        ("Confidentialité", "Chacune des parties s'interdit de divulguer les informations dont elle aurait connaissance à l'occasion du contrat."),
        ("Protection sociale", "Les caisses de retraite et de prévoyance sont celles de la branche."),
    )  # fmt: skip
    texts = [
        f"#text(size: 1.05em)[*{k}. {head}*] \\ {text}"
        for k, (head, text) in enumerate(articles, 1)
    ]
    return (
        f"#align(center)[#text(size: 1.3em)[CONTRAT DE TRAVAIL]]\n#v(5mm)\nLa société {paper.put('employer', firm.name)}, immatriculée sous le n° {firm.siren}, dont le siège est situé {txt(firm.address)},\n\net\n\n{named(paper)}, {born(paper)}, de nationalité {txt(case.person.nationality_word.lower())},\n\nconviennent de ce qui suit :\n\n"
        + "\n\n".join(texts[:3])
        + "\n#pagebreak()\n"
        + "\n\n".join(texts[3:])
        + f"\n#v(8mm)\nEn double exemplaire, à {txt(firm.place.town)}.\n#v(4mm)\n#table(columns: (1fr, 1fr), stroke: none, inset: 2mm, [{spot(paper, 'candidate', case.person.agree('Le salarié', 'La salariée'), 'under')}], [{spot(paper, 'employer', 'Pour la société', 'under', stamp=letters(firm))}])"
    )
