"""Contracts of work, and statements of those who take an apprentice or a trainee in."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    born_on,
    civil,
    clear_hand,
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
from specimens.opened.first.work_certificates import job_of, keep_span
from specimens.people import invent_firm, invent_place, invent_school


def _hire(case: Case) -> dt.date:
    return case.fact("start", case.today - dt.timedelta(days=case.rng.randrange(70, 1300)))


@opened_layout("employment_contract", "letter_of_engagement")
def letter_of_engagement(case: Case, paper: Paper) -> str:
    """An engagement by letter, countersigned « bon pour accord » at the left."""
    firm, start, rng = invent_firm(case.rng), _hire(case), case.rng
    person = case.person
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + f"#align(right)[{civil(paper)}{who(paper, 'first_last')} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}]\n"
        + gap(6)
        + f"{txt(firm.place.town)}, le {txt(say(start - dt.timedelta(days=12), 'abbr'))}\n\n*Objet : lettre d'engagement – contrat à durée indéterminée*\n\n{txt(person.civility)},\n\n"
        f"Nous avons le plaisir de vous confirmer votre engagement dans notre société à partir du {day(paper, 'start', start, 'weekday', 'long')} comme {paper.put('job_title', job_of(case))}, statut ETAM.\n\n"
        f"Votre durée hebdomadaire de travail sera de 35 heures et votre salaire mensuel brut de {rng.randrange(1900, 2700)} €. La période d'essai est de deux mois, renouvelable une fois. Le délai de préavis est celui de la convention collective.\n\n"
        "Si ces conditions vous agréent, veuillez nous retourner le double de la présente revêtu de votre signature.\n\n"
        + grid(
            "1fr, 1fr",
            signed(
                paper, "candidate", f"Bon pour accord \\ {paper.handwritten('Bon pour accord', 12)}"
            ),
            signed(
                paper,
                "employer",
                txt(firm.director) + " \\ " + txt(firm.director_title),
                stamp=seal(firm),
            ),
        )
    )


@opened_layout("employment_contract", "public_contract")
def public_contract(case: Case, paper: Paper) -> str:
    """A contractual agent's engagement by a commune, two pages, in articles with « vu »."""
    rng, place, start = case.rng, invent_place(case.rng), _hire(case)
    employer = f"Commune de {place.town}"
    end = case.fact("end", start + dt.timedelta(days=rng.choice((364, 729))))
    paper.setup.font = rng.choice(("Liberation Serif", "DejaVu Serif", "Caladea"))
    return (
        f"#align(center)[DÉPARTEMENT {txt(place.department)} \\ *{paper.put('employer', employer)}*]\n"
        + gap(6)
        + big("CONTRAT D'ENGAGEMENT D'UN AGENT CONTRACTUEL DE DROIT PUBLIC", 1.15)
        + gap(3)
        + f"Vu le code général de la fonction publique, notamment son article L. 332-14 ; \\ Vu la délibération créant l'emploi ; \\ Vu la candidature de {civil(paper)}{who(paper, 'last_first')} ;\n\n"
        f"*Entre* le maire de la commune, d'une part, *et* l'intéressé(e), né(e) le {born_on(paper, 'long', 'dots')} à {txt(case.person.birth_place)}, d'autre part, il est convenu :\n\n"
        f"*ARTICLE PREMIER.* L'agent est recruté pour exercer les fonctions de {paper.put('job_title', job_of(case))}, à temps complet.\n\n"
        f"*ARTICLE 2.* Le présent contrat est conclu pour la période allant du {day(paper, 'start', start, 'long', 'padded')} au {day(paper, 'end', end, 'long', 'padded')} inclus.\n\n"
        f"*ARTICLE 3.* L'agent perçoit la rémunération afférente à l'indice brut {rng.randrange(367, 480)}.\n\n"
        "#pagebreak()\n"
        "*ARTICLE 4.* L'agent est affilié au régime général de la sécurité sociale et à l'IRCANTEC.\n\n*ARTICLE 5.* Les litiges relèvent du tribunal administratif.\n\n"
        f"Établi en trois exemplaires le {txt(say(start - dt.timedelta(days=20), 'padded'))}.\n\n"
        + table(
            "1fr, 1fr",
            signed(
                paper,
                "employer",
                "Le Maire (signature et cachet)",
                stamp=[f"MAIRIE DE {place.town.upper()}"],
                height_mm=26,
            ),
            signed(paper, "candidate", "L'agent, notifié le ............", height_mm=26),
        )
    )


