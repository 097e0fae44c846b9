"""Confirmations of registration as other services print them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    born_on,
    clear_hand,
    day,
    frame,
    gap,
    grid,
    lines,
    ministry,
    say,
    signed,
    small,
    stacked,
    table,
    usage_row,
)
from specimens.people import strip_accents
from specimens.specialities import ACADEMIES

_EVENTS = (
    ("U10", "Français", "Écrit – 4 h"), ("U20", "Anglais", "CCF"), ("U30", "Mathématiques", "CCF"),
    ("U40", "Étude et conception", "Écrit – 6 h"), ("U51", "Projet", "Oral – 50 min"),
    ("U52", "Organisation d'une activité", "Oral – 30 min"), ("U60", "Rapport de stage", "Oral – 40 min"),
)  # fmt: skip


def _days(case: Case) -> tuple[dt.date, dt.date]:
    signed_on = case.fact("signed_on", case.day_before(0, 5))
    return case.fact("edited_on", signed_on - dt.timedelta(days=case.rng.randrange(8))), signed_on


def _academy(case: Case, paper: Paper, form: str) -> str:
    name = ACADEMIES[case.academy][0]
    shown = form.format(name, strip_accents(name).upper())
    return paper.put("academy", name, shown)


def _speciality(case: Case, paper: Paper) -> str:
    return paper.put("speciality", case.rng.choice(case.title.printed))


def _number(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 10**10)}"
    return paper.put(
        "candidate_number",
        case.fact("candidate_number", case.rng.choice((drawn, "0" + drawn, drawn[:8] + "XB"))),
    )


def _events() -> list[str]:
    return [txt(cell) for row in _EVENTS for cell in row]


@opened_layout("registration_confirmation", "rectorate_letter")
def rectorate_letter(case: Case, paper: Paper) -> str:
    """Two pages: data to check on the first, the candidate's undertaking in a frame on the second."""
    person = case.person
    edited, signed_on = _days(case)
    clear_hand(paper)
    return (
        ministry(
            paper,
            [_plain(case, paper)],
            [
                "Division des examens et concours",
                "Bureau des examens post-baccalauréat",
                f"Édition du {say(edited, 'slash')}",
            ],
        )
        + big("CONFIRMATION D'INSCRIPTION À L'EXAMEN", 1.35)
        + f"#align(center)[BREVET DE TECHNICIEN SUPÉRIEUR – {paper.put('session', case.session, paper.choose(f'session {case.session}', f'Session de mai-juin {case.session}'))}]\n"
        + gap(3)
        + "Madame, Monsieur, \\ vous trouverez ci-après les renseignements enregistrés lors de votre inscription. Vérifiez-les, corrigez-les au stylo rouge s'il y a lieu, puis déposez ce document signé dans votre espace.\n"
        + band("ÉTAT CIVIL")
        + lines(
            ("Nom de famille (de naissance)", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénom(s)", paper.given_names()),
            (
                "Né(e) le",
                born_on(paper, "slash", "long")
                + " à "
                + txt(f"{person.birth_place} ({person.birth_department})"),
            ),
            ("Matricule candidat", _number(case, paper)),
            ("Courriel", txt(person.email)),
            width="62mm",
        )
        + band("EXAMEN PRÉSENTÉ")
        + lines(
            ("Spécialité", _speciality(case, paper)),
            (
                "Catégorie de candidat",
                txt(
                    paper.choose(
                        "Ex-scolaire", "Enseignement à distance", "Expérience professionnelle 1 an"
                    )
                ),
            ),
            ("Forme de l'examen", txt(paper.choose("Globale", "Progressive"))),
            width="62mm",
        )
        + "#pagebreak()\n"
        + band("ÉPREUVES OBLIGATOIRES")
        + table("18mm, 1fr, 40mm", "*Unité*", "*Épreuve*", "*Nature*", *_events())
        + gap(5)
        + frame(
            "*Je certifie exacts les renseignements portés sur la présente confirmation* et déclare ne m'être inscrit(e) que dans une seule académie.\n\n"
            + grid(
                "1fr, 1fr",
                f"À {paper.handwritten(person.place.town, 14)} \\ le {paper.hand_date('signed_on', signed_on, 14)}",
                signed(paper, "candidate", "Signature (obligatoire)", height_mm=26),
            ),
            5,
            "1pt",
        )
        + _edited(paper, edited)
    )


def _plain(case: Case, paper: Paper) -> str:
    """The academy for a head that prints capitals itself."""
    name = ACADEMIES[case.academy][0]
    paper.put("academy", name, f"ACADÉMIE DE {name.upper()}")
    return f"Académie de {name}"


def _edited(paper: Paper, edited: dt.date) -> str:
    return small(f"Document imprimé le {day(paper, 'edited_on', edited, 'slash')}")


@opened_layout("registration_confirmation", "grey_record")
def grey_record(case: Case, paper: Paper) -> str:
    """A dense record in grey bands on one page, the place to sign at the left in the middle."""
    person = case.person
    edited, signed_on = _days(case)
    clear_hand(paper)
    paper.setup.font, paper.setup.size_pt, paper.setup.margin_mm = (
        "Liberation Sans",
        8.8,
        (12, 14, 12, 14),
    )
    return (
        grid(
            "1fr, 1fr, 1fr",
            _academy(case, paper, "Académie de {0}"),
            "#align(center)[*Récapitulatif de candidature*]",
            f"#align(right)[Imprimé le {day(paper, 'edited_on', edited, 'slash')}]",
        )
        + band(f"BTS – {case.session}", "luma(60)", "white")
        + grid(
            "1fr, 1fr",
            f"N° d'inscription : {_number(case, paper)} \\ Nom de naissance : {paper.birth_name()} \\ Nom d'usage : {paper.usage_name('sans objet')} \\ Prénoms : {paper.given_names(' ')}",
            f"Date de naissance : {born_on(paper, 'slash', 'dots')} \\ Ville de naissance : {txt(person.birth_place)} \\ Session : {paper.put('session', case.session)} \\ Portable : {txt(person.phone)}",
        )
        + gap(3)
        + frame(
            grid(
                "70mm, 1fr",
                signed(paper, "candidate", "Signature du candidat", width_mm=62, height_mm=24),
                f"Je reconnais avoir vérifié l'ensemble des rubriques et confirme mon inscription. \\ \\ Date de la signature : {paper.hand_date('signed_on', signed_on, 13)}",
            )
        )
        + band("QUALIFICATION PRÉSENTÉE")
        + f"{_speciality(case, paper)}\n"
        + band("DÉTAIL DES UNITÉS")
        + table("18mm, 1fr, 40mm", *_events(), more="inset: 1.4mm, stroke: 0.3pt")
        + band("PIÈCES JUSTIFICATIVES À DÉPOSER")
        + "☐ Pièce d'identité #h(6mm) ☐ Certificat de participation JDC #h(6mm) ☐ Certificats de scolarité ou de travail #h(6mm) ☐ Relevé de notes\n"
    )


@opened_layout("registration_confirmation", "account_page")
def account_page(case: Case, paper: Paper) -> str:
    """A browser's print of the account's last page; the signature is put by hand below the list."""
    person = case.person
    edited, signed_on = _days(case)
    clear_hand(paper)
    paper.setup.font, paper.setup.size_pt = case.rng.choice(("DejaVu Sans", "Carlito", "Lato")), 9
    paper.setup.footer = "#text(size: 6.5pt, fill: luma(110))[candidat – gestion des inscriptions aux examens #h(1fr) 1/1]"
    return (
        f"#block(fill: rgb(40,90,150), width: 100%, inset: 3mm)[#text(fill: white, size: 1.2em)[Inscription au BTS #h(1fr) {paper.put('session', case.session, f'Session {case.session}')}]]\n"
        + "#block(fill: rgb(225,243,228), width: 100%, inset: 2.5mm)[✓ Vos choix ont été enregistrés. Téléchargez, datez et signez votre récapitulatif avant de le déposer.]\n"
        + gap(2)
        + stacked(
            ("Numéro de candidature", _number(case, paper)),
            ("Service académique", _academy(case, paper, "Rectorat de {0}")),
            ("Nom de naissance", paper.birth_name()),
            ("Prénom(s)", paper.given_names()),
            *usage_row(paper, "Nom d'usage"),
            ("Né(e) le", born_on(paper, "slash")),
            ("Spécialité choisie", _speciality(case, paper)),
            ("Adresse", txt(f"{person.street}, {person.place.post_code} {person.place.town}")),
            ("Aménagement d'épreuves", "Non"),
            ("Récapitulatif généré le", day(paper, "edited_on", edited, "slash", "padded")),
        )
        + gap(4)
        + table("18mm, 1fr, 40mm", *_events(), more="inset: 1.5mm, stroke: (bottom: 0.3pt)")
        + gap(6)
        + grid(
            "1fr, 1fr",
            f"{paper.handwritten('Lu et approuvé', 14)} \\ {paper.hand_date('signed_on', signed_on, 14)}",
            paper.sign("candidate", width_mm=60, height_mm=24),
        )
    )


@opened_layout("registration_confirmation", "coded_printout")
def coded_printout(case: Case, paper: Paper) -> str:
    """A typewriter-faced print with codes before each line, two pages, signature on the first."""
    person = case.person
    edited, signed_on = _days(case)
    clear_hand(paper)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = "Liberation Mono", 9, 0.75
    paper.setup.numbering = True
    usage = (
        txt("13 NOM D'USAGE ........ ") + f"{paper.usage_name()} \\ " if person.usage_name else ""
    )
    return (
        f"{_academy(case, paper, 'ACADEMIE DE {1}')} #h(1fr) EDITE LE {day(paper, 'edited_on', edited, 'slash')} \\ BREVET DE TECHNICIEN SUPERIEUR #h(1fr) SESSION {paper.put('session', case.session)}\n"
        + gap(4)
        + "#align(center)[C O N F I R M A T I O N #h(3mm) D'I N S C R I P T I O N]\n"
        + gap(4)
        + f"{txt('11 NUMERO CANDIDAT ..... ')}{_number(case, paper)} \\ {txt('12 NOM DE NAISSANCE .... ')}{paper.birth_name()} \\ {usage}{txt('14 PRENOMS ............. ')}{paper.given_names(' ')} \\ {txt('15 NE(E) LE ............ ')}{born_on(paper, 'slash')} \\ "
        f"{txt('16 COMMUNE ............. ')}{txt(strip_accents(person.birth_place).upper())} \\ {txt('21 SPECIALITE .......... ')}{_speciality(case, paper)} \\ {txt('22 FORME DE PASSAGE .... ')}{txt(paper.choose('GLOBALE', 'PROGRESSIVE'))} \\ {txt('23 LANGUE VIVANTE ...... ')}ANGLAIS\n"
        + gap(6)
        + f"JE SOUSSIGNE(E) CERTIFIE L'EXACTITUDE DES RENSEIGNEMENTS CI-DESSUS.\n\nA {paper.handwritten(person.place.town, 15)} LE {paper.hand_date('signed_on', signed_on, 15)}\n\n"
        + signed(
            paper, "candidate", "SIGNATURE DU CANDIDAT", framed=True, width_mm=80, height_mm=28
        )
        + "#pagebreak()\nDETAIL DES EPREUVES\n"
        + table("18mm, 1fr, 40mm", *_events(), more="inset: 1.5mm, stroke: none")
    )
