"""What firms say of a post and what registers say of firms."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    civil,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    say,
    seal,
    signed,
    table,
    usage_row,
    who,
)
from specimens.opened.first.work_certificates import job_of
from specimens.people import invent_firm, invent_place, luhn_number

_DUTIES = (
    "Relever sur site et saisir les quantités", "Mettre à jour les plans d'exécution",
    "Consulter les fournisseurs et comparer les offres", "Veiller au port des EPI",
    "Rédiger les comptes rendus de visite", "Former les nouveaux arrivants", "Tenir le planning de l'équipe",
    "Contrôler les factures des sous-traitants", "Assurer la relation avec la clientèle",
)  # fmt: skip


@opened_layout("job_description", "quality_sheet")
def job_quality_sheet(case: Case, paper: Paper) -> str:
    """A sheet of the quality system: reference, version, frames, two visas at the foot."""
    firm, rng = invent_firm(case.rng), case.rng
    duties = " \\ ".join("▪ " + txt(d) for d in rng.sample(_DUTIES, 5))
    paper.setup.size_pt = 9.5
    return (
        table(
            "35mm, 1fr, 38mm",
            paper.put("employer", firm.name),
            '#align(center)[#text(size: 1.3em, weight: "bold")[DÉFINITION DE FONCTION]]',
            f"Réf. RH-{rng.randrange(10, 99)} \\ Indice {rng.choice('ABC')} \\ Page 1/1",
        )
        + band("1 – IDENTIFICATION")
        + f"Titulaire de la fonction : {who(paper, 'first_last')} \\ Intitulé de la fonction : *{paper.put('job_title', job_of(case))}* \\ Service : exploitation #h(8mm) Classification : technicien, niveau E \\ Rend compte à : {txt(firm.director_title)}\n"
        + band("2 – MISSION GÉNÉRALE")
        + "Prendre en charge, du devis à la réception, les affaires qui lui sont remises.\n"
        + band("3 – ACTIVITÉS ET RESPONSABILITÉS")
        + duties
        + "\n"
        + band("4 – MOYENS ET COMPÉTENCES")
        + "Véhicule de service, téléphone, logiciel de métré. Bac + 2 ou expérience équivalente.\n"
        + gap(4)
        + grid(
            "1fr, 1fr",
            frame(signed(paper, "candidate", "Visa du titulaire", height_mm=18)),
            frame(
                signed(paper, "employer", "Visa de la direction", stamp=seal(firm), height_mm=18)
            ),
            more="column-gutter: 6mm",
        )
    )


@opened_layout("job_description", "letter_of_duties")
def job_letter(case: Case, paper: Paper) -> str:
    """The employer describes the post in a letter to whom it may concern."""
    firm, rng = invent_firm(case.rng), case.rng
    duties = rng.sample(_DUTIES, 4)
    joined = " ; ".join(d[0].lower() + d[1:] for d in duties)
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + big("Descriptif du poste occupé", 1.25, align="left")
        + f"{civil(paper)}{who(paper, 'last_first')} occupe au sein de l'entreprise le poste de {paper.put('job_title', job_of(case))}.\n\n"
        f"À ce titre, ses attributions sont les suivantes : {txt(joined)}.\n\nLe poste requiert une autonomie complète sur les dossiers courants ; il est classé ETAM niveau F de la convention collective. Deux personnes sont placées sous sa responsabilité.\n\n"
        f"{txt(firm.place.town)}, {txt(say(case.day_before(3, 80), rng.choice(('long', 'dots'))))}\n\n"
        + signed(paper, "employer", txt(firm.director_title), stamp=seal(firm), align="right")
    )


def _registered(case: Case) -> dt.date:
    return case.fact("registered_on", case.today - dt.timedelta(days=case.rng.randrange(420, 2600)))


def _siren(case: Case, paper: Paper) -> str:
    number = case.fact("siren", luhn_number(case.rng, 9, "999"))
    return paper.put(
        "siren", number, paper.choose(number, f"{number[:3]} {number[3:6]} {number[6:]}")
    )


@opened_layout("business_registration", "chamber_card")
def trades_chamber(case: Case, paper: Paper) -> str:
    """An extract of the trades register, by a chamber of trades, for a craftsman."""
    rng, person, place = case.rng, case.person, invent_place(case.rng)
    activity = case.fact(
        "activity",
        rng.choice(
            (
                "Menuiserie bois et PVC",
                "Couverture, zinguerie",
                "Pose de carrelage",
                "Dépannage d'appareils ménagers",
            )
        ),
    )
    issued = case.fact("issue_date", case.day_before(3, 70))
    return (
        grid(
            "1fr, 1fr",
            f"*CHAMBRE DE MÉTIERS ET DE L'ARTISANAT* \\ Délégation {txt(person.place.department)} – {txt(place.town)}",
            f"#align(right)[Extrait délivré le {day(paper, 'issue_date', issued, 'slash', 'dots')}]",
        )
        + gap(6)
        + big("EXTRAIT D'IMMATRICULATION D'UNE PERSONNE PHYSIQUE", 1.2)
        + big("Registre national des entreprises – secteur des métiers et de l'artisanat", 0.95)
        + gap(4)
        + band("IDENTITÉ DE LA PERSONNE")
        + lines(
            ("Nom", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénom(s)", paper.given_names()),
            ("Né(e) le", txt(say(person.birth_date, "slash"))),
            ("Nationalité", txt(person.nationality_word)),
        )
        + band("ENTREPRISE")
        + lines(
            ("N° unique d'identification", _siren(case, paper)),
            (
                "Immatriculée depuis le",
                day(paper, "registered_on", _registered(case), "slash", "dots"),
            ),
            ("Forme d'exercice", "Artisanale – entrepreneur individuel"),
            ("Activité(s)", paper.put("activity", activity)),
            ("Effectif", "0"),
        )
        + gap(5)
        + signed(
            paper,
            "authority",
            "Le Président de la chambre",
            stamp=["CHAMBRE DE MÉTIERS", place.town.upper()],
            align="center",
        )
    )


@opened_layout("business_registration", "statistics_notice")
def situation_notice(case: Case, paper: Paper) -> str:
    """A company's extract with its manager, printed from the registry's portal."""
    firm, rng, person = invent_firm(case.rng), case.rng, case.person
    activity = case.fact(
        "activity",
        rng.choice(
            (
                "Études techniques du bâtiment",
                "Commerce de gros de matériel",
                "Travaux d'installation électrique",
                "Services administratifs",
            )
        ),
    )
    issued = case.fact("issue_date", case.day_before(3, 70))
    paper.setup.font, paper.setup.size_pt = "Carlito", 10
    paper.setup.footer = "#text(size: 6.5pt)[R.C.S. – Fin de l'extrait]"
    return (
        grid(
            "1fr, auto",
            f"*Greffe du tribunal des activités économiques* \\ {txt(firm.place.town.upper())}",
            f"#box(stroke: 0.6pt, inset: 2mm)[Code de contrôle \\ {txt(''.join(rng.choice('BCDFGHJK2345') for _ in range(9)))}]",
        )
        + gap(5)
        + big("Extrait K bis", 1.6)
        + f"#align(center)[EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS \\ à jour au {day(paper, 'issue_date', issued, 'long', 'padded')}]\n"
        + band("IDENTIFICATION DE LA PERSONNE MORALE")
        + lines(
            (
                "Immatriculation au RCS, numéro",
                f"{_siren(case, paper)} R.C.S. {txt(firm.place.town)}",
            ),
            ("Date d'immatriculation", day(paper, "registered_on", _registered(case), "slash")),
            ("Dénomination ou raison sociale", txt(firm.name)),
            ("Forme juridique", txt(firm.form)),
            ("Capital social", f"{rng.randrange(1, 50)} 000,00 Euros"),
            ("Adresse du siège", txt(firm.address)),
            width="62mm",
        )
        + band("ADMINISTRATION – REPRÉSENTATION LÉGALE")
        + f"Gérant \\ {who(paper, 'last_all')} \\ Né(e) le {txt(say(person.birth_date, 'slash'))} à {txt(person.birth_place)}\n"
        + band("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ")
        + lines(
            ("Activité(s) exercée(s)", paper.put("activity", activity)),
            ("Mode d'exploitation", "Exploitation directe"),
            width="62mm",
        )
        + gap(4)
        + signed(
            paper,
            "authority",
            "Le Greffier",
            stamp=["GREFFE", firm.place.town.upper()],
            align="right",
            height_mm=20,
        )
    )