@opened_layout("employment_contract", "hand_filled_form")
def hand_filled_contract(case: Case, paper: Paper) -> str:
    """A bookshop's pre-printed fixed-term contract filled in by hand."""
    clear_hand(paper)
    firm, start, rng = invent_firm(case.rng), _hire(case), case.rng
    end = case.fact("end", start + dt.timedelta(days=rng.randrange(180, 500)))
    hand = paper.handwritten
    person = case.person
    name = f"{person.first_name} {person.birth_name}"
    job = job_of(case)
    for field, value in (("full_name", name), ("employer", firm.name), ("job_title", job)):
        paper.put(field, value)
    first, last = say(start, "slash"), say(end, "slash")
    paper.put("start", start.isoformat(), first)
    paper.put("end", end.isoformat(), last)
    rule = " #h(1mm) "
    return (
        band("MODÈLE N° 412 – CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE (C.D.D.)")
        + gap(2)
        + f"ENTRE L'EMPLOYEUR : {rule}{hand(firm.name, 14)} \\ Adresse : {rule}{hand(firm.address, 13)}\n\nET LE SALARIÉ : {rule}{hand(name, 14)} \\ Domicilié(e) : {rule}{hand(person.street + ', ' + person.place.town, 13)}\n\n"
        f"1) Le salarié est embauché en qualité de : {rule}{hand(job, 13)}\n\n2) Motif du recours : #check(true) surcroît d'activité #h(4mm) #check(false) remplacement #h(4mm) #check(false) saison\n\n"
        f"3) Le contrat prend effet le {rule}{hand(first, 14)} et se termine le {rule}{hand(last, 14)}\n\n4) Horaire : #check(true) temps complet #h(4mm) #check(false) temps partiel #h(4mm) Salaire brut : {hand(str(rng.randrange(1800, 2300)) + ' €', 13)}\n\n"
        + gap(3)
        + f"Fait en double exemplaire à {hand(firm.place.town, 13)} le {hand(say(start, 'slash'), 13)}\n"
        + grid(
            "1fr, 1fr",
            frame(signed(paper, "employer", "L'employeur", height_mm=24)),
            frame(
                signed(
                    paper,
                    "candidate",
                    f"Le salarié (mention « lu et approuvé ») \\ {hand('lu et approuvé', 12)}",
                    height_mm=20,
                )
            ),
            more="column-gutter: 6mm",
        )
    )


# -- statements of those who take the candidate in ------------------------------------------


@opened_layout("employer_attestation", "human_resources_mail")
def apprentice_attestation(case: Case, paper: Paper) -> str:
    """The staff office confirms the apprenticeship to the rectorate."""
    firm, rng = invent_firm(case.rng), case.rng
    issued = case.fact("issue_date", case.day_before(1, 30))
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + "#align(right)[À l'attention du service des examens]\n"
        + gap(5)
        + f"Le {day(paper, 'issue_date', issued, 'long', 'dots', 'abbr')}\n\n*Attestation de l'employeur : qualité d'apprenti*\n\n"
        f"Nous vous confirmons que {civil(paper)}{who(paper, 'all_first')}, né(e) le {born_on(paper, 'dots', 'padded')}, fait partie de nos effectifs en tant qu'apprenti(e), sous contrat d'apprentissage signé pour la période commençant le {txt(say(start, 'long'))}, en vue de l'obtention du brevet de technicien supérieur {txt(rng.choice(case.title.printed))}.\n\n"
        "Son maître d'apprentissage et nous-mêmes restons à votre disposition.\n\n"
        + signed(
            paper,
            "employer",
            f"{txt(firm.director)} \\ {txt(firm.director_title)}",
            stamp=seal(firm),
            align="center",
        )
    )


