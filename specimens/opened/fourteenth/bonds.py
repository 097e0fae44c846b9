"""Contracts of work as firms draw them up."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.frames import (
    box,
    colons,
    duo,
    legend,
)
from specimens.opened.fourteenth.hands import abreast, hand, rungs
from specimens.opened.fourteenth.wording import (
    A4,
    BOOK,
    DAY,
    SLIM,
    addressed,
    aside_day,
    bar,
    below_page,
    born_on,
    called,
    centred,
    down,
    lean,
    number,
    on,
    parts,
    pick_ink,
    rubber,
    sheet,
    small,
    strong,
    third,
)
from specimens.people import invent_firm


@opened_layout("employment_contract", "replacement_of_an_absent_colleague_as_a_letter", defects=("wrong_job",))
def replacement_of_an_absent_colleague_as_a_letter(case: Case, paper: Paper) -> str:
    """A fixed-term contract written as a letter that says « vous »; employee signs below a line of
    agreement."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(300, 700) * DAY)
    end = case.fact("end", start + rng.randrange(180, 290) * DAY)
    job, tint = job_of(case), pick_ink(case)
    sheet(paper, A4, (17, 22, 16, 24), (*BOOK, "Lato"), 10.8)
    below_page(paper, f"{firm.name} – {firm.form} – SIRET {number(firm)} – {firm.address}")
    return (
        strong(paper.put("employer", firm.name), 16, tint) + "\n" + bar(0.6, tint) + down(3) + addressed(paper, 96) + down(3)
        + f"{txt(firm.place.town)}, le {aside_day(paper, start - rng.randrange(2, 9) * DAY)}" + down(2)
        + f"{strong('Objet :')} {strong(txt(paper.choose('contrat de travail à durée déterminée', 'votre contrat de travail à durée déterminée')))}" + down(2)
        + f"{who.civility},\n\nNous vous confirmons votre engagement dans les conditions ci-après, étant rappelé que vous êtes {called(paper)}, {born_on(paper)}, de nationalité {who.nationality_word.lower()}.\n\n"
        + f"{strong('Motif.')} Vous remplacez partiellement {txt(third(case))}, {txt(rng.choice(('absente', 'absent')))} pour congé parental.\n\n{strong('Emploi.')} Vous occuperez le poste de {strong(paper.put('job_title', job))}, qualification ETAM, niveau {rng.choice('BCDE')}.\n\n"
        + f"{strong('Durée.')} Le contrat prend effet le {on(paper, 'start', start)} et s'achèvera de plein droit le {on(paper, 'end', end)}, sans formalité. Les {rng.choice(('deux', 'quatre'))} premières semaines constituent la période d'essai.\n\n"
        + f"{strong('Horaire et salaire.')} Votre horaire est de 35 heures par semaine, réparties du lundi au vendredi. Votre salaire mensuel brut s'élève à {rng.randrange(1810, 2700)} euros, auquel s'ajoute l'indemnité de fin de contrat.\n\n{strong('Convention.')} La convention collective applicable peut être consultée au bureau du personnel ; la caisse de retraite est la Caisse Exemple.\n\nVous voudrez bien nous retourner un exemplaire revêtu de votre accord.\n" + down(3)
        + abreast(paper, [("employer", f"{firm.director}|{firm.director_title}", rubber(firm)), ("candidate", "Bon pour accord,|" + who.agree("le salarié", "la salariée"), None)], total=164)
    )


