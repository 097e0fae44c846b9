"""Papers of the national service as other offices and years print them: the online space, typewritten
cards, registers of town halls."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.furniture import made_at
from specimens.layout import Case, Paper, layout
from specimens.papers.defence import _census_day as census_day
from specimens.papers.defence import _day_attended as day_attended
from specimens.people import invent_place
from specimens.signing import Party, place_to_sign


@layout("jdc_certificate", "online_space_print")
def online_space(case: Case, paper: Paper) -> str:
    """Printed from the young person's online space: a code, grey labels, a facsimile signature."""
    day = day_attended(case)
    place = invent_place(case.rng)
    person = case.person
    paper.setup.font = paper.choose("Open Sans", "Lato", "Liberation Sans")
    return (
        f"#grid(columns: (1fr, auto), align: horizon, [#text(size: 1.5em, weight: \"bold\")[Mon espace JDC] \\ #text(size: 0.85em)[Service national et jeunesse – {txt(place.town)}]], [{square_code(paper, 22)}])\n#line(length: 100%, stroke: 1pt + rgb(0,0,145))\n#v(6mm)\n"
        f"#text(size: 1.2em)[{paper.choose('Attestation de participation à la journée défense et citoyenneté', 'Votre certificat JDC', 'JDC : certificat individuel de participation')}]\n#v(4mm)\n"
        f"#grid(columns: (60mm, 1fr), row-gutter: 3.5mm, [#text(fill: luma(90))[Nom de famille]], [{paper.birth_name()}], [#text(fill: luma(90))[Prénom(s)]], [{paper.given_names()}], [#text(fill: luma(90))[Date et lieu de naissance]], [{paper.birth_date(form=french.date_slashes(person.birth_date))}, {txt(person.birth_place)}], [#text(fill: luma(90))[Journée effectuée le]], [{paper.date('session_date', day)}], [#text(fill: luma(90))[Site]], [{txt(place.town)}])\n#v(5mm)\n"
        f"Cette attestation est exigée pour toute inscription à un examen de l'État entre 18 et 25 ans. Son authenticité se vérifie à l'aide du code ci-dessus.\n#v(4mm)\n"
        + place_to_sign(
            paper,
            Party("authority", "Le commandant du centre", name=f"Le lieutenant-colonel {case.rng.choice(('MODÈLE', 'FICTIF'))}"),
            shape="named",
            align=paper.choose("right", "left"),
        )
    )  # fmt: skip


@layout("jdc_certificate", "typed_slip")
def typed_slip(case: Case, paper: Paper) -> str:
    """A slip of a third of a page, typed in capitals into printed labels, stamp beside the hand."""
    day = day_attended(case)
    place = invent_place(case.rng)
    person = case.person
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 110, (10, 14, 8, 14)
    paper.setup.size_pt = 9.5
    typed = f'#set text(font: "{typewriter_font(case.rng)}")'
    return (
        f"#grid(columns: (1fr, auto), [MINISTÈRE DE LA DÉFENSE ET DES ANCIENS COMBATTANTS \\ Établissement du service national de {txt(place.town)}], [N° {case.rng.randrange(10**6, 10**7)}])\n#v(2mm)\n"
        f"#align(center)[#text(weight: \"bold\", size: 1.15em)[{paper.choose('CERTIFICAT DE PARTICIPATION', 'ATTESTATION DE PRÉSENCE')} \\ JOURNÉE DÉFENSE ET CITOYENNETÉ]]\n#v(2mm)\n"
        f"L'administré(e) désigné(e) ci-après : #[{typed}\n{paper.birth_name()} {paper.given_names(' ')}] \\ né(e) le #[{typed}\n{paper.birth_date(form=french.date_slashes(person.birth_date))}] à #[{typed}\n{txt(person.birth_place.upper())}] \\ a satisfait à ses obligations le #[{typed}\n{paper.date('session_date', day, form=french.date_slashes(day))}].\n"
        + place_to_sign(
            paper,
            Party("authority", "Le directeur de l'établissement", ["SERVICE NATIONAL", place.town.upper()]),
            shape="stamp_beside",
            align="right",
            width_mm=50,
            height_mm=18,
        )
    )  # fmt: skip


def _exempt_day(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(60, 1200))


@layout("jdc_exemption", "medical_decision")
def exemption_decision(case: Case, paper: Paper) -> str:
    """The decision after a certificate of disability, with articles and a name typed below."""
    place, issued = invent_place(case.rng), _exempt_day(case)
    return (
        f"#align(right)[Service national et jeunesse \\ Centre de {txt(place.town)} \\ {txt(place.town)}, le {paper.date('issue_date', issued)}]\n#v(6mm)\n*{paper.choose('DÉCISION D’EXEMPTION', 'Décision portant exemption de la journée défense et citoyenneté', 'EXEMPTION DE JDC')}*\n\n"
        f"Vu l'article L. 114-7 du code du service national ; vu le certificat médical délivré par un médecin agréé,\n\nDÉCIDE\n\n_Article unique_ : {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()} à {txt(case.person.birth_place)}, est exempté(e) de la JDC. L'intéressé(e) est en règle au regard du service national et peut s'inscrire aux examens et concours.\n\n"
        + place_to_sign(
            paper,
            Party("authority", "Pour le ministre et par délégation,", ["CENTRE DU SERVICE NATIONAL", place.town.upper()], f"Le directeur, {case.rng.choice(('P. EXEMPLE', 'S. FICTIF'))}"),
            shape="named",
            align=paper.choose("center", "right"),
        )
    )  # fmt: skip


