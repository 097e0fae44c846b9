"""Papers of national service drawn apart: certificates of the defence day, exemptions, attestations of
census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    born,
    boxes,
    civil_rows,
    named,
    plain_day,
    republic,
    right,
    spot,
    tiny,
    when,
)


def _at_age(case: Case, years: int, spread_days: int) -> dt.date:
    """A day some time after that birthday, before the upload."""
    born = case.person.birth_date
    day = born + dt.timedelta(days=int(years * 365.25) + case.rng.randrange(5, spread_days))
    latest = case.today - dt.timedelta(days=case.rng.randrange(20, 60))
    return case.day_before(1, 9) if case.has("future_date") else min(day, latest)


def _identifier(case: Case) -> str:
    return f"{case.person.birth_date:%y%m}{case.rng.randrange(10**9, 10**10)}"


@opened_layout("jdc_certificate", "letter_and_stub")
def letter_and_stub(case: Case, paper: Paper) -> str:
    """A page whose lower third is the certificate itself, to be cut out and kept."""
    day = case.fact("session_date", _at_age(case, 17, 500))
    person = case.person
    return (
        republic("MINISTÈRE \\ DES ARMÉES \\ ET DES ANCIENS COMBATTANTS")
        + f"#v(3mm)\nDirection du service national et de la jeunesse \\ Centre du service national et de la jeunesse de {txt(person.place.town)}\n#v(6mm)\n"
        f"{txt(person.agree('Monsieur', 'Madame'))},\n\nVous venez de prendre part à votre journée défense et citoyenneté. Vous trouverez ci-dessous le certificat qui vous est remis à cette occasion. Conservez-le : il vous sera réclamé jusqu'à l'âge de vingt-cinq ans pour vous présenter aux concours et examens soumis au contrôle de l'autorité publique. Aucun duplicata n'est adressé par téléphone.\n#v(8mm)\n"
        '#align(center)[✂ #box(width: 1fr, line(length: 100%, stroke: (dash: "dotted")))]\n#v(3mm)\n'.replace(
            "✂ ", ""
        )
        + f"#rect(width: 100%, inset: 5mm, stroke: 0.8pt)[#align(center)[*CERTIFICAT DE PARTICIPATION* \\ à la journée défense et citoyenneté]\n#v(2mm)\n"
        f"#grid(columns: (45mm, 1fr), row-gutter: 2.2mm, [Identifiant défense], [{txt(_identifier(case))}], {civil_rows(paper, 'NOM', 'Nom d’usage', 'Prénoms', 'Date de naissance')}, [Session du], [*{when(paper, 'session_date', day, 'slash', 'long')}*], [Lieu], [{txt(paper.choose('Caserne', 'Quartier', 'Base'))} Exemple, {txt(person.place.town)}])\n"
        f"{right(spot(paper, 'authority', 'Le chef de centre', 'above', stamp=['CSNJ', person.place.town.upper()], wide=58, high=22))}]"
    )


@opened_layout("jdc_certificate", "small_landscape")
def small_landscape(case: Case, paper: Paper) -> str:
    """Half a sheet across, as the former call-up day gave it, names typed in."""
    day = case.fact("session_date", _at_age(case, 17, 400))
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    paper.setup.margin_mm = (12, 14, 12, 14)
    paper.setup.font = "Liberation Serif"
    paper.setup.fill = paper.choose("white", "rgb(252,250,240)")
    person = case.person

    def typed(markup: str) -> str:
        return f'#text(font: ("Liberation Mono",))[{markup}]'

    return (
        "#rect(width: 100%, height: 100%, inset: 6mm, stroke: 1.4pt)[#rect(width: 100%, height: 100%, inset: 5mm, stroke: 0.4pt)[\n"
        f"#grid(columns: (1fr, 1fr), [RÉPUBLIQUE FRANÇAISE \\ MINISTÈRE DE LA DÉFENSE], [#align(right)[N° {txt(_identifier(case))}]])\n#v(2mm)\n"
        "#align(center)[#text(size: 14pt)[*JOURNÉE DÉFENSE ET CITOYENNETÉ*] \\ #text(size: 11pt)[Certificat individuel de participation]]\n#v(3mm)\n"
        f"Le commandant du centre soussigné certifie que \\ #v(1mm) {typed(paper.birth_name())} #h(6mm) {typed(paper.given_names())}"
        + (
            f" #h(4mm) {txt(person.agree('usage', 'épouse'))} {typed(paper.usage_name())}"
            if person.usage_name
            else ""
        )
        + f" \\ #v(1mm) {txt(person.born)} le {typed(when(paper, 'birth_date', person.birth_date, 'slash', 'upper'))} à {typed(txt(person.birth_place.upper()))} \\ #v(1mm) a satisfait à l'obligation prévue à l'article L. 114-2 du code du service national le {typed(when(paper, 'session_date', day, 'slash', 'upper'))}.\n"
        f"#v(1fr)\n#grid(columns: (1fr, auto), align: bottom, [#text(size: 7pt)[À présenter lors de toute inscription à un examen. \\ Ce document ne sera pas renouvelé.]], [{spot(paper, 'authority', 'Pour le commandant', paper.choose('above', 'over'), stamp=['SERVICE NATIONAL', 'SECRÉTARIAT'], wide=54, high=20)}])]]"
    )


@opened_layout("jdc_certificate", "consulate")
def consulate(case: Case, paper: Paper) -> str:
    """From a consulate, in two languages, for a session held abroad."""
    day = case.fact("session_date", _at_age(case, 18, 900))
    town = paper.choose("Montréal", "Bruxelles", "Casablanca", "Barcelone")
    paper.setup.font = paper.choose("Caladea", "Libertinus Serif", "Liberation Serif")
    person = case.person
    return (
        f'#align(center)[*CONSULAT GÉNÉRAL DE FRANCE À {txt(town.upper())}* \\ #text(style: "italic")[Consulate General of France]]\n#v(10mm)\n'
        '#align(center)[#text(size: 15pt)[*ATTESTATION DE PARTICIPATION À LA JDC*] \\ #text(style: "italic")[Certificate of attendance – Defence and Citizenship Day]]\n#v(8mm)\n'
        f'Le consul général de France à {txt(town)} certifie que : \\ #text(style: "italic", size: 0.85em)[The Consul General certifies that:]\n\n'
        f"#grid(columns: (62mm, 1fr), row-gutter: 3mm, {civil_rows(paper, 'Nom de naissance / Surname', 'Nom d’usage / Married name', 'Prénoms / Given names', 'Né(e) le / Born on')}, [À / In], [{txt(person.birth_place)}])\n\n"
        f'a pris part à la session de la journée défense et citoyenneté organisée par ce poste le {when(paper, "session_date", day, "long", "weekday")}. \\ #text(style: "italic", size: 0.85em)[attended the session held by this post on that day.]\n\n'
        f"{txt(person.agree('Il est', 'Elle est'))} en règle au regard des obligations du service national.\n#v(8mm)\n"
        + right(
            spot(
                paper,
                "authority",
                "Pour le consul général, l'agent délégué",
                "above",
                stamp=["CONSULAT GÉNÉRAL", "DE FRANCE", town.upper()],
                wide=64,
                high=30,
            )
        )
    )


@opened_layout("jdc_exemption", "medical_letter")
def medical_letter(case: Case, paper: Paper) -> str:
    """The centre's letter that lets somebody off for good."""
    day = case.fact("issue_date", case.day_before(10, 700))
    town = case.person.place.town
    return (
        republic("MINISTÈRE DES ARMÉES")
        + f"#v(2mm)\nÉtablissement du service national et de la jeunesse \\ CSNJ de {txt(town)} – Bureau des administrés\n#v(6mm)\n".replace(
            "Estab", "Étab"
        )
        + right(f"{txt(town)}, le {when(paper, 'issue_date', day, 'long', 'zero')}")
        + f"#v(4mm)\n*Objet :* exemption de la journée défense et citoyenneté \\ *Référence :* articles L. 114-7 et R. 112-9 du code du service national\n#v(5mm)\n"
        f"Au vu du certificat médical que vous m'avez transmis, j'ai l'honneur de vous faire connaître que {named(paper)}, {born(paper)}, "
        f"est {paper.choose('exempté(e) de participer à', 'dispensé(e) définitivement de')} la journée défense et citoyenneté.\n\nLa présente attestation d'exemption tient lieu de certificat de participation pour toute inscription à un examen soumis au contrôle de l'autorité publique.\n#v(8mm)\n"
        + spot(
            paper,
            "authority",
            "Le chef du centre du service national",
            paper.choose("above", "under"),
            stamp=["CSNJ", town.upper(), "BUREAU DES ADMINISTRÉS"],
            wide=66,
            high=26,
        )
    )