@opened_layout("employer_attestation", "ticked_reply")
def apprentice_reply(case: Case, paper: Paper) -> str:
    """A reply slip in frames: the employer's part, signature in the middle cell."""
    firm, school = invent_firm(case.rng), invent_school(case.rng)
    issued = case.fact("issue_date", case.day_before(1, 30))
    return (
        big(f"CANDIDAT AU BTS PAR LA VOIE DE L'APPRENTISSAGE – SESSION {case.session}", 1.1)
        + band("ATTESTATION À FAIRE REMPLIR PAR L'ENTREPRISE D'ACCUEIL")
        + lines(
            ("Raison sociale de l'employeur", paper.put("employer", firm.name)),
            ("Nom de naissance de l'apprenti(e)", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénom(s)", paper.given_names(" ")),
            ("Né(e) le", born_on(paper, "slash")),
            ("Centre de formation (CFA)", txt(school.name)),
            width="65mm",
        )
        + gap(3)
        + "L'employeur atteste que la personne ci-dessus : \\ #check(true) est actuellement sous contrat d'apprentissage dans son entreprise ; \\ #check(false) a rompu son contrat.\n"
        + gap(3)
        + table(
            "1fr, 64mm, 1fr",
            f"Date : \\ {day(paper, 'issue_date', issued, 'slash', 'dots')}",
            signed(
                paper,
                "employer",
                "Cachet et signature de l'entreprise",
                stamp=seal(firm),
                height_mm=26,
            ),
            "Partie réservée au CFA \\ Reçu le :",
        )
    )


def _given(case: Case, last: dt.date, days: int) -> dt.date:
    """The day of an attestation of internship, some days after its last one."""
    day_after = min(case.today, last + dt.timedelta(days=days))
    return case.fact("issue_date", case.day_before(1, 20) if case.has("future_date") else day_after)


@opened_layout("internship_attestation", "university_form")
def internship_boxes(case: Case, paper: Paper) -> str:
    """The official model: « ORGANISME D'ACCUEIL », « LE OU LA STAGIAIRE », « DURÉE DU STAGE »."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 6, 7, 8)))
    start = dt.date(case.session - 1, rng.choice((1, 5, 6)), rng.randrange(2, 20))
    spans = case.fact("periods", [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)])
    shown = [keep_span(paper, span, "dots") for span in spans]
    issued = _given(case, spans[-1][1], 3)
    periods = " \\ ".join(f"Début : {first} #h(8mm) Fin : {last}" for first, last in shown)
    return (
        big("ATTESTATION DE FIN DE STAGE", 1.3)
        + small(
            "#align(center)[à remettre au stagiaire à l'issue du stage – article D. 124-9 du code de l'éducation]"
        )
        + band("ORGANISME D'ACCUEIL", "rgb(215,228,242)")
        + f"Dénomination : {paper.put('employer', firm.name)} \\ Siège : {txt(firm.address)} \\ Tél. {txt(firm.phone)}\n"
        + band("Certifie que LE OU LA STAGIAIRE", "rgb(215,228,242)")
        + f"{civil(paper)}{who(paper, 'last_all')} \\ Né(e) le : {born_on(paper, 'dots', 'slash')} \\ Adresse : {txt(case.person.street)}, {txt(case.person.place.town)} \\ Étudiant(e) en : BTS {txt(rng.choice(case.title.printed))} \\ Au sein de : {txt(school.name)}\n"
        + band("DURÉE DU STAGE", "rgb(215,228,242)")
        + f"{periods} \\ Représentant une durée effective de {paper.put('weeks', weeks, paper.choose(f'{weeks} semaines', f'{weeks:02d} semaines'))} de présence.\n"
        + band("MONTANT DE LA GRATIFICATION", "rgb(215,228,242)")
        + f"{rng.randrange(300, 900)},00 €\n"
        + gap(3)
        + grid(
            "1fr, 70mm",
            f"FAIT À {txt(firm.place.town.upper())} \\ LE {day(paper, 'issue_date', issued, 'dots', 'slash')}",
            signed(
                paper, "employer", "Nom, fonction et signature du représentant", stamp=seal(firm)
            ),
        )
    )


@opened_layout("internship_attestation", "tutor_letter")
def internship_letter(case: Case, paper: Paper) -> str:
    """A tutor's letter about the trainee, the weeks in words."""
    firm, rng = invent_firm(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 5, 8)))
    start = dt.date(case.session - 1, rng.choice((1, 2, 5)), rng.randrange(2, 20))
    spans = case.fact("periods", [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)])
    said = " puis ".join(f"du {a} au {b}" for a, b in (keep_span(paper, s, "long") for s in spans))
    issued = _given(case, spans[-1][1], 10)
    words = {4: "quatre", 5: "cinq", 8: "huit"}.get(weeks, str(weeks))
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + f"#align(right)[{txt(firm.place.town)}, {day(paper, 'issue_date', issued, 'long', 'dots')}]\n"
        + big("Certificat de stage", 1.2, align="left")
        + f"Je, {txt(firm.director)}, tuteur, déclare avoir accueilli en stage de formation {civil(paper)}{who(paper, 'first_last')}, étudiant(e) de section de technicien supérieur, {said}, pendant {paper.put('weeks', weeks, words + ' semaines')}.\n\n"
        "Les activités confiées ont porté sur la préparation et le suivi de dossiers ; assiduité et sérieux ont été constants.\n\n"
        + signed(paper, "employer", "Le tuteur", stamp=seal(firm), align="left")
    )


