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
    small,
    ticked,
    usage_row,
    usual_given_name,
    window_of,
)
from specimens.people import invent_firm, invent_place, invent_school, luhn_number
from specimens.signing import Party, parties_in_a_row, parties_in_rows, place_to_sign


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


@opened_layout("employment_contract", "letter_of_engagement_third")
def letter_of_engagement(case: Case, paper: Paper) -> str:
    """An engagement by letter, returned with the employee's approval."""
    firm, rng = invent_firm(case.rng), case.rng
    start, job = _start(case), _job(case)
    signed = start - dt.timedelta(days=rng.randrange(2, 25))
    return (
        head_of(paper, firm, paper.put("employer", firm.name))
        + sides("", window_of(case.person), "(1.2fr, 1fr)")
        + f"#v(5mm)\n#align(right)[{txt(firm.place.town)}, le {txt(french.date_long(signed))}]\n\nObjet : {paper.choose('votre engagement', 'lettre d’engagement – CDI', 'contrat à durée indéterminée')} \\ Lettre remise en main propre en double exemplaire\n\n{txt(case.person.civility)},\n\n"
        f"Nous avons le plaisir de vous confirmer votre engagement au sein de notre société, pour une durée indéterminée, à compter du {paper.date('start', start)}.\n\nVous exercerez les fonctions de {paper.put('job_title', job, small(job))}, statut ETAM. Votre durée de travail est de {rng.choice(('35', '39'))} heures par semaine et votre salaire mensuel brut de {rng.randrange(1900, 2700)} euros.\n\n"
        "La période d'essai est de deux mois. Les dispositions de la convention collective du bâtiment s'appliquent à votre contrat de travail. Nous vous prions de nous retourner un exemplaire signé.\n\n"
        f"Salarié : {running_name(paper)}, {birth(paper)}.\n#v(3mm)\n"
        + parties_in_a_row(paper, [Party("employer", f"{firm.director}, {firm.director_title.lower()}", press(firm)), Party("candidate", paper.choose("Le salarié", "Bon pour accord, le salarié"), approval=paper.choose("Bon pour accord", "Lu et approuvé", ""))])
    )  # fmt: skip


@opened_layout("business_registration", "national_portal")
def national_portal(case: Case, paper: Paper) -> str:
    """The national register's attestation, made by a portal; nobody signs it."""
    rng = case.rng
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    issued = case.fact("issue_date", case.day_before(3, 80))
    activity = case.fact(
        "activity",
        rng.choice(("Travaux de peinture", "Plomberie et chauffage", "Services administratifs")),
    )
    paper.setup.font = paper.choose("Open Sans", "Lato")
    return (
        "#block(width: 100%, fill: rgb(10,60,90), inset: 4mm)[#text(fill: white)[*INPI* – Registre national des entreprises #h(1fr) data.inpi.fr]]\n#v(4mm)\n"
        + heading(paper.choose("Attestation d'immatriculation au RNE", "Extrait RNE – entreprise individuelle"), align="left")
        + band("Entrepreneur", "rgb(225,235,240)")
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date())], stroke="none")
        + band("Entreprise", "rgb(225,235,240)")
        + labelled([("SIREN", paper.put("siren", number)), ("Date d'immatriculation", paper.date("registered_on", _registered(case))), ("Forme d'exercice", txt(rng.choice(("Artisanale", "Commerciale")))), ("Activité principale", paper.put("activity", activity)), ("État", "Active")], stroke="none")
        + f"#v(5mm)\nDocument généré le {paper.date('issue_date', issued)}. Ces informations sont issues des formalités déposées par l'entreprise.\n"
    )  # fmt: skip


@opened_layout("employer_attestation", "form_of_the_academy")
def form_of_the_academy(case: Case, paper: Paper) -> str:
    """A form that the employer fills in: boxes for the kind of contract."""
    firm, school = invent_firm(case.rng), invent_school(case.rng)
    start = _apprenticed(case)
    issued = case.fact("issue_date", case.day_before(1, 40))
    return (
        f"Académie de {txt(academy_of(case))} – session {case.session}\n#v(3mm)\n"
        + heading(paper.choose("ATTESTATION DE L'EMPLOYEUR", "Attestation employeur – candidat apprenti"))
        + "À compléter par l'entreprise\n#v(2mm)\n"
        + labelled([("Entreprise", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Responsable", txt(f"{firm.director}, {firm.director_title.lower()}"))])
        + "#v(2mm)\natteste employer :\n#v(2mm)\n"
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom", usual_given_name(paper)), ("Date de naissance", paper.birth_date())])
        + f"#v(2mm)\nen qualité de : {ticked(('apprenti(e)', 'salarié(e) en contrat de professionnalisation', 'autre'), 0)} \\ depuis le {txt(french.date_slashes(start))} et jusqu'au {txt(french.date_slashes(dt.date(case.session, 8, 31)))} \\ Centre de formation : {txt(school.name)}\n\n"
        + sides(f"Le {paper.date('issue_date', issued)}", place_to_sign(paper, Party("employer", "Signature et cachet", press(firm)), shape="framed"))
    )  # fmt: skip
