"""Firms themselves and those they engage: contracts of work, extracts of the registers, attestations
that an apprentice is theirs."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    academy_of,
    band,
    birth,
    bts,
    given_at,
    head_of,
    heading,
    labelled,
    listed,
    press,
    running_name,
    sides,
    siret,
    usage_row,
)
from specimens.people import invent_firm, invent_place, luhn_number
from specimens.signing import Party, parties_in_rows, place_to_sign


def _job(case: Case) -> str:
    return case.fact("job_title", case.rng.choice(case.title.jobs))


def _start(case: Case, least: int = 60, most: int = 1300) -> dt.date:
    return case.fact("start", case.today - dt.timedelta(days=case.rng.randrange(least, most)))


@opened_layout("employment_contract", "fixed_term_boxes")
def fixed_term_boxes(case: Case, paper: Paper) -> str:
    """A stationer's form for a fixed term: numbered boxes filled in on a keyboard."""
    firm, rng = invent_firm(case.rng), case.rng
    start = _start(case, 60, 500)
    end = case.fact("end", start + dt.timedelta(days=rng.randrange(170, 540)))
    paper.setup.font, paper.setup.size_pt = "Liberation Sans", 9.5
    signed = start - dt.timedelta(days=rng.randrange(0, 6))
    return (
        heading(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "C.D.D. À TERME PRÉCIS"), after_mm=1)
        + "#align(center)[#text(size: 0.85em)[(articles L. 1242-1 et suivants du code du travail)]]\n"
        + band("1 – EMPLOYEUR") + labelled([("Raison sociale", paper.put("employer", firm.name)), ("Adresse", txt(firm.address)), ("Siret", txt(siret(firm)))])
        + band("2 – SALARIÉ") + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom(s)", paper.given_names(" ")), ("Né(e) le", paper.birth_date()), ("Adresse", txt(f"{case.person.street}, {case.person.place.post_code} {case.person.place.town}"))])
        + band("3 – CONTRAT") + labelled([("Emploi", paper.put("job_title", _job(case))), ("Motif du recours", txt(rng.choice(("Accroissement temporaire d'activité", "Remplacement d'un salarié absent")))), ("Date d'effet", paper.date("start", start)), ("Terme", paper.date("end", end)), ("Durée hebdomadaire", "35 heures"), ("Rémunération brute", f"{rng.randrange(12, 19)},{rng.randrange(10, 99)} € de l'heure")])
        + f"#v(2mm)\nFait en deux exemplaires, à {txt(firm.place.town)}, le {txt(french.date_slashes(signed))}\n"
        + parties_in_rows(paper, [Party("employer", "L'employeur (cachet)", press(firm)), Party("candidate", "Le salarié, « lu et approuvé »", approval="Lu et approuvé")])
    )  # fmt: skip


@opened_layout("employment_contract", "initialled_pages_third")
def initialled_pages(case: Case, paper: Paper) -> str:
    """Articles over two pages with initials at their foot; both sign the last one."""
    firm, rng = invent_firm(case.rng), case.rng
    start = _start(case)
    initials = "".join(w[0] for w in (case.person.first_name, case.person.birth_name))
    paper.setup.justify, paper.setup.size_pt = True, 11
    paper.setup.footer = f"#text(size: 7pt)[Paraphes :] {paper.handwritten(initials, 13)} #h(1fr) #text(size: 7pt)[page #context counter(page).display()]"
    signed = start - dt.timedelta(days=rng.randrange(2, 25))
    articles = (
        ("Engagement", f"{running_name(paper)}, {birth(paper)}, est {case.person.agree('engagé', 'engagée')} par la société {paper.put('employer', firm.name)} sous réserve des résultats de la visite médicale."),
        ("Fonctions", f"Le salarié est recruté en qualité de {paper.put('job_title', _job(case))}. Il exécute les directives de sa hiérarchie et rend compte de son activité."),
        ("Date d'effet", f"Le présent contrat prend effet le {paper.date('start', start)} pour une durée indéterminée."),
        ("Lieu de travail", f"Le salarié est rattaché à l'établissement de {txt(firm.place.town)}."),
        ("Durée du travail", "Le salarié est occupé à temps plein, soit 151,67 heures par mois."),
        ("Rémunération", f"Le salaire brut mensuel est fixé à {rng.randrange(1850, 2900)} euros."),
        ("Congés payés", "Le salarié bénéficie des congés légaux, fixés par accord avec la direction."),
        ("Confidentialité", "Le salarié s'interdit de divulguer toute information relative à l'entreprise et à ses clients, pendant et après l'exécution du contrat."),
        ("Rupture", "Chacune des parties peut mettre fin au contrat en respectant le préavis conventionnel."),
    )  # fmt: skip
    body = [
        f"*ARTICLE {k} – {txt(t.upper())}*\n\n{words}\n\n"
        for k, (t, words) in enumerate(articles, 1)
    ]
    return (
        heading(paper.choose("CONTRAT DE TRAVAIL", "CONTRAT À DURÉE INDÉTERMINÉE"), size_em=1.6)
        + f"Entre les soussignés : la société désignée à l'article 1, {txt(firm.address)}, Siret {txt(siret(firm))}, d'une part, et le salarié désigné au même article, d'autre part.\n\n"
        + "".join(body[:6]) + "#pagebreak()\n" + "".join(body[6:])
        + f"Fait à {txt(firm.place.town)}, le {txt(french.date_long(signed))}, en deux originaux.\n#v(4mm)\n"
        + sides(place_to_sign(paper, Party("candidate", "Le salarié", approval=paper.choose("Lu et approuvé", "")), shape="below"), place_to_sign(paper, Party("employer", "La société", press(firm), firm.director), shape=paper.choose("named", "below")))
    )  # fmt: skip