@opened_layout("employment_contract", "two_columns")
def two_column_contract(case: Case, paper: Paper) -> str:
    """A seasonal firm's contract set in two columns of small print, parties first."""
    firm, start, rng = invent_firm(case.rng), _hire(case), case.rng
    paper.setup.size_pt, paper.setup.justify = 8.8, True
    paper.setup.margin_mm = (14, 14, 14, 14)
    left = (
        f"*1 · Les parties.* La société {paper.put('employer', firm.name)} ({txt(firm.form)}), {txt(firm.address)}, immatriculée sous le numéro SIRET {txt(firm.siret)}, et {civil(paper)}{who(paper, 'last_all')}, né(e) le {born_on(paper, 'dots', 'long')} à {txt(case.person.birth_place)}, ci-après « le collaborateur ».\n\n"
        f"*2 · Objet.* La société engage le collaborateur, qui accepte, pour une durée indéterminée, à effet du {day(paper, 'start', start, 'dots', 'long')}, sous réserve de la visite médicale.\n\n*3 · Emploi.* Le collaborateur exercera l'emploi de {paper.put('job_title', job_of(case))}."
    )
    right = f"*4 · Temps de travail.* Le collaborateur travaille à plein temps, selon l'horaire collectif.\n\n*5 · Salaire.* {rng.randrange(1900, 2800)},00 € bruts par mois.\n\n*6 · Confidentialité.* Le collaborateur s'interdit toute divulgation.\n\n*7 · Rupture.* Chaque partie peut rompre le contrat en respectant le préavis conventionnel."
    return (
        big("CONTRAT DE TRAVAIL", 1.6)
        + gap(2)
        + grid("1fr, 1fr", left, right, more="column-gutter: 8mm")
        + gap(5)
        + f"En deux originaux, à {txt(firm.place.town)}, {txt(say(start - dt.timedelta(days=4), 'weekday'))}.\n"
        + table(
            "1fr, 1fr",
            f"Le collaborateur \\ {paper.sign('candidate', width_mm=60, height_mm=22)}",
            f"Pour la société, {txt(firm.director)} \\ {paper.sign('employer', width_mm=60, height_mm=24, stamp=seal(firm))}",
        )
    )