@opened_layout("jdc_exemption", "boxed_card")
def boxed_card(case: Case, paper: Paper) -> str:
    """A form in boxes whose ground of exemption is ticked."""
    day = case.fact("issue_date", case.day_before(10, 900))
    person, chosen = case.person, case.rng.randrange(3)
    grounds = (
        "Handicap ou maladie invalidante",
        "Décision de la commission médicale",
        "Résidence habituelle à l'étranger",
    )
    ticks = " \\ ".join(
        f"#check({'true' if k == chosen else 'false'}) {g}" for k, g in enumerate(grounds)
    )
    cells = [tiny("NOM DE NAISSANCE", paper.birth_name()), tiny("PRÉNOMS", paper.given_names())]
    cells.append(
        tiny("NOM D'USAGE", paper.usage_name())
        if person.usage_name
        else tiny("COMMUNE", txt(person.birth_place))
    )
    cells.append(tiny("DATE DE NAISSANCE", when(paper, "birth_date", person.birth_date, "slash")))
    return (
        "#text(size: 9pt)[SERVICE NATIONAL ET JEUNESSE #h(1fr) Formulaire DSNJ 106]\n#v(4mm)\n#align(center)[#text(size: 16pt)[*ATTESTATION D'EXEMPTION*] \\ Journée défense et citoyenneté (JDC)]\n#v(5mm)\n"
        + boxes("1fr, 1fr", *cells)
        + f"#v(3mm)\nest exempt{person.agree('é', 'ée')} de l'obligation de participer à la JDC pour le motif suivant :\n\n{ticks}\n#v(4mm)\n"
        + boxes(
            "1fr, 1fr",
            tiny("DÉLIVRÉE LE", when(paper, "issue_date", day, "slash", "dots")),
            f"[#text(size: 0.7em)[CACHET ET SIGNATURE DE L'AUTORITÉ] \\ {paper.sign('authority', width_mm=70, height_mm=26, stamp=['CSNJ', person.place.town.upper()])}]",
        )
    )