def _registered(case: Case) -> dt.date:
    return case.fact("registered_on", case.today - dt.timedelta(days=case.rng.randrange(420, 2800)))


@opened_layout("business_registration", "register_of_companies")
def register_of_companies(case: Case, paper: Paper) -> str:
    """The court's extract for a natural person: identification, activity, code to check it."""
    place, rng, person = invent_place(case.rng), case.rng, case.person
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    issued = case.fact("issue_date", case.day_before(3, 80))
    activity = case.fact(
        "activity",
        rng.choice(
            (
                "Maçonnerie générale",
                "Installation électrique",
                "Conseil en gestion",
                "Négoce de matériaux",
            )
        ),
    )
    shown = f"{number[:3]} {number[3:6]} {number[6:]}"
    return (
        f"Greffe du tribunal de commerce de {txt(place.town)} #h(1fr) Code de vérification : {txt(''.join(rng.choice('abcdefghjkmnp23456789') for _ in range(10)))}\n#v(5mm)\n"
        + f"#align(center)[#text(size: 1.6em)[*{paper.choose('Extrait Kbis', 'EXTRAIT D’IMMATRICULATION PRINCIPALE')}*] \\ Registre du commerce et des sociétés \\ à jour au {paper.date('issue_date', issued)}]\n#v(5mm)\n"
        + "*IDENTIFICATION DE LA PERSONNE PHYSIQUE*\n#line(length: 100%, stroke: 0.4pt)\n"
        + listed([("Immatriculation au RCS, numéro", paper.put("siren", number, shown) + txt(f" R.C.S. {place.town}")), ("Date d'immatriculation", paper.date("registered_on", _registered(case))), ("Nom, prénoms", f"{paper.birth_name()}, {paper.given_names()}"), *usage_row(paper), ("Date et lieu de naissance", f"{txt('le ')}{paper.birth_date()} à {txt(person.birth_place)}"), ("Nationalité", txt(person.nationality_word))])
        + "*RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ*\n#line(length: 100%, stroke: 0.4pt)\n"
        + listed([("Adresse de l'établissement", txt(f"{person.street} {person.place.post_code} {person.place.town}")), ("Activité(s) exercée(s)", paper.put("activity", activity)), ("Origine du fonds", "Création"), ("Mode d'exploitation", "Exploitation directe")])
        + "#align(right)[Le greffier \\ " + paper.sign("authority", stamp=["GREFFE DU TRIBUNAL", place.town.upper()]) + "]\n#align(center)[FIN DE L'EXTRAIT]\n"
    )  # fmt: skip


def _apprenticed(case: Case) -> dt.date:
    return dt.date(case.session - 2, 9, case.rng.randrange(1, 28))


@opened_layout("employer_attestation", "mail_like_letter")
def mail_like_letter(case: Case, paper: Paper) -> str:
    """A letter to the rectorat from the firm's head."""
    firm = invent_firm(case.rng)
    issued = case.fact("issue_date", case.day_before(1, 40))
    return (
        head_of(paper, firm, paper.put("employer", firm.name))
        + f"#align(right)[Académie de {txt(academy_of(case))} \\ Division des examens]\n#v(5mm)\nObjet : {paper.choose('situation de notre apprenti', 'confirmation du statut d’apprenti', 'contrat d’apprentissage en cours')}\n\nMadame, Monsieur,\n\n"
        f"J'ai l'honneur de vous confirmer que {running_name(paper)}, {birth(paper)}, est {paper.choose('actuellement présent(e) dans notre entreprise sous contrat d’apprentissage', 'lié(e) à notre entreprise par un contrat d’apprentissage')} depuis le {txt(french.date_long(_apprenticed(case)))}, en vue de l'obtention du BTS {txt(bts(case))}.\n\nJe reste à votre disposition.\n\n{given_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("employer", firm.director_title, press(firm), firm.director), align=paper.choose("left", "center", "right"))
    )  # fmt: skip


@opened_layout("employer_attestation", "staff_office_note")
def staff_office_note(case: Case, paper: Paper) -> str:
    """A staff office's attestation of presence with a typewriter's face."""
    firm, rng = invent_firm(case.rng), case.rng
    issued = case.fact("issue_date", case.day_before(1, 40))
    paper.setup.font, paper.setup.size_pt = "Liberation Mono", 10
    return (
        f"{paper.put('employer', firm.name.upper())} \\ SERVICE DU PERSONNEL \\ {txt(firm.address)}\n#v(10mm)\n"
        + heading(paper.choose("ATTESTATION D'APPRENTISSAGE", "ATTESTATION DE PRÉSENCE EN ENTREPRISE (APPRENTI)"), align="left", size_em=1.1)
        + f"La société atteste que {running_name(paper)}, {birth(paper)}, figure à son effectif en tant qu'{case.person.agree('apprenti', 'apprentie')} (contrat enregistré sous le n° {rng.randrange(10**8, 10**9)}), du {txt(french.date_slashes(_apprenticed(case)))} au {txt(french.date_slashes(dt.date(case.session, 8, 31)))}.\n\n"
        f"Maître d'apprentissage : {txt(firm.director)}.\n\n{given_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("employer", "P/O le chef du personnel", press(firm)), shape=paper.choose("beside", "stamp_beside"))
    )  # fmt: skip
