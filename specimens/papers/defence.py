"""Papers of the national service: defence and citizenship day (JDC, formerly JAPD), exemption, and
the town hall's census attestation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.furniture import (
    address_block,
    born_words,
    made_at,
    signature_block,
    state_head,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import Place, invent_place

_MINISTRY = "MINISTÈRE DES ARMÉES"
_SERVICE = "Direction du service national et de la jeunesse"


def _day_attended(case: Case) -> dt.date:
    """A day between the seventeenth birthday and the upload."""
    seventeen = case.person.birth_date + dt.timedelta(days=17 * 365 + 60)
    span = max(30, min(900, (case.today - seventeen).days - 10))
    return case.fact("session_date", seventeen + dt.timedelta(days=case.rng.randrange(span)))


def _centre(case: Case) -> Place:
    return invent_place(case.rng)


@layout("jdc_certificate", "certificate")
def certificate(case: Case, paper: Paper) -> str:
    """The certificate of individual participation, A5 or A4, labels and values."""
    person, place = case.person, _centre(case)
    if case.rng.random() < 0.5:
        paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = (
            210,
            148,
            (12, 14, 10, 14),
        )
        paper.setup.size_pt = 9.5
    day = _day_attended(case)
    head = state_head(paper, _MINISTRY, _SERVICE, f"Centre du service national de {place.town}")
    return (
        head
        + title(
            paper,
            paper.choose(
                "Certificat individuel de participation à la journée défense et citoyenneté",
                "Certificat de participation à la Journée Défense et Citoyenneté (JDC)",
            ),
        )
        + f"Identifiant défense : {txt(f'{case.rng.randrange(10**9, 10**10):010d}')}\n\n"
        f"#rows([NOM de naissance :], [{paper.birth_name()}], [Prénoms :], [{paper.given_names()}], [Né(e) le :], [{paper.birth_date()}], [À :], [{txt(person.birth_place)}])\n#v(2mm)\n"
        f"A participé à la journée défense et citoyenneté le {paper.date('session_date', day)}, en application des articles L. 114-2 et suivants du code du service national.\n\n"
        "Ce document est à conserver ; il est exigé pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique.\n\n"
        + signature_block(
            paper,
            "authority",
            paper.choose(
                "Le directeur du centre du service national", "Pour le ministre et par délégation"
            ),
            stamp=[f"CSN {place.town.upper()}", "Service national"],
            height_mm=20,
        )
    )


@layout("jdc_certificate", "sentence")
def sentence(case: Case, paper: Paper) -> str:
    """The same said in running text, with a detachable frame."""
    place = _centre(case)
    day = _day_attended(case)
    words = paper.choose(
        "certifie que {who}, {born}, a effectué sa Journée Défense et Citoyenneté (J.D.C.) le {day}.",
        "atteste que {who} ({born}) a accompli, le {day}, la journée défense et citoyenneté prévue par le code du service national.",
    ).format(who=paper.full_name(), born=born_words(paper), day=paper.date("session_date", day))
    return (
        state_head(
            paper, "Secrétariat général pour l'administration", _SERVICE, f"ESNJ {place.town}"
        )
        + title(
            paper,
            paper.choose(
                "Attestation de participation JDC",
                "Journée Défense et Citoyenneté",
                "Certificat individuel de participation",
            ),
        )
        + f"#block(stroke: 1pt, inset: 5mm, width: 100%)[Le commandant du centre du service national et de la jeunesse de {txt(place.town)} {words}]\n#v(4mm)\n"
        f"À {txt(place.town)}, le {txt(french.any_date(day, case.rng))}\n\n"
        + signature_block(paper, "authority", "Le chef de centre", stamp=["DSNJ", place.town])
        + "#text(size: 0.75em)[Il n'est pas délivré de duplicata. Document à présenter jusqu'à l'âge de 25 ans.]\n"
    )


@layout("jdc_certificate", "japd")
def japd(case: Case, paper: Paper) -> str:
    """The older call of preparation for defence (before 2011), typewritten."""
    place = _centre(case)
    if not case.given_person:
        case.person = replace(
            case.person, birth_date=case.person.birth_date.replace(year=1992, day=1)
        )
    paper.setup.font = "Liberation Mono"
    paper.setup.size_pt = 9.5
    day = case.fact(
        "session_date", dt.date(2009, 9, 1) + dt.timedelta(days=case.rng.randrange(500))
    )
    return (
        f"#align(center)[RÉPUBLIQUE FRANÇAISE \\ MINISTÈRE DE LA DÉFENSE \\ BUREAU DU SERVICE NATIONAL DE {txt(place.town.upper())}]\n#v(6mm)\n"
        + title(paper, "Certificat de participation à l'appel de préparation à la défense")
        + f"#rows([NOM], [{paper.birth_name()}], [PRÉNOM(S)], [{paper.given_names(' ')}], [NÉ(E) LE], [{paper.birth_date(form=french.date_slashes(case.person.birth_date))}])\n\n"
        f"A participé à la journée d'appel de préparation à la défense (J.A.P.D.) le {paper.date('session_date', day)} à {txt(place.town)}.\n\n"
        + signature_block(
            paper,
            "authority",
            "Le chef du bureau du service national",
            stamp=["BSN", place.town.upper()],
        )
    )


@layout("jdc_exemption", "sentence")
def exemption_sentence(case: Case, paper: Paper) -> str:
    """An attestation that the person is exempt from the day."""
    place = _centre(case)
    issued = case.fact("issue_date", case.day_before(60, 1200))
    reason = paper.choose(
        "en raison d'un handicap",
        "pour motif médical",
        "au titre de l'article L. 114-7 du code du service national",
        "",
    )
    return (
        state_head(paper, _MINISTRY, _SERVICE, f"Centre du service national de {place.town}")
        + title(
            paper,
            paper.choose(
                "Attestation d'exemption de la journée défense et citoyenneté",
                "Certificat d'exemption JDC",
                "Attestation individuelle d'exemption",
            ),
        )
        + f"Le directeur du centre certifie que {paper.full_name()}, {born_words(paper)}, est {paper.choose('exempté(e)', 'dispensé(e)')} de participer à la journée défense et citoyenneté {reason}.\n\n"
        f"{made_at(paper, place.town, 'issue_date', issued)}\n\n"
        + signature_block(paper, "authority", "Le directeur", stamp=["CSN", place.town])
    )


@layout("jdc_exemption", "form")
def exemption_form(case: Case, paper: Paper) -> str:
    """The same as a form with ticked boxes."""
    place = _centre(case)
    issued = case.fact("issue_date", case.day_before(60, 1200))
    return (
        f"#strong[{txt(_SERVICE)}] \\ Centre du service national et de la jeunesse – {txt(place.town)}\n#v(4mm)\n"
        + title(paper, "JDC – Attestation d'exemption")
        + f"#rows([Nom de famille], [{paper.birth_name()}], [Prénom(s)], [{paper.given_names()}], [Date de naissance], [{paper.birth_date()}])\n#v(4mm)\n"
        "#check(false) a participé à la JDC \\ #check(true) est exempté(e) définitivement de la JDC \\ #check(false) est en attente de convocation\n\n#v(4mm)\n"
        f"{made_at(paper, place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "authority", "L'autorité militaire", stamp=["SERVICE NATIONAL", place.town]
        )
    )


def _census_day(case: Case) -> dt.date:
    """Within three months of the sixteenth birthday."""
    sixteen = case.person.birth_date + dt.timedelta(days=16 * 365 + 5)
    return case.fact("issue_date", sixteen + dt.timedelta(days=case.rng.randrange(90)))


@layout("census_attestation", "town_hall")
def census_town_hall(case: Case, paper: Paper) -> str:
    """The town hall's attestation with labels."""
    place = case.person.place
    return (
        f"#grid(columns: (1fr, 1fr), [*MAIRIE DE {txt(place.town.upper())}* \\ Service population – état civil], [#align(right)[Code du service national \\ art. L. 113-1 et R. 113-1]])\n#v(6mm)\n"
        + title(
            paper,
            paper.choose("Attestation de recensement", "Attestation de recensement militaire"),
        )
        + f"Le maire certifie que : \\ \n#rows([Nom :], [{paper.birth_name()}], [Prénoms :], [{paper.given_names()}], [Né(e) le :], [{paper.birth_date()}], [À :], [{txt(case.person.birth_place)}])\n\n"
        "a été recensé(e) dans cette commune en application du code du service national.\n\n"
        f"{made_at(paper, place.town, 'issue_date', _census_day(case))}\n\n"
        + signature_block(
            paper,
            "authority",
            paper.choose("Le Maire", "Pour le maire, l'officier délégué"),
            stamp=[f"MAIRIE DE {place.town.upper()}", place.department],
        )
    )