@opened_layout("employment_contract", "collective_agreement_form_with_crosses", defects=("wrong_job",))
def collective_agreement_form_with_crosses(case: Case, paper: Paper) -> str:
    """A federation's form: crosses for kind and time, framed parts, initials asked for, two hands in
    rows."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(60, 900) * DAY)
    job = job_of(case)
    sheet(paper, A4, (13, 16, 14, 16), (*SLIM, "Open Sans"), 9.4)
    below_page(paper, f"Modèle mis à disposition des adhérents par la fédération fictive du bâtiment – version {rng.randrange(2019, 2024)} – page 1 sur 1")
    end = case.facts.get("end")
    last = on(paper, "end", end) if end else "sans objet (durée indéterminée)"
    return (
        centred(strong(txt(paper.choose("CONTRAT DE TRAVAIL", "CONTRAT INDIVIDUEL DE TRAVAIL")), 15) + f" \\ {box(not end, 'à durée indéterminée')} #h(6mm) {box(bool(end), 'à durée déterminée')} #h(10mm) {box(True, 'temps complet')} #h(6mm) {box(False, 'temps partiel')}")
        + legend("Entre l'employeur", colons([("Entreprise", strong(paper.put("employer", firm.name)) + txt(f" – {firm.form}")), ("Siège", txt(firm.address)), ("SIRET – code APE", txt(f"{number(firm)} – {rng.choice(('43.22A', '43.99C', '71.12B', '43.32A'))}")), ("Représentée par", txt(f"{firm.director} ({firm.director_title.lower()})"))], 42, 2))
        + legend("et " + who.agree("le salarié", "la salariée"), colons([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", on(paper, "birth_date", who.birth_date) + txt(f", {who.birth_place} ({who.birth_department})")), ("Domicile", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Nationalité", txt(who.nationality_word))], 42, 2))
        + legend("Engagement", colons([("Date d'embauche", strong(on(paper, "start", start))), ("Terme", last), ("Emploi", strong(paper.put("job_title", job))), ("Classement", txt(f"niveau {rng.choice(('I', 'II', 'III'))}, position {rng.randrange(1, 4)}, coefficient {rng.randrange(150, 300)}")), ("Lieu de travail", txt(f"{firm.place.town} et chantiers dans un rayon de 50 km")), ("Période d'essai", rng.choice(("deux mois", "un mois, renouvelable une fois", "trois mois")))], 42, 2))
        + legend("Travail et salaire", colons([("Durée hebdomadaire", "35 heures"), ("Salaire brut mensuel", txt(f"{rng.randrange(1850, 2800)},00 €")), ("Indemnités de petits déplacements", "selon barème régional"), ("Congés payés", "caisse de congés du bâtiment"), ("Retraite et prévoyance", "Caisse Exemple – Pro fictif")], 60, 2))
        + small("Clauses générales : le salarié s'engage à observer le règlement intérieur et les consignes de sécurité, à porter les équipements fournis, à signaler tout changement de situation. La rupture obéit aux dispositions de la convention collective. Les données sont traitées pour la gestion du personnel.", 8) + "\n" + down(2)
        + f"Fait en deux originaux à {txt(firm.place.town)}, le {aside_day(paper, start - rng.randrange(1, 8) * DAY)}\n" + down(1)
        + rungs(paper, [("candidate", who.agree("Le salarié", "La salariée") + "|(mention « lu et approuvé »)", None), ("employer", "L'employeur|(cachet)", rubber(firm))], wide=88)
    )


@opened_layout("employment_contract", "company_terms_over_two_sheets_with_preamble", defects=("wrong_job",))
def company_terms_over_two_sheets_with_preamble(case: Case, paper: Paper) -> str:
    """A studies office's contract: parties named as « la Société » and « le Collaborateur », titles in
    roman numbers, hands on the second sheet."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(90, 1100) * DAY)
    job = job_of(case)
    sheet(paper, A4, (22, 24, 18, 24), (*BOOK, "Carlito"), 11)
    paper.setup.justify, paper.setup.numbering = True, True
    said = (
        ("I", "Engagement", f"La Société engage le Collaborateur à compter du {on(paper, 'start', start)}, pour une durée indéterminée, sous réserve des résultats de la visite d'information et de prévention."),
        ("II", "Fonctions", f"Le Collaborateur exercera les fonctions de {strong(paper.put('job_title', job))}. Il rendra compte à {txt(third(case))} et pourra se voir confier toute mission relevant de sa qualification."),
        ("III", "Période d'essai", "Le contrat ne deviendra ferme qu'à l'issue d'une période d'essai de trois mois de travail effectif, pendant laquelle chacun peut le rompre en respectant le délai légal de prévenance."),
        ("IV", "Durée du travail", "Le Collaborateur travaille à temps plein, trente-cinq heures par semaine, selon l'horaire collectif affiché dans les locaux."),
        ("V", "Rémunération", f"Il perçoit un salaire annuel brut de {rng.randrange(23, 36)} {rng.randrange(100, 999)} euros, versé en douze mensualités, et bénéficie de titres-restaurant."),
        ("VI", "Lieu de travail et déplacements", f"Le poste est rattaché aux bureaux de {txt(firm.place.town)}. Les frais engagés sont remboursés sur justificatifs."),
        ("VII", "Discrétion", "Le Collaborateur tient pour confidentiels les plans, études, prix et procédés dont il a connaissance, pendant le contrat et après sa fin."),
        ("VIII", "Congés, absences", "Les congés s'acquièrent à raison de deux jours et demi par mois. Toute absence est signalée sans délai et justifiée dans les quarante-huit heures."),
        ("IX", "Rupture", "Passé l'essai, la démission et le licenciement obéissent à un préavis de deux mois, hors faute grave."),
    )
    shown = "".join(("#pagebreak()\n" if n == "VII" else "") + f"#block(above: 4.4mm)[{strong(txt(f'{n}. – {t}'))} \\ {x}]\n" for n, t, x in said)
    return (
        centred(strong(txt(paper.choose("CONTRAT DE TRAVAIL", "CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE")), 16)) + down(4)
        + f"Les soussignés :\n\n{strong(paper.put('employer', firm.name))}, {txt(firm.form)} dont le siège est {txt(firm.address)}, immatriculée sous le numéro {txt(firm.siren)}, représentée par {txt(firm.director)}, ci-après « la Société », d'une part,\n\net {called(paper, heavy=True)}, {born_on(paper)}, demeurant {txt(who.street)}, {txt(who.place.town)}, ci-après « le Collaborateur », d'autre part,\n\nsont convenus de ce qui suit.\n"
        + shown + down(6)
        + f"Fait à {txt(firm.place.town)}, en double exemplaire, le {aside_day(paper, start - rng.randrange(3, 25) * DAY)}." + down(3)
        + duo(hand(paper, ("employer", f"Pour la Société,|{firm.director}", rubber(firm)), wide=72), hand(paper, ("candidate", "Le Collaborateur,", None), wide=64, high=30))
        + down(2) + lean(small("Chaque page est paraphée par les parties.", 8))
    )