@opened_layout("census_attestation", "town_register")
def town_register(case: Case, paper: Paper) -> str:
    """A mayor certifies in running text that the young person came to be listed."""
    day = case.fact("issue_date", _at_age(case, 16, 120))
    town = case.person.place.town
    return (
        f"#align(center)[*VILLE DE {txt(town.upper())}* \\ Service de l'état civil et des élections]\n#v(12mm)\n#align(center)[#text(size: 15pt)[#underline[Recensement citoyen obligatoire]] \\ #v(2mm) ATTESTATION]\n#v(8mm)\n"
        f"Le maire de {txt(town)} atteste que {named(paper)}, {born(paper)}, domicilié{case.person.agree('', 'e')} {txt(case.person.street)}, "
        "s'est présenté(e) ce jour en mairie en vue de son recensement, conformément aux articles L. 113-1 et suivants du code du service national.\n\n"
        "L'intéressé(e) est tenu(e) de faire connaître tout changement de domicile. Il ou elle sera convoqué(e) ultérieurement à la journée défense et citoyenneté.\n#v(8mm)\n"
        f"En mairie, le {when(paper, 'issue_date', day, 'words', 'long', 'slash')}\n\n"
        + right(
            spot(
                paper,
                "authority",
                "P/ le Maire, l'adjointe déléguée",
                "above",
                stamp=["MAIRIE DE", town.upper()],
                wide=62,
                high=28,
            )
        )
    )


@opened_layout("census_attestation", "online_request")
def online_request(case: Case, paper: Paper) -> str:
    """What the town hall puts into the personal account after a request on line."""
    day = case.fact("issue_date", _at_age(case, 16, 200))
    paper.setup.font = paper.choose("Open Sans", "Lato")
    person = case.person
    asked = day - dt.timedelta(days=case.rng.randrange(1, 9))
    return (
        f"#text(size: 8pt, fill: luma(90))[Démarche n° A-{case.rng.randrange(10**6, 10**7)} – déposée le {plain_day(paper, asked, 'slash')}]\n#v(4mm)\n"
        f'#text(size: 16pt, fill: rgb("#0a4f8f"))[Attestation de recensement] \\ Commune de {txt(person.place.town)}\n#v(5mm)\n'
        f"#grid(columns: (55mm, 1fr), row-gutter: 3mm, {civil_rows(paper, 'Nom de naissance', 'Nom d’usage', 'Prénom(s)', 'Date de naissance')}, [Lieu de naissance], [{txt(person.birth_place)} ({txt(person.birth_department)})], [Nationalité], [Française], [Inscription au tableau], [n° {case.rng.randrange(1, 240)}])\n#v(5mm)\n"
        "Cette personne a été recensée au titre du service national (art. R. 111-7). L'attestation est à produire avant l'âge de 18 ans pour l'inscription aux examens ; au-delà, seul le certificat JDC fait foi.\n#v(6mm)\n"
        f"Attestation émise le {when(paper, 'issue_date', day, 'slash', 'long')} \\ "
        + spot(
            paper,
            "authority",
            "Visa de l'officier d'état civil",
            "left",
            stamp=["ÉTAT CIVIL", person.place.town.upper()],
            wide=56,
            high=26,
        )
    )