@layout("jdc_exemption", "half_page_table")
def exemption_table(case: Case, paper: Paper) -> str:
    """Half a page with a table, situation in bold, the place to sign in its last cell."""
    place, issued = invent_place(case.rng), _exempt_day(case)
    person = case.person
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 148, (10, 14, 8, 14)
    return (
        f"DIRECTION DU SERVICE NATIONAL #h(1fr) {txt(place.town)}\n#v(2mm)\n#align(center)[*{paper.choose('SITUATION AU REGARD DE LA JDC – EXEMPTÉ(E)', 'Attestation provisoire et définitive d’exemption', 'ATTESTATION D’EXEMPTION')}*]\n"
        f"#table(columns: (1fr, 1fr), inset: 2.5mm, [Nom de naissance : {paper.birth_name()}], [Prénoms : {paper.given_names(' ')}], [Né(e) le : {paper.birth_date(form=french.date_slashes(person.birth_date))}], [À : {txt(person.birth_place)}], [Situation : *exempté(e)* de la journée défense et citoyenneté], [Motif : article L. 114-7], "
        f"[Fait le {paper.date('issue_date', issued)} \\ à {txt(place.town)}], [L'autorité \\ {paper.sign('authority', width_mm=66, height_mm=22, stamp=['SERVICE NATIONAL', place.town])}])\n"
    )


@layout("census_attestation", "register_number")
def census_register(case: Case, paper: Paper) -> str:
    """Software of a town hall: register number, full civil status, deputy by delegation."""
    person, place = case.person, case.person.place
    day = census_day(case)
    return (
        f"#grid(columns: (25mm, 1fr), align: horizon, [#rect(width: 18mm, height: 20mm, stroke: 1pt + rgb(0,80,140))[#align(center + horizon)[#text(size: 7pt)[VILLE DE \\ {txt(place.town.upper())}]]]], [#text(size: 1.15em)[Ville de {txt(place.town)}] \\ Direction de la citoyenneté – guichet unique])\n#v(5mm)\n"
        f"#align(center)[#text(size: 1.3em)[*{paper.choose('RECENSEMENT CITOYEN', 'NOTICE INDIVIDUELLE – ATTESTATION DE RECENSEMENT', 'Récépissé de recensement')}*] \\ N° d'inscription sur la liste : {day.year}/{case.rng.randrange(1, 400):03d}]\n#v(4mm)\n"
        f"Il est attesté que l'intéressé(e) :\n#table(columns: (50mm, 1fr), inset: 2mm, stroke: 0.3pt + luma(140), [Nom], [*{paper.birth_name()}*], [Prénom(s)], [{paper.given_names()}], [Date de naissance], [{paper.birth_date()}], [Lieu de naissance], [{txt(person.birth_place)}], [Domicile], [{txt(person.street)}, {txt(place.town)}], [Nationalité], [{txt(person.nationality_word)}])\n"
        f"a satisfait à l'obligation du recensement (code du service national, art. L. 113-1).\n\n{made_at(paper, place.town, 'issue_date', day)}\n"
        + place_to_sign(
            paper,
            Party("authority", paper.choose("Par délégation du Maire, l'adjoint(e)", "Le Maire, et par délégation, l'agent"), [f"VILLE DE {place.town.upper()}", "ÉTAT CIVIL"]),
            shape=paper.choose("stamp_beside", "below"),
            align=paper.choose("left", "right"),
        )
        + "#text(size: 0.8em)[Informez le centre du service national de tout changement de domicile jusqu'à 25 ans.]\n"
    )  # fmt: skip


@layout("census_attestation", "old_form_letter")
def census_letter(case: Case, paper: Paper) -> str:
    """A village's letter in the mayor's words."""
    place = case.person.place
    day = census_day(case)
    paper.setup.font = paper.choose("Liberation Serif", "Caladea", "Libertinus Serif")
    paper.setup.size_pt = 12
    return (
        f"#align(center)[RÉPUBLIQUE FRANÇAISE \\ Département {txt(place.department)} \\ *MAIRIE DE {txt(place.town.upper())}* \\ #text(size: 0.85em)[{txt(place.post_code)} {txt(place.town)}]]\n#v(10mm)\n#align(center)[#underline[{paper.choose('ATTESTATION', 'Attestation de recensement militaire', 'SERVICE NATIONAL : RECENSEMENT')}]]\n#v(6mm)\n"
        f"Nous, Maire de la commune de {txt(place.town)}, attestons que {paper.full_name()}, {case.person.born} à {txt(case.person.birth_place)} le {paper.birth_date(words=True)}, de nationalité française, s'est présenté(e) en mairie pour se faire recenser dans les trois mois de son seizième anniversaire.\n\n"
        f"En mairie, le {paper.date('issue_date', day)}.\n\n"
        + place_to_sign(
            paper,
            Party("authority", "Le Maire,", [f"MAIRIE DE {place.town.upper()}", f"({place.department})"], f"{case.rng.choice(('J. MODÈLE', 'C. INVENTÉ'))}"),
            shape=paper.choose("named", "below"),
            align=paper.choose("right", "center"),
        )
    )  # fmt: skip