@layout("census_attestation", "state_notice")
def census_state_notice(case: Case, paper: Paper) -> str:
    """A notice in running text, with the warning about the day to come."""
    place = case.person.place
    return (
        state_head(paper, f"Commune de {place.town}", "Recensement citoyen")
        + title(
            paper,
            paper.choose(
                "Attestation de recensement citoyen",
                "Recensement citoyen obligatoire – attestation",
            ),
        )
        + f"{paper.full_name()}, {born_words(paper)}, domicilié(e) {txt(case.person.street)}, a satisfait à l'obligation de recensement prévue à l'article L. 113-1 du code du service national.\n\n"
        "Cette attestation doit être présentée pour l'inscription aux examens jusqu'à la convocation à la journée défense et citoyenneté.\n\n"
        f"{made_at(paper, place.town, 'issue_date', _census_day(case))}\n\n"
        + signature_block(
            paper, "authority", "L'officier d'état civil", stamp=["MAIRIE", place.town]
        )
    )


@layout("census_attestation", "a5_slip")
def census_slip(case: Case, paper: Paper) -> str:
    """A small slip torn from a pad, filled in by hand."""
    person, place = case.person, case.person.place
    day = _census_day(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 105, (9, 10, 8, 10)
    paper.setup.size_pt = 9
    name = paper.handwritten(person.birth_name, 12)
    given = paper.handwritten(" ".join(person.given_names), 12)
    paper.put("birth_name", person.birth_name)
    paper.given_names(" ")
    born = french.date_slashes(person.birth_date)
    paper.put("birth_date", person.birth_date.isoformat(), born)
    return (
        f"#grid(columns: (1fr, auto), [COMMUNE DE {txt(place.town.upper())}], [N° {case.rng.randrange(1, 99)}])\n"
        + f'#align(center)[#text(weight: "bold", size: 1.2em)[{paper.choose("ATTESTATION DE RECENSEMENT", "RECENSEMENT – ATTESTATION")}]]\n'
        f"M., Mme {name} #h(3mm) {given} \\ né(e) le {paper.handwritten(born, 12)} à {paper.handwritten(person.birth_place, 12)} \\ "
        f"s'est fait recenser en mairie en application de l'article L. 113-1 du code du service national. \\ \nLe {paper.hand_date('issue_date', day, 12)} \\ "
        + signature_block(
            paper,
            "authority",
            "Le maire,",
            stamp=[f"MAIRIE DE {place.town.upper()}"],
            height_mm=18,
            align="right",
        )
    )


@layout("jdc_exemption", "letter")
def exemption_letter(case: Case, paper: Paper) -> str:
    """The service's letter to the person, with reference and object."""
    place = _centre(case)
    issued = case.fact("issue_date", case.day_before(60, 1200))
    return (
        state_head(paper, _SERVICE, f"CSNJ de {place.town}")
        + f"#grid(columns: (1fr, 75mm), [Réf. : {case.rng.randrange(1000, 9999)}/DSNJ \\ Objet : {paper.choose('exemption de JDC', 'votre situation au regard de la JDC')}], [{address_block(case.person)}])\n#v(8mm)\n"
        f"{made_at(paper, place.town, 'issue_date', issued)}\n\n{txt(case.person.civility)},\n\n"
        f"Après examen de votre dossier, {paper.full_name()}, {born_words(paper)}, vous êtes exempté(e) de l'obligation de participer à la journée défense et citoyenneté. "
        "La présente lettre vaut attestation d'exemption pour l'inscription aux examens et concours.\n\n"
        + signature_block(paper, "authority", "Le directeur du centre", stamp=["CSNJ", place.town])
    )
